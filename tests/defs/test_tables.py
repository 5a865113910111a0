"""What the Dagster UI shows of a table, and that what stands in dumps is shown, never rendered."""

import duckdb
import pytest

from orchestration.defs.ingest import files_read
from orchestration.defs.tables import PREVIEW_ROWS, table_metadata


@pytest.fixture
def con():
    with duckdb.connect() as con:
        con.execute("CREATE SCHEMA raw")
        yield con


def test_rows_columns_preview_and_origin(con):
    con.execute("CREATE TABLE raw.posts AS SELECT range AS post_id, 'words ' || range AS text FROM range(1000)")
    shown = table_metadata(con, ["raw", "posts"], "- `x.csv`: 1000 records")
    assert shown["dagster/row_count"].value == 1000
    columns = shown["dagster/column_schema"].value.columns
    assert [(column.name, column.type) for column in columns] == [("post_id", "BIGINT"), ("text", "VARCHAR")]
    assert shown["came_from"].value == "- `x.csv`: 1000 records"
    header, rule, *rows = shown["preview"].value.splitlines()
    assert (header, rule, rows[0]) == ("| post_id | text |", "| --- | --- |", "| 0 | words 0 |")
    assert len(rows) == PREVIEW_ROWS


def test_an_empty_table_has_a_preview_of_its_columns(con):
    con.execute("CREATE TABLE raw.posts (post_id VARCHAR)")
    shown = table_metadata(con, ["raw", "posts"], "no dump files")
    assert (shown["dagster/row_count"].value, shown["preview"].value) == (0, "| post_id |\n| --- |")


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "![x](https://example.org/x.png)",
        "a | b",
        "line\nbreak\r\n| fake | row |",
        "`code`",
    ],
)
def test_what_a_post_says_cannot_become_markup(con, hostile):
    con.execute("CREATE TABLE raw.posts (text VARCHAR)")
    con.execute("INSERT INTO raw.posts VALUES (?)", [hostile])
    _, _, *rows = table_metadata(con, ["raw", "posts"], "")["preview"].value.splitlines()
    assert len(rows) == 1
    assert not set("<>`[]()!") & set(rows[0])
    assert rows[0].count("|") == 2


def test_what_a_file_is_called_cannot_become_markup(con):
    con.execute(
        "CREATE TABLE raw.dump_files AS SELECT 'a`![x](https://example.org/x.png)' AS path, 1 AS records, '' AS format"
    )
    assert not set("<>`[]()!") & set(files_read(con))


def test_long_and_binary_values_are_cut_and_quoted(con):
    con.execute("CREATE TABLE raw.posts AS SELECT repeat('x', 5000) AS text, 'AB'::BLOB AS content, NULL AS missing")
    preview = table_metadata(con, ["raw", "posts"], "")["preview"].value
    assert "…" in preview and len(preview) < 300
    assert "AB" in preview


def test_a_table_that_is_not_there_is_an_error(con):
    with pytest.raises(duckdb.CatalogException):
        table_metadata(con, ["raw", "nothing"], "")
