"""Numbers as words and figures: "forty-eighth", "48th", "a quarter of an hour".

Belongs here: what number words say. Does not belong here: scores in words (spelt_scores.py), and what the number counts
(time_phrases.py).
"""

from __future__ import annotations

from functools import lru_cache


def words_of(text: str) -> list[str]:
    """The words of a row."""
    return text.split()


UNITS = words_of(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
TENS = words_of("twenty thirty forty fifty sixty seventy eighty ninety")
ORDINALS = words_of(
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
)
TENS_ORDINALS = [word[:-1] + "ieth" for word in TENS]
FIGURES_TO_130 = {str(number): number for number in range(1, 131)}
NTHS = {f"{number}{ending}": number for number in range(1, 131) for ending in ("st", "nd", "rd", "th")}
DECIMALS = {f"{number}.{part}": number + 1 for number in range(100) for part in range(10)}  # the second that has begun
CLOCK_TIMES = {f"{minute}:{second:02}": minute + 1 for minute in range(130) for second in range(60)}  # the minute
VALUES = (
    {word: value for value, word in enumerate(UNITS) if value}
    | {word: value for value, word in enumerate(ORDINALS) if value}
    | {word: 10 * value for value, word in enumerate(TENS, 2)}
    | {word: 10 * value for value, word in enumerate(TENS_ORDINALS, 2)}
    | {"opening": 1, "dozen": 12, "hundred": 100, "hundredth": 100}
    | FIGURES_TO_130
    | NTHS
    | DECIMALS
    | CLOCK_TIMES
)
_CARDINALS = (
    {word: value for value, word in enumerate(UNITS) if value}
    | {word: 10 * value for value, word in enumerate(TENS, 2)}
    | FIGURES_TO_130
)


@lru_cache(maxsize=1 << 12)
def number_of(word: str) -> int | None:
    """The number that a word or figure counts with: "13", "five", "twenty-two"."""
    ten, _, unit = word.partition("-")
    if unit and (ten not in TENS or unit not in UNITS[1:10]):
        return None
    value = _CARDINALS.get(ten)
    return value if value is None or not unit else value + _CARDINALS[unit]


MINUTES, SECONDS = words_of("minute minutes min mins"), words_of("seconds secs")
_COUNTED = frozenset(MINUTES + SECONDS)


def amount_of(words: list[str]) -> float | None:
    """The number that a phrase counts with, in minutes; None where it has none."""
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
        value = VALUES.get(word)
        if word == "second" and total is not None and words[place - 1] in NTHS:
            return total / 60  # "in the 32nd second"
        if value is not None and following not in ("half", "period"):
            if word == "dozen" and "half" in words[:place]:
                total = 6
            elif total is None:
                total = value
            elif value == 100 or word == "dozen":
                total *= value
            else:
                total = total + value if total % 10 == 0 and value < total else value
        elif total is not None and word.startswith("sec") and following not in ("half", "period"):
            return total / 60
        elif total is not None and word.startswith("min"):
            seconds = amount_of(words[place + 1 :]) if following == "and" else None
            return total + (seconds or 0)
        elif word in ("a", "an", "the", "another") and following.startswith("min"):
            return 1
        elif word in ("a", "one") and following == "hundred":
            total = 1
    return total
