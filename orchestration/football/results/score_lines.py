"""Lines that print a score between two teams ("Arsenal 2-1 Chelsea", "Argentina 1, Iran 0"), and what their labels say
it is: "FT: Arsenal 2-1 Chelsea", "GOAL! Arsenal 1-0 Chelsea (Kane)".

Belongs here: finding such lines, and reading their labels. Does not belong here: results that sentences state
(results.py), and the goals that a live text flashes (scorers.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from operator import le

from orchestration.football.grammar.scene import Scene, ScoreLine, TeamAt, by_place
from orchestration.football.words.lexicon import word_lists

_W = word_lists("score_words")
_KINDS = ("goal", "half-time", "final", "foretold")
_LABELS = [(label.replace("_", " "), kind) for kind in _KINDS for label in _W[kind]]
_MOST = 11  # words of a label
_SCORERS = 80  # words of a list of scorers in brackets


def score_lines(scene: Scene) -> dict[int, list[ScoreLine]]:
    """The score lines of a text by their sentences, in its order; looked for once its teams are known."""
    if scene.lines is None:
        sentence, lows = scene.prose.sentence, scene.prose.lows
        scene.lines = {}
        until = 0  # where the last line ends: no name is in two
        inside = {t.first for t in scene.teams if lows[t.first - 1] == "(" and _is_noted(scene, t)}
        names = [t for t in scene.teams if t.first not in inside]
        for one, two in pairwise(sorted(names, key=by_place)):
            s = sentence[one.first]
            if one.first < until or (sentence[two.first] != s and not _goes_over(scene, one, two)):
                continue
            if (line := _line(scene, one, two, scene.prose.sentences[s][0])) is not None:
                scene.lines.setdefault(s, []).append(line)
                until = line.end
        _mark_those_on_the_way(scene.lines)
    return scene.lines


def _goes_over(scene: Scene, one: TeamAt, two: TeamAt) -> bool:
    """Whether a score goes over several lines: a side each, with nothing else but scorers, "Arsenal 2 (Kane 7, 9)",
    "Chelsea 1 Eden Hazard 75", and at most a note between them; not those of a table."""
    prose, kinds = scene.prose, scene.kinds
    s, last = prose.sentence[one.first], prose.sentence[two.first]
    named = last > s + 1 and prose.lows[prose.sentences[s][1] - 1] == str(last - s - 1)
    named = named and _are_scorers_of_one(scene, range(s + 1, last))
    if not named and (last - s > 2 or (last - s == 2 and ":" not in prose.lows[slice(*prose.sentences[s + 1])][:4])):
        return two.first == one.end + 1 and _in_cells(scene, one, two)
    for t in (one, two):
        first, end = prose.sentences[prose.sentence[t.first]]
        if t.first != first or t.end >= end:
            return False
        at = over_note(scene, t.end) + 1
        behind = prose.lows[at:end]
        scorers = behind != [] and kinds[at] in ("P", "T") and _are_scorers(behind, prose.lows[at - 1])
        in_brackets = behind != [] and (behind[0], behind[-1]) == ("(", ")")
        if behind and not scorers and not in_brackets:
            return False
        named = named or scorers or (in_brackets and any(map(str.isdigit, behind)))
    beside = [*prose.sentences[max(0, s - 1) : s], *prose.sentences[last + 1 : last + 2]]
    return named or not any(prose.lows[end - 1].isdigit() for _, end in beside)


def _are_scorers_of_one(scene: Scene, lines: range) -> bool:
    """Whether the lines under a side's goals have a scorer each, with his minute: "Leeds 2", "Kane 12", "Alli 30"."""
    each = [scene.prose.sentences[s] for s in lines]
    return all(scene.kinds[first] == "P" and any(map(str.isdigit, scene.prose.lows[first:end])) for first, end in each)


def _are_scorers(words: Sequence[str], goals: str) -> bool:
    """Whether words behind a side's goals name who scored them: minutes, or a name each; not "12 Kane", who has 12."""
    return any(map(str.isdigit, words)) or goals == str(1 + words.count(",") + words.count("and"))


def _in_cells(scene: Scene, one: TeamAt, two: TeamAt) -> bool:
    """Whether both sides and the score between them have a line each, as the cells of a table have."""
    prose = scene.prose
    alone = all(prose.sentences[prose.sentence[t.first]] == (t.first, t.end) for t in (one, two))
    return alone and scene.kinds[one.end] == "#"


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
    lows = scene.prose.lows
    if "demonym" in (one.form, two.form) or one.ids[0] == two.ids[0] or scene.prose.owns[one.end - 1]:
        return None
    start = over_note(scene, one.end)
    behind = over_note(scene, two.end)
    between = _outside_brackets(lows, start, two.first)
    if scene.prose.sentence[one.first] != scene.prose.sentence[two.first]:
        between = [start]  # the rest are scorers
    noted = one.end < start and two.end < behind  # "Leeds (1) 2 Scorers: Kane 7, 80 Subs: … Hull (0) 0"
    if not 0 < len(between) <= 4 and not noted:
        return None
    at = start if noted else between[0]
    headed = opens == 0 and lows[one.first - 1] == ":" and lows[at] in _VERSUS  # "Second round: Arsenal v Chelsea"
    if len(between) <= 2 and lows[at] in _AGAINST and (one.first == opens or headed):
        return _with_score_behind(scene, one, two, at, behind)
    between_them = _score_at(scene, at)
    if between_them is not None and between_them[1] == two.first:
        score, end = between_them[0], two.end
    elif len(between) == 2 and scene.kinds[between[1]] == "#":
        halves = _by_halves(scene, between, behind)
        if halves is None:
            return None
        score, end = halves, behind + 2
    elif (
        (len(between) <= 2 or noted) and lows[at].isdigit()
        and scene.kinds[behind : behind + 1] != ["#"]
        and lows[behind : behind + 1] and lows[behind].isdigit()
        and int(lows[at]) < 20 and int(lows[behind]) < 20
    ):  # fmt: skip
        score, end = (int(lows[at]), int(lows[behind])), behind + 1
    else:
        return None
    label, labelled = _label(scene, one.first, opens, end)
    return ScoreLine(at, end, one, two, score, label, labelled, between_them is not None or len(between) == 1)


def _by_halves(scene: Scene, between: Sequence[int], behind: int) -> tuple[int, int] | None:
    """The final score of a line that gives each side's goals by halves, and behind a dash all: "Leeds 1 1 — 2 Hull 0 1
    — 1"; None where they are not their sum."""
    goals = []
    if behind + 1 >= len(scene.prose.lows):
        return None
    for at in (between[0], behind):
        last = scene.scores.get(at + 1)
        if not scene.prose.lows[at].isdigit() or last is None or int(scene.prose.lows[at]) + last[0] != last[1]:
            return None
        goals.append(last[1])
    return goals[0], goals[1]


_VERSUS = _W["versus"]
_AGAINST = _VERSUS | {"-", "–", "—"}


def _with_score_behind(scene: Scene, one: TeamAt, two: TeamAt, at: int, behind: int) -> ScoreLine | None:
    """The line of two names with "v" or a dash between them at word ``at``: a fixture, or a result whose score ends the
    line or stands before a bracket with another or its scorers: "Leeds - Hull 2-1 (1-0)", "Leeds v Hull: 2-1"."""
    lows = scene.prose.lows
    end_of_line = scene.prose.sentences[scene.prose.sentence[two.first]][1]
    behind += lows[behind : behind + 1] == [":"]
    score = _score_at(scene, behind) if behind < end_of_line else None
    if score is not None and (score[1] >= end_of_line or _opens_scores_or_scorers(scene, score[1], end_of_line)):
        label, labelled = _label(scene, one.first, one.first, score[1])
        return ScoreLine(behind, score[1], one, two, score[0], label, labelled, spaced=True)
    return ScoreLine(at, two.end, one, two, None, None, one.first) if lows[at] in _VERSUS else None


def _opens_scores_or_scorers(scene: Scene, word: int, end: int) -> bool:
    """Whether a bracket begins at a word that holds another score or who scored: "(1-0)", "(Kane 7)"; not "(aet)"."""
    lows = scene.prose.lows
    if lows[word] != "(" or ")" not in lows[word:end]:
        return False
    if _score_at(scene, word + 1) is not None:
        return True
    return not {"#", "P"}.isdisjoint(scene.kinds[word : lows.index(")", word)])


def _score_at(scene: Scene, at: int) -> tuple[tuple[int, int], int] | None:
    """The score at a word, and where it ends: "2-1", "2:1"."""
    lows = scene.prose.lows
    if scene.kinds[at : at + 1] == ["#"]:
        return scene.scores[at], at + 1
    figures = lows[at : at + 3]
    if figures[1:2] != [":"] or not (figures[0].isdigit() and figures[-1].isdigit() and len(figures) == 3):
        return None
    home, away = int(figures[0]), int(figures[2])
    return ((home, away), at + 3) if max(home, away) < 20 and len(figures[2]) == 1 else None  # not "at 19:45"


def _is_noted(scene: Scene, t: TeamAt) -> bool:
    """Whether a country behind a bracket is that of the club before it: "Monaco (France)"."""
    return scene.prose.lows[t.end : t.end + 1] == [")"] and scene.kinds[t.first - 2] == "T"


def over_note(scene: Scene, end: int) -> int:
    """The word behind a name that ends at a word, over a note in brackets before its goals: its country, or its goals
    at half-time: "Genk (BEL) 1", "Leeds (0) 2"; not where it plays: "Leeds (h)"."""
    prose = scene.prose
    if prose.lows[end : end + 2] == ["(", ")"]:
        return end + 2
    if prose.lows[end : end + 3 : 2] != ["(", ")"] or end + 3 >= len(prose.lows):
        return end
    note = prose.words[end + 1]
    return end + 3 if scene.kinds[end + 1] == "T" or note.isdigit() or (note.isupper() and len(note) == 3) else end


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
    if "#" in scene.kinds[end : min(stop, end + 4)]:  # "(HT: 1-0)"
        return None, first
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
    found = max([(said.rfind(f" {label} "), kind) for label, kind in _LABELS], default=(-1, ""))
    return found[1] if found[0] >= 0 else None


def _plain(low: str) -> str:
    """A cry in its plain form: "gooooal" is "goal"."""
    return "goal" if low.startswith("go") and low.endswith("l") and set(low) == set("goal") else low
