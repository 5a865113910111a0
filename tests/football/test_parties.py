"""What stands for a side, and what a side does."""

import pytest

from orchestration.football.grammar.parties import does
from orchestration.football.words.lexicon import rows


@pytest.mark.parametrize("row", rows("side_acts"), ids=lambda row: row["example"])
def test_a_side_does_what_its_row_says_and_not_in_the_counter_example(row):
    assert does([*row["example"].split(), "."]) == int(row["says"] or 1)
    assert does([*row["counter"].split(), "."]) != int(row["says"] or 1)
