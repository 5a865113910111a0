"""Further goals of a player whom the sentence has scoring already: "scored, and added another ten minutes later".

Belongs here: whether a second telling in a sentence is of a second goal. Does not belong here: goals counted over
several sentences (joining.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from orchestration.football.acts.penalties import PENALTY
from orchestration.football.game.clock import is_later, is_period
from orchestration.football.game.scoreline import NUMBERS
from orchestration.football.grammar.clauses import clause_around, joint_between
from orchestration.football.grammar.parts_of_speech import ITS
from orchestration.football.grammar.scene import Scene, TimeAt
from orchestration.football.tellings.told import AGAIN, Told
from orchestration.football.words.goal_words import COUNTS, MOVES, NOUNS, ORDINALS, VERBS
from orchestration.football.words.lexicon import word_lists

_W = word_lists("goal_words")


def is_further(scene: Scene, one: Told, two: Told) -> bool:
    """Whether a player's second telling in a sentence is of a further goal: "headed in … before the striker curled
    home", "struck again"; or each has its time, "opened the scoring in the 12th minute and added another ten minutes
    later"."""
    lows = scene.prose.lows
    sure = min(one.weight + _HIS * one.pronoun, two.weight + _HIS * two.pronoun) >= 1.5
    moves = not MOVES.isdisjoint(one.sources) and two.sources[0] in MOVES and sure
    then = joint_between(lows, one.at, two.at, {"before"})
    counted = not NUMBERED.isdisjoint({*two.constraints} - {*one.constraints})
    if moves and then is not None and (then + 1 < two.at or counted):  # "before prodding in a third", not "… home"
        return True
    added = lows[two.at - 1] == "another" and lows[two.at - 2] != "with"  # not "made it 3-3 with another penalty"
    if lows[two.at + 1 : two.at + 2] == ["again"] or added or lows[two.at] in _W["repeats"]:
        return True
    in_turn = lows[two.at - 1] in (",", "and") and not lows[two.at].endswith("ing")
    if in_turn and "reduces" in {*one.constraints} & {*two.constraints} and scene.times_between(one.at, two.at):
        return True  # "pulled one back on the half hour, reduced the arrears to one and …"
    if moves and (_is_counted_on(scene, one.at, two.at) or _has_each_its_minute(scene, one, two)):
        return True
    if (
        moves
        and lows[two.at - 1] == "then"
        and "and" in lows[two.at - 3 : two.at]
        and _is_the_penalty(lows, one.at, two.at)
    ):
        return True
    if not MOVES.isdisjoint(one.sources) and one.weight >= 2.0 and _is_done_later(scene, one, two):
        return True
    if one.sources[0] in VERBS and _adds_a_further(lows, one, two):
        return True
    if two.nth == 3 and _is_completed_after(lows, one, two):
        return True
    if moves and lows[two.at - 1] in ("then", "before") and _went_in(scene, one.at, two.at) and _is_counted(scene, two):
        return True
    if (two.nth or 1) > 1 and lows[two.at - 2] == "for" and _opens_with_a_shot(scene, one.at, two.at):
        return not MOVES.isdisjoint(one.sources)
    if (two.nth or 1) > 1 and _comes_later(scene, one.at, two.at):
        return True
    further = two.nth not in (None, 1) or not FURTHER.isdisjoint(two.constraints)
    further = further or lows[two.at - 1] in ("after", "having")  # "a late penalty, after scoring in the 12th minute"
    if not further and _W["further_goal"].isdisjoint(scene.prose.lows[two.at : two.at + 4]):
        return False
    end = scene.prose.sentences[two.sentence][1]
    return all(
        any(not is_period(at.phrase) for at in scene.times_between(a, b)) for a, b in ((one.at, two.at), (two.at, end))
    )


_HIS = 0.8  # what a telling of somebody unnamed weighs less


def _opens_with_a_shot(scene: Scene, one: int, two: int) -> bool:
    """Whether between two words a clause opens with another shot of his: "Kane slotted home, and the striker's shot
    went in off Cork for his second"."""
    lows, owns = scene.prose.lows, scene.prose.owns
    joint = joint_between(lows, one, two)
    if joint is None or lows[joint - 1] != ",":
        return False
    owner = next((k for k in range(joint + 1, min(two, joint + 6)) if owns[k] or lows[k] in ITS), two)
    return not _W["shot_noun"].isdisjoint(lows[owner + 1 : min(two, owner + 4)])


def _is_the_penalty(lows: Sequence[str], one: int, two: int) -> bool:
    """Whether only the second of two moves is a penalty: "bent in from 25 yards and then slotted a penalty"."""
    return PENALTY.isdisjoint(lows[one:two]) and not PENALTY.isdisjoint(lows[two : two + 4])


def _has_each_its_minute(scene: Scene, one: Told, two: Told) -> bool:
    """Whether two moves have two minutes, each behind it: "hooked one home (90+4) and scrambled in another (90+5)"."""
    between, behind = (
        next((at.phrase for at in scene.times_between(a, b) if at.phrase.regulation is not None), None)
        for a, b in ((one.at, two.at), (two.at, scene.prose.sentences[two.sentence][1]))
    )
    if between is None or behind is None or between.stoppage is None or behind.stoppage is None:
        return False
    return (between.regulation, between.stoppage) != (behind.regulation, behind.stoppage)


def _adds_a_further(lows: Sequence[str], one: Told, two: Told) -> bool:
    """Whether who scored is told to have added to it: "scored from the spot and then added a second", "before adding a
    second"; not "headed in to add a second"."""
    if lows[two.at] not in _W["gets_a_further"] or NUMBERED.isdisjoint({*two.constraints} - {*one.constraints}):
        return False
    k = two.at - 1
    while k > one.at and lows[k] in ("then", "later", "also"):
        k -= 1
    return lows[k] == "before" if lows[two.at].endswith("ing") else lows[k] in ("and", "but")


def _is_completed_after(lows: Sequence[str], one: Told, two: Told) -> bool:
    """Whether a haul of three is completed after a second goal, "doubled the lead and completed his hat-trick", or
    after another and in its own way: "added another and completed his hat-trick with a low shot", which "headed in
    another and completed his hat-trick" does not say."""
    if lows[two.at] not in _W["completes"] or lows[two.at].endswith("ing") or one.nth or one.count > 1:
        return False
    if joint_between(lows, one.at, two.at, JOINTS) is None:
        return False
    another = AGAIN in one.sources or "another" in lows[one.at : one.at + 2]
    own_way = not _HOW.isdisjoint(lows[two.at : two.at + 6])
    return not _SECOND.isdisjoint(one.constraints) or (another and own_way)


def _went_in(scene: Scene, one: int, two: int) -> bool:
    """Whether the move at word ``one`` is told to its end before word ``two``: "headed in", "slotted past Hart in the
    20th minute"; not "flicked it over Cork", "beat Cork"."""
    return scene.prose.lows[one + 1] in ("in", "home") or scene.tells_a_minute(one, two)


def _is_counted(scene: Scene, t: Told) -> bool:
    """Whether the rest of a sentence numbers a move as his: "tapped in for his second", "… to complete his double"."""
    end = min(scene.prose.sentences[t.sentence][1], t.at + _NUMBERED_WITHIN)
    words = scene.prose.lows[t.at + 1 : end]
    return any(
        his in _OF_PERSONS and max(COUNTS.get(number, 1), ORDINALS.get(number, 1)) > 1
        for before, his, number in zip(words, words[1:], words[2:], strict=False)
        if before == "for" or before in _W["completes"]
    )


_OF_PERSONS = word_lists("grammar_words")["of_persons"]
_NUMBERED_WITHIN = 20  # words
_HOW = frozenset(("with", "from"))
_SECOND = frozenset(("2th", "doubles"))


def _is_counted_on(scene: Scene, one: int, two: int) -> bool:
    """Whether a time that counts from what word ``one`` tells stands right before word ``two``: "lashed in a shot and,
    seven minutes later, curled home"; not "turned and a second later fired home"."""
    times = scene.times_between(one, two)
    if not times or (two - times[-1].end > 1 and not _opens_a_clause(scene, times[-1])):
        return False
    counts = times[-1].phrase.after_event
    return counts is not None and counts[1] >= 1.0 and not times[-1].phrase.ahead


def _comes_later(scene: Scene, one: int, two: int) -> bool:
    """Whether the clause of word ``two`` counts on from word ``one``: "and five minutes later Kane had his second"."""
    times = scene.times_between(one, two)
    return bool(times) and is_later(times[-1].phrase) and scene.prose.lows[times[-1].first - 1] in JOINTS


def _opens_a_clause(scene: Scene, at: TimeAt) -> bool:
    """Whether a time stands between an "and" and a comma: "and, 11 minutes after that, the striker …"."""
    lows = scene.prose.lows
    joint = at.first - 1 - (lows[at.first - 1] == ",")
    return lows[joint] == "and" and "," in lows[at.end : at.end + 2]  # "after that,"


def _is_done_later(scene: Scene, one: Told, two: Told) -> bool:
    """Whether the clause of the second telling, joined by an "and" or a "then", is of minutes after the first: "slid
    in, and the striker wrapped up the scoring seven minutes later"; or by a "before" behind the minute of that."""
    joints = JOINTS | {"before"} if scene.tells_a_minute(one.at, two.at) else JOINTS
    joint = joint_between(scene.prose.lows, one.at, two.at, joints)
    if joint is None:
        return False
    first, end = clause_around(scene, two.at, joint + 1, scene.prose.sentences[two.sentence][1])
    later = [at for at in scene.times_between(first, end) if is_later(at.phrase)]
    return any((at.phrase.after_event or (0.0,))[0] >= 1.0 for at in later)


JOINTS = frozenset(("and", "then"))
NUMBERED = NUMBERS.keys() - {"1th"}
FURTHER = NUMBERED | {"doubles", "extends"}


def is_one_of_them(scene: Scene, several: Told, t: Told) -> bool:
    """Whether a move with its time, or that comes next, is one of several goals told before it: "scored twice, heading
    in in the 12th minute and then tapping home a rebound"; not "scored twice before heading in a third"."""
    if t.count > 1 or t.weight < 1.2 or any(NUMBERS.get(name, 0) > several.count for name in t.constraints):
        return False
    if scene.prose.lows[t.at - 2 : t.at] == ["and", "then"] or scene.prose.lows[t.at - 1] == "before":
        return scene.prose.lows[t.at].endswith("ing")
    first, end = clause_around(scene, t.at, several.at, scene.prose.sentences[t.sentence][1])
    return any(at.phrase.regulation is not None or at.phrase.after_event for at in scene.times_between(first, end))


def is_another(scene: Scene, t: Told) -> bool:
    """Whether a clause opens with a further goal of somebody: "Kane headed in, and his second …"."""
    lows = scene.prose.lows
    if t.nth is None or t.nth < 2 or _counts_both_ways(lows, t.at):
        return False
    gets = lows[t.at - 1] in ("and", "before", "then") and lows[t.at] in _W["gets_a_further"]
    enjoys = lows[t.at - 2] == "celebrating" and "t" in scene.kinds[max(0, t.at - 8) : t.at]
    return gets or enjoys or lows[t.at - 2 : t.at] in (["and", "his"], ["before", "his"])


def _counts_both_ways(lows: Sequence[str], at: int) -> bool:
    """Whether the number at word ``at`` is his of a goal that is numbered for his side: "got the fourth goal and his
    second of the match"; not "got the fourth goal and his second came late"."""
    numbered = lows[at - 3] == "goal" or lows[at - 3] in ORDINALS
    return numbered and lows[at - 2 : at] == ["and", "his"] and lows[at + 1 : at + 2] in _ENDS_A_NUMBER


_ENDS_A_NUMBER = (["of"], ["."], [","])


def has_the_next(merged: Sequence[Told], one: Told, two: Told) -> bool:
    """Whether a player is named again behind another's goal, and has the next one: "Kane scored, Alli levelled, and
    Kane won it", "… and then Kane ran clear to make it 3-1"."""
    if one.name_at is None or two.name_at is None or min(one.weight, two.weight) < 1.5:
        return False
    if two.name_at[0] <= one.name_at[0] or (two.at - two.name_at[1] > 1 and two.score is None):
        return False
    behind = takewhile(lambda t: t.at > one.at, reversed(merged))
    return any(t.at < two.name_at[0] for t in behind) and is_told_between(merged, one, two)


def is_told_between(merged: Sequence[Told], one: Told, two: Told) -> bool:
    """Whether somebody else's goal stands between two tellings, of the ``merged`` in the order of the text: "it was two
    when Kane headed in before Alli scored"."""
    for t in reversed(merged):
        if t.at <= one.at:
            break
        if t.at < two.at and t.weight >= 2.0 and t.person not in (None, two.person):
            return True
    return False


def goes_on_to_another(scene: Scene, one: Told, two: Told) -> bool:
    """Whether a player whose goal is told to its end goes on to a further one: to the last of the match, or to a ball
    that comes from a kick of its own."""
    lows = scene.prose.lows
    if _ENDS_IT.isdisjoint(two.constraints) and (two.sources[0] not in MOVES or lows[two.at - 1] not in JOINTS):
        return False
    joint = joint_between(lows, one.at, two.at, JOINTS)
    if joint is None or lows[two.at].endswith("ing") or min(one.weight, two.weight) < 1.0:
        return False
    return _opens_and_ends_it(scene, one, two, joint) or _puts_away_another_ball(scene, one, two)


def _opens_and_ends_it(scene: Scene, one: Told, two: Told, joint: int) -> bool:
    """Whether who opened the scoring, or put the ball in, also has the last goal, told with its time or how it came:
    "gave them an early lead and popped up with the winner in the 90th minute", "broke the deadlock from the spot and
    sealed the win with a header"; not "headed in and sealed the win"."""
    ends = {*two.constraints} - {*one.constraints}
    opens = not _OPENS_IT.isdisjoint(one.constraints)
    if _ENDS_IT.isdisjoint(ends) or ("winner" not in ends and not opens):
        return False
    if not opens and (two.sources[0] not in NOUNS or not _went_in(scene, one.at, two.at)):
        return False
    first, end = clause_around(scene, two.at, joint + 1, scene.prose.sentences[two.sentence][1])
    if "#" in scene.kinds[first:end]:  # "broke the deadlock and sealed a 1-0 win late on"
        return False
    return "t" in scene.kinds[first:end] or (opens and not _HOW.isdisjoint(scene.prose.lows[two.at : end]))


_OPENS_IT = frozenset(("opener", "lead"))
_ENDS_IT = frozenset(("winner", "last", "extends"))


def _puts_away_another_ball(scene: Scene, one: Told, two: Told) -> bool:
    """Whether who put the ball in also puts away another: "headed in Alli's corner and converted a penalty", "tapped in
    and curled home a free-kick"; not "headed it down and tapped in the rebound"."""
    lows = scene.prose.lows
    moves = not MOVES.isdisjoint(one.sources) and two.sources[0] in MOVES
    if not moves or lows[two.at - 1] not in JOINTS or not _went_in(scene, one.at, two.at):
        return False
    kick = next((k for k in range(two.at + 1, min(two.at + 6, len(lows))) if lows[k] in _KICKS), None)
    return kick is not None and "a" in lows[two.at + 1 : kick] and lows[kick] not in lows[one.at : two.at]


_KICKS = PENALTY | {"free-kick"}


def had_scored_before(scene: Scene, one: Told, two: Told) -> bool:
    """Whether one of two tellings of a player looks back at a goal of his before the other: "Kane, who had opened the
    scoring, made it 2-0", "restored the lead, having earlier scored the first"; not "having beaten Hart, he slotted
    in", "had given them the lead when he headed in"."""
    first, end = scene.prose.sentences[one.sentence]
    if _HAD.isdisjoint(scene.prose.lows[first:end]):
        return False
    for then, now in ((one, two), (two, one)):
        since, until = clause_around(scene, then.at, first, end)
        had = scene.prose.lows[since : then.at]
        looks_back = had[:2] == ["who", "had"] or had[:1] == ["having"]
        sure = (
            then.sources[0] in _SCORED
            or not _STANDS.isdisjoint(then.constraints)
            or "t" in scene.kinds[then.at : until]
        )
        here = _ANOTHER_DAY.isdisjoint(scene.prose.lows[then.at : until])
        if looks_back and sure and here and not since <= now.at < until and then.weight >= 1.0:
            return "had" not in scene.prose.lows[clause_around(scene, now.at, first, end)[0] : now.at]
    return False


_SCORED = _W["score"]
_HAD = frozenset(("had", "having"))
_ANOTHER_DAY = frozenset(("debut", "last", "season"))
_STANDS = frozenset(("opener", "lead", "equaliser", "ahead"))
