"""Typed posts → raw.tweets: one row a post, and where it was found.

Belongs here: which posts are one, what a post keeps of its copies, notices heeded. Does not belong here: typing
(type_tweets.py), whom to forget (forget.py).
"""

from __future__ import annotations

import duckdb
import pyarrow as pa

from orchestration.warehouse.forget import forgotten
from orchestration.warehouse.ledger import Counts, count
from orchestration.warehouse.queries import given, select
from orchestration.warehouse.type_tweets import LOADED

COUNTS = ("like_count", "retweet_count", "reply_count", "quote_count", "follower_count")


def merge_posts(con: duckdb.DuckDBPyConnection, posts: pa.Table, dump_file_id: str) -> Counts:
    """Move typed posts of one file into raw.tweets, and what became of them: new ones are added, known ones get the
    highest counts."""
    read = len(posts)
    posts = _heeded(con, posts, dump_file_id)
    kept = len(posts)
    posts = _collapsed(con, _numbered(con, posts, dump_file_id))
    with given(con, posts=posts):
        con.execute(
            "CREATE OR REPLACE TEMP TABLE known AS SELECT post_id FROM raw.tweets SEMI JOIN posts USING (post_id)"
        )
        if count(con, "SELECT count(*) FROM known"):
            _update_known(con)
        con.execute(
            """INSERT INTO raw.tweet_sources BY NAME
            SELECT post_id, $file AS dump_file_id FROM posts ANTI JOIN (
                SELECT post_id FROM raw.tweet_sources SEMI JOIN known USING (post_id) WHERE dump_file_id = $file
            ) USING (post_id)""",
            {"file": dump_file_id},
        )
        loaded = count(
            con,
            f"""INSERT INTO raw.tweets BY NAME
            SELECT {", ".join(LOADED)}, ? AS dump_file_id FROM posts ANTI JOIN known USING (post_id)""",
            [dump_file_id],
        )
        con.execute("DROP TABLE known")
    return Counts(loaded=loaded, tombstones=read - kept, duplicates=kept - loaded)


def _heeded(con: duckdb.DuckDBPyConnection, posts: pa.Table, dump_file_id: str) -> pa.Table:
    """``posts`` without notices, whose ids become tombstones, and without what tombstones take out."""
    if posts["gone_tweet"].null_count + posts["gone_author"].null_count < 2 * len(posts):
        with given(con, posts=posts):
            con.execute(
                """INSERT INTO raw.tombstones BY NAME
                SELECT sha256(lower(id)) AS subject, subject_kind, min(reason) AS reason, ? AS dump_file_id FROM (
                    SELECT gone_tweet AS id, 'tweet' AS subject_kind,
                        if(text IS NULL, 'delete notice', 'withheld') AS reason FROM posts
                    UNION ALL SELECT gone_author, 'author', 'delete notice' FROM posts)
                WHERE id IS NOT NULL AND (sha256(lower(id)), subject_kind) NOT IN (
                    SELECT (subject, subject_kind) FROM raw.tombstones)
                GROUP BY ALL""",
                [dump_file_id],
            )
        posts = select(con, "FROM posts WHERE coalesce(gone_tweet, gone_author) IS NULL", posts=posts)
    condition = forgotten(con)
    if condition == "false":
        return posts
    return select(con, f"FROM posts AS tweets WHERE NOT ({condition})", posts=posts)


def _numbered(con: duckdb.DuckDBPyConnection, posts: pa.Table, dump_file_id: str) -> pa.Table:
    """``posts``, those without id and author told apart: two people may say the same at the same time, and the
    n-th of them is the n-th in every copy of the dump."""
    named = ("tweet_id", "author_id", "author_handle", "author_name")
    if not all(posts[name].null_count for name in named):
        return posts
    # Those of the file's earlier parts stand in raw.tweet_sources.
    return select(
        con,
        f"""WITH earlier AS (
            SELECT split_part(post_id, '-', 1) AS post_id, count(*) AS turns
            FROM raw.tweet_sources WHERE dump_file_id = ? GROUP BY ALL)
        SELECT * EXCLUDE (turn, turns) REPLACE (if(turn > 1, post_id || '-' || turn, post_id) AS post_id) FROM (
            SELECT *, if(coalesce({", ".join(named)}) IS NULL, coalesce(turns, 0)
                + row_number() OVER (PARTITION BY post_id ORDER BY record_number), 1) AS turn
            FROM posts LEFT JOIN earlier USING (post_id))""",
        [dump_file_id],
        posts=posts,
    )


def _collapsed(con: duckdb.DuckDBPyConnection, posts: pa.Table) -> pa.Table:
    """``posts``, one row of each that the file holds several times: its last edit, its longest text, its
    highest counts."""
    repeated = select(con, "SELECT count(post_id) - count(DISTINCT post_id) FROM posts", posts=posts)
    if not repeated[0][0].as_py():
        return posts
    highest = ", ".join(f"max({c}) OVER (PARTITION BY post_id) AS {c}" for c in COUNTS)
    return select(
        con,
        f"""WITH repeated AS (SELECT post_id FROM posts GROUP BY post_id HAVING count(*) > 1)
        FROM posts ANTI JOIN repeated USING (post_id)
        UNION ALL
        (SELECT * REPLACE ({highest}) FROM posts SEMI JOIN repeated USING (post_id)
        QUALIFY row_number() OVER (PARTITION BY post_id ORDER BY length(tweet_id) DESC, tweet_id DESC,
            length(text) DESC, record_number) = 1)""",
        posts=posts,
    )


def _update_known(con: duckdb.DuckDBPyConnection) -> None:
    """Give posts that are known the last edit, the longest text, the highest counts, and what they lacked."""
    special = ("post_id", "record_number", "tweet_id", "text", *COUNTS)
    edited = "(length(new.tweet_id), new.tweet_id) > (length(known.tweet_id), known.tweet_id)"
    sets = ", ".join(
        [
            *(f"{c} = greatest(known.{c}, new.{c})" for c in COUNTS),
            *(f"{c} = coalesce(known.{c}, new.{c})" for c in LOADED if c not in special),
            f"tweet_id = if({edited}, new.tweet_id, known.tweet_id)",
            f"text = if({edited} OR new.tweet_id IS NOT DISTINCT FROM known.tweet_id "
            "AND length(new.text) > length(known.text), new.text, known.text)",
        ]
    )
    # what is read of a post is read again where its words changed
    con.execute(
        """DELETE FROM extracted.tweet_tones WHERE post_id IN (
            SELECT post_id FROM raw.tweets AS known INNER JOIN posts AS new USING (post_id)
            WHERE known.text IS DISTINCT FROM new.text OR known.language IS DISTINCT FROM new.language)"""
    )
    con.execute(f"UPDATE raw.tweets AS known SET {sets} FROM posts AS new WHERE known.post_id = new.post_id")
