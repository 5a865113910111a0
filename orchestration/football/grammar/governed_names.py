"""The word that governs a name: whether somebody named is the object of a verb or a preposition.

Belongs here: looking back from a name, past articles, roles and clubs, to what governs it. Does not belong here: who
does what a verb says (actors.py, syntax.py), and lists of names (listed_names.py).
"""

from __future__ import annotations

from orchestration.football.grammar.scene import Scene
from orchestration.football.names.names import ROLES
from orchestration.football.words.lexicon import word_lists

_W = word_lists("goal_words")
FILLERS = _W["fillers"]


def is_of_age(lows: list[str], j: int) -> bool:
    """Whether word ``j`` tells somebody's age: the "19", "-" or "year-old" of "the 19-year-old striker"."""
    if lows[j].isalpha():  # as most words are
        return False
    ahead = lows[j : j + 3]
    return ahead[0].endswith("year-old") or ["-", "year-old"] in (ahead[:2], ahead[1:])


def head_before(scene: Scene, first: int, at: int) -> int:
    """Index of the word that governs a name at ``at``: articles, roles and teams in apposition are passed over."""
    lows, kinds = scene.prose.lows, scene.kinds
    j = at - 1
    while j >= first and (lows[j] in _PASSED_OVER or kinds[j] == "T" or (not lows[j].isalpha() and is_of_age(lows, j))):
        if lows[j] == "-" and kinds[j - 1] == "T":
            break  # "beaten 2-0 by Spurs - Kane and Alli on target"
        j -= 1
    return j


_PASSED_OVER = ROLES | {f"{role}s" for role in ROLES} | FILLERS | {"-"}
_ENABLES = _W["enables"]
_TAKES = _W["takes"]


def is_object(scene: Scene, first: int, name_first: int) -> bool:
    """Whether a name is what a verb or a preposition before it governs: "denied Kane", "from Kane", "to Son, Alli and
    Kane"."""
    known = scene.objects
    if (governed := known.get((first, name_first))) is not None:
        return governed
    governed, before = _is_governed(scene, first, name_first)
    joined = [name_first]  # names that are what the one before each of them is
    while before is not None:
        if (first, before) in known:
            governed = known[first, before]
            break
        joined.append(before)
        governed, before = _is_governed(scene, first, before)
    for name in joined:
        known[first, name] = governed
    return governed


def _is_governed(scene: Scene, first: int, name_first: int) -> tuple[bool, int | None]:
    """Whether a name is an object by the word before it; or where the name begins that it is joined to, and is one if
    that is: "to Son and Kane"."""
    lows, kinds, refs = scene.prose.lows, scene.kinds, scene.refs
    j = head_before(scene, first, name_first)
    if j < first:
        return False, None
    w = lows[j]
    if w in _SEES or (w == "left" and kinds[j] == "t"):  # "with 12 minutes left Kane …"
        return False, None
    named = kinds[name_first] == "P"
    end = scene.people.mentions[refs[name_first]].end if named else name_first + 1
    if w in _W["object_before"]:
        following = lows[end] if end < len(lows) else ""
        if following == "(" and named and ")" in lows[end : end + 6]:  # "with Kane (17) converting"
            close = lows.index(")", end)
            following = "".join(lows[close + 1 : close + 2])
        if w == "with" and (following.endswith("ing") or following in ("on", "at", "there")):
            return False, None
        if (
            following == "to"
            and w in _ENABLES
            and kinds[end + 1 : end + 2] == [""]
            and lows[end + 1] not in ("the", "his", "a", "an")
        ):
            return False, None
        return not (w == "to" and lows[j - 1 : j] == ["thanks"]), None
    if named:
        if w in ("as", "than", "like") and lows[end : end + 1] in ([","], ["."]):
            return True, None
        if (
            j > first + 1
            and lows[j - 1] == "to"
            and not kinds[j]
            and w.isalpha()
            and w not in _NO_INFINITIVES
            and kinds[j - 2] != "T"
        ):
            return True, None
    if not kinds[j] and len(w) > 4 and w.endswith("ed") and w not in _W["unmarked"]:
        return True, None
    if not kinds[j] and len(w) > 3 and j > first and (w.endswith(("ed", "ing")) or w in _TAKES):
        before = j - 2 if j > first + 1 and lows[j - 1].endswith("ly") else j - 1
        if lows[before] in _W["before_a_verb"] or kinds[before] in ("P", "T"):
            return True, None
    if w in ("up", "out", "in") and lows[j - 1 : j] and lows[j - 1] in _W["places_a_pass"]:
        return True, None
    if w in ("and", "&", ",") and kinds[j - 1 : j] == ["P"]:
        listed = named and lows[end : end + 1] in (["and"], [","]) and kinds[end + 1 : end + 2] == ["P"]
        if w != "," or listed:
            return False, scene.people.mentions[refs[j - 1]].first
    return False, None


_SEES = word_lists("grammar_words")["sees"]
_NO_INFINITIVES = _W["not_infinitives"] | _W["finish"] | {"and"}
