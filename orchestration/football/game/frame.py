"""One match as far as it is known before its goals are read.

Belongs here: the value, and what the results of a match say of its scores and its winner. Does not belong here: which
matches a text tells (matches.py), who was at home (hosts.py), and extra time (extra_time.py).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from orchestration.football.game.result import Result, Score, trust_in

HEAD = 4  # sentences of a lead


@dataclass(slots=True, eq=False)
class Frame:
    """One match as far as it is known before its goals are read. Scores are (home, away); ``result`` is who won
    ('home' | 'away' | 'draw') where the text says it, ``fate`` what else it tells of that (fates.py); ``reckoned``:
    the final score is what the aggregate leaves after the other leg; ``closing``: the final score, where only its goals
    tell whose it is; ``sentences`` are the sentences that tell it (None: all); ``told_at``: the first sentence that
    states the result, in figures or words; ``met``: of a match of a round-up the text says no more than that the two
    met, and a goal; ``headed``: a fixture or a stage opens the text, or a fixture stands in its address; ``main``: the
    one match that the whole text would be about; ``said[claim]`` are the word ranges that say so, ``at_home[team]`` the
    sentences that say who was at home."""

    home: str
    away: str
    home_away_basis: str = "text order"
    final: Score | None = None
    result: str | None = None
    fate: str | None = None
    half_time: Score | None = None
    aggregate: Score | None = None
    shootout: Score | None = None
    extra_time: bool | None = None
    penalties: bool | None = None
    closing: Score | None = None
    reckoned: bool = False
    told_at: int | None = None
    headed: bool = False
    main: bool = False
    met: bool = False
    sentences: frozenset[int] | None = None
    said: dict[str, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))
    at_home: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))


def swapped(frame: Frame) -> Frame:
    """The same match with its sides the other way round."""
    result, fate = _TURNED.get(frame.result, frame.result), _TURNED.get(frame.fate, frame.fate)
    return replace(
        frame,
        home=frame.away,
        away=frame.home,
        home_away_basis="stated",
        final=frame.final and frame.final[::-1],
        result=result,
        fate=fate,
        half_time=frame.half_time and frame.half_time[::-1],
        aggregate=frame.aggregate and frame.aggregate[::-1],
        shootout=frame.shootout and frame.shootout[::-1],
    )


_TURNED: dict[str | None, str] = {"home": "away", "away": "home", "not home": "not away", "not away": "not home"}


def _after_first_leg(frame: Frame, results: Sequence[Result]) -> Score | None:
    """What the aggregate leaves of the other leg's score, where the text has one."""
    legs = {r.score_of(frame.home, frame.away) for r in results if r.kind == "other" and len(r.pair) == 2} - {None}
    if frame.aggregate is None or len(legs) != 1:
        return None
    home, away = legs.pop() or (0, 0)
    left = frame.aggregate[0] - home, frame.aggregate[1] - away
    return left if min(left) >= 0 else None


def fill_by_role(frame: Frame, results: Sequence[Result]) -> None:
    """The final score where only the side's role says whose it is: "the visitors ran out 3-0 winners"."""
    for r in results:
        if r.kind == "final" and r.role and r.scores and not r.pair and r.outcome is not None:
            frame.final = r.scores if r.role == "home" else (r.scores[1], r.scores[0])
            frame.result = None
            frame.said["final score"].append((r.at, r.at + 1))
            frame.told_at = r.sentence if frame.told_at is None else min(frame.told_at, r.sentence)
            return


def fill_closed(frame: Frame, results: Sequence[Result], told_last: int) -> None:
    """The final score where a text that tells who won opens with a win and no team ("a header clinched a 1-0 win"), or
    closes with the score and no team: "5-1.", "They lost 2-1"; one with goals told after it was on the way."""
    won = (r for r in results if r.kind == "final" and r.scores and r.outcome and not (r.pair or r.role))
    opening = next((r for r in won if r.sentence < HEAD), None) if frame.result in ("home", "away") else None
    r = opening or next((r for r in reversed(results) if r.kind == "closing"), None)
    if r is None or r.scores is None or (r.sentence < told_last and r.outcome is None):
        return
    high, low = max(r.scores), min(r.scores)
    by_result = {"home": (high, low), "away": (low, high), "draw": (high, low) if high == low else None}
    frame.final = by_result.get(frame.result or "", (high, low) if high == low else None)
    frame.closing = (high, low) if frame.result is None else None
    frame.said["final score"].append((r.at, r.at + 1))
    frame.told_at = r.sentence if frame.told_at is None else min(frame.told_at, r.sentence)


def fill(frame: Frame, results: Sequence[Result]) -> None:
    """Puts the scores that sentences state of this match into its frame; of several finals the one most relied on."""
    finals: dict[Score, list[Result]] = defaultdict(list)
    outcomes: defaultdict[int, float] = defaultdict(float)
    for r in results:
        score, outcome = r.score_of(frame.home, frame.away), r.outcome_of(frame.home, frame.away)
        if r.kind in ("final", "loose") and score is not None:
            finals[score].append(r)
        elif r.kind == "final" and outcome is not None:
            outcomes[outcome] += trust_in(r)
        elif r.kind == "half-time" and frame.half_time is None and score is not None:
            frame.half_time = score
            frame.said["half-time score"].append((r.at, r.at + 1))
        elif r.kind == "aggregate" and frame.aggregate is None and score is not None:
            frame.aggregate = score
            frame.said["aggregate"].append((r.at, r.at + 1))
        elif r.kind == "shoot-out" and frame.shootout is None and score is not None and score[0] != score[1]:
            frame.shootout = score
            frame.said["shoot-out"].append((r.at, r.at + 1))
    sure = {score for score, rs in finals.items() if any(r.kind == "final" for r in rs)}
    if sure:

        def support(score: Score) -> float:
            won = (score[0] > score[1]) - (score[0] < score[1])
            return sum(map(trust_in, finals[score])) + 0.5 * outcomes[won]

        frame.final = max(sorted(sure, key=lambda score: finals[score][0].at), key=support)
        frame.said["final score"].extend((r.at, r.at + 1) for r in finals[frame.final][:1])
    elif frame.aggregate is not None and (left := _after_first_leg(frame, results)) is not None:
        frame.final, frame.reckoned = left, True
    elif outcomes:
        won = max(outcomes, key=lambda o: outcomes[o])
        frame.result = {1: "home", 0: "draw", -1: "away"}[won]
    if frame.final is not None and frame.aggregate is not None and not _holds(frame.aggregate, frame.final):
        turned = frame.aggregate[::-1]
        frame.aggregate = turned if _holds(turned, frame.final) else None
    told = [r.sentence for r in results if r.kind == "final" and (r.header or r.outcome is not None)]
    frame.told_at = min(told, default=None)


def _holds(aggregate: Score, score: Score) -> bool:
    """Whether a tie has at least the goals of one of its matches: so "beating Roma 6-1 to go through 6-5 on aggregate
    after losing the first leg" has its goals on the winners' side."""
    return aggregate[0] >= score[0] and aggregate[1] >= score[1]
