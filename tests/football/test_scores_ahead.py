"""Scores that head the lines of goals."""

import pytest

from orchestration.football.reading import read
from orchestration.records import Article

LINES = {
    "a score and a colon": "0-1: Kane turns in a cross after {} minutes.\n1-1: Mee heads in after {} minutes.\n"
    "1-2: Ash taps in after {} minutes.",
    "a cry": "{}' GOAL! 0-1. Kane turns in a cross.\n{}' GOAL! 1-1! Mee heads in.\n{}' GOAL! 1-2. Ash taps in.",
    "a cry and a team": "{}' GOAL! Hull 0-1. Kane turns in a cross.\n{}' GOAL! Leeds 1-1. Mee heads in.\n"
    "{}' GOAL! Hull 1-2. Ash taps in.",
    "a minute": "{} min: 0-1! Kane turns in a cross.\n{} min: 1-1! Mee heads in.\n{} min: 1-2! Ash taps in.",
    "brackets": "[0-1] Kane turns in a cross after {} minutes.\n[1-1] Mee heads in after {} minutes.\n"
    "[1-2] Ash taps in after {} minutes.",
}
RESULT = "Leeds United 1-2 Hull City\n\n"
GOALS = [("Harry Kane", "away", 12, 0, 1), ("Ben Mee", "home", 30, 1, 1), ("Tom Ash", "away", 77, 1, 2)]


def goals(lines, result=RESULT):
    text = f"{result}Harry Kane, Ben Mee and Tom Ash played.\n\n{lines}"
    return [
        (g.player, g.side, g.minute_regulation, g.home_score_after, g.away_score_after)
        for g in read(Article(text)).goals
    ]


@pytest.mark.parametrize("lines", LINES.values(), ids=LINES)
@pytest.mark.parametrize("latest_first", [False, True])
def test_a_score_that_heads_a_line_is_that_of_its_goal(lines, latest_first):
    lines = lines.format(12, 30, 77)
    assert goals("\n".join(lines.split("\n")[::-1]) if latest_first else lines) == GOALS


def test_who_puts_it_into_his_own_net_scores_for_the_side_whose_goals_are_one_more():
    lines = LINES["a cry"].format(12, 30, 77).replace("heads in", "turns it into his own net")
    assert goals(lines) == GOALS


def test_the_sides_of_a_list_of_other_scores_are_not_told_by_it():
    told = goals(LINES["a score and a colon"].format(12, 30, 77), "Leeds United 3-2 Hull City\n\n")
    assert {name for name, *_ in told} == {"Harry Kane", "Ben Mee", "Tom Ash"}


@pytest.mark.parametrize(
    "lines",
    [
        "1-0: Kane taps in.\n2-2: Mee heads in.",
        "Half-time: 1-0. Kane had tapped in.\nFull-time: 1-2. Ash had headed in.",
        "1-0 was all that they had when Kane tapped in.\n1-1 was what they deserved once Mee headed in.",
    ],
)
def test_other_scores_head_no_goals(lines):
    assert {g[3:] for g in goals(lines, "Leeds United 5-4 Hull City\n\n")}.isdisjoint([(1, 1), (2, 2)])
