"""The goals of one match as an article tells them: sides, tellings of one goal joined, their order and running score.

Belongs here: which side each person plays for, joining tellings, minutes that count from the last event, and laying
the goals on the lattice of scoreline.py. Does not belong here: finding tellings (events.py).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from orchestration.football.clock import TimePhrase, period_of
from orchestration.football.events import Told, head_before, is_object, words_of
from orchestration.football.matches import Frame
from orchestration.football.names import ROLES
from orchestration.football.scene import Scene, is_team_subject
from orchestration.football.scoreline import CONSTRAINTS, Node, Path, Telling, best_path

_SAVES = frozenset(
    [
        "saving",
        "denying",
        "keeping",
        "stopping",
        "blocking",
        "saved",
        "save",
        "saves",
        "denied",
        "denying",
        "kept",
        "blocked",
        "block",
        "thwarted",
        "parried",
        "tipped",
        "stop",
        "stopped",
        "pushed",
        "palmed",
        "foiled",
        "repelled",
        "smothered",
    ]
)


@dataclass(slots=True, eq=False)
class Goal:
    """One goal, with all the tellings of it, and its place on the path once that is found."""

    tellings: list[Told]
    person: int | None = None
    home: bool = True
    after: Node = (0, 0)
    margin: float = 0.0
    broken: tuple[str, ...] = ()

    @property
    def own_goal(self) -> bool:
        return any(t.own_goal for t in self.tellings)

    @property
    def penalty(self) -> bool:
        return any(t.penalty for t in self.tellings)

    @property
    def constraints(self) -> set[str]:
        return {c for t in self.tellings for c in t.constraints}


# --- sides ------------------------------------------------------------------------------------


def _lean(ids: Sequence[str] | None, frame: Frame) -> float:
    """1 where team ids mean the home side, -1 the away side, 0 neither or both."""
    if not ids:
        return 0.0
    if ids[0] in ("@home", "@away"):
        return 1.0 if ids[0] == "@home" else -1.0
    return float(frame.home in ids) - float(frame.away in ids)


def sides_of(scene: Scene, frame: Frame, told: Sequence[Told]) -> dict[int, float]:
    """How surely each person plays for the home side (positive) or the away side (negative), about -4..4.

    Votes come from descriptions ("Spurs striker Kane"), from teams that do what the person does, and from who passes to
    whom and who saves from whom, spread over the people of the article.
    """
    votes: dict[int, float] = defaultdict(float)
    links: dict[int, list[tuple[int, float]]] = defaultdict(list)
    prose, kinds, refs, lows = scene.prose, scene.kinds, scene.refs, scene.prose.lows
    mentions = scene.people.mentions

    def link(a: int, b: int, weight: float) -> None:
        if a != b:
            links[a].append((b, weight))
            links[b].append((a, weight))

    by_sentence: dict[int, list[int]] = defaultdict(list)
    for n, m in enumerate(mentions):
        if kinds[m.first] != "P":
            continue
        by_sentence[prose.sentence_of(m.first)].append(n)
        j = m.first - 1
        roles = 0
        while (
            j >= 0
            and (
                lows[j] in ROLES
                or lows[j].endswith("-year-old")
                or lows[j]
                in (
                    "the",
                    "s",
                    "on-loan",
                    "new",
                    "top",
                    "central",
                    "veteran",
                    "young",
                    "star",
                    "man",
                    "boss",
                    "manager",
                    "coach",
                    "head",
                    "team-mate",
                    "skipper's",
                    "half-time",
                    "first-half",
                    "second-half",
                )
            )
            and j > m.first - 6
        ):
            roles += lows[j] != "the"
            j -= 1
        if j >= 0 and kinds[j] == "T":
            side = _lean(scene.teams[refs[j]].ids, frame)
            plain = 2.0 if scene.teams[refs[j]].form == "demonym" else 0.7
            votes[m.person] += side * (3.0 if roles or prose.owns[scene.teams[refs[j]].end - 1] else plain)
        elif j >= 0 and roles and lows[j] in ("hosts", "home"):
            votes[m.person] += 2.0
        elif j >= 0 and roles and lows[j] in ("visitors", "visiting", "away"):
            votes[m.person] -= 2.0
        tail = lows[m.end : m.end + 3]
        if tail[:1] == ["("] and kinds[m.end + 1 : m.end + 2] == ["T"]:
            votes[m.person] += 3 * _lean(scene.teams[refs[m.end + 1]].ids, frame)
        if prose.owns[m.end - 1] and kinds[m.end : m.end + 1] == ["T"]:
            votes[m.person] += 2 * _lean(scene.teams[refs[m.end]].ids, frame)
        if tail[:1] == ["for"] and kinds[m.end + 1 : m.end + 2] == ["T"]:
            votes[m.person] += 1.5 * _lean(scene.teams[refs[m.end + 1]].ids, frame)
        votes[m.person] += _good_done(scene, m.first, m.end, frame)
        # the team that is the subject of the sentence: "City brought on Zabaleta"
        first = prose.sentences[prose.sentence_of(m.first)][0]
        for k in range(m.first - 1, max(first, m.first - 12) - 1, -1):
            if kinds[k] == "P":
                break
            if kinds[k] == "T":
                t = scene.teams[refs[k]]
                if (
                    (
                        not is_object(scene, first, t.first)
                        and not prose.owns[t.end - 1]
                        and "brought" in lows[k : m.first] + lows[m.first :][:0]
                    )
                    or "introduced" in lows[k : m.first]
                    or ("sent" in lows[k : m.first] and "on" in lows[k : m.first])
                ):
                    votes[m.person] += 1.5 * _lean(t.ids, frame)
                elif (
                    not is_object(scene, first, t.first)
                    and not prose.owns[t.end - 1]
                    and lows[m.first - 1] in ("through", "when", "as", "with", "but", "had", ",", "who")
                ):
                    votes[m.person] += 0.4 * _lean(t.ids, frame)
                break
    for s, ns in by_sentence.items():
        first, end = prose.sentences[s]
        subject: int | None = None
        for n in ns:
            m = mentions[n]
            head = head_before(scene, first, m.first)
            word = lows[head] if head >= first else ""
            if subject is not None and subject != m.person:
                between = lows[mentions[ns[0]].end : m.first]
                if word in words_of("other_side") and not (
                    word in ("by", "over", "against") and not _SAVES & set(between) and word != "by"
                ):
                    if (
                        word != "by"
                        or _SAVES & set(between)
                        or {
                            "fouled",
                            "felled",
                            "brought",
                            "challenged",
                            "tackled",
                            "tripped",
                            "blocked",
                            "dispossessed",
                        }
                        & set(between)
                    ):
                        link(subject, m.person, -1.0)
                    else:
                        link(subject, m.person, 1.0)
                elif {"was", "were"} & set(between) and {"beaten", "caught", "helpless", "stranded", "picking"} & set(
                    between
                ):
                    link(subject, m.person, -1.0)
                elif word in words_of("same_side") or (word == "to" and _PASSES & set(between)):
                    link(subject, m.person, 1.0)
                elif word == "between" or (
                    word in ("forced", "forcing", "forces", "tested", "testing", "troubled", "denied", "denying")
                    and True
                ):
                    link(subject, m.person, -1.0)
                elif word in ("replaced", "replacing", "for") and {
                    "replaced",
                    "replacing",
                    "came",
                    "on",
                    "off",
                    "introduced",
                    "way",
                } & set(between):
                    link(subject, m.person, 1.5)
                elif prose.owns[m.end - 1] and words_of("assist").intersection(lows[m.end : m.end + 4]):
                    tail = set(lows[m.end : m.end + 5])
                    if tail & {"challenge", "foul", "tackle", "error", "mistake", "legs", "clearance", "handball"}:
                        link(subject, m.person, -0.6)
                    elif _SAVES & set(between):
                        link(subject, m.person, -1.0)
                    else:
                        link(subject, m.person, 1.0)
            if not is_object(scene, first, m.first):
                subject = m.person
                votes[m.person] -= _assails(scene, m.end, end, frame)
    for one, two in zip(told, told[1:], strict=False):  # "goals from Benzema, Kroos and Casemiro"
        if (
            one.sentence == two.sentence
            and one.person is not None
            and two.person is not None
            and abs(one.at - two.at) <= 2
        ):
            link(one.person, two.person, -1.5 if one.own_goal != two.own_goal else 1.5)
    for t in told:
        if t.person is None:
            continue
        sign = -1.0 if t.own_goal else 1.0
        first, end = prose.sentences[t.sentence]
        if t.team is not None or t.against is not None:
            votes[t.person] += sign * 2.0 * (_lean(t.team, frame) - _lean(t.against, frame))
        else:
            votes[t.person] += sign * _company(scene, t, first, end, frame)
        for n in by_sentence.get(t.sentence, ()):
            m = mentions[n]
            if m.person == t.person or t.weight < 1.5 or t.own_goal:
                continue
            if (
                prose.owns[m.end - 1]
                and words_of("assist").intersection(lows[m.end : m.end + 4])
                and not {
                    "challenge",
                    "foul",
                    "tackle",
                    "error",
                    "mistake",
                    "legs",
                    "clearance",
                    "handball",
                    "shot",
                    "effort",
                    "dive",
                    "net",
                }
                & set(lows[m.end : m.end + 5])
            ):
                link(t.person, m.person, 0.7)
            if m.first > 0 and lows[m.first - 1] in ("past", "beyond") and t.name_at and m.first > t.name_at[0]:
                link(t.person, m.person, -1.0)
    for person in scene.people.officials:
        votes[person] = 0.0 if person not in votes else votes[person]
    score = {p: max(-4.0, min(4.0, v)) for p, v in votes.items()}
    for _ in range(4):
        following = {}
        for p in set(links) | set(votes):
            pull = sum(w * max(-1.5, min(1.5, score.get(q, 0.0))) for q, w in links.get(p, ()))
            following[p] = max(-4.0, min(4.0, votes.get(p, 0.0) + 0.7 * pull))
        score = following
    return score


def _company(scene: Scene, t: Told, first: int, end: int, frame: Frame) -> float:
    """A weak vote from the teams of the sentence: the one whose doing the goal is ("West Ham retook the lead, Carroll
    …"), against the one that a win was over ("… to secure a win at Middlesbrough")."""
    lows, kinds = scene.prose.lows, scene.kinds
    start = t.name_at[0] if t.name_at else t.at
    for k in range(start - 1, first - 1, -1):
        if lows[k] in ("but", "although", "though", "while", "before", ";"):
            break
        if kinds[k] == "T":
            team = scene.teams[scene.refs[k]]
            if team.form != "demonym" and is_team_subject(scene, first, team.first, team.end):
                return 0.8 * _lean(team.ids, frame)
    for k in range(t.at, min(end, t.at + 18)):
        if lows[k] in ("but", "although", "despite", ";"):
            break
        if (
            kinds[k] == "T"
            and lows[k - 1] in ("over", "against", "at", "of")
            and {"win", "victory", "triumph", "rout", "success", "thrashing", "#"}
            & set(lows[max(first, k - 5) : k] + kinds[max(first, k - 5) : k])
        ):
            return -1.5 * _lean(scene.teams[scene.refs[k]].ids, frame)
    return 0.0


_BLESSINGS = frozenset(
    [
        "revival",
        "comeback",
        "fightback",
        "lead",
        "advantage",
        "win",
        "victory",
        "recovery",
        "second",
        "third",
        "fourth",
        "fifth",
        "response",
        "cushion",
        "rout",
        "opener",
        "equaliser",
        "winner",
    ]
)
_PASSES = frozenset(
    [
        "passed",
        "pass",
        "crossed",
        "cross",
        "laid",
        "touched",
        "squared",
        "ball",
        "fed",
        "cut",
        "rolled",
        "slipped",
        "nodded",
        "headed",
        "flicked",
        "run",
        "through",
        "played",
        "knocked",
    ]
)
_DEFENDED = frozenset(
    [
        "defence",
        "defense",
        "defenders",
        "defender",
        "box",
        "area",
        "penalty",
        "goal",
        "net",
        "backline",
        "goalkeeper",
        "keeper",
        "half",
    ]
)


def _assails(scene: Scene, at: int, end: int, frame: Frame) -> float:
    """The side whose box, goal or defence a person makes for ("… burst clear of the Denmark defence")."""
    lows, kinds = scene.prose.lows, scene.kinds
    for k in range(at, min(end, at + 14)):
        if kinds[k] == "P" or lows[k] in ("but", "while", ";"):
            return 0.0
        if kinds[k] == "T" and (k + 1 == len(kinds) or kinds[k + 1] != "T"):
            ahead = lows[k + 1 : k + 2]
            if ahead and ahead[0] in _DEFENDED and lows[k - 1] not in ("from", "for"):
                if lows[k - 1] == "own" or (
                    {"cleared", "clear", "defending", "his"} & set(lows[at:k]) and lows[at + 1 : at + 2] != "clear"
                ):
                    return 0.0
                return 1.0 * _lean(scene.teams[scene.refs[k]].ids, frame)
    return 0.0


_BENEFITS = frozenset(
    [
        "inspired",
        "gave",
        "give",
        "giving",
        "helped",
        "helping",
        "handed",
        "handing",
        "fired",
        "sent",
        "put",
        "lifted",
        "saw",
        "steered",
        "hauled",
        "dragged",
        "propelled",
        "restored",
        "guided",
        "led",
        "earned",
        "spared",
        "rescued",
        "fire",
        "lift",
        "send",
        "inspire",
        "help",
        "earn",
        "guide",
        "sending",
        "putting",
        "firing",
    ]
)


def _good_done(scene: Scene, first: int, end: int, frame: Frame) -> float:
    """A vote for the team that a person does good to ("Lukaku inspired Everton"), belongs to ("was West Ham's
    inspiration") or wins against ("secured a win at Boro")."""
    lows, kinds, owns = scene.prose.lows, scene.kinds, scene.prose.owns
    for k in range(end, min(len(lows), end + 14)):
        if kinds[k] == "P" or lows[k] in (".", ";", "but", "after", "before"):
            return 0.0
        if lows[k] in ("hosts", "visitors") and owns[k] and lows[k + 1 : k + 2] and lows[k + 1] in _BLESSINGS:
            return 1.5 if lows[k] == "hosts" else -1.5
        if kinds[k] == "T" and scene.teams[scene.refs[k]].form != "demonym":
            t = scene.teams[scene.refs[k]]
            if owns[t.end - 1] and lows[t.end : t.end + 1] and lows[t.end] in _BLESSINGS:
                return 1.5 * _lean(t.ids, frame)
            before = lows[k - 2 : k] if lows[k - 1] in ("the", "a") else lows[k - 1 : k]
            if before and before[0] in _BENEFITS:
                return 1.5 * _lean(t.ids, frame)
            if owns[t.end - 1] and {"was", "is", "became", "remains"} & set(lows[end : end + 2]):
                return 1.5 * _lean(t.ids, frame)
            return 0.0
    return 0.0


# --- times ------------------------------------------------------------------------------------


def _on_the_clock(scene: Scene, goals: Sequence[Goal], opener: Goal | None = None) -> None:
    """Times that count from the last event told ("two minutes later") become minutes where that event has one: the
    goal told last, or whatever the last minute in the text was about, whichever is nearer. Within so many minutes, of
    the ``opener``, counts from the kick-off."""
    tellings = sorted(((t, g) for g in goals for t in g.tellings), key=lambda pair: pair[0].at)
    for t, g in tellings:
        if t.time is None or t.time.after_event is None or t.time_at is None:
            continue
        phrase, at = t.time, t.time_at[0]
        now: float | None = None
        found_at = -1
        for other in scene.times:
            if other.first >= at:
                break
            if other.phrase.regulation is not None and at - other.first < 250:
                now, found_at = other.phrase.regulation + (other.phrase.stoppage or 0), other.first
        for u, h in tellings:
            if found_at < u.at < at and h is not g and u.weight >= 1.0 and at - u.at < 250:
                w = window_of(h)
                now = None if w is None or w[1] - w[0] > 3 else _back(w[0])
                found_at = u.at
        low, high = phrase.after_event
        if now is None and low == 0.0 and (found_at < 0 or g is opener):
            now = 0.0
        if now is None or now + low < 0 or now + high < 1:
            continue
        first, last = max(1, int(now + low)), max(1, int(now + high + 0.99))
        exact = (
            round(now + high)
            if high - low < 1 or (low == 0.0 and high <= 5 and phrase.end - phrase.start > 12)
            else None
        )
        t.time = replace(
            phrase, regulation=exact, stoppage=0 if exact else None, earliest=exact or first, latest=exact or last,
            period=period_of(first) if period_of(first) == period_of(last) else None, basis="relative" if exact else None, after_event=None,
        )  # fmt: skip


def _back(place: float) -> float:
    """A place on the line of _minute as minutes of play: 90.04 is the 92nd."""
    return int(place) + round((place - int(place)) * 50)


def _minute(t: TimePhrase | None) -> float | None:
    """A time's place on one line: added time comes between the halves. None where no minute is told."""
    if t is None or t.regulation is None:
        return None
    added = t.stoppage if t.stoppage else 0.5 if t.stoppage is None and "stoppage" in (t.period or "") else 0.0
    return t.regulation + added / 50


_PERIODS = {"first half": (1, 45.9), "second half": (46, 90.9), "first half, stoppage time": (45, 45.9), "second half, stoppage time": (90, 90.9),
            "extra time, first half": (91, 105.9), "extra time, second half": (106, 120.9)}  # fmt: skip


def window(t: Told) -> tuple[float, float] | None:
    """Between which minutes a telling puts its goal; None where it says nothing."""
    minute = _minute(t.time)
    if minute is not None:
        return minute, minute
    if t.time is None:
        return None
    if t.time.earliest is not None and t.time.latest is not None:
        return t.time.earliest, t.time.latest + 0.9
    return _PERIODS.get(t.time.period or "")


def _apart(a: tuple[float, float] | None, b: tuple[float, float] | None, slack: float = 1.6) -> bool:
    return a is not None and b is not None and (a[0] > b[1] + slack or b[0] > a[1] + slack)


def window_of(g: Goal) -> tuple[float, float] | None:
    """The narrowest of the tellings' windows."""
    return min((w for t in g.tellings if (w := window(t)) is not None), key=lambda w: w[1] - w[0], default=None)


# --- joining ----------------------------------------------------------------------------------

_EXCLUSIVE = frozenset(["opener", "equaliser", "winner", "doubles", "reduces", "consolation", "halves"])


def _conflict(g: Goal, t: Told) -> bool:
    """Whether a telling can't be of the goal: another minute, another place in the scoring."""
    if any(_apart(window(x), window(t)) for x in g.tellings):
        return True
    mine, its = g.constraints & _EXCLUSIVE, set(t.constraints) & _EXCLUSIVE
    if mine and its and not mine & its and not {"winner"} & (mine | its):
        return True
    scores = {x.score for x in g.tellings if x.score}
    if t.score and scores and t.score not in scores and t.score[::-1] not in scores:
        return True
    nths = {x.nth for x in g.tellings if x.nth}
    return bool(t.nth and nths and t.nth not in nths)


def _attach_unnamed(told: Sequence[Told]) -> list[Told]:
    """A telling that names nobody goes to the sentence beside it that does: "City went ahead. Silva crossed for …"."""
    out: list[Told] = []
    pending: Told | None = None
    for t in told:
        if pending is not None:
            if (
                t.person is not None
                and t.sentence - pending.sentence <= 2
                and not _apart(window(pending), window(t))
                and not (
                    set(pending.constraints) & _EXCLUSIVE
                    and set(t.constraints) & _EXCLUSIVE
                    and not set(t.constraints) & set(pending.constraints)
                )
                and t.count == 1
                and not (t.team and pending.team and t.team != pending.team and "@" not in t.team[0] + pending.team[0])
            ):
                t.constraints = tuple(dict.fromkeys((*pending.constraints, *t.constraints)))
                t.team = t.team or pending.team
                if window(t) is None or (
                    t.time and t.time.regulation is None and pending.time and pending.time.regulation is not None
                ):
                    t.time, t.time_at = pending.time or t.time, pending.time_at or t.time_at
                t.weight += 0.5
                t.penalty |= pending.penalty
                if t.score is None:
                    t.score, t.score_at = pending.score, pending.score_at
                pending = None
            else:
                out.append(pending)
                pending = None
        if t.person is None:
            last = out[-1] if out else None
            if (
                last is not None
                and last.person is not None
                and t.sentence - last.sentence <= 1
                and not t.constraints
                and t.time is None
            ):
                continue
            pending = t
            continue
        out.append(t)
    if pending is not None:
        out.append(pending)
    return out


def join(told: Sequence[Told]) -> list[Goal]:
    """Tellings of one goal joined, in the order of the text."""
    goals: list[Goal] = []
    by_person: dict[int, list[Told]] = defaultdict(list)
    for t in _attach_unnamed(told):
        if t.person is None:
            goals.append(Goal([t]))
        else:
            by_person[t.person].append(t)
    for person, tellings in by_person.items():
        goals.extend(_slots(person, tellings))
    return goals


def _slots(person: int, tellings: Sequence[Told]) -> list[Goal]:
    """The goals of one person, each with its tellings."""
    count = max([1, *(t.count for t in tellings if t.weight > 0), *(t.nth or 1 for t in tellings if t.weight > 0)])
    slots: list[Goal] = []
    summaries = [t for t in tellings if t.count > 1]
    singles = [t for t in tellings if t.count == 1]
    for t in singles:
        open_slots = [g for g in slots if not _conflict(g, t)]
        exact = [
            g
            for g in open_slots
            if window(t) is not None
            and any(window(x) is not None and abs(window(x)[0] - window(t)[0]) <= 1.6 for x in g.tellings)
        ]  # type: ignore[index]
        beside = [g for g in open_slots if t.sentence - g.tellings[-1].sentence <= 1]
        if exact:
            exact[0].tellings.append(t)
        elif (
            beside
            and t.nth is None
            and not (
                count > len(slots)
                and t.sentence != beside[-1].tellings[-1].sentence
                and t.weight >= 2
                and window(t) is not None
            )
        ):
            beside[-1].tellings.append(t)
        elif len(slots) < count or (not open_slots and t.weight >= 1.5):
            slots.append(Goal([t], person))
        elif open_slots:
            later = max(open_slots, key=lambda g: (window_of(g) or (0.0, 0.0))[0])
            (open_slots[0] if len(open_slots) == 1 else later).tellings.append(t)
        else:
            slots[-1].tellings.append(t)
    while summaries and len(slots) < count:
        slots.append(Goal([replace(summaries[0], time=None, time_at=None)], person))
    for t in summaries:
        for g in slots:
            if t not in g.tellings and not _conflict(g, t):
                g.tellings.append(t) if t.time is None else g.tellings.append(replace(t, time=None, time_at=None))
    return slots


def _position(g: Goal) -> int:
    """Where the story tells the goal: its last full telling (a summary comes before the story)."""
    full = [t.at for t in g.tellings if t.weight >= 1.0 and t.count == 1] or [t.at for t in g.tellings]
    return full[-1]


def _reversed_blog(scene: Scene) -> bool:
    """Whether a text tells its minutes from last to first, as live blogs may."""
    minutes = [m for at in scene.times if (m := _minute(at.phrase)) is not None]
    downs = sum(b < a for a, b in zip(minutes, minutes[1:], strict=False))
    return len(minutes) >= 8 and downs > 0.65 * len(minutes)


def _chronicle(minutes: Sequence[float | None]) -> set[int]:
    """Indices of the longest run of minutes that never goes back: the story, without what a summary told before it."""
    best: list[tuple[int, int]] = []  # length of the longest run that ends here, and where it came from
    timed = [i for i, m in enumerate(minutes) if m is not None]
    for n, i in enumerate(timed):
        earlier = [(best[k][0], k) for k in range(n) if minutes[timed[k]] <= minutes[i]]  # type: ignore[operator]
        length, came = max(earlier, default=(0, -1))
        best.append((length + 1, came))
    chain: set[int] = set()
    at = max(range(len(timed)), key=lambda n: (best[n][0], n), default=-1)
    while at >= 0:
        chain.add(timed[at])
        at = best[at][1]
    return chain


def order(scene: Scene, goals: list[Goal]) -> list[Goal]:
    """Goals in the order of play, as far as minutes, and else their place in the story, tell it."""
    sign = -1 if _reversed_blog(scene) else 1
    placed = sorted(goals, key=lambda g: sign * _position(g))
    windows = [window_of(g) for g in placed]
    story = _chronicle([w[0] if w and w[1] - w[0] < 6 else None for w in windows])
    keys: dict[int, float] = {}
    now = 0.0
    last, last_sentence = 0.0, -9
    for i, (g, w) in enumerate(zip(placed, windows, strict=True)):
        sentence = scene.prose.sentence_of(_position(g))
        if w is None:
            key = 0.0 if "opener" in g.constraints else max(now, last) if 0 <= sentence - last_sentence <= 2 else now
        elif w[0] == w[1]:
            key = w[0]
        else:
            key = max(w[0], min(now, w[1]))
        if i in story:
            now = key
        last, last_sentence = key, sentence
        keys[id(g)] = key
    for g in placed:  # a player's second comes after his first
        for h in placed:
            if (
                g.person == h.person is not None
                and g is not h
                and any(t.nth == 2 for t in h.tellings)
                and keys[id(g)] >= keys[id(h)]
                and window_of(g) is None
            ):
                keys[id(g)] = keys[id(h)] - 0.01
    return sorted(placed, key=lambda g: keys[id(g)])


def _telling(g: Goal, frame: Frame, sides: dict[int, float]) -> Telling:
    lean = sum(1.5 * (_lean(t.team, frame) - _lean(t.against, frame)) for t in g.tellings)
    if g.person is not None:
        lean += (-1.0 if g.own_goal else 1.0) * sides.get(g.person, 0.0)
    lean = max(-4.0, min(4.0, lean))
    weights = sorted((t.weight for t in g.tellings), reverse=True)
    drop = weights[0] + sum(0.4 * min(w, 1.5) for w in weights[1:3] if w > 0)
    if g.person is None:
        drop -= 0.7
    take = max(0.0, 1.0 - drop)
    return Telling(
        max(0.0, -lean) + take, max(0.0, lean) + take, max(drop, 0.0), _printed(g, frame), tuple(sorted(g.constraints))
    )


def _printed(g: Goal, frame: Frame) -> tuple[Node, ...]:
    """The nodes that the running scores printed with a goal may mean: either way round, within the final score."""
    nodes = {n for t in g.tellings if t.score for n in (t.score, t.score[::-1])}
    return tuple(sorted(n for n in nodes if not frame.final or (n[0] <= frame.final[0] and n[1] <= frame.final[1])))


def _in_best_order(goals: list[Goal], frame: Frame, sides: dict[int, float]) -> tuple[list[Goal], Path]:
    """The path of the goals; where it breaks a constraint or drops a goal, those without a minute are tried in other
    places, and kept there if the path gets cheaper."""

    def path_of(order: Sequence[Goal]) -> Path:
        return best_path([tellings[id(g)] for g in order], frame.final, frame.result)

    tellings = {id(g): _telling(g, frame, sides) for g in goals}
    path = path_of(goals)
    floating = [g for g in goals if (w := window_of(g)) is None or w[1] - w[0] > 20]
    if (
        len(goals) > 10
        or not 0 < len(floating) <= 4
        or (len(path.steps) == len(goals) and not any(step.broken for step in path.steps))
    ):
        return goals, path
    for g in floating:
        rest = [other for other in goals if other is not g]
        for at in range(len(goals)):
            order = [*rest[:at], g, *rest[at:]]
            tried = path_of(order)
            if tried.cost < path.cost - 0.5:
                goals, path = order, tried
    return goals, path


def _absorbed(scene: Scene, frame: Frame, sides: dict[int, float], goals: list[Goal]) -> list[Goal]:
    """Tellings that name nobody ("the hosts hit the front in the 34th minute") joined to the named goal that stands
    where they put theirs on the path of the named; those that fit none stay goals of their own."""
    named = [g for g in goals if g.person is not None]
    loose = [g for g in goals if g.person is None]
    if not named or not loose:
        return goals
    tellings = [_telling(g, frame, sides) for g in named]
    path = best_path(tellings, frame.final, frame.result)
    rest: list[Goal] = []
    for u in loose:
        telling = _telling(u, frame, sides)
        fits = []
        for step in path.steps:
            g = named[step.telling]
            before = (step.after[0] - step.home, step.after[1] - (not step.home))
            if (telling.home if step.home else telling.away) >= 1.0 or _apart(window_of(g), window_of(u)):
                continue
            met = [c for c in telling.constraints if CONSTRAINTS[c](before, step.after, step.home, frame.final)]
            if len(met) < len(telling.constraints) or (telling.after and step.after not in telling.after):
                continue
            timed = window_of(g) is not None and window_of(u) is not None
            if met or telling.after or timed:
                fits.append((len(met) + bool(telling.after) + 2 * timed, step.margin, g))
        if fits:
            best = max(fits, key=lambda f: (f[0], f[1]))[2]
            best.tellings.extend(u.tellings)
        else:
            rest.append(u)
    return order(scene, [*named, *rest])


@dataclass(slots=True)
class Story:
    """The goals of a match in the order of play, what was told and is none, and the path they make."""

    goals: list[Goal]
    dropped: list[Goal]
    path: Path


def read_goals(scene: Scene, frame: Frame, told: Sequence[Told]) -> Story:
    """The goals of one match, each with its side and the score after it."""
    told = [replace(t) for t in told if frame.sentences is None or t.sentence in frame.sentences]
    sides = sides_of(scene, frame, told)
    joined = join(told)
    _on_the_clock(scene, joined)
    goals = _absorbed(scene, frame, sides, order(scene, joined))
    _on_the_clock(scene, goals, goals[0] if goals else None)
    goals, path = _in_best_order(goals, frame, sides)
    placed = []
    for step in path.steps:
        g = goals[step.telling]
        g.home, g.after, g.margin, g.broken = step.home, step.after, step.margin, step.broken
        placed.append(g)
    return Story(placed, [g for g in goals if g not in placed], path)


def minute_of(g: Goal) -> TimePhrase | None:
    """The time phrase that tells a goal's minute best: a stated minute before a relative one, a minute of added time
    before added time alone, a minute before a stretch."""

    def trust(phrase: TimePhrase) -> int:
        if phrase.regulation is None:
            return 0
        return 1 + (phrase.stoppage is not None) * 2 + (phrase.basis == "stated")

    phrases = [t.time for t in g.tellings if t.time is not None and t.time.after_event is None]
    return max(phrases, key=trust, default=None)
