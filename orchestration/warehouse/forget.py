"""Keeping out what is to be forgotten: posts and people named in raw/forget.txt, in delete notices, withheld.

Belongs here: which posts a tombstone takes out, and taking them out of `raw` and `extracted`. Does not belong
here: reading notices (dumps/layouts.py), the published file, which is written anew from what is left.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import duckdb

from orchestration.football.posts.posts import find_posts
from orchestration.records import Embed
from orchestration.warehouse.ledger import count

FORGET = "forget.txt"
"""The file in the raw folder that names ids and handles, one a line; ``#`` begins a comment."""
BLANK = "\u2588"
"""What stands for each character of forgotten words in an article, so that every other span still holds."""


_NAMED = re.compile(r"@?(\w{1,20})|(?:https?://)?[\w.]+/(?:\w+/status(?:es)?/)?(\w{1,20})/?(?:\?\S*)?")


def read_forget_file(con: duckdb.DuckDBPyConnection, raw: Path) -> list[int]:
    """Take what ``raw``/forget.txt names into raw.tombstones; the numbers of lines that name nobody. No file, nothing
    to do.

    A line of digits is a post's id or an author's; any other line is a handle, with or without @; a link to either
    names it too.
    """
    path = raw / FORGET
    if not path.is_file():
        return []
    content = path.read_bytes()
    lines = [line.partition("#")[0].strip() for line in content.decode("utf-8-sig", errors="replace").splitlines()]
    found = [_NAMED.fullmatch(line) for line in lines]
    named = [(name[1] or name[2]).lower() for name in found if name]
    rows = [(name, "author") for name in named] + [(name, "tweet") for name in named if name.isdigit()]
    con.execute(
        """INSERT INTO raw.tombstones BY NAME
        SELECT DISTINCT sha256(name) AS subject, subject_kind, 'forget.txt' AS reason, ? AS dump_file_id
        FROM (SELECT unnest(?::VARCHAR[]) AS name, unnest(?::VARCHAR[]) AS subject_kind)
        WHERE (sha256(name), subject_kind) NOT IN (SELECT (subject, subject_kind) FROM raw.tombstones)""",
        [hashlib.sha256(content).hexdigest(), [name for name, _ in rows], [kind for _, kind in rows]],
    )
    return [number for number, (line, name) in enumerate(zip(lines, found, strict=True), 1) if line and not name]


def forgotten(con: duckdb.DuckDBPyConnection) -> str:
    """An SQL condition on posts under the name ``tweets``: those that a tombstone takes out.

    A post goes with its id, with its author, and with a post that it repeats.
    """
    fields = {
        "tweet": ("tweets.tweet_id", "tweets.post_id", "tweets.retweeted_tweet_id"),
        "author": ("tweets.author_id", "tweets.author_handle", "regexp_extract(tweets.text, '^RT @(\\w+):', 1)"),
    }
    kinds = con.execute("SELECT DISTINCT subject_kind FROM raw.tombstones").fetchall()
    subjects = "(SELECT subject FROM raw.tombstones WHERE subject_kind = '{}')"
    conditions = [
        f"coalesce(sha256(lower({field})) IN {subjects.format(kind)}, false)"
        for (kind,) in kinds
        for field in fields[kind]
    ]
    return " OR ".join(conditions) or "false"


def forget(con: duckdb.DuckDBPyConnection) -> int:
    """Take out of `raw` and `extracted` all that tombstones name; how many posts of raw.tweets that were.

    The files' accounts follow: what counted as loaded counts as tombstones. In articles, the words of
    forgotten posts are blanked, and the article is read again.
    """
    condition = forgotten(con)
    if condition == "false":
        return 0
    con.execute(f"CREATE OR REPLACE TEMP TABLE gone AS SELECT post_id, dump_file_id FROM raw.tweets WHERE {condition}")
    con.execute(
        """UPDATE raw.dump_files SET loaded = loaded - n, tombstones = tombstones + n
        FROM (SELECT dump_file_id AS id, count(*) AS n FROM gone GROUP BY ALL) WHERE dump_file_id = id"""
    )
    for table in ("raw.tweets", "raw.tweet_sources", "extracted.tweet_tones"):
        con.execute(f"DELETE FROM {table} WHERE post_id IN (SELECT post_id FROM gone)")
    taken_out = count(con, "SELECT count(*) FROM gone")
    con.execute("DROP TABLE gone")
    subjects = {name for (name,) in con.execute("SELECT subject FROM raw.tombstones").fetchall()}
    _blank_embedded(con, subjects)
    _empty_rejects(con, subjects)
    return taken_out


def _blank_embedded(con: duckdb.DuckDBPyConnection, subjects: set[str]) -> None:
    articles = con.execute(
        """SELECT article_id, text FROM raw.articles WHERE article_id IN (
                SELECT article_id FROM raw.embeds
                WHERE sha256(lower(author_handle)) IN (SELECT subject FROM raw.tombstones)
                    OR sha256(status_id) IN (SELECT subject FROM raw.tombstones)
            ) OR list_has_any(
                list_transform(regexp_extract_all(lower(text), '\\(@(\\w{1,20})\\)', 1), lambda handle: sha256(handle)),
                (SELECT coalesce(list(subject), []) FROM raw.tombstones WHERE subject_kind = 'author'))"""
    ).fetchall()
    for article_id, text in articles:
        rows = con.execute(
            """SELECT char_start, char_end, text, status_id, author_name, author_handle, posted_at, links
            FROM raw.embeds WHERE article_id = ?""",
            [article_id],
        ).fetchall()
        embeds = [Embed(*row) for row in rows]
        blocks = [
            (post.block.start, post.block.end)
            for post in find_posts(text, embeds)
            if _names(post.author_handle, post.status_id) & subjects
        ]
        for start, end in blocks:
            text = text[:start] + "".join(c if c.isspace() else BLANK for c in text[start:end]) + text[end:]
        con.execute("UPDATE raw.articles SET text = ? WHERE article_id = ?", [text, article_id])
        con.execute(
            "DELETE FROM raw.embeds WHERE article_id = ? AND char_start IN (SELECT unnest(?::INTEGER[]))",
            [article_id, [start for start, _ in blocks]],
        )
        con.execute("DELETE FROM extracted.readings WHERE article_id = ?", [article_id])


def _empty_rejects(con: duckdb.DuckDBPyConnection, subjects: set[str]) -> None:
    """Empty the rejects that hold a forgotten id or handle: a broken record is its author's all the same."""
    rows = con.cursor().execute("SELECT rowid, content FROM raw.rejects WHERE octet_length(content) > 0")
    named: list[int] = []
    while batch := rows.fetchmany(100):
        for row, content in batch:
            words = {word.decode().lower() for word in re.findall(rb"[A-Za-z0-9_]{1,20}", content)}
            if _names(*words) & subjects:
                named.append(row)
    con.execute(
        "UPDATE raw.rejects SET content = ''::BLOB, reason = reason || ' (forgotten)' "
        "WHERE rowid IN (SELECT unnest(?::BIGINT[]))",
        [named],
    )


def _names(*names: str | None) -> set[str]:
    """Ids and handles as tombstones hold them: hashed, so that the table keeps people out and names nobody."""
    return {hashlib.sha256(name.lower().encode()).hexdigest() for name in names if name}
