"""Shots: whether what a verb does puts the ball in, "headed home", "curled it into the corner".

Belongs here: where a shot ends. Does not belong here: balls played to others (deliveries.py), a keeper who is beaten
(goalkeepers.py), and what denies the goal (misses.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from orchestration.football.acts.deliveries import (
    CORNERS,
    SENT_IN,
    SERVED,
    heads_a_delivery,
    is_met_by_another,
    serves,
    swings_in,
)
from orchestration.football.acts.goalkeepers import (
    beats_the_keeper,
    keepers,
    lobs_the_keeper,
    passes_the_keeper,
    rounds_for_a_goal,
)
from orchestration.football.acts.misses import tells_no_goal
from orchestration.football.acts.penalties import is_a_penalty
from orchestration.football.grammar.clauses import clause_around
from orchestration.football.grammar.parts_of_speech import ITS, PEOPLE
from orchestration.football.grammar.scene import Scene
from orchestration.football.grammar.syntax import Sentence
from orchestration.football.words.goal_words import COUNTS, is_again
from orchestration.football.words.lexicon import word_lists

_W = word_lists("goal_words")


def goes_in(scene: Scene, i: int, clause_end: int, end: int) -> bool:
    """Whether what the verb at ``i`` does puts the ball in: "home", "into the net", "past the keeper"."""
    lows = scene.prose.lows
    verb = lows[i]
    if verb in _KNEED and scene.kinds[i + 1 : i + 2] == ["P"]:
        return False  # "kneed Alli in the goal area"
    if verb in _W["screams"] and _STRUCK.isdisjoint(lows[max(0, i - 3) : i]):
        return False  # "had them screaming in his ears"
    if (
        verb in _W["sure_finish"]
        or (verb in _W["put_away"] and "away" in lows[i + 1 : i + 3 + (lows[i + 1 : i + 3] == ["the", "ball"])])
        or "panenka" in lows[i + 1 : i + 5]
        or (verb in _W["puts_a_penalty"] and is_a_penalty(lows, i))
    ):
        return True
    if heads_a_delivery(scene, i, end) or _sends_in_several(lows, i):
        return True
    if serves(scene, i):
        return _ends_in_own_net(lows, i, clause_end)
    if lows[i + 1 : i + 2] and lows[i + 1] in ITS and lows[i + 2 : i + 3] and lows[i + 2] in _W["further"]:
        beaten = not _W["past"].isdisjoint(lows[i + 4 : i + 5])  # "drilled a second shot past Hart"
        return beaten or _NO_GOALS.isdisjoint(lows[i + 3 : i + 4])  # not "turned the second attempt away"
    if scene.kinds[i + 1 : i + 2] == ["T"] and _is_of_its_team(scene, i + 1):
        return True
    if _strikes_a_goal(scene, i, end) or rounds_for_a_goal(scene, i, end):
        return True
    stop = clause_end
    if stop + 1 < end and lows[stop] in ("and", "after"):  # "over the wall and beyond Oblak"
        stop = clause_around(scene, stop + 1, stop + 1, end)[1] if lows[stop + 1] in _W["past"] else stop + 1
    stop = min(stop, i + 20, end)
    ahead = lows[i + 1 : stop]
    if "for" in ahead:
        others = (k for k in range(i + 2, stop - 2) if lows[k] == "for" and _is_another_s_turn(scene, k, stop))
        stop = next(others, stop)
    if not _WHICH.isdisjoint(ahead):
        stop = next((k for k in range(i + 2, stop) if lows[k] in _WHICH and scene.kinds[k + 1 : k + 2] == ["P"]), stop)
    if _is_a_timed_free_kick(scene, i, stop):
        return True
    ends = [k for k in range(i + 1, stop) if lows[k] in _ENDS]
    if ends and any(_ends_in_goal(scene, i, k, end) for k in ends):
        return True
    if verb in _W["beats"]:
        return beats_the_keeper(scene, i, end)
    if verb in _W["lobs"]:
        return lobs_the_keeper(scene, i, end)
    for_a_side = lows[i + 1 : i + 2] == ["for"] and scene.kinds[i + 2 : i + 3] == ["T"]  # "pounced for Spurs"
    behind = scene.teams[scene.refs[i + 2]].end if for_a_side else i + 1
    if verb in ("pounced", "pounces") and (
        _ends_its_clause(scene, behind)
        or lows[min(scene.past_time(behind), end - 1)] in _AFTER_A_POUNCE
        or _punishes_an_error(scene, behind, end)
    ):
        return True
    return verb.startswith("finish") and _finishes(lows, i)


_NO_GOALS = _W["shot_noun"] | {"attempt", "chance", "ball"}
_KNEED = frozenset(("kneed", "kneeing"))


def shoots(sentence: Sentence, doer: tuple[int, tuple[int, int]], conceded: bool = False) -> bool:
    """Whether who is named at some words goes on to act at goal: "(struck when) Kane rounded the keeper"; not "Mee
    turned his back", nor "Mee slipped and Kane scored". Where it is told that somebody ``conceded``, a mere shot will
    do: "(fell behind when) Kane let fly"."""
    scene, end, (person, (_, at)) = sentence.scene, sentence.end, doer
    for k in range(at, min(end, at + 9)):
        word = scene.prose.lows[k]
        shot = word in _W["finish"] and goes_in(scene, k, clause_around(scene, k, sentence.first, end)[1], end)
        shot = shot or (conceded and word in _W["mere_shots"] and not tells_no_goal(scene, k, sentence.first, end))
        if (shot or word in _ACTS_AT_GOAL) and sentence.noun_at(k) is None:
            subject = sentence.subject_at(k)
            return subject is not None and subject.person == person
    return False


_ACTS_AT_GOAL = _W["rounds"] | _W["score"] | {"round", "pounced", "pounces", "met", "meets", "meet"}


def _is_of_its_team(scene: Scene, k: int) -> bool:
    """Whether the team at word ``k`` has one more goal: "headed Spurs' third"; not "Spurs' third corner"."""
    lows, end = scene.prose.lows, scene.teams[scene.refs[k]].end
    if not scene.prose.owns[end - 1] or lows[end : end + 1] == [] or lows[end] not in _W["further"]:
        return False
    after = lows[end + 1 : end + 2]
    return not after or after[0] in ".,;" or after[0] in _W["after_an_ordinal"] or scene.kinds[end + 1] == "t"


_WHICH = frozenset(("which", "that"))  # "whipped in a corner | which Kane headed home"


def _ends_in_own_net(lows: Sequence[str], i: int, clause_end: int) -> bool:
    """Whether a pass that somebody met ends behind his own keeper: "turned a low cross into his own net"; not "played a
    pass towards his own goal"."""
    if "own" not in lows[i + 1 : clause_end]:
        return False
    own = lows.index("own", i + 1)
    return lows[own - 2] in _INTO and not _OWN_GOAL.isdisjoint(lows[own + 1 : own + 2])


_INTO = frozenset(("into", "in", "past", "beyond"))
_OWN_GOAL = _W["keeper"] | {"net", "goal"}


_AFTER_A_POUNCE = frozenset(("from", "when", "after"))  # not "pounced on the loose ball"


def _punishes_an_error(scene: Scene, k: int, end: int) -> bool:
    """Whether an "on" at word ``k`` is the last that is told of a goal, but its time: "pounced on a defensive mix-up in
    the 12th minute"; not "pounced on a mix-up and shot wide", "pounced on the loose ball"."""
    lows = scene.prose.lows
    error = next((j for j in range(k + 1, min(end, k + 6)) if lows[j] in _W["errors"]), None)
    if error is None or lows[k] not in ("on", "upon"):
        return False
    behind = scene.past_time(error + 1)
    return behind > error + 1 and (behind >= len(lows) or _parts(scene, behind))


def _ends_its_clause(scene: Scene, k: int) -> bool:
    """Whether nothing but a time stands between word ``k`` and the end of its clause."""
    k = scene.past_time(k)
    if k >= len(scene.kinds) or scene.prose.lows[k] in _STOPS:
        return True
    return scene.kinds[k - 1] == "t" and _parts(scene, k)


def _parts(scene: Scene, k: int) -> bool:
    """Whether a clause ends at word ``k``: at a stop, or where another's begins, "… and Son was booked"; not "… and
    crossed", "…, forcing Hart to save"."""
    lows = scene.prose.lows
    if lows[k] in _STOPS:
        return True
    if lows[k] == ",":  # "…, with 59 minutes gone, and Son was booked"
        k = scene.past_time(k + 1)
        k += lows[k : k + 1] == [","]
    if lows[k : k + 1] == ["at"]:  # "… at White Hart Lane"
        return scene.prose.words[k + 1 : k + 2] != [] and scene.prose.words[k + 1].istitle()
    side = scene.kinds[k + 1 : k + 2] in (["P"], ["T"]) or lows[k + 1 : k + 3] in _THE_SIDES
    return lows[k : k + 1] in _JOINS and side


_STOPS = frozenset((".", "!", ";"))
_JOINS = (["and"], ["but"], ["before"])
_THE_SIDES = (["the", "hosts"], ["the", "visitors"])


def _sends_in_several(lows: Sequence[str], i: int) -> bool:
    """Whether somebody "curled in two superb free-kicks"."""
    return lows[i + 1 : i + 3] in _IN_SEVERAL and not _W["several_finishes"].isdisjoint(lows[i + 3 : i + 6])


_IN_SEVERAL = (["in", "two"], ["in", "three"], ["home", "two"], ["home", "three"])


def _is_another_s_turn(scene: Scene, k: int, stop: int) -> bool:
    """Whether a "for" at ``k`` names who does what follows: "nodded back for Kane to bundle over the line"."""
    lows, kinds = scene.prose.lows, scene.kinds
    named = next((j for j in range(k + 1, min(k + 4, stop)) if kinds[j] == "P"), None)
    if lows[k + 1 : k + 2] in (["him"], ["her"], ["them"]):
        return lows[k + 2 : k + 3] == ["to"]
    return named is not None and lows[scene.people.mentions[scene.refs[named]].end : stop][:1] == ["to"]


def _is_a_timed_free_kick(scene: Scene, i: int, stop: int) -> bool:
    """Whether a shot with a minute is told no further than the wall: "bent it over the wall on 18 minutes",
    "and, ten minutes later, bent it over the wall"."""
    lows = scene.prose.lows
    if "wall" not in lows[i + 1 : stop]:
        return False
    wall = lows.index("wall", i + 1)
    timed = "t" in scene.kinds[wall + 1 : wall + 4] or "t" in scene.kinds[max(0, i - 2) : i]
    behind = lows[wall + 1 : wall + 8]
    timed = timed or not (_W["rooted"].isdisjoint(behind) or "bar" in behind)  # "… as the keeper stood rooted"
    return lows[wall - 2] in ("over", "around", "round") and timed


def _strikes_a_goal(scene: Scene, i: int, end: int) -> bool:
    """Whether the object of the verb at ``i`` is a goal: "headed the decisive goal", "volleyed three goals",
    "fired in the first goal"."""
    lows = scene.prose.lows
    its = i + 1 + (i + 1 < end and lows[i + 1] in ("in", "home"))
    if _CALLED_GOALS.isdisjoint(lows[its + 1 : its + 5]):
        return False
    k = next((k for k in range(its + 1, min(its + 5, end)) if lows[k] in _CALLED_GOALS), None)
    if k is None or not (lows[its] in ITS or lows[k] == "goals") or lows[k + 1 : k + 2] in (["kick"], ["-"]):
        return False
    between = range(its, k)
    return not any(lows[j] in _CROSSED or lows[j] in ",;" or scene.kinds[j] in ("P", "T") for j in between)


_CALLED_GOALS = _W["sure_noun"] | _W["beauties"]


_CROSSED = _W["prepositions"] | _W["at_a_goal"] | {"ball", "own"}


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
    if w in ("net", "goal") and b in _W["empty"] and lows[k - 3] in ("over", "past"):  # "scooped over an open goal"
        return False
    if w == "net":
        return k - i < 14 and (b in _W["before_net"] or "into" in lows[k - 4 : k])
    if w == "goal":
        if lows[k + 1 : k + 2] == ["area"]:
            return False
        if b == "own" and not {"towards", "toward", "near"}.isdisjoint(lows[k - 3 : k]):
            return False
        return b in _W["empty"] or b == "own" or (b == "the" and lows[k - 2] in ("in", "into", "inside"))
    if w in ("corner", "corners"):
        return (
            k > i + 1
            and (b in CORNERS or lows[k - 2] in CORNERS or lows[k - 2 : k] == ["into", "the"])
            and {"from", "towards", "toward"}.isdisjoint(lows[k - 4 : k])
            and not _misses_the_corner(lows, k)
        )
    if w in _W["past"]:
        return passes_the_keeper(scene, i, k, end)
    if w in _ROUND:  # "bent a shot around Cech"
        struck = any(j != i and not scene.kinds[j] and lows[j] in _STRUCK for j in range(i + 1, k))
        return struck and passes_the_keeper(scene, i, k, end) and _guards(scene, k, end)
    if w == "across":  # "drilled low across Cech"
        j = next((j for j in range(k + 1, min(k + 4, end)) if lows[j] not in _BEFORE_A_KEEPER), end)
        named = j < end and scene.kinds[j] == "P"
        return named and not scene.prose.owns[scene.people.mentions[scene.refs[j]].end - 1]
    if w in ("line", "goal-line"):
        behind = ("down", "behind") in pairwise(lows[k - 3 : k]) and lows[k + 1 : k + 2] != ["of"]
        return behind or "over" in lows[k - 3 : k]
    if w == "post":
        return b in _POSTS and _is_put_by_it(lows, i, k)
    if w == "rebound":
        return b == "the" and lows[k - 2] in ("on", "in", "home")
    return w == "roof" or (w == "inside" and "post" in lows[k + 1 : k + 5])


_POSTS = ("far", "back", "near")


def _is_put_by_it(lows: Sequence[str], i: int, k: int) -> bool:
    """Whether the ball is put in by a post at word ``k``: "slotted it into the far post", "smashed it to the far post";
    not "curled it to the far post", where somebody may meet it."""
    ends = lows[k + 1 : k + 2] in _ENDS_A_SHOT
    if lows[i + 1 : k - 1] in _INTO_A_POST:
        goes_on = lows[k + 1 : k + 2] == ["and"] and lows[k + 2 : k + 3] not in _NOT_IN_YET
        return (ends or goes_on) and lows[i] in _W["puts_it_by_a_post"]
    return ends and lows[i + 1 : k - 1] == ["it", "to", "the"] and lows[i] in _W["smashes"]


_ENDS_A_SHOT: tuple[list[str], ...] = ([], ["."], ["!"], ["past"], ["beyond"])
_NOT_IN_YET = (["it"], ["away"])  # "… and it was cleared"
_INTO_A_POST = (["it", "into", "the"], ["the", "ball", "into", "the"])


def _misses_the_corner(lows: Sequence[str], k: int) -> bool:
    """Whether a shot misses the corner at word ``k``: "flew just over the top right corner", "past the top corner"."""
    while lows[k - 1] in CORNERS or lows[k - 1] == "the":
        k -= 1
    return lows[k - 1] in ("over", "past")


_ROUND = frozenset(("around", "round"))
_ENDS = _W["past"] | _ROUND | _W["into_goal"]
_STRUCK = _W["shot_noun"] | {"ball", "it"}


def _guards(scene: Scene, k: int, end: int) -> bool:
    """Whether a keeper is named right behind word ``k``: "around Cech"; not "around the defender Hill"."""
    j = next((j for j in range(k + 1, min(k + 4, end)) if scene.prose.lows[j] not in _BEFORE_A_KEEPER), end)
    if not _W["keeper"].isdisjoint(scene.prose.lows[k + 1 : j + 1]):
        return True
    return j < end and scene.kinds[j] == "P" and scene.people.mentions[scene.refs[j]].person in keepers(scene)


_BEFORE_A_KEEPER = _W["keeper"] | _W["fillers"] | {"debutant"}


def _goes_straight_in(scene: Scene, i: int, k: int) -> bool:
    """Whether an "in" at ``k`` ends the shot: "tapped in.", "tapped in the rebound", "headed in Kane's cross"."""
    lows, kinds = scene.prose.lows, scene.kinds
    ends = not lows[k + 1 : k + 2] or lows[k + 1] in ".,;!" or kinds[k + 1] == "t"
    ends_off = ends or lows[k + 1] in ("off", "via") or (lows[k + 1] == "from" and lows[k - 2] in _FRAME)
    if ends_off and lows[k - 1] == "and" and not _BY_SOMEBODY.isdisjoint(lows[i + 1 : k]):  # "over the wall and in"
        return True
    if k - i > 5 or kinds[k] == "t" or lows[k - 1] in ("off", "back"):
        return False
    claimed = not _W["claims"].isdisjoint(lows[max(0, i - 6) : i])
    if k == i + 1 and lows[i] == "slid" and claimed and lows[k + 1 : k + 2] in ([","], ["."]):
        return False  # "had a penalty claim when Mee slid in, and …"
    if lows[k + 1 : k + 2] == ["number"] and lows[k + 2 : k + 3] and lows[k + 2] in COUNTS:
        return True  # "lashed in number four"
    if lows[i] in _PUTS and not SENT_IN.isdisjoint(lows[k + 1 : k + 5]):
        return False  # "puts in Leeds' first corner"
    if kinds[k + 1 : k + 2] == ["t"]:  # "headed in eight minutes from time"
        return True
    if lows[k + 1 : k + 2] == ["in"] and scene.past_time(k + 1) > k + 1:  # "headed in in the 14th minute"
        return True
    if lows[k + 1 : k + 2] == ["the"] and kinds[k + 2 : k + 3] == [
        "t"
    ]:  # "tapped in the 78th minute": one "in" for both
        return k == i + 1 and lows[i] in _W["tapped"]
    if swings_in(lows, i, k):
        return False
    after = lows[k + 1 : k + 7]
    if after[:2] == ["on", "goal"] or (after[:1] == ["on"] and scene.names_himself(k + 2)):
        return False  # "slipped Kane in on goal", "slid in on Kane"
    if after[:1] in _THEIR and not _W["further"].isdisjoint(after[1:2]):  # "bundled in their second"
        return True
    if after[:1] == ["low"]:  # "drilled in low from 20 yards"
        after = after[1:]
    if is_again(after, 0):  # "headed in again"
        return True
    if after[:1] == ["what"]:  # "headed in what looked like the winner", not "slid in what seemed a late tackle"
        return not _W["sure_noun"].isdisjoint(lows[k + 2 : k + 8])
    if lows[i] in _PUTS_IN and _only_says_when(scene, k + 1):
        return True
    if after[:1] == ["early"] and "P" in kinds[k + 2 : k + 4]:  # "slid in early on Mee"
        return False
    if not after or after[0] in ".,;)!" or after[0] in _W["after_in"] or after[0].endswith("ly"):
        return not (after[:1] in (["his"], ["to"]) and after[1:2] and after[1] in ("own", "box"))
    if (kinds[k + 1] in ("T", "P") and any(scene.prose.owns[k + 1 : k + 7])) or _is_somebodys(scene, k + 1):
        return True  # "turned in Alli's cross", "turned in the in-form Spurs midfielder Alli's cross"
    if after[0] == "the":
        loose = after[1:2] == ["loose"]
        if lows[i] in _W["delivers"] and not loose and not SERVED.isdisjoint(after[1:4]):  # "sent in the cross"
            return False
        if after[1:2] == ["first"]:  # "headed in the first from a corner", not "met in the first half"
            if lows[i] in _W["delivers"] or after[2:4] in (
                [",", "a"],
                [",", "an"],
            ):  # "fired in the first, a shot that …"
                return False
            return kinds[k + 3 : k + 4] == ["t"] or not after[2:] or after[2] in _AFTER_THE_FIRST
        area = not _AREA.isdisjoint(after[1:5])  # "went down in the penalty area"
        return not area and not _W["turned_in_the"].isdisjoint(after[1:4])
    if after[0] not in ("a", "an", "another"):
        return False
    if after[0] == "another" and after[1:2] in _ENDS_A_CLAUSE and lows[i] in _PUTS_IN:
        return True  # "headed in another, from a corner"
    if after[1:3] == ["loose", "ball"] and lows[i] in _LASHED:
        return True
    if not _MET.isdisjoint(after[1:5]):  # "tapped in a Suárez cross", not "swept in a cross"
        return lows[i] in _W["meets_a_cross"] or (
            lows[i] in _W["tapped"] and ("P" in kinds[k + 2 : k + 6] or not lows[i].startswith("sw"))
        )
    if lows[i] in _W["swings"] and is_met_by_another(scene, k):
        return False
    if lows[i] in _PUTS and _is_a_show(after):
        return False
    return not _W["fired_in_a"].isdisjoint(after[1:5])


def _is_a_show(words: Sequence[str]) -> bool:
    """Whether what somebody put in is how he played: "(put in) a third strong display"; not "(put in) a third to cap
    his display"."""
    until = next((k for k, w in enumerate(words) if w in _ENDS_A_SHOW), len(words))
    return (
        not _W["shows"].isdisjoint(words[:until]) or words[until - 1] == "showing"
    )  # not "a rebound showing composure"


_PUTS = word_lists("result_words")["puts"]
_LASHED = frozenset(("lashed", "lashes", "smashed", "hammered", "rammed", "thumped", "volleyed"))
_ENDS_A_SHOW = _W["prepositions"] | {"to", "and", "as", "after", "when", ",", "."}


def _is_somebodys(scene: Scene, k: int) -> bool:
    """Whether word ``k`` begins what describes and names whose something is: "the experienced midfielder Alli's"."""
    kinds, lows, owns = scene.kinds, scene.prose.lows, scene.prose.owns
    for j in range(k, min(k + MOST_DESCRIBING, len(kinds))):
        if kinds[j] == "P" and owns[j]:
            return True
        if kinds[j] not in ("T", "P") and lows[j] not in _DESCRIBES:
            return False
    return False


MOST_DESCRIBING = 9  # words that describe and name somebody
_DESCRIBES = PEOPLE | _W["fillers"]


def _only_says_when(scene: Scene, k: int) -> bool:
    """Whether what follows an "in" at word ``k`` only tells when, after what or whom against: "late on", "following
    fine work"; not "late on Mee"."""
    lows = scene.prose.lows
    if lows[k : k + 2] in (["deep", "in"], ["deep", "into"]) or lows[k : k + 1] == ["following"]:
        return True
    return not _WHEN_OR_WHOM.isdisjoint(lows[k : k + 1]) and "P" not in scene.kinds[k + 1 : k + 3]


_PUTS_IN = _W["tapped"] | _W["meets_a_cross"] | {"volleyed", "fired", "drilled", "slammed", "stroked", "rifled"}
_WHEN_OR_WHOM = frozenset(("late", "early", "against"))
_MET = SERVED | {"set-piece"}
_ENDS_A_CLAUSE: tuple[list[str], ...] = ([], ["."], [","], [";"])
_AREA = frozenset(("area", "box"))
_FRAME = _W["frame_of_the_goal"]
_BY_SOMEBODY = _W["past"] | _FRAME | {"round", "around"}


_THEIR = (["their"], ["its"], ["our"])
_AFTER_THE_FIRST = (_W["after_an_ordinal"] - {"of"}) | frozenset(".,;:–—-)!")


_AFTER_LOW = frozenset((".", ",", "past", "into", "beyond", "under", "through", "across"))


_SET_UP = _W["crosses"] | _W["passes"] | {"lay-off", "spot"}


def _finishes(lows: list[str], i: int) -> bool:
    """Whether "finish" at ``i`` is a goal: "finished coolly", "finishing from close range", not "finished third"."""
    after = lows[i + 1 : i + 2]
    if after and after[0] in ("from", "with", "past", "low", "into"):
        if after == ["from"]:  # "finished from Alli's pass", "… from the Spurs midfielder Dele Alli's low pass"
            stop = next((k for k in range(i + 2, i + 11) if lows[k : k + 1] in ([","], ["."], [";"], [])), i + 11)
            if not _SET_UP.isdisjoint(lows[i + 2 : stop]):
                return True
        how = after == ["low"] and not _AFTER_LOW.isdisjoint(lows[i + 2 : i + 3])  # not "low in the table"
        return how or not _W["finished_with"].isdisjoint(lows[i + 1 : i + 9])
    if lows[i] == "finish" and lows[i - 1] in ("and", "to") and after in (["."], ["off"]):
        return True
    if lows[i - 1] in ("who", "latter") and after in (["."], [","]):  # "fed Kane, who finished."
        return not _W["feeds"].isdisjoint(lows[max(0, i - 10) : i])
    if lows[i + 1 : i + 3] == ["first", "time"]:  # "sent him clear to finish first time"
        return lows[i + 3 : i + 4] not in (["out"], ["round"], ["around"])
    return not _W["finished_how"].isdisjoint(lows[i - 1 : i + 3]) and "top" not in lows[i : i + 4]
