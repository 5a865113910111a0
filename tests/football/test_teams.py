"""The teams that there are: the alias table, ids."""

from __future__ import annotations

from collections import Counter

import pytest

from orchestration.football.names.teams import all_teams, can_meet, fold, looks_like_team, side_of, team, team_id


def test_every_nation_and_several_hundred_clubs_are_known() -> None:
    kinds = Counter(each.kind for each in all_teams())
    assert kinds["national"] >= 211 and kinds["club"] >= 600 and set(kinds) == {"national", "club"}


def test_ids_are_unique_and_every_team_is_found_by_its_name() -> None:
    assert len({each.team_id for each in all_teams()}) == len(all_teams())
    for each in all_teams():
        assert each.team and each.country, each
        assert team_id(each.team) == each.team_id
        assert team(each.team_id) == each


def test_no_full_name_belongs_to_two_teams() -> None:
    names = Counter(fold(each.team) for each in all_teams())
    assert [name for name, count in names.items() if count > 1] == []


def test_no_team_lists_an_alias_twice() -> None:
    for each in all_teams():
        written = [each.team, *each.aliases]
        assert len(set(written)) == len(written), each


def test_former_countries_have_their_years() -> None:
    soviet, russia = team("soviet-union"), team("russia")
    assert soviet.valid_to == 1991 and russia.valid_from == 1992
    for each in all_teams():
        assert each.valid_from is None or each.valid_to is None or each.valid_from <= each.valid_to


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Manchester City", "manchester-city"),
        ("Man Utd", "manchester-united"),
        ("Arsenal FC", "arsenal"),
        ("PSG", "paris-saint-germain"),
        ("Spurs", "tottenham-hotspur"),
        ("USA", "united-states"),
        ("Côte d'Ivoire", "ivory-coast"),
        ("1. FC Köln", "koln"),
        ("AFC Wimbledon", "afc-wimbledon"),
        ("BEL", "belgium"),
        ("FC Obscure Town", "obscure-town"),
        ("SC Villa", "sc-villa"),
        ("Villa FC", "aston-villa"),
        ("Arsenal Women", "arsenal-women"),
        ("Chelsea Ladies", "chelsea-women"),
        ("England U21s", "england-u21"),
        ("England Under-19s", "england-u19"),
        ("USWNT", "united-states-women"),
    ],
)
def test_the_id_of_a_name(name: str, expected: str) -> None:
    assert team_id(name) == expected


def test_an_ambiguous_name_has_an_id_of_its_own() -> None:
    assert team_id("City") == "city"


def test_womens_and_youth_sides_are_derived() -> None:
    assert team("arsenal-women").team == "Arsenal Women"
    assert (team("england-u21").team, team("england-u21").kind) == ("England U21", "national")
    with pytest.raises(KeyError):
        team("no-such-team")


def test_names_built_as_clubs_are() -> None:
    assert looks_like_team("Dynamo Nowhere") and looks_like_team("Nowhere United")
    assert not looks_like_team("Harry Kane")


def test_a_club_without_a_men_s_team_meets_women_s_sides_alone() -> None:
    assert side_of("portland-thorns") == side_of("arsenal-women") == "women"
    assert can_meet("rosengard", "arsenal-women") and not can_meet("rosengard", "arsenal")


def test_the_juniors_of_a_club_may_meet_a_club_that_is_only_called_by_its_name() -> None:
    assert can_meet("fulham-u18", "watford") and can_meet("fulham-u18", "watford-u18")
    assert not can_meet("england-u21", "germany") and not can_meet("fulham-women", "watford")
