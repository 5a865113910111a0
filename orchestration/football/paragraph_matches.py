"""Matches that a round-up tells in a paragraph of their own by their goals, whose result no rule reads: "Stoke, again
without Kane, came up against Derby. Smith struck first, …".

Belongs here: which two teams such a paragraph is about. Does not belong here: results (results.py), matches that go
over paragraphs and those that one sentence brings together (matches.py).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Set

from orchestration.football import teams
from orchestration.football.lexicon import word_lists
from orchestration.football.names import ROLES
from orchestration.football.parties import Party, is_subject
from orchestration.football.result import Result
from orchestration.football.scene import Scene, TeamAt, by_place
from orchestration.football.which_day import of_another_day

_W = word_lists("result_words")


def told_by_paragraphs(scene: Scene, told: Set[int], busy: Set[str]) -> list[Result]:
    """The matches between known teams that are not ``busy`` in another, each of which one paragraph of those with a
    goal names beside no third, and no other does. ``told``: the sentences that tell goals."""
    prose, lows = scene.prose, scene.prose.lows
    named: dict[int, dict[str, TeamAt]] = defaultdict(dict)  # by paragraph with a goal, the first naming of each team
    times: dict[str, int] = defaultdict(int)  # in how many of them each is named
    with_goals = {prose.paragraph[s] for s in told}
    for t in scene.teams:
        p = prose.paragraph[prose.sentence[t.first]]
        if p not in with_goals or t.form == "demonym":
            continue
        passed = lows[t.first - 1] == "past" and lows[t.first - 2] in _MOVED
        beside = passed or lows[t.first - 1] in _BESIDE or scene.kinds[t.end : t.end + 1] == ["P"]
        if beside and not prose.owns[t.end - 1]:
            continue  # "moved above Hull", "Vasco Regini"
        here, team = named[p], t.ids[0]
        times[team] += team not in here
        if team not in here or t.first < here[team].first:
            here[team] = t
    found: list[Result] = []
    for here in named.values():
        if len(here) != 2 or not busy.isdisjoint(here):
            continue
        one, two = sorted(here.values(), key=by_place)
        pair = (one.ids[0], two.ids[0])
        alone = times[pair[0]] == times[pair[1]] == 1 and teams.is_known(pair[0]) and teams.is_known(pair[1])
        if alone and teams.can_meet(*pair) and _have_played(scene, (one, two)):
            found.append(Result(one.first, prose.sentence[one.first], "met", *pair))
    return found


_BESIDE = frozenset(("above", "below", "behind", "beyond"))  # before a team named to say where another stands
_MOVED = _W["moves_in_the_table"]  # … as is "past" behind these


def _have_played(scene: Scene, pair: tuple[TeamAt, TeamAt]) -> bool:
    """Whether a paragraph that names two teams may tell of their match: one acts, or somebody of it does, and it speaks
    of no other day, no transfer, no match to come, nobody who left one of them, and not of each in a sentence of its
    own."""
    prose, lows = scene.prose, scene.prose.lows
    acts, opens = False, set[int]()
    for t in pair:
        s = prose.sentence[t.first]
        first, end = prose.sentences[s]
        words = lows[first:end]
        if not _ELSEWHEN.isdisjoint(words) or of_another_day(words) or lows[t.first - 1] in _LEFT:
            return False
        does = is_subject(scene, Party(t.first, t.end, t.ids), first)
        acts = acts or ((does or prose.owns[t.end - 1]) and ROLES.isdisjoint(lows[t.end : t.end + 1]))
        if does and t.first - first <= 1:
            opens.add(s)
    return acts and len(opens) < 2  # not "Stoke won to nil. Derby, too, beat Marlow"


_ELSEWHEN = _W["speaks_of_another_time"]
_LEFT = frozenset(("from", "of", "former", "ex"))
