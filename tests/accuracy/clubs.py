"""Clubs that no table has: the fit of what tells them, and how well it does.

``python -m tests.accuracy.clubs`` prints, of the names of real articles, how many clubs the words around them tell,
and how surely: by weights that were fitted to other articles. With ``--write`` the table data/club_contexts.csv is
fitted anew, to the articles that are not held back.
"""

from __future__ import annotations

import csv
import hashlib
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from orchestration.football.clubs.cast import know_teams
from orchestration.football.clubs.name_contexts import Context, contexts, least_odds
from orchestration.football.grammar.scene import Scene, TeamAt, look_at
from orchestration.football.names import teams
from orchestration.football.names.name_runs import is_plain
from orchestration.football.names.names import Name
from orchestration.football.reading import read
from orchestration.football.words.lexicon import DATA
from orchestration.records import Article
from tests.accuracy import invented, news_goals, world_cup, written
from tests.accuracy.invented import key_of
from tests.accuracy.material import PARTS, articles, pages, part_of

FEWEST = 6  # articles that a context must be seen in
IN_A_REPORT = 4.0  # how much more a name counts in an article that tells a match
KEPT = 800  # contexts, those that move most
QUOTES = {*"\"'“”‘’"}  # who is named at the end of a speech may be anybody
FOLDS = 5
RIDGE, ROUNDS = 2.0, 300  # how strongly weights are held to nothing; how many steps are taken


@dataclass(frozen=True)
class Seen:
    """A name of an article: the contexts of its namings, and whether it is a club's."""

    article: str
    contexts: frozenset[Context]
    is_club: bool
    trust: float  # how much it counts


def learnt_from() -> Iterator[tuple[str, Article]]:
    """The articles that are not held back, with their keys."""
    parts = [*news_goals.parts().items(), *((key, label.part) for key, label in invented.labels().items())]
    held = {key for key, part in parts if part == "held back"}
    for article in (*articles(invented.ARTICLES), *pages()):
        if (key := key_of(article)) not in held:
            yield key, article
    for index, article in enumerate(articles(world_cup.ARTICLES)):
        if part_of(index) == "development":
            yield f"world cup {index}", article
    for corpus in ("plain", "wire", "literary"):
        for number, report in enumerate(written.reports(corpus)):
            if PARTS[number % 2] == "development":
                yield f"{corpus} {number}", Article(report["text"], title=report["title"])


def names_of(key: str, article: Article) -> Iterator[Seen]:
    """The names of an article: those of clubs as if the table had none of them, and as if it lacked either half."""
    scene = look_at(f"{article.title or ''}\n\n{article.text}")
    know_teams(scene)
    trust = IN_A_REPORT if any(match.subject for match in read(article).matches) else 1.0
    named = [(t.first, t.end, t.ids[0]) for t in scene.teams if _is_by_name(scene, t)]
    people = [name for name in scene.people.mentions if scene.kinds[name.first] == "P"]
    for hides in (lambda _: True, lambda half: half, lambda half: not half):
        kinds = [*scene.kinds]
        names, numbers = [*scene.people.names], dict[str, int]()
        namings = [*people]
        for first, end, club in named:
            if hides(hashlib.md5(club.encode()).digest()[0] % 2 == 0):
                kinds[first:end] = ["P"] * (end - first)
                full = " ".join(scene.prose.words[first:end])
                if full not in numbers:
                    numbers[full] = len(names)
                    names.append(full)
                namings.append(Name(first, end, numbers[full]))
        for called in (names, [*map(_family, scene.people.names), *names[len(scene.people.names) :]]):
            for number, said in contexts(scene, kinds, namings, called).items():
                yield Seen(key, frozenset(said), number >= len(scene.people.names), trust)


def _family(name: str) -> str:
    return name.rpartition(" ")[2]


def _is_by_name(scene: Scene, t: TeamAt) -> bool:
    """Whether a club of the table is named as one is that only a text makes known: not as somebody's men."""
    named = t.form in ("name", "nickname") and scene.prose.words[t.end - 1][:1].isupper()
    return named and teams.is_known(t.ids[0]) and not teams.is_nation(t.ids[0])


def fit(seen: Sequence[Seen]) -> dict[Context, float]:
    """The weights of contexts, by logistic regression: those of a name add up to its log-odds to be a club's. Only the
    ``KEPT`` contexts that move most are fitted in the end."""
    times = Counter(context for name in seen for context in name.contexts)
    articles_with = Counter(context for _, context in {(name.article, c) for name in seen for c in name.contexts})
    names = {
        word for team in teams.all_teams() for word in team.team.lower().split() if not is_plain(word) or "-" in word
    }
    unfit = names | QUOTES
    known = [
        context for context, many in articles_with.items() if many >= FEWEST and unfit.isdisjoint(context[1].split())
    ]
    weights = _regress(seen, known)
    kept = sorted(weights, key=lambda context: abs(weights[context]) * times[context] ** 0.5, reverse=True)[:KEPT]
    return _regress(seen, kept)


def _regress(seen: Sequence[Seen], known: Sequence[Context]) -> dict[Context, float]:
    """The weights of the ``known`` contexts. Steps as Adagrad takes them."""
    number = {context: i for i, context in enumerate(known)}
    has = [[number[context] for context in name.contexts if context in number] for name in seen]
    columns = np.array([i for row in has for i in row])
    rows = np.repeat(np.arange(len(has)), [len(row) for row in has])
    truth = np.array([name.is_club for name in seen], dtype=float)
    trust = np.array([name.trust for name in seen])
    weights, steepness = np.zeros(len(known)), np.full(len(known), 1e-8)
    for _ in range(ROUNDS):
        odds = np.bincount(rows, weights[columns], len(seen))
        off = trust * (1 / (1 + np.exp(-odds)) - truth)
        slope = np.bincount(columns, off[rows], len(known)) + RIDGE * weights
        steepness += slope * slope
        weights -= 0.5 * slope / np.sqrt(steepness)
    return dict(zip(known, weights.round(2).tolist(), strict=True))


def figures(seen: Sequence[Seen]) -> dict[str, float]:
    """Of the names in match reports that the weights were not fitted to: the share of clubs told, and of those told the
    share that are clubs."""
    counts: Counter[str] = Counter()
    for part in range(FOLDS):
        kept = [hashlib.md5(name.article.encode()).digest()[0] % FOLDS == part for name in seen]
        weights = fit([name for name, held in zip(seen, kept, strict=True) if not held])
        for name in (name for name, held in zip(seen, kept, strict=True) if held and name.trust > 1.0):
            told = sum(weights.get(context, 0.0) for context in name.contexts) >= least_odds(name.contexts)
            counts.update({"clubs": name.is_club, "told": told, "right": told and name.is_club})
    return {
        "precision": round(counts["right"] / counts["told"], 3),
        "recall": round(counts["right"] / counts["clubs"], 3),
    }


def write(weights: dict[Context, float]) -> None:
    """Writes the table."""
    with (DATA / "club_contexts.csv").open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(("where", "words", "weight"))
        writer.writerows(sorted((where, words, f"{weight:g}") for (where, words), weight in weights.items()))


if __name__ == "__main__":
    seen = [name for key, article in learnt_from() for name in names_of(key, article)]
    if "--write" in sys.argv:
        write(fit(seen))
    else:
        print(figures(seen))
