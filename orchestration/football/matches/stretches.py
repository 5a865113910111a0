"""Which sentences of a text tell which of its matches: a round-up's stories, a report's look at other grounds.

A match's stretch goes on until a sentence speaks of other teams, most easily at a paragraph's start; a result line over
a story, or a sentence that states a result, begins one. The sentences are shared out the cheapest way, so that a
paragraph whose first sentence names nobody goes with what its second one tells.

Belongs here: parting a sentence that states two matches' results, and sharing out sentences. Does not belong here:
which matches a text tells (matches.py).
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import chain, pairwise

from orchestration.football.game.frame import Frame
from orchestration.football.grammar.moves import any_within
from orchestration.football.grammar.parties import Party, is_a_people, is_subject
from orchestration.football.grammar.scene import Scene, TeamAt
from orchestration.football.names import teams
from orchestration.football.results.joint_results import fared_alike
from orchestration.football.results.score_lines import score_lines
from orchestration.football.results.spelt_scores import repeated, spelt_scores
from orchestration.football.tellings.told import Told
from orchestration.football.words.lexicon import word_lists
from orchestration.football.words.sentences import all_captions, is_caption

_W = word_lists("result_words")
_OTHERS = 2.0  # a sentence that names only teams of another match
_STATED = 3.0  # … that states another match's result
_ALIEN = 1.5  # … whose subject is a team of no match told
_NOBODY = 0.5  # a sentence that is no match's, though nothing says so
_PERSON = 0.8  # a sentence whose people are named only with teams of other matches
_TURN = 1.2  # to another match inside a paragraph
_NEW_PARAGRAPH = 0.5  # … at its start
_FROM_A_HEADING = 1.0  # … away from the match whose result heads it
_UNNAMED = 0.3  # … by a sentence that does not name that match's teams
_BACK = 0.2  # … to the match that the text is about
_AWAY = 0.6  # staying with another than that match in a new paragraph that does not name it
_ASIDE = 0.2  # a team named to say where another stands: "moved above Leeds"
_IN_THE_TABLE = frozenset(("above", "below", "behind", "from")) | _W["passes_in_the_table"]
_FORMS = {"name": 1.0, "nickname": 1.0, "code": 1.0, "demonym": 0.5}

Pair = frozenset[str]


def part_results(scene: Scene) -> None:
    """Parts sentences that tell two matches, each with its teams and score, at the word that joins them: "Leeds beat
    Hull 2-0, | while Stoke lost 3-1 to Derby"."""
    prose = scene.prose
    named: dict[int, list[TeamAt]] = defaultdict(list)
    for t in scene.teams:
        if t.form != "demonym" or is_a_people(scene, t):
            named[prose.sentence[t.first]].append(t)
    places = sorted({*scene.scores, *spelt_scores(scene), *repeated(scene)})
    scored = Counter(prose.sentence[i] for i in places)
    crowded = [s for s, count in scored.items() if count > 1 and len({t.ids[0] for t in named[s]}) >= 4]
    joints = [i for s in crowded for i in _joints(prose.lows, named[s], places, *prose.sentences[s])]
    for i in prose.places(("did",)):
        s = prose.sentence[i]
        if len(named[s]) > 3 and s not in crowded and fared_alike(scene, i, named[s]):
            joints.append(i - 1)
    if joints:
        prose.part(joints)
        scene.spelt = None


def _joints(lows: Sequence[str], named: Sequence[TeamAt], scored: Sequence[int], first: int, end: int) -> Iterator[int]:
    """The words in ``first..end`` before which one match has been told and after which another is. ``scored``: where
    scores stand."""
    for strong in (True, False):
        for i in range(first + 1, end):
            if lows[i] not in (_W["joins_matches"] if strong else _W["may_join_matches"]):
                continue
            before = {t.ids[0] for t in named if first <= t.first < i}
            after = {t.ids[0] for t in named if t.first > i}
            apart = len(before) > 1 and len(after) > 1 and before.isdisjoint(after)
            if apart and lows[i] == "with":  # "with Stoke losing 3-1 to Derby", but "drew 1-1 with Stoke"
                apart = next((lows[t.end].endswith("ing") for t in named if t.first > i and t.end < end), False)
            if apart and any_within(scored, first, i) and any_within(scored, i, end):
                yield i
                yield from _joints(lows, named, scored, i, end)
                return


def share_out(
    scene: Scene, pairs: Sequence[Pair], stated: Mapping[int, Set[Pair]], leads: bool
) -> list[frozenset[int]]:
    """The sentences of each match, by its ``pair`` of teams. ``stated``: the matches whose results a sentence states;
    an empty set of a sentence's: it heads a match that is not told. ``leads``: the text is about the first match, which
    gets what is told of none."""
    if not pairs:
        return []
    prose = scene.prose
    owner = {team: n for n, pair in enumerate(pairs) for team in pair}
    nobody = len(pairs)
    here: dict[int, dict[int, float]] = {}  # how much each sentence names the teams of each match
    aliens: dict[int, float] = {}
    for t in scene.teams:
        s = prose.sentence[t.first]
        n = owner.get(t.ids[0]) if len(t.ids) == 1 else next((owner[i] for i in t.ids if i in owner), None)
        if n is not None:
            prior = prose.lows[t.first - 1] if t.first > prose.sentences[s][0] else ""
            to_compare = prior in _IN_THE_TABLE and not prose.owns[t.end - 1]
            counts = here.setdefault(s, {})
            counts[n] = counts.get(n, 0.0) + (_ASIDE if to_compare else _FORMS[t.form])
        elif t.form != "demonym":
            subject = is_subject(scene, Party(t.first, t.end, t.ids), prose.sentences[s][0])
            aliens[s] = max(aliens.get(s, 0.0), 1.0 if subject else 0.25)
    people = people_named(scene)
    known = _known(people, here)
    tying = [s for s, named in people.items() if not known.keys().isdisjoint(named)]
    telling = {*here, *aliens, *stated, *tying}  # the other sentences may be any match's
    number = {pair: n for n, pair in enumerate(pairs)}

    def prices(s: int) -> list[float]:
        """What sentence ``s`` costs as each match's and as nobody's: the same for all matches that nothing in it
        names."""
        if s not in telling:
            return [0.0] * nobody + [_NOBODY]
        counts = here.get(s, {})
        named = sum(counts.values())
        told = {number[pair] for pair in stated[s] if pair in number} if s in stated else set()
        alien = aliens.get(s, 0.0)
        tied = [known[p] for p in people[s] if p in known] if s in people else []
        theirs: dict[int, int] = {}
        for n in chain.from_iterable(tied):
            theirs[n] = theirs.get(n, 0) + 1

        def price(n: int) -> float:
            count = counts.get(n, 0)
            others = named - count
            cost = _OTHERS * min(1.0, others) * others / (others + count) if others else 0.0
            if s in stated and n not in told and (stated[s] or n < nobody):
                cost += _STATED
            if n == nobody:
                return cost + (0.0 if alien == 1.0 else _NOBODY)
            if not count:
                cost += _ALIEN * alien
                if tied:
                    cost += _PERSON * (len(tied) - theirs.get(n, 0)) / len(tied)
            return cost

        row = [price(-1)] * nobody + [price(nobody)]
        for n in told.union(counts, theirs):
            row[n] = price(n)
        return row

    states = range(nobody + 1)
    aside = _captions(scene, stated)
    told = [s for s in range(len(prose.sentences)) if s not in aside] or [0]
    heads = {s for s in stated if s in score_lines(scene) and is_caption(prose, s)}
    costs = prices(told[0])
    came: list[list[int]] = []
    for before_it, s in pairwise(told):
        begins = prose.paragraph[s] != prose.paragraph[before_it]
        named = _NEW_PARAGRAPH if begins else _TURN  # what a turn costs to a match that the sentence names
        named += _FROM_A_HEADING if before_it in heads and s not in stated else 0.0
        unnamed = named + _UNNAMED
        away = _AWAY if begins and leads else 0.0
        cheapest = costs.index(lowest := min(costs))
        costs[cheapest] = math.inf
        second = costs.index(min(costs))
        costs[cheapest] = lowest
        counts, row, best = here.get(s, {}), prices(s), [cheapest] * (nobody + 1)
        best[cheapest] = second
        for n in states:
            before = best[n]  # the cheapest to turn from: what a turn costs does not depend on where from
            stay = costs[n] + (away if n and n not in counts else 0.0)
            enter = costs[before] + (_BACK if away and not n else named if n in counts else unnamed)
            if stay < enter or (stay == enter and n < before):
                best[n], enter = n, stay
            row[n] += enter
        costs = row
        came.append(best)
    shares: list[set[int]] = [set() for _ in states]
    now = costs.index(min(costs))
    for i in range(len(told) - 1, -1, -1):
        shares[now].add(told[i])
        now = came[i - 1][now] if i else now
    for s in aside:
        row = prices(s)
        shares[row.index(min(row))].add(s)
    return [frozenset(share) for share in shares[:nobody]]


def tellings_of(frame: Frame, told: Sequence[Told], given: Mapping[int, str]) -> Sequence[Told]:
    """The tellings of one of several matches: those of its sentences but such as give the goal to a club that plays in
    none or another, and those of another's sentences that give it to one of its own: "Hull, who had lost 2-0 at Leeds,
    looked beaten once Kane had put Stoke ahead". ``given``: ``clubs_given`` of the text."""
    if frame.sentences is None:
        return told
    found = []
    for t in told:
        club = None if frame.main else given.get(t.at)
        here = t.sentence in frame.sentences
        if here if club is None else club in (frame.home, frame.away) and (here or t.count == 1):  # no haul is moved
            found.append(t)
    return found


def clubs_given(scene: Scene, matches: Sequence[Frame], told: Sequence[Told]) -> dict[int, str]:
    """The clubs that tellings themselves name as those whose goal it was, by the word that tells it: "put Stoke ahead",
    "Stoke went ahead through Kane"; not "Kane, on loan from Stoke, restored their lead". Of others than play in one of
    some ``matches`` only such as might meet these."""
    prose = scene.prose
    players = {team for match in matches for team in (match.home, match.away)}
    places: dict[tuple[int, tuple[str, ...]], list[TeamAt]] = defaultdict(list)
    for at in scene.teams:
        if at.form != "demonym" and len(at.ids) == 1:
            places[prose.sentence[at.first], at.ids].append(at)
    found: dict[int, str] = {}
    for t in told:
        for at in places.get((t.sentence, t.team), ()) if t.team else ():
            behind = t.at < at.first <= t.at + _GIVEN_WITHIN
            before = at.end <= t.at < at.end + _GIVEN_WITHIN and _NOT_GIVEN.isdisjoint(
                prose.lows[max(0, at.first - 1) : at.first]
            )
            theirs = behind or (before and "," not in prose.lows[at.end : t.at])
            if theirs and (at.ids[0] in players or teams.can_meet(at.ids[0], matches[0].home)):
                found[t.at] = at.ids[0]
    return found


_GIVEN_WITHIN = 6  # words
_NOT_GIVEN = word_lists("grammar_words")["prepositions"]


def _captions(scene: Scene, stated: Mapping[int, Set[Pair]]) -> set[int]:
    """The captions of photos that stand between a story's paragraphs, and state whom it is about; not the lines that
    head the stories, nor those of a text that is all lines."""
    prose = scene.prose
    lines = score_lines(scene)
    captions = all_captions(prose) - {0}
    if 2 * len(captions) > len(prose.sentences):
        return set()
    return {s for s in captions if s in stated and s not in lines}


def people_named(scene: Scene) -> dict[int, set[int]]:
    """The people whom each sentence names."""
    named: dict[int, set[int]] = defaultdict(set)
    for m in scene.people.mentions:
        if scene.kinds[m.first] == "P":
            named[scene.prose.sentence[m.first]].add(m.person)
    return named


def _known(people: Mapping[int, Set[int]], here: Mapping[int, Mapping[int, float]]) -> dict[int, set[int]]:
    """The matches in which each person may play: those with whose teams alone a sentence names him."""
    known: dict[int, set[int]] = defaultdict(set)
    for s, counts in here.items():
        if len(counts) == 1 and max(counts.values()) >= _FORMS["demonym"]:
            for person in people.get(s, ()):
                known[person].update(counts)
    return known
