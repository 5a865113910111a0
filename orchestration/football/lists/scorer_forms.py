"""The forms that lists of scorers have beside the commonest, "Kane 12, 30": "0-1 Kane (12), 1-1 Alli (44)", "12' Kane",
"1, Orlando, Dwyer, 3 (Kaka), 12th minute". They are rows of data/scorer_forms.csv: slots in capitals, and marks.

Belongs here: which parts of a text are such lists. Does not belong here: the commonest form, and whose goals they tell
(scorers.py).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from orchestration.football.words.lexicon import rows, word_lists

_W = word_lists("goal_words")
_PARTICLE = "|".join(sorted(word_lists("name_words")["particles"]))
_WORD = r"(?![a-zß-öø-ÿ])[^\W\d_](?:[\w'’]|[.-](?=\w))*+\.?"  # possessive: a long chain of hyphens is tried once
MARK = r"pens?|penalty(?:[ ]kick)?|pk|p|og|o\.g\.|own[ ]goal"
_OF_OTHERS = "|".join(sorted(_W["asides_of_others"])).replace("_", "[ ]")
_NAME = rf"(?:(?:{_PARTICLE})[ ])*+{_WORD}"
_SLOTS = {
    "NAME": rf"(?P<name>(?!(?i:{MARK})\b){_NAME}(?:[ ]{_NAME}){{0,3}})",
    "TEAM": rf"(?P<team>(?!(?i:{_OF_OTHERS})\b){_WORD}(?:[ ]{_WORD}){{0,3}})",
    "MINUTE": (
        r"(?P<minute>\d{1,3})(?:['’′´]|(?:st|nd|rd|th)\b|\.(?=[ ]?\+))?(?:[ ]?\(?\+[ ]?(?P<added>\d{1,2})['’′´]?\)?)?"
        r"(?![\d/]|[-–:.]\d)(?:[ ]?(?i:mins?|minutes?|m)\b)?[:.]?"
    ),
    "SCORE": r"(?P<home>\d{1,2})[-–:](?P<away>\d{1,2})(?!\d)[:,]?",
    "CLOCK": r"(?P<minute>\d{1,3}):(?P<seconds>[0-5]\d)(?P<added>(?!))?",
    "NUMBER": r"(?:\d{1,2}(?!\d)[.)]?)",
    "SHIRT": r"(?:(?:(?m:^)#?(?=\d{1,2}[ ])|(?=\d{1,2}\.[ ]))(?P<shirt>\d{1,2})\.?[ ])",
    "COUNT": r"(?:(?:\([ ]?)?[x×]?[ ]?(?P<count>[2-6])(?:[ ]?\))?)",
    "ASIDE": rf"(?:\((?![^()\n]*\b(?i:{_OF_OTHERS})\b)[^()\n]*\))",
    "FIRST": rf"(?:[(\[]?(?P<before>(?i:{MARK}))\b\.?[)\]]?)",
    "HOW": rf"(?:[(\[]?(?P<after>(?i:{MARK}))\b\.?[)\]]?)",
}
_SLOT = re.compile("|".join(_SLOTS))


def _titles(key: str) -> str:
    return "|".join(sorted(_W[key], key=len, reverse=True)).replace("_", "[ -]?")


_TITLE = re.compile(
    r"^[ \t•*|-]*(?:(?P<ball>⚽\uFE0F?[ \t]*)|"
    rf"(?:(?P<goals>{_titles('titles_of_lists')})|(?P<half>{_titles('titles_of_halves')}))"
    r"[ \t]*(?:[:_.–—-]+[ \t]*|$)|(?=\d))",
    re.I | re.M,
)
_PARTED = re.compile(r"[ \t]*(?:[,;|/•.]|and\b|[-–—](?=[ \t]))?[ \t]*(?:\n[ \t]*){0,2}(?:[•*|⚽-]\uFE0F?[ \t]*)?", re.I)
_OTHER_ENTRY = re.compile(rf"\d[^\n]{{0,30}}?\b(?:{_titles('entries_of_others')})\b[^\n]{{0,120}}(?=\n)", re.I)
_PARTS_SIDES = frozenset("/|;-–—")
_LONGEST_LINE = 60  # characters
_MOST_NAMES = 20  # names in a list
_CLOSED = re.compile(r"[ \t.,;|)\]]*(?:\n|\Z)")


def _compiled(form: str) -> re.Pattern[str]:
    """The pattern of a form: its slots and marks, with blanks or the bounds of cells between them or nothing, which no
    slot gives back."""
    return re.compile(r"[ \t|]*+".join(_SLOT.sub(lambda slot: _SLOTS[slot[0]], part) for part in form.split()))


_FORMS = [(_compiled(row["form"]), row["under"]) for row in rows("scorer_forms")]
_BARE = _compiled("NAME COUNT? HOW?")  # "Kane, Alli (2) and Son", where no other form is
_BEGINS_ALONE = re.compile(  # one look tells of most lines that they begin no list
    "|".join(re.sub(r"\?P<\w+>", "?:", pattern.pattern) for pattern, under in _FORMS if under in ("", "all"))
)


class ListOfScorers(NamedTuple):
    """Scorers that follow each other in one form: a match each, with the place of the team's name that heads it, if one
    does; where the list ends; which of them stand behind a mark that parts the sides; what its title says it is of:
    "goals", a "half", or "" where it has none."""

    items: list[tuple[re.Match[str], int | None]]
    end: int
    parted: Sequence[int] = ()
    title: str = ""
    entire: bool = False


def lists(text: str, heads: Callable[[int], int | None]) -> Iterator[ListOfScorers]:
    """The lists of a text, in its order. ``heads``: where the line ends that begins at a place, if it is but a team's
    name, under which its scorers stand."""
    done = 0
    for title in _TITLE.finditer(text):
        titled = "goals" if title.lastgroup == "ball" else title.lastgroup or ""
        if title.start() < done or (titled and _is_of_a_season(text, title.start())):
            continue
        if not titled and _BEGINS_ALONE.match(text, title.end()) is None:
            continue
        start = _over_mark(text, title.end()) if titled else title.end()
        found = list_at(text, start, titled, heads)
        if titled == "goals" and not found.items:
            bare = _walk(text, start, _BARE, _no_team, _MOST_NAMES)
            one_line = _is_whole(text, bare) and "\n" not in text[start : bare.end]
            found = bare._replace(title=titled) if one_line else found
        if found.end > start:
            done = found.end  # no list begins within one that is refused
        if found.items:
            yield found


def _is_of_a_season(text: str, at: int) -> bool:
    """Whether the line above a title says that not the goals of a match are counted: "Top scorers", "Goals"."""
    above = text[max(0, at - _LONGEST_LINE) : at].rstrip().rpartition("\n")[2].lower()
    return not _W["titles_of_tallies"].isdisjoint(above.split()) and "." not in above


def list_at(text: str, at: int, title: str, heads: Callable[[int], int | None], most: int = 99) -> ListOfScorers:
    """The list that begins at a place, in the form that takes the most of the text; with no items where none does.
    ``title``: what it is said to be of, "goals", a "half" or nothing; ``most``: goals that it may have."""
    found = [
        _walk(text, at, pattern, heads if title else _no_team, most)._replace(entire=not title and under == "all")
        for pattern, under in _FORMS
        if title == "goals" or under in ("", "all", title)
    ]
    best = _in_order(max(found, key=_most)._replace(title=title))
    return best if _is_whole(text, best) and _adds_up(best) else best._replace(items=[])


def _most(found: ListOfScorers) -> tuple[int, int]:
    """How much of a text a list takes, to choose a form by."""
    return len(found.items), found.end if found.items else 0


def _no_team(at: int) -> int | None:
    return None


def _walk(text: str, at: int, pattern: re.Pattern[str], heads: Callable[[int], int | None], most: int) -> ListOfScorers:
    """The items of one form from a place on, and the team's names that head them."""
    items: list[tuple[re.Match[str], int | None]] = []
    parted: list[int] = []
    team, end = None, at
    while at < len(text) and len(items) < most:
        item = pattern.match(text, at)
        if item is None:
            behind = heads(at)
            team = team if behind is None else at
            if behind is None:
                other = _OTHER_ENTRY.match(text, at)
                if other is None:
                    break
                behind = other.end()
        else:
            if items and not _PARTS_SIDES.isdisjoint(text[end:at]):
                parted.append(len(items))
            items.append((item, team))
            end = behind = at + len(item[0].rstrip(" \t|"))
        at = _over_mark(text, behind)
    return ListOfScorers(items, end, parted)


def _over_mark(text: str, at: int) -> int:
    """The place behind what parts two items of a list, where it does at a place."""
    parted = _PARTED.match(text, at)
    return at if parted is None else parted.end()


def _is_whole(text: str, found: ListOfScorers) -> bool:
    """Whether a line ends with a list, so that no sentence goes on from it."""
    return _CLOSED.match(text, found.end) is not None


def _in_order(found: ListOfScorers) -> ListOfScorers:
    """A list with its first goal first, where its scores tell that it has the last one first."""
    scores = [score_of(item) for item, _ in found.items]
    latest_first = len(scores) > 1 and scores[-1] in _FIRST and scores[0] not in _FIRST
    return found._replace(items=found.items[::-1]) if latest_first else found


_FIRST = ((1, 0), (0, 1))


def _adds_up(found: ListOfScorers) -> bool:
    """Whether the scores that a list has go up by a goal each, from the first on."""
    before = (0, 0)
    for item, _ in found.items:
        after = score_of(item)
        if after is None:
            return True
        if (after[0] - before[0], after[1] - before[1]) not in ((1, 0), (0, 1)):
            return False
        before = after
    return True


def is_bare(found: ListOfScorers) -> bool:
    """Whether a list has names and nothing that says when they scored."""
    return any("count" in item.groupdict() for item, _ in found.items)


def goals_of(item: re.Match[str]) -> int:
    """How many goals an item of a list tells of: two of "Alli (2)"."""
    return int(item.groupdict().get("count") or 1)


def score_of(item: re.Match[str]) -> tuple[int, int] | None:
    """The score that an item of a list has; None in a form without one."""
    said = item.groupdict()
    return (int(said["home"]), int(said["away"])) if said.get("home") else None
