"""`make run` killed at its longest stage: readers keep what was published, and the next refresh
completes at once and gives what was known the ids that it had."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

import dagster as dg

from tests.commands import SAMPLE, contents, query, refresh, start_refresh

REPORT = SAMPLE / "articles/crawl_text/japan-belgium-2018.txt"


def hear_of_dbt(running: subprocess.Popen[str]) -> None:
    """Wait until a refresh has started dbt."""
    assert running.stderr
    for line in running.stderr:
        if "Running dbt command" in line:
            return


def dbt_of(running: subprocess.Popen[str]) -> int:
    """The process of the dbt that a refresh has started."""
    for _ in range(200):
        for children in Path(f"/proc/{running.pid}/task").glob("*/children"):
            for pid in children.read_text().split():
                if b"dbt" in Path(f"/proc/{pid}/cmdline").read_bytes():
                    return int(pid)
        time.sleep(0.05)
    raise AssertionError("no dbt was started")


def ids(published: Path) -> list[tuple]:
    """The ids of the one match and of its goals."""
    return query(published, "SELECT match_id, goal_id FROM fct_matches JOIN fct_goals USING (match_id) ORDER BY ALL")


def test_a_refresh_killed_while_dbt_builds(settings, tmp_path):
    # it came out two days after the match, and does not say when that was
    late = REPORT.read_text("utf-8").replace("date 2018-07-02", "date 2018-07-04").replace(" on Monday", "")
    (settings.raw / "late.txt").write_text(late, "utf-8")
    run = refresh(settings.raw, settings.published)
    assert run.returncode == 0, run.stderr
    before = contents(settings.published)
    known = ids(settings.published)
    assert known

    shutil.copy(REPORT, settings.raw)
    killed = start_refresh(settings.raw, settings.published)
    hear_of_dbt(killed)
    # the refresh alone: the dbt that it started lives on, as it would after a real kill, and goes on when it hurts most
    dbt = dbt_of(killed)
    os.kill(dbt, signal.SIGSTOP)
    killed.send_signal(signal.SIGKILL)
    killed.wait()
    assert contents(settings.published) == before
    next_one = start_refresh(settings.raw, settings.published)
    hear_of_dbt(next_one)
    os.kill(dbt, signal.SIGCONT)
    _, errors = next_one.communicate(timeout=600)
    assert next_one.returncode == 0, errors
    with dg.DagsterInstance.from_config(str(settings.state / "dagster")) as instance:
        statuses = [run.status for run in instance.get_runs()]
    success, failure = dg.DagsterRunStatus.SUCCESS, dg.DagsterRunStatus.FAILURE
    assert statuses == [success, failure, success], "none is waited for"

    assert query(settings.published, "SELECT match_date::VARCHAR, article_count FROM fct_matches") == [
        ("2018-07-02", 2)
    ]
    assert ids(settings.published) == known, "what was known keeps its ids"
    scratch = tmp_path / "scratch" / "x.duckdb"
    assert refresh(settings.raw, scratch).returncode == 0
    assert ids(scratch) == known, "and has them from scratch"
