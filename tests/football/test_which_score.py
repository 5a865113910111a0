"""Which score of a match a printed one is: final, at half-time, on the way, of a shoot-out, closing a report."""

import pytest

from tests.football.told import results


def test_a_draw_before_a_shoot_out_keeps_its_own_score():
    kinds = {r.scores: r.kind for r in results("Leeds drew 1-1 with Fulham, winning 5-4 on penalties.")}
    assert kinds[(1, 1)] == "final"
    assert kinds[(5, 4)] == "shoot-out"


def test_a_draw_after_whose_score_a_shoot_out_is_told_keeps_it_too():
    kinds = {r.scores: r.kind for r in results("Leeds beat Fulham 5-4 on penalties after the match ended 1-1.")}
    assert kinds == {(5, 4): "shoot-out", (1, 1): "final"}


@pytest.mark.parametrize(
    "text",
    [
        "The first half of the game ended 0-0.",
        "Leeds had no shot at Fulham in the first half as it ended 0-0.",
        "The opening period finished 1-1 at Fulham.",
    ],
)
def test_how_a_half_ended_is_no_result(text):
    assert [r.kind for r in results(text)] == ["half-time"]


def test_a_draw_of_two_good_halves_is_a_result():
    assert [r.kind for r in results("Leeds and Fulham played well in the first half and it ended 0-0.")] == ["final"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("5-1.", "closing"),
        ("Full time: 2-2.", "closing"),
        ("2-2 it finished.", "closing"),
        ("2-2 it was at that stage.", "loose"),
        ("They lost 2-1.", "closing"),
        ("It ended well when Smith sealed the 3-1 victory.", "closing"),
        ("It was quiet after the 3-1 victory.", "final"),
        ("But the visitors, far better after the interval, hit back to win 3-1.", "final"),
        ("It ended the way he had told everyone it would, 4-3.", "closing"),
        ("The 5-1 scoreline was the heaviest defeat of champions ever.", "closing"),
        ("The 1-0 scoreline at half-time was kind to them.", "half-time"),
        ("Smith made it 2-1.", "running"),
        ("'We won 5-0 at the weekend.'", "final"),
    ],
)
def test_a_score_that_names_no_team_may_close_a_report(text, kind):
    assert results(f"Leeds met Fulham.\n\n{text}")[0].kind == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Leeds and Fulham finished all square at 1-1.", "final"),
        ("Leeds and Fulham were all square at 1-1.", "running"),
        ("In sudden death Smith missed his kick, giving Leeds a 5-4 win over Fulham.", "shoot-out"),
        ("Leeds and Fulham drew 1-1 after regulation and 2-2 after extra time.", "running"),
        ("Leeds and Fulham drew 1-1 after regulation.", "final"),
        ("Leeds trailed Fulham 1-0 at the break.", "half-time"),
        ("Leeds faded after the break in a 2-1 defeat to Fulham.", "final"),
        ("Leeds struck either side of the interval to win 2-0 at Fulham.", "final"),
        ("Leeds beat Fulham 5-4 on penalties.", "shoot-out"),
        ("Leeds beat Fulham 5-4 in a sudden-death shootout.", "shoot-out"),
        ("Leeds beat Fulham 5-4 in a nine-goal shootout.", "final"),
        ("Leeds lead Fulham 2-0.", "running"),
        ("Leeds faced Fulham 2-0.", "loose"),
        ("Leeds lost 4-3 on aggregate to Fulham.", "aggregate"),
        ("Leeds lost 4-3 over the two legs to Fulham.", "aggregate"),
    ],
)
def test_what_stands_around_a_score_says_which_it_is(text, kind):
    assert results(text)[0].kind == kind
