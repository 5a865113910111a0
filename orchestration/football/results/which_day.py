"""Of which day a result is: of this one, of another season or round, or hoped for and not come about.

Belongs here: the words that put a result before or after the match that a text is about. Does not belong here: goals of
other days (other_days.py), the dates of matches (match_dates.py), and which score of a match it is (which_score.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from orchestration.football.grammar.scene import YEAR, Scene
from orchestration.football.words.lexicon import word_lists
from orchestration.football.words.sentences import is_caption

_W = word_lists("result_words")
FRESH = 14  # days that a result told by its date may lie from publication
SHORT, OPENING = 12, 6  # words of a sentence that does no more than say when, and in which another says so
CAUTION = 10  # words before a result in which "looking to", "would have" deny it


def tells_of_another_day(scene: Scene, s: int) -> bool:
    """Whether a sentence of the body sets the scene for the next in another season: "It was three years ago.", "Last
    season …"; not "After winning there last week, Leeds …"."""
    if s < 2 or scene.prose.paragraph[s] != scene.prose.paragraph[s + 1]:
        return False
    first, end = scene.prose.sentences[s]
    words = scene.prose.lows[first : first + OPENING if end - first > SHORT else end]
    return words[0] not in _W["then"] and of_another_day(words)


def is_of_a_past_year(scene: Scene, published_on: date) -> bool:
    """Whether a text is headed by a match of a past year, or opens in the middle of it: "Leeds vs Hull - 1994
    World Cup Quarter Finals", "With 16 minutes left of their 1994 quarter-final, …"; not "a repeat of the 1994 one"."""
    lows = scene.prose.lows
    for s, (first, end) in enumerate(scene.prose.sentences[:2]):
        if not is_caption(scene.prose, s) and not scene.times_between(first, end):
            continue
        for i in range(first, end):
            if YEAR.fullmatch(lows[i]) and int(lows[i]) < published_on.year and "since" not in lows[max(0, i - 4) : i]:
                behind = range(i + 1, min(end, i + 1 + _OF_ITS_MATCH))
                if any(lows[k] in _MATCHES_AND_ROUNDS or scene.kinds[k] == "c" for k in behind):
                    return True
    return False


_OF_ITS_MATCH = 5  # words from a year to the match of it
_MATCHES_AND_ROUNDS = _W["matches"] | {"final", "semi-final", "semifinal", "quarter-final", "quarterfinal"}


def day_of_result(scene: Scene, word: int, s: int, published_on: date | None) -> str:
    """'final' for a result of this day that has come about, 'other' for another day's, 'opener' for one of another day
    if the text tells a later one, 'running' for one hoped for or not yet over."""
    first, end = scene.prose.sentences[s]
    lows, kinds = scene.prose.lows, scene.kinds
    before = lows[max(first, word - CAUTION) : word]
    clause = before[max([i + 1 for i, low in enumerate(before) if low in _W["clause_breaks"]], default=0) :]
    if _is_not_yet(clause[-5:]) or _is_hoped_for(clause):
        return "running"
    if lows[word].endswith("ing") and before[-1:] in _WAS and _OVER.isdisjoint(lows[word : min(end, word + 10)]):
        return "running"  # "Mexico was losing 2-1 as stoppage time began"
    if lows[word].endswith("ing") and _is_of_an_opener(lows, word, first, end):
        return "opener"
    if not _W["remembers"].isdisjoint(before) and _is_remembered(before, lows[first:word]):
        return "other"
    before_it = _pluperfect(before) and not _earlier_today(lows[first:end])
    if before_it or ("since" in before[-5:] and _is_of_since_then(before)):
        return "other"
    if _is_of_the_last_line_up(scene, word, first):
        return "other"
    if lows[first] in _OPENS_ON_THE_PAST and _opens_on(lows, word, first, end):
        return "other"
    if not _ANSWERS.isdisjoint(before) and _is_answered(scene, word, first):
        return "other"
    if "despite" in before and _had_despite(lows, _before_result(scene, word, first), first):
        return "other"  # "Leeds, having limped into the last 16 despite a 4-0 loss to Hull, …"
    stop = min(end, word + 14)  # "a 4-0 win overturning last week's 3-0 defeat" is not last week's
    stop = next((i - 2 for i in range(word + 3, stop) if kinds[i] == "#" and lows[i - 2] in _W["past"]), stop)
    if "since" in lows[word + 1 : stop - 1] and lows[(k := lows.index("since", word)) + 1].endswith("ing"):
        stop = k  # "a return to Hull since leaving last season"
    since = next((k + 1 for k in range(word - 1, max(first, word - 6), -1) if lows[k] in "–—;"), max(first, word - 6))
    since = word if lows[word - 1] == "by" else since  # "gained revenge for a defeat in October by beating Hull"
    if "since" in lows[since:word]:  # "for the first time | since 2018 with a 3-2 win"
        since = max(first, since - _COUNTED_BEFORE)
    around, opening = _told_here(scene, since, stop), _told_here(scene, first, min(first + 7, end))
    if of_another_day(around) or of_another_day(opening):
        return "other"
    return "other" if _dated([*opening, ",", *around], published_on) else "final"


def _is_remembered(before: Sequence[str], opening: Sequence[str]) -> bool:
    """Whether a result is what somebody remembers: "recalls how Leeds beat Hull", "I remember when we beat Hull"; not
    "will remember the night when Leeds beat Hull". ``before``: the words close before it, of those that open its
    sentence."""
    if any(low in _DO_NOT or low.endswith("'ll") for low in opening):
        return False
    k = next(k for k, low in enumerate(before) if low in _W["remembers"])
    return before[k - 1 : k] != ["to"] and not _WHAT.isdisjoint(before[k + 1 : k + 3]) and ":" not in before[k:]


_DO_NOT = frozenset(("will", "won't", "not", "n't", "never", "cannot", "can't", "couldn't"))
_WHAT = frozenset(("how", "when", "day", "night", "afternoon", "evening", "time", "match", "game"))


_COUNTED_BEFORE = 4  # words from what counts to its "since": "a first away win"


def _is_of_since_then(before: Sequence[str]) -> bool:
    """Whether a result behind some words is what they count from: "their first win since a 2-0 defeat"; not "their
    first win since May with a 2-0 victory", "… since May, winning 2-0"."""
    return before[-1] != "," and _BY_WHICH.isdisjoint(before[len(before) - before[::-1].index("since") :])


_BY_WHICH = frozenset(("with", "thanks", "courtesy", "by"))


def _is_of_the_last_line_up(scene: Scene, word: int, first: int) -> bool:
    """Whether a result only tells which line-up was changed: "made two changes to the side that beat Hull", "unchanged
    after their 3-2 win"; not "made changes, and won 2-0", "changes to the side that lost paid off in a 2-0 win"."""
    changed = scene.prose.places_between(_W["changes"], first, word)[-1:]
    if not changed:
        return False
    lows = scene.prose.lows
    k = _before_result(scene, word, first)
    if lows[k] in _SINCE_WHICH:
        return k - 1 == changed[0]
    k -= lows[k] not in _RELATIVES  # "the side that had won", "who started the win"
    return changed[0] < k - 1 and lows[k] in _RELATIVES and lows[k - 1] in _W["line_ups"]


_SINCE_WHICH = frozenset(("from", "after", "following"))
_RELATIVES = frozenset(("that", "which", "who"))


def _had_despite(lows: Sequence[str], k: int, first: int) -> bool:
    """Whether word ``k`` is a "despite" in a clause that looks back: "having gone through despite a 4-0 loss"; not
    "Having won the first leg, Hull went through despite a 2-1 loss"."""
    begins = next((i for i in range(k, first, -1) if lows[i] in _W["clause_breaks"]), first)
    return lows[k] == "despite" and "having" in lows[begins:k]


def _before_result(scene: Scene, word: int, first: int) -> int:
    """The word before a result that begins or ends at a word, its score, its teams and what describes it."""
    lows, kinds, owns = scene.prose.lows, scene.kinds, scene.prose.owns
    k = max(first, word - 1)
    while k > first and (
        kinds[k] in ("#", "T") or owns[k] or lows[k] in _BEFORE_A_RESULT or lows[k - 1] in _W["possessives"]
    ):
        k -= 1  # over "their heartbreaking" too
    return k


def _opens_on(lows: Sequence[str], word: int, first: int, end: int) -> bool:
    """Whether a sentence opens with what came before its match: "After their goalless draw in the opening match, the
    holders needed goals"; not "After the break they won their first match"."""
    if word - first > 6 or not _W["clause_breaks"].isdisjoint(lows[first + 1 : word]):
        return False
    near = lows[word + 1 : min(end, word + 9)]
    where = next((k for k, low in enumerate(near) if low in _W["ranks_of_matches"]), len(near))
    return (
        bool(where) and near[where - 1] in _THE_OR_THEIR and not _W["matches"].isdisjoint(near[where + 1 : where + 4])
    )


def _is_answered(scene: Scene, word: int, first: int) -> bool:
    """Whether a result is one that a side answers: "responded to a 2-0 defeat by Hull", "built on their win at Hull",
    "revenge for losing 2-0"; not "responded with a 2-0 win", "recovered to a 2-0 win", "responded to the defeat"."""
    lows = scene.prose.lows
    k = _before_result(scene, word, first)
    if lows[k] not in _ANSWERS_BY_PREPOSITION:
        return lows[k] in _W["avenges"]
    if lows[k] == "to" and (lows[k + 1] == "the" or (k == word - 1 and not lows[word].endswith("ing"))):
        return False
    return not _ANSWERS_BY_PREPOSITION[lows[k]].isdisjoint(lows[max(first, k - 4) : k])


_ANSWERS_BY_PREPOSITION = {each: _W[f"answers_{each}"] for each in ("to", "from", "on", "for", "up", "off", "of")}
_ANSWERS = _W["avenges"].union(*_ANSWERS_BY_PREPOSITION.values())
_BEFORE_A_RESULT = _W["possessives"] | {"a", "an", "the", "heavy", "home", "away", "shock", "surprise"}
_OPENS_ON_THE_PAST = frozenset(("after", "following", "despite", "having"))
_THE_OR_THEIR = frozenset(("the", "their", "its", "his", "her"))


def _is_not_yet(before: Sequence[str]) -> bool:
    """Whether words before a result deny it: "could beat", "needed to beat", but not "needed extra time to beat"."""
    denying = [low for low in before if low in _W["not_yet"]]
    if denying == ["could"] and "only" in before:  # "could only draw 1-1"
        return False
    if denying == ["needed"] and before[-1] == "to":
        return before[-2] == "needed"
    return bool(denying)


def _is_of_an_opener(lows: Sequence[str], word: int, first: int, end: int) -> bool:
    """Whether a result may have led up to the text's match, earlier in its tournament: "after falling to Hull in their
    opener", "having beaten Hull in their first two games"; not "after beating Hull, their opener", "… in the first
    leg"."""
    if _LEADS_UP_TO.isdisjoint(lows[max(first, word - 1) : word]):
        return False
    behind = range(word + 1, min(end - 3, word + _OPENER_WITHIN))
    return any(
        lows[k] == "in"
        and lows[k + 1] in _THE_OR_THEIR
        and not _W["openers"].isdisjoint(lows[k + 2 : k + 4])
        and _W["parts_of_a_match"].isdisjoint(lows[k + 2 : k + 5])
        for k in behind
    )


_WAS = (["was"], ["were"])
_OVER = frozenset(("whistle", "full-time"))
_OPENER_WITHIN = 12  # words
_LEADS_UP_TO = frozenset(("after", "having", "following"))


def _told_here(scene: Scene, first: int, end: int) -> list[str]:
    """The words ``first..end`` but those of a result only recovered from: "recovered from last week's defeat"."""
    lows, owns = scene.prose.lows, scene.prose.owns
    before = {
        j
        for k in range(first + 1, end)
        if owns[k]
        and lows[k - 1] in _LAST_OR_PREVIOUS
        and lows[k - 2] in _SINCE_WHICH
        and "#" not in scene.kinds[k : k + 4]
        for j in (k - 1, k)
    }
    return [lows[k] for k in range(first, end) if k not in before] if before else lows[first:end]


def looking_back(scene: Scene, first: int, end: int) -> list[tuple[str, str]]:
    """Each "last" or "previous" among words ``first..end`` with what it is said of: "last week", "the previous match";
    not where a side is called by it, "gave last season's finalists the lead", nor in "a minute after the previous
    goal"."""
    lows, owns = scene.prose.lows, scene.prose.owns
    found = [k for k in range(first, end - 1) if lows[k] in _LAST_OR_PREVIOUS and scene.kinds[k] != "t"]
    titles = [k for k in found if owns[k + 1] and not _TITLES.isdisjoint(lows[k + 2 : k + 4])]
    return [(lows[k], lows[k + 1]) for k in found if k not in titles or "league" in lows[k + 3 : k + 5]]


_LAST_OR_PREVIOUS = frozenset(("last", "previous"))
_TITLES = word_lists("stage_words")["titles"]


def _is_hoped_for(clause: Sequence[str]) -> bool:
    """Whether a clause tells what has not come about: "looking to", "seconds from", "could have"."""
    return not _W["hopes"].isdisjoint(clause) and bool(_NOT_YET.search(" ".join(clause)))


_NOT_YET = re.compile(
    r"(?:looking|seeking|seek|sought|bidding|trying) to|(?:fancied|expected|tipped) .* to|hop(?:e|es|ed|ing) (?:to|for)"
    r"|(?<!dying )(?<!closing )(?<!final )(?:minutes?|seconds?|moments?) (?:away )?from(?! (?:time|the|full))"
    r"|on course|see out|hold on"
    r"|(?:heading|headed|cruising|set) (?:for|to|towards)|(?:could|would|should|might) have|a chance to|to avoid"
)
_LONG_AGO = re.compile(
    r"\b(?:(?:last|previous) (?:season|year|term|month|week|campaign|summer|winter|spring|autumn|time|meeting|"
    r"encounter|january|february|march|april|may|june|july|august|september|october|november|december)\b"
    r"|(?:years?|months?|weeks?|seasons?|days) (?:ago|earlier|before|previously|prior)\b"
    r"|(?:years?|months?|weeks?|days) back\b(?! (?:in|at|with|on|from|to)\b)"
    r"|earlier (?:this|in the) (?!day\b|afternoon\b|evening\b|night\b|lunchtime\b"
    r"|(?:early|opening|first) (?:half|minutes|exchanges|kick-?off|game)\b)\w+"
    r"|(?:reverse|corresponding) (?:fixture|game|match)|last met\b"
    r"|(?<!one )(?<!goal )(?<!it )back in\b"
    r"|the last (?!16|eight|four)(?:\w+ ){0,2}(?:cup|championships?|finals?|tournament)\b"
    r"(?! (?:match|game|fixture|play-?off|place|spot|tie|qualif))"
    r"|in midweek\b|fortnight ago\b|last (?:round|weekend|time out)\b"
    r"|previous\b(?! (?:leaders?|holders?|champions?|winners?)\b)|ever since\b"
    r"|the (?:week|season|year) (?:before|prior))"
)
_SEASON = re.compile(r"\b(?:19|20)\d\d ?[-–/] ?(?:20)?\d\d\b(?! ?[-–/] ?\d)")
_YEAR = re.compile(r"\b(?:in|since|of|during|the|s) (?:the )?(?:\w+ )?((?:19|20)\d\d)\b|^((?:19|20)\d\d) s")
_IN_MONTH = re.compile(r"\b(?:in|since|during) (?:early |late |mid )?(" + "|".join(sorted(_W["months"])) + r")\b")
_FIRST_SINCE = re.compile(  # "beat Leeds 2-0, their first win there since 2009", but not "… since they met in 2009"
    rf"\b((?:{'|'.join(sorted(_W['counts_since']))}) (?:\S+ ){{0,6}})since (?:early |late |mid )?"
    rf"(?>(?:the )?(?:(?:{'|'.join(sorted(_W['months']))})\b ?)?(?:(?:19|20)\d\d)?)"
    r"(?! ?[\d(]|.*\bwhen\b| and (?:the|that|a)\b)"
)
_NAMES_OF_MONTHS = "|".join(sorted(_W["months"]))
_ON_DAY = re.compile(rf"\bon (?:({_NAMES_OF_MONTHS}) (\d\d?)|(\d\d?)(?: of)? ({_NAMES_OF_MONTHS}))\b")
_A_BOXING_DAY = re.compile(r"\ba (?:\S+ ){0,2}boxing day\b")
_AT_CHRISTMAS = ((12, 26), (12, 27))
_NUMBERS_OF_MONTHS = {date(2000, number, 1).strftime("%B").lower(): number for number in range(1, 13)}


def of_another_day(words: Sequence[str]) -> bool:
    """Whether lower-case words place what they tell on another day: "in the last round", "a fortnight ago"."""
    said = " ".join(words)
    if not _W["long_ago"].isdisjoint(words) and _LONG_AGO.search(said):  # few words are: the search is slow
        return True
    return ("19" in said or "20" in said) and bool(_SEASON.search(said))


def _pluperfect(before: Sequence[str]) -> bool:
    """Whether a result lies before the time of the story: "they had lost 2-0 to", but "after they had won 2-0"."""
    return "had" in before[-3:] and not {"after", "once", "when"} & set(before)


def _earlier_today(words: Sequence[str]) -> bool:
    """Whether a match was played earlier on the day told of: "earlier Sunday", "had earlier drawn 0-0 at Hull"."""
    for k, low in enumerate(words):
        if low == "earlier":
            after = words[k + 1] if k + 1 < len(words) else "."
            return after in _OF_THE_DAY or words[k - 1 : k] == ["had"] or words[k + 1 : k + 4] == ["in", "the", "day"]
    return False


_OF_THE_DAY = frozenset(["on", "today", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])


def _dated(words: Sequence[str], published_on: date | None) -> bool:
    """Whether words place a result in a year, a month or a day that is not about that of publication."""
    said = " ".join(words)
    if "boxing" in words and "on boxing" not in said:  # "a 2-0 Boxing Day win", but "their Boxing Day win"
        at_christmas = published_on is not None and (published_on.month, published_on.day) in _AT_CHRISTMAS
        return not (at_christmas and _A_BOXING_DAY.search(said))
    said = said.replace("boxing day", "26 december")
    said = _FIRST_SINCE.sub(r"\1", said) if "since" in words else said
    in_a_year, in_a_month = "19" in said or "20" in said, not _W["months"].isdisjoint(words) or "26 d" in said
    if not (in_a_year or in_a_month):
        return False
    years = [int(found[1] or found[2]) for found in _YEAR.finditer(said)]
    months = [_NUMBERS_OF_MONTHS[found[1]] for found in _IN_MONTH.finditer(said)]
    if published_on is None:
        return bool(re.search(r"\b(?:in|since) (?:19|20)\d\d\b", said) or months)
    days = [(_NUMBERS_OF_MONTHS[found[1] or found[4]], int(found[2] or found[3])) for found in _ON_DAY.finditer(said)]
    return (
        any(year < published_on.year for year in years)
        or any(month != published_on.month for month in months)
        or any(abs(31 * (month - published_on.month) + day - published_on.day) > FRESH for month, day in days)
    )
