"""What DuckDB may hold while dumps load, so that memory does not grow with what lies in them.

Belongs here: limits of the warehouse's database. Does not belong here: those of the databases that type posts
(type_tweets.py), how many posts are held (load_tweets.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress

import duckdb

MOST = "400MB"
"""What DuckDB may hold of the warehouse; with Python, the batches and what types them it stays below 1.5 GB."""
BETWEEN_PARTS = "10MB"
"""What it keeps of the warehouse's file from one part of the posts to the next."""


@contextmanager
def bounded(con: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """Within it, ``con``'s database holds no more than ``MOST`` and takes one thread a statement."""
    before = con.execute("SELECT current_setting('memory_limit'), current_setting('threads')").fetchone()
    assert before
    con.execute("SET memory_limit = ?", [MOST])
    # A statement's: they run side by side as it is, and what one thread gives comes in the order of what it was given.
    con.execute("SET threads = 1")
    try:
        yield
    finally:
        # DuckDB tells a limit rounded: to give that back is right only where it is not the one that it takes by itself.
        con.execute("RESET memory_limit")
        if con.execute("SELECT current_setting('memory_limit')").fetchone() != before[:1]:
            con.execute("SET memory_limit = ?", [before[0]])
        con.execute("SET threads = ?", [before[1]])


def let_go(con: duckdb.DuckDBPyConnection) -> None:
    """Have DuckDB let go of what it read and wrote of its file: it would keep more and more of it, up to ``MOST``.
    Nothing else may run in the database meanwhile."""
    with suppress(duckdb.OutOfMemoryException):  # more than that is in use
        con.execute("SET memory_limit = ?", [BETWEEN_PARTS])
    con.execute("SET memory_limit = ?", [MOST])
