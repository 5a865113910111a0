"""Shots told by a noun: whether they went in."""

import pytest

from orchestration.football.clubs.cast import know_teams
from orchestration.football.events import read_events
from orchestration.football.grammar.scene import look_at
from tests.football.told import scorers, steps


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


ONE_WITH_ANOTHER = ("Harry Kane's header and Dele Alli's volley, ", "Harry Kane's header and ")
EACH_TIMED = "Harry Kane's header in the 12th minute and Dele Alli's volley in the 13th minute and "


@pytest.mark.parametrize("told", [*ONE_WITH_ANOTHER, EACH_TIMED])
def test_shots_told_with_one_another_are_read_in_time_linear_in_their_number(told):
    few, many = (steps(scorers, f"Spurs won thanks to {told * times}it.") for times in (40, 80))
    assert many < 2.5 * few


@pytest.mark.parametrize("told", ONE_WITH_ANOTHER)
def test_any_number_of_shots_may_be_told_with_one_another(told):
    assert scorers(f"Spurs won thanks to {told * 600}it.")


@pytest.mark.parametrize(
    ("shot", "is_told"),
    [
        ("free-kick was flicked on by Dele Alli", False),
        ("header was cleverly nodded down by Dele Alli", False),
        ("shot was handled by Eric Dier", False),
        ("shot was helped on its way by Dele Alli", True),
        ("header was helped down the middle of the goal by Dele Alli", True),
        ("drive was deflected off Eric Dier", True),
    ],
)
def test_a_shot_that_another_has_next_is_told_of_nobody(shot, is_told):
    scene = look_at(f"Spurs led. Harry Kane's {shot}.")
    know_teams(scene)
    kane = next(person for person, name in enumerate(scene.people.names) if name == "Harry Kane")
    assert any(t.person == kane for t in read_events(scene)) is is_told


@pytest.mark.parametrize(
    ("shot", "names"),
    [
        ("shot ended up at the feet of Dele Alli, who bundled it in", ["Dele Alli"]),
        ("drive broke to Dele Alli and he bundled it in", ["Dele Alli"]),
        ("shot ended up in the back of the net", ["Harry Kane"]),
        ("shot ended up in the stands", []),
        ("shot ended up in the arms of Joe Hart", []),
        ("shot broke the deadlock", ["Harry Kane"]),
    ],
)
def test_a_shot_that_runs_on_to_another_gives_nothing(shot, names):
    assert scorers(f"Spurs went ahead when Harry Kane's {shot}.") == names
