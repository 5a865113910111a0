"""Of whom a result is told: "Leeds beat Hull 2-0", "… Leeds, who prevailed 2-1", "their 3-2 win".

Belongs here: finding the team, or the side ("the visitors"), that is the subject of a result. Does not belong here:
whom it played (opponents.py), and whether it won (result_words.py).
"""

from __future__ import annotations

from collections.abc import Sequence

from orchestration.football.grammar.scene import Scene, TeamAt
from orchestration.football.results.object_teams import (
    is_at_a_lesser,
    is_beaten,
    is_bested,
    is_left,
    is_met_before,
    is_near_in_the_table,
    is_other_side,
    is_whose_effort,
)
from orchestration.football.words.lexicon import word_lists

_W = word_lists("result_words")


def subject_of_result(
    scene: Scene, pivot: int, opponent: TeamAt | None, named: Sequence[TeamAt], s: int
) -> tuple[TeamAt | None, str | None]:
    """The team that a result is told of, before word ``pivot``; else the side that "hosts" or "visitors" name."""
    first = scene.prose.sentences[s][0]
    lows, owns = scene.prose.lows, scene.prose.owns
    before = [t for t in named if t.end <= pivot and (opponent is None or t.ids != opponent.ids)]
    if lows[pivot - 1] == "," and (t := _before_an_aside(lows, before, pivot - 1, first)) is not None:
        return t, None
    pronoun = meant = follows = False  # follows: "after beating Fulham"
    for t in reversed(before):
        if _goes_on_about(lows, t, pivot) or _is_given(lows, t, pivot):
            return t, None
        if not owns[t.end - 1]:  # "Hull, who ended Derby's run with a 2-1 win"
            break
    for i in range(pivot, max(first, pivot - 7) - 1, -1):
        if scene.kinds[i] == "T":
            break
        if lows[i] in _W["sides"]:
            return None, "home" if lows[i] in _W["hosts"] else "away"
        if lows[i] in ("who", "whose") and before and before[-1].end >= i - 1:  # "for the Gunners, who prevailed 2-1"
            return before[-1], None
        if i and lows[i].endswith("ing") and lows[i - 1] in _W["then"]:  # "Leeds will host Hull after beating Fulham"
            pronoun = follows = True
            break
        if lows[i] in _W["pronouns"] or (lows[i] in _W["possessives"] and _W["links"].isdisjoint(lows[i:pivot])):
            pronoun = True
            break
        meant = meant or lows[i] in _W["clubs"]
    free, players = list[TeamAt](), list[TeamAt]()
    for t in before:
        prior = lows[t.first - 1] if t.first > first else ""
        prior = lows[t.first - 2] if prior in ("the", "champions", "rivals") and t.first - 1 > first else prior
        if prior in _W["rivalry"] or "-" in prior:  # "a win over bitter rivals Hull"
            prior = _before_the_described(lows, t.first, first)
        after = lows[t.end : t.end + 1]
        prior = "against" if prior in ("opponents", "opponent") else prior
        if (prior == "with" and after and after[0].endswith("ing")) or (prior == "for" and after == ["to"]):
            prior = ""  # "with Leeds running out 2-0 winners", "enough for Leeds to win"
        governed = (
            prior in _W["against"] or is_at_a_lesser(lows, t, first) or is_beaten(scene, t, first) or is_bested(lows, t)
        )
        met = prior in _W["of_opponents"] and lows[t.first - 2] != "the"  # not "the visiting Leeds won 2-0"
        begins = t.first <= first + 1 or lows[t.first - 2] in _OPENS  # "Hosts Leeds won", "In Hull, hosts Leeds won"
        governed = governed or (met and not begins)
        governed = governed and not (owns[t.end - 1] and lows[t.end] in _RESCUES)  # "came to Leeds's rescue with"
        governed = governed or is_other_side(scene, t, first) or is_near_in_the_table(scene, t, first)
        governed = governed or is_whose_effort(scene, t, first) or is_left(scene, t.first, first)
        governed = governed or (prior == "on" and lows[t.first - 2] in _W["takes_on"])  # "took on Hull and won"
        if prior == "by" and lows[t.end] in ("in", "with") and t is before[-1] and not is_met_before(scene, t):
            return t, None  # "Hull's run was ended by Leeds in a 4-0 win"
        if owns[t.end - 1] and scene.kinds[t.end] == "P" and prior in ("from", "by"):
            players.append(t)
            continue  # "an equaliser from Norwich's Rhodes in a 1-1 draw"
        on_loan = lows[max(first, t.first - 2) : t.first] == ["on", "loan"]
        if on_loan or lows[max(first, t.first - 1) : t.first] == ["on-loan"]:
            continue  # "On-loan Hull striker Kane scored as they drew 2-2"
        if not _W["clubs"].isdisjoint(after) and scene.kinds[t.end + 1 : t.end + 2] == ["T"]:
            continue  # "Burkina Faso club ASFB"
        if t.end == pivot and owns[t.end - 1]:  # "watching Leeds' 3-2 win"
            return t, None
        if not governed and (t.form != "demonym" or owns[t.end - 1]):
            free.append(t)
    if not free and not pronoun and any(lows[t.first - 2] in _W["feats"] for t in before if lows[t.first - 1] == "for"):
        pronoun = True
    if not free and (pronoun or meant):  # "scored for Leeds in their 3-2 win", "for Leeds as the leaders won 3-2"
        free = [t for t in before if lows[t.first - 1] in ("for", "of") and t.form != "demonym"]
    if not free:
        return (players[-1] if players else None), None
    if players and not pronoun and all(t.end <= players[-1].first for t in free):
        return players[-1], None
    heads = _W["clause_heads"] if follows else {"but"}
    turned = [t for t in free if lows[t.first - 1] in heads and not owns[t.end - 1]] if pronoun else []
    if turned and not (follows and "," in lows[turned[-1].end : pivot]):  # not "as Hull lost, after beating Derby 2-1"
        return turned[-1], None  # "Leeds led Hull, but Derby came back by scoring twice to win 3-1"
    opens = [t for t in free if t.first == first or lows[t.first - 1] in _W["clause_breaks"]]
    free = [t for t in free if not owns[t.end - 1]] or free  # "Leeds ended Hull's run with a 3-0 win"
    if not pronoun and (start := clause_of_manner(lows, pivot, first)) is not None:
        here = next((t for t in free if t.first >= start), None)
        if here is None and start > first + 1 and opens:  # "Leeds kept up with Hull when Kane struck in a 2-0 win"
            here = opens[-1]
        return here or free[-1], None
    if not pronoun and len(free) > 1 and _does_to(scene, free[-2], free[-1]):
        return free[-2], None
    return free[0 if pronoun else -1], None  # "their 3-2 win" is of the team that the sentence is about


def _before_the_described(lows: Sequence[str], at: int, first: int) -> str:
    """The word before what a team that is named at a word is called: "over | their bitter city rivals Hull"."""
    k = at - 1
    while k > first and at - k < _CALLED and (lows[k] in _DESCRIBES or "-" in lows[k]):
        k -= 1
    return lows[k]


_DESCRIBES = _W["rivalry"] | _W["rivals"] | _W["describes_a_side"] | {"champions"}
_CALLED = 6  # words


def _does_to(scene: Scene, one: TeamAt, two: TeamAt) -> bool:
    """Whether one team did something to another "to win": "Leeds wore down ten-man Hull to win 2-1"; not "Leeds let
    Hull come back to win", "Leeds held Hull to a draw", "Leeds consigned Hull to defeat"."""
    lows, between = scene.prose.lows, scene.prose.lows[one.end : two.first]
    did = 1 <= len(between) <= _DOES_WITHIN and _HOLDS_OR_PARTS.isdisjoint(between)
    to_win = lows[two.end : two.end + 1] == ["to"] and not _W["takes_a_win"].isdisjoint(lows[two.end + 1 : two.end + 2])
    return did and to_win and not scene.prose.owns[one.end - 1]


_DOES_WITHIN = 4  # words
_HOLDS_OR_PARTS = _W["lets"] | _W["clause_breaks"] | _W["against"] | {"and", "with", "for", "of"}


def _is_given(lows: Sequence[str], t: TeamAt, pivot: int) -> bool:
    """Whether a team is given what word ``pivot`` tells: "his double against his old club earned Leeds a 2-1 win"."""
    to = t.first - 1 - (lows[t.first - 1] == "the")
    return t.end == pivot - 1 and lows[t.end] in ("a", "an") and lows[to] in _GIVES


_GIVES = word_lists("phrase_words")["gives"]
_OPENS = frozenset((",", "as", "when", "while"))
_RESCUES = frozenset(("rescue", "aid"))


def _before_an_aside(lows: Sequence[str], named: Sequence[TeamAt], end: int, first: int) -> TeamAt | None:
    """The team that opens a sentence, of which an aside up to the comma at word ``end`` tells what it was doing: "The
    Danes, playing as Brazil once did, …"; not "Leeds, Hull and Derby, …"."""
    t = named[0] if named else None
    if t is None or t.first - first > 1 or t.end >= end or lows[t.end] != "," or "," in lows[t.end + 1 : end]:
        return None
    return t if lows[t.end + 1].endswith(("ing", "ed")) else None


def _goes_on_about(lows: Sequence[str], t: TeamAt, pivot: int) -> bool:
    """Whether what stands up to word ``pivot`` is said of a team in a clause of its own: "at Hull, who came back from
    two goals down to win", "against Hull, whose woes go on with a defeat", "at the expense of Hull, beaten 2-0"."""
    k = t.end + (lows[t.end] == ",")
    if k == pivot > t.end:
        return lows[k] in _W["undone"]
    return lows[k] in ("who", "whose") and "," not in lows[k:pivot]


def clause_of_manner(lows: Sequence[str], pivot: int, first: int) -> int | None:
    """Where the clause begins whose subject did something "with a 2-0 win", "in a 2-0 win", "for 2-0 win" or ",
    running out 2-0 winners": that is the subject's, whomever the clause names after it. None where a result is told
    otherwise: "praises Hull for 2-0 win"."""
    manner = pivot - 1 - (lows[pivot - 1] in ("a", "an"))
    gains = lows[manner] == "for" and _W["praises"].isdisjoint(lows[first:pivot])
    doing = "," in lows[max(first, pivot - 3) : pivot] and any(
        lows[k - 1] == "," and lows[k].endswith("ing") for k in range(max(first + 1, pivot - 2), pivot + 1)
    )
    if "with" not in lows[max(first, pivot - 5) : pivot] and lows[manner] != "in" and not gains and not doing:
        return None
    start = max((i + 1 for i in range(first, pivot) if lows[i] in _W["clause_heads"]), default=first)
    if start == first + 1 and "," in lows[start:pivot]:  # "After Chelsea had lost, Leeds …"
        return lows.index(",", start) + 1
    return start


def opens_with_its_result(scene: Scene, opponent: TeamAt, named: Sequence[TeamAt]) -> TeamAt | None:
    """The team of a sentence that opens with its result: "With a 2-0 win over Hull, Leeds moved up"."""
    lows = scene.prose.lows
    for t in named:
        if t.first > opponent.end and t.ids != opponent.ids and t.form != "demonym":
            comma = "," in lows[opponent.end : t.first]
            return t if comma and not scene.prose.owns[t.end - 1] and lows[t.first - 1] not in _W["against"] else None
    return None


def taken_by_result(scene: Scene, opponent: TeamAt, named: Sequence[TeamAt]) -> TeamAt | None:
    """The team that a result took somewhere: "a 4-0 demolition of Hull sent Leeds top"."""
    lows = scene.prose.lows
    for t in named:
        if opponent.end <= t.first <= opponent.end + _TAKEN_BEHIND and lows[t.first - 1] in _W["takes_a_team"]:
            return t
    return None


_TAKEN_BEHIND = 8  # words


def side_told_from_afar(lows: Sequence[str], first: int, pivot: int) -> str | None:
    """The side of which a sentence tells from afar that it won: "the visitors, far better after the break, … to win
    3-1"."""
    for i in range(pivot - 1, first, -1):
        if lows[i] in _W["sides"] and lows[i - 1] == "the" and lows[i - 2] not in _W["against"]:
            return "home" if lows[i] in _W["hosts"] else "away"
    return None
