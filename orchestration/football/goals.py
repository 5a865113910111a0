"""The goals of one match as an article tells them: sides, tellings of one goal joined, their order and running score.

Belongs here: which side each person plays for, joining tellings, minutes that count from the last event, and laying
the goals on the lattice of scoreline.py. Does not belong here: finding tellings (events.py).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from orchestration.football.clock import TimePhrase, in_normal_time, period_of
from orchestration.football.matches import Frame
from orchestration.football.scene import Scene
from orchestration.football.scoreline import CONSTRAINTS, Node, Path, Telling, best_path, costs_of_places
from orchestration.football.sentences import is_caption
from orchestration.football.sides import Allegiances, lean, sides_of
from orchestration.football.told import Told

SUMMARY = 4  # sentences at the head of a report that tell it in short before the story


@dataclass(slots=True, eq=False)
class Goal:
    """One goal, with all the tellings of it, and its place on the path once that is found."""

    tellings: list[Told]
    person: int | None = None
    home: bool = True
    after: Node = (0, 0)
    margin: float = 0.0
    broken: tuple[str, ...] = ()

    @property
    def own_goal(self) -> bool:
        return any(t.own_goal for t in self.tellings)

    @property
    def penalty(self) -> bool:
        return any(t.penalty for t in self.tellings)

    @property
    def constraints(self) -> set[str]:
        return {c for t in self.tellings for c in t.constraints}


# --- times ------------------------------------------------------------------------------------


def _on_the_clock(scene: Scene, goals: Sequence[Goal], extra_time: bool, opener: Goal | None = None) -> None:
    """Times that count from the last event told ("two minutes later") become minutes where that event has one: the
    goal told last, or whatever the last minute in the text was about, whichever is nearer. Within so many minutes, of
    the ``opener``, counts from the kick-off."""
    tellings = sorted(((t, g) for g in goals for t in g.tellings), key=lambda pair: pair[0].at)
    for t, g in tellings:
        if t.time is None or t.time.after_event is None or t.time_at is None:
            continue
        phrase, at = t.time, t.time_at[0]
        now: float | None = None
        found_at = -1
        for other in scene.times:
            if other.first >= at:
                break
            if other.phrase.regulation is not None and at - other.first < 250:
                now, found_at = other.phrase.regulation + (other.phrase.stoppage or 0), other.first
        for u, h in tellings:
            if (
                found_at < u.at < at
                and h is not g
                and u.weight >= 1.0
                and at - u.at < 250
                and not is_caption(scene.prose, u.sentence)
            ):
                w = window_of(h)
                now = None if w is None or w[1] - w[0] > 3 else _back(w[0])
                found_at = u.at
        low, high = phrase.after_event or (0.0, 0.0)
        if low == 0.0 and (g is opener or (now is None and found_at < 0)):
            now = 0.0
        if now is None or now + low < 0 or now + high < 1:
            continue
        first, last = max(1, int(now + low)), max(1, int(now + high + 0.99))
        exact = (
            round(now + high)
            if high - low < 1 or (low == 0.0 and high <= 5 and phrase.end - phrase.start > 12)
            else None
        )
        period = period_of(first) if period_of(first) == period_of(last) else None
        counted = replace(
            phrase, regulation=exact, earliest=exact or first, latest=exact or last, period=period, after_event=None
        )
        t.time = replace(counted, stoppage=0, basis="relative") if exact else counted
        if not extra_time:
            t.time = in_normal_time(t.time)


def _back(place: float) -> float:
    """A place on the line of _minute as minutes of play: 90.04 is the 92nd."""
    return int(place) + round((place - int(place)) * 50)


def _minute(t: TimePhrase | None) -> float | None:
    """A time's place on one line: added time comes between the halves. None where no minute is told."""
    if t is None or t.regulation is None:
        return None
    added = t.stoppage if t.stoppage else 0.5 if t.stoppage is None and "stoppage" in (t.period or "") else 0.0
    return t.regulation + added / 50


_PERIODS = {
    "first half": (1, 45.9),
    "second half": (46, 90.9),
    "first half, stoppage time": (45, 45.9),
    "second half, stoppage time": (90, 90.9),
    "extra time, first half": (91, 105.9),
    "extra time, second half": (106, 120.9),
}


def window(t: Told) -> tuple[float, float] | None:
    """Between which minutes a telling puts its goal; None where it says nothing."""
    minute = _minute(t.time)
    if minute is not None:
        unknown = t.time is not None and t.time.stoppage is None and "stoppage" in (t.time.period or "")
        return (minute - 0.01, minute + 0.3) if unknown else (minute, minute)
    if t.time is None:
        return None
    if t.time.earliest is not None and t.time.latest is not None:
        return t.time.earliest, t.time.latest + 0.9
    return _PERIODS.get(t.time.period or "")


def _apart(a: tuple[float, float] | None, b: tuple[float, float] | None, slack: float = 1.6) -> bool:
    return a is not None and b is not None and (a[0] > b[1] + slack or b[0] > a[1] + slack)


def _at_once(a: tuple[float, float] | None, b: tuple[float, float] | None) -> bool:
    return a is not None and b is not None and abs(a[0] - b[0]) <= 1.6


def _two_minutes(a: Told, b: Told) -> bool:
    """Whether sentences close by tell two minutes: no writer gives one goal two in one breath, though he may well put
    it a minute off in a summary."""
    if a.time is None or b.time is None or not 0 < abs(a.sentence - b.sentence) <= 3 or a.borrowed or b.borrowed:
        return False
    minutes = [t.label for t in (a.time, b.time) if t.basis is not None]
    return None not in minutes and len(set(minutes)) == 2


def window_of(g: Goal) -> tuple[float, float] | None:
    """The narrowest of the tellings' windows; of two alike, one that is stated before one that is counted."""
    windows = [(w, t) for t in g.tellings if (w := window(t)) is not None]
    narrowest = min(windows, key=lambda wt: (wt[0][1] - wt[0][0], -_trust(wt[1])), default=None)
    return narrowest and narrowest[0]


# --- joining ----------------------------------------------------------------------------------

_EXCLUSIVE = frozenset(("opener", "equaliser", "winner", "doubles", "reduces", "consolation", "halves"))


def _conflict(g: Goal, t: Told) -> bool:
    """Whether a telling can't be of the goal: another minute, another place in the scoring."""
    if any(_apart(window(x), window(t)) or _two_minutes(x, t) for x in g.tellings):
        return True
    mine, its = g.constraints & _EXCLUSIVE, set(t.constraints) & _EXCLUSIVE
    if mine and its and not mine & its and not {"winner"} & (mine | its):
        return True
    scores = {x.score for x in g.tellings if x.score}
    if t.score and scores and t.score not in scores and t.score[::-1] not in scores:
        return True
    nths = {x.nth for x in g.tellings if x.nth}
    return bool(t.nth and nths and t.nth not in nths)


def _attach_unnamed(told: Sequence[Told]) -> list[Told]:
    """A telling that names nobody goes to the sentence beside it that does: "City went ahead. Silva crossed for …"."""
    out: list[Told] = []
    pending: Told | None = None
    for t in told:
        if pending is not None:
            if (
                t.person is not None
                and t.sentence - pending.sentence <= 2
                and not _apart(window(pending), window(t))
                and not (
                    set(pending.constraints) & _EXCLUSIVE
                    and set(t.constraints) & _EXCLUSIVE
                    and not set(t.constraints) & set(pending.constraints)
                )
                and t.count == 1
                and not (t.team and pending.team and t.team != pending.team and "@" not in t.team[0] + pending.team[0])
            ):
                t.constraints = tuple(dict.fromkeys((*pending.constraints, *t.constraints)))
                t.team = t.team or pending.team
                if window(t) is None or (
                    t.time and t.time.regulation is None and pending.time and pending.time.regulation is not None
                ):
                    t.time, t.time_at = pending.time or t.time, pending.time_at or t.time_at
                t.weight += 0.5
                t.penalty |= pending.penalty
                if t.score is None:
                    t.score, t.score_at = pending.score, pending.score_at
                pending = None
            else:
                out.append(pending)
                pending = None
        if t.person is None:
            last = out[-1] if out else None
            if (
                last is not None
                and last.person is not None
                and t.sentence - last.sentence <= 1
                and not t.constraints
                and t.time is None
            ):
                continue
            pending = t
            continue
        out.append(t)
    if pending is not None:
        out.append(pending)
    return out


def join(told: Sequence[Told]) -> list[Goal]:
    """Tellings of one goal joined, in the order of the text."""
    goals: list[Goal] = []
    by_person: dict[int, list[Told]] = defaultdict(list)
    for t in _attach_unnamed(told):
        if t.weight < 0.5:  # a shot, no more
            continue
        if t.person is None:
            if t.constraints or t.score or window(t) is not None:  # "both substitutes scored" alone tells no goal
                goals.append(Goal([t]))
        else:
            by_person[t.person].append(t)
    for person, tellings in by_person.items():
        goals.extend(_slots(person, tellings))
    return goals


def _slots(person: int, tellings: Sequence[Told]) -> list[Goal]:
    """The goals of one person, each with its tellings."""
    count = max([1, *(t.count for t in tellings if t.weight > 0), *(t.nth or 1 for t in tellings if t.weight > 0)])
    slots: list[Goal] = []
    summaries = [t for t in tellings if t.count > 1]
    singles = [t for t in tellings if t.count == 1]
    for t in singles:
        open_slots = [g for g in slots if not _conflict(g, t)]
        exact = [g for g in open_slots if any(_at_once(window(x), window(t)) for x in g.tellings)]
        beside = [g for g in open_slots if t.sentence - g.tellings[-1].sentence <= 1]
        if exact:
            exact[0].tellings.append(t)
        elif (
            beside
            and t.nth is None
            and not (
                count > len(slots)
                and t.sentence != beside[-1].tellings[-1].sentence
                and t.weight >= 2
                and window(t) is not None
            )
        ):
            beside[-1].tellings.append(t)
        elif len(slots) < count or (not open_slots and t.weight >= (1.0 if _minute(t.time) else 1.5)):
            slots.append(Goal([t], person))
        elif open_slots:
            later = max(open_slots, key=lambda g: (window_of(g) or (0.0, 0.0))[0])
            (open_slots[0] if len(open_slots) == 1 else later).tellings.append(t)
        else:
            slots[-1].tellings.append(t)
    summaries = [replace(t, time=None, time_at=None, constraints=()) for t in summaries]  # what is said is of them all
    while summaries and len(slots) < count:
        slots.append(Goal([summaries[0]], person))
    for t in summaries:
        for g in slots:
            if t not in g.tellings and not _conflict(g, t):
                g.tellings.append(t)
    return slots


def _story_of(scene: Scene, g: Goal) -> list[Told]:
    """The full tellings of a goal in closed sentences, else the best there are. Captions and headings, which no stop
    ends, tell goals again in any order, as lists do."""
    full = [t for t in g.tellings if t.weight >= 1.0 and t.count == 1] or g.tellings
    return [t for t in full if not is_caption(scene.prose, t.sentence)] or full


def _told_last(scene: Scene, g: Goal) -> int:
    """Where the story tells a goal if a summary comes before it."""
    return _story_of(scene, g)[-1].at


def _told_first(scene: Scene, g: Goal) -> int:
    """Where the story tells a goal if comments on it come after."""
    story = _story_of(scene, g)
    return next((t.at for t in story if t.sentence >= SUMMARY), story[-1].at)


def _reversed_blog(scene: Scene) -> bool:
    """Whether a text tells its minutes from last to first, as live blogs may."""
    minutes = [m for at in scene.times if (m := _minute(at.phrase)) is not None]
    downs = sum(b < a for a, b in pairwise(minutes))
    return len(minutes) >= 8 and downs > 0.65 * len(minutes)


def _chronicle(minutes: Sequence[float | None]) -> set[int]:
    """Indices of the longest run of minutes that never goes back: the story, without what a summary told before it."""
    best: list[tuple[int, int]] = []  # length of the longest run that ends here, and where it came from
    timed = [i for i, m in enumerate(minutes) if m is not None]
    for n, i in enumerate(timed):
        earlier = [(best[k][0], k) for k in range(n) if minutes[timed[k]] <= minutes[i]]  # type: ignore[operator]
        length, came = max(earlier, default=(0, -1))
        best.append((length + 1, came))
    chain: set[int] = set()
    at = max(range(len(timed)), key=lambda n: (best[n][0], n), default=-1)
    while at >= 0:
        chain.add(timed[at])
        at = best[at][1]
    return chain


def order(scene: Scene, goals: Sequence[Goal], place: Callable[[Scene, Goal], int] = _told_last) -> list[Goal]:
    """Goals in the order of play, as far as minutes, and else their ``place`` in the story, tell it."""
    sign = -1 if _reversed_blog(scene) else 1
    placed = sorted(goals, key=lambda g: sign * place(scene, g))
    windows = [window_of(g) for g in placed]
    story = _chronicle([w[0] if w and w[1] - w[0] < 6 else None for w in windows])
    keys: dict[int, float] = {}
    now = 0.0
    last, last_sentence = 0.0, -9
    for i, (g, w) in enumerate(zip(placed, windows, strict=True)):
        sentence = scene.prose.sentence_of(place(scene, g))
        if w is None:
            key = 0.0 if "opener" in g.constraints else max(now, last) if 0 <= sentence - last_sentence <= 2 else now
        elif w[0] == w[1]:
            key = w[0]
        else:
            key = max(w[0], min(now, w[1]))
        if i in story:
            now = key
        last, last_sentence = key, sentence
        keys[id(g)] = key
    for g in placed:  # a player's second comes after his first
        for h in placed:
            if (
                g.person == h.person is not None
                and g is not h
                and any(t.nth == 2 for t in h.tellings)
                and keys[id(g)] >= keys[id(h)]
                and window_of(g) is None
            ):
                keys[id(g)] = keys[id(h)] - 0.01
    return sorted(placed, key=lambda g: keys[id(g)])


def _telling(g: Goal, frame: Frame, sides: dict[int, float]) -> Telling:
    favour = sum(1.5 * (lean(t.team, frame) - lean(t.against, frame)) for t in g.tellings)
    if g.person is not None:
        favour += (-1.0 if g.own_goal else 1.0) * sides.get(g.person, 0.0)
    favour = max(-4.0, min(4.0, favour))
    weights = sorted((t.weight for t in g.tellings), reverse=True)
    drop = weights[0] + sum(0.4 * min(w, 1.5) for w in weights[1:3] if w > 0)
    if g.person is None:
        drop -= 0.7
    take = max(0.0, 1.0 - drop)
    return Telling(
        max(0.0, -favour) + take,
        max(0.0, favour) + take,
        max(drop, 0.0),
        _printed(g, frame),
        tuple(sorted(g.constraints)),
    )


def _printed(g: Goal, frame: Frame) -> tuple[Node, ...]:
    """The nodes that the running scores printed with a goal may mean: either way round, within the final score."""
    nodes = {n for t in g.tellings if t.score for n in (t.score, t.score[::-1])}
    return tuple(sorted(n for n in nodes if not frame.final or (n[0] <= frame.final[0] and n[1] <= frame.final[1])))


def _outcome(frame: Frame) -> str | None:
    """Who is ahead when play ends: nobody where a shoot-out settles a match, unless an earlier leg counts with it."""
    return "draw" if frame.penalties and frame.aggregate is None else frame.result


def _in_best_order(goals: list[Goal], frame: Frame, sides: dict[int, float]) -> tuple[list[Goal], Path]:
    """The path of the goals; where it breaks a constraint or drops a goal, those without a minute are tried in other
    places until nothing is broken, and kept there if the path gets cheaper."""
    tellings = {id(g): _telling(g, frame, sides) for g in goals}

    def path_of(order: Sequence[Goal]) -> Path:
        return best_path([tellings[id(g)] for g in order], frame.final, _outcome(frame))

    path = path_of(goals)
    floating = [g for g in goals if (w := window_of(g)) is None or w[1] - w[0] > 20]
    if len(goals) > 10 or not 0 < len(floating) <= 4 or _explains_all(path, goals):
        return goals, path
    for g in floating:
        rest = [other for other in goals if other is not g]
        others = [tellings[id(h)] for h in rest]
        costs = costs_of_places(tellings[id(g)], others, frame.final, _outcome(frame))
        low, high = _places(g, rest)
        best = min(costs[low : high + 1])
        if best < path.cost - 0.5:
            at = costs.index(best, low)
            goals = [*rest[:at], g, *rest[at:]]
            path = path_of(goals)
            if _explains_all(path, goals):
                break
    return goals, path


def _places(g: Goal, others: Sequence[Goal]) -> tuple[int, int]:
    """The first and the last place among ``others`` that the minutes told leave to a goal."""
    mine = window_of(g)
    if mine is None:
        return 0, len(others)
    windows = [window_of(h) for h in others]
    low = max((n + 1 for n, w in enumerate(windows) if w and w[1] < mine[0]), default=0)
    high = min((n for n, w in enumerate(windows) if w and w[0] > mine[1]), default=len(others))
    return min(low, high), max(low, high)


def _explains_all(path: Path, goals: Sequence[Goal]) -> bool:
    return len(path.steps) == len(goals) and not any(step.broken for step in path.steps)


def _two_of_one(
    scene: Scene, goals: list[Goal], path: Path, frame: Frame, sides: dict[int, float]
) -> tuple[list[Goal], Path]:
    """Where the final score has goals that nobody tells, a player's tellings far apart in the story may be two goals:
    they are parted where that makes the path cheaper."""
    told_home = sum(step.home for step in path.steps)
    if frame.final is None or (told_home, len(path.steps) - told_home) == frame.final:
        return goals, path
    for g in goals:
        full = sorted((t for t in g.tellings if t.weight >= 1.5 and t.count == 1), key=lambda t: t.sentence)
        for one, two in pairwise(full):
            if g.person is None or one.sentence < SUMMARY or two.sentence - one.sentence < 3 or len(goals) > 10:
                continue
            later = Goal([t for t in g.tellings if t.sentence >= two.sentence], g.person)
            sooner = Goal([t for t in g.tellings if t.sentence < two.sentence], g.person)
            parted = order(scene, [h for h in goals if h is not g] + [sooner, later])
            tried = best_path([_telling(h, frame, sides) for h in parted], frame.final, _outcome(frame))
            if tried.cost < path.cost - 0.5:
                return parted, tried
    return goals, path


def _absorbed(scene: Scene, frame: Frame, sides: dict[int, float], goals: list[Goal]) -> list[Goal]:
    """Tellings that name nobody ("the hosts hit the front in the 34th minute") joined to the named goal that stands
    where they put theirs on the path of the named; those that fit none stay goals of their own."""
    named = [g for g in goals if g.person is not None]
    loose = [g for g in goals if g.person is None]
    if not named or not loose:
        return goals
    tellings = [_telling(g, frame, sides) for g in named]
    path = best_path(tellings, frame.final, _outcome(frame))
    rest: list[Goal] = []
    for u in loose:
        telling = _telling(u, frame, sides)
        fits = []
        for step in path.steps:
            g = named[step.telling]
            before = (step.after[0] - step.home, step.after[1] - (not step.home))
            if (telling.home if step.home else telling.away) >= 1.0 or _apart(window_of(g), window_of(u)):
                continue
            met = [c for c in telling.constraints if CONSTRAINTS[c](before, step.after, step.home, frame.final)]
            if len(met) < len(telling.constraints) or (telling.after and step.after not in telling.after):
                continue
            timed = window_of(g) is not None and window_of(u) is not None
            if met or telling.after or timed:
                fits.append((len(met) + bool(telling.after) + 2 * timed, step.margin, g))
        if fits:
            best = max(fits, key=lambda f: (f[0], f[1]))[2]
            best.tellings.extend(u.tellings)
        else:
            rest.append(u)
    return order(scene, [*named, *rest])


@dataclass(slots=True)
class Story:
    """The goals of a match in the order of play, what was told and is none, and the path they make."""

    goals: list[Goal]
    dropped: list[Goal]
    path: Path


def read_goals(scene: Scene, frame: Frame, told: Sequence[Told], said: Allegiances) -> Story:
    """The goals of one match, each with its side and the score after it. ``said``: read_allegiances of the text."""
    told = [replace(t) for t in told if frame.sentences is None or t.sentence in frame.sentences]
    sides = sides_of(said, frame)
    joined = _listed_in_full(join(told), frame)
    extra_time = frame.extra_time or any((at.phrase.period or "").startswith("extra time") for at in scene.times)
    if not extra_time:
        for t in told:
            t.time = t.time and in_normal_time(t.time)
    _on_the_clock(scene, joined, extra_time)
    goals = _absorbed(scene, frame, sides, order(scene, joined))
    _on_the_clock(scene, goals, extra_time, goals[0] if goals else None)
    _in_added_time(scene, goals)
    one, two = (order(scene, goals, place) for place in (_told_first, _told_last))
    orders = [one] if one == two else [one, two]
    goals, path = min((_in_best_order(each, frame, sides) for each in orders), key=lambda found: found[1].cost)
    goals, path = _two_of_one(scene, goals, path, frame, sides)
    placed = []
    for step in path.steps:
        g = goals[step.telling]
        g.home, g.after, g.margin, g.broken = step.home, step.after, step.margin, step.broken
        placed.append(g)
    return Story(placed, [g for g in goals if g not in placed], path)


def _listed_in_full(goals: list[Goal], frame: Frame) -> list[Goal]:
    """Only the goals that lists of scorers have, where these are as many as the final score has."""
    listed = [g for g in goals if any(t.listed for t in g.tellings)]
    return listed if frame.final and len(listed) == sum(frame.final) else goals


def _in_added_time(scene: Scene, goals: Sequence[Goal]) -> None:
    """Added time alone ("late in stoppage time") takes the minute of it that the text told last, where no other goal
    was told between: "in the fourth minute of stoppage time, this happened"."""
    tellings = [(t, g) for g in goals for t in g.tellings]
    for t, g in tellings:
        if t.time is None or t.time_at is None or t.time.regulation is None or t.time.stoppage is not None:
            continue
        regulation, at = t.time.regulation, t.time_at[0]
        exact = [o for o in scene.times if o.first < at and o.phrase.regulation == regulation and o.phrase.stoppage]
        if exact and not any(exact[-1].first < other.at < t.at for other, owner in tellings if owner is not g):
            t.time, t.time_at = exact[-1].phrase, (exact[-1].first, exact[-1].end)


def minute_of(g: Goal) -> TimePhrase | None:
    """The time phrase that tells a goal's minute best; of two alike, the one told last: the story's."""
    told = [t for t in g.tellings if t.time is not None and t.time.after_event is None]
    best = max(reversed(told), key=_trust, default=None)
    return best.time if best else None


def _trust(t: Told) -> int:
    """How far a telling is to be believed about the minute: a minute before a stretch, the goal's own sentence before
    one beside it, a minute of added time before added time alone, a stated minute before a counted one."""
    if t.time is None or t.time.regulation is None:
        return 0
    return 1 + 4 * (not t.borrowed) + 2 * (t.time.stoppage is not None) + (t.time.basis == "stated")
