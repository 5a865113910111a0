"""Results that one telling has for several matches."""

import pytest

from orchestration.football.clubs.cast import know_teams
from orchestration.football.grammar.scene import look_at
from orchestration.football.matches.stretches import part_results
from orchestration.football.results.results import read_results


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Leeds and Stoke enjoyed 3-0 wins over Hull and Derby.",
            [("leeds-united", "hull-city", (3, 0), None), ("stoke-city", "derby-county", (3, 0), None)],
        ),
        (
            "There were 2-0 home wins for Leeds and Stoke against Hull and Derby.",
            [("leeds-united", "hull-city", (2, 0), None), ("stoke-city", "derby-county", (2, 0), None)],
        ),
        (
            "Leeds and Stoke slipped to 2-0 defeats at Hull and Derby.",
            [
                ("leeds-united", "hull-city", (0, 2), "hull-city"),
                ("stoke-city", "derby-county", (0, 2), "derby-county"),
            ],
        ),
        (
            "Leeds and Hull drew 1-1, as did Stoke and Derby.",
            [("leeds-united", "hull-city", (1, 1), None), ("stoke-city", "derby-county", (1, 1), None)],
        ),
        (
            "Leeds and Hull drew 1-1 as did Stoke at home to Derby.",
            [("leeds-united", "hull-city", (1, 1), None), ("stoke-city", "derby-county", (1, 1), "stoke-city")],
        ),
        ("Leeds and Hull drew 1-1, as did Stoke.", [("leeds-united", "hull-city", (1, 1), None)]),
        ("Leeds beat Hull 2-0 as Kane did what Stoke feared.", [("leeds-united", "hull-city", (2, 0), None)]),
        ("Leeds and Stoke had 3-0 wins.", []),
        (
            "Having lost to Leeds, Stoke enjoyed 3-0 wins over Hull and Derby.",
            [("stoke-city", "hull-city", (3, 0), None)],
        ),
        (
            "There were 1-0 and 3-1 wins for Leeds and Stoke over Hull and Derby.",
            [("leeds-united", "hull-city", (1, 0), None), ("stoke-city", "derby-county", (3, 1), None)],
        ),
        ("Leeds beat Hull 2-0. So did Stoke and Derby.", [("leeds-united", "hull-city", (2, 0), None)]),
        (
            "Leeds beat Hull 3-0, so did not expect Stoke to lose at Derby.",
            [("leeds-united", "hull-city", (3, 0), None)],
        ),
        (
            "Leeds and Hull drew 1-1, as did Stoke and Derby earlier in the season.",
            [("leeds-united", "hull-city", (1, 1), None)],
        ),
    ],
)
def test_what_several_matches_have_in_common_is_told_of_each(text, wanted):
    scene = look_at(text)
    know_teams(scene)
    part_results(scene)
    found = [(r.first, r.second, r.scores, r.home) for r in read_results(scene) if r.kind == "final"]
    assert found == wanted
