"""For which side a person plays, by names and by those he plays with and against."""

import pytest

from tests.football.told import side


@pytest.mark.parametrize(
    ("text", "team"),
    [
        ("Ivo Perković scored.", "Croatia"),
        ("Argentina midfielder Ivo Perković scored.", "Argentina"),
        ("Adam Brook scored.", None),
    ],
)
def test_a_name_tells_a_side_unless_the_text_does(text, team):
    person = "Adam Brook" if team is None else "Ivo Perković"
    assert side(person, text, "croatia", "argentina") == team


def test_whom_two_others_place_is_placed_against_his_name():
    text = "Yuto Nagatomo crossed from the left and Ted Lee volleyed past Mark Schwarzer."
    assert side("Ted Lee", text, "australia", "japan") == "Japan"


def test_who_plays_with_a_croatian_name_is_a_croatian():
    assert side("Adam Brook", "Ivo Perković crossed for Adam Brook.", "croatia", "argentina") == "Croatia"
