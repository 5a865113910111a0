"""JSON that is not one value a line, made so: arrays, values laid out over several lines, JavaScript archives.

Belongs here: finding where each value ends, in bounded memory, and where to go on after a broken one.
Does not belong here: what a value says.
"""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Any, BinaryIO

import orjson

from orchestration.dumps.streams import DamagedStreamError, Pieces, read_up_to

_PIECE = 1 << 18
_LONGEST = 1 << 24
_DEEPEST = 100
"""Brackets within each other that an object may have: more than any dump's, and few enough to try again within."""
_PREAMBLE = re.compile(rb"(?:(?:window\.|var |const |let )?[\w.$]+\s*=\s*)?(?:\[\s*)?(?=[{\[])")
_STRING = rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"'
_TO_BRACKET = re.compile(rb'(?:[^"{}\[\]]++|' + _STRING + rb"(?=\s*+[,:\]}]))*+", re.DOTALL)
_WHOLE_STRING = re.compile(_STRING + rb"\s*+.", re.DOTALL)
_FAR = 1000
"""Bytes of white space that are looked over."""
_OPENING = re.compile(rb'\{\s*+("[^"\\]{1,40}")\s*+:')
_TWO = re.compile(rb"\}[ \t,]*+\{")
_NO_NUMBERS = (b"NaN", b"Infinity")
_SURROGATES = re.compile(rb"\\\\|\\u[dD][89abAB].{2}\\u[dD][c-fC-F].{2}|(\\u[dD][89a-fA-F].{2})")


ENDS_EARLY = "JSON that ends early"


def mend(value: bytes) -> bytes:
    """JSON whose lone surrogates, which cut-off posts end in and no text can hold, are U+FFFD."""
    return _SURROGATES.sub(lambda found: b"\\ufffd" if found[1] else found[0], value)


def parsed(value: bytes) -> Any:
    """What JSON says, as many programs write it: surrogates that stand alone are U+FFFD, numbers that are none (NaN)
    are None. Raises ValueError, which says whether it is wrong or ends early, as a download that broke off does."""
    try:
        return orjson.loads(value)
    except orjson.JSONDecodeError:
        mended = mend(value)
    try:
        if len(mended) > _LONGEST or not any(word in mended for word in _NO_NUMBERS):
            return orjson.loads(mended)
        return json.loads(mended.decode(), parse_constant=lambda word: None)
    except RecursionError as error:
        raise ValueError("not JSON: nested too deeply") from error
    except ValueError as error:
        raise ValueError(ENDS_EARLY if _ends_early(mended) else _reason(value, error)) from error


def _reason(value: bytes, error: ValueError) -> str:
    """Why ``value`` is no JSON: because it is no text, or else what its parser says."""
    try:
        value.decode()
    except UnicodeDecodeError as no_text:
        return f"not UTF-8: {no_text.reason} at byte {no_text.start}"
    return f"not JSON: {error}"


def _ends_early(broken: bytes) -> bool:
    for word in _NO_NUMBERS:
        broken = broken.replace(word, b"0")
    try:
        text = codecs.getincrementaldecoder("utf-8")().decode(broken.rstrip())  # a character may be cut at the end
        orjson.loads(text)
    except orjson.JSONDecodeError as error:
        return 0 < error.pos == len(text)
    except UnicodeDecodeError:
        pass
    return False


def is_spread(head: bytes) -> bool:
    """Whether ``head`` begins JSON objects that are not one a line: an array of them, with or without
    ``name =`` before it, an object that its first line does not end, or two on a line."""
    start = _preamble(head)
    if not start or head[start.end() : start.end() + 1] != b"{" or not _OPENING.match(head, start.end()):
        return False
    if start[0].strip():
        return True
    end = head.find(b"\n", start.end())
    if _TWO.search(head, start.end(), end if end >= 0 else len(head)):
        stop, depth = _end(head, start.end())
        if depth == 0 and head[stop:].lstrip(b" \t,").startswith(b"{"):
            return True
    opens = head[start.end() : end].rstrip().endswith((b"{", b"[", b",", b":"))
    return end >= 0 and opens and bool(head[end:].strip())


def _preamble(head: bytes) -> re.Match[bytes] | None:
    return _PREAMBLE.match(head, len(head) - len(head.lstrip()))


class OneALine(Pieces):
    """The objects of a stream of spread JSON, one a line; ``is_spread`` says which streams are.

    A broken object becomes a broken line of its own, and reading goes on where the next object
    begins like the first one did.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._lines = _lines(stream)

    def _piece(self, wanted: int) -> bytes:
        return next(self._lines, b"")


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    held = b""
    opening: re.Pattern[bytes] | None = None
    damage: DamagedStreamError | None = None
    ended = False
    while True:
        if not ended:
            try:
                # as much again as is held, so that what is looked at again is bounded too
                piece = _read(stream, max(_PIECE, len(held)))
            except DamagedStreamError as error:
                piece, damage = b"", error
            ended = not piece
            held += piece
        if opening is None:
            start = _preamble(held)
            first = _OPENING.match(held, start.end()) if start else None
            if start is None or first is None:
                if not ended and len(held) < _LONGEST:
                    continue
                start_at = 0
                opening = _OPENING
            else:
                start_at = start.end()
                opening = re.compile(rb"\{\s*+" + re.escape(first[1]) + rb"\s*+:")
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
    after: int | None = 0
    while True:
        begin = held.find(b"{", used)
        if begin < 0:
            if len(held) - used > _LONGEST:
                lines.append(_line(held[used:]))
                used = len(held)
            return lines, used
        stray = held[used:begin].strip(b" \t\r\n,[]};")
        if stray:
            lines.append(_line(stray))
        end, depth = _end(held, begin)
        is_whole = depth == 0
        if is_whole and _is_json(held[begin:end]):
            lines.append(_line(held[begin:end]))
            used = end
            continue
        is_complete = ended or len(held) - begin >= _LONGEST
        if end == len(held) and not is_whole and not is_complete:
            return lines, begin
        beyond = end if depth > _DEEPEST else begin + 1
        if after is not None and after < beyond:  # else what was found last is still the next
            after = _next(held, opening, beyond)
        if after is None and not is_complete:
            return lines, begin
        stop = after if after is not None else end if is_whole else len(held)
        lines.append(_line(held[begin:stop]))
        used = stop


def _end(held: bytes, begin: int) -> tuple[int, int]:
    """Where the object that begins at ``begin`` ends, and 0; or how far it is one (all of ``held``, if more may follow)
    and how many brackets are not closed there."""
    unclosed = bytearray()
    at = begin
    while True:
        stop = _stop(held, at)
        bracket = held[stop : stop + 1]
        if not bracket or bracket == b'"':
            return stop if _WHOLE_STRING.match(held, stop) else len(held), len(unclosed)
        if bracket in b"}]":
            if unclosed.pop() != (ord("{") if bracket == b"}" else ord("[")):
                return stop, len(unclosed) + 1
            if not unclosed:
                return stop + 1, 0
        else:
            before = held[max(stop - _FAR, begin) : stop].rstrip()[-1:]
            # within an object, a value follows its name alone
            if len(unclosed) > _DEEPEST or (unclosed[-1:] == b"{" and before != b":"):
                return stop, len(unclosed)
            unclosed += bracket
        at = stop + 1


def _stop(held: bytes, at: int) -> int:
    """Where the next bracket that stands in no string is, or the next string that no value can follow."""
    found = _TO_BRACKET.match(held, at)
    return found.end() if found else at


def _next(held: bytes, opening: re.Pattern[bytes], begin: int) -> int | None:
    """Where the next object begins as the first did and is no value of another's, from ``begin`` on."""
    for found in opening.finditer(held, begin):
        if held[max(found.start() - _FAR, 0) : found.start()].rstrip()[-1:] != b":":
            return found.start()
    return None


def _is_json(value: bytes) -> bool:
    with suppress(ValueError):
        parsed(value)
        return True
    return False


def _read(stream: BinaryIO, size: int) -> bytes:
    """About ``size`` bytes, none where the stream ends. Raises DamagedStreamError where nothing can be read."""
    content, damage = read_up_to(stream, size)
    if damage and not content:
        raise DamagedStreamError(damage)
    return content


def _line(value: bytes) -> bytes:
    """``value`` on one line: within JSON, line ends stand between tokens only."""
    return re.sub(rb"[\r\n]+", b" ", value.rstrip(b" \t\r\n,"))[: _LONGEST - 1] + b"\n"
