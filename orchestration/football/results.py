"""What sentences state of results: "Arsenal beat Chelsea 2-1", "a 3-0 defeat at Leeds", "it finished goalless".

Belongs here: binding a printed score, or who won, to the teams that a sentence names, and telling a result of this day
from those of other days, from scores on the way and from wishes. Does not belong here: which match a text is about
(matches.py), goals (goals.py).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from orchestration.football import teams
from orchestration.football.lexicon import word_lists
from orchestration.football.names import ROLES
from orchestration.football.parties import is_a_people
from orchestration.football.scene import Scene, ScoreLine, TeamAt, background
from orchestration.football.score_lines import score_lines
from orchestration.football.sentences import FIGURES
from orchestration.football.spelt_scores import repeated, spelt_scores

_W = word_lists("result_words")
Score = tuple[int, int]
CLAUSE = 14  # words between a score and the word that tells who won
OBJECT = 9  # words between a result word and the opponent that it governs
FRESH = 14  # days that a result told by its date may lie from publication
SHORT, OPENING = 12, 6  # words of a sentence that does no more than say when, and in which another says so
CAUTION = 10  # words before a result in which "looking to", "would have" deny it


@dataclass(frozen=True, slots=True)
class Result:
    """What one sentence says of a match's result: ``first`` and ``second`` are the teams (None: not named),
    ``scores`` theirs (None: only who won, by ``outcome`` 1, 0, -1 for ``first``). ``home``: the team that the words
    place at home. ``kind``: 'final' | 'loose' (a score without a word of result) | 'half-time' | 'running' |
    'aggregate' | 'shoot-out' | 'fixture' | 'closing' (a final score if no goal is told after it) | 'other' (another
    day's). ``header``: a fixture line. ``role``: the side
    ('home' | 'away') that stands for ``first`` where no name does: "the visitors won 2-0"."""

    at: int
    sentence: int
    kind: str
    first: str | None
    second: str | None
    scores: Score | None = None
    outcome: int | None = None
    home: str | None = None
    header: bool = False
    role: str | None = None

    @property
    def pair(self) -> frozenset[str]:
        return frozenset(filter(None, (self.first, self.second)))

    def score_of(self, team: str, other: str) -> Score | None:
        """The score with ``team``'s goals first, its opponent being ``other``."""
        turned = team == self.second or (self.second is None and self.first == other)
        return self.scores and (self.scores[1], self.scores[0]) if turned else self.scores

    def outcome_of(self, team: str, other: str) -> int | None:
        """1, 0 or -1 as ``team`` won, drew or lost, its opponent being ``other``."""
        turned = team == self.second or (self.second is None and self.first == other)
        return self.outcome and -self.outcome if turned else self.outcome


def read_results(scene: Scene, published_on: date | None = None) -> list[Result]:
    """Every result that a sentence states, by printed score or by words, in text order.

    ``published_on``: years and months before it make a result another day's.
    """
    prose = scene.prose
    named: dict[int, list[TeamAt]] = defaultdict(list)
    for t in sorted(scene.teams, key=lambda t: t.first):
        people = t.form == "demonym" and is_a_people(scene, t)
        named[prose.sentence[t.first]].append(t._replace(form="name") if people else t)
    scores = dict(sorted((scene.scores | spelt_scores(scene)).items()))
    again = set(repeated(scene))
    scored: dict[int, list[int]] = defaultdict(list)
    for i in sorted({*scores, *again}):
        scored[prose.sentence[i]].append(i)
    worded: dict[int, list[int]] = defaultdict(list)
    for i in prose.places(_TELLING):
        worded[prose.sentence[i]].append(i)
    past, printed = background(scene), score_lines(scene)
    results: list[Result] = []
    for s in sorted(named.keys() | scored.keys() | prose.sentences_with(_POINTS)):
        lines = [_of_line(line, s) for line in printed.get(s, ())]
        headers = {r.at for r in lines}
        anchors = [i for i in scored[s] if i not in headers]
        told = [*lines]
        for at in anchors:
            score = _same(scene, at, [*results, *told]) if at in again else scores[at]
            if score is None:
                continue
            result = _bound(scene, s, at, _governing(scene, at, s), named[s], score, published_on)
            if at not in again or result.kind == "final":  # nobody wins by the score of a draw
                told.append(result)
        if not told:
            told.extend(_in_words(scene, s, worded[s], named[s], published_on))
        earlier = s in past
        if told and (earlier or _long_ago(scene, s - 1)):
            told = [r if r.header and not earlier else replace(r, kind="other") for r in told]
        results.extend(told)
    return results


def _same(scene: Scene, at: int, before: Sequence[Result]) -> Score | None:
    """The final score told last before word ``at`` in its paragraph, of which it speaks: "by the same score"."""
    prose = scene.prose
    last = next((r for r in reversed(before) if r.kind == "final" and r.scores), None)
    near = last is not None and prose.paragraph[last.sentence] == prose.paragraph[prose.sentence[at]]
    return last.scores if last is not None and near else None


_KINDS = {None: "final", "final": "final", "half-time": "half-time"}


def _of_line(line: ScoreLine, s: int) -> Result:
    """What a score line of sentence ``s`` states: "Arsenal 2-1 Chelsea", "Croatia vs Denmark", "HT: Iran 0-1 Oman"."""
    kind = "fixture" if line.score is None else _KINDS.get(line.label, "running")
    one, two = line.first.ids[0], line.second.ids[0]
    return Result(line.at, s, kind, one, two, line.score, home=one if line.spaced else None, header=True)


# --- the word that tells who won ----------------------------------------------------------------


def _is_result_word(scene: Scene, i: int) -> bool:
    low = scene.prose.lows[i]
    heading = i < scene.prose.sentences[0][1]  # where every word has a capital, as names have
    if low not in _RESULT_WORDS or scene.kinds[i] not in ("", "P" if heading else ""):
        return False
    if low in _BEATS and scene.kinds[i + 1 : i + 2] == ["P"]:  # "beat Hart and sent Leeds through"; but "Hart's Leeds"
        named = scene.people.mentions[scene.refs[i + 1]]
        if not scene.prose.owns[named.end - 1] and not heading:
            return False
    following = scene.prose.lows[i + 1 : i + 2]
    if low in _SMASHES and scene.kinds[i + 1 : i + 2] != ["T"]:  # not "smashed in from close range"
        return False
    if low in _W["goes_down"]:
        return following == ["down"] or (low.startswith("f") and _falls_to(scene, i + 1))
    if low == "past":
        return _goes_past(scene, i)
    if low == "points":  # "gave Leeds three points by the same score", but "three points clear"
        lost = not _W["loses_points"].isdisjoint(scene.prose.lows[max(0, i - 4) : i])
        return not lost and scene.prose.lows[i - 1] in _ALL_THREE and not _OF_A_MATCH.isdisjoint(following)
    if low in _W["out"]:  # "knocked Fulham out", not "knocked on the door"
        return "out" in scene.prose.lows[i + 1 : i + 7] or following == ["off"]
    if low in _DRAWS and _draws_level(scene, i + 1):
        return False
    if low == "lost" and scene.prose.lows[i - 1] == "love":  # "no love lost"
        return False
    if low == "held":  # "held to a draw", "held 1-1", "held Leeds 1-1", but "held a lead"
        is_team = scene.prose.lows[i - 1] in _W["be"] and scene.kinds[i - 2] == "T"  # "Leeds were held by Hull"
        held_at = is_team and not _AT.isdisjoint(following)
        return following == ["to"] or scene.kinds[i + 1 : i + 2] in (["#"], ["T"]) or held_at
    return low not in _SEES or following == ["off"]


_TELL = ("beat_verbs", "win_verbs", "win_nouns", "rout_nouns", "lose_verbs", "lose_nouns", "draw_words")
_RESULT_WORDS = frozenset(word for name in _TELL for word in _W[name]) | _W["goes_down"] | {"past", "points"}
_SEES = frozenset(("see", "saw"))
_SMASHES = frozenset(("smashed", "smash", "smashing"))
_BEATS = frozenset(("beat", "beats", "beating"))
_ALL_THREE = frozenset(("three", "maximum"))
_OF_A_MATCH = frozenset(("by", "with", "in", "at", "against"))
_AT = frozenset(("by", "at"))
_DRAWS = frozenset(("drew", "draw", "draws", "drawing"))


def _draws_level(scene: Scene, i: int) -> bool:
    """Whether a side is only drawn level, in a match or on points: "drew Hull level with Leeds", "drew level"."""
    if scene.kinds[i : i + 1] == ["T"]:
        i = scene.teams[scene.refs[i]].end
    return scene.prose.lows[i : i + 1] == ["level"]


def _falls_to(scene: Scene, i: int) -> bool:
    """Whether a side falls to an opponent: "fell 2-0 at Hull", "fell to Hull", not "fell behind", "to third"."""
    lows, kinds = scene.prose.lows, scene.kinds
    k = i + 1 + (lows[i + 1 : i + 2] == ["the"])
    return kinds[i : i + 1] == ["#"] or (lows[i : i + 1] == ["to"] and kinds[k : k + 1] == ["T"])


def _goes_past(scene: Scene, i: int) -> bool:
    """Whether a side gets past another: "eased past Hull", "helped Leeds past Hull 2-0", not "shot past Hull's keeper",
    "a win that took Leeds past Hull"."""
    lows, kinds = scene.prose.lows, scene.kinds
    past = next((k for k in range(i + 1, min(len(kinds), i + 8)) if kinds[k] not in ("", "c")), i)
    if kinds[past] == "T" and lows[i - 1] in FIGURES and lows[i - 2] in _PUTS:  # "put six past the strugglers Hull"
        return True
    if kinds[past] != "T" or not (
        kinds[i - 1] == "T" or lows[i - 1] in _W["win_verbs"] or lows[i - 1] in _W["gets_past"]
    ):
        return False
    team = scene.teams[scene.refs[past]]
    if kinds[i - 1] == "T" or lows[i - 1] not in _W["win_verbs"]:
        return kinds[team.end : team.end + 1] == ["#"]
    return not scene.prose.owns[team.end - 1] and ROLES.isdisjoint(lows[team.end : team.end + 1])


_PUTS = frozenset(("put", "puts", "putting", "hit", "hits", "hitting", "fired", "scored", "smashed", "plundered"))


def _governing(scene: Scene, at: int, s: int) -> int | None:
    """The result word that a printed score belongs to: the nearest, clauses counted as far; None where none is near."""
    first, end = scene.prose.sentences[s]
    lows, kinds = scene.prose.lows, scene.kinds
    best, least = None, float(CLAUSE)
    for step in (-1, 1):
        far = 0.0 if step < 0 else -1.0  # "a 2-1 win" is said oftener than what stands before it
        i = at + step
        while first <= i < end and far < least:
            far += 1.0
            if lows[i] in _W["clause_breaks"]:
                far += 4.0
            elif kinds[i] == "#":
                far += 6.0
            elif far < least and _is_result_word(scene, i):
                if step > 0 and "#" in kinds[i + 1 : min(end, i + 3)] and lows[i] not in _W["win_nouns"]:
                    far += 6.0  # "… before winning 4-3 on penalties" has a score of its own
                    i += step
                    continue
                best, least = i, far
            i += step
    return best


def _beats(low: str) -> bool:
    """Whether a word has whom it beats as its object, or as good as: "past Leeds"."""
    return low in _W["beat_verbs"] or low == "past"


def _passive(scene: Scene, word: int, first: int, end: int) -> bool:
    """Whether a verb of winning is suffered: "were beaten 2-0 by", "thumped 3-0 by", "a side thrashed by"."""
    lows = scene.prose.lows
    if lows[word] in ("beat", "beats", "beating", "won", "edging", "past") or lows[word].endswith("ing"):
        return False
    before = set(lows[max(first, word - 3) : word])
    by = next((i for i in range(word + 1, min(end, word + 6)) if lows[i] == "by"), None)
    # not "thrashed Fulham by three goals to nil"
    agent = by is not None and FIGURES.keys().isdisjoint(lows[by + 1 : by + 2])
    agent = agent and "T" not in scene.kinds[word + 1 : by]  # nor "stunned Fulham 2-0 with goals by Kane and Alli"
    if lows[word] == "beaten" and not before & {"have", "has", "had", "having"}:
        return True
    if before & _W["be"]:
        return True
    return agent or (scene.kinds[word + 1 : word + 2] == ["#"] and lows[word + 2 : word + 3] == ["to"])


def _outcome(scene: Scene, word: int, prep: str | None, first: int, end: int) -> int | None:
    """Whether the subject of a result word won (1), drew (0) or lost (-1); ``prep`` stands before its opponent: ''
    where it is a verb's object, None where no opponent is named."""
    lows = scene.prose.lows
    low = lows[word]
    if _beats(low):
        return -1 if _passive(scene, word, first, end) else 1
    if low in _W["rout_nouns"]:
        if prep in ("by", "to", "from", "hands") or set(lows[max(first, word - 5) : word]) & _W["suffer"]:
            return -1
        return None if prep is None and "with" not in lows[max(first, word - 4) : word] else 1
    if low in _W["win_nouns"] or low in _W["win_verbs"] or low == "points":
        return 1
    if low in _W["lose_nouns"]:
        inflicted = set(lows[max(first, word - 5) : word]) & _W["inflict"]
        return 1 if prep in ("of", "") or (inflicted and prep == "on") else -1
    return -1 if low in _W["lose_verbs"] or low in _W["goes_down"] else 0


# --- who plays whom -----------------------------------------------------------------------------


def _governor(scene: Scene, t: TeamAt, first: int) -> str:
    """The preposition that governs a team's name, over words that only describe the team: "against ten-man Leeds"."""
    lows = scene.prose.lows
    for i in range(t.first - 1, max(first, t.first - 6) - 1, -1):
        if lows[i] in _W["against"] or lows[i] in _BESIDE or (lows[i] == "in" and i == t.first - 1):
            return "hands" if lows[i] == "of" and lows[i - 1 : i] == ["hands"] else lows[i]
        if scene.kinds[i] == "T" or lows[i] in _W["clause_breaks"] or lows[i] in _W["verbs_before"]:
            return ""
    return ""


_BESIDE = frozenset(("on", "above", "below", "behind"))  # "a win to keep the pressure on Leeds"


def _opponent(
    scene: Scene, word: int, at: int, named: Sequence[TeamAt]
) -> tuple[TeamAt | None, str | None, TeamAt | None]:
    """The team that a result word governs, by which preposition, and the team that it is told for ("a win for X").
    A team whose place is named is at home there ("a defeat in Monaco"), where nobody else is the opponent."""
    lows, kinds = scene.prose.lows, scene.kinds
    verb = _beats(lows[word])
    first, end = scene.prose.sentences[scene.prose.sentence[word]]
    suffers = not verb or _passive(scene, word, first, end)
    favoured = there = None
    for t in named:
        if t.first <= word or t.form == "demonym" or not ROLES.isdisjoint(lows[t.end : t.end + 1]):
            continue  # not "forced a draw thanks to former Leeds striker Kane"
        between = range(word + 1, t.first)
        breaks = sum(lows[i] in _W["clause_breaks"] and lows[i] != "," for i in between)
        if breaks or len(between) - sum(kinds[i] == "#" for i in between) > OBJECT:
            break
        if sum(kinds[i] == "#" for i in between if i != at):
            break
        prep = _governor(scene, t, word + 1)
        as_verb = lows[word].endswith("ing") or lows[word] in ("defeat", "held")
        as_verb = as_verb or (lows[word] in ("tied", "drew") and word < at)  # "tied Toronto 1-1", not "drew Toronto"
        direct = as_verb and not prep and t.first - word <= 3 + (word < at < t.first) and lows[word + 1] != ","
        if prep == "on" and lows[word] not in _INFLICTED:  # "a win that keeps the pressure on Leeds"
            continue
        if prep == "for":  # not "drew 1-1, Kane replying to Son's goal for Leeds"
            favoured = favoured or (t if "," not in lows[word : t.first] else None)
        elif prep in _W["opposed"] or (verb and not prep) or direct:  # "thrashing Fulham", "to defeat Fulham"
            return t, prep, favoured
        elif prep == "in" and suffers and _is_at_home_there(scene, t):
            there = there or t
    return there, "in" if there else None, favoured


_INFLICTED = _W["lose_nouns"] | _W["rout_nouns"]


def _is_at_home_there(scene: Scene, t: TeamAt) -> bool:
    """Whether "in X" is the ground of X, club or country, that what follows is not about ("in Leeds' win", "in Hull
    City centre")."""
    return not scene.prose.owns[t.end - 1] and teams.is_known(t.ids[0])


def _subject(
    scene: Scene, pivot: int, opponent: TeamAt | None, named: Sequence[TeamAt], s: int
) -> tuple[TeamAt | None, str | None]:
    """The team that a result is told of, before word ``pivot``; else the side that "hosts" or "visitors" name."""
    first = scene.prose.sentences[s][0]
    lows, owns = scene.prose.lows, scene.prose.owns
    before = [t for t in named if t.end <= pivot and (opponent is None or t.ids != opponent.ids)]
    pronoun = meant = False
    if before and _goes_on_about(lows, before[-1], pivot):
        return before[-1], None
    for i in range(pivot, max(first, pivot - 7) - 1, -1):
        if scene.kinds[i] == "T":
            break
        if lows[i] in _W["sides"]:
            return None, "home" if lows[i] in _W["hosts"] else "away"
        if lows[i] in ("who", "whose") and before and before[-1].end >= i - 1:  # "for the Gunners, who prevailed 2-1"
            return before[-1], None
        if i and lows[i].endswith("ing") and lows[i - 1] in _W["then"]:  # "Leeds will host Hull after beating Fulham"
            pronoun = True
            break
        if lows[i] in _W["pronouns"] or (lows[i] in _W["possessives"] and _W["links"].isdisjoint(lows[i:pivot])):
            pronoun = True
            break
        meant = meant or lows[i] in _W["clubs"]
    free, players = list[TeamAt](), list[TeamAt]()
    for t in before:
        prior = lows[t.first - 1] if t.first > first else ""
        prior = lows[t.first - 2] if prior in ("the", "champions", "rivals") and t.first - 1 > first else prior
        after = lows[t.end : t.end + 1]
        prior = "against" if prior in ("opponents", "opponent") else prior
        if (prior == "with" and after and after[0].endswith("ing")) or (prior == "for" and after == ["to"]):
            prior = ""  # "with Leeds running out 2-0 winners", "enough for Leeds to win"
        governed = (
            prior in _W["against"]
            or _is_at_a_lesser(lows, t, first)
            or _is_beaten(scene, t, first)
            or _is_bested(lows, t)
        )
        met = prior in _W["of_opponents"] and lows[t.first - 2] != "the"  # not "the visiting Leeds won 2-0"
        governed = governed or (met and t.first > first + 1)  # not "Hosts Leeds won 2-0"
        governed = governed or _is_other_side(scene, t, first)
        if prior == "by" and lows[t.end : t.end + 1] in (["in"], ["with"]) and t is before[-1]:
            return t, None  # "Hull's run was ended by Leeds in a 4-0 win"
        if owns[t.end - 1] and scene.kinds[t.end] == "P" and prior in ("from", "by"):
            players.append(t)
            continue  # "an equaliser from Norwich's Rhodes in a 1-1 draw"
        if t.end == pivot and owns[t.end - 1]:  # "watching Leeds' 3-2 win"
            return t, None
        if not governed and (t.form != "demonym" or owns[t.end - 1]):
            free.append(t)
    if not free and not pronoun and any(lows[t.first - 2] in _FOR_WHOM for t in before if lows[t.first - 1] == "for"):
        pronoun = True
    if not free and (pronoun or meant):  # "scored for Leeds in their 3-2 win", "for Leeds as the leaders won 3-2"
        free = [t for t in before if lows[t.first - 1] in ("for", "of") and t.form != "demonym"]
    if not free:
        return (players[-1] if players else None), None
    if players and not pronoun and all(t.end <= players[-1].first for t in free):
        return players[-1], None
    free = [t for t in free if not owns[t.end - 1]] or free  # "Leeds ended Hull's run with a 3-0 win"
    if not pronoun and (start := _manner(lows, pivot, first)) is not None:
        return next((t for t in free if t.first >= start), free[-1]), None
    return free[0 if pronoun else -1], None  # "their 3-2 win" is of the team that the sentence is about


_MET = frozenset(("against", "over", "by"))
_SCORED = frozenset(("scored", "netted", "struck", "replied", "levelled", "equalised", "equalized"))
_FOR_WHOM = frozenset(("debut", "return", "bow", "scored", "netted", "struck", "twice", "brace", "hat-trick", "goals"))


def _goes_on_about(lows: Sequence[str], t: TeamAt, pivot: int) -> bool:
    """Whether what stands up to word ``pivot`` is said of a team in a clause of its own: "at Hull, who came back from
    two goals down to win", "against Hull, whose woes go on with a defeat"."""
    k = t.end + (lows[t.end] == ",")
    return lows[k] in ("who", "whose") and "," not in lows[k:pivot]


def _is_beaten(scene: Scene, t: TeamAt, first: int) -> bool:
    """Whether a team is the object of a verb of winning, over words that only describe it: "dumped promotion hopefuls
    Norwich out"."""
    verb = _verb_before(scene, t, first, _W["beat_verbs"])
    if verb is None:
        return False
    return (verb == t.first - 1 and scene.prose.lows[verb] not in _SEES) or _is_result_word(scene, verb)


def _is_other_side(scene: Scene, t: TeamAt, first: int) -> bool:
    """Whether a team is met, or only the place of a match: "stumbled against an underwhelming Hull", "hosting the
    fourth-tier side Hull", "can't win in Hull"."""
    if scene.prose.lows[t.first - 1] == "in" and t.first > first:
        return not scene.prose.owns[t.end - 1]
    meets = _verb_before(scene, t, first, _MEETS)
    return meets is not None and first < meets < t.first - 1


def _verb_before(scene: Scene, t: TeamAt, first: int, verbs: Set[str]) -> int | None:
    """The verb, one of some, whose object a team is."""
    lows = scene.prose.lows
    for i in range(t.first - 1, max(first, t.first - 5) - 1, -1):
        if lows[i] in verbs:
            return i
        if scene.kinds[i] == "T" or lows[i] in _NO_OBJECT:
            return None
    return None


def _is_at_a_lesser(lows: Sequence[str], t: TeamAt, first: int) -> bool:
    """Whether a team is visited, over words that tell its standing: "a shadow side at third tier Bournemouth"."""
    k = t.first - 1
    while k > first and lows[k] in _W["standing"]:
        k -= 1
    return first < k < t.first - 1 and lows[k] in ("at", "against", "over", "past")


def _is_bested(lows: Sequence[str], t: TeamAt) -> bool:
    """Whether a team is told to be the weaker or the stronger: "too strong for Hull", "no match for Leeds", "made light
    work of Hull", "got the better of the League Two side Hull"."""
    k = next((k for k in range(t.first - 1, max(t.first - 7, 2), -1) if lows[k] in _BESTS), 0)
    if not k or not _W["clause_breaks"].isdisjoint(lows[k : t.first]) or "and" in lows[k : t.first]:
        return False
    one, two, three = lows[k], lows[k - 1], lows[k - 2]
    return (one == "for" and (two == "match" or three == "too")) or (one == "of" and two in ("work", "better"))


_BESTS = frozenset(("for", "of"))
_MEETS = frozenset(("against", "versus", "face", "facing", "faced", "hosting", "hosted", "visiting", "visited"))
_NO_OBJECT = _W["clause_breaks"] | _W["verbs_before"] | _W["against"]  # what parts a verb from its object


def _manner(lows: Sequence[str], pivot: int, first: int) -> int | None:
    """Where the clause begins whose subject did something "with a 2-0 win" or "in a 2-0 win": that is the subject's,
    whomever the clause names after it. None where a result is told otherwise."""
    if "with" not in lows[max(first, pivot - 5) : pivot] and lows[pivot - 2 : pivot] != ["in", "a"]:
        return None
    start = max((i + 1 for i in range(first, pivot) if lows[i] in _W["clause_heads"]), default=first)
    if start == first + 1 and "," in lows[start:pivot]:  # "After Chelsea had lost, Leeds …"
        return lows.index(",", start) + 1
    return start


def _coordinated(scene: Scene, subject: TeamAt, named: Sequence[TeamAt], pivot: int, s: int) -> TeamAt | None:
    """The opponent named before a result: "Arsenal and Chelsea drew 1-1", "the game against Chelsea ended 1-1"."""
    lows = scene.prose.lows
    first = scene.prose.sentences[s][0]
    manner = _manner(lows, pivot, first) is not None
    for t in reversed([t for t in named if t.end <= pivot and t.ids != subject.ids and t.form != "demonym"]):
        if _has_travelled(scene, t):
            return t
        if manner and t.first >= subject.end:  # "ended Arsenal's run with a 2-0 win", but not "moved above Arsenal"
            far = lows[t.first - 1] in _W["in_the_table"] and lows[t.first - 2 : t.first] != ["away", "from"]
            return None if far else t
        joined = t.first == subject.end + 1 and lows[subject.end] == "and"
        joined = joined or (subject.first == t.end + 1 and lows[t.end] == "and")
        joined = (
            joined and lows[pivot] not in _WON_OR_LOST and _BOTH.isdisjoint(lows[max(t.end, subject.end) : pivot])
        )  # "Leeds and Hull both won 1-0"
        prior = lows[t.first - 1] if t.first > first else ""
        met = t.end <= subject.first and (
            lows[subject.first - 1] in _MET or _is_beaten(scene, subject, first)
        )  # "won against Hull, whose woes go on with …"
        met = met or (prior == "for" and lows[t.first - 2] in _SCORED)  # "Kane scored for Hull but Leeds won 2-1"
        if joined or met or prior in ("against", "with", "v", "vs", "versus", "faced", "hosting", "hosted", "between"):
            return t
        if _is_bested(lows, t) or (t.first >= subject.end and _is_beaten_to(scene, t, pivot, first)):
            return t
        if t.end <= subject.first and (verb := _verb_before(scene, subject, first, _W["brings_to"])) is not None:
            return t if t.end <= verb else None  # "held Juventus to a draw", "condemned Lyon to a 2-1 defeat"
        break
    return None


_BOTH = frozenset(("both", "each"))
_WON_OR_LOST = _W["win_verbs"] | _W["lose_verbs"]  # "Leeds and Hull win"


def _them(subject: TeamAt, named: Sequence[TeamAt], pivot: int) -> TeamAt | None:
    """The team named last before a word, whom "them" means in a sentence that tells a result of ``subject``."""
    others = [t for t in named if t.end <= pivot and t.ids != subject.ids and t.form != "demonym"]
    return others[-1] if others else None


def _is_beaten_to(scene: Scene, t: TeamAt, pivot: int, first: int) -> bool:
    """Whether a side got the better of a team to what is told at word ``pivot``: "edged past Leeds to triumph 2-1",
    "stunned Leeds to win 2-1"; not "moved past Leeds with …"."""
    lows = scene.prose.lows
    past = lows[t.first - 1] == "past" and lows[t.first - 2] in _GETS_PAST
    return (past or _is_beaten(scene, t, first)) and lows[t.end] == "to" and t.end + 4 >= pivot


_GETS_PAST = _W["win_verbs"] | _W["beat_verbs"] | _W["gets_past"]


def _has_travelled(scene: Scene, t: TeamAt) -> bool:
    """Whether a result is what a journey to a team brought: "Leeds' trip to Hull ended in a 1-1 draw", not "Leeds, who
    next make the trip to Hull, won 1-0"."""
    lows = scene.prose.lows
    whose = range(max(0, t.first - 4), t.first - 2)  # "Leeds' long trip"
    return (
        lows[t.first - 1] == "to"
        and lows[t.first - 2] in _W["journeys"]
        and (lows[t.end : t.end + 1] == ["brought"] or not _W["ended"].isdisjoint(lows[t.end : t.end + 1]))
        and any(scene.prose.owns[i] or lows[i] in _W["possessives"] for i in whose)
    )


def _between(scene: Scene, at: int, named: Sequence[TeamAt]) -> tuple[TeamAt | None, TeamAt | None]:
    """Both teams, where they are named together behind a result: "it finished 2-2 between Leeds and Hull"."""
    lows = scene.prose.lows
    for one, two in pairwise(named):
        if at < one.first <= at + OBJECT and lows[one.first - 1] == "between" and lows[one.end : two.first] == ["and"]:
            return one, two
    return None, None


def _is_a_club(lows: Sequence[str], word: int, end: int) -> bool:
    """Whether the opponent behind a result is called by what it is: "a 3-0 win over the bottom club"."""
    near = lows[word + 1 : min(end, word + 6)]
    return near[:1] != [] and near[0] in _OPPOSED and near[1:2] == ["the"] and not _W["clubs"].isdisjoint(near[2:5])


_OPPOSED = frozenset(("over", "against", "to", "by"))


def _opened_with(scene: Scene, opponent: TeamAt, named: Sequence[TeamAt]) -> TeamAt | None:
    """The team of a sentence that opens with its result: "With a 2-0 win over Hull, Leeds moved up"."""
    lows = scene.prose.lows
    for t in named:
        if t.first > opponent.end and t.ids != opponent.ids and t.form != "demonym":
            comma = "," in lows[opponent.end : t.first]
            return t if comma and not scene.prose.owns[t.end - 1] and lows[t.first - 1] not in _W["against"] else None
    return None


def _taken(scene: Scene, opponent: TeamAt, named: Sequence[TeamAt]) -> TeamAt | None:
    """The team that a result took somewhere: "a 4-0 demolition of Hull sent Leeds top"."""
    lows = scene.prose.lows
    for t in named:
        if opponent.end <= t.first <= opponent.end + 6 and lows[t.first - 1] in _W["takes_a_team"]:
            return t
    return None


def _bound(
    scene: Scene,
    s: int,
    at: int,
    word: int | None,
    named: Sequence[TeamAt],
    score: Score | None,
    published_on: date | None,
) -> Result:
    """A result, its teams found by the grammar of the word that tells it. ``at``: the score, else that word."""
    first, end = scene.prose.sentences[s]
    lows = scene.prose.lows
    told_of = lows[at + 1 : at + 2] == ["scoreline"] and _W["half_time"].isdisjoint(lows[at + 2 : at + 6])
    if score and told_of and _day(scene, at, s, published_on) == "final":
        return Result(at, s, "closing", None, None, score, outcome=0)  # "the 5-1 scoreline": told of the whole match
    anchor = at if word is None else word
    pivot = min(at, anchor)
    opponent, prep, favoured = _opponent(scene, anchor, at, named)
    if word is None and opponent is not None and prep not in ("against", "over", "versus", "by"):
        opponent = None
    subject, role = (favoured, None) if favoured else _subject(scene, pivot, opponent, named, s)
    if opponent is None and subject is not None:
        if lows[anchor + 1 : anchor + 2] == ["them"] and _beats(lows[anchor]):  # "relegated Hull by beating them 2-0"
            opponent = _them(subject, named, pivot)
        else:
            opponent = _coordinated(scene, subject, named, pivot, s)
    if opponent is None and subject is not None and _is_a_club(lows, max(at, anchor), end):
        opponent = _them(subject, named, pivot)
    if subject is None and role is None and opponent is not None and first + 1 < pivot and lows[first] == "with":
        subject = _opened_with(scene, opponent, named)
    if subject is None and role is None:
        subject, opponent = (_taken(scene, opponent, named), opponent) if opponent else _between(scene, at, named)
    if subject is not None and opponent is not None:
        if subject.ids == opponent.ids:
            subject = None
        elif prep == "in" and not teams.can_meet(subject.ids[0], opponent.ids[0]):
            opponent = None  # "Leeds's 2-0 win in Norway"
    outcome = None if word is None else _outcome(scene, word, prep, first, end)
    one, two = (subject.ids[0] if subject else None), (opponent.ids[0] if opponent else None)
    home = _home(lows, at, anchor, first, end, one, two, prep)
    if one and two is None and (host := _host(scene, anchor, end)) and host != one:  # "Leeds won 2-0 at Anfield"
        home = two = host
    kind = _kind(scene, at, anchor, s, published_on) if score else _day(scene, anchor, s, published_on)
    decided = score is not None and score[0] != score[1]
    if word is None and decided and score and (taker := _taker(scene, at, end)):
        loser = one if one != taker[0] else two
        one, two, role, outcome = taker[0], loser if taker[0] else two, taker[1], 1
        two = two if two != one else None
    elif word is None and decided and one and opponent is not None and _is_bested(lows, opponent):
        outcome = 1  # "got the better of Leeds 3-1"
    elif word is None and decided and (outdone := _outdone(scene, at, named, first)) is not None:
        one, two, outcome = outdone[0].ids[0], outdone[1].ids[0], 1
    scores = score
    if score and outcome == 0 and score[0] != score[1]:
        outcome, kind = None, "other" if kind == "final" else kind
    elif score and outcome:
        scores = (max(score), min(score)) if outcome > 0 else (min(score), max(score))
        if score[0] == score[1] and kind == "final":
            outcome = None  # "won after a 1-1 draw"
    if kind == "final" and outcome == 0 and _goes_on(lows, max(at, anchor), end):
        kind = "running"
    if score and outcome is None and kind == "final":
        ended = set(lows[max(first, at - 5) : at]) & _W["ended"]
        kind = "final" if ended and score[0] == score[1] else "loose"
        if kind == "loose" and not one and not two and (ended or _closes(scene, at, first, end)):
            kind = "closing"
        outcome = 0 if kind == "final" else None
    if kind == "final" and score and outcome and not (one or two or role):
        role = _side_of_sentence(lows, first, pivot)
    if kind == "final" and score and outcome and not (one or two or role) and _is_of_this(lows, at, anchor, first):
        kind = "closing"  # "They lost 2-1", "sealed the 3-1 victory"
    return Result(at, s, kind, one, two, scores, outcome, home, role=role)


def _is_of_this(lows: Sequence[str], at: int, word: int, first: int) -> bool:
    """Whether a result of nobody named is news: "They lost 2-1", "to prevail 3-2", "sealed the 3-1 victory"; not "we
    won 5-0", "after the 3-1 victory"."""
    if lows[word] in _NOUNS:
        return not _GAINS.isdisjoint(lows[max(first, at - 4) : at])
    return lows[word - 1] != "we"


_NOUNS = _W["win_nouns"] | _W["rout_nouns"] | _W["lose_nouns"]
_GAINS = _W["takes_points"] | {"completed", "clinched", "clinch", "wrapped", "rounded"}


def _side_of_sentence(lows: Sequence[str], first: int, pivot: int) -> str | None:
    """The side of which a sentence tells from afar that it won: "the visitors, far better after the break, … to win
    3-1"."""
    for i in range(pivot - 1, first, -1):
        if lows[i] in _W["sides"] and lows[i - 1] == "the" and lows[i - 2] not in _W["against"]:
            return "home" if lows[i] in _W["hosts"] else "away"
    return None


def _taker(scene: Scene, at: int, end: int) -> tuple[str | None, str | None] | None:
    """The team or the side to whom a score is: "3-1 to Leeds", "3-2 to the visitors"."""
    lows, kinds = scene.prose.lows, scene.kinds
    i = at + 3 if lows[at + 2 : at + 3] == ["the"] else at + 2
    if lows[at + 1 : at + 2] != ["to"] or i >= end:
        return None
    if kinds[i] == "T":
        return scene.teams[scene.refs[i]].ids[0], None
    return (None, "home" if lows[i] in _W["hosts"] else "away") if lows[i] in _W["sides"] else None


def _outdone(scene: Scene, at: int, named: Sequence[TeamAt], first: int) -> tuple[TeamAt, TeamAt] | None:
    """The teams of which the first did what only the score says to the second: "put Leeds to the sword 5-0"."""
    lows = scene.prose.lows
    before = [t for t in named if t.end <= at]
    if len(before) < 2:
        return None
    one, two = before[-2:]
    verb, manner = lows[one.end : two.first], lows[two.end : at]
    if verb[-2:-1] == ["the"] and verb[-1] in _W["of_opponents"]:  # "dominated the visiting Hull 4-1"
        verb = verb[:-2]
    if one.ids == two.ids or "demonym" in (one.form, two.form) or not 0 < len(verb) <= 4 or len(manner) > 3:
        return None
    if any(scene.prose.owns[t.end - 1] for t in (one, two)) or (
        one.first > first and lows[one.first - 1] in _W["against"]
    ):
        return None
    apart = _W["against"] | _W["clause_breaks"] | _W["of_opponents"] | _W["be"] | _W["running"] | {"and"}
    return (one, two) if apart.isdisjoint(verb) and _W["running"].isdisjoint(manner) else None


def _closes(scene: Scene, at: int, first: int, end: int) -> bool:
    """Whether a score is a sentence of its own, as reports close with one: "5-1.", "Full time: 2-2.", "So 3-2.", "2-2
    it finished."."""
    before, after = scene.prose.lows[first:at], scene.prose.lows[at + 1 : end]
    if after[:1] == ["it"] and not before:
        return not _W["ended"].isdisjoint(after[1:2])
    return at + 2 >= end and (not before or not _W["closing"].isdisjoint(before))


def _goes_on(lows: Sequence[str], word: int, end: int) -> bool:
    """Whether a draw does not last: "a 3-3 draw before losing to a late penalty", but not before a shoot-out."""
    after = lows[word + 1 : min(end, word + 12)]
    return not _W["not_for_long"].isdisjoint(after[:5]) and _W["shoot_out"].isdisjoint(after)


def _in_words(
    scene: Scene, s: int, words: Sequence[int], named: Sequence[TeamAt], published_on: date | None
) -> Iterator[Result]:
    """The first result told without figures, by one of the ``words`` of a sentence, that names an opponent, else
    "Leeds' win": "won the league" tells none."""
    lows = scene.prose.lows
    owned = None
    for i in words:
        if lows[i] in _POINTS and (points := _points(scene, s, i, named, published_on)) is not None:
            owned = owned or points
        if lows[i] in _W["results_in_words"] and _is_result_word(scene, i) and _is_told(lows, i):
            result = _bound(scene, s, i, i, named, None, published_on)
            if result.outcome is not None and result.second:
                yield result
                return
            if owned is None and result.first and scene.kinds[i - 1] == "T" and scene.prose.owns[i - 1]:
                owned = result
            won = lows[i] in _W["intransitive"] and lows[i + 1 : i + 2] and lows[i + 1] in _W["after_a_result"]
            if owned is None and result.first and result.outcome and won and result.kind == "final":
                owned = result
    if owned:
        yield owned


def _is_told(lows: Sequence[str], i: int) -> bool:
    """Whether a word tells a result by itself: "settled for a tie", but not "a third-round tie with Leeds"."""
    return lows[i] != "tie" or not _W["takes_points"].isdisjoint(lows[max(0, i - 4) : i])


_POINTS = frozenset(("point", "points", "spoils"))
_A_POINT = frozenset(("a", "an", "the"))  # "a point", "a hard-earned derby point"
_NO_POINT = frozenset(("talking", "turning", "starting", "penalty", "high", "low", "focal", "sticking", "set"))
_TELLING = _POINTS | _W["results_in_words"]


def _points(scene: Scene, s: int, i: int, named: Sequence[TeamAt], published_on: date | None) -> Result | None:
    """What a side took from a match, in points: "hung on for the three points", "salvaged a point", "the spoils were
    shared"; not what it has, or needs."""
    first, end = scene.prose.sentences[s]
    lows = scene.prose.lows
    taken = next((k for k in range(i - 1, max(first, i - 6) - 1, -1) if lows[k] in _W["takes_points"]), None)
    shared = not _W["shares_points"].isdisjoint(lows[max(first, i - 4) : min(end, i + 4)])
    if not shared and (taken is None or lows[i + 1 : i + 2] in ([","], ["behind"], ["clear"], ["ahead"], ["from"])):
        return None
    one = lows[i] == "point" and any(lows[k] in _A_POINT for k in range(max(first, i - 4), i))
    one = one and lows[i - 1] not in _NO_POINT
    all_three = lows[i] == "points" and lows[i - 1] in ("three", "the", "maximum")
    if not (shared or one or all_three) or not _W["not_taken"].isdisjoint(lows[max(first, i - 9) : i]):
        return None
    kind = _day(scene, i, s, published_on)
    if shared or one:
        pair = next((p for p in pairwise(named) if p[1].end <= i and lows[p[0].end : p[1].first] == ["and"]), None)
        if shared and pair is not None:  # "Leeds and Hull shared the points"
            return Result(i, s, kind, pair[0].ids[0], pair[1].ids[0], outcome=0)
        return Result(i, s, kind, None, None, outcome=0)
    subject, role = _subject(scene, i if taken is None else taken, None, named, s)
    if subject is None:
        return None
    return Result(i, s, kind, subject.ids[0], None, outcome=1, role=role)


def _host(scene: Scene, word: int, end: int) -> str | None:
    """The one team whose ground is named soon after a word."""
    starts = scene.prose.starts
    last = min(end, word + OBJECT + 1) - 1
    grounds = scene.grounds()
    i = bisect_left(grounds, starts[word], key=lambda ground: ground[0])
    if i < len(grounds) and grounds[i][0] <= starts[last] and len(grounds[i][1]) == 1:
        return next(iter(grounds[i][1]))
    return None


def _home(
    lows: list[str], at: int, word: int, first: int, end: int, one: str | None, two: str | None, prep: str | None
) -> str | None:
    """The team that the words around a result place at home."""
    if prep in ("at", "in") and two:
        return two
    last = max(at, word)
    stop = next((i for i in range(last + 5, min(end, last + 9)) if lows[i] == ","), min(end, last + 9))
    near = lows[max(first, min(at, word) - 3) : stop]
    for i in [i for i, low in enumerate(near) if low in ("home", "away", "on", "road")]:
        low, beside = near[i], near[i + 1 : i + 3]
        if low == "home" and (near[i - 1 : i] == ["at"] or _W["home_nouns"] & set(beside)):
            return two if two and _holds(lows, max(first, min(at, word) - 6), min(at, word)) else one
        if low == "road" and _W["home_nouns"] & set(beside[:1]):  # "a 3-3 road draw"
            return two
        if low == "away" and (_W["home_nouns"] & set(beside) or beside[:1] in (["to"], ["at"])):
            return two
        if low == "away" and i and near[i - 1][:1].isdigit():  # "beat Chievo 1-0 away"
            return two
        if near[i : i + 3] in (["away", "from", "home"], ["on", "the", "road"]):
            return two
    return None


def _holds(lows: Sequence[str], first: int, end: int) -> bool:
    """Whether who was at home held somebody: "held Leeds to a home draw"; not "Leeds were held to a home draw",
    "held their nerve at home"."""
    return any(
        lows[k] in _HOLDS and lows[k - 1] not in _W["be"] and not _W["draw_words"].isdisjoint(lows[k + 1 : k + 10])
        for k in range(first, end)
    )


_HOLDS = frozenset(("held", "hold", "holds", "holding"))


# --- which score it is --------------------------------------------------------------------------


def _long_ago(scene: Scene, s: int) -> bool:
    """Whether a sentence of the body sets the scene for the next in another season: "It was three years ago.", "Last
    season …"; not "After winning there last week, Leeds …"."""
    if s < 2 or scene.prose.paragraph[s] != scene.prose.paragraph[s + 1]:
        return False
    first, end = scene.prose.sentences[s]
    words = scene.prose.lows[first : first + OPENING if end - first > SHORT else end]
    return words[0] not in _W["then"] and of_another_day(words)


def _kind(scene: Scene, at: int, word: int, s: int, published_on: date | None) -> str:
    """What a printed score is, by the words around it up to the next score."""
    lows, kinds = scene.prose.lows, scene.kinds
    first, end = scene.prose.sentences[s]
    low_end = next((i for i in range(at + 1, end) if kinds[i] == "#"), end)
    low_first = next((i + 1 for i in range(at - 1, first - 1, -1) if kinds[i] == "#"), first)
    own = next(
        (i for i in range(at - 1, low_first - 1, -1) if lows[i] in _W["then"]), low_first
    )  # "5-4 on pens after 1-1"
    near = lows[max(own, at - 3) : min(low_end, at + 4)]
    if {"aggregate", "agg"} & set(near):
        return "aggregate"
    if _is_first_leg(lows[max(own, at - 5) : min(low_end, at + 5)]):
        return "other"
    around = range(max(low_first, own, at - 7), min(low_end, at + 6))
    if any(is_shoot_out(lows, i) for i in around if lows[i] in _W["shoot_out"]):
        return "shoot-out"
    if "sudden" in lows[first:at] and ["sudden", "death"] in (lows[k : k + 2] for k in range(first, at - 1)):
        return "shoot-out"
    if _W["half_time"] & set(near) or _ends_a_half(lows, at, first):
        return "half-time"
    before = lows[max(first, at - 2) : at]
    square = before[-1:] == ["at"] and not _W["ended"].isdisjoint(lows[max(low_first, at - 6) : at])
    if square and not _W["half_time"] & set(lows[at : min(end, at + 6)]):  # "finished all square at 1-1"
        return _day(scene, word, s, published_on)
    if (before[:1] == ["it"] and (lows[at - 1] in _W["ended"] or _is_result_word(scene, at - 1))) or (
        before[-1:] == ["it"] and _is_result_word(scene, at - 2)
    ):  # "It lost 2-1", "it finished one-all", "had won it 2-1"
        before = []
    after = lows[at + 1 : min(end, at + 3)]
    if after[:1] == ["after"] and not _NINETY.isdisjoint(after[1:]) and low_end < end:  # "1-1 after regulation and 2-2"
        return "running"
    if after[:1] == ["behind"] and word < at and lows[word] in _W["beat_verbs"] and after[1:] and after[1] not in _WHEN:
        after = []  # "beat Hull 2-0 behind goals from Kane and Son"
    if after[:1] == ["after"] and after[1:] and after[1].endswith("ing"):
        after = []  # "beat Hull 3-1 after leading 1-0", "after trailing"
    if not _W["running"].isdisjoint(after) or {"it", "at", "from"} & set(before):
        return "running"
    if set(before) & {"lead", "leading", "led", "trailed", "trailing", "trail"}:
        return "running"
    return _day(scene, word, s, published_on)


def _ends_a_half(lows: Sequence[str], at: int, first: int) -> bool:
    """Whether a score is how the first half ended: "the first half of the game ended 1-0", "had no shot in the first
    half as it ended 0-0"."""
    if lows[at - 1] not in _W["ended"]:
        return False
    k = at - 1 - 2 * (lows[at - 3 : at - 1] == ["as", "it"])
    while k > first and lows[k - 1] in _OF_THE_MATCH:
        k -= 1
    return tuple(lows[max(first, k - 2) : k]) in _FIRST_HALF


_FIRST_HALF = frozenset((one, two) for one in ("first", "opening") for two in ("half", "period", "stanza"))
_OF_THE_MATCH = frozenset(("of", "the", "match", "game", "contest", "tie"))
_NINETY = frozenset(("regulation", "normal", "90", "ninety"))
_WHEN = frozenset(("at", "in", "inside", "by", "after", "before", "when", "on", ".", ","))


def is_shoot_out(lows: Sequence[str], i: int) -> bool:
    """Whether a word tells of a shoot-out: not "a seven-goal shootout", "a final-day shootout"."""
    return lows[i] in _W["shoot_out"] and not lows[i - 1].endswith(("-goal", "-day"))


def _is_first_leg(words: Sequence[str]) -> bool:
    """Whether a score is that of a leg played before: "lost the first leg 2-1", "a 2-1 first-leg lead"; not "won 2-1 in
    the first leg"."""
    if "first-leg" in words:
        return True
    legs = (i for i in range(3, len(words)) if words[i] == "leg" and words[i - 2 : i] == ["the", "first"])
    return any(words[i - 3] in _W["lose_verbs"] | _W["win_verbs"] | _W["draw_words"] for i in legs)


def _day(scene: Scene, word: int, s: int, published_on: date | None) -> str:
    """'final' for a result of this day that has come about, 'other' for another day's, 'running' for one hoped for or
    not yet over."""
    first, end = scene.prose.sentences[s]
    lows, kinds = scene.prose.lows, scene.kinds
    before = lows[max(first, word - CAUTION) : word]
    clause = before[max((i + 1 for i, low in enumerate(before) if low in _W["clause_breaks"]), default=0) :]
    if _is_not_yet(clause[-5:]) or _is_hoped_for(clause):
        return "running"
    before_it = _pluperfect(before) and not _earlier_today(lows[first:end])
    if lows[max(first, word - 5) : word].count("since") or before_it:
        return "other"
    if lows[first] in _AFTER_IT and _opens_on(lows, word, first, end):
        return "other"
    stop = min(end, word + 14)  # "a 4-0 win overturning last week's 3-0 defeat" is not last week's
    stop = next((i - 2 for i in range(word + 3, stop) if kinds[i] == "#" and lows[i - 2] in _W["past"]), stop)
    since = next((k + 1 for k in range(word - 1, max(first, word - 6), -1) if lows[k] in "–—;"), max(first, word - 6))
    around, opening = _told_here(scene, since, stop), _told_here(scene, first, min(first + 7, end))
    if of_another_day(around) or of_another_day(opening):
        return "other"
    return "other" if _dated([*opening, ",", *around], published_on) else "final"


def _opens_on(lows: Sequence[str], word: int, first: int, end: int) -> bool:
    """Whether a sentence opens with what came before its match: "After their goalless draw in the opening match, the
    holders needed goals"; not "After the break they won their first match"."""
    if word - first > 6 or not _W["clause_breaks"].isdisjoint(lows[first + 1 : word]):
        return False
    near = lows[word + 1 : min(end, word + 9)]
    where = next((k for k, low in enumerate(near) if low in _OPENING), len(near))
    return bool(where) and near[where - 1] in _ITS and not _W["matches"].isdisjoint(near[where + 1 : where + 4])


_AFTER_IT = frozenset(("after", "following", "despite", "having"))
_OPENING = frozenset(("opening", "first", "previous", "second", "earlier"))
_ITS = frozenset(("the", "their", "its", "his", "her"))


def _is_not_yet(before: Sequence[str]) -> bool:
    """Whether words before a result deny it: "could beat", "needed to beat", but not "needed extra time to beat"."""
    denying = [low for low in before if low in _W["not_yet"]]
    if denying == ["could"] and "only" in before:  # "could only draw 1-1"
        return False
    if denying == ["needed"] and before[-1] == "to":
        return before[-2] == "needed"
    return bool(denying)


def _told_here(scene: Scene, first: int, end: int) -> list[str]:
    """The words ``first..end`` but those of a result only recovered from: "recovered from last week's defeat"."""
    lows, owns = scene.prose.lows, scene.prose.owns
    before = {
        j
        for k in range(first + 1, end)
        if owns[k] and lows[k - 1] in _LAST and lows[k - 2] in _AFTER and "#" not in scene.kinds[k : k + 4]
        for j in (k - 1, k)
    }
    return [lows[k] for k in range(first, end) if k not in before] if before else lows[first:end]


_LAST = frozenset(("last", "previous"))
_AFTER = frozenset(("from", "after", "following"))


def _is_hoped_for(clause: Sequence[str]) -> bool:
    """Whether a clause tells what has not come about: "looking to", "seconds from", "could have"."""
    return not _W["hopes"].isdisjoint(clause) and bool(_NOT_YET.search(" ".join(clause)))


_NOT_YET = re.compile(
    r"(?:looking|seeking|seek|sought|bidding|trying) to|(?:fancied|expected|tipped) .* to|hop(?:e|es|ed|ing) (?:to|for)"
    r"|(?:minutes?|seconds?|moments?) (?:away )?from(?! (?:time|the|full))|on course|see out|hold on"
    r"|(?:heading|headed|cruising|set) (?:for|to|towards)|(?:could|would|should|might) have|a chance to|to avoid"
)
_LONG_AGO = re.compile(
    r"\b(?:last|previous) (?:season|year|term|month|week|campaign|summer|winter|spring|autumn|time|meeting|encounter|"
    r"january|february|march|april|may|june|july|august|september|october|november|december)\b"
    r"|\b(?:years?|months?|weeks?|seasons?|days) (?:ago|earlier|before|previously|prior)\b"
    r"|\bearlier (?:this|in the) (?!day\b|afternoon\b|evening\b)\w+"
    r"|\b(?:reverse|corresponding) (?:fixture|game|match)|\blast met\b"
    r"|(?<!one )(?<!goal )(?<!it )\bback in\b"
    r"|\bin midweek\b|\bfortnight ago\b|\blast (?:round|weekend|time out)\b"
    r"|\bprevious\b|(?<!\bon )\bboxing day\b|\bever since\b|\bthe (?:week|season|year) (?:before|prior)"
)
_SEASON = re.compile(r"\b(?:19|20)\d\d ?[-–/] ?(?:20)?\d\d\b(?! ?[-–/] ?\d)")
_YEAR = re.compile(r"\b(?:in|since|of|during|the|s) (?:the )?(?:\w+ )?((?:19|20)\d\d)\b|^((?:19|20)\d\d) s")
_IN_MONTH = re.compile(r"\b(?:in|since|during) (?:early |late |mid )?(" + "|".join(sorted(_W["months"])) + r")\b")
_NAMES = "|".join(sorted(_W["months"]))
_ON_DAY = re.compile(rf"\bon (?:({_NAMES}) (\d\d?)|(\d\d?)(?: of)? ({_NAMES}))\b")
_MONTHS = {date(2000, number, 1).strftime("%B").lower(): number for number in range(1, 13)}


def of_another_day(words: Sequence[str]) -> bool:
    """Whether lower-case words place what they tell on another day: "in the last round", "a fortnight ago"."""
    said = " ".join(words)
    if not _W["long_ago"].isdisjoint(words) and _LONG_AGO.search(said):  # few words are: the search is slow
        return True
    return ("19" in said or "20" in said) and bool(_SEASON.search(said))


def _pluperfect(before: Sequence[str]) -> bool:
    """Whether a result lies before the time of the story: "they had lost 2-0 to", but "after they had won 2-0"."""
    return "had" in before[-3:] and not {"after", "once", "when"} & set(before)


def _earlier_today(words: Sequence[str]) -> bool:
    """Whether a match was played earlier on the day told of: "earlier Sunday", "had earlier drawn 0-0 at Hull"."""
    for k, low in enumerate(words):
        if low == "earlier":
            after = words[k + 1] if k + 1 < len(words) else "."
            return after in _OF_THE_DAY or words[k - 1 : k] == ["had"] or words[k + 1 : k + 4] == ["in", "the", "day"]
    return False


_OF_THE_DAY = frozenset(["on", "today", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])


def _dated(words: Sequence[str], published_on: date | None) -> bool:
    """Whether words place a result in a year, a month or a day that is not about that of publication."""
    said = " ".join(words).replace("boxing day", "26 december")
    in_a_year, in_a_month = "19" in said or "20" in said, not _W["months"].isdisjoint(words) or "26 d" in said
    if not (in_a_year or in_a_month):
        return False
    years = [int(found[1] or found[2]) for found in _YEAR.finditer(said)]
    months = [_MONTHS[found[1]] for found in _IN_MONTH.finditer(said)]
    if published_on is None:
        return bool(re.search(r"\b(?:in|since) (?:19|20)\d\d\b", said) or months)
    days = [(_MONTHS[found[1] or found[4]], int(found[2] or found[3])) for found in _ON_DAY.finditer(said)]
    return (
        any(year < published_on.year for year in years)
        or any(month != published_on.month for month in months)
        or any(abs(31 * (month - published_on.month) + day - published_on.day) > FRESH for month, day in days)
    )
