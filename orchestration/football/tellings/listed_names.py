"""Lists of names: "Benzema, Kroos and Casemiro", and how often each of them is said to have scored.

Belongs here: the names listed from or up to a word. Does not belong here: what governs a name (governed_names.py), who
does what a verb says (actors.py), and lists of scorers with their minutes (scorers.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from orchestration.football.grammar.governed_names import FILLERS, head_before
from orchestration.football.grammar.scene import Scene
from orchestration.football.names.names import ROLES, Name
from orchestration.football.tellings.told import Told
from orchestration.football.words.goal_words import ASSISTS, COUNTS, NOUNS, PLURALS
from orchestration.football.words.lexicon import word_lists

_W = word_lists("goal_words")
_GRAMMAR = word_lists("grammar_words")


def _before_brackets(scene: Scene, at: int) -> int:
    """The word at ``at``, or that before the brackets which end there and tell of his goals: "Kane (12)", "Kane (two)",
    "Kane (penalty)"."""
    lows, kinds = scene.prose.lows, scene.kinds
    if lows[at] == "twice" and kinds[at - 1] == "P":  # "Kane twice, Alli and Son scored"
        return at - 1
    if lows[at] == ")" or kinds[at] == "t":
        k = next((k for k in range(at, max(at - 12, 0), -1) if lows[k] == "("), at)
        timed = "t" in kinds[k : at + 1] or (k < at and lows[k + 1].isdigit())  # "Kane (46th)"
        counted = lows[k + 1] in COUNTS and k + 2 == at  # not "Kane (two assists)"
        if k and (timed or counted or lows[k + 1] in _W["penalty"]):
            return k - 1
    return at


_ENDS_A_LIST = frozenset((".", ";", ":", "who"))
_GOES_ON = frozenset(("but", "before", "only", "while", "although"))
_BEHIND_A_LIST = _ENDS_A_LIST | _GOES_ON | _GRAMMAR["prepositions"] | _GRAMMAR["clausal"]


def names_from(scene: Scene, at: int, end: int, slack: int = 4) -> list[int]:
    """First words of the names listed from word ``at``: "Karim Benzema, Toni Kroos and Casemiro"."""
    kinds, lows, refs = scene.kinds, scene.prose.lows, scene.refs
    found: list[int] = []
    i = at
    while i < end:
        if kinds[i] == "P":
            m = scene.people.mentions[refs[i]]
            found.append(i)
            i, slack = m.end, 0
            if scene.prose.owns[i - 1]:
                parted = lows[i + 1 : i + 2] == [","]  # "Morelos' replacement, Arfield"
                if kinds[i + 1 + parted : i + 2 + parted] != ["P"] or lows[i] not in _W["stands_in_for"]:
                    break
                found.pop()  # "Morelos' replacement Arfield"
                slack = 1 + parted
            continue
        w = lows[i]
        if w == "after" and found and kinds[i] == "t" and kinds[i + 1 : i + 2] != ["t"]:
            break  # "through Kane, ten minutes after Alli was booked", but "from Kane after ten minutes and Alli"
        if found and kinds[i] == "T" and lows[i - 1] in (",", "and") and not _LEADS.isdisjoint(lows[i + 1 : i + 3]):
            break  # "through Kane, Hull levelled through Alli"
        if found and w in (",", "and", "&", "plus"):
            slack = 2
            if w == "," and lows[i + 1 : i + 2] == ["who"] and (on := _list_goes_on(scene, i + 2, end)) is not None:
                i = on  # "goals from Kane, who struck early, and Alli"
        elif found and slack == 0 and (w == "twice" or _counts_in_brackets(lows[i : i + 3])):
            i += 2 * (w == "(")  # "through Kane twice and Alli", "Kane (2) and Alli", "Kane (pen) and Alli"
        elif (
            kinds[i] == "T"
            or w in ROLES
            or w.removesuffix("s") in ROLES
            or w in FILLERS
            or kinds[i] == "t"
            or w in ("the", "half-time", "-", "international", "their", "own", "signing", "fan", "supporter")
            or (w in ("first", "second", "half") and "half" in lows[i : i + 2])  # "second half substitute Kane"
            or (w in ("from", "by", "both") and not found)
            or (w == "," and not found and lows[i - 1] in ROLES)
        ):
            pass
        elif (
            slack <= 0 or w in _ENDS_A_LIST or w in _W["hard"] or w in ASSISTS
            or (found and lows[i - 1] == "," and w.endswith("ing"))  # "through Kane, cancelling out Alli's opener"
        ):  # fmt: skip
            break
        else:
            slack -= 1
        i += 1
    if len(found) > 1 and _acts_himself(scene, found[-1]):
        found.pop()
    return found


_LEADS = word_lists("goal_words")["had_led"]


def _counts_in_brackets(words: Sequence[str]) -> bool:
    """Whether words are "(2)", "(two)" or "(pen)"."""
    if words[0] != "(" or words[-1] != ")":
        return False
    return words[1] in COUNTS or words[1] in _W["spot_in_brackets"] or words[1].isdigit()


def _acts_himself(scene: Scene, at: int) -> bool:
    """Whether somebody named at ``at`` is no further one of a list but does something: "…, and Hart was beaten", "after
    goals from Kane and Alli, Cork struck"."""
    lows = scene.prose.lows
    behind = scene.people.mentions[scene.refs[at]].end
    verb = "".join(lows[behind : behind + 1])
    if lows[at - 2 : at] == [",", "and"]:
        return verb in ("was", "had", "is", "has") or verb.endswith("ed")
    last = scene.people.mentions[scene.refs[at - 2]].first if scene.kinds[at - 2] == "P" else at
    return lows[at - 1] == "," and lows[last - 1] == "and" and (verb in _ACTS or verb.endswith("ed"))


_ACTS = word_lists("grammar_words")["irregular"]


def also_through(scene: Scene, named: Sequence[int], end: int) -> list[int]:
    """Who else has scored of those ``named`` from a "through": "took a 2-0 lead through Kane and Alli"; nobody where
    the last does something of his own, "through Kane and Alli added a second", "through Kane (28) and Alli (64) added",
    nor who only scored for them: "through Kane, Alli and an own goal by Smith" (but Alli has)."""
    lows, opens = scene.prose.lows, named[0]
    own = next((k for k in range(opens, end) if lows[k] == "own"), end)
    named = [k for k in named if k < own]
    behind = scene.people.mentions[scene.refs[named[-1]]].end
    if lows[behind : behind + 1] == ["("]:
        behind = next((k + 1 for k in range(behind, min(end, behind + _IN_BRACKETS)) if lows[k] == ")"), behind)
    lists = behind >= end or lows[behind] in _BEHIND_A_LIST or lows[behind] in PLURALS or scene.kinds[behind] == "t"
    lists = lists or (
        lows[behind] == "," and (behind + 1 >= end or lows[behind + 1] in _GOES_ON)
    )  # "led twice through Kane and Alli, but …"
    lists = lists or (lows[behind] == "and" and scene.kinds[behind + 1 : behind + 2] == [""])  # "… and held on"
    return named[1:] if lists or (own < end and own - behind in range(4)) else []


_IN_BRACKETS = 10  # words at most behind a name: "(64 mins, pen)"


def and_whose(scene: Scene, at: int, end: int) -> list[int]:
    """Who else owns a goal where one is told by its owner, whose name ends at word ``at``: "scored twice through Kane's
    penalty and Alli's header", "… through a penalty from Kane and a header from Alli"."""
    lows, kinds = scene.prose.lows, scene.kinds
    if lows[at : at + 1] == ["and"] and not _ARTICLES.isdisjoint(lows[at + 1 : at + 2]):
        by = next((k for k in range(at + 2, min(end - 1, at + _OWNED)) if lows[k] in _BY), end)
        return [by + 1] if by < end and kinds[by + 1] == "P" and not NOUNS.isdisjoint(lows[at + 2 : by]) else []
    joint = next((k for k in range(at + 1, min(end - 1, at + _OWNED)) if lows[k] == "and"), end)
    if not scene.prose.owns[at - 1] or joint == end or kinds[joint + 1] != "P":
        return []
    owner = scene.people.mentions[scene.refs[joint + 1]]
    goal = next((k for k in range(owner.end, min(end, owner.end + _OWNED)) if lows[k] in NOUNS), end)
    behind = scene.past_time(goal + 1)  # not "Alli's shot on the hour was saved"
    ends = behind >= end or lows[behind] in _BEHIND_GOALS
    return [joint + 1] if goal < end and ends and scene.prose.owns[owner.end - 1] else []


_BEHIND_GOALS = _BEHIND_A_LIST | {",", "to"}  # not "Alli's header hit the bar"
_OWNED = 8  # words at most of what somebody owns: "Kane's 84th-minute spot kick"
_ARTICLES = frozenset(("a", "an"))
_BY = frozenset(("from", "by"))


def _list_goes_on(scene: Scene, at: int, end: int) -> int | None:
    """The "and" behind a relative clause from word ``at``, where a name follows it."""
    for k in range(at, min(end - 2, at + 14)):
        if scene.prose.lows[k] == ",":
            return k + 1 if scene.prose.lows[k + 1] == "and" and scene.kinds[k + 2] == "P" else None
    return None


def with_partners(scene: Scene, told: list[Told], i: int, first: int) -> list[Told]:
    """The others that share the verb: "Mawson and Olsson struck", "Mawson (12) and Olsson (34) both struck"."""
    lows = scene.prose.lows
    last = told[-1]
    verb = i
    while verb > first + 1 and (lows[verb - 1] in _W["of_several"] or lows[verb - 1].endswith("ly")):
        verb -= 1
    if lows[verb - 2 : verb] == ["to", "have"] and lows[verb - 3] in _W["seemed"]:
        verb -= 3  # "Kane and Alli looked to have sealed it"
    elif lows[verb - 1] == "to" and verb > first + 1:  # "only for Kane and Alli to turn the tie"
        verb -= 1
    names = names_before(scene, verb, i, first) if last.name_at else []
    if last.name_at in [(m.first, m.end) for m in names]:
        del told[-1]
        for n, m in reversed(list(enumerate(names))):
            t = last.copy()
            t.at, t.person, t.name_at, t.sources = i - n, m.person, (m.first, m.end), [*last.sources]
            beside = len(names) == 1 and lows[m.end + 1 : m.end + 2] == ["who"]  # "Kane, who scored twice at Hull, …"
            t.count = (0 if beside else how_often(scene, m)) or last.count
            told.append(t)
    if len(told) == last.count == 2 and last.constraints:  # "Kane and Alli twice put Spurs ahead": each did once
        told = [replace(t, count=1) for t in told]
    elif len(told) > 1:  # what several did together none did alone: "Kane and Alli put Spurs ahead"
        turned = last.constraints == ("ahead",)  # "Kane and Alli turned the game on its head": the last of them did
        done = last.constraints if not turned else ("regains",) if len(told) == 2 else ("ahead",)
        told = [replace(t, constraints=done if turned and t is told[-1] else ()) for t in told]
    return told


def how_often(scene: Scene, m: Name) -> int:
    """How many goals the words behind a name give him alone: "Mawson (2) and Olsson", "Mawson, twice, and Olsson",
    "Mawson, who got two, and …", or those before it, "Olsson and, twice, Mawson"; 0 where they don't say, as in "Mawson
    (2) and Olsson (12)"."""
    after = scene.prose.lows[m.end : m.end + 6]
    if scene.prose.lows[max(0, m.first - 3) : m.first] == _TWICE:
        return 2
    if scene.kinds[m.end : m.end + 1] == ["t"]:
        return 0
    if after[:2] == [",", "twice"] or (after[:1] == ["twice"] and after[1:2] in _IN_A_LIST):
        return 2
    if after[:2] == [",", "who"] and not _GETS.isdisjoint(after[2:3]):  # "Kane, who got two"; not "… two assists"
        counted, behind = after[3:4], after[4:5] or ["."]
        of_goals = counted == ["twice"] or behind[0] in _BEHIND_A_COUNT or after[4:6] == ["of", "them"]
        return (COUNTS.get(counted[0], 0) if counted and of_goals else 0) or int(after[2] in _W["score"])
    number = after[1] if after[:1] == ["("] and after[2:3] == [")"] else ""
    return int(number) if number in ("2", "3", "4") else COUNTS.get(number, 0)


_GETS = _W["score"] | {"got", "hit"}
_IN_A_LIST = ([","], ["and"], ["."])
_BEHIND_A_COUNT = frozenset((",", ".", ";", "and", "goals", "in", "after", "before"))


def _before_aside(scene: Scene, at: int, first: int) -> int:
    """The word at ``at``, or that before the aside which ends there: "Kane, from the spot, and Alli scored"."""
    lows, kinds = scene.prose.lows, scene.kinds
    if lows[at] not in _ASIDE_MARKS:
        return at
    for k in range(at - 1, max(first, at - _ASIDE), -1):
        if lows[k] == lows[at]:
            if kinds[k - 1] != "P" or (lows[at] == "," and lows[k + 1] not in _W["opens_an_aside"]):
                return at
            ahead = head_before(scene, first, scene.people.mentions[scene.refs[k - 1]].first)
            return k - 1 if ahead < first or lows[ahead] in _BEFORE_A_SUBJECT else at
        if kinds[k] == "P":
            break
    return at


_ASIDE = 14  # words
_ASIDE_MARKS = frozenset((",", "-", "–", "—"))
_BEFORE_A_SUBJECT = _W["soft"] | frozenset(
    (",", ";", ":", "and", "but", "before", "while", "with", "for", "-", "–", "—")
)


def _is_listed(scene: Scene, at: int, first: int) -> bool:
    """Whether a name that ends at word ``at`` follows another and a comma: "Kane, Alli, and Son", "Kane (12), Alli,
    and Son"."""
    if scene.kinds[at] != "P":
        return False
    comma = head_before(scene, first, scene.people.mentions[scene.refs[at]].first)
    return comma > first and scene.prose.lows[comma] == "," and scene.kinds[_before_brackets(scene, comma - 1)] == "P"


_PARTICLES = frozenset(("over", "down", "off", "out"))
_TO_HIM = frozenset(("to", "for", "towards"))


def _opens(scene: Scene, head: int, first: int) -> bool:
    """Whether a "for" at word ``head`` opens a clause: "Spurs won, for Kane and Alli scored"."""
    lows = scene.prose.lows
    return head <= first or (lows[head] == "for" and lows[head - 1] in _CLAUSE_MARKS)


_CLAUSE_MARKS = _ASIDE_MARKS | {";", ":"}


def names_before(scene: Scene, at: int, i: int, first: int) -> list[Name]:
    """The names listed up to word ``at``, the last first, which may be the subject of the verb at word ``i``."""
    lows, kinds = scene.prose.lows, scene.kinds
    name = _before_aside(scene, _before_brackets(scene, at - 1), first)
    if name < first or kinds[name] != "P":
        return []
    names = [scene.people.mentions[scene.refs[name]]]
    joined = head_before(scene, first, names[-1].first)
    j = _before_in_turn(lows, joined)
    in_turn = j < joined
    while j > first and lows[j] in ("and", ",", "&"):
        name = _before_aside(scene, _before_brackets(scene, j - 1), first)
        if lows[j] == "and" and lows[name] == ",":
            before = _before_brackets(scene, name - 1)
            if len(names) > 1 or _is_listed(scene, before, first):
                name = before  # "Kane, Alli, and Son scored"
        if kinds[name] != "P":
            break
        m = scene.people.mentions[scene.refs[name]]
        if scene.prose.owns[m.end - 1] or m.person in scene.people.officials or (lows[j] == "," and len(names) < 2):
            break
        head = head_before(scene, first, m.first)
        head -= lows[head] in _PARTICLES and head > first  # "bundled over Alli and Kane converted"
        ahead = lows[head] if head >= first else ""
        comma = next((k for k in range(m.first - 1, m.first - 4, -1) if lows[k] in _ASIDE_MARKS), m.first - 4)
        if in_turn and ahead and ahead not in _BEFORE_A_SUBJECT:
            break  # "Spurs lost Alli and then Kane scored"
        governed = "by" in lows[max(first, comma) : m.first] or ahead in _W["takes_an_object"]
        governed = governed or ahead in _DONE_TO_HIM  # "brought down Alli and Kane converted", "through Alli and …"
        if at == i and ahead in _TO_HIM and lows[head - 1] not in NOUNS and not _opens(scene, head, first):
            governed = True  # "played it to Alli and Kane headed home"
        governed = governed or (at == i and lows[j] != "," and ahead.endswith("ed") and ahead not in _W["unmarked"])
        if governed and not lows[i].endswith("ing"):  # "teed up by the lively Alli and Kane headed home"
            break
        names.append(m)
        j = head_before(scene, first, m.first)
    return names


_DONE_TO_HIM = _GRAMMAR["fouls"] | _W["beats"] | _W["finds"] | {"through", "via"}


def _before_in_turn(lows: Sequence[str], j: int) -> int:
    """The word that joins two names, where those up to ``j`` tell that the second came later: "Kane and then Alli"; or
    how often he scored: "Kane and, twice, Alli"."""
    joint = j - 3 if lows[j - 2 : j + 1] == _TWICE else j
    while lows[joint] in _W["in_turn"] and joint:
        joint -= 1
    return joint if lows[joint] == "and" else j


_TWICE = [",", "twice", ","]
