"""Dagster glue of the last stage: the checked private file becomes the published one."""

from pathlib import Path

import dagster as dg

from orchestration.defs.checks import MARTS
from orchestration.defs.resources import Warehouse
from orchestration.warehouse import build

MACROS = Path(build.__file__).with_name("macros.sql")


@dg.asset(
    key=["published", "matchday"],
    deps=[dg.AssetKey(["main", mart]) for mart in MARTS] + [dg.AssetKey(["raw", "dump_files"])],
    group_name="published",
    kinds={"duckdb"},
)
def published(context: dg.AssetExecutionContext, warehouse: Warehouse) -> dg.MaterializeResult:
    """The DuckDB file that users open: swapped in one step, after every check has passed."""
    with warehouse.open() as con:
        con.execute(MACROS.read_text())
    version = build.publish(warehouse.settings)
    context.log.info(f"published {warehouse.published}")
    return dg.MaterializeResult(
        metadata={
            "path": dg.MetadataValue.path(warehouse.published),
            "bytes": dg.MetadataValue.int(version.stat().st_size),
            "came_from": dg.MetadataValue.md("every table of the refresh's private file, checked"),
        }
    )
