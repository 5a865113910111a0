"""Goals that a live text flashes with the score."""

import pytest

from orchestration.football.lists.flashes import flashed
from orchestration.football.reading import read
from orchestration.records import Article
from tests.football.told import goals_told

NAMED = "Harry Kane, Dele Alli and Eden Hazard played.\n\n"


def goals(text):
    """(scorer, minute, team, 'pen' or 'og' or '') of each flash."""
    return goals_told(NAMED + text, flashed)


@pytest.mark.parametrize(
    "text",
    [
        "GOAL! Arsenal 0-1 Chelsea (Eden Hazard 48). What a goal.",
        "GOAL! Arsenal 0-1 Chelsea (Hazard, 48)\n\nWhat a goal.",
        "48 min: GOAL! Arsenal 0-1 Chelsea (Hazard)",
        "48' GOAL!\nArsenal 0-1 Chelsea (Hazard)",
        "48' GOAL! Arsenal 0-1 Chelsea - Hazard",
        "48' GOAL by Hazard! Arsenal 0-1 Chelsea",
        "48' Goal! Arsenal 0, Chelsea 1. Eden Hazard (Chelsea) right footed shot from the centre of the box.",
    ],
)
def test_a_flash_has_its_scorer_his_minute_and_his_side(text):
    assert goals(text) == [("Eden Hazard", "48'", "chelsea", "")]


@pytest.mark.parametrize(
    ("bracket", "how"), [("(Kane pen)", "pen"), ("(Kane 12 pen)", "pen"), ("(Kane, og)", "og"), ("(Kane og 12)", "og")]
)
def test_a_flash_says_how_it_was_scored(bracket, how):
    assert goals(f"12' GOAL! Arsenal 1-0 Chelsea {bracket}") == [("Harry Kane", "12'", "arsenal", how)]


def test_the_side_is_that_whose_goals_are_more_by_one_in_either_order_of_time():
    flashes = ["GOAL! Arsenal 1-2 Chelsea (Hazard 80)", "GOAL! Arsenal 1-1 Chelsea (Kane 50)",
               "GOAL! Arsenal 0-1 Chelsea (Hazard 12)"]  # fmt: skip
    assert [team for _, _, team, _ in goals("\n\n".join(flashes))] == ["chelsea", "arsenal", "chelsea"]
    assert [team for _, _, team, _ in goals("\n\n".join(reversed(flashes)))] == ["chelsea", "arsenal", "chelsea"]
    assert [team for _, _, team, _ in goals(flashes[0])] == [None]


BLOG = """Arsenal v Chelsea: as it happened

1 min: Off we go.

12 min: GOAL! Arsenal 1-0 Chelsea (Kane)
What a start. Alli cut it back and Harry Kane swept it in.

31 min: Chance! Kane shoots wide.

38 min: GOAL! Arsenal 1-1 Chelsea (Hazard)
Out of nothing Eden Hazard nodded it past the keeper.

HALF-TIME: Arsenal 1-1 Chelsea
Hazard's header has Chelsea level.

67 min: GOAL! Arsenal 2-1 Chelsea (Kane)
He has another, rounding the goalkeeper after a pass by Dele Alli.

80 min: Off the bar! Alli curls one from 25 yards and Hart was beaten.

FULL-TIME: Arsenal 2-1 Chelsea
Two from Kane take Arsenal second."""


def test_a_live_blog_tells_each_goal_once_forwards_and_backwards():
    wanted = [("Harry Kane", 12, (1, 0)), ("Eden Hazard", 38, (1, 1)), ("Harry Kane", 67, (2, 1))]
    head, *entries = BLOG.split("\n\n")
    for text in (BLOG, "\n\n".join([head, *reversed(entries)])):
        reading = read(Article(text))
        (match,) = reading.matches
        assert (match.home_score, match.away_score) == (2, 1)
        assert [
            (g.player, g.minute_regulation, (g.home_score_after, g.away_score_after)) for g in reading.goals
        ] == wanted


def test_where_goals_are_cried_out_other_entries_hardly_tell_one():
    blog = (
        "Arsenal v Chelsea: matchday live\n\n8 mins: Dele Alli heads over from a corner.\n\n"
        "19 mins: GOAL FOR ARSENAL! Harry Kane finishes a flowing move.\n\n27 mins: NO GOAL. The flag is up.\n\n"
        "52 mins: GOAL FOR CHELSEA. Eden Hazard drills low into the corner.\n\nFULL-TIME: Arsenal 1-1 Chelsea"
    )
    assert [g.player for g in read(Article(blog)).goals] == ["Harry Kane", "Eden Hazard"]


@pytest.mark.parametrize("cry", ["GOAL FOR {}!", "GOAL {}!", "GOAL FOR {}:"])
def test_a_cry_says_whose_goal_it_is(cry):
    text = (
        "Leeds United 2-1 Hull City\n\nPaul Mee, Ian Hill and Sam Reid played.\n\n"
        f"13' {cry.format('LEEDS')} Paul Mee taps in.\n\n45' {cry.format('HULL')} Ian Hill heads into his own net.\n\n"
        f"78' {cry.format('LEEDS')} Sam Reid taps in."
    )
    assert [(g.player, g.side) for g in read(Article(text)).goals] == [
        ("Paul Mee", "home"), ("Ian Hill", "away"), ("Sam Reid", "home"),
    ]  # fmt: skip


def test_who_is_named_behind_a_cry_has_not_scored_for_that():
    text = (
        "Leeds United 1-2 Hull City\n\nPaul Mee, Ian Hill and Sam Reid played.\n\n"
        "13' GOAL! Hull are behind. Paul Mee taps in for Leeds.\n\n45' GOAL! Leeds are caught. Hill scores for Hull."
        "\n\n78' GOAL! Leeds are beaten. Sam Reid taps in for Hull."
    )
    assert [g.side for g in read(Article(text)).goals] == ["home", "away", "away"]
