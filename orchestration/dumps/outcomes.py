"""What reading says of each record of a dump: an article, off topic, or not readable.

Belongs here: plain values that readers give and loading counts. Does not belong here: reading.
"""

from __future__ import annotations

from dataclasses import dataclass

from orchestration.records import Article

HANDED_ON = 1 << 20
"""Bytes that are handed on of a record that is no text, breaks off or is too long; what is text is handed on whole."""


@dataclass(frozen=True, slots=True)
class Reject:
    """A record that cannot be read: why, its bytes, the line or record it is (from 1), its place in the stream."""

    reason: str
    content: bytes
    record_number: int | None = None
    byte_offset: int | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A record that holds an article."""

    article: Article
    record_number: int


@dataclass(frozen=True, slots=True)
class OffTopic:
    """A record whose bytes are not about football: let go before it was read."""

    record_number: int


Outcome = Found | OffTopic | Reject
