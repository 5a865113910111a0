"""Goals that the referee takes back."""

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


def test_a_deficit_overturned_takes_no_goal_back():
    assert scorers("Leeds overturned a 1-0 deficit with a goal from Harry Kane.") == ["Harry Kane"]
    assert scorers("Harry Kane scored a late goal, but it was overturned.") == []


def test_a_flag_for_another_attack_takes_no_goal_back():
    text = "Harry Kane slotted into the bottom corner. Dele Alli won a penalty, but was ruled offside."
    assert scorers(text) == ["Harry Kane"]
    assert scorers("Harry Kane slotted into the corner. Dele Alli ran on but was flagged offside.") == ["Harry Kane"]
    assert scorers("Harry Kane slotted into the corner. He was flagged offside.") == []
