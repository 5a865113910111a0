"""One telling of a goal: what passes from those who find tellings (events.py, scorers.py) to those who join them.

Belongs here: the value. Does not belong here: finding it (events.py, scorers.py), and what goals make of it
(match_goals.py).
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from operator import attrgetter

from orchestration.football.game.clock import TimePhrase
from orchestration.football.grammar.scene import TimeAt
from orchestration.football.names.names import Name


@dataclass(slots=True)
class Told:
    """One telling of a goal. ``person`` indexes ``Scene.people.names``; ``team`` the team ids the words give the goal
    to, or '@home', '@away'; ``name_at``, ``time_at``, ``score_at``: the word ranges that say so. ``borrowed``: the time
    stands in a sentence beside it. ``counted``: the minute that a time which counts from an event has by the
    minutes told before it, whichever goals those are of. ``score``: a printed score as it stands after the goal;
    ``leader``: the side that leads by it. ``count``: how many goals of this person it speaks of. ``nth``: which of the
    person's goals. ``mates`` and ``foes``: people the sentence puts on the scorer's side, or against.
    ``listed``: it stands in a list of scorers, not in a sentence. ``move``: it says how the ball went in, so that it
    tells the goal itself; ``paragraph``: that of its sentence; ``caption``: no stop ends that."""

    at: int
    sentence: int
    weight: float
    person: int | None = None
    name_at: tuple[int, int] | None = None
    team: tuple[str, ...] | None = None
    against: tuple[str, ...] | None = None
    pronoun: bool = False
    constraints: tuple[str, ...] = ()
    own_goal: bool = False
    penalty: bool = False
    time: TimePhrase | None = None
    time_at: tuple[int, int] | None = None
    borrowed: bool = False
    counted: TimePhrase | None = None
    score: tuple[int, int] | None = None
    score_at: int | None = None
    leader: tuple[str, ...] | None = None
    count: int = 1
    nth: int | None = None
    listed: bool = False
    move: bool = False
    paragraph: int = -1
    caption: bool = False
    sources: list[str] = field(default_factory=list)
    fallback: tuple[int, tuple[int, int]] | None = None

    def take(self, at: TimeAt) -> None:
        """Gives it a time."""
        self.time, self.time_at = at.phrase, (at.first, at.end)

    def credit(self, m: Name) -> None:
        """Names its scorer."""
        self.give(m.person, (m.first, m.end))

    def give(self, person: int | None, at: tuple[int, int] | None) -> None:
        """Names its scorer, at words ``at``."""
        self.person, self.name_at, self.pronoun = person, at, False
        self.sources = [source for source in self.sources if source != DESCRIBED]

    def of_another(self, m: Name, at: int) -> Told:
        """The same told of another at a word."""
        return replace(
            self, at=at, person=m.person, name_at=(m.first, m.end), sources=[s for s in self.sources if s != DESCRIBED]
        )

    def copy(self) -> Told:
        """Another telling with the same values."""
        return Told(*_VALUES(self))


_VALUES = attrgetter(*(each.name for each in fields(Told)))


SHARED = "shared"  # among the sources of a telling: its verb is another's
DESCRIBED = "described"  # among the sources of a telling: its player is called "the striker", who may be another
PRONOUN = "pronoun"  # among the sources of a telling: its player is whom another sentence means by "he"
AGAIN = "again"  # among the sources of a telling: its player had one before it
EACH_TIME = "each time"  # among the sources of a telling of two goals: what it says of the score holds of both
CALLED = "called"  # among the sources of a telling: its player is called a scorer; what he does besides is no goal
JUST_TOLD = "just told"  # among the sources of a telling: of the goal told before it ("it was his second")


GUESSED = frozenset((DESCRIBED, PRONOUN))  # among the sources of a telling: its words do not name its player


def named_at(t: Told) -> int:
    """Where a sentence names whose goal is told, or else tells it."""
    return t.name_at[0] if t.name_at is not None else t.at


def are_two(a: Told, b: Told) -> bool:
    """Whether of two tellings of a player the second numbers a further goal: "completing his hat-trick before adding a
    fourth", his fourth; "gave them the lead and added a second"."""
    if a.sentence == b.sentence and a.at < b.at and "lead" in a.constraints and "2th" in b.constraints:
        return "2th" not in a.constraints
    return a.nth is not None and a.nth > 2 and (b.nth == a.nth + 1 or (not b.nth and f"{a.nth + 1}th" in b.constraints))


_AHEAD = frozenset(("opener", "ahead", "lead", "regains", "extends", "doubles", "2up", "3up", "winner"))
NOT_AHEAD = frozenset(("equaliser", "reduces", "halves", "consolation"))


def at_odds(a: Told, b: Told) -> bool:
    """Whether two tellings can't be of one goal: it takes its side ahead, or it does not."""
    one, two = set(a.constraints), set(b.constraints)
    if one & two:
        return False
    return bool((one & _AHEAD and two & NOT_AHEAD) or (one & NOT_AHEAD and two & _AHEAD))
