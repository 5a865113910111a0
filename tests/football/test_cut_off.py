"""An excerpt is cut and no stop ends it: a report that ends behind any of its words is read."""

from itertools import accumulate
from pathlib import Path

import pytest

from orchestration.football.reading import read
from orchestration.records import Article

EACH = 10  # of so many reports, one is cut
REPORTS = Path(__file__).with_name("minutes.txt").read_text("utf-8").splitlines()[::EACH]


@pytest.mark.parametrize("story", [report.split("|")[1] for report in REPORTS])
def test_a_report_may_end_behind_any_word(story):
    for cut in accumulate(f"{word} " for word in story.replace("\\n", "\n").split(" ")):
        read(Article(f"Arsenal beat Chelsea 2-1 on Saturday. {cut.rstrip(' .,')}"))


@pytest.mark.parametrize(
    "text",
    [
        "Leeds took control against Hull with a 5-1 first-leg",
        "Arsenal beat Chelsea 2-1. Chelsea fell behind as Adam Brook's header",
        "Arsenal beat Chelsea 2-1. Kane wrapped it up in injury time after a corner in the 79th minute",
        "Kane scored ten minutes after Walcott's",
        "Leeds beat Hull 3-1, Kane's strikes either side of",
        "Leeds beat Hull 2-1. Kane headed in, however",
        "Leeds beat Hull 2-1. Kane headed in, however,",
        "Kane gave Hull nothing in a 1-0 win for Leeds",
        "A goal at Hull earned a 1-0 win for Leeds",
        "Mozambique's Kane earned a 1-0 win for Leeds",
        "Kane scores the odd goal in",
        "Leeds beat Hull by the odd goal",
    ],
)
def test_a_text_that_ends_behind_a_word_that_leads_on_is_read(text):
    read(Article(text))
