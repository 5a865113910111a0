"""A raw folder, what loading makes of it, and its account, for tests."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import duckdb

from orchestration.dumps.limits import Limits
from orchestration.warehouse.load import LoadSummary, load_dumps
from orchestration.warehouse.tables import create_tables


class Warehouse:
    """A DuckDB file and a raw folder beside it."""

    def __init__(self, folder: Path) -> None:
        self.raw = folder / "raw"
        self.raw.mkdir()
        self.con = duckdb.connect(folder / "build.duckdb")
        create_tables(self.con)
        self.said: list[str] = []

    def drop(self, files: Mapping[str, bytes]) -> None:
        for name, content in files.items():
            path = self.raw / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)

    def load(self, files: Mapping[str, bytes] | None = None, limits: Limits | None = None) -> LoadSummary:
        self.drop(files or {})
        summary = load_dumps(self.con, self.raw, self.said.append, limits)
        unreconciled = self.all(
            "SELECT path FROM raw.dump_files WHERE records <> loaded + duplicates + off_topic + tombstones + rejected"
        )
        assert unreconciled == []
        return summary

    def all(self, query: str) -> list[tuple[Any, ...]]:
        return self.con.execute(query).fetchall()

    def column(self, query: str) -> list[Any]:
        return [value for (value,) in self.all(query)]
