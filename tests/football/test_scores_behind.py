"""Scores that the sentence behind a goal opens with, and who leads by them."""

import pytest

from orchestration.football.clubs.cast import know_teams
from orchestration.football.events import read_events
from orchestration.football.grammar.scene import look_at
from orchestration.football.reading import read
from orchestration.records import Article
from tests.football.told import goals, minutes

GOAL = "Leeds 1-2 Hull\n\nThe first half was even. Harry Kane crossed and Dele Alli headed into the bottom corner. "


@pytest.mark.parametrize(
    ("behind", "leader"),
    [
        ("1-0 to Hull.", "hull-city"),
        ("1-0 to the visitors.", "@away"),
        ("1-0 Hull!", "hull-city"),
        ("One-nil to Hull.", "hull-city"),
        ("1-0 to Hull after 12 minutes.", "hull-city"),
        ("And just like that it was 1-0 to the away side.", "@away"),
        ("1-0 to Hull's delight.", None),
        ("1-0 to Hull at the break.", None),
        ("It was 1-0 to Hull last season at this stage.", None),
        ("1-0 to Hull after 12 minutes of the reserve game.", None),
        ("4-1 to Hull on aggregate.", None),
        ("1-0 to the good.", None),
    ],
)
def test_the_side_that_a_score_behind_a_goal_is_to_scored_it(behind, leader):
    scene = look_at(GOAL + behind)
    know_teams(scene)
    told = [t for t in read_events(scene) if t.person is not None and t.weight >= 1.0]
    assert [t.leader and t.leader[0] for t in told] == [leader]
    assert [t.team and t.team[0] for t in told] == [leader]


@pytest.mark.parametrize(
    ("behind", "score"),
    [
        ("(1-1).", (1, 1)),
        ("2-1.", (2, 1)),
        ("2-1 after an hour.", (2, 1)),
        ("2-1 was no more than they deserved.", None),
    ],
)
def test_a_bare_score_behind_a_goal_is_the_one_it_makes(behind, score):
    scene = look_at(GOAL + behind)
    know_teams(scene)
    assert [t.score for t in read_events(scene) if t.person is not None] == [score]


def test_who_leads_by_a_score_says_which_way_round_it_is():
    text = "Leeds 2-2 Hull\n\nHarry Kane tapped in. 1-0 to Hull. Dele Alli headed in. 2-0. John Terry pulled one back. "
    assert [after for _, _, after, _ in goals(text + "2-1 to the visitors.")] == [(0, 1), (0, 2), (1, 2)]


def test_a_sentence_that_admires_a_goal_parts_it_from_no_score():
    text = (
        "Leeds drew with Hull.\n\nHarry Kane tapped in. What a goal that was. 1-0 to Hull. Dele Alli headed in late on."
    )
    assert [after for _, _, after, _ in goals(text)] == [(0, 1), (1, 1)]
    (match,) = read(Article(text)).matches
    assert (match.home_score, match.away_score) == (1, 1)


@pytest.mark.parametrize(
    ("behind", "label"),
    [
        ("1-0 after 12 minutes.", "12'"),
        ("1-0 to the home side with just 12 minutes played.", "12'"),
        ("1-0 to Leeds and only 12 minutes on the clock.", "12'"),
        ("Leeds 1-0 up after just 12 minutes.", "12'"),
        ("1-0 and Leeds were a man short after 12 minutes.", None),
        ("1-0 to Leeds after 12 minutes of the reserve game.", None),
    ],
)
def test_a_score_behind_a_goal_gives_its_minute(behind, label):
    assert dict(minutes(GOAL + behind))["Dele Alli"] == label


def test_a_score_behind_a_goal_with_its_own_score_gives_no_minute_where_it_is_another():
    assert minutes("Leeds 2-1 Hull\n\nHarry Kane made it 2-0 to Leeds. 2-1 to the hosts after 55 minutes.") == [
        ("Harry Kane", None)
    ]


@pytest.mark.parametrize(
    "elsewhere",
    [
        "Harry Kane headed in. 1-0 to Stoke after 12 minutes.",
        "Harry Kane scored for Leeds and Dele Alli too. 2-0 to Leeds after 12 minutes.",
    ],
)
def test_a_score_of_another_match_or_of_anothers_goal_gives_none_its_minute(elsewhere):
    story = f"Leeds 2-1 Hull\n\n{elsewhere} John Terry levelled for Hull. Jack Cork scored the winner."
    found = read(Article(story)).goals
    assert [(goal.side, goal.minute_regulation) for goal in found if goal.player == "Harry Kane"] == [("home", None)]
