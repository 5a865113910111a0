"""A time of a match and what it means: minutes, added time, periods, spans.

Belongs here: the value, and its meaning in matches with and without extra time and counted from an event. Does not
belong here: the phrases that tell a time (time_phrases.py), calendar dates (match_dates.py), and which goal a time is
of (timing.py, match_goals.py).

Stoppage time is written as the Fjelstul World Cup Database does: 90'+4' is regulation 90, stoppage 4.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

FIRST_HALF, SECOND_HALF = "first half", "second half"
EXTRA_FIRST, EXTRA_SECOND = "extra time, first half", "extra time, second half"
_PERIOD_ENDS = ((45, FIRST_HALF), (90, SECOND_HALF), (105, EXTRA_FIRST), (120, EXTRA_SECOND))


@lru_cache(maxsize=1 << 9)
def period_of(minute: int, stoppage: bool = False) -> str | None:
    """The ``match_period`` of a regulation minute 1..120 (None outside); with ``stoppage`` the added time after it."""
    if minute < 1:
        return None
    name = next((name for end, name in _PERIOD_ENDS if minute <= end), None)
    return f"{name}, stoppage time" if name and stoppage else name


class TimePhrase(NamedTuple):
    """One phrase that tells when, ``text[start:end]`` (code points).

    ``regulation``/``stoppage``: the Fjelstul form, 90'+4' = 90, 4; ``stoppage`` None with ``regulation`` set means
    added time whose minute is not told. ``earliest``/``latest``: regulation minutes, inclusive.
    ``basis``: 'stated' (an absolute minute) | 'relative' (counted from kick-off, half-time, the hour, full time or an
    event) | None (only a period or a vague stretch). ``since``: how many minutes it counts from the kick-off, or else
    from the last event told ("two minutes had passed"). ``after_event``: offset (low, high) in minutes from the
    last event told ("70 seconds later"), negative for "two minutes earlier"; ``regulation`` is then None. With
    ``ahead`` it counts from what the words after it tell ("two minutes after Hazard was sent off").
    """

    start: int
    end: int
    regulation: int | None = None
    stoppage: int | None = None
    earliest: int | None = None
    latest: int | None = None
    period: str | None = None
    basis: str | None = None
    since: float | None = None
    after_event: tuple[float, float] | None = None
    ahead: bool = False

    @property
    def label(self) -> str | None:
        """``"48'"``, ``"90'+4'"``; None where no minute is told."""
        if self.regulation is None:
            return None
        return f"{self.regulation}'+{self.stoppage}'" if self.stoppage else f"{self.regulation}'"


def is_exact(phrase: TimePhrase) -> bool:
    """Whether a phrase gives a minute, that of added time too."""
    return phrase.regulation is not None and phrase.stoppage is not None


def precision_of(phrase: TimePhrase) -> int:
    """2 where a phrase gives a minute, or so long after something; 1 added time alone; 0 a stretch or a period."""
    if phrase.after_event is not None or (phrase.regulation is not None and phrase.stoppage is not None):
        return 2
    return int(phrase.regulation is not None)


def is_later(phrase: TimePhrase) -> bool:
    """Whether a phrase counts on from the event told before it: "ten minutes later"."""
    return phrase.after_event is not None and phrase.after_event[0] > 0 and not phrase.ahead


def is_period(phrase: TimePhrase) -> bool:
    """Whether a phrase says no more than in which half."""
    return phrase.earliest is None and phrase.after_event is None


def bounds_of(phrase: TimePhrase) -> tuple[int, int] | None:
    """The first and the last regulation minute that a phrase allows, those of its half where it tells no more; None
    where it counts from an event."""
    if phrase.earliest is None or phrase.latest is None:
        return _PERIODS.get(phrase.period or "")
    return phrase.earliest, phrase.latest


_PERIODS = {FIRST_HALF: (1, 45), SECOND_HALF: (46, 90), EXTRA_FIRST: (91, 105), EXTRA_SECOND: (106, 120)}


def minute_on_line(phrase: TimePhrase | None) -> float | None:
    """A time's place on one line, on which added time comes between the halves: 45.04 for 45'+2'. None where no minute
    is told."""
    if phrase is None or phrase.regulation is None:
        return None
    untold = phrase.stoppage is None and "stoppage" in (phrase.period or "")
    return phrase.regulation + (0.5 if untold else phrase.stoppage or 0) / _ADDED


_ADDED = 50  # places on the line between one minute and the next


def later(place: float, minutes: float) -> float:
    """The place on the line so many minutes after another, or, negative, before it. A few minutes after added time of
    the first half are its, too; more are told by the clock, which went on at 45."""
    regulation = int(place)
    added = int((place - regulation) * _ADDED + 0.4)
    if regulation == HALF_TIME and added:
        if -added <= minutes <= _STILL_ADDED:
            return regulation + (added + minutes) / _ADDED
        added = 0 if minutes > 0 else added
    return regulation + added + minutes


HALF_TIME, FULL_TIME = 45, 90  # minutes
_STILL_ADDED = 4  # minutes


def in_normal_time(phrase: TimePhrase) -> TimePhrase:
    """The phrase as meant in a match without extra time: the "92nd minute" is 90'+2'."""
    if phrase.regulation is None or phrase.regulation <= 90:
        return phrase
    return phrase._replace(
        regulation=90,
        stoppage=phrase.regulation - 90,
        earliest=90,
        latest=90,
        period=period_of(90, stoppage=True),
    )


def in_play(phrase: TimePhrase, extra_time: bool) -> TimePhrase | None:
    """A counted phrase as meant in a match with or without extra time; None where that is over by then."""
    if phrase.regulation is not None and phrase.regulation > (120 if extra_time else 90) + _MOST_ADDED:
        return None
    return before_the_end(phrase) if extra_time else in_normal_time(phrase)


_MOST_ADDED = 10  # minutes


def before_the_end(phrase: TimePhrase) -> TimePhrase:
    """The phrase as meant where no half comes after the 120th minute: the "121st minute" is 120'+1'."""
    if phrase.regulation is None or phrase.regulation <= 120:
        return phrase
    added = phrase.regulation - 120 + (phrase.stoppage or 0)
    return phrase._replace(
        regulation=120, stoppage=added, earliest=120, latest=120, period=period_of(120, stoppage=True)
    )


def added_time(phrase: TimePhrase, base: int, minute: int | None, basis: str = "relative") -> TimePhrase:
    """The phrase as stoppage time after ``base``; without its minute it has no basis."""
    return phrase._replace(
        regulation=base,
        stoppage=minute,
        earliest=base,
        latest=base,
        period=period_of(base, stoppage=True),
        basis=basis if minute else None,
        after_event=None,
        ahead=False,
    )


TIGHT = 10  # minutes that are counted one by one


def is_tight(amount: float) -> bool:
    """Whether at most so many minutes are told as that many: "within three", "within 16", not "within 20"."""
    return amount <= TIGHT or amount % 5 != 0


def counted_from(phrase: TimePhrase, now: float) -> TimePhrase | None:
    """What a phrase that counts from an event means where that was at place ``now`` on the line of minutes; None before
    the kick-off."""
    low, high = phrase.after_event or (0.0, 0.0)
    since, until = later(now, low), later(now, high)
    if since < 0 or until < 1:
        return None
    if HALF_TIME < now < HALF_TIME + 1 and until > HALF_TIME and high <= _STILL_ADDED:
        return added_time(phrase, HALF_TIME, round((until - HALF_TIME) * _ADDED) if until < HALF_TIME + 1 else None)
    first, last = max(1, int(since)), max(1, int(until + 0.99))
    period = period_of(first) if period_of(first) == period_of(last) else None
    counted = phrase._replace(earliest=first, latest=last, period=period, basis=None, after_event=None, ahead=False)
    if phrase.basis is None or (high - low >= 1 and not is_tight(high)):
        return counted
    minute = round(until)
    counted = counted._replace(regulation=minute, stoppage=0, earliest=minute, latest=minute)
    return counted._replace(period=period_of(minute), basis="relative")
