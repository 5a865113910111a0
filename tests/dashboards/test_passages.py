"""Claims put back into the words that make them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dashboards.match.passages import AROUND, by_source, passages

TEXT = "Early on, Ann Early scored.\n\nIt was the 🎉 12th minute, said some; the 13th, said others, who had seen it."


def claim(quote: str, claim: str = "minute", agrees: bool = True, text: str = TEXT) -> dict:
    start = text.index(quote)
    end = start + len(quote)
    return {
        "source_id": "a",
        "claim": claim,
        "agrees": agrees,
        "char_start": start,
        "char_end": end,
        "quote": quote,
        "words_before": text[max(start - AROUND, 0) : start],
        "words_after": text[end : end + AROUND],
    }


def words(passage) -> list[tuple[str, list[str]]]:  # type: ignore[no-untyped-def]
    return [(piece.words, [c["claim"] for c in piece.claims]) for piece in passage.pieces]


def test_a_name_and_a_minute_are_marked_within_the_sentence_that_tells_the_goal() -> None:
    sentence = "Early on, Ann Early scored."
    (passage,) = passages([claim(sentence, "goal"), claim("Ann Early", "scorer"), claim("Early on")])
    assert words(passage) == [
        ("Early on", ["minute"]), (", ", []), ("Ann Early", ["scorer"]), (" scored.", [])
    ]  # fmt: skip
    assert [c["claim"] for c in passage.claims] == ["goal"]
    assert (passage.before, passage.after) == ("", "")


def test_bare_words_stand_among_the_words_around_them_within_their_paragraph() -> None:
    (passage,) = passages([claim("12th minute")])
    assert passage.before == "It was the 🎉 "
    # cut at 80 characters, and there at a word
    assert passage.after == ", said some; the 13th, said others, who had seen it."


def test_claims_apart_make_passages_apart_and_one_that_lost_marks_its_own() -> None:
    taken, lost = passages([claim("13th", agrees=False), claim("12th minute")])
    assert not taken.disputed
    assert lost.disputed


def test_claims_of_one_text_stand_together() -> None:
    other = claim("13th") | {"source_id": "b"}
    assert [source["source_id"] for source, _ in by_source([claim("Ann Early"), claim("12th minute"), other])] == [
        "a",
        "b",
    ]


@given(st.lists(st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 40)), min_size=1, max_size=8))
def test_passages_say_what_the_text_says(spans: list[tuple[int, int]]) -> None:
    claims = [
        claim(TEXT, "goal") | {"char_start": a, "char_end": min(a + n, len(TEXT)), "quote": TEXT[a : a + n]}
        for a, n in spans
    ]
    said = passages(claims)
    covered = sorted({at for c in claims for at in range(c["char_start"], c["char_end"])})
    assert "".join(piece.words for passage in said for piece in passage.pieces) == "".join(TEXT[at] for at in covered)
