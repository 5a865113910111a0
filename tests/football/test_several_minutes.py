"""Several minutes in one sentence, of one scorer or of several."""

import pytest

from orchestration.football.reading import read
from orchestration.records import Article
from tests.football.told import minutes


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Harry Kane scored in the 24th and 26th minutes.", ["24'", "26'"]),
        ("Harry Kane scored twice, in the 24th minute and the 26th.", ["24'", "26'"]),
        ("Harry Kane scored twice in two minutes, in the 24th and 26th.", ["24'", "26'"]),
        ("Harry Kane scored the third in the 24th minute and the fourth in the 26th.", ["24'", "26'"]),
        ("Harry Kane made it 3-0 in the 24th minute, and Kane scored again in the 26th minute.", ["24'", "26'"]),
        ("Harry Kane (24', 26') scored for Leeds.", ["24'", "26'"]),
        ("Harry Kane scored in the 24th minute and was booked in the 26th minute.", ["24'"]),
        ("Harry Kane headed in on 12 minutes and repeated the trick in the 34th.", ["12'", "34'"]),
        ("Harry Kane headed in on 12 minutes and set up the second in the 34th.", ["12'"]),
        ("Harry Kane headed in on 12 minutes and won the penalty for the second in the 34th.", ["12'"]),
        ("Harry Kane scored in the 12th minute and conceded a second in the 34th.", ["12'"]),
        ("Harry Kane scored the opener in the 12th minute and his 34th-minute goal was disallowed.", ["12'"]),
    ],
)
def test_several_minutes_of_one_scorer_are_several_goals(text, told):
    assert [minute for name, minute in minutes(text) if name == "Harry Kane"] == told


@pytest.mark.parametrize(
    "text",
    [
        "Harry Kane and Dele Alli scored in the 24th and 26th minutes.",
        "Harry Kane levelled before Dele Alli netted the winner, the goals coming in the 24th and 26th minutes.",
        "Spurs led twice, through Harry Kane in the 24th minute and Dele Alli in the 26th.",
    ],
)
def test_several_minutes_of_several_scorers_go_to_them_in_turn(text):
    assert minutes(text) == [("Harry Kane", "24'"), ("Dele Alli", "26'")]


def test_a_second_minute_that_is_somebody_elses_makes_no_second_goal():
    text = "Harry Kane scored in the 24th minute and Dele Alli scored again in the 26th minute."
    assert minutes(text) == [("Harry Kane", "24'"), ("Dele Alli", "26'")]


def test_a_text_may_end_before_whom_a_list_of_goals_is_for():
    text = "Porto won 2-1. Harry Kane scored in the 20th minute, Pepe in the 45th and Dele Alli in the 80th for"
    assert [minute for _, minute in minutes(text)] == ["20'", "45'", "80'"]


def test_completing_a_hat_trick_is_one_goal_with_its_minute():
    assert minutes("Harry Kane completed his hat-trick in the 88th minute.") == [("Harry Kane", "88'")]


@pytest.mark.parametrize(
    ("behind", "kicks"),
    [
        ("the second of them a penalty", [False, True]),
        ("the first from the spot", [True, False]),
        ("the last coming from the penalty spot", [False, True]),
        ("the second after a penalty appeal", [False, False]),
        ("the second from the penalty area", [False, False]),
    ],
)
def test_which_of_several_goals_was_a_penalty_may_stand_behind_their_minutes(behind, kicks):
    told = read(Article(f"Leeds beat Hull 2-0. Harry Kane scored in the 24th and 26th minutes, {behind}.")).goals
    assert [goal.penalty for goal in told] == kicks


@pytest.mark.parametrize(
    ("story", "kicks"),
    [
        ("struck twice, first from the spot in the 64th minute and then with a low shot in the 88th", [True, False]),
        ("scored both goals, the first a penalty on 64 minutes and the second a header on 88", [True, False]),
        ("struck twice, with a low shot in the 64th minute and from the spot in the 88th", [False, True]),
        ("struck twice from the spot, first in the 64th minute and then in the 88th", [True, True]),
    ],
)
def test_how_a_haul_was_scored_is_told_goal_by_goal(story, kicks):
    told = read(Article(f"Leeds beat Hull 2-0. Harry Kane {story}.")).goals
    assert [(goal.minute_regulation, goal.penalty) for goal in told] == list(zip([64, 88], kicks, strict=True))
