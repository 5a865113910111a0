"""Whether a text is about association football: the filter before anything is read.

Belongs here: the decision. Does not belong here: which match a text tells (matches.py), and what
becomes of records that are let go (dumps/).

One Aho-Corasick pass over lower-cased bytes finds the cues of ``data/topic_cues.json``; each counts once,
whatever its number, so that one word in a menu cannot decide.
"""

from __future__ import annotations

import json
from importlib.resources import files

from ahocorasick_rs import BytesAhoCorasick, MatchKind

_TABLE = json.loads((files("orchestration.football") / "data" / "topic_cues.json").read_text("utf-8"))
_CUES = {
    cue: (sign * int(weight))
    for side, sign in (("other", -1), ("football", 1))
    for weight, cues in _TABLE[side].items()
    for cue in cues
}
_WEIGHTS = tuple(_CUES.values())
_AUTOMATON = BytesAhoCorasick([f" {cue}".encode() for cue in _CUES], matchkind=MatchKind.LeftmostLongest)
# Lower-cases ASCII and turns its punctuation into blanks; UTF-8's other bytes stay.
_PLAIN = bytes(ord(chr(b).lower()) if b > 127 or chr(b).isalnum() else 32 for b in range(128)) + bytes(range(128, 256))

# A text of one sentence has two or three cues; pages have menus.
_TEXT_AT_LEAST = 6
_PAGE_AT_LEAST = 12


def is_football(text: str, title: str | None = None) -> bool:
    """Whether an article (plain text, and its title if known) is about association football."""
    raw = f"{title or ''}\n{text}".encode("utf-8", "surrogatepass")
    football, other = _weigh(raw)
    return football >= _TEXT_AT_LEAST and football > other


def is_football_bytes(raw: bytes) -> bool:
    """The same for a raw record (HTML, JSON, WARC payload), leaning towards keeping it.

    Menus and scripts count as text here: ask :func:`is_football` again once the main text is known.
    """
    football, other = _weigh(raw.replace(b"\\n", b"  "))
    return football >= _PAGE_AT_LEAST and 2 * football > other


def _weigh(raw: bytes) -> tuple[int, int]:
    """Weights of the distinct cues for football, and of those for anything else."""
    found = {match[0] for match in _AUTOMATON.find_matches_as_indexes(b" " + raw.translate(_PLAIN) + b" ")}
    weights = [_WEIGHTS[cue] for cue in found]
    football = sum(weight for weight in weights if weight > 0)
    return football, football - sum(weights)
