"""The surer a goal is said to be, the oftener it is right, also in articles that no rule was written for."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.accuracy.confidence import AIMS, figures, measure
from tests.accuracy.figures import Aim
from tests.accuracy.material import PARTS, beside
from tests.accuracy.news_goals import BANDS, band


@pytest.fixture(scope="module")
def measured() -> dict[str, dict[str, float | None]]:
    return measure()


@beside
@pytest.mark.parametrize("aim", AIMS, ids=lambda aim: aim.figure)
def test_figures_hold(aim: Aim, measured):
    assert aim.meets(aim.held, measured["all"][aim.figure]), measured


@beside
@pytest.mark.parametrize("part", PARTS)
def test_surer_goals_are_oftener_right(part: str, measured):
    shares = [measured[part][f"right {name}"] for name in BANDS]
    assert shares == sorted(set(shares), reverse=True), measured


def test_a_band_holds_its_least():
    assert [band(at) for at in (1.0, 0.9, 0.89, 0.7, 0.69, 0.05)] == [
        "at 0.9 or more", "at 0.9 or more", "at 0.7 to 0.9", "at 0.7 to 0.9", "below 0.7", "below 0.7",
    ]  # fmt: skip


def test_a_band_without_goals_has_no_share():
    counts = Counter({"claimed below 0.7": 4, "found below 0.7": 1})
    assert figures(counts) == {"right at 0.9 or more": None, "right at 0.7 to 0.9": None, "right below 0.7": 0.25}
