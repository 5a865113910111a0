"""A team that is beaten, outdone, met or visited is not who won."""

import pytest

from tests.football.told import score_by_team


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "After Fulham had drawn, Leeds dumped Brighton out with a 2-1 win.",
            {"leeds-united": 2, "brighton-hove-albion": 1},
        ),
        ("Leeds stumbled against an underwhelming Fulham, falling 2-0.", {"leeds-united": 0, "fulham": 2}),
        ("Leeds Still Can't Win In Fulham, Lose 3-1", {"leeds-united": 1, None: 3}),
        ("Hosting the third-tier side Fulham, Leeds won 2-0.", {"leeds-united": 2, None: 0}),
        ("Leeds faced a tough test but Fulham won 2-0.", {"fulham": 2, None: 0}),
        ("The visiting Fulham forced a 1-1 draw thanks to former Leeds striker Kane.", {"fulham": 1, None: 1}),
        ("Leeds dumped promotion hopefuls Fulham out as Smith scored in a 3-1 win.", {"leeds-united": 3, "fulham": 1}),
        ("Leeds were too strong for Fulham, running out 6-0 winners.", {"leeds-united": 6, "fulham": 0}),
        ("Leeds were no match for Fulham, losing 3-1.", {"leeds-united": 1, "fulham": 3}),
        ("Leeds made light work of Fulham, winning 4-0.", {"leeds-united": 4, "fulham": 0}),
    ],
)
def test_who_is_beaten_met_or_visited_has_not_won(text, wanted):
    assert score_by_team(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Leeds held Fulham to a 2-2 draw to stay a point ahead of Hull.", {"leeds-united": 2, "fulham": 2}),
        (
            "Leeds went level on points with Hull and Derby after a 2-2 draw with Fulham.",
            {"leeds-united": 2, "fulham": 2},
        ),
        ("Leeds closed the gap on leaders Hull with a 2-0 win at Fulham.", {"leeds-united": 2, "fulham": 0}),
        ("Leeds held on to a 2-1 lead over Fulham.", {"leeds-united": 2, "fulham": 1}),
        ("Leeds threw away a 2-1 lead over Fulham to drop two points.", {"leeds-united": 2, "fulham": 1}),
        ("Leeds took a 2-1 lead over Fulham, three points clear at the top.", {"leeds-united": 2, "fulham": 1}),
        ("Leeds won 2-1 for a three-point lead over Fulham.", {"leeds-united": 2, None: 1}),
        ("Leeds won 2-1 to stay ahead of Fulham.", {"leeds-united": 2, None: 1}),
        ("Leeds won 2-1 to leapfrog Fulham.", {"leeds-united": 2, None: 1}),
        (
            "Leeds are just behind Hull after Smith struck in a 1-0 win over Fulham.",
            {"leeds-united": 1, "fulham": 0},
        ),
    ],
)
def test_who_is_near_in_the_table_has_not_played(text, wanted):
    assert score_by_team(text) == wanted
