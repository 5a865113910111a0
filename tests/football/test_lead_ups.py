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
        "Hull came forward in the 20th minute. Neves fed Ellis, who scored.",
        "Hull then quickly won the ball after 20 minutes. Ellis headed in.",
        "The referee gave Hull a free-kick on 20 minutes. Ellis headed in.",
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


@pytest.mark.parametrize(
    "story",
    [
        "Hull made a change after 20 minutes. Ellis headed in.",
        "Hull had been warned in the 20th minute. Ellis headed in.",
        "Hull gifted away possession in the 20th minute. Ellis headed in.",
        "Hull headed a cross out in the 20th minute. Ellis headed in.",
        "Hull complained about a foul in the 20th minute. Ellis headed in.",
        "Hull protested in the 20th minute. Ellis slotted home from the spot.",
        "Hull argued with the referee, who gave the penalty on 20 minutes. Ellis converted it.",
        "Hull attacked on 20 minutes but gave the ball away. Ellis fired home.",
        "Hull came forward in the 20th minute and were hit on the counter. Ellis fired home.",
        "Hull won a corner in the 20th minute but it was cleared. Ellis raced away and fired home.",
        "Hull pressed and after 20 minutes lost the ball. Ellis fired home.",
        "Hull had the ball in the net in the 20th minute but it was ruled out. Ellis fired home.",
        "Hull appealed for a penalty on 20 minutes, in vain. Ellis fired home.",
        "Hull won a corner on 20 minutes. Ellis cleared it and broke away to score.",
        "Hull were denied by the post on 20 minutes. Ellis fired home.",
    ],
)
def test_nor_where_the_side_does_not_attack_or_its_attack_ends(story):
    assert side(story) == "leeds-united"
