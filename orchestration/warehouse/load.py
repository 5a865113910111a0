"""Dump files → raw.*: every file once, every record counted.

Belongs here: walking the raw folder, what is new, the ledger raw.dump_files, progress. Does not belong here:
reading formats (dumps/), putting posts and articles into their tables (load_tweets.py, load_articles.py).
"""

from __future__ import annotations

import errno
import hashlib
import time
import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import BinaryIO, cast

import duckdb

from orchestration.dumps.files import ACCOUNT, HEAD, Opener, Refused, account_in, may_be_dump, printable
from orchestration.dumps.limits import Budget, Limits
from orchestration.dumps.outcomes import Reject
from orchestration.dumps.references import ReferenceLayout
from orchestration.dumps.registry import ArticleFormat, unknown
from orchestration.dumps.streams import read_up_to
from orchestration.settings import Settings
from orchestration.warehouse import memory
from orchestration.warehouse.forget import FORGET, forget, read_forget_file
from orchestration.warehouse.ledger import KEPT, Counts, Ledger, count
from orchestration.warehouse.load_articles import ArticleStage
from orchestration.warehouse.load_references import load_references
from orchestration.warehouse.load_tweets import TweetStage
from orchestration.warehouse.type_tweets import Typists

NEWS_EVERY = 5.0
"""Seconds between two lines of progress on one file."""
HASHED = 1 << 23
"""Bytes that are hashed at once: between two pieces, the hash waits for the threads that read the file meanwhile."""


class RawFolderError(ValueError):
    """The raw folder cannot be read; the message says what to do."""


@dataclass(frozen=True, slots=True)
class LoadSummary:
    """``files`` found, ``new_files`` of them loaded now, and what the records of these became."""

    files: int
    new_files: int
    counts: Counts
    seconds: float


def load_dumps(
    con: duckdb.DuckDBPyConnection, raw: Path, progress: Callable[[str], None], limits: Limits | None = None
) -> LoadSummary:
    """Load every file under ``raw`` that raw.dump_files does not hold yet, and forget what is to be forgotten.

    ``con`` has the raw.* and extracted.* tables (tables.create_tables). ``progress`` is told, a line at a
    time, how far it is. Bad records land in raw.rejects and stop nothing. ``limits`` default to the
    settings'. Raises RawFolderError where ``raw`` is no folder.
    """
    if not raw.is_dir():
        raise RawFolderError(f"the raw folder {raw} does not exist: create it and drop dumps in, or set MATCHDAY_RAW")
    if limits is None:
        settings = Settings.from_environment()
        limits = Limits(settings.max_expansion_ratio, settings.max_expanded_bytes)
    began = time.monotonic()
    total, new = Counts(), 0
    found: list[str] = []
    unread: list[str] = []
    files = dump_files(raw)
    if not files:
        progress(f"no dumps in {raw}: drop files in, in any folder, or set MATCHDAY_RAW")
    with memory.bounded(con), ThreadPoolExecutor(1) as hashing, Typists() as typists:
        for line in read_forget_file(con, raw):
            progress(f"{FORGET}, line {line}: no id, handle or link to one; it keeps nobody out")
        for number, path in enumerate(files, 1):
            name = printable(path.relative_to(raw).as_posix())
            say = partial(_say, progress, f"file {number}/{len(files)} {name}")
            identity = hashing.submit(sha256, path)
            try:
                if _is_known(con, path.stat().st_size, identity.result):
                    say("known, nothing new")
                    found.append(identity.result())
                    continue
                counts = _load_whole(con, path, name, identity.result, limits, say, typists)
            except (OSError, duckdb.IOException) as error:
                said = getattr(error, "strerror", None) or error
                advice = "check its permissions" if isinstance(error, PermissionError) else "it is tried again"
                say(f"cannot be read ({said}): nothing of it is loaded, {advice}; the rest goes on")
                unread.append(name)
                continue
            say(_told(counts))
            for reason in _reasons(con, identity.result()) if counts.rejected else ():
                say(f"rejected, and kept in raw.rejects: {reason}")
            total, new = total + counts, new + 1
            found.append(identity.result())
        _note_gone(con, found, unread)
        if taken_out := forget(con):
            progress(f"forgot {taken_out:,} posts that were loaded before")
    return LoadSummary(len(files), new, total, time.monotonic() - began)


def _note_gone(con: duckdb.DuckDBPyConnection, found: list[str], unread: list[str]) -> None:
    """Note which of all files ever seen are ``found`` under the raw folder now; what lies at a path that could not be
    read stays as it was noted. What the others brought in stays, and so do their rejects."""
    con.execute(
        """UPDATE raw.dump_files SET is_in_raw = seen.is_found FROM (
            SELECT dump_file_id, dump_file_id IN (SELECT unnest($found::VARCHAR[]))
                OR (is_in_raw IS TRUE AND path IN (SELECT unnest($unread::VARCHAR[]))) AS is_found
            FROM raw.dump_files
        ) AS seen
        WHERE dump_files.dump_file_id = seen.dump_file_id AND dump_files.is_in_raw IS DISTINCT FROM seen.is_found""",
        {"found": found, "unread": unread},
    )


def _reasons(con: duckdb.DuckDBPyConnection, dump_file_id: str) -> list[str]:
    """The three commonest reasons why records of a file were rejected, and how many more there are."""
    rows = con.execute(
        """SELECT reason, count(*), count(*) OVER () FROM raw.rejects WHERE dump_file_id = ?
        GROUP BY reason ORDER BY 2 DESC, 1 LIMIT 3""",
        [dump_file_id],
    ).fetchall()
    said = [f"{reason} ({times:,} times)" if times > 1 else reason for reason, times, _ in rows]
    others = rows[0][2] - len(rows) if rows else 0
    return [*said, f"for {others:,} other reason{'s' if others > 1 else ''}"] if others else said


def dump_files(raw: Path) -> list[Path]:
    """The files under ``raw``, sorted, that may be dumps by their names; forget.txt is none."""
    return sorted(
        path
        for path in raw.rglob("*")
        if path.is_file() and may_be_dump(path.relative_to(raw).as_posix()) and path != raw / FORGET
    )


def sha256(path: Path) -> str:
    """The hex digest of a file's bytes. Raises OSError where it cannot be read."""
    digest, piece = hashlib.sha256(), bytearray(HASHED)
    with path.open("rb", buffering=0) as file, memoryview(piece) as view:
        while size := file.readinto(view):
            digest.update(view[:size])
    return digest.hexdigest()


def _is_known(con: duckdb.DuckDBPyConnection, size: int, identify: Callable[[], str]) -> bool:
    """Whether a file was loaded before; one of a size that none had was not, and loads while it is hashed."""
    sizes = count(con, "SELECT count(*) FROM raw.dump_files WHERE bytes = ?", [size])
    return bool(sizes and count(con, "SELECT count(*) FROM raw.dump_files WHERE dump_file_id = ?", [identify()]))


def _load_whole(
    con: duckdb.DuckDBPyConnection,
    path: Path,
    name: str,
    identify: Callable[[], str],
    limits: Limits,
    say: Callable[[str], None],
    typists: Typists,
) -> Counts:
    """Load a file, all of it or nothing. Where that fails for what it holds, all of it is one reject.

    Raises OSError or duckdb.IOException where it is the disk that fails.
    """
    before = path.stat()
    try:
        counts = _load_file(con, path, name, identify, limits, say, typists)
        after = path.stat()
        if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
            raise OSError(errno.EBUSY, "it changed while it was read")
    except Exception as error:
        _take_back(con, identify())
        if isinstance(error, OSError | duckdb.IOException):
            raise
        ledger = Ledger(con, identify, name, lambda records: None)
        ledger.add(records=1)
        ledger.reject(Reject(f"reading the file failed: {_where(error)}", b""))
        ledger.flush()
        _enter(con, ledger, None, before.st_size)
        return ledger.counts
    return counts


def _take_back(con: duckdb.DuckDBPyConnection, dump_file_id: str) -> None:
    """Take out what a file brought in. Counts that it raised stay raised: they are the posts' own; and what it told
    of reference.* stays, which does not say what file tells it. (DuckDB holds all that a transaction writes in memory,
    so that a file may be larger than one can be.)"""
    con.execute(
        "DELETE FROM raw.embeds WHERE article_id IN (SELECT article_id FROM raw.articles WHERE dump_file_id = ?)",
        [dump_file_id],
    )
    for table in ("articles", "tweets", "tweet_sources", "tombstones", "rejects", "dump_files"):
        con.execute(f"DELETE FROM raw.{table} WHERE dump_file_id = ?", [dump_file_id])


def _where(error: Exception) -> str:
    """An error's kind and the place that raised it; its message may hold what a dump says."""
    here = [frame for frame in traceback.extract_tb(error.__traceback__) if "orchestration" in frame.filename]
    return f"{type(error).__name__} in {Path(here[-1].filename).name}, line {here[-1].lineno}"


def _enter(con: duckdb.DuckDBPyConnection, ledger: Ledger, format: str | None, size: int) -> None:
    """Write a file's account into raw.dump_files."""
    row = {
        "dump_file_id": ledger.dump_file_id,
        "path": ledger.path,
        "format": format,
        "bytes": size,
        **asdict(ledger.counts),
        "loaded_at": datetime.now(UTC),
    }
    con.execute(
        f"INSERT INTO raw.dump_files ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})", list(row.values())
    )


def _load_file(
    con: duckdb.DuckDBPyConnection,
    path: Path,
    name: str,
    identify: Callable[[], str],
    limits: Limits,
    say: Callable[[str], None],
    typists: Typists,
) -> Counts:
    (spill,) = con.execute("SELECT current_setting('temp_directory')").fetchone() or ("",)
    size = path.stat().st_size
    formats = set()
    with path.open("rb", buffering=0) as file:
        ledger = Ledger(con, identify, name, _meter(file.tell, size, say))
        budget = Budget(limits, size)
        opener = Opener(budget, Path(spill), _account_beside(path))
        articles = ArticleStage(con, ledger)
        with TweetStage(con, ledger, typists) as tweets:
            for dump in opener.open(cast(BinaryIO, file)):
                ledger.has_places = isinstance(dump, Refused) or not dump.is_rewritten
                if isinstance(dump, Refused):
                    ledger.add(records=1)
                    ledger.reject(dump.reject, dump.member)
                    continue
                formats.add(dump.format.name if dump.format else None)
                if dump.format is None:
                    content, damage = read_up_to(dump.stream, KEPT + 1)  # one more tells that there are more
                    ledger.add(records=1)
                    reject = Reject(damage, content) if damage else unknown(content, len(content) <= KEPT)
                    ledger.reject(reject, dump.member)
                elif isinstance(dump.format, ArticleFormat):
                    articles.read(dump.format.outcomes(dump.stream, budget, ledger.see), dump.member)
                elif isinstance(dump.format, ReferenceLayout):
                    load_references(con, ledger, dump.stream, dump.format, dump.member)
                else:
                    tweets.read(dump.stream, dump.format, dump.member)
            tweets.merge()
        articles.merge()
        ledger.flush()
    _enter(con, ledger, ", ".join(sorted(filter(None, formats))) or None, size)
    return ledger.counts


def _say(progress: Callable[[str], None], label: str, said: str) -> None:
    progress("".join(c if c.isprintable() else "\ufffd" for c in f"{label}: {said}"))  # a name may hold a line end


def _account_beside(path: Path) -> dict | None:
    """What the ``account.js`` of a personal archive says, for the other files of its folder."""
    account = path.with_name(ACCOUNT)
    if not account.is_file():
        return None
    with account.open("rb") as file:
        return account_in(file.read(HEAD))


def _meter(position: Callable[[], int], size: int, say: Callable[[str], None]) -> Callable[[int], None]:
    """Says now and then how far into its ``size`` bytes a file is, how fast, and how long it will take."""
    began = last = time.monotonic()

    def tick(records: int) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last < NEWS_EVERY:
            return
        last = now
        done, spent = max(position(), 1), now - began
        left = spent * (size - done) / done
        say(f"{_bytes(done)} of {_bytes(size)}, {records / spent:,.0f} records/s, {left:,.0f} s left")

    return tick


def _bytes(size: int) -> str:
    return f"{size / 1e9:.1f} GB" if size >= 1e9 else f"{size / 1e6:.1f} MB"


def _told(counts: Counts) -> str:
    """``1,247 records: 1,210 loaded, 36 duplicates, …``, what is nought left out."""
    parts = asdict(counts)
    records = parts.pop("records")
    became = ", ".join(f"{number:,} {name.replace('_', ' ')}" for name, number in parts.items() if number)
    return f"{records:,} records" + (f": {became}" if became else "")
