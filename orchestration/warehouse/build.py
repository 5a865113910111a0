"""A refresh's private DuckDB file: begun as a copy of the published one, published by a swap.

Belongs here: which file is written, which is read, and how the one becomes the other.
Does not belong here: what is in them.
"""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from orchestration.settings import Settings


class RefreshUnderWay(Exception):
    """Another refresh of the same warehouse has not ended."""


def build_path(settings: Settings) -> Path:
    """The private file that a refresh writes."""
    return settings.state / "build.duckdb"


@contextmanager
def begin_build(settings: Settings) -> Iterator[None]:
    """Hold the private file for one refresh, begun as a copy of the published one.

    Raises RefreshUnderWay when another process holds it. The lock is the kernel's, so that a killed
    refresh leaves none. A file that was not published stays, to be looked into, until the next begins.
    """
    settings.state.mkdir(parents=True, exist_ok=True)
    build = build_path(settings)
    with open(settings.state / "refresh.lock", "w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise RefreshUnderWay(
                f"another refresh of {settings.published} is under way: wait for it to end, or stop it"
            ) from None
        _remove(build)
        if settings.published.exists():
            shutil.copyfile(settings.published, build)
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
    _remove(build_path(settings))
    return version


def _number(version: Path) -> int:
    return int(version.name.split(".")[-2])


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")


def _remove(path: Path) -> None:
    path.unlink(missing_ok=True)
    path.with_name(path.name + ".wal").unlink(missing_ok=True)
