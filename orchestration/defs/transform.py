"""Dagster glue of the third stage: dbt builds and tests staging, intermediate and marts."""

from collections.abc import Iterator

import dagster as dg
from dagster_dbt import DbtProject, dbt_assets
from dagster_dbt.errors import DagsterDbtCliRuntimeError

from orchestration.defs.resources import Dbt, Warehouse
from orchestration.defs.tables import table_metadata


def build_dbt_assets(project: DbtProject) -> dg.AssetsDefinition:
    """One asset a model, its key the model's schema and name."""

    @dbt_assets(manifest=project.manifest_path, project=project, name="dbt")
    def dbt_build(context: dg.AssetExecutionContext, dbt: Dbt, warehouse: Warehouse) -> Iterator[object]:
        # the file is dbt's until it ends: tables are described after
        events, failure = [], None
        try:
            for event in dbt.cli(["build"], context=context, target_path=project.target_path).stream():
                events.append(event)
        except DagsterDbtCliRuntimeError as error:  # told last, so that failed tests are seen as failed checks
            failure = error
        outputs = [event for event in events if isinstance(event, dg.Output)]
        yield from (event for event in events if not isinstance(event, dg.Output))
        parents = context.assets_def.asset_deps
        with warehouse.open() as con:
            for output in outputs:
                key = context.asset_key_for_output(output.output_name)
                came_from = "\n".join(f"- `{'.'.join(parent.path)}`" for parent in sorted(parents[key]))
                yield output.with_metadata({**output.metadata, **table_metadata(con, key.path, came_from)})
        if failure:
            raise failure

    return dbt_build
