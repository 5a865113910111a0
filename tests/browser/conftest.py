"""A real headless Chromium.

Belongs here: the browser and what it asked the network for.
Does not belong here: what a page ought to show.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # a page that asks for more than this machine is found out, and gets nothing
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


SLOW_MACHINE = 30_000
"""Milliseconds that a page may take on a busy machine."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests; without Chromium they are skipped."""
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine: Debian's package is called chromium")
    expect.set_options(timeout=SLOW_MACHINE)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield chromium
        chromium.close()


@pytest.fixture
def hosts() -> set[str]:
    """The hosts that ``page`` has asked for anything, filled as it goes."""
    return set()


@pytest.fixture
def page(browser: Browser, hosts: set[str]) -> Iterator[Page]:
    """A fresh page, in a time zone that is not UTC."""
    context = browser.new_context(viewport={"width": 1200, "height": 1400}, timezone_id="Asia/Tokyo")
    page = context.new_page()
    page.set_default_timeout(SLOW_MACHINE)
    context.on("request", lambda request: _note(hosts, request.url))
    page.on("websocket", lambda websocket: _note(hosts, websocket.url))
    yield page
    context.close()


def _note(hosts: set[str], url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme not in ("data", "blob"):
        hosts.add(parts.hostname or url)
