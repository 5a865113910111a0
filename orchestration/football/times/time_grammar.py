"""The phrases of time as data/time_phrases.csv writes them, made one regular expression.

Belongs here: the classes of words and the shorthands that the rows are written in, and compiling them. Does not belong
here: what a row's kind makes of a phrase, and what surrounds it in a text (time_phrases.py).

Each word of a text becomes one symbol, the same for all words that no row tells apart, and one regular expression over
symbols finds the phrases of all rows that may begin with one. Hyphens, case and figures against words ("48th-minute",
"forty-eighth minute") thus need no rule of their own.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from orchestration.football.words.lexicon import rows
from orchestration.football.words.numerals import (
    CLOCK_TIMES,
    DECIMALS,
    FIGURES_TO_130,
    MINUTES,
    NTHS,
    ORDINALS,
    SECONDS,
    TENS,
    TENS_ORDINALS,
    UNITS,
    words_of,
)

DECIMAL, CLOCKED = "13.6", "67:12"  # which stand for all such
# Classes of words that rules need not tell apart; a word may be in several.
CLASSES = {
    "UNIT": UNITS[1:],
    "TEN": TENS,
    "ORD": ORDINALS[1:],
    "TENORD": [*TENS_ORDINALS, "hundredth"],
    "DIGITS": list(FIGURES_TO_130),
    "NTH": list(NTHS),
    "NUMERIC": [
        *UNITS[1:],
        *TENS,
        *FIGURES_TO_130,
        *words_of("a an the half quarter couple dozen hundred minute"),
        DECIMAL,
    ],
    "DECIMAL": [DECIMAL],
    "CLOCKED": [CLOCKED],
    "NUMERAL": [*ORDINALS[1:], *TENS, *TENS_ORDINALS, *NTHS, *words_of("one a hundred hundredth opening")],
    "MIN": MINUTES,
    "SEC": SECONDS,
    "ADD": words_of("stoppage injury added additional"),
    "TIMED": words_of("p pm a am local gmt bst et est pt on sharp ist"),
    "BREAK": words_of("break breather interval halftime pause recess"),
    "RESTART": words_of("restart resumption turnaround changeover"),
    "MATCH": words_of(
        "game match contest tie clash encounter affair proceedings derby fixture final action classic thriller showdown"
        " replay"
    ),
    "ABOUT": words_of(
        "just only barely exactly some roughly about around approximately precisely mere under less fewer nearly "
        "almost over more than little a bit scarcely fully not"
    ),
    "A": words_of("the a an"),
    "IN": words_of("in into during"),
    "ON": words_of("on after"),
    "LEFT": words_of("left remaining remained"),
    "GONE": words_of("played gone elapsed passed completed"),
    "HALF": words_of("half period 45 stanza"),
    "OPENING": words_of("first opening 1st"),
    "SECOND": words_of("second 2nd"),
    "WEEKDAY": words_of("monday tuesday wednesday thursday friday saturday sunday"),
    "RESULT": words_of("win victory triumph success defeat loss draw rout thrashing hammering drubbing stalemate"),
    "GOAL": words_of(
        "goal goals winner equaliser equalizer leveller opener penalty strike header consolation double brace effort "
        "efforts strikes own spot volley free finish tap"
    ),
    "HAUL": words_of("twice thrice brace double treble goals strikes times"),
    "EVENT": words_of(
        "opener equaliser equalizer leveller goal breakthrough taking going falling scoring levelling conceding that"
    ),
    "ACT": words_of(
        "dismissal sending red booking caution card miss save chance substitution switch change opportunity"
    ),
    "LEVELS": words_of("equaliser equalizer leveller leveler reply response riposte answer"),
    "AND": words_of("and when as with but to through after thanks before"),
    "ONWARD": words_of(
        "made for under went ended flew deflected only by from at via despite following while who was looked had "
        "proved put gave came set"
    ),
    "TELLS": words_of("count tell pay"),
    "NEAR": words_of("just moments shortly right immediately soon straight directly almost"),
    "RANKED": words_of(
        "edition century centuries round season seasons match matches game games place position spot anniversary week "
        "day straight consecutive successive time year years league goal cup appearance meeting attempt district "
        "division tier row international hole lap over inning street floor grade percentile congress parliament minute "
        "min"
    ),
    "PAUSE": words_of(". : ! – —"),
    "SPOT": words_of("pen p og penalty pk"),
    "BANG": ["!"],
    "COLON": [":"],
    "PRIME": words_of("' ’ ′ ´"),
    "MARK": words_of(". , ; ! ? \" “ ” – — : ( ) ' ’"),
    "STOP": [*words_of(". , ; ! ? \" “ ” – — : ( ) ' ’"), "\n"],
}
# Shorthands within rules.
_MACROS = {
    "NUM": (
        "(?:(?:one|A)? hundred (?:and? (?:TEN UNIT?|UNIT))? | TEN UNIT? | UNIT | DIGITS | (?:half? A | UNIT)? dozen)"
    ),
    "CLOCK": r"(?:DIGITS PRIME? (?:\+ DIGITS PRIME?)?)",
    "ORDINAL": (
        "(?=NUMERAL)(?!(?:first|opening) minutes)"
        "(?:(?:(?:one|A)? hundred and?)? (?:TEN ORD | TENORD | ORD) | NTH | opening)"
    ),
    "DUR": (
        "(?=NUMERIC)(?:(?:NUM|A) (?:more|further)? MIN (?:and NUM SEC)? | (?:NUM|DECIMAL) SEC | half A hour"
        "| A? quarter of? A? hour | three quarters of A hour | A half hour | A? couple of MIN | (?:an|one) hour)"
    ),
    "HALF_TIME": "(?:the? half time (?:whistle|interval|break)? | A? main? BREAK)",
    "FIRST_HALF": "(?:the? OPENING HALF(?! of EXTRA) MIN?)",
    "SECOND_HALF": "(?:the? SECOND HALF(?! of EXTRA) MIN?)",
    "RESUMED": (
        "(?:HALF_TIME | the? (?:RESTART | re start) | SECOND_HALF(?! ADD) | (?:the change of|changing) ends"
        " | play resumed | the (?:teams|sides|players) (?:re? emerged|came back out|returned(?! from)))"
    ),
    "FULL_TIME": (
        "(?:full? time(?! (?:out|added)) | (?:the|its)? (?:end(?! of)|close|finish) | the death"
        " | the? (?:final|full time|long) whistle)"
    ),
    "ADDED": "(?:the? ADD on? time | stoppages | the? time added on)",
    "OF_THOSE_ADDED": f"(?:{'|'.join(f'(?<=ADD time .{{{words}}})' for words in range(4, 17))})",
    "EXTRA": "(?:extra time | the? (?:extra|additional) period | the? (?:extra|additional) half hour | overtime)",
    "PENALTIES": "(?:A? penalties | A? penalty? (?:shoot out|shootout))",
    "ENDING": "(?:(?:at|of|in|before) (?:(?:the end of)? (?:FIRST_HALF|HALF_TIME) | the end of the half))",
    "OPENS": (
        "(?:take(?! advantage)|open|break|go (?=ahead|in front|into|one|up|clear)|hit(?! .? back)"
        "|(?:get|find|score|complete)(?! A? LEVELS| back| level| (?:A|his|her)? (?:hat|treble|brace))"
        "|strike|arrive|come|convert|net|head|fire|tap|slot|poke|repay|reward|mark|celebrate|register|grab|forge|edge"
        "|deliver|justify|remind|endear|haunt|add(?= to (?:his|her))|claim|announce|give|put|make(?! it|A? .?.? TELLS))"
    ),
    "ANSWERS": (
        "(?:equalise|equalize|level|draw|recover|respond|reply|answer|hit|halve|reduce|double|add(?! to (?:his|her))"
        "|extend|restore|regain|reclaim|increase|make it|pull|cancel|notch|punish|capitalise"
        "|capitalize|take advantage|make A? .?.? TELLS|(?:get|find|score) (?:A? LEVELS|back|level))"
    ),
    "NOT_SINCE_KICK_OFF": (  # what follows the minutes of a stretch of another sort
        "(?:of(?! (?:a|an|the .?.?.? MATCH))|on(?! (?:his|her|their|the) way | WEEKDAY)|later|earlier|previously|spell"
        "|after RESUMED|before (?:HALF_TIME|the (?:break|interval|end))|without|into"
        "|from (?:time|the(?! (?:penalty|spot|edge))|home)|to (?:go|play|run|time|the|half))"
    ),
    "LEFT_ON": "(?:LEFT (?:on the clock)? | to (?:go|play|run|spare))",
}


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of data/time_phrases.csv: a phrase of the trade and what it means.

    ``pattern``: words, classes and shorthands (capitals), put together as in a regular expression, spaces ignored; what
    repeats, a list of minutes, does so as often as a side may score, no more. Of rules that begin alike the longer
    stands first. ``example`` holds such a phrase, ``counter`` looks like it and is none. ``kind``, with n the phrase's
    number in minutes:

    - 'stated': minute n; 'stated aside': the same, of no rank, in a sentence that counts to no other minute;
    - 'understood': the same, in a text that speaks of minutes before ("in the 29th"); 'understood on': of such no
      tally either ("they stay on 20");
    - 'stated by the clock': the same, in a text whose clock runs past 24 hours, and so is the match's ("at 67:12");
    - 'each': every figure a phrase of its own, "(34, 60)";
    - 'counted': minute base + sign * n, or base where the phrase has no number, which may be off by earliest..latest;
    - 'counted from it': the same, where the phrase before it counts from the same base ("… before the break and … after
      it");
    - 'gone': n minutes after the kick-off, or after the last event told;
    - 'inside': minute base + n or sooner, or as long after the last event told if the base is the kick-off;
    - 'added': stoppage time after minute base, its n-th minute where there is a number;
    - 'plus': 45+2, "the 45th minute plus two";
    - 'between': somewhere in earliest..latest, a missing bound being base + sign * n; 'between before a name': the same
      where a capital follows;
    - 'near': somewhere from n + earliest to n + latest;
    - 'either side': two phrases, n minutes before minute base and as many after it;
    - 'during': the period and no more, and not even that where the match has several such: a kick-off may be a restart;
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


RULES = tuple(map(_rule, rows("time_phrases")))
_ATOM = re.compile(r"\\[+()]|(?<=\?=):|[A-Za-z]+|(?<![{,\d])[0-9]+")


def _expand(pattern: str) -> str:
    return re.sub(r"[A-Z_]{2,}", lambda name: _expand(_MACROS[name[0]]) if name[0] in _MACROS else name[0], pattern)


# The words that a rule names itself; any other of the same classes as another is the same symbol.
_NAMED = {atom.removeprefix("\\") for rule in RULES for atom in _ATOM.findall(_expand(rule.pattern))} - CLASSES.keys()
_symbols: dict[str | frozenset[str], str] = {}
OTHER = chr(0xE000 - 1)  # the symbol of any word that no rule has


def _symbol(word: str) -> str:
    alike = word if word in _NAMED else frozenset(name for name, words in CLASSES.items() if word in words)
    return _symbols.setdefault(alike, chr(0xE000 + len(_symbols)))


SYMBOLS = {word: _symbol(word) for words in (*CLASSES.values(), sorted(_NAMED)) for word in words}
SYMBOLS["&"] = SYMBOLS["and"]  # "(67 & 74)"
SYMBOLS |= dict.fromkeys(DECIMALS, SYMBOLS[DECIMAL]) | dict.fromkeys(CLOCK_TIMES, SYMBOLS[CLOCKED])


def _encode(pattern: str) -> str:
    """The rule's pattern as a regular expression over symbols."""

    def atom(match: re.Match[str]) -> str:
        word = match[0].removeprefix("\\")
        return f"[{''.join(sorted({SYMBOLS[each] for each in CLASSES[word]}))}]" if word in CLASSES else SYMBOLS[word]

    return _ATOM.sub(atom, _expand(pattern)).replace(" ", "")


def _openings(pattern: str) -> set[str]:
    """The symbols that a phrase may begin with, and maybe more: those up to the first word that has to stand there."""
    depth = since = 0
    for k, c in enumerate(f"{pattern} "):
        depth += (c == "(") - (c == ")") if pattern[k - 1 : k] != "\\" else 0
        if c == " " and not depth:
            if not _NEED_NOT_STAND.search(pattern[since:k]):
                break
            since = k + 1
    encoded = _encode(pattern[:k])
    assert "." not in encoded, pattern  # it may begin with any word
    ahead = _LOOKS_AHEAD.match(encoded)
    return {symbol for symbol in (ahead[0] if ahead else encoded) if symbol > OTHER}


_NEED_NOT_STAND = re.compile(r"[?*]$|\(\?<|^\(\?!")  # "the?", and what is asked of the words before
_LOOKS_AHEAD = re.compile(r"\(\?=\[[^]]+\]\)")  # with which numbers begin


@cache
def _compile(numbers: tuple[int, ...]) -> re.Pattern[str]:
    """Some rules as one alternation, in which those that share their first word share its attempt."""
    attempts: dict[tuple[str, int], list[str]] = defaultdict(list)
    for number in numbers:
        first, _, rest = RULES[number].pattern.partition(" ")
        attempt = first, 0
        if first.count("(") != first.count(")") or first.endswith("?"):
            attempt, rest = ("", number), RULES[number].pattern  # of its own
        attempts[attempt].append(f"(?P<r{number}>{_encode(rest)})")
    return re.compile("|".join(f"{_encode(first)}(?:{'|'.join(tails)})" for (first, _), tails in attempts.items()))


@cache
def _begun(symbol: str) -> re.Pattern[str] | None:
    """The rules whose phrases may begin with a symbol, made when a text first has it; None where none does."""
    numbers = tuple(number for number, symbols in enumerate(_BEGIN_WITH) if symbol in symbols)
    return _compile(numbers) if numbers else None


_BEGIN_WITH = [_openings(rule.pattern) for rule in RULES]


def phrases(line: str) -> list[re.Match[str]]:
    """The phrases that stand in a line of symbols, in order, none overlapping another: each in group ``r`` and its
    rule's number."""
    found = []
    end = 0
    for at, symbol in enumerate(line):
        if at >= end and (begun := _begun(symbol)) and (phrase := begun.match(line, at)):
            found.append(phrase)
            end = phrase.end()
    return found


# by a rule's number, whether its phrases have an amount
COUNTING = [bool(re.search("DUR|NUM|ORDINAL|DIGITS|NTH|CLOCKED", rule.pattern)) for rule in RULES]
