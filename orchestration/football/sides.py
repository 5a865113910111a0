"""Which side each person of a text plays for.

Belongs here: the votes of descriptions ("Spurs striker Kane"), of what a person does to a team, of who passes to whom
and who saves from whom, and spreading them over the people of the text. Does not belong here: whose goals they are
(goals.py), where the scoreline has the last word.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from orchestration.football.actors import head_before, is_object
from orchestration.football.lexicon import word_lists
from orchestration.football.matches import Frame
from orchestration.football.names import ROLES, Name
from orchestration.football.scene import Scene, is_team_subject
from orchestration.football.told import Told

_W = word_lists("side_words")
_SURE = 4.0  # no one is surer of a side than this, nor pulls a team-mate by more than _PULL
_PULL = 1.5
_LISTED = 3.0  # a vote of a team sheet
_ROUNDS = 4


def lean(ids: Sequence[str] | None, frame: Frame) -> float:
    """1 where team ids mean the home side, -1 the away side, 0 neither or both."""
    if not ids:
        return 0.0
    if ids[0] in ("@home", "@away"):
        return 1.0 if ids[0] == "@home" else -1.0
    return float(frame.home in ids) - float(frame.away in ids)


class _Votes:
    """Votes for a side by person, and links between people: positive for team-mates, negative for opponents."""

    def __init__(self) -> None:
        self.votes: dict[int, float] = defaultdict(float)
        self.links: dict[int, list[tuple[int, float]]] = defaultdict(list)

    def link(self, one: int, other: int, weight: float) -> None:
        if one != other:
            self.links[one].append((other, weight))
            self.links[other].append((one, weight))

    def spread(self) -> dict[int, float]:
        """Each person's own votes and the pull of those they are linked with, after a few rounds."""
        score = {p: max(-_SURE, min(_SURE, v)) for p, v in self.votes.items()}
        people = self.links.keys() | self.votes.keys()
        for _ in range(_ROUNDS if self.links else 0):
            score = {p: max(-_SURE, min(_SURE, self.votes.get(p, 0.0) + 0.7 * self._pull(p, score))) for p in people}
        return score

    def _pull(self, person: int, score: dict[int, float]) -> float:
        return sum(w * max(-_PULL, min(_PULL, score.get(q, 0.0))) for q, w in self.links.get(person, ()))


def sides_of(scene: Scene, frame: Frame, told: Sequence[Told]) -> dict[int, float]:
    """How surely each person plays for the home side (positive) or the away side (negative), -4..4."""
    votes = _Votes()
    by_sentence: dict[int, list[Name]] = defaultdict(list)
    for m in scene.people.mentions:
        if scene.kinds[m.first] == "P":
            by_sentence[scene.prose.sentence_of(m.first)].append(m)
    for s, names in by_sentence.items():
        first, end = scene.prose.sentences[s]
        for m in names:
            votes.votes[m.person] += _described(scene, m, frame) + _good_done(scene, m.end, frame)
            votes.votes[m.person] += _brought_on(scene, m, first, frame)
        _play(scene, names, first, end, frame, votes)
    for sheet in scene.sheets:
        for person in sheet.people:
            votes.votes[person] += _LISTED * lean(sheet.team, frame)
    for one, two in pairwise(told):  # "goals from Benzema, Kroos and Casemiro"
        if (
            one.sentence == two.sentence
            and abs(one.at - two.at) <= 2
            and one.person is not None
            and two.person is not None
        ):
            votes.link(one.person, two.person, -1.5 if one.own_goal != two.own_goal else 1.5)
    for t in told:
        if t.person is not None:
            _goal(scene, t, t.person, by_sentence.get(t.sentence, ()), frame, votes)
    return votes.spread()


def _described(scene: Scene, m: Name, frame: Frame) -> float:
    """The vote of what stands around a name: "Spurs striker Kane", "the visitors' keeper Hart", "Kane (Spurs)"."""
    lows, kinds, refs, owns = scene.prose.lows, scene.kinds, scene.refs, scene.prose.owns
    vote = 0.0
    j, roles = m.first - 1, 0
    while (
        j > m.first - 6 and j >= 0 and (lows[j] in ROLES or lows[j] in _W["describes"] or lows[j].endswith("-year-old"))
    ):
        roles += lows[j] != "the"
        j -= 1
    if j >= 0 and kinds[j] == "T":
        team = scene.teams[refs[j]]
        vote += lean(team.ids, frame) * (3.0 if roles or owns[team.end - 1] else 2.0 if team.form == "demonym" else 0.7)
    elif j >= 0 and roles and lows[j] in ("hosts", "home", "visitors", "visiting", "away"):
        vote += 2.0 if lows[j] in ("hosts", "home") else -2.0
    if kinds[m.end : m.end + 1] == ["T"] and owns[m.end - 1]:  # "Guardiola's City"
        vote += 2.0 * lean(scene.teams[refs[m.end]].ids, frame)
    elif kinds[m.end + 1 : m.end + 2] == ["T"] and lows[m.end] in ("(", "for"):
        vote += (3.0 if lows[m.end] == "(" else 1.5) * lean(scene.teams[refs[m.end + 1]].ids, frame)
    return vote


def _brought_on(scene: Scene, m: Name, first: int, frame: Frame) -> float:
    """The vote of the team before a name: "City brought on Zabaleta", less of it for "City, with Zabaleta …"."""
    lows, kinds, refs = scene.prose.lows, scene.kinds, scene.refs
    for k in range(m.first - 1, max(first, m.first - 12) - 1, -1):
        if kinds[k] == "P":
            return 0.0
        if kinds[k] == "T":
            team = scene.teams[refs[k]]
            if is_object(scene, first, team.first) or scene.prose.owns[team.end - 1]:
                return 0.0
            if not _W["brings_on"].isdisjoint(lows[k : m.first]):
                return 1.5 * lean(team.ids, frame)
            if lows[m.first - 1] in ("through", "when", "as", "with", "but", "had", ",", "who"):
                return 0.4 * lean(team.ids, frame)
            return 0.0
    return 0.0


def _good_done(scene: Scene, end: int, frame: Frame) -> float:
    """A vote for the team that a person does good to ("Lukaku inspired Everton", "… sparked the hosts' revival") or
    belongs to ("was West Ham's inspiration")."""
    lows, kinds, owns = scene.prose.lows, scene.kinds, scene.prose.owns
    for k in range(end, min(len(lows), end + 14)):
        if kinds[k] == "P" or lows[k] in (".", ";", "but", "after", "before"):
            return 0.0
        good = k + 1 < len(lows) and lows[k + 1] in _W["good_of_a_side"]
        if lows[k] in ("hosts", "visitors") and owns[k] and good:
            return 1.5 if lows[k] == "hosts" else -1.5
        if kinds[k] == "T" and scene.teams[scene.refs[k]].form != "demonym":
            team = scene.teams[scene.refs[k]]
            owned = owns[team.end - 1]
            before = lows[k - 2] if lows[k - 1] in ("the", "a") else lows[k - 1]
            belongs = owned and not {"was", "is", "became", "remains"}.isdisjoint(lows[end : end + 2])
            if (
                (owned and lows[team.end : team.end + 1] and lows[team.end] in _W["good_of_a_side"])
                or before in _W["does_good"]
                or belongs
            ):
                return 1.5 * lean(team.ids, frame)
            return 0.0
    return 0.0


def _play(scene: Scene, names: Sequence[Name], first: int, end: int, frame: Frame, votes: _Votes) -> None:
    """Links of who plays with and against whom in one sentence, by the word before each name that is an object."""
    subject: int | None = None
    after = first
    for m in names:
        if subject is not None and subject != m.person:
            between = scene.prose.lows[after : m.first]
            if (weight := _with_or_against(scene, m, first, between)) != 0.0:
                votes.link(subject, m.person, weight)
        after = m.end
        if not is_object(scene, first, m.first):
            subject = m.person
            votes.votes[m.person] -= _assails(scene, m.end, end, frame)


def _with_or_against(scene: Scene, m: Name, first: int, between: Sequence[str]) -> float:
    """1 where the words put a name on the side of the subject before it, -1 where against it, 0 where neither."""
    lows = scene.prose.lows
    head = head_before(scene, first, m.first)
    word = lows[head] if head >= first else ""
    saved = not _W["saves"].isdisjoint(between)
    if word == "by":
        return -1.0 if saved or not _W["fouls"].isdisjoint(between) else 1.0
    if word in _W["other_side"] and (saved or word not in ("over", "against")):
        return -1.0
    if not {"was", "were"}.isdisjoint(between) and not _W["beaten"].isdisjoint(between):
        return -1.0
    if word in _W["same_side"] or (word == "to" and not _W["passes"].isdisjoint(between)):
        return 1.0
    if word in _W["tests"]:
        return -1.0
    if word in ("replaced", "replacing", "for") and not _W["changes"].isdisjoint(between):
        return 1.5
    if scene.prose.owns[m.end - 1] and not _W["serves"].isdisjoint(lows[m.end : m.end + 4]):
        return -0.6 if not _W["hinders"].isdisjoint(lows[m.end : m.end + 5]) else -1.0 if saved else 1.0
    return 0.0


def _assails(scene: Scene, at: int, end: int, frame: Frame) -> float:
    """The side whose box, goal or defence a person makes for ("… burst clear of the Denmark defence")."""
    lows, kinds = scene.prose.lows, scene.kinds
    for k in range(at, min(end, at + 14)):
        if kinds[k] == "P" or lows[k] in ("but", "while", ";"):
            return 0.0
        if kinds[k] == "T" and kinds[k + 1 : k + 2] != ["T"]:
            ahead = lows[k + 1 : k + 2]
            if ahead and ahead[0] in _W["defended"] and lows[k - 1] not in ("from", "for"):
                clears = {"cleared", "clear", "defending", "his"} & set(lows[at:k]) and lows[at + 1 : at + 2] != [
                    "clear"
                ]
                return 0.0 if lows[k - 1] == "own" or clears else lean(scene.teams[scene.refs[k]].ids, frame)
    return 0.0


def _goal(scene: Scene, t: Told, scorer: int, names: Sequence[Name], frame: Frame, votes: _Votes) -> None:
    """The votes of one telling of a goal: its team for the scorer, its passers with him, its keeper against."""
    lows, owns = scene.prose.lows, scene.prose.owns
    sign = -1.0 if t.own_goal else 1.0
    if t.team is not None or t.against is not None:
        votes.votes[scorer] += sign * 2.0 * (lean(t.team, frame) - lean(t.against, frame))
    else:
        votes.votes[scorer] += sign * _company(scene, t, frame)
    if t.weight < 1.5 or t.own_goal:
        return
    for m in names:
        tail = lows[m.end : m.end + 5]
        if (
            owns[m.end - 1]
            and not _W["serves"].isdisjoint(tail[:4])
            and _W["hinders"].isdisjoint(tail)
            and not {"shot", "effort", "dive", "net"} & set(tail)
        ):
            votes.link(scorer, m.person, 0.7)
        if m.first > 0 and lows[m.first - 1] in ("past", "beyond") and t.name_at and m.first > t.name_at[0]:
            votes.link(scorer, m.person, -1.0)


def _company(scene: Scene, t: Told, frame: Frame) -> float:
    """A weak vote from the teams of the sentence: for the one whose doing the goal is ("West Ham retook the lead,
    Carroll …"), against the one that a win was over ("… to secure a win at Middlesbrough")."""
    lows, kinds = scene.prose.lows, scene.kinds
    first, end = scene.prose.sentences[t.sentence]
    start = t.name_at[0] if t.name_at else t.at
    for k in range(start - 1, first - 1, -1):
        if lows[k] in ("but", "although", "though", "while", "before", ";"):
            break
        if kinds[k] == "T":
            team = scene.teams[scene.refs[k]]
            if team.form != "demonym" and is_team_subject(scene, first, team.first, team.end):
                return 0.8 * lean(team.ids, frame)
    for k in range(t.at, min(end, t.at + 18)):
        if lows[k] in ("but", "although", "despite", ";"):
            break
        if kinds[k] == "T" and lows[k - 1] in ("over", "against", "at", "of"):
            near = range(max(first, k - 5), k)
            if any(lows[j] in _W["wins"] or kinds[j] == "#" for j in near):
                return -1.5 * lean(scene.teams[scene.refs[k]].ids, frame)
    return 0.0
