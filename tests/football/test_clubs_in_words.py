"""Clubs that nobody knows, set against each other by a sentence without a score."""

import pytest

from tests.football.told import matches, teams

NAMES = {"hexby", "marlow", "hexby-arms", "marlow-lane"}


@pytest.mark.parametrize(
    "text",
    [
        "Hexby Arms needed a late Sam Birch goal to see off Marlow Lane in the Premier League.",
        "Sam Birch's brace fired Hexby Arms to victory over Marlow Lane in the top division.",
        "Hexby Arms stayed top after Sam Birch's goal was enough to see off Marlow Lane.",
        "Hexby Arms had to come from a goal down to defeat Marlow Lane thanks to Sam Birch's double.",
        "Hexby Arms were beaten at home by Marlow Lane. Sam Birch scored the winner.",
        "Hexby Arms took all three points against Marlow Lane after Sam Birch's early strike.",
        "Sam Birch scored all four goals as Hexby Arms stormed past Marlow Lane in the Premier Division.",
        "Hexby Arms girls booted out Marlow Lane in the quarter-finals. Sam Birch scored twice.",
        "Hexby Arms, bottom of the table, got a point with a draw against Marlow Lane. Sam Birch struck.",
        "Hexby Arms dropped two points in a draw at home to struggling Marlow Lane. Sam Birch scored.",
        "Hexby Arms progressed at the expense of Marlow Lane in the cup. Sam Birch scored the winner.",
        "Hexby Arms were thrashed by Marlow Lane in the second round, Sam Birch scoring four.",
        "Hexby Arms squandered a lead on Sunday to draw against Marlow Lane. Sam Birch scored.",
        "But Hexby Arms were the only winners after they defeated Marlow Lane in the derby. Sam Birch scored.",
        "Hexby Arms saw off Marlow Lane in the league. Sam Birch scored for Hexby Arms, Lee Ash for Marlow Lane.",
        "Sam Birch's two goals gave Hexby Arms a victory over Marlow Lane in the league.",
        "Hexby Arms threw away a lead to draw 2-2 against Marlow Lane in the league. Sam Birch scored.",
    ],
)
def test_a_sentence_sets_two_clubs_against_each_other(text):
    assert {*teams(text)} >= {"hexby-arms", "marlow-lane"}


@pytest.mark.parametrize(
    "text",
    [
        "Hexby Town, who play below them, knocked Marlow Lane out of the cup. Sam Birch scored.",
        "Hexby Town went down at home to Marlow Lane, Sam Birch scoring the only goal.",
        "Hexby Town's Sam Birch converted a late penalty to sink Marlow Lane.",
        "Hexby Town kept pace by hammering Marlow Lane. Sam Birch scored twice.",
        "Hexby Town made it three wins on the spin as they saw off Marlow Lane. Sam Birch scored.",
        "Hexby Town stayed unbeaten after Sam Birch's header secured a home win against Marlow Lane. He scored late.",
        "Hexby Town recorded their first win of the campaign against Marlow Lane. Sam Birch struck.",
        "Two Sam Birch goals in the second half gave Hexby Town the win over Marlow Lane.",
        "Hexby Town stunned Marlow Lane with a goal in each half from Sam Birch and Lee Ash.",
        "Hexby Town had to settle for a point at home to Marlow Lane. Sam Birch scored for Hexby Town.",
    ],
)
def test_whom_a_side_met_that_is_called_as_a_club_is_one(text):
    assert {*teams(text)} >= {"hexby-town", "marlow-lane"}


@pytest.mark.parametrize(
    "text",
    [
        "Leeds needed a late Sam Birch goal to see off Marlow Lane.",
        "Leeds thrashed non-league Marlow. Sam Birch scored.",
        "It was a good night for Leeds, who got the better of Marlow thanks to Sam Birch's free-kick. He scored late.",
        "In the cup Leeds were stunned by Marlow, Sam Birch scoring the only goal.",
        "Leeds crashed out at Marlow, for whom Sam Birch scored a late winner.",
        "Sam Birch scored as Leeds defeated League One Marlow.",
    ],
)
def test_whom_a_known_team_met_is_a_club(text):
    assert NAMES & {*teams(text)}


def test_a_match_told_in_words_of_clubs_that_nobody_knows_is_found():
    text = (
        "Sam Birch scored all four goals as Hexby stormed past Marlow in the Premier Division.\n\n"
        "He netted in the third, 19th, 55th and 80th minutes."
    )
    assert [(m.home, m.away) for m in matches(text)] == [("hexby", "marlow")]


@pytest.mark.parametrize(
    "text",
    [
        "Hexby beat Marlow with a low shot and Leeds were ahead in the league. It was his tenth goal.",
        "Sam Hexby beat Lee Marlow with a low shot and Leeds were ahead in the league. It was his tenth goal.",
        "With Leeds in no danger, Birch collected a pass and unleashed a strike that beat Lee Marlow.",
        "Leeds fell behind when Ash allowed Birch to beat Marlow from six yards. Kane scored.",
        "Substitute Sam Hexby completed the thrashing of Leeds with a header. It was a fine goal.",
        "Lee Marlow: I thought we got lucky winning against Leeds. It was a fine goal.",
        "Sam Hexby celebrated victory over Lee Marlow as the points went to Leeds. Kane scored the winner.",
        "Sam Hexby had stunned the Marlow Stadium crowd by giving Leeds a goal.",
        "Hexby beat Marlow in the semi-final on Sunday.",  # in another sport
        "Last week Hexby were beaten by Marlow in the cup. Kane scored.",
        "Leeds won to go top with Marlow scoring. Kane got the other goal.",
        "Leeds won at Marlow Road. Kane scored.",
        "Leeds' win over Marlow's side was sealed by Kane's goal.",
        "Goals from substitutes Joe Birch and Sam Hexby beat Leeds.",
        "Goals from loanee Joe Birch, Tom Ash and Sam Hexby sank Leeds in the cup.",
        "With two goals Sam Hexby sank Leeds.",
        "Hexby sank Leeds with the winner in the Championship after a cross by Birch.",
        "Leeds were stunned by Hexby, who scored the winner in the cup after a cross by Birch.",
        "Leeds were beaten by Hexby and his goal in the league.",
        "Leeds lost to a Hexby goal in the league.",
        "Hexby earned his first league win over Leeds. Kane scored the winner.",
        "Hexby got the better of Marlow and crossed for Kane to score the opener.",
        "Hexby squeezed past Marlow and found Kane, who scored the opener.",
        "Hexby was beaten by Marlow in the air and Kane scored.",
        "Hexby lost out to Marlow, but Kane scored in the cup.",
        "Leeds manager Hexby beat Marlow for the first time in the league and Kane scored.",
        "Hexby edged past Marlow to score the opener in the final.",
        "Hexby drew with Marlow on 12 goals in the league with the opener.",
        "Hexby, picked at the expense of Marlow, scored in the league. Kane got the other goal.",
        "Kane scored the opener as Hexby got the better of Marlow in the cup.",
        "Leeds scored. Kane put Leeds ahead in the league after Hexby got the better of Marlow.",
        "Sam Hexby swept Leeds in front and Kane doubled the lead.",
        "Sam Hexby, who scored in the cup last year, beat Lee Marlow at the near post. Leeds won.",
        "Hexby, who had replaced Birch, knocked Marlow out of his stride and Leeds scored in the league.",
        "Sam Hexby went down at home to Lee Marlow's challenge. Kane scored for Leeds.",
        "Sam Hexby made it three as he saw off Lee Marlow in the final. Kane scored for Leeds.",
        "Leeds' Sam Birch converted a late penalty to beat Lee Marlow from the spot.",
        "Sam Hexby secured his first win of the season against Lee Marlow, his old coach. Kane scored for Leeds.",
        "Hexby earned a point at Marlow Road. Kane scored for Leeds.",
    ],
)
def test_players_managers_and_places_are_none(text):
    assert not (NAMES | {"sam-hexby", "lee-marlow", "marlow-road", "marlow-stadium"}) & {*teams(text)}


@pytest.mark.parametrize("sport", ["hurling", "hockey", "water polo", "snooker"])
def test_a_text_of_another_sport_has_none(sport):
    text = "Hexby Arms saw off Marlow Lane in the {}final. Sam Birch scored a goal for Hexby Arms."
    assert {*teams(text.format(""))} >= {"hexby-arms", "marlow-lane"}
    assert not {"hexby-arms", "marlow-lane"} & {*teams(text.format(f"{sport} "))}


@pytest.mark.parametrize(
    "told",
    [
        "Hexby stormed past Marlow and found Lund, who scored on 12 minutes.",
        "Lund scored the opener on 12 minutes as Hexby swept past Marlow in the cup tie.",
        "Hexby lost out to Marlow in the league, Lund scoring on 12 minutes.",
        "Hexby came from behind to beat Marlow in the league after Lund scored on 12 minutes.",
        "Hexby and Ash were beaten by Marlow in the cup and Lund scored on 12 minutes.",
    ],
)
def test_men_in_a_report_of_two_known_teams_play_no_match_of_their_own(told):
    text = (
        f"Leeds beat Hull 2-1 at Elland Road on Saturday.\n\n{told}\n\n"
        "Alli made it 2-0 on 70 minutes for Leeds.\n\nHull's Birch got one back on 88 minutes."
    )
    assert [(m.home, m.away) for m in matches(text)] == [("leeds-united", "hull-city")]
