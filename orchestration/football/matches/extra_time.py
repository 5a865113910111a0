"""Whether a match went to extra time, where golden goals are, or to a shoot-out.

Belongs here: the words that say so. Does not belong here: the score of a shoot-out (which_score.py), minutes of extra
time (time_phrases.py).
"""

from __future__ import annotations

from collections.abc import Sequence

from orchestration.football.acts.shoot_outs import is_shoot_out_to_come
from orchestration.football.game.frame import Frame
from orchestration.football.grammar.scene import Scene, background
from orchestration.football.results.result_words import RESULT_NOUNS
from orchestration.football.results.which_score import is_shoot_out
from orchestration.football.words.lexicon import word_lists

_W = word_lists("result_words")


def goes_on(scene: Scene, frame: Frame) -> None:
    """Marks a match that went to extra time, where golden goals are, or to a shoot-out, where its sentences say so."""
    prose, lows = scene.prose, scene.prose.lows
    past = background(scene)
    for i in prose.places(_W["goes_on"]):
        s = prose.sentence[i]
        first, end = prose.sentences[s]
        if s in past or (frame.sentences is not None and s not in frame.sentences):
            continue
        golden = lows[i] == "golden-goal" or lows[i : i + 2] == ["golden", "goal"]
        if golden or lows[i] in ("extra-time", "aet") or lows[i : i + 2] in (["extra", "time"], ["extra", "-"]):
            if _W["not_gone"].isdisjoint(lows[max(first, i - 4) : min(end, i + 5)]):
                frame.extra_time = True
                frame.said["extra time"].append((i, min(i + 2, end)))
        elif (
            (lows[i] in ("shoot-out", "shootout") or lows[i - 1] == "on")
            and _is_reached(lows, i, first, end)
            and not _is_of_others(scene, frame, i)
        ):
            frame.penalties = True
            frame.said["shoot-out"].append((i, i + 1))
    if frame.penalties and frame.final is None and frame.aggregate is None:
        frame.result = "draw"


def _is_of_others(scene: Scene, frame: Frame, i: int) -> bool:
    """Whether the team that a sentence names last before a word is of another match: "Hull, who beat Leeds on
    penalties"; not one that only tells whose somebody was: "Kane, once of Leeds"."""
    first, _ = scene.prose.sentences[scene.prose.sentence[i]]
    for k in range(i - 1, first - 1, -1):
        if scene.kinds[k] != "T" or (t := scene.teams[scene.refs[k]]).form == "demonym":
            continue
        if scene.prose.lows[t.first - 1] not in _NO_PARTY:
            return frame.home not in t.ids and frame.away not in t.ids
    return False


_NO_PARTY = frozenset(("of", "from", "with", "former"))


def _is_reached(lows: Sequence[str], i: int, first: int, end: int) -> bool:
    """Whether a shoot-out told at word ``i`` came about: not "headed for a shoot-out", "were holding on for a
    shoot-out", "three minutes before a shoot-out"; but "drew 1-1 before a shoot-out defeat"."""
    before = lows[max(first, i - 6) : i]  # "a draw would have meant a penalty shoot-out"
    led_up = "before" in before[-4:] and RESULT_NOUNS.isdisjoint(lows[i + 1 : min(end, i + 2)])
    to_come = is_shoot_out_to_come(lows, i) and lows[i - 2 : i] != ["before", "a"]
    return is_shoot_out(lows, i) and not led_up and not to_come and _W["not_gone"].isdisjoint(before)
