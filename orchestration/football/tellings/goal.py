"""One goal with all its tellings, and between which minutes these put it.

Belongs here: what a goal is by its tellings, the minute that they tell best, and how two stretches of minutes lie to
each other. Does not belong here: which tellings are of one goal (joining.py), whose it is and the running score
(match_goals.py).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import exp, inf, sqrt
from operator import attrgetter

from orchestration.football.game.clock import TimePhrase, bounds_of, minute_on_line
from orchestration.football.game.scoreline import Node
from orchestration.football.tellings.told import Told


@dataclass(slots=True, eq=False)
class Goal:
    """One goal, with all the tellings of it, and its place on the path once that is found. ``margins``: how much dearer
    it is to tell the goal otherwise, for each way to do so."""

    tellings: list[Told]
    person: int | None = None
    home: bool = True
    after: Node = (0, 0)
    margins: tuple[float, ...] = ()
    place_margin: float = inf
    broken: tuple[str, ...] = ()

    @property
    def own_goal(self) -> bool:
        return any(map(_OWN_GOAL, self.tellings))

    @property
    def penalty(self) -> bool:
        return any(map(_PENALTY, self.tellings))

    def lend(self, time: TimePhrase, words: tuple[int, int]) -> None:
        """Gives it a minute from beside it: the telling that has added time, or else tells it the most surely alone."""

        def sureness(t: Told) -> tuple[bool, bool, float]:
            return t.time is not None and t.time.regulation is not None, t.count == 1, t.weight

        t = max(self.tellings, key=sureness)
        lent = replace(t, time=time, time_at=words, borrowed=not sureness(t)[0])
        self.tellings[self.tellings.index(t)] = lent  # a copy: what tells several goals is the others', too

    @property
    def constraints(self) -> set[str]:
        return set().union(*map(_CONSTRAINTS, self.tellings))


def sureness(goal: Goal, strain: float) -> float:
    """How likely a goal is as it is read: the odds against it grow with all the ways to tell it otherwise, by what each
    costs more, and with the ``strain`` that is on its whole story."""
    otherwise = 0.0
    for margin in goal.margins:
        otherwise += exp(-LOG_ODDS * margin)
    return 1.0 / (1.0 + DOUBT * sqrt(FITTING + strain) * otherwise)


# As goals of reports were right.
DOUBT = 0.4
FITTING = 2.0  # strain on a story whose path costs nothing: what is wrong may be none of the ways that are weighed
UNPINNED = 1.5  # strain more where nobody prints the final score
LOG_ODDS = 0.6  # of a unit of cost: what tells a goal seldom stands alone


_OWN_GOAL, _PENALTY, _CONSTRAINTS = map(attrgetter, ("own_goal", "penalty", "constraints"))
Window = tuple[float, float]


def window(t: Told) -> Window | None:
    """Between which minutes a telling puts its goal; None where it says nothing."""
    time = t.time
    if time is None:
        return None
    if time.after_event is not None:
        counted = minute_on_line(t.counted)
        return None if counted is None else (counted, counted)
    if time.stoppage == 0 and time.regulation is not None and time.earliest == time.latest:  # as most do
        return time.regulation, time.regulation
    return stretch(time)


def stretch(phrase: TimePhrase) -> Window | None:
    """Between which minutes a time is; None where it counts from an event."""
    if phrase.regulation is not None and phrase.earliest == phrase.latest:
        minute = phrase.regulation if phrase.stoppage == 0 else minute_on_line(phrase) or 0.0
        unknown = phrase.stoppage is None and "stoppage" in (phrase.period or "")
        return (minute - 0.01, minute + 0.3) if unknown else (minute, minute)
    bounds = bounds_of(phrase)
    return bounds and (bounds[0], bounds[1] + 0.9)


def apart(a: Window | None, b: Window | None, slack: float = 1.6) -> bool:
    """Whether two stretches are more minutes apart than writers differ by, or one on either side of the break; not
    where either is unknown."""
    if a is None or b is None:
        return False
    sooner, later = (a, b) if a[0] <= b[0] else (b, a)
    return later[0] > sooner[1] + slack or 45.0 <= sooner[0] < sooner[1] < 46.0 <= later[0]  # in two halves


def is_before(a: Window | None, b: Window | None) -> bool:
    """Whether all of the first stretch is over when the second begins; not where either is unknown."""
    return a is not None and b is not None and a[1] < b[0]


def at_one_time(a: Window | None, b: Window | None) -> bool:
    """Whether two stretches begin together, or as far apart as writers differ by."""
    return a is not None and b is not None and abs(a[0] - b[0]) <= 1.6


def window_of(g: Goal) -> Window | None:
    """The narrowest of the tellings' windows; of two alike, one that is stated before one that is counted."""
    if len(g.tellings) == 1:  # as most goals have
        return window(g.tellings[0])
    windows = [(w, t) for t in g.tellings if t.time is not None and (w := window(t)) is not None]
    if len(windows) < 2:
        return windows[0][0] if windows else None
    return min(windows, key=lambda wt: (wt[0][1] - wt[0][0], -_trust(wt[1])))[0]


def is_borrowed(g: Goal) -> bool:
    """Whether only sentences beside those that tell a goal give it a time."""
    if len(g.tellings) == 1:  # as most goals have
        return g.tellings[0].borrowed or g.tellings[0].time is None
    return False not in [t.borrowed for t in g.tellings if t.time is not None]


def minute_of(g: Goal) -> TimePhrase | None:
    """The time phrase that tells a goal's minute best; of two alike, the one told last: the story's."""
    if len(g.tellings) == 1:  # as most goals have
        time = g.tellings[0].time
        return time if time is not None and time.after_event is None else None
    told = [t for t in g.tellings if t.time is not None and t.time.after_event is None]
    best = max(reversed(told), key=_trust) if len(told) > 1 else told[0] if told else None
    return best.time if best else None


def _trust(t: Told) -> int:
    """How far a telling is to be believed about the minute: a minute before a stretch, the goal's own sentence before
    one beside it, a minute of added time before added time alone, one that is told exactly before a rounded one, even
    beside the goal, a stated minute before one by the clock, and that before one counted from another event, what tells
    how the ball went in before a caption or a summary."""
    if t.time is None or t.time.regulation is None:
        return 0
    exact = t.time.earliest == t.time.latest
    told = 64 * (exact and not t.borrowed) + 32 * (t.time.stoppage is not None) + 16 * exact
    return 1 + told + 8 * (t.time.basis == "stated") + 4 * (t.counted is None) + 2 * (not t.caption) + t.move
