"""Batches of lines, lent and given back."""

from __future__ import annotations

import io
from typing import BinaryIO, cast

from orchestration.dumps.lines import lend_batches, read_batches

CONTENT = b"".join(b"line %04d\n" % n for n in range(1000))


def stream() -> BinaryIO:
    return cast(BinaryIO, io.BytesIO(CONTENT))


def test_batches_may_be_given_back_in_any_order() -> None:
    read, lent = [], []
    for batch in lend_batches(stream(), 64, at_once=2):
        lent.append(batch)
        if len(lent) == 2:
            read += [line for one in lent for _, _, line in one.lines()]
            for one in reversed(lent):
                assert one.give_back
                one.give_back()
            lent.clear()
    read += [line for one in lent for _, _, line in one.lines()]
    assert b"".join(read) == CONTENT


def test_a_kept_batch_outlives_what_was_lent_which_is_given_back_once() -> None:
    kept = [batch.kept() for batch in read_batches(stream(), 64)]
    assert len(kept) > 100
    assert not any(batch.give_back for batch in kept)
    assert b"".join(line for batch in kept for _, _, line in batch.lines()) == CONTENT


def test_who_keeps_a_batch_gives_back_what_was_lent() -> None:
    given_back = []
    for batch in lend_batches(stream(), 1 << 20):
        assert batch.give_back
        assert batch.kept().give_back is None
        assert bytes(batch.data) == CONTENT
        given_back.append(batch.give_back())
    assert len(given_back) == 1
