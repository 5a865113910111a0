"""The place that a report was sent from."""

import pytest

from orchestration.football.grammar.scene import look_at
from orchestration.football.names.datelines import find_datelines
from tests.football.told import teams


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("MADRID (AP) -- Sevilla drew 1-1 at Alaves.", ["sevilla", "alaves"]),
        ("LIVERPOOL, England, May 3 (Reuters) - Everton won.", ["everton"]),
        ("NAPOLI — Lazio won.", ["lazio"]),
        ("MADRID (AP) -- Sevilla won.\n\nNAPOLI (AP) -- Lazio drew.", ["sevilla", "lazio"]),
        ("LIVERPOOL - CHELSEA 2-0", ["liverpool", "chelsea"]),  # a fixture
        ("MADRID (AP) Sevilla drew 1-1 at Alaves.", ["sevilla", "alaves"]),
        ("ROME (AP) - Lazio won.\n\nNAPLES, Italy (AP) - Udinese won.", ["lazio", "udinese"]),
        ("Lazio won.\n\nNAPOLI, unbeaten at home, won.", ["lazio", "napoli"]),
        ("Everton beaten\n\nLIVERPOOL beat Everton.", ["everton", "liverpool", "everton"]),
    ],
)
def test_the_place_that_a_report_is_sent_from_is_no_team(text, wanted):
    assert [t.ids[0] for t in look_at(text).teams] == wanted


@pytest.mark.parametrize(
    "head",
    [
        "MADRID (AP) -- ",
        "MADRID: ",
        "Madrid: ",
        "MADRID, Spain – ",
        "Madrid, July 3 (Xinhua) -- ",
        "MADRID (Reuters) - ",
        "MADRID, (Reuters) – ",
        "MADRID, March 4 ― ",
        "Madrid, Jan 20: ",
    ],
)
def test_the_place_where_a_report_was_filed_is_no_team(head):
    text = f"Late winner\n\n{head}Karim Ansarifard scored late as Sevilla beat Valencia 1-0 in the league on Sunday."
    assert teams(text) == ["sevilla", "valencia"]


def test_the_sentence_behind_a_dateline_may_begin_with_names_alone():
    head = "Late winner\n\nMadrid: Visitors Sevilla denied Valencia striker Karim Ansarifard, Kevin Gameiro and others "
    assert teams(f"{head}in the league on Sunday.") == ["sevilla", "valencia"]


def test_a_sentence_begins_behind_a_dateline():
    assert teams("ROME (AP) -- Already-relegated Pescara beat Lazio 2-0 on Sunday.") == ["pescara", "lazio"]


def test_a_place_and_a_dash_under_a_title_are_a_dateline():
    story = "A late header on Saturday keeps Valencia in second place in the league, well ahead of Sevilla."
    assert teams(f"Valencia up to second\n\nMadrid - {story}") == ["valencia", "valencia", "sevilla"]
    assert teams(f"Valencia up to second\nRatings\nMadrid - {story}")[1] == "real-madrid"


@pytest.mark.parametrize("rated", ["Harry Kane - A header", "Kane - His header", "Kane - The striker's header"])
def test_who_is_rated_under_a_title_is_no_place(rated):
    text = f"Player ratings\n\n{rated} in the 12th minute put the visitors on their way to a win in the league."
    assert look_at(text).people.names == [rated.partition(" -")[0]]


def test_a_line_up_and_a_heading_are_no_datelines():
    assert (
        teams("MADRID: Courtois, Carvajal, Ramos, Varane, Marcelo, Casemiro, Kroos, Modric, Bale")[0] == "real-madrid"
    )
    assert teams("Madrid: Zidane speaks")[0] == "real-madrid"


def test_a_day_in_brackets_behind_a_team_is_of_its_result():
    assert find_datelines("LEEDS (3/1/20) - HULL 2-1") == []
