"""The phrases by which English football writing tells when in a match something happens.

Belongs here: finding the phrases that name a minute, a span of minutes or a half, and what they say. Does not belong
here: how their rules are written (time_grammar.py), what such a time means in a match (clock.py), number words
(numerals.py), figures in brackets that are no minutes (figures_in_brackets.py), calendar dates (match_dates.py), and
which goal a phrase is about (timing.py, match_goals.py).

A text is cut into words around the few words that every such phrase holds (``_ANCHORS``), and only there are phrases
looked for.

Conventions, as reports use them: "N minutes in", "on N minutes" and "after N minutes" are minute N; "N minutes from
time" is 90-N, "before half-time" 45-N, "after the restart" 45+N; seconds count from the minute they fall in ("27
seconds in" is minute 1).
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from itertools import accumulate, pairwise, repeat, takewhile

from ahocorasick_rs import AhoCorasick, Implementation

from orchestration.football.game.clock import FULL_TIME, HALF_TIME, TIGHT, TimePhrase, added_time, is_tight, period_of
from orchestration.football.times.figures_behind_goals import is_of_a_goal
from orchestration.football.times.figures_in_brackets import is_no_minute
from orchestration.football.times.time_grammar import CLASSES, COUNTING, OTHER, RULES, SYMBOLS, Rule, phrases
from orchestration.football.words.lexicon import word_lists
from orchestration.football.words.numerals import (
    NTHS,
    ORDINALS,
    TENS,
    TENS_ORDINALS,
    VALUES,
    amount_of,
    number_of,
    words_of,
)

_BEFORE_FIGURES = ("in the ", "as the ", "and the ", "on ", "after ", "from the ", "until the ", "till the ", "by the ")
# Every phrase holds one of these; they are rare in prose, so that most of a text is never cut into words.
_ANCHORS = AhoCorasick(
    [
        *words_of(
            "minute mins seconds secs hour half break interval recess restart resumption stoppage overtime whistle"
        ),
        *(
            " min",
            "-min",
            "min:",
            "time",
            "late ",
            "early ",
            "golden",
            "the death",
            "the end",
            "last kick",
            "gasp",
            "kick-off",
        ),
        *("stages", "exchanges", "dying", "moments", "embers", "afterwards", "soon after", "shortly after", "period"),
        *(figure + mark for figure in "0123456789" for mark in ("'", "’", "′", "´", "+", "min", " mark")),
        *(figure + ":" for figure in "0123456789"),
        *(before + figure for figure in "123456789" for before in ("(", *_BEFORE_FIGURES)),
        *(" in the " + number for number in (*ORDINALS[4:], *TENS, *TENS_ORDINALS)),
        *(
            ": goal",
            "goal!",
            " to a close",
            " to go",
            " to play",
            " to run",
            " more to ",
            " left.",
            " left,",
            " left;",
            "st second",
            "nd second",
            "rd second",
            "th second",
            " remaining",
            "the clock",
            "(pen",
            "(min",
            "final kick",
            "final touch",
            "last touch",
            "final act",
            "last act",
            *(f"{word} of th" for word in ORDINALS[1:7]),
            "all it took",
            "all it needed",
            "all they needed",
            "all he needed",
        ),
    ],
    implementation=Implementation.DFA,  # twice as fast as what so many words are given by default
)
_G = word_lists("goal_words")
_T = word_lists("time_words")
_BEFORE, _AFTER = 45, 38  # characters around an anchor within which its phrase begins and ends
_TOKEN = re.compile(
    r"(?! )([^\W\d_]+|[.,;:!?\"“”–—()+&'’′´%]|[£$€]?\d+(?:(?:\s?[-–:/]\s?|[.,])\d+)+|\d+(?:st|nd|rd|th)?|\n(?=\s*\n))"
)
_PAST_A_DAY = re.compile(  # of a goal; not "highlights at 45:10 of the video", "coverage ended at 24:30"
    r"\b(?:scor|goal|net|head|finish|equali|tie|lead|led\b|made it|struck|strike|shot|tall|\d-\d)[^.\n]{0,80}"
    r"\bat (?:2[4-9]|[3-9]\d|1[0-2]\d):[0-5]\d\b"
)
_LAST_MINUTE = 130  # no minute of a match is later
_HALVES = (45, 90, 105, 120)
_LENGTHS = (45, 90, 120)  # "after 90 minutes" is the end, no minute
_UNDER = frozenset(words_of("under less fewer nearly almost not"))
_OVER = frozenset(words_of("over than"))  # not "with five more minutes to play"
_AROUND = frozenset(words_of("around about roughly approximately some"))
_ABOUT = frozenset(SYMBOLS[word] for word in CLASSES["ABOUT"])


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
        high = end + _AFTER
    if high > 0:
        yield low, high


THE_HALF = ["the", "half"]  # of which no more is said
MIDDLE = next((rule.earliest or 0, rule.latest or 0) for rule in RULES if rule.example == "midway through the half")


def _exact(phrase: TimePhrase, rule: Rule, amount: float | None, words: list[str]) -> TimePhrase | None:
    steps = 0 if amount is None else int(amount)
    if amount is not None and steps != amount and rule.sign > 0:
        steps += 1  # seconds fall in the minute that has begun
    # "the 118th minute of extra time", "after 50 minutes in the second half"; not "48 minutes into the second half"
    of_a_half = rule.base == HALF_TIME and not (rule.pattern.startswith("ORDINAL") or "in" in words)
    of_the_match = rule.sign > 0 and steps > rule.base in (HALF_TIME, FULL_TIME) and not of_a_half
    minute = steps if of_the_match else rule.base + rule.sign * steps
    before_the_start = rule.sign < 0 and minute < 1
    if minute > _LAST_MINUTE or before_the_start or (words[0] == "after" and minute in _LENGTHS):
        return None
    spread = 0
    if not _UNDER.isdisjoint(words):
        minute, spread = (minute, 1) if rule.sign > 0 and steps <= TIGHT else (minute - rule.sign, 1)
    elif not _OVER.isdisjoint(words):
        minute, spread = minute + rule.sign, 1
    elif not _AROUND.isdisjoint(words):
        spread = 2
    low, high = (1, rule.base) if rule.sign < 0 else (rule.base + (amount is not None), _LAST_MINUTE)
    minute, earliest, latest = [min(max(each, low), high) for each in (minute, minute - spread, minute + spread)]
    earliest, latest = rule.earliest or earliest, rule.latest or latest
    period = period_of(minute) if minute <= 90 or rule.base >= 90 else None
    basis = "stated" if rule.kind.startswith(("stated", "understood")) else "relative"
    return TimePhrase(phrase.start, phrase.end, minute, 0, earliest, latest, period, basis)


def _between(phrase: TimePhrase, rule: Rule, amount: float | None) -> TimePhrase | None:
    counted = rule.base + rule.sign * math.ceil(amount or 0)
    low, high = rule.earliest or counted, rule.latest or counted
    period = period_of(low) if period_of(low) == period_of(high) else None
    return phrase._replace(earliest=low, latest=high, period=period) if 1 <= low <= high else None


def _read(rule: Rule, amount: float | None, words: list[str], phrase: TimePhrase) -> TimePhrase | None:
    """What the words of one phrase mean; None where their number makes no sense."""
    match rule.kind:
        case (
            "stated"
            | "stated aside"
            | "stated by the clock"
            | "understood"
            | "understood on"
            | "counted"
            | "counted from it"
        ):
            return _exact(phrase, rule, amount, words)
        case "gone":
            exact = _exact(phrase, rule, amount, words)
            return exact and exact._replace(since=amount)
        case "inside":
            inside = _inside(_between(phrase, rule, amount), amount or 0)
            return inside and inside._replace(since=None if rule.base else amount)
        case "added":
            return added_time(phrase, rule.base, math.ceil(amount) if amount else None)
        case "plus":
            base, minute = (VALUES[word] for word in words if word in VALUES)
            return added_time(phrase, base, minute, "stated") if base in _HALVES and minute < 30 else None
        case "between" | "between before a name":
            return _between(phrase, rule, amount)
        case "near" if amount:
            end = FULL_TIME if amount <= FULL_TIME else _LAST_MINUTE
            first, last = [min(max(1, int(amount) + each), end) for each in (rule.earliest or 0, rule.latest or 0)]
            return phrase._replace(earliest=first, latest=last)
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


def _inside(phrase: TimePhrase | None, amount: float) -> TimePhrase | None:
    """A stretch that ends with the minute most likely meant, if it is a short one."""
    if phrase is None or not is_tight(amount):
        return phrase
    return phrase._replace(regulation=phrase.latest, stoppage=0, basis="relative")


def _each(words: list[str], spans: list[tuple[int, int]]) -> list[TimePhrase]:
    """A phrase for each figure among the words of a phrase that gives several minutes."""
    phrases: list[TimePhrase] = []
    added = False
    for word, (start, end) in zip(words, spans, strict=True):
        if (minute := NTHS.get(word) or number_of(word)) is not None:
            start = start if phrases else spans[0][0]
            if added:  # "45+2"
                phrases[-1] = added_time(phrases[-1]._replace(end=end), phrases[-1].regulation or 0, minute, "stated")
            else:
                phrases.append(TimePhrase(start, end, minute, 0, minute, minute, period_of(minute), "stated"))
        added = word == "+"
    phrases[-1] = phrases[-1]._replace(end=spans[-1][1])
    return phrases if all((phrase.regulation or 0) <= 120 for phrase in phrases) else []


def _either_side(rule: Rule, said: list[str], first: int, last: int, bounds: list[int]) -> list[TimePhrase]:
    """The times that lie so long before and after a minute, where goals are told then: "struck three minutes | either
    side of half-time"; not "had chances two minutes either side of half-time"."""
    amount = amount_of(said[first:last])
    before = said[max(0, first - _BESIDE) : first]
    if amount is None or amount > _APART or _TELLS_GOALS.isdisjoint(before) or not _TELLS_NONE.isdisjoint(before):
        return []
    either = said.index("either", first)
    spans = pairwise((bounds[2 * first + 1], bounds[2 * either], bounds[2 * last]))
    minutes = (rule.base - int(amount), rule.base + int(amount))
    return [TimePhrase(*span, n, 0, n, n, period_of(n), "relative") for span, n in zip(spans, minutes, strict=True)]


_BESIDE = 8  # words
_TELLS_GOALS = _G["score"] | _G["strike"] | _T["several_goals"] | {"came"}
_TELLS_NONE = frozenset(words_of("chance chances bar post woodwork crossbar saves shots"))


def _is_tally(before: list[str]) -> bool:
    """Whether the words before a figure make it one of points or goals: "stay on 20", "leaves Leeds on 12"."""
    return not _TALLIES.isdisjoint(before[-6:])


_TALLIES = _T["tallies"]


def find_times(text: str) -> list[TimePhrase]:
    """Every phrase of ``text`` that tells when in a match, in order, none overlapping another."""
    folded = _fold(text)
    minute = folded.find("minute")
    paragraph = folded.rfind("\n\n", 0, max(0, minute))  # what is understood is told from here on
    found = []
    base_before = 0
    asides: list[int] = []  # where a bracketed ordinal starts
    for low, high in _windows(folded):
        pieces = _TOKEN.split(folded[low:high])  # in turn what parts words, and a word
        said = pieces[1::2]
        line = "".join(map(SYMBOLS.get, said, repeat(OTHER)))
        bounds: list[int] = []  # where each piece starts
        for match in phrases(line):
            bounds = bounds or list(accumulate(map(len, pieces), initial=low))
            first, last = match.span()
            number = int((match.lastgroup or "r0")[1:])
            rule = RULES[number]
            untold = minute < 0 or bounds[2 * last] <= paragraph  # as yet that figures are minutes
            unsure = untold or (rule.kind == "understood on" and _is_tally(said[:first]))
            if unsure and rule.kind.startswith("understood") and not is_of_a_goal(said, first, last, folded):
                continue
            if rule.kind == "stated by the clock" and not _PAST_A_DAY.search(folded):
                continue
            if rule.kind == "between before a name" and not text[bounds[2 * last] :].lstrip()[:1].isupper():
                continue  # "Late on paper work kept Kane out"
            if rule.kind == "stated aside":
                if _is_rank(said[:first]):
                    continue
                asides.append(bounds[2 * first + 1])
            if said[first] == "(" and is_no_minute(said, first, last):
                continue
            if rule.kind == "counted from it" and rule.base != base_before and not _tells_of_the_break(said[:first]):
                continue
            if rule.kind in _AT_MOST and _is_of_several(said, first):
                if (amount_of(said[first:last]) or 0) <= _APART:
                    continue  # "scored twice inside four minutes" (spells.py)
                counts_on = rule.kind != "within so long" or not _COMES_ON.isdisjoint(said[:first])
                rule = rule if counts_on else _INSIDE
            base_before = rule.base
            while first and line[first - 1] in _ABOUT and rule.pattern.startswith("DUR"):
                first -= 1
            if rule.pattern.startswith("DUR") and _is_a_spell(said, first, rule):
                continue
            words = said[first:last]
            if rule.kind == "each":
                found.extend(_each(words, [(bounds[2 * k + 1], bounds[2 * k + 2]) for k in range(first, last)]))
                continue
            if rule.kind == "either side":
                found.extend(_either_side(rule, said, first, last, bounds))
                continue
            amount = amount_of(words) if COUNTING[number] else None
            phrase = _read(rule, amount, words, TimePhrase(bounds[2 * first + 1], bounds[2 * last]))
            if phrase and rule.base == 0 and (words[-1] == "in" or words[-2:] == THE_HALF or words[0] == "resistance"):
                phrase = _since_the_restart(phrase, folded)
            if phrase and words[0] == "after" and not rule.base and _is_of_the_half_begun(phrase, folded):
                phrase = _later(phrase, _HALVES[0])
            if phrase and rule.kind == "gone" and not _BARELY.isdisjoint(words[:2]) and _is_of_a_half(phrase, folded):
                phrase = _later(phrase, _HALVES[0])._replace(since=None)
            if phrase:
                found.append(_in_the_half_told(phrase, found[-1], folded) if found else phrase)
    for start in asides:
        found = _without_rank(found, start, folded)
    return found


def _is_rank(before: list[str]) -> bool:
    """Whether the words before a bracketed ordinal rank: "his 20th goal (20th)", "the top three scorers (3rd)"."""
    return any(word in _RANKING for word in takewhile(")".__ne__, reversed(before[-6:])))


_RANKING = NTHS.keys() | _T["ranks"]


def _without_rank(found: list[TimePhrase], start: int, folded: str) -> list[TimePhrase]:
    """The times but for the ordinal in brackets at ``start`` where its sentence tells another minute, and none in
    brackets: "Kane (4th) scored with ten minutes left"; not "Kane (46th), Alli (57th) and, late on, Son"."""
    first = start - len(_SENTENCE_END.split(folded[:start])[-1])
    end = start + len(_SENTENCE_END.split(folded[start:], maxsplit=1)[0])
    others = [at for at in found if first <= at.start < end and at.start != start]
    if any(folded[at.start] == "(" for at in others) or not any(at.basis for at in others):
        return found
    return [at for at in found if at.start != start]


def _in_the_half_told(phrase: TimePhrase, before: TimePhrase, folded: str) -> TimePhrase:
    """Added time that goes on from the end of the first half is that half's: "on the stroke of half-time, heading in
    two minutes into added time", "four minutes of first-half stoppage time, and in the third of them"; not "just before
    the break and Son in added time", "who had led at the break, …"."""
    if folded.endswith("into the second", phrase.start, phrase.end) and (before.regulation or 0) > _HALVES[1]:
        return _later(phrase, _HALVES[2] - _HALVES[0])  # "in the 105th minute … four minutes into the second"
    if phrase.regulation != 90 or phrase.earliest != 90 or "stoppage" not in (phrase.period or ""):
        return phrase
    at_the_break = before.earliest is not None and before.earliest >= 40 and before.latest == 45
    between = folded[before.end : phrase.start]
    if "who had " in folded[max(0, before.start - _ASIDE) : before.start]:
        return phrase
    of_those = folded.endswith((" them", " those", " these"), phrase.start, phrase.end)
    if not at_the_break or not (of_those or _ANOTHER_CLAUSE.isdisjoint(_TOKEN.findall(between))):
        return phrase
    return added_time(phrase, HALF_TIME, phrase.stoppage, phrase.basis or "relative")


def _since_the_restart(phrase: TimePhrase, folded: str) -> TimePhrase | None:
    """So many minutes "in" count from the restart where its sentence or the one before tells of that: "Dzeko made up
    for it after the break. Six minutes in, …", "after the break resistance lasted nine minutes"; minutes "into the
    half" count from the half told there, if one is."""
    if (phrase.latest or _LAST_MINUTE) > _HALVES[0]:
        return phrase
    before = folded[max(0, phrase.start - _TWO_SENTENCES) : phrase.start]
    sentences = _SENTENCE_END.split(before[before.rfind("\n\n") + 1 :])[-2:]
    into_the_half = folded.endswith("the half", phrase.start, phrase.end)
    said = _HALF_TOLD if into_the_half else _RESUMED
    told = [half for sentence in sentences for half in said.findall(sentence)]
    if not told or told[-1].startswith(_FIRST):
        return phrase if told or not into_the_half or phrase.regulation is None else None
    return _later(phrase, _HALVES[0])


def _is_of_a_half(phrase: TimePhrase, folded: str) -> bool:
    """Whether so few minutes gone count from the break right before: "after the break, barely three minutes had
    passed"; not "better after the break and 75 minutes had gone", "after the break only 55 minutes had passed"."""
    few = (phrase.latest or _LAST_MINUTE) <= _HALVES[0]
    return few and _RESUMED_JUST_NOW.search(folded, max(0, phrase.start - _ASIDE), phrase.start) is not None


def _is_of_the_half_begun(phrase: TimePhrase, folded: str) -> bool:
    """Whether so few minutes count from the restart just told: "started the second half well and scored after 12
    minutes"; not "… after 57 minutes"."""
    few = (phrase.latest or _LAST_MINUTE) <= _HALVES[0]
    return few and _BEGUN_AGAIN.search(folded, max(0, phrase.start - _BEGUN_WITHIN), phrase.start) is not None


def _later(phrase: TimePhrase, minutes: int) -> TimePhrase:
    """The same so many minutes later."""
    low, minute, high = [m and m + minutes for m in (phrase.earliest, phrase.regulation, phrase.latest)]
    return phrase._replace(regulation=minute, earliest=low, latest=high, period=period_of(minute or 0))


_ASIDE = 60  # characters at most from a "who had" to its time
_TWO_SENTENCES = 400  # characters at most
_SENTENCE_END = re.compile(r"[.!?]\s+|\n\n")
_BREAK = f"(?:the )?(?:half[- ]time|{'|'.join((*CLASSES['BREAK'], *CLASSES['RESTART']))})\\b"
_RESUMED = re.compile(
    rf"\b(?:(?:after|following) {_BREAK}|in the second (?:half|period)$"
    r"|(?:(?:out|back|emerged|returned) for|began|started) the second (?:half|period)(?! of))"
)
_BEGUN_AGAIN = re.compile(
    r"\b(?:began|begun|started|opened) the second (?:half|period)\b(?! of)"
    r"(?:(?! (?:had|who|first|but)\b)[^.!?\n]){0,60}(?:[.!?]\s{1,3})?$"  # not "… but Leeds had led after 12 minutes"
)
_BEGUN_WITHIN = 100  # characters
_RESUMED_JUST_NOW = re.compile(rf"\b(?:after|following) {_BREAK},? (?:there (?:were|was|had) )?$")
_BARELY = frozenset(words_of("just only barely hardly scarcely mere not"))
_FIRST = ("first", "opening")
_HALF_TOLD = re.compile(rf"\b(?:(?:before|after|following|at) {_BREAK}|(?:first|opening|second)[- ](?:half|period)\b)")


def _tells_of_the_break(before: list[str]) -> bool:
    """Whether "it" is the break: "hoped to regroup at the interval, but were two down 12 minutes after it"."""
    near = before[-14:]
    return not _BREAKS.isdisjoint(near) or ("half", "time") in pairwise(near)


_BREAKS = frozenset(("break", "interval", "restart", "recess"))


def _is_of_several(said: list[str], first: int) -> bool:
    """Whether a phrase "inside …", from word ``first``, says how few minutes several goals took."""
    return first > 0 and said[first - 1] in _SEVERAL and said[first - 2 : first - 1] != ["it"]  # "made it two inside …"


_INSIDE = next(rule for rule in RULES if rule.kind == "inside" and not rule.base)


def _is_a_spell(said: list[str], first: int, rule: Rule) -> bool:
    """Whether a phrase "… minutes …", from word ``first``, only says how long something took: "scored twice in
    three minutes after Son's opener", "twice in the space of nine minutes after the break"; not "in the space of nine
    minutes after the break Kane scored"."""
    before = said[max(0, first - 5) : first]
    if before[-4:] == ["in", "the", "space", "of"]:
        return before[0] in _SEVERAL
    return rule.kind.endswith(" this") and before[-1:] in _TOOK and not _SEVERAL.isdisjoint(before[-2:-1])


_TOOK = (["in"], ["inside"], ["within"])
_COMES_ON = _BREAKS | {"came", "bench", "introduced", "introduction"}  # from which so many minutes may count
_APART = 14  # minutes at most between goals: "a brace inside 22 minutes" counts from the kick-off
_AT_MOST = frozenset(("inside", "within so long"))
_SEVERAL = _T["several_goals"]
_ANOTHER_CLAUSE = frozenset((*".!?;", "\n", "and", "but", "before", "while", "then", "with", "second"))
