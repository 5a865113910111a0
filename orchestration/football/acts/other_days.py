"""Goals of another day: records, tallies, last season's.

Belongs here: whether the words around a goal tell of another match, or of many. Does not belong here: sentences and
whole texts that look back (scene.py, subject.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from orchestration.football.acts.denials import is_only_at_first
from orchestration.football.grammar.clauses import clause_around
from orchestration.football.grammar.parts_of_speech import ITS
from orchestration.football.grammar.scene import YEAR, Scene
from orchestration.football.names.names import ROLES
from orchestration.football.results.which_day import looking_back
from orchestration.football.words.goal_words import NOUN_MEANS, NOUNS, ORDINALS
from orchestration.football.words.lexicon import word_lists
from orchestration.football.words.sentences import FIGURES

_W = word_lists("goal_words")


def _tells_record(lows: list[str], at: int, first: int, end: int) -> bool:
    """Whether the words around ``at`` tell of records or of other years, not of the play: "the first to score since …",
    "surpassing Klose's goal", "Kane's goal was the fastest", "who scored in 1958"."""
    before, after = lows[max(first, at - 14) : at], lows[at + 1 : min(end, at + 12)]
    if becomes(before):
        return not _is_set_by_this(before, lows, at, end)
    when = before.index("when") if "when" in before else 0
    if any(map(YEAR.fullmatch, before[max(0, when - 2) : when])):
        return True  # "since 1998, when Kane netted"
    if ("did", "when") in pairwise(before[-4:]):
        return True  # "went near post as he did when he headed the opener"
    clause = before[len(before) - before[::-1].index(",") :] if "," in before else before
    if not _W["compares"].isdisjoint(clause[-9:]) and _compares(clause[-9:]):
        return True
    if "only" in clause and "behind" in clause:
        return True
    if _is_ranked(after):
        return True
    return _is_of_a_year(after)


def _compares(words: Sequence[str]) -> bool:
    """Whether what follows these words is compared with goals of other days: "the first goal since Kane scored", "the
    first since May when Kane scored"; not what came with a first since then: "their first defeat since May as Kane
    scored", "were spared a first defeat since May when Kane scored"."""
    k = max(k for k, w in enumerate(words) if w in _W["compares"])
    if words[k] != "since" or "last" in words[k:]:
        return True
    behind = words[k + 2 :]
    return _ANOTHER_CLAUSE.isdisjoint(behind) and ("when" not in behind or _W["spares"].isdisjoint(words[:k]))


_ANOTHER_CLAUSE = frozenset(("as", "before"))  # "scored a first since May before Kane headed in"


def _is_of_a_year(words: Sequence[str]) -> bool:
    if _W["in_a_year"].isdisjoint(words) or not any(map(YEAR.fullmatch, words)):
        return False
    return any(a in _W["in_a_year"] and YEAR.fullmatch(b) for a, b in pairwise(words))


def becomes(before: Sequence[str]) -> bool:
    """Whether what follows these words tells a record that somebody set: "became the first player to score …"."""
    if _W["ranking"].isdisjoint(before):
        return False
    at = max(k for k, w in enumerate(before) if w in _W["ranking"])
    if before[at] not in _W["becoming"] and before[-1] != "to":
        return False
    if "when" in before[at:]:  # "became the oldest scorer when he volleyed in": what follows is the goal
        return False
    return _ranks(before[at + 1 : at + 6])


def _is_set_by_this(before: Sequence[str], lows: Sequence[str], at: int, end: int) -> bool:
    """Whether a record that somebody came to set is one of a match, so of this: "became the first to score two goals in
    a final"; not "… in three straight games", "… five goals in a season"."""
    told = [*before[-3:], *lows[at : min(end, at + 4)]]
    haul = not _W["his_goals"].isdisjoint(told) or any(a in _SEVERAL and b == "goals" for a, b in pairwise(told))
    became = not _W["becoming"].isdisjoint(before) and "to" in before[-3:]
    if not (haul and became) or "since" in before or is_of_many_matches(lows, at, end):
        return False
    return not _is_of_a_season(lows[at : min(end, at + 9)])


def _is_of_a_season(words: Sequence[str]) -> bool:
    """Whether these words tell of many matches or of a year: "… in three straight games", "… in 2016"."""
    return not _W["many_matches"].isdisjoint(words) or _is_of_a_year(words)


_SEVERAL = frozenset(("two", "three", "four", "five"))


def is_record_of(lows: Sequence[str], at: int, first: int) -> bool:
    """Whether the goal at word ``at`` is told as a record that somebody set with it: "became the oldest to score …"."""
    return becomes(lows[max(first, at - 14) : at])


def _is_ranked(after: Sequence[str]) -> bool:
    """Whether these words rank what stands before them: "… was the fastest of the season"; not "… of the match", "…
    was first flagged offside"."""
    after = after[: after.index("but")] if "but" in after else after
    if _RANKING.isdisjoint(after[:8]) or is_only_at_first(after):
        return False
    verb = next(k for k, w in enumerate(after) if w in _RANKING)
    if "-" in "".join(after[verb + 1 : verb + 2])[1:]:
        return False  # "… and it was 2-0 in the 12th minute", "with only 12 minutes gone"
    stop = next((k for k, pair in enumerate(pairwise(after)) if k > verb and pair in _NEXT_CLAUSE), len(after))
    return _ranks(after[verb:stop]) and {"game", "match", "night", "afternoon"}.isdisjoint(after)


_NEXT_CLAUSE = ((",", "and"), (",", "but"), ("time", "only"))
_RANKING = _W["be"] | {"made", "marked", "means", "meant"}


_NTH = re.compile(r"\d+(?:st|nd|rd|th)")


def _ranks(words: Sequence[str]) -> bool:
    """Whether words rank: "was the fastest", "his 20th"; not "was broken in the second half"."""
    ranks = _W["ranks"].intersection(words)
    if ranks and (ranks != _IN_A_HALF or words[words.index("second") + 1 :][:1] not in _HALVES):
        return True
    return any(map(_NTH.fullmatch, words))


_IN_A_HALF = {"second"}
_HALVES = (["half"], ["period"])


def pastness(scene: Scene, at: int, first: int, end: int) -> float:
    """How far the words around ``at`` tell a goal of another day: records, last season's, two years ago's."""
    lows = scene.prose.lows
    if _tells_record(lows, at, first, end):
        after = lows[at + 1 : min(end, at + 12)]
        dated = any(map(YEAR.fullmatch, lows[first:at])) or _is_of_a_year(after)
        ranked = _is_ranked(after) and not dated and not becomes(lows[max(first, at - 14) : at])
        if ranked and lows[at] in NOUN_MEANS:
            return 0.0  # "Kane's equaliser was his tenth of the season"
        return 1.0 if ranked and lows[at] == "goal" else 4.0
    a, b = clause_around(scene, at, first, end)
    aside = (
        "who" in lows[first : a - 1] and lows[clause_around(scene, a - 2, first, end)[0]] == "who"
    )  # "Kane, who …, scored"
    apposed = a > first + 1 and lows[a - 1] == "," and _is_apposed(scene, a - 2, first, end)
    cut = aside or apposed or lows[a - 1] in _CUTS  # "Spurs lost there last week but Kane scored"
    cut |= (
        lows[a - 1] == "and"
        and "had" not in lows[a:at]
        and "had" in lows[clause_around(scene, a - 2, first, end)[0] : a]
        and scene.tells_a_minute(at, b)  # "had won there last week and headed in after ten minutes"
    )
    since = max(a if cut else a - 3, first, at - 9)
    if lows[at].endswith("ing") and lows[a - 1] == "," and a - 2 > first:  # of when its main clause is
        since = clause_around(scene, a - 2, first, end)[0]
    until = min(b + 3, end, at + 12)
    near = lows[since:until]
    if lows[b : b + 1] == ["when"] and _met_before(scene, b + 1, end):
        return 3.5
    if not _LEGS.isdisjoint(lows[a:b]) and _is_of_a_first_leg(lows, at, a, b):
        return 3.5
    pairs = looking_back(scene, since, until) if "last" in near or "previous" in near else []
    if pairs and any(pair in _GOALS_BEFORE for pair in pairs):
        return 4.0
    if lows[a : a + 1] == ["who"] and any(x == "last" and y in _W["long_past"] for x, y in pairwise(lows[at:b])):
        return 3.5  # "Kane, who scored in the win over Spurs last month, …"
    if lows[a : a + 2] == ["who", "had"] and "in" in lows[at:b] and "#" in scene.kinds[at:b]:
        return 3.5  # "Kane, who had scored twice in the 3-0 win over Spurs, …"
    if "midweek" in lows[at:b] and (lows[at - 1] == "had" or "who" in lows[max(first, a - 1) : a + 1]):
        return 3.5  # "Kane, who scored twice against Spurs in midweek, …", "Kane had scored twice in midweek and …"
    if pairs and any(
        b in _W["other_days"] and not _is_his_goal(near, a, b) and not _is_of_a_career(lows, first, end, (a, b))
        for a, b in pairs
    ):
        return 2.5 if {"since", "from"}.isdisjoint(near) else 1.5
    if "reverse" in near and not _REVERSE.isdisjoint(pairwise(near)):
        return 4.0  # "had won the reverse fixture 1-0, Kane scoring the only goal"
    said = lows[max(a if cut else first, at - 14) : until]
    if _is_of_a_month(said):
        months = [pair for pair in pairwise(said) if pair[0] == "in" and pair[1] in _MONTHS]
        return 0.0 if all(_is_of_a_career(lows, first, end, month) for month in months) else 2.5
    if "ago" in near and not _W["long_ago"].isdisjoint(near):
        return 2.5
    past = lows[at - 1] == "had" or lows[at + 1 : at + 2] == ["had"]
    around = lows[first:end] if past else lows[a:b]  # "had won two days earlier and Kane, whose double had …"
    return 2.5 if "earlier" in around[1:] and around[around.index("earlier", 1) - 1] in _W["long_ago"] else 0.0


def _is_of_a_career(lows: Sequence[str], first: int, end: int, day: tuple[str, str]) -> bool:
    """Whether words ``first..end`` tell with a day when somebody was elsewhere: "facing the club he left in January
    (last year)", "against the side he joined last year"; not "faced the club he left in January last month"."""
    return any(
        lows[k] in _HE
        and lows[k - 1] in _CLUBS
        and lows[k + 1] in _W["comes_and_goes"]
        and lows[k + 2] in _WHEN
        and day in pairwise(lows[k + 2 : k + 6 if lows[k + 5 : k + 6] == ["year"] else k + 4])
        for k in range(first + 1, end - 2)
    )


_WHEN = frozenset(("in", "last"))
_HE, _CLUBS = frozenset(("he", "she")), frozenset(("club", "side", "team"))


def _is_his_goal(near: Sequence[str], last: str, day: str) -> bool:
    """Whether a "last derby" is said of a goal in it: "his last derby goal"."""
    k = next(k for k, pair in enumerate(pairwise(near)) if pair == (last, day))
    return not NOUNS.isdisjoint(near[k + 2 : k + 3])


def _met_before(scene: Scene, k: int, end: int) -> bool:
    """Whether words from ``k`` on tell of an earlier match of these sides: "when the sides met in October"; not "when
    the two met in midfield"."""
    lows = scene.prose.lows
    met = next((j for j in range(k, min(end, k + 5)) if lows[j] == "met"), k)
    if _PAIRS.isdisjoint(lows[k:met]):
        return False
    behind = lows[met + 1 : end]
    dated = behind[:1] == ["in"] and any(map(YEAR.fullmatch, behind[1:2]))
    dated = dated or any(a == "last" and (b in _MONTHS or b in _W["long_past"]) for a, b in pairwise(behind))
    return dated or not _W["earlier"].isdisjoint(behind[:1]) or _is_of_a_month(behind)


_PAIRS = frozenset(("sides", "teams", "clubs", "two", "pair", "they"))


def _is_of_a_first_leg(lows: Sequence[str], at: int, a: int, b: int) -> bool:
    """Whether a goal in the clause of words ``a..b`` is one of the leg before: "his first-leg goal", "Kane, who scored
    twice in the first leg, …", "1-0 up from the first leg"; not "scored as Spurs won the first leg"."""
    if "first-leg" in lows[max(a, at - 3) : at]:
        return True
    legs = [k for k in range(a + 2, b) if lows[k] == "leg" and lows[k - 1] == "first"]
    beside = lows[a] == "who" or lows[a - 1] == "who"
    return any(lows[k - 3 : k - 1] == ["from", "the"] or (beside and k > at) for k in legs)


_LEGS = frozenset(("leg", "first-leg"))
_GOALS_BEFORE = (("previous", "goal"), ("previous", "goals"))
_REVERSE = frozenset(("reverse", match) for match in ("fixture", "game", "match", "meeting", "clash"))


def _is_apposed(scene: Scene, at: int, first: int, end: int) -> bool:
    """Whether the words around ``at`` are put in behind a name or a role: "Kane, the league's best two years ago,
    scored", "the winger, signed in January, scored"."""
    start = clause_around(scene, at, first, end)[0]
    lows = scene.prose.lows
    if start <= first or lows[start - 1] != ",":
        return False
    named, made = scene.kinds[start - 2] == "P", lows[start].endswith("ed")
    return (named and (made or lows[start] in ITS)) or (made and lows[start - 2] in ROLES)


def _is_of_a_month(words: Sequence[str]) -> bool:
    """Whether these words put what they tell into a month and into no day of it: "won 3-0 in June"."""
    return not _MONTHS.isdisjoint(words) and any(
        a == "in" and b in _MONTHS and not after[:1].isdigit()
        for a, b, after in zip(words, words[1:], [*words[2:], ""], strict=False)
    )


_MONTHS = word_lists("time_words")["months"]
_CUTS = frozenset(("but", ";", "-", "–", "—"))


def is_tally(scene: Scene, first: int, end: int) -> bool:
    """ "14 - Harry Kane has scored 14 home league goals": a tally, not an event."""
    words = scene.prose.words
    return end - first > 3 and words[first].isdigit() and words[first + 1] in "-–—"


def is_of_many_matches(lows: Sequence[str], i: int, end: int) -> bool:
    """Whether "scored" at word ``i`` counts the goals of many matches: "five goals in 45 appearances", "33 goals", "in
    his last four games"; not "his third goal in four games"."""
    ahead = lows[i + 1 : min(end, i + 17)]
    if not ORDINALS.keys().isdisjoint(ahead[:4]):
        return False
    if ahead[:1] and figure(ahead[0]) > MOST_IN_A_MATCH and not {"goals", "times"}.isdisjoint(ahead[1:4]):
        return True
    if len(ahead) > 2 and ahead[1] == "in" and figure(ahead[0]) > 1 and figure(ahead[2]) > 1:
        return "minutes" not in ahead[3:6]  # "four in four", "four in six first-half minutes"
    k = next((k for k, w in enumerate(ahead) if w in _W["matches"]), 0)
    within = next((j for j in range(k - 1, max(-1, k - 6), -1) if ahead[j] in ("in", "from", "across")), None)
    return within is not None and any(figure(w) > 1 for w in ahead[within + 1 : k])


def figure(word: str) -> int:
    """What a number counts, "12" or "four"; 0 for another word."""
    return int(word) if word.isdecimal() and len(word) < 4 else FIGURES.get(word, 0)


MOST_IN_A_MATCH = 5  # goals of one player


def is_of_a_season(after: Sequence[str]) -> bool:
    """Whether a number counts a player's goals over many matches: "his 12th of the season", "his third goal in four
    games"; not "his 12th booking of the season"."""
    goal = next((k + 1 for k, w in enumerate(after[:3]) if w == "goal"), 0)  # "10th Premier League goal of the season"
    after = after[goal:]
    if after[:1] == ["of"]:
        return not _W["many_matches"].isdisjoint(after[1:5])
    if after[:1] in (["since"], ["for"]):
        return not _W["club_life"].isdisjoint(after[1:3])
    return after[:1] in (["in"], ["from"]) and not _W["games"].isdisjoint(after[1:6])
