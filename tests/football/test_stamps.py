"""Minutes at the heads of a live blog's entries."""

import pytest

from orchestration.football.reading import read
from orchestration.records import Article
from tests.football.told import minutes


@pytest.mark.parametrize("stamp", ["48 min:", "48 mins:", "48'", "48':", "48 min", "48:"])
def test_the_head_of_an_entry_gives_the_minute_of_its_goal(stamp):
    text = f"12' A corner.\n\n{stamp} GOAL! Leeds are ahead. The cross is deep. Harry Kane heads home.\n\n50' Nothing."
    assert ("Harry Kane", "48'") in minutes(text)


def test_a_stamp_alone_heads_the_paragraphs_after_it():
    text = "48'\n\nHarry Kane heads home.\n\n60'\n\nDele Alli slots into the bottom corner."
    assert minutes(text) == [("Harry Kane", "48'"), ("Dele Alli", "60'")]


def test_a_minute_that_only_opens_a_paragraph_is_no_stamp():
    text = (
        "In the 48th minute Leeds won a corner, and it was cleared. They pressed. They waited. Harry Kane headed home."
    )
    assert minutes(text) == [("Harry Kane", None)]


def test_an_entry_of_a_live_blog_goes_on_over_paragraphs() -> None:
    entries = "\n\n".join(f"{minute} min: Arsenal pass the ball around at the back." for minute in (88, 84, 81, 79, 75))
    summary = "Arsenal beat Chelsea 1-0 at the Emirates. Theo Walcott scored the goal.\n\n"
    goal = "62 min: Now then.\n\nArsenal have not given up.\n\nTheo Walcott slams the ball past Courtois."
    assert [g.minute_regulation for g in read(Article(f"{summary}{entries}\n\n{goal}")).goals] == [62]
    assert [g.minute_regulation for g in read(Article(f"{summary}{goal}")).goals] == [None]
    far = goal.replace("Theo", "Chelsea look tired.\n\nThe rain falls.\n\nTheo")
    assert [g.minute_regulation for g in read(Article(f"{summary}{entries}\n\n{far}")).goals] == [None]


def test_goals_of_entries_stand_in_the_order_of_their_minutes() -> None:
    summary = (
        "Theo Walcott scored a brace as Arsenal beat Chelsea 3-2 at the Emirates.\n\n"
        "Walcott put Arsenal ahead with Diego Costa levelling.\n\n"
        "Mesut Ozil restored the lead before Walcott scored.\n\nPedro pulled one back.\n\n"
    )
    entries = "\n\n".join(f"{minute} min: Arsenal pass the ball around at the back." for minute in (88, 84, 81, 79, 75))
    told = (
        "62 min: Now then.\n\nOlivier Giroud plays in Pedro, who takes a touch before slamming the ball past Cech.\n\n"
        "57 min: Lovely.\n\nTheo Walcott curls a strike into the top corner.\n\n"
        "41 min: Cool from Mesut Ozil as he taps the ball past Courtois.\n\n"
        "34 min: Diego Costa scores from the spot.\n\n5 min: Theo Walcott slams the ball home."
    )
    goals = read(Article(f"{summary}{entries}\n\n{told}")).goals
    assert [(g.player, g.minute_regulation, g.home_score_after, g.away_score_after) for g in goals] == [
        ("Theo Walcott", 5, 1, 0), ("Diego Costa", 34, 1, 1), ("Mesut Ozil", 41, 2, 1), ("Theo Walcott", 57, 3, 1),
        ("Pedro", 62, 3, 2),
    ]  # fmt: skip
