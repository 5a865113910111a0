"""Goals that other sentences call replies."""

import pytest

from orchestration.football.clubs.cast import know_teams
from orchestration.football.events import read_events
from orchestration.football.grammar.scene import look_at
from tests.football.told import goals


def replies(story: str) -> list[str]:
    """Who is told to have replied in a report of Leeds and Hull."""
    scene = look_at(f"Leeds 2-2 Hull\n\n{story}")
    know_teams(scene)
    told = read_events(scene)
    return [scene.people.names[t.person] for t in told if t.person is not None and "replies" in t.constraints]


@pytest.mark.parametrize(
    "story",
    [
        "Harry Kane fired in. The lead lasted barely two minutes. Ruben Neves curled in from 20 yards.",
        "Harry Kane fired in. But Hull hit back at once. Ruben Neves curled in from 20 yards.",
        "Harry Kane fired in. Ruben Neves curled in on the half-hour as Hull hit back. Chris Wood tapped in.",
        "Harry Kane fired in. It took Hull just two minutes to respond, Ruben Neves curling in.",
        "Harry Kane fired in but the joy was short-lived. Ruben Neves curled in from 20 yards.",
    ],
)
def test_a_goal_behind_a_lead_that_did_not_last_is_a_reply(story):
    assert replies(story) == ["Ruben Neves"]


@pytest.mark.parametrize(
    "story",
    [
        "Harry Kane fired in. Klopp had hit back at his critics. Ruben Neves curled in from 20 yards.",
        "Harry Kane levelled but the joy was short-lived. Ruben Neves curled in from 20 yards.",
        "Harry Kane fired in. Ruben Neves curled in to double the lead. Their lead lasted. Chris Wood won it.",
        "Leeds were ahead for the second time when Harry Kane fired in. Ruben Neves curled in from 20 yards.",
    ],
)
def test_no_goal_is_a_reply_where_no_lead_is_lost(story):
    assert replies(story) == []


@pytest.mark.parametrize(
    "beside",
    [
        "The visitors' lead was short-lived.",
        "Hull's joy was brief.",
        "Hull held the lead for only six minutes.",
        "Leeds hit back at once.",
        "It took Leeds just two minutes to respond.",
        "It was no more than Hull deserved.",
        "The goal gave Hull new belief.",
        "The goal stunned Leeds.",
        "That came as a blow to the hosts.",
        "Hull nearly doubled their lead at once.",
    ],
)
def test_what_the_next_sentence_says_of_a_side_tells_whose_a_goal_was(beside):
    assert goals(f"Leeds 1-1 Hull\n\nHarry Kane fired in. {beside}")[0][:3] == ("Harry Kane", "hull-city", (0, 1))


@pytest.mark.parametrize(
    "beside",
    [
        "Hull deserved a penalty.",
        "It was no more than a friendly.",
        "Hull hit back at their critics.",
        "Mee's red card was a blow to Leeds.",
        "The injury to their captain was a setback for Leeds.",
    ],
)
def test_what_is_said_of_a_side_and_no_goal_tells_of_no_goal(beside):
    assert goals(f"Leeds 1-1 Hull\n\nHarry Kane fired in. {beside}")[0][:3] == ("Harry Kane", "leeds-united", (1, 0))
