"""The bytes of one file as they were before they were packed, in pieces of bounded size.

Belongs here: compression, and the limits that stop a bomb. Does not belong here: archives of
many files (archives.py), what the bytes mean.
"""

from __future__ import annotations

import bz2
import io
import lzma
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, BinaryIO, Protocol

import zstandard

MEMORY = 1 << 27
"""Bytes that a decompressor's window may take: what xz -9 and zstd -19 need, not --ultra or --long."""


class DamagedStreamError(Exception):
    """A stream that ends early, is corrupt or grows past its limits; the message says which."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How far a packed file may grow: ``ratio`` × its own bytes (once past ``ratio_from`` bytes) and ``total`` bytes."""

    ratio: float = 250
    total: int = 1 << 38
    ratio_from: int = 1 << 26


class Decompressor(Protocol):
    """What bz2, lzma and the two wrappers below have in common."""

    @property
    def eof(self) -> bool: ...
    @property
    def needs_input(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int) -> bytes: ...


class _Gzip:
    """zlib's object under the interface of bz2's."""

    def __init__(self) -> None:
        self._zlib = zlib.decompressobj(wbits=31)
        self.needs_input = True

    def decompress(self, data: bytes, max_length: int) -> bytes:
        out = self._zlib.decompress(self._zlib.unconsumed_tail + data, max_length)
        self.needs_input = not self._zlib.unconsumed_tail and len(out) < max_length
        return out

    @property
    def eof(self) -> bool:
        return self._zlib.eof

    @property
    def unused_data(self) -> bytes:
        return self._zlib.unused_data


class _Zstandard:
    """zstandard's object under the interface of bz2's; it knows no max_length, so it is fed little at a time."""

    FED = 1 << 10  # at most 128 KiB come out of 4 bytes (RFC 8878, RLE_Block), so 32 MiB out of these

    def __init__(self) -> None:
        self._zstd = zstandard.ZstdDecompressor(max_window_size=MEMORY).decompressobj()
        self._fed = b""

    def decompress(self, data: bytes, max_length: int) -> bytes:
        self._fed += data
        now, self._fed = self._fed[: self.FED], self._fed[self.FED :]
        return self._zstd.decompress(now) if now else b""

    @property
    def needs_input(self) -> bool:
        return not self._fed

    @property
    def eof(self) -> bool:
        return self._zstd.eof

    @property
    def unused_data(self) -> bytes:
        return self._zstd.unused_data + self._fed


PACKINGS: dict[bytes, tuple[str, Callable[[], Any]]] = {
    b"\x1f\x8b": ("gzip", _Gzip),
    b"BZh": ("bzip2", bz2.BZ2Decompressor),
    b"\xfd7zXZ\x00": ("xz", lambda: lzma.LZMADecompressor(memlimit=MEMORY)),
    b"\x28\xb5\x2f\xfd": ("zstd", _Zstandard),
}
"""First bytes of a packed file → the packing's name and what unpacks it."""


class Unpacked(io.RawIOBase):
    """The unpacked bytes of a packed stream of one or more members.

    ``read`` and ``readinto`` give all bytes that can be unpacked and only then raise DamagedStreamError.
    """

    PIECE = 1 << 18

    def __init__(self, packed: BinaryIO, packing: str, make: Callable[[], Decompressor], limits: Limits) -> None:
        self._packed, self._packing, self._make, self._limits = packed, packing, make, limits
        self._member = make()
        self._ready = memoryview(b"")
        self._in = self._out = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while not self._ready:
            piece = self._unpack(max(len(buffer), 1))
            if piece is None:
                return 0
            self._ready = memoryview(piece)
        size = min(len(buffer), len(self._ready))
        buffer[:size] = self._ready[:size]
        self._ready = self._ready[size:]
        return size

    def _unpack(self, wanted: int) -> bytes | None:
        """The next piece (possibly empty), None at the end."""
        data = b""
        if self._member.eof:
            data = self._member.unused_data or self._take()
            if not data.strip(b"\0"):  # tapes and some tools pad the end with NULs
                return None
            self._member = self._make()
        elif self._member.needs_input:
            data = self._take()
            if not data:
                if self._in == 0:
                    return None
                raise DamagedStreamError(f"the {self._packing} stream ends early")
        try:
            piece = self._member.decompress(data, min(wanted, 1 << 24))
        except (OSError, EOFError, ValueError, zlib.error, lzma.LZMAError, zstandard.ZstdError, MemoryError) as error:
            raise DamagedStreamError(f"the {self._packing} stream is corrupt: {error}") from error
        self._out += len(piece)
        if self._out > self._limits.total:
            raise DamagedStreamError(f"unpacks to more than {self._limits.total:,} bytes (MATCHDAY_MAX_EXPANDED_BYTES)")
        if self._out > max(self._limits.ratio_from, self._limits.ratio * self._in):
            raise DamagedStreamError(
                f"unpacks to more than {self._limits.ratio:g} times its size (MATCHDAY_MAX_EXPANSION_RATIO)"
            )
        return piece

    def _take(self) -> bytes:
        data = self._packed.read(self.PIECE)
        self._in += len(data)
        return data


def unpack(stream: BinaryIO, head: bytes, limits: Limits) -> io.RawIOBase | None:
    """``stream`` unpacked, by its first bytes ``head``; None where it is not packed."""
    for magic, (packing, make) in PACKINGS.items():
        if head.startswith(magic):
            return Unpacked(stream, packing, make, limits)
    return None
