"""Why a reading is what it is, a line each for a person to read: what tells a match, and what tells each goal.

Belongs here: the trace of the lattice in words. Does not belong here: finding anything (matches.py, match_goals.py),
and the text with its marks (explain.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from orchestration.football.found import Account, Findings
from orchestration.football.game.frame import Frame
from orchestration.football.game.result import ENDED
from orchestration.football.game.scoreline import NUMBERS
from orchestration.football.grammar.scene import Scene
from orchestration.football.match_goals import Story
from orchestration.football.matches.subject import TOLD, Signs, signs
from orchestration.football.mentions import basis_of_score_after
from orchestration.football.names.teams import can_meet
from orchestration.football.refusals import refusals
from orchestration.football.tellings.goal import Goal, minute_of, stretch
from orchestration.football.tellings.told import Told

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


def trace(scene: Scene, found: Findings) -> Iterator[str]:
    """Why a text's matches and goals are what they are: whom it names, each result that it states, each match that it
    may tell with its goals, and what sounds like a goal and is none."""
    yield from _cast(scene)
    for r in found.results:
        if r.pair or r.kind in ENDED:
            score = f" {r.scores[0]}-{r.scores[1]}" if r.scores else ""
            sides = " v ".join(team for team in (r.first, r.second) if team) or "nobody named"
            yield f"states of {sides}:{score} {KINDS[r.kind]}, “{_words(scene, r.sentence, r.at)}”"
    if not found.accounts:
        yield f"no match: {_why_none(scene, found)}"
    for account in found.accounts:
        yield from _match(scene, found, account)
    placed = {t.at for a in found.accounts for goal in (*a.story.goals, *a.story.dropped) for t in goal.tellings}
    gone = [(t.at, why) for t, why in found.let_go]
    gone += [(t.at, _why_unplaced(found, t)) for t in found.told if t.at not in placed]
    for at, why in sorted((*gone, *refusals(scene, [*found.told, *(t for t, _ in found.let_go)]))):
        yield f"no goal: “{_words(scene, scene.prose.sentence[at], at)}”; {why}"


# What the kinds of result.Result say.
KINDS = {
    "other": "in another match than today's",
    "loose": "a score that no word calls a result",
    "closing": "the final score, if no goal is told after it",
    "running": "how it stood meanwhile",
    "met": "that they met",
    "half-time": "at half-time",
    "aggregate": "on aggregate",
    "shoot-out": "in the shoot-out",
    "final": "the result",
    "fixture": "a fixture",
}


def _cast(scene: Scene) -> Iterator[str]:
    """Which names of a text are taken for teams and which for people: a club that is none of the teams has no match."""
    people = sorted({scene.people.names[m.person] for m in scene.people.mentions if scene.kinds[m.first] == "P"})
    yield f"taken for teams: {', '.join(_teams(scene)) or 'none'}"
    yield f"taken for people: {', '.join(people) or 'none'}"


def _teams(scene: Scene) -> list[str]:
    return sorted({team_id for t in scene.teams for team_id in t.ids})


def _why_none(scene: Scene, found: Findings) -> str:
    """Why no two teams of a text are thought to have met."""
    named = _teams(scene)
    if len(named) < 2:
        return f"it takes two teams, and {' and '.join(named) or 'none'} is named"
    if not any(can_meet(*pair) for pair in combinations(named, 2)):
        return "its teams do not meet: a nation and a club, or the women or juniors and the first team"
    if not found.results:
        return "no result, and nothing that two of its teams do, says that they met"
    if all(r.kind == "other" for r in found.results):
        return "the results that it states are those of other matches"
    return "no result that it states is of two teams that can be told apart"


def _match(scene: Scene, found: Findings, account: Account) -> Iterator[str]:
    """Why a match is one, or is none, and for each goal the words that tell it and the demands its place keeps or
    breaks."""
    frame, story, points = account.frame, account.story, account.points
    if frame.final or story.goals:
        home, away = frame.final or story.path.final
        score = f"{home}-{away} {'stated' if frame.final else 'inferred from its goals'}"
    else:
        score = "no score is stated"
    yield f"match {frame.home} v {frame.away}: {score}"
    if found.of_old:
        yield "  not told: the text looks back on years ago, or on the life of somebody who died"
    else:
        yield f"  {'told' if points >= TOLD else 'not told'}: {points:.1f} points, and {TOLD} make a match"
        yield from _weighed(signs(scene, frame, story.goals))
    if points < TOLD and any({frame.home, frame.away} == {p.home, p.away} for p in found.passing):
        yield "    so the result that it has above is only mentioned in passing"
    for goal in story.goals:
        yield from _goal(scene, goal)
    dropped = {tuple([t.at for t in goal.tellings]): goal for goal in story.dropped}  # once of "a hat-trick"
    for goal in dropped.values():
        yield f"  no goal: {_named(scene, goal)}; {_why_dropped(frame, story)}"
        yield from _tellings(scene, goal)


def _weighed(found: Signs) -> Iterator[str]:
    """What speaks for a match and against it, alike together."""
    weighed: dict[str, float] = {}
    for sign, points in found:
        weighed[sign] = weighed.get(sign, 0.0) + points
    for sign, points in weighed.items():
        if points:
            yield f"    {points:+.1f} {sign}"
        elif len(weighed) == 1:
            yield f"    {sign}"


def _goal(scene: Scene, goal: Goal) -> Iterator[str]:
    after = f"{goal.after[0]}-{goal.after[1]}"
    published = basis_of_score_after(goal) is not None
    yield f"  {after if published else '?'} {_named(scene, goal)}"
    if not published:
        yield f"    {after} is not published: goals that nobody tells may as well have fallen on its other side"
    yield from _tellings(scene, goal)
    for constraint in sorted(goal.constraints - {*goal.broken}):
        yield f"    kept: {DEMANDS[constraint]}"
    for constraint in goal.broken:
        demand = DEMANDS.get(constraint) or f"the printed score {constraint}"
        yield f"    not followed: this telling's claim “{demand}”; the goals fit better without it"
    yield f"    sure by {min(goal.margins):.1f}: so much worse fits a score in which it is none, or the other side's"


def _why_dropped(frame: Frame, story: Story) -> str:
    """Why a goal that was found has no place on the path."""
    if frame.final is None:
        return "the other goals make a likelier score without it"
    home, away = frame.final
    if len(story.goals) == home + away:
        return f"{home}-{away} has no room for it beside those above, which fit it better"
    return f"it fits {home}-{away} worse than a goal that nobody tells"


def _why_unplaced(found: Findings, t: Told) -> str:
    """Why a telling is of no goal of any match."""
    of = [a for a in found.accounts if a.frame.sentences is None or t.sentence in a.frame.sentences]
    if not of:
        return "its sentence tells none of the matches" if found.accounts else "there is no match that it is of"
    if any(u.listed for a in of for goal in a.story.goals for u in goal.tellings):
        return "the list of scorers has each goal of the score"
    if t.person is None:
        tied = "what it demands of the score, this match never had"
        return tied if t.constraints else "nobody is named for it, and nothing ties it to the score"
    return f"left out where the goals were joined, at weight {t.weight:.1f}"


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
        yield f"    told by “{_words(scene, t.sentence, t.at)}”{minute}{lent}, weight {t.weight:.1f} [rules: {rules}]"
    when = minute_of(goal)
    if when is not None and when.label:
        yield f"    minute {when.label}"
    elif when is not None and (between := stretch(when)) is not None:
        yield f"    minutes {int(between[0])} to {int(between[1])}"


def _words(scene: Scene, s: int, at: int) -> str:
    """The words of a sentence around one of them, on one line."""
    prose = scene.prose
    first, end = prose.sentences[s]
    start, stop = max(first, at - QUOTED), min(end, at + QUOTED + 1)
    return " ".join(prose.text[prose.starts[start] : prose.ends[stop - 1]].split())
