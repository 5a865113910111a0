"""Three goals told in one or two sentences, however these are joined, are those three, in their order and with their
sides and minutes."""

from itertools import cycle

import pytest

from orchestration.football.reading import read
from orchestration.records import Article

LEADS = [
    "Paul Mee put Leeds ahead",
    "Leeds went ahead through Paul Mee",
    "Leeds took the lead when Paul Mee fired home",
    "a Paul Mee header gave Leeds the lead",
    "Paul Mee's penalty put the hosts in front",
    "Paul Mee opened the scoring for the home side",
]
LEVELS = [
    "Tom Ash levelled",
    "Derby equalised through Tom Ash",
    "Derby drew level when Tom Ash headed in",
    "a Tom Ash free-kick brought the visitors level",
    "Tom Ash restored parity for Derby",
    "Derby hit back with a Tom Ash volley",
    "Tom Ash replied for the visitors",
]
WINS = [
    "Ian Hill won it",
    "Ian Hill restored Leeds' lead",
    "Leeds regained the lead through Ian Hill",
    "an Ian Hill drive settled it",
    "Ian Hill struck the winner for the hosts",
]


@pytest.mark.parametrize(
    ("frame", "minutes"),
    [
        ("{lead} in the 12th minute, {level} in the 25th and {win} in the 70th.", (12, 25, 70)),
        ("{lead} in the 12th minute; {level} in the 25th; {win} in the 70th.", (12, 25, 70)),
        ("{lead} in the 12th minute and {level} in the 25th, but {win} in the 70th minute.", (12, 25, 70)),
        ("{lead} on 12 minutes before {level} 13 minutes later. {win} with 20 minutes left.", (12, 25, 70)),
        ("{lead} after 12 minutes but {level}. {win} in the 70th minute.", (12, None, 70)),
        ("{lead} before {level} in the 25th minute. {win} 20 minutes from time.", (None, 25, 70)),
        ("After {lead} on 12 minutes, {level} in the 25th minute before {win}.", (12, 25, None)),
        ("In the 12th minute {lead}. {level} in the 25th, but 45 minutes later {win}.", (12, 25, 70)),
        ("{win} in the 70th minute after {lead} in the 12th and {level} in the 25th.", (12, 25, 70)),
        ("{win} after {level} in the 25th minute. Earlier, {lead} in the 12th minute.", (12, 25, None)),
        ("{lead} early on, {level} midway through the first half and {win} late on.", (None, None, None)),
        ("{lead}, {level} and {win}.", (None, None, None)),
    ],
)
def test_goals_are_told_apart_however_they_are_joined(frame: str, minutes: tuple[int | None, ...]) -> None:
    scores = [("home", "Paul Mee", (1, 0)), ("away", "Tom Ash", (1, 1)), ("home", "Ian Hill", (2, 1))]
    want = [(*told, minute) for told, minute in zip(scores, minutes, strict=True)]
    wrong = []
    for lead, level, win, _ in zip(cycle(LEADS), cycle(LEVELS), cycle(WINS), range(14), strict=False):
        text = frame.format(lead=lead, level=level, win=win)
        text = ". ".join(part[0].upper() + part[1:] for part in text.split(". "))
        goals = read(Article(f"Leeds 2-1 Derby. {text} It ended 2-1.")).goals
        got = [(g.side, g.player, (g.home_score_after, g.away_score_after), g.minute_regulation) for g in goals]
        if got != want:
            wrong.append((text, got))
    assert wrong == []
