"""A shot that led up to a goal is none of its own, and what somebody else did around a goal does not deny it."""

import pytest

from orchestration.football.reading import read
from orchestration.records import Article


def scorers(text: str) -> list[str | None]:
    return [goal.player for goal in read(Article(f"Leeds 2-1 Derby. {text}")).goals]


@pytest.mark.parametrize("verb", ["tapped in", "poked the ball home", "bundled the ball over the line", "swept home"])
@pytest.mark.parametrize(
    "led_up", ["after a header by Tom Ash", "following a low shot from Tom Ash", "from a flick by Tom Ash"]
)
@pytest.mark.parametrize("when", ["", " with eight minutes left"])
def test_a_shot_that_another_put_in_is_no_goal(verb: str, led_up: str, when: str) -> None:
    assert scorers(f"Paul Mee {verb} {led_up}{when}.") == ["Paul Mee"]
    if led_up[0] != "f" or led_up[1] == "o":
        assert scorers(f"{led_up[0].upper()}{led_up[1:]}, Paul Mee {verb}{when}.") == ["Paul Mee"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Paul Mee equalised after a header by Tom Ash.", {"Paul Mee", "Tom Ash"}),
        ("Paul Mee tapped in after a header by Tom Ash had given Derby the lead.", {"Paul Mee", "Tom Ash"}),
        ("Leeds scored from a header by Tom Ash.", {"Tom Ash"}),
        ("Paul Mee headed in and Leeds led 2-0 after a header by Tom Ash.", {"Paul Mee", "Tom Ash"}),
        ("After a volley by Tom Ash, Paul Mee doubled the lead.", {"Paul Mee", "Tom Ash"}),
    ],
)
def test_a_shot_that_went_in_itself_is_a_goal(text: str, wanted: set[str]) -> None:
    assert set(scorers(text)) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Paul Mee missed penalties either side of Tom Ash's goal.", ["Tom Ash"]),
        ("Paul Mee was booked either side of Tom Ash's opener.", ["Tom Ash"]),
        ("Paul Mee hit the post either side of Tom Ash's saved penalty.", []),
        ("Paul Mee missed chances either side of half-time.", []),
        ("Paul Mee's late screamer saved Leeds' blushes.", ["Paul Mee"]),
        ("Substitute Paul Mee saved the hosts' blushes with a late winner.", ["Paul Mee"]),
        ("Goalkeeper Paul Mee spared Leeds' blushes with a stunning save.", []),
        ("Paul Mee's save spared Leeds' blushes.", []),
        ("Paul Mee doubled the margin in the 61st minute.", ["Paul Mee"]),
        ("Paul Mee sealed the fate of the match with a spectacular shot.", ["Paul Mee"]),
    ],
)
def test_what_stands_around_a_goal_does_not_deny_it(text: str, wanted: list[str]) -> None:
    assert scorers(text) == wanted
