"""The lines that head what follows them: result lines and fixtures over the stories of a text, and its own heading.

Belongs here: which results head others, and what a heading says of the text under it. Does not belong here: finding the
results (score_lines.py, results.py), headings without a result.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from orchestration.football.game.result import Result
from orchestration.football.grammar.scene import Scene
from orchestration.football.words.lexicon import word_lists


def is_headed_round_up(scene: Scene) -> bool:
    """Whether a text's heading says that it is about many matches."""
    lows = scene.prose.lows[: scene.prose.sentences[0][1]]
    return not _ROUND_UP.isdisjoint(lows) or ("up" in lows and "round" in lows)


_ROUND_UP = word_lists("result_words")["round_up"]


def find_headings(scene: Scene, results: Sequence[Result]) -> dict[int, Result]:
    """The result lines and fixtures that head what follows them, by their sentences."""
    opens = {first for first, _ in scene.prose.sentences}
    ends = {t.end: t.first for t in scene.teams}
    heads: dict[int, Result] = {}
    for r in results:
        first = ends.get(r.at)
        if r.header and first is not None and (first in opens or scene.prose.lows[first - 1] in _LEADS_TO_A_HEADING):
            heads.setdefault(r.sentence, r)
    return heads


_LEADS_TO_A_HEADING = frozenset((":", "-", "–", "—"))  # "Final: Leeds 2-1 Hull", "1986, quarter-final – …"


def under_fixtures(results: Sequence[Result], heads: Mapping[int, Result]) -> Sequence[Result]:
    """The results of a text whose stories stand under their fixtures, "Leeds v Hull", each with both teams where one of
    the fixture's is left open: "Leeds came back to win 2-1"."""
    if [r.kind for r in heads.values()].count("fixture") < 2:
        return results
    whole: list[Result] = []
    head = None
    for r in results:
        head = heads.get(r.sentence, head)
        if head is not None and head.kind == "fixture" and len(r.pair) == 1 and r.pair < head.pair:
            (other,) = head.pair - r.pair
            r = replace(r, first=r.first or other, second=r.second or other) if r.kind != "other" else r
        whole.append(r)
    return whole


def told_apart(heads: Mapping[int, Result], told: Set[int]) -> Set[frozenset[str]]:
    """The matches that have a heading each and tell goals under it: of these a team may play several, as in a piece on
    the great finals."""
    starts = sorted(heads)
    until = [*starts[1:], max(told, default=0) + 1]
    return {heads[s].pair for s, end in zip(starts, until, strict=False) if not told.isdisjoint(range(s + 1, end))}
