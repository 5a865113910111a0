"""Goals told by a noun: "Kane's header", "goals from Kane and Alli", "his second", "Spurs' third".

Belongs here: whose goal a noun tells, and whether the sentence says that it was one. Does not belong here: goals told
by verbs (goal_verbs.py) and phrases (goal_phrases.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from orchestration.football.actors import (
    NOBODY,
    Actor,
    actor_of,
    head_before,
    last_team,
    names_before,
    names_from,
    team_before,
    team_of_clause,
)
from orchestration.football.clauses import clause_around, is_over_the_line, tells_no_goal
from orchestration.football.goal_words import COUNTS, KIND_OF_GOAL, NOUN_MEANS, NOUNS, ORDINALS
from orchestration.football.lexicon import word_lists
from orchestration.football.names import ROLES, Name
from orchestration.football.scene import Scene
from orchestration.football.syntax import Sentence
from orchestration.football.told import Told

_W = word_lists("goal_words")


def by_noun(sentence: Sentence, i: int, w: str) -> list[Told]:
    """What a noun at word ``i`` tells: the goals of those named with it, else a team's, else the subject's."""
    scene, first, end = sentence.scene, sentence.first, sentence.end
    beaten = w in _W["shot_noun"] and _is_not_kept_out(scene.prose.lows, i, first, end)
    if not beaten and tells_no_goal(scene, i, first, end) and not _brought_about(sentence, i):
        return []
    if w in ("goal", "goals") and scene.prose.lows[i - 1] == "own" and i > first:
        return _own_goals(sentence, i, w)
    if _is_no_goal(sentence, i, w):
        return []
    names, weight = _named_after(sentence, i, w)
    if not names and w in _HAULS:  # "has scored hat-tricks in two games"
        return []
    if not names and w in PLURALS and scene.kinds[i - 1] == "P" and i > first:  # "Kane and Alli goals"
        names, weight = names_before(scene, i, i, first)[::-1], 3.0
        names = [] if scene.prose.owns[i - 1] or (w != "goals" and len(names) < 2) else names
    if not names and (fed := _fed(sentence, i, w)) is not None:
        names, weight = [fed], 3.0
    if not names and (owner := _owner(sentence, i)) is not None:
        if w in _W["shot_noun"] and _is_turned_away(scene, owner.first, first):
            return []
        names, weight = [owner], 2.0 if beaten else _weight_of_owned(sentence, i, w, owner)
    constraints, count = _means(sentence, i, w), _count(w)
    team_goal = _team_goal(scene, i, first, end, w)
    if names:
        conceded = not _CONCEDES.isdisjoint(scene.prose.lows[max(first, i - 5) : i])
        conceded = conceded or (w == "goals" and scene.prose.lows[i - 1] == "to")
        against = team_before(scene, i, first, None) if conceded else None
        return [
            Told(
                i,
                sentence.number,
                weight,
                m.person,
                (m.first, m.end),
                team_goal.team if team_goal else _for_whom(sentence, m) or _of_those_beaten(sentence, i, m),
                against,
                constraints=constraints,
                count=max(count, _how_many(scene, m, i) if w.endswith("s") else 1),
                sources=[w],
            )
            for m in names
            if m.person not in scene.people.officials
        ]
    if team_goal is not None:
        return [replace(team_goal, sentence=sentence.number)]
    told_on = scene.prose.lows[i + 1 : i + 2] in (["that"], ["which"])  # "unleashed a drive that Hart could not stop"
    if beaten and told_on and (actor := actor_of(sentence, i)).person is not None:
        return [Told(i, sentence.number, 2.0, actor.person, actor.at, sources=[w])]
    return _of_the_subject(sentence, i, w)


def _brought_about(sentence: Sentence, i: int) -> bool:
    """Whether somebody's shot has its minute and something is owed to it, whatever became of that ("looked to have won
    it through Kane's 12th-minute header"), or his goal only seemed to bring about more: "appeared to have won it"."""
    scene, first = sentence.scene, sentence.first
    seems = next((k for k in range(i + 1, min(sentence.end, i + 7)) if scene.prose.lows[k] in _W["seemed"]), None)
    effect = seems is not None and scene.prose.lows[i] in _GOALS and scene.prose.lows[seems + 1 : seems + 3] == _TO_HAVE
    if not (effect or "t" in scene.kinds[max(first, i - 3) : i]) or (owner := _owner(sentence, i)) is None:
        return False
    if effect and sentence.scene.prose.owns[owner.end - 1]:
        return True
    k = head_before(scene, first, owner.first)
    timed = "t" in scene.kinds[owner.end : i]
    return timed and (scene.prose.lows[k] in ("through", "via") or scene.prose.lows[k - 1 : k + 1] in _OWED)


_TO_HAVE = ["to", "have"]


def _is_turned_away(scene: Scene, at: int, first: int) -> bool:
    """Whether somebody's shot, named at word ``at``, is what a keeper keeps out: "had to palm away Kane's strike",
    "tipping over Alli's header"."""
    lows = scene.prose.lows
    k = head_before(scene, first, at)
    aside = k > first and lows[k] in _ASIDE
    if not _W["vain"].isdisjoint(lows[max(first, k - 4) : k]):
        return False  # "could not keep out Kane's header"
    return lows[k - aside] in _W["turns_away"] and (aside or lows[k] not in _NEEDS_AN_ASIDE)


_ASIDE = frozenset(("away", "aside", "over", "out", "behind", "round", "around", "wide", "clear"))
_NEEDS_AN_ASIDE = frozenset(("turn", "turned", "turning", "turns", "beat", "beating", "keep", "keeping", "kept"))
_HAULS = frozenset(("braces", "doubles", "hat-tricks", "trebles"))
PLURALS = frozenset(("goals", "headers", "strikes", "penalties", "volleys", "efforts"))


def _mentions(scene: Scene, words: Sequence[int]) -> list[Name]:
    return [scene.people.mentions[scene.refs[k]] for k in words]


def _count(w: str) -> int:
    return COUNTS.get(w, 1) if w.removesuffix("s") in ("brace", "double", "hat-trick", "treble") else 1


def _means(sentence: Sentence, i: int, w: str) -> tuple[str, ...]:
    """What a noun says of the scoreline: "the opening goal", "the tying goal", "a winner", "the decisive header"; not
    the "winning penalty" of a shoot-out."""
    lows, kinds, first = sentence.scene.prose.lows, sentence.scene.kinds, sentence.first
    if w != "goal" and (w not in _W["shot_noun"] or w in _OF_SHOOT_OUTS):
        return NOUN_MEANS.get(w, ())
    k = i - 1
    while k > first and kinds[k] == "t":  # "a decisive 94th-minute header"
        k -= 1
    return KIND_OF_GOAL.get(lows[k], ()) if k >= first else ()


def _until_a_numbered(lows: Sequence[str], at: int, end: int) -> int:
    """Where a list of names from word ``at`` ends that goes on with a numbered goal: "a brace from Kane and a third
    from Alli"."""
    numbered = (k for k in range(at + 2, end - 1) if lows[k] in ORDINALS and lows[k + 1] in _BY)
    return next((k - 2 for k in numbered if lows[k - 2 : k] == ["and", "a"]), end)


_OF_SHOOT_OUTS = frozenset(("penalty", "penalties", "spot-kick", "kick"))


def _own_goals(sentence: Sentence, i: int, w: str) -> list[Told]:
    """ "own goals by Cork and Mee"; of one, own_goals.py finds the scorer."""
    scene, end, lows = sentence.scene, sentence.end, sentence.scene.prose.lows
    if not {"towards", "toward", "near"}.isdisjoint(lows[max(sentence.first, i - 3) : i]):
        return []
    by = next((k for k in range(i + 1, min(end, i + 9)) if lows[k] in ("by", "from")), None)
    by = None if by and lows[by - 2 : by] == ["added", "to"] else by
    until = _until_other_goals(lows, by + 1, min(end, by + 12)) if by else end
    named = _mentions(scene, names_from(scene, by + 1, until)) if by else []
    if w == "goals" or len(named) > 1:
        return [
            Told(i, sentence.number, 3.0, m.person, (m.first, m.end), own_goal=True, sources=["own goal"])
            for m in named
        ]
    return [Told(i, sentence.number, 3.0, own_goal=True, sources=["own goal"])]


def _until_other_goals(lows: Sequence[str], at: int, end: int) -> int:
    """Where a list of names from word ``at`` ends that goes on with other goals: "by Cork and a Kane penalty"."""
    goals = next((k for k in range(at, end) if lows[k] in NOUNS), end)
    return next((k for k in range(goals - 1, at, -1) if lows[k] in ("and", ",")), goals) if goals < end else end


def _is_no_goal(sentence: Sentence, i: int, w: str) -> bool:
    """Whether a noun is not what it sounds like: "on goal", "goal difference", "Cup winner", "a double save"."""
    lows, first, end = sentence.scene.prose.lows, sentence.first, sentence.end
    before = lows[i - 1] if i > first else ""
    after = lows[i + 1] if i + 1 < end else ""
    near = lows[max(first, i - 3) : i]
    if not {"since", "denied", "deny"}.isdisjoint(near) or ("last" in near and _W["soft"].isdisjoint(near)):
        return True
    if w in ("goal", "goals"):
        owed = w == "goals" and before in _OWED_TO and after in _BY
        if (before in _W["before_goals_not_told"] and not owed) or after in _W["after_goals_not_told"]:
            return True
        if after == "from" and before in ("yards", "metres"):
            return True
        if w == "goal" and after in _W["was"] and not _W["besieges"].isdisjoint(lows[i + 2 : min(end, i + 6)]):
            return True  # "Hart's goal was rarely under threat"
    if (w == "double" and after in _W["double_what"]) or (w == "kick" and before in _W["kicks_of_no_goal"]):
        return True
    if w in _W["shot_noun"] and lows[i + 1 : i + 3] == ["was", "to"]:  # "his response was to send on Alli"
        return True
    if w == "winner" and (after == "over" or not _W["winners_of"].isdisjoint(lows[max(first, i - 4) : i])):
        return True
    if not {"provider", "architect", "creator"}.isdisjoint(lows[max(first, i - 7) : i]):
        return True
    if w in ("finish", "finishes") and (before in _W["places_in_a_table"] or after in _W["places_in_a_table"]):
        return True
    if not {"close", "closer", "near", "nearer"}.isdisjoint(lows[max(first, i - 4) : i]) and "to" in lows[i - 3 : i]:
        return True
    return _is_the_frame(sentence, i) or _starts_a_move(sentence, i)


# --- whose goal it is ---


def _named_after(sentence: Sentence, i: int, w: str) -> tuple[list[Name], float]:
    """Who is named behind a noun: "goals from Benzema, Kroos and Casemiro", "goals either side of the break by Kane and
    Alli", "a leveller, courtesy of Kane", "the winner came from Kane"."""
    scene, end, lows, owns = sentence.scene, sentence.end, sentence.scene.prose.lows, sentence.scene.prose.owns
    shot = w in _W["shot_noun"]
    names: list[Name] = []
    far = w in ("goal", "goals") and lows[i + 1 : i + 2] in (["in"], ["either"])
    each = lows[i + 1 : i + 2] in (["each"], ["apiece"])  # "a brace apiece from Kane and Alli"
    by = next((k for k in range(i + 1, min(end, i + (8 if far else 2 + each))) if lows[k] in _BY), None)
    if by is None and lows[i + 1 : i + 2] == ["for"] and (k := _behind_a_side(scene, i + 2)) < end and lows[k] in _BY:
        by = k  # "the opener for Spurs by Kane"
    if by is None and w == "goals":
        by = _there_for(lows, i, sentence.first, end) or _set_up_for(lows, i, end)
    if shot and lows[i + 1 : i + 2] and lows[i + 1] in _FROM_WHERE:
        by = next((k for k in range(i + 2, min(end - 1, i + 11)) if _ends_a_place(scene, i, k)), by)
    if by is None and w == "goals":  # "two goals in nine minutes at the start of the second half from Kane and Alli"
        by = next((k for k in range(i + 1, min(end - 1, i + 16)) if _ends_a_gap(scene, i, k)), None)
    if by is not None and not (shot and _is_owned(sentence, i)):
        names = _mentions(scene, names_from(scene, by + 1, _until_a_numbered(lows, by + 1, min(end, i + 26)), 0))
    if names and not _W["assist"].isdisjoint(
        lows[names[-1].end : names[-1].end + (4 if owns[names[-1].end - 1] else 1)]
    ):
        names = []
    if shot and not w.endswith(("s", "ies")):
        names = names[:1] if w not in _SERVED or not names or not _is_met(lows, names[0].end) else []
    if not names and (by := _courtesy(lows, i, end)) is not None:
        names = _mentions(scene, names_from(scene, by, min(end, by + 8))[: None if w == "goals" else 1])
    goes_on = not {"before", "further", "late", "more"}.isdisjoint(lows[max(sentence.first, i - 2) : i])
    sure = not shot or (len(names) > 1 and (goes_on or _counts(sentence, i, names[-1].end)))
    if not names and not shot and (source := _comes_from(sentence, i + 1)) is not None:
        names = [source]
        if w == "goals":  # "the goals came from Kane and Alli"
            names = _mentions(scene, names_from(scene, source.first, end, 0))
    if not names and w == "goal" and lows[i + 1 : i + 2] == ["for"] and _is_given(sentence, i):
        names = _mentions(scene, names_from(scene, i + 2, min(end, i + 4), 0)[:1])
    return names, 3.0 if sure else 1.0


_BY = ("from", "by", "through")
_OWED_TO = ("to", "of", "behind", "on")  # "beat Hull courtesy of goals by Kane and Alli", "lost to goals from"


def _there_for(lows: Sequence[str], i: int, first: int, end: int) -> int | None:
    """The "for" behind "goals" at word ``i`` that names who got them: "there were goals too for Kane and Alli"."""
    if "there" not in lows[max(first, i - 5) : i]:
        return None
    k = i + 1 + (lows[i + 1 : i + 2] in (["too"], ["also"]))
    return k if k < end and lows[k] == "for" else None


def _ends_a_gap(scene: Scene, i: int, k: int) -> bool:
    """Whether a "from" far behind a noun at ``i`` names whose goals they are: nobody and no other clause between."""
    lows = scene.prose.lows
    if lows[k] != "from" or scene.kinds[k + 1] != "P":
        return False
    return not any(lows[j] in ",;." or lows[j] in _W["hard"] or scene.kinds[j] in ("P", "T") for j in range(i + 1, k))


def _behind_a_side(scene: Scene, k: int) -> int:
    """The word behind the side named from word ``k`` on, "Spurs", "the hosts"; ``k`` where none is."""
    k += scene.prose.lows[k : k + 1] == ["the"]
    if scene.kinds[k : k + 1] == ["T"]:
        return scene.teams[scene.refs[k]].end
    return k + (scene.prose.lows[k : k + 1] in (["hosts"], ["visitors"]))


def _set_up_for(lows: Sequence[str], i: int, end: int) -> int | None:
    """The "for" behind "goals" at word ``i`` that names for whom they were made: "set up goals for Kane and Alli"."""
    made = i + 1 < end and lows[i + 1] == "for" and not _SET_UP.isdisjoint(lows[max(0, i - 4) : i])
    return i + 1 if made else None


_SET_UP = frozenset(("up", "created", "assisted", "made"))


def _ends_a_place(scene: Scene, i: int, k: int) -> bool:
    """Whether a "by" at word ``k`` names whose shot the noun at ``i`` is, behind where it came from: "a shot from
    outside the area by Kane"; not "a header from a cross by Kane"."""
    lows = scene.prose.lows
    if lows[k] != "by" or "P" not in scene.kinds[k + 1 : k + 4]:
        return False
    return not any(lows[j] in ",;." or lows[j] in _PARTED or scene.kinds[j] in ("P", "T") for j in range(i + 1, k))


_PARTED = _W["served"] | _W["assist"] | _W["hard"]
_FROM_WHERE = frozenset(("from", "inside", "outside", "at", "in"))


def _came(lows: list[str], k: int) -> bool:
    """Whether a goal came: "the second (goal) came in the 64th minute", not "the second came to nothing"."""
    return lows[k : k + 1] in (["came"], ["arrived"], ["followed"]) and lows[k + 1 : k + 2] not in (
        ["to"],
        ["off"],
        ["back"],
        ["close"],
        ["near"],
    )


def _is_given(sentence: Sentence, i: int) -> bool:
    """Whether a goal "for" somebody is of this match: "ended in a goal for Kane", not "his first goal for Koeman"."""
    lows, first = sentence.scene.prose.lows, sentence.first
    before = lows[max(first, i - 4) : i]
    return not {"a", "another", "the"}.isdisjoint(before) and not _W["comes_to_a_goal"].isdisjoint(
        lows[max(first, i - 7) : i]
    )


def _comes_from(sentence: Sentence, at: int) -> Name | None:
    """Who is named as the source of a goal behind its verb: "(the winner) came from Kane", "(the second) was scored by
    Kane", "(a third) arrived when Kane …"."""
    scene, end, lows = sentence.scene, sentence.end, sentence.scene.prose.lows
    verb = next((k for k in range(at, min(end, at + 6)) if lows[k] in _W["goals_come"]), None)
    if verb is None or "," in lows[at:verb] or lows[verb + 1 : verb + 2] == ["to"]:  # "was added to by Kane"
        return None
    for k in range(verb + 1, min(end, verb + 11)):
        if lows[k] == "," and lows[k + 1 : k + 2] in (["courtesy"], ["from"], ["through"], ["via"]):
            continue
        if lows[k] in ",;." or lows[k] in _W["hard"]:
            return None
        if lows[k] == "by" and not _W["feeds"].isdisjoint(lows[verb:k]):  # "came when Kane was set up by Alli"
            return None
        if lows[k] in _BY or lows[k] == "via" or (lows[k] == "of" and lows[k - 1] == "courtesy"):
            of = next((j for j in range(k + 2, min(end, k + 6)) if lows[j] in ("of", "from")), k)
            k = of if not _W["parts_of_a_body"].isdisjoint(lows[k:of]) else k  # "via the head of Kane"
            named = _mentions(scene, names_from(scene, k + 1, min(end, k + 8), 1)[:1])
            owned = bool(named) and scene.prose.owns[named[0].end - 1]
            if named and not _W["awards"].isdisjoint(
                lows[verb + 1 : named[0].first]
            ):  # "came from a penalty earned by Kane"
                return None
            if named and lows[k] == "from" and lows[k - 1] in _SERVED and _is_met(lows, named[0].end):
                return None  # "came when a free-kick from Kane was flicked on"
            if named and not (owned and _W["shot_noun"].isdisjoint(lows[named[0].end : named[0].end + 4])):
                return named[0]
    return None


def _is_met(lows: Sequence[str], k: int) -> bool:
    """Whether words from ``k`` tell what became of a ball on its way: "was flicked on", "found Kane"."""
    if lows[k : k + 1] in (["found"], ["fell"]):
        return True
    return lows[k : k + 1] in (["was"], ["is"]) and "".join(lows[k + 1 : k + 2]).endswith(("ed", "met"))


_SERVED = _W["served"] | {"free-kick", "kick", "throw"}


def _fed(sentence: Sentence, i: int, w: str) -> Name | None:
    """Who is given a goal: "gifted Perez an equaliser", "set up Kane for the second", "left Kane with a tap-in"."""
    scene, first, lows = sentence.scene, sentence.first, sentence.scene.prose.lows
    k = i - 1
    while k > max(first, i - 11) and scene.kinds[k] in ("", "t") and lows[k] not in _W["soft"] and lows[k] not in ",;.":
        k -= 1
    if scene.kinds[k] != "P":
        return None
    m = scene.people.mentions[scene.refs[k]]
    between = lows[m.end : i]
    if scene.prose.owns[m.end - 1] or m.first == first or not between:
        return None
    head = lows[head_before(scene, first, m.first)]
    numbered = not ORDINALS.keys().isdisjoint(between)  # "for his first strike of the season"
    ends_it = w not in _W["shot_noun"] or w in ("finish", "tap-in") or numbered
    if between[0] in _ARTICLES:
        return m if head in _W["gifts"] and ends_it else None
    if between[0] in _AWAY:  # "sent Kane clear for the second", "put Kane through for a cool finish"
        between = between[1:]
        ends_it = ends_it and (head in _W["feeds"] or head in _PUTS)
        if between[:1] == ["for"] and len(between) > 1 and between[1] in _ARTICLES and ends_it:
            return m
    if between[:1] == ["for"] and len(between) > 1 and between[1] in _ARTICLES and ends_it:
        return m if head in _W["feeds"] else None
    if between[:1] == ["with"] and between[-2:] == ["for", "the"] and ends_it:  # "… with a neat ball for the second"
        return m if head in _W["feeds"] else None
    return m if between[:1] == ["with"] and head in _LEAVES and ends_it else None


_LEAVES = frozenset(("left", "leave", "leaves", "leaving", "presented", "presents", "presenting"))
_ARTICLES = ("a", "an", "the", "his")
_AWAY = ("clear", "through", "away", "in")
_PUTS = frozenset(("put", "played", "slipped", "slid", "sent", "set"))


def _owner(sentence: Sentence, i: int) -> Name | None:
    """Whose goal or shot a noun is: "Kane's low header", "a Kane header"."""
    scene, first = sentence.scene, sentence.first
    lows, kinds = scene.prose.lows, scene.kinds
    k = i - 1
    while k >= max(first, i - 7) and lows[k] not in ",;:" and kinds[k] not in ("#", "P") and not _owns(scene, k):
        k -= 1
    if k < max(first, i - 7) or kinds[k] != "P":
        return None
    m = scene.people.mentions[scene.refs[k]]
    if m.person in scene.people.officials:
        return None
    if "with" in lows[m.end : i]:  # "spared Bruce's blushes with a late equaliser"
        return None
    if "and" in lows[m.end : i] and any(lows[j].endswith("ed") for j in range(m.end, i)):
        return None  # "laid on Kane's first and added a second"
    if scene.prose.owns[m.end - 1]:
        served = not (_W["assist"] | _W["shot_noun"]).isdisjoint(lows[m.end : i])
        return None if served else m
    close = i - m.end <= 1 or all(kind == "t" for kind in kinds[m.end : i])  # "a Kane injury time winner"
    before = m.first - 1
    while before > first and kinds[before] == "t":  # "a 12th-minute Kane header"
        before -= 1
    shared = m.first > first + 1 and lows[m.first - 1] == "and" and lows[m.first - 2] in _W["shot_noun"]
    lent = shared or not _BEFORE_A_LENDER.isdisjoint(lows[max(first, before - 2) : m.first])
    return m if close and lent else None


_BEFORE_A_LENDER = frozenset(("a", "an", "that"))  # "that Kane opener"


def _owns(scene: Scene, k: int) -> bool:
    """Whether a team at a word owns what follows: "Spurs' third", not "his first Spurs goal"."""
    return scene.kinds[k] == "T" and (scene.prose.owns[k] or scene.prose.lows[k + 1] in ROLES)


def _weight_of_owned(sentence: Sentence, i: int, w: str, owner: Name) -> float:
    """How surely somebody's shot or goal is told as one of this match."""
    scene, lows = sentence.scene, sentence.scene.prose.lows
    if w not in _W["shot_noun"]:
        return 1.0 if w in ("goal", "goals") and not {"this", "season"}.isdisjoint(lows[i + 1 : i + 7]) else 2.0
    if "t" in scene.kinds[owner.first : i]:  # "Milner's 27th-minute penalty"
        return 2.0
    k = head_before(scene, sentence.first, owner.first)
    if lows[k] == "and" and lows[k - 1] in _W["sure_noun"] and scene.prose.owns[owner.end - 1]:
        return 2.0  # "Kane's goal and Milner's penalty"
    if w in _REPLIES and not _WHEN.isdisjoint(lows[owner.end : i]):  # "Milner's late reply"
        return 2.0
    if _gives(sentence, i) and _leads(sentence, i):
        return 2.0
    return 2.0 if _counts(sentence, owner.first, i + 1) else 0.2


_REPLIES = ("reply", "riposte")
_WHEN = frozenset(("late", "early", "first-half", "second-half", "swift", "immediate", "quick", "lone"))


def _counts(sentence: Sentence, start: int, stop: int) -> bool:
    """Whether the clause of a shot, words ``start..stop``, says that it went in: by what came of it ("won thanks to
    Kane's header"), by what it was ("the opener was a Kane header"), by what it did ("headers from Kane and Alli turned
    the game")."""
    scene, first, end, lows = sentence.scene, sentence.first, sentence.end, sentence.scene.prose.lows
    a, _ = clause_around(scene, start, first, end)
    k = head_before(scene, first, start)
    if lows[k - 3 : k + 1] == ["as", "a", "result", "of"]:
        a, _ = clause_around(scene, k - 4, first, end)
    if k > a and lows[k] in _W["be"]:
        return not (_GOALS | ORDINALS.keys()).isdisjoint(lows[a:k])
    if lows[k] == "out" and lows[k - 1].startswith("cancel"):
        return True
    if lows[k - 1 : k + 1] == ["added", "to"]:
        return True
    owed = lows[k - 1 : k + 1] in _OWED
    if owed and any(at.phrase.regulation is not None for at in scene.times_between(a, k)):
        return True  # "got a foothold in the 50th minute thanks to Kane's header"
    if lows[k] in ("through", "via", "with", "by") or owed:
        return not (_W["comes_of_goals"] | _GOALS).isdisjoint(lows[a:k])
    if is_over_the_line(lows[stop : _clause_end(sentence, stop)]):
        return True
    shared = lows[stop : stop + 1] == ["and"]  # "Kane's header and Alli's drive made it 2-0"
    last = min(end, stop + 9) if shared else min(_clause_end(sentence, stop), stop + 7)
    return k < a and any(_gives_something(scene, j) for j in range(stop, last))


def _gives_something(scene: Scene, at: int) -> bool:
    """Whether a verb tells what came of a goal: "gave Spurs the lead"; not "sent Alli clear"."""
    lows = scene.prose.lows
    if lows[at : at + 2] == ["added", "to"]:
        return True  # "Kane's header added to Alli's penalty"
    return lows[at] in _W["gives"] and not (lows[at] in _SENDS and scene.kinds[at + 1 : at + 2] == ["P"])


_SENDS = frozenset(("sent", "put"))  # "Kane's flick sent Alli clear"
_OWED = (["thanks", "to"], ["courtesy", "of"], ["result", "of"], ["because", "of"])


def _clause_end(sentence: Sentence, at: int) -> int:
    return clause_around(sentence.scene, min(at, sentence.end - 1), sentence.first, sentence.end)[1]


_GOALS = _W["sure_noun"]


def _of_the_subject(sentence: Sentence, i: int, w: str) -> list[Told]:
    """A noun that names nobody, of whom its sentence is about: "his ninth league goal", "celebrated the equaliser",
    "settled it with a low drive", "the only goal of the game"."""
    scene, s, first = sentence.scene, sentence.number, sentence.first
    lows = scene.prose.lows
    before = lows[i - 1] if i > first else ""
    if before in ("open", "empty", "unguarded", "gaping"):
        return []  # "presented with an open goal"
    if not _BLAMED.isdisjoint(lows[max(first, i - 5) : i]):
        return []  # "was to blame for the opener"
    constraints, count = _means(sentence, i, w), _count(w)
    his = next((k for k in range(i - 1, max(first, i - 8) - 1, -1) if lows[k] in ("his", "her")), None)
    if his is not None and not _W["prepositions"].isdisjoint(lows[his:i]):
        his = None
    if his is not None and lows[his - 1] in _W["yet_to_get"]:
        return []
    own = his is not None and w in ("goal", "strike")
    ranked = own and any(x in ORDINALS or x.endswith("th") for x in lows[his:i])
    only = w == "goal" and _only_goal(lows, i, first)
    own_only = only and _is_owned_only(sentence.scene, i)
    achieved = _with_it(sentence, i, w)
    if not (constraints or only or (w == "goal" and (own or before == "only")) or ranked or count > 1 or achieved):
        return []
    gets = achieved or his is not None or not _W["gets"].isdisjoint(lows[max(first, i - 7) : i])
    gets = gets or (count > 1 and lows[i - 2 : i] in (["had", "a"], ["has", "a"]))  # "had a hat trick"
    actor = (his is not None and _whose(sentence, i, his)) or (actor_of(sentence, i) if gets else NOBODY)
    base = 1.2 if actor.person is not None else 0.8
    if (
        actor.person is None
        and not _W["sought"].isdisjoint(lows[max(first, i - 3) : i])
        and _W["came"].isdisjoint(lows[max(first, i - 5) : i + 4])
    ):
        base = -0.5
    if achieved and w == "goals":  # "opened his account with two goals"
        count = max(COUNTS.get(x, 1) for x in lows[max(first, i - 3) : i])
    if count > 1 and actor.person is None and not actor.pronoun:
        return []
    team = team_before(scene, i, first, actor.at) if actor.person is None else None
    constraints = ("only",) if own_only else ("opener", "winner") if only else constraints
    return [
        Told(i, s, base, actor.person, actor.at, team, pronoun=actor.pronoun, constraints=constraints, count=count,
             sources=[w])
    ]  # fmt: skip


_BLAMED = frozenset(("blame", "fault", "culpable", "guilty", "culprit"))


def _whose(sentence: Sentence, i: int, his: int) -> Actor | None:
    """Whose a goal at word ``i`` is where "his" at ``his`` is of another than its clause: "gave it to Kane for his
    second"."""
    noun = sentence.noun_at(i)
    handed = sentence.scene.prose.lows[his - 1] == "for"
    if noun is None or noun.first != his or noun.person is None or not handed:
        return None
    return Actor(noun.person, noun.at)


def _with_it(sentence: Sentence, i: int, w: str) -> bool:
    """Whether somebody does something with a goal: "settled it with a low drive", "added a diving header"; not "brought
    the best out of Hart with a header"."""
    lows, first = sentence.scene.prose.lows, sentence.first
    k = next((k for k in range(i - 1, max(first, i - 7) - 1, -1) if lows[k] in _W["adds"]), None)
    if k is None or lows[k + 1] not in ("a", "an", "the", "his", "her", "two", "three") or "," in lows[k:i]:
        return False
    a, _ = clause_around(sentence.scene, k, first, sentence.end)
    words = lows[a:k]
    if not _W["tests_with"].isdisjoint(words) or (w in ORDINALS and "touch" in lows[first:k]):
        return False  # "killed it with one touch and with a second …"
    return w in _W["done_with"] or w in ORDINALS or (w in NOUNS and not _W["comes_of_goals"].isdisjoint(words))


_CONCEDES = frozenset(("conceded", "conceding", "concede", "concedes"))


def _how_many(scene: Scene, m: Name, i: int) -> int:
    """How many of the goals of a list, whose word stands at ``i``, are somebody's: "goals by Kane and two by Son",
    "goals from Kane (2) and Son"; of one who is alone all: "two goals from Kane"."""
    lows, kinds = scene.prose.lows, scene.kinds
    if lows[m.end : m.end + 1] == ["("] and lows[m.end + 1 : m.end + 3] in (["2", ")"], ["3", ")"], ["4", ")"]):
        return int(lows[m.end + 1])
    if m.end == i and scene.prose.lows[i] == "goals":  # "two Kane goals"
        return max([1, *(COUNTS.get(w, 1) for w in lows[max(0, m.first - 2) : m.first])])
    if m.end < i:
        return max([1, *(COUNTS.get(w, 1) for w in lows[m.end : i])])  # "Kane's two goals"
    by = m.first - 1
    while lows[by] in ROLES or kinds[by] == "T" or lows[by] == "the":  # "from Sweden's Kane"
        by -= 1
    if lows[by] not in ("by", "from", "through"):
        return 1
    goes_on = lows[m.end : m.end + 1] in (["and"], [","]) and "P" in kinds[m.end : m.end + 3]
    if by > i + 1 and lows[by - 1] not in _W["goals_come"]:
        if lows[i + 1 : i + 4] in _IN_BOTH_HALVES and not goes_on:
            return 2
        if lows[by - 1] != "minutes":
            return max(COUNTS.get(w, 1) for w in lows[by - 2 : by])
        if goes_on or "P" in kinds[i:by]:
            return 1  # else "two goals in three minutes from Kane"
    return 1 if goes_on else max([1, *(COUNTS.get(w, 1) for w in lows[max(0, i - 3) : i])])


_IN_BOTH_HALVES = (["in", "each", "half"], ["in", "either", "half"], ["in", "both", "halves"], ["either", "side", "of"])


def _for_whom(sentence: Sentence, m: Name) -> tuple[str, ...] | None:
    """The team whose good is owed to somebody: "Spurs won thanks to Kane's goal", "Spurs led through Kane's header"."""
    lows, first = sentence.scene.prose.lows, sentence.first
    k = head_before(sentence.scene, first, m.first)
    owed = k > first and (lows[k] in ("through", "via") or lows[k - 1 : k + 1] in _OWED)
    a, _ = clause_around(sentence.scene, k, first, sentence.end)
    return team_before(sentence.scene, k, a, None) if owed else None


_LEADS_BY = frozenset(("led", "ahead", "lead", "front"))  # "Spurs drew with Hull, who led after Kane's header"


def _of_those_beaten(sentence: Sentence, i: int, m: Name) -> tuple[str, ...] | None:
    """The team for which goals were of no avail: "Spurs lost to Hull despite goals from Kane and Alli"; or whose goals
    they are: "Hull, whose goals came from Kane"."""
    scene, first, lows = sentence.scene, sentence.first, sentence.scene.prose.lows
    before = lows[max(first, i - 5) : i]
    if "despite" in before and "who" not in before:
        return team_of_clause(scene, i, first)
    owner = head_before(scene, first, m.first)
    if lows[owner] == "after" and not _LEADS_BY.isdisjoint(lows[max(first, owner - 4) : owner]):
        who = next((k for k in range(owner - 1, max(first, owner - 5), -1) if lows[k] == "who"), None)
        return team_of_clause(scene, owner, first) if who is None else last_team(scene, who, first)
    if before[-2:] == [",", "whose"] and scene.kinds[i - 3] == "T":
        return scene.teams[scene.refs[i - 3]].ids
    return None


def _is_owned(sentence: Sentence, i: int) -> bool:
    """Whether the sentence says whose shot a noun is: "Kane's header"."""
    noun = sentence.noun_at(i)
    return noun is not None and noun.kind == "thing" and noun.person is not None


def _leads(sentence: Sentence, i: int) -> bool:
    """Whether a noun is the subject of what follows it: "Kane's header levelled the tie"."""
    noun = sentence.noun_at(i)
    return noun is not None and sentence.subject_at(i) is noun


def _gives(sentence: Sentence, i: int) -> bool:
    """Whether a noun near gives its team something: "Kane's header, his third, levelled the tie"."""
    gives = [k for k in range(i + 1, min(sentence.end, i + 9)) if _gives_something(sentence.scene, k)]
    return any(sentence.subject_at(k) is sentence.noun_at(i) for k in gives)


def _is_not_kept_out(lows: Sequence[str], i: int, first: int, end: int) -> bool:
    """Whether a shot beats who should stop it: "could not save Kane's follow-up", "failed to keep out a header", "a
    drive that Hart could not stop"."""
    saved = None
    if not _W["keeps_out"].isdisjoint(lows[max(first, i - 8) : i]):
        saved = next(k for k in range(i - 1, first - 1, -1) if lows[k] in _W["keeps_out"])
    elif lows[i + 1 : i + 2] in (["that"], ["which"]):
        saved = next((k for k in range(i + 2, min(end, i + 10)) if lows[k] in _W["keeps_out"]), None)
    if saved is None or (lows[saved] == "keep" and "out" not in lows[saved + 1 : saved + 9]):
        return False
    return not _W["not_able"].isdisjoint(lows[max(first, saved - 3) : saved])


def _starts_a_move(sentence: Sentence, i: int) -> bool:
    """Whether a free-kick is what came before: "after a free-kick from Kroos", "headed in a free-kick from Kroos"."""
    lows, first = sentence.scene.prose.lows, sentence.first
    if lows[i] not in ("free-kick", "penalty", "kick") or _BEFORE_A_MOVE.isdisjoint(lows[first:i]):
        return False
    noun = sentence.noun_at(i)
    if noun is None or noun.first == first:
        return False
    before = lows[noun.first - 1]
    return lows[noun.first - 2] in _HEADS if before in ("in", "home") else before in _BEFORE_A_MOVE


_HEADS = frozenset(("headed", "heads", "heading", "head", "nodded", "nods", "nodding", "glanced", "glancing"))
_BEFORE_A_MOVE = _HEADS | {"after", "following", "from", "met", "meet", "meeting"}


def _courtesy(lows: Sequence[str], i: int, end: int) -> int | None:
    """Where the name begins that a goal is owed to: "a leveller, courtesy of Kane", "an opener via Kane", "goals either
    side of the break courtesy of Kane and Alli"."""
    until = min(end - 1, i + (10 if lows[i] == "goals" else 5))
    if _OWES.isdisjoint(lows[i + 1 : until]):
        return None
    for k in range(i + 1, until):
        if until - i > 5 and (lows[k] in ",;." or lows[k] in _W["hard"]):
            return None
        if lows[k] in _W["gifts"]:
            return None
        if tuple(lows[k : k + 2]) in (("courtesy", "of"), ("thanks", "to")):
            return k + 2
        if lows[k] == "via":
            return k + 1 if lows[i] not in _W["shot_noun"] else None  # "his effort found the net via Rice": off him
    return None


_OWES = frozenset(("courtesy", "thanks", "via"))


def _is_the_frame(sentence: Sentence, i: int) -> bool:
    """Whether "Hart's goal" is where he stands: "the corner of Hart's goal", "a shot at Hart's goal"."""
    lows, first = sentence.scene.prose.lows, sentence.first
    if lows[i] != "goal" or _W["at_a_goal"].isdisjoint(lows[first:i]):
        return False
    noun = sentence.noun_at(i)
    if noun is None or noun.kind != "thing" or not first < noun.first < i:
        return False
    at = head_before(sentence.scene, first, noun.first)
    described = 0  # "on full league debutant Hart's goal"
    while described < 3 and at - described > first and lows[at - described].isalpha():
        if lows[at - described] in _W["at_a_goal"]:
            at -= described
            break
        described += 1
    return (
        lows[at] in _W["at_a_goal"]
        and lows[at - 1 : at + 1] not in _OWED
        and lows[at - 2 : at] != ["either", "side"]  # "scored either side of Kane's goal"
    )


def _team_goal(scene: Scene, i: int, first: int, end: int, w: str) -> Told | None:
    """ "Japan's second goal came …, this time by Endo", "Germany's third came from Friedrich"."""
    lows, kinds, owns = scene.prose.lows, scene.kinds, scene.prose.owns
    nth: int | None = None
    for k in range(i - (w == "goal"), max(first, i - 4) - 1, -1):
        nth = nth or ORDINALS.get(lows[k])
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
            if lows[i + 1 : i + 2] in (["of"], ["in"]) and not _W["many_matches"].isdisjoint(lows[i + 1 : i + 5]):
                return None
            for j in range(i + 1, min(end, i + 22)):
                if lows[j] == "by" and lows[j - 1] in _W["awards"]:
                    break
                if lows[j] in ("by", "from", "through") or (
                    lows[j] in ("when", "as") and kinds[j + 1 : j + 2] == ["P"]
                ):
                    named = names_from(scene, j + 1, min(end, j + 8), 2)
                    if named and not (
                        owns[scene.people.mentions[scene.refs[named[0]]].end - 1] and lows[j] != "through"
                    ):
                        m = scene.people.mentions[scene.refs[named[0]]]
                        told.fallback = (m.person, (m.first, m.end))
                        break
            return told
        if kinds[k] not in ("", "t") or lows[k] in (",", "and"):  # "Germany's 24th-minute goal"
            return None
    return None


_TEAM_GOALS_NOT = _W["team_goals_not"]


def _only_goal(lows: list[str], i: int, first: int) -> bool:
    """ "The only goal of the game", but not "only the second goal from a free kick"."""
    near = lows[max(first, i - 3) : i]
    so_far = lows[i + 1 : i + 2] in (["scored"], ["for"], ["until"]) or "half" in lows[i + 1 : i + 9]
    return "only" in near and not ORDINALS.keys() & set(near) and not so_far


def _is_owned_only(scene: Scene, i: int) -> bool:
    """Whether the only goal at word ``i`` is that of one side: "France's only goal", "their only goal"."""
    k = next(k for k in range(i - 1, -1, -1) if scene.prose.lows[k] == "only")
    return scene.prose.owns[k - 1] or scene.prose.lows[k - 1] in ("their", "its", "his", "her")


def by_ordinal(sentence: Sentence, i: int, w: str) -> list[Told]:
    """ "Kane's second", "his third", "Vidal's chipped fourth", "the third came from Kane": a goal by its number."""
    scene, s, first, end = sentence.scene, sentence.number, sentence.first, sentence.end
    lows = scene.prose.lows
    after = lows[i + 1] if i + 1 < end else "."
    if _of_a_season(lows[i + 1 : min(end, i + 7)]):
        return [] if tells_no_goal(scene, i, first, end) else _one_of_many(sentence, i)
    nth = ORDINALS.get(w, 0)
    if not 1 <= nth <= 7 or tells_no_goal(scene, i, first, end):
        return []
    if nth > 1 and after in _SOURCES and (team_goal := _team_goal(scene, i, first, end, w)) is not None:
        return [replace(team_goal, sentence=s)]
    before = lows[i - 1] if i > first else ""
    numbered = (f"{nth}th",) if nth > 1 else ("opener",)
    if after in _SOURCES and before in ("the", "a", "their") and (m := _comes_from(sentence, i + 1)) is not None:
        return [Told(i, s, 2.0, m.person, (m.first, m.end), constraints=numbered, sources=["the " + w])]
    apposed = after == "," and before in ("the", "a") and lows[i + 2 : i + 3] in (["from"], ["by"])
    if apposed and (named := _mentions(scene, names_from(scene, i + 3, min(end, i + 8), 1)[:1])):
        m = named[0]  # "the third, from Kane, was the best"
        return [Told(i, s, 2.0, m.person, (m.first, m.end), constraints=numbered, sources=["the " + w])]
    if nth > 1 and before in _BEFORE_A_FURTHER and after in ("from", "by"):
        named = _mentions(scene, names_from(scene, i + 2, min(end, i + 7), 0)[:1])
        if named and not scene.prose.owns[named[0].end - 1]:  # "a third from Kane after the break"
            return [Told(i, s, 2.0, named[0].person, (named[0].first, named[0].end), constraints=numbered,
                         sources=["the " + w])]  # fmt: skip
    opens = before == "the" and (i - 1 == first or lows[i - 2] in (",", "and"))
    if nth > 1 and opens and _came(lows, i + 1 + (after == "goal")):
        return [Told(i, s, 0.9, constraints=numbered, sources=["the " + w])]
    ends = after in ",.;:–—-)!" or after in _W["after_an_ordinal"] or scene.kinds[min(i + 1, end - 1)] == "t"
    if nth == 1 and after == "for" and (m := _owner(sentence, i)) is not None and m.end == i:
        return [Told(i, s, 1.6, m.person, (m.first, m.end), sources=["'s first"])]  # "Kane's first for the club"
    if nth == 1 and before == "the" and lows[i - 2] == "for" and ends and (m := _fed(sentence, i, w)) is not None:
        return [Told(i, s, 2.0, m.person, (m.first, m.end), constraints=numbered, sources=["the first"])]
    if nth == 1 or not ends:
        return []
    behind = lows[i + 2 : i + 5 + 2 * (after == "goal")]
    if (after == "of" and _W["of_the_match"].isdisjoint(behind)) or not _W["many_matches"].isdisjoint(behind):
        return []
    if before in ("his", "her"):
        actor = _whose(sentence, i, i - 1) or actor_of(sentence, i)
        his = actor.pronoun or actor.person is None
        return [Told(i, s, 1.5, actor.person, actor.at, pronoun=his, nth=nth, sources=["his " + w])]
    m = _owner(sentence, i)
    if m is not None and scene.prose.owns[m.end - 1]:
        own = m.end == i
        return [
            Told(i, s, 1.8, m.person, (m.first, m.end), nth=nth if own else None, constraints=() if own else numbered,
                 sources=["'s " + w])
        ]  # fmt: skip
    if (m := _fed(sentence, i, w)) is not None:
        return [Told(i, s, 2.0, m.person, (m.first, m.end), constraints=numbered, sources=["the " + w])]
    actor = actor_of(sentence, i) if _with_it(sentence, i, w) else NOBODY
    if actor.person is not None:
        return [Told(i, s, 1.5, actor.person, actor.at, constraints=numbered, sources=["the " + w])]
    return []


_BEFORE_A_FURTHER = frozenset(("a", "the", "late", "early", "superb", "quick"))


def _of_a_season(after: Sequence[str]) -> bool:
    """Whether a number counts a player's goals over many matches: "his 12th of the season", "his third goal in four
    games"; not "his 12th booking of the season"."""
    goal = next((k + 1 for k, w in enumerate(after[:3]) if w == "goal"), 0)  # "10th Premier League goal of the season"
    after = after[goal:]
    if after[:1] == ["of"]:
        return not _W["many_matches"].isdisjoint(after[1:5])
    if after[:1] in (["since"], ["for"]):
        return not _W["club_life"].isdisjoint(after[1:3])
    return after[:1] in (["in"], ["from"]) and not _W["games"].isdisjoint(after[1:6])


def _one_of_many(sentence: Sentence, i: int) -> list[Told]:
    """The goal that "his 12th of the season" or "Kane's 12th of the season" tells; the figure is a word of its own."""
    scene, lows = sentence.scene, sentence.scene.prose.lows
    k = i - lows[i - 1].isdigit()
    if lows[k - 1] in ("his", "her"):
        actor = actor_of(sentence, k)
        return [Told(i, sentence.number, 1.5, actor.person, actor.at, pronoun=actor.pronoun, sources=["his nth"])]
    m = _owner(sentence, k)
    if m is None or not scene.prose.owns[m.end - 1]:
        return []
    return [Told(i, sentence.number, 1.5, m.person, (m.first, m.end), sources=["'s nth"])]


_SOURCES = _W["goals_come"] | {"was", "from", "through"}
