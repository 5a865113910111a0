"""What a reader of goals tells of a text, for tests."""

from collections.abc import Callable, Iterable

from orchestration.football.cast import know_teams
from orchestration.football.scene import Scene, look_at
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
