"""Several goals that a verb of getting gives somebody: "bagged a couple", "contributed three of the goals", "getting
all four", "led the way with a four-goal haul".

Belongs here: how many they are, and whose. Does not belong here: one goal, and a "scored" as any other verb
(goal_verbs.py), goals told by their nouns alone (goal_nouns.py).
"""

from __future__ import annotations

from collections.abc import Sequence

from orchestration.football.actors import Actor, actor_of, with_partners
from orchestration.football.goal_words import COUNTS
from orchestration.football.lexicon import word_lists
from orchestration.football.misses import tells_no_goal
from orchestration.football.other_days import is_of_a_season, is_of_many_matches
from orchestration.football.scene import Scene
from orchestration.football.sentences import FIGURES
from orchestration.football.syntax import Sentence
from orchestration.football.told import Told

_W = word_lists("goal_words")
_G = word_lists("grammar_words")


def with_hauls(sentence: Sentence, told: list[Told]) -> list[Told]:
    """What a sentence tells, each haul at its full count."""
    lows = sentence.scene.prose.lows
    for i in range(sentence.first, sentence.end):
        if lows[i] in GETS and not sentence.scene.kinds[i] and (haul := _haul(sentence, i)) is not None:
            told = _counted(told, *haul)
    return told


def _haul(sentence: Sentence, i: int) -> tuple[list[Told], int] | None:
    """The tellings of what somebody gets at word ``i``, each of one player's goals, and where its words end."""
    scene, lows, first, end = sentence.scene, sentence.scene.prose.lows, sentence.first, sentence.end
    many = _how_many(scene, i + 1 + 3 * (lows[i + 1 : i + 4] == _THE_WAY), end, lows[i])
    if many is None or not _UNTOLD.isdisjoint(lows[i - 1 : i]):
        return None
    count, stop = many
    if tells_no_goal(scene, i, first, end) or is_of_many_matches(lows, i, end) or is_of_a_season(lows[i + 1 : end]):
        return None
    k = i
    while k > first + 1 and (lows[k - 1] in _W["of_several"] or lows[k - 1].endswith("ly")):
        k -= 1
    actor = actor_of(sentence, i)
    if scene.kinds[k - 1] == "P" and k > first:
        m = scene.people.mentions[scene.refs[k - 1]]
        if scene.prose.owns[m.end - 1]:
            return None
        actor = Actor(m.person, (m.first, m.end))
    if actor.pronoun or actor.person is None:
        return None
    one = Told(i, sentence.number, 2.5, actor.person, actor.at, count=count, sources=[lows[i]])
    told = with_partners(scene, [one], i, first)
    each = lows[stop - 1].endswith("s") or not _EACH.isdisjoint(lows[k:i] + lows[stop : stop + 1])
    return (told, stop) if len(told) == 1 or each else None


def _counted(told: list[Told], hauls: Sequence[Told], stop: int) -> list[Told]:
    """What is ``told``, with ``hauls`` where it has fewer of those goals; they end before word ``stop``."""
    for haul in hauls:
        same = [t for t in told if hauls[0].at - 1 <= t.at < stop and t.person in (None, haul.person)]
        if sum(t.count for t in same if t.person is not None) < haul.count:
            told = [t for t in told if all(t is not u for u in same)] + [haul]
    return told


def _how_many(scene: Scene, k: int, end: int, verb: str) -> tuple[int, int] | None:
    """How many goals the words from word ``k`` on say, and where they end: "all four (of the) goals", "two late goals",
    "a quick-fire brace", "a couple", "three"."""
    lows = scene.prose.lows
    if k >= end or scene.kinds[k] == "t":  # "scored four minutes from time"
        return None
    every = lows[k] == "all" and k + 1 < end
    k += every
    word = lows[k]
    number = COUNTS.get(word, 0) if word in _NUMBERS else FIGURES.get(word, int(word) if word in _DIGITS else 0)
    noun = next((j for j in range(k, min(end, k + _NOUN_WITHIN)) if lows[j] in _HAULS or lows[j] in _GOALS), None)
    if noun is not None and any(lows[j] in _PARTS or scene.kinds[j] in ("P", "#") for j in range(k, noun)):
        noun = None
    if number > 1:
        if noun is not None and lows[noun] in _GOALS:
            return number, noun + 1
        return (number, k + 1) if (every or verb in _GETS_SO_MANY) and _ends(scene, k + 1, end) else None
    if noun is None or (lows[k] not in _G["articles"] and not lows[noun].endswith("s")):
        return None
    behind = noun + 1 + 2 * (lows[noun + 1 : noun + 3] == ["of", "goals"])
    if lows[noun] == "haul":
        number = next((FIGURES.get(w.removesuffix("-goal"), 0) for w in lows[k:noun] if w.endswith("-goal")), 0)
    else:
        number = COUNTS.get(lows[noun], 2)
    return (number, behind) if number > 1 and lows[noun] not in _GOALS and _ends(scene, behind, end) else None


def _ends(scene: Scene, k: int, end: int) -> bool:
    """Whether what somebody got is told before word ``k``: "(got two) in the second half"; not "(two) posts"."""
    if k >= end:
        return True
    low = scene.prose.lows[k]
    return not low.isalpha() or low in _BEHIND or scene.kinds[k] == "t"


_NUMBERS = ("both", "two", "three", "four", "five")
_DIGITS = ("2", "3", "4", "5")
_HAULS = _W["hauls"] | {f"{haul}s" for haul in _W["hauls"]} | {"pair", "couple", "haul"}
_GOALS = frozenset(("goals",))
_THE_WAY = ["the", "way", "with"]
GETS = _W["gets_goals"]
_GETS_SO_MANY = _W["gets_so_many"]
_EACH = frozenset(("each", "both", "apiece", "all"))
_UNTOLD = frozenset(("has", "have", "having", "not", "to"))
_NOUN_WITHIN = 6  # words
_PARTS = _G["openers"] | (_G["prepositions"] - {"of"}) | _G["auxiliaries"]
_BEHIND = (_G["prepositions"] - {"of"}) | _G["openers"] | {"apiece", "each", "late", "early", "to", "apart"}
