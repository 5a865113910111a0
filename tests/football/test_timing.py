"""Which minute of its sentence belongs to which goal: the nearest, unless its clause is another's."""

import pytest

from tests.football.told import minutes


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Harry Kane scored on 12 minutes before Dele Alli headed home in the 30th minute.", ["12'", "30'"]),
        ("In the 12th minute Harry Kane scored, and in the 30th minute Dele Alli headed home.", ["12'", "30'"]),
        ("Harry Kane scored, and in the 30th minute Dele Alli headed home.", [None, "30'"]),
        ("Harry Kane scored in the 12th minute, and Dele Alli headed home.", ["12'", None]),
    ],
)
def test_a_minute_is_that_of_the_goal_in_its_clause(text, told):
    assert minutes(text) == list(zip(("Harry Kane", "Dele Alli"), told, strict=True))


@pytest.mark.parametrize(
    ("when", "label"),
    [
        ("two minutes after Eriksen was sent off in the 68th minute", "70'"),
        ("two minutes after replacing Eriksen, who limped off in the 60th minute", "62'"),
        ("two minutes after a corner; Eriksen limped off in the 60th minute", None),
    ],
)
def test_a_minute_may_count_from_what_else_the_sentence_times(when, label):
    assert minutes(f"Harry Kane scored {when}.") == [("Harry Kane", label)]
