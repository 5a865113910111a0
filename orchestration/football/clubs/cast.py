"""The teams of one text: whether they are women or juniors, whom a nation's name means, how much is said of each.

Belongs here: the order in which ``Scene.teams`` is completed, and sides and countries. Does not belong here: the alias
table (teams.py), clubs that it lacks (unknown_clubs.py), names that several teams share (shared_names.py), who plays
whom (matches.py).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from orchestration.football.clubs.shared_names import settle
from orchestration.football.clubs.unknown_clubs import promote_unknown_teams
from orchestration.football.grammar.scene import Scene, TeamAt, by_place
from orchestration.football.names import teams
from orchestration.football.names.competitions import CompetitionHit, sides_in
from orchestration.football.names.names import ROLES, Name
from orchestration.football.words.lexicon import word_lists

_W = word_lists("result_words")


def know_teams(scene: Scene, url: str | None = None) -> None:
    """Completes the scene's teams: names that the table lacks become teams, shared names get their bearer, and clubs or
    nations in a text about women or juniors are those sides of theirs."""
    _forget_nicknames_in_school(scene)
    promote_unknown_teams(scene, url)
    _countries_of_clubs(scene)
    settle(scene)
    _men_of_managers(scene)
    _clubs_of_countries(scene)
    _as_then_called(scene)
    kind, side = _side_told(scene)
    if side:
        scene.teams[:] = [replace(t, ids=tuple(_in_side(i, kind, side) for i in t.ids)) for t in scene.teams]


def _forget_nicknames_in_school(scene: Scene) -> None:
    """In a text about the sides of schools, "the Tigers" are none of the clubs that it never names otherwise."""
    if not scene.prose.places(_OF_A_SCHOOL):
        return
    named = {i for t in scene.teams if t.form != "nickname" for i in t.ids}
    if others := {n for n, t in enumerate(scene.teams) if t.form == "nickname" and named.isdisjoint(t.ids)}:
        scene.forget_teams(others)


_OF_A_SCHOOL = word_lists("name_words")["of_a_school"]


def _side_told(scene: Scene) -> tuple[str, str]:
    """Which sides a text is about, and whose: ('national', 'women'); side '' where first teams play.

    Those of the first competition it names, where no others are named oftener; where it names none of other sides', the
    side of the team that its first sentence under the heading names first ("England Under-21s beat Germany", but not
    "England Under-21 striker Smith"), which of a club's juniors has to tell their result; so
    where that sentence names a competition of first teams, but that side of another team as well. A nation's are its
    women, too, where the text speaks of "her" and of no "him".
    """
    named = [sides_in(cup.competition) for cup in scene.cups]
    if named and named[0][1] and not _is_of_others(scene, scene.cups[0]):
        return named[0] if 2 * named.count(named[0]) >= len(named) else ("", "")
    in_order = sorted(scene.teams, key=by_place)
    first = next((t for t in in_order if teams.side_of(t.ids[0]) or not _in_heading(scene, t)), None)
    if first is None or not teams.is_known(first.ids[0]):
        return "", ""
    kind, side = teams.team(first.ids[0]).kind, teams.side_of(first.ids[0])
    may_be_women = kind == "national" and (side == "women" or (not side and _tells_a_score(scene, first)))
    if may_be_women and _is_of_women(scene):
        return kind, "women"
    if not side:
        return (kind, met) if kind == "national" and (met := _side_met(scene, first)) else ("", "")
    if (
        _describes(scene, first)
        or (any(whose == kind for whose, _ in named) and not _meets_its_like(scene, first, side))
        or (kind == "club" and side != "women" and not (side in _MEET_THEIR_LIKE and _plays(scene, first)))
    ):
        return "", ""
    return kind, side


def _side_met(scene: Scene, first: TeamAt) -> str:
    """The side of the one other nation in the sentence of a nation, which tells their result: "Italy beat Spain Women
    2-1"; not "Italy won 2-1 as Italy Women lost", "Italy beat Malta, a day after Spain Women"."""
    others = {t.ids[0] for t in _beside(scene, first)} - {first.ids[0]}
    if len(others) != 1 or not _tells_a_score(scene, first):
        return ""
    met = others.pop()
    return teams.side_of(met) if teams.is_nation(met) and _first_team(met) != first.ids[0] else ""


def _tells_a_score(scene: Scene, t: TeamAt) -> bool:
    """Whether the sentence of a team prints a score."""
    start, end = scene.prose.sentences[scene.prose.sentence[t.first]]
    return "#" in scene.kinds[start:end]


def _is_of_women(scene: Scene) -> bool:
    """Whether a text speaks of women alone: "her fifth goal … before she headed in … with her first touch"; not with a
    "his" of one of the men who play, whatever "her" stands beside it."""
    prose = scene.prose
    return len(prose.places(_OF_HER)) >= _OFTEN and not prose.places(_OF_HIM)


_OF_HER = frozenset(("she", "her", "hers", "herself"))
_OF_HIM = frozenset(("he", "his", "him", "himself"))
_OFTEN = 3


def _meets_its_like(scene: Scene, first: TeamAt, side: str) -> bool:
    """Whether the sentence of a team names that side of another team and a competition, which then is that of such
    sides: "England Under-17s lost the European Championship final to Spain Under-17s"."""
    start, end = scene.prose.sentences[scene.prose.sentence[first.first]]
    like = any(teams.side_of(t.ids[0]) == side for t in _beside(scene, first) if t.ids != first.ids)
    return like and any(start <= scene.prose.word_at(cup.start) < end for cup in scene.cups)


def _is_of_others(scene: Scene, cup: CompetitionHit) -> bool:
    """Whether a competition is named for other teams than the first that the text names: "Leeds beat Hull 2-1. … In the
    Youth Cup, Stoke beat Derby"; that of juniors also where one of those is told of with another or of other years:
    "In the Youth Cup, Leeds beat Stoke", "Leeds won the Youth Cup in 1993"."""
    prose = scene.prose
    opening = prose.sentence[min(t.first for t in scene.teams)] if scene.teams else 0
    here = prose.sentence_at(cup.start)
    first, there = (
        {team for t in scene.teams if prose.sentence[t.first] == s for team in t.ids} for s in (opening, here)
    )
    if here == opening or not there:
        return False
    start, end = prose.sentences[here]
    other_years = any(low in _YEARS for low in prose.lows[start:end])
    return there.isdisjoint(first) or (
        sides_in(cup.competition)[1] in _MEET_THEIR_LIKE and (other_years or not there <= first)
    )


_YEARS = frozenset(map(str, range(1900, 2100)))
_MEET_THEIR_LIKE = frozenset(("u15", "u16", "u17", "u18", "u19"))  # older juniors meet first teams as well


def _plays(scene: Scene, t: TeamAt) -> bool:
    """Whether a side opens its sentence and has its result told there against the one other club that the text names:
    "Leeds Under-18s beat Hull 2-1", "Leeds U18s 2-1 Hull"; not "Leeds Under-18s had lost, but Leeds beat Hull"."""
    first, end = scene.prose.sentences[scene.prose.sentence[t.first]]
    here = {i for other in _beside(scene, t) for i in other.ids} - set(t.ids)
    clubs = {_first_team(i) for other in scene.teams for i in other.ids}
    told = "#" in scene.kinds[t.end : end] or not _W["told_results"].isdisjoint(scene.prose.lows[t.end : end])
    return t.first <= first + 1 and told and _first_team(t.ids[0]) not in here and len(here) == 1 and len(clubs) == 2


def _beside(scene: Scene, t: TeamAt) -> list[TeamAt]:
    """The teams of the sentence of a team, itself too."""
    return scene.teams_between(*scene.prose.sentences[scene.prose.sentence[t.first]])


def _first_team(team_id: str) -> str:
    """The first team of a side's club or nation: 'leeds-united-u18' → 'leeds-united'."""
    return team_id.removesuffix(f"-{teams.side_of(team_id)}")


def _countries_of_clubs(scene: Scene) -> None:
    """A nation whose name only tells where a club is from plays nobody: "Brazil's Flamengo", "Nacional of Uruguay"."""
    lows, owns = scene.prose.lows, scene.prose.owns
    starts = {t.first: t for t in scene.teams}
    ends = {t.end: t for t in scene.teams}
    for n, t in enumerate(scene.teams):
        if t.form == "name" and len(t.ids) == 1 and teams.is_nation(t.ids[0]):
            club = (
                starts.get(t.end) if owns[t.end - 1] else ends.get(t.first - 1) if lows[t.first - 1] == "of" else None
            )
            if club and club.form != "demonym" and not any(map(teams.is_nation, club.ids)):
                scene.teams[n] = replace(t, form="demonym")


def _clubs_of_countries(scene: Scene) -> None:
    """ "The Brazilian club", "the Spanish champions": the one club of that country that the text names."""
    lows = scene.prose.lows
    named: dict[str | None, list[str]] = defaultdict(list)  # the clubs of each country
    for i in {t.ids[0] for t in scene.teams if len(t.ids) == 1 and t.form != "demonym"}:
        if teams.kind_of(i) == "club":
            named[teams.country_of(i)].append(i)
    for n, t in enumerate(scene.teams):
        if t.form == "demonym" and len(t.ids) == 1 and lows[t.end : t.end + 1] and lows[t.end] in _W["clubs"]:
            clubs = named.get(teams.country_of(t.ids[0]), ())
            if len(clubs) == 1 and not scene.kinds[t.end]:
                scene.kinds[t.end], scene.refs[t.end] = "T", n
                scene.teams[n] = TeamAt(t.first, t.end + 1, (clubs[0],), "nickname")


def _men_of_managers(scene: Scene) -> None:
    """ "Dyche's men": the one team whose manager the text calls him: "Burnley manager Sean Dyche"."""
    kinds, refs, named = scene.kinds, scene.refs, scene.people.mentions
    troops = [k for k in scene.prose.places(_TROOPS) if kinds[k - 1] == "P" and scene.prose.owns[k - 1]]
    led: defaultdict[int, set[tuple[str, ...]]] = defaultdict(set)  # the teams of each manager
    for m in named if troops else ():
        led[m.person].update([ids] if (ids := _led_by(scene, m)) else ())
    for k in troops:
        his = named[refs[k - 1]]
        if len(led[his.person]) == 1:
            n, length = len(scene.teams), k + 1 - his.first
            scene.teams.append(TeamAt(his.first, k + 1, next(iter(led[his.person])), "nickname"))
            kinds[his.first : k + 1], refs[his.first : k + 1] = ["T"] * length, [n] * length


def _led_by(scene: Scene, m: Name) -> tuple[str, ...]:
    """The team whose manager words call somebody: "Burnley head coach Dyche", "Dyche, the Burnley boss"; none of
    "former Burnley boss Dyche", nor of "Dyche's Burnley", which may be of another year."""
    lows, kinds, refs = scene.prose.lows, scene.kinds, scene.refs
    behind = lows[m.end : m.end + 2] == [",", "the"]
    at = m.end + 2 if behind else m.first - 1
    while not behind and at > 0 and lows[at] in _LEADS:
        at -= 1
    if scene.prose.owns[m.end - 1] or (not behind and at == m.first - 1) or kinds[at : at + 1] != ["T"]:
        return ()
    t = scene.teams[refs[at]]
    leads = lows[t.end : t.end + 1]
    return t.ids if leads and leads[0] in _LEADS and lows[t.first - 1] not in _FORMER else ()


_TROOPS = word_lists("name_words")["troops"]
_LEADS = frozenset(("manager", "boss", "coach", "head"))
_FORMER = word_lists("side_words")["former"]


def _as_then_called(scene: Scene) -> None:
    """The short name of a former team that a text names oftener by its own means that: "Germany" beside West Germany,
    and "the Germans"."""
    named = Counter([t.ids[0] for t in scene.teams if len(t.ids) == 1 and t.form != "demonym"])
    former = [i for i in named if (team := teams.find_team(i)) is not None and team.valid_to is not None]
    meant: dict[tuple[str, ...], tuple[str, ...]] = {
        (short,): (long,)
        for long in former
        if teams.is_known(short := long.partition("-")[2]) and named[short] < named[long]
    }
    if meant:
        scene.teams[:] = [replace(t, ids=meant.get(t.ids, t.ids)) for t in scene.teams]


def _in_heading(scene: Scene, t: TeamAt) -> bool:
    """Whether a team is named in a line without an end, as titles and fixtures are."""
    prose = scene.prose
    last = prose.ends[prose.sentences[prose.sentence[t.first]][1] - 1]
    return prose.text[last : last + 1] == "\n"


def _describes(scene: Scene, t: TeamAt) -> bool:
    """Whether a team's name only says whose player somebody is: "England Under-21 striker Smith", "Chelsea Women's"."""
    following = scene.prose.lows[t.end : t.end + 1]
    return scene.prose.owns[t.end - 1] or scene.kinds[t.end : t.end + 1] == ["P"] or not ROLES.isdisjoint(following)


def _in_side(team_id: str, kind: str, side: str) -> str:
    """That side of a first team of a kind: 'spain' → 'spain-women'; any other team as it is."""
    if teams.side_of(team_id) or not teams.is_known(team_id) or teams.team(team_id).kind != kind:
        return team_id
    return f"{team_id}-{side}"


T = TypeVar("T")


def weigh(scene: Scene) -> defaultdict[str, float]:
    """How much a text whose teams are known speaks of each: early mentions and plain names count more."""
    if scene.weights is None:
        weights: defaultdict[str, float] = defaultdict(float)
        for t in scene.teams:
            for i in t.ids:
                weights[i] += weight_of(t)
        scene.weights = weights
    return scene.weights


def heaviest_first(weights: Mapping[T, float]) -> list[T]:
    """What has been weighed, heaviest first, in the order of the text where it weighs the same."""
    return sorted(weights, key=weights.__getitem__, reverse=True)


def weight_of(t: TeamAt) -> float:
    """How much one mention says of each team that it may mean."""
    return _SHARES[t.form] / len(t.ids) * (2.0 if t.first < 120 else 1.0)


_SHARES = {"name": 1.0, "nickname": 0.6, "demonym": 0.3, "code": 0.5}
