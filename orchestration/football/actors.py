"""Who does what a word of a sentence says: the person that is its subject, or has the good of it.

Belongs here: subjects, objects, pronouns and descriptions, and lists of names. Does not belong here: the team that acts
(acting_teams.py), and whether what they do is a goal (shots.py, events.py).
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from orchestration.football.goal_words import ASSISTS, COUNTS, MOVES, NOUNS
from orchestration.football.lexicon import word_lists
from orchestration.football.names import ROLES, Name
from orchestration.football.noun_phrases import Noun
from orchestration.football.scene import Scene
from orchestration.football.syntax import Sentence, parse
from orchestration.football.told import DESCRIBED, Told

_W = word_lists("goal_words")
_GRAMMAR = word_lists("grammar_words")


class Actor(NamedTuple):
    """Who acts; ``marks``: what that adds to the sources of a telling, where he is called "the striker", who may be
    another."""

    person: int | None
    at: tuple[int, int] | None
    pronoun: bool = False
    marks: tuple[str, ...] = ()


NOBODY = Actor(None, None)
_MARKS = (DESCRIBED,)
FILLERS = _W["fillers"]


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
    if w in _SEES:
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


def actor_of(sentence: Sentence, at: int) -> Actor:
    """Who does what the word ``at`` says: its subject, or whose shot that is. Nobody where a team or the ball is."""
    noun = sentence.subject_at(at)
    if noun is None or noun.kind == "team":
        return NOBODY
    if noun.kind == "thing" and (off := _off_whom(sentence, noun, at)) is not None:
        return off
    if noun.kind == "thing" and noun.person is None and not noun.pronoun and _is_a_ball(sentence, noun, at):
        return _who_shot(sentence, at)
    if noun.kind == "thing" and not noun.shot and sentence.scene.prose.lows[at] not in _ROLLS:
        feat = noun.person is not None and is_feat(sentence.scene.prose.lows[noun.end : at])
        return Actor(noun.person, noun.at) if feat else NOBODY
    known = noun.person is not None
    return Actor(noun.person, noun.at, noun.pronoun and not known, _MARKS if known and noun.kind == "role" else ())


def _off_whom(sentence: Sentence, noun: Noun, at: int) -> Actor | None:
    """Off whom a ball went in at word ``at`` that somebody meant to clear: "his clearance cannoned off Kane and flew
    in", "Hart tried to hook it clear, but it struck the knee of Kane and trickled in"."""
    lows, scene = sentence.scene.prose.lows, sentence.scene
    if lows[at] not in _ROLLS or _COMES_OFF.isdisjoint(lows[noun.end : at]):
        return None
    before = lows[max(sentence.first, noun.first - 8) : noun.first] if lows[noun.first] == "it" else ()
    if "clear" not in before and _CLEARANCES.isdisjoint(lows[noun.first : noun.end]):
        return None
    m = next((m for m in scene.people_between(noun.end, at) if not scene.prose.owns[m.end - 1]), None)
    return Actor(m.person, (m.first, m.end)) if m is not None else None


_COMES_OFF = _GRAMMAR["comes_off"]
_CLEARANCES = frozenset(("clearance", "punch", "clearing"))


def _is_a_ball(sentence: Sentence, noun: Noun, at: int) -> bool:
    """Whether a noun phrase is the ball or a shot, by what it does at word ``at`` or by itself: "the ball was past
    Hart"; not "it became two", "a penalty gave Kane his second"."""
    lows = sentence.scene.prose.lows
    if lows[at] in _ROLLS:
        return True
    flies = lows[at] in MOVES or lows[at : at + 2] in _IS_PAST
    return flies and _is_called_a_ball(lows, noun)


def _is_called_a_ball(lows: Sequence[str], noun: Noun) -> bool:
    return not _BALLS.isdisjoint(lows[noun.first : noun.end])


_BALLS = _W["shot_noun"] | {"ball", "it"}
_IS_PAST = [[is_, past] for is_ in ("is", "was") for past in ("past", "beyond")]


def is_feat(words: Sequence[str]) -> bool:
    """Whether what somebody owns is what he did with the ball, whatever it is called: "Kane's cheeky dink", "Kane's
    moment of magic"; not "Kane's cross", "Klopp's men", "Kane's dismissal"."""
    return (
        0 < len(words) <= _A_FEAT
        and not _NO_FEATS.intersection(words)
        and all(w.replace("-", "").isalpha() for w in words)
    )


_A_FEAT = 6  # words
_NO_FEATS = (
    ASSISTS | _W["no_feats"] | ROLES | word_lists("move_words")["lapses"]
    | _GRAMMAR["prepositions"] - {"of"} | _GRAMMAR["openers"] | _GRAMMAR["clausal"] | _GRAMMAR["auxiliaries"]
)  # fmt: skip


def agent_of(scene: Scene, i: int, stop: int, first: int, end: int) -> Actor | None:
    """Who does what words ``i..stop`` say in the passive: "was cancelled out by Kane", "turned in by Kane"; None where
    they are no passive."""
    lows = scene.prose.lows
    timed = scene.past_time(stop)  # "was restored in the 14th minute by Kane"
    by = next((k for k in range(timed, min(end, timed + 5)) if lows[k] == "by"), None)
    if by is None or any(lows[k] in ",;" for k in range(timed, by)):
        return None
    before = [w for w in lows[max(first, i - 3) : i] if not w.endswith("ly")]
    passive = bool(before) and before[-1] in _W["be"]
    if lows[i] == "into":  # "was volleyed into the net by Kane"
        passive = any(a in _W["be"] and b in MOVES for a, b in pairwise(lows[max(first, i - 6) : i]))
        by = by if passive or by == stop else None
    if by is None or (not passive and by > timed):
        return None
    named = names_from(scene, by + 1, end)
    if not named or lows[by + 1].endswith("ing") or lows[by + 2 : by + 3] == ["time"]:  # "by the time Kane came on"
        return None
    m = scene.people.mentions[scene.refs[named[0]]]
    return Actor(m.person, (m.first, m.end))


def _who_shot(sentence: Sentence, at: int) -> Actor:
    """Who sent the ball that rolls at word ``at``: "Kane let fly, Hart was beaten and the ball flew in"; else somebody
    before, or whoever shot in the sentence before: "Kane let fly. The ball flew in"."""
    lows = sentence.scene.prose.lows
    rolling = sentence.subject_at(at)
    watched = rolling is not None and rolling.first > sentence.first and lows[rolling.first - 1] in _SEES
    watcher = sentence.subject_at(rolling.first - 1) if watched and rolling is not None else None
    who, _ = _who_sent(sentence, at, _SENDS_A_BALL, watcher.person if watcher is not None else None)
    if who is not None or rolling is None or rolling.first - sentence.first > 1:
        return Actor(who.person, who.at) if who is not None else NOBODY
    if not _is_called_a_ball(lows, rolling) or not _goes_in(lows, at + 1):  # not "it went ahead"
        return NOBODY
    if not sentence.number:
        return Actor(None, None, True)
    before = parse(sentence.scene, sentence.number - 1)
    who, shot = _who_sent(before, before.end, MOVES)
    got = before.receiver()
    if not shot and got is not None and got.person is not None and (who is None or got.first > who.first):
        who = got
    return Actor(who.person if who is not None else None, None, who is None)


def _goes_in(lows: Sequence[str], k: int) -> bool:
    """Whether a ball that rolls goes where a goal is from word ``k``: "past Hart", "over the line"; not "through to
    the keeper"."""
    return not _WHITHER.isdisjoint(lows[k : k + 1]) or lows[k : k + 3] == ["over", "the", "line"]


def _who_sent(sentence: Sentence, at: int, sending: Set[str], watching: int | None = None) -> tuple[Noun | None, bool]:
    """Who last did what one of some verbs says before word ``at`` of a sentence, or else acted, and whether he did;
    nobody who was only ``watching``: "Hart could only watch the ball fly in"."""
    lows = sentence.scene.prose.lows
    acted = None
    for k in range(at - 1, max(sentence.first, at - _SENT_BEFORE) - 1, -1):
        if lows[k] in _TURNS_AWAY:
            break
        noun = sentence.subject_at(k)
        if noun is None or noun.person is None or noun.kind not in ("person", "role"):
            continue
        if not _UNTOUCHED.isdisjoint(lows[noun.end : k + 1]):
            continue  # "Alli slid in, did not make contact, and the ball bounced in"
        if noun.person == watching:
            continue
        if lows[k] in sending:
            return noun, True
        acted = acted or noun
    return acted, False


_ROLLS = _W["rolls"]
_TURNS_AWAY = _GRAMMAR["contrasts"] | {";"}
_WHITHER = frozenset(("home", "in", "into", "inside", "past", "beyond", "under"))
_UNTOUCHED = frozenset(("not", "n't", "failed", "unable", "missed", "beaten", "wrong-footed"))
_SENDS_A_BALL = MOVES | _GRAMMAR["crosses"] | {"crosses", "fly", "aim", "range"}
_SENT_BEFORE = 40  # words at most between who sent the ball and what it does


_ENDS_A_LIST = frozenset((".", ";", ":", "who"))
_GOES_ON = frozenset(("but", "before", "only", "while", "although"))
_BEHIND_A_LIST = _ENDS_A_LIST | _GRAMMAR["prepositions"] | _GRAMMAR["clausal"]


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
                if kinds[i + 1 : i + 2] != ["P"] or lows[i] not in _W["stands_in_for"]:
                    break
                found.pop()  # "Morelos' replacement Arfield"
                slack = 1
            continue
        w = lows[i]
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
            or w in ("the", "half-time", "-", "international", "their", "own", "signing")
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
    if len(found) == 2 and _acts_himself(scene, found[1]):
        found.pop()
    return found


def _counts_in_brackets(words: Sequence[str]) -> bool:
    """Whether words are "(2)", "(two)" or "(pen)"."""
    if words[0] != "(" or words[-1] != ")":
        return False
    return words[1] in COUNTS or words[1] in _W["spot_in_brackets"] or words[1].isdigit()


def _acts_himself(scene: Scene, at: int) -> bool:
    """Whether somebody named at ``at`` is no second of a list but does something: "…, and Hart was beaten"."""
    lows = scene.prose.lows
    behind = scene.people.mentions[scene.refs[at]].end
    verb = "".join(lows[behind : behind + 1])
    return lows[at - 2 : at] == [",", "and"] and (verb in ("was", "had", "is", "has") or verb.endswith("ed"))


def also_through(scene: Scene, named: Sequence[int], end: int) -> list[int]:
    """Who else has scored of those ``named`` from a "through": "took a 2-0 lead through Kane and Alli"; nobody where
    the last does something of his own, "through Kane and Alli added a second", nor who only scored for them: "through
    Kane, Alli and an own goal by Smith" (but Alli has)."""
    lows, opens = scene.prose.lows, named[0]
    own = next((k for k in range(opens, end) if lows[k] == "own"), end)
    named = [k for k in named if k < own]
    behind = scene.people.mentions[scene.refs[named[-1]]].end
    lists = behind >= end or lows[behind] in _BEHIND_A_LIST or scene.kinds[behind] == "t"
    lists = lists or (
        lows[behind] == "," and not _GOES_ON.isdisjoint(lows[behind + 1 : behind + 2])
    )  # "led twice through Kane and Alli, but …"
    return named[1:] if lists or own in range(behind, behind + 4) else []


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


def who_acts(scene: Scene, k: int, end: int) -> tuple[int, tuple[int, int]] | None:
    """Who acts right behind a "when" or an "as" at word ``k``, and so scored what it tells of: "struck when Kane
    rounded the keeper"; nobody whose shot only is told, nor who gave the goal away or was fouled."""
    lows, kinds = scene.prose.lows, scene.kinds
    named = names_from(scene, k + 1, min(end, k + 5))
    if not named or not all(lows[j] in ROLES or lows[j] in FILLERS or kinds[j] == "T" for j in range(k + 1, named[0])):
        return None
    m = scene.people.mentions[scene.refs[named[0]]]
    his = scene.prose.owns[m.end - 1]  # "when Alli's free-kick found Kane unmarked"
    finds = next((j for j in range(m.end, min(end, m.end + (4 if his else 1))) if lows[j] in _W["finds"]), None)
    if finds is not None:  # "when Alli found Kane"
        return whom_it_finds(scene, finds)
    if his or m.person in scene.people.officials or _errs(lows[m.end : m.end + 2]) or _is_fouled(scene, m.end, end):
        return None
    return m.person, (m.first, m.end)


def whom_it_finds(scene: Scene, verb: int) -> tuple[int, tuple[int, int]] | None:
    """To whom the verb at word ``verb`` gives the ball: "found Kane", "picked out Kane"."""
    lows = scene.prose.lows
    whom = verb + 1 + (lows[verb + 1 : verb + 2] in (["out"], ["in"], ["up"]))
    if _W["finds"].isdisjoint(lows[verb : verb + 1]) or scene.kinds[whom : whom + 1] != ["P"]:
        return None
    m = scene.people.mentions[scene.refs[whom]]
    return m.person, (m.first, m.end)


def _errs(after: Sequence[str]) -> bool:
    """Whether who is named before these words gave the goal away: "was whistled for handball", "dithered"; scorers lose
    their markers and slip the ball in."""
    return not _W["errs"].isdisjoint(after[:1]) or (after[:1] in _WAS and not _W["blamed"].isdisjoint(after[1:]))


_WAS = (["was"], ["is"], ["were"], ["are"])


def _is_fouled(scene: Scene, k: int, end: int) -> bool:
    """Whether who is named before word ``k`` is fouled before anybody else acts: "raced onto Alli's pass and was
    tripped", for a penalty that any of his side may take."""
    lows, people = scene.prose.lows, scene.people
    for j in range(k, end - 1):
        acts = scene.kinds[j] == "P" and not scene.prose.owns[people.mentions[scene.refs[j]].end - 1]
        if acts or lows[j] in _W["parts_a_cause"]:
            return False
        if lows[j] in _W["was"] and lows[j + 1] in _GRAMMAR["fouls"]:
            return True
    return False


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
        told = [replace(t, constraints=()) for t in told]
    return told


def how_often(scene: Scene, m: Name) -> int:
    """How many goals the words behind a name give him alone: "Mawson (2) and Olsson", "Mawson, twice, and Olsson",
    "Mawson, who got two, and …"; 0 where they don't say, as in "Mawson (2) and Olsson (12)"."""
    after = scene.prose.lows[m.end : m.end + 6]
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
        governed = governed or ahead in _DONE_TO_HIM  # "brought down Alli and Kane converted"
        if at == i and ahead in _TO_HIM and lows[head - 1] not in NOUNS and not _opens(scene, head, first):
            governed = True  # "played it to Alli and Kane headed home"
        governed = governed or (at == i and lows[j] != "," and ahead.endswith("ed") and ahead not in _W["unmarked"])
        if governed and not lows[i].endswith("ing"):  # "teed up by the lively Alli and Kane headed home"
            break
        names.append(m)
        j = head_before(scene, first, m.first)
    return names


_DONE_TO_HIM = _GRAMMAR["fouls"] | _W["beats"] | _W["finds"]


def _before_in_turn(lows: Sequence[str], j: int) -> int:
    """The word that joins two names, where those up to ``j`` tell that the second came later: "Kane and then Alli"."""
    joint = j
    while lows[joint] in _W["in_turn"] and joint:
        joint -= 1
    return joint if lows[joint] == "and" else j
