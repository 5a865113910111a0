"""Word lists that hold others."""

from orchestration.football.lexicon import word_lists


def test_a_list_holds_the_words_of_the_lists_that_it_names():
    goal = word_lists("goal_words")
    assert goal["passes"] | goal["crosses"] <= goal["assist"]
    assert goal["assist"] <= word_lists("side_words")["serves"]
    assert not any(word.startswith("<") for words in goal.values() for word in words)


def test_a_mark_is_a_word():
    assert {"(", ")"} <= word_lists("grammar_words")["openers"]
