"""Who "followed" another's goal with his time has scored, too; what else follows is none."""

import pytest

from orchestration.football.reading import read
from orchestration.records import Article


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Paul Mee scored in the 5th minute and Tom Ash followed in the 70th.", [("Paul Mee", 5), ("Tom Ash", 70)]),
        ("Paul Mee struck on 5 minutes. Tom Ash quickly followed after 20.", [("Paul Mee", 5), ("Tom Ash", 20)]),
        ("Paul Mee scored after 5 minutes. Tom Ash followed suit.", [("Paul Mee", 5), ("Tom Ash", None)]),
        (
            "Paul Mee scored in the 5th minute, Tom Ash followed in the 59th and 70th and Ian Hill struck in the 80th.",
            [("Paul Mee", 5), ("Tom Ash", 59), ("Tom Ash", 70), ("Ian Hill", 80)],
        ),
        (
            "Paul Mee scored in the 5th minute. The second, from Tom Ash, followed six minutes afterwards.",
            [("Paul Mee", 5), ("Tom Ash", 11)],
        ),
        ("Paul Mee scored in the 5th minute. Tom Ash was booked and Ian Hill followed in the 20th.", [("Paul Mee", 5)]),
        ("Paul Mee scored in the 5th minute and a red card followed in the 20th.", [("Paul Mee", 5)]),
        ("Paul Mee scored in the 5th minute. A chance for Tom Ash followed in the 20th.", [("Paul Mee", 5)]),
        ("Paul Mee went off. Tom Ash followed in the 70th minute.", []),
    ],
)
def test_who_follows_a_goal_with_his_time_scores(text: str, wanted: list[tuple[str, int | None]]) -> None:
    reading = read(Article(f"Leeds beat Derby {max(len(wanted), 1)}-0. {text}"))
    assert [(goal.player, goal.minute_regulation) for goal in reading.goals] == wanted
