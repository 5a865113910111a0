"""What the steps of reading found in one text, before records are made of it.

Belongs here: the values that pass from reading.py to tracing.py. Does not belong here: finding any of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from orchestration.football.game.frame import Frame
from orchestration.football.game.result import Result
from orchestration.football.match_goals import Story
from orchestration.football.matches.occasion import Occasion
from orchestration.football.matches.passing import Passing
from orchestration.football.tellings.told import Told

LetGo = tuple[Told, str]  # a telling of no match's goal, and why


@dataclass(frozen=True, slots=True)
class Account:
    """One match as an article tells it: its frame, its goals, when and where, and how strongly it is told."""

    frame: Frame
    story: Story
    occasion: Occasion
    points: float


@dataclass(frozen=True, slots=True)
class Findings:
    """``accounts``: the matches that a text may tell; ``passing``: those it only mentions; ``results``: what its
    sentences state of results; ``told``: the tellings of goals, without those ``let_go`` as another match's;
    ``of_old``: it looks back on years ago, or on somebody's life."""

    accounts: Sequence[Account]
    passing: Sequence[Passing]
    results: Sequence[Result]
    told: Sequence[Told]
    let_go: Sequence[LetGo]
    of_old: bool
