"""Goals that the referee takes back."""

import pytest

from tests.football.told import scorers


def test_a_goal_taken_back_is_the_one_before_unless_another_is_spoken_of():
    assert scorers("Harry Kane tapped in. After a long check it was disallowed for offside.") == []
    assert scorers("Harry Kane tapped in. Arsenal had a goal by Olivier Giroud disallowed on the hour.") == [
        "Harry Kane"
    ]
    assert scorers("Harry Kane tapped in. In added time Harry Kane headed in, but it was ruled out for offside.") == [
        "Harry Kane"
    ]
    assert scorers("Harry Kane headed in. Harry Kane celebrated, but it was ruled out for offside.") == []
    again = "Harry Kane thought he had scored, only for the offside flag to be raised."
    assert scorers(f"Harry Kane put Spurs ahead in the 12th minute. {again}") == ["Harry Kane"]
    assert scorers(f"Harry Kane headed in.\n\n{again}") == ["Harry Kane"]
    assert scorers(f"Harry Kane headed in. {again}") == []


def test_a_goal_taken_back_is_the_one_that_the_verb_speaks_of():
    assert scorers("Harry Kane scored in the 12th minute and his second was ruled out.") == ["Harry Kane"]
    assert scorers("Harry Kane headed in and the flag stayed down for offside.") == ["Harry Kane"]
    assert scorers("Harry Kane headed in and the flag went up for offside.") == []
    assert scorers("Harry Kane headed in but his effort was ruled out.") == []
    assert scorers("Harry Kane's second was ruled out.") == []
    assert scorers("After having a goal ruled out, Harry Kane scored.") == ["Harry Kane"]
    assert scorers("After Harry Kane scored, the goal was ruled out.") == []
    assert scorers("After it was ruled out, Harry Kane protested that he had scored.") == []
    assert scorers("Hull had one ruled out and Leeds thought they had scored through Harry Kane.") == []
    assert scorers("Harry Kane headed in but the goal was later ruled out.") == []
    assert scorers("Harry Kane, having seen a goal disallowed, headed in.") == ["Harry Kane"]
    assert scorers("Spurs, having had two goals ruled out, led through Harry Kane.") == ["Harry Kane"]
    assert scorers("Harry Kane's finish, after a shot by Dele Alli, was ruled out.") == []
    assert scorers("Harry Kane scored, who celebrated before his goal was disallowed, to his anger.") == []
    assert scorers("Harry Kane, who was flagged offside, had another effort ruled out.") == []


def test_a_flag_takes_a_goal_back_unless_it_is_given():
    assert scorers("Harry Kane tapped in. The assistant's flag denied him.") == []
    assert scorers("Harry Kane tapped in. The flag was up, but the referee gave the goal.") == ["Harry Kane"]


def test_a_doubt_takes_no_goal_back():
    assert scorers("Harry Kane tapped in. There was more than a hint of offside, but it counted.") == ["Harry Kane"]
    assert scorers("Harry Kane tapped in. It was ruled offside after appeals.") == []


def test_a_deficit_overturned_takes_no_goal_back():
    assert scorers("Leeds overturned a 1-0 deficit with a goal from Harry Kane.") == ["Harry Kane"]
    assert scorers("Harry Kane scored a late goal, but it was overturned.") == []
    assert scorers("Headers by Harry Kane hit the bar before VAR overturned Dele Alli's goal.") == []


def test_a_flag_for_another_attack_takes_no_goal_back():
    text = "Harry Kane slotted into the bottom corner. Dele Alli won a penalty, but was ruled offside."
    assert scorers(text) == ["Harry Kane"]
    assert scorers("Harry Kane slotted into the corner. Dele Alli ran on but was flagged offside.") == ["Harry Kane"]
    assert scorers("Harry Kane slotted into the corner. He was flagged offside.") == []


@pytest.mark.parametrize(
    "ruling",
    [
        "Initially the goal was disallowed, but a review found him onside.",
        "The flag went up initially for offside, but the referee gave it.",
        "He was initially flagged by the assistant as being offside before the goal was given.",
        "It was at first ruled out for offside but given after a review.",
        "It was disallowed at first, but a review gave the goal.",
    ],
)
def test_a_goal_taken_back_only_at_first_counts(ruling):
    assert scorers(f"Harry Kane headed in. {ruling}") == ["Harry Kane"]


@pytest.mark.parametrize(
    "ruling",
    [
        "It was initially given but then disallowed.",
        "It was initially given, but then flagged offside before the restart.",
        "It was originally flagged offside.",
    ],
)
def test_a_goal_given_only_at_first_does_not(ruling):
    assert scorers(f"Harry Kane headed in. {ruling}") == []


@pytest.mark.parametrize(
    "ruling",
    [
        "Harry Kane was flagged offside as he tucked the ball away.",
        "Harry Kane turned home a cross, but the flag was up.",
        "Spurs striker Dele Alli turned home Harry Kane's cross, but the flag was up.",
        "The video assistant ruled out a goal by Harry Kane for handball.",
    ],
)
def test_what_is_taken_back_by_name_is_told_with_it_and_not_before(ruling):
    assert scorers(f"Spurs took the lead when Harry Kane slotted past Joe Hart. {ruling}") == ["Harry Kane"]
    assert scorers("Harry Kane slotted past Joe Hart. But the flag was up when he turned home the cross.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Harry Kane made it 1-0, but the final whistle had gone before Eden Hazard could reply.",
        "Harry Kane made it 1-0, but the whistle had gone for half-time.",
        "Mee pleaded innocence, but Harry Kane was adjudged to have been fouled and he scored from the spot himself.",
        "Harry Kane scored the penalty, but Leeds were furious that he was adjudged to have been impeded.",
        "Harry Kane's penalty won it, but Leeds felt Dele Alli was harshly deemed to have been fouled.",
        "Harry Kane equalised from the spot but only after Mike Dean blew for a handball.",
        "Dele Alli tapped in but Mike Dean blew for a foul, and Harry Kane headed in the free-kick.",
    ],
)
def test_a_call_takes_back_no_penalty_nor_what_is_told_behind_it(text):
    assert scorers(text) == ["Harry Kane"]


def test_what_another_had_ruled_out_later_takes_nothing_from_who_scored():
    scored = "Spurs were back in front three minutes after the restart, Harry Kane curling a shot in from afar."
    missed = "They should have had a third on the hour, but {} effort was ruled out for offside."
    assert scorers(f"{scored} {missed.format('Dele Alli’s')}") == ["Harry Kane"]
    assert scorers("Harry Kane headed in. But his effort was ruled out for offside.") == []


@pytest.mark.parametrize(
    ("then", "names"),
    [
        ("and, less than a minute later, Ron Hall fired in", ["Ron Hall"]),
        ("and two minutes later Leeds's Ron Hall slotted home", ["Ron Hall"]),
        ("and, moments later, the ten visitors levelled through Ron Hall", ["Ron Hall"]),
        ("and, in the 60th minute, the visitors levelled through Ron Hall", ["Ron Hall"]),
        ("and, two minutes later, another from Ron Hall was chalked off", []),
    ],
)
def test_what_another_did_some_time_later_is_not_taken_back(then, names):
    assert scorers(f"Hull beat Leeds 2-1. Jamie Lee had a goal disallowed for offside {then}.") == names
