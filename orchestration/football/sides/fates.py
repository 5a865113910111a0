"""What became of the teams of a match: who went through, was knocked out, held on, lifted the cup.

Belongs here: the words that say so (data/fates.csv), and what they leave of its result. Does not belong here: results
that sentences state (results.py), and what a path makes of them (scoreline.py).
"""

from __future__ import annotations

from collections.abc import Iterator

from orchestration.football.game.frame import Frame
from orchestration.football.grammar.scene import Scene, background
from orchestration.football.results.acting_teams import team_before, they
from orchestration.football.results.which_day import day_of_result
from orchestration.football.sides.sides import lean
from orchestration.football.tellings.phrases import Phrase, PhraseTable, read_phrases
from orchestration.football.words.lexicon import word_lists

_TABLE = PhraseTable(read_phrases("fates"))
_FAVOURS = {"won": 1.0, "through": 1.0, "lost": -1.0, "out": -1.0}
_DECIDES = frozenset(("won", "lost"))


def find_fate(scene: Scene, frame: Frame) -> str | None:
    """Who came off better, where the text states no result of the match: 'home' or 'away' won, 'not home' or 'not away'
    won, since the other went through, or it went out; None where nothing tells, or all speaks for both."""
    if frame.result is not None or frame.penalties:
        return None
    told = list(_told(scene, frame))
    for kinds in (_DECIDES, _FAVOURS.keys() - _DECIDES):
        sides = {side for kind, side in told if kind in kinds}
        if len(sides) == 1:
            better = "home" if sides.pop() > 0 else "away"
            return better if kinds is _DECIDES else {"home": "not away", "away": "not home"}[better]
    return None


def _told(scene: Scene, frame: Frame) -> Iterator[tuple[str, float]]:
    """Each fate that the sentences of a match tell, and the side that it favours: 1 home, -1 away."""
    prose, past = scene.prose, background(scene)
    for i in _TABLE.places(scene):
        s = prose.sentence[i]
        if s in past or (frame.sentences is not None and s not in frame.sentences):
            continue
        first, end = prose.sentences[s]
        words = frozenset(prose.lows[first:end])
        if not _IN_SPITE.isdisjoint(words) or (found := _TABLE.at(scene, i, end, words)) is None:
            continue
        phrase, stop = found
        if _has_come_about(scene, i, s) and (side := lean(_whose(scene, phrase, i, stop, s), frame)):
            yield phrase.kind, side * _FAVOURS[phrase.kind]


_IN_SPITE = frozenset(("despite", "although", "though", "regardless", "nevertheless"))


def _whose(scene: Scene, phrase: Phrase, i: int, stop: int, s: int) -> tuple[str, ...] | None:
    """The team whose fate words ``i..stop`` tell: the one that they name, else their subject."""
    if any(token.kind == "T" for token in phrase.tokens):
        at = next(k for k in range(i, stop) if scene.kinds[k] == "T")
        return scene.teams[scene.refs[at]].ids
    first = scene.prose.sentences[s][0]
    return team_before(scene, i, first, None) or they(scene, i, s)


def _has_come_about(scene: Scene, i: int, s: int) -> bool:
    """Whether what word ``i`` tells has come about on this day: not "needed to win to advance", "had reached the
    final"; but "became the first Africans to reach the final"."""
    first = scene.prose.sentences[s][0]
    lows = scene.prose.lows
    if lows[i - 1] == "to" and i > first:
        return not _BECOMING.isdisjoint(lows[max(first, i - 9) : i])
    return day_of_result(scene, i, s, None) == "final"


_BECOMING = word_lists("goal_words")["becoming"]
