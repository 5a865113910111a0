"""The countries that only tell where a club is from: "Mozambique's Black Bulls", "Diables Noirs of Congo".

Belongs here: stepping over them to the club's name. Does not belong here: whether a name is a club's
(clubs_in_results.py, clubs_in_clauses.py), teams whose names are known (cast.py).
"""

from __future__ import annotations

from orchestration.football.grammar.scene import Scene, TeamAt
from orchestration.football.names import teams
from orchestration.football.words.lexicon import word_lists

_SIDES = frozenset(("under", "u", "women", "ladies", "youth"))
_CALLED = word_lists("result_words")["called_sides"]
_TELLS_WHERE = frozenset(("of", "in", "from"))


def tells_where_from(scene: Scene, i: int) -> bool:
    """Whether word ``i`` is the country of a club that is named behind it: "Tunisian debutants Atlas", "Morocco's"."""
    if scene.kinds[i] != "T":
        return scene.prose.lows[i] == "'s"
    return scene.teams[scene.refs[i]].form == "demonym" or _owns_as_a_country(scene, i)


def behind_country(scene: Scene, first: int, end: int) -> int:
    """The word behind a country that tells where a club is from whose name follows, "beat Mozambique's | Black Bulls",
    "Kenyan side | Atlas"; ``first`` where none begins there, or a nation's own side is named, "Zambia's Copper Queens
    beat Malawi", "Italy's Under-21s"."""
    if scene.kinds[first : first + 1] != ["T"]:
        return first
    country = scene.teams[scene.refs[first]]
    called = club = country.end
    while country.form == "demonym" and club < end and scene.prose.lows[club] in _CALLED:
        club += 1
    if country.first != first or club >= end or not (club > called or _owns_as_a_country(scene, club - 1)):
        return first
    if scene.kinds[club] not in ("P", "T", "") or not scene.prose.words[club][0].isupper():
        return first
    return club if club > called or not (scene.prose.lows[club] in _SIDES or _is_among_nations(scene, club)) else first


def before_country(scene: Scene, first: int, k: int) -> int:
    """The word before which a club's name ends, over the country that word ``k`` follows: "Diables Noirs | of Congo
    beat"; else ``k``. The name begins at word ``first`` at the earliest."""
    if k - 2 <= first or scene.kinds[k - 1] != "T":
        return k
    t = scene.teams[scene.refs[k - 1]]
    of = t.first - 1 - (scene.prose.lows[t.first - 1] == "the")
    return of if of > first and scene.prose.lows[of] == "of" and _is_where_from(scene, t) else k


def behind_origin(scene: Scene, k: int) -> int:
    """The word behind the country that a club's name has with it from word ``k`` on: "Atlas | of Lesotho | earned a 2-1
    win"; else ``k``."""
    lows, at = scene.prose.lows, k + 1
    if lows[k : k + 1] != ["of"]:
        return k
    at += lows[at : at + 1] == ["the"]
    if scene.kinds[at : at + 1] != ["T"]:
        return k
    t = scene.teams[scene.refs[at]]
    return t.end if _is_where_from(scene, t) else k


def _is_nation(t: TeamAt) -> bool:
    return teams.is_nation(t.ids[0])


def _is_where_from(scene: Scene, country: TeamAt) -> bool:
    """Whether a team is a country whose sentence has somebody of another one, as it does between clubs, or a score
    behind it: "Diables Noirs of Congo beat Mali's Onze Bleus", "beat Diables Noirs of Congo 2-1"; not "Harry Kane of
    England won 2-1 at Leeds"."""
    prose = scene.prose
    first, end = prose.sentences[prose.sentence[country.first]]
    if scene.kinds[country.end : country.end + 1] == ["#"]:
        return _is_nation(country)
    return _is_nation(country) and any(
        first <= t.first < end
        and t.ids != country.ids
        and _is_nation(t)
        and (t.form == "demonym" or prose.owns[t.end - 1] or prose.lows[t.first - 1] == "of")
        for t in scene.teams
    )


def _owns_as_a_country(scene: Scene, i: int) -> bool:
    return scene.prose.owns[i] and _is_nation(scene.teams[scene.refs[i]])


def _is_among_nations(scene: Scene, i: int) -> bool:
    """Whether the sentence of word ``i``, or the next, names a nation that may play itself, so that no club is spoken
    of: "Zambia's Copper Queens won 2-0. Banda scored both against Malawi"."""
    prose, s = scene.prose, scene.prose.sentence[i]
    return any(
        prose.sentence[t.first] in (s, s + 1)
        and t.form == "name"
        and _is_nation(t)
        and not prose.owns[t.end - 1]
        and prose.lows[t.first - 1] not in _TELLS_WHERE
        for t in scene.teams
    )
