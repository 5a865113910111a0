"""Scores of whole matches that stand in words: "a goalless draw", "drew two apiece", "shared four goals", "by the same
score".

Belongs here: finding them, and their figures. Does not belong here: printed scores (sentences.py), and whose a score is
(results.py).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Set

from orchestration.football.lexicon import word_lists
from orchestration.football.scene import Scene, background
from orchestration.football.sentences import FIGURES

_W = word_lists("result_words")
Score = tuple[int, int]


def spelt_scores(scene: Scene) -> dict[int, Score]:
    """The final scores that stand in words, by the word that says how many goals."""
    found = _goalless(scene) | _counted(scene) | _shared(scene)
    return found | _repeated(scene, found)


def _goalless(scene: Scene) -> dict[int, Score]:
    """Where "goalless" stands for the score of the whole match: "a goalless draw", "finished goalless"."""
    lows = scene.prose.lows
    whole = _W["draw_words"] | _W["matches"]
    return {
        i: (0, 0)
        for i in scene.prose.places(("goalless", "scoreless"))
        if (not whole.isdisjoint(lows[i + 1 : i + 2]) or lows[i - 1] in _W["ended"])
    }


_NO_GOALS = re.compile(
    r"neither (?:side |team |nation |goalkeeper |of them )?(?:\w+ ){0,4}(?:score|scored|find the net|found the net|"
    r"break the deadlock|broke the deadlock)(?! again| another| further| a second| a winner| in | before| until)"
    r"|fail(?:ed|ing) to (?:bring|produce|yield|provide|score|find)(?: (?:a|any|a single|the) (?:goal|net))?"
    r"(?! again| another| further| a second| in | before| until)"
    r"|(?:^|and |but |, )no goals|without (?:a goal|any goals|a single goal)|ended without score"
)


def tells_no_goals(scene: Scene, sentences: Set[int] | None) -> bool:
    """Whether a text says of a match, told in its ``sentences`` (None: all), that nobody scored."""
    prose = scene.prose
    anchors = prose.sentences_with(("neither", "no", "without", "failed", "failing")) - background(scene)
    own = anchors if sentences is None else anchors & sentences
    return any(_NO_GOALS.search(" ".join(prose.lows[slice(*prose.sentences[s])])) for s in own)


def _counted(scene: Scene) -> dict[int, Score]:
    """ "It finished two apiece", "drew one each", "by three goals to one"."""
    lows = scene.prose.lows
    ended = _W["ended"] | _W["draw_words"]
    found = {}
    for i in scene.prose.places(_EACH):
        k = i - 2 if lows[i - 1] in ("goals", "goal") else i - 1
        if k > 0 and lows[k] in FIGURES and not ended.isdisjoint(lows[max(0, k - 4) : k]):
            found[k] = (FIGURES[lows[k]], FIGURES[lows[k]])
    for i in scene.prose.places(("goals",)):
        if lows[i - 1] in FIGURES and lows[i + 1 : i + 2] == ["to"] and lows[i + 2 : i + 3] and lows[i + 2] in FIGURES:
            found[i - 1] = (FIGURES[lows[i - 1]], FIGURES[lows[i + 2]])
    return found


_EACH = ("apiece", "each", "all")


def _shared(scene: Scene) -> dict[int, Score]:
    """ "Leeds and Hull shared four goals", "shared a six-goal thriller", "a four-goal draw"; not what scorers shared,
    nor what sides have shared."""
    lows, kinds = scene.prose.lows, scene.kinds
    found = {}
    for k in scene.prose.places(_W["shares_points"]):
        goals = lows[k + 2 : k + 3] == ["goals"] and lows[k + 1] in _EVEN
        if goals and kinds[k - 1] != "P" and lows[k - 1] not in _W["verbs_before"]:
            found[k + 1] = _halves(lows[k + 1])
    for i in scene.prose.places(_EVEN_GOALS):
        shared = not _W["shares_points"].isdisjoint(lows[i - 2 : i])
        if shared or not _W["draw_words"].isdisjoint(lows[i + 1 : i + 2]):
            found[i] = _halves(lows[i].partition("-")[0])
    return found


_EVEN = frozenset(word for word, figure in FIGURES.items() if figure and figure % 2 == 0)
_EVEN_GOALS = frozenset(f"{number}-goal" for number in _EVEN - {"two"})  # "held a two-goal lead"


def _halves(number: str) -> Score:
    return FIGURES[number] // 2, FIGURES[number] // 2


def _repeated(scene: Scene, spelt: dict[int, Score]) -> dict[int, Score]:
    """ "Stoke won by the same score": that which stands last before it, in the same paragraph."""
    prose = scene.prose
    again = [
        i + 1
        for i in prose.places(_AGAIN)
        if prose.lows[i - 2] == "by" and not _SCORES.isdisjoint(prose.lows[i + 1 : i + 2])
    ]
    if not again:
        return {}
    scores = scene.scores | spelt
    places = sorted(scores)
    found = {}
    for i in again:
        last = bisect_left(places, i) - 1
        if last >= 0 and prose.paragraph[prose.sentence[places[last]]] == prose.paragraph[prose.sentence[i]]:
            found[i] = scores[places[last]]
    return found


_AGAIN = ("same", "identical")
_SCORES = frozenset(("score", "scoreline", "margin", "result"))
