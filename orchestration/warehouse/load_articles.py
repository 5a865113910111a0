"""Articles → raw.articles and raw.embeds: one row a distinct text.

Belongs here: identity, schema check, merging. Does not belong here: reading formats (dumps/).
"""

from __future__ import annotations

import hashlib
from dataclasses import asdict

import dataframely as dy
import duckdb
import polars as pl
from polars._typing import PolarsDataType

from orchestration.dumps.lines import Reject
from orchestration.football.topic import is_football
from orchestration.records import Article
from orchestration.warehouse.ledger import Ledger
from orchestration.warehouse.schemas import Articles, Embeds

BATCH_CHARACTERS = 1 << 23
"""Characters of text that are held before they are written."""


def article_id(text: str) -> str:
    """16 hex digits that stand for a text, however its white space is laid out."""
    return hashlib.sha256(" ".join(text.split()).encode(errors="surrogatepass")).hexdigest()[:16]


class ArticleStage:
    """Articles of one dump file, held until all are read; then merged at once."""

    def __init__(self, con: duckdb.DuckDBPyConnection, ledger: Ledger) -> None:
        self.con, self.ledger = con, ledger
        con.execute("CREATE OR REPLACE TEMP TABLE stage_articles AS FROM raw.articles LIMIT 0")
        con.execute("CREATE OR REPLACE TEMP TABLE stage_embeds AS FROM raw.embeds LIMIT 0")
        self._articles: list[dict] = []
        self._embeds: list[dict] = []
        self._held = 0

    def add(self, article: Article, record_number: int) -> None:
        """Stage one article, if it is about football."""
        if not is_football(article.text, article.title):
            self.ledger.add(off_topic=1)
            return
        identity = article_id(article.text)
        row = {field: getattr(article, field) for field in Articles.columns() if hasattr(article, field)}
        self._articles.append(
            {
                **row,
                "article_id": identity,
                "dump_file_id": self.ledger.dump_file_id,
                "record_number": record_number,
                "authors": list(article.authors),
            }
        )
        for embed in article.embeds:
            row = asdict(embed)
            self._embeds.append(
                {
                    **row,
                    "article_id": identity,
                    "char_start": row.pop("start"),
                    "char_end": row.pop("end"),
                    "links": list(embed.links),
                }
            )
        self._held += len(article.text)
        if self._held > BATCH_CHARACTERS:
            self._flush()

    def merge(self) -> None:
        """Move the stage into raw.articles: a text that is known adds nothing."""
        self._flush()
        (staged,) = self.con.execute("SELECT count(*) FROM stage_articles").fetchone() or (0,)
        self.con.execute(
            """CREATE OR REPLACE TEMP TABLE new_articles AS FROM stage_articles ANTI JOIN raw.articles USING (article_id)
            QUALIFY row_number() OVER (PARTITION BY article_id ORDER BY record_number) = 1"""
        )
        (loaded,) = self.con.execute("INSERT INTO raw.articles BY NAME FROM new_articles").fetchone() or (0,)
        self.con.execute(
            """INSERT INTO raw.embeds BY NAME FROM (SELECT DISTINCT ON (article_id, char_start) * FROM stage_embeds)
            SEMI JOIN new_articles USING (article_id)"""
        )
        self.con.execute("DROP TABLE new_articles")
        self.con.execute("TRUNCATE stage_articles")
        self.con.execute("TRUNCATE stage_embeds")
        self.ledger.add(loaded=loaded, duplicates=staged - loaded)

    def _flush(self) -> None:
        """Check what is held against the schemas and write it to the stage."""
        articles = pl.DataFrame(self._articles, schema=_polars(Articles)).unique("article_id", keep="first", maintain_order=True)
        self.ledger.add(duplicates=len(self._articles) - len(articles))
        good, failed = Articles.filter(articles)
        for row in failed.invalid().iter_rows(named=True):
            why = ", ".join(failed.counts())
            self.ledger.reject(Reject(f"not an article: {why}", row["text"].encode(), row["record_number"]))
        embeds, _ = Embeds.filter(pl.DataFrame(self._embeds, schema=_polars(Embeds)))
        for table, frame in (("stage_articles", good), ("stage_embeds", embeds)):
            self.con.register("batch", frame.to_arrow())
            self.con.execute(f"INSERT INTO {table} BY NAME FROM batch")
            self.con.unregister("batch")
        self._articles, self._embeds, self._held = [], [], 0


def _polars(schema: type[dy.Schema]) -> dict[str, PolarsDataType]:
    return {name: column.dtype for name, column in schema.columns().items()}
