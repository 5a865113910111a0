"""Dump files → raw.*: every file once, every record counted.

Belongs here: walking the raw folder, what is new, the ledger raw.dump_files. Does not belong here:
reading formats (dumps/), putting posts and articles into their tables (load_tweets.py, load_articles.py).
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

import duckdb
import orjson

from orchestration.dumps.articles import article_from_record, article_from_text
from orchestration.dumps.csv_rows import Row, read_rows
from orchestration.dumps.files import Opened, open_dump
from orchestration.dumps.layouts import CsvLayout, JsonLayout
from orchestration.dumps.lines import KEPT, Reject, read_batches
from orchestration.dumps.streams import DamagedStreamError, Limits
from orchestration.warehouse.ledger import Counts, Ledger
from orchestration.warehouse.load_articles import ArticleStage
from orchestration.warehouse.load_tweets import TweetStage

MEMORY = "600MB"
"""What DuckDB may hold while dumps load; with Python and the batches it stays well below 1.5 GB."""

LONGEST_TEXT = 1 << 24
"""Bytes of a flat text file, beyond which it is no article."""


class RawFolderError(ValueError):
    """The raw folder cannot be read; the message says what to do."""


@dataclass(frozen=True, slots=True)
class LoadSummary:
    """``files`` found, ``new_files`` of them loaded now, and what the records of these became."""

    files: int
    new_files: int
    counts: Counts
    seconds: float


def load_dumps(con: duckdb.DuckDBPyConnection, raw: Path, progress: Callable[[str], None]) -> LoadSummary:
    """Load every file under ``raw`` that raw.dump_files does not hold yet.

    ``con`` has the raw.* tables (tables.create_tables). ``progress`` is told, a line at a time, how
    far it is. Bad records land in raw.rejects and stop nothing. Raises RawFolderError where
    ``raw`` is no folder.
    """
    if not raw.is_dir():
        raise RawFolderError(f"the raw folder {raw} does not exist: create it and drop dumps in, or set MATCHDAY_RAW")
    began = time.monotonic()
    con.execute(f"SET memory_limit = '{MEMORY}'")
    con.execute("SET preserve_insertion_order = false")
    files = dump_files(raw)
    if not files:
        progress(f"no dumps in {raw}: drop files in, in any folder")
    total, new = Counts(), 0
    for number, path in enumerate(files, 1):
        name = path.relative_to(raw).as_posix()
        try:
            identity = sha256(path)
        except OSError as error:
            progress(f"file {number}/{len(files)} {name}: cannot be read: {error.strerror}")
            continue
        if con.execute("SELECT 1 FROM raw.dump_files WHERE dump_file_id = ?", [identity]).fetchone():
            progress(f"file {number}/{len(files)} {name}: known, nothing new")
            continue
        counts = _load_file(con, path, Ledger(con, identity, name))
        progress(f"file {number}/{len(files)} {name}: {counts.records:,} records, {counts.loaded:,} loaded")
        total, new = total + counts, new + 1
    return LoadSummary(len(files), new, total, time.monotonic() - began)


def dump_files(raw: Path) -> list[Path]:
    """The files under ``raw``, sorted; hidden ones and README files are no dumps."""
    return sorted(
        path
        for path in raw.rglob("*")
        if path.is_file()
        and not any(part.startswith(".") for part in path.relative_to(raw).parts)
        and not path.name.upper().startswith("README")
    )


def sha256(path: Path) -> str:
    """The hex digest of a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _load_file(con: duckdb.DuckDBPyConnection, path: Path, ledger: Ledger) -> Counts:
    tweets, articles = TweetStage(con, ledger), ArticleStage(con, ledger)
    with path.open("rb", buffering=0) as file:
        dump = open_dump(file, Limits())  # type: ignore[arg-type]
        _read(dump, tweets, articles, ledger)
    tweets.merge()
    articles.merge()
    ledger.flush()
    con.execute(
        "INSERT INTO raw.dump_files BY NAME SELECT ? AS dump_file_id, ? AS path, ? AS format, ? AS bytes, ? AS loaded_at, "
        "unnest(?::STRUCT(records BIGINT, loaded BIGINT, duplicates BIGINT, off_topic BIGINT, tombstones BIGINT, "
        "rejected BIGINT))",
        [
            ledger.dump_file_id,
            ledger.path,
            dump.format.name if dump.format else None,
            path.stat().st_size,
            datetime.now(UTC),
            asdict(ledger.counts),
        ],
    )
    return ledger.counts


def _read(dump: Opened, tweets: TweetStage, articles: ArticleStage, ledger: Ledger) -> None:
    member = dump.name or None
    if dump.format is None:
        ledger.add(records=1)
        ledger.reject(Reject("a kind of file that is not known", _head(dump.stream)), member)
    elif isinstance(dump.format, (JsonLayout, CsvLayout)):
        tweets.read(dump.stream, dump.format, member)
    elif dump.format.framing == "text":
        ledger.add(records=1)
        content = _head(dump.stream, LONGEST_TEXT)
        try:
            articles.add(article_from_text(content.decode()), 1)
        except ValueError as error:
            ledger.reject(Reject(str(error), content, 1), member)
    elif dump.format.framing == "json lines":
        for batch in read_batches(dump.stream):
            for number, offset, line in batch.lines():
                if not line.strip():
                    continue
                ledger.add(records=1)
                try:
                    articles.add(article_from_record(orjson.loads(line)), number)
                except (ValueError, AttributeError) as error:
                    ledger.reject(Reject(str(error), line, number, offset), member)
            for reject in batch.rejects:
                ledger.add(records=1)
                ledger.reject(reject, member)
    else:
        rows = read_rows(dump.stream)
        header = next(rows, None)
        for row in rows:
            ledger.add(records=1)
            if isinstance(row, Reject):
                ledger.reject(row, member)
                continue
            assert isinstance(header, Row)
            try:
                articles.add(article_from_record(dict(zip(header.fields, row.fields, strict=True))), row.record_number)
            except ValueError as error:
                ledger.reject(Reject(str(error), row.line.encode(), row.record_number, row.byte_offset), member)


def _head(stream: BinaryIO, size: int = KEPT) -> bytes:
    """The first ``size`` bytes, fewer where the stream ends or breaks before."""
    content = b""
    try:
        while len(content) < size and (more := stream.read(size - len(content))):
            content += more
    except DamagedStreamError:
        pass
    return content
