"""Phrases that tell of something else."""

import pytest

from orchestration.football.words.lexicon import rows
from tests.football.told import told


@pytest.mark.parametrize("row", rows("no_goal_phrases"), ids=lambda row: row["example"])
def test_a_phrase_tells_no_goal_beside_the_words_of_a_row_and_one_without_them(row):
    assert told(row["example"] + ".") == []
    assert told(row["counter"] + ".")
