"""Work done in turns: a piece of one article's, the same piece of the next one's, and so on.

Belongs here: what such work is, and doing it without turns. Does not belong here: whose turn it is (reading.py).
"""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeVar, cast

T = TypeVar("T")
Turns = Generator[None, None, T]  # rests after each turn, and returns what all came to


def at_once(turns: Turns[T]) -> T:
    """What work in turns comes to, all of it done now."""
    while True:
        try:
            next(turns)
        except StopIteration as done:
            return cast(T, done.value)
