"""Balls played to others."""

from tests.football.told import scorers


def test_who_took_the_free_kick_that_was_headed_in_did_not_score():
    assert scorers("Harry Kane headed in a free-kick from Christian Eriksen.") == ["Harry Kane"]
    assert scorers("Harry Kane fired in a free-kick.") == ["Harry Kane"]


def test_who_plays_the_ball_in_for_another_to_finish_did_not_score():
    assert scorers("Dele Alli slotted the ball in for Harry Kane to blast past the keeper.") == ["Harry Kane"]
    assert scorers("Dele Alli slotted the ball in for his third.") == ["Dele Alli"]


def test_a_ball_flicked_on_for_somebody_is_his_to_finish():
    assert scorers("Dele Alli's free-kick was flicked on for Harry Kane to head home.") == ["Harry Kane"]
    assert scorers("Dele Alli came on for Harry Kane to score.") == ["Dele Alli"]
