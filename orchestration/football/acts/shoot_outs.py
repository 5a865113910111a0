"""Shoot-outs: which sentences tell their kicks, and whether there was one.

Belongs here: whether words tell of a shoot-out and its kicks, which are no goals. Does not belong here: penalties in
play (penalties.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from orchestration.football.words.lexicon import word_lists
from orchestration.football.words.sentences import Prose

_W = word_lists("goal_words")


def in_shootout(prose: Prose) -> set[int]:
    """The sentences that tell kicks of a shoot-out, "In the shoot-out, …", "On the final spot kicks …", "Hart saved the
    first two penalties", and what follows in their paragraph."""
    found: set[int] = set()
    told = prose.sentences_with(_SHOOT_OUT | _W["kicks_in_a_shoot_out"])
    went = bool(told) and _went_to_a_shoot_out(prose)
    for s in sorted(told):
        if s in found:
            continue
        first, end = prose.sentences[s]
        opening = prose.lows[first : min(end, first + 8)]
        shoot_out = next((k for k, low in enumerate(opening) if low in _SHOOT_OUT), None)
        opens = shoot_out is not None and not is_shoot_out_to_come(prose.lows[first:end], shoot_out)
        if opens or ("spot" in opening and "kicks" in opening) or _goes_to_penalties(prose.lows[first:end]):
            found.update(prose.rest_of_paragraph(s))
        elif went and _tells_kicks(prose, first, end):
            found.update(takewhile(lambda t: not _has_a_minute(prose, t), prose.rest_of_paragraph(s)))
        elif went and _tells_the_last_kick(prose.lows, first, end):
            found.add(s)
    return found


def _goes_to_penalties(lows: Sequence[str]) -> bool:
    """Whether a sentence begins with what came after extra time: "It went to penalties and …", "Penalties followed",
    "Penalties were needed"; or is no more than "So to penalties." or "Then came penalties."; not "Two penalties."."""
    followed = lows[:1] == ["penalties"] and not _FOLLOWS.isdisjoint(lows[1:3])
    if len(lows) <= _IN_SHORT and lows[-2:-1] == ["penalties"] and not _LEADS_TO.isdisjoint(lows[-3:-2]):
        return True
    k = lows.index("penalties") if "penalties" in lows[:8] else 0
    return followed or (k > 1 and lows[k - 1] == "to" and lows[k - 2] in _GOES and "after" not in lows)


def _tells_kicks(prose: Prose, first: int, end: int) -> bool:
    """Whether a sentence tells kicks of a shoot-out, if there was one: "scored the first of Hull's kicks", "missed
    their first two penalties", "all scored in the shoot-out"; not "his second penalty", "their first two corner
    kicks"."""
    lows = prose.lows
    for k in range(first + 1, end):
        before = lows[max(first, k - 4) : k]
        if lows[k] in _SHOOT_OUT and "in" in before[-3:]:
            return True
        if lows[k] in _W["kicks_in_a_shoot_out"] and lows[k].endswith("s") and lows[k + 1 : k + 2] != ["of"]:
            ranked = _NO_KICKS_IN_IT.isdisjoint(before) and not _RANKS.isdisjoint(before)
            if ranked and (prose.owns[k - 1] or "of" not in before):  # not "the first of two penalties"
                return True
    return False


def _tells_the_last_kick(lows: Sequence[str], first: int, end: int) -> bool:
    """Whether a sentence tells the kick that settles a shoot-out, if there was one: "put away the winning kick"."""
    kicks = (k for k in range(first + 1, end) if lows[k] in _W["kicks_in_a_shoot_out"] and not lows[k].endswith("s"))
    return any(lows[k - 1] in _W["settles_a_shoot_out"] and lows[k + 1 : k + 2] != ["of"] for k in kicks)


def _went_to_a_shoot_out(prose: Prose) -> bool:
    """Whether a text tells that its match went to a shoot-out: "won 4-3 on penalties", "it went to penalties"; not "had
    won on penalties", "won on penalties last year", "would go to penalties"."""
    if any(_decided_on_penalties(prose, k) for k in prose.places(_PENALTIES)):
        return True
    return any(not is_shoot_out_to_come(prose.lows, k) for k in prose.places(_SHOOT_OUT))


def _decided_on_penalties(prose: Prose, k: int) -> bool:
    first, end = prose.sentences[prose.sentence_of(k)]
    before = prose.lows[max(first, k - 6) : k]
    decided = before[-1:] == ["on"] or (before[-1:] == ["to"] and not _GOES.isdisjoint(before[-2:-1]))
    another_day = any(a == "last" and b in _W["other_days"] for a, b in pairwise(prose.lows[first:end]))
    return decided and "had" not in before and not another_day


def _has_a_minute(prose: Prose, s: int) -> bool:
    return not _MINUTES.isdisjoint(prose.lows[slice(*prose.sentences[s])])


_MINUTES = frozenset(("minute", "minutes"))
_GOES = frozenset(("went", "goes"))
_FOLLOWS = frozenset(("followed", "it", "beckoned", "called", "needed", "required", "decide", "settle"))
_IN_SHORT = 6  # words of "On we went to penalties.", its stop among them
_LEADS_TO = frozenset(("to", "came", "come", "time"))
_RANKS = frozenset(("first", "second", "third", "fourth", "fifth", "last", "final", "opening", "next"))
_NO_KICKS_IN_IT = frozenset(("his", "her", "corner", "free", "goal"))
_SHOOT_OUT = _W["shoot_outs"] | {"spot-kicks"}
_PENALTIES = frozenset(("penalties", "pens"))
TELLS_OF_A_SHOOT_OUT = _SHOOT_OUT | _PENALTIES


def is_shoot_out_to_come(lows: Sequence[str], k: int) -> bool:
    """Whether a shoot-out at word ``k`` only tells when or what a goal came to, or was not needed: "three minutes
    before a shoot-out Kane headed in", "levelled to force a shoot-out", "to take it to a shoot-out", "to avoid a
    penalty shoot-out", "they were holding on for a shoot-out", "with a shoot-out looming"."""
    if not _W["looms"].isdisjoint(lows[k + 1 : k + 3]) or _is_minutes_away(lows[k + 1 : k + 5]):
        return True
    k -= lows[k - 1 : k] == ["penalty"]
    if not k or lows[k - 1] not in ("a", "the"):
        return False
    before = lows[max(0, k - 5) : k - 1]
    if before[-1:] == ["for"]:
        return not _W["holds_out"].isdisjoint(before[-3:])
    if before[-1:] == ["to"]:
        return not _W["takes_to_a_shoot_out"].isdisjoint(before)
    if before[-2:] == ["set", "up"] or not _W["forces_a_shoot_out"].isdisjoint(before[-1:]):
        return True
    return lows[k - 1] == "a" and not _W["short_of_a_shoot_out"].isdisjoint(before[-1:])


def _is_minutes_away(words: Sequence[str]) -> bool:
    """Whether words behind a shoot-out say how far it was off: "(with the shoot-out) just two minutes away"."""
    return "away" in words and not _MINUTES.isdisjoint(words[: words.index("away")])


def decides_a_shoot_out(prose: Prose, at: int, end: int) -> bool:
    """Whether the penalty put away at word ``at`` is that which decided the shoot-out of which a text tells: "buried
    the decisive penalty" beside "won 5-4 on penalties"."""
    lows = prose.lows
    decisive = next((k for k in range(at, min(end - 1, at + 6)) if lows[k] in _DECIDES), None)
    if decisive is None or lows[decisive + 1] not in _KICKS_OF_IT:
        return False
    return _went_to_a_shoot_out(prose)


def is_kick_of_a_shoot_out(prose: Prose, at: int, first: int, end: int) -> bool:
    """Whether what word ``at`` puts away is a kick of the shoot-out that its sentence has told before it: "won 4-2 on
    penalties, Kane, Alli and Son all scoring", "won the shoot-out after Kane converted his kick"; not "won on penalties
    after Kane scored in a 2-2 draw", "through on penalties in midweek, took the lead when …", nor where a minute is
    told."""
    lows = prose.lows
    told = next((k for k in range(at - 1, first, -1) if lows[k] in TELLS_OF_A_SHOOT_OUT), None)
    if told is None or ";" in lows[told:at] or (lows[told] in _PENALTIES and not _has_won_on(lows, first, told)):
        return False
    if not _MINUTES.isdisjoint(lows[first:end]) or not _OTHER_ROUNDS.isdisjoint(lows[first:told]):
        return False
    behind = lows[at - 1 : min(end, at + _LISTED)]  # at: where the verb stands, or a name of several
    own = any(a == "their" and b in _KICKS_OF_IT for a, b in pairwise(behind))
    return own or ("all" in behind and "after" not in lows[told:at])


def _has_won_on(lows: Sequence[str], first: int, penalties: int) -> bool:
    """Whether "penalties" at a word are those on which a match was won or lost: "won 4-2 on penalties"; not "who won on
    penalties"."""
    won = next((k for k in range(penalties - 2, max(first, penalties - 5) - 1, -1) if lows[k] in _SETTLED), None)
    return lows[penalties - 1] == "on" and won is not None and lows[won - 1] not in _WHO


_SETTLED = frozenset(("won", "win", "wins", "winning", "lost", "lose", "losing", "beat", "beating", "prevailed"))
_WHO = frozenset(("who", "having", "had"))
_OTHER_ROUNDS = frozenset(("last", "previous", "midweek"))
_LISTED = 14  # words at most from a name of those who took kicks to what they did


_DECIDES = frozenset(("decisive", "deciding"))
_KICKS_OF_IT = _W["kicks_in_a_shoot_out"] | {"spot"}
