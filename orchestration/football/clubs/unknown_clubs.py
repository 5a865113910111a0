"""Clubs that the table lacks but a text treats as teams: "Fernby Rovers 4, Hadwick Mariners 1".

Belongs here: the evidence that a name is a club's, and which club a short name means. Does not belong here: what
results say of it (clubs_in_results.py), names in printed lines (printed_clubs.py), names that the table has
(shared_names.py).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import filterfalse
from urllib.parse import unquote

from orchestration.football.clubs.club_evidence import (
    BEHIND_A_CLUB,
    FAMILY_NAME,
    SAID_OF_MEN,
    is_called_a_club,
    is_of_no_match,
    speaks_for_a_club,
    speaks_for_a_player,
)
from orchestration.football.clubs.clubs_in_clauses import told_in_clauses
from orchestration.football.clubs.clubs_in_results import (
    BEFORE_A_BEATEN,
    FIGURES_OF_GOALS,
    HEAD,
    TO_BEAT,
    Words,
    behind_its_team,
    ends_a_match,
    is_beaten_club,
    on_sides_of_results,
    printed_with_goals,
    told_of_results,
    who_beat,
)
from orchestration.football.clubs.clubs_in_words import told_in_words
from orchestration.football.clubs.name_contexts import called_clubs
from orchestration.football.clubs.printed_clubs import mark_clubs, name_printed_clubs
from orchestration.football.grammar.scene import Scene, TeamAt
from orchestration.football.names import teams
from orchestration.football.names.name_runs import PLACES, is_plain
from orchestration.football.names.names import Name, plurals
from orchestration.football.results.result_words import GETS_PAST, TELLS_A_RESULT
from orchestration.football.words.lexicon import word_lists
from orchestration.football.words.sentences import is_caption

_W = word_lists("result_words")


def promote_unknown_teams(scene: Scene, url: str | None) -> None:
    """Names that the table lacks but the text treats as teams become teams of the scene."""
    people, lows = scene.people, scene.prose.lows
    _leave_out_competitions(scene)
    printed = name_printed_clubs(scene)
    results = [*told_of_results(scene), *told_in_clauses(scene), *told_in_words(scene)]
    told = [name for sides, met in results for name in filter(None, (*sides, met))]
    if told:
        _name_joined_clubs(scene, told)
    whole = {t.ids[0] for t in scene.teams if len(t.ids) == 1}
    known: dict[str, list[str]] = defaultdict(list)  # by each word of its name
    for team in whole:
        for word in set(team.split("-")):
            known[word].append(team)
    placed = {m.person for m in people.mentions if m.first and lows[m.first - 1] in _IN_A_TOWN}
    built = _built(scene, _FIXTURE.search(unquote(url or "").lower()), known, placed)
    likely = _likely(scene, told, built)
    if not likely and not printed and len(whole) > 1:
        return  # two of the table play, and no rule finds another
    called = called_clubs(scene, likely, enough=len(whole) + len(likely) == 2)
    likely |= {person for person in called if built[person] != "plain"}
    likely -= plurals(scene.prose, people.mentions) | {*_towns(scene, likely)}
    namings = [name for name in people.mentions if name.person in likely]
    chosen = {name.person for name in namings if built[name.person] == "club" or not _is_heading(scene, name)}
    clubs = len(whole) + len(chosen)
    places = likely.intersection(range(len(built), len(people.names)))
    if places:
        sides = {
            " ".join(scene.prose.words[first:end]) for first, end in told if lows[first - 1] not in _BEFORE_A_PLACE
        }
        chosen |= {p for p in places if people.names[p] in sides}
        chosen |= places if clubs < 2 else {*_met(scene, places, results, chosen)}
    ids = {p: _part_of_known(known, people.names[p]) or teams.own_id(people.names[p]) for p in chosen}
    ids |= _without_a_verb(ids)
    ids |= _short_for(people.names, printed.union(ids.values()), ids, placed)
    for name in people.mentions:
        if name.person in ids and scene.kinds[name.first] == "P":
            _mark(scene, name.first, name.end, ids[name.person])
    _mark_where_they_play(scene, ids)
    people.officials |= ids.keys()


def _towns(scene: Scene, clubs: Set[int]) -> Iterator[int]:
    """The people whose names are the towns of clubs: the Owerri of "Heartland of Owerri"."""
    lows, kinds, people = scene.prose.lows, scene.kinds, scene.people
    for name in people.mentions:
        at = name.first - 2  # the last word of who is "of" it
        if name.person not in clubs or at < 0 or lows[at + 1] != "of" or kinds[at] != "P":
            continue
        if people.mentions[scene.refs[at]].person in clubs:
            yield name.person


def _leave_out_competitions(scene: Scene) -> None:
    """Makes the names nobody's that only begin a competition's: "the Nigeria Professional Football | League", "the
    County Senior | Cup"; not "Kane League Cup hero", of whom the text tells more."""
    lows = scene.prose.lows
    of_one = [name for name in scene.people.mentions if lows[name.end : name.end + 1] in _CALLED_COMPETITIONS]
    if of_one:
        times = Counter([name.person for name in scene.people.mentions])
        of_one_only = Counter([name.person for name in of_one])
        for name in of_one:
            if times[name.person] == of_one_only[name.person] and not scene.prose.owns[name.end - 1]:
                scene.kinds[name.first : name.end] = ["c"] * (name.end - name.first)


_CALLED_COMPETITIONS = (["league"], ["cup"], ["trophy"], ["shield"], ["division"], ["championship"], ["premier"])


def _met(
    scene: Scene, places: Set[int], results: Sequence[tuple[list[Words], Words | None]], clubs: Set[int]
) -> Iterator[int]:
    """The places where a side had its result that are whom it met, "won 3-0 at Marlow": in a text of other matches, in
    which no paragraph sets that side, that no table knows, beside one other; else that may have been met there.
    ``clubs``: the people whose names are clubs'."""
    prose, people = scene.prose, scene.people
    named: dict[int, set[str | int]] = defaultdict(set)  # by paragraph
    for t in scene.teams:
        if t.form != "demonym":
            named[prose.paragraph[prose.sentence[t.first]]].add(t.ids[0])
    for m in people.mentions:
        if m.person in clubs:
            named[prose.paragraph[prose.sentence[m.first]]].add(m.person)
    everybody = set[str | int]().union(*named.values())
    met_elsewhere = set[str | int]().union(*(pair for pair in named.values() if len(pair) == 2))
    visitors: dict[str, set[int]] = defaultdict(set)  # by the place of their result
    for sides, there in results:
        at = sides[0][0]
        if there and scene.kinds[at] == "P" and (person := people.mentions[scene.refs[at]].person) in clubs:
            visitors[" ".join(prose.words[slice(*there)])].add(person)
    for p in places:
        here = visitors.get(people.names[p], set())
        others = len(everybody) > len(here) + 1
        if teams.looks_like_team(people.names[p]) or (here and others and here.isdisjoint(met_elsewhere)):
            yield p


def _built(
    scene: Scene, fixture: re.Match[str] | None, known: Mapping[str, Sequence[str]], placed: Set[int]
) -> list[str]:
    """How the name of each person is built: as a 'club' has it, or the ``fixture`` in an address; of 'plain' words
    only ("Streak Snapped" in a heading); of 'many' words, as a person's, or of 'one'. ``known``: the teams of the
    text by the words of their names, ``placed``: the people whose names are places."""
    built = []
    for person, full in enumerate(scene.people.names):
        words = full.lower().split()
        named = known.get(words[0], ()) if len(words) == 1 and person not in placed else ()
        short = bool(named) and _is_of_one(named, words[0])
        if (
            not short
            and all(map(is_plain, filterfalse(TELLS_A_RESULT.__contains__, words)))
            and not _is_joined(full)
            and not teams.looks_like_team(full)
        ):
            built.append("plain")
        elif (
            (len(words) > 1 and (teams.looks_like_team(full) or _part_of_known(known, full) is not None))
            or (fixture and _in_fixture(fixture, words))
            or short
        ):
            built.append("club")
        else:
            built.append("many" if len(words) > 1 else "one")
    return built


def _is_joined(full: str) -> bool:
    """Whether a name is one of two words in one: "UW-Marlow"; not "Record-breaking"."""
    return full.partition("-")[2][:1].isupper()


def _likely(scene: Scene, told: Sequence[tuple[int, int]], built: Sequence[str]) -> set[int]:
    """The people whose names a text speaks of as a club's. ``told``: the words of the names of results."""
    prose, people, lows = scene.prose, scene.people, scene.prose.lows
    sure = set(on_sides_of_results(scene)).union(_bearers(scene, told) if told else ())
    evidence = Counter(dict.fromkeys(sure, 2))
    figures: dict[int, list[int]] = defaultdict(list)  # of goals, by their sentences
    for i in prose.places(FIGURES_OF_GOALS):
        figures[prose.sentence[i]].append(i)
    said: set[tuple[int, str]] = set()
    spoken: set[int] = set()  # those spoken of as nobody speaks of a man
    unsaid: list[Name] = []  # what may be a player's
    for name in people.mentions:
        goals = figures.get(prose.sentence[name.first], ())
        close = lows[max(0, name.first - 5) : name.first]
        beaten = not BEFORE_A_BEATEN.isdisjoint(close) and is_beaten_club(scene, name)
        if beaten or (goals and printed_with_goals(scene, name, goals)):
            evidence[name.person] += 4
            sure.add(name.person)
        edged = lows[name.first - 1] in TO_BEAT and scene.kinds[name.end : name.end + 1] == ["#"]
        if (beaten or edged) and (winner := who_beat(scene, name)) is not None:
            evidence[winner] += 2
            sure.add(winner)
        if built[name.person] == "plain" or scene.kinds[name.first] != "P":
            continue
        behind = lows[name.end : name.end + 3]
        if "team" in behind and behind_its_team(lows, name.end) > 1:
            evidence[name.person] += 4
            sure.add(name.person)
        if prose.owns[name.end - 1]:
            telling = scene.kinds[name.end : name.end + 1] == ["P"]
        else:
            telling = (
                "their" in behind
                or not BEHIND_A_CLUB.isdisjoint(behind[:1])
                or scene.kinds[name.end : name.end + 1] == ["#"]
            )
        club = speaks_for_a_club(scene, name) if telling else None
        if club in SAID_OF_MEN and built[name.person] == "many":
            club = None  # "Mikel San Jose led"
        if club is None:
            unsaid.append(name)
        elif (name.person, club) not in said:
            said.add((name.person, club))  # "Marquinhos had" told twice says no more than once
            evidence[name.person] += 2
            if club not in SAID_OF_MEN and club not in _SAID_OF_SEVERAL:
                spoken.add(name.person)
        if built[name.person] == "many":
            continue
        if built[name.person] == "club":
            evidence[name.person] += 2
            sure.add(name.person)
        kind = scene.kinds[name.end] if name.end < len(lows) else ""
        before = lows[name.first - 1] if name.first else ""
        opens = prose.sentences[prose.sentence[name.first]][0]
        nicknamed = lows[max(0, name.first - 2)] == "the" and prose.words[name.first - 1][0].isupper()
        behind_score = scene.kinds[name.first - 1] == "#" and name.first > opens
        behind_score = behind_score and "overall" not in lows[max(0, name.first - 4) : name.first]  # "1-1 UMAC"
        if ((kind == "#" and not nicknamed) or behind_score) and not is_of_no_match(scene, name.end):
            evidence[name.person] += 2
            sure.add(name.person)
        shot_past = before == "past" and lows[name.first - 2] not in GETS_PAST  # "slotted past Hart"
        if before in _W["team_before"] and not shot_past:
            evidence[name.person] += 1
        saves = not _KEEPS_OUT.isdisjoint(lows[name.end : name.end + 2])  # "Hart had parried Kane's shot"
        if saves and "T" not in scene.kinds[name.end : name.end + 3]:  # not "Hexby denied Leeds the title"
            evidence[name.person] -= 3
        alone = not prose.owns[name.end - 1] and lows[name.end : name.end + 1] != ["and"]
        if before in _CALLED_A_SIDE and alone and "#" in scene.kinds[name.end : name.end + 12]:
            # "the non-league side Hexby shocked Leeds by winning 1-0"; not "beat rivals Kane and Alli to the ball"
            evidence[name.person] += 2
            sure.add(name.person)
        if (before == "club" or lows[name.end : name.end + 1] == ["of"]) and is_called_a_club(scene, name):
            evidence[name.person] += 2
            sure.add(name.person)
        if ends_a_match(scene, name.end):  # "Atlas edged to a 1-0 win"
            evidence[name.person] += 2
            sure.add(name.person)
    if not evidence:
        return set()
    by_family: set[int] = set()  # whom a family name alone names somewhere
    for person, frame in {(m.person, speaks_for_a_player(scene, m)) for m in unsaid if evidence.get(m.person, 0) > 1}:
        evidence[person] -= 2 if frame else 0
        if frame == FAMILY_NAME:
            by_family.add(person)
    likely = {p for p, n in evidence.items() if n >= (2 if p in sure else 6 if p in by_family else 4)}
    return likely | {p for p in _lacking(scene, likely) if p in spoken and p not in by_family and evidence[p] > 1}


def _lacking(scene: Scene, likely: Set[int]) -> set[int]:
    """The people named at the head of a report which has a score but fewer than two clubs there, so that one of them
    may be the other: of these less has to be said. ``likely``: those who are clubs without that."""
    sentence = scene.prose.sentence
    if not any(sentence[i] < HEAD for i in scene.scores):
        return set()
    head = {m.person for m in scene.people.mentions if sentence[m.first] < HEAD}
    known = {t.ids for t in scene.teams if sentence[t.first] < HEAD and t.form != "demonym"}
    return set() if len(known) + len(head & likely) > 1 else head - likely


def _mark(scene: Scene, first: int, end: int, team: str) -> None:
    """Makes words ``first..end`` the name of a team."""
    scene.kinds[first:end] = ["T"] * (end - first)
    scene.refs[first:end] = [len(scene.teams)] * (end - first)
    scene.teams.append(TeamAt(first, end, (team,), "name"))


def _mark_where_they_play(scene: Scene, ids: Mapping[int, str]) -> None:
    """Marks the clubs where they are named as no person is: "won 3-0 at Hexby", not "at Hexby Park". ``ids``: those of
    the clubs, by the people whose names are theirs."""
    lows, words = scene.prose.lows, scene.prose.words
    for person, team in ids.items():
        name = scene.people.names[person].lower().split()
        for first in scene.prose.places((name[0],)):
            end = first + len(name)
            longer = end < len(words) and words[end][0].isupper() and not scene.prose.owns[end - 1]
            if lows[first:end] == name and words[first][0].isupper() and not any(scene.kinds[first:end]) and not longer:
                _mark(scene, first, end, team)


def _bearers(scene: Scene, told: Sequence[tuple[int, int]]) -> Iterator[int]:
    """Who has the names that stand in some words, a new one where it is a place's; not teams, nor a longer name."""
    people, grounds = scene.people, {at for at, _ in scene.grounds()}
    for first, end in told:
        lows = scene.prose.lows[first:end]
        if scene.kinds[first] == "P":
            name = people.mentions[scene.refs[first]]
            if name.end - name.first > people.names[name.person].count(" "):
                yield name.person
        elif scene.kinds[first] != "T":
            full = " ".join(scene.prose.words[first:end])
            if all(map(is_plain, lows)) and not _is_joined(full):
                continue
            there = scene.prose.lows[first - 1] in _BEFORE_A_PLACE and lows[-1] in PLACES
            if scene.prose.starts[first] in grounds or (there and not teams.looks_like_team(full)):
                continue  # "won 3-0 at Goodison", "at Hexby Lane"; not "beat Hexby Lane 3-0"
            if full not in people.names:
                people.names.append(full)
            yield people.names.index(full)


def _name_joined_clubs(scene: Scene, told: Sequence[tuple[int, int]]) -> None:
    """Makes names of results in which other names stand those of clubs wherever the text has them: "Hexby & Marlow".
    ``told``: the words of the names of results."""
    lows, clubs = scene.prose.lows, dict[tuple[int, int], str]()
    for first, end in told:
        if len(set(zip(scene.kinds[first:end], scene.refs[first:end], strict=True))) > 1:
            team = teams.team_id(scene.prose.text[scene.prose.starts[first] : scene.prose.ends[end - 1]])
            starts = scene.prose.places((lows[first],))
            clubs |= {(i, i + end - first): team for i in starts if lows[i : i + end - first] == lows[first:end]}
    if clubs:
        mark_clubs(scene, clubs)


_SAID_OF_SEVERAL = frozenset(("their", "were", "are", "have", "men"))  # "Kane and Alli were on target"
_KEEPS_OUT = word_lists("goal_words")["keeps_out_shots"]
_CALLED_A_SIDE = _W["called_an_opponent"]


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
_BEFORE_A_PLACE = _IN_A_TOWN | {"the"}


def _is_of_one(named: Sequence[str], word: str) -> bool:
    """Whether a word ends or begins the name of one of the teams in a text, and of no more: "Korea" where South Korea
    plays, "Glory" where Perth Glory do, "Mumbai" where Mumbai City do."""
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
    if slug in like or not like:
        return slug if like else None
    holders = [team for team in like if slug in team.split("-") or team.startswith(slug + "-")]
    return holders[0] if len(holders) == 1 else None
