"""Which matches an article tells: the two teams, who was at home, the final score and other printed scores.

Belongs here: choosing, among the results that its sentences state, the matches that an article tells, and which
sentences tell each. Does not belong here: those results (results.py), the match that the whole text would be about
(main_match.py), who was at home (hosts.py), goals (match_goals.py), names of competitions (competitions.py).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from operator import attrgetter

from orchestration.football.clubs.cast import weigh
from orchestration.football.game.frame import Frame, fill, fill_closed, swapped
from orchestration.football.game.result import ENDED, MET, Result, Score
from orchestration.football.grammar.scene import Scene, by_place
from orchestration.football.matches.headings import find_headings, is_headed_round_up, told_apart, under_fixtures
from orchestration.football.matches.hosts import at_first_ground, home_votes
from orchestration.football.matches.main_match import main_match
from orchestration.football.matches.paragraph_matches import is_of_lower_sides
from orchestration.football.matches.stretches import people_named, share_out
from orchestration.football.matches.told_matches import (
    MOST_MATCHES,
    ToldMatches,
    is_unplayed,
    of_other_teams,
    stated_matches,
    told_matches,
    with_those_beside,
)
from orchestration.football.results.score_lines import score_lines
from orchestration.football.words.sentences import is_caption

LEADS = 0.5  # of what is said of teams, from which on a text is a report of one match, no round-up
OF_RESULTS = 3  # matches, from which on a text may do no more than give results
SHARE_OF_RESULTS = 0.3  # matches a sentence, of which such a text has more
PART_OF_A_REPORT = 0.05  # of its sentences; another match that has fewer is mentioned in passing


def find_matches(
    scene: Scene, results: Sequence[Result], scorers: Mapping[int, Set[int]], url: str | None = None
) -> list[Frame]:
    """The matches that a text tells as its subject, in order of appearance, for a scene whose teams are known.

    ``results``: those that its sentences state; ``scorers``: whom each sentence that tells a goal names for it. A match
    beside the main one is told as well where such a sentence is its own; a result mentioned in passing is not, but in a
    round-up, which tells of many matches no more than the result.
    """
    weights = weigh(scene)
    if len(weights) < 2:
        return []
    weights = weights.copy()
    for owner, weight in at_first_ground(scene, weights).items():
        weights[owner] += weight
    heads, told = find_headings(scene, results), scorers.keys()
    results = under_fixtures(results, heads)
    timed = [scene.prose.sentence[at.first] for at in scene.times if at.phrase.regulation is not None]
    main = main_match(scene, url, weights, results, told, max((*told, *timed), default=-1))
    if main is None:
        return []
    apart = told_apart(heads, told)
    stated = stated_matches(results, frozenset(), apart)
    of_others = is_unplayed(main) and len(stated) >= OF_RESULTS  # of two most spoken of, who met others
    rounds_up = of_others or is_headed_round_up(scene)
    leads = weights[main.home] + weights[main.away] > LEADS * sum(weights.values()) and not rounds_up
    if len(stated) > 1:
        results = with_those_beside(scene, results, stated)
        stated = stated_matches(results, frozenset(), apart)
    matches = told_matches(scene, results, told, stated, main, leads)
    text = _Text(scene, results, scorers, heads, apart, matches, leads, rounds_up)
    return _of_a_round_up(text, main) or _main_and_others(text, main)


@dataclass(frozen=True, slots=True)
class _Text:
    """What a text tells, before it is known which of its ``matches`` are its subject. ``heads``: the results that head
    what follows them; ``apart``: the matches that have a story under one; ``leads``: one match is spoken of most;
    ``rounds_up``: it says that it is about many."""

    scene: Scene
    results: Sequence[Result]
    scorers: Mapping[int, Set[int]]
    heads: Mapping[int, Result]
    apart: Set[frozenset[str]]
    matches: ToldMatches
    leads: bool
    rounds_up: bool


def _of_a_round_up(text: _Text, main: Frame) -> list[Frame]:
    """The matches of a text that tells several, or lists their results; none, if it tells the ``main`` one and others
    beside that."""
    scene, told = text.scene, text.scorers.keys()
    listed = len([r for r in text.heads.values() if r.kind == "final" or r.pair in text.apart]) > 1
    if not listed and (text.leads or not (text.rounds_up or text.matches.are_several())):
        return []
    frames = _stretched(text, None, _all_matches(text))
    frames = [f for f in frames if f.final is not None or _tells_of(told, f)]
    stories = [f for f in frames if _tells_of(told, f)]
    written = [f for f in frames if _has_prose(scene, f)]
    if len(stories) > 1 or (listed and len(written) > 1):
        alone = len(written) == 1 and written[0] in stories
        return [f for f in frames if f in stories or (not alone and (f.sentences or f.final is not None))]
    if not text.leads and OF_RESULTS <= len(frames) > SHARE_OF_RESULTS * len(scene.prose.sentences):
        return frames
    if text.rounds_up and len(frames) > 1:
        return frames
    printed = [f for f in stories if f.final is not None]
    others = len(printed) == 1 and {main.home, main.away} != {printed[0].home, printed[0].away}
    return printed if others and main.final is not None else []  # "… whose next opponents, Hull, beat Stoke 2-0"


def _all_matches(text: _Text) -> list[Result]:
    """The matches that a text tells or lists, in its order; of those that share a team the one that is told best."""
    matches = text.matches
    found = [*matches.stated, *matches.by_goals]
    found += [r for r in text.heads.values() if r.pair in text.apart - {other.pair for other in found}]
    for more in (matches.worded, matches.in_passing):
        found += of_other_teams(more, found)
    return sorted(found[:MOST_MATCHES], key=attrgetter("at"))


def _main_and_others(text: _Text, main: Frame) -> list[Frame]:
    """The match that a text is about, and those that it tells beside that."""
    scene, told, taken = text.scene, text.scorers.keys(), frozenset((main.home, main.away))
    others = stated_matches(text.results, taken)
    for more in (text.matches.by_goals, text.matches.worded):
        others += [r for r in of_other_teams(more, others) if taken.isdisjoint(r.pair)]
    frames = _stretched(text, main, sorted(others, key=attrgetter("at")))
    _take_back(scene, main, [f for f in frames if f is not main and f.sentences], text.scorers)
    enough = PART_OF_A_REPORT * len(scene.prose.sentences)
    told_of = [f for f in frames if f is main or (_tells_of(told, f) and len(f.sentences or ()) >= enough)]
    if is_unplayed(main) and len(told_of) > 1 and told.isdisjoint(main.sentences or ()):
        return told_of[1:]  # the two most spoken of only meet in words
    return told_of


def _tells_of(told: Set[int], frame: Frame) -> bool:
    """Whether a sentence of a match tells a goal."""
    return not told.isdisjoint(frame.sentences or ())


def _take_back(scene: Scene, main: Frame, others: Sequence[Frame], scorers: Mapping[int, Set[int]]) -> None:
    """Gives the main match what it tells beside another's result, as nobody plays in two: "Hull's win at Stoke had
    raised the pressure on Leeds, who fell behind when Kane struck", where Kane plays in other sentences of it, or
    scores in one."""
    people = people_named(scene)
    for other in others:
        scoring = _of(scorers, other)
        if not scoring or not scoring <= _of(people, main):
            continue
        alone = len(other.sentences or ()) == 1  # as no story is
        if (alone and not scoring.isdisjoint(_of(scorers, main))) or _are_told_of(scene, main, other, scoring):
            main.sentences, other.sentences = (main.sentences or frozenset()) | (other.sentences or frozenset()), None


def _of(people: Mapping[int, Set[int]], frame: Frame) -> set[int]:
    """Some of the people of each sentence, of the sentences of a match."""
    return {p for s in frame.sentences or () for p in people.get(s, ())}


def _are_told_of(scene: Scene, main: Frame, other: Frame, people: Set[int]) -> bool:
    """Whether each of some people in another's sentences is told of beside a team of the main match: not "Spurs beat
    Stoke 3-1, Kane scoring twice", "Kane scored as Spurs won". Beside: the team named last before him, or the next one
    where his sentence begins with him."""
    named = sorted(scene.teams, key=by_place)
    starts = [t.first for t in named]
    for m in scene.people.mentions:
        s = scene.prose.sentence[m.first]
        if m.person not in people or s not in (other.sentences or ()):
            continue
        n = bisect_left(starts, m.first)
        opens = n < len(named) and bisect_left(starts, scene.prose.sentences[s][0]) == n
        beside = named[n if opens and scene.prose.sentence[starts[n]] == s else n - 1]
        if {main.home, main.away}.isdisjoint(beside.ids):
            return False
    return True


def _has_prose(scene: Scene, frame: Frame) -> bool:
    """Whether a match has sentences, not only lines: those beside a page's one report are links, tables and results."""
    lines = score_lines(scene)
    return any(s not in lines and not is_caption(scene.prose, s) for s in frame.sentences or ())


def _stretched(text: _Text, main: Frame | None, stated: Sequence[Result]) -> list[Frame]:
    """The main match, if there is one, and those that results state, each with its sentences."""
    scene, results = text.scene, text.results
    pairs = [*([frozenset((main.home, main.away))] if main else []), *[r.pair for r in stated]]
    told, playing = set(pairs), {team for pair in pairs for team in pair}
    named = sorted((r for r in results if len(r.pair) > 1), key=attrgetter("at")) if stated else []
    scores = {way for r in named if r.scores for way in (r.scores, r.scores[::-1])}
    begun: dict[int, set[frozenset[str]]] = defaultdict(set)
    pairs_of = [r.pair for r in results]
    for r, pair in zip(results, pairs_of, strict=True):
        if r.kind == "final" and pair in told:
            begun[r.sentence].add(pair)
        elif (
            playing.isdisjoint(pair)
            and (r.scores or (len(pair) > 1 and is_of_lower_sides(scene, r.sentence)))
            and (len(pair) > 1 or (stated and _is_of_strangers(scene, r, named, scores)))
        ):
            begun.setdefault(r.sentence, set())  # another match's, that is not told
    for s, r in text.heads.items():
        begun[s] = {r.pair} & told
    shares = share_out(scene, pairs, begun, main is not None and text.leads)
    if main:
        main.sentences = shares.pop(0)
    owner = {s: n for n, share in enumerate(shares) for s in share}
    own: list[list[Result]] = [[] for _ in stated]
    beside = {r.pair: n for n, r in enumerate(stated)}
    for r, pair in zip(results, pairs_of, strict=True):
        n = beside.get(pair, owner.get(r.sentence) if len(pair) == 1 else None)
        if n is not None and pair <= stated[n].pair:
            own[n].append(r)
        elif not pair and r.sentence in owner and (r.kind == "closing" or (r.kind == "final" and r.outcome == 0)):
            own[owner[r.sentence]].append(r)  # "Kane rescued a 1-1 draw for the visitors"
    frames = [_beside(scene, r, share, said) for r, share, said in zip(stated, shares, own, strict=True)]
    return [main, *frames] if main else frames


def _is_of_strangers(scene: Scene, r: Result, named: Sequence[Result], scores: Set[Score | None]) -> bool:
    """Whether a result that opens a paragraph of a text of several matches without both its teams is of clubs that
    nobody knows: its score is none of the ``scores`` of those whose teams are ``named``, nor was one told in words just
    before, "Stoke saw off Derby"."""
    if r.kind not in ENDED or not scene.prose.opens_paragraph(r.sentence) or r.scores in scores:
        return False
    before = bisect_left(named, r.at, key=attrgetter("at"))
    return not before or named[before - 1].scores is not None


def _beside(scene: Scene, stated: Result, share: frozenset[int], own: Sequence[Result]) -> Frame:
    """A match beside the main one, or one of a round-up: what the results of its teams, its ``own``, say of it."""
    line = next((r for r in own if r.header and r.pair == stated.pair), stated)
    assert line.first and line.second
    met_there = line.kind in MET and line.home == line.second
    home, away = (line.second, line.first) if met_there else (line.first, line.second)
    frame = Frame(home, away, home_away_basis="stated" if line.home else "text order")
    frame.sentences, frame.headed = share, line.kind == "fixture"
    fill(frame, own)
    if frame.final is None and frame.aggregate is None:
        fill_closed(frame, [r for r in own if r.kind == "closing"], -1)
    if frame.final is None and frame.closing is None and frame.result is None and stated.kind in MET:
        frame.met, frame.told_at = True, stated.sentence
    votes = home_votes(scene, frame, own)
    if votes < 0:
        frame = swapped(frame)
    elif votes > 0:
        frame.home_away_basis = "stated"
    return frame
