"""Goals so many minutes apart: where a report tells one of them, the minute of the other.

"Struck twice in three minutes", "own goals in the space of 13 minutes from Cork and Naughton", "they led for 70
minutes" give no minute; with that of one goal they do.

Belongs here: finding such a spell, and the two goals that it lies between. Does not belong here: phrases that count
from the event told before them (clock.py, counting_on.py).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from orchestration.football.game.clock import TimePhrase, in_play, is_tight, minute_on_line, period_of
from orchestration.football.game.frame import Frame
from orchestration.football.grammar.clauses import clause_around
from orchestration.football.grammar.scene import Scene, background
from orchestration.football.results.which_day import of_another_day
from orchestration.football.tellings.goal import Goal, apart, minute_of, window_of
from orchestration.football.tellings.told import Told
from orchestration.football.words.lexicon import word_lists
from orchestration.football.words.numerals import number_of

_W = word_lists("spell_words")
_LONGEST = 80  # minutes
_NTH = word_lists("standing_words")["ordinal_endings"]
_NEAR = 16  # words between a spell and the goals of it


@dataclass(frozen=True, slots=True)
class Spell:
    """Words ``first..end`` say that so many ``minutes`` lay between goals, or, if ``led``, that a lead lasted them."""

    first: int
    end: int
    minutes: int
    led: bool = False


def minutes_of_spells(scene: Scene, goals: Sequence[Goal], frame: Frame, extra_time: bool) -> None:
    """Gives a goal without a minute, of ``goals`` in the order of play, the one that a spell makes it."""
    if not any(map(_lacks_one, goals)):
        return
    _at_the_edges(scene, goals)
    for spell in _spells(scene):
        if not _is_of_the_match(scene, spell, frame):
            continue
        pair = _lead_and_equaliser(goals) if spell.led else _first_and_last(scene, goals, spell)
        if pair is None or (spell.led and not _may_have_led(scene, spell, frame.home if pair[0].home else frame.away)):
            continue
        _fill(scene, goals, pair, spell, extra_time)


def _lacks_one(g: Goal) -> bool:
    when = minute_of(g)
    return when is None or when.regulation is None


def _at_the_edges(scene: Scene, goals: Sequence[Goal]) -> None:
    """Gives the last of several goals "in the opening six minutes", which has no minute of its own, the sixth, and the
    first of several "in the last four minutes" the 86th."""
    spans: dict[tuple[int, int], list[tuple[Told, Goal]]] = defaultdict(list)
    for g in goals:
        for t in g.tellings:
            if t.time is not None and t.time_at is not None and t.time.earliest is not None and t.time.latest:
                spans[t.time_at].append((t, g))
    for at, told in spans.items():
        phrase = told[0][0].time
        if len(told) < 2 or phrase is None or phrase.regulation is not None:
            continue
        opening, closing = phrase.earliest == 1, phrase.latest in (45, 90)
        minute = phrase.latest if opening else phrase.earliest
        t, g = told[-1] if opening else told[0]
        length = (minute or 0) if opening else (phrase.latest or 0) - (minute or 0)
        counts = any(map(number_of, scene.prose.lows[slice(*at)]))  # not "in the closing stages"
        if minute is None or opening == closing or not counts or not is_tight(length) or not _lacks_one(g):
            continue
        exact = phrase._replace(regulation=minute, stoppage=0, earliest=minute, latest=minute, basis="relative")
        if _fits(goals, g, exact):
            g.tellings[g.tellings.index(t)] = replace(t, time=exact)


def _is_of_the_match(scene: Scene, spell: Spell, frame: Frame) -> bool:
    """Whether a spell stands in a sentence of the match, and no words place it on another day."""
    prose = scene.prose
    s = prose.sentence_of(spell.first)
    if s in background(scene) or (frame.sentences is not None and s not in frame.sentences):
        return False
    first, end = prose.sentences[s]
    a, b = clause_around(scene, spell.first, first, end)
    return not of_another_day(prose.lows[a:b]) and not of_another_day(prose.lows[first : min(end, first + 7)])


def _may_have_led(scene: Scene, spell: Spell, side: str) -> bool:
    """Whether the team named last before "led for", if any, is this one: not "against Chelsea they led for"."""
    lows = scene.prose.lows
    first = scene.prose.sentences[scene.prose.sentence_of(spell.first)][0]
    for k in range(spell.first - 1, first - 1, -1):
        if lows[k] == "they":
            return True
        if scene.kinds[k] == "T":
            team = scene.teams[scene.refs[k]]
            if lows[team.first - 1] not in _W["beside"] or team.first == first:
                return side in team.ids
    return True


def _spells(scene: Scene) -> Iterator[Spell]:
    """The spells of a text: "in three first-half minutes", "within four minutes of each other", "in a five-minute
    burst", "led for 70 minutes"."""
    lows = scene.prose.lows
    for k in scene.prose.places(_W["minutes"]):
        if lows[k - 1] in _NTH:  # "in the 18th minute"
            continue
        first = scene.prose.sentences[scene.prose.sentence[k]][0]
        n = k - 1
        while n > first and k - n <= 3 and number_of(lows[n]) is None:
            n -= 1
        minutes = number_of(lows[n])
        if n <= first or minutes is None or minutes > _LONGEST or lows[n + 1] in _NTH:
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
    lows, kinds = scene.prose.lows, scene.kinds

    def beside(t: Told) -> bool:
        if t.sentence != sentence or t.weight < 1.0 or abs(t.at - spell.first) > _NEAR:
            return False  # nor "Kane scored twice before four goals in six minutes"
        between = range(t.at, spell.first) if t.at < spell.first else range(spell.end, t.at)
        return not any(lows[k] in _W["turns"] and not kinds[k] for k in between)

    tellings = [t for g in goals for t in g.tellings if beside(t)]
    told_by = [t.sources[-1] for t in tellings]  # "hit back with two goals in three minutes, both doing the damage"
    together = next((t for t in tellings if t.count > 1 or told_by.count(t.sources[-1]) > 1), None)
    if together is None:
        return None
    verb = together.sources[-1]
    of_spell = [g for g in goals if [t for t in g.tellings if t.sources[-1] == verb and beside(t)]]
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


def _fill(scene: Scene, goals: Sequence[Goal], pair: tuple[Goal, Goal], spell: Spell, extra_time: bool) -> None:
    """Gives the goal of the pair that has no minute its own, where the other's is told and it can be."""
    first, last = pair
    for known, unknown, step in ((first, last, spell.minutes), (last, first, -spell.minutes)):
        when = minute_of(known)
        if when is None or when.regulation is None or not _lacks_one(unknown):
            continue
        minute = when.regulation + (when.stoppage or 0) + step
        if minute < 1:
            continue
        low, high = sorted((minute, max(1, minute - (1 if step > 0 else -1))))
        counted = TimePhrase(
            scene.prose.starts[spell.first],
            scene.prose.ends[spell.end - 1],
            regulation=minute,
            stoppage=0,
            earliest=low,
            latest=high,
            period=period_of(minute),
            basis="relative",
        )
        phrase = in_play(counted, extra_time)
        if phrase is None or not _fits(goals, unknown, phrase):
            continue
        unknown.lend(phrase, (spell.first, spell.end))
        return


def _fits(goals: Sequence[Goal], g: Goal, phrase: TimePhrase) -> bool:
    """Whether a minute may be a goal's: it lies between those of the goals before and after."""
    minute = minute_on_line(phrase)
    if minute is None or apart(window_of(g), (minute, minute)):
        return False
    n = goals.index(g)
    before = [w for h in goals[:n] if (w := window_of(h))]
    after = [w for h in goals[n + 1 :] if (w := window_of(h))]
    return all(w[0] <= minute for w in before) and all(w[1] >= minute for w in after)
