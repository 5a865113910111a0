"""``python -m orchestration.explain ARTICLE``: how one article was read, and why.

``ARTICLE`` is the id of an article in the published warehouse (or the beginning of one), or the path of a flat text.
"""

from __future__ import annotations

import sys
from pathlib import Path

from orchestration.dumps.articles import article_from_text
from orchestration.football.explain import explain
from orchestration.records import Article
from orchestration.settings import Settings
from orchestration.warehouse.build import open_published
from orchestration.warehouse.extraction import stored_articles


def find_article(name: str, settings: Settings) -> Article:
    """The article at a path, or else of that id in the published warehouse.

    Raises LookupError where neither is, or where an id's beginning fits several articles; FileNotFoundError where
    nothing is published yet; ValueError for a file without text.
    """
    path = Path(name)
    if path.is_file():
        return article_from_text(path.read_text("utf-8"))
    with open_published(settings) as con:
        found = stored_articles(con, name)
    if len(found) != 1:
        raise LookupError(f"{name}: {len(found) or 'no'} articles have an id that begins so")
    return found[0]


def main(arguments: list[str]) -> int:
    """Prints one article explained; 2 where it can't be found."""
    if len(arguments) != 1 or not arguments[0]:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        print(explain(find_article(arguments[0], Settings.from_environment())))
    except (LookupError, FileNotFoundError, ValueError) as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
