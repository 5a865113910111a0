"""Results that a text mentions in passing: no matches of its own, but evidence for those that others tell."""

from __future__ import annotations

from datetime import date

import pytest

from orchestration.football.reading import read
from orchestration.records import Article
from tests.football.told import goals

ON = date(2020, 9, 12)
REPORT = (
    "Leeds beat Fulham 2-1 on Saturday. Jack Smith scored in the 10th minute and John Brown made it 2-0 in the 40th "
    "minute before Tom Green pulled one back for Fulham in the 80th minute. Leeds held on, and Fulham went home. "
)


def passing(text: str, published_on: date | None = ON, title: str | None = None) -> list[tuple]:
    reading = read(Article(text=text, title=title, published_on=published_on, published_basis="field"))
    return [(m.home.team_id, m.home_score, m.away_score, m.away.team_id) for m in reading.matches if not m.subject]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Leeds had beaten Chelsea 2-0 the week before.", ("leeds-united", 2, 0, "chelsea")),
        ("Leeds lost 3-0 to Everton last month.", ("leeds-united", 0, 3, "everton")),
        ("Fulham, who drew 1-1 with Everton last week, go to Chelsea next.", ("fulham", 1, 1, "everton")),
        ("Leeds won the first leg 1-0 against Fulham.", ("leeds-united", 1, 0, "fulham")),
        ("Earlier, Chelsea beat Everton 4-0.", ("chelsea", 4, 0, "everton")),
        # the side at home stands first
        ("Leeds won 2-0 at Chelsea last week.", ("chelsea", 0, 2, "leeds-united")),
    ],
)
def test_a_result_of_another_day_or_of_others_is_a_mention(text: str, expected: tuple):
    assert passing(REPORT + text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Leeds beat Fulham 2-1 in the end.",  # the match told
        "It was 1-1 at the break in the other game between Chelsea and Everton.",  # no result
        "Leeds hope to beat Chelsea 2-0 next week.",
        "Leeds beat Chelsea last week.",  # nothing that could be held against what others tell
        "Leeds beat Chelsea 2-0 in 1992.",  # history
        "Leeds beat Rothwell Colliery 9-0 last week.",  # nobody that the table knows
        "Leeds beat France 2-0 last week.",  # a nation and a club do not meet
    ],
)
def test_what_is_none(text: str):
    assert passing(REPORT + text) == []


def test_it_is_said_where_it_stands_and_has_no_goals():
    text = REPORT + "Chelsea, watched by Tom Brown, had lost 3-0 to Everton on 5 September."
    reading = read(Article(text=text, published_on=ON, published_basis="field"))
    (mention,) = [m for m in reading.matches if not m.subject]
    said = {(c.claim, c.value, c.span.quote) for c in reading.claims if c.match_no == mention.match_no}
    assert said == {
        ("teams", "chelsea", "Chelsea"),
        ("teams", "everton", "Everton"),
        ("final score", "0-3", "3-0"),
        ("date", "2020-09-05", "5 September"),
    }
    assert mention.match_date == date(2020, 9, 5)
    assert {goal.match_no for goal in reading.goals} == {1}


def test_a_vague_day_is_no_day():
    reading = read(Article(text=REPORT + "Chelsea lost 3-0 to Everton last week.", published_on=ON))
    assert [m.match_date for m in reading.matches if not m.subject] == [None]


def test_a_text_that_tells_no_match_may_mention_some():
    talk = "Leeds train hard. " * 12
    assert passing(f"{talk}Leeds beat Fulham 2-1. {talk}") == [("leeds-united", 2, 1, "fulham")]


def test_what_only_a_title_prints_or_what_years_ago_saw_is_not_mentioned():
    talk = "Leeds and Fulham train hard. " * 12
    assert passing(talk, title="Leeds beat Fulham 2-1") == []
    assert passing(f"{talk}Leeds beat Fulham 2-1.", title="On this day: Leeds v Fulham") == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Leeds, who lost 3-1 at Fulham in August, when Paul Grey struck, move up to fifth.", []),
        ("Leeds had beaten Fulham 1-0 only 17 days earlier when Paul Grey struck.", []),
        ("Last month they drew 1-1, Paul Grey having cancelled out Tim White's opener.", []),
        ("Leeds won the first meeting 2-0 in August, with Paul Grey scoring both goals.", []),
        ("Paul Grey scored twice in the 3-1 win at Fulham in August.", []),
        ("Paul Grey kept his place after scoring twice against Hull.", []),
        ("Paul Grey kept his place after scoring twice at Hull.", []),
        ("Paul Grey was back after scoring as a substitute in the thrashing of Hull.", []),
        ("It was a far cry from the 4-0 win over Hull, when Paul Grey struck.", []),
        # what the sentence goes on to tell
        ("Paul Grey, who also scored three against Hull, added the third in the 70th minute.", ["Paul Grey"]),
        ("Paul Grey headed in the third to set up a tie against Hull.", ["Paul Grey"]),
        ("Paul Grey headed in the third before the trip to Hull.", ["Paul Grey"]),
        ("Paul Grey slid the ball home against Arsenal loanee Joe Hart on the hour.", ["Paul Grey"]),
        ("Paul Grey fired home with 10 minutes left against the Arsenal loanee in goal.", ["Paul Grey"]),
        ("Paul Grey scored the goal Leeds could not get against Derby.", ["Paul Grey"]),
        ("Paul Grey fired home at the Derby end.", ["Paul Grey"]),
        ("Paul Grey headed in at the Derby County Stadium.", ["Paul Grey"]),
        ("Paul Grey scored on his return from a year at Derby.", ["Paul Grey"]),
        ("Paul Grey headed in on the hour, just like in the draw with Derby.", ["Paul Grey"]),
        ("Paul Grey headed in his fifth in six games against Hull and Derby.", ["Paul Grey"]),
        ("Leeds looked set for a repeat of their draw with Derby when Paul Grey headed in.", ["Paul Grey"]),
        ("Leeds had been poor in the defeat by Derby but improved when Paul Grey headed in.", ["Paul Grey"]),
        ("Leeds, who lost 3-1 at Fulham last month, had a third when Paul Grey headed in.", ["Paul Grey"]),
        ("Leeds, who lost 3-1 there in August, scored through Paul Grey.", ["Paul Grey"]),
    ],
)
def test_goals_told_with_a_result_of_another_day_are_not_of_this_match(text: str, wanted: list[str]):
    reading = read(Article(text=REPORT.replace("2-1", "3-1") + text, published_on=ON, published_basis="field"))
    told = [goal.player for goal in reading.goals if goal.player]
    assert [name for name in told if name in ("Paul Grey", "Tim White")] == wanted


@pytest.mark.parametrize("told", ["fresh from a 3-0 win over Malmo on Thursday", "who beat Malmo 3-0 on Thursday"])
def test_what_a_side_comes_fresh_from_is_another_match(told):
    text = f"Rangers beat St Mirren 2-1 at Ibrox.\n\nRangers, {told}, led through Mohamed Diomande on 13 minutes."
    assert goals(text) == [("Mohamed Diomande", "rangers", (1, 0), 13)]
