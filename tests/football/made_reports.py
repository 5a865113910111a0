"""Match reports made up from passages, with the goals that a careful reader finds in them.

Belongs here: making up a match and telling it in rows of ``passages.txt``. Does not belong here: how football is
written (``passages.txt``), or how well it has to be read (test_made_reports.py).

A row is ``kinds | passage``. The kinds of a passage that tells goals are those of each in the order of play, parted by
commas (``kinds_of_goal``, ``kinds_of_match``), in whichever order it tells them; a slot of the second of them is
``{scorer2}``, and so on. A goal whose scorer has no slot is of one who has. Other passages have a word before their
kinds: a ``title``, a ``headline`` of the match alone, a ``lede``, a ``summary`` of all goals, a ``partial`` one of some
of them, an ``echo`` of the goal told just before it, a ``time``, a ``name``, a ``chance``, an ``aside``, a ``tail`` or
the ``facts`` under it; a ``{minute}`` of no goal lies between those of the goals around it.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from itertools import combinations, pairwise
from random import Random
from typing import NamedTuple

from orchestration.football.names.teams import fold
from orchestration.football.reading import read
from orchestration.football.words.numerals import ORDINALS, UNITS, words_of
from orchestration.records import Article, TeamMention
from orchestration.settings import PROJECT

PASSAGES = PROJECT / "tests" / "football" / "passages.txt"
CLUBS = PROJECT / "tests" / "football" / "made_clubs.csv"
ROLES = "striker", "midfielder", "winger", "forward", "defender", "playmaker", "full-back"
TOLD_TWICE = frozenset(("title", "summary", "partial", "echo"))  # passages of goals that the story tells as well
NO_GOALS = TOLD_TWICE | {"headline", "lede", "time", "name", "chance", "aside", "tail", "facts"}
TIMES = frozenset(words_of("when n minute left second to_break gap short short_before"))
TIMED = frozenset(words_of("stroke hour half_hour"))  # kinds that words of their own tell
BESIDE = frozenset(words_of("soon same again reply resumes regains"))  # kinds that look back at the goal before


class Club(NamedTuple):
    """A club as reports name it; ``players`` are outfield players, each with the role of the same place;
    ``known`` whether the table of teams has it, ``rival`` another club of its league."""

    name: str
    nickname: str
    ground: str
    manager: str
    rival: str
    keeper: str
    players: tuple[str, ...]
    known: bool


class Goal(NamedTuple):
    """A goal of a made-up match: ``home`` whom it counts for, ``player`` the place of its scorer in his club,
    ``minute`` 0 where no words tell it, ``score`` (home, away) once it stood, ``how`` '', 'penalty' or 'own'."""

    home: bool
    player: int
    minute: int
    score: tuple[int, int]
    how: str = ""

    @property
    def scorer(self) -> tuple[int, int]:
        """His club (0 home, 1 away) and his place in it."""
        return int(self.home == (self.how == "own")), self.player


class Row(NamedTuple):
    """A passage, with what kind it is and what it needs of each goal that it tells."""

    kind: str  # '' for a passage of the story that tells goals
    needs: tuple[frozenset[str], ...]
    text: str

    def has_time(self, nth: int) -> bool:
        """Whether it tells when the nth of its goals fell, or how long before the one after it."""
        slots = {slot.strip("{}").lower() for slot in self.slots}
        its = str(nth + 1) if nth else ""
        own = any(f"{name}{its}" in slots for name in TIMES) or bool(self.needs[nth] & TIMED)
        return own or f"gap{nth + 2}" in slots

    @property
    def slots(self) -> list[str]:
        """Its slots, with their braces."""
        return [found[0] for found in SLOT.finditer(self.text)]

    @property
    def scorers(self) -> int:
        """How many people it names as scorers."""
        return len({slot for slot in self.slots if slot.startswith("{scorer")})


SLOT = re.compile(r"\{([A-Za-z_]+)(\d?)\}")


@cache
def pairs() -> list[tuple[Club, Club]]:
    """The clubs of ``made_clubs.csv`` that meet."""
    with CLUBS.open(encoding="utf-8", newline="") as file:
        clubs = [
            Club(
                **{key: row[key] for key in Club._fields if key not in ("players", "known")},
                players=tuple(row["players"].split(";")),
                known=row["known"] == "yes",
            )
            for row in csv.DictReader(file)
        ]
    return list(zip(clubs[::2], clubs[1::2], strict=True))


@cache
def rows() -> list[Row]:
    """All rows of ``passages.txt``; ``ValueError`` names one that is no row."""
    out = []
    for line in PASSAGES.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        kinds, bar, text = line.partition("|")
        first, _, rest = kinds.strip().partition(" ")
        kind = first if first in NO_GOALS else ""
        if not bar or not first:
            raise ValueError(f"no row: {line!r}")
        needs = [frozenset(need.split()) - {"any"} for need in (rest if kind else kinds).split(",")]
        if unknown := frozenset().union(*needs) - KINDS:
            raise ValueError(f"no kinds: {sorted(unknown)} in {line!r}")
        out.append(Row(kind, tuple(needs), text.strip()))
    return out


KINDS = frozenset(
    words_of(
        "opener equaliser ahead regains extends doubles trebles reduces halves winner consolation last "
        "brace double hattrick treble same again resumes reply of_winners of_losers own penalty "
        "early late first_half second_half stroke hour half_hour soon room "
        "home_win away_win draw decided narrow thrashing comeback late_winner twice known"
    )
)


def kinds_of_goal(goals: Sequence[Goal], i: int) -> set[str]:
    """What holds of a goal among all goals of its match: what it makes of the score ('opener', 'equaliser', 'ahead'
    from level, 'regains' where its side led before, 'extends', 'doubles' to two ahead, 'trebles' to three, 'reduces',
    'halves' to one behind, 'winner', 'consolation', 'last'), whose it is (his second: 'brace', or 'double' where he has
    no more, his third: 'hattrick', 'treble'; 'same' side as the goal before, 'again' its scorer, 'resumes' the scorer
    of the one before that, 'reply' of the other side; 'of_winners', 'of_losers'), when it is ('early' in ten minutes,
    'late' in the last ten, 'first_half', 'second_half', 'stroke' of half-time, 'hour', 'half_hour', 'soon' within
    twelve minutes of the one before, 'room' for five minutes of its half before it), 'own' or 'penalty'."""
    goal = goals[i]
    before = goals[i - 1].score if i else (0, 0)
    lead = (before[0] - before[1]) * (1 if goal.home else -1)
    end = (goals[-1].score[0] - goals[-1].score[1]) * (1 if goal.home else -1)
    own = sum(each.scorer == goal.scorer and each.how != "own" for each in goals[: i + 1])
    all_his = sum(each.scorer == goal.scorer and each.how != "own" for each in goals)
    half = 0 if goal.minute <= 45 else 45
    kinds = {
        "opener": i == 0,
        "equaliser": lead == -1,
        "ahead": lead == 0,
        "regains": lead == 0 and i > 0 and any(each.home == goal.home and led(each) for each in goals[:i]),
        "extends": lead > 0,
        "doubles": lead == 1,
        "trebles": lead == 2,
        "reduces": lead < -1,
        "halves": lead == -2,
        "winner": lead == 0 and end == 1 and i == len(goals) - 1,
        "consolation": lead < -1 and i == len(goals) - 1,
        "last": i == len(goals) - 1,
        "brace": own == 2,
        "double": own == all_his == 2,
        "hattrick": own == 3,
        "treble": own == all_his == 3,
        "of_winners": end > 0,
        "of_losers": end < 0,
        "early": goal.minute <= 10,
        "late": 80 <= goal.minute < 90,
        "first_half": half == 0,
        "second_half": half == 45,
        "stroke": goal.minute == 45,
        "hour": goal.minute == 60,
        "half_hour": goal.minute == 30,
        "soon": i > 0 and goals[i - 1].minute >= half and goal.minute - goals[i - 1].minute <= 12,
        "same": i > 0 and goals[i - 1].home == goal.home,
        "again": i > 0 and goals[i - 1].scorer == goal.scorer,
        "resumes": i > 1 and goals[i - 1].scorer != goals[i - 2].scorer == goal.scorer,
        "reply": i > 0 and goals[i - 1].home != goal.home,
        "room": goal.minute - half > 5 and (i == 0 or goal.minute - goals[i - 1].minute > 5),
        goal.how: bool(goal.how),
    }
    return {kind for kind, holds in kinds.items() if holds}


def led(goal: Goal) -> bool:
    """Whether the side that scored led after it."""
    return goal.score[0] != goal.score[1] and goal.home == (goal.score[0] > goal.score[1])


def kinds_of_match(goals: Sequence[Goal]) -> set[str]:
    """What holds of a match: 'home_win', 'away_win' or 'draw'; 'decided' by one ('narrow') or more, a 'thrashing' by
    three or more, a 'comeback' where who won was behind, by a 'late_winner', where one who won scored 'twice'."""
    home, away = goals[-1].score
    behind = [score for _, _, _, score, _ in goals if (score[0] - score[1]) * (home - away) < 0]
    kinds = {
        "home_win": home > away,
        "away_win": home < away,
        "draw": home == away,
        "decided": home != away,
        "narrow": abs(home - away) == 1,
        "thrashing": abs(home - away) >= 3,
        "comeback": bool(behind),
        "late_winner": kinds_of_goal(goals, len(goals) - 1) >= {"winner", "late"} and goals[-1].how != "own",
        "twice": scored_twice(goals) is not None,
    }
    return {kind for kind, holds in kinds.items() if holds}


def scored_twice(goals: Sequence[Goal]) -> tuple[int, int] | None:
    """Who of the side that won scored two."""
    home, away = goals[-1].score
    scored = Counter(goal.scorer for goal in goals if goal.how != "own" and goal.home == (home > away) and home != away)
    return next((who for who, goals_of in scored.items() if goals_of == 2), None)


def make_match(random: Random, number: int | None = None) -> list[Goal]:
    """The goals of a match, in the order of play; ``number`` of them."""
    number = number or random.choice((1, 2, 2, 3, 3, 3, 4, 4, 5))
    minutes = sorted(random.sample(range(4, 90, 2), number))
    goals: list[Goal] = []
    score = [0, 0]
    for minute in minutes:
        home = random.random() < 0.55
        score[not home] += 1
        how = random.choices(("", "penalty", "own"), (12, 2, 1))[0]
        player = random.choice((4, 6) if how == "own" else (0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 5))
        goals.append(Goal(home, player, minute, (score[0], score[1]), how))
    return goals


class Writer:
    """Writes one report of a match: who was named before is named shortly."""

    def __init__(self, random: Random, clubs: tuple[Club, Club], goals: Sequence[Goal]) -> None:
        self.random, self.clubs, self.goals = random, clubs, goals
        self.kinds = [kinds_of_goal(goals, i) | kinds_of_match(goals) for i in range(len(goals))]
        self.named: set[str] = set()
        self.told: list[tuple[Row, int]] = []  # the rows of the story's goals, each with the first that it tells
        self.timed: set[int] = set()  # the goals whose minutes are told

    def report(self) -> str:
        """Maybe a title or headline, a lede, maybe a summary, the story with chances between the goals, a tail and
        maybe facts."""
        holds = kinds_of_match(self.goals) | ({"known"} if self.clubs[0].known else set())
        title = self.retold("title", 0.3)
        if not title and self.random.random() < 0.3:
            title = self.passage(self.pick("headline", holds))
        lede = self.passage(self.pick("lede", holds))
        summary = self.retold("summary", 0.5) or self.retold("partial", 0.3)
        story = [*self.story()]
        tail = self.passage(self.pick("tail"))
        facts = self.passage(self.pick("facts")) if self.random.random() < 0.2 else ""
        return "\n\n".join(filter(None, [title, lede, summary, *story, tail, facts]))

    def story(self) -> Iterator[str]:
        """Paragraphs, each of goals and maybe of what else happens."""
        i, paragraph, others = 0, [], False
        while i < len(self.goals):
            fitting = [row for row in rows() if not row.kind and self.fits(row, i)]
            before = self.random.choice((0, 0, 0, 1, 1, 2))
            if others or before:  # something else first, so nothing that refers to the goal before
                fitting = [row for row in fitting if not row.needs[0] & {"soon", "again"}]
                paragraph += [self.other(i) for _ in range(before)]
            weights = [1 + 2 * sum(map(len, row.needs)) for row in fitting]  # so that what is seldom so is told too
            (row,) = self.random.choices(fitting, weights)
            paragraph.append(self.passage(row, range(i, i + len(row.needs))))
            self.told.append((row, i))
            i += len(row.needs)
            paragraph += filter(None, [self.retold("echo", 0.15, i - 1)])
            others = self.random.random() < 0.2
            if others:
                paragraph.append(self.other(i))
            if self.random.random() < 0.5:
                yield " ".join(paragraph)
                paragraph = []
        if paragraph:
            yield " ".join(paragraph)

    def other(self, i: int) -> str:
        """What is told before the i-th goal and is none."""
        return self.passage(self.pick(self.random.choice(("chance", "chance", "aside"))), before=i)

    def fits(self, row: Row, i: int) -> bool:
        """Whether a row of the story tells the goals from the i-th on."""
        at = range(i, i + len(row.needs))
        if at.stop > len(self.goals) or not self.holds(row, at):
            return False
        known = i == 0 or i - 1 in self.timed or not row.needs[0] & {"soon"}
        return known and all(
            {"penalty"} & needs == {"penalty"} & self.kinds[k] for needs, k in zip(row.needs, at, strict=True)
        )

    def holds(self, row: Row, at: Sequence[int]) -> bool:
        """Whether what a row says holds of its goals ``at``, in the order of play."""
        return (
            len({self.goals[k].scorer for k in at}) == (row.scorers or 1)
            and all(k - j == 1 for (j, k), needs in zip(pairwise(at), row.needs[1:], strict=True) if needs & BESIDE)
            and all(
                needs <= self.kinds[k] and {"own"} & needs == {"own"} & self.kinds[k]
                for needs, k in zip(row.needs, at, strict=True)
            )
        )

    def retold(self, kind: str, share: float, at: int | None = None) -> str:
        """In a ``share`` of reports, a passage of a kind that tells goals besides the story; ``at``: the only one."""
        if self.random.random() >= share:
            return ""
        goals = range(len(self.goals)) if at is None else (at,)
        fitting = [
            (row, places)
            for row in rows()
            if row.kind == kind and (kind != "summary" or len(row.needs) == len(goals))
            for places in combinations(goals, len(row.needs))
            if self.holds(row, places)
        ]
        return self.passage(*self.random.choice(fitting)) if fitting else ""

    def pick(self, kind: str, holds: set[str] | None = None) -> Row:
        """Some row of a kind that needs no more than what holds."""
        return self.random.choice([r for r in rows() if r.kind == kind and r.needs[0] <= (holds or set())])

    def passage(self, row: Row, goals: Sequence[int] = (), before: int = 0) -> str:
        """A row with its slots filled; ``goals`` are those that it tells, else it is told ``before`` that goal."""
        self.timed |= {at for nth, at in enumerate(goals) if row.has_time(nth)}
        home = self.random.random() < 0.5
        chosen: dict[str, tuple[int, int]] = {}

        def filled(found: re.Match[str]) -> str:
            name, at = found[1], goals[int(found[2] or 1) - 1] if goals else None
            ours = home if at is None else self.goals[at].home
            words = self.words_between(before, ours) if at is None else self.words(at, ours)
            if name in words:
                return words[name]
            if at is not None and name in ("when", "When"):
                when = self.when(at)
                return when[0].upper() + when[1:] if name == "When" else when
            who = chosen.get(f"{name}{at}") or self.who(name, at, ours, {*chosen.values()})
            chosen[f"{name}{at}"] = who
            return self.person(who, row, row.text[found.end() :].startswith(("'s", ".", ",")))

        return SLOT.sub(filled, row.text)

    def words_between(self, i: int, home: bool) -> dict[str, str]:
        """What the slots of a passage of no goal say that are no players, a minute before the i-th goal or, behind the
        last, a minute after it."""
        minute = self.goals[i].minute - 1 if i < len(self.goals) else self.goals[-1].minute + 1
        return self.words(None, home) | {"minute": ordinal(minute), "n": spelt(minute), "N": spelt(minute).capitalize()}

    def words(self, at: int | None, home: bool) -> dict[str, str]:
        """What the slots of a goal say that are no players, and those of a side of the match."""
        ours, theirs = self.clubs if home else self.clubs[::-1]
        hosts, guests = ("the hosts", "the visitors") if home else ("the visitors", "the hosts")
        final = self.goals[-1].score
        at_home, away = self.clubs
        won, lost = self.clubs if final[0] > final[1] else self.clubs[::-1]
        words = {
            "home": at_home.name,
            "away": away.name,
            "ground": at_home.ground,
            "home_manager": at_home.manager,
            "away_manager": away.manager,
            "home_xi": eleven(at_home),
            "away_xi": eleven(away),
            "won": won.name,
            "lost": lost.name,
            "won_manager": won.manager,
            "manager": ours.manager,
            "rival": ours.rival,
            "other_rival": theirs.rival,
            "home_score": "-".join(map(str, final)),
            "team": ours.name,
            "other": theirs.name,
            "nick": ours.nickname,
            "hosts": hosts,
            "guests": guests,
            "result": f"{max(final)}-{min(final)}",
            "loss": f"{min(final)}-{max(final)}",
        }
        if at is not None:
            goal = self.goals[at]
            short = 2 + goal.minute // 2 % 3
            words |= {
                "score": f"{max(goal.score)}-{min(goal.score)}",
                "nth": ORDINALS[goal.score[not home]],
                "minute": ordinal(goal.minute),
                "n": spelt(goal.minute),
                "left": spelt(90 - goal.minute),
                "second": spelt(goal.minute - 45),
                "to_break": spelt(45 - goal.minute),
                "gap": spelt(goal.minute - self.goals[at - 1].minute),
                "short": spelt(short),
                "short_before": ordinal(goal.minute - short),
            }
        return words | {key.capitalize(): value[0].upper() + value[1:] for key, value in words.items()}

    def when(self, at: int) -> str:
        """A time phrase for a goal."""
        row = self.random.choice([row for row in rows() if row.kind == "time" and row.needs[0] <= self.kinds[at]])
        return row.text.format(**self.words(at, self.goals[at].home))

    def who(self, slot: str, at: int | None, home: bool, taken: set[tuple[int, int]]) -> tuple[int, int]:
        """The player of a slot: his club and his place in it, the keeper behind the others; none that is ``taken``."""
        ours, theirs = (0, 1) if home else (1, 0)
        if slot == "scorer" and at is not None:
            return self.goals[at].scorer
        if slot == "twice" and (two := scored_twice(self.goals)):
            return two
        if slot == "last":
            return self.goals[-1].scorer
        if slot in ("keeper", "own_keeper"):
            return theirs if slot == "keeper" else ours, len(ROLES)
        if slot not in ("assist", "player", "mate", "foe"):
            raise ValueError(f"no slot {slot!r}")
        club = theirs if slot == "foe" else ours
        taken = taken | ({goal.scorer for goal in self.goals} if at is not None else set())
        free = [place for place in range(len(ROLES)) if (club, place) not in taken]
        return club, self.random.choice(free or [len(ROLES) - 1])

    def person(self, who: tuple[int, int], row: Row, bare: bool) -> str:
        """A player as named here: who was named before by his family name. The keeper stands behind the players."""
        club, at = self.clubs[who[0]], who[1]
        name, role = (*zip(club.players, ROLES, strict=True), (club.keeper, "goalkeeper"))[at]
        if name in self.named or row.kind == "title":
            return family_name(name)
        self.named.add(name)
        if row.kind in TOLD_TWICE or re.search(r"\{(team|other|nick|hosts|guests)\d?\}", row.text, re.IGNORECASE):
            return name
        ways = [row.text for row in rows() if row.kind == "name" and not (bare and "," in row.text)]
        called = self.random.choice(ways) if self.random.random() < 0.8 else "{name}"
        return called.format(name=name, team=club.name, role=role)


def eleven(club: Club) -> str:
    """Its line-up, as printed under a report."""
    return ", ".join(map(family_name, (club.keeper, *club.players[::-1])))


def family_name(name: str) -> str:
    """All but the first name: 'Jonathan dos Santos' -> 'Dos Santos', 'Dante' -> 'Dante'."""
    rest = " ".join(name.split()[1:]) or name
    return rest[0].upper() + rest[1:]


def ordinal(number: int) -> str:
    """'21st', '12th'."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def spelt(number: int) -> str:
    """As newspapers do: in words up to ten."""
    return UNITS[number] if 0 <= number <= 10 else str(number)


def make_report(seed: int) -> tuple[tuple[Club, Club], list[Goal], Writer, str]:
    """The clubs, the goals as told, who wrote it and the text of the report that a seed makes."""
    random = Random(seed)
    known = random.random() < 0.6
    clubs = random.choice([pair for pair in pairs() if pair[0].known == known])
    clubs = clubs if random.random() < 0.5 else clubs[::-1]
    goals = make_match(random)
    writer = Writer(random, clubs, goals)
    text = writer.report()
    return clubs, [goal if i in writer.timed else goal._replace(minute=0) for i, goal in enumerate(goals)], writer, text


Read = tuple[str | None, int | None, tuple[int | None, ...]]


def wanted(clubs: tuple[Club, Club], goals: Sequence[Goal]) -> list[Read]:
    """(last name, minute, score after) of each goal."""
    return [(clubs[g.scorer[0]].players[g.player].split()[-1], g.minute or None, g.score) for g in goals]


def matches_read(text: str, clubs: tuple[Club, Club]) -> list[tuple[Club | None, Club | None, int | None, int | None]]:
    """(home side, away side, home score, away score) of each match that a report is read as telling."""
    return [
        (*(next((club for club in clubs if is_called(team, club)), None) for team in (m.home, m.away)), *score)
        for m in read(Article(text, published_on=date(2017, 3, 5), published_basis="field")).matches
        if m.subject
        for score in [(m.home_score, m.away_score)]
    ]


def is_called(team: TeamMention, club: Club) -> bool:
    """Whether a team read in a report is a club, by its name or a longer one."""
    return fold(team.name).startswith(fold(club.name))


def goals_read(text: str, clubs: tuple[Club, Club]) -> list[Read]:
    """(last name, minute, score after) of each goal read in a report, the score of the home side first."""
    reading = read(Article(text, published_on=date(2017, 3, 5), published_basis="field"))
    turned = {match.match_no for match in reading.matches if is_called(match.home, clubs[1])}
    out: list[Read] = []
    for goal in reading.goals:
        score = goal.home_score_after, goal.away_score_after
        after = score[::-1] if goal.match_no in turned else score
        out.append((goal.player and goal.player.split()[-1], goal.minute_regulation, after))
    return out
