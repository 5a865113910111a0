"""Penalties: given, and scored from the spot."""

import pytest

from orchestration.football.reading import read
from orchestration.records import Article
from tests.football.told import told


def test_a_penalty_that_should_have_been_given_is_not_scored_from():
    assert told("Leeds were given a penalty. Harry Kane scored late.") == [("Harry Kane", False, True)]
    assert told("Leeds should have been given a penalty. Harry Kane scored late.") == [("Harry Kane", False, False)]


def test_a_penalty_is_told_without_the_word():
    assert told("Harry Kane slammed home from the spot.") == [("Harry Kane", False, True)]
    assert told("Harry Kane fired home from the edge of the penalty area.") == [("Harry Kane", False, False)]


@pytest.mark.parametrize(
    ("before", "penalty"),
    [
        ("Leeds got a penalty after half an hour.", True),
        ("Leeds got a penalty appeal waved away.", False),
        ("Leeds got a penalty shout turned down.", False),
        ("Leeds got no penalty after half an hour.", False),
        ("Dele Alli got a penalty kick away but was denied.", False),
        ("Dele Alli had a penalty awarded and missed. Ben Mee fouled him soon after.", False),
        ("Dele Alli had a penalty awarded. Ben Mee had fouled him.", True),
    ],
)
def test_a_penalty_that_is_got_is_scored_from(before, penalty):
    assert told(f"{before} Harry Kane scored.") == [("Harry Kane", False, penalty)]


@pytest.mark.parametrize(
    ("text", "penalty"),
    [
        ("Harry Kane (pen) gave Spurs the points.", True),
        ("Harry Kane (77, pen) gave Spurs the points.", True),
        ("Harry Kane (penalty saved) gave Spurs the points.", False),
    ],
)
def test_brackets_behind_a_name_mark_a_penalty(text, penalty):
    assert told(text) == [("Harry Kane", False, penalty)]


def test_a_volley_is_no_penalty():
    assert told("Harry Kane scored from 12 yards.") == [("Harry Kane", False, True)]
    assert told("Harry Kane volleyed in from 12 yards.") == [("Harry Kane", False, False)]
    assert told("Leeds went ahead through Harry Kane, who swept home from 12 yards.") == [("Harry Kane", False, False)]


def test_a_penalty_told_after_a_goal_is_not_that_goal():
    text = "Harry Kane scored on 37 minutes and then added a second from the spot."
    assert told(text) == [("Harry Kane", False, False), ("Harry Kane", False, True)]
    assert told("Harry Kane won a penalty and then scored it.") == [("Harry Kane", False, True)]


def test_penalties_are_told_in_the_clause_of_the_goal():
    assert told("Harry Kane scored from the penalty spot.") == [("Harry Kane", False, True)]
    assert told("Harry Kane scored, but Dele Alli missed a penalty.") == [("Harry Kane", False, False)]


@pytest.mark.parametrize(
    ("text", "takers"),
    [
        ("Harry Kane put Spurs in front from the penalty spot in the fifth minute, and Dele Alli made it two.", [1, 0]),
        ("Harry Kane had opened the scoring and Dele Alli made it two from the spot.", [0, 1]),
        ("Harry Kane opened the scoring and from the spot Dele Alli made it two.", [0, 1]),
        ("Harry Kane equalised from the spot before Dele Alli, from the spot, made it two.", [1, 1]),
    ],
)
def test_what_was_done_from_the_spot_is_told_before_it(text, takers):
    assert [penalty for _, _, penalty in told(text)] == list(map(bool, takers))


@pytest.mark.parametrize(
    ("text", "takers"),
    [
        ("Goals from Harry Kane, Dele Alli (pen) and Son Heung-min did the damage.", [0, 1, 0]),
        ("Goals from Harry Kane, Dele Alli and a Son Heung-min penalty did the damage.", [0, 0, 1]),
        ("Goals from Harry Kane and Dele Alli cancelled out an early penalty.", [0, 0]),
        ("Goals from Harry Kane and Dele Alli, both from the spot, did the damage.", [1, 1]),
        ("Penalties from Harry Kane and Dele Alli did the damage.", [1, 1]),
    ],
)
def test_of_several_goals_told_as_one_those_are_penalties_that_are_said_to_be(text, takers):
    assert [penalty for _, _, penalty in told(text)] == list(map(bool, takers))


def test_a_penalty_is_scored_once():
    text = "Dele Alli won a penalty and Harry Kane converted it from the spot. Dele Alli tapped in a second."
    assert told(text) == [("Harry Kane", False, True), ("Dele Alli", False, False)]


def test_the_only_taker_named_takes_the_penalty_that_a_role_takes():
    kick = "Alli was fouled. Up stepped the captain, and his penalty was hammered into the corner."
    assert told("Harry Kane's penalty won it. Dele " + kick)[-1] == ("Harry Kane", False, True)
    assert told("Dele " + kick) == [("Dele Alli", False, True)]


@pytest.mark.parametrize(
    ("text", "penalties"),
    [
        ("Harry Kane cancelled out Ben Mee's opener from the spot.", {"Harry Kane"}),
        ("Harry Kane cancelled out Ben Mee's opener with a penalty.", {"Harry Kane"}),
        ("Harry Kane cancelled out Ben Mee's penalty with a header.", {"Ben Mee"}),
        ("Harry Kane cancelled out a penalty from Ben Mee.", {"Ben Mee"}),
        ("Goals by Harry Kane and Dele Alli cancelled out Ben Mee's opener from the spot.", {"Ben Mee"}),
        ("Penalty goals from Harry Kane and Ben Mee won it.", {"Harry Kane", "Ben Mee"}),
        ("Goals from Harry Kane and Ben Mee won it, and a penalty was missed.", set()),
        ("Harry Kane scored a penalty for Leeds after Hull got a penalty through Ben Mee.", {"Harry Kane", "Ben Mee"}),
    ],
)
def test_whose_goal_was_the_penalty(text, penalties):
    assert {name for name, _, penalty in told(text) if penalty} == penalties


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Harry Kane levelled after Ben Mee's penalty.", [("Harry Kane", False, False), ("Ben Mee", False, True)]),
        ("Spurs won despite Ben Mee's spot kick.", [("Ben Mee", False, True)]),
        ("Harry Kane scored after Ben Mee's penalty hit the post.", [("Harry Kane", False, False)]),
        ("Harry Kane turned in the rebound after Ben Mee's penalty.", [("Harry Kane", False, False)]),
        ("Harry Kane made it two after Ben Mee's penalty miss.", [("Harry Kane", False, False)]),
        ("Harry Kane put away his penalty after Ben Mee's foul.", [("Harry Kane", False, True)]),
        ("Harry Kane scored after Ben Mee's penalty, superbly saved by Joe Hart.", [("Harry Kane", False, False)]),
        ("Harry Kane scored after Ben Mee's penalty. Joe Hart had saved the kick.", [("Harry Kane", False, False)]),
        (
            "Harry Kane levelled after Ben Mee's penalty. Joe Hart had saved a header.",
            [("Harry Kane", False, False), ("Ben Mee", False, True)],
        ),
        ("Ben Mee's handball led to a penalty, which Harry Kane converted.", [("Harry Kane", False, True)]),
        ("After Ben Mee's trip a penalty was given and Harry Kane scored.", [("Harry Kane", False, True)]),
        ("Harry Kane scored after Dele Alli's run earned a penalty.", [("Harry Kane", False, True)]),
        ("Harry Kane scored from Dele Alli's penalty win.", [("Harry Kane", False, True)]),
    ],
)
def test_anothers_penalty_that_was_answered_is_a_goal_and_makes_none_of_who_answered_it(text, wanted):
    assert told(text) == wanted


@pytest.mark.parametrize(
    ("text", "penalty"),
    [
        ("Hull got a penalty when Cork handled. Two minutes later Harry Kane scored for Leeds.", False),
        ("Harry Kane scored for Leeds after Hull got a penalty.", False),
        ("The referee gave Hull a penalty. Harry Kane then scored for Leeds.", False),
        ("Leeds conceded a penalty. Harry Kane scored for Leeds.", False),
        ("Hull conceded a penalty. Harry Kane scored for Leeds.", True),
        ("Against Hull they won a penalty. Harry Kane scored for Leeds.", True),
        ("Leeds were given a penalty. Harry Kane scored for Leeds.", True),
        ("Hull won despite a penalty by Harry Kane for Leeds.", True),
        ("Hull had then been awarded a penalty. Harry Kane scored for Leeds.", False),
        ("In front of the Hull fans they won a penalty. Harry Kane scored for Leeds.", True),
        ("A foul in the Hull area won a penalty. Harry Kane scored for Leeds.", True),
        ("A foul by Hull won a penalty. Harry Kane scored for Leeds.", True),
    ],
)
def test_a_penalty_that_the_other_side_got_is_not_scored_from(text, penalty):
    assert told(f"Leeds drew 1-1 with Hull. {text}") == [("Harry Kane", False, penalty)]


@pytest.mark.parametrize(
    ("goals", "penalties"),
    [
        ("with a penalty on 64 minutes and a free-kick on 88", [True, False]),
        ("with a header on 64 minutes and a penalty on 88", [False, True]),
        ("from the spot, on 64 and 88 minutes", [True, True]),
    ],
)
def test_of_two_goals_told_by_how_they_came_one_was_the_penalty(goals, penalties):
    found = read(Article(f"Spurs beat Leeds 2-0 on Saturday. Harry Kane struck twice, {goals}.")).goals
    assert [(goal.minute_regulation, goal.penalty) for goal in found] == list(zip((64, 88), penalties, strict=True))


def test_penalties_minutes_away_are_none_yet():
    assert told("With penalties two minutes away, Harry Kane levelled.") == [("Harry Kane", False, False)]
    assert told("Penalties from Harry Kane and Dele Alli won it.") == [
        ("Harry Kane", False, True),
        ("Dele Alli", False, True),
    ]


def test_a_taker_who_is_missing_misses_no_penalty():
    assert told("With Alli missing, a penalty by Harry Kane made it 1-0.") == [("Harry Kane", False, True)]
    assert told("After missing a penalty, Harry Kane scored with a header.") == [("Harry Kane", False, False)]
