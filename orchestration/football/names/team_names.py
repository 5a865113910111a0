"""Which teams a text names, or a hashtag.

Belongs here: finding the names of the teams that there are (teams.py). Does not belong here: deciding which of several
teams an ambiguous name means (shared_names.py).

data/common_words.csv tells which aliases are something else too: 'word' (Reading), 'noun' (Reds: a team wherever it has
a capital), 'person' and 'surname' (Jordan, Valencia), 'place' (America: a team only against an opponent).

data/regions.csv has what names a side by its part of the world ("the South Americans"), and the teams that it may be.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from ahocorasick_rs import AhoCorasick, MatchKind

from orchestration.football.names.teams import SIDE, aliases, all_teams, codes, common_words, fold, side_suffix, team
from orchestration.football.words.lexicon import rows, word_lists

_W = word_lists("name_words")


@dataclass(slots=True)
class TeamHit:
    """``text[start:end]`` (code points) names one of ``team_ids``: several where the name is shared ('City').
    ``form``: 'name' | 'nickname' | 'demonym' | 'code'."""

    start: int
    end: int
    team_ids: tuple[str, ...]
    form: str


@dataclass(frozen=True, slots=True)
class _Entry:
    alias: str
    team_ids: tuple[str, ...]
    form: str
    also: str | None  # what else the alias is, in data/common_words.csv
    plain: bool  # the alias is a name, and nothing else whatever its letters and its neighbours


def _entry(alias: str, team_ids: tuple[str, ...], form: str, also: str | None = None) -> _Entry:
    return _Entry(alias, team_ids, form, also, form == "name" and also is None and not alias.isupper())


@cache
def _searcher() -> tuple[AhoCorasick, list[_Entry]]:
    """Patterns begin with a space, and the text is padded with one: no match begins inside a word."""
    entries = {f" {key}": _entry(*entry, common_words().get(key)) for key, entry in aliases().items()}
    for code, ids in codes().items():
        entries.setdefault(f" {fold(code)}", _entry(code, ids, "code"))
    for row in rows("regions"):
        for alias in row["names"].split("|"):
            entries.setdefault(f" {fold(alias)}", _entry(alias, tuple(row["teams"].split("|")), _REGION))
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
    map(str.title, _W["before_a_team"] | _W["sides_are"] | word_lists("result_words")["beat_verbs"])
)


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
            surname = _SURNAME.match(text, end) and not SIDE.match(text, end)
            return opposed or not (surname or _after_name(text, start))
        case "noun":
            if opposed and fold(entry.alias) not in _W["town_clubs"]:
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
    r"|bounced back|fought back|travel(?:led)? to|and [A-Z]\S+ (?:drew|shared)"
    r"|(?:manager|boss|(?:head )?coach|captain|skipper|chairman|(?:goal)?keeper|defender|midfielder|striker|forward"
    r"|winger) [A-Z]\S+)\b(?! by\b)"
)


_SIDE_PLAYS = re.compile(rf"\.? (?:{_PLAYED}|led|scored|came (?:back|from|up)|went (?:ahead|up|down))\b")


def _beside_names(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` is part of a longer name: 'Wellington Paulista', 'Fort Wellington'."""
    return bool(_SURNAME.match(text, end)) or _after_name(text, start)


def _after_name(text: str, start: int) -> bool:
    """Whether a capitalised word stands before ``start``, as a given name does: 'Antonio Valencia', 'Kansas City'; not
    'RECAP Portugal win', 'ROUND-UP Chelsea win'."""
    before = _GIVEN_NAME.search(text, max(0, start - 24), start)
    if before is None or before[1] in _NO_GIVEN_NAME:
        return False
    loud = before[1].isupper() and not text[start + 1].isupper()
    return not loud or (before[1].lower() not in _W["loud_words"] and text[before.start() - 1] != "-")


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
        sure = entry.plain or _sure(entry, text, start, end, capitals)
        if sure is False:
            continue
        ids = entry.team_ids
        if entry.form == "name" and (_is_longer(entry, text, end) or _ends_longer(entry, text, start)):
            continue
        if text[end + 1 : end + 2] in _BEGINS_A_YEAR and _names_a_tournament(entry, text, start, end):
            continue
        side = SIDE.match(text, end) if entry.form != "demonym" else None
        if side:
            ids = tuple(each + side_suffix(side) for each in ids)
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
_NEXT_WORD = re.compile(r"[ -]([A-Z][^\W\d_]+)")


def _is_longer(entry: _Entry, text: str, end: int) -> bool:
    """Whether a one-word name is part of another club's: the Dynamo of "Dynamo Brest", the Leeds of "Leeds City"."""
    following = None if " " in entry.alias else _NEXT_WORD.match(text, end)
    if following is None or text.isupper():
        return False
    word, after = fold(entry.alias), fold(following[1])
    if text[end] == "-":  # "Inter-Ashby"; not "Inter-Milan", "Real-Leeds"
        return word in _W["repeated_prefixes"] and after not in aliases()
    if after in _W["ends_another_club"]:
        return True
    if word in _W["repeated_prefixes"]:  # "Real Valdemora", not "Real Win Again" above a report
        named = re.escape(text[end - len(word) : following.end()])
        said = len(re.findall(rf"\b{named}\b", text)) > 1 and re.search(rf"[a-z,] {named}\b", text) is not None
        return said and after not in _NO_NAMES
    return word in _W["shared_prefixes"] and not following[1].isupper() and after not in _NO_NAMES


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
    """Whether a name ends another club's: the FC Goa of "Churchill Brothers FC Goa", the Derby of "South Derby", the
    Portland of "University of Portland"."""
    if text.endswith("University of ", 0, start):
        return True
    if " " not in entry.alias and text[start - 3 : start] in ("th ", "st "):
        return _COMPASS.search(text, max(0, start - 10), start) is not None
    return entry.alias.startswith(_CLUB_BEFORE) and not text.isupper() and _after_name(text, start)


_COMPASS = re.compile(
    r"(?<![\w-])(?<!the )(?<![Uu]p )(?<![Dd]own )(?:North|South|East|West) \Z"
)  # not "in the East Derby lead"
_CLUB_BEFORE = ("FC ", "AFC ")
_NO_NAMES = (
    _W["roles"] | _W["officials"] | word_lists("result_words")["told_results"]
)  # "Real Chairman Perez", "Union Beat Leeds"


# --- in hashtags ------------------------------------------------------------------------------


@cache
def _tags() -> dict[str, tuple[str, ...]]:
    """What may stand alone in a hashtag, folded and without spaces."""
    tags = {key.replace(" ", ""): ids for key, (_, ids, form) in aliases().items() if form != "demonym"}
    owners: dict[str, list[str]] = defaultdict(list)
    for member in all_teams():
        for tag in member.tags:
            owners[tag.lower()].append(member.team_id)
    return tags | {tag: tuple(ids) for tag, ids in owners.items() if tag not in tags}


def _tag_teams(part: str) -> tuple[str, ...]:
    return codes().get(part.upper(), ()) if len(part) == 3 else _tags().get(fold(part).replace(" ", ""), ())


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
        whole = tuple(each for each in codes().get(body, ()) if team(each).kind == "national")
    if whole:
        return whole if len(whole) == 1 else ()
    halves = [(body[:3], body[3:])] if len(body) == 6 else []
    halves += [(body[: versus.start()], body[versus.end() :]) for versus in _TAG_VERSUS.finditer(body)]
    pairs = (_one_kind(_tag_teams(first), _tag_teams(second)) for first, second in halves)
    return next(filter(None, pairs), ())
