"""The goals of one match as an article tells them: sides, tellings of one goal joined, their order and running score.

Belongs here: the steps from tellings to goals, in turn. Does not belong here: finding tellings (events.py), joining
them (joining.py), minutes that count from another event (counting_on.py), laying goals on the lattice (placing.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from orchestration.football.game.clock import TimePhrase, in_normal_time, period_of
from orchestration.football.game.frame import Frame
from orchestration.football.game.scoreline import CONSTRAINTS, Path, Telling, best_path, met_by
from orchestration.football.goals.joining import join
from orchestration.football.grammar.clauses import clause_around
from orchestration.football.grammar.scene import Scene
from orchestration.football.minutes.counting_on import (
    count_back,
    count_on,
    in_added_time,
    on_the_clock,
    without_stray_minutes,
)
from orchestration.football.minutes.minutes import lend_minutes
from orchestration.football.minutes.spells import minutes_of_spells
from orchestration.football.order.order import order
from orchestration.football.order.placing import (
    anchored,
    in_best_order,
    margins_of_sides,
    on_path_of,
    one_side_each,
    outcome_of,
    room_between,
    telling_of,
    two_of_one,
    with_leads_lost,
)
from orchestration.football.order.roll import call_the_roll
from orchestration.football.order.scores_behind import without_leaders_elsewhere
from orchestration.football.order.standing import Standing, read_standings
from orchestration.football.sides.allegiances import Allegiances
from orchestration.football.sides.sides import lean, sides_of
from orchestration.football.tellings.goal import Goal, apart, window_of
from orchestration.football.tellings.told import Told


def _absorbed(scene: Scene, frame: Frame, sides: dict[int, float], goals: list[Goal]) -> list[Goal]:
    """Tellings that name nobody ("the hosts hit the front in the 34th minute") joined to the named goal that stands
    where they put theirs on the path of the named, nobody's own goal only to an own goal; those that fit none stay
    goals of their own."""
    named = [g for g in goals if g.person is not None]
    loose = [g for g in goals if g.person is None]
    if not named or not loose:
        return goals
    items, on_path = in_best_order(scene, named, (), frame, sides)
    named = [g for g in items if isinstance(g, Goal)]
    path = best_path(on_path, frame.final, outcome_of(frame))
    rest: list[Goal] = []
    for u in loose:
        telling = telling_of(u, frame, sides)
        fits = []
        for step in path.steps:
            g = named[step.telling]
            if u.own_goal and not g.own_goal:  # "drew 2-2 thanks to a late own goal" is not Kane's penalty
                continue
            before = (step.after[0] - step.home, step.after[1] - (not step.home))
            if (telling.home if step.home else telling.away) >= 1.0 or apart(window_of(g), window_of(u)):
                continue
            met = [c for c in telling.constraints if CONSTRAINTS[c](before, step.after, step.home, frame.final)]
            if len(met) < len(telling.constraints) or (telling.after and step.after not in telling.after):
                continue
            timed = window_of(g) is not None and window_of(u) is not None
            untold = all(t.count > 1 for t in g.tellings)  # "his double", no more
            if met or telling.after or timed or untold or u.own_goal:
                fits.append((len(met) + bool(telling.after) + 2 * timed, step.margins[0], g))
        if fits:
            best = max(fits, key=lambda f: (f[0], f[1]))[2]
            best.tellings.extend(u.tellings)
        else:
            rest.append(u)
    return order(scene, [*named, *rest])


@dataclass(slots=True)
class Story:
    """The goals of a match in the order of play, what was told and is none, and the path they make; ``stood``: how the
    score is told to have stood between them."""

    goals: list[Goal]
    dropped: list[Goal]
    path: Path
    stood: Sequence[Standing] = ()


def strife(story: Story, frame: Frame) -> float:
    """How much of what sentences say of the sides of a match's goals speaks against where these stand."""
    against = 0.0
    for g in story.goals:
        sign = 1.0 if g.home else -1.0
        against += sum(max(0.0, -sign * (lean(t.team, frame) - lean(t.against, frame))) for t in g.tellings)
    return against


def read_goals(scene: Scene, frame: Frame, told: Sequence[Told], said: Allegiances) -> Story:
    """The goals of one match, each with its side and the score after it. ``said``: read_allegiances of the text."""
    sides, possible = sides_of(said, frame), met_by(frame.final)
    told = [
        t.copy()
        for t in told
        if t.person is not None or possible.issuperset(t.constraints)  # "an equaliser" of nobody is not of a 3-0
    ]
    without_leaders_elsewhere(told, frame)
    if frame.final is None:
        told.extend(_of_hat_tricks(told))
    latest = max([t.time.regulation or 0 for t in told if t.time is not None], default=0)
    extra_time = frame.extra_time or scene.has_extra_time() or latest > _LATEST_ADDED
    if not extra_time:
        for t in told:
            t.time = t.time and in_normal_time(t.time)
    else:
        _late_in_extra_time(scene, told)
    _count_in_brackets(scene, told, frame)
    call_the_roll(scene, told, frame, sides)
    counted = count_on(scene, told, extra_time)
    joined = _listed_in_full(join(told), frame)
    on_the_clock(scene, joined, extra_time)
    as_told = order(scene, joined)
    sides, against_words = anchored(as_told, frame, sides, said)
    goals = _absorbed(scene, frame, sides, as_told)
    on_the_clock(scene, goals, extra_time, goals[0] if goals else None)
    in_added_time(scene, goals)
    stood = read_standings(scene, frame)
    items, on_path = in_best_order(scene, goals, stood, frame, sides)
    goals = [item for item in items if isinstance(item, Goal)]
    parted = two_of_one(scene, goals, [t for t in on_path if isinstance(t, Telling)], frame, sides)
    if len(parted) > len(goals):
        goals = parted
        items = [*parted]
        on_path = on_path_of(items, frame, sides)
    items, on_path = one_side_each(scene, items, on_path, frame, sides)
    items, on_path = with_leads_lost(items, on_path)
    path = best_path(on_path, frame.final, outcome_of(frame), margins=False)
    told_of = sum([isinstance(items[step.telling], Goal) for step in path.steps])
    room = room_between(items, extra_time) if frame.final and told_of < sum(frame.final) else None
    path = best_path(on_path, frame.final, outcome_of(frame), room)
    path = path._replace(cost=path.cost + against_words)
    turned = margins_of_sides(items, on_path, path, frame, sides, said, room)
    placed = []
    for step in path.steps:
        if isinstance(g := items[step.telling], Goal):
            g.home, g.after, g.broken = step.home, step.after, step.broken
            g.margins, g.place_margin = (*step.margins, *turned[step.telling]), step.place_margin
            placed.append(g)
    on_the_clock(scene, placed, extra_time, placed[0] if placed else None)
    without_stray_minutes(placed)
    lend_minutes(scene, placed, frame, told, counted)
    count_back(scene, placed)
    on_the_clock(scene, placed, extra_time)
    minutes_of_spells(scene, placed, frame, extra_time)
    return Story(placed, [g for g in goals if g not in placed], path, stood)


def _late_in_extra_time(scene: Scene, told: Sequence[Told]) -> None:
    """What is "late on" behind a goal of extra time may be late in that, and "the final minute" is its own, but maybe
    that of an equaliser; not of a goal that had come before."""
    gone_on = False
    for t in told:
        if t.time is None or not gone_on:
            gone_on = t.time is not None and (t.time.earliest or 0) > 90
        elif _is_the_last_minute(t.time) and not _had_come_before(scene, t):
            if "equaliser" in t.constraints:
                t.time = t.time._replace(regulation=None, latest=120, period=None, basis=None)
            else:
                t.time = t.time._replace(regulation=120, earliest=119, latest=120, period=period_of(120))
        elif t.time.regulation is None and t.time.latest == 90 and not _had_come_before(scene, t):
            t.time = t.time._replace(latest=120, period=None)


def _had_come_before(scene: Scene, t: Told) -> bool:
    """Whether a goal told behind one of extra time is older: "after Novak had scored in the final minute", "his
    last-minute equaliser sent it to extra time"."""
    if t.time_at is None:
        return False
    lows = scene.prose.lows
    first, end = scene.prose.sentences[t.sentence]
    since = clause_around(scene, t.time_at[0], first, end)[0]
    return "had" in lows[since : t.time_at[1]] or not _EXTRA_TIME.isdisjoint(lows[t.time_at[1] : end])


def _is_the_last_minute(time: TimePhrase) -> bool:
    """Whether a time is "the last minute" of no half: "in the final minute", not "in the 90th minute"."""
    return time.regulation == 90 and time.stoppage == 0 and (time.earliest or 0) < 90


_EXTRA_TIME = frozenset(("extra", "extra-time", "overtime"))
_LATEST_ADDED = 105  # a "113th minute" is of extra time, whether or not the text speaks of any


def _of_hat_tricks(told: Sequence[Told]) -> list[Told]:
    """What "completed his hat-trick" says of the goals before it, where no final score tells how many there were."""
    return [
        replace(t, count=3, nth=None, weight=1.5, constraints=(), time=None, time_at=None, score=None, score_at=None)
        for t in told
        if t.nth == 3 and t.person is not None and any("hat-trick" in source for source in t.sources)
    ]


def _count_in_brackets(scene: Scene, told: Sequence[Told], frame: Frame) -> None:
    """A "(2)" behind a name, else the minute of a goal, is how many are his where the match has just as many more:
    "Kane (2) and Alli (80)" of a 3-0."""
    lows = scene.prose.lows
    for t in told if frame.final is not None else ():
        if t.time is None or t.time_at is None or t.name_at is None or t.name_at[1] != t.time_at[0]:
            continue
        words = lows[slice(*t.time_at)]
        if words not in _SO_OFTEN:
            continue
        goals = [g for g in join([u.copy() for u in told]) if g.person is not None or g.own_goal]
        minutes = [u.time.regulation for u in told if u.person == t.person and u.time is not None]
        if minutes.count(t.time.regulation) == 1 and len(goals) + int(words[1]) - 1 == sum(frame.final or ()):
            t.count, t.time, t.time_at = int(words[1]), None, None


_SO_OFTEN = tuple(["(", number, ")"] for number in "234")


_LISTED = attrgetter("listed")


def _listed_in_full(goals: list[Goal], frame: Frame) -> list[Goal]:
    """Only the goals that lists of scorers have, where these are as many as the final score has."""
    listed = [g for g in goals if any(map(_LISTED, g.tellings))]
    return listed if frame.final and len(listed) == sum(frame.final) else goals
