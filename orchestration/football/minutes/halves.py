"""Added time of which the text does not say of which half it is, and the last minute before it: "two before the break …
and Kane struck in stoppage time" is the first half's; and a restart that is not the second half's.

Belongs here: which half such a time is of, by what stands before and behind it. Does not belong here: what a phrase
says by itself (time_phrases.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from orchestration.football.acts.other_acts import any_of
from orchestration.football.game.clock import FIRST_HALF, SECOND_HALF, TimePhrase, is_period, period_of
from orchestration.football.goals.joining import SUMMARY
from orchestration.football.grammar.clauses import clause_around
from orchestration.football.grammar.scene import Scene, TimeAt
from orchestration.football.tellings.goal import stretch
from orchestration.football.tellings.told import Told, named_at
from orchestration.football.times.time_phrases import MIDDLE, THE_HALF
from orchestration.football.words.goal_words import PLURALS, VERBS
from orchestration.football.words.lexicon import word_lists


def settle_halves(scene: Scene, told: Sequence[Told]) -> None:
    """Gives added time to the first half where the story tells it between that half and the second, or the break; lets
    a restart late in the second half follow the goal ``told`` last: "levelled in the 81st. Seconds after the restart
    …"; and takes its minute from a time of which no half is told."""
    times = scene.times
    for n, at in enumerate(times):
        first_half = n > 0 and _leaves_open(scene, at)
        if first_half and (
            _is_before_the_break(scene, n) or (_ends_first_half(scene, times[:n]) and _goes_on(scene, n))
        ):
            minute = (at.phrase.regulation or 0) - 45
            period = period_of(minute, stoppage=_is_added(at.phrase))
            phrase = at.phrase._replace(regulation=minute, earliest=minute, latest=minute, period=period)
            times[n] = at._replace(phrase=phrase)
        elif n > 0 and at.phrase.earliest == 46 and _restarts_late(scene, told, times[n - 1], at):
            times[n] = at._replace(phrase=TimePhrase(at.phrase.start, at.phrase.end, after_event=(0.0, 2.0)))
        elif at.phrase.earliest == MIDDLE[0] and scene.prose.lows[at.end - 2 : at.end] == THE_HALF:
            times[n] = at._replace(phrase=_in_which_half(scene, n))
        elif scene.prose.lows[at.end - 1] in _OPEN_ENDS and _is_of_no_half(scene, at):
            times[n] = at._replace(phrase=TimePhrase(at.phrase.start, at.phrase.end))


def _in_which_half(scene: Scene, n: int) -> TimePhrase:
    """A stretch "midway through the half", the time at ``n``, by the times told around it: the second half's behind one
    that is later than the first half's would be, the first's before one of that half; else it has no bounds."""
    phrase, times = scene.times[n].phrase, scene.times
    sentence_of = scene.prose.sentence_of
    summed_up = sentence_of(times[n].first) >= SUMMARY  # and the story begins anew
    told = [
        when
        for at in times[:n]
        if not (_is_recalled(scene, at) or (summed_up and sentence_of(at.first) < SUMMARY))
        and (when := stretch(at.phrase)) is not None
    ]
    if told and told[-1][0] > MIDDLE[1]:
        low, high = [minute + 45 for minute in MIDDLE]
        return phrase._replace(earliest=low, latest=high, period=period_of(low))
    then = next((when for at in times[n + 1 :] if (when := stretch(at.phrase)) is not None), None)
    return phrase if then is not None and MIDDLE[0] <= then[0] < 46 else TimePhrase(phrase.start, phrase.end)


def _restarts_late(scene: Scene, told: Sequence[Told], before: TimeAt, at: TimeAt) -> bool:
    """Whether a "restart" is the kick-off behind the goal of the time told ``before``, long after the break, in another
    sentence of the paragraph; not "Kane, who had struck soon after the restart"."""
    prose = scene.prose
    if "restart" not in prose.lows[at.first : at.end] or (before.phrase.regulation or 0) < _LONG_AFTER:
        return False
    s, now = prose.sentence_of(before.first), prose.sentence_of(at.first)
    if s == now or prose.paragraph[s] != prose.paragraph[now]:
        return False
    first, end = clause_around(scene, before.first, *prose.sentences[s])
    return not _is_recalled(scene, at) and any(first <= t.at < end and t.weight >= 1.0 for t in told)


def _is_recalled(scene: Scene, at: TimeAt) -> bool:
    """Whether a time is of what had been before: "who had scored on the stroke of half-time"."""
    sentence = scene.prose.sentences[scene.prose.sentence_of(at.first)]
    return "had" in scene.prose.lows[slice(*clause_around(scene, at.first, *sentence))]


_LONG_AFTER = 55  # minute


def _is_of_no_half(scene: Scene, at: TimeAt) -> bool:
    """Whether a time does not say of what: "a minute before the whistle", "four minutes into the second", which is the
    half where the first or the break was told just before; not a leg, nor extra time's."""
    prose = scene.prose
    of_what = prose.lows[at.end - 3 : at.end]
    if of_what != _INTO_THE_SECOND:
        return of_what[1:] == _WHISTLE
    words = prose.lows[prose.sentences[max(0, prose.sentence_of(at.first) - 1)][0] : at.first]
    return not any_of(words, _FIRST_OR_BREAK) or not _OTHER_SECONDS.isdisjoint(words)


_WHISTLE = ["the", "whistle"]
_INTO_THE_SECOND = ["into", "the", "second"]
_OPEN_ENDS = frozenset(("whistle", "second"))
_OTHER_SECONDS = frozenset(("leg", "legs", "extra"))


def _leaves_open(scene: Scene, at: TimeAt) -> bool:
    """Whether added time, or the last minutes before it, may be of either half: none is named, nor does it end the
    match, nor is it the summary's."""
    phrase, prose = at.phrase, scene.prose
    words = prose.lows[at.first : at.end]
    if phrase.regulation is None or phrase.regulation < 80 or "half" in words:
        return False
    if not (_is_added(phrase) or "normal" in words or words[-2:] == _WHISTLE):
        return False
    s = prose.sentence_of(at.first)
    return s >= SUMMARY and _ENDS_IT.isdisjoint(prose.lows[slice(*prose.sentences[s])])


def _is_added(phrase: TimePhrase) -> bool:
    return "stoppage" in (phrase.period or "")


def _is_before_the_break(scene: Scene, n: int) -> bool:
    """Whether the time at ``n`` is said to be before the break: "swept in before the break, in the second minute of
    added time", "still time for another before half-time, Kane heading in two minutes into added time"; not "hit the
    bar before the break and headed in in the second minute of added time"."""
    before, at, prose = scene.times[n - 1], scene.times[n], scene.prose
    first = prose.sentences[prose.sentence_of(at.first)][0]
    if before.first < first or before.phrase.period != FIRST_HALF or before.phrase.regulation is not None:
        return False
    so_far = prose.lows[first : before.first]
    beside = prose.lows[before.first] == "before" and at.first - before.end <= _BESIDE
    return beside or ("time", "for") in pairwise(so_far)


_BESIDE = 2  # words: ", in"


def _ends_first_half(scene: Scene, before: Sequence[TimeAt]) -> bool:
    """Whether the last time that can be placed, and is not only recalled, is of the first half, and late enough for the
    next to be of its end."""
    for at in reversed(before):
        if (when := stretch(at.phrase)) is not None and not _is_recalled(scene, at):
            return when[0] >= _LATE and when[1] < 46 and at.phrase.period == FIRST_HALF
    return False


_LATE = 25  # minutes


def _goes_on(scene: Scene, n: int) -> bool:
    """Whether the second half is told soon behind the time at ``n``: its next time, or the break before that."""
    times, prose = scene.times, scene.prose
    behind = times[n + 1] if n + 1 < len(times) else None
    soon = prose.sentences[min(prose.sentence_of(times[n].first) + _SOON, len(prose.sentences) - 1)][1]
    if prose.places_between(_BREAKS, times[n].end, min(soon, behind.first if behind else soon)):
        return True
    if behind is None or (when := stretch(behind.phrase)) is None:
        return False
    return when[0] >= 46 and (when[1] < 90 or is_period(behind.phrase))


_SOON = 3  # sentences
_BREAKS = word_lists("time_words")["breaks"]
_FIRST_OR_BREAK = _BREAKS | {"first-half", "first_half", "half_time", "opening_half", "first_period", "opening_period"}
_ENDS_IT = word_lists("time_words")["settles_it"]


def in_a_half_each(scene: Scene, told: Sequence[Told]) -> None:
    """Gives the goals of two the half that each fell in by what tells both: "Kane and Alli scored either side of
    half-time", "Goals in each half from Kane and Alli"; not where other sentences tell of goals of theirs."""
    phrases = [(i, end) for i in scene.prose.places(_EITHER) if (end := _end_of_each_half(scene, i)) is not None]
    if not phrases:
        return
    tellings: dict[int, list[Told]] = {}
    for t in told:
        tellings.setdefault(t.sentence, []).append(t)
    told_in: dict[int | None, set[int]] = {}  # by player, the sentences that tell of goals of his
    for t in told:
        told_in.setdefault(t.person, set()).add(t.sentence)
    for i, end in phrases:
        s = scene.prose.sentence[i]
        both = _told_of_by(scene, tellings.get(s, []), i, end)
        if len(both) != 2 or any(t.person is None or told_in[t.person] != {s} for t in both):
            continue
        for t, half in zip(both, (FIRST_HALF, SECOND_HALF), strict=True):
            t.take(TimeAt(i, end, TimePhrase(scene.prose.starts[i], scene.prose.ends[end - 1], period=half)))


def _end_of_each_half(scene: Scene, i: int) -> int | None:
    """Where a phrase of both halves ends: "either| side of half-time", "in each| half"."""
    lows = scene.prose.lows
    if lows[i - 1] == "in" and lows[i + 1 : i + 2] == ["half"]:
        return i + 2
    end = i + 4 + (lows[i + 3 : i + 4] == ["the"])
    return end if lows[i + 1 : i + 3] == _SIDE_OF and not _BREAKS.isdisjoint(lows[end - 1 : end]) else None


def _told_of_by(scene: Scene, told: Sequence[Told], i: int, end: int) -> list[Told]:
    """The goals, in the order of their scorers, that words ``i..end`` time: those right before it, "Kane and Alli
    scored | in each half", "goals from Kane and Alli | in each half", or behind it, "goals | in each half | from Kane
    and Alli"; not "… after Hull hit the bar in each half"."""
    lows = scene.prose.lows
    begins = i - (lows[i - 1] == "in")
    told = sorted((t for t in told if t.time is None and t.weight >= 1.5), key=named_at)
    verb = bool(told) and max(t.at for t in told) == begins - 1 and lows[begins - 1] in VERBS  # not "had one shot in …"
    noun = lows[begins - 1] in PLURALS and lows[end : end + 1] == ["from"]
    names = bool(told) and told[-1].name_at is not None and told[-1].name_at[1] == begins
    alone = all(t.count == 1 and abs(named_at(t) - i) < _NEAR for t in told)
    return told if (verb or noun or names) and alone else []


_EITHER = ("either", "each")
_SIDE_OF = ["side", "of"]
_NEAR = 14  # words
