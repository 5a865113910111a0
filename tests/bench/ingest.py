"""Speed of loading dumps, on generated ones: each figure against its baseline in the same run.

    python -m tests.bench.ingest [tweets] [articles]      (1,000,000 and 200,000 unless told)

Every measurement runs in a process of its own, so that its peak memory is its own. The dumps are made in a
temporary folder, and gone at the end.
"""

from __future__ import annotations

import bz2
import gzip
import io
import json
import multiprocessing
import random
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO, cast

import duckdb
from fastwarc.warc import ArchiveIterator, WarcRecordType

from orchestration.dumps.files import Opener
from orchestration.dumps.layouts import TWEETS_V1
from orchestration.dumps.limits import Budget, Limits
from orchestration.dumps.streams import Ahead
from orchestration.dumps.warc import read_responses
from orchestration.football.texts.topic import is_football_bytes
from orchestration.warehouse.load import load_dumps
from orchestration.warehouse.tables import create_tables
from tests.bench.table import line, peak_memory_mb
from tests.dumps import made

PROFILE = {
    "location": "Rostov-on-Don", "url": None, "protected": False, "verified": False,
    "friends_count": 312, "listed_count": 4, "favourites_count": 9120, "statuses_count": 20311, "geo_enabled": False,
    "created_at": "Mon Sep 28 20:25:59 +0000 2015", "default_profile": True, "translator_type": "none",
    "utc_offset": None, "time_zone": None, "lang": None, "contributors_enabled": False, "is_translator": False,
    "profile_background_color": "C0DEED", "profile_background_image_url": "http://example.org/themes/theme1/bg.png",
    "profile_background_tile": False, "profile_link_color": "1DA1F2", "profile_sidebar_border_color": "C0DEED",
    "profile_sidebar_fill_color": "DDEEF6", "profile_text_color": "333333", "profile_use_background_image": True,
    "default_profile_image": False, "following": None, "follow_request_sent": None, "notifications": None,
}  # fmt: skip
REST = {
    "source": '<a href="http://example.org/download" rel="nofollow">An app</a>', "truncated": False,
    "filter_level": "low",
    "in_reply_to_status_id": None, "in_reply_to_status_id_str": None, "in_reply_to_user_id": None, "geo": None,
    "in_reply_to_user_id_str": None, "in_reply_to_screen_name": None, "coordinates": None, "place": None,
    "contributors": None, "is_quote_status": False, "quote_count": 0, "reply_count": 0, "favorited": False,
    "retweeted": False, "possibly_sensitive": False,
}  # fmt: skip
"""What the API tells of a person and a post besides what is loaded; it makes a post as long as real ones are."""


def main(tweets: int = 1_000_000, articles: int = 200_000) -> None:
    """Print every figure of loading."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        print(f"\nLoading: {tweets:,} tweets, {articles:,} articles, made for this run")
        _posts(root, tweets)
        _layouts(root, min(tweets, 50_000))
        _archive(root, tweets)
        _articles(root, articles)


def _posts(root: Path, n: int) -> None:
    plain = write_tweets(root / "plain" / "tweets.jsonl", n)
    packed = root / "packed" / "tweets.jsonl.gz"
    packed.parent.mkdir()
    with plain.open("rb") as file, gzip.open(packed, "wb", 1) as target:
        shutil.copyfileobj(file, target, 1 << 20)
    print(f"  {plain.stat().st_size / n:,.0f} bytes a tweet")
    ours = measure(load, plain.parent)
    for name, path, loaded in (("plain", plain, ours), ("gz", packed, measure(load, packed.parent))):
        bare = measure(read_json, path)
        line(f"tweets/s, {name}", n / loaded[0], None)
        line(f"× DuckDB's bare typed read_json, {name}", bare[0] / loaded[0], 0.5, "×")
    few = min(n, 50_000)
    some = write_tweets(root / "some" / "tweets.jsonl", few)
    line(
        "× pandas read_json(lines=True) + json_normalize",
        (measure(pandas_json, some)[0] / few) / (ours[0] / n),
        10,
        "×",
    )
    shutil.rmtree(packed.parent)
    _growth(plain, n)
    shutil.rmtree(plain.parent)


def _growth(plain: Path, n: int) -> None:
    """Three times the ``n`` posts of ``plain``, against a tenth of that: so many that all that works side by side is
    at work."""
    tenth = plain.parent.parent / "tenth" / "tweets.jsonl"
    tenth.parent.mkdir()
    with plain.open("rb") as posts, tenth.open("wb") as file:
        file.writelines(islice(posts, 3 * n // 10))
    for later in (1, 2):
        write_later(plain, plain.with_name(f"later {later}.jsonl"), later)
    small, large = measure(load, tenth.parent), measure(load, plain.parent)
    line(f"{3 * n:,} tweets against a tenth, time", large[0] / small[0], 10.5, "×", at_most=True)
    line(f"{3 * n:,} tweets against a tenth, peak memory", large[1] / small[1], 1.15, "×", at_most=True)
    line(f"peak memory, {3 * n:,} tweets", large[1], 1536, " MiB", at_most=True)


def _layouts(root: Path, n: int) -> None:
    pages = root / "v2" / "pages.jsonl"
    pages.parent.mkdir()
    with pages.open("w") as file:
        for start in range(0, n, 100):
            file.write(json.dumps(page_v2(range(start, start + 100))) + "\n")
    ours, theirs = measure(load, pages.parent), measure(twarc_csv, pages)
    line("tweets/s, API v2 pages", n / ours[0], None)
    line("× twarc-csv, the same API v2 pages", theirs[0] / ours[0], 10, "×")


def _archive(root: Path, n: int) -> None:
    grab = root / "grab" / "grab.tar"
    grab.parent.mkdir()
    with multiprocessing.get_context("spawn").Pool() as pool, tarfile.open(grab, "w") as archive:
        for minute, content in enumerate(pool.imap(packed_minute, range(n // MINUTE), 4)):
            info = tarfile.TarInfo(f"2018/07/02/{minute // 60:02}/{minute % 60:02}.json.bz2")
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    ours = measure(load, grab.parent)
    with tarfile.open(grab) as archive, tempfile.NamedTemporaryFile() as joined:
        for member in archive:
            joined.write(archive.extractfile(member).read())  # type: ignore[union-attr]
        joined.flush()
        theirs = measure(bzip2, Path(joined.name))
    line("× one bzip2 -dc, tar of small .bz2 loaded on two cores", theirs[0] / ours[0], 1.6, "×")


def _articles(root: Path, n: int) -> None:
    crawl = root / "articles" / "crawl.jsonl.gz"
    crawl.parent.mkdir()
    with gzip.open(crawl, "wt", 1) as file:
        for number in range(n):
            file.write(
                json.dumps(
                    {"text": text(number), "url": f"https://example.org/{number}", "timestamp": "2018-07-03T00:00:00Z"}
                )
                + "\n"
            )
    line("articles/s, JSON lines, one in ten about football", n / measure(load, crawl.parent)[0], None)
    pages = root / "crawl.warc.gz"
    count = min(n // 10, 20_000)
    with pages.open("wb") as packed:
        for number in range(count):
            packed.write(gzip.compress(made.warc([made.page(f"{text(number)} {FILLER} {prose(number)}")]), 6))
    ours, theirs = measure(filter_warc, pages), measure(fastwarc_only, pages)
    line("WARC records/s through the topic filter", count / ours[0], None)
    line("× fastwarc only reading it", theirs[0] / ours[0], 0.5, "×")


# --- dumps -------------------------------------------------------------------------------------

NAMES = ("Belgium", "Japan", "Chadli", "Inui")
WORDS = ["".join(random.Random(n).choices("abcdefghijklmnopqrstuvwxyz", k=3 + n % 7)) for n in range(5000)]
NOISE = random.Random(7)
FILLER = "<div class='item'><a href='/section/page'>A headline of the day, of no matter to anyone</a></div>" * 20


def tweet_lines(numbers: range) -> Iterator[bytes]:
    """API v1.1 posts, about as long as real ones and as hard to pack (gz: ten to one); two in five repeat another in
    full."""
    for n in numbers:
        words = " ".join(NOISE.choices(WORDS, k=12))
        said = f"Goal {n}! {NAMES[n % 4]}{' &amp;' if n % 10 == 0 else ''} {words} #BELJPN"
        post = _long(n, said)
        if n % 5 < 2:
            post |= {"text": f"RT @fan_0001: {said}", "retweeted_status": _long(n % 1000, said)}
        yield json.dumps(post, separators=(",", ":")).encode() + b"\n"


def _long(n: int, said: str) -> dict[str, Any]:
    number = made.FIRST_ID + (n << 8)
    post = made.tweet(n % 86_400, said, **REST, id=number, id_str=str(number))
    noise = random.Random(n)
    face, banner = (
        f"{noise.getrandbits(64)}/{noise.getrandbits(128):x}",
        f"{noise.getrandbits(64)}/{noise.getrandbits(32)}",
    )
    post["user"] |= PROFILE | {
        "description": " ".join(NOISE.choices(WORDS, k=12)),
        "profile_image_url_https": f"https://example.org/images/{face}_normal.jpg",
        "profile_image_url": f"http://example.org/images/{face}_normal.jpg",
        "profile_banner_url": f"https://example.org/banners/{banner}",
        **{name: NOISE.getrandbits(14) for name in ("favourites_count", "statuses_count", "friends_count")},
    }
    return post


def write_tweets(path: Path, n: int) -> Path:
    path.parent.mkdir()
    with path.open("wb") as file:
        file.writelines(tweet_lines(range(n)))
    return path


def write_later(posts: Path, target: Path, later: int) -> None:
    """The same posts with other ids."""
    first = str(made.FIRST_ID)[:7]
    with posts.open("rb") as source, target.open("wb") as file:
        file.writelines(post.replace(first.encode(), str(int(first) + later).encode()) for post in source)


MINUTE = 1_000
"""Tweets of a member of the archive."""


def packed_minute(minute: int) -> bytes:
    """A member of the archive; the same one in every process."""
    NOISE.seed(minute)
    return bz2.compress(b"".join(tweet_lines(range(minute * MINUTE, (minute + 1) * MINUTE))))


def page_v2(numbers: range) -> dict[str, Any]:
    """A page of API v2 with all fields and expansions, as twarc asks for them: about 4 KB a post, as real ones."""
    posts, repeated, users = [], [], []
    for n in numbers:
        noise = random.Random(n)
        said = f"Goal {n}! " + " ".join(noise.choices(WORDS, k=18))
        person = {"domain": {"id": "10", "name": "Person", "description": " ".join(noise.choices(WORDS, k=7))},
                  "entity": {"id": str(noise.getrandbits(60)), "name": "Nacer Chadli"}}  # fmt: skip
        link = {
            "start": 60, "end": 83, "url": f"https://example.org/{noise.getrandbits(50):x}",
            "expanded_url": f"https://example.org/{noise.getrandbits(400):x}", "display_url": "example.org/…",
            "title": " ".join(noise.choices(WORDS, k=9)), "description": " ".join(noise.choices(WORDS, k=30)),
        }  # fmt: skip
        post = {
            "id": made.status_id(n), "text": said, "author_id": str(n), "lang": "en", "source": "An app",
            "created_at": "2018-07-02T19:00:00.000Z", "conversation_id": made.status_id(n),
            "possibly_sensitive": False, "reply_settings": "everyone", "edit_history_tweet_ids": [made.status_id(n)],
            "public_metrics": {"like_count": n, "retweet_count": 0, "reply_count": 0, "quote_count": 0},
            "context_annotations": [person] * 4,
            "entities": {"hashtags": [{"start": 0, "end": 4, "tag": "BELJPN"}], "urls": [link],
                         "mentions": [{"start": 3, "end": 12, "username": "fan_0001", "id": "1"}],
                         "annotations": [{"start": 1, "end": 9, "probability": 0.97, "type": "Person",
                                          "normalized_text": "Chadli"}]},
        }  # fmt: skip
        if n % 5 < 2:
            whole = {**post, "id": made.status_id(n + (1 << 24))}
            repeated.append(whole)
            post |= {"text": f"RT @fan_{n:04}: {said[:100]}…",
                     "referenced_tweets": [{"type": "retweeted", "id": whole["id"]}]}  # fmt: skip
        posts.append(post)
        users.append({
            "id": str(n), "username": f"fan_{n:04}", "name": f"Fan {n}", "verified": False, "protected": False,
            "created_at": "2015-09-28T20:25:59.000Z", "location": "Rostov-on-Don", "url": "",
            "description": " ".join(noise.choices(WORDS, k=14)), "pinned_tweet_id": str(noise.getrandbits(60)),
            "profile_image_url": f"https://example.org/images/{noise.getrandbits(128):x}_normal.jpg",
            "public_metrics": {"followers_count": 3, "following_count": 2, "tweet_count": 4, "listed_count": 0},
        })  # fmt: skip
    meta = {"result_count": len(posts), "newest_id": posts[0]["id"], "oldest_id": posts[-1]["id"]}
    return {"data": posts, "includes": {"users": users, "tweets": repeated}, "meta": meta}


def prose(n: int) -> str:
    """A thousand words that do not pack better than a page's own."""
    return " ".join(random.Random(n).choices(WORDS, k=1000))


def text(n: int) -> str:
    """Every tenth is about football."""
    filler = " ".join(random.Random(n).choices(["she", "evening", "again", "before", "the", "of", "quietly"], k=100))
    return f"{(made.REPORT if n % 10 == 0 else made.RECIPE) * 4} {filler} {n}"


# --- what is measured --------------------------------------------------------------------------


def measure(work: Callable[[Path], None], path: Path) -> tuple[float, float]:
    """Seconds, and peak memory in MiB, of ``work`` in a process of its own, the better of two; starting up is not
    counted."""
    runs = []
    for _ in range(2):
        with multiprocessing.get_context("spawn").Pool(1) as pool:
            runs.append(pool.apply(_measured, (work, path)))
    return min(runs)


def _measured(work: Callable[[Path], None], path: Path) -> tuple[float, float]:
    duckdb.connect().execute("SELECT ?", [1]).fetchall()  # the first bound value imports what it needs
    began = time.perf_counter()
    work(path)
    return time.perf_counter() - began, peak_memory_mb()


@contextmanager
def _database() -> Iterator[duckdb.DuckDBPyConnection]:
    with tempfile.TemporaryDirectory() as folder, duckdb.connect(Path(folder) / "build.duckdb") as con:
        yield con


def load(raw: Path) -> None:
    with _database() as con:
        create_tables(con)
        counts = load_dumps(con, raw, lambda said: None, Limits(ratio=10_000)).counts
        assert counts.rejected == 0 and counts.duplicates == 0 and counts.loaded > 0, counts


def read_json(path: Path) -> None:
    columns = {name: _type(value) for name, value in TWEETS_V1.structure.items()}
    with _database() as con:
        con.execute("SET enable_progress_bar = false")
        con.execute("SET memory_limit = '1GB'")
        relation = con.read_json(str(path), columns=columns, format="newline_delimited")
        relation.create("bare")


def _type(structure: Any) -> str:
    if isinstance(structure, str):
        return structure
    if isinstance(structure, list):
        return _type(structure[0]) + "[]"
    return "STRUCT(" + ", ".join(f'"{name}" {_type(value)}' for name, value in structure.items()) + ")"


def pandas_json(path: Path) -> None:
    import pandas

    frame = pandas.read_json(path, lines=True, dtype={"id_str": str})
    pandas.json_normalize(frame.to_dict("records"))


def twarc_csv(path: Path) -> None:
    import pandas
    from twarc_csv import CSVConverter, DataFrameConverter

    pandas.DataFrame.applymap = pandas.DataFrame.map  # its older name, which twarc-csv still calls
    with path.open("rb") as source, tempfile.NamedTemporaryFile("w", suffix=".csv") as target:
        CSVConverter(infile=source, outfile=target, converter=DataFrameConverter(input_data_type="tweets")).process()


def bzip2(path: Path) -> None:
    subprocess.run(["bzip2", "-dc", path], stdout=subprocess.DEVNULL, check=True)


def filter_warc(path: Path) -> None:
    with path.open("rb", buffering=0) as file:
        for dump in Opener(Budget(Limits(), path.stat().st_size), path.parent).open(cast(BinaryIO, file)):
            with Ahead(dump.stream) as stream:  # type: ignore[union-attr]
                for response in read_responses(cast(BinaryIO, stream)):
                    is_football_bytes(response.content)


def fastwarc_only(path: Path) -> None:
    with path.open("rb") as file:
        for record in ArchiveIterator(file, record_types=WarcRecordType.response, parse_http=True):
            record.reader.read()


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
