"""The goals of one match as an article tells them: sides, tellings of one goal joined, their order and running score.

Belongs here: which side each person plays for, joining tellings, minutes that count from the last event, and laying
the goals on the lattice of scoreline.py. Does not belong here: finding tellings (events.py).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from orchestration.football.clock import TimePhrase, period_of
from orchestration.football.events import Told
from orchestration.football.matches import Frame
from orchestration.football.scene import Scene
from orchestration.football.scoreline import Path, Telling, best_path

_APPOSITION = frozenset(
    ["striker", "forward", "midfielder", "defender", "substitute", "captain", "skipper", "winger", "full-back", "centre-back", "right-back", "left-back", "keeper", "goalkeeper", "star", "striker's", "attacker", "playmaker", "debutant", "sub", "s", "'s", "the", "skipper", "loanee", "frontman", "man", "ace", "teenager", "stopper"]
)


@dataclass(slots=True)
class Goal:
    """One goal, with all the tellings of it."""

    tellings: list[Told]
    person: int | None = None
    side: str | None = None
    home: bool = True
    after: tuple[int, int] = (0, 0)
    margin: float = 0.0
    time: TimePhrase | None = None
    constraints: set[str] = field(default_factory=set)


def sides_of(scene: Scene, frame: Frame) -> dict[int, float]:
    """How surely each person plays for the home side (positive) or the away side (negative)."""
    votes: dict[int, float] = defaultdict(float)
    prose, kinds, refs, lows = scene.prose, scene.kinds, scene.refs, scene.prose.lows
    side = {frame.home: 1.0, frame.away: -1.0}

    def team_side(i: int) -> float:
        ids = scene.teams[refs[i]].ids
        found = {side[t] for t in ids if t in side}
        return found.pop() if len(found) == 1 else 0.0

    for m in scene.people.mentions:
        i = m.first - 1
        steps = 0
        while i >= 0 and steps < 4 and (lows[i] in _APPOSITION or lows[i].endswith("-year-old")):
            i -= 1
            steps += 1
        if i >= 0 and kinds[i] == "T":
            vote = team_side(i)
            if steps == 0 and not prose.owns[scene.teams[refs[i]].end - 1]:
                vote *= 0.3
            votes[m.person] += 2 * vote
        elif i >= 0 and steps and lows[i] in ("hosts", "home"):
            votes[m.person] += 2
        elif i >= 0 and steps and lows[i] in ("visitors", "visiting"):
            votes[m.person] -= 2
        if lows[m.end : m.end + 1] == ["("] and kinds[m.end + 1 : m.end + 2] == ["T"]:
            votes[m.person] += 2 * team_side(m.end + 1)
        if prose.owns[m.end - 1] and lows[m.end : m.end + 1] and lows[m.end] in ("men", "side", "team", "charges", "players"):
            votes[m.person] += 0.0
    return dict(votes)


def _team_side(team: tuple[str, ...] | None, frame: Frame) -> float:
    if not team:
        return 0.0
    if "@home" in team:
        return 1.0
    if "@away" in team:
        return -1.0
    home, away = frame.home in team, frame.away in team
    return float(home) - float(away)


def read_goals(scene: Scene, frame: Frame, told: Sequence[Told]) -> tuple[list[Goal], Path]:
    """The goals of a match in the order of play, each with its side and the score after it."""
    votes = sides_of(scene, frame)
    for t in told:
        if t.person is not None and t.team:
            sign = -1.0 if t.own_goal else 1.0
            votes[t.person] = votes.get(t.person, 0.0) + sign * _team_side(t.team, frame)
    goals = _joined(scene, frame, told)
    goals = [g for g in goals]
    tellings = []
    for g in goals:
        own = any(t.own_goal for t in g.tellings)
        lean = sum(_team_side(t.team, frame) for t in g.tellings)
        if g.person is not None:
            lean += (-1.0 if own else 1.0) * votes.get(g.person, 0.0)
        drop = max(t.weight for t in g.tellings) + 0.5 * (len(g.tellings) - 1)
        if g.person is None:
            drop -= 1.0
        score = next((t for t in g.tellings if t.score is not None), None)
        after = None
        constraints = tuple(c for c in dict.fromkeys(c for t in g.tellings for c in t.constraints))
        tellings.append(Telling(max(0.0, min(-lean, 4.0)), max(0.0, min(lean, 4.0)), drop, after, constraints))
        del score
    path = best_path(tellings, frame.final, frame.result)
    placed = []
    for step in path.steps:
        g = goals[step.telling]
        g.home, g.after, g.margin = step.home, step.after, step.margin
        placed.append(g)
    return placed, path


def _minute(t: TimePhrase | None) -> float | None:
    if t is None or t.regulation is None:
        return None
    return t.regulation + (t.stoppage or 0.5 if t.stoppage is not None or (t.period or "").endswith("stoppage time") else 0) / 100


def _when(g: Goal) -> tuple[float, float] | None:
    for t in g.tellings:
        m = _minute(t.time)
        if m is not None:
            return m, m
    for t in g.tellings:
        if t.time and t.time.earliest is not None and t.time.latest is not None:
            return t.time.earliest, t.time.latest
    return None


def _compatible(g: Goal, t: Told) -> bool:
    m = _minute(t.time)
    w = _when(g)
    if m is not None and w is not None and not (w[0] - 1.5 <= m <= w[1] + 1.5):
        return False
    mine = {c for x in g.tellings for c in x.constraints}
    return not ({"opener", "equaliser", "winner", "doubles", "reduces"} & mine and {"opener", "equaliser", "winner", "doubles", "reduces"} & set(t.constraints) and not mine & set(t.constraints))


def _joined(scene: Scene, frame: Frame, told: Sequence[Told]) -> list[Goal]:
    """Tellings joined into goals, in their order of play as far as text and minutes tell it."""
    goals: list[Goal] = []
    counts: dict[int, int] = defaultdict(lambda: 1)
    for t in told:
        if t.person is not None:
            counts[t.person] = max(counts[t.person], t.count)
    last: Goal | None = None
    for t in told:
        if t.person is None:
            if last is not None and t.sentence - last.tellings[-1].sentence <= 1 and _compatible(last, t) and not t.constraints:
                last.tellings.append(t)
                continue
            last = Goal([t])
            goals.append(last)
            continue
        if last is not None and last.person is None and t.sentence - last.tellings[-1].sentence <= 2 and _compatible(last, t):
            same = [g for g in goals if g.person == t.person and _compatible(g, t)]
            if same and counts[t.person] == 1:
                goals.remove(last)
                same[-1].tellings.extend([*last.tellings, t])
                goals.remove(same[-1])
                goals.append(same[-1])
                last = same[-1]
                continue
            last.person = t.person
            last.tellings.append(t)
            continue
        same = [g for g in goals if g.person == t.person and _compatible(g, t)]
        others = [g for g in goals if g.person == t.person]
        if same and (len(others) >= counts[t.person]):
            g = same[-1] if len(same) == 1 else same[0]
            g.tellings.append(t)
            goals.remove(g)
            goals.append(g)
        elif others and not same and len(others) >= counts[t.person] and _minute(t.time) is None:
            g = others[-1]
            g.tellings.append(t)
        else:
            g = Goal([t], t.person)
            goals.append(g)
        last = g
    decorated = []
    previous = 0.0
    for i, g in enumerate(goals):
        w = _when(g)
        key = w[0] if w else previous
        if w:
            previous = w[1]
        decorated.append((key, i, g))
    decorated.sort(key=lambda d: (d[0], d[1]))
    return [g for _, _, g in decorated]


def minute_of(g: Goal) -> TimePhrase | None:
    """The time phrase that tells a goal's minute best: a stated minute, else a relative one, else a period."""
    phrases = [t.time for t in g.tellings if t.time is not None and t.time.after_event is None]
    for wanted in (lambda p: p.basis == "stated", lambda p: p.regulation is not None, lambda p: True):
        for p in phrases:
            if wanted(p):
                return p
    return None


__all__ = ["Goal", "minute_of", "period_of", "read_goals", "sides_of"]
