"""DuckDB asked with Arrow tables, by several threads.

Belongs here: how a query gets its tables and gives its answer. Does not belong here: any query.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import duckdb
import pyarrow as pa

ROWS = 1 << 13
"""Rows of a piece of an Arrow table that a query gives: DuckDB takes memory for as many, however few there are."""


def open_session(con: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    """A connection of a thread's own to ``con``'s database; a time without zone is UTC."""
    session = con.cursor()
    session.execute("SET TimeZone = 'UTC'")
    return session


@contextmanager
def given(con: duckdb.DuckDBPyConnection, **tables: pa.Table) -> Iterator[None]:
    """Within it, queries may name ``tables``."""
    for name, table in tables.items():
        con.register(name, table)
    try:
        yield
    finally:
        for name in tables:
            con.unregister(name)


def select(
    con: duckdb.DuckDBPyConnection, query: str, parameters: Sequence[object] = (), **tables: pa.Table
) -> pa.Table:
    """What a query says of ``tables``, which it calls by their names here."""
    with given(con, **tables):
        return con.sql(query, params=list(parameters)).to_arrow_table(ROWS)
