"""The teams of one text: names that the table lacks, names that several teams share, how much is said of each.

Belongs here: completing ``Scene.teams``. Does not belong here: the alias table (teams.py), who plays whom (matches.py).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from urllib.parse import unquote

from orchestration.football import teams
from orchestration.football.competitions import sides_in
from orchestration.football.lexicon import word_lists
from orchestration.football.names import ROLES
from orchestration.football.scene import Scene, TeamAt

_W = word_lists("result_words")
_WINS = _W["win_verbs"] | _W["beat_verbs"]


def know_teams(scene: Scene, url: str | None = None) -> None:
    """Completes the scene's teams: names that the table lacks become teams, shared names get their bearer, and clubs or
    nations in a text about women or juniors are those sides of theirs."""
    promote_unknown_teams(scene, url)
    settle(scene)
    kind, side = _side_told(scene)
    if side:
        scene.teams[:] = [t._replace(ids=tuple(_in_side(i, kind, side) for i in t.ids)) for t in scene.teams]


def _side_told(scene: Scene) -> tuple[str, str]:
    """Which sides a text is about, and whose: ('national', 'women'); side '' where first teams play.

    Those of the first competition it names, where no others are named oftener; where it names none of other sides', the
    side of the team that its first sentence under the heading names first ("England Under-21s beat Germany", but not
    "England Under-21 striker Smith").
    """
    named = [sides_in(cup.competition) for cup in scene.cups]
    if named and named[0][1]:
        return named[0] if 2 * named.count(named[0]) >= len(named) else ("", "")
    in_order = sorted(scene.teams, key=lambda t: t.first)
    first = next((t for t in in_order if teams.side_of(t.ids[0]) or not _in_heading(scene, t)), None)
    if first is None or not (side := teams.side_of(first.ids[0])) or not teams.is_known(first.ids[0]):
        return "", ""
    kind = teams.team(first.ids[0]).kind
    if _describes(scene, first) or any(whose == kind for whose, _ in named) or (kind == "club" and side != "women"):
        return "", ""
    return kind, side


def _in_heading(scene: Scene, t: TeamAt) -> bool:
    """Whether a team is named in a line without an end, as titles and fixtures are."""
    prose = scene.prose
    last = prose.ends[prose.sentences[prose.sentence_of(t.first)][1] - 1]
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


def promote_unknown_teams(scene: Scene, url: str | None) -> None:
    """Names that the table lacks but the text treats as teams become teams of the scene."""
    prose, people = scene.prose, scene.people
    slug = set(re.split(r"[^a-z0-9]+", unquote(url or "").lower())) if url and re.search(r"-vs?-", url) else set()
    whole = {t.ids[0] for t in scene.teams if len(t.ids) == 1}
    known: dict[str, list[str]] = defaultdict(list)  # by each word of its name
    for team in whole:
        for word in set(team.split("-")):
            known[word].append(team)
    nations = [t for t in whole if teams.is_known(t) and teams.team(t).kind == "national"]
    built: dict[int, bool | None] = {}  # like a club's name, or in the address; None: too many words for a club
    for person, full in enumerate(people.names):
        words = full.lower().split()
        clubby = (
            teams.looks_like_team(full)
            or (len(words) > 1 and _part_of_known(known, full) is not None)
            or slug.issuperset(words)
            or (len(words) == 1 and sum(nation.endswith(f"-{words[0]}") for nation in nations) == 1)  # "Korea"
        )
        built[person] = True if clubby else None if len(words) > 1 else False
    evidence: Counter[int] = Counter()
    sure: set[int] = set()
    for name in people.mentions:
        if built[name.person] is None:
            continue
        if built[name.person]:
            evidence[name.person] += 2
            sure.add(name.person)
        after = prose.lows[name.end] if name.end < len(prose.lows) else ""
        before = prose.lows[name.first - 1] if name.first else ""
        if scene.kinds[name.end : name.end + 1] == ["#"] or (name.first and scene.kinds[name.first - 1] == "#"):
            evidence[name.person] += 2
            sure.add(name.person)
        if not prose.owns[name.end - 1] and after in _W["team_after"]:
            evidence[name.person] += 2
        if before in _W["team_before"]:
            evidence[name.person] += 1
        if after in _WINS and "#" in scene.kinds[name.end : name.end + 8]:  # "Atlas edged to a 1-0 win"
            evidence[name.person] += 2
            sure.add(name.person)
    chosen = {p for p, n in evidence.items() if n >= (2 if p in sure else 4)}
    ids = {p: _part_of_known(known, people.names[p]) or teams.team_id(people.names[p]) for p in chosen}
    for name in people.mentions:
        if name.person in chosen:
            for i in range(name.first, name.end):
                scene.kinds[i], scene.refs[i] = "T", len(scene.teams)
            scene.teams.append(TeamAt(name.first, name.end, (ids[name.person],), "name"))
    if chosen:
        people.officials |= chosen


def _part_of_known(known: Mapping[str, Sequence[str]], name: str) -> str | None:
    """The one team named in the text whose full name holds a short one: "Korea" where South Korea plays. ``known``: the
    teams that the text names, by each word of their names."""
    slug = teams.team_id(name)
    like = known.get(slug.partition("-")[0], ())
    if slug in like:
        return slug
    holders = [team for team in like if slug in team.split("-") or team.startswith(slug + "-")]
    return holders[0] if len(holders) == 1 else None


def weigh(scene: Scene) -> Counter[str]:
    """How much a text whose teams are known speaks of each: early mentions and plain names count more."""
    if scene.weights is None:
        weights: Counter[str] = Counter()
        for t in scene.teams:
            for i in t.ids:
                weights[i] += weight_of(t)  # type: ignore[assignment]
        scene.weights = weights
    return scene.weights


def weight_of(t: TeamAt) -> float:
    """How much one mention says of each team that it may mean."""
    return _SHARES[t.form] / len(t.ids) * (2.0 if t.first < 120 else 1.0)


_SHARES = {"name": 1.0, "nickname": 0.6, "demonym": 0.3, "code": 0.5}


def _short_names(scene: Scene) -> Counter[str]:
    """How often a text names each team by one word that is its alone."""
    return Counter(t.ids[0] for t in scene.teams if len(t.ids) == 1 and t.end - t.first == 1 and t.form == "name")


def settle(scene: Scene) -> None:
    """A name that several teams share means the one that the text names in full, or by its ground: of two such, the one
    that has no other short name in it ("City" beside Manchester City, Swansea City and Swansea). Else it means the one
    whose country's teams the text names, else the one that it belongs to most formally. "City" alone, with none of its
    bearers named, stays open."""
    sure: Counter[str] = Counter(t.ids[0] for t in scene.teams if len(t.ids) == 1 and t.form != "demonym")
    if any(len(t.ids) > 1 for t in scene.teams):
        sure.update(next(iter(owners)) for _, owners in scene.grounds() if len(owners) == 1)
    short = _short_names(scene)
    company: Counter[str] = Counter()
    for team_id, count in sure.items():
        if teams.is_known(team_id):
            company[teams.team(team_id).country] += count

    def support(team_id: str) -> tuple[bool, int, int, int]:
        return sure[team_id] > 0, -short[team_id], sure[team_id], company[teams.team(team_id).country]

    for n, t in enumerate(scene.teams):
        if len(t.ids) > 1:
            best = max(t.ids, key=support)  # the first of equals: names come before nicknames
            if sure[best] or sum(support(i)[2:] == support(best)[2:] for i in t.ids) == 1 or len(t.ids) == 2:
                scene.teams[n] = TeamAt(t.first, t.end, (best,), t.form)
