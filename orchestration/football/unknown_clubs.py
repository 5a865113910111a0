"""Clubs that the table lacks but a text treats as teams: "Fernby Rovers 4, Hadwick Mariners 1".

Belongs here: the evidence that a name is a club's, and which club a short name means. Does not belong here: what
results say of it (clubs_in_results.py), names in printed lines (printed_clubs.py), names that the table has
(shared_names.py).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from itertools import filterfalse
from urllib.parse import unquote

from orchestration.football import teams
from orchestration.football.clubs_in_results import (
    FIGURES_OF_GOALS,
    TO_BEAT,
    WIN_VERBS,
    is_beaten_club,
    on_sides_of_results,
    printed_with_goals,
    who_beat,
)
from orchestration.football.lexicon import word_lists
from orchestration.football.names import Name, is_plain, plurals
from orchestration.football.printed_clubs import name_printed_clubs
from orchestration.football.result_words import GETS_PAST, TELLS_A_RESULT
from orchestration.football.scene import Scene, TeamAt
from orchestration.football.sentences import is_caption

_W = word_lists("result_words")


def promote_unknown_teams(scene: Scene, url: str | None) -> None:
    """Names that the table lacks but the text treats as teams become teams of the scene."""
    prose, people, lows = scene.prose, scene.people, scene.prose.lows
    fixture = _FIXTURE.search(unquote(url or "").lower())
    printed = name_printed_clubs(scene)
    whole = {t.ids[0] for t in scene.teams if len(t.ids) == 1}
    known: dict[str, list[str]] = defaultdict(list)  # by each word of its name
    for team in whole:
        for word in set(team.split("-")):
            known[word].append(team)
    placed = {m.person for m in people.mentions if m.first and lows[m.first - 1] in _IN_A_TOWN}
    built: dict[int, bool | None] = {}  # like a club's name, or in the address; None: too many words for a club
    for person, full in enumerate(people.names):
        words = full.lower().split()
        short = len(words) == 1 and person not in placed and _is_of_one(known.get(words[0], ()), words[0])
        ordinary = not short and all(map(is_plain, filterfalse(TELLS_A_RESULT.__contains__, words)))
        if ordinary and not teams.looks_like_team(full):  # "Streak Snapped" in a heading
            built[person] = None
            continue
        clubby = (
            (len(words) > 1 and teams.looks_like_team(full))
            or (len(words) > 1 and _part_of_known(known, full) is not None)
            or (fixture and _in_fixture(fixture, words))
            or short
        )
        built[person] = True if clubby else None if len(words) > 1 else False
    sure = set(on_sides_of_results(scene))
    evidence = Counter(dict.fromkeys(sure, 2))
    figures: dict[int, list[int]] = defaultdict(list)  # of goals, by their sentences
    for i in prose.places(FIGURES_OF_GOALS):
        figures[prose.sentence[i]].append(i)
    said: set[tuple[int, str]] = set()
    for name in people.mentions:
        goals = figures.get(prose.sentence[name.first], ())
        beaten = is_beaten_club(scene, name)
        if beaten or (goals and printed_with_goals(scene, name, goals)):
            evidence[name.person] += 2
            sure.add(name.person)
        edged = lows[name.first - 1] in TO_BEAT and scene.kinds[name.end : name.end + 1] == ["#"]
        if (beaten or edged) and (winner := who_beat(scene, name)) is not None:
            evidence[winner] += 2
            sure.add(winner)
        if built[name.person] is None:
            continue
        if built[name.person]:
            evidence[name.person] += 2
            sure.add(name.person)
        after, behind = (lows[name.end], scene.kinds[name.end]) if name.end < len(lows) else ("", "")
        before = lows[name.first - 1] if name.first else ""
        opens = prose.sentences[prose.sentence[name.first]][0]
        if behind == "#" or (scene.kinds[name.first - 1] == "#" and name.first > opens):
            evidence[name.person] += 2
            sure.add(name.person)
        if not prose.owns[name.end - 1] and after in _W["team_after"] and (name.person, after) not in said:
            said.add((name.person, after))  # "Marquinhos had" told twice says no more than once
            evidence[name.person] += 2
        shot_past = before == "past" and lows[name.first - 2] not in GETS_PAST  # "slotted past Hart"
        if before in _W["team_before"] and not shot_past:
            evidence[name.person] += 1
        saves = not _KEEPS_OUT.isdisjoint(lows[name.end : name.end + 2])  # "Hart had parried Kane's shot"
        if saves and "T" not in scene.kinds[name.end : name.end + 3]:  # not "Hexby denied Leeds the title"
            evidence[name.person] -= 3
        if before in _CALLED_A_SIDE and not prose.owns[name.end - 1] and "#" in scene.kinds[name.end : name.end + 12]:
            evidence[name.person] += 2  # "the non-league side Hexby caused a shock by beating Leeds 1-0"
            sure.add(name.person)
        if after in WIN_VERBS and "#" in scene.kinds[name.end : name.end + 8]:  # "Atlas edged to a 1-0 win"
            evidence[name.person] += 2
            sure.add(name.person)
    likely = {p for p, n in evidence.items() if n >= (2 if p in sure else 4)}
    if not likely and not printed:
        return
    likely -= plurals(prose, people.mentions)
    namings = [name for name in people.mentions if name.person in likely]
    chosen = {name.person for name in namings if built[name.person] or not _is_heading(scene, name)}
    ids = {p: _part_of_known(known, people.names[p]) or teams.team_id(people.names[p]) for p in chosen}
    ids |= _without_a_verb(ids)
    ids |= _short_for(people.names, printed.union(ids.values()), ids, placed)
    for name in people.mentions:
        if name.person in ids and scene.kinds[name.first] == "P":
            for i in range(name.first, name.end):
                scene.kinds[i], scene.refs[i] = "T", len(scene.teams)
            scene.teams.append(TeamAt(name.first, name.end, (ids[name.person],), "name"))
    people.officials |= ids.keys()


_KEEPS_OUT = word_lists("goal_words")["keeps_out_shots"]
_CALLED_A_SIDE = frozenset(("side", "outfit", "minnows"))


def _without_a_verb(ids: Mapping[int, str]) -> dict[int, str]:
    """The clubs whose name a heading runs on from its verb, by their name elsewhere: "Leeds Derail Marlow United 2-0"
    is about the Marlow United FC of the text. ``ids``: all the clubs that a text makes known."""
    bearers: dict[str, set[str]] = defaultdict(set)  # of each beginning, of two words or more, of a club's name
    for team in set(ids.values()):
        words = team.split("-")
        for n in range(2, len(words) + 1):
            bearers["-".join(words[:n])].add(team)
    meant = {person: bearers.get(team.partition("-")[2], ()) for person, team in ids.items()}
    return {person: next(iter(named)) for person, named in meant.items() if len(named) == 1}


def _short_for(names: Sequence[str], clubs: Set[str], ids: Mapping[int, str], placed: Set[int]) -> dict[int, str]:
    """The names that begin or end the name of one club that a text makes known, and that are no place in it: "Blyth"
    beside Blyth Spartans. ``clubs``: those clubs, ``ids``: the names that have theirs, ``placed``: places."""
    bearers: dict[str, set[str]] = defaultdict(set)  # of each club's name, its beginnings and ends
    for team in clubs:
        words = team.split("-")
        for n in range(len(words)):
            bearers["-".join(words[: n + 1])].add(team)
            bearers["-".join(words[n:])].add(team)
    short: dict[int, str] = {}
    for person, name in enumerate(names):
        if person in placed or person in ids:
            continue
        if len(named := bearers.get(teams.team_id(name), ())) == 1:
            short[person] = next(iter(named))
    return short


_FIXTURE = re.compile(r"([^/]+)-vs?-([^/]+)")
_IN_A_TOWN = frozenset(("in", "at", "from", "near", "around", "outside"))


def _is_of_one(named: Sequence[str], word: str) -> bool:
    """Whether a word ends or begins the name of one of the teams in a text, and of no more: "Korea" where South Korea
    plays, "Glory" where Perth Glory do, "Mumbai" where Mumbai City do."""
    if not named:  # as of most words
        return False
    begun = {team for team in named if team.startswith(f"{word}-") and teams.kind_of(team) == "club"}  # not Costa Rica
    return len(begun | {team for team in named if team.endswith(f"-{word}") and teams.is_known(team)}) == 1


def _in_fixture(fixture: re.Match[str], words: Sequence[str]) -> bool:
    """Whether a name is one of the two in an address: "…/report-atlas-v-leon-2-1/"."""
    slug = "-".join(words)
    return f"-{fixture[1]}".endswith(f"-{slug}") or f"{fixture[2]}-".startswith(f"{slug}-")


def _is_heading(scene: Scene, name: Name) -> bool:
    """Whether a name stands in a heading in which every word has a capital: "Reds Lose 0-1 To LA In First Leg"."""
    s = scene.prose.sentence[name.first]
    first, end = scene.prose.sentences[s]
    if (
        s
        or not is_caption(scene.prose, s)
        or any(scene.prose.lows[i].isdigit() and scene.kinds[i - 1] in ("P", "T") for i in range(first + 1, end))
    ):
        return False
    words = [word for word in scene.prose.words[first:end] if len(word) > 3]
    return sum(word[0].isupper() for word in words) > 0.7 * len(words)


def _part_of_known(known: Mapping[str, Sequence[str]], name: str) -> str | None:
    """The one team named in the text whose full name holds a short one: "Korea" where South Korea plays. ``known``: the
    teams that the text names, by each word of their names."""
    slug = teams.team_id(name)
    like = known.get(slug.partition("-")[0], ())
    if slug in like:
        return slug
    holders = [team for team in like if slug in team.split("-") or team.startswith(slug + "-")]
    return holders[0] if len(holders) == 1 else None
