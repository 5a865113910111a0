"""What became of the teams of a match."""

import pytest

from orchestration.football.clubs.cast import know_teams
from orchestration.football.game.frame import Frame
from orchestration.football.grammar.scene import look_at
from orchestration.football.sides.fates import find_fate


@pytest.mark.parametrize(
    ("text", "fate"),
    [
        ("Ghana advanced to the second round.", "not away"),
        ("Peru set up a meeting with Mali.", "not home"),
        ("Ghana were knocked out.", "not home"),
        ("Ghana progressed and Peru were eliminated.", "not away"),
        ("Ghana progressed and Peru went through to meet Mali.", None),  # a draw was enough for both
        ("Ghana became the first Africans to reach the semi-finals.", "not away"),
        ("Ghana needed a win to advance to the second round.", None),
        ("Ghana had reached the final two years before.", None),
        ("Ghana would reach the final.", None),
        ("Despite that Ghana advanced to the second round.", None),
        ("Mali reached the final.", None),
        ("Peru held on.", "away"),
        ("Peru held on for a draw.", None),
        ("With the defeat, Ghana finished bottom.", "away"),
        ("Ghana went out, but Peru won the cup.", "away"),
        ("Kojo's header gave Ghana their fourth title.", "home"),
    ],
)
def test_who_came_off_better(text, fate):
    scene = look_at(text)
    know_teams(scene)
    assert find_fate(scene, Frame("ghana", "peru")) == fate


def test_a_stated_result_leaves_nothing_to_conclude():
    scene = look_at("Ghana advanced to the second round.")
    know_teams(scene)
    assert find_fate(scene, Frame("ghana", "peru", result="draw")) is None
    assert find_fate(scene, Frame("ghana", "peru", penalties=True)) is None
