"""When things happen in a match, as English football writing tells it.

Belongs here: the phrases that name a minute, a span of minutes or a half, and what they mean.
Does not belong here: calendar dates (competitions.py), and which goal a phrase is about (goals.py).

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

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

FIRST_HALF, SECOND_HALF = "first half", "second half"
EXTRA_FIRST, EXTRA_SECOND = "extra time, first half", "extra time, second half"
_PERIOD_ENDS = ((45, FIRST_HALF), (90, SECOND_HALF), (105, EXTRA_FIRST), (120, EXTRA_SECOND))


def period_of(minute: int, stoppage: bool = False) -> str | None:
    """The ``match_period`` of a regulation minute 1..120 (None outside); with ``stoppage`` the added time after it."""
    if minute < 1:
        return None
    name = next((name for end, name in _PERIOD_ENDS if minute <= end), None)
    return f"{name}, stoppage time" if name and stoppage else name


@dataclass(frozen=True, slots=True)
class TimePhrase:
    """One phrase that tells when, ``text[start:end]`` (code points).

    ``regulation``/``stoppage``: the Fjelstul form, 90'+4' = 90, 4; ``stoppage`` None with ``regulation`` set means
    added time whose minute is not told. ``earliest``/``latest``: regulation minutes, inclusive.
    ``basis``: 'stated' (an absolute minute) | 'relative' (counted from kick-off, half-time, the hour, full time or an
    event) | None (only a period or a vague stretch). ``after_event``: offset (low, high) in minutes from the
    last event told ("70 seconds later"), negative for "two minutes earlier"; ``regulation`` is then None.
    """

    start: int
    end: int
    regulation: int | None = None
    stoppage: int | None = None
    earliest: int | None = None
    latest: int | None = None
    period: str | None = None
    basis: str | None = None
    after_event: tuple[float, float] | None = None

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
    return replace(
        phrase,
        regulation=90,
        stoppage=phrase.regulation - 90,
        earliest=90,
        latest=90,
        period=period_of(90, stoppage=True),
    )


# --- words ------------------------------------------------------------------------------------

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
_TENS_ORDINALS = [word[:-1] + "ieth" for word in _TENS]
_VALUE = (
    {word: value for value, word in enumerate(_UNITS)}
    | {word: value for value, word in enumerate(_ORDINALS)}
    | {word: 10 * value for value, word in enumerate(_TENS, 2)}
    | {word: 10 * value for value, word in enumerate(_TENS_ORDINALS, 2)}
    | {"opening": 1, "hundred": 100, "hundredth": 100}
)

# Classes of words that rules need not tell apart; a word may be in several.
_CLASSES = {
    "UNIT": _UNITS,
    "TEN": _TENS,
    "ORD": _ORDINALS,
    "TENORD": _TENS_ORDINALS,
    "MIN": "minute minutes min mins".split(),
    "SEC": "seconds secs".split(),
    "ADD": "stoppage injury added additional".split(),
    "BREAK": "break interval halftime".split(),
    "RESTART": "restart resumption".split(),
    "MATCH": "game match contest tie clash encounter proceedings derby fixture half".split(),
    "ABOUT": (
        "just only barely exactly some roughly about around approximately precisely mere under less nearly almost "
        "over more than the little a bit"
    ).split(),
    "A": "the a an".split(),
    "LEFT": "left remaining remained".split(),
    "GONE": "played gone elapsed passed completed".split(),
    "EVENT": (
        "opener equaliser equalizer leveller goal breakthrough taking going falling scoring levelling conceding that"
    ).split(),
    "AND": "and when as with but to through after thanks before".split(),
    "NEAR": "just moments shortly seconds right immediately minutes soon straight directly".split(),
    "PRIME": "' ’ ′ ´".split(),
    "STOP": ["<stop>"],
    "DIGITS": ["<digits>"],
    "NTH": ["<nth>"],
}

# Shorthands within rules.
_MACROS = {
    "NUM": "(?:(?:one|A)? hundred (?:and? (?:TEN UNIT?|UNIT))? | TEN UNIT? | UNIT | DIGITS)",
    "ORDINAL": "(?:(?:one? hundred and?)? (?:TEN ORD | TENORD | ORD) | NTH | opening)",
    "DUR": (
        "ABOUT* (?: (?:half A hour | A? quarter of? A hour | three quarters of A hour | A half hour | couple of MIN)"
        "| (?:NUM|A) (?:more|further)? MIN | NUM SEC)"
    ),
    "HALF_TIME": "(?:the? half time | A? BREAK)",
    "RESUMED": "(?:the? half time | A? BREAK | the? RESTART | the second (?:half|period)(?! of extra))",
    "FULL_TIME": "(?:full? time(?! out) | the? end(?! of) | the? (?:final|full time) whistle | normal time)",
    "ADDED": "(?:ADD time | time added on)",
    "EXTRA": "(?:extra time | overtime)",
    "FIRST": "(?:(?:of|in|at) (?:the end of)? the first (?:half|period))",
}


# --- what a phrase means ----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class At:
    """Minute ``base + sign * amount`` (or ``base + ordinal`` where the phrase has an ordinal)."""

    base: int = 0
    sign: int = 1
    basis: str = "relative"


@dataclass(frozen=True, slots=True)
class Added:
    """Stoppage time after minute ``base``, its minute where the phrase has a number."""

    base: int = 90


@dataclass(frozen=True, slots=True)
class Within:
    """Somewhere in ``earliest..latest``; None is the minute that the phrase's number gives, counted from ``base``."""

    earliest: int | None
    latest: int | None
    base: int = 0
    sign: int = 1


@dataclass(frozen=True, slots=True)
class During:
    """A period and no more."""

    period: str


@dataclass(frozen=True, slots=True)
class FromEvent:
    """So long after (``sign`` 1) or before (-1) the last event told; ``within`` when the length is an upper bound."""

    sign: int = 1
    within: bool = False


@dataclass(frozen=True, slots=True)
class Figures:
    """45+2 and the like: all in figures."""


Meaning = At | Added | Within | During | FromEvent | Figures


@dataclass(frozen=True, slots=True)
class Rule:
    """``pattern``: words, classes and shorthands, spaces ignored; ``example`` holds the phrase, ``counter`` does not."""

    pattern: str
    meaning: Meaning
    example: str
    counter: str


# The longer phrase stands before the shorter one that begins it.
RULES = (
    # figures
    Rule("DIGITS PRIME? \\+ DIGITS PRIME?", Figures(), "Chadli 90'+4'", "1+1 equals nothing here"),
    Rule("\\( ABOUT* DIGITS (?:PRIME|MIN)? \\)", At(basis="stated"), "Inui (52)", "Rotherham (1)-(2)"),
    Rule("DIGITS PRIME(?! DIGITS)", At(basis="stated"), "Haraguchi 48'", "he is 6'2 tall"),
    Rule("DIGITS (?:min|mins) (?=:)", At(basis="stated"), "13min: goal", "13 minutes: too long"),
    # stoppage time
    Rule("ORDINAL MIN of ADDED FIRST", Added(45), "in the second minute of added time at the end of the first half", "-"),
    Rule("ORDINAL MIN of (?:the? first half ADDED)", Added(45), "in the second minute of first-half added time", "-"),
    Rule("ORDINAL MIN of (?:the|second half)? ADDED", Added(90), "in the fourth minute of stoppage time", "-"),
    Rule("DUR (?:into|in|of) first half ADDED", Added(45), "two minutes into first-half stoppage time", "-"),
    Rule("DUR into (?:second half)? ADDED FIRST", Added(45), "a minute into stoppage time at the end of the first half", "-"),
    Rule("DUR into (?:second half)? ADDED", Added(90), "three minutes into added time", "three minutes of added time"),
    Rule("(?:deep|early|late)? (?:in|into|during) first half ADDED", Added(45), "in first-half stoppage time", "-"),
    Rule("first half ADDED", Added(45), "a first-half stoppage-time strike", "first-half stoppages"),
    Rule("(?:deep|early|late)? (?:in|into|during) (?:second half)? ADDED FIRST", Added(45), "in added time of the first half", "-"),
    Rule("(?:deep|early|late)? (?:in|into|during) (?:second half)? ADDED", Added(90), "deep into stoppage time", "-"),
    Rule("(?:second half)? ADDED (?:goal|winner|penalty|equaliser|strike|header|leveller)", Added(90), "a stoppage-time winner", "-"),
    # extra time
    Rule("ORDINAL MIN of (?:the? first half of)? EXTRA", At(90), "in the fourth minute of extra time", "-"),
    Rule("DUR into (?:the? first (?:half|period) of)? EXTRA", At(90), "four minutes into extra time", "-"),
    Rule("DUR into the? second (?:half|period) of EXTRA", At(105), "four minutes into the second half of extra time", "-"),
    Rule("(?:with|and)? DUR of EXTRA LEFT", At(120, -1), "with three minutes of extra time left", "-"),
    Rule("DUR (?:from|before) the end of EXTRA", At(120, -1), "three minutes from the end of extra time", "-"),
    Rule("(?:in|into|during) the first (?:half|period) of EXTRA", Within(91, 105), "in the first half of extra time", "-"),
    Rule("(?:in|into|during) the second (?:half|period) of EXTRA", Within(106, 120), "in the second half of extra time", "-"),
    Rule("(?:in|into|during) EXTRA", Within(91, 120), "scored in extra time", "extra time loomed"),
    # absolute minutes
    Rule("ORDINAL MIN of the second (?:half|period)", At(45), "in the third minute of the second half", "-"),
    Rule("ORDINAL MIN", At(basis="stated"), "the 48th-minute leveller", "his 48th goal"),
    Rule("ORDINAL (?=and the? ORDINAL MIN)", At(basis="stated"), "in the 85th and 90th minutes", "the 85th and 90th goals"),
    # counted from half-time, the hour and full time
    Rule("DUR (?:before|from|short of|prior to) HALF_TIME", At(45, -1), "eight minutes before the break", "-"),
    Rule("(?:with|and)? DUR of the first half (?:LEFT|to go|to play)", At(45, -1), "with two minutes of the first half remaining", "-"),
    Rule("within (?:the first)? DUR (?:of|after) RESUMED", Within(46, None, 45), "within three minutes of the restart", "-"),
    Rule("(?:with|and|after)? DUR (?:of|after|into|from|following|past) RESUMED", At(45), "five minutes into the second half", "-"),
    Rule("DUR (?:from|before) FULL_TIME", At(90, -1), "nine minutes from time", "nine minutes from home"),
    Rule(
        "(?:with|and)? DUR (?:of (?:normal|regulation) time | of the MATCH)? (?:still)? (?:LEFT|to go|to play|from the end)",
        At(90, -1),
        "with 19 minutes remaining",
        "19 minutes of stoppage time",
    ),
    Rule("(?:just|shortly|right|moments) before the hour mark?", Within(56, 59), "just before the hour", "-"),
    Rule("(?:just|shortly|right|moments) (?:after|past) the hour mark?", Within(61, 64), "just after the hour mark", "-"),
    Rule("(?:on|at|after|by) the hour mark?", At(60), "on the hour", "by the hour-long show"),
    Rule("(?:on|at|after|by) the half hour mark?", At(30), "on the half-hour mark", "-"),
    Rule("DUR before the hour mark?", At(60, -1), "five minutes before the hour", "-"),
    Rule("DUR (?:after|past) the hour mark?", At(60), "five minutes after the hour", "-"),
    Rule("(?:on|at)? the? stroke of HALF_TIME", At(45), "on the stroke of half-time", "-"),
    Rule("NEAR before HALF_TIME", Within(41, 45), "moments before half-time", "-"),
    Rule("NEAR (?:after|following|into|from) RESUMED", Within(46, 50), "shortly after the restart", "-"),
    Rule("midway through the first half", Within(20, 25), "midway through the first half", "-"),
    Rule("midway through the second (?:half|period)", Within(65, 70), "midway through the second half", "-"),
    Rule("early in the second (?:half|period)", Within(46, 55), "early in the second half", "-"),
    Rule("early in the first (?:half|period)", Within(1, 15), "early in the first half", "-"),
    Rule("late in the first (?:half|period)", Within(36, 45), "late in the first half", "-"),
    Rule("late in the second (?:half|period)", Within(80, 90), "late in the second half", "-"),
    Rule("late on", Within(80, 90), "late on", "-"),
    Rule("at the death", Within(88, 90), "won it at the death", "-"),
    Rule("(?:with)? the last kick (?:of the MATCH)?", Within(90, 90), "with the last kick", "-"),
    Rule("in? the closing (?:stages|MIN)", Within(80, 90), "in the closing stages", "-"),
    # counted from kick-off
    Rule("(?:inside|within|in) the? (?:first|opening) DUR", Within(1, None), "inside the first ten minutes", "-"),
    Rule("in the (?:last|final) DUR", Within(None, 90, 90, -1), "in the final ten minutes", "in the last 12 months"),
    Rule("inside DUR", Within(1, None), "ahead inside three minutes", "-"),
    Rule("DUR (?:into the (?:first half|MATCH) | in (?=STOP|AND|$))", At(), "27 seconds in", "ten minutes in the sin-bin"),
    Rule("(?:with|after)? DUR (?:were|was|had|having|have|of the MATCH)? (?:GONE|on the clock)", At(), "with 10 minutes played", "-"),
    Rule("(?:on|after|by) DUR (?:of play)? (?!of|on|later|after|before|without|from)", At(), "after just two minutes", "after two minutes on the pitch"),
    # counted from the last event told
    Rule("within DUR (?!of)", FromEvent(within=True), "and within two minutes it was level", "-"),
    Rule("DUR later", FromEvent(), "three minutes later", "three months later"),
    Rule("DUR earlier", FromEvent(-1), "three minutes earlier", "-"),
    Rule("DUR after (?:the|his|her|their)? EVENT", FromEvent(), "two minutes after the opener", "-"),
    # periods
    Rule("before HALF_TIME", During(FIRST_HALF), "struck before the break", "-"),
    Rule("(?:in|during) the first (?:half|period)", During(FIRST_HALF), "in the first half", "-"),
    Rule("(?:after|following) (?:HALF_TIME|the RESTART)", During(SECOND_HALF), "after the break", "-"),
    Rule("(?:in|during) the second (?:half|period)", During(SECOND_HALF), "in the second half", "-"),
    Rule("first half (?:goal|goals|penalty|strike|opener|header|leveller|equaliser|double|own)", During(FIRST_HALF), "a first-half penalty", "-"),
    Rule("second half (?:goal|goals|penalty|strike|opener|header|leveller|equaliser|double|own|winner)", During(SECOND_HALF), "a second-half penalty", "-"),
)


# --- compiling the rules ----------------------------------------------------------------------

def _expand(pattern: str) -> str:
    def macro(match: re.Match[str]) -> str:
        return _expand(_MACROS[match[0]]) if match[0] in _MACROS else match[0]

    return re.sub(r"\b[A-Z_]+\b", macro, pattern)


_ATOM = re.compile(r"\\[+()]|(?<=\?=):|[A-Za-z]+")
_symbols: dict[str, str] = {}


def _symbol(word: str) -> str:
    return _symbols.setdefault(word, chr(0xE000 + len(_symbols)))


def _compile(rules: tuple[Rule, ...]) -> re.Pattern[str]:
    def atom(match: re.Match[str]) -> str:
        word = match[0].lstrip("\\")
        return f"[{''.join(map(_symbol, _CLASSES[word]))}]" if word in _CLASSES else _symbol(word)

    branches = (f"(?P<r{number}>{_ATOM.sub(atom, _expand(rule.pattern))})" for number, rule in enumerate(rules))
    return re.compile("|".join(branches).replace(" ", ""))


_GRAMMAR = _compile(RULES)
_COUNTS = re.compile(r"DUR|NUM|ORDINAL|DIGITS")
_OTHER = chr(0xE000 + len(_symbols))
_SYMBOL = dict(_symbols)

_ANCHOR = re.compile(
    r"minute|\bmins?\b|\dmin|seconds|\bhour|half|break|interval|restart|resumption|stoppage|added|injury|extra|overtime"
    r"|\btime\b|whistle|late on|at the death|last kick|closing|\d['’′´+]|\(\d"
)
_REACH = 80  # characters either side of an anchor within which a phrase begins and ends
_TOKEN = re.compile(
    r"(?P<score>\d+(?:\s?[-–:./]\s?\d+)+|\d+,\d{3}|[£$€]\d+)|(?P<digits>\d+)(?P<nth>st|nd|rd|th)?(?![^\W\d_]*\d)"
    r"|(?P<word>[^\W\d_]+)|(?P<stop>\n\s*\n|[.,;!?\"“”–—:)(+'’′´])"
)


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    symbol: str
    word: str
    value: int | None


def _fold(text: str) -> str:
    """``text`` in lower case, every character still at its place."""
    folded = text.lower()
    return folded if len(folded) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _windows(folded: str) -> Iterator[tuple[int, int]]:
    """The stretches near anchors, apart from each other."""
    start = end = -1
    for anchor in _ANCHOR.finditer(folded):
        low, high = max(0, anchor.start() - _REACH), min(len(folded), anchor.end() + _REACH)
        if low > end:
            if end > 0:
                yield start, end
            start = low
        end = high
    if end > 0:
        yield start, end


def _tokens(folded: str, start: int, end: int) -> list[_Token]:
    while start > 0 and folded[start - 1].isalnum() and folded[start].isalnum():
        start += 1
    tokens = []
    for match in _TOKEN.finditer(folded, start, end):
        kind, word = match.lastgroup, match[0]
        value: int | None = None
        if kind == "word":
            symbol = _SYMBOL.get(word, _OTHER)
            value = _VALUE.get(word)
        elif kind == "stop":
            symbol = _SYMBOL.get(word) or _SYMBOL["<stop>"]
        elif kind == "score" or len(match["digits"]) > 3:
            symbol = _OTHER
        else:
            value = int(match["digits"])
            symbol = _SYMBOL["<nth>" if kind == "nth" else "<digits>"]
        tokens.append(_Token(match.start(), match.end(), symbol, word, value))
    return tokens


def _amount(tokens: list[_Token]) -> float | None:
    """The number that the phrase counts with, in minutes; None where it has none."""
    words = [token.word for token in tokens]
    if "quarter" in words:
        return 15
    if "quarters" in words:
        return 45
    if "half hour" in " ".join(words) or "half an hour" in " ".join(words):
        return 30
    if "couple" in words:
        return 2
    total: int | None = None
    for token, following in zip(tokens, [*words[1:], ""], strict=True):
        word, value = token.word, token.value
        if value is not None and following not in ("half", "period"):
            composed = total is not None and (total % 100 == 0 or (total % 10 == 0 and value < 10)) and value < total
            total = total + value if composed and total else max(1, total or 1) * 100 if value == 100 else value
        elif total is not None and word.startswith("sec"):
            return total / 60
        elif total is not None and word.startswith("min"):
            break
        elif word in ("a", "an", "the") and following.startswith("min"):
            return 1
    return total


def _read(rule: Rule, tokens: list[_Token], start: int, end: int) -> Iterator[TimePhrase]:
    meaning, amount = rule.meaning, _amount(tokens) if _COUNTS.search(rule.pattern) else None
    phrase = TimePhrase(start, end)
    words = {token.word for token in tokens}
    if isinstance(meaning, During):
        yield replace(phrase, period=meaning.period)
    elif isinstance(meaning, FromEvent):
        if amount:
            low, high = sorted((meaning.sign * amount, 0.0 if meaning.within else meaning.sign * amount))
            yield replace(phrase, after_event=(low, high))
    elif isinstance(meaning, Figures):
        numbers = [token.value for token in tokens if token.value is not None]
        base = numbers[0]
        if base in (45, 90, 105, 120) and numbers[1] <= 30:
            yield TimePhrase(start, end, base, numbers[1], base, base, period_of(base, True), "stated")
    elif isinstance(meaning, Added):
        stoppage = None if amount is None else max(1, int(amount))
        base = meaning.base
        yield TimePhrase(start, end, base, stoppage, base, base, period_of(base, True), "relative" if stoppage else None)
    elif isinstance(meaning, Within):
        number = None if amount is None else meaning.base + meaning.sign * int(amount)
        low, high = meaning.earliest, meaning.latest
        low, high = (number if low is None else low), (number if high is None else high)
        if low is not None and high is not None and low <= high:
            period = period_of(low) if period_of(low) == period_of(high) else None
            yield replace(phrase, earliest=low, latest=high, period=period)
    else:
        yield from _exact(meaning, amount, words, start, end)


def _exact(meaning: At, amount: float | None, words: set[str], start: int, end: int) -> Iterator[TimePhrase]:
    whole = 0 if amount is None else int(amount)
    if amount is not None and whole != amount:  # seconds: the minute they fall in
        whole += 1 if meaning.sign > 0 else 0
    minute, spread = meaning.base + meaning.sign * whole, 0
    if words & {"under", "nearly", "almost"}:
        minute, spread = minute - meaning.sign, 1
    elif "over" in words:
        minute, spread = minute + meaning.sign, 1
    if 1 <= minute <= 130:
        period = period_of(minute) if minute <= 90 or meaning.base >= 90 else None
        yield TimePhrase(start, end, minute, 0, minute - spread, minute + spread, period, meaning.basis)


def find_times(text: str) -> list[TimePhrase]:
    """Every phrase of ``text`` that tells when in a match, in order, none overlapping another."""
    folded = _fold(text)
    found: list[TimePhrase] = []
    for window in _windows(folded):
        tokens = _tokens(folded, *window)
        line = "".join([token.symbol for token in tokens])
        for match in _GRAMMAR.finditer(line):
            if match.end() == match.start() or match.lastgroup is None:
                continue
            phrase = tokens[match.start() : match.end()]
            rule = RULES[int(match.lastgroup[1:])]
            found.extend(_read(rule, phrase, phrase[0].start, phrase[-1].end))
    return found
