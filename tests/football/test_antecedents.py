"""Whom "he" means at the head of a sentence."""

import pytest

from tests.football.told import scorers


def test_his_before_the_name_is_who_comes():
    assert scorers("Dele Alli headed wide. After scoring his goal on Monday, Harry Kane was tired.") == ["Harry Kane"]


def test_he_whose_goal_was_no_surprise_is_the_only_man_named_in_its_sentence():
    due = "it was no surprise when he headed Leeds in front on 17 minutes."
    assert scorers(f"Dele Alli was poor. The captain, Harry Kane, bullied Hull and {due}") == ["Harry Kane"]
    assert scorers(f"Dele Alli was poor. Harry Kane and Max Ash were lively and {due}") != ["Harry Kane"]


def test_a_goal_that_a_description_scores_is_not_handed_to_who_scores_next():
    text = (
        "Lyon won. Leo Lacroix was sent off for bringing down Mariano Diaz. The Spanish-born striker headed in Lyon's "
        "third from a Nabil Fekir corner on 58 minutes and Bertrand Traore, after a fine run from halfway, fired in "
        "off the post seven minutes after that."
    )
    assert scorers(text) == ["Mariano Diaz", "Bertrand Traore"]


def test_he_is_who_scored_of_whom_only_a_description_told_before():
    text = (
        "Harry Kane came on. Dele Alli pulled the ball back and there was the striker, six yards out. He slotted home."
    )
    assert scorers(text) == ["Harry Kane"]
    assert scorers("Harry Kane came on. Dele Alli was six yards out. He slotted home.") == ["Dele Alli"]


def test_what_somebody_described_owns_is_his_who_was_told_of_before():
    assert scorers("Harry Kane came on. The 19-year-old's late header was the difference.") == ["Harry Kane"]
    assert scorers("Harry Kane came on. The Brazilian's strike proved decisive.") == ["Harry Kane"]
    assert scorers("Harry Kane came on. The Brazilian's shot was saved.") == []


def test_what_somebody_described_completes_is_his_last():
    assert scorers("Harry Kane scored. The captain's double was complete after 20 minutes.") == ["Harry Kane"] * 2
    assert scorers("Harry Kane came on. The captain's treble of last week was a memory.") == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Krzysztof Malinowski shot wide. Pedro Gonzalez stole the ball. The Poland striker then slotted in.",
            "Malinowski",
        ),
        (
            "Krzysztof Malinowski shot wide. Pedro Gonzalez stole the ball. The Spain striker then slotted in.",
            "Gonzalez",
        ),
        (
            "Krzysztof Malinowski shot wide. Pedro Gonzalez stole the ball. The Leeds striker then slotted in.",
            "Gonzalez",
        ),
        (
            "Krzysztof Malinowski shot wide. Pedro Gonzalez stole the ball. The Japan striker then slotted in.",
            "Gonzalez",
        ),
        ("Dieter Hoffmann shot wide. Pedro Gonzalez stole the ball. The Germany striker then slotted in.", "Gonzalez"),
        ("Coach Krzysztof Malinowski shouted. Pedro Gonzalez stole the ball. The Pole then slotted in.", "Gonzalez"),
    ],
)
def test_a_compatriot_is_whose_name_sounds_so(text, wanted):
    assert [name.split()[-1] for name in scorers(text)] == [wanted]


def test_the_ball_is_whose_shot_it_was_in_the_sentence_before():
    assert scorers("Harry Kane, having spotted Joe Hart off his line, shot. The ball curled inside the post.") == [
        "Harry Kane"
    ]
    assert scorers("Dele Alli found Harry Kane. The shot flew past Joe Hart.") == ["Harry Kane"]
    assert scorers("Dele Alli found Harry Kane. The crowd flew past Joe Hart.") == []
    assert scorers("Harry Kane shot from 20 yards. It rolled over the line.") == ["Harry Kane"]
    assert scorers("Harry Kane shot from 20 yards. It went through to the keeper.") == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Harry Kane levelled on 12 minutes. Dele Alli's shot was parried and the striker tapped in.", ["Harry Kane"]),
        ("Harry Kane levelled on 12 minutes. Dele Alli then ran clear and the striker tapped in on the hour.",
         ["Harry Kane", "Dele Alli"]),
        ("Harry Kane had a goal. Dele Alli clipped in a corner and the striker headed home.", ["Harry Kane"]),
        ("Harry Kane levelled on 12 minutes. Dele Alli crossed low and the Frenchman headed home.", ["Harry Kane"]),
        ("Harry Kane had a goal. Dele Alli crossed the halfway line and the striker fired home.", ["Dele Alli"]),
        ("Harry Kane had a goal. Dele Alli ran on, pulled it back and the striker fired home.", ["Harry Kane"]),
        ("Harry Kane had a goal. Dele Alli headed the ball down and he fired home.", ["Harry Kane"]),
        ("Harry Kane had a goal. Dele Alli flicked it over the keeper and the striker fired home.", ["Dele Alli"]),
        ("Harry Kane had a goal. Dele Alli laid it off, got it back and the striker fired home.", ["Dele Alli"]),
        ("Harry Kane had a goal. Dele Alli dummied the ball and the striker fired home.", ["Harry Kane"]),
        ("Harry Kane had a goal. Dele Alli dummied one defender and the striker fired home.", ["Dele Alli"]),
        ("Harry Kane had a goal. Dele Alli dummied Joe Hart and the striker fired home.", ["Dele Alli"]),
        ("Harry Kane had a goal. Dele Alli headed on the hour and the striker scored again.", ["Dele Alli"]),
        ("Harry Kane had a shot saved. It was the Chilean who opened the scoring.", ["Harry Kane"]),
        ("Harry Kane had a shot saved. It was Chile who opened the scoring.", []),
        ("Harry Kane had a shot saved. Leeds' leading scorer then headed in.", ["Harry Kane"]),
        ("Harry Kane had a shot saved. Then the Bundesliga's top marksman headed in.", ["Harry Kane"]),
        ("Harry Kane had a goal. Dele Alli crossed for the Frenchman to head home.", ["Harry Kane"]),
        ("Harry Kane had a goal. Dele Alli crossed for the Belgian to head home.", ["Harry Kane"]),
        ("Harry Kane opened the scoring after 12 minutes. Then Dele Alli burst clear and the striker slotted in.",
         ["Harry Kane", "Dele Alli"]),
        ("Harry Kane levelled after 12 minutes. Dele Alli got the better of Cook and the winger fired in.",
         ["Harry Kane", "Dele Alli"]),
        ("A corner was collected by Joe Hart and the striker scored.", []),
        ("Harry Kane had a goal. Dele Alli met a corner and the striker headed in.", ["Dele Alli"]),
    ],
)  # fmt: skip
def test_a_description_is_of_whose_goal_was_announced_and_not_of_who_served_him(text, wanted):
    assert list(dict.fromkeys(scorers(text))) == wanted


def test_he_is_from_whom_something_came_that_is_no_pass():
    lead = "Leeds led on the hour with a goal of the month contender from Joe Ash."
    assert scorers(f"{lead} He steered it into the corner.") == ["Joe Ash"]
    assert scorers("Leeds led on the hour from a corner by Joe Ash. He steered it into the corner.") == []


def test_he_is_to_whom_the_ball_was_played_for_a_goal_that_names_nobody():
    text = (
        "Harry Kane grabbed two goals before Hull got one back when Dele Alli played a pass for Max Ash. He slotted in."
    )
    assert scorers(text) == ["Harry Kane", "Max Ash"]


@pytest.mark.parametrize(
    "text",
    [
        "Dele Alli flicked it up and he volleyed home.",
        "Dele Alli chipped the ball up and he volleyed in.",
        "Dele Alli pulled the ball down and he fired home.",
        "Dele Alli knocked the ball down and he fired home.",
        "Dele Alli pulled it back on to his left foot and he curled home.",
        "Dele Alli set it down on the spot and he fired home.",
        "Dele Alli flicked the ball inside and he curled home.",
        "Dele Alli delivered on his promise and he scored.",
        "Dele Alli delivered again and he scored.",
    ],
)
def test_who_takes_a_touch_or_keeps_his_word_plays_the_ball_to_nobody(text):
    assert scorers(text) == ["Dele Alli"]


def test_a_header_across_a_keeper_and_in_leaves_the_ball_to_nobody():
    text = "Dele Alli headed back across Joe Hart and in, and he scored again on 70 minutes."
    assert scorers(text) == ["Dele Alli", "Dele Alli"]
    assert scorers("Dele Alli headed back across goal and he scored.") == []


def test_what_he_scores_himself_is_not_of_whom_he_served():
    text = "Dele Alli crossed for Mateusz Klich's opener, and he scored the second himself."
    assert scorers(text) == ["Mateusz Klich", "Dele Alli"]
    text = "Dele Alli crossed for Mateusz Klich, and he helped himself to the second."
    assert scorers(text) == ["Mateusz Klich"]


def test_who_is_described_as_a_keeper_is_nobody_who_played_before():
    assert scorers("Dele Alli ran on. Our striker scored.") == ["Dele Alli"]
    assert scorers("Dele Alli ran on. Our goalkeeper scored.") == []
