"""Which minute a report gives each goal: short reports in the words of the press, ``minutes.txt``.

A line holds the final score, the story (``\\n`` ends a line) and the goals in the order of play, each with its minute:
``12``, ``90+4``, a stretch ``40-45``, or ``-`` where the story tells none that is the goal's.
"""

from pathlib import Path

import pytest

from orchestration.football.reading import read
from orchestration.records import Article, GoalMention

REPORTS = [line.split("|") for line in Path(__file__).with_name("minutes.txt").read_text("utf-8").splitlines()]


def told(goal: GoalMention) -> str:
    """A goal as ``minutes.txt`` writes it."""
    name = (goal.player or "nobody").split()[-1]
    if goal.minute_regulation is not None:
        return f"{name} {goal.minute_regulation}" + (f"+{goal.minute_stoppage}" if goal.minute_stoppage else "")
    return f"{name} {goal.minute_earliest}-{goal.minute_latest}" if goal.minute_earliest else f"{name} -"


@pytest.mark.parametrize(("score", "story", "goals"), REPORTS, ids=[story for _, story, _ in REPORTS])
def test_a_report_gives_its_goals_their_minutes(score: str, story: str, goals: str) -> None:
    result = "and Chelsea drew" if len(set(score.split("-"))) == 1 else "beat Chelsea"
    story = story.replace("\\n", "\n")
    text = f"Arsenal {result} {score} at the Emirates on Saturday.\n\n{story}\n\nThe crowd went home happy."
    assert "; ".join(map(told, read(Article(text)).goals)) == goals
