"""Unpacking: the quick way gives what the exact way gives, from files whole and damaged."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import random
from typing import BinaryIO, cast

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from orchestration.dumps.kept import Recycled
from orchestration.dumps.limits import Budget, Limits
from orchestration.dumps.packings import unpacked, unpacked_into
from orchestration.dumps.streams import DamagedStreamError, Replayed

LIMITS = Limits(ratio=1e9, total=1_000_000)


class Passing(io.RawIOBase):
    """A stream that passes once, and so is unpacked the exact way."""

    def __init__(self, content: bytes) -> None:
        self._content = io.BytesIO(content)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        return self._content.readinto(buffer)


class Broken(Passing):
    """A stream that breaks after four bytes."""

    def __init__(self) -> None:
        super().__init__(b"some")

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        if size := super().readinto(buffer):
            return size
        raise DamagedStreamError("it breaks")


def read(stream: object) -> tuple[bytes, str | None]:
    """All bytes that can be unpacked, and what broke the stream."""
    content = b""
    inner = unpacked(Replayed(cast(BinaryIO, stream)), Budget(LIMITS, 1))
    assert inner is not None
    try:
        while piece := inner.read(70_000):
            content += piece
    except DamagedStreamError as error:
        return content, str(error)
    return content, None


NOISE = random.Random(1).randbytes(400_000)
PACKERS = {"gzip": gzip.compress, "bzip2": bz2.compress, "zstd": zstandard.ZstdCompressor().compress}
DAMAGES = {
    "whole": lambda packed: packed,
    "cut": lambda packed: packed[:300_000],
    "a byte changed": lambda packed: packed[:200_000] + bytes([packed[200_000] ^ 255]) + packed[200_001:],
    "padded": lambda packed: packed + b"\0" * 1000,
    "more behind it": lambda packed: packed + b"no member at all",
    "a line end behind it": lambda packed: packed + b"\n",
}


@pytest.mark.parametrize("packing", PACKERS)
@pytest.mark.parametrize("damage", DAMAGES)
def test_what_can_be_read_again_gives_what_passes_once_gives(packing: str, damage: str) -> None:
    pack = PACKERS[packing]
    packed = DAMAGES[damage](pack(NOISE[:250_000]) + pack(NOISE[250_000:]))
    assert read(io.BytesIO(packed)) == read(Passing(packed))
    if damage in ("whole", "padded"):
        assert read(io.BytesIO(packed)) == (NOISE, None)
    if damage.endswith("behind it"):
        assert read(Passing(packed)) == (NOISE, f"the {packing} stream ends, and what follows is of no such stream")


@pytest.mark.parametrize("packing", [*PACKERS, "xz"])
@pytest.mark.parametrize("padding", [4, 1 << 15, 100_000])
def test_nothing_between_two_members_hides_the_second(packing: str, padding: int) -> None:
    pack = PACKERS.get(packing, lzma.compress)
    packed = pack(NOISE[:250_000]) + bytes(padding) + pack(NOISE[250_000:])
    assert read(io.BytesIO(packed)) == read(Passing(packed)) == (NOISE, None)


@pytest.mark.parametrize("places", [(0,), (1,), (0, 1, 2)])
def test_a_frame_that_is_to_be_skipped_is(places: tuple[int, ...]) -> None:
    parts = [PACKERS["zstd"](NOISE[:250_000]), PACKERS["zstd"](NOISE[250_000:]), b""]
    packed = b"".join(b"\x5e\x2a\x4d\x18\x04\0\0\0size" * (n in places) + part for n, part in enumerate(parts))
    assert read(io.BytesIO(packed)) == read(Passing(packed)) == (NOISE, None)


@pytest.mark.parametrize("packing", PACKERS)
def test_an_empty_member_between_others_hides_nothing(packing: str) -> None:
    pack = PACKERS[packing]
    packed = pack(NOISE[:250_000]) + pack(b"") + pack(NOISE[250_000:]) + pack(b"")
    assert read(io.BytesIO(packed)) == read(Passing(packed)) == (NOISE, None)
    twice = packed + packed  # within LIMITS once: what is read again counts no second time
    assert read(io.BytesIO(twice)) == (NOISE + NOISE, None)


@pytest.mark.parametrize("packing", PACKERS)
def test_what_is_read_again_counts_once_against_the_limit(packing: str) -> None:
    content = NOISE + NOISE  # within LIMITS once, past them twice
    assert read(io.BytesIO(PACKERS[packing](content) + b"\0" * 9)) == (content, None)
    assert "unpacks to more than" in str(read(io.BytesIO(PACKERS[packing](content + NOISE)))[1])


@pytest.mark.parametrize("damage", DAMAGES)
def test_bzip2_is_unpacked_at_once_where_nothing_is_wrong_with_it(damage: str) -> None:
    packed = DAMAGES[damage](bz2.compress(NOISE[:250_000]) + bz2.compress(b"") + bz2.compress(NOISE[250_000:]))
    memory = memoryview(bytearray(len(NOISE)))
    assert unpacked_into(lambda: memory, packed, Budget(LIMITS, 0)) == (NOISE if damage == "whole" else None)


def test_bzip2_is_not_unpacked_at_once_beyond_its_room_or_the_limit_nor_is_anything_else() -> None:
    memory = memoryview(bytearray(3 * len(NOISE)))
    assert unpacked_into(lambda: memory[: len(NOISE) - 1], bz2.compress(NOISE), Budget(LIMITS, 0)) is None
    assert unpacked_into(lambda: memory, bz2.compress(NOISE * 3), Budget(LIMITS, 0)) is None
    assert unpacked_into(lambda: memory, gzip.compress(NOISE), Budget(LIMITS, 0)) is None


@given(st.binary(max_size=300), st.integers(0), st.integers(1, 255))
def test_bzip2_with_a_byte_changed_is_unpacked_at_once_as_it_is_piece_by_piece_or_not(
    content: bytes, place: int, flipped: int
) -> None:
    packed = bytearray(bz2.compress(content))
    packed[place % len(packed)] ^= flipped
    unpacked = unpacked_into(lambda: memoryview(bytearray(1000)), bytes(packed), Budget(LIMITS, 0))
    assert unpacked is None or (bytes(unpacked), None) == read(Passing(bytes(packed)))


def test_memory_is_used_again_once_nothing_refers_to_it() -> None:
    memory = Recycled(8)
    first = memory.take()
    first[:] = b"eight in"
    part = first[2:5]
    del first
    second = memory.take()
    second[:] = b"all else"
    assert bytes(part) == b"ght"
    del part
    assert bytes(memory.take()) == b"eight in"


def test_a_stream_that_was_looked_through_is_at_hand_and_one_that_breaks_gives_what_came_before() -> None:
    whole, longer, broken = (Replayed(cast(BinaryIO, stream)) for stream in (Passing(NOISE), Passing(NOISE), Broken()))
    whole.peek(1000)
    whole.fill(memoryview(bytearray(len(NOISE) + 1)))
    assert whole.held() == NOISE and whole.read() == NOISE
    longer.fill(memoryview(bytearray(len(NOISE) - 1)))
    assert longer.held() is None and longer.read() == NOISE
    broken.fill(memoryview(bytearray(9)))
    assert broken.held() is None and broken.read(9) == b"some"
    with pytest.raises(DamagedStreamError):
        broken.read(9)


@pytest.mark.parametrize("packing", PACKERS)
def test_the_next_member_is_looked_for_where_the_damage_showed_not_in_all_that_was_unpacked(packing: str) -> None:
    pack = (PACKERS | {"zstd": zstandard.ZstdCompressor(write_checksum=True).compress})[packing]
    member = pack(random.Random(2).randbytes(1_500_000))
    broken = len(member) - 100_000
    packed = pack(b"first") + member[:broken] + b"\0" * 1000 + member[broken + 1000 :]
    inner = unpacked(Replayed(cast(BinaryIO, Passing(packed))), Budget(Limits(ratio=1e9), 1))
    assert inner is not None
    with pytest.raises(DamagedStreamError):
        while inner.read(70_000):
            pass
    assert inner.damaged is not None and 1_000_000 < inner.damaged.at < len(packed) - 100_000


def test_a_small_member_that_is_damaged_is_not_looked_at_twice() -> None:
    packed = gzip.compress(b"first") + gzip.compress(b"second")[:-1] + b"?"
    inner = unpacked(Replayed(cast(BinaryIO, Passing(packed))), Budget(LIMITS, 1))
    assert inner is not None
    with pytest.raises(DamagedStreamError):
        inner.read()
    assert inner.damaged is not None and inner.damaged.at == len(gzip.compress(b"first")) + 1
