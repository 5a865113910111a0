"""Which team a clause speaks of: its subject, who has the good of it, whom "they" are.

Belongs here: the team that does what a word says. Does not belong here: the person who does (actors.py), and what
stands for a side (parties.py).
"""

from __future__ import annotations

from orchestration.football.grammar.governed_names import FILLERS
from orchestration.football.grammar.parties import HOSTS_OR_VISITORS, does, hosts_or_visitors, is_ill_given
from orchestration.football.grammar.scene import Scene, TeamAt
from orchestration.football.grammar.syntax import Sentence
from orchestration.football.names.names import ROLES
from orchestration.football.results.object_teams import is_bested, is_left
from orchestration.football.words.lexicon import word_lists

_W = word_lists("goal_words")
_DEFENDED = word_lists("move_words")["defended"]


def last_team(scene: Scene, at: int, first: int) -> tuple[str, ...] | None:
    """The team named last before a word: who "they" are."""
    kinds = scene.kinds
    k = next(
        (k for k in range(at - 1, first - 1, -1) if kinds[k] == "T" and scene.teams[scene.refs[k]].form != "demonym"),
        None,
    )
    return scene.teams[scene.refs[k]].ids if k is not None else None


def team_of_clause(scene: Scene, at: int, first: int) -> tuple[str, ...] | None:
    """The team that "they" are behind a result: who won or lost it, not whom they met: "Leeds beat Hull 2-0, Kane
    giving them the lead"."""
    kinds, lows = scene.kinds, scene.prose.lows
    met = None
    for k in range(at - 1, first - 1, -1):
        if kinds[k] == "T" and scene.teams[scene.refs[k]].form != "demonym":
            t = scene.teams[scene.refs[k]]
            if lows[t.first - 1 - (lows[t.first - 1] == "the")] not in _MET:
                return t.ids
            met = met or t.ids
    return met


_MET = word_lists("result_words")["beat_verbs"] | {"over", "against", "past", "at", "to", "with", "by"}


def team_after(scene: Scene, at: int, end: int) -> tuple[str, ...] | None:
    """The team that has the good of what went before: "… gave Lyon a 4-2 win", "equalised for Rostov"."""
    lows, kinds = scene.prose.lows, scene.kinds
    for k in range(at, min(end, at + 16)):
        if lows[k] in ("but", "although", "despite", "while", ";") or (kinds[k] == "P" and lows[k - 1] in _OTHERS):
            return None
        if lows[k] == "either" and lows[k + 1 : k + 3] == ["side", "of"] and "P" in kinds[k + 3 : k + 7]:
            return None  # "scored either side of Alli's goal for Spurs"
        if kinds[k] == "T" and k > at:
            t = scene.teams[scene.refs[k]]
            if kinds[t.end : t.end + 1] == ["P"] or not ROLES.isdisjoint(lows[t.end : t.end + 1]):
                continue  # "giving Spurs keeper Hart no chance"
            j = k - 1
            while j > at and (lows[j] in ("the", "a", "-", "lowly") or "-" in lows[j] or lows[j] in FILLERS):
                j -= 1
            before = lows[j:k]
            if before == ["as"] and does(lows[t.end : end]) < 0:  # "scored twice as Iran rarely threatened"
                return None
            if lows[t.end : t.end + 1] == ["and"] and kinds[t.end + 1 : t.end + 2] == ["T"]:  # "as Spurs and Hull drew"
                return None
            if (
                before
                and before[0] in _W["benefits"]
                and (t.form != "demonym" or _are_favoured(scene, t))
                and not scene.prose.owns[t.end - 1]
            ):
                worse = _comes_off_worse(lows, t.end, end) if before[0] == "as" else is_ill_given(lows, t.end)
                return None if worse else t.ids
            if before and before[0] in ("over", "against", "at", "past", "to", "with"):
                return None
        if lows[k] in HOSTS_OR_VISITORS and lows[k - 2] in _W["benefits"] and (side := hosts_or_visitors(lows, k)):
            return side
    return None


def _are_favoured(scene: Scene, t: TeamAt) -> bool:
    """Whether a people stands for its team, which has the good of it: "for the Danes"; not "for the Danish striker"."""
    lows = scene.prose.lows
    people = lows[t.end - 1].endswith("s") and scene.kinds[t.end : t.end + 1] != ["P"]
    return people and lows[t.first - 2 : t.first] == ["for", "the"]


_OTHERS = _W["soft"] | {"before"}  # after these, somebody else acts


def _comes_off_worse(lows: list[str], at: int, end: int) -> bool:
    """Whether what a team did, told from word ``at``, is no good of its own: "as Spurs lost", "as Spurs were held"; not
    "as Spurs held on", "as Spurs hammered Leeds"."""
    words = lows[at : min(end, at + 5)]
    loses = not _W["comes_off_worse"].isdisjoint(words)
    loses = loses or (not _W["worsted"].isdisjoint(words) and not _W["was"].isdisjoint(words))
    return loses and _W["survives"].isdisjoint(words)


def team_before(scene: Scene, i: int, first: int, actor_at: tuple[int, int] | None) -> tuple[str, ...] | None:
    """The team that is the subject of what word ``i`` says; none where a person stands between."""
    kinds, lows, owns = scene.kinds, scene.prose.lows, scene.prose.owns
    for k in range(i - 1, max(first, actor_at[1] if actor_at else first, i - _TEAM_BEFORE) - 1, -1):
        if kinds[k] == "T":
            t = scene.teams[scene.refs[k]]
            if lows[t.end : t.end + 2] == [",", "who"] and t.end < i:  # "a draw against Toluca, who had led"
                return t.ids
            if (
                owns[t.end - 1]
                or lows[t.end] in ROLES
                or lows[t.end] in _DEFENDED  # "fooled the Leeds defence to score"
                or is_left(scene, t.first, first)
                or lows[t.first - 2 : t.first] in _OF_OLD
                or lows[t.end] in ("man", "woman")  # "the former Leeds man", but "the ten men"
                or (lows[t.end] in _W["pitch"] and lows[t.first - 2 : t.first] in _IN_THE)  # "in the Leeds half"
                or (k > first and _before_a_team(scene, t.first) in _W["before_an_object_team"])
                or is_bested(lows, t)
            ):
                continue
            return t.ids
        if lows[k] == "only" and lows[k + 1] == "for":  # "…, only for Kane to level"
            return None
        if lows[k] == "until" and kinds[k + 1] == "P":  # "Spurs led until Kane levelled, converting a penalty"
            return None
        if owns[k]:
            continue  # "Kane restored the visitors' advantage and …"
        if lows[k] in HOSTS_OR_VISITORS and lows[k + 1] not in _DEFENDED and (side := hosts_or_visitors(lows, k)):
            return side
    return None


def acting_team(sentence: Sentence, i: int, actor_at: tuple[int, int] | None = None) -> tuple[str, ...] | None:
    """The team that does what word ``i`` says: the subject there, "Spurs stunned Leeds and took the lead"; else the one
    named last before it, behind who is named at ``actor_at``."""
    nearest = team_before(sentence.scene, i, sentence.first, actor_at)
    return nearest and (team_of_subject(sentence, i) or nearest)


def team_of_subject(sentence: Sentence, i: int) -> tuple[str, ...] | None:
    """The team that is the subject of word ``i`` by grammar; None where somebody else is, or more is told of a team
    behind the subject: "Spurs drew with Leeds, who took the lead"."""
    subject, scene, lows = sentence.subject_at(i), sentence.scene, sentence.scene.prose.lows
    if subject is None or subject.kind != "team" or (subject.first > i and not lows[i].endswith("ing")):
        return None  # nor of a noun that opens the sentence: "An equaliser at Hull let Leeds through"
    if not _ANOTHER_ACTS.isdisjoint(lows[subject.end : i]) or scene.kinds[subject.end] == "#":  # "Spurs 1-1 Leeds: …"
        return None
    for k in range(subject.first, subject.end):
        if scene.kinds[k] == "T":
            return scene.teams[scene.refs[k]].ids
        if lows[k] in HOSTS_OR_VISITORS and (side := hosts_or_visitors(lows, k)):
            return side
    return None


_ANOTHER_ACTS = {"who", "invited", "enabled"} | word_lists("grammar_words")["lets"]  # "Leeds allowed Hull to lead"


_OF_OLD = (["born", "in"], ["who", "left"], ["having", "left"])  # "Fernandes, born in Brazil, levelled"
_TEAM_BEFORE = 60  # words at most between a team and what is said of it
_IN_THE = (["in", "the"], ["into", "the"], ["inside", "the"])


def _before_a_team(scene: Scene, at: int) -> str:
    """The word before a team's name at ``at`` and what belittles the team: "overcoming a short-handed Dallas"."""
    lows = scene.prose.lows
    k = at - 1
    while k > 0 and (lows[k] in ("a", "the", "lowly") or "-" in lows[k]):
        k -= 1
    return lows[k] if k >= 0 else ""


def they(scene: Scene, i: int, s: int) -> tuple[str, ...] | None:
    """The team that "they" before word ``i`` are: named last in the sentence, else who turned the last sentence ("Kane
    gave Spurs the lead, yet Leeds hit back. They …"), else its first."""
    lows, kinds = scene.prose.lows, scene.kinds
    first = scene.prose.sentences[s][0]
    k = next((k for k in range(i - 1, first - 1, -1) if lows[k] == "they"), None)
    if k is None or any(kinds[j] == "P" or lows[j] == "who" for j in range(k, i)):
        return None  # "they faced the holders, who took the lead"
    found = last_team(scene, k, first)
    if found is not None or s == 0:
        return found
    p_first, p_end = scene.prose.sentences[s - 1]
    named = [j for j in range(p_first, p_end) if kinds[j] == "T" and scene.teams[scene.refs[j]].form != "demonym"]
    turns = (j for j in reversed(named) if _before_a_team(scene, j) in _TURNS and does(lows[j + 1 : p_end]) > 0)
    at = next(turns, named[0] if named else None)
    return scene.teams[scene.refs[at]].ids if at is not None else None


_TURNS = ("but", "yet", "before")
