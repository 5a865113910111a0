"""The phrases of data/goal_phrases.csv, data/result_phrases.csv, data/fates.csv and data/replies.csv."""

import pytest

from orchestration.football.cast import know_teams
from orchestration.football.phrases import PhraseTable, read_phrases
from orchestration.football.scene import look_at

PHRASES = read_phrases() + read_phrases("result_phrases") + read_phrases("fates") + read_phrases("replies")


@pytest.mark.parametrize("phrase", PHRASES, ids=lambda phrase: phrase.example)
def test_each_phrase_is_in_its_example_and_not_in_its_counter_example(phrase):
    table = PhraseTable([phrase])

    def stands(text):
        scene = look_at(text)
        know_teams(scene)
        lows = scene.prose.lows
        return any(table.at(scene, at, len(lows), set(lows)) is not None for at in range(len(lows)))

    assert stands(phrase.example)
    assert phrase.counter and not stands(phrase.counter)


@pytest.mark.parametrize("phrase", PHRASES, ids=lambda phrase: phrase.example)
def test_a_counter_example_begins_as_its_phrase_does(phrase):
    """Else it could not fail; of a phrase of one word no example can."""
    begins = phrase.tokens[0].begins or frozenset()
    assert len(phrase.tokens) == 1 or not begins.isdisjoint(look_at(phrase.counter).prose.lows)


@pytest.mark.parametrize(
    ("side", "stands"),
    [
        ("the hosts", True),
        ("his side", True),
        ("Conte's men", True),
        ("the Premier League leaders", True),
        ("the Gunners", True),
        ("the ball", False),
        ("the name of the side", False),
    ],
)
def test_what_a_side_is_called_stands_for_it_in_a_phrase(side, stands):
    scene = look_at(f"Arsenal 1-0 Chelsea, coach Antonio Conte. Kane put {side} on the board.")
    know_teams(scene)
    lows = scene.prose.lows
    assert (PhraseTable(PHRASES).at(scene, lows.index("put"), len(lows), set(lows)) is not None) == stands
