"""The settings, made absolute once; every room reads them here.

Belongs here: where things lie on disk. Does not belong here: anything that opens them.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
EXPANSION_RATIO = 250.0
EXPANDED_BYTES = 1 << 38


@dataclass(frozen=True, slots=True)
class Settings:
    """``raw``: folder that dumps are dropped in. ``published``: the DuckDB file that users open."""

    raw: Path
    published: Path
    max_expansion_ratio: float = EXPANSION_RATIO
    """How many times its own size a packed dump may grow (``MATCHDAY_MAX_EXPANSION_RATIO``)."""
    max_expanded_bytes: int = EXPANDED_BYTES
    """How many bytes a packed dump may grow to (``MATCHDAY_MAX_EXPANDED_BYTES``)."""

    @property
    def state(self) -> Path:
        """Folder for all else that a run leaves on disk: beside the published file, one a file."""
        return self.published.parent / ".matchday" / self.published.name

    @classmethod
    def from_environment(cls) -> Settings:
        """``MATCHDAY_RAW`` and ``MATCHDAY_WAREHOUSE`` (WAREHOUSE.md), or their defaults in the project.

        Relative paths are relative to the folder the command was given in. Raises ValueError for a limit
        that is no number.
        """
        raw = os.environ.get("MATCHDAY_RAW") or PROJECT / "raw"
        published = os.environ.get("MATCHDAY_WAREHOUSE") or PROJECT / "warehouse" / "matchday.duckdb"
        # abspath, not resolve: the published path is a link that is swapped.
        return cls(
            Path(os.path.abspath(raw)),
            Path(os.path.abspath(published)),
            float(os.environ.get("MATCHDAY_MAX_EXPANSION_RATIO") or EXPANSION_RATIO),
            int(os.environ.get("MATCHDAY_MAX_EXPANDED_BYTES") or EXPANDED_BYTES),
        )
