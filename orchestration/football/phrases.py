"""Phrases that tell a goal or what it does to the score: data/goal_phrases.csv and how a row is found in a text.

Belongs here: reading the table and matching a phrase to words. Does not belong here: who scored (actors.py), and
whether it is a goal at all (events.py).
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files

from orchestration.football.scene import Scene

_Alternative = tuple[str, ...]
_Token = tuple[tuple[_Alternative, ...], bool]


@dataclass(frozen=True, slots=True)
class Phrase:
    """One row of goal_phrases.csv: words, ``a|b`` alternatives (``_`` joins the words of one), ``?`` optional, ``*`` up
    to three words, ``§T`` a team, ``§#`` a score."""

    text: str
    tokens: tuple[_Token, ...]
    constraints: tuple[str, ...]
    weight: float
    example: str
    counter: str


def read_phrases() -> list[Phrase]:
    """The table of goal phrases, in its order."""
    with (files(__package__) / "data" / "goal_phrases.csv").open(encoding="utf-8") as lines:
        return [
            Phrase(
                row["phrase"],
                tuple(
                    (tuple(tuple(alt.split("_")) for alt in token.rstrip("?").split("|")), token.endswith("?"))
                    for token in row["phrase"].split()
                ),
                tuple(row["constraints"].split()),
                float(row["weight"]),
                row["example"],
                row["counter"],
            )
            for row in csv.DictReader(lines)
        ]


def by_first_word(phrases: Iterable[Phrase]) -> dict[str, list[Phrase]]:
    table: dict[str, list[Phrase]] = defaultdict(list)
    for phrase in phrases:
        for alt in phrase.tokens[0][0]:
            table[alt[0]].append(phrase)
    return dict(table)


def match_phrase(scene: Scene, phrase: Phrase, at: int, end: int) -> int | None:
    """End of the phrase that begins at word ``at``; None where it does not stand there."""
    lows, kinds, refs = scene.prose.lows, scene.kinds, scene.refs

    def step(token: int, i: int) -> int | None:
        if token == len(phrase.tokens):
            return i
        alts, optional = phrase.tokens[token]
        for alt in alts:
            if alt == ("*",):
                for skip in range(4):
                    if i + skip > end or (skip and lows[i + skip - 1] in ",.;:"):
                        break
                    found = step(token + 1, i + skip)
                    if found is not None:
                        return found
            elif alt[0][0] == "§":
                j = i
                while j < end and kinds[j] == alt[0][1] and refs[j] == refs[i]:
                    j += 1
                if j > i and (found := step(token + 1, j)) is not None:
                    return found
            elif i < end and tuple(lows[i : min(i + len(alt), end)]) == alt:
                if (found := step(token + 1, i + len(alt))) is not None:
                    return found
        return step(token + 1, i) if optional else None

    return step(0, at)
