"""Numbers in words and figures."""

import pytest

from orchestration.football.words.numerals import amount_of, number_of


@pytest.mark.parametrize(
    ("word", "number"),
    [("13", 13), ("five", 5), ("twenty-two", 22), ("two-twenty", None), ("five-two", None), ("fifth", None)],
)
def test_a_word_may_count(word, number):
    assert number_of(word) == number


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("forty eighth minute", 48),
        ("one hundred and fifth minute", 105),
        ("half an hour", 30),
        ("three quarters of an hour", 45),
        ("two minutes before the half hour", 2),
        ("a couple of minutes", 2),
        ("two minutes and thirty seconds", 2.5),
        ("second half", None),
        ("the break", None),
    ],
)
def test_an_amount_is_in_minutes(words, minutes):
    assert amount_of(words.split()) == minutes
