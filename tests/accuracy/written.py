"""Match reports written for this project with exact answers, held against what the reader makes of them.

``python -m tests.accuracy.written`` prints the figures; with ``--errors`` also each error of the development part.

``reports/plain.jsonl`` has wire and newspaper copy, ``reports/literary.jsonl`` longer pieces that seldom print the
score and tell goals by description. Both were written from memory of real matches by writers who did not know the
reader; their facts are the texts' own. ``reports/wire.jsonl`` has copy of agencies, papers and club sites and round-ups
of matches that were never played, by a writer who did not know the reader either. Every other report is held back:
nobody read it while writing rules. ``reports/sealed.jsonl`` has more by the same writer, all held back, and nobody
measured them before the rules were done.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from orchestration.records import Article
from tests.accuracy.errors import Error, gather, listing
from tests.accuracy.figures import Aim, table
from tests.accuracy.material import PARTS, read_as_the_pipeline_does
from tests.accuracy.news_goals import Row, aims, compare, figures

REPORTS = Path(__file__).with_name("reports")
AIMS = {
    "plain": aims(0.97, 0.92, 0.88, 0.90, 0.92, 0.95),
    "wire": aims(0.94, 0.88, 0.77, 0.82, 0.87, 0.88),
    "sealed": aims(0.86, 0.83, 0.66, 0.74, 0.87, 0.88),
    "literary": (
        Aim("matches found", held=0.69),
        Aim("precision", held=0.74),
        Aim("recall", held=0.39),
        Aim("minute", held=0.63),
    ),
}


def reports(corpus: str) -> Iterator[dict[str, Any]]:
    """The reports of a corpus: title, published, text, and its matches with their goals."""
    with (REPORTS / f"{corpus}.jsonl").open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def rows(match: dict[str, Any]) -> list[Row]:
    """The goals that a report tells of a match, with a scorer, as rows of labels."""
    teams = {side: match[side] for side in ("home_team", "away_team")}
    return [
        {**teams, "minute": "", **{name: "" if value is None else str(value) for name, value in goal.items()}}
        for goal in match["goals"]
        if goal["told"] and goal["scorer_as_told"]
    ]


def results(corpus: str) -> Iterator[tuple[str, Counter[str], list[Error]]]:
    """For each match of which a report tells goals: its part, its counts and its errors."""
    for number, report in enumerate(reports(corpus)):
        published = date.fromisoformat(report["published"])
        article = Article(report["text"], title=report["title"], published_on=published, published_basis="field")
        reading = read_as_the_pipeline_does(article)
        for match in report["matches"]:
            if goals := rows(match):
                yield "held back" if corpus == "sealed" else PARTS[number % 2], *compare(article, goals, reading)


def measure(corpus: str) -> tuple[dict[str, dict[str, float | None]], list[Error]]:
    """The figures of each part of a corpus and of both, and the errors of the development part."""
    return gather(results(corpus), figures)


if __name__ == "__main__":
    for corpus, aims in AIMS.items():
        measured, errors = measure(corpus)
        print(table(f"Reports written for this project, {corpus}", aims, measured))
        if "--errors" in sys.argv:
            print(listing(errors))
