"""How the score stood: after the goal that a sentence tells, at the break, at some time on the way.

Belongs here: "his side's third", "trailed 2-1 at the break", "came from two goals down". Does not belong here: what a
path makes of it (scoreline.py), final scores (results.py).
"""

from __future__ import annotations

from collections.abc import Sequence

from orchestration.football.goal_words import ORDINALS
from orchestration.football.lexicon import word_lists
from orchestration.football.scene import Scene
from orchestration.football.scoreline import NUMBERS
from orchestration.football.told import Told

_W = word_lists("standing_words")
NEAR = 9  # words between a telling and the number of its goal
MOST = 12  # goals of one side


def number(scene: Scene, t: Told, first: int, end: int) -> None:
    """Says of a telling which of its side's goals it was: "scored his side's third goal", "to score Belgium's 5th"."""
    if t.count > 1 or not NUMBERS.keys().isdisjoint(t.constraints):
        return
    lows, kinds = scene.prose.lows, scene.kinds
    for k in range(max(first + 1, t.at - 3), min(end, t.at + NEAR)):
        if k > t.at and kinds[k] == "P":  # what follows is of another's goal
            return
        figure = lows[k].isdigit() and lows[k + 1 : k + 2] and lows[k + 1] in _W["ordinal_endings"]
        n = min(int(lows[k]), MOST) if figure else ORDINALS.get(lows[k])
        if n and not kinds[k] and _of_side(scene, k, n, first) and _of_goal(lows[k + 1 + bool(figure) : end], n):
            if not _W["parts"].isdisjoint(lows[t.at : k]) and kinds[k - 1] != "T":
                return
            t.constraints = (*t.constraints, f"{n}th")
            return


def _of_side(scene: Scene, k: int, n: int, first: int) -> bool:
    """Whether a side's goals are counted: "Everton's sixth", "the hosts' second", "their third", "a superb third"."""
    lows, owns = scene.prose.lows, scene.prose.owns
    if owns[k - 1]:
        return scene.kinds[k - 1] == "T" or lows[k - 1] in _W["sides"]
    if n == 1:
        return False
    whose = next((lows[j] for j in range(k - 1, max(first, k - 3) - 1, -1) if lows[j] in _W["determiners"]), None)
    return whose is not None and whose not in _W["of_persons"]


def _of_goal(after: Sequence[str], n: int) -> bool:
    """Whether what is counted are this match's goals: "a third.", "the second goal", not "the second half"."""
    if not after or after[0] in _W["after_a_number"]:
        return n > 1
    if after[0] not in ("goal", "strike"):
        return False
    return _W["of_other_days"].isdisjoint(after[:7])
