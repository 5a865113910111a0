"""The Dagster resources: one warehouse build a run, and dbt upon it.

Belongs here: what assets are handed. Does not belong here: what they do with it.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import cached_property
from importlib.metadata import version as installed_version
from pathlib import Path

import dagster as dg
import duckdb
from dagster_dbt import DbtCliResource, DbtProject
from dbt.cli.main import dbtRunner
from packaging.version import Version

from orchestration.settings import PROJECT, Settings
from orchestration.warehouse.build import RefreshUnderWay, begin_build, build_path, fault, open_build

# dbt is told by environment alone, so that `dbt` in a shell and in Dagster read one profile
os.environ.setdefault("DO_NOT_TRACK", "1")


DBT_EXECUTABLE = str(Path(sys.executable).with_name("dbt"))  # the environment need not be activated


class Warehouse(dg.ConfigurableResource):
    """The private file of one run, from its first step to its last."""

    raw: str
    published: str

    @property
    def settings(self) -> Settings:
        return Settings(Path(self.raw), Path(self.published))

    @contextmanager
    def yield_for_execution(self, context: dg.InitResourceContext) -> Iterator["Warehouse"]:
        if reason := fault(self.settings):
            raise dg.Failure(reason, allow_retries=False)
        try:
            with begin_build(self.settings):
                os.environ["MATCHDAY_BUILD"] = str(build_path(self.settings))
                yield self
        except RefreshUnderWay as error:
            raise dg.Failure(str(error), allow_retries=False) from None

    def open(self) -> AbstractContextManager[duckdb.DuckDBPyConnection]:
        """The private file, open for writing; one connection at a time."""
        return open_build(self.settings)


class Dbt(DbtCliResource):
    """dbt's command line; its version is the installed package's.

    dagster-dbt asks `dbt --version` for it, which asks the network which version is newest.
    """

    @cached_property
    def _cli_version(self) -> Version:
        return Version(installed_version("dbt-core"))


def dbt_project(settings: Settings) -> DbtProject:
    """The dbt project, its manifest parsed anew where a file of the project is newer. Raises RuntimeError with
    dbt's own words where it does not parse."""
    project = DbtProject(PROJECT / "dbt_project", target_path=settings.state / "dbt")
    sources = [path for path in project.project_dir.rglob("*") if path.suffix in {".sql", ".yml", ".csv"}]
    newest = max(path.stat().st_mtime for path in sources)
    if not project.manifest_path.exists() or project.manifest_path.stat().st_mtime < newest:
        folders = ["--project-dir", str(project.project_dir), "--profiles-dir", str(project.profiles_dir)]
        outputs = ["--target-path", str(settings.state / "dbt"), "--log-path", str(settings.state / "dbt")]
        parsed = dbtRunner().invoke(["--quiet", "parse", *folders, *outputs])
        if not parsed.success:
            raise RuntimeError(f"the dbt project does not parse: {parsed.exception}")
    return project
