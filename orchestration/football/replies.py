"""Goals that answer the one before them, where another sentence says so: "Their lead was short-lived. Kane rose …".

Belongs here: finding that a report says that a lead did not last, or that a side hit back (data/replies.csv), and which
goal it is said of. Does not belong here: goals whose own words say it (goal_phrases.py), and how long the lead lasted
(spells.py).
"""

from __future__ import annotations

from collections.abc import Sequence

from orchestration.football.phrases import PhraseTable, read_phrases
from orchestration.football.scene import Scene
from orchestration.football.told import Told

_REPLIES = PhraseTable(read_phrases("replies"))  # their kinds: what was lost was a lead, or joy, or one side answered
_LEVELS = frozenset(("equaliser", "reduces", "halves", "replies"))


def heed_replies(scene: Scene, told: Sequence[Told]) -> None:
    """The goal told next after a lead was lost, in that sentence or the next one, is its side's reply, where nothing
    else is said of it."""
    prose = scene.prose
    for i in _REPLIES.places(scene):
        s = prose.sentence[i]
        first, end = prose.sentences[s]
        if (found := _REPLIES.at(scene, i, end, {*prose.lows[first:end]})) is None:
            continue
        near = [t for t in told if t.weight >= 1.0 and s - 1 <= t.sentence <= s + 1]
        answer = _answer(scene, i, near, found[0].kind)
        if answer is not None and not answer.constraints:
            answer.constraints = ("replies",)


def _answer(scene: Scene, i: int, near: Sequence[Told], kind: str) -> Told | None:
    """Which of the goals told ``near`` words at ``i`` call the reply to what went before: the next, but in "Kane
    curled in as Spurs hit back"; none where a joy that was brief was over an equaliser."""
    before, after = [t for t in near if t.at < i], next((t for t in near if t.at > i), None)
    here = [t for t in before if t.sentence == scene.prose.sentence[i]]
    if kind == "joy":
        return None if before and not _LEVELS.isdisjoint(before[-1].constraints) else after
    if kind == "lost" or not here or (after is not None and after.sentence == here[-1].sentence):
        return after
    return here[-1] if "as" in scene.prose.lows[here[-1].at : i] else None
