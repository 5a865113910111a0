"""The posts of a dump file, typed a batch at a time and merged a part at a time, by workers side by side.

Belongs here: how many posts are held, who works on them, the account. Does not belong here: typing (type_tweets.py),
merging (merge_tweets.py).
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import asdict
from typing import BinaryIO

import duckdb
import pyarrow as pa

from orchestration.dumps.csv_rows import Row, headed_rows
from orchestration.dumps.layouts import CsvLayout, JsonLayout, TweetLayout
from orchestration.dumps.lines import lend_batches
from orchestration.dumps.outcomes import Reject
from orchestration.warehouse import memory
from orchestration.warehouse.ledger import Counts, Ledger
from orchestration.warehouse.merge_tweets import merge_posts
from orchestration.warehouse.queries import open_session
from orchestration.warehouse.type_tweets import Typists, record_table

ROWS = 20_000
"""CSV rows of a batch, where they are no longer than ``SMALL`` together."""
SMALL = 1 << 23
"""Bytes of a batch, below which it waits for others: an archive may hold a hundred thousand tiny files."""
FEW = 256
"""Records of a batch, below which those that waited are joined: DuckDB reads each by itself."""
PART = 122_880
"""Posts that are merged at once, so that memory does not grow with the file: as many as DuckDB packs together. Of any
other number, it would pack all of raw.tweets anew now and then."""
HEAVY = 1 << 27
"""Bytes that posts take, from which on fewer are merged at once; ordinary ones take a third of it a part."""
WORKERS = min(max(os.cpu_count() or 1, 2), 4)
"""Batches that are worked on at once; each may take 100 MB."""
GiveBack = Callable[[], None]
"""What gives the memory of a batch back."""


class TweetStage:
    """Posts of one dump file, held as Arrow between the steps. To be closed (``with``): no worker is at it then."""

    def __init__(self, con: duckdb.DuckDBPyConnection, ledger: Ledger, typists: Typists) -> None:
        self._con, self._ledger, self._typists = con, ledger, typists
        self._layout: TweetLayout | None = None
        self._waiting: list[pa.Table] = []
        self._waiting_bytes = 0
        self._workers = ThreadPoolExecutor(WORKERS)
        self._typing: deque[tuple[TweetLayout, Future[tuple[pa.Table, pa.Table]]]] = deque()
        self._staged: list[pa.Table] = []
        self._merging: Future[Counts] | None = None

    def __enter__(self) -> TweetStage:
        return self

    def __exit__(self, *raised: object) -> None:
        self._workers.shutdown(cancel_futures=True)

    def read(self, stream: BinaryIO, layout: TweetLayout, member: str | None = None) -> None:
        """Stage every post of ``stream``; note every record that is none."""
        if layout is not self._layout:
            self._flush()
            self._layout = layout
        if isinstance(layout, CsvLayout):
            tables = self._csv(stream, layout, member)
        else:
            tables = self._json(stream, layout, member)
        for table, give_back in tables:
            if not _holds_several(layout):
                self._ledger.add(records=table.num_rows)
            if not self._ledger.has_places:
                place = table.column_names.index("byte_offset")
                table = table.set_column(place, "byte_offset", pa.nulls(table.num_rows, pa.int64()))
            table = table.append_column("member", pa.repeat(pa.scalar(member, pa.string()), table.num_rows))
            self._waiting.append(table)
            self._waiting_bytes += table.nbytes
            if give_back or self._waiting_bytes > SMALL:
                self._flush(give_back)

    def merge(self) -> None:
        """Merge all that is staged."""
        self._flush()
        while self._typing:
            self._take_typed()
        while self._staged:
            self._merge_staged()
        self._end_merging()

    def _json(
        self, stream: BinaryIO, layout: JsonLayout, member: str | None
    ) -> Iterator[tuple[pa.Table, GiveBack | None]]:
        """The lines of each batch, and what gives their memory back where it is lent."""
        for batch in lend_batches(stream, at_once=WORKERS):
            if batch.give_back and len(batch.data) <= SMALL:
                give_back, batch = batch.give_back, batch.kept()
                give_back()
            table, rejects = batch.table()
            for reject in (*rejects, *batch.rejects):
                self._reject(reject, member)
            for name, value in layout.given.items():
                table = table.append_column(name, pa.repeat(pa.scalar(value, pa.string()), table.num_rows))
            yield table, batch.give_back

    def _csv(
        self, stream: BinaryIO, layout: CsvLayout, member: str | None
    ) -> Iterator[tuple[pa.Table, GiveBack | None]]:
        header, rows = headed_rows(stream, layout.delimiter)
        place = {name: i for i, name in enumerate(header)}
        names = [name for name in (*layout.header, *layout.optional) if name]
        held: list[Row] = []
        size = 0

        def table() -> pa.Table:
            columns = {
                layout.called.get(n, n): [row.fields[place[n]] if n in place else None for row in held] for n in names
            }
            numbers, offsets = [row.record_number for row in held], [row.byte_offset for row in held]
            return record_table(numbers, offsets, [row.line for row in held], columns)

        for row in rows:
            if isinstance(row, Reject):
                self._reject(row, member)
                continue
            held.append(row)
            size += len(row.line)
            if len(held) == ROWS or size > SMALL:
                yield table(), None
                held.clear()
                size = 0
        yield table(), None

    def _reject(self, reject: Reject, member: str | None) -> None:
        self._ledger.add(records=1)
        self._ledger.reject(reject, member)

    def _flush(self, give_back: GiveBack | None = None) -> None:
        """Have the tables that wait typed."""
        if self._waiting and self._layout:
            records = pa.concat_tables(self._waiting)
            if len(records) < FEW * len(self._waiting):
                records = records.combine_chunks()
            self._waiting, self._waiting_bytes = [], 0
            self._typing.append((self._layout, self._workers.submit(self._type, records, self._layout, give_back)))
        while len(self._typing) > WORKERS:
            self._take_typed()

    def _take_typed(self) -> None:
        """Stage the posts of the batch that was given first, and have a part merged once one is staged. The part before
        it, where it is not merged yet (the first one not before the file is hashed), is waited for a quarter of a part
        later."""
        layout, typed = self._typing.popleft()
        posts, rejects = typed.result()
        if _holds_several(layout):
            self._ledger.add(records=len(posts) + len(rejects))
        self._ledger.reject_table(rejects)
        self._staged.append(_kept(posts))
        while (parts := self._parts_staged()) >= 1 and (parts >= 1.25 or self._is_merged()):
            self._merge_staged()

    def _parts_staged(self) -> float:
        return max(sum(map(len, self._staged)) / PART, sum(map(_size, self._staged)) / HEAVY)

    def _merge_staged(self) -> None:
        """Have the first part that is staged merged, after the one that is being merged. Where it ends depends on the
        file alone."""
        self._end_merging()
        part: list[pa.Table] = []
        room, size = PART, 0
        while self._staged and room and size < HEAVY:
            posts = self._staged.pop(0)
            if len(posts) > room:
                self._staged.insert(0, posts[room:])
            part.append(posts[:room])
            room, size = room - len(part[-1]), size + _size(posts)
        if any(map(len, part)):
            self._merging = self._workers.submit(self._merge, pa.concat_tables(part))

    def _is_merged(self) -> bool:
        """Whether all that was to be merged is."""
        return self._merging is None or self._merging.done()

    def _end_merging(self) -> None:
        if self._merging is not None:
            self._ledger.add(**asdict(self._merging.result()))
            self._merging = None
            memory.let_go(self._con)

    def _type(self, records: pa.Table, layout: TweetLayout, give_back: GiveBack | None) -> tuple[pa.Table, pa.Table]:
        try:
            return self._typists.type(records, layout)
        finally:
            if give_back:
                give_back()

    def _merge(self, posts: pa.Table) -> Counts:
        with open_session(self._con) as con:
            return merge_posts(con, posts, self._ledger.dump_file_id)


def _kept(posts: pa.Table) -> pa.Table:
    """A copy in one piece of Arrow's memory, of just its size: DuckDB's answers lie scattered in the C library's, which
    is not given back while anything behind them is in use."""
    measured = pa.MockOutputStream()
    _write(posts, measured)
    memory = pa.allocate_buffer(measured.size())
    _write(posts, pa.FixedSizeBufferWriter(memory))
    return pa.ipc.open_stream(memory).read_all()


def _write(posts: pa.Table, sink: pa.NativeFile) -> None:
    with sink, pa.ipc.new_stream(sink, posts.schema) as stream:
        stream.write_table(posts)


def _size(posts: pa.Table) -> int:
    """Bytes of memory, those of a slice's whole table (``nbytes`` takes long)."""
    return posts.get_total_buffer_size()


def _holds_several(layout: TweetLayout) -> bool:
    """Whether a record may hold several posts, which are counted once it is taken apart."""
    return isinstance(layout, JsonLayout) and layout.page is not None
