"""Whether a text is about association football: the filter before anything is read.

Belongs here: the decision. Does not belong here: which match a text tells (matches.py), and what
becomes of records that are let go (dumps/).

One Aho-Corasick pass over lower-cased bytes finds the cues of ``data/topic_cues.json``. Each counts as often
as its weight at most, so that neither a word in a menu nor a vague one repeated all over a page decides alone.

A short report of clubs that nobody knows has few cues, but tells a result and the minutes of its goals. Where the cues
leave it open, its numbers are weighed too (topic_numbers.py).
"""

from __future__ import annotations

import json
from collections import Counter

from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind

from orchestration.football.texts.topic_numbers import MOST, weigh_numbers
from orchestration.football.words.lexicon import DATA

_TABLE = json.loads((DATA / "topic_cues.json").read_text("utf-8"))
_CUES = {
    cue: sign * int(weight)
    for side, sign in (("other", -1), ("football", 1))
    for weight, cues in _TABLE[side].items()
    for cue in cues
}


def _spellings(cue: str) -> set[str]:
    """A cue as it stands in a text of which only ASCII is lower-cased; a blank before it where words are parted."""
    if cue >= "\u2e80":  # CJK, kana, hangul
        return {cue}
    return {f" {cue}", f" {cue if cue[0].isascii() else cue.capitalize()}"}


_NEEDLES = {spelling.encode(): weight for cue, weight in _CUES.items() for spelling in _spellings(cue)}
_WEIGHTS = tuple(_NEEDLES.values())
_AUTOMATON = BytesAhoCorasick(
    list(_NEEDLES),
    matchkind=MatchKind.LeftmostLongest,
    implementation=Implementation.DFA,
)

# Lower-cases ASCII letters and turns its punctuation and controls into blanks; the other bytes of UTF-8 stay.
_PLAIN = bytes(code if code > 127 else ord(chr(code).lower()) if chr(code).isalnum() else 32 for code in range(256))

# Two sentences about a match weigh about 5; what is no football gathers a weak cue or two a kilobyte by chance.
_AT_LEAST, _MORE_EACH, _MOST = 5, 400, 15

# Bytes. A long text has cues enough; in one of a few sentences the scores of another game speak even against these.
_LONG, _SHORT = 4096, 1000


def is_football(text: str, title: str | None = None) -> bool:
    """Whether an article (plain text, and its title if known) is about association football."""
    raw = f"{title or ''}\n{text}".encode("utf-8", "surrogatepass")
    return _decide(raw, benefit=1)


def weights(text: str, title: str | None = None) -> tuple[int, int, int]:
    """What the cues of an article weigh for football, how much it takes, and what they weigh for other things."""
    raw = f"{title or ''}\n{text}".encode("utf-8", "surrogatepass")
    football, other = _weigh(raw)
    return football, _enough(raw), other


def is_football_bytes(raw: bytes) -> bool:
    """The same for a raw record (HTML, JSON, WARC payload), leaning towards keeping it.

    Menus and scripts count as text here: ask :func:`is_football` again once the main text is known.
    """
    return _decide(raw.replace(b"\\n", b"  ") if b"\\" in raw else raw, benefit=2)


def _decide(raw: bytes, benefit: int) -> bool:
    """Whether enough speaks for football, and more than a ``benefit``-th of what speaks for other sports."""
    football, other = _weigh(raw)
    missing = _enough(raw) - football
    if len(raw) > _SHORT and (len(raw) > _LONG or not 0 < missing <= MOST):
        return missing <= 0 and benefit * football > other
    told, against = weigh_numbers(raw)
    if missing <= 0:
        return benefit * football > other + against
    # Results and minutes are told in other games too: where these decide, another game needs to be named half as often.
    return told >= missing and benefit * (football + told) > 2 * (other + against)


def _enough(raw: bytes) -> int:
    return min(_AT_LEAST + len(raw) // _MORE_EACH, _MOST)


def _weigh(raw: bytes) -> tuple[int, int]:
    """Weight of the cues for football, and of those for other sports."""
    plain = b" " + raw.translate(_PLAIN) + b" "
    found = Counter(match[0] for match in _AUTOMATON.find_matches_as_indexes(plain))
    football = other = 0
    for cue, count in found.items():
        weight = _WEIGHTS[cue] * min(count, abs(_WEIGHTS[cue]))
        if weight > 0:
            football += weight
        else:
            other -= weight
    return football, other
