"""How far a name tells for which national team its bearer plays: figures, and the fit of the table that says so.

``python -m tests.accuracy.origins`` prints, for scorers of internationals between teams that share no language, how
often their names point to the right team, to the wrong one, or nowhere; each scorer counts once an opponent. A third
of the family names is kept from the fit for that. With ``--write`` the table data/name_languages.csv is fitted anew to
all names but those of World Cup squads since 1998, whose matches other measurements are about.
"""

from __future__ import annotations

import csv
import hashlib
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from orchestration.football import origins
from orchestration.football.teams import fold, team_id
from tests.accuracy.material import DATA

TABLE = Path(origins.__file__).parent / "data" / "name_languages.csv"
FEWEST = 4  # family names that a pattern must be seen with
LEAST = 2.0  # times as frequent in a language as elsewhere
MOST = 3.5  # log-odds of one pattern

Rows = list[tuple[str, str, float, str]]


def _read(name: str) -> list[dict[str, str]]:
    with (DATA / "groundtruth" / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@cache
def scorers() -> list[tuple[str, str, str]]:
    """(scorer, his team, its opponent), each once."""
    found = {}
    for row in _read("martj42/goalscorers.csv"):
        if row["own_goal"] == "FALSE" and row["scorer"]:
            home, away = team_id(row["home_team"]), team_id(row["away_team"])
            own = team_id(row["team"])
            found[row["scorer"], own, away if own == home else home] = None
    return list(found)


def family(name: str) -> str:
    """The last word of a name, folded."""
    return (fold(name).split() or [""])[-1]


@cache
def of_late_squads() -> set[str]:
    """The family names of all World Cup squads since 1998."""
    rows = (row for row in _read("jfjelstul_worldcup/squads.csv") if int(row["tournament_id"][3:]) >= 1998)
    names = (row["given_name"] if row["family_name"] == "not applicable" else row["family_name"] for row in rows)
    return {family(name) for name in names}


def is_kept_from_fit(name: str) -> bool:
    """Whether a name belongs to the third that figures are measured on."""
    return hashlib.md5(family(name).encode()).digest()[0] % 3 == 0


def fit(takes: Callable[[str], bool]) -> Rows:
    """(language, kind, weight, pattern) of names that ``takes`` takes: what is far more frequent in one language,
    learnt from teams that speak but one."""
    bearers: Counter[str] = Counter()
    seen: dict[origins.Pattern, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    teams_of: dict[str, set[str]] = defaultdict(set)
    for name, own, _ in scorers():
        if takes(name):
            teams_of[name].add(own)
    for name, own_teams in teams_of.items():
        for language in {min(spoken) for team in own_teams if len(spoken := origins.languages_of(team)) == 1}:
            bearers[language] += 1
            for pattern in origins.patterns_of(name):
                seen[pattern][language].add(family(name))
    total = sum(bearers.values())
    rows = []
    for (kind, text), by_language in seen.items():
        everywhere = sum(map(len, by_language.values()))
        for language, families in by_language.items():
            here = len(families) / bearers[language]
            elsewhere = (everywhere - len(families) + 0.5) / (total - bearers[language])
            if len(families) >= FEWEST and here >= LEAST * elsewhere:
                rows.append((language, kind, round(2 * min(MOST, math.log(here / elsewhere))) / 2, text))
    return sorted(rows)


def lines(rows: Rows) -> Iterator[tuple[str, str, str, str]]:
    """The lines of the table: patterns of one language, kind and weight together."""
    together: dict[tuple[str, str, float], list[str]] = defaultdict(list)
    for language, kind, weight, text in rows:
        together[language, kind, weight].append(text)
    for (language, kind, weight), texts in sorted(together.items()):
        yield language, kind, f"{weight:.1f}", "|".join(texts)


def write(rows: Rows) -> None:
    """Writes the table."""
    with TABLE.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(("language", "kind", "weight", "patterns"))
        writer.writerows(lines(rows))


def figures(takes: Callable[[str], bool], least: float = 1.0) -> dict[str, float]:
    """The shares of names that point to the right team, to the wrong one, and nowhere, by ``least`` log-odds."""
    counts: Counter[str] = Counter()
    for name, own, other in scorers():
        ours, theirs = origins.languages_of(own), origins.languages_of(other)
        if takes(name) and ours and theirs and not ours & theirs:
            lean = origins.leaning(name, own, other)
            counts["right" if lean >= least else "wrong" if lean <= -least else "silent"] += 1
    return {key: round(counts[key] / counts.total(), 3) for key in ("right", "wrong", "silent")}


if __name__ == "__main__":
    if "--write" in sys.argv:
        write(fit(lambda name: family(name) not in of_late_squads()))
    else:
        shipped = TABLE.read_bytes()
        try:
            write(fit(lambda name: not is_kept_from_fit(name)))
            print("names not in the fit:", figures(is_kept_from_fit))
        finally:
            TABLE.write_bytes(shipped)
