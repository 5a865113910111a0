"""A side that a text only calls by a nickname, or by where it is from, scores through its players."""

import pytest

from orchestration.football.reading import read
from orchestration.records import Article


@pytest.mark.parametrize(
    "side",
    ["The Red Giants", "The Flying Kestrels", "The Soweto side", "The Tok Gajah squad", "The Port Said-based outfit"],
)
@pytest.mark.parametrize(
    "scored",
    [
        "opened the scoring through a powerful shot by Niall Obi in the 34th minute",
        "netted through Niall Obi in the 34th minute",
        "struck again through Niall Obi in the 34th minute",
        "scored in the 34th minute when Niall Obi headed in",
        "found the net in the 34th minute courtesy of Niall Obi",
        "went ahead in the 34th minute, Niall Obi heading in from a corner",
    ],
)
def test_a_nickname_is_no_scorer(side: str, scored: str) -> None:
    goals = read(Article(f"Leeds 1-0 Derby. {side} {scored}.")).goals
    assert [(goal.player, goal.side, goal.minute_regulation) for goal in goals] == [("Niall Obi", "home", 34)]


@pytest.mark.parametrize(
    ("text", "scorer"),
    [
        ("Harry Kane was in the England side in June. Kane netted the winner.", "Harry Kane"),
        ("The Hughes header came early: Mark Hughes nodded in.", "Mark Hughes"),
    ],
)
def test_who_is_named_otherwise_too_is_somebody(text: str, scorer: str) -> None:
    assert [goal.player for goal in read(Article(f"Leeds 1-0 Derby. {text}")).goals] == [scorer]
