"""Which names must be clubs because a sentence says who got the better of whom, though no score stands between them: "a
late goal saw off Marlow", "picked up a point with a draw against Hexby".

Belongs here: such sentences, and what in them speaks for clubs and not for men. Does not belong here: clauses with a
score (clubs_in_clauses.py), weighing this with other evidence (unknown_clubs.py), the results (worded_results.py).
"""

from __future__ import annotations

from collections.abc import Iterator

from orchestration.football import teams
from orchestration.football.clubs_in_clauses import SAID_WITH, in_capitals, led_to_it, name_after, name_before, who_does
from orchestration.football.clubs_in_results import Words
from orchestration.football.lexicon import word_lists
from orchestration.football.names import ROLES
from orchestration.football.result_words import GETS_PAST, RESULT_NOUNS
from orchestration.football.scene import Scene
from orchestration.football.which_day import of_another_day

_W = word_lists("result_words")
_G = word_lists("grammar_words")


def told_in_words(scene: Scene) -> Iterator[tuple[list[Words], Words | None]]:
    """The words of the names that sentences set against each other by their words alone: whose result it is, and whom
    that side met; only the latter where a team known by its name has the result. None in a text that tells no goal."""
    prose, kinds = scene.prose, scene.kinds
    if not prose.places(_TELLS_GOALS):
        return
    for i in prose.places(_TELLING):
        s = prose.sentence[i]
        if kinds[i] or "P" not in kinds[max(0, i - _FAR) : i + _FAR]:
            continue
        first, end = prose.sentences[s]
        if (at := _leads_to_one(scene, i, end)) is None or of_another_day(prose.lows[first:end]):
            continue
        met = name_after(scene, at, end)
        if met is None or not _OF_A_CLUB.isdisjoint(prose.lows[met[1] : met[1] + 1]):
            continue  # "beat the Marlow keeper"
        if not _AHEAD.isdisjoint(prose.lows[met[1] : met[1] + 2]):
            continue  # "Kane swept Hull in front"
        one = _whose(scene, i, first)
        if one is None or one == met or prose.lows[one[0] - 1] in _OF_A_MAN:
            continue  # "with two goals Kane sank Hull", "the winger Kane ran past Hart"
        if prose.lows[one[1] : one[1] + 3] == [",", "who", "had"] and not _GOALS.isdisjoint(prose.lows[one[1] + 3 : i]):
            continue  # "Kane, who had scored twice in the win over Marlow, …"
        known = [scene.kinds[name[0]] == "T" for name in (one, met)]
        where = scene.prose.lows[at - 1] == "at"  # may lead to a place
        names, around = _called_as_clubs(scene, one, met), _around(scene, one, met, s)
        around += prose.lows[i] in _DRAWS  # as men do not with men
        if all(known) or names + around + any(known) < 2 + where:
            continue
        if not any(known) and names + (around > 2) < (prose.lows[i] in _BEATS_KEEPERS):
            continue  # "Kane beat Hart"
        if in_capitals(scene, first, end):
            continue  # "US Men Defeat Turkey In Opener"
        yield ([met], None) if known[0] else ([one], met)


def _leads_to_one(scene: Scene, i: int, end: int) -> int | None:
    """The word where whom a side met may be named, whose result word ``i`` tells: "beat …", "saw off …", "were beaten
    by …", "stormed past …", "a win at home to …", "lost at …", "got the better of …"; None where it leads to nobody."""
    lows = scene.prose.lows
    if lows[i] == "past":
        return i + 1 if lows[i - 1] in GETS_PAST else None
    if lows[i] in ("better", "expense"):
        return i + 2 if lows[i + 1 : i + 2] == ["of"] else None
    if lows[i] in _BEATS and not _is_suffered(lows, i):
        aside = lows[i + 1 : i + 2]
        if lows[i] in _NEEDS_AN_ASIDE and (not aside or aside[0] not in _W["beats_with"]):
            return None
        return i + 1 + (aside[:1] != [] and aside[0] in _W["beats_with"])
    at = i + 1
    if lows[at : at + 2] == ["at", "home"]:
        at += 2
    elif lows[at : at + 1] in (["away"], ["out"]):
        at += 1
    if at >= end or lows[at] not in _W["leads_to_one"]:
        return None
    at_home = lows[at] == "to" and lows[at - 1] in ("home", "away")
    if lows[i] in _BEATS:
        return at + 1 if lows[at] == "by" else None
    if not at_home and lows[at] in SAID_WITH and SAID_WITH[lows[at]].isdisjoint(lows[i : at + 1]):
        return None  # "won to go top", "won with Kane scoring"
    return at + 1


def _is_suffered(lows: list[str], i: int) -> bool:
    """Whether a verb tells what was done to its subject: "were comfortably beaten"."""
    return not _W["passive"].isdisjoint(lows[max(0, i - 2) : i])


def _whose(scene: Scene, i: int, first: int) -> Words | None:
    """Whose result word ``i`` tells: who does it, or is led to it; where it is no verb of beating, else the known team
    named last before it, or who opens the sentence."""
    lows, kinds = scene.prose.lows, scene.kinds
    verb = i
    while verb > first and (lows[verb - 1] in _W["passive"] or lows[verb] == "past"):
        verb -= 1
    if lows[i] in _VERBS:
        one = who_does(scene, first, verb)
    else:
        one = led_to_it(scene, first, i) or (name_before(scene, first, i - 1) if lows[i - 1] == "to" else None)
    owed = lows[verb - 1] == "to" and lows[verb - 2] in _LEADS_TO_A_WIN  # "a goal from Kane was enough to beat"
    if one is not None or (lows[i] in _BEATS and not owed and lows[verb - 1] != "they"):
        return one
    k = next((k for k in range(i - 1, first - 1, -1) if kinds[k] == "T"), None)
    if k is not None:
        t = scene.teams[scene.refs[k]]
        return None if t.form == "demonym" or scene.prose.owns[k] else (t.first, t.end)
    one = name_after(scene, first + (lows[first] in _G["contrasts"]), i)
    if one is None or ("P" in kinds[one[1] : i] and not owed) or not ROLES.isdisjoint(lows[first : one[1]]):
        return None
    return one if lows[one[1]] in _OF_A_SIDE else None  # not "Kane celebrated a win over", "Kane: a win over"


def _called_as_clubs(scene: Scene, one: Words, met: Words) -> int:
    """How much what two names are and what stands beside them speaks for clubs."""
    lows, points = scene.prose.lows, 0
    for first, end in (one, met):
        points += 2 * teams.looks_like_team(" ".join(scene.prose.words[first:end]))
        points += lows[first - 1] in _DESCRIBES_A_SIDE or not _OF_SEVERAL.isdisjoint(lows[end : end + 1])
        points += lows[end : end + 3] == [",", "for", "whom"]
    return points


def _around(scene: Scene, one: Words, met: Words, s: int) -> int:
    """The same of their sentence: that it opens its paragraph, names a competition, and tells of somebody's goal."""
    first, end = scene.prose.sentences[s]
    words = scene.prose.lows[first:end]
    named = scene.kinds[first : one[0]] + scene.kinds[one[1] : met[0]] + scene.kinds[met[1] : end]
    goal = "P" in named and not _GOALS.isdisjoint(words)
    return scene.prose.opens_paragraph(s) + (not _W["of_competitions"].isdisjoint(words)) + goal


_SCORES = word_lists("goal_words")
_OF_SEVERAL = frozenset(("were", "are", "have", "girls", "boys", "ladies", "women"))
_FAR = 10  # words between a result and the name of a club
_BEATS = _W["beat_verbs"] | {"defeat", "booted", "see", "saw", "seeing", "sees"}
_NEEDS_AN_ASIDE = frozenset(("see", "saw", "seeing", "sees", "booted"))
_VERBS = _BEATS | _W["win_verbs"] | _W["lose_verbs"] | _W["forms_of_draw"] | {"past"}
_DRAWS = _W["forms_of_draw"] | {"stalemate"}
_TELLING = _VERBS | RESULT_NOUNS | {"draw", "stalemate", "tie", "better", "expense", "points"}
_GOALS = _SCORES["score"] | _SCORES["hauls"] | {"goal", "goals", "equaliser", "opener", "winner", "strike", "penalty"}
_OF_A_MAN = _GOALS | ROLES
_TELLS_GOALS = _GOALS | _SCORES["strike"] | {"scoring"}
_LEADS_TO_A_WIN = _W["came_back"] | _GOALS | {"enough"}
_BEATS_KEEPERS = _SCORES["beats"]
_OF_A_CLUB = _W["team_after"] | ROLES | {"crowd"}
_AHEAD = frozenset(("front", "ahead", "level"))
_OF_A_SIDE = (
    {act.split("_")[0] for act in _W["opens_a_result"]}
    | _OF_SEVERAL
    | _W["takes_points"]
    | _W["before_a_result"]
    | _W["lets_go"]
)
_DESCRIBES_A_SIDE = _W["describes_a_side"] - _G["articles"] - _G["possessives"]
