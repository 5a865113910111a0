"""Whether a team is not who a clause is about, but whom it happens to: beaten, outdone, met, visited.

Belongs here: the grammar of a team's name as an object. Does not belong here: which of the teams of a sentence a result
is told of (result_subjects.py), and against whom (opponents.py).
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from orchestration.football.grammar.scene import Scene, TeamAt
from orchestration.football.results.result_words import CAUSATIVES, is_result_word
from orchestration.football.words.lexicon import word_lists

_W = word_lists("result_words")


def is_beaten(scene: Scene, t: TeamAt, first: int) -> bool:
    """Whether a team is the object of a verb of winning, over words that only describe it: "dumped promotion hopefuls
    Norwich out"."""
    verb = verb_before(scene, t, first, _W["beat_verbs"])
    if verb is None:
        return False
    return (verb == t.first - 1 and scene.prose.lows[verb] not in CAUSATIVES) or is_result_word(scene, verb)


def is_other_side(scene: Scene, t: TeamAt, first: int) -> bool:
    """Whether a team is met, or only the place of a match: "stumbled against an underwhelming Hull", "hosting the
    fourth-tier side Hull", "can't win in Hull"."""
    if scene.prose.lows[t.first - 1] == "in" and t.first > first:
        return not scene.prose.owns[t.end - 1]
    meets = verb_before(scene, t, first, _W["verbs_of_meeting"])
    return meets is not None and first < meets < t.first - 1


def is_whose_effort(scene: Scene, t: TeamAt, first: int) -> bool:
    """Whether a team only lends its name to what another lived through: "Leeds survived a late Hull rally to win"; not
    "A Hull rally won it"."""
    lows = scene.prose.lows
    if lows[t.end] not in _W["efforts"] or lows[t.end + 1 : t.end + 2] != ["to"]:
        return False
    k = next((k for k in range(t.first - 1, max(first, t.first - 4), -1) if lows[k] in ("a", "an", "the")), first)
    return k > first + 1 and (lows[k - 1] in _W["endured"] or " ".join(lows[k - 2 : k]) in _ENDURED_IN_TWO)


def is_left(scene: Scene, at: int, first: int) -> bool:
    """Whether a team at word ``at`` is one that somebody has left: "the former Arsenal and Chelsea striker"."""
    k, least = at - 1, max(first, at - _WORDS_OF_A_LIST)
    while k > least and (scene.kinds[k] == "T" or scene.prose.lows[k] in ("and", ",")):
        k -= 1
    return scene.prose.lows[k] in _FORMER


_WORDS_OF_A_LIST = 16  # as far back as a list of clubs is read: what names hundreds is no player's past
_FORMER = frozenset(("former", "ex", "one-time", "ex-"))


def is_met_before(scene: Scene, t: TeamAt) -> bool:
    """Whether a team is whom somebody met in a result without a score before one that has it: "got over a defeat by
    Hull with a 4-0 win over Leeds"; not "a defeat by Hull, who won 2-0"."""
    lows, kinds, k = scene.prose.lows, scene.kinds, t.first - 2
    if k < 0 or lows[k] not in _MET_IN or lows[k + 1] not in _W["leads_to_one"] or scene.prose.owns[t.end - 1]:
        return False
    first, end = scene.prose.sentences[scene.prose.sentence[t.first]]
    score = next((i for i in range(t.end, end) if kinds[i] == "#"), end)
    noun = next((i for i in range(score + 1, min(end, score + 4)) if lows[i] in _MET_IN), end)
    return (
        "#" not in kinds[max(first, k - 3) : k]
        and "T" in kinds[noun + 1 : min(end, noun + 4)]
        and _W["clause_breaks"].isdisjoint(lows[t.end : score])
    )


_MET_IN = _W["win_nouns"] | _W["lose_nouns"] | {"draw", "goal"}


def is_near_in_the_table(scene: Scene, t: TeamAt, first: int) -> bool:
    """Whether a team is only near another in the table: "a point behind leaders Leeds", "a three-point lead over
    Leeds", "level on points with Hull and Leeds"; not "a 2-1 lead over Leeds to drop two points"."""
    lows, kinds = scene.prose.lows, scene.kinds
    k = t.first - 1
    while k > max(first, t.first - 7) and lows[k] not in _W["beside_in_the_table"]:
        if kinds[k] not in ("T", "") or (lows[k] in _PARTS_VERB_AND_OBJECT and lows[k] not in ("and", ",")):
            return False
        k -= 1
    how = lows[k - 1] if k > first else ""
    if how in _W["leads_in_the_table"]:
        begins, ends = scene.prose.sentences[scene.prose.sentence[k]]
        for i in (*range(k - 1, max(begins, k - 5) - 1, -1), *range(t.end, min(ends, t.end + 4))):
            if kinds[i] == "#" or (i >= t.end and lows[i] in _W["clause_breaks"]):
                return False
            if lows[i] in ("points", "point") or lows[i].endswith("-point"):
                return True
        return False
    return lows[k] in _W["beside_in_the_table"] and how in _W["near_in_the_table"]


def verb_before(scene: Scene, t: TeamAt, first: int, verbs: Set[str]) -> int | None:
    """The verb, one of some, whose object a team is."""
    lows = scene.prose.lows
    for i in range(t.first - 1, max(first, t.first - 5) - 1, -1):
        if lows[i] in verbs:
            return i
        if scene.kinds[i] == "T" or lows[i] in _PARTS_VERB_AND_OBJECT:
            return None
    return None


def is_at_a_lesser(lows: Sequence[str], t: TeamAt, first: int) -> bool:
    """Whether a team is visited, over words that tell its standing: "a shadow side at third tier Bournemouth"."""
    k = t.first - 1
    while k > first and lows[k] in _W["standing"]:
        k -= 1
    return first < k < t.first - 1 and lows[k] in ("at", "against", "over", "past")


def is_bested(lows: Sequence[str], t: TeamAt) -> bool:
    """Whether a team is told to be the weaker or the stronger: "too strong for Hull", "no match for Leeds", "made light
    work of Hull", "got the better of the League Two side Hull"."""
    k = next((k for k in range(t.first - 1, max(t.first - 7, 2), -1) if lows[k] in _FOR_OR_OF), 0)
    if not k or not _W["clause_breaks"].isdisjoint(lows[k : t.first]) or "and" in lows[k : t.first]:
        return False
    one, two, three = lows[k], lows[k - 1], lows[k - 2]
    return (one == "for" and (two == "match" or three == "too")) or (one == "of" and two in ("work", "better"))


_ENDURED_IN_TWO = frozenset(("held off", "saw off", "fought off", "recovered from", "came through"))
_FOR_OR_OF = frozenset(("for", "of"))
_PARTS_VERB_AND_OBJECT = _W["clause_breaks"] | _W["verbs_before"] | _W["against"]  # what parts a verb from its object
