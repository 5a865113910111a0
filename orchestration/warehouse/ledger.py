"""The account of one dump file: what became of its records.

Belongs here: the counts and the rejects. Does not belong here: reading or storing posts and articles.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, fields

import duckdb
import polars as pl
import pyarrow as pa
import pyarrow.compute as pc

from orchestration.dumps.outcomes import Reject
from orchestration.warehouse.queries import given

FLUSHED = 1 << 23
"""Bytes of rejects that are held before they are written."""
KEPT, BRIEFLY_KEPT = 1 << 16, 4_000
"""Bytes that are kept of a record that cannot be read; and of one behind ``MANY`` bytes of such. DuckDB reads what it
packed together anew to add to it, 2,048 records at once, but for values that take little room (up to 4,096 bytes)."""
MANY = 1 << 25
"""Bytes that are kept of a file's rejects, few long ones or many short ones, before further ones are kept briefly."""
LONGEST_REASON = 200
"""Characters of a reason: it says why, and holds nothing of a record."""
_REJECTS = {
    "record_number": pl.Int64,
    "byte_offset": pl.Int64,
    "member": pl.String,
    "reason": pl.String,
    "content": pl.Binary,
}


@dataclass(frozen=True, slots=True)
class Counts:
    """Each of ``records`` is exactly one of the others."""

    records: int = 0
    loaded: int = 0
    duplicates: int = 0
    off_topic: int = 0
    tombstones: int = 0
    rejected: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(self)))


def count(con: duckdb.DuckDBPyConnection, query: str, parameters: Sequence[object] = ()) -> int:
    """The one number that a query gives: a count, or how many rows a change touched."""
    row = con.execute(query, list(parameters)).fetchone()
    return int(row[0]) if row else 0


@dataclass(slots=True)
class Ledger:
    """The account of the file at ``path`` (relative to the raw folder); ``identify`` gives its dump_file_id, once it
    is known. ``on_progress`` is told the number of records whenever something is added. ``has_places``: whether the
    records that are being read begin in the file where they do in what is read of it; else no place is kept.
    """

    con: duckdb.DuckDBPyConnection
    identify: Callable[[], str]
    path: str
    on_progress: Callable[[int], None]
    has_places: bool = True
    _counts: Counter[str] = field(default_factory=Counter)
    _rejects: list[tuple[int | None, int | None, str | None, str, bytes]] = field(default_factory=list)
    _tables: list[pa.Table] = field(default_factory=list)
    _held: int = 0
    _kept: int = 0

    @property
    def dump_file_id(self) -> str:
        """The hex digest of the file's bytes."""
        return self.identify()

    @property
    def counts(self) -> Counts:
        """What has been added up."""
        return Counts(**self._counts)

    def add(self, **counts: int) -> None:
        """Add to the counts, by name."""
        self._counts.update(counts)
        self.on_progress(self._counts["records"])

    def see(self, records: int) -> None:
        """Count records that were met, whatever becomes of them."""
        self.add(records=records)

    def reject(self, reject: Reject, member: str | None = None) -> None:
        """Note a record that cannot be read: counted as rejected, kept in raw.rejects."""
        reason = reject.reason[:LONGEST_REASON]
        offset = reject.byte_offset if self.has_places else None
        self._rejects.append((reject.record_number, offset, member, reason, reject.content))
        self._held += len(reject.content) + 200
        self.add(rejected=1)
        if self._held > FLUSHED:
            self.flush()

    def reject_table(self, rejects: pa.Table) -> None:
        """As ``reject``, of many records: record_number, byte_offset, member, reason, content. Their places are kept:
        others may be read by now."""
        if rejects.num_rows:
            self._tables.append(rejects)
            self._held += rejects.nbytes
            self.add(rejected=rejects.num_rows)
            if self._held > FLUSHED:
                self.flush()

    def flush(self) -> None:
        """Write the rejects that are held."""
        rejects = pl.DataFrame(self._rejects, schema=_REJECTS, orient="row").to_arrow()
        for table in (rejects, *self._tables):
            if table.num_rows:
                most = BRIEFLY_KEPT if self._kept > MANY else KEPT
                said = {"file": self.dump_file_id, "path": self.path, "most": most}
                self._kept += pc.sum(pc.min_element_wise(pc.binary_length(table["content"]), most)).as_py() or 0
                with given(self.con, rejects_batch=table):
                    self.con.execute(
                        """INSERT INTO raw.rejects BY NAME SELECT $file AS dump_file_id,
                            concat_ws('!/', $path, member) AS path, * EXCLUDE member REPLACE (
                            concat(reason, if(octet_length(content) > $most, $cut, '')) AS reason,
                            content[:$most] AS content) FROM rejects_batch""",
                        said | {"cut": f" (its first {most:,} bytes are kept)"},
                    )
        self._rejects, self._tables, self._held = [], [], 0
