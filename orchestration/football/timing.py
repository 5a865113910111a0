"""Which time belongs to which telling of a goal: the minute may stand beside it, in the sentence before or after it, or
at the head of its entry in a live blog; and one sentence may give several minutes to several goals.

Belongs here: giving the time phrases of clock.py to the tellings of events.py. Does not belong here: what a phrase
means (clock.py), which match and goal a telling is about, and times that count from another goal (counting_on.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, groupby, pairwise

from orchestration.football.clauses import clause_around
from orchestration.football.clock import TimePhrase, counted_from
from orchestration.football.goal_words import MOVES
from orchestration.football.joining import apart, is_of_a_later, stretch
from orchestration.football.lexicon import word_lists
from orchestration.football.names import Name
from orchestration.football.penalties import PENALTIES
from orchestration.football.scene import Scene, TimeAt
from orchestration.football.sentences import is_caption
from orchestration.football.told import SHARED, Told

_W = word_lists("time_words")
_OTHER_DAYS = word_lists("goal_words")["other_days"]
_NTH = {f"{n}{ending}": n for n in range(2, 13) for ending in ("nd", "rd", "th")} | {
    word: n for n, word in enumerate(("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"), 2)
}


def give_times(scene: Scene, told: Sequence[Told], flashes: Sequence[Told] = ()) -> list[Told]:
    """The tellings, in the order of the text, with their times; one that gives several minutes becomes several.
    ``flashes``: those of a live text, with theirs."""
    _from_coming_on(scene)
    timed: list[Told] = []
    for s, group in groupby(told, key=lambda t: t.sentence):
        tellings = list(group)
        first, end = scene.prose.sentences[s]
        times = _counted_from_here(scene, scene.times_between(first, end))
        others, times = _of_others(scene, tellings, times)
        runs = _runs(scene, tellings, times)
        _nearest(scene, tellings, _without_further(tellings, runs, _behind_names(scene, tellings, times)))
        for run in runs:
            tellings = _one_each(scene, tellings, run)
        tellings.extend(others)
        tellings.extend(_completed(scene, tellings))
        timed.extend(tellings)
    _from_stamps(scene, timed)
    _from_flashes(scene, timed, flashes)
    _from_beside(scene, timed)
    _from_the_last_goal(scene, timed)
    return timed


def _take(t: Told, at: TimeAt) -> None:
    t.time, t.time_at = at.phrase, (at.first, at.end)


def _is_exact(at: TimeAt) -> bool:
    return at.phrase.regulation is not None and at.phrase.stoppage is not None


def _precision(phrase: TimePhrase) -> int:
    """2 where a phrase gives a minute, or so long after something; 1 added time alone; 0 a stretch or a period."""
    if phrase.after_event is not None or (phrase.regulation is not None and phrase.stoppage is not None):
        return 2
    return int(phrase.regulation is not None)


def _is_later(at: TimeAt) -> bool:
    """Whether a time counts on from the event told before it: "ten minutes later"."""
    return at.phrase.after_event is not None and at.phrase.after_event[0] > 0 and not at.phrase.ahead


def _is_period(phrase: TimePhrase) -> bool:
    """Whether a phrase says no more than in which half."""
    return phrase.earliest is None and phrase.after_event is None


# --- within the sentence ----------------------------------------------------------------------


def _counted_from_here(scene: Scene, times: Sequence[TimeAt]) -> list[TimeAt]:
    """The times of a sentence, where "two minutes after Hazard was sent off in the 68th" is one, the 70th."""
    counted: list[TimeAt] = []
    k = 0
    while k < len(times):
        at = times[k]
        base = times[k + 1] if k + 1 < len(times) else None
        if at.phrase.ahead and base is not None and _is_exact(base):
            now = (base.phrase.regulation or 0) + (base.phrase.stoppage or 0)
            phrase = counted_from(at.phrase, now)
            if phrase is not None and not _ends_a_clause(scene.prose.lows, at.end, base.first):
                counted.append(TimeAt(at.first, base.end, phrase))
                k += 2
                continue
        counted.append(at)
        k += 1
    return counted


def _ends_a_clause(lows: Sequence[str], first: int, end: int) -> bool:
    """Whether an event told in words ``first..end`` is over before their end; who is told of it may be added: "after
    replacing Alli, who limped off in the 60th"."""
    return any(lows[k] in ",;:" and lows[k + 1] != "who" for k in range(first, end))


def _behind_names(scene: Scene, told: Sequence[Told], times: Sequence[TimeAt]) -> list[TimeAt]:
    """The times but those in brackets or between commas behind names, which go to who is named: "Kane (12) and Son
    (34, 60)", "Kane, on 12 minutes, and Son, on 34"; in brackets behind who has no goal they go to nobody."""
    rest: list[TimeAt] = []
    closes = -1
    behind = [at for at in times if scene.prose.lows[at.first] == "(" and scene.kinds[at.first - 1 : at.first] == ["P"]]
    owners = {t.name_at[1]: t for t in reversed(told) if t.name_at is not None}
    numbers = any(at.first not in owners and _is_of_a_shirt(scene, at) for at in behind)
    for at in times:
        if at in behind and not _is_past_a_keeper(scene, at):
            closes = next((k for k in range(at.first, len(scene.kinds)) if scene.prose.lows[k] == ")"), -1)
            if not numbers and at.first in owners and _is_exact(at):
                _take(owners[at.first], at)
        elif (name := _put_in(scene, at)) in owners and _is_exact(at) and owners[name].time is None:
            _take(owners[name], at)
        elif at.first > closes:
            rest.append(at)
    return rest


def _put_in(scene: Scene, at: TimeAt) -> int | None:
    """Where the name ends that a time stands behind between commas: "Kane, on 12 minutes, and Son"."""
    lows, before = scene.prose.lows, at.first - 1
    while lows[before] in _W["leads_in"]:
        before -= 1
    closed = before > 0 and lows[before] == "," and lows[at.end : at.end + 1] == [","]
    return before if closed and scene.kinds[before - 1] == "P" else None


def _is_past_a_keeper(scene: Scene, at: TimeAt) -> bool:
    """Whether a minute in brackets behind who was beaten is that of the goal, since no keeper has it for a number:
    "drilled beyond Hart (64)"."""
    person = scene.people.mentions[scene.refs[at.first - 1]]
    return scene.prose.lows[person.first - 1] in ("past", "beyond") and (at.phrase.regulation or 0) in _NO_NUMBERS


_NO_NUMBERS = range(46, 91)  # minutes that hardly a keeper has for a number, as he has those before and behind


def _is_of_a_shirt(scene: Scene, at: TimeAt) -> bool:
    """Whether a figure in brackets behind who has no goal is his number: in a caption, behind who was beaten ("scored
    past Pletikosa (1)"), or where the text or a line-up puts it beside his name again."""
    prose, person = scene.prose, scene.people.mentions[scene.refs[at.first - 1]]
    s = prose.sentence_of(at.first)
    if is_caption(prose, s):
        return True
    if not {"past", "beyond"}.isdisjoint(prose.lows[max(prose.sentences[s][0], person.first - 3) : person.first]):
        return not _is_past_a_keeper(scene, at)
    listed = set().union(*(sheet.sentences for sheet in scene.sheets))

    def is_his(k: int) -> bool:
        return (
            0 <= k < len(scene.kinds)
            and scene.kinds[k] == "P"
            and scene.people.mentions[scene.refs[k]].person == person.person
        )

    for k in prose.places(prose.lows[at.first + 1 : at.first + 2]):
        if k != at.first + 1 and (
            (prose.lows[k - 1] == "(" and is_his(k - 2))
            or (prose.sentence_of(k) in listed and (is_his(k - 1) or is_his(k + 1)))
        ):
            return True
    return False


def _nearest(scene: Scene, told: Sequence[Told], times: Sequence[TimeAt]) -> None:
    """Each time phrase of a sentence goes to the goal nearest to it, the nearest first."""
    lows = scene.prose.lows
    sure = any(t.weight >= 1.0 for t in told)  # what is but a shot takes no time from a goal
    told = [t for t in told if not any(_says_what_for(t, u) for u in told) and not (sure and t.weight < 0.5)]
    far = _distances(scene, told, times)
    for at in sorted(times, key=lambda at: min(far[at])):
        precision = _precision(at.phrase)
        has_one = {t.at for t in told if t.time is not None and t.count == 1 and _precision(t.time) >= precision}
        prices = [so_far + 6 * (t.at in has_one) for t, so_far in zip(told, far[at], strict=True)]
        best = told[prices.index(min(prices))]
        if _is_of_another_act(scene, at, best):
            continue
        turns = _TURNS if at.first < best.at else _TURNS | _GOES_ON
        if not precision and turns & set(lows[min(at.end, best.at) : max(at.first, best.at)]):
            continue
        if not precision and _had_come_before(lows[at.end : best.at]):
            continue
        stretched = stretch(best.time) if best.time is not None and best.time.regulation is None else None
        if at.first > best.at and apart(stretched, stretch(at.phrase)):
            continue  # "… midway through the half, and in the fourth minute of stoppage time he was booked"
        if best.time is None or _precision(best.time) < precision:
            _take(best, at)
    for one, two in pairwise(told):  # "Fekir and Lacazette sealed it late on": one time for both
        if abs(one.at - two.at) <= 3 and one.sources == two.sources:
            if one.time is None and two.time is not None and two.time.regulation is None:
                one.time, one.time_at = two.time, two.time_at
            elif two.time is None and one.time is not None and one.time.regulation is None:
                two.time, two.time_at = one.time, one.time_at


def _had_come_before(words: Sequence[str]) -> bool:
    """Whether words between a stretch of play and a goal put the goal before it: "held out in the second half after
    Kane had levelled"."""
    return "had" in words and not _AFTER.isdisjoint(words[: words.index("had")])


_AFTER = frozenset(("after", "once"))
_TURNS = frozenset(("but", "although", "though"))
_GOES_ON = frozenset(("before", "while"))  # "Kane doubled the lead before Son added two after the break"


def _says_what_for(t: Told, goal: Told) -> bool:
    """Whether a telling that names nobody only says what a goal told beside it was for: "… for the equaliser"."""
    aside = t.person is None and -1.0 < t.weight < 0.5
    return aside and goal.person is not None and goal.weight >= 1.0 and 0 < t.at - goal.at <= _BESIDE


_BESIDE = 14  # words


def _distances(scene: Scene, told: Sequence[Told], times: Sequence[TimeAt]) -> dict[TimeAt, list[float]]:
    """How far each time is from the word that tells each goal, or from a scorer named after it or before that word
    ("goals from Kane in the 12th minute and Son", "two minutes later Kane, who …, scored"): in words, commas and
    conjunctions count more, and most the bound of the time's clause."""
    if not times:
        return {}
    places = [*[t.at for t in told], *[t.name_at[0] for t in told if t.name_at], *[at.first for at in times]]
    low, high = min(places), max(places)
    marked = zip(scene.prose.lows[low:high], scene.kinds[low:high], strict=True)
    steps = list(accumulate([1 if kind == "t" else _STEPS.get(w, 1) for w, kind in marked], initial=0))
    far = {}
    for at in times:
        leans, here = _leans(scene, at), steps[at.first - low]

        def words(a: int, at: TimeAt = at, leans: int = leans, here: int = here) -> float:
            across = 0 if at.first <= a < at.end or (a - at.first) * leans >= 0 else _ACROSS
            return across + abs(steps[a - low] - here)

        far[at] = [
            words(t.at)
            if t.name_at is None or t.name_at[0] <= min(t.at, at.first)
            else min(words(t.at), words(t.name_at[0]))
            for t in told
        ]
    return far


_ACROSS = 10  # words that a time is further off across the bound of its clause


def _leans(scene: Scene, at: TimeAt) -> int:
    """On which side of a time its clause lies: 1 where it opens one ("… and in the 60th minute Kane"), -1 where it
    closes one ("… for 1-1 on 33, Kane"), 0 where it stands within, or between commas."""
    lows = scene.prose.lows
    before = at.first - 1
    while before > 0 and lows[before] in _W["leads_in"]:
        before -= 1
    joined = lows[before] in _W["opens"] and scene.kinds[before - 1] != "t"  # not "in the 14th and 33rd minutes"
    opens = joined or lows[before] == "," or at.first == scene.prose.sentences[scene.prose.sentence_of(at.first)][0]
    closes = at.end == len(lows) or lows[at.end] in _W["closes"]
    return int(joined and lows[at.end : at.end + 1] == [","]) if opens and closes else int(opens) - int(closes)


_STEPS = dict.fromkeys(_W["joins"], 3) | dict.fromkeys(_W["parts"], 15)


def _is_of_another_act(scene: Scene, at: TimeAt, t: Told) -> bool:
    """Whether a time stands in a clause of its own that tells of a card, a save, a substitution: "…, who had Alvarado
    sent off in the 82nd minute"; beside a substitute: "a 60th-minute substitute", "a substitute with ten minutes left";
    or in a clause about another day."""
    lows = scene.prose.lows
    named = at.phrase.after_event is not None and scene.kinds[at.end + 1 : at.end + 2] == ["P"]
    beside = lows[at.first - 1 : at.first] if named else (*lows[at.first - 1 : at.first], *lows[at.end : at.end + 1])
    if not _W["substitute"].isdisjoint(beside):  # not "six minutes later substitute Kane …"
        return True
    sentence = scene.prose.sentences[t.sentence]
    first, end = clause_around(scene, at.first, *sentence)
    if lows[at.first - 1] == "and" and at.phrase.after_event is not None:  # "was sent off and two minutes later …"
        first = at.first
    clause = lows[first:end]
    if not _LAST.isdisjoint(clause) and any(a in _LAST and b in _OTHER_DAYS for a, b in pairwise(clause)):
        return True
    followed = _follows_up(scene, end, sentence[1]) if at.first < t.at else _follows_up(scene, t.at, first)
    return not first <= t.at < end and _tells_another_act(scene, first, end, followed)


_LAST = frozenset(("last", "previous"))


def _tells_another_act(scene: Scene, first: int, end: int, followed: bool) -> bool:
    """Whether words tell of what is no goal: "came on", "was booked"; and, if no goal ``followed`` from it, a shot that
    was kept out: "hit the post"; not "would not be denied", nor "the second came on the hour"."""
    lows = [low for low, kind in zip(scene.prose.lows[first:end], scene.kinds[first:end], strict=True) if not kind]
    acts = _W["other_acts"] if followed else _W["other_acts"] | _W["kept_out"]
    if "not" in lows:
        acts = acts - {"denied"}
    return not acts.isdisjoint(lows) or any(f"{a}_{b}" in acts for a, b in pairwise(lows))


def _follows_up(scene: Scene, first: int, end: int) -> bool:
    """Whether words tell the goal that followed a save: "… but Kane tapped in the rebound"."""
    return not _W["follows_up"].isdisjoint(scene.prose.lows[first:end])


def _runs(scene: Scene, told: Sequence[Told], times: Sequence[TimeAt]) -> list[list[TimeAt]]:
    """Minutes that follow each other with nothing told between: "in the 24th and 26th minutes", "the third in the 24th
    minute and the fourth in the 26th"."""
    runs: list[list[TimeAt]] = []
    for at in times:
        last = runs[-1][-1] if runs else None
        again = last is not None and not _W["again"].isdisjoint(scene.prose.lows[last.end : at.first])
        if last is not None and (_is_exact(at) or (again and _is_later(at))) and _goes_on(scene, last.end, at.first):
            runs[-1].append(at)
        elif _is_exact(at) and not all(_is_of_another_act(scene, at, t) for t in told):
            runs.append([at])
    return [run for run in runs if len(run) > 1]


def _without_further(told: Sequence[Told], runs: Sequence[Sequence[TimeAt]], times: Sequence[TimeAt]) -> list[TimeAt]:
    """The times but the further ones of runs within which no goal is told: they are his who has the first."""
    further = {
        two.first for run in runs for one, two in pairwise(run) if not any(one.end <= t.at < two.first for t in told)
    }
    return [at for at in times if at.first not in further]


def _goes_on(scene: Scene, first: int, end: int) -> bool:
    """Whether the words between two minutes only lead from one goal of a player's to his next: "and", "and the fourth
    in", "before scoring again in"; not "and was booked in", nor "before Alli added another in"."""
    words = scene.prose.lows[first:end]
    if _W["between_minutes"].issuperset(words):
        return True
    if _W["again"].isdisjoint(words) or not _NOT_HIS_NEXT.isdisjoint(words):
        return False
    opens = scene.prose.sentences[scene.prose.sentence_of(first)][0]
    named = {mention.person for mention in scene.people_between(opens, first)}
    return all(mention.person in named for mention in scene.people_between(first, end))


_NOT_HIS_NEXT = _W["other_events"] | _W["unreal"] | _W["sets_up"]


def _one_each(scene: Scene, told: list[Told], run: Sequence[TimeAt]) -> list[Told]:
    """The tellings of a sentence, the minutes of a run given to them one each: to several that share the verb, or to
    as many copies of the one that is nearest."""
    places = {(at.first, at.end) for at in run}
    owners = [t for t in told if t.time_at in places] or [min(told, key=lambda t: abs(t.at - run[0].first))]
    free = [t for t in told if t.time is None or t.time_at in places or not _precision(t.time)]
    sharers = [t for t in free if t.sources == owners[0].sources and abs(t.at - owners[0].at) <= 3]
    if len(sharers) == len(run):
        for t, at in zip(sharers, run, strict=True):
            _take(t, at)
        return told
    owner = owners[0]
    others = {
        mention.person
        for mention in (
            scene.people.mentions[scene.refs[k]] for k in range(run[0].end, run[-1].first) if scene.kinds[k] == "P"
        )
    } - {owner.person}
    if len(owners) > 1 or owner.count not in (1, len(run)) or others:
        return told
    copies = []
    for before, at in zip((None, *run), run, strict=False):
        copy = replace(owner, count=1)
        _take(copy, at)
        if before is not None:
            copy = _numbered(scene, copy, scene.prose.lows[before.end : at.first])
        elif run[0].end <= owner.at < run[-1].first:  # "his first came in the 12th minute, his second in the 21st"
            copy = replace(copy, nth=None, constraints=(), score=None, score_at=None)
        copies.append(copy)
    place = told.index(owner)
    return [*told[:place], *copies, *told[place + 1 :]]


def _numbered(scene: Scene, t: Told, words: Sequence[str]) -> Told:
    """A further goal of a run with the number it has: "and the fourth in the 26th", "his second in the 60th"; what was
    said of the first alone ("opened the scoring") is not said of it."""
    for whose, word in pairwise(words):
        if word in _NTH:
            if whose in ("his", "her"):
                return replace(t, nth=_NTH[word], constraints=(), score=None, score_at=None)
            return replace(t, nth=None, constraints=(f"{_NTH[word]}th",), score=None, score_at=None)
    return replace(t, nth=None, constraints=(), score=None, score_at=None)


def _of_others(scene: Scene, told: Sequence[Told], times: Sequence[TimeAt]) -> tuple[list[Told], list[TimeAt]]:
    """The goals of those who share a verb told once, and the times left for the rest: "Kane scored in the 12th minute,
    Son in the 34th and 50th and Alli the third on the hour"; not "and Son in the 34th was booked"."""
    scored = [t for t in told if t.person is not None and t.weight >= 2]
    if not scored or len(times) < 2:
        return [], list(times)
    lows, found, rest = scene.prose.lows, list[Told](), [times[0]]
    named = {t.person for t in told}
    last: TimeAt | None = None  # that of the goal found last
    share: list[Told] = []  # the goals that are one team's
    for at in times[1:]:
        if not _is_exact(at):
            rest.append(at)
            continue
        if last is not None and _W["between_minutes"].issuperset(lows[last.end : at.first]):
            further = replace(found[-1], at=found[-1].at + 1)
        else:
            mention = _told_with(scene, at)
            shared = [t for t in scored if mention is not None and t.at < mention.first]
            if mention is None or not shared or mention.person in named or _has_a_verb(scene, at.end):
                last = None
                rest.append(at)
                continue
            told_once = shared[-1]
            further = replace(
                told_once, at=mention.first, person=mention.person, name_at=(mention.first, mention.end),
                team=_team_ahead(scene, mention), constraints=(), score=None, score_at=None, count=1, nth=None,
                fallback=None, penalty=any(w in PENALTIES for w in lows[mention.end : at.first]),
                sources=[*told_once.sources, SHARED],
            )  # fmt: skip
            share = share if found else [told_once]
        _take(further, at)
        found.append(further)
        share.append(further)
        if lows[at.end : at.end + 1] == ["for"]:
            _for_one_team(scene, at.end + 1, share)
            share = []
        last = at
    return found, rest


def _told_with(scene: Scene, at: TimeAt) -> Name | None:
    """Who is named before a time with no verb of his own: "Son in the 34th", "Alli with a penalty in the 34th"."""
    before = at.first - 1
    while before > 0 and (scene.prose.lows[before] in _W["nth_goal"] or scene.prose.lows[before] in _W["leads_in"]):
        before -= 1
    if scene.kinds[before] != "P" or scene.prose.owns[before]:
        return None
    mention = scene.people.mentions[scene.refs[before]]
    return mention if scene.prose.lows[mention.first - 1] in (",", "and", ";") else None


def _team_ahead(scene: Scene, mention: Name) -> tuple[str, ...] | None:
    """The team that an aside before a name gives his goal to: "… and, for Spurs, Son in the 34th"."""
    k = mention.first - 2
    if k < 1 or scene.prose.lows[k + 1] != "," or scene.kinds[k] != "T":
        return None
    t = scene.teams[scene.refs[k]]
    return t.ids if scene.prose.lows[t.first - 1] == "for" else None


def _for_one_team(scene: Scene, k: int, told: Sequence[Told]) -> None:
    """Gives the goals of a list to the team at word ``k`` that its end names: "… and Alli in the 80th for Spurs"."""
    k += scene.prose.lows[k] == "the"
    if scene.kinds[k : k + 1] == ["T"] and not any(t.team or t.own_goal for t in told):
        for t in told:
            t.team = scene.teams[scene.refs[k]].ids


def _completed(scene: Scene, told: Sequence[Told]) -> list[Told]:
    """The last of several goals that one word tells with one minute: "bagged his brace with ten minutes left"."""
    last = []
    for t in told:
        if t.count == 1 or t.time is None or _precision(t.time) < 2:
            continue
        if not _W["several"].isdisjoint(scene.prose.lows[t.at : t.at + 6]):
            last.append(replace(t, count=1, nth=t.count))
            t.time = t.time_at = None
    return last


def _has_a_verb(scene: Scene, k: int) -> bool:
    """Whether the words behind the time of a name go on to tell what he did then, and that was no goal: "Hart (1) was
    beaten", "Son in the 34th was booked"; not "Son in the 34th for Spurs"."""
    lows = scene.prose.lows
    k += lows[k : k + 1] == [")"]
    goes_on = k < len(lows) and lows[k].isalpha() and lows[k] not in _W["parts"] | _W["joins"] | _W["adds_how"]
    return goes_on and _W["again"].isdisjoint(lows[k : k + 4])


# --- outside the sentence ---------------------------------------------------------------------


def _from_stamps(scene: Scene, told: Sequence[Told]) -> None:
    """The minute at the head of a live blog's entry ("48 min: GOAL! … Haraguchi scores") is that of the goals it
    tells; a minute that stands alone heads the paragraphs after it."""
    stamps = headings(scene, entry=0)
    if scene.entries is None:
        scene.entries = headings(scene, ENTRY)
    for t in told:
        paragraph = scene.prose.paragraph[t.sentence]
        moves = t.weight >= 1.0 and not MOVES.isdisjoint(t.sources)
        stamped = (scene.entries if moves else stamps).get(paragraph)
        if stamped is not None and t.time is None and t.count == 1:
            _take(t, stamped)


def _from_flashes(scene: Scene, told: Sequence[Told], flashes: Sequence[Told]) -> None:
    """The minute of a flash is that of its scorer's goal in the paragraphs that go on its entry: "GOAL! Arsenal 1-0
    Chelsea (Kane 12)", and in the next line "A cross from Alli, and Kane nods it in"."""
    if not flashes:
        return
    stamped = headings(scene, entry=0)
    paragraph = scene.prose.paragraph
    last: Told | None = None
    for t in sorted([*told, *flashes], key=lambda t: t.at):
        if t.sources == ["flash"] or t.listed:
            last = t
        elif last is not None and last.time is not None and t.time is None and t.person in (last.person, None):
            here = paragraph[t.sentence]
            if here - paragraph[last.sentence] <= ENTRY and stamped.get(here) in (
                None,
                stamped.get(paragraph[last.sentence]),
            ):
                t.time, t.time_at = last.time, last.time_at


ENTRY = 3  # paragraphs at most that go on an entry of a live blog


def _from_the_last_goal(scene: Scene, told: Sequence[Told]) -> None:
    """Times that count from the kick-off or else from the last goal count from that where the goal they tell is a
    further one, and would come before it: "… in the 31st. Barely two minutes had passed when Kane got the second"."""
    for last, t in pairwise([t for t in told if t.weight >= 1.0]):
        if t.time is None or t.time_at is None or t.time.since is None or t.sentence - last.sentence > 1:
            continue
        minute = last.time and last.time.regulation
        further = (t.nth or 1) > 1 or not _FURTHER.isdisjoint(t.constraints)
        if further and minute is not None and t.time.since < minute:
            since = (t.time.since if t.time.earliest == t.time.latest else 0.0, t.time.since)
            phrase = TimePhrase(t.time.start, t.time.end, basis="relative", after_event=since)
            at = next(k for k, at in enumerate(scene.times) if (at.first, at.end) == t.time_at)
            scene.times[at] = scene.times[at]._replace(phrase=phrase)
            t.time = phrase


_FURTHER = frozenset(("equaliser", "doubles", "reduces", "halves", "extends", "regains", "2up", "3up")) | {
    f"{n}th" for n in range(2, 9)
}


def headings(scene: Scene, entry: int) -> dict[int, TimeAt]:
    """The stamps of a live blog by the paragraphs that they head: their own, all that follow one that stands alone, and
    ``entry`` paragraphs at most that go on an entry, in a text with many."""
    prose = scene.prose
    stamps: dict[int, TimeAt] = {}
    stamp: TimeAt | None = None
    left = 0  # paragraphs that the stamp heads yet
    exact = {at.first: at for at in reversed(scene.times) if _is_exact(at)}
    for s, (first, end) in enumerate(prose.sentences):
        paragraph = prose.paragraph[s]
        if s and paragraph == prose.paragraph[s - 1]:
            continue
        at = exact.get(first)
        if at is not None and is_stamp(scene, at):
            stamps[paragraph] = stamp = at
            alone = all(not w.isalnum() for w in prose.lows[at.end : end])
            left = len(prose.sentences) if alone else entry if len(stamps) >= _LIVE else 0
        elif stamp is not None and left and not any(map(_is_exact, scene.times_between(first, end))):
            stamps[paragraph] = stamp
            left -= 1
    return stamps


_LIVE = 6  # paragraphs with stamps of their own that make a text a live blog


def _from_coming_on(scene: Scene) -> None:
    """Times that count from the kick-off, or from what follows them, count from when somebody came on where that is
    told: "came on at the interval and needed only four minutes to score", "had been on for two minutes", "within two
    minutes of coming on"; where the text does not say when, they tell no minute."""
    prose = scene.prose
    for k, at in enumerate(scene.times):
        phrase, ahead = at.phrase, at.phrase.ahead
        if not ahead and (phrase.since is None or _W["needs"].isdisjoint(prose.lows[at.first : at.end])):
            continue
        s = prose.sentence_of(at.first)
        opens = prose.sentences[s][0]
        beside = s > 0 and prose.paragraph[s - 1] == prose.paragraph[s]
        before = prose.sentences[s - 1][0] if beside else opens
        if not _comes_on(prose.lows[at.end : at.end + 3] if ahead else prose.lows[before : at.end]):
            continue
        now = _came_on(scene, opens, at.first)
        if now is None:
            now = _came_on(scene, before, opens)
        since = (phrase.after_event or (0.0, phrase.since or 0.0))[1]
        counted = TimePhrase(phrase.start, phrase.end, basis="relative", after_event=(since, since))
        meant = counted if now is None else counted_from(counted, now)
        if now is not None or not ahead:
            scene.times[k] = at._replace(phrase=meant._replace(ahead=now is None) if meant else counted)


def _comes_on(words: Sequence[str]) -> bool:
    """Whether words tell that somebody comes on: "sent on", "replaced", "a substitute"."""
    return not _W["comes_on"].isdisjoint(words) or any(f"{a}_{b}" in _W["comes_on"] for a, b in pairwise(words))


def _came_on(scene: Scene, first: int, end: int) -> float | None:
    """The minute of words that tell that somebody came on: "on the hour", "at the interval", "a half-time switch"."""
    lows = scene.prose.lows
    if not _comes_on(lows[first:end]):
        return None
    exact = [at.phrase for at in scene.times_between(first, end) if _is_exact(at)]
    if exact:
        return (exact[-1].regulation or 0) + (exact[-1].stoppage or 0)
    at_the_break = any(
        lows[k] in _W["breaks"] and ("at" in lows[max(first, k - 2) : k] or lows[k + 1] in _W["changes"])
        for k in range(first, end)
    )
    return 45.0 if at_the_break else None


def is_stamp(scene: Scene, at: TimeAt) -> bool:
    """Whether a minute that opens a paragraph is a stamp, "48'", "90+4 min:", and no "48 minutes in, he scored"."""
    printed = scene.prose.lows[at.first : at.end]
    return printed[0].isdigit() and _W["stamp"].issuperset(w for w in printed if not w.isdigit())


def _from_beside(scene: Scene, told: Sequence[Told]) -> None:
    """The minute of a goal that a sentence beside it gives, for goals whose own sentence gives no time, or but a
    stretch that the next one narrows: "… just before the hour. That was in the 58th minute"."""
    named = {t.sentence for t in told if t.person is not None and t.weight >= 1.0}
    timed = {t.sentence for t in told if t.time is not None}
    exact = {t.sentence for t in told if t.time is not None and _precision(t.time)}
    firsts = {t.sentence: t for t in reversed(told) if t.sentence not in exact and t.weight >= 1.0}
    taken = {t.time_at[0] for t in told if t.time_at is not None and t.person is not None and t.weight >= 1.0}
    for s, t in sorted(firsts.items()):
        if t.person is not None and t.count == 1:
            at = _time_after(scene, s) if s + 1 not in named else None
            if at is None and s not in timed:
                at = _time_before(scene, s, t, named, taken)
            elif at is not None and t.time is not None and apart(stretch(t.time), stretch(at.phrase), 0.0):
                at = None
            if at is not None and any(u.time_at == at[:2] and is_of_a_later(u, t, told) for u in told):
                at = None
            if at is not None and at.first not in taken:
                taken.add(at.first)
                _take(t, at)
                t.borrowed = True


_LEAD_UP = 3  # sentences at most from a minute to the goal that came of it


def _time_before(scene: Scene, s: int, t: Told, named: set[int], taken: set[int]) -> TimeAt | None:
    """The time in the sentences before that lead up to the goal, if its clause tells of nothing else: "Spurs were
    rewarded in the 58th minute. … Kane stroked home …". Captions between do not count. Only what announces a goal
    does so from another paragraph across a sentence; where the sentence tells a goal of its own, only what counts on
    from that does: "Kane scored, but they led for only two minutes. …"."""
    prose = scene.prose
    back = s
    kick = not t.penalty and not _W["from_a_kick"].isdisjoint(prose.lows[slice(*prose.sentences[s])])
    for step in range(1, _LEAD_UP + 1):
        back -= 1
        while back > 0 and is_caption(prose, back) and not is_caption(prose, s):
            back -= 1
        if back < 0 or (back in named and step > 1):
            return None
        first, end = prose.sentences[back]
        times = [at for at in scene.times_between(first, end) if not _is_period(at.phrase)]
        parted = step > 1 and prose.paragraph[back] != prose.paragraph[s]
        if parted and (not times or _W["announces"].isdisjoint(prose.lows[first:end])):
            return None
        if (
            not times
            and back not in named
            and not _tells_an_event(prose.lows[first:end], _CARDS if kick else frozenset())
        ):
            continue
        if not times or (step > 1 and len(times) > 1):
            return None
        last = times[-1]
        a, b = clause_around(scene, last.first, first, end) if step == 1 else (first, end)
        several = len(times) > 1
        if any(a <= at.first for at in times[:-1]):
            return None
        if back in named and not (several and _is_later(last) and last.first not in taken):
            return None
        if several and back not in named and (not _is_exact(last) or _ANNOUNCES.isdisjoint(prose.lows[a:b])):
            return None
        if kick and _wins_a_kick(prose.lows[first:end]):
            return last
        followed = _follows_up(scene, *prose.sentences[s])
        if not followed and _tells_an_event(prose.lows[a:b]):
            return None
        alone = several or sum(map(str.isalpha, prose.lows[a:b])) >= _A_CLAUSE
        return None if _tells_another_act(scene, *((a, b) if alone else (first, end)), followed) else last
    return None


_ANNOUNCES = _W["announces"] | _W["takes_chances"]
_A_CLAUSE = 8  # words that say enough for what is around them not to count


def _wins_a_kick(words: Sequence[str]) -> bool:
    """Whether words tell of the foul that a free-kick is given for, whatever card came of it: "in the 12th minute Alli
    was felled by Cahill, who was booked"; a penalty is taken minutes after that."""
    return not _W["wins_a_kick"].isdisjoint(words) and _W["kept_out"].isdisjoint(words)


_CARDS = frozenset(("booked", "booking", "yellow", "red", "card", "sent"))


def _tells_an_event(words: Sequence[str], but: frozenset[str] = frozenset()) -> bool:
    """Whether words tell of a miss, a save, a card …, ``but`` for some; not of a chance that was taken, nor who "would
    not be denied"."""
    events = _W["other_events"].intersection(words) - but
    if events and "not" in words:
        events = events - {"denied"}
    if events and not _W["takes_chances"].isdisjoint(words):
        events = events - {"chance", "chances"}
    return bool(events)


def _time_after(scene: Scene, s: int) -> TimeAt | None:
    """The minute that the next sentence says it was: "That was in the 23rd minute", "23 minutes had gone", "There were
    still 25 minutes left and …"; not "It was the 23rd minute before …"."""
    prose = scene.prose
    if s + 1 == len(prose.sentences):
        return None
    first, end = prose.sentences[s + 1]
    exact = [at for at in scene.times_between(first, end) if _is_exact(at)]
    if len(exact) != 1:
        return None
    before, after = prose.lows[first : exact[0].first], prose.lows[exact[0].end : end]
    if not _W["that_was"].issuperset(before):
        return None
    together = prose.paragraph[s] == prose.paragraph[s + 1]
    if not any(map(str.isalnum, after)):
        return exact[0] if together or not _W["that"].isdisjoint(before) else None
    if next(filter(str.isalnum, after)) in _W["goes_on_to_tell"]:
        return None
    if not _W["that"].isdisjoint(before):
        return exact[0]
    by_the_clock = not _W["of_the_clock"].isdisjoint((*prose.lows[exact[0].first : exact[0].end], after[0]))
    says_so = "there" in before or by_the_clock or (not before and after[0] in ";:–—")
    other = not says_so or _tells_another_act(scene, exact[0].end, end, followed=False)
    return exact[0] if together and not other else None
