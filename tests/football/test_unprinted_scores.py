"""The final score of a story that prints none, concluded from the goals that it tells."""

from datetime import date
from pathlib import Path

import pytest

from orchestration.football.reading import read
from orchestration.records import Article

STORIES = (Path(__file__).parent / "unprinted_scores.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("story", STORIES)
def test_a_story_without_a_score_tells_it_by_its_goals(story):
    score, text = story.split("|")
    (match,) = read(Article(text.replace("\\n", "\n"), published_on=date(2014, 6, 15), published_basis="field")).matches
    assert f"{match.home_score}-{match.away_score}" == score
