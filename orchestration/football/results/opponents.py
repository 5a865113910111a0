"""Who plays whom, and on whose ground, by the words of one result: "a win over Hull", "Leeds and Hull drew", "at
Leeds".

Belongs here: finding the opponent of the team that a result is told of, and which of the two the words place at home.
Does not belong here: that team (result_subjects.py), and what the rest of a text says of who was at home (hosts.py).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise, product

from orchestration.football.grammar.scene import Scene, TeamAt
from orchestration.football.names import teams
from orchestration.football.names.names import ROLES
from orchestration.football.results.object_teams import is_beaten, is_bested, is_near_in_the_table, verb_before
from orchestration.football.results.result_subjects import clause_of_manner
from orchestration.football.results.result_words import GETS_PAST, RESULT_NOUNS, TELLS_A_RESULT, beats, is_passive
from orchestration.football.results.spelt_scores import spelt_scores
from orchestration.football.results.which_day import of_another_day
from orchestration.football.words.goal_words import COUNTS
from orchestration.football.words.lexicon import word_lists
from orchestration.football.words.sentences import Prose

_W = word_lists("result_words")
OBJECT = 9  # words between a result word and the opponent that it governs


def _preposition_of(scene: Scene, t: TeamAt, first: int) -> str:
    """The preposition that governs a team's name, over words that only describe the team: "against ten-man Leeds", "to
    League Two (fourth-tier) Hull"."""
    lows = scene.prose.lows
    for i in _outside_brackets(lows, first, t.first)[: -_DESCRIBES_A_TEAM - 1 : -1]:
        if lows[i] in _W["against"] or lows[i] in _BESIDE_A_RIVAL or (lows[i] == "in" and i == t.first - 1):
            return "hands" if lows[i] == "of" and lows[i - 1 : i] == ["hands"] else lows[i]
        if scene.kinds[i] == "T" and scene.teams[scene.refs[i]].form == "demonym":
            continue  # "to the Catalan side Girona"
        if scene.kinds[i] == "T" or lows[i] in _DESCRIBES_NO_TEAM:
            return ""
    return ""


_DESCRIBES_NO_TEAM = _W["clause_breaks"] | _W["verbs_before"] | _W["passes_in_the_table"] | {"that"}


def _outside_brackets(lows: Sequence[str], first: int, end: int) -> list[int]:
    """The words ``first..end`` but those in brackets."""
    kept: list[int] = []
    inside = False
    for i in range(first, end):
        inside = (inside or lows[i] == "(") and lows[i - 1] != ")"
        if not inside:
            kept.append(i)
    return kept


_DESCRIBES_A_TEAM = 6  # words at most, the preposition among them
_BESIDE_A_RIVAL = frozenset(("on", "above", "below", "behind"))  # "a win to keep the pressure on Leeds"


def has_as_object(scene: Scene, i: int, named: Sequence[TeamAt]) -> bool:
    """Whether a verb of winning that may tell anything has a team as its object: "sank the hosts Hull", "swept past
    Hull", "were upset by Hull", "came back to stun Hull"; not "sank a penalty against Hull", "fired Leeds ahead",
    "Leeds, who saw off Hull", "have the means to stun Hull", "sank Hull's Kane", "stunned the Hull crowd"."""
    lows = scene.prose.lows
    behind = [t for t in named if i < t.first <= i + _NEAR_ITS_VERB]
    if not behind or behind[0].form == "demonym":
        return False
    t = behind[0]
    hit_so_many = (
        lows[i - 3 : i - 2] in _HITS and lows[i - 2] in COUNTS
    )  # "hit five to thrash Hull", not "hit early to"
    if lows[i - 1] == "to" and not hit_so_many and _W["manages_to"].isdisjoint(lows[max(0, i - 8) : i]):
        return False
    if "who" in lows[max(0, i - 8) : i] or not _W["where_a_goal_takes_a_side"].isdisjoint(lows[t.end : t.end + 2]):
        return False
    if scene.prose.owns[t.end - 1] or not _OF_A_TEAM.isdisjoint(lows[t.end : t.end + 1]):
        return False
    prep = _preposition_of(scene, t, i + 1)
    return not prep or (prep == "by" and lows[i - 1] in _W["passive"]) or lows[i + 1] == prep == "past"


_NEAR_ITS_VERB = 5  # words
_HITS = (["hit"], ["scored"])
_OF_A_TEAM = ROLES | _W["people_of_a_team"]


def opponent_governed(
    scene: Scene, word: int, at: int, named: Sequence[TeamAt]
) -> tuple[TeamAt | None, str | None, TeamAt | None]:
    """The team that a result word governs, by which preposition, and the team that it is told for ("a win for X").
    A team whose place is named is at home there ("a defeat in Monaco"), where nobody else is the opponent."""
    lows, kinds = scene.prose.lows, scene.kinds
    verb = beats(lows[word])
    first, end = scene.prose.sentences[scene.prose.sentence[word]]
    suffers = not verb or is_passive(scene, word, first, end)
    favoured = there = None
    for t in named:
        if t.first <= word or t.form == "demonym" or not ROLES.isdisjoint(lows[t.end : t.end + 1]):
            continue  # not "forced a draw thanks to former Leeds striker Kane"
        between = _outside_brackets(lows, word + 1, t.first)
        breaks = [i for i in between if lows[i] in _W["clause_breaks"] and lows[i] != ","]
        prints = [i for i in between if kinds[i] == "#"]
        if breaks or len(between) - len(prints) > OBJECT or prints not in ([], [at]):
            break
        prep = _preposition_of(scene, t, word + 1)
        as_verb = lows[word].endswith("ing") or lows[word] in _AS_VERBS
        as_verb = as_verb or (lows[word] in ("tied", "drew") and word < at)  # "tied Toronto 1-1", not "drew Toronto"
        direct = as_verb and not prep and t.first - word <= 3 + (word < at < t.first) and lows[word + 1] != ","
        if prep == "on" and lows[word] not in _INFLICTED:  # "a win that keeps the pressure on Leeds"
            continue
        if is_near_in_the_table(scene, t, word + 1):
            continue
        if prep == "for":  # not "drew 1-1, Kane replying to Son's goal for Leeds"
            favoured = favoured or (t if "," not in lows[word : t.first] else None)
        elif prep in _W["opposed"] or (verb and not prep) or direct:  # "thrashing Fulham", "to defeat Fulham"
            return t, prep, favoured
        elif prep == "in" and suffers and _is_at_home_there(scene, t):
            there = there or t
    return there, "in" if there else None, favoured


_AS_VERBS = _W["forms_of_hold"] | {"defeat"}
_INFLICTED = _W["lose_nouns"] | _W["rout_nouns"]


def _is_at_home_there(scene: Scene, t: TeamAt) -> bool:
    """Whether "in X" is the ground of X, club or country, that what follows is not about ("in Leeds' win", "in Hull
    City centre")."""
    return not scene.prose.owns[t.end - 1] and teams.is_known(t.ids[0])


_LEADS_TO_WINNER = frozenset(("against", "over", "by"))


def opponent_before(scene: Scene, subject: TeamAt, named: Sequence[TeamAt], pivot: int, s: int) -> TeamAt | None:
    """The opponent named before a result: "Arsenal and Chelsea drew 1-1", "the game against Chelsea ended 1-1"."""
    lows = scene.prose.lows
    first = scene.prose.sentences[s][0]
    manner = clause_of_manner(lows, pivot, first) is not None
    for t in reversed([t for t in named if t.end <= pivot and t.ids != subject.ids and t.form != "demonym"]):
        if _has_travelled(scene, t):
            return t
        if manner and t.first >= subject.end:  # "ended Arsenal's run with a 2-0 win", but not "moved above Arsenal"
            far = lows[t.first - 1] in _W["in_the_table"] and lows[t.first - 2] not in _W["travels"]
            far = far or lows[t.first - 1] in _W["overtakes"]
            return None if far else t
        joined = (
            "and" in (*lows[subject.end : subject.end + 1], lows[t.end])
            and (_are_joined(scene, subject, t) or _are_joined(scene, t, subject))
            and lows[pivot] not in _WON_OR_LOST
            and _BOTH.isdisjoint(lows[max(t.end, subject.end) : pivot])
        )  # "Leeds and Hull both won 1-0"
        prior = lows[t.first - 1] if t.first > first else ""
        met = t.end <= subject.first and (
            lows[subject.first - 1] in _LEADS_TO_WINNER or is_beaten(scene, subject, first) or is_bested(lows, subject)
        )  # "won against Hull, whose woes go on with …", "were no match for Hull, who won 3-0"
        scored_for = prior == "for" and lows[t.first - 2] in _W["scored_for"]
        met = met or scored_for  # "Kane scored for Hull but Leeds won 2-1"
        met = met or (prior == "on" and lows[t.first - 2] in _W["takes_on"])  # "Taking on Hull, Leeds won 2-1"
        if joined or met or prior in _W["meets"] or is_visited(scene.prose, subject, t):
            return t
        if is_bested(lows, t) or (t.first >= subject.end and _is_beaten_to(scene, t, pivot, first)):
            return t
        if t.end <= subject.first and (verb := verb_before(scene, subject, first, _W["brings_to"])) is not None:
            return t if t.end <= verb else None  # "held Juventus to a draw", "condemned Lyon to a 2-1 defeat"
        break
    return None


def _are_joined(scene: Scene, one: TeamAt, two: TeamAt) -> bool:
    """Whether an "and" joins two teams, over words that only say where the second is from: "Leeds and Hull", "Al Hilal
    and Angola's Petro"."""
    joins = scene.prose.lows[one.end : one.end + 1] == ["and"] and two.first > one.end
    return joins and all(
        scene.kinds[i] == "T" and scene.teams[scene.refs[i]].form == "demonym" for i in range(one.end + 1, two.first)
    )


def is_visited(prose: Prose, subject: TeamAt, t: TeamAt) -> bool:
    """Whether a side is told to be at another's before its result: "survived a scare at Hull as Kane secured a 1-0
    win", "travelled to Hull and won 2-1", "travelled to face Hull", "left Hull with a 2-1 win"; not "bounced back from
    a defeat at Hull", "after a trip to Hull", "go to Hull next", "returned to Hull's level", nor in an aside: "Leeds,
    booed at Hull, won 2-1"."""
    lows = prose.lows
    at = t.first - 1 - (lows[t.first - 1] in _W["played_next"])  # "travelled to face Hull"
    between = lows[subject.end : at + 1]
    if t.first < subject.end or not _OF_OTHER_MATCHES.isdisjoint(between) or prose.owns[t.end - 1]:
        return False
    if "next" in lows[t.end : t.end + 3] or (lows[t.end : t.end + 1] == [","] and "," in between):
        return False
    leaves = lows[t.first - 1] == "left" or (lows[t.first - 1] == "from" and lows[t.first - 2] in _COMES_BACK)
    if leaves and lows[t.end : t.end + 1] == ["with"]:  # "came away from Hull with a point"
        return True
    return lows[at] == "at" or (lows[at] == "to" and lows[at - 1] in _W["travels"])


_COMES_BACK = frozenset(("away", "back", "returned", "returning"))
_OF_OTHER_MATCHES = TELLS_A_RESULT | _W["then"] | _W["of_matches_to_come"] | _W["past"]
_OF_OTHER_MATCHES -= {"unstuck"}  # "came unstuck at Hull, losing 2-1"
_BOTH = frozenset(("both", "each"))
_WON_OR_LOST = _W["win_verbs"] | _W["lose_verbs"]  # "Leeds and Hull win"


def meant_by_them(subject: TeamAt, named: Sequence[TeamAt], pivot: int) -> TeamAt | None:
    """The team named last before a word, whom "them" means in a sentence that tells a result of ``subject``."""
    others = [t for t in named if t.end <= pivot and t.ids != subject.ids and t.form != "demonym"]
    return others[-1] if others else None


def is_brought_to_them(prose: Prose, subject: TeamAt, word: int, end: int) -> bool:
    """Whether what word ``word`` tells is that of "them", to whom a side brought it: "as Leeds condemned them to a 2-1
    defeat", "Leeds, who inflicted a 3-0 loss on them"; not "gave Leeds the lead and handed them a 2-1 win", "as Leeds'
    goals handed them a 2-1 win"."""
    lows, stop = prose.lows, min(word, subject.end + _BRINGS_WITHIN)
    brings = _INFLICTS if lows[word + 1 : min(end, word + 3)] == ["on", "them"] else _W["brings_to"]
    verb = next((k for k in range(subject.end, stop) if lows[k] in brings), None)
    if verb is None or prose.owns[subject.end - 1] or not _NOT_THEN.isdisjoint(lows[subject.end : verb]):
        return False
    return brings is _INFLICTS or lows[verb + 1] == "them"


_BRINGS_WITHIN = 5  # words: "Leeds hit back to hand them …"
_NOT_THEN = frozenset(("and", "the", "a", "an"))
_INFLICTS = _W["inflicts"]


def _is_beaten_to(scene: Scene, t: TeamAt, pivot: int, first: int) -> bool:
    """Whether a side got the better of a team to what is told at word ``pivot``, or after it: "edged past Leeds to
    triumph 2-1", "stunned Leeds to win 2-1", "saw off Leeds on penalties after a 2-2 draw"; not "moved past Leeds with
    …"."""
    lows = scene.prose.lows
    past = lows[t.first - 1] == "past" and lows[t.first - 2] in GETS_PAST
    to_win = lows[t.end] == "to" and t.end + 4 >= pivot
    drew = not _W["draw_words"].isdisjoint(lows[pivot : pivot + 2])
    went_on = drew and not _AFTER.isdisjoint(lows[max(t.end, pivot - 4) : pivot])
    return (past or is_beaten(scene, t, first)) and (to_win or went_on)


_AFTER = frozenset(("after", "following"))


def _has_travelled(scene: Scene, t: TeamAt) -> bool:
    """Whether a result is what a journey to a team brought: "Leeds' trip to Hull ended in a 1-1 draw", not "Leeds, who
    next make the trip to Hull, won 1-0"."""
    lows = scene.prose.lows
    whose = range(max(0, t.first - 4), t.first - 2)  # "Leeds' long trip"
    return (
        lows[t.first - 1] == "to"
        and lows[t.first - 2] in _W["journeys"]
        and (lows[t.end : t.end + 1] == ["brought"] or not _W["ended"].isdisjoint(lows[t.end : t.end + 1]))
        and any(scene.prose.owns[i] or lows[i] in _W["possessives"] for i in whose)
    )


def both_between(scene: Scene, at: int, named: Sequence[TeamAt]) -> tuple[TeamAt | None, TeamAt | None]:
    """Both teams, where a sentence says between which a match was: "it finished 2-2 between Leeds and Hull", "the game
    between hosts Leeds and debutants Hull ended in a 1-1 draw"; not "leaves a point between Leeds and Hull"."""
    for one, two in pairwise(named):
        if abs(at - one.first) <= OBJECT + _DESCRIBING and is_match_between(scene, one, two):
            return one, two
    return None, None


def is_match_between(scene: Scene, one: TeamAt, two: TeamAt) -> bool:
    """Whether it is a match, or its score, that is told to be between two teams named one after the other: "the game on
    Sunday between Leeds and Hull"."""
    lows = scene.prose.lows
    joint = lows[one.end : two.first]
    if joint[:1] != ["and"] or len(joint) > _DESCRIBING or one.ids == two.ids or scene.prose.owns[one.end - 1]:
        return False
    if not _OF_A_TEAM.isdisjoint(lows[two.end : two.end + 1]):
        return False  # "honours were even between Leeds and Hull fans"
    k = next((k for k in range(one.first - 1, max(-1, one.first - _DESCRIBING - 1), -1) if lows[k] == "between"), 0)
    return any(
        scene.kinds[i] == "#" or lows[i] in _MATCHES or i in spelt_scores(scene) for i in range(max(0, k - 3), k)
    )


def meet(scene: Scene, named: Sequence[TeamAt], s: int) -> tuple[TeamAt, TeamAt, str | None] | None:
    """The two teams of a sentence that says that they met, whatever came of it, and which of them was at home: "Kane
    scored for Leeds at home to Hull", "a game between Leeds and Hull"; not "Kane, formerly of Hull, scored at Leeds",
    "Leeds striker Kane scored at Hull", "Leeds go to Hull next", "as he did for Leeds against Hull last week", "Leeds'
    first goal since the draw at Hull"."""
    lows = scene.prose.lows
    first, end = scene.prose.sentences[s]
    one = named[0]
    two = next((t for t in named if t.ids != one.ids), None)
    words = lows[first:end]
    if two is None or of_another_day(words) or not _W["of_matches_to_come"].isdisjoint(words):
        return None
    if is_match_between(scene, one, two) or _is_hit_by(scene, one, two):
        return one, two, None
    if (
        not _LEFT.isdisjoint(lows[max(first, one.first - 1) : one.first])
        or scene.prose.owns[two.end - 1]
        or any(not ROLES.isdisjoint(lows[t.end : t.end + 1]) for t in (one, two))
        or not _OF_ANOTHER_MATCH.isdisjoint(lows[one.end : two.first])
        or lows[two.end : two.end + 2] == ["to", "come"]
    ):
        return None
    if is_bested(lows, two) or is_beaten(scene, two, one.end):
        return one, two, None  # "Leeds' Kane converted a penalty to sink Hull"
    prep = _preposition_of(scene, two, one.end)
    if prep == "to":
        return (one, two, one.ids[0]) if "home" in lows[one.end : two.first][-_DESCRIBES_A_TEAM:] else None
    if prep not in _WHERE_OR_WHOM:
        return None
    return one, two, two.ids[0] if prep == "at" else None


def _is_hit_by(scene: Scene, one: TeamAt, two: TeamAt) -> bool:
    """Whether a player of the second of two teams spoils the first one's day: "Leeds dropped points when Hull's Kane
    struck", "Leeds' woes went on with Hull's Kane scoring"; not "Leeds went top when Hull's Kane scored"."""
    lows, k = scene.prose.lows, two.first - 1
    player = scene.prose.owns[two.end - 1] and scene.kinds[two.end : two.end + 1] == ["P"]
    return player and lows[k] in _WHEN and not _SPOILT.isdisjoint(lows[one.end : k])


_WHEN = frozenset(("when", "as", "after", "with", "until"))
_SPOILT = _W["loses_points"] | frozenset(("denied", "woes", "misery", "agony"))
_LEFT = frozenset(("of", "from", "former", "ex", "at", "against"))
_WHERE_OR_WHOM = frozenset(("at", "against"))
_OF_ANOTHER_MATCH = _W["then"] | {"need", "needed", "needing", "needs"}
_MATCHES = _W["matches"] | _W["draw_words"] | RESULT_NOUNS
_MATCHES |= {"opener", "final", "semi-final", "quarter-final", "honours", "spoils"}
_DESCRIBING = 4  # words before a team, at most, that only tell what it is: "and competition debutant, Guinea-Bissau"


def both_of_draw(scene: Scene, at: int, named: Sequence[TeamAt]) -> tuple[TeamAt | None, TeamAt | None]:
    """The two teams that a sentence names before the score of a draw, the one resisting the other, or letting go of a
    lead while the other did something: "Hull frustrated Leeds striker Kane to claim a 1-1", "Leeds threw away a lead as
    Hull's Kane rescued a 1-1"; not "Hull overtook Leeds with a 1-1 draw", "Leeds won but Hull drew 1-1"."""
    sides = [t for t in named if t.form != "demonym"]
    one, two = sides[0] if sides else None, next((t for t in sides if t.ids != sides[0].ids), None)
    if one is None or two is None or any(t.end > at or t.ids not in (one.ids, two.ids) for t in sides):
        return None, None
    resists = verb_before(scene, two, one.end, _W["resists"]) in (one.end, one.end + 1)
    between = scene.prose.lows[one.end : two.first]
    lets_go = not _W["lets_go"].isdisjoint(between) and not _A_LEAD_AS.isdisjoint(pairwise(between))
    return (one, two) if (resists or lets_go) and teams.can_meet(one.ids[0], two.ids[0]) else (None, None)


_A_LEAD_AS = frozenset(product(("lead", "advantage", "cushion"), ("as", "slip")))


def is_called_a_club(lows: Sequence[str], word: int, end: int) -> bool:
    """Whether the opponent behind a result is called by what it is: "a 3-0 win over the bottom club"."""
    near = lows[word + 1 : min(end, word + 6)]
    return (
        near[:1] != []
        and near[0] in _LEADS_TO_OPPONENT
        and near[1:2] == ["the"]
        and not _W["clubs"].isdisjoint(near[2:5])
    )


_LEADS_TO_OPPONENT = frozenset(("over", "against", "to", "by"))


def host_of(scene: Scene, word: int, end: int) -> str | None:
    """The one team whose ground is named soon after a word."""
    starts = scene.prose.starts
    last = min(end, word + OBJECT + 1) - 1
    grounds = scene.grounds()
    i = bisect_left(grounds, starts[word], key=lambda ground: ground[0])
    if i < len(grounds) and grounds[i][0] <= starts[last] and len(grounds[i][1]) == 1:
        return next(iter(grounds[i][1]))
    return None


def home_told(
    lows: list[str],
    at: int,
    word: int,
    first: int,
    end: int,
    one: str | None,
    two: str | None,
    prep: str | None,
    outcome: int | None,
) -> str | None:
    """The team that the words around a result place at home, whose ``outcome`` is 1 where the team ``one`` won: it
    "inflicted a home defeat" on the other."""
    if prep in ("at", "in") and two:
        return two
    last = max(at, word)
    stop = next((i for i in range(last + 5, min(end, last + 9)) if lows[i] == ","), min(end, last + 9))
    near = lows[max(first, min(at, word) - 3) : stop]
    for i in [i for i, low in enumerate(near) if low in ("home", "away", "on", "road")]:
        low, beside = near[i], near[i + 1 : i + 3]
        if low == "home" and (near[i - 1 : i] == ["at"] or _W["home_nouns"] & set(beside)):
            theirs = _holds(lows, max(first, min(at, word) - 6), min(at, word))
            theirs = theirs or (outcome == 1 and not _W["lose_nouns"].isdisjoint(beside))
            return two if two and theirs else one
        if low == "road" and _W["home_nouns"] & set(beside[:1]):  # "a 3-3 road draw"
            return two
        if low == "away" and outcome == 1 and not _W["lose_nouns"].isdisjoint(beside):
            continue  # "shook off an away defeat to beat Leeds"
        if low == "away" and (_W["home_nouns"] & set(beside) or beside[:1] in (["to"], ["at"], ["over"])):
            return two
        if low == "away" and i and near[i - 1][:1].isdigit():  # "beat Chievo 1-0 away"
            return two
        if near[i : i + 3] in (["away", "from", "home"], ["on", "the", "road"]):
            return two
    return None


def at_home_before(lows: Sequence[str], named: Sequence[TeamAt], pivot: int, first: int) -> str | None:
    """The team that the words before a result place at home: "Leeds, who were held at home by Hull in a 1-1 draw"; not
    "Leeds feel at home in Hull"."""
    for k in range(pivot - 1, max(first, pivot - OBJECT), -1):
        if lows[k] == "home" and lows[k - 1] == "at" and _W["at_ease"].isdisjoint(lows[max(first, k - 4) : k - 1]):
            return next((t.ids[0] for t in reversed(named) if t.end < k and lows[t.first - 1] != "by"), None)
    return None


def _holds(lows: Sequence[str], first: int, end: int) -> bool:
    """Whether who was at home held somebody: "held Leeds to a home draw"; not "Leeds were held to a home draw",
    "held their nerve at home"."""
    return any(
        lows[k] in _W["forms_of_hold"]
        and lows[k - 1] not in _W["passive"]
        and not _W["draw_words"].isdisjoint(lows[k + 1 : k + 10])
        for k in range(first, end)
    )
