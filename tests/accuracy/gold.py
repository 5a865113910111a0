"""Hand-made answers for match reports, round-ups and live blogs, held against what a real refresh publishes of them.

``python -m tests.accuracy.gold`` prints the figures; with ``--errors`` also the scorer's complaints about the
development part. What counts as right is ../shared/tools/score.py's to say.
"""

from __future__ import annotations

import io
import shutil
import sys
import tempfile
from contextlib import redirect_stdout
from pathlib import Path

from tests.accuracy.figures import Aim, ratio, table
from tests.accuracy.material import DATA, PARTS, part_of, scorer
from tests.commands import refresh

DUMPS = (
    DATA / "articles" / "jsonl" / "match-reports-2017.realnews.jsonl",
    DATA / "articles" / "jsonl" / "mixed.news-please.jsonl",
    DATA / "articles" / "crawl_text" / "belgium-japan-2018.txt",
)
ANSWERS = (DATA / "gold" / "match_reports", DATA / "gold" / "mixed")
AIMS = (
    Aim("match_recall", target=0.97, held=1.0),
    Aim("score_home_away", target=0.96, held=0.98),
    Aim("precision", target=0.92, held=0.96),
    Aim("recall", target=0.90, held=0.94),
    Aim("f1", target=0.90, held=0.95),
    Aim("minute", target=0.93, held=0.91),
    Aim("score_after", target=0.95, held=0.93),
    Aim("own_goals", target=0.80, held=1.0),
    Aim("penalties", target=0.80, held=1.0),
    Aim("tweets", target=54 / 56, held=1.0),
    Aim("tweet_links", target=0.85, held=1.0),
)


def published(folder: Path) -> Path:
    """The warehouse that one refresh makes of the gold's dumps, in ``folder``. Raises RuntimeError where it fails."""
    raw, warehouse = folder / "raw", folder / "matchday.duckdb"
    raw.mkdir()
    for dump in DUMPS:
        shutil.copy(dump, raw)
    run = refresh(raw, warehouse)
    if run.returncode:
        raise RuntimeError(run.stderr)
    return warehouse


def answers(part: str, folder: Path) -> list[str]:
    """Folders with the answers of one part, of both for 'all'; every third answer of a listing is held back."""
    chosen = folder / part
    for answers_folder in ANSWERS:
        (chosen / answers_folder.name).mkdir(parents=True)
        for index, answer in enumerate(sorted(answers_folder.glob("*.json"))):
            if part in (part_of(index), "all"):
                shutil.copy(answer, chosen / answers_folder.name)
    return [str(chosen / answers_folder.name) for answers_folder in ANSWERS]


def measure(show_errors: bool = False) -> dict[str, dict[str, float | None]]:
    """The figures of each part and of both."""
    measured = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        warehouse = published(folder)
        for part in (*PARTS, "all"):
            verbose = show_errors and part == "development"
            with redirect_stdout(sys.stdout if verbose else io.StringIO()):
                scored = scorer().score(str(warehouse), answers(part, folder), verbose)
            measured[part] = {aim.figure: as_ratio(scored[aim.figure]) for aim in AIMS}
    return measured


def as_ratio(figure: str | float | None) -> float | None:
    """A figure as the scorer gives it, '5/6' or 0.833, as a ratio."""
    if isinstance(figure, str):
        right, _, of = figure.partition("/")
        return ratio(int(right), int(of))
    return figure


if __name__ == "__main__":
    print(table("Gold: reports, round-ups, live blogs", AIMS, measure("--errors" in sys.argv)))
