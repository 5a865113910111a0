"""Goals laid on the lattice of scoreline.py: in which order and for which sides all of them cost least.

Belongs here: what a goal is on the lattice, and moves that make the path cheaper. Does not belong here: the order as
told (order.py), the lattice itself (scoreline.py).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter, itemgetter

from orchestration.football.game.frame import Frame
from orchestration.football.game.scoreline import (
    NUMBERS,
    UNTOLD,
    Node,
    Path,
    Stand,
    Telling,
    best_path,
    costs_of_moves,
    least_cost,
    path_cost,
)
from orchestration.football.goals.joining import LEADS_AGAIN, SUMMARY, do_what_one_cannot
from orchestration.football.goals.own_goals import told_as_noun
from orchestration.football.grammar.scene import Scene
from orchestration.football.order.order import (
    Costs,
    cheapest_order,
    cost_of,
    costs_of_indices,
    costs_of_order,
    order,
    put_last,
    with_stands,
)
from orchestration.football.order.standing import Standing
from orchestration.football.sides.allegiances import Allegiances
from orchestration.football.sides.sides import adrift, lean, turned_over
from orchestration.football.tellings.goal import Goal, window_of
from orchestration.football.tellings.told import Told

ROOM = 0.4  # what a goal that nobody tells costs less where all the time of play would be room for it
MOST_MOVES = 8  # of goals to other places
MOST_MOVED = 10  # goals; of more, the order stays as told
SURE = 0.5  # by how much cheaper another reading must be
CHEAPER = 0.01  # by how much another order must be


def telling_of(g: Goal, frame: Frame, sides: dict[int, float]) -> Telling:
    """A goal as what scoreline.py lays on its lattice: what it costs as each side's, or left out."""
    favour = 0.0
    printed: set[Node] = set()
    said: set[str] = set()
    numbers: set[str] = set()
    own_goal = False
    for t in g.tellings:
        said.update(t.constraints)
        own_goal = own_goal or t.own_goal
        if t.team or t.against:
            favour += 1.5 * (lean(t.team, frame) - lean(t.against, frame))
        if t.score:
            printed |= {t.score, t.score[::-1]} if t.leader is None else _led_by(t.score, lean(t.leader, frame))
        if t.nth is not None and 2 <= t.nth <= 5:
            numbers.add(f"{t.nth}+")
    if not own_goal:  # at least the second of those who have it
        said |= numbers
    if frame.aggregate:
        said -= _OF_THE_TIE
    if printed and frame.final:
        printed = {n for n in printed if n[0] <= frame.final[0] and n[1] <= frame.final[1]}
    if said and frame.final is None and (outcome := outcome_of(frame)) in _WINS:  # "rounded things off", "in vain"
        decided = 1.0 if outcome == "home" else -1.0
        favour += decided * ((not _OF_THE_WINNER.isdisjoint(said)) - (not _OF_THE_LOSER.isdisjoint(said)))
    if g.person is not None:
        favour += (-1.0 if own_goal else 1.0) * sides.get(g.person, 0.0)
    favour = max(-4.0, min(4.0, favour))
    drop = g.tellings[0].weight
    if len(g.tellings) > 1:  # as few goals have
        weights = sorted([t.weight for t in g.tellings], reverse=True)
        drop = weights[0] + sum([0.4 * min(w, 1.5) for w in weights[1:3] if w > 0])
    if g.person is None:
        drop -= 0.7
    take = max(0.0, 1.0 - drop)
    return Telling(
        max(0.0, -favour) + take,
        max(0.0, favour) + take,
        max(drop, 0.0),
        tuple(sorted(printed)),
        tuple(sorted(said)),
    )


_WINS = frozenset(("home", "away"))
_OF_THE_WINNER = frozenset(("won", "winner"))
_OF_THE_LOSER = frozenset(("consolation", "vain"))


def _led_by(score: Node, leads: float) -> set[Node]:
    """A printed score as home and away goals, by which of them ``leads``; either way round where neither does."""
    high, low = max(score), min(score)
    return {(high, low)} if leads > 0 else {(low, high)} if leads < 0 else {score, score[::-1]}


_OF_THE_TIE = frozenset(("reduces", "halves", "won"))  # over two legs: "sealed it" in a match that they lost


def outcome_of(frame: Frame) -> str | None:
    """Who is ahead when play ends: nobody where a shoot-out settles a match, unless an earlier leg counts with it."""
    return "draw" if frame.penalties and frame.aggregate is None else frame.result or frame.fate


def in_best_order(
    scene: Scene, goals: list[Goal], stood: Sequence[Standing], frame: Frame, sides: dict[int, float]
) -> tuple[list[Goal | Standing], list[Telling | Stand]]:
    """The goals, and between them how the score ``stood``, in the order that costs least: what it costs to put one
    after another, and what the path through them does; and as what they stand on that path."""
    items: list[Goal | Standing] = [*goals, *stood]
    tellings = on_path_of(items, frame, sides)
    costs = costs_of_order(scene, goals)
    if frame.final is None:
        put_last(goals, costs)
    if stood:
        costs = with_stands(scene, costs, goals, [(each.window, each.at) for each in stood])
    placed = cheapest_order(costs)
    if len(goals) <= MOST_MOVED:
        placed = _moved_to_fit(placed, tellings, costs, frame)
    return [items[i] for i in placed], [tellings[i] for i in placed]


def _moved_to_fit(placed: list[int], tellings: Sequence[Telling | Stand], costs: Costs, frame: Frame) -> list[int]:
    """An order, changed where that makes all cheaper: while the path through it breaks a constraint or drops a goal,
    all goals are tried in all other places where their ``costs`` let all get cheaper, and the best move is made."""

    def path_of(placed: Sequence[int]) -> Path:
        return best_path([tellings[i] for i in placed], frame.final, outcome_of(frame), margins=False)

    path = path_of(placed)
    stands = Stand in map(type, tellings)
    if _fits(path, tellings, stands):
        return placed
    total = path.cost + cost_of(costs, placed)
    floor = least_cost(tellings, frame.final)
    if floor >= total - CHEAPER:
        return placed
    for _ in range(MOST_MOVES):
        if _fits(path, tellings, stands):
            break
        least, best = total - CHEAPER, placed
        for i in placed:
            now = placed.index(i)
            rest = [*placed[:now], *placed[now + 1 :]]
            apart = cost_of(costs, rest)
            by_order = costs_of_indices(costs, i, rest)
            places = [at for at, x in enumerate(by_order) if at != now and floor + x + apart < least]
            if not places:
                continue
            on_path = costs_of_moves([tellings[j] for j in placed], now, places, frame.final, outcome_of(frame))
            prices = {at: on_path[at] + by_order[at] + apart for at in places}
            if isinstance(tellings[i], Stand):  # a goal that nobody tells needn't have come before it: the last is best
                places.reverse()
            at = min(places, key=prices.__getitem__)
            if prices[at] < least:
                least, best = prices[at], [*rest[:at], i, *rest[at:]]
        for one, other in _out_of_number(path):
            changed = placed.copy()
            changed[one], changed[other] = placed[other], placed[one]
            if (price := path_of(changed).cost + cost_of(costs, changed)) < least:
                least, best = price, changed
        if best is placed:
            break
        placed, path = best, path_of(best)
        total = path.cost + cost_of(costs, placed)
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


def room_between(goals: Sequence[Goal | Standing], extra_time: bool) -> list[float]:
    """What a goal that nobody tells costs before each goal and after the last: less where more time passes."""
    end = 120.0 if extra_time else 93.0
    times, now = [0.0], 0.0
    windows = [window_of(g) if isinstance(g, Goal) else g.window for g in goals]
    for i, w in enumerate(windows):
        if w is not None:
            now = max(now, sum(w) / 2)
        else:
            then = next((sum(v) / 2 for v in windows[i:] if v is not None and sum(v) / 2 > now), end)
            steps = next((n for n, v in enumerate(windows[i:]) if v is not None), len(goals) - i)
            now += (then - now) / (steps + 1)
        times.append(now)
    return [UNTOLD - ROOM * (b - a) / end for a, b in pairwise([*times, end])]


def _fits(path: Path, tellings: Sequence[Telling | Stand], stands: bool) -> bool:
    """Whether a path explains all that is told; where the score is told to have stood somehow, also whose the goals
    are: that may have stood before goals told ahead of it, "Kane saw Hull overturn a half-time deficit"."""
    if len(path.steps) != len(tellings) or any(map(_BROKEN, path.steps)):
        return False
    return not stands or sum([_against_words(tellings[step.telling], step.home) for step in path.steps]) < SURE


_BROKEN = attrgetter("broken")


def _against_words(telling: Telling | Stand, home: bool) -> float:
    """What it costs that a goal counts for a side; nothing of how the score stood."""
    return 0.0 if isinstance(telling, Stand) else telling.home if home else telling.away


def two_of_one(
    scene: Scene, goals: list[Goal], tellings: Sequence[Telling], frame: Frame, sides: dict[int, float]
) -> list[Goal]:
    """Where the final score has goals that nobody tells, a player's tellings far apart in the story may be two goals:
    they are parted where that makes the path cheaper. ``tellings``: as what the goals stand on the path."""
    if frame.final is None:
        return goals
    path = best_path(tellings, frame.final, outcome_of(frame), margins=False)
    told_home = sum([step.home for step in path.steps])
    if (told_home, len(path.steps) - told_home) == frame.final:
        return goals
    for g in goals:
        full = sorted((t for t in g.tellings if t.weight >= 1.5 and t.count == 1), key=attrgetter("sentence"))
        for one, two in pairwise(full):
            if g.person is None or len(goals) > 10:
                continue
            summed_up = one.sentence < SUMMARY and one.paragraph != two.paragraph
            if (summed_up or not _apart(one, two, goals)) and not do_what_one_cannot(one, two):
                continue
            later = Goal([t for t in g.tellings if t.sentence >= two.sentence], g.person)
            sooner = Goal([t for t in g.tellings if t.sentence < two.sentence], g.person)
            parted = order(scene, [h for h in goals if h is not g] + [sooner, later])
            tried = path_cost([telling_of(h, frame, sides) for h in parted], frame.final, outcome_of(frame))
            if tried < path.cost - SURE:
                return parted
    return goals


def _apart(one: Told, two: Told, goals: Sequence[Goal]) -> bool:
    """Whether two tellings of a player stand far apart in the story, or somebody else's goal is told between them; a
    noun right behind that may look back: "Kane's leveller had been deserved"."""
    between = range(one.sentence + 1, two.sentence)
    if len(between) != 1:
        return len(between) > 1
    if told_as_noun(two) and two.time is None and two.score is None:
        return False
    return any(t.sentence in between and t.weight >= 1.5 and t.person != one.person for g in goals for t in g.tellings)


def on_path_of(items: Sequence[Goal | Standing], frame: Frame, sides: dict[int, float]) -> list[Telling | Stand]:
    """Goals, and how the score is told to have stood between them, as scoreline.py takes them."""
    return [telling_of(item, frame, sides) if isinstance(item, Goal) else item.stand for item in items]


def anchored(
    goals: Sequence[Goal], frame: Frame, sides: dict[int, float], said: Allegiances
) -> tuple[dict[int, float], float]:
    """The sides, where the score would have groups of people who play with and against one another the other way round
    than the text ties them to the teams, or where it does not; and what it costs that its words are not followed."""
    scorers = {g.person for g in goals if g.person is not None}
    if len(scorers) < 2:  # no group has two of them
        return sides, 0.0

    def on_path(way: dict[int, float]) -> list[Telling]:
        return [telling_of(g, frame, way) for g in goals]

    def cost(tellings: Sequence[Telling]) -> float:
        return path_cost(tellings, frame.final, outcome_of(frame))

    for group in adrift(said, frame, sides, scorers):
        ways = [sides | {person: sign * side for person, side in group.items()} for sign in (1.0, -1.0)]
        costs = [cost(on_path(way)) for way in ways]
        if abs(costs[0] - costs[1]) > CHEAPER:
            sides = ways[costs.index(min(costs))]
    tellings, paid = on_path(sides), 0.0
    now = cost(tellings)
    if now - least_cost(tellings, frame.final) <= UNTOLD:
        return sides, paid
    # What the words hold least firmly is turned first, for it may leave the rest in its place.
    for group, price in sorted(turned_over(said, frame, sides, scorers), key=itemgetter(1)):
        if len(scorers & group.keys()) < 2:
            continue
        turned = sides | group
        if price < now - SURE and (then := cost(on_path(turned)) + paid + price) < now - SURE:
            sides, now, paid = turned, then, paid + price
    return sides, paid


def margins_of_sides(
    items: Sequence[Goal | Standing],
    on_path: Sequence[Telling | Stand],
    path: Path,
    frame: Frame,
    sides: dict[int, float],
    said: Allegiances,
    room: Sequence[float] | None,
) -> dict[int, list[float]]:
    """For the tellings that count for the other side where a group of people who play with and against one another has
    changed sides, or everybody has: how much dearer all is then. Sentences that tie nobody to a team fit both ways."""
    found: dict[int, list[float]] = defaultdict(list)
    if frame.final is not None and 0 in frame.final:  # whoever scored, it was for the one side
        return found
    scorers = {item.person for item in items if isinstance(item, Goal) and item.person is not None}
    groups = turned_over(said, frame, sides, scorers) if len(scorers) > 1 else []
    everybody, firmness = dict[int, float](), 0.0
    for group, price in groups:
        everybody |= group
        firmness += price
    ways = groups if len(groups) < 2 else [*groups, (everybody, firmness)]
    stands = {step.telling: step.home for step in path.steps}
    for turned, price in ways:
        if price > FIRMLY_SAID or len(scorers & turned.keys()) < 2:
            continue
        way = sides | turned
        then = [
            telling_of(item, frame, way) if isinstance(item, Goal) and item.person in turned else telling
            for item, telling in zip(items, on_path, strict=True)
        ]
        other = best_path(then, frame.final, outcome_of(frame), room, margins=False)
        for step in other.steps:
            if stands.get(step.telling, step.home) != step.home:
                found[step.telling].append(other.cost + price - path.cost)
    return found


def with_leads_lost(
    items: list[Goal | Standing], on_path: list[Telling | Stand]
) -> tuple[list[Goal | Standing], list[Telling | Stand]]:
    """The items and what they are on the path, with the leads that goals bring back: who "restored Columbus' lead" says
    that Columbus were ahead before the last goal, and so who opened the scoring."""
    for i in reversed(range(len(items))):
        item, telling = items[i], on_path[i]
        if not isinstance(item, Goal) or telling.home == telling.away or item.constraints.isdisjoint(LEADS_AGAIN):
            continue
        before = [j for j in range(i) if isinstance(items[j], Goal)][-1:]
        if before and before[0]:
            leads = range(1, 9) if telling.home < telling.away else range(-8, 0)
            had = Standing(Stand(tuple(leads)), None)
            items = [*items[: before[0]], had, *items[before[0] :]]
            on_path = [*on_path[: before[0]], had.stand, *on_path[before[0] :]]
    return items, on_path


def one_side_each(
    scene: Scene,
    items: list[Goal | Standing],
    on_path: list[Telling | Stand],
    frame: Frame,
    sides: dict[int, float],
) -> tuple[list[Goal | Standing], list[Telling | Stand]]:
    """The items and what they are on the path, in the order that costs least once nobody scores for both sides of a
    match with a final score: a player's goals are for the one that the text says is his, or else that makes the path
    cheaper."""
    if frame.final is None:
        return items, on_path
    scored: dict[int, set[bool]] = defaultdict(set)
    for step in best_path(on_path, frame.final, outcome_of(frame), margins=False).steps:
        if isinstance(g := items[step.telling], Goal) and g.person is not None and not g.own_goal:
            scored[g.person].add(step.home)
    goals = [item for item in items if isinstance(item, Goal)]
    stood = [item for item in items if not isinstance(item, Goal)]
    for person in [person for person, for_home in scored.items() if len(for_home) > 1]:
        said = sides.get(person, 0.0)
        tries = [{**sides, person: side} for side in (FIRM, -FIRM) if side * said >= 0 or abs(said) < SAID]
        orders = [in_best_order(scene, goals, stood, frame, tried) for tried in tries]
        costs = [path_cost(tellings, frame.final, outcome_of(frame)) for _, tellings in orders]
        best = costs.index(min(costs))
        sides, (items, on_path) = tries[best], orders[best]
    return items, on_path


FIRMLY_SAID = 6.0  # what a text says so surely of the sides of people is not thought to be the other way round
SAID = 2.0  # from here on a text says for whom somebody plays
FIRM = 8.0  # surer than all that sentences say of one goal's side
