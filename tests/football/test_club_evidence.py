"""What the words beside a name say of it: a club's or a player's."""

import pytest

from orchestration.football.clubs.club_evidence import is_called_a_club, speaks_for_a_club, speaks_for_a_player
from orchestration.football.grammar.scene import look_at


def first_named(text):
    scene = look_at(text)
    return scene, scene.people.mentions[0]


@pytest.mark.parametrize(
    "text",
    [
        "Thornby Vale's Danny Okafor was booked.",
        "Thornby Vale striker Danny Okafor was booked.",
        "It put Thornby Vale ahead.",
        "It gave Thornby Vale the lead.",
        "It gave Thornby Vale hope.",
        "Thornby Vale were below their best.",
        "Thornby Vale doubled their lead.",
        "Thornby Vale hit back through Okafor.",
    ],
)
def test_a_naming_that_says_that_a_club_is_named(text):
    assert speaks_for_a_club(*first_named(text)) and not speaks_for_a_player(*first_named(text))


@pytest.mark.parametrize(
    "text",
    [
        "Danny Okafor's header was saved.",
        "Danny Okafor headed in.",
        "The striker Danny Okafor was booked.",
        "Leeds' Danny Okafor was booked.",
    ],
)
def test_a_naming_that_says_that_a_player_is_named(text):
    assert speaks_for_a_player(*first_named(text)) and not speaks_for_a_club(*first_named(text))


@pytest.mark.parametrize(
    "text",
    [
        "Danny Okafor was denied.",
        "It put Danny Okafor through.",
        "It gave Danny Okafor the ball.",
        "Brazil's Quenby Verde was denied.",
    ],
)
def test_a_naming_that_says_neither(text):
    assert not speaks_for_a_club(*first_named(text)) and not speaks_for_a_player(*first_named(text))


def test_two_players_who_were_are_no_club():
    scene = look_at("Danny Okafor and Emil Sandvik hit back.")
    assert not any(speaks_for_a_club(scene, name) for name in scene.people.mentions)


def test_a_family_name_alone_is_a_player_s():
    scene = look_at("Danny Okafor was booked. Okafor was denied.")
    assert [speaks_for_a_player(scene, name) for name in scene.people.mentions] == [None, "family name"]
    scene = look_at("Amber Lakes went top. It was a late strike for Lakes.")
    assert {speaks_for_a_player(scene, name) for name in scene.people.mentions} == {None}


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("Thornby of Lesotho drew 1-1 with Leeds.", True),
        ("Tunisian club Thornby lost again.", True),
        ("Thornby of Lesotho were held 1-1 by Leeds.", True),
        ("Thornby of Lesotho scored in a 1-1 draw.", False),
        ("Thornby of Lesotho gave Leeds a 1-0 win over Hull with a late header.", False),
        ("Thornby of Lesotho came off in a 2-0 win for Leeds over Hull.", False),
        ("Referee Thornby of Lesotho booked five in the 2-0 win.", False),
        ("Former Lesotho club Thornby left, scored in the 2-1 win.", False),
        ("Thornby of Lesotho is fit again.", False),
        ("Thornby of Leeds drew 1-1.", False),
    ],
)
def test_a_club_is_called_by_its_country_where_a_result_is_told(text, called):
    assert is_called_a_club(*first_named(text)) == called
