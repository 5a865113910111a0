"""The tables of `raw` and `extracted` in DuckDB, made from their dataframely schemas.

Belongs here: DDL. Does not belong here: what the columns are (schemas.py), filling them (load.py).
"""

from __future__ import annotations

import dataframely as dy
import duckdb
import polars as pl
from polars._typing import PolarsDataType

from orchestration.warehouse.schemas import TABLES


def duckdb_type(dtype: PolarsDataType) -> str:
    """The DuckDB type that holds a polars type. Raises KeyError for a type that no schema uses."""
    if isinstance(dtype, pl.List):
        return f"{duckdb_type(dtype.inner)}[]"
    return {
        pl.String: "VARCHAR",
        pl.Binary: "BLOB",
        pl.Boolean: "BOOLEAN",
        pl.Int32: "INTEGER",
        pl.Int64: "BIGINT",
        pl.Float64: "DOUBLE",
        pl.Date: "DATE",
        pl.Datetime: "TIMESTAMPTZ",
    }[dtype.base_type()]


def columns_ddl(schema: type[dy.Schema]) -> str:
    """``"name" TYPE [NOT NULL], …`` for every column of a schema.

    No PRIMARY KEY: DuckDB would hold an index of every key in memory, which grows with the dumps.
    Loading keeps the keys unique, and dbt tests them.
    """
    return ", ".join(
        f'"{name}" {duckdb_type(column.dtype)}{"" if column.nullable else " NOT NULL"}'
        for name, column in schema.columns().items()
    )


def create_tables(con: duckdb.DuckDBPyConnection) -> None:
    """Create every table of `raw` and `extracted` that does not exist yet."""
    for table, schema in TABLES.items():
        create_table(con, table, schema)


def create_table(con: duckdb.DuckDBPyConnection, table: str, schema: type[dy.Schema]) -> None:
    """Create one table (``schema.table``) and what it stands in, unless it exists.

    A table that an older version made is brought up to date: of `extracted` it is dropped, for all of it can be
    read anew; others get the columns that they lack, empty.
    """
    layer, _, name = table.partition(".")
    con.execute(f"CREATE SCHEMA IF NOT EXISTS {layer}")
    query = "SELECT column_name FROM duckdb_columns() WHERE schema_name = ? AND table_name = ?"
    there = {column for (column,) in con.execute(query, [layer, name]).fetchall()}
    columns = schema.columns()
    if there and layer == "extracted" and there != columns.keys():
        con.execute(f"DROP TABLE {table}")
    con.execute(f"CREATE TABLE IF NOT EXISTS {table} ({columns_ddl(schema)})")
    if there and layer != "extracted":
        for column in columns.keys() - there:
            con.execute(f'ALTER TABLE {table} ADD COLUMN "{column}" {duckdb_type(columns[column].dtype)}')
    con.execute(f"COMMENT ON TABLE {table} IS '{_quoted(schema.__doc__ or '')}'")
    for column, its in columns.items():
        if its.description:
            con.execute(f"COMMENT ON COLUMN {table}.\"{column}\" IS '{_quoted(its.description)}'")


def _quoted(words: str) -> str:
    """Words of this project as they stand between the quotes of SQL; a COMMENT takes no bound value."""
    return " ".join(words.split()).replace("'", "''")
