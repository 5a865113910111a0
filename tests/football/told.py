"""What is read of a text, step by step, for tests."""

import sys
from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date

from orchestration.football.clubs.cast import know_teams
from orchestration.football.events import read_events
from orchestration.football.game.clock import TimePhrase
from orchestration.football.game.frame import Frame
from orchestration.football.grammar.scene import Scene, look_at
from orchestration.football.match_goals import read_goals
from orchestration.football.matches.matches import find_matches
from orchestration.football.results.results import read_results
from orchestration.football.sides.allegiances import read_allegiances
from orchestration.football.sides.sides import sides_of
from orchestration.football.tellings.goal import minute_of
from orchestration.football.tellings.told import Told
from orchestration.football.times.time_phrases import find_times


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
    frame = find_matches(scene, read_results(scene), naming(told))[0]
    found = read_goals(scene, frame, told, read_allegiances(scene, told)).goals
    out = []
    for g in found:
        when = minute_of(g)
        name = scene.people.names[g.person] if g.person is not None else None
        out.append((name, frame.home if g.home else frame.away, g.after, when.regulation if when else None))
    return out


PUBLISHED = date(2020, 9, 21)


def results(text, published_on=PUBLISHED):
    """Every result that a sentence of a text states."""
    scene = look_at(text)
    know_teams(scene)
    return read_results(scene, published_on)


def score_by_team(text):
    """{team: goals} of the first result; a team that the sentence does not name is None."""
    result = results(text)[0]
    return dict(zip((result.first, result.second), result.scores, strict=True))


def matches(text, url=None):
    """The matches that a text tells."""
    scene = look_at(text)
    know_teams(scene, url)
    return find_matches(scene, read_results(scene), naming(read_events(scene)), url)


def naming(told: Iterable[Told]) -> dict[int, set[int]]:
    """The scorers that each sentence names."""
    found: dict[int, set[int]] = defaultdict(set)
    for t in told:
        if t.person is not None:
            found[t.sentence].add(t.person)
    return found


def scores(text, url=None):
    """{team: goals} of the first match, whatever its sides."""
    frame = matches(text, url)[0]
    return dict(zip((frame.home, frame.away), frame.final or (None, None), strict=True))


def minutes(text):
    """(scorer, minute) of each telling that is more likely a goal than not; minute None where none is told."""
    scene = look_at(text)
    know_teams(scene)
    return [
        (t.person is not None and scene.people.names[t.person], t.time and t.time.label)
        for t in read_events(scene)
        if t.weight >= 1.0
    ]


def teams(text):
    """The teams that a text names, in its order, but for names that stay open."""
    scene = look_at(text)
    know_teams(scene)
    return [t.ids[0] for t in sorted(scene.teams, key=lambda t: t.first) if len(t.ids) == 1]


def side(person, text, home="arsenal", away="chelsea"):
    """'Chelsea', 'Arsenal' (or the other home and away team), None where the text leaves a person's side open."""
    scene = look_at(text)
    know_teams(scene)
    told, asked = read_events(scene), scene.people.names.index(person)
    sure, alone = (
        sides_of(read_allegiances(scene, told, people), Frame(home, away)).get(asked, 0.0) for people in (None, {asked})
    )
    assert sure == alone  # whoever else is asked for
    return home.title() if sure > 0.25 else away.title() if sure < -0.25 else None


def only(text: str) -> TimePhrase:
    (phrase,) = find_times(text)
    return phrase


def steps(work: Callable[..., object], *args: object) -> int:
    """How many steps of Python's machine some work takes: what is gone through in a loop counts, not only calls."""
    count = 0

    def note(frame, event, _arg):
        nonlocal count
        frame.f_trace_opcodes, frame.f_trace_lines = True, False
        count += event == "opcode"
        return note

    before = sys.gettrace()
    sys.settrace(note)
    try:
        work(*args)
    finally:
        sys.settrace(before)
    return count
