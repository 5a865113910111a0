"""Which kind of dump a stream of bytes is, judged by how it begins.

Belongs here: recognising. Does not belong here: reading (one module a format).
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from dataclasses import dataclass
from typing import Any

import orjson

from orchestration.dumps import articles
from orchestration.dumps.layouts import CSV_LAYOUTS, JSON_LAYOUTS, CsvLayout, JsonLayout

HEAD = 1 << 18
"""Bytes that are enough to tell a format."""


@dataclass(frozen=True, slots=True)
class ArticleFormat:
    """A dump of articles; ``framing``: 'json lines' | 'csv' | 'text'."""

    name: str
    framing: str


Format = JsonLayout | CsvLayout | ArticleFormat

ARTICLE_LINES = ArticleFormat("articles, JSON lines", "json lines")
ARTICLE_CSV = ArticleFormat("articles, CSV", "csv")
CRAWL_TEXT = ArticleFormat("article, flat text", "text")


def recognise(head: bytes) -> Format | None:
    """The format of a file whose unpacked bytes begin with ``head``; None for a kind that nobody here reads."""
    if b"\0" in head[:64]:
        return None
    return _json_lines(head) or _csv(head) or _text(head)


def _json_lines(head: bytes) -> Format | None:
    """What most of the first lines are, so that a broken first line doesn't hide a dump's kind."""
    votes: Counter[Format] = Counter()
    for line in head.splitlines()[:50]:
        if not line.lstrip().startswith(b"{"):
            continue
        try:
            record = orjson.loads(line)
        except orjson.JSONDecodeError:
            continue
        found = _json_format(record)
        if found:
            votes[found] += 1
    return votes.most_common(1)[0][0] if votes else None


def _json_format(record: dict[str, Any]) -> Format | None:
    for layout in JSON_LAYOUTS:
        if any(keys <= record.keys() for keys in layout.any_of):
            return layout
    return ARTICLE_LINES if articles.is_record(record) else None


def _csv(head: bytes) -> Format | None:
    try:
        header = next(csv.reader([head.decode(errors="replace").removeprefix("\ufeff").splitlines()[0]]))
    except (IndexError, StopIteration, csv.Error):
        return None
    names = set(header)
    for layout in CSV_LAYOUTS:
        if set(layout.header) <= names <= {*layout.header, *layout.optional}:
            return layout
    return ARTICLE_CSV if len(header) > 1 and articles.is_record(dict.fromkeys(header)) else None


def _text(head: bytes) -> Format | None:
    """Prose: text whose lines are mostly neither settings nor markup, twenty words of it at least."""
    text = head.decode(errors="ignore")
    if articles.PREFIX.match(text):
        return CRAWL_TEXT
    lines = [line for line in text.splitlines() if line.strip()]
    odd = sum(bool(re.match(r"[\w.-]+\s*[=:]|[{}\[\]<#]", line.strip())) for line in lines)
    printable = text.isprintable() or sum(c.isprintable() or c.isspace() for c in text) >= 0.99 * len(text)
    return CRAWL_TEXT if len(text.split()) >= 20 and printable and 2 * odd < len(lines) else None
