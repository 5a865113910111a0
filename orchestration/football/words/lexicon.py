"""Word lists of football English, as data/*.json keep them: name → words parted by blanks, ``<name>`` for those
of another list of the file, ``<file.name>`` of another file; and the tables data/*.csv.

Belongs here: reading them. Does not belong here: what a list or a row means (the module that uses it says so).
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

DATA = files("orchestration.football") / "data"


@cache
def word_lists(name: str) -> dict[str, frozenset[str]]:
    """The lists of data/``name``.json."""
    table = json.loads((DATA / f"{name}.json").read_text("utf-8"))
    return {key: words_in(table[key], table) for key in table}


def words_in(written: str, table: Mapping[str, str] = MappingProxyType({})) -> frozenset[str]:
    """The words of a list as it is ``written``, with those of the lists that it names, of ``table`` or of a file."""
    words = written.split()
    lists = [_list_named(table, word[1:-1]) for word in words if _LIST.fullmatch(word)]
    return frozenset(word for word in words if not _LIST.fullmatch(word)).union(*lists)


def _list_named(table: Mapping[str, str], name: str) -> frozenset[str]:
    file, _, key = name.rpartition(".")
    return word_lists(file)[key] if file else words_in(table[key], table)


_LIST = re.compile(r"<[a-z_.]+>")


def rows(table: str) -> list[dict[str, str]]:
    """The rows of data/``table``.csv, by its columns."""
    with (DATA / f"{table}.csv").open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines))
