"""Goals told by a noun: "Kane's header", "goals from Kane and Alli", "celebrated the equaliser".

Belongs here: what such a noun tells, put together. Does not belong here: whose goal it is (whose_goal.py,
goal_sources.py), whether a shot went in (shot_nouns.py), numbers (numbered_goals.py), and what only sounds like a goal
(no_goal_nouns.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from orchestration.football.acts.actors import NOBODY, actor_of
from orchestration.football.acts.denials import is_over_the_line
from orchestration.football.acts.misses import is_taken_back, tells_no_goal
from orchestration.football.goals.goal_sources import named_after, names_at
from orchestration.football.goals.no_goal_nouns import is_no_goal
from orchestration.football.goals.shot_nouns import (
    OWED,
    is_not_kept_out,
    is_played_on,
    is_put_aside,
    is_turned_away,
    weight_of_owned,
)
from orchestration.football.goals.whose_goal import (
    came_to,
    described_owner,
    enough_for,
    for_whom,
    goal_of_a_team,
    how_many_of,
    is_done_with,
    is_left_with,
    is_of_no_avail,
    of_those_beaten,
    owner_by_role,
    owner_of,
    scored_for,
    who_is_given,
    whose_is_his,
)
from orchestration.football.grammar.clauses import clause_around
from orchestration.football.grammar.governed_names import head_before
from orchestration.football.grammar.parties import AWAY, HOME
from orchestration.football.grammar.parts_of_speech import ITS
from orchestration.football.grammar.scene import Scene
from orchestration.football.grammar.syntax import Sentence
from orchestration.football.results.acting_teams import acting_team
from orchestration.football.tellings.listed_names import names_before, names_from
from orchestration.football.tellings.told import Told
from orchestration.football.words.goal_words import (
    COUNTS,
    IN_BOTH_HALVES,
    KIND_OF_GOAL,
    NOUN_MEANS,
    NOUNS,
    ORDINALS,
    PLURALS,
)
from orchestration.football.words.lexicon import word_lists

_W = word_lists("goal_words")


def by_noun(sentence: Sentence, i: int, w: str) -> list[Told]:
    """What a noun at word ``i`` tells: the goals of those named with it, else a team's, else the subject's."""
    scene, first, end = sentence.scene, sentence.first, sentence.end
    beaten = w in _SHOTS_OR_GOALS and is_not_kept_out(scene, i, first, end)
    if not beaten and tells_no_goal(scene, i, first, end) and not _brought_about(sentence, i):
        return []
    if w in _OWN_GOALS or (w in ("goal", "goals") and scene.prose.lows[i - 1] == "own" and i > first):
        return _own_goals(sentence, i, w)
    if is_no_goal(sentence, i, w) or (w in NOUN_MEANS and _ends_own_goal(scene.prose.lows, i)):
        return []
    names, weight = named_after(sentence, i, w)
    reacted, replies = not _REACTS.isdisjoint(scene.prose.lows[first:i]) and _is_reacted_to(sentence, i), list[Told]()
    if reacted and names and True in scene.prose.owns[max(first, i - 5) : i]:  # "replied to Mee's goal through Kane"
        m, names = names[0], []
        replies = [Told(m.first, sentence.number, 2.0, m.person, (m.first, m.end), sources=["reply"])]
    if not names and w in _SEVERAL_HAULS:  # "has scored hat-tricks in two games"
        return []
    if not names and w in PLURALS and scene.kinds[i - 1] == "P" and i > first:  # "Kane and Alli goals"
        names, weight = names_before(scene, i, i, first)[::-1], 3.0
        names = [] if scene.prose.owns[i - 1] or (w != "goals" and len(names) < 2) else names
    if not names and (fed := who_is_given(sentence, i, w)) is not None:
        names, weight = [fed], 3.0
    if not names and (owner := owner_of(sentence, i) or described_owner(sentence, i)) is not None:
        if w in _W["shot_noun"] and (
            is_turned_away(scene, owner.first, i, first, end) or is_put_aside(scene, i, end) or is_played_on(scene, i)
        ):
            return []
        names, weight = [owner], 2.0 if beaten else weight_of_owned(sentence, i, w, owner)
    owned = not names and (w in _W["shot_noun"] or w in _W["hauls"]) and True in scene.prose.owns[max(first, i - 5) : i]
    if owned and (described := owner_by_role(sentence, i)) is not None:
        weight = weight_of_owned(sentence, i, w, described)
        means, count = _means(sentence, i, w), _count(w)
        return [Told(i, sentence.number, weight, pronoun=True, constraints=means, count=count, sources=[w])]
    constraints, count = _means(sentence, i, w), _count(w)
    if w == "goal" and len(names) == 1 and scene.prose.lows[i + 1 : i + 4] in IN_BOTH_HALVES:
        count = 2  # "a goal in each half from Kane"
    constraints += came_to(sentence, i)
    team_goal = goal_of_a_team(scene, i, first, end, w, bool(names))
    if names:
        conceded = reacted or not _W["concedes"].isdisjoint(scene.prose.lows[max(first, i - 5) : i])
        to = w == "goals" and scene.prose.lows[i - 1] == "to" and scene.prose.lows[i - 2] != "thanks"
        conceded = conceded or to or is_of_no_avail(sentence, i)
        against = acting_team(sentence, i) if conceded else None
        away = AWAY if w in ("goal", "goals") and scene.prose.lows[i - 1] == "away" else None  # "Kane's away goal"
        return [
            Told(
                i,
                sentence.number,
                weight,
                m.person,
                (m.first, m.end),
                team_goal.team
                if team_goal
                else away
                or for_whom(sentence, m)
                or scored_for(sentence, i)
                or of_those_beaten(sentence, i, m)
                or enough_for(sentence, i),
                against,
                constraints=constraints,
                count=max(count, how_many_of(scene, m, i) if w.endswith("s") else 1),
                sources=[w],
            )
            for m in names
            if m.person not in scene.people.officials
        ] + replies
    if is_left_with(sentence, i):
        return [Told(i, sentence.number, 1.4, pronoun=True, constraints=constraints, sources=[w])]
    if team_goal is not None:
        return [replace(team_goal, sentence=sentence.number)]
    told_on = scene.prose.lows[i + 1 : i + 2] in (["that"], ["which"])  # "unleashed a drive that Hart could not stop"
    if beaten and told_on and (actor := actor_of(sentence, i)).person is not None:
        return [Told(i, sentence.number, 2.0, actor.person, actor.at, sources=[w, *actor.marks])]
    return _of_the_subject(sentence, i, w)


def _is_reacted_to(sentence: Sentence, i: int) -> bool:
    """Whether the other side answers the goal at word ``i``: "Leeds reacted to the goal from Kane", "hit back from
    Kane's header"; not "Leeds reacted to score a goal"."""
    noun, lows = sentence.noun_at(i), sentence.scene.prose.lows
    k = head_before(sentence.scene, sentence.first, noun.first if noun is not None else i)
    if lows[k] not in _W["wipes_out"]:
        if lows[k] not in _ANSWERS_TO:
            return False
        k -= 1 + (lows[k - 1] in _W["how_a_side_reacts"])
        back = lows[k] == "back" and lows[k - 1] in _W["comes_back"]
        if not back and lows[k] not in _W["reacts"]:
            return False
    who = sentence.subject_at(k) if k > sentence.first else None
    return who is not None and who.kind == "team"


_REACTS = _W["reacts"] | _W["wipes_out"] | _W["comes_back"]
_ANSWERS_TO = frozenset(("to", "from", "off", "out", "after"))


def _brought_about(sentence: Sentence, i: int) -> bool:
    """Whether somebody's shot has its minute and something is owed to it, whatever became of that ("looked to have won
    it through Kane's 12th-minute header"), or his goal only seemed to bring about more: "appeared to have won it"."""
    scene, first = sentence.scene, sentence.first
    if _did_what_seemed(sentence, i):
        return True
    timed = "t" in scene.kinds[max(first, i - 3) : i]
    seems = next((k for k in range(i + 1, min(sentence.end, i + 7)) if scene.prose.lows[k] in _W["seemed"]), None)
    effect = seems is not None and scene.prose.lows[seems + 1 : seems + 3] == _TO_HAVE
    if effect and seems is not None and scene.prose.lows[i] not in _W["sure_noun"]:
        effect = not _W["settles"].isdisjoint(scene.prose.lows[seems + 3 : seems + 4])  # "looked to have settled it"
    if seems is not None and (timed or scene.prose.lows[i] in _W["sure_noun"]):
        kept = is_taken_back(scene, clause_around(scene, i, first, sentence.end)[1], sentence.end, _W["stops"])
        effect = effect or (not kept and _would_give(scene.prose.lows, seems + 1))  # "looked set to send Spurs top"
    if not (effect or timed) or (owner := owner_of(sentence, i)) is None:
        return False
    if effect and sentence.scene.prose.owns[owner.end - 1]:
        return True
    k = head_before(scene, first, owner.first)
    timed = "t" in scene.kinds[owner.end : i]
    return timed and (scene.prose.lows[k] in ("through", "via") or scene.prose.lows[k - 1 : k + 1] in OWED)


def _did_what_seemed(sentence: Sentence, i: int) -> bool:
    """Whether a goal is by what more seemed to be done: "appeared to have earned a replay with a late equaliser"."""
    scene, first, lows = sentence.scene, sentence.first, sentence.scene.prose.lows
    by = next((k for k in range(i - 1, max(first, i - 6), -1) if lows[k] == "with"), first)
    seems = next((k for k in range(by - 1, max(first, by - 10), -1) if lows[k] in _W["seemed"]), None)
    if seems is None or lows[seems + 1 : seems + 3] != _TO_HAVE:
        return False
    one = lows[i] in _W["sure_noun"] and not lows[i].endswith("s")  # not "to have earned a move with his goals"
    return one or "t" in scene.kinds[by:i]


def _would_give(lows: Sequence[str], k: int) -> bool:
    """Whether what only seemed, from word ``k`` on, is what comes of a goal: "set to give Spurs the points"; not "set
    to creep in"."""
    to = next((j for j in range(k, k + 3) if lows[j : j + 1] == ["to"]), None)
    return to is not None and not _GIVES.isdisjoint(lows[to + 1 : to + 2])


_GIVES = _W["to_give"]


_TO_HAVE = ["to", "have"]


_SHOTS_OR_GOALS = _W["shot_noun"] | _W["sure_noun"]
_SEVERAL_HAULS = frozenset(haul + "s" for haul in _W["hauls"])
_OWN_GOALS = frozenset(("own-goal", "own-goals"))


def _count(w: str) -> int:
    return COUNTS.get(w, 1) if w.removesuffix("s") in _W["hauls"] else 1


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


_OF_SHOOT_OUTS = _W["penalties"] | {"kick"}


def _own_goals(sentence: Sentence, i: int, w: str) -> list[Told]:
    """ "own goals by Cork and Mee"; of one, own_goals.py finds the scorer."""
    scene, end, lows = sentence.scene, sentence.end, sentence.scene.prose.lows
    if _only_might_be(lows, i - (w not in _OWN_GOALS) - 1, sentence.first):
        return []
    by = next((k for k in range(i + 1, min(end, i + 9)) if lows[k] in ("by", "from")), None)
    by = None if by and lows[by - 2 : by] == ["added", "to"] else by
    until = _until_other_goals(lows, by + 1, min(end, by + 12)) if by else end
    named = names_at(scene, names_from(scene, by + 1, until)) if by else []
    if w in ("goals", "own-goals") or len(named) > 1:
        return [
            Told(i, sentence.number, 3.0, m.person, (m.first, m.end), own_goal=True, sources=["own goal"])
            for m in named
        ]
    means = NOUN_MEANS.get(lows[i + 1], ()) if i + 1 < end else ()  # "Cork's own-goal equaliser"
    return [Told(i, sentence.number, 3.0, own_goal=True, constraints=means, sources=["own goal"])]


def _only_might_be(lows: Sequence[str], k: int, first: int) -> bool:
    """Whether what ends at word ``k``, right before "own goal", says that it was none, or perhaps: "close to his",
    "towards his", "some reports gave it as an", "may go down as an"."""
    if k <= first:
        return False
    k -= lows[k] in ITS
    if lows[k] != "as":
        return lows[k - (lows[k] == "to")] in _NEAR
    k -= 1 + (lows[k - 1] == "it")
    return lows[k] in _W["goes_down"] and not _HEDGES.isdisjoint(lows[max(first, k - _HEDGED_WITHIN) : k])


_NEAR = frozenset(("towards", "toward", "near", "close"))
_HEDGES = _W["might_be"] | {"may", "some"}
_HEDGED_WITHIN = 4  # words


def _ends_own_goal(lows: Sequence[str], i: int) -> bool:
    """Whether a noun only says what an own goal was: "his own-goal winner", "an own goal equaliser"."""
    return lows[i - 1] in _OWN_GOALS or lows[i - 2 : i] == ["own", "goal"]


def _until_other_goals(lows: Sequence[str], at: int, end: int) -> int:
    """Where a list of names from word ``at`` ends that goes on with other goals: "by Cork and a Kane penalty"."""
    goals = next((k for k in range(at, end) if lows[k] in NOUNS), end)
    return next((k for k in range(goals - 1, at, -1) if lows[k] in ("and", ",")), goals) if goals < end else end


def _of_the_subject(sentence: Sentence, i: int, w: str) -> list[Told]:
    """A noun that names nobody, of whom its sentence is about: "his ninth league goal", "celebrated the equaliser",
    "settled it with a low drive", "the only goal of the game"."""
    scene, s, first = sentence.scene, sentence.number, sentence.first
    lows = scene.prose.lows
    before = lows[i - 1] if i > first else ""
    if before in _W["empty"]:
        return []  # "presented with an open goal"
    if not _W["culpable"].isdisjoint(lows[max(first, i - 5) : i]):
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
    achieved = is_done_with(sentence, i, w)
    beats = his is not None and w in _W["shot_noun"] and _settles(lows[i + 1 : sentence.end])
    told = constraints or only or (w == "goal" and (own or before == "only")) or ranked or count > 1 or achieved
    if not (told or beats):
        return []
    gets = achieved or his is not None or not _W["gets"].isdisjoint(lows[max(first, i - 7) : i])
    gets = gets or (count > 1 and lows[i - 2 : i] in (["had", "a"], ["has", "a"]))  # "had a hat trick"
    presented = _presented_to(scene, i, first)
    gets = gets and presented is None
    if "their" in lows[max(first, i - 2) : i] and _W["gets"].isdisjoint(lows[max(first, i - 4) : i]):
        gets = False  # "before their controversial leveller": nobody's who is named
    actor = (his is not None and whose_is_his(sentence, i, his)) or (actor_of(sentence, i) if gets else NOBODY)
    base = 2.0 if beats else 1.2 if actor.person is not None else 0.8
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
    team = presented or (acting_team(sentence, i, actor.at) if actor.person is None else None)
    against = None
    if not _W["concedes"].isdisjoint(lows[max(first, i - 5) : i]):
        team, against = None, team
    constraints = ("only",) if own_only else ("opener", "winner") if only else constraints
    return [
        Told(i, s, base, actor.person, actor.at, team, against, pronoun=actor.pronoun, constraints=constraints,
             count=count, sources=[w, *actor.marks])
    ]  # fmt: skip


def _settles(words: Sequence[str]) -> bool:
    """Whether the words behind a shot say that it went in, or what it was enough for: "proved enough to win it"; not
    "was enough to force a corner"."""
    if words[:2] in _ENOUGH:
        return words[2:3] == ["."] or (words[2:3] == ["to"] and not _W["gives"].isdisjoint(words[3:4]))
    return is_over_the_line(words)


_ENOUGH = (["proved", "enough"], ["was", "enough"])


def _presented_to(scene: Scene, i: int, first: int) -> tuple[str, ...] | None:
    """The side to which somebody of the other gave the goal at word ``i``: "presented the visitors with the opener";
    not "presented Spurs with the opener with a header", his own."""
    lows = scene.prose.lows
    if lows[i + 1 : i + 2] == ["with"]:
        return None
    given = next((k for k in range(i - 1, max(first, i - 4), -1) if lows[k] == "with"), first)
    side = given - 1
    if scene.kinds[side] == "T":
        ids, head = scene.teams[scene.refs[side]].ids, scene.teams[scene.refs[side]].first
    else:
        ids, head = (HOME if lows[side] == "hosts" else AWAY), side
        if lows[side] not in ("hosts", "visitors"):
            return None
    return ids if lows[head - 1 - (lows[head - 1] == "the")] in _W["presents"] else None


def _only_goal(lows: list[str], i: int, first: int) -> bool:
    """ "The only goal of the game", but not "only the second goal from a free kick"."""
    near = lows[max(first, i - 3) : i]
    so_far = lows[i + 1 : i + 2] in (["scored"], ["for"], ["until"]) or "half" in lows[i + 1 : i + 9]
    return "only" in near and not ORDINALS.keys() & set(near) and not so_far


def _is_owned_only(scene: Scene, i: int) -> bool:
    """Whether the only goal at word ``i`` is that of one side: "France's only goal", "their only goal"."""
    k = next(k for k in range(i - 1, -1, -1) if scene.prose.lows[k] == "only")
    return scene.prose.owns[k - 1] or scene.prose.lows[k - 1] in ("their", "its", "his", "her")
