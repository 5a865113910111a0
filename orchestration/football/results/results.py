"""What sentences state of results: "Arsenal beat Chelsea 2-1", "a 3-0 defeat at Leeds", "it finished goalless".

Belongs here: going through a text's sentences, and what several of them say of one result. Does not belong here: whom
one result is of (binding.py), those told without figures (worded_results.py), which match a text is about (matches.py).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise, product

from orchestration.football.game.result import Result, Score
from orchestration.football.grammar.parties import is_a_people
from orchestration.football.grammar.scene import Scene, ScoreLine, TeamAt, background, by_place
from orchestration.football.names import teams
from orchestration.football.results.binding import bound
from orchestration.football.results.joint_results import Meeting, fared_alike, shared_out
from orchestration.football.results.result_words import governing_word
from orchestration.football.results.score_lines import score_lines
from orchestration.football.results.spelt_scores import repeated, spelt_scores
from orchestration.football.results.which_day import day_of_result, is_of_a_past_year, tells_of_another_day
from orchestration.football.results.worded_results import PHRASES, TELLING, beside_in_words, in_a_phrase, in_words
from orchestration.football.words.lexicon import word_lists
from orchestration.football.words.sentences import Prose

_W = word_lists("result_words")


def read_results(scene: Scene, published_on: date | None = None) -> list[Result]:
    """Every result that a sentence states, by printed score or by words, in text order.

    ``published_on``: years and months before it make a result another day's, but in a text that opens with a match of a
    past year and has no other result.
    """
    prose = scene.prose
    named = _teams_by_sentence(scene)
    scores = scene.scores | spelt_scores(scene)
    again = set(repeated(scene))
    scored = _by_sentence(prose, sorted({*scores, *again}))
    worded = _by_sentence(prose, prose.places(TELLING))
    phrased = _by_sentence(prose, PHRASES.places(scene))
    past, printed = background(scene), score_lines(scene)
    did = prose.sentences_with(("did",))
    results: list[Result] = []
    for s in sorted(named.keys() | scored.keys() | prose.sentences_with(_W["points"])):
        lines = [_of_line(line, s) for line in printed[s]] if s in printed else []
        headers = {r.at for r in lines} if lines else ()
        told = [*lines]
        for at in scored.get(s, ()):
            score = _same(scene, at, [*results, *told]) if at in again else scores[at]
            if at not in headers and score is not None:
                found = _of_score(scene, at, score, named.get(s, ()), lines, published_on)
                if at not in again or found[0].kind == "final":  # nobody wins by the score of a draw
                    told += found
        on_the_way = not told or _ON_THE_WAY.issuperset([r.kind for r in told])  # "came from 2-0 down to draw at Hull"
        if s in worded and on_the_way:
            told.extend(in_words(scene, s, worded[s], named.get(s, ()), published_on))
        elif s in worded and len(named.get(s, ())) > 3:
            told.extend(beside_in_words(scene, s, worded[s], named[s], told, published_on))
        if s in phrased and not told and s in named:
            told.extend(in_a_phrase(scene, s, phrased[s], named[s], published_on))
        if s in did and (same := _likewise(scene, s, named.get(s, ()), [*results, *told], published_on)):
            told.append(same)
        earlier = s in past
        if told and (earlier or tells_of_another_day(scene, s - 1)):
            told = [r if r.header and not earlier else replace(r, kind="other") for r in told]
        results.extend(told)
    results = _with_those_before(scene, list(_with_openers(results)), named)
    settled = any(r.kind == "final" and r.scores and len(r.pair) == 2 for r in results)
    if not settled and published_on is not None and is_of_a_past_year(scene, published_on):
        return read_results(scene)
    return results


def _teams_by_sentence(scene: Scene) -> Mapping[int, list[TeamAt]]:
    """The teams that each sentence names, in its order; a people that does something is one."""
    named: dict[int, list[TeamAt]] = defaultdict(list)
    for t in sorted(scene.teams, key=by_place):
        people = t.form == "demonym" and is_a_people(scene, t)
        named[scene.prose.sentence[t.first]].append(replace(t, form="name") if people else t)
    return named


def _by_sentence(prose: Prose, words: Iterable[int]) -> Mapping[int, list[int]]:
    """Some words, by the sentences that they stand in."""
    found: dict[int, list[int]] = defaultdict(list)
    for i in words:
        found[prose.sentence[i]].append(i)
    return found


def _of_score(
    scene: Scene, at: int, score: Score, named: Sequence[TeamAt], lines: Sequence[Result], published_on: date | None
) -> list[Result]:
    """What a printed score states: one result, or that which several matches have in common. ``lines``: those of the
    score lines in its sentence."""
    s = scene.prose.sentence[at]
    result = bound(scene, at, governing_word(scene, at, s), named, score, published_on)
    if lines and result.kind == "aggregate":
        return [_in_order_of_line(scene, result, lines[-1], score)]
    if len(named) > 3 and result.kind in ("final", "loose"):
        how, meetings = shared_out(scene, at, named)
        return [_of_meeting(at, s, score, how, meeting) for meeting in meetings] or [result]
    return [result]


def _likewise(
    scene: Scene, s: int, named: Sequence[TeamAt], before: Sequence[Result], published_on: date | None
) -> Result | None:
    """The result that a sentence says to be that of the last one told ``before``: "As did Stoke and Derby"."""
    did = scene.prose.sentences[s][0] + 1
    last = next((r for r in reversed(before) if r.kind == "final" and r.scores), None)
    if scene.prose.lows[did : did + 1] != ["did"] or last is None or not last.scores or s - last.sentence > 1:
        return None
    met = fared_alike(scene, did, named, not last.outcome)
    if met is None or day_of_result(scene, did, s, published_on) != "final":
        return None
    return _of_meeting(did, s, last.scores, last.outcome or 0, met)


def _of_meeting(at: int, s: int, score: Score, how: int, meeting: Meeting) -> Result:
    """The result of one of several matches that went alike."""
    one, two, home = meeting
    high, low = max(score), min(score)
    scores = (high, low) if how >= 0 else (low, high)
    return Result(at, s, "final", one.ids[0], two.ids[0], scores, how, home)


def _with_openers(results: Sequence[Result]) -> Iterator[Result]:
    """Some results, that of an opening match of another day where one of its teams has a result against another."""
    finals = [r.pair for r in results if r.kind == "final"]
    for r in results:
        if r.kind == "opener":
            later = any(pair & r.pair and pair - r.pair for pair in finals)
            r = replace(r, kind="other" if later else "final")
        yield r


def _with_those_before(scene: Scene, results: Sequence[Result], named: Mapping[int, Sequence[TeamAt]]) -> list[Result]:
    """Some results, beside one of two others with whom the sentence before is about where one says only whom that side
    met: "Derby's fine run goes on. Kane struck twice in a 2-0 win at home to Stoke", "Derby go top. Rowett's side
    …"."""
    whole = [r for r in results if r.kind == "final" and r.scores and r.first and r.second]
    if not whole:
        return list(results)
    playing = {team for r in whole for team in r.pair}
    found = []
    for r in results:
        before = {t.ids for t in named.get(r.sentence - 1, ()) if t.form != "demonym"}
        told = r.kind == "final" and (r.scores or r.outcome == 1)
        open_ended = told and r.second and not (r.first or r.role) and r.sentence > 1
        if open_ended and len(before) == 1 and _goes_on_about_it(scene, r, results, named):
            (one,) = before.pop()[:1]
            if one not in playing and teams.can_meet(one, r.second or ""):
                r = replace(r, first=one)
        found.append(r)
    return found


def _goes_on_about_it(
    scene: Scene, r: Result, results: Sequence[Result], named: Mapping[int, Sequence[TeamAt]]
) -> bool:
    """Whether a result may be of whom the sentence before is about: no other team is named beside it, that sentence
    has no result of its own, and it is what somebody did something in: "in a 2-0 win", "following a 2-0 win"."""
    lows, (first, _) = scene.prose.lows, scene.prose.sentences[r.sentence]
    alone = all(r.second in t.ids for t in named.get(r.sentence, ()) if t.form != "demonym")
    manner = not _IN_WHICH.isdisjoint(pairwise(lows[max(first, r.at - 4) : r.at]))
    return (
        alone
        and manner
        and all(other.sentence != r.sentence - 1 for other in results)
        and any(_tells_how_it_stands(scene, t) for t in named[r.sentence - 1])
        and not _turns_to_others(scene, first, r.at)
    )


def _tells_how_it_stands(scene: Scene, t: TeamAt) -> bool:
    """Whether a sentence opens with a team of which it tells how it does: "Derby go top", "Meanwhile, Derby's fine run
    goes on"; not "Kane was once at Derby", "Derby want Kane"."""
    lows, (first, end) = scene.prose.lows, scene.prose.sentences[scene.prose.sentence[t.first]]
    opens = t.first - (lows[t.first - 1] == "the")
    opens -= 2 * (lows[opens - 2 : opens] == ["meanwhile", ","])
    return (
        opens == first
        and not _W["how_a_side_does"].isdisjoint(lows[t.end : end])
        and not scene.people_between(first, end)
    )


def _turns_to_others(scene: Scene, first: int, end: int) -> bool:
    """Whether words ``first..end`` of a sentence speak of whom the one before is not about: "In other news", "the
    leaders", "Hexby's Kane"; not "Rowett's side"."""
    prose = scene.prose
    others = prose.lows[first] == "elsewhere" or prose.lows[first : first + 2] == ["in", "other"]
    rank = prose.lows[first] == "the" and prose.lows[first + 1] in _OTHERS
    return others or rank or any(prose.owns[i] and prose.words[i + 1][0].isupper() for i in range(first, end))


_OTHERS = _W["clubs"] - {"club", "side", "team"}
_ARTICLES = word_lists("grammar_words")["articles"]
_OF_THEM = {("as", "they"), ("them", "to"), ("enough", "to")}
_IN_WHICH = frozenset(product(("in", "after", "following", "with"), _ARTICLES)) | _OF_THEM


def _in_order_of_line(scene: Scene, aggregate: Result, line: Result, score: Score) -> Result:
    """An aggregate in brackets behind a score line has its teams' order: "Leeds 4 Hull 3 (4-8 agg)"."""
    behind = scene.prose.lows[line.at : aggregate.at]
    if "(" not in behind or ")" in behind[behind.index("(") :]:
        return aggregate
    return replace(aggregate, first=line.first, second=line.second, scores=score, outcome=None)


def _same(scene: Scene, at: int, before: Sequence[Result]) -> Score | None:
    """The final score told last before word ``at``, in its paragraph or the sentence before, of which it speaks: "by
    the same score"."""
    prose, s = scene.prose, scene.prose.sentence[at]
    last = next((r for r in reversed(before) if r.kind == "final" and r.scores), None)
    if last is None:
        return None
    return last.scores if s - last.sentence < 2 or prose.paragraph[last.sentence] == prose.paragraph[s] else None


_ON_THE_WAY = frozenset(("running", "half-time"))
_KIND_OF_LABEL = {None: "final", "final": "final", "half-time": "half-time"}


def _of_line(line: ScoreLine, s: int) -> Result:
    """What a score line of sentence ``s`` states: "Arsenal 2-1 Chelsea", "Croatia vs Denmark", "HT: Iran 0-1 Oman"."""
    kind = "fixture" if line.score is None else _KIND_OF_LABEL.get(line.label, "running")
    one, two = line.first.ids[0], line.second.ids[0]
    return Result(line.at, s, kind, one, two, line.score, home=one if line.spaced else None, header=True)
