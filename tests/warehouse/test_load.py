"""Loading dumps: nothing lost, nothing twice, nothing that was to be forgotten."""

from __future__ import annotations

import gzip
import io
import json
import random
import re
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import Any, BinaryIO

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from orchestration.dumps.files import CORES, SMALL, Dump, Opener
from orchestration.dumps.limits import Budget, Limits
from orchestration.dumps.outcomes import Found, Outcome
from orchestration.dumps.readers import Seen
from orchestration.dumps.registry import ArticleFormat
from orchestration.records import Article, Embed
from orchestration.warehouse import memory
from orchestration.warehouse.checks import files_that_do_not_reconcile
from orchestration.warehouse.ledger import Counts
from orchestration.warehouse.load import RawFolderError, load_dumps
from orchestration.warehouse.load_articles import ArticleStage
from orchestration.warehouse.load_tweets import TweetStage
from orchestration.warehouse.merge_tweets import merge_posts
from tests.dumps import made
from tests.warehouse.loaded import Warehouse


def counts(**named: int) -> Counts:
    return Counts(**named)


# --- the account of a file ---------------------------------------------------------------------


def test_a_raw_folder_that_is_not_there_is_named_with_what_to_do(warehouse: Warehouse) -> None:
    with pytest.raises(RawFolderError, match=r"nowhere does not exist: create it.*MATCHDAY_RAW"):
        load_dumps(warehouse.con, warehouse.raw / "nowhere", print)


def test_a_file_that_is_gone_stays_loaded_with_its_rejects_and_is_told_as_gone(warehouse: Warehouse) -> None:
    """Mended under the same name it is another file; brought back, under any name, it is the one that it was."""
    posts = made.lines([made.tweet(1)])
    torn = "SELECT is_in_raw FROM raw.rejects JOIN raw.dump_files USING (dump_file_id)"
    warehouse.load({"posts.jsonl": b"{torn\n" + posts})
    assert warehouse.column(torn) == [True]
    warehouse.load({"posts.jsonl": posts})
    assert warehouse.column(torn) == [False]
    warehouse.load({"again.jsonl": b"{torn\n" + posts})
    assert warehouse.column("SELECT is_in_raw FROM raw.dump_files") == [True, True]


def test_a_known_file_that_cannot_be_read_this_time_is_not_gone(warehouse: Warehouse) -> None:
    warehouse.load({"a.jsonl": made.lines([made.tweet(1)])})
    (warehouse.raw / "a.jsonl").unlink()
    (warehouse.raw / "a.jsonl").symlink_to("/proc/self/mem")
    warehouse.load()
    assert any("a.jsonl: cannot be read" in line for line in warehouse.said)
    assert warehouse.column("SELECT is_in_raw FROM raw.dump_files") == [True]


def test_an_empty_raw_folder_is_said_and_is_no_error(warehouse: Warehouse) -> None:
    assert warehouse.load().files == 0
    assert "no dumps in" in warehouse.said[0]


def test_bad_lines_are_kept_and_the_good_ones_around_them_load(warehouse: Warehouse) -> None:
    bad = {
        3: b'{"id_str": "1", "text": "cut off',
        5: b"[1, 2]",
        7: b'{"id_str": "12", "created_at": "x", "user": {}, "text": "caf\xe9"}',
        9: b'{"id_str": "\x00", "text": "NUL"}',
    }
    good = [made.lines([made.tweet(n)]).rstrip() for n in range(1, 12)]
    content = b"\n".join(bad.get(n, good[n - 1]) for n in range(1, 12)) + b"\n"
    summary = warehouse.load({"a.jsonl": content})
    assert summary.counts == counts(records=11, loaded=7, rejected=4)
    rejects = warehouse.all(
        "SELECT record_number, byte_offset, rtrim(content::VARCHAR, '\\x0A') FROM raw.rejects ORDER BY ALL"
    )
    assert [number for number, _, _ in rejects] == sorted(bad)
    for number, offset, _ in rejects:
        assert content[offset:].startswith(bad[number])
    (kept,) = warehouse.column("SELECT content FROM raw.rejects WHERE record_number = 7")
    assert kept.rstrip(b"\n") == bad[7]
    assert "not UTF-8" in warehouse.column("SELECT reason FROM raw.rejects WHERE record_number = 7")[0]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("spread", [False, True])
def test_a_place_is_told_of_the_bytes_that_lie_there_alone(warehouse: Warehouse, encoding: str, spread: bool) -> None:
    lines = ["{broken", *made.lines([made.tweet(1), {**made.tweet(2), "text": 7}]).decode().splitlines()]
    content = ("[\n" + ",\n".join(lines[1:]) + "]" if spread else "\n".join(lines)).encode(encoding)
    warehouse.load({"a": content, "b.tar": made.tar({"c": content, "d": b"\n".join(map(str.encode, lines))})})
    told = warehouse.all("SELECT path, byte_offset FROM raw.rejects WHERE path <> 'b.tar!/d' ORDER BY ALL")
    if spread or encoding != "utf-8":
        assert {offset for _, offset in told} == {None}
    else:
        assert {content[offset:][:7] for _, offset in told} == {b"{broken", lines[2].encode()[:7]}
    assert warehouse.column("SELECT count(byte_offset) FROM raw.rejects WHERE path = 'b.tar!/d'") == [2]


def test_of_two_members_of_one_name_only_the_rewritten_one_has_no_places(warehouse: Warehouse) -> None:
    plain = b"\n".join([made.lines([made.tweet(1)]).rstrip(), b"{broken", b""])
    first = made.tar({"b": plain.decode().encode("utf-16")}).rstrip(b"\0")
    warehouse.load({"a.tar": first + b"\0" * (-len(first) % 512) + made.tar({"b": plain})})
    offsets = warehouse.column("SELECT byte_offset FROM raw.rejects ORDER BY ALL")
    assert offsets == [plain.index(b"{broken"), None]


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        ("id_str", 1.5, "no tweet id"),
        ("text", 12, "the text is no text"),
        ("text", "", "no text"),
        ("text", [1], "the text is no text"),
    ],
)
def test_a_field_of_the_wrong_type_rejects_its_record_alone(
    warehouse: Warehouse, field: str, value: object, reason: str
) -> None:
    records = [made.tweet(1), {**made.tweet(2), "id": None, field: value}, made.tweet(3)]
    assert warehouse.load({"a.jsonl": made.lines(records)}).counts == counts(records=3, loaded=2, rejected=1)
    assert warehouse.all("SELECT record_number, reason FROM raw.rejects") == [(2, reason)]


def test_a_number_in_quotes_is_text(warehouse: Warehouse) -> None:
    warehouse.load({"a.jsonl": made.lines([made.tweet(1, "3"), made.tweet(2, "[1]\n{")])})
    assert warehouse.column("SELECT text FROM raw.tweets ORDER BY tweet_id") == ["3", "[1]\n{"]


def test_ids_stay_exact_beyond_two_to_the_53(warehouse: Warehouse) -> None:
    exact = "1013872709379031041"
    record = {**made.tweet(1), "id": int(exact)}
    del record["id_str"]
    warehouse.load({"a.jsonl": made.lines([record])})
    assert warehouse.column("SELECT tweet_id FROM raw.tweets") == [exact]


def test_a_surrogate_that_stands_alone_is_mended(warehouse: Warehouse) -> None:
    content = made.lines([made.tweet(1, "HALF"), made.tweet(2, "\U0001f1ef\U0001f1f5")]).replace(
        b"HALF", rb"cut \ud83d"
    )
    assert warehouse.load({"a.jsonl": content}).counts == counts(records=2, loaded=2)
    assert warehouse.column("SELECT text FROM raw.tweets ORDER BY tweet_id") == ["cut \ufffd", "\U0001f1ef\U0001f1f5"]


@pytest.mark.parametrize("spread", [False, True])
def test_surrogates_alone_in_every_line_hide_no_format(warehouse: Warehouse, spread: bool) -> None:
    posts = made.lines(made.tweet(n, "HALF") for n in range(60)).replace(b"HALF", rb"cut \udfff\ud83d")
    content = b"[" + b",\n".join(posts.splitlines()) + b"]" if spread else posts
    assert warehouse.load({"a.jsonl": content}).counts == counts(records=60, loaded=60)


def test_numbers_that_are_none_hide_no_format_and_no_article(warehouse: Warehouse) -> None:
    post = {**made.tweet(1), "favorite_count": float("nan")}
    article = {"text": made.REPORT, "title": "NaN", "url": float("nan"), "n": float("-inf")}
    files = {"a.jsonl": made.lines([post]), "b.jsonl": made.lines([article]), "c.json": json.dumps([article]).encode()}
    assert warehouse.load(files).counts == counts(records=3, loaded=2, duplicates=1)
    assert warehouse.all("SELECT title, url FROM raw.articles") == [("NaN", None)]
    assert warehouse.column("SELECT like_count FROM raw.tweets") == [None]


def test_a_line_of_50_mb_costs_itself_alone(warehouse: Warehouse) -> None:
    huge = made.lines([made.tweet(2, "x" * 50_000_000)])
    content = made.lines([made.tweet(1)]) + huge + made.lines([made.tweet(3)])
    assert warehouse.load({"a.jsonl": content}).counts == counts(records=3, loaded=2, rejected=1)
    ((number, offset, kept, reason),) = warehouse.all(
        "SELECT record_number, byte_offset, octet_length(content), reason FROM raw.rejects"
    )
    assert (number, kept) == (2, 1 << 16)
    assert content[offset : offset + 20] == huge[:20]
    assert reason == "a line longer than 16,777,216 bytes (its first 65,536 bytes are kept)"
    assert warehouse.column("SELECT record_number FROM raw.tweets ORDER BY ALL") == [1, 3]


@pytest.mark.parametrize("packing", [".gz", ".bz2", ".xz", ".zst"])
def test_a_packed_dump_that_breaks_off_gives_what_it_holds(warehouse: Warehouse, packing: str) -> None:
    noise = random.Random(1)
    records = [made.tweet(n, f"{noise.getrandbits(4000):x}") for n in range(1000)]
    packed = made.PACKINGS[packing](made.lines(records))
    summary = warehouse.load({"a.jsonl" + packing: packed[: len(packed) * 3 // 4]})
    assert summary.counts.rejected == 1
    assert summary.counts.loaded == summary.counts.records - 1
    assert packing == ".xz" or summary.counts.loaded > 0  # xz may hold all in one block
    assert "ends early" in warehouse.column("SELECT reason FROM raw.rejects")[0]


def test_files_of_no_known_kind_are_rejects_and_the_rest_goes_on(warehouse: Warehouse) -> None:
    unknown = {
        "a.bin": b"\x00\x01\x02",
        "b.ini": b"key=value\nother=2\n",
        "c.json": b'{"players": ["x"]}',
        "empty.csv": b"",
    }
    summary = warehouse.load({**unknown, "z.jsonl": made.lines([made.tweet(1)])})
    assert summary.counts == counts(records=5, loaded=1, rejected=4)
    assert warehouse.all("SELECT path, content FROM raw.rejects ORDER BY path") == sorted(unknown.items())


@pytest.mark.parametrize(
    "content, reason",
    [
        (b"", "empty"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "a kind of file that is not known"),
        (b"#,Message,When?\n1,Goal!,13/05\n", "columns whose names are none that are known"),
        (b'{"kop": "Ajax wint", "inhoud": "Ajax won."}\n', "JSON whose fields are none that are known"),
        ("Müller scored. He did.".encode("latin-1"), "text that is not UTF-8: invalid start byte at byte 1"),
        (b"Wanted, a goalkeeper. Ring me", "a kind of file that is not known"),
        ("Müller, M".encode()[:2], "a kind of file that is not known"),
    ],
)
def test_of_a_file_that_nobody_reads_it_is_told_why(warehouse: Warehouse, content: bytes, reason: str) -> None:
    warehouse.load({"a": content})
    assert [said.partition(" (")[0] for said in warehouse.column("SELECT reason FROM raw.rejects")] == [reason]


ARTICLE = b'{"title": "Arsenal win", "text": "Arsenal beat Chelsea 1-0.", "url": "https://example.org/1"}'


@pytest.mark.parametrize(
    "content, reason, number, offset",
    [
        (ARTICLE[:50], "JSON that ends early", 1, 0),
        (ARTICLE[:50] + b"\n", "JSON that ends early", 1, 0),
        (b"[" + ARTICLE[:50], "JSON that ends early", 1, None),
        (b"\n" + ARTICLE[:50] + b"\n" + ARTICLE[:60] + b"\n", "JSON that ends early", 2, 1),
        (ARTICLE + b"\n" + ARTICLE[:50], "JSON that ends early", 2, len(ARTICLE) + 1),
        (b"[" + ARTICLE + b",\n" + ARTICLE[:50], "JSON that ends early", 2, None),
        (b'{\n"b": [1,\n 2\n', "JSON that ends early", 1, None),
        (b'{"n": [NaN, -Infinity], "text": "Aj', "JSON that ends early", 1, 0),
        (ARTICLE + b'\n{"text": "M\xc3', "JSON that ends early", 2, len(ARTICLE) + 1),
        (ARTICLE.replace(b'":', b'"', 1), "not JSON: unexpected character, expected", 1, 0),
        (b'{"kop": "Ajax wint"}\n{"kop": "Aj', "JSON whose fields are none that are known", None, None),
        (b'{"kop": "' + b"Ajax wint. " * 6_000 + b'"}', "JSON whose fields are none that are known", None, None),
    ],
)
def test_of_json_that_breaks_off_it_is_told_so_and_where(
    warehouse: Warehouse, content: bytes, reason: str, number: int | None, offset: int | None
) -> None:
    warehouse.load({"a.json": content})
    ((said, *place),) = warehouse.all("SELECT reason, record_number, byte_offset FROM raw.rejects")
    assert said.startswith(reason) and place == [number, offset]


@pytest.mark.parametrize("size, cut", [(65_536, ""), (65_537, " (its first 65,536 bytes are kept)")])
def test_of_a_long_file_of_no_known_kind_it_is_told_that_only_its_beginning_is_kept(
    warehouse: Warehouse, size: int, cut: str
) -> None:
    warehouse.load({"a.bin": bytes(range(4)) * (size // 4) + b"\x00" * (size % 4)})
    ((reason, kept),) = warehouse.all("SELECT reason, octet_length(content) FROM raw.rejects")
    assert (reason, kept) == ("a kind of file that is not known" + cut, 65_536)


def test_an_unreadable_file_is_said_and_the_rest_goes_on(warehouse: Warehouse) -> None:
    warehouse.drop({"b.jsonl": made.lines([made.tweet(1)])})
    (warehouse.raw / "a.jsonl").symlink_to("/proc/self/mem")
    assert warehouse.load().counts.loaded == 1
    assert any("a.jsonl: cannot be read" in line for line in warehouse.said)


def test_hidden_files_readmes_and_licences_are_no_dumps(warehouse: Warehouse) -> None:
    assert warehouse.load({".hidden": b"x", "README.md": b"x", "a/LICENSE": b"x", ".cache/a.jsonl": b"x"}).files == 0


# --- duplicates --------------------------------------------------------------------------------


def test_the_same_file_again_or_under_another_name_changes_nothing(warehouse: Warehouse) -> None:
    content = made.lines(made.tweet(n) for n in range(20))
    warehouse.load({"a.jsonl": content})
    before = warehouse.all("FROM raw.dump_files"), warehouse.all("FROM raw.tweets ORDER BY post_id")
    summary = warehouse.load({"deep/down/b.txt": content})
    assert (summary.files, summary.new_files) == (2, 0)
    assert (warehouse.all("FROM raw.dump_files"), warehouse.all("FROM raw.tweets ORDER BY post_id")) == before


def test_a_file_as_long_as_a_known_one_is_new_by_its_bytes(warehouse: Warehouse) -> None:
    one, other = made.lines([made.tweet(1)]), made.lines([made.tweet(2)])
    assert len(one) == len(other)
    assert warehouse.load({"a.jsonl": one, "b.jsonl": other, "c.jsonl": one}).counts == counts(records=2, loaded=2)


def test_a_dump_packed_anew_holds_duplicates_only(warehouse: Warehouse) -> None:
    content = made.csv_2015(30)
    warehouse.load({"a.csv": content})
    assert warehouse.load({"a.csv.gz": gzip.compress(content)}).counts == counts(records=30, duplicates=30)
    assert warehouse.column("SELECT count(*) FROM raw.tweets") == [30]


def test_a_file_that_grew_adds_what_is_new(warehouse: Warehouse) -> None:
    records = [made.tweet(n) for n in range(30)]
    warehouse.load({"a.jsonl": made.lines(records[:20])})
    assert warehouse.load({"a.jsonl": made.lines(records)}).counts == counts(records=30, loaded=10, duplicates=20)
    assert warehouse.column("SELECT count(*) FROM raw.tweets") == [30]


def test_one_post_from_several_dumps_is_one_row_with_the_latest_counts(warehouse: Warehouse) -> None:
    early, late = made.tweet(1, favorite_count=3, retweet_count=9), made.tweet(1, favorite_count=70, retweet_count=8)
    warehouse.load({"a.jsonl": made.lines([late, early]), "b.jsonl": made.lines([early])})
    assert warehouse.all("SELECT like_count, retweet_count FROM raw.tweets") == [(70, 9)]
    assert warehouse.column("SELECT count(*) FROM raw.tweet_sources") == [2]


def test_a_cut_text_is_completed_by_another_dump(warehouse: Warehouse) -> None:
    cut = made.tweet(1, "Nacer Chadli scores the win…")
    whole = made.tweet(
        1, "Nacer Chadli scores the win…", extended_tweet={"full_text": "Nacer Chadli scores the winner &amp; I cry"}
    )
    warehouse.load({"a.jsonl": made.lines([cut])})
    warehouse.load({"b.jsonl": made.lines([whole])})
    assert warehouse.column("SELECT text FROM raw.tweets") == ["Nacer Chadli scores the winner & I cry"]


def test_posts_without_author_are_told_apart_by_their_turn(warehouse: Warehouse) -> None:
    row = "12_0,12,0,0,1403106600000,GOAL\n"
    content = ("ID,MatchID,PeriodID,EventType,Timestamp,Tweet\n" + row * 3).encode()
    assert warehouse.load({"a.csv": content}).counts.loaded == 3
    assert warehouse.load({"b.csv": content + row.encode()}).counts == counts(records=4, loaded=1, duplicates=3)


def test_one_text_from_two_dumps_is_one_article(warehouse: Warehouse) -> None:
    flat = f" date 2018-07-02 {made.REPORT}\n"
    line = made.lines(
        [{"text": made.REPORT.replace(" ", "  "), "url": "https://example.org/1", "timestamp": "2018-07-03T00:00:00Z"}]
    )
    summary = warehouse.load({"a.txt": flat.encode(), "b.jsonl": line})
    assert summary.counts == counts(records=2, loaded=1, duplicates=1)


def test_articles_too_many_to_be_held_are_as_those_that_are_held(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    tables = ("FROM raw.articles ORDER BY article_id", "FROM raw.embeds ORDER BY ALL")
    known = made.lines(articles(2)[1:])
    dump = made.lines([*articles(9), *articles(4)])
    embed = '<blockquote class="twitter-tweet"><p>What a goal</p>Fan (@fan_1)</blockquote>'
    page = made.page(embed=embed * 2).encode()
    warehouse.load({"a.jsonl": known, "b.jsonl": dump, "c.html": page})
    account = "SELECT path, records, loaded, duplicates FROM raw.dump_files ORDER BY path"
    held = [warehouse.all(query) for query in (*tables, account)]
    warehouse.con.execute("DELETE FROM raw.articles; DELETE FROM raw.embeds; DELETE FROM raw.dump_files")
    monkeypatch.setattr("orchestration.warehouse.load_articles.BATCH_CHARACTERS", 1)
    warehouse.load()
    assert [warehouse.all(query) for query in (*tables, account)] == held
    assert len(held[1]) == 2
    assert held[2] == [("a.jsonl", 1, 1, 0), ("b.jsonl", 13, 8, 5), ("c.html", 1, 1, 0)]


@pytest.mark.parametrize("batch", [1, 1 << 23])
def test_of_copies_that_differ_in_white_space_the_first_is_kept_with_its_own_embeds(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch, batch: int
) -> None:
    monkeypatch.setattr("orchestration.warehouse.load_articles.BATCH_CHARACTERS", batch)
    copies = [(made.REPORT, [3]), (made.REPORT.replace(" ", "  "), [4, 40]), (made.REPORT, [3])]

    def outcomes(format: ArticleFormat, stream: BinaryIO, budget: Budget, seen: Seen) -> Iterator[Outcome]:
        seen(len(copies))
        for text, starts in copies:
            embeds = tuple(Embed(start, start + 11, "What a goal") for start in starts)
            yield Found(Article(text, embeds=embeds), 1)

    monkeypatch.setattr(ArticleFormat, "outcomes", outcomes)
    warehouse.load({"a.html": made.page().encode()})
    assert warehouse.column("SELECT text FROM raw.articles") == [made.REPORT]
    assert warehouse.all("SELECT char_start, char_end FROM raw.embeds") == [(3, 14)]


def test_what_a_file_left_that_failed_is_not_the_next_ones(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(stage: ArticleStage) -> None:
        if "a.jsonl" in stage._ledger.path:
            raise RuntimeError
        merge(stage)

    merge = ArticleStage.merge
    monkeypatch.setattr(ArticleStage, "merge", fails)
    monkeypatch.setattr("orchestration.warehouse.load_articles.BATCH_CHARACTERS", 1)
    found = warehouse.load({"a.jsonl": made.lines(articles(3)), "b.jsonl": made.lines(articles(5)[3:])}).counts
    assert found == counts(records=3, loaded=2, rejected=1)
    assert warehouse.column("SELECT title FROM raw.articles ORDER BY title") == ["Report 3", "Report 4"]


# --- tombstones --------------------------------------------------------------------------------


def test_a_delete_notice_takes_the_post_out_and_keeps_it_out(warehouse: Warehouse) -> None:
    posts = made.lines([made.tweet(1), made.tweet(2)])
    warehouse.load({"a.jsonl": posts})
    notice = made.lines([{"delete": {"status": {"id_str": made.status_id(1), "user_id_str": "9001"}}}, made.tweet(3)])
    warehouse.load({"b.jsonl": notice})
    assert warehouse.column("SELECT tweet_id FROM raw.tweets ORDER BY ALL") == [made.status_id(2), made.status_id(3)]
    warehouse.load({"c.jsonl": posts + made.lines([made.tweet(4)])})
    assert warehouse.column("SELECT count(*) FROM raw.tweets") == [3]
    assert warehouse.all("SELECT loaded, tombstones FROM raw.dump_files ORDER BY path") == [(1, 1), (1, 1), (1, 1)]


def test_a_withheld_post_stays_out(warehouse: Warehouse) -> None:
    warehouse.load({"a.jsonl": made.lines([made.tweet(1, withheld_in_countries=["XY"]), made.tweet(2)])})
    assert warehouse.column("SELECT tweet_id FROM raw.tweets") == [made.status_id(2)]


def test_forget_txt_takes_out_ids_and_people_and_who_repeats_them(warehouse: Warehouse) -> None:
    repeat = made.tweet(70, retweeted_status=made.tweet(1), user={"id_str": "1", "screen_name": "somebody"})
    manual = made.tweet(71, "RT @Fan_0001: Goal number 1!", user={"id_str": "1", "screen_name": "somebody"})
    kept, named = made.tweet(5), made.tweet(6)
    broken = b'{"id_str": "9", "user": {"screen_name": "fan_0001"}, "text": "secret'
    files = {"a.jsonl": made.lines([made.tweet(1), repeat, manual, kept, named]) + broken}
    warehouse.load({**files, "forget.txt": f"# leave these out\n@FAN_0001  # a person\n{made.status_id(6)}\n".encode()})
    assert warehouse.column("SELECT tweet_id FROM raw.tweets") == [made.status_id(5)]
    assert warehouse.all("SELECT content, reason FROM raw.rejects") == [(b"", "not JSON (forgotten)")]


def test_forget_txt_takes_links_and_says_what_it_did_and_which_lines_name_nobody(warehouse: Warehouse) -> None:
    warehouse.load({"a.jsonl": made.lines([made.tweet(n) for n in range(1, 5)])})
    links = (
        f"https://twitter.com/Fan_0001\nhttps://example.org/fan_0002/status/{made.status_id(2)}?s=20\nnobody at all\n"
    )
    warehouse.load({"forget.txt": links.encode()})
    assert warehouse.column("SELECT tweet_id FROM raw.tweets ORDER BY ALL") == [made.status_id(3), made.status_id(4)]
    assert "forgot 2 posts that were loaded before" in warehouse.said
    assert [line for line in warehouse.said if "forget.txt, line 3" in line and "nobody" in line]


def test_forgotten_words_leave_the_articles_that_embed_them(warehouse: Warehouse) -> None:
    embed = (
        '<blockquote class="twitter-tweet"><p>Unspeakable joy in Osaka</p>&mdash; A Fan (@fan_0007) '
        f'<a href="https://twitter.com/fan_0007/status/{made.status_id(7)}">July 2, 2018</a></blockquote>'
    )
    flat = f" date 2018-07-02 {made.REPORT}\n\nUnspeakable joy — A Fan (@fan_0007) July 2, 2018\n\nJapan went home."
    warehouse.load({"a.html": made.page(embed=embed).encode(), "b.txt": flat.encode()})
    before = dict(warehouse.all("SELECT article_id, text FROM raw.articles"))
    assert all("Unspeakable" in text for text in before.values())
    warehouse.load({"forget.txt": b"fan_0007\n"})
    for article, text in warehouse.all("SELECT article_id, text FROM raw.articles"):
        assert "Unspeakable" not in text and "fan_0007" not in text
        assert len(text) == len(before[article]) and "Chadli" in text and text[-9:] == before[article][-9:]
    assert warehouse.all("FROM raw.embeds") == []


def test_nothing_forgotten_is_in_the_bytes_of_a_copy(warehouse: Warehouse, tmp_path: Path) -> None:
    warehouse.load({"a.jsonl": made.lines([made.tweet(1, "unmistakable-words"), made.tweet(2, "other-words")])})
    warehouse.load({"forget.txt": b"fan_0001\n"})
    warehouse.con.execute(f"ATTACH '{tmp_path}/copy.duckdb' AS copy; COPY FROM DATABASE build TO copy; DETACH copy")
    written = (tmp_path / "copy.duckdb").read_bytes()
    assert b"other-words" in written
    assert b"unmistakable" not in written and b"fan_0001" not in written and made.status_id(1).encode() not in written


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_a_byte_order_mark_is_heeded(warehouse: Warehouse, encoding: str) -> None:
    for name, content in {"a.jsonl": made.lines([made.tweet(1), made.tweet(2)]), "b.csv": made.csv_2015(3)}.items():
        warehouse.drop({name: content.decode().encode(encoding)})
    assert warehouse.load().counts == counts(records=5, loaded=5)


# --- archives, safety --------------------------------------------------------------------------


@pytest.mark.parametrize("packing", made.PACKINGS)
@pytest.mark.parametrize(
    "content",
    [
        made.lines(made.tweet(n) for n in range(40)),
        made.csv_2015(40),
        made.lines([{"text": made.REPORT + str(n), "url": "u"} for n in range(40)]),
    ],
    ids=["json", "csv", "articles"],
)
def test_every_packing_of_every_framing_loads(warehouse: Warehouse, packing: str, content: bytes) -> None:
    assert warehouse.load({"dump" + packing: made.PACKINGS[packing](content)}).counts == counts(records=40, loaded=40)


def test_an_archive_of_many_kinds_counts_every_record_and_names_the_member(warehouse: Warehouse) -> None:
    members = {
        "a/1.json.gz": gzip.compress(made.lines([made.tweet(1), {"delete": {"status": {"id_str": "5"}}}])),
        "a/2.json": made.lines([made.tweet(2)]) + b"{broken\n",
        "b/page.html": made.page().encode(),
        "b/inner.zip": made.zipped({"c.csv": made.csv_2015(3)}),
        "b/what": b"\x00\x00",
    }
    assert warehouse.load({"all.tar": made.tar(members)}).counts == counts(
        records=9, loaded=6, tombstones=1, rejected=2
    )
    assert warehouse.column("SELECT path FROM raw.rejects ORDER BY path") == ["all.tar!/a/2.json", "all.tar!/b/what"]
    assert warehouse.column("SELECT count(*) FROM raw.dump_files") == [1]


def test_a_zip_archive_without_its_directory_loads_what_is_whole_and_says_where_the_rest_was(
    warehouse: Warehouse,
) -> None:
    packed = made.zipped({f"{n}.jsonl": made.lines([made.tweet(n)]) for n in range(3)})
    packed = packed[: packed.index(b"PK\x01\x02")]
    at = packed.index(b"1.jsonl") - 30
    assert warehouse.load({"a.zip": packed[:at] + b"??" + packed[at + 2 :]}).counts == counts(
        records=4, loaded=2, rejected=2
    )
    rejects = warehouse.all("SELECT path, byte_offset, reason FROM raw.rejects ORDER BY byte_offset NULLS FIRST")
    assert [(path, offset) for path, offset, _ in rejects] == [("a.zip", None), ("a.zip", at)]
    assert all("the zip archive is damaged" in reason for _, _, reason in rejects)


def account(handle: str, number: str) -> bytes:
    """A personal archive's account.js."""
    said = f'{{"username": "{handle}", "accountId": "{number}"}}'
    return b'window.YTD.account.part0 = [ {\n  "account" : ' + said.encode() + b"\n} ]"


def own_posts(numbers: range) -> bytes:
    """A personal archive's tweets.js."""
    entries = [
        {"tweet": {k: v for k, v in made.tweet(n).items() if k not in ("user", "text")} | {"full_text": f"Shot {n}"}}
        for n in numbers
    ]
    return b"window.YTD.tweets.part0 = " + json.dumps(entries, indent=2).encode()


@pytest.mark.parametrize("pack", [made.zipped, made.tar, lambda files: gzip.compress(made.tar(files))])
def test_a_personal_archive_is_by_its_owner_wherever_account_js_lies_in_it(warehouse: Warehouse, pack) -> None:
    files = {"data/account.js": account("fan_0042", "42"), "data/tweets.js": own_posts(range(3))}
    for name, order in {"a": files, "b": dict(reversed(files.items()))}.items():
        warehouse.con.execute("DELETE FROM raw.tweets; DELETE FROM raw.tweet_sources")
        assert warehouse.load({name: pack(order)}).counts == counts(records=3, loaded=3)
        assert warehouse.all("SELECT DISTINCT author_handle, author_id FROM raw.tweets") == [("fan_0042", "42")]


def test_a_personal_archive_that_was_unpacked_is_by_its_owner(warehouse: Warehouse) -> None:
    files = {"x/data/account.js": account("fan_0042", "42"), "x/data/tweets.js": own_posts(range(3))}
    assert warehouse.load(files).counts == counts(records=3, loaded=3)
    assert warehouse.all("SELECT DISTINCT author_handle, author_id FROM raw.tweets") == [("fan_0042", "42")]


def test_what_the_owner_of_a_personal_archive_deleted_is_out_and_stays_out(warehouse: Warehouse) -> None:
    deleted = own_posts(range(2)).replace(b'"full_text"', b'"deleted_at": "x", "full_text"')
    headers = [{"tweet": {"tweet_id": made.status_id(n), "user_id": "42", "deleted_at": "x"}} for n in (2, 3)]
    del headers[1]["tweet"]["deleted_at"]
    listed = b"window.YTD.deleted_tweet_headers.part0 = " + json.dumps(headers, indent=2).encode()
    posts = made.lines(made.tweet(n) for n in range(5))
    files = {"a/deleted-tweets.js": deleted, "a/deleted-tweet-headers.js": listed, "b.jsonl": posts}
    assert warehouse.load(files).counts == counts(records=9, loaded=2, tombstones=6, rejected=1)
    assert warehouse.column("SELECT tweet_id FROM raw.tweets ORDER BY 1") == [made.status_id(3), made.status_id(4)]
    assert warehouse.column("SELECT reason FROM raw.rejects") == ["the header of a post, no post"]


def test_of_several_personal_archives_in_one_each_is_by_its_own_owner(warehouse: Warehouse) -> None:
    files = {
        "a/tweets.js": own_posts(range(2)),
        "a/account.js": account("fan_0001", "1"),
        "b/tweets.js": own_posts(range(2, 4)),
        "b/account.js": account("fan_0002", "2"),
        "c/tweets.js": own_posts(range(4, 6)),
    }
    assert warehouse.load({"all.tar": made.tar(files)}).counts == counts(records=6, loaded=6)
    assert warehouse.column("SELECT author_handle FROM raw.tweets ORDER BY tweet_id") == [
        *("fan_0001", "fan_0001"), *("fan_0002", "fan_0002"), None, None,
    ]  # fmt: skip


def test_posts_that_wait_for_their_owner_and_break_off_say_so_as_others_do(warehouse: Warehouse) -> None:
    packed = gzip.compress(own_posts(range(50)))
    files = {"account.js": account("fan_0042", "42"), "tweets.js.gz": packed[: len(packed) * 3 // 4]}
    found = []
    for name, order in {"a.tar": files, "b.tar": dict(reversed(files.items()))}.items():
        warehouse.con.execute("DELETE FROM raw.tweets; DELETE FROM raw.tweet_sources; DELETE FROM raw.rejects")
        rejects = "SELECT record_number, byte_offset, reason, content FROM raw.rejects ORDER BY ALL"
        found.append((warehouse.load({name: made.tar(order)}).counts, warehouse.all(rejects)))
        assert warehouse.all("SELECT DISTINCT author_handle FROM raw.tweets") == [("fan_0042",)]
    assert found[0] == found[1]
    assert any("ends early" in reason for _, _, reason, _ in found[0][1])


def test_no_name_in_an_archive_and_no_link_leads_out_of_it(warehouse: Warehouse, tmp_path: Path) -> None:
    (tmp_path / "secret.jsonl").write_bytes(made.lines([made.tweet(99)]))
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as archive:
        for name in ("../../out.jsonl", str(tmp_path / "absolute.jsonl")):
            content = made.lines([made.tweet(len(name))])
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE):
            link = tarfile.TarInfo(f"link{kind!r}.jsonl")
            link.type, link.linkname = kind, str(tmp_path / "secret.jsonl")
            archive.addfile(link)
    link = zipfile.ZipInfo("link.jsonl")
    link.external_attr = 0o120777 << 16
    zipped = io.BytesIO()
    with zipfile.ZipFile(zipped, "w") as archive:
        archive.writestr(link, str(tmp_path / "secret.jsonl"))
        archive.writestr("../../../out.jsonl", made.lines([made.tweet(3)]))
    before = sorted(tmp_path.rglob("*"))
    summary = warehouse.load({"a.tar": packed.getvalue(), "b.zip": zipped.getvalue()})
    assert summary.counts == counts(records=6, loaded=3, rejected=3)
    written = set(tmp_path.rglob("*")) - set(before) - {warehouse.raw / "a.tar", warehouse.raw / "b.zip"}
    assert {path.name.partition(".")[0] for path in written} <= {"build"}
    assert set(warehouse.column("SELECT reason FROM raw.rejects")) == {"a link, not a file: not followed"}


@pytest.mark.parametrize("packing", [".gz", ".bz2", ".xz", ".zst", ".zip"])
def test_a_bomb_is_stopped_by_its_ratio(warehouse: Warehouse, packing: str) -> None:
    bomb = made.PACKINGS[packing](made.lines([made.tweet(1)]) + b" " * 30_000_000 + b"\n")
    warehouse.load({"bomb" + packing: bomb, "z.jsonl": made.lines([made.tweet(2)])}, Limits(ratio=10, free=1 << 20))
    assert "10 times its size (MATCHDAY_MAX_EXPANSION_RATIO)" in warehouse.column("SELECT reason FROM raw.rejects")[0]
    assert made.status_id(2) in warehouse.column("SELECT tweet_id FROM raw.tweets")


def test_a_bomb_in_layers_is_stopped_by_its_size(warehouse: Warehouse) -> None:
    bomb = gzip.compress(gzip.compress(gzip.compress(made.lines(made.tweet(n) for n in range(3000)))))
    warehouse.load({"bomb": bomb}, Limits(total=1_000_000))
    assert (
        "more than 1,000,000 bytes (MATCHDAY_MAX_EXPANDED_BYTES)"
        in warehouse.column("SELECT reason FROM raw.rejects")[0]
    )


def test_what_a_dump_says_is_never_sql(warehouse: Warehouse) -> None:
    evil = "'); DROP TABLE raw.tweets; --"
    name = "a'); DROP TABLE raw.tweets; --.jsonl"
    members = {name: made.lines([made.tweet(1, evil), {"bad": evil}])}
    warehouse.load({name: members[name], "b.tar": made.tar(members), "forget.txt": evil.encode()})
    assert warehouse.column("SELECT text FROM raw.tweets") == [evil]
    assert name in warehouse.column("SELECT path FROM raw.dump_files")


# --- progress ----------------------------------------------------------------------------------


def test_a_long_load_says_how_far_it_is(warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("orchestration.warehouse.load.NEWS_EVERY", 0.0)
    warehouse.load({"a.jsonl.gz": gzip.compress(made.lines(made.tweet(n) for n in range(5_000)))})
    pattern = r"file 1/1 a\.jsonl\.gz: [\d.]+ MB of [\d.]+ MB, [\d,]+ records/s, [\d,]+ s left"
    assert any(re.fullmatch(pattern, line) for line in warehouse.said)
    assert warehouse.said[-1] == "file 1/1 a.jsonl.gz: 5,000 records: 5,000 loaded"


def test_three_reasons_are_told_and_how_many_more_there_are(warehouse: Warehouse) -> None:
    bad = [b'{"id', b'{"id": 1}', b"[1]", b"\xff{}", b'{"id_str": "5", "text": 5}', b'{"id_str": "5", "text": "six"}']
    warehouse.load({"a.jsonl": made.lines([made.tweet(n) for n in range(5)]) + b"\n".join(bad)})
    told = [line.partition("raw.rejects: ")[2] for line in warehouse.said if "raw.rejects" in line]
    assert len(told) == 4
    assert told[3] == f"for {warehouse.column('SELECT count(DISTINCT reason) FROM raw.rejects')[0] - 3} other reasons"


def test_a_file_that_is_merged_in_parts_is_as_one_merged_at_once(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("orchestration.warehouse.load_tweets.PART", 10)
    monkeypatch.setattr("orchestration.warehouse.load_tweets.SMALL", 2_000)
    records = [made.tweet(n % 40, favorite_count=n) for n in range(60)]
    members = {f"{n:02}.json": made.lines([record]) for n, record in enumerate(records)}
    assert warehouse.load({"a.tar": made.tar(members)}).counts == counts(records=60, loaded=40, duplicates=20)
    assert warehouse.column("SELECT count(*) FROM raw.tweet_sources") == [40]
    assert warehouse.column("SELECT like_count FROM raw.tweets ORDER BY ALL") == list(range(20, 60))


def test_what_duckdb_holds_of_its_file_is_let_go_after_each_part(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_go: list[int] = []
    monkeypatch.setattr("orchestration.warehouse.load_tweets.PART", 20)
    monkeypatch.setattr(memory, "let_go", lambda con: let_go.append(1))
    assert warehouse.load({"a.csv": made.csv_2015(100)}).counts.loaded == 100
    assert len(let_go) == 5


def test_an_archive_of_ten_times_as_many_tiny_files_takes_about_ten_times_the_work(warehouse: Warehouse) -> None:
    def calls(members: range) -> int:
        """Of functions, Python's own and those in C, in this thread: the workers type and merge in theirs."""
        content = made.tar({f"{n}.json": made.lines([made.tweet(n)]) for n in members})
        count = 0

        def note(*_: object) -> None:
            nonlocal count
            count += 1

        sys.setprofile(note)
        try:
            loaded = warehouse.load({f"{members}.tar": content}).counts.loaded
        finally:
            sys.setprofile(None)
        assert loaded == len(members)
        return count

    calls(range(9))  # what is done once
    assert calls(range(10, 2_010)) < 15 * calls(range(5_000, 5_200))


@pytest.mark.parametrize("packing", ["", ".bz2"])
def test_files_that_wait_for_each_other_take_the_memory_that_they_need(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch, packing: str
) -> None:
    """Pieces of memory for large ones would be taken by thousands, and the system gives only so many."""
    sizes: list[int] = []

    def empty(size: int, kind: type) -> np.ndarray:
        sizes.append(size)
        return make(size, kind)

    make = np.empty
    monkeypatch.setattr("orchestration.dumps.kept.np.empty", empty)
    members = {f"{n}.json": made.lines([made.tweet(n)]) for n in range(300)}
    large = {f"large {n}.json": made.lines([made.tweet(n, "Goal! " * 60_000)]) for n in range(300, 302)}
    packed = {f"{name}{packing}": made.PACKINGS[packing](content) for name, content in (members | large).items()}
    assert warehouse.load({"a.tar": made.tar(packed)}).counts.loaded == 302
    assert sizes.count(SMALL) <= 2 + CORES


def test_no_more_members_of_an_archive_wait_where_there_are_more_cores(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    taken: list[None] = []
    monkeypatch.setattr("os.cpu_count", lambda: 64)
    make = np.empty
    monkeypatch.setattr("orchestration.dumps.kept.np.empty", lambda size, kind: taken.append(None) or make(size, kind))
    archive = io.BytesIO(made.tar({f"{n}.json": made.lines([made.tweet(n, "Goal! " * 60_000)]) for n in range(30)}))
    for dump in Opener(Budget(Limits(), 1 << 24), tmp_path).open(archive):
        assert isinstance(dump, Dump) and len(dump.stream.read()) > 360_000
    assert 0 < len(taken) <= 2 * CORES + 2

    asked = "import os; os.cpu_count = lambda: 64; from orchestration.dumps.files import CORES; print(CORES)"
    assert int(subprocess.check_output([sys.executable, "-c", asked])) <= 4


def articles(number: int) -> list[dict[str, str]]:
    return [
        {"title": f"Report {n}", "text": f"{made.REPORT} {n}", "url": "https://example.org/a"} for n in range(number)
    ]


def as_csv(rows: list[dict[str, str]]) -> bytes:
    return "\n".join([",".join(rows[0]), *(",".join(f'"{v}"' for v in row.values()) for row in rows)]).encode()


def as_parquet(rows: list[dict[str, str]]) -> bytes:
    written = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows), written)
    return written.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        made.lines(articles(3)) + b"\n{broken\n \r\n7",
        as_csv(articles(3)) + b"\nbroken\n,,",
        as_parquet([*articles(4), {"title": "Empty", "text": "", "url": ""}]),
        made.warc([made.page(f"{made.REPORT} {n}") for n in range(3)]) + b"WARC/1.0\r\n\r\nWARC/1.0\r\n\r\n",
        made.REPORT.encode(),
        made.page().encode(),
    ],
    ids=["lines", "csv", "parquet", "warc", "text", "page"],
)
def test_a_reader_that_says_nothing_of_a_record_is_found_out(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch, content: bytes
) -> None:
    """What a file holds is counted where it is met, not where it is read."""
    records = warehouse.load({"a": content}).counts.records
    assert records == (1 if content in (made.REPORT.encode(), made.page().encode()) else 5)
    outcomes = ArticleFormat.outcomes
    for number in range(records):

        def lossy(*given: Any, number: int = number) -> Iterator[Outcome]:
            return (outcome for n, outcome in enumerate(outcomes(*given)) if n != number)

        monkeypatch.setattr(ArticleFormat, "outcomes", lossy)
        warehouse.con.execute("DELETE FROM raw.dump_files; DELETE FROM raw.rejects")
        load_dumps(warehouse.con, warehouse.raw, print)
        found = files_that_do_not_reconcile(
            warehouse.con.sql("FROM raw.dump_files").pl(), warehouse.con.sql("FROM raw.rejects").pl()
        )
        assert found["records"].to_list() == [records]


@pytest.mark.parametrize(
    "content",
    [
        b"title,text,url,\xff\n" + as_csv(articles(2)).partition(b"\n")[2],
        b"date,home_team,away_team,home_score,away_score,tournament,city,country,neutral,\xff\n" + b"a,b\n" * 2,
    ],
    ids=["articles", "reference"],
)
def test_rows_below_a_header_that_cannot_be_read_are_rejected_with_it(warehouse: Warehouse, content: bytes) -> None:
    assert warehouse.load({"a.csv": content}).counts == counts(records=3, rejected=3)
    assert [reason.partition(":")[0] for reason in warehouse.column("SELECT reason FROM raw.rejects ORDER BY 1")] == [
        *2 * ["a row below a header that cannot be read"], "not UTF-8",
    ]  # fmt: skip


def test_a_header_of_posts_that_cannot_be_read_is_rejected_with_its_rows(warehouse: Warehouse) -> None:
    content = made.csv_2015(3).replace(b"lang\n", b"lang,\xff\n", 1)
    assert warehouse.load({"a.csv": content}).counts == counts(records=4, rejected=4)
    assert warehouse.column("SELECT count(*) FROM raw.rejects WHERE reason LIKE 'a row below a header%'") == [3]


def test_a_layout_of_posts_is_known_whatever_parts_its_columns(warehouse: Warehouse) -> None:
    content = made.csv_2015(3).replace(b",", b";")
    assert warehouse.load({"a.csv": content}).counts == counts(records=3, loaded=3)
    assert warehouse.column("SELECT format FROM raw.dump_files") == ["tweets, Premier League 2015 CSV"]


def test_loading_gives_the_memory_limit_back_as_it_was(warehouse: Warehouse) -> None:
    limit = "SELECT value FROM duckdb_settings() WHERE name = 'memory_limit'"
    (before,) = warehouse.column(limit)
    warehouse.load({"a.jsonl": made.lines([made.tweet(1)])})
    assert warehouse.column(limit) == [before]
    warehouse.con.execute("SET memory_limit = '512MiB'")
    warehouse.load({"b.jsonl": made.lines([made.tweet(2)])})
    assert warehouse.column(limit) == ["512.0 MiB"]


def test_a_last_line_of_one_byte_is_a_record(warehouse: Warehouse) -> None:
    assert warehouse.load({"a.jsonl": made.lines([made.tweet(1)]) + b"7"}).counts == counts(
        records=2, loaded=1, rejected=1
    )


def test_turns_of_posts_without_author_go_on_from_part_to_part(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    header = "ID,MatchID,PeriodID,EventType,Timestamp,Tweet\n"
    rows = [f"{n},12,0,0,1403106600000,{'GOAL' if n % 2 else f'Shot {n}'}\n" for n in range(60)]
    whole = (header + "".join(rows)).encode()
    warehouse.load({"whole.csv": whole})
    at_once = warehouse.column("SELECT post_id FROM raw.tweets ORDER BY ALL")
    warehouse.con.execute("DELETE FROM raw.tweets; DELETE FROM raw.tweet_sources; DELETE FROM raw.dump_files")
    monkeypatch.setattr("orchestration.warehouse.load_tweets.PART", 10)
    monkeypatch.setattr("orchestration.warehouse.load_tweets.ROWS", 10)
    monkeypatch.setattr("orchestration.warehouse.load_tweets.SMALL", 0)
    assert warehouse.load({"parts.csv": whole}).counts == counts(records=60, loaded=60)
    assert warehouse.column("SELECT post_id FROM raw.tweets ORDER BY ALL") == at_once


def test_no_more_than_a_part_a_quarter_and_a_batch_wait_for_a_merge_that_lasts(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("orchestration.warehouse.load_tweets.PART", 40)
    monkeypatch.setattr("orchestration.warehouse.load_tweets.ROWS", 10)
    monkeypatch.setattr("orchestration.warehouse.load_tweets.SMALL", 0)
    waited_for = Event()
    staged: list[int] = []
    merge, end_merging, merge_staged = TweetStage._merge, TweetStage._end_merging, TweetStage._merge_staged

    def merge_once_waited_for(stage: TweetStage, posts: pa.Table) -> Counts:
        assert waited_for.wait(60)
        waited_for.clear()
        return merge(stage, posts)

    def wait_for(stage: TweetStage) -> None:
        if stage._merging is not None:
            waited_for.set()
        end_merging(stage)

    def count_staged(stage: TweetStage) -> None:
        staged.append(sum(map(len, stage._staged)))
        merge_staged(stage)

    monkeypatch.setattr(TweetStage, "_merge", merge_once_waited_for)
    monkeypatch.setattr(TweetStage, "_end_merging", wait_for)
    monkeypatch.setattr(TweetStage, "_merge_staged", count_staged)
    assert warehouse.load({"a.csv": made.csv_2015(400)}).counts == counts(records=400, loaded=400)
    assert 40 < max(staged) < 40 + 40 // 4 + 10


def test_posts_lie_in_groups_as_large_as_duckdb_packs_so_that_it_packs_none_again(warehouse: Warehouse) -> None:
    warehouse.load({"a.csv": made.csv_2015(300_000)})
    groups = warehouse.column(
        """SELECT sum(count)::INTEGER FROM pragma_storage_info('raw.tweets')
        WHERE column_name = 'post_id' AND segment_type = 'VARCHAR' GROUP BY row_group_id ORDER BY row_group_id"""
    )
    assert groups == [122_880, 122_880, 300_000 - 2 * 122_880]


def test_fewer_posts_are_merged_at_once_where_they_are_long(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("orchestration.warehouse.load_tweets.HEAVY", 1 << 19)
    monkeypatch.setattr("orchestration.warehouse.load_tweets.SMALL", 1 << 18)
    merged: list[int] = []

    def merge(con: duckdb.DuckDBPyConnection, posts: pa.Table, dump_file_id: str) -> Counts:
        merged.append(len(posts))
        return merge_posts(con, posts, dump_file_id)

    monkeypatch.setattr("orchestration.warehouse.load_tweets.merge_posts", merge)
    members = {f"{n}.json": made.lines([made.tweet(n, "Goal! " * 20_000)]) for n in range(40)}
    assert warehouse.load({"a.tar": made.tar(members)}).counts == counts(records=40, loaded=40)
    assert sum(merged) == 40 and 2 < max(merged) < 10


def test_which_copy_of_a_post_comes_first_is_the_same_each_time(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("orchestration.warehouse.load_tweets.PART", 3_000)
    records = [made.tweet(n - 3_000 if 3_000 <= n < 6_000 else n) for n in range(12_000)]
    warehouse.drop({"a.jsonl": made.lines(records)})
    for _ in range(3):
        warehouse.con.execute("DELETE FROM raw.tweets; DELETE FROM raw.tweet_sources; DELETE FROM raw.dump_files")
        assert warehouse.load().counts == counts(records=12_000, loaded=9_000, duplicates=3_000)
        assert warehouse.column("SELECT record_number FROM raw.tweets ORDER BY ALL") == [
            *range(1, 3_001),
            *range(6_001, 12_001),
        ]


def test_a_part_that_cannot_be_merged_costs_its_file_alone(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("orchestration.warehouse.load_tweets.PART", 10)
    monkeypatch.setattr("orchestration.warehouse.load_tweets.ROWS", 10)
    monkeypatch.setattr("orchestration.warehouse.load_tweets.SMALL", 0)
    merged: list[int] = []

    def merge(con: duckdb.DuckDBPyConnection, posts: pa.Table, dump_file_id: str) -> Counts:
        merged.append(len(posts))
        if len(merged) == 2:
            raise ValueError("no part of what is kept")
        return merge_posts(con, posts, dump_file_id)

    monkeypatch.setattr("orchestration.warehouse.load_tweets.merge_posts", merge)
    summary = warehouse.load({"a.csv": made.csv_2015(60), "b.jsonl": made.lines([made.tweet(n) for n in range(5)])})
    assert merged[:2] == [10, 10]
    assert summary.counts == counts(records=6, loaded=5, rejected=1)
    ((path, reason),) = warehouse.all("SELECT path, reason FROM raw.rejects")
    assert path == "a.csv" and reason.startswith("reading the file failed: ValueError in load_tweets.py")
    assert warehouse.column("SELECT count(*) FROM raw.tweets") == [5]
    assert warehouse.column("SELECT count(*) FROM raw.tweet_sources") == [5]
    assert warehouse.all("SELECT path, loaded FROM raw.dump_files ORDER BY ALL") == [("a.csv", 0), ("b.jsonl", 5)]
