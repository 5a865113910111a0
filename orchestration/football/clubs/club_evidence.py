"""What the words beside a name say of it: that it is a club's ("Atlas striker Kane", "to put Atlas ahead"), or that it
is a player's ("Kane headed in", "Atlas's Kane").

Belongs here: single namings. Does not belong here: results (clubs_in_results.py), and what all namings of a text say
together (unknown_clubs.py).
"""

from __future__ import annotations

from orchestration.football.grammar.scene import Scene
from orchestration.football.names import teams
from orchestration.football.names.names import ROLES, Name
from orchestration.football.words.lexicon import word_lists

FAMILY_NAME = "family name"
_W = word_lists("result_words")
_A = word_lists("name_words")
_G = word_lists("goal_words")
_SCORED_FOR = (
    _G["score"]
    | _G["strike"]
    | {"winner", "leveller", "equaliser", "opener", "goal", "header"}  # "… a winner for Gate"
)
_LEVEL_OR_AHEAD = frozenset(("level", "ahead", "in", "back", "two", "one", "three"))
_ENDS_MATCHES = (
    (_W["beat_verbs"] - {"saw", "see"}) | _W["win_verbs"] | _W["lose_verbs"] | _W["forms_of_draw"] | {"held"}
)
_GIVES = word_lists("phrase_words")["gives"]
_ACTS = frozenset(tuple(act.split("_")) for act in _A["club_acts"])
_ACT = frozenset(act[0] for act in _ACTS)
SAID_OF_MEN = frozenset(("had", "went", "took", "lead", "led"))  # as of clubs
_NO_FAMILY = _A["ends_a_school"] | _A["mascots"]
_OF_A_MAN = word_lists("side_words")["serves"] - {"absence", "corner", "corners"}
_BY_A_MAN = word_lists("move_words")["by_head"] | word_lists("move_words")["by_foot"]


BEHIND_A_CLUB = _W["team_after"] | ROLES | _ACT | _LEVEL_OR_AHEAD | {"the", "a", "hope"}  # or a verb, and "their"


def speaks_for_a_club(scene: Scene, name: Name) -> str | None:
    """How a naming says that a club is named, in words that tell one way from another; None where it does not."""
    lows, kinds = scene.prose.lows, scene.kinds
    after, behind = lows[name.end : name.end + 3], kinds[name.end : name.end + 2]
    before = lows[name.first - 1] if name.first else ""
    if scene.prose.owns[name.end - 1]:
        return _who_plays(scene, name.end) if behind[:1] == ["P"] else None  # "Atlas's Harry Kane"
    if not after:
        return None
    if after[0] in ROLES and behind[1:] == ["P"]:  # "Atlas striker Harry Kane"
        return _who_plays(scene, name.end + 1)
    if after[0] in ROLES and before == "the" and behind[1:] != ["P"]:  # "Harry Kane, the Atlas striker"
        return "the player"
    if before in _W["puts"] and (after[0] in _LEVEL_OR_AHEAD or behind[0] == "#"):
        return "put ahead"
    if before in _GIVES and after[0] in ("the", "a") and after[1:2] in (["lead"], ["point"], ["points"]):
        return "given the lead"
    if before in _GIVES and after[0] == "hope":
        return "given hope"
    if after[0] in _W["team_after"]:
        return after[0]
    if before in ("and", ","):  # "Kane and Alli drew level with their …"
        return None
    if "their" in after:
        return "their"
    if after[0] not in _ACT:
        return None
    return None if _ACTS.isdisjoint((tuple(after[:2]), tuple(after))) else " ".join(after)


def is_of_no_match(scene: Scene, i: int) -> bool:
    """Whether the score and names that end at word ``i``, or go on there, are of something else than a match: "Kane 2-0
    Alli | in the goal chart", "Labour 3-1 Tories in the debate"; not "… in the cup", "… on Saturday"."""
    lows, kinds, end = scene.prose.lows, scene.kinds, len(scene.kinds)
    while i < end and kinds[i] in ("#", "P", "T"):
        i += 1
    if i + 1 >= end or lows[i] not in ("in", "on"):
        return False
    what = i + 1 + (lows[i + 1] in _DETERMINERS)
    return what < end and scene.prose.words[what][0].islower() and _OF_MATCHES.isdisjoint(lows[what : what + 4])


_DETERMINERS = word_lists("grammar_words")["articles"] | word_lists("grammar_words")["possessives"]
_OF_MATCHES = _W["of_competitions"] | _W["matches"] | {"kick-off", "derby", "front", "penalties", "aggregate", "first"}


def _who_plays(scene: Scene, at: int) -> str:
    """How a naming says that a club has the player named at word ``at``: each player says it anew."""
    return f"player {scene.people.mentions[scene.refs[at]].person}"


def speaks_for_a_player(scene: Scene, name: Name) -> str | None:
    """The same for a player: "striker Harry Kane", "Kane headed in", "Kane's cross", "Atlas's Kane", and Harry Kane by
    his family name alone."""
    lows, owns = scene.prose.lows, scene.prose.owns
    words = scene.people.names[name.person].lower().split()
    here = lows[name.first : name.end]
    if len(here) < len(words) and here[-1] == words[-1] and words[-1] not in _NO_FAMILY:
        return None if lows[name.first - 1] == "for" and lows[name.first - 2] in _SCORED_FOR else FAMILY_NAME
    if name.first and (lows[name.first - 1] in ROLES or _is_whose(scene, name.first - 1)):
        return "whose"
    after = lows[name.end] if name.end < len(lows) else ""
    return after if after in (_OF_A_MAN if owns[name.end - 1] else _BY_A_MAN) else None


def _is_whose(scene: Scene, owner: int) -> bool:
    """Whether word ``owner`` names whose player stands behind it: "Atlas's"; not the country of a club, "Brazil's"."""
    if not scene.prose.owns[owner] or scene.kinds[owner] not in ("P", "T"):
        return False
    return scene.kinds[owner] == "P" or not teams.is_nation(scene.teams[scene.refs[owner]].ids[0])


def is_called_a_club(scene: Scene, name: Name) -> bool:
    """Whether a naming says of which country a club is: "Burkina Faso club Atlas", "Atlas of Lesotho" where it has a
    printed result; not "Kane of England gave Leeds a 2-0 win", "former Germany club captain Kane"."""
    lows, kinds = scene.prose.lows, scene.kinds
    if lows[name.first - 1] == "club" and kinds[name.first - 2] == "T" and name.first > 1:
        return lows[scene.teams[scene.refs[name.first - 2]].first - 1] != "former"
    there = name.end + 1 + (lows[name.end + 1 : name.end + 2] == ["the"])
    if lows[name.end : name.end + 1] != ["of"] or kinds[there : there + 1] != ["T"]:
        return False
    country = scene.teams[scene.refs[there]]
    result = kinds[country.end : country.end + 1] == ["#"] or not _ENDS_MATCHES.isdisjoint(
        lows[country.end : country.end + 2]
    )
    man = name.first > 0 and lows[name.first - 1] in ROLES
    end = scene.prose.sentences[scene.prose.sentence[name.first]][1]
    return result and not man and teams.is_nation(country.ids[0]) and "#" in kinds[name.end : end]
