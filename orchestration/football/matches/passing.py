"""Matches that a text mentions in passing: last week's result, the first leg, another match of the day.

Belongs here: which of the results that sentences state are such mentions, and which goals are told with them. Does not
belong here: finding results (results.py), and the matches that a text tells (matches.py).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence, Set
from dataclasses import dataclass
from datetime import date

from orchestration.football.game.frame import Frame
from orchestration.football.game.result import Result, Score
from orchestration.football.grammar.clauses import PARTING, clause_around
from orchestration.football.grammar.parts_of_speech import AUXILIARIES
from orchestration.football.grammar.scene import Scene, TeamAt
from orchestration.football.names import teams
from orchestration.football.tellings.told import Told as Telling
from orchestration.football.times.match_dates import DateHit
from orchestration.football.words.lexicon import word_lists

Told = frozenset[tuple[str, Score]]


@dataclass(frozen=True, slots=True)
class Passing:
    """A result in passing: who, how many each, and the word that prints it. ``home_away_basis``, ``match_date`` as in
    MatchMention; the day is None unless the sentence prints a calendar date of its own."""

    home: str
    away: str
    score: Score
    home_away_basis: str
    match_date: date | None
    at: int
    date_at: tuple[int, int] | None = None


def find_passing(
    scene: Scene, results: Sequence[Result], told: Sequence[Frame], days: Sequence[DateHit], published_on: date | None
) -> list[Passing]:
    """The printed results of known teams that are no match told, each once, in text order. ``days``: those that the
    text names. What lies further back than the year before publication is history, and nobody's evidence."""
    pairs = {frozenset((frame.home, frame.away)) for frame in told}
    finals = {_scored(frame.home, frame.away, frame.final) for frame in told if frame.final is not None}
    stated = Counter(r.sentence for r in results)
    days = sorted(days, key=lambda day: day.start)
    late: dict[int, bool] = {}  # by sentence
    found: dict[Told, Passing] = {}
    for r in results:
        if r.first is None or r.second is None or r.scores is None or (r.outcome is None and not r.header):
            continue
        if r.kind != "other" and (r.kind != "final" or r.pair in pairs):
            continue
        if not (all(map(teams.is_known, r.pair)) and teams.can_meet(r.first, r.second)):
            continue
        key = _scored(r.first, r.second, r.scores)
        if key in finals or key in found:
            continue
        if r.sentence not in late:
            late[r.sentence] = _of_late(scene, r.sentence, published_on)
        if not late[r.sentence]:
            continue
        day = _day(scene, r.sentence, days) if stated[r.sentence] == 1 else None
        turned = r.home == r.second
        found[key] = Passing(
            home=r.second if turned else r.first,
            away=r.first if turned else r.second,
            score=(r.scores[1], r.scores[0]) if turned else r.scores,
            home_away_basis="stated" if r.home else "text order",
            match_date=day and day.date,
            at=r.at,
            date_at=day and (day.start, day.end),
        )
    return list(found.values())


def of_others(scene: Scene, results: Sequence[Result], told: Sequence[Telling]) -> set[int]:
    """The words of the tellings that are of another day's match, whose result their sentence states: "Leeds, who lost
    3-1 there in August, when Kane scored twice, …"; not of what the sentence goes on to tell."""
    elsewhere: dict[int, list[int]] = defaultdict(list)
    for r in results:
        if r.kind == "other":
            elsewhere[r.sentence].append(r.at)
    return {
        t.at
        for t in told
        if t.sentence in elsewhere and any(_is_told_with(scene, at, t) for at in elsewhere[t.sentence])
    }


def _is_told_with(scene: Scene, at: int, t: Telling) -> bool:
    """Whether a telling is of the match whose result stands at word ``at`` of its sentence: its clause follows that
    and says when, how or by whom it came about ("…, when Kane struck", "… with Kane scoring", "…, Kane having cancelled
    it out"), or it was "in" that result ("Kane scored in the 3-1 win")."""
    lows, (first, end) = scene.prose.lows, scene.prose.sentences[t.sentence]
    if t.at < at:
        return clause_around(scene, at, first, end)[0] <= t.at and not _IN.isdisjoint(lows[t.at + 1 : at])
    start = clause_around(scene, t.at, first, end)[0]
    if start <= at:
        return not _BY.isdisjoint(lows[at : t.at]) or not _BY.isdisjoint(lows[t.at : t.at + 2])
    before = start - 1
    if lows[before] == "," or before <= at:
        opened = lows[start]
    else:
        opened, before = lows[before], before - (lows[before - 1] == ",")
    between = {w for w in lows[at + 1 : before] if w in PARTING}
    return between <= {"only", "time"} and (opened in _BY or opened in _WHEN or "having" in lows[start : t.at])


def against_others(scene: Scene, told: Sequence[Telling], sides: Set[str]) -> set[int]:
    """The words of the tellings that are of a match with a team that plays in none told: "Kane kept his place after
    scoring twice against Leeds", "… in the 3-0 win over Leeds", "the 3-0 win over Leeds, when Kane struck". ``sides``:
    the teams of the matches told."""
    others: dict[int, list[TeamAt]] = {}
    for at in scene.teams:
        if not sides.isdisjoint(at.ids):
            continue
        named = _before(scene, at)
        if named >= 0 and scene.prose.lows[named] in _MET and _stands_alone(scene, at):
            others.setdefault(scene.prose.sentence[at.first], []).append(at)
    found = set[int]()
    for t in told:
        if t.sentence in others and (len(t.sources) == 1 or not t.constraints):  # not "…, put Hull ahead" told with it
            found.update(t.at for at in others[t.sentence] if _is_of_match_with(scene, t, at))
    return found


def _before(scene: Scene, at: TeamAt) -> int:
    """The word before a team and its "the", below 0 where none is."""
    return at.first - 1 - (scene.prose.lows[at.first - 1] == "the")


def _stands_alone(scene: Scene, at: TeamAt) -> bool:
    """Whether a team is named for itself: not "Hull's", "the Hull end", "Hull loanee Kane"."""
    after = scene.prose.lows[at.end : at.end + 1]
    alone = not after or not after[0].isalpha() or after[0] in _AFTER_A_NOUN
    return alone and not scene.prose.owns[at.end - 1]


def _is_of_match_with(scene: Scene, t: Telling, at: TeamAt) -> bool:
    """Whether a telling is of a match with a team named behind it in its clause or before a "when" that opens that:
    "the 3-0 win over Leeds, when Kane struck"; not "had been poor in the win over Leeds when Kane struck", nor "scored
    the goal they could not get against Leeds"."""
    lows, (first, end) = scene.prose.lows, scene.prose.sentences[t.sentence]
    start, stop = clause_around(scene, t.at, first, end)
    if lows[stop : stop + 2] == ["as", "a"]:  # "after scoring as a substitute in the win over"
        stop = clause_around(scene, stop + 1, first, end)[1]
    named = _before(scene, at)
    if at.first < start:
        told_of = lows[clause_around(scene, at.first, first, end)[1] : start]
        return told_of in _WHEN_IT_WAS and _is_a_result(lows, max(first, at.first - _CLOSE), named)
    between = lows[t.at : at.first]
    if not t.at < at.first < stop or not _OF_ANOTHER.isdisjoint(between):
        return False
    met = lows[named] == "against" or (lows[named] == "at" and named - t.at <= _NEAR)
    return (met and AUXILIARIES.isdisjoint(between)) or _is_a_result(lows, t.at, named)


def _is_a_result(lows: Sequence[str], first: int, named: int) -> bool:
    """Whether words up to ``named`` tell a result against whom the next ones name: "the 3-0 win over"."""
    return lows[named] in _MET and not _RESULTS.isdisjoint(lows[first:named])


_W = word_lists("result_words")
_RESULTS = _W["win_nouns"] | _W["rout_nouns"] | _W["lose_nouns"] | {"draw", "defeat"}
_MET = _W["leads_to_one"]
_AFTER_A_NOUN = word_lists("stage_words")["after_a_noun"]
_NEAR = 2  # words at most from a goal to the "at" of where: "scored twice at Hull", not "on his return from a year at"
_CLOSE = 8  # words at most between a result and who tells of it
_OF_ANOTHER = _W["of_another_match"]  # "just like in the draw with", "his fifth in six games against"
_IN = frozenset(("in", "during"))
_WHEN = frozenset(("when", "where", "as"))
_WHEN_IT_WAS = ([",", "when"], [",", "where"], ["where"])
_BY = frozenset(("with", "thanks", "through", "courtesy", "after"))


def _scored(home: str, away: str, score: Score) -> Told:
    """A result whichever side is named first."""
    return frozenset(((home, score), (away, (score[1], score[0]))))


def _of_late(scene: Scene, s: int, published_on: date | None) -> bool:
    """Whether a sentence names no year but that of publication and the one before."""
    lows = scene.prose.lows[slice(*scene.prose.sentences[s])]
    years = {int(low) for low in lows if len(low) == 4 and low.isdecimal() and low[:2] in ("19", "20")}
    return years <= ({published_on.year, published_on.year - 1} if published_on else set())


def _day(scene: Scene, s: int, days: Sequence[DateHit]) -> DateHit | None:
    """The one calendar date of a sentence that states one result. ``days``: in the order of the text."""
    prose = scene.prose
    first, end = prose.sentences[s]
    start = bisect_left(days, prose.starts[first], key=lambda day: day.start)
    here = days[start : bisect_left(days, prose.ends[end - 1], lo=start, key=lambda day: day.start)]
    return here[0] if len(here) == 1 and here[0].basis == "stated" and not here[0].ahead else None
