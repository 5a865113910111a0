"""What a refresh publishes of the articles with hand-made answers stays right, figure by figure."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.accuracy.figures import Aim
from tests.accuracy.gold import AIMS, ANSWERS, answers, as_ratio, measure
from tests.accuracy.material import PARTS, beside

pytestmark = beside


@pytest.fixture(scope="module")
def measured() -> dict[str, dict[str, float | None]]:
    return measure()


@pytest.mark.parametrize("aim", AIMS, ids=lambda aim: aim.figure)
def test_figures_hold(aim: Aim, measured):
    assert aim.meets(aim.held, measured["all"][aim.figure]), measured


def test_a_third_of_the_answers_is_held_back(tmp_path: Path):
    chosen = {part: {f.name for d in answers(part, tmp_path) for f in Path(d).glob("*.json")} for part in PARTS}
    everything = {f.name for folder in ANSWERS for f in folder.glob("*.json")}
    assert chosen["development"] | chosen["held back"] == everything
    assert not chosen["development"] & chosen["held back"]
    assert len(chosen["held back"]) == pytest.approx(len(everything) / 3, abs=1)


def test_a_share_counts_as_a_ratio():
    assert [as_ratio("5/8"), as_ratio("0/0"), as_ratio(0.25)] == [0.625, None, 0.25]
