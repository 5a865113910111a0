"""Whose goal it is by the sentence that leads up to it: "Leeds won a corner on 20 minutes. Mee swung it over and Kane
headed in", "Hull lost the ball in midfield. …".

Belongs here: which side the sentence that lends a goal its minute, or its penalty, has on the ball. Does not belong
here: the sides that its own sentence names (allegiances.py), and finding that minute (minutes_beside.py).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from orchestration.football.acts.penalties import awards_penalty
from orchestration.football.grammar.parties import Party, does, is_owner, is_subject
from orchestration.football.grammar.scene import Scene
from orchestration.football.tellings.told import Told
from orchestration.football.words.lexicon import word_lists

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
    if not (_W["turns_about"].isdisjoint(own) and _AT_THE_OTHER_END.isdisjoint(pairwise(own))):
        return None
    first, end = scene.prose.sentences[led]
    for party in reversed(parties[led]):
        if not is_owner(scene, party) and _is_given_it(lows, party, first, end):
            return party, 1
        behind_a_time = scene.kinds[party.head(scene) - 1] == "t"  # "… and in a minute Leeds led"
        if behind_a_time or is_subject(scene, party, first):
            return _deserves(lows[party.end : end], party)
    return None


_AT_THE_OTHER_END = {("other", "end"), *((ran, "away") for ran in ("raced", "broke", "ran", "burst", "sprinted"))}


def _deserves(tail: Sequence[str], party: Party) -> tuple[Party, int] | None:
    """A party with 1 where words behind it tell of its attack or its kick, -1 where it yields; none where they do
    neither, or it may have come to nothing: "won a corner but it was cleared", "had looked well until …"."""
    if not _W["ends_an_attack"].isdisjoint(tail):
        return None
    if any(one == "and" and then in _W["attacks"] for one, then in pairwise(tail)):
        return party, 1  # "were grateful to Mee and attacked in the 22nd minute"
    if does(tail) < 0:
        return party, -1
    did = next((k for k, word in enumerate(tail[:_VERB]) if word in _W["attacks"] or word in _W["gets"]), None)
    if did is None or _GAVE_IT_UP.intersection(tail[did:]):
        return None
    got = tail[did] in _W["attacks"] or not _TO_GET.isdisjoint(tail[did : did + _KICK])
    return (party, 1) if got else None


_VERB = 4  # words within which a side does something: "then quickly were awarded"
_TO_GET = _W["kicks_given"] | {"throw-in", "ball", "possession"}
_GAVE_IT_UP = frozenset(("lost", "gave", "out"))


def _sentence_before(scene: Scene, t: Told) -> int | None:
    """The sentence before a goal's that lends it its minute, or tells that its penalty was given."""
    if t.borrowed and t.time_at is not None:
        led = scene.prose.sentence[t.time_at[0]]
        return led if led < t.sentence else None
    led = t.sentence - 1
    if not t.penalty or led < 0 or not awards_penalty(scene.prose.lows[slice(*scene.prose.sentences[led])]):
        return None
    return led


def _is_given_it(lows: Sequence[str], party: Party, first: int, end: int) -> bool:
    """Whether a party is given a kick: "awarded Leeds a penalty", "a penalty was awarded to the hosts"."""
    before = party.first - 1 - (lows[party.first - 1] == "the")
    given = before - (lows[before] == "to")
    if given < first or lows[given] not in _W["gives_a_kick"]:
        return False
    near = lows[max(first, given - _KICK) : min(end, party.end + _KICK)]
    return not _W["kicks_given"].isdisjoint(near)


_KICK = 5  # words at most between who is given a kick and the kick
