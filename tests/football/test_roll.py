"""The roll of scorers: whom a description of the story means, where the summary names all who scored."""

import pytest

from tests.football.told import goals

LEAD = "Ayoze Perez, Chancel Mbemba and Dwight Gayle were on target as Newcastle beat Barnsley {score}.\n\n"
STORY = """{} opened the scoring after 12 minutes with a header. Matt Ritchie had a shot tipped over.

{} doubled the lead in the 59th minute, bundling in from close range following a Ritchie corner.

Jonjo Shelvey was denied by Davies. {} fired in the third in the 80th minute."""
SCORERS = ["Ayoze Perez", "Chancel Mbemba", "Dwight Gayle"]


def told(text: str) -> list[tuple[str | None, int | None]]:
    return [(name, minute) for name, _, _, minute in goals(text)]


@pytest.mark.parametrize("place", range(3))
@pytest.mark.parametrize("description", ["The defender", "The 23-year-old", "The former Porto man", "The substitute"])
def test_who_is_described_is_of_the_roll_and_not_told_yet(place, description):
    names = [*SCORERS[:place], description, *SCORERS[place + 1 :]]
    assert told(LEAD.format(score="3-0") + STORY.format(*names)) == list(zip(SCORERS, (12, 59, 80), strict=True))


def test_his_nation_tells_which_of_two_on_the_roll_is_described():
    lead = "Kevin Marsh, Pablo Ruiz and Dwight Gayle were on target as Newcastle beat Barnsley 3-0.\n\n"
    text = lead + STORY.format("The Spaniard", "The defender", "Gayle")
    assert told(text) == [("Pablo Ruiz", 12), ("Kevin Marsh", 59), ("Dwight Gayle", 80)]


def test_two_who_are_described_alike_scored_in_the_order_of_the_roll():
    text = LEAD.format(score="3-0") + STORY.format("The defender", "The winger", "Gayle")
    assert told(text) == list(zip(SCORERS, (12, 59, 80), strict=True))


def test_who_is_described_is_of_the_side_that_scored():
    lead = "Perez and Mbemba were on target as Newcastle beat Barnsley 2-1. Watkins had replied for Barnsley.\n\n"
    story = "Mbemba opened the scoring after 12 minutes. The substitute levelled for Barnsley in the 59th minute. "
    text = lead + story + "Jonjo Shelvey crossed and the striker won it for Newcastle in the 80th minute."
    assert told(text) == [("Mbemba", 12), ("Watkins", 59), ("Perez", 80)]


def test_who_is_named_beside_a_description_is_another():
    lead = "Perez, Mbemba, Hayden and Gayle were on target as Newcastle beat Barnsley 4-0.\n\n"
    story = STORY.format("Perez", "From a Mbemba cross the defender", "Gayle")
    text = f"{lead}{story}\n\nJonjo Shelvey had a shot saved. The substitute made it four in the 88th minute."
    assert told(text) == [("Perez", 12), ("Hayden", 59), ("Gayle", 80), ("Mbemba", 88)]


def test_who_scored_twice_by_the_summary_may_be_described_at_his_second():
    lead = "Ayoze Perez scored twice and Dwight Gayle once as Newcastle beat Barnsley 3-0.\n\n"
    text = lead + STORY.format("Perez", "The Spaniard", "Gayle")
    assert told(text) == [("Ayoze Perez", 12), ("Ayoze Perez", 59), ("Dwight Gayle", 80)]


@pytest.mark.parametrize("score", ["4-0", "2-0"])
def test_a_roll_that_lacks_goals_or_has_one_too_many_names_nobody(score):
    story = STORY.format("Perez", "Jamaal Lascelles rose to it. The defender", "Gayle")
    assert ("Jamaal Lascelles", 59) in told(LEAD.format(score=score) + story)
