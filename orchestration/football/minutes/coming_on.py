"""Times that count from when somebody came on: "needed only four minutes to score", "within two minutes of coming on",
"with his first touch".

Belongs here: when that was, and what such a time means. Does not belong here: times that count from a goal
(counting_on.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from orchestration.football.game.clock import TimePhrase, counted_from, is_exact, minute_on_line
from orchestration.football.grammar.clauses import clause_around
from orchestration.football.grammar.scene import Scene, TimeAt
from orchestration.football.tellings.told import Told
from orchestration.football.words.lexicon import word_lists

_W = word_lists("time_words")


def from_coming_on(scene: Scene) -> None:
    """Times that count from the kick-off, or from what follows them, count from when somebody came on where that is
    told: "came on at the interval and needed only four minutes to score", "had been on for two minutes", "within two
    minutes of coming on"; where the text does not say when, they tell no minute."""
    prose = scene.prose
    for k, at in enumerate(scene.times):
        phrase, ahead = at.phrase, at.phrase.ahead
        needs = not ahead and not _FROM_COMING_ON.isdisjoint(prose.lows[at.first : at.end])
        within = not ahead and phrase.after_event is not None and prose.lows[at.first] == "within"
        since = _since_just_now(scene, at) if needs or within else None
        if not ahead and since is None:
            continue
        s = prose.sentence_of(at.first)
        opens = prose.sentences[s][0]
        before = opens if prose.opens_paragraph(s) else prose.sentences[s - 1][0]
        if not _comes_on(prose.lows[at.end : at.end + 3] if ahead else prose.lows[before : at.end + 8]):
            continue
        now = _came_on(scene, opens, at.first)
        if now is None and not _is_of_another(scene, before, opens, at.first):
            now = _came_on(scene, before, opens)
        if now is None and not ahead and _comes_on(prose.lows[at.end : at.end + 8]):
            # "had been on for two minutes, having replaced Alli in the 60th"
            now = _came_on(scene, at.end, prose.sentences[s][1])
        since = (phrase.after_event or (0.0, since or 0.0))[1]
        counted = TimePhrase(phrase.start, phrase.end, basis="relative", after_event=(0.0 if within else since, since))
        meant = counted if now is None else counted_from(counted, now)
        if now is not None or not ahead:
            scene.times[k] = at._replace(phrase=meant._replace(ahead=now is None) if meant else counted)


_FROM_COMING_ON = _W["needs"] | {"debut", "pitch", "field", "park"}


def _since_just_now(scene: Scene, at: TimeAt) -> float | None:
    """How many minutes somebody needed; where they may count from a goal as well, "needed four minutes to level", only
    if who comes on is told right before: not "Alli came on at the break, and Kane needed …"."""
    if at.phrase.since is not None or at.phrase.after_event is None:
        return at.phrase.since
    named = "P" in scene.kinds[max(0, at.first - 2) : at.first]
    just_now = scene.prose.lows[max(0, at.first - _JUST_NOW) : at.first]
    return at.phrase.after_event[1] if not named and _comes_on(just_now) else None


_JUST_NOW = 12  # words


def at_first_touch(scene: Scene, told: Sequence[Told]) -> None:
    """Gives a goal that somebody scored with his first touch the minute when he came on, if its sentence or the one
    before tells that: "came on in the 60th minute and scored with his first touch"; not "Son came on in the 60th
    minute. Kane scored with his first touch"."""
    prose = scene.prose
    for k in prose.places(_FIRST):
        if prose.lows[k - 2 : k - 1] != ["with"] or prose.lows[k + 1 : k + 2] != ["touch"]:
            continue
        s = prose.sentence_of(k)
        first, end = prose.sentences[s]
        before = first if prose.opens_paragraph(s) else prose.sentences[s - 1][0]
        since, until = clause_around(scene, k, first, end)
        if prose.lows[until : until + 1] == [","] and not _is_of_another(scene, before, until, until + 4):
            until = clause_around(scene, until + 1, first, end)[1]
        came = [at for at in scene.times_between(before, k) if is_exact(at.phrase)]
        whose = [t for t in told if t.time is None and t.weight >= 1.0 and since - 1 <= t.at < until]
        if _is_of_another(scene, before, first, k):
            continue
        if len(came) == len(whose) == 1 and _comes_on(prose.lows[before:k]):
            whose[0].take(came[0])


_FIRST = frozenset(("first",))


def _is_of_another(scene: Scene, before: int, opens: int, at: int) -> bool:
    """Whether the sentence of a time, from word ``opens`` to ``at``, names somebody whom those ``before`` do not: "Alli
    came on in the 60th minute. Kane needed four minutes to score"."""
    if _comes_on(scene.prose.lows[opens:at]):
        return False
    now = scene.people_between(opens, at)
    then = {m.person for m in scene.people_between(before, opens)}
    return bool(then) and bool(now) and now[-1].person not in then


def _comes_on(words: Sequence[str]) -> bool:
    """Whether words tell that somebody comes on: "sent on", "replaced", "a substitute"."""
    return not _W["comes_on"].isdisjoint(words) or any(f"{a}_{b}" in _W["comes_on"] for a, b in pairwise(words))


def _came_on(scene: Scene, first: int, end: int) -> float | None:
    """The minute of words that tell that somebody came on: "on the hour", "at the interval", "a half-time switch"."""
    lows = scene.prose.lows
    if not _comes_on(lows[first:end]):
        return None
    exact = [at.phrase for at in scene.times_between(first, end) if is_exact(at.phrase)]
    if exact:
        return minute_on_line(exact[-1])
    at_the_break = any(
        lows[k] in _W["breaks"] and ("at" in lows[max(first, k - 2) : k] or lows[k + 1] in _W["changes"])
        for k in range(first, end)
    )
    return 45.0 if at_the_break else None
