"""Goals told by a noun: what it says of the score, whose they are, how many."""

import pytest

from orchestration.football.events import read_events
from orchestration.football.scene import look_at
from tests.football.told import told


@pytest.mark.parametrize(
    ("goal", "means"),
    [("opening", "opener"), ("tying", "equaliser"), ("go-ahead", "lead"), ("match-winning", "winner"), ("fine", None)],
)
def test_the_kind_of_a_goal_says_where_it_stands_in_the_scoring(goal, means):
    scene = look_at(f"A corner kick found Harry Kane, who headed home the {goal} goal.")
    (t,) = read_events(scene)
    assert t.constraints == ((means,) if means else ())


@pytest.mark.parametrize(("shot", "means"), [("94th-minute header", ("winner",)), ("penalty", ())])
def test_a_decisive_shot_is_the_winner_and_a_decisive_penalty_may_be_of_a_shoot_out(shot, means):
    (t,) = [t for t in read_events(look_at(f"Spurs won by Harry Kane's decisive {shot}.")) if t.weight >= 1.0]
    assert t.constraints == means


def test_a_list_of_own_goals_ends_where_others_goals_begin():
    assert told("An own goal by Jack Cork and a strike from Harry Kane won it.") == [
        ("Jack Cork", True, False),
        ("Harry Kane", False, False),
    ]
