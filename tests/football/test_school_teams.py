"""Results of college and school teams, as their own sites tell them."""

import pytest

from orchestration.football.names.team_names import find_teams
from orchestration.football.reading import read
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


@pytest.mark.parametrize("met", ["Creighton", "UW-Marlow", "Creighton Prep", "St. Oswin"])
@pytest.mark.parametrize(
    ("told", "result"),
    [
        ("The Carthage men's soccer team hosted {} on Friday night, winning 2-1.", "Carthage 2-1 {}"),
        ("Carthage men's soccer team traveled to {} on Friday and came away with a 2-1 win.", "{} 1-2 Carthage"),
        ("The Carthage men's soccer team traveled to face {} on Friday and won the match 2-1.", "{} 1-2 Carthage"),
        ("No. 4 Carthage (5-2-1) upended No. 12 {} (6-1-1), 2-1, on Wednesday.", "Carthage 2-1 {}"),
        ("Carthage upset top-seeded {} 2-1 in the quarter-finals.", "Carthage 2-1 {}"),
        ("Amy Green scored twice to lead Carthage past {} 2-1 on Friday.", "Carthage 2-1 {}"),
        ("Amy Green scored both goals as Carthage defeated {}, 2-1, on Friday.", "Carthage 2-1 {}"),
    ],
)
def test_a_school_meets_another(told, result, met):
    assert results(told.format(met) + GOAL) == [result.format(met)]


@pytest.mark.parametrize(
    "told",
    [
        "Dele Alli scored as Harry Kane beat Joe Hart, 1-0, with a shot from close in. Leeds play Hull next.",
        "Kane travelled to face Hart and won 2-1.",
        "Carthage hosted the quarter-finals last week, losing 2-1.",
        "Kane led Alli past Hart's Hull 2-1.",
    ],
)
def test_what_men_do_is_no_meeting_of_schools(told):
    assert results(told + GOAL) == []


def test_a_university_is_named_with_its_town():
    told = f"The University of Denver beat Hadley College 3-0.{GOAL} Denver plays on Friday."
    assert results(told) == ["University of Denver 3-0 Hadley College"]
    assert results(f"Hadley College beat University 3-0.{GOAL} Kane of Denver was booked.") == [
        "Hadley College 3-0 University"
    ]


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


@pytest.mark.parametrize("filed", ["ASHLAND, Wis. (Sep. 20, 2008) – ", "ASHLAND, Wis. – ", "ASHLAND (9/20/08) – ", ""])
def test_a_report_begins_behind_where_and_when_it_was_filed(filed):
    told = f"{filed}The Carthage women's soccer team recorded its first victory of the year, defeating Creighton 3-2."
    assert results(told + GOAL) == ["Carthage 3-2 Creighton"]


@pytest.mark.parametrize("mascot", ["Leopards", "Eagles", "Wildcats"])
def test_a_mascot_alone_is_nobody_s_family_name(mascot):
    told = f"Hexby claimed their first win by beating Sable {mascot} 3-2. {mascot} led early when Rod Kabwe scored."
    assert results(told) == [f"Hexby 3-2 Sable {mascot}"]
    assert results("Hexby claimed their first win by beating Sam Kane 3-2. Kane headed in early.") == []


@pytest.mark.parametrize("since", ["of the year", "of the season", "of the campaign"])
def test_a_first_win_of_the_season_is_one_over_somebody(since):
    goals = " Megan Yanagi found the net for Marlow. Hannah Bell levelled for Hexby and Maci Bow won it for Hexby."
    assert results(f"Hexby recorded a first win {since} over Marlow.{goals}") == ["Hexby 2-1 Marlow"]
    assert results(f"Hexby recorded a first win {since} to the joy of Marlow.{goals}") == []
