"""For which team a person plays, by penalties, keepers and the goals told."""

import pytest

from tests.football.told import side


@pytest.mark.parametrize(
    ("text", "team"),
    [
        ("Adam Brook was tripped in the area. Evan Farrow scored the penalty.", "Arsenal"),
        ("Adam Brook handled in the area. Evan Farrow scored the penalty.", "Chelsea"),
        ("Evan Farrow scored the penalty after a foul by Adam Brook.", "Chelsea"),
        ("Adam Brook was tripped in the area. Evan Farrow scored with a header.", None),
    ],
)
def test_a_penalty_is_taken_by_the_side_of_him_who_was_fouled(text, team):
    assert side("Evan Farrow", f"Arsenal striker Adam Brook arrived late. {text}") == team


@pytest.mark.parametrize(
    ("text", "team"),
    [
        ("Carl Dunmore's shot was saved by Adam Brook. Goalkeeper Evan Farrow went off.", "Chelsea"),
        ("Carl Dunmore's shot was saved by Adam Brook. Evan Farrow went off.", None),
        ("Carl Dunmore's shot was saved by Adam Brook. Evan Farrow made a fine stop.", "Chelsea"),
        ("Carl Dunmore's shot was saved by Adam Brook. Ben Carter hit Evan Farrow's crossbar.", "Chelsea"),
        ("Carl Dunmore's shot was saved by Adam Brook. It went straight at Evan Farrow.", "Chelsea"),
        ("Carl Dunmore's shot was saved by Adam Brook. It went past Evan Farrow for a corner.", None),
        ("Carl Dunmore's shot was saved by Adam Brook. Evan Farrow's goal was disallowed.", None),
    ],
)
def test_two_goalkeepers_play_against_each_other(text, team):
    assert side("Evan Farrow", f"Arsenal goalkeeper Adam Brook arrived late. {text}") == team


def test_what_another_clause_tells_is_not_of_the_goal():
    text = (
        "Chelsea defender Ben Carter lost the ball. Adam Brook scored after Carl Dunmore's free-kick, "
        "but Ben Carter's pass went astray."
    )
    assert side("Adam Brook", text) is None
