"""Archives of many files, tar and zip, read in passing: nothing is ever written by a name in them.

Belongs here: what members an archive has, and their bytes. Does not belong here: what these mean.
"""

from __future__ import annotations

import io
import os
import re
import stat
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from lzma import LZMAError
from typing import Any, BinaryIO, cast

from orchestration.dumps.streams import Budget, DamagedStreamError, read_whole
from orchestration.dumps.zip_headers import entries

TAR_MAGIC, TAR_MAGIC_AT = b"ustar", 257
ZIP_MAGIC = (b"PK\x03\x04", b"PK\x05\x06")
_PIECE = 1 << 18
_ZIP_ERRORS = (zipfile.BadZipFile, zlib.error, LZMAError, EOFError, OSError, ValueError, RuntimeError)


@dataclass(frozen=True, slots=True)
class Member:
    """One file of an archive, without name where it is the archive itself that is damaged. ``refused`` says why there
    is nothing to read, None where there is; ``offset``: where in the archive, if that is told.

    ``stream`` is good until the next member is asked for.
    """

    name: str
    size: int
    stream: BinaryIO
    refused: str | None = None
    offset: int | None = None


def is_tar(head: bytes) -> bool:
    """Whether bytes begin a tar archive (POSIX.1-1988 and later)."""
    return head[TAR_MAGIC_AT : TAR_MAGIC_AT + len(TAR_MAGIC)] == TAR_MAGIC


def is_zip(head: bytes) -> bool:
    """Whether bytes begin a zip archive."""
    return head.startswith(ZIP_MAGIC)


def tar_members(stream: BinaryIO) -> Iterator[Member]:
    """The members of a tar archive in passing, folders left out; links, devices and files with holes are refused.

    Where a header is broken, reading goes on at the next that is none. Raises DamagedStreamError where the archive
    breaks off.
    """
    said = _Said()
    broken = ended = False
    while block := read_whole(stream, _BLOCK):
        if not block.strip(b"\0"):
            ended = True
            continue
        try:
            header = tarfile.TarInfo.frombuf(block, "utf-8", "surrogateescape")
        except (tarfile.TarError, ValueError, OverflowError):
            if len(block) < _BLOCK and not ended:
                raise DamagedStreamError("the tar archive breaks off") from None
            if not broken and not ended:
                yield Member("", 0, io.BytesIO(), "the tar archive is damaged: a member's header is broken")
            broken = True
            continue
        broken = ended = False
        has_data = header.type in _WITH_DATA
        content = _Part(stream, header.size if has_data else 0)
        if header.type in _EXTENDING:
            said.heed(header.type, content)
        elif not header.isdir():
            name, refused = said.name or header.name, said.refused or _refused(header)
            if refused:
                yield Member(name, 0, io.BytesIO(), refused)
            else:
                content.left = header.size if said.size is None else said.size
                content.padding = -content.left % _BLOCK
                yield Member(name, content.left, cast(BinaryIO, content))
        if header.type not in _EXTENDING:
            said = _Said()
        content.pass_over()


_BLOCK = 512
_LONGEST_HEADER = 1 << 20
_LONG_NAME, _PAX = tarfile.GNUTYPE_LONGNAME, (tarfile.XHDTYPE, tarfile.SOLARIS_XHDTYPE)
_EXTENDING = (_LONG_NAME, tarfile.GNUTYPE_LONGLINK, *_PAX, tarfile.XGLTYPE)
_FILES = (tarfile.REGTYPE, tarfile.AREGTYPE, tarfile.CONTTYPE)
_WITH_DATA = (*_EXTENDING, *_FILES, tarfile.GNUTYPE_SPARSE)
_PAX_RECORD = re.compile(rb"(\d{1,7}) ([^=\n]+)=")


def _refused(header: tarfile.TarInfo) -> str | None:
    """Why a member has nothing to read; None where it has."""
    if header.type in _FILES:
        return None
    if header.type == tarfile.GNUTYPE_SPARSE:
        return _SPARSE
    return f"a {'link' if header.islnk() or header.issym() else 'device'}, not a file: not followed"


_SPARSE = "a file with holes, which may be of any size: not unpacked"


@dataclass(slots=True)
class _Said:
    """What extended headers say of the member that follows them (pax, GNU)."""

    name: str | None = None
    size: int | None = None
    refused: str | None = None

    def heed(self, type: bytes, content: _Part) -> None:
        """Take in an extended header."""
        if content.left > _LONGEST_HEADER:
            self.refused = f"a member with a header of {content.left:,} bytes"
            return
        said = read_whole(cast(BinaryIO, content), content.left)
        if type == _LONG_NAME:
            self.name = said.partition(b"\0")[0].decode(errors="replace")
        at = 0
        while type in _PAX and (record := _PAX_RECORD.match(said, at)):
            at += max(int(record[1]), 1)
            key, value = record[2], said[record.end() : at - 1]
            if key == b"path":
                self.name = value.decode(errors="replace")
            elif key == b"size" and value.isdigit():
                self.size = int(value[:19])
            elif key.startswith(b"GNU.sparse"):
                self.refused = _SPARSE


def zip_members(stream: BinaryIO, budget: Budget) -> Iterator[Member]:
    """The members of a zip archive in a searchable stream, folders left out; locked ones are refused. What they take
    packed counts against ``budget`` too: a directory may name the same bytes many times. Where it cannot be read, that
    is refused first, and the members are those that their own headers tell."""
    try:
        archive = zipfile.ZipFile(stream)
    except _ZIP_ERRORS as error:
        yield Member("", 0, io.BytesIO(), f"the zip archive is damaged: {error}")
        for entry in entries(stream, budget):
            yield Member(entry.name, entry.size, entry.stream, entry.refused, entry.offset)
        return
    size = stream.seek(0, os.SEEK_END)
    with archive:
        for info in archive.infolist():
            if info.filename.endswith("/"):
                continue
            if stat.S_ISLNK(info.external_attr >> 16):
                yield Member(info.filename, 0, io.BytesIO(), "a link, not a file: not followed")
                continue
            try:
                budget.spend(min(info.compress_size, size))
                file = archive.open(info)
            except (DamagedStreamError, *_ZIP_ERRORS) as error:
                yield Member(info.filename, 0, io.BytesIO(), f"cannot be opened: {error}")
                continue
            with file:
                yield Member(info.filename, info.file_size, cast(BinaryIO, _Checked(file, budget)))


class _Part(io.RawIOBase):
    """The bytes of a tar's member: the next ``left`` of a stream, which ``padding`` follows."""

    def __init__(self, stream: BinaryIO, size: int) -> None:
        self._stream, self.left, self.padding = stream, size, -size % _BLOCK

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        piece = self._stream.read(min(len(buffer), self.left)) if self.left else b""
        if self.left and not piece and len(buffer):
            raise DamagedStreamError("the tar archive breaks off within this member")
        self.left -= len(piece)
        buffer[: len(piece)] = piece
        return len(piece)

    def pass_over(self) -> None:
        """Leave the stream behind the member."""
        size = self.left + self.padding
        self.left = self.padding = 0
        while size and (part := self._stream.read(min(size, _PIECE))):
            size -= len(part)


class _Checked(io.RawIOBase):
    """A zip member's bytes; what goes wrong with them is a DamagedStreamError."""

    def __init__(self, file: Any, budget: Budget) -> None:
        self._file, self._budget = file, budget

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        try:
            piece = self._file.read(len(buffer))
        except DamagedStreamError:
            raise
        except _ZIP_ERRORS as error:
            raise DamagedStreamError(f"the archive is damaged here: {error}") from error
        self._budget.spend(len(piece))
        buffer[: len(piece)] = piece
        return len(piece)
