"""World Cup matches told in prose, read, and held against what was played (jfjelstul's World Cup database).

``python -m tests.accuracy.world_cup`` prints the figures; with ``--errors`` also each error of the development part,
by phenomenon, the most frequent first.

Wanted are the goals whose scorer's family name the text prints, accents folded. A claimed goal that was scored by
somebody whose name the text spells otherwise is neither right nor wrong. A minute is due where the text prints the
true one or where the reading claims one.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache

from orchestration.records import Article, GoalMention, MatchMention, Reading
from tests.accuracy.errors import Error, gather, listing
from tests.accuracy.figures import Aim, f1, ratio, table
from tests.accuracy.material import DATA, articles, part_of, read_as_the_pipeline_does, scorer

ARTICLES = DATA / "articles" / "jsonl" / "world-cup-matches.c4.jsonl.gz"
TRUTH = DATA / "groundtruth" / "jfjelstul_worldcup"
AIMS = (
    Aim("teams right", target=0.97, held=0.98),
    Aim("score right", target=0.80, held=0.81),
    Aim("goals: precision", held=0.95),
    Aim("goals: recall", held=0.90),
    Aim("goals: F1", target=0.82, held=0.92),
    Aim("minutes right", target=0.93, held=0.93),
    Aim("competition right, where given", held=0.98),
    Aim("season right, where given", held=1.0),
    Aim("stage right, where given", held=0.89),
)

Row = dict[str, str]


@cache
def rows(name: str) -> dict[str, list[Row]]:
    """The rows of one table of the truth, by match id."""
    found: dict[str, list[Row]] = defaultdict(list)
    with open(TRUTH / f"{name}.csv", encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            found[row["match_id"]].append(row)
    return found


def family_name(player: Row) -> str:
    """What the database files a player under; one who goes by a single name has it as either of the two."""
    names = [player[key] for key in ("family_name", "given_name") if player[key] != "not applicable"]
    return names[0]


def full_name(player: Row) -> str:
    """Given and family name."""
    return " ".join(player[key] for key in ("given_name", "family_name") if player[key] != "not applicable")


def is_printed(name: str, text: str) -> bool:
    """Whether a text prints a name as whole words, accents and case aside."""
    norm = scorer().norm
    return f" {norm(name)} " in f" {norm(text)} "


def sentences_with(name: str, text: str) -> tuple[str, ...]:
    """The sentences of a text that print a name."""
    return tuple(s.strip() for s in re.split(r"(?<=[.!?])\s+", text) if is_printed(name, s))


def claims_of(reading: Reading, goal: GoalMention) -> tuple[str, ...]:
    """What the reading quotes for a goal."""
    same = (goal.match_no, goal.goal_no)
    quotes = (c.span.quote for c in reading.claims if c.claim == "goal" and (c.match_no, c.goal_no) == same)
    return tuple(dict.fromkeys(quotes))


def minute_label(goal: GoalMention) -> str:
    """The minute a goal is claimed for, as the database writes it."""
    if goal.minute_regulation is None:
        return "no minute"
    return f"{goal.minute_regulation}'" + (f"+{goal.minute_stoppage}'" if goal.minute_stoppage else "")


def same_minute(goal: GoalMention, true: Row) -> bool:
    """Whether a goal's minute is the true one, however stoppage time is counted (92 is 90+2)."""
    regulation, stoppage = int(true["minute_regulation"]), int(true["minute_stoppage"])
    claimed = goal.minute_regulation or 0, (goal.minute_regulation or 0) + (goal.minute_stoppage or 0)
    return bool({regulation, regulation + stoppage} & set(claimed))


def prints_minute(text: str, true: Row) -> bool:
    """Whether a text prints the true minute as a figure: 19th minute, 19 minutes, 19', minute 19."""
    minute = int(true["minute_regulation"]) + int(true["minute_stoppage"])
    return re.search(rf"\b{minute}(?:st|nd|rd|th)?(?:['’′]|[- ]min)|\bminute {minute}\b", text, re.I) is not None


def why_missed(true: Row, goals: list[Row], reading: Reading) -> str:
    """The phenomenon that most likely hid a goal."""
    same_player = [g for g in goals if g["player_id"] == true["player_id"]]
    elsewhere = [g for g in reading.goals if scorer().same_player(g.player, full_name(true), family_name(true))]
    if len(elsewhere) >= len(same_player):
        return "missed: given to the other side, or counted for another match"
    if true["own_goal"] == "1":
        return "missed: own goal"
    if true is not same_player[0]:
        return "missed: a further goal of the same player"
    if true["penalty"] == "1":
        return "missed: penalty"
    return "missed: goal in play"


def why_invented(match_id: str, goal: GoalMention) -> str:
    """What a claimed goal that nobody scored is made of."""

    def is_he(player: Row) -> bool:
        return scorer().same_player(goal.player, full_name(player), family_name(player))

    if any(map(is_he, rows("goals")[match_id])):
        return "invented: one goal counted twice, or for the wrong side"
    if any(map(is_he, rows("penalty_kicks")[match_id])):
        return "invented: a shoot-out's kick or another act of its takers"
    if any(map(is_he, rows("bookings")[match_id])):
        return "invented: a player booked or sent off"
    return "invented: maker of a chance or a pass, goalkeeper, name of no player"


def scored_for(match: MatchMention, goal: GoalMention) -> str:
    """The name of the team that a goal counts for."""
    return (match.home if goal.side == "home" else match.away).name


def same_team(read: str, name: str, true: Row) -> bool:
    """Whether a name read is that of a team of a tournament's; a text of a women's may leave unsaid that women play."""
    names = (name, f"{name} Women") if "Women" in true["tournament_name"] else (name,)
    return any(scorer().same_team(read, each) for each in names)


def seat(reading: Reading, true: Row) -> tuple[MatchMention, bool] | None:
    """The match read that is the true one, and whether its sides are turned; None where there is none."""
    for match in reading.matches:
        for turned in (False, True):
            home, away = (match.away, match.home) if turned else (match.home, match.away)
            sides = ((home.name, true["home_team_name"]), (away.name, true["away_team_name"]))
            if match.subject and all(same_team(read, name, true) for read, name in sides):
                return match, turned
    return None


def compare(article: Article, reading: Reading) -> tuple[Counter[str], list[Error]]:
    """What one reading has right, counted, and its errors."""
    match_id = (article.url or "").rpartition("#")[2]
    (true,) = rows("matches")[match_id]
    goals = rows("goals")[match_id]
    wanted = [g for g in goals if is_printed(family_name(g), article.text)]
    counts = Counter(articles=1, wanted=len(wanted))
    name = f"{match_id} {true['match_name']} {true['score']}"
    seated = seat(reading, true)
    if seated is None:
        read = [f"{m.home.name} v {m.away.name}" for m in reading.matches]
        return counts, [Error("teams", name, f"read {read or 'no match'}", (article.text[:300],))]
    match, turned = seated
    counts["teams"] = 1
    errors = []

    score = (match.away_score, match.home_score) if turned else (match.home_score, match.away_score)
    if score == (int(true["home_team_score"]), int(true["away_team_score"])):
        counts["score"] = 1
    else:
        kind = "no score" if score[0] is None else f"score {match.score_basis}"
        goals_told = "all its scorers named" if len(wanted) == len(goals) else "not all its scorers named"
        errors.append(Error(f"score: {kind}, {goals_told}", name, f"read {score[0]}–{score[1]}", (article.text,)))

    edition = {
        "competition": (match.competition, true["tournament_name"].partition(" ")[2].replace("Men's ", "")),
        "season": (match.season, true["tournament_id"].removeprefix("WC-")),
        # the women's matches are in a "quarter-final", the men's in the "quarter-finals"
        "stage": (match.stage, re.sub(r"(?<=-final)$", "s", true["stage_name"])),
    }
    for what, (said_of_it, wanted_of_it) in edition.items():
        counts[f"{what} given"] = said_of_it is not None
        counts[what] = said_of_it == wanted_of_it
        if said_of_it is not None and said_of_it != wanted_of_it:
            errors.append(Error(what, name, f"read {said_of_it}, was {wanted_of_it}", (article.text[:600],)))

    claimed = [g for g in reading.goals if g.match_no == match.match_no and g.player]
    left = list(claimed)

    def take(goal: Row) -> GoalMention | None:
        """The claimed goal that is this one: same player, same team, nearest in time."""
        fit = [
            c
            for c in left
            if scorer().same_player(c.player, full_name(goal), family_name(goal))
            and same_team(scored_for(match, c), goal["team_name"], goal)
        ]
        if not fit:
            return None
        nearest = min(fit, key=lambda c: abs((c.minute_regulation or 0) - int(goal["minute_regulation"])))
        left.remove(nearest)
        return nearest

    for goal in wanted:
        found = take(goal)
        if found is None:
            said = f"{full_name(goal)} ({goal['team_name']}) {goal['minute_label']}"
            sentences = sentences_with(family_name(goal), article.text)
            errors.append(Error(why_missed(goal, goals, reading), name, said, sentences))
            continue
        counts["found"] += 1
        if found.minute_regulation is not None or prints_minute(article.text, goal):
            counts["minutes due"] += 1
            counts["minutes"] += same_minute(found, goal)
            if not same_minute(found, goal):
                kind = "none claimed" if found.minute_regulation is None else f"wrong, {found.minute_basis}"
                said = f"{found.player}: {minute_label(found)}, was {goal['minute_label']}"
                errors.append(Error(f"minute: {kind}", name, said, claims_of(reading, found)))
    otherwise_spelt = [goal for goal in goals if goal not in wanted and take(goal)]
    counts["claimed"] = len(claimed) - len(otherwise_spelt)
    for goal_read in left:
        said = f"{goal_read.player} ({scored_for(match, goal_read)}) {minute_label(goal_read)}"
        errors.append(Error(why_invented(match_id, goal_read), name, said, claims_of(reading, goal_read)))
    return counts, errors


def results() -> Iterator[tuple[str, Counter[str], list[Error]]]:
    """For each article: its part, its counts and its errors."""
    for index, article in enumerate(articles(ARTICLES)):
        yield part_of(index), *compare(article, read_as_the_pipeline_does(article))


def figures(counts: Counter[str]) -> dict[str, float | None]:
    """The figures that ``AIMS`` names, from counts."""
    return {
        "teams right": ratio(counts["teams"], counts["articles"]),
        "score right": ratio(counts["score"], counts["articles"]),
        "goals: precision": ratio(counts["found"], counts["claimed"]),
        "goals: recall": ratio(counts["found"], counts["wanted"]),
        "goals: F1": f1(counts["found"], counts["claimed"], counts["wanted"]),
        "minutes right": ratio(counts["minutes"], counts["minutes due"]),
        **{
            f"{w} right, where given": ratio(counts[w], counts[f"{w} given"])
            for w in ("competition", "season", "stage")
        },
    }


def measure() -> tuple[dict[str, dict[str, float | None]], list[Error]]:
    """The figures of each part and of both, and the errors of the development part."""
    return gather(results(), figures)


if __name__ == "__main__":
    measured, errors = measure()
    print(table("World Cup prose", AIMS, measured))
    if "--errors" in sys.argv:
        print(listing(errors))
