"""Which matches a text tells: each by a result that it states, a result told in words, or goals.

Belongs here: of the results and goals of a text, one a match, and none of teams that play in another. Does not belong
here: the match that the whole text would be about (main_match.py), paragraphs of a round-up (paragraph_matches.py),
which of them are told as the subject (matches.py).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from operator import attrgetter

from orchestration.football.clubs.cast import heaviest_first
from orchestration.football.game.frame import Frame
from orchestration.football.game.result import ENDED, MET, Result, trust_in
from orchestration.football.grammar.scene import Scene, TeamAt, by_place
from orchestration.football.matches.paragraph_matches import is_of_lower_sides, told_by_paragraphs
from orchestration.football.names import teams
from orchestration.football.names.names import ROLES
from orchestration.football.results.object_teams import is_near_in_the_table
from orchestration.football.results.opponents import meet
from orchestration.football.results.which_day import of_another_day
from orchestration.football.words.lexicon import word_lists
from orchestration.football.words.sentences import Prose

_W = word_lists("result_words")
MOST_MATCHES = 200  # told of one text: each costs a look at all of it, and no round-up has as many


@dataclass(frozen=True, slots=True)
class ToldMatches:
    """The matches that a text tells, by what tells them, a match as the result that is most relied on for it. A team
    plays in one of a list. ``stated``: with a score; ``worded``: by a result in words, beside a goal; ``in_passing``:
    the same of two known teams, without; ``by_goals``: by goals, or how it stood on the way."""

    stated: list[Result]
    worded: list[Result]
    in_passing: list[Result]
    by_goals: list[Result]

    def are_several(self) -> bool:
        """Whether they are more than one, but for those in passing."""
        return len(self.stated) + len(self.worded) + len(self.by_goals) > 1


def told_matches(
    scene: Scene, results: Sequence[Result], told: Set[int], stated: list[Result], main: Frame, leads: bool
) -> ToldMatches:
    """The matches that a text tells, ``stated`` among them. ``told``: the sentences that tell goals; ``main``: the
    match that the whole text would be about; ``leads``: it is spoken of most."""
    busy = playing_in(stated)
    in_words = [r for r in results if r.outcome is not None and r.scores is None]
    in_words = in_words and _one_each([r for r in in_words if not is_of_lower_sides(scene, r.sentence)], busy)
    worded = in_words and _with_goals(scene, in_words, told)
    by_goals = _by_goals(scene, results, told, busy, main.home, leads) if busy or is_unplayed(main) else []
    if (stated or worded) and not leads:
        met = told_by_paragraphs(scene, told, busy)  # which is surer than goals alone
        by_goals = [r for r in by_goals if r.pair not in {other.pair for other in met}]
        by_goals += of_other_teams(met, [*by_goals, *worded])
    in_passing = [r for r in in_words if all(map(teams.is_known, r.pair))]
    if len(stated) + len(worded) > 1 and not leads:
        by_goals += _met(scene, results, told, playing_in([*stated, *by_goals, *in_passing]))
    return ToldMatches(stated, worded, in_passing, by_goals)


def is_unplayed(main: Frame) -> bool:
    """Whether a text tells no result of the match that it would be about."""
    return main.final is None and main.result is None and not main.headed


def stated_matches(
    results: Sequence[Result], taken: frozenset[str], apart: Set[frozenset[str]] = frozenset()
) -> list[Result]:
    """The results that a text states as news of matches between teams that are not ``taken``: one a match, that most
    relied on, in text order. A team plays one of them, but for those told ``apart``. Of very many they are the ones
    most relied on."""
    return _one_each([r for r in results if r.scores is not None], taken, apart)


def _one_each(
    results: Sequence[Result], taken: frozenset[str], apart: Set[frozenset[str]] = frozenset()
) -> list[Result]:
    """Of some results the one of each match that is most relied on, in text order."""
    trust: defaultdict[frozenset[str], float] = defaultdict(float)
    best: dict[frozenset[str], Result] = {}
    for r in results:
        if r.kind != "final" or r.first is None or r.second is None or (pair := r.pair) & taken:
            continue
        if not (r.header or teams.can_meet(r.first, r.second) or teams.are_clubs(r.first, r.second)):
            continue  # clubs may: a text of women names some of theirs as first teams
        trust[pair] += (trusted := trust_in(r))
        if pair not in best or trusted > trust_in(best[pair]):
            best[pair] = r
    chosen: list[Result] = []
    busy = set(taken)
    for pair in heaviest_first(trust):
        if busy.isdisjoint(pair) or pair in apart:
            busy |= pair
            chosen.append(best[pair])
    return sorted(chosen[:MOST_MATCHES], key=attrgetter("at"))


def with_those_beside(scene: Scene, results: Sequence[Result], stated: Sequence[Result]) -> list[Result]:
    """The results of a text, one of a single team with the other that its sentence names before it, where neither plays
    in a match ``stated``: "Leeds hold a slender advantage over Hull after Kane's goal earned them a 1-0 win"."""
    playing = playing_in(stated)
    left_open = {r.sentence: r for r in results if r.kind == "final" and r.scores and (not r.first) != (not r.second)}
    if not left_open:
        return list(results)
    named: dict[int, list[TeamAt]] = defaultdict(list)
    for t in sorted(scene.teams, key=by_place):
        s = scene.prose.sentence[t.first]
        if s in left_open and not _stands_aside(scene, t, scene.prose.sentences[s][0]):
            named[s].append(t)
    found: dict[int, Result] = {}
    for s, r in left_open.items():
        pair = {t.ids[0] for t in named[s]} | r.pair
        if len(pair) == 2 and playing.isdisjoint(pair) and teams.can_meet(*pair):
            (other,) = pair - r.pair
            if _is_told_of_both(scene.prose.lows, r, named[s], other):
                found[r.at] = replace(r, first=r.first or other, second=r.second or other)
    return [found.get(r.at, r) for r in results]


def _is_told_of_both(lows: Sequence[str], r: Result, named: Sequence[TeamAt], other: str) -> bool:
    """Whether a result of one of two teams may be the ``other``'s too, which is named before it: not "Hull are top
    after Leeds lost 2-0", "Leeds and Hull both won 2-0"."""
    before = [t for t in named if t.end <= r.at]
    if all(t.ids[0] != other for t in before):
        return False
    one = next((t for t in before if t.ids[0] != other and t.first > before[0].first), None)
    own_clause = one is not None and lows[one.first - 1] in _W["clause_heads"]
    return not own_clause and _EACH.isdisjoint(lows[before[0].end : r.at])


_EACH = frozenset(("both", "each", "also", "too"))


def _stands_aside(scene: Scene, t: TeamAt, first: int) -> bool:
    """Whether a team is named for another thing than its match: a people, the club of a player or that he left, one to
    say where another stands: "Leeds, a point behind Hull", "Kane, formerly of Hull"."""
    lows = scene.prose.lows
    return (
        t.form == "demonym"
        or not _NAMED_ASIDE.isdisjoint(lows[max(first, t.first - 1) : t.first])
        or not ROLES.isdisjoint(lows[t.end : t.end + 1])
        or is_near_in_the_table(scene, t, first)
    )


_NAMED_ASIDE = frozenset(("from", "of", "former", "ex", "above", "below", "behind", "beyond", "like"))


def of_other_teams(results: Sequence[Result], found: Sequence[Result]) -> list[Result]:
    """Those of some results whose teams play in none of the matches ``found``."""
    if not results:
        return []
    playing = playing_in(found)
    return [r for r in results if r.pair.isdisjoint(playing)]


def playing_in(results: Sequence[Result]) -> frozenset[str]:
    """The teams of some results."""
    return frozenset([team for r in results for team in (r.first, r.second) if team])


def _with_goals(scene: Scene, results: Sequence[Result], told: Set[int]) -> list[Result]:
    """Those of some results that have a story: a goal told in their sentence, or in the rest of a paragraph that they
    open, or turn to another ground: "Elsewhere, Stoke saw off Derby. Kane struck twice"."""
    prose = scene.prose
    stories: list[Result] = []
    for n, r in enumerate(results):
        s = r.sentence
        paragraph = prose.paragraph[s]
        until = results[n + 1].sentence if n + 1 < len(results) else len(prose.sentences)
        turns = prose.opens_paragraph(s) or _turns_elsewhere(prose, s)
        rest = range(s + 1, until if turns else s + 1)
        here = s in told or any(k in told and prose.paragraph[k] == paragraph for k in rest)
        if here and not _tells_first_of_another(scene, r):
            stories.append(r)
    return stories


def _tells_first_of_another(scene: Scene, r: Result) -> bool:
    """Whether a sentence speaks of a match with a third team before a result: "Kane struck against Derby, but Leeds
    needed a penalty to see off Hull"."""
    lows, first = scene.prose.lows, scene.prose.sentences[r.sentence][0]
    if "against" not in lows[first : r.at]:
        return False
    against = lows.index("against", first)
    return any(t.first == against + 1 and t.ids[0] not in r.pair for t in scene.teams)


def _turns_elsewhere(prose: Prose, s: int) -> bool:
    """Whether a sentence opens with a turn to another ground: "Elsewhere", "In the other semi-final"."""
    opened = prose.sentences[s][0]
    return not _W["elsewhere"].isdisjoint(prose.lows[opened : opened + _TURNS_WITHIN])


_TURNS_WITHIN = 4  # words: "In the other semi-final", "There was joy elsewhere"


def _by_goals(
    scene: Scene, results: Sequence[Result], told: Set[int], busy: Set[str], like: str, leads: bool
) -> list[Result]:
    """The matches that a text tells by their goals and states no result of, between teams that are not ``busy`` in one
    of which it does, and of the sort of one ``like`` them; known ones where one match ``leads``. Those of stretches
    that tell a goal, and a second one or what the score was."""
    free = {t.ids[0] for t in scene.teams if t.form != "demonym"} - busy
    if len(free) < 2:
        return []
    free = {team for team in free if team == like or teams.can_meet(like, team)}
    free = {team for team in free if not leads or teams.is_known(team)}
    ended = [r for r in results if r.kind in ENDED and r.scores and (r.first is None or r.second is None)]
    scored = {r.sentence for r in ended}
    found: list[Result] = []
    for one, two, stretch in _of_two_teams(scene, free, busy):
        goals = told & set(stretch)
        match = Result(one.first, scene.prose.sentence[one.first], "met", one.ids[0], two.ids[0])
        if goals and len(goals) + len(scored & set(stretch)) > 1 and match.pair.isdisjoint(busy):
            found.append(match)
            busy = busy | match.pair
    return found


def _go_on(scene: Scene, t: TeamAt, before: int) -> bool:
    """Whether the sentence that names a team may go on about the match of one named in a sentence ``before``: the next
    in its paragraph, and not "Hull won too", "Meanwhile, Hull drew", "Hull remain fourth", "Kane, once of Hull"."""
    prose, s = scene.prose, scene.prose.sentence[t.first]
    if s - before != 1 or prose.paragraph[s] != prose.paragraph[before] or _turns_elsewhere(prose, s):
        return False
    first, end = prose.sentences[s]
    words = prose.lows[first:end]
    return _OF_ITS_OWN.isdisjoint(words) and not of_another_day(words) and not _stands_aside(scene, t, first)


_OF_ITS_OWN = _EACH | {"third", "fourth", "fifth", "sixth", "bottom", "table"}


def _of_two_teams(scene: Scene, free: Set[str], busy: Set[str]) -> Iterator[tuple[TeamAt, TeamAt, range]]:
    """The stretches of sentences that speak of two ``free`` teams alone, and of both in one sentence or the next: the
    teams, where they are first named in full, and the sentences."""
    sentence = scene.prose.sentence
    here: list[TeamAt] = []
    last: dict[str, int] = {}  # the sentence that named each of them last
    since, met = 0, False
    for t in sorted(scene.teams, key=by_place):
        s, team = sentence[t.first], t.ids[0]
        if team not in last:
            if t.form == "demonym" or (team not in free and team not in busy):
                continue
            if team in busy or len(here) == 2:
                if met:
                    yield here[0], here[1], range(since, s)
                here, last, met = [], {}, False
            if team in free:
                since = since if here else s
                here.append(t)
        if team in free:
            last[team] = s
            met = met or list(last.values()) == [s, s] or (len(last) == 2 and _go_on(scene, t, min(last.values())))
    if met:
        yield here[0], here[1], range(since, len(scene.prose.sentences))


def _met(scene: Scene, results: Sequence[Result], told: Set[int], busy: Set[str]) -> list[Result]:
    """The matches of a round-up of which one sentence says that two teams met, and a goal or how it stood on the
    way: "Kane scored the only goal at home to Hull", "Leeds trailed 2-0 at Hull"; of teams that are not ``busy``."""
    met = [r for r in results if r.kind in MET and r.first and r.second]
    named: dict[int, list[TeamAt]] = defaultdict(list)
    for t in sorted(scene.teams, key=by_place):
        s = scene.prose.sentence[t.first]
        if t.form != "demonym" and s in told and (s not in named or t.ids not in (named[s][0].ids, named[s][-1].ids)):
            named[s].append(t)
    elsewhere = {r.sentence for r in results if r.kind == "other"}
    for s in sorted(named.keys() - elsewhere):
        if len(named[s]) == 2 and (meeting := meet(scene, named[s], s)) is not None:
            one, two, home = meeting
            met.append(Result(one.first, s, "met", one.ids[0], two.ids[0], home=home))
    if not met:
        return []
    found: list[Result] = []
    for r in sorted(met, key=attrgetter("at")):
        first, second = r.first or "", r.second or ""
        pair = {first, second}
        if pair.isdisjoint(busy) and teams.can_meet(first, second):
            found.append(r)
            busy = busy | pair
    return found
