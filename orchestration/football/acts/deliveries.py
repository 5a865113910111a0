"""Deliveries: crosses, corners and free-kicks that somebody plays and another meets.

Belongs here: whether a ball is only brought in, or met. Does not belong here: where the shot goes that meets it
(shots.py).
"""

from __future__ import annotations

from collections.abc import Sequence

from orchestration.football.grammar.scene import Scene
from orchestration.football.grammar.syntax import Sentence
from orchestration.football.words.lexicon import word_lists

_W = word_lists("goal_words")
_CROSSES = _W["crosses"]
SERVED = _CROSSES | _W["passes"]  # played to others, never at goal
SENT_IN = _CROSSES | _W["dead_balls"]  # a free-kick may be a shot too
CORNERS = _W["corners"]


def heads_a_delivery(scene: Scene, i: int, end: int) -> bool:
    """Whether the verb at ``i`` is all that is told of a delivery that somebody met: "headed Kane's corner from six
    yards." Of one that misses more is told: "… wide", "… at the keeper", "… back across goal"."""
    lows, owns = scene.prose.lows, scene.prose.owns
    if lows[i] not in _W["meets_a_delivery"]:
        return False
    k = next((k for k in range(i + 1, min(i + 8, end)) if lows[k] in SERVED and lows[k] != "ball"), None)
    if k is None or not any(owns[i + 1 : k]) or not _AWAY.isdisjoint(lows[i + 1 : k]):
        return False
    k += 1 + (lows[k + 1 : k + 2] == ["kick"])
    if lows[k : k + 1] == ["from"]:
        k = next((j + 1 for j in range(k, min(k + 6, end)) if lows[j] in ("yards", "metres", "range", "out")), k)
    return k >= end or lows[k] == "." or scene.kinds[k] == "t" or scene.kinds[k + 1 : k + 2] == ["t"]


_AWAY = frozenset(("over", "wide", "past", "at", "against", "onto", "from", "clear", "down"))


def serves(scene: Scene, i: int) -> bool:
    """Whether the verb at ``i`` passes: "fired in a cross", "picked out Kane"; not "volleyed home Kane's cross"."""
    lows, kinds = scene.prose.lows, scene.kinds
    if (lows[i].startswith("pick") and "P" in kinds[i + 1 : i + 4]) or _plays_in(scene, i):
        return True
    if lows[i + 3 : i + 4] == ["in"] and lows[i + 2] in _NO_BALLS:
        return True  # "put a hand in his face"
    if SERVED.isdisjoint(lows[i + 1 : i + 6]):  # as behind most verbs
        return False
    served = {
        lows[k]
        for k in range(i + 1, min(i + 6, len(lows)))
        if lows[k] in SERVED and lows[k - 1] not in CORNERS and lows[k - 2 : k] != ["into", "the"]
        and (kinds[k - 1] != "P" or lows[i] not in _MEETS)
    }  # fmt: skip
    if served == {"ball"} and _swings_a_ball(lows, i):
        return True
    if not served or served == {"ball"} or "home" in lows[i + 1 : i + 3]:
        return False
    if {"into", "net"} <= set(lows[i + 1 : i + 12]):  # "powered a Kane corner into the net"
        return False
    met = lows[i + 1] in ("in", "on", "onto") or not {"from", "at", "onto", "after"}.isdisjoint(lows[i + 1 : i + 4])
    met = met or (lows[i] in _W["meets_a_delivery"] and not served.isdisjoint(_CROSSES))
    return not met and not any(scene.prose.owns[i + 1 : i + 6]) and not _is_somebodys_cross(scene, i)


def _swings_a_ball(lows: list[str], i: int) -> bool:
    """Whether the verb at ``i`` brings in a ball that somebody is to meet: "whipped in a perfect ball"."""
    return lows[i] in _W["swings"] and lows[i + 1] == "in" and lows[i + 2] in ("a", "an", "another")


def _plays_in(scene: Scene, i: int) -> bool:
    """Whether the verb at ``i`` plays the ball to who then acts: "slotted the ball in for Kane to tap home", "slid
    in Kane to score"; not "slotted the ball in for Spurs to lead", "slipped in Kane's cross"."""
    lows, kinds = scene.prose.lows, scene.kinds
    if lows[i] in _PLAYS and not _INSIDE.isdisjoint(lows[i + 1 : i + 2]) and scene.names_himself(i + 2):
        return True
    if lows[i] in _UNLEASHES:
        return scene.names_himself(i + 1)  # "unleashed Kane"
    if lows[i] in _PLAYS and scene.names_himself(i + 1):  # "slipped Kane in to score"
        named = scene.people.mentions[scene.refs[i + 1]]
        return not _INSIDE.isdisjoint(lows[named.end : named.end + 1])
    for k in range(i + 2, min(i + 6, len(lows) - 1)):
        if lows[k] == "for" and lows[k - 1] in _INSIDE and kinds[k + 1] == "P":
            named = scene.people.mentions[scene.refs[k + 1]]
            return lows[named.end : named.end + 1] == ["to"]
    return False


_NO_BALLS = _W["limbs"] | {"foot", "boot", "tackle", "challenge", "shift"}
_PLAYS = word_lists("grammar_words")["plays"]
_UNLEASHES = word_lists("grammar_words")["unleashes"]
_INSIDE = frozenset(("in", "across", "back", "through", "down", "square", "inside"))
_MEETS = _W["meets_a_delivery"] | _W["meets_a_cross"]


def _is_somebodys_cross(scene: Scene, i: int) -> bool:
    """Whether the verb at ``i`` meets what another served: "turned a fine Kane cross past the keeper"."""
    lows, kinds = scene.prose.lows, scene.kinds
    return any(lows[k] in SENT_IN and kinds[k - 1] == "P" for k in range(i + 2, min(i + 6, len(lows))))


def swings_in(lows: list[str], i: int, k: int) -> bool:
    """Whether a ball is only brought in from a wing, the "in" at ``k``: "whipped the ball in from the right"."""
    from_a_wing = lows[k + 1 : k + 3] in (["from", "the"], ["from", "his"]) and lows[k + 3 : k + 4] in _WINGS
    with_a_ball = lows[i + 1 : k] in (["the", "ball"], ["it"], ["a", "ball"])
    return from_a_wing and lows[i] in _W["delivers"] and (with_a_ball or lows[i] in _W["swings"])


_WINGS = (["left"], ["right"], ["wing"], ["flank"], ["byline"], ["touchline"])


def is_met_by_another(scene: Scene, k: int) -> bool:
    """Whether a free-kick that came "in" at ``k`` is another's to meet: "whipped in a free-kick and Kane headed home",
    "… for Kane to head home"."""
    lows, kinds = scene.prose.lows, scene.kinds
    joined = next((j for j in range(k + 2, min(k + 9, len(lows))) if lows[j] in _HANDS_ON), None)
    return "free-kick" in lows[k + 2 : k + 6] and joined is not None and "P" in kinds[joined + 1 : joined + 4]


_HANDS_ON = frozenset((",", "and", "which", "that", "for", "where"))


def is_met(lows: Sequence[str], k: int) -> bool:
    """Whether words from ``k`` tell what became of a ball on its way: "was flicked on"."""
    return lows[k : k + 1] in (["was"], ["is"]) and "".join(lows[k + 1 : k + 2]).endswith(("ed", "met"))


def starts_a_move(sentence: Sentence, i: int) -> bool:
    """Whether a free-kick is what came before: "after a free-kick from Kroos", "headed in a free-kick from Kroos"."""
    lows, first = sentence.scene.prose.lows, sentence.first
    if lows[i] not in ("free-kick", "penalty", "kick") or _BEFORE_A_MOVE.isdisjoint(lows[first:i]):
        return False
    noun = sentence.noun_at(i)
    if noun is None or noun.first == first:
        return False
    before = lows[noun.first - 1]
    return lows[noun.first - 2] in _W["heads_it"] if before in ("in", "home") else before in _BEFORE_A_MOVE


_BEFORE_A_MOVE = _W["heads_it"] | {"after", "following", "from", "met", "meet", "meeting"}
