"""What a clause says of the ball: that it went in, that it did not, or that the words are about another day.

Belongs here: the bounds of a clause, outcomes of a shot, misses, wishes, quotes, tallies, shoot-outs. Does not belong
here: who did it (actors.py).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from orchestration.football.goal_words import MOVES, ORDINALS, is_again
from orchestration.football.lexicon import word_lists
from orchestration.football.scene import YEAR, Scene
from orchestration.football.sentences import FIGURES, Prose

_W = word_lists("goal_words")
_SERVED = _W["served"]
_CORNERS = _W["corners"]
_OWN = re.compile(
    r"(?<!towards )(?<!toward )(?<!near )\b(?:his|their|her) own (?:net|goal|goalkeeper|keeper)\b"
    r"|(?:past|beyond|beat) (?:his|their) own"
)


def clause_around(scene: Scene, at: int, first: int, end: int) -> tuple[int, int]:
    """The words around ``at`` up to the next commas, dashes and conjunctions."""
    if scene.partings is None:
        lows = scene.prose.lows
        scene.partings = [
            i
            for i in scene.prose.places(PARTING)
            if (lows[i] not in ("-", "and", "time") or _parts(scene, i))
            and not (lows[i] == "after" and lows[i - 1] in _SOON and lows[i + 1 : i + 2] in _BY_WHOM)
            and not (lows[i] == "as" and (lows[i - 1] in _AS_EARLY or lows[i + 1 : i + 2] in _AS_WHEN))
            and not _is_of_a_time(scene, i)
        ]
    partings = scene.partings
    before, after = bisect_left(partings, at), bisect_right(partings, at)
    start = partings[before - 1] + 1 if before else first
    stop = partings[after] if after < len(partings) else end
    return start if start > first else first, stop if stop < end else end


PARTING = frozenset((*",;:–—()-", "time")) | _W["hard"] | _W["soft"]  # what may part clauses


def _is_of_a_time(scene: Scene, i: int) -> bool:
    """Whether a word belongs to what tells when: "five minutes after the break"; not to "seconds after Kane scored"."""
    return scene.kinds[i] == "t" and scene.kinds[i + 1 : i + 2] == ["t"] and not scene.times[scene.refs[i]].phrase.ahead


def _parts(scene: Scene, i: int) -> bool:
    """Whether a "-", an "and" or a "time" parts clauses: "… by the time Kane headed in"."""
    if scene.prose.lows[i] == "time":
        return scene.prose.lows[i - 2 : i] == ["by", "the"]
    if scene.prose.lows[i] == "-":  # a dash, not the hyphen of "30-yard"
        return scene.prose.starts[i] > scene.prose.ends[i - 1]
    return not (0 < i < len(scene.kinds) - 1 and _joins(scene, i))


_SOON, _BY_WHOM = ("soon", "shortly"), (["thanks"], ["through"], ["courtesy"], ["via"])  # "soon after through Kane"
_AS_EARLY, _AS_WHEN = ("early", "late"), (["early"], ["late"])  # "as early as the fifth minute"


def _joins(scene: Scene, i: int) -> bool:
    """Whether an "and" joins two names, or two places that a ball goes: "over the wall and beyond Oblak"."""
    before, after = scene.kinds[i - 1], scene.kinds[i + 1]
    if before == after == "P":
        return not _follows_what_was_done(scene, i)
    return before == after == "T" or scene.prose.lows[i + 1] in _PLACES_OF_A_BALL


def _follows_what_was_done(scene: Scene, i: int) -> bool:
    """Whether who is named behind an "and" acts upon what somebody did: "was parried by Hart and Kane buried it"."""
    lows, mentions = scene.prose.lows, scene.people.mentions
    one, other = mentions[scene.refs[i - 1]], mentions[scene.refs[i + 1]]
    before = lows[max(0, one.first - 7) : one.first - 1]  # "pushed out by Hart", "flicked on at the near post by Hart"
    done = lows[one.first - 1] == "by" and any(w.endswith("ed") for w in before)
    return done and not _ACTS.isdisjoint(lows[other.end : other.end + 1])


_ACTS = MOVES | {"was", "is"}  # "buried it", "was on hand to bury it"


_AWAY_FROM_GOAL = frozenset(("out", "away", "down", "back", "clear"))
_PLACES_OF_A_BALL = _W["past"] | _W["ball_goes"]


def quoted_words(scene: Scene) -> list[bool]:
    """Whether each word stands in quotation marks that hold at least four words."""
    words = scene.prose.words
    flags = [False] * len(words)
    opened: int | None = None
    for i in scene.prose.places(_QUOTES):
        if opened is not None and i - opened > _LONGEST_QUOTE:
            opened = None
        if opened is None:
            if words[i] in '“"«':
                opened = i
        elif words[i] in '”"»':
            if i - opened > 4:
                flags[opened:i] = [True] * (i - opened)
            opened = None
    return flags


_QUOTES = frozenset('“"«”»')
_LONGEST_QUOTE = 120  # words: a mark that closes none

_NEGATIONS = _W["negations"]


def tells_no_goal(scene: Scene, at: int, first: int, end: int) -> bool:
    """Whether the clause of ``at`` tells of no goal: a miss, a save, a wish, an almost."""
    lows = scene.prose.lows
    a, b = clause_around(scene, at, first, end)
    if a == at > first and lows[at].endswith("ing") and _says_how_missed(scene, at, first, end):
        return True
    if lows[at - 1] == "to" and scene.kinds[at - 2] == "P":  # "came back off the post for Kane to tap in"
        a = next((k for k in range(at - 3, max(a, at - 7), -1) if lows[k] == "for"), a)
    if "who" in lows[a:at]:  # "was saved with the ball falling to Kane who tapped in"
        a = next(k for k in range(at, a, -1) if lows[k - 1] == "who")
    if lows[a - 1] == "yet" and lows[a - 2] in _NEGATIONS:  # "has not yet found the net"
        return True
    if lows[a - 1] in _W["soft"]:  # "when Kane scored they looked safe"
        b = next((k for k in range(at + 2, b) if lows[k] in _ANOTHER_SUBJECT and lows[k - 1] != "that"), b)
    window = lows[a:b]
    if _DENYING.isdisjoint(window):
        return _is_taken_back(lows, b, end, _W["annuls"] if lows[at] in _W["score"] else _W["stops"])
    said = frozenset(window)
    found = _W["bad"] & said
    if found:
        for k in range(a, b):
            if scene.kinds[k] == "P" and lows[k] in found:  # the name of somebody: "Parry", "Hope"
                found = found - {lows[k]}
    if found and "own" in said:  # "parried it into his own net"
        found = found - _SPILLS
    negated = "neither" in lows[a:at] or not _NEGATIONS.isdisjoint(lows[max(a, at - 4) : at])
    if (found or negated) and (vain := _in_vain(lows, a, b)):
        found = _W["bad"].intersection(lows[k] for k in range(a, b) if k not in vain)
        negated = any(lows[k] in _NEGATIONS for k in range(max(a, at - 4), at) if k not in vain)
    if "straight" in said and lows[a + window.index("straight") + 1 : a + window.index("straight") + 2] in (
        ["at"],
        ["into"],
        ["to"],
    ):
        return True
    shoot_out = said & _A_SHOOT_OUT
    if shoot_out and not _is_to_come(lows, a + window.index(min(shoot_out))):
        return True
    if not _KEEPS.isdisjoint(found) and not _KEPT.isdisjoint(said):
        found = found - _KEEPS
    if found and not _ATONES.isdisjoint(said):
        found = found - {"miss", "missed", "missing", "misses", "failed"}
    if "should" in found and "have" in said and ("saved" in said or "done" in said):
        found = found - {"should", "saved"}
    in_off = "off" in said and any(a == "in" and b == "off" for a, b in pairwise(window))
    in_off = in_off or ("underside" in said and "net" in said)  # "into the net off the underside of the crossbar"
    if in_off or "rebound" in said:  # "in off the crossbar", "the rebound off the crossbar"
        found = found - {"crossbar", "woodwork", "upright"}
    if "almost" in found:
        after = a + window.index("almost") + 1
        if not _W["at_once"].isdisjoint(lows[after : after + 1]):  # "levelled almost straight away"
            found = found - {"almost"}
    if "inches" in found and lows[a + window.index("inches") - 1] == "of":  # "from a matter of inches"
        found = found - {"inches"}
    if "hopes" in found and not _W["raises"].isdisjoint(said):  # "tapped in to raise hopes"
        found = found - {"hopes"}
    if "looked" in found and "enough" in said:  # "Kane's early effort looked enough"
        found = found - {"looked"}
    if "half-cleared" in found and not _SERVED.isdisjoint(lows[a + window.index("half-cleared") + 1 : b]):
        found = found - {"half-cleared"}  # "turned in a half-cleared corner"
    if "ruled" in found and "crossed" in said:  # "was ruled to have crossed the line"
        found = found - {"ruled"}
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
    if found or negated or (not _BEATS_AWAY.isdisjoint(said) and not _BEATEN_AWAY.isdisjoint(pairwise(window))):
        return True
    if "post" in said or "bar" in said or "frame" in said:
        k = next(k for k in range(a, b) if lows[k] in ("post", "bar", "frame"))
        if not (
            {"near", "far", "back", "inside", "in", "left", "right", "via"} & set(lows[max(a, k - 3) : k])
            or (scene.kinds[k - 2] == "P" and "inside" in lows[max(a, k - 6) : k])  # "inside Joe Hart's far post"
            or (in_off and "off" in lows[max(a, k - 6) : k])  # "in off Hart's post"
            or ("off" in lows[max(a, k - 3) : k] and "in" in lows[max(a, k - 4) : k])
            or is_over_the_line(lows[k:b])
            or (
                "off" in lows[max(a, k - 3) : k] and (lows[at] in _COUNTS or lows[at] in _W["score"])
            )  # "added a fifth with a header off the post"
            or ("underside" in lows[max(a, k - 3) : k] and "in" in lows[max(a, k - 6) : k])
        ):
            return True
        if {"hit", "struck", "against", "rattled", "onto", "clipped"} & set(lows[max(a, k - 4) : k]):
            return True
    settles = lows[at] in _W["settles"] and lows[at - 2 : at] == ["to", "have"]  # "appeared to have won it"
    if not settles and lows[max(a, at - 2) : at][-2:] in (["would", "have"], ["to", "have"]):
        return True
    if not settles and "to" in said and any(one in _W["seemed"] and two == "to" for one, two in pairwise(window)):
        return True  # "a header that appeared to have crossed the line"
    return _is_taken_back(lows, b, end, _W["annuls"] if lows[at] in _W["score"] else _W["stops"])


_A_SHOOT_OUT = frozenset(("shoot-out", "shootout"))


def _is_to_come(lows: Sequence[str], k: int) -> bool:
    """Whether a shoot-out at word ``k`` only tells when: "three minutes before a shoot-out Kane headed in"."""
    return lows[max(0, k - 2) : k] in (["before", "a"], ["from", "a"])


def _says_how_missed(scene: Scene, at: int, first: int, end: int) -> bool:
    """Whether an -ing at ``at`` only tells how somebody missed: "wasted a chance, shooting over an empty net"."""
    lows = scene.prose.lows
    if lows[at - 1] != ",":
        return False
    a, b = clause_around(scene, at - 2, first, end)
    return not _W["wastes"].isdisjoint(lows[a:b]) and _ATONES.isdisjoint(lows[a:b])


def is_over_the_line(words: Sequence[str]) -> bool:
    """Whether a ball comes off the woodwork and goes in: "down off the bar and over the line"."""
    return "over" in words and ("line" in words or "goal-line" in words) and _W["clears_the_line"].isdisjoint(words)


_ANOTHER_SUBJECT = frozenset(("they", "he", "she", "we"))
_DENYING = frozenset(("straight", "shoot-out", "shootout", "post", "bar", "frame", "have"))
_BEATS_AWAY = frozenset(("beat", "beats", "beating"))
_BEATEN_AWAY = frozenset((verb, where) for verb in _BEATS_AWAY for where in ("out", "away"))  # by a keeper
_DENYING |= _BEATS_AWAY | _W["bad"] | _NEGATIONS | _W["seemed"]
_TAKES_A_CHANCE = {w for w in _W["sure_finish"] if w.endswith("ed")} | {"tucked", "slotted"}  # "buried his chance"
_COUNTS = frozenset(("added", "adds", "adding", "doubled", "doubles", "made", "makes", "completed", "grabbed"))
_SPILLS = frozenset(("parried", "parry", "parrying", "palmed", "pushed", "failing", "failed"))
_CREEPS_IN = frozenset(("squirmed", "slipped", "crept", "trickled", "slid"))
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
            or (lows[k] == "almost" and not _W["at_once"].isdisjoint(lows[k + 1 : k + 2]))
            or (lows[k] == "miss" and not _AFTER.isdisjoint(lows[max(0, k - 4) : k]))
        ):
            vain.add(k)
    return vain


_AFTER = frozenset(("after", "despite", "following", "since", "for"))
_VAIN = _W["vain"] | {"attempt", "almost", "miss"}


def _ends_in_the_net(words: list[str]) -> bool:
    """Whether a ball goes "into the net", "into the far corner"."""
    into = next((k for k, w in enumerate(words) if w == "into"), None)
    return into is not None and not _NET.isdisjoint(words[into + 1 : into + 6])


_NET = frozenset(("net", "corner", "roof"))


def _is_taken_back(lows: list[str], at: int, end: int, by: frozenset[str]) -> bool:
    """Whether what follows a clause takes its shot back: "only for the flag to go up", "but Cech saved"; ``by`` are
    the words that do."""
    k = at + (lows[at : at + 1] == [","])
    if lows[k : k + 1] not in (["but"], ["which"]) and lows[k : k + 2] not in _REVERSALS:
        return False
    stop = next((j for j in range(k + 1, min(end, k + 14)) if lows[j] in _CLAUSE_ENDS), min(end, k + 14))
    ahead = lows[k + 1 : stop]
    if not _SPOILS.isdisjoint(pairwise(ahead)):
        return False  # "Kane's goal had them on course, only for Alli's shot to deny them"
    if not by.isdisjoint(ahead):
        return True
    waits = by is _W["stops"] and not _W["keeper"].isdisjoint(ahead) and "beaten" not in ahead
    return waits and not _THERE.isdisjoint(ahead)


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


def tells_record(lows: list[str], at: int, first: int, end: int) -> bool:
    """Whether the words around ``at`` tell of records or of other years, not of the play: "the first to score since …",
    "surpassing Klose's goal", "Kane's goal was the fastest", "who scored in 1958"."""
    before, after = lows[max(first, at - 14) : at], lows[at + 1 : min(end, at + 12)]
    if becomes(before):
        return True
    if "when" in before and any(YEAR.fullmatch(a) and "when" in before[k + 1 : k + 3] for k, a in enumerate(before)):
        return True  # "since 1998, when Kane netted"
    clause = before[len(before) - before[::-1].index(",") :] if "," in before else before
    if not _W["compares"].isdisjoint(clause[-9:]) or ("only" in clause and "behind" in clause):
        return True
    if _is_ranked(after):
        return True
    return _is_of_a_year(after)


def _is_of_a_year(words: Sequence[str]) -> bool:
    return any(map(str.isdigit, words)) and any(a in _W["in_a_year"] and YEAR.fullmatch(b) for a, b in pairwise(words))


def becomes(before: Sequence[str]) -> bool:
    """Whether what follows these words tells a record that somebody set: "became the first player to score …"."""
    if _W["ranking"].isdisjoint(before):
        return False
    at = max(k for k, w in enumerate(before) if w in _W["ranking"])
    if before[at] not in _W["becoming"] and before[-1] != "to":
        return False
    if "when" in before[at:]:  # "became the oldest scorer when he volleyed in": what follows is the goal
        return False
    return _ranks(before[at + 1 : at + 6])


def is_record_of(lows: Sequence[str], at: int, first: int) -> bool:
    """Whether the goal at word ``at`` is told as a record that somebody set with it: "became the oldest to score …"."""
    return becomes(lows[max(first, at - 14) : at])


def _is_ranked(after: Sequence[str]) -> bool:
    """Whether these words rank what stands before them: "… was the fastest of the season"; not "… of the match"."""
    if _RANKING.isdisjoint(after[:8]):
        return False
    verb = next(k for k, w in enumerate(after) if w in _RANKING)
    stop = next((k for k, pair in enumerate(pairwise(after)) if k > verb and pair in _NEXT_CLAUSE), len(after))
    return _ranks(after[verb:stop]) and {"game", "match", "night", "afternoon"}.isdisjoint(after)


_NEXT_CLAUSE = ((",", "and"), (",", "but"))
_RANKING = _W["be"] | {"made", "marked", "means", "meant"}


_NTH = re.compile(r"\d+(?:st|nd|rd|th)")


def _ranks(words: Sequence[str]) -> bool:
    return not _W["ranks"].isdisjoint(words) or any(map(_NTH.fullmatch, words))


def pastness(scene: Scene, at: int, first: int, end: int) -> float:
    """How far the words around ``at`` tell a goal of another day: records, last season's, two years ago's."""
    lows = scene.prose.lows
    if tells_record(lows, at, first, end):
        after = lows[at + 1 : min(end, at + 12)]
        dated = any(map(YEAR.fullmatch, lows[first:at])) or _is_of_a_year(after)
        mine = lows[at] == "goal" and _is_ranked(after) and not dated and not becomes(lows[max(first, at - 14) : at])
        return 1.0 if mine else 4.0
    a, b = clause_around(scene, at, first, end)
    aside = a > first + 1 and lows[clause_around(scene, a - 2, first, end)[0]] == "who"  # "Kane, who …, scored"
    apposed = a > first + 1 and lows[a - 1] == "," and _is_apposed(scene, a - 2, first, end)
    cut = aside or apposed or lows[a - 1] in _CUTS  # "Spurs lost there last week but Kane scored"
    since = max(a if cut else a - 3, first, at - 9)
    if lows[at].endswith("ing") and lows[a - 1] == "," and a - 2 > first:  # of when its main clause is
        since = clause_around(scene, a - 2, first, end)[0]
    near = lows[since : min(b + 3, end, at + 10)]
    if ("record" in near or "surpassing" in near) and any(YEAR.fullmatch(w) for w in near):
        return 2.0
    pairs = list(pairwise(near)) if "last" in near or "previous" in near else []
    if pairs and any(a == "previous" and b in ("goal", "goals") for a, b in pairs):
        return 4.0
    if lows[a : a + 1] == ["who"] and any(x == "last" and y in _LONG_PAST for x, y in pairwise(lows[at:b])):
        return 3.5  # "Kane, who scored in the win over Spurs last month, …"
    if pairs and any(a in ("last", "previous") and b in _W["other_days"] for a, b in pairs):
        return 2.5 if {"since", "from"}.isdisjoint(near) else 1.5
    if _is_of_a_month(lows[max(a if cut else first, at - 14) : min(b + 3, end, at + 10)]):
        return 2.5
    return 2.5 if ("ago" in near or "reverse" in near) and not _W["long_ago"].isdisjoint(near) else 0.0


def _is_apposed(scene: Scene, at: int, first: int, end: int) -> bool:
    """Whether the words around ``at`` are put in behind a name: "Kane, the league's best two years ago, scored"."""
    start = clause_around(scene, at, first, end)[0]
    lows = scene.prose.lows
    return start > first and lows[start - 1] == "," and scene.kinds[start - 2] == "P" and lows[start] in _ITS


def _is_of_a_month(words: Sequence[str]) -> bool:
    """Whether these words put what they tell into a month and into no day of it: "won 3-0 in June"."""
    return not _MONTHS.isdisjoint(words) and any(
        a == "in" and b in _MONTHS and not after[:1].isdigit()
        for a, b, after in zip(words, words[1:], [*words[2:], ""], strict=False)
    )


_MONTHS = _W["months"]
_LONG_PAST = frozenset(("month", "season", "week", "weekend", "year", "summer", "term"))
_CUTS = frozenset(("but", ";", "-", "–", "—"))


def in_shootout(prose: Prose) -> set[int]:
    """The sentences that tell kicks of a shoot-out, "In the shoot-out, …", "On the final spot kicks …", and what
    follows in their paragraph."""
    found: set[int] = set()
    for s in prose.sentences_with(("shoot-out", "shootout", "spot-kicks", "kicks")):
        first, end = prose.sentences[s]
        opening = prose.lows[first : min(end, first + 8)]
        shoot_out = next((k for k, low in enumerate(opening) if low in _SHOOT_OUT), None)
        if (shoot_out is not None and not _is_to_come(opening, shoot_out)) or (
            "spot" in opening and "kicks" in opening
        ):
            found.update(prose.rest_of_paragraph(s))
    return found


_SHOOT_OUT = frozenset(("shoot-out", "shootout", "spot-kicks"))


def is_tally(scene: Scene, first: int, end: int) -> bool:
    """ "14 - Harry Kane has scored 14 home league goals": a tally, not an event."""
    words = scene.prose.words
    return end - first > 3 and words[first].isdigit() and words[first + 1] in "-–—"


def is_of_many_matches(lows: Sequence[str], i: int, end: int) -> bool:
    """Whether "scored" at word ``i`` counts the goals of many matches: "five goals in 45 appearances", "33 goals", "in
    his last four games"; not "his third goal in four games"."""
    ahead = lows[i + 1 : min(end, i + 17)]
    if not ORDINALS.keys().isdisjoint(ahead[:4]):
        return False
    if ahead[:1] and _figure(ahead[0]) > MOST_IN_A_MATCH and not {"goals", "times"}.isdisjoint(ahead[1:4]):
        return True
    k = next((k for k, w in enumerate(ahead) if w in _MATCHES), 0)
    within = next((j for j in range(k - 1, max(-1, k - 6), -1) if ahead[j] in ("in", "from", "across")), None)
    return within is not None and any(_figure(w) > 1 for w in ahead[within + 1 : k])


def _figure(word: str) -> int:
    return int(word) if word.isdecimal() and len(word) < 4 else FIGURES.get(word, 0)


MOST_IN_A_MATCH = 5  # goals of one player
_MATCHES = frozenset(("games", "matches", "appearances", "outings", "starts", "internationals", "caps", "fixtures"))


def are_parted(scene: Scene, a: int, b: int) -> bool:
    """Whether a strong boundary stands between two words of a sentence: two things are told, not one."""
    return any(
        w in ("but", "before", ";", "while", "although", "though") for w in scene.prose.lows[min(a, b) : max(a, b)]
    )


def into_own_net(lows: list[str], at: int, first: int, end: int) -> bool:
    a, b = max(first, at - 12), min(end, at + 14)
    if "own" not in lows[a:b]:
        return False
    for k in range(at, a - 1, -1):
        if lows[k] in (",", "but", ";", "before", "–"):
            a = k
            break
    for k in range(at, b):
        if lows[k] in (",", "but", ";", "before", "–"):
            b = k
            break
    return bool(_OWN.search(" ".join(lows[a:b])))


_SPOT = frozenset(("penalty", "spot", "spot-kick", "panenka", "yards"))


def from_the_spot(lows: list[str], at: int, first: int, end: int) -> bool:
    """Whether the words around a telling at ``at`` say that it was a penalty."""
    if _SPOT.isdisjoint(lows[max(first, at - 12) : min(end, at + 14)]):
        return False
    a = next(
        (k + 1 for k in range(at - 1, max(first, at - 12) - 1, -1) if lows[k] in (";", "but", "before", "while")),
        max(first, at - 12),
    )
    b = next(
        (k for k in range(at + 1, min(end, at + 14)) if lows[k] in _W["hard"] or lows[k] in ";"), min(end, at + 14)
    )
    near = lows[a:b]
    said = " ".join(near)
    if {"spot-kick", "panenka"} & set(near) or "from the spot" in said or "from the penalty spot" in said:
        return True
    if "12 yards" in said and "12 yards out" not in said:
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


def awards_penalty(lows: Sequence[str]) -> bool:
    """Whether a sentence gives a penalty: "won a penalty", "pointed to the spot"; not "was given a penalty area"."""
    if "spot" in lows and "pointed" in lows:
        return True
    given = next((k for k, w in enumerate(lows) if w in _W["awards"]), None)
    if given is None or not _WITHHELD.isdisjoint(lows[max(0, given - 4) : given]):
        return False
    return any(a in PENALTIES and b not in ("area", "box", "spot") for a, b in pairwise([*lows, "."]))


_WITHHELD = frozenset(("should", "could", "might", "not", "never", "nothing"))  # "should have been given a penalty"
PENALTIES = ("penalty", "spot-kick")


def goes_in(scene: Scene, i: int, clause_end: int, end: int) -> bool:
    """Whether what the verb at ``i`` does puts the ball in: "home", "into the net", "past the keeper"."""
    lows = scene.prose.lows
    verb = lows[i]
    if (
        verb in _W["sure_finish"]
        or (verb in _W["put_away"] and "away" in lows[i + 1 : i + 3 + (lows[i + 1 : i + 3] == ["the", "ball"])])
        or "panenka" in lows[i + 1 : i + 5]
        or (verb in _W["puts_a_penalty"] and _is_a_penalty(lows, i))
    ):
        return True
    if _heads_a_delivery(scene, i, end) or _sends_in_several(lows, i):
        return True
    if _serves(scene, i):
        return _ends_in_own_net(lows, i, clause_end)
    if lows[i + 1 : i + 2] and lows[i + 1] in _ITS and lows[i + 2 : i + 3] and lows[i + 2] in _W["further"]:
        return True  # "side-footed a third"
    if _strikes_a_goal(scene, i, end) or _rounds_for_a_goal(scene, i, end):
        return True
    stop = clause_end
    if stop + 1 < end and lows[stop] in ("and", "after"):  # "over the wall and beyond Oblak"
        stop = clause_around(scene, stop + 1, stop + 1, end)[1] if lows[stop + 1] in _W["past"] else stop + 1
    stop = min(stop, i + 20, end)
    stop = next((k for k in range(i + 2, stop - 2) if lows[k] == "for" and _is_another_s_turn(scene, k, stop)), stop)
    if _is_a_timed_free_kick(scene, i, stop):
        return True
    if any(_ends_in_goal(scene, i, k, end) for k in range(i + 1, stop) if lows[k] in _ENDS):
        return True
    if verb in ("beat", "beating", "beats"):
        return _beats_the_keeper(scene, i, end)
    if verb in _W["lobs"]:
        return _lobs_the_keeper(scene, i, end)
    if verb in ("pounced", "pounces") and _ends_its_clause(scene, i + 1):
        return True
    return verb.startswith("finish") and _finishes(lows, i)


def _ends_in_own_net(lows: Sequence[str], i: int, clause_end: int) -> bool:
    """Whether a pass that somebody met ends behind his own keeper: "turned a low cross into his own net"; not "played a
    pass towards his own goal"."""
    if "own" not in lows[i + 1 : clause_end]:
        return False
    own = lows.index("own", i + 1)
    return lows[own - 2] in _INTO and not _OWN_GOAL.isdisjoint(lows[own + 1 : own + 2])


_INTO = frozenset(("into", "in", "past", "beyond"))
_OWN_GOAL = _W["keeper"] | {"net", "goal"}


def _ends_its_clause(scene: Scene, k: int) -> bool:
    """Whether nothing but a time stands between word ``k`` and the end of its clause."""
    while k < len(scene.kinds) and scene.kinds[k] == "t":
        k += 1
    timed = scene.kinds[k - 1] == "t"
    return k >= len(scene.kinds) or scene.prose.lows[k] in (".", "!", ";") or (timed and scene.prose.lows[k] == ",")


def _sends_in_several(lows: Sequence[str], i: int) -> bool:
    """Whether somebody "curled in two superb free-kicks"."""
    several = lows[i + 1 : i + 3] in (["in", "two"], ["in", "three"], ["home", "two"], ["home", "three"])
    return several and not _SEVERAL.isdisjoint(lows[i + 3 : i + 6])


_SEVERAL = frozenset(("free-kicks", "penalties", "headers", "volleys", "spot-kicks"))


def _is_another_s_turn(scene: Scene, k: int, stop: int) -> bool:
    """Whether a "for" at ``k`` names who does what follows: "nodded back for Kane to bundle over the line"."""
    lows, kinds = scene.prose.lows, scene.kinds
    named = next((j for j in range(k + 1, min(k + 4, stop)) if kinds[j] == "P"), None)
    return named is not None and lows[scene.people.mentions[scene.refs[named]].end : stop][:1] == ["to"]


def _is_a_timed_free_kick(scene: Scene, i: int, stop: int) -> bool:
    """Whether a shot with a minute is told no further than the wall: "bent it over the wall on 18 minutes",
    "and, ten minutes later, bent it over the wall"."""
    lows = scene.prose.lows
    if "wall" not in lows[i + 1 : stop]:
        return False
    wall = lows.index("wall", i + 1)
    timed = "t" in scene.kinds[wall + 1 : wall + 4] or "t" in scene.kinds[max(0, i - 2) : i]
    return lows[wall - 2] in ("over", "around", "round") and timed


def _heads_a_delivery(scene: Scene, i: int, end: int) -> bool:
    """Whether the verb at ``i`` is all that is told of a delivery that somebody met: "headed Kane's corner from six
    yards." Of one that misses more is told: "… wide", "… at the keeper", "… back across goal"."""
    lows, owns = scene.prose.lows, scene.prose.owns
    if lows[i] not in _W["meets_a_delivery"]:
        return False
    k = next((k for k in range(i + 1, min(i + 8, end)) if lows[k] in _SERVED and lows[k] != "ball"), None)
    if k is None or not any(owns[i + 1 : k]) or not _AWAY.isdisjoint(lows[i + 1 : k]):
        return False
    k += 1 + (lows[k + 1 : k + 2] == ["kick"])
    if lows[k : k + 1] == ["from"]:
        k = next((j + 1 for j in range(k, min(k + 6, end)) if lows[j] in ("yards", "metres", "range", "out")), k)
    return k >= end or lows[k] == "." or scene.kinds[k] == "t" or scene.kinds[k + 1 : k + 2] == ["t"]


_AWAY = frozenset(("over", "wide", "past", "at", "against", "onto", "from", "clear", "down"))


def _strikes_a_goal(scene: Scene, i: int, end: int) -> bool:
    """Whether the object of the verb at ``i`` is a goal: "headed the decisive goal", "volleyed three goals",
    "fired in the first goal"."""
    lows = scene.prose.lows
    its = i + 1 + (lows[i + 1 : i + 2] in (["in"], ["home"]))
    k = next((k for k in range(its + 1, min(its + 5, end)) if lows[k] in _GOALS), None)
    if k is None or not (lows[its] in _ITS or lows[k] == "goals") or lows[k + 1 : k + 2] in (["kick"], ["-"]):
        return False
    between = range(its, k)
    return not any(lows[j] in _CROSSED or lows[j] in ",;" or scene.kinds[j] in ("P", "T") for j in between)


_GOALS = _W["sure_noun"] | {"stunner", "screamer", "belter", "worldie", "peach", "beauty"}


def _rounds_for_a_goal(scene: Scene, i: int, end: int) -> bool:
    """Whether somebody beats a keeper "for" a goal: "rounded Hart for the third"; not "for the third time"."""
    lows, owns = scene.prose.lows, scene.prose.owns
    if lows[i] not in _W["rounds"] and not (lows[i] in _W["runs_past"] and lows[i + 1 : i + 2] in _ROUND):
        return False
    k = next((k for k in range(i + 2, min(i + 10, end - 2)) if lows[k] == "for"), None)
    if k is None or not (lows[k + 1] in _ITS or any(owns[k + 1 : k + 4])):
        return False
    goal = next((j for j in range(k + 2, min(k + 5, end)) if lows[j] in _W["further"] or lows[j] == "goal"), None)
    return goal is not None and lows[goal + 1 : goal + 2] != ["time"]


_ROUND = (["round"], ["around"], ["past"])
_CROSSED = _W["prepositions"] | _W["at_a_goal"] | {"ball", "own"}


def _is_a_penalty(lows: list[str], i: int) -> bool:
    """Whether what is put away at ``i`` is a penalty: "slotted a penalty", not "tucked into the penalty area"."""
    return lows[i + 1 : i + 2] in (["a"], ["the"], ["his"], ["her"]) and any(
        lows[k] in ("penalty", "spot-kick") and lows[k + 1 : k + 2] not in (["area"], ["box"])
        for k in range(i + 2, min(i + 5, len(lows)))
    )


_ITS = frozenset(("a", "an", "his", "her", "their", "the"))


_MEETS = _W["meets_a_delivery"] | _W["meets_a_cross"]


def _serves(scene: Scene, i: int) -> bool:
    """Whether the verb at ``i`` passes: "fired in a cross", "picked out Kane"; not "volleyed home Kane's cross"."""
    lows, kinds = scene.prose.lows, scene.kinds
    if lows[i].startswith("pick") and "P" in kinds[i + 1 : i + 4]:
        return True
    served = {
        lows[k]
        for k in range(i + 1, min(i + 6, len(lows)))
        if lows[k] in _SERVED and lows[k - 1] not in _CORNERS and lows[k - 2 : k] != ["into", "the"]
        and (kinds[k - 1] != "P" or lows[i] not in _MEETS)
    }  # fmt: skip
    if not served or served == {"ball"} or "home" in lows[i + 1 : i + 3]:
        return False
    if {"into", "net"} <= set(lows[i + 1 : i + 12]):  # "powered a Kane corner into the net"
        return False
    met = lows[i + 1] in ("in", "on", "onto") or not {"from", "at", "onto", "after"}.isdisjoint(lows[i + 1 : i + 4])
    met = met or (lows[i] in _W["meets_a_delivery"] and not served.isdisjoint(_CROSSES))
    return not met and not any(scene.prose.owns[i + 1 : i + 6]) and not _is_somebodys_cross(scene, i)


_CROSSES = frozenset(("cross", "corner", "centre", "free-kick", "delivery"))


def _is_somebodys_cross(scene: Scene, i: int) -> bool:
    """Whether the verb at ``i`` meets what another served: "turned a fine Kane cross past the keeper"."""
    lows, kinds = scene.prose.lows, scene.kinds
    return any(lows[k] in _CROSSES and kinds[k - 1] == "P" for k in range(i + 2, min(i + 6, len(lows))))


def _ends_in_goal(scene: Scene, i: int, k: int, end: int) -> bool:
    """Whether word ``k``, one of ``_ENDS``, with those around it is where a shot at ``i`` goes in."""
    lows = scene.prose.lows
    w, b = lows[k], lows[k - 1]
    ahead = lows[max(i, k - 6) : k]
    if w in ("net", "roof") and ("onto" in ahead[-5:] or ("on", "to") in pairwise(ahead)):
        return False  # "headed it on to the roof of the net"
    if w == "home":
        return b not in ("the", "their", "at", "a", "from") and k - i < 9
    if w == "in":
        return _goes_straight_in(scene, i, k)
    if w == "net":
        return k - i < 14 and (b in _W["before_net"] or "into" in lows[k - 4 : k])
    if w == "goal":
        if b == "own" and not {"towards", "toward", "near"}.isdisjoint(lows[k - 3 : k]):
            return False
        return b in ("empty", "own", "open", "unguarded", "gaping", "vacant") or (
            b == "the" and lows[k - 2] in ("in", "into", "inside")
        )
    if w in ("corner", "corners"):
        return (
            k > i + 1
            and (b in _CORNERS or lows[k - 2] in _CORNERS or lows[k - 2 : k] == ["into", "the"])
            and {"from", "towards", "toward"}.isdisjoint(lows[k - 4 : k])
        )
    if w in _W["past"]:
        return _passes_the_keeper(scene, i, k, end)
    if w == "across":  # "drilled low across Cech"
        j = next((j for j in range(k + 1, min(k + 4, end)) if lows[j] not in _BEFORE_A_KEEPER), end)
        named = j < end and scene.kinds[j] == "P"
        return named and not scene.prose.owns[scene.people.mentions[scene.refs[j]].end - 1]
    if w in ("line", "goal-line"):
        return "over" in lows[k - 3 : k]
    if w == "rebound":
        return b == "the" and lows[k - 2] in ("on", "in", "home")
    return w == "roof" or (w == "inside" and "post" in lows[k + 1 : k + 5])


_ENDS = _W["past"] | frozenset(
    ("home", "in", "net", "goal", "corner", "corners", "across", "line", "goal-line", "rebound", "roof", "inside")
)


_BEFORE_A_KEEPER = _W["keeper"] | _W["fillers"] | {"debutant"}


_BY_SOMEBODY = _W["past"] | {"round", "around"}


_SET_PIECES = frozenset(("corner", "free-kick", "cross", "delivery", "throw"))


def _goes_straight_in(scene: Scene, i: int, k: int) -> bool:
    """Whether an "in" at ``k`` ends the shot: "tapped in.", "tapped in the rebound", "headed in Kane's cross"."""
    lows, kinds = scene.prose.lows, scene.kinds
    ends = not lows[k + 1 : k + 2] or lows[k + 1] in ".,;!" or kinds[k + 1] == "t"
    ends_off = ends or lows[k + 1] in ("off", "via")
    if ends_off and lows[k - 1] == "and" and not _BY_SOMEBODY.isdisjoint(lows[i + 1 : k]):  # "over the wall and in"
        return True
    if k - i > 5 or kinds[k] == "t" or lows[k - 1] in ("off", "back"):
        return False
    if lows[i] in ("put", "puts", "putting") and not _SET_PIECES.isdisjoint(lows[k + 1 : k + 5]):
        return False  # "puts in Leeds' first corner"
    if kinds[k + 1 : k + 2] == ["t"]:  # "headed in eight minutes from time"
        return True
    if lows[k + 1 : k + 2] == ["the"] and kinds[k + 2 : k + 3] == [
        "t"
    ]:  # "tapped in the 78th minute": one "in" for both
        return k == i + 1 and lows[i] in _W["tapped"]
    if _swings_in(lows, i, k):
        return False
    after = lows[k + 1 : k + 7]
    if after[:2] == ["on", "goal"]:  # "slipped Kane in on goal"
        return False
    if after[:1] in _THEIR and not _W["further"].isdisjoint(after[1:2]):  # "bundled in their second"
        return True
    if after[:1] == ["low"]:  # "drilled in low from 20 yards"
        after = after[1:]
    if is_again(after, 0):  # "headed in again"
        return True
    if not after or after[0] in ".,;)!" or after[0] in _W["after_in"] or after[0].endswith("ly"):
        return not (after[:1] in (["his"], ["to"]) and after[1:2] and after[1] in ("own", "box"))
    if kinds[k + 1] in ("T", "P") and any(scene.prose.owns[k + 1 : k + 4]):
        return True
    if after[0] == "the":
        loose = after[1:2] == ["loose"]
        if lows[i] in _W["delivers"] and not loose and not _SERVED.isdisjoint(after[1:4]):  # "sent in the cross"
            return False
        return not _W["turned_in_the"].isdisjoint(after[1:4])
    if after[0] not in ("a", "an", "another"):
        return False
    if not _SERVED.isdisjoint(after[1:5]):  # "tapped in a Suárez cross", not "swept in a cross"
        return lows[i] in _W["meets_a_cross"] or (
            lows[i] in _W["tapped"] and ("P" in kinds[k + 2 : k + 6] or not lows[i].startswith("sw"))
        )
    if lows[i] in _W["swings"] and _is_met_by_another(scene, k):
        return False
    return not _W["fired_in_a"].isdisjoint(after[1:5])


_THEIR = (["their"], ["its"], ["our"])


def _is_met_by_another(scene: Scene, k: int) -> bool:
    """Whether a free-kick that came "in" at ``k`` is another's to meet: "whipped in a free-kick and Kane headed home",
    "… for Kane to head home"."""
    lows, kinds = scene.prose.lows, scene.kinds
    joined = next((j for j in range(k + 2, min(k + 9, len(lows))) if lows[j] in _HANDS_ON), None)
    return "free-kick" in lows[k + 2 : k + 6] and joined is not None and "P" in kinds[joined + 1 : joined + 4]


_HANDS_ON = frozenset((",", "and", "which", "that", "for", "where"))


def _swings_in(lows: list[str], i: int, k: int) -> bool:
    """Whether a ball is only brought in from a wing, the "in" at ``k``: "whipped the ball in from the right"."""
    from_a_wing = lows[k + 1 : k + 3] in (["from", "the"], ["from", "his"]) and lows[k + 3 : k + 4] in _WINGS
    with_a_ball = lows[i + 1 : k] in (["the", "ball"], ["it"], ["a", "ball"])
    return from_a_wing and lows[i] in _W["delivers"] and (with_a_ball or lows[i] in _W["swings"])


_WINGS = (["left"], ["right"], ["wing"], ["flank"], ["byline"], ["touchline"])


_AFTER_A_MISS = frozenset(("following", "from", "with", "under", "at", "on", "despite", "unmarked", "via"))


def _passes_the_keeper(scene: Scene, i: int, k: int, end: int) -> bool:
    """Whether a "past", "beyond", "under", "over" at ``k`` leads past a keeper or whoever guards the goal; whom
    somebody turns or sweeps past must be a keeper."""
    lows, kinds = scene.prose.lows, scene.kinds
    stop = next(
        (j for j in range(k + 1, min(k + 6, end)) if lows[j] in _W["hard"] or lows[j] in (",", "and", "when", "as")),
        min(k + 6, end),
    )
    ahead = lows[k + 1 : stop]
    if lows[k - 1] in ("just", "inches", "run", "ran", "gone", "burst", "sped", "surged") or ahead[:1] == ["by"]:
        return False
    if not _W["keeper"].isdisjoint(ahead) or not _W["parts_of_a_keeper"].isdisjoint(ahead):
        return True
    named = next((j for j in range(k + 1, stop) if kinds[j] == "P"), None)
    if named is not None and ("by" in lows[k + 1 : named] or _owns_a_shot(scene, named)):
        return False
    if named is not None and k == i + 1 and lows[i] in _W["runs_past"] and (kinds[i - 1] == "P" or lows[i - 1] in _HE):
        return scene.people.mentions[scene.refs[named]].person in keepers(scene)
    if lows[k] == "over" and lows[k + 1 : k + 2] and lows[k + 1] in _AFTER_A_MISS:
        return False  # "headed over following Kane's cross"
    if lows[k] in ("over", "through", "between"):
        if named is not None and not _GIVES_TO.isdisjoint(lows[k + 1 : named]):
            return False  # "slid the ball through for Kane"
        fells = k == i + 1 and lows[k] == "over" and lows[i] in _W["fells"]  # "bundled over Shane Long"
        return named is not None and named - k <= 3 and not fells
    if lows[k] in ("past", "beyond") and not {"dive", "reach", "grasp", "despairing", "outstretched"}.isdisjoint(ahead):
        return True
    return named is not None


_DEEDS = _W["shot_noun"] | {"challenge", "challenges", "tackle", "pressure", "foul", "attentions", "run"}


def _owns_a_shot(scene: Scene, k: int) -> bool:
    """Whether the name at ``k`` tells whose shot or challenge it is: "turned over Kane's shot", "went down under Alli's
    challenge"."""
    m = scene.people.mentions[scene.refs[k]]
    return scene.prose.owns[m.end - 1] and not _DEEDS.isdisjoint(scene.prose.lows[m.end : m.end + 3])


_GIVES_TO = frozenset(("for", "to"))
_HE = ("he", "she", "who", "and", ",")


def _beats_the_keeper(scene: Scene, i: int, end: int) -> bool:
    """Whether "beat" at ``i`` is of a keeper: "beat Cech from ten yards", not "beat Alves on the left"."""
    lows, kinds = scene.prose.lows, scene.kinds
    ahead = lows[i + 1 : i + 6]
    keeper = next((k for k in range(i + 1, min(i + 6, end)) if lows[k] in _W["keeper"]), None)
    k = i + 1
    if ahead[:1] == ["the"] and "P" in kinds[i + 3 : i + 4] and ahead[1].endswith(("ed", "ing", "less")):
        k = i + 3  # "beat the despairing Hart"
    if (kinds[k : k + 1] != ["P"] and keeper is None) or {"offside", "challenge", "trap"} & set(ahead):
        return False
    k = k if kinds[k] == "P" else (keeper or i) + 1
    while k < end and kinds[k] == "P":
        k += 1
    if k >= end or lows[k] in ".,;!–—-" or lows[k] in ("from", "with", "at", "twice") or kinds[k] == "t":
        return True
    return lows[k] in _W["after_a_beaten_keeper"] and lows[k + 1 : k + 2] != ["the"]


def _lobs_the_keeper(scene: Scene, i: int, end: int) -> bool:
    """Whether "lobbed" at ``i`` is of a keeper: "chipped the stranded Hart", "lobbed the keeper"."""
    lows, kinds = scene.prose.lows, scene.kinds
    k = i + 1
    while k < min(end, i + 5) and (lows[k] in _ITS or lows[k] in _W["fillers"]):
        k += 1
    if k >= end:
        return False
    if lows[k] in _W["keeper"]:
        return True
    if kinds[k] != "P":
        return False
    m = scene.people.mentions[scene.refs[k]]
    if m.person in keepers(scene):
        return True
    ends = m.end >= end or lows[m.end] in _AFTER_A_KEEPER or kinds[m.end] == "t"
    ends = ends or lows[m.end : m.end + 2] in (["for", "the"], ["for", "his"])  # "chipped Hart for the third"
    return ends and not scene.prose.owns[m.end - 1] and lows[i] in _W["chips"]


_AFTER_A_KEEPER = frozenset((".", "!", ";", "from", "with", "at"))


def keepers(scene: Scene) -> set[int]:
    """The people that the text calls goalkeepers, or tells saves of."""
    if scene.keepers is None:
        lows, found = scene.prose.lows, set()
        for m in scene.people.mentions:
            before, after = lows[max(0, m.first - 4) : m.first], lows[m.end : m.end + 3]
            called = bool(before) and (before[-1] in _W["keeper"] or not _W["stranded"].isdisjoint(before[-2:]))
            saved = before[-1:] == ["by"] and not _W["kept_out"].isdisjoint(before)
            if called or saved or not _W["keeps_goal"].isdisjoint(after):
                found.add(m.person)
        scene.keepers = found
    return scene.keepers


def _finishes(lows: list[str], i: int) -> bool:
    """Whether "finish" at ``i`` is a goal: "finished coolly", "finishing from close range", not "finished third"."""
    after = lows[i + 1 : i + 2]
    if after and after[0] in ("from", "with", "past", "low", "into"):
        return not _W["finished_with"].isdisjoint(lows[i + 1 : i + 9])
    if lows[i] == "finish" and lows[i - 1] in ("and", "to") and after in (["."], ["off"]):
        return True
    return not _W["finished_how"].isdisjoint(lows[i - 1 : i + 3]) and "top" not in lows[i : i + 4]
