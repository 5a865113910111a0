"""How sure a goal is said to be, held against how often it is right: ``python -m tests.accuracy.confidence``.

The goals are those of news_goals.py and written.py (without what is sealed there). A goal is right where its scorer and
side are those of a goal that the text tells.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import chain

from tests.accuracy import news_goals, written
from tests.accuracy.errors import Error, gather
from tests.accuracy.figures import Aim, ratio, table
from tests.accuracy.news_goals import BANDS

CORPORA = (
    *((news_goals, corpus) for corpus in news_goals.AIMS),
    *((written, corpus) for corpus in written.AIMS if corpus != "sealed"),
)
AIMS = (Aim("right at 0.9 or more", held=0.97), Aim("right at 0.7 to 0.9"), Aim("right below 0.7"))


def results() -> Iterator[tuple[str, Counter[str], list[Error]]]:
    """For each labelled match of all corpora: its part, its counts and its errors."""
    return chain.from_iterable(module.results(corpus) for module, corpus in CORPORA)


def figures(counts: Counter[str]) -> dict[str, float | None]:
    """Of the goals claimed in each band of confidence, the share that is right."""
    return {f"right {band}": ratio(counts[f"found {band}"], counts[f"claimed {band}"]) for band in BANDS}


def measure() -> dict[str, dict[str, float | None]]:
    """The figures of each part and of both."""
    return gather(results(), figures)[0]


if __name__ == "__main__":
    print(table("Goals right, by their confidence", AIMS, measure()))
