"""Near copies share a band; independent tellings do not."""

from hypothesis import given
from hypothesis import strategies as st

from orchestration.football.texts.fingerprint import BANDS, bands

REPORT = (
    "The visitors came from two goals behind to win in the last seconds of a night nobody in the stadium will forget. "
    "Their captain headed the first back in with twenty minutes left, a substitute rose above everyone for the second, "
    "and when all waited for extra time the goalkeeper rolled the ball out and five touches later it was in the net."
)
OTHER = (
    "Two down with an hour gone, the favourites looked beaten. A looping header gave them hope, a towering one drew "
    "them level, and a break from their own box to the other end in nine seconds settled it at the very end."
)


def shared(first: str, second: str) -> int:
    return sum(a == b for a, b in zip(bands(first), bands(second), strict=True))


def test_a_copy_with_another_headline_shares_a_band():
    assert shared(REPORT, "Breaking news from our wire. " + REPORT) > 0


def test_case_and_punctuation_do_not_matter():
    assert shared(REPORT, REPORT.upper().replace(",", " ;")) == BANDS


def test_two_reports_of_one_match_are_two_sources():
    assert shared(REPORT, OTHER) == 0


@given(st.text())
def test_every_text_has_all_its_bands(text: str):
    assert len(bands(text)) == BANDS
    assert bands(text) == bands(text)
