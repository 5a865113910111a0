"""A text with its actors marked, word by word: teams, people, times, printed scores.

Belongs here: putting what team_names.py, names.py and time_phrases.py find onto the words of one text.
Does not belong here: what the actors do (events.py), who plays whom (matches.py).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Set
from dataclasses import dataclass, field
from operator import attrgetter
from typing import NamedTuple

from orchestration.football.game.clock import TimePhrase
from orchestration.football.names import name_runs, names
from orchestration.football.names.competitions import CompetitionHit, find_competitions
from orchestration.football.names.datelines import find_datelines
from orchestration.football.names.grounds import find_grounds
from orchestration.football.names.names import Name, People
from orchestration.football.names.team_names import find_teams
from orchestration.football.texts.turns import Turns, at_once
from orchestration.football.times import time_phrases
from orchestration.football.words.lexicon import word_lists
from orchestration.football.words.sentences import Prose, cut, scores

_W = word_lists("name_words")
by_place = attrgetter("first")  # the key of the order of the text, of teams and people
LEADS_IN = word_lists("time_words")["leads_in"]  # words before a time: "in the 14th minute"
_MOST_LEADING_IN = 3  # words: "after just a minute"


@dataclass(slots=True)
class TeamAt:
    """Words ``first..end`` name one of ``ids``; ``form`` as in team_names.TeamHit."""

    first: int
    end: int
    ids: tuple[str, ...]
    form: str


class TimeAt(NamedTuple):
    """Words ``first..end`` tell when."""

    first: int
    end: int
    phrase: TimePhrase


class ScoreLine(NamedTuple):
    """Words ``first.first..end`` print a score (None: a fixture) at word ``at``. ``label``: 'goal' (as it stood after
    one), 'half-time', 'final', 'foretold', 'on the way', or None, where nothing says; ``labelled`` is where the words
    of the label begin. ``spaced``: no comma parts the teams, as where home sides come second: "Hull 1, Leeds 2"."""

    at: int
    end: int
    first: TeamAt
    second: TeamAt
    score: tuple[int, int] | None
    label: str | None
    labelled: int
    spaced: bool = False


@dataclass(slots=True)
class Sheet:
    """One team's sheet: its team ids, the people listed (indices into ``People.names``), and its sentences."""

    team: tuple[str, ...]
    people: set[int] = field(default_factory=set)
    sentences: set[int] = field(default_factory=set)


@dataclass(slots=True)
class Scene:
    """``kinds[i]``: 'T' where word ``i`` belongs to a team's name, 'P' a person's, 't' a time, 'c' a competition, '#' a
    printed score, 'd' the dateline, else ''; ``refs[i]`` is the index into ``teams``, ``people.mentions`` or ``times``.
    ``partings``: the words that part clauses, once clauses.py has looked for them; ``keepers``: the people who keep
    goal, once goalkeepers.py has; ``speakers``: those whose words are told, and ``acting``: who acts in a
    sentence, once antecedents.py has; ``weights``: how much is said of each team, once cast.py has weighed it;
    ``backwards``: whether minutes are told from last to first, once order.py has looked; ``breaks``: the times and
    what happened at the break, once counting_on.py has looked; ``governors`` and ``parts``, by the first word of a
    name: what moves.py has found for it; ``objects``, by the words that a clause and a name begin with: whether
    governed_names.py has found the name to be an object; ``entries``: the stamps of a live blog by the paragraphs of
    their entries, once stamps.py has looked; ``lines``: those that print a score, by their sentences, once
    score_lines.py has looked; ``spelt``: scores that stand in words, once spelt_scores.py has; ``quoted``: whether each
    word is in a speech, once clauses.py has."""

    prose: Prose
    teams: list[TeamAt]
    people: People
    times: list[TimeAt]
    kinds: list[str]
    refs: list[int]
    scores: dict[int, tuple[int, int]] = field(default_factory=dict)
    cups: list[CompetitionHit] = field(default_factory=list)
    sheets: list[Sheet] = field(default_factory=list)
    partings: list[int] | None = None
    keepers: set[int] | None = None
    speakers: set[int] | None = None
    acting: dict[int, list[int | None] | None] = field(default_factory=dict)
    weights: defaultdict[str, float] | None = None
    backwards: bool | None = None
    breaks: list[TimeAt] | None = None
    governors: dict[int, int] = field(default_factory=dict)
    parts: dict[int, int] = field(default_factory=dict)
    objects: dict[tuple[int, int], bool] = field(default_factory=dict)
    entries: dict[int, TimeAt] | None = None
    lines: dict[int, list[ScoreLine]] | None = None
    spelt: dict[int, tuple[int, int]] | None = None
    _time_firsts: list[int] = field(default_factory=list)
    quoted: list[bool] | None = None
    _background: set[int] | None = None
    _extra_time: bool | None = None
    _grounds: list[tuple[int, set[str]]] | None = None

    def grounds(self) -> list[tuple[int, set[str]]]:
        """Where (code point) the text names a ground, and who plays there, in text order."""
        if self._grounds is None:
            self._grounds = find_grounds(self.prose.text)
        return self._grounds

    def teams_between(self, first: int, end: int) -> list[TeamAt]:
        """The namings of teams that begin in words ``first..end``."""
        return [t for t in self.teams if first <= t.first < end]

    def times_between(self, first: int, end: int) -> list[TimeAt]:
        """The time phrases that begin in words ``first..end``."""
        return self.times[bisect_left(self._time_firsts, first) : bisect_left(self._time_firsts, end)]

    def tells_a_minute(self, first: int, end: int) -> bool:
        """Whether words ``first..end`` give a minute of play: "after ten minutes"; not "before the break"."""
        return any(at.phrase.regulation is not None for at in self.times_between(first, end))

    def names_himself(self, k: int) -> bool:
        """Whether somebody is named at word ``k`` himself: "on Kane", not "on Kane's blind side"."""
        if self.kinds[k : k + 1] != ["P"]:
            return False
        return not self.prose.owns[self.people.mentions[self.refs[k]].end - 1]

    def names_again(self, k: int) -> bool:
        """Whether the team named at word ``k`` is named elsewhere, too, as a side of a match is."""
        ids = {*self.teams[self.refs[k]].ids}
        return sum(not ids.isdisjoint(team.ids) for team in self.teams) > 1

    def past_time(self, i: int) -> int:
        """The word behind a time that is told from word ``i`` on, "in the 14th minute", "after the break"; ``i`` where
        none is."""
        k, last = i, min(i + _MOST_LEADING_IN, len(self.kinds))
        while k < last and self.prose.lows[k] in LEADS_IN and not self.kinds[k]:
            k += 1
        return self.times[self.refs[k]].end if self.kinds[k : k + 1] == ["t"] else i

    def forget_teams(self, gone: Set[int]) -> None:
        """Makes the words that name some teams, by their numbers, name none."""
        kept = [n for n in range(len(self.teams)) if n not in gone]
        number = {n: k for k, n in enumerate(kept)}
        for i, kind in enumerate(self.kinds):
            if kind == "T":
                ref = number.get(self.refs[i])
                self.kinds[i], self.refs[i] = ("", 0) if ref is None else ("T", ref)
        self.teams[:] = [self.teams[n] for n in kept]

    def has_extra_time(self) -> bool:
        """Whether the text tells a time of extra time; asked once all times are known."""
        if self._extra_time is None:
            periods = {at.phrase.period or "" for at in self.times}
            self._extra_time = any(period.startswith("extra time") for period in periods)
        return self._extra_time

    def people_between(self, first: int, end: int) -> list[Name]:
        """The namings of people that begin in words ``first..end``."""
        mentions, firsts = self.people.mentions, self.people.firsts
        start = bisect_left(firsts, first)
        named = mentions[start : bisect_left(firsts, end, start)]
        return [m for m in named if self.kinds[m.first] == "P"] if named else named


def look_at(text: str) -> Scene:
    """The scene of a text, in time linear in its length."""
    return at_once(looking_at(text))


def looking_at(text: str) -> Turns[Scene]:
    """The same, with a rest before it looks for actors of another kind."""
    prose = cut(text)
    yield
    count = len(prose.words)
    kinds, refs = [""] * count, [0] * count
    starts, ends = prose.starts, prose.ends

    def words(start: int, end: int) -> tuple[int, int]:
        first = bisect_right(starts, start) - 1
        if first < 0 or ends[first] <= start:
            first += 1
        if first < count and ends[first] >= end:  # one word, as most are
            return first, first + 1
        return first, min(prose.word_at(end - 1) + 1, count)

    def mark(first: int, end: int, kind: str, ref: int) -> None:
        if end - first == 1:
            kinds[first], refs[first] = kind, ref
        else:
            kinds[first:end] = [kind] * (end - first)
            refs[first:end] = [ref] * (end - first)

    begun: list[int] = []  # by what follows a dateline
    within: list[int] = []  # one, "CHESTER, Pa. (AP) -"
    for filed in find_datelines(text):
        first, end = words(*filed)
        mark(first, end, "d", 0)
        begun += [end] if end < len(prose.words) else []
        within += range(first + 1, end)
    prose.part(begun, within)
    sides: list[TeamAt] = []
    hits = [(hit, *words(hit.start, hit.end)) for hit in find_teams(text)]
    hits = [
        (hit, first, end)
        for hit, first, end in hits
        if first < end and kinds[first] != "d" and prose.starts[first] <= hit.start
    ]
    surnames = name_runs.surnames_like_teams(prose, [(first, end) for _, first, end in hits])
    for hit, first, end in hits:
        if end - first == 1 and (prose.lows[first] in surnames or _is_of_a_ground(prose, first, hit.team_ids)):
            continue
        if prose.ends[end - 1] > hit.end:  # "Chelseas": what follows the name is a possessive
            prose.owns[end - 1] = True
        mark(first, end, "T", len(sides))
        sides.append(TeamAt(first, end, hit.team_ids, hit.form))
    cups = find_competitions(text)
    for cup in cups:
        first, end = words(cup.start, cup.end)
        if not any(kinds[first:end]):
            mark(first, end, "c", 0)
    yield
    people = names.find_people(prose, kinds)
    for ref, name in enumerate(people.mentions):
        length = name.end - name.first
        kinds[name.first : name.end], refs[name.first : name.end] = ["P"] * length, [ref] * length
    yield
    times: list[TimeAt] = []
    for phrase in time_phrases.find_times(text):
        first, end = words(phrase.start, phrase.end)
        if not any(kinds[first:end]):
            mark(first, end, "t", len(times))
        times.append(TimeAt(first, end, phrase))
    scene = Scene(prose, sides, people, times, kinds, refs, cups=cups, _time_firsts=[at.first for at in times])
    for i, score in scores(prose):
        if not kinds[i]:
            kinds[i] = "#"
            scene.scores[i] = score
    return scene


def _is_of_a_ground(prose: Prose, i: int, ids: Collection[str]) -> bool:
    """Whether the short name of several clubs belongs to a ground's: "at the City Ground"."""
    return len(ids) > 1 and prose.lows[i + 1 : i + 2] in _GROUNDS and prose.words[i + 1][0].isupper()


_GROUNDS = (["ground"], ["stadium"], ["park"], ["arena"], ["road"])
_BACKGROUND = re.compile(
    r"(?:had|have|has) (?:previously |only |also |never |already |both )*(?:met|faced|played each other|played against)"
    r"|(?:previous|past|earlier|last|recent) (?:\w+ )?(?:meetings?|encounters?)|first meeting|(?:first|last) met"
    r"|their (?:only )?(?:other|next) (?:\w+ ){0,3}meeting"
    r"|never (?:met|played)"
    r"|met (?:in )?(?:\w+ )?(?:matches|times|occasions)|most recent(?:ly)?|(?<!went )head-to-head|first fixture"
)


def background(scene: Scene) -> set[int]:
    """The sentences that tell earlier meetings of the teams: where a paragraph opens with one, all of it up to where it
    tells a time of play, in no other year."""
    if scene._background is not None:
        return scene._background
    prose = scene.prose
    found: set[int] = set()
    for s in sorted(prose.sentences_with(_MEET)):
        first, end = prose.sentences[s]
        if s not in found and _BACKGROUND.search(" ".join(prose.lows[first:end])):
            opens = s == 0 or prose.paragraph[s] != prose.paragraph[s - 1]
            found.update(_until_kick_off(scene, s) if opens else (s,))
    scene._background = found
    return found


def _until_kick_off(scene: Scene, s: int) -> Iterator[int]:
    """A sentence and those that follow it in its paragraph, up to one with a time of play and without a year."""
    prose = scene.prose
    for other in prose.rest_of_paragraph(s):
        first, end = prose.sentences[other]
        played = any(at.phrase.regulation is not None or at.phrase.period for at in scene.times_between(first, end))
        if other > s and played and not any(map(YEAR.fullmatch, prose.lows[first:end])):
            return
        yield other


YEAR = re.compile(r"(?:19|20)\d\d")


_MEET = _W["meet"]
