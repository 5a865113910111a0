"""A figure is held to the good side of its bound, and told with its target."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.accuracy.errors import Error, gather, listing
from tests.accuracy.figures import Aim, f1, ratio, table


@pytest.mark.parametrize(
    ("at_most", "measured", "met"),
    [(False, 0.9, True), (False, 0.89, False), (True, 0.9, True), (True, 0.91, False), (False, None, False)],
)
def test_a_bound_is_met_on_its_good_side(at_most: bool, measured: float | None, met: bool):
    assert Aim("figure", at_most=at_most).meets(0.9, measured) is met


def test_what_is_only_told_has_no_bound():
    assert Aim("figure").meets(None, 0.0)


def test_nothing_measured_is_no_ratio():
    assert ratio(0, 0) is None
    assert f1(0, 0, 0) is None


def test_f1_is_the_harmonic_mean():
    precision, recall = 6 / 8, 6 / 10
    assert f1(6, 8, 10) == pytest.approx(2 * precision * recall / (precision + recall))


def test_the_table_says_whether_all_together_reach_the_target():
    measured = {"development": {"recall": 0.95}, "held back": {"recall": 0.7}, "all": {"recall": 0.87}}
    line = table("Gold", (Aim("recall", target=0.9),), measured).splitlines()[-1]
    assert line.split() == ["recall", "0.950", "0.700", "0.870", "≥", "0.9", "MISSED"]


def test_errors_of_the_held_back_part_are_not_shown():
    shown, hidden = Error("own goal", "A v B", "missed", ("He scored.",)), Error("penalty", "C v D", "missed", ())
    results = [("development", Counter(n=1), [shown]), ("held back", Counter(n=2), [hidden])]
    counts, errors = gather(results, dict)
    assert errors == [shown]
    assert counts == {"development": {"n": 1}, "held back": {"n": 2}, "all": {"n": 3}}
    assert listing(errors).split("\n")[1:] == ["## own goal (1)", "", "- **A v B**: missed", "  > He scored."]
