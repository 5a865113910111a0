"""Tables made from dataframely schemas: their columns, types and what may be NULL."""

import dataframely as dy
import duckdb
import polars as pl
import pytest

from orchestration.warehouse.schemas import REFERENCE, TABLES
from orchestration.warehouse.tables import columns_ddl, create_table, create_tables, duckdb_type


@pytest.fixture
def con():
    with duckdb.connect() as con:
        yield con


@pytest.mark.parametrize(
    ("dtype", "expected"),
    [
        (pl.String(), "VARCHAR"),
        (pl.Binary(), "BLOB"),
        (pl.Int32(), "INTEGER"),
        (pl.Int64(), "BIGINT"),
        (pl.Datetime(time_zone="UTC"), "TIMESTAMPTZ"),
        (pl.List(pl.String()), "VARCHAR[]"),
    ],
)
def test_a_polars_type_has_one_duckdb_type(dtype, expected):
    assert duckdb_type(dtype) == expected


def test_a_type_that_no_schema_uses_is_refused():
    with pytest.raises(KeyError):
        duckdb_type(pl.Duration())


def test_ddl_says_what_may_not_be_null():
    class Thing(dy.Schema):
        thing_id = dy.String(primary_key=True)
        note = dy.String(nullable=True)

    assert columns_ddl(Thing) == '"thing_id" VARCHAR NOT NULL, "note" VARCHAR'


@pytest.mark.parametrize("table", TABLES)
def test_every_table_has_its_schemas_columns_and_types(table, con):
    create_tables(con)
    written = con.sql(f"FROM {table}").pl()
    schema = TABLES[table]
    assert written.columns == schema.column_names()
    for name, column in schema.columns().items():
        assert written.schema[name].base_type() == column.dtype.base_type(), name


def test_tables_that_exist_keep_their_rows(con):
    create_tables(con)
    con.execute("INSERT INTO raw.tombstones VALUES ('1', 'tweet', 'notice', 'file')")
    create_tables(con)
    assert con.execute("SELECT count(*) FROM raw.tombstones").fetchone() == (1,)


def test_a_missing_value_that_must_be_there_is_refused(con):
    create_tables(con)
    with pytest.raises(duckdb.ConstraintException, match="subject"):
        con.execute("INSERT INTO raw.tombstones VALUES (NULL, 'tweet', 'notice', 'file')")


def test_ids_beyond_2_to_the_53_keep_every_digit(con):
    create_tables(con)
    con.execute("INSERT INTO raw.tweet_sources VALUES ('1013832184512348161', 'file')")
    assert con.execute("SELECT post_id FROM raw.tweet_sources").fetchone() == ("1013832184512348161",)


def test_every_table_and_column_is_described(con):
    create_tables(con)
    for table, schema in REFERENCE.items():
        create_table(con, f"reference.{table}", schema)
    undescribed = "SELECT {0}_name FROM duckdb_{0}s() WHERE NOT internal AND comment IS NULL"
    assert con.sql(undescribed.format("table")).fetchall() == []
    assert con.sql(undescribed.format("column")).fetchall() == []
