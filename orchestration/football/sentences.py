"""A text as words and sentences: cut once, read by all that look for matches and goals.

Belongs here: where words, sentences and paragraphs begin and end, and what is said in quotation marks.
Does not belong here: what any of them mean.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

_WORD = re.compile(r"\d+(?:\s?[-–—‑−]\s?\d+)+(?![\w’'])|\d+(?:[.,]\d+)*|[^\W\d_]+(?:[-‑'’´`.][^\W\d_]+)*|[^\w\s]|_")
_SCORE = re.compile(r"\d+(?:\s?[-–—‑−]\s?\d+)+")
_CLOSERS = "\"'”’)]»"
_STOPS = frozenset(".!?…" + _CLOSERS)
_ABBREVIATED = frozenset(["st", "mr", "mrs", "ms", "dr", "sr", "jr", "vs", "v", "no", "inc", "min", "mins", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"])
_POSSESSIVE = ("'s", "’s", "´s", "`s", "'S", "’S")


@dataclass(slots=True)
class Prose:
    """Words of a text, in parallel lists: ``words[i]`` (without its possessive ending) stands at
    ``text[starts[i]:ends[i]]``, ``lows`` are the same in lower case, ``owns[i]`` tells that a possessive
    follows. ``sentences``: word ranges (first, end); ``paragraph[s]``: the paragraph of sentence ``s``.
    """

    text: str
    words: list[str] = field(default_factory=list)
    lows: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    owns: list[bool] = field(default_factory=list)
    sentences: list[tuple[int, int]] = field(default_factory=list)
    paragraph: list[int] = field(default_factory=list)
    _firsts: list[int] = field(default_factory=list)

    def word_at(self, offset: int) -> int:
        """Index of the word that covers, or else first follows, a code point offset."""
        i = bisect_right(self.starts, offset) - 1
        return i if i >= 0 and self.ends[i] > offset else i + 1

    def sentence_of(self, word: int) -> int:
        """Index of the sentence that holds a word."""
        return max(bisect_right(self._firsts, word) - 1, 0)


def cut(text: str) -> Prose:
    """Words and sentences of a text, in time linear in its length."""
    prose = Prose(text)
    words, lows, starts, ends, owns = prose.words, prose.lows, prose.starts, prose.ends, prose.owns
    first, paragraph, last_end = 0, 0, 0

    def close(upto: int) -> None:
        nonlocal first
        if upto > first:
            prose.sentences.append((first, upto))
            prose.paragraph.append(paragraph)
            first = upto

    for found in _WORD.finditer(text):
        word = found[0]
        start, end = found.span()
        if words and start > last_end:
            if start > last_end + 1 and "\n" in text[last_end:start]:
                if not _runs_on(prose, word, text[last_end:start]):
                    close(len(words))
                    paragraph += 1
            elif text[last_end] == "\n":
                if not _runs_on(prose, word, "\n"):
                    close(len(words))
                    paragraph += 1
            elif words[-1] in _STOPS and _ends_sentence(prose, word):
                close(len(words))
        last_end = end
        owned = False
        if word[-2:] in _POSSESSIVE and len(word) > 2:
            word, owned = word[:-2], True
        elif word in "'’" and words and ends[-1] == start and lows[-1].endswith("s"):
            owns[-1] = True
            continue
        words.append(word)
        lows.append(word.lower())
        starts.append(start)
        ends.append(start + len(word))
        owns.append(owned)
    close(len(words))
    prose._firsts = [first for first, _ in prose.sentences]
    return prose


def _runs_on(prose: Prose, word: str, gap: str) -> bool:
    """A line break inside a sentence: one newline, no full stop before it, a small letter after it."""
    return gap.count("\n") == 1 and word[:1].islower() and prose.words[-1] not in ".!?"


def _ends_sentence(prose: Prose, word: str) -> bool:
    words = prose.words
    i = len(words) - 1
    while i >= 0 and words[i] in _CLOSERS:
        i -= 1
    if i < 0 or words[i] not in ".!?…" or not (word[0].isupper() or word[0].isdigit() or word[0] in "\"'“‘(«"):
        return False
    if words[i] == "." and i and prose.ends[i - 1] == prose.starts[i]:
        before = words[i - 1]
        # "J. Smith", "St. Etienne", "v. Leeds", "D.C. United" go on; a year or a figure does not.
        return not ((len(before) == 1 and before.isupper()) or before.lower() in _ABBREVIATED or "." in before)
    return True


def is_score(word: str) -> bool:
    """Whether a word is two or more numbers joined by dashes: "2-1", "3 - 0", "4-4-2"."""
    return bool(_SCORE.fullmatch(word))
