"""Where a packed file is read on: the next member is found wherever it begins."""

from __future__ import annotations

import io

import pytest

from orchestration.dumps import resuming
from orchestration.dumps.resuming import next_member
from tests.dumps import made


@pytest.mark.parametrize("packing, suffix", [("gzip", ".gz"), ("bzip2", ".bz2"), ("xz", ".xz"), ("zstd", ".zst")])
@pytest.mark.parametrize("before", range(12))
def test_a_member_is_found_across_two_pieces(
    monkeypatch: pytest.MonkeyPatch, packing: str, suffix: str, before: int
) -> None:
    monkeypatch.setattr(resuming, "_PIECE", 64)
    member = made.PACKINGS[suffix](b"a member")
    place = 2 * 64 - before
    content = io.BytesIO(bytes(place) + member + bytes(300) + member)
    assert next_member(content, packing, 0) == place
    assert next_member(content, packing, place) == place
    assert next_member(content, packing, place + 1) == place + len(member) + 300
    assert next_member(content, packing, place + len(member) + 301) is None
