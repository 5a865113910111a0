"""Own goals: the net the ball ends in, and who put it there."""

import pytest

from orchestration.football.clubs.cast import know_teams
from orchestration.football.events import read_events
from orchestration.football.grammar.scene import look_at
from tests.football.told import told


def test_an_own_goal_is_told_by_the_net_it_ends_in():
    assert told("Jack Cork turned the ball into his own net.") == [("Jack Cork", True, False)]
    assert told("It was an own goal by Jack Cork.") == [("Jack Cork", True, False)]
    assert told("Spurs won by a fourth own goal in two years from Jack Cork.") == [("Jack Cork", True, False)]
    assert "Harry Kane" not in {
        n for n, _, _ in told("An own goal in the second half from Harry Kane's cross settled it.")
    }
    assert told("It was an own goal in the end, from Dele Alli's corner.") == [(None, True, False)]
    assert told("It was an own goal, Dele Alli winning a corner from Jack Cork.") == [(None, True, False)]
    assert told("Jack Cork turned it into his own net, and Dele Alli added a fifth with a header off the post.") == [
        ("Jack Cork", True, False),
        ("Dele Alli", False, False),
    ]
    assert told("Jack Cork put through his own net for a second and Dele Alli added a third.") == [
        ("Jack Cork", True, False),
        ("Dele Alli", False, False),
    ]


def test_who_it_came_off_or_into_whose_net_scored_an_own_goal():
    looped = "Harry Kane's shot took a deflection off Burnley's Jack Cork in the 14th minute and looped over Joe Hart"
    assert {*told(f"{looped} for an own goal.")} == {("Jack Cork", True, False)}
    assert told("Jack Cork put the ball into his own net from Harry Kane's corner.") == [("Jack Cork", True, False)]
    assert told("It was an own goal from Jack Cork's sliced clearance.") == [("Jack Cork", True, False)]
    assert told("It was an own goal from Jack Cork's head.") == [("Jack Cork", True, False)]
    assert told("It was an own goal from Harry Kane's throw-in.") == [(None, True, False)]
    assert told("It was an own goal from Harry Kane's pressure.") == [(None, True, False)]
    assert {*told("Kane's shot went in off Jack Cork, with Joe Hart stranded, for an own goal.")} == {
        ("Jack Cork", True, False)
    }
    brushed = "A cross brushed off Harry Kane on its way to Jack Cork, who put it into his own net."
    assert told(brushed) == [("Jack Cork", True, False)]
    cannoned = "The ball cannoned off Ben Mee, bounced back and hit the unlucky Jack Cork and went in for an own goal."
    assert told(cannoned) == [("Jack Cork", True, False)]


def test_whom_a_shot_strikes_on_its_way_in_has_the_own_goal_that_the_text_tells():
    shot = "Harry Kane's effort was going wide until it struck Jack Cork and trickled over the line."
    assert told(f"Jack Cork's own goal won it. {shot}")[-1] == ("Jack Cork", True, False)
    assert [own for _, own, _ in told(shot)] == [False]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Harry Kane's shot took a huge deflection off Jack Cork to give Spurs the lead.", ("Harry Kane", False)),
        (
            "Harry Kane's shot took a huge deflection off Jack Cork to give Spurs the lead. "
            "Cork became the oldest player to score an own goal.",
            ("Jack Cork", True),
        ),
    ],
)
def test_a_deflection_is_an_own_goal_where_the_text_calls_it_so(text, wanted):
    assert {(name, own) for name, own, _ in told(text)} == {wanted}


@pytest.mark.parametrize(
    "text",
    [
        "Jack Cork hooked the ball back towards his own goal.",
        "Jack Cork came close to an own goal.",
        "Some reports gave it as an own goal by Jack Cork.",
        "It may yet go down as an own goal by Jack Cork.",
        "It might be recorded as an own goal by Jack Cork.",
    ],
)
def test_towards_the_own_goal_is_not_into_it_nor_is_what_may_be_one(text):
    assert told(text) == []


def test_a_close_game_has_its_own_goals():
    found = told("The game was close as own goals by Ben Mee and Jack Cork put Spurs 2-0 up.")
    assert [name for name, own_goal, _ in found if own_goal] == ["Ben Mee", "Jack Cork"]


def test_an_own_goal_is_no_more_than_its_clause():
    wanted = [("Harry Kane", False, False), ("Jack Cork", True, False)]
    assert told("Harry Kane headed in and Jack Cork put through his own net.") == wanted
    assert told("Harry Kane headed in after Jack Cork put through his own net.") == wanted
    assert told("Jack Cork slid in and turned the ball into his own net.") == [("Jack Cork", True, False)]
    assert told("Jack Cork slid in and could only turn it into his own net.") == [("Jack Cork", True, False)]
    assert told("Jack Cork turned the cross into his own net and later scored at the right end.") == [
        ("Jack Cork", True, False),
        ("Jack Cork", False, False),
    ]


def test_a_deflection_is_no_own_goal():
    assert told("Harry Kane scored with a shot that was deflected past Petr Cech.") == [("Harry Kane", False, False)]


def test_an_own_goal_is_of_whom_the_ball_came_off():
    assert told("Harry Kane's low cross was bundled in by Jack Cork for an own goal.") == [("Jack Cork", True, False)]
    assert told("Jack Cork could only divert Kane's cross past his own keeper.") == [("Jack Cork", True, False)]


@pytest.mark.parametrize(
    "text",
    [
        "An unfortunate own goal by Jack Cork gave Spurs the lead.",
        "An own goal by Jack Cork ten minutes from time put the result beyond doubt.",
        "Spurs' second was an own goal from Jack Cork.",
        "Harry Kane forced Jack Cork into an own goal.",
        "There was no doubt as Jack Cork's own goal went in.",
        "Spurs might have scored earlier as an own goal by Jack Cork put them ahead.",
        "Jack Cork could only turn it in as an own goal.",
        "It was recorded as an own goal by Jack Cork.",
        "The game was close until an own goal by Jack Cork made it 1-0.",
        "The game was close before Jack Cork's own goal.",
        "Harry Kane's cross struck Jack Cork and rolled in for an own goal.",
        "Jack Cork headed past his own goalkeeper trying to clear.",
        "Jack Cork's attempted clearance flew into his own net.",
        "Jack Cork turned the ball over his own line.",
    ],
)
def test_one_own_goal_is_told_once_and_by_nobody_else(text):
    assert told(text) == [("Jack Cork", True, False)]


def test_an_own_goal_and_a_goal_of_its_scorer_are_two():
    assert told("Jack Cork made amends for an own goal by scoring the winner.") == [
        ("Jack Cork", True, False),
        ("Jack Cork", False, False),
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A penalty from Harry Kane and a late own goal gave Spurs a 2-0 win.", [("Harry Kane", False), (None, True)]),
        ("Harry Kane scored and an own goal sealed the win.", [("Harry Kane", False), (None, True)]),
        ("Harry Kane scored before Jack Cork scored an own goal.", [("Harry Kane", False), ("Jack Cork", True)]),
        ("Harry Kane scored and forced Jack Cork into an own goal.", [("Harry Kane", False), ("Jack Cork", True)]),
    ],
)
def test_an_own_goal_added_to_what_others_did_is_none_of_theirs(text, wanted):
    assert [(person, own) for person, own, _ in told(text)] == wanted


def test_an_own_goal_of_the_first_leg_is_none_of_this():
    assert told("Jack Cork, who had scored an own goal in the first leg, headed in.") == [("Jack Cork", False, False)]
    assert ("Jack Cork", True, False) in told("Jack Cork scored an own goal in the second half.")


def test_an_equaliser_that_is_an_own_goal_levels_and_the_goal_before_it_does_not():
    scene = look_at("Leeds were behind until Harry Kane's 39th-minute penalty and Jack Cork's own-goal equaliser.")
    know_teams(scene)
    penalty, own_goal = read_events(scene)
    assert "equaliser" not in penalty.constraints
    assert own_goal.own_goal and own_goal.constraints == ("equaliser",)


@pytest.mark.parametrize(
    ("scored", "wanted"),
    [
        ("a Harry Kane free-kick was headed into his own goal by Jack Cork", [("Jack Cork", True)]),
        ("Harry Kane's cross was turned into his own net by Jack Cork", [("Jack Cork", True)]),
        (
            "Harry Kane headed in, and Jack Cork put through his own net later",
            [("Harry Kane", False), ("Jack Cork", True)],
        ),
        (
            "Harry Kane's shot hit the bar as Jack Cork had put through his own net a week before",
            [(None, False), ("Jack Cork", True)],
        ),
    ],
)
def test_a_lead_taken_when_somebody_put_through_his_own_net_is_that_own_goal(scored, wanted):
    assert [(person, own) for person, own, _ in told(f"Spurs took the lead on 20 minutes when {scored}.")] == wanted
