"""Minutes that the sentence before a goal or after it gives."""

import pytest

from tests.football.told import minutes


@pytest.mark.parametrize(
    ("before", "label"),
    [
        ("On 23 minutes Eriksen won a corner.", "23'"),
        ("On 23 minutes Eriksen broke down the left. The cross was deep.", "23'"),
        ("On 23 minutes Eriksen was booked.", None),
        ("Despite Eriksen's red card, which came with 23 minutes left, they ran.", None),
        ("On 23 minutes Eriksen shot wide. The cross was deep.", None),
        ("Eriksen ran in the 23rd minute and in the 35th minute.", None),
    ],
)
def test_the_sentence_before_gives_the_minute_where_it_leads_up_to_the_goal(before, label):
    assert minutes(f"{before} Harry Kane headed home.") == [("Harry Kane", label)]


@pytest.mark.parametrize(
    ("after", "label"),
    [
        ("That was in the 23rd minute.", "23'"),
        ("The goal came after 23 minutes.", "23'"),
        ("Eriksen was booked in the 23rd minute.", None),
        ("In the 23rd minute the referee spoke to the bench.", None),
    ],
)
def test_the_sentence_after_gives_the_minute_where_it_says_no_more(after, label):
    assert minutes(f"Harry Kane headed home. {after}") == [("Harry Kane", label)]


def test_captions_between_do_not_part_a_minute_from_its_goal():
    text = "Leeds broke through on 23 minutes.\n\nA caption about Eriksen's hair\n\nHarry Kane headed home."
    assert minutes(text) == [("Harry Kane", "23'")]


def test_what_happens_in_another_paragraph_leads_up_to_no_goal():
    text = "Spurs were on top. On 23 minutes Eriksen broke.\n\nHarry Kane headed home."
    assert minutes(text) == [("Harry Kane", None)]


def test_paragraphs_of_one_sentence_part_nothing():
    assert minutes("On 23 minutes Eriksen broke.\n\nHarry Kane headed home.") == [("Harry Kane", "23'")]
    assert minutes("On 23 minutes Eriksen broke.\n\nHarry Kane then headed home.") == [("Harry Kane", None)]
    assert minutes("On 23 minutes Eriksen broke and was booked.\n\nHarry Kane headed home.") == [("Harry Kane", None)]


@pytest.mark.parametrize(
    "before",
    [
        "In the 30th minute the floodlights failed.",
        "Play was held up when a dog ran on in the 23rd minute.",
        "The fans applauded in the seventh minute in memory of a supporter.",
        "The fans applauded in the seventh minute in memory of Eriksen.",
    ],
)
def test_a_paragraph_in_which_nobody_plays_gives_no_minute(before):
    assert minutes(f"{before}\n\nHarry Kane headed home.") == [("Harry Kane", None)]


def test_a_minute_that_another_goal_has_is_not_the_next_ones():
    text = (
        "Harry Kane slotted past the goalkeeper. That was in the 2nd minute.\n\nDele Alli slotted past the goalkeeper. "
        "It was the 4th minute when Jan Vertonghen tapped in."
    )
    assert minutes(text) == [("Harry Kane", "2'"), ("Dele Alli", None), ("Jan Vertonghen", "4'")]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Cahill was sent off in the 62nd minute and Harry Kane scored a late penalty.", None),
        ("Cahill was booked in the 12th minute and Harry Kane later scored from a free-kick.", None),
        ("Two minutes after the sides returned from a long delay Harry Kane headed in.", None),
        ("Ten minutes after the players returned from a drinks break Harry Kane headed in.", None),
        ("Hull had three chances, and after three had gone begging, Harry Kane headed in.", None),
        ("Hull won a corner, and after four, Harry Kane headed in.", None),
        ("Jarrod Bowen was out for just ten minutes. Harry Kane headed in.", None),
    ],
)
def test_what_only_looks_like_the_minute_of_a_goal(text, label):
    assert minutes(text) == [("Harry Kane", label)]


@pytest.mark.parametrize(
    ("between", "label"),
    [
        ("Sanchez had tripped Eriksen.", "53'"),
        ("Sanchez was sent off.", None),
    ],
)
def test_a_penalty_has_the_minute_in_which_it_was_given_behind_the_foul_too(between, label):
    text = f"Spurs got a penalty in the 53rd minute. {between}\n\nHarry Kane drilled the ball home."
    assert minutes(text) == [("Harry Kane", label)]


@pytest.mark.parametrize(
    ("shot", "label"),
    [
        ("Dele Alli's header crept in and Harry Kane added a second.", None),
        ("Dele Alli crossed and Harry Kane headed the equaliser.", "23'"),
    ],
)
def test_the_minute_before_is_of_the_shot_in_front_of_a_second_goal(shot, label):
    assert dict(minutes(f"Spurs went ahead in the 23rd minute. {shot}"))["Harry Kane"] == label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Eriksen forced a save in the 31st minute. From the resulting corner Harry Kane headed in.", "31'"),
        ("Eriksen shot wide in the 31st minute. Alli won a corner and Harry Kane headed in the resulting cross.", None),
        ("Eriksen came on in the 65th minute. In the ensuing minutes they pressed and Harry Kane headed in.", None),
    ],
)
def test_what_a_corner_came_of_gives_the_minute(text, label):
    assert minutes(text) == [("Harry Kane", label)]


@pytest.mark.parametrize(
    ("paragraphs", "label"),
    [
        (("Spurs broke through in the 15th minute.", "Alli won the ball.", "Harry Kane headed in."), "15'"),
        (("With 12 minutes left Eriksen was tripped.", "Harry Kane scored the penalty."), "78'"),
        (("Eriksen was tripped in the 37th minute.", "Hull protested.", "Harry Kane scored the penalty."), None),
        (("Harry Kane headed in for Spurs.", "There were 15 minutes gone."), "15'"),
        (("Spurs struggled.", "In the 15th minute Alli won the ball.", "They pressed.", "Harry Kane headed in."), None),
        (("Alli made two errors (1).", "They pressed.", "Harry Kane headed in."), None),
    ],
)
def test_paragraphs_of_one_sentence_are_read_on_as_one(paragraphs, label):
    assert minutes("\n\n".join(paragraphs)) == [("Harry Kane", label)]


@pytest.mark.parametrize("between", [" ", "\n\n"])
def test_the_parts_of_a_haul_are_told_in_the_next_paragraph_of_one_sentence(between):
    text = (
        f"Harry Kane scored twice for Spurs.{between}The first came after 12 minutes, the second with 12 minutes left."
    )
    assert minutes(text)[1:] == [("Harry Kane", "12'"), ("Harry Kane", "78'")]
