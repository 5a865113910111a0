"""Shots told by a noun, "Kane's header", and whether their sentence says that they went in.

Belongs here: what came of a shot: a lead, a win, a save. Does not belong here: shots told by a verb (shots.py), and
whose they are (whose_goal.py).
"""

from __future__ import annotations

from orchestration.football.acts.denials import is_over_the_line
from orchestration.football.grammar.clauses import clause_around
from orchestration.football.grammar.governed_names import head_before
from orchestration.football.grammar.parts_of_speech import ITS, PREPOSITIONS
from orchestration.football.grammar.scene import Scene
from orchestration.football.grammar.syntax import Sentence
from orchestration.football.names.names import Name
from orchestration.football.words.goal_words import COUNTS, NOUNS, ORDINALS
from orchestration.football.words.lexicon import word_lists

_W = word_lists("goal_words")


def weight_of_owned(sentence: Sentence, i: int, w: str, owner: Name) -> float:
    """How surely somebody's shot or goal is told as one of this match."""
    weight = _weight_alone(sentence, i, w, owner)
    joined = weight < 1.0 and "and" in sentence.scene.prose.lows[i + 2 : sentence.end]
    if joined and (other := _joined_to(sentence.scene, i, sentence.end)) is not None:
        return _weight_alone(sentence, other[0], sentence.scene.prose.lows[other[0]], other[1])
    return weight


def _weight_alone(sentence: Sentence, i: int, w: str, owner: Name) -> float:
    """How surely somebody's shot or goal is told as one, whatever shot it is joined to behind it."""
    scene, lows = sentence.scene, sentence.scene.prose.lows
    if w not in _W["shot_noun"]:
        return 1.0 if w in ("goal", "goals") and not {"this", "season"}.isdisjoint(lows[i + 1 : i + 7]) else 2.0
    if "t" in scene.kinds[owner.first : i + (_SOON if w == "finish" else 0)]:
        return 2.0  # "Milner's 27th-minute penalty", "Milner's finish with two minutes left"
    if w in _W["penalty"] and scene.past_time(i + 1) > i + 1:
        return 2.0  # "Milner's penalty in the 27th minute", which would be told as missed
    if _is_praised(scene, i, w):
        return 2.0
    k = head_before(scene, sentence.first, owner.first)
    a_shot = scene.prose.owns[owner.end - 1] or _phrase_of(sentence, owner) < owner.first  # not "and Milner shot"
    if lows[k] == "and" and a_shot and _is_another_s_goal(scene, k, sentence.first):
        return 2.0  # "Kane's goal and Milner's penalty"
    if lows[k] == "by" and _is_after_a_goal(scene, sentence.first, k):
        return 2.0  # "Kane's 20th-minute opener was followed by Milner's header"
    sure = w in _W["penalty"] or scene.prose.owns[owner.end - 1]
    amid = (sure and lows[k - 2 : k + 1] == _EITHER_SIDE_OF) or not _SANDWICHES.isdisjoint(lows[k - 1 : k + 1])
    if amid and not _GOALS_OR_WHAT_COMES.isdisjoint(lows[sentence.first : k]):
        return 2.0  # "scored twice either side of a Milner penalty", "two goals sandwiched Milner's effort"
    if lows[k] == "on" and (scene.kinds[k - 1] == "#" or lows[k - 1] in _IN_THE_LEAD):
        return 2.0  # "led 1-0 on Milner's penalty", "went ahead on Milner's header"
    replies = w in _REPLIES and lows[i + 1 : i + 2] != ["to"]
    if replies and not _W["when_it_came"].isdisjoint(lows[owner.end : i]):
        return 2.0  # "Milner's late reply"
    if replies and lows[k] in _DESPITE and lows[i + 1 : i + 2] not in _ON:
        around = [*lows[sentence.first : k], *lows[i + 1 : sentence.end]]
        if not _GOALS_OR_WHAT_COMES.isdisjoint(around) or "#" in scene.kinds[sentence.first : sentence.end]:
            return 2.0  # "won despite Milner's reply"; not "spoke before Milner's reply"
    if w in _KICKS and is_made_up_for(sentence, i):
        return 2.0
    behind = scene.past_time(i + 1)
    its_own = behind < sentence.end and lows[k] != "from"  # not "a Milner header from a Kane free kick giving …"
    giving = its_own and lows[behind].endswith("ing") and _gives_something(scene, behind)
    giving = giving and (lows[behind] != "giving" or not _GAINS.isdisjoint(lows[behind + 1 : behind + _SOON_SAID]))
    if giving or (_gives(sentence, i) and _leads(sentence, i)):
        return 2.0  # "despite Milner's strike on the hour giving Leeds victory"
    if is_counted(sentence, _phrase_of(sentence, owner), i + 1):
        return 2.0
    if a_shot and lows[k] in _GOES_ON and _goes_on_with_shots(sentence, k):
        return 2.0
    announced = lows[sentence.first : k + 1] == ["it", "was"] and lows[i + 1 : i + 3] == [",", "and"]
    return 0.5 if announced else 0.2  # "Leeds led. It was Milner's strike, and Kane added another"


def is_made_up_for(sentence: Sentence, i: int) -> bool:
    """Whether somebody's penalty, word ``i``, is one that others answered or could not: "levelled after Milner's
    penalty", "won despite his spot kick"; not "after his penalty hit the post", "…, which was saved", "… scored
    from the rebound"."""
    scene, lows, end = sentence.scene, sentence.scene.prose.lows, sentence.end
    if lows[i] == "kick" and lows[i - 1] != "spot":
        return False
    noun = sentence.noun_at(i)
    before = head_before(scene, sentence.first, noun.first if noun is not None else i)
    ends = not _PARTS.isdisjoint(lows[i + 1 : i + 2]) or scene.kinds[i + 1 : i + 2] == ["t"]
    if lows[before] not in _DESPITE or not ends or _was_kept_out(sentence, i):
        return False
    said = {*lows[sentence.first : before], *lows[i + 1 : end]}
    return said.isdisjoint(_FOLLOWED_UP) and not said.isdisjoint(_GOALS_OR_WHAT_COMES)


def _was_kept_out(sentence: Sentence, i: int) -> bool:
    """Whether the words behind a penalty at word ``i``, or the next sentence, say that it was missed: "Mee's penalty,
    superbly saved by Hart", "Hart had saved the kick"; not "Mee's penalty, but Hart saved his header"."""
    scene, lows, s = sentence.scene, sentence.scene.prose.lows, sentence.number + 1
    until = next((k for k in range(i + 1, sentence.end) if lows[k] in _JOINS or scene.kinds[k] == "P"), sentence.end)
    if not _KEPT_OUT.isdisjoint(lows[i + 1 : min(until, i + _SOON)]):
        return True
    behind = lows[slice(*scene.prose.sentences[s])] if s < len(scene.prose.sentences) else []
    return "had" in behind and not _KEPT_OUT.isdisjoint(behind) and not _KICKS.isdisjoint(behind)


_KEPT_OUT = _W["keeps_out_shots"] | {"kept", "missed", "wasted", "squandered", "blocked"}
_JOINS = frozenset(("and", "but"))
_PARTS = frozenset((",", ".", ";", "and", "but", "before"))
_KICKS = _W["penalty"] | {"kick"}
_FOLLOWED_UP = frozenset(("rebound", "follow-up", "which"))
_GOES_ON = ("and", ",")
_SHOTS_IN_A_ROW = 5  # looked back over, of those told with one another


def _goes_on_with_shots(sentence: Sentence, joint: int) -> bool:
    """Whether word ``joint`` goes on from somebody's shot that went in to another's: "thanks to Kane's header | and
    Milner's volley"; not "saved Kane's header | and Milner's volley"."""
    scene, lows = sentence.scene, sentence.scene.prose.lows
    for _ in range(_SHOTS_IN_A_ROW):
        shot = joint - 1
        while shot > sentence.first and scene.kinds[shot] == "t" and lows[shot] not in _W["shot_noun"]:
            shot -= 1  # "on 12 minutes"
        owners = scene.people_between(max(sentence.first, shot - _SAID_OF_A_GOAL), shot)
        if lows[shot] not in _W["shot_noun"] or not owners:
            return False
        start = _phrase_of(sentence, owners[-1])
        owned = scene.prose.owns[owners[-1].end - 1] or start < owners[-1].first
        if not owned or is_counted(sentence, start, shot + 1):
            return owned
        joint = head_before(scene, sentence.first, owners[-1].first)
        if lows[joint] not in _GOES_ON:
            return False
    return False


def _joined_to(scene: Scene, i: int, end: int) -> tuple[int, Name] | None:
    """The shot that an "and" joins to the one at word ``i``, and whose it is: "Kane's header in the 12th minute | and
    Milner's volley"."""
    k = scene.past_time(i + 1)
    if k == i + 1 or k + 1 >= end or scene.prose.lows[k] != "and" or scene.kinds[k + 1] != "P":
        return None
    owner = scene.people.mentions[scene.refs[k + 1]]
    shot = next((j for j in range(owner.end, min(end, owner.end + 3)) if scene.prose.lows[j] in _W["shot_noun"]), None)
    return (shot, owner) if shot is not None and scene.prose.owns[owner.end - 1] else None


def _is_after_a_goal(scene: Scene, first: int, by: int) -> bool:
    """Whether what is told behind a "by" followed a goal: "Kane's goal was followed six minutes later by …"."""
    lows = scene.prose.lows
    then = next((k for k in range(by - 1, max(first, by - _SOON * 2), -1) if lows[k] == "followed"), first)
    goal = not _W["sure_noun"].isdisjoint(lows[first:then]) or "t" in scene.kinds[first:then]
    return goal and lows[then - 1] in _W["be"]


def _is_praised(scene: Scene, i: int, w: str) -> bool:
    """Whether it is told how good a finish was, or a shot past a keeper: "Milner's finish was immaculate", "his clip
    over Hart was as cute as they come"; not "his chip over Hart was headed clear"."""
    lows, k = scene.prose.lows, i + 1
    if k + 2 >= len(lows):
        return False
    if lows[k] in _PAST_HIM:
        k += 1 + (lows[k + 1] == "the")
        if scene.kinds[k] != "P" and lows[k] not in _W["keeper"]:
            return False
        k = scene.people.mentions[scene.refs[k]].end if scene.kinds[k] == "P" else k + 1
    elif w == "finish":  # "his finish from the spot was as crisp as the air"
        k = next((j for j in range(k, min(len(lows), k + _SOON)) if lows[j] in _W["be"] or lows[j] in ",."), k)
    else:
        return False
    k += lows[k : k + 1] != [] and lows[k] in _W["be"]
    k += lows[k : k + 1] == ["as"]
    return not _W["praises"].isdisjoint(lows[k : k + 1])


_PAST_HIM = word_lists("side_words")["past_him"] | {"over"}


def _is_another_s_goal(scene: Scene, joint: int, first: int) -> bool:
    """Whether an "and" at word ``joint`` goes on from what surely was somebody's goal: "Kane's goal and a Milner
    penalty", "Kane's first goal in three years and …", "goals from Kane, Alli and a Milner penalty"."""
    lows = scene.prose.lows
    k = joint - 1
    while k > first and (scene.kinds[k] == "P" or lows[k] in _LISTS):
        k -= 1
    if k < joint - 1 and lows[k] in ("from", "by") and lows[k - 1] == "goals":
        return True
    for k in range(joint - 1, max(first, joint - _SAID_OF_A_GOAL) - 1, -1):
        if lows[k] in _W["sure_noun"]:
            return k == joint - 1 or True in scene.prose.owns[max(first, k - 3) : k]
        if lows[k] == "," or scene.kinds[k] in ("P", "T"):
            break
    return False


_LISTS = frozenset((",", "and"))
_SAID_OF_A_GOAL = 7  # words at most


def _phrase_of(sentence: Sentence, owner: Name) -> int:
    """Where the noun phrase begins to which somebody lends his name: "a cheeky Kane penalty"."""
    lows, kinds = sentence.scene.prose.lows, sentence.scene.kinds
    if sentence.scene.prose.owns[owner.end - 1]:
        return owner.first
    for k in range(owner.first - 1, max(sentence.first, owner.first - _DESCRIBING) - 1, -1):
        if lows[k] in ("a", "an", "the"):
            return k
        if kinds[k] or not lows[k].replace("-", "").isalpha() or lows[k] in _ENDS_A_PHRASE:
            break
    return owner.first


_ENDS_A_PHRASE = PREPOSITIONS | {"and"}
_DESCRIBING = 4  # words before a name that is lent, its article among them

_EITHER_SIDE_OF = ["either", "side", "of"]
_SANDWICHES = frozenset(("sandwiched", "sandwiching", "sandwich"))
_IN_THE_LEAD = frozenset(("ahead", "front", "lead", "level"))
_SOON = 6  # words from a finish to its minute
_REPLIES = ("reply", "riposte")
_ON = (["on"], ["about"])
_DESPITE = frozenset(("despite", "after", "following", "before", "until", "whom"))


def is_counted(sentence: Sentence, start: int, stop: int) -> bool:
    """Whether the clause of a shot, words ``start..stop``, says that it went in: by what came of it ("won thanks to
    Kane's header"), by what it was ("the opener was a Kane header"), by what it did ("headers from Kane and Alli turned
    the game")."""
    scene, first, end, lows = sentence.scene, sentence.first, sentence.end, sentence.scene.prose.lows
    for _ in range(_SHOTS_IN_A_ROW):  # "won with Kane's header and Alli's volley"
        k = head_before(scene, first, start)
        if lows[k] != "and" or (other := sentence.noun_at(k - 1)) is None or not other.shot:
            break
        start = other.first
    a, _ = clause_around(scene, start, first, end)
    if lows[k - 3 : k + 1] == ["as", "a", "result", "of"]:
        a, _ = clause_around(scene, k - 4, first, end)
    if k > a and lows[k] in _W["be"]:
        return not _GOALS_OR_NUMBERS.isdisjoint(lows[a:k])
    if lows[k] == "out" and lows[k - 1].startswith("cancel"):
        return True
    if lows[k] == "to" and (lows[k - 1] == "added" or lows[k - 1] in _CONCEDES):  # "recovered from conceding to a"
        return True
    if lows[stop : stop + 3] == EITHER_SIDE and scene.kinds[stop + 3 : stop + 4] != ["t"]:
        return True  # "Kane's strikes either side of Alli's header"
    if lows[k - 2 : k + 1] == EITHER_SIDE or lows[k] == "around":  # "scored twice around Kane's header"
        return not _GOALS_OR_WHAT_COMES.isdisjoint(lows[max(first, k - _AROUND_IT) : k])
    owed = lows[k - 1 : k + 1] in OWED
    if owed and lows[stop : stop + 3] == _ON_THE_LINE:
        return False
    if owed and scene.tells_a_minute(a, min(end, stop + 4)):
        return True  # "got a foothold in the 50th minute thanks to Kane's header", "thanks to his header on the hour"
    if lows[k - 1 : k + 1] in _IT_TOOK:  # "it took a Kane header to separate the sides"
        return lows[stop : stop + 1] == ["to"] and any(
            _gives_something(scene, j) for j in range(stop, min(end, stop + 4))
        )
    if lows[k] in _HELPS or lows[k - 1 : k + 1] in (["struck", "by"], ["hit", "by"]):
        return False  # "his arm was struck by Kane's shot"
    if lows[k] in ("through", "via", "with", "by") or owed:  # "were 3-1 down thanks to Kane's header"
        if not owed and lows[k - 1] in _W["won_without_goals"] and PREPOSITIONS.isdisjoint(lows[k - 4 : k - 1]):
            return False  # "won two corners with Kane's header", not "led 1-0 in the first half with"
        led = owed and "#" in scene.kinds[a:k] and _W["stays"].isdisjoint(lows[a:k])
        return not _GOALS_OR_WHAT_COMES.isdisjoint(lows[a:k]) or led
    if is_over_the_line(lows[stop : min(_clause_end(sentence, stop), stop + _TO_ITS_VERB)]):
        return True
    if lows[stop : stop + 3] in _AS_EARLY_AS:  # "Kane's header as early as the fourth minute was enough"
        stop += 3
    timed = scene.past_time(stop)
    shared = lows[timed : timed + 1] == ["and"]  # "Kane's header on 12 minutes and Alli's drive made it 2-0"
    last = min(end, timed + 9) if shared else min(_clause_end(sentence, stop), timed + 7)
    return k < a and any(_gives_something(scene, j) for j in range(stop, last))


_HELPS = ("help", "helps", "helped", "helping")  # it over the line
_ON_THE_LINE = ["on", "the", "line"]  # "thanks to Mee's effort on the line"
EITHER_SIDE = ["either", "side", "of"]
_AROUND_IT = 8  # words before it that tell the goals around a shot
_CONCEDES = frozenset(("conceded", "conceding", "behind", "down"))
_AS_EARLY_AS = (["as", "early", "as"], ["as", "late", "as"])
_GOALS_OR_NUMBERS = _W["sure_noun"] | ORDINALS.keys()
_GOALS_OR_REPLY = _W["sure_noun"] | {"reply", "strike", "strikes", "penalty"}
_GOALS_OR_WHAT_COMES = _W["comes_of_goals"] | _W["sure_noun"] | {"netted", "target", "strikes", "headers", "efforts"}


def _gives_something(scene: Scene, at: int) -> bool:
    """Whether a verb tells what came of a goal: "gave Spurs the lead"; not "sent Alli clear"."""
    lows = scene.prose.lows
    if not _NOT.isdisjoint(lows[at - 4 : at + 2]):  # "his header did not travel far enough"
        return False
    if lows[at : at + 2] in _ON_TO_ANOTHER and (
        "P" in scene.kinds[at + 2 : at + 4] or not _NOT_IN_THE_NET.isdisjoint(lows[at + 2 : at + 6])
    ):
        return False  # "his shot ended up at the feet of Alli", "broke to Alli"
    if lows[at] == "turned" and lows[at - 1] in ("was", "were"):  # "Kane's free-kick was turned home", by another
        return False
    if lows[at : at + 2] == ["added", "to"]:  # "Kane's header added to Alli's penalty", "to the lead"
        return not _ADDED_TO.isdisjoint(lows[at + 2 : at + 7])
    if lows[at : at + 2] == ["set", "up"]:  # "set up a frantic finish", not "set up a Milner finish", "set up Alli"
        frantic = lows[at + 4 : at + 5] == ["finish"] and lows[at + 3] in _W["frantic"]
        frantic = frantic and lows[at + 5 : at + 6] not in (["by"], ["from"])
        return frantic or not _W["finales"].isdisjoint(lows[at + 2 : at + 6])
    if lows[at] == "added":
        return "gloss" in lows[at + 1 : at + 4]
    if lows[at] == "changed":  # "changed the game", not "changed direction"
        return not _W["course_of_a_match"].isdisjoint(lows[at + 1 : at + 5])
    if lows[at] in _W["removes"]:  # "removed any lingering doubt"
        return not _DOUBT.isdisjoint(lows[at + 1 : at + 5])
    if lows[at] == "raised":  # "raised hopes", not "raised a cheer"
        return not _HOPES.isdisjoint(lows[at + 1 : at + 4])
    if lows[at] == "followed":  # "Kane's volley was followed by a reply from Alli"
        return (
            lows[at - 1] == "was"
            and "by" in lows[at + 1 : at + 4]
            and not _GOALS_OR_REPLY.isdisjoint(lows[at + 1 : at + 8])
        )
    if lows[at] in _W["moves_a_side"] or lows[at] in _MEANS:
        return _has_a_gain(scene, at)
    if lows[at : at + 3] == ["wiped", "out", "by"] and scene.kinds[at + 3 : at + 4] == ["P"]:
        return True
    somebody = scene.kinds[at + 1 : at + 2] == ["P"] and not any(scene.prose.owns[at + 1 : at + 3])  # not "Howe's men"
    return lows[at] in _W["gives"] and not (lows[at] in _SENDS and somebody)


def _has_a_gain(scene: Scene, at: int) -> bool:
    """Whether the verb at word ``at`` tells what a side has or lacks by a goal: "kept Spurs top", "denied Hull a
    point", "meant Spurs took the points", "had them two up"; not "kept Hart busy", "left Spurs fans
    dreaming of a win"."""
    lows = scene.prose.lows
    side = at + 1 + (lows[at + 1 : at + 2] == ["that"])
    named = scene.kinds[side : side + 1] == ["T"]
    if not named and lows[side : side + 1] != ["them"]:
        return False
    behind = scene.teams[scene.refs[side]].end if named else side + 1
    itself = lows[at] in _MEANS or not _BEHIND_A_SIDE.isdisjoint(lows[behind : behind + 1])
    _, stop = clause_around(scene, side, at, len(lows))
    said = (lows[k] for k in range(behind, min(stop, behind + _SOON_SAID)) if scene.kinds[k] != "t")
    return itself and not _GAINS.isdisjoint(said)


_ON_TO_ANOTHER = (["end", "up"], ["ended", "up"], ["broke", "to"], ["broke", "for"])
_NOT_IN_THE_NET = _W["not_in_the_net"]
_DOUBT = frozenset(("doubt", "doubts"))
_HOPES = frozenset(("hope", "hopes"))
_NOT = frozenset(("not", "n't", "never"))
_MEANS = ("meant", "means", "meaning")
_GAINS = word_lists("side_words")["wins"] | frozenset(
    ("top", "up", "through", "level", "ahead", "clear", "out", "lead", "front", "past", "within", "won", "above",
     "needing", "round", "final", "semi-final", "semi-finals", "quarter-final", "quarter-finals", "contest", "tie",
     "game", "hunt")
)  # fmt: skip
_BEHIND_A_SIDE = _GAINS | PREPOSITIONS | ITS | COUNTS.keys() | {"back", "all", "any"}  # no noun of the side's own
_SOON_SAID = 7  # words from a side to what it has
_ADDED_TO = NOUNS | {"lead", "advantage"}

_IT_TOOK = (["it", "took"], ["it", "needed"])
_SENDS = frozenset(("sent", "put"))  # "Kane's flick sent Alli clear"
OWED = (["thanks", "to"], ["courtesy", "of"], ["result", "of"], ["because", "of"])


def _clause_end(sentence: Sentence, at: int) -> int:
    return clause_around(sentence.scene, min(at, sentence.end - 1), sentence.first, sentence.end)[1]


def _leads(sentence: Sentence, i: int) -> bool:
    """Whether a noun is the subject of what follows it: "Kane's header levelled the tie"."""
    noun = sentence.noun_at(i)
    return noun is not None and sentence.subject_at(i) is noun


def _gives(sentence: Sentence, i: int) -> bool:
    """Whether a noun near gives its team something: "Kane's header, his third, levelled the tie"."""
    gives = [k for k in range(i + 1, min(sentence.end, i + 9)) if _gives_something(sentence.scene, k)]
    return any(sentence.subject_at(k) is sentence.noun_at(i) for k in gives)


def is_turned_away(scene: Scene, at: int, i: int, first: int, end: int) -> bool:
    """Whether somebody's shot, words ``at..i``, is what a keeper keeps out: "had to palm away Kane's strike", "tipping
    over Alli's header"; not "fumbled Kane's header over the line"."""
    lows = scene.prose.lows
    k = head_before(scene, first, at)
    k -= 2 * (lows[k - 1 : k + 1] == ["on", "to"])  # "held on to a dipping shot"
    k -= lows[k - 1 : k + 1] in _AND_OF_IT
    aside = k > first and lows[k] in _W["out_of_the_way"]
    if not _W["vain"].isdisjoint(lows[max(first, k - 4) : k]):
        return False  # "could not keep out Kane's header"
    if is_over_the_line(lows[i : min(end, i + _TO_ITS_VERB)]):
        return False
    if lows[k - 1 : k + 1] == ["on", "to"] and lows[k - 2] in _W["holds_on"]:  # "held on to Kane's header"
        return True
    if aside:
        return lows[k - 1] in _W["dealt_with"]
    return lows[k] in _W["turns_away"] and lows[k] not in _W["needs_an_aside"]


def is_put_aside(scene: Scene, i: int, end: int) -> bool:
    """Whether the shot at word ``i`` was turned out of the way: "Kane's drive was well turned over by the keeper"; not
    "was turned over the line", "was turned in"."""
    lows = scene.prose.lows
    k = i + 1
    while k < end and (lows[k] in _W["be"] or lows[k].endswith("ly") or lows[k] == "well"):
        k += 1
    if k == i + 1 or k + 1 >= end or lows[k] not in _W["turns_away"]:
        return False
    return lows[k + 1] in _W["out_of_the_way"] and not is_over_the_line(lows[k : min(end, k + _TO_ITS_VERB)])


def is_played_on(scene: Scene, i: int) -> bool:
    """Whether somebody else has the ball of the shot at word ``i`` next: "Kane's free-kick was flicked on by Alli",
    "his shot was handled by Cork"; not "was deflected by Cork"."""
    lows, k = scene.prose.lows, i + 1
    if lows[k : k + 1] not in _WAS:
        return False
    k += 1 + (lows[k + 1 : k + 2] != [] and lows[k + 1].endswith("ly"))
    if lows[k : k + 1] == ["handled"]:
        return True
    # "was helped on its way", "down the middle of the goal"
    goes_in = lows[k + 2 : k + 3] == ["its"] or lows[k + 2 : k + 4] in _THE_GOAL
    return lows[k : k + 1] != [] and lows[k] in _W["plays_on"] and lows[k + 1 : k + 2] in _ONWARDS and not goes_in


_WAS = (["was"], ["is"])
_THE_GOAL = (["the", "middle"], ["the", "line"])
_ONWARDS = (["on"], ["down"], ["back"], ["across"])


_AND_OF_IT = (["equal", "to"], ["alert", "to"], ["dealt", "with"], ["deals", "with"], ["dealing", "with"])


def is_dealt_with(sentence: Sentence, i: int) -> bool:
    """Whether somebody else has the shot at word ``i`` in the end: "a drive from Kane was well held", "a header from
    Kane was turned in by Alli", "saw a shot from Kane claimed"; not "was fumbled over the line"."""
    lows = sentence.scene.prose.lows
    until = min(sentence.end - 1, i + _TO_ITS_VERB)
    done = next((k for k in range(i + 1, until) if lows[k] in _W["dealt_with"]), until)
    if done == until or is_over_the_line(lows[done : done + _SOON_SAID]) or "net" in lows[done : done + _SOON_SAID]:
        return False
    by_whom = slice(done + 2, done + 4)
    if lows[done] == "met" and "P" not in sentence.scene.kinds[by_whom] and _W["keeper"].isdisjoint(lows[by_whom]):
        return False  # "was met by an equaliser"
    k, noun = done - 1, sentence.noun_at(i)
    while lows[k].endswith("ly") or lows[k] == "well":
        k -= 1
    if lows[k] in _W["be"]:
        subject = sentence.subject_at(k)
        return noun is not None and subject is not None and subject.first == noun.first
    seen = noun is not None and lows[noun.first - 1] in _SEES and sentence.scene.kinds[k] == "P"
    return seen and lows[done].endswith(_PARTICIPLES)  # not "saw a shot from Kane beat Hart"


_PARTICIPLES = ("ed", "en", "ld", "ght", "lt", "pt")
_TO_ITS_VERB = 12  # words from a shot to what becomes of it
_SEES = word_lists("grammar_words")["sees"]


def _is_beyond_a_side(scene: Scene, at: int, first: int) -> bool:
    """Whether a side is not able to do what the verb at word ``at`` tells: "the hosts failed to respond"."""
    lows = scene.prose.lows
    unable = next((k for k in range(at - 1, max(first, at - 4), -1) if lows[k] in _W["not_able"]), first)
    who = unable - 1
    who -= lows[who] in _W["be"] or lows[who] in _W["might_be"]
    return unable > first and (scene.kinds[who] == "T" or lows[who] in _SIDES)


_SIDES = word_lists("phrase_words")["sides"] | {"they"}
_MERE_SHOTS = frozenset(("shot", "effort"))
_WHICH_OR_CLEARED = ([",", "which"], ["and", "cleared"])  # "…, which Hart saved"


def is_not_kept_out(scene: Scene, i: int, first: int, end: int) -> bool:
    """Whether a shot beats who should stop it: "could not save Kane's follow-up", "failed to keep out a header", "a
    drive that Hart could not stop", "had no answer to Kane's header", "Spurs were unable to recover from it"."""
    lows, saved = scene.prose.lows, None
    if not _W["keeps_out"].isdisjoint(lows[max(first, i - 8) : i]):
        saved = next(k for k in range(i - 1, first - 1, -1) if lows[k] in _W["keeps_out"])
    elif lows[i + 1 : i + 2] in (["that"], ["which"]):
        saved = next((k for k in range(i + 2, min(end, i + 10)) if lows[k] in _W["keeps_out"]), None)
    if saved is not None and lows[saved] in _W["answers_a_shot"] and lows[saved + 1] not in ("to", "from"):
        return False  # "could not respond and Kane's header was saved"
    if saved is None or (lows[saved] == "keep" and "out" not in lows[saved + 1 : saved + 9]):
        return False
    if lows[i + 1 : i + 2] == ["from"] and not _W["frame_of_the_goal"].isdisjoint(lows[i + 2 : i + 6]):
        return False  # "could not keep Kane's shot from hitting the bar"
    if lows[saved] in _W["answers_a_shot"] and (lows[saved - 1] == "no" or lows[i] in _W["shot_noun"]):
        if lows[saved - 1] == "no":
            return True
        stays_out = lows[i + 1 : i + 3] in _WHICH_OR_CLEARED or not _W["frame_of_the_goal"].isdisjoint(lows[i : i + 6])
        if stays_out or lows[i] in _MERE_SHOTS:
            return False
        return _is_beyond_a_side(scene, saved, first)  # not "Hart did not respond to a header"
    return not _W["not_able"].isdisjoint(lows[max(first, saved - 3) : saved])
