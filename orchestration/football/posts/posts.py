"""Posts that an article embeds: where they stand in its text, who wrote each, and when.

Belongs here: the forms in which crawls flatten an embed, author lines and their dates. Does not belong here: which
goal or match a post is about (post_links.py), what it feels (reactions.py), and the markup of embeds (dumps/).

A flattened embed ends in an author line, ``— Name (@handle) Month D, YYYY``, as Twitter's own
``<blockquote class="twitter-tweet">`` prints it; where a site has dropped that line, only a
trailing link to the post's picture or a cluster of hashtags, mentions and emoji gives it away.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from orchestration.football.words.lexicon import DATA
from orchestration.records import Embed, PostMention, Span

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
    table = json.loads((DATA / "months.json").read_text("utf-8"))
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
    table = json.loads((DATA / "post_cues.json").read_text("utf-8"))
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
    end = last_word(text, line.start)
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
            here += _INTRODUCED if text.endswith(":", start, last_word(text, at)) else 0
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
HASHTAG = re.compile(r"(?<!\w)#[^\W\d]\w+")
_TAGS = (
    HASHTAG,
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


def last_word(text: str, end: int) -> int:
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
