"""Names that are clubs' by the words around them, with a player's or a place's in the same sentence."""

import pytest

from orchestration.football.clubs.name_contexts import GIVEN, called_clubs, contexts, least_odds
from orchestration.football.grammar.scene import look_at
from orchestration.football.names import teams
from orchestration.football.names.name_runs import is_plain
from orchestration.football.words.lexicon import rows


def called(text: str) -> set[str]:
    """The names that a text calls clubs'."""
    scene = look_at(text)
    return {scene.people.names[person] for person in called_clubs(scene)}


def said(text: str) -> dict[str, set[tuple[str, str]]]:
    """The contexts of each name of a text."""
    scene = look_at(text)
    found = contexts(scene, scene.kinds, scene.people.mentions, scene.people.names)
    return {scene.people.names[person]: its for person, its in found.items()}


@pytest.mark.parametrize(
    ("text", "clubs"),
    [
        ("Marlow striker Harry Kane struck in a 2-0 win over Hexby.", {"Marlow", "Hexby"}),
        ("They slipped to a 3-1 defeat by Hexby, for whom Harry Kane scored twice.", {"Hexby"}),
        ("Hexby boss Sam Birch was glad of a 1-1 draw against Thornlea.", {"Hexby", "Thornlea"}),
        ("The striker Hexby headed in from Marlow's cross and manager Thornlea smiled.", set()),
        ("Harry Kane beat Joe Hart 1-0 with a header from Sam Birch's corner.", set()),
    ],
)
def test_the_words_around_a_name_say_that_it_is_a_club_s(text, clubs):
    assert called(text) == clubs


def test_less_is_enough_where_a_score_has_no_two_teams():
    assert least_odds({("lacks", "1 of 2")}) < least_odds(set()) < least_odds({GIVEN})


def test_the_contexts_of_a_name_are_the_words_before_and_behind_each_naming():
    assert {
        ("before", "past"),
        ("before", "swept past"),
        ("behind", "in the"),
        ("around", "past … in"),
        ("sentence", "T"),
        ("times", "1"),
    } <= said("Leeds swept past Hexby in the cup.")["Hexby"]


def test_a_possessive_is_a_word_of_its_own():
    assert ("behind", "'s P") in said("Hexby's Harry Kane scored.")["Hexby"]
    assert ("before", "P's") in said("Hexby's Harry Kane scored.")["Harry Kane"]


def test_nothing_before_its_sentence_is_a_name_s_context():
    assert ("before", "") in said("It rained. Hexby lost.")["Hexby"]


def test_no_context_is_a_club():
    clubs = {word for team in teams.all_teams() for word in team.team.lower().split()}
    named = {word for row in rows("club_contexts") for word in row["words"].split() if word in clubs}
    assert all(is_plain(word) for word in named), sorted(named)
