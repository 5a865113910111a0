"""How far the words around a name tell that it is a club's: "a 2-0 win over Atlas", "Atlas striker Kane", and not
"striker Atlas", "Atlas headed in".

Belongs here: which words stand around all the namings of one name, and what they come to. Does not belong here: what
else makes a name a club's (unknown_clubs.py).

The weights (data/club_contexts.csv) are log-odds, fitted together to the names of real articles, in which the clubs of
the table were looked at as if nobody knew them (``python -m tests.accuracy.clubs``). The table has contexts, no names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence, Set
from functools import cache, lru_cache
from itertools import pairwise

from orchestration.football.grammar.scene import Scene
from orchestration.football.names.name_runs import is_plain
from orchestration.football.names.names import Name
from orchestration.football.names.teams import looks_like_team
from orchestration.football.words.lexicon import DATA, rows, word_lists

LACKING_A_TEAM, ALONE, WITH_A_GIVEN_NAME = 0.3, 1.5, 4.0  # log-odds from which a name is a club's
GIVEN = ("built", "with a given name")
MANY = 5  # names beside a score, of which it says little that one is a club's
LACKING = {("lacks", f"{lacks} of {names}") for lacks in (1, 2) for names in range(MANY + 1)}
ENOUGH = 12  # namings of one name are looked at
_GIVEN_NAMES = frozenset((DATA / "given_names.txt").read_text("utf-8").split())
_CLUB_WORDS = word_lists("name_words")["club_words"]

Context = tuple[str, str]  # where, and the words there: ("before", "defeat by"), ("behind", "striker")


def called_clubs(scene: Scene, known: Set[int] = frozenset(), enough: bool = False) -> set[int]:
    """The people, by their numbers, whose names are clubs' by what stands around them. ``known``: those that are clubs
    anyway; ``enough``: with them the text has just the two teams of a match, so that only who stands beside a score
    that lacks a team may be another."""
    weights, kinds = _weights(), [*scene.kinds]
    for name in scene.people.mentions if known else ():
        if name.person in known and kinds[name.first] == "P":
            kinds[name.first : name.end] = ["T"] * (name.end - name.first)
    namings = [name for name in scene.people.mentions if kinds[name.first] == "P"]
    return {
        person
        for person, said in contexts(scene, kinds, namings, scene.people.names).items()
        if sum([weights.get(context, 0.0) for context in said]) >= least_odds(said)
        and not (enough and LACKING.isdisjoint(said))
    }


def least_odds(said: Set[Context]) -> float:
    """The log-odds from which a name with some contexts is a club's."""
    if GIVEN in said:
        return WITH_A_GIVEN_NAME
    return ALONE if LACKING.isdisjoint(said) else LACKING_A_TEAM


def contexts(
    scene: Scene, kinds: Sequence[str], namings: Sequence[Name], names: Sequence[str]
) -> dict[int, set[Context]]:
    """What stands around the namings of each name, and how it is built: every context once, however often it comes.
    ``kinds``: those of the words, as they are to be looked at: a marked word is no more than its kind ("P", "#");
    ``names``: the fullest forms, by the numbers that the namings have."""
    marked = [kind or low for kind, low in zip(kinds, scene.prose.lows, strict=True)]
    owns, sentence, sentences = scene.prose.owns, scene.prose.sentence, scene.prose.sentences
    found: dict[int, set[Context]] = defaultdict(set)
    times: dict[int, int] = defaultdict(int)
    of_sentences: dict[int, set[Context]] = {}
    for name in namings:
        times[name.person] += 1
        if times[name.person] > ENOUGH:
            continue
        first, end = sentences[sentence[name.first]]
        before, further = "", ""  # opens its sentence
        if name.first > first:
            before = f"{marked[name.first - 1]}'s" if owns[name.first - 1] else marked[name.first - 1]
            further = marked[name.first - 2] if name.first - 1 > first else ""
        behind = [*marked[name.end : min(name.end + 3, end)], "", "", ""]
        if owns[name.end - 1]:
            behind.insert(0, "'s")
        found[name.person] |= {
            ("before", before),
            ("before", f"{further} {before}"),
            ("behind", behind[0]),
            ("behind", f"{behind[0]} {behind[1]}"),
            ("behind", f"{behind[0]} {behind[1]} {behind[2]}"),
            ("around", f"{before} … {behind[0]}"),
        }
        if first not in of_sentences:
            of_sentences[first] = _of_sentence(marked[first:end])
        found[name.person] |= of_sentences[first]
    for person, said in found.items():
        said |= _built(names[person])
        said.add(("times", str(min(times[person].bit_length(), 4))))  # once, up to three times, up to seven, oftener
    return found


def _of_sentence(words: Sequence[str]) -> set[Context]:
    """What a sentence holds: a score, a time; known teams; and where a score has not two of these beside it, how many
    names may be the others'."""
    known, unknown = [sum([kind == word != last for last, word in pairwise(("", *words))]) for kind in ("T", "P")]
    said = {("sentence", kind) for kind in ("#", "T", "t") if kind in words}
    if "#" in words and known < 2:
        said.add(("lacks", f"{2 - known} of {min(unknown, MANY)}"))
    return said


@lru_cache(maxsize=1 << 14)
def _built(name: str) -> frozenset[Context]:
    """How a name is built."""
    words = name.lower().split()
    built = {("", ""), ("words", str(min(len(words), 4)))}
    if looks_like_team(name):
        built.add(("built", "as a club's"))
    plain = is_plain(words[-1])
    if plain:
        built.add(("built", "with a plain last word" if len(words) > 1 else "of plain words"))
    if len(words) == 1:
        return frozenset(built)
    if plain or words[-1] in _CLUB_WORDS:
        built.add(("last", words[-1]))
    if words[0] in _GIVEN_NAMES:
        built.add(GIVEN)
    elif is_plain(words[0]):
        built.add(("built", "with a plain first word"))
    return frozenset(built)


@cache
def _weights() -> dict[Context, float]:
    return {(row["where"], row["words"]): float(row["weight"]) for row in rows("club_contexts")}
