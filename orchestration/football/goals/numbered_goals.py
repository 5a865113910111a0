"""Goals told by a number alone: "his third", "Kane's second", "the third came from Alli".

Belongs here: what an ordinal tells where no noun follows. Does not belong here: the number of a goal that has its noun
(goal_nouns.py), and whether it counts goals of many matches (other_days.py).
"""

from __future__ import annotations

from dataclasses import replace

from orchestration.football.acts.actors import NOBODY, actor_of
from orchestration.football.acts.deliveries import SERVED
from orchestration.football.acts.misses import tells_no_goal
from orchestration.football.acts.other_days import is_of_a_season
from orchestration.football.goals.goal_sources import behind_a_time, comes_from, names_at
from orchestration.football.goals.whose_goal import goal_of_a_team, is_done_with, owner_of, who_is_given, whose_is_his
from orchestration.football.grammar.scene import Scene
from orchestration.football.grammar.syntax import Sentence
from orchestration.football.names.names import Name
from orchestration.football.tellings.listed_names import names_from
from orchestration.football.tellings.told import Told
from orchestration.football.words.goal_words import NOUN_MEANS, NOUNS, ORDINALS
from orchestration.football.words.lexicon import word_lists

_W = word_lists("goal_words")


def by_ordinal(sentence: Sentence, i: int, w: str) -> list[Told]:
    """ "Kane's second", "his third", "Vidal's chipped fourth", "the third came from Kane": a goal by its number."""
    scene, s, first, end = sentence.scene, sentence.number, sentence.first, sentence.end
    lows = scene.prose.lows
    after = lows[i + 1] if i + 1 < end else "."
    if is_of_a_season(lows[i + 1 : min(end, i + 7)]):
        return [] if tells_no_goal(scene, i, first, end) else _one_of_many(sentence, i)
    nth = ORDINALS.get(w, 0)
    if not 1 <= nth <= 7 or tells_no_goal(scene, i, first, end):
        return []
    if nth > 1 and after in _SOURCES and (team_goal := goal_of_a_team(scene, i, first, end, w)) is not None:
        return [replace(team_goal, sentence=s)]
    before = lows[i - 1] if i > first else ""
    numbered = (f"{nth}th",) if nth > 1 else ("opener",)
    behind = behind_a_time(scene, i + 1 + (after == "goal"))
    sourced = behind < end and lows[behind] in _SOURCES and before in ("the", "a", "their")
    if sourced and (m := comes_from(sentence, behind)) is not None:
        return [Told(i, s, 2.0, m.person, (m.first, m.end), constraints=numbered, sources=["the " + w])]
    apposed = after == "," and before in ("the", "a") and lows[i + 2 : i + 3] in (["from"], ["by"])
    if apposed and (m := _named_from(scene, i + 3, end)) is not None:  # "the third, from Kane, was the best"
        return [Told(i, s, 2.0, m.person, (m.first, m.end), constraints=numbered, sources=["the " + w])]
    told_of = before in _W["before_a_further"] or (before.isalpha() and lows[i - 2 : i - 1] in _ARTICLES)
    further = nth > 1 and told_of and after in _WHOSE  # "an audacious sixth from Kane", "a third for Kane"
    further = further and (after != "for" or not _counts_no_goal(scene, i, first, end))
    if further and (m := _named_from(scene, i + 2, end)) is not None:  # "a third from Kane after the break"
        return [Told(i, s, 2.0, m.person, (m.first, m.end), constraints=numbered, sources=["the " + w])]
    opens = before in ("the", "a") and (i - 1 == first or lows[i - 2] in (",", "and"))
    if nth > 1 and opens and _came(lows, behind):
        return [Told(i, s, 0.9, constraints=numbered, sources=["the " + w])]
    ends = after in ",.;:–—-)!" or after in _W["after_an_ordinal"] or scene.kinds[min(i + 1, end - 1)] == "t"
    if nth == 1 and after == "for" and (m := owner_of(sentence, i)) is not None and m.end == i:
        return [Told(i, s, 1.6, m.person, (m.first, m.end), sources=["'s first"])]  # "Kane's first for the club"
    first_came = nth == 1 and _came(lows, behind) and not _is_saved(scene, behind, end)
    if first_came and (m := owner_of(sentence, i)) is not None and scene.prose.owns[m.end - 1]:
        return [Told(i, s, 1.8, m.person, (m.first, m.end), nth=1, sources=["'s first"])]  # "Kane's first came …"
    if first_came and before in ("his", "her"):  # "Kane scored a hat-trick. His first came …"
        return [_his(sentence, i, nth)]
    if (
        nth == 1
        and before == "the"
        and lows[i - 2] == "for"
        and ends
        and (m := who_is_given(sentence, i, w)) is not None
    ):
        return [Told(i, s, 2.0, m.person, (m.first, m.end), constraints=numbered, sources=["the first"])]
    if nth == 1 or not ends:
        return []
    of_what = lows[i + 2 : i + 5 + 2 * (after == "goal")]
    if (after == "of" and _W["of_the_match"].isdisjoint(of_what)) or not _W["many_matches"].isdisjoint(of_what):
        return []
    if before in ("his", "her"):
        if (m := who_is_given(sentence, i, w)) is not None:  # "gave Kane his second"
            return [Told(i, s, 2.0, m.person, (m.first, m.end), nth=nth, sources=["his " + w])]
        return [_his(sentence, i, nth)]
    m = owner_of(sentence, i)
    if m is not None and scene.prose.owns[m.end - 1]:
        own = m.end == i
        return [
            Told(i, s, 1.8, m.person, (m.first, m.end), nth=nth if own else None, constraints=() if own else numbered,
                 sources=["'s " + w])
        ]  # fmt: skip
    if (m := who_is_given(sentence, i, w)) is not None:
        return [Told(i, s, 2.0, m.person, (m.first, m.end), constraints=numbered, sources=["the " + w])]
    actor = actor_of(sentence, i) if is_done_with(sentence, i, w) else NOBODY
    if actor.person is not None:
        return [Told(i, s, 1.5, actor.person, actor.at, constraints=numbered, sources=["the " + w, *actor.marks])]
    return []


def _his(sentence: Sentence, i: int, nth: int) -> Told:
    """The goal of whom a "his" before its number, word ``i``, means: "his third", "his first came on the hour"."""
    actor = whose_is_his(sentence, i, i - 1) or actor_of(sentence, i)
    his = actor.pronoun or actor.person is None
    sources = ["his " + sentence.scene.prose.lows[i], *actor.marks]
    return Told(i, sentence.number, 1.5, actor.person, actor.at, pronoun=his, nth=nth, sources=sources)


def _named_from(scene: Scene, at: int, end: int) -> Name | None:
    """Who is named right behind a "from": "from Kane"; not "from Kane's corner", "from another Kane delivery"."""
    named = names_at(scene, names_from(scene, at, min(end, at + 5), 1)[:1])
    if not named or scene.prose.owns[named[0].end - 1]:
        return None
    return named[0] if SERVED.isdisjoint(scene.prose.lows[named[0].end : named[0].end + 1]) else None


_WHOSE = ("from", "by", "for")


def _counts_no_goal(scene: Scene, i: int, first: int, end: int) -> bool:
    """Whether the number at word ``i`` that is "for" somebody counts what came before this match, never came or is no
    goal: "a second for Kane in as many games", "it would have been a third for Kane", "a third assist for Alli and a
    fourth for Kane"."""
    lows = scene.prose.lows
    before, behind = lows[max(first, i - _NEAR) : i], lows[i:end]
    if not (_NO_GOAL.isdisjoint(before) and _W["runs_over_matches"].isdisjoint(behind)):
        return True
    threes = zip(before, before[1:], before[2:], strict=False)
    return any(nth in ORDINALS and w == "for" and what not in _GOALS for nth, what, w in threes)


_NEAR = 12  # words
_NO_GOAL = _W["never_came"] | _W["numbered_besides"]
_GOALS = NOUNS | NOUN_MEANS.keys()
_ARTICLES = (["a"], ["an"], ["the"])


def _one_of_many(sentence: Sentence, i: int) -> list[Told]:
    """The goal that "his 12th of the season" or "Kane's 12th of the season" tells; the figure is a word of its own."""
    scene, lows = sentence.scene, sentence.scene.prose.lows
    k = i - lows[i - 1].isdigit()
    if lows[k - 1] in ("his", "her"):
        actor = whose_is_his(sentence, k, k - 1) or actor_of(sentence, k)
        sources = ["his nth", *actor.marks]
        return [Told(i, sentence.number, 1.5, actor.person, actor.at, pronoun=actor.pronoun, sources=sources)]
    m = owner_of(sentence, k)
    if m is None or not scene.prose.owns[m.end - 1]:
        m = who_is_given(sentence, k, lows[i])  # "set up Kane for the Belgian's 12th of the season"
    if m is None:
        return []
    return [Told(i, sentence.number, 1.5, m.person, (m.first, m.end), sources=["'s nth"])]


_SOURCES = _W["goals_come"] | {"was", "from", "through"}


def _is_saved(scene: Scene, k: int, end: int) -> bool:
    """Whether what came is no goal by its "when": "Kane's first came when his header was tipped over"."""
    when = next((j for j in range(k, end) if scene.prose.lows[j] == "when"), end)
    return when + 3 < end and tells_no_goal(scene, when + 3, when + 1, end)


def _came(lows: list[str], k: int) -> bool:
    """Whether a goal came: "the second (goal) came in the 64th minute", not "the second came to nothing"."""
    return lows[k : k + 1] in (["came"], ["arrived"], ["followed"]) and lows[k + 1 : k + 2] not in (
        ["to"],
        ["off"],
        ["back"],
        ["close"],
        ["near"],
    )
