"""Results that one telling has for several matches: "Leeds and Stoke enjoyed 3-0 wins over Hull and Derby", "Leeds and
Hull drew 1-1, as did Stoke and Derby".

Belongs here: whom such a telling sets against whom. Does not belong here: what a result is (results.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from orchestration.football.grammar.scene import Scene, TeamAt

_MANY = {
    "wins": 1, "victories": 1, "triumphs": 1, "successes": 1, "draws": 0, "stalemates": 0, "defeats": -1, "losses": -1,
}  # fmt: skip
_NEAR_ITS_SCORE = 4  # words
Meeting = tuple[TeamAt, TeamAt, str | None]
"""Two teams that met, and which of them the words place at home."""


def shared_out(scene: Scene, at: int, named: Sequence[TeamAt]) -> tuple[int, list[Meeting]]:
    """How those fared who have the result at word ``at`` in common, 1, 0 or -1, and whom each of them met, in the order
    in which both are named: "3-0 wins for Leeds and Stoke at Hull and Derby"; nobody where it is one side's. Of "1-0
    and 3-1 wins" each is of one match."""
    lows = scene.prose.lows
    scores = _joined(scene, at)
    how = next((_MANY[low] for low in lows[scores[-1] + 1 :][:_NEAR_ITS_SCORE] if low in _MANY), None)
    sides = [t for t in named if t.form != "demonym"]
    half = len(sides) // 2
    if how is None or len(sides) % 2 or half < 2 or len({t.ids for t in sides}) < len(sides):
        return 0, []
    if len(scores) not in (1, half):
        return 0, []
    ours, theirs = sides[:half], sides[half:]
    if not (_is_a_list(scene, ours) and _is_a_list(scene, theirs)) or lows[theirs[0].first - 1] not in _MET:
        return 0, []
    at_theirs, at_ours = lows[theirs[0].first - 1] == "at", lows[theirs[0].first - 2] == "home"
    meetings = [
        (one, two, two.ids[0] if at_theirs else one.ids[0] if at_ours else None)
        for one, two in zip(ours, theirs, strict=True)
    ]
    return how, meetings if len(scores) == 1 else [meetings[scores.index(at)]]


_MET = frozenset(("over", "against", "at", "to", "with", "by", "from"))


def _joined(scene: Scene, at: int) -> range:
    """Where the scores stand that are joined to that at word ``at``, itself among them: "1-0 and 3-1"."""
    lows, kinds = scene.prose.lows, scene.kinds
    first = last = at
    while first > 1 and kinds[first - 2] == "#" and lows[first - 1] in _JOINS:
        first -= 2
    while kinds[last + 2 : last + 3] == ["#"] and lows[last + 1] in _JOINS:
        last += 2
    return range(first, last + 1, 2)


_JOINS = frozenset(("and", ","))


def _is_a_list(scene: Scene, sides: Sequence[TeamAt]) -> bool:
    """Whether teams are named one after the other: "Leeds, Stoke and Hull"; words with no comma may describe them."""
    lows = scene.prose.lows
    joints = [lows[one.end : two.first] for one, two in pairwise(sides)]
    return all(joint[:1] in (["and"], [","]) and len(joint) <= 3 for joint in joints) and joints[-1][:1] == ["and"]


def fared_alike(scene: Scene, did: int, named: Sequence[TeamAt], drawn: bool | None = None) -> Meeting | None:
    """Who a "did" at a word says met with the same result as those told of before: "as did Stoke and Derby", "as did
    Stoke at home to Derby"; not "as did Kane", "so did not expect Stoke and Derby to …", nor "won, as did Stoke and
    Derby". ``drawn``: whether they drew, None where that is not known yet."""
    lows = scene.prose.lows
    if lows[did - 1] not in ("as", "so"):
        return None
    behind = [t for t in named if t.first > did and t.form != "demonym"]
    if len(behind) < 2 or behind[0].first > did + 3 or behind[0].ids == behind[1].ids or lows[did + 1] == "not":
        return None
    one, two = behind[:2]
    joint = lows[one.end : two.first]
    if (joint == ["and"] and drawn is not False) or (joint and joint[-1] in _MET and "," not in joint):
        return one, two, two.ids[0] if joint[-1] == "at" else one.ids[0] if "home" in joint else None
    return None
