"""Goals so many minutes apart: where a report tells one of them, the minute of the other.

"Struck twice in three minutes", "own goals in the space of 13 minutes from Cork and Naughton", "they led for 70
minutes" give no minute; with that of one goal they do.

Belongs here: finding such a spell, and the two goals that it lies between. Does not belong here: phrases that count
from the event told before them (clock.py, goals.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from orchestration.football.clock import TimePhrase, in_normal_time, number_of, period_of
from orchestration.football.joining import Goal, minute_of
from orchestration.football.lexicon import word_lists
from orchestration.football.scene import Scene
from orchestration.football.told import Told

_W = word_lists("spell_words")
_LONGEST = 80  # minutes
_NEAR = 16  # words between a spell and the goals of it


@dataclass(frozen=True, slots=True)
class Spell:
    """Words ``first..end`` say that so many ``minutes`` lay between goals, or, if ``led``, that a lead lasted them."""

    first: int
    end: int
    minutes: int
    led: bool = False


def minutes_of_spells(scene: Scene, goals: Sequence[Goal], extra_time: bool) -> None:
    """Gives a goal without a minute, of ``goals`` in the order of play, the one that a spell makes it."""
    if all(minute_of(g) is not None for g in goals):
        return
    for spell in _spells(scene):
        pair = _lead_and_equaliser(goals) if spell.led else _first_and_last(scene, goals, spell)
        if pair is not None:
            _fill(scene, *pair, spell, extra_time)


def _spells(scene: Scene) -> Iterator[Spell]:
    """The spells of a text: "in three first-half minutes", "within four minutes of each other", "in a five-minute
    burst", "led for 70 minutes"."""
    lows = scene.prose.lows
    for k in scene.prose.places(_W["minutes"]):
        first = scene.prose.sentences[scene.prose.sentence_of(k)][0]
        n = k - 1
        while n > first and k - n <= 3 and number_of(lows[n]) is None:
            n -= 1
        minutes = number_of(lows[n])
        if n <= first or minutes is None or minutes > _LONGEST:
            continue
        before = n - 1
        while before > first and lows[before] in _W["about"]:
            before -= 1
        if lows[before] == "for" and not _W["led"].isdisjoint(lows[max(first, before - 2) : before]):
            yield Spell(before - 1, k + 1, minutes, led=True)
        elif lows[k + 1 : k + 2] == ["of"] and lows[k + 2 : k + 3] not in (["each"], ["one"]):
            continue  # "within three minutes of the restart"
        elif lows[before] in _W["in"] or lows[before - 1 : before + 1] == ["space", "of"]:
            yield Spell(before, k + 1, minutes)
    for k in scene.prose.places(_W["bursts"]):
        length = next((j for j in range(k - 1, max(k - 4, -1), -1) if lows[j].endswith("-minute")), None)
        minutes = None if length is None else number_of(lows[length].removesuffix("-minute"))
        if length is not None and minutes is not None:
            yield Spell(length, k + 1, minutes)


def _first_and_last(scene: Scene, goals: Sequence[Goal], spell: Spell) -> tuple[Goal, Goal] | None:
    """The first and the last of the goals that the words beside a spell tell in one breath."""
    sentence = scene.prose.sentence_of(spell.first)

    def beside(t: Told) -> bool:
        return t.sentence == sentence and t.weight >= 1.0 and abs(t.at - spell.first) <= _NEAR

    tellings = [t for g in goals for t in g.tellings if beside(t)]
    together = next((t for t in tellings if t.count > 1 or sum(u.sources == t.sources for u in tellings) > 1), None)
    if together is None:
        return None
    of_spell = [g for g in goals if any(beside(t) and t.sources == together.sources for t in g.tellings)]
    return (of_spell[0], of_spell[-1]) if len(of_spell) > 1 else None


def _lead_and_equaliser(goals: Sequence[Goal]) -> tuple[Goal, Goal] | None:
    """The goal that takes a side ahead and the one that levels next, where they stand once in a match."""
    pairs = [
        (one, two)
        for one, two in pairwise(goals)
        if abs(one.after[0] - one.after[1]) == 1
        and two.after[0] == two.after[1]
        and sum(two.after) == sum(one.after) + 1
    ]
    return pairs[0] if len(pairs) == 1 else None


def _fill(scene: Scene, first: Goal, last: Goal, spell: Spell, extra_time: bool) -> None:
    """Gives the goal of the two that has no minute its own, where the other's is told."""
    for known, unknown, step in ((first, last, spell.minutes), (last, first, -spell.minutes)):
        when, missing = minute_of(known), minute_of(unknown)
        if when is None or when.regulation is None or (missing is not None and missing.regulation is not None):
            continue
        minute = when.regulation + (when.stoppage or 0) + step
        if minute < 1:
            continue
        low, high = sorted((minute, max(1, minute - (1 if step > 0 else -1))))
        phrase = TimePhrase(
            scene.prose.starts[spell.first],
            scene.prose.ends[spell.end - 1],
            regulation=minute,
            stoppage=0,
            earliest=low,
            latest=high,
            period=period_of(minute),
            basis="relative",
        )
        t = max(unknown.tellings, key=lambda t: t.weight)
        t.time = phrase if extra_time else in_normal_time(phrase)
        t.time_at, t.borrowed = (spell.first, spell.end), True
        return
