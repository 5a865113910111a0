"""Dagster glue of when it runs: the job `refresh`, its hourly schedule, and the sensor on the raw folder."""

import hashlib
import time
from pathlib import Path

import dagster as dg

from orchestration.settings import Settings

SETTLED_S = 10  # a file touched this lately may still be being copied

refresh = dg.define_asset_job(
    "refresh",
    selection=dg.AssetSelection.all(),
    executor_def=dg.in_process_executor,
    description="Dumps in, a checked and published warehouse out.",
)

hourly = dg.ScheduleDefinition(
    name="hourly",
    job=refresh,
    cron_schedule="0 * * * *",
    default_status=dg.DefaultScheduleStatus.STOPPED,
    description="A refresh every hour, once switched on.",
)


def raw_fingerprint(raw: Path) -> tuple[str, float]:
    """A hash of every file's path, size and time of change, and the latest such time (seconds since the epoch)."""
    digest, latest = hashlib.sha256(), 0.0
    for path in sorted(raw.rglob("*")):
        if path.is_file():
            status = path.stat()
            digest.update(
                f"{path.relative_to(raw)}\0{status.st_size}\0{status.st_mtime_ns}\n".encode("utf-8", "replace")
            )
            latest = max(latest, status.st_mtime)
    return digest.hexdigest(), latest


def build_raw_sensor(settings: Settings) -> dg.SensorDefinition:
    """A sensor that asks for a refresh when the raw folder is not as it was at the last one it asked for."""

    @dg.sensor(
        name="raw_folder",
        job=refresh,
        minimum_interval_seconds=30,
        description="A refresh when a dump arrives in the raw folder or changes there, once switched on.",
    )
    def raw_folder(context: dg.SensorEvaluationContext) -> dg.RunRequest | dg.SkipReason:
        if not settings.raw.is_dir():
            return dg.SkipReason(f"there is no folder {settings.raw}: make it, or set MATCHDAY_RAW")
        fingerprint, latest = raw_fingerprint(settings.raw)
        if fingerprint == context.cursor:
            return dg.SkipReason("no dump has arrived or changed")
        if 0 <= time.time() - latest < SETTLED_S:
            return dg.SkipReason("a dump is still being written")
        context.update_cursor(fingerprint)
        return dg.RunRequest()  # no run_key: a folder may come back to what it was

    return raw_folder
