"""Minutes of cards and substitutions."""

import pytest

from orchestration.football.reading import read
from orchestration.records import Article
from tests.football.told import minutes


def test_the_minute_of_a_card_is_not_the_goals():
    text = "Harry Kane headed home to beat Leeds, who had Eriksen sent off in the 82nd minute."
    assert minutes(text) == [("Harry Kane", None)]
    assert minutes("Harry Kane headed home in the 82nd minute, and Eriksen was sent off.") == [("Harry Kane", "82'")]


@pytest.mark.parametrize(
    "missed",
    ["missing a penalty", "spurning a good opening", "wasting a one-on-one", "shooting over", "heading wide"],
)
def test_the_minute_of_a_miss_is_not_the_goals(missed: str) -> None:
    text = "Spurs beat Leeds 1-0. {} in the 12th minute, Harry Kane {}."
    goal = read(Article(text.format(f"After {missed}", "scored with a header"))).goals[0]
    assert (goal.player, goal.minute_regulation, goal.penalty) == ("Harry Kane", None, False)
    goal = read(Article(text.format("After losing his marker", "wasted no time in scoring"))).goals[0]
    assert (goal.player, goal.minute_regulation) == ("Harry Kane", 12)
