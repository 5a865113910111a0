"""Streams of bytes made of others: looked ahead of, read ahead of time, put into UTF-8; and reading them to a size.

Belongs here: what does not ask what the bytes are. Does not belong here: unpacking (packings.py).
"""

from __future__ import annotations

import codecs
import io
from contextlib import suppress
from queue import Empty, Queue
from threading import Thread
from typing import Any, BinaryIO, cast

_READ = 1 << 18
_STEP = 1 << 16
"""Bytes that are unpacked at once where they are copied on: they stay in the cache."""


class DamagedStreamError(Exception):
    """A stream that ends early, is corrupt or grows past its limits; the message says which."""


class Pieces(io.RawIOBase):
    """A stream that comes in pieces of any size: who derives gives ``_piece``, the next one, empty at the end."""

    _ready = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        if not self._ready:
            self._ready = memoryview(self._piece(max(len(buffer), 1)))
        size = min(len(buffer), len(self._ready))
        buffer[:size], self._ready = self._ready[:size], self._ready[size:]
        return size

    def _piece(self, wanted: int) -> bytes:
        """The next piece, of about ``wanted`` bytes where that is cheap to keep to. Raises DamagedStreamError."""
        raise NotImplementedError


class Replayed(io.RawIOBase):
    """A stream that can be looked ahead of: it gives what was looked at again, then the rest, then what broke it.
    ``held`` is all of it, where there is no ``stream``."""

    def __init__(self, stream: BinaryIO | None = None, held: memoryview | None = None) -> None:
        self._stream = stream or cast(BinaryIO, io.RawIOBase())
        self._ahead = held or memoryview(b"")
        self._ended = stream is None
        self._damage: DamagedStreamError | None = None

    def peek(self, size: int) -> bytes:
        """The next ``size`` bytes, fewer where the stream ends or breaks before."""
        parts, have = [self._ahead], len(self._ahead)
        while have < size and not self._ended:
            part = memoryview(self._next(size - have))
            parts.append(part)
            have += len(part)
        if len(parts) > 1:
            self._ahead = memoryview(b"".join(parts))
        return bytes(self._ahead[:size])

    def fill(self, memory: memoryview) -> None:
        """Look as far ahead as ``memory`` has room, which holds what was looked at from now on."""
        have = len(self._ahead)
        memory[:have] = self._ahead
        while have < len(memory) and not self._ended:
            try:
                size = self._stream.readinto(memory[have : have + _STEP])  # type: ignore[attr-defined]
            except DamagedStreamError as error:
                size, self._damage = 0, error
            self._ended = not size
            have += size
        self._ahead = memory[:have]

    def begun_anew(self) -> BinaryIO | None:
        """What is replayed, at its start, if it can be read again; it is no longer replayed then."""
        if not self._stream.seekable():
            return None
        self._stream.seek(0)
        return self._stream

    def whole(self, size: int) -> bytes | None:
        """All of it, if it has at most ``size`` bytes and breaks nowhere."""
        content = self.peek(size + 1)
        return content if len(content) <= size and self._damage is None else None

    def held(self) -> memoryview | None:
        """What is left of it, if all of that was looked at and it breaks nowhere."""
        return self._ahead if self._ended and self._damage is None else None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        if not self._ahead and not self._ended:
            try:
                return self._stream.readinto(buffer)  # type: ignore[attr-defined]
            except DamagedStreamError as error:
                self._ended, self._damage = True, error
        if not self._ahead and self._damage is not None:
            raise self._damage
        size = min(len(buffer), len(self._ahead))
        buffer[:size], self._ahead = self._ahead[:size], self._ahead[size:]
        return size

    def _next(self, size: int) -> bytes:
        try:
            part = self._stream.read(min(size, _READ))  # what is asked for is allocated, however little comes
        except DamagedStreamError as error:
            part, self._damage = b"", error
        self._ended = not part
        return part


class Ahead(Pieces):
    """A stream that is read, and so unpacked, ahead of time in a thread of its own while this is open."""

    _PIECES = 16

    def __init__(self, stream: BinaryIO) -> None:
        self._pieces: Queue[bytes | DamagedStreamError] = Queue(self._PIECES)
        self._left = False
        self._thread = Thread(target=self._run, args=(stream,), daemon=True)
        self._thread.start()

    def _run(self, stream: BinaryIO) -> None:
        piece: bytes | DamagedStreamError = b"-"
        while piece and not self._left and not isinstance(piece, DamagedStreamError):
            try:
                piece = stream.read(_READ)
            except DamagedStreamError as error:
                piece = error
            self._pieces.put(piece)

    def _piece(self, wanted: int) -> bytes:
        piece = self._pieces.get()
        if not piece or isinstance(piece, DamagedStreamError):
            self._pieces.put(piece)  # the end stays the end
        if isinstance(piece, DamagedStreamError):
            raise piece
        return piece

    def close(self) -> None:
        self._left = True
        while self._thread.is_alive():
            with suppress(Empty):
                self._pieces.get(timeout=0.01)
        super().close()


class Transcoded(Pieces):
    """A UTF-16 stream as UTF-8; what is no UTF-16 is U+FFFD."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder("utf-16")(errors="replace")

    def _piece(self, wanted: int) -> bytes:
        while piece := self._stream.read(_READ):
            if text := self._decoder.decode(piece):
                return text.encode(errors="replace")
        return self._decoder.decode(b"", final=True).encode(errors="replace")


def read_whole(stream: BinaryIO, size: int) -> bytes:
    """``size`` bytes, fewer where the stream ends. Raises DamagedStreamError where it breaks before."""
    content, damage = _read(stream, size)
    if damage is not None:
        raise damage
    return content


def read_up_to(stream: BinaryIO, size: int) -> tuple[bytes, str | None]:
    """At most ``size`` bytes, and what broke the stream before."""
    content, damage = _read(stream, size)
    return content, None if damage is None else str(damage)


def _read(stream: BinaryIO, size: int) -> tuple[bytes, DamagedStreamError | None]:
    parts = []
    try:
        while size and (part := stream.read(min(size, _READ))):
            parts.append(part)
            size -= len(part)
    except DamagedStreamError as error:
        return b"".join(parts), error
    return b"".join(parts), None
