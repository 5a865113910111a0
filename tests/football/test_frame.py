"""What the results of a match make of its final score."""

import pytest

from orchestration.football.clubs.cast import know_teams
from orchestration.football.grammar.scene import look_at
from orchestration.football.matches.matches import find_matches
from orchestration.football.reading import read
from orchestration.football.results.results import read_results
from orchestration.records import Article
from tests.football.told import matches, scores


@pytest.mark.parametrize(
    ("text", "final", "reckoned"),
    [
        ("Bayern Munich matched their 5-1 thrashing of Arsenal last month to complete a 10-2 aggregate win at the "
         "Emirates Stadium.", (1, 5), True),
        ("Arsenal hosted Bayern Munich on Saturday. It rained. The visitors ran out 3-0 winners.", (0, 3), False),
        ("Arsenal hosted Bayern Munich. Arsenal, who lost the first leg 2-1, won 2-0 to go through.", (2, 0), False),
    ],
)  # fmt: skip
def test_a_final_score_that_no_line_gives_both_teams(text, final, reckoned):
    scene = look_at(text)
    know_teams(scene)
    frame = find_matches(scene, read_results(scene), {})[0]
    assert (frame.home, frame.final, frame.reckoned) == ("arsenal", final, reckoned)


def test_other_scores_are_not_the_final_one():
    frame = matches(
        "Arsenal beat Chelsea 2-1 on Sunday. They had lost 3-0 to Liverpool last week, and trailed Chelsea 1-0 "
        "at the break."
    )[0]
    assert {frame.home, frame.away} == {"arsenal", "chelsea"}
    assert frame.final == (2, 1)


def test_earlier_meetings_are_no_result():
    frame = matches("The two teams had met in 2010, Spain winning 1-0.\n\nThe Netherlands thrashed Spain 5-1.")[0]
    assert dict(zip((frame.home, frame.away), frame.final, strict=True)) == {"netherlands": 5, "spain": 1}


def test_an_aggregate_is_kept_apart():
    frame = matches("Arsenal beat Chelsea 2-1 to win 4-3 on aggregate.")[0]
    assert frame.final == (2, 1)


def test_an_aggregate_has_at_least_the_goals_of_the_match_on_each_side():
    text = "Arsenal beat Chelsea 6-1 to go through 6-5 on aggregate after losing the first leg 4-0."
    assert matches(text)[0].aggregate == (6, 5)
    assert matches("Arsenal beat Chelsea 3-2 but lost 4-1 on aggregate.")[0].aggregate is None


def test_another_fine_meeting_is_this_one():
    frame = matches("It was another remarkable meeting of the two sides, Leeds beating Fulham 2-1.")[0]
    assert frame.final == (2, 1)


def test_the_score_most_relied_on_is_the_final_one():
    text = "Leeds beat Fulham 3-2.\n\nLeeds were glad of a 2-2 draw at one time.\n\nBut Leeds beat Fulham 3-2."
    assert scores(text) == {"leeds-united": 3, "fulham": 2}


LEEDS_AND_FULHAM = (
    "Leeds and Fulham met on Saturday. Jack Smith fired Leeds ahead in the 10th minute. Sam Hill made it two for Leeds "
    "before the break. "
)


def told(text):
    return [(m.home.name, m.home_score, m.away_score, m.away.name) for m in read(Article(text)).matches]


def test_a_closing_score_is_of_the_side_that_the_goals_make_it():
    assert told(LEEDS_AND_FULHAM + "Tom Green replied for Fulham late on.\n\n2-1.") == [
        ("Leeds United", 2, 1, "Fulham")
    ]


def test_a_score_without_a_team_at_the_head_of_a_text_is_that_of_who_won():
    text = "Tom Green's late strike clinched a 1-0 win on Saturday.\n\nIt handed Leeds victory over Fulham."
    assert told(text) == [("Leeds United", 1, 0, "Fulham")]


def test_a_score_with_goals_told_after_it_closes_nothing():
    assert told(LEEDS_AND_FULHAM + "2-0.\n\nTom Green replied for Fulham in the 80th minute.")[0][1:3] != (2, 0)


def test_a_scoreline_is_the_final_one_wherever_it_stands():
    text = (
        LEEDS_AND_FULHAM + "The 2-0 scoreline flattered them. Tom Green scored for Fulham in the 80th minute last year."
    )
    assert told(text)[0][1:3] == (2, 0)
