"""Words that would deny a goal, and what excuses them."""

import pytest

from orchestration.football.words.lexicon import rows, words_in
from tests.football.told import told


@pytest.mark.parametrize("row", rows("no_misses"), ids=lambda row: row["example"])
def test_a_word_denies_no_goal_beside_what_excuses_it(row):
    assert told(row["example"] + ".") != []
    assert told(row["counter"] + ".") == []
    assert not words_in(row["words"]).isdisjoint(row["counter"].split())
