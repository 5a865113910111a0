"""The Dagster UI as `make ui` starts it: a refresh launched from the page succeeds.

Belongs here: what a person does there with a mouse. Does not belong here: what a refresh makes.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.servers import free_port, serving
from tests.commands import SAMPLE, environment, query

SLOW_START_S = 300
"""`dagster dev` loads the code in several processes; most of a minute on an idle machine."""

SLOW_RUN_MS = 400_000


@pytest.fixture(scope="module")
def ui(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """The address of a running UI, and the file that a refresh there publishes."""
    folder = tmp_path_factory.mktemp("ui")
    (folder / "raw").mkdir()
    shutil.copy(SAMPLE / "articles/crawl_text/japan-belgium-2018.txt", folder / "raw")
    published = folder / "out" / "matchday.duckdb"
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    env = environment(folder / "raw", published) | {"DAGSTER_WEBSERVER_PORT": str(port)}
    command = [sys.executable, "-m", "orchestration.defs.ui"]
    with serving(command, f"{address}/server_info", folder / "ui.log", env, SLOW_START_S):
        yield address, published


def test_a_refresh_launched_from_the_page_succeeds(ui: tuple[str, Path], page: Page, hosts: set[str]):
    address, published = ui
    page.goto(f"{address}/jobs")
    page.locator('a[href$="/jobs/refresh"]').first.click()
    page.get_by_role("button", name="Materialize all").click()
    run = page.locator('a[href^="/runs/"]', has_text="View").get_attribute("href")
    page.goto(f"{address}{run}")
    expect(page.get_by_text("Success", exact=True).first).to_be_visible(timeout=SLOW_RUN_MS)
    assert query(published, "SELECT count(*) > 0 FROM fct_matches") == [(True,)]
    assert hosts == {"127.0.0.1"}, "the page asks nothing of another machine"


def test_a_table_shows_what_it_is_its_columns_and_where_it_came_from(ui: tuple[str, Path], page: Page):
    address, _ = ui
    page.goto(f"{address}/assets/main/fct_goals")
    expect(page.get_by_text("One row a goal that counted").first).to_be_visible()
    for shown in ("came_from", "preview", "minute_label"):
        expect(page.get_by_text(shown).first).to_be_attached()


def test_its_state_lies_in_the_published_files_folder(ui: tuple[str, Path]):
    _, published = ui
    assert (published.parent / ".matchday" / published.name / "dagster" / "history").is_dir()
