"""What one sentence states of a result, in figures or in words: whose score it is, and who won."""

import pytest

from tests.football.told import results, score_by_team


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Leeds beat Fulham 3-2.", {"leeds-united": 3, "fulham": 2}),
        ("Leeds were beaten 3-2 by Fulham.", {"leeds-united": 2, "fulham": 3}),
        ("Leeds had beaten Fulham 3-2.", {"leeds-united": 3, "fulham": 2}),
        ("Every fan knows the day when Leeds beat Fulham 3-2.", {"leeds-united": 3, "fulham": 2}),
        ("Leeds lost 2-0 to Fulham.", {"leeds-united": 0, "fulham": 2}),
        ("Leeds won 2-0 versus Fulham.", {"leeds-united": 2, "fulham": 0}),
        ("The Dutch won 2-0 against Spain.", {"netherlands": 2, "spain": 0}),
        ("Spain beat the Hungarians 2-1.", {"spain": 2, "hungary": 1}),
        ("Goals gave the Hungarians a 3-1 win in Bulgaria.", {"hungary": 3, "bulgaria": 1}),
        ("The Italian champions Roma won 2-0 against Lazio.", {"roma": 2, "lazio": 0}),
        (
            "Leeds knocked SkyBet Championship leaders Brighton & Hove Albion out with a 3-1 win.",
            {"leeds-united": 3, "brighton-hove-albion": 1},
        ),
        ("Leeds' run came to an end as Fulham condemned them to a 2-1 defeat.", {"fulham": 2, "leeds-united": 1}),
        ("Leeds' run was ended by Fulham, who handed them a 3-0 loss.", {"fulham": 3, "leeds-united": 0}),
        ("Leeds' run came to an end as Fulham inflicted a 2-1 defeat on them.", {"fulham": 2, "leeds-united": 1}),
        ("A header gave Leeds the lead and handed them a 2-1 win over Fulham.", {"leeds-united": 2, "fulham": 1}),
        ("Leeds smashed Fulham 4-0.", {"leeds-united": 4, "fulham": 0}),
        ("Kane came to Leeds's rescue as his double secured a 2-2 draw with Fulham.", {"leeds-united": 2, "fulham": 2}),
        ("Two managers went head-to-head and it was Leeds who beat Fulham 2-1.", {"leeds-united": 2, "fulham": 1}),
        ("Leeds suffered a 3-0 drubbing by Fulham.", {"leeds-united": 0, "fulham": 3}),
        ("Leeds recorded a 3-0 drubbing of Fulham.", {"leeds-united": 3, "fulham": 0}),
        ("Leeds took a 5-2 thrashing at the hands of Fulham.", {"leeds-united": 2, "fulham": 5}),
        ("Leeds set up the tie by thrashing Fulham 4-0.", {"leeds-united": 4, "fulham": 0}),
        ("Leeds tore Fulham apart 4-0.", {"leeds-united": 4, "fulham": 0}),
        ("Leeds were dumped out 2-1 by Fulham.", {"leeds-united": 1, "fulham": 2}),
        ("They beat visiting Fulham 2-1.", {None: 2, "fulham": 1}),
        ("Leeds took control with a 5-1 first-leg victory over Fulham.", {"leeds-united": 5, "fulham": 1}),
        ("Leeds put Fulham to the sword 5-0.", {"leeds-united": 5, "fulham": 0}),
        ("Leeds blew Fulham away 0-4.", {"leeds-united": 4, "fulham": 0}),
        ("Leeds beat Fulham 4-3 in a final-day shootout.", {"leeds-united": 4, "fulham": 3}),
        ("Leeds and Fulham drew 1-1.", {"leeds-united": 1, "fulham": 1}),
        ("Leeds slipped as Kane earned a 1-1 draw for Fulham.", {"fulham": 1, "leeds-united": 1}),
        ("Leeds striker Hill earned a 1-1 draw for Fulham.", {"fulham": 1, None: 1}),
        ("Leeds were pegged back 3-3 at Fulham.", {"leeds-united": 3, "fulham": 3}),
        ("Recalled from Leeds this week, Kane earned a 1-1 draw for Fulham.", {"fulham": 1, None: 1}),
        ("Leeds went top when Hull lost, after beating Fulham 2-1.", {"leeds-united": 2, "fulham": 1}),
        ("On-loan Hull striker Kane struck as Leeds drew 1-1 at Fulham.", {"leeds-united": 1, "fulham": 1}),
        ("On-loan Hull striker Kane struck for Leeds as they drew 1-1 at Fulham.", {"leeds-united": 1, "fulham": 1}),
        ("Hull rose as Leeds failed to win after stumbling to a 1-1 draw at Fulham.", {"leeds-united": 1, "fulham": 1}),
        ("Leeds climbed above Hull after beating Fulham 2-1.", {"leeds-united": 2, "fulham": 1}),
        ("Leeds needed penalties to see off Fulham after a 2-2 draw.", {"leeds-united": 2, "fulham": 2}),
        ("Leeds beat Derby on Friday after a 2-2 draw with Fulham.", {"leeds-united": 2, "fulham": 2}),
        ("Leeds were no match for Fulham, who won 4-0.", {"leeds-united": 0, "fulham": 4}),
        ("There were no goals between Leeds and Fulham.", {"leeds-united": 0, "fulham": 0}),
        ("Leeds were held 2-2 by Fulham.", {"leeds-united": 2, "fulham": 2}),
        ("Leeds held Fulham 2-2.", {"leeds-united": 2, "fulham": 2}),
        ("A 4-0 demolition of Fulham sent Leeds top.", {"leeds-united": 4, "fulham": 0}),
        ("A 4-0 demolition of Fulham, with Leeds watching, was the start.", {None: 4, "fulham": 0}),
        ("Leeds went out 4-2 to Fulham.", {"leeds-united": 2, "fulham": 4}),
        ("It was enough for Leeds to beat Fulham 1-0.", {"leeds-united": 1, "fulham": 0}),
        ("Hosts Leeds beat Fulham 1-0.", {"leeds-united": 1, "fulham": 0}),
        ("Leeds 2 (Smith 12, Jones 40 pen), Fulham 1 (Brown 90)", {"leeds-united": 2, "fulham": 1}),
        ("Leeds (Smith 12) 1-0 Fulham", {"leeds-united": 1, "fulham": 0}),
        ("Leeds eased past Fulham 3-0.", {"leeds-united": 3, "fulham": 0}),
        ("A late header took Leeds past Fulham 2-1.", {"leeds-united": 2, "fulham": 1}),
        ("A late header moved Leeds 2-1 past Fulham.", {"leeds-united": 2, "fulham": 1}),
        ("Leeds took on Fulham at Thorp Park and won 2-0.", {"leeds-united": 2, "fulham": 0}),
        ("It was 2-2 between Leeds and Fulham.", {"leeds-united": 2, "fulham": 2}),
        ("Sunday's match between Leeds and Fulham ended 1-2.", {"leeds-united": 1, "fulham": 2}),
        ("Dumbarton drew 0-0 at Queen of South.", {"dumbarton": 0, "queen-of-the-south": 0}),
        ("Leeds stunned Fulham 2-0 behind goals by Smith and Jones.", {"leeds-united": 2, "fulham": 0}),
        ("Leeds tied Fulham 1-1.", {"leeds-united": 1, "fulham": 1}),
        ("Leeds remain bottom after going down 1-0 at Fulham.", {"leeds-united": 0, "fulham": 1}),
        ("Leeds fell 2-0 at Fulham.", {"leeds-united": 0, "fulham": 2}),
        ("Leeds fell to Fulham 2-0.", {"leeds-united": 0, "fulham": 2}),
        ("Wales were thrashed 4-1 in Serbia.", {"wales": 1, "serbia": 4}),
    ],
)
def test_the_word_that_tells_who_won_says_whose_each_number_is(text, wanted):
    assert score_by_team(text) == wanted


@pytest.mark.parametrize(
    ("text", "finals"),
    [
        ("Leeds led 2-0 at Fulham but were pegged back to 2-2.", [(2, 2)]),
        ("Leeds pulled it back to 2-2 at Fulham but lost 4-2.", [(2, 4)]),
        ("Leeds were pegged back 1-1 at Fulham before scoring twice to win 3-1.", [(3, 1)]),
        ("Leeds came back to 2-2 at Fulham before Kane hit a late winner.", []),
        ("Leeds were pegged back to 2-2 by Fulham, who then scored twice more.", []),
    ],
)
def test_a_lead_that_is_pegged_back_stays_so_where_nothing_follows(text, finals):
    assert [r.scores for r in results(text) if r.kind == "final"] == finals


@pytest.mark.parametrize(
    "text",
    [
        "It was 2-2 between Leeds and Fulham at half-time.",
        "It was 2-2 between Leeds and Fulham last season.",
        "The first half of the match between Leeds and Fulham ended 2-1.",
    ],
)
def test_a_score_between_two_teams_is_not_final_where_the_words_say_of_when_it_is(text):
    assert not [r for r in results(text) if r.kind == "final"]


def test_without_figures_a_result_needs_an_opponent():
    assert results("Leeds won the league.") == []
    assert results("Leeds won against Fulham.")[0].outcome == 1
    assert results("Leeds' win sends them up.")[0].outcome == 1


def test_a_heading_in_capitals_tells_a_result_too():
    result = results("Leeds Lose In Extra Time To Fulham\n\nA sad night for Leeds.")[0]
    assert (result.first, result.outcome, result.second) == ("leeds-united", -1, "fulham")


@pytest.mark.parametrize(
    ("text", "first", "outcome"),
    [
        ("Leeds hung on for the three points.", "leeds-united", 1),
        ("Leeds took all three points.", "leeds-united", 1),
        ("Leeds rescued a point at Fulham.", "leeds-united", 0),
        ("Leeds snatched a hard-earned derby point.", None, 0),
        ("Fulham had to settle for a point.", None, 0),
        ("The points were shared at Elland Road.", None, 0),
        ("Leeds and Fulham shared the spoils.", "leeds-united", 0),
        ("Leeds won by two goals.", "leeds-united", 1),
        ("Leeds knocked Fulham out of the Cup.", "leeds-united", 1),
        ("Two goals of Leeds' knock out Fulham, 2-1.", "leeds-united", 1),
        ("Leeds were outclassed by Fulham.", "leeds-united", -1),
        ("It was Leeds who won, and Fulham went home.", "leeds-united", 1),
        ("Leeds eased past Fulham.", "leeds-united", 1),
        ("Leeds got through by knocking out Fulham.", "leeds-united", 1),
        ("Leeds fell to Fulham.", "leeds-united", -1),
        ("Leeds were held by Fulham.", "leeds-united", 0),
        ("Leeds had to settle for a tie with Fulham.", "leeds-united", 0),
    ],
)
def test_points_taken_and_a_plain_win_tell_who_won(text, first, outcome):
    assert [(r.kind, r.first, r.outcome) for r in results(text)] == [("final", first, outcome)]


@pytest.mark.parametrize(
    "text",
    [
        "Kane took a penalty at one point for Leeds at Fulham.",
        "Leeds grabbed a goal to prove a point against Fulham.",
        "Leeds shared a point of view with Fulham.",
    ],
)
def test_a_point_that_is_made_or_of_view_is_not_taken_from_a_match(text):
    assert results(text) == []


def test_a_score_to_somebody_is_his_win():
    assert score_by_team("So 3-2 to Leeds, who go top.") == {"leeds-united": 3, None: 2}
    assert results("Leeds met Fulham.\n\nSo 3-2 to the visitors.")[0].role == "away"


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Leeds reached the last four at the expense of Fulham.", 1),
        ("Leeds sent Fulham packing.", 1),
        ("Leeds put paid to Fulham's hopes.", 1),
        ("Leeds crashed out to Fulham.", -1),
        ("Leeds came unstuck at Fulham.", -1),
        ("Leeds have sent Fulham packing.", 1),
        ("Leeds proved too strong for Fulham.", 1),
        ("Leeds stood no chance against Fulham.", -1),
        ("Leeds got the better of Fulham.", 1),
        ("Leeds bowed out at the hands of Fulham.", -1),
    ],
)
def test_a_phrase_tells_who_won(text, outcome):
    assert [(r.kind, r.first, r.second, r.outcome) for r in results(text)] == [
        ("final", "leeds-united", "fulham", outcome)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The fee that Leeds paid to Hull for Kane was huge.",
        "Leeds ended Hull's hopes of signing Kane.",
        "Leeds ended Hull's interest in Kane.",
        "Leeds, at the expense of Hull, signed Kane.",
        "Leeds got the better of the League Two side.",
        "Leeds stayed up at the expense of Hull on goal difference.",
        "Leeds sent Hull out to warm up.",
        "Leeds sent Hull home happy.",
        "Leeds marched past Hull in the table.",
        "Leeds strolled past Hull's ground.",
        "Leeds winger Kane completed a comeback against Hull from injury.",
        "Leeds nearly sent Hull packing.",
        "Leeds did not crash out against Hull.",
        "Leeds sank Hull's Kane with a late tackle.",
        "Leeds held talks to sink Hull's bid.",
        "Leeds were upset by Hull's late goal.",
        "Leeds went ahead to stun the Hull crowd.",
    ],
)
def test_what_only_sounds_like_a_result_is_none(text):
    assert results(text) == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Leeds hoped to send Fulham packing.", ["running"]),
        ("Leeds could send Fulham packing.", ["running"]),
    ],
)
def test_a_phrase_of_what_may_come_or_of_play_tells_nobody_won(text, kinds):
    assert [r.kind for r in results(text)] == kinds


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A late strike gave Leeds a first win of the year over Hull.", [("leeds-united", 1)]),
        ("A late strike gave Leeds a win and dropped Hull to third.", [("leeds-united", 1)]),
        ("Leeds gave a win away.", []),
    ],
)
def test_who_is_given_a_win_has_won(text, wanted):
    assert [(r.first, r.outcome) for r in results(text)] == wanted


def test_a_score_may_count_goals_by_words_or_figures():
    for by in ("four goals to three", "4 goals to 3"):
        assert [r.scores for r in results(f"Leeds overcame Hull by {by}.")] == [(4, 3)]


def test_past_whom_goals_are_put_is_not_who_won():
    assert results("Leeds put three goals past defending champion Hull to win 3-2.")[0].first == "leeds-united"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Leeds took control with a 5-1 first-leg victory over Fulham.", "final"),
        ("Leeds cruised to a 5-1 first-leg win over Fulham.", "final"),
        ("Leeds suffered a 3-1 first-leg defeat by Fulham.", "final"),
        ("Leeds, who cruised to a 5-1 first-leg win over Fulham, went through.", "other"),
        ("Leeds squandered a 5-1 first-leg win to go out against Fulham.", "other"),
        ("Leeds added to a 2-0 first-leg win over Fulham.", "other"),
        ("Leeds overturned a 5-1 first-leg defeat to Fulham.", "other"),
        ("Leeds went through after a 5-1 first-leg victory over Fulham.", "other"),
        ("It rained. Leeds were through with a 5-1 first-leg victory over Fulham.", "other"),
    ],
)
def test_a_report_that_begins_so_tells_of_a_first_leg(text, kind):
    assert [result.kind for result in results(text)] == [kind]


def test_of_two_that_an_and_joins_the_first_named_is_first():
    (result,) = results("Middlesbrough and Everton drew 0-0.")
    assert (result.first, result.second) == ("middlesbrough", "everton")


def test_a_match_may_be_told_in_words_beside_one_with_a_score():
    told = results("Leeds drew 2-2 with Hull, as Everton gained from Burnley's loss at home to Fulham.")
    assert [(r.first, r.second, r.outcome) for r in told] == [
        ("leeds-united", "hull-city", 0),
        ("burnley", "fulham", -1),
    ]
    assert len(results("Leeds drew 2-2 with Hull, as Everton looked back on a win over Fulham last month.")) == 1


def test_who_is_given_a_win_beside_his_former_club_has_it():
    told = results("Kane left Fulham as Alli's double against his old club earned Leeds a 2-1 win.")
    assert [(r.first, r.outcome) for r in told] == [("leeds-united", 1)]


ROUND = "Leeds beat Hull 2-0. Fulham beat Luton 3-1.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "Meanwhile, Derby's fine run of form goes on. Kane scored twice in a 2-1 win at home to Stoke.",
        "Derby made it three wins in a row. Kane scored both goals as they won 2-1 at Stoke.",
        "Derby recorded their first win. A brace from Kane helped them to a 2-1 win over Stoke.",
        "Derby are unbeaten. Kane's header was enough to beat Stoke 2-1.",
        "Derby have blown the race open. Paul Warne's side go top following a 2-1 win over Stoke.",
    ],
)
def test_a_round_up_tells_on_of_whom_the_sentence_before_is_about(text):
    told = [(r.first, r.second, r.scores) for r in results(ROUND + text) if "stoke-city" in r.pair]
    assert told == [("derby-county", "stoke-city", (2, 1))]


def test_one_other_match_with_its_result_makes_a_round_up():
    text = (
        "Leeds beat Hull 2-0.\n\nDerby have blown the race open. Paul Warne's side go top after a 2-1 win over Stoke."
    )
    told = [(r.first, r.second) for r in results(text)]
    assert told == [("leeds-united", "hull-city"), ("derby-county", "stoke-city")]


def test_who_leaves_it_late_to_beat_another_won():
    assert [(r.first, r.second, r.outcome) for r in results("Leeds left it late to overcome Fulham.")] == [
        ("leeds-united", "fulham", 1)
    ]
    assert not results("Leeds arrived too late to overcome Fulham.")


@pytest.mark.parametrize(
    "text",
    [
        ROUND + "Leeds go third. Kane scored twice in a 2-1 win over Stoke.",  # who played Hull
        ROUND + "Derby and Millwall go up. Kane scored twice in a 2-1 win over Stoke.",
        ROUND + "Derby drew 0-0. Kane scored twice in a 2-1 win over Stoke.",
        ROUND + "Kane was once at Derby. He scored twice in a 2-1 win over Stoke.",
        ROUND + "Derby want Kane. The forward scored twice in a 2-1 win over Stoke.",
        ROUND + "Derby lost ground. The captain scored twice in a 2-1 win over Stoke.",
        ROUND + "Derby stay third. The leaders scored twice in a 2-1 win over Stoke.",
        ROUND + "Derby go top. In other news, Kane scored twice in a 2-1 win over Stoke.",
        ROUND + "Derby go top. Preston North's Kane scored twice in a 2-1 win over Stoke.",
        "Derby want Kane. The forward scored twice in a 2-1 win over Stoke.",  # no round-up
    ],
)
def test_whom_the_sentence_before_names_has_not_always_the_result(text):
    assert [r.first for r in results(text) if "stoke-city" in r.pair] == [None]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Leeds suffered a shock 1-0 away loss to Hull.", ("leeds-united", "hull-city", (0, 1))),
        ("Leeds beat Hull 1-0 to dump out a side from the league above.", ("leeds-united", "hull-city", (1, 0))),
        ("Kane's goal was the difference for Leeds in a 1-0 defeat of Hull.", ("leeds-united", "hull-city", (1, 0))),
        ("Hexby College got two goals from Kane in a 4-0 win over Hull.", ("hexby-college", "hull-city", (4, 0))),
        ("The game between Hexby Stars and Kwara United ended goalless.", ("hexby-stars", "kwara-united", (0, 0))),
    ],
)
def test_the_nouns_and_phrases_of_round_ups_are_results(text, read):
    result = results(f"Stoke beat Derby 2-0.\n\n{text}")[1]
    assert (result.first, result.second, result.scores) == read
