"""Which minute belongs to which goal: beside it, before it, after it, at the head of its entry, several in a row."""

import pytest

from orchestration.football.cast import know_teams
from orchestration.football.events import read_events
from orchestration.football.reading import read
from orchestration.football.scene import look_at
from orchestration.records import Article


def minutes(text):
    """(scorer, minute) of each telling that is more likely a goal than not; minute None where none is told."""
    scene = look_at(text)
    know_teams(scene)
    return [
        (t.person is not None and scene.people.names[t.person], t.time and t.time.label)
        for t in read_events(scene)
        if t.weight >= 1.0
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Harry Kane scored in the 24th and 26th minutes.", ["24'", "26'"]),
        ("Harry Kane scored twice, in the 24th minute and the 26th.", ["24'", "26'"]),
        ("Harry Kane scored twice in two minutes, in the 24th and 26th.", ["24'", "26'"]),
        ("Harry Kane scored the third in the 24th minute and the fourth in the 26th.", ["24'", "26'"]),
        ("Harry Kane made it 3-0 in the 24th minute, and Kane scored again in the 26th minute.", ["24'", "26'"]),
        ("Harry Kane (24', 26') scored for Leeds.", ["24'", "26'"]),
        ("Harry Kane scored in the 24th minute and was booked in the 26th minute.", ["24'"]),
    ],
)
def test_several_minutes_of_one_scorer_are_several_goals(text, told):
    assert minutes(text) == [("Harry Kane", label) for label in told]


def test_several_minutes_of_several_scorers_go_to_them_in_turn():
    assert minutes("Harry Kane and Dele Alli scored in the 24th and 26th minutes.") == [
        ("Harry Kane", "24'"),
        ("Dele Alli", "26'"),
    ]


def test_a_second_minute_that_is_somebody_elses_makes_no_second_goal():
    text = "Harry Kane scored in the 24th minute and Dele Alli scored again in the 26th minute."
    assert minutes(text) == [("Harry Kane", "24'"), ("Dele Alli", "26'")]


@pytest.mark.parametrize(
    ("before", "label"),
    [
        ("On 23 minutes Eriksen won a corner.", "23'"),
        ("On 23 minutes Eriksen broke down the left. The cross was deep.", "23'"),
        ("On 23 minutes Eriksen was booked.", None),
        ("Despite Eriksen's red card, which came with 23 minutes left, they ran.", None),
        ("On 23 minutes Eriksen shot wide. The cross was deep.", None),
        ("Eriksen ran in the 23rd minute and in the 35th minute.", None),
    ],
)
def test_the_sentence_before_gives_the_minute_where_it_leads_up_to_the_goal(before, label):
    assert minutes(f"{before} Harry Kane headed home.") == [("Harry Kane", label)]


@pytest.mark.parametrize(
    ("after", "label"),
    [
        ("That was in the 23rd minute.", "23'"),
        ("The goal came after 23 minutes.", "23'"),
        ("Eriksen was booked in the 23rd minute.", None),
        ("In the 23rd minute the referee spoke to the bench.", None),
    ],
)
def test_the_sentence_after_gives_the_minute_where_it_says_no_more(after, label):
    assert minutes(f"Harry Kane headed home. {after}") == [("Harry Kane", label)]


def test_captions_between_do_not_part_a_minute_from_its_goal():
    text = "Leeds broke on 23 minutes.\n\nA caption about Eriksen's hair\n\nHarry Kane headed home."
    assert minutes(text) == [("Harry Kane", "23'")]


def test_the_minute_of_a_card_is_not_the_goals():
    text = "Harry Kane headed home to beat Leeds, who had Eriksen sent off in the 82nd minute."
    assert minutes(text) == [("Harry Kane", None)]
    assert minutes("Harry Kane headed home in the 82nd minute, and Eriksen was sent off.") == [("Harry Kane", "82'")]


@pytest.mark.parametrize("stamp", ["48 min:", "48 mins:", "48'", "48':", "48 min", "48:"])
def test_the_head_of_an_entry_gives_the_minute_of_its_goal(stamp):
    text = f"12' A corner.\n\n{stamp} GOAL! Leeds are ahead. The cross is deep. Harry Kane heads home.\n\n50' Nothing."
    assert ("Harry Kane", "48'") in minutes(text)


def test_a_stamp_alone_heads_the_paragraphs_after_it():
    text = "48'\n\nHarry Kane heads home.\n\n60'\n\nDele Alli slots into the bottom corner."
    assert minutes(text) == [("Harry Kane", "48'"), ("Dele Alli", "60'")]


def test_a_minute_that_only_opens_a_paragraph_is_no_stamp():
    text = (
        "In the 48th minute Leeds won a corner, and it was cleared. They pressed. They waited. Harry Kane headed home."
    )
    assert minutes(text) == [("Harry Kane", None)]


def test_a_minute_that_another_goal_has_is_not_the_next_ones():
    text = (
        "Harry Kane slotted past the goalkeeper. That was in the 2nd minute.\n\nDele Alli slotted past the goalkeeper. "
        "It was the 4th minute when Jan Vertonghen tapped in."
    )
    assert minutes(text) == [("Harry Kane", "2'"), ("Dele Alli", None), ("Jan Vertonghen", "4'")]


def test_completing_a_hat_trick_is_one_goal_with_its_minute():
    assert minutes("Harry Kane completed his hat-trick in the 88th minute.") == [("Harry Kane", "88'")]


@pytest.mark.parametrize(
    ("after", "labels"),
    [
        ("past Courtois, before Costa (70) was sent off.", ["12'", "34'"]),
        ("and Hart (1) was beaten and booked.", ["12'", "34'"]),
        ("past Hart (1).", [None, None]),
        ("and Hart (1) was beaten.\n\nThe goalkeeper, Hart (1), was poor.", [None, None]),
        ("and Hart (1) was beaten", [None, None]),
    ],
)
def test_figures_behind_names_are_minutes_unless_they_are_of_shirts(after, labels):
    told = minutes(f"Kane (12) opened the scoring for Arsenal and Son (34) doubled the lead {after}")
    assert told == list(zip(("Kane", "Son"), labels, strict=True))


@pytest.mark.parametrize(("number", "label"), [(45, None), (64, "64'"), (90, "90'"), (99, None)])
def test_a_figure_behind_who_was_beaten_is_a_minute_where_no_keeper_wears_it(number, label):
    assert minutes(f"Harry Kane drilled beyond Gianluigi Donnarumma ({number}).") == [("Harry Kane", label)]


def test_an_entry_of_a_live_blog_goes_on_over_paragraphs() -> None:
    entries = "\n\n".join(f"{minute} min: Arsenal pass the ball around at the back." for minute in (88, 84, 81, 79, 75))
    summary = "Arsenal beat Chelsea 1-0 at the Emirates. Theo Walcott scored the goal.\n\n"
    goal = "62 min: Now then.\n\nArsenal have not given up.\n\nTheo Walcott slams the ball past Courtois."
    assert [g.minute_regulation for g in read(Article(f"{summary}{entries}\n\n{goal}")).goals] == [62]
    assert [g.minute_regulation for g in read(Article(f"{summary}{goal}")).goals] == [None]
    far = goal.replace("Theo", "Chelsea look tired.\n\nThe rain falls.\n\nTheo")
    assert [g.minute_regulation for g in read(Article(f"{summary}{entries}\n\n{far}")).goals] == [None]


def test_goals_of_entries_stand_in_the_order_of_their_minutes() -> None:
    summary = (
        "Theo Walcott scored a brace as Arsenal beat Chelsea 3-2 at the Emirates.\n\n"
        "Walcott put Arsenal ahead with Diego Costa levelling.\n\n"
        "Mesut Ozil restored the lead before Walcott scored.\n\nPedro pulled one back.\n\n"
    )
    entries = "\n\n".join(f"{minute} min: Arsenal pass the ball around at the back." for minute in (88, 84, 81, 79, 75))
    told = (
        "62 min: Now then.\n\nOlivier Giroud plays in Pedro, who takes a touch before slamming the ball past Cech.\n\n"
        "57 min: Lovely.\n\nTheo Walcott curls a strike into the top corner.\n\n"
        "41 min: Cool from Mesut Ozil as he taps the ball past Courtois.\n\n"
        "34 min: Diego Costa scores from the spot.\n\n5 min: Theo Walcott slams the ball home."
    )
    goals = read(Article(f"{summary}{entries}\n\n{told}")).goals
    assert [(g.player, g.minute_regulation, g.home_score_after, g.away_score_after) for g in goals] == [
        ("Theo Walcott", 5, 1, 0), ("Diego Costa", 34, 1, 1), ("Mesut Ozil", 41, 2, 1), ("Theo Walcott", 57, 3, 1),
        ("Pedro", 62, 3, 2),
    ]  # fmt: skip
