"""A goal told in few words, "it began with Kane", has its scorer and its minute as one told at length has."""

import pytest

from orchestration.football.reading import read
from orchestration.records import Article


def goals(sentence: str, score: str) -> list[tuple[str | None, int | None]]:
    """(scorer, minute) of the goals of a report that is one sentence or two."""
    return [(g.player, g.minute_regulation) for g in read(Article(f"Leeds {score} Derby\n\n{sentence}")).goals]


NAMES = ["Muller", "Ben Mee", "De Jong", "Kevin De Bruyne"]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "opens",
    [
        "It began with {} after four minutes",
        "It all started with {} after just four minutes",
        "The scoring began with {} on four minutes",
        "The rout started with {} in the fourth minute",
        "The goals began with {} in the 4th minute",
    ],
)
def test_whom_a_match_began_with_at_a_minute_has_the_first_goal(opens, name):
    opening = opens.format(name)
    for told in (
        f"{opening}. Harry Kane scored in the 60th minute.",
        f"{opening} and Harry Kane scored on 60 minutes.",
    ):
        assert goals(told, "2-0") == [(name, 4), ("Harry Kane", 60)]


@pytest.mark.parametrize("name", NAMES)
def test_whom_it_ended_with_at_a_minute_has_the_last(name):
    told = f"Harry Kane scored in the 60th minute. It ended with {name} in the 88th minute."
    assert goals(told, "2-0") == [("Harry Kane", 60), (name, 88)]


@pytest.mark.parametrize(
    "other",
    [
        "It began with Ben Mee on the bench.",
        "It all started with Ben Mee in goal.",
        "It began with Ben Mee's booking after four minutes.",
        "The afternoon began with Ben Mee limping off in the fourth minute.",
        "It ended with Ben Mee in tears after 88 minutes.",
    ],
)
def test_what_else_it_began_or_ended_with_is_no_goal(other):
    assert goals(f"{other} Harry Kane scored in the 60th minute.", "1-0") == [("Harry Kane", 60)]


@pytest.mark.parametrize("does", ["scored", "finished the job", "did the rest"])
@pytest.mark.parametrize("name", NAMES)
def test_who_scored_twice_is_so_told_before_or_behind_his_name(name, does):
    for both in (f"{name} and, twice, Alli", f"Alli, twice, and {name}"):
        found = goals(f"Harry Kane scored in the 10th minute before {both} {does}.", "4-0")
        assert sorted(who for who, _ in found if who) == sorted(["Harry Kane", name, "Alli", "Alli"]), both


def test_what_two_did_twice_may_be_no_goal():
    told = "Ben Mee and, twice, Alli went close. Harry Kane scored in the 60th minute."
    assert goals(told, "1-0") == [("Harry Kane", 60)]
    told = "Ben Mee finished the job of marking Alli. Harry Kane scored in the 60th minute."
    assert goals(told, "1-0") == [("Harry Kane", 60)]


@pytest.mark.parametrize("won", ["won with", "prevailed thanks to", "took the points through", "won it with"])
@pytest.mark.parametrize("name", NAMES)
def test_a_goal_in_the_19th_is_of_that_minute_whoever_stands_between(won, name):
    for goal in (f"a goal by {name} in the 19th", f"a goal in the 19th by {name}", f"{name}'s winner in the 19th"):
        assert goals(f"Leeds {won} {goal}.", "1-0") == [(name, 19)], goal


@pytest.mark.parametrize("other", ["It was the first goal in the 19th meeting.", "No goal in the 19th century was it."])
def test_a_goal_in_the_19th_of_something_else_has_no_minute(other):
    assert goals(f"{other} Harry Kane scored.", "1-0") == [("Harry Kane", None)]


@pytest.mark.parametrize("place", ["their place in the final", "a spot in the last eight", "a cup date with Hull"])
@pytest.mark.parametrize("name", NAMES)
def test_a_goal_that_booked_a_place_is_one(name, place):
    assert goals(f"A goal by {name} in the 20th minute booked {place} for Leeds.", "1-0") == [(name, 20)]


def test_who_went_for_goal_and_was_booked_has_none():
    told = "Ben Mee went for goal and was booked for diving in the final third. Harry Kane scored in the 60th minute."
    assert goals(told, "1-0") == [("Harry Kane", 60)]


@pytest.mark.parametrize("goal", ["opener headed in in the 12th minute", "goal tapped in on 12 minutes"])
def test_a_participle_behind_somebody_s_goal_tells_more_of_that(goal):
    assert goals(f"Harry Kane cancelled out Mee's {goal}.", "1-1") == [("Mee", 12), ("Harry Kane", None)]
    assert ("Harry Kane", 12) in goals("Harry Kane cancelled out Mee's opener in the 12th minute.", "1-1")


@pytest.mark.parametrize(
    "soon",
    [
        "Hardly had the second half started when",
        "Barely had the second half begun when",
        "No sooner had the second half begun than",
    ],
)
def test_a_half_that_had_hardly_begun_when_somebody_was_sent_off_is_no_goal(soon):
    assert goals(f"{soon} Ben Alli was sent off, but Harry Kane scored in the 80th minute.", "1-0") == [
        ("Harry Kane", 80)
    ]
    (late,) = read(Article(f"Leeds 1-0 Derby\n\n{soon} Ben Alli was sent off, but Harry Kane scored late on.")).goals
    assert (late.minute_earliest, late.minute_latest) == (70, 90)


def test_a_second_that_they_had_when_somebody_scored_is_one():
    told = "Ben Mee scored in the 10th minute. Leeds had a second when Harry Kane headed in on 40 minutes."
    assert goals(told, "2-0") == [("Ben Mee", 10), ("Harry Kane", 40)]
