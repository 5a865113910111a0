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

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ahocorasick_rs import AhoCorasick

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
    "BREAK": _words("break interval halftime"),
    "RESTART": _words("restart resumption"),
    "MATCH": _words("game match contest tie clash encounter proceedings derby fixture final half action"),
    "UNDER": _words("under less nearly almost inside"),
    "ABOUT": _words(
        "just only barely exactly some roughly about around approximately precisely mere under less nearly almost over "
        "more than little a bit scarcely fully"
    ),
    "A": _words("the a an"),
    "IN": _words("in into during"),
    "ON": _words("on after"),
    "LEFT": _words("left remaining remained"),
    "GONE": _words("played gone elapsed passed completed"),
    "HALF": _words("half period 45 stanza"),
    "OPENING": _words("first opening"),
    "GOAL": _words(
        "goal goals winner equaliser equalizer leveller opener penalty strike header consolation double brace effort "
        "own spot volley free finish"
    ),
    "EVENT": _words(
        "opener equaliser equalizer leveller goal breakthrough taking going falling scoring levelling conceding that"
    ),
    "AND": _words("and when as with but to through after thanks before"),
    "NEAR": _words("just moments shortly seconds right immediately soon straight directly almost"),
    "PRIME": _words("' ’ ′ ´"),
    "STOP": _words(". , ; ! ? \" “ ” – — : ( ) ' ’ <paragraph>"),
}

# Shorthands within rules.
_MACROS = {
    "NUM": "(?:(?:one|A)? hundred (?:and? (?:TEN UNIT?|UNIT))? | TEN UNIT? | UNIT | DIGITS)",
    "ORDINAL": "(?=NUMERAL)(?:(?:(?:one|A)? hundred and?)? (?:TEN ORD | TENORD | ORD) | NTH | opening)",
    "DUR": (
        "(?=NUMERIC)(?:(?:NUM|A) (?:more|further)? MIN | NUM SEC | half A hour | A? quarter of? A? hour"
        "| three quarters of A hour | A half hour | A? couple of MIN)"
    ),
    "HALF_TIME": "(?:the? half time (?:whistle|interval|break)? | A? BREAK)",
    "FIRST_HALF": "(?:the? OPENING HALF(?! of EXTRA) MIN?)",
    "SECOND_HALF": "(?:the? second HALF(?! of EXTRA) MIN?)",
    "RESUMED": "(?:HALF_TIME | the? RESTART | SECOND_HALF(?! ADD))",
    "FULL_TIME": "(?:full? time(?! (?:out|added)) | the? end(?! of) | the? (?:final|full time) whistle | normal time)",
    "ADDED": "(?:the? ADD time | time added on)",
    "EXTRA": "(?:extra time | overtime)",
    "ENDING": "(?:(?:at|of|in|before) (?:the end of)? (?:FIRST_HALF|HALF_TIME))",
    "LEFT_ON": "(?:LEFT (?:on the clock)? | to go | to play | to run)",
}


# --- what a phrase means ----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class At:
    """The minute ``base + sign * number``; no number: ``base`` itself."""

    base: int = 0
    sign: int = 1
    basis: str = "relative"


@dataclass(frozen=True, slots=True)
class Added:
    """Stoppage time after minute ``base``, its minute where the phrase has a number."""

    base: int = 90


@dataclass(frozen=True, slots=True)
class Within:
    """Somewhere in ``earliest..latest``; None is the minute that the phrase's number gives, ``base + sign * number``."""

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
    """So long after (``sign`` 1) or before (-1) the last event told; ``within``: at most so long."""

    sign: int = 1
    within: bool = False


@dataclass(frozen=True, slots=True)
class Soon:
    """``low..high`` minutes after the last event told, in words that count nothing."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Plus:
    """45+2 and the like: all in figures."""


Meaning = At | Added | Within | During | FromEvent | Soon | Plus


@dataclass(frozen=True, slots=True)
class Rule:
    """``pattern``: words, classes and shorthands, spaces ignored. ``example`` holds such a phrase, ``counter`` looks
    like it and does not."""

    pattern: str
    meaning: Meaning
    example: str
    counter: str


# Of rules that begin alike the longer phrase stands first.
RULES = (
    # figures
    Rule("DIGITS PRIME? (?:th)? \\+ DIGITS PRIME?", Plus(), "Chadli 90'+4'", "a 60+1 majority"),
    Rule("\\( ABOUT* DIGITS (?:PRIME|MIN)? \\)", At(basis="stated"), "Inui (52)", "lost (1-2)"),
    Rule("DIGITS PRIME(?! DIGITS)", At(basis="stated"), "Haraguchi 48'", "he stands 6'2"),
    Rule("DIGITS (?:min|mins) (?=:)", At(basis="stated"), "13min: a corner", "for 13 mins. He"),
    Rule("MIN DIGITS(?! MIN)", At(basis="stated"), "in minute 48", "the minute he came on"),
    # stoppage time
    Rule("ORDINAL MIN (?:of|in) OPENING HALF ADDED", Added(45), "the second minute of first-half added time", "a first half"),
    Rule("ORDINAL MIN (?:of|in) ADDED ENDING", Added(45), "the second minute of added time in the first half", "the end of the half"),
    Rule("ORDINAL MIN (?:of|in) (?:second HALF)? ADDED", Added(90), "in the fourth minute of stoppage time", "a fourth in stoppage"),
    Rule("ORDINAL ADDED MIN", Added(90), "the third added-time minute", "a third stoppage"),
    Rule("DUR (?:into|in|of) OPENING HALF ADDED (?:GONE)?", Added(45), "two minutes into first-half stoppage time", "two into it"),
    Rule("DUR into ADDED ENDING", Added(45), "a minute into stoppage time at the end of the first half", "a minute of it"),
    Rule("DUR into (?:second HALF)? ADDED", Added(90), "three minutes into added time", "three minutes of added time"),
    Rule("DUR of ADDED (?:GONE)", Added(90), "three minutes of added time played", "three minutes of added time were shown"),
    Rule("IN (?:the)? OPENING HALF ADDED", Added(45), "in first-half stoppage time", "a stoppage in the game"),
    Rule("IN ADDED ENDING", Added(45), "in added time of the first half", "added to the first half"),
    Rule("IN (?:second HALF)? ADDED", Added(90), "deep into stoppage time", "three minutes of stoppage time"),
    Rule("OPENING HALF ADDED", Added(45), "a first-half stoppage-time strike", "first-half stoppages"),
    Rule("ADDED GOAL", Added(90), "a stoppage-time winner", "stoppage time was short"),
    # extra time
    Rule("ORDINAL MIN (?:of|in) (?:the? OPENING HALF (?:of|in))? EXTRA", At(90), "in the fourth minute of extra time", "a fourth in extra-curricular time"),
    Rule("DUR into (?:the? OPENING HALF of)? EXTRA", At(90), "four minutes into extra time", "four minutes of extra time"),
    Rule("DUR into the? second HALF of EXTRA", At(105), "four minutes into the second half of extra time", "a half of extra time"),
    Rule("DUR of EXTRA LEFT_ON", At(120, -1), "with three minutes of extra time left", "30 minutes of extra time"),
    Rule("DUR LEFT_ON (?:in|of) EXTRA", At(120, -1), "with three minutes left in extra time", "left for extra time"),
    Rule("DUR (?:from|before) the end of EXTRA", At(120, -1), "three minutes from the end of extra time", "the end of extra time"),
    Rule("IN the? OPENING HALF of EXTRA", Within(91, 105), "in the first half of extra time", "a half of extra time"),
    Rule("IN the? second HALF of EXTRA", Within(106, 120), "in the second half of extra time", "a half of extra time"),
    Rule("(?:early|midway|deep|late) IN EXTRA", Within(91, 120), "early in extra time", "extra time loomed"),
    Rule("IN EXTRA", Within(91, 120), "scored in extra time", "extra time loomed"),
    Rule("EXTRA GOAL", Within(91, 120), "an extra-time winner", "extra time loomed"),
    # absolute minutes
    Rule("ORDINAL MIN (?:of|in) SECOND_HALF", At(45), "in the third minute of the second half", "a third of the second half"),
    Rule("ORDINAL MIN (?:of|in) FIRST_HALF", At(), "in the third minute of the first half", "a third of the first half"),
    Rule("(?:last|final) MIN of FIRST_HALF", Within(44, 45), "in the last minute of the first half", "the last match"),
    Rule("(?:last|final) MIN of EXTRA", Within(119, 120), "in the last minute of extra time", "the last match"),
    Rule("ORDINAL MIN", At(basis="stated"), "the 48th-minute leveller", "his 48th goal"),
    Rule("ORDINAL (?=and the? ORDINAL MIN)", At(basis="stated"), "in the 85th and 90th minutes", "the 85th and 90th goals"),
    Rule("NUM MIN mark", At(basis="stated"), "before the 20-minute mark", "a 20-minute spell"),
    # counted back from half-time, extra time, full time
    Rule("DUR (?:before|from|short of|shy of|prior to|until|to|off|ahead of) (?:HALF_TIME | the end of (?:FIRST_HALF|the half))",
         At(45, -1), "eight minutes before the break", "eight minutes from home"),
    Rule("DUR (?:of FIRST_HALF LEFT_ON | LEFT_ON (?:in|of|until|before|to) (?:FIRST_HALF|the half|HALF_TIME))",
         At(45, -1), "with two minutes left in the first half", "the two who left early"),
    Rule("DUR (?:from|before|short of|off) (?:FULL_TIME | the end of (?:MATCH|SECOND_HALF|the MATCH|normal time|regulation))",
         At(90, -1), "nine minutes from time", "nine minutes from home"),
    Rule("DUR (?:of (?:normal|regulation|ordinary) time | of the MATCH | of SECOND_HALF | still)? LEFT_ON(?! ADD)",
         At(90, -1), "with 19 minutes remaining", "19 minutes of stoppage time"),
    # around half-time, the hour and full time
    Rule("within the? OPENING? DUR (?:of|after) RESUMED", Within(46, None, 45), "within three minutes of the restart", "within three yards"),
    Rule("within the? OPENING? DUR (?:of|after) (?:kick off|the start)", Within(1, None), "within three minutes of kick-off", "within three yards"),
    Rule("(?:in|inside) the? OPENING DUR of RESUMED", Within(46, None, 45), "in the first five minutes of the second half", "the first five of them"),
    Rule("DUR (?:of|after|into|from|following|past|in|since) RESUMED (?:GONE)?", At(45), "five minutes into the second half", "five minutes of it"),
    Rule("(?:just|shortly|right|moments|soon) before the hour mark?", Within(56, 59), "just before the hour", "just before the game"),
    Rule("(?:just|shortly|right|moments|soon) (?:after|past) the hour mark?", Within(61, 64), "just after the hour mark", "just past the post"),
    Rule("(?:around|approaching|near|about) the hour mark?", Within(57, 63), "around the hour mark", "around the clock"),
    Rule("(?:on|at) the hour (?:mark|(?!MIN|long))", At(60), "on the hour", "at the hour-long party"),
    Rule("before the hour (?:mark|(?!MIN|long))", Within(46, 59), "two up before the hour", "before the hourglass"),
    Rule("(?:after|past) the hour mark?", Within(61, 70), "soon past the hour", "after the party"),
    Rule("(?:just|shortly|right|moments|soon) before the half hour mark?", Within(26, 29), "just before the half-hour", "just before the half"),
    Rule("(?:just|shortly|right|moments|soon) (?:after|past) the half hour mark?", Within(31, 34), "just after the half-hour", "just after that"),
    Rule("(?:on|at|by) the half hour mark?", At(30), "on the half-hour mark", "at the half-way line"),
    Rule("the hour mark", At(60), "the hour mark", "the man of the hour"),
    Rule("the half hour mark", At(30), "the half-hour mark", "the halfway mark"),
    Rule("DUR (?:before|short of|shy of) the hour mark?", At(60, -1), "five minutes before the hour", "five before him"),
    Rule("DUR (?:after|past|beyond) the hour mark?", At(60), "five minutes after the hour", "five after him"),
    Rule("(?:stroke|cusp|brink) of HALF_TIME", At(45), "on the stroke of half-time", "a stroke of luck"),
    Rule("(?:stroke|cusp|brink) of FULL_TIME", At(90), "on the stroke of full-time", "a stroke of luck"),
    Rule("on half time", At(45), "right on half-time", "level at half-time"),
    Rule("NEAR (?:before|prior to|ahead of) HALF_TIME", Within(41, 45), "moments before half-time", "before it broke"),
    Rule("MIN (?:before|from) HALF_TIME", Within(38, 45), "struck minutes before half-time", "the minute of the match"),
    Rule("NEAR (?:after|following|into|from) RESUMED", Within(46, 50), "shortly after the restart", "shortly after him"),
    Rule("(?:MIN|SEC) (?:after|following|into|of|from) RESUMED", Within(46, 50), "scored seconds after the restart", "seconds after that"),
    Rule("(?:midway|halfway) through FIRST_HALF", Within(20, 25), "midway through the first half", "midway through the season"),
    Rule("(?:midway|halfway) through SECOND_HALF", Within(65, 70), "midway through the second half", "midway through the season"),
    Rule("(?:early|soon) IN SECOND_HALF", Within(46, 55), "early in the second half", "early in the season"),
    Rule("early IN (?:FIRST_HALF|the MATCH)", Within(1, 15), "early in the first half", "early in the season"),
    Rule("late IN FIRST_HALF", Within(36, 45), "late in the first half", "late in the season"),
    Rule("late IN (?:SECOND_HALF|the MATCH)", Within(80, 90), "late in the game", "late in the season"),
    Rule("(?:start|beginning) of SECOND_HALF", Within(46, 50), "at the start of the second half", "the start of the season"),
    Rule("at the end of FIRST_HALF", Within(41, 45), "at the end of the first half", "at the end of the season"),
    Rule("late GOAL", Within(80, 90), "a late winner", "a late tackle"),
    Rule("early GOAL", Within(1, 20), "an early goal", "an early bath"),
    Rule("late on (?=STOP|AND|$)", Within(80, 90), "won it late on", "late on Saturday"),
    Rule("early on (?=STOP|AND|$)", Within(1, 20), "fell behind early on", "early on Sunday"),
    Rule("at (?:the death | the very end)", Within(86, 90), "won it at the death", "in the end"),
    Rule("right at the end(?! of)", Within(86, 90), "scored right at the end", "right at the end of the season"),
    Rule("last gasp", Within(86, 90), "a last-gasp equaliser", "at last"),
    Rule("the last kick (?:of FIRST_HALF)", Within(45, 45), "with the last kick of the first half", "the last kick he took"),
    Rule("the last kick (?:of the MATCH|(?=STOP|$))", Within(90, 90), "with the last kick", "his last kick"),
    Rule("(?:closing|final|latter) (?:stages|MIN|exchanges) of FIRST_HALF", Within(38, 45), "in the closing stages of the first half", "the closing of the half"),
    Rule("(?:closing|final|latter) (?:stages|MIN|exchanges)", Within(80, 90), "in the closing stages", "in the knockout stages"),
    Rule("(?:dying|closing|final) (?:moments|SEC|embers)", Within(87, 90), "in the dying seconds", "his final days at the club"),
    Rule("dying MIN", Within(85, 90), "in the dying minutes", "dying to play"),
    Rule("(?:opening|early) (?:stages|exchanges|MIN|moments) of SECOND_HALF", Within(46, 55), "in the opening stages of the second half", "the opening of the second half"),
    Rule("(?:opening|early) (?:stages|exchanges|moments)", Within(1, 15), "in the opening stages", "in the group stages"),
    Rule("last MIN GOAL", Within(88, 90), "a last-minute winner", "a last-minute change"),
    Rule("in the (?:last|final) MIN", Within(89, 90), "in the final minute", "in the final months"),
    Rule("with (?:SEC|moments) LEFT_ON", Within(89, 90), "with seconds remaining", "with players remaining"),
    Rule("with MIN LEFT_ON", Within(85, 90), "with minutes remaining", "with players remaining"),
    # counted from kick-off
    Rule("(?:inside|within|in) the? OPENING DUR", Within(1, None), "inside the first ten minutes", "inside the first box"),
    Rule("(?:in|inside) the (?:last|final|closing) DUR", Within(None, 90, 90, -1), "in the final ten minutes", "in the last 12 months"),
    Rule("inside ABOUT* DUR", Within(1, None), "ahead inside three minutes", "inside three yards"),
    Rule("DUR (?:into (?:FIRST_HALF|the? MATCH|A MATCH) | after (?:kick off|the start) | in (?=STOP|AND|$))",
         At(), "just 27 seconds in", "ten minutes in the sin-bin"),
    Rule("DUR (?:were|was|had|having|have|of the MATCH|of FIRST_HALF|of play)? (?:been)? (?:GONE(?! (?:as|by|in))|on the clock)",
         At(), "with 10 minutes played", "with 10 players"),
    Rule("ON ABOUT* DUR (?:of play)? (?!of|on|later|after|before|without|from|to|into|in|spell)",
         At(), "after just two minutes", "after two minutes on the pitch"),
    # counted from the last event told
    Rule("within ABOUT* DUR (?!of)", FromEvent(within=True), "and within two minutes it was level", "within two minutes of each other"),
    Rule("DUR (?:later|afterwards|after (?=STOP))", FromEvent(), "three minutes later", "three months later"),
    Rule("DUR (?:earlier|previously)", FromEvent(-1), "three minutes earlier", "three seasons earlier"),
    Rule("DUR after (?:the|his|her|their)? EVENT", FromEvent(), "two minutes after the opener", "two minutes after coming on"),
    Rule("(?:SEC|moments) (?:later|afterwards)", Soon(0, 2), "seconds later", "years later"),
    Rule("MIN (?:later|afterwards)", Soon(1, 5), "minutes later", "years later"),
    Rule("(?:shortly|soon) (?:afterwards | after (?=STOP|$))", Soon(0, 6), "shortly afterwards", "shortly after the draw"),
    # periods
    Rule("(?:before|prior to) HALF_TIME", During(FIRST_HALF), "struck before the break", "on the break"),
    Rule("(?:in|during) FIRST_HALF(?! ADD)", During(FIRST_HALF), "in the first half", "the first half of the season"),
    Rule("(?:after|following) (?:HALF_TIME|the RESTART)", During(SECOND_HALF), "after the break", "on the break"),
    Rule("(?:in|during) SECOND_HALF(?! ADD)", During(SECOND_HALF), "in the second half", "the second half of the season"),
    Rule("(?:first|opening) HALF GOAL", During(FIRST_HALF), "a first-half penalty", "a first-half substitute"),
    Rule("second HALF GOAL", During(SECOND_HALF), "a second-half penalty", "a second-half substitute"),
)


# --- compiling the rules ----------------------------------------------------------------------

_ATOM = re.compile(r"\\[+()]|(?<=\?=):|<?[A-Za-z]+>?|[0-9]+")
_symbols: dict[str, str] = {}


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
    return re.compile("|".join(f"{_encode(first)}(?:{'|'.join(rest)})" for first, rest in tails.items()))


_GRAMMAR = _compile(RULES)
_SYMBOL = {word: _symbol(word) for words in _CLASSES.values() for word in words} | _symbols
_OTHER = chr(0xE000 - 1)
_COUNTING = [bool(re.search("DUR|NUM|ORDINAL|DIGITS", rule.pattern)) for rule in RULES]


# --- reading a text ---------------------------------------------------------------------------

# Every phrase holds one of these; they are rare in prose, so that most of a text is never cut into words.
_ANCHORS = AhoCorasick(
    [
        *_words("minute mins seconds secs hour half break interval restart resumption stoppage overtime whistle"),
        *(" min", "min:", "time", "late ", "early ", "at the death", "the end", "last kick", "last gasp", "kick-off"),
        *("stages", "exchanges", "dying", "moments", "embers", "afterwards", "soon after", "shortly after", "period"),
        *(figure + mark for figure in "0123456789" for mark in "'’′´+"),
        *("(" + figure for figure in "123456789"),
    ]
)
_BEFORE, _AFTER = 60, 45  # characters around an anchor within which its phrase begins and ends
_TOKEN = re.compile(
    r"[£$€]?\d+(?:(?:\s?[-–:/]\s?|[.,])\d+)+|\d+(?:st|nd|rd|th)?|[^\W\d_]+|\n\s*\n|[.,;:!?\"“”–—()+'’′´]",
)
_ABOUT = frozenset(_SYMBOL[word] for word in _CLASSES["ABOUT"])


def _fold(text: str) -> str:
    """``text`` in lower case, every character still at its place."""
    folded = text.lower()
    return folded if len(folded) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _windows(folded: str) -> Iterator[tuple[int, int]]:
    """The stretches near anchors, apart from each other, each from the start to the end of a word."""
    low = high = -1
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
    if "quarters" in words:
        return 45
    if "quarter" in words:
        return 15
    if "hour" in words and "half" in words:
        return 30
    if "couple" in words:
        return 2
    total: int | None = None
    for word, following in zip(words, [*words[1:], ""], strict=True):
        value = _VALUE.get(word)
        if value is not None and following not in ("half", "period"):
            if total is None:
                total = value
            elif value == 100:
                total *= 100
            else:
                total = total + value if total % 10 == 0 and value < total else value
        elif total is not None and word.startswith("sec"):
            return total / 60
        elif total is not None and word.startswith("min"):
            break
        elif word in ("a", "an", "the") and following.startswith("min"):
            return 1
        elif word in ("a", "one") and following == "hundred":
            total = 1
    return total


def _exact(phrase: TimePhrase, meaning: At, amount: float | None, words: list[str]) -> TimePhrase | None:
    low, high = (meaning.base + 1, 130) if meaning.sign > 0 else (1, meaning.base)
    steps = 0 if amount is None else int(amount)
    if amount is not None and steps != amount and meaning.sign > 0:
        steps += 1  # seconds fall in the minute that has begun
    minute = meaning.base + meaning.sign * steps
    if amount is None:
        low = meaning.base
    if words[0] == "after" and minute in (45, 90, 120) or minute > 130:  # a half's or a match's length
        return None
    earliest = latest = minute
    if "under" in words or "less" in words or "nearly" in words or "almost" in words:
        minute -= meaning.sign
        earliest, latest = minute - 1, minute + 1
    elif "over" in words or "more" in words:
        minute += meaning.sign
        earliest, latest = minute - 1, minute + 1
    minute, earliest, latest = (min(max(each, low), high) for each in (minute, earliest, latest))
    return replace(
        phrase,
        regulation=minute,
        stoppage=0,
        earliest=earliest,
        latest=latest,
        period=period_of(minute) if minute <= 90 or meaning.base >= 90 else None,
        basis=meaning.basis,
    )


def _read(meaning: Meaning, amount: float | None, words: list[str], phrase: TimePhrase) -> TimePhrase | None:
    """What the words of one phrase mean; None where their number makes no sense."""
    match meaning:
        case At() as at:
            return _exact(phrase, at, amount, words)
        case Added(base):
            told = {} if amount is None else {"stoppage": max(1, math.ceil(amount)), "basis": "relative"}
            return replace(phrase, regulation=base, earliest=base, latest=base, period=period_of(base, True), **told)
        case Within(earliest, latest, base, sign):
            counted = base if amount is None else base + sign * math.ceil(amount)
            low, high = earliest or counted, latest or counted
            period = period_of(low) if period_of(low) == period_of(high) else None
            return replace(phrase, earliest=low, latest=high, period=period) if 1 <= low <= high else None
        case During(period):
            return replace(phrase, period=period)
        case FromEvent(sign, within) if amount:
            nearest = 0.0 if within or "less" in words or "under" in words else amount
            low, high = sorted((sign * nearest, sign * amount))
            return replace(phrase, after_event=(low, high))
        case Soon(low, high):
            return replace(phrase, after_event=(low, high))
        case Plus():
            base, added = (_VALUE[word] for word in words if word in _FIGURES)
            if base not in (45, 90, 105, 120) or added > 30:
                return None
            return TimePhrase(phrase.start, phrase.end, base, added, base, base, period_of(base, True), "stated")
    return None


def find_times(text: str) -> list[TimePhrase]:
    """Every phrase of ``text`` that tells when in a match, in order, none overlapping another."""
    folded = _fold(text)
    found = []
    for low, high in _windows(folded):
        spans = [match.span() for match in _TOKEN.finditer(folded, low, high)]
        line = "".join([_SYMBOL.get(folded[start:end], _OTHER) for start, end in spans])
        for match in _GRAMMAR.finditer(line):
            first, last = match.span()
            number = int((match.lastgroup or "r0")[1:])
            while first and line[first - 1] in _ABOUT and RULES[number].pattern.startswith("DUR"):
                first -= 1
            words = [folded[start:end] for start, end in spans[first:last]]
            amount = _amount(words) if _COUNTING[number] else None
            phrase = _read(RULES[number].meaning, amount, words, TimePhrase(spans[first][0], spans[last - 1][1]))
            if phrase:
                found.append(phrase)
    return found
