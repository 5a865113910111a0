"""From `raw` to `extracted`: every text that this version of the code has not read yet is read once.

Belongs here: which texts, in what batches, on how many cores, into which tables.
Does not belong here: reading itself (football/).
"""

from __future__ import annotations

import hashlib
import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import dataframely as dy
import duckdb
import polars as pl

from orchestration import football
from orchestration.football.names import teams
from orchestration.football.posts.reactions import tones
from orchestration.football.reading import attempts, collector_at_rest
from orchestration.football.texts import fingerprint
from orchestration.records import Article, Embed, Reading, Tone
from orchestration.warehouse.schemas import EXTRACTED

ARTICLES_A_BATCH = 100
POSTS_A_BATCH = 5_000
# what a reading of an article fills; readings last, for the others are emptied by what it holds
ARTICLE_TABLES = ("match_mentions", "goal_mentions", "post_mentions", "claims", "article_bands", "readings")
POOL_FROM_BATCHES = 6  # starting processes costs about a second: fewer batches are read here

Progress = Callable[[str], None]
Item = TypeVar("Item")
Result = TypeVar("Result")


@cache
def reader_version() -> str:
    """A hash of all files of football/: a text is read again when the code that reads it changed."""
    digest = hashlib.sha256()
    for path in sorted(Path(football.__path__[0]).rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def extract_teams(con: duckdb.DuckDBPyConnection) -> None:
    """Fill extracted.teams with the alias table."""
    rows = [
        {
            "team_id": team.team_id,
            "team": team.team,
            "country": team.country,
            "kind": team.kind,
            "aliases": sorted(set(team.aliases)),
        }
        for team in teams.all_teams()
    ]
    con.execute("DELETE FROM extracted.teams")
    _insert(con, "teams", _frame("teams", rows))


def extract_articles(con: duckdb.DuckDBPyConnection, progress: Progress) -> None:
    """Read the articles of raw.articles that extracted.readings lacks, or that older code read."""
    for table in ARTICLE_TABLES:
        con.execute(
            f"""DELETE FROM extracted.{table} WHERE article_id NOT IN (
                SELECT article_id FROM extracted.readings
                WHERE reader = ? AND article_id IN (SELECT article_id FROM raw.articles)
            )""",
            [reader_version()],
        )
    unread = """FROM raw.articles WHERE article_id NOT IN (SELECT article_id FROM extracted.readings)"""
    total = _count(con, unread)
    batches = _batches(con, f"SELECT * {unread} ORDER BY article_id", ARTICLES_A_BATCH)
    documents = ((ids, list(_articles(con, rows))) for rows in batches for ids in [[row["article_id"] for row in rows]])
    done = 0
    for frames in _map(_read_batch, documents, total // ARTICLES_A_BATCH):
        for table, frame in frames.items():
            _insert(con, table, frame)
        readings = frames["readings"]
        for article_id, error in readings.filter(pl.col("error").is_not_null()).select("article_id", "error").rows():
            progress(f"article {article_id} could not be read and tells nothing: {error}")
        done += len(readings)
        progress(f"read {done:,} of {total:,} articles")


def extract_tweets(con: duckdb.DuckDBPyConnection, progress: Progress) -> None:
    """Hear the tone of the posts of raw.tweets that extracted.tweet_tones lacks, or that older code heard."""
    con.execute(
        "DELETE FROM extracted.tweet_tones WHERE reader != ? OR post_id NOT IN (SELECT post_id FROM raw.tweets)",
        [reader_version()],
    )
    unread = "FROM raw.tweets WHERE post_id NOT IN (SELECT post_id FROM extracted.tweet_tones)"
    total = _count(con, unread)
    batches = _batches(con, f"SELECT post_id, text, language {unread} ORDER BY post_id", POSTS_A_BATCH)
    posts = (([row["post_id"] for row in rows], [(row["text"], row["language"]) for row in rows]) for rows in batches)
    done = 0
    for ids, heard in _map(_hear_batch, posts, total // POSTS_A_BATCH):
        rows = [_tone_row(tone, post_id=i, reader=reader_version()) for i, tone in zip(ids, heard, strict=True)]
        _insert(con, "tweet_tones", _frame("tweet_tones", rows))
        done += len(ids)
        progress(f"heard {done:,} of {total:,} posts")


@dataclass(frozen=True, slots=True)
class _Read:
    """One article, read: ``tones`` are its posts', ``bands`` its fingerprint."""

    article_id: str
    reading: Reading
    tones: list[Tone]
    bands: list[str]
    error: str | None = None


def _read_batch(batch: tuple[list[str], list[Article]]) -> dict[str, pl.DataFrame]:
    """The tables' rows of a batch of articles. A reading that no table takes makes an error of its article alone."""
    ids, articles = batch
    with collector_at_rest():
        read_articles = list(map(_heard, ids, articles, attempts(articles)))
    try:
        return _reading_frames(read_articles)
    except (dy.exc.ValidationError, pl.exceptions.PolarsError):
        return _reading_frames([_taken(article) for article in read_articles])


def _heard(article_id: str, article: Article, attempt: Reading | Exception) -> _Read:
    """An article with what reading it came to, its posts heard."""
    bands = fingerprint.bands(article.text)
    if isinstance(attempt, Exception):
        return _failed(article_id, bands, attempt)
    try:
        return _Read(article_id, attempt, tones([post.text for post in attempt.posts]), bands)
    except Exception as error:  # a post that trips a rule of tones must not stop the others
        return _failed(article_id, bands, error)


def _taken(article: _Read) -> _Read:
    try:
        _reading_frames([article])
        return article
    except (dy.exc.ValidationError, pl.exceptions.PolarsError) as error:
        return _failed(article.article_id, article.bands, error)


def _failed(article_id: str, bands: list[str], error: Exception) -> _Read:
    return _Read(article_id, Reading(), [], bands, f"{type(error).__name__}: {' '.join(str(error).split())}")


def _hear_batch(batch: tuple[list[str], list[tuple[str, str | None]]]) -> tuple[list[str], list[Tone]]:
    ids, posts = batch
    return ids, tones([text for text, _ in posts], [language for _, language in posts])


def _map(function: Callable[[Item], Result], items: Iterable[Item], count: int) -> Iterator[Result]:
    """The function over all items, in order, on all cores where there are enough of them."""
    cores = os.cpu_count() or 1
    if cores == 1 or count < POOL_FROM_BATCHES:
        yield from map(function, items)
        return
    with ProcessPoolExecutor(cores, multiprocessing.get_context("spawn")) as pool:
        waiting = []
        for item in items:
            waiting.append(pool.submit(function, item))
            # few batches wait at a time, so that memory does not grow with the dump
            if len(waiting) > 2 * cores:
                yield waiting.pop(0).result()
        for future in waiting:
            yield future.result()


def _batches(con: duckdb.DuckDBPyConnection, query: str, size: int) -> Iterator[list[dict[str, Any]]]:
    cursor = con.cursor().execute(query)
    names = [column[0] for column in cursor.description or ()]
    while rows := cursor.fetchmany(size):
        yield [dict(zip(names, row, strict=True)) for row in rows]


def stored_articles(con: duckdb.DuckDBPyConnection, begins: str) -> list[Article]:
    """The articles whose id begins so, two at most: enough to see whether it is one."""
    rows = con.execute("SELECT * FROM raw.articles WHERE starts_with(article_id, ?) LIMIT 2", [begins]).pl().to_dicts()
    return list(_articles(con, rows))


def _articles(con: duckdb.DuckDBPyConnection, rows: Sequence[dict[str, Any]]) -> Iterator[Article]:
    found = con.cursor().execute(
        "SELECT * FROM raw.embeds WHERE article_id IN (SELECT unnest(?)) ORDER BY article_id, char_start",
        [[row["article_id"] for row in rows]],
    )
    names = [column[0] for column in found.description or ()]
    embeds: dict[str, list[Embed]] = {}
    for values in found.fetchall():
        row = dict(zip(names, values, strict=True))
        place = {"start": row.pop("char_start"), "end": row.pop("char_end")}
        embeds.setdefault(row.pop("article_id"), []).append(Embed(**place, **(row | {"links": tuple(row["links"])})))
    for row in rows:
        yield Article(
            text=row["text"],
            title=row["title"],
            url=row["url"],
            domain=row["domain"],
            authors=tuple(row["authors"]),
            language=row["language"],
            published_on=row["published_on"],
            published_at=row["published_at"],
            published_basis=row["published_basis"],
            embeds=tuple(embeds.get(row["article_id"], ())),
        )


def _reading_frames(articles: Sequence[_Read]) -> dict[str, pl.DataFrame]:
    """The rows of each table of `extracted` that a batch of articles makes.

    Raises dataframely's ValidationError or PolarsError where a table does not take them.
    """
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in ARTICLE_TABLES}
    for article in articles:
        key, reading = {"article_id": article.article_id}, article.reading
        rows["readings"].append(key | {"reader": reader_version(), "error": article.error})
        rows["article_bands"] += [key | {"band_no": n, "band_hash": band} for n, band in enumerate(article.bands, 1)]
        for match in reading.matches:
            sides = {
                f"{side}_{name}": value
                for side, team in (("home", match.home), ("away", match.away))
                for name, value in (("team_id", team.team_id), ("team", team.name), ("known", team.known))
            }
            rows["match_mentions"].append(key | asdict(match) | sides | {"result_confidence": match.result_confidence})
        rows["goal_mentions"] += [key | asdict(goal) for goal in reading.goals]
        for post, tone in zip(reading.posts, article.tones, strict=True):
            place = {
                "block_start": post.block.start,
                "block_end": post.block.end,
                "char_start": post.span.start,
                "char_end": post.span.end,
            }
            rows["post_mentions"].append(key | _tone_row(tone) | asdict(post) | place)
        for number, claim in enumerate(reading.claims, 1):
            place = {"claim_no": number, "char_start": claim.span.start, "char_end": claim.span.end}
            rows["claims"].append(key | asdict(claim) | place | {"quote": claim.span.quote})
    return {table: _frame(table, table_rows) for table, table_rows in rows.items()}


def _tone_row(tone: Tone, **key: str) -> dict[str, Any]:
    row = asdict(tone) | key
    row["supports_team_id"] = row.pop("supports")
    return {name: list(value) if isinstance(value, tuple) else value for name, value in row.items()}


def _frame(table: str, rows: list[dict[str, Any]]) -> pl.DataFrame:
    """Rows as a frame that keeps the table's schema; raises where they do not."""
    schema = EXTRACTED[table]
    columns = schema.create_empty().schema
    return schema.validate(pl.DataFrame([{name: row.get(name) for name in columns} for row in rows], schema=columns))


def _insert(con: duckdb.DuckDBPyConnection, table: str, frame: pl.DataFrame) -> None:
    con.register("batch", frame.to_arrow())
    con.execute(f"INSERT INTO extracted.{table} BY NAME FROM batch")
    con.unregister("batch")


def _count(con: duckdb.DuckDBPyConnection, rest: str) -> int:
    row = con.execute(f"SELECT count(*) {rest}").fetchone()
    return int(row[0]) if row else 0
