"""Where bytes are kept until they are read: memory that is used again, a file for streams that wait.

Belongs here: what is lent, and when it is free. Does not belong here: unpacking (packings.py), which streams wait
(files.py).
"""

from __future__ import annotations

import shutil
import tempfile
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast
from weakref import finalize

import numpy as np

from orchestration.dumps.members import Part
from orchestration.dumps.streams import DamagedStreamError, Replayed


class Aside:
    """Streams that are read later, kept until then in one nameless file in ``folder``."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file: BinaryIO | None = None
        self._kept: list[tuple[str, int, int, str | None]] = []

    def keep(self, name: str, stream: BinaryIO) -> None:
        """Take in all of a stream."""
        if self._file is None:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._file = cast(BinaryIO, tempfile.TemporaryFile(dir=self._folder))  # noqa: SIM115 (give_back closes it)
        start, damage = self._file.tell(), None
        try:
            shutil.copyfileobj(stream, self._file, 1 << 20)
        except DamagedStreamError as error:
            damage = str(error)
        self._kept.append((name, start, self._file.tell(), damage))

    def give_back(self) -> Iterator[tuple[str, BinaryIO]]:
        """Each stream in turn, under its name, as it was, good until the next is asked for."""
        if self._file is None:
            return
        with self._file as file:
            for name, start, end, damage in self._kept:
                file.seek(start)
                yield name, cast(BinaryIO, Replayed(cast(BinaryIO, Part(file, end - start, after=damage))))


class Recycled:
    """Memory in pieces of ``size`` bytes, each used again once nothing refers to it: memory that the system gives anew
    costs as much as a copy."""

    _KEPT = 16

    def __init__(self, size: int) -> None:
        self._size = size
        self._free: deque[np.ndarray] = deque(maxlen=self._KEPT)

    def take(self) -> memoryview:
        """A piece, whatever it holds."""
        try:
            memory = self._free.pop()
        except IndexError:
            memory = np.empty(self._size, np.uint8)  # not a bytearray: numpy leaves memory untouched until used
        lent = memory[:]
        finalize(lent, self._free.append, memory)
        return lent.data
