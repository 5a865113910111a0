"""A ground names who plays there."""

import pytest

from orchestration.football.names import teams
from orchestration.football.names.grounds import find_grounds, owners_by_ground


def test_a_ground_is_found_where_it_stands():
    text = "They met at Anfield."
    assert find_grounds(text) == [(text.index("Anfield"), {"liverpool"})]


def test_a_shared_ground_has_two_owners():
    assert find_grounds("a night at San Siro")[0][1] == {"ac-milan", "inter-milan"}


def test_a_word_that_only_begins_like_a_ground_is_none():
    assert find_grounds("The Anfielders sang.") == []


def test_a_town_is_a_place_only_where_something_is_in_it():
    assert find_grounds("a night in Turin")[0][1] == {"italy", "juventus", "torino"}
    assert find_grounds("the road to Turin") == []


@pytest.mark.parametrize("kind", ["grounds", "towns"])
def test_every_ground_and_town_belongs_to_a_team_of_the_table(kind):
    assert all(teams.is_known(owner) for owners in owners_by_ground(kind).values() for owner in owners)


def test_whose_people_somebody_is_names_no_place():
    assert find_grounds("Garner gave the Ibrox men hope.") == []
    assert find_grounds("Men sang at Ibrox.")[0][1] == {"rangers"}
