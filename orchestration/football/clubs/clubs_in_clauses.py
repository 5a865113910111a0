"""Which names must be clubs because a clause sets them against each other with a score, wherever it stands in its
sentence: "Kane scored as Hexby beat Marlow 2-0", "a late goal took Hexby to a 2-0 win over Marlow".

Belongs here: the clause around a printed score. Does not belong here: sentences that open with whose result they tell
(clubs_in_results.py), weighing this with other evidence (unknown_clubs.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from orchestration.football.clubs.club_countries import before_country, behind_country, tells_where_from
from orchestration.football.clubs.club_evidence import is_of_no_match
from orchestration.football.clubs.clubs_in_results import HEAD, OWED_TO, Words, behind_brackets, is_owed
from orchestration.football.grammar.scene import Scene
from orchestration.football.names.names import ROLES
from orchestration.football.results.result_words import RESULT_NOUNS
from orchestration.football.results.spelt_scores import counted, repeated
from orchestration.football.words.lexicon import word_lists

_W = word_lists("result_words")
_G = word_lists("grammar_words")


def told_in_clauses(scene: Scene) -> Iterator[tuple[list[Words], Words | None]]:
    """The words of the names that clauses with a score set against each other: whose result it is, and whom that side
    met; only the latter, as the former, where it is not told whose."""
    ends = dict(zip(scene.scores, scene.scores, strict=True))  # the last words of the scores, by their first
    for goals in counted(scene):  # "(won) by three goals to one"
        ends[goals - (scene.prose.lows[goals - 1] == "by")] = goals + 3
    ends |= {again - _BY_THE_SAME: again for again in repeated(scene)}
    for score, last in ends.items():
        first, end = scene.prose.sentences[scene.prose.sentence[score]]
        told = _beaten(scene, first, score) or _held(scene, first, score) or _met(scene, first, score, last, end)
        if told is None and (line := _either_side(scene, first, score, last, end)):
            yield line
        elif told is not None and not in_capitals(scene, first, end):
            verb, met = told
            one = _favoured(scene, score, met, end) or (led_to_it if verb == score else who_does)(scene, first, verb)
            one = one or who_opens(scene, first, verb)
            if one is not None:
                yield [one], met
            elif scene.prose.lows[met[0] - 1] != "at" and (verb == score or _is_of_a_side(scene, first, verb)):
                yield [met], None  # an "at" may lead to a place


def _either_side(scene: Scene, first: int, score: int, last: int, end: int) -> tuple[list[Words], Words] | None:
    """The names on either side of a score in a sentence that gives results so: "it was Hexby 2-0 Marlow and Leon 1-1
    Hyde"; not "Labour 3-1 Tories in the debate". The score is words ``score..last``."""
    if last + 1 >= end or not _names(scene, last + 1):
        return None
    one, met = name_before(scene, first, score), name_after(scene, last + 1, end)
    if one is None or met is None or one[0] == first or scene.prose.lows[one[0] - 1] not in _GIVES_RESULTS:
        return None
    if is_of_no_match(scene, met[1]):
        return None
    return [one], met


_GIVES_RESULTS = frozenset(("was", "and", "finished", "ended"))
_BY_THE_SAME = 3  # words before "score"


def in_capitals(scene: Scene, first: int, end: int) -> bool:
    """Whether a sentence is a heading in which words have capitals: "Reds Beat LA 2-0 In First Leg"."""
    return not any(
        word.islower() and word not in _W["small_in_headings"] and not scene.kinds[i]
        for i, word in enumerate(scene.prose.words[first:end], first)
    )


def _beaten(scene: Scene, first: int, score: int) -> tuple[int, Words] | None:
    """The verb, and the name of its object right before a score: "beat second-placed Marlow (2-0)", "fell to Marlow
    (2-0)", and where a paragraph opens with who beat it, or the text with the whole match, "beat Marlow, 2-0", "scored
    late to beat Marlow, 2-0"; else that may be how it stood once Kane beat Hart."""
    lows, comma = scene.prose.lows, scene.prose.lows[score - 1] == ","
    met = name_before(scene, first, score - (comma or lows[score - 1] == "by"))
    if met is None or lows[met[0] - 1] == "the":  # "beat the Reds 2-0"
        return None
    aside = lows[met[0] - 1] == "," and lows[met[0] - 2] in _CALLED  # "thumped the visiting side, Marlow, 2-0"
    k = _before_a_description(scene, first, met[0] - 1 - aside)
    if lows[k] == "past" and (one := name_before(scene, first, k)) and lows[one[0] - 1] in _HELPS:
        return k, met  # "scored twice to lead Hexby past Marlow 2-0"
    if k - 1 > first and lows[k] == "to" and lows[k - 1] in _LOSES_TO:
        return k - 1, met
    if (
        k < first
        or (lows[k] not in _BEATS_BY_A_SCORE and lows[k : k + 2] not in _BEATS_IN_TWO)
        or scene.kinds[k]
        or (comma and not aside and not _opens_a_paragraph(scene, first, k) and not _heads(scene, first, k))
    ):
        return None
    return k, met


def _before_a_description(scene: Scene, first: int, k: int) -> int:
    """The word before the words up to word ``k`` that describe a side, and the "off" of a verb before them: "beat |
    promotion rivals", "saw | off 10-man"."""
    lows = scene.prose.lows
    if lows[k] in _CALLED:  # "beat promotion rivals Marlow"
        k = next((i for i in range(k - 1, max(first, k - _DESCRIBES) - 1, -1) if lows[i] in _ENDS_A_DESCRIPTION), k)
    k -= 2 * (lows[k] in _MEN and lows[k - 1].isdigit())  # "beat 10 man Marlow"
    k -= lows[k - 1] in _ONE and not scene.kinds[k]  # "beat a resilient Marlow"
    while k > first and (
        lows[k] in _W["describes_a_side"] or "-" in lows[k] or (scene.kinds[k] == "T" and tells_where_from(scene, k))
    ):
        k -= 1
    k -= 3 * (lows[k].isdigit() and lows[k - 2 : k] == _RANKED)  # "beat No. 4 Marlow"
    return k - (lows[k] in _W["beats_with"] and (lows[k - 1] in _BEATS or lows[k - 1 : k + 1] in _BEATS_IN_TWO))


def _held(scene: Scene, first: int, score: int) -> tuple[int, Words] | None:
    """The verb of holding a side to a draw, and that side: "held Marlow to a (2-2) draw"."""
    lows, k = scene.prose.lows, score - 1
    while k > first and lows[k] not in _G["articles"] and not scene.kinds[k]:
        k -= 1
    if k <= first or lows[k - 1] != "to" or (met := name_before(scene, first, k - 1)) is None:
        return None
    verb = _before_a_description(scene, first, met[0] - 1)
    return (verb, met) if verb >= first and lows[verb] in _HOLDS else None


def _heads(scene: Scene, first: int, verb: int) -> bool:
    """Whether a text in whose head stands no known club may open with a clause that tells its match: "scored late to
    beat Marlow, 2-0", "Kane scored both as Hexby beat Marlow, 2-0"; not "Kane raced clear to beat Hart, 1-0"."""
    lows, sentence = scene.prose.lows, scene.prose.sentence
    one = who_does(scene, first, verb)
    return (
        sentence[first] < HEAD
        and (lows[verb - 1] in ("to", "by") or (one is not None and lows[one[0] - 1] == "as"))
        and lows[verb - 2] not in _GOES_ALONE
        and not any(sentence[t.first] < HEAD and t.form == "name" for t in scene.teams)
    )


_GOES_ALONE = frozenset(("first", "clear", "through", "free", "up", "round"))


def _opens_a_paragraph(scene: Scene, first: int, verb: int) -> bool:
    """Whether a paragraph opens with who does something: "The Hexby girls beat"; not "Kane rounded Hart and beat"."""
    one = who_does(scene, first, verb)
    opens = first + 3 * (scene.prose.lows[first : first + 2] == _RANKED)
    return one is not None and one[0] <= opens + 1 and scene.prose.opens_paragraph(scene.prose.sentence[first])


def _met(scene: Scene, first: int, score: int, last: int, end: int) -> tuple[int, Words] | None:
    """What tells a result, the score itself where that is a noun behind it, and the name to which it leads: "(2-0) win
    over Marlow", "won (2-0) at Marlow", "drew (2-2) with Marlow". The score is words ``score..last``."""
    lows = scene.prose.lows
    noun = next((i for i in range(last + 1, min(end, last + _ITS_NOUN)) if lows[i] in _NOUNS), None)
    verb = score if noun else next((i for i in (score - 1, score - 2) if i >= first and lows[i] in _VERBS), None)
    if noun and lows[score - 3 : score - 1] == ["held", "to"]:
        verb = score - 3
    elif verb and lows[verb] == "down" and lows[verb - 1] in _W["goes_down"]:
        verb -= 1
    at = (noun or last) + 1
    if noun and lows[at : at + 1] == ["for"] and (one := name_after(scene, at + 1, end)):
        at = one[1]  # "a 2-0 win for Hexby over Marlow"
    at = behind_where(lows, at)
    if verb is None or at >= end or lows[at] not in _W["leads_to_one"]:
        return None
    at_home = lows[at] in ("to", "of") and lows[at - 1] in _LEADS_TO_WHERE
    if not at_home and lows[at] in SAID_WITH and SAID_WITH[lows[at]].isdisjoint(lows[verb : at + 1]):
        return None  # "won 2-0 to go top", "won 2-0 with Kane scoring"
    met = name_after(scene, at + 1, end)
    if lows[at] == "at" and met is not None and not _W["over_one"].isdisjoint(lows[met[1] : met[1] + 1]):
        met = name_after(scene, met[1] + 1, end)  # "won 2-0 at Hexby Lane against Marlow"
    elif lows[at] == "at" and not _G["articles"].isdisjoint(lows[at + 1 : at + 2]):
        met = None  # "won 2-0 at a rain-lashed Hexby Lane"
    return (verb, met) if met is not None else None


def behind_where(lows: Sequence[str], at: int) -> int:
    """The word behind "at home", "away", "at the hands", "of the season" or "from their trip" that begins at word
    ``at``; that word where none does."""
    if lows[at : at + 3] in _NO_PLACES or not _W["journeys"].isdisjoint(lows[at + 2 : at + 3]):
        return at + 3
    return at + (2 if lows[at : at + 2] == ["at", "home"] else lows[at : at + 1] == ["away"])


def _is_of_a_side(scene: Scene, first: int, verb: int) -> bool:
    """Whether a verb tells what several did: "they beat Marlow 2-0"; not "he beat Hart 2-0", "having beaten Hart"."""
    lows = scene.prose.lows
    does = next((lows[i] for i in range(verb - 1, first - 1, -1) if lows[i] in _W["may_do"]), "")
    return does in _W["several_do"] or lows[verb - 1] in _CALLED  # "the champions beat Marlow 2-0"


def _favoured(scene: Scene, score: int, met: Words, end: int) -> Words | None:
    """For whom a result is, or whom it takes somewhere: "a 2-0 win for Hexby over Marlow", "a 2-0 win over Marlow for
    Hexby", "took Hexby top"."""
    lows = scene.prose.lows
    leads = next((i for i in (score + 2, score + 3, met[1]) if lows[i : i + 1] == ["for"]), None)
    if leads is None and lows[score - 1] in _G["articles"] and lows[met[1] : met[1] + 1] in _TAKES:
        leads = met[1]
    return None if leads is None else name_after(scene, leads + 1, end)


def led_to_it(scene: Scene, first: int, score: int) -> Words | None:
    """Whose a result is that is told by a noun, as its owner, or who is led to it or given it: "Hexby's 2-0 win", "took
    Hexby to a 2-0 win", "earned Hexby a 2-0 win", "scored twice for Hexby in a 2-2 draw"."""
    lows, words, k = scene.prose.lows, scene.prose.words, score - 1
    while k > first and words[k][0].islower() and lows[k] not in _W["starts_a_result"]:
        k -= 1
    if k <= first:
        return None
    if lows[k] not in _W["starts_a_result"]:
        return name_before(scene, first, k + 1, owning=True)
    if lows[k - 3 : k] == ["a", "point", "in"]:
        k -= 3
    one = name_before(scene, first, k - (lows[k - 1] in ("to", "in")))
    if one is None:
        return None
    before = lows[one[0] - 1] if one[0] > first else ""
    match lows[k - 1]:
        case "to":
            return None if before in _G["prepositions"] else one
        case "in":
            return one if before == "for" else None
        case _:
            return one if before in _W["gives_a_result"] else None


def who_does(scene: Scene, first: int, verb: int) -> Words | None:
    """Who is named right before a verb of beating or of another result: "as Hexby comfortably beat"."""
    lows, k = scene.prose.lows, verb
    leads = _W["came_back"] if lows[k - 1] == "to" else _W["before_a_verb"]  # "rallied from two down to beat"
    while k > first and (lows[k - 1] in leads or lows[k - 1].endswith("ly")):
        k -= 1
    if lows[k] == "to" or lows[k] in _GOALS:  # "goals from Kane to beat", "needed a late Kane goal to beat"
        return None
    while k > first and lows[k - 1] in _ITS_TEAM:  # "the Hexby women's soccer team beat"
        k -= 1
    if lows[k - 1] in _DASHES or (lows[k - 1] == "," and lows[k] != "who"):
        k = _before_an_aside(lows, first, k)
    elif lows[k - 1 : k + 1] == [",", "who"] and (one := name_before(scene, first, k - 1)):
        return one if lows[one[0] - 1] in _BEFORE_WHO else None  # "joined by Hexby, who beat", not "Kane, who beat"
    one = name_before(scene, first, k)
    before = lows[one[0] - 1] if one is not None and one[0] > first else ""
    if before == "with" and lows[verb].endswith("ing") and name_after(scene, first, verb) is None:
        return one  # "with Hexby winning 2-1 at Marlow", but not "Hexby came on, with Kane winning 2-1 at Marlow"
    if one is None or (before and (before in _G["prepositions"] or is_owed(scene, k - 1, first))):
        return None  # "got goals from Kane and Alli to beat"
    return one


def _before_an_aside(lows: Sequence[str], first: int, k: int) -> int:
    """The word where an aside between dashes or commas begins that ends before word ``k``: "Hexby | – top since May –
    beat", "Hexby | , who had lost their way, beat"; else ``k``."""
    begins = next((i for i in range(k - 2, first, -1) if lows[i] == lows[k - 1]), k)
    return begins if lows[k - 1] != "," or lows[begins + 1] in _OF_SEVERAL_ASIDE else k


_BEFORE_WHO = frozenset(("by", "are", "were", "meet", "face", "join", "joined", "for", "against"))
_OF_SEVERAL_ASIDE = frozenset(("who", "whose"))
_DASHES = frozenset(("–", "—", "-"))


def who_opens(scene: Scene, first: int, verb: int) -> Words | None:
    """Who opens a sentence of whose side a verb in it tells: "Hexby hit six, beating", "Hexby made it four as they
    beat"; not where another is named between."""
    lows, kinds = scene.prose.lows, scene.kinds
    theirs = lows[verb - 1] in _W["of_who_opens"]
    managed = kinds[verb] == "#" and "they" in lows[max(first, verb - 4) : verb]  # "they managed a 2-0 win"
    at = first
    if lows[first] in _G["prepositions"]:
        at = next((i + 1 for i in range(first, verb) if lows[i] == ","), verb)
    one = name_after(scene, at, verb, owning=managed or lows[verb - 1] == "they")
    stands = kinds[verb] == "#" and not managed
    if stands and "as" in lows[at:verb]:  # "Kane scored twice as Hexby went top with a 2-0 win"
        one = name_after(scene, lows.index("as", at) + 1, verb) or one
    if one is None:
        return None
    behind = behind_brackets(lows, one[1], verb)
    stands = stands and _tells_of_a_side(lows[behind:verb])
    if (
        not (lows[verb].endswith("ing") or theirs or managed or stands)
        or any(kinds[k] in ("P", "T") and not _has_no_result(scene, one, k) for k in range(behind, verb))
        or (managed and one[1] - one[0] == 1 and not scene.prose.owns[one[0]])  # "Kane worked hard as they managed …"
        or (_may_be_a_man(lows, one) and not _SCORES.isdisjoint(lows[one[1] : one[1] + 1]))
    ):
        return None
    return one


def _tells_of_a_side(lows: Sequence[str]) -> bool:
    """Whether the words between a name and its result, to which they lead, tell of a side: "(Hexby) went top thanks to
    a", "(Hexby) began their season with a"; not "(Kane) kept up his run in a", "(Kane) went on in a"."""
    end = next((k for k in range(len(lows) - 1, 0, -1) if lows[k] in _G["articles"]), 0)
    return (
        lows[end - 1] in _LEADS_TO_A_RESULT
        and not _OF_SIDES.isdisjoint(lows[:end])
        and _OF_PERSONS.isdisjoint(lows[:end])
        and _TELLS_GOALS.isdisjoint(lows[:end])
    )


_LEADS_TO_A_RESULT = frozenset(("with", "after", "following", "to", "by", "courtesy", "through"))
_OF_SIDES = _W["stands_as_sides_do"]
_OF_PERSONS = _G["of_persons"]


def _is_owned(scene: Scene, since: int, k: int) -> bool:
    """Whether the name at word ``k`` tells of something that a side calls its own: "began their Clubcall League season,
    beating …"."""
    lows = scene.prose.lows
    return any(low in ("their", "its") for low in lows[max(since, k - 3) : k])


def _may_be_a_man(lows: Sequence[str], name: Words) -> bool:
    """Whether a name may be a player's: not "St Mary's College", "Hexby High"."""
    return name[1] - name[0] < 3 and lows[name[1] - 1] not in _NO_FAMILY_NAMES


def _has_no_result(scene: Scene, one: Words, i: int) -> bool:
    """Whether word ``i``, behind the name ``one``, is of a name whose result can't be told: of a season, or, where
    ``one`` is no man's, of a cup or a scorer, "lifted the Schools Cup after beating", "got goals from Kane in
    beating"."""
    if _is_owned(scene, one[1], i) or _is_of_a_league(scene, i):
        return True
    while scene.kinds[i - 1] == scene.kinds[i] and scene.refs[i - 1] == scene.refs[i]:
        i -= 1
    if scene.prose.lows[i - 1 - (scene.prose.lows[i - 1] == "the")] in _IN_THE_TABLE:  # "moved above Marlow with a"
        return True
    if _may_be_a_man(scene.prose.lows, one):
        return False
    return scene.prose.lows[i - 1] in _G["articles"] or scene.prose.lows[i - 1] in OWED_TO


def _is_of_a_league(scene: Scene, i: int) -> bool:
    """Whether the name at word ``i`` is of a league's: "top of the Ghana Premier League"."""
    end = i
    while scene.kinds[end : end + 1] in (["P"], ["T"]):
        end += 1
    return scene.kinds[end : end + 1] == ["c"] or scene.prose.lows[end : end + 1] in (["league"], ["division"])


def name_before(scene: Scene, first: int, end: int, owning: bool = False) -> Words | None:
    """The name that ends before word ``end``, or before the country that it is "of", that of an owner where it is
    ``owning``, else of none."""
    k = end = before_country(scene, first, end)
    while k > first and _names(scene, k - 1) and (k == end or not scene.prose.owns[k - 1]):
        k -= 1
    while k < end and scene.prose.lows[k] in _NO_PART:
        k += 1
    town = scene.prose.lows[k - 1] == "of" and scene.kinds[k - 2 : k] == ["P", ""] and k - 2 >= first
    if town and scene.kinds[k:end] == ["P"] and scene.prose.lows[k - 3] not in ROLES:
        return name_before(scene, first, k - 1, owning)  # "Hexby of Owerri"
    return (k, end) if k < end and scene.prose.owns[end - 1] == owning else None


def name_after(scene: Scene, first: int, end: int, owning: bool = False) -> Words | None:
    """The name that begins at word ``first``, or behind words that describe its bearer; not that of an owner, but where
    it may be ``owning``."""
    end = min(end, len(scene.kinds))
    lows = scene.prose.lows
    first += 3 * (lows[first : first + 2] == _RANKED)
    while first < end and (
        lows[first] in _W["describes_a_side"]
        or ("-" in lows[first] and not _names(scene, first))  # "top-seeded Marlow", not "UW-Marlow"
        or scene.kinds[first] == "c"
    ):
        first += 1
    stop = max(first, min(end - 1, first + _DESCRIBES))
    if not _CALLED.isdisjoint(lows[first:stop]):
        i = next(i for i in range(first, stop) if lows[i] in _CALLS)
        if lows[i] in _CALLED and _names(scene, i + 1):
            first = i + 1  # "over last year's provincial champions Marlow"
    if scene.kinds[first : first + 1] == ["T"]:
        first = behind_country(scene, first, end)
    k = first
    while k < end and _names(scene, k):
        k += 1
        if scene.prose.owns[k - 1]:
            if owning:
                break
            saint = lows[first] in _W["saints"] and lows[first - 1] != "at" and lows[k : k + 1] in _STOPS
            return (first, k) if saint else None  # "at home to St Ida's."
    whole = _W["describes_a_side"].isdisjoint(scene.prose.lows[k : k + 1])  # not "over Humber rivals"
    return (first, k) if k > first and (whole or owning) else None


def _names(scene: Scene, i: int) -> bool:
    """Whether word ``i`` is of a name, or joins two of one's: "Hexby & Marlow"; not what opens a sentence and only
    describes, "Already-relegated Hexby"."""
    word = scene.prose.words[i]
    if word == ".":
        return scene.kinds[i] in ("P", "T")  # "St. Oswin"
    describes = scene.prose.lows[i] in _NOT_NAMES or word.partition("-")[2].islower()
    if describes and scene.prose.lows[i] in _COMPASS:  # "at South Marlow"
        describes = not scene.prose.words[i + 1 : i + 2] or scene.prose.words[i + 1].islower()
    named = scene.kinds[i] in ("P", "T") or not (scene.kinds[i] or describes)
    return word == "&" or (word[0].isupper() and named)


_BEATS_IN_TWO = [phrase.split("_") for phrase in _W["beats_in_two"]]
_LOSES_TO = _W["lose_verbs"] | _W["falls"]
_HELPS = _W["lets"] | _W["takes_a_team"]
_ONE = frozenset(("a", "an"))
_MEN = frozenset(("man", "men"))
_NO_PLACES = [["at", "the", "hands"], *(["of", "the", word] for word in ("season", "year", "campaign"))]
_RANKED = ["no", "."]  # and a figure: "No. 4 Marlow"
_BEATS = _W["beat_verbs"] | _W["rout_nouns"] | {"defeat"}
_HOLDS = _W["forms_of_hold"] | {"forced"}
_BEATS_BY_A_SCORE = _BEATS | _W["forms_of_hold"]
_STOPS = (["."], [","], ["("], [";"])
_ITS_TEAM = _W["team_of_a_school"]
_NO_FAMILY_NAMES = word_lists("name_words")["ends_a_school"]
_CALLED = _W["called_sides"]
_ENDS_A_PHRASE = _G["prepositions"] | {",", ";", "and"}
_CALLS = _CALLED | _ENDS_A_PHRASE | {".", "("}
_DESCRIBES = 8  # words at most that describe a side before its name: "NPL First Division North promotion rivals"
_ENDS_A_DESCRIPTION = _BEATS | _W["beats_with"] | _ENDS_A_PHRASE
_GOALS = frozenset(("goal", "goals"))
_SCORES = word_lists("goal_words")["score"] | word_lists("goal_words")["strike"]
_TELLS_GOALS = _SCORES | _GOALS | word_lists("goal_words")["hauls"]
_ITS_NOUN = 5  # words from a score to what it was
_NOUNS = RESULT_NOUNS | {"draw", "score", "scoreline", "result"}
_LOSES = _LOSES_TO | _W["lose_nouns"] | {"down"}
_UNDONE = _W["undone"]
SAID_WITH = {
    "to": _LOSES | {"decision"},
    "by": _LOSES | _UNDONE,
    "of": _W["rout_nouns"] | {"defeat"},
    "with": _W["draw_words"],
}  # what leads to an opponent only beside some words
_VERBS = _W["win_verbs"] | _LOSES_TO | _W["forms_of_draw"] | _UNDONE | {"down"}
_LEADS_TO_WHERE = frozenset(("home", "away", "hands")) | _W["journeys"]
_COMPASS = frozenset(("north", "south", "east", "west"))
_NOT_NAMES = word_lists("name_words")["not_names"]
_IN_THE_TABLE = frozenset(("above", "below", "leapfrogged", "overtook"))
_TAKES = [[verb] for verb in _W["takes_a_team"]]
_NO_PART = _W["standing"] | _W["sides"] | word_lists("name_words")["starters"]
