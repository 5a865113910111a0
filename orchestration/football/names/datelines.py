"""Where a report was filed: "MADRID (AP) --", "Shanghai, July 3 (Xinhua) --", "Kolkata: ".

Belongs here: finding the dateline at the head of a text, and those of the reports that it is put together of. Does not
belong here: teams (teams.py), when and where a match was played (occasion.py).
"""

from __future__ import annotations

import re
from functools import cache

from orchestration.football.words.lexicon import rows

HEAD = 8  # lines, within which a title, a byline and the like end
LONGEST = 160  # characters of a dateline
SENTENCE = 60  # characters at least that follow a dateline with a colon on its line

_DASH = r"(?:--+|[-–—―])"
_AGENCY = r"\([A-Za-z][\w ./&-]{1,30}\)"
_DATE = r"\((?:[A-Z][a-z]{2,8}\.? \d\d?, \d{4}|\d\d?/\d\d?/\d\d(?:\d\d)?)\)"  # "(Sep. 20, 2008)", "(9/20/08)"
_REST = r"(?:,\s?[A-Z][\w.,’' -]{1,30}?)?"  # ", England", ", Ore.", ", July 3"
_ENDS = rf"(?:{_DASH}\s|:\s)"
_BARE = r"\((?:AP|Reuters|REUTERS|AFP|PA|EFE)\)\s(?=[A-Z])"  # "TURIN (AP) Juventus won"
_RESULT = r"\s?[-–—] [A-Z.’' -]{2,30} \d"  # "LEEDS (3/1/20) - HULL 2-1"
_SHOUTS = r"[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,3}"
_SHOUTED = re.compile(rf"{_SHOUTS}{_REST},?\s?(?:(?:{_AGENCY}|{_DATE}(?!{_RESULT}))?\s?{_ENDS}|{_BARE})")
_OTHER_SIDE = r"(?![A-Z][\w.’' -]{1,30} \()"  # "Monaco (France) - Villarreal (Spain) 1-0"
_FILED = re.compile(rf"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){{0,3}}{_REST},?\s?{_AGENCY}\s?{_ENDS}{_OTHER_SIDE}")
_LATER = re.compile(r"\n[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}(?:,|\s\()")
_PLACE = re.compile(r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)?:\s")
_UNDER_A_TITLE = re.compile(
    rf"[A-Z][\w.’'-]+\s{_DASH}\s(?!(?:The|He|His)\s)"
)  # "Madrid - A 2-1 win …"; not "Harry Kane - A goal …", "Kane - He scored …"
_DATED = re.compile(r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)?,\s(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}):\s")
_BARE_TOWN = re.compile(r"([A-Z][A-Z.-]{3,}(?: [A-Z]{3,})?) (?=[A-Z][a-z]+ )")  # "LONDON Chelsea won", a dash lost
_WORD = re.compile(r"[\"“'‘]?\w*[a-z]")
_TELLS = re.compile(r"\b(?:the|an?|of|in|to|his|their|on|with)\b")


def find_datelines(text: str) -> list[tuple[int, int]]:
    """Where (code points) a text has datelines, in its order: that at its head, and those further on that name more
    than a place: "PARMA, Italy -", "TURIN (AP) -"."""
    head = _find_dateline(text)
    found = [head] if head else []
    for line in _LATER.finditer(f"\n{text}", head[1] if head else 0):
        start = line.start()  # where the newline before it stands there
        hit = _SHOUTED.match(text, start, start + LONGEST) or _FILED.match(text, start, start + LONGEST)
        if hit and not hit[0].rstrip().endswith(":"):
            found.append((start, start + len(hit[0].rstrip())))
    return found


def _find_dateline(text: str) -> tuple[int, int] | None:
    """Where (code points) the dateline of a text stands, None where it has none. A sentence follows one with a colon:
    the team of a line-up ("LEEDS: Mann, Reaney, Cooper") and of a heading ("Leeds: Bielsa signs") is no dateline."""
    at = 0
    for number, line in enumerate(text.split("\n", HEAD)[:HEAD]):
        start = at + len(line) - len(line.lstrip())
        forms = (_SHOUTED, _FILED, _DATED, _PLACE) if number else (_SHOUTED, _FILED, _DATED)
        if number == 2 and text[at - 2 : at] == "\n\n":
            forms = (*forms, _UNDER_A_TITLE)
        found = next((hit for form in forms if (hit := form.match(text, start, start + LONGEST))), None)
        if found is None and (bare := _BARE_TOWN.match(text, start, start + LONGEST)) and bare[1] in _towns():
            found = bare
        at += len(line) + 1
        plain = found is not None and (":" in found[0] or found.re in (_UNDER_A_TITLE, _BARE_TOWN))
        if found and (_is_sentence(text, found.end(), at) if plain else _WORD.match(text, found.end())):
            return start, start + len(found[0].rstrip())
    return None


@cache
def _towns() -> frozenset[str]:
    """The towns of teams, in capitals: "LONDON", "MADRID"."""
    towns = (town for row in rows("towns") for town in row["towns"].split("|"))
    return frozenset(town.removeprefix("north ").upper() for town in towns)


def _is_sentence(text: str, start: int, end: int) -> bool:
    """Whether a sentence stands there rather than a list of names or a heading."""
    return end - start > SENTENCE and bool(_TELLS.search(text, start, min(end, start + 2 * SENTENCE)))
