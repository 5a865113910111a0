"""It walks on real dumps: articles and tweets as they were collected, in one run, scored against hand-made answers.

They are read from ../shared/data beside the project, and are no part of it.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands import SHARED, query, refresh

DATA = SHARED / "data"
DUMPS = ("articles/jsonl", "tweets/csv_premier_league_2015", "tweets/api_v1.1")
SCORE = SHARED / "tools" / "score.py"
pytestmark = pytest.mark.skipif(
    not all((DATA / dump).is_dir() for dump in DUMPS) or not SCORE.is_file(), reason="../shared is absent"
)


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What one `make run` makes of the real dumps together."""
    folder = tmp_path_factory.mktemp("real")
    for dump in DUMPS:
        for file in (DATA / dump).rglob("*"):
            if file.is_file():
                link = folder / "raw" / file.relative_to(DATA)
                link.parent.mkdir(parents=True, exist_ok=True)
                link.symlink_to(file)
    run = refresh(folder / "raw", folder / "x.duckdb")
    assert run.returncode == 0, run.stderr
    return folder / "x.duckdb"


def test_every_record_is_loaded_a_duplicate_off_topic_a_tombstone_or_rejected(published):
    assert (
        query(
            published,
            """SELECT path FROM raw.dump_files
        WHERE records != loaded + duplicates + off_topic + tombstones + rejected
        OR rejected != (SELECT count(*) FROM raw.rejects r WHERE r.dump_file_id = dump_files.dump_file_id)""",
        )
        == []
    )


def test_every_dump_gave_records(published):
    assert query(
        published,
        """SELECT count(*) FROM raw.dump_files WHERE path LIKE 'articles/jsonl/%' AND loaded > 0""",
    ) == [(4,)]
    ((loaded,),) = query(published, "SELECT sum(loaded) FROM raw.dump_files WHERE path LIKE 'tweets/csv_premier%'")
    assert loaded > 55_000, "of 58,898; some stand there twice"


@pytest.fixture(scope="module")
def figures(published) -> dict[str, float]:
    """What the shared scorer says of the published file."""
    gold = [str(DATA / "gold" / name) for name in ("match_reports", "mixed")]
    scored = subprocess.run(
        [sys.executable, str(SCORE), str(published), *gold], capture_output=True, text=True, check=True
    )
    return json.loads(scored.stdout)


@pytest.mark.parametrize(("figure", "to_reach"), [("match_recall", 0.85), ("f1", 0.55)])
def test_the_figures_of_the_scorer(figures, figure, to_reach):
    assert figures[figure] >= to_reach
