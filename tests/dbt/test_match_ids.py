"""A match keeps its id while more dumps come in, whatever they tell of its day; each run is a real `dbt build`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands import query
from tests.dbt.conftest import dbt_build
from tests.dbt.stories import Stories

FIRST, MORE, MOST = Stories(), Stories(), Stories()
RUNS = (FIRST, MORE, MOST)

FIRST.article("moved-1", "2021-05-04").match("moved-a", "moved-b", (1, 0)).goal("home", "Ben Good", 9)
MORE.article("moved-2", "2021-05-06").match("moved-b", "moved-a", (0, 1), on="2021-05-03").goal("away", "Ben Good", 9)

FIRST.article("undated-1").match("undated-a", "undated-b")
MORE.article("undated-2", "2020-02-01").match("undated-a", "undated-b", (1, 1))
MOST.article("undated-3", "2020-05-01").match("undated-a", "undated-b", (4, 0))

FIRST.crowd("crowd", "2015-05-02T00:30:00", ["crowd-b", "crowd-a"])
for team in ("crowd-a", "crowd-b"):
    FIRST.add("extracted.teams", team_id=team, team=team.title(), kind="club")
MORE.article("crowd-1", "2015-05-02").match("crowd-a", "crowd-b", (2, 0), on="2015-05-01")

FIRST.article("joined-1", "2020-03-01").match("joined-a", "joined-b", (1, 0), confidence=0.9)
FIRST.article("joined-2", "2020-03-06").match("joined-a", "joined-b", (1, 0), confidence=0.9)
FIRST.article("joined-3", "2020-03-06").match("joined-a", "joined-b", (1, 0), confidence=0.9)
MORE.article("joined-4", "2020-03-03").match("joined-a", "joined-b", (1, 0), confidence=0.9)

FIRST.article("parted-1", "2020-03-12").match("parted-a", "parted-b", (1, 0))
FIRST.article("parted-2", "2020-03-13").match("parted-a", "parted-b", (1, 0))
FIRST.article("parted-3", "2020-03-15").match("parted-a", "parted-b", (2, 2))
MORE.article("parted-4", "2020-03-15").match("parted-a", "parted-b", (2, 2), on="2020-03-15")

FIRST.article("retold-2", "2020-09-28").match("retold-b", "retold-a", (1, 0), confidence=0.6)
MORE.article("retold-1", "2020-09-13").match("retold-a", "retold-b", (0, 1), confidence=0.95)

MORE.article("new-1", "2020-10-04").match("new-a", "new-b", (3, 0))
MOST.article("new-2", "2020-10-05").match("new-b", "new-a", (0, 3), on="2020-10-03")


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, tuple[str, str | None]]]:
    """After each run, and last from scratch: article or first post → id and day of the match that it tells."""
    folder, scratch = tmp_path_factory.mktemp("grows"), tmp_path_factory.mktemp("scratch")
    after = [build(folder, stories) for stories in RUNS]
    everything = Stories()
    for stories in reversed(RUNS):
        for table, rows in stories.rows.items():
            everything.rows[table].extend(rows)
    return [*after, build(scratch, everything)]


def build(folder: Path, stories: Stories) -> dict[str, tuple[str, str | None]]:
    run = dbt_build(folder, stories)
    assert run.returncode == 0, run.stdout + run.stderr
    told = query(
        folder / "build.duckdb",
        """SELECT coalesce(article_id, team_1_id), match_id, m.match_date::VARCHAR
        FROM intermediate.int_matches_resolve JOIN fct_matches m USING (match_id)""",
    )
    goals = query(
        folder / "build.duckdb", "SELECT 'goal ' || match_id, goal_id, player FROM fct_goals WHERE player IS NOT NULL"
    )
    return {teller: (match_id, day) for teller, match_id, day in told + goals}


@pytest.mark.parametrize("article", ["moved-1", "undated-1", "crowd-a", "joined-2", "parted-1", "retold-2"])
def test_a_match_keeps_its_id_when_more_is_told_of_it(runs, article):
    assert runs[1][article][0] == runs[0][article][0]


@pytest.mark.parametrize(
    ("article", "day", "told_since"),
    [
        ("moved-1", "2021-05-04", "2021-05-03"),
        ("undated-1", None, "2020-02-01"),
        ("crowd-a", "2015-05-02", "2015-05-01"),
        ("joined-2", "2020-03-06", "2020-03-01"),
        ("retold-2", "2020-09-28", "2020-09-13"),
    ],
)
def test_though_its_day_is_told_otherwise_since(runs, article, day, told_since):
    assert (runs[0][article][1], runs[1][article][1]) == (day, told_since)


def test_its_goals_keep_theirs(runs):
    match_id, _ = runs[0]["moved-1"]
    assert runs[0][f"goal {match_id}"] == runs[1][f"goal {match_id}"] == runs[2][f"goal {match_id}"]


def test_what_comes_after_keeps_them_too(runs):
    for article, (match_id, _) in runs[1].items():
        if article != "undated-1":
            assert runs[2][article][0] == match_id, article


def test_two_that_turn_out_to_be_one_have_the_id_that_most_articles_know_it_by(runs):
    assert runs[0]["joined-1"][0] != runs[0]["joined-2"][0]
    assert runs[1]["joined-1"][0] == runs[0]["joined-2"][0]


def test_one_that_turns_out_to_be_two_keeps_its_id_for_the_one_that_most_told(runs):
    assert runs[0]["parted-3"][0] == runs[0]["parted-1"][0]
    assert runs[1]["parted-1"][0] == runs[0]["parted-1"][0] != runs[1]["parted-3"][0]


def test_no_two_matches_share_an_id(runs):
    """The undated telling stands apart once its pair has met twice, and its first id is the dated match's by then."""
    undated, dated, later = (runs[2][f"undated-{n}"][0] for n in (1, 2, 3))
    assert dated == runs[0]["undated-1"][0]
    assert len({undated, dated, later}) == 3


@pytest.mark.parametrize("article", ["moved-1", "crowd-a", "undated-3", "new-1"])
def test_from_scratch_it_is_the_same_id_unless_dumps_differ_by_more_than_the_week(runs, article):
    assert runs[3][article][0] == runs[2][article][0]
