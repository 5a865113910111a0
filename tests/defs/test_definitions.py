"""What Dagster loads: the asset graph as plain data, the job, the schedule, the sensor.

`python -m tests.defs.test_definitions` writes the graph anew, after a change that was meant.
"""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

import dagster as dg
import pytest

from orchestration.definitions import build_defs
from orchestration.defs.refresh import SETTLED_S, build_raw_sensor
from orchestration.settings import Settings

GRAPH = Path(__file__).with_name("asset_graph.json")


def asset_graph(definitions: dg.Definitions) -> dict[str, list[str]]:
    """Asset → the assets that it is made from."""
    return {
        ".".join(spec.key.path): sorted(".".join(dep.asset_key.path) for dep in spec.deps)
        for spec in sorted(definitions.resolve_all_asset_specs(), key=lambda spec: spec.key)
    }


def test_the_asset_graph_is_as_it_was_drawn(definitions):
    assert asset_graph(definitions) == json.loads(GRAPH.read_text())


def test_every_asset_comes_of_dumps_or_of_the_alias_table(definitions):
    graph = asset_graph(definitions)
    assert {dep for deps in graph.values() for dep in deps} <= graph.keys(), "nothing hangs in the air"
    assert {asset.partition(".")[0] for asset, deps in graph.items() if not deps} == {"raw", "extracted"}
    assert [asset for asset, deps in graph.items() if not deps and asset.startswith("extracted.")] == [
        "extracted.teams"
    ]


def test_publishing_waits_for_every_mart(definitions):
    graph = asset_graph(definitions)
    assert {asset for asset in graph if asset.startswith("main.")} <= set(graph["published.matchday"])


POLARS_CHECKS = {
    ("main.fct_matches", "goals_add_up"),
    ("main.fct_goals", "running_scores_climb"),
    ("main.fct_goals", "minutes_in_period"),
    ("main.fct_goals", "periods_run_on"),
    ("main.fct_evidence", "spans_match_quotes"),
    ("main.fct_evidence", "facts_have_evidence"),
    ("raw.dump_files", "files_reconcile"),
    ("main.fct_matches", "nothing_emptied"),
}


def test_every_polars_check_is_upstream_of_publishing_and_blocks_it(definitions):
    graph = asset_graph(definitions)
    specs = {
        (".".join(spec.asset_key.path), spec.name): spec
        for checks in definitions.asset_checks or []
        for spec in checks.check_specs
    }
    assert specs.keys() == POLARS_CHECKS
    assert all(spec.blocking and spec.description for spec in specs.values())
    assert {asset for asset, _ in POLARS_CHECKS} <= set(graph["published.matchday"])


def test_the_job_refresh_is_every_asset_in_one_process(definitions):
    job = definitions.resolve_job_def("refresh")
    assert job.executor_def is dg.in_process_executor
    assert {".".join(key.path) for key in job.asset_layer.selected_asset_keys} == asset_graph(definitions).keys()


def test_the_schedule_is_hourly_and_off_until_switched_on(definitions):
    schedule = definitions.resolve_schedule_def("hourly")
    assert (schedule.cron_schedule, schedule.job_name) == ("0 * * * *", "refresh")
    assert schedule.default_status == dg.DefaultScheduleStatus.STOPPED


def test_a_resource_can_be_swapped(settings):
    swapped = build_defs(settings, {"warehouse": dg.ResourceDefinition.hardcoded_resource("another")})
    assert isinstance((swapped.resources or {})["warehouse"], dg.ResourceDefinition)


# --- the sensor on the raw folder ---------------------------------------------------------------


def look(settings: Settings, cursor: str | None = None) -> tuple[dg.RunRequest | dg.SkipReason, str | None]:
    """What the sensor asks for, and the cursor that it leaves."""
    context = dg.build_sensor_context(cursor=cursor)
    return build_raw_sensor(settings)(context), context.cursor


def drop(path: Path, content: str = "a dump", age_s: float = SETTLED_S * 2) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content)
    then = time.time() - age_s
    os.utime(path, (then, then))


def test_the_sensor_asks_for_the_job_refresh(definitions):
    assert definitions.resolve_sensor_def("raw_folder").job_name == "refresh"


def test_it_asks_when_a_dump_arrives_and_once_only(settings):
    drop(settings.raw / "deep" / "folder" / "x.csv")
    asked, cursor = look(settings)
    assert isinstance(asked, dg.RunRequest)
    again, unchanged = look(settings, cursor)
    assert isinstance(again, dg.SkipReason) and "no dump has arrived or changed" in str(again.skip_message)
    assert unchanged == cursor


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda raw: drop(raw / "second.csv"), id="another arrives"),
        pytest.param(lambda raw: drop(raw / "first.csv", "a longer dump"), id="one changes"),
        pytest.param(lambda raw: drop(raw / "first.csv", "a DUMP", SETTLED_S * 3), id="one changes, size alike"),
        pytest.param(lambda raw: (raw / "first.csv").rename(raw / "renamed.csv"), id="one is renamed"),
    ],
)
def test_it_asks_again_when_the_folder_changes(settings, change):
    drop(settings.raw / "first.csv")
    first, cursor = look(settings)
    change(settings.raw)
    second, _ = look(settings, cursor)
    assert isinstance(first, dg.RunRequest) and isinstance(second, dg.RunRequest)
    assert first.run_key is second.run_key is None, "a folder that is again as it was has changed all the same"


def test_it_waits_for_a_dump_that_is_still_being_written(settings):
    drop(settings.raw / "x.csv", age_s=0)
    asked, cursor = look(settings)
    assert isinstance(asked, dg.SkipReason) and "still being written" in str(asked.skip_message)
    assert cursor is None, "it will look again"


def test_it_says_so_where_there_is_no_folder(settings):
    settings.raw.rmdir()
    asked, _ = look(settings)
    assert isinstance(asked, dg.SkipReason)
    assert str(settings.raw) in str(asked.skip_message) and "MATCHDAY_RAW" in str(asked.skip_message)


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        drawn = asset_graph(build_defs(Settings(Path(folder), Path(folder) / "x.duckdb")))
    GRAPH.write_text(json.dumps(drawn, indent=1) + "\n")
