"""Reference dumps: facts in tables of their own."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest

from orchestration.warehouse import load_references
from orchestration.warehouse.checks import files_that_do_not_reconcile
from orchestration.warehouse.load import load_dumps
from orchestration.warehouse.tables import create_tables


@pytest.fixture
def con() -> duckdb.DuckDBPyConnection:
    con = duckdb.connect()
    create_tables(con)
    return con


def test_results_goals_and_former_names_of_international_results(
    con: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    (tmp_path / "results.csv").write_text(
        "date,home_team,away_team,home_score,away_score,tournament,city,country,neutral\n"
        "2018-07-02,Belgium,Japan,3,2,FIFA World Cup,Rostov-on-Don,Russia,TRUE\n"
        "2018-07-02,Belgium,,3,2,FIFA World Cup,Rostov-on-Don,Russia,TRUE\n"
    )
    (tmp_path / "goalscorers.csv").write_text(
        "date,home_team,away_team,team,scorer,minute,own_goal,penalty\n"
        "2018-07-02,Belgium,Japan,Belgium,Nacer Chadli,90,FALSE,FALSE\n"
        "1901-01-01,A,B,A,Same,NA,FALSE,FALSE\n1901-01-01,A,B,A,Same,NA,FALSE,FALSE\n"
    )
    summary = load_dumps(con, tmp_path, print)
    assert (summary.counts.loaded, summary.counts.rejected) == (4, 1)
    found = con.execute(
        "SELECT match_date, home_team, away_team, home_score, away_score FROM reference.matches"
    ).fetchall()
    assert found == [(date(2018, 7, 2), "Belgium", "Japan", 3, 2)]
    assert con.execute("SELECT count(*) FROM reference.goals WHERE player = 'Same'").fetchone() == (2,)
    assert con.execute("SELECT reason, record_number FROM raw.rejects").fetchall() == [("no away_team", 3)]


def test_fjelstul_goals_name_the_player_the_minute_and_both_teams(
    con: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    (tmp_path / "goals.csv").write_text(
        "goal_id,match_name,match_date,team_name,family_name,given_name,minute_regulation,minute_stoppage,own_goal,penalty\n"
        "G-1,Belgium vs Japan,2018-07-02,Belgium,Chadli,Nacer,90,4,0,0\n"
        "G-2,Brazil vs Italy,1970-06-21,Brazil,Pelé,not applicable,18,0,0,0\n"
    )
    load_dumps(con, tmp_path, print)
    goals = con.execute(
        "SELECT player, home_team, away_team, minute_regulation, minute_stoppage FROM reference.goals ORDER BY 1"
    )
    assert goals.fetchall() == [("Nacer Chadli", "Belgium", "Japan", 90, 4), ("Pelé", "Brazil", "Italy", 18, 0)]


def test_openfootball_matches_and_their_goals(con: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    goals = [{"name": "Chadli", "minute": 90, "offset": 4}, {"name": "Yoshida", "minute": 5, "owngoal": True}]
    match = {
        "round": "Round of 16", "date": "2018-07-02", "time": "21:00 UTC+3", "team1": "Belgium", "team2": "Japan",
        "score": {"ft": [2, 2], "et": [3, 2], "p": [5, 4]}, "goals1": goals, "ground": "Rostov Arena",
    }  # fmt: skip
    document = {"name": "World Cup 2018", "matches": [match, "no match", {"team1": 5}]}
    (tmp_path / "cup.json").write_text(json.dumps(document, indent=1))
    summary = load_dumps(con, tmp_path, print)
    assert (summary.counts.loaded, summary.counts.rejected) == (3, 2)
    found = con.execute(
        "SELECT home_score, away_score, home_penalties, extra_time, stage FROM reference.matches"
    ).fetchall()
    assert found == [(3, 2, 5, True, "Round of 16")]
    assert con.execute("SELECT player, own_goal, team FROM reference.goals ORDER BY 1").fetchall() == [
        ("Chadli", False, "Belgium"),
        ("Yoshida", True, "Belgium"),
    ]


def test_facts_that_are_known_are_duplicates(con: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    text = "date,home_team,away_team,winner,first_shooter\n2022-12-18,Argentina,France,Argentina,France\n"
    (tmp_path / "a.csv").write_text(text)
    (tmp_path / "b.csv").write_text(text + "2006-07-09,Italy,France,Italy,\n")
    counts = load_dumps(con, tmp_path, print).counts
    assert (counts.records, counts.loaded, counts.duplicates) == (3, 2, 1)


def test_a_document_without_facts_is_told(con: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    (tmp_path / "cup.json").write_text(json.dumps({"name": "World Cup 2018", "matches": []}))
    counts = load_dumps(con, tmp_path, print).counts
    assert (counts.records, counts.rejected) == (1, 1)
    assert con.execute("SELECT reason, record_number FROM raw.rejects").fetchall() == [("no facts", 1)]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        (
            "a.csv",
            "date,home_team,away_team,winner,first_shooter\n2022-12-18,Argentina,France,Argentina,\nx\nx,y,z,,\n",
        ),
        (
            "b.json",
            '{"name": "Cup", "matches": [{"date": "2018-07-02", "goals1": [{"name": "A"}]}]}\n{"name": "Cup"}\n7',
        ),
    ],
)
def test_a_fact_that_nothing_is_said_of_is_found_out(
    con: duckdb.DuckDBPyConnection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, content: str
) -> None:
    (tmp_path / name).write_text(content)
    records = load_dumps(con, tmp_path, print).counts.records
    for number in range(records):
        for reader in ("_csv", "_json"):
            whole = getattr(load_references, reader)

            def lossy(*given: Any, whole: Any = whole, number: int = number) -> Iterator[Any]:
                return (fact for n, fact in enumerate(whole(*given)) if n != number)

            monkeypatch.setattr(load_references, reader, lossy)
        con.execute("DELETE FROM raw.dump_files; DELETE FROM raw.rejects")
        load_dumps(con, tmp_path, print)
        monkeypatch.undo()
        found = files_that_do_not_reconcile(con.sql("FROM raw.dump_files").pl(), con.sql("FROM raw.rejects").pl())
        assert found["records"].to_list() == [records]


def test_facts_wait_for_others_until_they_are_long_together(
    con: duckdb.DuckDBPyConnection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def load(con: duckdb.DuckDBPyConnection, *given: Any) -> None:
        facts.append(len(given[2]))
        whole(con, *given)

    facts: list[int] = []
    whole = load_references._load
    monkeypatch.setattr(load_references, "_load", load)
    rows = [f"2018-07-02,{n:03} {'x' * 100_000},Japan,Belgium,{n}\n" for n in range(200)]
    (tmp_path / "a.csv").write_text("date,home_team,away_team,winner,first_shooter\n" + "".join(rows))
    assert load_dumps(con, tmp_path, print).counts.loaded == 200
    assert facts == [84, 84, 32]


def test_nothing_of_a_batch_stays_where_it_cannot_be_written(
    con: duckdb.DuckDBPyConnection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*given: Any) -> int:
        raise duckdb.ConstraintException

    monkeypatch.setattr(load_references, "count", fails)
    text = "date,home_team,away_team,winner,first_shooter\n2022-12-18,Argentina,France,Argentina,France\n"
    (tmp_path / "a.csv").write_text(text)
    assert load_dumps(con, tmp_path, print).counts.rejected == 1
    with pytest.raises(duckdb.CatalogException):
        con.execute("FROM batch")
