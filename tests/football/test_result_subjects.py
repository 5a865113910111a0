"""Of whom a result is told: a team named before it, a pronoun, a side."""

import pytest

from tests.football.told import results


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Leeds paid Fulham five million after their 3-2 win over Brighton.", "leeds-united"),
        ("Leeds opened their campaign with a 3-2 win over Brighton.", "leeds-united"),
        ("Leeds will host champions Hull after beating Brighton 3-2.", "leeds-united"),
        ("Smith scored for Leeds in their 3-2 win over Brighton.", "leeds-united"),
        ("There was a late goal for Leeds, who beat Brighton 3-2.", "leeds-united"),
        ("Hull will meet Leeds, who ended Brighton's run with a 3-2 win.", "leeds-united"),
        ("Leeds, who are Brighton's rivals, lost 3-2 at Hull.", "leeds-united"),
        ("Brighton led against Leeds, but Leeds came back by scoring three times to win 3-2.", "leeds-united"),
        ("Leeds, playing as Hull once did, beat Brighton 3-2.", "leeds-united"),
        ("Hull and Fulham lost, Leeds beat Brighton 3-2.", "leeds-united"),
        ("In the other tie, hosts Leeds saw off Brighton 3-2.", "leeds-united"),
        ("Brighton had no answer against Leeds and went down 3-2.", "brighton-hove-albion"),
        (
            "Leeds stayed top as the champions did the double over bitter rivals Brighton with a 3-2 win.",
            "leeds-united",
        ),
        ("With Brighton idle, their bitter rivals Leeds went top with a 3-2 win over Hull.", "leeds-united"),
        ("A goal sent Brighton third at the expense of Leeds, beaten 3-2.", "leeds-united"),
        ("Leeds were beaten 3-2 and are third, behind Brighton.", "leeds-united"),
    ],
)
def test_a_pronoun_stands_for_the_team_that_the_sentence_is_about(text, first):
    assert results(text)[0].first == first


def test_a_team_that_only_stands_behind_another_s_win_is_not_the_winner():
    assert results("A 2-0 win over Hull came a day after Fulham won Derby hearts.")[0].first is None
    assert results("A 2-0 win over Hull sent Derby top.")[0].first == "derby-county"


def test_the_visitors_are_a_side_and_no_name():
    result = results("The visitors ran out 3-0 winners.\n\nLeeds fell.")[0]
    assert (result.first, result.role, result.outcome) == (None, "away", 1)


@pytest.mark.parametrize(
    "text",
    [
        "Leeds' pursuit of Hull and Derby went on when Smith struck in a 2-0 win over Fulham.",
        "As Hull faltered, Leeds went top when Smith struck in a 2-0 win over Fulham.",
    ],
)
def test_a_result_told_of_a_player_is_of_the_team_that_the_clause_before_is_about(text):
    assert results(text)[0].first == "leeds-united"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Leeds survived a late Hull rally to win 3-2.", "leeds-united"),
        ("Leeds withstood a stirring Hull fightback to win 3-2.", "leeds-united"),
        ("A late Hull rally was enough to win 3-2.", "hull-city"),
        ("Leeds were poor but Hull rallied to win 3-2.", "hull-city"),
        ("Leeds held off a late Hull rally to win 3-2.", "leeds-united"),
        ("Leeds overcame a spirited Hull side to win 3-2.", "leeds-united"),
        ("Leeds led twice, but a spirited Hull side won 3-2.", "hull-city"),
        ("Chelsea were outplayed as a rampant Arsenal side won 3-0.", "arsenal"),
        ("Chelsea were hit when an under-strength Hull team won 2-0 at Anfield.", "hull-city"),
        ("Leeds led but a late Hull comeback earned a 3-2 win.", "hull-city"),
        ("At Leeds, a late Hull rally earned a 3-2 win.", "hull-city"),
    ],
)
def test_whose_rally_was_survived_is_not_who_won(text, first):
    assert results(text)[0].first == first


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Leeds break down ten-man Hull in 2-1 win.", "leeds-united"),
        ("Leeds blow away Hull for 2-1 win.", "leeds-united"),
        ("Leeds outplayed Hull in a 2-1 win.", "leeds-united"),
        ("Leeds wore down a stubborn Hull to win 2-1.", "leeds-united"),
        ("Leeds grind down Hull to claim 2-1 win.", "leeds-united"),
        ("Leeds allowed Hull to win 2-1.", "hull-city"),
        ("Leeds let Hull come back to win 2-1.", "hull-city"),
        ("Leeds gifted Hull a 2-1 win.", "hull-city"),
        ("Leeds manager praises Hull for 2-1 win.", "hull-city"),
    ],
)
def test_who_does_something_to_another_in_a_win_won_it(text, first):
    assert results(text)[0].first == first


def test_who_consigns_another_to_defeat_did_not_lose():
    (result,) = results("Leeds consigned Hull to defeat, 2-1.")
    assert (result.first, result.outcome) == ("hull-city", -1)


def test_a_country_that_says_whence_a_club_is_has_no_result():
    (r,) = results("Tunisia club Esperance went through when they upset Al Ahly 3-1.")
    assert (r.first, r.second) == ("esperance-de-tunis", "al-ahly")
