"""What sentences state of results: "Arsenal beat Chelsea 2-1", "a 3-0 defeat at Leeds", "it finished goalless".

Belongs here: the value, and putting together what a sentence says of one result, in figures or in words. Does not
belong here: which words tell who won (result_words.py), of whom they tell it (result_subjects.py, opponents.py), which
score of a match it is (which_score.py) and of which day (which_day.py); which match a text is about (matches.py), goals
(goals.py).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from orchestration.football import teams
from orchestration.football.acting_teams import they
from orchestration.football.joint_results import DID, Meeting, alike, shared_out
from orchestration.football.lexicon import word_lists
from orchestration.football.names import ROLES
from orchestration.football.object_teams import is_bested
from orchestration.football.opponents import (
    OBJECT,
    at_home_before,
    both_between,
    both_of_draw,
    has_as_object,
    home_told,
    host_of,
    is_brought_to_them,
    is_called_a_club,
    is_visited,
    meant_by_them,
    opponent_before,
    opponent_governed,
)
from orchestration.football.parties import is_a_people
from orchestration.football.phrases import PhraseTable, read_phrases
from orchestration.football.result_subjects import (
    opens_with_its_result,
    side_told_from_afar,
    subject_of_result,
    taken_by_result,
)
from orchestration.football.result_words import TELLS_A_RESULT, beats, governing_word, is_result_word, who_won
from orchestration.football.scene import Scene, ScoreLine, TeamAt, background, by_place
from orchestration.football.score_lines import score_lines
from orchestration.football.spelt_scores import repeated, spelt_scores
from orchestration.football.which_day import day_of_result, is_of_a_past_year, tells_of_another_day
from orchestration.football.which_score import (
    closes_report,
    draw_goes_on,
    is_gained,
    is_of_this_match,
    kind_of_score,
)

_W = word_lists("result_words")
Score = tuple[int, int]


@dataclass(slots=True)
class Result:
    """What one sentence says of a match's result: ``first`` and ``second`` are the teams (None: not named),
    ``scores`` theirs (None: only who won, by ``outcome`` 1, 0, -1 for ``first``). ``home``: the team that the words
    place at home. ``kind``: 'final' | 'loose' (a score without a word of result) | 'half-time' | 'running' |
    'aggregate' | 'shoot-out' | 'fixture' | 'closing' (a final score if no goal is told after it) | 'other' (another
    day's). ``header``: a fixture line. ``role``: the side
    ('home' | 'away') that stands for ``first`` where no name does: "the visitors won 2-0"."""

    at: int
    sentence: int
    kind: str
    first: str | None
    second: str | None
    scores: Score | None = None
    outcome: int | None = None
    home: str | None = None
    header: bool = False
    role: str | None = None

    @property
    def pair(self) -> frozenset[str]:
        return frozenset(filter(None, (self.first, self.second)))

    def score_of(self, team: str, other: str) -> Score | None:
        """The score with ``team``'s goals first, its opponent being ``other``."""
        turned = team == self.second or (self.second is None and self.first == other)
        return self.scores and (self.scores[1], self.scores[0]) if turned else self.scores

    def outcome_of(self, team: str, other: str) -> int | None:
        """1, 0 or -1 as ``team`` won, drew or lost, its opponent being ``other``."""
        turned = team == self.second or (self.second is None and self.first == other)
        return self.outcome and -self.outcome if turned else self.outcome


def trust_in(r: Result) -> float:
    """How far a stated result can be relied on: a fixture line most, a score without both teams least; a report says
    its result at once."""
    plain = 4.0 if r.header else 2.0 if len(r.pair) == 2 and r.kind == "final" else 1.0 if r.kind == "final" else 0.5
    return plain * (2.0 if r.sentence <= 3 else 1.5 if r.sentence <= 8 else 1.0)


def read_results(scene: Scene, published_on: date | None = None) -> list[Result]:
    """Every result that a sentence states, by printed score or by words, in text order.

    ``published_on``: years and months before it make a result another day's, but in a text that opens with a match of a
    past year and has no other result.
    """
    prose = scene.prose
    named: dict[int, list[TeamAt]] = defaultdict(list)
    for t in sorted(scene.teams, key=by_place):
        people = t.form == "demonym" and is_a_people(scene, t)
        named[prose.sentence[t.first]].append(replace(t, form="name") if people else t)
    scores = dict(sorted((scene.scores | spelt_scores(scene)).items()))
    again = set(repeated(scene))
    scored: dict[int, list[int]] = defaultdict(list)
    for i in sorted({*scores, *again}):
        scored[prose.sentence[i]].append(i)
    worded: dict[int, list[int]] = defaultdict(list)
    for i in prose.places(_TELLING):
        worded[prose.sentence[i]].append(i)
    phrased: dict[int, list[int]] = defaultdict(list)
    for i in _PHRASES.places(scene):
        phrased[prose.sentence[i]].append(i)
    past, printed = background(scene), score_lines(scene)
    results: list[Result] = []
    for s in sorted(named.keys() | scored.keys() | prose.sentences_with(_W["points"])):
        lines, anchors = [], scored[s]
        if s in printed:
            lines = [_of_line(line, s) for line in printed[s]]
            headers = {r.at for r in lines}
            anchors = [i for i in anchors if i not in headers]
        told = [*lines]
        for at in anchors:
            score = _same(scene, at, [*results, *told]) if at in again else scores[at]
            if score is None:
                continue
            result = _bound(scene, s, at, governing_word(scene, at, s), named[s], score, published_on)
            if lines and result.kind == "aggregate":
                result = _in_order_of_line(scene, result, lines[-1], score)
            of_some = len(named[s]) > 3 and result.kind in ("final", "loose")
            how, meetings = shared_out(scene, at, named[s]) if of_some else (0, [])
            if meetings:
                told.extend(_alike(s, at, score, how, meeting) for meeting in meetings)
            elif at not in again or result.kind == "final":  # nobody wins by the score of a draw
                told.append(result)
        on_the_way = not told or _ON_THE_WAY.issuperset([r.kind for r in told])  # "came from 2-0 down to draw at Hull"
        if s in worded and on_the_way:
            told.extend(_in_words(scene, s, worded[s], named[s], published_on))
        elif s in worded and len(named[s]) > 3:
            told.extend(_beside_in_words(scene, s, worded[s], named[s], told, published_on))
        if s in phrased and not told and named[s]:
            told.extend(_in_a_phrase(scene, s, phrased[s], named[s], published_on))
        first, end = prose.sentences[s]
        if not DID.isdisjoint(prose.lows[first + 1 : first + 2]):
            last = next((r for r in reversed([*results, *told]) if r.kind == "final" and r.scores), None)
            if last is not None and last.scores and s - last.sentence <= 1:
                same = alike(scene, first, end, named[s], not last.outcome)
                if same is not None and day_of_result(scene, first + 1, s, published_on) == "final":
                    told.append(_alike(s, first + 1, last.scores, last.outcome or 0, same[1]))
        earlier = s in past
        if told and (earlier or tells_of_another_day(scene, s - 1)):
            told = [r if r.header and not earlier else replace(r, kind="other") for r in told]
        results.extend(told)
    results = list(_with_openers(results))
    settled = any(r.kind == "final" and r.scores and len(r.pair) == 2 for r in results)
    if not settled and published_on is not None and is_of_a_past_year(scene, published_on):
        return read_results(scene)
    return results


def _alike(s: int, at: int, score: Score, how: int, meeting: Meeting) -> Result:
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


def _in_order_of_line(scene: Scene, aggregate: Result, line: Result, score: Score) -> Result:
    """An aggregate in brackets behind a score line has its teams' order: "Leeds 4 Hull 3 (4-8 agg)"."""
    behind = scene.prose.lows[line.at : aggregate.at]
    if "(" not in behind or ")" in behind[behind.index("(") :]:
        return aggregate
    return replace(aggregate, first=line.first, second=line.second, scores=score, outcome=None)


def _same(scene: Scene, at: int, before: Sequence[Result]) -> Score | None:
    """The final score told last before word ``at`` in its paragraph, of which it speaks: "by the same score"."""
    prose = scene.prose
    last = next((r for r in reversed(before) if r.kind == "final" and r.scores), None)
    near = last is not None and prose.paragraph[last.sentence] == prose.paragraph[prose.sentence[at]]
    return last.scores if last is not None and near else None


_ON_THE_WAY = frozenset(("running", "half-time"))
_KIND_OF_LABEL = {None: "final", "final": "final", "half-time": "half-time"}


def _of_line(line: ScoreLine, s: int) -> Result:
    """What a score line of sentence ``s`` states: "Arsenal 2-1 Chelsea", "Croatia vs Denmark", "HT: Iran 0-1 Oman"."""
    kind = "fixture" if line.score is None else _KIND_OF_LABEL.get(line.label, "running")
    one, two = line.first.ids[0], line.second.ids[0]
    return Result(line.at, s, kind, one, two, line.score, home=one if line.spaced else None, header=True)


def _bound(
    scene: Scene,
    s: int,
    at: int,
    word: int | None,
    named: Sequence[TeamAt],
    score: Score | None,
    published_on: date | None,
) -> Result:
    """A result, its teams found by the grammar of the word that tells it. ``at``: the score, else that word."""
    first, end = scene.prose.sentences[s]
    lows = scene.prose.lows
    told_of = lows[at + 1 : at + 2] == ["scoreline"] and _W["half_time"].isdisjoint(lows[at + 2 : at + 6])
    if score and told_of and day_of_result(scene, at, s, published_on) == "final":
        return Result(at, s, "closing", None, None, score, outcome=0)  # "the 5-1 scoreline": told of the whole match
    anchor = at if word is None else word
    pivot = min(at, anchor)
    opponent, prep, favoured = opponent_governed(scene, anchor, at, named)
    if word is None and opponent is not None and prep not in ("against", "over", "versus", "by"):
        opponent = None
    subject, role = (favoured, None) if favoured else subject_of_result(scene, pivot, opponent, named, s)
    if opponent is None and subject is not None:
        does_it = beats(lows[anchor]) or lows[anchor] == "held"
        if lows[anchor + 1 : anchor + 2] == ["them"] and does_it:  # "relegated Hull by beating them 2-0"
            opponent = meant_by_them(subject, named, pivot)
        else:
            opponent = opponent_before(scene, subject, named, pivot, s)
            prep = "at" if opponent is not None and is_visited(scene.prose, subject, opponent) else prep
    if subject is not None and is_brought_to_them(scene.prose, subject, anchor, end):
        subject, opponent = opponent or meant_by_them(subject, named, subject.first), subject
    if opponent is None and subject is not None and is_called_a_club(lows, max(at, anchor), end):
        opponent = meant_by_them(subject, named, pivot)
    if subject is None and role is None and opponent is not None and first + 1 < pivot and lows[first] == "with":
        subject = opens_with_its_result(scene, opponent, named)
    if subject is None and role is None:
        subject, opponent = (
            (taken_by_result(scene, opponent, named), opponent) if opponent else both_between(scene, at, named)
        )
    if opponent is None and score and score[0] == score[1]:
        one_side, other = both_between(scene, at, named)
        if other is None:
            one_side, other = both_of_draw(scene, at, named)
        subject, opponent, role = one_side or subject, other, role if other is None else None
    if opponent is None and favoured is not None and score and score[0] == score[1]:
        opponent = _who_dropped_points(scene, at, favoured, named)
    if subject is None and role is not None and opponent is not None:  # "Leeds cheered as a goal gave the hosts a win"
        others = {t.ids[0]: t for t in named if t.ids != opponent.ids and t.form != "demonym"}
        subject = next(iter(others.values())) if len(others) == 1 else None
    if subject is not None and opponent is not None:
        if subject.ids == opponent.ids:
            subject = None
        elif prep == "in" and not teams.can_meet(subject.ids[0], opponent.ids[0]):
            opponent = None  # "Leeds's 2-0 win in Norway"
        elif opponent.end + 1 == subject.first and lows[opponent.end] == "and":
            subject, opponent = opponent, subject  # "Leeds and Hull drew 1-1"
    outcome = None if word is None else who_won(scene, word, prep, first, end)
    one, two = (subject.ids[0] if subject else None), (opponent.ids[0] if opponent else None)
    if two and one is None and role is None and lows[first] == "they" and (team := they(scene, first + 1, s)):
        one = team[0] if team[0] != two else None
    home = home_told(lows, at, anchor, first, end, one, two, prep, outcome)
    if home is None and "home" in lows[first:pivot]:
        home = at_home_before(lows, named, pivot, first)
    if (one is None or two is None) and (host := host_of(scene, anchor, end)):
        if one and host != one:  # "Leeds won 2-0 at Anfield"
            home = two = host
        elif (
            (two and role is None and prep != "at" and host != two)
            and teams.can_meet(host, two)
            and not _is_anothers(scene, s, anchor, two)
        ):
            home = one = host  # "his side beat Leeds 2-0 at Anfield"
    kind = kind_of_score(scene, at, anchor, s, published_on) if score else day_of_result(scene, anchor, s, published_on)
    decided = score is not None and score[0] != score[1]
    if word is None and decided and score and (taker := _taker(scene, at, end)):
        loser = one if one != taker[0] else two
        one, two, role, outcome = taker[0], loser if taker[0] else two, taker[1], 1
        two = two if two != one else None
    elif word is None and decided and one and opponent is not None and is_bested(lows, opponent):
        outcome = 1  # "got the better of Leeds 3-1"
    elif word is None and decided and (outdone := _outdone(scene, at, named, first)) is not None:
        one, two, outcome = outdone[0].ids[0], outdone[1].ids[0], 1
    scores = score
    if score and outcome == 0 and score[0] != score[1]:
        outcome, kind = None, "other" if kind == "final" else kind
    elif score and outcome:
        scores = (max(score), min(score)) if outcome > 0 else (min(score), max(score))
        if score[0] == score[1] and kind == "final":
            outcome = None  # "won after a 1-1 draw"
    pegged = {"pegged", "back"}.issubset(lows[max(first, at - 3) : at]) and _is_the_last_told(scene, at, end)
    if (kind in ("running", "half-time") or pegged) and score and one and two is None:  # "trailed 2-0 at Hull"
        visited = next((t for t in named if at < t.first <= at + OBJECT and lows[t.first - 1] == "at"), None)
        if visited is not None and not scene.prose.owns[visited.end - 1] and teams.can_meet(one, visited.ids[0]):
            home = two = visited.ids[0]
    if kind == "final" and outcome == 0 and draw_goes_on(lows, max(at, anchor), end):
        kind = "running"
    if score and outcome is None and kind == "final":
        between = _is_between(lows[first:end], at - first, max((t.end for t in named), default=end) - first)
        ended = (
            set(lows[max(first, at - 5) : at]) & _W["ended"]
            or is_gained(lows, at, first)
            or (two and (between or (one and pegged)))
        )
        kind = "final" if ended and score[0] == score[1] else "loose"
        if kind == "loose" and not one and not two and (ended or closes_report(scene, at, first, end)):
            kind = "closing"
        outcome = 0 if kind == "final" else None
    if kind == "final" and score and outcome and not (one or two or role):
        role = side_told_from_afar(lows, first, pivot)
    if kind == "final" and score and outcome and not (one or two or role) and is_of_this_match(lows, at, anchor, first):
        kind = "closing"  # "They lost 2-1", "sealed the 3-1 victory"
    return Result(at, s, kind, one, two, scores, outcome, home, role=role)


def _who_dropped_points(scene: Scene, at: int, favoured: TeamAt, named: Sequence[TeamAt]) -> TeamAt | None:
    """The one other team of a sentence, which acts before the draw at word ``at`` that somebody earned its opponents:
    "Leeds dropped points as Kane earned Hull a 1-1 draw"; not "Signed from Leeds, Kane earned a 1-1 draw for Hull"."""
    lows, (first, _) = scene.prose.lows, scene.prose.sentences[scene.prose.sentence[at]]
    others = {t.ids[0]: t for t in named if t.ids != favoured.ids and t.form != "demonym"}
    t = next(iter(others.values())) if len(others) == 1 else None
    if t is None or t.end > at or lows[t.end] in ROLES or scene.prose.owns[t.end - 1]:
        return None
    return t if _PREPOSITIONS.isdisjoint(lows[max(first, t.first - 1) : t.first]) else None


_PREPOSITIONS = word_lists("grammar_words")["prepositions"]


def _is_the_last_told(scene: Scene, at: int, end: int) -> bool:
    """Whether nothing behind a score at word ``at`` tells how a match went on: "led 2-0 but were pegged back to 2-2";
    not "pegged back to 2-2 before Kane scored", "pegged back to 2-2 by Hull, who won 4-2"."""
    return "#" not in scene.kinds[at + 1 : end] and _GOES_ON.isdisjoint(scene.prose.lows[at + 1 : end])


_GOES_ON = _W["not_for_long"] | TELLS_A_RESULT | {"but", "only", "who", "then", "when", "and"}


def _is_between(lows: Sequence[str], at: int, behind: int) -> bool:
    """Whether a sentence tells no more of a score at word ``at`` than between whom it was: "There were no goals between
    Leeds and Hull"; not "… before half-time", "… in three meetings". ``behind``: the word behind the last team."""
    if lows[at + 1 : at + 2] != ["between"]:
        return False
    when = _W["half_time"] | {"half", "period"}
    return when.isdisjoint(lows) and not {"", ".", ",", "at", "on"}.isdisjoint((*lows[behind:], "")[:1])


def _is_anothers(scene: Scene, s: int, word: int, opponent: str) -> bool:
    """Whether a result at ``word`` of sentence ``s`` is of a team named in the sentence before, of which it says "his
    side", "they": another than its ``opponent``."""
    prose = scene.prose
    if _THEIRS.isdisjoint(prose.lows[prose.sentences[s][0] : word]):
        return False
    return any(prose.sentence[t.first] == s - 1 and opponent not in t.ids for t in scene.teams)


_THEIRS = frozenset(("his", "their", "they"))


def _taker(scene: Scene, at: int, end: int) -> tuple[str | None, str | None] | None:
    """The team or the side to whom a score is: "3-1 to Leeds", "3-2 to the visitors"."""
    lows, kinds = scene.prose.lows, scene.kinds
    i = at + 3 if lows[at + 2 : at + 3] == ["the"] else at + 2
    if lows[at + 1 : at + 2] != ["to"] or i >= end:
        return None
    if kinds[i] == "T":
        return scene.teams[scene.refs[i]].ids[0], None
    return (None, "home" if lows[i] in _W["hosts"] else "away") if lows[i] in _W["sides"] else None


def _outdone(scene: Scene, at: int, named: Sequence[TeamAt], first: int) -> tuple[TeamAt, TeamAt] | None:
    """The teams of which the first did what only the score says to the second: "put Leeds to the sword 5-0"."""
    lows = scene.prose.lows
    before = [t for t in named if t.end <= at]
    if len(before) < 2:
        return None
    one, two = before[-2:]
    verb, manner = lows[one.end : two.first], lows[two.end : at]
    if verb[-2:-1] == ["the"] and verb[-1] in _W["of_opponents"]:  # "dominated the visiting Hull 4-1"
        verb = verb[:-2]
    if one.ids == two.ids or "demonym" in (one.form, two.form) or not 0 < len(verb) <= 4 or len(manner) > 3:
        return None
    if any(scene.prose.owns[t.end - 1] for t in (one, two)) or (
        one.first > first and lows[one.first - 1] in _W["against"]
    ):
        return None
    return (one, two) if _NO_VERB_OF_BEATING.isdisjoint(verb) and _W["running"].isdisjoint(manner) else None


_NO_VERB_OF_BEATING = (
    _W["against"] | _W["clause_breaks"] | _W["of_opponents"] | _W["passive"] | _W["running"] | {"and"}
)  # fmt: skip


def _in_words(
    scene: Scene, s: int, words: Sequence[int], named: Sequence[TeamAt], published_on: date | None
) -> Iterator[Result]:
    """The first result told without figures, by one of the ``words`` of a sentence, that names an opponent, else
    "Leeds' win": "won the league" tells none."""
    lows = scene.prose.lows
    owned = None
    for i in words:
        if lows[i] in _W["points"] and (points := _points(scene, s, i, named, published_on)) is not None:
            owned = owned or points
        plain = lows[i] in _W["results_in_words"]
        if (
            (plain or (lows[i] in _W["beat_verbs"] and has_as_object(scene, i, named)))
            and is_result_word(scene, i)
            and _is_told(lows, i)
        ):
            result = _bound(scene, s, i, i, named, None, published_on)
            if not plain and result.first is None:
                continue
            if result.outcome is not None and result.second:
                yield result
                return
            if owned is None and result.first and scene.kinds[i - 1] == "T" and scene.prose.owns[i - 1]:
                owned = result
            won = lows[i] in _W["intransitive"] and lows[i + 1 : i + 2] and lows[i + 1] in _W["after_a_result"]
            won = won or (lows[i] in _W["win_nouns"] and _is_given_to(scene, i, result.first))
            if owned is None and result.first and result.outcome and won and result.kind == "final":
                owned = result
    if owned:
        yield owned


def _beside_in_words(
    scene: Scene,
    s: int,
    words: Sequence[int],
    named: Sequence[TeamAt],
    told: Sequence[Result],
    published_on: date | None,
) -> Iterator[Result]:
    """The result told without figures behind those ``told`` with them, of two other teams: "Leeds drew 1-1 with Hull,
    as Stoke gained from Derby's defeat by Fulham"."""
    lows, last = scene.prose.lows, max(r.at for r in told)
    joint = next((i for i in range(last, scene.prose.sentences[s][1]) if lows[i] in _JOINS), None)
    taken = {team for r in told for team in r.pair}
    free = [t for t in named if t.ids[0] not in taken]
    behind = [i for i in words if joint is not None and i > joint]
    if len(free) > 1 and behind:
        for r in _in_words(scene, s, behind, free, published_on):
            if len(r.pair) == 2 and r.kind == "final":
                yield r


_JOINS = frozenset(("as", "while", "whereas", "and", "but"))


def _is_given_to(scene: Scene, i: int, team: str | None) -> bool:
    """Whether a win at word ``i`` is given to a team: "gave Leeds a first win", not "Leeds gave a win away"."""
    lows, kinds = scene.prose.lows, scene.kinds
    k = next((k for k in range(i - 1, max(0, i - 5), -1) if lows[k] in _A_POINT), 0)
    if not k or kinds[k - 1] != "T":
        return False
    t = scene.teams[scene.refs[k - 1]]
    return t.ids[0] == team and lows[t.first - 1] in _GIVES


_GIVES = word_lists("phrase_words")["gives"]


def _to_whom(scene: Scene, k: int) -> TeamAt | None:
    """The team that word ``k`` gives something: "gave Leeds a point", not "Leeds gave a point away"."""
    if scene.prose.lows[k] not in _GIVES or scene.kinds[k + 1] != "T":
        return None
    t = scene.teams[scene.refs[k + 1]]
    return t if scene.prose.lows[t.end : t.end + 1] in (["a"], ["the"], ["all"], ["three"]) else None


def _in_a_phrase(
    scene: Scene, s: int, places: Sequence[int], named: Sequence[TeamAt], published_on: date | None
) -> Iterator[Result]:
    """The result that a phrase at one of some ``places`` of a sentence tells: "sent Hull packing"."""
    first, end = scene.prose.sentences[s]
    lows = scene.prose.lows
    words = frozenset(lows[first:end])
    for i in places:
        if (found := _PHRASES.at(scene, i, end, words)) is None:
            continue
        if not _UNTOLD.isdisjoint(lows[max(first, i - 3) : i]):  # "did not crash out", "nearly sent Hull packing"
            continue
        phrase, stop = found
        opponent = next((t for t in named if i <= t.first < stop), None)
        if opponent is None:
            continue  # "got the better of the League Two side"
        if opponent.end == stop and not _W["team_after"].isdisjoint(lows[stop : stop + 1]):
            continue  # "got the better of the Hull defence"
        subject, _ = subject_of_result(scene, i, opponent, named, s)
        if subject is not None and subject.ids != opponent.ids:
            kind = day_of_result(scene, i, s, published_on)
            yield Result(i, s, kind, subject.ids[0], opponent.ids[0], outcome=_OUTCOMES[phrase.kind])
            return


_PHRASES = PhraseTable(read_phrases("result_phrases"))
_OUTCOMES = {"won": 1, "lost": -1}
_UNTOLD = frozenset(("not", "never", "didn't", "nearly", "almost"))


def _is_told(lows: Sequence[str], i: int) -> bool:
    """Whether a word tells a result by itself: "settled for a tie", but not "a third-round tie with Leeds"."""
    return lows[i] != "tie" or not _W["takes_points"].isdisjoint(lows[max(0, i - 4) : i])


_A_POINT = word_lists("grammar_words")["articles"]  # "a point", "a hard-earned derby point"
_PROVES = _W["proves"]  # "made a point"
_TELLING = _W["points"] | _W["results_in_words"] | (_W["beat_verbs"] - _W["often_others"])


def _points(scene: Scene, s: int, i: int, named: Sequence[TeamAt], published_on: date | None) -> Result | None:
    """What a side took from a match, in points: "hung on for the three points", "salvaged a point", "the spoils were
    shared"; not what it has, or needs."""
    first, end = scene.prose.sentences[s]
    lows = scene.prose.lows
    taken = next((k for k in range(i - 1, max(first, i - 6) - 1, -1) if lows[k] in _W["takes_points"]), None)
    gift = taken
    if gift is None:
        gift = next((k for k in range(i - 2, max(first, i - 6) - 1, -1) if lows[k] in _GIVES), None)
    given = None if gift is None else _to_whom(scene, gift)
    shared = not _W["shares_points"].isdisjoint(lows[max(first, i - 4) : min(end, i + 4)])
    if not shared and (
        (taken is None and given is None) or lows[i + 1 : i + 2] in ([","], ["behind"], ["clear"], ["ahead"], ["from"])
    ):
        return None
    one = lows[i] == "point" and any(lows[k] in _A_POINT for k in range(max(first, i - 4), i))
    one = one and lows[i - 1] not in _W["no_point"] and lows[i - 2] not in _PROVES
    if lows[i - 2 : i] == ["at", "one"] or lows[i + 1 : i + 2] == ["of"]:  # "at one point", "a point of view"
        return None
    all_three = lows[i] == "points" and lows[i - 1] in ("three", "the", "maximum")
    before = lows[max(first, i - 9) : i]
    denied = _W["not_taken"].intersection(before) - {"could" if "only" in before else ""}  # "could only rescue a point"
    if not (shared or one or all_three) or denied:
        return None
    kind = day_of_result(scene, i, s, published_on)
    if shared or one:
        pair = next((p for p in pairwise(named) if p[1].end <= i and lows[p[0].end : p[1].first] == ["and"]), None)
        if shared and pair is not None:  # "Leeds and Hull shared the points"
            return Result(i, s, kind, pair[0].ids[0], pair[1].ids[0], outcome=0)
    follows = "T" in scene.kinds[i + 1 : min(end, i + OBJECT + 2)]
    opponent, prep, favoured = opponent_governed(scene, i, i, named) if follows else (None, None, None)
    subject, role = subject_of_result(scene, i if taken is None else taken, opponent, named, s)
    one_side, other = favoured or given or subject, None
    if one_side is not None and opponent is not None and teams.can_meet(one_side.ids[0], opponent.ids[0]):
        other = opponent.ids[0]  # "picked up a point at Hull"
    home = other if prep in ("at", "in") else None
    if shared or one:
        return Result(i, s, kind, one_side.ids[0] if one_side and other else None, other, outcome=0, home=home)
    if one_side is None:
        return None
    return Result(i, s, kind, one_side.ids[0], other, outcome=1, home=home, role=role)
