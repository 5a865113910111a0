"""For which side people play is told as often as it was, and no oftener wrongly."""

from __future__ import annotations

from functools import cache

import pytest

from tests.accuracy.figures import Aim
from tests.accuracy.material import beside
from tests.accuracy.sides import AIMS, measure

figures = cache(lambda: measure()[0])


@beside
@pytest.mark.parametrize("aim", [pytest.param(aim, id=aim.figure) for aim in AIMS])
def test_figures_hold(aim: Aim):
    assert aim.meets(aim.held, figures()[aim.figure]), figures()
