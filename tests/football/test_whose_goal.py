"""Whose goals those of a list are."""

import pytest

from orchestration.football.clubs.cast import know_teams
from orchestration.football.events import read_events
from orchestration.football.grammar.scene import look_at
from tests.football.told import goals, scorers


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Leeds led through Harry Kane and Dele Alli,", {"Harry Kane": 1, "Dele Alli": 1}),
        ("Goals from Dele Alli and Harry Kane, who scored two, won it.", {"Harry Kane": 2, "Dele Alli": 1}),
        ("Goals from Dele Alli and Harry Kane, who got two assists, won it.", {"Harry Kane": 1, "Dele Alli": 1}),
        ("Dele Alli and Harry Kane, who hit two posts, scored.", {"Harry Kane": 1, "Dele Alli": 1}),
        ("Dele Alli and Harry Kane, who scored five minutes after the break, won it.", {"Harry Kane": 1}),
        ("Goals by Harry Kane and two by Dele Alli won it.", {"Harry Kane": 1, "Dele Alli": 2}),
        ("Goals from Dele Alli (2) and Harry Kane won it.", {"Harry Kane": 1, "Dele Alli": 2}),
        ("Spurs hit back with a brace from Harry Kane and a third from Dele Alli.", {"Harry Kane": 2, "Dele Alli": 1}),
        ("A double from Harry Kane and a late Dele Alli strike won it.", {"Harry Kane": 2, "Dele Alli": 1}),
        ("Chelsea conceded two goals from Harry Kane.", {"Harry Kane": 2}),
        ("Two goals from Harry Kane and Dele Alli won it.", {"Harry Kane": 1, "Dele Alli": 1}),
        ("Late goals from Harry Kane and Dele Alli won it.", {"Harry Kane": 1, "Dele Alli": 1}),
        ("Harry Kane hit a brace and Dele Alli got the other two.", {"Harry Kane": 2, "Dele Alli": 2}),
        ("Harry Kane grabbed two of them and Dele Alli the other.", {"Harry Kane": 2, "Dele Alli": 1}),
        ("Harry Kane had two goals for Spurs.", {"Harry Kane": 2}),
        ("Harry Kane scored a pair of goals.", {"Harry Kane": 2}),
        ("Spurs won 2-0 with both goals coming from Harry Kane.", {"Harry Kane": 2}),
        ("Doubles from Harry Kane and Dele Alli won it.", {"Harry Kane": 2, "Dele Alli": 2}),
        ("Harry Kane scored in each half.", {"Harry Kane": 2}),
        ("Harry Kane and Dele Alli scored in each half.", {"Harry Kane": 1, "Dele Alli": 1}),
        ("A goal in each half from Harry Kane won it.", {"Harry Kane": 2}),
        ("A goal in each half from Harry Kane and Dele Alli won it.", {"Harry Kane": 1, "Dele Alli": 1}),
        ("Spurs scored twice through Harry Kane and Dele Alli and held on.", {"Harry Kane": 1, "Dele Alli": 1}),
        ("Spurs scored twice through Harry Kane and held on.", {"Harry Kane": 2}),
        ("Harry Kane scored for Spurs and Dele Alli for Leeds.", {"Harry Kane": 1, "Dele Alli": 1}),
        (
            "Harry Kane scored for Spurs, Dele Alli and Eric Dier for the visitors.",
            {"Harry Kane": 1, "Dele Alli": 1, "Eric Dier": 1},
        ),
        ("Harry Kane scored for Spurs and Dele Alli for Leeds hit the post.", {"Harry Kane": 1}),
        ("Harry Kane scored for Spurs after replacing Dele Alli for the second half.", {"Harry Kane": 1}),
        ("Harry Kane (2) and Dele Alli scored.", {"Harry Kane": 2, "Dele Alli": 1}),
        ("Harry Kane (12) and Dele Alli (2) scored.", {"Harry Kane": 1, "Dele Alli": 1}),
        ("Two goals in three minutes from Harry Kane won it.", {"Harry Kane": 2}),
        ("Harry Kane, Eric Dier, and Dele Alli each scored.", {"Harry Kane": 1, "Eric Dier": 1, "Dele Alli": 1}),
        ("Spurs scored through Harry Kane, Dele Alli and an own goal.", {"Harry Kane": 1, "Dele Alli": 1}),
        ("Spurs won 2-0 with goals by Harry Kane and Dele Alli.", {"Harry Kane": 1, "Dele Alli": 1}),
    ],
)
def test_how_many_goals_of_a_list_are_somebodys(text, counts):
    scene = look_at(text)
    know_teams(scene)
    assert {scene.people.names[t.person]: t.count for t in read_events(scene) if t.person is not None} == counts


@pytest.mark.parametrize(
    ("sends", "wanted"), [("sending", ["Harry Kane"]), ("slipped", ["Harry Kane"]), ("watching", [])]
)
def test_who_is_sent_through_for_a_goal_scored_it(sends, wanted):
    assert scorers(f"A fine ball from Dele Alli came, {sends} Harry Kane through for an easy goal.") == wanted


@pytest.mark.parametrize(
    ("told", "team"),
    [
        ("Leeds overwhelmed Arsenal early on and took the lead through Harry Kane.", "leeds-united"),
        ("Leeds pressed the visitors back and went ahead when Harry Kane scored.", "leeds-united"),
        ("Leeds put pressure on Arsenal from the off and were in front when Harry Kane scored.", "leeds-united"),
        ("The hosts caught Arsenal cold and deservedly took the lead when Harry Kane scored.", "@home"),
        ("Leeds were second best as Roma overran them and took the lead through Harry Kane.", "roma"),
        ("Leeds lost to Arsenal, who took the lead through Harry Kane.", "arsenal"),
        ("Leeds 1-2 Arsenal: the visitors took the lead through Harry Kane.", "@away"),
        ("Arsenal gave the ball away and allowed Leeds to take the lead through Harry Kane.", "leeds-united"),
        ("A goal by Harry Kane gave Leeds the lead over Arsenal.", "leeds-united"),
    ],
)
def test_a_lead_is_of_the_side_that_is_the_subject_not_of_the_one_named_last(told, team):
    scene = look_at(told)
    know_teams(scene)
    assert {t.team[0] for t in read_events(scene) if t.team} == {team}


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Leeds reacted to the goal from Ben Mee with a change.", (0, 1)),
        ("Leeds responded to Ben Mee's goal by pressing.", (0, 1)),
        ("Leeds shrugged off Ben Mee's goal.", (0, 1)),
        ("Leeds hit back through Ben Mee's goal.", (1, 0)),
    ],
)
def test_who_reacts_to_a_goal_did_not_score_it(text, side):
    assert goals(f"Leeds 1-1 Hull\n\n{text}")[0][:3:2] == ("Ben Mee", side)
