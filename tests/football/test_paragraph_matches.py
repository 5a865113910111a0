"""Matches that a paragraph of a round-up tells by its goals alone."""

import pytest

from tests.football.told import matches

OTHER = (
    "Leeds beat Hull 2-0 at Elland Road. Harry Kane scored on 12 minutes.\n\nBurnley drew 1-1 at Fulham on Sunday.\n\n"
)


@pytest.mark.parametrize(
    "told",
    [
        "Stoke, again without Joe Smith, came up against Derby. Lee Brown struck first and Tom Green levelled.",
        "Stoke were on the wrong end of a late show by Derby. Lee Brown struck first, Tom Green twice after it.",
        "Stoke finally have something to shout about. Lee Brown scored as they put a stop to Derby's run.",
        "Derby's winless run goes on. Lee Brown scored for Stoke, who moved above Norwich.",
    ],
)
def test_a_paragraph_that_tells_a_goal_and_names_two_teams_is_of_their_match(told):
    assert {"stoke-city", "derby-county"} in [{frame.home, frame.away} for frame in matches(OTHER + told)]


@pytest.mark.parametrize(
    "told",
    [
        "Stoke came up against Derby, and Norwich against Swansea. Lee Brown struck first.",  # who of them?
        "Stoke came up against Derby. They created little.",  # no goal
        "Stoke will meet Derby on Friday. Lee Brown scored his tenth goal in training.",  # to come
        "Stoke have Lee Brown, once of Derby. He scored twice.",  # where somebody came from
        "Stoke came up against Derby last month. Lee Brown struck first.",  # another day
        "Stoke striker Lee Brown scored when Derby striker Tom Green was not looking.",  # neither team acts
        "Stoke and Hull came up against each other. Lee Brown struck first.",  # one of them plays in another match
        "Stoke, too, made amends, Lee Brown scoring against Marlow. Derby scored through Tom Green.",  # one each
        "Stoke came up against Germany. Lee Brown struck first.",  # who don't meet
    ],
)
def test_a_paragraph_is_of_no_match_of_its_two_teams(told):
    found = [{frame.home, frame.away} for frame in matches(OTHER + told)]
    assert not any("stoke-city" in pair for pair in found)
