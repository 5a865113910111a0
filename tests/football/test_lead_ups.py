"""Whose a goal is by the sentence that leads up to it."""

import pytest

from tests.football.told import goals


def side(story: str) -> str | None:
    """For whom the goal told in a report of Leeds and Hull counts."""
    ((_, team, *_),) = goals(f"Leeds beat Hull 3-2.\n\n{story}")
    return team


@pytest.mark.parametrize(
    "story",
    [
        "Hull won a corner on 20 minutes. Neves swung it over and Ellis headed in.",
        "Hull were awarded a penalty in the 20th minute.\n\nEllis stepped up and sent the keeper the wrong way.",
        "The referee awarded Hull a penalty in the 20th minute. Ellis made no mistake from the spot.",
        "A penalty was awarded to Hull. Ellis scored from the spot.",
        "The visitors broke in the 20th minute. Neves crossed and Ellis headed in.",
        "Leeds lost the ball in midfield in the 20th minute. Neves fed Ellis, who scored.",
        "Leeds conceded a penalty in the 20th minute. Ellis scored from the spot.",
        "Hull were grateful to Neves and attacked in the 20th minute. Ellis headed in.",
    ],
)
def test_a_goal_is_of_who_is_on_the_ball_in_the_sentence_that_leads_up_to_it(story):
    assert side(story) == "hull-city"


@pytest.mark.parametrize(
    "story",
    [
        "Hull won a corner on 20 minutes. But it was cleared and Ellis raced away to score.",
        "Hull won a penalty on 20 minutes. Ellis scored at the other end.",
        "Hull had looked comfortable until the 30th minute. Ellis headed in.",
        "Hull failed to deal with a corner in the 20th minute. Ellis prodded home.",
        "Hull won a corner on 20 minutes. Leeds broke and Ellis headed in.",
    ],
)
def test_not_where_the_play_turns_or_the_side_yields(story):
    assert side(story) == "leeds-united"
