"""A result as one sentence states it, before it is known which match it is of.

Belongs here: the value. Does not belong here: how sentences state one (binding.py), and all that a text states
(results.py).
"""

from __future__ import annotations

from dataclasses import dataclass

Score = tuple[int, int]
ENDED = ("final", "closing")  # the kinds of a final score
MET = ("met", "running", "half-time")  # the kinds that say no more than that two teams met, and how it stood


@dataclass(slots=True)
class Result:
    """What one sentence says of a match's result: ``first`` and ``second`` are the teams (None: not named),
    ``scores`` theirs (None: only who won, by ``outcome`` 1, 0, -1 for ``first``). ``home``: the team that the words
    place at home. ``kind``: 'final' | 'loose' (a score without a word of result) | 'half-time' | 'running' |
    'aggregate' | 'shoot-out' | 'fixture' | 'closing' (a final score if no goal is told after it) | 'other' (another
    day's). ``header``: a fixture line. ``role``: the side
    ('home' | 'away') that stands for ``first`` where no name does: "the visitors won 2-0"."""

    at: int
    sentence: int
    kind: str
    first: str | None
    second: str | None
    scores: Score | None = None
    outcome: int | None = None
    home: str | None = None
    header: bool = False
    role: str | None = None

    @property
    def pair(self) -> frozenset[str]:
        return frozenset(filter(None, (self.first, self.second)))

    def score_of(self, team: str, other: str) -> Score | None:
        """The score with ``team``'s goals first, its opponent being ``other``."""
        turned = team == self.second or (self.second is None and self.first == other)
        return self.scores and (self.scores[1], self.scores[0]) if turned else self.scores

    def outcome_of(self, team: str, other: str) -> int | None:
        """1, 0 or -1 as ``team`` won, drew or lost, its opponent being ``other``."""
        turned = team == self.second or (self.second is None and self.first == other)
        return self.outcome and -self.outcome if turned else self.outcome


def trust_in(r: Result) -> float:
    """How far a stated result can be relied on: a fixture line most, a score without both teams least; a report says
    its result at once."""
    of_both = 2.0 if r.first and r.second else 1.0
    plain = 4.0 if r.header else of_both if r.kind == "final" else 0.5
    return plain * (2.0 if r.sentence <= 3 else 1.5 if r.sentence <= 8 else 1.0)
