"""What a reader makes of the goals in labelled news stays right, figure by figure."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import chain

import pytest

from orchestration.records import Article, GoalMention, MatchMention, Reading, TeamMention
from tests.accuracy.figures import Aim
from tests.accuracy.material import beside
from tests.accuracy.news_goals import AIMS, Row, compare, figures, labelled, labels, measure, parts

pytestmark = beside

HOME, AWAY = TeamMention("leeds-united", "Leeds United"), TeamMention("hull-city", "Hull City")
MATCH = MatchMention(1, HOME, AWAY, home_score=1, away_score=1)
FIRST = GoalMention(1, 1, "home", "Smith", minute_regulation=9, home_score_after=1, away_score_after=0)
SECOND = GoalMention(
    1, 2, "away", "Tom Jones", minute_regulation=90, minute_stoppage=2, home_score_after=1, away_score_after=1
)


def label(number: int, scorer: str, team: str, minute: str, after: tuple[str, str]) -> Row:
    told = dict.fromkeys(("own_goal", "penalty"), "false") | {"minute_from_report": minute, "minute": ""}
    teams = {"home_team": HOME.name, "away_team": AWAY.name, "home_score": "1", "away_score": "1"}
    goal = {"number": str(number), "scorer": scorer, "scorer_as_told": scorer.split()[-1], "team": team}
    return teams | goal | told | dict(zip(("home_after", "away_after"), after, strict=True))


LABELS = [
    label(1, "Ben Smith", HOME.name, "9", ("1", "0")),
    label(2, "Tom Jones", AWAY.name, "92", ("1", "1")),
]


def judged(*goals: GoalMention) -> dict[str, float | None]:
    return figures(compare(Article("Smith scored. Jones scored."), LABELS, Reading((MATCH,), goals))[0])


@pytest.fixture(scope="module")
def measured() -> dict[str, dict[str, dict[str, float | None]]]:
    return {corpus: measure(corpus)[0] for corpus in AIMS}


@pytest.mark.parametrize(
    ("corpus", "aim"),
    [pytest.param(corpus, aim, id=f"{corpus}: {aim.figure}") for corpus, aims in AIMS.items() for aim in aims],
)
def test_figures_hold(corpus: str, aim: Aim, measured):
    assert aim.meets(aim.held, measured[corpus]["all"][aim.figure]), measured[corpus]


def test_the_whole_truth_is_wholly_right():
    assert set(judged(FIRST, SECOND).values()) == {1.0}


def test_a_goal_for_the_wrong_side_is_invented_and_missed():
    assert judged(replace(FIRST, side="away"), SECOND)["precision"] == 0.5
    assert judged(replace(FIRST, side="away"), SECOND)["recall"] == 0.5


def test_a_minute_that_is_told_and_not_read_is_wrong():
    assert judged(replace(FIRST, minute_regulation=None), SECOND)["minute"] == 0.5


def test_a_goal_in_the_wrong_order_has_the_wrong_score():
    assert judged(replace(FIRST, away_score_after=1), SECOND)["score_after"] == 0.5


@pytest.mark.parametrize("corpus", AIMS)
def test_labelled_goals_are_no_more_than_the_score(corpus: str):
    for goals in chain.from_iterable(matches.values() for matches in labels()[corpus].values()):
        counted: dict[str, int] = defaultdict(int)
        for goal in goals:
            counted[goal["team"]] += 1
        home, away = goals[0]["home_team"], goals[0]["away_team"]
        assert set(counted) <= {home, away}, goals[0]
        assert counted[home] <= int(goals[0]["home_score"]), goals[0]
        assert counted[away] <= int(goals[0]["away_score"]), goals[0]


def test_no_article_is_labelled_twice_and_each_is_there():
    keys = [key for matches in labels().values() for key in matches]
    assert len(keys) == len(set(keys)) == len(labelled())


def test_every_other_article_labelled_later_is_held_back():
    later = [part for key, part in parts().items() if key not in labels()["first"]]
    assert later == [("development", "held back")[index % 2] for index in range(len(later))]
