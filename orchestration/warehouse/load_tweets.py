"""Posts → raw.tweets: typed, one row a post, nothing lost.

Belongs here: the SQL that types, checks and merges posts, whatever their layout. Does not belong
here: what a layout's fields are called (dumps/layouts.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

import duckdb
import pyarrow as pa

from orchestration.dumps.csv_rows import Row, read_rows
from orchestration.dumps.layouts import CsvLayout, JsonLayout
from orchestration.dumps.lines import KEPT, Reject, read_batches
from orchestration.warehouse.ledger import Ledger
from orchestration.warehouse.schemas import Tweets
from orchestration.warehouse.tables import duckdb_type

ROWS = 20_000
"""CSV rows of a batch."""

COUNTS = ("like_count", "retweet_count", "reply_count", "quote_count", "follower_count")
_LOADED = {name: duckdb_type(column.dtype) for name, column in Tweets.columns().items() if name != "dump_file_id"}
_MAPPED = {name: type_ for name, type_ in _LOADED.items() if name not in ("post_id", "record_number", "posted_at_basis")}
_STAGED = {
    **_LOADED,
    "gone_tweet": "VARCHAR",
    "gone_author": "VARCHAR",
    "byte_offset": "BIGINT",
    "reason": "VARCHAR",
    "content": "BLOB",
}

# The time in an id (snowflake): https://en.wikipedia.org/wiki/Snowflake_ID. Ids below were counted up, and hold none.
_FIRST_SNOWFLAKE = 29_700_859_247
_SNOWFLAKE = (
    f"CASE WHEN try_cast(tweet_id AS UBIGINT) >= {_FIRST_SNOWFLAKE} THEN epoch_ms(((try_cast(tweet_id AS UBIGINT) >> 22)"
    " + 1288834974657)::BIGINT)::TIMESTAMP AT TIME ZONE 'UTC' END"
)


def _mapping(layout: JsonLayout | CsvLayout) -> str:
    """SELECT list: every column of _MAPPED and the notices, from the fields of one layout."""
    said = {"posted_precision": f"'{layout.precision}'", **layout.columns}
    wanted = {**_MAPPED, "gone_tweet": "VARCHAR", "gone_author": "VARCHAR"}
    return ", ".join(f"({said.get(name, 'NULL')})::{type_} AS {name}" for name, type_ in wanted.items())


def _staging(layout: JsonLayout | CsvLayout) -> str:
    """INSERT that maps the registered table ``batch`` into the stage."""
    if isinstance(layout, JsonLayout):
        source = f"SELECT *, try(json_transform(line, '{layout.transform}')) AS t FROM batch"
        unread = "t IS NULL"
        content = "line"
    else:
        source = "FROM batch"
        unread = "false"
        content = "line"
    empty = " OR ".join(f"coalesce({name}, '') = ''" for name in ("text",))
    return f"""
        INSERT INTO stage_tweets BY NAME
        WITH source AS ({source}),
        mapped AS (SELECT record_number, byte_offset, {content} AS line, {unread} AS unread, {_mapping(layout)} FROM source),
        timed AS (
            SELECT * REPLACE (
                replace(text, chr(0), '') AS text,
                if(regexp_full_match(tweet_id, '[0-9]{{1,20}}'), tweet_id, NULL) AS tweet_id),
            FROM mapped),
        ids AS (SELECT *, {_SNOWFLAKE} AS from_id FROM timed),
        judged AS (
            SELECT * REPLACE (
                if(from_id IS NOT NULL AND posted_precision <> 'millisecond' AND
                   coalesce(date_trunc('second', from_id) = date_trunc('second', posted_at), true), NULL, posted_at)
                AS posted_at),
            CASE
                WHEN unread THEN 'not JSON'
                WHEN gone_tweet IS NOT NULL OR gone_author IS NOT NULL THEN NULL
                WHEN {str(layout.ids).lower()} AND tweet_id IS NULL THEN 'no tweet id'
                WHEN {empty} THEN 'no text'
                WHEN posted_at IS NULL AND from_id IS NULL THEN 'no time'
            END AS reason
            FROM ids)
        SELECT * EXCLUDE (line, unread, from_id) REPLACE (
                coalesce(posted_at, from_id) AS posted_at,
                if(posted_at IS NULL AND from_id IS NOT NULL, 'millisecond', posted_precision) AS posted_precision),
            if(posted_at IS NULL, 'id', 'field') AS posted_at_basis,
            coalesce(tweet_id, 'x' || left(sha256(concat_ws(chr(31), author_handle, posted_at::VARCHAR, text)), 20)) AS post_id,
            if(reason IS NULL, NULL, encode(line)) AS content
        FROM judged"""


class TweetStage:
    """Posts of one dump file, held in a temporary table until all are read; then merged at once."""

    def __init__(self, con: duckdb.DuckDBPyConnection, ledger: Ledger) -> None:
        self.con, self.ledger = con, ledger
        con.execute(
            "CREATE OR REPLACE TEMP TABLE stage_tweets (" + ", ".join(f'"{n}" {t}' for n, t in _STAGED.items()) + ")"
        )

    def read(self, stream: BinaryIO, layout: JsonLayout | CsvLayout, member: str | None = None) -> None:
        """Stage every post of ``stream``; note every record that is none."""
        staging = _staging(layout)
        tables = self._json(stream, member) if isinstance(layout, JsonLayout) else self._csv(stream, layout, member)
        for table in tables:
            self.ledger.add(records=table.num_rows)
            self.con.register("batch", table)
            self.con.execute(staging)
            self.con.unregister("batch")
        self._take_rejects(member)

    def _json(self, stream: BinaryIO, member: str | None) -> Iterator[pa.Table]:
        for batch in read_batches(stream):
            table, rejects = batch.table()
            for reject in (*rejects, *batch.rejects):
                self._reject(reject, member)
            yield table

    def _csv(self, stream: BinaryIO, layout: CsvLayout, member: str | None) -> Iterator[pa.Table]:
        rows = read_rows(stream)
        header = next(rows, None)
        if not isinstance(header, Row):
            return
        names = [*layout.header, *layout.optional]
        place = {name: i for i, name in enumerate(header.fields)}
        held: list[Row] = []
        for row in rows:
            if isinstance(row, Reject):
                self._reject(row, member)
                continue
            held.append(row)
            if len(held) == ROWS:
                yield _csv_table(held, names, place)
                held = []
        yield _csv_table(held, names, place)

    def _reject(self, reject: Reject, member: str | None) -> None:
        self.ledger.add(records=1)
        self.ledger.reject(reject, member)

    def _take_rejects(self, member: str | None) -> None:
        """Move the staged records that are no posts to raw.rejects."""
        self.con.execute(
            f"""INSERT INTO raw.rejects BY NAME
            SELECT ? AS dump_file_id, ? AS path, record_number, byte_offset, reason, content[:{KEPT}] AS content
            FROM stage_tweets WHERE reason IS NOT NULL""",
            [self.ledger.dump_file_id, self.ledger.place(member)],
        )
        (rejected,) = self.con.execute("DELETE FROM stage_tweets WHERE reason IS NOT NULL").fetchone() or (0,)
        self.ledger.add(rejected=rejected)

    def merge(self) -> None:
        """Move the stage into raw.tweets: new posts are added, known ones get the highest counts."""
        con, file = self.con, [self.ledger.dump_file_id]
        con.execute(
            """INSERT INTO raw.tombstones BY NAME
            SELECT subject, subject_kind, any_value('notice') AS reason, ? AS dump_file_id FROM (
                SELECT gone_tweet AS subject, 'tweet' AS subject_kind FROM stage_tweets WHERE gone_tweet IS NOT NULL
                UNION ALL SELECT gone_author, 'author' FROM stage_tweets WHERE gone_author IS NOT NULL)
            ANTI JOIN raw.tombstones USING (subject, subject_kind) GROUP BY ALL""",
            file,
        )
        (gone,) = con.execute(
            """DELETE FROM stage_tweets WHERE gone_tweet IS NOT NULL OR gone_author IS NOT NULL
                OR tweet_id IN (SELECT subject FROM raw.tombstones WHERE subject_kind = 'tweet')
                OR retweeted_tweet_id IN (SELECT subject FROM raw.tombstones WHERE subject_kind = 'tweet')
                OR author_id IN (SELECT subject FROM raw.tombstones WHERE subject_kind = 'author')
                OR lower(author_handle) IN (SELECT subject FROM raw.tombstones WHERE subject_kind = 'author')"""
        ).fetchone() or (0,)
        (staged,) = con.execute("SELECT count(*) FROM stage_tweets").fetchone() or (0,)
        con.execute(
            """INSERT INTO raw.tweet_sources BY NAME
            SELECT DISTINCT post_id, ? AS dump_file_id FROM stage_tweets""",
            file,
        )
        self._collapse()
        self._update_known()
        (loaded,) = con.execute(
            f"""INSERT INTO raw.tweets BY NAME
            SELECT {", ".join(_LOADED)}, ? AS dump_file_id FROM stage_tweets ANTI JOIN raw.tweets USING (post_id)""",
            file,
        ).fetchone() or (0,)
        con.execute("TRUNCATE stage_tweets")
        self.ledger.add(loaded=loaded, tombstones=gone, duplicates=staged - loaded)

    def _collapse(self) -> None:
        """Make one row of a post that the file holds several times: its longest text, its highest counts."""
        self.con.execute(
            f"""CREATE OR REPLACE TEMP TABLE repeated AS
            SELECT * REPLACE ({", ".join(f"max({c}) OVER (PARTITION BY post_id) AS {c}" for c in COUNTS)})
            FROM stage_tweets
            SEMI JOIN (SELECT post_id FROM stage_tweets GROUP BY post_id HAVING count(*) > 1) USING (post_id)
            QUALIFY row_number() OVER (PARTITION BY post_id ORDER BY length(text) DESC, record_number) = 1"""
        )
        if self.con.execute("SELECT count(*) FROM repeated").fetchone() != (0,):
            self.con.execute("DELETE FROM stage_tweets WHERE post_id IN (SELECT post_id FROM repeated)")
            self.con.execute("INSERT INTO stage_tweets FROM repeated")
        self.con.execute("DROP TABLE repeated")

    def _update_known(self) -> None:
        """Give posts that are known the highest counts, and what they lacked."""
        filled = [name for name in _LOADED if name not in ("post_id", "record_number", "text", *COUNTS)]
        sets = [
            *(f"{c} = greatest(known.{c}, new.{c})" for c in COUNTS),
            *(f"{c} = coalesce(known.{c}, new.{c})" for c in filled),
            "text = if(length(new.text) > length(known.text), new.text, known.text)",
        ]
        self.con.execute(
            f"UPDATE raw.tweets AS known SET {', '.join(sets)} FROM stage_tweets AS new WHERE known.post_id = new.post_id"
        )


def _csv_table(rows: list[Row], names: list[str], place: dict[str, int]) -> pa.Table:
    columns = {
        name: pa.array([row.fields[place[name]] for row in rows] if name in place else [None] * len(rows), pa.string())
        for name in names
    }
    return pa.table(
        {
            "record_number": pa.array([row.record_number for row in rows], pa.int64()),
            "byte_offset": pa.array([row.byte_offset for row in rows], pa.int64()),
            "line": pa.array([row.line for row in rows], pa.string()),
            **columns,
        }
    )
