"""One real `dbt build` over all the stories that this room's tests tell."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from tests.commands import PROJECT, query
from tests.dbt.stories import STORIES, Stories
from tests.once import made_once

Ask = Callable[[str], list[tuple]]


def dbt_build(folder: Path, stories: Stories, spoil: str = "") -> subprocess.CompletedProcess[str]:
    """dbt's models and tests over the stories, spoilt by a statement of SQL; the file is `folder`/build.duckdb."""
    with duckdb.connect(folder / "build.duckdb") as con:
        stories.write(con)
        con.execute(spoil)
    arguments = [
        "build",
        "--quiet",
        "--project-dir",
        PROJECT / "dbt_project",
        "--profiles-dir",
        PROJECT / "dbt_project",
    ]
    outputs = ["--target-path", folder / "target", "--log-path", folder / "logs"]
    return subprocess.run(
        [Path(sys.executable).with_name("dbt"), *arguments, *outputs],
        env=os.environ | {"MATCHDAY_BUILD": str(folder / "build.duckdb"), "DO_NOT_TRACK": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file with all stories; every dbt test of the project passed on it."""

    def make(folder: Path) -> Path:
        run = dbt_build(folder, STORIES)
        assert run.returncode == 0, run.stdout + run.stderr
        return folder / "build.duckdb"

    return made_once("stories", make, tmp_path_factory)


@pytest.fixture(scope="session")
def ask(built: Path) -> Ask:
    """Rows of a query over what came of the stories."""
    return lambda sql: query(built, sql)
