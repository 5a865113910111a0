"""Posts that an article embeds: where they stand in its text, and which goal or match each is about.

Belongs here: the forms in which crawls flatten an embed, author lines and their dates, the
attribution of a post to a goal. Does not belong here: what a post feels (reactions.py), the markup
of embeds (dumps/), and how goals themselves are found (goals.py).

A flattened embed ends in an author line, ``— Name (@handle) Month D, YYYY``, as Twitter's own
``<blockquote class="twitter-tweet">`` prints it; where a site has dropped that line, only a
trailing link to the post's picture or a cluster of hashtags, mentions and emoji gives it away.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from importlib.resources import files

from orchestration.football.reactions import printed_scores
from orchestration.football.teams import find_teams, fold, teams_in_hashtag
from orchestration.records import Claim, Embed, GoalMention, MatchMention, PostMention, Span

_DATA = files("orchestration.football") / "data"

# --- time of a post ---------------------------------------------------------------------------

_SNOWFLAKE_EPOCH_MS = 1288834974657
# The first snowflake ids (November 2010) had 17 digits; sequential ids before them had at most 11.
_FIRST_SNOWFLAKE = 10**14


def snowflake_time(status_id: str) -> datetime | None:
    """The instant (UTC, to the millisecond) that a status id holds, None where it holds none.

    Formula: ``(id >> 22) + 1288834974657`` ms since 1970, Twitter's snowflake layout of 2010-11-04;
    ids given out before that were counted one by one and tell no time.
    """
    if not (status_id.isascii() and status_id.isdigit()) or not _FIRST_SNOWFLAKE <= int(status_id) < 1 << 63:
        return None
    return datetime.fromtimestamp(0, UTC) + timedelta(milliseconds=(int(status_id) >> 22) + _SNOWFLAKE_EPOCH_MS)


def _months() -> dict[str, int]:
    table = json.loads((_DATA / "months.json").read_text("utf-8"))
    return {
        name: number for months in table.values() for number, names in enumerate(months, 1) for name in names.split()
    }


_MONTHS = _months()
_MONTH = "(?:" + "|".join(sorted(map(re.escape, _MONTHS), key=len, reverse=True)) + r")(?!\w)\.?"
_CLOCK = r"\d{1,2}[:h]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\b\.?)?(?:\s(?:UTC|GMT|BST|CES?T|[ECMP][SD]?T)\b)?"
_DATE = rf"""
    (?:{_CLOCK}\s*[-–·]\s*)?
    (?: (?P<month_1>{_MONTH})\s(?P<day_1>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<year_1>\d{{4}})
      | (?P<day_2>\d{{1,2}})(?:\.|er|º|st|nd|rd|th)?\s(?:de\s)?(?P<month_2>{_MONTH}),?\s(?:de\s)?(?P<year_2>\d{{4}})
      | (?P<year_3>\d{{4}})(?:-|[年년]\s?)(?P<month_3>\d{{1,2}})(?:-|[月월]\s?)(?P<day_3>\d{{1,2}})[日일]?
    )(?!\w)
    (?:,?\s(?:(?:at|à|um|alle|a\slas|às|om|kl\.?|·)\s)?{_CLOCK})?"""


def _printed_day(found: re.Match[str]) -> date | None:
    for form in "123":
        year, month, day = (found[f"{part}_{form}"] for part in ("year", "month", "day"))
        if year:
            number = int(month) if month.isdigit() else _MONTHS[month.lower().rstrip(".")]
            try:
                return date(int(year), number, int(day))
            except ValueError:
                return None
    return None


# --- author lines -----------------------------------------------------------------------------

# Longest names Twitter takes: 50 characters; emoji count twice there, and ZWJ sequences more.
_NAME_CHARS = 80
_LINK = r"(?:pic\.twitter\.com/\w{4,12}|https?://t\.co/\w{4,12})"
_DASH = re.compile(r"—|&mdash;|&#8212;|―|–|&ndash;|&#8211;|--|-")
_DASHES = ("—", "&mdash;", "&#8212;", "―", "–", "&ndash;", "&#8211;", "--", "-")  # surest first
_SIGNED = re.compile(rf"\(\s?@(?P<handle>[A-Za-z0-9_]{{1,20}})\s?\)[\s,·]{{0,3}}(?:{_DATE})", re.X | re.I)
_SHARED = re.compile(
    rf"A\spost\sshared\sby\s+(?P<name>[^\n]{{0,80}}?)\s?\(@(?P<handle>[A-Za-z0-9_.]{{1,30}})\)(?:\son\s{_DATE})?",
    re.X | re.I,
)
_AFTER_LINK = re.compile(_LINK + r"\s*$")


@dataclass(frozen=True, slots=True)
class _AuthorLine:
    """``start``: where the line's dash stands; ``end``: past its date."""

    start: int
    end: int
    name: str | None
    handle: str
    day: date | None


def _dashes(text: str, handle_at: int) -> Iterator[re.Match[str]]:
    """Every dash before ``(@handle)`` that could open an author line, in text order."""
    start = max(text.rfind("\n", 0, handle_at) + 1, handle_at - _NAME_CHARS)
    for dash in _DASH.finditer(text, start, handle_at):
        after = text[dash.end() : handle_at]
        # "a well-known name (@handle)": a hyphen within a word opens nothing.
        if dash[0] != "-" or after[:1].isspace():
            yield dash


def _author_lines(text: str) -> list[_AuthorLine]:
    if "@" not in text:  # most articles have no posts
        return []
    signed = [(found, list(_dashes(text, found.start()))) for found in _SIGNED.finditer(text)]
    # An article writes all its author lines alike: the dash that most of them have is the article's.
    usual = Counter(kind for _, dashes in signed for kind in {dash[0] for dash in dashes})
    lines = []
    for found, dashes in signed:
        if dashes and (day := _printed_day(found)):
            dash = max(
                dashes,
                key=lambda d: (
                    bool(_AFTER_LINK.search(text, max(0, d.start() - 40), d.start())),
                    usual[d[0]],
                    -_DASHES.index(d[0]),
                    d.start(),
                ),
            )
            name = " ".join(text[dash.end() : found.start()].split())
            lines.append(_AuthorLine(dash.start(), found.end(), name or None, found["handle"], day))
    for found in _SHARED.finditer(text):
        lines.append(
            _AuthorLine(found.start(), found.end(), found["name"].strip() or None, found["handle"], _printed_day(found))
        )
    lines.sort(key=lambda line: line.start)
    return [line for i, line in enumerate(lines) if _closes(text, line, lines[i + 1 : i + 2])]


def _closes(text: str, line: _AuthorLine, following: Sequence[_AuthorLine]) -> bool:
    """Whether a sentence goes on after the date: then it is prose that only looks like an author line."""
    rest = text[line.end : following[0].start if following else len(text)].split("\n", 1)[0]
    goes_on = rest[:1] in tuple(",;)") or re.match(r"\s*[—–-]|\s+[a-z]", rest) is not None
    return not goes_on or (bool(following) and "\n" not in text[line.end : following[0].start])


# --- where a post begins ----------------------------------------------------------------------

# Twitter doubled its limit to 280 on 2017-11-07; links are not counted here.
_LONGER_POSTS = date(2017, 11, 7)
_EMOJI = "\u2600-\u27bf\U0001f1e6-\U0001faff"
_SENTENCE_START = re.compile(rf"(?:(?<=[.!?…:{_EMOJI}])[\"”’')]*\s+|\s*\n\s*)(?=\S)")
_ANY_LINK = re.compile(_LINK)
_GAP = re.compile(r"[^\S\n]*\n\s*")


@dataclass(frozen=True, slots=True)
class _Cue:
    weight: float
    pattern: re.Pattern[str]


def _cues() -> tuple[_Cue, ...]:
    table = json.loads((_DATA / "post_cues.json").read_text("utf-8"))
    return tuple(
        _Cue(sign * cue["weight"], re.compile(cue["pattern"], re.I))
        for sign, side in ((1, "post"), (-1, "prose"))
        for cue in table[side]
    )


_CUES = _cues()


def _postlike(sentence: str) -> float:
    """How much more a sentence sounds like a post (> 0) than like the article's own prose (< 0)."""
    return sum(cue.weight for cue in _CUES if cue.pattern.search(sentence))


def _length(text: str) -> int:
    """A post's length as its author wrote it: without links, line breaks counted once."""
    return len(" ".join(_ANY_LINK.sub("", text).split()))


@dataclass(frozen=True, slots=True)
class _Layout:
    """How an article is set: ``paragraph`` newlines part its paragraphs; ``loose``: wider gaps are line breaks within
    posts; ``running``: text goes on in the same line after most author lines."""

    paragraph: int
    loose: bool
    running: bool

    @classmethod
    def of(cls, text: str, lines: Sequence[_AuthorLine]) -> _Layout:
        paragraph = 2 if "\n\n" in text else 1
        after = [_GAP.match(text, line.end) for line in lines if line.end < len(text)]
        gaps = [gap[0].count("\n") if gap else 0 for gap in after]
        wide = bool(lines) and any(gap[0].count("\n") > paragraph for gap in _GAP.finditer(text))
        return cls(
            paragraph=paragraph,
            # Gaps of one kind follow posts, gaps of another kind stand within them.
            loose=wide and all(gap <= paragraph for gap in gaps),
            running=2 * gaps.count(0) > len(gaps),
        )

    def parts(self, gap: str) -> bool:
        """Whether a stretch of white space parts two paragraphs."""
        return gap.count("\n") == self.paragraph or (gap.count("\n") > self.paragraph and not self.loose)


# What it costs a post to be set in several paragraphs, where its author line stands in one of its own and where not.
_CROSSING = {True: 1.5, False: 3.0}
_WHOLE_PARAGRAPH = {False: 6.0, True: 1.0}  # in an article that runs on in one line, paragraphs say little
_INTRODUCED, _NEXT_TO_POST = 2.0, 1.0
_NO_POST = -2.5


def _first_line(text: str, start: int, line: _AuthorLine, layout: _Layout, next_to_post: bool) -> int | None:
    """Where the post before ``line`` begins; what stands between ``start`` and it is prose.

    The best suffix of sentences, by how much they sound like a post, that a post has room for. None where the author
    line stands alone after what is plainly prose: its post was lost.
    """
    end = _last_word(text, line.start)
    own_line = "\n" in text[end : line.start]
    room = 280 if line.day is None or line.day >= _LONGER_POSTS else 140
    gaps = [gap for gap in _SENTENCE_START.finditer(text, max(start, end - 4 * room), end) if gap.end() > start]
    sentences = [(None, start), *((gap[0], gap.end()) for gap in gaps)]
    best, best_score, score, until = None, float("-inf"), 0.0, end
    for gap, at in reversed(sentences):
        if best is not None and _length(text[at:end]) > room + 10:
            break
        score += _postlike(text[at:until].strip())
        begins = gap is None or layout.parts(gap)
        here = score
        if begins:
            here += _WHOLE_PARAGRAPH[layout.running]
            here += _NEXT_TO_POST if gap is None and next_to_post else 0
            here += _INTRODUCED if text.endswith(":", start, _last_word(text, at)) else 0
        if here >= best_score:
            best, best_score = at, here
        if begins and gap is not None:
            if layout.loose:
                break
            score -= _CROSSING[own_line]
        until = at
    lost = own_line and best_score - _WHOLE_PARAGRAPH[layout.running] < _NO_POST
    return None if lost else best


# --- posts without author line ----------------------------------------------------------------

_TRAILING_LINK = re.compile(_LINK + r"$")
_EMOJIS = re.compile(f"[{_EMOJI}]")
_TAGS = (
    re.compile(r"(?<!\w)#[^\W\d]\w+"),
    re.compile(r"(?<![\w.])@\w{2,}"),
    _EMOJIS,
    re.compile(r"\b[A-Z]{3,}\s[A-Z]{3,}\b"),
)
_MARKS = "/#@"  # every such post has a link's slash, a tag, a mention, or an emoji
_QUOTED = tuple("'\"‘“")


def _is_bare_post(paragraph: str) -> bool:
    """Whether a paragraph is a post whose author line a site has dropped.

    'What a hit! #CRYSOU pic.twitter.com/abc' is; "One fan wrote: 'hilarious #irony'." is not.
    """
    if _TRAILING_LINK.search(paragraph):
        return _length(paragraph) <= 290
    tags = sum(tag.search(paragraph) is not None for tag in _TAGS)
    return (
        tags >= 2
        and _length(paragraph) <= 290
        and not paragraph.startswith(_QUOTED)
        and not paragraph.endswith((".", *_QUOTED))
    )


def _bare_posts(text: str, taken: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Paragraphs outside the stretches ``taken`` (in order, disjoint) that are posts by themselves."""
    gap = "\n\n" if "\n\n" in text else "\n"
    at = 0
    for paragraph in text.split(gap):
        start, end = at, at + len(paragraph)
        at = end + len(gap)
        if any(map(paragraph.__contains__, _MARKS)) or (not paragraph.isascii() and _EMOJIS.search(paragraph)):
            start, end = _trim(text, start, end)
            before = bisect_left(taken, (end, 0))
            free = before == 0 or taken[before - 1][1] <= start
            if free and start < end and _is_bare_post(text[start:end]):
                yield start, end


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The same stretch without white space at its ends."""
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())


def _last_word(text: str, end: int) -> int:
    """Where the last word before ``end`` ends."""
    while end > 0 and text[end - 1].isspace():
        end -= 1
    return end


# --- all posts of an article ------------------------------------------------------------------


def find_posts(text: str, embeds: Sequence[Embed] = ()) -> list[PostMention]:
    """All posts embedded in ``text``, in text order, numbered from 1, linked to nothing yet.

    ``embeds``, lifted from a page's markup, are taken at their word; what the text alone shows is added where no
    embed stands. Never raises on any text; ``span`` and ``block`` hold no surrounding white space.
    """
    lifted = sorted(filter(None, (_from_embed(text, embed) for embed in embeds)), key=lambda post: post.block.start)
    found = list(lifted)
    lines = _author_lines(text)
    layout = _Layout.of(text, lines)
    start = 0
    for line in lines:
        # Embeds and earlier posts close what is theirs.
        earlier = bisect_right(lifted, line.start, key=lambda post: post.block.start)
        floor = max(start, lifted[earlier - 1].block.end if earlier else 0)
        if floor <= line.start:
            begin = _first_line(text, floor, line, layout, floor > 0)
            begin, end = _trim(text, begin if begin is not None else line.start, line.start)
            if begin < end:
                found.append(_post(text, begin, end, line.end, line))
        start = line.end
    taken = sorted((post.block.start, post.block.end) for post in found)
    found += [_post(text, start, end, end) for start, end in _bare_posts(text, taken)]
    found.sort(key=lambda post: post.block.start)
    return [replace(post, post_no=number) for number, post in enumerate(found, 1)]


def _post(text: str, start: int, end: int, block_end: int, line: _AuthorLine | None = None) -> PostMention:
    span = Span.cut(text, start, end)
    return PostMention(
        post_no=0,
        block=Span.cut(text, start, block_end),
        span=span,
        text=span.quote,
        author_name=line.name if line else None,
        author_handle=line.handle if line else None,
        posted_on=line.day if line else None,
    )


def _from_embed(text: str, embed: Embed) -> PostMention | None:
    """The post that markup announces; None where its place holds nothing."""
    start, end = _trim(text, embed.start, embed.end)
    if start >= end:
        return None
    words = re.compile(r"\s+".join(map(re.escape, embed.text.split()))).search(text, start, end) if embed.text else None
    line = next((line for line in _author_lines(text[start:end])), None)
    span = words.span() if words and words[0] else _trim(text, start, start + line.start if line else end)
    instant = embed.posted_at or (snowflake_time(embed.status_id) if embed.status_id else None)
    return PostMention(
        post_no=0,
        block=Span.cut(text, start, end),
        span=Span.cut(text, *span),
        text=embed.text or text[slice(*span)],
        author_name=embed.author_name or (line.name if line else None),
        author_handle=embed.author_handle or (line.handle if line else None),
        posted_on=(line.day if line else None) or (instant.date() if instant else None),
        posted_at=instant,
        status_id=embed.status_id,
    )


# --- which match a post is about --------------------------------------------------------------

# Posts about a match come between its eve and the second day after (clocks differ by up to a day).
_EVE, _AFTERMATH = timedelta(days=-1), timedelta(days=2)


def link_posts(
    posts: Sequence[PostMention],
    matches: Sequence[MatchMention],
    goals: Sequence[GoalMention],
    claims: Sequence[Claim],
    text: str,
) -> list[PostMention]:
    """The same posts, each with the match and, where it speaks of one, the goal it is about.

    In order of trust: the scorer it names, the score it prints, the minute or instant it was written, its place right
    after prose or a post that tells a goal; else the match alone. A post far from every match in time, or under the
    hashtag of another match, is about none of them.
    """
    if not posts:
        return []
    told = _Told(posts, claims)
    linked: list[PostMention] = []
    for post in posts:
        match = _match_of(post, matches, goals, told)
        if match is None:
            linked.append(post)
            continue
        playing = [goal for goal in goals if goal.match_no == match.match_no]
        link = _goal_of(post, match, playing, _told_before(post, playing, linked, told, text))
        linked.append(
            replace(
                post,
                match_no=match.match_no,
                goal_no=link.goal.goal_no if link.goal else None,
                attribution=link.attribution,
                attribution_confidence=link.confidence,
            )
        )
    return _linked_by_instant(linked)


class _Told:
    """Where the article's own prose makes its claims, in text order."""

    def __init__(self, posts: Sequence[PostMention], claims: Sequence[Claim]) -> None:
        blocks = sorted((post.block.start, post.block.end) for post in posts)

        def in_post(at: int) -> bool:
            before = bisect_right(blocks, (at, len(blocks) << 40))
            return before > 0 and at < blocks[before - 1][1]

        prose = sorted([c for c in claims if not in_post(c.span.start)], key=lambda c: c.span.start)
        self._places = [claim.span.start for claim in prose]
        self._claims = prose
        self._of_match: defaultdict[int, list[int]] = defaultdict(list)
        for claim in prose:
            self._of_match[claim.match_no].append(claim.span.start)

    def goals(self, start: int, end: int) -> set[tuple[int, int | None]]:
        """(match_no, goal_no) of every goal told between two places."""
        here = self._claims[bisect_left(self._places, start) : bisect_left(self._places, end)]
        return {(claim.match_no, claim.goal_no) for claim in here if claim.goal_no is not None}

    def distance(self, match: MatchMention, at: int) -> float:
        """Characters from ``at`` to the nearest claim about ``match``, infinite where there is none."""
        places = self._of_match[match.match_no]
        after = bisect_left(places, at)
        return min((abs(place - at) for place in places[max(0, after - 1) : after + 1]), default=float("inf"))


def _match_of(
    post: PostMention, matches: Sequence[MatchMention], goals: Sequence[GoalMention], told: _Told
) -> MatchMention | None:
    """The match whose teams or scorers a post names, else the one that the nearest prose tells."""
    teams = _teams_named(post.text)

    def near(match: MatchMention) -> bool:
        if post.posted_on is None or match.match_date is None:
            return True
        return _EVE <= post.posted_on - match.match_date <= _AFTERMATH

    def own_teams(match: MatchMention) -> int:
        return sum(team.team_id in teams or _says(post.text, team.name) for team in (match.home, match.away))

    def own_scorers(match: MatchMention) -> int:
        return sum(_names(post, goal) for goal in goals if goal.match_no == match.match_no)

    def trust(match: MatchMention) -> tuple[int, int, bool, float]:
        return own_teams(match), own_scorers(match), match.subject, -told.distance(match, post.block.start)

    fitting = [match for match in matches if near(match) or own_teams(match) == 2]
    if not any(own_teams(match) or own_scorers(match) for match in fitting) and _names_other_match(post.text):
        return None
    return max(fitting, key=trust, default=None)


def _teams_named(words: str) -> set[str]:
    """team_ids of every team that a post's words, hashtags or handles ("@SevillaFC_ENG") may mean."""
    tags = [*_TAGS[0].findall(words), *(handle.partition("_")[0] for handle in _HANDLE.findall(words))]
    return {team for hit in find_teams(words) for team in hit.team_ids} | {
        team for tag in tags for team in teams_in_hashtag(tag)
    }


_HANDLE = re.compile(r"@(\w+)")


def _says(words: str, name: str) -> bool:
    """Whether a name stands in a post as words or, run together, in a hashtag: '#ShkendijaTottenham'."""
    folded = fold(name)
    tags = fold(" ".join(_TAGS[0].findall(words)))
    return f" {folded} " in f" {fold(words)} " or folded.replace(" ", "") in tags


def _names_other_match(words: str) -> bool:
    return any(len(teams_in_hashtag(tag)) == 2 for tag in _TAGS[0].findall(words))


# --- which goal -------------------------------------------------------------------------------

_LINK_CUES = {
    name: re.compile(cue, re.I) for name, cue in json.loads((_DATA / "link_cues.json").read_text("utf-8")).items()
}
_MINUTE = re.compile(r"(?<![\w.])(\d{1,3})(?:\s?['’′]?\s?\+\s?(\d{1,2}))?\s?(?:['’′]|(?:th\s)?min(?:ute)?s?\b)")
# Posts about one goal come within minutes: the word 'goal' peaks one to two minutes after it.
_SAME_MOMENT = timedelta(minutes=3)


@dataclass(frozen=True, slots=True)
class _Link:
    goal: GoalMention | None
    attribution: str
    confidence: float


def _names(post: PostMention, goal: GoalMention) -> bool:
    """Whether a post names the goal's scorer: by surname with a capital, or in a hashtag or handle.

    'Son scores!' names Son, 'my son scores' does not; '@TimoWerner' names Timo Werner.
    """
    if not goal.player:
        return False
    surname = fold(goal.player.split()[-1]).strip()
    words = re.finditer(rf"(?<![^\W_]){re.escape(surname)}(?![^\W_])", fold(post.text))
    if any(post.text[word.start()].isupper() or post.text[word.start() - 1 : word.start()] in "#@" for word in words):
        return True
    tags = " ".join(re.findall(r"[#@]\w+", post.text))
    return " " in goal.player and fold(goal.player).replace(" ", "") in fold(tags)


def _told_before(
    post: PostMention, goals: Sequence[GoalMention], linked: Sequence[PostMention], told: _Told, text: str
) -> list[GoalMention]:
    """The goals that stand right before a post: in the post it follows, else in the last paragraph of prose."""
    before = linked[-1] if linked else None
    end = _last_word(text, post.block.start)
    if before and before.block.end >= end:
        return [g for g in goals if (g.match_no, g.goal_no) == (before.match_no, before.goal_no)]
    start = max(text.rfind("\n", 0, end) + 1, before.block.end if before else 0)
    here = told.goals(start, end)
    return [g for g in goals if (g.match_no, g.goal_no) in here]


def _goal_of(
    post: PostMention, match: MatchMention, goals: Sequence[GoalMention], before: Sequence[GoalMention]
) -> _Link:
    words = post.text
    of_match = bool(_teams_named(words) & {match.home.team_id, match.away.team_id})
    about_match = _Link(None, "team" if of_match else "position", 0.6)
    if _LINK_CUES["line-up"].search(words) or _LINK_CUES["several goals"].search(words):
        return about_match

    says_goal = _LINK_CUES["goal"].search(words) is not None
    whole = _LINK_CUES["whole match"].search(words) is not None
    scores = _scores(words)
    at_score = [g for g in goals if {(g.home_score_after, g.away_score_after)} & scores]
    named = [g for g in goals if _names(post, g)]
    if len(named) > 1:
        # One player's brace, or several scorers in one breath: the score, his count or the place tells which.
        one_player = len({g.player for g in named}) == 1
        for narrower in (at_score, *((_by_count(named, words), before) if one_player else ())):
            if len(both := [g for g in named if g in narrower]) == 1:
                return _Link(both[0], "scorer", 0.8)
        return about_match
    if named and (says_goal or not whole):
        return _Link(named[0], "scorer", 0.9)
    if whole or named:
        return about_match
    # The final score alone is news of the match; with a word for a goal it is news of the last one.
    if len(at_score) == 1 and (says_goal or at_score[0] != goals[-1]):
        return _Link(at_score[0], "score", 0.85)
    minutes = {int(found[1]) + int(found[2] or 0) for found in _MINUTE.finditer(words)}
    timed = [g for g in goals if g.minute_regulation and g.minute_regulation + (g.minute_stoppage or 0) in minutes]
    if len(timed) == 1 and says_goal:
        return _Link(timed[0], "time", 0.75)
    if len(before) == 1 and (says_goal or _LINK_CUES["someone"].search(words)):
        return _Link(before[0], "position", 0.6)
    return about_match


def _by_count(goals: Sequence[GoalMention], words: str) -> Sequence[GoalMention]:
    """The one of a player's goals that a post counts: 'his second', 'hat-trick'."""
    for number, cue in ((3, "player's third"), (2, "player's second")):
        if _LINK_CUES[cue].search(words):
            return goals[number - 1 : number]
    return ()


def _scores(words: str) -> set[tuple[int | None, int | None]]:
    """Scores that a post prints as news, not as background ('at 2-0 down'), in either order of the teams."""
    background = [found.span() for found in _LINK_CUES["background score"].finditer(words)]
    news = [
        (home, away)
        for at, home, away in printed_scores(words)
        if not any(start <= at < end for start, end in background)
    ]
    return {*news, *((away, home) for home, away in news)}


def _linked_by_instant(posts: Sequence[PostMention]) -> list[PostMention]:
    """Cries of 'goal' that name nothing, linked to the goal that another post of the same moment names."""
    sure = [p for p in posts if p.posted_at and p.goal_no and p.attribution in ("scorer", "score")]

    def link(post: PostMention) -> PostMention:
        at = post.posted_at
        if not at or post.goal_no or not post.match_no or not _LINK_CUES["goal"].search(post.text):
            return post
        if _LINK_CUES["whole match"].search(post.text):
            return post
        near = {
            p.goal_no
            for p in sure
            if p.match_no == post.match_no and p.posted_at and abs(p.posted_at - at) <= _SAME_MOMENT
        }
        if len(near) != 1:
            return post
        return replace(post, goal_no=near.pop(), attribution="time", attribution_confidence=0.7)

    return [link(post) for post in posts]
