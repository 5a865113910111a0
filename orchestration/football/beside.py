"""Words that change what is told beside them: the tables of data/ whose rows say of some words what stands near.

Belongs here: reading such a table, and whether a row holds at a place. Does not belong here: what it then means
(no_goal_phrases.py, denials.py, parties.py).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from orchestration.football.lexicon import rows, words_in


@dataclass(frozen=True, slots=True)
class Beside:
    """What a row asks for beside the words that it is about: one of ``said`` anywhere in what they are part of, and one
    of ``before`` and of ``after`` close by, with each how many words are looked at. What it leaves empty may be any.
    ``says``: what it then says of them, where rows of its table say different things."""

    said: frozenset[str]
    before: tuple[int, frozenset[str]]
    after: tuple[int, frozenset[str]]
    says: str

    def holds(self, said: Collection[str], lows: Sequence[str], first: int, i: int, stop: int, end: int) -> bool:
        """Whether it is so of words ``i..stop`` of words ``first..end``, what they are part of being ``said``."""
        (back, before), (on, after) = self.before, self.after
        return not (
            (self.said and self.said.isdisjoint(said))
            or (before and before.isdisjoint(lows[max(first, i - back) : i]))
            or (after and after.isdisjoint(lows[stop : min(end, stop + on)]))
        )


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
