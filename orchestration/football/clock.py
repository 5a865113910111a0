"""When things happen in a match, as English football writing tells it.

Belongs here: the phrases that name a minute, a span of minutes or a half, and what they mean.
Does not belong here: calendar dates (competitions.py), and which goal a phrase is about (timing.py, goals.py).

A text is cut into words around the few words that every such phrase holds (``_ANCHOR``), each word
becomes one symbol, and one regular expression over symbols (``RULES``, one row a phrase of the trade)
finds the phrases. Hyphens, case and figures against words ("48th-minute", "forty-eighth minute")
thus need no rule of their own.

Conventions, as reports use them: "N minutes in", "on N minutes" and "after N minutes" are minute N;
"N minutes from time" is 90-N, "before half-time" 45-N, "after the restart" 45+N; seconds count from the
minute they fall in ("27 seconds in" is minute 1). Stoppage time is written as the Fjelstul World Cup
Database does: 90'+4' is regulation 90, stoppage 4.
"""

from __future__ import annotations

import csv
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import accumulate
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

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


# --- words ------------------------------------------------------------------------------------


def _words(text: str) -> list[str]:
    return text.split()


_UNITS = _words(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = _words("twenty thirty forty fifty sixty seventy eighty ninety")
_ORDINALS = _words(
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_TENS_ORDINALS = [word[:-1] + "ieth" for word in _TENS]
_FIGURES = {str(number): number for number in range(1, 131)}
_NUMBERED = {f"{number}{ending}": number for number in range(1, 131) for ending in ("st", "nd", "rd", "th")}
_VALUE = (
    {word: value for value, word in enumerate(_UNITS) if value}
    | {word: value for value, word in enumerate(_ORDINALS) if value}
    | {word: 10 * value for value, word in enumerate(_TENS, 2)}
    | {word: 10 * value for value, word in enumerate(_TENS_ORDINALS, 2)}
    | {"opening": 1, "hundred": 100, "hundredth": 100}
    | _FIGURES
    | _NUMBERED
)

_CARDINALS = (
    {word: value for value, word in enumerate(_UNITS) if value}
    | {word: 10 * value for value, word in enumerate(_TENS, 2)}
    | _FIGURES
)


@lru_cache(maxsize=1 << 12)
def number_of(word: str) -> int | None:
    """The number that a word or figure counts with: "13", "five", "twenty-two"."""
    ten, _, unit = word.partition("-")
    if unit and (ten not in _TENS or unit not in _UNITS[1:10]):
        return None
    value = _CARDINALS.get(ten)
    return value if value is None or not unit else value + _CARDINALS[unit]


# Classes of words that rules need not tell apart; a word may be in several.
_CLASSES = {
    "UNIT": _UNITS[1:],
    "TEN": _TENS,
    "ORD": _ORDINALS[1:],
    "TENORD": [*_TENS_ORDINALS, "hundredth"],
    "DIGITS": list(_FIGURES),
    "NTH": list(_NUMBERED),
    "NUMERIC": [*_UNITS[1:], *_TENS, *_FIGURES, *_words("a an the half three quarter couple hundred minute")],
    "NUMERAL": [*_ORDINALS[1:], *_TENS, *_TENS_ORDINALS, *_NUMBERED, *_words("one a hundred hundredth opening")],
    "MIN": _words("minute minutes min mins"),
    "SEC": _words("seconds secs"),
    "ADD": _words("stoppage injury added additional"),
    "BREAK": _words("break interval halftime pause"),
    "RESTART": _words("restart resumption turnaround changeover"),
    "MATCH": _words("game match contest tie clash encounter proceedings derby fixture final action"),
    "ABOUT": _words(
        "just only barely exactly some roughly about around approximately precisely mere under less nearly almost over "
        "more than little a bit scarcely fully not"
    ),
    "A": _words("the a an"),
    "IN": _words("in into during"),
    "ON": _words("on after"),
    "LEFT": _words("left remaining remained"),
    "GONE": _words("played gone elapsed passed completed"),
    "HALF": _words("half period 45 stanza"),
    "OPENING": _words("first opening 1st"),
    "SECOND": _words("second 2nd"),
    "RESULT": _words("win victory triumph success defeat loss draw rout thrashing hammering drubbing stalemate"),
    "GOAL": _words(
        "goal goals winner equaliser equalizer leveller opener penalty strike header consolation double brace effort "
        "efforts goals strikes own spot volley free finish"
    ),
    "EVENT": _words(
        "opener equaliser equalizer leveller goal breakthrough taking going falling scoring levelling conceding that"
    ),
    "LEVELS": _words("equaliser equalizer leveller leveler reply response riposte answer"),
    "AND": _words("and when as with but to through after thanks before"),
    "NEAR": _words("just moments shortly right immediately soon straight directly almost"),
    "RANKED": _words(
        "edition century centuries round season seasons match matches game games place position spot anniversary week "
        "day straight consecutive successive time year years league goal cup appearance meeting attempt district "
        "division tier row international hole lap over inning street floor grade percentile congress parliament minute"
    ),
    "PAUSE": _words(". : ! – —"),
    "SPOT": _words("pen p og penalty pk"),
    "BANG": ["!"],
    "PRIME": _words("' ’ ′ ´"),
    "MARK": _words(". , ; ! ? \" “ ” – — : ( ) ' ’"),
    "STOP": [*_words(". , ; ! ? \" “ ” – — : ( ) ' ’"), "\n"],
}

# Shorthands within rules.
_MACROS = {
    "NUM": "(?:(?:one|A)? hundred (?:and? (?:TEN UNIT?|UNIT))? | TEN UNIT? | UNIT | DIGITS)",
    "ORDINAL": (
        "(?=NUMERAL)(?!(?:first|opening) minutes)"
        "(?:(?:(?:one|A)? hundred and?)? (?:TEN ORD | TENORD | ORD) | NTH | opening)"
    ),
    "DUR": (
        "(?=NUMERIC)(?:(?:NUM|A) (?:more|further)? MIN (?:and NUM SEC)? | NUM SEC | half A hour"
        "| A? quarter of? A? hour | three quarters of A hour | A half hour | A? couple of MIN | (?:an|one) hour)"
    ),
    "HALF_TIME": "(?:the? half time (?:whistle|interval|break)? | A? main? BREAK)",
    "FIRST_HALF": "(?:the? OPENING HALF(?! of EXTRA) MIN?)",
    "SECOND_HALF": "(?:the? SECOND HALF(?! of EXTRA) MIN?)",
    "RESUMED": (
        "(?:HALF_TIME | the? (?:RESTART | re start) | SECOND_HALF(?! ADD) | (?:the change of|changing) ends"
        " | play resumed)"
    ),
    "FULL_TIME": (
        "(?:full? time(?! (?:out|added)) | the? (?:end(?! of)|close|finish) | the? (?:final|full time) whistle)"
    ),
    "ADDED": "(?:the? ADD time | stoppages | time added on)",
    "EXTRA": "(?:extra time | the? extra period | the? extra half hour | overtime)",
    "ENDING": "(?:(?:at|of|in|before) (?:(?:the end of)? (?:FIRST_HALF|HALF_TIME) | the end of the half))",
    "LEFT_ON": "(?:LEFT (?:on the clock)? | to go | to play | to run)",
}


# --- rules ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of data/time_phrases.csv: a phrase of the trade and what it means.

    ``pattern``: words, classes and shorthands (capitals), put together as in a regular expression, spaces ignored. Of
    rules that begin alike the longer stands first. ``example`` holds such a phrase, ``counter`` looks like it and is
    none. ``kind``, with n the phrase's number in minutes:

    - 'stated': minute n;
    - 'understood': the same, in a text that speaks of minutes elsewhere ("in the 29th"); 'understood on': of such no
      tally either ("they stay on 20");
    - 'each': every figure a phrase of its own, "(34, 60)";
    - 'counted': minute base + sign * n, or base where the phrase has no number, which may be off by earliest..latest;
    - 'counted from it': the same, where the phrase before it counts from the same base ("… before the break and … after
      it");
    - 'gone': n minutes after the kick-off, or after the last event told;
    - 'inside': minute base + n or sooner, or as long after the last event told if the base is the kick-off;
    - 'added': stoppage time after minute base, its n-th minute where there is a number;
    - 'plus': all in figures, 45+2;
    - 'between': somewhere in earliest..latest, a missing bound being base + sign * n;
    - 'during': the period and no more;
    - 'so long after': n minutes after (sign -1: before) the last event told; 'within so long': at most n;
    - 'so long after this': n minutes after what the words that follow tell; 'within so long of this': at most n;
    - 'soon after': earliest..latest minutes after the last event told; 'soon after this': after what the words that
      follow tell.
    """

    pattern: str
    kind: str
    base: int
    sign: int
    earliest: int | None
    latest: int | None
    period: str | None
    example: str
    counter: str


def _rule(row: dict[str, str]) -> Rule:
    return Rule(
        pattern=row["pattern"],
        kind=row["kind"],
        base=int(row["base"] or 0),
        sign=int(row["sign"] or 1),
        earliest=int(row["earliest"]) if row["earliest"] else None,
        latest=int(row["latest"]) if row["latest"] else None,
        period=row["period"] or None,
        example=row["example"],
        counter=row["counter"],
    )


with files(__package__).joinpath("data", "time_phrases.csv").open(encoding="utf-8") as _lines:
    RULES = tuple(map(_rule, csv.DictReader(_lines)))


# --- compiling the rules ----------------------------------------------------------------------

_ATOM = re.compile(r"\\[+()]|(?<=\?=):|[A-Za-z]+|[0-9]+")
_symbols: dict[str, str] = {}
_OTHER = chr(0xE000 - 1)


def _symbol(word: str) -> str:
    return _symbols.setdefault(word, chr(0xE000 + len(_symbols)))


def _expand(pattern: str) -> str:
    return re.sub(r"[A-Z_]{2,}", lambda name: _expand(_MACROS[name[0]]) if name[0] in _MACROS else name[0], pattern)


def _encode(pattern: str) -> str:
    """The rule's pattern as a regular expression over symbols."""

    def atom(match: re.Match[str]) -> str:
        word = match[0].removeprefix("\\")
        return f"[{''.join(map(_symbol, _CLASSES[word]))}]" if word in _CLASSES else _symbol(word)

    return _ATOM.sub(atom, _expand(pattern)).replace(" ", "")


def _compile(rules: tuple[Rule, ...]) -> re.Pattern[str]:
    """One alternation; rules that share their first word share its attempt, which is what makes it fast."""
    tails: dict[str, list[str]] = {}
    for number, rule in enumerate(rules):
        first, _, rest = rule.pattern.partition(" ")
        if first.count("(") != first.count(")") or first.endswith("?"):
            first, rest = "", rule.pattern
        tails.setdefault(first, []).append(f"(?P<r{number}>{_encode(rest)})")
    phrases = "|".join(f"{_encode(first)}(?:{'|'.join(rest)})" for first, rest in tails.items())
    return re.compile(f"(?!{_OTHER})(?:{phrases})")  # none begins with a word that no rule knows


_GRAMMAR = _compile(RULES)
_SYMBOL = {word: _symbol(word) for words in _CLASSES.values() for word in words} | _symbols
_COUNTING = [bool(re.search("DUR|NUM|ORDINAL|DIGITS|NTH", rule.pattern)) for rule in RULES]


# --- reading a text ---------------------------------------------------------------------------

# Every phrase holds one of these; they are rare in prose, so that most of a text is never cut into words.
_ANCHORS = AhoCorasick(
    [
        *_words("minute mins seconds secs hour half break interval restart resumption stoppage overtime whistle"),
        *(" min", "min:", "time", "late ", "early ", "golden", "the death", "the end", "last kick", "gasp", "kick-off"),
        *("stages", "exchanges", "dying", "moments", "embers", "afterwards", "soon after", "shortly after", "period"),
        *(figure + mark for figure in "0123456789" for mark in ("'", "’", "′", "´", "+", "min")),
        *(figure + " goal!" for figure in "0123456789"),
        *(
            before + figure
            for figure in "123456789"
            for before in ("(", "in the ", "and the ", "on ", "from the ", "until the ", "till the ", "by the ")
        ),
        *(
            ": goal",
            "- goal!",
            "– goal!",
            "] goal!",
            ". goal!",
            " to go",
            " to play",
            " to run",
            " more to ",
            " left.",
            " left,",
            "(pen",
            "final kick",
            "final act",
            "last act",
            "all it took",
            "all it needed",
            "all they needed",
            "all he needed",
        ),
    ]
)
_BEFORE, _AFTER = 45, 30  # characters around an anchor within which its phrase begins and ends
_TOKEN = re.compile(
    r"(?! )([^\W\d_]+|[.,;:!?\"“”–—()+'’′´%]|[£$€]?\d+(?:(?:\s?[-–:/]\s?|[.,])\d+)+|\d+(?:st|nd|rd|th)?|\n(?=\s*\n))"
)
_LAST = 130  # no minute of a match is later
_HALVES = (45, 90, 105, 120)
_LENGTHS = (45, 90, 120)  # "after 90 minutes" is the end, no minute
_COUNTED = frozenset(_CLASSES["MIN"] + _CLASSES["SEC"])
_UNDER = frozenset(_words("under less nearly almost not"))
_OVER = frozenset(_words("over more"))
_AROUND = frozenset(_words("around about roughly approximately some"))
_ABOUT = frozenset(_SYMBOL[word] for word in _CLASSES["ABOUT"])


def _fold(text: str) -> str:
    """``text`` in lower case, every character still at its place."""
    folded = text.lower()
    return folded if len(folded) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _windows(folded: str) -> Iterator[tuple[int, int]]:
    """The stretches near anchors, apart from each other, each from the start to the end of a word."""
    low, high = 0, -1
    for _, start, end in _ANCHORS.find_matches_as_indexes(folded):
        if start - _BEFORE > high:
            if high > 0:
                yield low, high
            low = max(0, start - _BEFORE)
            while 0 < low < start and folded[low - 1].isalnum():
                low += 1
        high = min(len(folded), end + _AFTER)
    if high > 0:
        yield low, high


def _amount(words: list[str]) -> float | None:
    """The number that the phrase counts with, in minutes; None where it has none."""
    if "hour" in words and _COUNTED.isdisjoint(words):  # not "two minutes before the half-hour"
        if "quarters" in words:
            return 45
        if "quarter" in words:
            return 15
        if "half" in words:
            return 30
        return 60
    if "couple" in words:
        return 2
    total: int | None = None
    for place, (word, following) in enumerate(zip(words, [*words[1:], ""], strict=True)):
        value = _VALUE.get(word)
        if value is not None and following not in ("half", "period"):
            if total is None:
                total = value
            elif value == 100:
                total *= 100
            else:
                total = total + value if total % 10 == 0 and value < total else value
        elif total is not None and word.startswith("sec") and following not in ("half", "period"):
            return total / 60
        elif total is not None and word.startswith("min"):
            seconds = _amount(words[place + 1 :]) if following == "and" else None
            return total + (seconds or 0)
        elif word in ("a", "an", "the") and following.startswith("min"):
            return 1
        elif word in ("a", "one") and following == "hundred":
            total = 1
    return total


def _exact(phrase: TimePhrase, rule: Rule, amount: float | None, words: list[str]) -> TimePhrase | None:
    steps = 0 if amount is None else int(amount)
    if amount is not None and steps != amount and rule.sign > 0:
        steps += 1  # seconds fall in the minute that has begun
    minute = rule.base + rule.sign * steps
    if minute > _LAST or (words[0] == "after" and minute in _LENGTHS):
        return None
    spread = 0
    if not _UNDER.isdisjoint(words):
        minute, spread = (minute, 1) if rule.sign > 0 and steps <= _TIGHT else (minute - rule.sign, 1)
    elif not _OVER.isdisjoint(words):
        minute, spread = minute + rule.sign, 1
    elif not _AROUND.isdisjoint(words):
        spread = 2
    low, high = (1, rule.base) if rule.sign < 0 else (rule.base + (amount is not None), _LAST)
    minute, earliest, latest = (min(max(each, low), high) for each in (minute, minute - spread, minute + spread))
    earliest, latest = rule.earliest or earliest, rule.latest or latest
    return phrase._replace(
        regulation=minute,
        stoppage=0,
        earliest=earliest,
        latest=latest,
        period=period_of(minute) if minute <= 90 or rule.base >= 90 else None,
        basis="stated" if rule.kind.startswith(("stated", "understood")) else "relative",
    )


def _between(phrase: TimePhrase, rule: Rule, amount: float | None) -> TimePhrase | None:
    counted = rule.base + rule.sign * math.ceil(amount or 0)
    low, high = rule.earliest or counted, rule.latest or counted
    period = period_of(low) if period_of(low) == period_of(high) else None
    return phrase._replace(earliest=low, latest=high, period=period) if 1 <= low <= high else None


def _added(phrase: TimePhrase, base: int, minute: int | None, basis: str) -> TimePhrase:
    """Stoppage time after ``base``; without its minute the phrase has no basis."""
    return phrase._replace(
        regulation=base,
        stoppage=minute,
        earliest=base,
        latest=base,
        period=period_of(base, stoppage=True),
        basis=basis if minute else None,
    )


def _read(rule: Rule, amount: float | None, words: list[str], phrase: TimePhrase) -> TimePhrase | None:
    """What the words of one phrase mean; None where their number makes no sense."""
    match rule.kind:
        case "stated" | "understood" | "understood on" | "counted" | "counted from it":
            return _exact(phrase, rule, amount, words)
        case "gone":
            exact = _exact(phrase, rule, amount, words)
            return exact and exact._replace(since=amount)
        case "inside":
            inside = _inside(_between(phrase, rule, amount), amount or 0)
            return inside and inside._replace(since=None if rule.base else amount)
        case "added":
            return _added(phrase, rule.base, math.ceil(amount) if amount else None, "relative")
        case "plus":
            base, minute = (_VALUE[word] for word in words if word in _FIGURES or word in _NUMBERED)
            return _added(phrase, base, minute, "stated") if base in _HALVES and minute < 30 else None
        case "between":
            return _between(phrase, rule, amount)
        case "during":
            return phrase._replace(period=rule.period)
        case "soon after" | "soon after this":
            soon = (float(rule.earliest or 0), float(rule.latest or 0))
            return phrase._replace(after_event=soon, ahead=rule.kind.endswith(" this"))
        case "so long after" | "so long after this" | "within so long" | "within so long of this" if amount:
            under = not _UNDER.isdisjoint(words)
            amount -= under and amount > 1  # "less than four minutes later" is the third or fourth
            at_most = rule.kind.startswith("within") or (under and amount <= 1)
            low, high = sorted((0.0 if at_most else rule.sign * amount, rule.sign * amount))
            return phrase._replace(after_event=(low, high), basis="relative", ahead=rule.kind.endswith(" this"))
    return None


_TIGHT = 10


def is_tight(amount: float) -> bool:
    """Whether at most so many minutes are told as that many: "within three", "within 16", not "within 20"."""
    return amount <= _TIGHT or amount % 5 != 0


def _inside(phrase: TimePhrase | None, amount: float) -> TimePhrase | None:
    """A stretch that ends with the minute most likely meant, if it is a short one."""
    if phrase is None or not is_tight(amount):
        return phrase
    return phrase._replace(regulation=phrase.latest, stoppage=0, basis="relative")


def counted_from(phrase: TimePhrase, now: float) -> TimePhrase | None:
    """What a phrase that counts from an event means where that was in minute ``now``; None before the kick-off."""
    low, high = phrase.after_event or (0.0, 0.0)
    if now + low < 0 or now + high < 1:
        return None
    first, last = max(1, int(now + low)), max(1, int(now + high + 0.99))
    period = period_of(first) if period_of(first) == period_of(last) else None
    counted = phrase._replace(earliest=first, latest=last, period=period, basis=None, after_event=None, ahead=False)
    if phrase.basis is None or (high - low >= 1 and not is_tight(high)):
        return counted
    minute = round(now + high)
    counted = counted._replace(regulation=minute, stoppage=0, earliest=minute, latest=minute)
    return counted._replace(period=period_of(minute), basis="relative")


def _each(words: list[str], spans: list[tuple[int, int]]) -> list[TimePhrase]:
    """A phrase for each figure among the words of a phrase that gives several minutes."""
    phrases: list[TimePhrase] = []
    for word, (start, end) in zip(words, spans, strict=True):
        if word in _FIGURES:
            minute = _VALUE[word]
            start = start if phrases else spans[0][0]
            phrases.append(TimePhrase(start, end, minute, 0, minute, minute, period_of(minute), "stated"))
    phrases[-1] = phrases[-1]._replace(end=spans[-1][1])
    return phrases if all((phrase.regulation or 0) <= 120 for phrase in phrases) else []


def _is_tally(before: list[str]) -> bool:
    """Whether the words before a figure make it one of points or goals: "stay on 20", "leaves Leeds on 12"."""
    return not _TALLIES.isdisjoint(before[-6:])


_TALLIES = frozenset(
    _words(
        "stay stays stayed staying remain remains remained remaining stuck stand stands sit sits sat sitting leave "
        "leaves left leaving lift lifts lifted lifting move moves moved moving keep keeps kept climb climbed climbs is "
        "are was were be been now still level tied joint points laid lay put behind them him"
    )
)


def find_times(text: str) -> list[TimePhrase]:
    """Every phrase of ``text`` that tells when in a match, in order, none overlapping another."""
    folded = _fold(text)
    minute = folded.find("minute")
    paragraph = folded.rfind("\n\n", 0, max(0, minute))  # what is understood is told from here on
    found = []
    base_before = 0
    for low, high in _windows(folded):
        pieces = _TOKEN.split(folded[low:high])  # in turn what parts words, and a word
        said = pieces[1::2]
        line = "".join([_SYMBOL.get(word, _OTHER) for word in said])
        bounds: list[int] = []  # where each word starts and ends, in turn
        for match in _GRAMMAR.finditer(line):
            bounds = bounds or list(accumulate(map(len, pieces), initial=low))[1:]
            first, last = match.span()
            number = int((match.lastgroup or "r0")[1:])
            rule = RULES[number]
            if rule.kind.startswith("understood") and (minute < 0 or bounds[2 * last - 1] <= paragraph):
                continue
            if rule.kind == "understood on" and _is_tally(said[:first]):
                continue
            if rule.kind == "counted from it" and rule.base != base_before:
                continue
            if rule.pattern.startswith("DUR") and said[:first][-2:] == ["space", "of"]:
                continue  # "in the space of 13 minutes after the break" (spells.py)
            base_before = rule.base
            while first and line[first - 1] in _ABOUT and rule.pattern.startswith("DUR"):
                first -= 1
            words = said[first:last]
            if rule.kind == "each":
                found.extend(_each(words, [(bounds[2 * k], bounds[2 * k + 1]) for k in range(first, last)]))
                continue
            amount = _amount(words) if _COUNTING[number] else None
            phrase = _read(rule, amount, words, TimePhrase(bounds[2 * first], bounds[2 * last - 1]))
            if phrase:
                found.append(phrase)
    return found
