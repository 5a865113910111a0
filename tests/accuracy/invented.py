"""Football news of September 2020, labelled by a reader: articles that tell no match yield none, the others theirs.

``python -m tests.accuracy.invented`` prints the figures; with ``--errors`` also each error of the development part.

``labels.csv`` holds a random sample of 150 articles and 28 more that tell a match, each by the first 16 hexadecimal
digits of the SHA-256 of its address. One reader labelled them by title, opening and end, before seeing what the rules
make of them. The 28 were drawn mostly from titles that print a score, so figures of those that tell one flatter:

- ``none``: transfers, previews, opinion, interviews, injuries, money, awards, draws; no match is its subject;
- ``match``: a report, ratings or a live blog, with home and away team and the score after extra time;
- ``aside``: its news hangs on a finished match whose score it prints (a reaction, an incident, a player's evening),
  with that match, or without where it hangs on several. To tell that match, with its score or without, and to leave it
  are all right; to tell another, or with another score, is to invent. Which side was at home such articles seldom
  say: it is not asked.
"""

from __future__ import annotations

import csv
import hashlib
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from orchestration.records import Article, MatchMention, Reading
from tests.accuracy.errors import Error, gather, listing
from tests.accuracy.figures import Aim, ratio, table
from tests.accuracy.material import DATA, articles, part_of, read_as_the_pipeline_does, scorer

ARTICLES = DATA / "articles" / "jsonl" / "football-2020-09.news-please.jsonl.gz"
LABELS = Path(__file__).with_name("labels.csv")
AIMS = (
    Aim("tells none: a match invented", target=0.03, held=0.01, at_most=True),
    Aim("hangs on one: another match or score claimed", target=0.03, held=0.03, at_most=True),
    Aim("tells one: teams right", target=0.97, held=0.97),
    Aim("tells one: score right, home–away", target=0.96, held=0.97),
    Aim("tells one: further matches claimed"),
)


@dataclass(frozen=True, slots=True)
class Label:
    """What a reader says of one article; team names and score are empty unless it tells a match."""

    part: str
    label: str
    home: str
    away: str
    score: tuple[str, str]


def key_of(article: Article) -> str:
    """What ``labels.csv`` calls an article."""
    return hashlib.sha256((article.url or "").encode()).hexdigest()[:16]


def labels() -> dict[str, Label]:
    """The labels by article; every third of a kind is held back (keys are hashes: their order is random)."""
    found: dict[str, Label] = {}
    seen: Counter[str] = Counter()
    with LABELS.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            part = part_of(seen[row["label"]])
            seen[row["label"]] += 1
            score = row["home_score"], row["away_score"]
            found[row["article"]] = Label(part, row["label"], row["home"], row["away"], score)
    return found


def compare(article: Article, label: Label, reading: Reading) -> tuple[Counter[str], list[Error]]:
    """What one reading has right, counted, and its errors."""
    claimed = [match for match in reading.matches if match.subject]
    name = article.title or article.text[:80]
    told = "read " + (", ".join(map(printed, claimed)) or "no match")
    if label.home:
        told += f"; is {label.home} {'–'.join(label.score)} {label.away}"
    counts = Counter({label.label: 1})
    if label.label == "none":
        counts["invented"] = bool(claimed)
        return counts, [Error(invention(reading), name, told, said(reading))] if claimed else []
    if label.label == "aside":
        counts["mistaken"] = not all(fits(match, label) or fits(match, turned(label)) for match in claimed)
        error = Error("hangs on one: another match or score claimed", name, told, said(reading))
        return counts, [error] if counts["mistaken"] else []
    found = next((match for match in claimed if same_teams(match, label) or same_teams(match, turned(label))), None)
    counts["further"] = len(claimed) - (found is not None)
    counts["teams"] = found is not None
    counts["score"] = found is not None and agrees(found, label)
    if found is None:
        return counts, [Error("tells one: not found", name, told, (article.text[:400],))]
    if counts["score"]:
        return counts, []
    wrong = "home and away turned" if agrees(found, turned(label)) else "score wrong"
    return counts, [Error(f"tells one: {wrong}", name, told, said(reading))]


def printed(match: MatchMention) -> str:
    """A match as one reads it: teams and score."""
    return f"{match.home.name} {match.home_score}–{match.away_score} {match.away.name}"


def said(reading: Reading) -> tuple[str, ...]:
    """What a reading quotes for its scores and goals."""
    return tuple(dict.fromkeys(c.span.quote for c in reading.claims if c.claim in ("final score", "goal")))


def turned(label: Label) -> Label:
    """The same match seen from the other side."""
    return replace(label, home=label.away, away=label.home, score=label.score[::-1])


def same_teams(match: MatchMention, label: Label) -> bool:
    """Whether a match has the label's home and away team."""
    same = scorer().same_team
    return same(match.home.name, label.home) and same(match.away.name, label.away)


def agrees(match: MatchMention, label: Label) -> bool:
    """Whether a match has the label's teams and score."""
    return same_teams(match, label) and (str(match.home_score), str(match.away_score)) == label.score


def fits(match: MatchMention, label: Label) -> bool:
    """Whether a match has the label's teams, and its score or none."""
    return same_teams(match, label) and (match.home_score is None or agrees(match, label))


def invention(reading: Reading) -> str:
    """The phenomenon that most likely made a match out of an article that tells none."""
    (match, *others) = [m for m in reading.matches if m.subject]
    if others:
        return "invented: several matches"
    if match.score_basis == "stated":
        return "invented: from a printed score"
    return "invented: from goals" if reading.goals else "invented: from two teams alone"


def results() -> Iterator[tuple[str, Counter[str], list[Error]]]:
    """For each labelled article: its part, its counts and its errors."""
    known = labels()
    for article in articles(ARTICLES):
        label = known.get(key_of(article))
        if label is not None and (label.home or label.label == "none"):
            yield label.part, *compare(article, label, read_as_the_pipeline_does(article))


def figures(counts: Counter[str]) -> dict[str, float | None]:
    """The figures that ``AIMS`` names, from counts."""
    return {
        "tells none: a match invented": ratio(counts["invented"], counts["none"]),
        "hangs on one: another match or score claimed": ratio(counts["mistaken"], counts["aside"]),
        "tells one: teams right": ratio(counts["teams"], counts["match"]),
        "tells one: score right, home–away": ratio(counts["score"], counts["match"]),
        "tells one: further matches claimed": ratio(counts["further"], counts["match"]),
    }


def measure() -> tuple[dict[str, dict[str, float | None]], list[Error]]:
    """The figures of each part and of both, and the errors of the development part."""
    return gather(results(), figures)


if __name__ == "__main__":
    measured, errors = measure()
    print(table("Articles that tell none, and that tell one", AIMS, measured))
    if "--errors" in sys.argv:
        print(listing(errors))
