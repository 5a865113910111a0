"""A stream of bytes cut into WARC records; a broken record costs itself and no neighbour.

Belongs here: framing (ISO 28500), and the page that a response holds. Does not belong here: what a page says
(html.py). Framing is done here because fastwarc gives up a file at its first broken record.
"""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import BinaryIO, Literal, cast

from fastwarc.warc import WarcRecord

from orchestration.dumps.limits import Budget
from orchestration.dumps.outcomes import HANDED_ON, Reject
from orchestration.dumps.packings import unpacked
from orchestration.dumps.streams import DamagedStreamError, Replayed, read_up_to

LONGEST = 1 << 24
"""Bytes of a record that is read; longer ones are passed over."""
_PIECE = 1 << 20
_HEADERS_ROOM = 1 << 16
_AFTER = 16  # room for the two line ends after a record, and the next one's beginning
_BEGIN = re.compile(rb"WARC/\d\.\d{1,2}\r?\n")
_NEXT = re.compile(rb"(?<=\n)WARC/\d\.\d{1,2}\r?\n")
_LINE_ENDS = re.compile(rb"[\r\n]*")
_CHUNK = re.compile(rb"(?:\r?\n)?([0-9a-fA-F]{1,8})[ \t]*(?:;[^\n]{0,1000})?\r?\n")
_HEADERS_END = re.compile(rb"\r?\n\r?\n")
_ITS_HEADERS_END = re.compile(rb"\r?\n(?:(\r?\n)|(?=WARC/\d\.\d{1,2}\r?\n))")
"""The empty line that ends a record's headers, or where the next record begins without one."""
_LENGTH = re.compile(rb"^content-length:[ \t]*(\d{1,15})[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_TYPE = re.compile(rb"^warc-type:[ \t]*(\w+)", re.IGNORECASE | re.MULTILINE)
_FIELD = re.compile(rb"^([\w-]+):(.*)", re.MULTILINE)
_HEAD = (
    b"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n"
)
_PACKED = re.compile(rb"^(?:content-encoding|transfer-encoding):[ \t]*\w", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Response:
    """One response record, whole: its number among the responses, its place in the stream, its bytes."""

    record_number: int
    byte_offset: int
    content: bytes
    block_at: int

    @property
    def head(self) -> bytes:
        """What the record says of itself."""
        return self.content[: self.block_at]

    @property
    def is_packed(self) -> bool:
        """Whether its HTTP body is encoded or chunked."""
        end = _HEADERS_END.search(self.content, self.block_at)
        return bool(_PACKED.search(self.content, self.block_at, end.start() if end else len(self.content)))


@dataclass(frozen=True, slots=True)
class Page:
    """What a response holds: its body, decoded, what it says of it, and where and when it was fetched."""

    body: bytes
    content_type: str
    charset: str | None
    url: str | None
    fetched: datetime | None


def read_responses(stream: BinaryIO) -> Iterator[Response | Reject]:
    """The response records of a WARC stream; records of other types are passed over.

    Never raises for what the stream holds. A record whose length does not lead to the next one is
    rejected, and reading goes on at the next ``WARC/``.
    """
    window = _Window(stream)
    number = 0
    while window.need(_HEADERS_ROOM) or window.left:
        data, begin, offset = window.data, window.at, window.offset
        if not _BEGIN.match(data, begin):
            stray = window.take_to_next()
            if stray.strip(b"\r\n\0"):
                number += 1
                yield Reject("not a WARC record", stray[:HANDED_ON], number, offset)
            continue
        headers_end = _ITS_HEADERS_END.search(data, begin, begin + _HEADERS_ROOM)
        block_at = headers_end.end() if headers_end else min(begin + _HEADERS_ROOM, len(data))
        kind, length = _TYPE.search(data, begin, block_at), _LENGTH.search(data, begin, block_at)
        is_response = kind is None or kind[1].lower() == b"response"
        number += is_response
        size = block_at - begin + (int(length[1]) if length else 0)
        if headers_end is None or headers_end[1] is None or length is None:
            reason, content = "a WARC record without its length", window.take_to_next()
        elif size > LONGEST:
            reason = f"a WARC record of {size:,} bytes: longer than {LONGEST:,}"
            content = data[begin : begin + HANDED_ON]
            window.skip_to_next()
        elif not window.need(size + _AFTER) and window.left < size:
            reason, content = "a WARC record that breaks off or whose length is wrong", window.take_to_next()
        elif not window.ends_after(size):
            reason, content = "a WARC record whose length is wrong", window.take_to_next()
        else:
            content = window.take(size)
            if is_response and kind is not None:
                yield Response(number, offset, content, block_at - begin)
                continue
            reason = "a WARC record without its type"
        if is_response:
            yield Reject(reason, content[:HANDED_ON], number, offset)
    if window.damage:
        yield Reject(window.damage, b"", number + 1, window.offset)


def page_of(response: Response, budget: Budget) -> Page:
    """What a response holds, unpacked within ``budget``. Raises ValueError where it is no HTTP response or its body
    cannot be decoded."""
    record, body = _http(response, "none")
    told = {name.lower(): value.strip().decode(errors="replace") for name, value in _FIELD.findall(response.head)}
    said = {name.lower(): value.lower() for name, value in record.http_headers or ()}
    try:
        if "chunked" in said.get("transfer-encoding", ""):
            body = _without_chunks(body)
        if said.get("content-encoding", "identity") != "identity":
            body = _unpacked(body, response, said["content-encoding"], budget)
    except DamagedStreamError as error:
        raise ValueError(f"its body: {error}") from error
    if len(body) > LONGEST:
        raise ValueError(f"a page longer than {LONGEST:,} bytes")
    kind, charset = record.http_content_type, record.http_charset
    return Page(body, (kind or "").lower(), charset, told.get(b"warc-target-uri"), _date(told.get(b"warc-date", "")))


def _http(response: Response, decode: Literal["none", "all"]) -> tuple[WarcRecord, bytes]:
    """A response and its body, of which a byte more than LONGEST is read. Fastwarc is given headers as it knows them:
    it takes no other line ends, and names of fields in no other case."""
    block = response.content[response.block_at :]
    if end := _HEADERS_END.search(block):
        block = b"\r\n".join(block[: end.start()].splitlines()) + b"\r\n\r\n" + block[end.end() :]
    try:
        record = WarcRecord.from_bytes(_HEAD % len(block) + block)
        record.parse_http(auto_decode=decode, strict_mode=False)
        return record, record.reader.read(LONGEST + 1)
    except (OSError, ValueError, RuntimeError, LookupError) as error:
        raise ValueError("not an HTTP response, or its body cannot be decoded") from error


def _without_chunks(body: bytes) -> bytes:
    """A chunked body in one piece (RFC 9112, 7.1); as it is where it is not chunked, whatever its header says."""
    parts: list[bytes] = []
    at = 0
    while at < len(body) and (size := _CHUNK.match(body, at)):
        length = int(size[1], 16)
        at = size.end() + length
        if length == 0:
            return b"".join(parts)
        if at > len(body):
            raise DamagedStreamError("its last chunk breaks off")
        parts.append(body[size.end() : at])
    if parts and at < len(body):
        raise DamagedStreamError("its chunks are broken or break off")
    return b"".join(parts) or body


def _unpacked(body: bytes, response: Response, encoding: str, budget: Budget) -> bytes:
    """A body without its packing; as it is where it is not packed, as many are that were unpacked when archived."""
    if body.lstrip()[:1] == b"<":
        return body
    stream = unpacked(Replayed(cast(BinaryIO, io.BytesIO(body))), budget)
    if stream is None:
        return _inflated(body) if encoding == "deflate" else _http(response, "all")[1]
    content, damage = read_up_to(cast(BinaryIO, stream), LONGEST + 1)
    if damage:
        raise DamagedStreamError(damage)
    return content


def _inflated(body: bytes) -> bytes:
    """A body that is packed by deflate, with zlib's header or, as some servers have it, without."""
    for wbits in (zlib.MAX_WBITS, -zlib.MAX_WBITS):
        inflater = zlib.decompressobj(wbits)
        with suppress(zlib.error):
            content = inflater.decompress(body, LONGEST + 1)
            if inflater.eof or len(content) > LONGEST:
                return content
    raise DamagedStreamError("it is no deflate, or breaks off")


def _date(told: str) -> datetime | None:
    """The instant of a WARC-Date, which is in UTC (ISO 28500) though some writers leave its Z out."""
    try:
        moment = datetime.fromisoformat(told)
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None


class _Window:
    """The part of a stream that is looked at: ``data`` from ``at`` on, which is ``offset`` in the stream."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._ended = False
        self.data, self.at, self.offset = b"", 0, 0
        self.damage: str | None = None

    @property
    def left(self) -> int:
        """Bytes that are held."""
        return len(self.data) - self.at

    def need(self, size: int) -> bool:
        """Hold ``size`` bytes, if the stream has as many."""
        if self.left < size and not self._ended:
            content, self.damage = read_up_to(self._stream, max(size, _PIECE))
            self._ended = len(content) < max(size, _PIECE)
            self.data, self.at = self.data[self.at :] + content, 0
        return self.left >= size

    def take(self, size: int) -> bytes:
        """The next ``size`` bytes and, unseen, the line ends after them."""
        content = self.data[self.at : self.at + size]
        ends = _LINE_ENDS.match(self.data, self.at + len(content))
        self._move(len(content) + (len(ends[0]) if ends else 0))
        return content

    def skip_to_next(self) -> None:
        """Pass over all before the next record's beginning."""
        while not _NEXT.search(self.data, self.at + 1) and self.need(LONGEST):
            if not _NEXT.search(self.data, self.at + 1):
                self._move(self.left - _AFTER)
        self.take_to_next()

    def ends_after(self, size: int) -> bool:
        """Whether a record can end ``size`` bytes on: two line ends, the next record or the stream's end follow."""
        at = self.at + size
        ends = _LINE_ENDS.match(self.data, at, at + _AFTER - len(b"WARC/"))
        after = ends[0] if ends else b""
        at += len(after)
        return after.count(b"\n") >= 2 or self.data[at : at + len(b"WARC/")] in (b"", b"WARC/")

    def take_to_next(self) -> bytes:
        """All before the next record's beginning, but not more than is held at a time."""
        self.need(LONGEST)
        following = _NEXT.search(self.data, self.at + 1)
        return self.take((following.start() if following else len(self.data)) - self.at)

    def _move(self, size: int) -> None:
        self.at += size
        self.offset += size
