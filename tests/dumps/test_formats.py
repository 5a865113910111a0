"""Formats are recognised from content, and each says what its records say."""

from __future__ import annotations

import gzip
import io
import json
import time
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, BinaryIO, cast

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from orchestration.dumps import readers
from orchestration.dumps.articles import article_from_record, article_from_text, parse_date
from orchestration.dumps.json_values import OneALine, is_spread, mend, parsed
from orchestration.dumps.limits import Budget, Limits
from orchestration.dumps.outcomes import Found, OffTopic, Reject
from orchestration.dumps.registry import recognise
from orchestration.dumps.warc import Response, page_of, read_responses
from tests.commands import SHARED
from tests.dumps import made

BUDGET = Budget(Limits(), 1 << 30)
C4 = {"text": made.REPORT, "timestamp": "2018-07-03T01:02:03Z", "url": "https://www.example.org/a"}
REALNEWS = {
    "url": "https://example.org/a", "title": None, "text": made.REPORT, "authors": ["A. Writer"],
    "publish_date": "07-02-2018", "domain": "example.org", "warc_date": "2019-01-01T00:00:00Z",
}  # fmt: skip
NEWS_PLEASE = {
    "maintext": made.REPORT, "title": "Late", "date_publish": "2018-07-02 22:30:00", "source_domain": "example.org",
    "authors": [], "language": "en", "url": "https://example.org/a", "date_download": "2020-01-01 00:00:00",
}  # fmt: skip


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b" date 2018-07-02 Kick-off.", "article, flat text"),
        (made.REPORT.encode(), "article, flat text"),
        (made.lines([C4]), "articles, JSON lines"),
        (made.lines([REALNEWS]), "articles, JSON lines"),
        (made.lines([NEWS_PLEASE]), "articles, JSON lines"),
        (b"{cut off\n" + made.lines([C4] * 3), "articles, JSON lines"),
        (b"headline,body,link\na,b,c\n", "articles, CSV"),
        (b"headline;body;link\na;b;c\n", "articles, CSV with semicolons"),
        (made.page().encode(), "article, HTML page"),
        (b"<!-- saved -->\n<html><body>", "article, HTML page"),
        (made.warc([made.page()]), "articles, WARC"),
        (made.lines([made.tweet(1)]), "tweets, API v1.1"),
        (made.lines([{"delete": {"status": {"id_str": "1"}}}]), "tweets, API v1.1"),
        (made.lines([{"data": [], "meta": {"result_count": 0}}]), "tweets, API v2"),
        (made.lines([{"id": "1", "text": "Goal", "author_id": "2"}]), "tweets, API v2"),
        (made.lines([{"data": [{"id": "1", "text": "Goal"}]}]), "tweets, API v2"),
        (made.lines([{"data": {"id": "1", "text": "Goal"}}]), "tweets, API v2"),
        (made.lines([{"data": [None, {"id": "1", "text": "Goal"}]}]), "tweets, API v2"),
        (made.lines([{"errors": [{"title": "Not Found Error"}]}]), "tweets, API v2"),
        (made.lines([{"statuses": [made.tweet(1)], "search_metadata": {}}]), "tweets, API v1.1 search pages"),
        (made.lines([{"id": 1, "text": "Goal", "date": "2018-07-02", "username": "fan_0001"}]), "tweets, JSON lines"),
        (made.lines([{"id": 1, "text": "Goal", "date": "2018-07-02", "url": "u"}]), "articles, JSON lines"),
        (made.lines([{"id": "1", "action": "delete", "reason": "deleted"}]), "compliance events, API v2"),
        (made.lines([{"_type": "x", "url": "u", "date": "d", "user": {}, "id": 1}]), "tweets, snscrape"),
        (made.lines([{"tweet": {"id_str": "1"}}]), "tweets, personal archive"),
        (made.csv_2015(1), "tweets, Premier League 2015 CSV"),
        (b'timestamp,"tweet_text",class\n', "tweets, Euro 2020 CSV"),
        (b"ID,MatchID,PeriodID,EventType,Timestamp,Tweet\n", "tweets, sub-event CSV"),
        (b",Date Created,Number of Likes,Source of Tweet,Tweet,Sentiment\n", "tweets, Kaggle World Cup 2022 CSV"),
        (b"date,home_team,away_team,winner,first_shooter\n", "reference, international_results shoot-outs"),
    ],
)
def test_content_tells_the_format(content: bytes, name: str) -> None:
    found = recognise(content)
    assert found is not None and found.name == name


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x89PNG\r\n\x1a\n\x00\x00",
        b"key=value\nother=value\n" * 20,
        b"id,player,goals\n" + b"1,Somebody,2\n" * 30,
        b'{"players": ["A", "B"]}',
        b'{"data": [{"player": "A", "goals": 2}]}',
        b'{"data": {"text": "Goal"}}\n{"data": 5}\n{"data": []}',
        b"too few words here",
        b"Valley Park, 12_400, 1931, Northtown\n  Mill Rd. 7 // Northtown\nSouth End, 8_150, 1988, Oldport\n" * 9,
    ],
)
def test_other_content_is_no_dump(content: bytes) -> None:
    assert recognise(content) is None


# --- articles ----------------------------------------------------------------------------------


def test_the_prefix_of_crawl_text_is_its_date_and_no_part_of_the_text() -> None:
    article = article_from_text(" date 2018-07-02 Imagine.\n\nMore.")
    assert (article.text, article.published_on, article.published_basis) == (
        "Imagine.\n\nMore.",
        date(2018, 7, 2),
        "prefix",
    )


def test_a_flat_text_without_date_has_none() -> None:
    article = article_from_text("The date 2018-07-02 stands here within.")
    assert (article.published_on, article.published_basis) == (None, None)


def test_a_record_says_what_its_date_rests_on() -> None:
    c4, realnews, news = (article_from_record(record) for record in (C4, REALNEWS, NEWS_PLEASE))
    assert (c4.published_on, c4.published_basis, c4.domain) == (date(2018, 7, 3), "crawl", "example.org")
    assert c4.published_at == datetime(2018, 7, 3, 1, 2, 3, tzinfo=UTC)
    assert (realnews.published_on, realnews.published_basis, realnews.authors) == (
        date(2018, 7, 2),
        "field",
        ("A. Writer",),
    )
    assert (news.published_on, news.published_at, news.published_basis) == (date(2018, 7, 2), None, "field")


@pytest.mark.parametrize(
    ("value", "day", "moment"),
    [
        ("2018-07-02T23:30:00-05:00", date(2018, 7, 2), datetime(2018, 7, 3, 4, 30, tzinfo=UTC)),
        ("2018-07-02", date(2018, 7, 2), None),
        ("13-40-2018", None, None),
        ("yesterday", None, None),
        (20180702, None, None),
        ("0001-01-01T00:00:00+14:00", date(1, 1, 1), None),
    ],
)
def test_dates_keep_their_day_and_their_zone(value: object, day: date | None, moment: datetime | None) -> None:
    assert parse_date(value) == (day, moment)


def found(outcomes: Any) -> list[Any]:
    return [outcome.article for outcome in outcomes if isinstance(outcome, Found)]


def stream(content: bytes) -> BinaryIO:
    return cast(BinaryIO, io.BytesIO(content))


def test_csv_and_parquet_articles_go_by_synonyms() -> None:
    rows = f'Headline,Body,Link,n\nLate,"{made.REPORT}",https://example.org/a,1\n,,,\n'.encode()
    (article, empty) = readers.read_csv(stream(rows))
    assert isinstance(article, Found) and (article.article.title, article.article.url) == (
        "Late",
        "https://example.org/a",
    )
    assert isinstance(empty, Reject) and empty.reason == "no text"
    written = io.BytesIO()
    pq.write_table(
        pa.table({"content": [made.REPORT, None], "published": [date(2018, 7, 2), None], "n": [1, 2]}), written
    )
    (article, empty) = readers.read_parquet(stream(written.getvalue()), BUDGET)
    assert isinstance(article, Found) and article.article.published_on == date(2018, 7, 2)
    assert isinstance(empty, Reject) and empty.record_number == 2


def test_a_warc_is_filtered_before_it_is_parsed_and_every_response_counts() -> None:
    content = made.warc([made.page("x")], "request") + made.warc([made.page(), f"<html><p>{made.RECIPE}</p></html>"])
    outcomes = list(readers.read_warc(stream(content), BUDGET))
    assert [type(outcome) for outcome in outcomes] == [Found, OffTopic]
    (article,) = found(outcomes)
    assert (article.url, article.published_at) == ("https://example.org/0", datetime(2018, 7, 2, 20, 30, tzinfo=UTC))


@pytest.mark.parametrize("length", ["9", "99", "99999999", "999999999999", "x", ""])
def test_a_warc_record_with_a_wrong_length_hides_no_other(length: str) -> None:
    one, two, three = (made.warc([made.page(f"{made.REPORT} {n}")]) for n in range(3))
    two = two.replace(
        b"Content-Length: ",
        f"Content-Length: {length}#".encode() if not length.isdigit() else b"Content-Length: " + length.encode(),
    )
    outcomes = list(readers.read_warc(stream(one + two + three), BUDGET))
    assert len(found(outcomes)) == 2 and sum(isinstance(outcome, Reject) for outcome in outcomes) == 1


def test_a_warc_record_whose_headers_do_not_end_hides_no_other() -> None:
    one, two = (made.warc([made.page(f"{made.REPORT} {n}")]) for n in range(2))
    outcomes = list(readers.read_warc(stream(b"WARC/1.0\r\nWARC-Type: response\r\n" + one + two), BUDGET))
    assert [type(outcome) for outcome in outcomes] == [Reject, Found, Found]


def test_a_time_of_a_warc_without_a_zone_is_in_utc(monkeypatch: pytest.MonkeyPatch) -> None:
    page = f"<html><body><p>{made.REPORT}</p></body></html>"
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    try:
        for told in (b"2018-07-03T00:00:00Z", b"2018-07-03T00:00:00", b"2018-07-03T09:00:00+09:00"):
            content = made.warc([page]).replace(b"2018-07-03T00:00:00Z", told)
            (response,) = read_responses(stream(content))
            assert isinstance(response, Response)
            assert page_of(response, BUDGET).fetched == datetime(2018, 7, 3, tzinfo=UTC)
    finally:
        monkeypatch.undo()
        time.tzset()


# --- pages -------------------------------------------------------------------------------------

ID = made.status_id(2)
AUTHOR = f'&mdash; A — Fan (@fan_0002) <a href="https://twitter.com/fan_0002/status/{ID}?ref_src=x">July 2, 2018</a>'
WORDS = 'One &amp; two<br>three <a href="https://t.co/x">pic.twitter.com/x</a>'
BLOCKQUOTE = f'<blockquote class="twitter-tweet"><p lang="en">{WORDS}</p>{AUTHOR}</blockquote>'


@pytest.mark.parametrize(
    "markup",
    [
        BLOCKQUOTE,
        f'<div class="social-embed">{BLOCKQUOTE}<script src="x"></script></div>',
        f'<amp-twitter data-tweetid="{ID}">{BLOCKQUOTE}</amp-twitter>',
        f'<twitter-widget data-tweet-id="{ID}"><b class="TweetAuthor-name">A — Fan</b>'
        f'<i class="TweetAuthor-screenName">@fan_0002</i><p class="Tweet-text">{WORDS}</p></twitter-widget>',
    ],
    ids=["blockquote", "wrapped", "amp", "widget"],
)
def test_an_embed_is_lifted_exactly_and_keeps_its_place(markup: str) -> None:
    (article,) = found(readers.read_html(stream(made.page(embed=markup).encode())))
    (embed,) = article.embeds
    assert embed.text == "One & two\nthree pic.twitter.com/x"
    assert (embed.status_id, embed.author_handle, embed.author_name) == (ID, "fan_0002", "A — Fan")
    assert embed.posted_at == datetime(2018, 7, 2, 19, 0, 2, tzinfo=UTC)
    block = article.text[embed.start : embed.end]
    assert block.startswith(f"{embed.text} — A — Fan (@fan_0002)")
    assert article.text.index("last kick of the match") < embed.start < article.text.index("Belgium play Brazil")
    if "blockquote" in markup:
        assert block.endswith("July 2, 2018") and embed.links == ("https://t.co/x",)


def test_an_embed_without_words_leaves_no_trace() -> None:
    markup = f'<iframe src="https://platform.twitter.com/embed/Tweet.html?id={ID}"></iframe>'
    (article,) = found(readers.read_html(stream(made.page(embed=markup).encode())))
    assert article.embeds == () and "EMBED" not in article.text


def test_a_page_has_its_date_with_zone_and_is_never_run() -> None:
    page = made.page("<script>document.title='x'</script>" + made.REPORT)
    (article,) = found(readers.read_html(stream(page.encode())))
    assert (article.published_on, article.published_at) == (date(2018, 7, 2), datetime(2018, 7, 2, 20, 30, tzinfo=UTC))
    assert (article.published_basis, article.title, article.language) == ("page", "Belgium 3-2 Japan", "en")
    assert "document" not in article.text


def test_json_ld_and_address_give_dates_too() -> None:
    bare = made.page().replace("<meta property='article:published_time' content='2018-07-02T22:30:00+02:00'>", "{}")
    ld = '<script type="application/ld+json">{"@graph": [{"datePublished": "2018-07-02T22:30:00Z"}]}</script>'
    (article,) = found(readers.read_html(stream(bare.replace("{}", ld).encode())))
    assert (article.published_at, article.published_basis) == (datetime(2018, 7, 2, 22, 30, tzinfo=UTC), "page")
    link = '<link rel="canonical" href="https://example.org/2018/07/02/late">'
    (article,) = found(readers.read_html(stream(bare.replace("{}", link).encode())))
    assert (article.published_on, article.published_basis) == (date(2018, 7, 2), "url")


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "iso-8859-2"])
def test_pages_are_decoded_by_what_they_say(charset: str) -> None:
    page = made.page("Müller, Götze. " + made.REPORT).replace("<head>", f"<head><meta charset='{charset}'>")
    (article,) = found(readers.read_html(stream(page.encode(charset))))
    assert "Müller, Götze" in article.text


@pytest.mark.parametrize("said", ["utf-16", "unicode_escape", "utf-7", "rot13", "no-such-thing"])
def test_a_page_cannot_name_an_encoding_that_makes_other_words_of_it(said: str) -> None:
    page = made.page(r"M\u00fcller +AGE- " + made.REPORT).replace("<head>", f"<head><meta charset='{said}'>")
    (article,) = found(readers.read_html(stream(page.encode() + b" " * (len(page.encode()) % 2))))
    assert r"M\u00fcller +AGE- " + made.REPORT in article.text


def test_words_that_look_like_our_mark_of_a_place_stay_words() -> None:
    typed = "XMATCHDAYEMBED0X and XMATCHDAYEMBED0N0X"
    (article,) = found(readers.read_html(stream(made.page(f"{typed} {made.REPORT}", BLOCKQUOTE).encode())))
    assert len(article.embeds) == 1 and typed in article.text


# --- JSON that is not one value a line ---------------------------------------------------------


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("before", ["", "window.YTD.tweets.part0 = ", "var tweets =\n"])
def test_arrays_become_lines(indent: int | None, before: str) -> None:
    values = [{"a": f'brace }} and \\" quote {n}', "b": [{"a": n}]} for n in range(50)]
    content = (before + json.dumps(values, indent=indent) + ";\n").encode()
    assert is_spread(content)
    assert [json.loads(line) for line in OneALine(stream(content)).read().splitlines()] == values


def test_objects_over_several_lines_become_lines_and_lines_stay_lines() -> None:
    values = [{"a": n, "b": {"c": None}} for n in range(9)]
    assert is_spread("\n".join(json.dumps(value, indent=1) for value in values).encode())
    assert not is_spread(made.lines(values))


@pytest.mark.parametrize(
    ("cut", "mended"),
    [
        (rb'"\ud83d"', rb'"\ufffd"'),
        (rb'"\ude00\ud83d\ude00"', rb'"\ufffd\ud83d\ude00"'),
        (rb'"\\ud83d"', rb'"\\ud83d"'),
        (rb'"\\\ud83d"', rb'"\\\ufffd"'),
    ],
)
def test_surrogates_alone_are_mended_and_pairs_are_not(cut: bytes, mended: bytes) -> None:
    assert mend(cut) == mended


# --- real dumps --------------------------------------------------------------------------------


@pytest.mark.skipif(not SHARED.exists(), reason="the shared real data is not beside the project")
def test_real_pages_give_every_embed_that_has_words() -> None:
    with gzip.open(SHARED / "data/articles/warc/soccer-2011-2015.warc.gz") as file:
        articles = found(readers.read_warc(cast(BinaryIO, io.BytesIO(file.read())), BUDGET))
    embeds = [embed for article in articles for embed in article.embeds]
    assert len(articles) >= 195 and len(embeds) == 69
    assert all(embed.status_id and embed.author_handle and embed.posted_at for embed in embeds)


@pytest.mark.skipif(not SHARED.exists(), reason="the shared real data is not beside the project")
@pytest.mark.parametrize(
    "name", ["articles/crawl_text", "articles/html", "articles/jsonl", "articles/warc", "tweets/api_v2", "subevents"]
)
def test_real_dumps_are_recognised(name: str) -> None:
    for path in sorted((SHARED / "data" / name).iterdir()):
        if path.name != "LICENSE":
            content = path.read_bytes()
            assert recognise((gzip.decompress(content) if path.suffix == ".gz" else content)[: 1 << 22]), path


def test_shared_data_is_looked_for_beside_the_project() -> None:
    assert Path(__file__).resolve().parents[2].parent / "shared" == SHARED


def test_what_is_no_text_is_told_from_what_is_no_json() -> None:
    with pytest.raises(ValueError, match=r"^not UTF-8: invalid start byte at byte 6$"):
        parsed(b'{"a":"\xff\xfe"}')
    with pytest.raises(ValueError, match=r"^not JSON: "):
        parsed(b'{"a" "b"}')
