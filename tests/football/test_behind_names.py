"""Figures in brackets behind names."""

import pytest

from tests.football.told import minutes


@pytest.mark.parametrize(
    ("after", "labels"),
    [
        ("past Courtois, before Costa (70) was sent off.", ["12'", "34'"]),
        ("and Hart (1) was beaten and booked.", ["12'", "34'"]),
        ("past Hart (1).", [None, None]),
        ("and Hart (1) was beaten.\n\nThe goalkeeper, Hart (1), was poor.", [None, None]),
        ("and Hart (1) was beaten", [None, None]),
    ],
)
def test_figures_behind_names_are_minutes_unless_they_are_of_shirts(after, labels):
    told = minutes(f"Kane (12) opened the scoring for Arsenal and Son (34) doubled the lead {after}")
    assert told == list(zip(("Kane", "Son"), labels, strict=True))


@pytest.mark.parametrize(("number", "label"), [(45, None), (64, "64'"), (90, "90'"), (99, None)])
def test_a_figure_behind_who_was_beaten_is_a_minute_where_no_keeper_wears_it(number, label):
    assert minutes(f"Harry Kane drilled beyond Gianluigi Donnarumma ({number}).") == [("Harry Kane", label)]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Goals from the teenagers Harry Kane (18) and Dele Alli (19) beat Hull.", [None, None]),
        ("Goals from Harry Kane (19) and Dele Alli (21), both academy graduates, beat Hull.", [None, None]),
        ("Goals from the veterans Harry Kane (36) and Dele Alli (38) beat Hull.", [None, None]),
        ("Goals from Harry Kane (18) and Dele Alli (19) beat Hull.", ["18'", "19'"]),
        ("Goals from the teenager Harry Kane (18) and Dele Alli (71) beat Hull.", ["18'", "71'"]),
        ("Goals from the teenagers Harry Kane (9) and Dele Alli (12) beat Hull.", ["9'", "12'"]),
    ],
)
def test_figures_behind_who_is_called_young_or_old_are_ages_where_they_may_be(text, labels):
    assert minutes(text) == list(zip(("Harry Kane", "Dele Alli"), labels, strict=True))


@pytest.mark.parametrize(("figure", "label"), [("12th", None), ("12", "12'")])
def test_a_figure_behind_a_team_is_a_minute_unless_it_is_its_place(figure, label):
    assert minutes(f"Harry Kane headed in for Leicester ({figure}).") == [("Harry Kane", label)]
