"""The teams that there are.

Belongs here: the alias table (data/teams.csv), and the id of a team. Does not belong here: finding their names in a
text (team_names.py), and who plays whom (matches.py).

A team's id is the slug of its common full name ('manchester-city'), so that a team the table lacks has an id of
the same form. Women's and youth sides have ids of their own ('england-women', 'england-u21').
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache

from orchestration.football.words.lexicon import rows, word_lists

_W = word_lists("name_words")


@dataclass(frozen=True, slots=True)
class Team:
    """One team. ``kind``: 'national' | 'club'. ``valid_from``/``valid_to``: the years in which a former country's team
    played, None where unbounded. ``side``: 'women' of a club without a men's team, else ''. ``codes``: three letters as
    scoreboards have them, FIFA's for nations ('BEL'); ``tags``: what stands alone in hashtags ('MUFC'). A word that
    many share, 'City', is among the ``names`` of those whom papers of the whole country mean by it, and among the
    ``nicknames`` of others: the former come first."""

    team_id: str
    team: str
    country: str
    kind: str
    names: tuple[str, ...] = ()
    nicknames: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    valid_from: int | None = None
    valid_to: int | None = None
    side: str = ""

    @property
    def aliases(self) -> tuple[str, ...]:
        """Every other name, most formal first."""
        others = dict.fromkeys((*self.names, *self.nicknames, *self.demonyms, *self.codes, *self.tags))
        return tuple(name for name in others if name != self.team)


# --- names as keys ----------------------------------------------------------------------------

_LETTERS = {"ø": "o", "ı": "i", "ł": "l", "đ": "d", "ß": "s", "æ": "a", "œ": "o", "þ": "t", "ð": "d"}


def _plain(character: str) -> str:
    """The lower-case unaccented letter or digit that stands for ``character``, a space for all else: always one."""
    base = unicodedata.normalize("NFKD", character)[0].lower()
    base = _LETTERS.get(base, base)
    return base if len(base) == 1 and base.isalnum() else " "


class _Folding(dict[int, str]):
    def __missing__(self, code: int) -> str:
        self[code] = letter = _plain(chr(code))
        return letter


_FOLDING = _Folding()
_NON_ASCII = re.compile(r"([^\x00-\x7f]+)")


@lru_cache(maxsize=64)  # one text is searched for teams, competitions and stages in turn
def fold(text: str) -> str:
    """``text`` without case, accents and punctuation, every character still at its place: "Málaga's" → "malaga s"."""
    # Python translates pure ASCII many times faster, and most of most texts is.
    if text.isascii():
        return text.translate(_FOLDING)
    return "".join([run.translate(_FOLDING) for run in _NON_ASCII.split(text)])


_SLUG_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"})
SIDE = re.compile(
    r"(?:['’]s?(?=\swomen\b))?(?<![\s(-])[\s(-]+(?:(?P<women>women(?:['’]s)?|ladies|wfc|femeni|femenino|feminines?|frauen)|(?:under|u)[\s-]?(?P<age>1[5-9]|2[0-3])(?:['’]?s)?"
    r"|(?P<reserves>reserves))(?!\w)\)?",
    re.IGNORECASE,
)


def _slug(name: str) -> str:
    words = fold(name.lower().translate(_SLUG_LETTERS)).split()
    core = [word for word in words if word not in _W["club_affixes"]]
    return "-".join(core or words)


def side_suffix(side: re.Match[str]) -> str:
    return "-women" if side["women"] else f"-u{side['age']}" if side["age"] else "-reserves"


# --- the table --------------------------------------------------------------------------------

_FORMS = ("name", "nickname", "demonym", "code")


def _team_of(row: dict[str, str]) -> Team:
    def listed(column: str) -> tuple[str, ...]:
        return tuple(row[column].split("|")) if row[column] else ()

    def year(column: str) -> int | None:
        return int(row[column]) if row[column] else None

    return Team(
        team_id=row["team_id"],
        team=row["team"],
        country=row["country"],
        kind=row["kind"],
        names=listed("names"),
        nicknames=listed("nicknames"),
        demonyms=listed("demonyms"),
        codes=listed("codes"),
        tags=listed("tags"),
        valid_from=year("valid_from"),
        valid_to=year("valid_to"),
        side=row["side"],
    )


@cache
def _table() -> dict[str, Team]:
    return {team.team_id: team for team in map(_team_of, rows("teams"))}


def all_teams() -> list[Team]:
    """Every team of the table, in its order."""
    return list(_table().values())


@lru_cache(maxsize=1 << 12)  # a text's teams are asked for again and again
def find_team(team_id: str) -> Team | None:
    """The team with that id; a women's or youth side of a known team is derived from it. None where unknown."""
    known, side = _table().get(team_id), side_of(team_id)
    first = None if known or not side else _table().get(team_id.removesuffix(f"-{side}"))
    if first is None:
        return known
    return Team(team_id, f"{first.team} {side.upper() if side[0] == 'u' else side.title()}", first.country, first.kind)


def team(team_id: str) -> Team:
    """The team that find_team finds. KeyError where unknown."""
    known = find_team(team_id)
    if known is None:
        raise KeyError(team_id)
    return known


@lru_cache(maxsize=1 << 12)
def side_of(team_id: str) -> str:
    """Which side of its club or nation a team is: 'women', 'u21', 'reserves'; '' for the first team, 'women' for that
    of a club that has no other."""
    if (known := _table().get(team_id)) is not None and known.side:
        return known.side
    side = team_id.rpartition("-")[2]
    return side if side in ("women", "reserves") or (len(side) == 3 and side[0] == "u" and side[1:].isdecimal()) else ""


@lru_cache(maxsize=1 << 12)
def is_known(team_id: str) -> bool:
    """Whether the table has that team, or the one whose women's or youth side it is."""
    return find_team(team_id) is not None


@lru_cache(maxsize=1 << 12)
def kind_of(team_id: str) -> str | None:
    """'national' or 'club'; None of a team that the table lacks."""
    known = find_team(team_id)
    return None if known is None else known.kind


@lru_cache(maxsize=1 << 12)
def is_nation(team_id: str) -> bool:
    """Whether a team is a nation's."""
    known = find_team(team_id)
    return known is not None and known.kind == "national"


@lru_cache(maxsize=1 << 12)
def country_of(team_id: str) -> str | None:
    """The country of a team, None of one that the table lacks."""
    known = find_team(team_id)
    return None if known is None else known.country


def can_meet(one: str, other: str) -> bool:
    """Whether two teams may play each other: not a nation and a club, as one that no table has is, nor the women or
    juniors and the first team; but those of a club whose juniors are named and one that is only called by its name."""
    if one == other:
        return False
    kinds = {kind_of(one) or "club", kind_of(other) or "club"}
    if len(kinds) != 1 or not (is_known(one) and is_known(other)):
        return len(kinds) == 1
    sides = {side_of(one), side_of(other)}
    juniors = sides - {"", "women", "reserves"}
    return len(sides) == 1 or (kinds == {"club"} and "" in sides and bool(juniors))


def are_clubs(one: str, other: str) -> bool:
    """Whether two teams are of two clubs that the table holds, whichever sides of theirs."""
    return one.removesuffix("-women") != other.removesuffix("-women") and kind_of(one) == kind_of(other) == "club"


@cache
def aliases() -> dict[str, tuple[str, tuple[str, ...], str]]:
    """Folded alias → (alias as written, team ids, form); the team that it names most formally comes first."""
    owners: dict[str, list[tuple[int, str, str]]] = defaultdict(list)
    for member in all_teams():
        groups = ((member.team, *member.names), member.nicknames, member.demonyms)
        for rank, group in enumerate(groups):
            for alias in group:
                owners[fold(alias).strip()].append((rank, alias, member.team_id))
    table = {}
    for key, claims in owners.items():
        formal = sorted(claims, key=lambda claim: claim[0])
        ids = tuple(dict.fromkeys(team_id for _, _, team_id in formal))
        table[key] = (claims[0][1], ids, _FORMS[formal[0][0]])
    return table


@cache
def codes() -> dict[str, tuple[str, ...]]:
    owners: dict[str, list[str]] = defaultdict(list)
    for member in all_teams():
        for code in member.codes:
            owners[code].append(member.team_id)
    return {code: tuple(ids) for code, ids in owners.items()}


@lru_cache(maxsize=1 << 12)  # a text's names are asked for again and again
def team_id(name: str) -> str:
    """The id of the team called ``name``: of the known team, else the slug of the name without FC and the like."""
    side = SIDE.search(name)
    if side and side.start() > 0:
        return team_id(name[: side.start()]) + side_suffix(side)
    entry = aliases().get(fold(name).strip())
    if entry and len(entry[1]) == 1:
        return entry[1][0]
    nations = [each for each in codes().get(name.strip(), ()) if team(each).kind == "national"]
    if nations:
        return nations[0]
    slug = _slug(name)
    core = aliases().get(slug.replace("-", " "))
    if core is None or len(core[1]) > 1 or core[2] != "name":
        return slug
    words = fold(name).split()
    if slug in words and common_words().get(slug) == "noun" and not _OF_ANY_CLUB.issuperset({*words} - {slug}):
        return "-".join(words)  # "SC Villa" is no Villa
    return core[1][0]


def own_id(name: str) -> str:
    """``team_id`` of a club that goes by ``name`` and is not the known one of that nickname: a college's "Owls"."""
    entry = aliases().get(fold(name).strip())
    return _slug(name) if entry and entry[2] == "nickname" else team_id(name)


_OF_ANY_CLUB = frozenset(("fc", "afc"))


@cache
def common_words() -> dict[str, str]:
    """What else than a team some aliases are, by these, folded: data/common_words.csv."""
    return {fold(row["alias"]).strip(): row["also"] for row in rows("common_words")}


@lru_cache(maxsize=1 << 12)
def looks_like_team(name: str) -> bool:
    """Whether a name the table lacks is built as clubs' names are: 'Dynamo Brest', 'FC Sion', 'Durnmoor Ladies'. The
    name of a 'City' is a town's as often."""
    side = SIDE.search(name)
    return not _W["club_words"].isdisjoint(fold(name).split()) or bool(side and side.start() > 0)
