"""Who attacks and who defends in a move, as a sentence tells it: "Toure's free-kick", "hacked clear by Olsson".

Belongs here: the part that each person and team has in a move, and what the parts make of two of them. Does not belong
here: what the words between two names make of them (play.py), for which team they play (sides.py).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from orchestration.football.grammar.governed_names import head_before, is_object
from orchestration.football.grammar.parties import Party, does, is_subject
from orchestration.football.grammar.scene import Scene
from orchestration.football.names.names import Name
from orchestration.football.words.lexicon import word_lists

_W = word_lists("move_words")
_SIDES = word_lists("side_words")
_IN_A_MOVE = 12  # namings at most from one to another in the same move


@dataclass(slots=True)
class Part:
    """What somebody does in a move: 1 attacks, -1 defends. A person, or a side as parties.py has it."""

    at: int
    person: int | None
    team: tuple[str, ...]
    part: int


def pairs(scene: Scene, names: Sequence[Name], parties: Sequence[Party], first: int, end: int) -> Iterator[Pair]:
    """Of those named in sentence ``first..end``, who play with one another and who against: people in one move, which
    ends where the sentence turns to another ("while", "but", "before"), and people with the side that it speaks of."""
    parts = [part_of_person(scene, m, first, end) for m in names]
    people = [Part(m.first, m.person, (), part) for m, part in zip(names, parts, strict=True) if part]
    sides = [Part(p.first, p.manager, p.ids, part) for p in parties if (part := _part_of_party(scene, p, first, end))]
    if not people and not sides:
        return
    lows = scene.prose.lows
    turns = scene.prose.places_between(_W["turns"], first, end)
    if may := scene.prose.places_between(_MAY_TURN, first, end):  # "Chelsea led, only for Kane to level"
        only_for = (k for k in may if lows[k] == "only" and lows[k + 1 : k + 2] == ["for"])
        turns = sorted([*turns, *only_for, *(k for k in may if lows[k] == "after" and _had_gone_in(lows, k, end))])
    if not _W["opens_contrast"].isdisjoint(lows[first : first + 2]):  # "Although Kane struck, Silva …"
        turns = sorted(turns + [k for k in range(first, end) if lows[k] == ","][:1])
    for n, one in enumerate(people):
        turned = bisect_right(turns, one.at)
        for other in people[n + 1 : n + 1 + _IN_A_MOVE]:
            if bisect_left(turns, other.at) > turned:
                break
            if one.person != other.person:
                yield Pair(one, other, one.part * other.part)
    if sides:
        acting = [
            Part(m.first, m.person, (), part)
            for m, part in zip(names, parts, strict=True)
            if part or _is_subject(scene, m, first)
        ]
        yield from _with_themes(scene, acting, sides, turns, first, end)


def _had_gone_in(lows: Sequence[str], after: int, end: int) -> bool:
    """Whether the word ``after`` goes back to a goal before, which is a move of its own: "struck after Kane had
    equalised"; not "struck after Kane had crossed"."""
    had = next((k for k in range(after + 1, min(end - 1, after + _SOON_HAD)) if lows[k] == "had"), None)
    return had is not None and not _W["gone_in"].isdisjoint(lows[had + 1 : had + 3])


_SOON_HAD = 8  # words from an "after" to its "had"


def _is_subject(scene: Scene, m: Name, first: int) -> bool:
    """Whether somebody does what the words after his name say, whatever that is; goalkeepers only wait."""
    if scene.prose.owns[m.end - 1] or not _SIDES["keeper"].isdisjoint(scene.prose.lows[m.end : m.end + 4]):
        return False
    return opens_clause(scene, first, m) and not is_object(scene, first, m.first)


def opens_clause(scene: Scene, first: int, m: Name) -> bool:
    """Whether a clause of the sentence from word ``first`` on opens with a name and what describes it."""
    head = governor(scene, first, m.first)
    return head < first or scene.prose.lows[head] in _SIDES["opens"]


def _with_themes(
    scene: Scene, people: Sequence[Part], sides: Sequence[Part], turns: Sequence[int], first: int, end: int
) -> Iterator[Pair]:
    """Each person with the side that sentence ``first..end`` speaks of where it comes to him, and whether he is of it
    (1) or against it (-1). ``sides``: in the order of the text."""
    lows = scene.prose.lows
    starts = [t.at for t in sides]
    buts = scene.prose.places_between(_BUT, first, end)
    buts = buts and [k for k in buts if lows[k] == "but" or not _waits(lows, first, k)]
    untils = buts and [k for k in buts if lows[k] == "until"]
    afters = turns and [k for k in turns if lows[k] == "after"]
    lettings = scene.prose.places_between(_W["lets"], first, end)
    contrasts = [k for k in turns if lows[k] not in _GOES_ON]
    answers = contrasts and scene.prose.places_between(_W["hits_back"], first, end)
    behind = _side_behind_an_as(sides, lows) if people and people[0].at < starts[0] else None
    for one in people:
        ahead = bisect_left(starts, one.at)
        if ahead:
            theme = sides[ahead - 1]
            if afters and any_within(afters, theme.at, one.at):
                continue  # "Chelsea won it after Kane had opened the scoring", whoever he plays for
            if not one.part:
                if theme.part > 0 and theme.person is None and not any_within(turns, theme.at, one.at):
                    yield Pair(one, theme, 1)
                continue
            if any_within(buts if one.part > 0 else untils, theme.at, one.at):
                if one.part > 0 and (sign := _till_then(scene, theme, one.at, untils)):
                    yield Pair(one, theme, sign)
                continue
            if answers and _answers(lows, answers, one.at) and _stood_then(scene, theme.at, one.at, contrasts):
                yield Pair(one, theme, -theme.part)  # "Chelsea led before Kane levelled", "trailed before …"
                continue
            lets = any_within(lettings, theme.at, one.at)  # "Chelsea allowed Kane to shoot"
            lets = lets or _only_for(lows, max(theme.at, one.at - 2), one.at, end)
            yield Pair(one, theme, -1 if lets else one.part * theme.part)
        elif behind is not None and one.part:  # "Kane scored as Chelsea crashed out"
            loses = not _W["loses"].isdisjoint(lows[behind.at : min(end, behind.at + 8)])
            yield Pair(one, behind, -one.part if loses else one.part)


def _till_then(scene: Scene, theme: Part, at: int, untils: Sequence[int]) -> int:
    """On whose side he is who attacks at word ``at`` where it goes otherwise than a side had it: "cruised until Kane
    …", "trailed until Kane …", "fell behind, but Kane …"; 0 where nothing tells."""
    lows = scene.prose.lows
    until = next((k for k in untils if theme.at < k < at), None)
    if until is None:
        if theme.part > 0:
            return 0
        turned = lows.index("but", theme.at)
        saved = not _KEEPER.isdisjoint(lows[theme.at + 1 : theme.at + 4]) and _ELSEWHERE.isdisjoint(lows[turned:at])
        return -1 if saved else 1  # "the Spurs keeper saved, but …", not "…, but his team-mate …"
    return how_it_stood(lows, theme.at + 1, until)


def how_it_stood(lows: Sequence[str], start: int, until: int) -> int:
    """1 where a side was badly off until word ``until``, "were behind until", -1 where it was well off, "held out
    until"; 0 where the words before do not tell: "did not lead until", "led the way until", and not by an aside:
    "Leeds, beaten at Hull, cruised until"."""
    start = max([start, until - _JUST_BEFORE, *(k + 1 for k in range(start, until - 1) if lows[k] == ",")])
    if not _NOT_SO.isdisjoint(lows[start:until]):
        return 0
    for k in range(until - 1, start - 1, -1):
        if lows[k] in _W["ill_off"] or (lows[k] == "held" and lows[k - 1] in _W["passive"]):
            return 1
        if lows[k] in _W["well_off"] and lows[k + 1] not in ("the", "a"):
            return -1
        if lows[k] == "held" and lows[k + 1] in _ON:
            return -1
    return 0


_JUST_BEFORE = 6  # words
_ON = frozenset(("on", "out", "firm"))
_KEEPER = word_lists("goal_words")["keeper"]
_ELSEWHERE = frozenset(("his", "other"))
_NOT_SO = _W["denials"] | {"n't", "without", "unable", "failed", "no"}


def _side_behind_an_as(sides: Sequence[Part], lows: Sequence[str]) -> Part | None:
    """The side that does what an "as" leads to: "Kane scored as Chelsea crashed out"; not "as Chelsea and Leeds
    drew"."""
    for n, side in enumerate(sides):
        if "as" in lows[side.at - 2 : side.at]:
            both = any("and" in lows[other.at - 2 : other.at] for other in sides[n + 1 : n + 2])
            return None if both else side
    return None


_MAY_TURN = frozenset(("only", "after"))
_BUT = frozenset(("but", "until"))


def _waits(lows: Sequence[str], first: int, until: int) -> bool:
    """Whether a side got what came then: "had to wait until Kane scored"; not "led until Kane scored"."""
    return not {"wait", "waited", "not", "took"}.isdisjoint(lows[max(first, until - 6) : until])


def _answers(lows: Sequence[str], answers: Sequence[int], at: int) -> bool:
    """Whether somebody named at word ``at`` does one of ``answers``, which bring his side level or nearer: "levelled",
    "soon pulled one back"; not "pulled up"."""
    verb = next((k for k in answers if at < k < at + _TO_HIS_VERB), None)
    if verb is None or lows[verb] not in ("pulled", "hit"):
        return verb is not None
    return not _NEARER.isdisjoint(lows[verb + 1 : verb + 3])


def _stood_then(scene: Scene, at: int, until: int, contrasts: Sequence[int]) -> bool:
    """Whether the score of a side named at word ``at`` is told before a contrast leads on to word ``until``: "Chelsea
    led before | Kane levelled", "were 1-0 down until"; not "Chelsea improved before"."""
    then = next((k for k in contrasts if at < k < until), None)
    if then is None:
        return False
    return "#" in scene.kinds[at:then] or not _W["stood"].isdisjoint(scene.prose.lows[at:then])


_TO_HIS_VERB = 4  # words from his name
_NEARER = frozenset(("back", "level"))
_GOES_ON = frozenset(("as", ";", ":"))  # "had to come from behind, as Kane levelled"


def _only_for(lows: Sequence[str], first: int, at: int, end: int) -> bool:
    """Whether somebody at word ``at`` spoils what was told: "Chelsea led, only for Kane to level", but not "Chelsea
    countered, only for Hazard to scuff his shot"."""
    return "only" in lows[first:at] and _W["wastes"].isdisjoint(lows[at : min(end, at + 8)])


def any_within(places: Sequence[int], first: int, end: int) -> bool:
    """Whether any of some words, in order, stands in ``first..end``."""
    return bisect_left(places, first) < bisect_left(places, end)


class Pair(NamedTuple):
    """Two who play together where ``sign`` is 1, against each other where it is -1; the first is a person."""

    one: Part
    other: Part
    sign: int


def governor(scene: Scene, first: int, at: int) -> int:
    """The word that governs a name at ``at``: two words that describe somebody are passed over as well, "by a clumsy,
    lunging Morgan"."""
    if at not in scene.governors:
        scene.governors[at] = _governor(scene, first, at)
    return scene.governors[at]


def _governor(scene: Scene, first: int, at: int) -> int:
    lows, kinds = scene.prose.lows, scene.kinds
    head = head_before(scene, first, at)
    if head < first or lows[head] in _SIDES["prepositions"] or lows[head] in _CONJUNCTIONS:
        return head
    for k in range(head - 1, max(first, head - 4), -1):
        if lows[k] in _CONJUNCTIONS:
            break
        if lows[k] in _SIDES["determiners"] and lows[k - 1] in _SIDES["before_somebody"] and not any(kinds[k:head]):
            return k - 1
    return head


_CONJUNCTIONS = frozenset(w for w in _SIDES["opens"] if w.isalpha()) - {"with"} | {"after"}


def _part_of_party(scene: Scene, party: Party, first: int, end: int) -> int:
    """1 for a side that attacks, -1 for one that defends, 0 where the words about it in sentence ``first..end`` do not
    tell."""
    lows = scene.prose.lows
    tail = lows[party.end : min(end, party.end + 30)]
    if not tail:
        return 0
    if tail[0] in _W["lapses"]:
        return -1
    if tail[0] in _W["defended"] and lows[party.first - 1] not in ("from", "for"):
        return -1
    return does(tail) if is_subject(scene, party, first) else 0


def part_of_person(scene: Scene, m: Name, first: int, end: int) -> int:
    """1 for who attacks, -1 for who defends, 0 where the words about a name in sentence ``first..end`` do not tell."""
    if m.first not in scene.parts:
        scene.parts[m.first] = _part(scene, m, first, end)
    return scene.parts[m.first]


def _part(scene: Scene, m: Name, first: int, end: int) -> int:
    lows = scene.prose.lows
    tail = lows[m.end : min(end, m.end + 8)]
    if scene.prose.owns[m.end - 1] or lows[m.first - 1] in ("a", "an"):
        if is_cancelled(scene, m, first):
            return -1
        return _sign(next((w for w in tail[:4] if w in _W["defence_nouns"] or w in _W["attack_nouns"]), ""), "nouns")
    head = governor(scene, first, m.first)
    word = lows[head] if head >= first else ""
    if word in _W["sends"]:
        at_home = tail[:1] == ["home"] or tail[:2] == ["at", "home"]  # not "sent Kane away to slot home"
        if at_home or not _W["bench"].isdisjoint(tail):  # "left Kane on the bench"
            return 0
        return -1 if not _W["astray"].isdisjoint(tail[:4]) else 1
    if (
        lows[m.first - 1] in ("with", ",") and tail[:1] and tail[0] in _W["suffers_in_attack"]
    ):  # "with Kane denied a second"
        return 1
    if word == "for" and lows[head - 1] == "only":  # "only for Kane to level"
        return _acts(tail)
    return _acted_on(word, lows[max(first, head - 8) : max(head, first)]) if word in _GOVERNS else _acts(tail)


def is_cancelled(scene: Scene, m: Name, first: int) -> bool:
    """Whether what somebody owns is what another cancels out: "…, cancelling out Kane's opener"."""
    lows, head = scene.prose.lows, governor(scene, first, m.first)
    return head > first and lows[head - (lows[head] == "out")] in _SIDES["cancels"]


def _sign(word: str, kind: str) -> int:
    return _SIGNS[kind].get(word, 0)


_SIGNS = {
    kind: dict.fromkeys(_W[f"attack_{kind}"], 1) | dict.fromkeys(_W[f"defence_{kind}"], -1)
    for kind in ("nouns", "verbs")
}


_FROM_WHOM = _W["from_attack"] | _W["defence_nouns"]
_DEEDS = _W["defence_deeds"] | _W["attack_nouns"]
_DONE_TO_AN_ATTACKER = _W["stops"] | _W["helps"] | _W["suffers_in_attack"]


def _acted_on(word: str, before: Sequence[str]) -> int:
    """The part of who stands behind a preposition or a verb ``word``, with the words ``before`` that."""
    near = before[-5:]
    if word == "by":
        if near[-1:] and near[-1] in _W["attack_nouns"]:  # "a header by Kane"
            return 1
        return next((-1 if w in _W["stops"] else 1 for w in reversed(near) if w in _W["stops"] or w in _W["helps"]), 0)
    if word == "from":
        if not _W["draws"].isdisjoint(before):  # "drew a save from Hart"
            return -1
        return next(
            (1 if w in _W["from_attack"] else -1 for w in reversed(near) if w in _FROM_WHOM),
            0,
        )
    if word == "of":
        if near[-1:] == ["out"]:  # "brought the best out of Hart"
            return -1
        return next((p for w in reversed(near[-3:]) if (p := _sign(w, "nouns"))), 0)
    if word == "at" or (word == "to" and near[-1:] == ["close"]):
        return -1 if word == "to" or not _W["at_him"].isdisjoint(near[-3:]) else 0
    if word in ("on", "against"):
        return 1 if not _W["defence_nouns"].isdisjoint(near[-2:]) else 0
    if word in _W["beats"]:
        return -1
    if word in _W["denies"]:
        return 1
    return 1 if any(_sign(w, "verbs") > 0 or _sign(w, "nouns") > 0 for w in near) else 0


_GOVERNS = frozenset({"by", "from", "of", "at", "to", "on", "against", "for", "into"}) | _W["beats"] | _W["denies"]


_HIS = (["his"], ["her"])
_CLEAR = frozenset(("clear", "away"))


def _acts(tail: Sequence[str]) -> int:
    """The part of a clause's subject, from the words after it."""
    k = 0
    while k < len(tail) and (tail[k] in _W["adverbs"] or tail[k].endswith("ly")):
        k += 1
    if k == len(tail):
        return 0
    verb, rest = tail[k], tail[k + 1 :]
    if verb in ("marked", "marking") and not _W["occasions"].isdisjoint(rest):
        return 0  # "marked his 300th appearance with a goal"
    if verb in _W["keeps"] and rest[:1] in _HIS:  # "kept his cool", "kept his nerve"
        return 1
    if verb in _W["clears_with"] and not _CLEAR.isdisjoint(rest[:3]):  # "headed it clear"
        return -1
    if verb in _W["passive"]:
        if "off" in rest[:3] and "sent" in rest[:2]:
            return 0
        if rest[:1] == ["left"] and not _W["unmarked"].isdisjoint(rest):
            return 1
        for w in rest[:4]:
            if w in _W["suffers_in_attack"]:
                return 1
            if w in _W["suffers_in_defence"]:
                return -1
        return 0
    if verb in _W["makes"]:
        return next((-1 if w in _W["defence_deeds"] else 1 for w in rest if w in _DEEDS), 0)
    if verb in _W["draws"]:  # "brought a save out of Hart"
        return -1 if rest[:1] == ["down"] else 1
    if "by" in rest[:2]:  # "Kane, denied by Hart"
        return 1 if verb in _DONE_TO_AN_ATTACKER else 0
    return 1 if verb in _W["sends"] or verb in ("saw", "sees", "seeing") else _sign(verb, "verbs")
