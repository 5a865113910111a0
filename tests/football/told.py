"""What is told of goals in a text, for tests."""

from collections.abc import Callable, Iterable

from orchestration.football.cast import know_teams
from orchestration.football.events import read_events
from orchestration.football.goals import read_goals
from orchestration.football.joining import minute_of
from orchestration.football.matches import find_matches
from orchestration.football.results import read_results
from orchestration.football.scene import Scene, look_at
from orchestration.football.sides import read_allegiances
from orchestration.football.told import Told


def goals_told(text: str, tell: Callable[[Scene], Iterable[Told]]) -> list[tuple]:
    """(scorer, minute, team, 'pen' or 'og' or '') of each goal."""
    scene = look_at(text)
    know_teams(scene)
    return [
        (
            t.person is not None and scene.people.names[t.person],
            t.time and t.time.label,
            t.team and t.team[0],
            "pen" if t.penalty else "og" if t.own_goal else "",
        )
        for t in tell(scene)
    ]


def told(text: str) -> list[tuple]:
    """(scorer or None, own goal, penalty) of each telling that is more likely a goal than not."""
    scene = look_at(text)
    know_teams(scene)
    return [
        (scene.people.names[t.person] if t.person is not None else None, t.own_goal, t.penalty)
        for t in read_events(scene)
        if t.weight >= 1.0
    ]


def scorers(text: str) -> list[str]:
    """The names among what is told."""
    return [name for name, _, _ in told(text) if name]


def goals(text: str) -> list[tuple]:
    """(scorer, team, score after, minute) of each goal in the order of play."""
    scene = look_at(text)
    know_teams(scene)
    told = read_events(scene)
    frame = find_matches(scene, read_results(scene), {t.sentence for t in told})[0]
    found = read_goals(scene, frame, told, read_allegiances(scene, told)).goals
    out = []
    for g in found:
        when = minute_of(g)
        name = scene.people.names[g.person] if g.person is not None else None
        out.append((name, frame.home if g.home else frame.away, g.after, when.regulation if when else None))
    return out
