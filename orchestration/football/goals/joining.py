"""Tellings of one goal joined: two sentences are of one goal where the player is the same and minutes, numbers and the
place in the scoring do not part them.

Belongs here: what parts two tellings. Does not belong here: when a goal fell by its tellings (goal.py), the order of
goals (order.py), whose they are and the running score (match_goals.py).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, starmap
from operator import attrgetter

from orchestration.football.game.clock import precision_of
from orchestration.football.game.scoreline import NUMBERS, Node, may_be_one
from orchestration.football.goals.further_goals import FURTHER, NUMBERED
from orchestration.football.tellings.goal import Goal, apart, at_one_time, is_before, stretch, window, window_of
from orchestration.football.tellings.told import (
    AGAIN,
    DESCRIBED,
    EACH_TIME,
    JUST_TOLD,
    NOT_AHEAD,
    PRONOUN,
    Told,
    are_two,
    at_odds,
)
from orchestration.football.words.goal_words import MOVES
from orchestration.football.words.lexicon import word_lists

SUMMARY = 4  # sentences at the head of a report that tell it in short before the story


def _two_minutes(a: Told, b: Told) -> bool:
    """Whether sentences close by tell two minutes: no writer gives one goal two in one breath, though he may well put
    it a minute off in a summary."""
    if a.time is None or b.time is None or abs(a.sentence - b.sentence) > 3 or a.borrowed or b.borrowed:
        return False
    minutes = [t.label for t in (a.time, b.time) if t.basis is not None and t.earliest == t.latest]
    rounded = a.time.basis != b.time.basis and at_one_time(stretch(a.time), stretch(b.time))  # "on the hour", the 59th
    return None not in minutes and len(set(minutes)) == 2 and not rounded


def _is_later(first: Told, second: Told) -> bool:
    """Whether a goal has a number among its side's, and the one before it has none: "scored … tapped in a second"."""
    return NUMBERED.isdisjoint(first.constraints) and not NUMBERED.isdisjoint(second.constraints)


def _two_moves(a: Told, b: Told) -> bool:
    """Whether sentences of one paragraph tell two moves that end in a goal: a summary and the story stand in
    paragraphs of their own, and what only adds to a goal stands beside it. A penalty is no move that ends so."""
    if a.paragraph != b.paragraph or a.paragraph < 0 or a.own_goal or b.own_goal or at_one_time(window(a), window(b)):
        return False
    first, second = sorted((a, b), key=attrgetter("sentence"))
    if second.move and first.sentence != second.sentence and first.weight >= 2.0 and _is_later(first, second):
        return True
    if second.sentence - first.sentence == 1 and first.weight >= 2.0:
        if first.move and _is_after(first):  # "Two minutes later he tapped in. In the 73rd he scored with a volley"
            return second.weight >= 2.0 and second.time is not None and not second.borrowed
        return second.move and _is_after(second)  # "… scored. Eleven minutes later he headed home"
    if second.sentence - first.sentence < 2:
        return False
    return (a.move and b.move) or (a.penalty != b.penalty and second.move and first.weight >= 1.0)


def do_what_one_cannot(a: Told, b: Told) -> bool:
    """Whether two sentences tell what no one goal does to the score: "Leeds made it two through Kane. Kane added a
    third", "Kane gave them the lead. … Kane doubled it"."""
    if a.sentence == b.sentence or min(a.weight, b.weight) < 2.0 or max(a.count, b.count) > 1:
        return False
    if JUST_TOLD in a.sources or JUST_TOLD in b.sources:
        return False
    pairs = [(one, other) for one in a.constraints for other in b.constraints if "replies" not in (one, other)]
    return not all(starmap(may_be_one, pairs))


def _by_head_and_foot(a: Told, b: Told) -> bool:
    """Whether one of two tellings is of a header and the other of a shot: "levelled with Kane's header … Kane then
    chipped the ball over Hart", "a late penalty from Kane … Kane headed in"."""
    headed, shot = _HEADED.isdisjoint, _SHOT.isdisjoint
    one, two = (
        (not headed(a.sources), a.penalty or not shot(a.sources)),
        (not headed(b.sources), b.penalty or not shot(b.sources)),
    )
    return {one, two} == _EACH_WAY


_HEADED, _SHOT = word_lists("move_words")["by_head"], word_lists("move_words")["by_foot"]
_EACH_WAY = {(True, False), (False, True)}  # by the head alone, by the foot alone


def _is_after(t: Told) -> bool:
    """Whether a telling's own time counts from an event before it: "two minutes later Kane tapped in"."""
    return t.time is not None and not t.borrowed and (t.time.after_event or (0.0, 0.0))[0] > 0.0


def _counts_from(a: Told, b: Told) -> bool:
    """Whether telling ``b`` counts its time from ``a``, told just before it: "… in the 12th minute, and again ten
    minutes later"; "within" so many counts so only where both are told outright."""
    if a.time is None or b.time is None or b.time.after_event is None or b.time.ahead:
        return False
    low, high = b.time.after_event
    counts = low > 0 or (high > 0 and min(a.weight, b.weight) >= 1.5)
    return counts and a.at <= b.at and b.sentence - a.sentence <= 1 and not (a.borrowed or b.borrowed)


_LEADS = frozenset(("opener", "lead"))
_EXCLUSIVE = frozenset(("opener", "equaliser", "winner", "doubles", "reduces", "consolation", "halves", "regains"))


def _counted_otherwise(a: Told, b: Told) -> bool:
    """Whether the summary gives a goal a minute and the story, a few minutes off, counts another from some event told
    before it, which may not be the one that it counts from."""
    first, second = sorted((a, b), key=attrgetter("sentence"))
    if first.sentence >= SUMMARY or second.sentence < SUMMARY or first.time is None or second.time is None:
        return False
    if first.move:  # the story has begun
        return False
    counts = first.time.after_event is None and second.time.after_event is not None
    return counts and not apart(window(first), window(second), _A_FEW)


_A_FEW = 10  # minutes


def may_tell(g: Goal, t: Told) -> bool:
    """Whether a telling may be of a goal."""
    return not _conflict(g, t)


def _conflict(g: Goal, t: Told) -> bool:
    """Whether a telling can't be of the goal: another minute, another place in the scoring."""
    if any(
        (apart(window(x), window(t)) and not _counted_otherwise(x, t))
        or _two_minutes(x, t)
        or _two_moves(x, t)
        or _counts_from(x, t)
        or _by_head_and_foot(x, t)
        or (x.paragraph == t.paragraph and x.constraints and t.constraints and do_what_one_cannot(x, t))
        or (x.own_goal != t.own_goal and at_odds(x, t))
        for x in g.tellings
    ):
        return True
    mine, its = g.constraints & _EXCLUSIVE, set(t.constraints) & _EXCLUSIVE
    if mine and its and not mine & its and not {"winner"} & (mine | its):
        return True
    told = (*g.constraints, *t.constraints)
    if "opener" in told and not NUMBERED.isdisjoint(told):
        return True
    if "equaliser" in told and not _LEADS.isdisjoint(told):
        return True
    if "winner" in told and not NOT_AHEAD.isdisjoint(told):  # "levelled … five minutes from time he hit the winner"
        return True
    scores = {x.score for x in g.tellings if x.score}
    if t.score and scores and t.score not in scores and t.score[::-1] not in scores:
        return True
    if t.score:
        scores.add(t.score)
    if any(_is_ruled_out_by(score, told) for score in scores):
        return True
    if any(w[1] < sum(score) for score in scores for x in (*g.tellings, t) if (w := window(x)) is not None):
        return True  # not so many goals in so few minutes
    if any(are_two(x, t) for x in g.tellings):
        return True
    nths = {x.nth for x in g.tellings if x.nth}
    return bool(t.nth and nths and t.nth not in nths)


def _is_ruled_out_by(score: Node, told: Sequence[str]) -> bool:
    """Whether a printed score is none that a goal makes which opens the scoring, levels, or breaks a tie: 2-0 is not of
    who "put Spurs ahead"."""
    lead = abs(score[0] - score[1])
    return (
        ("opener" in told and sum(score) != 1) or ("equaliser" in told and lead != 0) or ("lead" in told and lead != 1)
    )


def _attach_unnamed(told: Sequence[Told]) -> list[Told]:
    """A telling that names nobody goes to the sentence beside it that does, or tells how the ball went in: "City went
    ahead. Silva crossed for …", "The third came on the hour. Silva's cross was turned in by the captain"."""
    out: list[Told] = []
    pending: Told | None = None
    for n, t in enumerate(told):
        if t.person is None and t.weight < 0.5:  # a goal only sought: "pressed for an equaliser"
            continue
        if pending is not None and t.weight < 0.5 and _leads_to_anothers(t, told[n + 1 : n + 3], pending):
            continue
        if pending is not None:
            if (
                (t.person is not None or (t.sources[0] in MOVES and pending.sources[0] not in MOVES))
                and t.sentence - pending.sentence <= 2
                and not apart(window(pending), window(t))
                and not at_odds(pending, t)
                and not ("opener" in t.constraints and not FURTHER.isdisjoint(pending.constraints))
                and not (
                    set(pending.constraints) & _EXCLUSIVE
                    and set(t.constraints) & _EXCLUSIVE
                    and not set(t.constraints) & set(pending.constraints)
                )
                and t.count == 1
                and not (t.team and pending.team and t.team != pending.team and "@" not in t.team[0] + pending.team[0])
            ):
                theirs = [c for c in pending.constraints if c != "last"]  # "they earned the win" tells the result
                t.constraints = tuple(dict.fromkeys((*theirs, *t.constraints)))
                t.team = t.team or pending.team
                if not is_of_a_later(pending, t, told) and (
                    window(t) is None
                    or (t.time and t.time.regulation is None and pending.time and pending.time.regulation is not None)
                ):
                    t.time, t.time_at = pending.time or t.time, pending.time_at or t.time_at
                if t.time_at is not None and t.time_at == pending.time_at:
                    t.borrowed = False  # the sentence that gives the minute tells the goal, too
                t.weight += 0.5
                t.penalty |= pending.penalty
                if t.score is None:
                    t.score, t.score_at, t.leader = pending.score, pending.score_at, pending.leader
                pending = None
            else:
                out.append(pending)
                pending = None
        if t.person is None:
            last = out[-1] if out else None
            if last is not None and JUST_TOLD in t.sources and t.sentence - last.sentence <= 1:
                last.constraints, last.team = (*last.constraints, *t.constraints), last.team or t.team
                continue
            if (
                last is not None
                and last.person is not None
                and t.sentence - last.sentence <= 1
                and not t.constraints
                and t.time is None
            ):
                continue
            pending = t
            continue
        out.append(t)
    if pending is not None:
        out.append(pending)
    return out


def _leads_to_anothers(shot: Told, behind: Sequence[Told], goal: Told) -> bool:
    """Whether a shot only leads up to the goal that its sentence tells of another, and that was announced: "Spurs went
    ahead. Kane's drive hit Cork and fell for Alli, who tapped in"; not "… and Alli added a second"."""
    for t in behind:
        if t.sentence == shot.sentence and t.person not in (None, shot.person) and t.weight >= 1.5:
            further = set(t.constraints) - set(goal.constraints)
            halves = {u.time.period for u in (goal, t) if u.time is not None}
            later = apart(window(goal), window(t)) or halves == {"first half", "second half"}
            return not (further or t.score or t.own_goal or later)
    return False


def is_of_a_later(result: Told, t: Told, told: Sequence[Told]) -> bool:
    """Whether the minute with a result is of a later goal than the one told in the next paragraph: "… snatched a draw
    in the 94th minute.", where goals of others are told after that one."""
    if result.constraints != ("last",) or result.paragraph == t.paragraph:
        return False
    if result.time is None or result.time.regulation is None:
        return False
    return any(u.at > t.at and u.person not in (None, t.person) and u.weight >= 1.5 for u in told)


def _number_those_parted(told: Sequence[Told]) -> None:
    """Gives their numbers to two goals of a player that another's parts: "Kane gave them the lead, but Cork levelled.
    Kane then put them back in front", "Kane levelled. Cork put Spurs back in front, but Kane headed in", "Kane struck
    in the 4th minute. Cork levelled in the 31st, but Kane made it 2-1", "Kane gave them the lead. Cork levelled. Kane
    won it"; else the story may begin there."""
    for i, t in enumerate(told):
        if t.person is None or t.nth or t.count > 1:
            continue
        leads = not LEADS_AGAIN.isdisjoint(t.constraints)
        wins = not _WINS.isdisjoint(t.constraints)
        makes = t.score is not None and sum(t.score) > 1 and t.weight >= 2.0
        parted, meanwhile, then = False, None, t.sentence
        for u in reversed(told[max(0, i - 4) : i]):
            if then - u.sentence > 2:
                break
            then = u.sentence if wins else then
            if u.person == t.person and u.count == 1:
                further = makes and u.score is None and is_before(window(u), meanwhile)
                again = leads or "equaliser" in u.constraints or (wins and "lead" in u.constraints)
                if further or (parted and u.weight >= 1.0 and again):
                    u.nth = u.nth or 1
                    t.nth = u.nth + 1
                break
            if makes and u.weight >= 1.5:  # when the goal told last came
                meanwhile = meanwhile or window(u)
            if leads or wins:
                parted = parted or ("equaliser" in u.constraints and u.weight >= 2.0)
            elif u.sentence == t.sentence and u.weight >= 2.0:
                parted = parted or not LEADS_AGAIN.isdisjoint(u.constraints)


LEADS_AGAIN = frozenset(("regains", "ahead"))
_WINS = frozenset(("winner", "won"))
MOST_TELLINGS = 200  # of one person's goals, the first; no match is told so often
MOST_TOLD = 100  # goals, the strongest told; no match has as many


def join(told: Sequence[Told]) -> list[Goal]:
    """Tellings of one goal joined, in the order of the text."""
    goals: list[Goal] = []
    by_person: dict[int, list[Told]] = defaultdict(list)
    attached = _attach_unnamed(told)
    _number_those_parted(attached)
    for t in attached:
        if t.weight < 0.5:  # a shot, no more
            continue
        if t.person is None:
            again = AGAIN in t.sources and t.team is not None  # "it was Spurs who scored again"
            summed_up = next((g for g in goals if t.own_goal and _sums_up_own_goal(g, t)), None)
            if summed_up is not None:
                summed_up.tellings.append(t)
            # "both substitutes scored" alone tells no goal
            elif again or t.constraints or t.score or window(t) is not None:
                goals.append(Goal([t]))
        elif len(by_person[t.person]) < MOST_TELLINGS:
            by_person[t.person].append(t)
    for person, tellings in by_person.items():
        for group in _own_and_others(tellings):
            goals.extend(_slots(person, group))
    if len(goals) > MOST_TOLD:
        least = sorted((_strength(g) for g in goals), reverse=True)[MOST_TOLD - 1]
        goals = [g for g in goals if _strength(g) >= least][:MOST_TOLD]
    return goals


def _sums_up_own_goal(g: Goal, t: Told) -> bool:
    """Whether a headline or the lead told nobody's own goal before: "hold Spurs with a last-gasp own goal", then "an
    own goal in the fifth minute of added time"; not where each helps another side."""
    first = g.tellings[0]
    one_side = first.team is None or t.team is None or first.team == t.team
    return g.own_goal and first.sentence < min(SUMMARY, t.sentence) and one_side and not _conflict(g, t)


def _own_and_others(tellings: list[Told]) -> list[list[Told]]:
    """A player's tellings, those of his own goal apart where a sentence says that he scored for both sides."""
    own = [t for t in tellings if t.own_goal]
    if not own:
        return [tellings]
    others = [t for t in tellings if not t.own_goal]
    both = {t.sentence for t in own} & {t.sentence for t in others}
    return [own, others] if both else [tellings]


def _strength(g: Goal) -> float:
    return sum(t.weight for t in g.tellings)


def _of_them_all(t: Told) -> Told:
    """What a telling of several goals says of each: a stretch ("after the break", "in stoppage time"), whether their
    side won, and what they did each time ("twice equalised"), no minute and no place."""
    stretch = t.time if t.time is not None and precision_of(t.time) < 2 else None
    holds = _EACH_TIME if EACH_TIME in t.sources else _OF_EACH
    of_each = tuple(name for name in t.constraints if name in holds)
    return replace(t, time=stretch, time_at=t.time_at if stretch else None, constraints=of_each)


_OF_EACH = frozenset(("vain", "won"))
_EACH_TIME = _OF_EACH | {"lead", "equaliser"}
_COME_TO_IN_ALL = frozenset(("equaliser", "2up", "3up", "regains", "last"))  # what several goals come to


def _of_several(t: Told, count: int) -> Told:
    """A telling of one of ``count`` goals of a player: "a second" may be his, and is at least his side's."""
    own = [name for name in t.constraints if 2 <= NUMBERS.get(name, 0) <= count]
    if not own:
        return t
    return replace(t, constraints=tuple(f"{NUMBERS[c]}+" if c in own else c for c in t.constraints))


def _same_number(a: Told, b: Told) -> bool:
    """Whether a player's second is told twice: "added a second", "his second"."""
    return any(x.nth is not None and (x.nth == y.nth or f"{x.nth}th" in y.constraints) for x, y in ((a, b), (b, a)))


def _is_told_again(a: Told, b: Told) -> bool:
    """Whether a later sentence of the paragraph, or of the story, tells that a player scored again: "headed in … struck
    once more"; behind a summary, that may have told that very goal."""
    beside = (a.paragraph == b.paragraph >= 0 or (a.move and a.sentence >= SUMMARY)) and a.sentence < b.sentence
    return beside and a.count == b.count == 1 and a.weight >= 1.0


def _in_one_breath(a: Told, b: Told) -> bool:
    """Whether a sentence tells two goals of a player one by one: "Kane made it 2-2 and Alli 3-2 before Kane added
    another"."""
    scored = a.sentence == b.sentence and b.score is None and min(a.weight, b.weight) >= 1.5
    return scored and a.count == b.count == 1 and MOVES.isdisjoint(b.sources)


def _is_his_first(a: Told, b: Told) -> bool:
    """Whether the story tells a player's goal just before his second, with its time or score: "Leeds hit back through
    Kane. … Kane's second made it 2-2"; not "Kane tapped in. It was his second"."""
    goes_on = b.score is not None or (b.time is not None and not b.borrowed)
    close = 2 <= a.sentence < b.sentence <= a.sentence + 2 and JUST_TOLD not in b.sources
    return close and goes_on and a.nth is None and a.count == 1 and a.weight >= 2.0 and "last" not in a.constraints


def _is_before_a_second(t: Told, g: Goal) -> bool:
    """Whether a telling stands before what tells that a goal is its scorer's second: "converted from the spot … scored
    his second penalty"."""
    return any(x.nth is not None and x.nth > 1 and t.at < x.at for x in g.tellings)


def _slots(person: int, tellings: Sequence[Told]) -> list[Goal]:
    """The goals of one person, each with its tellings."""
    if len(tellings) == 1 and tellings[0].count == 1:
        return [Goal([*tellings], person)]
    count = max([1, *[max(t.count, t.nth or 1) for t in tellings if t.weight > 0]])
    slots: list[Goal] = []
    for a, b in pairwise(tellings):
        again = (a.score is not None and _in_one_breath(a, b)) or (AGAIN in b.sources and _is_told_again(a, b))
        parted = at_odds(a, b) or (AGAIN in b.sources and AGAIN not in a.sources)
        again |= a.sentence == b.sentence and parted  # "levelled Alli's opener before he grabbed the winner"
        if b.nth == 2 and _is_his_first(a, b):
            a.nth = 1
        if b.nth is None and (are_two(a, b) or again) and not is_before(window(b), window(a)):
            a.nth = a.nth or 1
            b.nth, b.constraints = a.nth + 1, tuple(c for c in b.constraints if c not in NUMBERS)
        elif b.nth is None and a.sentence == b.sentence and min(a.weight, b.weight) >= 2.0 and _is_later(a, b):
            a.nth = a.nth or 1
            b.nth = a.nth + 1  # "converted a penalty before prodding in a third"
    count = max([count, *[t.nth or 1 for t in tellings if t.weight > 0]])
    summaries = [t for t in tellings if t.count > 1]
    singles = [t for t in tellings if t.count == 1]
    if count > 1:  # the story parts a player's goals, which the summary before it may tell in one breath
        singles.sort(key=lambda t: t.sentence - (JUST_TOLD in t.sources) < SUMMARY)
    for t in singles:
        when = window(t)
        open_slots = [g for g in slots if not _conflict(g, t)]
        exact = [g for g in open_slots if any(at_one_time(window(x), when) or _same_number(x, t) for x in g.tellings)]
        beside = [g for g in open_slots if abs(t.sentence - g.tellings[-1].sentence) <= 1]
        if exact:
            exact[0].tellings.append(t)
        elif (
            beside
            and (t.nth is None or JUST_TOLD in t.sources)
            and not (
                count > len(slots)
                and t.sentence != beside[-1].tellings[-1].sentence
                and t.weight >= (0.9 if PRONOUN in t.sources else 1.5 if beside[-1].tellings[-1].nth else 2.0)
                and when is not None
            )
        ):
            beside[-1].tellings.append(t)
        elif len(slots) < count or (not open_slots and t.weight >= (1.0 if when else 1.5)):
            slots.append(Goal([t], person))
        elif open_slots:
            open_slots = [g for g in open_slots if not _is_before_a_second(t, g)] or open_slots
            alike = [g for g in open_slots if g.constraints & _EXCLUSIVE & {*t.constraints}]
            named = [g for g in open_slots if [x for x in g.tellings if DESCRIBED not in x.sources]]
            later = max(alike or named or open_slots, key=lambda g: (window_of(g) or (0.0, 0.0))[0])
            (open_slots[0] if len(open_slots) == 1 else later).tellings.append(t)
        else:
            slots[-1].tellings.append(t)
    ends = [] if singles or len(summaries) != 1 else [c for c in summaries[0].constraints if c in _COME_TO_IN_ALL]
    summaries = [_of_them_all(t) for t in summaries]
    added = 0
    while summaries and len(slots) < count:
        slots.append(Goal([summaries[0]], person))
        added += 1
    for t in summaries:
        for g in slots:
            if t not in g.tellings and not _conflict(g, t):
                g.tellings.append(t)
    if ends:  # "a double levelled it"
        slots[-1].tellings = [replace(t, constraints=tuple(ends)) for t in slots[-1].tellings]
    for g in slots[:-1] if added > 1 else ():  # "a double had Spurs 2-0 up": the second of them
        g.tellings = [replace(t, score=None, score_at=None) if t.count > 1 else t for t in g.tellings]
    for g in slots:
        g.tellings = sorted((_of_several(t, len(slots)) for t in g.tellings), key=attrgetter("at"))
    return slots
