"""The one match that a whole text would be about: that of its address or heading, else of its results and of the teams
that it speaks of.

Belongs here: choosing it, and its result. Does not belong here: the matches of a round-up, and whether a text tells
more than one (matches.py).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Sequence
from itertools import pairwise, takewhile
from urllib.parse import unquote

from orchestration.football.clubs.cast import heaviest_first, weigh, weight_of
from orchestration.football.game.frame import HEAD, Frame, fill, fill_by_role, fill_closed, swapped
from orchestration.football.game.result import Result, trust_in
from orchestration.football.grammar.scene import Scene, TeamAt, by_place
from orchestration.football.matches.hosts import home_votes
from orchestration.football.names import teams
from orchestration.football.names.competitions import is_stage
from orchestration.football.results.object_teams import is_met_before
from orchestration.football.results.opponents import is_match_between
from orchestration.football.results.which_day import of_another_day
from orchestration.football.words.lexicon import word_lists

_W = word_lists("result_words")
SCORING = 3  # namings of a team, which one where a goal is told is worth
ABOUT_TWO = 0.4  # of what is said of teams, and the text is about these two
RULING = 1.5  # times as often as any other, and "their 2-0 win" is that team's


def _url_pair(url: str | None, known: Sequence[str]) -> tuple[str, str] | None:
    """Home and away team of a fixture in a page's address ("…/arsenal-v-chelsea/…"), where the text names both."""
    found = re.search(r"/([^/]+?)-vs?-([^/]+?)(?:/|$|\?)", unquote(url or "").lower())
    if not found:
        return None
    pair = []
    for slug in found.groups():
        wanted = teams.team_id(slug.replace("-", " "))
        parts = set(wanted.split("-"))
        hit = (
            wanted
            if wanted in known
            else next((k for k in known if set(k.split("-")) <= parts or parts <= set(k.split("-"))), None)
        )
        if hit is None:
            return None
        pair.append(hit)
    return (pair[0], pair[1]) if pair[0] != pair[1] else None


def main_match(
    scene: Scene,
    url: str | None,
    weights: defaultdict[str, float],
    results: Sequence[Result],
    told: Collection[int],
    told_last: int,
) -> Frame | None:
    """The match that the whole text would be about: that of its address or heading, else of its results. ``told``: the
    sentences that tell goals; ``told_last``: the last that tells a goal or a minute."""
    pair = _url_pair(url, heaviest_first(weights))
    opening = next((r for r in results if r.header and r.sentence == 0 and r.first and r.second), None)
    stated, line = pair is not None, opening
    if pair is None and opening is not None and opening.first and opening.second:
        pair, stated = (opening.first, opening.second), opening.home is not None
    headed = pair is not None or _opens_with_stage(scene)
    if pair is None:
        pair = _pair(scene, weights, results, told)
        if pair is None:
            return None
        line = next((r for r in results if r.header and r.pair == set(pair)), None)
        if line and line.first and line.second:
            pair, stated = (line.first, line.second), line.home is not None
        else:
            pair = _as_named(scene, pair)
    frame = Frame(*pair, home_away_basis="stated" if stated else "text order")
    if line and line.home == frame.home:
        frame.at_home[frame.home].add(line.sentence)
    frame.main = True
    frame.headed = headed
    fill(frame, _of_this_match(scene, frame, results))
    votes = 0.0 if stated else home_votes(scene, frame, results)
    if votes < 0:
        frame = swapped(frame)
    frame.home_away_basis = "stated" if stated or abs(votes) >= 1 else "text order"
    if frame.final is None and frame.home_away_basis == "stated":
        fill_by_role(frame, results)
    if frame.final is None:
        fill_closed(frame, results, told_last)
    return frame


def _opens_with_stage(scene: Scene) -> bool:
    """Whether the text's heading is a stage and nothing else: "Final", "Third place play-off"."""
    return is_stage(scene.prose.text.strip().partition("\n")[0])


def _of_this_match(scene: Scene, frame: Frame, results: Sequence[Result]) -> list[Result]:
    """The results that speak of a match: of both its teams, or of one with no third named before it, in a text that
    is about the two."""
    pair = {frame.home, frame.away}
    weights = weigh(scene)
    theirs = weights[frame.home] + weights[frame.away] >= ABOUT_TWO * sum(weights.values())
    derby = scene.prose.places(_DERBY)
    stating = {r.sentence for r in results}
    strangers: dict[int, int] = {}  # sentence → the first word in it that names a third team
    for t in scene.teams:
        s = scene.prose.sentence[t.first]
        if s not in stating or t.form == "demonym" or not pair.isdisjoint(t.ids):
            continue
        if derby and _names_a_derby(scene, t):
            continue
        before = scene.prose.lows[max(scene.prose.sentences[s][0], t.first - _OF_ANOTHER_DAY) : t.first]
        if not of_another_day(before):  # not "recovered from last week's defeat by Hull to win 2-1"
            strangers[s] = min(t.first, strangers.get(s, t.first))
    return [
        r
        for r in results
        if (named := r.pair) <= pair
        and (len(named) == 2 or (theirs and r.at < strangers.get(r.sentence, r.at + 1)))
        and (named or (r.kind == "final" and r.outcome == 0 and r.role is None))
    ]


_OF_ANOTHER_DAY = 5  # words before a team that say of which day they speak
_DERBY = frozenset(("derby",))


def _names_a_derby(scene: Scene, t: TeamAt) -> bool:
    """Whether what looks like a team is but the name of a derby: "won the Milan derby"."""
    lows = scene.prose.lows
    return lows[t.end : t.end + 1] == ["derby"] or lows[t.first - 1 : t.end] == ["the", "derby"]


def _as_named(scene: Scene, pair: tuple[str, str]) -> tuple[str, str]:
    """The pair in the order in which the text first names its teams, but for one first named as whom the other met: "a
    win over Hull took Leeds top"."""
    one = next((t for t in sorted(scene.teams, key=by_place) if t.ids[0] in pair and t.form != "demonym"), None)
    if one is None:
        return pair
    leads = one.first == 0 or scene.prose.lows[one.first - 1] not in _LEADS_TO_A_VISITOR
    return pair if leads == (one.ids[0] == pair[0]) else (pair[1], pair[0])


_LEADS_TO_A_VISITOR = frozenset(("against", "over", "past", "beating"))  # behind "with" and "to" he is host as often


def _pair(
    scene: Scene, weights: defaultdict[str, float], results: Sequence[Result], told: Collection[int]
) -> tuple[str, str] | None:
    """The two teams: of all pairs whose result is stated the one most spoken of, else the two most spoken of, most of
    all where goals are ``told``, not counting what is said of them elsewhere."""
    ranked = heaviest_first(weights)
    ruling = ranked[0] if weights[ranked[0]] >= RULING * weights[ranked[1]] else None
    points: defaultdict[tuple[str, str], float] = defaultdict(float)
    begun, named_in = min(told, default=len(scene.prose.sentences)), _named_in(scene)
    for r in results:
        if r.kind == "other" or (r.kind == "running" and r.scores is None):  # "keen to win at Leeds next week"
            continue
        late = r.sentence > max(HEAD, begun) and not r.header
        if late and r.pair and {s for team in r.pair for s in named_in[team]} == {r.sentence}:
            continue  # "the rule that cost Hull, who lost 3-2 to Derby"
        first, second = r.first or ruling, r.second or ruling
        if not (first and second and teams.can_meet(first, second)):
            continue
        pair = (first, second) if (second, first) not in points else (second, first)
        if pair not in points:
            points[pair] = weights[first] + weights[second] + 2 * r.header - 0.02 * r.sentence
        points[pair] += trust_in(r) * (1 if len(r.pair) == 2 else 0.5)
    if len(between := introduced(scene)) == 2 and teams.can_meet(*between):
        pair = next((pair for pair in points if between == set(pair)), (min(between), max(between)))
        points[pair] += weights[pair[0]] + weights[pair[1]] + INTRODUCED
    for pair in heaviest_first(points):
        if min(weights[pair[0]], weights[pair[1]]) >= 0.25 * weights[ranked[1]]:
            return pair
    elsewhere = _elsewhere(scene)
    here = defaultdict(float, {team: weights[team] - elsewhere[team] for team in ranked})
    for t in scene.teams if told else ():
        acts = scene.prose.sentence[t.first] in told and _opens_a_clause(scene, t)
        here[t.ids[0]] += SCORING * (acts and t.ids[0] in here)
    one, *others = sorted(ranked, key=lambda team: -here[team])
    return next(((one, other) for other in others if here[other] > 0 and teams.can_meet(one, other)), None)


def _named_in(scene: Scene) -> dict[str, set[int]]:
    """The sentences that name each team of a text."""
    found: dict[str, set[int]] = defaultdict(set)
    for t in scene.teams:
        for team in t.ids:
            found[team].add(scene.prose.sentence[t.first])
    return found


def introduced(scene: Scene) -> frozenset[str]:
    """The two teams between which a text's first sentences say that a match was, "the semi-final of 1970 between Italy
    and West Germany"; none where they do not."""
    sentence_of = scene.prose.sentence
    opening = list(takewhile(lambda t: sentence_of[t.first] <= INTRODUCES, scene.teams))
    for one, two in pairwise(opening):
        if sentence_of[one.first] == sentence_of[two.first] and is_match_between(scene, one, two):
            return frozenset((one.ids[0], two.ids[0]))
    return frozenset()


INTRODUCED = 4.0  # how much that a match is introduced speaks for it, as results do
INTRODUCES = 2  # the last sentence that may


def _opens_a_clause(scene: Scene, t: TeamAt) -> bool:
    """Whether a team may be the subject of its clause: "but Leeds drew level"; not "on loan from Leeds"."""
    first, _ = scene.prose.sentences[scene.prose.sentence[t.first]]
    opens = t.first == first or scene.prose.lows[t.first - 1] in _W["clause_breaks"]
    return opens and t.form != "demonym" and not scene.prose.owns[t.end - 1]


def _elsewhere(scene: Scene) -> defaultdict[str, float]:
    """How much of what a text says of each team is of other matches than its own: those of other days and rounds,
    those to come, and where somebody came from; or may be of another team of that name. Grounds speak for their teams.
    """
    found: defaultdict[str, float] = defaultdict(float)
    for t in scene.teams:
        first, end = scene.prose.sentences[scene.prose.sentence[t.first]]
        lows = scene.prose.lows
        breaks = _W["clause_breaks"]
        since, until = max(first, t.first - 9), min(end, t.end + 7)
        since = next((i + 1 for i in range(t.first - 1, since - 1, -1) if lows[i] in breaks), since)
        until = next((i for i in range(t.end, until) if lows[i] in breaks), until)
        near = lows[since:until]
        to_come = not _W["of_matches_to_come"].isdisjoint(near)
        before = lows[t.first - 1]
        away = before == "from" or (before in _W["leads_to_one"] and is_met_before(scene, t))
        if to_come or away or len(t.ids) > 1 or of_another_day(near):
            for i in t.ids:
                found[i] += weight_of(t)
    for _, owners in scene.grounds():
        if len(owners) == 1:
            for owner in owners:
                found[owner] -= 1.0
    return found
