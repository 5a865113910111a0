"""`make run` on the sample that raw/ ships: the story that raw/README.md promises a newcomer.

Belongs here: what the whole way makes of the sample. Does not belong here: what one room does.
"""

from __future__ import annotations

import os
import subprocess
import unicodedata
from pathlib import Path

import pytest

from tests.commands import PROJECT, SAMPLE, contents, query, refresh


@pytest.fixture(scope="module")
def sample(sample_warehouse: Path):
    """Rows of a query over the published sample."""
    return lambda sql: query(sample_warehouse, sql)


WORLD_CUP = "FIFA World Cup"

# what is true: date, home, score, away; competition, season, stage; extra time, shoot-out, kicks scored;
# and each goal's team, scorer, minute, running score, whether it was a penalty
STORY = {
    ("2012-05-13", "Manchester City", 3, 2, "Queens Park Rangers"): (
        ("Premier League", "2011-12", None),
        (None, None, None, None),
        [
            ("Manchester City", "Pablo Zabaleta", "39'", "1-0", False),
            ("Queens Park Rangers", "Djibril Cisse", "48'", "1-1", False),
            ("Queens Park Rangers", "Jamie Mackie", "66'", "1-2", False),
            ("Manchester City", "Edin Dzeko", "90'+2'", "2-2", False),
            ("Manchester City", "Sergio Aguero", "90'+4'", "3-2", False),
        ],
    ),
    ("2014-07-08", "Brazil", 1, 7, "Germany"): (
        (WORLD_CUP, "2014", "semi-finals"),
        (None, None, None, None),
        [
            ("Germany", "Thomas Müller", "11'", "0-1", False),
            ("Germany", "Miroslav Klose", "23'", "0-2", False),
            ("Germany", "Toni Kroos", "24'", "0-3", False),
            ("Germany", "Toni Kroos", "26'", "0-4", False),
            ("Germany", "Sami Khedira", "29'", "0-5", False),
            ("Germany", "André Schürrle", "69'", "0-6", False),
            ("Germany", "André Schürrle", "79'", "0-7", False),
            ("Brazil", "Oscar", "90'", "1-7", False),
        ],
    ),
    ("2018-07-02", "Belgium", 3, 2, "Japan"): (
        (WORLD_CUP, "2018", "round of 16"),
        (None, None, None, None),
        [
            ("Japan", "Genki Haraguchi", "48'", "0-1", False),
            ("Japan", "Takashi Inui", "52'", "0-2", False),
            ("Belgium", "Jan Vertonghen", "69'", "1-2", False),
            ("Belgium", "Marouane Fellaini", "74'", "2-2", False),
            ("Belgium", "Nacer Chadli", "90'+4'", "3-2", False),
        ],
    ),
    ("2018-07-02", "Brazil", 2, 0, "Mexico"): (
        (WORLD_CUP, "2018", "round of 16"),
        (None, None, None, None),
        [
            ("Brazil", "Neymar", "51'", "1-0", False),
            ("Brazil", "Roberto Firmino", "88'", "2-0", False),
        ],
    ),
    ("2022-12-18", "Argentina", 3, 3, "France"): (
        (WORLD_CUP, "2022", "final"),
        (True, True, 4, 2),
        [
            ("Argentina", "Lionel Messi", "23'", "1-0", True),
            ("Argentina", "Angel Di Maria", "36'", "2-0", False),
            ("France", "Kylian Mbappe", "80'", "2-1", True),
            ("France", "Kylian Mbappe", "81'", "2-2", False),
            ("Argentina", "Lionel Messi", "108'", "3-2", False),
            ("France", "Kylian Mbappe", "118'", "3-3", True),
        ],
    ),
}


def plain(name: str | None) -> str:
    """A name without its marks: sources write Aguero and Agüero, and either may be shown."""
    return "".join(c for c in unicodedata.normalize("NFD", name or "") if not unicodedata.combining(c))


# --- the matches --------------------------------------------------------------------------------


def test_the_five_matches_and_no_other(sample):
    """Sunderland–Manchester United and Stoke–Bolton are only mentioned; a shoot-out is no match; one match is one,
    whatever order the texts tell the teams in."""
    found = sample("""SELECT CAST(match_date AS VARCHAR), home_team, home_score, away_score, away_team
        FROM fct_matches ORDER BY ALL""")
    assert found == sorted(STORY)


@pytest.mark.parametrize("match", STORY, ids=lambda match: f"{match[1]}-{match[4]}")
def test_each_match_is_told_whole(sample, match):
    date, home, *_ = match
    occasion, course, goals = STORY[match]
    ((match_id, *told),) = sample(f"""SELECT match_id, competition, season, stage,
        extra_time, penalty_shootout, home_penalties, away_penalties, goals_complete
        FROM fct_matches WHERE match_date = '{date}' AND home_team = '{home}'""")
    assert told == [*occasion, *course, True]
    found = sample(f"""SELECT team, player, minute_label, home_score_after || '-' || away_score_after, penalty
        FROM fct_goals WHERE match_id = '{match_id}' ORDER BY goal_number""")
    assert [(team, plain(player), *rest) for team, player, *rest in found] == [
        (team, plain(player), *rest) for team, player, *rest in goals
    ]


def test_nobody_scores_against_his_own_side(sample):
    assert sample("SELECT count(*) FROM fct_goals WHERE own_goal OR player_team_id IS DISTINCT FROM team_id") == [(0,)]


def test_running_scores_add_up_wherever_all_goals_are_told(sample):
    assert sample("""SELECT count(*) FROM fct_matches JOIN fct_goals USING (match_id)
        WHERE goals_complete AND goal_number = goals_told
        AND (home_score_after, away_score_after) != (home_score, away_score)""") == [(0,)]


# --- what to look for ---------------------------------------------------------------------------


def test_two_minutes_for_one_goal(sample):
    """Two independent sources say 108, one and its reprint 109: the 108th has it, and the dispute is kept."""
    messi = "FROM fct_goals WHERE player = 'Lionel Messi'"
    assert sample("SELECT player, minute_label FROM fct_goals WHERE has_conflict") == [("Lionel Messi", "108'")]
    ((goal_id,),) = sample(f"SELECT goal_id {messi} AND minute_label = '108'''")
    told = sample(f"SELECT value, agrees FROM why('{goal_id}') WHERE claim = 'minute'")
    assert {("108'", True), ("109'", False)} <= set(told)
    assert sorted(value for value, _ in told) == ["108'", "108'", "109'", "109'"]


def test_why_shows_sentences_of_which_nothing_lost_first_each_source_once_before_it_speaks_again(sample):
    ((goal_id,),) = sample("SELECT goal_id FROM fct_goals WHERE player = 'Lionel Messi' AND minute_label LIKE '108%'")
    told = sample(f"SELECT contains(quote, '109th'), article_id FROM why('{goal_id}') WHERE claim = 'goal'")
    lost = [has_lost for has_lost, _ in told]
    assert lost == sorted(lost) and set(lost) == {False, True}
    assert told[0][1] != told[1][1]


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


def test_why_tells_an_article_without_a_title_by_its_file_and_record(sample):
    found = sample("""SELECT DISTINCT article_title, article_dump_place FROM fct_goals, why(goal_id)
        WHERE player = 'Oscar' ORDER BY ALL""")
    assert (None, "articles/jsonl/remembered.c4.jsonl.gz, record 1") in found
    assert sample("SELECT dump_place FROM dim_articles WHERE url IS NULL AND published_on = '2022-12-18'") == [
        ("articles/crawl_text/argentina-france-2022.txt",)
    ]


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
    for line, column in zip(lines[:2], ("home_score", "minute_label"), strict=True):
        tried = subprocess.run(line, shell=True, cwd=PROJECT, capture_output=True, text=True, check=True)
        assert column in tried.stdout
