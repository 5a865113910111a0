"""Claims of one text, put back into the words that make them.

Belongs here: from the spans of claims to passages with the claims marked in them.
Does not belong here: queries, markup.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby, pairwise

from dashboards.wording import Row

SENTENCE = 60
"""Characters from which a passage is read without the words around it, as a goal's sentence always is."""

AROUND = 80
"""Characters that match/told.sql gives on either side: a line that long was cut, perhaps within a word."""

Claim = Row
"""A row of match/told.sql."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that the same claims rest on; none, where they only link."""

    words: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of words on which claims rest: ``claims`` on all of it, others on some of its pieces."""

    before: str
    pieces: tuple[Piece, ...]
    after: str
    claims: tuple[Claim, ...]

    @property
    def disputed(self) -> bool:
        """Whether some claim in it lost."""
        return not all(claim["agrees"] for piece in self.pieces for claim in (*piece.claims, *self.claims))


def passages(claims: Iterable[Claim]) -> list[Passage]:
    """The passages of one text, in its order: claims whose spans overlap share one.

    ``claims`` are of one article or post; spans are code points, end exclusive.
    """
    runs: list[list[Claim]] = []
    end = -1
    for claim in sorted(claims, key=lambda claim: (claim["char_start"], -claim["char_end"])):
        if claim["char_start"] >= end:
            runs.append([])
        runs[-1].append(claim)
        end = max(end, claim["char_end"])
    return [_passage(run) for run in runs]


def _passage(run: list[Claim]) -> Passage:
    start, last = run[0]["char_start"], max(run, key=lambda claim: claim["char_end"])
    end = last["char_end"]
    words = [""] * (end - start)
    for claim in run:
        words[claim["char_start"] - start : claim["char_end"] - start] = claim["quote"]
    sentence = end - start >= SENTENCE or any(claim["claim"] == "goal" for claim in run)
    # what is said of a whole sentence marks no word of it; a bare name or minute is marked
    whole = tuple(c for c in run if sentence and (c["char_start"], c["char_end"]) == (start, end))
    parts = [claim for claim in run if claim not in whole]
    cuts = sorted({start, end, *(c["char_start"] for c in parts), *(c["char_end"] for c in parts)})
    pieces = tuple(
        Piece(
            "".join(words[left - start : right - start]),
            tuple(claim for claim in parts if claim["char_start"] <= left and right <= claim["char_end"]),
        )
        for left, right in pairwise(cuts)
    )
    if sentence:
        return Passage("", pieces, "", whole)
    return Passage(_end_of_line(run[0]["words_before"]), pieces, _start_of_line(last["words_after"]), whole)


def _end_of_line(words: str) -> str:
    line = words.rpartition("\n")[2]
    return line.partition(" ")[2] if len(line) == AROUND else line


def _start_of_line(words: str) -> str:
    line = words.partition("\n")[0]
    return line.rpartition(" ")[0] if len(line) == AROUND else line


def by_source(claims: Iterable[Claim]) -> list[tuple[Claim, list[Passage]]]:
    """Each text that makes claims, as any one of its claims, with its passages; in the order given."""
    return [
        (of_text[0], passages(of_text))
        for _, group in groupby(claims, key=lambda claim: claim["source_id"])
        for of_text in [list(group)]
    ]
