"""The bytes of one packed stream as they were before, in pieces of bounded size.

Belongs here: compression. Does not belong here: archives of many files (archives.py), what the bytes mean.
"""

from __future__ import annotations

import bz2
import io
import lzma
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, BinaryIO, Protocol, cast

import cramjam_pure_rust as cramjam
import pyarrow as pa
import zstandard

from orchestration.dumps.limits import Budget
from orchestration.dumps.streams import DamagedStreamError, Pieces, Replayed

MEMORY = 1 << 27
"""Bytes that a decompressor's window may take: what xz -9 and zstd -19 need, not --ultra or --long."""


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
    """zlib's object under the interface of bz2's. It gives every byte before the one that is wrong: zlib gives none of
    a call's bytes if one of them is."""

    def __init__(self) -> None:
        self._zlib = zlib.decompressobj(wbits=31)
        self.needs_input = True

    def decompress(self, data: bytes, max_length: int) -> bytes:
        before = self._zlib.copy()
        try:
            out = self._zlib.decompress(self._zlib.unconsumed_tail + data, max_length)
        except zlib.error:
            if max_length == 1:
                raise
            self._zlib = before
            return self.decompress(data, max_length // 2)
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
    # frames to be skipped, which pzstd begins with (RFC 8878, 3.1.2)
    **{bytes([0x50 + n]) + b"\x2a\x4d\x18": ("zstd", _Zstandard) for n in range(16)},
}
"""First bytes of a packed file → the packing's name and what unpacks it."""
LONGEST_MAGIC = max(map(len, PACKINGS))
_OVERRUN = 1 << 18
"""Packed bytes that are taken at most before it shows that a member is damaged; a block of zstd has 128 KiB."""
QUICK = {"gzip": "gzip", "bzip2": "bz2", "zstd": "zstd"}
"""Packings that Arrow unpacks faster → what it calls them."""


def is_packed(head: bytes) -> bool:
    """Whether bytes begin a packed stream."""
    return head.startswith(tuple(PACKINGS))


@dataclass(frozen=True, slots=True)
class Damaged:
    """A member of a packed stream that cannot be unpacked whole: its packing, and where in the stream, behind its
    beginning, the next may begin. What was unpacked before it broke is not passed again: it may be packed itself."""

    packing: str
    at: int


class Unpacked(Pieces):
    """The unpacked bytes of a packed stream of one or more members.

    ``read`` and ``readinto`` give all bytes that can be unpacked and only then raise DamagedStreamError; what is
    ``damaged`` is known then. ``behind``: what the error says of the members behind.
    """

    PIECE = 1 << 15  # what is left of it is copied wherever a member ends, and WARC has one a record

    def __init__(
        self, packed: BinaryIO, packing: str, make: Callable[[], Decompressor], budget: Budget, behind: str = ""
    ) -> None:
        self._packed, self._packing, self._make, self._budget = packed, packing, make, budget
        self._behind = behind
        self._member = make()
        self._taken = self._member_at = 0
        self.damaged: Damaged | None = None

    def _piece(self, wanted: int) -> bytes:
        while (piece := self._unpack(wanted)) == b"":
            pass
        return piece or b""

    def _unpack(self, wanted: int) -> bytes | None:
        """The next piece (possibly empty), None at the end."""
        data = b""
        if self._member.eof:
            data = self._behind_member()
            if not data:
                return None
            self._member_at = self._taken - len(data)
            if not is_packed(data):
                self.damaged = Damaged(self._packing, self._member_at)
                said = f"the {self._packing} stream ends, and what follows is of no such stream{self._behind}"
                raise DamagedStreamError(said)
            self._member = self._make()
        elif self._member.needs_input:
            data = self._take()
            if not data:
                if not self._taken:
                    return None
                raise DamagedStreamError(f"the {self._packing} stream ends early")
        try:
            piece = self._member.decompress(data, min(wanted, 1 << 24))
        except (OSError, EOFError, ValueError, zlib.error, lzma.LZMAError, zstandard.ZstdError, MemoryError) as error:
            self.damaged = Damaged(self._packing, max(self._member_at + 1, self._taken - _OVERRUN))
            raise DamagedStreamError(f"the {self._packing} stream is corrupt: {error}{self._behind}") from error
        self._budget.spend(len(piece))
        return piece

    def _behind_member(self) -> bytes:
        """What follows a member, but for NULs: tapes and some tools pad with them."""
        data = self._member.unused_data.lstrip(b"\0")
        while len(data) < LONGEST_MAGIC and (piece := self._take()):
            data = (data + piece).lstrip(b"\0")
        return data

    def _take(self) -> bytes:
        data = self._packed.read(self.PIECE)
        self._taken += len(data)
        return data


class QuicklyUnpacked(io.RawIOBase):
    """The unpacked bytes of a packed ``file`` that can be read again, by Arrow, whose zlib is several times as fast as
    Python's, and whose bzip2 a little faster. At the first thing that Arrow refuses, ``exactly`` reads it again from
    its start and goes on."""

    def __init__(self, file: BinaryIO, packing: str, exactly: Callable[[BinaryIO], Unpacked], budget: Budget) -> None:
        self._file, self._exactly, self._budget = file, exactly, budget
        self._quick = pa.CompressedInputStream(pa.PythonFile(_LeftOpen(file), mode="r"), QUICK[packing])
        self._slow: Unpacked | None = None
        self._given = 0

    @property
    def damaged(self) -> Damaged | None:
        """As Unpacked's."""
        return self._slow.damaged if self._slow else None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        if self._slow is None:
            try:
                size = self._quick.readinto(buffer)
            except (OSError, pa.ArrowException):
                self._slow = self._read_again()
            else:
                self._given += size
                self._budget.spend(size)
                return size
        return self._slow.readinto(buffer)

    def _read_again(self) -> Unpacked:
        self._file.seek(0)
        slow = self._exactly(self._file)
        self._budget.spend(-self._given)
        while self._given and (piece := slow.read(min(self._given, Unpacked.PIECE))):
            self._given -= len(piece)
        return slow


class _LeftOpen:
    """A file for Arrow, which closes what it has read."""

    closed = False

    def __init__(self, file: BinaryIO) -> None:
        self.read = file.read

    def close(self) -> None:
        pass


def unpacked(stream: Replayed, budget: Budget, behind: str = "") -> Unpacked | QuicklyUnpacked | None:
    """``stream`` unpacked, by its first bytes; None where it is not packed. ``behind``: as Unpacked's."""
    head = stream.peek(LONGEST_MAGIC)
    for magic, (packing, make) in PACKINGS.items():
        if head.startswith(magic):
            exactly = partial(Unpacked, packing=packing, make=make, budget=budget, behind=behind)
            file = stream.begun_anew() if packing in QUICK else None
            return QuicklyUnpacked(file, packing, exactly, budget) if file else exactly(cast(BinaryIO, stream))
    return None


def unpacked_into(take: Callable[[], memoryview], packed: bytes, budget: Budget) -> memoryview | None:
    """All of ``packed``, bzip2, unpacked into memory that ``take`` gives; None where it is no bzip2, has no room there,
    or anything is wrong. Rust's bzip2 is a fifth faster than C's, but cannot unpack a piece at a time."""
    if not packed.startswith(b"BZh"):
        return None
    memory = take()
    try:
        size = cramjam.bzip2.decompress_into(packed, memory)
        budget.spend(size)
    except (cramjam.DecompressionError, DamagedStreamError):
        return None
    return memory[:size]
