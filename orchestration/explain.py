"""``python -m orchestration.explain ARTICLE``: how one article was read, and why.

``ARTICLE`` is the id of an article in the published warehouse (or the beginning of one), or the path of a dump with
one article in it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import chain, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO, cast

from orchestration.dumps.files import Dump, Opener, Refused
from orchestration.dumps.outcomes import Found
from orchestration.dumps.registry import ArticleFormat
from orchestration.dumps.streams import Budget, Limits
from orchestration.football.explain import explain
from orchestration.records import Article
from orchestration.settings import Settings
from orchestration.warehouse.build import open_published
from orchestration.warehouse.extraction import stored_articles


def find_article(name: str, settings: Settings) -> Article:
    """The one article in the dump at a path, or else that of an id in the published warehouse.

    Raises LookupError where neither is, where a dump holds several, or where an id's beginning fits several;
    FileNotFoundError where nothing is published yet.
    """
    path = Path(name)
    if path.is_file():
        return _only(path, settings)
    if len(path.parts) > 1 or path.suffix:
        raise LookupError(f"{name}: no such file")
    with open_published(settings) as con:
        found = stored_articles(con, name)
    if len(found) != 1:
        raise LookupError(f"{name}: {len(found) or 'no'} articles have an id that begins so")
    return found[0]


def _only(path: Path, settings: Settings) -> Article:
    limits = Limits(settings.max_expansion_ratio, settings.max_expanded_bytes)
    with path.open("rb", buffering=0) as file, TemporaryDirectory() as scratch:
        dumps = Opener(Budget(limits, path.stat().st_size), Path(scratch)).open(cast(BinaryIO, file))
        found = list(islice(chain.from_iterable(map(_articles, dumps)), 2))
    if not found:
        raise LookupError(f"{path}: no article is in it")
    if len(found) > 1:
        raise LookupError(
            f"{path}: several articles are in it: load it, and name one by its article_id in dim_articles"
        )
    return found[0]


def _articles(dump: Dump | Refused) -> Iterator[Article]:
    if isinstance(dump, Dump) and isinstance(dump.format, ArticleFormat):
        for outcome in dump.format.read(dump.stream):
            if isinstance(outcome, Found):
                yield outcome.article


def main(arguments: list[str]) -> int:
    """Prints one article explained; 2 where it can't be found."""
    if len(arguments) != 1 or not arguments[0]:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        print(explain(find_article(arguments[0], Settings.from_environment())))
    except (LookupError, FileNotFoundError) as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
