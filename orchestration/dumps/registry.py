"""Which kind of dump a stream of bytes is, judged by how it begins.

Belongs here: recognising, and which reader reads what. Does not belong here: reading (readers.py, layouts.py).
"""

from __future__ import annotations

import codecs
import csv
import re
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, BinaryIO

from orchestration.dumps import articles, readers
from orchestration.dumps.column_names import csv_layout, json_layout
from orchestration.dumps.json_values import parsed
from orchestration.dumps.layouts import CSV_LAYOUTS, JSON_LAYOUTS, CsvLayout, JsonLayout
from orchestration.dumps.limits import Budget
from orchestration.dumps.outcomes import Outcome, Reject
from orchestration.dumps.references import REFERENCES, ReferenceLayout


@dataclass(frozen=True, slots=True, eq=False)
class ArticleFormat:
    """A kind of dump that holds articles. ``searchable``: its reader must be able to seek; ``unpacks``: its records are
    packed, and its reader is told within which ``budget`` to unpack them."""

    name: str
    read: Callable[..., Iterator[Outcome]]
    searchable: bool = False
    unpacks: bool = False

    def outcomes(self, stream: BinaryIO, budget: Budget, seen: readers.Seen) -> Iterator[Outcome]:
        """What becomes of each record of ``stream``; ``seen`` is told how many there are."""
        return self.read(stream, budget, seen=seen) if self.unpacks else self.read(stream, seen=seen)


Format = JsonLayout | CsvLayout | ArticleFormat | ReferenceLayout

TEXT = ArticleFormat("article, flat text", readers.read_text)
HTML = ArticleFormat("article, HTML page", readers.read_html)
WARC = ArticleFormat("articles, WARC", readers.read_warc, unpacks=True)
JSON_LINES = ArticleFormat("articles, JSON lines", readers.read_json_lines)
PARQUET = ArticleFormat("articles, Parquet", readers.read_parquet, searchable=True, unpacks=True)
ROWS = {
    delimiter: ArticleFormat(f"articles, {name}", partial(readers.read_csv, delimiter=delimiter))
    for delimiter, name in ((",", "CSV"), ("\t", "TSV"), (";", "CSV with semicolons"))
}

_HTML = re.compile(
    rb"\s*(?:(?><!--.*?-->|<\?xml[^>]*>)\s*)*+<(?:!doctype\s+html|html|head|body|article|div|meta)\b", re.I | re.S
)
_BEGINS_JSON = re.compile(rb"^[ \t\r\0]*+\{", re.MULTILINE)
PROSE = 1 << 18
"""Bytes at the beginning of a text that are looked at."""
FEWEST_WORDS = 20
"""Words of a text that is taken for prose."""
_NO_PROSE = re.compile(r"[\w.-]+\s*=|[{}\[\]<#=/|]")
_SENTENCE_END = re.compile(r"\w[.!?…][\"'”’»)]*(?=\s|$)|[。！？؟।]")


def recognise(head: bytes) -> Format | None:
    """The format of a file whose unpacked bytes begin with ``head``; None for a kind that nobody here reads."""
    if head.startswith(b"PAR1"):
        return PARQUET
    if re.match(rb"WARC/\d\.\d{1,2}\r?\n", head):
        return WARC
    if _HTML.match(head):
        return HTML
    return _json(head) or (_csv(head) or _text(head[:PROSE]) if b"\0" not in head[:64] else None)


def unknown(content: bytes, is_whole: bool = True) -> Reject:
    """A file that ``recognise`` tells no format of: why, as far as ``content`` shows, which it begins with; of broken
    JSON the place of its first record, too. ``is_whole``: whether there is no more of it."""
    if may_follow(content):
        return _broken_json(content, is_whole) or Reject(
            "JSON whose fields are none that are known (raw/README.md tells those that are)", content
        )
    return Reject(_why_unknown(content), content)


def _broken_json(content: bytes, is_whole: bool) -> Reject | None:
    """The first record of what is JSON, one a line, but for that all that ``content`` has of it is broken."""
    broken = None
    with suppress(ValueError):
        parsed(content)
        return None
    lines = content.splitlines(keepends=True)
    for number, line in enumerate(lines if is_whole else lines[:-1], 1):
        try:
            parsed(line)
        except ValueError as error:
            if broken is None and may_follow(line):
                broken = Reject(str(error), content, number, sum(map(len, lines[: number - 1])))
        else:
            if may_follow(line):  # not a number alone, as JSON laid out over several lines has
                return None
    return broken


def _why_unknown(content: bytes) -> str:
    if not content:
        return "empty"
    if _CONTROL.search(content):
        return "a kind of file that is not known"
    first, _, rest = content.partition(b"\n")
    if any(len(first.split(d.encode())) > 1 and d.encode() in rest for d in ROWS) and not _SENTENCE.search(first):
        return "columns whose names are none that are known (raw/README.md tells those that are)"
    try:
        codecs.getincrementaldecoder("utf-8")().decode(content)  # a character may be cut at the end
    except UnicodeDecodeError as error:
        return f"text that is not UTF-8: {error.reason} at byte {error.start}"
    return "a kind of file that is not known"


_CONTROL = re.compile(rb"[\0-\x08\x0e-\x1a]")
_SENTENCE = re.compile(rb"[.!?][\"']*\s")


def may_follow(head: bytes) -> bool:
    """Whether JSON lines may follow a first one that tells no format: some line of ``head`` begins one."""
    return bool(_BEGINS_JSON.search(head))


def _json(head: bytes) -> Format | None:
    """What most of the first lines are, so that a broken first line doesn't hide a dump's kind."""
    votes: Counter[Format] = Counter()
    lines = head.split(b"\n", 50)[:50]
    for line in lines:
        try:
            record = parsed(line)
        except ValueError:
            continue
        found = _json_format(record) if isinstance(record, dict) else None
        if found:
            votes[found] += 1
            if 2 * votes[found] > len(lines):
                break
    return votes.most_common(1)[0][0] if votes else None


def _json_format(record: dict[str, Any]) -> Format | None:
    for layout in JSON_LAYOUTS:
        if any(keys <= record.keys() for keys in layout.any_of) or _is_alone(record, layout):
            return layout
    for reference in REFERENCES:
        if reference.flatten and reference.header <= record.keys():
            return reference
    return json_layout(record) or (JSON_LINES if articles.is_record(record) else None)


def _is_alone(record: dict[str, Any], layout: JsonLayout) -> bool:
    """Whether a record's only key tells that it is of ``layout``."""
    if len(record) != 1 or record.keys().isdisjoint(layout.alone):
        return False
    ((key, value),) = record.items()
    posts = value if isinstance(value, list) else [value]
    first = next((post for post in posts if isinstance(post, dict)), {})
    return layout.alone[key] <= first.keys()


def _csv(head: bytes) -> Format | None:
    first = head[:PROSE].decode(errors="replace").lstrip().partition("\n")[0].rstrip("\r")
    for delimiter, format in ROWS.items():
        try:
            header = next(csv.reader([first], delimiter=delimiter), [])
        except csv.Error:
            continue
        names = set(header)
        for layout in CSV_LAYOUTS:
            if set(layout.header) <= names <= {*layout.header, *layout.optional}:
                return layout if delimiter == layout.delimiter else replace(layout, delimiter=delimiter)
        for reference in REFERENCES:
            if delimiter == "," and not reference.flatten and reference.header <= names:
                return reference
        if len(header) > 1 and (posts := csv_layout(header, delimiter)) is not None:
            return posts
        if len(header) > 1 and max(map(len, header)) <= 60 and articles.is_record(dict.fromkeys(header)):
            return format
    return None


def _text(head: bytes) -> Format | None:
    """Prose: twenty words at least, sentences among them, a quarter of its words no names or numbers, nearly all
    of it printable; no table, settings or markup. Real articles have a third of such words at least, lists of clubs and
    grounds a fifth at most."""
    if articles.PREFIX.match(head.decode(errors="ignore")):
        return TEXT
    text = head.decode(errors="replace")
    unread = text.count("\ufffd")
    if unread > 0.02 * len(text):  # as below, but quick: most files that are no text end here
        return None
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    odd = sum(bool(_NO_PROSE.match(line)) for line in lines)
    commas = Counter(line.count(",") for line in lines)
    is_table = len(lines) > 2 and commas[0] < commas.most_common(1)[0][1] > 0.8 * len(lines)
    printable = sum(c.isprintable() or c.isspace() for c in text) - unread
    words, sentences = text.split(), len(_SENTENCE_END.findall(text))
    common = sum(word[0].isalpha() and not word[0].isupper() for word in words)
    prose = len(words) >= FEWEST_WORDS and 4 * common >= len(words) <= 150 * sentences and printable >= 0.98 * len(text)
    return TEXT if prose and 2 * odd < len(lines) and not is_table else None
