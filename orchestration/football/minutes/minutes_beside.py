"""The minute of a goal that a sentence beside it gives: "… headed home. That was in the 58th minute."

Belongs here: which time of the sentences around a goal is its own. Does not belong here: times in its own sentence
(timing.py), the minutes that other tellings of the goal lend it (minutes.py).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

from orchestration.football.acts.other_acts import any_of, follows_up, tells_an_event, tells_another_act, wins_a_kick
from orchestration.football.acts.penalties import awards_penalty
from orchestration.football.game.clock import is_exact, is_later, is_period, precision_of
from orchestration.football.goals.further_goals import FURTHER
from orchestration.football.goals.joining import is_of_a_later
from orchestration.football.grammar.clauses import clause_around
from orchestration.football.grammar.governed_names import is_object
from orchestration.football.grammar.parties import Party, is_subject
from orchestration.football.grammar.scene import Scene, TimeAt
from orchestration.football.names.names import ROLES
from orchestration.football.order.scores_behind import is_score_of_a_minute
from orchestration.football.tellings.goal import apart, stretch
from orchestration.football.tellings.told import Told, at_odds
from orchestration.football.words.lexicon import word_lists
from orchestration.football.words.sentences import is_caption

_W = word_lists("time_words")


def from_beside(scene: Scene, told: Sequence[Told]) -> None:
    """The minute of a goal that a sentence beside it gives, for goals whose own sentence gives no time, or but a
    stretch that the next one narrows: "… just before the hour. That was in the 58th minute"."""
    named = {t.sentence for t in told if t.person is not None and t.weight >= 1.0}
    timed: dict[int, int] = {}  # where the first telling of each sentence stands that has a time of its own
    exact: dict[int, int] = {}  # … that has a minute
    by_sentence: defaultdict[int, list[Told]] = defaultdict(list)
    nouns: dict[int, list[Told]] = {}  # what says which goal of its match it was, by the first word of its time
    for t in told:
        by_sentence[t.sentence].append(t)
        if t.time is not None:
            timed.setdefault(t.sentence, t.at)
            if t.person is None and t.constraints and t.time_at is not None:
                nouns.setdefault(t.time_at[0], []).append(t)
            if precision_of(t.time):
                exact.setdefault(t.sentence, t.at)
    surest: dict[int, Told] = {}  # of each sentence, the first of several
    for t in told:
        if t.weight >= 1.0 and t.at < exact.get(t.sentence, t.at + 1):
            best = surest.setdefault(t.sentence, t)
            surest[t.sentence] = t if t.weight > best.weight else best
    taken = {t.time_at[0] for t in told if t.time_at is not None and t.person is not None and t.weight >= 1.0}
    led_up = {t.sentence: t for t in reversed(told) if t.person is not None}  # by the first telling of each sentence
    for s, t in sorted(surest.items()):
        if t.person is not None and t.count == 1:
            at = _time_after(scene, s, t, named) if s + 1 not in named and s not in exact else None
            if at is None and t.at < timed.get(s, t.at + 1) and not _is_behind_anothers(t, led_up[s]):
                at = _time_before(scene, s, t, named, taken)
            if at is not None and any(_is_of_another(u, t, by_sentence[s], told) for u in nouns.get(at.first, ())):
                at = None
            if at is not None and at.first not in taken and not _is_told_with_others(t, by_sentence[s]):
                taken.add(at.first)
                t.take(at)
                t.borrowed = True


def _is_of_another(noun: Told, t: Told, beside: Sequence[Told], told: Sequence[Told]) -> bool:
    """Whether the goal whose minute another sentence tells is by its noun not the one of ``t``: "Alli levelled and Kane
    won it. The winner, three minutes from time, …", "Alli headed in and Kane tapped in. The opener came on 12
    minutes"."""
    if noun.constraints == ("last",):
        return is_of_a_later(noun, t, told)
    unsure = t.constraints != () or any(u.person not in (None, t.person) for u in beside)
    if noun.sentence < t.sentence:  # "The opener came after 12 minutes. Alli levelled"
        return not _NAMED.isdisjoint(noun.constraints) and at_odds(noun, t)
    return noun.sentence > t.sentence and t.constraints != noun.constraints and unsure


_NAMED = frozenset(("opener", "equaliser"))


def _is_behind_anothers(t: Told, first: Told) -> bool:
    """Whether a goal comes behind another's, the ``first`` of its sentence, to which the time before that is left:
    "They led after 12 minutes. Kane's header crept in and Alli added a second". A penalty has that of its award."""
    return first.person != t.person and not t.penalty and not _BEHIND_ANOTHER.isdisjoint(t.constraints)


_BEHIND_ANOTHER = FURTHER | {"equaliser"}


def _is_told_with_others(t: Told, beside: Sequence[Told]) -> bool:
    """Whether one verb tells the goals of several, who have no one minute: "with Kane and Alli on target"."""
    near = (u for u in beside if abs(u.at - t.at) <= _PARTNERS)
    return any(u.person not in (None, t.person) and u.sources[:1] == t.sources[:1] for u in near)


_PARTNERS = 3  # words between the tellings of those who share a verb
_LEAD_UP = 3  # sentences at most from a minute to the goal that came of it


def _time_before(scene: Scene, s: int, t: Told, named: set[int], taken: set[int]) -> TimeAt | None:
    """The time in the sentences before that lead up to the goal, if its clause tells of nothing else: "Spurs were
    rewarded in the 58th minute. … Kane stroked home …". Captions between do not count. Only what announces a goal
    does so from another paragraph; where the sentence tells a goal of its own, only what counts on
    from that does: "Kane scored, but they led for only two minutes. …"."""
    prose = scene.prose
    back = s
    # "Kane shot. The ball flew in": one move
    rolls_on = t.person is not None and t.name_at is None and "pronoun" not in t.sources
    wins: Callable[[Sequence[str]], bool] = _wins_a_penalty if t.penalty else wins_a_kick
    kick = t.penalty or not _W["from_a_kick"].isdisjoint(prose.lows[slice(*prose.sentences[s])])
    for step in range(1, _LEAD_UP + 1):
        back -= 1
        while back > 0 and is_caption(prose, back) and not is_caption(prose, s):
            back -= 1
        if back < 0 or (back in named and step > 1):
            return None
        first, end = prose.sentences[back]
        wins = awards_penalty if t.penalty and step > 1 else wins
        times = _but_what_holds_the_last([at for at in scene.times_between(first, end) if not is_period(at.phrase)])
        if t.penalty and not times and back not in named and wins_a_kick(prose.lows[first:end]):
            continue  # "… a penalty in the 53rd minute. Cork had tripped Alli. Kane …"
        parted = prose.paragraph[back] != prose.paragraph[s] and not (
            times and _leads_on(scene, times[-1], wins if kick else None)
        )
        if parted and (
            not prose.is_a_paragraph(back)
            or (times and (step > 1 or not _is_played(scene, back)))
            or "then" in prose.lows[slice(*prose.sentences[s])]
        ):
            return None
        if not times and back not in named:
            same_move = rolls_on and step == 1
            if same_move or not tells_an_event(prose.lows[first:end], _W["booked"] if kick else frozenset()):
                continue
        if not times or (step > 1 and (len(times) > 1 or prose.lows[times[-1].first] == "(")):
            return None
        last = times[-1]
        a, b = clause_around(scene, last.first, first, end) if step == 1 else (first, end)
        several = len(times) > 1
        if any(a <= at.first for at in times[:-1]):
            return None
        goes_on = is_later(last.phrase) or prose.lows[last.first - 1] == "until"
        if back in named and not (several and goes_on and last.first not in taken):
            return None
        counts = is_exact(last.phrase) or is_later(last.phrase)
        if several and back not in named and not (counts and any_of(prose.lows[a:b], _ANNOUNCES)):
            return None
        if kick and wins(prose.lows[first:end]):
            return last
        if step == 1 and is_exact(last.phrase) and _comes_of_it(prose.lows, *prose.sentences[s]):
            return last
        followed = follows_up(scene, *prose.sentences[s])
        short = sum(map(str.isalpha, prose.lows[a:b])) < _A_CLAUSE and _W["announces"].isdisjoint(prose.lows[a:b])
        if not several and (parted or short or _is_an_aside(prose.lows, a, b)):
            a, b = _behind_a_but(prose.lows, first, last.first), end
        if last.phrase.ahead and (behind := clause_around(scene, last.end, first, end)[1]) < end:
            a, b = behind, end  # what "15 minutes after Alli's chance" recalls is the time's
        if not followed and tells_an_event(prose.lows[a:b]):
            return None
        return None if tells_another_act(scene, a, b, followed) else last
    return None


def _wins_a_penalty(words: Sequence[str]) -> bool:
    """Whether words give a penalty, or tell the foul that it was given for."""
    return awards_penalty(words) or wins_a_kick(words)


def _comes_of_it(lows: Sequence[str], first: int, end: int) -> bool:
    """Whether the goal of a sentence came of what the one before it tells: "forced a save … From the resulting
    corner Kane …"; not "in the ensuing minutes", nor "Alli won a free-kick and Kane headed in the resulting cross"."""
    k = next((k for k in range(first, end) if lows[k] in _W["resulting"]), first)
    return k > first and _WINS_IT.isdisjoint(lows[first:k]) and not _COMES_OF_PLAY.isdisjoint(lows[k + 1 : k + 3])


_COMES_OF_PLAY = word_lists("goal_words")["deliveries"] | frozenset(
    (
        "corner",
        "free-kick",
        "kick",
        "throw",
        "throw-in",
        "cross",
        "set-piece",
        "penalty",
        "spot-kick",
        "scramble",
        "melee",
        "rebound",
    )
)
_WINS_IT = _W["wins_a_kick"] | {"won", "earned", "forced", "conceded", "corner", "free-kick", "throw-in"}


def _is_played(scene: Scene, s: int) -> bool:
    """Whether a sentence is about play: somebody or a team acts in it, or a ball is delivered: "on 23 minutes Eriksen
    broke"; not "in the 30th minute the floodlights failed"."""
    first, end = scene.prose.sentences[s]
    if not _ACTS_OR_BALLS.isdisjoint(scene.prose.lows[first:end]):
        return True
    for m in scene.people_between(first, end):
        if not scene.prose.owns[m.end - 1] and not is_object(scene, first, m.first):
            return True
    teams = [scene.teams[scene.refs[k]] for k in range(first, end) if scene.kinds[k] == "T"]
    return any(is_subject(scene, Party(t.first, t.end, t.ids), first) for t in teams)


_OFFICES = {"referee", "manager", "coach", "assistant"}
_ACTS_OR_BALLS = word_lists("goal_words")["deliveries"] | (ROLES - _OFFICES) | {"attack", "move", "break"}


def _leads_on(scene: Scene, at: TimeAt, wins: Callable[[Sequence[str]], bool] | None) -> bool:
    """Whether the sentence of a minute is told for what the next paragraph tells: it announces a goal, prints a score
    with its minute ("Arsenal 1-0 Chelsea (52)"), or ``wins`` the kick that the goal came from."""
    words = scene.prose.lows[slice(*scene.prose.sentences[scene.prose.sentence_of(at.first)])]
    return any_of(words, _W["announces"]) or scene.prose.lows[at.first] == "(" or (wins is not None and wins(words))


def _but_what_holds_the_last(times: list[TimeAt]) -> list[TimeAt]:
    """The times but stretches that the last one lies in: "as half-time approached, …, a 45th-minute counter-attack"."""
    return [
        at
        for at in times
        if at is times[-1] or precision_of(at.phrase) or apart(stretch(at.phrase), stretch(times[-1].phrase), 0.0)
    ]


def _is_an_aside(lows: Sequence[str], first: int, end: int) -> bool:
    """Whether a clause stands within another: "Kane, played in by Alli in the 17th minute, was thwarted"."""
    return lows[first - 1 : first] == [","] and lows[end : end + 1] == [","]


def _behind_a_but(lows: Sequence[str], first: int, k: int) -> int:
    """Where in a sentence from word ``first`` begins what word ``k`` is of: behind the last "but" before it, "Spurs
    should have led, but in the 43rd minute …"."""
    return next((j + 1 for j in range(k - 1, first - 1, -1) if lows[j] == "but"), first)


_ANNOUNCES = _W["announces"] | _W["takes_chances"]
_A_CLAUSE = 8  # words that say enough for what is around them not to count


_TAKES = _W["needs"] - {"been"}


def _time_after(scene: Scene, s: int, t: Told, named: set[int]) -> TimeAt | None:
    """The minute that the next sentence says it was: "That was in the 23rd minute", "23 minutes had gone", "There were
    still 25 minutes left and …", "1-0 to Leeds after 23 minutes"; not "It was the 23rd minute before …", nor what opens
    a paragraph to announce the goal that its next sentence tells: "The breakthrough came after 16 minutes. Kane …"."""
    prose = scene.prose
    if s + 1 == len(prose.sentences):
        return None
    first, end = prose.sentences[s + 1]
    exact = [at for at in scene.times_between(first, end) if is_exact(at.phrase)]
    if len(exact) != 1:
        return None
    if not _TAKES.isdisjoint(prose.lows[exact[0].first : exact[0].end]):
        return None  # "It took Spurs two minutes of the second half to …"
    scored = "#" in scene.kinds[first : exact[0].first] and is_score_of_a_minute(scene, t, first, exact[0].first)
    before = [low for k, low in enumerate(prose.lows[first : exact[0].first], first) if scene.kinds[k] != "T"]
    after = prose.lows[exact[0].end : end]
    if not (scored or _W["that_was"].issuperset(before)):
        return None
    together = prose.paragraph[s] == prose.paragraph[s + 1] or (
        s + 2 not in named and prose.is_a_paragraph(s) and prose.is_a_paragraph(s + 1)
    )
    if not together and s + 2 in named and prose.paragraph[s + 2] == prose.paragraph[s + 1]:
        return None
    if not any(map(str.isalnum, after)):
        return exact[0] if together or not _W["that"].isdisjoint(before) else None
    if next(filter(str.isalnum, after)) in _W["goes_on_to_tell"]:
        return None
    if not _W["that"].isdisjoint(before):
        return exact[0]
    by_the_clock = not _W["of_the_clock"].isdisjoint((*prose.lows[exact[0].first : exact[0].end], after[0]))
    says_so = (
        scored
        or "there" in before
        or by_the_clock
        or (not (before or prose.opens_paragraph(s + 1)) and after[0] in ";:–—")
    )
    other = not says_so or tells_another_act(scene, exact[0].end, end, followed=False)
    return exact[0] if together and not other else None
