"""The occasion of a match: its day, competition, stage and season, as one text tells them.

Belongs here: choosing, among the days, competitions and stages that a text names, those of one match.
Does not belong here: finding them (competitions.py, match_dates.py), or which match it is (matches.py).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from urllib.parse import unquote

from orchestration.football.game.result import Score
from orchestration.football.names import teams
from orchestration.football.names.competitions import (
    CompetitionHit,
    StageHit,
    find_competitions,
    find_stages,
    has_rounds,
    has_stages,
    is_of_another_day,
    may_meet,
    season_of,
    stage_before,
)
from orchestration.football.results.result_words import TELLS_A_RESULT
from orchestration.football.times.match_dates import DateHit, find_byline, find_match_dates

LEAD = 1_000  # characters: what a report tells of the occasion, it tells first
REPORTED_WITHIN = timedelta(days=4)  # a report's weekday is the match's, not the last one's
OPENING = 300  # code points in which the day of a match that is not fresh stands
NEXT_TO = 40  # characters
BESIDE = 120  # characters: the team that a day speaks of stands this near before it
RETOLD_WITHIN = timedelta(days=14)  # a full date in the lead may be further back

Within = Callable[[int], bool]
TeamNamed = tuple[int, tuple[str, ...]]
"""Where a team is named, and which teams that name may mean."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """``said[claim]`` is the stretch of text that says it: 'date', 'competition', 'stage'."""

    match_date: date | None = None
    match_date_basis: str | None = None
    competition: str | None = None
    season: str | None = None
    stage: str | None = None
    said: dict[str, tuple[int, int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Told:
    """All the days, competitions and stages that a text names, found once for all its matches; ``days_of[start]``: the
    team that a weekday which opens a sentence speaks of; ``spoken``: whether a place stands in quotation marks."""

    text: str
    dates: list[DateHit]
    competitions: list[CompetitionHit]
    stages: list[StageHit]
    published_on: date | None
    teams: list[TeamNamed]
    days_of: dict[int, tuple[str, ...]]
    spoken: Within


def find_occasions(
    text: str,
    published_on: date | None,
    named: list[TeamNamed],
    url: str | None = None,
    looks_back: Within = lambda at: False,
    spoken: Within = lambda at: False,
) -> Told:
    """What ``text`` tells of occasions; ``named`` are the teams it names, in order. What stands in a sentence that
    ``looks_back`` on earlier meetings is said of those; where words are ``spoken``, somebody is quoted.

    Where the text names no competition its address may, beyond the text's end, where no span can point.
    """
    _, countries = _known({team_id for _, ids in named for team_id in ids})
    named_here = [hit for hit in find_competitions(text, countries) if not looks_back(hit.start)]
    competitions = [hit for hit in named_here if hit.season or not is_of_another_day(text, hit)]
    if not competitions and url:
        words = re.sub(r"[/_.#-]+", " ", unquote(url))
        competitions = [hit._replace(start=len(text), end=len(text)) for hit in find_competitions(words, countries)]
    stages = [hit for hit in find_stages(text) if not looks_back(hit.start)]
    if all(hit.aside for hit in competitions):  # "FA Cup holders Everton beat Hull City 2-0 in the third round"
        competitions = [hit._replace(aside=not _holds_in_a_round(text, hit, stages)) for hit in competitions]
    byline = None if published_on else find_byline(text)
    published_on = byline[2] if byline else published_on
    dates = [
        hit for hit in find_match_dates(text, published_on) if not byline or not byline[0] <= hit.start < byline[1]
    ]
    teams_named = [(at, ids) for at, ids in named if text[at - 4 : at] not in _PLACES or _was_earlier(text, at)]
    days_of = _of_whom_sentences_go_on(text, dates, teams_named)
    return Told(text, dates, competitions, stages, published_on, teams_named, days_of, spoken)


def _of_whom_sentences_go_on(text: str, dates: list[DateHit], named: list[TeamNamed]) -> dict[int, tuple[str, ...]]:
    """Which team a sentence names first behind a weekday that it opens with, by where that day starts: "On Saturday,
    Napoli won, too" is of Napoli; a lead's day may be that of all its matches."""
    found = {}
    for hit in dates:
        if hit.basis != "relative" or hit.start < OPENING or not _OPENS.search(text, max(0, hit.start - 20), hit.start):
            continue
        at = bisect_left(named, (hit.end,))
        if at < len(named) and not _SENTENCE_END.search(text, hit.end, named[at][0]):
            found[hit.start] = named[at][1]
    return found


_OPENS = re.compile(r"(?:[.!?]['\"”’]? |\n)\s*(?:(?:(?:Earlier|Later|Also) )?[Oo]n |In |)$")


def _was_earlier(text: str, at: int) -> bool:
    """Whether a team's name behind "in" says where an earlier match was: "having won in Lyon on Thursday"; not "in Lyon
    on Sunday", which is a place."""
    return _EARLIER.search(text, max(0, at - 40), at) is not None


_PLACES = frozenset((" in ", " In ", "\nIn "))  # before a team's name that says where a match was
_EARLIER = re.compile(r"\b(?:having|had|they|They)(?: [\w-]+){1,4} in $")


def occasion_of(
    told: Told,
    home: str,
    away: str,
    own: Within | None = None,
    ends_tie: bool = False,
    scores: Collection[Score | None] = (),
) -> Occasion:
    """The occasion of one match. ``own``: whether a place in the text belongs to this match alone, in a text that tells
    several; what stands there comes before what is told of all. ``ends_tie``: whether its tie's aggregate is told, so
    that a first leg is another match. ``scores``: all that are told of it, if they are."""
    kinds, countries = _known((home, away))
    said: dict[str, tuple[int, int]] = {}
    day = _day(told, {home, away}, own)
    if day:
        said["date"] = (day.start, day.end)
    match_date = day.date if day else told.published_on
    past = [hit for hit in told.competitions if _is_past(hit, match_date)]
    current = [hit for hit in told.competitions if hit not in past]
    competition = _competition(current, kinds, countries, own) or _competition(past, kinds, countries, own)
    if competition and competition.end > competition.start:
        said["competition"] = (competition.start, competition.end)
    name = competition.competition if competition else None
    stages = told.stages if has_stages(name) else [hit for hit in told.stages if hit.stage.startswith("conference")]
    stages = [hit for hit in stages if not any(_beside(hit, other) for other in past)]
    stages = [hit for hit in stages if hit.year is None or match_date is None or int(hit.year) == match_date.year]
    if scores:  # "Leeds, who lost 2-0 in the semi-final, beat Hull 3-1"
        known = {way for score in scores if score for way in (score, score[::-1])}
        stages = [hit for hit in stages if hit.score is None or hit.score in known]
    if ends_tie:
        stages = [hit for hit in stages if hit.stage != "first leg"]
    if not has_rounds(name):
        stages = [hit for hit in stages if not hit.stage.endswith(" round") or hit.stage == "final round"]
    stage, place = _stage(stages, name, own)
    if place:
        said["stage"] = place
    return Occasion(
        match_date=match_date,
        match_date_basis="stated" if day else "published" if match_date else None,
        competition=name,
        season=(competition.season if competition and competition not in past else None) or season_of(name, match_date),
        stage=stage,
        said=said,
    )


def _holds_in_a_round(text: str, hit: CompetitionHit, stages: list[StageHit]) -> bool:
    """Whether a cup is named by its holders in a sentence that tells a round played now."""
    holders = _HOLDERS.match(text, hit.end)
    end = _SENTENCE_END.search(text, hit.end)
    rounds = [s for s in stages if s.stage.endswith(" round") and s.stage != "final round" and not s.ahead]
    told = any(hit.end < s.start < (end.start() if end else len(text)) for s in rounds)
    return holders is not None and told and has_rounds(hit.competition)


_HOLDERS = re.compile(r"[ -](?:holders|winners)\b")
_SENTENCE_END = re.compile(r"[.;!?](?:\s|$)|\n")


def _is_past(hit: CompetitionHit, match_date: date | None) -> bool:
    """Whether a competition is named with a year before the match's: "they had met at the 1930 World Cup". A later year
    is that of the finals that a qualifier leads to."""
    return hit.season is not None and match_date is not None and int(hit.season) < match_date.year


def _beside(stage: StageHit, competition: CompetitionHit) -> bool:
    """Whether a stage is one of a competition that is named next to it: "the 1954 World Cup group stage"."""
    return max(stage.start - competition.end, competition.start - stage.end) <= NEXT_TO


def _known(team_ids: Iterable[str]) -> tuple[set[str], set[str]]:
    """The kinds and countries of those teams that the alias table knows."""
    known = [team for team_id in team_ids if (team := teams.find_team(team_id)) is not None]
    return {team.kind for team in known}, {team.country for team in known}


def _day(told: Told, pair: set[str], own: Within | None) -> DateHit | None:
    """The latest day, of this match's own sentences or of the lead, that a report of its date can speak of.

    "Spurs won on Saturday" is the match's day; "after losing to Millwall on Saturday" is another match's: the team
    named last before it is neither of the two. In a text that tells several, that of a result which opens it may be
    the day of all. What somebody is quoted with ("today we were poor") tells the day only where the reporter does not.
    """
    quoted: DateHit | None = None
    day_of_all = OPENING if own else 0
    for here, shared in ((own, 0), (lambda at: at < LEAD, day_of_all)):
        near = [
            hit
            for hit in told.dates
            if here and not hit.ahead and here(hit.start)
            if (hit.start < shared and _is_of_a_result(told.text, hit)) or _speaks_of(told, hit, pair)
        ]
        reported = [hit for hit in near if not _SINCE.search(told.text, max(0, hit.start - 30), hit.start)][:1]
        if told.published_on is not None:
            reported = [hit for hit in near if timedelta() <= told.published_on - hit.date <= _reach(told, hit, pair)]
        if written := [hit for hit in reported if not told.spoken(hit.start)]:
            return max(written, key=_latest)
        quoted = quoted or max(reported, key=_latest, default=None)
    return quoted


def _latest(hit: DateHit) -> tuple[date, int]:
    return hit.date, -hit.start


_SINCE = re.compile(r"\b(?:since|until|till)\b[^,.]*$")


def _reach(told: Told, hit: DateHit, pair: set[str]) -> timedelta:
    """How far before publication the day of a match may lie, by how and where the text tells it."""
    if hit.start >= OPENING:  # later on, what lies further back is another match's day
        return timedelta(days=2)
    if hit.basis == "stated":
        return RETOLD_WITHIN
    return timedelta(days=7) if _was_last_played(told, hit, pair) else REPORTED_WITHIN


def _was_last_played(told: Told, hit: DateHit, pair: set[str]) -> bool:
    """Whether a "last Friday" tells when these two met: "Leeds beat Hull last Friday"; not "Leeds, who won last Friday,
    beat Hull", "Leeds beat Hull, having lost last Friday"."""
    if told.text[hit.start : hit.start + 4].lower() != "last" or not _is_of_a_result(told.text, hit):
        return False
    first = max(told.text.rfind(mark, 0, hit.start) for mark in (". ", "\n")) + 1
    before = {i for at, ids in told.teams if first <= at < hit.start for i in ids}
    return pair <= before and _LOOKS_BACK.search(told.text, first, hit.start) is None


_LOOKS_BACK = re.compile(r"\b(?:who|which|had|after|since|having|following|despite|from|until)\b")


def _is_of_a_result(text: str, hit: DateHit) -> bool:
    """Whether the sentence of a day tells who won: "Leeds beat Hull on Saturday"; not "Leeds signed Ash on Friday"."""
    first = max(text.rfind(mark, 0, hit.start) for mark in (". ", "\n"))
    end = _SENTENCE_END.search(text, hit.end)
    return not TELLS_A_RESULT.isdisjoint(text[first + 1 : end.start() if end else None].lower().split())


def _speaks_of(told: Told, hit: DateHit, pair: set[str]) -> bool:
    if hit.start in told.days_of:
        return not pair.isdisjoint(told.days_of[hit.start])
    named = told.teams
    at = bisect_left(named, (hit.start,)) - 1
    return at < 0 or hit.start - named[at][0] > BESIDE or not pair.isdisjoint(named[at][1])


def _competition(
    hits: list[CompetitionHit], kinds: Collection[str], countries: Collection[str], own: Within | None
) -> CompetitionHit | None:
    """The competition most spoken of, among those in which the two can meet; the lead speaks loudest.

    Clubs of one country meet at home far oftener than abroad, where the text speaks of both.
    """
    votes: Counter[str] = Counter()
    first: dict[str, CompetitionHit] = {}
    for hit in hits:
        if hit.aside and has_stages(hit.competition):  # "the FA Cup holders" play in leagues, too
            continue
        if may_meet(hit.competition, kinds, countries):
            votes[hit.competition] += 1 if hit.aside else 8 if own and own(hit.start) else 4 if hit.start < LEAD else 2
            first.setdefault(hit.competition, hit)
    if not votes:
        return None
    return first[max(votes, key=lambda name: (votes[name], -first[name].start))]


def _stage(
    hits: list[StageHit], competition: str | None, own: Within | None
) -> tuple[str | None, tuple[int, int] | None]:
    """The stage, its leg joined to it, and where the text says it; where the winner goes on to one, the one before."""
    if not hits:
        return None, None
    for here in filter(None, (own, lambda at: at < LEAD, lambda at: at < 2 * LEAD)):
        near = [hit for hit in hits if here(hit.start)]
        stage = next((hit for hit in near if hit.kind == "stage" and not hit.ahead), None)
        leg = next((hit for hit in near if hit.kind == "leg" and not hit.ahead), None)
        if stage:
            return f"{stage.stage}, {leg.stage}" if leg else stage.stage, (stage.start, stage.end)
        ahead = next((hit for hit in near if hit.kind == "stage" and hit.ahead), None)
        before = stage_before(ahead.stage, competition) if ahead else None
        if before and ahead:
            return f"{before}, {leg.stage}" if leg else before, (ahead.start, ahead.end)
        if leg:
            return leg.stage, (leg.start, leg.end)
    return None, None
