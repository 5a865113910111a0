"""Which score of a match a printed one is: the final one, that at half-time, one on the way, of a shoot-out, an
aggregate.

Belongs here: telling them apart by the words around the score. Does not belong here: of which day a result is
(which_day.py), and whose goals each number counts (results.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from orchestration.football.grammar.scene import Scene
from orchestration.football.results.result_words import RESULT_NOUNS, is_result_word
from orchestration.football.results.which_day import day_of_result
from orchestration.football.words.lexicon import word_lists

_W = word_lists("result_words")


def is_of_this_match(lows: Sequence[str], at: int, word: int, first: int) -> bool:
    """Whether a result of nobody named is news: "They lost 2-1", "to prevail 3-2", "sealed the 3-1 victory"; not "we
    won 5-0", "after the 3-1 victory"."""
    if lows[word] in RESULT_NOUNS:
        return not _GAINS.isdisjoint(lows[max(first, at - 4) : at])
    return lows[word - 1] != "we"


_GAINS = _W["takes_points"] | {"completed", "clinched", "clinch", "wrapped", "rounded"}


def is_gained(lows: Sequence[str], at: int, first: int) -> bool:
    """Whether a score stands for the result that somebody gained, or of a whole match: "to claim a 1-1", "settled for a
    2-2", "in a 3-3 thriller"."""
    if not _W["thrillers"].isdisjoint(lows[at + 1 : at + 2]):
        return True
    return lows[at - 1] == "a" and not _W["takes_points"].isdisjoint(lows[max(first, at - 3) : at])


def closes_report(scene: Scene, at: int, first: int, end: int) -> bool:
    """Whether a score is a sentence of its own, as reports close with one: "5-1.", "Full time: 2-2.", "So 3-2.", "2-2
    it finished."."""
    before, after = scene.prose.lows[first:at], scene.prose.lows[at + 1 : end]
    if after[:1] == ["it"] and not before:
        return not _W["ended"].isdisjoint(after[1:2])
    return at + 2 >= end and (not before or not _W["closing"].isdisjoint(before))


def is_called_final(lows: Sequence[str], at: int, first: int) -> bool:
    """Whether a sentence says of a score that it is the final one: "The final stood at 2-1", "The final score was 2-1,
    with …"; not "The final was 20 minutes old when it was 2-1", "The final was 1-0 until Kane scored"."""
    said = lows[first + 2 : at]
    return (
        lows[first : first + 2] == ["the", "final"]
        and _W["of_a_final_score"].issuperset(said)
        and (_W["stood_only_then"].isdisjoint(lows[at + 1 : at + 2]) or not _W["called_scores"].isdisjoint(said))
    )


def draw_goes_on(lows: Sequence[str], word: int, end: int) -> bool:
    """Whether a draw does not last: "a 3-3 draw before losing to a late penalty", but not before a shoot-out."""
    after = lows[word + 1 : min(end, word + 12)]
    return not _W["not_for_long"].isdisjoint(after[:5]) and _W["shoot_out"].isdisjoint(after)


def kind_of_score(scene: Scene, at: int, word: int, s: int, published_on: date | None) -> str:
    """What a printed score is, by the words around it up to the next score."""
    lows, kinds = scene.prose.lows, scene.kinds
    first, end = scene.prose.sentences[s]
    if is_called_final(lows, at, first):
        return day_of_result(scene, word, s, published_on)
    low_end = kinds.index("#", at + 1, end) if "#" in kinds[at + 1 : end] else end
    low_first = next((i + 1 for i in range(at - 1, first - 1, -1) if kinds[i] == "#"), first)
    own = next(
        (i for i in range(at - 1, low_first - 1, -1) if lows[i] in _W["then"]), low_first
    )  # "5-4 on pens after 1-1"
    near = lows[max(own, at - 3) : min(low_end, at + 4)]
    over_legs = lows[at + 1 : at + 2] in _OVER and "legs" in lows[at + 2 : min(low_end, at + 6)]
    if over_legs or {"aggregate", "agg"} & set(near):  # "went down 3-2 over the two legs"
        return "aggregate"
    of_first = lows[at + 1 : at + 3] == ["first", "leg"] or _is_first_leg(lows[max(own, at - 5) : min(low_end, at + 5)])
    if of_first and not (s == 0 and _wins_a_first_leg(lows, at)):
        return "other"
    around = range(max(low_first, own, at - 7), min(low_end, at + 6))
    if any(is_shoot_out(lows, i) for i in around if lows[i] in _W["shoot_out"]):
        return "shoot-out"
    if "sudden" in lows[first:at] and ["sudden", "death"] in (lows[k : k + 2] for k in range(first, at - 1)):
        return "shoot-out"
    if _is_at_the_break(lows, max(own, at - 3), min(low_end, at + 4)) or _ends_a_half(lows, at, first):
        return "half-time"
    before = lows[max(first, at - 2) : at]
    square = before[-1:] == ["at"] and not _W["ended"].isdisjoint(lows[max(low_first, at - 6) : at])
    if square and not _W["half_time"] & set(lows[at : min(end, at + 6)]):  # "finished all square at 1-1"
        return day_of_result(scene, word, s, published_on)
    if (before[:1] == ["it"] and (lows[at - 1] in _W["ended"] or is_result_word(scene, at - 1))) or (
        before[-1:] == ["it"] and is_result_word(scene, at - 2)
    ):  # "It lost 2-1", "it finished one-all", "had won it 2-1"
        before = []
    after = lows[at + 1 : min(end, at + 3)]
    if (
        after[:1] == ["after"] and not _W["ninety"].isdisjoint(after[1:]) and low_end < end
    ):  # "1-1 after regulation and 2-2"
        return "running"
    if (
        after[:1] == ["behind"]
        and word < at
        and lows[word] in _W["beat_verbs"]
        and after[1:]
        and after[1] not in _LEADS_TO_A_TIME
    ):
        after = []  # "beat Hull 2-0 behind goals from Kane and Son"
    if after[:1] == ["after"] and after[1:] and after[1].endswith("ing"):
        after = []  # "beat Hull 3-1 after leading 1-0", "after trailing"
    if before[:1] == ["it"] and after[:1] == ["between"]:
        before = []  # "It was 2-2 between Leeds and Hull"
    if not _W["running"].isdisjoint(after) or {"it", "at", "from"} & set(before):
        return "running"
    if at == first and after[:1] == ["to"] and s > 1:  # "Kane slotted home. What a goal. 1-0 to Hull."
        return "running"
    if set(before) & {"lead", "leading", "led", "trailed", "trailing", "trail"}:
        return "running"
    return day_of_result(scene, word, s, published_on)


_OVER = (["over"], ["across"])


def _is_at_the_break(lows: Sequence[str], since: int, until: int) -> bool:
    """Whether words ``since..until`` speak of how it stood at half-time: not "scored twice after the break to win 2-1",
    "goals either side of the interval in a 3-1 win"."""
    breaks = (k for k in range(since, until) if lows[k] in _W["half_time"])
    return any(_BEYOND_THE_BREAK.isdisjoint(lows[max(0, k - 3) : k]) for k in breaks)


_BEYOND_THE_BREAK = frozenset(("after", "following", "since", "side", "sides"))


def _ends_a_half(lows: Sequence[str], at: int, first: int) -> bool:
    """Whether a score is how the first half ended: "the first half of the game ended 1-0", "had no shot in the first
    half as it ended 0-0"."""
    if lows[at - 1] not in _W["ended"]:
        return False
    k = at - 1 - 2 * (lows[at - 3 : at - 1] == ["as", "it"])
    while k > first and lows[k - 1] in _W["of_the_match"]:
        k -= 1
    return tuple(lows[max(first, k - 2) : k]) in _FIRST_HALF


_FIRST_HALF = frozenset((one, two) for one in ("first", "opening") for two in ("half", "period", "stanza"))
_LEADS_TO_A_TIME = frozenset(("at", "in", "inside", "by", "after", "before", "when", "on", ".", ","))


def is_shoot_out(lows: Sequence[str], i: int) -> bool:
    """Whether a word tells of a shoot-out: not "a seven-goal shootout", "a final-day shootout"."""
    return lows[i] in _W["shoot_out"] and not lows[i - 1].endswith(("-goal", "-day"))


_OUTCOMES = _W["lose_verbs"] | _W["win_verbs"] | _W["draw_words"]


def _is_first_leg(words: Sequence[str]) -> bool:
    """Whether a score is that of a leg played before: "lost the first leg 2-1", "a 2-1 first-leg lead"; not "won 2-1 in
    the first leg"."""
    if "first-leg" in words:
        return True
    legs = (i for i in range(3, len(words)) if words[i] == "leg" and words[i - 2 : i] == ["the", "first"])
    return any(words[i - 3] in _OUTCOMES for i in legs)


_FIRST_LEG = (["first-leg"], ["leg"])


def _wins_a_first_leg(lows: Sequence[str], at: int) -> bool:
    """Whether a report that begins so tells of a first leg: "took control with a 5-1 first-leg win"; not "squandered a
    5-1 first-leg win", "a 5-1 first-leg lead"."""
    leg = at + 1 + (lows[at + 1 : at + 3] == ["first", "leg"])
    result = lows[at - 1] == "a" and lows[leg : leg + 1] in _FIRST_LEG
    result = result and not _W["home_nouns"].isdisjoint(lows[leg + 1 : leg + 2])
    verb = at - 2 - (lows[at - 2] == "to")  # "cruised to a 5-1 first-leg win"
    return result and lows[verb] in _W["wins_a_leg"] and lows[verb - 1] not in _W["told_before"]
