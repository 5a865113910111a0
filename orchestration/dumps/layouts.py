"""How each kind of tweet dump says what raw.tweets says: one declared mapping a layout.

Belongs here: which fields a layout has, and the SQL expression over them for each column. A new
layout is an entry of JSON_LAYOUTS or CSV_LAYOUTS. Does not belong here: running the SQL
(warehouse/load.py), reading files.

An expression for a JSON layout reads the struct ``t``, for a CSV layout the file's columns, all
text. Columns that a layout does not name are NULL. Besides the columns of raw.tweets:

- ``gone_tweet``, ``gone_author``: the id that a deletion or withholding notice takes out;
- ``ids``: whether the layout's posts have ids at all.

``posted_at`` is TIMESTAMPTZ; where it is missing or not exact, loading takes the time from the id.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Structure = Mapping[str, Any]


@dataclass(frozen=True, slots=True, eq=False)
class JsonLayout:
    """One post a line. ``any_of``: a line is of this layout if it has all keys of one of these sets."""

    name: str
    any_of: tuple[frozenset[str], ...]
    structure: Structure
    columns: Mapping[str, str]
    precision: str
    ids: bool = True

    @property
    def transform(self) -> str:
        """The structure as DuckDB's json_transform takes it."""
        return json.dumps(self.structure)


@dataclass(frozen=True, slots=True, eq=False)
class CsvLayout:
    """One post a row. ``header``: the columns a file of this layout has, and ``optional`` may have.

    ``required``: columns that hold something in every good row.
    """

    name: str
    header: tuple[str, ...]
    columns: Mapping[str, str]
    precision: str
    optional: tuple[str, ...] = ()
    ids: bool = False
    required: tuple[str, ...] = field(default=())


def _unescaped(expression: str) -> str:
    """The API writes <, > and & of a post as HTML entities (Twitter docs, "Counting characters")."""
    return f"replace(replace(replace({expression}, '&lt;', '<'), '&gt;', '>'), '&amp;', '&')"


TEXT = "VARCHAR"
COUNT = "BIGINT"
_ENTITIES_V1 = {
    "hashtags": [{"text": TEXT}],
    "user_mentions": [{"screen_name": TEXT}],
    "media": [{"media_url_https": TEXT}],
}
_BODY_V1 = {"text": TEXT, "full_text": TEXT, "extended_tweet": {"full_text": TEXT, "entities": _ENTITIES_V1}}
_ENTITIES_OF_V1 = "coalesce(t.extended_tweet.entities, t.entities)"

TWEETS_V1 = JsonLayout(
    name="tweets, API v1.1",
    any_of=(
        frozenset({"id", "user", "created_at", "text"}),
        frozenset({"id", "user", "created_at", "full_text"}),
        frozenset({"id_str", "user", "created_at"}),
        frozenset({"delete"}),
        frozenset({"status_withheld"}),
        frozenset({"user_withheld"}),
    ),
    precision="second",
    structure={
        "id_str": TEXT,
        "id": TEXT,
        "created_at": TEXT,
        "timestamp_ms": TEXT,
        "lang": TEXT,
        **_BODY_V1,
        "entities": _ENTITIES_V1,
        "extended_entities": {"media": [{"media_url_https": TEXT}]},
        "user": {"id_str": TEXT, "id": TEXT, "screen_name": TEXT, "name": TEXT, "followers_count": COUNT},
        "retweeted_status": {"id_str": TEXT, "id": TEXT, "user": {"screen_name": TEXT}, **_BODY_V1},
        "is_quote_status": "BOOLEAN",
        "quoted_status_id_str": TEXT,
        "in_reply_to_status_id_str": TEXT,
        "favorite_count": COUNT,
        "retweet_count": COUNT,
        "reply_count": COUNT,
        "quote_count": COUNT,
        "withheld_in_countries": "JSON",
        "withheld_copyright": "BOOLEAN",
        "delete": {"status": {"id_str": TEXT, "id": TEXT}},
        "status_withheld": {"id": TEXT},
        "user_withheld": {"id": TEXT},
    },
    columns={
        "tweet_id": "coalesce(t.id_str, t.id)",
        "author_id": 'coalesce(t."user".id_str, t."user".id)',
        "author_handle": 't."user".screen_name',
        "author_name": 't."user".name',
        "posted_at": "coalesce(epoch_ms(try_cast(t.timestamp_ms AS BIGINT))::TIMESTAMP AT TIME ZONE 'UTC', "
        "try_strptime(t.created_at, '%a %b %d %H:%M:%S %z %Y'))",
        "posted_precision": "if(t.timestamp_ms IS NULL, 'second', 'millisecond')",
        "text": _unescaped(
            "if(t.retweeted_status IS NULL, coalesce(t.extended_tweet.full_text, t.full_text, t.text), "
            "'RT @' || coalesce(t.retweeted_status.\"user\".screen_name, '') || ': ' || "
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
        "gone_tweet": "coalesce(t.\"delete\".status.id_str, t.\"delete\".status.id, t.status_withheld.id, "
        "if(t.withheld_copyright OR coalesce(json_array_length(t.withheld_in_countries), 0) > 0, "
        "coalesce(t.id_str, t.id), NULL))",
        "gone_author": "t.user_withheld.id",
    },
)

JSON_LAYOUTS: tuple[JsonLayout, ...] = (TWEETS_V1,)

_MILLISECONDS = "epoch_ms(try_cast({} AS BIGINT))::TIMESTAMP AT TIME ZONE 'UTC'"

CSV_LAYOUTS: tuple[CsvLayout, ...] = (
    CsvLayout(
        name="tweets, Premier League 2015 CSV",
        header=("text", "user", "created_at", "timestamp", "geo"),
        optional=("lang",),
        precision="millisecond",
        required=("text", "timestamp"),
        columns={
            "text": "text",
            "author_handle": '"user"',
            "posted_at": _MILLISECONDS.format('"timestamp"'),
            "language": "lang",
        },
    ),
)
