"""The teams of one text: names that the table lacks, names that several teams share, how much is said of each.

Belongs here: completing ``Scene.teams``. Does not belong here: the alias table (teams.py), who plays whom (matches.py).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import filterfalse
from urllib.parse import unquote

from orchestration.football import teams
from orchestration.football.competitions import sides_in
from orchestration.football.lexicon import word_lists
from orchestration.football.names import ROLES, Name, is_plain
from orchestration.football.printed_clubs import name_printed_clubs
from orchestration.football.scene import Scene, TeamAt
from orchestration.football.sentences import MOST_GOALS, is_caption

_W = word_lists("result_words")
_LOSES = _W["lose_verbs"] | _W["lose_nouns"]
_AGAINST = frozenset(("over", "against", "to", "by", "at", "of"))
_WINS = _W["win_verbs"] | _W["beat_verbs"]
_TOLD_WORDS = _WINS.union(*(_W[each] for each in ("win_nouns", "rout_nouns", "lose_verbs", "lose_nouns", "draw_words")))


def know_teams(scene: Scene, url: str | None = None) -> None:
    """Completes the scene's teams: names that the table lacks become teams, shared names get their bearer, and clubs or
    nations in a text about women or juniors are those sides of theirs."""
    promote_unknown_teams(scene, url)
    countries_of_clubs(scene)
    settle(scene)
    clubs_of_countries(scene)
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


def countries_of_clubs(scene: Scene) -> None:
    """A nation whose name only tells where a club is from plays nobody: "Brazil's Flamengo", "Nacional of Uruguay"."""
    lows, owns = scene.prose.lows, scene.prose.owns
    starts = {t.first: t for t in scene.teams}
    ends = {t.end: t for t in scene.teams}
    for n, t in enumerate(scene.teams):
        if t.form == "name" and len(t.ids) == 1 and teams.kind_of(t.ids[0]) == "national":
            club = (
                starts.get(t.end) if owns[t.end - 1] else ends.get(t.first - 1) if lows[t.first - 1] == "of" else None
            )
            if club and club.form != "demonym" and all(teams.kind_of(i) != "national" for i in club.ids):
                scene.teams[n] = t._replace(form="demonym")


def clubs_of_countries(scene: Scene) -> None:
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
        short = len(words) == 1 and person not in placed and _ends_one(known.get(words[0], ()), words[0])
        ordinary = not short and all(map(is_plain, filterfalse(_TOLD_WORDS.__contains__, words)))
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
    sure = set(_of_results(scene))
    evidence = Counter(dict.fromkeys(sure, 2))
    figures: dict[int, list[int]] = defaultdict(list)  # of goals, by their sentences
    for i in prose.places(_GOALS):
        figures[prose.sentence[i]].append(i)
    for name in people.mentions:
        goals = figures.get(prose.sentence[name.first], ())
        beaten = _is_beaten(scene, name)
        if beaten or _printed_with_goals(scene, name, goals):
            evidence[name.person] += 2
            sure.add(name.person)
        edged = lows[name.first - 1] in _TO_BEAT and scene.kinds[name.end : name.end + 1] == ["#"]
        if (beaten or edged) and (winner := _told_of(scene, name)) is not None:
            evidence[winner] += 2
            sure.add(winner)
        if built[name.person] is None:
            continue
        if built[name.person]:
            evidence[name.person] += 2
            sure.add(name.person)
        after = lows[name.end] if name.end < len(lows) else ""
        before = lows[name.first - 1] if name.first else ""
        opens = prose.sentences[prose.sentence[name.first]][0]
        if scene.kinds[name.end : name.end + 1] == ["#"] or (name.first > opens and scene.kinds[name.first - 1] == "#"):
            evidence[name.person] += 2
            sure.add(name.person)
        if not prose.owns[name.end - 1] and after in _W["team_after"]:
            evidence[name.person] += 2
        if before in _W["team_before"]:
            evidence[name.person] += 1
        if before in _SIDE and not prose.owns[name.end - 1] and "#" in scene.kinds[name.end : name.end + 12]:
            evidence[name.person] += 2  # "the non-league side Hexby caused a shock by beating Leeds 1-0"
            sure.add(name.person)
        if after in _WINS and "#" in scene.kinds[name.end : name.end + 8]:  # "Atlas edged to a 1-0 win"
            evidence[name.person] += 2
            sure.add(name.person)
    likely = {p for p, n in evidence.items() if n >= (2 if p in sure else 4)}
    if not likely and not printed:
        return
    likely -= _nicknames(scene)
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


_SIDE = frozenset(("side", "outfit", "minnows"))


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


def _ends_one(named: Sequence[str], word: str) -> bool:
    """Whether a word ends the name of one of the teams in a text, and of no more: "Korea" where South Korea plays,
    "Glory" where Perth Glory do."""
    return sum(team.endswith(f"-{word}") and teams.is_known(team) for team in named) == 1


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


def _nicknames(scene: Scene) -> set[int]:
    """The names that only ever stand as a plural after "the": "the Galicians" are a side that has another name."""
    lows, words = scene.prose.lows, scene.prose.words
    plural: dict[int, bool] = {}
    for m in scene.people.mentions:
        here = m.end - m.first == 1 and lows[m.first].endswith("s") and m.first > 0 and lows[m.first - 1] == "the"
        plural[m.person] = plural.get(m.person, True) and here and not words[m.first].isupper()
    return {person for person, always in plural.items() if always}


def _printed_with_goals(scene: Scene, name: Name, figures: Sequence[int]) -> bool:
    """Whether a name stands in a line of one result: "Fraserfield Rovers 4, Braxton Mariners 1"; not among the marks
    that players get nor their minutes ("Goals: Walcott 9, Ozil 11"). ``figures``: where its sentence has goals."""
    if len(figures) != 2 or name.end not in figures:
        return False
    lows, kinds = scene.prose.lows, scene.kinds
    first = scene.prose.sentences[scene.prose.sentence[name.first]][0]
    if any(kinds[i - 1] not in ("P", "T") for i in figures) or ":" in lows[first : figures[0]]:
        return False
    between = range(figures[0] + 1 + (lows[figures[0] + 1] == ","), figures[1])
    return 0 < len(between) <= 5 and all(kinds[i] in ("P", "T") for i in between)


_GOALS = frozenset(written for goals in range(MOST_GOALS) for written in (f"{goals}", f"{goals:02}"))


def _is_beaten(scene: Scene, name: Name) -> bool:
    """Whether a name is the opponent in a printed result: "a 3-1 win over newly promoted Hyde"; not a side's manager
    ("a 3-1 win over Mourinho's men") and nobody with a name of person and family."""
    lows, kinds = scene.prose.lows, scene.kinds
    if _BEATEN.isdisjoint(lows[max(0, name.first - 5) : name.first]):
        return False
    if scene.prose.owns[name.end - 1] or scene.people.names[name.person].count(" ") > name.end - name.first - 1:
        return False
    if (name.end < len(kinds) and kinds[name.end] == "P") or lows[name.first - 2 : name.first] == ["at", "the"]:
        return False  # "a 3-0 defeat at the Croft", a ground
    first = scene.prose.sentences[scene.prose.sentence[name.first]][0]
    for i in range(name.first - 1, max(first, name.first - 6), -1):
        if _tells_where_from(scene, i):
            continue
        if lows[i] in _BEATS and kinds[i - 1] == "T" and kinds[name.end : name.end + 1] == ["#"]:
            return True  # "Leeds beat Atlas 2-0"
        if lows[i] in _AGAINST:
            told = range(max(first, i - 4), i)
            words = _LOSES if lows[i] == "to" else _BEATEN_BY.get(lows[i], _TOLD_WORDS)
            return any(kinds[k] == "#" for k in told) and any(lows[k] in words for k in told)
        if kinds[i] or not (lows[i].isalpha() or "-" in lows[i]):
            return False
    return False


def _told_of(scene: Scene, opponent: Name) -> int | None:
    """Who is named before the clause in which a club that nobody knows is an opponent, and so is another: "Hexby left
    it late to edge a 2-1 win over Marlow"; nobody who scores in it."""
    lows, kinds = scene.prose.lows, scene.kinds
    first = scene.prose.sentences[scene.prose.sentence[opponent.first]][0]
    k = opponent.first - 1
    while k >= first and kinds[k] not in _NAMED:
        k -= 1
    if k < first or kinds[k] != "P" or scene.prose.owns[k] or not _SCORES.isdisjoint(lows[k + 1 : opponent.first]):
        return None
    name = scene.people.mentions[scene.refs[k]]
    longer = scene.people.names[name.person].count(" ") > name.end - name.first - 1
    return None if longer else name.person


_G = word_lists("goal_words")
_SCORES = _G["score"] | _G["strike"] | _G["completes"]


def _of_results(scene: Scene) -> Iterator[int]:
    """The people whose names the head of a text puts on a side of its result, and so are clubs: "Atlas beat Leon 2-0",
    "Atlas and Leon drew 1-1"; not "Klopp's side beat Leon 2-0"."""
    kinds, refs = scene.kinds, scene.refs
    for first, end in scene.prose.sentences[:HEAD]:
        for score in [i for i in range(first + 1, end - 1) if kinds[i] == "#" and kinds[i - 1] != "#"]:
            sides = _sides_of(scene, score, first, end)
            if all(k is not None and kinds[k] in _NAMED and not scene.prose.owns[k] for k in sides):
                yield from (scene.people.mentions[refs[k]].person for k in sides if k is not None and kinds[k] == "P")


def _sides_of(scene: Scene, score: int, first: int, end: int) -> tuple[int | None, int | None]:
    """Where the names end that stand on the sides of a printed score, whatever they name; None where there is none:
    "Atlas came from behind to beat Leon 2-0", "Atlas won 2-0 against Leon", "2-2 between Atlas and Leon"."""
    lows, kinds = scene.prose.lows, scene.kinds
    word, ahead = lows[score - 1], score - 2 if score - 2 >= first else None
    after = next((k for k in range(score, end) if kinds[k] != "#"), end)
    if kinds[score - 1] in _NAMED:
        verb = _before_name(scene, score - 1, first)
        if lows[verb] == "and":  # "Atlas and Leon 1-1"
            return None, None
        one = verb - 1 if lows[verb] in _BEATS else first - 1
        while one > first and lows[one] in _W["came_back"]:
            one -= 1
        if lows[one + 1] == "goal":  # "needed a late Kane goal to beat Leon"
            one = first - 1
        return (one if one >= first else None), score - 1
    if word in _W["draw_words"] and ahead is not None and kinds[ahead] in _NAMED:
        joined = _before_name(scene, ahead, first)
        if joined > first and lows[joined] == "and":
            return joined - 1, ahead
        return ahead, _name_behind(scene, after, end, _WITH)
    if word in _TOLD_WORDS and ahead is not None and kinds[ahead] in _NAMED:
        return ahead, _name_behind(scene, after, end, _OVER)
    between = _name_behind(scene, after, end, _BETWEEN)
    if between is not None and lows[between + 1 : between + 2] == ["and"] and between + 2 < end:
        return between, between + 2
    return None, None


HEAD = 3  # sentences, in which a report of clubs that nobody knows has its result
_NAMED = ("P", "T")
_BETWEEN = frozenset(("between",))
_WITH = frozenset(("with", "against"))
_OVER = frozenset(("over", "against", "to"))


def _before_name(scene: Scene, k: int, first: int) -> int:
    """The word before the name that word ``k`` is the last of, and its "the"."""
    kind, ref = scene.kinds[k], scene.refs[k]
    while k > first and scene.kinds[k] == kind and scene.refs[k] == ref:
        k -= 1
    return k - (k > first and scene.prose.lows[k] == "the")


def _name_behind(scene: Scene, k: int, end: int, words: Set[str]) -> int | None:
    """Where a name ends close behind word ``k`` that one of some words leads to: "(2-0) at home to Leon"."""
    kinds, refs = scene.kinds, scene.refs
    for i in range(k, min(end - 1, k + 4)):
        if kinds[i] or scene.prose.lows[i] in ",;":
            return None
        if scene.prose.lows[i] in words and kinds[i + 1] in _NAMED:
            stop = i + 1
            while stop + 1 < end and kinds[stop + 1] == kinds[i + 1] and refs[stop + 1] == refs[i + 1]:
                stop += 1
            return stop
    return None


def _tells_where_from(scene: Scene, i: int) -> bool:
    """Whether word ``i`` is the country of a club that is named behind it: "Tunisian debutants Atlas", "Morocco's"."""
    if scene.kinds[i] != "T":
        return scene.prose.lows[i] == "'s"
    t = scene.teams[scene.refs[i]]
    return t.form == "demonym" or (scene.prose.owns[i] and teams.kind_of(t.ids[0]) == "national")


_BEATS = _W["beat_verbs"]
_TO_BEAT = _BEATS | {"defeat"}
_BEATEN = _BEATS | _AGAINST
_BEATEN_BY = {"of": _W["rout_nouns"] | {"defeat"}, "by": _LOSES | _BEATS}  # "a 3-0 defeat of Hyde", "by Hyde"


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
    """How often a text names each team by a name that is its alone and shorter than its own: "Swansea", "West Ham"."""
    lows = scene.prose.lows
    alone = [t for t in scene.teams if len(t.ids) == 1 and t.form == "name"]
    return Counter(t.ids[0] for t in alone if t.end - t.first == 1 or not t.ids[0].endswith(lows[t.end - 1]))


def settle(scene: Scene) -> None:
    """A name that several teams share means the one that the text names in full: of two such, the one that has no other
    short name in it ("City" beside Manchester City, Swansea City and Swansea). Else it means the one whose ground the
    text names, that more of its names may mean, whose town another team has ("City" beside Manchester United), or whose
    country's teams the text names, else the one that it belongs to most formally; in a round-up the one that its
    paragraph names. "City" alone, with none of its
    bearers named, stays open."""
    _give_to_unknown(scene)
    sure: Counter[str] = Counter(t.ids[0] for t in scene.teams if len(t.ids) == 1 and t.form != "demonym")
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
        for team_id in shared.intersection(t.ids):
            ways[team_id].add(" ".join(scene.prose.lows[t.first : t.end]))

    def support(team_id: str) -> tuple[bool, int, int, bool, int, bool, int]:
        town = "-" in team_id and team_id.partition("-")[0] in towns
        country = company.get(teams.country_of(team_id) or "", 0)
        count = sure.get(team_id, 0)
        return count > 0, -short.get(team_id, 0), count, team_id in here, len(ways[team_id]), town, country

    told_of = _told_last(scene) if sum(count > 1 for count in sure.values()) >= A_ROUND_UP else {}
    for n, t in enumerate(scene.teams):
        if len(t.ids) > 1:
            claims = {i: support(i) for i in told_of.get(n, t.ids)}
            best = max(claims, key=lambda i: claims[i])  # the first of equals: names come before nicknames
            alone = sum(claim[2:] == claims[best][2:] for claim in claims.values()) == 1
            if sure[best] or (len(t.ids) == 2 or alone if t.form == "name" else best in here):
                scene.teams[n] = TeamAt(t.first, t.end, (best,), t.form)
    _give_to_compatriots(scene)


A_ROUND_UP = 6  # teams named more than once


STORY = 2  # paragraphs from a team's full name to its short one, at most


def _told_last(scene: Scene) -> dict[int, tuple[str, ...]]:
    """The one bearer of each shared name, by its place in ``scene.teams``, that a paragraph names in full, or else the
    one before it: a round-up's "United" are those of their own story."""
    prose = scene.prose
    named: dict[int, set[str]] = defaultdict(set)
    for t in scene.teams:
        if len(t.ids) == 1 and t.form != "demonym":
            named[prose.paragraph[prose.sentence[t.first]]].add(t.ids[0])
    found: dict[int, tuple[str, ...]] = {}
    for n, t in enumerate(scene.teams):
        here = prose.paragraph[prose.sentence[t.first]] if len(t.ids) > 1 else -1
        told = (named[p].intersection(t.ids) for p in range(here, max(here - STORY, -1), -1) if p in named)
        last = next(filter(None, told), set())
        if len(last) == 1:
            found[n] = tuple(last)
    return found


def _give_to_compatriots(scene: Scene) -> None:
    """A name by which the table knows a club of another country, that the text names no other way, is short for the one
    club that the text names in full: "Nacional" beside Atletico Nacional of Colombia."""
    lows = scene.prose.lows
    clubs = {t.ids[0] for t in scene.teams if len(t.ids) == 1 and teams.kind_of(t.ids[0]) == "club"}
    if len(clubs) < 3:
        return
    countries = Counter(teams.country_of(i) for i in clubs)
    for foreign in [i for i in clubs if countries[teams.country_of(i)] == 1 and "-" not in i]:
        bearers = [i for i in clubs if i.endswith(f"-{foreign}") and countries[teams.country_of(i)] > 1]
        if len(bearers) == 1 and all(lows[t.first] == foreign for t in scene.teams if t.ids == (foreign,)):
            for n, t in enumerate(scene.teams):
                if t.ids == (foreign,):
                    scene.teams[n] = t._replace(ids=(bearers[0],))


def _give_to_unknown(scene: Scene) -> None:
    """A short name whose bearers in the table the text never names otherwise is the one's that it names in full:
    "United" beside Larkfield United, "the Mariners" beside Braxton Mariners."""
    lows = scene.prose.lows
    unknown = {t.ids[0] for t in scene.teams if len(t.ids) == 1 and "-" in t.ids[0] and not teams.is_known(t.ids[0])}
    if not unknown:
        return
    named = {(i, lows[t.first]) for t in scene.teams for i in t.ids if len(t.ids) == 1 or t.end - t.first > 1}
    for n, t in enumerate(scene.teams):
        if t.end - t.first > 1 or unknown.intersection(t.ids):
            continue
        bearers = [i for i in unknown if lows[t.first] in i.split("-")[1:]]
        if len(bearers) == 1 and not any(i in t.ids and word != lows[t.first] for i, word in named):
            scene.teams[n] = t._replace(ids=(bearers[0],))
