"""Lines that print a score between two teams ("Arsenal 2-1 Chelsea", "Argentina 1, Iran 0"), and what their labels say
it is: "FT: Arsenal 2-1 Chelsea", "GOAL! Arsenal 1-0 Chelsea (Kane)".

Belongs here: finding such lines, and reading their labels. Does not belong here: results that sentences state
(results.py), and the goals that a live text flashes (scorers.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from operator import le

from orchestration.football.lexicon import word_lists
from orchestration.football.scene import Scene, ScoreLine, TeamAt

_W = word_lists("score_words")
_KINDS = ("goal", "half-time", "final", "foretold")
_LABELS = [(label.replace("_", " "), kind) for kind in _KINDS for label in _W[kind]]
_MOST = 11  # words of a label
_SCORERS = 80  # words of a list of scorers in brackets


def score_lines(scene: Scene) -> dict[int, list[ScoreLine]]:
    """The score lines of a text by their sentences, in its order; looked for once its teams are known."""
    if scene.lines is None:
        sentence = scene.prose.sentence
        scene.lines = {}
        until = 0  # where the last line ends: no name is in two
        for one, two in pairwise(sorted(scene.teams, key=lambda t: t.first)):
            s = sentence[one.first]
            if one.first < until or (sentence[two.first] != s and not _goes_over(scene, one, two)):
                continue
            if (line := _line(scene, one, two, scene.prose.sentences[s][0])) is not None:
                scene.lines.setdefault(s, []).append(line)
                until = line.end
        _mark_those_on_the_way(scene.lines)
    return scene.lines


def _goes_over(scene: Scene, one: TeamAt, two: TeamAt) -> bool:
    """Whether a score stands in two lines that print nothing else but scorers in brackets: "Arsenal 2 (Kane 7, 9)",
    "Chelsea 1"; not those of a table."""
    prose, s = scene.prose, scene.prose.sentence[one.first]
    for t, (first, end) in zip((one, two), prose.sentences[s : s + 2], strict=False):
        behind = prose.lows[t.end + 1 : end]
        if t.first != first or t.end >= end or (behind and (behind[0], behind[-1]) != ("(", ")")):
            return False
    beside = [*prose.sentences[max(0, s - 1) : s], *prose.sentences[s + 2 : s + 3]]
    return not any(prose.lows[end - 1].isdigit() for _, end in beside)


def _mark_those_on_the_way(lines: dict[int, list[ScoreLine]]) -> None:
    """Labels the lines of a live text that say nothing and print less than the match's final score, of which another
    line says that it is."""
    finals = {_of_pair(line) for here in lines.values() for line in here if line.label == "final"}
    ended = {pair: score for pair, score in finals if score is not None}
    for here in lines.values():
        for n, line in enumerate(here):
            pair, score = _of_pair(line)
            end = ended.get(pair) if line.label is None and score is not None else None
            if end is not None and score is not None and score != end and all(map(le, score, end)):
                here[n] = line._replace(label="on the way")


def _of_pair(line: ScoreLine) -> tuple[tuple[str, str], tuple[int, int] | None]:
    """The two teams of a line and its score, in the order of their names."""
    one, two = line.first.ids[0], line.second.ids[0]
    return ((one, two), line.score) if one < two else ((two, one), line.score and line.score[::-1])


def _line(scene: Scene, one: TeamAt, two: TeamAt, opens: int) -> ScoreLine | None:
    """The score line that two names make which follow each other in a sentence that begins at word ``opens``."""
    lows, kinds = scene.prose.lows, scene.kinds
    if "demonym" in (one.form, two.form) or one.ids[0] == two.ids[0] or scene.prose.owns[one.end - 1]:
        return None
    between = _outside_brackets(lows, one.end, two.first)
    if not 0 < len(between) <= 4:
        return None
    at, behind = between[0], two.end
    if len(between) == 1 and kinds[at] == "#":
        score, end = scene.scores[at], behind
    elif (
        len(between) <= 2 and lows[at].isdigit() and kinds[behind : behind + 1] != ["#"]
        and lows[behind : behind + 1] and lows[behind].isdigit()
        and int(lows[at]) < 20 and int(lows[behind]) < 20
    ):  # fmt: skip
        score, end = (int(lows[at]), int(lows[behind])), behind + 1
    elif len(between) <= 2 and lows[at] in ("vs", "v") and one.first == opens:
        return ScoreLine(at, behind, one, two, None, None, one.first)
    else:
        return None
    label, labelled = _label(scene, one.first, opens, end)
    return ScoreLine(at, end, one, two, score, label, labelled, len(between) == 1)


def _outside_brackets(lows: Sequence[str], start: int, end: int) -> list[int]:
    """The words from ``start`` to ``end`` but for the scorers in brackets; none where these are too many."""
    if end - start > _SCORERS or (end - start > 4 and "(" not in lows[start : start + 3]):
        return []
    inside, outside = 0, []
    for i in range(start, end):
        inside += lows[i] == "("
        if not inside:
            outside.append(i)
        inside -= inside > 0 and lows[i] == ")"
    return outside


def _label(scene: Scene, first: int, opens: int, end: int) -> tuple[str | None, int]:
    """What the words before a line that begins at word ``first`` say it is, or else those behind it ("… (HT)"), and
    where they begin."""
    prose, lows = scene.prose, scene.prose.lows
    since = max(opens, first - _MOST)
    if since == opens and (before := _heading(scene, opens)) is not None:
        since = before
    if since < first and (kind := _kind(lows[since:first])) is not None:
        return kind, since
    stop = prose.sentences[prose.sentence[first]][1]
    behind = _kind(lows[end : min(stop, end + 3)])
    return (behind if behind != "goal" else None), first


def _heading(scene: Scene, opens: int) -> int | None:
    """Where the few words begin that head a sentence as one of their own: "79' Goal!", "Own goal by Kane, Arsenal.";
    not a sentence of a story."""
    prose = scene.prose
    s = prose.sentence[opens] - 1
    if s < 0:
        return None
    first, end = prose.sentences[s]
    told = prose.lows[end - 1] == "." and end - first > 4 and "own" not in prose.lows[first:end]
    return None if told or end - first > _MOST else first


def _kind(words: Sequence[str]) -> str | None:
    """What lower-case words say that a score is; of several, what is said last."""
    said = f" {' '.join(map(_plain, words))} "
    found = max(((said.rfind(f" {label} "), kind) for label, kind in _LABELS), default=(-1, ""))
    return found[1] if found[0] >= 0 else None


def _plain(low: str) -> str:
    """A cry in its plain form: "gooooal" is "goal"."""
    return "goal" if low.startswith("go") and low.endswith("l") and set(low) == set("goal") else low
