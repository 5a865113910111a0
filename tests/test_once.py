"""What several workers need is made by one of them."""

from __future__ import annotations

import multiprocessing
import os
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.once import made_once


class Folders:
    """The temporary folders of one worker, beside those of the others."""

    def __init__(self, base: Path) -> None:
        self.base = base
        base.mkdir()

    def getbasetemp(self) -> Path:
        return self.base

    def mktemp(self, name: str) -> Path:
        (folder := self.base / name).mkdir()
        return folder


@pytest.fixture
def workers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Folders]:
    monkeypatch.setenv("PYTEST_XDIST_WORKER", "gw0")
    return [Folders(tmp_path / name) for name in ("gw0", "gw1")]


def test_who_comes_second_waits_and_gets_the_same(workers):
    made = []

    def make(folder: Path) -> Path:
        time.sleep(0.1)
        made.append(folder)
        return folder / "file"

    with ThreadPoolExecutor() as both:
        got = list(both.map(lambda folders: made_once("thing", make, folders), workers))
    assert got == [made[0] / "file"] * 2


def test_what_could_not_be_made_is_tried_again(workers):
    def fail(folder: Path) -> Path:
        raise AssertionError("no disk")

    with pytest.raises(AssertionError):
        made_once("thing", fail, workers[0])
    assert made_once("thing", lambda folder: folder, workers[1]) == workers[1].base / "thing"


def test_what_a_dead_worker_began_is_made_by_the_next(workers):
    def die(folder: Path) -> Path:
        os._exit(1)

    first = multiprocessing.get_context("fork").Process(target=made_once, args=("thing", die, workers[0]))
    first.start()
    first.join()
    assert first.exitcode == 1
    assert made_once("thing", lambda folder: folder, workers[1]) == workers[1].base / "thing"


def test_a_file_left_empty_says_that_nothing_is_made(workers):
    (workers[0].base.parent / "thing.made").touch()
    assert made_once("thing", lambda folder: folder, workers[0]) == workers[0].base / "thing"
