"""The club that a report means by "we"."""

import pytest

from orchestration.football.clubs.cast import know_teams
from orchestration.football.clubs.first_person import know_us
from orchestration.football.grammar.scene import look_at
from orchestration.football.reading import read
from orchestration.records import Article


def sides(text: str) -> dict[str | None, str | None]:
    """The team of each scorer."""
    reading = read(Article(text))
    teams = {match.match_no: (match.home.name, match.away.name) for match in reading.matches}
    return {goal.player: teams[goal.match_no][goal.side == "away"] for goal in reading.goals}


LEEDS, HULL = "Leeds United", "Hull City"


@pytest.mark.parametrize(
    ("text", "of_leeds", "of_hull"),
    [
        (
            "We came from behind to beat Hull City 2-1 at Elland Road. Mee scored after ten minutes, but we were level "
            "when Kane headed in a corner. We took the lead through Alli on the hour. Leeds United are fifth.",
            {"Kane", "Alli"},
            {"Mee"},
        ),
        (
            "Leeds United fell to a 3-2 defeat at Hull City. Two goals from Mee put us 2-0 down at the break. Kane "
            "pulled one back for us and Alli brought us level on 70 minutes. Dier broke our hearts in the 90th minute.",
            {"Kane", "Alli"},
            {"Mee", "Dier"},
        ),
        (
            "Report: Hull City 2-1 Leeds United\n\nWe lost at the death. Kane gave us the lead. Mee levelled on 50, "
            "and Dier beat our keeper Hart from 12 yards in the 90th.",
            {"Kane"},
            {"Mee", "Dier"},
        ),
        (
            "Report: Hull City 0-2 Leeds United\n\nWe made it three wins in a row over Hull City. Our number nine Kane "
            "put us in front on 12 minutes. Alli got our second.",
            {"Kane", "Alli"},
            set(),
        ),
        (
            "Report: Hull City 2-1 Leeds United\n\nThey started nervously and Kane gave us the lead. We then "
            "conceded the equaliser to Mee. It was the home side who struck next, Dier heading in a corner.",
            {"Kane"},
            {"Mee", "Dier"},
        ),
        (
            "Report: Hull City 2-1 Leeds United\n\nWe lost at the death, and I went home cold. Kane gave us the lead. "
            "Mee levelled on 50, and Dier beat our keeper Hart from 12 yards in the 90th.",
            {"Kane"},
            {"Mee", "Dier"},
        ),
    ],
)
def test_we_are_the_club_that_meets_the_other(text, of_leeds, of_hull):
    found = sides(text)
    assert {name for name, team in found.items() if team == LEEDS} == of_leeds
    assert {name for name, team in found.items() if team == HULL} == of_hull


@pytest.mark.parametrize(
    "told",
    [
        "We saw a fine game against Hull City. Let us be honest: nobody put us ahead of ourselves.",
        '"We beat them because our captain gave us the lead," Farke said.',
        "I was there in 2003 when we beat Hull City and our captain gave us the lead.",
        "Our day at Hull City went well. US fans are rare.",
        "I can see it: we have a goal! And we are level, I think, as our cameras show.",
    ],
)
def test_readers_speakers_and_columnists_are_no_club(told):
    scene = look_at(f"Leeds United 1-2 Hull City\n\nKane netted. Mee and Alli scored for the visitors. {told}")
    know_teams(scene)
    know_us(scene)
    assert not {scene.prose.lows[t.first] for t in scene.teams} & {"we", "us", "our"}
