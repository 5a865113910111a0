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

from orchestration.dumps.limits import Budget
from orchestration.dumps.members import IS_LOCKED, LOCKED, NOT_AS_PACKED, Member, Part, refused
from orchestration.dumps.streams import DamagedStreamError, read_whole
from orchestration.dumps.zip_headers import members_by_headers

TAR_MAGIC, TAR_MAGIC_AT = b"ustar", 257
ZIP_MAGIC, SPANNED = (b"PK\x03\x04", b"PK\x05\x06"), (b"PK00", b"PK\x07\x08")
_PIECE = 1 << 18
_ZIP_ERRORS = (zipfile.BadZipFile, zlib.error, LZMAError, EOFError, OSError, ValueError, RuntimeError)

_BLOCK = 512
_CHECKSUM, _CHECKSUM_AT = re.compile(rb"[ 0-7]{6}[\0 ]{2}"), 148
_BROKEN_OFF = "the tar archive breaks off within this member"
_LONGEST_HEADER = 1 << 20
_LONG_NAME, _PAX = tarfile.GNUTYPE_LONGNAME, (tarfile.XHDTYPE, tarfile.SOLARIS_XHDTYPE)
_EXTENDING = (_LONG_NAME, tarfile.GNUTYPE_LONGLINK, *_PAX, tarfile.XGLTYPE)
_LABEL, _LISTING = b"V", b"D"
_FOLDERS = (tarfile.DIRTYPE, _LABEL, _LISTING)
_LINKS, _DEVICES = (tarfile.LNKTYPE, tarfile.SYMTYPE), (tarfile.CHRTYPE, tarfile.BLKTYPE, tarfile.FIFOTYPE)
_WITHOUT_DATA = (tarfile.DIRTYPE, *_LINKS, *_DEVICES)
_PAX_RECORD = re.compile(rb"(\d{1,7}) ([^=\n]{1,255}+)=")
_SPARSE = "a file with holes, which may be of any size: not unpacked"
_LINK = "a link, not a file: not followed"


def is_tar(head: bytes) -> bool:
    """Whether bytes begin a tar archive, POSIX's or one of the time before, whose headers have a checksum alone."""
    if head[TAR_MAGIC_AT : TAR_MAGIC_AT + len(TAR_MAGIC)] == TAR_MAGIC:
        return True
    return bool(_CHECKSUM.match(head, _CHECKSUM_AT)) and _header(head[:_BLOCK]) is not None


def is_zip(head: bytes) -> bool:
    """Whether bytes begin a zip archive, be it one that was to be split."""
    return head.startswith(ZIP_MAGIC) or (head.startswith(SPANNED) and head[len(SPANNED[0]) :].startswith(ZIP_MAGIC))


def tar_members(stream: BinaryIO) -> Iterator[Member]:
    """The members of a tar archive in passing, folders left out; links, devices and files with holes are refused.

    Where a header is broken, reading goes on at the next that is none. Where the archive breaks off, or nothing marks
    its end, that is refused last.
    """
    said = _Said()
    broken = ended = False
    at = 0
    try:
        while block := read_whole(stream, _BLOCK):
            begin, at = at, at + len(block)
            if not block.strip(b"\0"):
                ended = True
                continue
            header = _header(block)
            if header is None:
                if not broken and not ended and len(block) == _BLOCK:
                    yield refused("", "the tar archive is damaged: a member's header is broken", begin)
                broken = True
                continue
            broken = ended = False
            is_extending = header.type in _EXTENDING
            size = header.size if is_extending or said.size is None else said.size
            if header.type in _WITHOUT_DATA:
                size = 0
            content, padding = Part(stream, size, short=_BROKEN_OFF), -size % _BLOCK
            if is_extending:
                said.heed(header.type, content)
            else:
                if header.type not in _FOLDERS:
                    why = said.refused or _refused(header)
                    name = said.name or header.name
                    yield refused(name, why, begin) if why else Member(name, cast(BinaryIO, content), offset=begin)
                said = _Said()
            at += size - content.left + _pass_over(stream, content.left + padding)
        damage = None if ended else "the tar archive breaks off: nothing marks its end"
    except DamagedStreamError as error:
        damage = str(error)
    if damage:
        yield refused("", damage, at)


def _header(block: bytes) -> tarfile.TarInfo | None:
    """The header that a block is, None where it is none."""
    try:
        header = tarfile.TarInfo.frombuf(block, "utf-8", "surrogateescape")
    except (tarfile.TarError, ValueError, OverflowError):
        return None
    return header if header.size >= 0 else None


def _pass_over(stream: BinaryIO, size: int) -> int:
    """Read past ``size`` bytes; how many there were."""
    left = size
    while left and (part := stream.read(min(left, _PIECE))):
        left -= len(part)
    return size - left


def _refused(header: tarfile.TarInfo) -> str | None:
    """Why a member has nothing to read; None where it has. What is of no kind that is known is a file (POSIX)."""
    if header.type == tarfile.GNUTYPE_SPARSE:
        return _SPARSE
    if header.type in _LINKS:
        return _LINK
    return "a device, not a file: not followed" if header.type in _DEVICES else None


@dataclass(slots=True)
class _Said:
    """What extended headers say of the member that follows them (pax, GNU)."""

    name: str | None = None
    size: int | None = None
    refused: str | None = None

    def heed(self, type: bytes, content: Part) -> None:
        """Take in an extended header."""
        if content.left > _LONGEST_HEADER:
            self.refused = f"a member with a header of {content.left:,} bytes"
            return
        said = read_whole(cast(BinaryIO, content), content.left)
        if type == _LONG_NAME:
            self.name = said.partition(b"\0")[0].decode(errors="replace")
        at = 0
        while type in _PAX and (record := _PAX_RECORD.match(said, at)) and at + int(record[1]) > record.end():
            at += int(record[1])
            key, value = record[2], said[record.end() : at - 1]
            if key == b"path":
                self.name = value.decode(errors="replace")
            elif key == b"size" and value.isdigit():
                self.size = int(value[:19])
            elif key.startswith(b"GNU.sparse"):
                self.refused = _SPARSE


def zip_members(stream: BinaryIO, budget: Budget) -> Iterator[Member]:
    """The members of a zip archive in a searchable stream, folders left out; locked ones are refused. What they take
    packed counts against ``budget`` too: a directory may name the same bytes many times. Where the directory cannot be
    read, or is not that of the whole archive, that is refused first, and the members are those that their own headers
    tell."""
    try:
        archive = zipfile.ZipFile(stream)
        before = min((info.header_offset for info in archive.infolist()), default=0)
        if before > len(SPANNED[0]):
            raise zipfile.BadZipFile(f"its directory tells nothing of its first {before:,} bytes")
    except _ZIP_ERRORS as error:
        yield refused("", f"the zip archive is damaged: {error}")
        yield from members_by_headers(stream, budget)
        return
    size = stream.seek(0, os.SEEK_END)
    with archive:
        for info in archive.infolist():
            name = info.filename
            if name.endswith("/") and not info.file_size:
                continue
            if stat.S_ISLNK(info.external_attr >> 16):
                yield refused(name, _LINK)
                continue
            if info.flag_bits & LOCKED:
                yield refused(name, IS_LOCKED)
                continue
            crc = info.CRC
            del info.CRC  # else the last bytes would be held back where they are not those of the checksum
            try:
                budget.spend(min(info.compress_size, size))
                file = archive.open(info)
            except zipfile.BadZipFile:  # what it says has names in it
                yield refused(name, "cannot be opened: its header is not where the directory says, or says otherwise")
                continue
            except (DamagedStreamError, *_ZIP_ERRORS) as error:
                yield refused(name, f"cannot be opened: {error}")
                continue
            with file:
                yield Member(name, cast(BinaryIO, _Checked(file, crc, budget)))


class _Checked(io.RawIOBase):
    """A zip member's bytes; what goes wrong is a DamagedStreamError, behind all that may be right."""

    def __init__(self, file: Any, crc: int, budget: Budget) -> None:
        self._file, self._budget = file, budget
        self._crc, self._told = 0, crc

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        try:
            piece = self._file.read1(min(len(buffer), _PIECE))
        except _ZIP_ERRORS as error:
            raise DamagedStreamError(NOT_AS_PACKED) from error
        self._budget.spend(len(piece))
        self._crc = zlib.crc32(piece, self._crc)
        if not piece and len(buffer) and self._crc != self._told:
            raise DamagedStreamError(NOT_AS_PACKED)
        buffer[: len(piece)] = piece
        return len(piece)
