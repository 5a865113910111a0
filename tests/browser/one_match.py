"""A warehouse that holds one match, written by hand into the tables of a published one.

Belongs here: a match with every case that a page has to show. Does not belong here: what is shown.
"""

from __future__ import annotations

import shutil
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import duckdb
import polars as pl

MARTS = ("fct_matches", "fct_goals", "fct_reactions", "fct_evidence", "fct_goal_reactions", "dim_articles", "dim_teams")
DAY = date(2018, 7, 2)
KICK_OFF = datetime(2018, 7, 2, 18, tzinfo=UTC)

MATCH = {
    "match_id": "m",
    "match_date": DAY,
    "match_date_basis": "stated",
    "competition": "World Cup",
    "stage": "round of 16",
    "home_team_id": "north",
    "home_team": "North",
    "away_team_id": "south",
    "away_team": "South",
    "home_away_basis": "text order",
    "home_score": 2,
    "away_score": 3,
    "score_basis": "inferred",
    "half_time_home_score": 1,
    "half_time_away_score": 1,
    "goals_told": 5,
    "goals_complete": True,
    "source_count": 2,
    "reaction_count": 40,
    "has_conflict": True,
    "confidence": 0.75,
}

_TEXTS = {
    "a1": "Ann Early (pen) struck first.\n\n"
    "Bo Late headed in a minute into stoppage time at the end, a goal that sent all of them home.",
    "a2": "Bo Late made it safe in the 88th minute.",
}


def _goal(number: int, side: str, player: str | None, minute: tuple[int, int] | None, **more: Any) -> dict[str, Any]:
    timed = {}
    if minute:
        regulation, stoppage = minute
        label = f"{regulation}'+{stoppage}'" if stoppage else f"{regulation}'"
        timed = {"minute_label": label, "minute_regulation": regulation, "minute_stoppage": stoppage}
    return {
        "goal_id": f"g{number}",
        "match_id": "m",
        "goal_number": number,
        "team_id": side,
        "team": side.capitalize(),
        "player": player,
        "own_goal": False,
        "penalty": False,
        "score_after_basis": "inferred",
        "source_count": 1,
        "has_conflict": False,
        "confidence": 0.5 + number / 10,
        **timed,
        **more,
    }


GOALS = [
    _goal(1, "north", "Ann Early", (3, 0), minute_basis="stated", penalty=True, home_score_after=1, away_score_after=0),
    _goal(2, "south", "Cy Half", (45, 2), minute_basis="relative", home_score_after=1, away_score_after=1),
    _goal(3, "north", "Di Between", None, minute_earliest=60, minute_latest=70, home_score_after=2, away_score_after=1),
    _goal(4, "south", None, None, own_goal=True, home_score_after=2, away_score_after=2),
    _goal(
        5, "south", "Bo Late", (90, 1), minute_basis="stated", home_score_after=2, away_score_after=3, has_conflict=True
    ),
]


def _claim(fact: str, article: str, claim: str, value: str, quote: str, agrees: bool = True) -> dict[str, Any]:
    start = _TEXTS[article].index(quote)
    return {
        "evidence_id": f"{fact} {article} {claim}",
        "fact_kind": "match" if fact == "m" else "goal",
        "fact_id": fact,
        "claim": claim,
        "value": value,
        "agrees": agrees,
        "article_id": article,
        "char_start": start,
        "char_end": start + len(quote),
        "quote": quote,
        "source_cluster": article,
    }


EVIDENCE = [
    _claim("g1", "a1", "scorer", "Ann Early", "Ann Early"),
    _claim("g5", "a1", "goal", "away", _TEXTS["a1"].partition("\n\n")[2]),
    _claim("g5", "a1", "scorer", "Bo Late", "Bo Late"),
    _claim("g5", "a1", "minute", "90'+1'", "a minute into stoppage time at the end"),
    _claim("g5", "a2", "goal", "away", _TEXTS["a2"]),
    _claim("g5", "a2", "minute", "88'", "88th minute", agrees=False),
]

REACTIONS = [
    {
        "reaction_id": f"r{number}",
        "match_id": "m",
        "goal_id": "g1" if number % 4 == 0 else None,
        "attribution": "scorer" if number % 4 == 0 else None,
        "attribution_confidence": 0.8 if number % 4 == 0 else None,
        "author_handle": f"fan_{number:04}",
        "author_name": f"Fan {number}",
        "posted_at": None if number == 39 else KICK_OFF + timedelta(minutes=number, seconds=7),
        "posted_on": DAY,
        "posted_precision": "day" if number == 39 else "second",
        "text": f"Post  {number}\n\n  as it was <b>posted</b> & *no* other 🎉",
        "language": "en",
        "kind": "celebration" if number < 5 else "comment",
        "sentiment": 0.62,
        "supports_team_id": "south" if number < 3 else None,
        "origin": "dump",
    }
    for number in range(40)
]


def write_one_match(sample: Path, copy: Path) -> Path:
    """``copy``, made of the published file ``sample``: its tables, with this match in them and no other."""
    shutil.copyfile(sample.resolve(), copy)
    articles = [
        {"article_id": name, "title": f"Title of {name}", "url": f"https://example.org/{name}", "published_on": DAY,
         "published_basis": "url", "source_cluster": name, "text": text}
        for name, text in _TEXTS.items()
    ]  # fmt: skip
    teams = [{"team_id": name, "team": name.capitalize()} for name in ("north", "south")]
    rows = {
        "fct_matches": [MATCH],
        "fct_goals": GOALS,
        "fct_reactions": REACTIONS,
        "fct_evidence": EVIDENCE,
        "dim_articles": articles,
        "dim_teams": teams,
    }
    with duckdb.connect(copy) as con:
        for table in MARTS:
            con.execute(f"DELETE FROM {table}")
        for table, written in rows.items():
            con.register("written", pl.DataFrame(written, infer_schema_length=None))
            con.execute(f"INSERT INTO {table} BY NAME FROM written")
    return copy
