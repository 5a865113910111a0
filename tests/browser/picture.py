"""Take the README's picture: `.venv/bin/python -m tests.browser.picture`, after `make run` on the sample.

Belongs here: the one picture, dashboards/matchday.png, of the match most talked of.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from orchestration.settings import Settings
from tests.browser.servers import free_port, serving
from tests.commands import PROJECT, environment

PICTURE = PROJECT / "dashboards" / "matchday.png"


def main() -> None:
    settings = Settings.from_environment()
    url = f"http://127.0.0.1:{(port := free_port())}"
    command = [sys.executable, "-m", "streamlit", "run", "dashboards/matchday.py"]
    env = environment(settings.raw, settings.published) | {"STREAMLIT_SERVER_PORT": str(port)}
    with (
        tempfile.TemporaryDirectory() as folder,
        serving(command, f"{url}/_stcore/health", Path(folder) / "log", env),
        sync_playwright() as playwright,
    ):
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--headless", "--no-sandbox", "--disable-gpu"]
        )
        page = chromium.new_page(viewport={"width": 1200, "height": 1000})
        page.goto(f"{url}/match")
        page.locator("[data-testid=stVegaLiteChart]").last.locator("canvas, svg").first.wait_for()
        page.locator(".post").first.wait_for()
        page.wait_for_timeout(2000)  # charts settle into their width after they are there
        page.screenshot(path=PICTURE)
        chromium.close()
    print(f"{PICTURE.relative_to(PROJECT)}: {PICTURE.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
