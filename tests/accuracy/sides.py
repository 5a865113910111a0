"""For which side the people of match reports play, labelled by hand, held against what their words tell.

``python -m tests.accuracy.sides`` prints the figures; with ``--errors`` also who is put on the wrong side.

``side_labels.csv`` has a row for each player that one of the development part's reports of ../shared/data/gold names.
A side is told where the votes for it are stronger than ``TELLS``; what the goals of the match add is left out.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from orchestration.football.clubs.cast import know_teams
from orchestration.football.events import read_events
from orchestration.football.game.frame import Frame
from orchestration.football.grammar.scene import look_at
from orchestration.football.names import teams
from orchestration.football.sides.allegiances import read_allegiances
from orchestration.football.sides.sides import sides_of
from tests.accuracy.errors import Error, listing
from tests.accuracy.figures import Aim, ratio
from tests.accuracy.material import DATA

LABELS = Path(__file__).with_name("side_labels.csv")
REPORTS = DATA / "articles" / "jsonl" / "match-reports-2017.realnews.jsonl"
TELLS = 0.35
AIMS = (Aim("told right", held=0.66), Aim("told wrong", held=0.06, at_most=True))


@cache
def labels() -> dict[str, dict[str, str]]:
    """'home' or 'away' of each person of a report, by the report's number among the answers."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    with LABELS.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            found[row["report"]][row["person"]] = row["side"]
    return found


def results() -> Iterator[tuple[str, Error]]:
    """'told right', 'told wrong' or 'not told' for each labelled person, and what went wrong if it did."""
    texts = {record["url"]: record["text"] for record in map(json.loads, REPORTS.read_text("utf-8").splitlines())}
    for report, people in labels().items():
        answer = json.loads((DATA / "gold" / "match_reports" / f"{report}.json").read_text("utf-8"))
        scene = look_at(texts[answer["article_url"]])
        know_teams(scene, answer["article_url"])
        frame = Frame(teams.team_id(answer["home_team"]), teams.team_id(answer["away_team"]))
        sides = sides_of(read_allegiances(scene, read_events(scene)), frame)
        for person, side in people.items():
            numbers = [n for n, name in enumerate(scene.people.names) if name == person]
            told = sides.get(numbers[0], 0.0) if numbers else 0.0
            right = (told > 0) == (side == "home")
            verdict = "not told" if abs(told) < TELLS else "told right" if right else "told wrong"
            yield verdict, Error(verdict, report, f"{person} ({side}): {told:+.1f}", ())


def measure() -> tuple[dict[str, float | None], list[Error]]:
    """The share of people told right and wrong, and the errors."""
    found = list(results())
    counts = Counter(verdict for verdict, _ in found)
    figures = {aim.figure: ratio(counts[aim.figure], len(found)) for aim in AIMS}
    return figures, [error for verdict, error in found if verdict == "told wrong"]


if __name__ == "__main__":
    measured, errors = measure()
    print(f"People of {len(labels())} reports, {sum(map(len, labels().values()))} in all: {measured}")
    if "--errors" in sys.argv:
        print(listing(errors))
