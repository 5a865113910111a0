"""For which side a person plays, by names and by those he plays with and against."""

import pytest

from orchestration.football.reading import read
from orchestration.records import Article
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


@pytest.mark.parametrize(
    ("words", "of_it"),
    [
        ("X were cruising until Paul Mee scored in the 80th minute.", False),
        ("X were ahead until Paul Mee scored in the 80th minute.", False),
        ("X were heading for a win until Paul Mee scored in the last minute.", False),
        ("X were minutes away from victory when Paul Mee scored.", False),
        ("X held out until the 80th minute, when Paul Mee scored.", False),
        ("X were behind until Paul Mee scored in the 80th minute.", True),
        ("X were heading for defeat until Paul Mee scored in the last minute.", True),
        ("X had to wait until the 80th minute, when Paul Mee scored.", True),
        ("X goalkeeper Joe Hart saved well, but his team-mate Paul Mee scored.", True),
        ("X allowed themselves to dream when Paul Mee scored.", True),
        ("X could clear the air when Paul Mee scored.", True),
        ("X failed to clear a corner and Paul Mee scored.", False),
        ("X won a corner and Paul Mee scored.", True),
        ("X switched off at a corner and Paul Mee headed in.", False),
        ("X were dealt a blow when Paul Mee scored.", False),
        ("X were handed a lifeline when Paul Mee scored.", True),
        ("X allowed Paul Mee to head in from a corner.", False),
        ("X let in Paul Mee for the opener.", False),
        ("X goalkeeper Joe Hart saved from Tom Ash but Paul Mee tapped in.", False),
        ("X goalkeeper Joe Hart spilled the cross and Paul Mee tapped in.", False),
        ("X captain Joe Hart lost the ball and Paul Mee scored.", False),
        ("X captain Joe Hart pulled the ball back and Paul Mee scored.", True),
        ("Paul Mee fired beyond Joe Hart in the X goal.", False),
        ("Paul Mee punished the X defence in the 30th minute.", False),
        ("Paul Mee scored the opener to silence the X fans.", False),
        ("X's goals came from Paul Mee and Tom Ash.", True),
        ("X's equaliser was scored by Paul Mee.", True),
        ("Paul Mee plays for X. Mee scored in the 8th minute.", True),
        ("X included Paul Mee in their side. Mee scored in the 8th minute.", True),
        ("One-time X winger Paul Mee scored in the 8th minute.", False),
    ],
)
@pytest.mark.parametrize("at_home", [True, False])
def test_what_a_side_had_until_a_goal_came_tells_whose_it_is(words, of_it, at_home):
    found = read(Article(f"Leeds 2-2 Derby. {words.replace('X', 'Leeds' if at_home else 'Derby')}"))
    assert [g.side for g in found.goals if g.player == "Paul Mee"] == ["home" if of_it == at_home else "away"]


@pytest.mark.parametrize(("words", "side"), [("rounded things off late on", "away"), ("got a consolation", "home")])
def test_a_goal_that_seals_is_the_winners_whatever_the_score(words, side):
    found = read(Article(f"Derby won at Leeds on Saturday. Tom Ash put Derby ahead. Paul Mee {words}."))
    assert [g.side for g in found.goals if g.player == "Paul Mee"] == [side]
