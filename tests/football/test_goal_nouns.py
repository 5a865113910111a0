"""Goals told by a noun: what it says of the score, whose they are, how many."""

import pytest

from orchestration.football.events import read_events
from orchestration.football.grammar.scene import look_at
from tests.football.told import goals, told


@pytest.mark.parametrize(
    ("goal", "means"),
    [("opening", "opener"), ("tying", "equaliser"), ("go-ahead", "lead"), ("winning", "winner"), ("fine", None)],
)
def test_the_kind_of_a_goal_says_where_it_stands_in_the_scoring(goal, means):
    scene = look_at(f"A corner kick found Harry Kane, who headed home the {goal} goal.")
    (t,) = read_events(scene)
    assert t.constraints == ((means,) if means else ())


@pytest.mark.parametrize(("shot", "means"), [("94th-minute header", ("winner",)), ("penalty", ())])
def test_a_decisive_shot_is_the_winner_and_a_decisive_penalty_may_be_of_a_shoot_out(shot, means):
    (t,) = [t for t in read_events(look_at(f"Spurs won by Harry Kane's decisive {shot}.")) if t.weight >= 1.0]
    assert t.constraints == means


def test_goals_either_side_of_another_s_are_not_of_his_side():
    text = "Spurs beat Leeds 3-1. Harry Kane and Dele Alli scored either side of Ben Mee's goal for Leeds."
    assert [(name, team) for name, team, *_ in goals(text)] == [
        ("Harry Kane", "tottenham-hotspur"),
        ("Ben Mee", "leeds-united"),
        ("Dele Alli", "tottenham-hotspur"),
    ]


@pytest.mark.parametrize(
    ("told", "count"), [("struck for three, including two penalties", 3), ("struck for the third", 1)]
)
def test_somebody_may_strike_for_several(told, count):
    assert len(goals(f"Spurs beat Leeds 3-0. Harry Kane {told}.")) == count


def test_a_list_of_own_goals_ends_where_others_goals_begin():
    assert told("An own goal by Jack Cork and a strike from Harry Kane won it.") == [
        ("Jack Cork", True, False),
        ("Harry Kane", False, False),
    ]


@pytest.mark.parametrize(
    ("said", "team"),
    [
        ("There was still time for Jack Cork's goal for the visitors.", "chelsea"),
        ("Jack Cork's header for Chelsea went in off the post.", "chelsea"),
        ("Jack Cork replied for the away side.", "chelsea"),
        ("Jack Cork's goal for the ages had Chelsea stunned.", "arsenal"),
    ],
)
def test_for_whom_a_goal_is_said_to_be_is_whose_it_is(said, team):
    assert [side for _, side, *_ in goals(f"Arsenal 2-1 Chelsea. {said}")] == [team]


@pytest.mark.parametrize(
    ("text", "told_of"),
    [
        ("Spurs won 1-0 on Saturday with a goal from Harry Kane in the 78th minute.", ["Harry Kane"]),
        ("Spurs won 1-0 at home through a goal by Harry Kane.", ["Harry Kane"]),
        ("Spurs had ten shots on full league debutant Harry Kane's goal.", []),
    ],
)
def test_a_goal_told_behind_a_day_or_a_ground_is_not_the_frame(text, told_of):
    assert [name for name, *_ in told(text) if name] == told_of
