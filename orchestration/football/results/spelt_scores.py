"""Scores of whole matches that stand in words: "a goalless draw", "drew two apiece", "shared four goals", "by the same
score".

Belongs here: finding them, and their figures. Does not belong here: printed scores (sentences.py), and whose a score is
(results.py).
"""

from __future__ import annotations

import re
from collections.abc import Set

from orchestration.football.grammar.scene import Scene, background
from orchestration.football.words.lexicon import word_lists
from orchestration.football.words.sentences import FIGURES

_W = word_lists("result_words")
Score = tuple[int, int]


def spelt_scores(scene: Scene) -> dict[int, Score]:
    """The final scores that stand in words, by the word that says how many goals."""
    if scene.spelt is None:
        scene.spelt = goalless(scene) | _counted(scene) | _shared(scene)
    return scene.spelt


def goalless(scene: Scene) -> dict[int, Score]:
    """Where "goalless" stands for the score of the whole match, "a goalless draw", "finished goalless", or it is told
    that there were "no goals between" two, or that both "drew a blank"."""
    lows = scene.prose.lows
    return {
        i: (0, 0)
        for i in scene.prose.places(("goalless", "scoreless", "blank"))
        if (_both_drew_a_blank(scene, i) if lows[i] == "blank" else lows[i - 1] in _W["ended"])
        or (lows[i] != "blank" and not _GOALLESS.isdisjoint(lows[i + 1 : i + 2]) and _remains(scene, i))
    } | {i: (0, 0) for i in scene.prose.places(("goals",)) if (lows[i - 1], *lows[i + 1 : i + 2]) == ("no", "between")}


_GOALLESS = _W["draw_words"] | _W["matches"] | {"between"}


def _remains(scene: Scene, i: int) -> bool:
    """Whether it stayed "goalless between" two; not "it was not goalless between", "goalless between them until"."""
    lows, end = scene.prose.lows, scene.prose.sentences[scene.prose.sentence[i]][1]
    return lows[i + 1] != "between" or (lows[i - 1] != "not" and _NOT_OF_ALL.isdisjoint(lows[i:end]))


def _both_drew_a_blank(scene: Scene, i: int) -> bool:
    """Whether word ``i`` tells that two sides did not score: "Leeds and Hull drew a blank"; not "Hull drew a blank",
    "Derby and Leeds and Hull drew a blank", "Leeds and Hull drew a blank in their last games"."""
    lows, k = scene.prose.lows, i - 3
    if k < 0 or lows[i - 2 : i] != ["drew", "a"] or lows[i + 1 : i + 3] == ["in", "their"]:
        return False
    if scene.kinds[k] == "T":
        at = scene.teams[scene.refs[k]].first
        one = scene.teams[scene.refs[at - 2]].first if scene.kinds[at - 2] == "T" else at
        return lows[at - 1] == "and" and one < at and lows[one - 1] not in ("and", ",")
    return lows[k] in _W["both_sides"]


_MATCH = r"\b(?:extra time|(?:the|this) (?:match|game|encounter|contest|final|tie)|both (?:sides|teams|nations))"
_NO_GOALS = re.compile(
    r"\bneither (?:side |team |nation |goalkeeper |of them )?(?:\w+ ){0,4}(?:score|scored|find the net|found the net|"
    r"break the deadlock|broke the deadlock)(?! again| another| further| a second| a winner| in | before| until)"
    rf"|{_MATCH} (?:\w+ ){{0,3}}fail(?:ed|ing) to (?:bring|produce|yield|provide|score|find) "
    r"(?:(?:a|any|a single|the) )?(?:goals?|net)\b(?! again| another| further| in | before| until)"
    r"|\bnot even extra time could (?:bring|produce|yield|provide) (?:a|any|a single) goals?\b"
    rf"|{_MATCH} (?:\w+ ){{0,3}}(?:ended|finished|passed|closed) without (?:score|(?:a|any|a single) goals?)\b"
    r"(?! again| in | before| until| for | of )"
    r"|(?:^|, |(?<!games )(?<!matches )(?<!appearances )(?:and |but ))no goals(?! from| for| in | since)"
)


def tells_no_goals(scene: Scene, sentences: Set[int] | None) -> bool:
    """Whether a text says of a match, told in its ``sentences`` (None: all), that nobody scored."""
    prose = scene.prose
    anchors = prose.sentences_with(("neither", "no", "without", "failed", "failing", "extra")) - background(scene)
    own = anchors if sentences is None else anchors & sentences
    return any(_NO_GOALS.search(" ".join(prose.lows[slice(*prose.sentences[s])])) for s in own)


def _counted(scene: Scene) -> dict[int, Score]:
    """ "It finished two apiece", "drew one each"; not "Kane finished with two each"."""
    lows = scene.prose.lows
    ended = _W["ended"] | _W["draw_words"] | {"settled"}
    found = {}
    for i in scene.prose.places(_EACH):
        k = i - 2 if lows[i - 1] in ("goals", "goal") else i - 1
        said = next((j for j in range(k - 1, max(0, k - 4) - 1, -1) if lows[j] in ended), None)
        if said is not None and lows[k] in FIGURES and _is_of_sides(scene, said, "with" in lows[said:k]):
            found[k] = (FIGURES[lows[k]], FIGURES[lows[k]])
    return found | counted(scene)


def counted(scene: Scene) -> dict[int, Score]:
    """ "By three goals to one", "by 3 goals to 1"."""
    lows, found = scene.prose.lows, dict[int, Score]()
    for i in scene.prose.places(("goals",)) if " goals to " in scene.prose.text else ():
        if lows[i + 1 : i + 2] == ["to"] and lows[i + 2 : i + 3]:
            ours, theirs = _figure(lows[i - 1]), _figure(lows[i + 2])
            if ours is not None and theirs is not None:
                found[i - 1] = (ours, theirs)
    return found | _only_goal(scene) | _odd_goal(scene) | _unanswered(scene) | _figures(scene)


def _unanswered(scene: Scene) -> dict[int, Score]:
    """ "Put six past Stoke without reply", "hit five without reply against Stoke"; not "scored two without reply before
    the break", "… in their last two games", "… to come back", nor what a man does."""
    lows, kinds, found = scene.prose.lows, scene.kinds, dict[int, Score]()
    for i in scene.prose.places(("reply", "response")):
        first, end = scene.prose.sentences[scene.prose.sentence[i]]
        k = next((k for k in range(i - 2, max(first, i - _FAR), -1) if lows[k - 1] in _SCORES_GOALS), first)
        goals = _figure(lows[k])
        met = "T" in kinds[k + 1 : i] or (lows[i + 1 : i + 2] == ["against"] and "T" in kinds[i + 2 : i + 5])
        whole = _NOT_OF_ALL.isdisjoint(lows[k:end]) and _THEN.isdisjoint(lows[i:end])
        if goals and lows[i - 1] == "without" and met and whole and _is_of_sides(scene, k - 1, asked=True):
            found[k] = (goals, 0)
    return found


_FAR = 9  # words: "put six past the ten men of Stoke without"
_SCORES_GOALS = _W["puts_past"] | _W["scored_for"]
_THEN = _W["not_for_long"] | {"but", "then", "back", "overturn", "from", "meetings", "games", "matches"}


def _figures(scene: Scene) -> dict[int, Score]:
    """ "A six four win", "won two one"; not "won three one-day games", "won three one after the other"."""
    lows = scene.prose.lows
    return {
        i: (FIGURES[lows[i]], FIGURES[lows[i + 1]])
        for i in scene.prose.places(FIGURES)
        if lows[i + 1 : i + 2]
        and lows[i + 1] in FIGURES
        and (
            (lows[i - 1] in _WON_OR_LOST and _BEHIND_A_SCORE.issuperset(lows[i + 2 : i + 3]))
            or not _RESULTS.isdisjoint(lows[i + 2 : i + 3])
        )
    }


_WON_OR_LOST = _W["win_verbs"] | _W["lose_verbs"]
_BEHIND_A_SCORE = word_lists("grammar_words")["prepositions"] | {".", ",", ";", "and", "away", "here", "thanks"}
_RESULTS = frozenset(("win", "victory", "defeat", "loss", "draw", "triumph", "success"))


def _only_goal(scene: Scene) -> dict[int, Score]:
    """ "Beat Stoke by a lone goal", "won with a solitary strike", "lost by a goal to nil"; not "led by a lone goal",
    "lost with a lone goal of their own to show"."""
    lows = scene.prose.lows
    lone = [
        i
        for i in scene.prose.places(_LONE)
        if lows[i - 1] in ("a", "the")
        and lows[i + 1 : i + 2] in _ONE_GOAL
        and (lows[i - 2] == "by" or (lows[i - 2] == "with" and lows[i + 2 : i + 3] != ["of"]))
    ]
    to_nil = [i for i in scene.prose.places(("nil",)) if lows[i - 4 : i] == ["by", "a", "goal", "to"]]
    return {i: (1, 0) for i in lone + to_nil if _decides(scene, i, _WON if lows[i - 2] == "with" else _TOLD)}


def _odd_goal(scene: Scene) -> dict[int, Score]:
    """ "Won by the odd goal in five"; not "have won by the odd goal in three all season"."""
    lows, found = scene.prose.lows, dict[int, Score]()
    for i in scene.prose.places(("odd",)):
        behind = lows[i + 1 : i + 4]
        goals = _figure(behind[2]) if behind[:2] == ["goal", "in"] and len(behind) == 3 else None
        if goals is not None and goals % 2 and _decides(scene, i, _TOLD):
            found[i] = (goals // 2 + 1, goals // 2)
    return found


def _decides(scene: Scene, i: int, told: Set[str]) -> bool:
    """Whether the goals at word ``i`` decide the match: the word of a result last before them is one of ``told``; not
    "by the only goal of the half", "often won by the odd goal in three", "beat Alli to the prize by a lone goal"."""
    lows = scene.prose.lows
    first, end = scene.prose.sentences[scene.prose.sentence[i]]
    verb = next((k for k in range(i - 1, first - 1, -1) if lows[k] in _TOLD), first)
    beats_to_it = lows[verb] in _W["beat_verbs"] and any(
        lows[k] == "to" and lows[k + 1] in ("a", "the") for k in range(verb + 2, i - 2)
    )
    return (
        lows[verb] in told
        and not beats_to_it
        and _NOT_OF_ALL.isdisjoint(lows[i:end])
        and _OF_MANY.isdisjoint(lows[first:end])
        and "all season" not in " ".join(lows[i:end])
    )


_LONE = ("lone", "solitary", "sole", "only")
_ONE_GOAL = (["goal"], ["strike"])
_TOLD = _W["told_results"]
_WON = _W["win_verbs"] | _W["beat_verbs"]
_NOT_OF_ALL = _W["half_time"] | {"half", "aggregate", "leg", "legs", "until"}
_OF_MANY = frozenset(("always", "often", "usually", "regularly", "times"))


def _figure(word: str) -> int | None:
    return int(word) if word.isdecimal() and len(word) == 1 else FIGURES.get(word)


_EACH = ("apiece", "each", "all")


def _is_of_sides(scene: Scene, verb: int, asked: bool) -> bool:
    """Whether the subject of a verb is no person; ``asked``: it has to be two sides or a match, and be said."""
    lows, kinds = scene.prose.lows, scene.kinds
    for i in range(verb - 1, scene.prose.sentences[scene.prose.sentence[verb]][0] - 1, -1):
        if kinds[i] == "P":
            return False
        if kinds[i] == "T" or lows[i] in _W["both_sides"] or lows[i] in _W["matches"]:
            return True
    return not asked


def _shared(scene: Scene) -> dict[int, Score]:
    """ "Leeds and Hull shared four goals", "shared a six-goal thriller", "a four-goal draw"; not what scorers shared,
    nor what sides have shared."""
    lows, kinds = scene.prose.lows, scene.kinds
    sharing = [
        k for k in scene.prose.places(_W["shares_points"]) if kinds[k - 1] == "T" or lows[k - 1] in _W["both_sides"]
    ]
    found = {}
    for k in sharing:
        if lows[k + 2 : k + 3] == ["goals"] and lows[k + 1] in _EVEN:
            found[k + 1] = _halves(lows[k + 1])
    for i in scene.prose.places(_EVEN_GOALS):
        told = lows[i + 1 : i + 2]
        shared = not _MATCHES.isdisjoint(told) and (i - 1 in sharing or i - 2 in sharing)
        if shared or not _W["draw_words"].isdisjoint(told):
            found[i] = _halves(lows[i].partition("-")[0])
    return found


_MATCHES = _W["matches"] | {"thriller"}
_EVEN = frozenset(word for word, figure in FIGURES.items() if figure and figure % 2 == 0)
_EVEN_GOALS = frozenset(f"{number}-goal" for number in _EVEN - {"two"})  # "held a two-goal lead"


def _halves(number: str) -> Score:
    return FIGURES[number] // 2, FIGURES[number] // 2


def repeated(scene: Scene) -> list[int]:
    """Where a result is told by another's score, at the word that says how much: "Stoke won by the same score"."""
    lows = scene.prose.lows
    return [
        i + 1
        for i in scene.prose.places(_AGAIN)
        if lows[i - 2 : i - 1] == ["by"] and lows[i + 1 : i + 2] in (["score"], ["scoreline"])
    ]


_AGAIN = ("same", "identical")
