"""Scores in words: "two-nil", "goalless", "by the same score"."""

import pytest

from tests.football.told import results


@pytest.mark.parametrize("text", ["The match finished goalless.", "It was a goalless draw between Leeds and Fulham."])
def test_goalless_is_a_score(text):
    assert (results(text)[0].scores, results(text)[0].kind) == ((0, 0), "final")


def test_a_goalless_half_is_none():
    assert results("After a goalless first half, Leeds pressed.") == []


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("Leeds beat Fulham two-nil.", (2, 0)),
        ("Leeds won three-one.", (3, 1)),
        ("Leeds ran out winners by three goals to one.", (3, 1)),
        ("Leeds thrashed Fulham by four goals to nil.", (4, 0)),
        ("Fulham drew two each with Leeds.", (2, 2)),
        ("Leeds and Fulham finished at two goals apiece.", (2, 2)),
        ("Leeds and Fulham ended one-all.", (1, 1)),
        ("Leeds and Fulham shared four goals.", (2, 2)),
        ("Leeds shared a six-goal thriller with Fulham.", (3, 3)),
        ("Leeds and Fulham played out a four-goal draw.", (2, 2)),
        ("Leeds beat Fulham by a lone goal.", (1, 0)),
        ("Leeds pipped Fulham with a solitary strike from Ash.", (1, 0)),
        ("Leeds lost to Fulham by the only goal of the game.", (0, 1)),
        ("Leeds lost by a goal to nil at Fulham.", (0, 1)),
        ("Leeds lost to the Cottagers by a lone goal.", (0, 1)),
        ("Leeds, who came to the Cottage unbeaten, lost to Fulham by the only goal.", (0, 1)),
        ("Leeds beat Fulham by the odd goal in five.", (3, 2)),
        ("Leeds put six past Fulham without reply.", (6, 0)),
        ("Leeds hit five without response against Fulham.", (5, 0)),
        ("Leeds had a six four win over Fulham.", (6, 4)),
        ("Leeds won three one at Fulham.", (3, 1)),
        ("Leeds and Fulham drew a blank.", (0, 0)),
        ("It was scoreless between Leeds and Fulham.", (0, 0)),
        ("Leeds and Fulham had to be content with a point apiece after a goalless encounter.", (0, 0)),
    ],
)
def test_a_score_may_stand_in_words_of_number(text, score):
    assert [r.scores for r in results(text)] == [score]


@pytest.mark.parametrize(
    "text",
    [
        "A neat one-two took Leeds past Fulham.",
        "Leeds led Fulham by a lone goal.",
        "Leeds, who beat Hull on Sunday, led Fulham by the only goal at the break.",
        "Kane beat Alli to the golden boot by a solitary goal. Leeds met Fulham.",
        "Leeds have won by the odd goal in three all season. Fulham are next.",
        "Leeds led Fulham by the odd goal in three.",
        "Leeds lost with a lone goal from Alli to show. Fulham were happy.",
        "Leeds beat Fulham with a lone goal of their own to show from their last two trips.",
        "Leeds scored two without reply against Fulham before the break.",
        "Leeds scored two without reply against Fulham but lost.",
        "Smith scored three without reply against Fulham for Leeds.",
        "Leeds scored six without reply against Fulham in their previous two meetings.",
        "Leeds scored two without reply against Fulham to come back from two down and draw.",
        "Leeds drew a blank at Fulham.",
        "Hull and Leeds and Fulham drew a blank.",
        "Both Leeds and Fulham drew a blank in their last matches.",
        "It was not goalless between Leeds and Fulham.",
        "It was goalless between Leeds and Fulham until Smith scored.",
        "Leeds won three one day internationals against Fulham.",
        "Leeds have lost six one has been abandoned against Fulham.",
        "Leeds played a one two past the Fulham defence.",
        "Smith and Brown had two apiece for Leeds against Fulham.",
        "Smith and Brown shared four goals for Leeds against Fulham.",
        "Leeds and Fulham have shared four goals in their last two meetings.",
        "Leeds held a four-goal lead over Fulham.",
        "Leeds beat Fulham. The strikers shared four goals.",
        "Leeds beat Fulham. Smith and Brown shared a four-goal haul.",
        "Leeds beat Fulham. Leeds shared a four-goal haul among three strikers.",
        "Leeds thrashed Fulham. Smith and Brown finished with two goals each.",
        "Leeds thrashed Fulham. The strikers both ended with two goals apiece.",
    ],
)
def test_other_words_of_number_are_no_score(text):
    assert [r for r in results(text) if r.scores] == []


@pytest.mark.parametrize(
    "text", ["Hull won by the same score at Stoke.", "Hull took three points by an identical score at Stoke."]
)
def test_the_same_score_is_the_last_before_it(text):
    told = [(r.first, r.second, r.scores) for r in results(f"Leeds beat Fulham 2-1. {text}")]
    assert told == [("leeds-united", "fulham", (2, 1)), ("hull-city", "stoke-city", (2, 1))]


@pytest.mark.parametrize(
    "text",
    [
        "It was goalless between Leeds and Fulham at the break.",
        "There is little chance of a goalless encounter between Leeds and Fulham.",
    ],
)
def test_what_is_goalless_may_be_no_match_that_is_over(text):
    assert [r for r in results(text) if r.kind == "final"] == []


def test_the_same_score_is_the_final_one():
    told = results("Leeds beat Fulham 3-1 after leading 1-0 at the break. Stoke beat Derby County by the same score.")
    assert [r.scores for r in told if r.kind == "final"] == [(3, 1), (3, 1)]


@pytest.mark.parametrize("text", ["Same", "Identical score"])
def test_a_text_may_begin_with_the_same(text):
    assert results(text) == []


@pytest.mark.parametrize("text", ["Stoke beat Hull by the same margin.", "Hull lost by an identical margin to Stoke."])
def test_the_same_margin_is_no_score(text):
    assert [r.scores for r in results(f"Leeds beat Fulham 3-1. {text}")] == [(3, 1), None]


@pytest.mark.parametrize(
    "when", ["before half-time", "in a dull first half", "in three meetings", "until the 80th minute", "at the break"]
)
def test_no_goals_between_two_for_a_while_are_no_result(when):
    told = results(f"There were no goals between Leeds and Fulham {when}. Leeds won 1-0 through Kane.")
    assert [r.scores for r in told if r.kind == "final"] == [(1, 0)]


def test_nobody_wins_by_the_score_of_a_draw():
    told = results("Leeds drew 1-1 with Fulham. Stoke beat Hull by the same score.")
    assert [(r.kind, r.scores) for r in told] == [("final", (1, 1)), ("final", None)]


def test_the_same_score_is_told_in_its_paragraph_or_right_before_it():
    assert results("Leeds beat Fulham 2-1.\n\nHull won by the same score at Stoke.")[1].scores == (2, 1)
    assert results("Leeds beat Fulham 2-1. It rained.\n\nHull won by the same score at Stoke.")[1].scores is None
