"""Figures that are minutes since they stand right behind a goal: "struck on 73", "took the lead in the 22nd".

Belongs here: whether words before a bare figure tell a goal. Does not belong here: finding the figure and what it says
(time_phrases.py), and which goal it is of (timing.py).
"""

from __future__ import annotations

from itertools import pairwise

from orchestration.football.words.goal_words import NOUN_MEANS
from orchestration.football.words.lexicon import word_lists
from orchestration.football.words.numerals import number_of

_G = word_lists("goal_words")
_T = word_lists("time_words")


def is_of_a_goal(said: list[str], first: int, last: int, folded: str) -> bool:
    """Whether a figure, the last of words ``first..last``, is told "on" right behind a goal, and no other beside it:
    "struck on 73 and Spurs held on", "put Spurs ahead on 31", "netted the winner in the 90th.", "took the lead for
    Arsenal in the 22nd", of whom there is more; not "on 50, 61 and 72 occasions", "after 12", "took Leeds to fifth on
    34", "put Leeds two points ahead on 31"."""
    another = said[last : last + 1] in ([","], ["and"]) and any(map(number_of, said[last + 1 : last + 2]))
    if said[first] not in ("on", "in") or another:
        return False
    scored_for = said[first - 1] if said[first - 2 : first - 1] == ["for"] else None
    k = first - 1 - 2 * (scored_for is not None)
    while k > 0 and (said[k] in _GOES_IN or number_of(said[k]) is not None or said[k][0].isdigit()):
        k -= 1
    if k < 0 or (scored_for is not None and folded.count(scored_for) < _TOLD_OF_TWICE):
        return False
    return _tells_a_goal(said, k, first) or _is_told_of_a_goal(said, k, first, last) or _is_of_a_list(said, first, last)


def _tells_a_goal(said: list[str], k: int, end: int) -> bool:
    """Whether words ``k..end`` right before a figure tell a goal by their verb or adverb."""
    if said[k] in ("ahead", "front"):
        return _is_sent(said[max(0, k - _SENT_WITHIN) : k])
    took_the_lead = said[k] in ("took", "take", "takes", "taking") and "lead" in said[k:end]
    went_in = said[k] in _G["finish"] and k + 1 < end and said[k + 1] in ("in", "home")  # not "finished on 34"
    return took_the_lead or went_in or said[k] in _SCORES or said[k:end] == ["came"]


def _is_told_of_a_goal(said: list[str], k: int, first: int, last: int) -> bool:
    """Whether a figure is told "in" right behind a goal's noun: "netted the winner in the 90th."; not "his second
    winner in the 20th, the first came in the 18th edition", "took a penalty in the 30th"."""
    by = next((j for j in range(k - 1, max(0, k - _NAMED), -1) if said[j] in _BY), None)
    if by is not None:
        k = by - 1  # "a goal by Harry Kane in the 19th"
    elif said[first - 1] in _GOAL_NOUNS:
        k = first - 1
    if said[first] != "in" or said[k] not in _GOAL_NOUNS or not _ENDS_A_FIGURE.issuperset(said[last : last + 1]):
        return False
    return _OF_A_ROW.isdisjoint(said[last:])


def _is_of_a_list(said: list[str], first: int, last: int) -> bool:
    """Whether figures are told "on" behind names listed behind "goals": "their goals came late, Kane on 81, Alli on
    87"; not "they have 30 goals, Kane on 14, Alli on 11"."""
    before = said[max(0, first - _TO_GOALS) : first]
    if "goals" not in before or _G["goals_come"].isdisjoint(before):
        return False
    beside = (*said[max(0, first - _BESIDE) : first], *said[last : last + _BESIDE])
    return any(on == "on" and number.isdecimal() for on, number in pairwise(beside))


_TO_GOALS, _BESIDE = 20, 8  # words


def _is_sent(before: list[str]) -> bool:
    """Whether words before an "ahead" send a side there: "fired the visitors (ahead)"; not "fired Leeds two points"."""
    return not _G["sends_home"].isdisjoint(before) and _T["of_the_table"].isdisjoint(before[-1:])


_SENT_WITHIN = 5  # words: "put Crystal Palace back in (front)"
_TOLD_OF_TWICE = 2
_BY = ("by", "from")
_NAMED = 4  # words at most that name who scored, and one
_GOAL_NOUNS = NOUN_MEANS.keys() | {"goal"}
_OF_A_ROW = frozenset(("edition", "editions", "season", "seasons", "staging", "century", "centuries"))
_ENDS_A_FIGURE = frozenset((".", ",", "and", "after", "when", "with", "to", "from", "as", "by"))
_SCORES = {*_G["score"], *_G["strike"], *_G["lengthens"], "equalised", "levelled", "made"}
_GOES_IN = _T["between_a_goal_and_its_minute"]
