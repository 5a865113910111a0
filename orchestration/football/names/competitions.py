"""Which competition, stage and season a text names.

Belongs here: the tables data/competitions.csv and data/stages.csv. Does not belong here: the days that a text names
(match_dates.py), and which match a phrase is about (matches.py).

Stages are named as the Fjelstul World Cup Database and UEFA name them ('round of 16', 'quarter-finals').
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from orchestration.football.game.result import Score
from orchestration.football.names.teams import fold
from orchestration.football.words.lexicon import rows, word_lists


class CompetitionHit(NamedTuple):
    """``text[start:end]`` (code points) names a competition; ``season`` where a year is printed with it ('2018');
    ``aside``: it says what a team is or comes from ("FA Cup holders", "after their League Cup exit"), which need not be
    where it plays now."""

    start: int
    end: int
    competition: str
    season: str | None = None
    aside: bool = False


class StageHit(NamedTuple):
    """``text[start:end]`` names a stage. ``kind``: 'stage' | 'leg'; ``ahead``: one that a side goes on to ("a place
    in the quarter-finals"), so that the match told belongs to the stage before it; ``year``: the year that its sentence
    names before it or next to it ('2018'); ``score``: that of the result told of it, "lost 2-0 in the semi-final"."""

    start: int
    end: int
    stage: str
    kind: str
    ahead: bool = False
    year: str | None = None
    score: Score | None = None


@dataclass(frozen=True, slots=True)
class Competition:
    """One competition. ``season``: 'split' (a season over two calendar years) | 'year'; ``country`` 'International'
    where several countries' teams meet; ``teams``: who meets there, 'national' | 'club' ('' either); ``side``: which of
    their sides, 'women' | 'u21' | … ('' the first)."""

    competition: str
    country: str
    teams: str
    season: str
    aliases: tuple[str, ...]
    side: str


# --- tables -----------------------------------------------------------------------------------


@cache
def _competitions() -> dict[str, Competition]:
    return {
        row["competition"]: Competition(
            row["competition"],
            row["country"],
            row["teams"],
            row["season"],
            tuple(filter(None, row["aliases"].split("|"))),
            row["side"],
        )
        for row in rows("competitions")
    }


def all_competitions() -> list[Competition]:
    """Every competition of the table, in its order."""
    return list(_competitions().values())


class _Finder:
    """Finds the names of a table's rows in text, whole words only, the longest at each place."""

    def __init__(self, names: list[tuple[str, str]]) -> None:
        """``names``: (name as it may be written, the row's key); a name may belong to several rows."""
        self._keys: dict[str, list[str]] = {}
        for name, key in names:
            # The space that stands before a name in padded text keeps matches from beginning inside a word.
            self._keys.setdefault(f" {fold(name).strip()}", []).append(key)
        self._owners = list(self._keys.values())
        self._search = AhoCorasick(list(self._keys), matchkind=MatchKind.LeftmostLongest)

    def find(self, text: str) -> list[tuple[int, int, list[str]]]:
        folded = f" {fold(text)} "
        return [
            (start, end - 1, self._owners[number])
            for number, start, end in self._search.find_matches_as_indexes(folded)
            if folded[end] == " "
        ]


@cache
def _competition_finder() -> _Finder:
    return _Finder([(name, c.competition) for c in all_competitions() for name in (c.competition, *c.aliases)])


@lru_cache(maxsize=64)  # texts read abreast are each asked twice, before and after their teams' countries are known
def _competitions_in(text: str) -> list[tuple[int, int, list[str]]]:
    return _competition_finder().find(text)


@cache
def _stages() -> dict[str, dict[str, str]]:
    return {row["stage"]: row for row in rows("stages")}


@cache
def _stage_finder() -> _Finder:
    names = [(name, stage) for stage, row in _stages().items() for name in (stage, *row["aliases"].split("|")) if name]
    return _Finder(names)


# --- competition, stage, season -----------------------------------------------------------------

_YEAR_BEFORE = re.compile(r"\b((?:19|20)\d\d)\s$")
_YEAR_AFTER = re.compile(r"\s((?:19|20)\d\d)\b")
_YEAR_WITHIN = re.compile(r"\b(?:19|20)\d\d$")


def find_competitions(text: str, countries: Collection[str] = ()) -> list[CompetitionHit]:
    """Every competition that ``text`` names, in order: 'the 2018 World Cup' is 'FIFA World Cup', season '2018'.

    A name that several countries use ('Premiership') means the one of ``countries``, those of the teams that the text
    names, else the best known. A competition is a proper name: in a text with capitals it has one.
    """
    capitals = not text.islower()
    hits = []
    for start, end, names in _competitions_in(text):
        owners = [_competitions()[name] for name in names]
        owner = next((each for each in owners if each.country in countries), owners[0])
        if capitals and text[start:end].islower() and owner.competition not in _COMMON_NOUNS:
            continue
        years = (
            _YEAR_WITHIN.search(text[start:end]),
            _YEAR_BEFORE.search(text, max(0, start - 6), start),
            _YEAR_AFTER.match(text, end),
        )
        year = next((match[match.re.groups] for match in years if match), None)
        season = year if owner.season == "year" else None
        hits.append(CompetitionHit(start, end, owner.competition, season, _words_behind(text, end)[0] in _W["titles"]))
    return hits


def is_of_another_day(text: str, hit: CompetitionHit) -> bool:
    """Whether a competition is that of other matches, past or to come, or one that a team would like to play in: "who
    meet Bayern in the Champions League on Tuesday", "their only win, in an FA Cup replay", "Europa League places"."""
    before, (after, then) = _words_before(text, hit.start), _words_behind(text, hit.end)
    if after in _W["aims"] or (after in _W["other_seasons"] and then in _W["seasons"]):
        return True
    near = before[-4:]
    hoped = after not in _W["parts_of_a_cup"] and not _W["aiming"].isdisjoint(near)
    if hoped and any(
        word in _W["aiming"]
        and not (near[k + 1 : k + 2] == ["in"] and (word in _W["hopes"] or _is_a_rank(near[k - 1 : k + 1])))
        for k, word in enumerate(near)
    ):
        return True  # not "kept alive their hopes in the Champions League", "fourth place in La Liga"
    if not _W["to_or_from_it"].isdisjoint(near) or not _W["yet_to_play"].isdisjoint(before):
        return True
    if not _W["before_or_since"].isdisjoint(near) and any(
        word in _W["before_or_since"] and _W["cup_prepositions"].isdisjoint(near[k:]) for k, word in enumerate(near)
    ):
        return True  # not "before 30,000 in the FA Cup"
    return any(
        (one in _W["other_seasons"] and two in _W["seasons"])
        or (one in _W["rare"] and two in _W["results_of_old"] and after not in _W["how_it_was_won"])
        or (one in ("had", "having") and two in _W["done_before"])
        or (one == "ahead" and two == "of" and _W["cup_prepositions"].isdisjoint(before[k + 2 :]))
        or (one in _W["going_to_play"] and two in _W["playing"])
        for k, (one, two) in enumerate(pairwise(before))
    )


def _is_a_rank(words: Sequence[str]) -> bool:
    """ "fourth place", "bottom place"; not "a place", "a top-four place"."""
    return len(words) == 2 and words[1] == "place" and words[0] in _W["ranks"]


def _words_before(text: str, at: int) -> list[str]:
    """The last words before ``at`` in its clause, in lower case without possessives, as many as may bear on it."""
    words = [
        w[:-2] if w.endswith(_POSSESSIVE) else w
        for w in _WORD.findall(_SENTENCE.split(text[max(0, at - 90) : at].lower())[-1])
    ]
    breaks = [k for k, word in enumerate(words) if word in _W["clause_ends"]]
    return words[breaks[-1] + 1 if breaks else 0 :][-9:]


@lru_cache(maxsize=1 << 8)  # a text is asked for its competitions several times
def _words_behind(text: str, at: int) -> tuple[str, str]:
    """The next two words, in lower case; empty where its sentence has no more."""
    words = _WORD.findall(_SENTENCE.split(text[at : at + 40].lower())[0])
    return (words[0] if words else ""), (words[1] if len(words) > 1 else "")


_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_POSSESSIVE = ("'s", "’s")


_W = word_lists("stage_words")
_COMMON_NOUNS = frozenset({"Friendly", "International friendly"})

_NAMES = r"(?:(?:the|their|its|his|a|an|this|next \w+['’]s) )?(?:[A-Z0-9][\w.'’-]* ){0,4}$"
_WORDS = r" (?:(?!(?:in|at|of|after|against) )[\w'’-]+ ){0,5}$"
_ON_TO = re.compile(
    rf"\b(?:(?:in)?to|towards?) {_NAMES}"
    r"|\b(?:reach(?:ed|es|ing)?|qualif(?:y|ied|ies|ying|ication) for|(?:place|places|spot|berth) in"
    r"|progress(?:e[sd])? to|advanc(?:e[sd]?|ing) to|book(?:ed|s|ing)?|await(?:s|ed)?|on course for|draw for"
    r"|settled? for|set(?:s|ting)? up|earn(?:ed|s|ing)?|seal(?:ed|s|ing)?|secur(?:e[sd]?|ing)|forc(?:e[sd]?|ing))"
    rf"{_WORDS}"
    r"|\b(?:meet|face|to play|will (?:host|play|visit|entertain|welcome|take on|travel to)) (?!in )(?:[\w'’-]+ ){0,9}$",
)
_FIRST_FOR_LONG = re.compile(r" (?:of [\w ]{0,25})?for (?:the|a) (?:first|second|third|\w+th) (?:\w+ )?time\b")
_NOT_THIS_ONE = re.compile(
    rf"\b(?:since|ahead of|before|prior to|after|following|beyond|past|from|return(?:s|ed)? (?:in|for)) {_NAMES}"
)
_SEASON_BEFORE = re.compile(r"\b(?:last|previous) (?:season|year|term|summer)(?:['’]s)? (?:[^,;]* )?$")
_SEASON_AFTER = re.compile(
    r"[^.,;!?\n]{0,20} (?:(?:years?|seasons?) (?:ago|earlier|before)|last (?:season|year|term|summer))\b"
)
_YEARS = re.compile(r"\b(?:19|20)\d\d\b")
_YEAR_OF = re.compile(r"[^.;!?\n]{0,25}?(?<!since )\b((?:19|20)\d\d)\b")
_SENTENCE = re.compile(r"[.;!?] |\n")
_OF_KICKS = re.compile(r" of (?:the )?(?:\w+ )?(?:penalt|spot|kicks?\b|shoot|games|matches|fixtures)")
_NEXT = re.compile(r" (?:([a-z'’-]+)|\d+ [a-z])")
_LEG_BEFORE = re.compile(  # "having won the first leg", "had lost the first leg", "ahead of the second leg"
    r"\b(?:ha(?:ving|d) (?:won|lost|drawn)|[Tt]hey (?:won|lost|drew)|before|ahead of)"
    r" (?:the |their |that |a )?(?:\w+[- ]){0,2}$"
)
_LEG_AFTER = re.compile(
    r" (?:in [A-Z][\w-]+ )?(?:had(?! to)|(?:ended|finished)(?= \d| goalless| level| all| in a )|is|will|takes)\b"
)  # "the first leg had ended"
_MINE = re.compile(r"\b(?:their|his|her|its|our|my|won|lost|drawn|of) $")


def find_stages(text: str) -> list[StageHit]:
    """Every stage and leg that ``text`` names as one that is played now or next, in order: neither "the final whistle"
    nor "their first win since the quarter-final" nor "having won the first leg"."""
    hits = []
    for start, end, (stage, *_) in _stage_finder().find(text):
        kind = _stages()[stage]["kind"]
        before = _SENTENCE.split(text[max(0, start - 120) : start])[-1]
        if not _is_noun(text, start, end, before) or (stage.endswith("round") and _OF_KICKS.match(text, end)):
            continue
        if _SEASON_BEFORE.search(before) or _SEASON_AFTER.match(text, end):
            continue
        if kind == "leg" and (_LEG_BEFORE.search(before) or _LEG_AFTER.match(text, end)):
            continue
        ahead = bool(_ON_TO.search(before))
        if kind == "stage" and stage != "group stage":
            ahead = ahead or bool(_FIRST_FOR_LONG.match(text, end))
            if not ahead and _NOT_THIS_ONE.search(before):
                continue
        years = _YEARS.findall(before)
        after = _YEAR_OF.match(text, end)
        year = years[-1] if years else after[1] if after else None
        score = _score_of_a_result(before) if stage != "group stage" else None  # which others play in as well
        hits.append(StageHit(start, end, stage, kind, ahead, year, score))
    return hits


def _score_of_a_result(before: str) -> Score | None:
    """The score that the words before a stage say a match of it ended with: "lost 2-0 in the Cup …"; not "led 2-0 in
    the …"."""
    score = _SCORE_BEFORE.search(before)
    if score is None or _RESULTS.isdisjoint(f"{score[1]}{score[4]}".lower().split()):
        return None
    return int(score[2]), int(score[3])


_RESULTS = word_lists("result_words")["told_results"]
_SCORE_BEFORE = re.compile(r"\b((?:[\w'’-]+ ){0,4})(\d\d?)[-–](\d\d?)((?: [\w'’-]+){0,5}) $")


def is_stage(line: str) -> bool:
    """Whether a line is the name of a stage and nothing else, as over a report: 'Final', 'Third place play-off'."""
    found = _stage_finder().find(line)
    return bool(found) and (found[0][0], found[-1][1]) == (0, len(line))


def _is_noun(text: str, start: int, end: int, before: str) -> bool:
    """Whether words that are adjectives too stand for a stage: 'the final' and "the last four" are one where no noun
    follows ("the final whistle", "the last four games"), 'final' alone and "their last four" are none, nor the final
    score, "The final stood at 2-1"."""
    name = text[start:end].lower()
    if _STANDS_AT.match(text, end):
        return False
    if name == "final" or (name.startswith("last ") and _MINE.search(before)):
        return False
    if not name.startswith("last ") and not name.endswith(" final"):
        return True
    following = _NEXT.match(text, end)
    return following is None or following[1] in _W["after_a_noun"]


_STANDS_AT = re.compile(
    r" (?:(?:stood|held|stayed|remained|was) at|was) \d\d?[-–]\d\b(?! (?:before|until|when|inside|at|down|as)\b)"
)
_ROUNDS = ("first round", "second round", "third round", "fourth round", "fifth round")
_STAGES = ("group stage", "round of 16", "quarter-finals", "semi-finals", "final")


def stage_before(stage: str, competition: str | None = None) -> str | None:
    """The stage whose winners play in ``stage`` of a competition; None where its finals may be drawn up otherwise: a
    domestic cup has numbered rounds before its quarter-finals."""
    if stage == "third-place match":
        return "semi-finals"
    if stage in _ROUNDS[1:]:
        return _ROUNDS[_ROUNDS.index(stage) - 1]
    place = _STAGES.index(stage) if stage in _STAGES else 0
    known = _competitions().get(competition or "")
    rounds = known is not None and known.country != "International"
    return _STAGES[place - 1] if place > (2 if rounds else 0) else None


def has_rounds(competition: str | None) -> bool:
    """Whether the stages of a competition may be numbered rounds: those of nations' finals are not."""
    known = _competitions().get(competition or "")
    return known is None or known.teams != "national" or "qualif" in known.competition


# whose clubs may play in a neighbour's league
_NEIGHBOURS = {
    "Wales": "England",
    "Canada": "United States",
    "Monaco": "France",
    "Liechtenstein": "Switzerland",
    "New Zealand": "Australia",
    "Northern Ireland": "Republic of Ireland",
}


def sides_in(competition: str) -> tuple[str, str]:
    """Whose sides meet in a competition, 'national' | 'club', and which of them: ('club', 'women')."""
    known = _competitions()[competition]
    return known.teams, known.side


def may_meet(competition: str, kinds: Collection[str], countries: Collection[str]) -> bool:
    """Whether teams of these kinds ('national' | 'club') and countries can meet in a competition; what is not known
    of them is left out, and rules nothing out. Clubs of one country meet in its own competitions and abroad."""
    known = _competitions()[competition]
    if known.teams and any(kind != known.teams for kind in kinds):
        return False
    at_home = all(known.country in (country, _NEIGHBOURS.get(country)) for country in countries)
    return known.country == "International" or at_home


def has_stages(competition: str | None) -> bool:
    """Whether a competition is played in stages: international ones and cups are, leagues are not."""
    known = _competitions().get(competition or "")
    return known is None or known.country == "International" or bool(_CUP.search(known.competition))


_CUP = re.compile(r"\b(?:Cup|Copa|Coppa|Coupe|Pokal|Shield|Trophy|Supercopa|Super Cup)\b|pokal", re.IGNORECASE)


def season_of(competition: str | None, on: date | None) -> str | None:
    """The season in which a competition's match on that day falls: '2016-17', or '2018' where seasons are years.

    Seasons over two years change on 1 July (in 2020 on 1 August: spring's matches were played late). None where the
    day or the competition is unknown.
    """
    known = _competitions().get(competition or "")
    if not known or on is None:
        return None
    if known.season == "year":
        return str(on.year)
    begins = on.year if (on.month, on.day) >= ((8, 1) if on.year == 2020 else (7, 1)) else on.year - 1
    return f"{begins}-{(begins + 1) % 100:02}"
