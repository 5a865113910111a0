"""What a person types, run as real processes, and what tests ask of the file that comes out.

Belongs here: starting the project's commands, reading a published warehouse.
Does not belong here: what ought to come out.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import duckdb

PROJECT = Path(__file__).resolve().parent.parent
SHARED = PROJECT.parent / "shared"
SAMPLE = PROJECT / "raw"


def environment(raw: Path, published: Path) -> dict[str, str]:
    """The environment of `make run` for a raw folder and a published file."""
    return os.environ | {
        "MATCHDAY_RAW": str(raw),
        "MATCHDAY_WAREHOUSE": str(published),
        "PYTHONPATH": str(PROJECT),
        "DO_NOT_TRACK": "1",
        "DAGSTER_DISABLE_TELEMETRY": "1",
    }


def start_refresh(raw: Path, published: Path, **more: str) -> subprocess.Popen[str]:
    """`make run`, under way, in a session of its own: its group can be killed without the tests."""
    return subprocess.Popen(
        [sys.executable, "-m", "orchestration.defs.run"],
        cwd=PROJECT,
        env=environment(raw, published) | more,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def refresh(raw: Path, published: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """`make run`, to its end; ``more`` is added to the environment."""
    process = start_refresh(raw, published, **more)
    output, errors = process.communicate(timeout=600)
    return subprocess.CompletedProcess(process.args, process.returncode, output, errors)


def query(published: Path, sql: str) -> list[tuple]:
    """The rows of a query, asked as a user would: a new read-only connection."""
    with duckdb.connect(published, read_only=True) as con:
        con.execute("SET TimeZone = 'UTC'")
        return con.execute(sql).fetchall()


def contents(published: Path) -> dict[str, list[tuple]]:
    """Every table and view of a warehouse with all its rows, in an order of their own."""
    names = query(published, "SELECT table_schema || '.' || table_name FROM information_schema.tables ORDER BY ALL")
    return {name: query(published, f"FROM {name} ORDER BY ALL") for (name,) in names}
