"""Sentences that tell a goal: the words that say so, who scored, for whom, and what they demand of the scoreline.

Belongs here: goal words and phrases (data/goal_words.json, data/goal_phrases.csv), finding the scorer in the
sentence, and what sounds like a goal and is none. Does not belong here: putting the goals of a match in order and
merging what is told twice (goals.py, scoreline.py).

Each telling has a weight, in the units of scoreline.py: how surely it tells a goal of this match.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from importlib.resources import files

from orchestration.football.clock import TimePhrase
from orchestration.football.lexicon import word_lists
from orchestration.football.names import ROLES
from orchestration.football.scene import Scene, background, is_team_subject

_DATA = files("orchestration.football") / "data"
_W = word_lists("goal_words")
_COUNTS = {
    "brace": 2,
    "double": 2,
    "twice": 2,
    "hat-trick": 3,
    "treble": 3,
    "hattrick": 3,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
}
_ORDINALS = {
    w: i
    for i, w in enumerate(
        ["zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
    )
}
_NOUN_MEANS: dict[str, tuple[str, ...]] = {
    "opener": ("opener",), "breakthrough": ("opener",), "equaliser": ("equaliser",), "equalizer": ("equaliser",),
    "leveller": ("equaliser",), "winner": ("winner",), "consolation": ("consolation",), "clincher": ("extends",),
}  # fmt: skip


@dataclass(slots=True)
class Told:
    """One telling of a goal. ``person`` indexes ``Scene.people.names``; ``team`` the team ids the words give the goal
    to, or '@home', '@away'; ``name_at``, ``time_at``, ``score_at``: the word ranges that say so. ``score``: a printed
    score as it stands after the goal. ``count``: how many goals of this person it speaks of. ``nth``: which of the
    person's goals. ``mates`` and ``foes``: people the sentence puts on the scorer's side, or against."""

    at: int
    sentence: int
    weight: float
    person: int | None = None
    name_at: tuple[int, int] | None = None
    team: tuple[str, ...] | None = None
    against: tuple[str, ...] | None = None
    pronoun: bool = False
    constraints: tuple[str, ...] = ()
    own_goal: bool = False
    penalty: bool = False
    time: TimePhrase | None = None
    time_at: tuple[int, int] | None = None
    score: tuple[int, int] | None = None
    score_at: int | None = None
    count: int = 1
    nth: int | None = None
    sources: list[str] = field(default_factory=list)
    fallback: tuple[int, tuple[int, int]] | None = None


# --- phrases ----------------------------------------------------------------------------------

_Alternative = tuple[str, ...]
_Token = tuple[tuple[_Alternative, ...], bool]


@dataclass(frozen=True, slots=True)
class Phrase:
    """One row of goal_phrases.csv: words, ``a|b`` alternatives (``_`` joins the words of one), ``?`` optional, ``*`` up
    to three words, ``§T`` a team, ``§#`` a score."""

    text: str
    tokens: tuple[_Token, ...]
    constraints: tuple[str, ...]
    weight: float
    example: str
    counter: str


def read_phrases() -> list[Phrase]:
    """The table of goal phrases, in its order."""
    with (_DATA / "goal_phrases.csv").open(encoding="utf-8") as lines:
        return [
            Phrase(
                row["phrase"],
                tuple(
                    (tuple(tuple(alt.split("_")) for alt in token.rstrip("?").split("|")), token.endswith("?"))
                    for token in row["phrase"].split()
                ),
                tuple(row["constraints"].split()),
                float(row["weight"]),
                row["example"],
                row["counter"],
            )
            for row in csv.DictReader(lines)
        ]


def _by_first_word(phrases: Iterable[Phrase]) -> dict[str, list[Phrase]]:
    table: dict[str, list[Phrase]] = defaultdict(list)
    for phrase in phrases:
        for alt in phrase.tokens[0][0]:
            table[alt[0]].append(phrase)
    return dict(table)


_PHRASES = _by_first_word(read_phrases())


def match_phrase(scene: Scene, phrase: Phrase, at: int, end: int) -> int | None:
    """End of the phrase that begins at word ``at``; None where it does not stand there."""
    lows, kinds, refs = scene.prose.lows, scene.kinds, scene.refs

    def step(token: int, i: int) -> int | None:
        if token == len(phrase.tokens):
            return i
        alts, optional = phrase.tokens[token]
        for alt in alts:
            if alt == ("*",):
                for skip in range(4):
                    if i + skip > end or (skip and lows[i + skip - 1] in ",.;:"):
                        break
                    found = step(token + 1, i + skip)
                    if found is not None:
                        return found
            elif alt[0][0] == "§":
                j = i
                while j < end and kinds[j] == alt[0][1] and refs[j] == refs[i]:
                    j += 1
                if j > i and (found := step(token + 1, j)) is not None:
                    return found
            elif i < end and tuple(lows[i : min(i + len(alt), end)]) == alt:
                if (found := step(token + 1, i + len(alt))) is not None:
                    return found
        return step(token + 1, i) if optional else None

    return step(0, at)


# --- clauses ----------------------------------------------------------------------------------


def _clause(scene: Scene, at: int, first: int, end: int) -> tuple[int, int]:
    """The words around ``at`` up to the next commas, dashes and conjunctions."""
    lows, kinds = scene.prose.lows, scene.kinds

    def parts(i: int) -> bool:
        w = lows[i]
        if w in ",;:–—()-" or w in _W["hard"]:
            return True
        if w in _W["soft"]:
            return not (w == "and" and 0 < i < len(kinds) - 1 and kinds[i - 1] == kinds[i + 1] and kinds[i - 1] in "PT")
        return False

    a = at
    while a > first and not parts(a - 1):
        a -= 1
    b = at + 1
    while b < end and not parts(b):
        b += 1
    return a, b


def _quoted(scene: Scene) -> list[bool]:
    """Whether each word stands in quotation marks that hold at least four words."""
    words = scene.prose.words
    flags = [False] * len(words)
    opened: int | None = None
    for i, w in enumerate(words):
        if opened is None:
            if w in '“"«':
                opened = i
        elif w in '”"»':
            if i - opened > 4:
                flags[opened:i] = [True] * (i - opened)
            opened = None
        elif i - opened > 120:
            opened = None
    return flags


_NEGATIONS = _W["negations"]


def _bad(scene: Scene, at: int, first: int, end: int) -> bool:
    """Whether the clause of ``at`` tells of no goal: a miss, a save, a wish, an almost."""
    lows = scene.prose.lows
    a, b = _clause(scene, at, first, end)
    window = lows[a:b]
    found = _W["bad"].intersection(window)
    if "straight" in window and lows[a + window.index("straight") + 1 : a + window.index("straight") + 2] in (
        ["at"],
        ["into"],
        ["to"],
    ):
        return True
    if "kept" in found and {"cool", "nerve", "composure", "calm", "head"} & set(window):
        found = found - {"kept"}
    if {"atoned", "amends", "atone"} & set(window):
        found = found - {"miss", "missed", "missing", "misses", "failed"}
    if "should" in found and {"saved", "done"} & set(window) and "have" in window:
        found = found - {"should", "saved"}
    if found == {"clear"} and lows[at - 1] != "clear":
        found = frozenset()
    if found == {"chance"} and ("took" in window or "with" in window):
        found = frozenset()
    if found or not _NEGATIONS.isdisjoint(lows[max(a, at - 4) : at]):
        return True
    if "post" in window or "bar" in window or "frame" in window:
        k = next(k for k in range(a, b) if lows[k] in ("post", "bar", "frame"))
        if not ({"near", "far", "back", "inside", "in", "left", "right"} & set(lows[max(a, k - 3) : k])):
            return True
        if {"hit", "struck", "against", "rattled", "onto", "clipped"} & set(lows[max(a, k - 4) : k]):
            return True
    if lows[max(a, at - 2) : at][-2:] in (["would", "have"], ["to", "have"]):
        return True
    # "but his shot was saved", "only for the flag to go up": the words after the clause take it back
    after = lows[b : min(end, b + 9)]
    return bool(after[:1] == ["only"] and after[1:2] in (["for"], ["to"]))


# --- who --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Actor:
    person: int | None
    at: tuple[int, int] | None
    pronoun: bool = False


_NOBODY = _Actor(None, None)
_FILLERS = _W["fillers"]


def head_before(scene: Scene, first: int, at: int) -> int:
    """Index of the word that governs a name at ``at``: articles, roles and teams in apposition are passed over."""
    lows, kinds = scene.prose.lows, scene.kinds
    j = at - 1
    while j >= first and (
        lows[j] in ROLES or lows[j] in _FILLERS or kinds[j] == "T" or lows[j] == "-" or lows[j].endswith("-year-old")
    ):
        j -= 1
    return j


_ENABLES = _W["enables"]
_TAKES = _W["takes"]


def is_object(scene: Scene, first: int, name_first: int) -> bool:
    lows, kinds, refs = scene.prose.lows, scene.kinds, scene.refs
    j = head_before(scene, first, name_first)
    if j < first:
        return False
    if lows[j] in ("saw", "sees", "seeing", "see", "watched"):
        return False
    if lows[j] in _W["object_before"]:
        m_end = scene.people.mentions[refs[name_first]].end if kinds[name_first] == "P" else name_first + 1
        following = lows[m_end] if m_end < len(lows) else ""
        if lows[j] == "with" and following.endswith("ing"):
            return False
        if (
            following == "to"
            and lows[j] in _ENABLES
            and kinds[m_end + 1 : m_end + 2] == [""]
            and lows[m_end + 1] not in ("the", "his", "a", "an")
        ):
            return False
        return not (lows[j] == "to" and lows[j - 1 : j] == ["thanks"]) and not (lows[j] == "up" and False)
    w = lows[j]
    if kinds[name_first] == "P":
        tail = lows[scene.people.mentions[refs[name_first]].end : scene.people.mentions[refs[name_first]].end + 1]
        if w in ("as", "than", "like") and tail in ([","], ["."]):
            return True
        if (
            j > first + 1
            and lows[j - 1] == "to"
            and not kinds[j]
            and w.isalpha()
            and w not in ("the", "a", "see", "let", "allow", "help", "find")
            and kinds[j - 2] != "T"
            and w not in _W["finish"] | {"and"}
        ):
            return True
    before = j - 2 if j > first + 1 and lows[j - 1].endswith("ly") else j - 1
    if (
        len(w) > 3
        and not kinds[j]
        and (w.endswith(("ed", "ing")) or w in _TAKES)
        and (
            j > first
            and (
                lows[before]
                in (
                    "he",
                    "who",
                    "she",
                    "and",
                    "then",
                    "to",
                    "before",
                    "after",
                    ",",
                    "him",
                    "by",
                    "which",
                    "that",
                    "while",
                    "without",
                    "from",
                )
                or kinds[before] in ("P", "T")
            )
        )
    ):
        return True
    if (
        w == ","
        and kinds[j - 1 : j] == ["P"]
        and lows[scene.people.mentions[refs[name_first]].end : scene.people.mentions[refs[name_first]].end + 1]
        in (["and"], [","])
        if kinds[name_first] == "P"
        else False
    ):
        end = scene.people.mentions[refs[name_first]].end
        if kinds[end + 1 : end + 2] == ["P"]:
            return is_object(scene, first, scene.people.mentions[refs[j - 1]].first)
    if (
        lows[j] in ("up", "out", "in")
        and lows[j - 1 : j]
        and lows[j - 1] in ("set", "picked", "played", "picking", "setting", "slid", "sent", "put")
    ):
        return True
    if lows[j] in ("and", "&") and kinds[j - 1 : j] == ["P"]:
        return is_object(scene, first, scene.people.mentions[refs[j - 1]].first)
    return False


def _actor(scene: Scene, at: int, first: int) -> _Actor:
    """Who does what the word ``at`` says: the nearest name before it that is a subject; behind "he", "who" or "the
    striker" the nearest name at all. Nobody where a team is the subject."""
    kinds, refs, lows, owns = scene.kinds, scene.refs, scene.prose.lows, scene.prose.owns
    mentions, officials = scene.people.mentions, scene.people.officials
    i = at - 1
    k = i - 1 if lows[i].endswith("ly") else i
    if k > first and lows[k] == "to" and kinds[k - 1] == "P" and not owns[k - 1]:  # "allowing Kane to calmly tap in"
        m = mentions[refs[k - 1]]
        if m.person not in officials and lows[m.first - 1] not in ("from", "by", "of"):
            return _Actor(m.person, (m.first, m.end))
    pronoun = False
    while i >= first:
        if kinds[i] == "P":
            m = mentions[refs[i]]
            following = lows[m.end] if m.end < len(lows) else ""
            taken = (m.first, m.end)
            if owns[m.end - 1] and following in _TROOPS and not pronoun:
                return _Actor(None, None)
            if m.person in officials:
                pass
            elif m.end == at and not owns[m.end - 1]:
                return _Actor(m.person, taken)
            elif pronoun:
                then_he = following in ("when", "as", "before", "after", "until", "and", "but", ",", "while") and lows[
                    m.end + 1 : m.end + 2
                ] in (["he"], ["she"])
                then_he = then_he or (following == "for" and lows[m.end + 1 : m.end + 2] in (["his"], ["her"]))
                if owns[m.end - 1] or then_he or not is_object(scene, first, m.first):
                    return _Actor(m.person, taken)
            elif following in ("who", "whose") or (
                following == "," and lows[m.end + 1 : m.end + 2] in (["who"], ["whose"])
            ):
                return _Actor(m.person, taken)
            elif owns[m.end - 1]:
                nouns = lows[m.end : min(m.end + 5, at + 1)]
                shot = [k for k, w in enumerate(nouns) if w in _W["shot_noun"] or w in _W["sure_noun"]]
                serves = _W["assist"].difference(_W["shot_noun"])
                if shot and not serves.intersection(nouns[: shot[0] + 1]) and not is_object(scene, first, m.first):
                    return _Actor(m.person, taken)
                if lows[at] in _ROLLS and not is_object(scene, first, m.first):
                    return _Actor(m.person, taken)
                if following == "," or following == "":
                    return _Actor(m.person, taken)
            elif not is_object(scene, first, m.first):
                return _Actor(m.person, taken)
            i = m.first - 1
            continue
        if kinds[i] == "T":
            t = scene.teams[refs[i]]
            if _in_apposition(scene, t.end, at) or t.form == "demonym":
                if t.first > first and lows[t.first - 1] == "the":
                    pronoun = True
            elif is_team_subject(scene, first, t.first, t.end) and t.end <= at and not pronoun:
                return _Actor(None, None)
            i = t.first - 1
            continue
        if lows[i] in ("hosts", "visitors") and not pronoun and not is_object(scene, first, i):
            return _Actor(None, None)
        if lows[i] in ("he", "she", "his") and i < at:
            pronoun = True
        elif (
            (lows[i] in ROLES or lows[i].endswith("-year-old"))
            and i > first
            and lows[i - 1] in ("the", "-")
            and not kinds[i + 1]
            and lows[i] not in _W["keeper"]
            and not owns[i]
        ):
            pronoun = not is_object(scene, first, i) or pronoun
        i -= 1
    return _Actor(None, None, pronoun)


_TROOPS = _W["troops"]
_ROLLS = _W["rolls"]


def _in_apposition(scene: Scene, i: int, end: int) -> bool:
    """Whether words after a team's name make it a description of somebody: "the Iceland international"."""
    return any(
        w in ROLES or w in ("international", "man", "star", "boss") for w in scene.prose.lows[i : min(i + 2, end)]
    )


def _list_from(scene: Scene, at: int, end: int, slack: int = 4) -> list[int]:
    """First words of the names listed from word ``at``: "Karim Benzema, Toni Kroos and Casemiro"."""
    kinds, lows, refs = scene.kinds, scene.prose.lows, scene.refs
    found: list[int] = []
    i = at
    while i < end:
        if kinds[i] == "P":
            m = scene.people.mentions[refs[i]]
            found.append(i)
            i, slack = m.end, 0
            if scene.prose.owns[i - 1]:
                break
            continue
        w = lows[i]
        if found and w in (",", "and", "&", "plus"):
            slack = 2
        elif (
            kinds[i] == "T"
            or w in ROLES
            or w in _FILLERS
            or kinds[i] == "t"
            or w in ("the", "half-time", "-", "international")
            or (w in ("from", "by", "both") and not found)
            or (w == "," and not found and lows[i - 1] in ROLES)
        ):
            pass
        elif slack <= 0 or w in ".;:" or w in _W["hard"] or (w in _W["assist"] and w not in _W["shot_noun"]):
            break
        else:
            slack -= 1
        i += 1
    return found


# --- reading ----------------------------------------------------------------------------------


def read_events(scene: Scene) -> list[Told]:
    """Every telling of a goal, in the order of the text."""
    prose = scene.prose
    quoted = _quoted(scene)
    told: list[Told] = []
    topic: int | None = None
    topic_at: tuple[int, int] | None = None
    paragraph = -1
    awarded = -9
    past = background(scene)
    kicks = -1
    for s, (first, end) in enumerate(prose.sentences):
        if prose.paragraph[s] == kicks or _in_shootout(prose.lows, first, end):
            kicks = prose.paragraph[s]
            continue
        if s in past or quoted[(first + end) // 2] or _is_statistic(scene, first, end):
            continue
        lows = prose.lows[first:end]
        low_set = set(lows)
        found = _sentence(scene, s, first, end, quoted, low_set)
        if found:
            if s - awarded == 1 and not low_set & {"missed", "saved"}:
                for t in found:
                    t.penalty = t.penalty or (not low_set & {"header", "headed", "cross", "corner"} and not t.own_goal)
            for t in found:
                if (
                    t.person is None
                    and topic is not None
                    and (t.pronoun or (_starts_with_role(lows) and t.team is None))
                ):
                    t.person, t.sources = topic, [*t.sources, "pronoun"]
                    t.weight -= 0.3
            if prose.sentences and s + 1 < len(prose.sentences):
                n_first, n_end = prose.sentences[s + 1]
                nxt = prose.lows[n_first:n_end]
                if {"disallowed", "chalked", "overturned"} & set(nxt) or (
                    "offside" in nxt and {"ruled", "flag", "flagged", "decision", "adjudged", "was"} & set(nxt)
                ):
                    for t in found:
                        t.weight -= 2.5
        if found and s > 0 and all(t.time is None for t in found):
            _time_before(scene, found[0], s, told)
        told.extend(found)
        if (
            ("penalty" in low_set and low_set & {"awarded", "pointed", "won", "conceded", "gave", "given", "area"})
            or "pointed to the spot" in " ".join(lows)
            or ("spot" in low_set and "pointed" in low_set)
        ):
            awarded = s
        t_person, t_at = _topic(scene, first, end)
        if found and any(t.person is not None for t in found):
            last = next(t for t in reversed(found) if t.person is not None)
            topic, topic_at = last.person, last.name_at
        elif t_person is not None:
            topic, topic_at = t_person, t_at
        paragraph = prose.paragraph[s]
    del topic_at, paragraph
    return [t for t in told if t.weight > -1.0]


def _time_before(scene: Scene, t: Told, s: int, told: Sequence[Told]) -> None:
    """The minute of a goal that the sentence before it gives, where that tells of nothing else: "Spurs were rewarded in
    the 58th minute. … Kane stroked home …"."""
    first, end = scene.prose.sentences[s - 1]
    if any(x.sentence == s - 1 for x in told) or not _OTHER_EVENTS.isdisjoint(scene.prose.lows[first:end]):
        return
    exact = [at for at in scene.times_between(first, end) if at.phrase.regulation is not None]
    if len(exact) == 1 and t.person is not None and t.weight >= 1.0:
        t.time, t.time_at = exact[0].phrase, (exact[0].first, exact[0].end)


_OTHER_EVENTS = _W["other_events"]


def _in_shootout(lows: list[str], first: int, end: int) -> bool:
    """Whether a sentence tells kicks of a shoot-out: "In the shoot-out, …", "On the final spot kicks …"."""
    opening = lows[first : min(end, first + 8)]
    return any(w in ("shoot-out", "shootout", "spot-kicks") for w in opening) or (
        "spot" in opening and "kicks" in opening
    )


def _starts_with_role(lows: Sequence[str]) -> bool:
    return lows[:1] == ["the"] and any(w in ROLES or w.endswith("-year-old") for w in lows[1:4])


def _topic(scene: Scene, first: int, end: int) -> tuple[int | None, tuple[int, int] | None]:
    """The person a sentence is about: the first that is no object, official or keeper beaten."""
    i = first
    while i < end:
        if scene.kinds[i] == "P":
            m = scene.people.mentions[scene.refs[i]]
            if m.person not in scene.people.officials and not is_object(scene, first, m.first):
                return m.person, (m.first, m.end)
            i = m.end
        else:
            i += 1
    return None, None


def _is_statistic(scene: Scene, first: int, end: int) -> bool:
    """ "14 - Harry Kane has scored 14 home league goals": a tally, not an event."""
    words = scene.prose.words
    return end - first > 3 and words[first].isdigit() and words[first + 1] in "-–—"


def _sentence(scene: Scene, s: int, first: int, end: int, quoted: list[bool], low_set: set[str]) -> list[Told]:
    lows, kinds = scene.prose.lows, scene.kinds
    out: list[Told] = []
    past = _tells_the_past(low_set, lows, first, end)
    i = first
    while i < end:
        w = lows[i]
        if (kinds[i] and kinds[i] != "t") or quoted[i]:
            i += 1
            continue
        matched = None
        for phrase in _PHRASES.get(w, ()):
            stop = match_phrase(scene, phrase, i, end)
            if stop is not None:
                matched = stop
                if not _bad(scene, i, first, end) and not _only_meant(scene, i, first):
                    out.extend(_told_by_phrase(scene, s, i, stop, first, end, phrase))
                break
        if matched is None and not kinds[i]:
            if w in _W["score"] or w in _W["strike"] or w in _W["finish"]:
                out.extend(_told_by_verb(scene, s, i, first, end, w))
            if w in _ORDINALS and 2 <= _ORDINALS[w] <= 5:
                out.extend(_told_by_ordinal(scene, s, i, first, end, w))
                if (
                    lows[i + 1 : i + 2] != ["goal"]
                    and (team_goal := _team_goal(scene, i, first, end, w)) is not None
                    and lows[i + 1 : i + 2]
                    and lows[i + 1] in ("came", "was", "arrived", "followed", "goal", "from", "through")
                ):
                    out.append(replace(team_goal, sentence=s))
            if w in _W["sure_noun"] or w in _W["shot_noun"]:
                out.extend(_told_by_noun(scene, s, i, first, end, w))
        i += 1
    if not out:
        return out
    for t in out:
        t.weight -= past
        if t.person is None and t.team is None:
            t.team = _they(scene, t.at, s)
        a, b = _clause(scene, t.at, first, end)
        _score_of(scene, t, first, end)
        t.own_goal = t.own_goal or (not _told_as_noun(t) and _is_own_goal(lows, t.at, first, end))
        t.penalty = _is_penalty(lows, t.at, first, end) and not t.own_goal
        if (t.own_goal and t.person is None) or (t.own_goal and not _told_as_noun(t) and t.sources != ["own goal"]):
            _own_goal_scorer(scene, t, first, end)
    merged = _merged(scene, out)
    _give_times(scene, merged, first, end)
    for t in merged:
        if (
            not {"disallowed", "chalked", "overturned"}.isdisjoint(low_set)
            or ("ruled" in low_set and "out" in low_set)
            or ("offside" in low_set and low_set & {"flag", "flagged", "was", "judged", "adjudged"})
        ):
            t.weight -= 3.0
    return merged


def _only_meant(scene: Scene, i: int, first: int) -> bool:
    """A goal only wished or feared: "to take the lead" after hope, "would", "looking to"."""
    lows = scene.prose.lows
    before = lows[max(first, i - 5) : i]
    if before[-1:] == ["to"]:
        return bool(
            {
                "hope",
                "hoping",
                "looked",
                "chance",
                "opportunity",
                "trying",
                "able",
                "failed",
                "wanted",
                "needed",
                "needing",
                "bid",
                "effort",
                "push",
                "pushed",
                "pushing",
                "threatened",
                "need",
                "needs",
                "attempt",
                "close",
            }
            & set(before)
        )
    return False


def _tells_the_past(low_set: set[str], lows: list[str], first: int, end: int) -> float:
    """How far a sentence tells goals of other days."""
    text = lows[first:end]
    if (
        low_set & {"became", "become", "becoming", "time"}
        and low_set & {"first", "only", "oldest", "youngest", "fastest", "latest"}
        and low_set
        & {
            "player",
            "players",
            "team",
            "time",
            "man",
            "side",
            "goalscorer",
            "scorer",
            "goal-scorer",
            "nation",
            "country",
            "defender",
            "goalkeeper",
            "brothers",
        }
        and (
            "became" in low_set
            or "become" in low_set
            or "becoming" in low_set
            or " ".join(text[:6]).find("was the first time") >= 0
            or "since" in low_set
        )
    ):
        return 2.0
    if "record" in low_set or "surpassing" in low_set:
        if any(len(w) == 4 and w.isdigit() and w[:2] in ("19", "20") for w in text):
            return 2.0
    if low_set & {"last", "previous"}:
        for k in range(len(text) - 1):
            if text[k] in ("last", "previous") and text[k + 1] in (
                "month",
                "week",
                "season",
                "weekend",
                "year",
                "meeting",
                "game",
                "match",
                "time",
                "summer",
                "monday",
                "tuesday",
                "wednesday",
                "thursday",
                "friday",
                "saturday",
                "sunday",
                "outing",
                "round",
            ):
                return 1.5
    if low_set & {"ago", "reverse"} and low_set & {"weeks", "months", "years", "week", "fixture", "year"}:
        return 1.5
    return 0.0


def _score_of(scene: Scene, t: Told, first: int, end: int) -> None:
    """A score printed as the one that this goal makes: "to make it 2-0", "put them 1-0 up"."""
    lows = scene.prose.lows
    for k in range(max(first, t.at - 2), min(end, t.at + 14)):
        if scene.kinds[k] == "#":
            before, after = lows[max(first, k - 3) : k], lows[k + 1 : k + 2]
            if (
                "it" in before
                or after in (["up"], ["ahead"], ["lead"], ["down"])
                or before[-1:] in (["to"], ["score"])
                or "scoreline" in before
            ):
                t.score, t.score_at = scene.scores[k], k
                return


def _told_as_noun(t: Told) -> bool:
    return bool(t.sources) and (t.sources[0] in _W["sure_noun"] or t.sources[0] in _W["shot_noun"])


_OWN = re.compile(r"\b(?:his|their|her) own (?:net|goal|goalkeeper|keeper)\b|(?:past|beyond|beat) (?:his|their) own")


def _is_own_goal(lows: list[str], at: int, first: int, end: int) -> bool:
    a, b = max(first, at - 12), min(end, at + 14)
    for k in range(at, a - 1, -1):
        if lows[k] in (",", "but", ";", "before", "–"):
            a = k
            break
    for k in range(at, b):
        if lows[k] in (",", "but", ";", "before", "–"):
            b = k
            break
    return bool(_OWN.search(" ".join(lows[a:b])))


def _own_goal_scorer(scene: Scene, t: Told, first: int, end: int) -> None:
    """Who put it into the own net: "Cork's own goal", "an own goal by Cork", "Cork … into his own net"."""
    lows, kinds = scene.prose.lows, scene.kinds
    k = min(
        (k for k in range(first, end) if lows[k] in ("own", "own-goal", "og")),
        key=lambda k: abs(k - t.at),
        default=None,
    )
    if k is None:
        return
    named = _list_from(scene, k + 2, min(end, k + 8)) if lows[k + 2 : k + 3] and lows[k + 2] in ("by", "from") else []
    if named:
        m = scene.people.mentions[scene.refs[named[0]]]
    else:
        back = [
            j
            for j in range(first, k)
            if kinds[j] == "P" and scene.people.mentions[scene.refs[j]].person not in scene.people.officials
        ]
        own = [
            j
            for j in back
            if not (lows[scene.people.mentions[scene.refs[j]].first - 1] in ("past", "beyond") and j > first)
        ]
        if not own:
            t.person = None
            return
        m = scene.people.mentions[scene.refs[own[-1]]]
    t.person, t.name_at, t.team = m.person, (m.first, m.end), None


def _is_penalty(lows: list[str], at: int, first: int, end: int) -> bool:
    near = lows[max(first, at - 12) : min(end, at + 14)]
    if {"spot-kick", "panenka"} & set(near) or "from the spot" in " ".join(near) or "12 yards" in " ".join(near):
        return True
    for k, w in enumerate(near):
        if w == "penalty" and near[k + 1 : k + 2] not in (
            ["area"],
            ["box"],
            ["spot"],
            ["claim"],
            ["claims"],
            ["appeal"],
            ["appeals"],
            ["shout"],
        ):
            return not {"missed", "saved", "shoot-out", "shootout", "turned"} & set(near)
    return False


def _told_by_phrase(scene: Scene, s: int, i: int, stop: int, first: int, end: int, phrase: Phrase) -> list[Told]:
    kinds, lows, owns = scene.kinds, scene.prose.lows, scene.prose.owns
    actor = _actor(scene, i, first)
    t = Told(
        i,
        s,
        phrase.weight,
        actor.person,
        actor.at,
        pronoun=actor.pronoun,
        constraints=phrase.constraints,
        sources=[phrase.text],
    )
    for k in range(i, stop):
        if lows[k] in ("hosts", "visitors") or (
            lows[k] in ("side", "team") and lows[k - 1] in ("home", "away", "visiting")
        ):
            t.team = ("@away",) if lows[k] == "visitors" or lows[k - 1] in ("away", "visiting") else ("@home",)
        elif kinds[k] == "T" and not owns[scene.teams[scene.refs[k]].end - 1]:
            t.team = scene.teams[scene.refs[k]].ids
        elif lows[k] in _ORDINALS and _ORDINALS[lows[k]] > 1:
            own = lows[k - 1] in ("his", "her")
            if own and lows[k + 1 : k + 2] not in (["league"], ["hat-trick"], ["brace"], ["goal"]):
                t.nth = _ORDINALS[lows[k]]
            elif not own:
                t.constraints = (
                    (*t.constraints, f"{_ORDINALS[lows[k]]}th") if lows[k - 1] in ("a", "the") else t.constraints
                )
        elif k > i and lows[k] in ("brace", "double", "hat-trick", "treble"):
            t.count = _COUNTS[lows[k]]
        elif lows[k] in _NOUN_MEANS:
            t.constraints = (*t.constraints, *_NOUN_MEANS[lows[k]])
    if lows[i].startswith("conced"):
        t.against, t.team = t.team or _team_before(scene, i, first, None), None
        t.person = t.name_at = None
        return [t]
    if lows[stop - 1] in ("tally", "account", "haul") and lows[i].startswith("doubl"):
        t.nth = 2
    if t.team is None:
        t.team = _team_before(scene, i, first, actor.at) or _team_after(scene, stop, end)
    if t.team is None and actor.person is not None and {"their", "them"} & set(lows[i:stop]):
        t.team = _last_team(scene, i, first)
    for k in range(stop, min(end, stop + 18)):
        if (
            lows[k] == "through"
            or (lows[k] == "to" and lows[k - 1] == "thanks")
            or (lows[k] == "of" and lows[k - 1] == "courtesy")
        ):
            named = _list_from(scene, k + 1, min(end, k + 10), 1)
            if named:
                m = scene.people.mentions[scene.refs[named[0]]]
                tail = lows[m.end : m.end + 4]
                good = _W["shot_noun"].intersection(tail) or _W["sure_noun"].intersection(tail)
                if (
                    good
                    if lows[k] != "through"
                    else not (owns[m.end - 1] and _W["assist"].difference(_W["shot_noun"]).intersection(tail))
                ):
                    t.person, t.name_at, t.pronoun = m.person, (m.first, m.end), False
            break
    if t.person is None and not t.pronoun:
        for k in range(stop, min(end, stop + 10)):
            if lows[k] in ("when", "as", "after") and kinds[k + 1 : k + 2]:
                named = _list_from(scene, k + 1, min(end, k + 5))
                direct = bool(named) and all(
                    lows[j] in ROLES or lows[j] in _FILLERS or kinds[j] == "T" for j in range(k + 1, named[0])
                )
                if (
                    direct
                    and (m := scene.people.mentions[scene.refs[named[0]]]).person not in scene.people.officials
                    and not owns[m.end - 1]
                    and lows[k] != "after"
                ):
                    t.fallback = (m.person, (m.first, m.end))
                break
            if lows[k] in ("by", "from") and (
                {"kick", "penalty", "free-kick", "header", "shot", "strike", "effort", "finish", "volley"}
                & set(lows[max(stop, k - 3) : k])
            ):
                named = _list_from(scene, k + 1, min(end, k + 5))
                if named:
                    m = scene.people.mentions[scene.refs[named[0]]]
                    t.fallback = (m.person, (m.first, m.end))
                break
    if phrase.text.startswith("made|make|makes|making it *") and lows[stop : stop + 1] and lows[stop] in _RUNS:
        return []
    if phrase.text.startswith("was|were on") and not (t.name_at and i - t.name_at[1] <= 1):
        return []
    return _with_partners(scene, [t], i, first)


def _last_team(scene: Scene, at: int, first: int) -> tuple[str, ...] | None:
    """The team named last before a word: who "they" are."""
    kinds = scene.kinds
    k = next(
        (k for k in range(at - 1, first - 1, -1) if kinds[k] == "T" and scene.teams[scene.refs[k]].form != "demonym"),
        None,
    )
    return scene.teams[scene.refs[k]].ids if k is not None else None


_RUNS = _W["runs"]
_BENEFITS = _W["benefits"]


def _team_after(scene: Scene, at: int, end: int) -> tuple[str, ...] | None:
    """The team that has the good of what went before: "… gave Lyon a 4-2 win", "equalised for Rostov", "as City won"."""
    lows, kinds = scene.prose.lows, scene.kinds
    for k in range(at, min(end, at + 16)):
        if lows[k] in ("but", "although", "despite", ";") or (kinds[k] == "P" and lows[k - 1] in _W["soft"]):
            return None
        if kinds[k] == "T" and k > at:
            t = scene.teams[scene.refs[k]]
            before = lows[k - 2 : k] if lows[k - 1] in ("the", "a") else lows[k - 1 : k]
            if before and before[0] in _BENEFITS and t.form != "demonym" and not scene.prose.owns[t.end - 1]:
                return t.ids
            if before and before[0] in ("over", "against", "at", "past", "to", "with"):
                return None
        if lows[k] in ("hosts", "visitors") and lows[k - 2] in _BENEFITS:
            return ("@home",) if lows[k] == "hosts" else ("@away",)
    return None


def _team_before(scene: Scene, i: int, first: int, actor_at: tuple[int, int] | None) -> tuple[str, ...] | None:
    """The team that is the subject of what word ``i`` says; none where a person stands between."""
    kinds, lows, owns = scene.kinds, scene.prose.lows, scene.prose.owns
    for k in range(i - 1, max(first, actor_at[1] if actor_at else first) - 1, -1):
        if kinds[k] == "T":
            t = scene.teams[scene.refs[k]]
            if owns[t.end - 1] or (
                lows[t.first - 1 : t.first]
                and lows[t.first - 1] in ("over", "against", "past", "from", "to", "by", "than", "at", "with", "of")
                and k > first
            ):
                continue
            return t.ids
        if lows[k] in ("visitors",) or (lows[k] in ("side", "team") and lows[k - 1] in ("away", "visiting")):
            return ("@away",)
        if lows[k] in ("hosts",) or (lows[k] in ("side", "team") and lows[k - 1] == "home"):
            return ("@home",)
    return None


def _they(scene: Scene, i: int, s: int) -> tuple[str, ...] | None:
    """The team that "they" before word ``i`` are: the one named last in the sentence, else the last sentence's first."""
    lows, kinds = scene.prose.lows, scene.kinds
    first = scene.prose.sentences[s][0]
    k = next((k for k in range(i - 1, first - 1, -1) if lows[k] == "they"), None)
    if k is None or any(kinds[j] == "P" for j in range(k, i)):
        return None
    found = _last_team(scene, k, first)
    if found is None and s > 0:
        p_first, p_end = scene.prose.sentences[s - 1]
        at = next(
            (j for j in range(p_first, p_end) if kinds[j] == "T" and scene.teams[scene.refs[j]].form != "demonym"), None
        )
        found = scene.teams[scene.refs[at]].ids if at is not None else None
    return found


def _told_by_verb(scene: Scene, s: int, i: int, first: int, end: int, w: str) -> list[Told]:
    lows, kinds = scene.prose.lows, scene.kinds
    before, before2 = lows[i - 1] if i > first else "", lows[i - 2] if i > first + 1 else ""
    count, weight = 1, 3.0
    after_to_person = before == "to" and kinds[i - 2] == "P"
    if w in _W["score"]:
        if w == "scores" and not (kinds[i - 1] == "P" or before in ("he", "who", "she", "and")):
            return []
        if w in ("score", "scoring") and before in (
            "the",
            "top",
            "goal",
            "of",
            "without",
            "final",
            "his",
            "a",
            "in",
            "from",
            "for",
            "their",
        ):
            return []
        if w == "score" and before != "to":
            return []
        if before == "to" and not after_to_person:
            weight = 1.0 if not _only_meant(scene, i, first) else -2.0
        if before in ("has", "have", "having", "'ve") or (
            before2 in ("has", "have") and before in ("now", "already", "also", "only", "both")
        ):
            return []
        if before == "had" or before2 == "had":
            if {"last", "previous", "previously"} & set(lows[i : min(end, i + 9)]):
                return []
            weight = 0.3
        if before in ("was", "were", "been", "are"):
            return []
        if _bad(scene, i, first, end):
            return []
        count = next(
            (
                _COUNTS[x]
                for x in lows[i + 1 : i + 3]
                if x in ("twice", "two", "three", "four", "five", "brace", "hat-trick")
                and (
                    x == "twice" or "times" in lows[i + 1 : i + 4] or "goals" in lows[i + 1 : i + 6] or x in ("brace",)
                )
            ),
            1,
        )
    elif w in _W["strike"]:
        nxt = set(lows[i + 1 : i + 6])
        if w == "strike" and not after_to_person:
            return []
        if nxt & {"post", "bar", "upright", "crossbar", "woodwork", "frame", "target"} or _bad(scene, i, first, end):
            return []
        if (
            lows[i + 1 : i + 2]
            and lows[i + 1] in ("the", "a", "an", "his", "by")
            and not _outcome(scene, i, _clause(scene, i, first, end)[1], end)
        ):
            return []
        if w in ("hit", "hits", "hitting") and not _outcome(scene, i, _clause(scene, i, first, end)[1], end):
            return []
        if before in ("was", "were", "been", "have", "has"):
            return []
        weight = 2.2
        count = 2 if "twice" in lows[i + 1 : i + 3] else 1
    else:
        passive = before in _BE or (before.endswith("ly") and before2 in _BE)
        if passive and "by" not in lows[i + 1 : i + 5]:
            return []
        if not _outcome(scene, i, _clause(scene, i, first, end)[1], end) or _bad(scene, i, first, end):
            return []
        weight = 2.2
        if before in ("had", "has", "have"):
            weight = 0.5
        if before == "to" and not after_to_person and _only_meant(scene, i, first):
            return []
        if before == "in" and w == "turn":
            return []
    actor = _actor(scene, i, first)
    if ("by" in lows[i + 1 : i + 6] and (before in _BE or before2 in _BE)) or (
        "by" in lows[i + 1 : i + 4] and w.endswith("ed") and not (actor.at and actor.at[1] == i)
    ):
        named = _list_from(scene, lows.index("by", i + 1) + 1, end)
        if named:
            m = scene.people.mentions[scene.refs[named[0]]]
            actor = _Actor(m.person, (m.first, m.end))
    told = [
        Told(
            i,
            s,
            weight,
            actor.person,
            actor.at,
            _team_after(scene, i, end),
            pronoun=actor.pronoun,
            count=count,
            sources=[w],
        )
    ]
    told = _with_partners(scene, told, i, first)
    if actor.person is None and count > 1 and not actor.pronoun:
        return []
    if actor.person is None:
        told[0].team = _team_before(scene, i, first, None) or told[0].team
        told[0].weight -= 0.8
    return told


def _with_partners(scene: Scene, told: list[Told], i: int, first: int) -> list[Told]:
    """The others that share the verb: "Mawson and Olsson struck"."""
    lows, kinds = scene.prose.lows, scene.kinds
    last = told[-1]
    if last.name_at and i - last.name_at[1] <= 2:
        j = head_before(scene, first, last.name_at[0])
        while j > first and lows[j] in ("and", ",", "&") and kinds[j - 1] == "P":
            m = scene.people.mentions[scene.refs[j - 1]]
            if scene.prose.owns[m.end - 1] or m.person in scene.people.officials or (lows[j] == "," and len(told) < 2):
                break
            told.insert(
                0,
                replace(last, at=i - len(told), person=m.person, name_at=(m.first, m.end), sources=list(last.sources)),
            )
            j = head_before(scene, first, m.first)
    return told


_BE = _W["be"]
_SERVED = _W["served"]


def _outcome(scene: Scene, i: int, clause_end: int, end: int) -> bool:
    """Whether the ball goes in: "home", "into the net", "past the keeper", "into the bottom corner"."""
    lows, kinds = scene.prose.lows, scene.kinds
    stop = min(clause_end + (1 if clause_end < end and lows[clause_end] in ("and", "after") else 0), i + 18, end)
    w0 = lows[i]
    served = {w for k, w in enumerate(lows[i + 1 : i + 6], i + 1) if w in _SERVED and lows[k - 1] not in _CORNERS}
    if w0.startswith("pick") and "P" in kinds[i + 1 : i + 4]:
        return False
    if served and (
        w0.startswith("whip")
        or (
            served != {"ball"}
            and "home" not in lows[i + 1 : i + 3]
            and not (
                lows[i + 1] in ("in", "on", "onto")
                or {"from", "at", "onto", "after"} & set(lows[i + 1 : i + 4])
                or any(scene.prose.owns[i + 1 : i + 5])
            )
        )
    ):
        return False
    if w0 in ("buried", "buries", "burying", "bury") or (
        w0 in ("converted", "converts", "converting", "convert", "dispatched", "despatched")
    ):
        return True
    for k in range(i + 1, stop):
        w, b = lows[k], lows[k - 1]
        if w == "home" and b not in ("the", "their", "at", "a", "from") and k - i < 9:
            return True
        if w == "in" and k - i < 6 and kinds[k] != "t" and b not in ("off", "back"):
            n, n2 = lows[k + 1 : k + 2], lows[k + 2 : k + 3]
            if (
                not n
                or n[0] in ".,;)!"
                or n[0]
                in (
                    "from",
                    "at",
                    "off",
                    "after",
                    "with",
                    "his",
                    "unmarked",
                    "via",
                    "to",
                    "by",
                    "and",
                    "as",
                    "when",
                    "before",
                    "on",
                    "for",
                    "under",
                    "her",
                )
            ):
                return not (n in (["his"], ["to"]) and n2 and n2[0] in ("own", "box"))
            if kinds[k + 1 : k + 2] in (["T"], ["P"]) and scene.prose.owns[k + 1]:
                return True
            if (
                n == ["the"]
                and n2
                and n2[0]
                in (
                    "rebound",
                    "loose",
                    "opener",
                    "equaliser",
                    "second",
                    "third",
                    "fourth",
                    "winner",
                    "ball",
                    "follow-up",
                    "cross",
                    "corner",
                )
            ):
                return True
            if n[0] in ("a", "an") and n2:
                noun = set(lows[k + 2 : k + 6])
                return bool(
                    noun
                    & {
                        "finish",
                        "header",
                        "volley",
                        "strike",
                        "shot",
                        "rebound",
                        "penalty",
                        "free-kick",
                        "equaliser",
                        "winner",
                        "second",
                        "third",
                        "fourth",
                        "low",
                        "close-range",
                    }
                ) and not noun & {"cross", "corner", "ball", "delivery"}
        if (
            w == "net"
            and k - i < 14
            and b
            in ("the", "empty", "own", "open", "unguarded", "gaping", "of", "vacant", "opposite", "far", "his", "side")
            and b != "side"
        ):
            return True
        if w in ("goal", "net") and b == "the" and lows[k - 2] in ("in", "into"):
            return True
        if w == "goal" and b in ("empty", "own", "open", "unguarded", "gaping", "vacant"):
            return True
        if (
            w in ("corner", "corners")
            and k > i + 1
            and (b in _CORNERS or lows[k - 2] in _CORNERS)
            and not {"from"} & set(lows[k - 4 : k])
        ):
            return True
        if w in ("past", "beyond", "underneath", "beneath", "over", "under", "through", "between") and k + 1 < len(
            kinds
        ):
            stop_at = next(
                (
                    j
                    for j in range(k + 1, min(k + 5, end))
                    if lows[j] in _W["hard"] or lows[j] in (",", "and", "when", "as")
                ),
                k + 5,
            )
            if w in ("over", "through", "between") and not (
                "P" in kinds[k + 1 : min(k + 4, stop_at)] or _W["keeper"].intersection(lows[k + 1 : k + 4])
            ):
                continue
            if b in ("just", "inches", "run", "ran", "gone"):
                continue
            if kinds[k + 1] == "P" or _W["keeper"].intersection(lows[k + 1 : k + 6]) or "legs" in lows[k + 1 : k + 5]:
                return True
            if kinds[k + 1] == "T" and _W["keeper"].intersection(lows[k + 1 : k + 8]):
                return True
            if w in ("past", "beyond", "over", "under") and "P" in kinds[k + 1 : stop_at]:
                return True
        if (
            w == "roof"
            or (w == "line" and b == "the" and lows[k - 2] == "over")
            or (w == "goal-line" and "over" in lows[k - 3 : k])
        ):
            return True
        if w == "rebound" and b == "the" and lows[k - 2] in ("on", "in", "home"):
            return True
        if w == "inside" and "post" in lows[k + 1 : k + 5]:
            return True
    if w0 in ("beat", "beating", "beats") and (
        kinds[i + 1 : i + 2] == ["P"] or _W["keeper"].intersection(lows[i + 1 : i + 5])
    ):
        if {"offside", "challenge", "trap"} & set(lows[i + 1 : i + 6]):
            return False
        k = (
            scene.people.mentions[scene.refs[i + 1]].end
            if kinds[i + 1] == "P"
            else next(k for k in range(i + 1, i + 6) if lows[k] in _W["keeper"]) + 1
        )
        while k < end and kinds[k] == "P":
            k += 1
        return (
            k >= end
            or lows[k] in ".,;!–—-"
            or (
                lows[k] in ("with", "from", "at", "and", "via", "low", "again", "for", "one-on-one", "all", "to")
                and lows[k + 1 : k + 2] not in (["the"],)
            )
            or lows[k] in ("from", "with", "at")
        )
    if w0 in ("finish", "finished", "finishing", "finishes") and lows[i + 1 : i + 2] in (
        ["from"],
        ["with"],
        ["past"],
        ["low"],
        ["into"],
    ):
        return bool(
            {
                "range",
                "yards",
                "foot",
                "shot",
                "header",
                "volley",
                "angle",
                "corner",
                "net",
                "aplomb",
                "past",
                "close",
                "inside",
                "six",
                "out",
                "effort",
                "strike",
            }
            & set(lows[i + 1 : i + 9])
        )
    if w0 == "finish" and lows[i - 1] in ("and", "to") and lows[i + 1 : i + 2] in (["."], ["off"]):
        return True
    return (
        w0 in ("finished", "finishes", "finishing", "finish")
        and bool(
            {"off", "clinically", "coolly", "emphatically", "low", "well", "calmly", "expertly", "neatly"}
            & set(lows[i - 1 : i + 3])
        )
        and "top" not in lows[i : i + 4]
    )


_CORNERS = _W["corners"]
_GIVES = _W["gives"]


def _told_by_noun(scene: Scene, s: int, i: int, first: int, end: int, w: str) -> list[Told]:
    lows, kinds, owns = scene.prose.lows, scene.kinds, scene.prose.owns
    if _bad(scene, i, first, end):
        return []
    sure = w in _W["sure_noun"]
    before = lows[i - 1] if i > first else ""
    after = lows[i + 1] if i + 1 < end else ""
    if w in ("goal", "goals") and before == "own":
        by = next((k for k in range(i + 1, min(end, i + 9)) if lows[k] in ("by", "from")), None)
        listed = (
            [scene.people.mentions[scene.refs[k]] for k in _list_from(scene, by + 1, min(end, by + 12))] if by else []
        )
        if w == "goals" or len(listed) > 1:
            return [Told(i, s, 3.0, m.person, (m.first, m.end), own_goal=True, sources=["own goal"]) for m in listed]
        return [Told(i, s, 3.0, own_goal=True, sources=["own goal"])]
    if w in ("goal", "goals") and (
        (before in ("on", "in", "of", "for", "at", "no", "winning") and before != "winning")
        or after
        in ("difference", "drought", "kick", "line", "-", "attempt", "from" if before in ("yards", "metres") else "-")
    ):
        return []
    if {"since", "last", "denied", "deny"} & set(lows[max(first, i - 3) : i]):
        return []
    if w == "double" and after in ("save", "the", "figures", "substitution", "over", "chance", "change", "blow", "act"):
        return []
    if w == "winner" and (
        after in ("over",)
        or {"cup", "league", "award", "medal", "ballon", "trophy", "golden"} & set(lows[max(first, i - 4) : i])
    ):
        return []
    constraints = _NOUN_MEANS.get(w, ())
    if w == "goal" and before in ("opening", "first") and not {"his", "her"} & set(lows[max(first, i - 5) : i]):
        constraints = ("opener",) if before == "opening" else constraints
    elif w == "goal" and before == "winning":
        constraints = ("winner",)
    count = _COUNTS.get(w, 1) if w in ("brace", "double", "hat-trick", "treble") else 1
    told: list[Told] = []
    names: list[int] = []
    if after in ("from", "by", "through") or (
        after in ("in",) and {"from", "by"} & set(lows[i + 2 : i + 7]) and w in ("goal", "goals")
    ):
        k = i + 2 if after != "in" else next(k for k in range(i + 2, i + 7) if lows[k] in ("from", "by")) + 1
        names = _list_from(scene, k, min(end, i + 26), 1)
        if (
            names
            and owns[(m := scene.people.mentions[scene.refs[names[-1]]]).end - 1]
            and _W["assist"].intersection(lows[m.end : m.end + 4])
        ):
            names = []
        if w in _W["shot_noun"]:
            names = names[:1]
    weight = 3.0 if sure else 1.2
    if not names:
        k = i - 1
        while k >= max(first, i - 7) and lows[k] not in ",;:":
            if kinds[k] == "P":
                m = scene.people.mentions[scene.refs[k]]
                if (
                    not owns[m.end - 1]
                    and i - m.end <= 1
                    and {"a", "an"} & set(lows[max(first, m.first - 3) : m.first])
                    and m.person not in scene.people.officials
                ):
                    names = [k]
                    sure = sure or "through" in lows[max(first, m.first - 2) : m.first]
                    break
                if owns[m.end - 1] and m.person not in scene.people.officials:
                    names = [k]
                    if _W["assist"].difference(_W["shot_noun"]).intersection(lows[m.end : i]) or _W[
                        "shot_noun"
                    ].intersection(lows[m.end : i]):
                        names = []
                break
            if kinds[k] in ("T", "#"):
                break
            k -= 1
        weight = 2.0 if sure else 0.2
        if names and "t" in kinds[names[0] : i]:  # "Milner's 27th-minute penalty"
            weight = 2.0
        if w in _W["shot_noun"] and not sure and names and _GIVES.intersection(lows[i + 1 : min(end, i + 9)]):
            weight = 2.0
        if not sure and _GIVES.intersection(lows[i + 1 : min(end, i + 9)]):
            weight = 2.0
        if sure and w in ("goal", "goals") and {"this", "season"} & set(lows[i + 1 : i + 7]):
            weight = 1.0
    if names:
        for k in names:
            m = scene.people.mentions[scene.refs[k]]
            if m.person not in scene.people.officials:
                told.append(
                    Told(i, s, weight, m.person, (m.first, m.end), constraints=constraints, count=count, sources=[w])
                )
        return told
    team_goal = _team_goal(scene, i, first, end, w)
    if team_goal is not None:
        return [replace(team_goal, sentence=s)]
    # "his ninth league goal of the season", "the equaliser", "the only goal of the game"
    his = next((k for k in range(i - 1, max(first, i - 8) - 1, -1) if lows[k] in ("his", "her")), None)
    if his is not None and {"over", "of", "on", "at", "to", "from", "in", "for", "and", "into", "towards"} & set(
        lows[his:i]
    ):
        his = None
    means = (
        bool(constraints)
        or (w == "goal" and (before in ("only", "winning", "opening") or _only_goal(lows, i, first)))
        or (
            his is not None
            and w in ("goal", "strike")
            and (w == "goal" or any(x in _ORDINALS or x.endswith("th") for x in lows[his:i]))
        )
        or count > 1
        or (
            w in ("goal", "penalty", "strike", "header", "volley", "effort", "free-kick")
            and "with" in lows[max(first, i - 6) : i]
            and {"a", "an"} & set(lows[max(first, i - 6) : i])
        )
    )
    if not means:
        return []
    if w == "goal":
        if before == "opening":
            constraints = ("opener",)
        elif _only_goal(lows, i, first):
            constraints = ("opener", "winner")
        elif before == "winning":
            constraints = ("winner",)
    gets = _GETS.intersection(lows[max(first, i - 7) : i]) or his is not None
    actor = _actor(scene, i, first) if gets else _NOBODY
    base = 1.2 if actor.person is not None else 0.8
    if (
        {"for", "an", "seeking", "deserved", "search", "chasing", "late"} & set(lows[max(first, i - 3) : i])
        and actor.person is None
        and not {"got", "grabbed", "found", "came", "had", "scored", "arrived"} & set(lows[max(first, i - 5) : i + 4])
    ):
        base = -0.5
    if count > 1 and actor.person is None and not actor.pronoun:
        return []
    team = _team_before(scene, i, first, actor.at) if actor.person is None else None
    return [
        Told(
            i,
            s,
            base,
            actor.person,
            actor.at,
            team,
            pronoun=actor.pronoun,
            constraints=constraints,
            count=count,
            sources=[w],
        )
    ]


def _parted(scene: Scene, a: int, b: int) -> bool:
    """Whether a strong boundary stands between two words of a sentence: two things are told, not one."""
    return any(
        w in ("but", "before", ";", "while", "although", "though") for w in scene.prose.lows[min(a, b) : max(a, b)]
    )


_GETS = _W["gets"]


def _team_goal(scene: Scene, i: int, first: int, end: int, w: str) -> Told | None:
    """ "Japan's second goal came …, this time by Endo", "Germany's third came from Friedrich"."""
    lows, kinds, owns = scene.prose.lows, scene.kinds, scene.prose.owns
    nth: int | None = None
    for k in range(i - (w == "goal"), max(first, i - 4) - 1, -1):
        nth = nth or _ORDINALS.get(lows[k])
        if kinds[k] == "T":
            if not owns[k] or lows[k + 1] in _TEAM_GOALS_NOT or (w != "goal" and not nth):
                return None
            told = Told(
                i,
                0,
                1.8,
                team=scene.teams[scene.refs[k]].ids,
                constraints=(f"{nth}th",) if nth else (),
                sources=["team goal"],
            )
            if {"of", "in"} & set(lows[i + 1 : i + 2]) and {"tournament", "season", "competition", "finals"} & set(
                lows[i + 1 : i + 5]
            ):
                return None
            for j in range(i + 1, min(end, i + 22)):
                if lows[j] in ("by", "from", "through") or (
                    lows[j] in ("when", "as") and kinds[j + 1 : j + 2] == ["P"]
                ):
                    named = _list_from(scene, j + 1, min(end, j + 8), 2)
                    if named and not (
                        owns[scene.people.mentions[scene.refs[named[0]]].end - 1] and lows[j] != "through"
                    ):
                        m = scene.people.mentions[scene.refs[named[0]]]
                        told.fallback = (m.person, (m.first, m.end))
                        break
            return told
        if (kinds[k] and k < i) or lows[k] in (",", "and"):
            return None
    return None


_TEAM_GOALS_NOT = _W["team_goals_not"]


def _only_goal(lows: list[str], i: int, first: int) -> bool:
    """ "The only goal of the game", but not "only the second goal from a free kick"."""
    near = lows[max(first, i - 3) : i]
    return "only" in near and not _ORDINALS.keys() & set(near) and lows[i + 1 : i + 2] != ["scored"]


def _told_by_ordinal(scene: Scene, s: int, i: int, first: int, end: int, w: str) -> list[Told]:
    """ "Kane's second", "his third", "Vidal's chipped fourth": a goal by its number."""
    lows, kinds, owns = scene.prose.lows, scene.kinds, scene.prose.owns
    after = lows[i + 1] if i + 1 < end else "."
    if not (
        after in ",.;:–—-)!"
        or after
        in (
            "of",
            "after",
            "when",
            "as",
            "with",
            "from",
            "on",
            "in",
            "before",
            "and",
            "came",
            "was",
            "but",
            "to",
            "soon",
            "goal",
        )
    ) or _bad(scene, i, first, end):
        return []
    if (
        after == "of"
        and not {
            "game",
            "match",
            "night",
            "afternoon",
            "evening",
            "day",
            "season",
            "campaign",
            "tournament",
            "half",
            "contest",
        }
        & set(lows[i + 2 : i + 5])
    ) or {"season", "campaign", "tournament"} & set(lows[i + 2 : i + 5]):
        return []
    nth = _ORDINALS[w]
    for k in range(i - 1, max(first, i - 4) - 1, -1):
        if lows[k] in ("his", "her") and k == i - 1:
            actor = _actor(scene, i, first)
            return [Told(i, s, 1.5, actor.person, actor.at, pronoun=actor.pronoun, nth=nth, sources=["his " + w])]
        if kinds[k] == "P":
            m = scene.people.mentions[scene.refs[k]]
            if owns[m.end - 1] and m.person not in scene.people.officials:
                own = k == i - 1
                return [
                    Told(
                        i,
                        s,
                        1.8,
                        m.person,
                        (m.first, m.end),
                        nth=nth if own else None,
                        constraints=() if own else (f"{nth}th",),
                        sources=["'s " + w],
                    )
                ]
            return []
        if kinds[k]:
            return []
    return []


def _merged(scene: Scene, told: list[Told]) -> list[Told]:
    """Tellings of one sentence that speak of one goal, as one."""
    merged: list[Told] = []
    for t in sorted(told, key=lambda t: t.at):
        home = None
        for m in reversed(merged):
            if m.person is not None and m.person == t.person:
                home = m
                break
            if (
                (m.person is None or t.person is None)
                and abs(m.at - t.at) < 45
                and m.own_goal == t.own_goal
                and not (_parted(scene, m.at, t.at) and (m.pronoun or t.pronoun or m.person is not None))
            ):
                home = m
                break
        if home is None:
            merged.append(t)
            continue
        if home.person is None and t.person is not None:
            home.person, home.name_at, home.pronoun = t.person, t.name_at, t.pronoun
        home.constraints = tuple(dict.fromkeys((*home.constraints, *t.constraints)))
        home.weight = max(home.weight, t.weight) + 0.3 * min(max(home.weight, 0), max(t.weight, 0), 1.0)
        home.team = home.team or t.team
        home.count = max(home.count, t.count)
        home.nth = home.nth or t.nth
        home.penalty |= t.penalty
        home.own_goal |= t.own_goal
        if home.score is None:
            home.score, home.score_at = t.score, t.score_at
        home.fallback = home.fallback or t.fallback
        home.sources.extend(t.sources)
    for t in merged:
        if t.person is None and t.fallback and not t.own_goal:
            t.person, t.name_at = t.fallback
            t.weight -= 0.5
    return merged


def _give_times(scene: Scene, told: list[Told], first: int, end: int) -> None:
    """Each time phrase of a sentence goes to the goal nearest to it; commas and conjunctions make it farther."""
    lows = scene.prose.lows

    def distance(a: int, b: int) -> float:
        low, high = min(a, b), max(a, b)
        total = float(high - low)
        for k in range(low, high):
            if lows[k] in ("but", ";", "before"):
                total += 14
            elif lows[k] in (",", "and", "when", "as", "after"):
                total += 2
        return total

    for at in scene.times_between(first, end):
        best = min(told, key=lambda t: distance(t.at, at.first) + (6 if t.time is not None and t.count == 1 else 0))
        if (
            at.phrase.regulation is None
            and at.first < best.at
            and {"but", "although", "though"} & set(lows[at.end : best.at])
        ):
            continue
        if best.time is None or (best.time.regulation is None and at.phrase.regulation is not None):
            best.time, best.time_at = at.phrase, (at.first, at.end)
    for one, two in zip(told, told[1:], strict=False):  # "Fekir and Lacazette sealed it late on": one time for both
        if abs(one.at - two.at) <= 3 and one.sources == two.sources:
            if one.time is None and two.time is not None and two.time.regulation is None:
                one.time, one.time_at = two.time, two.time_at
            elif two.time is None and one.time is not None and one.time.regulation is None:
                two.time, two.time_at = one.time, one.time_at
