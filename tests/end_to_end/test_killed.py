"""`make run` killed at its longest stage: readers keep what was published, and the next refresh completes at once."""

from __future__ import annotations

import shutil
import signal

import dagster as dg

from orchestration.warehouse.build import begin_build, open_build, publish
from tests.commands import SAMPLE, query, refresh, start_refresh


def test_a_refresh_killed_while_dbt_builds(settings):
    with begin_build(settings):
        with open_build(settings) as con:
            con.execute("CREATE TABLE earlier AS SELECT 'published before' AS words")
        publish(settings)
    shutil.copy(SAMPLE / "articles/crawl_text/japan-belgium-2018.txt", settings.raw)
    killed = start_refresh(settings.raw, settings.published)
    assert killed.stderr
    for line in killed.stderr:
        if "Running dbt command" in line:
            break
    # the refresh alone: the dbt that it started lives on for a moment, as it would after a real kill
    killed.send_signal(signal.SIGKILL)
    killed.wait()
    assert query(settings.published, "FROM earlier") == [("published before",)]
    assert query(settings.published, "SELECT count(*) FROM duckdb_tables()") == [(1,)]
    run = refresh(settings.raw, settings.published)
    assert run.returncode == 0, run.stderr
    assert query(settings.published, "SELECT count(*) > 0 FROM fct_matches") == [(True,)]
    with dg.DagsterInstance.from_config(str(settings.state / "dagster")) as instance:
        statuses = [run.status for run in instance.get_runs()]
    assert statuses == [dg.DagsterRunStatus.SUCCESS, dg.DagsterRunStatus.FAILURE], "none is waited for"
