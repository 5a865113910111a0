"""All that Dagster loads."""

from __future__ import annotations

import dagster as dg

from orchestration.defs.checks import CHECKS
from orchestration.defs.extract import hear_tweets, list_teams, read_articles
from orchestration.defs.ingest import ingest
from orchestration.defs.publish import published
from orchestration.defs.refresh import build_raw_sensor, hourly, refresh
from orchestration.defs.resources import DBT_EXECUTABLE, Dbt, Warehouse, dbt_project
from orchestration.defs.transform import build_dbt_assets
from orchestration.settings import Settings


def build_defs(settings: Settings, resource_overrides: dict[str, object] | None = None) -> dg.Definitions:
    """The definitions for one raw folder and one published file; tests swap any resource."""
    project = dbt_project(settings)
    resources = {
        "warehouse": Warehouse(raw=str(settings.raw), published=str(settings.published)),
        "dbt": Dbt(project_dir=str(project.project_dir), dbt_executable=DBT_EXECUTABLE),
    }
    return dg.Definitions(
        assets=[ingest, read_articles, hear_tweets, list_teams, build_dbt_assets(project), published],
        asset_checks=CHECKS,
        jobs=[refresh],
        schedules=[hourly],
        sensors=[build_raw_sensor(settings)],
        resources=resources | (resource_overrides or {}),
        # one process: a warehouse file has one writer, and each further process imports everything again
        executor=dg.in_process_executor,
    )


@dg.definitions
def defs() -> dg.Definitions:
    return build_defs(Settings.from_environment())
