"""What happens in a match beside goals, as far as it takes a time from a goal: a card, a save, a substitution, a miss.

Belongs here: whether words tell of such an act. Does not belong here: which goal a time belongs to (timing.py,
minutes_beside.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from orchestration.football.grammar.clauses import clause_around
from orchestration.football.grammar.scene import Scene, TimeAt
from orchestration.football.results.which_day import looking_back
from orchestration.football.tellings.told import Told
from orchestration.football.words.lexicon import word_lists

_W = word_lists("time_words")
_OTHER_DAYS = word_lists("goal_words")["other_days"]


def is_of_another_act(scene: Scene, at: TimeAt, t: Told) -> bool:
    """Whether a time stands in a clause of its own that tells of a card, a save, a substitution: "…, who had Alvarado
    sent off in the 82nd minute"; beside a substitute: "a 60th-minute substitute", "a substitute with ten minutes left";
    or in a clause about another day."""
    lows = scene.prose.lows
    named = at.phrase.after_event is not None and scene.kinds[at.end + 1 : at.end + 2] == ["P"]
    beside = (*lows[at.first - 1 : at.first], *([] if named or _opens(lows, at) else lows[at.end : at.end + 1]))
    if not _W["substitute"].isdisjoint(beside):  # not "six minutes later substitute Kane …"
        return True
    sentence = scene.prose.sentences[t.sentence]
    first, end = clause_around(scene, at.first, *sentence)
    if lows[at.first - 1] == "and" and at.phrase.after_event is not None:  # "was sent off and two minutes later …"
        first = at.first
    clause = lows[first:end]
    back = looking_back(scene, first, end) if "last" in clause or "previous" in clause else ()
    if any(day in _OTHER_DAYS for _, day in back):
        return True
    followed = follows_up(scene, end, sentence[1]) if at.first < t.at else follows_up(scene, t.at, first)
    if first <= t.at < end:
        return False
    behind = lows[end : sentence[1]]
    kick = at.first < t.at and (t.penalty or not _W["from_a_kick"].isdisjoint(behind)) and _LATER.isdisjoint(behind)
    return tells_another_act(scene, first, end, followed, _W["cards"] if kick else frozenset())


def _opens(lows: Sequence[str], at: TimeAt) -> bool:
    """Whether a time before a substitute is no word of his: "in the 80th minute substitute Kane scored", "with ten
    minutes left …"; not "a 60th-minute substitute"."""
    return not lows[at.end - 1].endswith("minute") or lows[at.first - 2 : at.first] == ["in", "the"]


_LATER = frozenset(("late", "later"))  # "was sent off in the 62nd minute and Kane scored a late penalty"


def tells_another_act(scene: Scene, first: int, end: int, followed: bool, but: frozenset[str] = frozenset()) -> bool:
    """Whether words tell of what is no goal: "came on", "was booked"; and, if no goal ``followed`` from it, a shot that
    was kept out: "hit the post"; ``but`` for some; not "would not be denied", "the second came on the hour", "went in
    off the post"."""
    lows = [low for low, kind in zip(scene.prose.lows[first:end], scene.kinds[first:end], strict=True) if not kind]
    in_off = "off" in lows and ("in", "off") in pairwise(lows)
    acts = _W["other_acts"] if followed or in_off else _NO_GOAL
    acts = acts - but if but else acts
    return _tell_any(lows, acts)


def _tell_any(words: Sequence[str], acts: frozenset[str]) -> bool:
    """Whether words tell of any acts, and mean it."""
    return any_of(words, acts) and (not (seeming := _not_meant(words)) or any_of(words, acts - seeming))


_NO_GOAL = _W["other_acts"] | _W["kept_out"]


def _not_meant(words: Sequence[str]) -> set[str]:
    """What words only seem to tell: a save in "the best was saved for the 79th minute"; who "would not be denied"; a
    miss in "the contest was over", "could do nothing"; a change where "the substitute was picking the ball out of his
    net"."""
    pairs = [*pairwise(words)]
    meant = {"denied"} if "not" in words else set[str]()
    if ("saved", "for") in pairs:
        meant.add("saved")
    if not _COULD_NOT_HELP_IT.isdisjoint(pairs):
        meant.add("could")
    if ("inside", "the") in pairs:  # "curled his shot inside the post"
        meant |= _FRAME
    if "over" in words and not _ALL_OVER.isdisjoint(pairs):
        meant.add("over")
    if "net" in words and not _PICKS.isdisjoint(words):
        meant |= _W["substitute"]
    return meant


_COULD_NOT_HELP_IT = frozenset(
    (("could", "breathe"), ("could", "celebrate"), ("do", "nothing"), ("do", "little"), ("only", "watch"))
)
_FRAME = frozenset(("post", "the_post", "upright", "the_upright"))
_ALL_OVER = frozenset((before, "over") for before in ("was", "is", "all", "but", "effectively", "as"))
_PICKS = frozenset(("pick", "picked", "picking"))  # the ball out of the net


def any_of(words: Sequence[str], listed: frozenset[str]) -> bool:
    """Whether words are ``listed``, alone or two together: "saved", "the_post"."""
    return not listed.isdisjoint(words) or not _two_together(listed).isdisjoint(pairwise(words))


@cache
def _two_together(listed: frozenset[str]) -> frozenset[tuple[str, ...]]:
    """Those of some listed words that are two."""
    return frozenset(tuple(words.split("_")) for words in listed if "_" in words)


def follows_up(scene: Scene, first: int, end: int) -> bool:
    """Whether words tell the goal that followed a save: "… but Kane tapped in the rebound"."""
    return any_of(scene.prose.lows[first:end], _W["follows_up"])


def follows_a_shot(scene: Scene, first: int, end: int) -> bool:
    """Whether words say whose shot the ball came from: "turned in the loose ball following Ndidi's shot"."""
    prose = scene.prose
    owners = (m.end for m in scene.people_between(first, end) if m.end < end and prose.owns[m.end - 1])
    return any(prose.lows[behind] in _SHOTS_TAKEN for behind in owners)


_SHOTS_TAKEN = word_lists("goal_words")["shots_taken"]


def wins_a_kick(words: Sequence[str]) -> bool:
    """Whether words tell of the foul that a free-kick is given for, whatever card came of it: "in the 12th minute Alli
    was felled by Cahill, who was booked"; a penalty is taken minutes after that."""
    return not _W["wins_a_kick"].isdisjoint(words) and _W["kept_out"].isdisjoint(words)


def tells_an_event(words: Sequence[str], but: frozenset[str] = frozenset()) -> bool:
    """Whether words tell of a miss, a save, a card …, ``but`` for some; not of a chance that was taken, nor who "would
    not be denied"."""
    events = _W["other_events"] - but
    if any_of(words, _W["cleared_badly"]):
        events = events - {"cleared", "could"}
    if not _W["takes_chances"].isdisjoint(words):
        events = events - {"chance", "chances"}
    return _tell_any(words, events)
