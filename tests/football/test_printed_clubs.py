"""Which clubs that nobody knows the lines of results and fixtures print."""

import pytest

from orchestration.football.clubs.cast import know_teams
from orchestration.football.grammar.scene import look_at
from tests.football.told import steps


def teams(text):
    """The ids of the teams of a text, in its order."""
    scene = look_at(text)
    know_teams(scene)
    return [t.ids[0] for t in sorted(scene.teams, key=lambda t: t.first)]


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Marlow Vale 2-0 Hexby Cables", ["marlow-vale", "hexby-cables"]),
        ("St. Oswin Town 1-2 West Hexby & Charlton", ["st-oswin-town", "west-hexby-charlton"]),
        ("Marlow Vale 1907 2-0 Arsenal", ["marlow-vale-1907", "arsenal"]),
        ("Marlow Vale 2 Hexby Cables 1 (att 45)", ["marlow-vale", "hexby-cables"]),
        ("Hexby Town 2, Marlow Park 2", ["hexby-town", "marlow-park"]),
        ("No. 3 Hexby 2, Marlow 1", ["hexby", "marlow"]),
        ("No. 3 Hexby 2, No. 5 Marlow 1", ["hexby", "marlow"]),
        ("FT: Marlow Vale 2-1 City of Liverpool", ["marlow-vale", "city-of-liverpool"]),
        ("Marlow Vale v Hexby Cables", ["marlow-vale", "hexby-cables"]),
        ("07 Hexby 2-1 EB/Marlow", ["07-hexby", "eb-marlow"]),
        ("1874 Hexby 2-1 Marlow Vale", ["1874-hexby", "marlow-vale"]),
        ("Marlow Vale 1-1 Wolves", ["marlow-vale", "wolverhampton-wanderers"]),
    ],
)
def test_a_line_of_a_result_makes_clubs_of_its_sides(line, wanted):
    assert teams(f"A cold day.\n\n{line}\n\nIt rained throughout.") == wanted


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        ("MARLOW VALE 2 (Cole 14, Wood 88)\n\nHEXBY 0", ["marlow-vale", "hexby"]),
        ("Marlow Vale (1) 2 (Cole 14 88)\nHexby (0) 1 (Wood 60)", ["marlow-vale", "hexby"]),
        ("FC Town of Marlow 1\n\nCole 90 (+1)\n\nHexby 0", ["town-of-marlow", "hexby"]),
        ("FC Town of Marlow\n\n0 - 1\n\nHexby City", ["town-of-marlow", "hexby-city"]),
        ("FC Town of Marlow 2\nJoe Cole 3\nWood 9\nHexby 0", ["town-of-marlow", "hexby"]),
        ("Arsenal 1\nHarry Kane 7\nChelsea 0", ["arsenal", "chelsea"]),
        ("Leeds 2\nPatrick Bamford 1\nJack Harrison 9\nHull 0", ["leeds-united", "hull-city"]),
        ("Hexby 2\nMarlow United 0", ["hexby", "marlow-united"]),
        ("Arsenal 7\nPetr Cech 6", ["arsenal"]),
        ("Arsenal 2\nPetr Cech 4\nMesut Ozil 3", ["arsenal"]),
        ("Harry Kane 2\nOlivier Giroud 1", []),
        ("Match report\n\n2 - 1\n\nFull time", []),
        ("Harry Kane\n\n2 - 1\n\nFull report", []),
        ("Marlow Vale 2 (played 14)\n\nIt rained at Hexby", []),
    ],
)
def test_a_result_over_several_lines_makes_clubs_of_its_sides(lines, wanted):
    assert teams(f"A cold day.\n\n{lines}\n\nIt rained throughout.") == wanted


def test_a_club_that_a_line_prints_is_one_wherever_it_is_named_also_shorter():
    text = "Marlow Vale 2-0 Hexby Cables\n\nVale were the better side. Hexby Cables now sit eighth."
    assert teams(text) == ["marlow-vale", "hexby-cables", "marlow-vale", "hexby-cables"]


@pytest.mark.parametrize(
    "line",
    [
        "Leeds Edge Hull 1-0 For Third Win",  # a heading in capitals
        "Leeds Lose At Home 2-0 To Hull",
        "Full Match 2-1 Full Report",
        "Leeds 1-0 Hull - Kane",  # the scorer
    ],
)
def test_headings_scorers_and_ordinary_words_are_no_clubs(line):
    assert set(teams(f"{line}\n\nIt rained throughout.")) <= {"leeds-united", "hull-city"}


@pytest.mark.parametrize(
    "line",
    [
        "Ratings: Leeds 7, Referee 5",
        "Top scorers: Kane 2, Alli 1",
        "Leeds Ladies 3, Group 2",
        "No. 10 Hexby 2, Marlow 1",
    ],
)
def test_marks_and_tallies_beside_a_match_make_no_clubs(line):
    found = teams(f"Leeds beat Hull 3-0. Hexby scored twice.\n\n{line}")
    assert set(found) <= {"leeds-united", "hull-city", "leeds-united-women"}


def test_teams_read_in_a_club_s_name_are_none_and_those_behind_it_stay():
    text = "Hexby Leeds Hull & District 2-0 Marlow Vale\n\nStoke beat Derby 1-0."
    assert teams(text) == ["hexby-leeds-hull-district", "marlow-vale", "stoke-city", "derby-county"]


def test_four_times_as_many_printed_clubs_take_about_four_times_the_work():
    syllables = [a + b for a in "bdfgklmnprstvz" for b in "aeiou"]

    def lines(n):
        names = (a.capitalize() + b + c for a in syllables for b in syllables for c in syllables)
        line = "{} Leeds {} & Hull 2-1 {} Vale\n\n"  # two known teams in the first name
        return "".join(line.format(*(next(names) for _ in range(3))) for _ in range(n))

    teams(lines(1))  # the tables are loaded once
    assert steps(teams, lines(400)) <= 6 * steps(teams, lines(100))


@pytest.mark.parametrize(
    "story",
    [
        "Leeds striker Harry Kane meets Hull.",
        "Leeds meet Hull, and Leeds' Harry Kane is back.",
        "Kane scored for Leeds at Hull. Hart saved.",
    ],
)
def test_two_players_set_against_each_other_are_no_clubs(story):
    assert {"harry-kane", "sam-hart"}.isdisjoint(teams(f"Harry Kane vs Sam Hart\n\n{story}"))


def test_a_fixture_of_clubs_that_nobody_knows_is_none_of_players():
    story = "Vale led early. Striker Joe Smith levelled for Town."
    assert {"marlow-vale", "hexby-town"} <= set(teams(f"Marlow Vale v Hexby Town\n\n{story}"))


def test_a_result_may_open_the_paragraph_of_its_story():
    assert {"marlow-vale", "hexby-park"} <= set(teams("Marlow Vale 0-2 Hexby Park. Joe Smith scored both."))
    assert "hexby-park" not in teams("Rain fell. Marlow Vale 0-2 down at Hexby Park. Joe Smith scored both.")
