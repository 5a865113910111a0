"""Goals whose verb is left out, since the goal before has it: "Kane scored, as did Alli", "Kane headed the third and
Alli the fourth", "Kane scored with a header in the 12th minute and a penalty in the 30th".

Belongs here: what a name or a further shot takes over from the telling before it in its sentence. Does not
belong here: that telling (goal_verbs.py, goal_nouns.py, goal_phrases.py).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from orchestration.football.grammar.scene import Scene
from orchestration.football.names.names import Name
from orchestration.football.tellings.listed_names import names_from
from orchestration.football.tellings.told import Told
from orchestration.football.words.goal_words import COUNTS, NOUN_MEANS, NOUNS, ORDINALS
from orchestration.football.words.lexicon import word_lists

_W = word_lists("goal_words")


def left_out(scene: Scene, told: Sequence[Told], first: int, end: int) -> Iterator[Told]:
    """The goals that a sentence, words ``first..end``, tells of others by words of ``told``, its tellings."""
    lows = scene.prose.lows
    scorers = [t for t in told if t.person is not None and t.weight >= 1.0 and not t.own_goal]
    if scorers and scene.times_between(first, end):
        yield from _further_shots(scene, scorers, end)
    scored = {t.at: t for t in reversed(scorers) if t.weight >= 1.5}
    if not scored:
        return
    places = sorted(scored)
    for m in scene.people_between(first, end):
        likewise = tuple(lows[m.first - 2 : m.first]) in _LIKEWISE
        if not likewise and lows[m.first - 1] not in _JOINS:
            continue
        before = bisect_left(places, m.first)
        t = scored[places[before - 1]] if before else None
        if t is None or t.person == m.person:
            continue
        numbered = any(c[0].isdigit() for c in t.constraints)  # "added the second and Son the third"
        if t.weight < 2.0 and not numbered and not likewise and lows[m.end : m.end + 1] != ["did"]:
            continue  # "sealed victory, Alli the first to embrace him and Son the second"
        if scene.prose.owns[m.end - 1]:
            if _only_when(scene, t, m):
                yield _taken_over(t, m.person, (m.first, m.end))
            continue
        if lows[m.end : m.end + 2] == ["the", "other"] and "way" in lows[t.at : m.first]:
            continue  # "sent the ball one way and Hart the other"
        if likewise:
            for n in (scene.people.mentions[scene.refs[k]] for k in names_from(scene, m.first, end)):
                yield _taken_over(t, n.person, (n.first, n.end))
        elif lows[m.end : m.end + 1] == ["did"] and "and" in lows[t.at : m.first - 1]:
            continue  # "scored and limped off, and Alli did likewise"
        elif "for" in lows[t.at + 1 : t.at + _TO_FOR_WHOM] and (team := _for_whom(scene, m, end)) is not None:
            yield replace(_taken_over(t, m.person, (m.first, m.end)), team=team or None)
        elif m.end < end and (goal := _which(scene, m.end, end)) is not None:
            constraints, count = goal
            yield replace(_taken_over(t, m.person, (m.first, m.end)), constraints=constraints, count=count)


def _for_whom(scene: Scene, m: Name, end: int) -> tuple[str, ...] | None:
    """The team that somebody, or the list that begins with him, scored for: "(Kane scored for Leeds,) Alli and Son for
    Hull"; empty where it is a side, "for the visitors", None where it is neither, "for 20 minutes"."""
    lows, last = scene.prose.lows, max(names_from(scene, m.first, end), default=m.first)
    k = scene.people.mentions[scene.refs[last]].end
    if lows[k : k + 1] != ["for"]:
        return None
    k += 1 + (lows[k + 1 : k + 2] == ["the"])
    t = scene.teams[scene.refs[k]] if scene.kinds[k : k + 1] == ["T"] else None
    stop = t.end if t else k + 1 + (lows[k + 1 : k + 2] in (["side"], ["team"]))
    if stop < end and lows[stop] not in _ENDS and scene.kinds[stop] != "t":
        return None
    return t.ids if t else () if not _SIDES.isdisjoint(lows[k : k + 1]) else None


def _further_shots(scene: Scene, scored: Sequence[Told], end: int) -> Iterator[Told]:
    """The further goals of who scored that are told only by how and when: "… in the 12th and a penalty in the 30th"."""
    lows, kinds = scene.prose.lows, scene.kinds
    for k in range(scored[0].at + 2, end - 2):
        if lows[k] != "and" or kinds[k - 1] != "t":
            continue
        a = k + 1 + (lows[k + 1] == "with")
        shot = next((j for j in range(a + 1, min(a + 5, end)) if lows[j] in NOUNS), None)
        if lows[a] not in ("a", "an", "another") or shot is None or "P" in kinds[a:shot]:
            continue
        t = max((t for t in scored if t.at < k), key=lambda t: t.at)
        named = scene.people_between(t.at, k)
        then = next((j for j in range(shot + 1, min(shot + 8, end)) if lows[j] in ",;" or kinds[j] in ("P", "t")), end)
        if then < end and kinds[then] == "t" and not any(m.person != t.person for m in named):
            yield replace(_taken_over(t, t.person, t.name_at), at=shot)


def _only_when(scene: Scene, t: Told, m: Name) -> bool:
    """Whether all that is told of somebody's own is when, as of the goal before it: "Kane's goal came in the 12th
    minute, Alli's in the 63rd"; not "Kane's goal and Alli's cross", "Alli's booking on 63"."""
    owned = t.name_at is not None and scene.prose.owns[t.name_at[1] - 1] and t.name_at[1] <= t.at
    return owned and "t" in scene.kinds[t.at + 1 : m.first] and scene.past_time(m.end) > m.end


def _taken_over(t: Told, person: int | None, name_at: tuple[int, int] | None) -> Told:
    at = name_at[0] if name_at else t.at
    return replace(
        t, at=at, person=person, name_at=name_at, pronoun=False, weight=2.0, constraints=(), count=1, nth=None,
        score=None, score_at=None, fallback=None, sources=[ELLIPSIS],
    )  # fmt: skip


ELLIPSIS = "ellipsis"
_TO_FOR_WHOM = 5  # words: "were the scorers for"
_SIDES = word_lists("result_words")["sides"] | {"home", "away", "winners", "losers"}


_LIKEWISE = {(a, b) for a in ("as", "so") for b in ("did", "was", "were", "does", "had")}
_AS_HE_DID = {("so",), ("likewise",), ("the", "same")}
_JOINS = frozenset(("then", ",", "and", ";", "while", "with", "-", "–", "—"))


def _which(scene: Scene, at: int, end: int) -> tuple[tuple[str, ...], int] | None:
    """Which goal, or how many, the words behind a name are all that is told of: "(Alli) the fourth", "(Alli) one"; not
    "(Alli) the second booking"."""
    lows = scene.prose.lows
    if lows[at] in ("the", "a") and at + 1 < end:
        word, stop = lows[at + 1], at + 2
        if word in ORDINALS and ORDINALS[word] > 1:
            constraints: tuple[str, ...] = (f"{ORDINALS[word]}th",)
        elif word in NOUN_MEANS or word in ("other", "brace"):
            constraints = NOUN_MEANS.get(word, ())
        else:
            return None
        count = 2 if word == "brace" else 1
    elif lows[at] == "did" and (same := next((n for n in (2, 3) if tuple(lows[at + 1 : at + n]) in _AS_HE_DID), 0)):
        constraints, count, stop = (), 1, at + same
    elif lows[at : at + 1] in (["three"], ["four"]) and lows[at + 1 : at + 2] == ["times"]:
        constraints, count, stop = (), COUNTS[lows[at]], at + 2
    elif lows[at] in ("one", "two", "another", "once", "twice"):
        constraints, count, stop = (), COUNTS.get(lows[at], 1), at + 1
    else:
        return None
    if lows[stop : stop + 1] == ["with"] and _SHOTS.isdisjoint(lows[stop + 1 : min(end, stop + 6)]):
        return None  # "did the same with a save"
    stop += lows[stop : stop + 1] == ["goal"]
    ends = stop >= end or lows[stop] in _ENDS or lows[stop].isdigit() or scene.kinds[stop] == "t"
    return (constraints, count) if ends else None


_SHOTS = NOUNS | ORDINALS.keys() | _W["parts_of_a_body"] | {"left", "remaining"}
_ENDS = (
    _W["hard"]
    | _W["soft"]
    | frozenset((",", ".", ";", "and", "in", "for", "from", "with", "late", "on", "-", "–", "—"))
)
