"""What a reader makes of the reports written for this project stays right, figure by figure."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from tests.accuracy.figures import Aim
from tests.accuracy.material import beside
from tests.accuracy.written import AIMS, measure, reports

figures_of = cache(lambda corpus: measure(corpus)[0])


@beside
@pytest.mark.parametrize(
    ("corpus", "aim"),
    [pytest.param(corpus, aim, id=f"{corpus}, {aim.figure}") for corpus, aims in AIMS.items() for aim in aims],
)
def test_figures_hold(corpus: str, aim: Aim):
    assert aim.meets(aim.held, figures_of(corpus)["all"][aim.figure]), figures_of(corpus)


@pytest.mark.parametrize("corpus", AIMS)
def test_the_answers_are_of_one_piece(corpus: str):
    """Goals add up to the score, one at a time, and the text prints the names that it is said to."""
    for report in reports(corpus):
        for match in report["matches"]:
            goals = sorted(match["goals"], key=lambda goal: goal["number"])
            counted = Counter(goal["team"] for goal in goals)
            teams = match["home_team"], match["away_team"]
            if len(goals) == match["home_score"] + match["away_score"]:
                assert (counted[teams[0]], counted[teams[1]]) == (match["home_score"], match["away_score"])
                totals = [goal["home_after"] + goal["away_after"] for goal in goals]
                assert totals == list(range(1, len(goals) + 1)), (report["title"], totals)
            for goal in goals:
                assert (
                    goal["scorer_as_told"] is None or goal["scorer_as_told"] in f"{report['title']}\n{report['text']}"
                )
