"""Who does what a word of a sentence says: the person that is its subject, or has the good of it.

Belongs here: subjects, objects, pronouns and descriptions. Does not belong here: what governs a name and
lists of names (governed_names.py, listed_names.py), the team that acts (acting_teams.py), and whether what they do is a
goal (shots.py, events.py).
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import pairwise
from typing import NamedTuple

from orchestration.football.grammar.governed_names import FILLERS
from orchestration.football.grammar.noun_phrases import Noun
from orchestration.football.grammar.scene import Scene
from orchestration.football.grammar.syntax import Sentence, parse
from orchestration.football.names.names import ROLES
from orchestration.football.tellings.listed_names import names_from
from orchestration.football.tellings.told import DESCRIBED
from orchestration.football.words.goal_words import ASSISTS, MOVES
from orchestration.football.words.lexicon import word_lists

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


_SEES = word_lists("grammar_words")["sees"]


def actor_of(sentence: Sentence, at: int) -> Actor:
    """Who does what the word ``at`` says: its subject, or whose shot that is. Nobody where a team or the ball is."""
    noun, lows = sentence.subject_at(at), sentence.scene.prose.lows
    if noun is None or noun.kind == "team":
        return NOBODY
    if lows[noun.first - 1] == "by" and _made_it(lows, noun, at):
        return NOBODY
    if noun.kind == "thing" and (off := _off_whom(sentence, noun, at)) is not None:
        return off
    if noun.kind == "thing" and noun.person is None and not noun.pronoun and _is_a_ball(sentence, noun, at):
        return _who_shot(sentence, at)
    if noun.kind == "thing" and not noun.shot and lows[at] not in _ROLLS:
        feat = noun.person is not None and is_feat(lows[noun.end : at])
        return Actor(noun.person, noun.at) if feat else NOBODY
    known = noun.person is not None
    return Actor(noun.person, noun.at, noun.pronoun and not known, _MARKS if known and noun.kind == "role" else ())


def _made_it(lows: Sequence[str], noun: Noun, at: int) -> bool:
    """Whether somebody is named right before what a goal did because he made it for another: "two goals set up by Kane
    gave Leeds the lead"; not "two goals by Kane", "a move begun by Kane, who scored"."""
    goal = not _GOALS.isdisjoint(lows[max(0, noun.first - 5) : noun.first - 2])
    return goal and noun.end == at and not _MAKES.isdisjoint(lows[noun.first - 3 : noun.first - 1])


_GOALS = frozenset(("goal", "goals", "strikes", "efforts"))
_MAKES = _W["makes_for_others"]


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
_CLEARANCES = _W["clears"]


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
    who, sent = _who_sent(sentence, at, _SENDS_A_BALL, _who_watches(sentence, rolling))
    if who is not None and not sent and "him" in lows[max(0, at - 3) : at + 4] and _keeps_goal(lows, who):
        return NOBODY  # "Goalkeeper Hart came out, and the ball sailed over him"
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


def _keeps_goal(lows: Sequence[str], who: Noun) -> bool:
    return not _W["keeper"].isdisjoint(lows[max(0, who.first - 1) : who.end])


def _who_watches(sentence: Sentence, ball: Noun | None) -> int | None:
    """Who only sees what a ball does: "Hart could only watch the ball fly in"."""
    if ball is None or ball.first == sentence.first or sentence.scene.prose.lows[ball.first - 1] not in _SEES:
        return None
    watcher = sentence.subject_at(ball.first - 1)
    return None if watcher is None else watcher.person


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
_UNTOUCHED = _W["does_not_touch_it"]
_SENDS_A_BALL = MOVES | _GRAMMAR["crosses"] | {"crosses", "fly", "aim", "range"}
_SENT_BEFORE = 40  # words at most between who sent the ball and what it does


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
