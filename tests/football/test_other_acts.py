"""Minutes of cards and substitutions."""

from tests.football.told import minutes


def test_the_minute_of_a_card_is_not_the_goals():
    text = "Harry Kane headed home to beat Leeds, who had Eriksen sent off in the 82nd minute."
    assert minutes(text) == [("Harry Kane", None)]
    assert minutes("Harry Kane headed home in the 82nd minute, and Eriksen was sent off.") == [("Harry Kane", "82'")]
