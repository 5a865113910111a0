"""What the words for goals count and mean, apart from any sentence.

Belongs here: numbers, ordinals, what "equaliser" says of the scoreline, which words may tell a goal at all. Does not
belong here: whether they do in a sentence (goal_verbs.py, goal_nouns.py, goal_phrases.py).
"""

from __future__ import annotations

from collections.abc import Sequence

from orchestration.football.words.lexicon import word_lists

_W = word_lists("goal_words")

COUNTS = {
    "brace": 2,
    "double": 2,
    "twice": 2,
    "both": 2,
    "pair": 2,
    "hat-trick": 3,
    "treble": 3,
    "hattrick": 3,
    "braces": 2,
    "doubles": 2,
    "hat-tricks": 3,
    "trebles": 3,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
}
ORDINALS = {
    w: i
    for i, w in enumerate(
        ["zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
    )
}
LEADS_BY = {"two-goal": 2, "three-goal": 3, "four-goal": 4}  # "a two-goal lead"
IN_BOTH_HALVES = (  # of two goals, when they fell
    ["in", "each", "half"], ["in", "either", "half"], ["in", "both", "halves"], ["early", "and", "late"],
    ["either", "side", "of"],
)  # fmt: skip
BY_MORE = frozenset(("2up", "3up"))  # what "two up" demands: a lead by more than one
NUMBERING = ORDINALS.keys() | word_lists("standing_words")["ordinal_endings"]  # "12th" is two words
NOUN_MEANS: dict[str, tuple[str, ...]] = {
    "opener": ("opener",), "breakthrough": ("opener",), "equaliser": ("equaliser",), "equalizer": ("equaliser",),
    "leveller": ("equaliser",), "winner": ("winner",), "game-winner": ("winner",), "match-winner": ("winner",),
    "consolation": ("consolation",), "clincher": ("extends",),
    "reply": ("replies",), "riposte": ("replies",),
}  # fmt: skip
KIND_OF_GOAL: dict[str, tuple[str, ...]] = {
    "opening": ("opener",), "tying": ("equaliser",), "game-tying": ("equaliser",), "equalising": ("equaliser",),
    "equalizing": ("equaliser",), "levelling": ("equaliser",), "leveling": ("equaliser",), "go-ahead": ("lead",),
    "winning": ("winner",), "decisive": ("winner",), "deciding": ("winner",), "golden": ("winner",),
    "match-winning": ("winner",), "game-winning": ("winner",), "insurance": ("extends",),
    "consolation": ("consolation",),
}  # fmt: skip
MOVES = _W["strike"] | _W["finish"]
VERBS = _W["score"] | MOVES
NOUNS = _W["sure_noun"] | _W["shot_noun"]
ASSISTS = _W["assist"] - _W["shot_noun"]  # what only helps another to a goal: a pass, never a header
PLURALS = _W["several_finishes"] | {"goals", "efforts"}


AGAINS = ("again", "once", "as")  # what is_again begins with


def is_again(lows: Sequence[str], at: int) -> bool:
    """Whether what stands before word ``at`` was done a further time: "(struck) again", "(struck) once more", "(got the
    third) as well"."""
    return lows[at : at + 1] == ["again"] or lows[at : at + 2] in (["once", "more"], ["as", "well"])
