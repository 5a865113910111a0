"""Servers that run for a test.

Belongs here: starting one, waiting until it answers, ending it and all that it started.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from random import randrange

from tests.commands import PROJECT


def free_port() -> int:
    """A port of 127.0.0.1 that nothing listens on: one of those that are given to no client while the server starts."""
    while True:
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port := randrange(20_000, 30_000)))
            return port


@contextmanager
def serving(
    command: Sequence[str], health: str, log: Path, env: Mapping[str, str], seconds: float = 90
) -> Iterator[None]:
    """``command`` running in the project until the block ends, from when the address ``health`` answers.

    What it prints goes to ``log``. It gets a session of its own, and the whole group is ended: servers start
    servers. Raises AssertionError with what it printed where it ends or does not answer in ``seconds``.
    """
    with open(log, "w") as output:
        server = subprocess.Popen(
            command, cwd=PROJECT, env=dict(env), stdout=output, stderr=subprocess.STDOUT, start_new_session=True
        )
    try:
        deadline = time.monotonic() + seconds
        while not _answers(health):
            assert server.poll() is None and time.monotonic() < deadline, log.read_text()
            time.sleep(0.1)
        yield
    finally:
        os.killpg(server.pid, signal.SIGKILL)
        server.wait()


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=2) as answer:
            return answer.status == 200
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return False
