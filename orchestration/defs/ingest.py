"""Dagster glue of the first stage: dump files → raw."""

from collections.abc import Iterator

import dagster as dg
import duckdb

from orchestration.defs.resources import Warehouse
from orchestration.defs.tables import inert, table_metadata
from orchestration.warehouse.load import RawFolderError, load_dumps
from orchestration.warehouse.schemas import RAW
from orchestration.warehouse.tables import create_tables


def files_read(con: duckdb.DuckDBPyConnection) -> str:
    """The first dump files and what they are, as Markdown that their names cannot break out of."""
    files = con.execute("SELECT path, format, records FROM raw.dump_files ORDER BY path LIMIT 50").fetchall()
    listed = "\n".join(f"- {inert(path)}: {records} records, {kind}" for path, kind, records in files)
    return listed or "no dump files"


@dg.multi_asset(
    specs=[
        dg.AssetSpec(["raw", table], group_name="raw", description=schema.__doc__, kinds={"duckdb"})
        for table, schema in RAW.items()
    ]
)
def ingest(context: dg.AssetExecutionContext, warehouse: Warehouse) -> Iterator[dg.MaterializeResult]:
    """Load every file of the raw folder that the warehouse has not seen."""
    with warehouse.open() as con:
        create_tables(con)
        try:
            load_dumps(con, warehouse.settings.raw, context.log.info)
        except RawFolderError as error:
            raise dg.Failure(str(error), allow_retries=False) from None
        came_from = files_read(con)
        for table in RAW:
            key = ["raw", table]
            yield dg.MaterializeResult(asset_key=key, metadata=table_metadata(con, key, came_from))
