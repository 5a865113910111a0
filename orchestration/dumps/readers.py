"""Readers of article dumps: a stream of bytes → what becomes of each of its records.

Belongs here: one reader a format, all alike: they never raise for what a dump holds, lose no neighbour of a
broken record and invent none. Each tells ``seen`` how many records it meets, apart from what it says of them, so that
one it says nothing of is found out. Does not belong here: recognising formats (registry.py), posts (layouts.py).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from typing import Any, BinaryIO, TypeVar, cast

import pyarrow as pa
import pyarrow.parquet as pq

from orchestration.dumps.articles import NAMES, article_from_record, article_from_text
from orchestration.dumps.column_names import are_posts
from orchestration.dumps.csv_rows import named_rows
from orchestration.dumps.html import article_from_html, decode_page
from orchestration.dumps.json_values import parsed
from orchestration.dumps.limits import Budget
from orchestration.dumps.lines import read_batches
from orchestration.dumps.outcomes import Found, OffTopic, Outcome, Reject
from orchestration.dumps.streams import Ahead, DamagedStreamError, read_up_to
from orchestration.dumps.warc import Response, page_of, read_responses
from orchestration.football.texts.topic import is_football_bytes

LONGEST_FILE = 1 << 24
"""Bytes of a file that is one article; a longer one is none."""
PARQUET_ROWS, PARQUET_BYTES = 256, 1 << 23
"""Rows of a Parquet file that are held at a time, and about how many bytes these may have."""

Seen = Callable[[int], None]
"""What is told that as many records more were met."""
_Record = TypeVar("_Record")


def _unseen(records: int) -> None:
    pass


def _counted(records: Iterable[_Record], seen: Seen) -> Iterator[_Record]:
    for record in records:
        seen(1)
        yield record


def read_text(stream: BinaryIO, seen: Seen = _unseen) -> Iterator[Outcome]:
    """One article: flat crawl text."""
    seen(1)
    content, damage = read_up_to(stream, LONGEST_FILE + 1)
    try:
        _refuse(damage, content)
        yield Found(article_from_text(content.decode("utf-8-sig").replace("\0", "")), 1)
    except ValueError as error:
        yield Reject(str(error), content, 1, 0)


def read_html(
    stream: BinaryIO, seen: Seen = _unseen, is_wanted: Callable[[bytes], bool] = is_football_bytes
) -> Iterator[Outcome]:
    """One article: a web page, if its bytes are wanted."""
    seen(1)
    content, damage = read_up_to(stream, LONGEST_FILE + 1)
    try:
        _refuse(damage, content)
        if is_wanted(content):
            yield Found(article_from_html(decode_page(content)), 1)
        else:
            yield OffTopic(1)
    except ValueError as error:
        yield Reject(str(error), content, 1, 0)


def read_warc(stream: BinaryIO, budget: Budget, seen: Seen = _unseen) -> Iterator[Outcome]:
    """An article a response record. What is no page about football is off topic before it is parsed; bodies are
    unpacked within ``budget``."""
    with Ahead(stream) as ahead:
        for response in _counted(read_responses(cast(BinaryIO, ahead)), seen):
            yield response if isinstance(response, Reject) else _read_response(response, budget)


def read_json_lines(stream: BinaryIO, seen: Seen = _unseen) -> Iterator[Outcome]:
    """An article a line: C4, RealNews, news-please and their like."""
    for batch in read_batches(stream):
        seen(batch.records())
        for number, offset, line in batch.lines():
            if line.strip():
                yield _read_line(number, offset, line)
        yield from batch.rejects


def read_csv(stream: BinaryIO, delimiter: str = ",", seen: Seen = _unseen) -> Iterator[Outcome]:
    """An article a row, named by the header."""
    for row in _counted(named_rows(stream, delimiter), seen):
        if isinstance(row, Reject):
            yield row
        else:
            fields, place = row
            yield _read_fields(fields, place.record_number, place.byte_offset, place.line.encode())


def read_parquet(file: BinaryIO, budget: Budget, seen: Seen = _unseen) -> Iterator[Outcome]:
    """An article a row of a searchable file, within ``budget``: its pages are packed, and a dictionary may hold one
    long value for many rows."""
    for number, row in enumerate(_counted(_parquet_rows(file, budget), seen), 1):
        if isinstance(row, str):
            yield Reject(row, b"", number)
        else:
            yield _read_fields(row, number, None, None)


def _parquet_rows(file: BinaryIO, budget: Budget) -> Iterator[dict[str, Any] | str]:
    """The rows, and at last, where it is damaged or holds no articles, why there are no more."""
    try:
        schema = pq.read_schema(file)
        names = [field.name for field in schema if field.name.lower() in NAMES]
        if are_posts(schema.names):
            yield "posts in Parquet, which is read for articles alone: CSV and JSON lines of them are read"
            return
        texts = [field.name for field in schema if field.name in names and field.type in _TEXTS]
        table = pq.ParquetFile(file, pre_buffer=False, buffer_size=1 << 20, read_dictionary=texts)
        for group in range(table.num_row_groups):
            about = table.metadata.row_group(group)
            budget.spend(max(about.total_byte_size, 0))
            rows = max(min(PARQUET_ROWS, PARQUET_BYTES * about.num_rows // max(about.total_byte_size, 1)), 1)
            for batch in table.iter_batches(rows, [group], columns=names, use_threads=False):
                for row in range(batch.num_rows):
                    said = zip(batch.schema.names, batch.columns, strict=True)
                    fields = {name: _value(column[row]) for name, column in said}
                    budget.spend(sum(len(value) for value in fields.values() if isinstance(value, bytes | str)))
                    yield fields
    except (pa.ArrowException, OSError, ValueError, DamagedStreamError) as error:
        refused = f": {error}" if isinstance(error, DamagedStreamError) else ""
        yield f"damaged Parquet, or of a kind that is not known{refused}"


_TEXTS = (pa.string(), pa.large_string(), pa.binary(), pa.large_binary())


def _value(value: pa.Scalar) -> Any:
    """A value as Python has it: text as bytes where it is not UTF-8, None where Python has none (the year 10000)."""
    try:
        plain = value.as_py()
    except UnicodeDecodeError:
        text = value.value if isinstance(value, pa.DictionaryScalar) else value
        return text.as_buffer().to_pybytes()
    except (ValueError, OverflowError, LookupError, pa.ArrowException):
        return None
    if isinstance(plain, bytes):
        with suppress(UnicodeDecodeError):
            return plain.decode()
    return plain


def _read_response(response: Response, budget: Budget) -> Outcome:
    try:
        if not response.is_packed and not is_football_bytes(response.content):
            return OffTopic(response.record_number)
        page = page_of(response, budget)
        if page.content_type and "html" not in page.content_type:
            return OffTopic(response.record_number)
        if response.is_packed and not is_football_bytes(page.body):
            return OffTopic(response.record_number)
        article = article_from_html(decode_page(page.body, page.charset), page.url, page.fetched)
    except ValueError as error:
        return Reject(str(error), response.content, response.record_number, response.byte_offset)
    return Found(article, response.record_number)


def _read_line(number: int, offset: int, line: bytes) -> Outcome:
    try:
        fields = parsed(line)
    except ValueError as error:
        return Reject(str(error), line, number, offset)
    if not isinstance(fields, dict):
        return Reject("no JSON object", line, number, offset)
    return _read_fields(fields, number, offset, line)


def _read_fields(fields: Mapping[str, Any], number: int, offset: int | None, content: bytes | None) -> Outcome:
    try:
        for name, value in fields.items():
            if isinstance(value, bytes):
                raise ValueError(f"not UTF-8: {name}")
        return Found(article_from_record(fields), number)
    except ValueError as error:
        return Reject(str(error), content if content is not None else repr(dict(fields)).encode(), number, offset)


def _refuse(damage: str | None, content: bytes) -> None:
    if damage:
        raise ValueError(damage)
    if len(content) > LONGEST_FILE:
        raise ValueError(f"longer than {LONGEST_FILE:,} bytes: no article")
