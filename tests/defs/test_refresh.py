"""A real run of the job `refresh` in this process: what it shows in the UI, and what stops it from publishing."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import dagster as dg
import pytest

from orchestration.definitions import build_defs
from orchestration.settings import Settings
from orchestration.warehouse.build import begin_build, build_path, open_build, publish
from tests.commands import SAMPLE, query
from tests.defs.test_definitions import POLARS_CHECKS


def run(settings: Settings) -> dg.ExecuteInProcessResult:
    """The job `refresh`, in this process."""
    with pytest.MonkeyPatch.context() as patch, dg.DagsterInstance.ephemeral() as instance:
        patch.setenv("MATCHDAY_BUILD", str(build_path(settings)))
        return (
            build_defs(settings).resolve_job_def("refresh").execute_in_process(instance=instance, raise_on_error=False)
        )


@pytest.fixture(scope="module")
def refreshed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Settings, dg.ExecuteInProcessResult]:
    """A refresh of two files of the sample."""
    folder = tmp_path_factory.mktemp("refreshed")
    for file in ("articles/crawl_text/japan-belgium-2018.txt", "tweets/manchester-city-qpr-2012.csv"):
        (folder / "raw" / file).parent.mkdir(parents=True)
        shutil.copy(SAMPLE / file, folder / "raw" / file)
    settings = Settings(folder / "raw", folder / "out" / "matchday.duckdb")
    return settings, run(settings)


def materializations(result: dg.ExecuteInProcessResult) -> Iterator[tuple[str, dict]]:
    """Asset (schema.table) and the metadata that it shows."""
    for event in result.all_events:
        if event.event_type == dg.DagsterEventType.ASSET_MATERIALIZATION:
            materialized = event.step_materialization_data.materialization
            yield ".".join(materialized.asset_key.path), dict(materialized.metadata)


def test_it_succeeds_and_publishes(refreshed):
    settings, result = refreshed
    assert result.success
    assert query(settings.published, "SELECT count(*) FROM raw.dump_files") == [(2,)]


def test_every_asset_shows_its_rows_columns_a_preview_and_where_they_came_from(refreshed, definitions):
    settings, result = refreshed
    shown = dict(materializations(result))
    assert shown.keys() == {".".join(spec.key.path) for spec in definitions.resolve_all_asset_specs()}
    assert {"path", "bytes", "came_from"} <= shown.pop("published.matchday").keys()
    for asset, metadata in shown.items():
        columns = query(settings.published, f"DESCRIBE {asset}")
        assert metadata["dagster/row_count"].value == query(settings.published, f"SELECT count(*) FROM {asset}")[0][0]
        assert [column.name for column in metadata["dagster/column_schema"].value.columns] == [
            name for name, *_ in columns
        ], asset
        assert metadata["preview"].value.startswith(f"| {columns[0][0]} |"), asset
        assert metadata["came_from"].value, asset


def test_raw_tables_come_from_files_and_models_from_tables(refreshed):
    shown = dict(materializations(refreshed[1]))
    assert "tweets/manchester-city-qpr-2012.csv" in shown["raw.tweets"]["came_from"].value
    assert "`main.fct_goals`" not in shown["main.fct_goals"]["came_from"].value
    assert "`intermediate.int_goals_count`" in shown["main.fct_goals"]["came_from"].value


def test_all_checks_passed_those_of_polars_and_those_of_dbt(refreshed):
    evaluations = refreshed[1].get_asset_check_evaluations()
    assert all(check.passed for check in evaluations)
    names = {(".".join(check.asset_key.path), check.check_name) for check in evaluations}
    assert names > POLARS_CHECKS
    assert ("main.fct_goals", "unique_fct_goals_goal_id") in names


def test_publishing_is_the_last_step(refreshed):
    steps = [event.step_key for event in refreshed[1].all_events if event.is_step_success]
    assert steps[-1] == "published__matchday"


# --- what stops it ------------------------------------------------------------------------------


def failures(result: dg.ExecuteInProcessResult) -> list[str]:
    return [event.step_key for event in result.all_events if event.is_step_failure]


def test_a_check_that_fails_stops_publishing(settings):
    with begin_build(settings):
        with open_build(settings) as con:
            con.execute("CREATE SCHEMA raw")
            con.execute("""CREATE TABLE raw.dump_files AS SELECT 'f' AS dump_file_id, 'lost.csv' AS path, 'x' AS format,
                9 AS bytes, 10 AS records, 1 AS loaded, 0 AS duplicates, 0 AS off_topic, 0 AS tombstones, 0 AS rejected,
                now() AS loaded_at""")
        publish(settings)
    before = os.readlink(settings.published)
    result = run(settings)
    assert not result.success
    assert [check.check_name for check in result.get_asset_check_evaluations() if not check.passed] == [
        "files_reconcile"
    ]
    assert "published.matchday" not in dict(materializations(result))
    assert os.readlink(settings.published) == before


def test_a_second_refresh_is_refused_and_the_first_is_not_disturbed(settings):
    with begin_build(settings):
        with open_build(settings) as con:
            con.execute("CREATE TABLE of_the_first AS SELECT 1 AS x")
        assert not run(settings).success
        publish(settings)
    assert query(settings.published, "FROM of_the_first") == [(1,)]
