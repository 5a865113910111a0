"""Lists of scorers, as team sheets and result lines print them: "Goals: Castagne 56, Vardy 74 (pen), 84 (pen)",
"Belgium: Vertonghen (69), Chadli (90+4)", "Belgium 2 (Vertonghen 69, Chadli 90+4) Japan 1 (Inui 52)".

Belongs here: finding such lists, and for whom they tell goals. Does not belong here: reading the single scorer of a
list (listed_scorers.py), goals told in sentences (events.py).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from orchestration.football.grammar.scene import Scene, ScoreLine, TeamAt
from orchestration.football.lists.behind_names import are_ages
from orchestration.football.lists.listed_scorers import (
    PRIME,
    TITLES,
    are_counts,
    are_marks,
    are_others,
    figures_of,
    items_at,
    tell,
    tell_so_often,
)
from orchestration.football.lists.scorer_forms import ListOfScorers, goals_of, is_bare, list_at, lists, score_of
from orchestration.football.names.names import Name
from orchestration.football.results.acting_teams import team_after, team_of_clause
from orchestration.football.results.score_lines import over_note, score_lines
from orchestration.football.tellings.told import Told
from orchestration.football.words.lexicon import word_lists
from orchestration.football.words.sentences import Prose

_TITLE = re.compile(r"\b(?:goals?|(?:goal)?scorers?)\s?\Z", re.I)
_TALLIES = word_lists("goal_words")["titles_of_tallies"]  # "Top scorers: Kane 12"
_HEADS_A_LINE = re.compile(r"[^\d\n:]{3,40}\Z")
_LONGEST_HEAD = 42  # characters, its mark and one more


class _Head(NamedTuple):
    """``text[start:end]`` may head a list: "Goals:", "Belgium:", or the bracket of "Belgium 2 (". ``titled``: it says
    that goals follow."""

    start: int
    end: int
    titled: bool = False
    bracketed: bool = False


def _heads(prose: Prose) -> Iterator[_Head]:
    """What may head a list of scorers, in text order, found by the mark that it ends with."""
    text = prose.text
    for i in prose.places((":", "(", "-", "–", "—")):
        mark, end = text[prose.starts[i]], prose.ends[i]
        back = max(0, end - _LONGEST_HEAD)
        line = text.rfind("\n", back, end) + 1 or back
        if mark == "(":
            if i and text[prose.ends[i - 1] - 1].isdigit() and prose.starts[i] - prose.ends[i - 1] <= 1:
                yield _Head(prose.ends[i - 1], end, bracketed=True)
            continue
        title = _TITLE.search(text, max(line, end - 16), end - 1)  # 16: no title is longer
        if mark == ":" and _HEADS_A_LINE.match(text, line, end - 1):
            said = text[line : end - 1].lower()
            opens = said.lstrip().startswith(("goal", "scorer"))
            yield _Head(line, end, titled=(opens or title is not None) and _TALLIES.isdisjoint(said.split()))
        elif title is not None and (mark == ":" or title.start() == line):
            yield _Head(title.start(), end, titled=True)


def listed(scene: Scene) -> Iterator[Told]:
    """A telling for each goal of each list of scorers of the text: first those of the commonest form."""
    lines = [line for lines in score_lines(scene).values() for line in lines if _is_result(line)]
    read: set[int] = set()
    sentences: set[int] = set()
    for t in chain(_in_the_commonest_form(scene, lines), _in_other_forms(scene, lines)):
        if t.at not in read:
            read.add(t.at)
            sentences.add(t.sentence)
            yield t
    yield from (t for t in _behind_dashes(scene) if t.sentence not in sentences)


def _in_the_commonest_form(scene: Scene, lines: Sequence[ScoreLine]) -> Iterator[Told]:
    """A telling for each goal of each list of scorers of the text, in its order.

    A line of names alone ("Belgium: Vertonghen (69), Chadli (90+4)") is a list of scorers where a team heads it and
    every name has its minute; in a team sheet ("Kane (Alli 60), Son") most have none.
    """
    text = scene.prose.text
    done = 0
    for head in _heads(scene.prose):
        if head.start < done:
            continue
        team = _team_at(scene, head)
        if not head.titled and team is None:
            continue
        items, done = items_at(text, head.end, head.bracketed)
        whole = head.titled or (text[done : done + 1] or "\n") in "\n)" or text[done - 1] == ")"
        timed = all(1 <= int(item["minute"]) <= 120 for item in items)
        above = _line_above(scene, lines, head.start)
        if not (items and whole and timed) or (head.titled and _goes_on_in_names(text, items, done, above)):
            continue
        if above is not None and are_counts(items, above):
            yield from tell_so_often(scene, items, team)
        elif not are_others(scene, items, above):
            if team is None and above is not None and len(items) == sum(above.score or ()):
                yield from _of_line(scene, items, above)
            else:
                yield from tell(scene, items, team or _team_before(scene, head.start))
    for line in lines:
        yield from _of_line(scene, _behind_line(scene, line), line)
    yield from _under_teams(scene)
    yield from _in_sentences(scene)


def _goes_on_in_names(text: str, items: Sequence[re.Match[str]], done: int, line: ScoreLine | None) -> bool:
    """Whether a list that stands before ``done`` goes on in its line, and its figures are how often each has scored:
    "Scorers: Kane (2), Alli"; not "Scorers: Kane (5), Alli" in a 2-0."""
    most = max((line and line.score) or (_MOST_OF_ONE,))
    return sum(figures_of(items)) < most and _NAMES_FOLLOW.match(text, done) is not None


_MOST_OF_ONE = 4  # goals
_NAMES_FOLLOW = re.compile(r"[ \t]*(?:,|and\b|&)[ \t]*[^\W\d_][^\d\n.:;]{1,60}(?:\n|\Z)")


def _in_other_forms(scene: Scene, lines: Sequence[ScoreLine]) -> Iterator[Told]:
    """The scorers of the lists whose form is a rarer one. Whose goals they are the name beside or above them says, or
    else the score: the first of a result line has the goals that it puts first."""
    prose = scene.prose

    def team_at(start: int) -> tuple[TeamAt, int] | None:
        first = prose.word_at(start)
        if scene.kinds[first : first + 1] != ["T"]:
            return None
        team = scene.teams[scene.refs[first]]
        return (team, prose.sentences[prose.sentence[first]][1]) if team.first == first else None

    def heads(start: int) -> int | None:
        found = team_at(start)
        return prose.ends[found[1] - 1] if found is not None and _stands_alone(scene, found[0]) else None

    under_teams = _under_each_team(scene, heads) if lines else ()
    for found in chain(lists(prose.text, heads), under_teams):
        items = [item for item, _ in found.items]
        line = _line_above(scene, lines, items[0].start()) or next(iter(lines), None)
        if are_others(scene, items, None) or not all(1 <= (minute or 1) <= 120 for minute in figures_of(items)):
            continue
        if not found.title and line is not None and not _ends_in(items, line):
            continue
        if is_bare(found):
            yield from _of_one_side(scene, items, line)
            continue
        timed = _are_minutes(found)
        if not timed and (line is None or len(items) != sum(line.score or ())):
            continue
        owners = [*_owners(found, line, team_at)]
        if found.entire and not (line is not None and _are_all(owners, line)):
            continue
        if not found.title and _is_of_others(scene, prose.word_at(items[0].start())):
            continue
        for (item, _), team in zip(found.items, owners, strict=True):
            for t in tell(scene, [item], team):
                t.score = score_of(item)
                t.score_at = None if t.score is None else prose.word_at(item.start("home"))
                if not timed:
                    t.time = t.time_at = None
                yield t


def _of_one_side(scene: Scene, items: Sequence[re.Match[str]], line: ScoreLine | None) -> Iterator[Told]:
    """The scorers of a list of names alone, where just one side of a result has as many goals: "Hexby 3-1 Marlow",
    "Scorers: Kane, Alli (2)"; in a goalless draw or a 2-2 nothing tells whose they are."""
    home, away = (line and line.score) or (0, 0)
    goals = sum(map(goals_of, items))
    named = {scene.kinds[scene.prose.word_at(item.start("name"))] for item in items}
    if line is None or home == away or goals not in (home, away) or named != {"P"}:
        return
    team = (line.first if goals == home else line.second).ids
    for item, t in zip(items, tell(scene, list(items), team), strict=True):
        t.count = goals_of(item)
        yield t


def _under_each_team(scene: Scene, heads: Callable[[int], int | None]) -> Iterator[ListOfScorers]:
    """The lists without a title in which the scorers of both sides stand under their teams' names."""
    prose, done = scene.prose, 0
    for t in scene.teams:
        s = prose.sentence[t.first]
        if prose.starts[t.first] >= done and prose.sentences[s][0] == t.first and _stands_alone(scene, t):
            found = list_at(prose.text, prose.starts[t.first], "goals", heads)
            done = found.end
            if found.items and not _is_of_others(scene, t.first):
                yield found._replace(title="", entire=True)


def _is_of_others(scene: Scene, first: int) -> bool:
    """Whether a list that begins at a word stands under a title of others than scorers: "Yellow cards", "Leeds – Kane
    12", where the lines of teams before it are passed over."""
    prose = scene.prose
    s = prose.sentence[first] - 1
    for k in range(s, max(-1, s - _MOST_TEAM_LINES), -1):
        start, end = prose.sentences[k]
        if scene.kinds[start] != "T" and prose.lows[start].isalpha():
            return not _BOOKED.isdisjoint(prose.lows[start:end])
    return False


_MOST_TEAM_LINES = 3


_BOOKED = word_lists("goal_words")["entries_of_others"]


def _stands_alone(scene: Scene, t: TeamAt) -> bool:
    """Whether a line is but a team's name: "Leeds", "Hull City AFC:"."""
    first, end = scene.prose.sentences[scene.prose.sentence[t.first]]
    return t.first == first and _BEHIND_A_NAME.issuperset(scene.prose.lows[t.end : end])


_BEHIND_A_NAME = word_lists("name_words")["club_affixes"] | {":"}


def _owners(
    found: ListOfScorers, line: ScoreLine | None, team_at: Callable[[int], tuple[TeamAt, int] | None]
) -> Iterator[tuple[str, ...] | None]:
    """The team that each goal of a list counts for: that named beside or above it, or the one whose goals its score has
    more of than the goal before it."""
    before = (0, 0)
    sides = line and _sides_of(line, found)
    for number, (item, head) in enumerate(found.items):
        at = item.start("team") if item.groupdict().get("team") else head
        named = None if at is None else team_at(at)
        score = score_of(item)
        team = None if named is None else named[0].ids
        if team is None and score is not None and line is not None:
            team = (line.first if score[0] > before[0] else line.second).ids
        elif team is None and sides:
            team = sides[number]
        before = score or before
        yield team


def _are_all(owners: Sequence[tuple[str, ...] | None], line: ScoreLine) -> bool:
    """Whether each side of a result line has as many goals as it prints."""
    return (owners.count(line.first.ids), owners.count(line.second.ids)) == line.score


def _ends_in(items: Sequence[re.Match[str]], line: ScoreLine) -> bool:
    """Whether the last score of a list is that of a result line, if it has any: past results end in others."""
    score = score_of(items[-1])
    return score is None or line.score in (score, score[::-1])


def _are_minutes(found: ListOfScorers) -> bool:
    """Whether the figures before the names of a list are minutes: with a prime and the like, or going up on each side,
    or down, and one is on no shirt; not "10 Kane", "11 Son"."""
    items = [item for item, _ in found.items]
    opens = [item.groupdict().get("minute") and item.start("minute") == item.start() for item in items]
    if not all(opens) or any(_TIMED.search(item[0][: item.start("name") - item.start()]) for item in items):
        return True
    figures = [int(item["minute"]) for item in items]
    turns = {*found.parted, *(n for n in range(1, len(items)) if found.items[n][1] != found.items[n - 1][1])}
    steps = [figures[n] - figures[n - 1] for n in range(1, len(figures)) if n not in turns]
    one_way = all(step >= 0 for step in steps) or all(step <= 0 for step in steps)
    return one_way and max(figures) > _HIGHEST_SHIRT


_TIMED = re.compile(r"['’′´+:]|\d(?:st|nd|rd|th)\b|\d[ ]?m", re.I)
_HIGHEST_SHIRT = 30


def _sides_of(line: ScoreLine, found: ListOfScorers) -> list[tuple[str, ...]] | None:
    """Whose the goals of a list are that has all of a result line: the first side's stand before the mark that parts
    them; None where nothing tells."""
    home, away = line.score or (0, 0)
    if len(found.items) != home + away or (home and away and list(found.parted) != [home]):
        return None
    return [line.first.ids] * home + [line.second.ids] * away


def _is_result(line: ScoreLine) -> bool:
    return line.score is not None and line.label in (None, "final")


def _line_above(scene: Scene, lines: Sequence[ScoreLine], start: int) -> ScoreLine | None:
    """The result line under which a list stands that begins at a place: the last before it."""
    n = bisect_left(lines, scene.prose.word_at(start), key=lambda line: line.at)
    return lines[n - 1] if n else None


def _behind_line(scene: Scene, line: ScoreLine) -> list[re.Match[str]]:
    """The scorers in the brackets behind a result line, or in a line of their own under it: "Juventus 2-0 Fiorentina
    (Ronaldo 40 pen, 80)", "… (Juventus win 4-3 on penalties)", "(Ronaldo 40 pen, 80)"; none where they are more or
    fewer than the goals."""
    prose, goals = scene.prose, sum(line.score or ())
    _, end = prose.sentences[prose.sentence[line.second.first]]
    behind = line.end
    items, done = _in_brackets(prose, behind)
    if not items and prose.words[behind : behind + 1] == ["("] and ")" in prose.words[behind:end]:  # "(aet)"
        behind = prose.words.index(")", behind) + 1
        items, done = _in_brackets(prose, behind)
    if items:
        ends = prose.text[done - 1] == ")"
    elif behind == end < len(prose.words):
        items, done = items_at(prose.text, prose.starts[end], bracketed=False, most=goals)
        ends = (prose.text[done : done + 1] or "\n") == "\n"
    else:
        return []
    return items if ends and len(items) == goals and not are_marks(items) else []


def _in_brackets(prose: Prose, at: int) -> tuple[list[re.Match[str]], int]:
    """The items in brackets that open at a word, and where the last ends; none where none do."""
    opens = prose.words[at : at + 1] == ["("]
    return items_at(prose.text, prose.ends[at], bracketed=True) if opens else ([], 0)


def _of_line(scene: Scene, items: list[re.Match[str]], line: ScoreLine) -> Iterator[Told]:
    """A telling for each goal of a result line's scorers: the first side's stand before the mark that parts them; where
    none does so, the score tells whose each is."""
    home, away = line.score or (0, 0)
    parted = [n for n, item in enumerate(items) if n and item["parts"]]
    if parted == [home] or not home or not away:
        yield from tell(scene, items[:home], line.first.ids)
        yield from tell(scene, items[home:], line.second.ids)
    else:
        yield from tell(scene, items, None)


def _under_teams(scene: Scene) -> Iterator[Told]:
    """The scorers behind a team's goals that open a line, or in lines of their own under it, as many as these are:
    "Leeds 2 Harry Kane 12, pen 30", "Leeds (1) 2", "Kane 12, pen 30"; not those behind a line of both sides."""
    prose, text, sentence = scene.prose, scene.prose.text, scene.prose.sentence
    lines = (line for lines in score_lines(scene).values() for line in lines)
    whole = {line.first.first for line in lines if sentence[line.first.first] == sentence[line.second.first]}
    for t in scene.teams:
        first, end = prose.sentences[sentence[t.first]]
        if t.first != first or t.first in whole or t.end >= end:
            continue
        goals = over_note(scene, t.end)
        if goals >= end or goals + 1 == len(prose.words) or not prose.lows[goals].isdecimal():
            continue
        at, count = prose.starts[goals + 1], int(prose.lows[goals])
        items, done = items_at(text, at, bracketed=False, most=count)
        if len(items) == count and (text[done : done + 1] or "\n") != "\n":
            continue
        if len(items) != count:
            items = [item for item, _ in list_at(text, at, "goals", lambda _: None, count).items]
        if items and len(items) == count:
            yield from tell(scene, items, t.ids)


def _behind_dashes(scene: Scene) -> Iterator[Told]:
    """The scorers behind a team and a dash, in a line with nothing else: "Leeds – Kane (12, pen), Alli 78"."""
    prose = scene.prose
    for t in scene.teams:
        if prose.lows[t.end : t.end + 1] in _DASHES and prose.sentences[prose.sentence[t.first]][0] == t.first:
            items, done = items_at(prose.text, prose.ends[t.end], bracketed=False)
            ends = [prose.word_at(item.end("name") - 1) for item in items if item["name"]]
            named = bool(ends) and all(scene.kinds[k] == "P" for k in ends)  # not "Leeds – Kane came on (12)"
            whole = named and (prose.text[done : done + 1] or "\n") == "\n"
            if whole and not are_others(scene, items, None) and not _is_of_others(scene, t.first):
                yield from tell(scene, items, t.ids)


_DASHES = (["-"], ["–"], ["—"])


def _in_sentences(scene: Scene) -> Iterator[Told]:
    """The scorers whose minutes stand in brackets behind their names, where a sentence owes its result to them or opens
    with several: "… thanks to Kane (12, 30) and Son (77)", "Kane (12'), Son (30') and Alli (77') did the damage"; not
    "… were booked"."""
    prose, kinds = scene.prose, scene.kinds
    text, lows = prose.text, prose.lows
    done = 0
    for i in prose.places(_OWED):
        if prose.starts[i] >= done and lows[i + 1 : i + 2] in (["to"], ["of"]) and kinds[i + 2 : i + 3] == ["P"]:
            items, done = items_at(text, prose.starts[i + 2], bracketed=False)
            closed = all(item[0].endswith(")") or item is not items[-1] for item in items)
            if items and closed and not are_ages(scene, i, [int(item["minute"]) for item in items]):
                team = team_of_clause(scene, i, prose.sentences[prose.sentence[i]][0])
                yield from tell(scene, items, team)
    done = 0
    for i in prose.places(("(",)):
        first = prose.sentences[prose.sentence[i]][0]
        if prose.starts[i] >= done and kinds[first] == "P" and scene.people.mentions[scene.refs[first]].end == i:
            items, done = items_at(text, prose.starts[first], bracketed=False)
            if len(items) > 1 and items[0]["name"] and all(PRIME in item[0] for item in items):
                last, end = prose.word_at(items[-1].end() - 1), prose.sentences[prose.sentence[i]][1]
                if _OTHERWISE.isdisjoint(lows[last + 1 : min(end, last + 5)]):
                    yield from tell(scene, items, team_after(scene, last, end))


def behind_teams(scene: Scene) -> Iterator[Told]:
    """The scorers in brackets behind a team where a sentence tells its result, as many as its goals: "Hexby (Kane 2,
    Alli) won 3-1 at home to Marlow (Son)"; not "Hexby (Kane) and Marlow (Son) had men sent off in the 1-1 draw"."""
    prose = scene.prose
    for i in prose.places(("(",)):
        if scene.kinds[i - 1 : i + 2 : 2] != ["T", "P"]:
            continue
        team, end = scene.teams[scene.refs[i - 1]], prose.sentences[prose.sentence[i]][1]
        scorers = _how_often_each(scene, i + 1, end)
        if scorers and sum(count for _, count in scorers) == _goals_of(scene, team):
            for m, count in scorers:
                yield Told(m.first, prose.sentence[i], 3.0, m.person, (m.first, m.end), team.ids, count=count,
                           listed=True, sources=["list"])  # fmt: skip


def _goals_of(scene: Scene, team: TeamAt) -> int | None:
    """How many goals a team has that is one of two in its sentence, where this tells one score and between the two who
    won or that they drew."""
    first, end = scene.prose.sentences[scene.prose.sentence[team.first]]
    scores = [scene.scores[k] for k in range(first, end) if k in scene.scores]
    named = scene.teams_between(first, end)
    if len(scores) != 1 or len(named) != 2:
        return None
    told = {*scene.prose.lows[named[0].end : named[1].first]}
    fewest, most = sorted(scores[0])
    if fewest == most:
        return None if told.isdisjoint(_DRAWS) else most
    lost = not told.isdisjoint(_LOSES)
    if not lost and told.isdisjoint(_WINS):
        return None
    return fewest if (team is named[0]) == lost else most


_RESULTS = word_lists("result_words")
_LOSES = _RESULTS["lose_verbs"] | _RESULTS["lose_nouns"] | {"beaten"}
_WINS = _RESULTS["beat_verbs"] | _RESULTS["win_verbs"] | _RESULTS["win_nouns"]
_DRAWS = _RESULTS["draw_words"]


def _how_often_each(scene: Scene, k: int, end: int) -> list[tuple[Name, int]]:
    """Who is named in brackets from word ``k`` on, each with the figure behind him or one; nobody where they hold
    anything else."""
    lows, found = scene.prose.lows, list[tuple[Name, int]]()
    while k < end and scene.kinds[k] == "P":
        m = scene.people.mentions[scene.refs[k]]
        counted = m.end < end and lows[m.end].isdecimal()
        found.append((m, int(lows[m.end]) if counted else 1))
        k = m.end + counted
        if lows[k : k + 1] == [")"]:
            return found
        if k >= end or lows[k] not in _IN_A_LIST:
            break
        k += 1 + (lows[k : k + 2] == [",", "and"])
    return []


_IN_A_LIST = frozenset((",", "and", "&"))
_OWED = frozenset(("thanks", "courtesy"))
_OTHERWISE = word_lists("goal_words")["otherwise_timed"]


def _team_at(scene: Scene, head: _Head) -> tuple[str, ...] | None:
    """The team that heads a list: "Belgium:", "Belgium 3 (", "Belgium scorers:", "Leeds (1) 2 Scorers:", with nothing
    else before it."""
    prose = scene.prose
    last = prose.word_at(head.start if head.bracketed else head.end - 1) - 1
    while last >= 0 and head.titled and prose.lows[last] in TITLES:
        last -= 1
    counts = last
    while last >= 0 and prose.words[last].isdigit():
        last -= 1
    noted = last < counts and prose.words[max(0, last - 2) : last + 1 : 2] == ["(", ")"]
    last -= 3 * noted
    if last < 0 or scene.kinds[last] != "T":
        return None
    team = scene.teams[scene.refs[last]]
    return team.ids if team.first == 0 or prose.starts[team.first] >= head.start or head.bracketed or noted else None


def _team_before(scene: Scene, offset: int) -> tuple[str, ...] | None:
    """The team whose sheet a list stands in: the last whose name opens a paragraph."""
    prose = scene.prose

    def opens(word: int) -> bool:
        s = prose.sentence_of(word)
        return prose.sentences[s][0] == word and (s == 0 or prose.paragraph[s] != prose.paragraph[s - 1])

    before = bisect_left(scene.teams, prose.word_at(offset), key=lambda team: team.first)
    return next((team.ids for team in reversed(scene.teams[:before]) if opens(team.first)), None)
