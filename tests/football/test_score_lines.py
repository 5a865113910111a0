"""Lines that print a score between two teams, and what their labels say it is."""

import pytest

from orchestration.football.clubs.cast import know_teams
from orchestration.football.grammar.scene import look_at
from orchestration.football.reading import read
from orchestration.football.results.score_lines import score_lines
from orchestration.records import Article
from tests.football.told import matches, results


def line(text):
    """The last score line of a text."""
    scene = look_at(text)
    know_teams(scene)
    return [line for lines in score_lines(scene).values() for line in lines][-1]


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("Arsenal 2-1 Chelsea", (2, 1)),
        ("Arsenal 2, Chelsea 1", (2, 1)),
        ("Arsenal 2 (Kane 12, 40) Chelsea 1 (Hazard 80)", (2, 1)),
        ("Arsenal v Chelsea", None),
        ("LONDON 1986, Second round: Arsenal v Chelsea", None),
        ("Arsenal v Chelsea 2-1", (2, 1)),
        ("Arsenal vs Chelsea: 2-1", (2, 1)),
        ("Arsenal - Chelsea 2-1 (1-0)", (2, 1)),
        ("Arsenal – Chelsea 2:1", (2, 1)),
        ("Arsenal 2:1 Chelsea", (2, 1)),
        ("Arsenal (ENG) 2 (Kane 12, 40) Chelsea (ENG) 1 (Hazard 80)", (2, 1)),
        ("Results:\n\nArsenal (England) - Chelsea (England) 2-1 (halftime: 1-0)", (2, 1)),
        ("Arsenal (1) 2 Chelsea (0) 1", (2, 1)),
        ("Arsenal (1) 2 Scorers: Kane 7, 80\nChelsea (0) 1 Scorers: Hazard 9", (2, 1)),
        ("Arsenal v Chelsea 2-1 (Harry Kane, Dele Alli; Eden Hazard)", (2, 1)),
        ("Arsenal v Chelsea 2-1 (first leg)", None),
        ("Arsenal v Chelsea: 3-1, says our man.", None),
        ("Arsenal v Chelsea 2-1, draw 9-4", None),
        ("Arsenal\n2-1\nChelsea", (2, 1)),
        ("Arsenal 2\n\nChelsea 1\n\nArsenal won at last.", (2, 1)),
    ],
)
def test_a_line_prints_a_score_between_two_teams(text, score):
    found = line(text)
    assert (found.first.ids, found.second.ids, found.score, found.label) == (("arsenal",), ("chelsea",), score, None)


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("Arsenal 1 1 — 2 Chelsea 0 1 — 1", (2, 1)),
        ("Arsenal 1 1 — 3 Chelsea 0 1 — 1", None),
        ("Arsenal 1 2 – 3 Chelsea", None),
        ("Arsenal – Chelsea 2:1 (0:1)", (2, 1)),
        ("Arsenal () 2 Chelsea () 1", (2, 1)),
        ("Arsenal (0) 2\nHarry Kane 12\nDele Alli (pen) 75\nChelsea (0) 1", (2, 1)),
        ("Arsenal (0) 2\nHarry Kane 12\nChelsea (0) 1", None),
        ("Arsenal (0) 2\nHarry Kane\nDele Alli\nChelsea (0) 1", None),
        ("Arsenal 2 (Harry Kane 12, Dele Alli 75)\nChelsea 0\nAtt 266", (2, 0)),
    ],
)
def test_a_line_may_part_its_goals_by_halves_or_go_over_its_scorers(text, score):
    scene = look_at(text)
    know_teams(scene)
    lines = [line for lines in score_lines(scene).values() for line in lines]
    assert [line.score for line in lines] == [score][: score is not None]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("FT: Arsenal 2-1 Chelsea", "final"),
        ("Full time: Arsenal 2-1 Chelsea", "final"),
        ("FULL-TIME\n\nArsenal 2-1 Chelsea", "final"),
        ("90'+6' Second Half ends, Arsenal 2, Chelsea 1.", "final"),
        ("Arsenal 2-1 Chelsea (FT)", "final"),
        ("HT: Arsenal 1-0 Chelsea", "half-time"),
        ("45'+2' First Half ends, Arsenal 1, Chelsea 0.", "half-time"),
        ("46' Second Half begins Arsenal 1, Chelsea 0.", "half-time"),
        ("Arsenal 1-0 Chelsea at half-time", "half-time"),
        ("12' GOAL! Arsenal 1-0 Chelsea", "goal"),
        ("GOOOAAAL!\n\nArsenal 1-0 Chelsea (Kane)", "goal"),
        ("79' Goal! Arsenal 1, Chelsea 0. Harry Kane (Arsenal) right footed shot.", "goal"),
        ("Own goal by Hart, Chelsea. Arsenal 1, Chelsea 0.", "goal"),
        ("Prediction: Arsenal 2-1 Chelsea", "foretold"),
        ("The referee blew for half-time a while ago, and the sun came out. Arsenal 2-1 Chelsea", None),
        ("Kane's second goal was the best of them all.\n\nArsenal 2-1 Chelsea", None),
    ],
)
def test_a_label_says_what_a_score_is(text, label):
    assert line(text).label == label


def test_a_score_on_the_way_and_one_foretold_are_no_result():
    text = "{}Arsenal 2-1 Chelsea\n\nHarry Kane scored in the 12th minute and Eden Hazard levelled in the 40th."
    assert read(Article(text.format(""))).matches[0].home_score == 2
    assert read(Article(text.format("GOAL! "))).matches == ()
    assert read(Article(text.format("Our prediction: "))).matches == ()


def test_a_line_that_says_nothing_is_on_the_way_where_another_says_how_it_ended():
    text = "41' Neves rifles it in. Wolves 1-0 Villa.\n\n84' Wolves 2-0 Villa.\n\n90' FT Wolves 2-1 Villa"
    scene = look_at(text)
    know_teams(scene)
    labels = [line.label for lines in score_lines(scene).values() for line in lines]
    assert labels == ["on the way", "on the way", "final"]


def test_a_score_in_two_lines_may_have_its_scorers_in_brackets():
    for behind, score in (
        ("(Kane 7, 9)", (2, 1)),
        ("Harry Kane 7, 9", (2, 1)),
        ("\nRed card: Dele Alli 30", (2, 1)),
        ("Harry Kane and Dele Alli", (2, 1)),
        ("Harry Kane", None),  # who has two
        ("\nDele Alli was sent off", None),
        ("in the table", None),
        ("(Kane 7) are top", None),
    ):
        scene = look_at(f"Arsenal 2 {behind}\nChelsea 1 (Hazard 75)\n\nIt was cold.")
        know_teams(scene)
        assert [line.score for lines in score_lines(scene).values() for line in lines] == ([score] if score else [])


def test_players_with_their_goals_and_odds_of_a_side_print_no_score():
    for text in ("Arsenal 12 Harry Kane\nChelsea 9 Eden Hazard", "Arsenal (h) 3 Chelsea (a) 5"):
        scene = look_at(text)
        know_teams(scene)
        assert score_lines(scene) == {}


@pytest.mark.parametrize(
    "text", ["Leeds - Hull 2-1", "Leeds v Hull: 2-1", "Leeds v Hull 2:1", "Monaco (France) - Villarreal (Spain) 2-1"]
)
def test_a_score_behind_both_names_is_quoted_and_read_once(text):
    assert [r.scores for r in results(text)] == [(2, 1)]
    claims = read(Article(f"{text}\n\nIt was a cold night.")).claims
    assert [c.value for c in claims if c.claim == "final score" and any(map(str.isdigit, c.span.quote))] == ["2-1"]


def test_lines_of_a_table_print_no_score():
    scene = look_at("Arsenal 2\nChelsea 1\nEverton 1\n")
    know_teams(scene)
    assert score_lines(scene) == {}


def test_a_name_is_in_one_line_only():
    scene = look_at("Elsewhere: Leeds 2 Hull 1, Stoke 0 Derby 3, Norwich 1 Fulham 1.")
    know_teams(scene)
    (lines,) = score_lines(scene).values()
    assert [line.score for line in lines] == [(2, 1), (0, 3), (1, 1)]


@pytest.mark.parametrize(
    ("line", "basis"),
    [
        ("Arsenal 2 Chelsea 1: Late winner", "stated"),
        ("Arsenal 2-1 Chelsea: Late winner", "stated"),
        ("Arsenal 2, Chelsea 1", "text order"),
    ],
)
def test_a_line_without_a_comma_names_the_home_side_first(line, basis):
    assert matches(line)[0].home_away_basis == basis


def test_an_aggregate_behind_a_line_has_the_order_of_its_teams():
    frame = matches("Arsenal 4 Chelsea 3 (4-8 agg): Late winner")[0]
    assert (frame.home, frame.final, frame.aggregate) == ("arsenal", (4, 3), (4, 8))
    frame = matches("Arsenal 4 Chelsea 3\n\nChelsea went through 8-4 on aggregate.")[0]
    assert (frame.home, frame.final, frame.aggregate) == ("arsenal", (4, 3), (4, 8))


def test_lines_of_an_agency_run_on_up_to_a_row_of_stops():
    sheet = "{} (1) {} Scorers: H. Kane 12, D. Alli 70 Subs used: Son 60 (Moura) {} (0) {} Yellow card: Hart 8"
    scene = look_at(f"{sheet.format('Arsenal', 2, 'Chelsea', 0)} ........ {sheet.format('Leeds', 1, 'Hull', 1)}")
    know_teams(scene)
    found = [
        (line.first.ids[0], line.second.ids[0], line.score) for here in score_lines(scene).values() for line in here
    ]
    assert found == [("arsenal", "chelsea", (2, 0)), ("leeds-united", "hull-city", (1, 1))]


def test_a_time_and_a_dash_between_two_who_did_not_meet_are_no_score():
    for text in (
        "Arsenal v Chelsea 19:45",
        "Arsenal - Chelsea are next",
        "Arsenal – Chelsea 2-1 up at one time – won.",
    ):
        scene = look_at(text)
        know_teams(scene)
        assert all(line.score is None for here in score_lines(scene).values() for line in here)
