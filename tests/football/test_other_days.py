"""Goals of another day, and counts of many matches."""

import pytest

from orchestration.football.events import read_events
from orchestration.football.grammar.scene import look_at


def test_the_number_of_a_goal_among_those_of_many_matches_is_none_of_this_one():
    assert [t.nth for t in read_events(look_at("Kane fired in his third goal of the playoffs."))] == [None]
    assert [t.nth for t in read_events(look_at("Kane fired in his third goal of the night."))] == [3]


@pytest.mark.parametrize(
    ("text", "scored"),
    [
        ("Spurs had won the reverse fixture 1-0 in September, Harry Kane scoring the only goal.", False),
        ("Spurs won 1-0 this time, Harry Kane scoring the only goal.", True),
    ],
)
def test_the_only_goal_of_the_reverse_fixture_is_not_scored_again(text, scored):
    assert any(t.weight > 0.0 for t in read_events(look_at(text))) == scored


@pytest.mark.parametrize("when", ["eight days ago", "a fortnight ago", "last week", "a month ago"])
def test_goals_of_an_earlier_match_are_not_scored_again(when):
    text = f"Harry Kane, who netted a hat-trick against Fulham {when}, broke the deadlock."
    assert [t.count for t in read_events(look_at(text))] == [1]
    assert [t.count for t in read_events(look_at("Harry Kane netted a hat-trick against Fulham."))] == [3]


@pytest.mark.parametrize(
    ("text", "scored"),
    [
        ("Harry Kane, who scored twice in the first leg, was denied.", False),
        ("Harry Kane's first-leg goal gave Spurs a lead to defend.", False),
        ("Spurs led 1-0 from the first leg thanks to Harry Kane's penalty.", False),
        ("Harry Kane scored twice as Spurs won the first leg of the tie.", True),
        ("Harry Kane, who hit the bar in the first leg, scored from the spot.", True),
        ("Harry Kane gave Spurs a first-leg lead with a header.", True),
    ],
)
def test_goals_of_the_leg_before_are_not_scored_again(text, scored):
    assert any(t.weight >= 1.0 for t in read_events(look_at(text))) == scored


@pytest.mark.parametrize(
    ("text", "scored"),
    [
        ("Harry Kane scored twice against the club he left in January last month.", False),
        ("Harry Kane scored twice against the club he left in January last year.", True),
        ("Leeds had beaten Hull last week and Harry Kane had scored in the 20th minute there.", False),
        ("Harry Kane had scored at Hull last week and fired in the opener after 12 minutes.", True),
    ],
)
def test_a_day_is_that_of_what_it_stands_behind(text, scored):
    assert any(t.weight >= 1.0 for t in read_events(look_at(text))) == scored
