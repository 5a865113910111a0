"""Whole dumps under mutation, archives too, through load_dumps: it never raises, the account of each file adds up,
and no file and no member costs another."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.dumps import made
from tests.dumps.test_fuzz import mutations
from tests.warehouse.loaded import Warehouse

GOOD = {"z.jsonl": made.lines([made.tweet(99, "the neighbour")])}


def parquet() -> bytes:
    written = io.BytesIO()
    dates = pa.array([0, 1, 2], pa.int32()).cast(pa.date32())
    pq.write_table(pa.table({"text": [f"{made.REPORT} {n}" for n in range(3)], "date": dates, "n": [1, 2, 3]}), written)
    return written.getvalue()


WORDS = "Tor! Götze スーパーゴール \U0001f1ef\U0001f1f5 ‏هدف \u2028"
DUMPS: dict[str, bytes] = {
    "posts": made.lines(made.tweet(n, f"{WORDS} {n}", retweeted_status=made.tweet(n + 50)) for n in range(4)),
    "pages": made.lines(
        [{"data": [{"id": made.status_id(n), "text": WORDS, "author_id": "9"} for n in range(3)], "meta": {}}]
    ),
    "rows": made.csv_2015(5),
    "articles": made.lines([{"text": f"{made.REPORT} {WORDS}", "url": "u", "title": WORDS, "date": "2018-07-02"}] * 2),
    "web page": made.page(WORDS + made.REPORT).encode(),
    "web archive": made.warc([made.page(WORDS), made.page(made.REPORT)]),
    "deep": b'{"a":' * 90 + b"1" + b"}" * 90 + b"\n" + made.lines([made.tweet(1)]),
    "parquet": parquet(),
}


@pytest.fixture(scope="module")
def load() -> Callable[[dict[str, bytes]], Warehouse]:
    folder = Path(tempfile.mkdtemp())
    (folder / "w").mkdir()
    warehouse = Warehouse(folder / "w")

    def empty_and_load(files: dict[str, bytes]) -> Warehouse:
        for path in warehouse.raw.iterdir():
            path.unlink()
        for table in warehouse.column("SELECT table_name FROM duckdb_tables() WHERE schema_name = 'raw'"):
            warehouse.con.execute(f"DELETE FROM raw.{table}")
        counts = warehouse.load(files).counts
        assert warehouse.column("SELECT count(*) FROM raw.rejects") == [counts.rejected]
        assert warehouse.column("SELECT count(*) FROM raw.dump_files") == [len(set(files.values()))]
        assert not any("failed" in reason for reason in warehouse.column("SELECT reason FROM raw.rejects"))
        assert warehouse.column("SELECT count(*) FROM raw.tweets WHERE text = 'the neighbour'") == [1]
        return warehouse

    return empty_and_load


@settings(max_examples=60, deadline=None)
@given(kind=st.sampled_from(sorted(DUMPS)), packing=st.sampled_from(sorted(made.PACKINGS)), mutate=mutations())
def test_a_mutated_dump_costs_its_file_alone(
    load: Callable[[dict[str, bytes]], Warehouse], kind: str, packing: str, mutate: Callable[[bytes], bytes]
) -> None:
    load({"a" + packing: mutate(made.PACKINGS[packing](DUMPS[kind])), **GOOD})


@settings(max_examples=40, deadline=None)
@given(broken=st.integers(0, 3), mutate=mutations(), is_zip=st.booleans())
def test_a_mutated_member_costs_an_archive_itself_alone(
    load: Callable[[dict[str, bytes]], Warehouse], broken: int, mutate: Callable[[bytes], bytes], is_zip: bool
) -> None:
    members: dict[str, bytes] = {f"{n}.jsonl": made.lines([made.tweet(n, f"member {n}")]) for n in range(4)}
    members[f"{broken}.jsonl"] = mutate(members[f"{broken}.jsonl"])
    warehouse = load({"a": made.zipped(members) if is_zip else made.tar(members), **GOOD})
    found = set(warehouse.column("SELECT text FROM raw.tweets"))
    assert {f"member {n}" for n in range(4) if n != broken} <= found


@settings(max_examples=40, deadline=None)
@given(broken=st.integers(1, 3), at=st.integers(0, 511), noise=st.binary(min_size=1, max_size=20))
def test_a_mutated_header_of_a_tar_costs_its_member_alone(
    load: Callable[[dict[str, bytes]], Warehouse], broken: int, at: int, noise: bytes
) -> None:
    members = [made.tar({f"{n}.jsonl": made.lines([made.tweet(n, f"member {n}")])})[:1024] for n in range(4)]
    record = members[broken]
    members[broken] = (record[:at] + noise + record[at + len(noise) :])[:512] + record[512:]
    warehouse = load({"a": b"".join(members) + b"\0" * 1024, **GOOD})
    found: set[Any] = set(warehouse.column("SELECT text FROM raw.tweets"))
    assert {f"member {n}" for n in range(4) if n != broken} <= found
