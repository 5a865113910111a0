"""Competitions, stages, seasons and match dates in text."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orchestration.football.competitions import (
    all_competitions,
    find_byline,
    find_competitions,
    find_match_dates,
    find_stages,
    season_of,
    stage_before,
)

TUESDAY = date(2018, 7, 3)


def competitions(text: str) -> list[tuple[str, str | None]]:
    return [(hit.competition, hit.season) for hit in find_competitions(text)]


def days(text: str, published_on: date | None = TUESDAY) -> list[date]:
    return [hit.date for hit in find_match_dates(text, published_on)]


# --- competitions -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("at the World Cup", [("FIFA World Cup", None)]),
        ("at the 2018 World Cup", [("FIFA World Cup", "2018")]),
        ("in World Cup 2014", [("FIFA World Cup", "2014")]),
        ("Euro 2016", [("UEFA European Championship", "2016")]),
        ("the Women's World Cup", [("FIFA Women's World Cup", None)]),
        ("a World Cup qualifier", [("FIFA World Cup qualification", None)]),
        ("the Champions League", [("UEFA Champions League", None)]),
        ("the Europa League", [("UEFA Europa League", None)]),
        ("an English Premier League match", [("Premier League", None)]),
        ("the 2016 Premier League", [("Premier League", None)]),
        ("the Carabao Cup", [("EFL Cup", None)]),
        ("a friendly", [("Friendly", None)]),
        ("MLS", [("Major League Soccer", None)]),
        ("He won the championship", []),
        ("a world cupboard", []),
    ],
)
def test_a_competition(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert competitions(text) == expected


def test_a_name_that_countries_share_means_the_one_whose_teams_play() -> None:
    assert [hit.competition for hit in find_competitions("in the Premiership")] == ["Premier League"]
    assert [hit.competition for hit in find_competitions("in the Premiership", {"Scotland"})] == [
        "Scottish Premiership"
    ]


def test_lower_case_texts_name_competitions_too() -> None:
    assert competitions("top of the premier league") == [("Premier League", None)]


def test_each_competition_has_one_name_and_a_kind_of_season() -> None:
    assert max(Counter(each.competition for each in all_competitions()).values()) == 1
    assert {each.season for each in all_competitions()} == {"split", "year"}


@pytest.mark.parametrize(
    ("competition", "on", "season"),
    [
        ("Premier League", date(2017, 2, 5), "2016-17"),
        ("Premier League", date(2016, 8, 13), "2016-17"),
        ("Premier League", date(2020, 7, 26), "2019-20"),
        ("Premier League", date(1999, 12, 26), "1999-00"),
        ("FIFA World Cup", TUESDAY, "2018"),
        ("Major League Soccer", date(2013, 11, 6), "2013"),
        ("Premier League", None, None),
        ("No Such Cup", TUESDAY, None),
        (None, TUESDAY, None),
    ],
)
def test_a_season(competition: str | None, on: date | None, season: str | None) -> None:
    assert season_of(competition, on) == season


# --- stages -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in the last 16", [("round of 16", "stage", False)]),
        ("a round-of-16 tie", [("round of 16", "stage", False)]),
        ("their Group G opener", [("group stage", "stage", False)]),
        ("a quarter-final", [("quarter-finals", "stage", False)]),
        ("through to the quarter-finals", [("quarter-finals", "stage", True)]),
        ("a place in the semi-finals", [("semi-finals", "stage", True)]),
        ("the third-place play-off", [("third-place match", "stage", False)]),
        ("lost the final", [("final", "stage", False)]),
        ("the second leg", [("second leg", "leg", False)]),
        ("at the final whistle", []),
        ("in the final third", []),
        ("the final ten minutes", []),
        ("a final pass", []),
        ("the final outcome", []),
        ("the final 10 minutes", []),
        ("won the final 2-1", [("final", "stage", False)]),
        ("in Saturday's FA Cup final.", [("final", "stage", False)]),
        ("in the last four", [("semi-finals", "stage", False)]),
        ("their last four games", []),
        ("the last eight matches", []),
        ("Neymar scored in the fifth round of penalties", []),
        # what a side goes on to
        ("advanced to the quarter-finals", [("quarter-finals", "stage", True)]),
        ("cruised into next week's fourth-round tie", [("fourth round", "stage", True)]),
        ("earned them a fourth-round clash with Leeds", [("fourth round", "stage", True)]),
        ("Lincoln will host Premier League champions Liverpool in the third round", [("third round", "stage", True)]),
        ("in the last 16 for the first time since 1990", [("round of 16", "stage", True)]),
        ("had to settle for the third-place play-off", [("third-place match", "stage", True)]),
        ("a draw that forced a replay", [("replay", "leg", True)]),
        ("sealed a 2-0 win in the semi-final", [("semi-finals", "stage", False)]),
        ("lost to Chelsea in the final.", [("final", "stage", False)]),
        ("out at the group stage for the first time", [("group stage", "stage", False)]),
        # what was played, or is to come, on another day
        ("the same side as before the semi-final", []),
        ("their first win since the quarter-final", []),
        ("one change from their quarter-final", []),
        ("beaten in last season's semi-final", []),
        ("out at the semi-final stage two years ago", []),
        ("runners-up in the final last year", []),
        ("in the final, last season's runners-up won", [("final", "stage", False)]),
    ],
)
def test_a_stage(text: str, expected: list[tuple[str, str, bool]]) -> None:
    assert [(hit.stage, hit.kind, hit.ahead) for hit in find_stages(text)] == expected


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("in the 1998 quarter-final", "1998"),
        ("In 1958, when they won the semi-final", "1958"),
        ("in the last 16 of the 2014 tournament", "2014"),
        ("in the quarter-finals. In 2014 they had", None),
        ("a first semi-final since 1998", None),
    ],
)
def test_the_year_of_a_stage(text: str, year: str | None) -> None:
    assert [hit.year for hit in find_stages(text)] == [year]


def test_the_stage_before_hangs_on_the_competition() -> None:
    assert stage_before("quarter-finals", "FIFA World Cup") == "round of 16"
    assert stage_before("quarter-finals", "FA Cup") is None, "of a cup with numbered rounds it is the fifth"
    assert stage_before("final", "FA Cup") == "semi-finals"
    assert stage_before("third round", "EFL Cup") == "second round"


def test_the_stage_before() -> None:
    assert [stage_before(s) for s in ("final", "quarter-finals", "group stage", "first leg")] == [
        "semi-finals",
        "round of 16",
        None,
        None,
    ]


# --- dates ------------------------------------------------------------------------------------------


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
    for hits in (find_match_dates(text, published_on), find_competitions(text), find_stages(text)):
        assert all(0 <= hit.start < hit.end <= len(text) for hit in hits)


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
