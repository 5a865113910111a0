"""The goals of one match as an article tells them: sides, tellings of one goal joined, their order and running score.

Belongs here: minutes that count from the last event, and laying the goals on the lattice of scoreline.py. Does not
belong here: finding tellings (events.py), joining them (joining.py), their order as told (order.py).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from operator import attrgetter

from orchestration.football.clauses import clause_around
from orchestration.football.clock import TimePhrase, counted_from, in_normal_time, in_play
from orchestration.football.joining import SUMMARY, Goal, apart, is_borrowed, join, minute_of, stretch, window_of
from orchestration.football.matches import Frame
from orchestration.football.minutes import lend_minutes
from orchestration.football.order import (
    Costs,
    cheapest_order,
    cost_of,
    costs_of_indices,
    costs_of_order,
    order,
    with_stands,
)
from orchestration.football.scene import Scene, TimeAt
from orchestration.football.scoreline import (
    CONSTRAINTS,
    NUMBERS,
    UNTOLD,
    Node,
    Path,
    Stand,
    Telling,
    best_path,
    costs_of_moves,
    least_cost,
)
from orchestration.football.sentences import is_caption
from orchestration.football.sides import Allegiances, adrift, lean, sides_of
from orchestration.football.spells import minutes_of_spells
from orchestration.football.standing import Standing, read_standings
from orchestration.football.told import Told

ROOM = 0.4  # what a goal that nobody tells costs less where all the time of play would be room for it
PASSES = 3  # in which goals are tried in other places
MOST_MOVED = 10  # goals; of more, the order stays as told
SURE = 0.5  # by how much cheaper another reading must be
CHEAPER = 0.01  # by how much another order must be


def _on_the_clock(scene: Scene, goals: Sequence[Goal], extra_time: bool, opener: Goal | None = None) -> None:
    """Times that count from an event ("two minutes later") become minutes where that event has one. Within so many
    minutes, of the ``opener``, counts from the kick-off."""
    told = [(t, g) for g in goals for t in g.tellings]
    if not any(t.time is not None and t.time.after_event is not None for t, _ in told):
        return
    tellings = sorted(told, key=lambda pair: pair[0].at)
    for t, g in tellings:
        if t.time is None or t.time.after_event is None or t.time_at is None:
            continue
        if t.time.ahead:
            now = _told_ahead(scene, tellings, t, g)
        else:
            now, known = _told_last(scene, tellings, t.time_at[0], g)
            if _from_the_start(t.time) and (g is opener or not known):
                now = 0.0
        counted = None if now is None else counted_from(t.time, now)
        t.time = (counted and in_play(counted, extra_time)) or t.time


def _minutes_told(scene: Scene, told: Sequence[Told]) -> dict[int, float]:
    """The minute of each time that counts from another, by its first word: "in the 33rd minute … nine minutes later …
    two minutes after that" tells the 42nd and the 44th, whatever happened in them; none where a time of another stretch
    of play, or somebody's goal without a minute, stands between."""
    minutes: dict[int, float] = {}
    now, since = 0.0, -_NEAR
    owners = {t.time_at[0]: t.person for t in told if t.time_at is not None}
    others = [t for t in told if t.person is not None and t.time is None and t.weight >= 1.5]
    for at in _times_and_breaks(scene):
        phrase, counts = at.phrase, at.phrase.after_event
        if phrase.regulation is not None:
            now, since = phrase.regulation + (phrase.stoppage or 0), at.first
        elif counts is None:
            since = -_NEAR if apart(stretch(phrase), (now, now)) else since
        elif counts[0] > 0.0 and phrase.basis is not None and not phrase.ahead and at.first - since < _NEAR:
            owner = owners.get(since)
            if owner is not None and any(since < t.at < at.first and t.person != owner for t in others):
                since = -_NEAR
                continue
            now, since = round(now + counts[1]), at.first
            minutes[at.first] = now
    return minutes


def _times_and_breaks(scene: Scene) -> list[TimeAt]:
    """The times of a text, and where it tells what happened at the break: "replaced Kane at the interval and four
    minutes later …"."""
    lows, places = scene.prose.lows, scene.prose.places(("break", "half-time", "halftime", "interval"))
    breaks = [TimeAt(k, k + 1, _BREAK) for k in places if "at" in lows[max(0, k - 2) : k] and not scene.kinds[k]]
    return sorted([*scene.times, *breaks], key=attrgetter("first")) if breaks else scene.times


_BREAK = TimePhrase(0, 0, regulation=45)


def _count_on(scene: Scene, told: Sequence[Told], extra_time: bool) -> dict[int, TimePhrase]:
    """What the times that count from an event mean by the times told before them, by their first word; and gives it to
    their tellings."""
    meant: dict[int, TimePhrase] = {}
    for first, now in _minutes_told(scene, told).items():
        phrase = scene.times_between(first, first + 1)[0].phrase
        counted = counted_from(phrase, now - phrase.after_event[1]) if phrase.after_event is not None else None
        if counted is not None and (known := in_play(counted, extra_time)) is not None:
            meant[first] = known
    for t in told:
        if t.time is not None and t.time.after_event is not None and t.time_at is not None and not t.time.ahead:
            t.counted = meant.get(t.time_at[0])
    return meant


def _told_last(scene: Scene, tellings: Sequence[tuple[Told, Goal]], at: int, g: Goal) -> tuple[float | None, bool]:
    """The minute of the event told last before a word, and whether there is one: another goal, or whatever the last
    minute in the text was about, whichever is nearer."""
    now: float | None = None
    found_at = -1
    sentence_of = scene.prose.sentence_of
    for other in _times_and_breaks(scene):
        if other.first >= at:
            break
        if other.phrase.regulation is not None and at - other.first < _NEAR:
            now, found_at = other.phrase.regulation + (other.phrase.stoppage or 0), other.first
    for u, h in tellings:
        near = found_at < u.at < at and at - u.at < _NEAR
        if near and h is not g and u.weight >= 1.0 and not is_caption(scene.prose, u.sentence):
            before = window_of(h)
            if now is not None and before is not None and before[1] < now and sentence_of(found_at) == u.sentence:
                continue  # "… had equalised Kane's first-half opener"
            now, found_at = _minute(h), u.at
    return now, now is not None or found_at >= 0


_NEAR = 250  # words


def _told_ahead(scene: Scene, tellings: Sequence[tuple[Told, Goal]], t: Told, g: Goal) -> float | None:
    """The minute of the goal that the words after a time tell: "two minutes after Hazard had equalised"."""
    assert t.time_at is not None
    first, end = scene.prose.sentences[t.sentence]
    stop = clause_around(scene, t.time_at[1], first, end)[1]
    return next((_minute(h) for u, h in tellings if t.time_at[1] <= u.at < stop and h is not g), None)


def _minute(g: Goal) -> float | None:
    """The minute of a goal, added time counted on, where it is known within three."""
    when, w = minute_of(g), window_of(g)
    if when is not None and when.regulation is not None:
        return when.regulation + (when.stoppage or 0)
    return None if w is None or w[1] - w[0] > 3 else _back(w[0])


def _from_the_start(phrase: TimePhrase) -> bool:
    """Whether a phrase counts from the kick-off where nothing was told before it: "within three minutes"."""
    return phrase.after_event is not None and phrase.after_event[0] == 0.0 and not phrase.ahead


def _back(place: float) -> float:
    """A place on the line of _minute as minutes of play: 90.04 is the 92nd."""
    return int(place) + round((place - int(place)) * 50)


def _telling(g: Goal, frame: Frame, sides: dict[int, float]) -> Telling:
    favour = sum([1.5 * (lean(t.team, frame) - lean(t.against, frame)) for t in g.tellings if t.team or t.against])
    if g.person is not None:
        favour += (-1.0 if g.own_goal else 1.0) * sides.get(g.person, 0.0)
    favour = max(-4.0, min(4.0, favour))
    weights = sorted([t.weight for t in g.tellings], reverse=True)
    drop = weights[0] + sum([0.4 * min(w, 1.5) for w in weights[1:3] if w > 0])
    if g.person is None:
        drop -= 0.7
    take = max(0.0, 1.0 - drop)
    return Telling(
        max(0.0, -favour) + take,
        max(0.0, favour) + take,
        max(drop, 0.0),
        _printed(g, frame),
        tuple(sorted(g.constraints | _numbered(g))),
    )


def _numbered(g: Goal) -> set[str]:
    """A player's second goal is at least the second of those who have it."""
    return {f"{t.nth}+" for t in g.tellings if t.nth is not None and 2 <= t.nth <= 5 and not g.own_goal}


def _printed(g: Goal, frame: Frame) -> tuple[Node, ...]:
    """The nodes that the running scores printed with a goal may mean: either way round, within the final score."""
    nodes = {n for t in g.tellings if t.score for n in (t.score, t.score[::-1])}
    if frame.final:
        nodes = {n for n in nodes if n[0] <= frame.final[0] and n[1] <= frame.final[1]}
    return tuple(sorted(nodes))


def _outcome(frame: Frame) -> str | None:
    """Who is ahead when play ends: nobody where a shoot-out settles a match, unless an earlier leg counts with it."""
    return "draw" if frame.penalties and frame.aggregate is None else frame.result


def _in_best_order(
    scene: Scene, goals: list[Goal], stood: Sequence[Standing], frame: Frame, sides: dict[int, float]
) -> tuple[list[Goal | Standing], list[Telling | Stand]]:
    """The goals, and between them how the score ``stood``, in the order that costs least: what it costs to put one
    after another, and what the path through them does; and as what they stand on that path."""
    items: list[Goal | Standing] = [*goals, *stood]
    tellings = _on_path(items, frame, sides)
    costs = costs_of_order(scene, goals)
    if stood:
        costs = with_stands(costs, goals, [each.window for each in stood])
    placed = cheapest_order(costs)
    if len(goals) <= MOST_MOVED:
        placed = _moved_to_fit(placed, tellings, costs, frame)
    return [items[i] for i in placed], [tellings[i] for i in placed]


def _moved_to_fit(placed: list[int], tellings: Sequence[Telling | Stand], costs: Costs, frame: Frame) -> list[int]:
    """An order, changed where that makes all cheaper: while the path through it breaks a constraint or drops a goal,
    each goal is tried in all other places where its ``costs`` let all get cheaper, and put there."""

    def path_of(placed: Sequence[int]) -> Path:
        return best_path([tellings[i] for i in placed], frame.final, _outcome(frame), margins=False)

    path = path_of(placed)
    total = path.cost + cost_of(costs, placed)
    floor = least_cost(tellings, frame.final)
    tried: set[int] = set()  # since one was moved
    for _ in range(PASSES):
        before = total
        for i in placed.copy():
            if _explains_all(path, tellings):
                return placed
            if i in tried:
                continue
            tried.add(i)
            now = placed.index(i)
            rest = [j for j in placed if j != i]
            apart = cost_of(costs, rest)
            by_order = costs_of_indices(costs, i, rest)
            places = [at for at, x in enumerate(by_order) if at != now and floor + x + apart < total - CHEAPER]
            if not places:
                continue
            on_path = costs_of_moves([tellings[j] for j in placed], now, places, frame.final, _outcome(frame))
            prices = {at: on_path[at] + by_order[at] + apart for at in places}
            at = min(prices, key=lambda at: prices[at])
            if prices[at] < total - CHEAPER:
                placed = [*rest[:at], i, *rest[at:]]
                path = path_of(placed)
                total = path.cost + cost_of(costs, placed)
                tried.clear()
        for one, other in _out_of_number(path):
            changed = placed.copy()
            changed[one], changed[other] = placed[other], placed[one]
            other_path = path_of(changed)
            if (cost := other_path.cost + cost_of(costs, changed)) < total - CHEAPER:
                placed, path, total = changed, other_path, cost
                tried.clear()
                break
        if total == before:
            break
    return placed


def _out_of_number(path: Path) -> list[tuple[int, int]]:
    """The places of goals that a path does not make its side's second, third, …, as they are told, each with that of
    the goal that it makes it."""
    stands = {(step.home, step.after[not step.home]): step.telling for step in path.steps}
    return [
        (step.telling, stands[step.home, NUMBERS[name]])
        for step in path.steps
        for name in step.broken
        if name in NUMBERS and (step.home, NUMBERS[name]) in stands
    ]


def _room(goals: Sequence[Goal | Standing], extra_time: bool) -> list[float]:
    """What a goal that nobody tells costs before each goal and after the last: less where more time passes."""
    end = 120.0 if extra_time else 93.0
    times, now = [0.0], 0.0
    windows = [window_of(g) if isinstance(g, Goal) else g.window for g in goals]
    for i, w in enumerate(windows):
        if w is not None:
            now = max(now, sum(w) / 2)
        elif isinstance(goals[i], Goal):
            then = next((sum(v) / 2 for v in windows[i:] if v is not None and sum(v) / 2 > now), end)
            steps = next((n for n, v in enumerate(windows[i:]) if v is not None), len(goals) - i)
            now += (then - now) / (steps + 1)
        times.append(now)
    return [UNTOLD - ROOM * (b - a) / end for a, b in pairwise([*times, end])]


def _explains_all(path: Path, tellings: Sequence[Telling | Stand]) -> bool:
    return len(path.steps) == len(tellings) and not any(step.broken for step in path.steps)


def _two_of_one(
    scene: Scene, goals: list[Goal], tellings: Sequence[Telling], frame: Frame, sides: dict[int, float]
) -> list[Goal]:
    """Where the final score has goals that nobody tells, a player's tellings far apart in the story may be two goals:
    they are parted where that makes the path cheaper. ``tellings``: as what the goals stand on the path."""
    path = best_path(tellings, frame.final, _outcome(frame), margins=False)
    told_home = sum(step.home for step in path.steps)
    if frame.final is None or (told_home, len(path.steps) - told_home) == frame.final:
        return goals
    for g in goals:
        full = sorted((t for t in g.tellings if t.weight >= 1.5 and t.count == 1), key=lambda t: t.sentence)
        for one, two in pairwise(full):
            if g.person is None or one.sentence < SUMMARY or two.sentence - one.sentence < 3 or len(goals) > 10:
                continue
            later = Goal([t for t in g.tellings if t.sentence >= two.sentence], g.person)
            sooner = Goal([t for t in g.tellings if t.sentence < two.sentence], g.person)
            parted = order(scene, [h for h in goals if h is not g] + [sooner, later])
            tried = best_path([_telling(h, frame, sides) for h in parted], frame.final, _outcome(frame), margins=False)
            if tried.cost < path.cost - SURE:
                return parted
    return goals


def _absorbed(scene: Scene, frame: Frame, sides: dict[int, float], goals: list[Goal]) -> list[Goal]:
    """Tellings that name nobody ("the hosts hit the front in the 34th minute") joined to the named goal that stands
    where they put theirs on the path of the named; those that fit none stay goals of their own."""
    named = [g for g in goals if g.person is not None]
    loose = [g for g in goals if g.person is None]
    if not named or not loose:
        return goals
    items, on_path = _in_best_order(scene, named, (), frame, sides)
    named = [g for g in items if isinstance(g, Goal)]
    path = best_path(on_path, frame.final, _outcome(frame))
    rest: list[Goal] = []
    for u in loose:
        telling = _telling(u, frame, sides)
        fits = []
        for step in path.steps:
            g = named[step.telling]
            before = (step.after[0] - step.home, step.after[1] - (not step.home))
            if (telling.home if step.home else telling.away) >= 1.0 or apart(window_of(g), window_of(u)):
                continue
            met = [c for c in telling.constraints if CONSTRAINTS[c](before, step.after, step.home, frame.final)]
            if len(met) < len(telling.constraints) or (telling.after and step.after not in telling.after):
                continue
            timed = window_of(g) is not None and window_of(u) is not None
            untold = all(t.count > 1 for t in g.tellings)  # "his double", no more
            if met or telling.after or timed or untold:
                fits.append((len(met) + bool(telling.after) + 2 * timed, step.margin, g))
        if fits:
            best = max(fits, key=lambda f: (f[0], f[1]))[2]
            best.tellings.extend(u.tellings)
        else:
            rest.append(u)
    return order(scene, [*named, *rest])


def _on_path(items: Sequence[Goal | Standing], frame: Frame, sides: dict[int, float]) -> list[Telling | Stand]:
    return [_telling(item, frame, sides) if isinstance(item, Goal) else item.stand for item in items]


def _anchored(goals: Sequence[Goal], frame: Frame, sides: dict[int, float], said: Allegiances) -> dict[int, float]:
    """The sides, with those of groups that the text ties to no team as the score would have them: the way round that
    makes the path cheaper."""
    scorers = {g.person for g in goals if g.person is not None}
    for group in adrift(said, frame, sides, scorers):
        ways = [sides | {person: sign * side for person, side in group.items()} for sign in (1.0, -1.0)]
        costs = [
            best_path([_telling(g, frame, way) for g in goals], frame.final, _outcome(frame), margins=False).cost
            for way in ways
        ]
        if abs(costs[0] - costs[1]) > CHEAPER:
            sides = ways[costs.index(min(costs))]
    return sides


def _with_leads_lost(
    items: list[Goal | Standing], on_path: list[Telling | Stand]
) -> tuple[list[Goal | Standing], list[Telling | Stand]]:
    """The items and what they are on the path, with the leads that goals bring back: who "restored Columbus' lead" says
    that Columbus were ahead before the last goal, and so who opened the scoring."""
    for i in reversed(range(len(items))):
        item, telling = items[i], on_path[i]
        if not isinstance(item, Goal) or item.constraints.isdisjoint(_LEADS_AGAIN) or telling.home == telling.away:
            continue
        before = [j for j in range(i) if isinstance(items[j], Goal)][-1:]
        if before and before[0]:
            leads = range(1, 9) if telling.home < telling.away else range(-8, 0)
            had = Standing(Stand(tuple(leads)), None)
            items = [*items[: before[0]], had, *items[before[0] :]]
            on_path = [*on_path[: before[0]], had.stand, *on_path[before[0] :]]
    return items, on_path


_LEADS_AGAIN = frozenset(("ahead", "regains"))


def _one_side_each(
    items: Sequence[Goal | Standing], on_path: list[Telling | Stand], frame: Frame, sides: dict[int, float]
) -> list[Telling | Stand]:
    """The items ``on_path``, the sides of people firm for those to whom the path to a final score gives goals of both:
    a player scores for one of them, the one that the text says is his, or else that makes the path cheaper."""
    if frame.final is None:
        return on_path
    scored: dict[int, set[bool]] = defaultdict(set)
    for step in best_path(on_path, frame.final, _outcome(frame), margins=False).steps:
        if isinstance(g := items[step.telling], Goal) and g.person is not None and not g.own_goal:
            scored[g.person].add(step.home)
    for person in [person for person, for_home in scored.items() if len(for_home) > 1]:
        said = sides.get(person, 0.0)
        tries = [{**sides, person: side} for side in (FIRM, -FIRM) if side * said >= 0 or abs(said) < SAID]
        paths = [(_on_path(items, frame, tried), tried) for tried in tries]
        on_path, sides = min(
            paths, key=lambda path: best_path(path[0], frame.final, _outcome(frame), margins=False).cost
        )
    return on_path


SAID = 2.0  # from here on a text says for whom somebody plays
FIRM = 8.0  # surer than all that sentences say of one goal's side


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
    told = [t.copy() for t in told if frame.sentences is None or t.sentence in frame.sentences]
    if frame.final is None:
        told.extend(_of_hat_tricks(told))
    sides = sides_of(said, frame)
    extra_time = frame.extra_time or scene.has_extra_time()
    if not extra_time:
        for t in told:
            t.time = t.time and in_normal_time(t.time)
    counted = _count_on(scene, told, extra_time)
    joined = _listed_in_full(join(told), frame)
    _on_the_clock(scene, joined, extra_time)
    as_told = order(scene, joined)
    sides = _anchored(as_told, frame, sides, said)
    goals = _absorbed(scene, frame, sides, as_told)
    _on_the_clock(scene, goals, extra_time, goals[0] if goals else None)
    _in_added_time(scene, goals)
    stood = read_standings(scene, frame)
    items, on_path = _in_best_order(scene, goals, stood, frame, sides)
    goals = [item for item in items if isinstance(item, Goal)]
    parted = _two_of_one(scene, goals, [t for t in on_path if isinstance(t, Telling)], frame, sides)
    if len(parted) > len(goals):
        goals = parted
        items = [*parted]
        on_path = _on_path(items, frame, sides)
    items, on_path = _with_leads_lost(items, on_path)
    on_path = _one_side_each(items, on_path, frame, sides)
    path = best_path(on_path, frame.final, _outcome(frame), margins=False)
    told_of = sum([isinstance(items[step.telling], Goal) for step in path.steps])
    room = _room(items, extra_time) if frame.final and told_of < sum(frame.final) else None
    path = best_path(on_path, frame.final, _outcome(frame), room)
    placed = []
    for step in path.steps:
        if isinstance(g := items[step.telling], Goal):
            g.home, g.after, g.margin, g.broken = step.home, step.after, step.margin, step.broken
            placed.append(g)
    _on_the_clock(scene, placed, extra_time, placed[0] if placed else None)
    _without_stray_minutes(placed)
    lend_minutes(scene, placed, frame, told, counted)
    minutes_of_spells(scene, placed, frame, extra_time)
    return Story(placed, [g for g in goals if g not in placed], path, stood)


def _of_hat_tricks(told: Sequence[Told]) -> list[Told]:
    """What "completed his hat-trick" says of the goals before it, where no final score tells how many there were."""
    return [
        replace(t, count=3, nth=None, weight=1.5, constraints=(), time=None, time_at=None, score=None, score_at=None)
        for t in told
        if t.nth == 3 and t.person is not None and any("hat-trick" in source for source in t.sources)
    ]


def _listed_in_full(goals: list[Goal], frame: Frame) -> list[Goal]:
    """Only the goals that lists of scorers have, where these are as many as the final score has."""
    listed = [g for g in goals if any(t.listed for t in g.tellings)]
    return listed if frame.final and len(listed) == sum(frame.final) else goals


def _without_stray_minutes(placed: Sequence[Goal]) -> None:
    """Takes a minute of a sentence beside it from a goal that the path puts where that minute can't be, going by the
    goals whose own sentences give theirs."""
    sure = [(i, w) for i, g in enumerate(placed) if (w := window_of(g)) is not None and not is_borrowed(g)]
    for i, g in enumerate(placed):
        w = window_of(g) if is_borrowed(g) else None
        if w is not None and any(apart(w, v, 0.0) and (w[0] < v[0]) != (i < j) for j, v in sure):
            for t in g.tellings:
                t.time = t.time_at = None


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
