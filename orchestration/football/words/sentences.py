"""A text as words and sentences: cut once, read by all that look for matches and goals.

Belongs here: where words, sentences and paragraphs begin and end, and what is said in quotation marks.
Does not belong here: what any of them mean.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, chain, compress, count, filterfalse, pairwise

from orchestration.football.words.lexicon import word_lists

_WORD = re.compile(
    r"(?!\s)((?:[A-Za-z]++(?![^\W\d_])|[^\W\d_]++)(?:[-‑'’´`.][^\W\d_]++)*+|\d+(?:\s?[-–—‑−]\s?\d+)+(?![\w’'])|\d+(?:[.,]\d+)*"
    r"|--+|(?!(?<=[^'’´`][sS])['’])[^\w\s]|_)"  # the apostrophe of "Spurs' goal" belongs to its word
)
_SCORE = re.compile(r"(\d\d?)\s?[-–—‑−]\s?(\d\d?)")
MOST_GOALS = 20  # of one side in a match: more are years, phone numbers, odds
STOPS = frozenset(".!?…")
_CLOSERS = frozenset("\"'”’)]»")
_NEWLINES = re.compile(r"\n\s*")
_APOSTROPHE = re.compile("['’´`][sS]?")
_POSSESSIVE = ("'s", "’s", "´s", "`s", "'S", "’S")
_ABBREVIATED = word_lists("grammar_words")["abbreviations"]


@dataclass(slots=True)
class Prose:
    """Words of a text, in parallel lists: ``words[i]`` (without its possessive ending; "free kick" is one, free-kick)
    stands at ``text[starts[i]:ends[i]]``, ``lows`` are the same in lower case, ``owns[i]`` tells that a possessive
    follows. ``sentences``: word ranges (first, end); ``sentence[i]``: the sentence of word ``i``; ``paragraph[s]``: the
    paragraph of sentence ``s``; ``vocabulary``: its words in lower case, each once.
    """

    text: str
    words: list[str] = field(default_factory=list)
    lows: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    owns: list[bool] = field(default_factory=list)
    sentences: list[tuple[int, int]] = field(default_factory=list)
    sentence: list[int] = field(default_factory=list)
    paragraph: list[int] = field(default_factory=list)
    vocabulary: frozenset[str] = frozenset()
    _places: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    _found: dict[frozenset[str], list[int]] = field(default_factory=dict)
    _small: dict[str, bool] = field(default_factory=dict)

    def places(self, words: Iterable[str]) -> list[int]:
        """Where any of some lower-case words stands, in the order of the text: looked up, the text is not gone
        through."""
        found = [*map(self._places.__getitem__, self.vocabulary.intersection(words))]
        return sorted(chain.from_iterable(found)) if len(found) > 1 else [*found[0]] if found else []

    def opens_paragraph(self, s: int) -> bool:
        """Whether sentence ``s`` is the first of its paragraph."""
        return s == 0 or self.paragraph[s - 1] != self.paragraph[s]

    def is_a_paragraph(self, s: int) -> bool:
        """Whether sentence ``s`` is a paragraph of its own, as all are in some papers; there these part nothing."""
        return self.opens_paragraph(s) and len(self.rest_of_paragraph(s)) == 1

    def places_between(self, words: frozenset[str], first: int, end: int) -> list[int]:
        """Where any of the words of a lexicon stands in words ``first..end``: the text is searched for it once."""
        found = self._found.get(words)
        if found is None:
            found = self._found[words] = self.places(words)
        start = bisect_left(found, first)
        return found[start : bisect_left(found, end, start)]

    def is_small_somewhere(self, low: str) -> bool:
        """Whether a word that the text has stands in it without a capital; the "st" of "81st" does not."""
        if low not in self._small:
            places = self._places[low]
            self._small[low] = low in [
                self.words[i] for i in places if low != "st" or self.ends[i - 1] != self.starts[i]
            ]
        return self._small[low]

    def sentences_with(self, words: Iterable[str]) -> set[int]:
        """The sentences that hold any of some lower-case words."""
        sentence = self.sentence
        return {sentence[i] for word in self.vocabulary.intersection(words) for i in self._places[word]}

    def rest_of_paragraph(self, sentence: int) -> range:
        """A sentence and all that follow it in its paragraph."""
        return range(sentence, bisect_right(self.paragraph, self.paragraph[sentence]))

    def part(self, words: Collection[int], joined: Collection[int] = ()) -> None:
        """Lets sentences of their own begin at some words, each in the paragraph of the sentence that it stands in, and
        none at words that are ``joined`` to those before them."""
        paragraphs = {first: paragraph for (first, _), paragraph in zip(self.sentences, self.paragraph, strict=True)}
        new = set(words) - paragraphs.keys()
        gone = paragraphs.keys() & joined
        if not new and not gone:
            return
        paragraphs |= {word: self.paragraph[self.sentence[word]] for word in new}
        starts = sorted(paragraphs.keys() - gone)
        since = bisect_left(starts, min(new | gone)) - 1  # the sentences before it stay as they are
        self.sentences = list(pairwise([*starts, len(self.words)]))
        self.paragraph = [paragraphs[start] for start in starts]
        del self.sentence[starts[since] :]
        for s, (first, end) in enumerate(self.sentences[since:], since):
            self.sentence += [s] * (end - first)

    def word_at(self, offset: int) -> int:
        """Index of the word that covers, or else first follows, a code point offset."""
        i = bisect_right(self.starts, offset) - 1
        return i if i >= 0 and self.ends[i] > offset else i + 1

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence that holds the word at a code point offset."""
        i = bisect_right(self.starts, offset) - 1
        return self.sentence_of(i if i >= 0 and self.ends[i] > offset else i + 1)

    def sentence_of(self, word: int) -> int:
        """Index of the sentence that holds a word; behind the last word, the last."""
        return self.sentence[word] if word < len(self.sentence) else max(len(self.sentences) - 1, 0)


def cut(text: str) -> Prose:
    """Words and sentences of a text, in time linear in its length."""
    pieces = _WORD.split(text)  # in turn what parts words, and a word
    offsets = list(accumulate(map(len, pieces)))
    words, starts, ends = pieces[1::2], offsets[:-1:2], offsets[1::2]
    if "--" in text:  # as agencies type a dash
        words = ["–" if word.startswith("--") else word for word in words]
    lows = list(map(str.lower, words))
    if "’" in text:  # "didn’t" reads as "didn't"
        lows = [low.replace("’", "'") for low in lows]
    for found in _SCORE.finditer(text):  # "2–0" reads as "2-0"
        if (i := bisect_left(starts, found.start())) < len(lows) and lows[i] == found[0]:
            lows[i] = f"{found[1]}-{found[2]}"
    _part_verbs(text, words, lows, starts, ends)
    _write_out_have(text, words, lows, starts, ends)
    _leave_out_records(text, words, lows, starts, ends)
    _leave_out_epithets(text, words, lows, starts, ends)
    _leave_out_nicknames(text, words, lows, starts, ends)
    owns = [False] * len(words)
    for found in _APOSTROPHE.finditer(text):
        start, end = found.span()
        i = bisect_left(starts, start) - 1  # the word with this apostrophe, or before it
        if i >= 0 and ends[i] == end and found[0] in _POSSESSIVE:
            words[i], lows[i], ends[i], owns[i] = words[i][:-2], lows[i][:-2], start, True
        elif i >= 0 and ends[i] == start and text[start - 1] in "sS" and text[start] in "'’":
            owns[i] = True
    _join_compounds(words, lows, starts, ends, owns)
    prose = Prose(text, words, lows, starts, ends, owns)
    places = prose._places
    for i, low in enumerate(lows):
        places[low].append(i)
    for one, side in _ONE_SIDE.items():
        if one in places:
            _call_by_its_side(prose, one, side)
    if "then" in places:
        _spell(prose, [i for i in places["then"] if _is_an_adverb(prose, i)], "thereupon")
    for one in _AS_ONE_WORD.keys() & places.keys():
        _spell(prose, places[one], _AS_ONE_WORD[one])
    prose.vocabulary = frozenset(places)
    paragraphs = _paragraphs(prose)
    firsts = sorted({0, *paragraphs, *_after_stops(prose)} - {len(words)})
    if len(words) > LONGEST:
        firsts = sorted({*firsts, *_within_the_longest(prose, firsts)})
    prose.sentences = list(pairwise([*firsts, len(words)]))
    prose.paragraph = [bisect_right(paragraphs, first) for first in firsts]
    for s, (first, end) in enumerate(prose.sentences):
        prose.sentence += [s] * (end - first)
    return prose


_ONE_SIDE = {"visitor": "visitors", "host": "hosts"}


def _call_by_its_side(prose: Prose, one: str, side: str) -> None:
    """Lets "the visitor" be "the visitors", as most writers have it; not "the host nation"."""
    lows = prose.lows
    those = prose._places[one]
    _spell(prose, [i for i in those if i and lows[i - 1] == "the" and lows[i + 1 : i + 2] not in _OTHER_HOSTS], side)


def _is_an_adverb(prose: Prose, then: int) -> bool:
    """Whether a "then" parts nothing, since the clause around it has begun with a conjunction: "before Kane then headed
    in"; not "Alli crossed, then Kane headed in", "Alli shot and then Kane headed in"."""
    behind = "".join(prose.words[then + 1 : then + 2])
    k = then - 1 if behind.islower() and not behind.endswith("ing") else -1
    while k >= 0 and then - k < _A_SUBJECT and prose.words[k][0].isalpha() and prose.lows[k] not in _BEGINS_ANEW:
        if prose.lows[k] in _SUBORDINATE:
            return k < then - 1
        k -= 1
    return False


_A_SUBJECT = 8  # words at most
_SUBORDINATE = frozenset(("when", "before", "until", "as", "though", "although", "while", "where", "after", "because"))
_BEGINS_ANEW = frozenset(("and", "but", "or", "who", "which", "had", "has", "have", "was", "were"))  # or has a verb


def _spell(prose: Prose, those: Sequence[int], low: str) -> None:
    """Lets some words, all spelt alike, be spelt another way."""
    if not those:
        return
    places, was, moved = prose._places, prose.lows[those[0]], frozenset(those)
    places[was] = [i for i in places[was] if i not in moved]
    places[low] = sorted([*places.get(low, ()), *those])
    for i in those:
        prose.lows[i] = low


_OTHER_HOSTS = (["nation"], ["nations"], ["country"], ["city"], ["of"], ["broadcaster"], ["club"], ["for"], ["to"])


def _part_verbs(text: str, words: list[str], lows: list[str], starts: list[int], ends: list[int]) -> None:
    """Makes two words of a verb that is typed as one with where the ball went: "Kane tapped-in", "slotted-home"; not "a
    tapped-in winner"."""
    if "ed-in" not in text and "ed-home" not in text and "ing-in" not in text:
        return
    for found in reversed([*_VERB_AND_WAY.finditer(text)]):
        i = bisect_left(starts, found.start())
        if i and words[i] == found[0] and lows[i - 1] not in _BEFORE_AN_ADJECTIVE:
            words[i : i + 1] = lows[i : i + 1] = found.groups()
            starts.insert(i + 1, found.start(2))
            ends.insert(i, found.end(1))


_VERB_AND_WAY = re.compile(r"\b([a-z]+(?:ed|ing))-(in|home)\b")
_BEFORE_AN_ADJECTIVE = frozenset(("a", "an", "the", "his", "of"))


def _write_out_have(text: str, words: list[str], lows: list[str], starts: list[int], ends: list[int]) -> None:
    """Makes two words of "should've", of which the other is "have"."""
    if "'ve" not in text and "’ve" not in text:
        return
    for found in reversed([*_SHORT_FOR_HAVE.finditer(text)]):
        i = bisect_left(ends, found.end())
        if i < len(words) and ends[i] == found.end():
            words[i : i + 1] = found.groups()
            lows[i : i + 1] = found[1].lower(), "have"
            starts.insert(i + 1, found.start(2))
            ends.insert(i, found.end(1))


_SHORT_FOR_HAVE = re.compile(r"\b([A-Za-z]+)(['’]ve)\b")


def _join_compounds(words: list[str], lows: list[str], starts: list[int], ends: list[int], owns: list[bool]) -> None:
    """Makes one word of two that are as often written with a hyphen, "free kick", "hat trick", or as one word: "the
    away side" are the visitors."""
    for i in reversed(list(compress(count(), map(_SECONDS.__contains__, lows)))):
        if i and starts[i] - ends[i - 1] == 1 and words[i] == lows[i]:
            joined = f"{lows[i - 1]}-{lows[i]}"
            if joined in _COMPOUNDS:
                words[i - 1] += f"-{words[i]}"
                lows[i - 1], ends[i - 1] = _SIDES.get(joined, joined), ends[i]
                del words[i], lows[i], starts[i], ends[i], owns[i - 1]


def _leave_out_records(text: str, words: list[str], lows: list[str], starts: list[int], ends: list[int]) -> None:
    """Takes out the matches won, lost and drawn that stand in brackets behind a team's name, "gave the Revolution
    (3-8-4) the lead", "Leeds (3-1) beat Hull (2-2), 1-0", or that a result makes them, "improved | to 5-1 | with a 2-0
    win"; a team sheet's "(4-4-2):" stays, as do "Leeds (3-1) and Hull (2-1) won, Derby lost 1-0"."""
    spans = [found.span() for found in _RECORD.finditer(text)]
    for found in _TWO_RECORDS.finditer(text):
        if _MEETS_BEFORE.search(text, max(0, found.start() - 80), found.start()) is None:
            spans += (found.span(1), found.span(found.lastindex or 0))
    for start, stop in sorted({*spans}, reverse=True):
        i, end = bisect_left(starts, start), bisect_left(starts, stop)
        if words[i : i + 1] == ["("] and words[end - 1 : end] == [")"]:
            _take_out(i, end, words, lows, starts, ends)
    for found in reversed(list(_IMPROVES.finditer(text)) if _MANY_SO_FAR.search(text) else []):
        _take_out(bisect_left(starts, found.start(1)), bisect_left(starts, found.end(1)), words, lows, starts, ends)


def _leave_out_epithets(text: str, words: list[str], lows: list[str], starts: list[int], ends: list[int]) -> None:
    """Takes out what only describes who is named beside it, and says nothing of this match: "for | former Leeds man |
    Kane", "by | 20-year-old | Kane", "from | summer signing | Kane", "Kane | (on loan from Leeds) |"; not "the
    20-year-old scored", "a former Leeds man"."""
    for start, stop in sorted(_lines_with(text, _IN_EPITHETS), reverse=True):
        for found in reversed(list(_EPITHET.finditer(text, start, stop))):
            first, end = bisect_left(starts, found.start()), bisect_left(starts, found.end())
            _take_out(first, end, words, lows, starts, ends)


def _leave_out_nicknames(text: str, words: list[str], lows: list[str], starts: list[int], ends: list[int]) -> None:
    """Takes out what somebody is called between his names: "George | ‘Baby Jet’ | Mensah"."""
    for found in reversed([*_NICKNAME.finditer(text)]):
        first, end = bisect_left(starts, found.start()), bisect_left(starts, found.end())
        if first and words[first - 1][0].isupper():
            _take_out(first, end, words, lows, starts, ends)


def without_nicknames(names: list[str]) -> list[str]:
    """Names as the text has them, without the nicknames that were taken out between their words."""
    together = "".join(names)
    if "‘" in together or "“" in together or '"' in together or " '" in together:
        return [_NICKNAME.sub("", name) for name in names]
    return names


_CALLED = r"[A-Z][\w.\- ]{1,20}"
_NICKNAME = re.compile(rf"""[‘'“"](?<=[a-z] .)(?:(?<=‘){_CALLED}’|(?<='){_CALLED}'|(?<=[“"]){_CALLED}[”"]) (?=[A-Z])""")


def _take_out(first: int, end: int, *of_words: list[str] | list[int]) -> None:
    """Takes words ``first..end`` out of lists that tell something of each word."""
    for each in of_words:
        del each[first:end]


def _lines_with(text: str, parts: Iterable[str]) -> set[tuple[int, int]]:
    """The lines of a text that hold any of some strings."""
    lines = set()
    for part in parts:
        at = text.find(part)
        while at >= 0:
            start, stop = text.rfind("\n", 0, at) + 1, text.find("\n", at)
            lines.add((start, stop if stop >= 0 else len(text)))
            at = text.find(part, stop) if stop >= 0 else -1
    return lines


_NAMES = word_lists("name_words")
_ROLE = rf"(?:{'|'.join(sorted(_NAMES['roles'], key=len, reverse=True))})"
_CLUBS = r"(?:[A-Z][\w'’.-]* (?:and )?){1,4}"
_EPITHET = re.compile(  # with his role, too, where it opens a sentence
    rf"(?<![\w'’-])(?:(?:[Tt]he )?(?:(?:[Ff]ormer|ex-) ?{_CLUBS}man (?=[A-Z])|\d\d-year-old (?={_ROLE} [A-Z]))"
    rf"|(?:former|ex-|one-time) ?{_CLUBS}(?={_ROLE} [A-Z])|(?:The f|F)ormer {_CLUBS}{_ROLE} (?=[A-Z])"
    r"|(?<!\b[Tt]he )(?<!\ba )(?<!\ban )\d\d-year-old (?=[A-Z])"
    rf"|(?i:(?:{'|'.join(sorted(_NAMES['signings']))}) )+signing (?=[A-Z]))|\(on loan (?:from|at) [^()\n]{{2,40}}\)"
)
_IN_EPITHETS = ("ormer", "ex-", "one-time", "-year-old ", "signing ", "(on loan ")  # one of them is in each
_TRIPLE, _PAIR, _LEAGUE = r"\d\d?[-–]\d\d?[-–]\d\d?", r"\d\d?[-–]\d\d?", r"[A-Z][\w. -]{1,20}"
_RECORD = re.compile(  # "(3-8-4)", "(3-1, 1-0 Big Ten)"; as it begins with a bracket, only those are looked at
    rf"\((?:{_TRIPLE}(?:, {_TRIPLE}(?: {_LEAGUE})?)?\)(?!:)|(?<=[a-z] \(){_PAIR}, {_PAIR}(?: {_LEAGUE})?\))"
)
_MEETS = rf"(?:{'|'.join(sorted(word_lists('result_words')['meets_with_a_record']))})"
_TWO_RECORDS = re.compile(  # with a score besides
    rf"(\((?<=\w \(){_PAIR}(?:, {_PAIR})?\)),? (?=[^.\n()]{{0,40}}\b{_MEETS}\b)"
    rf"(?:[^.\n()]{{3,60}} (\({_PAIR}(?:, {_PAIR})?\))(?=[^.\n()]{{0,40}} {_PAIR}\b)"
    rf"|[^.\n()]{{1,40}} {_PAIR},? [^.\n()]{{2,40}} (\({_PAIR}(?:, {_PAIR})?\)))"
)
_MEETS_BEFORE = re.compile(rf"\b{_MEETS}\b[^.\n]*\Z")  # "Leeds beat Hull (2-1), Derby beat Stoke (3-2)"
_MATCHES_SO_FAR = r"to \d\d?[-–]\d\d?(?:[-–]\d\d?)?"
_MANY_SO_FAR = re.compile(f" {_MATCHES_SO_FAR}")  # few texts have any
_THE_RESULT = r"with (?:the|an?) (?:\d-\d )?(?:win|victory|loss|defeat|tie|draw)"
_OF_A_SEASON = rf"(?:overall|on the (?:season|year)|in (?:\w+ )?(?:conference|league|district) play|{_THE_RESULT})\b"
_IMPROVES = re.compile(
    rf"\b(?:improv(?:e[sd]?|ing)|(?:moved|moves|dropped|drops|fell|falls)(?= {_MATCHES_SO_FAR} {_OF_A_SEASON}))"
    rf" ({_MATCHES_SO_FAR})"
)
_SIDES = {
    f"{of}-{side}": "hosts" if of == "home" else "visitors"
    for of in ("home", "away", "visiting")
    for side in ("side", "team", "outfit")
}
_HYPHENED = word_lists("grammar_words")["compounds"]
_COMPOUNDS = _HYPHENED | _SIDES.keys()
_AS_ONE_WORD = {compound.replace("-", ""): compound for compound in _HYPHENED}  # "hattrick", "freekick"
_SECONDS = frozenset(compound.partition("-")[2] for compound in _COMPOUNDS)


def _paragraphs(prose: Prose) -> list[int]:
    """The words that begin a paragraph after the first. A line that breaks off inside a sentence (one newline, no full
    stop before it, a small letter after it) ends none, nor where more than one does so that leads on to the next."""
    words, firsts, broken = prose.words, list[int](), 0
    leading: list[int] = []
    for gap in _NEWLINES.finditer(prose.text):
        i = bisect_left(prose.starts, gap.end())
        if not 0 < i < len(words):
            continue
        breaks_off = words[i][0].islower() and words[i - 1] not in ".!?"
        leads = not breaks_off and _leads_on(words, i - 1)
        if gap[0].count("\n") > 1 or not (breaks_off or leads):
            firsts.append(i)
            continue
        broken += 1
        if leads:
            leading.append(i)
    return firsts if broken > 1 or not leading else sorted(firsts + leading)


def _leads_on(words: Sequence[str], last: int) -> bool:
    """Whether a line whose ``last`` word this is goes on in the next, as on pages that give every player a line of his
    own: "added a second when", "Four minutes later,", "after a goal from forward"."""
    return words[last] in _LEADS_ON or (words[last] == "," and words[last - 1].islower())


_LEADS_ON = (
    word_lists("grammar_words")["prepositions"]
    | word_lists("grammar_words")["subordinate"]
    | word_lists("grammar_words")["articles"]
    | word_lists("name_words")["roles"]
    | {"and", "but"}
)


_RULE = 5  # full stops, from which on they are a line that parts what stands before and behind
_LETTERED = [["group"], ["pool"], ["serie"], ["section"], ["league"]]


def _after_stops(prose: Prose) -> Iterator[int]:
    """The words that begin a sentence after a full stop and the quotation marks and brackets that close with it."""
    words, starts, ends, text = prose.words, prose.starts, prose.ends, prose.text
    last = len(words) - 1
    for stop in prose.places(STOPS):
        if words[stop] == "." and stop and ends[stop - 1] == starts[stop]:
            before = words[stop - 1]
            # "J. Smith", "St. Etienne", "v. Leeds", "D.C. United" go on; a year, a figure or "Group B." does not.
            initial = len(before) == 1 and before.isupper() and prose.lows[stop - 2 : stop - 1] not in _LETTERED
            rule = words[max(0, stop - _RULE) : stop] == ["."] * _RULE
            ordinal = before == "st" and stop > 1 and ends[stop - 2] == starts[stop - 1]  # "in the 81st. Kane …"
            abbreviated = before.lower() in _ABBREVIATED and not ordinal
            if not rule and (initial or abbreviated or "." in before):
                continue
        i = stop
        while i < last:
            i += 1
            gap = text[ends[i - 1] : starts[i]]
            opens = words[i][0]
            if gap[:1].isspace() and "\n" not in gap and (opens.isupper() or opens.isdigit() or opens in "\"'“‘(«"):
                yield i
            if words[i] not in _CLOSERS:
                break


LONGEST = 400  # words of a sentence: of 67,000 in real and written reports the longest has 141. What weighs each word
# of one against each other is bounded by it, however long a text goes on without a full stop


def _within_the_longest(prose: Prose, firsts: Sequence[int]) -> Iterator[int]:
    """The words that begin a sentence because the one before them went on for too long: behind a comma, if any."""
    for first, end in pairwise([*firsts, len(prose.words)]):
        while end - first > LONGEST:
            commas = prose.places_between(_PARTS, first + LONGEST // 2, first + LONGEST)
            first = commas[-1] + 1 if commas else first + LONGEST
            yield first


_PARTS = frozenset(",;")
_CLOSING = STOPS | _CLOSERS


def is_caption(prose: Prose, sentence: int) -> bool:
    """Whether no stop ends a sentence: a caption or a heading."""
    return prose.words[prose.sentences[sentence][1] - 1] not in _CLOSING


def all_captions(prose: Prose) -> set[int]:
    """The sentences that are captions or headings."""
    words = prose.words
    return {s for s, (_, end) in enumerate(prose.sentences) if words[end - 1] not in _CLOSING}


_NUMBERS = ("nil", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
FIGURES = {number: figure for figure, number in enumerate(_NUMBERS)}
_SPELT = {
    **{f"{one}-{other}": (FIGURES[one], FIGURES[other]) for one in FIGURES for other in FIGURES},
    **{f"{each}-all": (FIGURES[each], FIGURES[each]) for each in FIGURES},
}
del _SPELT["one-two"]  # a pass and its return


def scores(prose: Prose) -> Iterator[tuple[int, tuple[int, int]]]:
    """The words that may be a score, "2-1", "3 – 0" or "two-nil" but not "4-4-2", and their figures."""
    said = {word: _SPELT[word] for word in prose.vocabulary.intersection(_SPELT)}
    for word in filterfalse(str.isalpha, prose.vocabulary):
        if word[0].isdigit() and (found := _SCORE.fullmatch(word)):
            figures = int(found[1]), int(found[2])
            if max(figures) < MOST_GOALS:
                said[word] = figures
    for i in prose.places(said):
        yield i, said[prose.lows[i]]
