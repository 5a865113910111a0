"""Minutes behind names, in brackets or between commas: "Kane (12) and Son (34, 60)", "Kane, on 12 minutes, and Son".

Belongs here: to whom such a figure belongs, and whether it is a minute at all. Does not belong here: lists of scorers
(scorers.py), times that prose tells (timing.py).
"""

from __future__ import annotations

from collections.abc import Sequence

from orchestration.football.game.clock import is_exact
from orchestration.football.grammar.scene import Scene, TimeAt
from orchestration.football.tellings.told import Told
from orchestration.football.words.lexicon import word_lists
from orchestration.football.words.sentences import is_caption

_G = word_lists("goal_words")
_W = word_lists("time_words")


def take_behind_names(scene: Scene, told: Sequence[Told], times: Sequence[TimeAt]) -> list[TimeAt]:
    """The times but those in brackets or between commas behind names, which go to who is named: "Kane (12) and Son
    (34, 60)", "Kane, on 12 minutes, and Son, on 34"; in brackets behind who has no goal they go to nobody."""
    rest: list[TimeAt] = []
    closes = -1
    behind = [at for at in times if scene.prose.lows[at.first] == "(" and scene.kinds[at.first - 1 : at.first] == ["P"]]
    owners = {t.name_at[1]: t for t in reversed(told) if t.name_at is not None}
    numbers = any(at.first not in owners and _is_of_a_shirt(scene, at) for at in behind)
    numbers = numbers or (bool(behind) and are_ages(scene, behind[0].first, [at.phrase.regulation for at in behind]))
    for at in times:
        if at in behind and not _is_of_the_shot(scene, at):
            closes = next((k for k in range(at.first, len(scene.kinds)) if scene.prose.lows[k] == ")"), -1)
            if not numbers and at.first in owners and is_exact(at.phrase):
                owners[at.first].take(at)
        elif (name := _put_in(scene, at)) in owners and is_exact(at.phrase) and owners[name].time is None:
            owners[name].take(at)
        elif len(told) > 1 and (his := _from_whom(scene, told, at) or _named_again(scene, told, at)):
            his.take(at)
        elif at.first > closes and not _is_a_rank(scene, at):
            rest.append(at)
    return rest


def _from_whom(scene: Scene, told: Sequence[Told], at: TimeAt) -> Told | None:
    """The goal of who is named as its source right behind a time: "(goals) in the 12th minute from Kane and the 33rd
    from Alli", "scored on the hour through Kane and in the 71st through Alli"."""
    if scene.prose.lows[at.end : at.end + 1] not in _BY_WHOM or not is_exact(at.phrase):
        return None
    return next((t for t in told if t.name_at and t.name_at[0] == at.end + 1 and t.at < at.end and not t.time), None)


_BY_WHOM = (["from"], ["by"], ["through"], ["via"])


def _named_again(scene: Scene, told: Sequence[Told], at: TimeAt) -> Told | None:
    """The goal of who is named once more only to say when, between what joins a list: "Kane and Alli scored, Kane on 61
    minutes and Alli on 68"; none where more is told of him, "…, and Kane on 61 minutes hit the bar"."""
    lows, name = scene.prose.lows, at.first - 1
    while name > 0 and lows[name] in _W["leads_in"]:
        name -= 1
    if scene.kinds[name] != "P" or lows[at.end : at.end + 1] not in _ENDS_HIS_TIME:
        return None
    if not scene.names_himself(name) or not is_exact(at.phrase):
        return None
    m = scene.people.mentions[scene.refs[name]]
    his = [t for t in told if t.person == m.person and t.name_at is not None and t.name_at[1] <= m.first]
    listed = lows[m.first - 1] in _LISTS and len(his) == 1 and his[0].time is None and his[0].at < m.first
    return his[0] if listed and len({t.person for t in told}) > 1 else None


_LISTS = frozenset((",", "and", ":", "–", "—", "-", ";"))
_ENDS_HIS_TIME: tuple[list[str], ...] = ([], [","], ["and"], ["."], [";"], ["to"])


def _is_a_rank(scene: Scene, at: TimeAt) -> bool:
    """Whether an ordinal in brackets behind a team is its place in a table or ranking, "Wales (29th) beat Iceland";
    not one past the longest table behind who scored for it, "Kane scored for Leicester (30th)"; nor "Leicester (12)".
    """
    lows = scene.prose.lows
    if lows[at.first] != "(" or scene.kinds[at.first - 1 : at.first] != ["T"] or lows[at.first + 2] == ")":
        return False
    team = scene.teams[scene.refs[at.first - 1]].first
    scored_for = lows[team - 1] == "for" and (lows[team - 2] in _SCORES or scene.kinds[team - 2] == "P")
    return not scored_for or (at.phrase.regulation or 0) <= _PLACES


_PLACES = 24  # of the longest table
_SCORES = _G["score"] | _G["strike"]


def are_ages(scene: Scene, word: int, figures: Sequence[int | None]) -> bool:
    """Whether the figures in brackets behind names are ages, since the sentence of a word calls somebody young or old
    and all are of that age: "teenagers Kane (18) and Son (19) scored", "thanks to Kane (19) and Son (21), both academy
    graduates"; not "teenager Kane (18, 60)", "Kane (18) and Son (71), a teenager"."""
    prose = scene.prose
    lows = prose.lows[slice(*prose.sentences[prose.sentence_of(word)])]
    return any(not _W[told].isdisjoint(lows) and all(n in ages for n in figures) for told, ages in _AGES.items())


_AGES = {"young": range(15, 24), "old": range(32, 46)}


def _put_in(scene: Scene, at: TimeAt) -> int | None:
    """Where the name ends that a time stands behind between commas: "Kane, on 12 minutes, and Son"."""
    lows, before = scene.prose.lows, at.first - 1
    while lows[before] in _W["leads_in"]:
        before -= 1
    closed = before > 0 and lows[before] == "," and lows[at.end : at.end + 1] == [","]
    return before if closed and scene.kinds[before - 1] == "P" else None


def _is_of_the_shot(scene: Scene, at: TimeAt) -> bool:
    """Whether a minute in brackets behind who was beaten, or whom the ball came from, is that of the goal, since it is
    told for one or nobody has it for a number: "drilled beyond Hart (64)", "scored from a centre by Alli (12')"."""
    lows, before = scene.prose.lows, scene.people.mentions[scene.refs[at.first - 1]].first - 1
    by_whom = lows[before] in ("by", "from") and not _PASSES.isdisjoint(lows[before - 1 : before])
    is_minute = (at.phrase.regulation or 0) in _NO_SHIRT or at.end - at.first > _BARE
    return is_minute and (by_whom or lows[before] in _PAST)


_PAST = frozenset(("past", "beyond", "beat", "beating"))
_PASSES = _G["deliveries"] | {"pass", "ball", "through-ball", "assist", "feed", "lay-off", "knock-down", "flick-on"}
_NO_SHIRT = range(46, 91)  # minutes that hardly anybody has for a number, as keepers have those before and behind
_BARE = 3  # words: "(12)", not "(12')"


def _is_of_a_shirt(scene: Scene, at: TimeAt) -> bool:
    """Whether a figure in brackets behind who has no goal is his number: in a caption, behind who was beaten ("scored
    past Pletikosa (1)"), or where the text or a line-up puts it beside his name again."""
    prose, person = scene.prose, scene.people.mentions[scene.refs[at.first - 1]]
    s = prose.sentence_of(at.first)
    if is_caption(prose, s):
        return True
    if not {"past", "beyond"}.isdisjoint(prose.lows[max(prose.sentences[s][0], person.first - 3) : person.first]):
        return not _is_of_the_shot(scene, at)
    listed = set().union(*(sheet.sentences for sheet in scene.sheets))

    def is_his(k: int) -> bool:
        return (
            0 <= k < len(scene.kinds)
            and scene.kinds[k] == "P"
            and scene.people.mentions[scene.refs[k]].person == person.person
        )

    for k in prose.places(prose.lows[at.first + 1 : at.first + 2]):
        if k != at.first + 1 and (
            (prose.lows[k - 1] == "(" and is_his(k - 2))
            or (prose.sentence_of(k) in listed and (is_his(k - 1) or is_his(k + 1)))
        ):
            return True
    return False
