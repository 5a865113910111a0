"""Which side of a match each person of a text plays for.

Belongs here: what the votes of a text (allegiances.py) and names (origins.py) mean in one match, and spreading them
over the people who play with and against one another. Does not belong here: reading them, and whose goals they are
(match_goals.py), where the scoreline has the last word.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from math import copysign
from operator import itemgetter

from orchestration.football.game.frame import Frame
from orchestration.football.grammar.parties import AWAY, HOME
from orchestration.football.names.origins import leaning, names_tell
from orchestration.football.sides.allegiances import Allegiances
from orchestration.football.tellings.told import Told

_SURE = 4.0  # no one is surer of a side than this, nor pulls a team-mate by more than _PULL
_PULL = 1.5
_PULLS = 8


def lean(ids: Sequence[str] | None, frame: Frame) -> float:
    """1 where team ids mean the home side, -1 the away side, 0 neither or both."""
    if not ids:
        return 0.0
    if ids[0] in HOME + AWAY:
        return 1.0 if ids[0] in HOME else -1.0
    return float(frame.home in ids) - float(frame.away in ids)


def sides_of(said: Allegiances, frame: Frame) -> dict[int, float]:
    """How surely each person plays for the home side (positive) or the away side (negative), -4..4: the votes of his
    own and, after a few rounds, the pull of those he is linked with."""
    return _spread(_votes(said, frame), _links(said, frame))


def _votes(said: Allegiances, frame: Frame) -> dict[int, float]:
    """What a text says of each person himself, and his name: how surely he is of the home side."""
    if (known := said.leans.get((frame.home, frame.away))) is not None:
        return known
    votes: dict[int, float] = defaultdict(float)
    for person, name in enumerate(said.names) if names_tell(frame.home, frame.away) else ():
        if lean := leaning(name, frame.home, frame.away):
            votes[person] = lean
    for team, sign in ((frame.home, 1.0), (frame.away, -1.0), (HOME[0], 1.0), (AWAY[0], -1.0)):
        for person, weight in said.votes.get(team, ()):
            votes[person] += sign * weight
    said.leans[frame.home, frame.away] = votes
    return votes


def speaks_of_hosts(told: Sequence[Told], said: Allegiances) -> bool:
    """Whether a goal is told of "hosts" or "visitors", or somebody is said to play for them."""
    sides = {t.team for t in told} | {t.against for t in told}
    return HOME in sides or AWAY in sides or not said.votes.keys().isdisjoint(HOME + AWAY)


def fits_alike(frame: Frame, turned: Frame, told: Sequence[Told], said: Allegiances) -> bool:
    """Whether a match fits what a text says of its sides as well the other way round: no goal is told of "hosts" or
    "visitors", and each scorer is on the other side then, as surely."""
    here = [t for t in told if frame.sentences is None or t.sentence in frame.sentences]
    if any(side and side[0] in HOME + AWAY for t in here for side in (t.team, t.against)):
        return False
    one, other = sides_of(said, frame), sides_of(said, turned)
    scorers = {t.person for t in here if t.person is not None}
    return all(abs(one.get(person, 0.0) + other.get(person, 0.0)) < _ALIKE for person in scorers)


_ALIKE = 1e-6
Links = dict[int, list[tuple[int, float]]]


def _links(said: Allegiances, frame: Frame) -> Links:
    """Who is linked with whom, and how strongly, in the sentences of a match."""
    if (known := said.links.get(frame.sentences)) is not None:
        return known
    links: Links = defaultdict(list)
    for s in said.relations if frame.sentences is None else frame.sentences:
        for one, other, weight in said.relations.get(s, ()):
            links[one].append((other, weight))
            links[other].append((one, weight))
    said.links[frame.sentences] = links
    return links


def _spread(votes: dict[int, float], links: Links) -> dict[int, float]:
    """The votes once those who are linked have pulled at each other for a few rounds."""
    score = {person: max(-_SURE, min(_SURE, vote)) for person, vote in votes.items()}
    reached = _reached([person for person, vote in votes.items() if vote], links)  # nobody pulls at the others
    linked = [(person, votes.get(person, 0.0), ties) for person, ties in links.items() if person in reached]
    pulls = {person: max(-_PULL, min(_PULL, vote)) for person, vote, _ in linked}
    now = [score.get(person, 0.0) for person, _, _ in linked]
    for _ in range(_PULLS):  # half a step at a time: else two opponents would change sides in turns
        pulled = pulls.copy()
        for n, (person, vote, ties) in enumerate(linked):
            pull = 0.0
            for other, weight in ties:
                pull += weight * pulled[other]
            new = vote + 0.7 * pull
            now[n] = new = 0.5 * (now[n] + (-_SURE if new < -_SURE else _SURE if new > _SURE else new))
            pulls[person] = -_PULL if new < -_PULL else _PULL if new > _PULL else new
    score.update(zip(pulls, now, strict=True))
    return score


_OTHER = itemgetter(0)  # of two who are linked


def _reached(people: Sequence[int], links: Links) -> set[int]:
    """All to whom links lead from some people, over whomever."""
    found, todo = set(people), [*people]
    while todo:
        new = set(map(_OTHER, links.get(todo.pop(), ()))) - found
        found |= new
        todo += new
    return found


def adrift(said: Allegiances, frame: Frame, sides: dict[int, float], people: set[int]) -> list[dict[int, float]]:
    """Groups of linked people, each with two or more of ``people``, whose sides nothing tells, but who plays with whom
    in them: as if the first of them played for the home side."""
    loose = {person for person in people if abs(sides.get(person, 0.0)) < _ADRIFT}
    if len(loose) < 2:
        return []
    links = _links(said, frame)
    found: list[dict[int, float]] = []
    for person in sorted(loose):
        if any(person in group for group in found):
            continue
        reached = _reached([person], links)
        if len(reached & loose) < 2:
            continue
        near = {p: ties for p, ties in links.items() if p in reached}
        group = {p: side for p, side in _spread({person: _PULL}, near).items() if abs(side) >= _ADRIFT}
        if len(people & group.keys()) > 1 and all(abs(sides.get(p, 0.0)) < _ADRIFT for p in group):
            found.append(group)
    return found


_ADRIFT = 0.35  # weaker votes tell nothing


def turned_over(
    said: Allegiances, frame: Frame, sides: dict[int, float], people: set[int]
) -> list[tuple[dict[int, float], float]]:
    """Groups of linked people, each with one or more of ``people``, as if all of them were on the other side; and what
    that costs: as much as the text says of each himself for where they are, less what it says against it."""
    votes, links = _votes(said, frame), _links(said, frame)
    found: list[tuple[dict[int, float], float]] = []
    seen: set[int] = set()
    for person in sorted(people):
        if person in seen:
            continue
        group = _reached([person], links)
        seen |= group
        turned, price = dict[int, float](), 0.0
        for p in group:
            if side := sides.get(p, 0.0):
                turned[p] = -side
                vote = votes.get(p, 0.0)
                price += copysign(min(_SURE, abs(vote)), vote * side)
        found.append((turned, max(0.0, price)))
    return found
