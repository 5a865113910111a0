"""The words of a clause that deny the goal it seems to tell, less those that something beside them excuses.

Belongs here: what denies ("saved", "wide", "not") and each excuse, as a row of data/no_misses.csv or a condition with a
name. Does not belong here: which words the clause has, and what is told behind it (misses.py).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from itertools import pairwise
from typing import NamedTuple

from orchestration.football.grammar.parts_of_speech import ITS, is_from_somebody
from orchestration.football.grammar.scene import Scene
from orchestration.football.words.beside import read_beside, which_holds
from orchestration.football.words.lexicon import word_lists
from orchestration.football.words.numerals import number_of

_W = word_lists("goal_words")
NEGATIONS = _W["negations"]


class Clause(NamedTuple):
    """Words ``a..b`` about a goal word ``at`` of a sentence up to ``end``; ``lows`` all words of the text, ``said``
    those of the clause."""

    scene: Scene
    at: int
    a: int
    b: int
    end: int
    lows: list[str]
    said: frozenset[str]


def denials(c: Clause) -> set[str]:
    """The words that deny what a clause tells, and that nothing excuses."""
    lows, a, b, at = c.lows, c.a, c.b, c.at
    denying, negating = c.said & _W["bad"], c.said & NEGATIONS
    if not (denying or negating):
        return {"neither"}.intersection(lows[a:at])
    vain = _in_vain(c)
    found = {
        lows[k]
        for k in range(a, b)
        if lows[k] in denying
        and c.scene.kinds[k] != "P"  # "Parry", "Hope"
        and k not in vain
        and not _is_excused(c, k)
    }
    if found and found <= _W["mere_chances"] and _takes_a_chance(c):
        found = set()
    if negating:
        found.update(lows[k] for k in range(max(a, at - 4), at) if lows[k] in negating and k not in vain)
    return found.union({"neither"}.intersection(lows[a:at]))


def _is_excused(c: Clause, k: int) -> bool:
    """Whether word ``k`` would deny a goal, were it not for what is said beside it."""
    rows = _BESIDE.get(("", c.lows[k]))
    return bool(rows and which_holds(rows, c.said, c.lows, c.a, k, k + 1, c.b)) or any(
        excuse(c, k) for excuse in _EXCUSES[c.lows[k]]
    )


_BESIDE = read_beside("no_misses")


def goes_in_off(c: Clause, _k: int = 0) -> bool:
    """Whether a ball goes in off the frame: "in off the post", "via the upright", "into the net off the underside"."""
    said = c.said
    if "via" in said or "aid" in said or ("underside" in said and "net" in said) or goes_on_in(c):
        return True
    return "off" in said and not _IN_OFF.isdisjoint(pairwise(c.lows[c.a : c.b]))


_IN_OFF = frozenset((("in", "off"), ("home", "off")))


def is_over_the_line(words: Sequence[str]) -> bool:
    """Whether a ball comes off the woodwork or somebody and goes in: "down off the bar and over the line", "took a
    touch on its way past Hart"."""
    way = next((k for k in range(len(words) - 4) if words[k : k + 3] == ["on", "its", "way"]), None)
    if way is not None and words[way + 3] in _PAST and words[way + 4] not in _NOBODY:
        return True  # "on its way past Hart", not "past the post"
    crosses = "over" in words or ("down", "behind") in pairwise(words)
    if ("line", "of") in pairwise(words) or "off the line" in " ".join(words):  # "the line of defence"
        return False
    return crosses and ("line" in words or "goal-line" in words) and _W["clears_the_line"].isdisjoint(words)


_PAST = word_lists("side_words")["past_him"]
_NOBODY = frozenset((".", ",", ";", "the", "a", "his"))


def goes_on_in(c: Clause) -> bool:
    """Whether a ball that meets the frame goes on in: "against the underside of the bar and in", "against the post and
    over the line", "clipped the bar on its way in"; not "hit the post and in the ensuing scramble"."""
    for k in range(c.a, min(c.b, len(c.lows) - 2)):
        if c.lows[k] in _W["frame_of_the_goal"] and c.lows[k + 1 : k + 5] == _ON_ITS_WAY_IN:
            return True
        if c.lows[k] in _W["frame_of_the_goal"] and c.lows[k + 1] == "and":
            where = k + 2 + (c.lows[k + 2] == "down")
            ends = c.lows[where + 1 : where + 2] in _ENDS or c.scene.kinds[where + 1 : where + 2] == ["t"]
            if (c.lows[where : where + 1] == ["in"] and ends) or is_over_the_line(c.lows[k + 2 : c.b]):
                return True
    return False


_ON_ITS_WAY_IN = ["on", "its", "way", "in"]
_ENDS: tuple[list[str], ...] = ([], ["."], [","], [";"], ["off"], ["via"], ["from"], ["after"])


def settles_it(c: Clause, _k: int = 0) -> bool:
    """Whether somebody looked to have settled the match, "to have put it beyond doubt": with a goal, though it did not
    last."""
    settles = c.lows[c.at] in _W["settles"] or (
        c.lows[c.at] == "put" and not _W["puts_it_beyond"].isdisjoint(c.lows[c.at + 2 : c.b])
    )
    return settles and c.lows[c.at - 2 : c.at] == ["to", "have"] and not _W["seemed"].isdisjoint(c.said)


def _looked_like_it(c: Clause, k: int) -> bool:
    """Whether a goal "looked like earning" something, "looked to have won it"."""
    like = c.lows.index("like", c.a) if "like" in c.said else k
    return settles_it(c) or not _W["gives"].isdisjoint(c.lows[like + 1 : c.b][:1])


def _should_have_been_kept_out(c: Clause, _k: int) -> bool:
    """Whether the keeper "should have saved it", "should have done better"; not who shot."""
    kept = "saved" in c.said or "done" in c.said
    return "have" in c.said and kept and not _SHOULD.isdisjoint(c.said) and not _his_own(c)


def _his_own(c: Clause) -> bool:
    """Whether who "should have done better" in a clause is who shot, not who let it in: "… with a header"; not
    "the keeper should have done better with a low shot", "… with a shot from Kane", "a shot that Hart should have"."""
    lows, a, b = c.lows, c.a, c.b
    should = next(k for k in range(a, b) if lows[k] in _SHOULD)
    if not _W["keeper"].isdisjoint(lows[a:should]):
        return False
    near = range(should, min(b - 1, should + _DONE_WITHIN))
    withs = [k for k in near if lows[k] == "with" and lows[k + 1] in ITS]
    return any(not any(is_from_somebody(c.scene, j, b) for j in range(k + 2, min(b, k + 5))) for k in withs)


_SHOULD = frozenset(("should", "ought"))
_DONE_WITHIN = 12  # words: "should have done better at the far post with a header"


def _is_a_wing(c: Clause, k: int) -> bool:
    """Whether a "wide" is where a ball came from: "wide on the left"; "from wide" is a row."""
    return c.lows[k + 1 : k + 4] in (["on", "the", "left"], ["on", "the", "right"])


def _is_given_after_all(c: Clause, _k: int) -> bool:
    """Whether a goal was ruled out only at first: "a shot at first ruled offside, then awarded"."""
    return is_only_at_first(c.lows[c.a : c.b]) and not _W["given_after_all"].isdisjoint(c.lows[c.at : c.end])


def is_only_at_first(words: Sequence[str]) -> bool:
    """Whether a call is said not to have been the last word: "initially ruled out", "first flagged offside"."""
    return not _W["at_first"].isdisjoint(words) or (
        "first" in words
        and any(
            (w, then) == ("at", "first") or (w == "first" and then in _W["called_no_goal"])
            for w, then in pairwise(words)
        )
    )


def _is_not_how_it_went(c: Clause, _k: int) -> bool:
    """Whether a "clear" is none that the ball was headed: "raced clear and headed in", "was clear to
    score"; not "clear header"."""
    return c.lows[c.at - 1] != "clear" or c.lows[c.at] == "to"


def _is_what_the_goal_was_for(c: Clause, k: int) -> bool:
    """Whether word ``k`` behind the goal word tells what the goal was for: "headed in to deny Leeds victory", "struck
    late, saving a point for Leeds"; not what a keeper does: "headed on for Hart to deny Leeds a goal"."""
    lows, kinds = c.lows, c.scene.kinds
    if k <= c.at or not (lows[k].endswith("ing") or lows[k - 1] == "to") or is_made_to(c.scene, k - 2):
        return False
    said = lows[k + 1 : min(c.b, k + 8)]
    spared = "from" in said[1:4] and "T" in kinds[k + 1 : k + 4]  # "to save Leeds from a third defeat"
    return spared or not _W["what_a_goal_is_for"].isdisjoint(said)


def is_made_to(scene: Scene, k: int) -> bool:
    """Whether who is named up to word ``k`` is made to do what follows: "for Hart to save", "forced the keeper to
    save"; not "headed past Hart to save a point"."""
    if scene.kinds[k] != "P":
        return scene.prose.lows[k] in _W["keeper"]
    before = scene.prose.lows[scene.people.mentions[scene.refs[k]].first - 1]
    return before in _W["enables"] or before in _W["keeper"]


def _does_to_a_side(c: Clause, k: int) -> bool:
    """Whether word ``k`` behind a shot tells what it did to a side: "Kane's header denied Hull a win", "kept Spurs
    top"; not "Hart denied Spurs", "Kane's header kept Hart busy", "his goals have kept Spurs up" this year."""
    return k > c.at and c.scene.kinds[k + 1 : k + 2] == ["T"] and c.lows[k - 1] not in _PERFECT


_PERFECT = frozenset(("have", "has", "had"))
_CONDITIONS: tuple[tuple[Set[str], Callable[[Clause, int], bool]], ...] = (
    ({"crossbar", "woodwork", "upright"}, goes_in_off),
    ({"looked"}, _looked_like_it),
    (_SHOULD | {"saved"}, _should_have_been_kept_out),
    ({"wide"}, _is_a_wing),
    ({"clear"}, _is_not_how_it_went),
    (_W["annuls"], _is_given_after_all),
    (_W["deprives"], _is_what_the_goal_was_for),
    (_W["moves_a_side"], _does_to_a_side),
)
_EXCUSES = {word: [excuse for words, excuse in _CONDITIONS if word in words] for word in _W["bad"]}


def _in_vain(c: Clause) -> set[int]:
    """The words of a clause that deny what would deny a goal: "could not prevent", "no chance", "had no trouble", "at
    the second attempt", "almost at once", "after his miss"."""
    lows, a, b = c.lows, c.a, c.b
    vain: set[int] = set()
    if _VAIN.isdisjoint(c.said):
        return vain
    for k in range(a, b):
        if lows[k] in _W["vain"]:
            undone = next((j for j in range(k + 1, min(b, k + 4)) if lows[j] in _W["undone"]), k - 1)
            vain.update(range(max(a, k - 1), undone + 1))
        elif (
            (lows[k] == "attempt" and lows[k - 1] in _W["ranks"])
            or (lows[k] == "almost" and _is_of_time(lows, k + 1))
            or (lows[k] in _W["denies"] and not WINS.isdisjoint(lows[k + 1 : min(b, k + 7)]))
            or (lows[k] == "miss" and not _AFTER.isdisjoint(lows[max(0, k - 4) : k]))
        ):
            vain.add(k)
    return vain


def _is_of_time(lows: list[str], k: int) -> bool:
    """Whether what an "almost" before word ``k`` stands with says when or how far: "straight away", "the last kick",
    "30 yards"."""
    at_once = not _W["at_once"].isdisjoint(lows[k : k + 1]) or lows[k : k + 2] in (["the", "last"], ["the", "final"])
    return at_once or any(map(number_of, lows[k : k + 1]))


_AFTER = frozenset(("after", "despite", "following", "since", "for"))
_VAIN = _W["vain"] | _W["denies"] | {"attempt", "almost", "miss"}
WINS = word_lists("result_words")["win_nouns"] | {"point", "points", "draw"}  # "denied Hull a famous win"


def _takes_a_chance(c: Clause) -> bool:
    """Whether a chance that a clause tells of was taken: "buried his chance", "with his first chance"."""
    taken = c.lows[c.at] in _TAKES_A_CHANCE or "took" in c.said or "with" in c.said
    return taken or _ends_in_the_net(c.lows[c.a : c.b])


_TAKES_A_CHANCE = {w for w in _W["sure_finish"] if w.endswith("ed")} | {
    "tucked", "slotted", "accepted", "seized", "seizes", "seizing", "grabbed",
}  # fmt: skip


def _ends_in_the_net(words: list[str]) -> bool:
    """Whether a ball goes "into the net", "into the far corner"."""
    into = next((k for k, w in enumerate(words) if w == "into"), None)
    return into is not None and not _W["net"].isdisjoint(words[into + 1 : into + 6])
