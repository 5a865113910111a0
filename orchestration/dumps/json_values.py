"""JSON that is not one value a line, made so: arrays, values laid out over several lines, JavaScript archives.

Belongs here: finding where each value ends, in bounded memory, and where to go on after a broken one.
Does not belong here: what a value says.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

import orjson

from orchestration.dumps.streams import DamagedStreamError

_PIECE = 1 << 18
_LONGEST = 1 << 24
_PREAMBLE = re.compile(rb"\s*(?:(?:window\.|var |const |let )?[\w.$]+\s*=\s*)?\[?\s*(?=[{\[])")
_TOKEN = re.compile(
    rb'"[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\]]|".*', re.DOTALL
)  # a string, a bracket, a string that never ends
_OPENING = re.compile(rb'\{\s*"[^"\\]{1,40}"\s*:')


_SURROGATES = re.compile(rb"\\\\|\\u[dD][89abAB].{2}\\u[dD][c-fC-F].{2}|(\\u[dD][89a-fA-F].{2})")


def mend(value: bytes) -> bytes:
    """JSON whose lone surrogates, which cut-off posts end in and no text can hold, are U+FFFD."""
    return _SURROGATES.sub(lambda found: b"\\ufffd" if found[1] else found[0], value)


def is_spread(head: bytes) -> bool:
    """Whether ``head`` begins JSON objects that are not one a line: an array of them, with or without
    ``name =`` before it, or an object that its first line does not end."""
    start = _PREAMBLE.match(head)
    if not start or head[start.end() : start.end() + 1] != b"{" or not _OPENING.match(head, start.end()):
        return False
    if start[0].strip():
        return True
    first, _, more = head[start.end() :].partition(b"\n")
    return bool(more.strip()) and first.rstrip().endswith((b"{", b"[", b",", b":"))


class OneALine(io.RawIOBase):
    """The objects of a stream of spread JSON, one a line; ``is_spread`` says which streams are.

    A broken object becomes a broken line of its own, and reading goes on where the next object
    begins like the first one did.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._lines = _lines(stream)
        self._ready = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        if not self._ready:
            self._ready = memoryview(next(self._lines, b""))
        size = min(len(buffer), len(self._ready))
        buffer[:size] = self._ready[:size]
        self._ready = self._ready[size:]
        return size


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    held = b""
    opening: re.Pattern[bytes] | None = None
    damage: DamagedStreamError | None = None
    ended = False
    while True:
        if not ended:
            try:
                piece = stream.read(_PIECE)
            except DamagedStreamError as error:
                piece, damage = b"", error
            ended = not piece
            held += piece
        if opening is None:
            start = _PREAMBLE.match(held)
            first = _OPENING.match(held, start.end()) if start else None
            if start is None or first is None:
                if not ended and len(held) < _LONGEST:
                    continue
                start_at = 0
                opening = _OPENING
            else:
                start_at = start.end()
                opening = re.compile(re.escape(first[0]).replace(rb"\ ", rb"\s*").replace(rb"\n", rb"\s*"))
            held = held[start_at:]
        lines, used = _objects(held, opening, ended)
        yield from lines
        held = held[used:]
        if ended:
            rest = held.strip(b" \t\r\n,];")
            if damage is not None:
                if rest:
                    yield rest
                raise damage
            if rest:
                yield _line(rest)
            return


def _objects(held: bytes, opening: re.Pattern[bytes], ended: bool) -> tuple[list[bytes], int]:
    """The whole objects at the start of ``held`` as lines, and how many bytes they take."""
    lines: list[bytes] = []
    used = 0
    while True:
        begin = held.find(b"{", used)
        if begin < 0:
            return lines, used
        stray = held[used:begin].strip(b" \t\r\n,]};")
        if stray:
            lines.append(_line(stray))
        end = _end(held, begin)
        if end is not None and _is_json(held[begin:end]):
            lines.append(_line(held[begin:end]))
            used = end
            continue
        if end is None and not ended and len(held) - begin < _LONGEST:
            return lines, begin
        after = opening.search(held, begin + 1)
        if after is None and not ended and len(held) - begin < _LONGEST:
            return lines, begin
        stop = after.start() if after else len(held) if end is None else end
        lines.append(_line(held[begin:stop]))
        used = stop


def _end(held: bytes, begin: int) -> int | None:
    """Where the object that begins at ``begin`` ends, None where it does not."""
    depth = 0
    for token in _TOKEN.finditer(held, begin):
        first = held[token.start()]
        if first in b"{[":
            depth += 1
        elif first in b"}]":
            depth -= 1
            if depth == 0:
                return token.end()
    return None


def _is_json(value: bytes) -> bool:
    try:
        orjson.loads(value)
    except orjson.JSONDecodeError:
        return b"\\ud" in value.lower()  # lone surrogates are no JSON to orjson; whoever reads the line judges
    return True


def _line(value: bytes) -> bytes:
    """``value`` on one line: within JSON, line ends stand between tokens only."""
    return re.sub(rb"[\r\n]+", b" ", value.rstrip(b" \t\r\n,"))[: _LONGEST - 1] + b"\n"
