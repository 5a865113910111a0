"""Shots told by a noun: whether they went in."""

from orchestration.football.cast import know_teams
from orchestration.football.events import read_events
from orchestration.football.scene import look_at


def test_a_penalty_beside_a_goal_is_one():
    scene = look_at("Spurs won thanks to Harry Kane's goal and Dele Alli's penalty.")
    know_teams(scene)
    assert [t.weight for t in read_events(scene)] == [2.0, 2.0]


def test_a_header_that_does_not_travel_far_gives_nothing():
    scene = look_at("Spurs led. Harry Kane's header did not travel far enough and Dele Alli volleyed past Joe Hart.")
    know_teams(scene)
    assert {t.name_at[0]: t.weight >= 1.0 for t in read_events(scene) if t.name_at} == {3: False, 12: True}


def test_a_shot_turned_aside_is_told_of_nobody():
    scene = look_at("Spurs led. Harry Kane's fierce drive was well turned over by Joe Hart.")
    know_teams(scene)
    assert [t.weight for t in read_events(scene) if t.name_at] == []
    scene = look_at("Spurs led. Harry Kane's fierce drive was turned over the line by Dele Alli.")
    know_teams(scene)
    assert [t.weight >= 1.0 for t in read_events(scene) if t.name_at] == [True, True]
