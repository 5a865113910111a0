"""Which teams a text names.

Belongs here: the alias table (data/teams.csv), finding its names in text and hashtags, and the id of a team.
Does not belong here: who plays whom (matches.py), and deciding which of several teams an ambiguous name means.

data/common_words.csv tells which aliases are something else too: 'word' (Reading), 'noun' (Reds: a team wherever it has
a capital), 'person' and 'surname' (Jordan, Valencia), 'place' (America: a team only against an opponent).

data/regions.csv has what names a side by its part of the world ("the South Americans"), and the teams that it may be.

A team's id is the slug of its common full name ('manchester-city'), so that a team the table lacks has an id of
the same form. Women's and youth sides have ids of their own ('england-women', 'england-u21').
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from ahocorasick_rs import AhoCorasick, MatchKind

from orchestration.football.lexicon import rows, word_lists


@dataclass(frozen=True, slots=True)
class Team:
    """One team. ``kind``: 'national' | 'club'. ``valid_from``/``valid_to``: the years in which a former country's team
    played, None where unbounded. ``codes``: three letters as scoreboards have them, FIFA's for nations ('BEL');
    ``tags``: what stands alone in hashtags ('MUFC'). A word that many share, 'City', is among the ``names`` of those
    whom papers of the whole country mean by it, and among the ``nicknames`` of others: the former come first."""

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

    @property
    def aliases(self) -> tuple[str, ...]:
        """Every other name, most formal first."""
        others = dict.fromkeys((*self.names, *self.nicknames, *self.demonyms, *self.codes, *self.tags))
        return tuple(name for name in others if name != self.team)


@dataclass(slots=True)
class TeamHit:
    """``text[start:end]`` (code points) names one of ``team_ids``: several where the name is shared ('City').
    ``form``: 'name' | 'nickname' | 'demonym' | 'code'."""

    start: int
    end: int
    team_ids: tuple[str, ...]
    form: str


def _words(text: str) -> list[str]:
    return text.split()


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
_BOILERPLATE = frozenset(_words("fc afc cf sc ac as ss ssc bc rsc sk fk cd ud sd rcd kv vfb vfl tsv fsv"))
_SIDE = re.compile(
    r"[\s(-]+(?:(?P<women>women(?:['’]s)?|ladies|wfc|femeni|femenino|feminines?|frauen)|(?:under|u)[\s-]?(?P<age>1[5-9]|2[0-3])(?:['’]?s)?"
    r"|(?P<reserves>reserves))(?!\w)\)?",
    re.IGNORECASE,
)


def _slug(name: str) -> str:
    words = fold(name.lower().translate(_SLUG_LETTERS)).split()
    core = [word for word in words if word not in _BOILERPLATE]
    return "-".join(core or words)


def _side_suffix(side: re.Match[str]) -> str:
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


def side_of(team_id: str) -> str:
    """Which side of its club or nation a team is: 'women', 'u21', 'reserves'; '' for the first team."""
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
def country_of(team_id: str) -> str | None:
    """The country of a team, None of one that the table lacks."""
    known = find_team(team_id)
    return None if known is None else known.country


def can_meet(one: str, other: str) -> bool:
    """Whether two teams may play each other: not a nation and a club, as one that no table has is, nor the women or
    juniors and the first team."""
    if one == other:
        return False
    kinds = {kind_of(one) or "club", kind_of(other) or "club"}
    return len(kinds) == 1 and (not (is_known(one) and is_known(other)) or side_of(one) == side_of(other))


@cache
def _aliases() -> dict[str, tuple[str, tuple[str, ...], str]]:
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
def _codes() -> dict[str, tuple[str, ...]]:
    owners: dict[str, list[str]] = defaultdict(list)
    for member in all_teams():
        for code in member.codes:
            owners[code].append(member.team_id)
    return {code: tuple(ids) for code, ids in owners.items()}


@lru_cache(maxsize=1 << 12)  # a text's names are asked for again and again
def team_id(name: str) -> str:
    """The id of the team called ``name``: of the known team, else the slug of the name without FC and the like."""
    side = _SIDE.search(name)
    if side and side.start() > 0:
        return team_id(name[: side.start()]) + _side_suffix(side)
    entry = _aliases().get(fold(name).strip())
    if entry and len(entry[1]) == 1:
        return entry[1][0]
    nations = [each for each in _codes().get(name.strip(), ()) if team(each).kind == "national"]
    if nations:
        return nations[0]
    slug = _slug(name)
    core = _aliases().get(slug.replace("-", " "))
    return core[1][0] if core and len(core[1]) == 1 and core[2] == "name" else slug


# --- in text ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Entry:
    alias: str
    team_ids: tuple[str, ...]
    form: str
    also: str | None  # what else the alias is, in data/common_words.csv


@cache
def _searcher() -> tuple[AhoCorasick, list[_Entry]]:
    """Patterns begin with a space, and the text is padded with one: no match begins inside a word."""
    common = {fold(row["alias"]).strip(): row["also"] for row in rows("common_words")}
    entries = {f" {key}": _Entry(*entry, common.get(key)) for key, entry in _aliases().items()}
    for code, ids in _codes().items():
        entries.setdefault(f" {fold(code)}", _Entry(code, ids, "code", None))
    for row in rows("regions"):
        for alias in row["names"].split("|"):
            entries.setdefault(f" {fold(alias)}", _Entry(alias, tuple(row["teams"].split("|")), _REGION, None))
    return AhoCorasick(list(entries), matchkind=MatchKind.LeftmostLongest), list(entries.values())


_REGION = "region"  # of several teams, of which a text may name one
_SENTENCE_START = re.compile(r"(?:^|[.!?:\n])[\s\"“”'‘’(]*$")
_OPPOSED_AFTER = re.compile(
    r"\s*\(?\d|\s(?:v|vs|fc|afc)\b"
    r"|['’]s? (?:\w+ )?(?:attack|back ?line|bench|box|defen[cs]e|goal(?:keeper|ie)?|keeper|lead)\b",
    re.IGNORECASE,
)
_OPPOSED_BEFORE = re.compile(
    r"(?:\d\)?|\b(?:v|vs|against|beat|beating|hosts?|face|thrash(?:ed)?|defeat(?:ed)?))\.?\s(?:the\s)?$", re.IGNORECASE
)
_OF_A_CUP = re.compile(r"\s(?:Cup|Trophy|Shield|Plate|League|Championship|FA)\b")
_INNER_CAPITAL = re.compile(r"[a-z,] [A-Z][a-z]")  # a dump without capitals may have those of sentences
_GIVEN_NAME = re.compile(r"\b([A-Z][^\W\d_]+)[^\S\n]\Z")  # on the same line
_SURNAME = re.compile(r"\s[A-Z][^\W\d_]*[a-zà-ÿ]")
_NO_GIVEN_NAME = frozenset(
    _words(
        "The A At In On And But When While After Before As For From With Against Then That This If Both Like Since "
        "Under By To Even Although Though Only Once Where Which Beat Beating Meanwhile However Yet Of Not Over Hosts "
        "Visitors Champions Leaders Holders Strugglers Neighbours Rivals Newcomers Minnows Giants Opponents Promoted "
        "Republic Northern South North East West Both Neither Division Tier Heavyweights Debutants Underdogs "
        "Part-Timers Outsiders Favourites Favorites Winners "
        "Former Veteran Experienced Ex Current Young Teenage Returning Visiting Reigning Defending Relegated"
    )
).union(map(str.title, word_lists("result_words")["beat_verbs"] | word_lists("name_words")["sides_are"]))


def _sure(entry: _Entry, text: str, start: int, end: int, capitals: bool) -> bool | None:
    """Whether the alias stands for a team at ``text[start:end]``; None where only the rest of the text can tell."""
    capital = not capitals or not text[start:end].islower()
    if entry.form == "code":
        return text[start:end].isupper() and _opposed(text, start, end)
    if entry.alias.isupper() and not text[start:end].isupper():
        return not capitals and entry.also is None
    if not capital and (entry.form != "name" or entry.also in ("word", "noun")):
        return False
    opposed = entry.also is not None and _opposed(text, start, end)
    if entry.also in ("word", "noun", "place") and _OF_A_CUP.match(text, end):  # "the County Cup"
        return False
    match entry.also:
        case None:
            return True
        case "place":
            opposed = opposed or _SIDE_PLAYS.match(text, end) is not None
            return True if opposed else None if capitals and not _beside_names(text, start, end) else False
        case "surname":
            return not _after_name(text, start)
        case "person":
            surname = _SURNAME.match(text, end) and not _SIDE.match(text, end)
            return opposed or not (surname or _after_name(text, start))
        case "noun":
            if opposed and fold(entry.alias) not in _TOWN_WORDS:
                return True
            return (opposed or text[start].isupper()) and not _after_name(text, start)  # not "Larkfield United 1"
    if opposed or (capital and _SIDE_DOES.match(text, end)):
        return True
    return None if not capitals or _SENTENCE_START.search(text[max(0, start - 8) : start]) else True


_PLAYED = "beat|won|drew|lost|trailed|equali[sz]ed"
# "Derby had …": a match would be "the derby"; "Nice's": no other nice owns anything.
_SIDE_DOES = re.compile(
    rf"['’]s\b| (?:{_PLAYED}|were|are|have|had (?!the|an?\b)|claimed|moved|slipped|slumped|climbed|dropped|suffered"
    r"|secured|recorded|eased|edged|cruised|extended|thrashed|hammered|crashed|battled|snatched"
    r"|salvaged|conceded|remain|took the lead|came (?:back|from)|went (?:ahead|behind|down|top|up)|returned to"
    r"|bounced back|fought back|travel(?:led)? to|and [A-Z]\S+ (?:drew|shared))\b(?! by\b)"
)


_SIDE_PLAYS = re.compile(rf"\.? (?:{_PLAYED}|led|scored|came (?:back|from|up)|went (?:ahead|up|down))\b")


def _beside_names(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` is part of a longer name: 'Wellington Paulista', 'Fort Wellington'."""
    return bool(_SURNAME.match(text, end)) or _after_name(text, start)


def _after_name(text: str, start: int) -> bool:
    """Whether a capitalised word stands before ``start``, as a given name does: 'Antonio Valencia', 'Kansas City'."""
    before = _GIVEN_NAME.search(text, max(0, start - 24), start)
    return bool(before and before[1] not in _NO_GIVEN_NAME)


def _opposed(text: str, start: int, end: int) -> bool:
    """Whether a score or a word of opposition stands beside ``text[start:end]``: 'against Reading', 'BEL 3-2 JPN'."""
    return bool(_OPPOSED_AFTER.match(text, end) or _OPPOSED_BEFORE.search(text, max(0, start - 16), start))


def find_teams(text: str) -> list[TeamHit]:
    """Every name of a known team in ``text``, in order, none overlapping another, the longest at each place.

    Names match in any case, nicknames and demonyms with a capital. A name that is an ordinary word too ('Reading')
    needs a capital inside a sentence, a score or opponent beside it, or a sure mention elsewhere in the text. A side's
    suffix belongs to the hit: 'Arsenal Women' is 'arsenal-women'.
    """
    searcher, entries = _searcher()
    folded = f" {fold(text)} "
    capitals = bool(_INNER_CAPITAL.search(text))
    hits: list[tuple[TeamHit, bool | None]] = []
    for number, start, stop in searcher.find_matches_as_indexes(folded):
        entry, end = entries[number], stop - 1
        if folded[stop] != " ":
            lost = entry.form == "name" and entry.also in (None, "person") and folded.startswith("s ", stop)
            if not lost or not text[start].isupper():  # "Chelseas": a possessive whose apostrophe is lost
                continue
        if text[start : start + len(_WHILE)] in (_WHILE, _WHILE.title()):
            start += len(_WHILE)  # "as Monaco drew level", where AS Monaco is another name of it
        sure = _sure(entry, text, start, end, capitals)
        if sure is False:
            continue
        ids = entry.team_ids
        if entry.form == "name" and (_is_longer(entry, text, end) or _ends_longer(entry, text, start)):
            continue
        if text[end + 1 : end + 2] in _BEGINS_A_YEAR and _names_a_tournament(entry, text, start, end):
            continue
        side = _SIDE.match(text, end) if entry.form != "demonym" else None
        if side:
            ids = tuple(each + _side_suffix(side) for each in ids)
            end = side.end()
        hits.append((TeamHit(start, end, ids, entry.form), sure))
    named = {team_id for hit, sure in hits if sure and hit.form != _REGION for team_id in hit.team_ids}
    if _REGION not in [hit.form for hit, _ in hits]:
        return [hit for hit, sure in hits if sure or not named.isdisjoint(hit.team_ids)]
    nations = [hit for hit, sure in hits if sure and hit.form == "name" and _is_nation(hit)]
    facing = [(a.team_ids[0], b.team_ids[0]) for a, b in pairwise(nations) if not _ENDS.search(text, a.end, b.start)]
    meant = [_of_region(hit, named, facing) for hit, sure in hits if sure or not named.isdisjoint(hit.team_ids)]
    return [hit for hit in meant if hit is not None]


_WHILE = "as "


def _is_nation(hit: TeamHit) -> bool:
    return team(hit.team_ids[0]).kind == "national"


def _of_region(hit: TeamHit, named: set[str], facing: Sequence[tuple[str, str]]) -> TeamHit | None:
    """A hit; of a region the one team of it that the text has ``named``, where a sentence has that one ``facing`` a
    nation of elsewhere; None where it means none or several."""
    if hit.form != _REGION:
        return hit
    meant = named.intersection(hit.team_ids)
    if len(meant) != 1 or not any(not meant.isdisjoint(pair) and len(meant.union(pair)) == 2 for pair in facing):
        return None
    return TeamHit(hit.start, hit.end, tuple(meant), "nickname")


_ENDS = re.compile(r"[.!?\n]")
_NEXT_WORD = re.compile(r" ([A-Z][^\W\d_]+)")


def _is_longer(entry: _Entry, text: str, end: int) -> bool:
    """Whether a one-word name is part of another club's: the Dynamo of "Dynamo Brest", the Leeds of "Leeds City"."""
    following = None if " " in entry.alias else _NEXT_WORD.match(text, end)
    if following is None or text.isupper():
        return False
    word, after = fold(entry.alias), fold(following[1])
    if after in _TOWN_WORDS:
        return True
    if word in _REPEATED:  # "Real Valdemora", not "Real Win Again" above a report
        named = re.escape(text[end - len(word) : following.end()])
        said = len(re.findall(rf"\b{named}\b", text)) > 1 and re.search(rf"[a-z,] {named}\b", text) is not None
        return said and after not in _OFFICES
    return word in _PREFIXES and not following[1].isupper()


def _names_a_tournament(entry: _Entry, text: str, start: int, end: int) -> bool:
    """Whether a nation's name with a year is that of a tournament: "USA '94", "at France 98.", "in Germany 2006"; not
    "in Germany 80,000 fans"."""
    year = _YEAR.match(text, end)
    if year is None or team(entry.team_ids[0]).kind != "national":
        return False
    return year["short"] is not None or _HELD_AT.search(text, max(0, start - 7), start) is not None


_BEGINS_A_YEAR = frozenset("'’‘123456789")
_YEAR = re.compile(
    r"\s?(?:(?P<short>['’‘]\d\d)|(?:19|20)\d\d|[3-9]\d(?=\s*(?:[.,:;!?()–—]|$)|\s(?:in|as|when|and|with|by|to|for)\b))\b"
    r"(?! min|[-–/'’.,]\d|['’-])"
)
_HELD_AT = re.compile(r"\b(?:at|in|from|since|before)\s$", re.IGNORECASE)


def _ends_longer(entry: _Entry, text: str, start: int) -> bool:
    """Whether a name with FC before it ends another club's: the FC Goa of "Churchill Brothers FC Goa"."""
    return entry.alias.startswith(_CLUB_BEFORE) and not text.isupper() and _after_name(text, start)


_CLUB_BEFORE = ("FC ", "AFC ")
_PREFIXES = frozenset(_words("lokomotiv dynamo dinamo spartak torpedo sporting olympique deportivo racing"))
_REPEATED = frozenset(_words("real atletico inter"))  # which also stand for one club alone
_OFFICES = word_lists("name_words")["roles"] | word_lists("name_words")["officials"]  # "Real Chairman Perez"
_TOWN_WORDS = word_lists("name_words")["town_clubs"]
_CLUB_WORDS = frozenset(
    _words(
        "fc afc cf sc ac fk sk united rovers athletic wanderers albion town county dynamo dinamo real sporting "
        "deportivo atletico olympique lokomotiv spartak racing inter hotspur rangers celtic club borussia eintracht "
        "academical thistle harriers spartans swifts corinthians nomads casuals"
    )
)


@lru_cache(maxsize=1 << 12)
def looks_like_team(name: str) -> bool:
    """Whether a name the table lacks is built as clubs' names are: 'Dynamo Brest', 'FC Sion', 'Durnmoor Ladies'. The
    name of a 'City' is a town's as often."""
    side = _SIDE.search(name)
    return not _CLUB_WORDS.isdisjoint(fold(name).split()) or bool(side and side.start() > 0)


# --- in hashtags ------------------------------------------------------------------------------


@cache
def _tags() -> dict[str, tuple[str, ...]]:
    """What may stand alone in a hashtag, folded and without spaces."""
    tags = {key.replace(" ", ""): ids for key, (_, ids, form) in _aliases().items() if form != "demonym"}
    owners: dict[str, list[str]] = defaultdict(list)
    for member in all_teams():
        for tag in member.tags:
            owners[tag.lower()].append(member.team_id)
    return tags | {tag: tuple(ids) for tag, ids in owners.items() if tag not in tags}


def _tag_teams(part: str) -> tuple[str, ...]:
    return _codes().get(part.upper(), ()) if len(part) == 3 else _tags().get(fold(part).replace(" ", ""), ())


def _one_kind(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    """The two teams of one kind among those that two codes may mean; () where that is not clear."""
    for kind in ("national", "club"):
        ones, others = ([each for each in ids if team(each).kind == kind] for ids in (first, second))
        if len(ones) == len(others) == 1:
            return (ones[0], others[0])
    return ()


_TAG_VERSUS = re.compile(r"vs?", re.IGNORECASE)


_CLUB_TAG = re.compile(r"(?:FC)?([A-Z]\w*[a-z])(?:A?FC|CF|SC)?")


def teams_in_hashtag(tag: str) -> tuple[str, ...]:
    """The teams that a hashtag names, in its order; () where none or unclear.

    '#JPNBEL' → ('japan', 'belgium'), '#ARSvLEI' → ('arsenal', 'leicester-city'), '#MUFC' → ('manchester-united',),
    '#ENG' → ('england',), '#SevillaFC' → ('sevilla',); three letters alone are a nation's code, for clubs' codes are
    words too ('#NEW').
    """
    body = tag.lstrip("#").rstrip("0123456789")
    whole = _tags().get(fold(body).replace(" ", ""), ())
    if not whole and (club := _CLUB_TAG.fullmatch(body)):
        whole = tuple(each for each in _tags().get(fold(club[1]).replace(" ", ""), ()) if team(each).kind == "club")
    if not whole and len(body) == 3 and body.isupper():
        whole = tuple(each for each in _codes().get(body, ()) if team(each).kind == "national")
    if whole:
        return whole if len(whole) == 1 else ()
    halves = [(body[:3], body[3:])] if len(body) == 6 else []
    halves += [(body[: versus.start()], body[versus.end() :]) for versus in _TAG_VERSUS.finditer(body)]
    pairs = (_one_kind(_tag_teams(first), _tag_teams(second)) for first, second in halves)
    return next(filter(None, pairs), ())
