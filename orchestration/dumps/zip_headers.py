"""Members of a zip archive found by their own headers, where its directory is lost.

Belongs here: where a member begins and ends, and its bytes. Does not belong here: archives that are whole, what becomes
of a member (archives.py).
"""

from __future__ import annotations

import os
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO, cast

from orchestration.dumps.limits import Budget
from orchestration.dumps.members import IS_LOCKED, LOCKED, NOT_AS_PACKED, Member, refused
from orchestration.dumps.streams import DamagedStreamError, Pieces, read_whole

_HEADER = struct.Struct("<4sHHHHHIIIHH")
_MAGIC, _DESCRIPTOR, _DIRECTORY = b"PK\x03\x04", b"PK\x07\x08", (b"PK\x01\x02", b"PK\x05\x06", b"PK\x06\x06")
_SIZED_BEHIND = 1 << 3
_STORED, _DEFLATED = 0, 8
_NEWEST, _LAST_METHOD, _LONGEST_NAME = 63, 99, 1 << 12
_IN_EXTRA, _MOST_FIELDS = (1 << 32) - 1, 32
_PIECE = 1 << 16


@dataclass(frozen=True, slots=True)
class _Header:
    """What stands before a member, whose data begins at ``data``. ``packed``, ``crc``: None where they stand behind."""

    name: str
    offset: int
    data: int
    method: int
    packed: int | None
    crc: int | None
    refused: str | None


def members_by_headers(file: BinaryIO, budget: Budget) -> Iterator[Member]:
    """The members in a searchable file, in order, folders left out, each good until the next is asked for; and what
    lies between them, but for the directory. What is read counts against ``budget`` too, so that members that claim
    each other's bytes cost no more than a bomb."""
    at, lost = 0, False
    while True:
        header = _next(file, at)
        until = header.offset if header else file.seek(0, os.SEEK_END)
        if until > at and not lost and not _read(file, at, 4).startswith(_DIRECTORY):
            yield refused("", f"the zip archive is damaged: {until - at:,} bytes are of no member", at)
        if header is None:
            return
        content = _Content(file, header, budget)
        if header.refused:
            yield refused(header.name, header.refused, header.offset)
        elif not (header.name.endswith("/") and not header.packed):
            yield Member(header.name, cast(BinaryIO, content), offset=header.offset)
        end = content.end()
        at, lost = end or header.offset + len(_MAGIC), end is None


def _next(file: BinaryIO, at: int) -> _Header | None:
    """The first header that begins at ``at`` or behind it."""
    while piece := _read(file, at, _PIECE):
        place = piece.find(_MAGIC)
        while place >= 0:
            if header := _header(file, at + place):
                return header
            place = piece.find(_MAGIC, place + 1)
        at += max(len(piece) - len(_MAGIC) + 1, 1)
    return None


def _header(file: BinaryIO, at: int) -> _Header | None:
    """The header at ``at``, if it may be one: the four bytes that begin it stand elsewhere, too."""
    fixed = _read(file, at, _HEADER.size)
    if len(fixed) < _HEADER.size:
        return None
    _, version, flags, method, _, _, crc, packed, size, named, extra = _HEADER.unpack(fixed)
    if version & 255 > _NEWEST or method > _LAST_METHOD or not 0 < named <= _LONGEST_NAME:
        return None
    name = _read(file, at + _HEADER.size, named)
    if len(name) < named or b"\0" in name:
        return None
    data = at + _HEADER.size + named
    if _IN_EXTRA in (packed, size):
        packed = _packed_size(_read(file, data, extra), packed)
    behind = flags & _SIZED_BEHIND
    text = name.decode(errors="replace")
    return _Header(
        text,
        at,
        data + extra,
        method,
        None if behind else packed,
        None if behind else crc,
        _refused(flags, method),
    )


def _refused(flags: int, method: int) -> str | None:
    if flags & LOCKED:
        return IS_LOCKED
    if method not in (_STORED, _DEFLATED) or (method == _STORED and flags & _SIZED_BEHIND):
        return "cannot be opened without the archive's directory, which is damaged"
    return None


def _packed_size(extra: bytes, packed: int) -> int:
    """A size of more than 32 bits, which stands in an extra field behind that of what is packed."""
    at = 0
    for _ in range(_MOST_FIELDS):
        if len(extra) < at + 4:
            break
        kind, length = struct.unpack_from("<HH", extra, at)
        if kind == 1 and length >= 16 and len(extra) >= at + 20:
            (large,) = struct.unpack_from("<Q", extra, at + 12)
            return int(large)
        at += 4 + length
    return packed


class _Content(Pieces):
    """The bytes of a member. What goes wrong with them is a DamagedStreamError, again each time."""

    def __init__(self, file: BinaryIO, header: _Header, budget: Budget) -> None:
        self._file, self._header, self._budget = file, header, budget
        self._at, self._crc = header.data, 0
        self._inflater = zlib.decompressobj(-zlib.MAX_WBITS) if header.method == _DEFLATED else None
        self._ended = False
        self._damage: DamagedStreamError | None = None

    def _piece(self, wanted: int) -> bytes:
        piece = b""
        while not piece and not self._ended:
            if self._damage:
                raise self._damage
            try:
                piece = self._next()
            except DamagedStreamError as error:
                self._damage = error
            except zlib.error:
                self._damage = DamagedStreamError(NOT_AS_PACKED)
        return piece

    def end(self) -> int | None:
        """Where the member ends, None where that cannot be told."""
        if self._ended:
            return self._at
        packed = self._header.packed
        if packed is not None and _begins_next(self._file, self._header.data + packed):
            return self._header.data + packed
        if self._header.refused:
            return None
        try:
            while self.read(_PIECE):
                pass
        except DamagedStreamError:
            return None
        return self._at

    def _next(self) -> bytes:
        piece = self._inflate(self._inflater) if self._inflater else self._stored()
        self._budget.spend(len(piece))
        self._crc = zlib.crc32(piece, self._crc)
        if self._ended and not self._is_right():
            self._ended, self._damage = False, DamagedStreamError(NOT_AS_PACKED)
        return piece

    def _take(self, size: int) -> bytes:
        piece = _read(self._file, self._at, size)
        if not piece:
            raise DamagedStreamError("the zip archive breaks off within this member")
        self._budget.spend(len(piece))
        self._at += len(piece)
        return piece

    def _stored(self) -> bytes:
        left = self._header.data + (self._header.packed or 0) - self._at
        piece = self._take(min(left, _PIECE)) if left else b""
        self._ended = len(piece) == left
        return piece

    def _inflate(self, inflater: Any) -> bytes:
        piece = inflater.decompress(inflater.unconsumed_tail, _PIECE)
        if not piece and not inflater.eof:  # only now does it hold nothing back
            piece = inflater.decompress(self._take(_PIECE), _PIECE)
        if inflater.eof:
            self._ended = True
            self._at -= len(inflater.unused_data)
        return piece

    def _is_right(self) -> bool:
        """Whether the bytes are those of their checksum; what stands behind them is passed over."""
        crc = self._header.crc
        if crc is None:
            behind = _read(self._file, self._at, 24)
            signed = behind.startswith(_DESCRIPTOR)
            crc = int.from_bytes(behind[4:8] if signed else behind[:4], "little")
            # sizes take four bytes each, or eight
            ends = [
                length for length in ((16, 24) if signed else (12, 20)) if _begins_next(self._file, self._at + length)
            ]
            self._at += ends[0] if ends else 0
        return crc == self._crc


def _begins_next(file: BinaryIO, at: int) -> bool:
    """Whether what follows a member may begin at ``at``, which may lie anywhere: a header, or the file's end."""
    end = file.seek(0, os.SEEK_END)
    return at == end or (at < end and _read(file, at, 2) == b"PK")


def _read(file: BinaryIO, at: int, size: int) -> bytes:
    """``size`` bytes from ``at`` on, fewer where the file ends."""
    file.seek(at)
    return read_whole(file, size)
