"""A refresh's private DuckDB file: begun as a copy of the published one, published by a swap.

Belongs here: which file is written, which is read, and how the one becomes the other.
Does not belong here: what is in them.
"""

from __future__ import annotations

import fcntl
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from orchestration.settings import Settings


class RefreshUnderWay(Exception):
    """Another refresh of the same warehouse has not ended."""


def fault(settings: Settings) -> str | None:
    """Why no refresh can work with these settings, and what to do; None where nothing speaks against it."""
    raw, published = settings.raw, settings.published
    if not raw.exists():
        return f"the raw folder {raw} does not exist: create it and drop dumps in, or set MATCHDAY_RAW"
    if not raw.is_dir():
        return f"{raw} is no folder: set MATCHDAY_RAW to the folder that the dumps lie in"
    if published.is_dir():
        return f"{published} is a folder: set MATCHDAY_WAREHOUSE to a file, {published / 'matchday.duckdb'}"
    if published.is_file():
        with published.open("rb") as file:
            if file.read(12)[8:] != b"DUCK":  # DuckDB's documentation, Internals, Storage Versions and Format
                return f"{published} is no DuckDB file: move it away, or set MATCHDAY_WAREHOUSE to another name"
    return None


@contextmanager
def is_under_way(settings: Settings) -> Iterator[bool]:
    """Whether a refresh holds the private file; where none does, none begins before the block ends."""
    settings.state.mkdir(parents=True, exist_ok=True)
    with open(settings.state / "refresh.lock", "w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield True
        else:
            yield False


def build_path(settings: Settings) -> Path:
    """The private file that the refresh under way writes, or that the last one left."""
    return _link(settings).resolve()


def _link(settings: Settings) -> Path:
    """Leads to the private file, whose own name is its refresh's alone: a process that a killed refresh had started
    may outlive it, and finds no file of another's under the name that it knows."""
    return settings.state / "build.duckdb"


@contextmanager
def begin_build(settings: Settings) -> Iterator[None]:
    """Hold the private file for one refresh, begun as a copy of the published one.

    Raises RefreshUnderWay when another process holds it. The lock is the kernel's, so that a killed
    refresh leaves none. A file that was not published stays, to be looked into, until the next begins.
    """
    with is_under_way(settings) as by_another:
        if by_another:
            raise RefreshUnderWay(
                f"another refresh of {settings.published} is under way: wait for it to end, or stop it"
            )
        _remove_builds(settings)
        _link(settings).symlink_to(f"build.{secrets.token_hex(4)}.duckdb")
        if settings.published.exists():
            shutil.copyfile(settings.published, build_path(settings))
        yield


@contextmanager
def open_build(settings: Settings) -> Iterator[duckdb.DuckDBPyConnection]:
    """The private file, open for writing; instants are shown in UTC."""
    with duckdb.connect(build_path(settings)) as con:
        con.execute("SET TimeZone = 'UTC'")
        # what DuckDB spills lies with all else a run leaves behind
        con.execute("SET temp_directory = ?", [str(settings.state / "spill")])
        yield con


@contextmanager
def open_published(settings: Settings) -> Iterator[duckdb.DuckDBPyConnection]:
    """The published file, read-only. Raises FileNotFoundError where none is published yet."""
    if not settings.published.exists():
        raise FileNotFoundError(f"no warehouse at {settings.published}: `make run` builds it")
    with duckdb.connect(settings.published, read_only=True) as con:
        con.execute("SET TimeZone = 'UTC'")
        yield con


def publish(settings: Settings) -> Path:
    """Make the private file the published one in a single step, and return the file it now is.

    The published path is a symbolic link to a versioned file. Readers that have the old version
    open keep it; one earlier version stays for those about to open it. The version is written
    by copying table by table, so that bytes of deleted rows are not in it.
    """
    versions = settings.state / "versions"
    versions.mkdir(exist_ok=True)
    stem = settings.published.stem
    earlier = sorted((path for path in versions.iterdir() if path.suffix == ".duckdb"), key=_number)
    version = versions / f"{stem}.{_number(earlier[-1]) + 1 if earlier else 1}.duckdb"
    unfinished = version.with_suffix(".unfinished")
    _remove(unfinished)
    with duckdb.connect() as con:
        con.execute("SET TimeZone = 'UTC'")
        con.execute("SET temp_directory = ?", [str(settings.state / "spill")])
        # ATTACH takes no bound value; quotes doubled is all that a path needs
        con.execute(f"ATTACH '{_quoted(build_path(settings))}' AS build (READ_ONLY)")
        con.execute(f"ATTACH '{_quoted(unfinished)}' AS version")
        con.execute("COPY FROM DATABASE build TO version")
        con.execute("CHECKPOINT version")
    with open(unfinished, "rb") as written:
        os.fsync(written.fileno())
    os.replace(unfinished, version)
    link = settings.state / "link.unfinished"
    _remove(link)
    link.symlink_to(os.path.relpath(version, settings.published.parent))
    os.replace(link, settings.published)
    for old in earlier[:-1]:
        old.unlink()
    _remove_builds(settings)
    return version


def _number(version: Path) -> int:
    return int(version.name.split(".")[-2])


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")


def _remove_builds(settings: Settings) -> None:
    """Remove every private file, with its log and what was spilt beside it."""
    for left in settings.state.glob("build.*"):
        if left.is_dir() and not left.is_symlink():
            shutil.rmtree(left, ignore_errors=True)
        else:
            left.unlink(missing_ok=True)


def _remove(path: Path) -> None:
    path.unlink(missing_ok=True)
    path.with_name(path.name + ".wal").unlink(missing_ok=True)
