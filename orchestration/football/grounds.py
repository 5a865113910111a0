"""Whose ground a text names: "at Anfield" places Liverpool at home.

Belongs here: the table data/grounds.csv and finding its names. Does not belong here: who was at home (matches.py).
"""

from __future__ import annotations

import csv
from collections import defaultdict
from functools import cache
from importlib.resources import files

from ahocorasick_rs import AhoCorasick, MatchKind

from orchestration.football.lexicon import word_lists
from orchestration.football.teams import fold


def owners_by_ground() -> dict[str, set[str]]:
    """Ground, as the table writes it → the ids of the teams that play there."""
    owners: dict[str, set[str]] = defaultdict(set)
    with files(__package__).joinpath("data", "grounds.csv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            for name in row["grounds"].split("|"):
                owners[name].add(row["team_id"])
    return owners


_PEOPLE = word_lists("result_words")["people_of_a_ground"]


@cache
def _searcher() -> tuple[AhoCorasick, list[set[str]]]:
    owners = owners_by_ground()
    return AhoCorasick([f" {fold(name)} " for name in owners], matchkind=MatchKind.LeftmostLongest), list(
        owners.values()
    )


def find_grounds(text: str) -> list[tuple[int, set[str]]]:
    """Where (code point) a text names a ground, and the ids of the teams that play there, in text order. A ground that
    only says whose people somebody is, "the Ibrox men", is none."""
    searcher, owners = _searcher()
    folded = f" {fold(text)} "
    return [
        (start, owners[n])
        for n, start, end in searcher.find_matches_as_indexes(folded)
        if folded[end : end + 20].partition(" ")[0] not in _PEOPLE
    ]
