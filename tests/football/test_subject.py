"""Whether a text tells a match as its subject, or only speaks of one."""

import pytest

from orchestration.football.reading import read
from orchestration.records import Article

REPORT = (
    "Leeds beat Fulham 2-1 on Saturday. Jack Smith scored in the 10th minute and John Brown made it 2-0 in the 40th "
    "minute before Tom Green pulled one back for Fulham in the 80th minute. Leeds held on, and Fulham went home."
)
UNDATED = (
    "Jack Smith scored for Leeds. Jack Smith scored again for Leeds. Tom Green scored for Fulham. "
    "John Brown scored for Leeds against Fulham. These were the days of Leeds and Fulham."
)


def told(text, title=None):
    return [
        (m.home.name, m.home_score, m.away_score, m.away.name)
        for m in read(Article(text=text, title=title)).matches
        if m.subject
    ]


def test_a_report_tells_its_match():
    assert told(REPORT) == [("Leeds United", 2, 1, "Fulham")]


@pytest.mark.parametrize(
    "title", ["Leeds v Fulham flashback", "Five years ago this week", "On this day: Leeds v Fulham"]
)
def test_a_heading_that_looks_back_tells_no_match_of_now(title):
    assert told(REPORT, title) == []


OF_HIM = f"He was known to all at the club. {REPORT}"


@pytest.mark.parametrize(
    "opening",
    [
        "Former Leeds winger Alan Hart has died aged 81.",
        "Alan Hart, who won the cup with Leeds, has passed away aged 81.",
        "Leeds winger Hart dies aged 81\n\n",
        "Obituary: Alan Hart\n\n",
        "Alan Hart obituary\n\n",
    ],
)
def test_a_text_of_somebody_dead_tells_no_match_of_now(opening):
    assert told(f"{opening} {OF_HIM}") == []


@pytest.mark.parametrize(
    "text",
    [
        f"Leeds and Fulham held a minute's silence for a fan who has died aged 40. {REPORT}",
        f"Leeds won on an emotional day after former captain Alan Hart, who has died aged 81, was remembered. {REPORT}",
        f"Kane scored twice as Leeds won on the day club legend Hart dies aged 80. {REPORT}",
        f"Former Leeds winger Alan Hart has died aged 81. {REPORT}",
        f"Leeds write Fulham's title obituary with a 2-1 win.\n\n{REPORT}",
        f"{REPORT} Former winger Alan Hart has died aged 81.",
    ],
)
def test_a_death_beside_a_match_leaves_it_told(text):
    assert told(text) == [("Leeds United", 2, 1, "Fulham")]


@pytest.mark.parametrize(
    ("title", "count"), [("Cup predictions and guide", 0), ("Leeds 2-1 Fulham: so much for predictions", 1)]
)
def test_what_a_text_of_predictions_tells_is_only_the_way_to_what_comes(title, count):
    assert len(told(REPORT, title)) == count


def test_goals_that_nothing_ties_together_make_no_match():
    assert told(UNDATED) == []


def test_a_round_up_tells_by_such_goals_what_stands_beside_its_results():
    story = (
        "Leeds and Fulham could not be parted. Jack Smith fired in from close range.\n\n"
        "Tom Green scored a late second for Fulham."
    )
    beside = f"Hull beat Stoke 1-0. Al Hill scored.\n\n{story}\n\nDerby drew 1-1 with Burnley. Ed Dale scored."
    assert [m[0] for m in told(beside)] == ["Hull City", "Leeds United", "Derby County"]
    assert told(story) == []


def test_goals_each_with_its_minute_do():
    text = (
        "Jack Smith scored for Leeds in the 10th minute. John Brown scored for Leeds in the 40th minute. Tom Green "
        "scored for Fulham in the 80th minute. It was quite a day for Leeds and Fulham."
    )
    assert told(text) == [("Leeds United", 2, 1, "Fulham")]


def test_a_preview_of_two_teams_tells_no_match():
    text = "Leeds meet Fulham on Sunday. Jack Smith scored for Leeds last week and Tom Green scored for Fulham."
    assert told(text, "Leeds v Fulham preview") == []


def test_a_result_mentioned_late_and_without_its_goals_is_no_subject():
    talk = "Leeds train hard. " * 12
    assert told(f"{talk}Leeds beat Fulham 2-1. {talk}") == []


def test_a_text_of_two_teams_that_gives_two_goals_their_minutes_lets_their_match_play_out():
    story = (
        "Leeds came out of the blocks like a side possessed and Jack Smith fired in from 20 yards in the 10th minute. "
        "Ten minutes before half-time Smith hit the bar, and on the hour Leeds hit it again. Fulham offered little "
        "after the break until Tom Green headed home in the 80th minute. Sam Hill scored too for Leeds."
    )
    assert [(home, away) for home, _, _, away in told(story)] == [("Leeds United", "Fulham")]
    others = " Chelsea, Everton, Burnley, Arsenal, Liverpool and Brighton had their goals as well." * 3
    assert told(story + others) == []
    talk = " He said: I believe that we will do what we said, and I think that we could, and I know that I should." * 5
    assert told(story + talk) == []
    years = " In 1998, in 2003, in 2009 and in 2011, years ago, it was so too." * 3
    assert told(story + years) == []


def test_one_goal_and_the_words_of_play_are_enough():
    story = (
        "For an hour Leeds had the ball and did nothing with it. Sam Hill shot over the bar, Jack Smith headed a "
        "corner wide, and just before the break the Fulham goalkeeper saved with his feet from close range. Ten "
        "minutes from time Tom Green turned in a cross at the near post for Fulham. The visitors saw out stoppage time."
    )
    assert [(home, away) for home, _, _, away in told(story)] == [("Leeds United", "Fulham")]


@pytest.mark.parametrize("title", ["Leeds v Fulham: team news", "Leeds v Fulham: five key questions", "Leeds v Fulham"])
def test_a_fixture_over_a_text_vouches_for_its_match_unless_it_looks_ahead(title):
    text = "Leeds meet Fulham on Sunday. Jack Smith scored for Leeds last week and Tom Green scored for Fulham."
    assert (told(text, title) != []) == (title == "Leeds v Fulham")


def test_a_story_that_goes_on_behind_its_last_goal_has_told_them_all():
    tale = (
        "Genki Haraguchi put Japan ahead early in the second half. Takashi Inui made it 2-0 to Japan. Jan Vertonghen "
        "pulled one back for Belgium before Marouane Fellaini levelled. Then, in the 84th minute, Nacer Chadli scored "
        "for Belgium."
    )
    assert told(tale + " Japan were crushed.") == [("Japan", 2, 3, "Belgium")]
    assert told(tale)[0][1:3] == (None, None)


def test_goals_make_a_score_unless_they_may_count_for_either_side_or_some_may_be_missing():
    hill = "For an hour Leeds and Fulham did nothing with the ball. Sam Hill shot over the bar before the break. "
    goal = "Jack Smith fired in for Leeds from 20 yards on the hour. Tom Green headed wide from a corner."
    assert told(hill + goal)[0][1:3] == (1, 0)
    assert told(hill + goal.replace(" for Leeds", ""))[0][1:3] == (None, None)
    last = "Tom Green headed wide from a corner. Jack Smith fired in for Leeds from 20 yards."
    assert told(hill + last)[0][1:3] == (None, None)


CHARGED = (
    "A Burnley midfielder has been charged with abusing an opponent during the draw with Manchester City. Burnley, who "
    "had led through Ashley Barnes until Gabriel Jesus scored in the 90th minute, had no comment to make."
)
BEFORE_THE_OPENING_GAME = (
    "The manager warned that Chelsea are not ready and will miss three players against Burnley. 'We are only at the "
    "start,' he said, whose side lost the Shield to Arsenal on penalties after a header with eight minutes remaining. "
    "Victor Moses had scored for Chelsea just after half-time. 'I think we could and should do more,' he said."
)


@pytest.mark.parametrize("text", [CHARGED, BEFORE_THE_OPENING_GAME])
def test_news_that_recalls_a_goal_or_two_tells_no_match(text):
    assert told(text) == []


def test_a_match_introduced_between_two_and_told_by_its_goals_is_told():
    goals = (
        "Leeds took a 2-0 lead with a strike from Jack Smith. But goals from Tom Green and John Brown brought Fulham "
        "level. Fulham won the shoot-out, and Leeds went home."
    )
    assert told(f"Many call the semi-final between Leeds and Fulham the greatest of all. {goals}") == [
        ("Leeds United", 2, 2, "Fulham")
    ]
    assert told(f"Many speak of Leeds and Fulham. {goals}") == []


def test_a_short_text_that_opens_with_a_result_in_words_and_tells_its_goals_is_told():
    goals = "Tom Green put Fulham ahead. But Jack Smith and John Brown put Leeds two clear."
    assert told(f"Leeds came from behind to beat Fulham. {goals}") == [("Leeds United", None, None, "Fulham")]


@pytest.mark.parametrize(
    "text",
    [
        "Leeds beat Fulham on Saturday. Jack Smith scored. {}",
        "Leeds want to sign Jack Smith. He was sold by Fulham in June. Leeds beat Fulham, and Jack Smith scored.",
        "Leeds beat Fulham. Tom Green scored twice for Fulham.",  # which does not come to that
        "Did Leeds beat Fulham? Jack Smith scored the opener. John Brown scored the second.",
        "Leeds want to beat Fulham again. Jack Smith scored in the last one. John Brown scored in the first.",
        "Leeds lost Jack Smith to Fulham. He scored at the weekend. John Brown scored as well.",
        "Leeds have beaten Fulham four times. Jack Smith scored in two. John Brown scored in one.",
    ],
)
def test_a_text_that_tells_of_more_than_its_goals_or_of_other_goals_is_not(text):
    talk = "He is the best of his age. The coach loves him. Nobody is sure that he will stay. He has been voted best."
    assert told(text.format(talk)) == []
