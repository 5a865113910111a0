"""How figures, days and goals are worded, the same on every page.

Belongs here: values to short plain texts. Does not belong here: markup, queries.
"""

from __future__ import annotations

from datetime import date
from typing import Any

Row = dict[str, Any]
"""A row of a query, by column."""


def thousands(count: int) -> str:
    return f"{count:,}"


def percent(share: float) -> str:
    return f"{share:.0%}"


def day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def counted(count: int, thing: str) -> str:
    """ "1 source", "2,000 sources"."""
    return f"{count:,} {thing}" + ("" if count == 1 else "s")


def when(goal: Row) -> str:
    """A goal's minute as far as it is known: "90'+4'", "80–90'", "?" where nothing is.

    ``goal``: a row of fct_goals, as for all that follow.
    """
    if goal["minute_label"]:
        return goal["minute_label"]
    if goal["minute_earliest"] is not None and goal["minute_latest"] is not None:
        return f"{goal['minute_earliest']}–{goal['minute_latest']}'"
    return "?"


def scorer(goal: Row) -> str:
    """Who scored, with what is printed behind his name: "Harry Kane (pen)", "Mario Mandžukić (og)"."""
    return (goal["player"] or "not named") + (" (og)" if goal["own_goal"] else " (pen)" if goal["penalty"] else "")


def score_after(goal: Row) -> str:
    """The score with this goal: "2–1", a "?" for what is not known."""
    return score(goal["home_score_after"], goal["away_score_after"])


def score(home: int | None, away: int | None) -> str:
    return "–".join("?" if goals is None else str(goals) for goals in (home, away))
