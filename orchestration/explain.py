"""``python -m orchestration.explain ARTICLE``: how one article was read, and why.

``ARTICLE`` is the id of an article in the published warehouse (or the beginning of one), or the path of a dump with
one article in it. What a refresh would let go as off topic is said to be so, and read all the same.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO, cast

from orchestration.dumps.files import Dump, Opener, Refused
from orchestration.dumps.limits import Budget, Limits
from orchestration.dumps.outcomes import Found, Outcome, Reject
from orchestration.dumps.readers import read_html
from orchestration.dumps.registry import FEWEST_WORDS, HTML, ArticleFormat, may_follow, unknown
from orchestration.football.explain import explain
from orchestration.football.texts.topic import is_football, weights
from orchestration.records import Article
from orchestration.settings import Settings
from orchestration.warehouse.build import open_published
from orchestration.warehouse.extraction import stored_articles
from orchestration.warehouse.ledger import KEPT

OFF_TOPIC = "off topic: not about football, a refresh lets it go"


def find_article(name: str, settings: Settings) -> Article:
    """The one article in the dump at a path, or else that of an id in the published warehouse.

    Raises LookupError where neither is, where a dump holds several, where it holds none that can be read (with what
    became of its first record), or where an id's beginning fits several; FileNotFoundError where nothing is published.
    """
    path = Path(name)
    if path.is_file():
        return _only(path, settings)
    if len(path.parts) > 1 or path.suffix:
        raise LookupError(f"{name}: no such file")
    with open_published(settings) as con:
        found = stored_articles(con, name)
    if len(found) != 1:
        raise LookupError(
            f"{name}: {len(found) or 'no'} articles have an id that begins so; a file with one is named by its path"
        )
    return found[0]


def is_on_topic(article: Article) -> bool:
    """Whether a refresh loads it."""
    return is_football(" ".join(article.text.split()), article.title)


def _only(path: Path, settings: Settings) -> Article:
    limits = Limits(settings.max_expansion_ratio, settings.max_expanded_bytes)
    articles: list[Article] = []
    unread = None
    with path.open("rb", buffering=0) as file, TemporaryDirectory() as scratch:
        budget = Budget(limits, path.stat().st_size)
        for outcome in chain.from_iterable(
            _outcomes(dump, budget) for dump in Opener(budget, Path(scratch)).open(cast(BinaryIO, file))
        ):
            if isinstance(outcome, Found):
                articles.append(outcome.article)
            elif unread is None:
                unread = outcome.reason if isinstance(outcome, Reject) else OFF_TOPIC
            if len(articles) > 1:
                raise LookupError(
                    f"{path}: several articles are in it: load it, and name one by its article_id in dim_articles"
                )
    if not articles:
        raise LookupError(f"{path}: {unread or 'no article is in it'}")
    return articles[0]


def _outcomes(dump: Dump | Refused, budget: Budget) -> Iterator[Outcome]:
    """What becomes of each record of a dump of articles. A page that is a file is read whatever it is about."""
    if isinstance(dump, Refused):
        yield dump.reject
    elif dump.format is None:
        head = dump.stream.read(KEPT + 1)
        if may_follow(head):
            yield unknown(head, len(head) <= KEPT)
        elif len(head.split()) < FEWEST_WORDS:
            yield Reject(f"too short: no article has fewer than {FEWEST_WORDS} words", head)
        else:
            yield Reject("no article is in it: neither prose nor any kind of dump that is read here", head)
    elif dump.format is HTML:
        yield from read_html(dump.stream, is_wanted=lambda page: True)
    elif isinstance(dump.format, ArticleFormat):
        yield from dump.format.outcomes(dump.stream, budget, lambda records: None)


def main(arguments: list[str]) -> int:
    """Prints one article explained; 2 where it can't be found."""
    if len(arguments) != 1 or not arguments[0]:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        article = find_article(arguments[0], Settings.from_environment())
    except (LookupError, FileNotFoundError) as error:
        print(error, file=sys.stderr)
        return 2
    if not is_on_topic(article):
        football, enough, other = weights(" ".join(article.text.split()), article.title)
        why = f"its words weigh {football} for football, of {enough} that it takes, and {other} for other things"
        print(f"{arguments[0]}: {OFF_TOPIC} ({why})", file=sys.stderr)
    print(explain(article))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
