"""Where a report was filed: "MADRID (AP) --", "Shanghai, July 3 (Xinhua) --", "Kolkata: ".

Belongs here: finding the dateline at the head of a text. Does not belong here: teams (teams.py), when and where a match
was played (occasion.py).
"""

from __future__ import annotations

import re

HEAD = 8  # lines, within which a title, a byline and the like end
LONGEST = 160  # characters of a dateline
SENTENCE = 60  # characters at least that follow a dateline with a colon on its line

_DASH = r"(?:--+|[-–—―])"
_AGENCY = r"\([A-Za-z][\w ./&-]{1,30}\)"
_REST = r"(?:,\s?[A-Z][\w.,’' -]{1,30}?)?"  # ", England", ", Ore.", ", July 3"
_SHOUTED = re.compile(rf"[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){{0,3}}{_REST}\s?(?:{_AGENCY})?\s?(?:{_DASH}\s|:\s)")
_FILED = re.compile(rf"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){{0,3}}{_REST}\s?{_AGENCY}\s?(?:{_DASH}\s|:\s)")
_PLACE = re.compile(r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)?:\s")
_DATED = re.compile(r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)?,\s(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}):\s")
_WORD = re.compile(r"[\"“'‘]?\w*[a-z]")
_TELLS = re.compile(r"\b(?:the|an?|of|in|to|his|their|on|with)\b")


def find_dateline(text: str) -> tuple[int, int] | None:
    """Where (code points) the dateline of a text stands, None where it has none. A sentence follows one with a colon:
    the team of a line-up ("LEEDS: Mann, Reaney, Cooper") and of a heading ("Leeds: Bielsa signs") is no dateline."""
    at = 0
    for number, line in enumerate(text.split("\n", HEAD)[:HEAD]):
        start = at + len(line) - len(line.lstrip())
        forms = (_SHOUTED, _FILED, _DATED, _PLACE) if number else (_SHOUTED, _FILED, _DATED)
        found = next((hit for form in forms if (hit := form.match(text, start, start + LONGEST))), None)
        at += len(line) + 1
        if found and (_is_sentence(text, found.end(), at) if ":" in found[0] else _WORD.match(text, found.end())):
            return start, start + len(found[0].rstrip())
    return None


def find_datelines(text: str) -> list[tuple[int, int]]:
    """The dateline of a text and those of a round-up's stories after it, each with its agency, in text order."""
    first = find_dateline(text)
    found = [first] if first is not None else []
    for agency in _AGENCIES:
        at = text.find(agency, found[0][1] if found else 0)
        while at >= 0:
            start = text.rfind("\n", 0, at) + 1
            hit = _FILED.match(text, start, start + LONGEST) or _SHOUTED.match(text, start, start + LONGEST)
            if hit and hit.end() > at:
                found.append((start, start + len(hit[0].rstrip())))
            at = text.find(agency, at + 1)
    return sorted(found)


_AGENCIES = ("(AP)", "(Reuters)", "(AFP)")


def _is_sentence(text: str, start: int, end: int) -> bool:
    """Whether a sentence stands there rather than a list of names or a heading."""
    return end - start > SENTENCE and bool(_TELLS.search(text, start, start + SENTENCE))
