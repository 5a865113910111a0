"""What passes between the rooms: documents (read from dumps) and mentions (read from their text).

Belongs here: plain immutable values and the one rule they keep (a span is its text).
Does not belong here: reading, guessing, storing; nothing here imports another room.

Offsets everywhere are Unicode code points into ``Article.text`` or ``Tweet.text``, end
exclusive (W3C Web Annotation, TextPositionSelector).
"""

from __future__ import annotations

from dataclasses import InitVar, dataclass, field
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one text, and the exact words that stand there.

    ``Span.cut`` is the ordinary way to make one; the constructor refuses (ValueError) a
    quote that is empty or is not what the text holds at that place.
    """

    start: int
    end: int
    quote: str
    text: InitVar[str]

    def __post_init__(self, text: str) -> None:
        inside = 0 <= self.start < self.end <= len(text)
        if not inside or text[self.start : self.end] != self.quote:
            raise ValueError(f"span {self.start}:{self.end} does not hold {self.quote!r}")

    @classmethod
    def cut(cls, text: str, start: int, end: int) -> Span:
        """The span ``text[start:end]``."""
        return cls(start, end, text[start:end], text)


# --- documents: what dumps/ gives -------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Embed:
    """A post that a page embeds, with what its markup says and its place in ``Article.text``.

    ``start``/``end`` enclose the post's flattened form in the article's text
    (``text — Name (@handle) Month D, YYYY``), ``text`` is the post's own words exactly.
    """

    start: int
    end: int
    text: str
    status_id: str | None = None
    author_name: str | None = None
    author_handle: str | None = None
    posted_at: datetime | None = None
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """One article as a dump holds it.

    ``published_on`` is the calendar day where it was published; ``published_at`` the instant
    in UTC, only where the dump has one. ``published_basis`` says what they rest on:
    'field' | 'prefix' | 'page' | 'url' | 'crawl', None where there is no date.
    """

    text: str
    title: str | None = None
    url: str | None = None
    domain: str | None = None
    authors: tuple[str, ...] = ()
    language: str | None = None
    published_on: date | None = None
    published_at: datetime | None = None
    published_basis: str | None = None
    embeds: tuple[Embed, ...] = ()


# --- mentions: what football/ gives -----------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that one span says about a match, a goal or a post of this article.

    ``claim``: 'teams' | 'home team' | 'final score' | 'half-time score' | 'date' | 'competition' | 'stage' |
    'extra time' | 'shoot-out' | 'aggregate' | 'goal' | 'scorer' | 'minute' | 'minute range' | 'score after' |
    'own goal' | 'penalty' | 'post'. ``value`` is normalised ('2-3', "90'+4'", '46-90', 'Nacer Chadli').
    A claim with neither ``goal_no`` nor ``post_no`` is about the match.
    """

    match_no: int
    claim: str
    value: str
    span: Span
    goal_no: int | None = None
    post_no: int | None = None


@dataclass(frozen=True, slots=True)
class TeamMention:
    """A team as the text names it: ``team_id`` is a slug ('manchester-city'), the same for every
    name of a team that the alias table knows, else the slug of the printed name."""

    team_id: str
    name: str
    known: bool = False


@dataclass(frozen=True, slots=True)
class MatchMention:
    """One match that one article tells. ``match_no`` counts from 1 within the article.

    ``home_away_basis``: 'stated' | 'text order'; ``match_date_basis``: 'stated' | 'published';
    ``score_basis``: 'stated' | 'inferred' (None with no score). Scores are after extra time,
    without shoot-out kicks. ``subject`` is False for a match mentioned in passing.
    ``confidence``, that the text tells such a match, 0..1.
    """

    match_no: int
    home: TeamMention
    away: TeamMention
    home_away_basis: str = "text order"
    match_date: date | None = None
    match_date_basis: str | None = None
    competition: str | None = None
    season: str | None = None
    stage: str | None = None
    home_score: int | None = None
    away_score: int | None = None
    score_basis: str | None = None
    half_time_home_score: int | None = None
    half_time_away_score: int | None = None
    extra_time: bool | None = None
    penalty_shootout: bool | None = None
    home_penalties: int | None = None
    away_penalties: int | None = None
    aggregate_home_score: int | None = None
    aggregate_away_score: int | None = None
    subject: bool = True
    confidence: float = 0.5

    @property
    def result_confidence(self) -> float:
        """How sure the text makes us of its result, 0..1: one inferred from goals told is right about three times in
        five, one stated leaves room for a second text that states it."""
        return min(self.confidence, 0.95 if self.score_basis == "stated" else 0.6)


@dataclass(frozen=True, slots=True)
class GoalMention:
    """One goal that one article tells of one of its matches, in the order of play.

    ``side``/``player_side``: 'home' | 'away', of ``MatchMention.home``/``away``; they differ for an
    own goal. ``player`` is the fullest name in the article, None where nobody is named.
    Minutes are in the Fjelstul form: 90'+4' is regulation 90, stoppage 4; both None where
    the text gives none. ``minute_basis``: 'stated' | 'relative' | None. ``minute_earliest``,
    ``minute_latest``: regulation minutes, inclusive. ``match_period`` as in WAREHOUSE.md, where the
    text tells it even if the minute is unknown. ``score_after_basis``: 'stated' | 'inferred'; None
    where goals that nobody tells may as well stand before this one as after it: then the score but places it among
    those told.
    """

    match_no: int
    goal_no: int
    side: str
    player: str | None = None
    player_side: str | None = None
    own_goal: bool = False
    penalty: bool = False
    minute_regulation: int | None = None
    minute_stoppage: int | None = None
    minute_basis: str | None = None
    minute_earliest: int | None = None
    minute_latest: int | None = None
    match_period: str | None = None
    home_score_after: int | None = None
    away_score_after: int | None = None
    score_after_basis: str | None = None
    confidence: float = 0.5


@dataclass(frozen=True, slots=True)
class PostMention:
    """One post embedded in an article's text.

    ``block`` is the whole embed with its author line, ``span`` the post's own words within it,
    ``text`` the same words exactly as posted. ``match_no`` None: about none of the article's matches;
    ``goal_no`` None: about the match. ``attribution``: 'scorer' | 'score' | 'time' | 'position' | 'team'.
    """

    post_no: int
    block: Span
    span: Span
    text: str
    author_name: str | None = None
    author_handle: str | None = None
    posted_on: date | None = None
    posted_at: datetime | None = None
    status_id: str | None = None
    match_no: int | None = None
    goal_no: int | None = None
    attribution: str | None = None
    attribution_confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Tone:
    """How a post speaks: ``kind`` as in WAREHOUSE.md, ``sentiment`` -1..1 (None where the language has
    no model), ``language`` BCP 47, ``teams`` the team_ids it names (hashtags too, in order),
    ``supports`` the one it sides with, ``scores`` the scorelines it prints ('2-0'), ``whistle`` whether it
    tells that a half or the match is over."""

    kind: str
    sentiment: float | None
    language: str | None
    teams: tuple[str, ...] = ()
    supports: str | None = None
    scores: tuple[str, ...] = ()
    hashtags: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()
    goal_words: bool = False
    whistle: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one article's text says."""

    matches: tuple[MatchMention, ...] = ()
    goals: tuple[GoalMention, ...] = ()
    posts: tuple[PostMention, ...] = ()
    claims: tuple[Claim, ...] = ()
    trace: tuple[str, ...] = field(default=(), compare=False)
    """Why each constraint was kept or dropped, a line each: what ``make explain`` prints."""
