"""Who plays with and against whom, as the sentences of a text tell it: passes, fouls, saves, substitutions.

Belongs here: what the words between two names make of them. Does not belong here: for which team they play (sides.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from orchestration.football.grammar.governed_names import is_object
from orchestration.football.grammar.moves import governor, part_of_person
from orchestration.football.grammar.parties import Party
from orchestration.football.grammar.scene import Scene
from orchestration.football.names.names import Name
from orchestration.football.words.beside import read_beside, which_holds
from orchestration.football.words.goal_words import MOVES
from orchestration.football.words.lexicon import word_lists

_W = word_lists("side_words")
_AGAINST = _W["saves"] | _W["fouls"] | _W["beats"]
_DONE_BY = _AGAINST | _W["helps"]


_KEPT = _W["saves"] | _W["fumbles"]
_PARRIES = _KEPT - _W["keeps_or_plays"]


class Relation(NamedTuple):
    """Two people: team-mates where ``weight`` is positive, opponents where it is negative."""

    one: int
    other: int
    weight: float


def relations(scene: Scene, names: Sequence[Name], first: int, keepers: Set[int] = frozenset()) -> Iterator[Relation]:
    """What a sentence, from word ``first``, makes of the people that it ``names``, in its order: an object is related
    to the last subject, a subject to whom the sentence names before it; of whom some keep goal, as the text says."""
    if len(names) < 2:
        return
    lows = scene.prose.lows
    subject: Name | None = None
    with_ball: Name | None = None  # named last, but for opponents whom the subject passes by
    main: Name | None = None  # the last subject of a main clause
    saved = False  # the subject kept out an opponent's shot
    start, foe = first, -1  # foe: where an opponent's name ends
    for n, other in enumerate(names):
        head = governor(scene, first, other.first)
        acted_on = head >= first and (
            lows[head] in _W["other_side"]
            or (_has_a_ball(scene, other) and lows[head] not in _W["opens"])
            or lows[other.end : other.end + 2] == ["to", "beat"]
            or _is_undone(lows, head)
            or (lows[head] == "by" and lows[other.first - 1] not in _W["before_somebody"])
            or is_object(scene, first, other.first)
        )
        beside = names[n - 1] if n else None
        if beside is not None and beside.person != other.person and _are_listed(scene, beside, other, first):
            quarrel = _quarrel(scene, beside, other)
            yield Relation(beside.person, other.person, -1.0 if quarrel else 1.0 if acted_on else 0.5)
        if acted_on and main is not None and "then" in lows[start:head]:  # "… after Hart fell, then fed Kane"
            subject = main
        one = subject if acted_on else with_ball
        weight = 0.0
        if acted_on and beside is not None and _takes_the_place(scene, beside, head):
            yield Relation(beside.person, other.person, 1.5)
        elif (
            beside is not None
            and beside.person != other.person
            and lows[head] in LAST_WORDS
            and (weight := told_between(scene, beside, other))
        ):
            yield Relation(beside.person, other.person, weight)
        elif "marker" in lows[max(first, other.first - 2) : other.first]:  # "lost his marker, Cahill"
            if subject is not None:
                yield Relation(subject.person, other.person, -1.0)
            continue
        elif one is None and acted_on and beside is not None and lows[head] in _AGAINST:
            yield Relation(beside.person, other.person, -1.0)  # "a fine stop by Hart denied Kane"
        elif one is not None and one.person != other.person:
            if one.person in keepers and _has_a_ball(scene, other) and lows[head] not in _W["opens"]:
                weight = -1.0  # "Hart plucked Kane's cross out of the air"
            elif acted_on:
                weight = _of_object(scene, start, head, other)
            elif head != foe or lows[head] not in ("and", "&"):  # "Cork brought down Alli and Kane converted"
                weight = _of_subject(scene, one, start, head, other)
            if saved and weight > 0.0 and "path" in lows[start : other.first]:  # "pushed it into the path of Kane"
                weight = -weight
            if weight:
                yield Relation(one.person, other.person, weight)
        said, start = start, other.end
        foe = start if acted_on and weight < 0.0 else -1
        by = head >= first and lows[head] == "by"  # "pushed a cross by Kane into the path of Son", not "was pushed by"
        by = by and _W["was"].isdisjoint(lows[said:head])
        kept = weight < 0.0 and acted_on and (by or _has_a_ball(scene, other))
        saved = acted_on and (kept or saved)
        if not acted_on:
            subject = other
            if head < first or lows[head] not in _W["turns"]:
                main = other
        fouled = lows[head] == "down" and acted_on  # who acts next is of his side: "brought down Kane and Alli scored"
        if fouled or not (acted_on and weight < 0):
            with_ball = other
        elif kept:  # whose ball it is after that, nobody says
            with_ball = None


def told_between(scene: Scene, one: Name | Party, other: Name) -> float:
    """What the last word between two names of a sentence, or a side and a name, makes of them, as
    data/between_players.csv has it, 0 where it tells nothing: "Alli slipped in Kane", "Kane skipped away from Cahill",
    "Cahill handled Kane's cross", "Leeds could not cope with Kane"."""
    lows, owns = scene.prose.lows, scene.prose.owns
    known = scene.governors.get(other.first)
    last = governor(scene, one.end, other.first) if known is None else known
    if last < one.end or lows[last] not in LAST_WORDS or other.first - one.end > _FAR:
        return 0.0
    end = scene.prose.sentences[scene.prose.sentence[other.first]][1]
    part = "ball" if owns[other.end - 1] else "owner" if owns[one.end - 1] else ""
    near = [*lows[one.end : last], *lows[other.end : min(end, other.end + _NEAR)]]
    gap = last - one.end
    rows = _BETWEEN.get((part, lows[last]))
    row = which_holds(rows, (), near, 0, gap, gap, len(near)) if rows else None
    return float(row.says) if row else 0.0


_BETWEEN = read_beside("between_players")
LAST_WORDS = {word for _, word in _BETWEEN}
_FAR, _NEAR = 20, 8  # words at most between two names, and behind the second


def _clause(words: Sequence[str]) -> tuple[set[str], bool]:
    """The words of the clause that ``words`` end with, and whether another went before it."""
    breaks = _W["breaks"]
    if breaks.isdisjoint(words):
        return set(words), False
    last = max(k for k, word in enumerate(words) if word in breaks)
    return set(words[last + 1 :]), True


def _are_listed(scene: Scene, one: Name, other: Name, first: int) -> bool:
    """Whether two names stand in one list: "Kane and Alli", "Kane, Alli and Son"; not in "denied by Hart and Alli shot
    wide"."""
    lows, kinds = scene.prose.lows, scene.kinds
    joint = lows[one.end : other.first]
    after = lows[other.end] if other.end < len(lows) else "."
    if joint == [","]:
        return after in ("and", ",") and kinds[other.end + 1 : other.end + 2] == ["P"]
    if joint not in _JOIN or scene.prose.owns[one.end - 1]:
        return False
    return after in _W["after_a_list"] or not is_object(scene, first, one.first)


_JOIN = (["and"], [",", "and"], ["&"], ["nor"], [",", "then"])


def _quarrel(scene: Scene, one: Name, other: Name) -> bool:
    """Whether two of a list are at odds: "Kane and Cahill clashed", "a coming-together between Kane and Cahill"."""
    lows = scene.prose.lows
    near = [*lows[max(0, one.first - 4) : one.first], *lows[other.end : other.end + _NEAR]]
    return not _W["quarrels"].isdisjoint(near) or lows[other.end : other.end + 2] == ["squared", "up"]


def _takes_the_place(scene: Scene, one: Name, head: int) -> bool:
    """Whether one comes on for another, whom the word ``head`` governs: "brought on Rooney for Carrick", "Rooney on for
    Carrick"."""
    lows = scene.prose.lows
    return lows[head] in _W["instead"] and (
        (head == one.end and lows[one.first - 1] in _W["changes"]) or lows[one.end : head] in (["on"], [",", "on"])
    )


def _somebody_else_acts(scene: Scene, start: int, head: int) -> bool:
    """Whether a clause between word ``start`` and the word ``head`` has another subject, whom nobody names: "but the
    hosts …", "after the midfielder …", "allowing the striker to …"."""
    lows, kinds = scene.prose.lows, scene.kinds
    for k in range(start, head + 1):
        if lows[k] in _W["frees"] and lows[k + 1] in _W["new_subject"]:
            return True
        if lows[k] in _OPENED and (lows[k + 1] in _OPENED[lows[k]] or kinds[k + 1] == "T"):
            return True
        if (kinds[k] == "t" or lows[k] in _SPELLS) and (lows[k + 1] in _W["new_subject"] or kinds[k + 1] in _NAMED):
            return True  # "but within minutes a Kane header …"
    return False


_NO_SUBJECT = {  # "after a foul on Kane", "with his back to goal", "until late"
    "after": {"a", "an", "his"},
    "with": {"his", "her"},
    "until": {"late"},
}
_OPENED = {turn: _W["new_subject"] - _NO_SUBJECT.get(turn, set()) for turn in _W["turns"] | {"then", "until"}}
_SPELLS = frozenset(("minutes", "moments", "seconds"))
_NAMED = ("T", "P")


def _is_undone(lows: Sequence[str], head: int) -> bool:
    """Whether what the word ``head`` ends is done against somebody: "keeping out Kane", "hauled down Kane"."""
    return lows[head] in ("out", "down") and lows[head - 1] in _UNDOES


_UNDOES = _AGAINST | _W["cancels"]
_WITH_WHAT = frozenset(("with", "through", "via"))


def _sentence(scene: Scene, m: Name) -> int:
    return scene.prose.sentence[m.first]


def _of_object(scene: Scene, start: int, head: int, other: Name) -> float:
    """The side on which a subject has an object that the word ``head`` governs; from ``start`` on nobody is named."""
    lows = scene.prose.lows
    words, _ = _clause(lows[start : other.first])
    word = lows[head]
    if lows[other.end : other.end + 2] == ["to", "beat"]:
        return -1.0
    if word == "for" and lows[head - 1] == "only":  # "Kane scored, only for Son's free-kick to …"
        return 0.0
    if word == "with" and lows[head - 1] == ",":  # "…, with keeper Hart stranded", not "…, with Son then scoring"
        return -1.0 if not _W["stranded"].isdisjoint(lows[other.end : other.end + 2]) else 0.0
    if "either" in lows[start:head] and "side" in lows[start:head]:  # "struck either side of goals from Kane and Son"
        return -1.0
    if word == "of" and scene.kinds[head - 1] == "t":  # "within two minutes of Kane's goal"
        return 0.0
    if _somebody_else_acts(scene, start, head):
        return 0.0
    if word == "on" and lows[head - 1] in _W["brings_on"]:
        return 1.0
    whose = scene.prose.owns[other.end - 1] or (word == "from" and _WITH_WHAT.isdisjoint(words))
    straight = next((k for k in range(other.first, start, -1) if lows[k - 1] == ","), start)
    # "cancelled out Kane's opener", "… goals from Kane"; not "equalised, heading in Kane's cross"
    cancelled = whose and not _W["cancels"].isdisjoint(lows[straight : other.first])
    if cancelled or _is_undone(lows, head):
        return -1.0
    against = not _AGAINST.isdisjoint(words)
    hindered = against or not _W["hinders"].isdisjoint(words)
    if _has_a_ball(scene, other) and word not in _W["opens"]:
        kept = not _KEPT.isdisjoint(words)
        if kept and not _W["keeper"].isdisjoint(words):  # "Kane crossed and the goalkeeper saved Son's header"
            return 0.0
        return _of_the_ball(scene, other, kept)
    if word in _W["praises"]:
        return 1.0
    if word in _W["lobs"] or (word == "by" and lows[head - 1] in _W["moves_past"]):
        return -1.0
    if word in _W["other_side"] or word in _W["tests"] or word in _AGAINST:
        return -1.0
    keeper = not _W["keeper"].isdisjoint(lows[head + 1 : other.first])
    if word == "by":
        if lows[head - 2 : head] == ["charged", "down"]:
            return -1.0
        undone = lows[max(start, head - 8) : head]  # "Kane's opener was overhauled by Son", not "… from a cross by Son"
        if not _W["cancels"].isdisjoint(undone) and not _W["was"].isdisjoint(lows[start:head]):
            return -1.0
        done_with = lows[max(start, head - 8) : head]
        if not _PUSHED.isdisjoint(done_with) and _is_put_in(done_with):
            return 1.0  # "his low ball was bundled in at the far post by Kane"
        done = next((w for w in reversed(lows[max(start, head - 5) : head]) if w in _DONE_BY), "")
        return 1.0 if done in _W["helps"] and not keeper else -1.0 if hindered or keeper else 1.0
    if word == "over":
        return 0.0 if _W["lobs"].isdisjoint(words) else -1.0
    if word == "of" and "legs" in words:  # "between the legs of Hart"
        return -1.0
    if word == "of" and "path" in words:  # "parried it into the path of Kane"
        gone_astray = "only" in words and not _CLEARS.isdisjoint(words)  # "could only head it into the path of Kane"
        return -1.0 if gone_astray or not _PARRIES.isdisjoint(words) else 0.0 if hindered else 1.0
    if word == "of":
        return 0.0
    if word == "from":
        let_in = not _W["lets_in"].isdisjoint(words) and _W["lets_fly"].isdisjoint(words)  # "let a shot from Kane slip"
        return -1.0 if hindered or let_in else 0.0 if _W["serves"].isdisjoint(words) else 1.0
    if word == "to" and not _SEEN.isdisjoint(words) and not _KEPT.isdisjoint(words):
        return 1.0  # "saw his shot parried out to Kane", "his shot was parried out to Kane"
    if (word in ("on", "with", "to") and hindered) or (word == "with" and keeper):
        given = word == "on" and not _W["given_for"].isdisjoint(words)  # "scored a penalty given for a foul on Kane"
        return 0.0 if given and _W["concedes"].isdisjoint(words) else -1.0
    if word in _W["instead"] and not _W["changes"].isdisjoint(words):
        return 1.5
    if word in ("to", "for", "into", "with", "in") and not _W["passes"].isdisjoint(words):
        return 1.0
    if word in ("up", "out", "in") and lows[head - 1] in _W["sets_up"]:
        return 1.0
    return 1.0 if word in _W["same_side"] or (word == "with" and not _W["combines"].isdisjoint(words)) else 0.0


def _is_put_in(words: Sequence[str]) -> bool:
    """Whether some words put a ball in, though one could do it to a man: "his low ball was bundled in"; not "Kane was
    bundled over"."""
    return any(
        words[k] in _PUSHED and words[k + 1] in _IN and words[k - 1] in _W["was"] and words[k - 2] in _BALLS
        for k in range(2, len(words) - 1)
    )


_CLEARS = frozenset(("head", "nod", "clear", "block"))
_SEEN = _W["was"] | _W["has"]
_PUSHED = _W["fouls"] & MOVES
_IN = frozenset(("in", "home", "over"))
_BALLS = _W["serves"] | _W["balls"]


def _of_subject(scene: Scene, one: Name, start: int, head: int, other: Name) -> float:
    """The side on which a subject stands with whom the sentence names before him."""
    lows, owns = scene.prose.lows, scene.prose.owns
    words, parted = _clause(lows[start : other.first])
    tail = lows[other.end : other.end + 4]
    word = lows[head]
    against = not _AGAINST.isdisjoint(words)
    if _has_a_ball(scene, other):
        if word not in _W["opens"] and not parted:
            return _of_the_ball(scene, other, not _W["saves"].isdisjoint(words))
    elif not _W["saves"].isdisjoint(tail) and _keeps_out(tail):
        return 0.0 if parted and "P" in scene.kinds[other.end : other.end + 4] else -1.0  # "while Hart saved from Son"
    if word in ("and", "&") and one.end == head:
        return 0.7
    if word == "after" and _HELPS.isdisjoint(tail):  # "headed in Kane's cross after Hart had lost it"
        return 0.0
    if (
        word == "for"
        and lows[head - 1] != "only"
        and lows[other.end : other.end + 1] == ["to"]
        and not _W["passes"].isdisjoint(words)
    ):
        return 1.0  # "ran clear before squaring for Kane to tap in"
    if parted or against or not _W["hinders"].isdisjoint(words) or not _W["fails"].isdisjoint(tail[:3]):
        return 0.0
    if part_of_person(scene, other, *scene.prose.sentences[_sentence(scene, other)]) < 0:
        return 0.0
    served = owns[one.end - 1] and not _W["serves"].isdisjoint(lows[one.end : one.end + 5])
    return 0.7 if served or not _W["crosses"].isdisjoint(words) else 0.0


_HELPS = _W["helps"] | _W["passes"]


def _keeps_out(tail: Sequence[str]) -> bool:
    """Whether who acts keeps somebody out, by the words behind his name: "saved from Kane"; not "keep pressure on",
    "both saw shots blocked"."""
    if tail[0] in _SEEN or tail[0] == "both":
        return False
    saves = [word for word in tail if word in _W["saves"]]
    return any(word not in _W["keeps_or_plays"] for word in saves) or bool(saves and not _OUT.isdisjoint(tail))


_OUT = frozenset(("out", "away", "over", "behind", "bay", "aside", "him", "on", "wide"))


def _has_a_ball(scene: Scene, m: Name) -> bool:
    """Whether a name only tells whose ball it is: "Silva's cross", "a Silva cross"."""
    lows = scene.prose.lows
    if _W["serves"].isdisjoint(lows[m.end : m.end + 4]):
        return False
    return scene.prose.owns[m.end - 1] or not _ARTICLES.isdisjoint(lows[max(0, m.first - 3) : m.first])


_ARTICLES = word_lists("grammar_words")["indefinite"]


def _of_the_ball(scene: Scene, m: Name, against: bool) -> float:
    """The side on which somebody has whose ball he meets, or stops: "headed in Silva's cross", "saved Silva's shot",
    "touched Silva's shot on to a post"."""
    lows = scene.prose.lows
    touched = not _W["touches"].isdisjoint(lows[max(0, m.first - 4) : m.first])
    before = m.first - 1 - (lows[m.first - 1] in _ARTICLES)
    off = (
        lows[k] in _W["kept_off"] and lows[k - 1] != "from" and lows[k + 1 : k + 3] != ["the", "line"]
        for k in (before, *range(m.end + 1, min(m.end + 6, len(lows))))
    )
    if against or (touched and any(off)):  # "turned behind Kane's shot", not "turned over the line Kane's cross"
        return -1.0
    return 1.0 if _HINDERS.isdisjoint(lows[m.end : m.end + 5]) else -0.6


_HINDERS = _W["hinders"] - {"legs"}  # "flicked Kane's cross through the legs of Hart"


def is_keeper(scene: Scene, m: Name) -> bool:
    """Whether a text's words on somebody are those on a goalkeeper: "keeper Hart", "saved by Hart", "Hart parried",
    "Hart's crossbar", "shot straight at Hart", "made a save"."""
    lows = scene.prose.lows
    if m.first == 0 or m.end >= len(lows):
        return False
    owned = scene.prose.owns[m.end - 1]
    before, tail = lows[max(0, m.first - 4) : m.first], lows[m.end : m.end + 6]
    if before[-1] in _W["keeper"] or tail[0] in _W["keeps_goal"] or " ".join(tail[:2]) in _SAVES_IN_TWO_WORDS:
        return True
    if owned:
        return tail[0] in _W["of_a_keeper"]
    if before[-1] == "by":
        return not _W["kept_out"].isdisjoint(before)
    if before[-1] == "at":
        return before[-2:-1] == ["straight"]
    if before[-1] in _W["beyond"]:
        return not {"into", "net"}.isdisjoint(tail[:4])
    return tail[0] in _W["makes"] and not _W["saved"].isdisjoint(tail[1:])


_SAVES_IN_TWO_WORDS = frozenset(("kept out", "got down", "beat away", "tipped over"))
BEFORE_A_KEEPER = _W["keeper"] | _W["beyond"] | {"by", "at"}
AFTER_A_KEEPER = _W["keeps_goal"] | _W["makes"] | {words.split()[0] for words in _SAVES_IN_TWO_WORDS}


_FOULS = _W["fouls"] | _W["penalised"]


def penalised(scene: Scene, m: Name) -> float:
    """On whose side a penalty's taker is of somebody named beside it: 1 of him who was fouled, -1 of him who fouled or
    handled, 0 of others."""
    lows = scene.prose.lows
    first, end = scene.prose.sentences[scene.prose.sentence[m.first]]
    head = governor(scene, first, m.first)
    word, tail = lows[head] if head >= first else "", lows[m.end : min(m.end + 6, end)]
    if _is_undone(lows, head) and lows[head - 1] in _W["fouls"]:  # "brought down Kane"
        return 1.0
    if word in _W["fouls"] or (word in ("on", "for") and not _FOULS.isdisjoint(lows[max(first, head - 4) : head])):
        return 1.0
    if word == "by" and not _FOULS.isdisjoint(lows[max(first, head - 8) : head]):
        return -1.0
    was = next((k for k, w in enumerate(tail[:3]) if w in _W["was"]), None)
    if was is not None and not _W["fouls"].isdisjoint(tail[was:]) and "have" not in tail:
        return 1.0
    if not _W["goes_down"].isdisjoint(tail[:1]) and "under" in tail:  # "Kane went down under a challenge"
        return 1.0
    felled = [
        k
        for k, w in enumerate(tail)
        if w in _FOULS and (w not in _W["moves_a_ball"] or not _W["to_the_ground"].isdisjoint(tail[k + 1 :]))
    ]  # not "bundled it home"
    return -1.0 if felled and "penalty" not in tail[:2] else 0.0
