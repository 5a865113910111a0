"""Which match a text tells: teams, sides, score bound to the team that the sentence names."""

import pytest

from orchestration.football.cast import know_teams
from orchestration.football.events import read_events
from orchestration.football.matches import find_matches, goes_on
from orchestration.football.reading import read
from orchestration.football.results import read_results
from orchestration.football.scene import look_at
from orchestration.records import Article


def matches(text, url=None):
    scene = look_at(text)
    know_teams(scene, url)
    told = {t.sentence for t in read_events(scene) if t.person is not None}
    return find_matches(scene, read_results(scene), told, url)


def scores(text, url=None):
    """{team: goals} of the first match, whatever its sides."""
    frame = matches(text, url)[0]
    return dict(zip((frame.home, frame.away), frame.final or (None, None), strict=True))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Arsenal beat Chelsea 2-1 on Saturday.", {"arsenal": 2, "chelsea": 1}),
        ("Arsenal lost 3-1 at Chelsea on Saturday.", {"arsenal": 1, "chelsea": 3}),
        ("Arsenal were beaten 3-1 by Chelsea on Saturday.", {"arsenal": 1, "chelsea": 3}),
        ("Arsenal suffered a 3-1 defeat at Chelsea.", {"arsenal": 1, "chelsea": 3}),
        ("Harry Kane inspired Tottenham to a 4-0 rout of Everton.", {"tottenham-hotspur": 4, "everton": 0}),
        ("Arsenal were held to a 1-1 draw by Chelsea.", {"arsenal": 1, "chelsea": 1}),
        ("It ended in a 1-0 win for Arsenal at Chelsea.", {"arsenal": 1, "chelsea": 0}),
        ("Argentina 1, Iran 0", {"argentina": 1, "iran": 0}),
        ("Everton restricted Arsenal to a 1-1 draw.", {"everton": 1, "arsenal": 1}),
        ("Everton handed Arsenal a 2-1 defeat.", {"everton": 2, "arsenal": 1}),
        ("Everton won easily as they edged past Arsenal to triumph 2-1.", {"everton": 2, "arsenal": 1}),
        ("Everton stunned Arsenal to win 2-1.", {"everton": 2, "arsenal": 1}),
        ("Everton sealed Arsenal's relegation by beating them 2-0.", {"everton": 2, "arsenal": 0}),
        ("Sunday saw Everton beat Arsenal 2-0.", {"everton": 2, "arsenal": 0}),
        ("Everton picked Arsenal off with a 4-1 drubbing.", {"everton": 4, "arsenal": 1}),
        ("Kane struck for Everton as the league leaders beat Arsenal 2-1.", {"everton": 2, "arsenal": 1}),
        ("Everton could only draw 1-1 with Arsenal.", {"everton": 1, "arsenal": 1}),
        ("With a 2-1 win over Arsenal, Everton moved up to third.", {"everton": 2, "arsenal": 1}),
        ("Everton took the points against Arsenal, whose woes go on with a 1-0 defeat.", {"everton": 1, "arsenal": 0}),
        (
            "It was wild at Everton, who came back from two goals down to beat Arsenal 3-2.",
            {"everton": 3, "arsenal": 2},
        ),
        ("Arsenal suffered again, Kane giving Everton a 3-0 win over the bottom club.", {"everton": 3, "arsenal": 0}),
        ("Everton dominated the visiting Arsenal 4-1.", {"everton": 4, "arsenal": 1}),
        ("Everton got the better of the League Two side Arsenal 3-1.", {"everton": 3, "arsenal": 1}),
        ("Everton put six past the strugglers Arsenal (6-2).", {"everton": 6, "arsenal": 2}),
        ("Everton defeated Arsenal, who had Kane sent off in a 3-1 reverse.", {"everton": 3, "arsenal": 1}),
        ("Everton were 4-0 victors against Arsenal.", {"everton": 4, "arsenal": 0}),
        ("Arsenal's run was ended by Everton in a 4-0 win.", {"everton": 4, "arsenal": 0}),
        ("Kane's debut for Everton ended in a 1-1 draw with Arsenal.", {"everton": 1, "arsenal": 1}),
        ("Kane scored for Arsenal but Everton won 2-1.", {"everton": 2, "arsenal": 1}),
        ("Everton needed a late Kane goal to beat Arsenal 2-1.", {"everton": 2, "arsenal": 1}),
        ("Everton knocked off Arsenal 4-1.", {"everton": 4, "arsenal": 1}),
        ("Everton and Arsenal drew 1-1, Kane replying to a goal for Arsenal.", {"everton": 1, "arsenal": 1}),
        (
            "After Leeds had won, an equaliser from Everton's Kane in a 1-1 draw at Arsenal meant a change at the top.",
            {"everton": 1, "arsenal": 1},
        ),
        ("Real Madrid took control of their tie with Napoli with a 3-1 victory.", {"real-madrid": 3, "napoli": 1}),
    ],
)
def test_a_score_goes_to_the_team_that_the_sentence_names(text, wanted):
    assert scores(text) == wanted


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("Arsenal 2-1 Chelsea", "arsenal"),
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


def test_an_address_names_the_fixture():
    frame = matches("Chelsea beat Arsenal 2-1.", "https://example.org/match/arsenal-v-chelsea/report/1")[0]
    assert (frame.home, frame.final) == ("arsenal", (1, 2))


def test_other_scores_are_not_the_final_one():
    frame = matches(
        "Arsenal beat Chelsea 2-1 on Sunday. They had lost 3-0 to Liverpool last week, and trailed Chelsea 1-0 "
        "at the break."
    )[0]
    assert {frame.home, frame.away} == {"arsenal", "chelsea"}
    assert frame.final == (2, 1)


def test_earlier_meetings_are_no_result():
    frame = matches("The two teams had met in 2010, Spain winning 1-0.\n\nThe Netherlands thrashed Spain 5-1.")[0]
    assert dict(zip((frame.home, frame.away), frame.final, strict=True)) == {"netherlands": 5, "spain": 1}


def test_an_aggregate_is_kept_apart():
    frame = matches("Arsenal beat Chelsea 2-1 to win 4-3 on aggregate.")[0]
    assert frame.final == (2, 1)


def test_a_club_that_no_table_knows_is_a_team_where_the_text_treats_it_so():
    frame = matches("Zelmora Town 3-1 Quenby Rovers\n\nA fine day for Zelmora Town.")[0]
    assert (frame.home, frame.away, frame.final) == ("zelmora-town", "quenby-rovers", (3, 1))


def test_a_round_up_gives_each_of_its_matches_its_own_sentences():
    text = (
        "Argentina 1, Iran 0\n\nLionel Messi scored late.\n\n"
        "Germany 2, Ghana 2\n\nMario Gotze scored first. Miroslav Klose scored the equaliser."
    )
    first, second = matches(text)
    assert (first.home, first.final) == ("argentina", (1, 0))
    assert (second.home, second.final) == ("germany", (2, 2))
    assert not first.sentences & second.sentences


def test_a_round_up_tells_some_matches_by_their_result_alone():
    text = (
        "Mo Eisa scored twice as Peterborough beat Sunderland 2-0.\n\nPaddy Madden's late header earned Fleetwood a "
        "1-0 win at Bristol Rovers.\n\nIpswich drew 2-2 at Shrewsbury. Bolton, beaten 3-0 at Rochdale last week, sat."
    )
    told = {(frame.home, frame.away): frame.final for frame in matches(text)}
    assert told == {
        ("peterborough-united", "sunderland"): (2, 0),
        ("bristol-rovers", "fleetwood-town"): (0, 1),
        ("shrewsbury-town", "ipswich-town"): (2, 2),
    }


UNSTATED = (
    "Leeds snatched victory over Fulham. Joe Smith put Fulham ahead, and Sam Jones levelled for Leeds in added time. "
    "Lee Brown headed in.\n\nHull beat Stoke 1-0. Tom Green scored."
)


def test_a_match_told_by_its_goals_stands_beside_those_whose_results_are_stated():
    scene = look_at(UNSTATED)
    know_teams(scene)
    frames = find_matches(scene, read_results(scene), {1, 2, 4})
    assert [{frame.home, frame.away} for frame in frames] == [{"leeds-united", "fulham"}, {"hull-city", "stoke-city"}]
    assert [frame.sentences for frame in frames] == [{0, 1, 2}, {3, 4}]


@pytest.mark.parametrize(
    "apart",
    [
        "Leeds won. Joe Smith, once of Leeds, scored. Fulham won too. Sam Jones scored.",  # not in one sentence
        "Leeds met Fulham. Joe Smith of Derby scored. Sam Jones scored.",  # others come between
    ],
)
def test_two_teams_that_a_text_does_not_bring_together_play_no_match(apart):
    scene = look_at(f"{apart} Hull beat Stoke 1-0. Tom Green scored.")
    know_teams(scene)
    frames = find_matches(scene, read_results(scene), {1, 3, 5})
    assert {"leeds-united", "fulham"} not in [{frame.home, frame.away} for frame in frames]


def test_a_team_plays_several_matches_where_each_has_its_heading_and_story():
    story = "Leeds 2-1 Hull\n\nJoe Smith scored.\n\nStoke 0-1 Leeds\n\nSam Jones scored."
    scene = look_at(story)
    know_teams(scene)
    pairs = [{frame.home, frame.away} for frame in find_matches(scene, read_results(scene), {1, 3})]
    assert pairs == [{"leeds-united", "hull-city"}, {"leeds-united", "stoke-city"}]


def test_a_report_is_of_the_match_whose_goals_it_tells_not_of_one_whose_result_it_mentions():
    text = (
        "Leeds picked a point against Fulham. Joe Smith put Fulham ahead. Sam Jones levelled for Leeds.\n\n"
        "The draw was made. Hull, who come next, beat Stoke 2-0."
    )
    scene = look_at(text)
    know_teams(scene)
    pairs = [{frame.home, frame.away} for frame in find_matches(scene, read_results(scene), {1, 2})]
    assert pairs == [{"leeds-united", "fulham"}]


@pytest.mark.parametrize("word", ["Heavyweights", "Debutants", "Third Division"])
def test_what_a_team_is_called_before_its_name_is_no_part_of_it(word):
    scene = look_at(f"{word} Leeds and Fulham drew 2-2.")
    know_teams(scene)
    assert [t.ids[0] for t in scene.teams] == ["leeds-united", "fulham"]


def test_a_report_tells_its_own_match_and_no_result_from_elsewhere():
    text = (
        "Mo Eisa scored twice as Peterborough beat Sunderland 2-0.\n\nEisa headed Peterborough in front and doubled "
        "the lead with a penalty. Sunderland never threatened Peterborough.\n\nIpswich drew 2-2 at Shrewsbury."
    )
    assert [(frame.home, frame.away) for frame in matches(text)] == [("peterborough-united", "sunderland")]


def test_another_fine_meeting_is_this_one():
    frame = matches("It was another remarkable meeting of the two sides, Leeds beating Fulham 2-1.")[0]
    assert frame.final == (2, 1)


def test_a_shoot_out_follows_a_draw():
    scene = look_at("Leeds knocked out Fulham on penalties. Leeds celebrated, Fulham wept.")
    know_teams(scene)
    frame = find_matches(scene, read_results(scene), set())[0]
    goes_on(scene, frame)
    assert (frame.penalties, frame.result) == (True, "draw")


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("Extra time seemed certain until Leeds scored.", None),
        ("Leeds and Fulham went to extra time.", True),
        ("Smith's golden goal settled it.", True),
        ("They are a golden generation.", None),
        ("The golden goal rule was scrapped in 2004.", None),
    ],
)
def test_extra_time_that_only_threatened_was_not_played(text, gone):
    scene = look_at(text + " Leeds beat Fulham.")
    know_teams(scene)
    frame = find_matches(scene, read_results(scene), set())[0]
    goes_on(scene, frame)
    assert frame.extra_time is gone


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
    ],
)
def test_a_ground_or_the_visitors_tell_who_was_at_home(text, wanted):
    assert matches(text)[0].home == wanted


STORIES = (
    "Everton v Arsenal\n\nKane and Son scored early on, and {}.\n\nLeeds v Hull\n\nAlli scored as Leeds won 1-0.\n"
)


@pytest.mark.parametrize("told", ["Arsenal lost 2-0", "Everton ran out 2-0 winners"])
def test_a_result_under_a_fixture_is_that_of_its_two(told):
    frames = matches(STORIES.format(told))
    assert [(f.home, f.away, f.final) for f in frames] == [
        ("everton", "arsenal", (2, 0)),
        ("leeds-united", "hull-city", (1, 0)),
    ]


def test_a_line_that_states_the_winner_first_is_turned_by_where_its_story_was_filed():
    text = (
        "HULL 2, LEEDS 1\n\nLEEDS (AP) — Alli and Kane scored for Hull.\n\nSTOKE 1, DERBY 0\n\nSTOKE (AP) — Son scored."
    )
    assert [(f.home, f.final) for f in matches(text)] == [("leeds-united", (1, 2)), ("stoke-city", (1, 0))]


def test_two_that_win_and_another_under_pressure_did_not_meet():
    text = (
        "Leeds and Hull win to keep the pressure on Fulham\n\nLeeds and Hull won on Saturday to close in on Fulham.\n\n"
        "Leeds beat Stoke 2-0. Kane scored for Leeds.\n\nHull beat Derby 1-0.\n\nNorwich drew 1-1 with Burnley."
    )
    assert [(f.home, f.away) for f in matches(text)] == [
        ("leeds-united", "stoke-city"),
        ("hull-city", "derby-county"),
        ("norwich-city", "burnley"),
    ]


def test_two_that_both_won_did_not_meet():
    assert (
        matches("Leeds drew 0-0 with Hull. Stoke and Derby both won 1-0. Kane scored for Leeds.")[0].away == "hull-city"
    )
    text = "Leeds drew 1-1 with Hull. Kane scored. Stoke and Derby both won 1-0. Norwich beat Fulham 1-0. Son scored."
    assert not [f for f in matches(text) if f.home == "stoke-city"]


def test_the_score_most_relied_on_is_the_final_one():
    text = "Leeds beat Fulham 3-2.\n\nLeeds were glad of a 2-2 draw at one time.\n\nBut Leeds beat Fulham 3-2."
    assert scores(text) == {"leeds-united": 3, "fulham": 2}


def test_their_win_is_of_the_team_that_the_text_is_about():
    text = "Leeds are back. Leeds sing, and Leeds dance, after their 3-2 win over Fulham. Norwich and Hull look on."
    assert scores(text) == {"leeds-united": 3, "fulham": 2}


def test_a_nation_never_meets_a_club():
    assert matches("Calvert-Lewin scored three for Everton, and England called.") == []


LEEDS_AND_FULHAM = (
    "Leeds and Fulham met on Saturday. Jack Smith fired Leeds ahead in the 10th minute. Sam Hill made it two for Leeds "
    "before the break. "
)


def told(text):
    return [(m.home.name, m.home_score, m.away_score, m.away.name) for m in read(Article(text)).matches]


def test_a_closing_score_is_of_the_side_that_the_goals_make_it():
    assert told(LEEDS_AND_FULHAM + "Tom Green replied for Fulham late on.\n\n2-1.") == [
        ("Leeds United", 2, 1, "Fulham")
    ]


def test_a_score_without_a_team_at_the_head_of_a_text_is_that_of_who_won():
    text = "Tom Green's late strike clinched a 1-0 win on Saturday.\n\nIt handed Leeds victory over Fulham."
    assert told(text) == [("Leeds United", 1, 0, "Fulham")]


def test_a_score_with_goals_told_after_it_closes_nothing():
    assert told(LEEDS_AND_FULHAM + "2-0.\n\nTom Green replied for Fulham in the 80th minute.")[0][1:3] != (2, 0)


def test_a_scoreline_is_the_final_one_wherever_it_stands():
    text = (
        LEEDS_AND_FULHAM + "The 2-0 scoreline flattered them. Tom Green scored for Fulham in the 80th minute last year."
    )
    assert told(text)[0][1:3] == (2, 0)


def test_the_ground_of_another_day_is_not_where_this_match_was_played():
    text = "Leeds, beaten 3-0 at Craven Cottage last week, won 4-0 and Fulham were out at Elland Road."
    assert [m.home for m in matches(text)] == ["leeds-united"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("MADRID (AP) -- Sevilla drew 1-1 at Alaves.", ["sevilla", "alaves"]),
        ("LIVERPOOL, England, May 3 (Reuters) - Everton won.", ["everton"]),
        ("NAPOLI — Lazio won.", ["lazio"]),
        ("MADRID (AP) -- Sevilla won.\n\nNAPOLI (AP) -- Lazio drew.", ["sevilla", "lazio"]),
        ("LIVERPOOL - CHELSEA 2-0", ["liverpool", "chelsea"]),  # a fixture
        ("MADRID (AP) Sevilla drew 1-1 at Alaves.", ["sevilla", "alaves"]),
        ("ROME (AP) - Lazio won.\n\nNAPLES, Italy (AP) - Udinese won.", ["lazio", "udinese"]),
        ("Lazio won.\n\nNAPOLI, unbeaten at home, won.", ["lazio", "napoli"]),
        ("Everton beaten\n\nLIVERPOOL beat Everton.", ["everton", "liverpool", "everton"]),
    ],
)
def test_the_place_that_a_report_is_sent_from_is_no_team(text, wanted):
    assert [t.ids[0] for t in look_at(text).teams] == wanted


def test_each_report_of_a_round_up_is_at_home_where_it_was_filed():
    text = (
        "CHESTER, Pa. (AP) - Jack Smith scored and Portland beat Philadelphia 2-1 on Saturday.\n\n"
        "Houston 2, Colorado 1\n\nCOMMERCE CITY, Colo. (AP) - Tom Green scored twice for Houston.\n\n"
        "Dallas 1, Orlando City 0\n\nFRISCO, Texas (AP) - Sam Hill scored for Dallas."
    )
    assert {m.home for m in matches(text)} == {"philadelphia-union", "colorado-rapids", "dallas"}


def test_the_opponent_is_who_is_told_of_where_goals_are_told():
    text = (
        f"Leeds are level with Hull and Fulham, whom Leeds fear most. {PLAY}"
        "Stoke took the lead through Tom Green after ten minutes. Sam Hill levelled for Leeds before half-time."
    )
    assert [{m.home, m.away} for m in matches(text)] == [{"leeds-united", "stoke-city"}]


PLAY = "They shot over the bar, headed a corner wide and hit a post before the break. Smith fired in on the hour. "


@pytest.mark.parametrize(
    "others",
    [
        "They beat Hull in the last round, and Hull again a fortnight ago.",
        "Next come Hull at home and then a visit to Hull it is.",
        "Jones, signed from Hull, had come from Hull alone.",
    ],
)
def test_teams_of_other_days_do_not_play(others):
    assert [{m.home, m.away} for m in matches(f"{others} {PLAY}It was an evening for Leeds. Fulham went home.")] == [
        {"leeds-united", "fulham"}
    ]


def test_a_shared_name_means_the_team_whose_ground_the_text_names():
    text = f"City were at home at the Etihad Stadium. {PLAY}It was a good evening for City, but Fulham went home happy."
    assert [{m.home, m.away} for m in matches(text)] == [{"manchester-city", "fulham"}]
    assert matches(text.replace(" at the Etihad Stadium", "")) == []
