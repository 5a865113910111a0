"""Which of two national teams a name sounds of."""

import pytest

from orchestration.football.names import teams
from orchestration.football.names.origins import MOST, _languages, _patterns, languages_of, leaning


@pytest.mark.parametrize(
    ("name", "home", "away", "sounds_of"),
    [
        ("Ivo Perković", "croatia", "argentina", "croatia"),
        ("Ramón Gutiérrez", "croatia", "argentina", "argentina"),
        ("Gunnar Hallgrímsson", "iceland", "croatia", "iceland"),
        ("Artem Zhukovenko", "russia", "spain", "russia"),
        ("Park Kyung-min", "south-korea", "greece", "south-korea"),
        ("Hiroshi Takemoto", "japan", "belgium", "japan"),
        ("Nikos Stavropoulos", "greece", "costa-rica", "greece"),
        ("Abdullah Al-Harbi", "france", "saudi-arabia", "saudi-arabia"),
        ("Dieter Hoffmann", "germany", "brazil", "germany"),
        ("Pieter van den Berg", "netherlands", "uruguay", "netherlands"),
        ("Mamadou Diallo", "poland", "senegal", "senegal"),
        ("Krzysztof Malinowski", "poland", "senegal", "poland"),
        ("Ivo Perković", "switzerland", "costa-rica", "switzerland"),  # many of its players have such names
        ("Ivo Perković", "switzerland", "croatia", "croatia"),
        ("Ivo Perković", "serbia", "croatia", None),  # one language
        ("Ramón Gutiérrez", "argentina", "spain", None),
        ("Ivo Perković", "arsenal", "chelsea", None),  # clubs
        ("Ivo Perković", "croatia", "chelsea", None),
        ("Bo", "croatia", "argentina", None),
    ],
)
def test_what_a_name_sounds_of(name, home, away, sounds_of):
    lean = leaning(name, home, away)
    assert (home if lean >= 1 else away if lean <= -1 else None) == sounds_of
    assert leaning(name, away, home) == -lean


def test_womens_and_youth_sides_have_the_names_of_their_nation():
    assert languages_of("japan-women") == languages_of("japan-u21") == languages_of("japan") == {"japanese"}


def test_a_name_is_never_more_than_a_fair_sign():
    assert leaning("Jón Sigurðsson", "iceland", "japan") == MOST


def test_the_tables_are_of_known_national_teams_and_languages():
    assert all(teams.team(team_id).kind == "national" for team_id in _languages("teams") | _languages("also"))
    spoken = set().union(*_languages("teams").values())
    assert {language for found in _patterns().values() for language, _ in found} <= spoken
