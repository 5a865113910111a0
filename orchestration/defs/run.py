"""`make run`: the job `refresh` in this process, told on the terminal.

Belongs here: what a person at a terminal sees of a refresh. Does not belong here: what it does.
"""

from __future__ import annotations

import contextlib
import logging
import os
import shlex
import sys
from pathlib import Path

import dagster as dg
import duckdb

from orchestration.settings import Settings
from orchestration.warehouse.build import fault, is_under_way, open_published
from orchestration.warehouse.ledger import count

STAGES = ("ingest", "list_teams", "read_articles", "hear_tweets", "dbt", "published__matchday")

DAGSTER_YAML = """\
telemetry:
  enabled: false
nux:
  enabled: false
concurrency:
  runs:
    max_concurrent_runs: 1
"""

COUNTS = [
    ("files", "SELECT count(*) FROM raw.dump_files"),
    ("records", "SELECT coalesce(sum(records), 0) FROM raw.dump_files"),
    ("articles", "SELECT count(*) FROM raw.articles"),
    ("tweets", "SELECT count(*) FROM raw.tweets"),
    ("off topic", "SELECT coalesce(sum(off_topic), 0) FROM raw.dump_files"),
    ("duplicates", "SELECT coalesce(sum(duplicates), 0) FROM raw.dump_files"),
    ("tombstones", "SELECT coalesce(sum(tombstones), 0) FROM raw.dump_files"),
    ("rejects", "SELECT count(*) FROM raw.rejects"),
    ("matches", "SELECT count(*) FROM fct_matches"),
    ("goals", "SELECT count(*) FROM fct_goals"),
    ("reactions", "SELECT count(*) FROM fct_reactions"),
]

GONE = {
    "files": "SELECT count(*) FROM raw.dump_files WHERE NOT is_in_raw",
    "rejects": "SELECT count(*) FROM raw.rejects JOIN raw.dump_files USING (dump_file_id) WHERE NOT is_in_raw",
}
"""How many of a count are of files that no longer lie in the raw folder: what these brought in stays."""

TRY_NEXT = (
    "SELECT match_date, home_team, home_score, away_score, away_team FROM fct_matches ORDER BY 1",
    "SELECT team, player, minute_label, source_count, confidence FROM fct_goals",
)


class _Terminal(logging.StreamHandler):  # type: ignore[type-arg]
    """Shows what steps say, not what Dagster says of them."""

    def emit(self, record: logging.LogRecord) -> None:
        meta = getattr(record, "dagster_meta", {})
        if not meta.get("dagster_event"):
            self.stream.write(f"  {meta.get('orig_message', record.getMessage())}\n")
            self.flush()


@dg.logger(None, description="What steps say, a plain line each.")
def terminal_logger(_: dg.InitLoggerContext) -> logging.Logger:
    logger = logging.Logger("matchday", logging.INFO)
    logger.addHandler(_Terminal(sys.stderr))
    return logger


def dagster_home(settings: Settings) -> Path:
    """Dagster's own state, in the folder of the published file; made where it is not there.

    Raises SystemExit with what to do where it cannot be made.
    """
    home = settings.state / "dagster"
    try:
        home.mkdir(parents=True, exist_ok=True)
        (home / "dagster.yaml").write_text(DAGSTER_YAML)
    except OSError as error:
        raise SystemExit(
            f"{settings.published.parent} cannot be written to ({error.strerror}): set MATCHDAY_WAREHOUSE anew"
        ) from None
    return home


def bury_killed_runs(instance: dg.DagsterInstance, settings: Settings) -> None:
    """Tell Dagster that runs which were killed have failed: it would wait for them to end, and begin no other."""
    with is_under_way(settings) as someone_runs:
        if not someone_runs:
            for run in instance.get_runs(dg.RunsFilter(statuses=[dg.DagsterRunStatus.STARTED])):
                instance.report_run_failed(run, "whatever ran it was killed")


def summary(con: duckdb.DuckDBPyConnection) -> str:
    """The published warehouse in figures, a line each."""
    lines = []
    for name, query in COUNTS:
        gone = count(con, GONE[name]) if name in GONE else 0
        of_these = f" ({gone:,} gone from the raw folder)" if gone else ""
        lines.append(f"  {name:<12}{count(con, query):>12,}{of_these}")
    return "\n".join(lines)


def _failure(event: dg.DagsterEvent) -> str:
    """What went wrong in a step, or before the first, in the words of the error that began it."""
    data = event.job_failure_data if event.event_type == dg.DagsterEventType.RUN_FAILURE else event.step_failure_data
    error = data.error
    while error and error.cause:
        error = error.cause
    return error.message.strip().removeprefix("dagster._core.definitions.events.Failure: ") if error else "unknown"


def _failed_check(check: dg.AssetCheckEvaluation) -> str:
    shown = ", ".join(f"{name}: {value.value}" for name, value in check.metadata.items())
    return f"{'.'.join(check.asset_key.path)} fails the check {check.check_name} ({shown})"


def _shown(path: Path) -> str:
    """A path as short as a person would type it."""
    relative = os.path.relpath(path)
    return relative if not relative.startswith("..") else str(path)


def _in_shell(words: str) -> str:
    """One argument of a shell's command line, in plain double quotes where they serve."""
    return shlex.quote(words) if set(words) & set('"$`\\!') else f'"{words}"'


def main() -> int:
    """Refresh, and say what came of it. Returns the exit code: 1 where nothing was published."""
    try:
        settings = Settings.from_environment()
    except ValueError as error:
        print(f"a setting (MATCHDAY_…) is no number: {error}", file=sys.stderr)
        return 1
    if reason := fault(settings):
        print(f"Nothing was published: {reason}", file=sys.stderr)
        return 1
    os.environ["DAGSTER_HOME"] = str(dagster_home(settings))
    from orchestration.definitions import build_defs  # after DAGSTER_HOME, and after what can fail early

    print(f"Refreshing {_shown(settings.published)} from {_shown(settings.raw)}", flush=True)
    with dg.DagsterInstance.get() as instance:
        bury_killed_runs(instance, settings)
        job = build_defs(settings).resolve_job_def("refresh").with_logger_defs({"console": terminal_logger})
        # dbt's own lines, which dagster-dbt repeats on standard output, are in the state folder's dbt.log
        with open(os.devnull, "w") as nowhere, contextlib.redirect_stdout(nowhere):
            result = job.execute_in_process(
                instance=instance, raise_on_error=False, run_config={"loggers": {"console": {"config": {}}}}
            )
        checks = result.get_asset_check_evaluations()
        if not result.success:
            causes = [_failed_check(check) for check in checks if not check.passed]
            if not causes:
                failed = [event for event in result.all_events if event.is_failure]
                causes = [_failure(event) for event in failed if event.is_step_failure] or [*map(_failure, failed)]
            print("\nNothing was published; the warehouse is as it was.", *causes, sep="\n  ", file=sys.stderr)
            return 1
        passed = sum(check.passed for check in checks)
        seconds = {
            stats.step_key: (stats.end_time or 0) - (stats.start_time or 0)
            for stats in instance.get_run_step_stats(result.run_id)
        }
    with open_published(settings) as con:
        print(f"\n{summary(con)}\n  {'checks':<12}{passed:>8} of {len(checks)} passed")
    staged = [f"{stage.removesuffix('__matchday')} {seconds[stage]:.1f}" for stage in STAGES if stage in seconds]
    print(f"  seconds     {', '.join(staged)}")
    connection = f"import duckdb; duckdb.connect({_shown(settings.published)!r}, read_only=True)"
    matches, goals = (_in_shell(f"{connection}.sql('{query}').show()") for query in TRY_NEXT)
    print(f"""
Try next:
  .venv/bin/python -c {matches}
  .venv/bin/python -c {goals}
  make dashboard  # or `make ui` for the Dagster UI""")
    return 0


if __name__ == "__main__":
    sys.exit(main())
