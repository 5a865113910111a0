"""Goals without a minute, and minutes of the story that can only be theirs.

A report tells a goal in its summary ("Kane's double") and again in its story, where words may say so that no rule
knows ("Kane was not to be denied in the 73rd minute"), or that name nobody ("the second came in the 64th"), or that go
on from it ("The midfielder let fly in the 77th"). Such a minute is the goal's where its sentence tells of nothing else,
it lies between the goals before and after, and no other fits as well.

Belongs here: choosing among minutes that no telling has. Does not belong here: which minute stands with a telling
(timing.py), what counts from another event (counting_on.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from orchestration.football.acts.other_acts import any_of
from orchestration.football.game.clock import TimePhrase, is_exact, minute_on_line
from orchestration.football.game.frame import Frame
from orchestration.football.game.scoreline import CONSTRAINTS
from orchestration.football.goals.joining import SUMMARY
from orchestration.football.grammar.clauses import clause_around, quoted_words
from orchestration.football.grammar.scene import Scene, TimeAt, background
from orchestration.football.grammar.syntax import parse
from orchestration.football.lists.stamps import ENTRY, headings, is_stamp
from orchestration.football.minutes.timing import is_set_against
from orchestration.football.names.names import ROLES, Name
from orchestration.football.sides.sides import lean
from orchestration.football.tellings.goal import Goal, apart, minute_of, window_of
from orchestration.football.tellings.told import GUESSED, Told
from orchestration.football.words.lexicon import word_lists

_W = word_lists("time_words")
NAMED, SAID = 2, 1  # how surely a minute is a goal's: its sentence names the scorer, or tells a goal of nobody


def lend_minutes(
    scene: Scene, goals: Sequence[Goal], frame: Frame, told: Sequence[Told], counted: Mapping[int, TimePhrase]
) -> None:
    """Gives those of the ``goals`` of a match, in the order of play, that have no minute the one left over for them.
    ``told``: all tellings of the match; ``counted``: what times that count from another mean, by their first word."""
    lacking = [n for n, g in enumerate(goals) if g.person is not None and _has_none(g)]
    if not lacking:
        return
    all_told = frame.final is not None and len(goals) == sum(frame.final)
    ours = {id(t) for g in goals for t in g.tellings}
    unnamed = [t for t in told if t.person is None or not GUESSED.isdisjoint(t.sources)]
    loose = [t for t in unnamed if id(t) not in ours] if all_told else []
    led_up = {(t.time_at, t.sentence) for t in told if t.borrowed and id(t) not in ours}
    left = list(_left_over(scene, goals, frame, counted))
    described = {(t.person, t.sentence) for t in unnamed if t.weight >= 0.5}
    fits: dict[int, dict[TimeAt, int]] = {n: {} for n in lacking}
    for n in lacking:
        for at in left:
            his = (goals[n].person, scene.prose.sentence_of(at.first)) in described  # "the striker met the corner …"
            how = NAMED if his and _may_stand(goals, n, at) else _fits(scene, goals, n, at, frame, loose)
            if how:
                fits[n][at] = how
    for n in lacking if led_up else ():  # what led up to a sentence led up to the goal that it tells last
        after = [at for at in left if any(((at.first, at.end), t.sentence) in led_up for t in goals[n].tellings)]
        fits[n] |= {at: SAID for at in after if at not in fits[n] and _may_stand(goals, n, at)}
    if scene.entries is None:
        scene.entries = headings(scene, ENTRY)
    stamps = scene.entries
    for n in lacking if stamps else ():
        entries = [stamps[t.paragraph] for t in goals[n].tellings if t.paragraph in stamps and t.weight >= 1.0]
        fits[n] |= {at: SAID for at in entries if at not in fits[n] and _may_stand(goals, n, at)}
    for n, times in fits.items():
        best = max(times.values(), default=0)
        mine = [at for at, how in times.items() if how == best]
        others = {at.first for m, theirs in fits.items() if m != n for at, how in theirs.items() if how >= best}
        if len({at.phrase.label for at in mine}) == 1 and mine[0].first not in others:
            goals[n].lend(mine[0].phrase, mine[0][:2])


def _has_none(g: Goal) -> bool:
    when = minute_of(g)
    return when is None or when.regulation is None or (when.stoppage is None and "stoppage" in (when.period or ""))


def _left_over(
    scene: Scene, goals: Sequence[Goal], frame: Frame, counted: Mapping[int, TimePhrase]
) -> Iterator[TimeAt]:
    """The minutes that no goal has, in sentences that tell of no other act."""
    taken = {t.time_at for g in goals for t in g.tellings}
    minutes = {minute_on_line(minute_of(g)) for g in goals} - {None}
    for at in _times_of(scene, frame):
        phrase = counted.get(at.first, at.phrase)
        if not is_exact(phrase) or (at.first, at.end) in taken or minute_on_line(phrase) in minutes:
            continue
        at = at if phrase is at.phrase else at._replace(phrase=phrase)
        if _may_be_of_a_goal(scene, at):
            yield at


def _times_of(scene: Scene, frame: Frame) -> Sequence[TimeAt]:
    """The times in the sentences of a match."""
    if frame.sentences is None:
        return scene.times
    sentence = scene.prose.sentence
    return [at for at in scene.times if sentence[at.first] in frame.sentences]


def _may_be_of_a_goal(scene: Scene, at: TimeAt) -> bool:
    """Whether a time may be a goal's: it is play's, told by the report, and what its words tell is no other act."""
    prose = scene.prose
    s = prose.sentence_of(at.first)
    first, end = prose.sentences[s]
    if prose.lows[at.first] == "(" or quoted_words(scene)[at.first] or s in background(scene):
        return False
    if any(s in sheet.sentences for sheet in scene.sheets) or (at.first == first and is_stamp(scene, at)):
        return False
    around = clause_around(scene, at.first, first, end) if _is_told(scene, at) else (_turn(scene, at, first), end)
    return not _tells_another_act(scene, at, *around)


def _turn(scene: Scene, at: TimeAt, first: int) -> int:
    """Where in its sentence what a minute is of begins, behind what came first: "Kane had hit the bar before Alli … in
    the 26th minute"."""
    lows = scene.prose.lows
    for k in range(at.first - 1, first, -1):
        if (lows[k] in _TURNS and not scene.kinds[k]) or (lows[k] == "time" and lows[k - 2 : k] == ["by", "the"]):
            return k
    return first


_TURNS = frozenset(("before", "until"))


def _is_told(scene: Scene, at: TimeAt) -> bool:
    """Whether the clause of a minute says that there was a goal then: "… and the pressure told in the 88th minute", "it
    took Spurs 12 minutes to recover"; or its sentence that somebody celebrates."""
    lows = scene.prose.lows
    sentence = scene.prose.sentences[scene.prose.sentence_of(at.first)]
    held_out = ("out", "until") in pairwise(lows[at.first - 3 : at.first])  # "held out until the 87th minute, when …"
    if held_out or lows[at.first] in _W["needs"] or not _W["celebrates"].isdisjoint(lows[slice(*sentence)]):
        return True
    return any_of(lows[slice(*clause_around(scene, at.first, *sentence))], _W["makes_it_tell"])


_NEUTRAL = frozenset(
    ("shot", "effort", "header", "free-kick", "over", "substitute", "sent")
)  # goals are told with them, too
_ACTS = _W["other_events"].union(_W["other_acts"], _W["kept_out"], _W["unreal"]) - _NEUTRAL


def _tells_another_act(scene: Scene, at: TimeAt, first: int, end: int) -> bool:
    """Whether the sentence of a minute tells of a save, a miss, a card, a substitution: "a 60th-minute substitute"."""
    lows = scene.prose.lows
    beside = not _W["substitute"].isdisjoint(lows[at.end : at.end + 1])
    kept = _without_asides(lows, first, end)
    words = [lows[k] for k in kept if not scene.kinds[k]]
    acts = _ACTS - {"denied"} if "not" in words else _ACTS
    return beside or any_of(words, acts) or at.first not in kept


def _without_asides(lows: Sequence[str], first: int, end: int) -> list[int]:
    """The words of a sentence that are not of what it only recalls of somebody: "…, who had replaced Kane, …"."""
    kept: list[int] = []
    aside = False
    for k in range(first, end):
        aside = (aside and lows[k] != ",") or (lows[k] == "who" and lows[k + 1 : k + 2] in (["had"], ["has"]))
        if not aside:
            kept.append(k)
    return kept


def _may_stand(goals: Sequence[Goal], n: int, at: TimeAt) -> bool:
    """Whether a minute lies between those of the goals before and after the one at ``n``, and where that may be."""
    minute = minute_on_line(at.phrase)
    if minute is None or apart(window_of(goals[n]), (minute, minute)):
        return False
    before = [w for h in goals[:n] if (w := window_of(h))]
    after = [w for h in goals[n + 1 :] if (w := window_of(h))]
    return all(w[0] <= minute for w in before) and all(w[1] >= minute for w in after)


def _fits(scene: Scene, goals: Sequence[Goal], n: int, at: TimeAt, frame: Frame, loose: Sequence[Told]) -> int:
    """How surely a minute that lies between the neighbours' may be of the goal at ``n``: NAMED, SAID or, 0, not."""
    g = goals[n]
    if not _may_stand(goals, n, at):
        return 0
    first, end = scene.prose.sentences[scene.prose.sentence_of(at.first)]
    if any(t.sentence == scene.prose.sentence[at.first] and t.time is not None for t in g.tellings):
        return 0  # "the penalty on the stroke of half-time before Kane struck late on"
    names = [name for name in scene.people_between(first, end) if name.person == g.person]
    if names and not is_set_against(scene, at, names[0].first):
        return 0 if _gives_it_to_another(scene, names[0], at) else NAMED
    said = any(t.time_at == (at.first, at.end) and _may_be(t, g, frame) for t in loose)
    return SAID if said or _goes_on(scene, g, at, goals) or _is_told(scene, at) else 0


def _gives_it_to_another(scene: Scene, scorer: Name, at: TimeAt) -> bool:
    """Whether a minute is when a scorer gave the ball to somebody: "scorer Kane set up Alli in the 60th"."""
    last = parse(scene, scene.prose.sentence[scorer.first]).receiver(at.first)
    return last is not None and last.first >= scorer.end and last.person not in (None, scorer.person)


def _may_be(t: Told, g: Goal, frame: Frame) -> bool:
    """Whether a telling that names nobody may be of a goal: of its side, with its place in the scoring."""
    if t.person is not None and any(u.move and u.sentence >= SUMMARY for u in g.tellings):
        return False  # of that the story tells otherwise how it went in
    if (t.weight < 0.9 and not t.constraints) or (lean(t.team, frame) - lean(t.against, frame)) * (
        1 if g.home else -1
    ) < 0:
        return False
    before = (g.after[0] - g.home, g.after[1] - (not g.home))
    return all(CONSTRAINTS[c](before, g.after, g.home, frame.final) for c in t.constraints)


def _goes_on(scene: Scene, g: Goal, at: TimeAt, goals: Sequence[Goal]) -> bool:
    """Whether the sentence of a minute goes on from a goal told just before it in its paragraph, of whom scored that:
    "It was decided by Kane. The midfielder let fly in the 77th minute …"; not "The hosts …"."""
    prose = scene.prose
    s = prose.sentence_of(at.first)
    first = prose.sentences[s][0]
    he_needed = not _HE.isdisjoint(prose.lows[at.first - 2 : at.first])
    if not he_needed and (prose.opens_paragraph(s) or scene.people_between(first, at.first)):
        return False
    opening = prose.lows[first : first + 4]
    if opening[0] not in _HE and (opening[0] != "the" or ROLES.isdisjoint(opening)):
        return False
    told = [(t.at, h) for h in goals for t in h.tellings if t.sentence == s - 1 and t.weight >= 1.0]
    last = max(told, key=lambda each: each[0], default=None)
    return last is not None and last[1] is g and not any(t.sentence == s for h in goals for t in h.tellings)


_HE = frozenset(("he", "she"))
