"""Goals that a live text flashes with the score: "GOAL! Belgium 0-1 Japan (Haraguchi 48)", "79' Goal! Burnley 1,
Leicester City 2. Jamie Vardy (Leicester City) right footed shot …".

Belongs here: who scored by a flash, when and for which side. Does not belong here: the
score lines and their labels (score_lines.py), lists of scorers (scorers.py).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from orchestration.football.grammar.scene import Scene, ScoreLine
from orchestration.football.lists.listed_scorers import bracketed
from orchestration.football.lists.stamps import headings
from orchestration.football.names.names import Name
from orchestration.football.results.score_lines import score_lines
from orchestration.football.tellings.told import Told

_ASIDE = 6  # words in the brackets behind a flash, at most
_TO_ITS_SCORER = 3  # words from a flash to its scorer: "Leeds 1-0 Hull - Bamford"
_OWN, _PENALTY = frozenset(("og", "own", "o.g")), frozenset(("pen", "pens", "p", "penalty"))
_SURE, _UNNAMED = 3.0, 1.0  # weights


def flashed(scene: Scene) -> list[Told]:
    """A telling for each flash of the text, in its order; of nobody where it names no scorer. The minute is that in its
    brackets, or else that at the head of its entry."""
    flashes = [line for lines in score_lines(scene).values() for line in lines if line.label == "goal"]
    if not flashes:
        return []
    sides, stamps, prose = _sides(flashes), headings(scene, entry=0), scene.prose
    told = []
    for n, line in enumerate(flashes):
        t = _told(scene, line, sides.get(n))
        head = prose.paragraph[prose.sentence_of(line.labelled)]
        if t.time is None and (stamp := stamps.get(prose.paragraph[t.sentence], stamps.get(head))) is not None:
            t.time, t.time_at = stamp.phrase, (stamp.first, stamp.end)
        told.append(t)
    return told


def _told(scene: Scene, line: ScoreLine, team: tuple[str, ...] | None) -> Told:
    prose, lows = scene.prose, scene.prose.lows
    s = prose.sentence_of(line.at)
    listed = bracketed(scene, line.end) if lows[line.end : line.end + 1] == ["("] else None
    if listed is not None:
        return replace(listed, team=team, score=line.score, score_at=line.at)
    scorer = _scorer(scene, line, s)
    near = lows[line.end : min(line.end + _ASIDE, len(lows))]
    aside = near[: near.index(")")] if near[:1] == ["("] and ")" in near else []
    said = (*lows[line.labelled : line.first.first], *aside)
    return Told(
        line.at,
        s,
        _UNNAMED if scorer is None else _SURE,
        None if scorer is None else scorer.person,
        None if scorer is None else (scorer.first, scorer.end),
        team,
        own_goal=not _OWN.isdisjoint(said),
        penalty=not _PENALTY.isdisjoint(said),
        score=line.score,
        score_at=line.at,
        listed=scorer is not None,
        sources=["flash"],
    )


def _scorer(scene: Scene, line: ScoreLine, s: int) -> Name | None:
    """Who a flash says has scored: in its brackets or behind its dash, in its label, or at the head of the next
    sentence with his team in brackets."""
    prose, lows, kinds = scene.prose, scene.prose.lows, scene.kinds
    end = prose.sentences[s][1]
    behind = scene.people_between(line.end, min(end, line.end + _TO_ITS_SCORER))
    if behind and lows[line.end] in ("(", "-", "–", "—", ":", ","):
        return behind[0]
    before = scene.people_between(line.labelled, line.first.first)
    if before:
        return before[-1]
    after = scene.people_between(end, end + 1)
    if not after or lows[after[0].end : after[0].end + 1] != ["("]:
        return None
    return after[0] if kinds[after[0].end + 1 : after[0].end + 2] == ["T"] else None


def _sides(flashes: Sequence[ScoreLine]) -> dict[int, tuple[str, ...]]:
    """For whom each flash counts, by its number: whose goals are more than by the flash with a goal less, or at 0-0."""
    by_pair: dict[frozenset[str], dict[tuple[int, int], int]] = defaultdict(dict)
    sides: dict[int, tuple[str, ...]] = {}
    for n, line in enumerate(flashes):
        pair = line.first.ids[0], line.second.ids[0]
        score = line.score or (0, 0)
        by_pair[frozenset(pair)].setdefault(score if pair[0] < pair[1] else score[::-1], n)
    for scores in by_pair.values():
        for (one, two), n in scores.items():
            first = (one - 1, two) in scores or (one, two) == (1, 0)
            second = (one, two - 1) in scores or (one, two) == (0, 1)
            if first != second:
                line = flashes[n]
                turned = line.first.ids[0] > line.second.ids[0]
                sides[n] = (line.first if first != turned else line.second).ids
    return sides


def heed_cries(scene: Scene, told: Sequence[Told]) -> None:
    """In a live blog that cries out its goals ("19 mins: GOAL FOR CELTIC! …") they are told where it does, and hardly
    in its other entries: "8 mins: Ajer heads over"."""
    prose = scene.prose
    cries = (i for i in prose.places(("goal",)) if i and prose.lows[i - 1] not in ("no", "own"))
    cried = {prose.paragraph[prose.sentence[i]]: _cried_for(scene, i) for i in cries if _is_cry(scene, i)}
    if len(cried) < _CRIES:
        return
    stamps = headings(scene, entry=0)
    for t in told:
        if t.paragraph in stamps and t.weight > 0.0:
            t.weight += _CRIED if t.paragraph in cried else -_UNCRIED
            if t.team is None and t.against is None:
                t.team = cried.get(t.paragraph)


def _cried_for(scene: Scene, i: int) -> tuple[str, ...] | None:
    """The team whose goal a cry says it is: "GOAL FOR LEEDS!", "GOAL LEEDS!"; not "GOAL! Leeds are behind"."""
    k = i + 1 + (scene.prose.lows[i + 1 : i + 2] == ["for"])
    if scene.kinds[k : k + 1] != ["T"]:
        return None
    team = scene.teams[scene.refs[k]]
    return team.ids if scene.prose.lows[team.end : team.end + 1] in _BEHIND_A_CRY else None


_BEHIND_A_CRY = (["!"], [":"], ["."], ["("], ["-"], ["–"])
_CRIES = 2  # in one text, and it is how it tells goals
_CRIED, _UNCRIED = 0.5, 1.0


def _is_cry(scene: Scene, i: int) -> bool:
    """Whether a word "goal" is cried out: "GOAL", "Goal!"."""
    return scene.prose.words[i].isupper() or scene.prose.lows[i + 1 : i + 2] == ["!"]
