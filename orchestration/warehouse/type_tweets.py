"""Records of a batch → posts: typed, and every record that is none with its reason.

Belongs here: the SQL that types and checks posts, whatever their layout. Does not belong here: what a layout's fields
are called (dumps/layouts.py), what becomes of posts (merge_tweets.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from threading import Condition, Lock
from typing import Any

import duckdb
import orjson
import pyarrow as pa
import pyarrow.compute as pc

from orchestration.dumps.column_names import SYNONYMS
from orchestration.dumps.json_values import mend
from orchestration.dumps.layouts import JsonLayout, Structure, TweetLayout, transform
from orchestration.warehouse.queries import ROWS, open_session, select
from orchestration.warehouse.schemas import Tweets
from orchestration.warehouse.tables import duckdb_type

LOADED = {name: duckdb_type(column.dtype) for name, column in Tweets.columns().items() if name != "dump_file_id"}
"""What is read of a post: columns of raw.tweets, and their types."""
REJECTED = ("record_number", "byte_offset", "member", "reason", "content")
PIECE = 1 << 20
"""Bytes of records that DuckDB is given at once."""
MEMORY = "450MB"
"""What those that type may hold. A record that is nothing but values of one digit needs more from some 13 MB on."""
TOO_LARGE = "takes too much memory to read"
"""Why a record is none that does not fit into ``MEMORY``, though nothing else is typed meanwhile."""
LONG = 1 << 21
"""Bytes of a record, beyond which its batch is typed when no other such is: DuckDB may take twenty times as much."""
MENDED = 1 << 20
"""Bytes of a line, from which on it is not mended."""
NOTICES = {"gone_tweet": "VARCHAR", "gone_author": "VARCHAR", "notice": "VARCHAR"}
_MAPPED = {n: t for n, t in LOADED.items() if n not in ("record_number", "posted_at_basis")} | NOTICES

# The time in an id (snowflake): https://en.wikipedia.org/wiki/Snowflake_ID. Ids below were counted up, and hold none.
_ID_MILLISECONDS = """CASE WHEN try_cast(tweet_id AS BIGINT) >= 29700859247
    THEN (tweet_id::BIGINT >> 22) + 1288834974657 END"""
_FIRST_TWEET, _LAST_TIME = "TIMESTAMPTZ '2006-03-21 00:00:00+00'", "TIMESTAMPTZ '2100-01-01 00:00:00+00'"
# Guards first: of a hundred texts one has an entity, and none a NUL.
_UNESCAPED = """CASE WHEN contains(text, '&')
    THEN replace(replace(replace(text, '&lt;', '<'), '&gt;', '>'), '&amp;', '&') ELSE text END"""
_WITHOUT_NUL = "CASE WHEN contains({0}, chr(0)) THEN replace({0}, chr(0), '') ELSE {0} END"
# json_transform turns numbers, lists and objects into text: what looks like one is held against its type in the line.
_TEXTS = [f"$.{name}" for name in ("rawContent", "renderedContent", *SYNONYMS["text"])]
_DRIFTED = f"""CASE WHEN regexp_full_match(text, '(?s)-?[0-9][0-9.eE+-]*|true|false|[\\[{{].*')
    THEN NOT list_contains(json_type(line, {_TEXTS}), 'VARCHAR') ELSE false END"""
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
                WHEN {"posted_at IS NULL" if "posted_at" in layout.columns else "false"} THEN 'no time that can be read'
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
        records = f"(SELECT * REPLACE (coalesce(unnest({layout.posts}), 'null') AS line) FROM {paged})"
    return f"SELECT *, {read(layout.structure)} AS t FROM {records}"


class _Slot:
    """A table that a prepared statement reads, another one each time; in pieces so small that what DuckDB makes of
    one stays in the processor's cache."""

    def __init__(self, table: pa.Table) -> None:
        self.table = table

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        rows = max(PIECE * len(self.table) // (self.table.nbytes + 1), 1)
        pieces = self.table.to_batches(max_chunksize=rows)
        return pa.RecordBatchReader.from_batches(self.table.schema, pieces).__arrow_c_stream__(requested_schema)


class Typists:
    """Those that type for workers side by side, kept for the next file. To be closed (``with``). Their database is one
    of their own, in memory: what they may hold has nothing to do with what lies in the warehouse."""

    def __init__(self) -> None:
        self._database = duckdb.connect(config={"memory_limit": MEMORY, "temp_directory": ""})
        # A statement's: they run side by side as it is, and rows come in the order in which they were given.
        self._database.execute("SET threads = 1")
        self._idle: list[Typist] = []
        self._long = Lock()
        self._changed, self._at_work = Condition(), 0

    def __enter__(self) -> Typists:
        return self

    def __exit__(self, *raised: object) -> None:
        while self._idle:
            self._idle.pop().close()
        self._database.close()

    def type(self, records: pa.Table, layout: TweetLayout) -> tuple[pa.Table, pa.Table]:
        """As ``Typist.type``, by one that has nothing to do, or a new one. Where that takes too much memory, as
        ``Typist.type_by_halves``, when no other types."""
        longest = pc.max(pc.binary_length(records["line"])).as_py() or 0
        typist = self._take(layout)
        try:
            with suppress(duckdb.OutOfMemoryException), self._long if longest > LONG else nullcontext(), self._beside():
                return typist.type(records)
            with self._alone():
                return typist.type_by_halves(records)
        finally:
            self._idle.append(typist)

    @contextmanager
    def _beside(self) -> Iterator[None]:
        """Within it, others may type as well."""
        with self._changed:
            self._at_work += 1
        try:
            yield
        finally:
            with self._changed:
                self._at_work -= 1
                self._changed.notify_all()

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Within it, nobody else types: they wait to begin."""
        with self._changed:
            self._changed.wait_for(lambda: not self._at_work)
            yield

    def _take(self, layout: TweetLayout) -> Typist:
        with suppress(IndexError):
            while (typist := self._idle.pop()).layout is not layout:
                typist.close()
            return typist
        return Typist(self._database, layout)


class Typist:
    """Types records of one layout, in a connection of its own: planning the statement takes as long as running it for
    thousands of records, so it is planned once."""

    def __init__(self, con: duckdb.DuckDBPyConnection, layout: TweetLayout) -> None:
        self.layout = layout
        self._con = open_session(con)
        self._slot: _Slot | None = None
        self._prepared: set[str] = set()

    def close(self) -> None:
        """Close the connection."""
        self._con.close()

    def type(self, records: pa.Table) -> tuple[pa.Table, pa.Table]:
        """The posts and notices of ``records``, which are as ``record_table`` makes them and always of the same
        columns, and the records that are none: record_number, byte_offset, member, reason, content."""
        try:
            # faster than looking out for lines that are not
            found = self._found(records, all_json=True)
        except (duckdb.InvalidInputException, UnicodeDecodeError):  # DuckDB may cut its message within a character
            found = self._found(records)
            if isinstance(self.layout, JsonLayout):
                found = self._mended(found, self.layout, records.column_names)
        posts = found
        if found["reason"].null_count < len(found):
            posts = select(self._con, "FROM found WHERE reason IS NULL", found=found)
            found = select(self._con, "FROM found WHERE reason IS NOT NULL", found=found)
        else:
            found = found.schema.empty_table()
        return posts.select([*LOADED, *NOTICES]), found.select([*REJECTED])

    def type_by_halves(self, records: pa.Table) -> tuple[pa.Table, pa.Table]:
        """As ``type``, of half the records at once where all take too much memory; one that does by itself is none."""
        with suppress(duckdb.OutOfMemoryException):
            return self.type(records)
        if len(records) == 1:
            posts, others = self.type(records[:0])
            why = pa.table({"reason": [TOO_LARGE], "content": records["line"].cast(pa.binary())})
            record = records.select(REJECTED[:3])
            return posts, pa.table([*record.columns, *why.columns], schema=others.schema)
        middle = len(records) // 2
        halves = [self.type_by_halves(half) for half in (records[:middle], records[middle:])]
        posts, others = (pa.concat_tables(tables) for tables in zip(*halves, strict=True))
        return posts, others

    def _found(self, records: pa.Table, all_json: bool = False) -> pa.Table:
        """What ``staging_sql`` says of ``records``."""
        if self._slot is None:
            self._slot = _Slot(records)
            self._con.register("batch", self._slot)
        self._slot.table = records
        name = "strict" if all_json else "lenient"
        try:
            if name not in self._prepared:
                self._con.execute(f"PREPARE {name} AS {staging_sql(self.layout, all_json)}")
                self._prepared.add(name)
            return self._con.execute(f"EXECUTE {name}").to_arrow_table(ROWS)
        finally:
            self._slot.table = records.schema.empty_table()  # a slice would keep all of their memory

    def _mended(self, found: pa.Table, layout: JsonLayout, columns: list[str]) -> pa.Table:
        """``found``, those lines read again that are JSON but for surrogates that stand alone."""
        broken = select(
            self._con,
            """SELECT record_number, byte_offset, member, content FROM found
            WHERE reason = 'not JSON' AND octet_length(content) < ? AND contains(lower(decode(content)), '\\ud')""",
            [MENDED],
            found=found,
        )
        mended = [(*place, line) for *place, content in _rows(broken) if _is_json(line := mend(content))]
        if not mended:
            return found
        numbers, offsets, members, lines = zip(*mended, strict=True)
        others = select(
            self._con,
            """FROM found WHERE reason IS DISTINCT FROM 'not JSON'
            OR (record_number, coalesce(member, '')) NOT IN (SELECT (unnest(?), unnest(?)))""",
            [list(numbers), [member or "" for member in members]],
            found=found,
        )
        given = {name: [value] * len(lines) for name, value in layout.given.items()}
        again = record_table(numbers, offsets, [line.decode() for line in lines], {"member": members, **given})
        return pa.concat_tables([others, self._found(again.select(columns))])


def record_table(numbers: object, offsets: object, lines: object, columns: dict) -> pa.Table:
    """Records: where they stand, their line, and what columns of text they have besides."""
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
