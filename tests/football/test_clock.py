"""What a time means in a match: periods, added time, times counted on."""

from __future__ import annotations

import pytest

from orchestration.football.game.clock import before_the_end, counted_from, in_normal_time, later, period_of
from tests.football.told import only


@pytest.mark.parametrize(
    ("text", "minute"),
    [
        ("a minute later", (120, 1)),  # than the 120th: no half comes after
        ("two minutes earlier", (118, 0)),
    ],
)
def test_what_is_counted_past_the_120th_minute_is_its_added_time(text: str, minute: tuple[int, int]) -> None:
    counted = counted_from(only(text), 120)
    assert counted is not None
    meant = before_the_end(counted)
    assert (meant.regulation, meant.stoppage) == minute


def test_the_92nd_minute_of_a_match_without_extra_time_is_stoppage_time() -> None:
    told = only("in the 92nd minute")
    assert told.period is None
    settled = in_normal_time(told)
    assert (settled.label, settled.period) == ("90'+2'", "second half, stoppage time")
    assert in_normal_time(only("in the 48th minute")).label == "48'"


def test_periods_end_as_halves_do() -> None:
    assert [period_of(minute) for minute in (0, 45, 46, 90, 105, 120, 121)] == [
        None,
        "first half",
        "second half",
        "second half",
        "extra time, first half",
        "extra time, second half",
        None,
    ]


@pytest.mark.parametrize(
    ("place", "minutes", "then"),
    [(45.02, 2, 45.06), (45.06, 8, 53), (45.04, -1, 45.02), (45.04, -5, 42), (45, 2, 47), (90.02, 2, 93)],
)
def test_a_few_minutes_after_added_time_of_the_first_half_are_its_too(
    place: float, minutes: float, then: float
) -> None:
    assert later(place, minutes) == pytest.approx(then)
