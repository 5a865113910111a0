"""What the Dagster UI shows of a table: rows, columns, a preview, where the rows came from.

Belongs here: metadata of assets. Does not belong here: the assets.
"""

from collections.abc import Sequence

import dagster as dg
import duckdb

PREVIEW_ROWS = 5
CELL = 80  # characters of a value that a preview shows


def table_metadata(con: duckdb.DuckDBPyConnection, key: Sequence[str], came_from: str) -> dict[str, dg.MetadataValue]:
    """The metadata of the table that an asset key (schema, table) names. Raises duckdb.CatalogException without it."""
    schema, table = key
    relation = con.sql(f'FROM "{schema}"."{table}"')
    rows = con.execute(f'SELECT count(*) FROM "{schema}"."{table}"').fetchone()
    columns = [dg.TableColumn(name, str(kind)) for name, kind in zip(relation.columns, relation.types, strict=True)]
    return {
        "dagster/row_count": dg.MetadataValue.int(rows[0] if rows else 0),
        "dagster/column_schema": dg.MetadataValue.table_schema(dg.TableSchema(columns)),
        "preview": dg.MetadataValue.md(_preview(relation)),
        "came_from": dg.MetadataValue.md(came_from),
    }


def _preview(relation: duckdb.DuckDBPyRelation) -> str:
    lines = [relation.columns, ["---"] * len(relation.columns)]
    lines += [[inert(value) for value in row] for row in relation.limit(PREVIEW_ROWS).fetchall()]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def inert(value: object) -> str:
    """A value as inert Markdown: what stands in dumps is shown, never rendered."""
    text = "" if value is None else repr(value) if isinstance(value, bytes) else str(value)
    text = " ".join(text[:CELL].split())
    return "".join(f"&#{ord(c)};" if c in "<>&|`*_[]()!\\#~$" else c for c in text) + (
        "…" if len(str(value)) > CELL else ""
    )
