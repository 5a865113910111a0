"""Every reader under mutation of real records: it never raises, loses no neighbour, invents no record."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO, cast

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from orchestration.dumps import readers
from orchestration.dumps.files import Opener
from orchestration.dumps.json_values import OneALine
from orchestration.dumps.layouts import CSV_LAYOUTS, JSON_LAYOUTS
from orchestration.dumps.limits import Budget, Limits
from orchestration.dumps.outcomes import Found, Outcome
from orchestration.dumps.registry import recognise
from orchestration.warehouse.ledger import Ledger
from orchestration.warehouse.load_tweets import TweetStage
from orchestration.warehouse.tables import create_tables
from orchestration.warehouse.type_tweets import Typists
from tests.dumps import made

BUDGET = Budget(Limits(), 1 << 30)
NOISE = [
    b"",
    b'"',
    b"\n",
    b"\x00",
    b"\xff",
    b"{",
    b"}",
    b"]",
    b",",
    b"\\",
    b"\r\n\r\n",
    b"WARC/1.0\r\n",
    b"\\ud800",
    b"<",
    b"9" * 30,
]
TEXTS = [f"{made.REPORT} Report number {n}." for n in range(5)]


@st.composite
def mutations(draw: st.DrawFn) -> Callable[[bytes], bytes]:
    """Something that changes one to three places of a record: bytes replaced, cut out, put in, or said twice."""
    edits = draw(
        st.lists(
            st.tuples(st.floats(0, 1), st.integers(0, 40), st.sampled_from(NOISE) | st.binary(max_size=4)),
            min_size=1,
            max_size=3,
        )
    )

    def mutate(record: bytes) -> bytes:
        for place, length, noise in edits:
            at = int(place * len(record))
            record = record[:at] + noise + record[at + length :]
        return record

    return mutate


def read(reader: Callable[[BinaryIO], Iterator[Outcome]], content: bytes) -> tuple[list[str], int]:
    outcomes = list(reader(cast(BinaryIO, io.BytesIO(content))))
    return [outcome.article.text for outcome in outcomes if isinstance(outcome, Found)], len(outcomes)


def json_lines(texts: list[str]) -> list[bytes]:
    return [
        made.lines([{"text": text, "url": "https://example.org", "timestamp": "2018-07-02T00:00:00Z"}])
        for text in texts
    ]


def csv_rows(texts: list[str]) -> list[bytes]:
    rows = ['"{}","line one\nline two, with a comma"\n'.format(text.replace('"', '""')) for text in texts]
    return [b"text,title\n" + rows[0].encode(), *(row.encode() for row in rows[1:])]


def warc_records(texts: list[str]) -> list[bytes]:
    return [made.warc([made.page(text)]) for text in texts]


def array_elements(texts: list[str]) -> list[bytes]:
    elements = [json.dumps({"text": text, "url": "https://example.org"}, indent=2).encode() for text in texts]
    return [b"[\n" + elements[0], *(b",\n" + element for element in elements[1:])]


FRAMINGS: dict[str, tuple[Callable[[list[str]], list[bytes]], Callable[[BinaryIO], Iterator[Outcome]]]] = {
    "json lines": (json_lines, readers.read_json_lines),
    "csv": (csv_rows, readers.read_csv),
    "warc": (warc_records, lambda stream: readers.read_warc(stream, BUDGET)),
    "json array": (array_elements, lambda stream: readers.read_json_lines(cast(BinaryIO, OneALine(stream)))),
}


@pytest.mark.parametrize("framing", FRAMINGS)
@settings(max_examples=150, deadline=None)
@given(broken=st.integers(1, 4), mutate=mutations())
def test_a_broken_record_costs_itself_alone(framing: str, broken: int, mutate: Callable[[bytes], bytes]) -> None:
    make, reader = FRAMINGS[framing]
    records = make(TEXTS)
    whole = [text for text, _ in zip(read(reader, b"".join(records))[0], TEXTS, strict=True)]
    # a line end that is cut out makes one line of two: it is no part of the record
    end = b"\n" if records[broken].endswith(b"\n") else b""
    records[broken] = mutate(records[broken].removesuffix(end)) + end
    found, outcomes = read(reader, b"".join(records))
    neighbours = [text for n, text in enumerate(whole) if n != broken]
    assert [text for text in found if text in neighbours] == neighbours
    # noise may hold line ends or a record's beginning, and so part one record into several
    assert len(found) <= len(TEXTS) + 1
    assert outcomes <= len(TEXTS) + 12


@settings(max_examples=200, deadline=None)
@given(mutate=mutations(), embed=st.booleans())
def test_a_broken_page_never_raises(mutate: Callable[[bytes], bytes], embed: bool) -> None:
    quote = (
        '<blockquote class="twitter-tweet"><p>Goal!</p>&mdash; A Fan (@fan_1)'
        ' <a href="https://twitter.com/fan_1/status/99">July 2, 2018</a></blockquote>'
    )
    content = mutate(made.page(embed=quote if embed else "").encode())
    for outcome in readers.read_html(cast(BinaryIO, io.BytesIO(content))):
        if isinstance(outcome, Found):
            for post in outcome.article.embeds:
                assert outcome.article.text[post.start : post.end].startswith(post.text)


@settings(max_examples=60, deadline=None)
@given(mutate=mutations())
def test_a_broken_parquet_file_never_raises(mutate: Callable[[bytes], bytes]) -> None:
    written = io.BytesIO()
    pq.write_table(pa.table({"text": TEXTS, "url": ["u"] * 5}), written)
    _, outcomes = read(lambda stream: readers.read_parquet(stream, BUDGET), mutate(written.getvalue()))
    assert outcomes <= len(TEXTS) + 1


@settings(max_examples=150, deadline=None)
@given(packing=st.sampled_from(sorted(made.PACKINGS)), mutate=mutations(), kind=st.integers(0, 3))
def test_a_broken_packing_never_raises(
    tmp_path_factory: pytest.TempPathFactory, packing: str, mutate: Callable[[bytes], bytes], kind: int
) -> None:
    contents = [
        made.lines(made.tweet(n) for n in range(9)),
        made.csv_2015(9),
        made.page().encode(),
        b"".join(warc_records(TEXTS)),
    ]
    content = mutate(made.PACKINGS[packing](contents[kind]))
    opener = Opener(Budget(Limits(), len(content)), tmp_path_factory.getbasetemp())
    for dump in opener.open(cast(BinaryIO, io.BytesIO(content))):
        if hasattr(dump, "stream"):
            try:
                while dump.stream.read(1000):
                    pass
            except Exception as error:
                assert type(error).__name__ == "DamagedStreamError"


@settings(max_examples=300, deadline=None)
@given(content=st.binary(max_size=400) | st.text(max_size=400).map(str.encode))
def test_recognising_never_raises(content: bytes) -> None:
    recognise(content)


# --- posts -------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def con() -> duckdb.DuckDBPyConnection:
    con = duckdb.connect()
    create_tables(con)
    return con


def load(con: duckdb.DuckDBPyConnection, content: bytes, layout: Any) -> tuple[set[str], Any]:
    for table in ("tweets", "tweet_sources", "rejects", "tombstones"):
        con.execute(f"DELETE FROM raw.{table}")
    ledger = Ledger(con, lambda: "file", "path", lambda counts: None)
    with Typists() as typists, TweetStage(con, ledger, typists) as stage:
        stage.read(cast(BinaryIO, io.BytesIO(content)), layout)
        stage.merge()
    ledger.flush()
    counts = ledger.counts
    assert counts.records == counts.loaded + counts.duplicates + counts.tombstones + counts.rejected
    assert con.execute("SELECT count(*) FROM raw.rejects").fetchone() == (counts.rejected,)
    return {text for (text,) in con.execute("SELECT text FROM raw.tweets").fetchall()}, counts


V2 = [
    {"id": made.status_id(n), "text": f"Shot {n}", "author_id": "1", "created_at": "2018-07-02T19:00:00Z", "lang": "en"}
    for n in range(6)
]
SCRAPED = [
    {
        "_type": "x",
        "id": int(made.status_id(n)),
        "content": f"Shot {n}",
        "date": "2018-07-02T19:00:00+00:00",
        "url": "u",
        "user": {"username": "fan_1"},
    }
    for n in range(6)
]
ARCHIVED = [{"tweet": {"id_str": made.status_id(n), "full_text": f"Shot {n}", "created_at": "x"}} for n in range(6)]
POSTS: dict[str, list[Any]] = {
    "tweets, API v1.1": [made.tweet(n, f"Shot {n}") for n in range(6)],
    "tweets, API v2": [{"data": [post], "includes": {"users": [{"id": "1", "username": "fan_1"}]}} for post in V2],
    "tweets, snscrape": SCRAPED,
    "tweets, personal archive": ARCHIVED,
}


@pytest.mark.parametrize("name", POSTS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(broken=st.integers(0, 5), mutate=mutations())
def test_a_broken_post_costs_itself_alone(
    con: duckdb.DuckDBPyConnection, name: str, broken: int, mutate: Callable[[bytes], bytes]
) -> None:
    layout = next(layout for layout in JSON_LAYOUTS if layout.name == name)
    records = [made.lines([record]) for record in POSTS[name]]
    records[broken] = mutate(records[broken][:-1]) + b"\n"
    found, counts = load(con, b"".join(records), layout)
    assert {f"Shot {n}" for n in range(6) if n != broken} <= found
    assert counts.loaded + counts.duplicates <= 6 + 3


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    value=st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
        max_leaves=8,
    ),
    field=st.sampled_from(
        sorted({*made.tweet(1), "retweeted_status", "extended_tweet", "delete", "withheld_in_countries"})
    ),
    layout=st.sampled_from(sorted(POSTS)),
)
def test_any_field_may_hold_anything(con: duckdb.DuckDBPyConnection, value: Any, field: str, layout: str) -> None:
    records = [dict(record) for record in POSTS[layout]]
    records[2] = {**records[2], field: value}
    found, _ = load(con, made.lines(records), next(known for known in JSON_LAYOUTS if known.name == layout))
    assert {f"Shot {n}" for n in (0, 1, 3, 4, 5)} <= found


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(broken=st.integers(1, 5), mutate=mutations())
def test_a_broken_row_of_posts_costs_itself_alone(
    con: duckdb.DuckDBPyConnection, broken: int, mutate: Callable[[bytes], bytes]
) -> None:
    header, *_ = made.csv_2015(0).splitlines(keepends=True)
    rows = [f'"Shot {n}\nsaved, ""held""",fan_{n},,{1443276000000 + n},,en\n'.encode() for n in range(6)]
    rows[broken] = mutate(rows[broken][:-1]) + b"\n"
    found, _ = load(con, header + b"".join(rows), CSV_LAYOUTS[0])
    assert {f'Shot {n}\nsaved, "held"' for n in range(6) if n != broken} <= found


def test_a_cut_record_is_one_reject() -> None:
    """What the mutations above do at their mildest, in the open."""
    make, reader = FRAMINGS["json lines"]
    records = make(TEXTS)
    records[2] = records[2][: len(records[2]) // 2] + b"\n"
    assert read(reader, b"".join(records)) == ([text for n, text in enumerate(TEXTS) if n != 2], 5)
