"""Reference dumps, which tell facts and not texts: one declared mapping a file layout.

Belongs here: which columns a layout has, and what each column of a reference.* table is made of. A new layout is
an entry of REFERENCES. Does not belong here: loading (warehouse/load_references.py).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import polars as pl

Row = dict[str, str | None]


@dataclass(frozen=True, slots=True, eq=False)
class ReferenceLayout:
    """Files with at least the columns ``header``, all text; for each table of `reference` that they fill, what
    its ``columns`` are made of. ``flatten`` makes (table, row) pairs of one JSON object that has the keys
    ``header``; without it the layout is CSV's and fills one table.
    """

    name: str
    header: frozenset[str]
    columns: Mapping[str, Mapping[str, pl.Expr]]
    flatten: Callable[[dict[str, Any]], Iterator[tuple[str, Row]]] | None = None


def _day(name: str) -> pl.Expr:
    return pl.col(name).str.to_date("%Y-%m-%d", strict=False)


def _truth(name: str) -> pl.Expr:
    return pl.col(name).str.to_lowercase().is_in(["1", "true"])


def _number(name: str) -> pl.Expr:
    return pl.col(name).cast(pl.Int32, strict=False)


def _full_name(given: str = "given_name", family: str = "family_name") -> pl.Expr:
    """Fjelstul writes 'not applicable' where a player goes by one name."""
    parts = [pl.when(pl.col(name) != "not applicable").then(pl.col(name)) for name in (given, family)]
    return pl.concat_str(parts, separator=" ", ignore_nulls=True)


def _teams(match_name: str = "match_name") -> dict[str, pl.Expr]:
    """'France vs Mexico' as its two teams."""
    halves = pl.col(match_name).str.split_exact(" vs ", 1)
    return {"home_team": halves.struct.field("field_0"), "away_team": halves.struct.field("field_1")}


def openfootball(document: dict[str, Any]) -> Iterator[tuple[str, Row]]:
    """The matches of an openfootball document and their goals, as rows of text."""
    matches = document.get("matches")
    for match in matches if isinstance(matches, list) else ():
        said = match if isinstance(match, dict) else {}
        told_score = said.get("score")
        score: dict[str, Any] = told_score if isinstance(told_score, dict) else {}
        teams = {"home_team": _text(said.get("team1")), "away_team": _text(said.get("team2"))}
        here = {"date": _text(said.get("date")), **teams}
        yield (
            "matches",
            {
                **here,
                **{name: _text(said.get(name)) for name in ("round", "time", "ground")},
                **_pair(score.get("et") or score.get("ft"), "home_score", "away_score"),
                **_pair(score.get("p"), "home_penalties", "away_penalties"),
                "competition": _text(document.get("name")),
                "extra_time": str("et" in score),
            },
        )
        for key, team in (("goals1", "home_team"), ("goals2", "away_team")):
            goals = said.get(key)
            for goal in goals if isinstance(goals, list) else ():
                told = goal if isinstance(goal, dict) else {}
                names = ("name", "minute", "offset", "owngoal", "penalty")
                yield "goals", {**here, "team": teams[team], **{name: _text(told.get(name)) for name in names}}


def _pair(values: Any, *names: str) -> Row:
    known = isinstance(values, list) and len(values) == len(names)
    return {name: _text(value) for name, value in zip(names, values if known else [None] * len(names), strict=True)}


def _text(value: Any) -> str | None:
    return None if value is None or isinstance(value, (dict, list)) else str(value)


_SCORES = {name: _number(name) for name in ("home_score", "away_score")}
_SIDES = {name: pl.col(name) for name in ("home_team", "away_team")}

REFERENCES: tuple[ReferenceLayout, ...] = (
    ReferenceLayout(
        name="reference, international_results matches",
        header=frozenset(
            {"date", "home_team", "away_team", "home_score", "away_score", "tournament", "city", "neutral"}
        ),
        columns={
            "matches": {
                "source": pl.lit("international_results"),
                "match_date": _day("date"),
                "competition": pl.col("tournament"),
                "city": pl.col("city"),
                **_SIDES,
                **_SCORES,
            }
        },
    ),
    ReferenceLayout(
        name="reference, international_results goals",
        header=frozenset({"date", "home_team", "away_team", "team", "scorer", "minute", "own_goal", "penalty"}),
        columns={
            "goals": {
                "source": pl.lit("international_results"),
                "match_date": _day("date"),
                "team": pl.col("team"),
                "player": pl.col("scorer"),
                "minute_regulation": _number("minute"),
                "own_goal": _truth("own_goal"),
                "penalty": _truth("penalty"),
                **_SIDES,
            }
        },
    ),
    ReferenceLayout(
        name="reference, international_results shoot-outs",
        header=frozenset({"date", "home_team", "away_team", "winner", "first_shooter"}),
        columns={
            "shootouts": {
                "source": pl.lit("international_results"),
                "match_date": _day("date"),
                "winner": pl.col("winner"),
                **_SIDES,
            }
        },
    ),
    ReferenceLayout(
        name="reference, international_results former names",
        header=frozenset({"current", "former", "start_date", "end_date"}),
        columns={
            "former_names": {
                "source": pl.lit("international_results"),
                "team": pl.col("current"),
                "former_name": pl.col("former"),
                "first_day": _day("start_date"),
                "last_day": _day("end_date"),
            }
        },
    ),
    ReferenceLayout(
        name="reference, Fjelstul matches",
        header=frozenset({"match_id", "match_date", "home_team_name", "away_team_name", "home_team_score", "result"}),
        columns={
            "matches": {
                "source": pl.lit("fjelstul"),
                "match_date": _day("match_date"),
                "competition": pl.col("tournament_name"),
                "stage": pl.col("stage_name"),
                "home_team": pl.col("home_team_name"),
                "away_team": pl.col("away_team_name"),
                "home_score": _number("home_team_score"),
                "away_score": _number("away_team_score"),
                "home_penalties": pl.when(_truth("penalty_shootout")).then(_number("home_team_score_penalties")),
                "away_penalties": pl.when(_truth("penalty_shootout")).then(_number("away_team_score_penalties")),
                "extra_time": _truth("extra_time"),
                "kick_off": pl.col("match_time"),
                "city": pl.col("city_name"),
            }
        },
    ),
    ReferenceLayout(
        name="reference, Fjelstul goals",
        header=frozenset({"goal_id", "match_name", "match_date", "team_name", "minute_regulation", "own_goal"}),
        columns={
            "goals": {
                "source": pl.lit("fjelstul"),
                "match_date": _day("match_date"),
                "team": pl.col("team_name"),
                "player": _full_name(),
                "minute_regulation": _number("minute_regulation"),
                "minute_stoppage": _number("minute_stoppage"),
                "own_goal": _truth("own_goal"),
                "penalty": _truth("penalty"),
                **_teams(),
            }
        },
    ),
    ReferenceLayout(
        name="reference, Fjelstul squads",
        header=frozenset(
            {"tournament_name", "team_name", "given_name", "family_name", "shirt_number", "position_code"}
        ),
        columns={
            "squads": {
                "source": pl.lit("fjelstul"),
                "tournament": pl.col("tournament_name"),
                "team": pl.col("team_name"),
                "player": _full_name(),
                "position": pl.col("position_name"),
            }
        },
    ),
    ReferenceLayout(
        name="reference, openfootball",
        header=frozenset({"name", "matches"}),
        flatten=openfootball,
        columns={
            "matches": {
                "source": pl.lit("openfootball"),
                "match_date": _day("date"),
                "competition": pl.col("competition"),
                "stage": pl.col("round"),
                "home_penalties": _number("home_penalties"),
                "away_penalties": _number("away_penalties"),
                "extra_time": _truth("extra_time"),
                "kick_off": pl.col("time"),
                "city": pl.col("ground"),
                **_SIDES,
                **_SCORES,
            },
            "goals": {
                "source": pl.lit("openfootball"),
                "match_date": _day("date"),
                "team": pl.col("team"),
                "player": pl.col("name"),
                "minute_regulation": _number("minute"),
                "minute_stoppage": _number("offset"),
                "own_goal": _truth("owngoal").fill_null(False),
                "penalty": _truth("penalty").fill_null(False),
                **_SIDES,
            },
        },
    ),
)
