"""What archives hold: their members, and the part of a stream that one is.

Belongs here: plain values and streams that every kind of archive gives. Does not belong here: how an archive is read
(archives.py, zip_headers.py).
"""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import Any, BinaryIO, cast

from orchestration.dumps.streams import DamagedStreamError

LOCKED = 1 << 0
"""The flag of a zip's member that takes a password (APPNOTE.TXT, 4.4.4)."""
IS_LOCKED = "cannot be opened: it is locked"
NOT_AS_PACKED = "the archive is damaged here: these are not the bytes that were packed"


@dataclass(frozen=True, slots=True)
class Member:
    """One file of an archive, without name where it is the archive itself that is damaged. ``refused`` says why there
    is nothing to read, None where there is; ``offset``: where in the archive, if that is told.

    ``stream`` is good until the next member is asked for.
    """

    name: str
    stream: BinaryIO = field(default_factory=io.BytesIO)
    refused: str | None = None
    offset: int | None = None


class Part(io.RawIOBase):
    """The next ``left`` bytes of a stream. A DamagedStreamError says ``short`` where the stream has fewer,
    and ``after`` behind the last of them."""

    def __init__(
        self,
        stream: BinaryIO,
        size: int,
        short: str | None = None,
        after: str | None = None,
    ) -> None:
        self._stream, self.left = stream, size
        self._short, self._after = short, after

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        piece = self._stream.read(min(len(buffer), self.left)) if self.left else b""
        damage = self._short if self.left else self._after
        if damage and not piece and len(buffer):
            raise DamagedStreamError(damage)
        self.left -= len(piece)
        buffer[: len(piece)] = piece
        return len(piece)


def refused(name: str, why: str, offset: int | None = None) -> Member:
    """A member that has nothing to read."""
    return Member(name, cast(BinaryIO, io.BytesIO()), why, offset)
