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


@pytest.mark.parametrize(
    ("told", "team"),
    [
        ("Chelsea led before Brook levelled.", "Arsenal"),
        ("Chelsea were in command before Brook equalised.", "Arsenal"),
        ("Chelsea fell behind before Brook levelled.", "Chelsea"),
        ("Chelsea dominated before Brook scored.", "Chelsea"),
        ("Chelsea missed a penalty before Brook equalised.", "Chelsea"),
        ("Chelsea improved after the break before Brook levelled.", "Chelsea"),
        ("Chelsea brought on Cole before Brook equalised.", "Chelsea"),
    ],
)
def test_who_answers_a_side_that_led_is_against_it(told, team):
    assert side("Brook", told) == team


def test_who_answered_before_a_goal_of_others_is_not_with_them():
    text = "Arsenal drew. Cole restored Arsenal's lead after Brook had pulled one back from the spot."
    assert side("Brook", text) != "Arsenal"


@pytest.mark.parametrize(
    ("text", "team"),
    [
        ("Arsenal lost to Chelsea, whose captain Brook scored.", "Chelsea"),
        ("Arsenal drew with Chelsea, whose Brook cancelled out Cole's opener.", "Chelsea"),
        ("Arsenal beat Chelsea, whose former striker Brook scored for Arsenal.", "Arsenal"),
        ("Arsenal beat Chelsea, whose lead Brook cancelled out for Arsenal.", "Arsenal"),
    ],
)
def test_who_is_told_behind_a_whose_is_of_the_team_before_it(text, team):
    assert side("Brook", text) == team


def test_for_whom_goals_that_others_cancelled_out_were_is_not_the_side_of_those_others():
    text = "Brook and Kerr cancelled out goals from Cole and Mee for the hosts."
    assert (side("Kerr", text), side("Mee", text)) == ("Chelsea", "Arsenal")
    assert side("Kerr", "Brook and Kerr scored goals for the hosts.") == "Arsenal"


def test_who_levels_as_his_side_comes_back_is_of_it():
    assert side("Brook", "Arsenal met Chelsea. Chelsea hit back, as Brook levelled.") == "Chelsea"
