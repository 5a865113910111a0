"""Tellings of one sentence: of one goal, or of several."""

import pytest

from orchestration.football.clubs.cast import know_teams
from orchestration.football.events import read_events
from orchestration.football.grammar.scene import look_at
from tests.football.told import goals, scorers, told


@pytest.mark.parametrize(
    "together",
    [
        *(f"{goals} from Theo Ash and Max Birch" for goals in ("Goals", "Strikes", "Headers", "Penalties")),
        "A Theo Ash goal and a late Max Birch penalty",
    ],
)
def test_what_goals_told_together_earned_a_side_all_of_them_earned(together):
    scene = look_at(f"{together} earned Leeds the spoils.")
    know_teams(scene)
    assert [t.team for t in read_events(scene)] == [("leeds-united",), ("leeds-united",)]


@pytest.mark.parametrize(
    "text", ["Harry Kane and Dele Alli goals", "Harry Kane chipped it against the underside of the bar and down"]
)
def test_a_text_may_end_at_any_word_of_a_goal(text):
    scene = look_at(text)
    know_teams(scene)
    assert {t.team for t in read_events(scene)} <= {None}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("He struck late after goals from Dele Alli and Eric Dier.", ["Harry Kane", "Dele Alli", "Eric Dier"]),
        ("The former Leicester City man scored late on.", ["Harry Kane"]),
        ("The former champions scored late on.", []),
        ("Tottenham went ahead after a goal from Dele Alli.", ["Dele Alli"]),
    ],
)  # fmt: skip
def test_who_scores_after_goals_of_others_is_none_of_them(text, wanted):
    assert scorers(f"Harry Kane came off the bench. {text}") == wanted


def test_goals_that_came_before_are_not_those_of_who_scored_after_them():
    text = "The World Cup winner came on and struck in the 85th minute following goals from Harry Kane and Dele Alli."
    assert told(text) == [(None, False, False), ("Harry Kane", False, False), ("Dele Alli", False, False)]


def test_who_opens_the_scoring_and_makes_it_more_than_one_has_two():
    assert scorers("Harry Kane opened the scoring and made it 2-0 before the break.") == ["Harry Kane"] * 2
    assert scorers("Harry Kane opened the scoring to make it 1-0 before the break.") == ["Harry Kane"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Harry Kane levelled on 49 minutes, Dele Alli put Leeds ahead on the hour, and then Kane ran the length "
            "of the pitch to make it 3-1 in injury time.",
            ["Harry Kane", "Dele Alli", "Harry Kane"],
        ),
        (
            "Harry Kane levelled on 49 minutes after Bobby Hale had struck, and Dele Alli and Kane linked before Alli "
            "made it 2-1 on the hour.",
            ["Bobby Hale", "Harry Kane", "Dele Alli"],
        ),
    ],
)
def test_who_is_named_again_behind_anothers_goal_and_makes_it_a_score_has_the_next(text, wanted):
    assert [name for name, *_ in goals(f"Leeds 3-1 Hull\n\n{text}")] == wanted


@pytest.mark.parametrize(
    ("text", "penalties"),
    [
        ("Harry Kane headed in Alli's corner and converted a late penalty.", [False, True]),
        ("Harry Kane tapped in from close range and curled home a free-kick.", [False, False]),
        ("Harry Kane gave Leeds an early lead and popped up with the winner in the 90th minute.", [False, False]),
        ("Harry Kane broke the deadlock from the spot and sealed the win with a late header.", [True, False]),
        ("Harry Kane headed in and profited from a slip to net the winner in the 90th minute.", [False, False]),
    ],
)
def test_who_goes_on_to_another_ball_or_the_last_goal_has_two(text, penalties):
    assert [penalty for _, _, penalty in told(text)] == penalties
    assert [name for name, *_ in goals(f"Leeds 3-2 Hull\n\n{text}")] == ["Harry Kane"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "Harry Kane headed in and sealed the win in the 80th minute.",
        "Harry Kane broke the deadlock and sealed a 1-0 win with a late header.",
        "Harry Kane headed home Alli's cross and won the game for Leeds.",
        "Harry Kane rose and headed in to grab the winner in the 80th minute.",
        "Harry Kane won a penalty and converted it to give Leeds the lead in the 80th minute.",
    ],
)
def test_what_one_goal_came_to_is_no_other(text):
    assert scorers(text) == ["Harry Kane"]


def test_a_goal_told_beside_an_own_goal_before_it_is_another():
    assert scorers("Harry Kane headed home moments after Jack Cork's own goal.") == ["Harry Kane", "Jack Cork"]


def test_a_shot_turned_into_the_own_net_is_no_other_goal():
    assert told("Jack Cork deflected a Harry Kane shot into his own net.") == [("Jack Cork", True, False)]


@pytest.mark.parametrize("when", ["on the hour and held on until", "early on before"])
def test_who_levels_did_not_put_the_others_ahead(when):
    text = f"Spurs went ahead {when} Eden Hazard slotted home to equalise."
    scene = look_at(text)
    know_teams(scene)
    named = [t.person is not None for t in read_events(scene) if t.weight >= 1.0]
    assert named == [False, True]


def test_what_was_regained_through_somebody_was_levelled_by_another():
    scene = look_at("Spurs levelled and regained the lead through Harry Kane.")
    know_teams(scene)
    assert [(t.person, t.constraints) for t in read_events(scene)] == [(None, ("equaliser",)), (0, ("regains",))]


def test_who_had_earlier_cancelled_a_goal_out_has_two_and_not_that_one():
    text = (
        "Harry Kane settled it. The striker had earlier cancelled out Dele Alli's opener and was on hand to sweep home."
    )
    assert scorers(text) == ["Harry Kane", "Harry Kane", "Dele Alli", "Harry Kane"]
    assert scorers(text.replace("was on hand to sweep home", "was cheered")) == [
        "Harry Kane",
        "Harry Kane",
        "Dele Alli",
    ]


@pytest.mark.parametrize(
    ("together", "of_the_last"), [("brought Spurs level", ("equaliser",)), ("cancelled out Eden Hazard's opener", ())]
)
def test_of_goals_told_together_the_last_levels(together, of_the_last):
    scene = look_at(f"Goals from Harry Kane and Dele Alli {together}.")
    know_teams(scene)
    assert [t.constraints for t in read_events(scene)][:2] == [(), of_the_last]


@pytest.mark.parametrize("who", ["Kane", "He"])
@pytest.mark.parametrize(
    ("text", "goals"),
    [
        ("headed in his second on the hour and completed his hat-trick from the spot", 2),
        ("doubled the lead and later completed his hat-trick", 2),
        ("added another after the break and completed his treble with a low shot", 2),
        ("headed in another and completed his hat-trick", 1),
        ("headed in another, completing his hat-trick with a low shot", 1),
    ],
)
def test_a_haul_of_three_is_completed_after_a_second(who, text, goals):
    scene = look_at(f"Harry Kane opened the scoring for Spurs. {who} {text}.")
    know_teams(scene)
    assert len([t for t in read_events(scene) if t.weight >= 1.0]) == 1 + goals


@pytest.mark.parametrize("score", ["to lead 2-1", "to go 2-1 up"])
def test_a_score_behind_goals_told_together_is_the_last_ones(score):
    scene = look_at(f"Spurs scored twice through Harry Kane's 84th-minute penalty and Dele Alli's fine strike {score}.")
    know_teams(scene)
    assert [t.score for t in read_events(scene) if t.person is not None] == [None, (2, 1)]


@pytest.mark.parametrize(
    ("text", "team"),
    [
        ("Leeds had taken an early lead through an own goal by Jack Cork.", "leeds-united"),
        ("Leeds levelled with an own goal by Jack Cork.", "leeds-united"),
        ("Leeds took the lead before an own goal by Jack Cork levelled it.", None),
    ],
)
def test_a_side_s_goal_through_an_own_goal_is_that_side_s(text, team):
    scene = look_at(text)
    know_teams(scene)
    assert [t.team and t.team[0] for t in read_events(scene) if t.own_goal] == [team]


def test_a_shot_told_at_length_is_for_the_equaliser_that_it_was_for():
    sent_in = "hammered home a stinging shot from outside the penalty area"
    scene = look_at(f"Spurs drew 2-2. Harry Kane {sent_in} for the first equaliser just before the break.")
    know_teams(scene)
    assert [t.constraints for t in read_events(scene) if t.person is not None] == [("equaliser",)]


def test_a_side_whose_defence_is_fooled_does_not_score():
    scene = look_at("Harry Kane levelled against Hull. Late on the striker fooled the Hull defence to hit the winner.")
    know_teams(scene)
    assert ("hull-city",) not in [t.team for t in read_events(scene) if "winner" in t.constraints]


def test_a_lead_that_was_levelled_is_not_the_goal_told_behind():
    text = "Hull beat Leeds 3-2. Hull took a 2-0 lead but Leeds levelled before Scott Galloway hit a late winner."
    assert goals(text)[-1][:3] == ("Scott Galloway", "hull-city", (3, 2))
    text = "Hull beat Leeds 3-2. Hull took a 2-0 lead when Scott Galloway struck."
    assert [goal[:3] for goal in goals(text)] == [("Scott Galloway", "hull-city", (2, 0))]


def test_what_a_side_conceded_before_its_leveller_is_the_others_goal():
    told = "Leeds 1-1 Hull. Leeds conceded after 12 minutes {} Ben Brook."
    assert goals(told.format("but levelled through"))[-1][:2] == ("Ben Brook", "leeds-united")
    assert goals(told.format("and levelled through"))[-1][:2] == ("Ben Brook", "leeds-united")
    assert goals(told.format("to"))[-1][:2] == ("Ben Brook", "hull-city")


def test_who_fell_behind_in_an_opening_clause_is_the_subject_of_the_sentence():
    scene = look_at("After falling behind in the 12th minute, Leeds levelled through Ben Brook against Hull.")
    know_teams(scene)
    assert [(t.team, t.against) for t in read_events(scene)] == [
        (None, ("leeds-united",)),
        (("leeds-united",), None),
    ]
