"""`make run` on the sample that raw/ ships: the story that raw/README.md promises a newcomer.

Belongs here: what the whole way makes of the sample. Does not belong here: what one room does.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tests.commands import PROJECT, SAMPLE, contents, query, refresh


@pytest.fixture(scope="module")
def sample(sample_warehouse: Path):
    """Rows of a query over the published sample."""
    return lambda sql: query(sample_warehouse, sql)


def goals(sample, home: str, on: str) -> list[tuple]:
    return sample(f"""SELECT team, player, minute_label, home_score_after, away_score_after FROM fct_goals
        JOIN fct_matches USING (match_id) WHERE home_team = '{home}' AND match_date = '{on}' ORDER BY goal_number""")


# --- the matches --------------------------------------------------------------------------------


def test_the_five_matches_and_no_other(sample):
    """Sunderland–Manchester United and Stoke–Bolton are only mentioned; a shoot-out is no match."""
    found = sample("""SELECT CAST(match_date AS VARCHAR), home_team, away_team, home_score, away_score
        FROM fct_matches ORDER BY ALL""")
    pairs = {(day, frozenset({(home, h), (away, a)})) for day, home, away, h, a in found}
    assert pairs == {
        ("2012-05-13", frozenset({("Manchester City", 3), ("Queens Park Rangers", 2)})),
        ("2014-07-08", frozenset({("Brazil", 1), ("Germany", 7)})),
        ("2018-07-02", frozenset({("Belgium", 3), ("Japan", 2)})),
        ("2018-07-02", frozenset({("Brazil", 2), ("Mexico", 0)})),
        ("2022-12-18", frozenset({("Argentina", 3), ("France", 3)})),
    }
    assert len(found) == 5, "one match, whatever order the texts tell the teams in"


def test_kicks_of_the_shoot_out_are_no_goals(sample):
    assert sample("""SELECT extra_time, penalty_shootout, home_penalties, away_penalties, goals_told FROM fct_matches
        WHERE home_team = 'Argentina'""") == [(True, True, 4, 2, 6)]


def test_japan_lead_and_belgium_win_with_the_last_kick(sample):
    (home,) = {home for (home,) in sample("SELECT home_team FROM fct_matches WHERE 'Japan' IN (home_team, away_team)")}
    assert [(team, player) for team, player, *_ in goals(sample, home, "2018-07-02")] == [
        ("Japan", "Genki Haraguchi"),
        ("Japan", "Takashi Inui"),
        ("Belgium", "Jan Vertonghen"),
        ("Belgium", "Marouane Fellaini"),
        ("Belgium", "Nacer Chadli"),
    ]
    assert goals(sample, home, "2018-07-02")[-1][2] == "90'+4'"


def test_running_scores_add_up_wherever_all_goals_are_told(sample):
    assert sample("""SELECT count(*) FROM fct_matches JOIN fct_goals USING (match_id)
        WHERE goals_complete AND goal_number = goals_told
        AND (home_score_after, away_score_after) != (home_score, away_score)""") == [(0,)]


# --- what to look for ---------------------------------------------------------------------------


def test_two_minutes_for_one_goal(sample):
    """Two independent sources say 108, one and its reprint 109: the 108th has it, and the dispute is kept."""
    messi = (
        """FROM fct_goals JOIN fct_matches USING (match_id) WHERE home_team = 'Argentina' AND player = 'Lionel Messi'"""
    )
    assert sample(f"SELECT minute_label, fct_goals.has_conflict {messi} ORDER BY goal_number")[-1] == ("108'", True)
    ((goal_id,),) = sample(f"SELECT goal_id {messi} AND minute_label = '108'''")
    told = sample(f"SELECT value, agrees FROM why('{goal_id}') WHERE claim = 'minute'")
    assert {("108'", True), ("109'", False)} <= set(told)
    assert sorted(value for value, _ in told) == ["108'", "108'", "109'", "109'"]


def test_a_column_and_its_reprint_are_one_source(sample):
    assert sample("""SELECT count(*), count(DISTINCT source_cluster) FROM dim_articles
        WHERE article_id IN (SELECT article_id FROM fct_evidence WHERE value = '109''')""") == [(2, 1)]


def test_the_leek_tart_is_off_topic(sample):
    assert sample("SELECT path FROM raw.dump_files WHERE off_topic = 1") == [
        ("articles/jsonl/columns.news-please.jsonl.gz",)
    ]
    assert sample("SELECT sum(off_topic) FROM raw.dump_files") == [(1,)]
    assert sample("SELECT count(*) FROM dim_articles WHERE text ILIKE '%leek%'") == [(0,)]


def test_posts_that_came_two_ways_are_one_reaction_each(sample):
    assert sample("""SELECT count(*) > 0, count(DISTINCT tweet_id) + count(*) FILTER (WHERE tweet_id IS NULL) = count(*)
        FROM fct_reactions WHERE origin = 'both'""") == [(True, True)]
    teams = sample("""SELECT DISTINCT unnest([home_team, away_team]) FROM fct_reactions
        JOIN fct_matches USING (match_id) WHERE origin = 'both' ORDER BY ALL""")
    assert {("Belgium",), ("Manchester City",)} <= set(teams)


def test_what_breaks_is_counted_and_kept(sample):
    assert sample("""SELECT path, records, duplicates, tombstones, rejected FROM raw.dump_files
        WHERE path LIKE 'tweets/%' ORDER BY path""") == [
        # two delete notices, one post that they delete, two of the forgotten
        ("tweets/belgium-japan-2018.v1.1.jsonl.gz", 336, 1, 5, 4),
        ("tweets/manchester-city-qpr-2012.csv", 220, 0, 2, 3),
    ]
    assert sample("SELECT count(*), bool_and(octet_length(content) > 0), bool_and(reason != '') FROM raw.rejects") == [
        (7, True, True)
    ]


def test_who_is_forgotten_is_nowhere(sample_warehouse):
    everything = str(contents(sample_warehouse) | {"raw.tombstones": []})
    assert "fan_0014" in everything and "fan_0013" not in everything
    assert b"fan_0012" in sample_warehouse.read_bytes()


def test_every_quote_stands_in_its_text(sample):
    wrong = "substring(coalesce(a.text, p.text), e.char_start + 1, e.char_end - e.char_start) IS DISTINCT FROM e.quote"
    assert sample(f"""SELECT count(*) > 100, count(*) FILTER (WHERE {wrong}) FROM fct_evidence e
        LEFT JOIN raw.articles a USING (article_id) LEFT JOIN raw.tweets p ON p.post_id = e.tweet_id""") == [(True, 0)]


def test_why_lists_the_sentences_behind_every_goal(sample):
    for (goal_id,) in sample("SELECT goal_id FROM fct_goals"):
        rows = sample(f"SELECT quote, article_title, article_url, article_date, agrees FROM why('{goal_id}')")
        assert rows and rows[0][-1] is True, goal_id


# --- the command --------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory):
    """`make run` with a home and a temporary folder of its own, twice; what each printed, and what came of it."""
    folder = tmp_path_factory.mktemp("fresh")
    for name in ("home", "tmp", "out"):
        (folder / name).mkdir()
    published = folder / "out" / "x.duckdb"
    elsewhere = {"HOME": str(folder / "home"), "TMPDIR": str(folder / "tmp"), "PYTHONDONTWRITEBYTECODE": "1"}
    before = project_files()
    runs = []
    for _ in range(2):
        runs.append((refresh(SAMPLE, published, **elsewhere), contents(published)))
    return folder, runs, project_files() - before


def project_files() -> set[str]:
    """The project's files and when each was written, but for what developers' tools leave behind."""
    aside = {".git", ".venv", "__pycache__", ".mypy_cache", ".ruff_cache", ".hypothesis"}
    found = set()
    for top, folders, files in os.walk(PROJECT):
        folders[:] = set(folders) - aside
        found |= {f"{path} {path.stat().st_mtime_ns}" for path in (Path(top) / file for file in files)}
    return found


def test_run_again_it_gives_the_same_tables_row_for_row(fresh):
    _, ((_, first), (_, second)), _ = fresh
    assert first.keys() == second.keys()
    for table, rows in first.items():
        assert rows == second[table], table


def test_another_folder_gives_the_same_facts(fresh, sample_warehouse):
    _, ((_, first), _), _ = fresh
    for table, rows in contents(sample_warehouse).items():
        if table != "raw.dump_files":  # says when each file was loaded
            assert rows == first[table], table


def test_nothing_is_written_outside_the_warehouses_folder(fresh):
    folder, _, changed = fresh
    assert changed == set()
    assert [*(folder / "home").rglob("*"), *(folder / "tmp").rglob("*")] == []
    assert {path.name for path in (folder / "out").iterdir()} == {"x.duckdb", ".matchday"}


def test_it_prints_a_summary_and_three_lines_to_try_next(fresh):
    _, ((first, tables), (second, _)), _ = fresh
    for run in (first, second):
        assert run.returncode == 0
        told = dict(
            line.split(maxsplit=1) for line in run.stdout.splitlines() if line.startswith("  ") and line.strip()
        )
        assert int(told["matches"]) == len(tables["main.fct_matches"])
        assert int(told["goals"]) == len(tables["main.fct_goals"])
        assert int(told["reactions"]) == len(tables["main.fct_reactions"])
        assert int(told["rejects"]) == len(tables["raw.rejects"])
        assert int(told["files"]) == len(tables["raw.dump_files"])
        passed, _, total, _ = told["checks"].split()
        assert passed == total
        stages = {stage.split()[0] for stage in told["seconds"].split(", ")}
        assert {"ingest", "read_articles", "hear_tweets", "dbt", "published"} <= stages
        assert run.stdout.partition("Try next:\n")[2].count("\n") == 3


def test_the_lines_to_try_next_work(fresh):
    _, ((run, _), _), _ = fresh
    lines = run.stdout.partition("Try next:\n")[2].splitlines()
    for line in lines[:2]:
        tried = subprocess.run(line, shell=True, cwd=PROJECT, capture_output=True, text=True, check=True)
        assert "match_id" in tried.stdout
