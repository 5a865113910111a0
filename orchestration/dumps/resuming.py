"""Where a packed file is read on behind a member that is damaged.

Belongs here: finding the next member, and the file from there on. Does not belong here: unpacking (packings.py).
"""

from __future__ import annotations

import io
import re
from typing import Any, BinaryIO, cast

from orchestration.dumps.streams import read_whole

_PIECE = 1 << 20
_BEGINS = {
    # RFC 1952, 2.3.1: deflate, its flags, a time, how hard it was packed, and where
    "gzip": re.compile(rb"\x1f\x8b\x08[\x00-\x1f].{4}[\x00\x02\x04][\x00-\x0d\xff]", re.DOTALL),
    "bzip2": re.compile(rb"BZh[1-9]1AY&SY"),
    "xz": re.compile(rb"\xfd7zXZ\x00\x00[\x00\x01\x04\x0a]"),
    "zstd": re.compile(rb"\x28\xb5\x2f\xfd"),
}
"""What a member begins with: more than its first bytes where these may stand anywhere."""
_LONGEST = 10


def next_member(file: BinaryIO, packing: str, at: int) -> int | None:
    """Where in a searchable file, from ``at`` on, the first member begins, None where none does."""
    begin = at
    while True:
        file.seek(begin)
        piece = read_whole(file, _PIECE)
        if found := _BEGINS[packing].search(piece):
            return begin + found.start()
        if len(piece) < _PIECE:
            return None
        begin += len(piece) - _LONGEST


class From(io.RawIOBase):
    """A searchable file from ``begin`` on."""

    def __init__(self, file: BinaryIO, begin: int) -> None:
        self._file, self._begin = file, begin
        self.seek(0)

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._file.seek(offset + self._begin if whence == 0 else offset, whence) - self._begin

    def readinto(self, buffer: Any) -> int:
        return cast(Any, self._file).readinto(buffer)
