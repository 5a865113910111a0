"""What stands for a side in a sentence: a team's name, the hosts and the visitors, a manager's men.

Belongs here: finding them, and whether one attacks or yields. Does not belong here: which team a name means
(shared_names.py), who plays for it (sides.py).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from orchestration.football.grammar.clauses import aside_closes
from orchestration.football.grammar.parts_of_speech import is_one_where_no_side_is
from orchestration.football.grammar.scene import Scene, TeamAt, by_place
from orchestration.football.names.names import ROLES
from orchestration.football.words.beside import read_beside, which_holds
from orchestration.football.words.lexicon import word_lists

_W = word_lists("side_words")
_MOVES = word_lists("move_words")
_NAMES = word_lists("name_words")
_TELLS = word_lists("result_words")
HOME, AWAY = ("@home",), ("@away",)


@dataclass(slots=True)
class Party:
    """Words ``first..end`` stand for a side: for one of the teams ``ids``, for the home or the away side (``HOME``,
    ``AWAY``), or for that of the person ``manager``. ``head``: the first word with its article."""

    first: int
    end: int
    ids: tuple[str, ...]
    manager: int | None = None

    def head(self, scene: Scene) -> int:
        return self.first - (scene.prose.lows[self.first - 1] in _W["determiners"])


def parties_of(scene: Scene) -> dict[int, list[Party]]:
    """The parties of each sentence that has any, in the order of the text."""
    lows, owns = scene.prose.lows, scene.prose.owns
    found = [
        Party(t.first, t.end, t.ids)
        for t in scene.teams
        if scene.kinds[t.first] == "T" and (t.form != "demonym" or _is_people(scene, t))
    ]
    for k in scene.prose.places(_W["hosts"]):
        if side := hosts_or_visitors(lows, k):
            found.append(Party(k, k + 1 + (lows[k] not in _W["alone"]), side))
    for m in scene.people.mentions:
        if scene.kinds[m.first] == "P" and owns[m.end - 1] and lows[m.end : m.end + 1] and lows[m.end] in _W["troops"]:
            found.append(Party(m.first, m.end + 1, (), m.person))
    by_sentence: dict[int, list[Party]] = defaultdict(list)
    for party in sorted([*found, *(Party(k, k + 1, ()) for k in scene.prose.places(_THEY))], key=by_place):
        s = scene.prose.sentence[party.first]
        if party.end - party.first == 1 and lows[party.first] in _THEY:
            meant = _meant(scene, party.first, by_sentence[s], by_sentence.get(s - 1, ()))
            if meant is None:
                continue
            party = Party(party.first, party.end, meant.ids, meant.manager)
        by_sentence[s].append(party)
    return by_sentence


_OF_A_SIDE = _W["of_side"] | _W["followers"]
HOSTS_OR_VISITORS = _W["hosts"]


def hosts_or_visitors(lows: Sequence[str], k: int) -> tuple[str, ...] | None:
    """``HOME`` or ``AWAY`` where word ``k`` begins what is called either: "hosts", "guests", "home side"."""
    if lows[k] not in _W["hosts"] or not (lows[k] in _W["alone"] or "".join(lows[k + 1 : k + 2]) in _OF_A_SIDE):
        return None
    return HOME if lows[k] in _W["at_home"] else AWAY


_THEY = ("they", "them", "their")


def _meant(scene: Scene, at: int, here: Sequence[Party], before: Sequence[Party]) -> Party | None:
    """The side that "they" at a word are: the first in the sentence, or else the subject of the one before."""
    for party in here:
        if scene.prose.lows[party.end] not in ROLES:  # not "the Italy forward …"
            return party
    lows, s = scene.prose.lows, scene.prose.sentence_of(at)
    if not _W["called_a_side"].isdisjoint(lows[scene.prose.sentences[s][0] : at]):
        return None  # "Kane's brace had the League Two side dreaming, the striker putting them ahead"
    first = scene.prose.sentences[s - 1][0]
    led = (p for p in before if is_subject(scene, p, first) or (p.head(scene) == first and lows[p.end] in _LEADS))
    return next(led, None)


_LEADS = ("manager", "boss", "coach")  # who speaks of his side: "The Eibar coach waved. … gave them the lead"


def _is_people(scene: Scene, t: TeamAt) -> bool:
    """Whether a demonym stands for the team itself: "to send the Dutch through"."""
    lows = scene.prose.lows
    return lows[t.first - 1] == "the" and t.end < len(lows) and lows[t.end] in _W["after_a_people"]


def is_owner(scene: Scene, party: Party) -> bool:
    """Whether what follows a party's words is its own: "Everton's lead", "their lead"."""
    return scene.prose.owns[party.end - 1] or scene.prose.lows[party.first] == "their"


def is_subject(scene: Scene, party: Party, first: int) -> bool:
    """Whether a party is the subject of a clause in the sentence from word ``first``."""
    lows = scene.prose.lows
    ahead = lows[party.end] if party.end < len(lows) else "."
    if is_owner(scene, party) or ahead[:1].isdigit() or lows[party.end - 1] in _W["followers"]:
        return False
    head = party.head(scene)
    if head > first and lows[head - 1] == "with" and not ahead.endswith(("ing", "ed")):  # "a draw with Chelsea"
        return False
    if lows[head - 1] in _W["former"] and head > first:  # "former Wrexham trainee Scott Spencer"
        return False
    if ahead in _NAMES["team_things"] or ahead in ROLES:  # "the Arsenal defence", "Arsenal striker Kane"
        return False
    opens = head - first <= 1 or lows[head - 1] in _NAMES["opens_clause"]
    return opens or scene.past_time(first) == head  # "On 20 minutes Leeds won a corner"


def aside(tail: Sequence[str]) -> int:
    """How many words of a tail that begins with a comma are said beside it: ", who won on Sunday, were behind"."""
    closes = None if tail[1:2] in _LISTS else aside_closes(tail, 0, _LONGEST)
    return 0 if closes is None else closes + 1


_LISTS = ([","], ["and"])
_LONGEST = 30  # words of an aside


def does(tail: Sequence[str]) -> int:
    """1 where a side that is a clause's subject attacks in it, -1 where it yields, 0 where it fails to do either, from
    the words after it, the first of which data/side_acts.csv says so; what is told beside it is passed over: "Leeds,
    who won on Sunday, were behind"."""
    start = aside(tail) if tail[:1] == [","] else 0
    beside = tail[1:2] in _RELATIVE or "".join(tail[1:2]).endswith("ing")
    undone = _MOVES["passive"].issuperset(tail[start : start + 1])  # "Leeds, without Kane, were undone"
    if not (beside or undone):
        start = 0
    for k in range(start, min(start + 6, len(tail))):
        rows = _ACTS.get(("", tail[k]))
        row = which_holds(rows, (), tail, 0, k, k + 1, len(tail)) if rows else None
        if row and row.says:
            return int(row.says)
    return 1


_ACTS = read_beside("side_acts")
_RELATIVE = (["who"], ["which"], ["whose"])


def is_ill_given(lows: Sequence[str], end: int) -> bool:
    """Whether what a side that ends at word ``end`` is given or put on is no good: "gave Leeds a mountain to climb",
    "put Leeds on the back foot", "sent Leeds to defeat"; not "gave Leeds victory after a scare"."""
    words = lows[end : end + _GIFT]
    ill = next((k for k, word in enumerate(words) if word in _W["ill_gifts"]), None)
    if ill is None or (words[ill] == "foot" and words[ill - 1] != "back"):  # "gave Leeds a foot in the final"
        return False
    if not _W["good_of_a_side"].isdisjoint(words[ill + 1 : ill + 2]):  # "gave Leeds a shock lead"
        return False
    given = words[words[0] in _INTO : ill]
    return _W["breaks"].isdisjoint(given) and _W["no_gift"].isdisjoint(given)


_GIFT = 5  # words
_INTO = frozenset(("in", "under"))  # "put Leeds under pressure"


def is_a_people(scene: Scene, t: TeamAt) -> bool:
    """Whether a demonym names the team itself: "the Dutch won", "beat the Hungarians"; not "the Dutch champions", "the
    Germans' run", "Scots midfielder"."""
    lows, kinds = scene.prose.lows, scene.kinds
    if scene.prose.owns[t.end - 1] or lows[t.first - 1] not in ("the", "ten-man", "10-man") or t.end >= len(lows):
        return False
    if is_one_where_no_side_is(scene, t.first):  # "the Portuguese beat Hart"
        return False
    after = lows[t.end]
    if kinds[t.end] == "#" or after in _AFTER_A_PEOPLE or after in _RESULTS:
        return True
    return lows[t.first].endswith("ns") and not kinds[t.end] and after not in ROLES


_AFTER_A_PEOPLE = frozenset(
    (*".,;:", "to", "in", "by", "with", "at", "after", "who", "were", "have", "had", "and", "a")
)
_RESULTS = frozenset(w for name in ("beat_verbs", "win_verbs", "lose_verbs", "draw_words") for w in _TELLS[name])
