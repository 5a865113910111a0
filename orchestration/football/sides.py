"""Which side each person of a text plays for.

Belongs here: the votes of descriptions ("Spurs striker Kane"), of what a person does for a team or to one, and of the
goals told, and of names (origins.py); spreading them over the people who play with and against one another (play.py).
Does not belong here: whose goals they are (goals.py), where the scoreline has the last word.

What a text says of its people is the same for each match that it tells, so it is read once (``read_allegiances``); what
it means in one match is a sum (``sides_of``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field
from itertools import pairwise

from orchestration.football.actors import is_object, is_of_age
from orchestration.football.goal_words import VERBS
from orchestration.football.lexicon import word_lists
from orchestration.football.matches import Frame
from orchestration.football.moves import any_within, governor, opens_clause, pairs, part_of_person
from orchestration.football.names import ROLES, Name
from orchestration.football.origins import leaning, names_tell
from orchestration.football.parties import AWAY, HOME, Party, aside, does, is_owner, is_subject, parties_of
from orchestration.football.play import Relation, is_keeper, penalised, relations
from orchestration.football.scene import Scene
from orchestration.football.told import SHARED, Told

_W = word_lists("side_words")
_SURE = 4.0  # no one is surer of a side than this, nor pulls a team-mate by more than _PULL
_PULL = 1.5
_LISTED = 3.0  # a vote of a team sheet
_ROUNDS = 8
_NEAR = 14  # words at most between a name and the team that it is told with

Ids = tuple[str, ...]
Vote = tuple[Ids, float]  # for one of these teams, how strongly: against it where negative
_NONE: Vote = ((), 0.0)


def lean(ids: Sequence[str] | None, frame: Frame) -> float:
    """1 where team ids mean the home side, -1 the away side, 0 neither or both."""
    if not ids:
        return 0.0
    if ids[0] in HOME + AWAY:
        return 1.0 if ids[0] in HOME else -1.0
    return float(frame.home in ids) - float(frame.away in ids)


@dataclass(slots=True)
class Allegiances:
    """What a text says of who plays for whom: the votes for and against each team, person by person, by sentence the
    relations between people, and the ``names`` of all."""

    names: list[str] = field(default_factory=list)
    votes: dict[str, list[tuple[int, float]]] = field(default_factory=lambda: defaultdict(list))
    relations: dict[int, list[Relation]] = field(default_factory=lambda: defaultdict(list))

    def vote(self, person: int, vote: Vote, weight: float = 1.0) -> None:
        """Counts a vote for a person's side."""
        if vote[1]:
            for team in vote[0]:
                self.votes[team].append((person, weight * vote[1]))

    def count(self, sentence: int, person: int, party: Party, weight: float) -> None:
        """Counts a vote for a person's being of a party."""
        if party.manager is not None:
            self.link(sentence, person, party.manager, weight)
        else:
            self.vote(person, (party.ids, weight))

    def link(self, sentence: int, one: int, other: int, weight: float) -> None:
        """Counts two people as team-mates, or where the weight is negative as opponents."""
        if one != other and weight:
            self.relations[sentence].append(Relation(one, other, weight))


def read_allegiances(scene: Scene, told: Sequence[Told]) -> Allegiances:
    """All that a text says of the sides of its people, in its words and in the goals ``told``."""
    said, kinds = Allegiances(scene.people.names), scene.kinds
    by_sentence: dict[int, list[Name]] = defaultdict(list)
    for m in scene.people.mentions:
        if kinds[m.first] == "P":
            by_sentence[scene.prose.sentence[m.first]].append(m)
    parties = parties_of(scene)
    of_teams = {scene.prose.sentence[t.first] for t in scene.teams} | parties.keys()
    scorers: dict[int, set[int]] = defaultdict(set)
    for t in told:
        if t.person is not None:
            scorers[t.sentence].add(t.person)
    for s, names in by_sentence.items():
        first, end = scene.prose.sentences[s]
        told_of = parties.get(s, ())
        for m in names if s in of_teams else ():
            for vote in _described(scene, m, first):
                said.vote(m.person, vote)
            if "T" in kinds[max(first, m.first - _NEAR) : m.first]:
                said.vote(m.person, _brought_on(scene, m, first))
            ahead = "T" in kinds[m.end : min(end, m.end + _NEAR)]
            if ahead:
                said.vote(m.person, _of_a_team(scene, m, end))
            if told_of and told_of[-1].first >= m.end and (served := _serves(scene, m, told_of, first, end)):
                said.count(s, m.person, *served)
            if ahead and (assailed := _assails(scene, m.end, end))[1] and not is_object(scene, first, m.first):
                said.vote(m.person, assailed, -1.0)
        if len(names) == 1 and not told_of:
            continue
        related = list(relations(scene, names, first))
        said.relations[s].extend(related)
        settled = {frozenset(r[:2]) for r in related}
        _in_moves(scene, s, names, told_of, settled, scorers.get(s, set()), said)
    for keeper, other in _facing_keepers(scene):
        said.link(scene.prose.sentence[other.first], keeper.person, other.person, -1.0)
    for sheet in scene.sheets:
        for person in sheet.people:
            said.vote(person, (sheet.team, _LISTED))
    for one, two in pairwise(told):  # "goals from Benzema, Kroos and Casemiro"
        if (
            one.sentence == two.sentence
            and (abs(one.at - two.at) <= 2 or (SHARED in two.sources and two.team is None))
            and one.person is not None
            and two.person is not None
        ):
            said.link(one.sentence, one.person, two.person, -1.5 if one.own_goal != two.own_goal else 1.5)
    for t in told:
        if t.person is None and t.sentence not in by_sentence:
            _as_announced(scene, t, by_sentence.get(t.sentence + 1, ()), said)
        elif t.person is not None:
            names = by_sentence.get(t.sentence, [])
            _goal(scene, t, t.person, names, scorers[t.sentence], said)
            if t.penalty:
                for m in [*by_sentence.get(t.sentence - 1, ()), *names]:
                    said.link(t.sentence, t.person, m.person, penalised(scene, m))
    return said


def _in_moves(
    scene: Scene,
    s: int,
    names: Sequence[Name],
    parties: Sequence[Party],
    settled: set[frozenset[int]],
    scorers: set[int],
    said: Allegiances,
) -> None:
    """Who attacks together, and against whom, in the moves of sentence ``s``, but for those whom its words relate; less
    of two scorers, whose goals may be two moves."""
    for one, other, sign in pairs(scene, names, parties, *scene.prose.sentences[s]):
        assert one.person is not None
        if other.person is None:
            said.vote(one.person, (other.team, (_MOVE if one.part else _ACTS) * sign))
        elif frozenset((one.person, other.person)) not in settled:
            both = one.person in scorers and other.person in scorers
            said.link(s, one.person, other.person, (_TWO_MOVES if both else _MOVE) * sign)


def _as_announced(scene: Scene, t: Told, names: Sequence[Name], said: Allegiances) -> None:
    """How a goal came about that the sentence before announced, naming nobody: "Palace drew level. Zaha crossed …"."""
    team, sign = (t.team, 1.0) if t.team else (t.against, -1.0)
    if not team or not names or scene.prose.paragraph[t.sentence] != scene.prose.paragraph[t.sentence + 1]:
        return
    first, end = scene.prose.sentences[t.sentence + 1]
    for m in names:
        said.vote(m.person, (team, _MOVE * sign * part_of_person(scene, m, first, end)))


_MOVE = 0.7
_TWO_MOVES = 0.35
_ACTS = 0.5  # whatever he does, his side has the ball


def _facing_keepers(scene: Scene) -> Iterator[tuple[Name, Name]]:
    """The goalkeepers of a text, where they are two: they play against each other."""
    keepers: dict[int, Name] = {}
    for m in scene.people.mentions:
        if scene.kinds[m.first] == "P" and m.person not in keepers and is_keeper(scene, m):
            keepers[m.person] = m
    if len(keepers) == 2:
        one, two = keepers.values()
        yield one, two


def sides_of(said: Allegiances, frame: Frame) -> dict[int, float]:
    """How surely each person plays for the home side (positive) or the away side (negative), -4..4: the votes of his
    own and, after a few rounds, the pull of those he is linked with."""
    votes: dict[int, float] = defaultdict(float)
    for person, name in enumerate(said.names) if names_tell(frame.home, frame.away) else ():
        if lean := leaning(name, frame.home, frame.away):
            votes[person] = lean
    for team, sign in ((frame.home, 1.0), (frame.away, -1.0), (HOME[0], 1.0), (AWAY[0], -1.0)):
        for person, weight in said.votes.get(team, ()):
            votes[person] += sign * weight
    return _spread(votes, _links(said, frame))


def fits_alike(frame: Frame, turned: Frame, told: Sequence[Told], said: Allegiances) -> bool:
    """Whether a match fits what a text says of its sides as well the other way round: no goal is told of "hosts" or
    "visitors", and each scorer is on the other side then, as surely."""
    here = [t for t in told if frame.sentences is None or t.sentence in frame.sentences]
    if any(side and side[0] in HOME + AWAY for t in here for side in (t.team, t.against)):
        return False
    one, other = sides_of(said, frame), sides_of(said, turned)
    scorers = {t.person for t in here if t.person is not None}
    return all(abs(one.get(person, 0.0) + other.get(person, 0.0)) < _EVEN for person in scorers)


_EVEN = 1e-6
Links = dict[int, list[tuple[int, float]]]


def _links(said: Allegiances, frame: Frame) -> Links:
    """Who is linked with whom, and how strongly, in the sentences of a match."""
    links: Links = defaultdict(list)
    for s in said.relations if frame.sentences is None else frame.sentences:
        for one, other, weight in said.relations.get(s, ()):
            links[one].append((other, weight))
            links[other].append((one, weight))
    return links


def _spread(votes: dict[int, float], links: Links) -> dict[int, float]:
    """The votes once those who are linked have pulled at each other for a few rounds."""
    score = {person: max(-_SURE, min(_SURE, vote)) for person, vote in votes.items()}
    reached = _reached([person for person, vote in votes.items() if vote], links)  # nobody pulls at the others
    linked = [(person, votes.get(person, 0.0), ties) for person, ties in links.items() if person in reached]
    pulls = {person: max(-_PULL, min(_PULL, vote)) for person, vote, _ in linked}
    now = [score.get(person, 0.0) for person, _, _ in linked]
    for _ in range(_ROUNDS):  # half a step at a time: else two opponents would change sides in turns
        pulled = pulls.copy()
        for n, (person, vote, ties) in enumerate(linked):
            pull = 0.0
            for other, weight in ties:
                pull += weight * pulled[other]
            new = vote + 0.7 * pull
            now[n] = new = 0.5 * (now[n] + (-_SURE if new < -_SURE else _SURE if new > _SURE else new))
            pulls[person] = -_PULL if new < -_PULL else _PULL if new > _PULL else new
    score.update(zip(pulls, now, strict=True))
    return score


def _reached(people: Sequence[int], links: Links) -> set[int]:
    """All to whom links lead from some people, over whomever."""
    found, todo = set(people), [*people]
    while todo:
        new = {other for other, _ in links.get(todo.pop(), ())} - found
        found |= new
        todo += new
    return found


def adrift(said: Allegiances, frame: Frame, sides: dict[int, float], people: set[int]) -> list[dict[int, float]]:
    """Groups of linked people, each with two or more of ``people``, whose sides nothing tells, but who plays with whom
    in them: as if the first of them played for the home side."""
    loose = {person for person in people if abs(sides.get(person, 0.0)) < _ADRIFT}
    if len(loose) < 2:
        return []
    links = _links(said, frame)
    found: list[dict[int, float]] = []
    for person in sorted(loose):
        if any(person in group for group in found):
            continue
        reached = _reached([person], links)
        if len(reached & loose) < 2:
            continue
        near = {p: ties for p, ties in links.items() if p in reached}
        group = {p: side for p, side in _spread({person: _PULL}, near).items() if abs(side) >= _ADRIFT}
        if len(people & group.keys()) > 1 and all(abs(sides.get(p, 0.0)) < _ADRIFT for p in group):
            found.append(group)
    return found


_ADRIFT = 0.35  # weaker votes tell nothing


def _described(scene: Scene, m: Name, first: int) -> Iterator[Vote]:
    """What stands around a name: "Spurs striker Kane", "the visitors' keeper Hart", "Kane (Spurs)"."""
    lows, kinds, refs, owns = scene.prose.lows, scene.kinds, scene.refs, scene.prose.owns
    j, roles = m.first - 1, 0
    j -= lows[j] == "," and m.first - first > 2 and lows[j - 1] in ROLES  # "Carlisle's top scorer, Jabo Ibehre"
    while j > m.first - 6 and j >= first and (lows[j] in _DESCRIBES or is_of_age(lows, j)):
        roles += lows[j] != "the"
        j -= 1
    if j >= first and kinds[j] == "T":
        team = scene.teams[refs[j]]
        if lows[team.first].startswith("ex-") or lows[team.first - 1] in _W["former"]:
            return
        if kinds[team.first - 1 : team.first] == ["#"] and not roles:  # "Chelsea 6-0 Barnsley Kai Havertz …"
            return
        yield team.ids, 3.0 if roles or owns[team.end - 1] else 2.0 if team.form == "demonym" else 0.7
    elif j >= first and roles and lows[j] in ("hosts", "home", "visitors", "visiting", "away"):
        yield HOME if lows[j] in ("hosts", "home") else AWAY, 2.0
    if kinds[m.end : m.end + 1] == ["T"] and owns[m.end - 1]:  # "Guardiola's City"
        yield scene.teams[refs[m.end]].ids, 2.0
    elif kinds[m.end + 1 : m.end + 2] == ["T"] and lows[m.end] in ("(", "for"):
        yield scene.teams[refs[m.end + 1]].ids, 3.0 if lows[m.end] == "(" else 1.5


_DESCRIBES = ROLES | _W["describes"]


def _brought_on(scene: Scene, m: Name, first: int) -> Vote:
    """The team before a name: "City brought on Zabaleta", less of it for "City, with Zabaleta …"."""
    lows, kinds, refs = scene.prose.lows, scene.kinds, scene.refs
    for k in range(m.first - 1, max(first, m.first - 12) - 1, -1):
        if kinds[k] == "P":
            return _NONE
        if kinds[k] == "T":
            team = scene.teams[refs[k]]
            if is_object(scene, first, team.first) or scene.prose.owns[team.end - 1] or "awarded" in lows[k : m.first]:
                return _NONE
            if does(lows[team.end : m.first]) < 0:
                return _NONE
            if not _W["brings_on"].isdisjoint(lows[k : m.first]):
                return team.ids, 1.5
            if lows[m.first - 1] in ("through", "when", "as", "with", "had", ",", "who") and (
                part_of_person(scene, m, first, scene.prose.sentences[scene.prose.sentence[m.first]][1]) >= 0
            ):
                return team.ids, 0.4
            return _NONE
    return _NONE


def _of_a_team(scene: Scene, m: Name, end: int) -> Vote:
    """The team of which somebody is one: "was Everton's inspiration", "the first Everton player to …", "Maguire, Hull's
    centre-half"."""
    lows, kinds, owns = scene.prose.lows, scene.kinds, scene.prose.owns
    for k in range(m.end, min(end, m.end + 9)):
        if kinds[k] == "T":
            team = scene.teams[scene.refs[k]]
            after = lows[team.end : team.end + 3]
            told = lows[m.end : k]
            apposed = told in ([","], [",", "the"]) and (owns[team.end - 1] or lows[k - 1] == "the")
            if apposed and not ROLES.isdisjoint(after):
                return team.ids, 3.0
            is_one = next((w for w in reversed(told) if w not in _W["ranks"]), "") in _W["becomes"]
            one = after[:1] and (after[0] in _W["members"] or (owns[team.end - 1] and after[0] in _W["ranks"]))
            return (team.ids, 2.0) if is_one and one else _NONE
        if lows[k] in _W["breaks"] or lows[k] == ".":
            return _NONE
    return _NONE


def _serves(scene: Scene, m: Name, parties: Sequence[Party], first: int, end: int) -> tuple[Party, float] | None:
    """The side that a person does good to ("Lukaku inspired Everton", "… sparked the hosts' revival", "… to score
    Everton's second", "… nodded the visitors in front") or harm ("… halved Everton's lead", "… added to the Everton
    misery", "… took advantage of Everton's errors"), and how strongly that speaks for his being of it."""
    lows, kinds, owns = scene.prose.lows, scene.kinds, scene.prose.owns
    start = m.end + aside(lows[m.end : end])
    if "own" in lows[max(first, m.first - 4) : min(end, m.end + 6)]:  # "an own goal from Hart gave Spurs the lead"
        return None
    if owns[m.end - 1]:  # "Kane's late header put Spurs ahead"
        ball = next((k for k in range(start, min(end, start + 5)) if lows[k] in _W["balls"]), None)
        if ball is None or not opens_clause(scene, first, m):
            return None
        start = ball + 1
    party = next((p for p in parties if p.first >= start), None)
    if party is None or party.first >= start + 24 or party.manager == m.person:
        return None
    stop = party.head(scene)
    start += lows[start] == "then"  # "Kane then struck to begin the hosts' revival"
    gap = lows[start:stop]
    if not _BREAKS.isdisjoint(gap):
        return None
    for k in range(start, stop) if "and" in gap or "after" in gap else ():
        if lows[k] == "and" and lows[k + 1] == "it":
            return None
        if lows[k] == "after" and lows[k + 1] not in _W["determiners"]:
            return None
    for k in range(start, stop) if "P" in kinds[start:stop] else ():
        if kinds[k] == "P" and k != party.first and kinds[k - 1] != "P" and not _is_governed(scene, m.first, k):
            return None
    owned = is_owner(scene, party)
    after = lows[party.end] if party.end < end else ""
    before = next((w for w in reversed(gap) if w not in _W["belittles"]), "")
    if not _AGAINST.isdisjoint(gap):
        return None
    if after in _W["ills"] or (not _W["advantage"].isdisjoint(gap[-5:]) and (owned or gap[-1:] == ["of"])):
        return party, -1.5
    if owned and (after in _W["good_of_a_side"] or after[:1].isdigit()):
        return party, 1.5 if _W["does_harm"].isdisjoint(gap[-4:]) else -1.5
    if owned:
        return None
    in_front = any("_".join(lows[party.end : party.end + n]) in _W["in_front"] for n in (1, 2, 3))
    if before in _W["harms"]:
        return party, -1.5
    if (before in _W["does_good"] and (before not in _W["puts_only"] or in_front)) or in_front:
        return party, 1.5
    if before == "for" and not _W["goals"].isdisjoint(gap[-6:]):
        return party, 1.5
    if before == "for" and _W["career"].isdisjoint(gap):
        return party, 1.0 if _W["troubles"].isdisjoint(gap[-6:]) else -1.0
    if before == "against":
        return party, -1.0
    if gap[-1:] == ["to"] and stop - 2 in scene.scores:  # "made it 2-1 to the visitors"
        return party, 1.5
    return None


def _is_governed(scene: Scene, first: int, at: int) -> bool:
    """Whether a name at word ``at`` is no subject: an object, or behind a preposition."""
    return scene.prose.lows[governor(scene, first, at)] in _W["prepositions"] or is_object(scene, first, at)


_AGAINST = _W["saves"]
_BREAKS = _W["breaks"] | {"."}


def _assails(scene: Scene, at: int, end: int) -> Vote:
    """The team whose box, goal or defence a person makes for ("… burst clear of the Denmark defence")."""
    lows, kinds = scene.prose.lows, scene.kinds
    stop = min(end, at + _NEAR)
    team = kinds.index("T", at)
    if "P" in kinds[at:team] or not _OTHERWISE.isdisjoint(lows[at:team]):
        return _NONE
    for k in range(team, stop):
        if kinds[k] == "P" or lows[k] in _OTHERWISE:
            return _NONE
        if kinds[k] == "T" and kinds[k + 1 : k + 2] != ["T"]:
            ahead = lows[k + 1 : k + 3]
            of_people = not _W["members"].isdisjoint(ahead[1:])  # "the Arsenal goal scorers"
            if ahead and ahead[0] in _W["defended"] and not of_people and lows[k - 1] not in ("from", "for"):
                clears = {"cleared", "clear", "defending", "his"} & set(lows[at:k]) and lows[at + 1 : at + 2] != [
                    "clear"
                ]
                return _NONE if lows[k - 1] == "own" or clears else (scene.teams[scene.refs[k]].ids, 1.0)
    return _NONE


_OTHERWISE = frozenset(("but", "while", ";"))


def _goal(scene: Scene, t: Told, scorer: int, names: Sequence[Name], scorers: Set[int], said: Allegiances) -> None:
    """What one telling of a goal says: its team for the scorer, its passers with him, its keeper against."""
    lows, owns = scene.prose.lows, scene.prose.owns
    sign = -1.0 if t.own_goal else 1.0
    if t.team is not None or t.against is not None:
        said.vote(scorer, (t.team or (), 2.0), sign)
        said.vote(scorer, (t.against or (), 2.0), -sign)
    else:
        said.vote(scorer, _company(scene, t), sign)
    said.vote(scorer, _as_one_of(scene, t, names), sign)
    for m in names if t.own_goal else ():  # who turned Kane's cross past his own keeper does not play with Kane
        if m.person != scorer and owns[m.end - 1] and not _W["serves"].isdisjoint(lows[m.end : m.end + 4]):
            said.link(t.sentence, scorer, m.person, -2.0)
    if t.weight < 1.5 or t.own_goal:
        return
    others = [n.first for n in names if n.person in scorers and n.person != scorer]
    for m in names:
        tail = lows[m.end : m.end + 5]
        start, stop = min(m.end, t.at), max(m.first, t.at)
        if (
            owns[m.end - 1]
            and not _W["serves"].isdisjoint(tail[:4])
            and _W["hinders"].isdisjoint(tail)
            and not {"shot", "effort", "dive", "net"} & set(tail)
            and not any_within(others, start, stop)
            and _W["breaks"].isdisjoint(lows[start:stop])
            and "only" not in lows[start:stop]
        ):
            said.link(t.sentence, scorer, m.person, 0.7)
        passed = m.first > 0 and lows[m.first - 1] in ("past", "beyond") and t.name_at and m.first > t.name_at[0]
        if passed and not any_within(others, start, stop):
            said.link(t.sentence, scorer, m.person, -1.0)


def _as_one_of(scene: Scene, t: Told, names: Sequence[Name]) -> Vote:
    """The team of which the scorer is called one where his goal is told without his name, nobody else being named: "the
    Spurs captain scoring an early opener"."""
    lows, kinds = scene.prose.lows, scene.kinds
    first, end = scene.prose.sentences[t.sentence]
    alone = len({m.person for m in names}) == 1
    for k in range(first + 1, end - 2) if alone and "T" in kinds[first:end] else ():
        if kinds[k] != "T" or kinds[k + 1] == "T" or scene.prose.owns[k]:
            continue
        team, after = scene.teams[scene.refs[k]], lows[k + 1 : k + 3]
        scores = after[1] in VERBS or after[1] == "to"
        if lows[team.first - 1] == "the" and after[0] in ROLES - _W["keeper"] and scores:
            return team.ids, 2.0
    return _NONE


def _company(scene: Scene, t: Told) -> Vote:
    """A weak vote from the teams of the sentence: for the one whose doing the goal is ("West Ham retook the lead,
    Carroll …"), against the one that a win was over ("… to secure a win at Middlesbrough")."""
    lows, kinds = scene.prose.lows, scene.kinds
    first, end = scene.prose.sentences[t.sentence]
    if "T" not in kinds[first:end]:
        return _NONE
    start = t.name_at[0] if t.name_at else t.at
    for k in range(start - 1, first - 1, -1):
        only_for = lows[k : k + 2] == ["only", "for"]
        if only_for or lows[k] in ("but", "although", "though", "while", "before", "until", ";"):
            break
        if kinds[k] == "T":
            team = scene.teams[scene.refs[k]]
            if team.form != "demonym" and is_subject(scene, Party(team.first, team.end, team.ids), first):
                return team.ids, 0.8 * does(lows[team.end : end])
    for k in range(t.at, min(end, t.at + 18)):
        if lows[k] in ("but", "although", "despite", ";"):
            break
        if kinds[k] == "T" and lows[k - 1] in ("over", "against", "at", "of"):
            near = range(max(first, k - 5), k)
            if any(lows[j] in _W["wins"] or kinds[j] == "#" for j in near):
                return scene.teams[scene.refs[k]].ids, -1.5
    return _NONE
