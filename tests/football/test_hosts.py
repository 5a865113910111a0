"""Who was at home, by what a text says of grounds, journeys, hosts and visitors."""

import pytest

from tests.football.told import matches, results


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("Arsenal 2-1 Chelsea", "arsenal"),
        ("Arsenal 1 Chelsea 2", "arsenal"),
        ("Arsenal won 2-1 at Chelsea.", "chelsea"),
        ("Arsenal grabbed a 2-1 home victory over Chelsea.", "arsenal"),
        ("Arsenal drew 1-1 at home to Chelsea.", "arsenal"),
        ("Arsenal gained a 1-1 road draw with Chelsea.", "chelsea"),
    ],
)
def test_who_was_at_home_is_read_where_it_is_said(text, home):
    frame = matches(text)[0]
    assert (frame.home, frame.home_away_basis) == (home, "stated")


def test_else_the_sides_stand_in_text_order_and_say_so():
    assert matches("Arsenal beat Chelsea 2-1.")[0].home_away_basis == "text order"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Sheffield United beat Leeds 2-1. The hosts celebrated. Leeds, the visitors, went home.", "sheffield-united"),
        ("Leeds beat Everton 2-1 at Goodison Park.", "everton"),
        ("Everton beat Leeds 2-1 at Goodison Park.", "everton"),
        ("Leeds beat Everton 2-1 on the road.", "everton"),
        ("Leeds travelled to Everton and won 2-1.", "everton"),
        ("Leeds beat Everton 2-1. It saw Leeds travel all the way to Merseyside to take on Everton.", "everton"),
        ("Leeds beat Everton 2-1 at Goodison Park. They play at Elland Road next.", "everton"),
        ("Leeds beat Everton 2-1. Leeds travel to Derby in their next match, while Everton host Hull.", "leeds-united"),
        ("Leeds beat Everton 2-1. The visitors won 2-1 thanks to a late goal.", "everton"),
        ("Leeds beat Everton 2-1 away thanks to a late goal.", "everton"),
        ("Leeds were held to a 1-1 draw by struggling 10-man Everton at home.", "leeds-united"),
        ("Torino beat Leeds 2-1 in Turin.", "torino"),
        ("Leeds beat Torino 2-1 in Turin.", "torino"),
        ("Germany beat Georgia 2-1 on a wet night in Tbilisi.", "georgia"),
        ("Leeds beat Everton 2-1. Everton lost their first game at home.", "everton"),
        ("Leeds beat Everton 2-1. It was a first home defeat.", "leeds-united"),
        ("Leeds beat Everton 2-1. Everton hosts Leeds in May.", "leeds-united"),
        ("Leeds saved their season by holding Everton to a 1-1 home draw.", "leeds-united"),
        ("Leeds were held to a 1-1 home draw by Everton.", "leeds-united"),
        ("Leeds held their nerve at home to beat Everton 1-0.", "leeds-united"),
        ("Leeds held on for a 2-1 win at home to Everton.", "leeds-united"),
        ("Leeds came away from Everton with a point after a 1-1 draw.", "everton"),
        ("Leeds left Everton with all three points after a 2-1 win.", "everton"),
        ("Leeds inflicted a first home defeat of the season on Everton, winning 3-1.", "everton"),
        ("Leeds handed Everton a first home defeat of the season with a 3-1 win.", "everton"),
        ("Leeds's poor run on the road continued as they went down 3-1 to Everton.", "everton"),
        ("Leeds's away woes continued as they lost 3-1 to Everton.", "everton"),
        ("Leeds ended Everton's unbeaten run on the road with a 2-1 win.", "leeds-united"),
        ("Leeds ended Everton's perfect away record with a 2-1 win.", "leeds-united"),
        ("Leeds exploited Everton's poor away form to win 2-1.", "leeds-united"),
        ("Leeds compounded Everton's away woes with a 2-1 win.", "leeds-united"),
        ("Leeds took a step on the road to promotion by beating Everton 2-1.", "leeds-united"),
        ("Leeds beat Everton 2-1 to end the visitors' unbeaten run on the road.", "leeds-united"),
        ("Leeds bounced back from two defeats on the road at Stoke as they beat Everton 3-1.", "leeds-united"),
        ("Leeds shook off an away defeat to beat Everton 3-1.", "leeds-united"),
        ("Everton go third with 3-1 win\n\nLeeds lost to Everton in front of their own supporters.", "leeds-united"),
        ("Everton go third with 3-1 win\n\nLeeds lost to Everton in front of their oldest supporters.", "everton"),
    ],
)
def test_a_ground_or_the_visitors_tell_who_was_at_home(text, wanted):
    assert matches(text)[0].home == wanted


@pytest.mark.parametrize("line", ["Arsenal 2, Chelsea 1"])
def test_a_line_with_a_comma_may_state_the_winner_first(line):
    assert matches(line)[0].home_away_basis == "text order"


def test_a_score_that_led_for_a_time_is_no_win_of_the_visitors():
    text = "Leeds came back to beat Everton 3-2. Joe Smith made it 2-1 to the visitors after an hour."
    assert matches(text)[0].home == "leeds-united"


def test_a_line_that_states_the_winner_first_is_turned_by_where_its_story_was_filed():
    text = (
        "HULL 2, LEEDS 1\n\nLEEDS (AP) — Alli and Kane scored for Hull.\n\nSTOKE 1, DERBY 0\n\nSTOKE (AP) — Son scored."
    )
    assert [(f.home, f.final) for f in matches(text)] == [("leeds-united", (1, 2)), ("stoke-city", (1, 0))]


def test_the_ground_of_another_day_is_not_where_this_match_was_played():
    text = "Leeds, beaten 3-0 at Craven Cottage last week, won 4-0 and Fulham were out at Elland Road."
    assert [m.home for m in matches(text)] == ["leeds-united"]


@pytest.mark.parametrize(
    ("said", "home"),
    [
        ("The visitors are clear ahead of Saturday's clash with Hull at Stamford Bridge.", "arsenal"),
        ("It leaves Chelsea, who host Hull at Stamford Bridge on Saturday, in third.", "arsenal"),
        ("Chelsea lead Hull, who won 2-0 at home to Stoke, by a point.", "arsenal"),
        ("Chelsea were ahead at Stamford Bridge.", "chelsea"),
        ("Chelsea won 2-0 at home to a poor Arsenal.", "chelsea"),
    ],
)
def test_the_ground_of_the_next_match_and_the_home_win_of_another_side_place_nobody(said, home):
    assert matches(f"Arsenal drew 2-2 with Chelsea. {said}")[0].home == home


def test_each_report_of_a_round_up_is_at_home_where_it_was_filed():
    text = (
        "CHESTER, Pa. (AP) - Jack Smith scored and Portland beat Philadelphia 2-1 on Saturday.\n\n"
        "Houston 2, Colorado 1\n\nCOMMERCE CITY, Colo. (AP) - Tom Green scored twice for Houston.\n\n"
        "Dallas 1, Orlando City 0\n\nFRISCO, Texas (AP) - Sam Hill scored for Dallas."
    )
    assert {m.home for m in matches(text)} == {"philadelphia-union", "colorado-rapids", "dallas"}


@pytest.mark.parametrize(
    ("said", "home"),
    [
        ("Chelsea, who suffered their first home defeat since May, hit the post.", "chelsea"),
        ("Chelsea have a home win to look back on.", "arsenal"),
        ("Chelsea have lost only twice, their first home defeat coming against Stoke.", "arsenal"),
        ("Chelsea had won just once since their first home defeat of the season.", "arsenal"),
        ("They had drawn their previous meeting at Stamford Bridge.", "arsenal"),
        ("The return leg is at Stamford Bridge.", "arsenal"),
        ("They were on top at Stamford Bridge.", "chelsea"),
    ],
)
def test_the_number_of_a_home_game_and_a_ground_place_a_match_unless_it_is_another(said, home):
    opening = "Arsenal beat Chelsea 2-1. It was close. It was fast. It was fair. It was loud."
    assert matches(f"{opening} {said}")[0].home == home


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("It rained. Jones's side beat Leeds 2-0 at Anfield.", "liverpool"),
        ("Manager Jones saw his Hull team struggle. His side beat Leeds 2-0 at Anfield.", None),
    ],
)
def test_whose_ground_is_named_won_there_unless_the_sentence_before_names_whose_side_it_was(text, home):
    assert [r.home for r in results(text)] == [home]
