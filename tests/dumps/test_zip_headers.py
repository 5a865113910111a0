"""Zip archives whose directory is lost or lies: the members that are whole load, the rest is refused with its place."""

from __future__ import annotations

import io
import random
import struct
import time
import zipfile
from typing import BinaryIO, cast

import pytest

from orchestration.dumps.archives import zip_members
from orchestration.dumps.limits import Budget, Limits
from orchestration.dumps.streams import DamagedStreamError

QUICK_S = 5
TEXTS = {f"{n}.txt": random.Random(n).randbytes(n * 40_000) for n in range(1, 5)}


class Passing(io.RawIOBase):
    """Something to write a zip to that cannot be searched: sizes come to stand behind members then."""

    def __init__(self) -> None:
        self.written = b""

    def writable(self) -> bool:
        return True

    def write(self, content: object) -> int:
        self.written += bytes(content)  # type: ignore[call-overload]
        return len(content)  # type: ignore[arg-type]


def zipped(method: int = zipfile.ZIP_DEFLATED, behind: bool = False) -> bytes:
    target = Passing() if behind else io.BytesIO()
    with zipfile.ZipFile(cast(BinaryIO, target), "w", method) as archive:
        archive.mkdir("folder") if not behind else None
        for name, text in TEXTS.items():
            archive.writestr(name, text)
    return target.written if isinstance(target, Passing) else target.getvalue()


def read(content: bytes, limits: Limits | None = None) -> tuple[dict[str, bytes], list[tuple[str, int | None, str]]]:
    """The members that are whole; and name, offset and reason of the rest."""
    whole, rest = {}, []
    for member in zip_members(io.BytesIO(content), Budget(limits or Limits(), len(content))):
        try:
            if member.refused:
                raise DamagedStreamError(member.refused)
            whole[member.name] = member.stream.read()
        except DamagedStreamError as error:
            rest.append((member.name, member.offset, str(error)))
    return whole, rest


def directory(content: bytes) -> int:
    return content.index(b"PK\x01\x02")


@pytest.mark.parametrize("behind", [False, True], ids=["sizes before", "sizes behind"])
@pytest.mark.parametrize("damage", ["cut off", "overwritten"])
def test_without_its_directory_every_member_is_found(behind: bool, damage: str) -> None:
    content = zipped(behind=behind)
    at = directory(content)
    content = content[:at] if damage == "cut off" else content[: at + 4] + b"?" * (len(content) - at - 4)
    whole, ((name, _, reason),) = read(content)
    assert whole == TEXTS
    assert name == "" and "the zip archive is damaged" in reason


def test_members_whose_sizes_take_64_bits_are_found() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in TEXTS.items():
            with archive.open(name, "w", force_zip64=True) as member:
                member.write(text)
    content = target.getvalue()
    assert read(content[: directory(content)])[0] == TEXTS


@pytest.mark.parametrize("cut", [False, True], ids=["whole", "without directory"])
def test_what_a_folder_holds_under_its_own_name_is_read(cut: bool) -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.mkdir("folder")
        archive.writestr("odd/", "a text of a folder")
    content = target.getvalue()
    assert read(content[: directory(content)] if cut else content)[0] == {"odd/": b"a text of a folder"}


def test_stored_members_are_found_too() -> None:
    content = zipped(zipfile.ZIP_STORED)
    assert read(content[: directory(content)])[0] == TEXTS


@pytest.mark.parametrize("behind", [False, True], ids=["sizes before", "sizes behind"])
@pytest.mark.parametrize("name", TEXTS)
def test_a_damaged_member_costs_itself_alone_and_its_place_is_told(name: str, behind: bool) -> None:
    content = zipped(behind=behind)
    content = content[: directory(content)]
    at = content.index(name.encode()) + 9_000
    whole, (_, (refused, offset, reason)) = read(content[:at] + b"\xff" * 64 + content[at + 64 :])
    assert whole == {other: text for other, text in TEXTS.items() if other != name}
    assert refused == name and "damaged here" in reason
    assert offset == content.index(name.encode()) - 30


def test_a_member_whose_header_is_lost_is_told_as_bytes_of_no_member() -> None:
    content = zipped()
    content = content[: directory(content)]
    at = content.index(b"2.txt") - 30
    whole, (_, (name, offset, reason)) = read(content[:at] + b"\0" * 4 + content[at + 4 :])
    assert whole == {other: text for other, text in TEXTS.items() if other != "2.txt"}
    assert (name, offset) == ("", at) and "bytes are of no member" in reason


def test_a_member_that_is_cut_off_is_told() -> None:
    content = zipped()
    at = content.index(b"4.txt") + 50_000
    whole, (_, (name, _, reason)) = read(content[:at])
    assert whole.keys() == TEXTS.keys() - {"4.txt"}
    assert name == "4.txt" and "breaks off within this member" in reason


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED], ids=["deflated", "stored"])
@pytest.mark.parametrize("said", [0, 7, 1 << 31, 1 << 62, (1 << 64) - 1])
def test_a_member_that_lies_about_its_size_hides_none_behind_it(method: int, said: int) -> None:
    content = zipped(method)
    content = content[: directory(content)]
    at = content.index(b"2.txt") - 30
    extra = struct.pack("<HHQQ", 1, 16, 5, said)
    header = content[at : at + 18] + b"\xff" * 8 + struct.pack("<HH", 5, len(extra)) + b"2.txt" + extra
    whole, rest = read(content[:at] + header + content[at + 35 :])
    assert {"1.txt", "3.txt", "4.txt"} <= whole.keys()
    assert (method == zipfile.ZIP_DEFLATED) == ("2.txt" in whole)  # what is deflated says itself where it ends
    assert whole.keys() | {name for name, *_ in rest} >= TEXTS.keys()


def test_a_header_that_lies_about_its_length_hides_no_member() -> None:
    texts = {f"{n}.txt": bytes([n]) * 300 for n in range(5)}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, text in texts.items():
            archive.writestr(name, text)
    content = packed.getvalue()
    at = content.index(b"1.txt") - 2
    whole, rest = read(content[:at] + b"\xff\x03" + content[at + 2 : directory(content)])
    assert whole == {name: text for name, text in texts.items() if name != "1.txt"}
    assert [name for name, *_ in rest] == ["", "1.txt"]


def test_what_a_last_member_repeats_is_all_given() -> None:
    """zlib holds bytes back when it has given as many as were asked for, though it needs no more of the archive."""
    for size in range(1 << 16, (1 << 16) + 700, 50):
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("zeros", bytes(size))
        content = packed.getvalue()
        assert read(content[: directory(content)])[0] == {"zeros": bytes(size)}


ENDLESS_EXTRA = (
    b"PK\x03\x04" + struct.pack("<HHHHHIIIHH", 20, 0, 8, 988, 0, 0, 0xFFFFFFFF, 0xFFFFFFFF, 1, 65535) + b"a"
) * 1000 + bytes(32_000)
"""Headers with thousands of extra fields each, the same ones."""


@pytest.mark.parametrize(
    "content",
    [
        b"PK\x03\x04" * 30_000,
        b"PK\x03\x04" + bytes(22) + b"\1\0\0\0a" * 9_000,
        b"PK\x03\x04",
        b"PK\x05\x06",
        ENDLESS_EXTRA * 10,
    ],
)
def test_what_only_begins_like_a_zip_ends_soon_and_holds_nothing(content: bytes) -> None:
    began = time.process_time()
    assert all(text == b"" for text in read(content)[0].values())
    assert time.process_time() - began < QUICK_S


def test_a_bomb_without_directory_is_stopped() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb", bytes(1 << 24))
    content = packed.getvalue()
    whole, rest = read(content[: directory(content)], Limits(ratio=10, free=1 << 20))
    assert whole == {} and "unpacks to more than" in rest[1][2]


def test_members_that_claim_the_bytes_of_others_count_for_all_that_they_read() -> None:
    """Each begins a stored block of deflate that reaches over all that follow."""
    header = b"PK\x03\x04" + bytes([20, 0, 8, 0, 8, 0]) + bytes(16) + b"\1\0\0\0a" + b"\x00\xff\xff\x00\x00"
    _, rest = read(header * 20_000, Limits(ratio=2, free=1 << 20))
    assert "unpacks to more than" in rest[-1][2]


def test_a_directory_that_names_the_same_bytes_many_times_is_stopped() -> None:
    """Blocks of deflate without content: nothing comes out of them that would count."""
    data = b"\x00\x00\x00\xff\xff" * 20_000 + b"\x01\x00\x00\xff\xff"
    sizes = struct.pack("<HHHHHIIIH", 20, 0, 8, 0, 0, 0, len(data), 9, 1)
    member = b"PK\x03\x04" + sizes + bytes(2) + b"a" + data
    names = (b"PK\x01\x02" + struct.pack("<H", 20) + sizes + bytes(16) + b"a") * 1_000
    end = b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 1_000, 1_000, len(names), len(member), 0)
    whole, rest = read(member + names + end, Limits(ratio=10, free=1 << 20))
    assert whole == {"a": b""} and len(rest) > 900
    assert all("unpacks to more than" in reason for _, _, reason in rest)
