"""The score that heads a goal's own line, in live texts and in lists of goals told in sentences: "13' GOAL! Leeds 1-0.
Kane fires in.", "1-0: Kane turns in a cross".

Belongs here: which lines such scores head, and whose goal they are. Does not belong here: scores behind a goal
(scores_behind.py) or within its sentence (events.py), flashes that name both teams (flashes.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, pairwise, repeat

from orchestration.football.game.result import Score
from orchestration.football.grammar.scene import Scene, ScoreLine
from orchestration.football.results.score_lines import score_lines
from orchestration.football.tellings.told import Told
from orchestration.football.words.lexicon import word_lists

_OPENS = word_lists("score_words")["opens_an_entry"]
_ENDS = frozenset((":", "!", ".", ")", "]", "-", "–", "—", "|"))
_LONGEST_HEAD = 12  # words of a line up to its score


def heed_scores_ahead(scene: Scene, told: Sequence[Told]) -> None:
    """Gives goals the scores that head their lines, where these go up by a goal each, or down where the last line comes
    first; and their sides, where a result line ends in the last of them."""
    lows = scene.prose.lows
    ends = [at for at in scene.scores if not _ENDS.isdisjoint(lows[at + 1 : at + 2])]
    heads = [(at, paragraph) for at in ends if (paragraph := _headed(scene, at)) is not None] if len(ends) > 1 else []
    heads.sort(key=lambda head: sum(scene.scores[head[0]]))
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(scene.scores[at] for at, _ in heads)]
    if not steps or not _BY_ONE.issuperset(steps):
        return
    line = _result(scene, scene.scores[heads[-1][0]])
    if scene.scores[heads[0][0]] in _BY_ONE:
        steps.insert(0, scene.scores[heads[0][0]])
    for (at, paragraph), step in zip(reversed(heads), chain(reversed(steps), repeat(None)), strict=False):
        goals = [t for t in told if t.paragraph == paragraph and t.weight >= 1.0 and t.at > at]
        if goals and goals[0].score is None and goals[0].count == 1 and len({t.person for t in goals}) == 1:
            goals[0].score, goals[0].score_at = scene.scores[at], at
            if line is not None and step is not None and goals[0].team is None:
                goals[0].team = (line.first if step == (1, 0) else line.second).ids


_BY_ONE = frozenset(((1, 0), (0, 1)))


def _result(scene: Scene, score: Score) -> ScoreLine | None:
    """The first line of a text that prints a score between two teams."""
    lines = chain.from_iterable(score_lines(scene).values())
    return next((line for line in lines if line.score == score), None)


def _headed(scene: Scene, at: int) -> int | None:
    """The paragraph that the score at a word heads, behind nothing but a minute, a cry and a team; None if it heads
    none."""
    prose = scene.prose
    s = prose.sentence[at]
    paragraph = prose.paragraph[s]
    while s and prose.paragraph[s - 1] == paragraph and at - prose.sentences[s][0] < _LONGEST_HEAD:
        s -= 1
    ahead = range(prose.sentences[s][0], at)
    if s and prose.paragraph[s - 1] == paragraph:
        return None
    opens = all(scene.kinds[k] in ("t", "T") or prose.lows[k] in _OPENS for k in ahead)
    return paragraph if opens else None
