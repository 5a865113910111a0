"""Goalkeepers: who keeps goal, and how one is beaten.

Belongs here: the keepers of a text, and whether a ball gets past one. Does not belong here: saves (misses.py), and
which side a keeper is on (play.py, sides.py).
"""

from __future__ import annotations

from collections.abc import Sequence

from orchestration.football.acts.actors import Actor, actor_of
from orchestration.football.acts.misses import tells_no_goal
from orchestration.football.grammar.parts_of_speech import ITS
from orchestration.football.grammar.scene import Scene
from orchestration.football.grammar.syntax import Sentence
from orchestration.football.names.names import Name
from orchestration.football.tellings.told import Told
from orchestration.football.words.lexicon import word_lists

_W = word_lists("goal_words")


def keepers(scene: Scene) -> set[int]:
    """The people that the text calls goalkeepers, or tells saves of."""
    if scene.keepers is None:
        lows, found = scene.prose.lows, set()
        for m in scene.people.mentions:
            before = lows[m.first - 1] if m.first else ""
            called = before in _W["keeper"] or not _W["stranded"].isdisjoint(lows[max(0, m.first - 2) : m.first])
            saved = before == "by" and not _W["kept_out"].isdisjoint(lows[max(0, m.first - 4) : m.first])
            saves = not _W["keeps_goal"].isdisjoint(lows[m.end : m.end + 3])  # behind few names
            if called or saved or (saves and _saves(scene, m)):
                found.add(m.person)
        scene.keepers = found
    return scene.keepers


def _saves(scene: Scene, m: Name) -> bool:
    """Whether it is who is named before a save that makes it: "Hart saved", "Hart brilliantly parried"; not "Kane's
    shot was saved", "Kane saw one saved"."""
    behind = scene.prose.lows[m.end : m.end + 3]
    k = next(k for k, w in enumerate(behind) if w in _W["keeps_goal"])
    return not scene.prose.owns[m.end - 1] and _SUFFERS.isdisjoint(behind[:k])


_SUFFERS = _W["be"] | {"had", "has", "saw", "sees"}


def bar_keepers(scene: Scene, told: Sequence[Told]) -> None:
    """Takes goals from who is known for a goalkeeper: his are from the spot or into his own net, or somewhere told
    outright, "goalkeeper Hart headed the winner"; what else is told of him is another's."""
    lows = scene.prose.lows
    owns = scene.prose.owns
    parried = {k for k in scene.prose.places(_W["parries"]) if not scene.kinds[k] and lows[k - 1] not in _W["be"]}
    known = {
        m.person
        for m in scene.people.mentions
        if (m.first and lows[m.first - 1] in _W["keeper"])
        or not (owns[m.end - 1] or parried.isdisjoint(range(m.end, m.end + 3)))  # not "Kane's shot was parried"
    }
    if known.isdisjoint([t.person for t in told]):
        return
    named = [(t.person, t.name_at[0]) for t in told if t.name_at is not None and t.name_at[1] <= t.at]
    known -= {person for person, at in named if at and lows[at - 1] in _W["keeper"]}
    for t in told:
        if t.person in known and not (t.penalty or t.own_goal):
            t.weight -= 2.5


def passes_the_keeper(scene: Scene, i: int, k: int, end: int) -> bool:
    """Whether a "past", "beyond", "under", "over" at ``k`` leads past a keeper or whoever guards the goal; whom
    somebody turns or sweeps past must be a keeper."""
    lows, kinds = scene.prose.lows, scene.kinds
    stop = next(
        (j for j in range(k + 1, min(k + 6, end)) if lows[j] in _W["hard"] or lows[j] in (",", "and", "when", "as")),
        min(k + 6, end),
    )
    ahead = lows[k + 1 : stop]
    if lows[k] == "under" and not _W["challenges"].isdisjoint(ahead):  # "went down under a challenge from Kane"
        return False
    if lows[k - 1] in ("just", "inches", "close", "run", "ran", "gone", "burst", "sped", "surged") or ahead[:1] == [
        "by"
    ]:
        return False
    if not _W["keeper"].isdisjoint(ahead) or not _W["parts_of_a_keeper"].isdisjoint(ahead):
        return True
    if ahead[:1] == ["him"] and lows[k] in ("past", "beyond"):  # "rolled it past him", not "knocked it past him"
        if _OF_A_BALL.isdisjoint(lows[i + 1 : k]) or (
            lows[k + 2 : k + 3] == ["and"] and not _GOES_ON.isdisjoint(lows[k + 3 : k + 4])
        ):
            return False
        if lows[k - 1] == "back":  # "punched it to Kane, who poked it back past him"
            return True
        came_out = "out" in lows[scene.prose.sentences[scene.prose.sentence[i]][0] : i]
        ends = k + 2 >= end or lows[k + 2] in (".", "!", ";") or kinds[k + 2] == "t" or lows[k + 2] == "for"
        return lows[i] not in _W["dribbles"] or (came_out and ends)  # "Hart came out and Kane prodded it past him"
    named = next((j for j in range(k + 1, stop) if kinds[j] == "P"), None)
    if named is not None and ("by" in lows[k + 1 : named] or _owns_a_shot(scene, named)):
        return False
    if named is not None and k == i + 1 and lows[i] in _W["runs_past"] and (kinds[i - 1] == "P" or lows[i - 1] in _HE):
        return scene.people.mentions[scene.refs[named]].person in keepers(scene)
    if lows[k] == "over" and lows[k + 1 : k + 2] and lows[k + 1] in _AFTER_A_MISS:
        return False  # "headed over following Kane's cross"
    if lows[k] in ("over", "through", "between"):
        if named is not None and not _GIVES_TO.isdisjoint(lows[k + 1 : named]):
            return False  # "slid the ball through for Kane"
        fells = k == i + 1 and lows[k] == "over" and lows[i] in _W["fells"]  # "bundled over Shane Long"
        return named is not None and named - k <= 3 and not fells
    if lows[k] in ("past", "beyond") and not {"dive", "reach", "grasp", "despairing", "outstretched"}.isdisjoint(ahead):
        return True
    return named is not None


_GOES_ON = _W["runs_on"]  # after a ball that is still his
_OF_A_BALL = frozenset(("it", "ball", "shot"))
_AFTER_A_MISS = frozenset(
    ("after", "before", "following", "from", "with", "under", "at", "on", "despite", "unmarked", "via")
)


def _owns_a_shot(scene: Scene, k: int) -> bool:
    """Whether the name at ``k`` tells whose shot or challenge it is: "turned over Kane's shot", "went down under Alli's
    challenge"."""
    m = scene.people.mentions[scene.refs[k]]
    return scene.prose.owns[m.end - 1] and not _DEEDS.isdisjoint(scene.prose.lows[m.end : m.end + 3])


_DEEDS = _W["shot_noun"] | _W["challenges"] | {"run"}


_GIVES_TO = frozenset(("for", "to"))
_HE = ("he", "she", "who", "and", ",")


def beats_the_keeper(scene: Scene, i: int, end: int) -> bool:
    """Whether "beat" at ``i`` is of a keeper: "beat (Chelsea's) Cech from ten yards", not "beat Alves on the left"."""
    lows, kinds = scene.prose.lows, scene.kinds
    i = _past_who_guards_him(lows, i, end)
    ahead = lows[i + 1 : i + 6]
    keeper = next((k for k in range(i + 1, min(i + 6, end)) if lows[k] in _W["keeper"]), None)
    k = next(k for k in range(i + 1, end + 1) if k == end or kinds[k] != "T")
    if ahead[:1] == ["the"] and "P" in kinds[i + 3 : i + 4] and ahead[1].endswith(("ed", "ing", "less")):
        k = i + 3  # "beat the despairing Hart"
    elif kinds[k : k + 1] == ["T"]:  # "beat City's Hart"
        team = scene.teams[scene.refs[k]]
        k = team.end if scene.prose.owns[team.end - 1] and "P" in kinds[team.end : team.end + 1] else k
    if (kinds[k : k + 1] != ["P"] and keeper is None) or {"offside", "challenge", "trap"} & set(ahead):
        return False
    k = k if kinds[k] == "P" else (keeper or i) + 1
    while k < end and kinds[k] == "P":
        k += 1
    if k >= end or lows[k] in ".,;!–—-" or lows[k] in ("from", "with", "at", "twice") or scene.past_time(k) > k:
        return True
    reaches = lows[k] == "to" and k + 2 < end and lows[k + 1] in ITS and lows[k + 2] not in ("left", "right")
    if reaches or lows[k : k + 2] == ["to", "it"]:  # "beat Hart to a long ball"
        return False
    return lows[k] in _W["after_a_beaten_keeper"] and lows[k + 1 : k + 2] != ["the"]


def _past_who_guards_him(lows: Sequence[str], i: int, end: int) -> int:
    """The word of "beat the offside trap and (then) Cech" or "beat two men and the keeper" before the keeper; else
    ``i``."""
    joint = next((k for k in range(i + 2, min(i + 6, end - 1)) if lows[k] == "and"), i)
    if joint == i or lows[joint - 1] not in _GUARDS:
        return i
    return joint + (lows[joint + 1] == "then")


_GUARDS = _W["defenders"]


def lobs_the_keeper(scene: Scene, i: int, end: int) -> bool:
    """Whether "lobbed" at ``i`` is of a keeper: "chipped the stranded Hart", "lobbed the keeper"."""
    lows, kinds = scene.prose.lows, scene.kinds
    k = i + 1
    while k < min(end, i + 5) and (lows[k] in ITS or lows[k] in _W["fillers"]):
        k += 1
    if k >= end:
        return False
    if lows[k] in _W["keeper"]:
        return True
    if kinds[k] != "P":
        return False
    m = scene.people.mentions[scene.refs[k]]
    if m.person in keepers(scene):
        return True
    ends = m.end >= end or lows[m.end] in _AFTER_A_KEEPER or scene.past_time(m.end) > m.end
    ends = ends or lows[m.end : m.end + 2] in (["for", "the"], ["for", "his"])  # "chipped Hart for the third"
    return ends and not scene.prose.owns[m.end - 1] and lows[i] in _W["chips"]


_AFTER_A_KEEPER = frozenset((".", "!", ";", "from", "with", "at"))


def rounds_for_a_goal(scene: Scene, i: int, end: int) -> bool:
    """Whether somebody beats a keeper "for" a goal: "rounded Hart for the third"; not "for the third time"."""
    lows, owns = scene.prose.lows, scene.prose.owns
    if lows[i] not in _W["rounds"] and not (lows[i] in _W["runs_past"] and lows[i + 1 : i + 2] in _ROUND):
        return False
    k = next((k for k in range(i + 2, min(i + 10, end - 2)) if lows[k] == "for"), None)
    if k is None or not (lows[k + 1] in ITS or any(owns[k + 1 : k + 4])):
        return False
    goal = next((j for j in range(k + 2, min(k + 5, end)) if lows[j] in _W["further"] or lows[j] == "goal"), None)
    return goal is not None and lows[goal + 1 : goal + 2] != ["time"]


_ROUND = (["round"], ["around"], ["past"])


def is_a_keeper(sentence: Sentence, i: int) -> bool:
    """Whether who is beaten at word ``i`` keeps goal, as those do who are beaten again or whom the text calls so."""
    scene = sentence.scene
    noun = sentence.subject_at(i)
    if noun is None or noun.kind not in ("person", "role", "pronoun"):
        return False
    called = not _W["keeper"].isdisjoint(scene.prose.lows[noun.first : noun.end])
    again = not _BEATEN_AGAIN.isdisjoint(scene.prose.lows[i + 1 : i + 5])
    return called or again or noun.person in keepers(scene)


_BEATEN_AGAIN = frozenset(("time", "again"))


def who_beat(sentence: Sentence, i: int) -> Actor:
    """Who beat the keeper of whom word ``i`` says that he could do nothing: who shot or met the ball before."""
    lows = sentence.scene.prose.lows
    keeper = actor_of(sentence, i).person
    for k in range(i - 1, max(sentence.first, i - _SHOT_BEFORE) - 1, -1):
        if lows[k] in _SHOOTS and not tells_no_goal(sentence.scene, k, sentence.first, sentence.end):
            noun = sentence.noun_at(k)  # "Hart got a hand to Kane's penalty but could not keep it out"
            owned = noun is not None and noun.kind == "thing" and noun.person is not None
            actor = Actor(noun.person, noun.at) if noun is not None and owned else actor_of(sentence, k)
            if actor.person is not None and actor.person != keeper:
                return actor
    return Actor(None, None, lows[sentence.first : sentence.first + 1] != ["goalkeeper"])


_SHOT_BEFORE = 40  # words at most between a shot and what the keeper could not do about it


_SHOOTS = _W["shot_noun"] | _W["strike"] | _W["finish"] | {"fly", "aim"}  # "let fly", "took aim"


def not_kept_out(sentence: Sentence, at: int) -> Actor | None:
    """Whose shot it is that a keeper could do nothing about, named from word ``at`` on: "to keep out Kane's volley"."""
    scene, lows = sentence.scene, sentence.scene.prose.lows
    for m in scene.people_between(at, min(sentence.end, at + 4)):
        if scene.prose.owns[m.end - 1] and not _W["shot_noun"].isdisjoint(lows[m.end : m.end + 4]):
            return Actor(m.person, (m.first, m.end))
    return None
