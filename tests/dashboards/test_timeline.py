"""Where goals stand on the line of minutes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dashboards.match.timeline import goals_chart, on_the_line, place, span, staircase, stoppage_room

MOMENTS = st.one_of(
    st.tuples(st.integers(1, 120), st.just(0)), st.tuples(st.sampled_from([45, 90, 105, 120]), st.integers(1, 15))
)


def goal(regulation: int | None, stoppage: int | None = 0, **more: object) -> dict:
    return {
        "minute_regulation": regulation,
        "minute_stoppage": stoppage,
        "minute_label": regulation and f"{regulation}'",
        "minute_earliest": None,
        "minute_latest": None,
        "minute_basis": "stated",
        "for_home": True,
        "nth_of_team": 1,
        "player": "A",
        "own_goal": False,
        "penalty": False,
        "team": "T",
        "home_score_after": None,
        "away_score_after": None,
        "confidence": 1.0,
    } | more


@given(st.lists(MOMENTS, min_size=2, max_size=2, unique=True))
def test_goals_stand_in_the_order_of_play_and_no_two_minutes_fall_together(moments: list[tuple[int, int]]) -> None:
    room = stoppage_room([goal(*moment) for moment in moments])
    first, second = sorted(moments)
    assert place(*first, room) < place(*second, room)


def test_extra_time_is_on_the_line_only_where_a_goal_fell_in_it() -> None:
    assert list(stoppage_room([goal(90, 7)])) == [45, 90]
    assert stoppage_room([goal(90, 7)])[90] == 7
    assert list(stoppage_room([goal(91)])) == [45, 90, 105, 120]


def test_a_goal_between_two_minutes_spans_them_and_one_without_any_is_off_the_line() -> None:
    room = {45: 2, 90: 4}
    between = goal(None, None, minute_earliest=40, minute_latest=50)
    assert span(between, room) == (40, 52)
    assert span(goal(45, 2), room) == (47, 47)
    assert span(goal(None, None), room) is None
    assert [point["label"] for point in on_the_line([goal(None, None), between], room)] == ["A 40–50'"]


def test_a_team_that_did_not_score_stays_on_the_ground() -> None:
    points = on_the_line([goal(10), goal(30, nth_of_team=2)], {45: 2, 90: 4})
    assert [(corner["to"], corner["height"]) for corner in staircase(points, "home", 96)] == [
        (0, 0), (10, 1), (30, 2), (96, 2)
    ]  # fmt: skip
    assert [corner["height"] for corner in staircase(points, "away", 96)] == [0, 0]


def test_there_is_no_chart_without_a_minute() -> None:
    assert goals_chart([goal(None, None)]) is None
    assert goals_chart([]) is None
    assert goals_chart([goal(10)]) is not None
