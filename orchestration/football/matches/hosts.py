"""Who was at home: grounds, datelines, "hosts", journeys and home wins vote for one side of a match.

Belongs here: what a whole text says of it. Does not belong here: what the words of one result say (opponents.py), which
towns and grounds are whose (grounds.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from orchestration.football.game.frame import HEAD, Frame
from orchestration.football.game.result import Result
from orchestration.football.grammar.scene import Scene, TeamAt
from orchestration.football.names import teams
from orchestration.football.names.grounds import teams_of_town
from orchestration.football.results.which_day import of_another_day
from orchestration.football.words.goal_words import ORDINALS
from orchestration.football.words.lexicon import word_lists

_W = word_lists("result_words")
_NEAR_A_RESULT = 5  # words behind it: a ground named here is where it came about
LEAD = 1_500  # characters: a ground named here is that of the match
_GROUND = 2  # namings of a team, which that of its ground is worth


def home_votes(scene: Scene, frame: Frame, results: Sequence[Result]) -> float:
    """Votes that the frame's home side was at home indeed, minus those that the other was; the sentences of those that
    are as good as a statement are noted in ``frame.at_home``."""
    lows = scene.prose.lows
    pair = {frame.home, frame.away}
    votes = 0.0
    winner = _winner(frame)
    for r in results:
        if r.kind == "other":
            continue
        if r.home in pair and r.pair <= pair:
            votes += 2 if r.home == frame.home else -2
            frame.at_home[r.home].add(r.sentence)
        if r.kind == "final" and r.role and r.outcome and winner and r.pair <= pair:  # "the visitors won 2-0"
            at_home = (winner == frame.home) == (r.outcome > 0)
            votes += 1 if at_home == (r.role == "home") else -1
            frame.at_home[frame.home if at_home == (r.role == "home") else frame.away].add(r.sentence)
    elsewhere = [r.at for r in results if r.kind == "other"]  # "last week's 3-0 defeat at Camp Nou"
    grounds = [
        (at, here)
        for at, owners in scene.grounds()
        if len(here := owners & pair) == 1
        and not any(0 <= scene.prose.word_at(at) - other <= _NEAR_A_RESULT for other in elsewhere)
        and not _is_of_another_match(scene, scene.prose.word_at(at))
    ]
    for at, here in grounds:  # the one named first is that of the match, if there are two
        lead = 1.0 if at < LEAD and here == grounds[0][1] else 0.4
        votes += lead if frame.home in here else -lead
        frame.at_home[next(iter(here))].add(scene.prose.sentence_at(at))
    for team, sentence in _at_home(scene, frame):
        votes += 1.0 if team == frame.home else -1.0
        frame.at_home[team].add(sentence)
    if (filed := _filed_at(scene, frame)) is not None:
        votes += _FILED if filed == frame.home else -_FILED
    for t in scene.teams:
        if t.ids[0] not in pair or t.form == "demonym":
            continue
        sign = 1.0 if t.ids[0] == frame.home else -1.0
        before, after = lows[t.first - 1] if t.first else "", lows[t.end] if t.end < len(lows) else ""
        hosts = before in ("hosts", "hosting") and scene.kinds[t.first - 2] != "T"  # not "Leeds hosts Hull"
        if hosts or after == "hosted":
            votes += sign
            frame.at_home[t.ids[0]].add(scene.prose.sentence[t.first])
        if before in ("visitors", "visiting") or (after in _FORMS_OF_TRAVEL and _travels(scene, t, pair)):
            votes -= sign
            frame.at_home[frame.away if sign > 0 else frame.home].add(scene.prose.sentence[t.first])
        if t.first < 400 and " ".join(lows[max(0, t.first - 2) : t.first]) in _LEADS_TO_HOSTS:
            votes += 0.5 * sign
    return votes


def _travels(scene: Scene, t: TeamAt, pair: set[str]) -> bool:
    """Whether one of two teams, with a verb of travel behind it, is told to go to the other: "Leeds travelled to
    England's east coast to take on Hull"; not "Leeds travel to Derby next, while Hull are at home"."""
    lows, kinds = scene.prose.lows, scene.kinds
    nation = teams.is_nation(t.ids[0])
    near = (scene.teams[scene.refs[k]] for k in range(t.end + 1, min(len(kinds), t.end + 12)) if kinds[k] == "T")
    met = next((u for u in near if nation == teams.is_nation(u.ids[0])), None)  # no club meets England
    if met is None or (lows[t.end] in _W["to_come_travels"] and "next" in lows[t.end : met.first]):
        return False
    return not (pair - {t.ids[0]}).isdisjoint(met.ids)


_FORMS_OF_TRAVEL = _W["to_come_travels"] | {"visited", "travelled", "traveled"}
_FILED = 0.6  # a vote of the dateline: too weak to call a side's home stated


def _filed_at(scene: Scene, frame: Frame) -> str | None:
    """The one team of a match in whose town its story was filed: "UDINE, Nov 11 (Reuters) -"; none where agencies file
    what was played elsewhere: "LONDON (AP) -"."""
    kinds, lows = scene.kinds, scene.prose.lows
    here = range(min(_HEADING, len(kinds)))
    if frame.sentences and not frame.main:
        told = max(min(frame.sentences), (frame.told_at or 0) - 1)  # a dateline is a sentence before its story
        here = range(scene.prose.sentences[told][0], scene.prose.sentences[max(told, *frame.sentences)][1])
    if "d" not in kinds[here.start : here.stop]:
        return None
    start = kinds.index("d", here.start)
    stop = next((k for k in range(start, len(kinds)) if kinds[k] != "d" or not lows[k].isalpha()), start)
    town = " ".join(lows[start:stop])
    slug = town.replace(" ", "-")
    if not town or slug in _W["news_cities"]:
        return None
    owners = teams_of_town(town)
    found = [team for team in (frame.home, frame.away) if team in owners or f"-{slug}-" in f"-{team}-"]
    return found[0] if len(found) == 1 else None


_HEADING = 60  # words, within which a dateline stands
_LOOKS_BACK = frozenset(("had", "since"))
_WON, _LOST = _W["win_nouns"], _W["lose_nouns"]
_HOSTED_WITHIN = 4  # words
_HOME_GAME = _WON | _LOST | {"draw"}
_AWAY_FORM = _HOME_GAME | {"form", "record", "run", "woes"}
_FOLLOWERS = word_lists("side_words")["followers"]
_DOES_TO = _W["inflict"] | _W["brings_to"]


def _at_home(scene: Scene, frame: Frame) -> Iterator[tuple[str, int]]:
    """The team that the lead places at home, and in which sentence: "gave Finland a home win", "New York lost a playoff
    game at home", "booed by their own fans"; of which it places the other away, "continued their form on the road"; or
    the whole text by the number of its game: "Leeds, who suffered their first home defeat since May"; not "Leeds had
    won once since their first home defeat", "their first home defeat coming against Stoke"."""
    prose, pair = scene.prose, (frame.home, frame.away)
    for k in prose.places({"home", "away", "road", "own"}):
        s, low, nextly = prose.sentence[k], prose.lows[k], prose.lows[k + 1 : k + 2]
        first, end = prose.sentences[s]
        game = low in ("home", "away") and not _HOME_GAME.isdisjoint(nextly)
        if s >= HEAD and not (game and _is_numbered(prose.lows[max(first, k - 5) : k])):
            continue
        if not (game or _is_placed(prose.lows, k)) or _is_of_another_match(scene, k):
            continue
        owner = next((j for j in range(k - 1, max(first, k - 7) - 1, -1) if prose.owns[j] or prose.lows[j] == ","), k)
        told = scene.teams_between(first, end)
        foreign = [t for t in told if t.ids[0] not in pair and t.form != "demonym"]
        if nextly in (["to"], ["against"]) and any(0 < t.first - k <= _HOSTED_WITHIN for t in foreign):
            continue  # "Hull, who earlier won at home to fellow strugglers Stoke"
        others = bool(foreign)
        abroad = low in ("away", "road")
        if (s >= HEAD or abroad) and (others or not _LOOKS_BACK.isdisjoint(prose.lows[first:k])):
            continue
        named = [t.ids[0] for t in told if t.first < k and t.ids[0] in pair]
        if prose.owns[owner]:  # "Hull's poor run on the road", "Real Xona's"; none of "the visitors' away form"
            named = [t.ids[0] for t in told if t.first <= owner <= t.end and t.ids[0] in pair]
        if not named:
            continue
        team, winner = named[0 if s < HEAD else -1], _winner(frame)
        if game and winner and nextly[0] in (_LOST if team == winner else _WON):
            if _DOES_TO.isdisjoint(prose.lows[first:k]):  # of another day
                continue
            abroad = not abroad  # "inflicted a first home defeat on Leeds"
        yield pair[(team == frame.home) == abroad], s


def _is_placed(lows: Sequence[str], k: int) -> bool:
    """Whether a word is of a phrase that places a side: "at home", "on the road", "their away form", "their own
    fans"."""
    if lows[k] == "own":
        return not _FOLLOWERS.isdisjoint(lows[k + 1 : k + 2])
    if lows[k] == "away":
        return not _AWAY_FORM.isdisjoint(lows[k + 1 : k + 2])
    if lows[k] == "home":
        return lows[k - 1] == "at"
    return lows[k - 2 : k] == ["on", "the"] and lows[k + 1 : k + 2] != ["to"]  # not "on the road to promotion"


def _is_numbered(before: Sequence[str]) -> bool:
    """Whether words before a game count it among a team's own: "their third straight (home win)"."""
    return not _THEIRS.isdisjoint(before) and not ORDINALS.keys().isdisjoint(before)


_THEIRS = frozenset(("their", "its", "his"))


def _is_of_another_match(scene: Scene, at: int) -> bool:
    """Whether the words around word ``at``, or those that open its sentence, are of another match than the one told:
    "their previous encounter", "the return leg", "a lead to take to Anfield"."""
    first, end = scene.prose.sentences[scene.prose.sentence_of(at)]
    lows = scene.prose.lows
    if ["ahead", "of"] in [lows[k : k + 2] for k in range(max(first + 1, at - _AHEAD), at)]:
        return True  # "eight points clear ahead of Saturday's clash at the Camp Nou"
    for near in (lows[first : first + 7], lows[max(first, at - 9) : min(end, at + 7)]):
        if of_another_day(near) or not _W["played_next"].isdisjoint(near):
            return True
        if not _TO_COME.isdisjoint(pairwise(near)):
            return True
    return False


_AHEAD = 14  # words
_TO_COME = frozenset(
    [("return", game) for game in ("leg", "match", "fixture", "game", "meeting")]
    + [("take", where) for where in ("to", "into", "back")]  # "a two-goal lead to take to Anfield"
)


_LEADS_TO_HOSTS = frozenset(("trip to", "visit to", "away to", "away at", "travelled to", "returned from"))


def _winner(frame: Frame) -> str | None:
    if frame.final is not None and frame.final[0] != frame.final[1]:
        return frame.home if frame.final[0] > frame.final[1] else frame.away
    return {"home": frame.home, "away": frame.away}.get(frame.result or "")


def at_first_ground(scene: Scene, weights: Mapping[str, float]) -> dict[str, float]:
    """What naming its ground adds to the weight of the team that plays at the first ground that a text names."""
    at, owners = next(iter(scene.grounds()), (LEAD, set()))
    owner = next(iter(owners), None)
    return {owner: _GROUND} if owner and len(owners) == 1 and at < LEAD and owner in weights else {}
