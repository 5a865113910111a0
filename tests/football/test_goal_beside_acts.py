"""A goal told beside another act of play keeps its scorer and its minute, and gives neither to the act nor takes it."""

from itertools import cycle

import pytest

from orchestration.football.reading import read
from orchestration.records import Article

GOALS = ["Paul Mee scored", "Paul Mee put Leeds ahead", "Leeds went ahead through Paul Mee", "Paul Mee headed in"]
ACTS = [
    "Ben Alli was booked",
    "Derby had Ben Alli sent off",
    "Ben Alli hit the post",
    "Ben Alli shot wide",
    "Ben Alli blazed over",
    "Joe Hart saved from Ben Alli",
    "Ben Alli was denied by Joe Hart",
    "Ben Alli forced a save from Joe Hart",
    "Ben Alli missed a penalty",
    "Ben Alli wasted a good chance",
    "Ben Alli had a goal disallowed",
    "Derby had a penalty appeal turned down",
    "Derby threatened through Ben Alli",
    "Derby went close through Ben Alli",
    "Ben Alli replaced Tom Ash",
    "Derby lost Tom Ash to injury",
    "Tom Ash was stretchered off",
]


@pytest.mark.parametrize(
    ("frame", "minute"),
    [
        ("{act} in the 12th minute and {goal} in the 25th.", 25),
        ("{act} in the 12th minute before {goal} in the 25th minute.", 25),
        ("{act} in the 12th minute but {goal}.", None),
        ("{act} in the 12th minute. {goal} soon after.", None),
        ("{act} on 12 minutes. Thirteen minutes later {goal}.", 25),
        ("{act} on 12 minutes and, 13 minutes later, {goal}.", 25),
        ("{act} early on, but {goal} in the 25th minute.", 25),
        ("In the 12th minute {act}, and in the 25th {goal}.", 25),
        ("After {act} in the 12th minute, {goal} in the 25th minute.", 25),
        ("{goal} on 25 minutes after {act} in the 12th minute.", 25),
        ("{goal} 13 minutes after {act} in the 12th minute.", 25),
        ("{goal} on 25 minutes, 13 minutes after {act}.", 25),
        ("{goal} on 25 minutes. {act} two minutes later.", 25),
        ("{goal} in the 25th minute, and five minutes later {act}.", 25),
        ("{goal} in the 25th minute, but {act} in the 30th.", 25),
        ("{goal}, and {act} in the 30th minute.", None),
        ("{goal} before {act} in the 30th minute.", None),
    ],
)
def test_a_goal_has_its_own_minute_beside_another_act(frame: str, minute: int | None) -> None:
    wrong = []
    for goal, act in zip(cycle(GOALS), ACTS, strict=False):
        text = frame.format(goal=goal, act=act)
        goals = read(Article(f"Leeds 1-0 Derby. {text} It ended 1-0.")).goals
        if [(g.player, g.minute_regulation) for g in goals] != [("Paul Mee", minute)]:
            wrong.append(text)
    assert wrong == []


@pytest.mark.parametrize(
    "taken_back",
    [
        "but Joe Hart saved",
        "but Joe Hart saved from him",
        "but the goal was ruled out",
        "but was denied by Joe Hart",
        "but Mee was denied by Joe Hart",
        "but Mee forced a save from Joe Hart",
    ],
)
def test_a_goal_taken_back_is_none(taken_back: str) -> None:
    text = f"Leeds 0-0 Derby. Paul Mee headed in, {taken_back}, in the 25th minute. It ended 0-0."
    assert read(Article(text)).goals == ()


def test_a_text_that_ends_behind_what_another_did_is_read() -> None:
    assert read(Article("Leeds 0-0 Derby. Paul Mee headed in but Ben Alli forced")).matches
