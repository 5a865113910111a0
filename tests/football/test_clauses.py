"""What stands in quotation marks."""

import pytest

from orchestration.football.grammar.clauses import quoted_words
from orchestration.football.grammar.scene import look_at


def spoken(text):
    """The words of a text that stand in quotation marks, without the marks."""
    scene = look_at(text)
    words = zip(scene.prose.words, quoted_words(scene), strict=True)
    return " ".join(word for word, quoted in words if quoted and word.isalpha())


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        ('"We did not play well," he said. Kane scored.', "We did not play well"),
        ("“We did not play well,” he said. Kane scored.", "We did not play well"),
        ("``We did not play well,'' he said. Kane scored.", "We did not play well"),
        ("\"We did not play well,'' he said. Kane scored.", "We did not play well"),
        ('"We did not play.\n\n"We did not run," he said. Kane scored.', "We did not play We did not run"),
        ("The Spurs' and Leeds' fans sang. Kane scored.", ""),
        ('The "Special One" left.', ""),
    ],
)
def test_a_speech_ends_where_its_mark_does(text, speech):
    assert spoken(text) == speech
