"""How each kind of tweet dump says what raw.tweets says: one declared mapping a layout.

Belongs here: which fields a layout has, and the SQL expression over them for each column. A new
layout is an entry of JSON_LAYOUTS or CSV_LAYOUTS. Does not belong here: running the SQL
(warehouse/load_tweets.py), reading files.

An expression for a JSON layout reads the struct ``t``, and ``p`` where a record holds several posts; for a CSV layout
the file's columns, all text. Columns that a layout does not name are NULL. Besides the columns of raw.tweets there are

- ``gone_tweet``, ``gone_author``: the id that a deletion or withholding notice takes out;
- ``notice``: what a record that is no post is called, for its reject.

``posted_at`` is TIMESTAMPTZ; where it is missing or not exact, loading takes the time from the id.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Structure = Mapping[str, Any]


@dataclass(frozen=True, slots=True, eq=False)
class JsonLayout:
    """One record a line. ``any_of``: a record is of this layout if it has all keys of one of these sets, or no key but
    one of ``alone``, whose value, or the first object in it, has all the keys that are told there.

    ``structure``: the fields of a post that are read, as DuckDB's json_transform takes them. Where a record is not a
    post itself, ``page`` has the fields of a record and ``posts`` the expression over the struct ``p`` of them, and
    over ``line``, that gives its posts as a list of texts. ``given``: columns that hold for a whole file.
    ``precision``: what ``posted_at`` is exact to. ``is_escaped``: <, > and & of a post are written as HTML entities, as
    Twitter's API does ("Counting characters").
    """

    name: str
    any_of: tuple[frozenset[str], ...]
    structure: Structure
    columns: Mapping[str, str]
    precision: str
    alone: Mapping[str, frozenset[str]] = field(default_factory=dict)
    page: Structure | None = None
    posts: str = ""
    given: Mapping[str, str | None] = field(default_factory=dict)
    has_ids: bool = True
    is_escaped: bool = False


def transform(structure: Structure) -> str:
    """A structure as json_transform's second argument."""
    return json.dumps(structure)


@dataclass(frozen=True, slots=True, eq=False)
class CsvLayout:
    """One post a row. A file is of this layout if it has the columns ``header``, and but ``optional`` ones besides.
    ``called``: what the expressions call a column, where not by its own name."""

    name: str
    header: tuple[str, ...]
    columns: Mapping[str, str]
    precision: str
    called: Mapping[str, str] = field(default_factory=dict)
    optional: tuple[str, ...] = ()
    delimiter: str = ","
    has_ids: bool = False
    is_escaped: bool = False


TweetLayout = JsonLayout | CsvLayout


def _from_milliseconds(expression: str) -> str:
    return f"try(make_timestamptz(try_cast({expression} AS BIGINT) * 1000))"


def _posts_in(value: str) -> str:
    """The posts of a page: those of the list, or the one, that a JSON value is; else the record stands for itself."""
    return f"""CASE json_type({value}) WHEN 'ARRAY' THEN json_transform({value}, '["VARCHAR"]')
        WHEN 'OBJECT' THEN [{value}::VARCHAR] ELSE [line] END"""


TEXT = "VARCHAR"
COUNT = "BIGINT"
_ENTITIES_V1 = {
    "hashtags": [{"text": TEXT}],
    "user_mentions": [{"screen_name": TEXT}],
    "media": [{"media_url_https": TEXT}],
}
_WORDS_V1 = {"text": TEXT, "full_text": TEXT, "extended_tweet": {"full_text": TEXT}}
_ENTITIES_OF_V1 = "coalesce(t.extended_tweet.entities, t.entities)"

TWEETS_V1 = JsonLayout(
    name="tweets, API v1.1",
    any_of=(
        frozenset({"id", "user", "created_at", "text"}),
        frozenset({"id", "user", "created_at", "full_text"}),
        frozenset({"id_str", "user", "created_at"}),
    ),
    alone=dict.fromkeys(("delete", "status_withheld", "user_withheld", "scrub_geo", "limit"), frozenset()),
    precision="second",
    is_escaped=True,
    structure={
        "id_str": TEXT,
        "id": TEXT,
        "created_at": TEXT,
        "timestamp_ms": TEXT,
        "lang": TEXT,
        **_WORDS_V1,
        "extended_tweet": {"full_text": TEXT, "entities": _ENTITIES_V1},
        "entities": _ENTITIES_V1,
        "extended_entities": {"media": [{"media_url_https": TEXT}]},
        "user": {"id_str": TEXT, "id": TEXT, "screen_name": TEXT, "name": TEXT, "followers_count": COUNT},
        "retweeted_status": {"id_str": TEXT, "id": TEXT, "user": {"screen_name": TEXT}, **_WORDS_V1},
        "is_quote_status": "BOOLEAN",
        "quoted_status_id_str": TEXT,
        "in_reply_to_status_id_str": TEXT,
        "favorite_count": COUNT,
        "retweet_count": COUNT,
        "reply_count": COUNT,
        "quote_count": COUNT,
        "withheld_in_countries": "JSON",
        "withheld_copyright": "BOOLEAN",
        "delete": {"status": {"id_str": TEXT, "id": TEXT}, "tweet": {"id": TEXT}},
        "status_withheld": {"id": TEXT},
        "user_withheld": {"id": TEXT},
    },
    columns={
        "tweet_id": "coalesce(t.id_str, t.id)",
        "author_id": 'coalesce(t."user".id_str, t."user".id)',
        "author_handle": 't."user".screen_name',
        "author_name": 't."user".name',
        "posted_at": f"coalesce({_from_milliseconds('t.timestamp_ms')}, "
        "try_strptime(t.created_at, '%a %b %d %H:%M:%S %z %Y'))",
        "posted_precision": "if(t.timestamp_ms IS NULL, 'second', 'millisecond')",
        "text": (
            "if(t.retweeted_status IS NULL, coalesce(t.extended_tweet.full_text, t.full_text, t.text), "
            "coalesce('RT @' || t.retweeted_status.\"user\".screen_name || ': ', '') || "
            "coalesce(t.retweeted_status.extended_tweet.full_text, t.retweeted_status.full_text, "
            "t.retweeted_status.text, t.text))"
        ),
        "language": "t.lang",
        "hashtags": f"list_transform({_ENTITIES_OF_V1}.hashtags, lambda h: h.text)",
        "mentions": f"list_transform({_ENTITIES_OF_V1}.user_mentions, lambda m: m.screen_name)",
        "media_urls": f"list_transform(coalesce(t.extended_entities.media, {_ENTITIES_OF_V1}.media), "
        "lambda m: m.media_url_https)",
        "is_retweet": "t.retweeted_status IS NOT NULL",
        "is_quote": "coalesce(t.is_quote_status, t.quoted_status_id_str IS NOT NULL)",
        "is_reply": "t.in_reply_to_status_id_str IS NOT NULL",
        "retweeted_tweet_id": "coalesce(t.retweeted_status.id_str, t.retweeted_status.id)",
        "quoted_tweet_id": "t.quoted_status_id_str",
        "replied_to_tweet_id": "t.in_reply_to_status_id_str",
        "like_count": "t.favorite_count",
        "retweet_count": "t.retweet_count",
        "reply_count": "t.reply_count",
        "quote_count": "t.quote_count",
        "follower_count": 't."user".followers_count',
        "gone_tweet": 'coalesce(t."delete".status.id_str, t."delete".status.id, t."delete".tweet.id, '
        "t.status_withheld.id, "
        "if(t.withheld_copyright OR coalesce(json_array_length(t.withheld_in_countries), 0) > 0, "
        "coalesce(t.id_str, t.id), NULL))",
        "gone_author": "t.user_withheld.id",
    },
)

SEARCH_V1 = dataclasses.replace(
    TWEETS_V1,
    name="tweets, API v1.1 search pages",
    any_of=(frozenset({"statuses", "search_metadata"}),),
    alone={"statuses": frozenset()},
    page={"statuses": "JSON"},
    posts=_posts_in("p.statuses"),
)

_AUTHOR_V2 = {"id": TEXT, "username": TEXT, "name": TEXT, "public_metrics": {"followers_count": COUNT}}
_MEDIA_V2 = {"url": TEXT, "preview_image_url": TEXT}
_WORDS_V2 = {"id": TEXT, "text": TEXT, "note_tweet": {"text": TEXT}}


def _reference(kind: str) -> str:
    return f"list_filter(t.referenced_tweets, lambda r: r.type = '{kind}')[1]"


def _included(what: str, key: str, value: str) -> str:
    """What a page includes under a key; NULL where the post stands alone."""
    included = f"p.includes.{what}"
    return f"{included}[list_position(list_transform({included}, lambda i: i.{key}), {value})]"


_RETWEETED_V2 = _reference("retweeted")
_WHOLE_V2 = _included("tweets", "id", f"{_RETWEETED_V2}.id")
_USER_V2 = _included("users", "id", "t.author_id")

TWEETS_V2 = JsonLayout(
    name="tweets, API v2",
    any_of=(
        *(frozenset({"data", key}) for key in ("includes", "meta", "errors", "matching_rules", "__twarc")),
        *(frozenset({"id", "text", key}) for key in ("author_id", "edit_history_tweet_ids", "public_metrics")),
        frozenset({"errors", "meta"}),
    ),
    alone={"data": frozenset({"id", "text"}), "errors": frozenset()},
    # a page of posts, one post of a stream, or one that stands alone as twarc's ``flatten`` leaves it
    page={
        "data": "JSON",
        "includes": {
            "users": [_AUTHOR_V2],
            "tweets": [{**_WORDS_V2, "author_id": TEXT}],
            "media": [{"media_key": TEXT, **_MEDIA_V2}],
        },
    },
    posts=_posts_in("p.data"),
    precision="second",
    is_escaped=True,
    structure={
        **_WORDS_V2,
        "created_at": TEXT,
        "lang": TEXT,
        "author_id": TEXT,
        "author": _AUTHOR_V2,
        "entities": {"hashtags": [{"tag": TEXT}], "mentions": [{"username": TEXT}]},
        "attachments": {"media_keys": [TEXT], "media": [_MEDIA_V2]},
        "referenced_tweets": [{"type": TEXT, **_WORDS_V2, "author": {"username": TEXT}}],
        "public_metrics": {"like_count": COUNT, "retweet_count": COUNT, "reply_count": COUNT, "quote_count": COUNT},
        "edit_history_tweet_ids": [TEXT],
        "withheld": "JSON",
        "errors": "JSON",
    },
    columns={
        "post_id": "t.edit_history_tweet_ids[1]",
        "tweet_id": "t.id",
        "author_id": "coalesce(t.author_id, t.author.id)",
        "author_handle": f"coalesce(t.author.username, {_USER_V2}.username)",
        "author_name": f"coalesce(t.author.name, {_USER_V2}.name)",
        "posted_at": "try_cast(t.created_at AS TIMESTAMPTZ)",
        "text": (
            "coalesce('RT @' || "
            f"coalesce({_RETWEETED_V2}.author.username, {_included('users', 'id', f'{_WHOLE_V2}.author_id')}.username) "
            f"|| ': ' || coalesce({_RETWEETED_V2}.note_tweet.text, {_RETWEETED_V2}.text, "
            f"{_WHOLE_V2}.note_tweet.text, {_WHOLE_V2}.text), t.note_tweet.text, t.text)"
        ),
        "language": "t.lang",
        "hashtags": "list_transform(t.entities.hashtags, lambda h: h.tag)",
        "mentions": "list_transform(t.entities.mentions, lambda m: m.username)",
        "media_urls": (
            "list_transform(coalesce(t.attachments.media, "
            "if(t.attachments.media_keys IS NULL, NULL, "
            "list_filter(p.includes.media, lambda m: list_contains(t.attachments.media_keys, m.media_key)))), "
            "lambda m: coalesce(m.url, m.preview_image_url))"
        ),
        "is_retweet": f"{_RETWEETED_V2}.id IS NOT NULL",
        "is_quote": f"{_reference('quoted')}.id IS NOT NULL",
        "is_reply": f"{_reference('replied_to')}.id IS NOT NULL",
        "retweeted_tweet_id": f"{_RETWEETED_V2}.id",
        "quoted_tweet_id": f"{_reference('quoted')}.id",
        "replied_to_tweet_id": f"{_reference('replied_to')}.id",
        **{f"{c}_count": f"t.public_metrics.{c}_count" for c in ("like", "retweet", "reply", "quote")},
        "follower_count": "coalesce(t.author.public_metrics.followers_count, "
        f"{_USER_V2}.public_metrics.followers_count)",
        "gone_tweet": "if(t.withheld IS NOT NULL, t.id, NULL)",
        "notice": "if(t.id IS NULL AND t.errors IS NOT NULL, 'an error message, no post', NULL)",
    },
)

COMPLIANCE_V2 = JsonLayout(
    name="compliance events, API v2",
    any_of=(frozenset({"id", "action", "reason"}),),
    precision="second",
    structure={"id": TEXT, "action": TEXT},
    # A users' file and a tweets' file look alike: the id is taken for both; ids of the two do not meet.
    columns={
        "tweet_id": "t.id",
        "gone_tweet": "if(t.action = 'delete', t.id, NULL)",
        "gone_author": "if(t.action = 'delete', t.id, NULL)",
    },
)

SNSCRAPE = JsonLayout(
    name="tweets, snscrape",
    any_of=(
        frozenset({"_type", "url", "date", "user"}),
        frozenset({"rawContent", "date", "user", "id"}),
        frozenset({"content", "date", "user", "id"}),
    ),
    precision="second",
    structure={
        "id": TEXT,
        "date": TEXT,
        "rawContent": TEXT,
        "content": TEXT,
        "renderedContent": TEXT,
        "lang": TEXT,
        "user": {"id": TEXT, "username": TEXT, "displayname": TEXT, "followersCount": COUNT},
        "hashtags": [TEXT],
        "mentionedUsers": [{"username": TEXT}],
        "media": [{"fullUrl": TEXT, "thumbnailUrl": TEXT}],
        "retweetedTweet": {"id": TEXT, "rawContent": TEXT, "content": TEXT, "user": {"username": TEXT}},
        "quotedTweet": {"id": TEXT},
        "inReplyToTweetId": TEXT,
        "likeCount": COUNT,
        "retweetCount": COUNT,
        "replyCount": COUNT,
        "quoteCount": COUNT,
    },
    columns={
        "tweet_id": "t.id",
        "author_id": 't."user".id',
        "author_handle": 't."user".username',
        "author_name": 't."user".displayname',
        "posted_at": "try_cast(t.date AS TIMESTAMPTZ)",
        "text": "coalesce('RT @' || t.retweetedTweet.\"user\".username || ': ' || "
        "coalesce(t.retweetedTweet.rawContent, t.retweetedTweet.content), t.rawContent, t.content, t.renderedContent)",
        "language": "t.lang",
        "hashtags": "t.hashtags",
        "mentions": "list_transform(t.mentionedUsers, lambda m: m.username)",
        "media_urls": "list_transform(t.media, lambda m: coalesce(m.fullUrl, m.thumbnailUrl))",
        "is_retweet": "t.retweetedTweet.id IS NOT NULL",
        "is_quote": "t.quotedTweet.id IS NOT NULL",
        "is_reply": "t.inReplyToTweetId IS NOT NULL",
        "retweeted_tweet_id": "t.retweetedTweet.id",
        "quoted_tweet_id": "t.quotedTweet.id",
        "replied_to_tweet_id": "t.inReplyToTweetId",
        **{f"{c}_count": f"t.{c}Count" for c in ("like", "retweet", "reply", "quote")},
        "follower_count": 't."user".followersCount',
    },
)

PERSONAL_ARCHIVE = dataclasses.replace(
    TWEETS_V1,
    name="tweets, personal archive",
    any_of=(frozenset({"id_str", "full_text", "created_at"}),),
    alone={"tweet": frozenset()},
    page={"tweet": "JSON"},
    posts="[coalesce(p.tweet::VARCHAR, line)]",
    given={"owner_id": None, "owner_handle": None, "owner_name": None},
    structure={**TWEETS_V1.structure, "tweet_id": TEXT, "deleted_at": TEXT},
    columns={
        **TWEETS_V1.columns,
        # of what its owner deleted an archive holds posts and headers of posts
        "gone_tweet": f"if(t.deleted_at IS NULL, {TWEETS_V1.columns['gone_tweet']}, "
        "coalesce(t.id_str, t.id, t.tweet_id))",
        "notice": "if(t.tweet_id IS NOT NULL AND t.full_text IS NULL, 'the header of a post, no post', NULL)",
        "author_id": "owner_id",
        "author_handle": "owner_handle",
        "author_name": "owner_name",
        "follower_count": "NULL",
    },
)


def by_owner(layout: JsonLayout, account: dict[str, Any]) -> JsonLayout:
    """PERSONAL_ARCHIVE for the archive whose ``account.js`` holds ``account``; any other layout as it is."""
    if layout is not PERSONAL_ARCHIVE:
        return layout
    said = {
        "owner_id": account.get("accountId"),
        "owner_handle": account.get("username"),
        "owner_name": account.get("accountDisplayName"),
    }
    return dataclasses.replace(layout, given={k: v if isinstance(v, str) else None for k, v in said.items()})


JSON_LAYOUTS: tuple[JsonLayout, ...] = (TWEETS_V1, SEARCH_V1, TWEETS_V2, COMPLIANCE_V2, SNSCRAPE, PERSONAL_ARCHIVE)
"""In the order in which a record is held against them."""

_LIST = "if({0} = '', [], string_split({0}, ','))"

CSV_LAYOUTS: tuple[CsvLayout, ...] = (
    CsvLayout(
        name="tweets, Premier League 2015 CSV",
        header=("text", "user", "created_at", "timestamp", "geo"),
        optional=("lang",),
        precision="millisecond",
        columns={
            "text": "text",
            "author_handle": '"user"',
            "posted_at": _from_milliseconds('"timestamp"'),
            "language": "lang",
        },
    ),
    CsvLayout(
        name="tweets, Euro 2020 CSV",
        header=("timestamp", "tweet_text"),
        optional=("class",),
        precision="second",
        columns={"text": "tweet_text", "posted_at": 'try_cast("timestamp" AS TIMESTAMPTZ)'},
    ),
    CsvLayout(
        name="tweets, Euro 2020 CSV with labels",
        header=("id", "data", "label"),
        precision="second",
        columns={"text": "trim(data)"},
    ),
    CsvLayout(
        name="tweets, Kaggle World Cup 2018 CSV",
        header=("ID", "lang", "Date", "Orig_Tweet", "Likes", "RTs", "Hashtags", "UserMentionID", "Name", "Followers"),
        optional=("Source", "len", "Tweet", "UserMentionNames", "Place", "Friends"),
        precision="second",
        has_ids=True,
        columns={
            "tweet_id": "ID",
            "text": "Orig_Tweet",
            "author_name": "Name",
            "posted_at": "try_cast(\"Date\" AS TIMESTAMP) AT TIME ZONE 'UTC'",
            "language": "lang",
            "hashtags": _LIST.format("Hashtags"),
            "mentions": _LIST.format("UserMentionID"),
            "like_count": "try_cast(Likes AS BIGINT)",
            "retweet_count": "try_cast(RTs AS BIGINT)",
            "follower_count": "try_cast(Followers AS BIGINT)",
        },
    ),
    CsvLayout(
        name="tweets, Kaggle World Cup 2022 CSV",
        header=("Date Created", "Number of Likes", "Tweet"),
        optional=("", "Source of Tweet", "Sentiment"),
        precision="second",
        columns={
            "text": "Tweet",
            "posted_at": 'try_cast("Date Created" AS TIMESTAMPTZ)',
            "like_count": 'try_cast("Number of Likes" AS BIGINT)',
        },
    ),
    CsvLayout(
        name="tweets, sub-event CSV",
        header=("ID", "MatchID", "PeriodID", "EventType", "Timestamp", "Tweet"),
        precision="second",
        columns={"text": "Tweet", "posted_at": _from_milliseconds('"Timestamp"')},
    ),
)
