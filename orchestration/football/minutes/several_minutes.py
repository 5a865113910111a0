"""Several minutes of one verb: "in the 24th and 26th minutes", "Kane scored in the 12th minute and Son in the 34th".

Belongs here: giving the minutes of a sentence to one scorer's goals, or to others who share his verb. Does not belong
here: one minute of one goal (timing.py), minutes in brackets (behind_names.py).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from orchestration.football.acts.disallowed import annuls
from orchestration.football.acts.misses import tells_no_goal
from orchestration.football.acts.other_acts import is_of_another_act, tells_another_act
from orchestration.football.game.clock import is_exact, is_later, precision_of
from orchestration.football.goals.haul_parts import KICKS, NOT_HIS_NEXT, NUMBERS, PARTS_HAULS, WHICH_GOAL, WHOSE_PART
from orchestration.football.grammar.clauses import are_parted, clause_around
from orchestration.football.grammar.governed_names import head_before
from orchestration.football.grammar.scene import Scene, TimeAt
from orchestration.football.names.names import Name
from orchestration.football.tellings.told import SHARED, Told, named_at
from orchestration.football.words.goal_words import COUNTS, LEADS_BY, VERBS
from orchestration.football.words.lexicon import word_lists

_W = word_lists("time_words")


def runs_of_minutes(scene: Scene, told: Sequence[Told], times: Sequence[TimeAt]) -> list[list[TimeAt]]:
    """Minutes that follow each other with nothing told between: "in the 24th and 26th minutes", "the third in the 24th
    minute and the fourth in the 26th"."""
    runs: list[list[TimeAt]] = []
    if len(times) < 2:
        return runs
    hauls = [t for t in told if t.count > 1]
    for at in times:
        last = runs[-1][-1] if runs else None
        again = last is not None and not _W["again"].isdisjoint(scene.prose.lows[last.end : at.first])
        counts = last is not None and None not in (last.phrase.regulation, at.phrase.regulation)
        more = again or (bool(hauls) and last is not None and "and" in scene.prose.lows[last.end : at.first])
        counts = counts or (more and (_is_placed(at) or is_later(at.phrase)))
        needs = scene.prose.lows[at.first] in _W["needs"]  # "replaced Alli in the 66th minute and needed only four …"
        goes_on = last is not None and counts and not needs and _goes_on(scene, last.end, at.first)
        goes_on = goes_on and not _begins_another_act(scene, at)
        if goes_on and not (_opens_anothers(scene, told, at) or _is_taken_back(scene, at)):
            runs[-1].append(at)
        elif _is_placed(at) and not all(is_of_another_act(scene, at, t) for t in told):
            runs.append([at])
    return [run for run in runs if len(run) > 1]


def _is_placed(at: TimeAt) -> bool:
    """Whether a time has its place in a match by itself."""
    return at.phrase.regulation is not None or at.phrase.earliest is not None


def _opens_anothers(scene: Scene, told: Sequence[Told], at: TimeAt) -> bool:
    """Whether a minute opens the clause of somebody's goal: "… before the break and, nine minutes from time, Son"; not
    "in the 12th and 34th minutes, Son"."""
    lows = scene.prose.lows
    if lows[at.end - 1] == "minutes" and lows[at.first - 1] == "and" and scene.kinds[at.first - 2] == "t":
        return False
    opens = at.end + (lows[at.end : at.end + 1] in _OPENS)
    return any(t.name_at is not None and t.name_at[0] == opens for t in told)


_OPENS = ([","], ["when"], ["as"])


def _begins_another_act(scene: Scene, at: TimeAt) -> bool:
    """Whether what is told of a time goes on behind it with somebody, who scored no goal of his: "and in the 34th Son |
    was sent off", "and in the 34th minute the hosts | were …"; not "and in the 34th to seal it", "and in the 34th he
    doubled the lead"."""
    lows, kinds = scene.prose.lows[at.end : at.end + 1], scene.kinds[at.end : at.end + 1]
    if not lows or not lows[0].isalpha():
        return False
    if lows[0] not in _SOMEBODY and lows[0] not in _ARTICLES:
        return kinds[0] in ("P", "T")
    _, end = clause_around(scene, at.end, at.first, scene.prose.sentences[scene.prose.sentence_of(at.first)][1])
    behind = scene.prose.lows[at.end : end]
    made_it = ("made", "it") in pairwise(behind) or any(at.end <= k < end for k in scene.scores)
    return (not made_it and _SCORED.isdisjoint(behind)) or tells_another_act(scene, at.end, end, followed=False)


_SOMEBODY = frozenset(("he", "she", "they", "it", "there"))
_SCORED = word_lists("goal_words")["score"] | word_lists("goal_words")["lengthens"]
_ARTICLES = frozenset(("the", "a", "an", "his", "her", "their"))


def without_further(told: Sequence[Told], runs: Sequence[Sequence[TimeAt]], times: Sequence[TimeAt]) -> list[TimeAt]:
    """The times but the further ones of runs within which no goal is told: they are his who has the first."""
    further = {
        two.first for run in runs for one, two in pairwise(run) if not any(one.end <= t.at < two.first for t in told)
    }
    return [at for at in times if at.first not in further]


def _goes_on(scene: Scene, first: int, end: int) -> bool:
    """Whether the words between two minutes only lead from one goal of a player's to his next: "and", "and the fourth
    in", "before scoring again in"; not "and was booked in", "and set up the second in", nor "before Alli added another
    in"."""
    words = scene.prose.lows[first:end]
    if _W["between_minutes"].issuperset(words):
        return True
    if _W["again"].isdisjoint(words) or not NOT_HIS_NEXT.isdisjoint(words) or _does_something_else(words):
        return False
    opens = scene.prose.sentences[scene.prose.sentence_of(first)][0]
    named = {mention.person for mention in scene.people_between(opens, first)}
    return all(mention.person in named for mention in scene.people_between(first, end))


def _does_something_else(words: Sequence[str]) -> bool:
    """Whether a verb joined to what went before tells no goal: "and set up the second"; not "and added the second"."""
    return any(
        (before in _JOINS or before.endswith("ly"))
        and (word.endswith(("ed", "ing")) or word in _IRREGULAR)
        and word not in _GETS_A_GOAL
        and word != "followed"  # "…, followed by Son two minutes later"
        for before, word in pairwise(words)
    )


def _is_taken_back(scene: Scene, at: TimeAt) -> bool:
    """Whether the goal of a time did not stand: "and his 34th-minute goal was disallowed"."""
    _, end = clause_around(scene, at.end - 1, at.first, scene.prose.sentences[scene.prose.sentence_of(at.first)][1])
    return annuls(scene, at.end, end) is not None


_G = word_lists("goal_words")
_JOINS = frozenset(("and", ",", "before", "but", "then", "also", "later"))
_IRREGULAR = word_lists("grammar_words")["irregular"]
_GETS_A_GOAL = VERBS | _G["gets_a_further"] | _W["again"]


def give_one_each(scene: Scene, told: list[Told], run: Sequence[TimeAt]) -> list[Told]:
    """The tellings of a sentence, the minutes of a run given to them one each: to several that share the verb, or to
    as many copies of the one that is nearest."""
    places = {(at.first, at.end) for at in run}
    owners = [t for t in told if t.time_at in places] or [min(told, key=lambda t: abs(t.at - run[0].first))]
    free = [t for t in told if t.time is None or t.time_at in places or not precision_of(t.time)]
    sharers = [t for t in free if t.sources[0] == owners[0].sources[0] and abs(t.at - owners[0].at) <= 3]
    if "goals" in scene.prose.lows[run[0].first - 3 : run[0].first]:  # "Kane levelled and Son won it, the goals in …"
        sharers = [t for t in free if t.person is not None and t.weight >= 1.0]
    if len(sharers) == len(run):
        for t, at in zip(sorted(sharers, key=named_at), run, strict=True):
            t.take(at)
        return told
    owner = owners[0]
    others = {mention.person for mention in scene.people_between(run[0].end, run[-1].first)} - {owner.person}
    if len(owners) > 1 or owner.count not in (1, len(run)) or others:
        return told
    copies = []
    for before, at in zip((None, *run), run, strict=False):
        copy = replace(owner, count=1)
        copy.take(at)
        if before is not None:
            copy = _numbered(copy, words := scene.prose.lows[before.end : at.first])
            copy.penalty = copy.penalty or not KICKS.isdisjoint(words)
        elif run[0].end <= owner.at < run[-1].first:  # "his first came in the 12th minute, his second in the 21st"
            copy = replace(copy, nth=None, constraints=(), score=None, score_at=None)
        copies.append(copy)
    kick = _which_from_the_spot(scene.prose.lows[run[-1].end : run[-1].end + _TO_THE_SPOT], len(run))
    for n, copy in enumerate(copies):
        copy.penalty = copy.penalty if kick is None else n == kick
    place = told.index(owner)
    return [*told[:place], *copies, *told[place + 1 :]]


def _which_from_the_spot(words: Sequence[str], count: int) -> int | None:
    """Which of ``count`` goals, from 0, the words behind their minutes make the penalty: "…, the second of them a
    penalty", "(the last from the spot)"; not "the second from the penalty area"."""
    k = next((k for k, word in enumerate(words) if word in KICKS), None)
    if k is None or words[0] not in PARTS_HAULS or words[k + 1 : k + 2] in _NEAR_THE_SPOT:
        return None
    which = [NUMBERS.get(word, count) - 1 for word in words[1:k] if word in NUMBERS or word in _W["last_of_haul"]]
    others = sum(word not in _TO_A_PENALTY for word in words[1:k])
    told = len(which) == others == 1 and words[k - 1] in _TO_A_PENALTY  # not "the first penalty of the season"
    return which[0] if told and which[0] < count else None


_NEAR_THE_SPOT = (["area"], ["box"], ["appeal"], ["shout"], ["claim"])
_TO_THE_SPOT = 9  # words at most from the minutes to which goal was a penalty
_TO_A_PENALTY = WHOSE_PART | {"an", "of", "them", "which", "those", "these", "from", "being", "coming", "was"}


def _numbered(t: Told, words: Sequence[str]) -> Told:
    """A further goal of a run with the number it has: "and the fourth in the 26th", "his second in the 60th"; what was
    said of the first alone ("opened the scoring") is not said of it."""
    for whose, word in pairwise(words):
        if word in WHICH_GOAL:
            if whose in ("his", "her"):
                return replace(t, nth=WHICH_GOAL[word], constraints=(), score=None, score_at=None)
            return replace(t, nth=None, constraints=(f"{WHICH_GOAL[word]}th",), score=None, score_at=None)
    return replace(t, nth=None, constraints=(), score=None, score_at=None)


def of_former_and_latter(scene: Scene, told: Sequence[Told], times: Sequence[TimeAt]) -> list[TimeAt]:
    """Gives two whose goals one verb tells the times of "the former" and "the latter", and what other times are left:
    "Kane and Son struck, the former in the 12th minute and the latter tapping in on 40"."""
    lows, rest = scene.prose.lows, list[TimeAt]()
    if scene.prose.vocabulary.isdisjoint(_WHICH_OF_TWO):
        return [*times]
    for at in times:
        since = max(0, at.first - _OF_TWO)
        k = next((k for k in range(at.first - 1, since, -1) if lows[k] in _NOT_OF_TWO), at.first)
        which = _WHICH_OF_TWO.get(lows[k]) if lows[k - 1] == "the" else None
        pair = (
            []
            if which is None
            else sorted((t for t in told if t.weight >= 1.0 and min(t.at, named_at(t)) < k), key=named_at)[-2:]
        )
        one_verb = len(pair) == 2 and pair[0].sources[0] == pair[1].sources[0]
        his = pair[which] if which is not None and one_verb else None
        if his is None or _is_of_another(scene, told, at, k, his):
            rest.append(at)
        else:
            his.take(at)
    return rest


def _is_of_another(scene: Scene, told: Sequence[Told], at: TimeAt, since: int, his: Told) -> bool:
    """Whether the words from ``since`` on tell what else happened at a time than ``his`` goal: "the latter booked on
    40", "the latter having taken the lead on 40 through Costa"."""
    return is_of_another_act(scene, at, his) or any(since < t.at < at.first and t.person != his.person for t in told)


_WHICH_OF_TWO = {"former": 0, "latter": 1}
_NOT_OF_TWO = _WHICH_OF_TWO.keys() | {",", "and", "but", "before", "after", "who"}
_OF_TWO = 14  # words at most from "the former" to his time


def goals_of_others(scene: Scene, told: Sequence[Told], times: Sequence[TimeAt]) -> tuple[list[Told], list[TimeAt]]:
    """The goals of those who share a verb told once, and the times left for the rest: "Kane scored in the 12th minute,
    Son in the 34th and 50th and Alli the third on the hour"; not "and Son in the 34th was booked"."""
    if len(times) < 2 or not (scored := [t for t in told if t.person is not None and t.weight >= 1.5]):
        return [], list(times)
    lows, found, rest = scene.prose.lows, list[Told](), [times[0]]
    named = {t.person for t in told}
    last: TimeAt | None = None  # that of the goal found last
    share: list[Told] = []  # the goals that are one team's
    for at in times[1:]:
        exact = is_exact(at.phrase)
        if not exact and scene.kinds[at.first - 1] != "P":  # "Alli with a late penalty" may be told of what he did then
            rest.append(at)
            continue
        if last is not None and _W["between_minutes"].issuperset(lows[last.end : at.first]):
            further = replace(found[-1], at=found[-1].at + 1)
        else:
            mention = _told_with(scene, at)
            shared = [t for t in scored if mention is not None and t.at < mention.first]
            told_once = shared[-1] if shared else None
            if (
                mention is None
                or told_once is None
                or mention.person in named
                or _is_of_his(scene, told_once, at)
                or tells_no_goal(scene, at.end - 1, mention.first, scene.prose.sentences[told_once.sentence][1])
                or (not exact and _does_something_else(lows[told_once.at + 1 : mention.first]))
            ):
                last = None
                rest.append(at)
                continue
            further = replace(
                told_once, at=mention.first, person=mention.person, name_at=(mention.first, mention.end),
                team=None, constraints=(), score=None, score_at=None, count=1, nth=None,
                fallback=None, penalty=any(w in KICKS for w in lows[mention.end : at.first]),
                sources=[*told_once.sources, SHARED],
            )  # fmt: skip
            if lows[mention.end] == "for":
                _for_one_team(scene, mention.end + 1, [further])
            share = share if found else [told_once]
            if lows[told_once.at] in _W["leads"]:
                told_once.count = 1  # "led twice, through Kane in the 12th minute and Son in the 34th"
        further.take(at)
        found.append(further)
        share.append(further)
        if lows[at.end : at.end + 1] == ["for"]:
            apart = len(share) == 2 and lows[further.at - 2 : further.at] == [",", "and"]  # "…, and Mee on 34 for Hull"
            _for_one_team(scene, at.end + 1, [further] if apart else share)
            share = []
        last = at
    return found, rest


def _told_with(scene: Scene, at: TimeAt) -> Name | None:
    """Who is named before a time with no verb of his own: "Son in the 34th", "Alli with a penalty in the 34th", "Mee
    for Hull in the 34th"."""
    before = at.first - 1
    while before > 0 and (scene.prose.lows[before] in _W["nth_goal"] or scene.prose.lows[before] in _W["leads_in"]):
        before -= 1
    before = _before_for_side(scene, before)
    if scene.kinds[before] != "P" or scene.prose.owns[before]:
        return None
    mention = scene.people.mentions[scene.refs[before]]
    head = head_before(scene, scene.prose.sentences[scene.prose.sentence_of(at.first)][0], mention.first)
    if scene.prose.lows[head] == "then" or scene.prose.lows[head - 1 : head + 1] == ["followed", "by"]:
        return None if _is_one_of_another_list(scene, head, at) else mention
    return mention if scene.prose.lows[head] in (",", "and", ";") else None


def _before_for_side(scene: Scene, k: int) -> int:
    """The word at ``k``, or that before a "for" and the team that ends there: "Son | for Spurs"."""
    team = scene.teams[scene.refs[k]] if scene.kinds[k] == "T" else None
    begins = team.first - 1 - (scene.prose.lows[team.first - 1] == "the") if team else k
    return begins - 1 if scene.prose.lows[begins] == "for" else k


def _is_one_of_another_list(scene: Scene, head: int, at: TimeAt) -> bool:
    """Whether who is told behind a "then" or "followed by", word ``head``, with his time did not score: "Alli came on,
    followed by Son in the 34th", "then Son in the 34th and Alli in the 50th were booked"."""
    first, end = scene.prose.sentences[scene.prose.sentence_of(at.first)]
    behind = next((k for k in range(at.end, end) if scene.prose.lows[k] in _G["be"]), end)
    return tells_another_act(scene, first, head, False) or tells_another_act(scene, behind, end, False)


def _for_one_team(scene: Scene, k: int, told: Sequence[Told]) -> None:
    """Gives the goals of a list to the team at word ``k`` that its end names: "… and Alli in the 80th for Spurs"."""
    k += scene.prose.lows[k : k + 1] == ["the"]
    if scene.kinds[k : k + 1] == ["T"] and not any(t.team or t.own_goal for t in told):
        for t in told:
            t.team = scene.teams[scene.refs[k]].ids


def goals_of_a_lead(scene: Scene, told: Sequence[Told], times: Sequence[TimeAt]) -> list[TimeAt]:
    """Gives the time within which a side led by several goals to the last of them, and what other times are left:
    "raced into a 2-0 lead inside 14 minutes through Kane and Alli", "were two up by the 14th minute as Kane …". Where
    the sentence tells more or fewer goals, it is nobody's: "were four up inside 31 minutes, Kane and Alli scoring"."""
    if not told or (len(told) == 1 and told[0].count == 1):
        return list(times)
    lows, scores, rest = scene.prose.lows, scene.scores, list[TimeAt]()
    for at in times:
        lead = 0
        if lows[at.first] in _WITHIN or lows[at.first - 1] in _WITHIN:
            k = at.first - 1
            while k > at.first - _UP_BY and k not in scores:
                k -= 1
            lead = max(scores[k]) if k in scores else _lead_told(scene, at.first)
        goals = _goals_of(told, lead, at.end) if lead > 1 else []
        if goals:
            goals[-1].take(at)
        elif not (is_exact(at.phrase) and _is_of_several(scene, told, at)):
            rest.append(at)
    return rest


def _goals_of(told: Sequence[Told], lead: int, at: int) -> list[Told]:
    """The goals that made a ``lead``: those named before word ``at`` if they are as many, else the first behind it."""
    scored = sorted([t for t in told if t.person is not None and t.weight >= 1.5 and t.count == 1], key=named_at)
    behind = bisect_left(scored, at, key=named_at)
    goals = scored[:behind] if behind == lead else scored[behind : behind + lead]
    return goals if len(goals) == lead else []


def _is_of_several(scene: Scene, told: Sequence[Told], at: TimeAt) -> bool:
    """Whether a time is that of a lead, and nothing parts it from more goals than one; not from all of them by one
    ("scored twice to put Spurs 2-0 up after 31 minutes"), nor "were three up on 31 minutes when Kane added to …"."""
    lead = _lead_told(scene, at.first)
    if lead < 2 or scene.prose.lows[at.end : at.end + 1] == ["when"]:
        return False
    named = [t for t in told if t.person is not None and t.weight >= 1.5]
    near = [t for t in named if not are_parted(scene, at.first, t.at)]
    made_it = any(t.count == lead or (t.score is not None and max(t.score) == lead) for t in near)
    return sum(t.count for t in near) > 1 and not (made_it and len({t.person for t in near}) == 1)


def _lead_told(scene: Scene, k: int) -> int:
    """How many goals a side that led had by the words before word ``k``, 0 where they don't say: "were four up", "three
    goals to the good", "a 2-0 lead", "led 2-0"."""
    lows = scene.prose.lows
    while lows[k - 1] in _W["leads_in"]:
        k -= 1
    if k - 1 in scene.scores and lows[k - 2] in _W["leads"]:
        return max(scene.scores[k - 1])
    how_many = next((j for j in range(k - 2, max(0, k - 6), -1) if lows[j] in _SEVERAL or j in scene.scores), None)
    if how_many is None or lows[k - 1] not in _W["ahead"]:
        return 0
    return max(scene.scores[how_many]) if how_many in scene.scores else _SEVERAL[lows[how_many]]


_SEVERAL = {word: n for word, n in COUNTS.items() if n > 1} | LEADS_BY


_UP_BY = 5  # words at most from a score to within when it stood
_WITHIN = frozenset(("inside", "within", "by"))


def completed_hauls(scene: Scene, told: Sequence[Told]) -> list[Told]:
    """The last of several goals that one word tells with one minute: "bagged his brace with ten minutes left", "scored
    twice to put Spurs 2-0 up after 31 minutes"."""
    last = []
    for t in told:
        if t.count == 1 or t.time is None or precision_of(t.time) < 2:
            continue
        leads = t.time_at is not None and _lead_told(scene, t.time_at[0]) == t.count
        if leads or not _W["several"].isdisjoint(scene.prose.lows[t.at : t.at + 6]):
            last.append(replace(t, count=1, nth=t.count))
            if t.time.regulation is not None and t.time.regulation <= _EARLY:  # those before it came sooner
                t.time = t.time._replace(regulation=None, stoppage=None, earliest=1, basis=None)
            else:
                t.time = t.time_at = None
    return last


_EARLY = 45  # minute


def _is_of_his(scene: Scene, told_once: Told, at: TimeAt) -> bool:
    """Whether the words behind the time of a name go on to tell what he did then, and that was no goal: "Hart (1) was
    beaten", "Son in the 34th was booked"; not "Son in the 34th for Spurs", nor "goals from Kane in the 12th minute and
    Son in the 34th were enough"."""
    if told_once.name_at is not None and told_once.at < told_once.name_at[0]:
        return False
    lows, k = scene.prose.lows, at.end
    k += lows[k : k + 1] == [")"]
    goes_on = k < len(lows) and lows[k].isalpha() and lows[k] not in _TELLS_NO_MORE
    return goes_on and _W["again"].isdisjoint(lows[k : k + 4])


_TELLS_NO_MORE = _W["parts"] | _W["joins"] | _W["adds_how"]
