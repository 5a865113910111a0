"""Word lists that hold others."""

import json
from collections import Counter
from importlib.resources import files

import pytest

from orchestration.football.words.lexicon import word_lists

DATA = files("orchestration.football") / "data"
LEXICONS = sorted(path.name for path in DATA.iterdir() if path.name.endswith("_words.json"))


def test_a_list_holds_the_words_of_the_lists_that_it_names():
    goal = word_lists("goal_words")
    assert goal["passes"] | goal["crosses"] <= goal["assist"]
    assert goal["assist"] <= word_lists("side_words")["serves"]
    assert not any(word.startswith("<") for words in goal.values() for word in words)


def test_a_mark_is_a_word():
    assert {"(", ")"} <= word_lists("grammar_words")["openers"]


@pytest.mark.parametrize("lexicon", LEXICONS)
def test_no_list_holds_a_word_twice(lexicon):
    lists = json.loads((DATA / lexicon).read_text("utf-8"))
    words = {name: Counter(held.split()) for name, held in lists.items() if name != "about" and isinstance(held, str)}
    assert {name: twice for name, held in words.items() if (twice := [w for w, n in held.items() if n > 1])} == {}
