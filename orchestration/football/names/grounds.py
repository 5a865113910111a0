"""Whose ground or town a text names: "at Anfield" places Liverpool at home, "in Turin" Juventus or Torino.

Belongs here: the tables data/grounds.csv and data/towns.csv (of clubs whose name has not the town's, and where nations
mostly play) and finding their names. Does not belong here: who was at home (hosts.py).
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from orchestration.football.names.teams import fold
from orchestration.football.words.lexicon import rows, word_lists


def owners_by_ground(kind: str = "grounds") -> dict[str, set[str]]:
    """Ground or ('towns') town, as the tables write it → the ids of the teams that play there."""
    owners: dict[str, set[str]] = defaultdict(set)
    for row in rows(kind):
        for name in row[kind].split("|"):
            owners[name].add(row["team_id"])
    return owners


@cache
def _teams_by_town() -> dict[str, set[str]]:
    return {fold(town): owners for town, owners in owners_by_ground("towns").items()}


def teams_of_town(town: str) -> set[str]:
    """The ids of the teams whose name has not the name of their town, by that, folded."""
    return _teams_by_town().get(town, set())


_PEOPLE = word_lists("result_words")["people_of_a_ground"]


@cache
def _searcher() -> tuple[AhoCorasick, list[set[str]]]:
    owners = owners_by_ground() | {f"in {town}": teams for town, teams in owners_by_ground("towns").items()}
    return AhoCorasick([f" {fold(name)} " for name in owners], matchkind=MatchKind.LeftmostLongest), list(
        owners.values()
    )


def find_grounds(text: str) -> list[tuple[int, set[str]]]:
    """Where (code point) a text names a ground or "in" a town, and the ids of the teams that play there, in text order.
    A ground that only says whose people somebody is, "the Ibrox men", is none."""
    searcher, owners = _searcher()
    folded = f" {fold(text)} "
    return [
        (start, owners[n])
        for n, start, end in searcher.find_matches_as_indexes(folded)
        if folded[end : end + 20].partition(" ")[0] not in _PEOPLE
    ]
