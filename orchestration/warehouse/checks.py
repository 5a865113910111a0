"""What must hold of a warehouse before it is published: arithmetic and reconciliation, in polars.

Each function takes frames and returns the rows that offend; none, and the check passes.
Belongs here: facts that must add up. Does not belong here: keys and relations (dbt tests), shapes (schemas.py).
"""

from __future__ import annotations

import polars as pl

# match_period (WAREHOUSE.md) → its regulation minutes, and whether stoppage counts in it
PERIODS = pl.DataFrame(
    [
        ("first half", 1, 45, False),
        ("first half, stoppage time", 45, 45, True),
        ("second half", 46, 90, False),
        ("second half, stoppage time", 90, 90, True),
        ("extra time, first half", 91, 105, False),
        ("extra time, first half, stoppage time", 105, 105, True),
        ("extra time, second half", 106, 120, False),
        ("extra time, second half, stoppage time", 120, 120, True),
    ],
    schema=["match_period", "first_minute", "last_minute", "is_stoppage"],
    orient="row",
)


def goals_that_do_not_add_up(matches: pl.DataFrame, goals: pl.DataFrame) -> pl.DataFrame:
    """Matches whose goals are said to be complete, yet counted by team are not the score."""
    counted = (
        goals.join(matches.select("match_id", "home_team_id"), on="match_id")
        .group_by("match_id")
        .agg(
            home_goals=(pl.col("team_id") == pl.col("home_team_id")).sum(),
            away_goals=(pl.col("team_id") != pl.col("home_team_id")).sum(),
        )
    )
    return (
        matches.filter(pl.col("goals_complete"))
        .join(counted, on="match_id", how="left")
        .with_columns(pl.col("home_goals", "away_goals").fill_null(0))
        .filter((pl.col("home_goals") != pl.col("home_score")) | (pl.col("away_goals") != pl.col("away_score")))
        .select("match_id", "home_team", "away_team", "home_score", "away_score", "home_goals", "away_goals")
    )


def scores_that_do_not_climb(matches: pl.DataFrame, goals: pl.DataFrame) -> pl.DataFrame:
    """Goals whose running score is not the goal before's with one goal more for their team; where goals are
    missing, running scores that fall back or stand still."""
    running = (
        goals.join(matches.select("match_id", "home_team_id", "goals_complete"), on="match_id")
        .filter(pl.col("home_score_after").is_not_null() & pl.col("away_score_after").is_not_null())
        .sort("match_id", "goal_number")
        .with_columns(
            home_step=pl.col("home_score_after") - pl.col("home_score_after").shift(1, fill_value=0).over("match_id"),
            away_step=pl.col("away_score_after") - pl.col("away_score_after").shift(1, fill_value=0).over("match_id"),
        )
    )
    own_step, other_step = (
        pl.when(pl.col("team_id") == pl.col("home_team_id")).then(pl.col(mine)).otherwise(pl.col(other))
        for mine, other in (("home_step", "away_step"), ("away_step", "home_step"))
    )
    one_more = (own_step == 1) & (other_step == 0)
    climbs = (own_step >= 1) & (other_step >= 0)
    return running.filter(~pl.when(pl.col("goals_complete")).then(one_more).otherwise(climbs)).select(
        "goal_id", "match_id", "goal_number", "home_score_after", "away_score_after"
    )


def minutes_outside_their_period(goals: pl.DataFrame) -> pl.DataFrame:
    """Goals whose minute does not lie in their period, or whose stoppage follows no half's last minute."""
    minute, stoppage = pl.col("minute_regulation"), pl.col("minute_stoppage")
    inside = (
        minute.is_between(pl.col("first_minute"), pl.col("last_minute"))
        & ((stoppage == 0) | pl.col("is_stoppage"))  # "in stoppage time" counts none
        & stoppage.is_not_null()
        & (pl.col("minute_earliest") <= minute)
        & (minute <= pl.col("minute_latest"))
    )
    return (
        goals.filter(minute.is_not_null())
        .join(PERIODS, on="match_period", how="left")
        .filter(~inside.fill_null(False))
        .select("goal_id", "minute_label", "match_period", "minute_earliest", "minute_latest")
    )


def spans_that_do_not_match(evidence: pl.DataFrame, articles: pl.DataFrame, posts: pl.DataFrame) -> pl.DataFrame:
    """Evidence whose span, cut from its text, is not its quote.

    evidence: article_id, tweet_id, char_start, char_end, quote; articles: article_id, text; posts: post_id, text.
    """
    texts = pl.concat(
        [
            articles.select(source=pl.col("article_id"), words=pl.col("text")),
            posts.select(source="post_id", words="text"),
        ]
    )
    length = pl.col("char_end") - pl.col("char_start")
    return (
        evidence.with_columns(source=pl.coalesce("article_id", "tweet_id"))
        .join(texts, on="source", how="left")
        .filter(
            pl.col("words").is_null()
            | (length <= 0)
            | (pl.col("words").str.slice(pl.col("char_start"), length.clip(0)) != pl.col("quote"))
        )
        .select("evidence_id", "source", "char_start", "char_end", "quote")
    )


def facts_without_evidence(facts: pl.DataFrame, evidence: pl.DataFrame) -> pl.DataFrame:
    """Facts that no words can be shown for. facts: fact_kind, fact_id; evidence: fact_id."""
    return facts.join(evidence, on="fact_id", how="anti").select("fact_kind", "fact_id")


def periods_that_run_backwards(goals: pl.DataFrame) -> pl.DataFrame:
    """Goals that stand after one of a later period of their match."""
    places = PERIODS.select("match_period").with_row_index("period")
    return (
        goals.join(places, on="match_period")
        .sort("match_id", "goal_number")
        .with_columns(latest_before=pl.col("period").shift(1).cum_max().over("match_id"))
        .filter(pl.col("period") < pl.col("latest_before"))
        .select("goal_id", "match_id", "goal_number", "match_period")
    )


def files_that_do_not_reconcile(dump_files: pl.DataFrame, rejects: pl.DataFrame) -> pl.DataFrame:
    """Files whose records are not all accounted for, or whose rejects are not all kept."""
    kept = rejects.group_by("dump_file_id").agg(rejects_kept=pl.len().cast(pl.Int64))
    parts = pl.sum_horizontal("loaded", "duplicates", "off_topic", "tombstones", "rejected")
    return (
        dump_files.join(kept, on="dump_file_id", how="left")
        .with_columns(pl.col("rejects_kept").fill_null(0))
        .filter((pl.col("records") != parts) | (pl.col("rejects_kept") != pl.col("rejected")))
        .select("path", "records", "loaded", "duplicates", "off_topic", "tombstones", "rejected", "rejects_kept")
    )


POSTS = ("raw.tweets", "raw.embeds")
"""Tables that lose rows when somebody is forgotten."""
KEPT = ("raw.dump_files", "raw.tombstones", "raw.articles", "raw.rejects", "extracted.readings")
"""Tables that lose none: what they hold of the forgotten is blanked."""


def tables_emptied(before: dict[str, int], after: dict[str, int]) -> pl.DataFrame:
    """Tables that had rows in the published file and have none now. ``before``, ``after``: table → rows.

    Whoever asks to be forgotten may have written all there was: where new tombstones took posts out, a table of posts
    or of what was concluded from them may be empty.
    """
    forgot = after.get("raw.tombstones", 0) > before.get("raw.tombstones", 0)
    excused = forgot and any(after.get(table, 0) < before.get(table, 0) for table in POSTS)
    emptied = [
        (table, rows)
        for table, rows in sorted(before.items())
        if rows and not after.get(table) and not (excused and table not in KEPT)
    ]
    return pl.DataFrame(emptied, schema={"table": pl.String, "rows_before": pl.Int64}, orient="row")
