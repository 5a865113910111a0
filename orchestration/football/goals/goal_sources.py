"""Who is named behind a goal as its source: "goals from Kane and Alli", "courtesy of Kane", "came from Kane".

Belongs here: the names that such words lead to. Does not belong here: whose a goal is by the words before it
(whose_goal.py).
"""

from __future__ import annotations

from collections.abc import Sequence

from orchestration.football.acts.deliveries import SENT_IN, SERVED, is_met
from orchestration.football.goals.shot_nouns import is_counted, is_dealt_with, is_turned_away
from orchestration.football.grammar.scene import Scene
from orchestration.football.grammar.syntax import Sentence
from orchestration.football.names.names import ROLES, Name
from orchestration.football.tellings.listed_names import names_from
from orchestration.football.words.goal_words import COUNTS, MOVES, ORDINALS, PLURALS
from orchestration.football.words.lexicon import word_lists

_W = word_lists("goal_words")
_FOULS = word_lists("grammar_words")["fouls"]


def named_after(sentence: Sentence, i: int, w: str) -> tuple[list[Name], float]:
    """Who is named behind a noun: "goals from Benzema, Kroos and Casemiro", "goals either side of the break by Kane and
    Alli", "a leveller, courtesy of Kane", "the winner came from Kane"."""
    scene, end, lows, owns = sentence.scene, sentence.end, sentence.scene.prose.lows, sentence.scene.prose.owns
    shot = w in _W["shot_noun"]
    names: list[Name] = []
    if shot and not _W["dealt_with"].isdisjoint(lows[max(sentence.first, i - 7) : i]):
        noun = sentence.noun_at(i)
        if noun is not None and is_turned_away(scene, noun.first, i, sentence.first, end):
            return [], 0.0  # "got down to hold a low shot from Kane"
    if shot and not _W["dealt_with"].isdisjoint(lows[i + 1 : i + 12]) and is_dealt_with(sentence, i):
        return [], 0.0
    if shot and "by" in lows[max(sentence.first, i - 4) : i] and _sends_clear(sentence, i):
        return [], 0.0
    if shot and "after" in lows[max(sentence.first, i - 3) : i] and _led_up_to_a_finish(sentence, i):
        return [], 0.0
    far = w in ("goal", "goals") and not _OVER_A_TIME.isdisjoint(lows[i + 1 : i + 2])
    each = lows[i + 1 : i + 2] in (["each"], ["apiece"])  # "a brace apiece from Kane and Alli"
    by = next((k for k in range(i + 1, min(end, i + (8 if far else 2 + each))) if lows[k] in BY), None)
    if by is None and lows[i + 1 : i + 2] == ["for"] and (k := _behind_a_side(scene, i + 2)) < end and lows[k] in BY:
        by = k  # "the opener for Spurs by Kane"
    if by is None and not shot and lows[i + 1 : i + 2] == [","] and lows[i + 2 : i + 3] in (["from"], ["by"]):
        by = i + 2  # "the equaliser, from Kane, came …"
    behind = behind_a_time(scene, i + 1) if not shot and "t" in scene.kinds[i + 1 : i + 6] else i + 1
    if by is None and i + 1 < behind < end and lows[behind] in BY:
        by = behind  # "a goal after 16 minutes by Kane"
    if by is None and w == "goals":
        by = _there_for(lows, i, sentence.first, end) or _set_up_for(lows, i, end)
    if w != "goals" and lows[i + 1 : i + 2] and lows[i + 1] in _FROM_WHERE:
        by = next((k for k in range(i + 2, min(end - 1, i + 11)) if _ends_a_place(scene, i, k)), by)
    counted = w in PLURALS and not COUNTS.keys().isdisjoint(lows[max(0, i - 3) : i])  # "two fine finishes"
    if by is None and (w == "goals" or counted):  # "… in nine minutes at the start of the second half from Kane"
        by = next((k for k in range(i + 1, min(end - 1, i + 16)) if _ends_a_gap(scene, i, k)), None)
    if by is not None and not (shot and _is_owned(sentence, i)):
        start = _behind_a_description(scene, by + 1, end)
        names = names_at(scene, names_from(scene, start, _until_another(scene, start, min(end, start + 25)), 0))
    if shot and not w.endswith(("s", "ies")):
        names = names[:1] if w not in _MET or not names or not is_met(lows, names[0].end) else []
    if not names and (by := _courtesy(lows, i, end)) is not None:
        names = names_at(scene, names_from(scene, by, min(end, by + 8))[: None if w == "goals" else 1])
    while names and not _W["assist"].isdisjoint(
        lows[names[-1].end : names[-1].end + (4 if owns[names[-1].end - 1] else 1)]
    ):
        names.pop()  # "goals from Kane and Alli and a late Son effort": a shot of his own
    goes_on = not {"before", "further", "late", "more"}.isdisjoint(lows[max(sentence.first, i - 2) : i])
    sure = not shot or (len(names) > 1 and (goes_on or is_counted(sentence, i, names[-1].end)))
    if not names and not shot and (source := comes_from(sentence, behind)) is not None:
        names = [source]
        if w == "goals":  # "the goals came from Kane and Alli"
            names = names_at(scene, names_from(scene, source.first, end, 0))
    if not names and w == "goals":
        names = _with_their_times(scene, i, end)
    given = w == "consolation" or (w == "goal" and _is_given(sentence, i))
    if not names and given and lows[i + 1 : i + 2] == ["for"]:  # "a consolation for Kane"
        names = names_at(scene, names_from(scene, i + 2, min(end, i + 4), 0)[:1])
    return names, 3.0 if sure else 1.0


BY = ("from", "by", "through")
_OVER_A_TIME = frozenset(("in", "either", "inside", "within"))


def _led_up_to_a_finish(sentence: Sentence, i: int) -> bool:
    """Whether the shot at word ``i`` is what a finish came after: "flicked in after a header by Kane"; not "led after
    a header by Kane"."""
    lows = sentence.scene.prose.lows
    after = next(k for k in range(i - 1, i - 4, -1) if lows[k] == "after")
    return not MOVES.isdisjoint(lows[max(sentence.first, after - _TO_A_FINISH) : after])


_TO_A_FINISH = 3  # words: "turned the ball in after"


def _with_their_times(scene: Scene, i: int, end: int) -> list[Name]:
    """Who is listed with when behind "goals", word ``i``: "the goals came late: Kane on 81, Alli on 87", "got their
    goals after the break, Kane on 61 and Alli on 68"; not "they have 30 goals, Kane on 14 and Alli on 11"."""
    lows, kinds, names = scene.prose.lows, scene.kinds, list[Name]()
    if _W["goals_come"].isdisjoint(lows[max(0, i - _COME_WITHIN) : i + 1 + _COME_WITHIN]):
        return []
    k = next((k for k in range(i + 1, min(end, i + _TO_A_LIST)) if lows[k] in ".;" or kinds[k] == "P"), end)
    if not _TELLS_OF_OTHERS.isdisjoint(lows[i + 1 : k]):
        return []
    while k < end and (lows[k - 1] in _LISTS or lows[k - 1] in _OPENS_A_LIST) and scene.names_himself(k):
        m = scene.people.mentions[scene.refs[k]]
        behind = scene.past_time(m.end)
        if behind == m.end:
            break
        names.append(m)
        k = behind + 1 + (lows[behind : behind + 2] == [",", "and"])
    return names if len(names) > 1 else []


_COME_WITHIN = 3  # words
_LISTS = frozenset((",", "and"))
_OPENS_A_LIST = frozenset((":", "–", "—", "-"))
_TO_A_LIST = 20  # words at most
_TELLS_OF_OTHERS = frozenset(("but", "cards", "bookings", "substitutions", "changes", "assists"))


def _behind_a_description(scene: Scene, at: int, end: int) -> int:
    """The word at ``at``, or the name that what somebody is leads up to from there: "(goals from) the league's all-time
    top scorer | Kane"; not "(a goal from) the edge of the box by Kane"."""
    lows, kinds = scene.prose.lows, scene.kinds
    if lows[at : at + 1] not in (["the"], ["their"]):
        return at
    named = next((k for k in range(at + 2, min(end, at + _DESCRIBED_BY)) if kinds[k] == "P"), at)
    told = lows[at + 1 : named]
    leads_up = named > at and lows[named - 1] in ROLES and _NO_DESCRIPTION.isdisjoint(told)
    return named if leads_up and not scene.prose.owns[named - 1] else at


_DESCRIBED_BY = 10  # words at most
_NO_DESCRIPTION = frozenset((",", ".", "by", "and", "who", "when", "to", "in", "bench", "partner"))


def _sends_clear(sentence: Sentence, i: int) -> bool:
    """Whether the shot at word ``i`` is a pass to whom it found: "was released by a quick free-kick from Kane"."""
    lows, noun = sentence.scene.prose.lows, sentence.noun_at(i)
    return noun is not None and lows[noun.first - 1] == "by" and lows[noun.first - 2] in _W["feeds"]


def behind_a_time(scene: Scene, i: int) -> int:
    """The word behind a time told from word ``i`` on of the noun before it, also between commas: "the winner | four
    minutes later | came", "the second, in the 72nd minute, | came"; ``i`` where none is."""
    if scene.prose.lows[i : i + 1] != [","]:
        return scene.past_time(i)
    stop = scene.past_time(i + 1)
    return stop + 1 if stop > i + 1 and scene.prose.lows[stop : stop + 1] == [","] else i


def _until_another(scene: Scene, at: int, end: int) -> int:
    """Where a list of names from word ``at`` ends that goes on with a goal told otherwise: "a brace from Kane and a
    third from Alli", "a double from Kane and a late Alli strike"."""
    lows, kinds = scene.prose.lows, scene.kinds
    for k in range(at + 1, end - 3):
        if lows[k] != "and" or lows[k + 1] not in ("a", "an"):
            continue
        if (lows[k + 2] in ORDINALS or lows[k + 2] in _W["sure_noun"]) and lows[k + 3] in BY:
            return k  # "braces from Kane and Alli and a goal from Son"
        named = next((j for j in range(k + 2, min(end, k + 5)) if kinds[j] == "P"), None)
        behind = scene.people.mentions[scene.refs[named]].end if named is not None else end
        if behind < end and lows[behind] in _W["shot_noun"]:
            return k
    return end


def _there_for(lows: Sequence[str], i: int, first: int, end: int) -> int | None:
    """The "for" behind "goals" at word ``i`` that names who got them: "there were goals too for Kane and Alli"."""
    if "there" not in lows[max(first, i - 5) : i]:
        return None
    k = i + 1 + (lows[i + 1 : i + 2] in (["too"], ["also"]))
    return k if k < end and lows[k] == "for" else None


def _ends_a_gap(scene: Scene, i: int, k: int) -> bool:
    """Whether a "from" far behind a noun at ``i`` names whose goals they are: nobody and no other clause between, but
    maybe a comma before it: "two goals in ten minutes, from Kane and Alli,"."""
    lows = scene.prose.lows
    parted = lows[k - 1] == ","
    if lows[k - 1] in SERVED:  # "came off crosses from Kane"
        return False
    by = parted or scene.kinds[k - 1] == "t"  # "goals in the 12th and 34th minutes by Kane and Alli"
    if lows[k] not in (BY[:2] if by else BY[:1]) or not names_from(scene, k + 1, min(len(lows), k + 6), 0):
        return False
    k -= parted
    return not any(lows[j] in ",;." or lows[j] in _W["hard"] or scene.kinds[j] in ("P", "T") for j in range(i + 1, k))


def _behind_a_side(scene: Scene, k: int) -> int:
    """The word behind the side named from word ``k`` on, "Spurs", "the hosts"; ``k`` where none is."""
    k += scene.prose.lows[k : k + 1] == ["the"]
    if scene.kinds[k : k + 1] == ["T"]:
        return scene.teams[scene.refs[k]].end
    return k + (scene.prose.lows[k : k + 1] in (["hosts"], ["visitors"]))


def _set_up_for(lows: Sequence[str], i: int, end: int) -> int | None:
    """The "for" behind "goals" at word ``i`` that names for whom they were made: "set up goals for Kane and Alli"."""
    made = i + 1 < end and lows[i + 1] == "for" and not _W["set_up"].isdisjoint(lows[max(0, i - 4) : i])
    return i + 1 if made else None


def _ends_a_place(scene: Scene, i: int, k: int) -> bool:
    """Whether a "by" at word ``k`` names whose shot the noun at ``i`` is, behind where it came from: "a shot from
    outside the area by Kane"; not "a header from a cross by Kane", "from the spot after he was fouled by Kane"."""
    lows = scene.prose.lows
    if lows[k] != "by" or "P" not in scene.kinds[k + 1 : k + 4]:
        return False
    return not any(lows[j] in ",;." or lows[j] in _PARTED or scene.kinds[j] in ("P", "T") for j in range(i + 1, k))


_MET = SERVED | SENT_IN
_PARTED = _W["assist"] | _W["hard"] | _W["be"] | {"after", "when", "as", "had"}
_FROM_WHERE = frozenset(("from", "inside", "outside", "at", "in"))


def _is_given(sentence: Sentence, i: int) -> bool:
    """Whether a goal "for" somebody is of this match: "ended in a goal for Kane", not "his first goal for Koeman"."""
    lows, first = sentence.scene.prose.lows, sentence.first
    before = lows[max(first, i - 4) : i]
    return not {"a", "another", "the"}.isdisjoint(before) and not _W["comes_to_a_goal"].isdisjoint(
        lows[max(first, i - 7) : i]
    )


def comes_from(sentence: Sentence, at: int) -> Name | None:
    """Who is named as the source of a goal behind its verb: "(the winner) came from Kane", "(the second) was scored by
    Kane", "(a third) arrived when Kane …"."""
    scene, end, lows = sentence.scene, sentence.end, sentence.scene.prose.lows
    verb = next((k for k in range(at, min(end, at + 6)) if lows[k] in _W["goals_come"]), None)
    if (
        verb is None or not _OPENS_ANOTHER.isdisjoint(lows[at:verb]) or lows[verb + 1 : verb + 2] == ["to"]
    ):  # "was added to by Kane"
        return None
    if lows[verb] == "followed" and lows[verb - 1] in _W["be"]:  # "the opener was followed by a Kane goal"
        return None
    for k in range(verb + 1, min(end, verb + 11)):
        if lows[k] == "," and lows[k + 1 : k + 2] in (["courtesy"], ["from"], ["through"], ["via"]):
            continue
        if lows[k] in ",;." or lows[k] in _W["hard"] or lows[k] in _OTHERS:
            return None
        if lows[k] == "by" and lows[k - 1] in _FOULS:  # "arrived when Alli was upended by Mee"
            return None
        fed = lows[k] == "by" and not _W["feeds"].isdisjoint(lows[max(verb, scene.past_time(verb + 1)) : k])
        if fed:  # "came when Kane was set up by Alli"; not "was scored in the 14th minute by Kane"
            return None
        if lows[k] in BY or lows[k] == "via" or (lows[k] == "of" and lows[k - 1] == "courtesy"):
            of = next((j for j in range(k + 2, min(end, k + 6)) if lows[j] in ("of", "from")), k)
            k = of if not _W["parts_of_a_body"].isdisjoint(lows[k:of]) else k  # "via the head of Kane"
            named = names_at(scene, names_from(scene, k + 1, min(end, k + 8), 1)[:1])
            owned = bool(named) and scene.prose.owns[named[0].end - 1]
            if named and not _W["awards"].isdisjoint(
                lows[verb + 1 : named[0].first]
            ):  # "came from a penalty earned by Kane"
                return None
            if named and any(lows[j] in SERVED and lows[j + 1] in BY[:2] for j in range(verb + 1, named[0].first)):
                return None  # "came from a cross by Kane"
            if named and lows[k] == "from" and lows[k - 1] in _MET and is_met(lows, named[0].end):
                return None  # "came when a free-kick from Kane was flicked on"
            if named and not owned and not SERVED.isdisjoint(lows[named[0].end : named[0].end + 1]):
                return None  # "came via Kane corners"
            if named and not (owned and _W["shot_noun"].isdisjoint(lows[named[0].end : named[0].end + 4])):
                return named[0]
    return None


_OPENS_ANOTHER = frozenset((",", "as", "when"))  # "three goals as they grabbed the lead through Kane"
_OTHERS = frozenset(("after", "between", "either"))  # "came either side of a goal from Kane"


def _courtesy(lows: Sequence[str], i: int, end: int) -> int | None:
    """Where the name begins that a goal is owed to: "a leveller, courtesy of Kane", "an opener via Kane", "goals either
    side of the break courtesy of Kane and Alli"."""
    until = min(end - 1, i + (10 if lows[i] == "goals" else 5))
    if _W["credits"].isdisjoint(lows[i + 1 : until]):
        return None
    for k in range(i + 1, until):
        if until - i > 5 and (lows[k] in ",;." or lows[k] in _W["hard"]):
            return None
        if lows[k] in _W["gifts"]:
            return None
        if tuple(lows[k : k + 2]) in (("courtesy", "of"), ("thanks", "to")):
            return k + 2
        if lows[k] == "via":
            return k + 1 if lows[i] not in _W["shot_noun"] else None  # "his effort found the net via Rice": off him
    return None


def _is_owned(sentence: Sentence, i: int) -> bool:
    """Whether the sentence says whose shot a noun is: "Kane's header"."""
    noun = sentence.noun_at(i)
    return noun is not None and noun.kind == "thing" and noun.person is not None


def names_at(scene: Scene, words: Sequence[int]) -> list[Name]:
    """The people whose names begin at these words."""
    return [scene.people.mentions[scene.refs[k]] for k in words]
