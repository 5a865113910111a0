"""What a text says of who plays for whom: votes for teams, and who plays with and against one another.

Belongs here: gathering them, from the words around names (whose_player.py), from moves and from the goals told. It is
the same for each match that a text tells, so it is read once. Does not belong here: what it means in one match
(sides.py).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from orchestration.football.acts.play import (
    AFTER_A_KEEPER,
    BEFORE_A_KEEPER,
    LAST_WORDS,
    Relation,
    is_keeper,
    penalised,
    relations,
)
from orchestration.football.grammar.governed_names import is_object
from orchestration.football.grammar.moves import is_cancelled, pairs, part_of_person
from orchestration.football.grammar.parties import Party, does, is_subject, parties_of
from orchestration.football.grammar.parts_of_speech import PREPOSITIONS, SUBORDINATE
from orchestration.football.grammar.scene import Scene, TeamAt
from orchestration.football.names.names import OUTFIELD, Name
from orchestration.football.sides.lead_ups import side_leading_up
from orchestration.football.sides.whose_player import (
    NEAR_A_TEAM,
    NO_VOTE,
    Vote,
    assails,
    brought_on,
    described,
    is_short_of,
    one_of_a_team,
    serves,
    told_of_side,
    undone_by,
)
from orchestration.football.tellings.told import SHARED, Told
from orchestration.football.words.goal_words import VERBS
from orchestration.football.words.lexicon import word_lists

_W = word_lists("side_words")
_LISTED = 3.0  # a vote of a team sheet


@dataclass(slots=True)
class Allegiances:
    """What a text says of who plays for whom: the votes for and against each team, person by person, by sentence the
    relations between people, and the ``names`` of all. Once sides.py has looked, ``links``: who is linked with whom in
    the sentences of a match; ``leans``: how surely each is of the first of two teams."""

    names: list[str] = field(default_factory=list)
    votes: dict[str, list[tuple[int, float]]] = field(default_factory=lambda: defaultdict(list))
    relations: dict[int, list[Relation]] = field(default_factory=lambda: defaultdict(list))
    links: dict[frozenset[int] | None, dict[int, list[tuple[int, float]]]] = field(default_factory=dict)
    leans: dict[tuple[str, str], dict[int, float]] = field(default_factory=dict)

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


def read_allegiances(scene: Scene, told: Sequence[Told], asked: Set[int] | None = None) -> Allegiances:
    """All that a text says of the sides of its people, in its words and in the goals ``told``: of all of them, or where
    only some are ``asked`` for, of those to whom its sentences lead from them."""
    said, kinds, lows = Allegiances(scene.people.names), scene.kinds, scene.prose.lows
    by_sentence: dict[int, list[Name]] = defaultdict(list)
    for m in scene.people.mentions:
        if kinds[m.first] == "P":
            by_sentence[scene.prose.sentence[m.first]].append(m)
    parties = parties_of(scene)
    of_teams = {scene.prose.sentence[t.first] for t in scene.teams} | parties.keys()
    of_teams.update(scene.prose.sentence[k] for k in scene.prose.places(_W["hosts"]))  # "home captain Kane"
    scorers: dict[int, set[int]] = defaultdict(set)
    for t in told:
        if t.person is not None:
            scorers[t.sentence].add(t.person)
    own = {t.person for t in told if t.own_goal}  # past whom they put the ball may be their own keeper
    keepers = _keepers(scene)
    facing = [(*keepers.values(),)] if len(keepers) == 2 else []
    concerned = None if asked is None else _led_to(asked, _companies(by_sentence, parties, told, facing))
    for s, names in by_sentence.items():
        if concerned is not None and names[0].person not in concerned:
            continue
        first, end = scene.prose.sentences[s]
        told_of = parties.get(s, ())
        betrays = own.intersection(scorers.get(s, ()))
        for m in names if s in of_teams else ():
            for vote in described(scene, m, first):
                said.vote(m.person, vote)
            late = bool(told_of and told_of[0].end <= m.first) and m.person not in betrays
            if late and (behind := brought_on(scene, m, told_of, first, end)) is not None:
                said.count(s, m.person, *behind)
            before = lows[max(first, m.first - 4) : m.first] if late else []
            if not LAST_WORDS.isdisjoint(before) and (beside := told_of_side(scene, m, told_of)) is not None:
                said.count(s, m.person, *beside)
            ahead = "T" in kinds[m.end : min(end, m.end + NEAR_A_TEAM)]
            if ahead:
                said.vote(m.person, one_of_a_team(scene, m, end))
            if told_of and told_of[-1].first >= m.end and (served := serves(scene, m, told_of, first, end)):
                said.count(s, m.person, *served)
            if "by" in before and (done := undone_by(scene, m, told_of, first)):
                said.count(s, m.person, *done)
            shown_off = told_of and not _W["shown_off"].isdisjoint(lows[m.end : m.end + 5])
            if shown_off and (short := is_short_of(scene, told_of, end)) is not None:
                said.count(s, m.person, short, 2.0)
            assailed = assails(scene, m.end, end) if ahead else NO_VOTE
            if assailed[1] and (assailed[1] < 0.0 or not is_object(scene, first, m.first)):  # "Hart in the Leeds goal"
                said.vote(m.person, assailed, -1.0)
        if len(names) == 1 and not told_of:
            continue
        related = [
            r for r in relations(scene, names, first, keepers.keys()) if r.weight > 0.0 or betrays.isdisjoint(r[:2])
        ]
        said.relations[s].extend(related)
        settled = {frozenset(r[:2]) for r in related}
        _in_moves(scene, s, names, told_of, settled, scorers.get(s, set()), said)
    for keeper, other in facing:
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
            and Relation(one.person, two.person, -1.0) not in said.relations[one.sentence]
        ):  # not "Kane's opener was cancelled out by Alli"
            trade = lows[two.at] in _W["trades"]  # "Kane and Alli traded headers"
            said.link(
                one.sentence, one.person, two.person, -3.0 if trade else -1.5 if one.own_goal != two.own_goal else 1.5
            )
        elif (
            one.constraints
            and two.sentence - one.sentence in (0, 1)
            and None is not one.person != two.person is not None
            and (answer := _next_to_score(scene, one, two))
        ):
            said.link(two.sentence, one.person, two.person, answer)
    around: dict[int, _Around] = {}  # the goals of each sentence
    fouls: dict[int, list[tuple[Name, float]]] = {}
    for t in told:
        s = t.sentence
        if t.person is None and s not in by_sentence:
            _as_announced(scene, t, by_sentence.get(s + 1, ()), said)
        elif t.person is not None:
            if s not in around:
                around[s] = _look_around(scene, s, by_sentence.get(s, ()), scorers[s])
            if t.own_goal or t.person not in own:
                _goal(scene, t, t.person, around[s], said)
                no_team = t.team is None and t.against is None and (t.borrowed or t.penalty)
                if no_team and (led := side_leading_up(scene, t, parties)) is not None:
                    said.count(s, t.person, led[0], _MOVE * led[1] * (-1.0 if t.own_goal else 1.0))
            if t.penalty:
                if s not in fouls:
                    names = [*by_sentence.get(s - 1, ()), *by_sentence.get(s, ())]
                    fouls[s] = [(m, weight) for m in names if (weight := penalised(scene, m))]
                for m, weight in fouls[s]:
                    if not around[s].is_another_s(t.person, t.at, m.first):  # "Kane's penalty and Alli's, when Cork …"
                        said.link(s, t.person, m.person, weight)
    return said


def _next_to_score(scene: Scene, one: Told, two: Told) -> float:
    """On whose side the scorer told next is of him who has just put his own ahead: against him who levels, with him who
    adds another; nothing is known where the text looks back, "Kane put Spurs ahead after Alli had levelled"."""
    lows = scene.prose.lows
    if _AHEAD.isdisjoint(one.constraints) or one.own_goal or two.own_goal or two.at < one.at:
        return 0.0
    if not _LOOKS_BACK.isdisjoint(lows[one.at : two.at]):
        return 0.0
    if "equaliser" in two.constraints:
        return -1.0
    return 1.0 if not two.constraints and "another" in lows[two.at : two.at + 3] else 0.0


_AHEAD = frozenset(("opener", "lead", "ahead", "regains", "extends"))
_LOOKS_BACK = frozenset(("after", "had", "following", "earlier"))


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
            said.vote(one.person, (other.team, (_MOVE if one.part else _ANY_ACT) * sign))
        elif frozenset((one.person, other.person)) not in settled:
            both = one.person in scorers and other.person in scorers
            said.link(s, one.person, other.person, (_TWO_MOVES if both else _MOVE) * sign)


def _as_announced(scene: Scene, t: Told, names: Sequence[Name], said: Allegiances) -> None:
    """How a goal came about that the sentence before announced, naming nobody: "Palace drew level. Zaha crossed …"."""
    team, sign = (t.team, 1.0) if t.team else (t.against, -1.0)
    if not team or not names or scene.prose.paragraph[t.sentence] != scene.prose.paragraph[t.sentence + 1]:
        return
    if t.weight < 1.0 and _lasted(scene, t):
        sign = -sign
    first, end = scene.prose.sentences[t.sentence + 1]
    for m in names:
        said.vote(m.person, (team, _MOVE * sign * part_of_person(scene, m, first, end)))


def _lasted(scene: Scene, t: Told) -> bool:
    """Whether a lead is said to have lasted some minutes, so that the others levelled then: "Spurs were only in front
    for six minutes"."""
    lows, counts = scene.prose.lows, t.time is not None and t.time.after_event is not None
    return counts and "for" in lows[t.at : scene.prose.sentences[t.sentence][1]]


_MOVE = 0.7
_TWO_MOVES = 0.35
_ANY_ACT = 0.5  # whatever he does, his side has the ball


def _keepers(scene: Scene) -> dict[int, Name]:
    """The goalkeepers of a text, and where each is first called one; two of them play against each other."""
    keepers: dict[int, Name] = {}
    for m in scene.people.mentions:
        behind = scene.prose.lows[m.end : m.end + 1]
        told = scene.prose.owns[m.end - 1] or scene.prose.lows[m.first - 1] in BEFORE_A_KEEPER
        told = told or not AFTER_A_KEEPER.isdisjoint(behind)
        if told and scene.kinds[m.first] == "P" and m.person not in keepers and is_keeper(scene, m):
            keepers[m.person] = m
    return keepers


def _companies(
    names: Mapping[int, Sequence[Name]],
    parties: Mapping[int, Sequence[Party]],
    told: Sequence[Told],
    facing: Sequence[tuple[Name, ...]],
) -> list[set[int]]:
    """Who may be linked with whom: the people of each sentence with the managers of its sides and who scores in it,
    before a penalty of his those of the sentence before it, and keepers who face each other."""
    found: dict[int, set[int]] = defaultdict(set)
    for s, named in names.items():
        found[s].update(map(_PERSON, named))
        for party in parties.get(s, ()):
            if party.manager is not None:
                found[s].add(party.manager)
    for t in told:
        if t.person is not None:
            found[t.sentence].add(t.person)
            if t.penalty:
                found[t.sentence].update(map(_PERSON, names.get(t.sentence - 1, ())))
    return [*found.values(), *({one.person, two.person} for one, two in facing)]


_FIRST, _PERSON = map(attrgetter, ("first", "person"))  # asked for often


def _led_to(people: Set[int], companies: Sequence[Set[int]]) -> set[int]:
    """All to whom companies lead from some people, over whomever."""
    beside: dict[int, list[Set[int]]] = defaultdict(list)
    for company in companies:
        for person in company:
            beside[person].append(company)
    found, todo = set(people), [*people]
    while todo:
        for company in beside.pop(todo.pop(), ()):
            new = company - found
            found |= new
            todo += new
    return found


class _Around(NamedTuple):
    """What stands around the goals of a sentence. ``serving``: whose cross or pass it tells; ``passing``: those of them
    that nobody keeps out; ``beaten``: past whom the ball went; ``scorers``: where each scorer's name begins, and who he
    is; ``called``: the vote of what a scorer is called; ``subjects``: the team that is its subject at each goal told so
    far."""

    serving: list[Name]
    passing: list[Name]
    beaten: list[Name]
    scorers: tuple[list[int], list[int]]
    called: Vote
    subjects: dict[int, TeamAt | None]

    def is_another_s(self, scorer: int, first: int, end: int) -> bool:
        """Whether another scorer is named in words ``first..end``."""
        places, people = self.scorers
        return any(p != scorer for p in people[bisect_left(places, first) : bisect_left(places, end)])


def _look_around(scene: Scene, s: int, names: Sequence[Name], scorers: Set[int]) -> _Around:
    lows = scene.prose.lows
    owns = scene.prose.owns
    serving = [m for m in names if owns[m.end - 1] and not _W["serves"].isdisjoint(lows[m.end : m.end + 4])]
    scoring = [m for m in names if m.person in scorers]
    return _Around(
        serving,
        serving
        and [m for m in serving if _KEPT_OUT.isdisjoint(lows[m.end : m.end + 5]) or _is_followed_up(scene, s, m)],
        [m for m in names if m.first > 0 and lows[m.first - 1] in _W["past_him"]],
        ([*map(_FIRST, scoring)], [*map(_PERSON, scoring)]),
        _as_one_of(scene, s, names),
        {},
    )


def _is_followed_up(scene: Scene, s: int, m: Name) -> bool:
    """Whether somebody of his side puts in what was kept out: "Kane's pass was blocked, Alli on hand to score"."""
    lows, end = scene.prose.lows, scene.prose.sentences[s][1]
    return any(lows[k : k + 2] in _AT_HAND for k in range(m.end, end))


_AT_HAND = (["on", "hand"], ["the", "rebound"], ["the", "loose"])
_PARTS_GOALS = _W["breaks"] | _W["cancels"] | {"only"}
_KEPT_OUT = _W["hinders"] | {"shot", "effort", "dive", "net"}


def _goal(scene: Scene, t: Told, scorer: int, around: _Around, said: Allegiances) -> None:
    """What one telling of a goal says: its team for the scorer, its passers with him, its keeper against."""
    lows = scene.prose.lows
    sign = -1.0 if t.own_goal else 1.0
    if t.team is not None or t.against is not None:
        for team, side in ((t.team, sign), (t.against, -sign)):
            if team:
                said.vote(scorer, (team, 2.0), side)
    else:
        said.vote(scorer, _company(scene, t, around.subjects), sign)
    if around.called[1]:
        said.vote(scorer, around.called, sign)
    for m in around.serving if t.own_goal else ():  # who turns Kane's cross in does not play with Kane
        if m.person != scorer:
            said.link(t.sentence, scorer, m.person, -2.0)
    if t.weight < 1.5 or t.own_goal:
        return
    for m in around.passing:
        start, stop = min(m.end, t.at), max(m.first, t.at)
        between = lows[start:stop]
        if not around.is_another_s(scorer, start, stop) and _PARTS_GOALS.isdisjoint(between):
            said.link(t.sentence, scorer, m.person, 0.7)
    for m in around.beaten:
        start, stop = min(m.end, t.at), max(m.first, t.at)
        if t.name_at and m.first > t.name_at[0] and not around.is_another_s(scorer, start, stop):
            said.link(t.sentence, scorer, m.person, -1.0)


def _as_one_of(scene: Scene, s: int, names: Sequence[Name]) -> Vote:
    """The team of which the scorer is called one where a sentence tells his goal without his name, nobody else being
    named: "the Spurs captain scoring an early opener"."""
    lows, kinds = scene.prose.lows, scene.kinds
    first, end = scene.prose.sentences[s]
    if "T" not in kinds[first:end] or len({m.person for m in names}) != 1:
        return NO_VOTE
    for k in range(first + 1, end - 2):
        if kinds[k] != "T" or kinds[k + 1] == "T" or scene.prose.owns[k]:
            continue
        team, after = scene.teams[scene.refs[k]], lows[k + 1 : k + 3]
        scores = after[1] in VERBS or after[1] == "to"
        if lows[team.first - 1] == "the" and after[0] in OUTFIELD and scores:
            return team.ids, 2.0
    return NO_VOTE


def _company(scene: Scene, t: Told, subjects: dict[int, TeamAt | None]) -> Vote:
    """A weak vote from the teams of the sentence: for the one whose doing the goal is ("West Ham retook the lead,
    Carroll …"), against the one that a win was over ("… to secure a win at Middlesbrough")."""
    lows, kinds = scene.prose.lows, scene.kinds
    first, end = scene.prose.sentences[t.sentence]
    if "T" not in kinds[first:end]:
        return NO_VOTE
    team = _subject_before(scene, t.name_at[0] if t.name_at else t.at, first, subjects)
    if team is not None:
        goal = min(t.at, t.name_at[0]) if t.name_at else t.at
        against = _is_survived(lows, team.end, goal) or _harms_them(lows, team.end, t.at)
        vote = -0.8 if against else 0.8 * does(lows[team.end : end])
        m = next(iter(scene.people_between(*t.name_at)), None) if t.name_at else None
        return team.ids, -vote if m is not None and is_cancelled(scene, m, first) else vote
    for k in range(t.at, min(end, t.at + 18)):
        if lows[k] in ("but", "although", "despite", ";"):
            break
        if kinds[k] == "T" and lows[k - 1] in ("over", "against", "at", "of"):
            near = range(max(first, k - 5), k)
            if any(lows[j] in _W["wins"] or kinds[j] == "#" for j in near):
                return scene.teams[scene.refs[k]].ids, -1.5
    return NO_VOTE


def _harms_them(lows: Sequence[str], first: int, goal: int) -> bool:
    """Whether a goal at word ``goal`` is told to have harmed whom the clause before it, from ``first``, is about: "were
    stunned as Kane's header condemned them to defeat"."""
    return "as" in lows[first:goal] and not _W["harms"].isdisjoint(lows[goal + 1 : goal + 2])


def _is_survived(lows: Sequence[str], first: int, goal: int) -> bool:
    """Whether a goal's noun phrase is what the words from ``first`` on say that a team came through: "recovered from
    an early Kane goal", "overcame Kane's header"; not "overcame Hull with a late Kane goal"."""
    head = goal - 1
    while head > max(first, goal - _PHRASE) and lows[head] not in _GOVERNS:
        head -= 1
    if lows[head] in ("from", "of"):
        head -= 1 + lows[head - 1].endswith(("ly", "well"))
        return head >= first and lows[head] in _W["survives"]
    return lows[head] in _SURVIVES


_PHRASE = 7  # words at most of a goal's noun phrase before the name or the goal
_SURVIVES = _W["survives"] - {"shock"}  # "with a shock goal"
_GOVERNS = PREPOSITIONS | SUBORDINATE | _SURVIVES | {"and", "but", "before", ",", ";", "-", "–", "—"}


def _subject_before(scene: Scene, at: int, first: int, subjects: dict[int, TeamAt | None]) -> TeamAt | None:
    """The last team before word ``at`` that is the subject of the clause there; kept in ``subjects`` for goals told
    after it in the sentence that begins at word ``first``."""
    lows, kinds = scene.prose.lows, scene.kinds
    found = None
    for k in range(at - 1, first - 1, -1):
        if lows[k] in _ENDS_ITS_CLAUSE or (lows[k] == "only" and lows[k + 1 : k + 2] == ["for"]):
            break
        if kinds[k] == "T":
            team = scene.teams[scene.refs[k]]
            if team.form != "demonym" and is_subject(scene, Party(team.first, team.end, team.ids), first):
                found = team
                break
        if k in subjects:
            found = subjects[k]
            break
    subjects[at] = found
    return found


_ENDS_ITS_CLAUSE = word_lists("grammar_words")["contrasts"] | {"before", "until", ";"}
