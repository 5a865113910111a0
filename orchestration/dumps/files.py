"""A dump file opened: unpacked, archives entered, formats recognised.

Belongs here: from a file to streams of records and what they are. Does not belong here: reading records.
"""

from __future__ import annotations

import codecs
import io
import os
import re
import shutil
import tempfile
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO, cast

from orchestration.dumps.archives import is_tar, is_zip, tar_members, zip_members
from orchestration.dumps.json_values import OneALine, is_spread, parsed
from orchestration.dumps.kept import Aside, Recycled
from orchestration.dumps.layouts import PERSONAL_ARCHIVE, CsvLayout, JsonLayout, by_owner
from orchestration.dumps.limits import Budget
from orchestration.dumps.members import Member
from orchestration.dumps.outcomes import Reject
from orchestration.dumps.packings import QuicklyUnpacked, Unpacked, is_packed, unpacked, unpacked_into
from orchestration.dumps.registry import JSON_LINES, ROWS, WARC, ArticleFormat, Format, may_follow, recognise
from orchestration.dumps.resuming import From, next_member
from orchestration.dumps.streams import DamagedStreamError, Replayed, Transcoded

HEAD = 1 << 18
"""Bytes that mostly suffice to tell a format."""
LONGER_HEADS = (1 << 22, 1 << 26)
"""Bytes that are looked at where these hold no whole line that tells it."""
ACCOUNT = "account.js"
"""The file of a personal archive that names its owner."""
DEEPEST = 8
"""Layers of packing and archives within each other that are entered."""
MOST_RESUMED = 1_000
"""How many times a file is read on behind what is damaged."""
NOT_READ_ON = "behind what is damaged, and does not tell by itself what it belongs to: not read further"
_NOT_READ = "; nothing behind it is read"
"""What is said of what is damaged within an archive, or packed twice."""
_MANY = (JSON_LINES, WARC, *ROWS.values())
"""Articles of which a file holds any number, each a record."""
CORES = min(os.cpu_count() or 1, 4)
"""Members of an archive that are unpacked at once: as many more wait, of SMALL bytes each."""
SMALL_PACKED, SMALL = 1 << 22, 1 << 25
"""Bytes of an archive's member, packed and unpacked, up to which it is unpacked beside others."""


@dataclass(frozen=True, slots=True)
class Dump:
    """One stream of records: its name within its archive (None for a file of its own), its bytes, its format, and
    whether these are not the bytes that lie there: then no place among them is told."""

    member: str | None
    stream: BinaryIO
    format: Format | None
    is_rewritten: bool = False


@dataclass(frozen=True, slots=True)
class Refused:
    """A file, or a member of an archive, that cannot be entered."""

    member: str | None
    reject: Reject


class Opener:
    """Opens one dump file within its ``budget``. ``scratch``: a folder for copies that are read later;
    ``account``: what the ``account.js`` beside the file says of a personal archive's owner."""

    def __init__(self, budget: Budget, scratch: Path, account: dict[str, Any] | None = None) -> None:
        self._budget, self._scratch = budget, scratch
        self._beside, self._accounts = account or {}, dict[str, dict[str, Any]]()
        self._memory = Recycled(SMALL)
        self._ownerless = Aside(scratch)
        self._outermost: Unpacked | QuicklyUnpacked | None = None

    def open(self, file: BinaryIO) -> Iterator[Dump | Refused]:
        """The dumps in ``file``; archives give one a member, each good until the next is asked for. Posts whose author
        an ``account.js`` may still tell come last."""
        stream, depth = self._unpacked(Replayed(file), 0)
        searchable = file if depth == 0 and file.seekable() else None
        first = None
        is_one = depth == 1 and not _is_archive(stream.peek(HEAD))
        for dump in self._opened(stream, depth, None, searchable):
            yield dump
            if is_one and isinstance(dump, Dump):
                first = dump
        if file.seekable():
            yield from self._behind_damage(file, first)
        for member, posts in self._ownerless.give_back():
            yield Dump(member, posts, by_owner(PERSONAL_ARCHIVE, self._owner(member)), is_rewritten=True)

    def _behind_damage(self, file: BinaryIO, before: Dump | None) -> Iterator[Dump | Refused]:
        """What is packed by itself behind what is damaged, a dump of its own each time: a crawl has a member a page.
        ``before`` is what came before, None where that was no single one. What may belong to records or archives that
        began before is refused, and ends it."""
        begin = 0
        for turn in range(MOST_RESUMED + 1):
            damaged = self._outermost.damaged if self._outermost else None
            if damaged is None:
                return
            following = next_member(file, damaged.packing, begin + damaged.at)
            if following is None:
                return
            begin = following
            member = f"from byte {begin} on"
            if turn == MOST_RESUMED:
                yield Refused(member, Reject(f"damaged in more than {MOST_RESUMED:,} places: not read further", b""))
                return
            dump = self._following(Replayed(cast(BinaryIO, From(file, begin))), before) if before else None
            if dump is None:
                yield Refused(member, Reject(NOT_READ_ON, b""))
                return
            yield replace(dump, member=member)
            before = dump if dump.format else before

    def _following(self, packed: Replayed, before: Dump) -> Dump | None:
        """What goes on behind ``before``, which was damaged. A crawl's records and JSON objects tell by themselves
        where each begins; all else must begin anew as what came before did, as files that were joined do."""
        stream, depth = self._unpacked(packed, 0)
        head = stream.peek(HEAD)
        if depth != 1 or _is_archive(head):
            return None
        format = before.format
        if not before.is_rewritten and (isinstance(format, JsonLayout) or format in (JSON_LINES, WARC)):
            return replace(before, stream=cast(BinaryIO, stream))
        found = next(self._recognised(stream, None, None), None)
        if not isinstance(found, Dump):
            return None
        if found.format is None:
            return found if format is None or not head else None
        has_records = isinstance(found.format, JsonLayout | CsvLayout) or found.format in _MANY
        return found if has_records and (format is None or format.name == found.format.name) else None

    def _opened(
        self, stream: Replayed, depth: int, member: str | None, searchable: BinaryIO | None = None
    ) -> Iterator[Dump | Refused]:
        head = stream.peek(HEAD)
        if depth >= DEEPEST and (_is_archive(head) or is_packed(head)):
            yield Refused(member, Reject(f"packed more than {DEEPEST} times over: not unpacked further", head))
        elif is_tar(head):
            yield from self._enter(tar_members(cast(BinaryIO, stream)), member, depth + 1)
        elif is_zip(head):
            with _searchable(stream, searchable, self._scratch) as copy:
                yield from self._enter(zip_members(copy, self._budget), member, depth + 1)
        else:
            yield from self._recognised(stream, member, searchable)

    def _unpacked(self, stream: Replayed, depth: int) -> tuple[Replayed, int]:
        while depth < DEEPEST:
            inner = unpacked(stream, self._budget, behind=_NOT_READ if depth else "")
            if inner is None:
                break
            if depth == 0:
                self._outermost = inner
            stream, depth = Replayed(cast(BinaryIO, inner)), depth + 1
        return stream, depth

    def _enter(self, members: Iterator[Member], outer: str | None, depth: int) -> Iterator[Dump | Refused]:
        """The dumps of an archive's members, in order; small ones are unpacked side by side, ahead of time."""
        with ThreadPoolExecutor(CORES) as pool:
            ahead: deque[tuple[str | None, Future[tuple[Replayed, int]]]] = deque()

            def first() -> Iterator[Dump | Refused]:
                name, future = ahead.popleft()
                return self._opened(*future.result(), name)

            for member in members:
                if not may_be_dump(member.name):
                    continue
                name = "!/".join(printable(part) for part in (outer, member.name) if part) or None
                packed = Replayed(member.stream)
                small = None if member.refused else packed.whole(SMALL_PACKED)
                if small is not None:
                    ahead.append((name, pool.submit(self._read_ahead, small, depth)))
                while ahead and (small is None or len(ahead) > 2 * CORES):
                    yield from first()
                if member.refused:
                    yield Refused(name, Reject(member.refused, b"", byte_offset=member.offset))
                elif small is None:
                    yield from self._opened(*self._unpacked(packed, depth), name)
            while ahead:
                yield from first()

    def _read_ahead(self, packed: bytes, depth: int) -> tuple[Replayed, int]:
        """A member unpacked, its first SMALL bytes read already unless it is an archive; and its depth. One that HEAD
        bytes hold takes no more: many of them may wait for each other."""
        at_once = unpacked_into(self._memory.take, packed, self._budget) if depth < DEEPEST else None
        if at_once is None:
            stream, depth = self._unpacked(Replayed(cast(BinaryIO, io.BytesIO(packed))), depth)
        else:
            held = at_once if len(at_once) > HEAD else memoryview(bytes(at_once))
            stream, depth = self._unpacked(Replayed(held=held), depth + 1)
        if not _is_archive(stream.peek(HEAD)) and stream.held() is None:
            stream.fill(self._memory.take())
        return stream, depth

    def _recognised(
        self, stream: Replayed, member: str | None, searchable: BinaryIO | None
    ) -> Iterator[Dump | Refused]:
        head = stream.peek(HEAD)
        is_rewritten = head.startswith(_BOMS)
        if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            stream, searchable = Replayed(cast(BinaryIO, Transcoded(cast(BinaryIO, stream)))), None
            head = stream.peek(HEAD)
        elif head.startswith(codecs.BOM_UTF8):
            searchable = None
            stream.read(len(codecs.BOM_UTF8))
            head = stream.peek(HEAD)
        account = account_in(head)
        if account is not None:
            self._accounts[_folder(member)] = account
            if not account:
                yield Refused(member, Reject("an account.js that does not say whose it is", head))
            return
        if is_spread(head):
            is_rewritten = True
            stream = Replayed(cast(BinaryIO, OneALine(cast(BinaryIO, stream))))
            head = stream.peek(HEAD)
        format = recognise(head)
        for size in LONGER_HEADS:
            if format is None and len(head) >= HEAD and may_follow(head):
                head = stream.peek(size)
                format = recognise(head)
        if format is PERSONAL_ARCHIVE and member is not None and _folder(member) not in self._accounts:
            self._ownerless.keep(member, cast(BinaryIO, stream))
            return
        if isinstance(format, JsonLayout):
            format = by_owner(format, self._owner(member))
        if isinstance(format, ArticleFormat) and format.searchable:
            with _searchable(stream, searchable, self._scratch) as copy:
                yield Dump(member, copy, format)
        else:
            yield Dump(member, cast(BinaryIO, stream), format, is_rewritten)

    def _owner(self, member: str | None) -> dict[str, Any]:
        """Whose the posts of ``member`` are: what the account.js of its folder says, or the only one of the archive, or
        the one beside it."""
        only = next(iter(self._accounts.values())) if len(self._accounts) == 1 else {}
        return self._accounts.get(_folder(member)) or only or self._beside


def _folder(member: str | None) -> str:
    return (member or "").rpartition("/")[0]


@contextmanager
def _searchable(stream: Replayed, plain: BinaryIO | None, scratch: Path) -> Iterator[BinaryIO]:
    """``plain`` from its start, where there is one, else a nameless copy of ``stream``, gone at the end."""
    if plain is not None:
        plain.seek(0)
        yield plain
        return
    scratch.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryFile(dir=scratch) as copy:
        # What is missing shows when it is read.
        with suppress(DamagedStreamError):
            shutil.copyfileobj(cast(BinaryIO, stream), copy, 1 << 20)
        copy.seek(0)
        yield cast(BinaryIO, copy)


def may_be_dump(name: str) -> bool:
    """Whether a file may be a dump by its path: hidden ones, a Mac's notes on others, READMEs and licences are none."""
    parts = PurePosixPath(name).parts
    is_hidden = any(part.startswith((".", _MACS)) and part != ".." for part in parts)
    return not is_hidden and not (parts and _ABOUT_DUMPS.fullmatch(parts[-1]))


_BOMS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF8)
_MACS = "__MACOSX"
_ABOUT_DUMPS = re.compile(r"(README|LICEN[CS]E)(\.(md|txt|rst|html))?", re.IGNORECASE)


def printable(name: str) -> str:
    """A file's name as text: what in it is no UTF-8 is U+FFFD."""
    return name.encode(errors="surrogateescape").decode(errors="replace")


def _is_archive(head: bytes) -> bool:
    return is_tar(head) or is_zip(head)


def account_in(head: bytes) -> dict[str, Any] | None:
    """What a personal archive's ``account.js`` that begins with ``head`` says of its owner, {} where that cannot
    be read; None for other files."""
    if not re.match(rb"\s*window\.YTD\.account\.part\d+\s*=", head):
        return None
    try:
        (entry, *_) = parsed(head.partition(b"=")[2])
        return dict(entry["account"])
    except (ValueError, TypeError, KeyError):
        return {}
