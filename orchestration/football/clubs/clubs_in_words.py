"""Which names must be clubs because a sentence says who got the better of whom, though no score stands between them: "a
late goal saw off Marlow", "picked up a point with a draw against Hexby".

Belongs here: such sentences, and what in them speaks for clubs and not for men. Does not belong here: clauses with a
score (clubs_in_clauses.py), weighing this with other evidence (unknown_clubs.py), the results (worded_results.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from orchestration.football.clubs.club_evidence import SAID_OF_MEN, speaks_for_a_club
from orchestration.football.clubs.clubs_in_clauses import (
    SAID_WITH,
    behind_where,
    in_capitals,
    led_to_it,
    name_after,
    name_before,
    who_does,
    who_opens,
)
from orchestration.football.clubs.clubs_in_results import HEAD, Words, is_owed
from orchestration.football.grammar.scene import Scene
from orchestration.football.names import teams
from orchestration.football.names.names import ROLES
from orchestration.football.results.result_words import GETS_PAST, RESULT_NOUNS
from orchestration.football.results.which_day import of_another_day
from orchestration.football.words.lexicon import word_lists

_W = word_lists("result_words")
_G = word_lists("grammar_words")
_T = word_lists("goal_words")


class Told(NamedTuple):
    """A sentence that says who got the better of whom: the word that tells it, whose result it is, whom that met."""

    word: int
    one: Words
    met: Words


def told_in_words(scene: Scene) -> Iterator[tuple[list[Words], Words | None]]:
    """The words of the names that sentences set against each other by their words alone: whose result it is, and whom
    that side met; only the latter where a team known by its name has the result. None in a text that tells no goal, or
    is of another sport."""
    prose, kinds = scene.prose, scene.kinds
    if not prose.places(_TELLS_GOALS):
        return
    for i in prose.places(_TELLING):
        if kinds[i] or "P" not in kinds[max(0, i - _FAR) : i + _FAR]:
            continue
        told = _told_at(scene, i)
        if told is None or _is_of_men(scene, told) or not _is_of_clubs(scene, told):
            continue
        if prose.places(_W["other_sports"]):
            return
        yield ([told.met], None) if kinds[told.one[0]] == "T" else ([told.one], told.met)


def _told_at(scene: Scene, i: int) -> Told | None:
    """What word ``i`` tells of two, of whom not both are known teams; None where it tells nothing of the sort."""
    prose = scene.prose
    first, end = prose.sentences[prose.sentence[i]]
    if (at := _leads_to_one(scene, i, end)) is None or of_another_day(prose.lows[first:end]):
        return None
    met, one = name_after(scene, at, end), _whose(scene, i, first)
    if met is None or one is None or one == met or scene.kinds[one[0]] == scene.kinds[met[0]] == "T":
        return None
    return None if in_capitals(scene, first, end) else Told(i, one, met)  # "US Men Defeat Turkey In Opener"


def _is_of_men(scene: Scene, told: Told) -> bool:
    """Whether one of the two acts, or is called, as a man: "Kane beat Hart and crossed", "stunned by a Kane goal"."""
    lows, kinds, (i, one, met) = scene.prose.lows, scene.kinds, told
    s = scene.prose.sentence[i]
    first, end = scene.prose.sentences[s]
    before, behind = lows[one[0] - 1] if one[0] else "", lows[met[1] : end]
    if before in _OF_A_MAN or lows[met[0] - 1] in _BEFORE_A_MAN:
        return True  # "with two goals Kane sank Hull", "the winger Kane ran past Hart", "lost to a Kane goal"
    if not _OF_A_CLUB.isdisjoint(behind[:1]) or not _AHEAD.isdisjoint(behind[:2]):
        return True  # "beat the Marlow keeper", "Kane swept Hull in front"
    if lows[one[1] : one[1] + 3] == [",", "who", "had"] and not _GOALS.isdisjoint(lows[one[1] + 3 : i]):
        return True  # "Kane, who had scored twice in the win over Marlow, …"
    named = next((k for k in range(met[1], end) if kinds[k] in ("P", "T")), end) - met[1]  # who acts next
    joins = (k for k, low in enumerate(behind[:named]) if low in _JOINS_ACTS)
    if any(not _ACTS_OF_MEN.isdisjoint(behind[k + 1 : k + 2]) for k in joins):
        return True
    for k in (k for k, low in enumerate(behind) if low == "with"):
        goal = next((j for j in range(k + 1, min(k + 6, len(behind))) if behind[j] in _FEATS), None)
        if goal is not None and behind[k + 1] in _BEFORE_A_FEAT and _WHOSE.isdisjoint(behind[goal + 1 : goal + 6]):
            return True  # "sank Leeds with the only goal"; not "with a goal in each half from Kane"
    others = "P" in kinds[first : one[0]] + kinds[one[1] : met[0]] + kinds[met[1] : end]
    return not others and not _HE.isdisjoint(lows[one[1] : end + 1])


def _is_of_clubs(scene: Scene, told: Told) -> bool:
    """Whether the two, of whom at least one is no known team, are clubs: something must say so of the names or of how
    the result is told, or a known team got the better of whom it met in a competition or by somebody's goal; and of
    what speaks for clubs there must be enough."""
    lows, kinds, (i, one, met) = scene.prose.lows, scene.kinds, told
    called = _called_as_clubs(scene, one, met)
    if called < _ENOUGH and _is_report_of_others(scene, told):
        return False
    how = _meet_as_clubs(scene, told)
    opens, competition, goal = _around(scene, one, met, scene.prose.sentence[i])
    scorer = _beside_a_scorer(scene, told, competition)
    lost = lows[i] in _W["lose_verbs"] or (lows[i] in _BEATS and _is_suffered(lows, i))
    won = kinds[one[0]] == "T" and not lost
    if not (called or how or scorer or (won and lows[i] not in _BEATS_KEEPERS and (competition or goal))):
        return False
    if kinds[met[0]] == "T" and not (called or scorer) and lows[i] in RESULT_NOUNS and scene.prose.owns[one[1] - 1]:
        return False  # "Farke's win over Leeds"
    at_a_place = lows[met[0] - 1] == "at"
    return called + (lows[i] in _DRAWS) + won + opens + competition + goal >= _ENOUGH + at_a_place


def _is_report_of_others(scene: Scene, told: Told) -> bool:
    """Whether a text opens with a score of two known teams and so is a report of theirs, in which two unknown names
    are men's; and so is the one beside a known team's where the text names no further team."""
    prose = scene.prose
    known = {t.ids[0] for t in scene.teams if len(t.ids) == 1 and t.form != "demonym"}
    if len(known) > 2 and "T" in (scene.kinds[told.one[0]], scene.kinds[told.met[0]]):
        return False
    scored = {s for at in scene.scores if (s := prose.sentence[at]) < HEAD}
    return any(len({t.ids for t in scene.teams if prose.sentence[t.first] == s}) > 1 for s in scored)


def _leads_to_one(scene: Scene, i: int, end: int) -> int | None:
    """The word where whom a side met may be named, whose result word ``i`` tells: "beat …", "saw off …", "were beaten
    by …", "stormed past …", "a win at home to …", "lost at …", "got the better of …"; None where it leads to nobody."""
    lows = scene.prose.lows
    if lows[i] == "past":
        return i + 1 if lows[i - 1] in GETS_PAST else None
    if lows[i] in ("better", "expense"):
        return i + 2 if lows[i + 1 : i + 2] == ["of"] else None
    if lows[i] in _BEATS and not _is_suffered(lows, i):
        aside = not _W["beats_with"].isdisjoint(lows[i + 1 : i + 2])  # "saw off Hull", "put out Hull"
        return None if lows[i] in _NEEDS_AN_ASIDE and not aside else i + 1 + aside
    if lows[i] in _W["rout_nouns"] and lows[i - 1] == "by" and lows[i].endswith("ing"):
        return i + 1  # "kept pace by hammering Hull"
    if lows[i] == "point" and _W["takes_points"].isdisjoint(lows[max(0, i - _NEAR) : i]):
        return None
    if lows[i] == "down" and (lows[i - 1] not in _W["goes_down"] or lows[i + 1 : i + 3] != ["at", "home"]):
        return None
    at = i + 1 + 3 * (lows[i + 1 : i + 3] in _OF_ALL)  # "their first win of the season over Hull"
    at = behind_where(lows, at)
    at += lows[at : at + 1] == ["out"]
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
    if lows[i] == "better":  # "Leeds, who got the better of Hull"
        got = i - 2
        if lows[got - 1] == "who":
            return name_before(scene, first, got - 1 - (lows[got - 2] == ","))
        return who_does(scene, first, got)
    verb, opens = i - (lows[i] == "down"), first + (lows[first] in _G["contrasts"])
    while verb > first and (lows[verb - 1] in _W["passive"] or lows[verb] == "past"):
        verb -= 1
    one = led_to_it(scene, first, i) if lows[i] in _NOUNS else None
    if one is None and (lows[i] in _VERBS or lows[i] == "down"):
        one = who_does(scene, first, _before_an_aside(lows, first, verb))
        one = one or (who_opens(scene, opens, verb) if lows[i] in _BEATS else None)
    elif one is None and lows[i] in _W["rout_nouns"] and lows[i - 1] == "by":
        one = who_opens(scene, opens, verb)
    elif one is None:
        one = name_before(scene, first, i - 1) if lows[i - 1] == "to" else None
    one = one or _whose_scorer(scene, first, verb)
    owed = _is_owed(lows, verb)
    if one is not None or (lows[i] in _BEATS and not owed and lows[verb - 1] != "they"):
        return one
    k = next((k for k in range(i - 1, first - 1, -1) if kinds[k] == "T"), None)
    if k is not None:
        t = scene.teams[scene.refs[k]]
        return None if t.form == "demonym" or scene.prose.owns[k] else (t.first, t.end)
    one = name_after(scene, opens, i)
    others = range(one[1], i) if one is not None and not owed else ()
    if (
        one is None
        or any(kinds[k] == "P" and not _is_of_a_scorer(scene, k, first) for k in others)
        or not ROLES.isdisjoint(lows[first : one[1]])
    ):
        return None
    return one if lows[one[1]] in _OF_A_SIDE else None  # not "Kane celebrated a win over", "Kane: a win over"


def _before_an_aside(lows: Sequence[str], first: int, verb: int) -> int:
    """The word where an aside about a side begins that ends before its verb: "Hexby | , who play below, knocked"; else
    the verb."""
    if lows[verb - 1] != ",":
        return verb
    who = next((k for k in range(verb - 2, first, -1) if lows[k] in ("who", ",")), first)
    return who - 1 if lows[who] == "who" and lows[who - 1] == "," else verb


def _whose_scorer(scene: Scene, first: int, verb: int) -> Words | None:
    """The side that opens a sentence as having the man whose goal does for another: "Hexby's Kane struck to sink"; not
    "… converted a penalty to beat", which may be the keeper."""
    prose = scene.prose
    if prose.lows[verb] in _BEATS_KEEPERS:
        return None
    k = next((k for k in range(first, min(verb, first + _NEAR)) if prose.owns[k]), verb)
    player = scene.kinds[k + 1 : k + 2] == ["P"]
    if prose.lows[verb - 1] != "to" or not player or _OF_SCORERS.isdisjoint(prose.lows[k + 2 : verb]):
        return None
    one = name_before(scene, first, k + 1, owning=True)
    return one if one is not None and one[0] == first else None


def _is_of_a_scorer(scene: Scene, k: int, first: int) -> bool:
    """Whether the name at word ``k`` tells only whose goal something is owed to: "after Kane's header secured", "with a
    late Kane goal", "thanks to a goal from Kane"."""
    end = scene.people.mentions[scene.refs[k]].end
    goal = not _OF_SCORERS.isdisjoint(scene.prose.lows[end : end + 3])
    return goal or is_owed(scene, end - 1, first)


def _is_owed(lows: list[str], verb: int) -> bool:
    """Whether a verb tells to what something led: "a goal from Kane was enough to beat", "came from behind to beat"."""
    return lows[verb - 1] == "to" and lows[verb - 2] in _LEADS_TO_A_WIN


def _called_as_clubs(scene: Scene, one: Words, met: Words) -> int:
    """How much speaks for clubs of what the names of two, not those of known teams, are, of what stands beside them,
    and of what else the text says of who has them."""
    lows, points = scene.prose.lows, 0
    for first, end in (one, met):
        if scene.kinds[first] == "T":
            continue
        points += 2 * teams.looks_like_team(" ".join(scene.prose.words[first:end]))
        several = lows[first - 1] != "and" and not _OF_SEVERAL.isdisjoint(lows[end : end + 1])
        points += several or lows[first - 1] in _DESCRIBES_A_SIDE
        points += lows[end : end + 3] == [",", "for", "whom"]
        points += 2 * _is_a_club_elsewhere(scene, first)
    return points


def _is_a_club_elsewhere(scene: Scene, at: int) -> bool:
    """Whether who is named at word ``at`` is spoken of as a club anywhere: "scored for Marlow", "put Marlow ahead"."""
    if scene.kinds[at] != "P":
        return False
    lows, person = scene.prose.lows, scene.people.mentions[scene.refs[at]].person
    for name in scene.people.mentions:
        if name.person != person or lows[name.first - 1] == "and":  # "Kane and Alli were beaten"
            continue
        verb = name.first - 2
        if lows[verb] in _GOALS:  # "scored the opener for Marlow"
            verb = next((k for k in range(verb - 1, max(0, verb - 4), -1) if lows[k] in _SCORED_FOR), verb)
        if lows[name.first - 1] == "for" and lows[verb] in _SCORED_FOR:
            return True
        club = speaks_for_a_club(scene, name)
        if club is not None and club not in SAID_OF_MEN:
            return True
    return False


def _meet_as_clubs(scene: Scene, told: Told) -> bool:
    """Whether a result is told as clubs have it and not as men get past men: as a noun, as a draw, as what something
    led to, with a score, or as had at home."""
    lows, kinds, (i, one, met) = scene.prose.lows, scene.kinds, told
    known = kinds[one[0]] == "T"
    if lows[i] in _DRAWS:
        return "goals" not in lows[met[1] : met[1] + 4]  # "drew with Kane on 12 goals"
    if lows[i] in _NOUNS:
        return lows[met[0] - 1] != "at"
    if lows[i] == "expense":  # not "picked at the expense of Kane"
        return lows[i - 3] in _GOES_ON or (known and "P" not in kinds[one[1] : i])
    printed = known and kinds[met[1] : met[1] + 1] == ["#"]  # "Leeds cruised past Marlow 4-0"
    won = lows[met[1] : met[1] + 2] == ["with", "a"] and kinds[met[1] + 2 : met[1] + 3] == [
        "#"
    ]  # "stunned Leeds with a 1-0 win"
    return printed or won or _is_owed(lows, i) or behind_where(lows, i + 1) > i + 1


def _beside_a_scorer(scene: Scene, told: Told, competition: bool) -> bool:
    """Whether somebody else's goal stands right beside what two did: "Kane scored twice as Hexby stormed past Marlow in
    the cup", "Hexby were stunned by Marlow in the cup, Kane scoring"."""
    if not competition:
        return False
    lows, kinds, (i, one, met) = scene.prose.lows, scene.kinds, told
    s = scene.prose.sentence[i]
    first, end = scene.prose.sentences[s]
    if lows[one[0] - 1] == "as":
        here = scene.prose.paragraph[s]
        if lows[i] == "better" or any(
            scene.prose.paragraph[scene.prose.sentence[t.first]] == here for t in scene.teams
        ):
            return False  # "Kane scored as Alli got the better of Hart in the cup"
        return "P" in kinds[first : one[0]] and not _GOALS.isdisjoint(lows[first : one[0]])
    comma = next((k for k in range(met[1], end - 1) if lows[k] == "," and kinds[k + 1] == "P"), None)
    return comma is not None and not _SCORING.isdisjoint(lows[comma + 2 : comma + 5])


def _around(scene: Scene, one: Words, met: Words, s: int) -> tuple[bool, bool, bool]:
    """Whether the sentence of two opens its paragraph, names a competition, and tells of somebody else's goal."""
    first, end = scene.prose.sentences[s]
    words = scene.prose.lows[first:end]
    named = scene.kinds[first : one[0]] + scene.kinds[one[1] : met[0]] + scene.kinds[met[1] : end]
    goal = "P" in named and not _TELLS_WHOSE.isdisjoint(words)
    return scene.prose.opens_paragraph(s), not _W["of_competitions"].isdisjoint(words), goal


_OF_SEVERAL = frozenset(("were", "are", "have", "girls", "boys", "ladies", "women"))
_FAR = 10  # words between a result and the name of a club
_NEAR = 6  # words
_OF_ALL = (["of", "the"], ["of", "their"])
_ENOUGH = 2  # of what speaks for clubs
_BEATS = _W["beat_verbs"] | {"defeat", "booted", "see", "saw", "seeing", "sees"}
_NEEDS_AN_ASIDE = frozenset(("see", "saw", "seeing", "sees", "booted"))
_VERBS = _BEATS | _W["win_verbs"] | _W["lose_verbs"] | _W["forms_of_draw"] | {"past"}
_DRAWS = _W["forms_of_draw"] | {"stalemate"}
_NOUNS = RESULT_NOUNS | {"tie", "points", "point"}
_TELLING = _VERBS | _NOUNS | _DRAWS | {"better", "expense", "down"}
_GOALS = _T["score"] | _T["hauls"] | {"goal", "goals", "equaliser", "opener", "winner", "strike", "penalty"}
_OF_SCORERS = _GOALS | _T["strike"] | {"header", "double", "free-kick", "converted", "effort", "spot-kick", "headed"}
_SCORED_FOR = _T["score"] | _T["strike"] | {"levelled", "equalised", "replied"}
_SCORING = frozenset(("scoring", "netting", "striking", "heading", "grabbing", "hitting"))
_FEATS = _GOALS | word_lists("move_words")["by_head"] | word_lists("move_words")["by_foot"]
_TELLS_WHOSE = _GOALS | {"thanks", "courtesy"}
_CALLED = ROLES | {"manager", "coach", "boss"}
_OF_A_MAN = _CALLED | _GOALS
_BEFORE_A_MAN = _CALLED | {"a", "an"}
_BEFORE_A_FEAT = _G["articles"] | _G["possessives"] | {"two", "three"}
_WHOSE = frozenset(("from", "by"))
_HE = frozenset(("he", "his", "him"))
_JOINS_ACTS = frozenset(("and", "to", "before", "but", "who"))
_ACTS_OF_MEN = _T["score"] | _T["strike"] | _T["shoots"] | _T["finds"] | {"centred", "slotted"}
_TELLS_GOALS = _GOALS | _T["strike"] | {"scoring"}
_LEADS_TO_A_WIN = _W["came_back"] | _GOALS | {"enough"}
_GOES_ON = frozenset(("progressed", "advanced", "through"))
_BEATS_KEEPERS = _T["beats"]
_OF_A_CLUB = _W["team_after"] | ROLES | _FEATS | {"crowd"}
_AHEAD = frozenset(("front", "ahead", "level"))
_OF_A_SIDE = (
    {act.split("_")[0] for act in _W["opens_a_result"]}
    | _OF_SEVERAL
    | _W["takes_points"]
    | _W["before_a_result"]
    | _W["lets_go"]
)
_DESCRIBES_A_SIDE = _W["describes_a_side"] - _G["articles"] - _G["possessives"]
