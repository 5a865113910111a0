"""Sentences that tell a goal: the words that say so, who scored, for whom, and what they demand of the scoreline.

Belongs here: goal words and phrases (data/goal_words.json, data/goal_phrases.csv), finding the scorer in the
sentence, and what sounds like a goal and is none. Does not belong here: putting the goals of a match in order and
merging what is told twice (goals.py, scoreline.py).
"""

from __future__ import annotations

import csv
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

from orchestration.football.clock import TimePhrase
from orchestration.football.scene import Scene

_DATA = files("orchestration.football") / "data"
_W: dict[str, frozenset[str]] = {
    name: frozenset(words.split()) for name, words in json.loads((_DATA / "goal_words.json").read_text("utf-8")).items()
}
_ROLES = frozenset(["striker", "forward", "midfielder", "defender", "substitute", "captain", "skipper", "winger", "full-back", "centre-back", "center-back", "right-back", "left-back", "international", "playmaker", "frontman", "marksman", "teenager", "veteran", "youngster"])
_NUMBERS = {w: i for i, w in enumerate(["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"])}
_ORDINAL = {w: i for i, w in enumerate(["zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"])}


@dataclass(slots=True)
class Told:
    """One telling of a goal. ``person`` indexes ``Scene.people.names``; ``team`` the team ids the sentence gives the
    goal to; words ``first..end`` say it. ``score``: a printed score as it stands after the goal, with the team it is
    printed for (None: not said). ``weight``: how surely this is a goal of the match told."""

    at: int
    sentence: int
    weight: float
    person: int | None = None
    name_at: tuple[int, int] | None = None
    team: tuple[str, ...] | None = None
    pronoun: bool = False
    constraints: tuple[str, ...] = ()
    own_goal: bool = False
    penalty: bool = False
    time: TimePhrase | None = None
    time_at: tuple[int, int] | None = None
    score: tuple[int, int] | None = None
    score_at: int | None = None
    count: int = 1
    against: int | None = None


# --- phrases ----------------------------------------------------------------------------------

_Token = tuple[tuple[tuple[str, ...], ...], bool]


@dataclass(frozen=True, slots=True)
class Phrase:
    tokens: tuple[_Token, ...]
    constraints: tuple[str, ...]
    weight: float


def _phrases() -> dict[str, list[Phrase]]:
    """Phrases by their first word."""
    table: dict[str, list[Phrase]] = defaultdict(list)
    with (_DATA / "goal_phrases.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            tokens = tuple(
                (tuple(tuple(alt.split("_")) for alt in token.rstrip("?").split("|")), token.endswith("?"))
                for token in row["phrase"].split()
            )
            phrase = Phrase(tokens, tuple(row["constraints"].split()), float(row["weight"]))
            for alt in tokens[0][0]:
                table[alt[0]].append(phrase)
    return dict(table)


_PHRASES = _phrases()


def _match(scene: Scene, phrase: Phrase, at: int, end: int) -> int | None:
    """End of the phrase that begins at word ``at``; None where it does not stand there."""

    def step(token: int, i: int) -> int | None:
        if token == len(phrase.tokens):
            return i
        alts, optional = phrase.tokens[token]
        for alt in alts:
            if alt == ("*",):
                for skip in range(4):
                    found = step(token + 1, i + skip)
                    if found is not None:
                        return found
                continue
            if alt[0][0] == "§":
                kind = alt[0][1]
                j = i
                while j < end and scene.kinds[j] == kind and scene.refs[j] == scene.refs[i]:
                    j += 1
                if j > i:
                    found = step(token + 1, j)
                    if found is not None:
                        return found
                continue
            if tuple(scene.prose.lows[i : min(i + len(alt), end)]) == alt:
                found = step(token + 1, i + len(alt))
                if found is not None:
                    return found
        return step(token + 1, i) if optional else None

    return step(0, at)


# --- clauses ----------------------------------------------------------------------------------


def _clause(scene: Scene, at: int, first: int, end: int) -> tuple[int, int]:
    """The words around ``at`` up to the next commas, dashes and conjunctions."""
    lows = scene.prose.lows
    a = at
    while a > first and lows[a - 1] not in ",;:–—()" and lows[a - 1] not in _W["conjunctions"]:
        a -= 1
    b = at + 1
    while b < end and lows[b] not in ",;:–—()" and lows[b] not in _W["conjunctions"]:
        b += 1
    return a, b


def _quoted(scene: Scene) -> list[bool]:
    """Whether each word stands in quotation marks that hold at least four words."""
    words = scene.prose.words
    flags = [False] * len(words)
    opened = None
    for i, w in enumerate(words):
        if w == "“" or (w == '"' and opened is None):
            opened = i
        elif opened is not None and w in "”\"":
            if i - opened > 4:
                flags[opened:i] = [True] * (i - opened)
            opened = None
        if opened is not None and i - opened > 150:
            opened = None
    return flags


# --- who --------------------------------------------------------------------------------------


def _person_at(scene: Scene, i: int) -> int:
    return scene.people.mentions[scene.refs[i]].person


def _actor(scene: Scene, at: int, first: int) -> tuple[int | None, tuple[int, int] | None, bool]:
    """Who does what the word ``at`` says: the person, where named, and whether only a pronoun stands for them."""
    kinds, refs, lows, owns = scene.kinds, scene.refs, scene.prose.lows, scene.prose.owns
    mentions = scene.people.mentions
    i = at - 1
    if lows[i] == "to" and i > first and kinds[i - 1] == "P" and not owns[i - 1]:
        m = mentions[refs[i - 1]]
        return m.person, (m.first, m.end), False
    pronoun = False
    while i >= first:
        if kinds[i] == "P":
            m = mentions[refs[i]]
            before = lows[m.first - 1] if m.first > first else ""
            j = m.first - 1
            while j >= first and (lows[j] in _ROLES or lows[j] in ("the", "substitute", "unmarked") or kinds[j] == "T" or scene.prose.words[j] == "-"):
                j -= 1
            head = lows[j] if j >= first else ""
            owned = owns[m.end - 1]
            following = lows[m.end] if m.end < len(lows) else ""
            if following in ("who", "whose"):
                return m.person, (m.first, m.end), False
            if owned:
                nxt = set(lows[m.end : m.end + 4])
                if nxt & _W["shot_noun"] and not (nxt & (_W["assist"] - _W["shot_noun"])) and m.end + 4 >= at - 2:
                    return m.person, (m.first, m.end), False
            elif head in _W["object_before"] or before in _W["object_before"] or (head == "and" and j > first and kinds[j - 1] == "P" and lows[mentions[refs[j - 1]].first - 1] in _W["object_before"]):
                pass
            elif m.person not in scene.people.officials:
                return m.person, (m.first, m.end), False
            i = m.first - 1
            continue
        if lows[i] in ("he", "who") and not pronoun:
            pronoun = True
            if lows[i] == "he":
                return None, None, True
        i -= 1
    return None, None, pronoun


def _list_after(scene: Scene, at: int, end: int) -> list[int]:
    """Word indices of people listed from word ``at``: "Genk's A, B and C"."""
    found = []
    i = at
    kinds, lows, refs = scene.kinds, scene.prose.lows, scene.refs
    slack = 5
    while i < end and slack:
        if kinds[i] == "P":
            found.append(i)
            i = scene.people.mentions[refs[i]].end
            slack = 2
            continue
        if lows[i] in (",", "and", "&") and found:
            slack = 5
        elif kinds[i] == "T" or lows[i] in _ROLES or lows[i] in ("the", "a", "substitute", "former", "half-time", "on-loan", "forward"):
            pass
        else:
            slack -= 1
            if found and lows[i] not in (",", "and"):
                break
        i += 1
    return found


def read_events(scene: Scene, sentences: Iterator[int] | None = None) -> list[Told]:
    """Every telling of a goal, in the order of the text."""
    prose = scene.prose
    quoted = _quoted(scene)
    told: list[Told] = []
    for s, (first, end) in enumerate(prose.sentences):
        if quoted[first] or _is_statistic(scene, first, end):
            continue
        told.extend(_merge(_sentence(scene, s, first, end, quoted)))
    return told


def _is_statistic(scene: Scene, first: int, end: int) -> bool:
    """"14 - Harry Kane has scored 14 home league goals": a tally, not an event."""
    words = scene.prose.words
    return end - first > 3 and words[first].isdigit() and words[first + 1] in "-–—"


_HISTORY = frozenset(["season", "seasons", "career", "debut-season", "record", "tally", "campaign", "outings", "appearances"])


def _sentence(scene: Scene, s: int, first: int, end: int, quoted: list[bool]) -> list[Told]:
    lows, kinds = scene.prose.lows, scene.kinds
    out: list[Told] = []
    low_set = set(lows[first:end])
    own = "own" in low_set and bool(low_set & {"net", "goal", "goals"}) and _own_goal(lows, first, end)
    pen = bool(low_set & {"penalty", "spot-kick", "spot", "panenka"})
    i = first
    while i < end:
        w = lows[i]
        if kinds[i] or quoted[i]:
            i += 1
            continue
        matched = False
        for phrase in _PHRASES.get(w, ()):
            stop = _match(scene, phrase, i, end)
            if stop is not None and not _denied(scene, i, first, end):
                t = _told_by_phrase(scene, s, i, stop, first, end, phrase)
                out.append(t)
                matched = True
                break
        if not matched:
            if w in _W["score"] or w in _W["strike"] or w in _W["finish"]:
                out.extend(_told_by_verb(scene, s, i, first, end, w))
            elif w in _W["goal_noun"]:
                out.extend(_told_by_noun(scene, s, i, first, end, w))
        i += 1
    for t in out:
        t.own_goal = own
        t.penalty = pen and not own and bool({"converted", "slotted", "scored", "penalty", "spot-kick", "spot"} & set(lows[max(first, t.at - 10) : t.at + 12]))
        _time_of(scene, t, first, end)
        for k in range(t.at, end):
            if kinds[k] == "#" and t.score is None and "it" in lows[max(first, k - 3) : k] + ["it"] * (lows[k - 1] in ("to", "ahead", "up", "at")):
                t.score, t.score_at = scene.scores[k], k
    return out


def _own_goal(lows: list[str], first: int, end: int) -> bool:
    text = " ".join(lows[first:end])
    return bool(re.search(r"own goal|own-goal|(his|their) own (net|goal)|own goalkeeper", text))


def _denied(scene: Scene, at: int, first: int, end: int) -> bool:
    a, b = _clause(scene, at, first, end)
    window = scene.prose.lows[a:b]
    if set(window) & _W["bad"]:
        return True
    before = scene.prose.lows[max(a, at - 4) : at]
    return any(w in ("to", "not", "n't", "never", "no", "without", "would") for w in before[-2:]) and not (
        len(before) > 1 and before[-1] == "to" and scene.kinds[at - 2] == "P"
    ) and not (before[-1:] == ["to"])


def _told_by_phrase(scene: Scene, s: int, i: int, stop: int, first: int, end: int, phrase: Phrase) -> Told:
    kinds, lows = scene.kinds, scene.prose.lows
    person, name_at, pronoun = _actor(scene, i, first)
    team = None
    for k in range(i, stop):
        if kinds[k] == "T":
            team = scene.teams[scene.refs[k]].ids
    if team is None:
        k = i - 1
        while k >= first:
            if kinds[k] == "T":
                team = scene.teams[scene.refs[k]].ids
                break
            if lows[k] in ("hosts", "visitors", "home"):
                team = ("@away",) if lows[k] == "visitors" else ("@home",)
                break
            k -= 1
    t = Told(i, s, phrase.weight, person, name_at, team, pronoun, phrase.constraints)
    for k in range(stop, min(end, stop + 12)):
        if lows[k] in ("through", "when", "as", "with", "thanks", "after", "courtesy"):
            listed = _list_after(scene, k + 1, min(end, k + 8))
            if listed and lows[k] in ("through", "thanks", "courtesy", "when", "as") and (person is None or lows[k] == "through"):
                m = scene.people.mentions[scene.refs[listed[0]]]
                if not scene.prose.owns[m.end - 1] or lows[k] in ("through", "thanks", "courtesy"):
                    t.person, t.name_at, t.pronoun = m.person, (m.first, m.end), False
            break
    return t


def _told_by_verb(scene: Scene, s: int, i: int, first: int, end: int, w: str) -> list[Told]:
    lows, kinds = scene.prose.lows, scene.kinds
    a, b = _clause(scene, i, first, end)
    window = lows[a:b]
    bad = set(window) & _W["bad"]
    constraints: tuple[str, ...] = ()
    weight = 3.0
    if w in _W["score"]:
        if bad or _denied(scene, i, first, end):
            return []
        if lows[i - 1] in ("has", "have", "had", "having") or (lows[i - 2] in ("has", "have", "had") and lows[i - 1] in ("now", "already", "also", "not", "never")):
            return []
        if w in ("score", "scoring") and lows[i - 1] in ("the", "his", "their", "top", "goal", "of", "without", "final", "to", "from") and not (lows[i - 1] == "to" and kinds[i - 2] == "P"):
            weight = 1.0
            if w == "score" and lows[i - 1] != "to":
                return []
            if lows[i - 1] in ("the", "top", "goal", "without", "of"):
                return []
    elif w in _W["strike"]:
        if bad or (set(lows[i + 1 : i + 5]) & {"post", "bar", "upright", "frame", "ball", "top", "back", "shot", "side-netting"} and not set(lows[i + 1 : i + 5]) & {"back"}):
            return []
        weight = 2.5
        if w.startswith("hit") and "net" not in lows[i : i + 8] and "back" not in lows[i : i + 4]:
            return []
    else:
        if bad or not _outcome(scene, i, b):
            return []
        weight = 2.5
    person, name_at, pronoun = _actor(scene, i, first)
    told = [Told(i, s, weight, person, name_at, None, pronoun, constraints)]
    if name_at and name_at[1] == i and name_at[0] - 1 > first and lows[name_at[0] - 1] == "and" and kinds[name_at[0] - 2] == "P":
        m = scene.people.mentions[scene.refs[name_at[0] - 2]]
        told.insert(0, Told(i - 1, s, weight, m.person, (m.first, m.end)))
    if person is None and not pronoun:
        for t in told:
            for k in range(i - 1, first - 1, -1):
                if kinds[k] == "T":
                    t.team = scene.teams[scene.refs[k]].ids
                    break
    return told


def _outcome(scene: Scene, i: int, end: int) -> bool:
    lows, kinds = scene.prose.lows, scene.kinds
    stop = min(end, i + 16)
    for k in range(i + 1, stop):
        w = lows[k]
        if w == "home" and lows[k - 1] not in ("the", "their", "at", "a") and k - i < 8:
            return True
        if w == "in" and k - i < 5 and lows[k - 1] != "off" and lows[k + 1 : k + 2] != ["a"] and kinds[k] != "t" and (
            k + 1 >= end or (lows[k + 1] in (".", ",", "from", "at", "off", "after", "the", "with", "his", "to", "an", "on") and lows[k + 2 : k + 3] not in (["box"], ["area"], ["air"], ["middle"], ["centre"], ["path"]))
        ):
            return True
        if w in ("net", "goal") and lows[k - 1] in ("the", "empty", "own", "open", "unguarded", "gaping", "of", "vacant") and "into" in lows[i:k] + ["into"] * (w == "net"):
            return True
        if w == "corner" and lows[k - 1] in ("bottom", "top", "far", "near", "left", "right", "hand", "left-hand", "right-hand", "lower", "upper", "bottom-left", "bottom-right", "top-left", "top-right") and lows[k - 2] != "from":
            return True
        if w in ("past", "beyond", "under", "underneath", "beneath", "beat", "over") and k + 1 < len(kinds) and (kinds[k + 1] == "P" or set(lows[k + 1 : k + 5]) & _W["keeper"]) and lows[k - 1] not in ("just",):
            return True
        if w in ("roof",) and "net" in lows[k : k + 4]:
            return True
    if lows[i] in ("beat", "beating", "beats") and kinds[i + 1 : i + 2] == ["P"]:
        return True
    if lows[i] in ("converted", "converts", "converting", "buried"):
        return True
    return False


def _told_by_noun(scene: Scene, s: int, i: int, first: int, end: int, w: str) -> list[Told]:
    lows, kinds, owns = scene.prose.lows, scene.kinds, scene.prose.owns
    if _denied(scene, i, first, end):
        return []
    people: list[int] = []
    before = lows[i - 1] if i > first else ""
    weight = 2.0
    if i + 1 < end and lows[i + 1] in ("from", "by", "through", "for"):
        people = _list_after(scene, i + 2, min(end, i + 16)) if lows[i + 1] != "for" else []
    if not people:
        k = i - 1
        while k >= max(first, i - 5):
            if kinds[k] == "P":
                if owns[scene.people.mentions[scene.refs[k]].end - 1]:
                    people = [k]
                break
            k -= 1
    constraints: tuple[str, ...] = {
        "opener": ("opener",), "equaliser": ("equaliser",), "equalizer": ("equaliser",), "leveller": ("equaliser",), "winner": ("winner",),
        "consolation": ("consolation",), "breakthrough": ("opener",),
    }.get(w, ())
    count = {"brace": 2, "double": 2, "hat-trick": 3}.get(w, 1)
    if not people:
        if w in ("goal", "goals", "double"):
            return []
        person, name_at, pronoun = _actor(scene, i, first)
        if person is None and not pronoun and w not in ("opener", "equaliser", "equalizer", "winner", "breakthrough", "leveller"):
            return []
        t = Told(i, s, 1.5, person, name_at, None, pronoun, constraints, count=count)
        return [t]
    told = []
    for k in people:
        m = scene.people.mentions[scene.refs[k]]
        told.append(Told(i, s, weight, m.person, (m.first, m.end), None, False, constraints, count=count))
    return told


def _time_of(scene: Scene, t: Told, first: int, end: int) -> None:
    """The time phrase nearest the telling in its sentence."""
    best = None
    for at in scene.times:
        if first <= at.first < end:
            distance = abs(at.first - t.at)
            if best is None or distance < best[0]:
                best = (distance, at)
    if best:
        t.time, t.time_at = best[1].phrase, (best[1].first, best[1].end)


def _merge(told: list[Told]) -> list[Told]:
    """Tellings of one sentence that speak of one goal, as one."""
    merged: list[Told] = []
    for t in told:
        for i, m in enumerate(merged):
            same = m.person == t.person or m.person is None or t.person is None
            times = m.time is None or t.time is None or m.time == t.time
            if same and times and not (m.count > 1 and t.count == 1 and False):
                if m.person is None and t.person is not None:
                    m.person, m.name_at, m.pronoun = t.person, t.name_at, t.pronoun
                m.constraints = tuple(dict.fromkeys((*m.constraints, *t.constraints)))
                m.weight = max(m.weight, t.weight) + 0.5
                m.team = m.team or t.team
                m.count = max(m.count, t.count)
                m.penalty |= t.penalty
                m.score, m.score_at = m.score or t.score, m.score_at or t.score_at
                m.time, m.time_at = m.time or t.time, m.time_at or t.time_at
                break
        else:
            merged.append(t)
    return merged
