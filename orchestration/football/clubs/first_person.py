"""Which club speaks of itself as "we" in a text, as the reports of clubs' own sites do: "We led through Kane".

Belongs here: finding it among the teams named, and letting the words stand for it as a name does. Does not belong here:
speeches, in which everybody is "we" (clauses.py).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from orchestration.football.grammar.clauses import quoted_words
from orchestration.football.grammar.parties import HOME, HOSTS_OR_VISITORS, hosts_or_visitors
from orchestration.football.grammar.scene import Scene, TeamAt
from orchestration.football.names.names import ROLES
from orchestration.football.results.score_lines import score_lines
from orchestration.football.words.lexicon import word_lists

_W = word_lists("subject_words")
_TELLS = word_lists("result_words")
Vote = tuple[str, float]  # a team that "we" are told to have met, and the weight of that
FORM = "nickname"  # of a team's names, as in team_names.TeamHit
LEAST = 2  # times that a club's report says "we"
_BY_RESULT = 3.0  # votes of a heading's score and "we won"
_BY_SIDE = 0.5  # of "the hosts"
_MET = 2.0  # and of "we beat Hull"
_NEAR = 6  # words from "we" to what they did


def know_us(scene: Scene) -> None:
    """Lets "we", "us" and "our" name the club whose report a text is; its known teams are named before."""
    places = [k for k in scene.prose.places(_W["we"]) if scene.prose.words[k] != "US"]
    if len(places) < LEAST:
        return
    quoted = quoted_words(scene)
    column = any(not quoted[k] for k in scene.prose.places(("i",)))  # "we" may be a club of old
    places = [k for k in places if not quoted[k] and not scene.kinds[k] and not _is_anybody(scene.prose.lows, k)]
    if column and sum(_plays(scene.prose.lows, k) for k in places) < LEAST:
        return
    if len(places) < LEAST or (us := _club(scene, places)) is None:
        return
    for k in places:
        scene.kinds[k], scene.refs[k] = "T", len(scene.teams)
        scene.prose.owns[k] = scene.prose.lows[k] == "our"
        scene.teams.append(TeamAt(k, k + 1, (us,), FORM))


def _plays(lows: Sequence[str], k: int) -> bool:
    """Whether "we" are told to play: "we then equalised", "our lead", "put us ahead"; not "we have a goal"."""
    match lows[k]:
        case "we":
            return not _W["we_do"].isdisjoint(lows[k + 1 : k + 3])
        case "our":
            return not _W["ours"].isdisjoint(lows[k + 1 : k + 3])
        case _:
            return lows[k - 1] in _W["does_to_us"]


def _is_anybody(lows: Sequence[str], k: int) -> bool:
    """Whether "we" are writer and readers: "as we reached half-time", "let us not forget", "we saw"."""
    ahead = lows[k + 1 : k + 2]
    return lows[k - 1] == "let" or (lows[k] == "we" and (lows[k - 1] == "as" or not _W["we_watch"].isdisjoint(ahead)))


def _club(scene: Scene, places: Sequence[int]) -> str | None:
    """The one of the two teams of which a text speaks most that is not the one met by "us"."""
    named = [t for t in scene.teams if len(t.ids) == 1 and t.form != "demonym"]
    said: dict[str, float] = defaultdict(float)
    for t in named:
        said[t.ids[0]] += 2.0 if t.first < _HEAD else 1.0
    if len(said) < 2:
        return None
    one, two = sorted(said, key=said.__getitem__, reverse=True)[:2]
    if said[one] + said[two] < _OF_ALL * sum(said.values()):
        return None
    met: dict[str, float] = {one: 0.0, two: 0.0}
    for team, vote in (*_named_beside(scene, places, named), *_by_the_heading(scene, places)):
        if team in met:
            met[team] += vote
    if (subject := _subject_of_the_lead(scene)) in met:
        met[two if subject == one else one] += 1.0
    if met[one] == met[two] or min(met.values()) * 2 > max(met.values()):
        return None
    return one if met[one] < met[two] else two


def _named_beside(scene: Scene, places: Sequence[int], named: Sequence[TeamAt]) -> Iterator[Vote]:
    """Teams named in the sentences of "us", whom we may have met."""
    prose, lows = scene.prose, scene.prose.lows
    sentences = {prose.sentence[k] for k in places}
    for t in named:
        beside = prose.sentence[t.first] in sentences and not prose.owns[t.end - 1]
        if beside and ROLES.isdisjoint(lows[t.end : t.end + 1]):
            yield t.ids[0], _MET if lows[t.first - 1] in _BEFORE_WHO_IS_MET else 1.0


def _by_the_heading(scene: Scene, places: Sequence[int]) -> Iterator[Vote]:
    """Whom a heading's score tells us to have met: its "hosts" or "visitors", and the one that it makes the loser where
    "we won", or the winner where "we lost"."""
    prose, lows = scene.prose, scene.prose.lows
    line = next((line for lines in score_lines(scene).values() for line in lines if line.score), None)
    if line is None or line.score is None:
        return
    for side in (hosts_or_visitors(lows, k) for k in prose.places(HOSTS_OR_VISITORS)):
        if side is not None:  # whom "we" met
            yield (line.first if side == HOME else line.second).ids[0], _BY_SIDE
    if line.score[0] == line.score[1]:
        return
    winner, loser = line.first.ids[0], line.second.ids[0]
    if line.score[0] < line.score[1]:
        winner, loser = loser, winner
    for k in places:
        did = {*lows[k + 1 : k + _NEAR]}
        if lows[k] == "we" and not did.isdisjoint(_LOST):
            yield winner, _BY_RESULT
        elif lows[k] == "we" and not did.isdisjoint(_WON):
            yield loser, _BY_RESULT


def _subject_of_the_lead(scene: Scene) -> str | None:
    """The club of which the lead begins to tell, as its site does: "Leeds fell to a late defeat at Hull"."""
    for first, end in scene.prose.sentences[:_LEAD]:
        if scene.kinds[first] == "T":
            t = scene.teams[scene.refs[first]]
            if t.end < end and not scene.kinds[t.end] and scene.prose.words[t.end].islower() and end - first > _LINE:
                return None if scene.prose.lows[t.end] in _VERSUS else t.ids[0]
    return None


_OF_ALL = 0.7  # of all that a report says of teams, that of its own two
_LEAD = 3  # sentences
_LINE = 6  # words of a heading
_VERSUS = frozenset(("v", "vs", "and"))
_HEAD = 120  # words
_BEFORE_WHO_IS_MET = _TELLS["beat_verbs"] | {"over", "against", "past", "to", "with", "visitors", "hosts"}
_WON = _TELLS["beat_verbs"] | _TELLS["win_verbs"]
_LOST = _TELLS["lose_verbs"] | {"beaten", "fell"}
