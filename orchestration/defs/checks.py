"""Dagster glue of the checks: frames out of the private file, the verdict of warehouse/checks.py, blocking."""

from collections.abc import Callable

import dagster as dg
import duckdb
import polars as pl

from orchestration.defs.resources import Warehouse
from orchestration.warehouse import checks
from orchestration.warehouse.build import open_published
from orchestration.warehouse.schemas import TABLES

MARTS = [
    "fct_matches", "fct_goals", "fct_reactions", "fct_evidence", "fct_goal_reactions",
    "dim_teams", "dim_players", "dim_authors", "dim_articles", "dim_competitions",
]  # fmt: skip
SLICES = 16  # texts are compared a sixteenth at a time, so that they need not all be in memory


def _check(
    asset: str, name: str, judge: Callable[[Warehouse, duckdb.DuckDBPyConnection], pl.DataFrame]
) -> dg.AssetChecksDefinition:
    """A blocking check: passes where ``judge`` finds no offending row, else shows the first of them."""

    @dg.asset_check(asset=asset.split("."), name=name, blocking=True, description=judge.__doc__)
    def check(warehouse: Warehouse) -> dg.AssetCheckResult:
        with warehouse.open() as con:
            offending = judge(warehouse, con)
        rows = offending.head(20).to_dicts()
        return dg.AssetCheckResult(
            passed=offending.is_empty(),
            metadata={"offending_rows": offending.height, "first_of_them": dg.MetadataValue.text(str(rows))},
        )

    return check


def _goals_add_up(_: Warehouse, con: duckdb.DuckDBPyConnection) -> pl.DataFrame:
    """The goals of a complete match add up to its score."""
    return checks.goals_that_do_not_add_up(con.sql("FROM main.fct_matches").pl(), con.sql("FROM main.fct_goals").pl())


def _scores_climb(_: Warehouse, con: duckdb.DuckDBPyConnection) -> pl.DataFrame:
    """Running scores climb one by one."""
    return checks.scores_that_do_not_climb(con.sql("FROM main.fct_matches").pl(), con.sql("FROM main.fct_goals").pl())


def _minutes_in_period(_: Warehouse, con: duckdb.DuckDBPyConnection) -> pl.DataFrame:
    """Minutes lie in their period."""
    return checks.minutes_outside_their_period(con.sql("FROM main.fct_goals").pl())


def _periods_run_on(_: Warehouse, con: duckdb.DuckDBPyConnection) -> pl.DataFrame:
    """No goal stands after one of a later period."""
    return checks.periods_that_run_backwards(con.sql("FROM main.fct_goals").pl())


def _spans_match(_: Warehouse, con: duckdb.DuckDBPyConnection) -> pl.DataFrame:
    """Every span still holds its quote."""
    offending = [
        checks.spans_that_do_not_match(
            con.sql(f"FROM main.fct_evidence WHERE hash(coalesce(article_id, tweet_id)) % {SLICES} = {part}").pl(),
            con.sql(f"SELECT article_id, text FROM raw.articles WHERE hash(article_id) % {SLICES} = {part}").pl(),
            con.sql(f"SELECT post_id, text FROM raw.tweets WHERE hash(post_id) % {SLICES} = {part}").pl(),
        )
        for part in range(SLICES)
    ]
    return pl.concat(offending)


def _facts_have_evidence(_: Warehouse, con: duckdb.DuckDBPyConnection) -> pl.DataFrame:
    """Every match, goal and reaction with words has evidence."""
    facts = """SELECT 'match' AS fact_kind, match_id AS fact_id FROM main.fct_matches
        UNION ALL SELECT 'goal', goal_id FROM main.fct_goals
        UNION ALL SELECT 'reaction', reaction_id FROM main.fct_reactions WHERE length(text) > 0"""
    return checks.facts_without_evidence(con.sql(facts).pl(), con.sql("SELECT fact_id FROM main.fct_evidence").pl())


def _files_reconcile(_: Warehouse, con: duckdb.DuckDBPyConnection) -> pl.DataFrame:
    """Per file, records = loaded + duplicates + off topic + tombstones + rejected."""
    return checks.files_that_do_not_reconcile(
        con.sql("FROM raw.dump_files").pl(), con.sql("SELECT dump_file_id FROM raw.rejects").pl()
    )


def _nothing_emptied(warehouse: Warehouse, con: duckdb.DuckDBPyConnection) -> pl.DataFrame:
    """No table is emptied by a refresh."""
    try:
        with open_published(warehouse.settings) as published:
            before = _row_counts(published)
    except FileNotFoundError:
        before = {}
    return checks.tables_emptied(before, _row_counts(con))


def _row_counts(con: duckdb.DuckDBPyConnection) -> dict[str, int]:
    """Table → rows, of the tables that are there."""
    known = {*TABLES, *(f"main.{mart}" for mart in MARTS)}
    there = con.execute("SELECT schema_name || '.' || table_name FROM duckdb_tables()").fetchall()
    counts = {}
    for (table,) in there:
        if table in known:
            row = con.execute(f"SELECT count(*) FROM {table}").fetchone()
            counts[table] = row[0] if row else 0
    return counts


CHECKS = [
    _check("main.fct_matches", "goals_add_up", _goals_add_up),
    _check("main.fct_goals", "running_scores_climb", _scores_climb),
    _check("main.fct_goals", "minutes_in_period", _minutes_in_period),
    _check("main.fct_goals", "periods_run_on", _periods_run_on),
    _check("main.fct_evidence", "spans_match_quotes", _spans_match),
    _check("main.fct_evidence", "facts_have_evidence", _facts_have_evidence),
    _check("raw.dump_files", "files_reconcile", _files_reconcile),
    _check("main.fct_matches", "nothing_emptied", _nothing_emptied),
]
