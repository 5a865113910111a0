"""Articles that tell no match yield none, and those that do yield theirs."""

from __future__ import annotations

from collections import Counter

import pytest

from orchestration.records import Article, MatchMention, Reading, TeamMention
from tests.accuracy.figures import Aim
from tests.accuracy.invented import AIMS, Label, compare, labels, measure
from tests.accuracy.material import beside

HIBS, RANGERS, CELTIC = (TeamMention(name.lower(), name) for name in ("Hibernian", "Rangers", "Celtic"))


def told(home: TeamMention, away: TeamMention, home_score: int, away_score: int, subject: bool = True) -> Reading:
    return Reading((MatchMention(1, home, away, home_score=home_score, away_score=away_score, subject=subject),))


@pytest.fixture(scope="module")
def measured() -> dict[str, dict[str, float | None]]:
    return measure()[0]


@beside
@pytest.mark.parametrize("aim", AIMS, ids=lambda aim: aim.figure)
def test_figures_hold(aim: Aim, measured):
    assert aim.meets(aim.held, measured["all"][aim.figure]), measured


def test_the_sample_is_large_enough():
    kinds = Counter(label.label for label in labels().values())
    assert kinds["none"] >= 100
    assert kinds["match"] >= 40


def test_a_match_is_invented_only_where_it_is_made_the_subject():
    none = Label("development", "none", "", "", ("", ""))
    article = Article("A transfer.")
    assert compare(article, none, told(HIBS, RANGERS, 2, 2))[0]["invented"] == 1
    assert compare(article, none, told(HIBS, RANGERS, 2, 2, subject=False))[0]["invented"] == 0


@beside
def test_beside_another_story_only_the_match_it_hangs_on_may_be_told():
    aside = Label("development", "aside", "Hibernian", "Rangers", ("2", "1"))
    readings = {
        "right": told(HIBS, RANGERS, 2, 1),
        "sides turned": told(RANGERS, HIBS, 1, 2),
        "left out": Reading(),
        "another score": told(HIBS, RANGERS, 2, 2),
        "another match": told(CELTIC, RANGERS, 2, 1),
    }
    mistaken = {
        name for name, reading in readings.items() if compare(Article("He said."), aside, reading)[0]["mistaken"]
    }
    assert mistaken == {"another score", "another match"}


@beside
@pytest.mark.parametrize(
    ("reading", "teams", "score"),
    [
        (told(HIBS, RANGERS, 2, 1), 1, 1),
        (told(RANGERS, HIBS, 1, 2), 1, 0),
        (told(HIBS, RANGERS, 1, 2), 1, 0),
        (told(HIBS, CELTIC, 2, 1), 0, 0),
        (Reading(), 0, 0),
    ],
    ids=["right", "sides turned", "score turned", "another match", "no match"],
)
def test_a_match_is_right_in_teams_and_in_score(reading: Reading, teams: int, score: int):
    counts, _ = compare(
        Article("A report."), Label("development", "match", "Hibernian", "Rangers", ("2", "1")), reading
    )
    assert (counts["teams"], counts["score"]) == (teams, score)
