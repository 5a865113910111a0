"""Where a name is at home: between Croatia and Argentina, "Kovačić" is a Croatian.

Belongs here: which languages a name sounds of (data/name_languages.csv) and which national teams speak them
(data/languages.csv). Does not belong here: for whom a person plays (sides.py), which this is but one sign of.

The table has how names of a language end, begin, are built and are given: nothing that is one player's whole name.
Weights are log-odds, fitted together to scorers of internationals (martj42's list, CC0) without anybody who was in a
World Cup squad since 1998 (``python -m tests.accuracy.origins``). Limits: a fifth of the names says little or misleads;
players of another origin than their team's are taken for the other side where that is theirs; between teams of one
language names never tell.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache

from orchestration.football.names import teams
from orchestration.football.words.lexicon import rows

FOREIGN = 1.5  # log-odds by which fewer of a nation's players have a name of a language that it also has
ELSEWHERE = 4.0  # log-odds by which a name sounds more of a third language, and tells nothing of the two
MOST = 1.5  # log-odds: a name alone is never more than a fair sign

Pattern = tuple[str, str]  # 'ending' | 'beginning' | 'shape' | 'given' | 'given ending' | 'letter', and the letters


def leaning(name: str, home: str, away: str) -> float:
    """Log-odds that who bears a name plays for the home team rather than the away team, -1.5..1.5; 0 unless both are
    national teams that share no language."""
    sounds = _sounds(name) if names_tell(home, away) else {}
    if not sounds:
        return 0.0
    ours, theirs = _fits(sounds, home), _fits(sounds, away)
    if max(sounds.values()) - max(ours, theirs) > ELSEWHERE:
        return 0.0
    return max(-MOST, min(MOST, ours - theirs))


def sounds_of(name: str, team_id: str) -> bool:
    """Whether a name sounds of a national team's own language, and of no other by much; not of clubs, nor of nations
    many of whose players have names of others: there a name of another language says little."""
    own = languages_of(team_id) if not languages_of(team_id, "also") else frozenset[str]()
    sounds = _sounds(name) if own else {}
    fit = max([sounds.get(language, 0.0) for language in own], default=0.0)
    return fit >= SURELY and fit > max(sounds.values()) - LITTLE


def is_foreign(name: str, team_id: str) -> bool:
    """Whether a name sounds surely of a language that few of a national team's names come from."""
    sounds = _sounds(name) if languages_of(team_id) else {}
    most = max(sounds.values(), default=0.0)
    return most >= SURELY and _fits(sounds, team_id) < most - SURELY


SURELY = 3.0  # log-odds
LITTLE = 1.0  # log-odds


def names_tell(home: str, away: str) -> bool:
    """Whether names tell the players of two teams apart: both are national teams, and they share no language."""
    ours, theirs = languages_of(home), languages_of(away)
    return bool(ours) and bool(theirs) and ours.isdisjoint(theirs)


def _fits(sounds: dict[str, float], team_id: str) -> float:
    """How well a name fits a team: by the language that it sounds most of."""
    own = max([sounds.get(language, 0.0) for language in languages_of(team_id)])
    return max([own, *[sounds.get(language, 0.0) - FOREIGN for language in languages_of(team_id, "also")]])


@lru_cache(maxsize=1 << 10)
def languages_of(team_id: str, column: str = "teams") -> frozenset[str]:
    """The languages that names of a national team come from, or ('also') those of a good many of its players besides;
    none for clubs and for nations not in the table."""
    side = teams.side_of(team_id)
    return _languages(column).get(team_id.removesuffix(f"-{side}") if side else team_id, frozenset())


@cache
def _languages(column: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows("languages"):
        for team_id in row[column].split("|") if row[column] else ():
            found[team_id].add(row["language"])
    return {team_id: frozenset(languages) for team_id, languages in found.items()}


def patterns_of(name: str) -> Iterator[Pattern]:
    """What of a name tells its language: how its last word ends and begins, its shape in vowels and consonants
    ("cvcvcv"), the words before it and their endings, letters of its own."""
    words = teams.fold(name).split()
    if not words:
        return
    *given, family = words
    for size in (2, 3, 4, 5):
        if len(family) > size:
            yield "ending", family[-size:]
    for size in (2, 3, 4):
        if len(family) > size:
            yield "beginning", family[:size]
    yield "shape", "".join("v" if letter in "aeiou" else "y" if letter == "y" else "c" for letter in family)
    for word in given:
        yield "given", word
        for size in (2, 3):
            if len(word) > size:
                yield "given ending", word[-size:]
    if not name.isascii():
        for letter in set(name.lower()):
            if not letter.isascii():
                yield "letter", letter


@lru_cache(maxsize=1 << 14)
def _sounds(name: str) -> dict[str, float]:
    """Language → how much more a name sounds of it than of any: what all its patterns say."""
    sounds: dict[str, float] = defaultdict(float)
    table = _patterns()
    for pattern in set(patterns_of(name)):
        for language, weight in table.get(pattern, ()):
            sounds[language] += weight
    return dict(sounds)


@cache
def _patterns() -> dict[Pattern, list[tuple[str, float]]]:
    found: dict[Pattern, list[tuple[str, float]]] = defaultdict(list)
    for row in rows("name_languages"):
        for text in row["patterns"].split("|"):
            found[row["kind"], text].append((row["language"], float(row["weight"])))
    return dict(found)
