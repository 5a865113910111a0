"""An excerpt is cut and no stop ends it: a report that ends behind any of its words is read."""

from itertools import accumulate
from pathlib import Path

import pytest

from orchestration.football.reading import read
from orchestration.records import Article

EACH = 10  # of so many reports, one is cut
REPORTS = Path(__file__).with_name("minutes.txt").read_text("utf-8").splitlines()[::EACH]


def cuts(text: str) -> list[str]:
    """A text cut behind each of its words, without the stop there."""
    return [cut.rstrip(" .,") for cut in accumulate(f"{word} " for word in text.split(" "))]


@pytest.mark.parametrize("story", [report.split("|")[1] for report in REPORTS])
def test_a_report_may_end_behind_any_word(story):
    for cut in cuts(story.replace("\\n", "\n")):
        read(Article(f"Arsenal beat Chelsea 2-1 on Saturday. {cut}"))


@pytest.mark.parametrize(
    "text",
    [
        "Leeds took control against Hull with a 5-1 first-leg",
        "Arsenal beat Chelsea 2-1. Chelsea fell behind as Adam Brook's header",
        "Arsenal beat Chelsea 2-1. Kane wrapped it up in injury time after a corner in the 79th minute",
        "Kane scored ten minutes after Walcott's",
        "Leeds beat Hull 3-1, Kane's strikes either side of",
        "Leeds beat Hull 1-0. Leeds (Kane",
        "Leeds beat Hull 2-1. Kane headed in, however",
        "Leeds beat Hull 2-1. Kane headed in, however,",
        "Kane gave Hull nothing in a 1-0 win for Leeds",
        "A goal at Hull earned a 1-0 win for Leeds",
        "Mozambique's Kane earned a 1-0 win for Leeds",
        "Kane scores the odd goal in",
        "Leeds beat Hull by the odd goal in five with two goals from Kane and Alli at Stoke.",
        "Hexby got two goals from Kane in a 2-0 win over Zambia's Marlow Arms of Owerri.",
        "Diables Noirs of Congo lost 2-1 to Black Bulls of Mozambique, the side that had beaten Kane's Leeds.",
        "Leeds (Kane 2, Alli) beat Hull (Mee) 3-1.",
        "Alan Hart, who recalls how Leeds beat Hull 2-0, has died aged 81.",
    ],
)
def test_a_text_that_ends_behind_a_word_that_leads_on_is_read(text):
    for cut in [text, *cuts(text)]:
        read(Article(cut))
