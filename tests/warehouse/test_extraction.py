"""Every text is read once by each version of the code, on one core or many, and one bad text stops nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import duckdb
import polars as pl
import pytest

from orchestration.football.reading import read
from orchestration.records import Article, Reading, Tone
from orchestration.warehouse import extraction
from orchestration.warehouse.extraction import extract_articles, extract_teams, extract_tweets, reader_version
from orchestration.warehouse.schemas import EXTRACTED, RAW
from orchestration.warehouse.tables import create_tables

REPORT = (
    "Japan 2-3 Belgium\n\nGenki Haraguchi gave Japan the lead in the 48th minute and Takashi Inui made it 2-0 four "
    "minutes later. Jan Vertonghen pulled one back for Belgium in the 69th minute, Marouane Fellaini headed the "
    "equaliser in the 74th, and Nacer Chadli won it in the fourth minute of stoppage time. Match number {n}."
)


@pytest.fixture
def con():
    with duckdb.connect() as con:
        create_tables(con)
        yield con


@pytest.fixture
def readings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that are read, in order."""
    texts: list[str] = []

    def recording(article: Article) -> Reading:
        texts.append(article.text)
        return read(article)

    read_by(monkeypatch, recording)
    return texts


def read_by(monkeypatch: pytest.MonkeyPatch, reader: Callable[[Article], Reading]) -> None:
    """Lets articles be read by another reader."""

    def attempt(article: Article) -> Reading | Exception:
        try:
            return reader(article)
        except Exception as error:
            return error

    monkeypatch.setattr(extraction, "attempts", lambda articles: list(map(attempt, articles)))


def insert(con: duckdb.DuckDBPyConnection, table: str, **values: object) -> None:
    schema = RAW[table]
    filled = {
        name: [] if isinstance(column.dtype, pl.List) else None for name, column in schema.columns().items()
    } | values
    con.register("row", pl.DataFrame([filled], schema=schema.create_empty().schema).to_arrow())
    con.execute(f"INSERT INTO raw.{table} BY NAME FROM row")


def add_article(con: duckdb.DuckDBPyConnection, article_id: str, text: str) -> None:
    insert(
        con, "articles",
        article_id=article_id, dump_file_id="f", record_number=1, text=text,
        published_on=date(2018, 7, 2), published_basis="field",
    )  # fmt: skip


def add_post(con: duckdb.DuckDBPyConnection, post_id: str, text: str) -> None:
    moment = datetime(2018, 7, 2, 20, tzinfo=UTC)
    insert(con, "tweets", post_id=post_id, dump_file_id="f", record_number=1, text=text, posted_at=moment)


def rows(con: duckdb.DuckDBPyConnection) -> dict[str, list[tuple]]:
    return {table: con.execute(f"FROM extracted.{table} ORDER BY ALL").fetchall() for table in EXTRACTED}


def quiet(_: str) -> None:
    pass


# --- what is read -------------------------------------------------------------------------------


def test_all_that_an_article_says_lands_in_its_tables(con):
    add_article(con, "a", REPORT)
    extract_articles(con, quiet)
    assert con.execute("SELECT home_team_id, away_team_id FROM extracted.match_mentions").fetchall() == [
        ("japan", "belgium")
    ]
    assert con.execute("SELECT count(*) FROM extracted.goal_mentions").fetchone() == (5,)
    assert con.execute("SELECT article_id, error FROM extracted.readings").fetchall() == [("a", None)]
    wrong = """SELECT quote FROM extracted.claims JOIN raw.articles USING (article_id)
        WHERE substring(text, char_start + 1, char_end - char_start) != quote"""
    assert con.execute("SELECT count(*) FROM extracted.claims").fetchone() > (5,)
    assert con.execute(wrong).fetchall() == []


def test_an_article_that_tells_nothing_is_read_all_the_same(con):
    add_article(con, "a", "Nothing of football stands here.")
    extract_articles(con, quiet)
    told = {table for table, found in rows(con).items() if found}
    assert told == {"readings", "article_bands"}


def test_only_unread_texts_are_read(con, readings):
    add_article(con, "a", REPORT)
    extract_articles(con, quiet)
    before = rows(con)
    extract_articles(con, quiet)
    assert (len(readings), rows(con)) == (1, before)
    add_article(con, "b", "Another text.")
    extract_articles(con, quiet)
    assert readings == [REPORT, "Another text."]


def test_changed_code_reads_every_text_again(con, readings, monkeypatch):
    add_article(con, "a", REPORT)
    add_post(con, "1", "GOAL!")
    extract_articles(con, quiet)
    extract_tweets(con, quiet)
    monkeypatch.setattr(extraction, "reader_version", lambda: "changed")
    extract_articles(con, quiet)
    extract_tweets(con, quiet)
    assert readings == [REPORT, REPORT]
    assert con.execute("SELECT reader FROM extracted.readings").fetchall() == [("changed",)]
    assert con.execute("SELECT reader FROM extracted.tweet_tones").fetchall() == [("changed",)]
    assert con.execute("SELECT count(*) FROM extracted.match_mentions").fetchone() == (1,)


def test_the_version_is_a_hash_of_the_code(monkeypatch, tmp_path):
    (tmp_path / "clock.py").write_text("one")
    monkeypatch.setattr(extraction.football, "__path__", [str(tmp_path)])
    first = reader_version.__wrapped__()
    assert first == reader_version.__wrapped__()
    (tmp_path / "clock.py").write_text("two")
    assert reader_version.__wrapped__() != first


def test_what_was_said_by_a_text_that_is_gone_goes_too(con):
    add_article(con, "a", REPORT)
    add_post(con, "1", "GOAL!")
    extract_articles(con, quiet)
    extract_tweets(con, quiet)
    con.execute("DELETE FROM raw.articles")
    con.execute("DELETE FROM raw.tweets")
    extract_articles(con, quiet)
    extract_tweets(con, quiet)
    assert {table for table, found in rows(con).items() if found} == set()


def test_embeds_are_handed_to_the_reader(con, monkeypatch):
    seen: list[Article] = []
    read_by(monkeypatch, lambda article: seen.append(article) or Reading())
    add_article(con, "a", "What a goal! — Fan (@fan_0001) July 2, 2018")
    place = {"char_start": 0, "char_end": 43, "text": "What a goal!"}
    insert(con, "embeds", article_id="a", status_id="1013", links=["https://t.co/x"], **place)
    extract_articles(con, quiet)
    (embed,) = seen[0].embeds
    assert (embed.start, embed.end, embed.text, embed.status_id) == (0, 43, "What a goal!", "1013")
    assert embed.links == ("https://t.co/x",)


def test_posts_are_heard(con):
    add_post(con, "1", "GOOOAL Chadli! Belgium win it 3-2 🇧🇪 #JPNBEL @fan_0002")
    extract_tweets(con, quiet)
    heard = con.execute("SELECT post_id, goal_words, scores, mentions FROM extracted.tweet_tones").fetchall()
    assert heard == [("1", True, ["3-2"], ["fan_0002"])]


def test_teams_are_the_alias_table(con):
    extract_teams(con)
    extract_teams(con)
    aliases = con.execute("SELECT aliases FROM extracted.teams WHERE team_id = 'manchester-city'").fetchall()
    assert len(aliases) == 1 and "Man City" in aliases[0][0]


# --- one bad text stops nothing -----------------------------------------------------------------


def tripping(article: Article) -> Reading:
    """A reader with a rule that some texts trip."""
    if "trips" in article.text:
        raise IndexError("no such group")
    return read(article)


def beyond_the_schema(article: Article) -> Reading:
    """A reader that says of some texts what no table takes: a goal in minute 300."""
    reading = read(article)
    if "trips" not in article.text:
        return reading
    return replace(reading, goals=tuple(replace(goal, minute_regulation=300) for goal in reading.goals))


@pytest.mark.parametrize(
    ("reader", "reason"),
    [(tripping, "IndexError: no such group"), (beyond_the_schema, "minute_regulation")],
    ids=["an exception", "what no table takes"],
)
def test_a_text_that_trips_the_reader_is_noted_and_the_rest_goes_on(
    con, monkeypatch, reader: Callable[[Article], Reading], reason: str
):
    read_by(monkeypatch, reader)
    for article_id, text in [("a", REPORT), ("b", REPORT + " This one trips it."), ("c", REPORT + " Once more.")]:
        add_article(con, article_id, text)
    lines: list[str] = []
    extract_articles(con, lines.append)
    errors = dict(con.execute("SELECT article_id, error FROM extracted.readings").fetchall())
    assert errors.keys() == {"a", "b", "c"}
    assert (errors["a"], errors["c"]) == (None, None) and reason in errors["b"]
    assert con.execute("SELECT DISTINCT article_id FROM extracted.goal_mentions ORDER BY ALL").fetchall() == [
        ("a",),
        ("c",),
    ]
    assert con.execute("SELECT count(*) FROM extracted.claims WHERE article_id = 'b'").fetchone() == (0,)
    assert any("article b could not be read" in line and reason in line for line in lines)


def test_a_post_whose_tone_cannot_be_heard_makes_an_error_of_its_article_alone(con, monkeypatch):
    def deaf(posts: list[str], languages: list[str | None] | None = None) -> list[Tone]:
        if posts:
            raise ValueError("no such tone")
        return []

    monkeypatch.setattr(extraction, "tones", deaf)
    add_article(con, "a", REPORT)
    add_article(con, "b", REPORT + "\n\nWhat a goal! — Fan (@fan_0001) July 2, 2018")
    extract_articles(con, quiet)
    errors = dict(con.execute("SELECT article_id, error FROM extracted.readings").fetchall())
    assert errors == {"a": None, "b": "ValueError: no such tone"}


# --- one core or many ---------------------------------------------------------------------------


def test_a_pool_and_a_loop_give_the_same_rows(monkeypatch):
    monkeypatch.setattr(extraction, "ARTICLES_A_BATCH", 2)
    monkeypatch.setattr(extraction, "POSTS_A_BATCH", 2)
    found, pools = [], []
    pool = extraction.ProcessPoolExecutor
    monkeypatch.setattr(extraction, "ProcessPoolExecutor", lambda *a: pools.append(a) or pool(*a))
    for cores in (1, 2):
        monkeypatch.setattr(extraction.os, "cpu_count", lambda cores=cores: cores)
        with duckdb.connect() as con:
            create_tables(con)
            for n in range(14):
                add_article(con, f"a{n:02}", REPORT.format(n=n))
                add_post(con, f"p{n:02}", f"Belgium {n}-2! #JPNBEL")
            extract_articles(con, quiet)
            extract_tweets(con, quiet)
            found.append(rows(con))
    assert len(pools) == 2, "one for articles and one for posts, with two cores alone"
    assert found[0] == found[1]
    assert len(found[0]["goal_mentions"]) == 70
