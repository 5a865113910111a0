"""How the score stood: which of its side's goals a sentence tells."""

import pytest

from orchestration.football.clubs.cast import know_teams
from orchestration.football.events import read_events
from orchestration.football.game.frame import Frame
from orchestration.football.grammar.scene import look_at
from orchestration.football.order.standing import read_standings


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
        ("A mistake allowed Theo Walcott to score a vital fourth goal in the 77th minute.", "4th"),
        ("Theo Walcott beat Asmir Begovic from distance for Arsenal's fifth.", "5th"),
        ("Mesut Ozil had a hand in the third, which was tucked away by Theo Walcott.", "3th"),
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
        "Theo Walcott headed a fourth goal in five games.",
        "Theo Walcott scored for the third game in a row.",
        "Theo Walcott beat Asmir Begovic to his delight, and Mesut Ozil saw Arsenal's fifth corner cleared.",
        "Theo Walcott pulled one back within 60 seconds of the second.",
        "Mesut Ozil was booked in the third, which Theo Walcott was late for, and Walcott scored.",
        "Theo Walcott netted his first Premier League goal, and Mesut Ozil added a superb second.",
        "Theo Walcott scored while the visitors looked for a third goal.",
        "Theo Walcott tapped in, but a fourth goal would not come.",
    ],
)
def test_other_numbers_are_not_the_sides(sentence):
    numbered = {c for c in constraints(sentence) if c.endswith("th")}
    assert numbered <= ({"2th"} if "Ozil" in sentence else set())


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        ("Theo Walcott slotted home the game's sixth goal.", {"6 in all"}),
        ("Theo Walcott tapped home the ninth goal of the afternoon.", {"9 in all"}),
        ("Theo Walcott struck the 3rd goal of the game.", {"3 in all"}),
        ("Theo Walcott struck Arsenal's third goal of the night.", {"3th"}),
        ("Theo Walcott struck the third goal of the season.", set()),
    ],
)
def test_a_goal_may_be_numbered_among_those_of_both(sentence, numbers):
    assert {c for c in constraints(sentence) if c.endswith(("th", "all"))} == numbers


def test_what_takes_a_side_ahead_and_what_makes_it_level():
    assert "lead" in constraints("Theo Walcott put Arsenal in front.")
    assert "equaliser" in constraints("Theo Walcott headed Arsenal level.")
    assert "lead" not in constraints("Theo Walcott fired Arsenal two goals ahead.")


def test_a_second_half_goal_is_no_second_goal_and_ten_men_are_no_smaller_deficit():
    assert "2th" not in constraints("Theo Walcott scored a second half header.")
    assert "reduces" not in constraints("Chelsea were reduced to ten men in the 70th minute.")


@pytest.mark.parametrize(
    ("phrase", "means"),
    [("the lead", "lead"), ("a two-goal lead", "2up"), ("a 3-0 lead", "3up"), ("a 2-1 lead", "lead")],
)
def test_what_lead_a_goal_gives(phrase, means):
    assert means in constraints(f"Theo Walcott gave Arsenal {phrase}.")


def stands(sentence):
    """(leads, nodes, whether at the break) of each score that a sentence says stood, Arsenal being at home."""
    scene = look_at(f"Arsenal hosted Chelsea on Saturday.\n\n{sentence}")
    know_teams(scene)
    found = read_standings(scene, Frame("arsenal", "chelsea"))
    return [(s.stand.leads[:1], s.stand.after, s.window is not None) for s in found]


@pytest.mark.parametrize(
    ("sentence", "stood"),
    [
        ("Chelsea came from two goals down to draw.", ((2,), (), False)),
        ("Arsenal trailed 2-1 at the break.", ((), ((1, 2),), True)),
        ("Chelsea were trailing by three goals at the interval.", ((3,), (), True)),
        ("Arsenal took a 2-0 lead into half-time.", ((), ((2, 0),), True)),
        ("The sides were level at the break.", ((0,), (), True)),
        ("After a goalless first half Walcott scored.", ((), ((0, 0),), True)),
        ("Chelsea fought back from 2-0 down.", ((), ((2, 0),), False)),
        ("Arsenal fell behind to Pedro's header.", ((-1,), (), False)),
        ("Chelsea overturned Arsenal's two-goal lead.", ((2,), (), False)),
        ("The visitors squandered a two-goal lead.", ((-2,), (), False)),
        ("Arsenal squandered a three-goal half-time lead to miss out on the Champions League.", ((3,), (), True)),
        ("Chelsea overcame a 1-0 deficit to take all three points.", ((), ((1, 0),), False)),
    ],
)
def test_how_the_score_stood_on_the_way(sentence, stood):
    assert stands(sentence) == [stood]


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("Chelsea were 3-1 up with 15 minutes left.", (75.0, 75.0)),
        ("On 20 minutes Chelsea led 2-0.", (20.0, 20.0)),
        ("Chelsea came from 2-0 down to draw, Pedro scoring in the 80th minute.", None),
        ("Chelsea claimed a 2-0 lead via Pedro's finish in the third minute.", None),
        ("Chelsea led 2-0 but in the 80th minute Arsenal won a corner.", None),
    ],
)
def test_when_the_score_stood_so(sentence, when):
    scene = look_at(f"Arsenal hosted Chelsea on Saturday.\n\n{sentence}")
    know_teams(scene)
    assert [s.window for s in read_standings(scene, Frame("arsenal", "chelsea"))] == [when]


@pytest.mark.parametrize(
    "sentence",
    [
        "Chelsea were down to ten men.",
        "Walcott ran in behind.",
        "Arsenal are two points behind Chelsea.",
        "Leeds were 2-0 up at Hull by then.",
        "Cech kept Arsenal from going behind.",
        "Arsenal had come from behind twice this season.",
    ],
)
def test_what_sounds_like_a_score_and_is_none(sentence):
    assert stands(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "leads"),
    [
        ("Arsenal hit back to win 2-1.", -1),
        ("Arsenal rallied to draw 1-1.", -1),
        ("Arsenal fought back to beat Chelsea 2-1.", -1),
        ("Arsenal rallied to snatch a late 1-1 draw.", -1),
        ("Arsenal rallied to draw with Chelsea.", -1),
        ("Arsenal recovered from two down to hold Chelsea.", -2),
        ("Arsenal came back from two goals down in the last 11 minutes to draw.", -2),
    ],
)
def test_who_comes_back_was_behind(sentence, leads):
    assert stands(sentence) == [((leads,), (), False)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Arsenal came back to the bench.",
        "Arsenal fought back tears.",
        "Arsenal's Kane has recovered to full fitness.",
        "Arsenal won the ball back to win a corner.",
        "Arsenal's keeper recovered to deny Hazard.",
        "Arsenal's keeper had recovered to win the ball.",
        "Arsenal came back to earn a corner.",
        "Arsenal came back to take a corner and the point of it was lost.",
        "Arsenal came back to beat the keeper twice.",
        "Arsenal, who recovered to beat Everton in midweek, were poor.",
        "Arsenal hit back to deny Chelsea the title.",
    ],
)
def test_who_only_returns_was_not_behind(sentence):
    assert stands(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "final", "behind"),
    [
        ("Walcott inspired a comeback victory over Chelsea.", (2, 1), "home"),
        ("It was a come-from-behind 3-2 win.", (2, 3), "away"),
        ("It was a comeback victory.", None, None),
        ("Walcott was pleased with his comeback.", (2, 1), None),
    ],
)
def test_who_won_a_comeback_victory_was_behind(sentence, final, behind):
    scene = look_at(f"Arsenal met Chelsea on Saturday.\n\n{sentence}")
    know_teams(scene)
    leads = [lead for s in read_standings(scene, Frame("arsenal", "chelsea", final=final)) for lead in s.stand.leads]
    assert bool(leads) == (behind is not None)
    assert all(lead < 0 if behind == "home" else lead > 0 for lead in leads)
