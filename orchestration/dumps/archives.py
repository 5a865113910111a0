"""Archives of many files, tar and zip, read in passing: nothing is ever written by a name in them.

Belongs here: what members an archive has, and their bytes. Does not belong here: what these mean.
"""

from __future__ import annotations

import io
import stat
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from lzma import LZMAError
from pathlib import PurePosixPath
from typing import Any, BinaryIO, cast

from orchestration.dumps.streams import Budget, DamagedStreamError

TAR_MAGIC, TAR_MAGIC_AT = b"ustar", 257
ZIP_MAGIC = (b"PK\x03\x04", b"PK\x05\x06")
_ZIP_ERRORS = (zipfile.BadZipFile, zlib.error, LZMAError, EOFError, OSError, ValueError, RuntimeError)


@dataclass(frozen=True, slots=True)
class Member:
    """One file of an archive. ``refused`` says why there is nothing to read, None where there is.

    ``stream`` is good until the next member is asked for.
    """

    name: str
    size: int
    stream: BinaryIO
    refused: str | None = None


def is_tar(head: bytes) -> bool:
    """Whether bytes begin a tar archive (POSIX.1-1988 and later)."""
    return head[TAR_MAGIC_AT : TAR_MAGIC_AT + len(TAR_MAGIC)] == TAR_MAGIC


def is_zip(head: bytes) -> bool:
    """Whether bytes begin a zip archive."""
    return head.startswith(ZIP_MAGIC)


def tar_members(stream: BinaryIO) -> Iterator[Member]:
    """The members of a tar archive in passing, folders left out; links and devices are refused.

    Raises DamagedStreamError where the archive breaks off.
    """
    try:
        with tarfile.open(fileobj=cast(BinaryIO, _Reads(stream)), mode="r|", bufsize=1 << 18) as archive:
            while (member := archive.next()) is not None:
                archive.members.clear()  # type: ignore[attr-defined]  # it would remember every member that it has seen
                if member.isdir():
                    continue
                file = archive.extractfile(member) if member.isfile() else None
                if file is None:
                    kind = "link" if member.islnk() or member.issym() else "device"
                    yield Member(member.name, 0, io.BytesIO(), f"a {kind}, not a file: not followed")
                else:
                    yield Member(member.name, member.size, cast(BinaryIO, _Checked(file)))
    except (tarfile.TarError, EOFError, ValueError, OverflowError, OSError) as error:
        raise DamagedStreamError(f"the tar archive is damaged: {error}") from error


def zip_members(stream: BinaryIO, budget: Budget, first: str) -> Iterator[Member]:
    """The members of a zip archive in a searchable stream, those called ``first`` before the others, folders left out;
    locked ones are refused.

    Raises DamagedStreamError where the archive has no readable directory.
    """
    try:
        archive = zipfile.ZipFile(stream)
    except _ZIP_ERRORS as error:
        raise DamagedStreamError(f"the zip archive is damaged: {error}") from error
    with archive:
        for info in sorted(archive.infolist(), key=lambda info: PurePosixPath(info.filename).name != first):
            if info.is_dir():
                continue
            if stat.S_ISLNK(info.external_attr >> 16):
                yield Member(info.filename, 0, io.BytesIO(), "a link, not a file: not followed")
                continue
            try:
                file = archive.open(info)
            except _ZIP_ERRORS as error:
                yield Member(info.filename, 0, io.BytesIO(), f"cannot be opened: {error}")
                continue
            with file:
                yield Member(info.filename, info.file_size, cast(BinaryIO, _Checked(file, budget)))


class _Reads:
    """A raw stream with reads that give all that they were asked for, as tarfile expects."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def read(self, size: int) -> bytes:
        parts = []
        while size and (part := self._stream.read(size)):
            parts.append(part)
            size -= len(part)
        return b"".join(parts)


class _Checked(io.RawIOBase):
    """A member's bytes; what goes wrong with them is a DamagedStreamError."""

    def __init__(self, file: Any, budget: Budget | None = None) -> None:
        self._file, self._budget = file, budget

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        try:
            piece = self._file.read(len(buffer))
        except DamagedStreamError:
            raise
        except (tarfile.TarError, *_ZIP_ERRORS) as error:
            raise DamagedStreamError(f"the archive is damaged here: {error}") from error
        if self._budget is not None:
            self._budget.spend(len(piece))
        buffer[: len(piece)] = piece
        return len(piece)
