"""Goals so many minutes apart: the minute of one gives the other's."""

import pytest

from orchestration.football.reading import read
from orchestration.records import Article


def minutes(story: str, score: str = "2-0") -> list[tuple[str, int | None]]:
    """(scorer, minute) of each goal in the order of play."""
    text = f"Arsenal beat Chelsea {score} at the Emirates on Saturday.\n\n{story}\n\nThe crowd went home happy."
    return [((goal.player or "nobody").split()[-1], goal.minute_regulation) for goal in read(Article(text)).goals]


@pytest.mark.parametrize(
    "spell",
    [
        "Theo Walcott struck twice in three minutes.",
        "Theo Walcott struck twice in three first-half minutes.",
        "Theo Walcott struck twice in the space of three minutes.",
        "Theo Walcott scored twice in a three-minute spell.",
        "Theo Walcott scored two goals inside three minutes.",
    ],
)
def test_two_goals_of_a_spell_are_so_far_apart(spell: str) -> None:
    story = f"{spell}\n\nWalcott broke the deadlock in the 16th minute. He quickly added a second."
    assert minutes(story) == [("Walcott", 16), ("Walcott", 19)]


def test_a_spell_may_be_of_two_scorers() -> None:
    told = "Walcott headed in on 54 minutes. Ozil got a second."
    story = f"Theo Walcott and Mesut Ozil struck in the space of 13 minutes.\n\n{told}"
    assert minutes(story) == [("Walcott", 54), ("Ozil", 67)]


def test_a_lead_that_lasted_so_long_ends_with_the_equaliser() -> None:
    story = (
        "Arsenal led for 70 minutes before they were pegged back. Theo Walcott headed in after three minutes. Eden "
        "Hazard equalised for Chelsea. Mesut Ozil won it in the 88th minute."
    )
    assert minutes(story, "2-1") == [("Walcott", 3), ("Hazard", 73), ("Ozil", 88)]


@pytest.mark.parametrize(
    "spell",
    [
        "Theo Walcott has scored twice in three matches.",
        "Theo Walcott struck twice in three minutes last week.",
        "Theo Walcott struck twice in the last 20 minutes.",
    ],
)
def test_other_numbers_are_no_spell(spell: str) -> None:
    story = f"{spell}\n\nWalcott broke the deadlock in the 16th minute. He quickly added a second."
    assert minutes(story) == [("Walcott", 16), ("Walcott", None)]


@pytest.mark.parametrize(
    ("story", "equaliser"),
    [
        ("in the 20th minute. They led for 30 minutes before Costa equalised for Chelsea.", 50),
        ("in the 20th minute. Arsenal led for 30 minutes before Costa equalised for Chelsea.", 50),
        ("in the 62nd minute. They led for 30 minutes before Costa equalised for Chelsea.", 90),
        ("in the 80th minute. They led for 30 minutes before Costa equalised for Chelsea.", None),
        ("in the 20th minute. Costa equalised for Chelsea. Chelsea led for 30 minutes.", None),
        (
            "in the 20th minute. Costa equalised for Chelsea. Last season Chelsea led for 30 minutes before losing.",
            None,
        ),
        ("in the 20th minute. Costa equalised for Chelsea. Last season Arsenal led for 30 minutes.", None),
    ],
)
def test_a_lead_of_this_match_and_side_alone_gives_a_minute_of_play(story: str, equaliser: int | None) -> None:
    goals = read(Article(f"Arsenal 1-1 Chelsea\n\nKane put Arsenal ahead {story}")).goals
    assert [(goal.player, goal.minute_regulation) for goal in goals][1] == ("Costa", equaliser)


def test_a_spell_gives_no_minute_beyond_the_next_goals() -> None:
    story = (
        "Arsenal led for 70 minutes before they were pegged back. Theo Walcott headed in after three minutes. Eden "
        "Hazard equalised for Chelsea. Mesut Ozil won it in the 60th minute."
    )
    assert minutes(story, "2-1") == [("Walcott", 3), ("Hazard", None), ("Ozil", 60)]
