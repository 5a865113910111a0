"""The scoreline as a lattice: a match is a path from 0-0 to its final score, one step a goal.

Belongs here: the lattice, the constraints that football phrases put on a path, and the best path by dynamic
programming. Does not belong here: reading the phrases (events.py), or telling whose goals they are (match_goals.py).

Nodes are (home, away) scores. What a text tells of one goal is a ``Telling`` with a cost for each side it
may count for, a cost for being no goal of this match at all, and constraints on its step. Between tellings, goals
nobody tells may be stepped over at ``UNTOLD`` each. Costs are negative log-odds, roughly: one unit is evidence
that a reader would call telling, three a near certainty.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cache, cached_property, lru_cache
from itertools import product, repeat
from math import inf
from operator import add
from typing import NamedTuple

Node = tuple[int, int]

UNTOLD = 2.0
BROKEN = 2.5
FURTHER = 0.4  # for each goal that a number is further out than by one
NOT_FROM_LEVEL = 0.8  # a winner by a side that led already
NOT_THE_LAST = 0.8  # a consolation that more goals follow
OF_BOTH = 0.05  # "the third goal of the game" of a side that did not score the others: settles what nothing else does
UNSAID = 0.25  # a goal that makes it level, and neither a word nor a final score says so
MORE_FOLLOWED = 1.3  # "earned the win", "wrapped up the scoring": in one report of eight more goals followed
NOT_BEHIND = 0.8  # "replied": a side that leads may have replied to a chance
PINNED = 4.0
UNLIKELY = 2.0  # that who went through lost
NOT_WON = 0.4  # that who went through did not win
SHORTER = 1e-3  # of two equally good paths, the one with fewer goals


def _lead(before: Node, after: Node, home: bool) -> tuple[int, int]:
    """The scoring side's lead before and after the step."""
    return (before[0] - before[1], after[0] - after[1]) if home else (before[1] - before[0], after[1] - after[0])


def _mine(node: Node, home: bool) -> int:
    return node[0] if home else node[1]


Rule = Callable[[Node, Node, bool, Node | None], bool]


def _nth(n: int) -> Rule:
    return lambda before, after, home, final: _mine(after, home) == n


def _nth_of_both(n: int) -> Rule:
    return lambda before, after, home, final: sum(after) == n


NUMBERS = {f"{n}th": n for n in range(1, 13)}  # which of its side's goals


def _at_least(n: int) -> Rule:
    return lambda before, after, home, final: _mine(after, home) >= n


# What a phrase demands of its step: before, after, whether the home side scores, the final score if known.
CONSTRAINTS: dict[str, Rule] = (
    {
        "opener": lambda before, after, home, final: before == (0, 0),
        "equaliser": lambda before, after, home, final: after[0] == after[1],
        "lead": lambda before, after, home, final: before[0] == before[1],
        "regains": lambda before, after, home, final: before[0] == before[1] > 0,
        "ahead": lambda before, after, home, final: _lead(before, after, home)[1] >= 1,
        "extends": lambda before, after, home, final: _lead(before, after, home)[0] >= 1,
        "doubles": lambda before, after, home, final: _lead(before, after, home) == (1, 2),
        "2up": lambda before, after, home, final: _lead(before, after, home)[1] == 2,
        "3up": lambda before, after, home, final: _lead(before, after, home)[1] == 3,
        "replies": lambda before, after, home, final: _lead(before, after, home)[0] < 0,
        "reduces": lambda before, after, home, final: _lead(before, after, home)[1] <= -1,
        "halves": lambda before, after, home, final: _lead(before, after, home) == (-2, -1),
        "winner": lambda before, after, home, final: (
            _lead(before, after, home)[1] >= 1
            and (final is None or _mine(after, home) == _mine(final, not home) + 1 or after == final)
        ),
        "consolation": lambda before, after, home, final: (
            _lead(before, after, home)[1] < 0 and (final is None or _lead(final, final, home)[0] < 0)
        ),
        "vain": lambda before, after, home, final: final is None or _lead(final, final, home)[0] < 0,
        "won": lambda before, after, home, final: final is None or _lead(final, final, home)[0] > 0,
        "last": lambda before, after, home, final: final is None or after == final,
        "only": lambda before, after, home, final: (
            _mine(after, home) == 1 and (final is None or _mine(final, home) == 1)
        ),
    }
    | {f"{n}th": _nth(n) for n in NUMBERS.values()}
    | {f"{n} in all": _nth_of_both(n) for n in NUMBERS.values()}
    | {f"{n}+": _at_least(n) for n in NUMBERS.values()}
)
_NUMBERS = {name: int(name.rstrip("th+")) for name in CONSTRAINTS if name[0].isdigit() and name[-1] in "h+"}


@cache
def met_by(final: Node | None) -> frozenset[str]:
    """The names of ``CONSTRAINTS`` that some goal on some path to a final score meets: none of 3-0 levels. All where
    the final score is not known."""
    if final is None:
        return frozenset(CONSTRAINTS)
    steps = [((h, a), home) for h in range(final[0] + 1) for a in range(final[1] + 1) for home in (True, False)]
    goals = [(before, (before[0] + home, before[1] + (not home)), home) for before, home in steps]
    ours = [goal for goal in goals if goal[1][0] <= final[0] and goal[1][1] <= final[1]]
    return frozenset([name for name, rule in CONSTRAINTS.items() if any(rule(*goal, final) for goal in ours)])


@cache
def may_be_one(one: str, other: str) -> bool:
    """Whether one goal may meet two of ``CONSTRAINTS``: who made it two did not level."""
    nodes = list(product(range(7), repeat=2))
    steps = [((h, a), (h + home, a + (not home)), home) for h, a in nodes for home in (True, False)]
    return any(CONSTRAINTS[one](*step, None) and CONSTRAINTS[other](*step, None) for step in steps)


_BREAKING = {"last": MORE_FOLLOWED, "replies": NOT_BEHIND}  # what other constraints cost where they are broken


class Telling(NamedTuple):
    """One goal as told. ``home``/``away``: cost of counting for that side; ``drop``: cost of being none;
    ``after``: the nodes that a printed score may mean; ``constraints``: names in ``CONSTRAINTS``."""

    home: float = 0.0
    away: float = 0.0
    drop: float = 3.0
    after: tuple[Node, ...] = ()
    constraints: tuple[str, ...] = ()

    def cost(self, before: Node, home: bool, final: Node | None) -> float:
        """What it costs to count this goal for one side from a node."""
        after = (before[0] + 1, before[1]) if home else (before[0], before[1] + 1)
        total = self.home if home else self.away
        if self.after and after not in self.after:
            total += PINNED
        if final is None and after[0] == after[1] and not self.after and "equaliser" not in self.constraints:
            total += UNSAID
        for name in self.constraints:
            if not CONSTRAINTS[name](before, after, home, final):
                total += _BREAKING.get(name, BROKEN)
                if name in NUMBERS:
                    total += FURTHER * (abs(_mine(after, home) - NUMBERS[name]) - 1)
            elif name == "consolation" and final not in (None, after):
                total += NOT_THE_LAST
            elif name == "winner" and before[0] != before[1]:
                total += NOT_FROM_LEVEL
            elif name.endswith("all") and min(after):
                total += OF_BOTH
        return total


class Stand(NamedTuple):
    """How the score stood at some place between the goals: one of the ``leads`` of the home side (below 0, behind), or
    one of the nodes ``after``. ``drop``: what it costs that it never did. On a path it is a step that goes nowhere."""

    leads: tuple[int, ...] = ()
    after: tuple[Node, ...] = ()
    drop: float = 1.5
    home: float = inf
    away: float = inf
    constraints: tuple[str, ...] = ()

    def holds(self, node: Node) -> bool:
        """Whether the score stood so at a node."""
        return node in self.after or node[0] - node[1] in self.leads


class Step(NamedTuple):
    """A telling that the path takes: ``telling`` its index, ``after`` the score once it stood, ``broken`` the
    constraints it breaks, ``margins`` how much dearer the best paths are that tell it otherwise, as the other side's
    and as none, the nearer first; ``place_margin`` the best one on which the score after it is another (inf where every
    goal is told)."""

    telling: int
    home: bool
    after: Node
    broken: tuple[str, ...] = ()
    margins: tuple[float, float] = (0.0, 0.0)
    place_margin: float = inf


class Path(NamedTuple):
    """The best path: its steps, its last node, its cost, and by how much the best path that ends elsewhere is dearer
    (inf where a final score pins it)."""

    steps: tuple[Step, ...]
    final: Node
    cost: float
    margin: float = inf


def result_cost(node: Node, result: str | None) -> float:
    """Cost of ending at a node where the text tells the result: 'home' | 'away' | 'draw' | 'not home' | 'not away' |
    None."""
    if result is None:
        return 0.0
    got = "draw" if node[0] == node[1] else "home" if node[0] > node[1] else "away"
    if result.startswith("not "):
        return UNLIKELY if result == f"not {got}" else NOT_WON if got == "draw" else 0.0
    return 0.0 if got == result else PINNED


def costs_of_moves(
    tellings: Sequence[Telling | Stand],
    i: int,
    places: Collection[int],
    final: Node | None = None,
    result: str | None = None,
) -> dict[int, float]:
    """``path_cost`` with telling ``i`` moved to each of some places among the others (0: before them all).

    What goes before both its old place and the new one, and what comes after both, stays as it is: O(nodes) for each
    telling between them.
    """
    lattice = _lattice(tuple(tellings), final, result, None)
    costs = {}
    rest = lattice.rest[i + 1]
    for place in range(i, min(places) - 1, -1):
        if place < i:
            rest = lattice.rest_before(place, rest)
        if place in places:
            costs[place] = lattice.cost_between(i, lattice.so_far[place], rest)
    so_far = lattice.so_far[i]
    for place in range(i + 1, max(places) + 1):
        so_far = lattice.so_far_after(place, so_far)
        if place in places:
            costs[place] = lattice.cost_between(i, so_far, lattice.rest[place + 1])
    return costs


def least_cost(tellings: Sequence[Telling | Stand], final: Node | None = None) -> float:
    """What no path through ``tellings`` costs less than, in whatever order they stand: each is taken on its likelier
    side or dropped, none breaks a constraint, and goals nobody tells fill up the final score."""
    goals = [t for t in tellings if isinstance(t, Telling)]
    if final is None:
        return sum([min(t.home, t.away, t.drop) for t in goals])
    gains = sorted([min(0.0, min(t.home, t.away) - t.drop - UNTOLD) for t in goals])
    return UNTOLD * sum(final) + sum([t.drop for t in goals]) + sum(gains[: sum(final)])


def path_cost(tellings: Sequence[Telling | Stand], final: Node | None = None, result: str | None = None) -> float:
    """``best_path(…).cost``: what the cheapest path costs, without finding its steps."""
    return _lattice(tuple(tellings), final, result, None).rest[0][0]


def best_path(
    tellings: Sequence[Telling | Stand],
    final: Node | None = None,
    result: str | None = None,
    untold: Sequence[float] | None = None,
    margins: bool = True,
) -> Path:
    """The cheapest path that explains ``tellings``, which stand in the order of play. ``untold``: what a goal that
    nobody tells costs before each of them and after the last, where that is not ``UNTOLD`` everywhere. Without
    ``margins``, which take as long as all else, that of the path and those of its steps are 0.

    ``final`` pins the last node; without it the path ends where ``tellings``, their printed scores and ``result``
    ('home' | 'away' | 'draw' | None: who won) make it cheapest. Dynamic programming over (telling, node) from the
    end; the same from the start gives each step's margin. O(tellings x home goals x away goals).
    """
    return _best_path(tuple(tellings), final, result, untold and tuple(untold), margins)


@lru_cache(maxsize=16)  # the order found last is asked for again when it is told
def _best_path(
    tellings: Sequence[Telling | Stand],
    final: Node | None,
    result: str | None,
    untold: Sequence[float] | None,
    margins: bool,
) -> Path:
    lattice = _lattice(tellings, final, result, untold)
    width, rest, untold = lattice.width, lattice.rest, lattice.untold
    place, taken, told = 0, [], 0
    for i, (telling, steps) in enumerate(zip(tellings, lattice.moves, strict=True)):
        place, step = _next(place, i, telling, steps, rest, width, untold[i])
        if step:
            before, after, home, _ = step
            told += before != after
            node = divmod(after, width)
            asks = telling.constraints or telling.after
            broken = _broken(telling, divmod(before, width), node, home, final) if asks else ()
            taken.append(Step(i, home, node, broken, lattice.margins(i) if margins else (0.0, 0.0)))
    while (ahead := _untold(place, rest[-1], width, untold[-1])) is not None:
        place = ahead
    last = divmod(place, width)
    if margins and told < sum(last):
        taken = [step._replace(place_margin=lattice.place_margin(step)) for step in taken]
    margin = lattice.cheapest_elsewhere(place) - rest[0][0] if margins else 0.0
    return Path(tuple(taken), last, rest[0][0], margin)


@lru_cache(maxsize=16)
def _lattice(
    tellings: Sequence[Telling | Stand],
    final: Node | None,
    result: str | None,
    untold: Sequence[float] | None,  # given by all: the same lattice has one key
) -> _Lattice:
    return _Lattice(tellings, final, result, untold or [UNTOLD] * (len(tellings) + 1))


class _Lattice:
    """All nodes up to the final score, the moves of each telling, and what is cheapest to and from each node:
    ``so_far[i][place]`` from the start, with tellings ``…i`` told; ``rest[i][place]`` to the end, with tellings ``i…``
    still to come.

    Costs of all nodes stand in one list, row by row, node (h, a) at h * width + a. A last column and a last row that
    no path reaches (inf) close it on all sides: in Python, place -1 is the last.
    """

    def __init__(
        self, tellings: Sequence[Telling | Stand], final: Node | None, result: str | None, untold: Sequence[float]
    ) -> None:
        top = final or _limit(tellings)
        self.tellings, self.untold = tellings, untold
        self.width = top[1] + 2
        self.moves = [_moves(telling, top, final) for telling in tellings]
        self._upwards, self._downwards = _ways(top)
        self._ends = _ends(top, final, result)
        self.rest = [_relaxed(self._ends.copy(), self._downwards, untold[-1])]
        for i in reversed(range(len(tellings))):
            self.rest.append(self.rest_before(i, self.rest[-1]))
        self.rest.reverse()

    @cached_property
    def so_far(self) -> list[list[float]]:
        start = [0.0, *[inf] * (len(self._ends) - 1)]
        so_far = [_relaxed(start, self._upwards, self.untold[0])]
        for i in range(len(self.tellings)):
            so_far.append(self.so_far_after(i, so_far[i]))
        return so_far

    def so_far_after(self, i: int, so_far: Sequence[float]) -> list[float]:
        """What is cheapest to each node once telling ``i`` is taken or dropped, and goals nobody tells stepped over."""
        cost = [*map(add, so_far, repeat(self.tellings[i].drop))]
        for before, after, _, price in self.moves[i]:
            if (total := so_far[before] + price) < cost[after]:
                cost[after] = total
        return _relaxed(cost, self._upwards, self.untold[i + 1])

    def rest_before(self, i: int, rest: Sequence[float]) -> list[float]:
        """What is cheapest from each node to the end, telling ``i`` and what costs ``rest`` still to come."""
        cost = [*map(add, rest, repeat(self.tellings[i].drop))]
        for before, after, _, price in self.moves[i]:
            if (total := price + rest[after]) < cost[before]:
                cost[before] = total
        return _relaxed(cost, self._downwards, self.untold[i])

    def cheapest_elsewhere(self, place: int) -> float:
        """What the best path costs that does not end at ``place``."""
        to_end = list(map(add, self.so_far[-1], self._ends))
        to_end[place] = inf
        return min(to_end)

    def margins(self, i: int) -> tuple[float, float]:
        """How much dearer than the cheapest the others are, of dropping telling ``i``, of counting it for the home side
        and of counting it for the away side."""
        so_far, rest = self.so_far[i], self.rest[i + 1]
        prices = {None: self.tellings[i].drop + min(map(add, so_far, rest)), True: inf, False: inf}
        for before, after, home, price in self.moves[i]:
            total = so_far[before] + price + rest[after]
            if total < prices[home]:
                prices[home] = total
        cheapest, second, third = sorted(prices.values())
        return second - cheapest, third - cheapest

    def place_margin(self, step: Step) -> float:
        """How much dearer than the cheapest path the best is on which a step leads elsewhere; inf where none does."""
        i, place = step.telling, step.after[0] * self.width + step.after[1]
        so_far, rest = self.so_far[i], self.rest[i + 1]
        others = [so_far[before] + price + rest[after] for before, after, _, price in self.moves[i] if after != place]
        return min(others, default=inf) - self.rest[0][0]

    def cost_between(self, i: int, so_far: Sequence[float], rest: Sequence[float]) -> float:
        """What all costs where telling ``i`` stands between what has come so far and the rest."""
        dropped = min(map(add, so_far, rest)) + self.tellings[i].drop
        taken = [so_far[before] + price + rest[after] for before, after, _, price in self.moves[i]]
        return round(min([dropped, *taken]), 9)


Move = tuple[int, int, bool, float]


@lru_cache(maxsize=1 << 10)  # the same goals are tried in several orders
def _moves(telling: Telling | Stand, top: Node, final: Node | None) -> list[Move]:
    """Every step that a telling may be: place before, place after, whether for the home side, its cost."""
    width = top[1] + 2
    if isinstance(telling, Stand):
        nodes = product(range(top[0] + 1), range(top[1] + 1))
        return [(place, place, True, 0.0) for h, a in nodes if telling.holds((h, a)) for place in (h * width + a,)]
    sides = [(True, width, telling.home), (False, 1, telling.away)]
    free = not telling.after and not telling.constraints
    moves = []
    for node in product(range(top[0] + 1), range(top[1] + 1)):
        place = node[0] * width + node[1]
        for home, ahead, cost in sides:
            if cost < inf and (node[0] < top[0] if home else node[1] < top[1]):
                level = final is None and node[0] + home == node[1] + (not home)
                price = cost + UNSAID * level if free else telling.cost(node, home, final)
                moves.append((place, place + ahead, home, price))
    return moves


Way = tuple[int, int, int]


@lru_cache(maxsize=1 << 8)
def _ways(top: Node) -> tuple[list[Way], list[Way]]:
    """Every place of a lattice up to ``top`` with the two from which a goal leads to it, upwards from the start, and
    with the two to which a goal leads from it, downwards from the end."""
    width = top[1] + 2
    places = [home * width + away for home in range(top[0] + 1) for away in range(top[1] + 1)]
    return [(at, at - width, at - 1) for at in places], [(at, at + width, at + 1) for at in reversed(places)]


@lru_cache(maxsize=1 << 8)
def _ends(top: Node, final: Node | None, result: str | None) -> list[float]:
    """What it costs that a match ends at each place of a lattice up to ``top``."""
    width = top[1] + 2
    costs = [inf] * ((top[0] + 2) * width)
    for node in product(range(top[0] + 1), range(top[1] + 1)):
        if final is None:
            costs[node[0] * width + node[1]] = result_cost(node, result) + SHORTER * sum(node)
        elif node == final:
            costs[node[0] * width + node[1]] = 0.0
    return costs


def _relaxed(cost: list[float], ways: Iterable[Way], untold: float) -> list[float]:
    """The same costs once goals that nobody tells may be stepped over."""
    for place, home, away in ways:
        best = cost[home]
        if cost[away] < best:
            best = cost[away]
        best += untold
        if best < cost[place]:
            cost[place] = best
    return cost


def _untold(place: int, rest: list[float], width: int, untold: float) -> int | None:
    """The place after a goal that nobody tells, where the cheapest way on is to step over one."""
    for after in (place + width, place + 1):
        if rest[after] + untold <= rest[place] < inf:
            return after
    return None


def _next(
    place: int,
    i: int,
    telling: Telling | Stand,
    steps: Sequence[Move],
    rest: list[list[float]],
    width: int,
    untold: float,
) -> tuple[int, Move | None]:
    """The cheapest way on with tellings ``i…`` still to come: the place reached, and the step if it is one."""
    then = rest[i + 1]
    while True:
        at = bisect_left(steps, (place, 0, False, 0.0))
        for step in steps[at : at + 2]:  # for each side one
            if step[0] == place and step[3] + then[step[1]] <= rest[i][place]:
                return step[1], step
        if telling.drop + then[place] <= rest[i][place]:
            return place, None
        ahead = _untold(place, rest[i], width, untold)
        assert ahead is not None
        place = ahead


def _broken(telling: Telling | Stand, before: Node, after: Node, home: bool, final: Node | None) -> tuple[str, ...]:
    broken = [name for name in telling.constraints if not CONSTRAINTS[name](before, after, home, final)]
    if telling.after and after not in telling.after and not isinstance(telling, Stand):
        broken.extend(f"{home}-{away}" for home, away in telling.after)
    return tuple(broken)


def _limit(tellings: Sequence[Telling | Stand]) -> Node:
    """Room for every telling on either side it may count for, for every printed score, and for the goals before a
    "third"."""
    sides = [(sum([t.home < inf for t in tellings]), 0), (sum([t.away < inf for t in tellings]), 1)]
    number = max((_NUMBERS.get(name, 0) for t in tellings for name in t.constraints), default=0)
    home, away = (max([told, number, *(node[i] for t in tellings for node in t.after)]) for told, i in sides)
    return min(home, 15), min(away, 15)
