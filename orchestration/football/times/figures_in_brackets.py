"""Figures in brackets that are no minutes: "Kane (2) and Alli", "Kane (10) heads in", "Kane (8) scored in the 12th
minute".

Belongs here: whether the words around such a figure say that. Does not belong here: finding the figure and what it says
(time_phrases.py), and which goal it is of (timing.py).
"""

from __future__ import annotations

from itertools import pairwise, takewhile

from orchestration.football.words.lexicon import word_lists
from orchestration.football.words.numerals import NTHS

_T = word_lists("time_words")


def is_no_minute(said: list[str], first: int, last: int) -> bool:
    """Whether a number in brackets, words ``first..last``, counts goals, or is on a shirt."""
    return _counts_goals(said, first, last) or _is_a_shirt(said, first, last) or _counts_goals_so_far(said, first, last)


def _counts_goals(said: list[str], first: int, last: int) -> bool:
    """Whether a number in brackets, words ``first..last``, counts goals, for others are listed beside it that have
    none: "Kane (2) and Alli"; not "Kane (2) and Alli (40)"."""
    before = said[max(0, first - _BESIDE) : first]
    if last - first != 3 or said[first + 1] not in _SO_OFTEN or "(" in takewhile(".".__ne__, reversed(before)):
        return False
    beside = [*takewhile(".".__ne__, said[last : last + _BESIDE])]
    return beside[:1] in (["and"], [","]) and "and" in beside and "(" not in beside


def _is_a_shirt(said: list[str], first: int, last: int) -> bool:
    """Whether a number in brackets, words ``first..last``, is on a shirt, as in the captions of agencies: "Kane (10) of
    Spurs heads in", "Kane (10) shoots past Hart (1)"; not "Kane (10) heads in and Alli (40) doubles the lead", "goals
    by Kane (24) of England and Alli (40) won it"."""
    if last - first != 3 or not said[first + 1].isdecimal() or int(said[first + 1]) > _HIGHEST_SHIRT:
        return False
    opens = first
    for k in range(first - 1, max(-1, first - _LONGEST_CAPTION), -1):
        if said[k] == ".":
            break
        opens = k if said[k] == "(" and said[k + 2] == ")" else opens
    then = [*takewhile(".".__ne__, said[opens + 3 : opens + _LONGEST_CAPTION])]
    if then[:1] == ["of"]:
        return "(" not in then[: _BESIDE // 2] and not _IN_CAPTIONS.isdisjoint(then[2 : _BESIDE // 2])
    if _SHOOTS.isdisjoint(then[:1]):
        return not _IN_CAPTIONS.isdisjoint(then[:1])
    opposed = next((k for k, word in enumerate(then) if word in ("past", "against")), len(then))
    return "(" in takewhile("and".__ne__, then[opposed : opposed + _BESIDE])


def _counts_goals_so_far(said: list[str], first: int, last: int) -> bool:
    """Whether a number in brackets, words ``first..last``, counts somebody's goals of the season, for the minute stands
    beside it: "Kane (8) scored the opener in the 12th minute", "in the 12th minute through Kane (8)"; not "Kane (8)
    and Alli (40) scored", "Son scored in the 12th minute before Kane (40) levelled",
    "Kane (80) scored having come on in the 20th minute"."""
    if last - first != 3 or not said[first + 1].isdecimal():
        return False
    before = [*takewhile(lambda word: word not in _PARTS_GOALS, said[first - 1 : max(0, first - _NEAR_MINUTE) : -1])]
    behind = [*takewhile(lambda word: word not in _PARTS_GOALS, said[last : last + _NEAR_MINUTE])]
    behind = [*takewhile(lambda word: word not in _TELLS_ANOTHER_ACT, behind)]
    return any(
        two == "minute" and one in NTHS and one[:-2] != said[first + 1]
        for one, two in (*pairwise(before[::-1]), *pairwise(behind))
    )


_PARTS_GOALS = frozenset(("(", ".", ",", ";", "and", "before", "but"))
_TELLS_ANOTHER_ACT = frozenset(("after", "having", "following", "either"))
_NEAR_MINUTE = 14  # words
_LONGEST_CAPTION = 60  # words
_HIGHEST_SHIRT = 45
_IN_CAPTIONS = _T["in_captions"]
_SHOOTS = _T["shoots_in_captions"]  # and in the present tense of a report
_SO_OFTEN = frozenset("234")
_BESIDE = 8  # words
