"""What denies a goal: a miss, a save, a wish, an almost.

Belongs here: whether the clause of a goal word takes the goal back. Does not belong here: whether a ball went in
(shots.py), goals of another day (other_days.py), and those that the referee takes back (disallowed.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from orchestration.football.clauses import clause_around, forestalled
from orchestration.football.deliveries import SERVED
from orchestration.football.lexicon import word_lists
from orchestration.football.parts_of_speech import ITS, is_from_somebody
from orchestration.football.penalties import is_shoot_out_to_come
from orchestration.football.scene import Scene

_W = word_lists("goal_words")
_NEGATIONS = _W["negations"]


def tells_no_goal(scene: Scene, at: int, first: int, end: int) -> bool:
    """Whether the clause of ``at`` tells of no goal: a miss, a save, a wish, an almost."""
    lows = scene.prose.lows
    a, b = clause_around(scene, at, first, end)
    if a == at > first and lows[at].endswith("ing") and _says_how_missed(scene, at, first, end):
        return True
    if lows[at - 1] == "to" and scene.kinds[at - 2] == "P":  # "came back off the post for Kane to tap in"
        a = next((k for k in range(at - 3, max(a, at - 7), -1) if lows[k] == "for"), a)
    if lows[at - 1] == "by" and "what" in lows[a:at]:  # "showed what they would be missing by scoring"
        a = at
    if "who" in lows[a:at]:  # "was saved with the ball falling to Kane who tapped in"
        a = next(k for k in range(at, a, -1) if lows[k - 1] == "who")
    if (
        "once" in lows[a:at]
        and (k := lows.index("once", a)) < at
        and (scene.kinds[k + 1] == "P" or lows[k + 1] == "the")
    ):
        a = k + 1  # "were rarely troubled once Kane had given them the lead"
    if ("thanks", "to") in pairwise(lows[a:at]):
        a = lows.index("thanks", a)  # "looked set for a win thanks to Kane's penalty"
    if lows[a - 1] == "yet" and lows[a - 2] in _NEGATIONS:  # "has not yet found the net"
        return True
    if lows[a - 1] in _W["soft"]:  # "when Kane scored they looked safe"
        b = next((k for k in range(at + 2, b) if lows[k] in _ANOTHER_SUBJECT and lows[k - 1] != "that"), b)
    if (too_late := forestalled(lows, a, at)) is not None and "P" in scene.kinds[too_late:at]:
        a = too_late + 1
    window = lows[a:b]
    if _DENYING.isdisjoint(window):
        return _is_taken_back(scene, b, end, _W["annuls"] if lows[at] in _W["score"] else _W["stops"])
    closes = b
    if (behind := _behind_the_goal(scene, at, b)) < b:
        window, b = lows[a:behind], behind
    said = frozenset(window)
    found = _W["bad"] & said
    if found:
        for k in range(a, b):
            if scene.kinds[k] == "P" and lows[k] in found:  # the name of somebody: "Parry", "Hope"
                found = found - {lows[k]}
    if found and "own" in said:  # "parried it into his own net"
        found = found - _SPILLS
    negated = "neither" in lows[a:at] or not _NEGATIONS.isdisjoint(lows[max(a, at - 4) : at])
    of_a_side = _of_a_side(scene, at, b) if not _DENIES_A_SIDE.isdisjoint(found) else set()
    if (found or negated) and (vain := _in_vain(lows, a, b) | of_a_side):
        found = _W["bad"].intersection(lows[k] for k in range(a, b) if k not in vain)
        negated = any(lows[k] in _NEGATIONS for k in range(max(a, at - 4), at) if k not in vain)
    if "straight" in said and lows[a + window.index("straight") + 1 : a + window.index("straight") + 2] in (
        ["at"],
        ["into"],
        ["to"],
    ):
        return True
    shoot_out = said & _W["shoot_outs"]
    if shoot_out and not is_shoot_out_to_come(lows, a + window.index(min(shoot_out))):
        return True
    if not _KEEPS.isdisjoint(found) and not _KEPT.isdisjoint(said):
        found = found - _KEEPS
    if not _DEPRIVES.isdisjoint(found) and (depriving := _for_the_result(scene, at, b)) is not None:
        found = found - {depriving}
    if "holding" in found and ("lead" in said or "advantage" in said):
        found = found - {"holding"}  # "holding a lead earned with Kane's goal"
    if found and not _ATONES.isdisjoint(said):
        found = found - {"miss", "missed", "missing", "misses", "failed", "chance", "chances", "opportunity"}
    if "saved" in found and "followed" in said:  # "followed in his saved penalty"
        found = found - {"saved"}
    if "should" in found and "have" in said and ("saved" in said or "done" in said) and not _his_own(scene, a, b):
        found = found - {"should", "saved"}
    in_off = "off" in said and any(one in _IN and two == "off" for one, two in pairwise(window))
    in_off = in_off or "via" in said or "aid" in said  # "tapped in via the upright", "with the aid of the crossbar"
    in_off = in_off or ("underside" in said and "net" in said)  # "into the net off the underside of the crossbar"
    if in_off or "rebound" in said:  # "in off the crossbar", "the rebound off the crossbar"
        found = found - {"crossbar", "woodwork", "upright"}
    if "inches" in found and lows[a + window.index("inches") - 1] == "of":  # "from a matter of inches"
        found = found - {"inches"}
    if "hopes" in found and not _W["raises"].isdisjoint(said):  # "tapped in to raise hopes"
        found = found - {"hopes"}
    settles = lows[at] in _W["settles"] and lows[at - 2 : at] == ["to", "have"] and not _W["seemed"].isdisjoint(said)
    likely = "like" in said and not _W["gives"].isdisjoint(lows[a + window.index("like") + 1 : b][:1])
    if "looked" in found and (settles or likely or "enough" in said):  # "looked to have won it", "like earning the win"
        found = found - {"looked"}
    if "wide" in found and _is_a_wing(lows, a + window.index("wide")):
        found = found - {"wide"}
    if "half-cleared" in found and not SERVED.isdisjoint(lows[a + window.index("half-cleared") + 1 : b]):
        found = found - {"half-cleared"}  # "turned in a half-cleared corner"
    if "ruled" in found and "crossed" in said:  # "was ruled to have crossed the line"
        found = found - {"ruled"}
    if not _AT_FIRST.isdisjoint(said) and not _GIVEN_AFTER_ALL.isdisjoint(lows[at:end]):
        found = found - _W["annuls"]  # "a shot at first ruled offside, then awarded"
    if "tame" in found and not _CREEPS_IN.isdisjoint(said):  # "his tame shot squirmed through the keeper's hands"
        found = found - {"tame"}
    if found and lows[at - 1] != "clear":
        found = found - {"clear"}
    if (
        found
        and found <= _W["mere_chances"]
        and (lows[at] in _TAKES_A_CHANCE or "took" in said or "with" in said or _ends_in_the_net(window))
    ):
        found = frozenset()
    if found or negated or (not _W["beats"].isdisjoint(said) and not _BEATEN_AWAY.isdisjoint(pairwise(window))):
        return True
    if "post" in said or "bar" in said or "frame" in said:
        k = next(k for k in range(a, b) if lows[k] in ("post", "bar", "frame"))
        if not (
            {"near", "far", "back", "inside", "in", "left", "right", "via", "aid", "help"}
            & set(lows[max(a, k - 3) : k])
            or (scene.kinds[k - 2] == "P" and "inside" in lows[max(a, k - 6) : k])  # "inside Joe Hart's far post"
            or (in_off and "off" in lows[max(a, k - 6) : k])  # "in off Hart's post"
            or ("off" in lows[max(a, k - 3) : k] and "in" in lows[max(a, k - 4) : k])
            or is_over_the_line(lows[k:b])
            or (
                "off" in lows[max(a, k - 3) : k] and (lows[at] in _COUNTS or lows[at] in _W["score"])
            )  # "added a fifth with a header off the post"
            or ("underside" in lows[max(a, k - 3) : k] and "in" in lows[max(a, k - 8) : k])
        ):
            return True
        if {"hit", "struck", "against", "rattled", "onto", "clipped"} & set(lows[max(a, k - 4) : k]):
            return True
    if not settles and lows[max(a, at - 2) : at][-2:] in (["would", "have"], ["to", "have"]):
        return True
    if not settles and "to" in said and not _W["seemed"].isdisjoint(said) and _seems_to(window):
        return True  # "a header that appeared to have crossed the line"
    return _is_taken_back(scene, closes, end, _W["annuls"] if lows[at] in _W["score"] else _W["stops"])


_AT_FIRST = frozenset(("initially", "originally"))
_GIVEN_AFTER_ALL = frozenset(("awarded", "given", "allowed", "overturned"))


def _is_a_wing(lows: Sequence[str], k: int) -> bool:
    """Whether a "wide" at word ``k`` is where a ball came from: "from wide on the left", "out wide"."""
    return lows[k - 1] in ("from", "out") or lows[k + 1 : k + 4] in (["on", "the", "left"], ["on", "the", "right"])


def _seems_to(words: Sequence[str]) -> bool:
    """Whether somebody only seemed to do something: "appeared to", "seemed certain to"."""
    seems = (k for k, w in enumerate(words) if w in _W["seemed"])
    return any(words[k + 1 + (words[k + 1 : k + 2] in _SURE) :][:1] == ["to"] for k in seems)


_SURE = (["certain"], ["sure"], ["set"], ["bound"], ["destined"], ["likely"])


def _says_how_missed(scene: Scene, at: int, first: int, end: int) -> bool:
    """Whether an -ing at ``at`` only tells how somebody missed: "wasted a chance, shooting over an empty net"."""
    lows = scene.prose.lows
    if lows[at - 1] != ",":
        return False
    a, b = clause_around(scene, at - 2, first, end)
    return not _W["wastes"].isdisjoint(lows[a:b]) and _ATONES.isdisjoint(lows[a:b])


def is_over_the_line(words: Sequence[str]) -> bool:
    """Whether a ball comes off the woodwork or somebody and goes in: "down off the bar and over the line", "took a
    touch on its way past Hart"."""
    way = next((k for k in range(len(words) - 4) if words[k : k + 3] == ["on", "its", "way"]), None)
    if way is not None and words[way + 3] in _PAST and words[way + 4] not in _NOBODY:
        return True  # "on its way past Hart", not "past the post"
    crosses = "over" in words or ("down", "behind") in pairwise(words)
    if ("line", "of") in pairwise(words):  # "of defence"
        return False
    return crosses and ("line" in words or "goal-line" in words) and _W["clears_the_line"].isdisjoint(words)


_PAST = frozenset(("past", "beyond"))
_NOBODY = frozenset((".", ",", ";", "the", "a", "his"))
_ANOTHER_SUBJECT = word_lists("grammar_words")["they"]
_BEATEN_AWAY = frozenset((verb, where) for verb in _W["beats"] for where in ("out", "away"))  # by a keeper
_DENYING = (
    frozenset(("straight", "post", "bar", "frame", "have"))
    | _W["shoot_outs"]
    | _W["beats"]
    | _W["bad"]
    | _NEGATIONS
    | _W["seemed"]
)
_TAKES_A_CHANCE = {w for w in _W["sure_finish"] if w.endswith("ed")} | {
    "tucked",
    "slotted",
    "accepted",
}  # "buried his chance"
_COUNTS = frozenset(("added", "adds", "adding", "doubled", "doubles", "made", "makes", "completed", "grabbed"))
_SPILLS = frozenset(
    ("parried", "parry", "parrying", "palmed", "pushed", "failing", "failed", "trying", "attempting", "attempted",
     "attempt", "clear")
)  # fmt: skip
_CREEPS_IN = frozenset(("squirmed", "slipped", "crept", "trickled", "slid"))
_IN = frozenset(("in", "home"))
_KEEPS = frozenset(("kept", "keeping", "keep", "keeps"))
_KEPT = frozenset(("cool", "nerve", "composure", "calm", "head"))
_ATONES = frozenset(("atoned", "amends", "atone"))


def _in_vain(lows: list[str], a: int, b: int) -> set[int]:
    """The words of a clause, ``a..b``, that deny what would deny a goal: "could not prevent", "no chance", "had no
    trouble", "at the second attempt", "almost at once", "after his miss"."""
    vain: set[int] = set()
    if _VAIN.isdisjoint(lows[a:b]):
        return vain
    for k in range(a, b):
        if lows[k] in _W["vain"]:
            undone = next((j for j in range(k + 1, min(b, k + 4)) if lows[j] in _W["undone"]), k - 1)
            vain.update(range(max(a, k - 1), undone + 1))
        elif (
            (lows[k] == "attempt" and lows[k - 1] in _W["ranks"])
            or (lows[k] == "almost" and _is_of_time(lows, k + 1))
            or (lows[k] in _DENIES and not _WINS.isdisjoint(lows[k + 1 : min(b, k + 7)]))
            or (lows[k] == "miss" and not _AFTER.isdisjoint(lows[max(0, k - 4) : k]))
        ):
            vain.add(k)
    return vain


def _his_own(scene: Scene, a: int, b: int) -> bool:
    """Whether who "should have done better" in words ``a..b`` is who shot, not who let it in: "… with a header"; not
    "the keeper should have done better with a low shot", "… with a shot from Kane", "a shot that Hart should have"."""
    lows = scene.prose.lows
    should = lows.index("should", a)
    if not _W["keeper"].isdisjoint(lows[a:should]):
        return False
    near = range(should, min(b - 1, should + _DONE_WITHIN))
    withs = [k for k in near if lows[k] == "with" and lows[k + 1] in ITS]
    return any(not any(is_from_somebody(scene, j, b) for j in range(k + 2, min(b, k + 5))) for k in withs)


_DONE_WITHIN = 12  # words: "should have done better at the far post with a header"


def _is_of_time(lows: list[str], k: int) -> bool:
    """Whether what an "almost" before word ``k`` stands with says when: "straight away", "the last kick"."""
    return not _W["at_once"].isdisjoint(lows[k : k + 1]) or lows[k : k + 2] in (["the", "last"], ["the", "final"])


_MATCHES = word_lists("result_words")["matches"]
_WINS = word_lists("result_words")["win_nouns"] | {"point", "points", "draw"}  # "denied Hull a famous win"


def _behind_the_goal(scene: Scene, at: int, end: int) -> int:
    """Where in the clause of a goal word ``at`` begins what is no more said of it: "headed the opener | Hull failed to
    recover", "… to give them a win | that pushed them up the table", "headed in | what looked like the winner"; ``end``
    where nothing does."""
    lows, kinds = scene.prose.lows, scene.kinds
    for k in range(at + 1, end):
        if lows[k] == "what" and k + 1 < end and lows[k + 1] in _W["seemed"]:
            return k
        if lows[k] == "which" and lows[k - 1] == "in" and k - 1 > at:  # "ahead in a half | in which they had chances"
            return k - 1
        if lows[k : k + 2] in _HAD_AN_EFFECT and _is_somebodys_goal(scene, at):
            return k
        if lows[k] == "that" and lows[k - 1] in _WINS:
            return k
        if lows[k] in _MATCHES and lows[k - 2] == "in" and k - 2 > at:  # "… to win it in a match | stopped twice"
            return k
        if kinds[k] == "T" and kinds[k - 1] != "T":
            article = k - (lows[k - 1] == "the")
            if lows[article - 1] in _W["sure_noun"] and article - 1 > at:
                return article
    return end


_HAD_AN_EFFECT = [[seems, "to"] for seems in ("threatened", *sorted(_W["seemed"]))]


def _is_somebodys_goal(scene: Scene, at: int) -> bool:
    """Whether a noun at word ``at`` is a goal that somebody has: "Kane's brace", "goals from Kane"; not "a winner"."""
    owned = True in scene.prose.owns[max(0, at - 4) : at] or scene.prose.lows[at + 1 : at + 2] in (["from"], ["by"])
    return owned and scene.prose.lows[at] in _W["sure_noun"]


def _for_the_result(scene: Scene, at: int, end: int) -> str | None:
    """The word behind the goal word ``at`` by which it tells what the goal was for: "headed in to deny Leeds victory",
    "struck late, saving a point for Leeds"; None for what a keeper does: "headed on for Hart to deny Leeds a goal"."""
    lows = scene.prose.lows
    for k in range(at + 1, end):
        if lows[k] in _DEPRIVES and (lows[k].endswith("ing") or lows[k - 1] == "to") and not _is_made_to(scene, k - 2):
            said = lows[k + 1 : min(end, k + 8)]
            spared = "from" in said[1:4] and "T" in scene.kinds[k + 1 : k + 4]  # "to save Leeds from a third defeat"
            return lows[k] if spared or not _W["what_a_goal_is_for"].isdisjoint(said) else None
    return None


def _is_made_to(scene: Scene, k: int) -> bool:
    """Whether who is named up to word ``k`` is made to do what follows: "for Hart to save", "forced the keeper to
    save"; not "headed past Hart to save a point"."""
    if scene.kinds[k] != "P":
        return scene.prose.lows[k] in _W["keeper"]
    before = scene.prose.lows[scene.people.mentions[scene.refs[k]].first - 1]
    return before in _W["enables"] or before in _W["keeper"]


_DEPRIVES = frozenset(("deny", "denying", "save", "saving", "prevent", "preventing", "stop", "stopping"))


def _of_a_side(scene: Scene, at: int, b: int) -> set[int]:
    """The words up to ``b`` behind a shot that tell what it did to a side: "Kane's header denied Hull a win", "kept
    Spurs top"; not "Hart denied Spurs", "Kane's header kept Hart busy"."""
    lows, kinds = scene.prose.lows, scene.kinds
    behind = range(at + 1, min(b, len(lows) - 1))
    denies = (k for k in behind if lows[k] in _DENIES_A_SIDE and kinds[k + 1] == "T")
    return {k for k in denies if lows[k - 1] not in _PERFECT}  # "his goals have kept Spurs up" this year


_PERFECT = frozenset(("have", "has", "had"))
_DENIES_A_SIDE = _W["moves_a_side"] & _W["bad"]
_AFTER = frozenset(("after", "despite", "following", "since", "for"))
_DENIES = frozenset(("denied", "denies", "deny", "denying"))
_VAIN = _W["vain"] | _DENIES | {"attempt", "almost", "miss"}


def _ends_in_the_net(words: list[str]) -> bool:
    """Whether a ball goes "into the net", "into the far corner"."""
    into = next((k for k, w in enumerate(words) if w == "into"), None)
    return into is not None and not _NET.isdisjoint(words[into + 1 : into + 6])


_NET = frozenset(("net", "corner", "roof"))


def _is_taken_back(scene: Scene, at: int, end: int, by: frozenset[str]) -> bool:
    """Whether what follows a clause takes its shot back: "only for the flag to go up", "but Cech saved"; ``by`` are
    the words that do. Not what another then does: "…, but Alli shot over"."""
    lows = scene.prose.lows
    k = at + (at < end and lows[at] == ",")
    joint = lows[k] if k < len(lows) else ""
    if joint == "and":  # "struck it tamely and the keeper clutched it"
        ahead = lows[k + 1 : min(end, k + 6)]
        it = ahead.index("it") if "it" in ahead else 0
        keeps = it > 0 and ahead[it - 1] in _CATCHES and ahead[it + 1 : it + 2] != ["in"]
        a_keeper = scene.kinds[k + it - 1] == "P" or not _W["keeper"].isdisjoint(ahead[:it])
        gone_in = lows[max(0, k - 8) : k] + lows[k + it + 2 : min(end, k + it + 6)]
        return keeps and a_keeper and _IN_ALREADY.isdisjoint(gone_in)
    if joint not in ("but", "which") and lows[k : k + 2] not in _REVERSALS:
        return False
    stop = next((j for j in range(k + 1, min(end, k + 14)) if lows[j] in _CLAUSE_ENDS), min(end, k + 14))
    ahead = lows[k + 1 : stop]
    if not _SPOILS.isdisjoint(pairwise(ahead)) or any(
        w in _NEGATIONS for w, then in pairwise(ahead) if then == "enough"
    ):
        return False  # "… had them on course, only for Alli's shot to deny them", "but it was not enough to deny Hull"
    if ("in", "off") in pairwise(ahead):  # "levelled with a header, which went in off the post"
        by = by - _OFF_TARGET
    if k > at and scene.kinds[k + 1 : k + 2] == ["P"]:  # not "Kane whips it in but Alli heads over"
        by = by - _OFF_TARGET
    if not by.isdisjoint(ahead):
        return True
    waits = by is _W["stops"] and not _W["keeper"].isdisjoint(ahead) and "beaten" not in ahead
    return waits and not _THERE.isdisjoint(ahead)


_OFF_TARGET = frozenset(("over", "wide", "bar", "post", "crossbar", "woodwork", "narrowly"))
_CATCHES = frozenset(
    ("clutched", "caught", "held", "gathered", "saved", "smothered", "blocked", "collected", "clawed", "tipped",
     "palmed", "pushed")
)  # fmt: skip
_IN_ALREADY = frozenset(("home", "net"))  # "slotted home and the keeper collected it", "… it from the net"
_SPOILS = frozenset((("deny", "them"), ("denied", "them")))
_THERE = frozenset(("there", "equal", "alert", "again"))  # "shot, but the keeper was equal to it"
_REVERSALS = (["before", "being"], ["only", "for"], ["only", "to"])
_CLAUSE_ENDS = frozenset((",", ";", ".", "and", "when", "before", "after"))


def only_meant(scene: Scene, i: int, first: int) -> bool:
    """A goal only wished or feared: "to take the lead" after hope, "would", "looking to"."""
    lows = scene.prose.lows
    before = lows[max(first, i - 5) : i]
    if before[-1:] == ["to"] and before[-2:-1] in (["minutes"], ["seconds"]):  # "needed two minutes to score"
        return False
    if before[-1:] == ["to"] and not {"just", "only", "no"} & set(before):
        return bool(_W["meant"] & set(before))
    return False
