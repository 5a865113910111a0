"""Several goals that a verb of getting gives somebody: "bagged a couple", "contributed three of the goals", "getting
all four", "led the way with a four-goal haul".

Belongs here: how many they are, and whose. Does not belong here: one goal, and a "scored" as any other verb
(goal_verbs.py), goals told by their nouns alone (goal_nouns.py).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from orchestration.football.acts.actors import Actor, actor_of
from orchestration.football.acts.goalkeepers import keepers
from orchestration.football.acts.misses import tells_no_goal
from orchestration.football.acts.other_days import MOST_IN_A_MATCH, figure, is_of_a_season, is_of_many_matches
from orchestration.football.goals.no_goal_nouns import is_no_goal
from orchestration.football.grammar.scene import Scene
from orchestration.football.grammar.syntax import Sentence
from orchestration.football.tellings.listed_names import with_partners
from orchestration.football.tellings.told import Told
from orchestration.football.words.goal_words import COUNTS
from orchestration.football.words.lexicon import word_lists
from orchestration.football.words.sentences import FIGURES

_W = word_lists("goal_words")
_G = word_lists("grammar_words")


def with_hauls(sentence: Sentence, told: list[Told]) -> list[Told]:
    """What a sentence tells, each haul at its full count."""
    scene, lows = sentence.scene, sentence.scene.prose.lows
    gets = [i for i in range(sentence.first, sentence.end) if lows[i] in GETS and not scene.kinds[i]]
    hauls = [haul for i in gets if (haul := _haul(sentence, i)) is not None]
    return _counted(told, hauls) if hauls else told


def _haul(sentence: Sentence, i: int) -> tuple[list[Told], int] | None:
    """The tellings of what somebody gets at word ``i``, each of one player's goals, and where its words end."""
    scene, lows, first, end = sentence.scene, sentence.scene.prose.lows, sentence.first, sentence.end
    behind = i + 1
    if lows[i] in _W["leads_the_way"]:
        if lows[behind : behind + len(_THE_WAY)] != _THE_WAY:
            return None
        behind += len(_THE_WAY)
    many = _how_many(sentence, behind, lows[i])
    if many is None:
        return None
    count, stop = many
    k = i
    while k > first + 1 and (lows[k - 1] in _W["of_several"] or lows[k - 1].endswith(("ly", "well"))):
        k -= 1
    if not _W["untold"].isdisjoint(lows[max(first, k - 1) : i]) or not _W["practice"].isdisjoint(lows[i : stop + 3]):
        return None
    if tells_no_goal(scene, i, first, end) or is_of_many_matches(lows, i, end) or is_of_a_season(lows[i + 1 : end]):
        return None
    actor = actor_of(sentence, i)
    if scene.kinds[k - 1] == "P" and k > first:
        m = scene.people.mentions[scene.refs[k - 1]]
        if scene.prose.owns[m.end - 1] or lows[m.first - 1] == "see":  # "would love to see Kane bag a brace"
            return None
        actor = Actor(m.person, (m.first, m.end))
    if actor.pronoun or actor.person is None or actor.person in keepers(scene):
        return None
    one = Told(i, sentence.number, 2.5, actor.person, actor.at, count=count, sources=[lows[i]])
    told = with_partners(scene, [one], i, first)
    each = lows[stop - 1].endswith("s") or not _W["of_each"].isdisjoint(lows[k:i] + lows[stop : stop + 1])
    return (told, stop) if len(told) == 1 or each else None


def _counted(told: list[Told], hauls: Sequence[tuple[list[Told], int]]) -> list[Told]:
    """What is ``told``, with ``hauls`` where it has fewer of those goals, each with where its words end."""
    beside = defaultdict[int, list[Told]](list)  # the tellings of each word
    for t in told:
        beside[t.at].append(t)
    more = list[Told]()
    gone = set[int]()
    for of_each, stop in hauls:
        for haul in of_each:
            near = [t for at in range(of_each[0].at - 1, stop) for t in beside.get(at, ()) if id(t) not in gone]
            same = [t for t in near if t.person in (None, haul.person)]
            if sum(t.count for t in same if t.person is not None) < haul.count:
                gone.update(map(id, same))
                more.append(haul)
                beside[haul.at].append(haul)
    return [t for t in told + more if id(t) not in gone]


def _how_many(sentence: Sentence, k: int, verb: str) -> tuple[int, int] | None:
    """How many goals the words from word ``k`` on say, and where they end: "all four (of the) goals", "two late goals",
    "a quick-fire brace", "a couple", "three"."""
    scene, lows, end = sentence.scene, sentence.scene.prose.lows, sentence.end
    if k >= end or scene.kinds[k] == "t":  # "scored four minutes from time"
        return None
    every = lows[k] == "all" and k + 1 < end
    k += every
    number = COUNTS["both"] if lows[k] == "both" else figure(lows[k])
    noun = next((j for j in range(k, min(end, k + _NOUN_WITHIN)) if lows[j] in _HAULS or lows[j] == "goals"), None)
    if noun is not None and any(lows[j] in _PARTS or scene.kinds[j] in ("P", "#") for j in range(k, noun)):
        noun = None
    if noun is not None and is_no_goal(sentence, noun, lows[noun]):
        return None
    if 1 < number <= MOST_IN_A_MATCH:
        if noun is not None and lows[noun] == "goals":
            of_a_team = verb not in _W["provides"] or lows[noun - 2 : noun] == ["of", "the"]
            return (number, noun + 1) if of_a_team else None  # not "provided two goals with his crosses"
        return (number, k + 1) if (every or verb in _W["gets_so_many"]) and _is_all(scene, k + 1, end, verb) else None
    if noun is None or (lows[k] not in _G["articles"] and not lows[noun].endswith("s")) or lows[noun] == "goals":
        return None
    if lows[noun] in _W["some"]:
        another = lows[noun + 1 : noun + 3] == [",", "and"] and scene.kinds[noun + 3 : noun + 4] == ["P"]
        alone = verb in _W["gets_so_many"] and (another or _is_all(scene, noun + 1, end, verb))
        return (COUNTS["pair"], noun + 1) if alone else None
    if lows[noun] == "haul":
        number = next((FIGURES.get(w.removesuffix("-goal"), 0) for w in lows[k:noun] if w.endswith("-goal")), 0)
    else:
        number = COUNTS[lows[noun]]
    return (number, noun + 1) if number > 1 and _ends(scene, noun + 1, end) else None


def _is_all(scene: Scene, k: int, end: int, verb: str) -> bool:
    """Whether what somebody got is told before word ``k``, and were goals: "(got two) in the second half", "… each", "…
    for Spurs"; not "… on target", "… for dissent", "…, both saved"."""
    lows, kinds = scene.prose.lows, scene.kinds
    if verb not in _W["gets_anything"]:
        return _ends(scene, k, end)
    if k >= end or (k == end - 1 and not lows[k].isalnum()):
        return True
    if kinds[k] == "t" or (lows[k] in _STRETCHES and "minutes" in lows[k + 1 : k + _STRETCH]):
        return True
    for_whom = k + 1 + (lows[k + 1 : k + 2] == ["the"])
    return lows[k] in _W["of_each"] or (lows[k] in _SIDES and kinds[for_whom : for_whom + 1] == ["T"])


def _ends(scene: Scene, k: int, end: int) -> bool:
    """Whether a haul is told before word ``k``: "(a brace) in the second half"; not "(a hat-trick) chance"."""
    if k >= end:
        return True
    low = scene.prose.lows[k]
    return not low.isalpha() or low in _PARTS or low in _W["behind_hauls"] or scene.kinds[k] == "t"


GETS = _W["gets_goals"]
_HAULS = _W["hauls"] | {f"{haul}s" for haul in _W["hauls"]} | _W["some"] | {"haul"}
_THE_WAY = ["the", "way", "with"]
_NOUN_WITHIN = 6  # words
_SIDES = ("for", "against")
_STRETCHES = word_lists("spell_words")["in"]
_STRETCH = 5  # words of one at most: "in nine first-half minutes"
_PARTS = _G["openers"] | (_G["prepositions"] - {"of"}) | _G["auxiliaries"]
