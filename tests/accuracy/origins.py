"""How far a name tells for which national team its bearer plays: figures, and the fit of the table that says so.

``python -m tests.accuracy.origins`` prints, for scorers of internationals between teams that share no language, how
often their names point to the right team, to the wrong one, or nowhere; each scorer counts once an opponent. A third
of the family names is kept from the fit for that. With ``--write`` the table data/name_languages.csv is fitted anew to
all names but those of World Cup squads since 1998, whose matches other measurements are about.
"""

from __future__ import annotations

import csv
import hashlib
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from orchestration.football.names import origins
from orchestration.football.names.teams import fold, team_id
from orchestration.football.words import lexicon
from tests.accuracy.material import DATA

TABLE = Path(str(lexicon.DATA)) / "name_languages.csv"
FEWEST = 4  # family names that a pattern must be seen with
LEAST, STEP = 0.3, 0.25  # log-odds: a pattern that says less is left out; what the others are rounded to
RIDGE, ROUNDS = 0.3, 60  # how strongly weights are held to nothing; how often all names are looked at

Rows = list[tuple[str, str, float, str]]
Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]


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


def bearers(takes: Callable[[str], bool]) -> list[tuple[str, str]]:
    """(name, its language), of the scorers that ``takes`` takes, learnt from teams that speak but one."""
    teams_of: dict[str, set[str]] = defaultdict(set)
    for name, own, _ in scorers():
        if takes(name):
            teams_of[name].add(own)
    spoken = {name: [origins.languages_of(team) for team in teams] for name, teams in teams_of.items()}
    return [
        (name, language)
        for name, found in spoken.items()
        for language in sorted({min(s) for s in found if len(s) == 1})
    ]


def fit(takes: Callable[[str], bool]) -> Rows:
    """(language, kind, weight, pattern) of names that ``takes`` takes, by multinomial logistic regression: a name's
    weights in a language add up to its log-odds there. Rare languages count for more than their share (its root)."""
    named = bearers(takes)
    languages = sorted({language for _, language in named})
    families: dict[origins.Pattern, set[str]] = defaultdict(set)
    patterns = [sorted(set(origins.patterns_of(name))) for name, _ in named]
    for (name, _), found in zip(named, patterns, strict=True):
        for pattern in found:
            families[pattern].add(family(name))
    known = {p: i for i, p in enumerate(sorted(p for p, bearing in families.items() if len(bearing) >= FEWEST))}
    columns = np.array([known[p] for found in patterns for p in found if p in known])
    rows = np.repeat(np.arange(len(named)), [sum(p in known for p in found) for found in patterns])
    truth = np.array([languages.index(language) for _, language in named])
    many = np.bincount(truth)
    weights = _regress(rows, columns, len(known), truth, np.sqrt(many.mean() / many)[truth])
    rounded = np.round(weights / STEP) * STEP
    return sorted(
        (language, kind, float(rounded[i, k]), text)
        for (kind, text), i in known.items()
        for k, language in enumerate(languages)
        if abs(weights[i, k]) >= LEAST
    )


def _regress(rows: Ints, columns: Ints, width: int, truth: Ints, trust: Floats) -> Floats:
    """The weights, pattern by language, of a regression on names that have the patterns ``columns`` in ``rows``.
    ``trust``: how much each name counts. Steps as Adagrad takes them."""
    size, languages = len(truth), int(truth.max()) + 1
    weights, bias = np.zeros((width, languages)), np.zeros(languages)
    steepness = np.full((width, languages), 1e-8)
    for _ in range(ROUNDS):
        odds = np.zeros((size, languages))
        np.add.at(odds, rows, weights[columns])
        odds += bias
        share = np.exp(odds - odds.max(axis=1, keepdims=True))
        off = share / share.sum(axis=1, keepdims=True)
        off[np.arange(size), truth] -= 1.0
        off *= trust[:, None]
        slope = RIDGE * weights
        np.add.at(slope, columns, off[rows])
        steepness += slope * slope
        weights -= 0.5 * slope / np.sqrt(steepness)
        bias -= off.mean(axis=0)
    return weights


def lines(rows: Rows) -> Iterator[tuple[str, str, str, str]]:
    """The lines of the table: patterns of one language, kind and weight together."""
    together: dict[tuple[str, str, float], list[str]] = defaultdict(list)
    for language, kind, weight, text in rows:
        together[language, kind, weight].append(text)
    for (language, kind, weight), texts in sorted(together.items()):
        yield language, kind, f"{weight:g}", "|".join(texts)


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
