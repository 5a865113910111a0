"""Matches that a paragraph of a round-up tells by its goals alone."""

import pytest

from orchestration.football.reading import read
from orchestration.records import Article
from tests.football.told import matches

OTHER = (
    "Leeds beat Hull 2-0 at Elland Road. Harry Kane scored on 12 minutes.\n\nBurnley drew 1-1 at Fulham on Sunday.\n\n"
)


@pytest.mark.parametrize(
    "told",
    [
        "Stoke, again without Joe Smith, came up against Derby. Lee Brown struck first and Tom Green levelled.",
        "Stoke were on the wrong end of a late show by Derby. Lee Brown struck first, Tom Green twice after it.",
        "Stoke and Derby, Joe Smith's new side, met in the rain. Lee Brown and Tom Green scored for the Potters.",
        "Derby's Lee Brown scored to sink Stoke.",
        "Derby's Lee Brown struck early to sink Stoke and Will Keane doubled the lead.",
        "Stoke were grateful to Lee Brown, whose late goal was too much for Derby.",
        "Lee Brown put Stoke in front, only for Tom Green to level for Derby.",
        "Derby's visit to Stoke was settled by a late goal from Lee Brown.",
        "Stoke's clash with Derby ended all square. Lee Brown struck first and Tom Green levelled.",
        "Stoke led through Lee Brown. Tom Green levelled for Derby, who won it through Joe Smith.",
        "Lee Brown struck early for Stoke. Derby's equaliser came from Tom Green on the hour.",
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
        "Stoke lead the table with Derby. Lee Brown scored his tenth goal of the season.",  # the table
        "Stoke replaced Derby at the top after Lee Brown netted.",
        "Stoke closed the gap on Derby when Lee Brown scored late.",
        "Stoke took the lead through Lee Brown. They are two points off Derby.",
        "A Lee Brown goal put Stoke into the last eight, where Derby await.",  # to come
        "Stoke could meet Derby in the final after Lee Brown scored the winner at Hyde.",
        "Stoke sold Lee Brown, who scored ten goals, and Derby were pleased.",  # a transfer
        "Stoke rejected a bid for Lee Brown by Derby. The winger scored on his debut.",
        "Stoke's Lee Brown, once a Derby trainee, scored at Marlow.",
        "Stoke are without Joe Smith at Derby. Lee Brown scored in training.",  # no match
        "Stoke's academy saw Lee Brown score. Derby's lads were idle.",
        "Stoke took on Derby at rugby. Lee Brown struck a late drop goal.",
        "Could Stoke stop Derby? No: Lee Brown scored the only goal.",
        "Stoke and Derby fans clashed after Lee Brown scored.",
        "Stoke, like Derby, conceded late: Lee Brown scored against them.",
        "Stoke, whose coach learned at Derby, had Lee Brown to thank for a late goal.",
        "Stoke came up against Germany. Lee Brown struck first.",  # who don't meet
        "Stoke led through Lee Brown. Tom Green, who levelled for Derby last week, is hurt.",
        "Stoke led through Lee Brown. Derby's Tom Green watched.",
    ],
)
def test_a_paragraph_is_of_no_match_of_its_two_teams(told):
    found = [{frame.home, frame.away} for frame in matches(OTHER + told)]
    assert not any("stoke-city" in pair for pair in found)


@pytest.mark.parametrize(
    "told",
    [
        "Arsenal came up against Chelsea. Joe Smith scored late.\n\nStoke took on Derby. Lee Brown scored early.",
        "Arsenal want Chelsea striker Joe Smith. He scored late.\n\nStoke want Lee Brown, scorer of Derby's winner.",
    ],
)
def test_paragraphs_of_two_teams_are_of_no_matches_where_a_text_has_no_result_at_all(told):
    assert len(matches(told)) < 2


def test_a_paragraph_of_a_match_tells_it_though_few_of_its_goals_say_how_it_stood():
    told = (
        "Stoke's Lee Brown struck early against Derby. Tom Green scored. Ian Ash put Stoke ahead. Joe Smith tapped in."
    )
    pairs = [{match.home.name, match.away.name} for match in read(Article(OTHER + told)).matches if match.subject]
    assert {"Stoke City", "Derby County"} in pairs


def test_the_draw_that_a_paragraph_tells_without_its_teams_is_theirs():
    told = "Stoke dropped points at home to Derby. Lee Brown put them ahead but Tom Green rescued a 1-1 draw."
    assert ("stoke-city", "derby-county", (1, 1)) in [(f.home, f.away, f.final) for f in matches(OTHER + told)]
