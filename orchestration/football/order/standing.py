"""How the score stood: after the goal that a sentence tells, at the break, at some time on the way.

Belongs here: "his side's third", "trailed 2-1 at the break", "came from two goals down". Does not belong here: what a
path makes of it (scoreline.py), final scores (results.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from orchestration.football.game.clock import is_exact
from orchestration.football.game.frame import Frame
from orchestration.football.game.scoreline import NUMBERS, Node, Stand
from orchestration.football.grammar.parts_of_speech import is_from_somebody
from orchestration.football.grammar.scene import Scene, background
from orchestration.football.grammar.syntax import Sentence, parse
from orchestration.football.results.acting_teams import team_before, team_of_subject, they
from orchestration.football.sides.sides import lean
from orchestration.football.tellings.goal import Window, stretch
from orchestration.football.tellings.told import Told
from orchestration.football.words.goal_words import COUNTS, NUMBERING, ORDINALS
from orchestration.football.words.lexicon import word_lists

_W = word_lists("standing_words")
_FINISHES = word_lists("goal_words")["finish"]
NEAR = 9  # words between a telling and the number of its goal
MOST = 12  # goals of one side


def number(scene: Scene, t: Told, first: int, end: int) -> None:
    """Says of a telling which of its side's goals it was: "scored his side's third goal", "to score Belgium's 5th"; or
    which of all: "the game's sixth goal", not "their sixth goal of the game"."""
    if t.count > 1:
        return
    lows, kinds = scene.prose.lows, scene.kinds
    start, stop = max(first + 1, t.at - 3 - ("which" in lows[t.at - 2 : t.at])), min(end, t.at + NEAR)
    if NUMBERING.isdisjoint(lows[start : stop + 1]):
        return
    numbered = not NUMBERS.keys().isdisjoint(t.constraints)
    if numbered and _W["the_match"].isdisjoint(lows[start : stop + NEAR]):
        return
    for k in range(start, stop):
        if k > t.at and kinds[k] == "P" and scene.people.mentions[scene.refs[k]].first > t.at + 1:
            return  # what follows is of another's goal, not "beat Hart for the third"
        figure = lows[k].isdigit() and not _W["ordinal_endings"].isdisjoint(lows[k + 1 : k + 2])
        n = min(int(lows[k]), MOST) if figure else ORDINALS.get(lows[k])
        parted = k < t.at and ("," in lows[k : t.at] or "and" in lows[k : t.at])
        if parted and lows[k + 2 : k + 3] != ["which"]:  # "the third, which Kane tapped in"
            continue  # "Kane scored the fourth and Alli took his tally to three"
        of_all = scene.prose.owns[k - 1] and lows[k - 1] in _W["the_match"]
        if n and not kinds[k] and (of_all or _of_side(scene, k, n, first)):
            behind = _till_a_time(scene, k + 1 + figure, end)
            if not _of_goal(behind, n):
                continue
            if of_all or (lows[k - 1] == "the" and _is_of_the_match(behind)):
                t.constraints = (*[name for name in t.constraints if name not in NUMBERS], f"{n} in all")
                return
            if numbered:
                return
            if not _W["parts"].isdisjoint(lows[t.at : k]) and kinds[k - 1] != "T":
                return
            if k < t.at or not is_from_somebody(scene, k + 1, end):  # "Kane's opener preceded a second from Alli"
                t.constraints = (*t.constraints, f"{n}th")
            return


def _is_of_the_match(behind: Sequence[str]) -> bool:
    """Whether the words behind a number count all goals of the match: "(the fifth) goal of the night"; not "(the third)
    goal of the season"."""
    return behind[1:3] in (["of", "the"], ["of", "an"], ["of", "a"]) and not _W["the_match"].isdisjoint(behind[3:5])


def _till_a_time(scene: Scene, k: int, end: int) -> list[str]:
    """The words from word ``k`` on up to what leads to a minute: "(the fourth) goal | in the 77th minute"."""
    lows = scene.prose.lows
    near = scene.kinds[k : min(end, k + NEAR)]
    stop = k + near.index("t") if "t" in near else end
    while k < stop < end and lows[stop - 1] in ("in", "the", "on", "after"):
        stop -= 1
    return lows[k:stop]


def _of_side(scene: Scene, k: int, n: int, first: int) -> bool:
    """Whether a side's goals are counted: "Everton's sixth", "the hosts' second", "their third", "a superb third"."""
    lows, owns = scene.prose.lows, scene.prose.owns
    if lows[k - 2] == "of" and scene.kinds[k - 3] == "t":
        return False  # "pulled one back within seconds of the second"
    if lows[k + 1 : k + 2] == ["to"] and "touch" in lows[first:k]:
        return False  # "took one touch to control it and a second to tap it in"
    if owns[k - 1]:
        return scene.kinds[k - 1] == "T" or lows[k - 1] in _W["sides"]
    timed = lows[k - 1] == "the" and lows[k - 2] in ("in", "on") and lows[k - 3] not in _FINISHES
    timed = timed and lows[k + 1 : k + 3] != [",", "which"]  # "had a hand in the third, which …"
    if n == 1 or timed:  # "struck in the 14th" is a minute, "drilled in the fourth" a goal
        return False
    whose = next((lows[j] for j in range(k - 1, max(first, k - 3) - 1, -1) if lows[j] in _W["determiners"]), None)
    return whose is not None and whose not in _W["of_persons"]


def _of_goal(after: Sequence[str], n: int) -> bool:
    """Whether what is counted are this match's goals: "a third.", "the second goal", not "the second half"."""
    if not after or after[0] in _W["after_a_number"]:
        return n > 1
    if after[0] not in ("goal", "strike"):
        return False
    return _W["of_other_days"].isdisjoint(after[:7])


# --- at the break, and on the way ---------------------------------------------------------------

BREAK = (45.95, 45.95)
MOST_STANDS = 3
_WIDE = tuple(range(1, 15))


@dataclass(frozen=True, slots=True)
class Standing:
    """How the score stood, when (None where only that it once did), and the word of the text that says so."""

    stand: Stand
    window: Window | None
    at: int = field(default=-1, compare=False)


def read_standings(scene: Scene, frame: Frame) -> list[Standing]:
    """What a text says of the score of a match on its way: at the break, and at its turns."""
    found: dict[Standing, None] = {}
    if frame.half_time is not None:
        found[Standing(Stand(after=(frame.half_time, frame.half_time[::-1])), BREAK)] = None
    past = background(scene)
    sentence: Sentence | None = None
    for k in scene.prose.places(_STATES):
        s = scene.prose.sentence[k]
        if s not in past and (frame.sentences is None or s in frame.sentences) and len(found) < MOST_STANDS:
            if sentence is None or sentence.number != s:  # its grammar is read once, not for each of its words
                sentence = parse(scene, s)
            found.update(dict.fromkeys(_standing(scene, frame, k, sentence)))
    return list(found)


_STATES = _W["comeback_wins"] | _W["behind"] | _W["ahead"] | _W["level"] | _W["comebacks"]
_BY_HOW_MANY = {f"{n}-goal": count for n, count in COUNTS.items()} | {"one-goal": 1}


def _standing(scene: Scene, frame: Frame, k: int, sentence: Sentence) -> Iterator[Standing]:
    """What the words around a word of state say: "trailing by two goals at the break", "came from 2-0 down"."""
    lows = scene.prose.lows
    first, end = sentence.first, sentence.end
    if lows[k] in _W["comeback_wins"]:
        if sign := _came_back(scene, frame, k, end):
            yield Standing(Stand(tuple(-sign * n for n in _WIDE)), None, k)
        return
    near = lows[max(first, k - 8) : min(end, k + 9)]
    if lows[k] in _W["comebacks"] and not _comes_back(scene, frame, k, sentence.number):
        return
    if lows[k] == "losing" and (lows[k - 1] not in ("was", "were") or k + 1 not in scene.scores):
        return  # "after losing 2-0 at Derby"
    said = [
        lows[j] for j in range(max(first, k - 8), min(end, k + 9)) if scene.kinds[j] != "t"
    ]  # "the last 11 minutes"
    in_goals = k - 1 in scene.scores or not _BY_HOW_MANY.keys().isdisjoint(lows[max(first, k - 3) : k])
    if not _W["not_on_the_way"].isdisjoint(said):
        return
    if not in_goals and _is_no_state(lows[k : min(end, k + 3)]):  # "squandered a three-goal lead to draw" is one
        return
    at_break = _is_at_break(lows, k, first, end)
    if not (in_goals or at_break) and lows[k] not in _W["comebacks"] and not _W["of_a_table"].isdisjoint(near):
        return  # "a 1-0 deficit", "a half-time lead" are of the match
    if lows[k] in _W["level"]:
        if at_break:
            yield Standing(Stand((0,)) if lows[k] != "goalless" else Stand(after=((0, 0),)), BREAK)
        return
    by, printed = _by(scene, k, first, end)
    if not (at_break or by or printed or _falls_behind(lows, k, first) or _has_a_lead(lows, k, first)):
        return
    side = _side(scene, frame, k, sentence)
    if side is None or (not side and _names_another(scene, frame, first, end)):
        return
    sign = (1 if lows[k] in _W["ahead"] else -1) * side
    if printed is not None:
        high, low = max(printed), min(printed)
        nodes = {1: ((high, low),), -1: ((low, high),), 0: ((high, low), (low, high))}[sign]
        yield Standing(Stand(after=nodes), BREAK if at_break else _when(scene, k, first, end), k)
        return
    leads = (by,) if by else _WIDE
    both = leads if sign > 0 else tuple(-n for n in leads) if sign < 0 else (*leads, *(-n for n in leads))
    if sign or by:
        yield Standing(Stand(both), BREAK if at_break else _when(scene, k, first, end), k)


def _came_back(scene: Scene, frame: Frame, k: int, end: int) -> int:
    """The side that a "comeback" win at word ``k`` is of, as 1 and -1: the winner; 0 where none won, or it is no win:
    "a come-from-behind 3-1 win", "a comeback victory"; not "his comeback"."""
    if not _WINS.isdisjoint(scene.prose.lows[k + 1 : min(end, k + 4)]):
        if frame.final is not None:
            return (frame.final[0] > frame.final[1]) - (frame.final[0] < frame.final[1])
        return {"home": 1, "away": -1}.get(frame.result or "", 0)
    return 0


_WINS = word_lists("result_words")["win_nouns"]


def _when(scene: Scene, k: int, first: int, end: int) -> Window | None:
    """When the score stood so: "3-1 up | with 15 minutes left", "| on 20 minutes | they trailed 2-0"; not "were 2-0
    down but level in the 80th minute", "came back from 2-0 down in the last ten minutes"."""
    lows = scene.prose.lows
    for at in scene.times_between(max(first, k - NEAR), min(end, k + NEAR)):
        between = lows[k + 1 : at.first] if at.first > k else lows[at.end : k]
        named = "P" in scene.kinds[min(k, at.end) : max(k, at.first)]  # "led 2-0 via Kane's goal in the third minute"
        if not named and _W["parts"].isdisjoint(between):
            return stretch(at.phrase) if is_exact(at.phrase) else None
    return None


def _is_no_state(words: Sequence[str]) -> bool:
    """Whether a word of state is of something else: "down to ten men", "led to a goal", "ahead of the tie"."""
    if words[1:2] == ["to"]:
        return words[0] in ("led", "lead") or not _W["men"].isdisjoint(words[2:])
    return not _W["not_after_a_state"].isdisjoint(words[1:2])


def _is_at_break(lows: Sequence[str], k: int, first: int, end: int) -> bool:
    """Whether a state is that of the break: "ahead at the break", "took a 2-0 lead into half-time", "half-time lead",
    "a goalless first half"."""
    if lows[k - 1] in _W["break"]:
        return True
    if lows[k] == "goalless" and ("first-half" in lows[k + 1 : k + 3] or lows[k + 1 : k + 3] == ["first", "half"]):
        return True
    for j in range(max(first, k - 8), min(end, k + 8)):
        if lows[j] in _W["break"]:
            return not _W["at"].isdisjoint(lows[max(first, j - 3) : j])
    return False


def _by(scene: Scene, k: int, first: int, end: int) -> tuple[int, Node | None]:
    """By how many goals a side is ahead or behind (0: not said), or the score printed for that."""
    lows = scene.prose.lows
    for j in (k - 1, k + 1, k - 2):
        if first <= j < end and j in scene.scores:
            return 0, scene.scores[j]
    for j in range(max(first, k - 3), min(end, k + 4)):
        if lows[j] in _BY_HOW_MANY:
            return _BY_HOW_MANY[lows[j]], None
        if lows[j] in ("goal", "goals") and j + 1 != k and lows[k] in _W["nouns"]:
            continue
        if lows[j] == "goals" and lows[j - 1] in COUNTS:
            return COUNTS[lows[j - 1]], None
        if lows[j] == "goal" and lows[j - 1] in ("a", "one") and lows[j + 1 : j + 2] in (["down"], ["behind"], ["up"]):
            return 1, None
    after = lows[k + 1] if k + 1 < end else "."
    if lows[k] in _W["by_so_many"] and lows[k - 1] in COUNTS and after in _W["after_so_many"]:  # "two up."
        return COUNTS[lows[k - 1]], None
    if lows[k + 1 : k + 2] == ["by"] and lows[k + 2 : k + 3] and lows[k + 2] in COUNTS:  # "trailing by three"
        return COUNTS[lows[k + 2]], None
    return 0, None


def _falls_behind(lows: Sequence[str], k: int, first: int) -> bool:
    """Whether a side was behind for a time: "fell behind", "came from behind to win"."""
    if lows[k] in _W["comebacks"]:
        return True
    if lows[k] != "behind":
        return False
    before = lows[max(first, k - 3) : k]
    if before[-2:-1] in (["from"], ["not"], ["to"]):  # "kept Chelsea from going behind"
        return False
    return before[-1:] in _FELL or (before[-1:] == ["from"] and not _W["comes"].isdisjoint(before))


def _comes_back(scene: Scene, frame: Frame, k: int, s: int) -> bool:
    """Whether a word is said of a team that was behind: "hit back to win 2-1", "fought back to beat Leeds", "rallied to
    snatch a late draw"; not "came back to the bench", "recovered to win the ball", "hit back to deny Chelsea the
    title"."""
    lows = scene.prose.lows
    if (lows[k] == "back" and lows[k - 1] not in _W["comes"]) or lows[k + 1 : k + 2] != ["to"]:
        return False
    if lows[k + 2 : k + 3] in (["win"], ["draw"]):
        at = k + 3
        if at < len(lows) and at not in scene.scores and scene.kinds[at] != "T" and lows[at] not in _AFTER_A_COMEBACK:
            return False
    elif lows[k + 2 : k + 3] == ["beat"]:
        beaten = [scene.teams[scene.refs[j]].ids for j in (k + 3, k + 4) if scene.kinds[j : j + 1] == ["T"]]
        if not any(lean(ids, frame) for ids in beaten):
            return False
    elif _W["earns"].isdisjoint(lows[k + 2 : k + 3]) or _W["earned"].isdisjoint(lows[k + 4 : k + 7]):
        return False
    subject = parse(scene, s).subject_at(k)
    return subject is not None and subject.kind == "team"


_AFTER_A_COMEBACK = frozenset((*".,;:!", "with", "against", "at"))
_FELL = [[w] for w in ("fell", "fallen", "falling", "went", "going", "gone")]


def _has_a_lead(lows: Sequence[str], k: int, first: int) -> bool:
    """Whether a side had a lead that it might lengthen, or kept: "missed chances to extend their lead", "clung to its
    lead"; not "doubled their lead", which a goal did."""
    if lows[k] not in ("lead", "advantage") or lows[k - 1] not in ("their", "its"):
        return False
    before = lows[max(first, k - 4) : k - 1]
    return not _W["keeps"].isdisjoint(before) or before[-2:] == ["add", "to"]


def _names_another(scene: Scene, frame: Frame, first: int, end: int) -> bool:
    """Whether a sentence speaks of a team that does not play."""
    ids = (scene.teams[scene.refs[j]].ids for j in range(first, end) if scene.kinds[j] == "T")
    return any(frame.home not in each and frame.away not in each for each in ids)


def _side(scene: Scene, frame: Frame, k: int, sentence: Sentence) -> int | None:
    """Whose lead or deficit it is: 1 the home side's, -1 the away side's, 0 unknown, None another team's."""
    owns = scene.prose.owns
    for j in range(k - 1, max(sentence.first, k - 5) - 1, -1):
        if owns[j] and scene.kinds[j] == "T":  # "West Brom's two-goal lead"
            return int(lean(scene.teams[scene.refs[j]].ids, frame)) or None
    ids = team_of_subject(sentence, k) or team_before(scene, k, sentence.first, None)
    ids = ids or they(scene, k, sentence.number)
    side = int(lean(ids, frame)) if ids else 0
    if ids and not side:
        return None
    return side
