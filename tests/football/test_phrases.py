"""The phrases of data/goal_phrases.csv, data/result_phrases.csv, data/fates.csv and data/replies.csv."""

from dataclasses import replace

import pytest

from orchestration.football.clubs.cast import know_teams
from orchestration.football.grammar.scene import look_at
from orchestration.football.tellings.phrases import PhraseTable, read_phrases
from orchestration.settings import PROJECT

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


def test_what_a_phrase_needs_hides_it_nowhere():
    """A phrase is tried only in sentences with words that it needs: where all are tried everywhere, the same stand."""
    files = [PROJECT / "tests" / "football" / name for name in ("tellings.txt", "no_goals.txt")]
    examples = [each for phrase in PHRASES for each in (phrase.example, phrase.counter)]
    scene = look_at("\n\n".join([*(file.read_text("utf-8") for file in files), *examples]).replace("\n", "\n\n"))
    tables = PhraseTable(PHRASES), PhraseTable([replace(phrase, needs=()) for phrase in PHRASES])

    def found(table, at, end, words):
        stands = table.at(scene, at, end, words)
        return stands and (stands[0].text, stands[1])

    tried = 0
    for first, end in scene.prose.sentences:
        words = set(scene.prose.lows[first:end])
        for at in range(first, end):
            asked, all_asked = (found(table, at, end, words) for table in tables)
            assert asked == all_asked, scene.prose.words[first:end]
            tried += asked is not None
    assert tried > len(PHRASES)


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
