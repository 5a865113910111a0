"""Minutes that no telling of a goal has go to the goals they can only be of."""

import pytest

from orchestration.football.reading import read
from orchestration.records import Article

SUMMARY = "Arsenal beat Chelsea 2-0 at the Emirates. Theo Walcott and Mesut Ozil were on target for Arsenal.\n\n"


def minutes(story: str) -> list[tuple[str | None, int | None]]:
    """Scorer and minute of each goal."""
    return [(g.player, g.minute_regulation) for g in read(Article(f"{SUMMARY}{story}\n\nThey were worth it.")).goals]


@pytest.mark.parametrize(
    ("story", "minute"),
    [
        ("Theo Walcott was too quick for everybody in the 73rd minute.", 73),
        ("Theo Walcott was too quick for everybody in the 73rd minute, but his shot was saved.", None),
        ("Theo Walcott was booked in the 73rd minute.", None),
        ("Theo Walcott set up Alexis Sanchez in the 73rd minute.", None),
        ("Theo Walcott, a 73rd-minute substitute, was too quick for everybody.", None),
        ("Theo Walcott would have been in on goal in the 73rd minute with a better touch.", None),
        ("Petr Cech was too slow for everybody in the 73rd minute.", None),
        ("Theo Walcott, who had come off the bench in the 73rd minute, was too quick for everybody.", None),
        ("Theo Walcott was too quick in the 70th minute. Theo Walcott was too quick in the 73rd minute.", None),
    ],
)
def test_a_minute_told_with_the_scorer_and_no_other_act_is_his_goals(story: str, minute: int | None) -> None:
    assert ("Theo Walcott", minute) in minutes(story)


def test_a_goal_that_has_its_minute_takes_no_other() -> None:
    story = "Walcott scored in the 12th minute.\n\nWalcott was too quick for everybody in the 73rd minute."
    assert ("Theo Walcott", 12) in minutes(story)


def test_a_minute_that_two_goals_may_have_is_neithers() -> None:
    story = "Theo Walcott and Mesut Ozil were too quick for everybody in the 73rd minute."
    assert {minute for _, minute in minutes(story)} == {None}


def test_a_minute_goes_to_the_goal_that_its_sentence_goes_on_from() -> None:
    decided = "It was decided by Theo Walcott."
    assert ("Theo Walcott", 73) in minutes(f"{decided} The midfielder let fly from 25 metres in the 73rd minute.")
    assert ("Theo Walcott", None) in minutes(f"{decided} The hosts sat back until the 73rd minute.")


def test_a_goal_told_of_nobody_gives_its_minute_to_the_one_goal_it_can_be() -> None:
    opener = "Walcott broke the deadlock after 20 minutes."
    assert ("Mesut Ozil", 64) in minutes(f"{opener} The second goal came in the 64th minute.")
    assert ("Mesut Ozil", None) in minutes(f"{opener} The second half came to life in the 64th minute.")


def test_added_time_alone_gives_way_to_the_minute_counted_in_the_story() -> None:
    story = "Ozil's stoppage-time goal sealed it. Walcott scored with two minutes to go. Ozil did four minutes later."
    goals = read(Article(f"{SUMMARY}{story}\n\nThey were worth it.")).goals
    assert [(g.minute_regulation, g.minute_stoppage) for g in goals] == [(88, 0), (90, 2)]
