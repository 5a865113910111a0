"""A result and the teams that it is of: "beat Chelsea 2-1", "a 3-0 defeat at Leeds", "it finished goalless".

Belongs here: putting together what a sentence says of one result. Does not belong here: which words tell who won
(result_words.py), of whom they tell it (result_subjects.py, opponents.py), which score of a match it is
(which_score.py) and of which day (which_day.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from orchestration.football.game.result import Result, Score
from orchestration.football.grammar.scene import Scene, TeamAt
from orchestration.football.names import teams
from orchestration.football.names.names import ROLES
from orchestration.football.results.acting_teams import they
from orchestration.football.results.object_teams import is_bested
from orchestration.football.results.opponents import (
    OBJECT,
    at_home_before,
    both_between,
    both_of_draw,
    home_told,
    host_of,
    is_brought_to_them,
    is_called_a_club,
    is_visited,
    meant_by_them,
    opponent_before,
    opponent_governed,
)
from orchestration.football.results.result_subjects import (
    opens_with_its_result,
    side_told_from_afar,
    subject_of_result,
    taken_by_result,
)
from orchestration.football.results.result_words import TELLS_A_RESULT, beats, who_won
from orchestration.football.results.which_day import day_of_result
from orchestration.football.results.which_score import (
    closes_report,
    draw_goes_on,
    is_called_final,
    is_gained,
    is_of_this_match,
    kind_of_score,
)
from orchestration.football.words.lexicon import word_lists

_W = word_lists("result_words")


def bound(
    scene: Scene, at: int, word: int | None, named: Sequence[TeamAt], score: Score | None, published_on: date | None
) -> Result:
    """A result, its teams found by the grammar of the ``word`` that tells it. ``at``: the score, else that word;
    ``named``: the teams of its sentence."""
    s = scene.prose.sentence[at]
    first, end = scene.prose.sentences[s]
    lows = scene.prose.lows
    told_of = lows[at + 1 : at + 2] == ["scoreline"] and _W["half_time"].isdisjoint(lows[at + 2 : at + 6])
    if score and told_of and day_of_result(scene, at, s, published_on) == "final":
        return Result(at, s, "closing", None, None, score, outcome=0)  # "the 5-1 scoreline": told of the whole match
    anchor = at if word is None else word
    subject, opponent, prep, role = _sides(scene, at, word, named, score)
    outcome = None if word is None else who_won(scene, word, prep, first, end)
    kind = kind_of_score(scene, at, anchor, s, published_on) if score else day_of_result(scene, anchor, s, published_on)
    one, two = (subject.ids[0] if subject else None), (opponent.ids[0] if opponent else None)
    if two and one is None and role is None and lows[first] == "they" and (team := they(scene, first + 1, s)):
        one = team[0] if team[0] != two else None
    result = Result(at, s, kind, one, two, score, outcome, role=role)
    _place(scene, result, anchor, prep, named)
    if score:
        _let_score_decide(scene, result, score, word, named, opponent)
        _place_on_the_way(scene, result, named)
    if result.kind == "final" and result.outcome == 0 and draw_goes_on(lows, max(at, anchor), end):
        result.kind = "running"
    if score and result.kind == "final":
        _settle(scene, result, score, anchor, named)
    return result


Sides = tuple[TeamAt | None, TeamAt | None, str | None, str | None]
"""Whose result it is, against whom, the preposition before its opponent, and the side that stands for the first."""


def _sides(scene: Scene, at: int, word: int | None, named: Sequence[TeamAt], score: Score | None) -> Sides:
    """Whom a result is of, told as ``bound`` has it."""
    lows = scene.prose.lows
    anchor = at if word is None else word
    opponent, prep, favoured = opponent_governed(scene, anchor, at, named)
    if word is None and opponent is not None and prep not in ("against", "over", "versus", "by"):
        opponent = None
    subject, opponent, prep, role = _by_grammar(scene, at, anchor, named, (favoured, opponent, prep, None))
    if subject is None and role is None:
        subject, opponent = (
            (taken_by_result(scene, opponent, named), opponent) if opponent else both_between(scene, at, named)
        )
    drawn = score is not None and score[0] == score[1]
    if opponent is None and drawn:
        one_side, other = both_between(scene, at, named)
        if other is None:
            one_side, other = both_of_draw(scene, at, named)
        subject, opponent, role = one_side or subject, other, role if other is None else None
    if opponent is None and favoured is not None and drawn:
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
    return subject, opponent, prep, role


def _by_grammar(scene: Scene, at: int, anchor: int, named: Sequence[TeamAt], governed: Sides) -> Sides:
    """Whom the words around a result say it to be of. ``governed``: what its own word governs."""
    s = scene.prose.sentence[at]
    (first, end), lows = scene.prose.sentences[s], scene.prose.lows
    pivot = min(at, anchor)
    favoured, opponent, prep, _ = governed
    subject, role = (favoured, None) if favoured else subject_of_result(scene, pivot, opponent, named, s)
    if opponent is None and subject is not None:
        does_it = beats(lows[anchor]) or lows[anchor] in _W["forms_of_hold"]
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
    return subject, opponent, prep, role


def _place(scene: Scene, r: Result, anchor: int, prep: str | None, named: Sequence[TeamAt]) -> None:
    """Says which team the words place at home: "a 2-0 win at Leeds"; a ground may tell whom they do not name."""
    (first, end), lows = scene.prose.sentences[r.sentence], scene.prose.lows
    one, two, pivot = r.first, r.second, min(r.at, anchor)
    r.home = home_told(lows, r.at, anchor, first, end, one, two, prep, r.outcome)
    if r.home is None and "home" in lows[first:pivot]:
        r.home = at_home_before(lows, named, pivot, first)
    if (one is None or two is None) and (host := host_of(scene, anchor, end)):
        if one and host != one:  # "Leeds won 2-0 at Anfield"
            r.home = r.second = host
        elif (
            (two and r.role is None and prep != "at" and host != two)
            and teams.can_meet(host, two)
            and not _is_anothers(scene, r.sentence, anchor, two)
        ):
            r.home = r.first = host  # "his side beat Leeds 2-0 at Anfield"


def _let_score_decide(
    scene: Scene, r: Result, score: Score, word: int | None, named: Sequence[TeamAt], opponent: TeamAt | None
) -> None:
    """Says who won where a printed score alone tells it, and turns it so that the first team's goals stand first."""
    (first, end), lows = scene.prose.sentences[r.sentence], scene.prose.lows
    decided = score[0] != score[1]
    if word is None and decided and (taker := _taker(scene, r.at, end)):
        loser = r.first if r.first != taker[0] else r.second
        r.first, r.second, r.role, r.outcome = taker[0], loser if taker[0] else r.second, taker[1], 1
        r.second = r.second if r.second != r.first else None
    elif (word is None and decided and r.first and opponent is not None) and (
        is_bested(lows, opponent) or scene.kinds[r.at] != "#"
    ):
        r.outcome = 1  # "got the better of Leeds 3-1", "hit five without reply against Leeds"
    elif word is None and decided and (outdone := _outdone(scene, r.at, named, first)) is not None:
        r.first, r.second, r.outcome = outdone[0].ids[0], outdone[1].ids[0], 1
    if r.outcome == 0 and decided:
        r.outcome, r.kind = None, "other" if r.kind == "final" else r.kind
    elif r.outcome:
        r.scores = (max(score), min(score)) if r.outcome > 0 else (min(score), max(score))
        if not decided and r.kind == "final":
            r.outcome = None  # "won after a 1-1 draw"


def _place_on_the_way(scene: Scene, r: Result, named: Sequence[TeamAt]) -> None:
    """Says where a score on the way stood that names one team: "trailed 2-0 at Hull"."""
    if r.first is None or r.second is not None:
        return
    if r.kind in ("running", "half-time") or _is_pegged_back(scene, r):
        lows = scene.prose.lows
        visited = next((t for t in named if r.at < t.first <= r.at + OBJECT and lows[t.first - 1] == "at"), None)
        if visited is not None and not scene.prose.owns[visited.end - 1] and teams.can_meet(r.first, visited.ids[0]):
            r.home = r.second = visited.ids[0]


def _settle(scene: Scene, r: Result, score: Score, anchor: int, named: Sequence[TeamAt]) -> None:
    """Says of a final score whether its words tell a result, or it is 'loose' or 'closing'."""
    (first, end), lows, at = scene.prose.sentences[r.sentence], scene.prose.lows, r.at
    if r.outcome is None:
        between = _is_between(lows[first:end], at - first, max((t.end for t in named), default=end) - first)
        ended = (
            set(lows[max(first, at - 5) : at]) & _W["ended"]
            or is_gained(lows, at, first)
            or (r.second and (between or (r.first and _is_pegged_back(scene, r))))
            or (len(r.pair) > 1 and _is_goalless_share(lows, first, at))
        )
        drawn = score[0] == score[1]
        whole = ended and _W["parts_of_a_match"].isdisjoint(lows[first:at])
        if whole and not drawn and r.first and both_between(scene, at, named)[1] is not None:
            r.outcome = 1 if score[0] > score[1] else -1  # "the match between Leeds and Hull ended 2-1"
            return
        r.kind = "final" if ended and drawn else "loose"
        closes = ended or closes_report(scene, at, first, end) or is_called_final(lows, at, first)
        if r.kind == "loose" and not r.pair and closes:
            r.kind = "closing"
        r.outcome = 0 if r.kind == "final" else None
    if r.kind == "final" and r.outcome and not (r.pair or r.role):
        r.role = side_told_from_afar(lows, first, min(at, anchor))
        if r.role is None and is_of_this_match(lows, at, anchor, first):
            r.kind = "closing"  # "They lost 2-1", "sealed the 3-1 victory"


def _is_goalless_share(lows: Sequence[str], first: int, at: int) -> bool:
    """Whether two shared what word ``at`` tells of: "a point apiece after a goalless encounter"; not "little chance of
    a goalless encounter"."""
    goalless = lows[at] in ("goalless", "scoreless") and not _W["matches"].isdisjoint(lows[at + 1 : at + 2])
    return goalless and not _W["shares_points"].isdisjoint(lows[first:at])


def _is_pegged_back(scene: Scene, r: Result) -> bool:
    """Whether a side was pegged back to a score, which is the last told: "led 2-0 but were pegged back to 2-2"."""
    first, end = scene.prose.sentences[r.sentence]
    near = scene.prose.lows[max(first, r.at - 3) : r.at]
    return "pegged" in near and "back" in near and _is_the_last_told(scene, r.at, end)


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
    if one.ids == two.ids or "demonym" in (one.form, two.form) or not 0 < len(verb) <= 4 or len(manner) > 6:
        return None
    if any(scene.prose.owns[t.end - 1] for t in (one, two)) or (
        one.first > first and lows[one.first - 1] in _W["against"]
    ):
        return None
    return (one, two) if _NO_VERB_OF_BEATING.isdisjoint(verb) and _W["running"].isdisjoint(manner) else None


_NO_VERB_OF_BEATING = (
    _W["against"] | _W["clause_breaks"] | _W["of_opponents"] | _W["passive"] | _W["running"] | {"and"}
)  # fmt: skip
