"""`make bench`: every figure as a ratio against its baseline in the same run; each part in a process of its own, so
that its peak memory is its own."""

from __future__ import annotations

import subprocess
import sys

for part in ("reading", "ingest"):
    subprocess.run([sys.executable, "-m", f"tests.bench.{part}"], check=True)
