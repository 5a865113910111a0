"""The days that a text tells: "Saturday's", "last night", "July 2".

Belongs here: calendar phrases, and the line at a text's head that gives the day of publication. Does not belong here:
minutes of play (time_phrases.py), and of which day a match is (occasion.py, which_day.py).
"""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date, timedelta
from itertools import repeat
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from orchestration.football.names.teams import fold


class DateHit(NamedTuple):
    """``text[start:end]`` tells a day. ``basis``: 'stated' (a calendar date) | 'relative' (a weekday, "last night"),
    counted from the day of publication; ``ahead``: the sentence looks forward to it."""

    start: int
    end: int
    date: date
    basis: str
    ahead: bool = False


_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?\.?|july?\.?|aug(?:ust|\.)?|"
    r"sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
_DATE = re.compile(
    rf"""\b(?:
        (?P<iso>(?:19|20)\d\d-[01]\d-[0-3]\d)\b
      | (?P<month>{_MONTH})\s+(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?:,?\s+(?P<year>(?:19|20)\d\d))?\b(?!:\d)
      | (?P<day_first>[0-3]?\d)(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month_after>{_MONTH})
        (?:,?\s+(?P<year_after>(?:19|20)\d\d))?\b
      | (?:(?P<which>last|next|this(?:\s+coming)?)\s+)?(?P<weekday>{"|".join(_WEEKDAYS)})(?!\w)
      | (?P<past>yesterday|last\s+night)(?!\w)
      | (?P<now>today|tonight|this\s+(?:evening|afternoon))(?!\w)
      | (?P<tomorrow>tomorrow)(?!\w)
      | (?P<feast>boxing\s+day|new\s+year['’]s\s+day)(?!\w)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
# Every day told holds one of these words or begins with one of these figures, as fold() writes them: most of a text is
# never looked at for days.
_DAY_WORDS = AhoCorasick(
    [
        *(f" {name}" for name in (*_MONTHS, *_WEEKDAYS, "sept")),
        *(f" {date(2000, number, 1):%B}".lower() for number in range(1, 13)),
        *(" yesterday", " today", " tonight", " tomorrow", " night", " evening", " afternoon", " year", " boxing"),
        *(f" {century}{decade}" for century in (19, 20) for decade in range(10)),
    ],
    matchkind=MatchKind.LeftmostLongest,
)
_BEFORE_IT = 24  # characters before such a word in which its day may begin: "this coming Friday", "22nd of May"
_BEGINS = re.compile(r"\b[\dabdfjlmnostwy]", re.IGNORECASE)  # the letters and figures with which it may
_NO_WEEKDAY_BEFORE = re.compile(
    r"(?:\bsheff(?:ield|\.)?|\bgood|\bblack|\beaster|\bmail\s+on|\bsuper)\s$", re.IGNORECASE
)
_NO_WEEKDAY_AFTER = re.compile(r"\s(?:times|mirror|league|telegraph|express|sun|night\s+football)\b", re.IGNORECASE)
_AHEAD = re.compile(
    r"\b(?:will|next|coming|faces?|hosts?|travels?|takes?\s+on|ahead\s+of|prepar\w+|upcoming|meets?|visits?|entertains?"
    r"|welcomes?)\b",
    re.IGNORECASE,
)
_FEASTS = {"boxing": (12, 26), "new": (1, 1)}
_OUTLOOK = timedelta(days=60)


def find_match_dates(text: str, published_on: date | None) -> list[DateHit]:
    """Every day that ``text`` tells, in order, resolved against the day of publication.

    A weekday is the latest such day up to ``published_on``, or the next one after it where the sentence looks ahead;
    a date without a year is the latest up to two months after ``published_on``. Without ``published_on`` only full
    dates are found.
    """
    hits = []
    end = 0
    folded = f" {fold(text)} "
    for _, at, stop in _DAY_WORDS.find_matches_as_indexes(folded):
        if folded[stop] != " " and not folded[stop - 1].isdigit():  # "market", "Sundays"
            continue
        begins = _BEGINS.finditer(text, max(end, at - _BEFORE_IT), at + 1)
        match = next(filter(None, map(_DATE.match, repeat(text), map(re.Match.start, begins))), None)
        if not match:
            continue
        start, end = match.span()
        told = _calendar_day(match, published_on)
        if told:
            ahead = told > published_on if published_on else _looks_ahead(text, start, end)
            hits.append(DateHit(start, end, told, "stated", ahead))
        elif published_on and match["weekday"]:
            if _NO_WEEKDAY_BEFORE.search(text, max(0, start - 12), start) or _NO_WEEKDAY_AFTER.match(text, end):
                continue
            which = (match["which"] or "").lower()
            ahead = which.startswith(("next", "this")) or (not which and _looks_ahead(text, start, end))
            hits.append(DateHit(start, end, _weekday(match["weekday"], published_on, which, ahead), "relative", ahead))
        elif published_on and (match["past"] or match["now"] or match["tomorrow"]):
            days = -1 if match["past"] else 1 if match["tomorrow"] else 0
            hits.append(DateHit(start, end, published_on + timedelta(days), "relative", days > 0))
    return hits


def find_byline(text: str) -> tuple[int, int, date] | None:
    """The day that a line at the head of a text gives and tells nothing else, which is that of publication: "14 October
    2023", "Date: 14 October 2023", "By Ann Smith, Saturday 14 October 2023, 17:30"; not "Leeds 2-0 Hull, 14 October
    2023", nor the days that head the results of a round-up. And where that line stands."""
    at = 0
    for line in text[:_HEAD].split("\n")[:_HEAD_LINES]:
        if (day := _day_alone(line)) is not None:
            behind = [line.strip() for line in text[at + len(line) :].split("\n") if line.strip()]
            heads_results = behind and _SCORE_LINE.fullmatch(behind[0])
            return None if heads_results or any(map(_day_alone, behind)) else (at, at + len(line), day)
        at += len(line) + 1
    return None


def _day_alone(line: str) -> date | None:
    """The day that a line gives if it tells nothing else."""
    days = find_match_dates(line, None) if len(line) <= _BYLINE else []
    alone = days and _TELLS_ITS_DAY.fullmatch(line[: days[0].start] + line[days[0].end :])
    return days[0].date if alone else None


_HEAD, _HEAD_LINES, _BYLINE = 600, 8, 80  # characters, lines, characters of a line
_TELLS_ITS_DAY = re.compile(
    r"\W*(?:date|(?:last )?(?:published|posted|updated|written)\b)?\W*(?:by(?: (?-i:[A-Z])[^\W\d]+,?)+\W*)?"
    rf"(?:(?:{'|'.join(_WEEKDAYS)})\W*)?"
    r"(?:on|at|from|am|pm|gmt|bst|cet|est|[\W\d])*",
    re.IGNORECASE,
)
_SCORE_LINE = re.compile(r"[^\d.]+ \d+ ?[-–] ?\d+ [^\d.]+")


def _looks_ahead(text: str, start: int, end: int) -> bool:
    """Whether the clause around the day speaks of what is to come."""
    before = re.split(r"[.!?;\n]", text[max(0, start - 60) : start])[-1]
    after = re.split(r"[.!?;\n]", text[end : end + 40])[0]
    return bool(_AHEAD.search(before) or re.search(r"\b(?:will|when\s+they\s+\w+s?\b)", after))


def _weekday(name: str, published_on: date, which: str, ahead: bool) -> date:
    back = (published_on.weekday() - _WEEKDAYS.index(name.lower())) % 7
    if ahead:
        return published_on + timedelta(7 - back)
    return published_on - timedelta(back or (7 if which == "last" else 0))


def _calendar_day(match: re.Match[str], published_on: date | None) -> date | None:
    """The date that figures and a month (or a feast) give; None where there is none or it does not exist."""
    try:
        if match["iso"]:
            return date.fromisoformat(match["iso"])
        if match["feast"]:
            month, day = _FEASTS[match["feast"].split()[0].lower()]
            return _nearest(month, day, published_on)
        name, figure = match["month"] or match["month_after"], match["day"] or match["day_first"]
        if not name:
            return None
        month, day, year = _MONTHS.index(name[:3].lower()) + 1, int(figure), match["year"] or match["year_after"]
        if name == "may" and not year:
            return None
        return date(int(year), month, day) if year else _nearest(month, day, published_on)
    except ValueError:  # 31 June
        return None


def _nearest(month: int, day: int, published_on: date | None) -> date | None:
    """The latest such day that lies no further ahead of publication than reports look."""
    if published_on is None:
        return None
    for year in (published_on.year + 1, published_on.year, published_on.year - 1):
        with suppress(ValueError):  # 29 February
            told = date(year, month, day)
            if told - published_on <= _OUTLOOK:
                return told
    return None
