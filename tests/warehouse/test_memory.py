"""What DuckDB may hold while dumps load."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from orchestration.warehouse import memory


@pytest.fixture
def con(tmp_path: Path) -> duckdb.DuckDBPyConnection:
    con = duckdb.connect(tmp_path / "a.duckdb")
    con.execute("CREATE TABLE notes AS SELECT hash(n)::VARCHAR || hash(-n) AS words FROM range(1_000_000) AS t(n)")
    con.execute("CHECKPOINT")
    return con


def held(con: duckdb.DuckDBPyConnection) -> int:
    """Bytes that DuckDB holds."""
    read = "SELECT sum(length(words)) FROM notes"
    assert con.execute(read).fetchall() == con.execute(read).fetchall()
    (size,) = con.execute("SELECT sum(memory_usage_bytes)::BIGINT FROM duckdb_memory()").fetchone() or (0,)
    return size


def test_what_was_read_of_the_file_is_let_go_and_the_limit_stays(con: duckdb.DuckDBPyConnection) -> None:
    setting = "SELECT current_setting('memory_limit')"
    with memory.bounded(con):
        before, limit = held(con), con.execute(setting).fetchall()
        for _ in range(3):
            memory.let_go(con)
        (after,) = con.execute("SELECT sum(memory_usage_bytes)::BIGINT FROM duckdb_memory()").fetchone() or (0,)
        assert after < 11_000_000 < 15_000_000 < before
        assert con.execute(setting).fetchall() == limit
        assert held(con)


def test_what_is_in_use_is_kept(con: duckdb.DuckDBPyConnection) -> None:
    with memory.bounded(con):
        con.execute("CREATE TEMP TABLE used AS FROM notes")  # not on disk, and nowhere to put it
        con.execute("SET temp_directory = ''")
        memory.let_go(con)
        assert con.execute("SELECT count(*) FROM used SEMI JOIN notes USING (words)").fetchall() == [(1_000_000,)]


def test_the_limits_end_where_loading_ends(con: duckdb.DuckDBPyConnection) -> None:
    limits = "SELECT current_setting('memory_limit'), current_setting('threads')"
    before = con.execute(limits).fetchall()
    with memory.bounded(con):
        assert con.execute(limits).fetchall() == [("381.4 MiB", 1)]
    assert con.execute(limits).fetchall() == before
