"""Which words of a text name somebody: runs of capitals, or in a text without capitals of words that are no English.

Belongs here: telling a person's name from other words with a capital. Does not belong here: which names are of the same
person (names.py), and teams (team_names.py).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence, Set
from functools import cache, lru_cache
from itertools import compress, count
from operator import ne

from orchestration.football.words.lexicon import DATA, word_lists
from orchestration.football.words.sentences import STOPS, Prose

_W = word_lists("name_words")
_PARTICLES, _NOT_NAMES, _STARTERS, PLACES = _W["particles"], _W["not_names"], _W["starters"], _W["places"]
_ROLES = _W["roles"]
_SIDES_ARE = _W["sides_are"]  # "Lucky Leeds"; "Lucky Nkosi" is somebody
_OFFICIALS = _W["officials"]
_COUNTRYMEN = word_lists("grammar_words")["countrymen"]
_I = ("i'", "i’")  # "I'll"
_NO_SURNAMES = (
    "-born",
    "-based",
    "-bound",
    "-raised",
    "-trained",
    "-owned",
    "-winning",
    "-leading",
    "-chasing",
    "-topping",
    "-educated",
    "-man",
    "-tier",
    "-league",
)  # "Toxteth-born", "Ten-man"
_CLUB = frozenset({"fc", "afc"})  # "FC Riga", "Bury AFC": a name, though of no person
_TOWN = _W["town_clubs"]  # "Larkfield United": the same
_ENDS_A_CLUB = _W["ends_another_club"] - _TOWN
_VERBS = word_lists("result_words")["beat_verbs"]  # "Leeds Down Chelsea 2-0" has no Down Chelsea
_BEFORE_A_NAME = word_lists("result_words")["beat_verbs"] | {"for", "by", "of", "to", "over", "against", "and"}
_BEFORE_A_PLACE = frozenset(("new", "north", "south", "east", "west"))  # part of its name: "West Hexby"
_OF_A_PLACE = ("ner", "der")  # "North Londoner", "South Islander"
_BULLETS = frozenset("-–—•*")
_GROUNDS = frozenset(("at", "inside", "around"))  # and "the": a ground's name follows, or an occasion's


@cache
def _plain_words() -> frozenset[str]:
    return frozenset((DATA / "plain_words.txt").read_text("utf-8").split())


_BEFORE_A_CLUB = (
    _NOT_NAMES, _STARTERS, _SIDES_ARE, _ROLES, _OFFICIALS, PLACES, _VERBS, word_lists("grammar_words")["prepositions"]
)  # fmt: skip
_BEFORE_A_GROUND = frozenset(("the", "at", "in", "inside", "around", "outside"))


def surnames_like_teams(prose: Prose, hits: Sequence[tuple[int, int]]) -> set[str]:
    """One-word team names that this text uses as a family name: "Enner Valencia" makes every "Valencia" a person,
    unless most of them stand alone; the "United" of "Manchester United" is none. ``hits``: the words of each team's
    name."""
    inside = {i for first, end in hits for i in range(first, end)}
    longer = {i for first, end in hits if end - first > 1 for i in range(first, end)}
    aliases = {
        prose.lows[first]
        for first, end in hits
        if end - first == 1 and prose.words[first][0].isupper() and first - 1 not in inside
    }
    paired: Counter[str] = Counter()
    alone: Counter[str] = Counter()
    firsts = {first for first, _ in prose.sentences}
    for i in prose.places(aliases):
        low = prose.lows[i]
        if i in longer or low in _TOWN:
            continue
        if not _capital(prose.words[i]):
            continue
        given, before = (prose.words[i - 1], prose.lows[i - 1]) if i else ("", "")
        plain = (
            i in firsts or (i - 1 in firsts and is_plain(before)) or prose.owns[i - 1]
            or not (given[0].isupper() and given[1:].islower())
            or not _W["grounds"].isdisjoint(prose.lows[max(0, i - 3) : i])  # "the Stadio Olimpico Grande Torino"
            or any(before in words for words in _BEFORE_A_CLUB)
        )  # fmt: skip
        family = before in _W["of_families"] and i > 1 and prose.words[i - 2][0].isupper()  # "Giovani dos Santos"
        (alone if plain and not family else paired)[low] += 1
    return {word for word, count in paired.items() if alone[word] <= 3 * count}


@lru_cache(maxsize=1 << 16)  # a corpus has no end of words
def is_plain(low: str) -> bool:
    """Whether a word is ordinary English, in any of its forms: known only in texts that have lost their capitals."""
    if (
        low in _plain_words()
        or low in _STARTERS
        or low in _SIDES_ARE
        or low in _NOT_NAMES
        or low in _ROLES
        or low in PLACES
        or low in _OFFICIALS
        or len(low) < 3
        or "-" in low
    ):
        return True
    for ending in (
        "s",
        "es",
        "ed",
        "d",
        "ing",
        "ly",
        "er",
        "ers",
        "est",
        "y",
        "n",
        "en",
        "al",
        "ally",
        "ance",
        "ence",
        "ion",
        "ation",
        "ment",
        "ness",
        "able",
        "ful",
        "ive",
        "ity",
        "less",
        "or",
    ):
        if low.endswith(ending):
            stem = low[: -len(ending)]
            if (
                stem in _plain_words()
                or stem + "e" in _plain_words()
                or (stem and stem[-1] in "iv" and stem[:-1] + {"i": "y", "v": "f"}[stem[-1]] in _plain_words())
            ):
                return True
            if len(stem) > 3 and stem[-1] == stem[-2] and stem[:-1] in _plain_words():
                return True
    return False


def _without_capitals(prose: Prose, capitals: Sequence[int]) -> bool:
    """Whether a text has lost the capitals of its names: only sentences begin with one. ``capitals``: the words that
    have one."""
    inside = len(capitals) - sum([prose.words[first][0].isupper() for first, _ in prose.sentences])
    if inside >= 0.01 * len(prose.words):
        return False
    letters = sum(word[0].isalpha() for word in prose.words)
    letters -= sum(prose.words[first][0].isalpha() for first, _ in prose.sentences)
    return letters > 50 and inside < 0.01 * letters


def _small_runs(prose: Prose, taken: Sequence[object]) -> Iterable[tuple[int, int]]:
    """Runs of words that are no ordinary English, in a text without capitals."""
    lows = prose.lows
    for s_first, s_end in prose.sentences:
        i = s_first
        while i < s_end:
            if taken[i] or (not lows[i].isalpha() and "-" not in lows[i]) or is_plain(lows[i]):
                i += 1
                continue
            end = i + 1
            while (
                end < s_end
                and end - i < 3
                and not prose.owns[end - 1]
                and not taken[end]
                and lows[end][0].isalpha()
                and (not is_plain(lows[end]) or lows[end] in _PARTICLES)
            ):
                end += 1
            yield i, end
            i = end


def _capital(word: str) -> bool:
    """Whether a word is written as a name: "Kane", "al-Dawsari"."""
    if word[0].isupper():
        return len(word) > 1 or word.isalpha()
    return word[2:3] == "-" and word[:2] in _PARTICLES and word[3:4].isupper()


def _runs(prose: Prose, taken: Sequence[object], capitals: Sequence[int]) -> list[tuple[int, int]]:
    """Runs of capitalised words that may name a person, each without the words that only begin a sentence."""
    words, lows, owns = prose.words, prose.lows, prose.owns
    begins = {
        i
        for i in capitals
        if not taken[i]
        and _may_be_named(words[i], lows[i])
        and not (words[i - 1].isdigit() and i and prose.starts[i] == prose.ends[i - 1])  # "90Min"
    }
    begins |= _called_like_months(prose, begins)
    found = []
    done = 0
    for i in capitals:
        if i < done or i not in begins:
            continue
        s_first, s_end = prose.sentences[prose.sentence[i]]
        first = i
        if i > s_first and lows[i - 1] in _BEFORE_A_PLACE and words[i - 1][0].isupper():
            first -= not lows[i].endswith(_OF_A_PLACE)
        end = i + 1
        while end < s_end and not owns[end - 1] and not taken[end]:
            if end in begins or (lows[end] in _ENDS_A_CLUB and words[end][0].isupper()):  # "Hexby Sports"
                end += 1
            elif (
                words[end] == "." and (len(words[end - 1]) == 1 or lows[end - 1] == "st")
                and end + 1 < s_end and _capital(words[end + 1])
            ):  # fmt: skip
                end += 2
            elif lows[end] == "of" and lows[end - 1] == "university" and end + 1 in begins and end + 1 < s_end:
                end += 2  # "University of Denver"
            elif lows[end] in _PARTICLES:
                ahead = end
                while ahead < s_end and lows[ahead] in _PARTICLES:
                    ahead += 1
                if ahead in begins and ahead < s_end:
                    end = ahead + 1
                else:
                    break
            else:
                break
        done = end
        if end - first > 1 and lows[end - 1] in _W["suffixes"]:  # "Delap Jnr"
            end -= 1
        opens = end - first > 1 and (lows[first] in _ROLES or lows[first] in _STARTERS or lows[first] in _OFFICIALS)
        named = opens and not taken[first - 1] and _is_inside(prose, first, s_first, s_end)
        while (
            first < end
            and not (named and lows[first] not in _ROLES)
            and not (lows[first] == "will" and end - first == 2 and _is_a_given_name(prose, first, s_first, s_end))
            and words[first : first + 2] != ["A", "."]
            and (  # "A. George"
                lows[first] in _ROLES or lows[first] in _STARTERS or (end - first > 1 and lows[first] in _OFFICIALS)
            )
        ):
            first += 1  # "Referee Mike Dean" is Mike Dean
        if end - first == 1 and lows[first] in _SIDES_ARE and end < s_end and taken[end]:
            continue  # "Lucky Leeds"
        end -= end - first > 1 and lows[end - 1 : end + 3] == ["man", "of", "the", "match"]
        first += end - first > 1 and lows[first] in _COUNTRYMEN  # "Irishman Andy Keogh"
        loud = first < end and words[first] == words[first].upper() and s_end - s_first > 2
        shouts = loud and first == s_first and end - first > 2 and end < s_end and words[end].islower()
        if shouts and all(map(str.isupper, words[first:end])):  # "HARRY KANE SCORED twice as …"
            while end - first > 2 and (is_plain(lows[end - 1]) or lows[end - 1].endswith(("ed", "es"))):
                end -= 1
        if loud and all(w.isupper() for w in words[s_first:s_end] if w.isalpha()):
            while first < end and is_plain(lows[first]):
                first += 1
            while end > first and (is_plain(lows[end - 1]) or lows[end - 1].endswith(("ed", "es", "izes", "ises"))):
                end -= 1
        if (
            first < end
            and first == s_first
            and (
                (prose.is_small_somewhere(lows[first]) and lows[first] != "will")  # so no name where it has a capital
                or (_is_an_adverb(lows[first]) and not _is_a_surname(lows, first, begins))
                or (end - first > 1 and _is_doing(lows[first]))
            )
            and lows[first] not in _PARTICLES
        ):
            first += 1
        if end - first > 2 and first == s_first and lows[first].endswith(_PRAISES) and is_plain(lows[first]):
            first += 1  # "Dependable Harry Kane"
        if end - first > 1 and words[first].partition("-")[2].islower():
            first += lows[first].endswith(("ed", "ing")) or _is_of_plain_words(lows[first])  # "Second-tier Virginia"
        if first < end and not (
            end - first == 1 and (len(words[first]) < 2 or (words[first].isupper() and len(words[first]) < 4))
        ):
            found.append((first, end))
    return found


def _is_inside(prose: Prose, i: int, first: int, end: int) -> bool:
    """Whether the capital of word ``i`` is of a name as no sentence, heading or title begins there: "for Always Ready",
    "beat The Strongest"."""
    before = prose.words[i - 1]
    return i > first and before.islower() and before in _BEFORE_A_NAME and prose.words[end - 1] in STOPS


def _is_a_given_name(prose: Prose, i: int, first: int, end: int) -> bool:
    """Whether the "Will" at word ``i`` is somebody's name: "Will Keane put", "after Will Keane had"; not "Will Keane
    play?", "Why Leeds Will Win"."""
    before = prose.words[i - 1]
    return prose.lows[end - 1] != "?" and (i == first or not before[0].isupper() or prose.lows[i - 1] in _ROLES)


@lru_cache(maxsize=1 << 14)
def _may_be_named(word: str, low: str) -> bool:
    """Whether somebody may be named by a word with a capital, as the text has it and in lower case."""
    return (
        low not in _NOT_NAMES
        and (len(word) > 1 or word.isalpha())
        and not low.startswith(_I)
        and not ("-" in word and low.endswith(_NO_SURNAMES))
    )


def _called_like_months(prose: Prose, begins: Set[int]) -> set[int]:
    """The words of a text that name a month elsewhere and here somebody: "Solly March headed in", and then "March made
    it two"; not "in March", "Kane May Leave"."""
    lows, words, last = prose.lows, prose.words, len(prose.words) - 1
    months = [
        i for i in prose.places(_W["months"]) if words[i][0].isupper() and i < last and not words[i + 1][0].isdigit()
    ]
    full = (i for i in months if i - 1 in begins and not words[i + 1][0].isupper() and lows[i - 1] not in _STARTERS)
    called = {lows[i] for i in full if prose.sentence[i - 1] == prose.sentence[i]}
    return {i for i in months if lows[i] in called and lows[i - 1] not in _W["before_months"]}


_PRAISES = ("able", "ive", "ful", "ous", "ific", "matic", "tial")


def _is_an_adverb(low: str) -> bool:
    """ "Finally", "Sadly"; not "Billy", "Kelly"."""
    return low.endswith("ly") and (len(low) > 5 or low[:-2] in _plain_words())


def _is_a_surname(lows: Sequence[str], at: int, begins: Set[int]) -> bool:
    """Whether a word stands behind a given name elsewhere: "Kalidou Koulibaly"."""
    return any(lows[i] == lows[at] and i - 1 in begins for i in begins if i != at)


def _scores(lows: Sequence[str], first: int) -> bool:
    """Whether a plain word that begins a sentence scores, and so is a name: "Grant scored …", "Stone equalised"; not
    "Substitute scored", "Goals scored in …"."""
    low = lows[first]
    if first + 1 == len(lows) or lows[first + 1] not in _W["scores"] or low.endswith(("s", "ing", "ed")):
        return False
    return not any(low in words for words in (_STARTERS, _NOT_NAMES, _ROLES, _OFFICIALS, _W["nobodys"]))


def _plays(lows: Sequence[str], first: int, end: int) -> bool:
    """Whether a name that ends as a street's is a player's: "a lead through Josh Lane", "Josh Lane scored"."""
    return (first > 0 and lows[first - 1] in _THROUGH) or not _W["scores"].isdisjoint(lows[end : end + 1])


_THROUGH = frozenset(("through", "via"))


def _is_of_plain_words(low: str) -> bool:
    """ "Substitute", "First-half"; not "Ji-sung"."""
    return _plain_words().issuperset(low.split("-"))


def _is_doing(low: str) -> bool:
    """ "Replacing Kane, …"; not "Sterling"."""
    return low.endswith("ing") and is_plain(low)


def _with_plain_surnames(
    lows: Sequence[str], runs: list[tuple[int, int]], capitals: Iterable[int]
) -> list[tuple[int, int]]:
    """The ``runs`` with those of surnames alone that are also words which begin sentences, where the text gives one in
    full: "… and Can won it" beside Emre Can. ``capitals``: the words inside sentences that have one."""
    surnames = {lows[end - 1] for first, end in runs if end - first > 1} & _STARTERS
    if not surnames:
        return runs
    named = {k for first, end in runs for k in range(first, end)}
    alone = [(i, i + 1) for i in capitals if lows[i] in surnames and i not in named]
    return sorted([*runs, *alone])


def _with_openers(lows: Sequence[str], runs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The ``runs`` with the word before those of a name that begins with it elsewhere: "Always Ready won" beside "for
    Always Ready"."""
    opened = [run for run in runs if lows[run[0]] in _STARTERS]
    whole = {tuple(lows[first:end]) for first, end in opened} if opened else ()
    return [(first - (tuple(lows[first - 1 : end]) in whole), end) for first, end in runs] if whole else runs


def _without_praise(prose: Prose, runs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The ``runs`` without the plain word before somebody in the headline whom the text names in full elsewhere: "Leeds
    2 Hull 0: Ruthless Kane strikes" where Harry Kane plays; not "Will Keane" where both Keanes are named again."""
    lows, heading = prose.lows, prose.sentences[0][1] if prose.sentences else 0
    heads = [(first, end) for first, end in runs if end <= heading and end - first == 2]
    if not heads:
        return runs
    given: dict[str, list[str]] = defaultdict(list)
    for first, end in runs:
        if end - first > 1:
            given[lows[end - 1]].append(lows[first])
    praised = {first for first, end in heads if _praises(lows[first], given[lows[end - 1]])}
    return [(first + (first in praised), end) for first, end in runs]


def _praises(low: str, given: Sequence[str]) -> bool:
    """Whether a word says of somebody how he is: "Ruthless", "Record-breaking"; not "Pierre-Emerick". ``given``: what
    stands before his surname, each time."""
    return given.count(low) == 1 and len(set(given)) > 1 and all(map(is_plain, low.split("-")))


def name_runs(prose: Prose, taken: Sequence[object]) -> list[tuple[int, int]]:
    """Where somebody is named, in text order; where ``taken[i]`` is true, word ``i`` is part of something else."""
    words, lows = prose.words, prose.lows
    unlike = compress(count(), map(ne, words, lows))
    capitals = [i for i in unlike if words[i][0].isupper() or _capital(words[i])]
    small = _without_capitals(prose, capitals)
    candidates = list(_small_runs(prose, taken) if small else _runs(prose, taken, capitals))
    openers = {first + (lows[first] in _BULLETS) for first, _ in prose.sentences}
    candidates = _with_plain_surnames(lows, candidates, (i for i in capitals if i not in openers and not taken[i]))
    elsewhere = {w for first, end in candidates if first not in openers or end - first > 1 for w in lows[first:end]}
    elsewhere.update([lows[k] for k, end in candidates if end - k == 1 and k in openers and _scores(lows, k)])
    runs = []
    for first, end in candidates:
        if (
            first in openers
            and end - first == 1
            and lows[first] not in elsewhere
            and (lows[first].endswith(("ing", "ed")) or lows[first] in _STARTERS or _is_of_plain_words(lows[first]))
        ):
            continue  # "Sprinting clear of Kaboul, …"
        head, tail = lows[first], lows[end - 1]
        club = head in _CLUB or tail in _CLUB or (end - first > 1 and tail in _TOWN and head not in PLACES)
        before = lows[first - 1] if first else ""
        ground = head in PLACES and not (head == "stade" and before not in _BEFORE_A_GROUND)  # "Stade Corvennais won"
        if not club and tail in PLACES and not (end - first == 2 and _plays(lows, first, end)):
            continue
        if not club and ground and end - first > 1 and not words[end - 1].partition("-")[2].islower():
            continue  # but "Park Ji-sung"
        if (
            before == "at"
            and not (first > 1 and lows[first - 2] in ("straight", "directly", "right", "shot", "save"))
            and not prose.owns[end - 1]
        ):
            continue
        if first > 1 and before in ("of", "the") and lows[first - 2] in (PLACES if before == "of" else _GROUNDS):
            continue  # "at the Luigi Ferraris"
        runs.append((first, end))
    return _without_praise(prose, _with_openers(lows, runs))
