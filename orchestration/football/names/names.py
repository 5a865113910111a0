"""People as a text names them: full names and the surnames, first names and short forms that stand for them.

Belongs here: which names are of the same person, and who of them never scores. Does not belong here: which words are
names (name_runs.py), teams (teams.py), and which side a person plays for (match_goals.py).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from orchestration.football.names.name_runs import is_plain, name_runs
from orchestration.football.words.lexicon import word_lists
from orchestration.football.words.sentences import Prose, without_nicknames

_W = word_lists("name_words")
_PICTURES = _W["pictures"]
_TAKEN_BY = ([":"], ["by"])
_PREPOSITIONS = word_lists("grammar_words")["prepositions"]
_OFFICIALS = _W["officials"]  # words before the name of one who never scores
_KIN = _W["kin"]  # "the son of Maurizio Ganz"
_TROOPS = _W["troops"]  # what a manager has: "Guardiola's men"
_SIDES = word_lists("side_words")["called_a_side"] | {"squad", "team"}
_SHORT_CLUBS = _W["town_clubs"] | {"rangers"}
_SHOTS = word_lists("move_words")["attack_nouns"] | word_lists("side_words")["balls"]
ROLES = _W["roles"]  # words that describe a player: "striker Kane"
OUTFIELD = ROLES - word_lists("goal_words")["keeper"]


@dataclass(slots=True)
class Name:
    """One naming of a person: words ``first..end`` (end exclusive) of the prose, ``person`` an index into
    ``People.names``. No NamedTuple: what every rule asks for is read five times as fast in slots."""

    first: int
    end: int
    person: int


@dataclass(slots=True)
class People:
    """``names[p]`` is the fullest name of person ``p``; ``mentions`` in text order, ``firsts`` where they begin;
    ``officials`` never score."""

    names: list[str]
    mentions: list[Name]
    firsts: list[int]
    officials: set[int]


def _is_kin(prose: Prose, first: int) -> bool:
    """Whether a name at ``first`` only tells whose relative somebody is, so that it lends its surname to nobody behind
    it: "the son of former striker Maurizio Ganz", "whose brother Kevin"."""
    lows, start = prose.lows, max(0, first - 7)
    if _KIN.isdisjoint(lows[start:first]):
        return False
    kin = next((k for k in range(first - 1, start - 1, -1) if lows[k] in _KIN or lows[k] in ",.;"), start)
    if lows[kin] not in _KIN:
        return False
    return kin == first - 1 or lows[kin + 1] == "of"


def _join_misspelt(fulls: dict[str, int], keys: Sequence[str]) -> None:
    """Gives the people of ``fulls`` the names of theirs that are spelt otherwise by one letter: "Harry Kannes" where
    "Harry Kanes" plays, and who is named by his surname alone, only once among all ``keys``."""
    alike: dict[str, list[str]] = defaultdict(list)  # the full names, by how their last word begins
    surnames = {full: full.rpartition(" ")[2] for full in fulls}
    for full, surname in surnames.items():
        alike[surname[:ALIKE]].append(full)
    counts = Counter(keys)
    known = set(surnames.values())
    for key, times in counts.items():
        given, _, last = key.rpartition(" ")
        if len(last) < LONG or last[:ALIKE] not in alike:
            continue
        if not given and (times > 1 or last in known):
            continue
        near = alike[last[:ALIKE]]
        if near == [key] or len(near) > MOST_ALIKE:
            continue
        like = [full for full in near if full != key and _is_misspelt(given, last, full)]
        if len(like) == 1 and (not given or (times, key) < (counts[like[0]], like[0])):
            fulls[key] = fulls[like[0]]


def _join_short_forms(
    prose: Prose, fulls: dict[str, int], runs: Sequence[tuple[int, int]], keys: Sequence[str]
) -> None:
    """Gives a person the names of his whose first is cut short: "Mo Salah" where "Mohamed Salah" plays, "Alex" and
    "Alexandre Lacazette"; not "Jo" and "Josh King", who are two as often, nor two whom one sentence names."""
    namesakes: dict[str, list[str]] = defaultdict(list)
    for full in fulls:
        namesakes[full.partition(" ")[2]].append(full)
    for family in namesakes.values():
        if 1 < len(family) <= MOST_ALIKE:
            for one, two in pairwise(sorted(family)):  # what begins another name stands right before it
                short, given = one.partition(" ")[0], two.partition(" ")[0]
                if given.startswith(short) and (len(short) > _TWO_LETTERS or short in _SHORT_FORMS):
                    said = [{prose.sentence[first] for (first, _), key in zip(runs, keys, strict=True) if key == each}
                            for each in (one, two)]  # fmt: skip
                    if said[0].isdisjoint(said[1]):
                        fulls[one] = fulls[two]


_TWO_LETTERS = 2  # begin too many names: "Jo" and "Josh"
_SHORT_FORMS = _W["short_forms"]


def _changes_his_side(prose: Prose, at: int, people: Set[int]) -> bool:
    """Whether the verb behind a name that ends at word ``at`` is what a manager does: "Moyes threw on Kane", "Moyes
    replaced Kane with Alli"; not "Kane replaced Alli", "Kane swapped passes with Alli". ``people``: where names begin.
    """
    verb = at + (prose.lows[at : at + 1] == ["had"])
    words = prose.lows[verb : verb + _A_CHANGE]
    if _W["changes_a_side"].isdisjoint(words[:1]) or prose.owns[at - 1]:
        return False
    if words[0] not in _W["swaps"]:
        return words[1:2] == ["on"] and _is_somebody(prose, verb + 2, people)
    return _is_somebody(prose, verb + 1, people) and any(
        word == "with" and _is_somebody(prose, verb + k + 1, people) for k, word in enumerate(words)
    )


def _is_somebody(prose: Prose, at: int, people: Set[int]) -> bool:
    """Whether word ``at`` begins a name or what its bearer is: "Kane", "the striker Harry Kane"."""
    while at < len(prose.lows) and (prose.lows[at] == "the" or prose.lows[at] in ROLES) and at not in people:
        at += 1
    return at in people


_A_CHANGE = 8  # words
_MAY_CHANGE = _W["changes_a_side"] | {"had"}
_AGAINST = frozenset(("on", "from", "by", "of"))
_ENDS_AN_ASIDE = frozenset((",", ".", ";", ")", "–", "—"))


MOST_ALIKE = 50  # full names of one text: among more, one letter tells nobody from another
LONG, ALIKE, ENDING = 6, 3, 3  # letters of a surname that may be misspelt; that begin it alike; that end it


def _is_misspelt(given: str, last: str, full: str) -> bool:
    """Whether a full name is that of a given name and a surname, but for a letter more, less or other in that. Where
    no name is given, the letter stands before the ending, which parts families: "Hanson" and "Hansen"."""
    first, _, surname = full.rpartition(" ")
    if (given and first != given) or last == surname or abs(len(last) - len(surname)) > 1 or len(surname) < LONG:
        return False
    shorter = min(len(last), len(surname))
    start = next((k for k in range(shorter) if last[k] != surname[k]), shorter)
    if not given and shorter - start <= ENDING:
        return False
    return (
        last[start + 1 :] == surname[start + 1 :]
        or last[start:] == surname[start + 1 :]
        or last[start + 1 :] == surname[start:]
    )


def find_people(prose: Prose, taken: Sequence[object]) -> People:
    """Every naming of a person; where ``taken[i]`` is true, word ``i`` is part of something else (a team, a month).

    A single name joins the full name that holds it (its last word before any other); a name that several full
    names share joins the one named last before it.
    """
    lows = prose.lows
    runs = _but_places(prose, _but_whose_players(prose, name_runs(prose, taken)))
    if pictures := prose.places(_PICTURES):  # "(photo by Kane)", "Picture: Kane"
        takers = {k + 2: lows[k + 1] for k in pictures if lows[k + 1 : k + 2] in _TAKEN_BY}
        runs = [run for run in runs if run[0] not in takers or (takers[run[0]] == ":" and _goes_on(prose, run[1]))]
    offices = {*prose.places(_OFFICIALS)}
    beside_one = [run for run in runs if not offices.isdisjoint((run[0] - 2, run[0] - 1, run[1] + 1, run[1] + 2))]
    officials_at = {first for first, end in beside_one if _is_an_official(lows, first, end)}
    fulls: dict[str, int] = {}
    ends: dict[str, int] = {}  # "de vrij" of "stefan de vrij"
    names: list[str] = []
    by_word: dict[str, list[int]] = defaultdict(list)
    longer = sorted([(first - end, first, end) for first, end in runs if end - first > 1])
    for _, first, end in longer:  # longest first, so that "De Vrij" joins "Stefan de Vrij"
        key = " ".join(lows[first:end])
        if key in fulls:
            continue
        if key in ends:
            fulls[key] = ends[key]
            continue
        fulls[key] = len(names)
        for at in range(first + 1, end - 1):
            ends.setdefault(" ".join(lows[at:end]), fulls[key])
        names.append(prose.text[prose.starts[first] : prose.ends[end - 1]])
        for word in lows[first:end]:
            by_word[word].append(fulls[key])
    for key in [key for key in fulls if key[-1] == "s" and key[:-1] in fulls]:
        fulls[key] = fulls[key[:-1]]  # "Marcelo Bielsas side": the apostrophe is lost
    keys = [" ".join(lows[first:end]) for first, end in runs]
    _join_short_forms(prose, fulls, runs, keys)
    _join_misspelt(fulls, keys)
    relatives = bool(prose.places(_KIN))
    last_seen: Counter[int] = Counter()
    mentions: list[Name] = []
    officials: set[int] = set()
    relatives_of: set[int] = set()
    begun = {first for first, _ in runs}
    for (first, end), key in zip(runs, keys, strict=True):
        person = fulls.get(key)
        if person is None:
            word = lows[end - 1]
            holders = by_word.get(word, [])
            last = [p for p in holders if names[p].lower().endswith(word)]
            choice = last or holders
            if choice:
                person = max(choice, key=lambda p: (last_seen[p], -p))
            else:
                person = fulls[key] = len(names)
                names.append(prose.text[prose.starts[first] : prose.ends[end - 1]])
                by_word[word].append(person)
        if not (relatives and _is_kin(prose, first)):
            last_seen[person] = first + 1
        elif lows[first - 1] not in _KIN:
            relatives_of.add(person)
        # "Moyes' side", "Moyes side", "replied for County"
        troops = end + (prose.owns[end - 1] and "-" in "".join(lows[end : end + 1]))  # "Moyes' much-changed side"
        led = troops < len(lows) and lows[troops] in _TROOPS and (prose.owns[end - 1] or lows[end - 1][-1] == "s")
        alone = end - first == 1 and names[person].lower() in _SHORT_CLUBS
        changes = end < len(lows) and lows[end] in _MAY_CHANGE and _changes_his_side(prose, end, begun)
        if first in officials_at or led or alone or changes:
            officials.add(person)
        mentions.append(Name(first, end, person))
    officials |= plurals(prose, mentions) | _sides(prose, mentions)  # who never scores, either
    officials |= relatives_of - last_seen.keys()  # "the son of Maurizio Ganz"
    return People(without_nicknames(names), mentions, [first for first, _ in runs], officials)


def _but_whose_players(prose: Prose, runs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The names without those that only ever tell whose player somebody is: "the former Quexley winger", "the Quexley
    man"; not "the Kane header"."""
    lows = prose.lows
    theirs = {
        first
        for first, end in runs
        if first
        and end - first == 1
        and lows[first - 1] in _THE_FORMER
        and not _PLAYERS.isdisjoint(lows[end : end + 1])
    }
    if not theirs:
        return runs
    others = {word for first, end in runs if first not in theirs for word in lows[first:end]}
    return [run for run in runs if run[0] not in theirs or lows[run[0]] in others]


_THE_FORMER = frozenset(("the", "former"))
_PLAYERS = ROLES | {"man"}


def _but_places(prose: Prose, runs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The names without those that only ever tell where somebody is or goes: "in Quexley", "left for Quexley", "moved
    back to Quexley in May"; not "gave way to Alli", "came in for Kane"."""
    lows = prose.lows
    there = {first for first, _ in runs if lows[first - 1] in _WHITHER and _is_a_place(prose, first)}
    places = {lows[first] for first, end in runs if end - first == 1 and first in there}
    if not places:
        return runs
    people = {w for first, end in runs if first not in there for w in lows[first:end]}
    return [run for run in runs if lows[run[0]] not in places or lows[run[0]] in people]


def _is_a_place(prose: Prose, first: int) -> bool:
    """Whether what is named at word ``first`` is where somebody is or goes; not "the ball was moved to Kane", "In Kane
    they have a striker", "left the ball for Kane"."""
    lows, before = prose.lows, prose.lows[first - 1]
    if not first or prose.owns[first] or before not in _WHITHER:
        return False
    if before == "in":
        return prose.sentences[prose.sentence[first]][0] < first - 1 or lows[first + 1 : first + 2] == [","]
    if before == "for":
        return lows[max(0, first - 3) : first - 2] == ["left"] and prose.words[first - 2][0].isupper()
    verb = first - 2 - (lows[first - 2] in _BACK)
    return lows[verb] in _W["travels"] and _ITS_MOVES.isdisjoint(lows[max(0, verb - 2) : verb])


_WHITHER = frozenset(("in", "to", "for", "from"))
_BACK = frozenset(("back", "home", "north", "south", "east", "west", "away"))
_ITS_MOVES = frozenset(("ball", "it", "was", "were", "being"))


def _goes_on(prose: Prose, end: int) -> bool:
    """Whether a sentence goes on in words behind a name that ends at word ``end``: "Picture: Kane scored"; not
    "Picture: Ann Lowe/Press", "Picture: Ann Lowe for Leeds"."""
    if prose.sentence[end : end + 1] != [prose.sentence[end - 1]]:
        return False
    return prose.lows[end].isalpha() and prose.lows[end] not in _PREPOSITIONS


def _is_an_official(lows: Sequence[str], first: int, end: int) -> bool:
    """Whether words ``first..end`` name one who never scores: "referee Mike Dean", "Mike Dean, the referee, …"; not "to
    the delight of their manager, Kane headed in", "After a foul on Kane, the referee, …"."""
    before = lows[first - 1] if first else ""
    aside = before == "," and first > 1 and not _ENDS_AN_ASIDE.isdisjoint(lows[end : end + 1])
    if before in _OFFICIALS or (aside and lows[first - 2] in _OFFICIALS):
        return True
    if end == len(lows) or lows[end] != "," or before in _AGAINST:
        return False
    office = end + 1 + (lows[end + 1 : end + 2] == ["the"])
    return lows[office : office + 2] == ["referee", ","]


def plurals(prose: Prose, mentions: Sequence[Name]) -> set[int]:
    """The names that only ever stand as a plural after "the": "the Galicians" are a side that has another name; not
    "the Hughes header"."""
    lows = prose.lows
    plural = [
        m
        for m in mentions
        if m.first and lows[m.end - 1][-1] == "s" and "the" in lows[max(0, m.first - 2) : m.first]
        and (lows[m.first - 1] == "the" or prose.words[m.first - 1][0].isupper())  # "the Red Giants"
        and _is_a_plural(prose, m)
        and not prose.words[m.first].isupper()
    ]  # fmt: skip
    return _only_ever(plural, mentions)


def _only_ever(so: Sequence[Name], mentions: Sequence[Name]) -> set[int]:
    """The people of whom all ``mentions`` are among those that are ``so``."""
    people, firsts = {m.person for m in so}, {m.first for m in so}
    return people - {m.person for m in mentions if m.first not in firsts} if so else people


def _sides(prose: Prose, mentions: Sequence[Name]) -> set[int]:
    """The names that only ever tell where a side is from: "the Soweto side", "the Port Said-based outfit"."""
    lows, last = prose.lows, len(prose.lows) - 1
    behind_the = [m for m in mentions if lows[m.first - 1] == "the" and m.end < last]
    return _only_ever([m for m in behind_the if lows[m.end + lows[m.end].endswith("-based")] in _SIDES], mentions)


def _is_a_plural(prose: Prose, name: Name) -> bool:
    """Whether a name that ends in "s" may be a nickname: "the Coasters", "the Dolly Blues' lead"; not "the Hughes
    header", "the Che Adams' header", and "the Marlow Lions" are a club."""
    owns, long = prose.owns[name.end - 1], name.end - name.first
    long -= long > 1 and is_plain(prose.lows[name.first])  # "the Flying Kestrels"
    if long > 1 + owns:
        return False
    return (owns and long == 1) or _SHOTS.isdisjoint(prose.lows[name.end : name.end + 1])
