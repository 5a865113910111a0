"""Balls played to others."""

from tests.football.told import scorers


def test_who_took_the_free_kick_that_was_headed_in_did_not_score():
    assert scorers("Harry Kane headed in a free-kick from Christian Eriksen.") == ["Harry Kane"]
    assert scorers("Harry Kane fired in a free-kick.") == ["Harry Kane"]
