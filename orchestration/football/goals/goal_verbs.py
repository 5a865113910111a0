"""Goals told by a verb: "scored", "struck", "headed in", "was turned in by".

Belongs here: who put the ball in, where a verb says so. Does not belong here: whether it went in (shots.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from orchestration.football.acts.actors import NOBODY, Actor, actor_of, who_acts
from orchestration.football.acts.deliveries import SERVED
from orchestration.football.acts.misses import only_meant, tells_no_goal
from orchestration.football.acts.other_days import is_of_many_matches
from orchestration.football.goals.phrase_scorers import who_ends_it
from orchestration.football.goals.shots import goes_in, shoots
from orchestration.football.goals.whose_goal import owner_of_described
from orchestration.football.grammar.clauses import clause_around, forestalled
from orchestration.football.grammar.governed_names import head_before
from orchestration.football.grammar.parts_of_speech import ITS, done_by_then
from orchestration.football.grammar.scene import Scene
from orchestration.football.grammar.syntax import Sentence
from orchestration.football.names.names import ROLES
from orchestration.football.results.acting_teams import acting_team, team_after
from orchestration.football.results.which_day import of_another_day
from orchestration.football.tellings.listed_names import (
    also_through,
    and_whose,
    how_often,
    names_before,
    names_from,
    with_partners,
)
from orchestration.football.tellings.told import AGAIN, Told
from orchestration.football.words.goal_words import AGAINS, COUNTS, IN_BOTH_HALVES, NOUNS, is_again
from orchestration.football.words.lexicon import word_lists
from orchestration.football.words.sentences import FIGURES

_W = word_lists("goal_words")


class _Verb(NamedTuple):
    """A verb where it stands, word ``i`` of a sentence, with the words beside it, "" where there are none in the
    sentence; ``by``: the "by" of its agent."""

    sentence: Sentence
    i: int
    word: str
    before: str
    before2: str
    after: str
    by: int | None


def by_verb(sentence: Sentence, i: int, w: str) -> list[Told]:
    """What the verb ``w`` at word ``i`` tells: a goal of its subject, or in the passive of its agent."""
    scene, first, end = sentence.scene, sentence.first, sentence.end
    lows = scene.prose.lows
    before, before2 = lows[i - 1] if i > first else "", lows[i - 2] if i > first + 1 else ""
    after = lows[i + 1] if i + 1 < end else ""
    v = _Verb(sentence, i, w, before, before2, after, _agent_follows(scene, i, end))
    tells = (_scores if w in _W["score"] else _strikes if w in _W["strike"] else _puts_it_in)(v)
    if tells is None or sentence.noun_at(i) is not None:  # "Badelj's half-volleyed pass", "a shot"
        return []
    if _is_done_to_no_ball(scene, i, end):
        return []
    weight, count = tells
    count = 2 if before == "twice" else count  # "twice beat Hart"
    actor, others = _who_did_it(v)
    t = Told(
        i,
        sentence.number,
        weight,
        actor.person,
        actor.at,
        team_after(scene, i, end),
        pronoun=actor.pronoun,
        count=count,
        sources=[w, AGAIN] if before == "again" or (after in AGAINS and is_again(lows, i + 1)) else [w],
    )
    through = _through_whom(scene, i, end) if actor.person is None and not actor.pronoun else None
    named = names_from(scene, through, min(end, through + 18), 0) if through is not None else []
    if named:  # "Spurs scored through Kane and Son"
        m = scene.people.mentions[scene.refs[named[0]]]
        others = also_through(scene, named, end) or and_whose(scene, m.end, end)
        actor = Actor(m.person, (m.first, m.end))
        t.credit(m)
        so_often = how_often(scene, m)
        t.team, t.count = acting_team(sentence, i), so_often or (1 if others or lows[m.first - 1] in ",:" else count)
    told = with_partners(scene, [t], i, first)
    if len(told) > 1 and _in_both_halves(lows, i):  # one each
        told = [replace(t, count=1) for t in told]
    for n, k in enumerate(others):  # "the goals were scored by two"
        m = scene.people.mentions[scene.refs[k]]
        another = told[0].of_another(m, i + 1 + n)
        another.sources, another.count = [w], how_often(scene, m) or 1
        told.append(another)
    if actor.person is None and count > 1 and not actor.pronoun:
        return []
    told[0].sources.extend(actor.marks)
    if actor.person is None:
        _look_for_somebody(sentence, told[0])
    return told


def _is_done_to_no_ball(scene: Scene, i: int, end: int) -> bool:
    """Whether what a verb at word ``i`` is done to is no ball: "buried his face in his hands", "hammered home the
    point", "dispatched Mee to the stands", "bagged a new contract"; not "dispatched Mee's cross"."""
    lows, kinds = scene.prose.lows, scene.kinds
    behind = lows[i + 1 : i + 3]
    if behind in _IDIOMS or behind[:1] in _IDIOMS or (lows[i] == "striking" and lows[i - 1] in _BEFORE_AN_ADJECTIVE):
        return True
    if lows[i].startswith("chip") and behind == ["in", "with"]:  # "chipped in with an assist", not "… with a goal"
        two = any(w in FIGURES and _stands_alone(lows, i + 3, w) for w in lows[i + 3 : i + 4])  # "… with two"
        return NOUNS.isdisjoint(lows[i + 3 : i + 7]) and not two
    if lows[i].startswith("convert") and behind[:1] == ["from"] and lows[i + 3 : i + 4] == ["to"]:
        return behind[1] in ROLES  # "converted from winger to striker"
    if lows[i] in _W["sure_finish"] and kinds[i + 1 : i + 2] in (["P"], ["T"]):
        k = next((k for k in range(i + 1, end) if not kinds[k]), end)
        return not scene.prose.owns[k - 1] and (NOUNS | SERVED).isdisjoint(lows[k : k + 1])
    k = i + 1 + (lows[i + 1 : i + 2] in _PARTICLES)
    if lows[k : k + 1] == [] or lows[k] not in ITS:
        return False
    said = _W["no_balls"].intersection(lows[k + 1 : min(end, k + 3)])
    if lows[i].startswith(("convert", "slot")):  # "slotted home their advantage": the goal that gives it
        said -= {"advantage"}
    return bool(said if lows[k] in ("his", "her") else said - {"head"})  # not "buried the head of a cross"


_BEFORE_AN_ADJECTIVE = frozenset(("most", "more", "a", "the", "his", "her", "their"))  # "the most striking display"
_PARTICLES = (["home"], ["in"], ["up"], ["away"])
_IDIOMS = (
    ["for", "home"],
    ["up", "a"],
    ["top", "marks"],
    ["highly"],
    ["fear"],
)  # "headed for home", "struck up a rapport"


def _scores(v: _Verb) -> tuple[float, int] | None:
    """How surely a "scored" tells goals of this match, and how many; None where it tells none."""
    sentence, i, w, before, before2 = v.sentence, v.i, v.word, v.before, v.before2
    scene, first, end = sentence.scene, sentence.first, sentence.end
    lows, kinds = scene.prose.lows, scene.kinds
    if w == "scores" and not (kinds[i - 1] == "P" or before in ("he", "who", "she", "and")):
        return None
    kept_from = before == "from" and kinds[i - 2] == "P"  # "did not stop Kane from scoring"
    if w == "netting" and before in ("side", "the"):
        return None
    if w in ("score", "scoring") and before in _W["before_scoring"] and not kept_from:
        return None
    joined = before == "and" and "to" in lows[max(first, i - 7) : i]
    told = before == "to" or joined or _is_seen(sentence, i)
    if w in _SEEN and not told and not _came_to(lows, i, first, end):
        return None
    weight = 3.0
    if before == "to" and kinds[i - 2] != "P":
        weight = -2.0 if only_meant(scene, i, first) else 2.0 if _arrives(scene, i, first) else 1.0
    had_before = "had" in (before, before2) or done_by_then(scene, i, "having")
    if not had_before and (
        before in ("has", "have", "having")
        or (before2 in ("has", "have") and before in ("now", "already", "also", "only", "both"))
    ):
        return None
    if had_before:
        if {"last", "previous", "previously"} & set(lows[i : min(end, i + 9)]):
            return None
        weight = 2.0 if _in_play(sentence, i) or _only_had(sentence, i) else _HAD
    if before in ("was", "were", "been", "are", "goal", "goals", "penalty") and v.after != "by":
        return None
    if tells_no_goal(scene, i, first, end) or is_of_many_matches(lows, i, end):
        return None
    if w == "scoring" and before in _W["habits"]:
        return None  # "strikers who cannot stop scoring"
    count = max(_how_many(lows[i + 1 : min(end, i + 6)]), 1 + _in_both_halves(lows, i))
    return _HAD_TWICE if count > 1 and weight == _HAD else weight, count


def _how_many(after: Sequence[str]) -> int:
    """How many goals the words of its sentence right ``after`` a "scored" say."""
    for n, x in enumerate(after[:2]):
        if x in _W["his_goals"] or (
            x in _NUMBERS
            and ("times" in after[:3] or not _SEVERAL_GOALS.isdisjoint(after) or _stands_alone(after, n, x))
        ):
            return COUNTS[x]
    return 1


_NUMBERS = frozenset(("both", "pair", "two", "three", "four", "five"))


def _strikes(v: _Verb) -> tuple[float, int] | None:
    """How surely a "struck" tells goals of this match, and how many; None where it tells none."""
    sentence, i, w, before = v.sentence, v.i, v.word, v.before
    scene, first, end = sentence.scene, sentence.first, sentence.end
    lows, kinds = scene.prose.lows, scene.kinds
    if w == "strikes" and _is_of_several(scene, i):
        return None
    if w == "strike" and not (before == "to" and kinds[i - 2] == "P"):
        meant = before != "to" or only_meant(scene, i, first)
        if meant or not _goes_in(sentence, i):
            return None
    nxt = lows[i + 1 : min(end, i + 6)]
    frame = not _W["frame_of_the_goal"].isdisjoint(nxt) and _GOES_ON_IN.isdisjoint(pairwise(lows[i + 1 : i + 10]))
    if frame or v.after in ("him", "her") or tells_no_goal(scene, i, first, end):
        return None
    at_something = (
        lows[i + 1 : i + 2]
        and (lows[i + 1] in ("the", "a", "an", "his", "by") or kinds[i + 1] == "P")  # "struck Cork on the arm"
        and kinds[i + 1] != "t"
    )
    ball = "ball" in lows[max(first, i - 2) : i]  # "the ball struck it", "the ball had struck his arm"
    if (at_something or ball or w in ("hit", "hits", "hitting")) and not _goes_in(sentence, i):
        return None
    if before in ("was", "were", "been", "have", "has") or before in _W["misfortunes"]:
        return None
    if lows[i + 2 : i + 3] == ["times"]:  # "struck three times"
        return _MOVE, COUNTS.get(lows[i + 1], 1)
    if lows[i + 1 : i + 2] == ["for"] and lows[i + 2 : i + 3] and _stands_alone(lows, i + 2, lows[i + 2]):
        return _MOVE, COUNTS.get(lows[i + 2], 1)  # "struck for three, …"
    return _MOVE, 2 if "twice" in nxt[:2] or _two_of_them(lows, i) or _in_both_halves(lows, i) else 1


_GOES_ON_IN = frozenset((("in", "off"), ("and", "in"), ("and", "over")))  # "struck it against the post and in"


def _is_of_several(scene: Scene, i: int) -> bool:
    """Whether word ``i``, in the singular, is no verb, for several stand before it: "Kane and Alli strikes"."""
    if scene.kinds[i - 1] != "P":
        return False
    joint = scene.people.mentions[scene.refs[i - 1]].first - 1
    return scene.prose.lows[joint] == "and" and scene.kinds[joint - 1] == "P"


def _puts_it_in(v: _Verb) -> tuple[float, int] | None:
    """How surely another verb, "headed", "turned", tells goals of this match, and how many; None if none."""
    sentence, i, w, before = v.sentence, v.i, v.word, v.before
    scene, first, end, lows = sentence.scene, sentence.first, sentence.end, sentence.scene.prose.lows
    passive = before in _W["be"] or (before.endswith("ly") and v.before2 in _W["be"])
    if passive and v.by is None and not _is_struck(sentence, i):
        return None
    if passive and v.by is not None and w in _PLAYS and _is_done_to_somebody(sentence, i):
        return None  # "Kane was slipped in by Alli"
    if v.after in ("provider", "creator") or not _goes_in(sentence, i) or tells_no_goal(scene, i, first, end):
        return None
    weight = _MOVE
    if before in ("had", "has", "have"):
        at_once = forestalled(lows, clause_around(scene, i, first, end)[0], i) is not None
        weight = 2.0 if before == "had" and (at_once or _in_play(sentence, i)) else 0.5
    if before == "to" and scene.kinds[i - 2] != "P" and only_meant(scene, i, first):
        return None
    if (before == "in" and w == "turn") or (before in ITS and not w.endswith(("ed", "ing"))):
        return None  # "booked their place in the second round"
    count = 1
    behind = lows[i + 1 : min(end, i + 6)]
    if not _SEVERAL_GOALS.isdisjoint(behind[1:]):  # "headed three goals", "curled in two superb free-kicks"
        count = max(COUNTS.get(x, 1) for x in behind[:3])
    if behind[:2] == ["in", "with"]:  # "chipped in with two"
        count = max(count, _how_many(behind[2:]))
    if "twice" in behind or _in_both_halves(lows, i):  # "beat Hart twice", "headed home twice"
        count = 2
    return weight, count


_MOVE = 2.2  # how surely what goes in tells a goal of this match


def _goes_in(sentence: Sentence, i: int) -> bool:
    """Whether what is struck at word ``i`` goes in, as its clause tells."""
    scene, end = sentence.scene, sentence.end
    return goes_in(scene, i, clause_around(scene, i, sentence.first, end)[1], end)


def _who_did_it(v: _Verb) -> tuple[Actor, list[int]]:
    """Who put the ball in, subject or agent of a verb, and the words that name others who did."""
    sentence, i, before = v.sentence, v.i, v.before
    scene, lows = sentence.scene, sentence.scene.prose.lows
    actor = _given_the_task(sentence, i) or actor_of(sentence, i)
    if before in _W["sure_noun"] and v.by is None:
        actor = owner_of_described(scene, i, sentence.first) or actor
    if v.by is None or not (
        before in _W["be"]
        or v.before2 in _W["be"]
        or (
            before == "and" and v.before2.endswith("ed") and lows[i - 3] in _W["be"]
        )  # "was controlled and lashed home by"
        or (v.by < i + 4 and v.word.endswith("ed") and not (actor.at and actor.at[1] == i))
        or (v.word.endswith("ed") and _is_served(sentence, i))
    ):
        return actor, []
    named = names_from(scene, v.by + 1, sentence.end)
    if named:
        m = scene.people.mentions[scene.refs[named[0]]]
        others = named[1:] if lows[i - 2] == "goals" and before in _W["be"] else []
        return Actor(m.person, (m.first, m.end)), others
    return NOBODY if before in _W["be"] else actor, []  # "was swept in by his fellow substitute"


def _look_for_somebody(sentence: Sentence, t: Told) -> None:
    """For whom a goal of nobody is, and who may have scored it: "Spurs struck when Kane rounded the keeper"."""
    scene, lows, i = sentence.scene, sentence.scene.prose.lows, t.at
    t.team = acting_team(sentence, i) or t.team
    t.weight -= 0.8
    then = next((k for k in range(i + 1, min(sentence.end, i + 9)) if lows[k] == "when"), None)
    if then is not None and t.team is not None and not t.pronoun:
        doer = who_acts(scene, then, sentence.end)
        t.fallback = doer if doer is not None and shoots(sentence, doer) else None
    told = scene.past_time(i + 1 + (lows[i + 1 : i + 2] == ["again"]))
    if t.fallback is None and t.team is not None and lows[told : told + 1] == [":"]:
        t.fallback = who_ends_it(sentence, told)  # "Spurs scored again: Alli crossed and Kane rose highest"


def _is_struck(sentence: Sentence, i: int) -> bool:
    """Whether what is done at word ``i`` is how somebody's own shot went: "Kane's penalty was hammered into the
    corner"; not "Kane's shot was turned in", by another."""
    noun = sentence.subject_at(i)
    whose = noun is not None and noun.kind == "thing" and noun.shot and (noun.person is not None or noun.pronoun)
    return whose and sentence.scene.prose.lows[i] not in _BY_ANOTHER


def _is_served(sentence: Sentence, i: int) -> bool:
    """Whether what is done at word ``i`` is done to a ball that somebody brought in: "his cross from the left nodded in
    at the back post (by Kane)"."""
    noun = sentence.subject_at(i)
    if noun is None or noun.kind != "thing" or noun.shot:
        return False
    return not SERVED.isdisjoint(sentence.scene.prose.lows[noun.first : noun.end])


def _is_done_to_somebody(sentence: Sentence, i: int) -> bool:
    noun = sentence.subject_at(i)
    return noun is not None and noun.kind in ("person", "role", "pronoun")


_PLAYS = word_lists("grammar_words")["sends"]
_BY_ANOTHER = _W["tapped"] | {"forced", "converted", "turned"}


def _given_the_task(sentence: Sentence, i: int) -> Actor | None:
    """Who is left with what an -ing at word ``i`` tells, "leaving Kane with the simple task of turning it in", or seen
    to do it: "the early kick-off saw Kane score twice"."""
    lows = sentence.scene.prose.lows
    if _is_seen(sentence, i):
        seen = sentence.scene.people.mentions[sentence.scene.refs[i - 1]]
        return Actor(seen.person, (seen.first, seen.end))
    if lows[i - 1] != "of" or lows[i - 2] not in _W["tasks"]:
        return None
    named = sentence.scene.people_between(sentence.first, i)
    m = named[-1] if named else None
    return Actor(m.person, (m.first, m.end)) if m is not None and lows[m.end] in ("with", "the", "a") else None


def _is_seen(sentence: Sentence, i: int) -> bool:
    """Whether somebody is seen to do what the verb at word ``i`` says: "saw Kane score twice", "not until the hour did
    Kane score"; not "saw Kane score in the last derby"."""
    scene = sentence.scene
    if scene.kinds[i - 1] != "P" or i == sentence.first or scene.prose.lows[i] not in _SEEN:
        return False
    if of_another_day(scene.prose.lows[i : sentence.end]):
        return False
    m = scene.people.mentions[scene.refs[i - 1]]
    head = scene.prose.lows[head_before(scene, sentence.first, m.first)]
    return head in _SEES or (head == "did" and _puts_a_time_first(sentence))


def _puts_a_time_first(sentence: Sentence) -> bool:
    """Whether a sentence opens with when something came about at last: "not until the hour did Kane score", "only then
    did he"; not "not once did he", "only last season did he score more"."""
    scene, first = sentence.scene, sentence.first
    opens = tuple(scene.prose.lows[first : first + 2])
    return opens in _AT_LAST or (opens[0] == "only" and scene.past_time(first + 1) > first + 1)


_SEES = frozenset(("saw", "sees"))
_AT_LAST = {("not", "until"), *(("only", when) for when in ("then", "when", "after"))}
_SEEN = frozenset(("score", "net"))


def _through_whom(scene: Scene, i: int, end: int) -> int | None:
    """Where the names begin through whom a side did what the verb at word ``i`` says: "scored three times in ten
    minutes through Kane, Son and Alli", "scored twice, Kane in the 12th minute and Son …"; not "scored after a run
    through midfield by Kane"."""
    lows = scene.prose.lows
    for k in range(i + 1, min(end - 1, i + _TO_WHOM)):
        if lows[k] in ("through", "via"):
            return k + 1
        if scene.kinds[k] == "P" and lows[k - 1] in ",:" and not COUNTS.keys().isdisjoint(lows[i + 1 : k]):
            behind = scene.people.mentions[scene.refs[k]].end
            past = scene.past_time(behind)  # not "Kane on 20 minutes hitting the bar"
            timed = past > behind and lows[behind] in _AT_A_TIME and lows[past : past + 1] in _ENDS
            return k if timed else None
        joins = lows[k] == "and" and scene.kinds[k - 1] == "t"  # "in the 12th and 34th minutes through …"
        if not joins and lows[k] not in _HOW_OFTEN and not lows[k].isdigit() and scene.kinds[k] != "t":
            break
    return None


_TO_WHOM = 14  # words
_AT_A_TIME = ("in", "on", "after")
_ENDS: tuple[list[str], ...] = ([","], [";"], ["."], ["and"], [])
_HOW_OFTEN = COUNTS.keys() | _W["how_often_and_when"] | {"again"}


def _in_both_halves(lows: Sequence[str], i: int) -> bool:
    """Whether the verb at word ``i`` tells two goals by when: "either side of the break", "in each half"."""
    for k in range(i + 1, min(len(lows), i + 2 + _TO_WHEN)):
        if lows[k : k + 3] in IN_BOTH_HALVES:
            return True
        if lows[k] in _ENDS_WHEN:
            break
    return False


_TO_WHEN = 5  # words at most between the verb and when: "converted a penalty in each half"
_ENDS_WHEN = frozenset((",", ".", "and", "either", "each", "both"))


def _arrives(scene: Scene, i: int, first: int) -> bool:
    """Whether an infinitive tells what came of a run or a leap: "ran through to score", "came off the bench to net"."""
    start, _ = clause_around(scene, i - 1, first, i)
    return not _W["arrives"].isdisjoint(scene.prose.lows[start : i - 1])


def _came_to(lows: Sequence[str], i: int, first: int, end: int) -> bool:
    """Whether "would" or "did" tells what came: "would later score twice", "Kane did score"; not "would score if …",
    "said he would"."""
    came = lows[i - 1] if lows[i - 1] not in _IN_THE_END else lows[i - 2]
    comes = came in _COMES_TO or lows[i - 4 : i - 1] == _WENT_ON
    return comes and _SUPPOSED.isdisjoint(lows[first:end])


_COMES_TO = frozenset(("would", "did"))
_IN_THE_END = frozenset(("later", "eventually", "finally"))
_WENT_ON = ["would", "go", "on"]
_SUPPOSED = word_lists("grammar_words")["says"] | {"if", "had", "hope", "hoped", "hoping", "who", "unless", "?"}


def _agent_follows(scene: Scene, i: int, end: int) -> int | None:
    """The "by" behind the verb at word ``i`` that may name who did it: "turned in at the far post by Kane"; no other
    clause and nobody else between."""
    lows = scene.prose.lows
    if "by" not in lows[i + 1 : min(end, i + 16)]:
        return None
    for k in range(i + 1, min(end, i + 16)):
        if lows[k] == "by":
            by_doing = lows[k - 1] == "followed" or any(w.endswith("ing") for w in lows[k + 1 : min(k + 2, end)])
            return None if by_doing else k
        if lows[k] in ",;" or lows[k] in _W["hard"] or lows[k] in _W["soft"]:
            return None
    return None


_HAD = 0.3  # the weight of what somebody had done, on another day as often
_HAD_TWICE = 0.6  # … more than once


def _in_play(sentence: Sentence, i: int) -> bool:
    """Whether the clause of what "had" been done gives it a time of play: "had headed in in the 31st minute", "had
    scored in the first half"."""
    first, end = clause_around(sentence.scene, i, sentence.first, sentence.end)
    before = sentence.scene.times_between(sentence.first, first)
    if before and before[0].first - sentence.first <= 1:
        opening = clause_around(sentence.scene, before[0].first, sentence.first, end)
        first = opening[0] if opening[1] == first - 1 else first  # "Within a minute, Kane had scored"
    times = (at.phrase for at in sentence.scene.times_between(first, end))
    return any(
        phrase.regulation is not None or phrase.period is not None or phrase.after_event is not None for phrase in times
    )


def _only_had(sentence: Sentence, i: int) -> bool:
    """Whether a clause only says that somebody had scored before something of this match: "levelled after Kane had
    scored (for Spurs)", "Kane having already scored"; not "after Kane had scored in the cup", "… for England"."""
    scene, lows = sentence.scene, sentence.scene.prose.lows
    had = next((k for k in range(i - 1, sentence.first, -1) if lows[k] == "had"), i)
    names = names_before(scene, had, i, sentence.first)
    after = names and lows[head_before(scene, sentence.first, names[-1].first)] == "after"
    if not after and not done_by_then(scene, i, "having"):
        return False
    end = sentence.end
    k = i + 1
    if lows[k : k + 1] == ["for"] and scene.kinds[k + 1 : k + 2] == ["T"] and scene.names_again(k + 1):
        k = scene.teams[scene.refs[k + 1]].end
    return k >= end or not lows[k].isalnum()


_SEVERAL_GOALS = _W["several_finishes"] | {"goals", "shots"}


def _stands_alone(lows: Sequence[str], k: int, number: str) -> bool:
    """Whether a number right behind its verb counts goals without naming them: "netted two, …", "scored both as …", but
    not "scored two minutes later"."""
    return lows[k] == number and lows[k + 1 : k + 2] != [] and lows[k + 1] in _W["after_a_count"]


def _two_of_them(lows: Sequence[str], i: int) -> bool:
    """ "struck two second-half penalties"."""
    return lows[i + 1 : i + 2] == ["two"] and not {"penalties", "goals", "headers"}.isdisjoint(lows[i + 2 : i + 5])
