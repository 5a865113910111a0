"""What a reader makes of World Cup prose stays right, figure by figure, against the matches as they were played."""

from __future__ import annotations

import pytest

from orchestration.records import Article, GoalMention, MatchMention, Reading, TeamMention
from tests.accuracy.figures import Aim
from tests.accuracy.material import beside
from tests.accuracy.world_cup import AIMS, compare, figures, measure

pytestmark = beside

SPAIN, IRELAND = TeamMention("spain", "Spain"), TeamMention("ireland", "Republic of Ireland")
PRINTED = "Morientes scored early, and in the 90th minute a penalty was converted by Robbie Keane."


def read_as(*goals: GoalMention, home: TeamMention = SPAIN, away: TeamMention = IRELAND) -> Reading:
    occasion = {"competition": "FIFA World Cup", "season": "2002", "stage": "round of 16"}
    return Reading((MatchMention(1, home, away, home_score=1, away_score=1, **occasion),), goals)


def judged(reading: Reading, text: str = PRINTED) -> dict[str, float | None]:
    """The figures of one reading of the round of 16 of 2002 between Spain and Ireland, 1–1."""
    return figures(compare(Article(text, url="https://example.org/2002#M-2002-52"), reading)[0])


MORIENTES = GoalMention(1, 1, "home", "Morientes", minute_regulation=8)
KEANE = GoalMention(1, 2, "away", "Robbie Keane", minute_regulation=90)


@pytest.fixture(scope="module")
def measured() -> dict[str, dict[str, float | None]]:
    return measure()[0]


@pytest.mark.parametrize("aim", AIMS, ids=lambda aim: aim.figure)
def test_figures_hold(aim: Aim, measured):
    assert aim.meets(aim.held, measured["all"][aim.figure]), measured


def test_the_whole_truth_is_wholly_right():
    assert set(judged(read_as(MORIENTES, KEANE)).values()) == {1.0}


def test_either_order_of_the_teams_is_right():
    turned = read_as(
        GoalMention(1, 1, "away", "Fernando Morientes", minute_regulation=8),
        GoalMention(1, 2, "home", "Keane", minute_regulation=90),
        home=IRELAND,
        away=SPAIN,
    )
    assert set(judged(turned).values()) == {1.0}


def test_a_goal_for_the_wrong_side_is_invented_and_missed():
    wrong = read_as(GoalMention(1, 1, "away", "Morientes", minute_regulation=8), KEANE)
    assert judged(wrong)["goals: precision"] == judged(wrong)["goals: recall"] == 0.5


def test_a_scorer_whom_the_text_does_not_print_is_not_wanted():
    assert judged(read_as(KEANE), PRINTED.replace("Morientes", "The striker"))["goals: recall"] == 1.0


def test_a_minute_that_the_text_prints_must_be_read():
    silent = GoalMention(1, 2, "away", "Robbie Keane")
    assert judged(read_as(MORIENTES, silent))["minutes right"] == 0.5


def test_no_match_is_wrong_in_all():
    assert judged(Reading())["teams right"] == judged(Reading())["goals: recall"] == 0.0
