"""What a clause says of the ball: that it went in, that it did not, or that the words are about another day.

Belongs here: the bounds of a clause, outcomes of a shot, misses, wishes, quotes, tallies, shoot-outs. Does not belong
here: who did it (actors.py).
"""

from __future__ import annotations

import re
from itertools import pairwise

from orchestration.football.lexicon import word_lists
from orchestration.football.scene import Scene

_W = word_lists("goal_words")
_BE = _W["be"]
_SERVED = _W["served"]
_CORNERS = _W["corners"]
_OWN = re.compile(r"\b(?:his|their|her) own (?:net|goal|goalkeeper|keeper)\b|(?:past|beyond|beat) (?:his|their) own")


def clause_around(scene: Scene, at: int, first: int, end: int) -> tuple[int, int]:
    """The words around ``at`` up to the next commas, dashes and conjunctions."""
    lows, kinds = scene.prose.lows, scene.kinds

    def parts(i: int) -> bool:
        w = lows[i]
        if w in ",;:–—()-" or w in _W["hard"]:
            return True
        if w in _W["soft"]:
            return not (w == "and" and 0 < i < len(kinds) - 1 and kinds[i - 1] == kinds[i + 1] and kinds[i - 1] in "PT")
        return False

    a = at
    while a > first and not parts(a - 1):
        a -= 1
    b = at + 1
    while b < end and not parts(b):
        b += 1
    return a, b


def quoted_words(scene: Scene) -> list[bool]:
    """Whether each word stands in quotation marks that hold at least four words."""
    words = scene.prose.words
    flags = [False] * len(words)
    opened: int | None = None
    for i, w in enumerate(words):
        if opened is None:
            if w in '“"«':
                opened = i
        elif w in '”"»':
            if i - opened > 4:
                flags[opened:i] = [True] * (i - opened)
            opened = None
        elif i - opened > 120:
            opened = None
    return flags


_NEGATIONS = _W["negations"]


def tells_no_goal(scene: Scene, at: int, first: int, end: int) -> bool:
    """Whether the clause of ``at`` tells of no goal: a miss, a save, a wish, an almost."""
    lows = scene.prose.lows
    a, b = clause_around(scene, at, first, end)
    window = lows[a:b]
    found = _W["bad"].intersection(window)
    if "straight" in window and lows[a + window.index("straight") + 1 : a + window.index("straight") + 2] in (
        ["at"],
        ["into"],
        ["to"],
    ):
        return True
    if "kept" in found and {"cool", "nerve", "composure", "calm", "head"} & set(window):
        found = found - {"kept"}
    if {"atoned", "amends", "atone"} & set(window):
        found = found - {"miss", "missed", "missing", "misses", "failed"}
    if "should" in found and {"saved", "done"} & set(window) and "have" in window:
        found = found - {"should", "saved"}
    if found == {"clear"} and lows[at - 1] != "clear":
        found = frozenset()
    if found == {"chance"} and ("took" in window or "with" in window):
        found = frozenset()
    if found or not _NEGATIONS.isdisjoint(lows[max(a, at - 4) : at]):
        return True
    if "post" in window or "bar" in window or "frame" in window:
        k = next(k for k in range(a, b) if lows[k] in ("post", "bar", "frame"))
        if not ({"near", "far", "back", "inside", "in", "left", "right"} & set(lows[max(a, k - 3) : k])):
            return True
        if {"hit", "struck", "against", "rattled", "onto", "clipped"} & set(lows[max(a, k - 4) : k]):
            return True
    if lows[max(a, at - 2) : at][-2:] in (["would", "have"], ["to", "have"]):
        return True
    # "but his shot was saved", "only for the flag to go up": the words after the clause take it back
    after = lows[b : min(end, b + 9)]
    return bool(after[:1] == ["only"] and after[1:2] in (["for"], ["to"]))


def only_meant(scene: Scene, i: int, first: int) -> bool:
    """A goal only wished or feared: "to take the lead" after hope, "would", "looking to"."""
    lows = scene.prose.lows
    before = lows[max(first, i - 5) : i]
    if before[-1:] == ["to"]:
        return bool(_W["meant"] & set(before))
    return False


def pastness(lows: list[str], at: int, first: int, end: int) -> float:
    """How far the words around ``at`` tell a goal of another day: records, last season's, two years ago's."""
    text = lows[first:end]
    said = set(text)
    if (
        not _W["records"].isdisjoint(said)
        and not _W["firsts"].isdisjoint(said)
        and not _W["who_sets_records"].isdisjoint(said)
    ):
        if said & {"became", "become", "becoming", "since"} or text[:5] == ["it", "was", "the", "first", "time"]:
            return 2.0
    if said & {"record", "surpassing"} and any(len(w) == 4 and w.isdigit() and w[:2] in ("19", "20") for w in text):
        return 2.0
    near = lows[max(first, at - 9) : min(end, at + 10)]
    if any(a in ("last", "previous") and b in _W["other_days"] for a, b in pairwise(near)):
        return 1.5
    return 1.5 if {"ago", "reverse"} & set(near) and _W["long_ago"] & set(near) else 0.0


def in_shootout(lows: list[str], first: int, end: int) -> bool:
    """Whether a sentence tells kicks of a shoot-out: "In the shoot-out, …", "On the final spot kicks …"."""
    opening = lows[first : min(end, first + 8)]
    return any(w in ("shoot-out", "shootout", "spot-kicks") for w in opening) or (
        "spot" in opening and "kicks" in opening
    )


def is_tally(scene: Scene, first: int, end: int) -> bool:
    """ "14 - Harry Kane has scored 14 home league goals": a tally, not an event."""
    words = scene.prose.words
    return end - first > 3 and words[first].isdigit() and words[first + 1] in "-–—"


def are_parted(scene: Scene, a: int, b: int) -> bool:
    """Whether a strong boundary stands between two words of a sentence: two things are told, not one."""
    return any(
        w in ("but", "before", ";", "while", "although", "though") for w in scene.prose.lows[min(a, b) : max(a, b)]
    )


def into_own_net(lows: list[str], at: int, first: int, end: int) -> bool:
    a, b = max(first, at - 12), min(end, at + 14)
    for k in range(at, a - 1, -1):
        if lows[k] in (",", "but", ";", "before", "–"):
            a = k
            break
    for k in range(at, b):
        if lows[k] in (",", "but", ";", "before", "–"):
            b = k
            break
    return bool(_OWN.search(" ".join(lows[a:b])))


def from_the_spot(lows: list[str], at: int, first: int, end: int) -> bool:
    near = lows[max(first, at - 12) : min(end, at + 14)]
    if {"spot-kick", "panenka"} & set(near) or "from the spot" in " ".join(near) or "12 yards" in " ".join(near):
        return True
    for k, w in enumerate(near):
        if w == "penalty" and near[k + 1 : k + 2] not in (
            ["area"],
            ["box"],
            ["spot"],
            ["claim"],
            ["claims"],
            ["appeal"],
            ["appeals"],
            ["shout"],
        ):
            return not {"missed", "saved", "shoot-out", "shootout", "turned"} & set(near)
    return False


def goes_in(scene: Scene, i: int, clause_end: int, end: int) -> bool:
    """Whether the ball goes in: "home", "into the net", "past the keeper", "into the bottom corner"."""
    lows, kinds = scene.prose.lows, scene.kinds
    stop = min(clause_end + (1 if clause_end < end and lows[clause_end] in ("and", "after") else 0), i + 18, end)
    w0 = lows[i]
    served = {w for k, w in enumerate(lows[i + 1 : i + 6], i + 1) if w in _SERVED and lows[k - 1] not in _CORNERS}
    if w0.startswith("pick") and "P" in kinds[i + 1 : i + 4]:
        return False
    if served and (
        w0.startswith("whip")
        or (
            served != {"ball"}
            and "home" not in lows[i + 1 : i + 3]
            and not (
                lows[i + 1] in ("in", "on", "onto")
                or {"from", "at", "onto", "after"} & set(lows[i + 1 : i + 4])
                or any(scene.prose.owns[i + 1 : i + 5])
            )
        )
    ):
        return False
    if w0 in ("buried", "buries", "burying", "bury") or (
        w0 in ("converted", "converts", "converting", "convert", "dispatched", "despatched")
    ):
        return True
    for k in range(i + 1, stop):
        w, b = lows[k], lows[k - 1]
        if w == "home" and b not in ("the", "their", "at", "a", "from") and k - i < 9:
            return True
        if w == "in" and k - i < 6 and kinds[k] != "t" and b not in ("off", "back"):
            n, n2 = lows[k + 1 : k + 2], lows[k + 2 : k + 3]
            if not n or n[0] in ".,;)!" or n[0] in _W["after_in"]:
                return not (n in (["his"], ["to"]) and n2 and n2[0] in ("own", "box"))
            if kinds[k + 1 : k + 2] in (["T"], ["P"]) and scene.prose.owns[k + 1]:
                return True
            if n == ["the"] and n2 and n2[0] in _W["turned_in_the"]:
                return True
            if n[0] in ("a", "an") and n2:
                noun = set(lows[k + 2 : k + 6])
                return bool(noun & _W["fired_in_a"]) and not noun & {"cross", "corner", "ball", "delivery"}
        if w == "net" and k - i < 14 and b in _W["before_net"] and b != "side":
            return True
        if w in ("goal", "net") and b == "the" and lows[k - 2] in ("in", "into"):
            return True
        if w == "goal" and b in ("empty", "own", "open", "unguarded", "gaping", "vacant"):
            return True
        if (
            w in ("corner", "corners")
            and k > i + 1
            and (b in _CORNERS or lows[k - 2] in _CORNERS)
            and not {"from"} & set(lows[k - 4 : k])
        ):
            return True
        if w in _W["past"] and k + 1 < len(kinds):
            stop_at = next(
                (
                    j
                    for j in range(k + 1, min(k + 5, end))
                    if lows[j] in _W["hard"] or lows[j] in (",", "and", "when", "as")
                ),
                k + 5,
            )
            if w in ("over", "through", "between") and not (
                "P" in kinds[k + 1 : min(k + 4, stop_at)] or _W["keeper"].intersection(lows[k + 1 : k + 4])
            ):
                continue
            if b in ("just", "inches", "run", "ran", "gone"):
                continue
            if kinds[k + 1] == "P" or _W["keeper"].intersection(lows[k + 1 : k + 6]) or "legs" in lows[k + 1 : k + 5]:
                return True
            if kinds[k + 1] == "T" and _W["keeper"].intersection(lows[k + 1 : k + 8]):
                return True
            if w in ("past", "beyond", "over", "under") and "P" in kinds[k + 1 : stop_at]:
                return True
        if (
            w == "roof"
            or (w == "line" and b == "the" and lows[k - 2] == "over")
            or (w == "goal-line" and "over" in lows[k - 3 : k])
        ):
            return True
        if w == "rebound" and b == "the" and lows[k - 2] in ("on", "in", "home"):
            return True
        if w == "inside" and "post" in lows[k + 1 : k + 5]:
            return True
    if w0 in ("beat", "beating", "beats") and (
        kinds[i + 1 : i + 2] == ["P"] or _W["keeper"].intersection(lows[i + 1 : i + 5])
    ):
        if {"offside", "challenge", "trap"} & set(lows[i + 1 : i + 6]):
            return False
        k = (
            scene.people.mentions[scene.refs[i + 1]].end
            if kinds[i + 1] == "P"
            else next(k for k in range(i + 1, i + 6) if lows[k] in _W["keeper"]) + 1
        )
        while k < end and kinds[k] == "P":
            k += 1
        return (
            k >= end
            or lows[k] in ".,;!–—-"
            or (lows[k] in _W["after_a_beaten_keeper"] and lows[k + 1 : k + 2] not in (["the"],))
            or lows[k] in ("from", "with", "at")
        )
    if w0 in ("finish", "finished", "finishing", "finishes") and lows[i + 1 : i + 2] in (
        ["from"],
        ["with"],
        ["past"],
        ["low"],
        ["into"],
    ):
        return bool(_W["finished_with"] & set(lows[i + 1 : i + 9]))
    if w0 == "finish" and lows[i - 1] in ("and", "to") and lows[i + 1 : i + 2] in (["."], ["off"]):
        return True
    return (
        w0 in ("finished", "finishes", "finishing", "finish")
        and bool(_W["finished_how"] & set(lows[i - 1 : i + 3]))
        and "top" not in lows[i : i + 4]
    )
