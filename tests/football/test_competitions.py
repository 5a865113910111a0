"""Competitions, stages and seasons in text."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orchestration.football.names.competitions import (
    all_competitions,
    find_competitions,
    find_stages,
    is_of_another_day,
    season_of,
    stage_before,
)

TUESDAY = date(2018, 7, 3)


def competitions(text: str) -> list[tuple[str, str | None]]:
    return [(hit.competition, hit.season) for hit in find_competitions(text)]


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
        ("the final stood at 2-1", []),
        ("the final was 1-0 until they scored", [("final", "stage", False)]),
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


@pytest.mark.parametrize(
    ("before", "other"), [("fourth place in", False), ("bottom place in", False), ("a place in", True)]
)
def test_a_rank_is_of_the_league_that_is_played_in(before: str, other: bool) -> None:
    text = f"They won to take {before} La Liga."
    (hit,) = find_competitions(text)
    assert is_of_another_day(text, hit) == other


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


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    for hits in (find_competitions(text), find_stages(text)):
        assert all(0 <= hit.start < hit.end <= len(text) for hit in hits)
