"""Word lists of football English, as data/*.json keep them: name → words parted by blanks.

Belongs here: reading them once. Does not belong here: what a list means (the module that uses it says so).
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files


@cache
def word_lists(name: str) -> dict[str, frozenset[str]]:
    """The lists of data/``name``.json."""
    table = json.loads((files(__package__) / "data" / f"{name}.json").read_text("utf-8"))
    return {key: frozenset(words.split()) for key, words in table.items()}
