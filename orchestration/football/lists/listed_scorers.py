"""The scorers of a list, one by one: their names, minutes and marks, "Vardy 74 (pen)", "Chadli (90+4)", read into
tellings.

Belongs here: reading them, and what looks like scorers with their minutes and is not. Does not belong here: which
parts of a text are lists of scorers, and for whom they scored (scorers.py, scorer_forms.py).
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise

from orchestration.football.game.clock import TimePhrase, period_of
from orchestration.football.grammar.scene import Scene, ScoreLine
from orchestration.football.lists.scorer_forms import MARK
from orchestration.football.tellings.told import Told
from orchestration.football.words.lexicon import word_lists

PRIME = "'"
_ATTENDED = "|".join(sorted(word_lists("score_words")["attended"]))
TITLES = word_lists("goal_words")["titles_of_scorers"]
_NO_NAMES = "|".join(sorted(word_lists("goal_words")["asides_of_others"] | TITLES)).replace("_", "[ ]")
_WORDS = rf"(?!(?:pens?|og|own goal|{_ATTENDED}|{_NO_NAMES})\b)[^\W\d_][^\d,;:()\n]{{1,40}}?"
_NAME = rf"(?P<name>{_WORDS}(?:[ ]?[:(][ ]?{_WORDS})?)"  # with its team, "Leeds: Kane", "Leeds (Kane"
_CROWD = re.compile(rf"[ \t]*+[,;]?[ \t]*+(?:{_ATTENDED})\b[.:]?[ \t]*\d[\d,.]*[)\]]?", re.I)
_ITEM = re.compile(
    rf"[ \t]*+(?:[,&]|(?P<parts>[;/]|[-–—](?=[ \t])))?[ \t]*+(?:and\b)?[ \t]*+(?:{_NAME},?[ \t]*+)?[(\[]?[ \t]*+"
    rf"(?P<before>{MARK})?[ \t.]*+['’′]?"
    r"(?P<minute>\d{1,3})(?!\d|[-–:]\d)['’′]?(?:[ \t]?\(?\+[ \t]?(?P<added>\d{1,2})(?:['’′]?\))?)?"
    r"['’′]?(?:[ \t]*mins?\b)?"
    r"(?:(?:[)\]][ \t]*+(?=[(\[]))?"
    rf"(?!,[ \t]*+(?:{MARK})[ \t]+\d)[, \t]*+[(\[]?(?P<after>{MARK})\b\.?)?[)\]]*",  # "27, pen 57" is of the 57th
    re.I,
)


def bracketed(scene: Scene, word: int) -> Told | None:
    """The one goal that the bracket at a word lists: "(Haraguchi 48)"."""
    items, _ = items_at(scene.prose.text, scene.prose.ends[word], bracketed=True)
    return next(tell(scene, items, None)) if len(items) == 1 and items[0][0].endswith(")") else None


def items_at(text: str, at: int, bracketed: bool, most: int = sys.maxsize) -> tuple[list[re.Match[str]], int]:
    """The items that follow each other from ``at``, and where the last ends; the first has a name, or is an own goal of
    nobody named. A list in brackets ends with them. Of more than ``most`` only that there are more is told."""
    items: list[re.Match[str]] = []
    while len(items) <= most and (item := _ITEM.match(text, at)) is not None:
        if not (items or item["name"] or _is_own(item)):
            break
        items.append(item)
        at = item.end()
        if bracketed and item[0].endswith(")"):
            return items, at
    crowd = _CROWD.match(text, at)  # "(Kane 12, att 450)"
    return items, crowd.end() if crowd else at


def are_others(scene: Scene, items: Sequence[re.Match[str]], line: ScoreLine | None) -> bool:
    """Whether the items of a list are no goals: marks, tallies, ranks or teams ("Goals", "Arsenal 2", "Chelsea 1").
    Those in one line that are as many as the goals of the result ``line`` are no tallies."""
    home, away = (line and line.score) or (0, 0)
    tallies = len(items) not in (home, away, home + away) and _are_tallies(items)
    return tallies or are_marks(items) or _are_ranked(items) or any(_is_team(scene, item) for item in items)


def are_counts(items: Sequence[re.Match[str]], line: ScoreLine) -> bool:
    """Whether the figures of a list are how often each has scored in the match of the result ``line``: fewer names than
    goals, and the figures come to these: "Goals: Kane 2, Alli 1"."""
    home, away = line.score or (0, 0)
    goals = sum(figures_of(items))
    return len(items) < goals and goals in (home, away, home + away) and not any(PRIME in item[0] for item in items)


def tell_so_often(scene: Scene, items: list[re.Match[str]], team: tuple[str, ...] | None) -> Iterator[Told]:
    """A telling for each scorer of a list that counts their goals."""
    for t, count in zip(tell(scene, items, team), figures_of(items), strict=True):
        t.time, t.time_at, t.count = None, None, count
        yield t


def are_marks(items: Sequence[re.Match[str]]) -> bool:
    """Whether the figures behind the names of a list are marks out of ten: more names than score so early."""
    figures = figures_of(items)
    return len(items) > MOST_BY_THEN and any(figures) and max(figures) <= 10


def _are_tallies(items: Sequence[re.Match[str]]) -> bool:
    """Whether the figures of a list are how often each has scored so far, the most first: "Kane 12", "Alli 8"."""
    figures = figures_of(items)
    falling = all(a > b for a, b in pairwise(figures)) and max(figures) < _MOST_OF_ANYONE
    return len(items) > MOST_BY_THEN and falling and not any(PRIME in item[0] for item in items)


def _are_ranked(items: Sequence[re.Match[str]]) -> bool:
    """Whether a list is a table of scorers: "1. Kane 12", "2. Alli 10"."""
    ranks = [int(item.groupdict().get("shirt") or 0) for item in items]
    ranked = len(items) > 1 and ranks == [*range(1, len(items) + 1)]
    return ranked and not any(PRIME in item[0] for item in items)


def _is_team(scene: Scene, item: re.Match[str]) -> bool:
    """Whether the name of an item is that of a team of the text, and nothing else."""
    if not item["name"]:
        return False
    first, last = scene.prose.word_at(item.start("name")), scene.prose.word_at(item.end("name") - 1)
    return scene.kinds[first] == "T" and scene.teams[scene.refs[first]].end == last + 1


def figures_of(items: Sequence[re.Match[str]]) -> list[int]:
    return [int(item.groupdict().get("minute") or 0) for item in items]


MOST_BY_THEN = 2  # goals in ten minutes
_MOST_OF_ANYONE = 40  # goals of a season


def _mark(item: re.Match[str]) -> str:
    """How a goal is marked: "pen", "p", "og", "o.g."; "" where it is not."""
    said = item.groupdict()
    return (said.get("before") or said.get("after") or "").lower()


def _is_own(item: re.Match[str]) -> bool:
    return _mark(item).startswith("o")


def tell(scene: Scene, items: list[re.Match[str]], team: tuple[str, ...] | None) -> Iterator[Told]:
    """A telling for each item of a list: who scored, the last named where it names nobody, when, and how by its
    mark."""
    prose = scene.prose
    person: int | None = None
    name_at: tuple[int, int] | None = None
    for item in items:
        if item["name"]:
            person, name_at = _person(scene, item)
            team = _team_opening(scene, item) or team
        at = prose.word_at(item.start("minute" if item.groupdict().get("minute") else "name"))
        yield Told(
            at,
            prose.sentence_of(at),
            3.0 if person is not None or _is_own(item) else 1.0,
            person,
            name_at,
            team,
            own_goal=_is_own(item),
            penalty=_mark(item).startswith("p"),
            time=(phrase := _time(item)),
            time_at=phrase and (at, prose.word_at(phrase.end - 1) + 1),
            listed=True,
            sources=["list of scorers"],
        )


def _time(item: re.Match[str]) -> TimePhrase | None:
    """When a goal of a list was scored; None where that has no minutes."""
    if not item.groupdict().get("minute"):
        return None
    minute, added = int(item["minute"]), int(item["added"] or 0)
    minute += bool(item.groupdict().get("seconds"))  # "11:34" is in the 12th
    start, end = item.start("minute"), item.end("added") if added else item.end("minute")
    period = period_of(minute, stoppage=bool(added))
    return TimePhrase(start, end, minute, added, minute, minute, period, "stated")


def _team_opening(scene: Scene, item: re.Match[str]) -> tuple[str, ...] | None:
    """The team whose scorers an item of a list opens: "Scorers: Leeds – Kane (2); Hull – Son (31)", "Leeds: Kane 2;
    Hull: Son 31", "Leeds (Kane 2), Hull (Son 31)"."""
    first = scene.prose.word_at(item.start("name"))
    if scene.kinds[first] != "T":
        return None
    team = scene.teams[scene.refs[first]]
    return team.ids if scene.prose.lows[team.end] in _BEHIND_A_SIDE else None


_BEHIND_A_SIDE = frozenset("-–—:(")


def _person(scene: Scene, item: re.Match[str]) -> tuple[int | None, tuple[int, int] | None]:
    """Whom a name of the list means: the person marked there, or the one in the text who ends in that name."""
    first, last = scene.prose.word_at(item.start("name")), scene.prose.word_at(item.end("name") - 1)
    marked = [scene.people.mentions[scene.refs[k]] for k in range(first, last + 1) if scene.kinds[k] == "P"]
    if marked and marked[-1].end == last + 1:
        return marked[-1].person, (first, last + 1)
    family = item["name"].lower().split()[-1].lstrip("(")
    for person, name in enumerate(scene.people.names):
        if name.lower().split()[-1:] == [family]:
            return person, (first, last + 1)
    return (marked[-1].person, (first, last + 1)) if marked else (None, None)
