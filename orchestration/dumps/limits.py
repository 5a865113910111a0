"""How far a dump file may grow as it is unpacked: what stops a bomb.

Belongs here: the limits, and counting against them. Does not belong here: unpacking (packings.py, archives.py).
"""

from __future__ import annotations

from dataclasses import dataclass
from threading import Lock

from orchestration.dumps.streams import DamagedStreamError


@dataclass(frozen=True, slots=True)
class Limits:
    """How far one dump file may grow as it is unpacked, counting every layer of packing.

    ``ratio``: times its own size, once past ``free`` bytes; ``total``: bytes.
    """

    ratio: float = 250
    total: int = 1 << 38
    free: int = 1 << 26


class Budget:
    """What is left of one file's limits; ``size`` is the file's own size in bytes."""

    def __init__(self, limits: Limits, size: int) -> None:
        self._limits, self._spent = limits, 0
        self._ratio_total = max(limits.free, limits.ratio * size)
        self._lock = Lock()

    def spend(self, size: int) -> None:
        """Account for ``size`` unpacked bytes. Raises DamagedStreamError past a limit."""
        with self._lock:
            self._spent += size
        if self._spent > self._limits.total:
            raise DamagedStreamError(f"unpacks to more than {self._limits.total:,} bytes (MATCHDAY_MAX_EXPANDED_BYTES)")
        if self._spent > self._ratio_total:
            ratio = f"{self._limits.ratio:g} times its size"
            raise DamagedStreamError(f"unpacks to more than {ratio} (MATCHDAY_MAX_EXPANSION_RATIO)")
