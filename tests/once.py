"""What takes long to make and is only read: made once, though several workers run the tests (pytest-xdist).

Belongs here: that the others wait for whoever is first. Does not belong here: what is made.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable
from pathlib import Path

import pytest


def made_once(name: str, make: Callable[[Path], Path], folders: pytest.TempPathFactory) -> Path:
    """What ``make`` returns for a new folder called ``name``, by whichever worker asks first. Where it raises, it does
    so for the one who asked, and the next one tries again."""
    if "PYTEST_XDIST_WORKER" not in os.environ:
        return make(folders.mktemp(name))
    of_all_workers = folders.getbasetemp().parent
    with open(of_all_workers / f"{name}.made", "a+") as made:
        fcntl.flock(made, fcntl.LOCK_EX)
        made.seek(0)
        path = Path(made.read() or make(folders.mktemp(name)))
        made.truncate(0)
        made.write(str(path))
    return path
