"""Who plays whom, by the words of one result."""

import pytest

from tests.football.told import matches, results, score_by_team, scores


@pytest.mark.parametrize(
    "text",
    [
        "Leeds, who next make the trip to Fulham, won 2-0.",
        "Leeds warmed up for the visit to Fulham with a 3-0 win.",
        "Leeds, before their trip to Fulham, won 2-0.",
        "Leeds, well beaten at Fulham in the cup, won 2-0.",
    ],
)
def test_the_next_journey_names_no_opponent(text):
    assert [(r.first, r.second) for r in results(text)] == [("leeds-united", None)]


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
        ("The opener between hosts Everton and debutants Arsenal ended in a 1-1 draw.", {"everton": 1, "arsenal": 1}),
        ("Taking on Arsenal, Everton got two goals from Kane to win 2-1.", {"everton": 2, "arsenal": 1}),
        (
            "Kane hit a double in a 3-3 thriller against Arsenal that secured Everton a point.",
            {"everton": 3, "arsenal": 3},
        ),
        ("Hosts Everton are through. They needed a late goal to beat Arsenal 2-1.", {"everton": 2, "arsenal": 1}),
        ("Everton frustrated Arsenal striker Kane on his debut to claim a 1-1.", {"everton": 1, "arsenal": 1}),
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


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It was a 2-1 win for Leeds over Fulham.", {"leeds-united": 2, "fulham": 1}),
        ("Leeds were out after a 3-1 defeat in Fulham sent the other side through.", {"leeds-united": 1, "fulham": 3}),
        ("Leeds went through after a 2-0 victory in Norway.", {"leeds-united": 2, None: 0}),
        ("Scotland slipped to a 2-0 defeat in Lithuania.", {"scotland": 0, "lithuania": 2}),
        ("Leeds won 3-1 in Fulham against Hull.", {"leeds-united": 3, "hull-city": 1}),
        ("Leeds brought Fulham's long run to an end with a 3-0 win.", {"leeds-united": 3, "fulham": 0}),
        ("Leeds stunned everybody and moved above Fulham with a 2-1 win.", {"leeds-united": 2, None: 1}),
        ("Leeds outplayed Fulham in a 3-0 win.", {"leeds-united": 3, "fulham": 0}),
        ("It finished 2-2 between Leeds and Fulham.", {"leeds-united": 2, "fulham": 2}),
        ("Leeds held champions Fulham to a 2-2 draw.", {"leeds-united": 2, "fulham": 2}),
        ("Leeds threw away a lead as Fulham's Kane struck to earn a 2-2 draw.", {"leeds-united": 2, "fulham": 2}),
        ("Leeds lost 3-2 to League Two (fourth-tier) side Fulham.", {"leeds-united": 2, "fulham": 3}),
        ("Leeds condemned Fulham to a 2-1 defeat.", {"leeds-united": 2, "fulham": 1}),
        ("Leeds came away from Fulham with a 2-0 win.", {"leeds-united": 2, "fulham": 0}),
        ("Leeds' trip to Fulham ended in a 1-1 draw.", {"leeds-united": 1, "fulham": 1}),
    ],
)
def test_the_opponent_is_whom_the_words_of_the_result_name(text, wanted):
    assert score_by_team(text) == wanted


@pytest.mark.parametrize(
    ("text", "pair", "home"),
    [
        ("Leeds survived a scare at Fulham as Kane's goal secured a 1-0 win.", ("leeds-united", "fulham"), "fulham"),
        ("Leeds came unstuck at Fulham, losing 2-1.", ("leeds-united", "fulham"), "fulham"),
        ("Leeds travelled to Fulham and won 1-0.", ("leeds-united", "fulham"), "fulham"),
        ("Leeds, missing Kane, went to Fulham and won 1-0.", ("leeds-united", "fulham"), "fulham"),
        ("Leeds went to Fulham and came away with a 1-0 win.", ("leeds-united", "fulham"), "fulham"),
        ("Leeds returned from Fulham with a 1-0 win.", ("leeds-united", "fulham"), "fulham"),
        ("Leeds welcomed Fulham and won 1-0.", ("leeds-united", "fulham"), None),
        ("Leeds earned a 1-0 victory away over Fulham.", ("leeds-united", "fulham"), "fulham"),
        ("It was a bad day for Leeds, who were held at home by Fulham in a 1-1 draw.",
         ("fulham", "leeds-united"), "leeds-united"),
        ("Leeds cheered as Kane's strike gave the hosts a 1-0 victory over Fulham.", ("leeds-united", "fulham"), None),
        ("Leeds had to settle for a point at Fulham.", ("leeds-united", "fulham"), "fulham"),
        ("Leeds took all three points at Fulham.", ("leeds-united", "fulham"), "fulham"),
        ("Leeds ended their losing run, although they could only pick up a point in Leicester.",
         ("leeds-united", "leicester-city"), "leicester-city"),
        ("They were humbled by Fulham.", (None, "fulham"), None),
    ],
)  # fmt: skip
def test_the_opponent_is_whom_a_side_visits_or_receives(text, pair, home):
    assert [(r.first, r.second, r.home) for r in results(text)] == [(*pair, home)]


@pytest.mark.parametrize(
    "text",
    [
        "Leeds midfielder Kane, happy at Fulham, watched as they won 2-1.",
        "Leeds are away to Fulham next but won 2-1.",
        "Leeds returned to Fulham's level with a 2-1 win.",
        "Leeds scored early at Fulham's end and won 2-1.",
        "Leeds feel at home in Fulham and won 2-1.",
        "Leeds looked right at home against Fulham and won 2-1.",
    ],
)
def test_another_s_name_or_ease_is_no_place_of_a_match(text):
    assert [r.home for r in results(text)] == [None]


def test_a_score_on_the_way_leaves_the_result_to_the_words():
    found = results("Leeds battled back from 2-0 down to draw at Fulham.")
    assert [(r.kind, r.outcome) for r in found] == [("running", None), ("final", 0)]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Everton came from behind to stun Arsenal.", 1),
        ("Everton shocked the holders Arsenal.", 1),
        ("Everton hit five to thrash Arsenal.", 1),
        ("Everton swept Arsenal aside.", 1),
        ("Everton saw off Arsenal with a late goal.", 1),
        ("Everton were upset by Arsenal.", -1),
    ],
)
def test_a_side_that_is_sunk_or_stunned_has_lost(text, outcome):
    assert [(r.first, r.second, r.outcome) for r in results(text)] == [("everton", "arsenal", outcome)]


def test_whose_people_a_team_is_parts_it_from_no_preposition():
    (result,) = results("Arsenal lost 2-1 in their first visit to Catalan side Girona.")
    assert (result.first, result.second) == ("arsenal", "girona")


@pytest.mark.parametrize(
    "text",
    [
        "Everton sank the penalty against Arsenal.",
        "Kane smashed Everton ahead against Arsenal.",
        "Everton hammered a shot past Arsenal keeper Leno.",
        "Everton have the means to stun Arsenal.",
        "Everton struck early to stun Arsenal.",
        "Everton will meet Stoke, who saw off Arsenal.",
        "Kane was upset by Arsenal fans.",
    ],
)
def test_a_verb_with_another_object_is_no_win(text):
    assert results(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Everton moved up, above Arsenal, with a 1-1 draw.",
        "Everton were delighted but Arsenal only drew 1-1.",
        "Everton, who face Arsenal next, drew 1-1.",
        "Everton lost their lead at the top as Arsenal were held to a 1-1 draw.",
        "Everton overtook Arsenal thanks to a 1-1 draw.",
        "Everton join Arsenal in the play-offs after a 1-1 draw.",
        "Everton, chasing Arsenal, earned a 1-1 draw at home.",
        "Former Arsenal striker Kane helped Everton to a 1-1 draw.",
        "Everton held on to overtake Arsenal with a 1-1 draw.",
        "Stoke drew 1-1, a result that leaves a point between Everton and Arsenal.",
    ],
)
def test_the_other_team_beside_a_draw_did_not_always_play_in_it(text):
    assert all(len(r.pair) < 2 for r in results(text))
