"""Which names must be clubs because a result is told of them: "Atlas beat Leon 2-0", "a 3-1 win over newly promoted
Hyde".

Belongs here: where names stand in a result. Does not belong here: weighing this with other evidence (unknown_clubs.py),
and what the result is (results.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import islice

from orchestration.football.clubs.club_countries import before_country, behind_country, behind_origin, tells_where_from
from orchestration.football.grammar.scene import Scene
from orchestration.football.names import teams
from orchestration.football.names.name_runs import is_plain
from orchestration.football.names.names import ROLES, Name
from orchestration.football.results.result_words import TELLS_A_RESULT
from orchestration.football.results.spelt_scores import counted, goalless
from orchestration.football.words.lexicon import word_lists
from orchestration.football.words.sentences import MOST_GOALS

_W = word_lists("result_words")
_LOSES = _W["lose_verbs"] | _W["lose_nouns"]
_AGAINST_ONE = frozenset(("over", "against", "to", "by", "at", "of"))
_WINS = _W["win_verbs"] | _W["beat_verbs"]
_ENDS_MATCHES = _WINS | _W["lose_verbs"]
Words = tuple[int, int]  # the first and the end of some words


def ends_a_match(scene: Scene, at: int) -> bool:
    """Whether words from word ``at`` say who won with what score, or whom somebody lost to: "edged to a 1-0 win", "lost
    3-1 at Hexby"; not "lost 2-1 on points"."""
    lows, near = scene.prose.lows, scene.kinds[at : at + 8]
    if _ENDS_MATCHES.isdisjoint(lows[at : at + 1]) or "#" not in near:
        return False
    score = at + near.index("#")
    return lows[at] in _WINS or not _AGAINST_ONE.isdisjoint(lows[score + 1 : score + 2])


def printed_with_goals(scene: Scene, name: Name, figures: Sequence[int]) -> bool:
    """Whether a name stands in a line of one result: "Fraserfield Rovers 4, Braxton Mariners 1"; not among the marks
    that players get nor their minutes ("Goals: Walcott 9, Ozil 11"). ``figures``: where its sentence has goals."""
    if len(figures) != 2 or name.end not in figures:
        return False
    lows, kinds = scene.prose.lows, scene.kinds
    first = scene.prose.sentences[scene.prose.sentence[name.first]][0]
    if any(kinds[i - 1] not in ("P", "T") for i in figures) or ":" in lows[first : figures[0]]:
        return False
    if len(lows[name.end]) > 1 and kinds[figures[0] - 1] == "T":  # "Leeds 1 Harry Kane 17"
        return False
    between = range(figures[0] + 1 + (lows[figures[0] + 1] == ","), figures[1])
    return 0 < len(between) <= 5 and all(kinds[i] in ("P", "T") for i in between)


FIGURES_OF_GOALS = frozenset(written for goals in range(MOST_GOALS) for written in (f"{goals}", f"{goals:02}"))


def is_beaten_club(scene: Scene, name: Name) -> bool:
    """Whether a name, close behind a word of ``BEFORE_A_BEATEN``, is the opponent in a printed result: "a 3-1 win over
    newly promoted Hyde"; not a side's manager ("a 3-1 win over Mourinho's men") and nobody with a name of person and
    family."""
    lows, kinds = scene.prose.lows, scene.kinds
    if scene.prose.owns[name.end - 1] or scene.people.names[name.person].count(" ") > name.end - name.first - 1:
        return False
    if name.end < len(kinds) and kinds[name.end] == "P":
        return False
    if not _W["rivals"].isdisjoint(lows[name.end : name.end + 1]):
        return False  # "a 2-1 win over their London rivals"
    first = scene.prose.sentences[scene.prose.sentence[name.first]][0]
    for i in range(name.first - 1, max(first, name.first - 6), -1):
        if tells_where_from(scene, i):
            continue
        if lows[i] in _BEAT_VERBS and kinds[i - 1] == "T" and kinds[name.end : name.end + 1] == ["#"]:
            return True  # "Leeds beat Atlas 2-0"
        if lows[i] in _AGAINST_ONE:
            there = lows[i - 2 : i] == ["at", "home"] or lows[i - 1] == "away"  # "a 2-1 win at home to Hyde"
            told = slice(max(first, i - 4 - 2 * there), i)
            words = _LOSES if lows[i] == "to" and not there else _BEATEN_BY.get(lows[i], TELLS_A_RESULT)
            return "#" in kinds[told] and not words.isdisjoint(lows[told])
        if kinds[i] or lows[i] in _NO_OPENERS or not (lows[i].isalpha() or "-" in lows[i]):
            return False  # "a 3-1 win at Hexby Road with Kane on target"
    return False


def who_beat(scene: Scene, opponent: Name) -> int | None:
    """Who is named before the clause in which a club that nobody knows is an opponent, and so is another: "Hexby left
    it late to edge a 2-1 win over Marlow"; nobody who scores in it."""
    lows, kinds = scene.prose.lows, scene.kinds
    first = scene.prose.sentences[scene.prose.sentence[opponent.first]][0]
    k = opponent.first - 1
    while k >= first and (kinds[k] not in _NAMED or _is_of_a_country(scene, first, k)):
        k -= 1
    if k < first or kinds[k] != "P" or scene.prose.owns[k] or not _SCORES.isdisjoint(lows[k + 1 : opponent.first]):
        return None
    name = scene.people.mentions[scene.refs[k]]
    if lows[name.end : name.end + 1] == [")"] or is_owed(scene, k, first):
        return None  # "got goals from Kane in beating Marlow 2-1", "Hexby (Kane, Alli) beat Marlow 2-1"
    longer = scene.people.names[name.person].count(" ") > name.end - name.first - 1
    return None if longer else name.person


def _is_of_a_country(scene: Scene, first: int, k: int) -> bool:
    """Whether word ``k`` is of a country that only tells where a club is from."""
    return tells_where_from(scene, k) or before_country(scene, first, k + 1) <= k


_G = word_lists("goal_words")
_SCORES = _G["score"] | _G["strike"] | _G["completes"]


def on_sides_of_results(scene: Scene) -> Iterator[int]:
    """The people whose names the head of a text puts on a side of its result, and so are clubs: "Atlas beat Leon 2-0",
    "Atlas and Leon drew 1-1"; not "Klopp's side beat Leon 2-0"."""
    kinds, refs = scene.kinds, scene.refs
    for first, end in scene.prose.sentences[:HEAD]:
        for score in [i for i in range(first + 1, end - 1) if kinds[i] == "#" and kinds[i - 1] != "#"]:
            sides = _sides_of(scene, score, first, end)
            if all(k is not None and kinds[k] in _NAMED and not scene.prose.owns[k] for k in sides):
                yield from (scene.people.mentions[refs[k]].person for k in sides if k is not None and kinds[k] == "P")


def told_of_results(scene: Scene) -> Iterator[tuple[list[Words], Words | None]]:
    """The words of the names in whole sentences of a result: of who opens it ("Atlas slipped to a 2-0 defeat at Leon",
    "Atlas and Leon shared the points in a 2-2 draw") and of whom that side met, a place or not, None where nobody is
    named; not in "Kane came on in a 2-0 win at Leon"."""
    spelt = goalless(scene) | counted(scene)
    first_scores = {scene.prose.sentence[i]: i for i in sorted({*scene.scores, *spelt}, reverse=True)}
    lows = scene.prose.lows
    for s, score in sorted(first_scores.items()):
        first, end = scene.prose.sentences[s]
        for start in _openings(scene, first, score, end):
            if told := _told_of(scene, start, score, end):
                yield told
                break
        else:
            between = next((i for i in range(first + 1, score + 2) if lows[i : i + 1] == ["between"]), None)
            if between is not None and (between > score or lows[between - 1] in _BEFORE_BOTH):
                one = _name_at(scene, between + 1, end)  # "It finished 2-2 between Atlas and Leon", "The game between"
                two = _beside(scene, one, end) if one else None
                if one and two:
                    yield [one], two


def _openings(scene: Scene, first: int, score: int, end: int) -> Iterator[int]:
    """Where a sentence may name whose result it tells: its first name, close to its start or behind a phrase that leads
    to it, "In the last of the ties, Atlas"; or the club that it names last before the score, or has the win "for"."""
    lows, kinds = scene.prose.lows, scene.kinds
    start = first
    while start < score and kinds[start] not in _NAMED:
        start += 1
    if start > first and lows[start - 1] in _WHERE and (there := _run(scene, start, score)) and lows[there] == ",":
        first = start = there + 1  # "In Mwanza, Atlas"
        while start < score and kinds[start] not in _NAMED:
            start += 1
    close = start - first <= _DESCRIBED_BY or "," in lows[start - 2 : start]
    if close and (start == first or lows[start - 1] not in _NO_OPENERS):  # not "Goals from Kane secured a 2-0 win"
        yield start
    clubs = (i for i in range(score - 1, start, -1) if kinds[i] in _NAMED and _is_called_as_a_club(scene, i))
    yield from islice(clubs, 1)
    yield from (
        i + 1
        for i in range(score, min(end, score + _ITS_NOUN) - 1)
        if lows[i] == "for" and _is_called_as_a_club(scene, i + 1)
    )


def _is_called_as_a_club(scene: Scene, i: int) -> bool:
    """Whether word ``i`` begins the name of a team, or one that is built as clubs' names are."""
    match scene.kinds[i]:
        case "T":
            t = scene.teams[scene.refs[i]]
            return (
                t.first == i
                and t.form != "demonym"
                and not (scene.prose.lows[t.first - 1] == "of" and teams.is_nation(t.ids[0]))
            )
        case "P":
            name = scene.people.mentions[scene.refs[i]]
            called = " ".join(scene.prose.words[i : name.end])
            league = not _W["of_competitions"].isdisjoint(scene.prose.lows[name.end : name.end + 1])
            return name.first == i and name.end - i > 1 and teams.looks_like_team(called) and not league
        case _:
            return False


def _told_of(scene: Scene, start: int, score: int, end: int) -> tuple[list[Words], Words | None] | None:
    """Whose result is told from word ``start`` on, and whom they met; None where it is nobody's."""
    lows, kinds = scene.prose.lows, scene.kinds
    start = behind_country(scene, start, score)
    club = _is_called_as_a_club(scene, start)
    opener = _name_at(scene, start, end, owning=club)
    if opener is None:
        return None
    beside = _beside(scene, opener, end)
    verb = behind_brackets(lows, behind_origin(scene, (beside or opener)[1]), score)
    if behind := behind_its_team(lows, verb):
        club, verb = True, verb + behind
    if not club and lows[score - 1] == "," and not _opens_a_paragraph(scene, scene.prose.sentence[start]):
        return None  # "(Leeds won 2-0.) Kane beat Hart, 1-0."
    telling = lows[min(verb, score) : score + _ITS_NOUN]
    if TELLS_A_RESULT.isdisjoint(telling) and telling[:2] not in _IN_TWO:
        return None
    many = beside is None and not _DONE_BY_MANY.isdisjoint(lows[verb : verb + 1]) and not _are_things(scene, opener)
    if not (club or many):  # whose result it is, whatever they did
        if not _opens_a_result(scene, verb) and not _gets_goals_from_players(scene, verb):
            return None
        if not _OF_PERSONS.isdisjoint(lows[verb:score]) or "for" in lows[score : score + _ITS_NOUN + 1]:
            return None  # "Kane went on with his run in a 2-1 win", "Kane secured a 2-1 win for Leon"
    led_to = [i for i in range(verb + 1, end) if lows[i - 1] in _MAY_LEAD and _leads_to_opponent(scene, verb, i)]
    met = next(filter(None, (_name_at(scene, _behind_standing(lows, i), end) for i in led_to)), None)
    inside = range(*met) if met else ()
    named = [i for i in range(verb, score) if kinds[i] in _NAMED and i not in inside]
    others = {i for i in named if not (tells_where_from(scene, i) or _is_of_a_competition(scene, i))}
    if any(not is_owed(scene, i, verb) for i in others):  # not "Kane won it as Atlas beat Leon 2-0"
        return ([opener], None) if many else None
    return [opener, *filter(None, [beside])], met


def behind_its_team(lows: Sequence[str], at: int) -> int:
    """How many words behind a name at word ``at`` say that its team is meant: "the Carthage | women's soccer team"."""
    said = lows[at : at + 3]
    if "team" not in said or not _OF_A_TEAM.issuperset(said[: said.index("team")]):
        return 0
    return said.index("team") + 1


_OF_A_TEAM = frozenset(("women", "men", "girls", "boys", "varsity", "soccer", "football"))


def _is_of_a_competition(scene: Scene, i: int) -> bool:
    """Whether a name that word ``i`` is of only tells which prize is meant: "top of the Malagasy league after", "in the
    FA Vase with"; not "past the Leeds Cup record"."""
    lows, kinds = scene.prose.lows, scene.kinds
    first, end = i, i + 1
    opens = scene.prose.sentences[scene.prose.sentence[i]][0]
    while first > opens and scene.prose.words[first - 1][0].isupper():
        first -= 1
    while kinds[end : end + 1] and kinds[end] in _NAMED:
        end += 1
    end += lows[end - 1] not in _OF_COMPETITIONS
    return (
        first > opens
        and lows[first - 1] in _ARTICLES
        and lows[end - 1] in _OF_COMPETITIONS
        and not _BEFORE_A_RESULT.isdisjoint(lows[end : end + 1])
    )


_BEFORE_A_RESULT = frozenset(("after", "with", "following", "by", "thanks", "courtesy", "on", ","))
_OF_COMPETITIONS = _W["of_competitions"] | {"trophy", "shield", "vase", "plate"}
_ARTICLES = word_lists("grammar_words")["articles"]


def _opens_a_paragraph(scene: Scene, s: int) -> bool:
    """Whether a sentence opens its paragraph, or stands behind a dateline that does."""
    return scene.prose.opens_paragraph(s) or scene.kinds[scene.prose.sentences[s][0] - 1] == "d"


def behind_brackets(lows: Sequence[str], i: int, end: int) -> int:
    """The first word from ``i`` on that no brackets hold: "Hexby (Kane 2, Alli) won 3-1"."""
    return lows.index(")", i, end) + 1 if lows[i : i + 1] == ["("] and ")" in lows[i:end] else i


_BEFORE_BOTH = _W["matches"] | {"was", "came"}  # "The only draw was | between"
_IN_TWO = [phrase.split("_") for phrase in _W["loses_in_two"] | _W["beats_in_two"]]
_DONE_BY_MANY = frozenset(("are", "were", "have", "remain", "stay"))  # "Hexby are third after a 2-0 win at Leon"


def _are_things(scene: Scene, opener: Words) -> bool:
    """Whether who opens a sentence may be no name: "Fans are unhappy after a 2-0 loss", "Refunds are due"; not "Rovers
    are third", of whom the text tells more."""
    low = scene.prose.lows[opener[0]]
    once = low.endswith("s") and sum(1 for _ in islice(scene.prose.places((low,)), 2)) < 2
    return opener[1] - opener[0] == 1 and scene.kinds[opener[0]] == "P" and (once or is_plain(low))


def _behind_standing(lows: Sequence[str], i: int) -> int:
    """The first word from ``i`` on that is not of a club's standing: "beat local rivals Leon"."""
    while lows[i : i + 1] and lows[i] in _W["standing"]:
        i += 1
    return i


_WHERE = frozenset(("in", "at"))
_NO_OPENERS = word_lists("grammar_words")["prepositions"] | word_lists("grammar_words")["subordinate"]  # before a name
_OF_PERSONS = word_lists("grammar_words")["of_persons"]
_DESCRIBED_BY = 4  # words before who opens a sentence: "On Sunday, ten-man"
_ITS_NOUN = 4  # words from a score to what it was: "a 2-0 home win"
_OPENS_A_RESULT = frozenset(tuple(act.split("_")) for act in _W["opens_a_result"])
_HELPS = _W["verbs_before"] | {"also", "then"}


def _opens_a_result(scene: Scene, verb: int) -> bool:
    """Whether what stands at word ``verb`` is said of a side whose result it tells: "were held", "slipped to"."""
    lows = scene.prose.lows
    while lows[verb : verb + 1] and (lows[verb] in _HELPS or lows[verb].endswith("ly")):
        verb += 1
    one, two, three = lows[verb : verb + 1], lows[verb : verb + 2], lows[verb : verb + 3]
    return not _OPENS_A_RESULT.isdisjoint((tuple(one), tuple(two), tuple(three)))


def _gets_goals_from_players(scene: Scene, verb: int) -> bool:
    """Whether a side has goals of its players from word ``verb`` on: "got two goals from Kane and Alli in a 2-0 win";
    not "got two in a 2-0 win", "got two from Alli crosses", as a player does."""
    lows, kinds = scene.prose.lows, scene.kinds
    given = lows[verb + 2 : verb + 4] if lows[verb : verb + 1] == ["got"] else []
    if "from" not in given:
        return False
    k = verb + 3 + given.index("from")
    if kinds[k : k + 1] != ["P"]:
        return False
    end = scene.people.mentions[scene.refs[k]].end
    return lows[end : end + 1] in ([","], ["and"], ["in"])


def _leads_to_opponent(scene: Scene, verb: int, i: int) -> bool:
    """Whether the word before word ``i`` says that a side met who is named there: "away from Leon", "drew 2-2 with
    Leon"; not "thanks to Kane", "with Kane scoring". ``verb``: what opens the result."""
    lows, before = scene.prose.lows, scene.prose.lows[i - 2]
    match lows[i - 1]:
        case "from":
            return before == "away"
        case "by":
            return lows[verb] in _W["verbs_before"]
        case "to":
            return before in _COMES_TO or (scene.kinds[i - 2] == "#" and not _LOSES.isdisjoint(lows[verb : i - 2]))
        case "with":
            drew = not _W["draw_words"].isdisjoint(lows[verb : i - 1])
            return drew and (scene.kinds[i - 2] == "#" or before in _W["draw_words"])
        case "of":
            return before in _BEATEN_BY["of"]
        case "off":
            return before in _SEES_OFF
        case "down" | "out":
            return f"{before}_{lows[i - 1]}" in _W["beats_in_two"]
        case "for":
            return before in ("strong", "good", "match")
        case word:
            return word in _LEADS_TO_OPPONENT


_LEADS_TO_OPPONENT = (
    frozenset(("held", "tied", "over", "at", "past", "visitors", "hosts")) | _W["beat_verbs"] | _W["verbs_of_meeting"]
)
_COMES_TO = _W["travels"] | {"home"}
_SEES_OFF = frozenset(("saw", "see", "sees", "seeing", "seen"))
_MAY_LEAD = _LEADS_TO_OPPONENT | {"from", "by", "to", "with", "of", "off", "for", "down", "out"}


def _name_at(scene: Scene, first: int, end: int, owning: bool = False) -> Words | None:
    """The words of the name that begins at word ``first``: of a team, a person, or of a place that is none of them;
    whole where "&" or the name of another club stands in it, "Hexby & Marlow", "Atletico Serrinha". None of who owns
    something, unless he may be ``owning``, or is only described: "Championship side Leon"."""
    first = behind_country(scene, first, end) if scene.kinds[first : first + 1] == ["T"] else first
    lows, stop = scene.prose.lows, _run(scene, first, end)
    if lows[stop : stop + 1] == ["&"]:
        stop = max(stop, _run(scene, stop + 1, end))
    elif stop == first + 1 and scene.kinds[first : stop + 1] == ["T", "P"] and teams.looks_like_team(lows[first]):
        stop = _run(scene, stop, end)
    if (
        stop == first
        or (scene.prose.owns[stop - 1] and not owning)
        or not _W["clubs"].isdisjoint(lows[stop : stop + 1])
    ):
        return None
    return first, stop


def _beside(scene: Scene, name: Words, end: int) -> Words | None:
    """The words of the name that an "and" joins to another, or to its country; None where none does."""
    k = behind_origin(scene, name[1])
    return _name_at(scene, k + 1, end) if scene.prose.lows[k : k + 1] == ["and"] else None


def _run(scene: Scene, first: int, end: int) -> int:
    """Where the one naming, or the words with a capital that are none, end that begin at word ``first``; there, where
    none does."""
    kinds, words, stop = scene.kinds, scene.prose.words, first
    if first < end and kinds[first] in ("", *_NAMED):
        kind, ref = kinds[first], scene.refs[first]
        while stop < end and kinds[stop] == kind and (scene.refs[stop] == ref if kind else words[stop][0].isupper()):
            stop += 1
            if scene.prose.owns[stop - 1]:
                break
    return stop


def _sides_of(scene: Scene, score: int, first: int, end: int) -> tuple[int | None, int | None]:
    """Where the names end that stand on the sides of a printed score, whatever they name; None where there is none:
    "Atlas came from behind to beat Leon 2-0", "Atlas won 2-0 against Leon", "2-2 between Atlas and Leon"."""
    lows, kinds = scene.prose.lows, scene.kinds
    word, ahead = lows[score - 1], score - 2 if score - 2 >= first else None
    after = next((k for k in range(score, end) if kinds[k] != "#"), end)
    if kinds[score - 1] in _NAMED:
        verb = _before_name(scene, score - 1, first)
        one = verb - 1 if lows[verb] in _BEAT_VERBS else first - 1
        while one > first and lows[one] in _W["came_back"]:
            one -= 1
        if lows[one + 1] == "goal" or (one > first and is_owed(scene, one, first)):
            one = first - 1  # "needed a late Kane goal to beat Leon", "a winner from Kane to beat Leon"
        return (one if one >= first else None), score - 1
    if word in _W["draw_words"] and ahead is not None and kinds[ahead] in _NAMED:
        joined = _before_name(scene, ahead, first)
        if joined > first and lows[joined] == "and":
            return joined - 1, ahead
        return ahead, _name_behind(scene, after, end, _WITH_OPPONENT)
    if word in TELLS_A_RESULT and ahead is not None and kinds[ahead] in _NAMED:
        return ahead, _name_behind(scene, after, end, _OVER_OPPONENT)
    between = _name_behind(scene, after, end, _BETWEEN_BOTH)
    if between is not None and lows[between + 1 : between + 2] == ["and"] and between + 2 < end:
        return between, between + 2
    return None, None


HEAD = 3  # sentences, in which a report of clubs that nobody knows has its result
_NAMED = ("P", "T")
OWED_TO = frozenset(("from", "by", "through"))
_BETWEEN_BOTH = frozenset(("between",))
_WITH_OPPONENT = frozenset(("with", "against"))
_OVER_OPPONENT = frozenset(("over", "against", "to"))


def is_owed(scene: Scene, k: int, first: int) -> bool:
    """Whether something is owed to those named up to word ``k``: "goals from substitutes Kane, Alli and Son"; not
    "after goals from Kane, Hexby (won)"."""
    lows, before = scene.prose.lows, _before_name(scene, k, first)
    if lows[before] == "and":
        while before - 1 > first and lows[before] in _LISTS and scene.kinds[before - 1] in _NAMED:
            before = _before_name(scene, before - 1, first)
    while before > first and (lows[before].removesuffix("s") in ROLES or scene.kinds[before] == "T"):
        before -= 1
    return lows[before] in OWED_TO


_LISTS = frozenset(("and", ",", "plus"))


def _before_name(scene: Scene, k: int, first: int) -> int:
    """The word before the name that word ``k`` is the last of, and its "the"."""
    kind, ref = scene.kinds[k], scene.refs[k]
    while k > first and scene.kinds[k] == kind and scene.refs[k] == ref:
        k -= 1
    return k - (k > first and scene.prose.lows[k] == "the")


def _name_behind(scene: Scene, k: int, end: int, words: Set[str]) -> int | None:
    """Where a name ends close behind word ``k`` that one of some words leads to: "(2-0) at home to Leon"."""
    kinds, refs = scene.kinds, scene.refs
    for i in range(k, min(end - 1, k + 4)):
        if kinds[i] or scene.prose.lows[i] in ",;":
            return None
        if scene.prose.lows[i] in words and kinds[i + 1] in _NAMED:
            stop = i + 1
            while stop + 1 < end and kinds[stop + 1] == kinds[i + 1] and refs[stop + 1] == refs[i + 1]:
                stop += 1
            return stop
    return None


_BEAT_VERBS = _W["beat_verbs"]
TO_BEAT = _BEAT_VERBS | {"defeat"}
BEFORE_A_BEATEN = _BEAT_VERBS | _AGAINST_ONE
_BEATEN_BY = {"of": _W["rout_nouns"] | {"defeat"}, "by": _LOSES | _BEAT_VERBS}  # "a 3-0 defeat of Hyde", "by Hyde"
