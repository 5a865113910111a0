"""Why words that sound like a goal tell none: of each it is asked again what events.py asks as it reads.

Belongs here: the reasons in words, for a person to read. Does not belong here: any of the rules (misses.py,
disallowed.py, other_days.py, …).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from orchestration.football.acts.disallowed import annuls, is_annulled, may_be_taken_back
from orchestration.football.acts.misses import only_meant, tells_no_goal
from orchestration.football.acts.other_days import is_of_many_matches, is_tally, pastness
from orchestration.football.acts.shoot_outs import in_shootout
from orchestration.football.events import PHRASES, TELLING_WORDS
from orchestration.football.grammar.clauses import quoted_words
from orchestration.football.grammar.scene import Scene, background
from orchestration.football.tellings.told import Told
from orchestration.football.words.lexicon import word_lists

_W = word_lists("goal_words")
_MEANS_A_GOAL = _W["score"] | _W["sure_noun"]
_OLD = 2.5  # of pastness, and no goal of today is left


def refusals(scene: Scene, told: Sequence[Told]) -> Iterator[tuple[int, str]]:
    """The words that sound like a goal in sentences that tell none, one for each reason of a sentence."""
    prose = scene.prose
    telling, seen = {t.sentence for t in told}, set[tuple[int, str]]()
    aside = _sentences_aside(scene)
    for i in sorted({*PHRASES.places(scene), *prose.places(TELLING_WORDS)}):
        s = prose.sentence[i]
        if s in telling or (scene.kinds[i] and scene.kinds[i] != "t") or not _may_tell(scene, i, *prose.sentences[s]):
            continue
        why = aside.get(s) or _refusal(scene, i, s)
        if why and (s, why) not in seen:
            seen.add((s, why))
            yield i, why


def _may_tell(scene: Scene, i: int, first: int, end: int) -> bool:
    """Whether the word ``i`` of a sentence sounds like a goal, or like one of somebody named in it."""
    lows = scene.prose.lows
    if lows[i] in _MEANS_A_GOAL:
        return True
    named = "P" in scene.kinds[first:end]
    return named and (lows[i] in TELLING_WORDS or PHRASES.at(scene, i, end, {*lows[first:end]}) is not None)


def _sentences_aside(scene: Scene) -> dict[int, str]:
    """The sentences that are not asked for goals at all."""
    aside = {s: "its sentence is of a team sheet" for sheet in scene.sheets for s in sheet.sentences}
    aside |= dict.fromkeys(in_shootout(scene.prose), "a kick of a shoot-out")
    return aside | dict.fromkeys(background(scene), "its sentence is of earlier meetings")


def _refusal(scene: Scene, i: int, s: int) -> str | None:
    """Why the word ``i`` tells no goal; None where it is no more than a word of play."""
    first, end = scene.prose.sentences[s]
    lows = scene.prose.lows
    if quoted_words(scene)[i]:
        return "said in a speech"
    if is_tally(scene, first, end):
        return "a tally, no event"
    if (annulled := annuls(scene, first, end)) is not None and may_be_taken_back(scene, Told(i, s, 1.0), annulled):
        return "the referee took it back"
    if is_annulled(scene, s + 1, [Told(i, s, 1.0)]):
        return "the referee took it back"
    if tells_no_goal(scene, i, first, end):
        return "its clause tells of a miss, a save, a wish or an almost"
    if only_meant(scene, i, first):
        return "only meant or feared"
    if is_of_many_matches(lows, i, end):
        return "it counts the goals of many matches"
    if pastness(scene, i, first, end) >= _OLD:
        return "of another day, or a record"
    return "no rule finds a goal of this match in it" if lows[i] in _MEANS_A_GOAL else None
