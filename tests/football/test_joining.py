"""Tellings of one goal joined."""

import pytest

from orchestration.football.events import read_events
from orchestration.football.goals.joining import join
from orchestration.football.grammar.scene import look_at
from orchestration.football.tellings.told import DESCRIBED
from tests.football.told import goals

STORY = "Theo Walcott equalised in the 10th minute. It rained. Walcott then struck in the 70th minute. It poured. "


@pytest.mark.parametrize(
    ("again", "second_is_described", "tellings"),
    [
        ("Walcott's equaliser was a fine header.", False, [2, 1]),
        ("Walcott scored with a fine header.", False, [1, 2]),
        ("Walcott scored with a fine header.", True, [2, 1]),
    ],
    ids=["the one it is alike", "the later one", "the one told by his name"],
)
def test_what_is_told_again_without_a_minute_joins_one_goal_of_the_player(again, second_is_described, tellings):
    told = read_events(look_at(STORY + again))
    if second_is_described:  # as "the striker", who may be another
        told[1].sources.append(DESCRIBED)
    assert [len(goal.tellings) for goal in join(told)] == tellings


@pytest.mark.parametrize(("score", "count"), [("2-0", 2), ("1-0", 1)])
def test_a_score_that_no_opener_makes_is_of_a_further_goal(score, count):
    text = (
        "Arsenal beat Chelsea 3-0 on Sunday.\n\nTheo Walcott put Arsenal ahead after 26 minutes with a header.\n\n"
        f"Walcott lifted the ball over Petr Cech to make it {score}."
    )
    assert [name for name, *_ in goals(text)] == ["Theo Walcott"] * count


def test_a_seventh_that_may_be_his_or_his_sides_is_read_of_who_scored_seven():
    minutes = [7, 14, 28, 38, 49, 58, 61]
    text = (
        f"Arsenal beat Chelsea 7-0.\n\nGoals: Walcott {', '.join(map(str, minutes))}\n\nTheo Walcott added a seventh."
    )
    assert [minute for *_, minute in goals(text)] == minutes


@pytest.mark.parametrize(
    ("at_first", "count"),
    [("Theo Walcott headed in after the break.", 2), ("Theo Walcott converted it after the break.", 1)],
)
def test_a_penalty_is_no_header(at_first, count):
    text = f"Arsenal beat Chelsea 2-1. A late Walcott penalty won it.\n\nIt rained. It poured. {at_first}"
    assert [name for name, *_ in goals(text)].count("Theo Walcott") == count


@pytest.mark.parametrize(
    ("second", "count"),
    [("Walcott's second, a volley from 20 yards, made it 2-2.", 2), ("It was Walcott's second of the season.", 1)],
)
def test_what_the_story_tells_before_a_second_is_the_first(second, count):
    text = f"Arsenal and Chelsea drew 2-2. It rained. Arsenal hit back through Theo Walcott.\n\n{second}"
    assert [name for name, *_ in goals(text)].count("Theo Walcott") == count


@pytest.mark.parametrize(
    ("shot", "scorers"),
    [
        ("Theo Walcott's drive hit John Terry and fell for Olivier Giroud, who made no mistake", ["Olivier Giroud"]),
        ("Theo Walcott's shot came back off the post and Olivier Giroud stabbed in", ["Olivier Giroud"]),
        ("Theo Walcott's header crept in and Olivier Giroud added a second", ["Theo Walcott", "Olivier Giroud"]),
        ("Theo Walcott's drive beat Cech and Olivier Giroud made it two", ["Theo Walcott", "Olivier Giroud"]),
    ],
)
def test_a_goal_announced_is_not_that_of_the_shot_that_led_up_to_it(shot, scorers):
    text = f"Arsenal beat Chelsea 2-0.\n\nArsenal took the lead after 26 minutes. {shot}."
    assert [name for name, *_ in goals(text)] == scorers


@pytest.mark.parametrize(
    ("led", "shot"),
    [
        (
            "took the lead in the first half",
            "Theo Walcott's shot beat Cech and Olivier Giroud struck after the break",
        ),
        ("opened the scoring", "It was Theo Walcott's strike, and Olivier Giroud tapped in after the break"),
    ],
)
def test_a_goal_of_another_half_or_behind_what_the_first_was_is_a_further_one(led, shot):
    text = f"Arsenal beat Chelsea 2-0.\n\nArsenal {led}. {shot}."
    assert [name for name, *_ in goals(text)] == ["Theo Walcott", "Olivier Giroud"]


@pytest.mark.parametrize(
    ("again", "minutes"),
    [
        ("before repeating the feat a minute later", [26, 27]),
        ("before tapping in three minutes later", [26, 29]),
        ("before limping off three minutes later", [26]),
        ("before firing wide three minutes later", [26]),
    ],
)
def test_what_who_scored_did_before_is_another_goal_where_it_tells_one(again, minutes):
    text = f"Arsenal beat Chelsea 3-0.\n\nTheo Walcott headed in on 26 minutes {again}."
    assert [minute for *_, minute in goals(text)] == minutes


@pytest.mark.parametrize(
    ("first", "again", "scores"),
    [
        ("Chelsea made it two through Theo Walcott.", "Walcott added a third.", [(2, 0), (3, 0)]),
        ("Theo Walcott put Chelsea ahead.", "Walcott extended the lead.", [(1, 0), (2, 0)]),
        (
            "Chelsea took the lead through Theo Walcott.",
            "Chelsea were two up when Walcott headed in.",
            [(1, 0), (2, 0)],
        ),
        ("Theo Walcott put Chelsea ahead.", "Walcott restored the lead.", [(1, 0)]),
        ("Theo Walcott put Chelsea ahead.", "It was Walcott's second of the season.", [(1, 0)]),
    ],
)
def test_one_goal_does_to_the_score_what_one_can(first, again, scores):
    text = f"Chelsea beat Arsenal 4-0 at home.\n\n{first} {again}"
    assert [score for _, _, score, _ in goals(text)] == scores


@pytest.mark.parametrize(("parted", "count"), [("", 2), ("\n\n", 1)])
def test_a_player_scored_again_where_a_paragraph_tells_anothers_goal_between(parted, count):
    told = f"Theo Walcott put Chelsea ahead. Arsenal hit back through Ian Hill.{parted} Walcott edged Chelsea ahead."
    assert [name for name, *_ in goals(f"Chelsea beat Arsenal 2-1.\n\n{told}")].count("Theo Walcott") == count
