"""The words that tell who won: "beat", "a win", "went down", "held", "three points".

Belongs here: whether a word tells a result where it stands, which printed score it governs, and whether its subject
won. Does not belong here: who its subject and its opponent are (result_subjects.py, opponents.py).
"""

from __future__ import annotations

from collections.abc import Sequence

from orchestration.football.grammar.scene import Scene
from orchestration.football.names.names import ROLES
from orchestration.football.words.lexicon import word_lists
from orchestration.football.words.sentences import FIGURES

_W = word_lists("result_words")
RESULT_NOUNS = _W["win_nouns"] | _W["rout_nouns"] | _W["lose_nouns"]
GETS_PAST = _W["win_verbs"] | _W["beat_verbs"] | _W["gets_past"]
TELLS_A_RESULT = _W["told_results"] | _W["rout_nouns"]
CLAUSE = 14  # words between a score and the word that tells who won


def is_result_word(scene: Scene, i: int) -> bool:
    """Whether word ``i`` tells a result where it stands: "beat", a "win", not "no love lost", "held a lead"."""
    low = scene.prose.lows[i]
    heading = i < scene.prose.sentences[0][1]  # where every word has a capital, as names have
    if low not in _TELL_WHERE_THEY_STAND or scene.kinds[i] not in ("", "P" if heading else ""):
        return False
    if low in _BEATING and scene.kinds[i + 1 : i + 2] == ["P"]:  # "beat Hart and sent Leeds on"; but "Hart's Leeds"
        named = scene.people.mentions[scene.refs[i + 1]]
        if not scene.prose.owns[named.end - 1] and not heading:
            return False
    following = scene.prose.lows[i + 1 : i + 2]
    if low == "shock" and scene.prose.lows[i - 1] in _ARTICLES:  # "suffered a shock 1-0 loss"
        return False
    if low in _W["smashes"] and scene.kinds[i + 1 : i + 2] != ["T"]:  # not "smashed in from close range"
        return False
    if low in _SPELL_OF and not _W["spells"].isdisjoint(following):  # "Hull's winning run"
        return _lengthens(scene, i)
    if low in _W["goes_down"]:
        return following == ["down"] or (low.startswith("f") and _falls_to(scene, i + 1))
    if low == "past":
        return _goes_past(scene, i)
    if low in _BEATS_BY_THEM:  # "took down host Hull 2-0", "shut out Hull 2-0", and in a heading "Leeds Down Hull 2-0"
        lows, k = scene.prose.lows, i + 1 + (following[0] in _W["describes_a_side"] if following else 0)
        k = next(
            (j + 1 for j in range(k, min(len(lows), k + 3)) if lows[j] == "side"), k
        )  # "cast aside League Two side"
        in_two = f"{lows[i - 1]}_{low}" in _W["beats_in_two"] or (low == "down" and scene.kinds[i - 1] == "T")
        return in_two and scene.kinds[k : k + 1] == ["T"]
    if low == "decision":  # "dropped a 2-1 decision to Hull", not "the referee's decision"
        return scene.kinds[i - 1] == "#"
    if low == "points":  # "gave Leeds three points by the same score", but "three points clear"
        lost = not _W["loses_points"].isdisjoint(scene.prose.lows[max(0, i - 4) : i])
        if following == [","] and scene.kinds[i + 2 : i + 3] == ["#"]:  # "took the points, 2-1"
            return not _W["takes_points"].isdisjoint(scene.prose.lows[max(0, i - 3) : i])
        return not lost and scene.prose.lows[i - 1] in _ALL_THREE and not _OF_A_MATCH.isdisjoint(following)
    if low in _W["out"]:  # "knocked Fulham out", not "knocked on the door"
        return "out" in scene.prose.lows[i + 1 : i + 10] or following == ["off"]
    if low in _W["forms_of_draw"] and _draws_level(scene, i + 1):
        return False
    if low == "lost" and scene.prose.lows[i - 1] == "love":  # "no love lost"
        return False
    if low in _HOLDS:  # "hold Leeds 1-1", "hold Leeds to a draw"; not "hold Leeds at bay", "failed to hold Leeds"
        if not _HARDLY.isdisjoint(scene.prose.lows[max(0, i - 3) : i]):
            return False
        them = i + 2 if following == ["them"] else _past_team(scene, i + 1)
        return scene.kinds[them : them + 1] == ["#"] or scene.prose.lows[them : them + 2] == ["to", "a"]
    if low == "held":  # "held to a draw", "held 1-1", "held Leeds 1-1", but "held a lead"
        is_team = scene.prose.lows[i - 1] in _W["passive"] and scene.kinds[i - 2] == "T"  # "Leeds were held by Hull"
        held_at = is_team and not _BY_OR_AT.isdisjoint(following)
        held_to = following == ["to"] or scene.prose.lows[i + 1 : i + 3] == ["them", "to"]
        return held_to or scene.kinds[i + 1 : i + 2] in (["#"], ["T"]) or held_at
    return low not in CAUSATIVES or following == ["off"]


_TELL_WHERE_THEY_STAND = TELLS_A_RESULT | _W["goes_down"] | {"past", "points", "down", "out", "aside"}
_SPELL_OF = frozenset(("win", "winning", "losing"))
CAUSATIVES = frozenset(("see", "saw"))
_BEATS_BY_THEM = frozenset(("past", "down", "out", "aside"))  # in "past Leeds", "took down Leeds", "cast aside Leeds"
_BEATING = word_lists("goal_words")["beats"]
_ALL_THREE = frozenset(("three", "maximum"))
_OF_A_MATCH = frozenset(("by", "with", "in", "at", "against"))
_BY_OR_AT = frozenset(("by", "at"))


def _lengthens(scene: Scene, i: int) -> bool:
    """Whether wins or defeats at word ``i`` of a spell are one more: "got back to winning ways", "stretched their
    winning streak", "Hull's losing run went on"; not "Hull's winning run", "ended their losing run"."""
    lows, own = scene.prose.lows, scene.kinds[i - 1] != "T"
    before = lows[max(scene.prose.sentences[scene.prose.sentence[i]][0], i - 4) : i]
    if not _ENDS.isdisjoint(before) or not _ENDS.isdisjoint(lows[i + 2 : i + 5]):
        return False
    if lows[i + 1] in _BEGINS:
        return own
    return lows[i + 1] in _RUNS and (
        not _GOES_ON.isdisjoint(lows[i + 2 : i + 3]) or (own and not _GOES_ON.isdisjoint(before))
    )


_BEGINS = frozenset(("ways", "start", "form"))
_RUNS = frozenset(("run", "streak", "sequence"))
_GOES_ON = _W["lengthens"]
_ENDS = _W["ends_a_spell"]
_HOLDS = _W["forms_of_hold"] - {"held"}
_HARDLY = _W["fails_to_hold"]


def _past_team(scene: Scene, i: int) -> int:
    """The word behind the team named at word ``i`` and its country, "Esperance of Tunisia"; ``i - 1`` where none is."""
    if scene.kinds[i : i + 1] != ["T"]:
        return i - 1
    end = scene.teams[scene.refs[i]].end
    abroad = scene.prose.lows[end : end + 1] == ["of"] and scene.kinds[end + 1 : end + 2] == ["T"]
    return scene.teams[scene.refs[end + 1]].end if abroad else end


def _draws_level(scene: Scene, i: int) -> bool:
    """Whether a side is only drawn level, in a match or on points: "drew Hull level with Leeds", "drew level"."""
    if scene.kinds[i : i + 1] == ["T"]:
        i = scene.teams[scene.refs[i]].end
    return scene.prose.lows[i : i + 1] == ["level"]


def _falls_to(scene: Scene, i: int) -> bool:
    """Whether a side falls to an opponent: "fell 2-0 at Hull", "fell to Hull", not "fell behind", "to third"."""
    lows, kinds = scene.prose.lows, scene.kinds
    k = i + 1
    while k < len(lows) and (lows[k] in _W["describes_a_side"] or "-" in lows[k]):  # "to the top-seeded Hull"
        k += 1
    return kinds[i : i + 1] == ["#"] or (lows[i : i + 1] == ["to"] and kinds[k : k + 1] == ["T"])


def _goes_past(scene: Scene, i: int) -> bool:
    """Whether a side gets past another: "eased past Hull", "helped Leeds past Hull 2-0", not "shot past Hull's keeper",
    "a win that took Leeds past Hull"."""
    lows, kinds = scene.prose.lows, scene.kinds
    past = next((k for k in range(i + 1, min(len(kinds), i + 8)) if kinds[k] not in ("", "c")), i)
    if (
        kinds[past] == "T" and (lows[i - 1] in FIGURES or lows[i - 1].isdecimal()) and lows[i - 2] in _W["puts_past"]
    ):  # "put six past Hull", not "put six past Hull in training"
        return "training" not in lows[past + 1 : past + 5]
    if kinds[past] == "T" and kinds[i - 2 : i] == ["T", "#"]:  # "moved Leeds 2-1 past Hull"
        return not scene.prose.owns[scene.teams[scene.refs[past]].end - 1]
    if kinds[past] != "T" or not (
        kinds[i - 1] == "T" or lows[i - 1] in _W["win_verbs"] or lows[i - 1] in _W["gets_past"]
    ):
        return False
    team = scene.teams[scene.refs[past]]
    if kinds[i - 1] == "T" or lows[i - 1] not in _W["win_verbs"]:
        if kinds[team.end : team.end + 1] == ["#"]:
            return True
        storms = kinds[i - 2] == "T" and lows[i - 1] in _W["storms"]
        helped = kinds[i - 1] == "T" and _is_helped(scene, i - 1)  # "Kane's winner saw Leeds past Hull"
        return (storms or helped) and not (scene.prose.owns[team.end - 1] or _is_in_the_table(lows, team.end))
    return not scene.prose.owns[team.end - 1] and ROLES.isdisjoint(lows[team.end : team.end + 1])


def _is_in_the_table(lows: Sequence[str], k: int) -> bool:
    """Whether words from ``k`` on tell that the table is what a side went past another in: "(past Hull) in the table",
    "(past Hull) and into second place"; not "(past Hull) into the second round"."""
    k += lows[k : k + 1] == ["and"]
    ahead = lows[k + 1 : k + 4]
    if lows[k : k + 1] == ["into"]:
        return not _PLACES.isdisjoint(ahead) and "round" not in ahead
    return lows[k : k + 1] == ["in"] and not _TABLE.isdisjoint(ahead)


_TABLE = frozenset(("table", "standings"))
_ARTICLES = word_lists("grammar_words")["articles"]
_PLACES = word_lists("grammar_words")["numbers"] | {"top", "place", "places", "spot", "lead"}


def _is_helped(scene: Scene, i: int) -> bool:
    """Whether the team named at word ``i`` is helped on: "saw Leeds past", "fired Leeds past"."""
    return scene.prose.lows[scene.teams[scene.refs[i]].first - 1] in _W["helps_past"]


def governing_word(scene: Scene, at: int, s: int) -> int | None:
    """The result word that a printed score belongs to: the nearest, clauses counted as far; None where none is near."""
    first, end = scene.prose.sentences[s]
    lows, kinds = scene.prose.lows, scene.kinds
    best, least = None, float(CLAUSE)
    for step in (-1, 1):
        far = 0.0 if step < 0 else -1.0  # "a 2-1 win" is said oftener than what stands before it
        i = at + step
        while first <= i < end and far < least:
            far += 1.0
            if lows[i] in _W["clause_breaks"]:
                far += 4.0
            elif kinds[i] == "#":
                far += 6.0
            elif far < least and is_result_word(scene, i):
                scored = "#" in kinds[i + 1 : min(end, i + 3)] and lows[i] not in _W["win_nouns"]
                if step > 0 and (scored or (lows[i] in _W["out"] and i == at + 2 and lows[i - 1] == "to")):
                    far += 6.0  # "… before winning 4-3 on penalties" has its own score; "beat Hull 2-0 to dump out …"
                    i += step
                    continue
                best, least = i, far
            i += step
    return best


def beats(low: str) -> bool:
    """Whether a word has whom it beats as its object, or as good as: "past Leeds", "took down Leeds"."""
    return low in _W["beat_verbs"] or low in _BEATS_BY_THEM


def is_passive(scene: Scene, word: int, first: int, end: int) -> bool:
    """Whether a verb of winning is suffered: "were beaten 2-0 by", "thumped 3-0 by", "a side thrashed by"."""
    lows = scene.prose.lows
    if lows[word] in ("beat", "beats", "beating", "won", "edging", *_BEATS_BY_THEM) or lows[word].endswith("ing"):
        return False
    before = set(lows[max(first, word - 3) : word])
    by = next((i for i in range(word + 1, min(end, word + 6)) if lows[i] == "by"), None)
    # not "thrashed Fulham by three goals to nil"
    agent = by is not None and FIGURES.keys().isdisjoint(lows[by + 1 : by + 2])
    agent = agent and "T" not in scene.kinds[word + 1 : by]  # nor "stunned Fulham 2-0 with goals by Kane and Alli"
    if lows[word] == "beaten" and not before & {"have", "has", "had", "having"}:
        return True
    if before & _W["passive"]:
        return True
    apposed = lows[word] in _W["undone"] and lows[word - 1] == "," and scene.kinds[word - 2] == "T"
    if apposed:  # "above Hull, thrashed 4-0"
        return scene.kinds[word + 1 : word + 2] == ["#"]
    return agent or (scene.kinds[word + 1 : word + 2] == ["#"] and lows[word + 2 : word + 3] == ["to"])


def who_won(scene: Scene, word: int, prep: str | None, first: int, end: int) -> int | None:
    """Whether the subject of a result word won (1), drew (0) or lost (-1); ``prep`` stands before its opponent: ''
    where it is a verb's object, None where no opponent is named."""
    lows = scene.prose.lows
    low = lows[word]
    rout = low in _W["rout_nouns"] and (not beats(low) or "#" in scene.kinds[word - 2 : word])  # "a 5-2 beating"
    if beats(low) and not rout:
        return -1 if is_passive(scene, word, first, end) else 1
    before = set(lows[max(first, word - 5) : word])
    if rout:
        won = "with" in lows[max(first, word - 4) : word]
        suffers = before & _SUFFERS or (prep == "at" and before & _W["hurt"])
        suffered = prep in ("by", "to", "from", "hands") or (prep != "of" and suffers)
        return -1 if suffered else None if prep is None and not won else 1
    if low in _W["win_nouns"] or low in _W["win_verbs"] or low == "points":
        return 1
    if low in _W["lose_nouns"]:
        return 1 if prep in ("of", "") or (before & _W["inflict"] and prep == "on") else -1
    return -1 if low in _W["lose_verbs"] or low in _W["goes_down"] else 0


_SUFFERS = _W["suffer"] | _W["brings_to"] | _W["lose_verbs"]
