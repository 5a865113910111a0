"""Phrases that tell of something else."""

from orchestration.football.events import read_events
from orchestration.football.scene import look_at


def test_a_second_penalty_conceded_is_no_second_goal():
    assert [t.constraints for t in read_events(look_at("Spurs conceded a third."))] == [("3th",)]
    assert read_events(look_at("Spurs conceded a third penalty.")) == []
