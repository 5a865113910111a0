"""What the rooms' tests share: the order they run in, and warehouses that are built once.

`make test` has two workers, each with a file of tests at a time: what one file leaves behind is no other's to find.

Belongs here: fixtures that more than one room uses. Does not belong here: a room's own fixtures.
"""

from __future__ import annotations

from pathlib import Path

import dagster as dg
import pytest

from orchestration.definitions import build_defs
from orchestration.settings import Settings
from tests.commands import PROJECT, SAMPLE, refresh
from tests.once import made_once

TESTS = PROJECT / "tests"
SLOWEST_LAST = ("football", "dumps", "warehouse", "dbt", "defs", "dashboards", "accuracy", "end_to_end", "browser")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Fast rooms first: what is quickly told is told before what takes minutes."""

    def place(item: pytest.Item) -> int:
        room = item.path.relative_to(TESTS).parts[0]
        return SLOWEST_LAST.index(room) if room in SLOWEST_LAST else 0

    items.sort(key=place)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """An empty raw folder, and nothing published yet."""
    (tmp_path / "raw").mkdir()
    return Settings(tmp_path / "raw", tmp_path / "warehouse" / "matchday.duckdb")


@pytest.fixture(scope="session")
def sample_warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The published file that `make run` makes of the shipped sample; tests only read it."""

    def make(folder: Path) -> Path:
        run = refresh(SAMPLE, folder / "matchday.duckdb")
        assert run.returncode == 0, run.stderr
        return folder / "matchday.duckdb"

    return made_once("sample", make, tmp_path_factory)


@pytest.fixture(scope="session")
def definitions(tmp_path_factory: pytest.TempPathFactory) -> dg.Definitions:
    """All that Dagster loads, for a raw folder that is empty."""
    folder = tmp_path_factory.mktemp("definitions")
    (folder / "raw").mkdir()
    return build_defs(Settings(folder / "raw", folder / "matchday.duckdb"))
