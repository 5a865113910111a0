"""Results that a sentence tells without figures: "Leeds beat Hull", "sent Hull packing", "a point at Leeds".

Belongs here: by a word, by a phrase, and by the points taken. Does not belong here: whom such a word is of
(binding.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from orchestration.football.game.result import Result
from orchestration.football.grammar.scene import Scene, TeamAt
from orchestration.football.names import teams
from orchestration.football.results.binding import bound
from orchestration.football.results.opponents import OBJECT, has_as_object, opponent_governed
from orchestration.football.results.result_subjects import subject_of_result
from orchestration.football.results.result_words import is_result_word
from orchestration.football.results.which_day import day_of_result
from orchestration.football.tellings.phrases import PhraseTable, read_phrases
from orchestration.football.words.lexicon import word_lists

_W = word_lists("result_words")


def in_words(
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
            result = bound(scene, i, i, named, None, published_on)
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


def beside_in_words(
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
        for r in in_words(scene, s, behind, free, published_on):
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


def in_a_phrase(
    scene: Scene, s: int, places: Sequence[int], named: Sequence[TeamAt], published_on: date | None
) -> Iterator[Result]:
    """The result that a phrase at one of some ``places`` of a sentence tells: "sent Hull packing"."""
    first, end = scene.prose.sentences[s]
    lows = scene.prose.lows
    words = frozenset(lows[first:end])
    for i in places:
        if (found := PHRASES.at(scene, i, end, words)) is None:
            continue
        if not _UNTOLD.isdisjoint(lows[max(first, i - 3) : i]):  # "did not crash out", "nearly sent Hull packing"
            continue
        phrase, stop = found
        opponent = next((t for t in named if i <= t.first < stop), None)
        if opponent is None:
            continue  # "got the better of the League Two side"
        if opponent.end == stop and not _W["team_after"].isdisjoint(lows[stop : stop + 1]):
            continue  # "got the better of the Hull defence"
        if not _STANDINGS.isdisjoint(lows[stop : min(end, stop + 4)]):
            continue  # "Kane's goal saw them past Hull in the table"
        if opponent.first == i + 1 and scene.prose.owns[stop - 1] and _TEAM.isdisjoint(lows[stop : stop + 2]):
            continue  # "after hammering Hull's woodwork"; but "hammering Hull's ten men"
        subject, _ = subject_of_result(scene, i, opponent, named, s)
        if subject is not None and subject.ids != opponent.ids:
            kind = day_of_result(scene, i, s, published_on)
            ended_by_a_draw = not _W["spells"].isdisjoint(lows[i:stop]) and _tells_a_draw(lows, stop, end)
            outcome = 0 if ended_by_a_draw else _OUTCOMES[phrase.kind]
            hosted = ("at", "home") in pairwise(lows[i:stop])
            at_home = opponent if lows[opponent.first - 1] == "at" else subject if hosted else None
            home = at_home.ids[0] if at_home else None
            yield Result(i, s, kind, subject.ids[0], opponent.ids[0], outcome=outcome, home=home)
            return


def _tells_a_draw(lows: Sequence[str], first: int, end: int) -> bool:
    """Whether words ``first..end`` tell a draw: "(ended Hull's winning run) with a hard-earned point", "… as Kane
    earned a draw"; not "to draw level on points with Luton", "to go a point clear"."""
    return any(
        lows[k] in _DRAWN and "a" in lows[max(first, k - 2) : k] and _OF_A_TABLE.isdisjoint(lows[k + 1 : k + 2])
        for k in range(first, end)
    )


PHRASES = PhraseTable(read_phrases("result_phrases"))
_OUTCOMES = {"won": 1, "lost": -1}
_DRAWN = frozenset(("draw", "stalemate", "point"))
_STANDINGS = frozenset(("table", "standings", "difference"))
_TEAM = frozenset(("men", "side", "team"))
_OF_A_TABLE = frozenset(("clear", "behind", "above", "below", "ahead", "off", "from", "adrift", "of"))
_UNTOLD = frozenset(("not", "never", "didn't", "nearly", "almost"))


def _is_told(lows: Sequence[str], i: int) -> bool:
    """Whether a word tells a result by itself: "settled for a tie", but not "a third-round tie with Leeds", "drew a
    blank at Leeds"."""
    if lows[i] in _W["forms_of_draw"] and lows[i + 1 : i + 3] == ["a", "blank"]:
        return False
    return lows[i] != "tie" or not _W["takes_points"].isdisjoint(lows[max(0, i - 4) : i])


_A_POINT = word_lists("grammar_words")["articles"]  # "a point", "a hard-earned derby point"
_PROVES = _W["proves"]  # "made a point"
TELLING = _W["points"] | _W["results_in_words"] | (_W["beat_verbs"] - _W["often_others"])


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
