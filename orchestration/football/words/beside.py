"""Words that change what is told beside them: the tables of data/ whose rows say of some words what stands near.

Belongs here: reading such a table, and which of its rows holds at a place. Does not belong here: what it then means
(no_goal_phrases.py, denials.py, parties.py).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from orchestration.football.words.lexicon import rows, words_in


@dataclass(frozen=True, slots=True)
class Beside:
    """What a row asks for beside the words that it is about: one of ``said`` anywhere in what they are part of, and one
    of ``before`` and of ``after`` close by, with each how many words are looked at. What it leaves empty may be any.
    ``says``: what it then says of them, where rows of its table say different things."""

    said: frozenset[str]
    before: tuple[int, frozenset[str]]
    after: tuple[int, frozenset[str]]
    says: str


def which_holds(
    rows: Sequence[Beside], said: Collection[str], lows: Sequence[str], first: int, i: int, stop: int, end: int
) -> Beside | None:
    """The first of some rows that is so of words ``i..stop`` of words ``first..end``, what they are part of being
    ``said``; None where none is."""
    for row in rows:
        (back, before), (on, after) = row.before, row.after
        if before and before.isdisjoint(lows[max(first, i - back) : i]):
            continue  # as most rows do
        if row.said and row.said.isdisjoint(said):
            continue
        if not after or not after.isdisjoint(lows[stop : min(end, stop + on)]):
            return row
    return None


def read_beside(table: str) -> dict[tuple[str, str], list[Beside]]:
    """The rows of a table by the ``part`` that they are about ("" where it has no such column) and each of its
    ``words``."""
    found: dict[tuple[str, str], list[Beside]] = defaultdict(list)
    for row in rows(table):
        beside = Beside(words_in(row.get("said", "")), _near(row["before"]), _near(row["after"]), row.get("says", ""))
        for word in words_in(row["words"]):
            found[row.get("part", ""), word].append(beside)
    return dict(found)


def _near(cell: str) -> tuple[int, frozenset[str]]:
    """How many words are looked at, and for which: "4 ranks academy"."""
    count, _, words = cell.partition(" ")
    return int(count or 0), words_in(words)
