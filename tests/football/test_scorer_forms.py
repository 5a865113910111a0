"""Lists of scorers in rarer forms."""

import pytest

from orchestration.football.lists.scorers import listed
from orchestration.football.reading import read
from orchestration.football.words.lexicon import rows
from orchestration.records import Article
from tests.football.told import goals_told

PLAYED = "Harry Kane, Dele Alli, Son Heung-min and Eden Hazard played.\n\n"
RESULT = "Arsenal 2-1 Chelsea\n\n"
TITLES = {"goals": "Goals\n", "half": "First half_", "all": "", "": ""}
FORMS = rows("scorer_forms")


def goals(lines, result=RESULT):
    """(scorer, minute, team, 'pen' or 'og' or '') of each goal listed."""
    return goals_told(PLAYED + result + lines, listed)


@pytest.mark.parametrize("row", FORMS, ids=[row["form"] for row in FORMS])
def test_a_form_has_an_example_and_a_counter_example(row):
    title, result = TITLES[row["under"]], "Arsenal 0-1 Chelsea\n\n"
    assert [scorer for scorer, *_ in goals(title + row["example"], result)] == ["Harry Kane"]
    assert goals(title + row["counter"], result) == []
    if row["under"] in ("goals", "half"):
        assert goals(f"Bookings\n{row['example']}") == []


BOTH = [("Eden Hazard", "12'", "chelsea", "pen"), ("Harry Kane", "45'+2'", "arsenal", ""),
        ("Dele Alli", "78'", "arsenal", "")]  # fmt: skip


@pytest.mark.parametrize(
    "lines",
    [
        "Goals: 0-1 Hazard (12, pen), 1-1 Kane (45+2), 2-1 Alli (78)",
        "Goals: 0-1 Hazard (12., pen.), 1-1 Kane (45.+2), 2-1 Alli (78.)",
        "0-1 Hazard 12' (pen)\n1-1 Kane 45+2'\n2-1 Alli 78'",
        "12' 0-1 Hazard (pen)\n45'+2 1-1 Kane\n78' 2-1 Alli",
        "• 12 min: Hazard (pen) 0-1\n• 45+2 min: Kane 1-1\n• 78 min: Alli 2-1",
        "First half_1, Chelsea, Hazard, 3 (penalty kick), 12th minute; 2, Arsenal, Kane, 9 (Alli), 45th+2.\n\n"
        "Second half_3, Arsenal, Alli, 2, 78th.",
        "Scoring summary:\nChelsea -- Hazard (pen) 12'\nArsenal -- Kane (Alli) 45+2'\nArsenal -- Alli 78'",
        "Scoring summary:\nChelsea -- Hazard 4 (pen) 12\nArsenal -- Kane 9 (Alli 2) 45+2\nArsenal -- Alli 3 78",
        "78' Alli 2-1\n45+2' Kane 1-1\n12' Hazard (pen) 0-1",
        "12' Hazard (pen) 0-1\n17' Yellow card: Alli (Arsenal)\n45+2' Kane 1-1\n60' Substitution: Son for Kane\n"
        "78' Alli 2-1",
        "12' | Hazard (pen) | 0-1 |\n45+2' | Kane | 1-1 |\n78' | Alli | 2-1 |",
        "12' Hazard (Chelsea) pen\n45+2' Kane (Arsenal)\n78' Alli (Arsenal)",
        "12 - GOAL - Chelsea - Hazard (pen)\n45+2 - GOAL - Arsenal - Kane\n78 - GOAL - Arsenal - Alli",
        "78 - GOAL - Arsenal - Alli\n45+2 - GOAL - Arsenal - Kane\n12 - GOAL - Chelsea - Hazard (pen)",
        "Goals: Chelsea: Hazard 12 (pen); Arsenal: Kane 45+2, Alli 78",
        "Goals: Chelsea (Hazard 12 pen), Arsenal (Kane 45+2, Alli 78)",
        "Goles: 0-1, m. 12: Hazard (pen). 1-1, m. 45+2: Kane. 2-1, m. 78: Alli.",
        "Chelsea – Hazard (12, pen)\nArsenal – Kane (45+2), Alli (78)",
    ],
)
def test_a_list_of_both_sides_tells_whose_each_goal_is(lines):
    assert sorted(goals(lines), key=BOTH.index) == BOTH


@pytest.mark.parametrize(
    "lines",
    [
        "Scoring Summary\n\nArsenal\n10. Harry Kane (45'+2'), 20. Dele Alli (78')\nChelsea\n11. Eden Hazard (12')",
        "Scoring Summary\n\nArsenal\n10 Harry Kane (45'+2')\n20 Dele Alli (78')\nChelsea\n11 Eden Hazard (12')\n\n"
        "Cards\nChelsea\n11. Eden Hazard (60')",
        "Goals\nArsenal\n45+2' Kane\n78' Alli\n\nChelsea\n12' Hazard\n\nCards\n13' Alli",
        "Arsenal (1) 2\nKane 45+2\nDele Alli 78\nChelsea (1) 1\nHazard 12",
        "Arsenal\nKane 45+2'\nAlli 78'\n\nChelsea FC\nHazard 12'",
    ],
)
def test_scorers_stand_under_their_team(lines):
    assert [(scorer, team) for scorer, _, team, _ in goals(lines)] == [
        ("Harry Kane", "arsenal"), ("Dele Alli", "arsenal"), ("Eden Hazard", "chelsea"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "lines",
    ["Goals: 45+2. Kane, 78. Alli – 12. Hazard", "Goals: 45 (+2) Kane, 78 Alli | 12 Hazard",
     "Goals: Kane 45 (+2), Alli 78 / Hazard 12"],
)  # fmt: skip
def test_a_mark_parts_the_scorers_of_both_sides(lines):
    assert [(scorer, minute, team) for scorer, minute, team, _ in goals(lines)] == [
        ("Harry Kane", "45'+2'", "arsenal"), ("Dele Alli", "78'", "arsenal"), ("Eden Hazard", "12'", "chelsea"),
    ]  # fmt: skip


@pytest.mark.parametrize("figures", [("10", "11", "7"), ("10", "11", "20")])
def test_shirts_before_all_the_scorers_are_no_minutes(figures):
    kane, son, hazard = figures
    told = goals(f"Scorers\n{kane} Kane\n{son} Son\n{hazard} Hazard")
    assert [(scorer, minute) for scorer, minute, *_ in told] == [
        ("Harry Kane", None), ("Son Heung-min", None), ("Eden Hazard", None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("result", "line"),
    [
        ("Arsenal 3-0 Chelsea", "Goals: Kane 39, Alli 21, Son 14"),
        ("Arsenal 4-0 Chelsea", "Arsenal: Son 38, Kane 30, Alli 20, Hazard 11"),
        ("Arsenal 2-1 Chelsea", "Premier League goals: Kane 12, Alli 30"),
        ("Arsenal 2-1 Chelsea", "Goals of the match: Kane 12, Alli 30"),
    ],
)
def test_minutes_are_no_tallies_where_the_result_has_as_many_goals(result, line):
    assert len(goals(line, f"{result}\n\n")) == 1 + line.count(",")


@pytest.mark.parametrize(
    "lines",
    [
        "Bookings\n12' Kane\n44' Hazard",
        "Yellow cards: 12' Kane, 44' Hazard\n\nSubs\n60 Kane\n72 Alli",
        "1 Petr Cech\n10 Harry Kane\n17 Dele Alli\n23 Eden Hazard",
        "Goals\nHarry Kane 12\nDele Alli 8\nEden Hazard 7\n\nAssists\nHarry Kane 5",
        "Premier League top scorers\n\nGoals\n12 Harry Kane\n8 Dele Alli",
        "Leading goalscorers: Harry Kane 12, Dele Alli 30",
        "Goals this season: Harry Kane 12, Dele Alli 30",
        "Goal of the month: Harry Kane 12",
        "Goals: 12\nAssists: Harry Kane 4",
        "1. Arsenal 38 20 10 8\n2. Chelsea 38 18 10 10",
        "Scorers\n10 Kane\n7 Hazard",
        "GOAL\n9 Kane",
        "Second half\n46' Kane\n60' Son (yellow)\n75' Hazard",
        "Goals\n46' Kane\n60' Son (yellow)\n75' Hazard",
        "Second half: Kane (60), Alli (70)",
        "Goals\n1. Kane 12\n2. Alli 10",
        "Goals\nArsenal 2\nChelsea 1\nShots\nArsenal 12\nChelsea 9",
        "Past results\n1-0 Burnley 12\n2-0 Everton 5",
        "Head to head\n1-0 Kane (12)\n2-0 Alli (16)",
        "Scoring chances were few. Harry Kane had one in the 12th minute.",
        "First half: Harry Kane, 12th minute, yellow card",
        "Substitutions\n46' Harry Kane\nGoals\nNone\nCards\n12' Eden Hazard",
        "Yellow cards\nArsenal\nKane 12'\nAlli 60'\nChelsea\nHazard 78'",
        "Substitutions\nArsenal\nKane 12'\nAlli 60'\nChelsea\nHazard 78'",
        "Yellow cards\n12' Kane (Arsenal)\n60' Alli (Arsenal)\n78' Hazard (Chelsea)",
        "Booked\nArsenal – Kane (12), Alli (60)\nChelsea – Hazard (78)",
        "Subs:\nArsenal – Kane 12, Alli 60",
        "Arsenal\nKane 12'\nAlli 60'\nSon 70'\nChelsea\nHazard 78'",
        "12' Kane (Arsenal)\n60' Hazard (Chelsea)\n70' Alli (Chelsea)",
        "Arsenal – Kane came on (12)",
        "Chelsea (Hazard 12, came on 60)",
    ],
)
def test_what_is_no_list_of_goals(lines):
    assert goals(lines) == []


def test_an_agency_s_sums_tell_a_match_by_halves():
    sums = (
        "Leeds 1 1 — 2 Hull 0 1 — 1\n\nFirst half_1, Leeds, Kane, 3 (Alli), 12th minute.\n\n"
        "Second half_2, Hull, Hazard, 1, 60th; 3, Leeds, Alli, 4 (penalty kick), 90th+3.\n\n"
        "Yellow Cards_Kane, Leeds, 20th.\n\nReferee_Mike Dean. 4th Official_Jon Moss.\n\n"
        "Leeds_Hart; Harry Kane (Son, 70th), Dele Alli.\n\nHull_Cech; Eden Hazard (Willian, 75th)."
    )
    reading = read(Article(sums))
    (match,) = reading.matches
    assert (match.home.team_id, match.home_score, match.away_score) == ("leeds-united", 2, 1)
    assert [(g.player, g.minute_regulation) for g in reading.goals] == [
        ("Harry Kane", 12), ("Eden Hazard", 60), ("Dele Alli", 90),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "Goals: Kane" + 400 * " " + "Alli scored",
        "Goals:" + 400 * " " + "and scored",
        "Goals: " + 100_000 * "Kane-",
        "Goals: Kane " + 100_000 * "de ",
        "12 -" + 10_000 * " " + "scored",
        10_000 * "0-1 Kane 12\n3-1 Alli 30\n",
    ],
    ids=lambda line: line[:18],
)
def test_a_long_line_is_no_endless_task(line):
    assert goals(line) == []


@pytest.mark.parametrize("result", ["Hexby Colts 3-1 Marlow", "Marlow 1-3 Hexby Colts"])
@pytest.mark.parametrize("heading", ["Scorers: ", "Goals: ", "Scorers\n\n", "Goalscorers: "])
@pytest.mark.parametrize("names", ["Bradley (2), Rhys", "Bradley 2 and Rhys", "Rhys, Bradley x2"])
def test_names_alone_are_the_scorers_of_the_side_that_has_as_many_goals(result, heading, names):
    reading = read(Article(f"{result}\n\nBradley and Rhys played well.\n\n{heading}{names}"))
    match = reading.matches[0]
    side = "home" if match.home.name == "Hexby Colts" else "away"
    told = sorted((goal.player, goal.side, goal.minute_regulation) for goal in reading.goals)
    assert told == [("Bradley", side, None), ("Bradley", side, None), ("Rhys", side, None)]


@pytest.mark.parametrize(
    ("result", "names"),
    [
        ("Arsenal 2-2 Chelsea\n\n", "Scorers: Kane, Alli"),
        ("Arsenal 2-1 Chelsea\n\n", "Scorers: Kane, Alli and Son were not far away"),
        ("Arsenal 3-1 Chelsea\n\n", "Scorers: Kane, Alli"),
        ("Arsenal 1-0 Chelsea\n\n", "Top scorers: Kane"),
    ],
)
def test_names_alone_are_no_scorers_where_nothing_tells_whose_they_are(result, names):
    assert goals(names, result) == []


def test_figures_behind_some_of_the_names_are_no_minutes_where_others_have_none():
    assert [time for _, time, *_ in goals("Scorers: Kane (2), Alli", "Arsenal 3-0 Chelsea\n\n")] == [None, None]
    assert [time for _, time, *_ in goals("Scorers: Kane (2), Alli (40)")] == ["2'", "40'"]
    assert [time for _, time, *_ in goals("Scorers: Kane (5), Alli", "Arsenal 2-0 Chelsea\n\n")] == ["5'"]
