"""Posts → raw.tweets: typed, one row a post, nothing lost.

Belongs here: the SQL that types, checks and merges posts, whatever their layout. Does not belong
here: what a layout's fields are called (dumps/layouts.py), whom to forget (forget.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, BinaryIO

import duckdb
import orjson
import pyarrow as pa

from orchestration.dumps.csv_rows import Row, read_rows
from orchestration.dumps.json_values import mend
from orchestration.dumps.layouts import CsvLayout, JsonLayout, Structure, TweetLayout, transform
from orchestration.dumps.lines import read_batches
from orchestration.dumps.outcomes import KEPT, Reject
from orchestration.warehouse.forget import forgotten
from orchestration.warehouse.ledger import Ledger, count
from orchestration.warehouse.schemas import Tweets
from orchestration.warehouse.tables import duckdb_type

ROWS = 20_000
"""CSV rows of a batch."""
SMALL = 1 << 24
"""Bytes of a batch, below which it waits for others: an archive may hold a hundred thousand tiny files."""
PART = 100_000
"""Posts that are staged before they are merged, so that memory does not grow with the file."""

COUNTS = ("like_count", "retweet_count", "reply_count", "quote_count", "follower_count")
_LOADED = {name: duckdb_type(column.dtype) for name, column in Tweets.columns().items() if name != "dump_file_id"}
_NOTICES = {"gone_tweet": "VARCHAR", "gone_author": "VARCHAR", "notice": "VARCHAR"}
_MAPPED = {n: t for n, t in _LOADED.items() if n not in ("record_number", "posted_at_basis")} | _NOTICES

# The time in an id (snowflake): https://en.wikipedia.org/wiki/Snowflake_ID. Ids below were counted up, and hold none.
_ID_MILLISECONDS = """CASE WHEN try_cast(tweet_id AS BIGINT) >= 29700859247
    THEN (tweet_id::BIGINT >> 22) + 1288834974657 END"""
_FIRST_TWEET, _LAST_TIME = "TIMESTAMPTZ '2006-03-21 00:00:00+00'", "TIMESTAMPTZ '2100-01-01 00:00:00+00'"
# Guards first: of a hundred texts one has an entity, and none a NUL.
_UNESCAPED = """CASE WHEN contains(text, '&')
    THEN replace(replace(replace(text, '&lt;', '<'), '&gt;', '>'), '&amp;', '&') ELSE text END"""
_WITHOUT_NUL = "CASE WHEN contains({0}, chr(0)) THEN replace({0}, chr(0), '') ELSE {0} END"
# json_transform turns numbers, lists and objects into text: what looks like one is held against its type in the line.
_DRIFTED = """CASE WHEN regexp_full_match(text, '(?s)-?[0-9][0-9.eE+-]*|true|false|[\\[{].*') THEN NOT list_contains(
    json_type(line, ['$.text', '$.full_text', '$.rawContent', '$.content', '$.renderedContent']), 'VARCHAR')
    ELSE false END"""
# Posts without ids are told apart by author, time and text.
_HASH = "'x' || left(sha256(concat_ws(chr(31), author_handle, epoch_us(posted_at), text)), 20)"


def staging_sql(layout: TweetLayout, all_json: bool = False) -> str:
    """The SELECT that maps the registered table ``batch``: a layout's fields to columns, then what holds for all
    layouts: ids are digits, a time that is missing or coarse comes from the id, and every row that is no
    post has a reason. ``all_json``: every line is JSON, or the statement fails."""
    said = {"posted_precision": f"'{layout.precision}'", **layout.columns}
    mapped = ", ".join(f"({said.get(name, 'NULL')})::{kind} AS {name}" for name, kind in _MAPPED.items())
    if isinstance(layout, JsonLayout):
        source, unread, drifted = _posts_sql(layout, all_json), "t IS NULL", _DRIFTED
    else:
        source, unread, drifted = "FROM batch", "false", "false"
    return f"""
        WITH source AS ({source}),
        mapped AS (SELECT record_number, byte_offset, member, line, {unread} AS unread, {mapped} FROM source),
        clean AS (
            SELECT * REPLACE (
                {_WITHOUT_NUL.format(_UNESCAPED if layout.is_escaped else "text")} AS text,
                if(author_handle[1] = '@', author_handle[2:], author_handle) AS author_handle,
                if(posted_at BETWEEN {_FIRST_TWEET} AND {_LAST_TIME}, posted_at, NULL) AS posted_at,
                if(regexp_full_match(tweet_id, '[0-9]{{1,20}}'), tweet_id, NULL) AS tweet_id)
            FROM mapped),
        timed AS (
            SELECT *, {_ID_MILLISECONDS} AS id_ms,
                id_ms IS NOT NULL AND (posted_at IS NULL OR posted_precision <> 'millisecond'
                    AND id_ms // 1000 = epoch_ms(posted_at) // 1000) AS by_id
            FROM clean),
        exact AS (
            SELECT * EXCLUDE (id_ms, by_id) REPLACE (
                if(by_id, make_timestamptz(id_ms * 1000), posted_at) AS posted_at,
                CASE WHEN by_id THEN 'millisecond' WHEN posted_at IS NOT NULL THEN posted_precision END
                    AS posted_precision),
                CASE WHEN by_id THEN 'id' WHEN posted_at IS NOT NULL THEN 'field' END AS posted_at_basis
            FROM timed),
        judged AS (
            SELECT *, CASE
                WHEN unread THEN 'not JSON'
                WHEN coalesce(gone_tweet, gone_author) IS NOT NULL THEN NULL
                WHEN notice IS NOT NULL THEN notice
                WHEN {"tweet_id IS NULL" if layout.has_ids else "false"} THEN 'no tweet id'
                WHEN text IS NULL OR NOT regexp_matches(text, '\\S') THEN 'no text'
                WHEN {drifted} THEN 'the text is no text'
                WHEN {"posted_at IS NULL" if "posted_at" in layout.columns else "false"} THEN 'no time'
            END AS reason FROM exact)
        SELECT * EXCLUDE (line, unread) REPLACE (coalesce(post_id, tweet_id, {_HASH}) AS post_id),
            if(reason IS NULL, NULL, encode(line)) AS content
        FROM judged"""


def _posts_sql(layout: JsonLayout, all_json: bool) -> str:
    """The SELECT that reads the posts of ``batch`` as structs ``t``, taking records that hold several apart."""

    def read(structure: Structure) -> str:
        transformed = f"json_transform(line, '{transform(structure)}')"
        return transformed if all_json else f"try({transformed})"

    records = "batch"
    if layout.page:
        paged = f"(SELECT *, {read(layout.page)} AS p FROM batch)"
        records = f"(SELECT * REPLACE (unnest({layout.posts}) AS line) FROM {paged})"
    return f"SELECT *, {read(layout.structure)} AS t FROM {records}"


class TweetStage:
    """Posts of one dump file, held as Arrow until many are read; then merged at once."""

    def __init__(self, con: duckdb.DuckDBPyConnection, ledger: Ledger) -> None:
        self._con, self._ledger = con, ledger
        self._waiting: list[pa.Table] = []
        self._layout: TweetLayout | None = None
        self._staged: list[pa.Table] = []

    def read(self, stream: BinaryIO, layout: TweetLayout, member: str | None = None) -> None:
        """Stage every post of ``stream``; note every record that is none."""
        if layout is not self._layout:
            self._flush()
            self._layout = layout
        if isinstance(layout, CsvLayout):
            tables = self._csv(stream, layout, member)
        else:
            tables = self._json(stream, layout, member)
        for table, is_lent in tables:
            if not _holds_several(layout):
                self._ledger.add(records=table.num_rows)
            table = table.append_column("member", pa.repeat(pa.scalar(member, pa.string()), table.num_rows))
            self._waiting.append(table)
            if is_lent or sum(waiting.nbytes for waiting in self._waiting) > SMALL:
                self._flush()

    def _json(self, stream: BinaryIO, layout: JsonLayout, member: str | None) -> Iterator[tuple[pa.Table, bool]]:
        """The lines of each batch, and whether their memory is lent."""
        for batch in read_batches(stream):
            is_lent = len(batch.data) > SMALL
            table, rejects = (batch if is_lent else batch.kept()).table()
            for reject in (*rejects, *batch.rejects):
                self._reject(reject, member)
            for name, value in layout.given.items():
                table = table.append_column(name, pa.repeat(pa.scalar(value, pa.string()), table.num_rows))
            yield table, is_lent

    def _csv(self, stream: BinaryIO, layout: CsvLayout, member: str | None) -> Iterator[tuple[pa.Table, bool]]:
        rows = read_rows(stream, layout.delimiter)
        header = next(rows, None)
        place = {name: i for i, name in enumerate(header.fields)} if isinstance(header, Row) else {}
        names = [name for name in (*layout.header, *layout.optional) if name]
        held: list[Row] = []

        def table() -> pa.Table:
            columns = {
                layout.called.get(n, n): [row.fields[place[n]] if n in place else None for row in held] for n in names
            }
            numbers, offsets = [row.record_number for row in held], [row.byte_offset for row in held]
            return _table(numbers, offsets, [row.line for row in held], columns)

        for row in rows:
            if isinstance(row, Reject):
                self._reject(row, member)
                continue
            held.append(row)
            if len(held) == ROWS:
                yield table(), False
                held.clear()
        yield table(), False

    def _reject(self, reject: Reject, member: str | None) -> None:
        self._ledger.add(records=1)
        self._ledger.reject(reject, member)

    def _flush(self) -> None:
        """Stage the tables that wait."""
        if self._waiting and self._layout:
            self._stage(pa.concat_tables(self._waiting), self._layout)
        self._waiting = []

    def _stage(self, table: pa.Table, layout: TweetLayout) -> None:
        try:
            # faster than looking out for lines that are not
            posts = self._select(staging_sql(layout, all_json=True), batch=table)
        except (duckdb.InvalidInputException, UnicodeDecodeError):  # DuckDB may cut its message within a character
            posts = self._select(staging_sql(layout), batch=table)
            if isinstance(layout, JsonLayout):
                posts = self._mended(posts, layout)
        if _holds_several(layout):
            self._ledger.add(records=len(posts))
        self._staged.append(self._without_rejects(posts))
        if sum(map(len, self._staged)) > PART:
            self._merge_staged()

    def _select(self, query: str, parameters: Sequence[object] = (), **tables: pa.Table) -> pa.Table:
        for name, table in tables.items():
            self._con.register(name, table)
        try:
            return self._con.sql(query, params=list(parameters)).to_arrow_table()
        finally:
            for name in tables:
                self._con.unregister(name)

    def _mended(self, posts: pa.Table, layout: JsonLayout) -> pa.Table:
        """``posts``, those lines read again that are JSON but for surrogates that stand alone."""
        broken = self._select(
            """SELECT record_number, byte_offset, member, content FROM posts
            WHERE reason = 'not JSON' AND octet_length(content) < ? AND contains(lower(decode(content)), '\\ud')""",
            [KEPT],
            posts=posts,
        )
        mended = [(*place, line) for *place, content in _rows(broken) if _is_json(line := mend(content))]
        if not mended:
            return posts
        numbers, offsets, members, lines = zip(*mended, strict=True)
        others = self._select(
            """FROM posts WHERE reason IS DISTINCT FROM 'not JSON'
            OR (record_number, coalesce(member, '')) NOT IN (SELECT (unnest(?), unnest(?)))""",
            [list(numbers), [member or "" for member in members]],
            posts=posts,
        )
        given = {name: [value] * len(lines) for name, value in layout.given.items()}
        batch = _table(numbers, offsets, [line.decode() for line in lines], {"member": members, **given})
        return pa.concat_tables([others, self._select(staging_sql(layout), batch=batch)])

    def _without_rejects(self, posts: pa.Table) -> pa.Table:
        """``posts``, the records among them that are none moved to raw.rejects."""
        rejected = len(posts) - posts["reason"].null_count
        if rejected:
            self._con.register("posts", posts)
            self._con.execute(
                f"""INSERT INTO raw.rejects BY NAME
                SELECT ? AS dump_file_id, concat_ws('!/', ?, member) AS path, record_number, byte_offset,
                    content[:{KEPT}] AS content, reason || if(octet_length(content) > {KEPT},
                        ' (its first {KEPT:,} bytes are kept)', '') AS reason
                FROM posts WHERE reason IS NOT NULL""",
                [self._ledger.dump_file_id, self._ledger.path],
            )
            self._con.unregister("posts")
            self._ledger.add(rejected=rejected)
            posts = self._select("FROM posts WHERE reason IS NULL", posts=posts)
        return posts.select([*_LOADED, *_NOTICES])

    def merge(self) -> None:
        """Move what is staged into raw.tweets: new posts are added, known ones get the highest counts."""
        self._flush()
        if self._staged:
            self._merge_staged()

    def _merge_staged(self) -> None:
        con, file = self._con, self._ledger.dump_file_id
        posts, self._staged = pa.concat_tables(self._staged), []
        read = len(posts)
        posts = self._heeded(posts)
        kept = len(posts)
        posts = self._collapsed(self._numbered(posts))
        con.register("posts", posts)
        con.execute(
            "CREATE OR REPLACE TEMP TABLE known AS SELECT post_id FROM raw.tweets SEMI JOIN posts USING (post_id)"
        )
        if count(con, "SELECT count(*) FROM known"):
            self._update_known()
        con.execute(
            """INSERT INTO raw.tweet_sources BY NAME
            SELECT post_id, $file AS dump_file_id FROM posts ANTI JOIN (
                SELECT post_id FROM raw.tweet_sources SEMI JOIN known USING (post_id) WHERE dump_file_id = $file
            ) USING (post_id)""",
            {"file": file},
        )
        loaded = count(
            con,
            f"""INSERT INTO raw.tweets BY NAME
            SELECT {", ".join(_LOADED)}, ? AS dump_file_id FROM posts ANTI JOIN known USING (post_id)""",
            [file],
        )
        con.execute("DROP TABLE known")
        con.unregister("posts")
        self._ledger.add(loaded=loaded, tombstones=read - kept, duplicates=kept - loaded)

    def _heeded(self, posts: pa.Table) -> pa.Table:
        """``posts`` without notices, whose ids become tombstones, and without what tombstones take out."""
        if posts["gone_tweet"].null_count + posts["gone_author"].null_count < 2 * len(posts):
            self._con.register("posts", posts)
            self._con.execute(
                """INSERT INTO raw.tombstones BY NAME
                SELECT sha256(lower(id)) AS subject, subject_kind, min(reason) AS reason, ? AS dump_file_id FROM (
                    SELECT gone_tweet AS id, 'tweet' AS subject_kind,
                        if(text IS NULL, 'delete notice', 'withheld') AS reason FROM posts
                    UNION ALL SELECT gone_author, 'author', 'delete notice' FROM posts)
                WHERE id IS NOT NULL AND (sha256(lower(id)), subject_kind) NOT IN (
                    SELECT (subject, subject_kind) FROM raw.tombstones)
                GROUP BY ALL""",
                [self._ledger.dump_file_id],
            )
            self._con.unregister("posts")
            posts = self._select("FROM posts WHERE coalesce(gone_tweet, gone_author) IS NULL", posts=posts)
        condition = forgotten(self._con)
        if condition == "false":
            return posts
        return self._select(f"FROM posts AS tweets WHERE NOT ({condition})", posts=posts)

    def _numbered(self, posts: pa.Table) -> pa.Table:
        """``posts``, those without id and author told apart: two people may say the same at the same time, and the
        n-th of them is the n-th in every copy of the dump."""
        named = ("tweet_id", "author_id", "author_handle", "author_name")
        if not all(posts[name].null_count for name in named):
            return posts
        # Those of the file's earlier parts stand in raw.tweet_sources.
        return self._select(
            f"""WITH earlier AS (
                SELECT split_part(post_id, '-', 1) AS post_id, count(*) AS turns
                FROM raw.tweet_sources WHERE dump_file_id = ? GROUP BY ALL)
            SELECT * EXCLUDE (turn, turns) REPLACE (if(turn > 1, post_id || '-' || turn, post_id) AS post_id) FROM (
                SELECT *, if(coalesce({", ".join(named)}) IS NULL, coalesce(turns, 0)
                    + row_number() OVER (PARTITION BY post_id ORDER BY record_number), 1) AS turn
                FROM posts LEFT JOIN earlier USING (post_id))""",
            [self._ledger.dump_file_id],
            posts=posts,
        )

    def _collapsed(self, posts: pa.Table) -> pa.Table:
        """``posts``, one row of each that the file holds several times: its last edit, its longest text, its
        highest counts."""
        (repeated,) = _rows(self._select("SELECT count(post_id) - count(DISTINCT post_id) FROM posts", posts=posts))[0]
        if not repeated:
            return posts
        highest = ", ".join(f"max({c}) OVER (PARTITION BY post_id) AS {c}" for c in COUNTS)
        return self._select(
            f"""WITH repeated AS (SELECT post_id FROM posts GROUP BY post_id HAVING count(*) > 1)
            FROM posts ANTI JOIN repeated USING (post_id)
            UNION ALL
            (SELECT * REPLACE ({highest}) FROM posts SEMI JOIN repeated USING (post_id)
            QUALIFY row_number() OVER (PARTITION BY post_id ORDER BY length(tweet_id) DESC, tweet_id DESC,
                length(text) DESC, record_number) = 1)""",
            posts=posts,
        )

    def _update_known(self) -> None:
        """Give posts that are known the last edit, the longest text, the highest counts, and what they lacked."""
        special = ("post_id", "record_number", "tweet_id", "text", *COUNTS)
        edited = "(length(new.tweet_id), new.tweet_id) > (length(known.tweet_id), known.tweet_id)"
        sets = ", ".join(
            [
                *(f"{c} = greatest(known.{c}, new.{c})" for c in COUNTS),
                *(f"{c} = coalesce(known.{c}, new.{c})" for c in _LOADED if c not in special),
                f"tweet_id = if({edited}, new.tweet_id, known.tweet_id)",
                f"text = if({edited} OR new.tweet_id IS NOT DISTINCT FROM known.tweet_id "
                "AND length(new.text) > length(known.text), new.text, known.text)",
            ]
        )
        # what is read of a post is read again where its words changed
        self._con.execute(
            """DELETE FROM extracted.tweet_tones WHERE post_id IN (
                SELECT post_id FROM raw.tweets AS known INNER JOIN posts AS new USING (post_id)
                WHERE known.text IS DISTINCT FROM new.text OR known.language IS DISTINCT FROM new.language)"""
        )
        self._con.execute(f"UPDATE raw.tweets AS known SET {sets} FROM posts AS new WHERE known.post_id = new.post_id")


def _holds_several(layout: TweetLayout) -> bool:
    """Whether a record may hold several posts, which are counted once it is taken apart."""
    return isinstance(layout, JsonLayout) and layout.page is not None


def _table(numbers: object, offsets: object, lines: object, columns: dict) -> pa.Table:
    texts = {name: pa.array(values, pa.string()) for name, values in columns.items()}
    places = {"record_number": pa.array(numbers, pa.int64()), "byte_offset": pa.array(offsets, pa.int64())}
    return pa.table({**places, "line": pa.array(lines, pa.string()), **texts})


def _rows(table: pa.Table) -> list[tuple[Any, ...]]:
    return [tuple(row.values()) for row in table.to_pylist()]


def _is_json(line: bytes) -> bool:
    try:
        orjson.loads(line)
    except orjson.JSONDecodeError:
        return False
    return True
