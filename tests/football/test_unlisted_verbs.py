"""Verbs that no list has, by where the ball ends."""

import pytest

from orchestration.football.goals.unlisted_verbs import unlisted_verbs
from orchestration.football.grammar.scene import look_at


def verbs(sentence: str) -> list[str]:
    scene = look_at(f"Spurs beat Chelsea 2-1.\n\n{sentence}")
    return [scene.prose.lows[i] for i in sorted(unlisted_verbs(scene))]


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("Kane squirted a shot into the bottom corner.", "squirted"),
        ("Kane massaged the ball past the keeper.", "massaged"),
        ("Kane broke clear to trundle it beyond the goalkeeper.", "trundle"),
        ("Kane skimmed a free-kick in off the post.", "skimmed"),
        ("Alli's cross was ushered in by Kane.", "ushered"),
        ("The rebound was trundled home by Kane.", "trundled"),
    ],
)
def test_a_verb_is_known_by_where_the_ball_ends(sentence, verb):
    assert verbs(sentence) == [verb]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kane massaged the ball into the path of Alli.",
        "Kane danced past the keeper.",
        "Kane ushered the ball over the line for a throw-in.",
        "Kane lugged the ball into the corner to waste time.",
        "The players were applauded in by Kane.",
        "Kane was hauled back in by the captain.",
        "Kane scored after Alli had squirted the ball past the keeper.",
        "Kane headed the ball past the keeper.",
        "Hart palmed the ball past the post.",
    ],
)
def test_other_verbs_are_not(sentence):
    assert verbs(sentence) == []
