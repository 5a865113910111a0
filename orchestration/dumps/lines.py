"""A stream of bytes cut into lines, many at a time, in memory of fixed size.

Belongs here: framing by line ends, and what makes a line unreadable as text. Does not belong
here: what a line says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise
from queue import Queue
from threading import Thread
from typing import BinaryIO

import numpy as np
import pyarrow as pa

from orchestration.dumps.outcomes import HANDED_ON, Reject
from orchestration.dumps.streams import DamagedStreamError, Replayed

BATCH = 1 << 24
"""Bytes of a batch, and so the longest line that is read."""
_PIECE = 1 << 18


@dataclass(frozen=True, slots=True)
class Batch:
    """Lines that follow each other. Where there is a ``give_back``, ``data`` is lent: it is overwritten once that was
    called.

    ``starts`` holds the n + 1 offsets into ``data`` at which the n lines begin and the last ends;
    ``first`` is the number of the first line, from 1; ``offset`` the place of ``data`` in the stream.
    """

    data: memoryview
    starts: np.ndarray
    first: int
    offset: int
    rejects: tuple[Reject, ...] = ()
    give_back: Callable[[], None] | None = None

    def lines(self) -> Iterator[tuple[int, int, bytes]]:
        """Number, offset in the stream and bytes, line end and all, of each line."""
        starts = self.starts.tolist()
        for i, (start, end) in enumerate(pairwise(starts)):
            yield self.first + i, self.offset + start, bytes(self.data[start:end])

    def records(self) -> int:
        """How many lines hold anything, those counted that cannot be read."""
        return int(np.count_nonzero(~self._blank())) + len(self.rejects)

    def kept(self) -> Batch:
        """The same lines in memory of their own; what is lent is still to be given back, by who was lent it."""
        if self.give_back is None:
            return self
        return replace(self, data=memoryview(bytes(self.data)), give_back=None)

    def table(self) -> tuple[pa.Table, list[Reject]]:
        """The lines that are text, as (record_number, byte_offset, line), not copied; and those that are not."""
        count = len(self.starts) - 1
        line = pa.StringArray.from_buffers(count, pa.py_buffer(self.starts), pa.py_buffer(self.data))
        starts = self.starts[:-1].astype(np.int64)
        table = pa.table(
            {
                "record_number": _integers(np.arange(self.first, self.first + count)),
                "byte_offset": _integers(starts + self.offset),
                "line": line,
            }
        )
        blank = self._blank()
        keep = ~blank
        rejects = []
        try:
            line.validate(full=True)
        except pa.ArrowInvalid:
            for i in np.flatnonzero(keep):
                content = bytes(self.data[self.starts[i] : self.starts[i + 1]]).rstrip(b"\r\n")
                try:
                    content.decode()
                except UnicodeDecodeError as error:
                    keep[i] = False
                    reason = f"not UTF-8: {error.reason} at byte {error.start}"
                    number, offset = self.first + int(i), self.offset + int(starts[i])
                    rejects.append(Reject(reason, content[:HANDED_ON], number, offset))
        if not keep.all():
            table = table.filter(pa.array(keep.tolist()))
        return table, rejects

    def _blank(self) -> np.ndarray:
        lengths = np.diff(self.starts)
        first = np.frombuffer(self.data, np.uint8)[np.minimum(self.starts[:-1], max(len(self.data) - 1, 0))]
        blank = (lengths <= 1) & (first == ord("\n"))
        for i in np.flatnonzero(~blank & (first <= 32)):  # a space or control comes first: worth a look
            blank[i] = not bytes(self.data[self.starts[i] : self.starts[i + 1]]).strip()
        return blank


def _integers(values: np.ndarray) -> pa.Array:
    """int64 numbers as they lie in memory; ``pa.array`` would import pandas to look whether they are its."""
    return pa.Array.from_buffers(pa.int64(), len(values), [None, pa.py_buffer(values)])


def read_batches(stream: BinaryIO, size: int = BATCH) -> Iterator[Batch]:
    """The lines of ``stream`` in batches, each lent until the next is asked for; reading runs ahead in a thread of its
    own.

    A line longer than ``size`` and the torn last line of a damaged stream come as a batch's
    ``rejects``. Never raises for what the stream holds.
    """
    for batch in lend_batches(stream, size):
        yield batch
        if batch.give_back:
            batch.give_back()


def lend_batches(stream: BinaryIO, size: int = BATCH, at_once: int = 1) -> Iterator[Batch]:
    """As ``read_batches``, each lent until it is given back, in any order and thread; ``at_once`` of them are lent
    before one must be. What is in memory already is not read ahead, and its batch is not lent."""
    held = stream.held() if isinstance(stream, Replayed) else None
    if held is not None and len(held) < size:
        yield _whole(held)
        return
    free: Queue[memoryview | None] = Queue()
    filled: Queue[Batch | Exception | None] = Queue()
    for _ in range(at_once + 2):
        free.put(np.empty(size, np.uint8).data)  # not a bytearray: numpy leaves memory untouched until used

    def run() -> None:
        try:
            for buffer, batch in _fill(stream, iter(free.get, None)):
                filled.put(replace(batch, give_back=partial(free.put, buffer)))
            filled.put(None)
        except Exception as error:  # raised again where the batches are read
            filled.put(error)

    thread = Thread(target=run, daemon=True)
    thread.start()
    try:
        while (item := filled.get()) is not None:
            if isinstance(item, Exception):
                raise item
            yield item
    finally:
        free.put(None)
        thread.join()


def _whole(data: memoryview) -> Batch:
    """All the lines of ``data``, where they lie."""
    breaks = _line_ends(data)
    if len(data) and not (len(breaks) and breaks[-1] == len(data)):
        breaks = np.append(breaks, np.int32(len(data)))
    return Batch(data, np.concatenate([np.zeros(1, np.int32), breaks]), 1, 0)


def _fill(stream: BinaryIO, buffers: Iterator[memoryview]) -> Iterator[tuple[memoryview, Batch]]:
    """Each of ``buffers`` in turn, with the batch that now lies in it."""
    number, offset = 1, 0
    torn = b""  # the line that the last batch ended within
    overlong = False  # ... and which is being passed over
    for view in buffers:
        view[: len(torn)] = torn
        end, ended, damage = _read_into(stream, view, len(torn))
        breaks = _line_ends(view[:end])
        begin = 0
        if overlong:
            begin = int(breaks[0]) if len(breaks) else end
            breaks, overlong = breaks[1:], not len(breaks)
            offset += begin
            number += not overlong
        cut = int(breaks[-1]) if len(breaks) else begin
        if ended and not damage and cut < end:
            breaks, cut = np.append(breaks, np.int32(end)), end
        torn = bytes(view[cut:end])
        count = len(breaks)
        rejects: tuple[Reject, ...] = ()
        if damage:
            rejects = (Reject(damage, torn[:HANDED_ON], number + count, offset + cut - begin),)
        elif len(torn) == len(view):
            reason = f"a line longer than {len(view):,} bytes"
            rejects, overlong = (Reject(reason, torn[:HANDED_ON], number, offset),), True
            offset, torn = offset + len(view), b""
        starts = np.concatenate([np.zeros(1, np.int32), breaks - np.int32(begin)])
        yield view, Batch(view[begin:cut], starts, number, offset, rejects)
        number, offset = number + count, offset + cut - begin
        if ended:
            return


def _line_ends(data: memoryview) -> np.ndarray:
    """The offsets behind all line feeds, looked for a piece at a time: what a comparison makes stays in the cache."""
    content = np.frombuffer(data, np.uint8)
    pieces = [np.flatnonzero(content[at : at + _PIECE] == ord("\n")) + at for at in range(0, len(content), _PIECE)]
    return np.concatenate([np.zeros(0, np.int64), *pieces]).astype(np.int32) + np.int32(1)


def _read_into(stream: BinaryIO, view: memoryview, end: int) -> tuple[int, bool, str | None]:
    """Fill ``view`` from ``end`` on: where it is filled to, whether the stream ended, and what broke it."""
    try:
        while end < len(view):
            size = stream.readinto(view[end:])  # type: ignore[attr-defined]
            if not size:
                return end, True, None
            end += size
    except DamagedStreamError as error:
        return end, True, str(error)
    return end, False, None
