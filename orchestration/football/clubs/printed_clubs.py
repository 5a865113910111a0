"""Clubs that nobody knows, by the lines that print their results and fixtures: "Marlow Vale 2-0 Hexby & District",
"St. Oswin Town 1, Marlow Vale 0 (att 45)", "Marlow Vale v Hexby".

Belongs here: which words of such a line are a side's name. Does not belong here: names in sentences (unknown_clubs.py),
and what a line says of the result (score_lines.py).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from orchestration.football.grammar.scene import Scene, TeamAt
from orchestration.football.names import teams
from orchestration.football.names.name_runs import is_plain
from orchestration.football.names.names import ROLES
from orchestration.football.results.result_words import TELLS_A_RESULT
from orchestration.football.words.lexicon import word_lists
from orchestration.football.words.sentences import STOPS

_W = word_lists("name_words")
MOST_WORDS = 14  # of a line
MOST_OF_A_NAME = 5  # words of a side's name
_INSIDE = frozenset((*_W["particles"], "&", "/", "of", ".", "'", "’"))
_ATTENDED, _VERSUS = word_lists("score_words")["attended"], word_lists("score_words")["versus"]
_SCORES = word_lists("goal_words")["score"]
_R = word_lists("result_words")
_GOALS = frozenset("0123456789")
_OF_BOTH = 10  # goals, which two sides in lines without scorers are under: more are marks
_GOALS_OR_SCORERS = _GOALS | {")"}
_OF_HEADINGS = TELLS_A_RESULT.union(  # "Leeds Edge Hull 1-0 At Home"
    _R["against"], _R["verbs_before"], _R["clause_breaks"], _R["pronouns"], _R["possessives"], _R["links"]
) - _INSIDE  # fmt: skip


def name_printed_clubs(scene: Scene) -> set[str]:
    """Makes the sides of result lines teams of the scene where they are none: their ids."""
    prose = scene.prose
    clubs: dict[tuple[int, int], str] = {}
    lines = {prose.sentence[i] for i in scene.scores} | prose.sentences_with(_VERSUS) | prose.sentences_with(_ATTENDED)
    lines |= {s for s, (_, end) in enumerate(prose.sentences) if prose.lows[end - 1] in _GOALS}
    of_a_result = -1  # the last line of a result over lines: those inside are its scorers'
    with_scorers = {s for s, (_, end) in enumerate(prose.sentences) if prose.lows[end - 1] == ")"}
    for s in sorted(lines | with_scorers):
        first, end = prose.sentences[s]
        if prose.words[end - 1] == "." and end - first < MOST_WORDS and _opens_its_story(scene, s):
            end -= 1
        if s <= of_a_result or end - first > MOST_WORDS or prose.words[end - 1] in STOPS:
            continue
        over = _over_lines(scene, s) if end - first == 1 or prose.lows[end - 1] in _GOALS_OR_SCORERS else None
        of_a_result = prose.sentence[over[1][0]] if over else of_a_result
        sides = over or (_sides(scene, first, end) if s in lines else None)
        if sides is None or not all(_is_name(scene, *side) for side in sides):
            continue
        unknown = [side for side in sides if not _is_known(scene, *side)]
        ordinary = [side for side in sides if _is_ordinary(scene, *side)]
        if not unknown or len(ordinary) == len(sides) or _are_players(scene, *sides):
            continue
        figures = prose.lows[end - 1] in _GOALS or (over is not None and not _has_scorers(scene, s, *sides))
        ranked = _is_ranked(prose.lows, first) and not any(_scores(scene, *side) for side in sides)
        sure = ranked or any(_is_team(scene, *side) for side in sides)
        if figures and (ordinary or not sure):
            continue  # "Chelsea 7, Referee 5", "Kane 2, Giroud 1"; not "Colne Park 2, Leeds 1"
        for start, stop in unknown:
            clubs[start, stop] = teams.team_id(prose.text[prose.starts[start] : prose.ends[stop - 1]])
    mark_clubs(scene, clubs)
    return set(clubs.values())


def _opens_its_story(scene: Scene, s: int) -> bool:
    """Whether a sentence with a score opens its paragraph: "Marlow Vale 0-2 Hexby Park. Kane scored both."."""
    first, end = scene.prose.sentences[s]
    return scene.prose.opens_paragraph(s) and "#" in scene.kinds[first + 1 : end - 2]


def _sides(scene: Scene, first: int, end: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The words of the two sides of a line; None where it is none."""
    lows, kinds = scene.prose.lows, scene.kinds
    if ":" in lows[first : first + 5]:  # "FT: Marlow Vale 2-0 Hexby"
        first = lows.index(":", first) + 1
    if "(" in lows[first:end]:
        end = lows.index("(", first)
    parts = [i for i in range(first, end) if kinds[i] == "#" or lows[i] in _VERSUS]
    if len(parts) == 1:
        return (first, parts[0]), (parts[0] + 1, end)
    first += 3 * _is_ranked(lows, first)
    figures = [
        i for i in range(first, end) if lows[i].isdigit() and len(lows[i]) < 3 and not _is_ranked(lows, max(0, i - 2))
    ]
    if not parts and len(figures) == 2 and figures[1] == end - 1 and len(lows[end - 1]) == 1:  # not "Leeds 1 Kane 17"
        second = figures[0] + 1 + (lows[figures[0] + 1] == ",")
        return (first, figures[0]), (second + 3 * _is_ranked(lows, second), figures[1])
    return None


def _is_ranked(lows: Sequence[str], first: int) -> bool:
    """Whether the rank of a side stands at a word, as college teams have one: "No. 3 Marlow 2, No. 5 Hexby 1"."""
    return lows[first : first + 2] == ["no", "."] and lows[first + 2].isdigit()


def _scores(scene: Scene, start: int, stop: int) -> bool:
    """Whether the text tells of a goal by who is named so: "No. 10 Kane 2, Alli 1" are players where "Kane scored"."""
    lows = scene.prose.lows
    named = (
        i + stop - start for i in scene.prose.places((lows[start],)) if lows[i : i + stop - start] == lows[start:stop]
    )
    return any(not _SCORES.isdisjoint(lows[end : end + 1]) for end in named)


def _over_lines(scene: Scene, s: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The words of the two sides of a result that goes over several lines: a cell each, with the score between them, or
    a side and its goals each, with its scorers behind or under them: "Marlow Vale 2 (Kane 12, 30)", "Hexby 0"."""
    sentences = scene.prose.sentences
    first, end = sentences[s]
    if end - first == 1 and scene.kinds[first] == "#" and 0 < s < len(sentences) - 1:
        return sentences[s - 1], sentences[s + 1]
    one = _with_goals(scene, s)
    if one is None:
        return None
    side, left = one  # goals whose scorers are still to come
    near = {n: it for n in (s - 1, s + 1, s + 2) if 0 <= n < len(sentences) and (it := _with_goals(scene, n))}
    if near.keys() == {s + 1} and left + near[s + 1][1] < _OF_BOTH:  # "Hexby 2", "Marlow Vale 0"; no list of marks
        return side, near[s + 1][0]
    for other in range(s + 1, min(s + 2 + left, len(sentences))):
        if left == 0 and (two := _with_goals(scene, other)) is not None:
            return side, two[0]
        left -= _minutes(scene.prose.lows[slice(*sentences[other])])
    return None


def _minutes(lows: Sequence[str]) -> int:
    """How many minutes a line of scorers has, added time being of the minute before: "Kane 12, 90 (+1)" has two."""
    return sum(low.isdigit() and lows[i - 1] != "+" for i, low in enumerate(lows))


def _has_scorers(scene: Scene, s: int, one: tuple[int, int], two: tuple[int, int]) -> bool:
    """Whether the scorers of a side stand behind or under its goals in a result over lines: no player has any."""
    prose = scene.prose
    ends = {prose.sentences[prose.sentence[start]][1] for start, _ in (one, two)}
    return prose.sentence[two[0]] > s + 1 or any(prose.lows[end - 1] == ")" for end in ends)


def _with_goals(scene: Scene, s: int) -> tuple[tuple[int, int], int] | None:
    """The words of a side that opens a line with its goals, and nothing else but those at half-time before and its
    scorers behind in brackets; how many it has whose scorers do not stand there."""
    lows = scene.prose.lows
    first, end = scene.prose.sentences[s]
    stop = next((i for i in range(first, end) if lows[i] == "(" or lows[i].isdigit()), end)
    at = stop + 3 * (lows[stop : stop + 3 : 2] == ["(", ")"] and lows[stop + 1].isdigit())
    if not first < stop <= at < end or lows[at] not in _GOALS:
        return None
    behind = lows[at + 1 : end]
    scorers = behind[:1] == ["("] and behind[-1] == ")" and any(map(str.isdigit, behind))
    return ((first, stop), 0 if scorers else int(lows[at])) if scorers or not behind else None


def _is_name(scene: Scene, start: int, stop: int) -> bool:
    """Whether some words may be a club's name: each has a capital, or is one of those inside a name; a year may end it.
    Not the full name of somebody whom the text names shorter, nor a competition."""
    prose, kinds = scene.prose, scene.kinds
    opens = start + (start < stop and _is_numbered(prose.words, start))
    if not opens < stop <= start + MOST_OF_A_NAME or not prose.words[opens][0].isupper():
        return False
    for i in range(opens, stop):
        word = prose.words[i]
        year = i > start and word.isdigit() and len(word) == 4
        if prose.lows[i] in _OF_HEADINGS or kinds[i] in ("c", "#"):
            return False
        if not (word[0].isupper() or year or prose.lows[i] in _INSIDE):
            return False
        if prose.owns[i] and i == stop - 1:
            return False
    named = scene.people.mentions[scene.refs[start]] if kinds[start] == "P" else None
    longer = named is not None and scene.people.names[named.person].count(" ") > named.end - named.first - 1
    return not longer


def _is_numbered(words: Sequence[str], first: int) -> bool:
    """Whether a club's name opens with a figure, its year or one below ten: "1874 Hexby", "07 Hexby"."""
    return words[first].isdigit() and (words[first][0] == "0" or words[first].startswith(("18", "19")))


def _is_known(scene: Scene, start: int, stop: int) -> bool:
    """Whether the words of a side are a name that the scene has, "Wolves", or one team's alone, whatever describes it
    before: "Holders Leeds", but not "Hexby & Leeds"."""
    if scene.kinds[stop - 1] != "T":
        return False
    t = scene.teams[scene.refs[stop - 1]]
    if t.end != stop or t.first < start or (len(t.ids) > 1 and t.first > start):
        return False
    return all(scene.kinds[i] != "T" and is_plain(scene.prose.lows[i]) for i in range(start, t.first))


def _is_team(scene: Scene, start: int, stop: int) -> bool:
    """Whether a side is a team of the scene, or is called as clubs are."""
    prose = scene.prose
    return scene.kinds[stop - 1] == "T" or teams.looks_like_team(prose.text[prose.starts[start] : prose.ends[stop - 1]])


def _is_ordinary(scene: Scene, start: int, stop: int) -> bool:
    """Whether a side is of ordinary words: "Full Report", "Match Odds"."""
    return all(is_plain(low) for low in scene.prose.lows[start:stop] if low not in _INSIDE)


def _are_players(scene: Scene, one: tuple[int, int], two: tuple[int, int]) -> bool:
    """Whether a line sets two players against each other, "Harry Kane vs Sam Hart": the text calls one of them by a
    role or as a team's, "striker Harry Kane", or both by their family names alone; not "Marlow Vale v Hexby Town"."""
    lows, kinds, people = scene.prose.lows, scene.kinds, scene.people
    if lows[one[1]] not in _VERSUS:
        return False
    named = [people.mentions[scene.refs[start]] for start, _ in (one, two) if kinds[start] == "P"]
    names = {m.person: people.names[m.person] for m in named}
    if [(m.first, m.end) for m in named] != [one, two] or any(map(teams.looks_like_team, names.values())):
        return False
    placed, by_family = False, set()
    for m in (m for m in people.mentions if m.person in names):
        before = m.first - 1
        of_a_team = before >= 0 and kinds[before] == "T" and scene.prose.owns[before]
        placed = placed or of_a_team or (before >= 0 and lows[before] in ROLES)
        if lows[m.first : m.end] == names[m.person].lower().split()[1:]:
            by_family.add(m.person)
    return placed or len(by_family) == 2


def mark_clubs(scene: Scene, clubs: Mapping[tuple[int, int], str]) -> None:
    """Makes some words the names of clubs, whatever other teams were read in them. ``clubs``: their ids by their words,
    of which none are two clubs'."""
    firsts = {t.first: n for n, t in enumerate(scene.teams)}
    replaced: set[int] = set()  # teams whose words are now a club's
    for (start, stop), team_id in clubs.items():
        inside = [firsts[i] for i in range(start, stop) if i in firsts]
        ref = inside[0] if inside else len(scene.teams)
        scene.teams[ref : ref + 1] = [TeamAt(start, stop, (team_id,), "name")]
        replaced.update(inside[1:])
        scene.kinds[start:stop] = ["T"] * (stop - start)
        scene.refs[start:stop] = [ref] * (stop - start)
    if replaced:
        scene.forget_teams(replaced)
