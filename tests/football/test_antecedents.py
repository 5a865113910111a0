"""Whom "he" means at the head of a sentence."""

from tests.football.told import scorers


def test_his_before_the_name_is_who_comes():
    assert scorers("Dele Alli headed wide. After scoring his goal on Monday, Harry Kane was tired.") == ["Harry Kane"]


def test_a_goal_that_a_description_scores_is_not_handed_to_who_scores_next():
    text = (
        "Lyon won. Leo Lacroix was sent off for bringing down Mariano Diaz. The Spanish-born striker headed in Lyon's "
        "third from a Nabil Fekir corner on 58 minutes and Bertrand Traore, after a fine run from halfway, fired in "
        "off the post seven minutes after that."
    )
    assert scorers(text) == ["Mariano Diaz", "Bertrand Traore"]
