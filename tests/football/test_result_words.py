"""Which words tell a result where they stand, and which only sound like it."""

import pytest

from tests.football.told import results


@pytest.mark.parametrize(
    "text",
    ["Saturday saw Leeds beat Fulham 2-1.", "Goals by Smith saw Leeds come from behind to beat Fulham 2-1."],
)
def test_who_is_seen_to_win_has_won(text):
    (r,) = results(text)
    assert (r.first, r.second, r.scores) == ("leeds-united", "fulham", (2, 1))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Leeds took down Fulham 2-1 on Friday.", (2, 1)),
        ("Leeds cast aside Championship side Fulham 2-1 on Friday.", (2, 1)),
        ("Leeds booted out Fulham 2-1 on Friday.", (2, 1)),
        ("Leeds Down Fulham 2-1 In Cup", (2, 1)),
        ("Leeds earned a 2-0 shutout of Fulham.", (2, 0)),
        ("Leeds dropped a 2-1 decision to Fulham.", (1, 2)),
        ("Leeds claimed a 2-1 decision over Fulham.", (2, 1)),
        ("Leeds went out, falling to top-seeded Fulham 2-1.", (1, 2)),
        ("Leeds improved to 5-1 with a 2-0 win over Fulham.", (2, 0)),
        ("Leeds fell to 3-2 with a 2-1 loss to Fulham.", (1, 2)),
        ("Leeds (3-1) defeated Fulham (2-2) on Saturday, 1-0.", (1, 0)),
        ("Leeds (4-2) downed Fulham (1-5), 2-0, on Saturday night.", (2, 0)),
        ("Leeds (3-1) won 1-0 at Fulham (2-2) on Saturday.", (1, 0)),
        ("Leeds (3-1, 1-0 Big Ten) lost 2-1 to Fulham (2-2, 0-1) on Saturday.", (1, 2)),
        ("Leeds (3-1-2, 1-0-1 Big Ten) beat Fulham (2-2-1) 1-0.", (1, 0)),
    ],
)
def test_how_american_papers_tell_a_result(text, wanted):
    (r,) = results(text)
    assert r.scores is not None
    assert {r.first: r.scores[0], r.second: r.scores[1]} == dict(zip(("leeds-united", "fulham"), wanted, strict=True))


def test_scores_in_brackets_behind_teams_are_results_where_no_other_is_told():
    told = [(r.first, r.scores) for r in results("Leeds (1-0) and Hull (2-1) won, and Derby lost 3-0 at Stoke.")]
    assert ("leeds-united", (1, 0)) in told and ("hull-city", (2, 1)) in told
    assert next(r.scores for r in results("Leeds beat Fulham 4-2 (3-1, 1-0) on Saturday.")) == (4, 2)


@pytest.mark.parametrize(
    "text",
    [
        "Leeds beat Hull (2-1), Derby beat Chelsea (1-0) and Burnley drew 0-0 with Stoke.",
        "Leeds beat Hull (2-1) and Derby beat Stoke (3-2) but Burnley lost 1-0 at home.",
        "Leeds beat Hull (2-1), then drew with Derby (1-1) before they lost 3-0 to Stoke.",
        "Leeds edged past Hull (2-1) while Derby beat Stoke 2-1 and Burnley (1-0) went third.",
    ],
)
def test_scores_in_brackets_behind_who_was_beaten_are_results(text):
    assert ("leeds-united", "hull-city", (2, 1)) in [(r.first, r.second, r.scores) for r in results(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Leeds were 2-1 down. Fulham sat back.",
        "A 2-1 lead made Leeds take down the flag. Fulham left.",
        "The referee's decision angered Leeds. Fulham were 2-1 up.",
    ],
)
def test_what_only_looks_as_american_papers_tell_it(text):
    assert "final" not in [r.kind for r in results(text)]


@pytest.mark.parametrize("verb", ["dropped", "threw away", "surrendered"])
def test_points_that_are_lost_are_no_win(verb):
    assert "final" not in [r.kind for r in results(f"Hull {verb} three points at Stoke, 2-1.")]


@pytest.mark.parametrize(
    "text",
    [
        "Leeds moved past Fulham into third.",
        "It took Leeds past Fulham.",
        "Smith shot past Fulham's keeper for Leeds.",
        "Leeds drew Fulham in the cup.",
        "That drew Leeds level on points with Fulham.",
        "Leeds drew level with Fulham.",
        "Leeds fell behind to Fulham.",
        "Leeds meet Fulham in a third-round tie.",
    ],
)
def test_what_sounds_like_a_result_and_is_none(text):
    assert results(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Leeds are a point ahead of Fulham.",
        "Leeds have taken a point from four games.",
        "Leeds need three points.",
        "Leeds knocked on the door and Fulham trembled.",
        "Leeds won the league and Fulham lost their way.",
        "Leeds took the lead and made their point.",
        "Leeds held the lead at the turning point.",
    ],
)
def test_points_that_a_side_has_and_what_else_it_won_tell_none(text):
    assert results(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A goal took Arsenal above Everton, thrashed 4-0 at Stoke.", ("everton", (0, 4))),
        ("Everton thrashed Stoke 4-0.", ("everton", (4, 0))),
    ],
)
def test_what_stands_beside_a_name_was_done_to_it(text, wanted):
    result = results(text)[0]
    assert (result.first, result.scores) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Leeds came from behind to hold Fulham 1-1.", [(1, 1)]),
        ("Leeds fought back to hold Esperance of Tunisia 1-1.", [(1, 1)]),
        ("Leeds hold Fulham to a 2-2 draw.", [(2, 2)]),
        ("Leeds hold a lead over Fulham.", []),
        ("Leeds could hold Fulham at bay no longer.", []),
    ],
)
def test_whom_a_side_holds_it_draws_with(text, wanted):
    assert [r.scores for r in results(text)] == wanted


@pytest.mark.parametrize("tried", ["failed to", "tried to", "could not", "were unable to"])
def test_whom_a_side_fails_to_hold_it_does_not_draw_with(tried):
    (result,) = results(f"Leeds {tried} hold Fulham 1-1.")
    assert result.kind != "final"


@pytest.mark.parametrize(
    ("text", "winner"),
    [
        ("Leeds ended Hull's winning run at Elland Road.", "leeds-united"),
        ("Leeds ended Hull's winning streak.", "leeds-united"),
        ("Leeds ended Hull's winning run with a point.", None),
        ("Leeds ended Hull's winning run as Kane's late goal earned a draw.", None),
        ("Leeds ended Hull's winning run with a goal to draw level on points with Stoke.", "leeds-united"),
        ("Leeds ended Hull's winning run to go a point clear of Stoke.", "leeds-united"),
        ("Hull's winning goal came late at Leeds.", "hull-city"),
        ("Hull got back to winning ways against Leeds.", "hull-city"),
        ("Hull made a winning start against Leeds.", "hull-city"),
        ("Hull stretched their winning streak to six against Leeds.", "hull-city"),
    ],
)
def test_who_ends_anothers_winning_run_has_won_unless_it_drew(text, winner):
    (result,) = results(text)
    assert ({1: result.first, 0: None}[result.outcome]) == winner


@pytest.mark.parametrize(
    "text", ["Hull's winning run was long.", "Leeds returned to winning ways.", "Hull's win record at Leeds is poor."]
)
def test_a_run_of_wins_is_no_win(text):
    assert results(text) == []


@pytest.mark.parametrize("text", ["Leeds made a losing start at Hull.", "Leeds' losing run went on at Hull."])
def test_a_run_of_defeats_that_begins_or_goes_on_is_a_defeat(text):
    (result,) = results(text)
    assert (result.first, result.outcome) == ("leeds-united", -1)


@pytest.mark.parametrize(
    "text",
    [
        "Leeds ended their losing run against Hull.",
        "Leeds' winning run ended at Hull.",
        "Leeds went to Hull on a winning run.",
    ],
)
def test_a_run_that_ends_is_no_more_of_the_like(text):
    assert results(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Leeds were too strong for Hull's ten men.",
        "Leeds went top by hammering Hull.",
        "Smith's goal guided Leeds past Hull and into the third round.",
        "Leeds raced past Hull.",
        "Leeds put 5 past Hull.",
    ],
)
def test_who_goes_past_or_hammers_a_side_has_won(text):
    (result,) = results(text)
    assert (result.first, result.second, result.outcome) == ("leeds-united", "hull-city", 1)


@pytest.mark.parametrize(
    "text",
    [
        "Leeds tired after hammering Hull's woodwork.",
        "Leeds fans were hammering Hull's Smith.",
        "Smith's goal guided Leeds past Hull and into third in the table.",
        "Smith helped Leeds past Hull into second place with his goal.",
        "Leeds raced past Hull in the table.",
        "The keeper of Leeds put 5 past Hull in training.",
    ],
)
def test_who_passes_a_side_in_the_table_or_hammers_what_is_of_it_has_not(text):
    assert results(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Leeds celebrated a 5-2 {} at Hull.",
        "Leeds enjoyed a 5-2 {} win at Hull.",
        "Leeds followed up their 5-2 {} at Hull by signing Kane.",
    ],
)
@pytest.mark.parametrize("noun", ["rout", "thrashing", "demolition"])
def test_who_routs_a_side_at_its_ground_has_won(text, noun):
    (r,) = results(text.format(noun))
    assert {r.first: r.scores[0], r.second: r.scores[1]} == {"leeds-united": 5, "hull-city": 2}


@pytest.mark.parametrize("hurt", ["were stunned by the", "were angry after a", "slumped to a"])
def test_who_is_hurt_by_a_rout_at_a_ground_has_lost(hurt):
    (r,) = results(f"Hull {hurt} 5-2 thrashing at Leeds.")
    assert {r.first: r.scores[0], r.second: r.scores[1]} == {"leeds-united": 5, "hull-city": 2}


@pytest.mark.parametrize("noun", ["defeat", "capitulation", "beating", "humbling", "battering", "thrashing", "rout"])
@pytest.mark.parametrize(
    "text",
    [
        "Hull's 5-2 {} at the hands of Leeds was a shock.",
        "Hull manager Tom Roe defended his side after the 5-2 {} by Leeds.",
        "Leeds condemned Hull to a 5-2 {}.",
        "Leeds handed Hull a 5-2 {}.",
        "Hull slumped to a 5-2 {} at Leeds.",
        "Leeds inflicted a 5-2 {} on Hull.",
    ],
)
def test_who_suffers_what_a_noun_of_defeat_says(text, noun):
    (r,) = results(text.format(noun))
    assert {r.first: r.scores[0], r.second: r.scores[1]} == {"leeds-united": 5, "hull-city": 2}


@pytest.mark.parametrize(
    "text",
    [
        "Hull lost 2-0 but Leeds enjoyed a 5-2 thrashing of Stoke.",
        "Leeds went top with a 5-2 thrashing of Stoke, who had suffered before.",
        "Leeds moved up by beating Stoke 5-2.",
    ],
)
def test_who_does_what_a_noun_of_defeat_says(text):
    r = results(text)[-1]
    assert {r.first: r.scores[0], r.second: r.scores[1]} == {"leeds-united": 5, "stoke-city": 2}
