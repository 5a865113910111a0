"""The minutes at the heads of a live blog's entries: "48 min: GOAL! …".

Belongs here: which paragraphs a stamp heads, and the goals that get its minute. Does not belong here: what a flash of a
goal says (flashes.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from orchestration.football.game.clock import is_exact
from orchestration.football.grammar.scene import Scene, TimeAt
from orchestration.football.tellings.told import Told
from orchestration.football.words.goal_words import MOVES
from orchestration.football.words.lexicon import word_lists

_W = word_lists("time_words")


def from_stamps(scene: Scene, told: Sequence[Told]) -> None:
    """The minute at the head of a live blog's entry ("48 min: GOAL! … Haraguchi scores") is that of the goals it
    tells; a minute that stands alone heads the paragraphs after it."""
    stamps = headings(scene, entry=0)
    if scene.entries is None:
        scene.entries = headings(scene, ENTRY)
    for t in told:
        paragraph = scene.prose.paragraph[t.sentence]
        moves = t.weight >= 1.0 and not MOVES.isdisjoint(t.sources)
        stamped = (scene.entries if moves else stamps).get(paragraph)
        if stamped is not None and t.time is None and t.count == 1:
            t.take(stamped)


def from_flashes(scene: Scene, told: Sequence[Told], flashes: Sequence[Told]) -> None:
    """The minute of a flash is that of its scorer's goal in the paragraphs that go on its entry: "GOAL! Arsenal 1-0
    Chelsea (Kane 12)", and in the next line "A cross from Alli, and Kane nods it in"."""
    if not flashes:
        return
    stamped = headings(scene, entry=0)
    paragraph = scene.prose.paragraph
    last: Told | None = None
    for t in sorted([*told, *flashes], key=attrgetter("at")):
        if t.sources == ["flash"] or t.listed:
            last = t
        elif last is not None and last.time is not None and t.time is None and t.person in (last.person, None):
            here = paragraph[t.sentence]
            if here - paragraph[last.sentence] <= ENTRY and stamped.get(here) in (
                None,
                stamped.get(paragraph[last.sentence]),
            ):
                t.time, t.time_at = last.time, last.time_at


ENTRY = 3  # paragraphs at most that go on an entry of a live blog


def headings(scene: Scene, entry: int) -> dict[int, TimeAt]:
    """The stamps of a live blog by the paragraphs that they head: their own, all that follow one that stands alone, and
    ``entry`` paragraphs at most that go on an entry, in a text with many."""
    prose = scene.prose
    stamps: dict[int, TimeAt] = {}
    stamp: TimeAt | None = None
    left = 0  # paragraphs that the stamp heads yet
    heads = {first for first, _ in prose.sentences}
    exact = {at.first: at for at in reversed(scene.times) if at.first in heads and is_exact(at.phrase)}
    for s, (first, end) in enumerate(prose.sentences):
        paragraph = prose.paragraph[s]
        if s and paragraph == prose.paragraph[s - 1]:
            continue
        at = exact.get(first)
        if at is not None and is_stamp(scene, at):
            stamps[paragraph] = stamp = at
            alone = all(not w.isalnum() for w in prose.lows[at.end : end])
            left = len(prose.sentences) if alone else entry if len(stamps) >= _LIVE else 0
        elif stamp is not None and left and not any(is_exact(at.phrase) for at in scene.times_between(first, end)):
            stamps[paragraph] = stamp
            left -= 1
    return stamps


_LIVE = 6  # paragraphs with stamps of their own that make a text a live blog


def is_stamp(scene: Scene, at: TimeAt) -> bool:
    """Whether a minute that opens a paragraph is a stamp, "48'", "90+4 min:", and no "48 minutes in, he scored"."""
    printed = scene.prose.lows[at.first : at.end]
    return printed[0].isdigit() and _W["stamp"].issuperset(w for w in printed if not w.isdigit())
