"""Results of college and school teams, as their own sites tell them."""

import pytest

from orchestration.football.reading import read
from orchestration.football.team_names import find_teams
from orchestration.records import Article
from tests.football.told import teams

GOAL = " Paul Mee scored in the 12th minute."


def results(text):
    return [
        f"{m.home.name} {m.home_score}-{m.away_score} {m.away.name}" for m in read(Article(text)).matches if m.subject
    ]


@pytest.mark.parametrize("team", ["The Carthage women's soccer team", "The Carthage men's team", "Carthage"])
@pytest.mark.parametrize(
    ("told", "result"),
    [
        ("shut out Creighton 2-0 on Saturday.", "2-0"),
        ("took down host Creighton 2-1 on Friday.", "2-1"),
        ("tied Creighton 1-1 on Tuesday.", "1-1"),
        ("topped visiting Creighton 2-1 in front of 512 fans.", "2-1"),
        ("recorded its first victory of the year on Saturday, defeating Creighton 3-2 in double overtime.", "3-2"),
    ],
)
def test_a_school_s_team_has_the_result_that_is_told_of_it(team, told, result):
    read = results(f"{team} {told}{GOAL}")
    assert [name.replace(" Women", "") for name in read] == [f"Carthage {result} Creighton"]


@pytest.mark.parametrize(
    "told",
    [
        "The Carthage women's soccer team took down the nets at Creighton after 2-1 in sets.",
        "The Carthage soccer shop shut out of Creighton's sale 2-0.",
    ],
)
def test_other_acts_are_no_results(told):
    assert results(told + GOAL) == []


def test_a_nickname_alone_names_no_club_in_a_report_of_schools():
    told = "The Owls beat Sterling College 3-0."
    assert "sheffield-wednesday" in teams(told.replace("College", "Albion"))
    assert "sheffield-wednesday" not in teams(told)
    assert teams(f"Sheffield Wednesday are the Owls. {told}").count("sheffield-wednesday") == 3


def test_a_university_s_town_names_no_club():
    assert find_teams("The University of Portland beat Biola 2-0.") == []


def test_the_conference_of_a_record_is_no_opponent():
    told = (
        f"Northwestern College beat Northland College 3-2.{GOAL} Northwestern (1-3 overall, 1-1 UMAC) plays on Friday."
    )
    assert results(told) == ["Northwestern College 3-2 Northland College"]
