"""Which teams a text names.

Belongs here: the alias table (data/teams.csv), finding its names in text and hashtags, and the id of a team.
Does not belong here: who plays whom (matches.py), and deciding which of several teams an ambiguous name means.

A team's id is the slug of its common full name ('manchester-city'), so that a team the table lacks has an id of
the same form. Women's and youth sides have ids of their own ('england-women', 'england-u21').
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ahocorasick_rs import AhoCorasick, MatchKind


@dataclass(frozen=True, slots=True)
class Team:
    """One team. ``kind``: 'national' | 'club'. ``valid_from``/``valid_to``: the years in which a former country's team
    played, None where unbounded. ``codes``: what hashtags call it, FIFA's three letters among them."""

    team_id: str
    team: str
    country: str
    kind: str
    names: tuple[str, ...] = ()
    nicknames: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    valid_from: int | None = None
    valid_to: int | None = None

    @property
    def aliases(self) -> tuple[str, ...]:
        """Every other name, most formal first."""
        return (*self.names, *self.nicknames, *self.demonyms, *self.codes)


@dataclass(frozen=True, slots=True)
class TeamHit:
    """``text[start:end]`` (code points) names one of ``team_ids``: several where the name is shared ('City').
    ``form``: 'name' | 'nickname' | 'demonym' | 'code'."""

    start: int
    end: int
    team_ids: tuple[str, ...]
    form: str


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


def fold(text: str) -> str:
    """``text`` without case, accents and punctuation, every character still at its place: "Málaga's" → "malaga s"."""
    return text.translate(_FOLDING)


_SLUG_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"})
_BOILERPLATE = frozenset("fc afc cf sc ac as ss ssc bc rsc sk fk cd ud sd rcd kv vfb vfl tsv fsv".split())
_SIDE = re.compile(
    r"[\s(-]+(?:(?P<women>women(?:['’]s)?|ladies|wfc|femeni|femenino|feminines?|frauen)|(?:under|u)[\s-]?(?P<age>1[5-9]|2[0-3])(?:['’]?s)?"
    r"|(?P<reserves>reserves))(?!\w)\)?",
    re.IGNORECASE,
)


def _slug(name: str) -> str:
    words = "".join(map(_plain, name.lower().translate(_SLUG_LETTERS))).split()
    core = [word for word in words if word not in _BOILERPLATE]
    return "-".join(core or words)


def _side_suffix(side: re.Match[str]) -> str:
    return "-women" if side["women"] else f"-u{side['age']}" if side["age"] else "-reserves"


# --- the table --------------------------------------------------------------------------------

_FORMS = ("name", "nickname", "demonym", "code")


def _data(name: str) -> list[dict[str, str]]:
    with files(__package__).joinpath("data", name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


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
        valid_from=year("valid_from"),
        valid_to=year("valid_to"),
    )


@cache
def _table() -> dict[str, Team]:
    return {team.team_id: team for team in map(_team_of, _data("teams.csv"))}


def all_teams() -> list[Team]:
    """Every team of the table, in its order."""
    return list(_table().values())


def team(team_id: str) -> Team:
    """The team with that id; a women's or youth side of a known team is derived from it. KeyError where unknown."""
    known = _table().get(team_id)
    if known:
        return known
    base, _, side = team_id.rpartition("-")
    first = _table()[base]
    if side != "women" and side != "reserves" and not re.fullmatch(r"u\d\d", side):
        raise KeyError(team_id)
    return Team(team_id, f"{first.team} {side.upper() if side[0] == 'u' else side.title()}", first.country, first.kind)


@cache
def _aliases() -> dict[str, tuple[str, tuple[str, ...], str]]:
    """Folded alias → (alias as written, team ids, form); where two forms share an alias the more formal one wins."""
    owners: dict[str, list[tuple[int, str, str]]] = defaultdict(list)
    for member in all_teams():
        groups = ((member.team, *member.names), member.nicknames, member.demonyms)
        for rank, group in enumerate(groups):
            for alias in group:
                owners[fold(alias)].append((rank, alias, member.team_id))
    table = {}
    for key, claims in owners.items():
        rank = min(claim[0] for claim in claims)
        ids = tuple(dict.fromkeys(team_id for _, _, team_id in claims))
        table[key] = (claims[0][1], ids, _FORMS[rank])
    return table


@cache
def _codes() -> dict[str, tuple[str, ...]]:
    owners: dict[str, list[str]] = defaultdict(list)
    for member in all_teams():
        for code in member.codes:
            owners[code].append(member.team_id)
    return {code: tuple(ids) for code, ids in owners.items()}


@cache
def _common() -> dict[str, str]:
    """Folded alias → 'word' (an ordinary word) or 'person' (a given or family name)."""
    return {fold(row["alias"]): row["also"] for row in _data("common_words.csv")}


def team_id(name: str) -> str:
    """The id of the team called ``name``: of the known team, else the slug of the name without FC and the like."""
    side = _SIDE.search(name)
    if side and side.start() > 0:
        return team_id(name[: side.start()]) + _side_suffix(side)
    entry = _aliases().get(fold(name.strip()))
    if entry and len(entry[1]) == 1:
        return entry[1][0]
    codes = _codes().get(name.strip(), ())
    if len(codes) == 1:
        return codes[0]
    slug = _slug(name)
    core = _aliases().get(slug.replace("-", " "))
    return core[1][0] if core and len(core[1]) == 1 and core[2] == "name" else slug


# --- in text ----------------------------------------------------------------------------------


@cache
def _searcher() -> tuple[AhoCorasick, list[tuple[str, tuple[str, ...], str, str | None]]]:
    """Patterns begin with a space: text is padded with one, so that no match begins inside a word."""
    entries = {f" {key}": (*entry, _common().get(key)) for key, entry in _aliases().items()}
    for code, ids in _codes().items():
        entries.setdefault(f" {fold(code)}", (code, ids, "code", None))
    return AhoCorasick(list(entries), matchkind=MatchKind.LeftmostLongest), list(entries.values())


_SENTENCE_START = re.compile(r"(?:^|[.!?:\n\"“”])[\s\"“”'‘’(]*$")
_VERSUS = re.compile(r"\s*(?:\d|v\b|vs\b|['’]s?\s)|\s(?:fc|afc)\b", re.IGNORECASE)
_AFTER_SIDE = re.compile(r"(?:\d|\b(?:v|vs|against|at|beat|beating|over|to|from|for|with|by|than|host|hosts|visit|visitors))[.\s]+$")
_NAME_BEFORE = re.compile(r"\b([A-Z][^\W\d_]+)\s$")
_NAME_AFTER = re.compile(r"\s[A-Z][a-zà-ÿ]+")
_NO_NAMES = frozenset(
    "The At In On And But When While After Before As For From With Against Then That This If Both Like Since Under By To "
    "Even Although Though Only Once Where Which Beat Beating Meanwhile However Yet Of".split()
)


def _common_is_team(text: str, start: int, end: int, also: str, capitals: bool) -> bool:
    """Whether an alias that is also an ordinary word or a person's name stands for the team here."""
    before, after = text[max(0, start - 24) : start], text[end : end + 24]
    if also == "person":
        given = _NAME_BEFORE.search(before)
        return not (given and given[1] not in _NO_NAMES) and not (_NAME_AFTER.match(after) and not _SIDE.match(after))
    if _VERSUS.match(after) or (_AFTER_SIDE.search(before.lower()) and (text[start].isupper() or not capitals)):
        return True
    return capitals and text[start].isupper() and not _SENTENCE_START.search(before)


def _code_is_team(text: str, start: int, end: int) -> bool:
    """Three-letter codes count in text only in capitals beside a figure: 'BEL 3-2 JPN'."""
    return text[start:end].isupper() and bool(
        re.match(r"\s\(?\d", text[end : end + 3]) or re.search(r"\d\)?\s$", text[max(0, start - 3) : start])
    )


def find_teams(text: str) -> list[TeamHit]:
    """Every name of a known team in ``text``, in order, none overlapping another, the longest at each place.

    Names match in any case; those that are ordinary words too ('Reading') need a capital inside a sentence or a score
    beside them. A side's suffix belongs to the hit: 'Arsenal Women' is 'arsenal-women'.
    """
    searcher, entries = _searcher()
    folded = f" {fold(text)} "
    capitals = not text.islower()
    hits = []
    for number, start, stop in searcher.find_matches_as_indexes(folded):
        if folded[stop] != " ":
            continue
        alias, ids, form, also = entries[number]
        end = stop - 1
        if form == "code":
            if not _code_is_team(text, start, end):
                continue
        elif alias.isupper():
            if capitals and not text[start:end].isupper():
                continue
        elif also and not _common_is_team(text, start, end, also, capitals):
            continue
        side = _SIDE.match(text, end) if form != "demonym" else None
        if side:
            ids = tuple(each + _side_suffix(side) for each in ids)
            end = side.end()
        hits.append(TeamHit(start, end, ids, form))
    return hits


_CLUB_WORDS = frozenset(
    "fc afc cf sc ac fk sk united city rovers athletic wanderers albion town county dynamo dinamo real sporting "
    "deportivo atletico olympique lokomotiv spartak racing inter hotspur rangers celtic club borussia eintracht".split()
)


def looks_like_team(name: str) -> bool:
    """Whether a name the table lacks is built as clubs' names are: 'Dynamo Brest', 'FC Sion', 'Leeds City'."""
    return any(word in _CLUB_WORDS for word in fold(name).split())


# --- in hashtags ------------------------------------------------------------------------------


@cache
def _compact() -> dict[str, tuple[str, ...]]:
    """Names without their spaces, as hashtags write them."""
    return {key.replace(" ", ""): ids for key, (_, ids, form) in _aliases().items() if form != "demonym"}


def _tag_teams(part: str) -> tuple[str, ...]:
    return _codes().get(part.upper(), ()) or _compact().get(fold(part).replace(" ", ""), ())


def teams_in_hashtag(tag: str) -> tuple[str, ...]:
    """The teams that a hashtag names, in its order; () where none: '#JPNBEL' → ('japan', 'belgium')."""
    body = tag.lstrip("#").rstrip("0123456789")
    whole = _tag_teams(body)
    if whole:
        return whole if len(whole) == 1 else ()
    halves = [(body[:3], body[3:])] if len(body) == 6 else []
    halves += [(body[: v.start()], body[v.end() :]) for v in _TAG_VERSUS.finditer(body)]
    for first, second in halves:
        pair = _one_kind(_tag_teams(first), _tag_teams(second))
        if pair:
            return pair
    return ()


_TAG_VERSUS = re.compile(r"vs?", re.IGNORECASE)


def _one_kind(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    """The two teams of one kind among those that two codes may mean; () where it is not clear."""
    for kind in ("national", "club"):
        ones, others = ([each for each in ids if team(each).kind == kind] for ids in (first, second))
        if len(ones) == len(others) == 1:
            return (ones[0], others[0])
    return ()
