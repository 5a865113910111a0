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
        ("Sam Rudd got two in nine minutes for Stoke.", 2),
        ("Sam Rudd hit two in the first half for Stoke.", 2),
        ("Sam Rudd bagged two as Stoke won.", 2),
        ("Sam Rudd provided two of the goals for Stoke.", 2),
        ("Division One saw Sam Rudd bag a brace for Stoke.", 2),
    ],
)
def test_a_haul_counts_in_full(text, count):
    assert got(text) == ["Sam Rudd"] * count


def test_what_several_got_each_is_of_each():
    assert got("Sam Rudd and Joe Tibbs got two apiece.") == ["Joe Tibbs"] * 2 + ["Sam Rudd"] * 2
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
        "Sam Rudd had six shots and got two on target for Stoke.",
        "Sam Rudd hit two from distance, both saved by Hart.",
        "Sam Rudd hit a couple at Hart.",
        "Sam Rudd got two for dissent.",
        "Sam Rudd hit four with his free-kicks.",
        "Sam Rudd got two off the line.",
        "Sam Rudd was poor (getting two in our ratings).",
        "Sam Rudd got both to sign.",
        "Sam Rudd hit two, three, four passes.",
        "Joe Hart got two, but was beaten.",
        "Goalkeeper Joe Hart got two for Stoke.",
        "Joe Hart collected a couple late on.",
        "Sam Rudd provided two goals for Tibbs.",
        "Sam Rudd provided two goals with his crosses.",
        "Sam Rudd supplied a couple for Tibbs.",
        "Sam Rudd helped two goals along for Tibbs.",
        "Sam Rudd led two goals to nil at the break.",
        "Sam Rudd recorded a league double over Derby.",
    ],
)
def test_what_else_somebody_gets_is_no_haul(text):
    assert got(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Sam Rudd may get three on his debut for Stoke.",
        "Sam Rudd may well get three goals for Stoke.",
        "Sam Rudd would get two in training for Stoke.",
        "Sam Rudd recorded two goals in training this week.",
        "They would love to see Sam Rudd bag a brace for Stoke.",
    ],
)
def test_what_somebody_may_get_or_got_in_no_match_is_no_haul(text):
    assert got(text) == []


def test_the_number_of_a_minute_is_no_haul():
    assert got("Sam Rudd scored four minutes from time for Stoke.") == ["Sam Rudd"]
