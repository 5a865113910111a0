"""Which time belongs to which telling of a goal: the minute may stand beside it, in the sentence before or after it, or
at the head of its entry in a live blog; and one sentence may give several minutes to several goals.

Belongs here: the order in which tellings get their times, and which of the goals of a sentence is nearest to a time.
Does not belong here: minutes in brackets (behind_names.py), several minutes of one verb (several_minutes.py), minutes
of other sentences (minutes_beside.py) and of entries (stamps.py); what a phrase means (clock.py), which match and goal
a telling is about, and times that count from another goal (counting_on.py).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate, groupby, pairwise
from operator import attrgetter

from orchestration.football.acts.other_acts import follows_a_shot, follows_up, is_of_another_act, wins_a_kick
from orchestration.football.game.clock import TimePhrase, counted_from, is_exact, is_later, minute_on_line, precision_of
from orchestration.football.goals.further_goals import FURTHER
from orchestration.football.goals.haul_parts import parts_of_hauls, parts_told_next
from orchestration.football.goals.own_goals import told_as_noun
from orchestration.football.grammar.clauses import clause_around
from orchestration.football.grammar.scene import Scene, TimeAt, background
from orchestration.football.lists.behind_names import take_behind_names
from orchestration.football.lists.stamps import from_flashes, from_stamps
from orchestration.football.minutes.coming_on import at_first_touch, from_coming_on
from orchestration.football.minutes.halves import in_a_half_each, settle_halves
from orchestration.football.minutes.minutes_beside import from_beside
from orchestration.football.minutes.several_minutes import (
    completed_hauls,
    give_one_each,
    goals_of_a_lead,
    goals_of_others,
    of_former_and_latter,
    runs_of_minutes,
    without_further,
)
from orchestration.football.results.which_day import of_another_day
from orchestration.football.tellings.goal import apart, stretch
from orchestration.football.tellings.told import CALLED, Told
from orchestration.football.words.goal_words import NOUN_MEANS, NOUNS
from orchestration.football.words.lexicon import word_lists

_G = word_lists("goal_words")
_W = word_lists("time_words")


def give_times(scene: Scene, told: Sequence[Told], flashes: Sequence[Told] = ()) -> list[Told]:
    """The tellings, in the order of the text, with their times; one that gives several minutes becomes several.
    ``flashes``: those of a live text, with theirs."""
    from_coming_on(scene)
    settle_halves(scene, told)
    timed: list[Told] = []
    for s, group in groupby(told, key=attrgetter("sentence")):
        tellings: list[Told] = []
        haul = False
        for t in group:  # but "first-half scorer Kane was booked on the hour"
            (timed if t.sources[-1] == CALLED else tellings).append(t)
            haul |= t.count > 1
        if not tellings:
            continue
        first, end = scene.prose.sentences[s]
        if not (times := scene.times_between(first, end)):
            timed.extend(tellings)
            continue
        times = _counted_from_here(scene, tellings, times)
        times = goals_of_a_lead(scene, tellings, of_former_and_latter(scene, tellings, times))
        others, times = goals_of_others(scene, tellings, times)
        parts, times = parts_of_hauls(scene, tellings, times) if haul else ([], times)
        runs = runs_of_minutes(scene, tellings, times)
        _nearest(scene, tellings, without_further(tellings, runs, take_behind_names(scene, tellings, times)))
        for run in runs:
            tellings = give_one_each(scene, tellings, run)
        tellings.extend(parts + others)
        tellings.extend(completed_hauls(scene, tellings) if haul else [])
        timed.extend(tellings)
    timed.extend(parts_told_next(scene, timed))
    from_stamps(scene, timed)
    from_flashes(scene, timed, flashes)
    from_beside(scene, timed)
    at_first_touch(scene, timed)
    _from_the_last_goal(scene, timed)
    in_a_half_each(scene, timed)
    return timed


def _counted_from_here(scene: Scene, told: Sequence[Told], times: Sequence[TimeAt]) -> list[TimeAt]:
    """The times of a sentence, where "two minutes after Hazard was sent off in the 68th" is one, the 70th; without
    those that count from a goal, which the goal told with that has: "Kane levelled two minutes after his opener"."""
    counted: list[TimeAt] = []
    k = 0
    while k < len(times):
        at, k = times[k], k + 1
        if at.phrase.after_event is None or not _counts_from_what_follows(scene, at):
            counted.append(at)
            continue
        base = times[k] if k < len(times) and is_exact(times[k].phrase) else None
        if base is not None and not _ends_a_clause(scene.prose.lows, at.end, base.first):
            phrase = counted_from(at.phrase, minute_on_line(base.phrase) or 0.0)
            at, base = (TimeAt(at.first, at.end, phrase), base) if phrase else (at, None)
        else:
            base = None
        k += base is not None
        if not _give_both(scene, told, at, base, counted[-1] if counted else None):
            counted.append(at if base is not None else _with_its_goal(scene, at))
    return counted


def _with_its_goal(scene: Scene, at: TimeAt) -> TimeAt:
    """A time together with the goal that it counts from, where that is a noun: "ten minutes after Kane's opener Son …",
    so that the goal told right behind has it."""
    if scene.kinds[at.end : at.end + 1] != ["P"]:
        return at
    end = scene.people.mentions[scene.refs[at.end]].end
    if not scene.prose.owns[end - 1] or _GOALS.isdisjoint(scene.prose.lows[end : end + 1]):
        return at
    return TimeAt(at.first, end + 1, at.phrase._replace(ahead=False))


_GOALS = NOUNS | NOUN_MEANS.keys()


def _counts_from_what_follows(scene: Scene, at: TimeAt) -> bool:
    """Whether a time counts from what the words behind it tell: "two minutes after Kane scored", "after going behind
    to Kane's header"; not "two minutes later"."""
    words = scene.prose.lows[at.first : at.end]
    later = is_later(at.phrase) and "after" in words and words[-1].endswith("ing")
    return (at.phrase.ahead or later) and _W["needs"].isdisjoint(words)


def _give_both(scene: Scene, told: Sequence[Told], at: TimeAt, base: TimeAt | None, before: TimeAt | None) -> bool:
    """Gives a time that counts from a goal to the goal told with that one; whether there is one that it counts from.
    That has the ``base``, a minute told of it, or else the other's minute, told right ``before``, less the time."""
    first, end = scene.prose.sentences[scene.prose.sentence_of(at.first)]
    stop = clause_around(scene, base.first if base is not None else at.end, first, end)[1]
    sure = [t for t in told if t.weight >= 1.0 and t.count == 1]
    named = _with_its_goal(scene, at).end  # "four minutes after Kane's header Son had his second"
    until = named if named > at.end else stop
    origin = next((t for t in sure if at.end <= t.at < until), None)
    if origin is None:
        return False
    lows = scene.prose.lows
    apposed = before is not None and is_exact(before.phrase) and at.first - before.end <= _APPOSED_WITHIN
    apposed = apposed and before is not None and "and" not in lows[before.end : at.first]
    joined = "and" in lows[at.first - 2 : at.first]  # "on 31 minutes and just ten minutes after Kane's opener Son …"
    opens = joined or _leans(scene, at) > 0 or not any(t.at < at.first for t in sure)
    if opens and not apposed and lows[stop : stop + 1] != [","]:
        return False  # "ten minutes after coming on in the 60th minute Kane scored"
    if base is not None:
        origin.take(base)
    elif before is not None and apposed and at.phrase.after_event is not None and origin.time is None:
        low, high = at.phrase.after_event
        sooner = counted_from(at.phrase._replace(after_event=(-high, -low)), minute_on_line(before.phrase) or 0.0)
        if sooner is not None:
            origin.take(TimeAt(at.first, at.end, sooner))
        return True
    if not joined and _leans(scene, at) <= 0 and (others := [t for t in sure if t.at < at.first]):
        _take_if_better(others[-1], at)
    elif others := [t for t in sure if t.at >= stop]:
        _take_if_better(others[0], at)
    return True


_APPOSED_WITHIN = 2  # words: "on 31 minutes, just ten minutes after Kane's opener"


def _take_if_better(t: Told, at: TimeAt) -> None:
    if t.time is None or precision_of(t.time) < precision_of(at.phrase):
        t.take(at)


def _ends_a_clause(lows: Sequence[str], first: int, end: int) -> bool:
    """Whether an event told in words ``first..end`` is over before their end; who is told of it may be added: "after
    replacing Alli, who limped off in the 60th"."""
    return any(lows[k] in ",;:" and lows[k + 1] != "who" for k in range(first, end))


def _nearest(scene: Scene, told: Sequence[Told], times: Sequence[TimeAt]) -> None:
    """Each time phrase of a sentence goes to the goal nearest to it, the nearest first."""
    lows = scene.prose.lows
    goals = [t.at for t in told if t.weight >= 1.0]
    if goals:  # what is but a shot takes no time from a goal; "Kane's header nine minutes in turned it and Son scored"
        own = {at.first - 1 for at in times if at.first <= min(goals)}
        told = [t for t in told if t.weight >= 0.5 or t.at in own]
    far = _distances(scene, told, times)
    for at in sorted(times, key=lambda at: min(far[at])[0]):
        precision = precision_of(at.phrase)
        best = told[far[at][0][1]]
        if len(far[at]) > 1:
            near = [told[n] for _, n in far[at]]
            has_one = {t.at for t in near if t.time is not None and t.count == 1 and precision_of(t.time) >= precision}
            prices = [so_far + 6 * (t.at in has_one) for t, (so_far, _) in zip(near, far[at], strict=True)]
            best = near[prices.index(min(prices))]
        if precision == 2 and best.name_at is not None and lows[best.name_at[0] - 1] in _WIPES_OUT:
            best = _who_replied(lows, told, at, best)
        if is_of_another_act(scene, at, best) and (precision or not _opens_up_to_before(scene, at, best)):
            continue
        if best.count > 1 and "including" in lows[best.at : at.first]:
            continue  # "scored a hat-trick, including a last-minute penalty"
        if precision and best.at < at.first and not _HAD_STOOD.isdisjoint(pairwise(lows[best.at - 1 : at.first])):
            continue  # "earned a draw after they had trailed 3-0 with 70 minutes on the clock"
        if precision and "but" in lows[at.end : best.at] and is_set_against(scene, at, best.at):
            continue
        turns = _TURNS if at.first < best.at else _TURNS | _TO_THE_NEXT
        if not precision and turns & set(lows[min(at.end, best.at) : max(at.first, best.at)]):
            continue
        if not precision and at.first < best.at and _is_over_before(lows, at):
            continue
        if not precision and _had_come_before(lows[at.end : best.at]):
            continue
        if not precision and _is_in_anothers_clause(scene, at, best):
            continue
        stretched = stretch(best.time) if best.time is not None and best.time.regulation is None else None
        if not _ANOTHER_ACT.isdisjoint(lows[best.at : at.first]) and apart(stretched, stretch(at.phrase)):
            continue  # "… midway through the half, and in the fourth minute of stoppage time he was booked"
        if _is_for_the_next(scene, at, best):
            continue
        if best.time is None or precision_of(best.time) < precision or _is_told_better(scene, best, at):
            best.take(at)
            best.borrowed = precision == 2 and at.end < best.at and _is_of_the_foul(scene, at, best)
    for one, two in pairwise(told):  # "Fekir and Lacazette sealed it late on": one time for both
        if abs(one.at - two.at) <= 3 and one.sources == two.sources:
            if one.time is None and two.time is not None and two.time.regulation is None:
                one.time, one.time_at = two.time, two.time_at
            elif two.time is None and one.time is not None and one.time.regulation is None:
                two.time, two.time_at = one.time, one.time_at


def _is_told_better(scene: Scene, t: Told, at: TimeAt) -> bool:
    """Whether a goal's time is a rounded minute, or only counts from when he came on, and another behind it gives its
    minute: "a last-minute winner in the 87th minute", "came on and needed four minutes to score on 77"."""
    if t.time is None or t.time_at is None or not is_exact(at.phrase):
        return False
    if t.time.regulation is not None:
        return t.time.earliest != t.time.latest and at.phrase.earliest == at.phrase.latest
    if t.time.basis is None and t.time.after_event is not None:  # "led moments later, Kane tapping in after 59 minutes"
        return True
    needs = not _W["needs"].isdisjoint(scene.prose.lows[slice(*t.time_at)])
    return needs and t.at < at.first and _ANOTHER_ACT.isdisjoint(scene.prose.lows[t.at : at.first])


_ANOTHER_ACT = frozenset((",", "and", "but", "before", "after", "while"))


def _who_replied(lows: Sequence[str], told: Sequence[Told], at: TimeAt, goal: Told) -> Told:
    """Whose a minute is behind a goal that another answered: "Son cancelled out Kane's opener in the 30th minute"; not
    "Kane's opener of the 12th minute", "Kane's opener, which came in the 12th minute"."""
    n = next(n for n, t in enumerate(told) if t is goal)
    reply = told[n - 1] if n else goal
    of_the_goal = not _IS_OF_IT.isdisjoint(lows[goal.at + 1 : at.first]) or "from" in lows[at.first - 2 : at.first + 1]
    answers = reply.time is None and told_as_noun(goal) and not of_the_goal
    answers = answers and not _WIPES_OUT.isdisjoint(lows[reply.at : goal.at])
    return reply if answers and 0 < at.first - goal.at <= _RIGHT_BEHIND and goal.time is None else goal


_RIGHT_BEHIND = 6  # words: "opener in the 30th minute", "opener from the spot in the 30th minute"
_WIPES_OUT = _G["wipes_out"] | {"out"}
_IS_OF_IT = _G["score"] | {"of", ",", "which", "that", "came", "had"}  # by which a minute goes on with a noun
_HAD_STOOD = frozenset((had, so) for had in ("had", "having") for so in ("trailed", "led", "been"))


def _is_of_the_foul(scene: Scene, at: TimeAt, t: Told) -> bool:
    """Whether a minute is that of the foul that a kick was given for: "Cahill fouled Alli seconds after the restart,
    and Kane converted"."""
    sentence = scene.prose.sentences[t.sentence]
    if _W["wins_a_kick"].isdisjoint(scene.prose.lows[slice(*sentence)]):
        return False
    first, end = clause_around(scene, at.first, *sentence)
    return end <= t.at and wins_a_kick(scene.prose.lows[first:end])


def _is_for_the_next(scene: Scene, at: TimeAt, best: Told) -> bool:
    """Whether a minute closes a clause before an "and" behind which a goal of added time is told: "Alli met the corner
    in the 79th minute, and Kane wrapped it up in injury time"."""
    if best.time is None or best.time_at is None or best.time.regulation is None or best.time.stoppage is not None:
        return False
    joint = at.end + (scene.prose.lows[at.end : at.end + 1] == [","])
    joined = joint < best.at < best.time_at[0] and scene.prose.lows[joint] == "and"
    return joined and apart(stretch(at.phrase), stretch(best.time), 0.0)


def _is_in_anothers_clause(scene: Scene, at: TimeAt, t: Told) -> bool:
    """Whether a stretch of play closes what somebody else or a side does behind an "and": "Kane scored and substitute
    Son added gloss late on", "Kane levelled and Spurs turned on the style after the break"."""
    first = clause_around(scene, at.first, *scene.prose.sentences[t.sentence])[0]
    if first <= t.at or scene.prose.lows[first - 1] != "and":
        return False
    if scene.kinds[first] == "T" and not scene.prose.owns[scene.teams[scene.refs[first]].end - 1]:
        return True
    named = scene.people_between(first, at.first)[:1]
    return bool(named) and named[0].first - first <= 1 and named[0].person != t.person


def is_set_against(scene: Scene, at: TimeAt, goal: int) -> bool:
    """Whether a minute closes what the goal at word ``goal`` of its sentence is set against: "Alli shot over in the
    33rd minute but Kane scored"; not what went on until then, nor the save that the goal followed."""
    lows = scene.prose.lows
    first, end = scene.prose.sentences[scene.prose.sentence_of(at.first)]
    opens = lows[at.end : at.end + 1] == [","] and at.first - first <= 2  # "In the 89th minute, …"
    if "but" not in lows[at.end : goal] or opens or _leans(scene, at) > 0:
        return False
    rebounds = follows_up(scene, at.end, end) and not follows_a_shot(scene, goal, end)
    return _W["went_on"].isdisjoint(lows[first : at.end]) and not rebounds


def _opens_up_to_before(scene: Scene, at: TimeAt, t: Told) -> bool:
    """Whether a stretch of play opens a sentence that tells what came before a goal, and holds for both: "early in the
    second half Son hit the post before Kane scored"."""
    first, end = scene.prose.sentences[t.sentence]
    stop = clause_around(scene, at.end, first, end)[1]
    return at.first - first <= 1 and stop < t.at and scene.prose.lows[stop] == "before"


def _is_over_before(lows: Sequence[str], at: TimeAt) -> bool:
    """Whether a stretch since the kick-off closes what went before a goal: "two chances were missed in the first 15
    minutes before Kane scored"; not "early in the second half Son hit the post before Kane scored"."""
    return lows[at.end : at.end + 1] == ["before"] and not _SINCE_KICK_OFF.isdisjoint(lows[at.first : at.first + 3])


_SINCE_KICK_OFF = frozenset(("first", "opening"))


def _had_come_before(words: Sequence[str]) -> bool:
    """Whether words between a stretch of play and a goal put the goal before it: "held out in the second half after
    Kane had levelled"."""
    return "had" in words and not _AFTER_OR_ONCE.isdisjoint(words[: words.index("had")])


_AFTER_OR_ONCE = frozenset(("after", "once"))
_TURNS = frozenset(("but", "although", "though"))
_TO_THE_NEXT = frozenset(("before", "while"))  # "Kane doubled the lead before Son added two after the break"


def _distances(scene: Scene, told: Sequence[Told], times: Sequence[TimeAt]) -> dict[TimeAt, list[tuple[float, int]]]:
    """How far each time is from the words that tell the goals around it, or from a scorer named after it or before that
    word ("goals from Kane in the 12th minute and Son", "two minutes later Kane, who …, scored"), with the number of
    each goal in ``told``: in words, commas and conjunctions count more, and most the bound of the time's clause."""
    if not times:
        return {}
    goals = [t.at for t in told]
    places = (*goals, *[t.name_at[0] for t in told if t.name_at], times[0].first, times[-1].first)
    low, high = min(places), max(places)
    marked = zip(scene.prose.lows[low:high], scene.kinds[low:high], strict=True)
    steps = list(accumulate([1 if kind == "t" else _STEPS.get(w, 1) for w, kind in marked], initial=0))
    far = {}
    for at in times:
        leans, here = _leans(scene, at), steps[at.first - low]
        # "Kane's header, after Alli …, gave them a ninth-minute lead, and Son …" is not of the next goal
        dear = _AROUND if scene.prose.lows[at.end : at.end + 1] == ["lead"] else _ACROSS
        since = max(0, bisect_left(goals, at.first - _AROUND) - 1)
        until = bisect_left(goals, at.end + _AROUND) + 1

        def words(a: int, at: TimeAt = at, leans: int = leans, here: int = here, dear: int = dear) -> float:
            if at.first < a <= at.end:  # "a 34th-minute header", or a part of it: "a first-half opener"
                return float(a - at.end)
            across = 0 if a == at.first or (a - at.first) * leans >= 0 else dear
            return across + abs(steps[a - low] - here)

        far[at] = [
            (
                words(t.at)
                if t.name_at is None or t.name_at[0] <= min(t.at, at.first)
                else min(words(t.at), words(t.name_at[0])),
                n,
            )
            for n, t in enumerate(told[since:until], since)
        ]
    return far


_AROUND = 60  # words; beyond them the next goal on either side
_ACROSS = 10  # words that a time is further off across the bound of its clause


def _leans(scene: Scene, at: TimeAt) -> int:
    """On which side of a time its clause lies: 1 where it opens one ("… and in the 60th minute Kane"), -1 where it
    closes one ("… for 1-1 on 33, Kane"), 0 where it stands within, or between commas."""
    lows = scene.prose.lows
    before = at.first - 1
    if lows[before] == "until" and lows[at.end : at.end + 1] == ["that"]:
        return 1  # "it was not until the 71st minute that …"
    if lows[at.end : at.end + 1] == ["lead"]:
        return -1  # "headed in to give them a 34th-minute lead and …"
    while before > 0 and lows[before] in _W["leads_in"]:
        before -= 1
    joined = lows[before] in _W["opens"] and scene.kinds[before - 1] != "t"  # not "in the 14th and 33rd minutes"
    opens = joined or lows[before] == "," or at.first == scene.prose.sentences[scene.prose.sentence_of(at.first)][0]
    closes = at.end == len(lows) or lows[at.end] in _W["closes"]
    if closes and not opens and lows[at.end : at.end + 1] == [","] and _leads_up(lows, at.first):
        return 1
    return int(joined and lows[at.end : at.end + 1] == [","]) if opens and closes else int(opens) - int(closes)


def _leads_up(lows: Sequence[str], k: int) -> bool:
    """Whether the clause before word ``k`` only leads up to the one behind it: "Kane scored, and when Cork fouled Son
    six minutes later, Alli …"."""
    while k > 1 and lows[k - 1] not in ",;.":
        k -= 1
    return lows[k : k + 1] == ["and"] and lows[k + 1] in _LEADS_UP


_LEADS_UP = frozenset(("when", "after", "as", "once"))
_STEPS = dict.fromkeys(_W["joins"], 3) | dict.fromkeys((*_W["parts"], "provider", "creator"), 15)  # "turned provider"


def _from_the_last_goal(scene: Scene, told: Sequence[Told]) -> None:
    """Times that count from the kick-off or else from the last goal count from that where the goal they tell is a
    further one, and would come before it: "… in the 31st. Barely two minutes had passed when Kane got the second"."""
    previous: Told | None = None
    stray: list[Told] = []
    for t in [t for t in told if t.weight >= 1.0 or t.constraints]:
        last, previous = previous, t
        if t.time is None or t.time_at is None or t.time.since is None or _had_stood_before(scene, t):
            continue
        near = last is not None and t.sentence - last.sentence <= 1
        minute = _least_minute(last.time) if last is not None and near and last.time is not None else None
        sentence = scene.prose.sentences[t.sentence][0]
        before = [at.phrase for at in scene.times_between(sentence, t.time_at[0])]
        exact = any(map(is_exact, before))  # and it counts from that
        minute = minute if minute and not exact else _minute_before(scene, t.time_at[0])
        further = (t.nth or 1) > 1 or not _NOT_THE_FIRST.isdisjoint(t.constraints)
        further = further or exact or any(map(is_later, before))
        if not further and not before and minute is not None and last is not None and t.time.since < _AT_ONCE:
            further = near and "opener" not in t.constraints and "winner" not in last.constraints
            further = further and _in_one_paragraph(scene, last, t) and _had_barely_passed(scene, *t.time_at)
        waits = minute is None and last is not None and t.time.since < _COUNTS_ON and _is_of_a_further_goal(t, t.time)
        sooner = last.time if last is not None and minute is None and further else None
        if last is not None and sooner is not None and t.time.since < (_least_minute(sooner) or 0):
            stray += [t] * _in_one_paragraph(scene, last, t)  # "After 10 minutes he levelled": since when is untold
            continue
        if waits or (further and minute is not None and t.time.since < min(minute, _COUNTS_ON)):
            since = (t.time.since if t.time.earliest == t.time.latest else 0.0, t.time.since)
            phrase = TimePhrase(t.time.start, t.time.end, basis="relative", after_event=since)
            at = next(k for k, at in enumerate(scene.times) if (at.first, at.end) == t.time_at)
            scene.times[at] = scene.times[at]._replace(phrase=phrase)
            for other in told:
                other.time = phrase if other.time_at == t.time_at else other.time
    for t in stray:
        t.time = t.time_at = None


def _had_barely_passed(scene: Scene, first: int, end: int) -> bool:
    """Whether a time is told as one that soon was over: "barely two minutes had passed when"; not "only two minutes had
    been played when"."""
    words = scene.prose.lows[first - 2 : end]  # "scarcely had two minutes passed"
    return words[-1] in ("passed", "elapsed") and "had" in words and not _BARELY.isdisjoint(words)


_BARELY = frozenset(("barely", "hardly", "scarcely"))


def _had_stood_before(scene: Scene, t: Told) -> bool:
    """Whether a goal is told as what another came after: "made it 2-0 after Kane had headed in after 12 minutes"."""
    first = clause_around(scene, t.at, *scene.prose.sentences[t.sentence])[0]
    return scene.prose.lows[first - 1] in _AFTER_OR_ONCE and "had" in scene.prose.lows[first : t.at]


def _least_minute(phrase: TimePhrase) -> float | None:
    """The minute of a phrase, or the soonest that one which counts on from an event may mean."""
    return phrase.after_event[0] if is_later(phrase) and phrase.after_event else phrase.regulation


def _in_one_paragraph(scene: Scene, one: Told, two: Told) -> bool:
    return scene.prose.paragraph[one.sentence] == scene.prose.paragraph[two.sentence]


def _is_of_a_further_goal(t: Told, time: TimePhrase) -> bool:
    """Whether an exact time is of a goal that its printed score makes a further one: "they waited only three minutes
    before he made it 2-1"; not "after 37 minutes he made it 2-1"."""
    return time.earliest == time.latest and t.score is not None and sum(t.score) > 1


def _minute_before(scene: Scene, at: int) -> int | None:
    """The minute that the sentence of word ``at``, or the one before it, gives last before it."""
    sentence = scene.prose.sentence_of(at)
    for s in (sentence, sentence - 1):
        if s < 0 or s in background(scene):
            continue
        first, end = scene.prose.sentences[s]
        exact = [other for other in scene.times_between(first, min(end, at)) if is_exact(other.phrase)]
        if exact:
            then = scene.prose.lows[slice(*clause_around(scene, exact[-1].first, first, end))]
            return None if of_another_day(then) else exact[-1].phrase.regulation
    return None


_AT_ONCE = 4  # minutes: "barely ninety seconds had passed when" behind a goal counts from that
_COUNTS_ON = 20  # minutes: nobody counts more from a goal, "after 37 minutes" is by the clock
_NOT_THE_FIRST = FURTHER | {"equaliser", "reduces", "halves", "regains", "replies", "2up", "3up"}
