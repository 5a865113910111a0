"""Lists of scorers, as team sheets and result lines print them: "Goals: Castagne 56, Vardy 74 (pen), 84 (pen)",
"Belgium: Vertonghen (69), Chadli (90+4)", "Belgium 2 (Vertonghen 69, Chadli 90+4) Japan 1 (Inui 52)".

Belongs here: finding such lists and reading them into tellings. Does not belong here: goals told in sentences
(events.py).
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from orchestration.football.acting_teams import team_after, team_of_clause
from orchestration.football.behind_names import are_ages
from orchestration.football.clock import TimePhrase, period_of
from orchestration.football.lexicon import word_lists
from orchestration.football.scene import Scene, ScoreLine, TeamAt
from orchestration.football.score_lines import over_note, score_lines
from orchestration.football.scorer_forms import MARK, ListOfScorers, list_at, lists, score_of
from orchestration.football.sentences import Prose
from orchestration.football.told import Told

_TITLE = re.compile(r"\b(?:goals?|(?:goal)?scorers?)\s?\Z", re.I)
_TITLES = word_lists("goal_words")["titles_of_scorers"]
_TALLIES = word_lists("goal_words")["titles_of_tallies"]  # "Top scorers: Kane 12"
_HEADS_A_LINE = re.compile(r"[^\d\n:]{3,40}\Z")
_LONGEST_HEAD = 42  # characters, its mark and one more
_ATTENDED = "|".join(sorted(word_lists("score_words")["attended"]))
_NAME = rf"(?P<name>(?!(?:pens?|og|own goal|{_ATTENDED})\b)[^\W\d_][^\d,;:()\n]{{1,40}}?)"
_CROWD = re.compile(rf"[ \t]*+[,;]?[ \t]*+(?:{_ATTENDED})\b[.:]?[ \t]*\d[\d,.]*[)\]]?", re.I)
_ITEM = re.compile(
    rf"[ \t]*+(?:[,&]|(?P<parts>[;/]|[-–—](?=[ \t])))?[ \t]*+(?:and\b)?[ \t]*+(?:{_NAME},?[ \t]*+)?[(\[]?[ \t]*+"
    rf"(?P<before>{MARK})?[ \t.]*+['’′]?"
    r"(?P<minute>\d{1,3})(?!\d|[-–:]\d)['’′]?(?:[ \t]?\(?\+[ \t]?(?P<added>\d{1,2})(?:['’′]?\))?)?"
    r"['’′]?(?:[ \t]*mins?\b)?"
    rf"(?:(?!,[ \t]*+(?:{MARK})[ \t]+\d)[, \t]*+[(\[]?(?P<after>{MARK})\b\.?)?[)\]]*",  # "27, pen 57" is of the 57th
    re.I,
)


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
    told = [*_in_the_commonest_form(scene, lines)]
    yield from told
    read = {t.at for t in told}
    yield from (t for t in _in_other_forms(scene, lines) if t.at not in read)


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
        items, done = _items(text, head.end, head.bracketed)
        whole = head.titled or (text[done : done + 1] or "\n") in "\n)" or text[done - 1] == ")"
        timed = all(1 <= int(item["minute"]) <= 120 for item in items)
        above = _line_above(scene, lines, head.start)
        if not (items and whole and timed):
            continue
        if above is not None and _are_counts(items, above):
            yield from _told_so_often(scene, items, team)
        elif not _are_others(scene, items, above):
            if team is None and above is not None and len(items) == sum(above.score or ()):
                yield from _of_line(scene, items, above)
            else:
                yield from _told(scene, items, team or _team_before(scene, head.start))
    for line in lines:
        yield from _of_line(scene, _behind_line(scene, line), line)
    yield from _under_teams(scene)
    yield from _in_sentences(scene)


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
        return prose.ends[found[0].end - 1] if found is not None and found[0].end == found[1] else None

    for found in lists(prose.text, heads):
        items = [item for item, _ in found.items]
        line = _line_above(scene, lines, items[0].start()) or next(iter(lines), None)
        if _are_others(scene, items, None) or not all(1 <= (minute or 1) <= 120 for minute in _figures(items)):
            continue
        if not found.title and line is not None and not _ends_in(items, line):
            continue
        timed = _are_minutes(found)
        if not timed and (line is None or len(items) != sum(line.score or ())):
            continue
        before = (0, 0)
        sides = line and _sides_of(line, found)
        for number, (item, head) in enumerate(found.items):
            said = item.groupdict()
            at = item.start("team") if said.get("team") else head
            named = None if at is None else team_at(at)
            score = score_of(item)
            team = None if named is None else named[0].ids
            if team is None and score is not None and line is not None:
                team = (line.first if score[0] > before[0] else line.second).ids
            elif team is None and sides:
                team = sides[number]
            before = score or before
            for t in _told(scene, [item], team):
                t.score, t.score_at = score, None if score is None else prose.word_at(item.start("home"))
                if not timed:
                    t.time = t.time_at = None
                yield t


def _ends_in(items: Sequence[re.Match[str]], line: ScoreLine) -> bool:
    """Whether the last score of a list is that of a result line, if it has any: past results end in others."""
    score = score_of(items[-1])
    return score is None or line.score in (score, score[::-1])


def _are_minutes(found: ListOfScorers) -> bool:
    """Whether the figures before the names of a list are minutes: with a prime and the like, or going up on each side
    to one that no shirt has; not "10 Kane", "11 Son"."""
    items = [item for item, _ in found.items]
    opens = [item.groupdict().get("minute") and item.start("minute") == item.start() for item in items]
    if not all(opens) or any(_TIMED.search(item[0][: item.start("name") - item.start()]) for item in items):
        return True
    figures = [int(item["minute"]) for item in items]
    turns = {*found.parted, *(n for n in range(1, len(items)) if found.items[n][1] != found.items[n - 1][1])}
    rising = all(figures[n - 1] <= figures[n] or n in turns for n in range(1, len(figures)))
    return rising and max(figures) > _HIGHEST_SHIRT


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
        items, done = _items(prose.text, prose.starts[end], bracketed=False, most=goals)
        ends = (prose.text[done : done + 1] or "\n") == "\n"
    else:
        return []
    return items if ends and len(items) == goals and not _are_marks(items) else []


def _in_brackets(prose: Prose, at: int) -> tuple[list[re.Match[str]], int]:
    """The items in brackets that open at a word, and where the last ends; none where none do."""
    opens = prose.words[at : at + 1] == ["("]
    return _items(prose.text, prose.ends[at], bracketed=True) if opens else ([], 0)


def _of_line(scene: Scene, items: list[re.Match[str]], line: ScoreLine) -> Iterator[Told]:
    """A telling for each goal of a result line's scorers: the first side's stand before the mark that parts them; where
    none does so, the score tells whose each is."""
    home, away = line.score or (0, 0)
    parted = [n for n, item in enumerate(items) if n and item["parts"]]
    if parted == [home] or not home or not away:
        yield from _told(scene, items[:home], line.first.ids)
        yield from _told(scene, items[home:], line.second.ids)
    else:
        yield from _told(scene, items, None)


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
        items, done = _items(text, at, bracketed=False, most=count)
        if len(items) == count and (text[done : done + 1] or "\n") != "\n":
            continue
        if len(items) != count:
            items = [item for item, _ in list_at(text, at, "goals", lambda _: None, count).items]
        if items and len(items) == count:
            yield from _told(scene, items, t.ids)


def _in_sentences(scene: Scene) -> Iterator[Told]:
    """The scorers whose minutes stand in brackets behind their names, where a sentence owes its result to them or opens
    with several: "… thanks to Kane (12, 30) and Son (77)", "Kane (12'), Son (30') and Alli (77') did the damage"; not
    "… were booked"."""
    prose, kinds = scene.prose, scene.kinds
    text, lows = prose.text, prose.lows
    done = 0
    for i in prose.places(_OWED):
        if prose.starts[i] >= done and lows[i + 1 : i + 2] in (["to"], ["of"]) and kinds[i + 2 : i + 3] == ["P"]:
            items, done = _items(text, prose.starts[i + 2], bracketed=False)
            closed = all(item[0].endswith(")") or item is not items[-1] for item in items)
            if items and closed and not are_ages(scene, i, [int(item["minute"]) for item in items]):
                team = team_of_clause(scene, i, prose.sentences[prose.sentence[i]][0])
                yield from _told(scene, items, team)
    done = 0
    for i in prose.places(("(",)):
        first = prose.sentences[prose.sentence[i]][0]
        if prose.starts[i] >= done and kinds[first] == "P" and scene.people.mentions[scene.refs[first]].end == i:
            items, done = _items(text, prose.starts[first], bracketed=False)
            if len(items) > 1 and items[0]["name"] and all(_PRIME in item[0] for item in items):
                last, end = prose.word_at(items[-1].end() - 1), prose.sentences[prose.sentence[i]][1]
                if _OTHERWISE.isdisjoint(lows[last + 1 : min(end, last + 5)]):
                    yield from _told(scene, items, team_after(scene, last, end))


_OWED = frozenset(("thanks", "courtesy"))
_OTHERWISE = word_lists("goal_words")["otherwise_timed"]
_PRIME = "'"


def bracketed(scene: Scene, word: int) -> Told | None:
    """The one goal that the bracket at a word lists: "(Haraguchi 48)"."""
    items, _ = _items(scene.prose.text, scene.prose.ends[word], bracketed=True)
    return next(_told(scene, items, None)) if len(items) == 1 and items[0][0].endswith(")") else None


def _items(text: str, at: int, bracketed: bool, most: int = sys.maxsize) -> tuple[list[re.Match[str]], int]:
    """The items that follow each other from ``at``, and where the last ends; the first has a name, or is an own goal of
    nobody named. A list in brackets ends with them. Of more than ``most`` only that there are more is told."""
    items: list[re.Match[str]] = []
    while len(items) <= most and (item := _ITEM.match(text, at)) is not None:
        if not (items or item["name"] or _is_own(item)):
            break
        items.append(item)
        at = item.end()
        if bracketed and item[0].endswith(")"):
            return items, at
    crowd = _CROWD.match(text, at)  # "(Kane 12, att 450)"
    return items, crowd.end() if crowd else at


def _are_others(scene: Scene, items: Sequence[re.Match[str]], line: ScoreLine | None) -> bool:
    """Whether the items of a list are no goals: marks, tallies, ranks or teams ("Goals", "Arsenal 2", "Chelsea 1").
    Those in one line that are as many as the goals of the result ``line`` are no tallies."""
    home, away = (line and line.score) or (0, 0)
    tallies = len(items) not in (home, away, home + away) and _are_tallies(items)
    return tallies or _are_marks(items) or _are_ranked(items) or any(_is_team(scene, item) for item in items)


def _are_counts(items: Sequence[re.Match[str]], line: ScoreLine) -> bool:
    """Whether the figures of a list are how often each has scored in the match of the result ``line``: fewer names than
    goals, and the figures come to these: "Goals: Kane 2, Alli 1"."""
    home, away = line.score or (0, 0)
    goals = sum(_figures(items))
    return len(items) < goals and goals in (home, away, home + away) and not any(_PRIME in item[0] for item in items)


def _told_so_often(scene: Scene, items: list[re.Match[str]], team: tuple[str, ...] | None) -> Iterator[Told]:
    """A telling for each scorer of a list that counts their goals."""
    for t, count in zip(_told(scene, items, team), _figures(items), strict=True):
        t.time, t.time_at, t.count = None, None, count
        yield t


def _are_marks(items: Sequence[re.Match[str]]) -> bool:
    """Whether the figures behind the names of a list are marks out of ten: more names than score so early."""
    figures = _figures(items)
    return len(items) > MOST_BY_THEN and any(figures) and max(figures) <= 10


def _are_tallies(items: Sequence[re.Match[str]]) -> bool:
    """Whether the figures of a list are how often each has scored so far, the most first: "Kane 12", "Alli 8"."""
    figures = _figures(items)
    falling = all(a > b for a, b in pairwise(figures)) and max(figures) < _MOST_OF_ANYONE
    return len(items) > MOST_BY_THEN and falling and not any(_PRIME in item[0] for item in items)


def _are_ranked(items: Sequence[re.Match[str]]) -> bool:
    """Whether a list is a table of scorers: "1. Kane 12", "2. Alli 10"."""
    ranks = [int(item.groupdict().get("shirt") or 0) for item in items]
    ranked = len(items) > 1 and ranks == [*range(1, len(items) + 1)]
    return ranked and not any(_PRIME in item[0] for item in items)


def _is_team(scene: Scene, item: re.Match[str]) -> bool:
    """Whether the name of an item is that of a team of the text, and nothing else."""
    if not item["name"]:
        return False
    first, last = scene.prose.word_at(item.start("name")), scene.prose.word_at(item.end("name") - 1)
    return scene.kinds[first] == "T" and scene.teams[scene.refs[first]].end == last + 1


def _figures(items: Sequence[re.Match[str]]) -> list[int]:
    return [int(item.groupdict().get("minute") or 0) for item in items]


MOST_BY_THEN = 2  # goals in ten minutes
_MOST_OF_ANYONE = 40  # goals of a season


def _mark(item: re.Match[str]) -> str:
    """How a goal is marked: "pen", "p", "og", "o.g."; "" where it is not."""
    said = item.groupdict()
    return (said.get("before") or said.get("after") or "").lower()


def _is_own(item: re.Match[str]) -> bool:
    return _mark(item).startswith("o")


def _team_at(scene: Scene, head: _Head) -> tuple[str, ...] | None:
    """The team that heads a list: "Belgium:", "Belgium 3 (", "Belgium scorers:", "Leeds (1) 2 Scorers:", with nothing
    else before it."""
    prose = scene.prose
    last = prose.word_at(head.start if head.bracketed else head.end - 1) - 1
    while last >= 0 and head.titled and prose.lows[last] in _TITLES:
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


def _told(scene: Scene, items: list[re.Match[str]], team: tuple[str, ...] | None) -> Iterator[Told]:
    prose = scene.prose
    person: int | None = None
    name_at: tuple[int, int] | None = None
    for item in items:
        if item["name"]:
            person, name_at = _person(scene, item)
            team = _team_opening(scene, item) or team
        at = prose.word_at(item.start("minute" if item.groupdict().get("minute") else "name"))
        yield Told(
            at,
            prose.sentence_of(at),
            3.0 if person is not None or _is_own(item) else 1.0,
            person,
            name_at,
            team,
            own_goal=_is_own(item),
            penalty=_mark(item).startswith("p"),
            time=(phrase := _time(item)),
            time_at=phrase and (at, prose.word_at(phrase.end - 1) + 1),
            listed=True,
            sources=["list of scorers"],
        )


def _time(item: re.Match[str]) -> TimePhrase | None:
    """When a goal of a list was scored; None where that has no minutes."""
    if not item.groupdict().get("minute"):
        return None
    minute, added = int(item["minute"]), int(item["added"] or 0)
    start, end = item.start("minute"), item.end("added") if added else item.end("minute")
    period = period_of(minute, stoppage=bool(added))
    return TimePhrase(start, end, minute, added, minute, minute, period, "stated")


def _team_opening(scene: Scene, item: re.Match[str]) -> tuple[str, ...] | None:
    """The team whose scorers an item of a list opens: "Scorers: Leeds – Kane (2); Hull – Son (31)"."""
    first = scene.prose.word_at(item.start("name"))
    if scene.kinds[first] != "T":
        return None
    team = scene.teams[scene.refs[first]]
    return team.ids if scene.prose.lows[team.end : team.end + 1] in (["-"], ["–"], ["—"]) else None


def _person(scene: Scene, item: re.Match[str]) -> tuple[int | None, tuple[int, int] | None]:
    """Whom a name of the list means: the person marked there, or the one in the text who ends in that name."""
    first, last = scene.prose.word_at(item.start("name")), scene.prose.word_at(item.end("name") - 1)
    marked = [scene.people.mentions[scene.refs[k]] for k in range(first, last + 1) if scene.kinds[k] == "P"]
    if marked and marked[-1].end == last + 1:
        return marked[-1].person, (first, last + 1)
    family = item["name"].lower().split()[-1]
    for person, name in enumerate(scene.people.names):
        if name.lower().split()[-1:] == [family]:
            return person, (first, last + 1)
    return (marked[-1].person, (first, last + 1)) if marked else (None, None)
