"""The roll of scorers: whom a text names outright as having scored. Where it has all goals of a match, "he", "the
defender" and "the German" who scored are of those on it whose goals are not told yet.

Belongs here: who is on the roll and not told yet, and whom of them a description fits. Does not belong here: whom it
means by the sentences around it (antecedents.py), and joining tellings of one goal (joining.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from orchestration.football.acts.antecedents import nation_in
from orchestration.football.game.frame import Frame
from orchestration.football.goals.joining import SUMMARY, join, may_tell
from orchestration.football.grammar.scene import Scene
from orchestration.football.grammar.syntax import parse
from orchestration.football.names.origins import is_foreign, sounds_of
from orchestration.football.order.placing import telling_of
from orchestration.football.sides.sides import lean
from orchestration.football.tellings.goal import Goal
from orchestration.football.tellings.told import GUESSED, Told


def call_the_roll(scene: Scene, told: Sequence[Told], frame: Frame, sides: dict[int, float]) -> None:
    """Names whom tellings of a match only describe, where the roll has just its goals: of those on it of whom the text
    does not tell how they scored, whom each fits best. Changes ``told``."""
    if frame.final is None or not _lacks_a_story(told) or not any(map(_is_open, told)):
        return
    named, described = _by_name(told, frame)
    if len(named) != sum(frame.final):
        return
    waiting = [g for g in named if all(t.sentence < SUMMARY for t in g.tellings)]
    taken = set[int]()
    loose = []
    whose = {t.at: t for t in told}
    for d in described:
        person = whose[d.tellings[0].at].person
        his = next(
            (n for n, w in enumerate(waiting) if n not in taken and w.person == person and _fits(w, d, frame, sides)),
            None,
        )
        if his is not None:
            taken.add(his)
        else:
            loose.append(d)
    free = [w for n, w in enumerate(waiting) if n not in taken]
    for d, w in _paired(scene, loose, free, frame, sides):
        for t in d.tellings:
            whose[t.at].give(w.person, None)


def _lacks_a_story(told: Sequence[Told]) -> bool:
    """Whether somebody who has scored by the summary is not named in the story."""
    summed_up = {t.person for t in told if t.sentence < SUMMARY and t.person is not None}
    return not summed_up <= {t.person for t in told if t.sentence >= SUMMARY and GUESSED.isdisjoint(t.sources)}


def _is_open(t: Told) -> bool:
    """Whether a telling leaves open who scored: "the striker headed in", but not the "his brace" of a summary."""
    if GUESSED.isdisjoint(t.sources):
        return t.person is None and t.move
    return t.sentence >= SUMMARY or t.move or t.time is not None


def _by_name(told: Sequence[Told], frame: Frame) -> tuple[list[Goal], list[Goal]]:
    """The goals of those whom the text names, and those of whom it only describes, each a person of his own."""
    copies = []
    last: Told | None = None
    stranger = 0
    for t in told:
        copy = t.copy()
        if _is_open(t):
            stranger -= last is None or not _is_the_same(last, t, frame)
            copy.person = stranger
            last = t
        copies.append(copy)
    goals = [g for g in join(copies) if g.person is not None]
    named = [g for g in goals if g.person is not None and g.person >= 0]
    return named, [g for g in goals if g not in named]


def _is_the_same(last: Told, t: Told, frame: Frame) -> bool:
    """Whether who is described now was described just before: "the striker levelled … he then won it"; not where it
    takes a goal of the other side."""
    one_side = lean(last.team, frame) * lean(t.team, frame) >= 0.0
    return one_side and last.person == t.person and t.sentence - last.sentence <= 1


def _side(g: Goal, frame: Frame, sides: dict[int, float]) -> float:
    """Whose a goal is: the home side's the more, the larger; the visitors', below 0; 0 where nothing tells."""
    stands = telling_of(g, frame, sides)
    return stands.away - stands.home


def _fits(w: Goal, d: Goal, frame: Frame, sides: dict[int, float]) -> bool:
    """Whether a goal of the roll may be the one that a description tells: of that side, then, and in that place."""
    mine, its = _side(w, frame, sides), _side(d, frame, sides)
    return mine * its >= 0.0 and all(may_tell(w, t) for t in d.tellings)


def _paired(
    scene: Scene, loose: Sequence[Goal], free: Sequence[Goal], frame: Frame, sides: dict[int, float]
) -> Iterator[tuple[Goal, Goal]]:
    """The goals that are described, each with one of the roll: those that fit best first, else as they follow one
    another."""
    fits = {
        (n, k): _agreement(scene, w, d)
        for n, d in enumerate(loose)
        for k, w in enumerate(free)
        if _fits(w, d, frame, sides)
    }
    while fits:
        n, k = max(fits, key=lambda pair: fits[pair])
        if fits[n, k] > _UNLIKE:
            yield loose[n], free[k]
        fits = {pair: fit for pair, fit in fits.items() if pair[0] != n and pair[1] != k}


_UNLIKE = -1.0  # a name of another nation than the description's, or one that its own sentence sets beside it


def _agreement(scene: Scene, w: Goal, d: Goal) -> float:
    """How well somebody of the roll agrees with a description, from -2 to 1."""
    t = max(d.tellings, key=lambda t: t.weight)
    assert w.person is not None
    sentence = parse(scene, t.sentence)
    who = sentence.subject_at(t.at)
    beside = any(m.person == w.person for m in scene.people_between(sentence.first, t.at))
    fit = _UNLIKE if beside else 0.0
    if who is None or who.kind != "role":
        return fit
    nation = nation_in(scene, who.first, who.end)
    name = scene.people.names[w.person]
    if nation is not None:
        fit += _UNLIKE if is_foreign(name, nation) else float(sounds_of(name, nation))
    return fit
