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
from dataclasses import dataclass
from math import inf

Node = tuple[int, int]

UNTOLD = 2.0
BROKEN = 2.5
PINNED = 4.0
SHORTER = 1e-3  # of two equally good paths, the one with fewer goals


def _lead(before: Node, after: Node, home: bool) -> tuple[int, int]:
    """The scoring side's lead before and after the step."""
    return (before[0] - before[1], after[0] - after[1]) if home else (before[1] - before[0], after[1] - after[0])


def _mine(node: Node, home: bool) -> int:
    return node[0] if home else node[1]


Rule = Callable[[Node, Node, bool, Node | None], bool]

# What a phrase demands of its step: before, after, whether the home side scores, the final score if known.
CONSTRAINTS: dict[str, Rule] = {
    "opener": lambda before, after, home, final: before == (0, 0),
    "equaliser": lambda before, after, home, final: after[0] == after[1],
    "lead": lambda before, after, home, final: before[0] == before[1],
    "extends": lambda before, after, home, final: _lead(before, after, home)[0] >= 1,
    "doubles": lambda before, after, home, final: _lead(before, after, home) == (1, 2),
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
    "only": lambda before, after, home, final: _mine(after, home) == 1 and (final is None or _mine(final, home) == 1),
} | {
    f"{n}th": (lambda n: lambda before, after, home, final: _mine(after, home) == n)(n) for n in range(1, 13)
}


@dataclass(frozen=True, slots=True)
class Telling:
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
        return total


@dataclass(frozen=True, slots=True)
class Step:
    """A telling that the path takes: ``telling`` its index, ``after`` the score once it stood, ``broken`` the
    constraints it breaks, ``margin`` how much dearer the best path is that tells it otherwise."""

    telling: int
    home: bool
    after: Node
    broken: tuple[str, ...] = ()
    margin: float = 0.0


@dataclass(frozen=True, slots=True)
class Path:
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


def best_path(tellings: Sequence[Telling], final: Node | None = None, result: str | None = None) -> Path:
    """The cheapest path that explains ``tellings``, which stand in the order of play.

    ``final`` pins the last node; without it the path ends where ``tellings``, their printed scores and ``result``
    ('home' | 'away' | 'draw' | None: who won) make it cheapest. Dynamic programming over (telling, node) from the
    end; the same from the start gives each step's margin. O(tellings x home goals x away goals).
    """
    top = final or _limit(tellings)
    nodes = [(home, away) for home in range(top[0] + 1) for away in range(top[1] + 1)]
    moves = [_moves(telling, nodes, top, final) for telling in tellings]

    def end(node: Node) -> float:
        if final is None:
            return result_cost(node, result) + SHORTER * sum(node)
        return 0.0 if node == final else inf

    rest = [_relaxed({node: end(node) for node in nodes}, reversed(nodes), 1)]
    for telling, steps in zip(reversed(tellings), reversed(moves), strict=True):
        cost = {node: telling.drop + ahead for node, ahead in rest[-1].items()}
        for node, after, _, price in steps:
            cost[node] = min(cost[node], price + rest[-1][after])
        rest.append(_relaxed(cost, reversed(nodes), 1))
    rest.reverse()

    so_far = _relaxed({node: 0.0 if node == (0, 0) else inf for node in nodes}, nodes, -1)
    node, taken = (0, 0), []
    for i, (telling, steps) in enumerate(zip(tellings, moves, strict=True)):
        prices = {None: min(so_far[n] + telling.drop + rest[i + 1][n] for n in nodes), True: inf, False: inf}
        arrived = {n: so_far[n] + telling.drop for n in nodes}
        for before, after, home, price in steps:
            prices[home] = min(prices[home], so_far[before] + price + rest[i + 1][after])
            arrived[after] = min(arrived[after], so_far[before] + price)
        so_far = _relaxed(arrived, nodes, -1)
        node, step = _next(node, i, telling, steps, rest)
        if step:
            before, after, home, _ = step
            cheapest, second = sorted(prices.values())[:2]
            taken.append(Step(i, home, after, _broken(telling, before, after, home, final), second - cheapest))
    while (ahead := _untold(node, rest[-1])) is not None:
        node = ahead
    return Path(tuple(taken), node, rest[0][0, 0])


Move = tuple[Node, Node, bool, float]


def _moves(telling: Telling, nodes: Sequence[Node], top: Node, final: Node | None) -> list[Move]:
    """Every step that a telling may be: before, after, whether for the home side, its cost."""
    return [
        (node, after, home, cost)
        for node in nodes
        for home, after in ((True, (node[0] + 1, node[1])), (False, (node[0], node[1] + 1)))
        if after[0] <= top[0] and after[1] <= top[1] and (cost := telling.cost(node, home, final)) < inf
    ]


def _relaxed(cost: dict[Node, float], order: Iterable[Node], ahead: int) -> dict[Node, float]:
    """The same costs once goals that nobody tells may be stepped over, upwards or (``ahead`` 1) from above."""
    for home, away in order:
        best = min(cost.get((home + ahead, away), inf), cost.get((home, away + ahead), inf)) + UNTOLD
        if best < cost[home, away]:
            cost[home, away] = best
    return cost


def _untold(node: Node, rest: dict[Node, float]) -> Node | None:
    """The node after a goal that nobody tells, where the cheapest way on is to step over one."""
    for after in ((node[0] + 1, node[1]), (node[0], node[1] + 1)):
        if after in rest and rest[after] + UNTOLD <= rest[node] and rest[node] < inf:
            return after
    return None


def _next(node: Node, i: int, telling: Telling, steps: Sequence[Move], rest: list[dict[Node, float]]) -> tuple[Node, Move | None]:
    """The cheapest way on from a node with tellings ``i…`` still to come: the node reached, and the step if it is one."""
    while True:
        options = [step for step in steps if step[0] == node and step[3] + rest[i + 1][step[1]] <= rest[i][node]]
        if options:
            return options[0][1], options[0]
        if telling.drop + rest[i + 1][node] <= rest[i][node]:
            return node, None
        ahead = _untold(node, rest[i])
        assert ahead is not None
        node = ahead


def _broken(telling: Telling, before: Node, after: Node, home: bool, final: Node | None) -> tuple[str, ...]:
    broken = [name for name in telling.constraints if not CONSTRAINTS[name](before, after, home, final)]
    if telling.after and after not in telling.after:
        broken.extend(f"{home}-{away}" for home, away in telling.after)
    return tuple(broken)


def _limit(tellings: Sequence[Telling]) -> Node:
    """Room for every telling on either side it may count for, and for every printed score."""
    home = sum(telling.home < inf for telling in tellings)
    away = sum(telling.away < inf for telling in tellings)
    printed = [node for telling in tellings for node in telling.after]
    return min(max([home, *(p[0] for p in printed)]), 15), min(max([away, *(p[1] for p in printed)]), 15)
