"""Posts in a layout nobody declared, CSV or JSON lines, known by what their columns are called.

Belongs here: the names that exports give the columns of raw.tweets. Does not belong here: layouts with names of
their own (layouts.py), articles (articles.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from functools import cache

from orchestration.dumps.layouts import TEXT, CsvLayout, JsonLayout

SYNONYMS: dict[str, tuple[str, ...]] = {
    "tweet_id": ("tweet_id", "tweetid", "status_id", "id_str", "id"),
    "text": ("full_text", "tweet_text", "rawcontent", "tweet", "text", "content", "orig_tweet", "tweet_content"),
    "posted_at": (
        *("created_at", "tweet_created_at", "date_created", "tweet_date", "posted_at", "datetime"),
        *("date", "timestamp", "time"),
    ),
    "author_handle": (
        *("username", "screen_name", "user_name", "user_username", "user_screen_name", "author_username"),
        *("author_handle", "handle", "user", "author"),
    ),
    "author_id": ("author_id", "user_id", "user_id_str", "userid"),
    "author_name": ("author_name", "user_displayname", "user_display_name", "display_name", "displayname", "name"),
    "language": ("lang", "language", "tweet_lang"),
    "like_count": (
        *("like_count", "likecount", "likes", "likes_count", "nlikes", "favorite_count", "favorites"),
        *("public_metrics_like_count", "number_of_likes"),
    ),
    "retweet_count": (
        *("retweet_count", "retweetcount", "retweets", "retweets_count", "nretweets", "rts"),
        "public_metrics_retweet_count",
    ),
    "reply_count": ("reply_count", "replycount", "replies", "replies_count", "public_metrics_reply_count"),
    "quote_count": ("quote_count", "quotecount", "quotes", "public_metrics_quote_count"),
    "follower_count": (
        *("follower_count", "followers", "followers_count", "user_followers", "user_followers_count"),
        "author_public_metrics_followers_count",
    ),
}
"""For each column, the names that twarc-csv, snscrape, twint and the usual exports give it, the surest first."""

_ARTICLES_HAVE = frozenset(("title", "headline", "domain", "source_domain", "maintext", "body", "byline"))
_ONLY_POSTS_HAVE = frozenset(
    ("tweet", "tweet_text", "orig_tweet", "rawcontent", "tweet_id", "tweetid", "status_id", "id_str", "screen_name")
    + SYNONYMS["author_handle"][:-1]
    + SYNONYMS["retweet_count"]
)

_TIME = """coalesce(
    try_cast({0} AS TIMESTAMPTZ),
    try_strptime({0}, '%a %b %d %H:%M:%S %z %Y'),
    CASE WHEN regexp_full_match({0}, '[0-9]{{10}}') THEN try(to_timestamp(try_cast({0} AS BIGINT)))
        WHEN regexp_full_match({0}, '[0-9]{{13}}') THEN try(make_timestamptz(try_cast({0} AS BIGINT) * 1000)) END)"""
# A column called "id" may count rows: ids of posts have had eight digits at least since 2007.
_READ = {"tweet_id": "if(regexp_full_match(trim({0}), '[0-9]{{8,20}}'), trim({0}), NULL)", "posted_at": _TIME}


def csv_layout(header: Sequence[str], delimiter: str) -> CsvLayout | None:
    """The layout of a CSV whose columns, parted by ``delimiter``, have the names of ``header``; None where they are
    not those of posts."""
    names = {re.sub(r"\W+", "_", name.strip().lower()).strip("_"): name for name in header}
    found = _found(names.keys())
    if not found:
        return None
    called = {column: names[synonym] for column, synonym in found.items()}
    return CsvLayout(
        name="tweets, CSV",
        header=tuple(called.values()),
        called={name: column for column, name in called.items()},
        precision="second",
        delimiter=delimiter,
        columns={column: _read(column, f'"{column}"') for column in found},
    )


def json_layout(names: Iterable[str]) -> JsonLayout | None:
    """The layout of JSON lines whose records have the keys ``names``; None where they are not those of posts."""
    found = tuple(_found(set(names)).items())
    return _json_layout(found) if found else None


@cache
def _json_layout(found: tuple[tuple[str, str], ...]) -> JsonLayout:
    """One layout for all files alike. What stands in its SQL are names of SYNONYMS, none of a dump."""
    return JsonLayout(
        name="tweets, JSON lines",
        any_of=(),
        structure={synonym: TEXT for _, synonym in found},
        columns={column: _read(column, f't."{synonym}"') for column, synonym in found},
        precision="second",
        has_ids=False,
    )


def are_posts(names: Iterable[str]) -> bool:
    """Whether columns are those of posts: a text, a time or an id, and a name that only posts have."""
    return bool(_found({name.lower() for name in names}))


def _found(names: Set[str]) -> dict[str, str]:
    """For each column of raw.tweets the surest of its synonyms that is among ``names``; none where these are not those
    of posts."""
    found = {
        column: next(synonym for synonym in synonyms if synonym in names)
        for column, synonyms in SYNONYMS.items()
        if not names.isdisjoint(synonyms)
    }
    if "text" not in found or found.keys().isdisjoint(("posted_at", "tweet_id")):
        return {}
    if names.isdisjoint(_ONLY_POSTS_HAVE) or not names.isdisjoint(_ARTICLES_HAVE):
        return {}
    return found


def _read(column: str, value: str) -> str:
    """The SQL that reads a column of raw.tweets from a value that is text."""
    known = "try_cast({0} AS BIGINT)" if column.endswith("_count") else _READ.get(column, "nullif({0}, '')")
    return known.format(value)
