"""Which team a name means that several share: "United", "City", "Wolves", "the Blues".

Belongs here: settling it by what else the text names. Does not belong here: which names are shared (teams.py).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace

from orchestration.football.grammar.scene import Scene, TeamAt, by_place
from orchestration.football.names import teams
from orchestration.football.words.lexicon import word_lists


def _short_names(scene: Scene) -> Counter[str]:
    """How often a text names each team by a name that is its alone and shorter than its own: "Swansea", "West Ham"."""
    lows = scene.prose.lows
    alone = [t for t in scene.teams if len(t.ids) == 1 and t.form == "name"]
    return Counter([t.ids[0] for t in alone if t.end - t.first == 1 or not t.ids[0].endswith(lows[t.end - 1])])


def settle(scene: Scene) -> None:
    """A name that several teams share means the one that the text names in full: of two such, the one that has no other
    short name in it ("City" beside Manchester City, Swansea City and Swansea). Else it means the one whose ground the
    text names, that more of its names may mean, whose town another team has ("City" beside Manchester United), whose
    country's teams the text names, or that it opens with, else the one that it belongs to most formally; in a round-up
    the one that its paragraph names. "City" alone, with none of its bearers named, stays open; a nickname is then of
    nobody whom the table has."""
    _give_to_unlike(scene)
    _give_to_who_opens(scene)
    sure: Counter[str] = Counter([t.ids[0] for t in scene.teams if len(t.ids) == 1 and t.form != "demonym"])
    short = _short_names(scene)
    company: Counter[str] = Counter()
    for team_id, count in sure.items():
        if teams.is_known(team_id):
            company[teams.team(team_id).country] += count
    here = set().union(*(owners for _, owners in scene.grounds()))
    towns = {team_id.partition("-")[0] for team_id in sure}

    shared = {team_id for t in scene.teams if len(t.ids) > 1 for team_id in t.ids}
    ways: dict[str, set[str]] = defaultdict(set)  # team → the names in this text that may be its
    for t in scene.teams:
        named = sure.keys() & set(t.ids)  # whose "the Hoops" are, where Celtic plays: not Queens Park Rangers'
        for team_id in shared.intersection(named or t.ids):
            ways[team_id].add(" ".join(scene.prose.lows[t.first : t.end]))

    opening = {t.ids[0] for t in scene.teams if len(t.ids) == 1 and scene.prose.sentence[t.first] <= OPENING}

    def support(team_id: str) -> tuple[bool, int, int, bool, int, bool, int, bool]:
        town = "-" in team_id and team_id.partition("-")[0] in towns
        country = company.get(teams.country_of(team_id) or "", 0)
        count = sure.get(team_id, 0)
        return (
            count > 0,
            -short.get(team_id, 0),
            count,
            team_id in here,
            len(ways[team_id]),
            town,
            country,
            team_id in opening,
        )

    told_of = _told_last(scene) if len([count for count in sure.values() if count > 1]) >= A_ROUND_UP else {}
    found: dict[tuple[str, ...], tuple[str, bool]] = {}  # by those who share a name
    for n, t in enumerate(scene.teams):
        if len(t.ids) > 1:
            bearers = told_of.get(n, t.ids)
            if bearers not in found:
                claims = {i: support(i) for i in bearers}
                best = max(bearers, key=claims.__getitem__)  # the first of equals: names come before nicknames
                found[bearers] = best, [claim[2:] for claim in claims.values()].count(claims[best][2:]) == 1
            best, alone = found[bearers]
            if sure[best] or (len(t.ids) == 2 or alone if t.form == "name" else best in here):
                scene.teams[n] = TeamAt(t.first, t.end, (best,), t.form)
    _give_to_the_named(scene)
    if nobodys := {n for n, t in enumerate(scene.teams) if len(t.ids) > 1 and t.form == "nickname"}:
        scene.forget_teams(nobodys)  # "the Blues" of Ipswich, whose nickname the table lacks


OPENING = 1  # the last of the sentences that say what a report is about
A_ROUND_UP = 6  # teams named more than once
STORY = 2  # paragraphs from a team's full name to its short one, at most


def _told_last(scene: Scene) -> dict[int, tuple[str, ...]]:
    """The bearer of each shared name, by its place in ``scene.teams``, that its paragraph names in full, or else that
    before it, the last of several: a round-up's "United" are those of their own story."""
    prose = scene.prose
    named: dict[int, list[TeamAt]] = defaultdict(list)
    for t in sorted(scene.teams, key=by_place):
        if len(t.ids) == 1 and t.form != "demonym":
            named[prose.paragraph[prose.sentence[t.first]]].append(t)
    found: dict[int, tuple[str, ...]] = {}
    for n, t in enumerate(scene.teams):
        here = prose.paragraph[prose.sentence[t.first]] if len(t.ids) > 1 else -1
        for paragraph in range(here, max(here - STORY, -1), -1):
            before: tuple[str, ...] | None = None
            others: set[tuple[str, ...]] = set()
            for o in named.get(paragraph, ()):
                if o.ids[0] in t.ids:
                    before = o.ids if o.first < t.first else before
                    others.add(o.ids)
            if before or len(others) == 1:
                found[n] = before or others.pop()
            if others:
                break
    return found


def _give_to_the_named(scene: Scene) -> None:
    """A short name by which the text names a club that it names no other way is that of the one compatriot named in
    full that bears it, too, unless a sentence tells of both: "United 3, Dynamo 1" over a story of Atlanta United."""
    lows, sentence = scene.prose.lows, scene.prose.sentence
    named: dict[str, set[str]] = defaultdict(set)
    for t in scene.teams:
        if len(t.ids) == 1 and t.form != "demonym":
            named[t.ids[0]].add(" ".join(lows[t.first : t.end]))
    for short, names in [*named.items()]:
        word = next(iter(names))
        if len(names) > 1 or not short.endswith(f"-{word}"):
            continue
        mates = [i for i in named if i != short and i.endswith(f"-{word}") and names.isdisjoint(named[i])]
        if len(mates) != 1 or teams.country_of(mates[0]) != teams.country_of(short):
            continue
        theirs, its = [{sentence[t.first] for t in scene.teams if t.ids == (i,)} for i in (mates[0], short)]
        if theirs.isdisjoint(its):
            scene.teams[:] = [replace(t, ids=(mates[0],)) if t.ids == (short,) else t for t in scene.teams]


def _give_to_unlike(scene: Scene) -> None:
    """A short name whose bearers in the table the text never names otherwise is the one's that it names in full, of
    clubs that the table lacks or that have no men's team: "United" beside Larkfield United, "Houston" beside Houston
    Dash."""
    lows = scene.prose.lows
    full = {t.ids[0] for t in scene.teams if len(t.ids) == 1 and "-" in t.ids[0]}
    words = {i: i.split("-")[0 if known else 1 :] for i in full if not (known := teams.is_known(i)) or _is_women_s(i)}
    if not words:
        return
    named = {(i, lows[t.first]) for t in scene.teams for i in t.ids if len(t.ids) == 1 or t.end - t.first > 1}
    for n, t in enumerate(scene.teams):
        if t.end - t.first > 1 or not words.keys().isdisjoint(t.ids):
            continue
        bearers = [i for i in words if lows[t.first] in words[i]]
        if len(bearers) == 1 and not any(i in t.ids and word != lows[t.first] for i, word in named):
            scene.teams[n] = replace(t, ids=(bearers[0],))


def _is_women_s(team_id: str) -> bool:
    """Whether the table has a club for its women alone."""
    known = teams.find_team(team_id)
    return known is not None and known.side == "women"


def _give_to_who_opens(scene: Scene) -> None:
    """A club word none of whose bearers in the table the text names in full is the one's of that name with whom it
    opens: "Rovers" in a report of Shamrock Rovers, whom the table does not call so; not "United beat Leigh United"."""
    lows, sentence = scene.prose.lows, scene.prose.sentence
    whole = [t for t in scene.teams if len(t.ids) == 1 and t.end - t.first > 1 and lows[t.end - 1] in _CLUB_WORDS]
    opens: dict[str, set[str]] = defaultdict(set)
    for t in whole:
        if sentence[t.first] <= OPENING:
            opens[lows[t.end - 1]].add(t.ids[0])
    for n, t in enumerate(scene.teams):
        bearers = (
            opens.get(lows[t.first], set())
            if len(t.ids) > 1 and t.end - t.first == 1 and lows[t.end : t.end + 1] != ["of"]
            else set()
        )
        alike = [u for u in whole if lows[u.end - 1] == lows[t.first]] if len(bearers) == 1 else []
        if alike and not any(u.ids[0] in t.ids or sentence[u.first] == sentence[t.first] for u in alike):
            scene.teams[n] = replace(t, ids=(*bearers,))


_CLUB_WORDS = word_lists("name_words")["town_clubs"] | {"rangers"}
