"""Tellings of one sentence that speak of one goal: "Kane headed in to level".

Belongs here: which of them are joined, and what the joined one says. Does not belong here: whether a player's second
telling is a further goal (further_goals.py), and joining those of several sentences (joining.py).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter

from orchestration.football.acts.deliveries import SENT_IN
from orchestration.football.acts.goal_ellipses import ELLIPSIS
from orchestration.football.game.clock import precision_of
from orchestration.football.goals.further_goals import (
    FURTHER,
    JOINTS,
    NUMBERED,
    goes_on_to_another,
    had_scored_before,
    has_the_next,
    is_another,
    is_further,
    is_one_of_them,
    is_told_between,
)
from orchestration.football.goals.own_goals import is_struck, told_as_noun
from orchestration.football.grammar.clauses import are_parted, clause_around, joint_between
from orchestration.football.grammar.governed_names import head_before, is_object
from orchestration.football.grammar.scene import Scene
from orchestration.football.results.which_day import of_another_day
from orchestration.football.tellings.goal import apart, stretch
from orchestration.football.tellings.told import AGAIN, DESCRIBED, GUESSED, Told, are_two, at_odds
from orchestration.football.words.goal_words import BY_MORE, MOVES, NOUNS, ORDINALS, PLURALS, VERBS
from orchestration.football.words.lexicon import word_lists

_W = word_lists("goal_words")


def merge(scene: Scene, told: list[Told]) -> list[Told]:
    """Tellings of one sentence that speak of one goal, as one."""
    merged: list[Told] = []
    in_order = sorted(told, key=_place)
    for t in in_order:
        home = _told_before(scene, t, merged, in_order) if merged else None
        if home is None:
            merged.append(t)
        else:
            _take_in(home, t)
    merged.sort(key=_place)
    _of_one_side(told, merged)
    lows = scene.prose.lows
    for n, (a, b) in enumerate(pairwise(merged), 2):  # "a goal from Kane and a late Alli penalty gave Spurs hope"
        if a.team is None and lows[a.at + 1 : a.at + 2] == ["and"] and NOUNS.issuperset((a.sources[0], b.sources[0])):
            a.team = b.team
        answers = "regains" in a.constraints and not b.constraints and b.team is None and not merged[n:]
        if answers and _is_what_came_before(scene, b):
            b.constraints, b.against = ("equaliser",), a.team  # "Kane restored Hull's lead after Alli's penalty"
    _hand_down(merged)
    if [t for t in merged if t.own_goal]:
        merged = [t for t in merged if not _ends_as_own_goal(scene, t, merged)]
    for sent in merged[:-1]:
        if sent.sources[0] in _SENDS and [u for u in merged if _is_met_by(scene, sent, u)]:
            merged.remove(sent)
    for t in merged:
        if t.person is None and t.fallback and not t.own_goal and not t.pronoun:
            t.give(*t.fallback)
            t.weight -= 0.5
    return merged


def _told_before(scene: Scene, t: Told, merged: Sequence[Told], in_order: Sequence[Told]) -> Told | None:
    """Which of the goals ``merged`` so far another telling of their sentence is of; None where it is a further one.
    ``in_order``: all tellings of the sentence."""
    if not merged:
        return None
    scored = next((m for m in reversed(merged) if m.person is not None and m.weight >= 1.5), None)
    another = scored is not None and is_another(scene, t)
    several = next((m for m in merged if m.count > 1 and m.person is not None and m.person == t.person), None)
    if another and scored is not None and t.person is None:
        t.person, t.name_at, t.pronoun = scored.person, scored.name_at, False
    for m in reversed(merged):
        if m.person is not None and m.person == t.person:
            if goes_on_to_another(scene, m, t):
                t.sources.append(AGAIN)
                return None
            one_of_several = several is not None and is_one_of_them(scene, several, t)
            return None if another or one_of_several or _are_two_of_his(scene, m, t, merged) else m
        if _may_be_one(scene, m, t, merged, in_order):
            return m
    return None


def _are_two_of_his(scene: Scene, m: Told, t: Told, merged: Sequence[Told]) -> bool:
    """Whether two tellings of one player are two goals of his."""
    return (
        t.sources[0] == ELLIPSIS
        or (are_two(m, t) and scene.kinds[t.at] != "P")
        or _have_a_number_each(scene, m, t)
        or is_further(scene, m, t)
        or _contradict(m, t)
        or (t.count > m.count == 1 and not _TO_A_HAUL.isdisjoint(scene.prose.lows[m.at : t.at + 1]))
        or _atones(scene, m, t)
        or has_the_next(merged, m, t)
        or _goes_on_behind_another(scene, m, t, merged)
        or had_scored_before(scene, m, t)
        or _have_a_minute_each(scene, m, t)
        or (scene.prose.lows[t.at - 1] == "and" and _have_times_apart(scene, m, t))
    )


def _may_be_one(scene: Scene, m: Told, t: Told, merged: Sequence[Told], in_order: Sequence[Told]) -> bool:
    """Whether two tellings, one of which names nobody, are of one goal."""
    return (
        (m.person is None or t.person is None)
        and (min(m.weight, t.weight) >= 0.5 or _is_shot_for(scene, m, t))  # a bare "free-kick" takes no goal
        and abs(m.at - t.at) < _NEAR
        and (m.own_goal == t.own_goal or _is_called_own_goal(scene, m, t))
        and not at_odds(m, t)
        and (t.against is None or t.against != m.team)  # "rescued a draw after trailing to a Kane goal"
        and not (are_parted(scene, m.at, t.at) and (m.pronoun or t.pronoun or m.person is not None))
        and not _contradict(m, t)
        and not _is_somebody_elses(scene, m, t)
        and not _cancels_out(scene, m, t)
        and not any(_cancels_out(scene, u, m) for u in merged if m.at - _NEAR < u.at < m.at)
        and not (m.pronoun and t.pronoun and _are_his_two(scene, m, t))
        and not _is_he_another(m, t)
        and not (t.person is None and (_have_a_minute_each(scene, m, t) or _had_come_before(scene, m, t)))
        and not (t.person is None and _is_of_the_next(scene, m, t, in_order))
        and not (m.person is None and (_is_turned_from(scene, m, t) or _was_levelled(m, t, in_order)))
        and not (not BY_MORE.isdisjoint(m.constraints) and _is_what_several_come_to(in_order, m, t))
        and not (m.person is None and BY_MORE.isdisjoint(m.constraints) and is_told_between(merged, m, t))
        and not (m.person is None and (came_before(scene, m, t) or _have_a_minute_each(scene, m, t)))
        and not (m.person is None and [u for u in _near(in_order, m) if u.person == t.person and at_odds(m, u)])
    )


def _take_in(home: Told, t: Told) -> None:
    """What a further telling of a goal says, added to what is told of it."""
    if home.person is None and t.person is not None:
        home.person, home.name_at, home.pronoun = t.person, t.name_at, t.pronoun
        home.at = t.at if not BY_MORE.isdisjoint(home.constraints) else home.at  # told behind the others
    if t.at == home.at + 1 and home.person == t.person and home.sources[0] in NOUNS and t.sources[0] in VERBS:
        home.at, home.sources = t.at, [*t.sources, *home.sources]  # "cancelled out Kane's opener | headed in on 12"
    home.constraints = tuple(dict.fromkeys((*home.constraints, *t.constraints)))
    home.weight = max(home.weight, t.weight) + 0.3 * min(max(home.weight, 0), max(t.weight, 0), 1.0)
    home.team = home.team or t.team
    home.against = home.against or t.against
    home.count = max(home.count, t.count)
    home.nth = home.nth or t.nth
    home.penalty |= t.penalty
    home.own_goal |= t.own_goal
    if home.score is None:
        home.score, home.score_at = t.score, t.score_at
    home.fallback = home.fallback or t.fallback
    once_named = home.person == t.person and GUESSED.isdisjoint(home.sources) != GUESSED.isdisjoint(t.sources)
    home.sources = [s for s in (*home.sources, *t.sources) if not (once_named and s == DESCRIBED)]


_NEAR = 45  # words at most between tellings of one goal
_place = attrgetter("at")


def _near(in_order: Sequence[Told], m: Told) -> Sequence[Told]:
    """The tellings, of those of a sentence in its order, that may speak of the goal that ``m`` does."""
    start = bisect_left(in_order, m.at - _NEAR, key=_place)
    return in_order[start : bisect_left(in_order, m.at + _NEAR, start, key=_place)]


def _are_his_two(scene: Scene, one: Told, two: Told) -> bool:
    """Whether two tellings of one man who is not named, in a sentence, are two goals of his: "he headed in his second
    and completed his hat-trick from the spot"."""
    return is_further(scene, one, two) or _came_earlier(scene, one, two) or _have_a_number_each(scene, one, two)


def _goes_on_behind_another(scene: Scene, one: Told, two: Told, merged: Sequence[Told]) -> bool:
    """Whether a player goes on behind what another had done meanwhile: "struck and, after Cork had levelled, restored
    their lead"."""
    lows = scene.prose.lows
    if lows[two.at - 1] != "," or lows[two.at].endswith("ing") or not is_told_between(merged, one, two):
        return False
    since = next((k for k in range(two.at - 2, one.at, -1) if lows[k] in _LATER_THAN or lows[k] == "once"), one.at)
    return lows[since - 2 : since] == ["and", ","] and "had" in lows[since : two.at]


def _have_a_number_each(scene: Scene, one: Told, two: Told) -> bool:
    """Whether the second of two tellings is of a further goal by its number or an "again": "his first came early, and
    he doubled up late on", "opened the scoring and was celebrating again after the break"."""
    if one.nth is not None and two.nth is not None:
        return one.nth != two.nth
    return AGAIN in two.sources and AGAIN not in one.sources and "and" in scene.prose.lows[one.at : two.at]


def _have_a_minute_each(scene: Scene, one: Told, two: Told) -> bool:
    """Whether each of two tellings that an "and" or a "then" joins has its own minute: "headed in on 12 minutes and
    added a penalty in the 34th"; not "levelled in the 50th minute and Alli …"."""
    first, end = scene.prose.sentences[one.sentence]
    joint = joint_between(scene.prose.lows, one.at, two.at, JOINTS)
    if joint is None or "t" not in scene.kinds[first : two.at] or "latter" in scene.prose.lows[joint : two.at]:
        return False
    others = [m for m in scene.people_between(joint, two.at) if m.person not in (one.person, two.person)]
    his = one.person is not None and one.person == two.person  # "… and four minutes later Alli's pass sent him clear"
    if any(not (is_object(scene, joint, m.first) or (his and scene.prose.owns[m.end - 1])) for m in others):
        return False
    clauses = ((clause_around(scene, one.at, first, joint)[0], joint), clause_around(scene, two.at, joint + 1, end))
    mine, its = [
        {at.phrase[2:] for at in scene.times_between(*words) if precision_of(at.phrase) == 2} for words in clauses
    ]
    return bool(mine and its and mine.isdisjoint(its))


def _came_earlier(scene: Scene, one: Told, two: Told) -> bool:
    """Whether of two moves of somebody unnamed the first came before: "had earlier cancelled out Alli's opener and was
    on hand to sweep home"; or each has its time."""
    earlier = scene.prose.lows[one.at - 2 : one.at] == ["had", "earlier"] and "and" in scene.prose.lows[one.at : two.at]
    return earlier or _have_times_apart(scene, one, two)


def _have_times_apart(scene: Scene, one: Told, two: Told) -> bool:
    """Whether two moves of one player that an "and" joins end in times that are apart: "struck in the 11th minute and
    converted a penalty just before half-time", "… and made it 2-0 after the break"."""
    lows = scene.prose.lows
    goal = two.sources[0] in VERBS or two.score is not None or "equaliser" in two.constraints
    if not goal or lows[two.at - 1] != "and" or lows[two.at].endswith("ing"):
        return False
    first, end = clause_around(scene, two.at, two.at, scene.prose.sentences[two.sentence][1])
    between, behind = scene.times_between(one.at, two.at), scene.times_between(first, end)
    return bool(between and behind) and apart(stretch(between[-1].phrase), stretch(behind[0].phrase))


def _of_one_side(told: Sequence[Told], merged: Sequence[Told]) -> None:
    """What a sentence says of the goals that one noun tells holds for their side, and for the first or the last alone:
    "goals from Kane and Alli opened up a lead", "… put Spurs ahead", maybe from behind, "… brought Spurs level"."""
    for at in {t.at for t in told if t.sources[0] in PLURALS and t.person is not None}:
        listed = {t.person for t in told if t.at == at}
        mine = [t for t in merged if t.person in listed]
        if len(mine) < 2:
            continue
        team = next((t.team for t in mine if t.team is not None), None)
        said = tuple("ahead" if name == "lead" else name for t in mine for name in t.constraints)
        levelled = any(" level" in source for source in mine[-1].sources)  # not only "cancelled out Son's opener"
        for t in mine:
            last = t is mine[-1]
            holds = _OF_THE_FIRST if t is mine[0] else ("ahead", *_LEVELS * levelled) if last else ()
            t.team, t.constraints = t.team or team, tuple(name for name in said if name in holds)


_OF_THE_FIRST = ("opener",)
_LEVELS = ("equaliser",)


def _hand_down(told: list[Told]) -> None:
    """A side's goal that a name is guessed for ("equalised when Nyom crossed …") is the one that the rest of the
    sentence tells ("… for Matip to finish"); a shot that ends as an own goal is no other goal."""
    for t in [t for t in told if t.person is None and t.fallback is not None and not t.pronoun]:
        then = next((x for x in told if x.at > t.at and x.person is not None and x.weight >= 1.5), None)
        if then is not None and not then.own_goal:
            then.constraints = tuple(dict.fromkeys((*t.constraints, *then.constraints)))
            then.team = then.team or t.team
            told.remove(t)


def _contradict(one: Told, two: Told) -> bool:
    """Whether one goal can't be both: "the hosts opened the scoring and Kane doubled the lead", "opened the scoring and
    made it 3-0 in the 38th minute"."""
    first, second = set(one.constraints), set(two.constraints)
    return (
        ("opener" in first and not _NOT_FIRST.isdisjoint(second))
        or ("opener" in second and not _NOT_FIRST.isdisjoint(first))
        or ("equaliser" in second and not _STILL_BEHIND.isdisjoint(first))
        or ("equaliser" in first and not _NOT_LEVEL.isdisjoint(second))
        or ("lead" in first and not _LENGTHENS.isdisjoint(second))
        or ("opener" in first and two.score is not None and sum(two.score) > 1)
    )


_LENGTHENS = frozenset(("doubles", "extends"))
_NOT_FIRST = FURTHER | {"regains"}
_STILL_BEHIND = frozenset(("reduces", "halves", "consolation"))
_NOT_LEVEL = _STILL_BEHIND | {"winner"}  # "levelled Alli's opener before he grabbed the winner"


def _is_somebody_elses(scene: Scene, one: Told, two: Told) -> bool:
    """Whether a player named behind an "and" scores another goal than the numbered one that a clause before gives to
    nobody by name: "the striker headed in the third and Kane fired in off the post"."""
    if one.person is not None or two.name_at is None or not one.constraints or one.team is None:
        return False
    moves = not MOVES.isdisjoint(one.sources) and two.sources[0] in MOVES
    return moves and one.at < two.name_at[0] - 1 and scene.prose.lows[two.name_at[0] - 1] == "and"


def _is_of_the_next(scene: Scene, one: Told, two: Told, in_order: Sequence[Told]) -> bool:
    """Whether what a side does is the goal of whoever is named behind it: "Alli scored, Hull drew level when Kane
    struck", "Alli settled it after Hull drew level when Kane struck"."""
    lows = scene.prose.lows
    if scene.kinds[two.at - 1] != "T" or lows[scene.teams[scene.refs[two.at - 1]].first - 1] not in _BEGINS_ANEW:
        return False
    then = next((u for u in _near(in_order, two) if u.at > two.at and u.person is not None), None)
    if then is None or then.person == one.person:
        return False
    words = lows[two.at : then.at]
    return "," not in words and not _WHEN.isdisjoint(words)


_BEGINS_ANEW = (",", "and", "after")
_WHEN = frozenset(("when", "as"))


def _is_shot_for(scene: Scene, one: Told, two: Told) -> bool:
    """Whether the second of two tellings is what the first was, or was for: "shot beyond Hart for a late equaliser",
    "to rifle an equaliser past Hart"."""
    shot = one.person is not None and one.weight >= 2.0 and not MOVES.isdisjoint(one.sources)
    if not shot or two.at - one.at >= _SHOT_FOR:
        return False
    article = two.at - 1 - (scene.prose.lows[two.at - 1] not in _ARTICLES)
    return scene.prose.lows[article] in _ARTICLES and (article - 1 == one.at or scene.prose.lows[article - 1] == "for")


_ARTICLES = word_lists("grammar_words")["articles"]
_SHOT_FOR = 15  # words


def came_before(scene: Scene, one: Told, two: Told) -> bool:
    """Whether goals came before what somebody did: "the captain struck after goals from Kane", "… after Kane had
    levelled", "Hull earned a draw after Kane had put Leeds ahead"."""
    if two.person is None:
        return False
    words = scene.prose.lows[one.at : two.at]
    if one.constraints == ("last",) and one.person is None:  # a result
        then = next((k for k in range(one.at, two.at + 1) if scene.prose.lows[k] in _HAD_OR_TRAILED), one.at)
        return not _LATER_THAN.isdisjoint(scene.prose.lows[one.at : then])
    had = words[-1:] == ["had"] and not _LATER_THAN.isdisjoint(words)
    if one.sources[0] not in VERBS:  # "the second came ten minutes after Kane had struck"
        return had and any(at.phrase.ahead for at in scene.times_between(one.at, two.at))
    return had if two.sources[0] not in NOUNS else not _LATER_THAN.isdisjoint(words[-4:])


def _was_levelled(m: Told, t: Told, in_order: Sequence[Told]) -> bool:
    """Whether a lead was levelled between what tells it and a goal: "Spurs took the lead but Hull levelled before Kane
    struck"."""
    lead = m.team is not None and "equaliser" not in t.constraints and not _LED.isdisjoint(m.constraints)
    return lead and any(
        m.at < u.at < t.at and "equaliser" in u.constraints and u.team not in (None, m.team) for u in in_order
    )


_LED = frozenset(("lead", "2up", "3up"))


def _is_what_came_before(scene: Scene, t: Told) -> bool:
    """Whether somebody's goal is what another followed: "… after Alli's penalty"."""
    return t.name_at is not None and t.name_at[1] <= t.at and scene.prose.lows[t.name_at[0] - 1] in _LATER_THAN


def _had_come_before(scene: Scene, one: Told, two: Told) -> bool:
    """Whether what somebody had done is only put in before what another did: "the winger opened the scoring and, after
    Kane had levelled, had the last word"."""
    lows = scene.prose.lows
    if one.name_at is None or lows[one.at - 1] != "had" or "," not in lows[one.at : two.at]:
        return False
    return lows[one.name_at[0] - 1] in _LATER_THAN or lows[one.name_at[0] - 1] == "once"


_LATER_THAN = frozenset(("after", "following"))
_HAD_OR_TRAILED = frozenset(("had", "trailing", "falling", "going"))


def _is_turned_from(scene: Scene, one: Told, two: Told) -> bool:
    """Whether a "but" turns from a side's goal to whoever then acts: "Leeds led, but Kane replied", "Leeds fell behind
    but goals from Kane won it", "Leeds went two up, only for Kane to level"; or an answer is told, "Leeds conceded
    early and levelled through Kane"; not "Leeds fell behind, but were unlucky as Kane scored"."""
    if two.name_at is None or two.name_at[0] <= one.at or (one.team is None and one.against is None):
        return False
    told = two.sources[0] in PLURALS  # "goals from Kane"
    lows = scene.prose.lows
    if ("only", "for") in pairwise(lows[one.at : two.name_at[0]]):
        return True
    if one.against is not None and "equaliser" in two.constraints and not _JOINS.isdisjoint(lows[one.at : two.at]):
        return True
    return lows[head_before(scene, one.at, two.at if told else two.name_at[0])] == "but"


_JOINS = frozenset(("but", "before", "and"))


def _is_what_several_come_to(in_order: Sequence[Told], one: Told, two: Told) -> bool:
    """Whether a lead by more than a goal comes of what is told behind it, of which the second telling is not the last:
    "they were 2-0 up as Kane headed in and Alli added another"."""
    if one.person is not None or one.at > two.at or two.person is None:
        return False
    return any(t.at > two.at and t.person not in (None, two.person) and t.weight >= 2.0 for t in _near(in_order, one))


def _is_he_another(one: Told, two: Told) -> bool:
    """Whether who is named behind a "he" that scored scored another goal: "he headed in, and Kane made it two"."""
    return one.pronoun and two.name_at is not None and two.name_at[0] > one.at


def _cancels_out(scene: Scene, one: Told, two: Told) -> bool:
    """Whether the first of two tellings cancels the second one out: "his second cancelled out Kane's goal"."""
    lows = scene.prose.lows
    if two.name_at is None or not (outs := scene.prose.places_between(_OUT, one.at, two.at)):
        return False
    out = next((k for k in outs if lows[k - 1] in _W["cancels"]), None)
    if out is None:
        return False
    if head_before(scene, one.at, two.name_at[0]) == out:
        return True
    told = two.sources[0] in NOUNS and lows[out + 1] != "by"  # "… out a goal by Kane", not "… out by a goal from Kane"
    return told and _CANCELS_WITH.isdisjoint(lows[out : two.at])


_OUT = frozenset(("out",))
_CANCELS_WITH = frozenset(("with", "through", "when", "as", "via", ","))
_TO_A_HAUL = frozenset(("way", "route"))  # "scored after 12 minutes on his way to a hat-trick"


def _atones(scene: Scene, one: Told, two: Told) -> bool:
    """Whether somebody has an own goal and a goal: "made amends for an own goal by scoring the winner"."""
    if one.own_goal == two.own_goal:
        return False
    first, end = min(one.at, two.at), max(one.at, two.at)
    lows = scene.prose.lows
    parting = (k for k in range(first, end) if lows[k] in _W["parts_an_own_goal"])
    # not "an own goal after 30 minutes to make it 2-0", "an own goal by Cork put Spurs ahead"
    return any(scene.kinds[k] != "t" and (lows[k] != "by" or lows[k + 1].endswith("ing")) for k in parting)


def _is_called_own_goal(scene: Scene, one: Told, two: Told) -> bool:
    """Whether a side's goal is said to be somebody's own: "their second was an own goal by Cork", "Leeds' second came
    from an own goal as Cork …", "Leeds took the lead through an own goal by Cork"."""
    if one.person is not None or not two.own_goal:
        return False
    owed = not _OWED_TO.isdisjoint(scene.prose.lows[two.at - 3 : two.at])
    told = owed or not NUMBERED.isdisjoint(one.constraints)
    counted = one.team is not None and told and two.at - one.at <= _SHOT_FOR
    return counted or _is_when_led(scene, one, two) or (one.fallback is not None and one.fallback[0] == two.person)


def _is_when_led(scene: Scene, one: Told, own: Told) -> bool:
    """Whether an own goal tells how a side led: "led when Kane's cross was turned into his own net by Cork"; not "led
    when Kane's shot hit the bar as Cork had put through his own net a week before"."""
    if own.at - one.at > _OWN_WITHIN:
        return False
    behind = scene.prose.lows[one.at : own.at]
    if _WHEN.isdisjoint(behind) or not _EARLIER.isdisjoint(behind):
        return False
    return not of_another_day(scene.prose.lows[own.at : scene.prose.sentences[own.sentence][1]])


_OWN_WITHIN = 20  # words
_OWED_TO = frozenset(("through", "via", "with"))


def _is_met_by(scene: Scene, t: Told, u: Told) -> bool:
    """Whether what somebody sent in, telling ``t``, is what another then finished: "curled in a free-kick, nobody moved
    and Kane headed home"; not "… before Kane headed home", nor where the second has its minute or number."""
    lows = scene.prose.lows
    if u.at <= t.at or t.person == u.person or u.sources[0] not in MOVES:
        return False
    if t.constraints or t.nth or not _COUNTS_IT.isdisjoint(lows[t.at : u.at]):
        return False  # "curled in a free-kick to make it 1-0 and Kane headed home"
    inside = next((k for k in range(t.at + 1, min(u.at, t.at + 4)) if lows[k] == "in"), None)
    if inside is None or not (lows[t.at + 1 : inside] == ["it"] or not SENT_IN.isdisjoint(lows[inside : inside + 4])):
        return False
    return not (u.constraints or u.nth or "t" in scene.kinds[t.at : u.at] or are_parted(scene, t.at, u.at))


_SENDS = _W["swings"] | {"curled", "sent", "sends", "sending"}  # not "drilled": that is a shot
_COUNTS_IT = {"make", "making", "made", "lead", "ahead", "level", "equaliser", "opener", "winner"} | ORDINALS.keys()


def _ends_as_own_goal(scene: Scene, t: Told, told: Sequence[Told]) -> bool:
    """Whether a shot is told only as what became an own goal: "Kane's cross went in off Cork for an own goal", "Cork
    deflected a Kane shot into his own net"."""
    lows = scene.prose.lows
    if t.own_goal:
        return False
    if "own" in lows[t.at + 1 : t.at + 5] and told_as_noun(t):
        return any(u.own_goal and 0 < t.at - u.at < 10 and not are_parted(scene, u.at, t.at) for u in told)
    moves = t.sources[0] in MOVES
    if any(u.own_goal and u.name_at and t.at < u.name_at[0] < u.at and is_struck(lows, u.name_at[0]) for u in told):
        return True  # "Kane's header struck Cork and the defender …"
    if moves and any(u.own_goal and u.name_at is not None and 0 < u.name_at[0] - t.at <= 2 for u in told):
        return True  # "struck Cork and rolled in for an own goal"
    return (
        moves
        and any(u.own_goal and 0 < u.at - t.at < 15 and not are_parted(scene, t.at, u.at) for u in told)
        and _PARTED.isdisjoint(lows[t.at : max(u.at for u in told)])
    )


_PARTED = frozenset((",", "and", "after", "following", "before"))  # "headed in after Cork's own goal"
_EARLIER = _PARTED | {"had"}
