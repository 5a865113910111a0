"""Reference rows → reference.*: facts to hold others against; nothing rests on them, and the tables exist only
once such a dump was loaded.

Belongs here: schema check, merging. Does not belong here: what a layout's columns are called (dumps/references.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

import dataframely as dy
import duckdb
import orjson
import polars as pl

from orchestration.dumps.csv_rows import named_rows
from orchestration.dumps.json_values import parsed
from orchestration.dumps.lines import read_batches
from orchestration.dumps.outcomes import Reject
from orchestration.dumps.readers import Seen
from orchestration.dumps.references import ReferenceLayout, Row
from orchestration.warehouse.ledger import Ledger, count
from orchestration.warehouse.queries import given
from orchestration.warehouse.schemas import REFERENCE
from orchestration.warehouse.tables import create_table

ROWS = 20_000
"""Rows of a batch, where they are no longer than ``LONG`` together."""
LONG = 1 << 23
"""Bytes of a batch, from which on it waits for no further rows."""
_PLACE = "place"


@dataclass(frozen=True, slots=True)
class _Fact:
    """One row for one table, and where it stands."""

    table: str
    fields: Row
    record_number: int
    byte_offset: int
    content: bytes


def load_references(
    con: duckdb.DuckDBPyConnection, ledger: Ledger, stream: BinaryIO, layout: ReferenceLayout, member: str | None
) -> None:
    """Load the facts of one stream; what lacks what its table needs is rejected, what is known is a duplicate."""
    held: list[_Fact] = []
    size = 0
    for fact in (_json if layout.flatten else _csv)(stream, layout, ledger.see):
        if isinstance(fact, Reject):
            ledger.reject(fact, member)
            continue
        held.append(fact)
        size += len(fact.content)
        if len(held) == ROWS or size > LONG:
            _load(con, ledger, layout, held, member)
            held, size = [], 0
    _load(con, ledger, layout, held, member)


def _csv(stream: BinaryIO, layout: ReferenceLayout, seen: Seen) -> Iterator[_Fact | Reject]:
    (table,) = layout.columns
    for row in named_rows(stream):
        seen(1)
        if isinstance(row, Reject):
            yield row
        else:
            said, place = row
            fields = {name: value or None for name, value in said.items()}
            yield _Fact(table, fields, place.record_number, place.byte_offset, place.line.encode())


def _json(stream: BinaryIO, layout: ReferenceLayout, seen: Seen) -> Iterator[_Fact | Reject]:
    assert layout.flatten
    for batch in read_batches(stream):
        for number, offset, line in batch.lines():
            if not line.strip():
                continue
            try:
                document = parsed(line)
                if not isinstance(document, dict):
                    raise ValueError("no JSON object")
            except ValueError as error:
                seen(1)
                yield Reject(str(error), line, number, offset)
                continue
            facts = list(layout.flatten(document))
            seen(max(len(facts), 1))
            if not facts:
                yield Reject("no facts", line, number, offset)
            for table, fields in facts:
                yield _Fact(table, fields, number, offset, orjson.dumps(fields))
        seen(len(batch.rejects))
        yield from batch.rejects


def _load(
    con: duckdb.DuckDBPyConnection, ledger: Ledger, layout: ReferenceLayout, facts: list[_Fact], member: str | None
) -> None:
    for table, columns in layout.columns.items():
        here = [fact for fact in facts if fact.table == table]
        if not here:
            continue
        create_table(con, f"reference.{table}", REFERENCE[table])
        schema = _placed(REFERENCE[table])
        needed = {name for expression in columns.values() for name in expression.meta.root_names()}
        said = pl.DataFrame([fact.fields for fact in here], schema=dict.fromkeys(needed, pl.String), strict=False)
        good, failed = schema.filter(
            said.with_row_index(_PLACE).select(
                pl.col(_PLACE) if name == _PLACE else columns.get(name, pl.lit(None)).alias(name)
                for name in schema.column_names()
            ),
            cast=True,
        )
        for row in failed.invalid().iter_rows(named=True):
            fact = here[row[_PLACE]]
            missing = ", ".join(
                name for name, value in row.items() if value is None and not schema.columns()[name].nullable
            )
            reason = f"no {missing}" if missing else "not as the table needs it"
            ledger.reject(Reject(reason, fact.content, fact.record_number, fact.byte_offset), member)
        with given(con, batch=good.drop(_PLACE).to_arrow()):
            loaded = count(con, f"INSERT INTO reference.{table} BY NAME (FROM batch EXCEPT ALL FROM reference.{table})")
        ledger.add(loaded=loaded, duplicates=len(good) - loaded)


def _placed(schema: type[dy.Schema]) -> type[dy.Schema]:
    """The schema with a column that says which fact a row was."""
    return type(schema.__name__, (schema,), {_PLACE: dy.Int64(nullable=False)})
