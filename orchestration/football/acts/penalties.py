"""Penalties: given, and scored from the spot.

Belongs here: whether words tell a penalty. Does not belong here: who takes it (actors.py), who was fouled
(play.py), and the kicks of a shoot-out (shoot_outs.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter

from orchestration.football.acts.goal_ellipses import ELLIPSIS
from orchestration.football.acts.shoot_outs import is_shoot_out_to_come
from orchestration.football.grammar.parties import AWAY, HOME
from orchestration.football.grammar.parts_of_speech import AUXILIARIES, PREPOSITIONS
from orchestration.football.grammar.syntax import Sentence
from orchestration.football.tellings.told import AGAIN, GUESSED, Told
from orchestration.football.words.goal_words import PLURALS
from orchestration.football.words.lexicon import word_lists

_W = word_lists("goal_words")


def from_the_spot(lows: list[str], at: int, first: int, end: int) -> bool:
    """Whether the words around a telling at ``at`` say that it was a penalty; of several goals told as one, "goals from
    Kane, Alli and a Son penalty", they don't, unless all were: "penalties from Kane and Alli"."""
    if _KICKS.isdisjoint(lows[max(first, at - 12) : min(end, at + 14)]):
        return False
    if lows[at] in PLURALS:
        spot = next((k for k in range(at + 1, min(end, at + 14)) if lows[k] == "spot"), None)
        if is_shoot_out_to_come(lows, at):
            return False  # "with penalties two minutes away, Kane levelled"
        kicks = lows[at] in _W["penalties"] or lows[at - 1] in PENALTY  # "penalty goals from Kane and Alli"
        return kicks or (spot is not None and _is_done_from(lows, spot, first))
    a = next(
        (k + 1 for k in range(at - 1, max(first, at - 12) - 1, -1) if lows[k] in (";", "but", "before", "while")),
        max(first, at - 12),
    )
    before = lows[max(first, at - 12) : at]
    if not _W["cancels"].isdisjoint(before[-4:]) and PLURALS.isdisjoint(before):  # "goals cancelled out his penalty"
        end = _behind_what_was_cancelled_out(lows, at, end)
    beyond = range(at + 1, min(end, at + 14))
    then = (k for k in beyond if lows[k] == "then" and lows[k - 1] == "and")  # "levelled and then made it 2-1 from …"
    b = next((k for k in beyond if lows[k] in _W["hard"] or lows[k] == ";"), min(end, at + 14))
    b = min(b, next(then, b))
    near = lows[a:b]
    if lows[at] in _W["cancels"]:  # whose penalty was cancelled out stands behind it
        near = lows[a:at] + lows[_behind_what_was_cancelled_out(lows, at, b) : b]
    said = " ".join(near)
    if {"spot-kick", "panenka"} & set(near) or "from the spot" in said or "from the penalty spot" in said:
        return True
    if "pointed to the spot" in said and "kick" in lows[at : at + 3]:
        return True
    if "12 yards" in said and "12 yards out" not in said and _IN_OPEN_PLAY.isdisjoint(near):
        return True
    for k, w in enumerate(near):
        if w == "penalty" and _NO_KICK.isdisjoint(lows[a + k + 1 : a + k + 2]):
            missing = "missing" in lows[max(first, a + k - 2) : a + k]  # "missing a penalty"
            return not missing and _WASTED.isdisjoint(near) and _NO_KICK_OF_PLAY.isdisjoint(near)
    return False


def _behind_what_was_cancelled_out(lows: Sequence[str], at: int, end: int) -> int:
    """Where the words begin that tell how a goal was cancelled out: "from the spot", "with a penalty"."""
    return next((k for k in range(at + 1, end) if lows[k] in ("from", "with")), end)


_IN_OPEN_PLAY = word_lists("move_words")["in_open_play"]


def awards_penalty(lows: Sequence[str]) -> bool:
    """Whether a sentence gives a penalty: "won a penalty", "pointed to the spot", "got a penalty"; not "was given a
    penalty area", "got in the area for a penalty", "got a penalty appeal turned down", "won a penalty and missed"."""
    if "spot" in lows and "pointed" in lows:
        return True
    given = next((k for k, w in enumerate(lows) if w in _W["awards"] or (w == "got" and _gets_one(lows, k))), None)
    if (
        given is None
        or not _WITHHELD.isdisjoint(lows[max(0, given - 4) : given])
        or not _WASTED.isdisjoint(lows[given:])
    ):
        return False
    return any(a in PENALTY and b not in _NO_KICK for a, b in pairwise([*lows, "."]))


def is_anothers(sentence: Sentence, t: Told) -> bool:
    """Whether the one penalty that a sentence speaks of is not the goal told in it or behind it, but somebody else's,
    "Kane levelled after Mee's penalty", or given to the other side, "Leeds conceded a penalty. Kane headed in for
    Leeds"; not "Mee's foul gave away a penalty", "Hull conceded a penalty. …"."""
    first, end, lows = sentence.first, sentence.end, sentence.scene.prose.lows
    kicks = [k for k in range(first, end) if lows[k] in PENALTY or lows[k - 1 : k + 1] == ["spot", "kick"]]
    if len(kicks) > 1:
        return False
    return _is_given_to_others(sentence, t) or (bool(kicks) and _is_taken_by_another(sentence, kicks[0], t))


def _is_taken_by_another(sentence: Sentence, kick: int, t: Told) -> bool:
    """Whether a penalty, told at a word, is another's than the scorer's: "Mee's early penalty"; not "Mee's penalty
    win"."""
    lows = sentence.scene.prose.lows
    if t.person is None or "spot" in lows[sentence.first : kick - 1] or lows[kick + 1 : kick + 2] in _IS_ONLY_GIVEN:
        return False
    noun = sentence.noun_at(kick)
    if noun is None or noun.at is None or noun.person == t.person or not sentence.scene.prose.owns[noun.at[1] - 1]:
        return False
    return not noun.first <= t.at <= kick


_IS_ONLY_GIVEN = (["win"], ["award"], ["decision"])


def _is_given_to_others(sentence: Sentence, t: Told) -> bool:
    """Whether a sentence gives a penalty to a goal's opponents: "Hull had been awarded a penalty"; not "a foul by Hull
    won a penalty"."""
    if t.team is None or t.team in (HOME, AWAY):
        return False
    scene, first, end = sentence.scene, sentence.first, sentence.end
    kinds, lows = scene.kinds, scene.prose.lows
    given = next((k for k in range(first, end) if lows[k] in _GETS and _is_given_then(lows, k, end)), None)
    if given is None:
        return False
    to = given - 1
    if kinds[given + 1 : given + 2] == ["T"]:  # "gave Hull a penalty"
        to = given + 1
    elif lows[given] == "gave":
        return False
    while to > first and not kinds[to] and lows[to] in _BEFORE_A_VERB:
        to -= 1
    if to < first or kinds[to] != "T":
        return False
    team = scene.teams[scene.refs[to]]
    if to < given and lows[team.first - 1] in PREPOSITIONS:
        return False
    is_his = not set(t.team).isdisjoint(team.ids)
    return is_his == (lows[given] == "conceded")


def _is_given_then(lows: Sequence[str], given: int, end: int) -> bool:
    """Whether what is given at a word is a penalty: "were given a late penalty"; not "won 2-1 with a penalty"."""
    kick = next((k for k in range(given + 1, min(end, given + _KICK_GIVEN)) if lows[k] in PENALTY), None)
    return kick is not None and _AND_WITH_WHAT.isdisjoint(lows[given:kick])


_GETS = _W["awards"] | {"got"}
_BEFORE_A_VERB = AUXILIARIES | word_lists("move_words")["adverbs"]
_KICK_GIVEN = 6  # words at most from "given" to its penalty
_AND_WITH_WHAT = frozenset(("with", "by", "from", "through", "thanks", "despite", "after", "when", "as", "and", ","))


def _gets_one(lows: Sequence[str], k: int) -> bool:
    """Whether what is got at word ``k`` is a penalty: not "got no penalty", "got a penalty kick away"."""
    return (
        lows[k + 1 : k + 2] in (["a"], ["the"]) and not PENALTY.isdisjoint(lows[k + 2 : k + 3]) and "kick" not in lows
    )


def in_brackets(lows: Sequence[str], at: int) -> bool:
    """Whether brackets that open at word ``at`` behind a name mark his goal as a penalty: "Kane (pen)", "Kane (77,
    pen)"; not "Kane (penalty saved)", "Kane (12, 77 pen)"."""
    told = lows[at + 1 : at + 8]
    told = told[: told.index(")")] if ")" in told else []
    minutes = [w for w in told if w.isdigit()]
    marked = [w for w in told if w not in _OF_A_MINUTE and not w.isdigit()]
    return len(marked) == 1 and marked[0] in _W["spot_in_brackets"] and len(minutes) <= 1 + ("+" in told)


_OF_A_MINUTE = frozenset((",", "'", "+", "min", "mins", "minute", "minutes"))
_NO_KICK = frozenset(("area", "box", "spot", "appeal", "appeals", "claim", "claims", "shout", "shouts"))
_WASTED = frozenset(("missed", "saved"))
_NO_KICK_OF_PLAY = frozenset(("shoot-out", "shootout", "turned"))  # "turned down"
_WITHHELD = frozenset(("should", "could", "might", "not", "never", "nothing"))  # "should have been given a penalty"
PENALTY = _W["penalty"]


def is_a_penalty(lows: list[str], i: int) -> bool:
    """Whether what is put away at ``i`` is a penalty: "slotted a penalty", "drilled his kick to Hart's right", not
    "tucked into the penalty area"."""
    if lows[i + 1 : i + 3] in _HIS_KICK:  # not "fired his kick to Alli", "… into the stand"
        return not _W["where_it_went"].isdisjoint(lows[i + 3 : i + 7])
    return lows[i + 1 : i + 2] in (["a"], ["the"], ["his"], ["her"]) and any(
        lows[k] in ("penalty", "spot-kick") and lows[k + 1 : k + 2] not in (["area"], ["box"])
        for k in range(i + 2, min(i + 5, len(lows)))
    )


_HIS_KICK = (["his", "kick"], ["her", "kick"])


def one_penalty_each(lows: Sequence[str], told: Sequence[Told], first: int, end: int) -> None:
    """A penalty is the goal told nearest to it, "Kane put Spurs ahead and Vela levelled from the spot"; what was done
    "from the spot" is told before that: "Kane put Spurs in front from the penalty spot in the fifth minute, and Vela
    made it two"."""
    kicks = [t for t in told if t.penalty]
    if len({t.person for t in kicks}) < 2:
        if any(ELLIPSIS in t.sources or AGAIN in t.sources for t in kicks):
            _only_the_nearest(lows, kicks, first, end)
        return
    sure = [t for t in told if t.weight >= 1.0]
    takers = set()
    for k in (k for k in range(first, end) if lows[k] in _KICKS and lows[k + 1 : k + 2] != ["spot"]):
        near = [t for t in sure if t.at < k] if _is_done_from(lows, k, first) else []
        nearest = min((abs(t.at - k) for t in near or sure), default=0)
        takers |= {t.person for t in near or sure if abs(t.at - k) == nearest}
    for t in kicks:
        t.penalty = t.person in takers


def _only_the_nearest(lows: Sequence[str], told: Sequence[Told], first: int, end: int) -> None:
    """Of two goals of one player's, told by how he got them, one penalty is the nearer: "with a penalty on 64 minutes
    and a free-kick on 88"."""
    spots = [k for k in range(first, end) if lows[k] in _KICKS]
    if len(spots) == 1:
        before = [t for t in told if t.at < spots[0]] if _is_done_from(lows, spots[0], first) else []
        nearest = min(before or told, key=lambda t: abs(t.at - spots[0]))
        for t in told:
            t.penalty = t is nearest


def _is_done_from(lows: Sequence[str], k: int, first: int) -> bool:
    """Whether a spot at word ``k`` is where was done what is told before it: "scored from the (penalty) spot", not
    "and from the spot Kane scored"."""
    start = k - 1 - (lows[k - 1 : k] == ["penalty"])
    return lows[start - 1 : start + 1] == ["from", "the"] and start - 2 >= first and lows[start - 2] not in _BEGINS


def by_one_taker(told: Sequence[Told]) -> None:
    """Penalties that the text gives to "he" or "the captain", who may as well be who was fouled, are of the only one
    whom it names as a taker, unless he scores elsewhere: "Kane's penalty won it. … Alli went down, and the captain made
    no mistake from the spot"."""
    kicks = [*filter(_penalty, told)]
    if len(kicks) < 2:
        return
    kicks = [t for t in kicks if t.person is not None and t.weight >= 1.0]
    takers = {t.person for t in kicks if GUESSED.isdisjoint(t.sources)}
    if len(takers) == 1:
        (taker,) = takers
        scorers = {t.person for t in told if GUESSED.isdisjoint(t.sources) and t.weight >= 1.0}
        for t in kicks:
            t.person = t.person if t.person in scorers else taker


_penalty = attrgetter("penalty")
_BEGINS = frozenset(("and", "then", ",", "but", "before"))
_KICKS = _W["penalties"] | {"spot", "panenka", "yards"}
