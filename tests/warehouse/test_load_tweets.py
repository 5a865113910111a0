"""Posts of every layout, typed alike."""

from __future__ import annotations

import io
import json
import weakref
from concurrent.futures import ThreadPoolExecutor, wait
from datetime import UTC, datetime
from typing import Any, BinaryIO, cast

import duckdb
import numpy as np
import pyarrow as pa
import pytest

from orchestration.dumps.layouts import TWEETS_V1, TWEETS_V2, CsvLayout, JsonLayout
from orchestration.dumps.lines import Batch
from orchestration.dumps.registry import recognise
from orchestration.warehouse.ledger import Ledger
from orchestration.warehouse.load_tweets import TweetStage, _kept, _size
from orchestration.warehouse.tables import create_tables
from orchestration.warehouse.type_tweets import Typist, Typists, record_table
from tests.dumps import made


def load(content: bytes, zone: str = "UTC") -> list[dict[str, Any]]:
    """The posts of a dump as rows of raw.tweets, by id and text; ``zone``: the machine's."""
    con = duckdb.connect()
    con.execute("SET GLOBAL TimeZone = ?", [zone])
    con.execute("SET TimeZone = 'UTC'")
    create_tables(con)
    layout = recognise(content)
    assert isinstance(layout, JsonLayout | CsvLayout)
    ledger = Ledger(con, lambda: "file", "path", lambda counts: None)
    with Typists() as typists, TweetStage(con, ledger, typists) as stage:
        stage.read(cast(BinaryIO, io.BytesIO(content)), layout)
        stage.merge()
    found = con.execute("FROM raw.tweets ORDER BY tweet_id, text")
    names = [column[0] for column in found.description or ()]
    return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


def test_v1_posts_have_all_that_the_api_tells() -> None:
    (row,) = load(
        made.lines(
            [
                made.tweet(
                    7, "I &lt;3 goals &amp; you", timestamp_ms="1530558007042", in_reply_to_status_id_str="5",
                    extended_entities={"media": [{"media_url_https": "https://example.org/m.jpg"}]},
                )
            ]
        )
    )  # fmt: skip
    assert row["text"] == "I <3 goals & you"
    assert row["posted_at"] == datetime(2018, 7, 2, 19, 0, 7, 42000, tzinfo=UTC)
    assert (row["posted_precision"], row["posted_at_basis"]) == ("millisecond", "field")
    assert (row["author_id"], row["author_handle"], row["follower_count"]) == ("9007", "fan_0007", 7)
    assert (row["hashtags"], row["mentions"], row["media_urls"]) == (["BELJPN"], [], ["https://example.org/m.jpg"])
    assert (row["is_reply"], row["is_retweet"], row["is_quote"]) == (True, False, False)
    assert (row["replied_to_tweet_id"], row["like_count"], row["language"]) == ("5", 7, "en")


def test_a_time_to_the_second_is_made_exact_by_the_id() -> None:
    later = {"id": (made.FIRST_ID + (7345 << 22)), "id_str": str(made.FIRST_ID + (7345 << 22))}
    (row,) = load(made.lines([made.tweet(7, **later)]))
    assert row["posted_at"] == datetime(2018, 7, 2, 19, 0, 7, 345000, tzinfo=UTC)
    assert (row["posted_precision"], row["posted_at_basis"]) == ("millisecond", "id")


def test_a_time_is_never_taken_from_an_id_that_holds_none() -> None:
    (row,) = load(made.lines([made.tweet(7, id=20, id_str="20")]))
    assert (row["posted_precision"], row["posted_at_basis"]) == ("second", "field")


@pytest.mark.parametrize("time", ["99999999999999999", "-5", "9" * 30])
def test_a_time_that_cannot_be_is_none(time: str) -> None:
    (row,) = load(made.lines([made.tweet(7, timestamp_ms=time)]))
    assert row["posted_at"] == datetime(2018, 7, 2, 19, 0, 7, tzinfo=UTC)


def test_cut_texts_come_whole_from_what_is_repeated_or_extended() -> None:
    long = made.tweet(1, "cut…", truncated=True, extended_tweet={"full_text": "cut no more"})
    repeat = made.tweet(2, "RT @fan_0001: cut…", retweeted_status=long)
    quote = made.tweet(3, "so true", is_quote_status=True, quoted_status_id_str=made.status_id(1), quoted_status=long)
    first, second, third = load(made.lines([long, repeat, quote]))
    assert (first["text"], second["text"], third["text"]) == ("cut no more", "RT @fan_0001: cut no more", "so true")
    assert (second["is_retweet"], second["retweeted_tweet_id"]) == (True, made.status_id(1))
    assert (third["is_quote"], third["quoted_tweet_id"]) == (True, made.status_id(1))


def test_v2_pages_are_completed_by_what_they_include() -> None:
    user = {"id": "9", "username": "fan_0009", "name": "Fan", "public_metrics": {"followers_count": 5}}
    whole = {"id": made.status_id(1), "text": "the whole of it", "author_id": "9"}
    repeat = {
        "id": made.status_id(2), "text": "RT @fan_0009: the wh…", "author_id": "9", "lang": "en",
        "created_at": "2018-07-02T19:00:02.000Z", "referenced_tweets": [{"type": "retweeted", "id": made.status_id(1)}],
        "attachments": {"media_keys": ["3_1"]}, "entities": {"hashtags": [{"tag": "JPN"}]},
        "public_metrics": {"like_count": 3, "retweet_count": 2, "reply_count": 1, "quote_count": 0},
    }  # fmt: skip
    media = [{"media_key": "3_1", "url": "https://example.org/m.jpg"}]
    (row,) = load(made.lines([{"data": [repeat], "includes": {"users": [user], "tweets": [whole], "media": media}}]))
    assert row["text"] == "RT @fan_0009: the whole of it"
    assert (row["author_handle"], row["follower_count"], row["like_count"]) == ("fan_0009", 5, 3)
    assert (row["hashtags"], row["media_urls"], row["is_retweet"]) == (["JPN"], ["https://example.org/m.jpg"], True)


def test_json_lines_by_the_names_of_columns_are_as_csv_by_them() -> None:
    record = {
        "tweet_id": int(made.status_id(1)), "tweet": "2018", "created_at": 1530558001000, "username": "@fan_0001",
        "likes": 3.0, "lang": "", "it's \"; DROP TABLE raw.tweets": 1,
    }  # fmt: skip
    (row,) = load(made.lines([record]))
    names = ",".join(name.partition('"')[0] for name in record)
    (same,) = load(f"{names}\n{','.join(map(str, record.values()))}\n".encode())
    assert row | {"record_number": 2} == same
    assert (row["text"], row["like_count"], row["author_handle"]) == ("2018", 3, "fan_0001")
    assert load(made.lines([record | {"tweet": 2018}])) == []


def test_a_search_page_of_v1_holds_posts() -> None:
    rows = load(made.lines([{"statuses": [made.tweet(1), made.tweet(2)], "search_metadata": {}}]))
    assert [row["author_handle"] for row in rows] == ["fan_0001", "fan_0002"]


def test_the_edits_of_a_post_are_one_post_as_it_was_last() -> None:
    history = [made.status_id(1), made.status_id(2)]
    first = {
        "id": history[0],
        "text": "Chadly scores, what a goal",
        "author_id": "9",
        "edit_history_tweet_ids": history[:1],
    }
    last = {"id": history[1], "text": "Chadli scores", "author_id": "9", "edit_history_tweet_ids": history}
    for order in ([first, last], [last, first]):
        (row,) = load(made.lines(order))
        assert (row["post_id"], row["tweet_id"], row["text"]) == (history[0], history[1], "Chadli scores")


def test_a_v2_post_that_is_withheld_and_an_error_are_no_posts() -> None:
    withheld = {"id": made.status_id(1), "text": "x", "author_id": "9", "withheld": {"country_codes": ["XY"]}}
    assert load(made.lines([{"data": [withheld], "meta": {}}, {"errors": [{"title": "Not Found"}], "meta": {}}])) == []


def test_snscrape_posts() -> None:
    record = {
        "_type": "snscrape.modules.twitter.Tweet", "url": "https://example.org", "date": "2018-07-02T19:00:03+00:00",
        "rawContent": "Goal", "id": int(made.status_id(3)), "lang": "ja", "hashtags": ["JPN"], "likeCount": 4,
        "user": {"username": "fan_0003", "id": 3, "displayname": "Fan", "followersCount": 8},
        "inReplyToTweetId": None, "quotedTweet": {"id": 5}, "mentionedUsers": [{"username": "fan_0004"}],
    }  # fmt: skip
    (row,) = load(made.lines([record]))
    assert (row["tweet_id"], row["text"], row["author_handle"], row["author_id"]) == (
        made.status_id(3),
        "Goal",
        "fan_0003",
        "3",
    )
    assert (row["is_quote"], row["quoted_tweet_id"], row["is_reply"], row["mentions"]) == (
        True,
        "5",
        False,
        ["fan_0004"],
    )


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (
            'text,user,created_at,timestamp,geo\n"One, two",fan_1,2015-09-12 18:25:53,1442082353512,\n',
            ("One, two", "fan_1", datetime(2015, 9, 12, 18, 25, 53, 512000, tzinfo=UTC), "millisecond", None),
        ),
        (
            'timestamp,"tweet_text"\n2021-06-13T14:35:00Z,"One\ntwo"\n',
            ("One\ntwo", None, datetime(2021, 6, 13, 14, 35, tzinfo=UTC), "second", None),
        ),
        ("id,data,label\n2859,   One,Neutral\n", ("One", None, None, None, None)),
        (
            "ID,lang,Date,Orig_Tweet,Likes,RTs,Hashtags,UserMentionID,Name,Followers\n"
            f"{made.status_id(1)},en,2018-07-02 19:00:01,One,3,2,JPN,,Fan,4\n",
            ("One", None, datetime(2018, 7, 2, 19, 0, 1, tzinfo=UTC), "millisecond", 3),
        ),
        (
            ",Date Created,Number of Likes,Source of Tweet,Tweet,Sentiment\n"
            "0,2022-11-20 23:59:21+00:00,4,Web,One,positive\n",
            ("One", None, datetime(2022, 11, 20, 23, 59, 21, tzinfo=UTC), "second", 4),
        ),
        (
            "ID,MatchID,PeriodID,EventType,Timestamp,Tweet\n12_0,12,0,0,1403106600000,One\n",
            ("One", None, datetime(2014, 6, 18, 15, 50, tzinfo=UTC), "second", None),
        ),
    ],
    ids=["premier league 2015", "euro 2020", "euro 2020 labels", "kaggle 2018", "kaggle 2022", "sub-events"],
)
def test_csv_layouts(content: str, expected: tuple[object, ...]) -> None:
    (row,) = load(content.encode())
    assert (row["text"], row["author_handle"], row["posted_at"], row["posted_precision"], row["like_count"]) == expected


@pytest.mark.parametrize(
    ("header", "row", "expected"),
    [
        (
            "id,username,created_at,text",
            f"{made.status_id(1)},fan_1,2018-07-02T19:00:01Z,One",
            (made.status_id(1), "fan_1", 1),
        ),
        ("date,id,content,username", f"2018-07-02 19:00:01+00:00,{made.status_id(1)},One,fan_1", (..., "fan_1", 1)),
        ("tweet_id;author;created_at;tweet", f"{made.status_id(1)};fan_1;Mon Jul 02 19:00:01 +0000 2018;One", ...),
        ("id\tuser_name\tdate\ttext", "17\tfan_1\t1530558001\tOne", (None, "fan_1", 1)),
        (
            "id,created_at,text,author.username,public_metrics.like_count",
            f"{made.status_id(1)},2018-07-02T19:00:01.000Z,One,fan_1,4",
            ...,
        ),
    ],
    ids=["plain", "snscrape", "semicolons", "tabs, rows counted", "twarc-csv"],
)
def test_a_csv_nobody_declared_is_known_by_its_columns(header: str, row: str, expected: Any) -> None:
    (found,) = load(f"{header}\n{row}\n".encode())
    wanted = (made.status_id(1), "fan_1", 1) if expected is ... else expected
    got = (found["tweet_id"], found["author_handle"], found["posted_at"].second)
    assert all(one is ... or one == other for one, other in zip(wanted, got, strict=True))
    assert found["text"] == "One"


@pytest.mark.parametrize(
    "header", ["author,date,title,text", "url,text,date,author", "text,label", "date,content,source"]
)
def test_columns_that_articles_have_too_make_no_posts(header: str) -> None:
    content = f"{header}\n{','.join('x' for _ in header.split(','))}\n".encode()
    assert not isinstance(recognise(content), CsvLayout)


def test_a_quote_too_many_costs_its_row_alone() -> None:
    rows = made.csv_2015(9).decode().split("fan_")
    rows[4] = rows[4].replace('"Shot', '""Shot')
    assert len(load("fan_".join(rows).encode())) == 8


def test_posts_of_one_layout_agree_with_those_of_another() -> None:
    """The same post from two APIs is the same row but for what one of them does not tell."""
    v1 = load(made.lines([made.tweet(5, "Goal")]))[0]
    v2 = load(
        made.lines(
            [{"id": made.status_id(5), "text": "Goal", "author_id": "9005", "created_at": "2018-07-02T19:00:05Z"}]
        )
    )[0]
    same = (
        "post_id",
        "tweet_id",
        "text",
        "author_id",
        "posted_at",
        "posted_precision",
        "posted_at_basis",
        "is_retweet",
    )
    assert {name: v1[name] for name in same} == {name: v2[name] for name in same}
    assert json.dumps(v2["language"]) == "null"


def test_a_time_without_zone_is_utc_wherever_the_machine_stands() -> None:
    content = b"timestamp,tweet_text\n2021-07-11 19:02:00,Goal! Shaw scores early\n"
    (row,) = load(content, zone="Asia/Tokyo")
    assert row["posted_at"] == datetime(2021, 7, 11, 19, 2, tzinfo=UTC)


def test_a_typist_holds_nothing_of_what_it_typed() -> None:
    memory = np.frombuffer(made.lines(made.tweet(n) for n in range(9)), np.uint8).copy()
    held = weakref.ref(memory)
    starts = np.concatenate([[0], np.flatnonzero(memory == ord("\n")) + 1]).astype(np.int32)
    records, _ = Batch(memory.data, starts, 1, 0).table()
    layout = recognise(memory.tobytes())
    assert isinstance(layout, JsonLayout)
    typist = Typist(duckdb.connect(), layout)
    posts, _ = typist.type(records.append_column("member", pa.nulls(9, pa.string())))
    del memory, records
    assert held() is None
    assert posts["text"].to_pylist() == [made.tweet(n)["text"] for n in range(9)]
    typist.close()


def test_lent_memory_is_given_back_where_no_typist_is_to_be_had(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(con: duckdb.DuckDBPyConnection, layout: object) -> Typist:
        raise duckdb.ConnectionException("none is left")

    monkeypatch.setattr("orchestration.warehouse.type_tweets.Typist", none)
    con = duckdb.connect()
    layout = recognise(made.lines([made.tweet(1)]))
    assert isinstance(layout, JsonLayout)
    given_back: list[bool] = []
    with (
        Typists() as typists,
        TweetStage(con, Ledger(con, lambda: "file", "path", lambda counts: None), typists) as stage,
        pytest.raises(duckdb.ConnectionException, match="none is left"),
    ):
        stage._type(pa.table({"line": [""]}), layout, lambda: given_back.append(True))
    assert given_back == [True]


def test_a_typist_is_at_hand_after_records_that_it_could_not_type() -> None:
    layout = recognise(made.lines([made.tweet(1)]))
    assert isinstance(layout, JsonLayout)
    with Typists() as typists:
        with pytest.raises(duckdb.BinderException):
            typists.type(pa.table({"line": ["{}"]}), layout)
        (typist,) = typists._idle
        typists.type(record_table([1], [0], ["{}"], {"member": [None]}), layout)
        assert typists._idle == [typist]


def test_a_typist_of_another_layout_makes_room() -> None:
    records = record_table([1], [0], ["{}"], {"member": [None]})
    with Typists() as typists:
        typists.type(records, TWEETS_V1)
        typists.type(records, TWEETS_V2)
        assert [typist.layout for typist in typists._idle] == [TWEETS_V2]


def test_posts_that_are_kept_take_just_their_size_of_memory() -> None:
    posts = pa.table({"text": [made.tweet(n)["text"] + "x" * 900 for n in range(9_000)], "likes": range(9_000)})
    before = pa.total_allocated_bytes()
    kept = _kept(posts)
    assert kept == posts
    assert pa.total_allocated_bytes() - before < 1.01 * _size(kept) < 1.02 * posts.nbytes


def test_what_takes_too_much_memory_is_typed_when_no_other_types(monkeypatch: pytest.MonkeyPatch) -> None:
    def others_at_work(typist: Typist, records: pa.Table) -> tuple[pa.Table, pa.Table]:
        if typists._at_work:
            raise duckdb.OutOfMemoryException
        return type_(typist, records)

    type_ = Typist.type
    monkeypatch.setattr(Typist, "type", others_at_work)
    records = record_table([1], [0], [made.lines([made.tweet(1)]).decode()], {"member": [None]})
    with Typists() as typists, ThreadPoolExecutor(1) as worker:
        with typists._beside():
            typed = worker.submit(typists.type, records, TWEETS_V1)
            assert not wait([typed], timeout=0.3).done
        posts, others = typed.result()
        assert (len(posts), len(others)) == (1, 0)


def test_rows_of_a_csv_wait_for_others_until_they_are_long_together(monkeypatch: pytest.MonkeyPatch) -> None:
    def table(numbers: list[int], *others: Any) -> pa.Table:
        rows.append(len(numbers))
        return record_table(numbers, *others)

    rows: list[int] = []
    monkeypatch.setattr("orchestration.warehouse.load_tweets.record_table", table)
    text = "Goal! " * 16_000
    content = "id,username,created_at,text\n" + "".join(
        f"{made.status_id(n)},fan_1,2018-07-02T19:00:01Z,{text}\n" for n in range(300)
    )
    assert len(load(content.encode())) == 300
    assert rows == [88, 88, 88, 36]
