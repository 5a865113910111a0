"""The scoreline as a lattice: a match is a path from 0-0 to its final score, one step a goal.

Belongs here: the lattice, the constraints that football phrases put on a path, and the best path by dynamic
programming. Does not belong here: reading the phrases (events.py), or telling whose goals they are (goals.py).

Nodes are (home, away) scores. What a text tells of one goal is a ``Telling`` with a cost for each side it
may count for, a cost for being no goal of this match at all, and constraints on its step. Between tellings, goals
nobody tells may be stepped over at ``UNTOLD`` each. Costs are negative log-odds, roughly: one unit is evidence
that a reader would call telling, three a near certainty.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import product
from math import inf
from operator import add
from typing import NamedTuple

Node = tuple[int, int]

UNTOLD = 2.0
BROKEN = 2.5
FURTHER = 0.4  # for each goal that a number is further out than by one
NOT_FROM_LEVEL = 0.8  # a winner by a side that led already
NOT_THE_LAST = 0.8  # a consolation that more goals follow
PINNED = 4.0
SHORTER = 1e-3  # of two equally good paths, the one with fewer goals


def _lead(before: Node, after: Node, home: bool) -> tuple[int, int]:
    """The scoring side's lead before and after the step."""
    return (before[0] - before[1], after[0] - after[1]) if home else (before[1] - before[0], after[1] - after[0])


def _mine(node: Node, home: bool) -> int:
    return node[0] if home else node[1]


Rule = Callable[[Node, Node, bool, Node | None], bool]


def _nth(n: int) -> Rule:
    return lambda before, after, home, final: _mine(after, home) == n


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
        "extends": lambda before, after, home, final: _lead(before, after, home)[0] >= 1,
        "doubles": lambda before, after, home, final: _lead(before, after, home) == (1, 2),
        "2up": lambda before, after, home, final: _lead(before, after, home)[1] == 2,
        "3up": lambda before, after, home, final: _lead(before, after, home)[1] == 3,
        "reduces": lambda before, after, home, final: _lead(before, after, home)[1] <= -1,
        "halves": lambda before, after, home, final: _lead(before, after, home) == (-2, -1),
        "winner": lambda before, after, home, final: (
            _lead(before, after, home)[1] >= 1
            and (final is None or _mine(after, home) == _mine(final, not home) + 1 or after == final)
        ),
        "consolation": lambda before, after, home, final: (
            _lead(before, after, home)[1] < 0 and (final is None or _lead(final, final, home)[0] < 0)
        ),
        "last": lambda before, after, home, final: final is None or after == final,
        "only": lambda before, after, home, final: (
            _mine(after, home) == 1 and (final is None or _mine(final, home) == 1)
        ),
    }
    | {f"{n}th": _nth(n) for n in NUMBERS.values()}
    | {f"{n}+": _at_least(n) for n in range(2, 6)}
)
_NUMBERS = {name: int(name.rstrip("th+")) for name in CONSTRAINTS if name[0].isdigit() and name[-1] in "h+"}


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
        for name in self.constraints:
            if not CONSTRAINTS[name](before, after, home, final):
                total += BROKEN
                if name in NUMBERS:
                    total += FURTHER * (abs(_mine(after, home) - NUMBERS[name]) - 1)
            elif name == "consolation" and final not in (None, after):
                total += NOT_THE_LAST
            elif name == "winner" and before[0] != before[1]:
                total += NOT_FROM_LEVEL
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
    constraints it breaks, ``margin`` how much dearer the best path is that tells it otherwise."""

    telling: int
    home: bool
    after: Node
    broken: tuple[str, ...] = ()
    margin: float = 0.0


class Path(NamedTuple):
    """The best path: its steps, its last node, goals stepped over untold, and its cost."""

    steps: tuple[Step, ...]
    final: Node
    cost: float


def result_cost(node: Node, result: str | None) -> float:
    """Cost of ending at a node where the text tells the result: 'home' | 'away' | 'draw' | None."""
    if result is None:
        return 0.0
    got = "draw" if node[0] == node[1] else "home" if node[0] > node[1] else "away"
    return 0.0 if got == result else PINNED


def costs_of_places(
    telling: Telling | Stand, others: Sequence[Telling | Stand], final: Node | None = None, result: str | None = None
) -> list[float]:
    """``best_path(…).cost`` with one telling before each of the others in turn, and after the last.

    What goes before a place and what comes after it is the same wherever the telling stands: O(nodes) a place.
    """
    top = final or _limit([*others, telling])
    lattice = _Lattice(others, top, final, result, [UNTOLD] * (len(others) + 1))
    moves = _moves(telling, top, final)
    so_far = _relaxed([0.0] + [inf] * (len(lattice.rest[0]) - 1), lattice.places, -1, lattice.width)
    costs = []
    for i, rest in enumerate(lattice.rest):
        dropped = min(map(add, so_far, rest)) + telling.drop
        taken = [so_far[before] + price + rest[after] for before, after, _, price in moves]
        costs.append(round(min([dropped, *taken]), 9))
        if i < len(others):
            so_far = _relaxed(_arrived(so_far, others[i], lattice.moves[i]), lattice.places, -1, lattice.width)
    return costs


def _arrived(so_far: Sequence[float], telling: Telling | Stand, moves: Sequence[Move]) -> list[float]:
    """What is cheapest to each node, once a telling is taken or dropped."""
    arrived = [cost + telling.drop for cost in so_far]
    for before, after, _, price in moves:
        if (total := so_far[before] + price) < arrived[after]:
            arrived[after] = total
    return arrived


def best_path(
    tellings: Sequence[Telling | Stand],
    final: Node | None = None,
    result: str | None = None,
    untold: Sequence[float] | None = None,
) -> Path:
    """The cheapest path that explains ``tellings``, which stand in the order of play. ``untold``: what a goal that
    nobody tells costs before each of them and after the last, where that is not ``UNTOLD`` everywhere.

    ``final`` pins the last node; without it the path ends where ``tellings``, their printed scores and ``result``
    ('home' | 'away' | 'draw' | None: who won) make it cheapest. Dynamic programming over (telling, node) from the
    end; the same from the start gives each step's margin. O(tellings x home goals x away goals).
    """
    return _best_path(tuple(tellings), final, result, tuple(untold or [UNTOLD] * (len(tellings) + 1)))


@lru_cache(maxsize=16)  # the order found last is asked for again when it is told
def _best_path(
    tellings: Sequence[Telling | Stand], final: Node | None, result: str | None, untold: Sequence[float]
) -> Path:
    lattice = _Lattice(tellings, final or _limit(tellings), final, result, untold)
    width, rest = lattice.width, lattice.rest
    so_far = _relaxed([0.0] + [inf] * (len(rest[0]) - 1), lattice.places, -1, width, untold[0])
    place, taken = 0, []
    for i, (telling, steps) in enumerate(zip(tellings, lattice.moves, strict=True)):
        then = rest[i + 1]
        prices = {None: telling.drop + min(map(add, so_far, then)), True: inf, False: inf}
        for before, after, home, price in steps:
            total = so_far[before] + price + then[after]
            if total < prices[home]:
                prices[home] = total
        so_far = _relaxed(_arrived(so_far, telling, steps), lattice.places, -1, width, untold[i + 1])
        place, step = _next(place, i, telling, steps, rest, width, untold[i])
        if step:
            before, after, home, _ = step
            cheapest, second = sorted(prices.values())[:2]
            node = divmod(after, width)
            broken = _broken(telling, divmod(before, width), node, home, final)
            taken.append(Step(i, home, node, broken, second - cheapest))
    while (ahead := _untold(place, rest[-1], width, untold[-1])) is not None:
        place = ahead
    return Path(tuple(taken), divmod(place, width), rest[0][0])


class _Lattice:
    """All nodes up to the final score, the moves of each telling, and what is cheapest from each node to the end:
    ``rest[i][place]`` with tellings ``i…`` still to come.

    Costs of all nodes stand in one list, row by row, node (h, a) at h * width + a. A last column and a last row that
    no path reaches (inf) close it on all sides: in Python, place -1 is the last.
    """

    def __init__(
        self,
        tellings: Sequence[Telling | Stand],
        top: Node,
        final: Node | None,
        result: str | None,
        untold: Sequence[float],
    ) -> None:
        self.width = width = top[1] + 2
        self.places = [home * width + away for home in range(top[0] + 1) for away in range(top[1] + 1)]
        self.moves = [_moves(telling, top, final) for telling in tellings]
        last = [inf] * ((top[0] + 2) * width)
        for place in self.places:
            node = divmod(place, width)
            if final is None:
                last[place] = result_cost(node, result) + SHORTER * sum(node)
            elif node == final:
                last[place] = 0.0
        backwards = self.places[::-1]
        self.rest = [_relaxed(last, backwards, 1, width, untold[-1])]
        for telling, steps, price_untold in zip(
            reversed(tellings), reversed(self.moves), reversed(untold[:-1]), strict=True
        ):
            then = self.rest[-1]
            cost = [telling.drop + ahead for ahead in then]
            for before, after, _, price in steps:
                if (total := price + then[after]) < cost[before]:
                    cost[before] = total
            self.rest.append(_relaxed(cost, backwards, 1, width, price_untold))
        self.rest.reverse()


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
                moves.append((place, place + ahead, home, cost if free else telling.cost(node, home, final)))
    return moves


def _relaxed(cost: list[float], order: Iterable[int], ahead: int, width: int, untold: float = UNTOLD) -> list[float]:
    """The same costs once goals that nobody tells may be stepped over, upwards (``ahead`` -1) or from above (1)."""
    for place in order:
        home, away = cost[place + ahead * width], cost[place + ahead]
        best = (home if home < away else away) + untold
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
        for step in steps:
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
    sides = [(sum(t.home < inf for t in tellings), 0), (sum(t.away < inf for t in tellings), 1)]
    number = max((_NUMBERS.get(name, 0) for t in tellings for name in t.constraints), default=0)
    home, away = (max([told, number, *(node[i] for t in tellings for node in t.after)]) for told, i in sides)
    return min(home, 15), min(away, 15)
