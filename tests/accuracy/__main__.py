"""Every figure of accuracy in one table: ``python -m tests.accuracy``."""

from __future__ import annotations

import sys
import time

from orchestration.football.reading import read_articles
from tests.accuracy import confidence, gold, invented, news_goals, world_cup, written
from tests.accuracy.figures import table
from tests.accuracy.material import DATA, articles

if not DATA.exists():
    sys.exit(f"make accuracy needs the hand-made answers beside the project: there is no {DATA}")

print(table("Gold: reports, round-ups, live blogs", gold.AIMS, gold.measure()))
for corpus, aims in news_goals.AIMS.items():
    print(table(news_goals.TITLES[corpus], aims, news_goals.measure(corpus)[0]))
for corpus, aims in written.AIMS.items():
    print(table(f"Reports written for this project, {corpus}", aims, written.measure(corpus)[0]))
print(table("Goals right, by their confidence", confidence.AIMS, confidence.measure()))
print(table("World Cup prose", world_cup.AIMS, world_cup.measure()[0]))
print(table("Articles that tell none, and that tell one", invented.AIMS, invented.measure()[0]))

mixed = list(articles(invented.ARTICLES))
start = time.perf_counter()
read_articles(mixed)
seconds = time.perf_counter() - start
kilobytes = sum(len(article.text) for article in mixed) / 1000
print(f"\nReading, one core: {len(mixed) / seconds:,.0f} articles/s of {kilobytes / len(mixed):.1f} KB on average")
