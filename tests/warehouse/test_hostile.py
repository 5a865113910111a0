"""Dumps that break readers, or are made to: each costs itself alone, and memory and time stay bounded."""

from __future__ import annotations

import errno
import gzip
import io
import json
import os
import random
import re
import struct
import tarfile
import time
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard

from orchestration.dumps.archives import SPANNED
from orchestration.dumps.files import NOT_READ_ON
from orchestration.dumps.limits import Budget, Limits
from orchestration.dumps.outcomes import Outcome, Reject
from orchestration.dumps.readers import Seen
from orchestration.dumps.registry import ArticleFormat
from orchestration.warehouse import load_tweets, type_tweets
from orchestration.warehouse.ledger import Counts, Ledger
from tests.dumps import made
from tests.warehouse.loaded import Warehouse

GOOD = {"z.jsonl": made.lines([made.tweet(99)])}
REPORTS = [f"{made.REPORT} Report number {n}." for n in range(3)]


def parquet(columns: dict[str, Any], **options: Any) -> bytes:
    written = io.BytesIO()
    pq.write_table(pa.table(columns), written, **options)
    return written.getvalue()


def tar_header(name: str, size: int, kind: bytes = tarfile.REGTYPE) -> bytes:
    info = tarfile.TarInfo(name)
    info.size, info.type = size, kind
    return info.tobuf(tarfile.GNU_FORMAT)


def padded(content: bytes) -> bytes:
    return content + b"\0" * (-len(content) % 512)


# --- one file costs itself alone ----------------------------------------------------------------


def test_whatever_a_file_raises_is_one_reject_and_leaves_nothing_of_it(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(format: ArticleFormat, stream: BinaryIO, budget: Budget, seen: Seen) -> Iterator[Outcome]:
        yield from format.read(stream, seen=seen)
        raise RuntimeError(made.REPORT)

    monkeypatch.setattr(ArticleFormat, "outcomes", broken)
    articles = made.lines([{"text": text, "url": "u"} for text in REPORTS])
    summary = warehouse.load({"a.jsonl": articles, **GOOD})
    assert summary.counts == Counts(records=2, loaded=1, rejected=1)
    assert warehouse.column("SELECT count(*) FROM raw.articles") == [0]
    ((path, reason),) = warehouse.all("SELECT path, reason FROM raw.rejects")
    assert path == "a.jsonl" and "RuntimeError in " in reason and "Belgium" not in reason


class Failing:
    """A file that cannot be read on after its first megabyte."""

    def __init__(self, file: Any) -> None:
        self._file, self._given = file, 0

    def __enter__(self) -> Failing:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)

    def readinto(self, buffer: memoryview) -> int:
        self._given += self._file.readinto(buffer)
        if self._given > 1 << 20:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return self._given


def test_a_disk_that_fails_within_a_file_leaves_nothing_of_it_and_is_called_by_its_name(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("orchestration.warehouse.load_tweets.PART", 10)
    monkeypatch.setattr("orchestration.warehouse.load_tweets.SMALL", 2_000)
    opened = Path.open
    warehouse.drop({"bad.jsonl": b"broken\n" + made.lines(made.tweet(n) for n in range(5_000)), **GOOD})
    with monkeypatch.context() as failing:
        failing.setattr(
            Path,
            "open",
            lambda path, *how, **more: (
                Failing(opened(path, *how, **more))
                if path.name == "bad.jsonl" and "buffering" in more
                else opened(path, *how, **more)
            ),
        )
        assert warehouse.load().counts == Counts(records=1, loaded=1)
    assert any("Input/output error" in said and "permissions" not in said for said in warehouse.said)
    assert warehouse.column("SELECT count(*) FROM raw.tweets") == [1]
    assert warehouse.column("SELECT count(*) FROM raw.rejects") == [0]
    assert warehouse.load().counts == Counts(records=5_001, loaded=4_999, duplicates=1, rejected=1), "tried again"


def test_a_file_that_changes_while_it_is_read_is_left_for_the_next_refresh(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    from orchestration.warehouse import load

    path = warehouse.raw / "a.jsonl"
    read = load._load_file

    def grows(*arguments: Any) -> Counts:
        counts = read(*arguments)
        with path.open("ab") as file:
            file.write(made.lines([made.tweet(2)]))
        return counts

    with monkeypatch.context() as growing:
        growing.setattr(load, "_load_file", grows)
        assert warehouse.load({"a.jsonl": made.lines([made.tweet(1)])}).counts == Counts()
    assert warehouse.load().counts == Counts(records=2, loaded=2)


@pytest.mark.parametrize("name", [b"a\xff.jsonl", b"caf\xe9/b.jsonl"])
def test_a_name_that_is_no_text_is_a_name_all_the_same(warehouse: Warehouse, name: bytes) -> None:
    path = os.fsencode(warehouse.raw) + b"/" + name
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(made.lines([made.tweet(1)]) + b"{broken\n")
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w", errors="surrogateescape") as archive:
        info = tarfile.TarInfo(os.fsdecode(name))
        content = made.lines([made.tweet(2)]) + b"{broken\n"
        info.size = len(content)
        archive.addfile(info, io.BytesIO(content))
    summary = warehouse.load({"b.tar": packed.getvalue()})
    assert summary.counts == Counts(records=4, loaded=2, rejected=2)
    shown = name.decode(errors="replace")
    assert sorted(warehouse.column("SELECT path FROM raw.rejects")) == sorted([shown, f"b.tar!/{shown}"])


def test_no_name_of_a_file_writes_a_line_of_progress(warehouse: Warehouse) -> None:
    warehouse.load({"a\nfile 2/2 \x1b[2Jz.jsonl": made.lines([made.tweet(1)])})
    assert all(line.isprintable() for line in warehouse.said)
    assert warehouse.column("SELECT path FROM raw.dump_files") == ["a\nfile 2/2 \x1b[2Jz.jsonl"]


def test_a_file_is_left_out_for_what_it_is_called_only_where_its_name_says_that_it_is_no_dump(
    warehouse: Warehouse,
) -> None:
    names = ["README", "readme.md", "LICENSE", "a/LICENCE.txt", "README-of-dump.jsonl", "licensed.jsonl"]
    warehouse.load({name: made.lines([made.tweet(n)]) for n, name in enumerate(names)})
    assert warehouse.column("SELECT path FROM raw.dump_files ORDER BY 1") == ["README-of-dump.jsonl", "licensed.jsonl"]


def test_in_archives_too_hidden_files_notes_of_a_mac_and_readmes_are_no_dumps(warehouse: Warehouse) -> None:
    names = [
        "README.md",
        ".hidden.jsonl",
        "__MACOSX/._a.jsonl",
        "a/.git/b.jsonl",
        "LICENSE",
        "./a/../b.jsonl",
        "a.jsonl",
    ]
    members = {name: made.lines([made.tweet(n)]) + b"{broken" for n, name in enumerate(names)}
    warehouse.load({"a.tar": made.tar(members), "b.zip": made.zipped(members)})
    paths = [f"{archive}!/{name}" for archive in ("a.tar", "b.zip") for name in names[-2:]]
    assert sorted(warehouse.column("SELECT path FROM raw.rejects")) == sorted(paths)


def test_an_account_that_cannot_be_read_is_a_reject(warehouse: Warehouse) -> None:
    assert warehouse.load({"account.js": b"window.YTD.account.part0 = [ {"}).counts == Counts(records=1, rejected=1)


# --- archives -----------------------------------------------------------------------------------


def test_headers_that_follow_each_other_without_end_cost_their_member_alone(warehouse: Warehouse) -> None:
    chain = (tar_header("././@LongLink", 4, tarfile.GNUTYPE_LONGNAME) + padded(b"abc\0")) * 1500
    summary = warehouse.load({"a.tar": chain + made.tar(GOOD)})
    assert summary.counts == Counts(records=1, loaded=1)


def test_a_header_of_megabytes_costs_its_member_alone(warehouse: Warehouse) -> None:
    content = made.lines([made.tweet(1)])
    long = tar_header("pax", 3 << 20, tarfile.XHDTYPE) + b"9" * (3 << 20)
    archive = long + tar_header("a.jsonl", len(content)) + padded(content) + made.tar(GOOD)
    assert warehouse.load({"a.tar": archive}).counts == Counts(records=2, loaded=1, rejected=1)
    assert warehouse.all("SELECT path, reason FROM raw.rejects") == [
        ("a.tar!/a.jsonl", "a member with a header of 3,145,728 bytes")
    ]


def test_what_is_refused_of_a_tar_has_its_place(warehouse: Warehouse) -> None:
    content = made.lines([made.tweet(1)])
    link = tar_header("link", 0, tarfile.SYMTYPE)
    archive = tar_header("a.jsonl", len(content)) + padded(content) + link + b"\1" * 512
    assert warehouse.load({"a.tar": archive}).counts == Counts(records=4, loaded=1, rejected=3)
    begin = len(archive) - 1024
    assert warehouse.all("SELECT path, byte_offset FROM raw.rejects ORDER BY byte_offset") == [
        ("a.tar!/link", begin),
        ("a.tar", begin + 512),
        ("a.tar", begin + 1024),
    ]


@pytest.mark.parametrize("header", [b"2 " * 400_000 + b"a=", b"9 " + b"k" * 800_000, b"3 a=" * 200_000])
def test_no_header_of_a_tar_keeps_a_refresh_busy(warehouse: Warehouse, header: bytes) -> None:
    pax = tar_header("pax", len(header), tarfile.XHDTYPE) + padded(header)
    began = time.process_time()
    assert warehouse.load({"a.tar": pax + made.tar(GOOD)}).counts == Counts(records=1, loaded=1)
    assert time.process_time() - began < QUICK_S


@pytest.mark.parametrize("kind", ["gnu", "pax"])
def test_a_file_with_holes_is_refused_and_never_filled(warehouse: Warehouse, kind: str) -> None:
    if kind == "gnu":
        sparse = tar_header("holes", 512, tarfile.GNUTYPE_SPARSE) + b"\0" * 512
    else:
        record = b"27 GNU.sparse.size=1000000\n"
        sparse = (
            tar_header("pax", len(record), tarfile.XHDTYPE) + padded(record) + tar_header("holes", 512) + b"\0" * 512
        )
    assert warehouse.load({"a.tar": sparse + made.tar(GOOD)}).counts == Counts(records=2, loaded=1, rejected=1)
    assert warehouse.column("SELECT path FROM raw.rejects") == ["a.tar!/holes"]


def test_a_broken_header_hides_no_other_member(warehouse: Warehouse) -> None:
    members = [made.tar({f"{n}.jsonl": made.lines([made.tweet(n)])})[:1024] for n in range(4)]
    members[1] = b"\1" * 512 + members[1][512:]
    summary = warehouse.load({"a.tar": b"".join(members) + b"\0" * 1024})
    assert (summary.counts.loaded, summary.counts.rejected) == (3, 1)
    assert warehouse.column("SELECT path FROM raw.rejects") == ["a.tar"]


@pytest.mark.parametrize(
    "cut", [1024 + 100, 1024, 1000], ids=["in a header", "between members", "in what fills a block"]
)
def test_an_archive_that_breaks_off_says_so_and_gives_every_member_before(warehouse: Warehouse, cut: int) -> None:
    archive = made.tar({f"{n}.jsonl": made.lines([made.tweet(n)]) for n in range(3)})
    assert warehouse.load({"a.tar": archive[:cut]}).counts == Counts(records=2, loaded=1, rejected=1)
    assert warehouse.all("SELECT path, reason FROM raw.rejects") == [
        ("a.tar", "the tar archive breaks off: nothing marks its end")
    ]


def test_a_member_that_breaks_off_before_its_kind_shows_is_said_to_break_off(warehouse: Warehouse) -> None:
    warehouse.load({"a.tar": made.tar(GOOD)[:600]})
    assert ("a.tar!/z.jsonl", "the tar archive breaks off within this member") in warehouse.all(
        "SELECT path, reason FROM raw.rejects"
    )


def test_a_size_below_nothing_costs_its_member_alone(warehouse: Warehouse) -> None:
    content = made.lines([made.tweet(1, "Goal! " * 100_000)])
    header = bytearray(tar_header("a.jsonl", 0))
    header[124:136], header[148:156] = b"\xff" * 12, b" " * 8
    header[148:156] = b"%06o\0 " % sum(header)
    archive = bytes(header) + padded(content) + made.tar(GOOD)
    assert warehouse.load({"a.tar": archive}).counts == Counts(records=2, loaded=1, rejected=1)
    assert "header is broken" in warehouse.column("SELECT reason FROM raw.rejects")[0]


def test_of_a_kind_that_nobody_knows_a_member_is_a_file(warehouse: Warehouse) -> None:
    """So says POSIX; GNU tar's labels and lists of a folder's files are none, though they may have bytes."""
    content = {kind: made.lines([made.tweet(n)]) for n, kind in enumerate((b"M", b"Z", b"V", b"D"))}
    members = [tar_header(f"{kind!r}", len(posts), kind) + padded(posts) for kind, posts in content.items()]
    devices = [tar_header(f"{kind!r}", 512, kind) for kind in (tarfile.CHRTYPE, tarfile.FIFOTYPE, tarfile.LNKTYPE)]
    archive = b"".join([*members, *devices, made.tar(GOOD)])
    assert warehouse.load({"a.tar": archive}).counts == Counts(records=6, loaded=3, rejected=3)
    assert warehouse.column("SELECT tweet_id FROM raw.tweets ORDER BY 1") == [made.status_id(n) for n in (0, 1, 99)]


def test_an_archive_of_the_time_before_posix_is_one(warehouse: Warehouse) -> None:
    archive = b""
    for n in range(2):
        content = made.lines([made.tweet(n)])
        header = bytearray(tar_header(f"{n}.jsonl", len(content)))
        header[257:], header[148:156] = bytes(255), b" " * 8
        header[148:156] = b"%06o\0 " % sum(header)
        archive += bytes(header) + padded(content)
    assert warehouse.load({"a.tar": archive + bytes(1024)}).counts == Counts(records=2, loaded=2)


@pytest.mark.parametrize(
    "pack", [lambda content: made.tar({"a": content}), gzip.compress], ids=["archives", "packings"]
)
def test_what_is_packed_too_often_is_refused_as_it_is(warehouse: Warehouse, pack: Callable[[bytes], bytes]) -> None:
    content = GOOD["z.jsonl"]
    for _ in range(8):
        content = pack(content)
    assert warehouse.load({"a": content}).counts == Counts(records=1, loaded=1)
    assert warehouse.load({"b": pack(content)}).counts == Counts(records=1, rejected=1)
    assert warehouse.column("SELECT reason FROM raw.rejects") == ["packed more than 8 times over: not unpacked further"]


def test_archives_that_were_joined_are_read_to_the_last(warehouse: Warehouse) -> None:
    joined = b"".join(made.tar({"a.jsonl": made.lines([made.tweet(n)])}) for n in range(3))
    assert warehouse.load({"a.tar": joined}).counts == Counts(records=3, loaded=3)


@pytest.mark.parametrize("style", [tarfile.PAX_FORMAT, tarfile.GNU_FORMAT])
def test_a_long_name_is_kept_whole(warehouse: Warehouse, style: int) -> None:
    packed, name = io.BytesIO(), "müller/" * 40 + "a.jsonl"
    with tarfile.open(fileobj=packed, mode="w", format=style) as archive:
        folder = tarfile.TarInfo("folder")
        folder.type = tarfile.DIRTYPE
        archive.addfile(folder)
        info = tarfile.TarInfo(name)
        info.size = 8
        archive.addfile(info, io.BytesIO(b"{broken\n"))
    warehouse.load({"a.tar": packed.getvalue()})
    assert warehouse.column("SELECT path FROM raw.rejects") == [f"a.tar!/{name}"]


def test_a_packed_archive_that_breaks_off_gives_every_member_before(warehouse: Warehouse) -> None:
    noise = random.Random(1)
    members = {f"{n:02}.jsonl": made.lines([made.tweet(n, f"{noise.getrandbits(16_000):x}")]) for n in range(20)}
    packed = gzip.compress(made.tar(members))
    summary = warehouse.load({"a.tar.gz": packed[:-3000]})
    assert summary.counts.loaded >= 17 and summary.counts.rejected >= 1


@pytest.mark.parametrize("packing", [".gz", ".bz2", ".xz", ".zst"])
def test_what_is_packed_by_itself_behind_what_is_damaged_is_read(warehouse: Warehouse, packing: str) -> None:
    """As a crawl is, a member a page; and files that were joined."""
    noise = random.Random(1)
    posts = [made.lines([made.tweet(n, f"{noise.getrandbits(16_000):x}")]) for n in range(9)]
    members = [made.PACKINGS[packing](post) for post in posts]
    for n in (2, 3, 7):
        members[n] = members[n][:300] + bytes(300) + members[n][600:]
    garbage = b"of no member at all, and longer than any beginning of one"
    content = b"".join([*members[:5], garbage, *members[5:]])
    assert warehouse.load({"a" + packing: content}).counts.loaded == 6
    assert warehouse.column("SELECT tweet_id FROM raw.tweets ORDER BY 1") == [
        made.status_id(n) for n in (0, 1, 4, 5, 6, 8)
    ]
    last = f"a{packing}!/from byte {content.index(members[5])} on"
    assert last in warehouse.column("SELECT path FROM raw.rejects"), "the last that is damaged"


def with_checksum_wrong(packed: bytes) -> bytes:
    """Packed bytes of which all but the last unpacks, and only then shows as damaged."""
    return packed[:-2] + bytes([packed[-2] ^ 255]) + packed[-1:]


PACK_WITH_CHECKSUM: dict[str, Callable[[bytes], bytes]] = {
    ".gz": lambda content: gzip.compress(content, 0),
    ".zst": zstandard.ZstdCompressor(write_checksum=True).compress,
}


@pytest.mark.parametrize("packing", PACK_WITH_CHECKSUM)
def test_what_an_archive_packs_is_not_found_again_in_the_packed_archive(warehouse: Warehouse, packing: str) -> None:
    """What packs no further is stored as it is: the members of the archive lie in the file, each as if by itself."""
    pack = PACK_WITH_CHECKSUM[packing]
    noise = random.Random(1)
    posts = [made.tweet(n, f"{noise.getrandbits(80_000):x}") for n in range(40)]
    archive = made.tar({f"{n}.json{packing}": pack(made.lines(posts[n : n + 8])) for n in range(0, 40, 8)})
    summary = warehouse.load({"a.tar" + packing: with_checksum_wrong(pack(archive))})
    assert summary.counts.loaded >= 8 and summary.counts.duplicates == 0
    assert NOT_READ_ON in warehouse.column("SELECT reason FROM raw.rejects")


@pytest.mark.parametrize("content", [made.REPORT * 4, made.page()])
def test_the_second_half_of_an_article_is_no_article(warehouse: Warehouse, content: str) -> None:
    text = content.encode()
    half = len(text) // 2
    packed = with_checksum_wrong(gzip.compress(text[:half])) + gzip.compress(text[half:])
    assert warehouse.load({"a.gz": packed}).counts == Counts(records=2, rejected=2)
    assert NOT_READ_ON in warehouse.column("SELECT reason FROM raw.rejects")


def test_an_article_behind_what_could_not_be_unpacked_at_all_is_none(warehouse: Warehouse) -> None:
    """It may be the rest of one."""
    packed = b"\x1f\x8b\x08" + bytes(30) + gzip.compress(made.REPORT.encode() * 2)
    assert warehouse.load({"a.gz": packed}).counts == Counts(records=2, rejected=2)


def test_behind_damage_lines_go_on_as_what_they_were(warehouse: Warehouse) -> None:
    """A member may begin within a line, and with more lines that tell no kind than lines that do."""
    posts = made.lines([made.tweet(n) for n in range(6)])
    cut = posts.index(b"\n", len(posts) // 2) - 40
    strange = made.lines([{"notice": n} for n in range(60)])
    packed = with_checksum_wrong(gzip.compress(posts[:cut])) + gzip.compress(posts[cut : cut + 41] + strange + posts)
    counts = warehouse.load({"a.gz": packed}).counts
    assert counts.loaded == 6 and warehouse.column("SELECT DISTINCT format FROM raw.dump_files") == ["tweets, API v1.1"]
    assert warehouse.column("SELECT count(*) FROM raw.rejects WHERE reason LIKE '%kind of file%'") == [0]


def test_behind_damage_rows_are_read_below_a_header_of_their_own_alone(warehouse: Warehouse) -> None:
    rows = made.csv_2015(30)
    first, cut = with_checksum_wrong(gzip.compress(rows)), rows.index(b"\n", 500) + 1
    assert warehouse.load({"a.gz": first + gzip.compress(rows)}).counts == Counts(
        60, loaded=30, duplicates=29, rejected=1
    )
    other = f"title,text,url\nBelgium 3-2 Japan,{json.dumps(made.REPORT)},https://example.org/a\n".encode()
    assert warehouse.load({"c.gz": first[:-1] + b"\2" + gzip.compress(other)}).counts.loaded == 0
    headless = warehouse.load({"b.gz": first[:-1] + b"\1" + gzip.compress(rows[cut:])})
    assert headless.counts == Counts(records=31, duplicates=29, rejected=2)
    assert warehouse.all(f"SELECT path FROM raw.rejects WHERE reason = '{NOT_READ_ON}' ORDER BY 1") == [
        (f"b.gz!/from byte {len(first)} on",),
        (f"c.gz!/from byte {len(first)} on",),
    ]


@pytest.mark.parametrize("pack", [lambda packed: made.tar({"b.gz": packed}), gzip.compress])
def test_of_damage_within_an_archive_it_is_said_that_nothing_behind_is_read(
    warehouse: Warehouse, pack: Callable[[bytes], bytes]
) -> None:
    one, other = (gzip.compress(made.lines([made.tweet(n), made.tweet(n + 1)])) for n in (1, 3))
    summary = warehouse.load({"a": pack(with_checksum_wrong(one) + other)})
    assert summary.counts == Counts(records=2, loaded=1, rejected=1)
    (reason,) = warehouse.column("SELECT reason FROM raw.rejects")
    assert reason.startswith("the gzip stream is corrupt") and reason.endswith("; nothing behind it is read")


def test_a_packed_file_that_is_damaged_all_over_keeps_no_refresh_busy(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("orchestration.dumps.files.MOST_RESUMED", 20)
    assert warehouse.load({"a.bz2": b"BZh91AY&SY" * 10_000}).counts == Counts(records=22, rejected=22)
    assert warehouse.all("SELECT path, reason FROM raw.rejects WHERE reason LIKE '%places%'") == [
        ("a.bz2!/from byte 210 on", "damaged in more than 20 places: not read further")
    ]


def test_a_bomb_is_not_read_on(warehouse: Warehouse) -> None:
    bomb = gzip.compress(made.lines([made.tweet(1)]) + b" " * 30_000_000)
    content = bomb + gzip.compress(made.lines([made.tweet(2)]))
    assert warehouse.load({"a.gz": content}, Limits(ratio=10, free=1 << 20)).counts == Counts(
        records=2, loaded=1, rejected=1
    )


def test_a_zip_member_without_name_is_a_member(warehouse: Warehouse) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        nameless = zipfile.ZipInfo("x")
        nameless.filename = ""
        archive.writestr(nameless, made.lines([made.tweet(1)]))
        archive.writestr("b.jsonl", made.lines([made.tweet(2)]))
    assert warehouse.load({"a.zip": packed.getvalue()}).counts == Counts(records=2, loaded=2)


def test_the_posts_of_a_zip_member_whose_checksum_is_wrong_load(warehouse: Warehouse) -> None:
    members = {f"{n}.jsonl": made.lines([made.tweet(n), made.tweet(n + 10)]) for n in range(3)}
    packed = made.zipped(members)
    crc = struct.pack("<I", zlib.crc32(members["1.jsonl"]))
    assert packed.count(crc) == 2
    assert warehouse.load({"a.zip": packed.replace(crc, b"\0\0\0\0")}).counts == Counts(records=7, loaded=6, rejected=1)
    assert warehouse.all("SELECT path, reason FROM raw.rejects") == [
        ("a.zip!/1.jsonl", "the archive is damaged here: these are not the bytes that were packed")
    ]


def test_zip_archives_that_were_joined_are_read_both_and_said_to_be_damaged(warehouse: Warehouse) -> None:
    one, two = (made.zipped({"a.jsonl": made.lines([made.tweet(n)])}) for n in range(2))
    assert warehouse.load({"a.zip": one + two}).counts == Counts(records=3, loaded=2, rejected=1)
    assert warehouse.column("SELECT reason FROM raw.rejects") == [
        f"the zip archive is damaged: its directory tells nothing of its first {len(one)} bytes"
    ]


def test_a_zip_archive_that_was_to_be_split_and_fitted_in_one_is_one(warehouse: Warehouse) -> None:
    files = {f"{n}.zip": mark + made.zipped({"a": made.lines([made.tweet(n)])}) for n, mark in enumerate(SPANNED)}
    assert warehouse.load(files).counts == Counts(records=2, loaded=2)


def test_no_reason_why_a_zip_member_is_refused_names_it(warehouse: Warehouse) -> None:
    packed = made.zipped({"fan_0001.jsonl": made.lines([made.tweet(1)]), "fan_0002.jsonl": b"x", **GOOD})
    at, listed = packed.index(b"fan_0002"), packed.index(b"PK\x01\x02")
    locked = bytearray(packed[:at] + b"other" + packed[at + 5 :])
    locked[listed + 8] |= 1
    assert warehouse.load({"a.zip": bytes(locked)}).counts == Counts(records=3, loaded=1, rejected=2)
    assert all("fan_000" not in reason for reason in warehouse.column("SELECT reason FROM raw.rejects"))


def test_what_a_zip_archive_holds_under_the_name_of_a_folder_is_read(warehouse: Warehouse) -> None:
    assert warehouse.load({"a.zip": made.zipped({"a/": b"", "b/": GOOD["z.jsonl"]})}).counts == Counts(
        records=1, loaded=1
    )


# --- Parquet ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "dates",
    [
        pa.array([0, 2**30, 0], pa.int32()).cast(pa.date32()),
        pa.array([0, 10**12, 0], pa.timestamp("s")),
        pa.array([0, -62135596800, 0], pa.timestamp("s", tz="America/New_York")),
        pa.array([0, 1, 0], pa.timestamp("us", tz="Mars/Phobos")),
    ],
    ids=["year 2942000", "year 33658", "year 0", "no such zone"],
)
def test_a_date_that_cannot_be_costs_no_article(warehouse: Warehouse, dates: pa.Array) -> None:
    summary = warehouse.load({"a.parquet": parquet({"text": REPORTS, "date": dates}), **GOOD})
    assert summary.counts == Counts(records=4, loaded=4)


def test_a_text_of_parquet_that_is_not_utf8_costs_its_row_alone(warehouse: Warehouse) -> None:
    texts = [REPORTS[0].encode(), b"caf\xe9", REPORTS[2].encode()]
    places = [sum(map(len, texts[:n])) for n in range(4)]
    said = pa.StringArray.from_buffers(3, pa.py_buffer(struct.pack("4i", *places)), pa.py_buffer(b"".join(texts)))
    for n, column in enumerate((said, pa.array(texts, pa.binary()))):
        warehouse.con.execute("DELETE FROM raw.articles")
        summary = warehouse.load({f"{n}.parquet": parquet({"text": column, "url": ["a", "b", "c"]})})
        assert summary.counts == Counts(records=3, loaded=2, rejected=1)
    assert warehouse.all("SELECT DISTINCT record_number, reason FROM raw.rejects") == [(2, "not UTF-8: text")]


def test_posts_in_parquet_are_no_articles(warehouse: Warehouse) -> None:
    posts = parquet({"text": REPORTS, "date": ["2018-07-02"] * 3, "username": ["fan_0001"] * 3})
    assert warehouse.load({"a.parquet": posts}).counts == Counts(records=1, rejected=1)
    assert "posts in Parquet" in warehouse.column("SELECT reason FROM raw.rejects")[0]


def test_a_column_that_stands_twice_hides_no_row(warehouse: Warehouse) -> None:
    twice = pa.table([REPORTS, ["a", "b", "c"], REPORTS], names=["text", "url", "text"])
    written = io.BytesIO()
    pq.write_table(twice, written)
    other = parquet({"text": [f"{text} Again." for text in REPORTS], "Text": ["", None, ""], "url": ["a"] * 3})
    assert warehouse.load({"a.parquet": written.getvalue(), "b.parquet": other}).counts == Counts(records=6, loaded=6)


def test_a_parquet_bomb_is_stopped_by_its_ratio(warehouse: Warehouse) -> None:
    long = made.REPORT * 1_000
    pages = parquet({"text": [long + str(n) for n in range(100)]}, compression="zstd", use_dictionary=False)
    words = parquet({"text": [long] * 100, "url": ["u"] * 100}, compression="zstd", dictionary_pagesize_limit=1 << 24)
    limits = Limits(ratio=10, free=1 << 23)
    warehouse.load({"pages.parquet": pages, "words.parquet": words, **GOOD}, limits)
    reasons = warehouse.column("SELECT reason FROM raw.rejects")
    assert len(reasons) == 2 and all("MATCHDAY_MAX_EXPANSION_RATIO" in reason for reason in reasons)


# --- WARC ---------------------------------------------------------------------------------------


def response(body: bytes, headers: str) -> bytes:
    http = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n{headers}\r\n\r\n".encode() + body
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/1\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


PAGE = made.page().encode()
CHUNKED = b"".join(b"%x\r\n%s\r\n" % (len(PAGE[at : at + 200]), PAGE[at : at + 200]) for at in range(0, len(PAGE), 200))
GZIP, CHUNKS = "Content-Encoding: gzip", "Transfer-Encoding: chunked"


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (gzip.compress(PAGE), GZIP),
        (CHUNKED + b"0\r\n\r\n", CHUNKS),
        (
            b"%x\r\n%s\r\n0\r\n\r\n" % (len(gzip.compress(PAGE, mtime=0)), gzip.compress(PAGE, mtime=0)),
            f"{GZIP}\r\n{CHUNKS}",
        ),
        (PAGE, GZIP),
        (PAGE, CHUNKS),
        (PAGE, "Content-Encoding: br"),
    ],
    ids=["gzip", "chunked", "both", "not gzip", "not chunked", "not br"],
)
def test_a_page_is_read_whether_or_not_it_is_packed_as_its_headers_say(
    warehouse: Warehouse, body: bytes, headers: str
) -> None:
    assert warehouse.load({"a.warc": response(body, headers)}).counts == Counts(records=1, loaded=1)
    (text,) = warehouse.column("SELECT text FROM raw.articles")
    assert made.REPORT in text and "Friday, in Kazan" in text


@pytest.mark.parametrize(
    ("body", "headers"), [(gzip.compress(PAGE)[:-40], GZIP), (CHUNKED[:-40], CHUNKS)], ids=["gzip", "chunked"]
)
def test_a_page_that_breaks_off_is_no_article(warehouse: Warehouse, body: bytes, headers: str) -> None:
    both = response(body, headers) + response(PAGE, "X: y")
    assert warehouse.load({"a.warc": both}).counts == Counts(records=2, loaded=1, rejected=1)
    assert re.search("break|ends early", warehouse.column("SELECT reason FROM raw.rejects")[0])


RAW_DEFLATE = zlib.compressobj(wbits=-zlib.MAX_WBITS)


@pytest.mark.parametrize(
    "record",
    [
        response(PAGE, "X: y").replace(b"WARC-Type", b"warc-type").replace(b"Content-Length", b"content-length", 1),
        response(PAGE, "X: y").replace(b"WARC/1.0", b"WARC/0.17"),
        response(PAGE, "X: y").replace(b"\r\n", b"\n").replace(b"Length: ", b"Length:0"),
        response(RAW_DEFLATE.compress(PAGE) + RAW_DEFLATE.flush(), "Content-Encoding: deflate"),
        response(zlib.compress(PAGE), "Content-Encoding: deflate"),
    ],
    ids=["names of fields in lower case", "an old version", "line feeds alone", "deflate", "deflate as zlib has it"],
)
def test_a_page_is_read_however_its_headers_are_written(warehouse: Warehouse, record: bytes) -> None:
    if b"Length:0" in record:
        block = record.split(b"\n\n", 1)[1].removesuffix(b"\n\n")
        record = re.sub(rb"Length:0\d+", b"Length: %d" % len(block), record)
    assert warehouse.load({"a.warc": record * 2}).counts == Counts(records=2, loaded=1, duplicates=1)
    assert warehouse.column("SELECT url FROM raw.articles") == ["https://example.org/1"]


def test_a_page_that_is_a_bomb_is_refused(warehouse: Warehouse) -> None:
    bomb = gzip.compress(PAGE + b" " * (1 << 25), 6)
    assert warehouse.load({"a.warc": response(bomb, GZIP) + response(PAGE, "X: y")}).counts == Counts(
        records=2, loaded=1, rejected=1
    )
    assert "longer than 16,777,216 bytes" in warehouse.column("SELECT reason FROM raw.rejects")[0]


def test_a_reason_quotes_nothing_of_a_record(warehouse: Warehouse) -> None:
    broken = response(b"5\r\n<html>(@fan_0001) football</html>\r\n", CHUNKS)
    warehouse.load({"a.warc": broken, "forget.txt": b"fan_0001\n"})
    ((content, reason),) = warehouse.all("SELECT content, reason FROM raw.rejects")
    assert content == b"" and "fan_0001" not in reason and len(reason) < 250


# --- a broken record hides no other -------------------------------------------------------------

POSTS = [made.tweet(n, f"Shot {n} \U0001f1ef\U0001f1f5") for n in range(8)]


def array(elements: list[bytes]) -> bytes:
    return b"[\n" + b",\n".join(elements) + b"\n]\n"


@pytest.mark.parametrize("broken", [0, 1, 7])
@pytest.mark.parametrize(
    "breaks",
    [
        lambda element: element[:-1],
        lambda element: element[: len(element) // 2],
        lambda element: element.replace(b'"text"', b'text"'),
        lambda element: element.replace(b'"hashtags": [', b'"hashtags": ['[:-1]),
        lambda element: element.replace(b"]", b"", 1),
    ],
    ids=["no last bracket", "cut", "no quote", "no list begun", "no list ended"],
)
def test_an_element_that_is_broken_costs_an_array_itself_alone(
    warehouse: Warehouse, broken: int, breaks: Callable[[bytes], bytes]
) -> None:
    elements = [json.dumps(post).encode() for post in POSTS]
    elements[broken] = breaks(elements[broken])
    assert warehouse.load({"a.json": array(elements)}).counts == Counts(records=8, loaded=7, rejected=1)


@pytest.mark.parametrize("between", [b"", b" ", b",", b"][", b"]\n[\n"])
def test_objects_and_arrays_that_were_joined_are_read_each(warehouse: Warehouse, between: bytes) -> None:
    elements = [json.dumps(post).encode() for post in POSTS]
    joined = between.join(elements)
    content = b"[" + joined + b"]" if b"[" in between else joined
    assert warehouse.load({"a.json": content}).counts == Counts(records=8, loaded=8)


@pytest.mark.parametrize(
    "page", [{"data": [], "meta": {}}, {"statuses": [], "search_metadata": {}}], ids=["v2", "v1.1"]
)
def test_what_a_page_holds_in_place_of_a_post_costs_itself_alone(warehouse: Warehouse, page: dict[str, Any]) -> None:
    (key, _), (other, _) = page.items()
    good = {**made.tweet(1), "author_id": "9"}
    pages = [{key: [None, 5, "x", [], {}, good], other: {}}, page, {key: None, other: {}}, {key: 5, other: {}}]
    content = made.lines([*pages, {key: [{**good, "id_str": made.status_id(2), "id": made.status_id(2)}], other: {}}])
    assert warehouse.load({"a.jsonl": content}).counts == Counts(records=9, loaded=2, rejected=7)


def test_what_a_broken_post_repeats_is_no_post_of_its_own(warehouse: Warehouse) -> None:
    inner = made.tweet(50, "what somebody else said")
    outer = json.dumps({**made.tweet(51, "RT @fan_0050: what"), "retweeted_status": inner}).encode()[:-30]
    elements = [json.dumps(POSTS[0]).encode(), outer, json.dumps(POSTS[1]).encode()]
    assert warehouse.load({"a.json": array(elements)}).counts == Counts(records=3, loaded=2, rejected=1)


@pytest.mark.parametrize(
    "first", [b'{"text": "' + b"x" * 50_000_000 + b'"}', b"broken", b"\0" * 700], ids=["50 MB", "broken", "NULs"]
)
def test_a_first_line_that_tells_no_format_hides_none(warehouse: Warehouse, first: bytes) -> None:
    page = {"data": [{"id": made.status_id(n), "text": "Goal " * 60_000, "author_id": "9"} for n in (1, 2)], "meta": {}}
    assert warehouse.load({"a.jsonl": first + b"\n" + made.lines([page])}).counts == Counts(
        records=3, loaded=2, rejected=1
    )


@pytest.mark.parametrize("key", ["limit", "delete", "tweet", "scrub_geo"])
def test_an_article_with_a_field_that_is_called_as_a_notice_is_an_article(warehouse: Warehouse, key: str) -> None:
    articles = [{"text": text, "url": "u", key: 5} for text in REPORTS]
    assert warehouse.load({"a.jsonl": made.lines(articles)}).counts == Counts(records=3, loaded=3)


def test_a_quote_within_a_field_without_quotes_is_a_character(warehouse: Warehouse) -> None:
    header, *_ = made.csv_2015(0).splitlines(keepends=True)
    rows = [
        b'He is 5" tall,fan_1,,1443276001000,,en\n',
        b'"Shot, saved",fan_1,,1443276002000,,en\n',
        b'He is 5" tall,fan_1,,1443276003000,"one\nplace",en\n',
        b'"over\ntwo lines, 5"" tall",fan_1,,1443276004000,,en\n',
    ]
    assert warehouse.load({"a.csv": header + b"".join(rows)}).counts == Counts(records=4, loaded=4)


def test_who_is_repeated_without_a_name_is_not_named(warehouse: Warehouse) -> None:
    repeated = {"id_str": made.status_id(1), "text": "Goal, and what a goal"}
    warehouse.load({"a.jsonl": made.lines([made.tweet(2, "RT @fan_0001: Goal, and…", retweeted_status=repeated)])})
    assert warehouse.column("SELECT text FROM raw.tweets") == ["Goal, and what a goal"]


def test_no_text_and_no_title_of_an_article_holds_a_nul(warehouse: Warehouse) -> None:
    article = {"text": made.REPORT + "\0", "title": "La\0te", "url": "u"}
    warehouse.load({"a.jsonl": made.lines([article])})
    assert warehouse.all("SELECT text, title FROM raw.articles") == [(made.REPORT, "Late")]


# --- time grows as the dump does ----------------------------------------------------------------

QUICK_S = 5.0


@pytest.mark.parametrize(
    "content",
    [
        b" " * 100_000 + b"x",
        b"name" + b" " * 100_000 + b"x",
        b"<!-- a -->" * 2_000 + b"<p>" + made.REPORT.encode(),
        b'[{"a":' * 400_000,
        b'{"a": {"b":\n' * 400_000,
        b"[" + b",\n".join(b'{"text": "' + b"x" * 900 + (b'"' if n % 100 == 0 else b'"}') for n in range(4_000)) + b"]",
        b"[" + b",\n".join(b'{"text": "' + b"x" * 900 + (b"" if n % 100 == 0 else b'"}') for n in range(4_000)) + b"]",
        b'[{"text": "' + b"x" * 8_000_000,
        b"\n" * 300_000,
        b'[{"id": 1},\n' + b"{x}," * 70_000,
        b'[\n{\n        "id": 1},\n{bad {\n' + b" " * 3_000 + b'x}},\n{\n        "id": 2}]',
        b"WARC/1.0\n" * 40_000,
        made.warc([made.page()]).replace(b"Target-URI: ", b"Target-URI: " + b" " * 60_000 + b"x"),
        b"".join(b"WARC/1.0\nContent-Length: %06d\n\n" % (33 * n) for n in range(9_999, -1, -1)) + b"\r" * 2_000_000,
    ],
    ids=[
        *("spaces", "spaces after a name", "comments", "deep list", "deep object", "unclosed", "no quote", "no end"),
        *("blank lines", "broken objects", "indented", "no headers' end", "spaces in headers", "wrong lengths"),
    ],
)
def test_no_beginning_of_a_file_keeps_a_refresh_busy(warehouse: Warehouse, content: bytes) -> None:
    began = time.process_time()
    warehouse.load({"a": content})
    assert time.process_time() - began < QUICK_S


@pytest.mark.parametrize("words", ["<br>" * 5_000, "—" * 50_000, "- " * 30_000, "(@fan_1) " * 9_000, "— (@" * 9_000])
def test_no_embed_keeps_a_refresh_busy(warehouse: Warehouse, words: str) -> None:
    embeds = f'<blockquote class="twitter-tweet">{words}</blockquote>' * 2
    began = time.process_time()
    warehouse.load({"a.html": made.page(embed=embeds).encode()})
    assert time.process_time() - began < QUICK_S


def test_many_long_records_that_cannot_be_read_take_no_memory_each(warehouse: Warehouse) -> None:
    """DuckDB reads what a table's last rows hold anew to add to them, and gives up for good where they do not fit."""
    warehouse.con.execute("SET memory_limit = '200MB'")
    ledger = Ledger(warehouse.con, lambda: "f" * 64, "a.jsonl", lambda records: None)
    for number in range(700):
        ledger.reject(Reject("not JSON", b"%d" % number * (1 << 19), number))
    ledger.reject(Reject("not JSON", b"a post" * 500, 700))
    ledger.flush()
    assert ledger.counts.rejected == 701
    kept = warehouse.all("SELECT octet_length(content), reason, count(*) FROM raw.rejects GROUP BY ALL ORDER BY 1 DESC")
    assert [(size, reason) for size, reason, _ in kept] == [
        (65_536, "not JSON (its first 65,536 bytes are kept)"),
        (4_000, "not JSON (its first 4,000 bytes are kept)"),
        (3_000, "not JSON"),
    ]
    assert sum(size * times for size, _, times in kept) < 50_000_000


@pytest.mark.parametrize("size, count", [(400_000, 120), (6_000_000, 8)])
def test_long_records_take_no_more_memory_where_there_are_more_cores(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch, size: int, count: int
) -> None:
    monkeypatch.setattr(load_tweets, "WORKERS", 4)
    monkeypatch.setattr(type_tweets, "MEMORY", "350MB")
    lists = b'{"a":"bc"},' * (size // 11)
    lines = [made.lines([made.tweet(n)])[:-2] + b', "more": [' + lists + b"0]}\n" for n in range(count)]
    assert warehouse.load({"a.jsonl": b"".join(lines)}).counts == Counts(records=count, loaded=count)


def test_a_line_that_takes_too_much_memory_to_read_costs_itself_alone(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type_tweets, "MEMORY", "100MB")
    posts = [made.lines(made.tweet(n) for n in numbers) for numbers in (range(20), range(20, 40))]
    large = b'{"x":[' + b",".join([b"1"] * 2_000_000) + b"]}\n"
    content = posts[0] + large + b"{broken\n" + posts[1]
    assert warehouse.load({"a.jsonl": content, **GOOD}).counts == Counts(records=43, loaded=41, rejected=2)
    told = warehouse.all("SELECT record_number, byte_offset, reason, content[:9] FROM raw.rejects")
    assert sorted(told) == [
        (21, len(posts[0]), "takes too much memory to read (its first 65,536 bytes are kept)", large[:9]),
        (22, len(posts[0]) + len(large), "not JSON", b"{broken\n"),
    ]
