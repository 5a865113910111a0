"""A stream of bytes cut into CSV rows; a broken row costs itself and no neighbour.

Belongs here: framing by quotes and line ends (RFC 4180). Does not belong here: what a column means.
"""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from orchestration.dumps.lines import read_batches
from orchestration.dumps.outcomes import Reject

ROW_LINES = 500
ROW_BYTES = 1 << 20
"""How far a quoted field is followed before its quote counts as never closed."""

_OPEN = "not CSV: a quote that is not closed"

csv.field_size_limit(ROW_BYTES)


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its fields, its text as it stands, the line it begins on, from 1, and its place in the stream."""

    fields: list[str]
    line: str
    record_number: int
    byte_offset: int

    def rejected(self, reason: str) -> Reject:
        """The row as one that cannot be read."""
        return Reject(reason, self.line.encode(), self.record_number, self.byte_offset)


def read_rows(stream: BinaryIO, delimiter: str = ",") -> Iterator[Row | Reject]:
    """The rows of ``stream``, its header first: all have as many fields as the header.

    A row whose quotes don't add up is given up with its first line, and reading goes on with the next
    line, so that a quote too many swallows no neighbour. Never raises for what the stream holds.
    """
    held: deque[Line | Reject] = deque()
    fresh = _lines(stream)
    width = None
    while (first := held.popleft() if held else next(fresh, None)) is not None:
        if isinstance(first, Reject):
            yield first
            continue
        number, offset, content = first
        if not content.strip():
            continue
        block = [content]
        behind: list[Line | Reject] = []
        size, quotes = len(content), content.count(b'"')
        text, fields, reason = _fields(content, delimiter, width)
        # A quote within a field that has none around it counts for nothing: then the row ends where they are odd.
        end = quotes % 2 if reason == _OPEN else None
        while reason == _OPEN and len(block) < ROW_LINES and size < ROW_BYTES:
            line = held.popleft() if held else next(fresh, None)
            if line is None:
                break
            behind.append(line)
            if isinstance(line, Reject):
                break
            block.append(line[2])
            size, quotes = size + len(line[2]), quotes + line[2].count(b'"')
            if quotes % 2 != end:
                text, fields, reason = _fields(b"".join(block), delimiter, width)
                break
        if reason:
            held.extendleft(reversed(behind))
            yield Reject(reason, content.rstrip(b"\r\n"), number, offset)
            continue
        width = width or len(fields)
        yield Row(fields, text, number, offset)


def headed_rows(stream: BinaryIO, delimiter: str = ",") -> tuple[list[str], Iterator[Row | Reject]]:
    """The names that the header gives, and the rows below it. Where it cannot be read, there are none, and it and all
    rows are rejected."""
    rows = read_rows(stream, delimiter)
    header = next(rows, None)
    return (header.fields, rows) if isinstance(header, Row) else ([], _headless(header, rows))


def _headless(header: Reject | None, rows: Iterator[Row | Reject]) -> Iterator[Reject]:
    if header:
        yield header
    for row in rows:
        yield row if isinstance(row, Reject) else row.rejected("a row below a header that cannot be read")


def named_rows(stream: BinaryIO, delimiter: str = ",") -> Iterator[tuple[dict[str, str], Row] | Reject]:
    """As ``headed_rows``, each row with its fields by their names."""
    names, rows = headed_rows(stream, delimiter)
    for row in rows:
        yield row if isinstance(row, Reject) else (dict(zip(names, row.fields, strict=True)), row)


Line = tuple[int, int, bytes]


def _lines(stream: BinaryIO) -> Iterator[Line | Reject]:
    for batch in read_batches(stream):
        yield from batch.lines()
        yield from batch.rejects


def _fields(content: bytes, delimiter: str, width: int | None) -> tuple[str, list[str], str]:
    """One row's text and fields, and why they are none, '' where they are."""
    try:
        text = content.decode().rstrip("\r\n")
        rows = list(csv.reader([text], delimiter=delimiter, strict=True))
    except UnicodeDecodeError as error:
        return "", [], f"not UTF-8: {error.reason} at byte {error.start}"
    except csv.Error as error:
        return "", [], _OPEN if "unexpected end" in str(error) else f"not CSV: {error}"
    if len(rows) != 1:
        return "", [], "not CSV: a line end outside quotes"
    if width is not None and len(rows[0]) != width:
        return "", [], f"{len(rows[0])} fields, the header has {width}"
    return text, rows[0], ""
