"""What another sentence says of the sides of a goal: that it answers the one before, "Their lead was short-lived. Kane
rose …", that a side had earned it, "It was no more than Leeds deserved", or was hurt by it.

Belongs here: finding that a report says that a lead did not last, that a side hit back or what else data/replies.csv
has, and which goal it is said of. Does not belong here: goals whose own words say it (goal_phrases.py), and how long
the lead lasted (spells.py).
"""

from __future__ import annotations

from collections.abc import Sequence

from orchestration.football.grammar.parties import hosts_or_visitors
from orchestration.football.grammar.scene import Scene
from orchestration.football.results.acting_teams import team_before
from orchestration.football.tellings.phrases import PhraseTable, read_phrases
from orchestration.football.tellings.told import Told

_REPLIES = PhraseTable(read_phrases("replies"))  # their kinds: what was lost was a lead, or joy, or one side answered
_ANSWERED, _EARNED, _HURT = "answered", "earned", "hurt"  # or what a goal was to a side that deserved it or suffered it
_LEVELS = frozenset(("equaliser", "reduces", "halves", "replies"))


def heed_replies(scene: Scene, told: Sequence[Told]) -> None:
    """The goal told next after a lead was lost, in that sentence or the next one, is its side's reply, where nothing
    else is said of it; and the one before it is of the side whose lead, or joy, it was, or against the one that
    answered."""
    prose = scene.prose
    beside = {s for t in told if t.weight >= 1.0 for s in (t.sentence - 1, t.sentence, t.sentence + 1)}
    for i in _REPLIES.places(scene):
        s = prose.sentence[i]
        first, end = prose.sentences[s]
        if s not in beside or (found := _REPLIES.at(scene, i, end, {*prose.lows[first:end]})) is None:
            continue
        near = [t for t in told if t.weight >= 1.0 and s - 1 <= t.sentence <= s + 1]
        phrase, stop = found
        answer = _answer(scene, i, near, phrase.kind) if phrase.kind not in (_EARNED, _HURT) else None
        if answer is not None and not answer.constraints:
            answer.constraints = ("replies",)
        before = next((t for t in reversed(near) if t.at < i and t is not answer), None)
        theirs, others = (answer, before) if phrase.kind in (_ANSWERED, _HURT) else (before, answer)
        side = _side_of(scene, i, stop, first)
        if theirs is not None and theirs.team is None and theirs.against is None:
            theirs.team = side
        if others is not None and others.team is None and others.against is None:
            others.against = side


def _side_of(scene: Scene, i: int, stop: int, first: int) -> tuple[str, ...] | None:
    """Whose lead, joy or answer words ``i..stop`` tell of: "Leeds' joy", "the hosts' reply", "Leeds hit back", "it took
    Leeds"."""
    lows, kinds = scene.prose.lows, scene.kinds
    before = range(max(first, i - 2), i)[::-1]
    if (named := next((k for k in (*range(i, stop), *before[:1]) if kinds[k] == "T"), None)) is not None:
        return scene.teams[scene.refs[named]].ids
    hosts = (hosts_or_visitors(lows, k) for k in (*range(i, stop), *before))
    return next((side for side in hosts if side), None) or team_before(scene, i, first, None)


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
