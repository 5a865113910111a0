"""Whether a text tells a match as its subject, or only speaks of one: transfer news, previews, opinion.

Belongs here: weighing the signs that a match is being reported. Does not belong here: finding its result
(results.py) and its goals (match_goals.py).
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from itertools import pairwise
from operator import itemgetter

from orchestration.football.clubs.cast import weigh
from orchestration.football.game.frame import Frame
from orchestration.football.game.scoreline import result_cost
from orchestration.football.grammar.scene import Scene
from orchestration.football.matches.main_match import introduced
from orchestration.football.tellings.goal import Goal, minute_of
from orchestration.football.words.lexicon import word_lists

_WORDS = word_lists("subject_words")
TOLD = 2.4
PLAYED_OUT = 1.5  # of _play, and a text tells its match
MOSTLY = 0.4  # of the names of teams in a text that one match plays out in are its two


def telling(scene: Scene, frame: Frame, goals: Sequence[Goal]) -> float:
    """How strongly a text tells a match, in points: ``TOLD`` or more is a report. ``looks_back`` is asked before."""
    return sum(map(itemgetter(1), signs(scene, frame, goals)))


Signs = list[tuple[str, float]]


def signs(scene: Scene, frame: Frame, goals: Sequence[Goal]) -> Signs:
    """What speaks for a text's telling a match, and against, each with its points.

    A result at the head of the text counts most, then goals with their scorers and minutes; words of the transfer
    market, of fixtures to come and a text about many teams count against it.
    """
    if frame.told_at != 0 and not _WORDS["foretells"].isdisjoint(_heading(scene)):
        return [("the heading foretells a match", 0.0)]
    headed = frame.headed and not _looks_ahead(scene)
    vouched = headed and frame.main
    weights = weigh(scene)
    share = (weights[frame.home] + weights[frame.away]) / max(sum(weights.values()), 1.0)
    found: Signs = []
    opens = _opens_with_result(scene, frame, goals)
    if frame.final is None and not vouched:
        play = _play(scene, goals, share) if frame.main else 0.0
        told = any(g.person is not None for g in goals) if not frame.main else _told_whole(frame, goals) or opens
        plays_out = play >= PLAYED_OUT and share >= MOSTLY
        if not plays_out and not told:
            return [("no final score is stated, and neither goals nor minutes let the match play out", 0.0)]
        if plays_out:
            found.append(("it plays out", 1.0 + min(play, 3.0)))
        if told and (headed or introduced(scene) == {frame.home, frame.away}):
            found.append(("its goals are told whole", 1.5))
    if frame.told_at is not None:
        at = frame.told_at if frame.main else 0  # a round-up may list its results under its stories
        full = frame.final is not None or _is_worded(frame)
        early = (3.0 if at <= 3 else 2.0 if at <= 8 else 0.0) if full else 2.0 if opens else 0.8
        found.append(("how early its result stands", early))
    if frame.final is not None and sum(frame.final) == sum([g.person is not None for g in goals]) > 0:
        found.append(("each goal of its score has a scorer", 1.5))
    if vouched:
        found.append(("the text is headed by it", 3.0))
    for g in goals:
        if g.person is not None or g.constraints:
            when = minute_of(g)
            found.append((_GOALS, 0.8 if when and when.regulation is not None else 0.5 if when else 0.3))
    found.append(("minutes and periods of play", min(2.0, 0.2 * _times_of_play(scene))))
    if frame.main:
        prose = scene.prose
        size = max(len(prose.lows), 120)
        market, ahead = len(prose.places(_WORDS["transfer"])), len(prose.places(_WORDS["ahead"]))
        found.append(("words of the transfer market", -min(3.5, max(0.0, 120 * market / size - 0.6))))
        found.append(("words of matches to come", -min(2.0, 150 * ahead / size)))
        if share < 0.45:
            found.append(("most of its teams are others", -1.0))
    return found


_GOALS = "its goals, more with their minutes"


_LOOKS_BACK = re.compile(
    r"\b(?:years? (?:ago|since|on(?! \w+day\b)|later)|flashback|throwback|anniversary|on this day|revisited)\b"
    r"|^obituary\b|\bobituary(?: [:|]|$)"  # not "Hull write Leeds' title obituary with a 2-0 win"
)


def looks_back(scene: Scene) -> bool:
    """Whether a text's heading says that it tells of years ago, "On this day", "… revisited", or its opening that it is
    of somebody dead."""
    return _mourns(scene) or bool(_LOOKS_BACK.search(" ".join(_heading(scene))))


def _mourns(scene: Scene) -> bool:
    """Whether the news that a text opens with is a death, "Former winger Alan Hart has died aged 81", and no result;
    not "Leeds won for Hart, who has died aged 81", "won on the day Hart dies aged 81"."""
    lows, opening = scene.prose.lows, scene.prose.sentences[:2]
    if "#" in scene.kinds[: opening[-1][1]]:
        return False
    for first, end in opening:
        if "aged" in lows[first:end] and (news := _DIES.match(" ".join(lows[first:end]))) is not None:
            clause = news[1].rpartition(",")[2].split()
            return _OF_A_CLAUSE_BESIDE.isdisjoint(clause)
    return False


_DIES = re.compile(r"(.*)\b(?:ha(?:s|ve) (?:died|passed away)|dies) aged\b")
_OF_A_CLAUSE_BESIDE = frozenset(("who", "whose", "as", "when", "after", "day", "week", "weekend", "that"))


def _heading(scene: Scene) -> list[str]:
    return scene.prose.lows[: scene.prose.sentences[0][1]]


def _looks_ahead(scene: Scene) -> bool:
    """Whether a text's heading speaks of a match to come: "Leeds v Fulham preview", "… ahead of Cup clash"."""
    heading = _heading(scene)
    return not _WORDS["preview"].isdisjoint(heading) or not _AHEAD.isdisjoint(pairwise(heading))


_AHEAD = frozenset(
    (("ahead", "of"), ("team", "news"), ("look", "out"), ("key", "questions"), ("how", "to"), ("to", "watch"))
)


def _is_worded(frame: Frame) -> bool:
    """Whether a match of a round-up has its result in words, "Everton began with a convincing win at Hull", or only its
    teams, "Kane struck for Everton at Hull"."""
    return not frame.main and (frame.result is not None or frame.met)


def _opens_with_result(scene: Scene, frame: Frame, goals: Sequence[Goal]) -> bool:
    """Whether a short text opens with the result of its match in words, and goals that come to that, of somebody named,
    are what it tells of in two sentences, and in every third at least."""
    if not frame.main or frame.result is None or frame.told_at is None or frame.told_at > _OPENING or not goals:
        return False
    telling = {t.sentence for g in goals if g.person is not None for t in g.tellings}
    return (
        len(telling) >= max(2, len(scene.prose.sentences) / 3)
        and not result_cost(goals[-1].after, frame.result)
        and not _is_of_no_one_match(scene, frame.told_at)
    )


def _is_of_no_one_match(scene: Scene, s: int) -> bool:
    """Whether what sounds like a result is asked, wanted, of several matches or of a player who left: "Did Leeds beat
    Hull?", "Leeds want to beat Hull", "Leeds have beaten Hull four times", "Leeds lost Kane to Hull"."""
    lows, kinds = scene.prose.lows, scene.kinds
    first, end = scene.prose.sentences[s]
    return not _WORDS["no_one_match"].isdisjoint(lows[first:end]) or any(
        (lows[k] in _LOSES and kinds[k + 1] == "P") or (lows[k] == "times" and kinds[k - 2] == "T")
        for k in range(first + 1, end - 1)
    )


_LOSES = frozenset(("lose", "loses", "lost", "losing"))


_OPENING = 1  # the last sentence of a text, its heading counted, with which it opens


def _told_whole(frame: Frame, goals: Sequence[Goal]) -> bool:
    """Whether goals without a stated score are one match's: three or more, or two that make the result told in words,
    each with its minute, or most of which the text ties to the score ("equalised", "1-0"). Else they are of several
    matches as likely as of one."""
    timed = sum((when := minute_of(g)) is not None and when.regulation is not None for g in goals)
    tied = sum(bool(g.constraints) for g in goals)
    least = 2 if goals and frame.result is not None and not result_cost(goals[-1].after, frame.result) else 3
    return len(goals) >= least and (timed == len(goals) or 2 * tied > len(goals))


def _play(scene: Scene, goals: Sequence[Goal], share: float) -> float:
    """How surely a text without a stated score lets one match play out, in log-odds: many of its words are of play and
    of minutes, few of talk, of what may come and of other years, and it hardly speaks of other teams."""
    lows, places = scene.prose.lows, scene.prose.places
    percent = 100 / max(len(lows), 120)
    return (
        0.4 * min(2.0, percent * _times_of_play(scene))
        + min(5.0, percent * len(places(_WORDS["play"])))
        - 1.6 * min(3.0, percent * len(places(_YEARS)))
        - 0.6 * min(3.0, percent * len(places(_WORDS["may_come"])))
        - 0.7 * min(4.0, percent * len(places(_WORDS["talk"])))
        + 2.0 * share
        + 0.8 * any(g.person is not None for g in goals)
        - 3.7
    )


def _times_of_play(scene: Scene) -> int:
    """How many minutes and periods of play a text tells."""
    return sum([at.phrase.regulation is not None or at.phrase.period is not None for at in scene.times])


_YEARS = frozenset((*map(str, range(1900, 2100)), "ago"))


def confidence(points: float) -> float:
    """Points as a probability, 0.5 at ``TOLD``."""
    return round(1 / (1 + math.exp(-(points - TOLD))), 3)
