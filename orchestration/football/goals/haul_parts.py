"""The goals of a haul, or of several whom one noun tells, by their number with their times: "scored twice, the first
after 12 minutes", "Goals from Kane and Son. The first came in the 12th minute".

Belongs here: which of them a word with a time tells. Does not belong here: minutes in a row (several_minutes.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from orchestration.football.acts.penalties import PENALTY
from orchestration.football.game.clock import precision_of
from orchestration.football.grammar.scene import Scene, TimeAt
from orchestration.football.tellings.told import Told, named_at
from orchestration.football.words.goal_words import COUNTS, PLURALS
from orchestration.football.words.lexicon import word_lists

_W = word_lists("time_words")
WHICH_GOAL = {f"{n}{ending}": n for n in range(2, 13) for ending in ("nd", "rd", "th")} | {
    word: n for n, word in enumerate(("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"), 2)
}
NOT_HIS_NEXT = _W["other_events"] | _W["unreal"] | _W["sets_up"]


def parts_of_hauls(scene: Scene, told: Sequence[Told], times: Sequence[TimeAt]) -> tuple[list[Told], list[TimeAt]]:
    """The goals of a haul whose number is told with their times, and the times left: "scored twice, the first after 12
    minutes", "bagged a brace, his second coming on the hour", "…, the second from the spot in the 48th and the third in
    stoppage time"."""
    hauls = [t for t in told if t.count > 1]
    parts, rest = list[Told](), list[TimeAt]()
    for at in times:
        k = _names_a_part(scene, at)
        haul = next((t for t in hauls if t.at < k), None)
        if haul is not None and (part := _part_of(scene, [haul] * haul.count, k, at)) is not None:
            parts.append(part)
            haul.penalty = haul.penalty and not part.penalty  # only the part is: "the first from the spot on 64"
        else:
            rest.append(at)
    return parts, rest


def _part_of(scene: Scene, goals: Sequence[Told], k: int, at: TimeAt) -> Told | None:
    """Which of several ``goals`` the word ``k`` names with its time, if there are so many: one player's, told as one,
    or one of each who scored."""
    number = NUMBERS.get(scene.prose.lows[k], len(goals))
    if number > len(goals) or not precision_of(at.phrase):
        return None
    penalty = not KICKS.isdisjoint(scene.prose.lows[k : at.first])
    t = goals[number - 1]
    nth = number if t.count > 1 else None
    part = replace(t, count=1, nth=nth, constraints=(), score=None, score_at=None, penalty=penalty)
    part.take(at)
    return part


def _names_a_part(scene: Scene, at: TimeAt) -> int:
    """Where the clause of a time names which goal of a haul it is of, "…, the second | from the spot in the 48th", "and
    the winner | coming …"; 0 where it does not, or tells of somebody, or of what was no goal."""
    lows, kinds = scene.prose.lows, scene.kinds
    commas = 2 * (lows[at.first - 1] == ",")  # "the second, a penalty, in the 48th"
    for k in range(at.first - 1, max(0, at.first - _TO_ITS_TIME), -1):
        if kinds[k] or lows[k] in ";.:" or lows[k] in _NO_GOAL_THEN:
            break
        commas -= lows[k] == ","
        if commas < 0:
            break
        if lows[k] in NUMBERS or lows[k] in _W["last_of_haul"]:
            before = k - 1 - (lows[k - 1] in WHOSE_PART)
            parts = (lows[k + 1] in _TELLS_OF_PART and not _is_of_more(lows, k + 1)) or kinds[k + 1] == "t"
            return k if parts and lows[before] in PARTS_HAULS else 0
    return 0


def _is_of_more(lows: Sequence[str], k: int) -> bool:
    """Whether "of", word ``k``, says of more than the haul: "the first of his career", "the winner of the award"; not
    "the first of them", "the first of his two goals"."""
    return lows[k] == "of" and lows[k + 1] != "them" and _OF_A_HAUL.isdisjoint(lows[k + 2 : k + 4])


_OF_A_HAUL = COUNTS.keys() | {"goals"}


def parts_told_next(scene: Scene, told: Sequence[Told]) -> list[Told]:
    """The goals of a haul, or of several that one noun tells, whose times the next sentence of its paragraph tells:
    "Kane scored twice. The first came in the 12th minute and the second, a penalty, in the 48th", "Goals from Kane and
    Son won it. The first came …"."""
    parts, prose = list[Told](), scene.prose
    for goals in _told_together(told):
        s = goals[0].sentence + 1
        if len(goals) == 1 or s >= len(prose.sentences):
            continue
        if prose.paragraph[s] != prose.paragraph[s - 1] and not prose.is_a_paragraph(s - 1):
            continue
        first, end = prose.sentences[s]
        if goals[0].count == 1 and (end - first < 2 or prose.lows[first + 1] not in NUMBERS):
            continue  # "Leeds had chances, the first in the 12th minute"
        if any(t.sentence in (s - 1, s) and t.person is not None and t not in goals for t in told):
            continue
        goals.sort(key=named_at)
        for at in scene.times_between(first, end):
            k = _names_a_part(scene, at)
            if k >= first and (part := _part_of(scene, goals, k, at)) is not None:
                parts.append(replace(part, at=k, sentence=s))
    return parts


def _told_together(told: Sequence[Told]) -> list[list[Told]]:
    """The goals of each haul, and those of several scorers that one noun of a sentence tells, "goals from Kane and
    Son"."""
    listed: dict[int, list[Told]] = {}
    for t in told:
        if t.person is not None and t.count == 1 and t.time is None and t.sources[0] in PLURALS:
            listed.setdefault(t.sentence, []).append(t)
    return [*([t] * t.count for t in told if t.count > 1 and t.person is not None), *listed.values()]


NUMBERS = {"first": 1, "opener": 1} | {word: n for word, n in WHICH_GOAL.items() if word.isalpha()}
_NO_GOAL_THEN = NOT_HIS_NEXT - {"shot", "effort", "header"}

KICKS = PENALTY | {"spot"}
_TELLS_OF_PART = _W["of_part"]
WHOSE_PART = frozenset(("the", "his", "her", "a"))
PARTS_HAULS = frozenset((",", ";", ":", ".", "and", "–", "—", "-", "(", "with"))
_TO_ITS_TIME = 12  # words at most from which goal it is to its time
