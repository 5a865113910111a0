"""Which matches an article tells: the two teams, who was at home, the final score and other printed scores.

Belongs here: choosing, among the results that its sentences state, the matches that an article tells, and which
sentences tell each. Does not belong here: those results (results.py), the match that the whole text would be about
(main_match.py), who was at home (hosts.py), goals (goals.py), names of competitions (competitions.py).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace

from orchestration.football import teams
from orchestration.football.cast import heaviest_first, weigh
from orchestration.football.frame import Frame, fill, fill_closed, swapped
from orchestration.football.hosts import at_first_ground, home_votes
from orchestration.football.lexicon import word_lists
from orchestration.football.main_match import main_match
from orchestration.football.opponents import meet
from orchestration.football.paragraph_matches import told_by_paragraphs
from orchestration.football.result import Result, trust_in
from orchestration.football.scene import Scene, TeamAt, by_place
from orchestration.football.score_lines import score_lines
from orchestration.football.sentences import is_caption
from orchestration.football.stretches import people_named, share_out

_W = word_lists("result_words")
LEADS = 0.5  # of what is said of teams, from which on a text is a report of one match, no round-up
MOST_MATCHES = 200  # told of one text: each costs a look at all of it, and no round-up has as many
OF_RESULTS = 3  # matches, from which on a text may do no more than give results
SHARE_OF_RESULTS = 0.3  # matches a sentence, that such a text has
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
    timed = [scene.prose.sentence[at.first] for at in scene.times if at.phrase.regulation is not None]
    heads = _headings(scene, results)
    rounds_up = _is_headed_round_up(scene)
    results = _under_fixtures(results, heads)
    told = scorers.keys()
    main = main_match(scene, url, weights, results, told, max((*told, *timed), default=-1))
    if main is None:
        return []
    leads = weights[main.home] + weights[main.away] > LEADS * sum(weights.values())
    apart = _told_apart(heads, told) if heads else frozenset[frozenset[str]]()
    listed = len([r for r in heads.values() if r.kind == "final" or r.pair in apart]) > 1
    stated = _stated(results, frozenset(), apart)
    unplayed = main.final is None and main.result is None and not main.headed
    busy = _playing(stated)
    unstated = _unstated(scene, results, told, busy, main.home) if busy or unplayed else []
    in_words = [r for r in results if r.outcome is not None and r.scores is None and r.first and r.second]
    free = [r for r in in_words if r.first not in busy and r.second not in busy]
    worded = _with_goals(scene, _one_each(free, busy), told) if free else []
    if (stated or worded) and not leads and len(weights) > len(busy) + 1:
        unstated += _of_other_teams(told_by_paragraphs(scene, told, busy), [*unstated, *worded])
    rounds_up = rounds_up or (unplayed and len(stated) >= OF_RESULTS)  # two most spoken of, who met others
    leads = leads and not rounds_up
    if not leads and len(stated) > 1:
        unstated += _met(scene, results, told, stated, unstated)
    if (len(stated) + len(unstated) + len(worded) > 1 and not leads) or listed:
        found = [*stated, *unstated]
        found += [r for r in heads.values() if r.pair in apart - {other.pair for other in found}]
        found += _of_other_teams(worded, found)
        beside = sorted([*found, *_worded(results, found)], key=lambda r: r.at)
        frames = _stretched(scene, None, beside, results, heads)
        frames = [f for f in frames if f.final is not None or (f.sentences and f.sentences & told)]
        stories = [f for f in frames if f.sentences and f.sentences & told]
        written = [f for f in frames if _has_prose(scene, f)]
        if len(stories) > 1 or (listed and len(written) > 1):
            alone = len(written) == 1 and written[0] in stories
            return [f for f in frames if f in stories or (not alone and (f.sentences or f.final is not None))]
        if not leads and len(frames) >= max(OF_RESULTS, SHARE_OF_RESULTS * len(scene.prose.sentences)):
            return frames
        if rounds_up and len(frames) > 1:
            return frames
        pair = {main.home, main.away}
        printed = [f for f in stories if f.final is not None]
        if len(printed) == 1 and pair != {printed[0].home, printed[0].away} and main.final is not None:
            return printed  # "… whose next opponents, Hull, beat Stoke 2-0"
    taken = frozenset((main.home, main.away))
    others = [*_stated(results, taken), *(r for r in unstated if taken.isdisjoint(r.pair))]
    others += [r for r in _of_other_teams(worded, others) if taken.isdisjoint(r.pair)]
    frames = _stretched(scene, main, sorted(others, key=lambda r: r.at), results, heads, leads)
    _take_back(scene, main, [f for f in frames if f is not main and f.sentences], scorers)
    enough = PART_OF_A_REPORT * len(scene.prose.sentences)
    told_of = [f for f in frames if f is main or (f.sentences and f.sentences & told and len(f.sentences) >= enough)]
    if unplayed and len(told_of) > 1 and told.isdisjoint(main.sentences or ()):
        return told_of[1:]  # the two most spoken of only meet in words
    return told_of


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


def _is_headed_round_up(scene: Scene) -> bool:
    """Whether a text's heading says that it is about many matches."""
    lows = scene.prose.lows[: scene.prose.sentences[0][1]]
    return not _ROUND_UP.isdisjoint(lows) or ("up" in lows and "round" in lows)


_ROUND_UP = _W["round_up"]


def _unstated(scene: Scene, results: Sequence[Result], told: Set[int], busy: Set[str], like: str) -> list[Result]:
    """The matches that a text tells by their goals and states no result of, between teams that are not ``busy`` in one
    of which it does, and of the sort of one ``like`` them: those of stretches that tell a goal, and a second one or
    what the score was."""
    free = {t.ids[0] for t in scene.teams if t.form != "demonym"} - busy
    if len(free) < 2:
        return []
    free = {team for team in free if teams.is_known(team) and (team == like or teams.can_meet(like, team))}
    ended = [r for r in results if r.kind in _ENDED and r.scores and (r.first is None or r.second is None)]
    scored = {r.sentence for r in ended}
    found: list[Result] = []
    for one, two, stretch in _of_two_teams(scene, free, busy):
        goals = told & set(stretch)
        match = Result(one.first, scene.prose.sentence[one.first], "told", one.ids[0], two.ids[0])
        if goals and len(goals) + len(scored & set(stretch)) > 1 and match.pair.isdisjoint(busy):
            found.append(match)
            busy = busy | match.pair
    return found


def _met(
    scene: Scene, results: Sequence[Result], told: Set[int], stated: Sequence[Result], unstated: Sequence[Result]
) -> list[Result]:
    """The matches of a round-up of which one sentence says that two known teams met, and a goal or how it stood on the
    way: "Kane scored the only goal at home to Hull", "Leeds trailed 2-0 at Hull"; of teams that play in no other."""
    met = [r for r in results if r.kind in _MET and r.first and r.second]
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
    busy = _playing([*stated, *unstated, *_worded(results, stated)])
    found: list[Result] = []
    for r in sorted(met, key=lambda r: r.at):
        first, second = r.first or "", r.second or ""
        pair = {first, second}
        if pair.isdisjoint(busy) and all(map(teams.is_known, pair)) and teams.can_meet(first, second):
            found.append(r)
            busy = busy | pair
    return found


def _of_two_teams(scene: Scene, free: Set[str], busy: Set[str]) -> Iterator[tuple[TeamAt, TeamAt, range]]:
    """The stretches of sentences that speak of two ``free`` teams alone, and of both in one sentence: the teams, where
    they are first named in full, and the sentences."""
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
            met = met or list(last.values()) == [s, s]
    if met:
        yield here[0], here[1], range(since, len(scene.prose.sentences))


def _has_prose(scene: Scene, frame: Frame) -> bool:
    """Whether a match has sentences, not only lines: those beside a page's one report are links, tables and results."""
    lines = score_lines(scene)
    return any(s not in lines and not is_caption(scene.prose, s) for s in frame.sentences or ())


def _headings(scene: Scene, results: Sequence[Result]) -> dict[int, Result]:
    """The result lines and fixtures that head what follows them, by their sentences."""
    opens = {first for first, _ in scene.prose.sentences}
    ends = {t.end: t.first for t in scene.teams}
    heads: dict[int, Result] = {}
    for r in results:
        first = ends.get(r.at)
        if r.header and first is not None and (first in opens or scene.prose.lows[first - 1] in _LEADS_TO_A_HEADING):
            heads.setdefault(r.sentence, r)
    return heads


_LEADS_TO_A_HEADING = frozenset((":", "-", "–", "—"))  # "Final: Leeds 2-1 Hull", "1986, quarter-final – …"


def _under_fixtures(results: Sequence[Result], heads: Mapping[int, Result]) -> Sequence[Result]:
    """The results of a text whose stories stand under their fixtures, "Leeds v Hull", each with both teams where one of
    the fixture's is left open: "Leeds came back to win 2-1"."""
    if [r.kind for r in heads.values()].count("fixture") < 2:
        return results
    whole: list[Result] = []
    head = None
    for r in results:
        head = heads.get(r.sentence, head)
        if head is not None and head.kind == "fixture" and len(r.pair) == 1 and r.pair < head.pair:
            (other,) = head.pair - r.pair
            r = replace(r, first=r.first or other, second=r.second or other) if r.kind != "other" else r
        whole.append(r)
    return whole


def _told_apart(heads: Mapping[int, Result], told: Set[int]) -> Set[frozenset[str]]:
    """The matches that have a heading each and tell goals under it: of these a team may play several, as in a piece on
    the great finals."""
    starts = sorted(heads)
    until = [*starts[1:], max(told, default=0) + 1]
    return {heads[s].pair for s, end in zip(starts, until, strict=False) if not told.isdisjoint(range(s + 1, end))}


def _stated(results: Sequence[Result], taken: frozenset[str], apart: Set[frozenset[str]] = frozenset()) -> list[Result]:
    """The results that a text states as news of matches between teams that are not ``taken``: one a match, that most
    relied on, in text order. A team plays one of them, but for those told ``apart``. Of very many they are the ones
    most relied on."""
    return _one_each([r for r in results if r.scores is not None], taken, apart)


def _worded(results: Sequence[Result], stated: Sequence[Result]) -> list[Result]:
    """The same of matches of which a round-up prints no score, between known teams that play none of the others."""
    worded = [r for r in results if r.outcome is not None and r.kind == "final"]
    return _one_each([r for r in worded if all(map(teams.is_known, r.pair))], _playing(stated))


def _of_other_teams(results: Sequence[Result], found: Sequence[Result]) -> list[Result]:
    """Those of some results whose teams play in none of the matches ``found``."""
    if not results:
        return []
    playing = _playing(found)
    return [r for r in results if r.pair.isdisjoint(playing)]


def _playing(results: Sequence[Result]) -> frozenset[str]:
    """The teams of some results."""
    return frozenset().union(*[r.pair for r in results])


def _with_goals(scene: Scene, results: Sequence[Result], told: Set[int]) -> list[Result]:
    """Those of some results that have a story: a goal told in their sentence, or in the rest of a paragraph that they
    open, or turn to another ground: "Elsewhere, Stoke saw off Derby. Kane struck twice"."""
    prose = scene.prose
    stories: list[Result] = []
    for n, r in enumerate(results):
        s, opened = r.sentence, prose.sentences[r.sentence][0]
        paragraph = prose.paragraph[s]
        until = results[n + 1].sentence if n + 1 < len(results) else len(prose.sentences)
        turns = prose.opens_paragraph(s) or not _W["elsewhere"].isdisjoint(prose.lows[opened : opened + _TURNS_WITHIN])
        rest = range(s + 1, until if turns else s + 1)
        if s in told or any(k in told and prose.paragraph[k] == paragraph for k in rest):
            stories.append(r)
    return stories


_TURNS_WITHIN = 4  # words: "In the other semi-final", "There was joy elsewhere"


def _one_each(
    results: Sequence[Result], taken: frozenset[str], apart: Set[frozenset[str]] = frozenset()
) -> list[Result]:
    trust: defaultdict[frozenset[str], float] = defaultdict(float)
    best: dict[frozenset[str], Result] = {}
    for r in results:
        if r.kind != "final" or r.first is None or r.second is None or (pair := r.pair) & taken:
            continue
        if not (r.header or teams.can_meet(r.first, r.second)):
            continue
        trust[pair] += (trusted := trust_in(r))
        if pair not in best or trusted > trust_in(best[pair]):
            best[pair] = r
    chosen: list[Result] = []
    busy = set(taken)
    for pair in heaviest_first(trust):
        if busy.isdisjoint(pair) or pair in apart:
            busy |= pair
            chosen.append(best[pair])
    return sorted(chosen[:MOST_MATCHES], key=lambda r: r.at)


def _stretched(
    scene: Scene,
    main: Frame | None,
    stated: Sequence[Result],
    results: Sequence[Result],
    heads: Mapping[int, Result],
    leads: bool = False,
) -> list[Frame]:
    """The main match, if there is one, and those that results state, each with its sentences."""
    pairs = [*([frozenset((main.home, main.away))] if main else []), *[r.pair for r in stated]]
    told, playing = set(pairs), {team for pair in pairs for team in pair}
    begun: dict[int, set[frozenset[str]]] = defaultdict(set)
    for r in results:
        pair = r.pair
        if r.kind == "final" and pair in told:
            begun[r.sentence].add(pair)
        elif playing.isdisjoint(pair) and r.scores and (len(pair) > 1 or _is_of_strangers(scene, r, results, stated)):
            begun.setdefault(r.sentence, set())  # another match's, that is not told
    for s, r in heads.items():
        begun[s] = {r.pair} & told
    shares = share_out(scene, pairs, begun, leads)
    if main:
        main.sentences = shares.pop(0)
    owner = {s: n for n, share in enumerate(shares) for s in share}
    own: list[list[Result]] = [[] for _ in stated]
    beside = {r.pair: n for n, r in enumerate(stated)}
    for r in results:
        pair = r.pair
        n = beside.get(pair, owner.get(r.sentence) if len(pair) == 1 else None)
        if n is not None and pair <= stated[n].pair:
            own[n].append(r)
        elif not pair and r.kind == "closing" and r.sentence in owner:
            own[owner[r.sentence]].append(r)
    frames = [_beside(scene, r, share, said) for r, share, said in zip(stated, shares, own, strict=True)]
    return [main, *frames] if main else frames


def _is_of_strangers(scene: Scene, r: Result, results: Sequence[Result], stated: Sequence[Result]) -> bool:
    """Whether a result that opens a paragraph of a text of several matches, ``stated``, without both its teams is of
    clubs that nobody knows: that of no other whose teams are named, nor of one told in words just before, "Stoke saw
    off Derby"."""
    if not stated or r.kind not in _ENDED or not scene.prose.opens_paragraph(r.sentence):
        return False
    others = [other for other in results if len(other.pair) > 1]
    last = max((other for other in others if other.at < r.at), key=lambda other: other.at, default=None)
    if last is not None and last.scores is None:
        return False
    return all(other.scores not in (r.scores, (r.scores or ())[::-1]) for other in others)


_ENDED = ("final", "closing")
_MET = ("met", "running", "half-time")


def _beside(scene: Scene, stated: Result, share: frozenset[int], own: Sequence[Result]) -> Frame:
    """A match beside the main one, or one of a round-up: what the results of its teams, its ``own``, say of it."""
    line = next((r for r in own if r.header and r.pair == stated.pair), stated)
    assert line.first and line.second
    frame = Frame(line.first, line.second, home_away_basis="stated" if line.home else "text order")
    frame.sentences, frame.headed = share, line.kind == "fixture"
    fill(frame, own)
    if frame.final is None and frame.aggregate is None:
        fill_closed(frame, [r for r in own if r.kind == "closing"], -1)
    if frame.final is None and frame.closing is None and frame.result is None and stated.kind in _MET:
        frame.met, frame.told_at = True, stated.sentence
    votes = home_votes(scene, frame, own)
    if votes < 0:
        frame = swapped(frame)
    elif votes > 0:
        frame.home_away_basis = "stated"
    return frame
