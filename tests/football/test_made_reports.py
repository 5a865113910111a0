"""Reports made up from passages come back as the matches that they were made from."""

from collections import Counter

import pytest

from tests.football.made_reports import goals_read, make_report, matches_read, rows, wanted

REPORTS = 600


@pytest.fixture(scope="module")
def read_alike() -> Counter:
    """Goals told, read, and read right in all (who, when, the score after), reports, and matches read right, by whether
    the tables know the clubs."""
    counts: Counter = Counter()
    for seed in range(REPORTS):
        clubs, goals, _, text = make_report(seed)
        told, read = Counter(wanted(clubs, goals)), Counter(goals_read(text, clubs))
        for what, goals_of in (("told", told), ("read", read), ("right", told & read)):
            counts[clubs[0].known, what] += goals_of.total()
        counts[clubs[0].known, "reports"] += 1
        counts[clubs[0].known, "matches"] += matches_read(text, clubs) == [(*clubs, *goals[-1].score)]
    return counts


@pytest.mark.parametrize(("known", "floor"), [(True, 0.97), (False, 0.94)])
def test_the_goals_of_made_reports_are_read_as_they_were_made(read_alike, known, floor):
    assert read_alike[known, "told"] > 300
    assert read_alike[known, "right"] / read_alike[known, "told"] >= floor
    assert read_alike[known, "right"] / read_alike[known, "read"] >= floor


@pytest.mark.parametrize(("known", "floor"), [(True, 0.98), (False, 0.87)])
def test_the_matches_of_made_reports_are_read_as_they_were_made(read_alike, known, floor):
    assert read_alike[known, "matches"] / read_alike[known, "reports"] >= floor


def test_every_passage_of_goals_may_be_told_in_some_report():
    untold = [row for row in rows() if not row.kind]
    for seed in range(4 * REPORTS):
        _, goals, writer, _ = make_report(seed)
        untold = [row for row in untold if not any(writer.fits(row, i) for i in range(len(goals)))]
    assert not [row.text for row in untold]


def test_the_same_seed_makes_the_same_report():
    assert make_report(7)[3] == make_report(7)[3] != make_report(8)[3]
