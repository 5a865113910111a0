"""The one match that a text is about."""

import pytest

from tests.football.told import matches, scores


def test_an_address_names_the_fixture():
    frame = matches("Chelsea beat Arsenal 2-1.", "https://example.org/match/arsenal-v-chelsea/report/1")[0]
    assert (frame.home, frame.final) == ("arsenal", (1, 2))


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("A 2-1 win over Chelsea took Arsenal top.", "arsenal"),
        ("Late goals brought a 3-3 draw against Chelsea for Arsenal.", "arsenal"),
        ("Chelsea were beaten 2-1 by Arsenal.", "chelsea"),
    ],
)
def test_who_is_named_first_as_whom_the_other_met_is_not_taken_for_the_host(text, home):
    frame = matches(text)[0]
    assert (frame.home, frame.home_away_basis) == (home, "text order")


def test_their_win_is_of_the_team_that_the_text_is_about():
    text = "Leeds are back. Leeds sing, and Leeds dance, after their 3-2 win over Fulham. Norwich and Hull look on."
    assert scores(text) == {"leeds-united": 3, "fulham": 2}


def test_a_nation_never_meets_a_club():
    assert matches("Calvert-Lewin scored three for Everton, and England called.") == []


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


def test_a_match_that_opens_a_text_is_no_later_round():
    text = "A plaque recalls the semi-final of 1970 between Italy and West Germany. Italy lost the final to Brazil."
    assert [{m.home, m.away} for m in matches(text)] == [{"italy", "west-germany"}]
    line = "Italy drew the line between them and Peru. Italy lost 2-0 to Brazil."
    assert [{m.home, m.away} for m in matches(line)] == [{"italy", "brazil"}]


def test_a_result_is_none_of_whom_a_side_lost_to_last_week():
    text = "Leeds recovered from last week's defeat by Hull to beat the champions 3-1. Fulham fell to Kane's goals."
    assert scores(f"{text} {PLAY}It was a bad evening for Fulham. Leeds march on.") == {"leeds-united": 3, "fulham": 1}


@pytest.mark.parametrize("before", ["a defeat at Hull", "a loss to Hull", "a draw with Hull", "a home defeat by Hull"])
def test_a_result_is_not_of_whom_a_side_met_before_it(before):
    text = f"After recovering from {before} with a 4-0 win over Leeds, Stoke are fourth."
    assert not any("hull-city" in (m.home, m.away) for m in matches(text))
    text = f"Stoke recovered from {before} with a 4-0 win over Leeds. Kane scored twice."
    assert scores(text) == {"stoke-city": 4, "leeds-united": 0}


def test_a_result_may_be_of_whom_a_side_met_where_nobody_else_is_named():
    assert scores("Stoke suffered a defeat by Hull, going down 2-0.") == {"stoke-city": 0, "hull-city": 2}
    assert scores("A strike from Kane at Hull earned Stoke a 2-0 win.") == {"stoke-city": 2, "hull-city": 0}


@pytest.mark.parametrize(
    ("named", "pair"),
    [
        ("It had cost Stoke, who lost 3-2 to Derby.", {"leeds-united", "hull-city"}),
        ("Stoke beat Derby 3-2.\n\nIt had cost Stoke, who lost 3-2 to Derby.", {"stoke-city", "derby-county"}),
    ],
)
def test_a_text_is_not_about_two_whom_it_names_late_for_their_result_alone(named, pair):
    talk = "It was a nonsense of a rule. "
    text = (
        f"Nobody liked how Hull earned a point. Tom Green put Leeds ahead and Sam Hill levelled.\n\n{talk * 4}{named}"
    )
    assert [{m.home, m.away} for m in matches(text)][:1] == [pair]


@pytest.mark.parametrize(("before", "final"), [("After the Derby", (2, 0)), ("Before Derby", None)])
def test_a_derby_is_no_third_team_that_a_result_may_be_of(before, final):
    text = f"Roma met Lazio in Rome. Lazio began well, and Roma hit the bar. Roma shot wide. {before} Roma won 2-0."
    assert [({m.home, m.away}, m.final) for m in matches(text)] == [({"roma", "lazio"}, final)]


@pytest.mark.parametrize(
    ("draw", "pair"),
    [
        ("Oakley and Hexby played out a goalless draw.", ("oakley", "hexby")),
        ("Kane and Alli went close, but they played out a goalless draw.", ("leeds-united", "fulham")),
    ],
)
def test_a_draw_of_two_unknown_clubs_is_not_that_of_the_teams_named_elsewhere(draw, pair):
    text = "Leeds faced Fulham on Saturday. Leeds hit the bar. Fulham hit a post. " + draw
    assert [(m.home, m.away, m.final) for m in matches(text)] == [(*pair, (0, 0))]
