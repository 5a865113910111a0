"""Goals of another day, and counts of many matches."""

import pytest

from orchestration.football.events import read_events
from orchestration.football.scene import look_at


def test_the_number_of_a_goal_among_those_of_many_matches_is_none_of_this_one():
    assert [t.nth for t in read_events(look_at("Kane fired in his third goal of the playoffs."))] == [None]
    assert [t.nth for t in read_events(look_at("Kane fired in his third goal of the night."))] == [3]


@pytest.mark.parametrize("when", ["eight days ago", "a fortnight ago", "last week", "a month ago"])
def test_goals_of_an_earlier_match_are_not_scored_again(when):
    text = f"Harry Kane, who netted a hat-trick against Fulham {when}, broke the deadlock."
    assert [t.count for t in read_events(look_at(text))] == [1]
    assert [t.count for t in read_events(look_at("Harry Kane netted a hat-trick against Fulham."))] == [3]
