"""Lists of scorers in team sheets and result lines."""

import pytest

from orchestration.football.lists.scorers import listed
from orchestration.football.reading import read
from orchestration.records import Article
from tests.football.told import goals_told, scorers

NAMED = "Harry Kane, Dele Alli, Eden Hazard and Jan Vertonghen played.\n\n"


def goals(lines):
    """(scorer, minute, team ids, 'pen' or 'og' or '') of each goal listed."""
    return goals_told(NAMED + lines, listed)


@pytest.mark.parametrize(
    "line",
    [
        "Goals: Kane 56, Alli 74 (pen), 84",
        "GOALS: Kane (56), Alli (74, PEN), (84)",
        "Scorers: Kane (56), Alli (pen 74, 84)",
        "Scorers: Kane (56); Alli (pen 74, 84)",
        "Goals: Kane 56', Alli 74' pen, 84'",
        "Goalscorers: Kane 56 mins, Alli 74 pen and 84",
    ],
)
def test_a_list_under_a_team_sheet_gives_scorers_minutes_and_the_team(line):
    sheet = f"Arsenal: Cech, Bellerin (Holding 60), Ozil 7.\n\n{line}\n\nBookings: Alli 23"
    assert goals(sheet) == [
        ("Harry Kane", "56'", "arsenal", ""),
        ("Dele Alli", "74'", "arsenal", "pen"),
        ("Dele Alli", "84'", "arsenal", ""),
    ]


def test_a_team_heads_its_own_list():
    assert goals("Arsenal: Kane (69), Alli (90+4)\n\nChelsea: Hazard (48)") == [
        ("Harry Kane", "69'", "arsenal", ""),
        ("Dele Alli", "90'+4'", "arsenal", ""),
        ("Eden Hazard", "48'", "chelsea", ""),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Scorers: Arsenal – Kane (69), Alli (84); Chelsea – Hazard (48)",
        "Arsenal scorers: Kane (69), Alli (84)\n\nChelsea scorer: Hazard (48)",
        "Arsenal goals: Kane 69, Alli 84\n\nChelsea goal: Hazard 48",
    ],
)
def test_a_title_of_scorers_may_name_their_team_before_or_behind_it(line):
    assert goals(line) == [
        ("Harry Kane", "69'", "arsenal", ""),
        ("Dele Alli", "84'", "arsenal", ""),
        ("Eden Hazard", "48'", "chelsea", ""),
    ]


def test_the_line_under_a_team_s_goals_has_as_many_scorers():
    sheet = "Arsenal 3\nKane 12, pen 30, Alli 74\n\nChelsea 1\nHazard 48"
    assert goals(sheet) == [
        ("Harry Kane", "12'", "arsenal", ""),
        ("Harry Kane", "30'", "arsenal", "pen"),
        ("Dele Alli", "74'", "arsenal", ""),
        ("Eden Hazard", "48'", "chelsea", ""),
    ]
    assert goals(sheet.replace("3\n", "3 ").replace("1\n", "1 ")) == goals(sheet)
    assert (
        goals("Arsenal (1) 3 Scorers: Kane 12, 30pen, Alli 74 Subs used: Ozil 60 Chelsea (0) 0")[:1] == goals(sheet)[:1]
    )
    assert goals("Arsenal 3\nKane 12, Alli 74") == []
    assert goals("Arsenal 2\nKane 7, Alli 8, who was poor") == []


def test_brackets_of_what_is_no_goal_list_no_scorers():
    assert len(goals("Kane (12'), Alli (30') and Hazard (77') did the damage.")) == 3
    assert len(goals("Kane (12'), Alli (30', 54') and Hazard (77') did the damage.")) == 4
    assert goals("Kane (12'), Alli (30') and Hazard (77') were booked.") == []
    assert goals("Arsenal 1\n\nArsenal ²\n\nKane 12, 30") == []
    assert len(goals("It is thanks to Kane (12, 30) and Alli (77), " * 9)) == 3 * 9


def test_an_own_goal_of_nobody_named_may_open_a_list():
    assert goals("Arsenal 2 (og 24, Kane 69) Chelsea 0") == [
        (False, "24'", "arsenal", "og"),
        ("Harry Kane", "69'", "arsenal", ""),
    ]
    assert goals("Arsenal 2 (24, Kane 69) Chelsea 0") == []


def test_a_result_line_holds_the_scorers_of_both():
    assert goals("Arsenal 2 (Kane 69, Vertonghen og 80) Chelsea 1 (Hazard 48)") == [
        ("Harry Kane", "69'", "arsenal", ""),
        ("Jan Vertonghen", "80'", "arsenal", "og"),
        ("Eden Hazard", "48'", "chelsea", ""),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Arsenal: Cech, Bellerin (Holding 60), Ozil, Kane (Alli 72)",
        "Bookings: Kane 23, Alli (44)",
        "Subs: Kane 56, Alli 74",
        "Arsenal: Cech (6), Bellerin (7), Holding (7), Ozil (8), Kane (9), Alli (6)",
        "Arsenal 2-1 Chelsea\nKane 8, Alli 7, Son 6",
        "Goals: None",
        "The goals-per-game ratio was 3.71, and Kane has 14.",
        "He plays in front of goal - Kane has 14 of them.",
        "Arsenal 2-1 Chelsea (half-time 1-0)",
    ],
)
def test_what_is_no_list_of_scorers(line):
    assert goals(line) == []


def test_a_name_that_nobody_else_prints_is_a_goal_without_a_scorer():
    assert goals("Arsenal: Cech, Bellerin.\n\nGoals: xhaka 12") == [(False, "12'", "arsenal", "")]


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Arsenal 2-0 Chelsea (Kane 40 pen, 80)", [("Harry Kane", "40'", "arsenal", "pen"),
                                                  ("Harry Kane", "80'", "arsenal", "")]),
        ("Arsenal 0-1 Chelsea (Hazard 40)", [("Eden Hazard", "40'", "chelsea", "")]),
        ("Arsenal 1-1 Chelsea (Kane 40, Hazard 80)", [("Harry Kane", "40'", None, ""),
                                                      ("Eden Hazard", "80'", None, "")]),
        ("Arsenal 1-1 Chelsea (Kane 40 – Hazard 80)", [("Harry Kane", "40'", "arsenal", ""),
                                                       ("Eden Hazard", "80'", "chelsea", "")]),
        ("Arsenal 1 Chelsea 1\nKane 40; Hazard 80", [("Harry Kane", "40'", "arsenal", ""),
                                                     ("Eden Hazard", "80'", "chelsea", "")]),
        ("Arsenal 1 Chelsea 1\nGoals: Kane '40 - Hazard '80", [("Harry Kane", "40'", "arsenal", ""),
                                                               ("Eden Hazard", "80'", "chelsea", "")]),
        ("Arsenal 1-1 Chelsea (Arsenal win 4-3 on penalties)\n\n(Kane 40', Hazard 80')",
         [("Harry Kane", "40'", None, ""), ("Eden Hazard", "80'", None, "")]),
        ("Arsenal 1-0 Chelsea (aet)\nKane 95", [("Harry Kane", "95'", "arsenal", "")]),
        ("Arsenal 1-0 Chelsea (aet), where Kane (95) limped off", []),
        ("Arsenal 1 Chelsea 1\nKane 40; Hazard 80, who limped off", []),
        ("Arsenal 2-1 Chelsea (Kane 40)", []),
        ("HT: Arsenal 1-0 Chelsea (Kane 40)", []),
    ],
)  # fmt: skip
def test_scorers_stand_in_the_brackets_behind_a_result_line(line, wanted):
    assert goals(line) == wanted


OWED = [("Harry Kane", "12'", "arsenal", ""), ("Harry Kane", "30'", "arsenal", ""), ("Dele Alli", "77'", "arsenal", "")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Arsenal eased to a 3-0 win over Chelsea thanks to Kane (12, 30) and Alli (77).",
        "Arsenal won 3-0, courtesy of Kane (12, 30), and Alli (77).",
        "Kane (12'), Kane (30'), and Alli (77') delivered the goals as Arsenal won 3-0.",
    ],
)
def test_a_sentence_that_owes_its_result_to_names_with_minutes_lists_scorers(sentence):
    assert goals(sentence) == OWED


@pytest.mark.parametrize(
    "sentence",
    [
        "Arsenal won thanks to Kane (booked 12 times), who scored.",
        "Arsenal beat Chelsea thanks to Kane (19) and Alli (21), both academy graduates.",
        "Arsenal beat Chelsea thanks to Kane (37) and Alli (38), the oldest pair in the league.",
        "Arsenal 1-0 Chelsea (att 45)",
        "Arsenal 1-0 Chelsea (attendance 45)",
        "Kane (18) and Alli (19), both still at school, came on.",
    ],
)
def test_other_figures_in_brackets_are_no_minutes(sentence):
    assert goals(sentence) == []


@pytest.mark.parametrize(
    "line", ["Arsenal 2-0 Chelsea (Kane 12, Alli 30, att 45)", "Arsenal: Kane 12, Alli 30; attendance 12,450"]
)
def test_who_watched_has_not_scored(line):
    assert [scorer for scorer, *_ in goals(line)] == ["Harry Kane", "Dele Alli"]


def test_a_young_scorer_s_goal_may_come_when_he_is_too_old_for_it():
    told = goals("Arsenal beat Chelsea thanks to the youngster's wit, courtesy of Kane (18) and Alli (77).")
    assert [minute for _, minute, *_ in told] == ["18'", "77'"]


def test_who_levelled_a_lead_is_not_through_whom_the_others_had_led():
    both = ["Harry Kane", "Jack Cork"]
    assert scorers("Harry Kane levelled for Spurs in the 70th minute after Burnley had led through Jack Cork.") == both
    assert scorers("Spurs levelled after a fine move through Harry Kane.") == ["Harry Kane"]
    assert scorers("Spurs levelled after Burnley had been reduced to ten men through Harry Kane.") == ["Harry Kane"]
    assert scorers("Spurs took the lead after Dele Alli had won a corner, through Harry Kane.") == ["Harry Kane"]
    assert scorers("Spurs levelled after they had hit the bar thanks to Harry Kane.") == ["Harry Kane"]


def test_who_scores_though_a_shot_of_his_was_parried_is_no_goalkeeper():
    parried = "Dele Alli tapped in when Harry Kane's shot was parried."
    assert scorers(f"Harry Kane scored for Spurs. {parried}") == ["Harry Kane", "Dele Alli"]
    assert scorers("Joe Hart scored for Spurs. Dele Alli tapped in when Joe Hart parried.") == ["Dele Alli"]


def test_what_the_score_then_was_is_owed_to_another_than_who_scored_before():
    text = "Harry Kane got on the scoresheet, and it was 3-0 at the break thanks to Dele Alli's free-kick."
    assert scorers(text) == ["Harry Kane", "Dele Alli"]
    assert scorers("Spurs took the lead early and deservedly thanks to Dele Alli's free-kick.") == ["Dele Alli"]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Goals: Kane 2, Alli 1", [("Kane", None), ("Kane", None), ("Alli", None)]),
        ("Goals: Kane 2, Alli 12, Son 40", [("Kane", "2'"), ("Alli", "12'"), ("Son", "40'")]),
        ("Goals: Kane 2', Alli 1'", [("Alli", "1'"), ("Kane", "2'")]),
    ],
)
def test_figures_that_come_to_the_goals_of_the_match_count_them(line, told):
    read_goals = [g for g in read(Article(f"Arsenal 3-0 Chelsea\n\n{line}")).goals if g.player]
    assert [(g.player, g.minute_regulation and f"{g.minute_regulation}'") for g in read_goals] == told


def test_who_led_close_to_the_break_led_through_whom_is_named():
    assert scorers("Spurs took the lead close to the break through Harry Kane.") == ["Harry Kane"]
    assert scorers("Harry Kane put Spurs ahead after Hull went close through Jack Cork.") == ["Harry Kane"]
