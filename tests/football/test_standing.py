"""How the score stood: which of its side's goals a sentence tells."""

import pytest

from orchestration.football.cast import know_teams
from orchestration.football.events import read_events
from orchestration.football.scene import look_at


def constraints(sentence):
    scene = look_at(f"Arsenal met Chelsea on Saturday.\n\n{sentence}")
    know_teams(scene)
    return {c for t in read_events(scene) if t.weight >= 1 for c in t.constraints}


@pytest.mark.parametrize(
    ("sentence", "nth"),
    [
        ("Theo Walcott celebrates scoring his team's third goal.", "3th"),
        ("Theo Walcott scored the second goal against Chelsea.", "2th"),
        ("Theo Walcott celebrates scoring his side's first goal.", "1th"),
        ("Theo Walcott volleyed home to score Arsenal's 5th.", "5th"),
        ("Theo Walcott headed home for the hosts' fourth.", "4th"),
        ("Theo Walcott added a superb second.", "2th"),
        ("Theo Walcott side-footed in a third.", "3th"),
    ],
)
def test_a_goal_is_numbered_as_its_sides(sentence, nth):
    assert nth in constraints(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Theo Walcott scored early in the second half.",
        "Theo Walcott scored his third goal of the season.",
        "Theo Walcott scored his second.",
        "Theo Walcott scored for the third game in a row.",
        "Theo Walcott netted his first Premier League goal, and Mesut Ozil added a superb second.",
    ],
)
def test_other_numbers_are_not_the_sides(sentence):
    numbered = {c for c in constraints(sentence) if c.endswith("th")}
    assert numbered <= ({"2th"} if "Ozil" in sentence else set())


def test_what_takes_a_side_ahead_and_what_makes_it_level():
    assert "lead" in constraints("Theo Walcott put Arsenal in front.")
    assert "equaliser" in constraints("Theo Walcott headed Arsenal level.")
    assert "lead" not in constraints("Theo Walcott fired Arsenal two goals ahead.")


def test_a_second_half_goal_is_no_second_goal_and_ten_men_are_no_smaller_deficit():
    assert "2th" not in constraints("Theo Walcott scored a second half header.")
    assert "reduces" not in constraints("Chelsea were reduced to ten men in the 70th minute.")
