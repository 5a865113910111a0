"""What the measurements of accuracy share: the articles beside the project, how they are read, when a name is right.

Belongs here: opening ../shared, and parting it. Does not belong here: what is measured.

Every measurement parts its articles: two thirds for whoever writes rules (errors are shown), one third held back
(figures only). A wide gap between the two means rules that fit articles.
"""

from __future__ import annotations

import gzip
import importlib.util
import io
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import BinaryIO, cast

import pytest

from orchestration.dumps.articles import article_from_record
from orchestration.dumps.limits import Budget, Limits
from orchestration.dumps.outcomes import Found
from orchestration.dumps.readers import read_html, read_warc
from orchestration.football.reading import read
from orchestration.football.texts.topic import is_football
from orchestration.records import Article, Reading
from tests.commands import SHARED

DATA = SHARED / "data"
PARTS = ("development", "held back")

beside = pytest.mark.skipif(not DATA.exists(), reason="needs the real articles in ../shared, beside the project")


def part_of(index: int) -> str:
    """The part of the article at ``index`` of a listing: every third is held back."""
    return "held back" if index % 3 == 2 else "development"


def articles(path: Path) -> Iterator[Article]:
    """The articles of a gzipped JSON-lines dump, in its order, as the pipeline gets them."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield article_from_record(json.loads(line))


def pages() -> Iterator[Article]:
    """The articles of the web pages, archived ones and saved ones, as the pipeline gets them."""
    with gzip.open(DATA / "articles" / "warc" / "soccer-2011-2015.warc.gz") as archive:
        outcomes = list(read_warc(cast(BinaryIO, archive), Budget(Limits(), 1 << 30)))
    for page in sorted((DATA / "articles" / "html").glob("*.html")):
        outcomes += read_html(io.BytesIO(page.read_bytes()))
    yield from (outcome.article for outcome in outcomes if isinstance(outcome, Found))


def read_as_the_pipeline_does(article: Article) -> Reading:
    """The reading of an article, empty where the topic filter lets it go."""
    return read(article) if is_football(article.text, article.title) else Reading()


@cache
def scorer() -> ModuleType:
    """../shared/tools/score.py: what counts as the same team and player is said there, once."""
    spec = importlib.util.spec_from_file_location("score", SHARED / "tools" / "score.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
