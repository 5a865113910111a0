"""A dump file opened: its bytes unpacked, its format recognised.

Belongs here: from a path to a stream and a format. Does not belong here: reading records.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Any, BinaryIO

from orchestration.dumps.lines import BATCH
from orchestration.dumps.registry import HEAD, Format, recognise
from orchestration.dumps.streams import DamagedStreamError, Limits, unpack


class Replayed(io.RawIOBase):
    """A stream whose first bytes were looked at: it gives them again, then the rest, then what broke it."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream
        self._head = b""
        self._damage: DamagedStreamError | None = None

    def peek(self, size: int) -> bytes:
        """The first ``size`` bytes, fewer where the stream ends or breaks before."""
        while len(self._head) < size and self._damage is None:
            try:
                more = self._stream.read(size - len(self._head))
            except DamagedStreamError as error:
                self._damage = error
                break
            if not more:
                break
            self._head += more
        return self._head[:size]

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        if self._head:
            size = min(len(buffer), len(self._head))
            buffer[:size], self._head = self._head[:size], self._head[size:]
            return size
        if self._damage is not None:
            raise self._damage
        return self._stream.readinto(buffer)


@dataclass(frozen=True, slots=True)
class Opened:
    """One dump: ``name`` within its archive ('' for a file of its own), its unpacked bytes, its format."""

    name: str
    stream: BinaryIO
    format: Format | None


def open_dump(file: BinaryIO, limits: Limits, name: str = "") -> Opened:
    """Unpack ``file`` and recognise what it holds."""
    stream = Replayed(file)
    while (inner := unpack(stream, stream.peek(8), limits)) is not None:  # type: ignore[arg-type]
        stream = Replayed(inner)
    head = stream.peek(HEAD)
    if b"\n" not in head and len(head) == HEAD:
        head = stream.peek(BATCH)
    return Opened(name, stream, recognise(head))  # type: ignore[arg-type]
