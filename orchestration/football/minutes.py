"""Goals without a minute, and minutes of the story that can only be theirs.

A report tells a goal in its summary ("Kane's double") and again in its story, where words may say so that no rule
knows: "Kane was not to be denied in the 73rd minute". The minute in such a sentence is the goal's where it names the
scorer, tells of nothing else, lies between the goals before and after, and no other fits as well.

Belongs here: choosing among minutes that no telling has. Does not belong here: which minute stands with a telling
(timing.py), what counts from another event (goals.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from orchestration.football.clauses import quoted_words
from orchestration.football.joining import Goal, apart, minute_of, minute_on_line, window_of
from orchestration.football.lexicon import word_lists
from orchestration.football.scene import Scene, TimeAt, background
from orchestration.football.timing import is_stamp

_W = word_lists("time_words")


def lend_minutes(scene: Scene, goals: Sequence[Goal], own: frozenset[int] | None) -> None:
    """Gives those of the ``goals``, in the order of play, that have no minute the one left over for them. ``own``: the
    sentences of the match, None for the whole text."""
    lacking = [n for n, g in enumerate(goals) if g.person is not None and _has_none(g)]
    if not lacking:
        return
    left = list(_left_over(scene, goals, own))
    fits = {n: [at for at in left if _fits(scene, goals, n, at)] for n in lacking}
    for n, times in fits.items():
        others = {at.first for m, theirs in fits.items() if m != n for at in theirs}
        if len({at.phrase.label for at in times}) == 1 and times[0].first not in others:
            t = max(goals[n].tellings, key=lambda t: t.weight)
            t.time, t.time_at, t.borrowed = times[0].phrase, (times[0].first, times[0].end), True


def _has_none(g: Goal) -> bool:
    when = minute_of(g)
    return when is None or when.regulation is None


def _left_over(scene: Scene, goals: Sequence[Goal], own: frozenset[int] | None) -> Iterator[TimeAt]:
    """The minutes that no goal has, in sentences that tell of no other act."""
    prose = scene.prose
    taken = {t.time_at for g in goals for t in g.tellings}
    minutes = {minute_on_line(minute_of(g)) for g in goals} - {None}
    past = background(scene).union(*(sheet.sentences for sheet in scene.sheets))
    quoted = quoted_words(scene)
    for at in scene.times:
        exact = at.phrase.regulation is not None and at.phrase.stoppage is not None
        if not exact or (at.first, at.end) in taken or minute_on_line(at.phrase) in minutes:
            continue
        s = prose.sentence_of(at.first)
        if s in past or quoted[at.first] or (own is not None and s not in own):
            continue
        stamp = at.first == prose.sentences[s][0] and is_stamp(scene, at)
        if not stamp and not _tells_another_act(scene, at, *prose.sentences[s]):
            yield at


_NEUTRAL = frozenset(
    ("shot", "effort", "header", "free-kick", "over", "substitute", "sent")
)  # goals are told with them, too


def _tells_another_act(scene: Scene, at: TimeAt, first: int, end: int) -> bool:
    """Whether the sentence of a minute tells of a save, a miss, a card, a substitution: "a 60th-minute substitute"."""
    lows = scene.prose.lows
    acts = _W["other_events"].union(_W["other_acts"], _W["unreal"]) - _NEUTRAL
    beside = not _W["substitute"].isdisjoint(lows[at.end : at.end + 1])
    words = _without_asides(lows[first:end])
    return beside or not acts.isdisjoint(words) or any(f"{one}_{two}" in acts for one, two in pairwise(words))


def _without_asides(words: Sequence[str]) -> list[str]:
    """A sentence's words without what it only recalls of somebody: "…, who had replaced Kane, …"."""
    kept: list[str] = []
    aside = False
    for word, following in zip(words, [*words[1:], ""], strict=True):
        aside = (aside and word != ",") or (word == "who" and following in ("had", "has"))
        if not aside:
            kept.append(word)
    return kept


def _fits(scene: Scene, goals: Sequence[Goal], n: int, at: TimeAt) -> bool:
    """Whether a minute may be of the goal at ``n``: its sentence names the scorer, it lies between the neighbours'."""
    g, minute = goals[n], minute_on_line(at.phrase)
    assert minute is not None
    s = scene.prose.sentence_of(at.first)
    if all(name.person != g.person for name in scene.people_between(*scene.prose.sentences[s])):
        return False
    if apart(window_of(g), (minute, minute)):
        return False
    before = [w for h in goals[:n] if (w := window_of(h))]
    after = [w for h in goals[n + 1 :] if (w := window_of(h))]
    return all(w[0] <= minute for w in before) and all(w[1] >= minute for w in after)
