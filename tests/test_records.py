"""The rules that records keep: a span is its text, a result no surer than its match."""

from dataclasses import FrozenInstanceError

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from orchestration.records import Article, MatchMention, Span, TeamMention

TEXT = "Chadli 94' 🇧🇪 won it."


def test_a_span_is_cut_from_its_text():
    assert Span.cut(TEXT, 0, 6).quote == "Chadli"


def test_offsets_are_code_points_emoji_included():
    start = TEXT.index("won")
    assert (start, Span.cut(TEXT, start, start + 3).quote) == (14, "won")


@pytest.mark.parametrize(
    ("start", "end", "quote"),
    [
        pytest.param(0, 6, "Fellaini", id="other words"),
        pytest.param(1, 7, "Chadli", id="other place"),
        pytest.param(0, 0, "", id="empty"),
        pytest.param(-3, -1, "it", id="counted from the end"),
        pytest.param(0, 99, TEXT, id="past the end"),
        pytest.param(500, 506, "Chadli", id="beyond"),
    ],
)
def test_a_span_refuses_what_does_not_stand_there(start, end, quote):
    with pytest.raises(ValueError, match=f"span {start}:{end}"):
        Span(start, end, quote, TEXT)


@given(st.text(min_size=1), st.data())
def test_every_cut_gives_its_words_back(text: str, data: st.DataObject):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    span = Span.cut(text, start, end)
    assert text[span.start : span.end] == span.quote


@given(st.text(), st.integers(), st.integers(), st.text())
def test_no_span_holds_other_words_than_its_text(text: str, start: int, end: int, quote: str):
    assume(not 0 <= start < end <= len(text) or text[start:end] != quote)
    with pytest.raises(ValueError):
        Span(start, end, quote, text)


def test_records_do_not_change():
    with pytest.raises(FrozenInstanceError):
        Article("text").text = "other"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("basis", "told", "result"),
    [("stated", 0.999, 0.95), ("inferred", 0.999, 0.6), (None, 0.9, 0.6), ("stated", 0.4, 0.4)],
)
def test_a_result_is_never_surer_than_its_match_and_less_so_where_it_is_inferred(basis, told, result):
    sides = TeamMention("belgium", "Belgium"), TeamMention("japan", "Japan")
    assert MatchMention(1, *sides, score_basis=basis, confidence=told).result_confidence == result
