"""The days that a text tells."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orchestration.football.times.match_dates import find_byline, find_match_dates

TUESDAY = date(2018, 7, 3)


def days(text: str, published_on: date | None = TUESDAY) -> list[date]:
    return [hit.date for hit in find_match_dates(text, published_on)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on Monday", date(2018, 7, 2)),
        ("Saturday's win", date(2018, 6, 30)),
        ("on Tuesday night", date(2018, 7, 3)),
        ("last Tuesday", date(2018, 6, 26)),
        ("last night", date(2018, 7, 2)),
        ("yesterday", date(2018, 7, 2)),
        ("tonight", date(2018, 7, 3)),
        ("July 2", date(2018, 7, 2)),
        ("Jul. 2, 2018", date(2018, 7, 2)),
        ("2 July 2018", date(2018, 7, 2)),
        ("the 2nd of July", date(2018, 7, 2)),
        ("2018-07-02", date(2018, 7, 2)),
        ("on December 30", date(2017, 12, 30)),
        ("they face France on Friday", date(2018, 7, 6)),
        ("next Tuesday", date(2018, 7, 10)),
    ],
)
def test_a_day(text: str, expected: date) -> None:
    assert days(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Sheffield Wednesday",
        "Good Friday",
        "the Mail on Sunday",
        "the Sunday Times",
        "February 30",
        "he may 2",
        "in 2018",
        "Mondays",
        "kick-off 20:45",
    ],
)
def test_no_day(text: str) -> None:
    assert days(text) == []


def test_what_is_to_come_is_marked() -> None:
    text = "They won on Sunday. They will play Brazil on Friday."
    assert [(hit.date, hit.ahead) for hit in find_match_dates(text, TUESDAY)] == [
        (date(2018, 7, 1), False),
        (date(2018, 7, 6), True),
    ]


def test_without_a_day_of_publication_only_full_dates_are_known() -> None:
    assert days("on Monday, yesterday, July 2 and 2 July 2018", None) == [date(2018, 7, 2)]


@given(
    st.dates(date(1930, 1, 1), date(2030, 12, 31)), st.sampled_from(("%d %B %Y", "%B %d, %Y", "%Y-%m-%d", "%b. %d, %Y"))
)
def test_a_full_date_written_comes_back(day: date, form: str) -> None:
    text = f"It was {day.strftime(form)}."
    if form.startswith("%b") and day.month == 5:
        text = text.replace("May.", "May")
    (hit,) = find_match_dates(text, None)
    assert (hit.date, hit.basis) == (day, "stated")


@given(st.dates(date(1990, 1, 1), date(2030, 12, 31)), st.integers(0, 6))
def test_a_weekday_is_the_latest_up_to_publication(published_on: date, back: int) -> None:
    day = published_on - timedelta(back)
    assert days(f"They won on {day.strftime('%A')}.", published_on) == [day]


@given(st.text(), st.dates())
def test_any_text_is_read(text: str, published_on: date) -> None:
    assert all(0 <= hit.start < hit.end <= len(text) for hit in find_match_dates(text, published_on))


@pytest.mark.parametrize(
    "text",
    [
        "By beating Hull on 14 October 2023, Leeds went top.",
        "Written in the stars: the cup final of 14 October 2023",
        "Saturday 14 October 2023\nLeeds 2-0 Hull\n\nThe rest were off.",
        "14 October 2023\n\nLeeds won.\n\n15 October 2023\n\nStoke won.",
    ],
)
def test_a_headline_and_the_days_of_a_round_up_are_no_byline(text: str):
    assert find_byline(text) is None
