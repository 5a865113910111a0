"""Team sheets: who plays for whom, where a report lists it."""

from __future__ import annotations

import pytest

from orchestration.football.clubs.lineups import find_sheets
from orchestration.football.grammar.scene import Scene, Sheet, look_at
from orchestration.football.reading import read
from orchestration.records import Article

MEN = "Alder, Birch, Cedar, Dogwood, Elder, Furze, Gorse, Hazeldine, Ivory, Juniper, Kapok"
OTHERS = "Lindgren, Maplewood, Nettleton, Oakham, Pinewood, Quincey, Rowanson, Sorrell, Thornby, Umber, Vineham"


def sheets_of(text: str) -> tuple[Scene, list[Sheet]]:
    scene = look_at(text)
    return scene, find_sheets(scene)


@pytest.mark.parametrize(
    "heading",
    [
        "Leeds United:",
        "Leeds United XI:",
        "Leeds United (4-2-3-1):",
        "Leeds United 4-4-2:",
        "LEEDS UNITED TEAM:",
    ],
)
def test_a_team_before_a_colon_and_a_list_of_men_is_a_sheet(heading: str):
    scene, (sheet,) = sheets_of(f"What an evening.\n\n{heading} {MEN}\n\nThe rain fell.")
    assert sheet.team == ("leeds-united",)
    assert {scene.people.names[p] for p in sheet.people} == set(MEN.split(", "))


@pytest.mark.parametrize(
    "text",
    [
        "Leeds United: the manager praised Alder, Birch and Cedar, who had run, tackled, passed and shot all night.",
        f"Starting XI: {MEN}",
        f"Booked: {MEN}",
        f"He spoke of Leeds United: {MEN}",
    ],
)
def test_no_sheet_without_a_team_at_its_head_and_a_team_of_men(text: str):
    assert sheets_of(text)[1] == []


def test_ratings_and_minutes_of_changes_are_no_names():
    text = "Leeds United (4-4-2): Alder 6; Birch 7, Cedar 5, Dogwood 6, Elder 7; Furze 6 (Gorse 77 6), Hazeldine 7"
    _, (sheet,) = sheets_of(text)
    assert len(sheet.people) == 8


def test_substitutes_belong_to_the_team_above_them():
    text = f"Leeds United: {MEN}\n\nSubs not used: Wicker, Yewtree\n\nHull City: {OTHERS}\n\nSubs: Zeller"
    scene, (leeds, hull) = sheets_of(text)
    names = scene.people.names
    assert {"Wicker", "Yewtree"} <= {names[p] for p in leeds.people}
    assert "Zeller" in {names[p] for p in hull.people} - {names[p] for p in leeds.people}


REPORT = f"""Leeds United 1-1 Hull City

Leeds United: {MEN}

Goals: Alder 4

Hull City: {OTHERS}

Goals: Quincey 71

Alder might have had three. Quincey scored twice in last month's defeat here, and Umber hit the post."""


def test_listed_goals_that_make_up_the_score_are_all_there_are():
    reading = read(Article(REPORT))
    goals = [(g.player, g.side, g.minute_regulation, g.home_score_after, g.away_score_after) for g in reading.goals]
    assert goals == [("Alder", "home", 4, 1, 0), ("Quincey", "away", 71, 1, 1)]


def test_a_sheet_tells_whose_goal_it_is():
    text = f"Leeds United 1-0 Hull City\n\nGorse scored after an hour.\n\nHull City: {OTHERS}\n\nLeeds United: {MEN}"
    (goal,) = read(Article(text)).goals
    assert (goal.player, goal.side) == ("Gorse", "home")
