"""Minutes that count from another event: "two minutes later", "within three minutes of the restart".

Belongs here: from what such a time counts, and minutes that the order of play rules out. Does not belong here: what a
phrase says (clock.py), and minutes of sentences beside a goal's own (timing.py, minutes.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from orchestration.football.acts.other_acts import any_of, tells_an_event
from orchestration.football.game.clock import (
    HALF_TIME,
    TimePhrase,
    bounds_of,
    counted_from,
    in_play,
    is_exact,
    is_later,
    is_period,
    later,
    minute_on_line,
)
from orchestration.football.grammar.clauses import clause_around
from orchestration.football.grammar.scene import Scene, TimeAt
from orchestration.football.names.names import Name
from orchestration.football.tellings.goal import Goal, apart, is_borrowed, minute_of, stretch, window_of
from orchestration.football.tellings.told import Told
from orchestration.football.words.goal_words import NOUNS
from orchestration.football.words.lexicon import word_lists
from orchestration.football.words.sentences import is_caption

_W = word_lists("time_words")


def on_the_clock(scene: Scene, goals: Sequence[Goal], extra_time: bool, opener: Goal | None = None) -> None:
    """Times that count from an event ("two minutes later") become minutes where that event has one. Within so many
    minutes, of the ``opener``, counts from the kick-off."""
    if not [t for g in goals for t in g.tellings if t.time is not None and t.time.after_event is not None]:
        return
    tellings = sorted([(t, g) for g in goals for t in g.tellings], key=lambda pair: pair[0].at)
    for t, g in tellings:
        if t.time is None or t.time.after_event is None or t.time_at is None:
            continue
        if t.time.ahead:
            now = _told_ahead(scene, tellings, t, g)
            now = _recalled(scene, t) if now is None else now
            now = _just_told(scene, tellings, t) if now is None else now
        elif _counts_from_the_opener(scene, t.time_at):
            now = None if opener is None or opener is g else _minute(opener)
        else:
            now, known = _told_last(scene, tellings, t.time_at[0], g)
            from_the_start = _from_the_start(t.time) and not _follows_an_event(scene, t.time_at[0])
            if (from_the_start and (g is opener or not known)) or (not known and _makes_use(scene, t.time_at)):
                now = 0.0
        counted = None if now is None else counted_from(t.time, _by_the_half_told(scene, t.time_at, now))
        counted = counted and in_play(counted, extra_time)
        if counted is not None and not _is_ruled_out(counted, g):
            t.time = counted


def _is_ruled_out(counted: TimePhrase, g: Goal) -> bool:
    """Whether a stretch of play that another telling puts the goal in rules out what a time was counted to be, which
    then counts from another event: "just past the hour", the 52nd minute."""
    told = (t.time for t in g.tellings if t.time is not None and t.time.regulation is None)
    return any(apart(stretch(time), stretch(counted)) for time in told)


def _counts_from_the_opener(scene: Scene, words: tuple[int, int]) -> bool:
    """Whether a time counts from the match's first goal, whatever was told since: "ten minutes after the opener"."""
    return scene.prose.lows[words[1] - 1] == "opener"


def _minutes_told(scene: Scene, told: Sequence[Told]) -> dict[int, float]:
    """From which minute each time counts that counts from another, by its first word: "in the 33rd minute … nine
    minutes later … two minutes after that" from the 33rd and the 42nd, whatever happened in them; none where a time of
    another stretch of play, or somebody's goal without a minute, stands between."""
    minutes: dict[int, float] = {}
    now, since = 0.0, -_NEAR
    owners = {t.time_at[0]: t.person for t in told if t.time_at is not None}
    others = [t for t in told if t.person is not None and t.time is None and t.weight >= 1.5]
    if not [at for at in scene.times if at.phrase.after_event is not None]:
        return minutes
    for at in _times_and_breaks(scene):
        phrase, counts = at.phrase, at.phrase.after_event
        if phrase.regulation is not None:
            now, since = minute_on_line(phrase) or now, at.first
        elif counts is None:
            since = -_NEAR if apart(stretch(phrase), (now, now)) else since
        elif _counts_from_the_opener(scene, at[:2]):
            continue
        elif _counts_on(phrase) and at.first - since < _NEAR:
            owner = owners.get(since)
            if owner is not None and any(since < t.at < at.first and t.person != owner for t in others):
                since = -_NEAR
                continue
            minutes[at.first] = now
            now, since = later(now, round(counts[1])), at.first
    return minutes


def _counts_on(phrase: TimePhrase) -> bool:
    """Whether a phrase is so many minutes after what was told before it: "nine minutes later"."""
    return is_later(phrase) and phrase.basis is not None


def _times_and_breaks(scene: Scene) -> list[TimeAt]:
    """The times of a text, and where it tells what happened at the break: "replaced Kane at the interval and four
    minutes later …", "began the second half well and within four minutes …"."""
    if scene.breaks is None:
        lows = scene.prose.lows
        breaks = [
            TimeAt(k, k + 1, _EXTRA if lows[k + 1 : k + 3] == ["of", "extra"] else _BREAK)
            for k in scene.prose.places(_BREAKS_AND_HALVES)
            if _tells_of_the_break(lows, k) and not scene.kinds[k]
        ]
        scene.breaks = sorted([*scene.times, *breaks], key=attrgetter("first")) if breaks else scene.times
    return scene.breaks


def _tells_of_the_break(lows: Sequence[str], k: int) -> bool:
    """Whether a "break" or a "half" is what was done at, or what was begun: "at the interval", "began the second
    half"."""
    if lows[k] in _W["breaks"]:
        return not _IN_THE_BREAK.isdisjoint(lows[max(0, k - 2) : k])
    return k > 2 and lows[k - 2 : k] == ["the", "second"] and lows[k - 3] in _W["begins"]


_IN_THE_BREAK = frozenset(("at", "during"))
_BREAKS_AND_HALVES = _W["breaks"] | _W["halves"]
_BREAK, _EXTRA = TimePhrase(0, 0, regulation=45), TimePhrase(0, 0, regulation=105)


def _by_the_half_told(scene: Scene, words: tuple[int, int], now: float) -> float:
    """The minute from which a time counts, which from added time of the first half is the 45th where its clause goes on
    to tell the second: "three minutes later, after the break"."""
    if not HALF_TIME < now < HALF_TIME + 1:
        return now
    told = scene.times_between(words[1], words[1] + _HALF_BEHIND)[:1]
    return HALF_TIME if any((bounds_of(at.phrase) or (0, 0))[0] > HALF_TIME for at in told) else now


_HALF_BEHIND = 3  # words at most from a time to the half it is in


def count_on(scene: Scene, told: Sequence[Told], extra_time: bool) -> dict[int, TimePhrase]:
    """What the times that count from an event mean by the times told before them, by their first word; and gives it to
    their tellings."""
    meant: dict[int, TimePhrase] = {}
    for first, now in _minutes_told(scene, told).items():
        at = scene.times_between(first, first + 1)[0]
        now = _by_the_half_told(scene, at[:2], now)
        if (counted := counted_from(at.phrase, now)) is not None and (
            known := in_play(counted, extra_time)
        ) is not None:
            meant[first] = known
    for t in told:
        if t.time is not None and t.time.after_event is not None and t.time_at is not None and not t.time.ahead:
            t.counted = meant.get(t.time_at[0])
    return meant


def count_back(scene: Scene, goals: Sequence[Goal]) -> None:
    """Gives a goal without a minute that of the next one less the time told between them: "levelled, but Kane restored
    the lead three minutes later", where the text tells elsewhere when Kane did."""
    later = [(t, g) for g in goals for t in g.tellings if t.time is not None and t.time.basis == "relative"]
    for t, g in later:
        told = scene.times_between(*t.time_at)[:1] if t.time_at is not None and t.count == 1 else []
        counts = told[0].phrase.after_event if told and not told[0].phrase.ahead else None
        if counts is None or counts[0] != counts[1] or counts[0] < 1:
            continue
        then, before = minute_of(g), _told_before(goals, t)
        if then is None or then.basis != "stated" or before is None or before is g or _minute(before) is not None:
            continue
        sooner = told[0].phrase._replace(after_event=(-counts[1], -counts[1]))
        phrase = counted_from(sooner, minute_on_line(then) or 0.0)
        minute = minute_on_line(phrase) or 0.0
        if phrase is not None and t.time_at is not None and not apart(window_of(before), (minute, minute)):
            before.lend(phrase, t.time_at)


def _told_before(goals: Sequence[Goal], t: Told) -> Goal | None:
    """Whose telling is the one before ``t`` in its sentence."""
    others = [(u.at, n) for n, g in enumerate(goals) for u in g.tellings if u.sentence == t.sentence and u.at < t.at]
    return goals[max(others)[1]] if others else None


def _told_last(scene: Scene, tellings: Sequence[tuple[Told, Goal]], at: int, g: Goal) -> tuple[float | None, bool]:
    """The minute of the event told last before a word, and whether there is one: another goal, or whatever the last
    minute in the text was about, whichever is nearer."""
    now: float | None = None
    found_at = -1
    sentence_of = scene.prose.sentence_of
    goals = [u.at for u, _ in tellings if u.weight >= 1.0]
    of_goals = {u.time_at[0] for u, _ in tellings if u.time_at is not None}
    for other in _times_and_breaks(scene):
        if other.first >= at:
            break
        if other.phrase.regulation is not None and at - other.first < _NEAR:
            now, found_at = minute_on_line(other.phrase), other.first
        elif now is not None and other.first not in of_goals and _counts_on(other.phrase):
            if any(found_at < goal < other.first for goal in goals):
                continue  # from that it counts
            now, found_at = later(now, round((other.phrase.after_event or (0.0, 0.0))[1])), other.first
        elif now is not None and not is_period(other.phrase) and apart(stretch(other.phrase), (now, now)):
            now, found_at = None, other.first
    for u, h in tellings:
        near = found_at < u.at < at and at - u.at < _NEAR
        if near and h is not g and u.weight >= 1.0 and not is_caption(scene.prose, u.sentence):
            before = window_of(h)
            if now is not None and before is not None and before[1] < now and sentence_of(found_at) == u.sentence:
                continue  # "… had equalised Kane's first-half opener"
            minute = _minute(h)
            if minute is None and now is not None and sentence_of(found_at) == u.sentence:
                continue  # "in the 59th minute Eriksen slipped the ball to Kane, who finished": whose minute it is
            now, found_at = minute, u.at
    return now, now is not None or found_at >= 0


_NEAR = 250  # words


def _told_ahead(scene: Scene, tellings: Sequence[tuple[Told, Goal]], t: Told, g: Goal) -> float | None:
    """The minute of the goal that the words after a time tell or recall: "two minutes after Hazard had equalised",
    "within five minutes of Hazard's penalty"."""
    assert t.time_at is not None
    first, end = scene.prose.sentences[scene.prose.sentence_of(t.time_at[0])]
    stop = clause_around(scene, t.time_at[1], first, end)[1]
    others = [(u, h) for u, h in tellings if h is not g]
    told = next((h for u, h in others if t.time_at[1] <= u.at < stop), None)
    if told is None:
        owners = {m.person for m in scene.people_between(t.time_at[1], stop) if _owns_a_goal(scene, m)}
        theirs = {id(h): h for _, h in others if h.person in owners}
        told = next(iter(theirs.values())) if len(theirs) == 1 else None
    return None if told is None else _minute(told)


def _just_told(scene: Scene, tellings: Sequence[tuple[Told, Goal]], t: Told) -> float | None:
    """The minute of the sentence before, where that tells what a time counts from: "his departure in the 78th minute
    proved costly. Three minutes after he trudged off, …"."""
    assert t.time_at is not None
    first, _ = scene.prose.sentences[t.sentence]
    lows, at = scene.prose.lows, t.time_at[0]
    if lows[t.time_at[1] : t.time_at[1] + 1] == ["it"]:  # "made changes at the break, and within five minutes of it …"
        return 45.0 if not _W["breaks"].isdisjoint(lows[max(first, at - 3) : at]) else None
    behind = lows[t.time_at[1] : t.time_at[1] + 2]
    if not _refers_back(behind):
        return None
    before = scene.times_between(first, t.time_at[0])
    if not before and t.sentence > 0:
        before = scene.times_between(*scene.prose.sentences[t.sentence - 1])
    exact = [at for at in before if is_exact(at.phrase)]
    if len(exact) != 1 or (behind[0] == "the" and any(u.time_at == exact[0][:2] for u, _ in tellings)):
        return None  # "scored in the 12th minute. Ten minutes after the change in system …"
    return minute_on_line(exact[0].phrase)


def _recalled(scene: Scene, t: Told) -> float | None:
    """The minute of what somebody did, told of him last, that the words after a time recall: "15 minutes after Kane's
    chance", where "Kane shot wide after three minutes"; of a dismissal, that of the card told last."""
    assert t.time_at is not None
    first, end = scene.prose.sentences[scene.prose.sentence_of(t.time_at[0])]
    stop = min(clause_around(scene, t.time_at[1], first, end)[1], t.time_at[1] + _RECALLS)
    cards = [k for k in range(t.time_at[1], stop) if scene.prose.lows[k] in _W["cards_recalled"]]
    card, stop = bool(cards), cards[0] + 1 if cards else stop
    named = {m.person for m in scene.people_between(t.time_at[1], stop)}
    if len(named) > 1 or not (card or named):
        return None
    for at in reversed(scene.times_between(0, t.time_at[0])):
        told = clause_around(scene, at.first, *scene.prose.sentences[scene.prose.sentence_of(at.first)])
        of_them = is_exact(at.phrase) and named <= {m.person for m in scene.people_between(*told)}
        if of_them and (not card or any_of(scene.prose.lows[slice(*told)], _W["cards"])):
            return minute_on_line(at.phrase)
    return None


_RECALLS = 3  # words behind a time that say what it counts from: "Kane's chance", "that dismissal"


def _refers_back(words: Sequence[str]) -> bool:
    """Whether words say that a time counts from what was told last: "that", "his dismissal", "the miss"."""
    return not _REFERS.isdisjoint(words[:1]) or (words[:1] == ["the"] and words[-1] in _W["acts_recalled"])


_REFERS = frozenset(("he", "his", "that", "this"))


def _owns_a_goal(scene: Scene, mention: Name) -> bool:
    """Whether a name is that of whose goal is told next to it: "Kane's header", not "Kane's dismissal"."""
    prose = scene.prose
    return prose.owns[mention.end - 1] and not NOUNS.isdisjoint(prose.lows[mention.end : mention.end + 2])


def _minute(g: Goal) -> float | None:
    """The minute of a goal, its place on their line, where it is known within three."""
    minute, w = minute_on_line(minute_of(g)), window_of(g)
    if minute is not None:
        return minute
    return None if w is None or w[1] - w[0] > 3 else w[0]


def _from_the_start(phrase: TimePhrase) -> bool:
    """Whether a phrase counts from the kick-off where nothing was told before it: "within three minutes"."""
    return phrase.after_event is not None and phrase.after_event[0] == 0.0 and not phrase.ahead


def _follows_an_event(scene: Scene, at: int) -> bool:
    """Whether a time at word ``at`` counts from a chance, a card told right before it: "Kane hit the post and within a
    minute …"."""
    s = scene.prose.sentence_of(at)
    first = scene.prose.sentences[s][0]
    if at - first <= 1 and not scene.prose.opens_paragraph(s):
        first = scene.prose.sentences[s - 1][0]
    return tells_an_event(scene.prose.lows[first:at])


def _makes_use(scene: Scene, words: tuple[int, int]) -> bool:
    """Whether a time is the first told, and what somebody took to make use of how things were, which was so from the
    start: "needed six minutes to make the pressure count"; not "to make it 1-1", nor to make use of a card."""
    lows, (first, end) = scene.prose.lows, words
    if (
        lows[first] not in _W["takes_time"]
        or lows[end] != "to"
        or lows[end + 1] not in _W["makes_use"]
        or lows[end + 2] == "it"
    ):
        return False
    return not scene.times_between(0, first) and not any_of(lows[:first], _W["cards"])


def without_stray_minutes(placed: Sequence[Goal]) -> None:
    """Takes a minute of a sentence beside it from a goal that the path puts where that minute can't be, going by the
    goals whose own sentences give theirs."""
    sure = [(i, w) for i, g in enumerate(placed) if (w := window_of(g)) is not None and not is_borrowed(g)]
    for i, g in enumerate(placed):
        w = window_of(g) if is_borrowed(g) else None
        if w is not None and any(apart(w, v, 0.0) and (w[0] < v[0]) != (i < j) for j, v in sure):
            for t in g.tellings:
                t.time = t.time_at = None


def in_added_time(scene: Scene, goals: Sequence[Goal]) -> None:
    """Added time alone ("late in stoppage time") takes the minute of it that the text told last, where no other goal
    was told between: "in the fourth minute of stoppage time, this happened"."""
    tellings = [(t, g) for g in goals for t in g.tellings]
    for t, g in tellings:
        if t.time is None or t.time_at is None or t.time.regulation is None or t.time.stoppage is not None:
            continue
        regulation, at = t.time.regulation, t.time_at[0]
        exact = [o for o in scene.times if o.first < at and o.phrase.regulation == regulation and o.phrase.stoppage]
        if exact and not any(exact[-1].first < other.at < t.at for other, owner in tellings if owner is not g):
            t.time, t.time_at = exact[-1].phrase, (exact[-1].first, exact[-1].end)
