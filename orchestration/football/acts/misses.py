"""What denies a goal: a miss, a save, a wish, an almost.

Belongs here: whether the clause of a goal word takes the goal back. Does not belong here: which of its words deny one
(denials.py), whether a ball went in (shots.py), goals of another day (other_days.py), and those that the referee takes
back (disallowed.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from orchestration.football.acts.denials import (
    NEGATIONS,
    WINS,
    Clause,
    denials,
    goes_in_off,
    goes_on_in,
    is_made_to,
    is_over_the_line,
    settles_it,
)
from orchestration.football.acts.shoot_outs import is_shoot_out_to_come
from orchestration.football.grammar.clauses import aside_closes, clause_around, forestalled
from orchestration.football.grammar.scene import Scene
from orchestration.football.words.lexicon import word_lists

_W = word_lists("goal_words")


def tells_no_goal(scene: Scene, at: int, first: int, end: int) -> bool:
    """Whether the clause of ``at`` tells of no goal: a miss, a save, a wish, an almost."""
    lows = scene.prose.lows
    a, b = clause_around(scene, at, first, end)
    if a == at > first and lows[at].endswith("ing") and _says_how_missed(scene, at, first, end):
        return True
    if "had" in lows[first:at] and not _W["might_be"].isdisjoint(lows[first:end]) and _is_unreal(scene, at, first, end):
        return True
    a, b = _about_it(scene, at, a, b)
    if lows[a - 1] == "yet" and lows[a - 2] in NEGATIONS:  # "has not yet found the net"
        return True
    if "own" in lows[a + 2 : b] and lows[lows.index("own", a + 2) - 2] in _TOWARDS:
        return True  # "directed a cross towards his own net"
    if not _DENYING.isdisjoint(lows[a:b]):
        behind = _behind_the_goal(scene, at, b)
        if _is_denied(Clause(scene, at, a, behind, end, lows, frozenset(lows[a:behind]))):
            return True
    b = _behind_what_led_to_it(scene, b, end) if lows[b : b + 2] in _AFTER_A_THING else b
    return b < end and is_taken_back(scene, b, end, _W["annuls"] if lows[at] in _W["score"] else _W["stops"])


def _behind_what_led_to_it(scene: Scene, after: int, end: int) -> int:
    """The comma behind what a shot came of, from the "after" at a word on: "beat Hart after a sweet turn|, only to see
    the ball hit the post"; that word where something else is told: "… after a corner, but saw a second shot saved"."""
    k = after + 2
    while k < min(end, after + _LED_UP) and scene.prose.lows[k] != "," and not scene.kinds[k]:
        k += 1
    return k if scene.prose.lows[k : k + 3] in _ONLY_TO else after


_AFTER_A_THING = [["after", article] for article in ("a", "an", "his")]
_ONLY_TO = [[",", "only", to] for to in ("to", "for")]
_LED_UP = 8  # words
_TOWARDS = ("towards", "toward")


def _is_unreal(scene: Scene, at: int, first: int, end: int) -> bool:
    """Whether a goal at word ``at`` stands in what never was: "Had Kane been quick enough to tap in, they might have
    led"; not "They had Kane to thank, who tapped in", "and had Kane booked"."""
    lows, kinds = scene.prose.lows, scene.kinds
    for had in range(at - 1, first - 1, -1):
        if lows[had] == "had" and (had == first or lows[had - 1] in _OPENS_A_CONDITION):
            whom = kinds[had + 1 : had + 7]
            would = not _W["might_be"].isdisjoint(lows[first:had] + lows[at:end])
            return would and (bool(_SOMEBODY.intersection(whom)) or lows[had + 1] in _ANOTHER_SUBJECT)
    return False


_OPENS_A_CONDITION = frozenset((",", "and", "but", ";", "–", "-"))
_SOMEBODY = frozenset("PT")


def _about_it(scene: Scene, at: int, a: int, b: int) -> tuple[int, int]:
    """Of a clause, ``a..b``, the words that may deny what its word ``at`` tells: those of whom it tells it of."""
    lows, kinds = scene.prose.lows, scene.kinds
    if lows[at - 1] == "to" and kinds[at - 2] == "P":  # "came back off the post for Kane to tap in"
        a = next((k for k in range(at - 3, max(a, at - 7), -1) if lows[k] == "for"), a)
    if lows[at - 1] == "by" and "what" in lows[a:at]:  # "showed what they would be missing by scoring"
        a = at
    if "who" in lows[a:at]:  # "was saved with the ball falling to Kane who tapped in"
        a = next(k for k in range(at, a, -1) if lows[k - 1] == "who")
    if "once" in lows[a:at]:  # "were rarely troubled once Kane had given them the lead"
        k = lows.index("once", a)
        a = k + 1 if kinds[k + 1] == "P" or lows[k + 1] == "the" else a
    if ("thanks", "to") in pairwise(lows[a:at]):  # "looked set for a win thanks to Kane's penalty"
        a = lows.index("thanks", a)
    if lows[a - 1] in _W["soft"] and not _ANOTHER_SUBJECT.isdisjoint(
        lows[at + 2 : b]
    ):  # "when Kane scored they looked safe"
        b = next((k for k in range(at + 2, b) if lows[k] in _ANOTHER_SUBJECT and lows[k - 1] != "that"), b)
    if "followed" in lows[a:b] and lows[(then := lows.index("followed", a)) - 1] in _W["be"]:
        a, b = (a, then) if at < then else (then, b)  # "Kane's goal was followed by Mee's shot over the bar"
    if lows[a - 1] == "before" and (too_late := forestalled(lows, a, at)) is not None and "P" in kinds[too_late:at]:
        a = too_late + 1
    return a, b


def _is_denied(c: Clause) -> bool:
    """Whether a clause says that what its goal word tells was no goal."""
    lows, at, a, b = c.lows, c.at, c.a, c.b
    if "straight" in c.said and not _AT_HIM.isdisjoint(lows[(k := lows.index("straight", a) + 1) : k + 1]):
        return True
    if (shoot_out := c.said & _W["shoot_outs"]) and not is_shoot_out_to_come(lows, lows.index(min(shoot_out), a)):
        return True
    if denials(c) or _strikes_the_frame(c) or ("target" in c.said and ("off", "target") in pairwise(lows[a:b])):
        return True
    if not _W["beats"].isdisjoint(c.said) and not _BEATEN_AWAY.isdisjoint(pairwise(lows[a:b])):
        return True
    if settles_it(c):
        return False
    perfect = a <= at - 2 and lows[at - 2 : at] in (["would", "have"], ["to", "have"])
    return perfect or ("to" in c.said and not _W["seemed"].isdisjoint(c.said) and _seems_to(lows[a:b]))


_AT_HIM = frozenset(("at", "into", "to"))  # straight at the keeper


def _strikes_the_frame(c: Clause) -> bool:
    """Whether the ball strikes the frame of the goal and stays out: "headed against the post"; not "in off the post",
    "at the far post"."""
    if _FRAME.isdisjoint(c.said) or goes_on_in(c):
        return False
    k = next(k for k in range(c.a, c.b) if c.lows[k] in _FRAME)
    return not _W["strikes_the_frame"].isdisjoint(c.lows[max(c.a, k - 4) : k]) or not _says_where_it_went_in(c, k)


def _says_where_it_went_in(c: Clause, k: int) -> bool:
    """Whether a post or a bar, word ``k``, is where the ball went in, or where who put it in was."""
    lows, a = c.lows, c.a
    near = lows[max(a, k - 3) : k]
    if not _BY_THE_POST.isdisjoint(near) or is_over_the_line(lows[k : c.b]):
        return True
    if c.scene.kinds[k - 2] == "P" and "inside" in lows[max(a, k - 6) : k]:  # "inside Joe Hart's far post"
        return True
    if "off" in lows[max(a, k - 6) : k] and goes_in_off(c):  # "in off Hart's post"
        return True
    scores = lows[c.at] in _W["counts_a_goal"] or lows[c.at] in _W["score"]
    if "off" in near and (scores or "in" in lows[max(a, k - 4) : k]):  # "added a fifth with a header off the post"
        return True
    return "underside" in near and "in" in lows[max(a, k - 8) : k]


_FRAME = frozenset(("post", "bar", "frame"))
_BY_THE_POST = frozenset(("near", "far", "back", "inside", "in", "left", "right", "via", "aid", "help"))


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
    return not _W["wastes"].isdisjoint(lows[a:b]) and _W["atones"].isdisjoint(lows[a:b])


_ANOTHER_SUBJECT = word_lists("grammar_words")["they"]
_BEATEN_AWAY = frozenset((verb, where) for verb in _W["beats"] for where in ("out", "away"))  # by a keeper
_DENYING = (
    frozenset(("straight", "target", "post", "bar", "frame", "have"))
    | _W["shoot_outs"]
    | _W["beats"]
    | _W["bad"]
    | NEGATIONS
    | _W["seemed"]
)


_MATCHES = word_lists("result_words")["matches"]


def _behind_the_goal(scene: Scene, at: int, end: int) -> int:
    """Where in the clause of a goal word ``at`` begins what is no more said of it: "headed the opener | Hull failed to
    recover", "… to give them a win | that pushed them up the table", "headed in | what looked like the winner", "when
    he struck | nobody could be surprised"; ``end`` where nothing does."""
    lows, kinds = scene.prose.lows, scene.kinds
    for k in range(at + 1, end):
        if lows[k] == "what" and k + 1 < end and lows[k + 1] in _W["seemed"]:
            return k
        if lows[k] == "nobody" and k - 1 > at:  # "when he scored | nobody could claim to be surprised"
            return k
        if lows[k - 1] in _COULD_NOT and lows[k] in _W["spoils_a_mood"] and k - 2 > at:
            return k - 1  # "scoring a consolation | couldn't dampen the mood"
        if lows[k] == "which" and lows[k - 1] == "in" and k - 1 > at:  # "ahead in a half | in which they had chances"
            return k - 1
        told = lows[k] in _RELATIVE or lows[k - 1] in _W["shot_noun"]
        if told and (lows[at] in _GOES_IN or lows[at + 1] == "home") and _says_who_let_it_in(scene, k, end):
            return k
        if (lows[k] == "couldn't" or lows[k : k + 2] in _HAD_AN_EFFECT) and _is_somebodys_goal(scene, at):
            return k  # "goals from Kane and Alli | couldn't deliver a win"
        if lows[k] == "that" and lows[k - 1] in WINS:
            return k
        if lows[k] in _MATCHES and lows[k - 2] == "in" and k - 2 > at:  # "… to win it in a match | stopped twice"
            return k
        if kinds[k] == "T" and kinds[k - 1] != "T":
            article = k - (lows[k - 1] == "the")
            if lows[article - 1] in _W["sure_noun"] and article - 1 > at:
                return article
    return end


def _says_who_let_it_in(scene: Scene, k: int, end: int) -> bool:
    """Whether from word ``k`` on is told what the other side did about a shot: "scored with a shot | that Hart should
    have stopped", "… with a header | the keeper might have saved"."""
    lows = scene.prose.lows
    k += lows[k] in _RELATIVE
    k += k < end and lows[k] == "the"
    return k < end and (scene.kinds[k] in _SOMEBODY or lows[k] in _W["keeper"])


_COULD_NOT = ("wouldn't", "couldn't", "didn't", "not", "n't")
_RELATIVE = ("that", "which")
_GOES_IN = _W["score"] | _W["sure_finish"]
_HAD_AN_EFFECT = [["could", "not"], *([seems, "to"] for seems in ("threatened", *sorted(_W["seemed"])))]


def _is_somebodys_goal(scene: Scene, at: int) -> bool:
    """Whether a noun at word ``at`` is a goal that somebody has: "Kane's brace", "goals from Kane"; not "a winner"."""
    owned = True in scene.prose.owns[max(0, at - 4) : at] or scene.prose.lows[at + 1 : at + 2] in (["from"], ["by"])
    return owned and scene.prose.lows[at] in _W["sure_noun"]


def is_taken_back(scene: Scene, at: int, end: int, by: frozenset[str]) -> bool:
    """Whether what follows a clause takes its shot back: "only for the flag to go up", "but Cech saved"; ``by`` are
    the words that do. Not what another then does: "…, but Alli shot over"."""
    lows = scene.prose.lows
    k = at + (lows[at : at + 1] == [","])
    if k > at and lows[k : k + 1] == ["the"]:  # "beat Hart, the City keeper, | but not the post"
        k = max(k, _past_aside(scene, at - 1, end))
    joint = lows[k] if k < len(lows) else ""
    if joint == "and":  # "struck it tamely and the keeper clutched it"
        ahead = lows[k + 1 : min(end, k + 6)]
        if by is _W["stops"] and not _W["catches"].isdisjoint(ahead) and _is_kept_out(ahead):
            return True
        it = ahead.index("it") if "it" in ahead else 0
        keeps = it > 0 and ahead[it - 1] in _W["catches"] and ahead[it + 1 : it + 2] != ["in"]
        a_keeper = scene.kinds[k + it - 1] == "P" or not _W["keeper"].isdisjoint(ahead[:it])
        gone_in = lows[max(0, k - 8) : k] + lows[k + it + 2 : min(end, k + it + 6)]
        return keeps and a_keeper and _IN_ALREADY.isdisjoint(gone_in)
    if joint == "forcing":  # "rose to power in a header, forcing Hart to tip the ball away"
        made = next((j for j in range(k + 1, min(end, k + 6)) if lows[j] == "to"), k)
        if lows[made + 1 : made + 2] == ["turn"] and _ASIDE.isdisjoint(lows[made + 2 : min(end, made + 8)]):
            return False  # "forcing Hart to turn and fetch the ball"
        return is_made_to(scene, made - 1) and not _W["made_to_keep"].isdisjoint(lows[made + 1 : min(end, made + 4)])
    if joint not in ("but", "which") and lows[k : k + 2] not in _REVERSALS:
        return False
    said = _past_aside(scene, k + 1, end)
    stop = next((j for j in range(said, min(end, k + 14)) if lows[j] in _CLAUSE_ENDS), min(end, k + 14))
    ahead = lows[said:stop]
    if not _SPOILS.isdisjoint(pairwise(ahead)) or any(
        w in NEGATIONS for w, then in pairwise(ahead) if then == "enough"
    ):
        return False  # "… had them on course, only for Alli's shot to deny them", "but it was not enough to deny Hull"
    if "had" in ahead and _has_offended(scene, said + ahead.index("had"), stop):
        return True
    if joint == "but" and ahead[:1] and ahead[0] in _TRIES and not _REACHES.isdisjoint(ahead):
        return True  # "slid in but could not reach the cross"; not "…, which Hart could not reach"
    if ("in", "off") in pairwise(ahead):  # "levelled with a header, which went in off the post"
        by = by - _W["off_target"]
    if joint == "but" and _is_of_anothers_shot(scene, k + 1, stop):
        return False
    if (k > at or said > k + 1) and "P" in scene.kinds[k + 1 : k + 3]:  # not "Kane whips it in but Alli heads over"
        by = by - _W["off_target"]
    if not by.isdisjoint(ahead):
        return True
    waits = by is _W["stops"] and not _W["keeper"].isdisjoint(ahead) and "beaten" not in ahead
    return waits and not _THERE.isdisjoint(ahead)


def _is_of_anothers_shot(scene: Scene, k: int, end: int) -> bool:
    """Whether words from ``k`` tell a shot of another than scored: "but | Alli was denied by Hart", "… Alli had a goal
    ruled out", "… Alli forced a save", "… Hart saved from Alli"; not "but | Hart saved", "… the goal was ruled out"."""
    lows, kinds = scene.prose.lows, scene.kinds
    if kinds[k : k + 1] != ["P"]:
        return False
    m = scene.people.mentions[scene.refs[k]]
    if scene.prose.owns[m.end - 1] or m.end >= end:
        return False
    first = scene.prose.sentences[scene.prose.sentence_of(k)][0]
    if any(named.person == m.person for named in scene.people_between(first, k)):
        return False  # "for Alli to head in but Alli was denied"
    if lows[m.end] in _W["catches"]:
        return lows[m.end + 1 : m.end + 2] == ["from"] and kinds[m.end + 2 : m.end + 3] == ["P"]
    his = lows[m.end] in _W["be"] and lows[m.end + 1 : m.end + 2] == ["denied"]
    his = his or (lows[m.end] == "had" and not _W["efforts"].isdisjoint(lows[m.end + 2 : m.end + 4]))
    somebody_or_a_save = kinds[m.end + 1 : m.end + 2] == ["P"] or lows[m.end + 1 : m.end + 2] in (["a"], ["an"])
    return his or (lows[m.end] == "forced" and somebody_or_a_save)


def _has_offended(scene: Scene, had: int, end: int) -> bool:
    """Whether a "had" tells of a foul of the scorer: "but he had used his arm", "but Kane had pushed
    Cahill"; not "but Hull had used all their substitutes"."""
    lows, kinds = scene.prose.lows, scene.kinds
    k = next((k for k in (had + 1, had + 2) if k < end and lows[k] in _W["offends"]), None)
    if k is None or not (lows[had - 1] == "he" or kinds[had - 1] == "P"):
        return False
    if lows[k] == "used" or lows[k + 1 : k + 2] in (["his"], ["the"], ["a"], ["an"]):
        return not _OFFENDED.isdisjoint(lows[k + 2 : k + 3])
    return k + 1 == end or lows[k + 1] in ("it", "offside") or kinds[k + 1] == "P"


def _past_aside(scene: Scene, k: int, end: int) -> int:
    """Behind what a name at word ``k`` is told to be: "but Alli, the Leeds striker, | was offside"; else ``k``."""
    at = next((j for j in range(k, min(end, k + 4)) if scene.prose.lows[j] == ","), k)
    if at == k or scene.kinds[at - 1] != "P" or scene.prose.lows[at + 1 : at + 2] != ["the"]:
        return k
    closes = aside_closes(scene.prose.lows, at, min(end, at + 7))
    return k if closes is None else closes + 1


def _is_kept_out(words: Sequence[str]) -> bool:
    """Whether these words behind an "and" tell what became of a shot: "… and easily saved by Hart"; not "… and saved a
    point"."""
    k = next((k for k, w in enumerate(words) if not (w in _W["be"] or w.endswith("ly"))), 0)
    return words[k : k + 1] != [] and words[k] in _W["catches"] and words[k + 1 : k + 2] in _NO_OBJECT


_TRIES, _REACHES = frozenset(("could", "failed", "just")), frozenset(("reach", "connect"))
_NO_OBJECT: tuple[list[str], ...] = ([], [","], ["."], [";"], ["by"], ["and"])
_ASIDE = frozenset(("away", "aside", "over", "behind", "round", "around", "wide"))
_IN_ALREADY = frozenset(("home", "net"))  # "slotted home and the keeper collected it", "… it from the net"
_OFFENDED = _W["keeper"] | {"arm", "hand", "elbow", "ball", "defender", "marker"}
_SPOILS = frozenset((("deny", "them"), ("denied", "them")))
_THERE = frozenset(("there", "equal", "alert", "again"))  # "shot, but the keeper was equal to it"
_REVERSALS = (["before", "being"], ["only", "for"], ["only", "to"])
_CLAUSE_ENDS = frozenset((",", ";", ".", "and", "when", "before", "after"))


def only_meant(scene: Scene, i: int, first: int) -> bool:
    """A goal only wished or feared: "to take the lead" after hope, "would", "looking to"; "close to heading in from
    close range to level", "went close from close range to level"; not "headed in from close range to level"."""
    lows = scene.prose.lows
    before = lows[max(first, i - 5) : i]
    if before[-1:] == ["to"] and before[-2:-1] in (["minutes"], ["seconds"]):  # "needed two minutes to score"
        return False
    if before[-1:] == ["to"] and not {"just", "only", "no"} & set(before):
        from_near = ("close", "range") in pairwise(before) and ("close", "to") not in pairwise(lows[first:i])
        if from_near and before.count("close") == 1:
            before.remove("close")
        return not _W["meant"].isdisjoint(before)
    return False
