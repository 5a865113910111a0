"""Which minute of its sentence belongs to which goal: the nearest, unless its clause is another's."""

import pytest

from orchestration.football.clubs.cast import know_teams
from orchestration.football.events import read_events
from orchestration.football.grammar.scene import look_at
from tests.football.told import goals, minutes


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


@pytest.mark.parametrize(
    ("text", "halves"),
    [
        ("Theo Ash and Max Birch scored either side of half-time.", ["first half", "second half"]),
        ("Goals in each half from Theo Ash and Max Birch won it.", ["first half", "second half"]),
        ("Theo Ash and Max Birch scored either side of a Hull goal.", [None, None]),
        ("Theo Ash and Max Birch scored either side of the break. Ash put Leeds ahead late on.", [None, None]),
        ("Goals from Theo Ash and Max Birch in each half won it.", ["first half", "second half"]),
        ("Theo Ash and Max Birch had a shot in each half.", []),
        ("Theo Ash and Max Birch scored after Hull were booked once in each half.", [None, None]),
        ("Theo Ash and Max Birch scored with Hull having one shot either side of half-time.", [None, None]),
    ],
)
def test_goals_of_two_on_either_side_of_the_break_fell_in_a_half_each(text, halves):
    scene = look_at(text)
    know_teams(scene)
    assert [t.time and t.time.period for t in read_events(scene)][:2] == halves


def test_against_whom_it_was_closes_the_clause_of_a_minute():
    text = (
        "Hull beat Leeds 4-3. Nick Powell scored as early as the second minute against Leeds and Ian Grigg, {}, scored."
    )
    found = {name: minute for name, *_, minute in goals(text.format("from the penalty spot on the half hour"))}
    assert found == {"Nick Powell": 2, "Ian Grigg": 30}
