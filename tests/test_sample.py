"""What raw/README.md promises about the shipped sample.

Belongs here: the sample's own counts, formats and manners. Does not belong here: what the readers
and the warehouse make of it (tests/dumps/, tests/end_to_end/).
"""

from __future__ import annotations

import csv
import gzip
import html
import io
import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fastwarc.warc import ArchiveIterator, WarcRecordType
from selectolax.lexbor import LexborHTMLParser

PROJECT = Path(__file__).resolve().parent.parent
RAW = PROJECT / "raw"
SHARED_ARTICLES = PROJECT.parent / "shared" / "data" / "articles"

TWITTER_EPOCH_MS = 1288834974657  # status id >> 22 counts milliseconds from here
MADE_UP_HANDLE = re.compile(r"fan_\d{4}")
V11 = RAW / "tweets/belgium-japan-2018.v1.1.jsonl.gz"
CSV_DUMP = RAW / "tweets/manchester-city-qpr-2012.csv"


def content(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()


def json_lines(path: Path) -> list[dict]:
    return [json.loads(line) for line in content(path).splitlines()]


def pages(path: Path) -> list[str]:
    with path.open("rb") as stream:
        records = ArchiveIterator(stream, record_types=WarcRecordType.response, parse_http=True)
        return [record.reader.read().decode() for record in records]


def page_text(page: str) -> str:
    return LexborHTMLParser(page).css_first("article").text(separator=" ")


def articles() -> dict[str, list[str]]:
    """Texts of the sample's articles by format."""
    folder = RAW / "articles"
    return {
        "crawl text": [path.read_text("utf-8") for path in sorted((folder / "crawl_text").glob("*.txt"))],
        "RealNews": [row["text"] for row in json_lines(folder / "jsonl/match-reports.realnews.jsonl")],
        "news-please": [row["maintext"] for row in json_lines(folder / "jsonl/columns.news-please.jsonl.gz")],
        "C4": [row["text"] for row in json_lines(folder / "jsonl/remembered.c4.jsonl.gz")],
        "HTML": [page_text(path.read_text("utf-8")) for path in (folder / "html").glob("*.html")],
        "WARC": [page_text(page) for page in pages(folder / "warc/daily.warc.gz")],
    }


def v11_lines() -> tuple[list[dict], list[bytes]]:
    """JSON objects of the v1.1 dump, and the lines that hold none."""
    good, broken = [], []
    for line in content(V11).splitlines():
        try:
            value = json.loads(line.decode())
        except ValueError:
            value = None
        if isinstance(value, dict):
            good.append(value)
        else:
            broken.append(line)
    return good, broken


def v11_posts() -> list[dict]:
    return [row for row in v11_lines()[0] if isinstance(row.get("text"), str)]


def csv_rows() -> list[dict]:
    return list(csv.DictReader(io.StringIO(content(CSV_DUMP).decode(errors="replace"), newline="")))


def full_text(post: dict) -> str:
    return html.unescape(post.get("extended_tweet", post).get("full_text", post["text"]))


def runs_of_words(text: str, length: int = 8) -> Iterator[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return zip(*(words[start:] for start in range(length)), strict=False)


def test_articles_come_in_the_promised_formats():
    assert {name: len(texts) for name, texts in articles().items()} == {
        "crawl text": 2, "RealNews": 3, "news-please": 4, "C4": 2, "HTML": 1, "WARC": 2,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("file", "posts"),
    [("crawl_text/japan-belgium-2018.txt", 13), ("crawl_text/argentina-france-2022.txt", 7)],
)
def test_posts_are_flattened_into_crawl_text(file, posts):
    text = (RAW / "articles" / file).read_text("utf-8")
    assert re.match(r" date \d{4}-\d\d-\d\d \S", text)
    assert len(re.findall(r"\S — .+ \(@fan_\d{4}\) (?:July 2, 2018|December 18, 2022)$", text, re.MULTILINE)) == posts


def test_pages_embed_posts_in_twitters_markup():
    web_page = (RAW / "articles/html/belgium-japan-as-it-happened.html").read_text("utf-8")
    embeds = [len(LexborHTMLParser(page).css("blockquote.twitter-tweet")) for page in
              [web_page, *pages(RAW / "articles/warc/daily.warc.gz")]]  # fmt: skip
    assert embeds == [8, 3, 3]


def test_articles_disagree_on_one_minute_and_one_is_a_reprint():
    column, reprint = articles()["news-please"][:2]
    report = articles()["RealNews"][1]
    assert "109th minute" in column and "109th minute" in reprint
    assert "108 minutes" in report and "108th minute" in articles()["crawl text"][0]
    assert column != reprint
    runs = set(runs_of_words(reprint))
    assert len(runs & set(runs_of_words(column))) > 0.8 * len(runs)


def test_the_v11_dump_holds_what_the_readme_counts():
    good, broken = v11_lines()
    posts = v11_posts()
    ids = [post["id_str"] for post in posts]
    deleted = [row["delete"]["status"]["id_str"] for row in good if "delete" in row]
    assert len(good) + len(broken) == 336
    assert (len(set(ids)), len(ids) - len(set(ids))) == (329, 1)
    assert (len(deleted), sum(id_ in ids for id_ in deleted)) == (2, 1)
    assert len(good) - len(posts) - len(deleted) == 1, "one post has a number for its text"
    assert len(broken) == 3, "one cut off, one not UTF-8, one list"
    assert sum("retweeted_status" in post for post in posts) >= 30
    assert sum("quoted_status" in post for post in posts) >= 5
    assert sum("extended_tweet" in post for post in posts) >= 3
    assert len({post["lang"] for post in posts}) == 7


def test_a_posts_id_and_its_time_agree():
    for post in v11_posts():
        milliseconds = (int(post["id_str"]) >> 22) + TWITTER_EPOCH_MS
        moment = datetime.fromtimestamp(milliseconds // 1000, UTC)
        assert moment.strftime("%a %b %d %H:%M:%S +0000 %Y") == post["created_at"]
        assert int(post["id_str"]) & 0x3FFFFF == 0, "worker and sequence bits are zero"


def test_the_csv_dump_holds_what_the_readme_counts():
    rows = csv_rows()
    timed = [row for row in rows if (row["timestamp"] or "").isdigit()]
    assert (len(rows), len(timed), sum("\ufffd" in row["text"] for row in timed)) == (220, 218, 1)
    for row in timed:
        assert f"{datetime.fromtimestamp(int(row['timestamp']) // 1000, UTC):%Y-%m-%d %H:%M:%S}" == row["created_at"]


def test_posts_embedded_in_articles_on_two_matches_stand_in_the_dumps_too():
    dumped = {full_text(post).split(" https://t.co/")[0] for post in v11_posts()} | {row["text"] for row in csv_rows()}
    texts = articles()
    for text, posts in [(texts["crawl text"][1], 13), (texts["HTML"][0], 8), (texts["WARC"][1], 3)]:
        assert sum(post in text.replace("\n\n\n\n", "\n\n") for post in dumped) == posts


def test_the_crowd_does_not_repeat_itself():
    own = {post["id_str"]: full_text(post) for post in v11_posts() if "retweeted_status" not in post}
    assert len(own) == len(set(own.values()))
    texts = [row["text"] for row in csv_rows()]
    assert len(texts) == len(set(texts))


def test_everybody_who_posts_is_made_up():
    handles = {row["user"] for row in csv_rows()}
    for path in (path for path in RAW.rglob("*") if path.is_file() and path.name != "README.md"):
        for text in pages(path) if ".warc" in path.suffixes else [content(path).decode(errors="replace")]:
            for pattern in (r"(?<!\w)@(\w+)", r"twitter\.com/(?!i/)(\w+)/status", r'"screen_name":"([^"]*)"'):
                handles.update(re.findall(pattern, text))
    assert len(handles) > 150
    assert [handle for handle in handles if not MADE_UP_HANDLE.fullmatch(handle)] == []


def test_the_forgotten_occur_in_both_dumps():
    lines = (RAW / "forget.txt").read_text("utf-8").splitlines()
    forgotten = [line for line in lines if line and not line.startswith("#")]
    assert len(forgotten) == 1 and lines[0].startswith("#")
    assert sum(post["user"]["screen_name"] in forgotten for post in v11_posts()) == 2
    assert sum(row["user"] in forgotten for row in csv_rows()) == 2


def test_the_sample_is_small_and_its_archives_carry_no_build_time():
    files = [path for path in RAW.rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) < 1_000_000
    for path in files:
        if path.suffix == ".gz":
            assert path.read_bytes()[4:8] == bytes(4), f"{path.name}: gzip header has a time"


def shared_texts() -> Iterator[tuple[str, str]]:
    for path in sorted(SHARED_ARTICLES.rglob("*")):
        if ".jsonl" in path.suffixes:
            for row in json_lines(path):
                yield path.name, row.get("text") or row.get("maintext") or ""
        elif ".warc" in path.suffixes:
            with path.open("rb") as stream:
                for record in ArchiveIterator(stream, record_types=WarcRecordType.response, parse_http=True):
                    body = LexborHTMLParser(record.reader.read()).body
                    yield path.name, body.text(separator=" ") if body else ""
        elif path.suffix in (".html", ".txt"):
            yield path.name, re.sub(r"<[^>]*>", " ", path.read_text("utf-8", errors="replace"))


@pytest.mark.skipif(not SHARED_ARTICLES.is_dir(), reason="../shared/data/articles is absent")
def test_no_sentence_is_shared_with_texts_of_others():
    posts = [full_text(post) for post in v11_posts()] + [row["text"] for row in csv_rows()]
    ours = {run for texts in [*articles().values(), posts] for text in texts for run in runs_of_words(text)}
    found = {(name, " ".join(run)) for name, text in shared_texts() for run in runs_of_words(text) if run in ours}
    assert found == set()
