"""Articles → raw.articles and raw.embeds: one row a distinct text.

Belongs here: identity, schema check, merging. Does not belong here: reading formats (dumps/).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

import dataframely as dy
import duckdb
import polars as pl
import pyarrow as pa
from polars._typing import PolarsDataType

from orchestration.dumps.outcomes import Found, Outcome, Reject
from orchestration.football.texts.topic import is_football
from orchestration.records import Article
from orchestration.warehouse.ledger import Ledger, count
from orchestration.warehouse.queries import given
from orchestration.warehouse.schemas import Articles, Embeds

BATCH_CHARACTERS = 1 << 23
"""Characters of text that are held before they are written."""


class StagedArticles(Articles):
    """Articles of a file, and which of them one is, from 1: copies of a text have one id."""

    turn = dy.Int64(nullable=False)


class StagedEmbeds(Embeds):
    """Embeds, and the article of the file that they stand in."""

    turn = dy.Int64(nullable=False)


class ArticleStage:
    """Articles of one dump file, held until all are read; then merged at once: of copies, which may differ in white
    space, the first one with its own embeds.

    An article's id is 16 hex digits of the SHA-256 of its text with white space run together.
    """

    def __init__(self, con: duckdb.DuckDBPyConnection, ledger: Ledger) -> None:
        self._con, self._ledger = con, ledger
        self._articles: list[dict] = []
        self._embeds: list[dict] = []
        self._held = 0
        self._staged = 0
        self._turn = 0

    def read(self, outcomes: Iterable[Outcome], member: str | None = None) -> None:
        """Stage what a reader gives: articles about football; count the rest. (How many records there are is counted
        where they are met.)"""
        for outcome in outcomes:
            if isinstance(outcome, Reject):
                self._ledger.reject(outcome, member)
                continue
            # White space differs between copies of one text: neither its topic nor its identity rests on it.
            words = " ".join(outcome.article.text.split()) if isinstance(outcome, Found) else ""
            if isinstance(outcome, Found) and is_football(words, outcome.article.title):
                self._add(outcome.article, words, outcome.record_number)
            else:
                self._ledger.add(off_topic=1)

    def _add(self, article: Article, words: str, record_number: int) -> None:
        identity = hashlib.sha256(words.encode(errors="replace")).hexdigest()[:16]
        self._turn += 1
        said = {name: getattr(article, name) for name in Articles.columns() if hasattr(article, name)}
        place = {"dump_file_id": self._ledger.dump_file_id, "record_number": record_number, "turn": self._turn}
        self._articles.append(said | place | {"article_id": identity, "authors": list(article.authors)})
        for embed in article.embeds:
            said = {name: getattr(embed, name) for name in Embeds.columns() if hasattr(embed, name)}
            place = {"article_id": identity, "char_start": embed.start, "char_end": embed.end}
            self._embeds.append(said | place | {"links": list(embed.links), "turn": self._turn})
        self._held += len(article.text)
        if self._held > BATCH_CHARACTERS:
            self._flush()

    def merge(self) -> None:
        """Move what is staged into raw.articles: a text that is known adds nothing. What was never too much to be held
        goes there directly."""
        if self._staged:
            self._flush()
            self._insert("stage_articles", "stage_embeds")
            for table in ("stage_articles", "stage_embeds"):
                self._con.execute(f"DROP TABLE {table}")
        elif self._articles:
            articles, embeds = self._checked()
            with given(self._con, held_articles=articles, held_embeds=embeds):
                self._insert("held_articles", "held_embeds")

    def _insert(self, articles: str, embeds: str) -> None:
        """Insert from the tables of these names what is not known."""
        self._con.execute(
            f"""INSERT INTO raw.embeds BY NAME SELECT * EXCLUDE turn FROM {embeds}
            SEMI JOIN (SELECT article_id, min(turn) AS turn FROM {articles} GROUP BY ALL) USING (article_id, turn)
            ANTI JOIN raw.articles USING (article_id)"""
        )
        loaded = count(
            self._con,
            f"""INSERT INTO raw.articles BY NAME SELECT * EXCLUDE turn FROM {articles}
            ANTI JOIN raw.articles USING (article_id)
            QUALIFY row_number() OVER (PARTITION BY article_id ORDER BY turn) = 1""",
        )
        self._ledger.add(loaded=loaded, duplicates=self._staged - loaded)

    def _flush(self) -> None:
        """Write what is held to the stage."""
        is_empty = not self._staged
        articles, embeds = self._checked()
        for name, table in (("articles", articles), ("embeds", embeds)):
            with given(self._con, batch=table):
                if is_empty:  # but for what a file left that failed
                    self._con.execute(f"CREATE OR REPLACE TEMP TABLE stage_{name} AS FROM batch LIMIT 0")
                self._con.execute(f"INSERT INTO stage_{name} BY NAME FROM batch")

    def _checked(self) -> tuple[pa.Table, pa.Table]:
        """The articles and embeds that were held, held against their schemas."""
        held = pl.DataFrame(self._articles, schema=_polars(StagedArticles))
        articles = held.unique("article_id", keep="first", maintain_order=True)
        self._ledger.add(duplicates=len(held) - len(articles))
        good, failed = StagedArticles.filter(articles)
        for row in failed.invalid().iter_rows(named=True):
            why = ", ".join(failed.counts())
            self._ledger.reject(
                Reject(f"not an article: {why}", str(row["text"]).encode(errors="replace"), row["record_number"])
            )
        told = pl.DataFrame(self._embeds, schema=_polars(StagedEmbeds)).join(good, on="turn", how="semi")
        embeds, _ = StagedEmbeds.filter(told)
        self._articles, self._embeds, self._held = [], [], 0
        self._staged += len(good)
        return good.to_arrow(), embeds.to_arrow()


def _polars(schema: type[dy.Schema]) -> dict[str, PolarsDataType]:
    return {name: column.dtype for name, column in schema.columns().items()}
