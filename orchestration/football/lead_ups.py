"""Whose goal it is by the sentence that leads up to it: "Leeds won a corner on 20 minutes. Mee swung it over and Kane
headed in", "Hull lost the ball in midfield. …".

Belongs here: which side the sentence that lends a goal its minute, or its penalty, has on the ball. Does not belong
here: the sides that its own sentence names (allegiances.py), and finding that minute (minutes_beside.py).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from orchestration.football.lexicon import word_lists
from orchestration.football.parties import Party, does, is_owner, is_subject
from orchestration.football.penalties import awards_penalty
from orchestration.football.scene import Scene
from orchestration.football.told import Told

_W = word_lists("side_words")


def side_leading_up(scene: Scene, t: Told, parties: Mapping[int, Sequence[Party]]) -> tuple[Party, int] | None:
    """Who is on the ball in the sentence that leads up to a goal, and 1 where the goal is that side's, -1 where it is
    the others': the subject of its last clause, or whom a kick is given; none where the goal's own sentence has a side,
    or turns against what went before."""
    s = t.sentence
    led = _sentence_before(scene, t)
    if led is None or led not in parties or s in parties:
        return None
    lows = scene.prose.lows
    own = lows[slice(*scene.prose.sentences[s])]
    if not _W["turns_about"].isdisjoint(own) or ("other", "end") in pairwise(own):
        return None
    first, end = scene.prose.sentences[led]
    for party in reversed(parties[led]):
        if not is_owner(scene, party) and _is_given_it(lows, party, first, end):
            return party, 1
        if (
            is_subject(scene, party, first) or scene.kinds[party.head(scene) - 1] == "t"
        ):  # "… and in a minute Leeds led"
            return _deserves(lows[party.end : end], party)
    return None


def _deserves(tail: Sequence[str], party: Party) -> tuple[Party, int] | None:
    """A party with 1 where words behind it lead up to a goal of its own, -1 where to one of the others; none where they
    do neither, or it was well "until the 30th minute"."""
    sign = does(tail)
    if sign < 0 and any(one in ("and", "but") and then in _ATTACKS for one, then in pairwise(tail)):
        sign = 1  # "were grateful to Mee and equalised in the 22nd minute"
    return None if sign == 0 or (sign > 0 and "until" in tail) else (party, sign)


_ATTACKS = word_lists("move_words")["presses"] | word_lists("move_words")["attack_verbs"]


def _sentence_before(scene: Scene, t: Told) -> int | None:
    """The sentence before a goal's that lends it its minute, or tells that its penalty was given."""
    if t.borrowed and t.time_at is not None:
        led = scene.prose.sentence[t.time_at[0]]
        return led if led < t.sentence else None
    led = t.sentence - 1
    return (
        led if t.penalty and led >= 0 and awards_penalty(scene.prose.lows[slice(*scene.prose.sentences[led])]) else None
    )


def _is_given_it(lows: Sequence[str], party: Party, first: int, end: int) -> bool:
    """Whether a party is given a kick: "awarded Leeds a penalty", "a penalty was awarded to the hosts"."""
    before = party.first - 1 - (lows[party.first - 1] == "the")
    given = before - (lows[before] == "to")
    if given < first or lows[given] not in _W["gives_a_kick"]:
        return False
    near = lows[max(first, given - _KICK) : min(end, party.end + _KICK)]
    return not _W["kicks_given"].isdisjoint(near)


_KICK = 5  # words at most between who is given a kick and the kick
