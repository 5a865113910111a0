"""Whose a goal is by the words before its noun: "Kane's header", "set up Kane for the second", "Japan's third".

Belongs here: the player or side to whom a noun belongs. Does not belong here: who is named behind it (goal_sources.py).
"""

from __future__ import annotations

from orchestration.football.acts.actors import Actor
from orchestration.football.acts.deliveries import SERVED
from orchestration.football.goals.shot_nouns import OWED
from orchestration.football.grammar.clauses import clause_around
from orchestration.football.grammar.governed_names import head_before
from orchestration.football.grammar.parts_of_speech import ITS
from orchestration.football.grammar.scene import Scene
from orchestration.football.grammar.syntax import MOST_OWNED, Sentence
from orchestration.football.names.names import ROLES, Name
from orchestration.football.results.acting_teams import last_team, team_after, team_before, team_of_clause
from orchestration.football.tellings.listed_names import how_often, names_from
from orchestration.football.tellings.told import Told
from orchestration.football.words.goal_words import COUNTS, IN_BOTH_HALVES, KIND_OF_GOAL, NOUNS, ORDINALS, PLURALS
from orchestration.football.words.lexicon import word_lists

_W = word_lists("goal_words")


def who_is_given(sentence: Sentence, i: int, w: str) -> Name | None:
    """Who is given a goal: "gifted Perez an equaliser", "set up Kane for the second", "teed up Kane for what proved the
    winner", "left Kane with a tap-in"."""
    scene, first, lows = sentence.scene, sentence.first, sentence.scene.prose.lows
    k, since = i - 1, max(first, i - 11)
    while k > since and scene.kinds[k] in _NO_PERSON and lows[k] not in _W["soft"] and lows[k] not in ",;.":
        k -= 1
    if scene.kinds[k] != "P":
        return None
    m = scene.people.mentions[scene.refs[k]]
    between = lows[m.end : i]
    if scene.prose.owns[m.end - 1] or m.first == first or not between:
        return None
    head = lows[head_before(scene, first, m.first)]
    numbered = not ORDINALS.keys().isdisjoint(between)  # "for his first strike of the season"
    ends_it = w not in _W["shot_noun"] or w in ("finish", "tap-in") or numbered
    if between[0] in ITS:
        return m if head in _W["gifts"] and ends_it else None
    if between[0] in _AWAY:  # "sent Kane clear for the second", "put Kane through for a cool finish"
        between = between[1:]
        ends_it = ends_it and (head in _W["feeds"] or head in _SENDS)
        if between[:1] == ["for"] and len(between) > 1 and between[1] in ITS and ends_it:
            return m
    proved = between[1:2] == ["what"] and not _PROVED.isdisjoint(between[2:3])  # not "for what would have been"
    whose = proved or (between[1:2] and (between[1] in ITS or scene.kinds[m.end + 1] == "T"))
    if between[:1] == ["for"] and whose and ends_it:
        played_to = head == "to" and not _PLAYS.isdisjoint(lows[max(first, m.first - _PLAYED_TO) : m.first])
        return m if played_to or head in _W["feeds"] else None
    if between[:1] == ["with"] and between[-2:] == ["for", "the"] and ends_it:  # "… with a neat ball for the second"
        return m if head in _W["feeds"] else None
    return m if between[:1] == ["with"] and head in _W["leaves_him"] and ends_it else None


_PROVED = word_lists("result_words")["proves"] | {"was", "turned"}
_PLAYS = SERVED | word_lists("side_words")["passes"]
_PLAYED_TO = 12  # words: "played a ball across the six-yard box to Kane for a tap-in"
_BEATEN = word_lists("side_words")["beyond"] | word_lists("move_words")["beats"] | {"under", "above", "off"}


def is_left_with(sentence: Sentence, i: int) -> bool:
    """Whether somebody who is only described is left with the goal at word ``i``: "left the striker with a tap-in"."""
    lows, first = sentence.scene.prose.lows, sentence.first
    given = next((k for k in range(i - 1, max(first, i - 5), -1) if lows[k] == "with"), None)
    if given is None or lows[i] not in _LEFT_WITH or sentence.scene.kinds[given - 1] == "P":
        return False
    return any(
        lows[k] in _W["leaves_him"] and lows[k + 1] in ("the", "him", "his")
        for k in range(max(first, given - 5), given)
    )


_LEFT_WITH = frozenset(("tap-in", "finish"))
_NO_PERSON = ("", "t", "T")
_AWAY = ("clear", "through", "away", "in")
_SENDS = word_lists("grammar_words")["sends"]
_PRAISES = word_lists("grammar_words")["praises"]


_COUNTRYMEN = [[word] for word in word_lists("grammar_words")["countrymen"]]  # "the Frenchman's header"


_SERVED_OR_SHOT = _W["assist"] | _W["shot_noun"]  # of somebody, whatever became of them


def owner_of(sentence: Sentence, i: int) -> Name | None:
    """Whose goal or shot a noun is: "Kane's low header", "a Kane header"."""
    scene, first = sentence.scene, sentence.first
    lows, kinds = scene.prose.lows, scene.kinds
    k, since = i - 1, max(first, i - 7)
    while k >= since and lows[k] not in ",;:" and kinds[k] not in ("#", "P") and not (kinds[k] and _owns(scene, k)):
        k -= 1
    if k < since or kinds[k] != "P":
        return _before_a_whose(scene, first, i)
    m = scene.people.mentions[scene.refs[k]]
    if m.person in scene.people.officials or lows[m.first : m.end] in _COUNTRYMEN:
        return None
    if not _NOT_HIS.isdisjoint(lows[m.end : i]):  # "spared Bruce's blushes with a late equaliser", "to Hart's left for"
        return None
    if "and" in lows[m.end : i] and any(lows[j].endswith("ed") for j in range(m.end, i)):
        return None  # "laid on Kane's first and added a second"
    if "before" in lows[m.end : i] or "after" in lows[m.end : i]:
        return None  # "fired into Hart's midriff before their leveller"
    if scene.prose.owns[m.end - 1]:
        served = not _SERVED_OR_SHOT.isdisjoint(lows[m.end : i])
        return None if served and not _is_the_next_of_his(scene, m.end, i) else m
    close = i - m.end <= 1 or all(kind == "t" for kind in kinds[m.end : i])  # "a Kane injury time winner"
    before = m.first - 1
    while before > first and kinds[before] == "t":  # "a 12th-minute Kane header"
        before -= 1
    shared = m.first > first + 1 and lows[m.first - 1] == "and" and lows[m.first - 2] in _W["shot_noun"]
    lent = shared or not _BEFORE_A_LENDER.isdisjoint(lows[max(first, before - 2) : m.first])
    return m if close and lent else None


_NOT_HIS = frozenset(("with", "for"))


def _before_a_whose(scene: Scene, first: int, i: int) -> Name | None:
    """Whose a goal is that is put behind one: "Kane, whose 12th-minute header won it", "Kane, whose near-post touch
    wrong-footed Hart", "Kane, scorer of the opener"."""
    lows, kinds = scene.prose.lows, scene.kinds
    for k in range(i - 1, max(first + 1, i - 7), -1):
        if lows[k] == "whose" or lows[k : k + 3] == ["scorer", "of", "the"]:
            behind = k - (lows[k - 1] in ITS)
            named = lows[behind - 1] == "," and kinds[behind - 2] == "P"
            return scene.people.mentions[scene.refs[behind - 2]] if named else None
        if kinds[k] != "t" and lows[k] not in _BEFORE_HIS_GOAL and "-" not in lows[k]:
            return None  # "Kane, whose error cost a goal", "Kane, whose first league goal came against Derby"
    return None


_BEFORE_HIS_GOAL = KIND_OF_GOAL.keys() | _W["before_his_goal"]


def _is_the_next_of_his(scene: Scene, first: int, i: int) -> bool:
    """Whether a noun has a minute of its own behind that of the one before it: "Kane's 12th-minute header and
    34th-minute penalty"."""
    lows, kinds = scene.prose.lows, scene.kinds
    k = i - 1
    while k > first and kinds[k] == "t":
        k -= 1
    return k < i - 1 and lows[k] == "and" and lows[k - 1] in NOUNS and kinds[k - 2] == "t"


_BEFORE_A_LENDER = frozenset(("a", "an", "that", "another"))  # "that Kane opener"


def described_owner(sentence: Sentence, i: int) -> Name | None:
    """Whose shot a noun is where he is not named: "found Kane, with the striker's low effort beating Hart"."""
    scene, near = sentence.scene, slice(max(sentence.first, i - MOST_OWNED), i)
    owned = True in scene.prose.owns[near] or "P" in scene.kinds[near]
    if not owned or "P" not in scene.kinds[sentence.first : i]:
        return None  # and no grammar is needed to tell
    noun = sentence.noun_at(i)
    lows = scene.prose.lows
    if noun is None or not noun.shot or noun.at is None or "the" not in lows[max(0, noun.first - 1) : noun.first + 1]:
        return None
    return next(iter(scene.people_between(*noun.at)), None)


def owner_by_role(sentence: Sentence, i: int) -> Name | None:
    """What somebody is, of an earlier sentence, whose shot or haul a noun at word ``i`` is: "The striker's header was
    enough", "The captain's treble was complete"; a name of nobody."""
    noun, lows, owns = sentence.noun_at(i), sentence.scene.prose.lows, sentence.scene.prose.owns
    if noun is None or not noun.pronoun or lows[noun.first] != "the" or not (noun.shot or lows[i] in COUNTS):
        return None
    return next((Name(noun.first, k + 1, -1) for k in range(noun.first, i) if owns[k]), None)


def _owns(scene: Scene, k: int) -> bool:
    """Whether a team at a word owns what follows: "Spurs' third", not "his first Spurs goal"."""
    return scene.kinds[k] == "T" and (scene.prose.owns[k] or scene.prose.lows[k + 1] in ROLES)


def whose_is_his(sentence: Sentence, i: int, his: int) -> Actor | None:
    """Whose a goal at word ``i`` is where "his" at ``his`` is of another than its clause: "gave it to Kane for his
    second"."""
    scene = sentence.scene
    noun = sentence.noun_at(i)
    handed = scene.prose.lows[his - 1] == "for"
    if handed and his - 2 > sentence.first and scene.kinds[his - 2] == "P" and not scene.prose.owns[his - 2]:
        m = scene.people.mentions[scene.refs[his - 2]]  # "set up Kane for his tenth", not "fired past Hart for his"
        before = scene.prose.lows[m.first - 1]  # nor "under keeper Hart for his"
        given = m.first > sentence.first and before not in _BEATEN and before not in _W["keeper"]
        return Actor(m.person, (m.first, m.end)) if given else None
    if noun is None or noun.first != his or not handed:
        return None
    if noun.person is None:  # "praised his captain for his second"
        praised = noun.pronoun and not _PRAISES.isdisjoint(scene.prose.lows[sentence.first : his])
        return Actor(None, None, True) if praised else None
    return Actor(noun.person, noun.at)


def is_done_with(sentence: Sentence, i: int, w: str) -> bool:
    """Whether somebody does something with a goal: "settled it with a low drive", "added a diving header"; not "brought
    the best out of Hart with a header"."""
    lows, first = sentence.scene.prose.lows, sentence.first
    if lows[i - 2 : i - 1] == ["for"] and _is_past_somebody(sentence, i - 2):
        return True
    k = next((k for k in range(i - 1, max(first, i - 7) - 1, -1) if lows[k] in _W["adds"]), None)
    if k is None or "," in lows[k:i]:
        return False
    if k == i - 1 and w in PLURALS:  # "with goals in the 7th and 33rd minutes", not "with goals at a premium"
        return "t" in sentence.scene.kinds[i + 1 : i + 4]
    if lows[k + 1] not in ("a", "an", "the", "his", "her", "another", "two", "three"):
        return False
    a, _ = clause_around(sentence.scene, k, first, sentence.end)
    words = lows[a:k]
    if lows[k] == "with" and _feeds_somebody(sentence, a, k):
        return False  # "laid on the goal for Kane with a chip"
    if not _W["tests_with"].isdisjoint(words) or (w in ORDINALS and "touch" in lows[first:k]):
        return False  # "killed it with one touch and with a second …"
    return w in _W["done_with"] or w in ORDINALS or (w in NOUNS and not _W["comes_of_goals"].isdisjoint(words))


def _is_past_somebody(sentence: Sentence, end: int) -> bool:
    """Whether getting past somebody, told up to word ``end``, was for a goal: "muscled past Mee for the third"."""
    scene = sentence.scene
    if scene.prose.lows[end + 1] not in ITS or scene.kinds[end - 1] != "P" or end <= sentence.first:
        return False
    m = scene.people.mentions[scene.refs[end - 1]]
    return m.end == end and scene.prose.lows[m.first - 1] in _PAST


_PAST = word_lists("side_words")["beyond"] | {"inside", "round", "around"}


def _feeds_somebody(sentence: Sentence, first: int, end: int) -> bool:
    """Whether words tell that somebody sets up another's goal: "teed up Kane", "laid on the second for Kane"."""
    lows, kinds = sentence.scene.prose.lows, sentence.scene.kinds
    fed = next(
        (j for j in range(first, end - 1) if lows[j] in _W["sets_up"] and lows[j + 1] in ("up", "on", "off")), end
    )
    return "P" in kinds[fed + 1 : end]


def goal_of_a_team(scene: Scene, i: int, first: int, end: int, w: str, known: bool = False) -> Told | None:
    """ "Japan's second goal came …, this time by Endo", "Germany's third came from Friedrich"; whose scorer is
    ``known`` for a goal of any name too, "Japan's goals came from Endo and Honda"."""
    lows, kinds, owns = scene.prose.lows, scene.kinds, scene.prose.owns
    nth: int | None = None
    for k in range(i - (w == "goal"), max(first, i - 4) - 1, -1):
        nth = nth or ORDINALS.get(lows[k])
        if kinds[k] == "T":
            if not owns[k] or lows[k + 1] in _TEAM_GOALS_NOT or (w != "goal" and not nth and not known):
                return None
            if known and (lows[k - 1] == "to" or not _W["cancels"].isdisjoint(lows[max(first, k - 3) : k])):
                return None  # "cancelled out Japan's opener through Kane", "replied to Japan's goals with one by Kane"
            told = Told(
                i,
                0,
                1.8,
                team=scene.teams[scene.refs[k]].ids,
                constraints=(f"{nth}th",) if nth else (),
                sources=["team goal"],
            )
            if lows[i + 1 : i + 2] in (["of"], ["in"]) and not _W["many_matches"].isdisjoint(lows[i + 1 : i + 5]):
                return None
            for j in range(i + 1, min(end, i + 22)):
                if lows[j] == "by" and lows[j - 1] in _W["awards"]:
                    break
                if lows[j] in ("by", "from", "through") or (
                    lows[j] in ("when", "as") and kinds[j + 1 : j + 2] == ["P"]
                ):
                    named = names_from(scene, j + 1, min(end, j + 8), 2)
                    if named and not (
                        owns[scene.people.mentions[scene.refs[named[0]]].end - 1] and lows[j] != "through"
                    ):
                        m = scene.people.mentions[scene.refs[named[0]]]
                        told.fallback = (m.person, (m.first, m.end))
                        break
            return told
        if kinds[k] not in ("", "t") or lows[k] in (",", "and"):  # "Germany's 24th-minute goal"
            return None
    return None


_TEAM_GOALS_NOT = _W["team_goals_not"]


def for_whom(sentence: Sentence, m: Name) -> tuple[str, ...] | None:
    """The team whose good is owed to somebody: "Spurs won thanks to Kane's goal", "Spurs led through Kane's header"."""
    lows, first = sentence.scene.prose.lows, sentence.first
    k = head_before(sentence.scene, first, m.first)
    owed = k > first and (lows[k] in ("through", "via") or lows[k - 1 : k + 1] in OWED)
    a, _ = clause_around(sentence.scene, k, first, sentence.end)
    return team_before(sentence.scene, k, a, None) if owed else None


def scored_for(sentence: Sentence, i: int) -> tuple[str, ...] | None:
    """The team for which the goal told at word ``i`` is said to be: "Kane's goal for Spurs", "Kane's header for the
    hosts"."""
    goes_on = sentence.scene.prose.lows[i + 1 : i + 2] == ["for"]
    return team_after(sentence.scene, i + 1, min(sentence.end, i + _SCORED_FOR)) if goes_on else None


_SCORED_FOR = 5  # words: "for the home side"


def enough_for(sentence: Sentence, i: int) -> tuple[str, ...] | None:
    """The team for which the goal told at word ``i`` was enough: "Kane's goal proved enough for Spurs", "a brace from
    Kane did the damage for Spurs"."""
    lows, end = sentence.scene.prose.lows, min(sentence.end, i + _ENOUGH_WITHIN)
    if _W["enough"].isdisjoint(lows[i + 1 : end]):
        return None
    k = next((k for k in range(i + 1, end) if lows[k] == "for" or lows[k] in _W["hard"]), end)
    served = k < end and lows[k] == "for" and lows[k - 1] in _W["enough"]
    return team_after(sentence.scene, k, min(sentence.end, k + 4)) if served else None


def came_to(sentence: Sentence, i: int) -> tuple[str, ...]:
    """What the goals told at word ``i`` came to for their side, whichever it is: "two goals from Kane were not enough
    to earn a point", "were enough to claim the points"."""
    lows = sentence.scene.prose.lows[i + 1 : min(sentence.end, i + _ENOUGH_WITHIN + 2)]
    if "enough" not in lows:
        return ()
    k = lows.index("enough")
    verb, what = lows[k + 2 : k + 3], lows[k + 2 : k + 7]
    if lows[k + 1 : k + 2] != ["to"] or _W["saves_a_side"].isdisjoint(verb):
        return ()
    if any(w in _NOT or w.endswith("n't") for w in lows[max(0, k - 3) : k]):
        return ("vain",) if not _W["goals_save"].isdisjoint(what) else ()
    return ("won",) if not _W["goals_win"].isdisjoint(what) else ()


_NOT = frozenset(("not", "never", "hardly"))
_ENOUGH_WITHIN = 12  # words


def of_those_beaten(sentence: Sentence, i: int, m: Name) -> tuple[str, ...] | None:
    """The team for which goals were of no avail: "Spurs lost to Hull despite goals from Kane and Alli"; or whose goals
    they are: "Hull, whose goals came from Kane"."""
    scene, first, lows = sentence.scene, sentence.first, sentence.scene.prose.lows
    before = lows[max(first, i - 5) : i]
    if "despite" in before and "who" not in before:
        return None if is_of_no_avail(sentence, i) else team_of_clause(scene, i, first)
    owner = head_before(scene, first, m.first)
    led = lows[owner] == "after" and not _W["ahead_then"].isdisjoint(lows[max(first, owner - 4) : owner])
    if led and "P" not in scene.kinds[clause_around(scene, owner - 1, first, sentence.end)[0] : owner]:
        who = next((k for k in range(owner - 1, max(first, owner - 5), -1) if lows[k] == "who"), None)
        return team_of_clause(scene, owner, first) if who is None else last_team(scene, who, first)
    if before[-2:] == [",", "whose"] and scene.kinds[i - 3] == "T":
        return scene.teams[scene.refs[i - 3]].ids
    return None


def is_of_no_avail(sentence: Sentence, i: int) -> bool:
    """Whether the goal at word ``i`` could not keep those it was scored against from winning: "Spurs beat Hull 2-1
    despite Kane's goal"; not "Spurs lost to Hull despite …", "were beaten despite …", "are without a win despite …"."""
    lows, first = sentence.scene.prose.lows, sentence.first
    despite = next((k for k in range(i - 1, max(first, i - 6), -1) if lows[k] == "despite"), None)
    if despite is None:
        return False
    a, _ = clause_around(sentence.scene, despite, first, sentence.end)
    if not _NOT_WON.isdisjoint(lows[a:despite]):
        return False
    return any(
        (lows[k] in _WON and lows[k - 1] not in _W["be"])
        or (lows[k] in _RESULTS["win_nouns"] and sentence.scene.kinds[k - 1] == "#")  # "earned a 2-1 win despite"
        for k in range(a + 1, despite)
    )


_RESULTS = word_lists("result_words")
_WINS = _RESULTS["beat_verbs"] | _RESULTS["win_verbs"]
_WON = {w for w in _WINS if not w.endswith("ing")} - _RESULTS["win_nouns"] - {"saw", "see"}
_NOT_WON = _RESULTS["lose_verbs"] | _RESULTS["lose_nouns"] | _RESULTS["draw_words"] | {"not"}


def how_many_of(scene: Scene, m: Name, i: int) -> int:
    """How many of the goals of a list, whose word stands at ``i``, are somebody's: "goals by Kane and two by Son",
    "goals from Kane (2) and Son"; of one who is alone all: "two goals from Kane"."""
    lows, kinds = scene.prose.lows, scene.kinds
    if his_alone := how_often(scene, m):
        return his_alone
    if m.end <= i and lows[i + 1 : i + 4] in IN_BOTH_HALVES:  # "Kane's strikes either side of the break"
        return 2
    if m.end == i and scene.prose.lows[i] == "goals":  # "two Kane goals"
        return max([1, *(COUNTS.get(w, 1) for w in lows[max(0, m.first - 2) : m.first])])
    if m.end < i:
        return max([1, *(COUNTS.get(w, 1) for w in lows[m.end : i])])  # "Kane's two goals"
    by = m.first - 1
    while by > i and lows[by] not in _BY and lows[by] not in _PARTS_A_LIST:
        if kinds[by] == "P" and not scene.prose.owns[scene.people.mentions[scene.refs[by]].end - 1]:
            break
        by -= 1  # "from Sweden's Kane", "from the club's top scorer Kane", "from Alli's stand-in Kane"
    if lows[by] not in _BY:
        return 1
    stop = scene.past_time(m.end)  # "goals from Kane (30) and Alli (57)"
    goes_on = lows[stop : stop + 1] in (["and"], [","]) and "P" in kinds[stop : stop + 3]
    goes_on = goes_on and lows[stop + 1] not in ("a", "an")  # "two goals from Kane and an Alli penalty"
    if by > i + 1 and lows[by - 1] not in _W["goals_come"]:
        if lows[i + 1 : i + 4] in IN_BOTH_HALVES and not goes_on:
            return 2
        apart = max(COUNTS.get(w, 1) for w in lows[by - 2 : by]) if lows[by - 1] != "minutes" else 1
        if apart > 1 or goes_on or "P" in kinds[i:by]:
            return apart  # "goals by Kane and two by Son", else "two goals in a minute from Kane"
    return 1 if goes_on else max([1, *(COUNTS.get(w, 1) for w in lows[max(0, i - 3) : i])])


_BY = frozenset(("by", "from", "through"))
_PARTS_A_LIST = frozenset(("and", ",", "&"))


def owner_of_described(scene: Scene, i: int, first: int) -> Actor | None:
    """Whose goal the verb at word ``i`` only tells more of: "cancelled out Mee's early opener | headed in on 12"."""
    k = next((k for k in range(i - 1, max(first, i - _FROM_ITS_OWNER), -1) if scene.kinds[k] == "P"), None)
    if k is None or not scene.prose.owns[k]:
        return None
    m = scene.people.mentions[scene.refs[k]]
    return Actor(m.person, (m.first, m.end))


_FROM_ITS_OWNER = 5  # words from whose goal it is to the verb
