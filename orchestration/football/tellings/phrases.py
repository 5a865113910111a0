"""Phrases that tell a goal or what it does to the score (data/goal_phrases.csv), or who won (data/result_phrases.csv),
and how a row is found in a text.

Belongs here: reading a table and matching a phrase to words. Does not belong here: who scored (actors.py), whether it
is a goal at all (events.py), and who won against whom (results.py).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

from orchestration.football.grammar.clauses import ASIDES, aside_closes
from orchestration.football.grammar.scene import LEADS_IN, Scene
from orchestration.football.names.names import ROLES
from orchestration.football.tellings.listed_names import names_from
from orchestration.football.words.lexicon import rows, word_lists


@dataclass(frozen=True, slots=True)
class Token:
    """One place of a phrase: any of ``words``, any of ``runs`` of words, up to three words where ``open``, or the
    marked ``kind`` of Scene.kinds. ``plain``: one of ``words`` and nothing else; ``begins``: the words that it begins
    with where no ``kind`` does, None where it may with any or not be there at all."""

    words: frozenset[str]
    runs: tuple[tuple[str, ...], ...]
    open: bool
    kind: str | None
    optional: bool
    plain: bool
    begins: frozenset[str] | None


@dataclass(frozen=True, slots=True)
class Phrase:
    """One row of a table: words, ``a|b`` alternatives (``_`` joins the words of one), ``<name>`` those of a
    list of phrase_words.json, ``?`` optional, ``*`` up to three words, ``§T`` a team, ``§P`` a person, ``§#`` a score.

    ``kind``: '' where its subject scored, 'state' (it tells how the score stands, a goal only with the minute since
    which it does), 'beaten' (its subject is the keeper), 'shot' (it is a shot), 'person' (a person, by name or
    pronoun, is its subject), 'reward' (what was rewarded is no person), or the name of a row whose goal needs more
    than the phrase; in result_phrases.csv what its subject did, 'won' or 'lost'.
    ``needs``: of each of these sets, the rarest first, a sentence that has the phrase has a word after its first."""

    text: str
    tokens: tuple[Token, ...]
    constraints: tuple[str, ...]
    weight: float
    kind: str
    example: str
    counter: str
    needs: tuple[frozenset[str], ...]


def read_phrases(table: str = "goal_phrases") -> list[Phrase]:
    """The phrases of a table, in its order."""
    return [
        Phrase(
            _in_full(row["phrase"]),
            tuple(map(_token, _in_full(row["phrase"]).split())),
            tuple(row.get("constraints", "").split()),
            float(row.get("weight", 1.0)),
            row["kind"],
            row["example"],
            row["counter"],
            tuple(sorted(_needs(map(_token, _in_full(row["phrase"]).split()[1:])), key=_commonness)),
        )
        for row in rows(table)
    ]


def _needs(tokens: Iterable[Token]) -> Iterator[frozenset[str]]:
    """Of each token that has to stand there, and is of words alone: a word of each of its alternatives."""
    for token in tokens:
        if token.begins is not None and token.kind is None:
            yield token.words.union(map(_rarest, token.runs))


def _rarest(run: tuple[str, ...]) -> str:
    """The word of a run that is most its own: the "front" of "in front", the "down" of "a goal down"."""
    return next((word for word in reversed(run) if word not in _FUNCTION_WORDS), run[0])


def _commonness(need: frozenset[str]) -> tuple[int, int]:
    """How likely any sentence has one of some words: function words are in most."""
    return len(need & _FUNCTION_WORDS), len(need)


_G = word_lists("grammar_words")
_FUNCTION_WORDS = _G["determiners"] | _G["prepositions"] | _G["openers"] | _G["auxiliaries"] | {"it", "him", "her"}
_LISTS = word_lists("phrase_words")


def _in_full(written: str) -> str:
    """A phrase with the words of the lists that it names."""
    return re.sub(r"<(\w+)>", lambda named: "|".join(sorted(_LISTS[named[1]])), written)


def _token(written: str) -> Token:
    alternatives = written.rstrip("?").split("|")
    words = frozenset(a for a in alternatives if "_" not in a and a[0] not in "§*")
    runs = tuple(tuple(a.split("_")) for a in alternatives if "_" in a)
    open_, optional = "*" in alternatives, written.endswith("?")
    kind = next((a[1] for a in alternatives if a[0] == "§"), None)
    return Token(
        words=words,
        runs=runs,
        open=open_,
        kind=kind,
        optional=optional,
        plain=not (runs or open_ or kind or optional),
        begins=None if open_ or optional else words | {run[0] for run in runs},
    )


class PhraseTable:
    """Phrases by the word that begins each, in their order."""

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        by_first_word: dict[str, list[Phrase]] = defaultdict(list)
        for phrase in phrases:
            for word in phrase.tokens[0].begins or ():
                by_first_word[word].append(phrase)
        begun = self._by_first_word = {word: _Begun(phrases) for word, phrases in by_first_word.items()}
        self._any_second_word = frozenset(word for word in begun if begun[word].any_second_word)
        some = begun.keys() - self._any_second_word  # "the", "to"
        self._second_words = {word: LEADS_IN | begun[word].by_second_word.keys() for word in some}

    def places(self, scene: Scene) -> list[int]:
        """The words of a text at which a phrase may begin, for all that the next word tells."""
        lows, kinds = [*scene.prose.lows, ""], [*scene.kinds, ""]
        then = self._second_words
        some = [i for i in scene.prose.places(then.keys()) if lows[i + 1] in then[lows[i]] or kinds[i + 1] == "t"]
        return sorted(some + scene.prose.places(self._any_second_word))

    def at(self, scene: Scene, i: int, end: int, words: Set[str]) -> tuple[Phrase, int] | None:
        """The first phrase that stands at word ``i`` of a sentence up to ``end`` that has these ``words``, and where it
        ends."""
        lows = scene.prose.lows
        if lows[i] not in self._by_first_word:
            return None
        begun, then = self._by_first_word[lows[i]], lows[i + 1] if i + 1 < end else ""
        timed = then in LEADS_IN or (then and scene.kinds[i + 1] == "t")  # "pegged back in the 14th minute by Kane"
        for phrase, rarest, others in begun.all if timed else begun.by_second_word.get(then, begun.any_second_word):
            if rarest is not None and rarest.isdisjoint(words):
                continue
            if others and any(map(words.isdisjoint, others)):
                continue
            if (stop := _match(scene, phrase.tokens, 0, i, end)) is not None:
                return phrase, stop
        return None


class _Begun:
    """The phrases that begin with one word, each with what it needs first, which most sentences lack, and what else:
    by the word that comes second where one has to, and those that go on with any word or none."""

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        self.all = [(phrase, next(iter(phrase.needs), None), phrase.needs[1:]) for phrase in phrases]
        second = [phrase.tokens[1] if phrase.tokens[0].plain and len(phrase.tokens) > 1 else None for phrase in phrases]
        follow = [token.begins if token and token.kind is None else None for token in second]
        self.any_second_word = [row for row, words in zip(self.all, follow, strict=True) if words is None]
        self.by_second_word = {
            word: [row for row, words in zip(self.all, follow, strict=True) if words is None or word in words]
            for word in frozenset[str]().union(*filter(None, follow))
        }


def _match(scene: Scene, tokens: tuple[Token, ...], n: int, i: int, end: int) -> int | None:
    """Where tokens ``n…`` of a phrase end that begin at word ``i``; None where they do not stand there."""
    lows = scene.prose.lows
    count = len(tokens)
    if 0 < n < count and i < end and lows[i] in ASIDES and not tokens[n].plain and lows[i] not in tokens[n].words:
        i = past_aside(scene, i, end)
    while n < count and (token := tokens[n]).plain:
        if i < end and lows[i] not in token.words and n:
            if lows[i] in ASIDES:
                i = past_aside(scene, i, end)
            elif scene.kinds[i] == "t" or lows[i] in LEADS_IN:
                i = scene.past_time(i)  # "pegged back in the 14th minute by Kane"
        if i >= end or lows[i] not in token.words:
            return None
        n, i = n + 1, i + 1
    if n == count:
        return i
    if i < end:
        if lows[i] in token.words and (found := _match(scene, tokens, n + 1, i + 1, end)) is not None:
            return found
        for run in token.runs:
            if (
                lows[i] == run[0]
                and tuple(lows[i : i + len(run)]) == run
                and (found := _match(scene, tokens, n + 1, i + len(run), end)) is not None
            ):
                return found
        if token.kind is not None and scene.kinds[i] == token.kind:
            j = i
            while j < end and scene.kinds[j] == token.kind and scene.refs[j] == scene.refs[i]:
                j += 1
            if (found := _match(scene, tokens, n + 1, j, end)) is not None:
                return found
        elif token.kind == "T" and (lows[i] in _BEFORE_A_SIDE or scene.kinds[i] == "P"):
            until = _side_until(scene, i, end)
            if until is not None and (found := _match(scene, tokens, n + 1, until, end)) is not None:
                return found
        elif (
            token.kind == "P"
            and lows[i] not in _NOT_DESCRIBING
            and (named := names_from(scene, i, min(end, i + _DESCRIBED), 0))
        ):
            j = scene.people.mentions[scene.refs[named[0]]].end  # "by the unmarked Kane"
            if (found := _match(scene, tokens, n + 1, j, end)) is not None:
                return found
    if token.open:
        then = tokens[n + 1] if n + 1 < count else token
        begins, kind = then.begins, then.kind
        for at in range(i, min(i + 3, end) + 1):
            if at > i and lows[at - 1] in _ENDS_A_GAP and not scene.kinds[at - 1]:
                break  # "fired home before Hull drew level"
            if begins is not None and not (at < end and (lows[at] in begins or scene.kinds[at] == kind)):
                continue
            if (found := _match(scene, tokens, n + 1, at, end)) is not None:
                return found
    return _match(scene, tokens, n + 1, i, end) if token.optional else None


def _side_until(scene: Scene, i: int, end: int) -> int | None:
    """Where words end that stand for a side, if those do that a determiner or a name begins at word ``i``: "the hosts",
    "his team", "Wenger's men", "the League Two side", "the Hammers"."""
    lows, kinds = scene.prose.lows, scene.kinds
    if lows[i] == "the" and i + 1 < end and kinds[i + 1] == "T":
        t = scene.teams[scene.refs[i + 1]]
        if t.form != "demonym":
            return t.end
    if kinds[i] == "P":
        m = scene.people.mentions[scene.refs[i]]
        if m.first < i or not scene.prose.owns[m.end - 1]:
            return None
        start = m.end
    else:
        start = i + 1
    for k in range(start, min(end, start + _CALLS_A_SIDE)):
        if lows[k] in _LISTS["sides"]:
            return k + 1
        if kinds[k] in ("P", "#", "t") or not lows[k][0].isalnum() or lows[k] in _FUNCTION_WORDS:
            return None
    return None


def past_aside(scene: Scene, i: int, end: int) -> int:
    """The word behind what is put in at word ``i`` of who is named before it, "fired Spurs, who led in the first leg,
    ahead", "sent Hart, the Spurs keeper, the wrong way", "sent Hart (on loan from Leeds) the wrong way"; ``i``
    where a clause begins there or names are listed: "put Spurs, Hull and Leeds, …"."""
    lows = scene.prose.lows
    named = scene.kinds[i - 1] in _NAMES
    if i + 1 >= end or not (named or lows[i - 1] in ROLES):
        return i
    if lows[i] == "," and (lows[i + 1] in _GOES_ON or (named and scene.kinds[i + 1] == "P")):
        return i
    closes = aside_closes(lows, i, min(end, i + _ASIDE))
    return i if closes is None else closes + 1


_ENDS_A_GAP = frozenset((",", ".", ";", ":", "before", "until", "but", "when"))
_NAMES = ("P", "T")
_GOES_ON = frozenset(("and", "but", "before", "as", "while", "then"))
_ASIDE = 16  # words at most of what is told of a team within a phrase
_BEFORE_A_SIDE = frozenset(("the", "his", "her", "their"))
_CALLS_A_SIDE = 4  # words at most: "Premier League champions"
_NOT_DESCRIBING = frozenset(("from", "by", "both"))  # what names_from passes over besides
_DESCRIBED = 6  # words at most that describe somebody before his name, and that
