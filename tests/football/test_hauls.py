"""Several goals that a verb of getting gives somebody."""

import pytest

from tests.football.told import goals

HEAD = "Stoke City beat Derby County 5-2."


def got(text: str) -> list[str]:
    """Who scored, a name a goal, in the order of the alphabet."""
    return sorted(name for name, *_ in goals(f"{HEAD} {text}") if name)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Sam Rudd bagged a couple for Stoke.", 2),
        ("Sam Rudd contributed three of the goals for Stoke.", 3),
        ("Sam Rudd led the way with four goals for Stoke.", 4),
        ("Sam Rudd grabbed a four-goal haul for Stoke.", 4),
        ("Sam Rudd registered a first-half hat-trick for Stoke.", 3),
        ("It was easy, Sam Rudd getting three for Stoke.", 3),
        ("It was easy, with Sam Rudd claiming three goals for Stoke.", 3),
        ("Division One saw Sam Rudd bag a brace for Stoke.", 2),
    ],
)
def test_a_haul_counts_in_full(text, count):
    assert got(text) == ["Sam Rudd"] * count


def test_what_several_got_each_is_of_each():
    assert got("Sam Rudd and Joe Tibbs both bagged braces for Stoke.") == ["Joe Tibbs"] * 2 + ["Sam Rudd"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "Sam Rudd had two good chances for Stoke.",
        "Sam Rudd hit two posts for Stoke.",
        "Sam Rudd got two bookings for Stoke.",
        "Sam Rudd collected three points for Stoke.",
        "Sam Rudd has scored four goals this season for Stoke.",
        "Sam Rudd led the way with three assists for Stoke.",
    ],
)
def test_what_else_somebody_gets_is_no_haul(text):
    assert got(text) == []


def test_the_number_of_a_minute_is_no_haul():
    assert got("Sam Rudd scored four minutes from time for Stoke.") == ["Sam Rudd"]
