"""Shots told by a noun: whether they went in."""

from orchestration.football.cast import know_teams
from orchestration.football.events import read_events
from orchestration.football.scene import look_at


def test_a_penalty_beside_a_goal_is_one():
    scene = look_at("Spurs won thanks to Harry Kane's goal and Dele Alli's penalty.")
    know_teams(scene)
    assert [t.weight for t in read_events(scene)] == [2.0, 2.0]
