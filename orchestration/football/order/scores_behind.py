"""The score that goals make by the words behind them: "Kane headed in. 1-0 to Leeds.", "… (1-1).", and who leads by it:
"… to make it 2-1 to the visitors".

Belongs here: scores that open the sentence behind a goal, and the side that a "to" behind a score names. Does not
belong here: scores within the sentence of a goal (events.py), flashes of live texts (flashes.py).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from orchestration.football.game.frame import Frame
from orchestration.football.grammar.parties import hosts_or_visitors
from orchestration.football.grammar.scene import Scene
from orchestration.football.results.which_day import of_another_day
from orchestration.football.sides.sides import lean
from orchestration.football.tellings.told import Told
from orchestration.football.words.lexicon import word_lists

_W = word_lists("score_words")
_R = word_lists("result_words")
_OF_ANOTHER = _R["half_time"] | _R["lower_sides"] | _W["of_more_than_play"]
_S = word_lists("side_words")
_TO_A_MINUTE = _W["to_a_minute"] | _S["hosts"] | _S["of_side"] | {"to", "up", "ahead", ",", "!", ")"}


def heed_scores_behind(scene: Scene, told: Sequence[Told]) -> None:
    """Gives goals the score that the sentence behind them opens with, and the side that leads by it."""
    if not scene.scores:
        return
    prose = scene.prose
    by_score: dict[int, Told] = {}
    by_sentence: defaultdict[int, list[Told]] = defaultdict(list)
    for t in told:
        by_sentence[t.sentence].append(t)
        if t.score_at is not None:
            by_score[t.score_at] = t
    for at, score in scene.scores.items():
        first, end = prose.sentences[prose.sentence[at]]
        now, before = by_score.get(at), None
        if (now is None or now.person is None) and _W["opens_a_score"].issuperset(prose.lows[first:at]):
            before = _goal_before(scene, by_sentence, prose.sentence[at], now)
        if (now is None and before is None) or _is_of_another(prose.lows[at + 1 : end]):
            continue
        leader = _leader(scene, at, end) if score[0] != score[1] else None
        if before is not None and (leader is not None or _says_no_more(scene, at + 1, end)):
            before.score, before.score_at = score, at
            _lead(before, leader)
        if now is not None and leader is not None:
            _lead(now, leader)


def is_score_of_a_minute(scene: Scene, t: Told, first: int, at: int) -> bool:
    """Whether the sentence from word ``first`` opens with a score, which a goal's own is not against, and leads on to
    the minute at word ``at``: "1-0 to the home side after | 12 minutes", "Leeds 1-0 up after | 12 minutes"."""
    lows, kinds = scene.prose.lows, scene.kinds
    score = kinds.index("#", first, at)
    end = scene.prose.sentences[scene.prose.sentence[at]][1]
    fits = t.score is None or scene.scores.get(score) in (t.score, t.score[::-1])
    if not fits or _is_of_another(lows[score + 1 : end]) or _is_anothers_too(scene, t):
        return False
    before, said = ([lows[k] for k in range(*words) if kinds[k] != "T"] for words in ((first, score), (score + 1, at)))
    return _W["opens_a_score"].issuperset(before) and _TO_A_MINUTE.issuperset(said)


def without_leaders_elsewhere(told: Sequence[Told], frame: Frame) -> None:
    """Takes from goals of a match the score, side and minute behind them that are of another: "1-0 to Stoke after 12
    minutes" behind a goal of Leeds against Hull."""
    for t in told:
        if t.leader is not None and lean(t.leader, frame) == 0.0:
            t.team = None if t.team == t.leader else t.team
            t.score = t.score_at = t.leader = None
            if t.borrowed:
                t.time, t.time_at, t.borrowed = None, None, False


def _lead(t: Told, leader: tuple[str, ...] | None) -> None:
    """Says of a goal who leads by it; one that makes it 1-0 to a side is that side's."""
    t.leader = leader
    if leader is not None and t.score is not None and min(t.score) == 0 and t.team is None and t.against is None:
        t.team = leader


def _is_of_another(behind: Sequence[str]) -> bool:
    """Whether words behind a score make it that of more than the play so far, of another day or of other sides: "1-0 to
    Hull at the break", "… last season", "… in the reserve game"."""
    return not _OF_ANOTHER.isdisjoint(behind) or of_another_day(behind)


def _goal_before(scene: Scene, told: Mapping[int, list[Told]], s: int, now: Told | None) -> Told | None:
    """The goal told last in the sentence before sentence ``s``, or before one that only admires it, "What a goal!", in
    its paragraph; none where that has its own score or is somebody else's too ("Kane scored and Alli too"), or where
    sentence ``s`` tells another but ``now``. ``told``: the tellings of each sentence."""
    before = s - 1
    while before > s - _ADMIRED and before > 0 and before not in told and _names_nothing(scene, before):
        before -= 1
    if before < 0 or scene.prose.paragraph[s] != scene.prose.paragraph[before]:
        return None
    goals = [t for t in told.get(before, ()) if t.weight >= 1.0]
    if not goals or goals[-1].count > 1 or goals[-1].score is not None or _is_anothers_too(scene, goals[-1]):
        return None
    return None if [t for t in told.get(s, ()) if t is not now] else goals[-1]


_ADMIRED = 3  # sentences at most from a goal to the score


def _names_nothing(scene: Scene, s: int) -> bool:
    """Whether a sentence names nobody, no team, time or score."""
    first, end = scene.prose.sentences[s]
    return not any(scene.kinds[first:end])


def _is_anothers_too(scene: Scene, t: Told) -> bool:
    """Whether behind a goal somebody else is said to have scored "too"."""
    end = scene.prose.sentences[t.sentence][1]
    places = scene.prose.places_between(_TOO, t.at, end)
    return any("P" in scene.kinds[t.at + 1 : k] for k in places)


_TOO = frozenset(("too", "also", "likewise"))


def _leader(scene: Scene, at: int, end: int) -> tuple[str, ...] | None:
    """Whom the words behind the score at word ``at`` say to lead by it: "to Leeds", "to the home side", "Leeds!"; not
    "to Leeds' delight", "Leeds at the break"."""
    prose = scene.prose
    k = at + 1
    to = prose.lows[k : k + 1] == ["to"]
    k += to + (prose.lows[k + to : k + to + 1] == ["the"])
    if k >= end:
        return None
    if scene.kinds[k] == "T":
        team = scene.teams[scene.refs[k]]
        if prose.owns[team.end - 1] or not (to or _says_no_more(scene, team.end, end)):
            return None
        return team.ids
    return hosts_or_visitors(prose.lows, k) if to else None


def _says_no_more(scene: Scene, at: int, end: int) -> bool:
    """Whether a sentence ends at word ``at``, or goes on to a minute: "1-0.", "(1-1)", "1-0 after 12 minutes"; not "2-1
    was no more than they deserved"."""
    near = scene.kinds[at : min(end, at + _NEAR)]
    until = at + near.index("t") if "t" in near else end
    return not any(word.isalnum() and word not in _W["to_a_minute"] for word in scene.prose.lows[at:until])


_NEAR = 6  # words from a score to its minute
