"""`make ui`: the Dagster UI on 127.0.0.1:3000, its state in the published file's folder.

Belongs here: how the UI is started. Does not belong here: what it shows.
"""

from __future__ import annotations

import os
import sys

import dagster as dg

from orchestration.defs.run import bury_killed_runs, dagster_home
from orchestration.settings import PROJECT, Settings


def main() -> None:
    """Become `dagster dev`; the port is 3000 or DAGSTER_WEBSERVER_PORT."""
    settings = Settings.from_environment()
    os.environ["MATCHDAY_RAW"], os.environ["MATCHDAY_WAREHOUSE"] = str(settings.raw), str(settings.published)
    os.environ["DAGSTER_HOME"] = str(dagster_home(settings))
    with dg.DagsterInstance.get() as instance:
        bury_killed_runs(instance, settings)
    port = os.environ.get("DAGSTER_WEBSERVER_PORT", "3000")
    os.chdir(PROJECT)
    arguments = ["-m", "dagster", "dev", "-m", "orchestration.definitions", "-h", "127.0.0.1", "-p", port]
    os.execv(sys.executable, [sys.executable, *arguments])


if __name__ == "__main__":
    main()
