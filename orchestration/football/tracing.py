"""Why a reading is what it is, a line each for a person to read: what tells a match, and what tells each goal.

Belongs here: the trace of the lattice in words. Does not belong here: finding anything (matches.py, goals.py), and the
text with its marks (explain.py).
"""

from __future__ import annotations

from collections.abc import Iterator

from orchestration.football.frame import Frame
from orchestration.football.goal import Goal, minute_of, stretch
from orchestration.football.goals import Story
from orchestration.football.mentions import basis_of_score_after
from orchestration.football.scene import Scene
from orchestration.football.scoreline import NUMBERS
from orchestration.football.subject import TOLD
from orchestration.football.told import Told

QUOTED = 6  # words quoted on either side of the one that tells a goal

# What each constraint of scoreline.CONSTRAINTS demands of its goal.
DEMANDS = {
    "opener": "the match's first",
    "equaliser": "levels the score",
    "lead": "from level to a lead",
    "regains": "from level to a lead, after goals on both sides",
    "ahead": "its side leads after it",
    "extends": "its side led before it",
    "doubles": "from one goal ahead to two",
    "2up": "its side is two ahead after it",
    "3up": "its side is three ahead after it",
    "replies": "its side was behind",
    "reduces": "its side is still behind after it",
    "halves": "from two behind to one",
    "winner": "decides the match",
    "consolation": "its side still loses",
    "vain": "its side loses",
    "won": "its side wins",
    "last": "the match's last",
    "only": "its side's only one",
    **{name: f"its side's goal number {n}" for name, n in NUMBERS.items()},
    **{f"{n} in all": f"the match's goal number {n}" for n in NUMBERS.values()},
    **{f"{n}+": f"its side's goal number {n} or later" for n in NUMBERS.values()},
}


def trace(scene: Scene, frame: Frame, story: Story, points: float) -> Iterator[str]:
    """Why a match is one, and for each goal the words that tell it and the demands its place keeps or breaks.

    ``points``: how strongly the text tells the match (``subject.points``).
    """
    home, away = frame.final or story.path.final
    basis = "stated" if frame.final else "inferred from its goals"
    verdict = "told" if points >= TOLD else "not told"
    yield f"match {frame.home} v {frame.away}: {home}-{away} {basis}"
    yield f"  {verdict}: its result and goals weigh {points:.1f}, and {TOLD} makes a match"
    for goal in story.goals:
        yield f"  {goal.after[0]}-{goal.after[1]} {_named(scene, goal)}"
        if basis_of_score_after(goal) is None:
            yield "    its score is not published: goals that nobody tells may as well have fallen on its other side"
        yield from _tellings(scene, goal)
        for constraint in sorted(goal.constraints - {*goal.broken}):
            yield f"    kept: {DEMANDS[constraint]}"
        for constraint in goal.broken:
            demand = DEMANDS.get(constraint) or f"the printed score {constraint}"
            yield f"    dropped: {demand}; the other goals fit better without it"
        sure = min(goal.margins)
        yield f"    sure by {sure:.1f}: so much worse fits a score in which it is none, or the other side's"
    for goal in story.dropped:
        yield f"  no goal: {_named(scene, goal)}; the score fits the text better without it"
        yield from _tellings(scene, goal)


def trace_cast(scene: Scene) -> Iterator[str]:
    """Which names of a text are taken for teams and which for people: a club that is none of the teams has no match."""
    sides = sorted({team_id for t in scene.teams for team_id in t.ids})
    people = sorted({scene.people.names[m.person] for m in scene.people.mentions if scene.kinds[m.first] == "P"})
    yield f"taken for teams: {', '.join(sides) or 'none'}"
    yield f"taken for people: {', '.join(people) or 'none'}"


def _named(scene: Scene, goal: Goal) -> str:
    return scene.people.names[goal.person] if goal.person is not None else "nobody named"


def _tellings(scene: Scene, goal: Goal) -> Iterator[str]:
    """The words of each telling, its weight and its minute, and the minute that they give together."""
    if len(goal.tellings) > 1:
        yield f"    {len(goal.tellings)} tellings, taken for one goal"
    for t in goal.tellings:
        minute = f", {t.time.label}" if t.time and t.time.label else ""
        lent = " (from the words beside it)" if t.borrowed else ""
        rules = " + ".join(source.split("|")[0] for source in t.sources)
        yield f"    told by “{_words(scene, t)}”{minute}{lent}, weight {t.weight:.1f} [rules: {rules}]"
    when = minute_of(goal)
    if when is not None and when.label:
        yield f"    minute {when.label}"
    elif when is not None and (between := stretch(when)) is not None:
        yield f"    minutes {int(between[0])} to {int(between[1])}"


def _words(scene: Scene, t: Told) -> str:
    """The words around the one that tells, of its own sentence, on one line."""
    prose = scene.prose
    first, end = prose.sentences[t.sentence]
    start, stop = max(first, t.at - QUOTED), min(end, t.at + QUOTED + 1)
    return " ".join(prose.text[prose.starts[start] : prose.ends[stop - 1]].split())
