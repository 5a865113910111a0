"""Team sheets: lines that list who plays for a team ("Leeds (4-1-4-1): Meslier; Ayling, …", "Subs: Casilla, …").

Belongs here: recognising such lists, and who stands on them. Does not belong here: lists of scorers (scorers.py), and
what prose says of a player's side (sides.py).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from orchestration.football.grammar.scene import Scene, Sheet
from orchestration.football.words.lexicon import word_lists

_W = word_lists("lineup_words")
_MEN = 7  # named before a list counts as a team: the fewest that may play (Laws of the Game, law 3)
_FOLLOWING = 5  # paragraphs after a team's, at most, in which "Subs:" are still its own
_FORMATION = re.compile(r"\d(?:[-–]\d)+")


@dataclass(frozen=True, slots=True)
class _Label:
    """What stands before a colon: words ``first..colon``; ``kind`` is 'team', 'members' or 'other'."""

    kind: str
    first: int
    colon: int
    paragraph: int
    team: tuple[str, ...] = ()


def find_sheets(scene: Scene) -> list[Sheet]:
    """The team sheets of a text, in its order; a team that is listed twice has two."""
    prose = scene.prose
    labels = [_label(scene, i) for i in prose.places((":",))]
    beyond = _Label("other", len(prose.words), len(prose.words), -1)
    sheets: list[Sheet] = []
    latest = 0
    for label, following in pairwise([*labels, beyond]):
        end = min(following.first, _paragraph_end(scene, label.colon))
        people = {m.person for m in scene.people_between(label.colon, end)}
        if label.kind == "team" and len(people) >= _MEN:
            sheets.append(Sheet(label.team))
            latest = label.paragraph
        elif not sheets or label.kind != "members" or label.paragraph - latest > _FOLLOWING:
            continue
        sheet = sheets[-1]
        sheet.people |= people
        sheet.sentences.update(range(prose.sentence_of(label.first), prose.sentence_of(end - 1) + 1))
    return sheets


def _label(scene: Scene, colon: int) -> _Label:
    prose, kinds = scene.prose, scene.kinds
    sentence = prose.sentence_of(colon)
    opening, _ = prose.sentences[sentence]
    first = colon - 1
    while first > opening and (prose.lows[first] in _W["heading"] or _FORMATION.fullmatch(prose.words[first])):
        first -= 1
    here = prose.paragraph[sentence]
    if first >= opening and kinds[first] == "T":
        team = scene.teams[scene.refs[first]]
        if team.first == opening or prose.lows[team.first - 1] in ".;)":
            return _Label("team", team.first, colon, here, team.ids)
    word = prose.lows[colon - 1] if colon > opening else ""
    kind = "members" if word in _W["members"] else "other"
    return _Label(kind, max(colon - 1, opening), colon, here)


def _paragraph_end(scene: Scene, word: int) -> int:
    """The word after the paragraph of a word."""
    prose = scene.prose
    return prose.sentences[prose.rest_of_paragraph(prose.sentence_of(word))[-1]][1]
