"""Goals told by a noun: "Kane's header", "goals from Kane and Alli", "his second", "Spurs' third".

Belongs here: whose goal a noun tells, and whether the sentence says that it was one. Does not belong here: goals told
by verbs (goal_verbs.py) and phrases (goal_phrases.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from orchestration.football.actors import NOBODY, actor_of, names_from, team_before
from orchestration.football.clauses import tells_no_goal
from orchestration.football.goal_words import COUNTS, NOUN_MEANS, ORDINALS
from orchestration.football.lexicon import word_lists
from orchestration.football.names import Name
from orchestration.football.scene import Scene
from orchestration.football.syntax import Sentence
from orchestration.football.told import Told

_W = word_lists("goal_words")


_GIVES = _W["gives"]


def by_noun(sentence: Sentence, i: int, w: str) -> list[Told]:
    scene, s, first, end = sentence.scene, sentence.number, sentence.first, sentence.end
    lows, kinds, owns = scene.prose.lows, scene.kinds, scene.prose.owns
    beaten = w in _W["shot_noun"] and _is_not_kept_out(lows, i, first)
    if not beaten and tells_no_goal(scene, i, first, end):
        return []
    sure = w in _W["sure_noun"]
    before = lows[i - 1] if i > first else ""
    after = lows[i + 1] if i + 1 < end else ""
    if w in ("goal", "goals") and before == "own":
        by = next((k for k in range(i + 1, min(end, i + 9)) if lows[k] in ("by", "from")), None)
        listed = (
            [scene.people.mentions[scene.refs[k]] for k in names_from(scene, by + 1, min(end, by + 12))] if by else []
        )
        if w == "goals" or len(listed) > 1:
            return [Told(i, s, 3.0, m.person, (m.first, m.end), own_goal=True, sources=["own goal"]) for m in listed]
        return [Told(i, s, 3.0, own_goal=True, sources=["own goal"])]
    if w in ("goal", "goals") and (
        (before in _W["before_goals_not_told"] and before != "winning")
        or after
        in ("difference", "drought", "kick", "line", "-", "attempt", "from" if before in ("yards", "metres") else "-")
    ):
        return []
    if {"since", "last", "denied", "deny"} & set(lows[max(first, i - 3) : i]):
        return []
    if w == "double" and after in _W["double_what"]:
        return []
    if w == "winner" and (after in ("over",) or _W["winners_of"] & set(lows[max(first, i - 4) : i])):
        return []
    if (before != "own" and _is_the_frame(sentence, i)) or _starts_a_move(sentence, i):
        return []
    constraints = NOUN_MEANS.get(w, ())
    if w == "goal" and before in ("opening", "first") and not {"his", "her"} & set(lows[max(first, i - 5) : i]):
        constraints = ("opener",) if before == "opening" else constraints
    elif w == "goal" and before == "winning":
        constraints = ("winner",)
    count = COUNTS.get(w, 1) if w in ("brace", "double", "hat-trick", "treble") else 1
    told: list[Told] = []
    names: list[int] = []
    if (after in ("from", "by", "through") and not (w in _W["shot_noun"] and _is_owned(sentence, i))) or (
        after in ("in",) and {"from", "by"} & set(lows[i + 2 : i + 7]) and w in ("goal", "goals")
    ):
        k = i + 2 if after != "in" else next(k for k in range(i + 2, i + 7) if lows[k] in ("from", "by")) + 1
        names = names_from(scene, k, min(end, i + 26), 0)
        if names and _W["assist"].intersection(
            lows[(m := scene.people.mentions[scene.refs[names[-1]]]).end : m.end + (4 if owns[m.end - 1] else 1)]
        ):
            names = []
        if w in _W["shot_noun"]:
            names = names[:1]
    if not names and (by := _courtesy(lows, i, end)) is not None:
        names = names_from(scene, by, min(end, by + 8))[:1]
    weight = 3.0 if sure else 1.0
    if (
        not names and before in ("a", "an", "the", "his") and i >= 2 and kinds[i - 2] == "P"
    ):  # "gifted Perez an equaliser"
        m = scene.people.mentions[scene.refs[i - 2]]
        if lows[m.first - 1] in _W["gifts"] and m.first > first:
            names = [m.first]
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
        if not sure and _leads(sentence, i) and _gives(sentence, i):
            weight = 2.0
        if sure and w in ("goal", "goals") and {"this", "season"} & set(lows[i + 1 : i + 7]):
            weight = 1.0
        if beaten:
            weight = 2.0
    if names:
        conceded = team_before(scene, i, first, None) if _CONCEDES.intersection(lows[max(first, i - 5) : i]) else None
        for k in names:
            m = scene.people.mentions[scene.refs[k]]
            if m.person not in scene.people.officials:
                told.append(
                    Told(
                        i,
                        s,
                        weight,
                        m.person,
                        (m.first, m.end),
                        against=conceded,
                        constraints=constraints,
                        count=max(count, _how_many(scene, m, i) if w == "goals" else 1),
                        sources=[w],
                    )
                )
        return told
    team_goal = _team_goal(scene, i, first, end, w)
    if team_goal is not None:
        return [replace(team_goal, sentence=s)]
    # "his ninth league goal of the season", "the equaliser", "the only goal of the game"
    his = next((k for k in range(i - 1, max(first, i - 8) - 1, -1) if lows[k] in ("his", "her")), None)
    if his is not None and _W["prepositions"] & set(lows[his:i]):
        his = None
    means = (
        bool(constraints)
        or (w == "goal" and (before in ("only", "winning", "opening") or _only_goal(lows, i, first)))
        or (
            his is not None
            and w in ("goal", "strike")
            and (w == "goal" or any(x in ORDINALS or x.endswith("th") for x in lows[his:i]))
        )
        or count > 1
        or (
            w in ("goal", "penalty", "strike", "header", "volley", "effort", "free-kick", "finish", "half-volley")
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
    actor = actor_of(sentence, i) if gets else NOBODY
    base = 1.2 if actor.person is not None else 0.8
    if (
        _W["sought"] & set(lows[max(first, i - 3) : i])
        and actor.person is None
        and not _W["came"] & set(lows[max(first, i - 5) : i + 4])
    ):
        base = -0.5
    if count > 1 and actor.person is None and not actor.pronoun:
        return []
    team = team_before(scene, i, first, actor.at) if actor.person is None else None
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


_GETS = _W["gets"]


_CONCEDES = frozenset(("conceded", "conceding", "concede", "concedes"))


def _how_many(scene: Scene, m: Name, i: int) -> int:
    """How many of the goals of a list, whose word stands at ``i``, are somebody's: "goals by Kane and two by Son",
    "goals from Kane (2) and Son"; of one who is alone all: "two goals from Kane"."""
    lows, kinds = scene.prose.lows, scene.kinds
    if lows[m.end : m.end + 1] == ["("] and lows[m.end + 1 : m.end + 3] in (["2", ")"], ["3", ")"], ["4", ")"]):
        return int(lows[m.end + 1])
    by = m.first - 1
    if lows[by] not in ("by", "from", "through"):
        return 1
    if by > i + 1:
        return max(COUNTS.get(w, 1) for w in lows[by - 2 : by])
    goes_on = lows[m.end : m.end + 1] in (["and"], [","]) and "P" in kinds[m.end : m.end + 3]
    return 1 if goes_on else max([1, *(COUNTS.get(w, 1) for w in lows[max(0, i - 3) : i])])


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
    lows, noun = sentence.scene.prose.lows, sentence.noun_at(i)
    near = range(i + 1, min(sentence.end, i + 9))
    return any(lows[k] in _GIVES and sentence.subject_at(k) is noun for k in near)


def _starts_a_move(sentence: Sentence, i: int) -> bool:
    """Whether a free-kick is what came before: "after a free-kick from Kroos"."""
    lows = sentence.scene.prose.lows
    noun = sentence.noun_at(i) if lows[i] in ("free-kick", "penalty", "kick") else None
    return noun is not None and noun.first > sentence.first and lows[noun.first - 1] in _BEFORE_A_MOVE


_BEFORE_A_MOVE = frozenset(("after", "following", "from", "met", "meet", "meeting"))


def _is_not_kept_out(lows: Sequence[str], i: int, first: int) -> bool:
    """Whether a shot beats who should stop it: "could not save Kane's follow-up", "failed to keep out a header"."""
    saved = next((k for k in range(i - 1, max(first, i - 8) - 1, -1) if lows[k] in _W["keeps_out"]), None)
    return saved is not None and not _W["not_able"].isdisjoint(lows[max(first, saved - 3) : saved])


def _courtesy(lows: Sequence[str], i: int, end: int) -> int | None:
    """Where the name begins that a goal is owed to: "a leveller, courtesy of Kane", "an opener via Kane"."""
    for k in range(i + 1, min(end - 1, i + 5)):
        if tuple(lows[k : k + 2]) in (("courtesy", "of"), ("thanks", "to")):
            return k + 2
        if lows[k] == "via":
            return k + 1
    return None


def _is_the_frame(sentence: Sentence, i: int) -> bool:
    """Whether "Hart's goal" is where he stands: "the corner of Hart's goal", "a shot at Hart's goal"."""
    noun = sentence.noun_at(i) if sentence.scene.prose.lows[i] == "goal" else None
    if noun is None or noun.kind != "thing" or noun.first == i:
        return False
    k = noun.first - 1
    return k >= sentence.first and sentence.scene.prose.lows[k] in _W["at_a_goal"]


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
            if {"of", "in"} & set(lows[i + 1 : i + 2]) and {"tournament", "season", "competition", "finals"} & set(
                lows[i + 1 : i + 5]
            ):
                return None
            for j in range(i + 1, min(end, i + 22)):
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
    return "only" in near and not ORDINALS.keys() & set(near) and lows[i + 1 : i + 2] != ["scored"]


def by_ordinal(sentence: Sentence, i: int, w: str) -> list[Told]:
    """ "Kane's second", "his third", "Vidal's chipped fourth": a goal by its number."""
    scene, s, first, end = sentence.scene, sentence.number, sentence.first, sentence.end
    lows, kinds, owns = scene.prose.lows, scene.kinds, scene.prose.owns
    after = lows[i + 1] if i + 1 < end else "."
    if not 2 <= ORDINALS[w] <= 5:
        return []
    if after in ("came", "was", "arrived", "followed", "from", "through"):
        team_goal = _team_goal(scene, i, first, end, w)
        if team_goal is not None:
            return [replace(team_goal, sentence=s)]
    if not (after in ",.;:–—-)!" or after in _W["after_an_ordinal"]) or tells_no_goal(scene, i, first, end):
        return []
    if (after == "of" and not _W["of_the_match"] & set(lows[i + 2 : i + 5])) or {
        "season",
        "campaign",
        "tournament",
    } & set(lows[i + 2 : i + 5]):
        return []
    nth = ORDINALS[w]
    for k in range(i - 1, max(first, i - 4) - 1, -1):
        if lows[k] in ("his", "her") and k == i - 1:
            actor = actor_of(sentence, i)
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
