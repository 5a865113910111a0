"""Goals told in football news, labelled by hand, held against what the reader makes of them.

``python -m tests.accuracy.news_goals`` prints the figures; with ``--errors`` also each error of the development part.

``goal_labels.csv`` has a row a goal that one of the match reports among the articles of ``invented.py`` tells, labelled
from its whole text: scorer in full and as told, team, minute as the text lets one conclude (empty where it does not)
and as it was, running score. What counts as the same team and player is ../shared/tools/score.py's to say. A claimed
goal without a scorer is no false claim.

``later_goal_labels.csv`` has the same of articles labelled later by one who never saw the rules nor what they made of
any article: reports of one match among the same articles, those among archived web pages, and round-ups in either. Its
every other article is held back.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import chain
from pathlib import Path

from orchestration.records import Article, GoalMention, MatchMention, Reading
from tests.accuracy.errors import Error, gather, listing
from tests.accuracy.figures import Aim, f1, ratio, table
from tests.accuracy.invented import ARTICLES, key_of
from tests.accuracy.material import PARTS, articles, pages, part_of, read_as_the_pipeline_does, scorer
from tests.accuracy.world_cup import claims_of, minute_label, scored_for, sentences_with

TARGETS = {
    "matches found": 0.97, "precision": 0.92, "recall": 0.90, "f1": 0.90, "minute": 0.93, "score_after": 0.95,
}  # fmt: skip


def aims(*held: float) -> tuple[Aim, ...]:
    """The figures of told goals with their ``TARGETS``, each with what the tests hold it to."""
    return tuple(Aim(figure, target, floor) for (figure, target), floor in zip(TARGETS.items(), held, strict=True))


AIMS = {
    "first": aims(0.98, 0.97, 0.96, 0.97, 0.88, 0.91),
    "report": aims(0.98, 0.93, 0.90, 0.92, 0.91, 0.95),
    "page": aims(0.87, 0.81, 0.62, 0.70, 0.82, 0.79),
    "round-up": aims(0.85, 0.88, 0.71, 0.79, 0.92, 0.87),
}
TITLES = {
    "first": "Goals in the news of September 2020",
    "report": "Goals in more news of September 2020",
    "page": "Goals in web pages of 2011 to 2015",
    "round-up": "Goals in round-ups",
}

BANDS = {"at 0.9 or more": 0.9, "at 0.7 to 0.9": 0.7, "below 0.7": 0.0}
"""Bands of confidence, each with its least."""

Row = dict[str, str]


def rows(name: str) -> list[Row]:
    """The rows of a file of labels."""
    with Path(__file__).with_name(name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@cache
def labels() -> dict[str, dict[str, dict[tuple[str, str], list[Row]]]]:
    """The labelled goals by corpus, article and match, in the order of the files."""
    found: dict[str, dict[str, dict[tuple[str, str], list[Row]]]] = {corpus: {} for corpus in AIMS}
    for row in rows("goal_labels.csv") + rows("later_goal_labels.csv"):
        matches = found[row.get("kind", "first")].setdefault(row["article"], {})
        matches.setdefault((row["home_team"], row["away_team"]), []).append(row)
    return found


@cache
def parts() -> dict[str, str]:
    """The part of each labelled article: of the later ones every other is held back, in the order of the file."""
    later = dict.fromkeys(row["article"] for row in rows("later_goal_labels.csv"))
    return {article: part_of(index) for index, article in enumerate(sorted(labels()["first"]))} | {
        article: PARTS[index % 2] for index, article in enumerate(later)
    }


@cache
def labelled() -> dict[str, Article]:
    """Each labelled article."""
    keyed = ((key_of(article), article) for article in chain(articles(ARTICLES), pages()))
    return {key: article for key, article in keyed if key in parts()}


def seat(reading: Reading, label: Row) -> tuple[MatchMention, bool] | None:
    """The match read that is the labelled one, and whether its sides are turned; None where there is none."""
    for match in (match for match in reading.matches if match.subject):
        for turned in (False, True):
            home, away = (match.away, match.home) if turned else (match.home, match.away)
            if same_team(home.name, label["home_team"]) and same_team(away.name, label["away_team"]):
                return match, turned
    return None


def same_team(read: str | None, label: str) -> bool:
    """Whether a team read is the labelled one: labels name women's sides as their reports do, by the club alone."""
    return scorer().same_team((read or "").removesuffix(" Women"), label.removesuffix(" Women"))


def same_minute(goal: GoalMention, label: Row) -> bool:
    """Whether a goal's minute is the labelled one, however stoppage time is counted (92 is 90+2)."""
    base = goal.minute_regulation or 0
    told = {int(label[column]) for column in ("minute_from_report", "minute") if label[column]}
    return bool(told & {base, base + (goal.minute_stoppage or 0)})


def band(confidence: float) -> str:
    """The band of ``BANDS`` that a confidence lies in."""
    return next(name for name, least in BANDS.items() if confidence >= least)


def compare(article: Article, goals: list[Row], reading: Reading) -> tuple[Counter[str], list[Error]]:
    """What one reading has right, counted, and its errors."""
    label = goals[0]
    name = article.title or article.text[:80]
    counts = Counter(articles=1, wanted=len(goals))
    seated = seat(reading, label)
    if seated is None:
        read = [f"{m.home.name} v {m.away.name}" for m in reading.matches if m.subject]
        return counts, [Error("match not found", name, f"read {read or 'no match'}", (article.text[:300],))]
    match, turned = seated
    counts["matches"] = 1
    left = [goal for goal in reading.goals if goal.match_no == match.match_no and goal.player]
    counts["claimed"] = len(left)
    counts.update(f"claimed {band(goal.confidence)}" for goal in left)
    errors = []
    for wanted in sorted(goals, key=lambda goal: goal["minute_from_report"] == ""):
        fit = [
            goal
            for goal in left
            if scorer().same_player(goal.player, wanted["scorer"], wanted["scorer_as_told"])
            and same_team(scored_for(match, goal), wanted["team"])
        ]
        told = f"{wanted['scorer']} ({wanted['team']}) {wanted['minute_from_report'] or 'no minute'}"
        if not fit:
            surname = (wanted["scorer_as_told"] or wanted["scorer"]).split()[-1]
            errors.append(Error("missed", name, told, sentences_with(surname, article.text)))
            continue
        at = int(wanted["minute_from_report"] or 0)
        found = min(fit, key=lambda goal: abs((goal.minute_regulation or 0) - (at or goal.minute_regulation or 0)))
        left.remove(found)
        counts["found"] += 1
        counts[f"found {band(found.confidence)}"] += 1
        if at:
            counts["minutes due"] += 1
            counts["minutes"] += same_minute(found, wanted)
            if not same_minute(found, wanted):
                said = f"{minute_label(found)}, was {told}"
                sentences = (*claims_of(reading, found), *sentences_with(wanted["scorer_as_told"], article.text))
                errors.append(Error("minute", name, said, sentences))
        if wanted["home_after"]:
            score = found.home_score_after, found.away_score_after
            after = tuple(map(str, reversed(score) if turned else score))
            counts["scores due"] += 1
            counts["scores"] += after == (wanted["home_after"], wanted["away_after"])
            if after != (wanted["home_after"], wanted["away_after"]):
                said = f"{told}: {'–'.join(after)}, was {wanted['home_after']}–{wanted['away_after']}"
                errors.append(Error("score after", name, said, claims_of(reading, found)))
    for goal in left:
        said = f"{goal.player} ({scored_for(match, goal)}) {minute_label(goal)}"
        errors.append(Error("invented", name, said, claims_of(reading, goal)))
    return counts, errors


def results(corpus: str) -> Iterator[tuple[str, Counter[str], list[Error]]]:
    """For each labelled match: the part of its article, its counts and its errors."""
    for key, matches in labels()[corpus].items():
        article = labelled()[key]
        reading = read_as_the_pipeline_does(article)
        for goals in matches.values():
            yield parts()[key], *compare(article, goals, reading)


def figures(counts: Counter[str]) -> dict[str, float | None]:
    """The figures that ``AIMS`` names, from counts."""
    return {
        "matches found": ratio(counts["matches"], counts["articles"]),
        "precision": ratio(counts["found"], counts["claimed"]),
        "recall": ratio(counts["found"], counts["wanted"]),
        "f1": f1(counts["found"], counts["claimed"], counts["wanted"]),
        "minute": ratio(counts["minutes"], counts["minutes due"]),
        "score_after": ratio(counts["scores"], counts["scores due"]),
    }


def measure(corpus: str) -> tuple[dict[str, dict[str, float | None]], list[Error]]:
    """The figures of each part of a corpus and of both, and the errors of the development part."""
    return gather(results(corpus), figures)


if __name__ == "__main__":
    for corpus, aims in AIMS.items():
        measured, errors = measure(corpus)
        print(table(TITLES[corpus], aims, measured))
        if "--errors" in sys.argv:
            print(listing(errors))
