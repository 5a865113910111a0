"""Dagster glue of the second stage: raw → extracted."""

from collections.abc import Iterator

import dagster as dg

from orchestration.defs.resources import Warehouse
from orchestration.defs.tables import table_metadata
from orchestration.warehouse.extraction import extract_articles, extract_teams, extract_tweets
from orchestration.warehouse.schemas import EXTRACTED


def _specs(tables: list[str], deps: list[str]) -> list[dg.AssetSpec]:
    return [
        dg.AssetSpec(
            ["extracted", table],
            deps=[dg.AssetKey(["raw", dep]) for dep in deps],
            group_name="extracted",
            description=EXTRACTED[table].__doc__,
            kinds={"python", "duckdb"},
        )
        for table in tables
    ]


_TWEET_TABLES = ["tweet_tones"]
_LEXICON_TABLES = ["teams"]
_ARTICLE_TABLES = [table for table in EXTRACTED if table not in _TWEET_TABLES + _LEXICON_TABLES]


@dg.multi_asset(specs=_specs(_ARTICLE_TABLES, ["articles", "embeds"]))
def read_articles(context: dg.AssetExecutionContext, warehouse: Warehouse) -> Iterator[dg.MaterializeResult]:
    """Read the matches, goals and embedded posts that each article tells."""
    with warehouse.open() as con:
        extract_articles(con, context.log.info)
        for table in _ARTICLE_TABLES:
            key = ["extracted", table]
            yield dg.MaterializeResult(asset_key=key, metadata=table_metadata(con, key, "the texts of `raw.articles`"))


@dg.multi_asset(specs=_specs(_TWEET_TABLES, ["tweets"]))
def hear_tweets(context: dg.AssetExecutionContext, warehouse: Warehouse) -> Iterator[dg.MaterializeResult]:
    """Hear how each post speaks, and of which teams."""
    with warehouse.open() as con:
        extract_tweets(con, context.log.info)
        for table in _TWEET_TABLES:
            key = ["extracted", table]
            yield dg.MaterializeResult(asset_key=key, metadata=table_metadata(con, key, "the texts of `raw.tweets`"))


@dg.multi_asset(specs=_specs(_LEXICON_TABLES, []))
def list_teams(warehouse: Warehouse) -> Iterator[dg.MaterializeResult]:
    """Lay out the alias table that texts are read by."""
    with warehouse.open() as con:
        extract_teams(con)
        for table in _LEXICON_TABLES:
            key = ["extracted", table]
            metadata = table_metadata(con, key, "`orchestration/football/data/teams.csv`")
            yield dg.MaterializeResult(asset_key=key, metadata=metadata)
