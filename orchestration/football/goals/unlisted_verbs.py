"""Verbs that tell a goal though no list has them, by where the ball ends: "squirted a shot into the bottom corner",
"massaged the ball past the keeper", "was ushered in by Kane".

Belongs here: finding such a verb. Does not belong here: who did it (goal_verbs.py), whether it went in (shots.py).
"""

from __future__ import annotations

from orchestration.football.grammar.scene import Scene
from orchestration.football.words.goal_words import VERBS
from orchestration.football.words.lexicon import word_lists

_W = word_lists("goal_words")
_GRAMMAR = word_lists("grammar_words")
_NEEDS_A_BALL = _W["keeper"] | {"post"}  # past which somebody may come himself
_CORNERS = frozenset(("corner", "corners"))
_ENDS = _NEEDS_A_BALL | _CORNERS | {"net", "by"}  # where a ball may end, and by whom it was sent
_LEADS_THERE = _W["past"] | {"into", "in", "over"}
_BALLS = _W["shot_noun"] | {"ball", "it", "one", "rebound"}
_TURNED = _BALLS | _W["crosses"] | _W["passes"]
_LISTED = (
    {"and"} | VERBS | word_lists("move_words")["defence_verbs"] | _W["bad"] | _W["stops"] | _W["moves_no_ball_in"]
    | word_lists("time_words")["sets_up"] | _GRAMMAR["sees"]
)  # fmt: skip
_BEFORE_NO_VERB = _GRAMMAR["determiners"] | _GRAMMAR["prepositions"]
_IN = ("in", "home")
_BEFORE = 4  # words from an "after" to the verb of its clause
_NEAR = 12  # words at most from a verb to where its ball ends


def unlisted_verbs(scene: Scene) -> set[int]:
    """The words of a text that are such verbs."""
    lows = scene.prose.lows
    found: set[int | None] = set()
    for k in scene.prose.places(_ENDS):
        if lows[k] != "by":
            found.add(_sent(scene, k))
        elif lows[k - 1] in _IN:
            found.add(_turned_in(scene, k))
    return {i for i in found if i is not None}


def _sent(scene: Scene, k: int) -> int | None:
    """The verb whose ball ends at word ``k``; none where it only led up to a goal: "scored after Alli had squeezed the
    ball past the keeper"."""
    lows, kinds = scene.prose.lows, scene.kinds
    leads = next((j for j in range(k - 1, max(0, k - 5), -1) if lows[j] in _LEADS_THERE), None)
    if leads is None or (lows[k] == "post" and lows[leads : leads + 2] != ["in", "off"]):
        return None
    if lows[k] in _CORNERS and _W["corners_of_the_goal"].isdisjoint(
        lows[leads:k]
    ):  # "carried the ball into the corner"
        return None
    ball = lows[k] not in _NEEDS_A_BALL
    for i in range(leads - 1, max(0, k - _NEAR), -1):
        w = lows[i]
        if w in _BALLS:
            ball = True
        elif kinds[i] or not w.replace("-", "").isalpha():
            return None
        elif lows[i - 1] == "to" or (_is_past(w) and lows[i - 1] not in _BEFORE_NO_VERB):
            return i if ball and w not in _LISTED and "after" not in lows[max(0, i - _BEFORE) : i] else None
    return None


def _is_past(w: str) -> bool:
    return w.endswith(("ed", "ing")) or w in _GRAMMAR["irregular"]


def _turned_in(scene: Scene, k: int) -> int | None:
    """The verb of a passive that ends before the "by" at word ``k``, of a ball: "the cross was ushered in by Kane"; not
    "the players were applauded in by"."""
    lows = scene.prose.lows
    passive = lows[k - 2].endswith("ed") and lows[k - 3] in _W["be"] and lows[k - 4] in _TURNED
    return k - 2 if passive and lows[k - 2] not in _LISTED else None
