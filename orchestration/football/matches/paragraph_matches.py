"""Matches that a round-up tells in a paragraph of their own by their goals, whose result no rule reads: "Stoke, again
without Kane, came up against Derby. Smith struck first, …".

Belongs here: which two teams such a paragraph is about. Does not belong here: results (results.py), matches that go
over paragraphs and those that one sentence brings together (matches.py).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence, Set

from orchestration.football.game.result import Result
from orchestration.football.grammar.parties import Party, is_subject
from orchestration.football.grammar.scene import Scene, TeamAt, by_place
from orchestration.football.names import teams
from orchestration.football.names.names import ROLES
from orchestration.football.results.object_teams import is_beaten, is_bested
from orchestration.football.results.which_day import of_another_day
from orchestration.football.words.lexicon import word_lists

_W = word_lists("result_words")


def told_by_paragraphs(scene: Scene, told: Set[int], busy: Set[str]) -> list[Result]:
    """The matches between teams that are not ``busy`` in another, each of which one paragraph of those with a
    goal names beside no third, as having met, and no other does. ``told``: the sentences that tell goals."""
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
        alone = times[pair[0]] == times[pair[1]] == 1
        if alone and teams.can_meet(*pair) and _meet(scene, one, two):
            found.append(Result(one.first, prose.sentence[one.first], "met", *pair))
    return found


_BESIDE = frozenset(("above", "below", "behind", "beyond"))  # before a team named to say where another stands
_MOVED = _W["moves_in_the_table"]  # … as is "past" behind these


def is_of_lower_sides(scene: Scene, s: int) -> bool:
    """Whether a sentence tells a match of reserves or youths: "In the Under-23 league, Stoke beat Derby", "the reserve
    game"; not "Stoke, with three youth products, …", "after 23 league games", "Kane, the youth cup winner"."""
    first, end = scene.prose.sentences[s]
    lows = scene.prose.lows
    for k in scene.prose.places_between(_W["plays_below"], first + 1, end):
        if not _WINNERS.isdisjoint(lows[k + 1 : k + 2]):
            continue
        if lows[k - 1] in _W["lower_sides"] or (lows[k - 1].isdigit() and not _UNDER.isdisjoint(lows[k - 3 : k - 1])):
            return True
    return False


_WINNERS = ROLES | {"winner", "winners", "finalist", "finalists"}
_UNDER = frozenset(("under", "u"))


def _meet(scene: Scene, one: TeamAt, two: TeamAt) -> bool:
    """Whether a paragraph that names two teams tells of their match: one sentence joins them, or the second answers in
    the next, "Kane put Leeds ahead. Son levelled for Hull"; one of them acts in it, or somebody of it does, and nothing
    around them is of a transfer, training, a match to come or another day."""
    prose, lows = scene.prose, scene.prose.lows
    s = prose.sentence[one.first]
    answered = prose.sentence[two.first] == s + 1 and _is_answered_by(scene, two)
    first, end = prose.sentences[s][0], prose.sentences[s + answered][1]
    if two.first >= end or lows[end - 1] == "?" or of_another_day(lows[first:end]):
        return False
    if not _ELSEWHEN.isdisjoint(lows[first:end]) and any(
        lows[k] in _ELSEWHEN and scene.kinds[k] != "P" for k in range(first, end)
    ):
        return False  # not of "Will Keane"
    last = prose.rest_of_paragraph(s)[-1]
    if is_of_lower_sides(scene, s) or not _W["of_no_match"].isdisjoint(lows[first : prose.sentences[last][1]]):
        return False
    return any(_acts(scene, t, first) for t in (one, two)) and (answered or _are_joined(scene, one, two, first))


def _is_answered_by(scene: Scene, t: TeamAt) -> bool:
    """Whether a team is named for its goal that answers another's: "Kane levelled for Hull", "Hull's late equaliser";
    not "Hull's Kane levelled"."""
    prose, lows, k = scene.prose, scene.prose.lows, _before(scene.prose.lows, t)
    if prose.owns[t.end - 1]:
        return not _W["replied_for"].isdisjoint(lows[t.end : t.end + 2])
    first, _ = prose.sentences[prose.sentence[t.first]]
    return lows[k] == "for" and not _W["replied_for"].isdisjoint(lows[max(first, k - _FAR) : k])


def _acts(scene: Scene, t: TeamAt, first: int) -> bool:
    """Whether a team, or somebody of it, does something in the sentence that begins with word ``first``: "Leeds came up
    against", "Leeds' Kane struck", "Kane scored for Leeds"; not "the former Leeds man", "Leeds striker Kane"."""
    lows = scene.prose.lows
    if not ROLES.isdisjoint(lows[t.end : t.end + 1]) or lows[t.first - 1] in _LEFT:
        return False
    if scene.prose.owns[t.end - 1] or is_subject(scene, Party(t.first, t.end, t.ids), first):
        return True
    k = _before(lows, t)
    return lows[k] == "for" and not _SCORES_FOR.isdisjoint(lows[max(first, k - _FAR) : k])


def _are_joined(scene: Scene, one: TeamAt, two: TeamAt, first: int) -> bool:
    """Whether a sentence says of two teams, named one after the other, that they met, or that one answered the other:
    "Leeds came up against Hull", "Leeds and Hull met", "Kane struck to sink Hull", "Kane levelled for Hull"; not
    "Leeds, whose coach was at Hull", "Leeds joined Hull"."""
    prose, lows, k = scene.prose, scene.prose.lows, _before(scene.prose.lows, two)
    if _is_answered_by(scene, two) or (prose.owns[one.end - 1] and _is_answered_by(scene, one)):
        return True
    between = lows[one.end : two.first]
    if between == ["and"] or (between[:1] == ["and"] and not prose.owns[one.end - 1]):
        return "met" in lows[two.end : two.end + _ASIDE]
    if not _RELATIVES.isdisjoint(between):
        return False
    if lows[k] in _TO_A_MATCH:
        return not _TO_A_MATCH[lows[k]].isdisjoint(between)
    met = lows[k] in _W["before_an_opponent"] and (lows[k] != "at" or _OTHERWISE_THERE.isdisjoint(between))
    return met or lows[k] in _W["resists"] or is_bested(lows, two) or is_beaten(scene, two, first)


def _before(lows: Sequence[str], t: TeamAt) -> int:
    """The word before a team, over "the"."""
    return t.first - 1 - (lows[t.first - 1] == "the")


_ELSEWHEN = _W["speaks_of_another_time"]
_LEFT = frozenset(("from", "of", "former", "ex"))
_RELATIVES = frozenset(("who", "whose", "which", "where", "when"))
_OTHERWISE_THERE = frozenset((",", "after", "since", "with"))  # "his first since netting at Hull"
_SCORES_FOR = _W["scored_for"] | _W["replied_for"]
_FAR = 4  # words: "levelled late on for Hull"
_ASIDE = 8  # … ", Thierry Henry's new side, met"
_TO_A_MATCH = {
    "with": _W["matches"],
    "to": _W["journeys"] | frozenset(("lost", "fell", "went")),
    "past": frozenset(("edged", "squeezed")),
    "on": frozenset(("took",)),
    "off": frozenset(("saw", "see")),
}  # what comes of these before a team where the two met
