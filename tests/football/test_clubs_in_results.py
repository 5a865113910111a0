"""Names that must be clubs because a result is told of them."""

import pytest

from tests.football.told import teams


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Leeds beat Morocco's Difaa Alaoui 2-0. Difaa hit the bar.", ["leeds-united", "difaa-alaoui", "difaa-alaoui"]),
        ("Leeds beat Difaa Alaoui to the ball.", ["leeds-united"]),
        ("Leeds beat promotion rivals Joe Ash and Max Birch to the ball and won 2-0.", ["leeds-united"]),
        ("Goals from Joe Ash and Max Birch earned Leeds a 2-1 win over their Humber rivals.", ["leeds-united"]),
    ],
)
def test_whom_a_club_beat_by_a_printed_score_is_a_club_and_known_by_a_part_of_its_name(text, wanted):
    assert [team for team in teams(text) if team != "morocco"] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Rivers Angels won 5-0 against Delta Queens on Wednesday.",
        "Rivers Angels thrashed Delta Queens 5-0 in the cup.",
        "Rivers Angels came from behind to beat Delta Queens 3-2.",
        "Rivers Angels lost 2-0 at home to Delta Queens.",
        "Rivers Angels and Delta Queens drew 1-1 on Friday.",
        "Rivers Angels drew 1-1 with Delta Queens.",
        "It finished 2-2 between Rivers Angels and Delta Queens.",
    ],
)
def test_who_stands_on_the_sides_of_a_result_at_the_head_of_a_text_is_a_club(text):
    assert teams(text) == ["rivers-angels", "delta-queens"]


@pytest.mark.parametrize(
    "text",
    [
        "Aaron Lennon scored a late winner to beat Stoke 3-2.",
        "They needed a late winner from Aaron Lennon to beat Stoke 3-2.",
        "They got goals from Theo Ash and Aaron Lennon to beat Stoke 3-2.",
        "Aaron Lennon's side beat Stoke 3-2.",
    ],
)
def test_who_only_stands_near_a_score_is_no_club(text):
    assert "aaron-lennon" not in teams(text)


@pytest.mark.parametrize(
    "text",
    [
        "In the Vase, Hexby left it late to edge a 2-1 win over Marlow United.",
        "It was a good day for Hexby, whose 5-0 defeat of Marlow United took them top.",
        "It rained. The day's best were Hexby, who beat Marlow United 6-2 in the mud.",
        "It rained. It was close where Hexby came from two goals down to defeat Marlow 3-2.",
    ],
)
def test_who_beats_a_club_that_nobody_knows_is_another(text):
    assert "hexby" in teams(f"A long day.\n\nIt rained.\n\nSo it did again.\n\n{text}")


def test_who_scores_in_a_win_and_where_it_was_won_are_no_clubs():
    assert "kane" not in teams("It rained.\n\nIt did.\n\nAgain.\n\nKane scored in a 2-1 win over Marlow United.")
    assert "croft" not in teams("Leeds lost. It rained.\n\nIt was their third 3-0 defeat at the Croft, and Hull won.")


def test_a_scorer_and_his_minute_behind_a_club_s_goals_are_no_club():
    assert "aaron-lennon" not in teams("Results\n\nLeeds 1 Aaron Lennon 16\nHull 0\nHalftime: 1-0")
    assert "aaron-lennon" not in teams("Results\n\nLeeds 2 Aaron Lennon 16, Harry Kane 19\nHull 0\nHalftime: 1-0")


@pytest.mark.parametrize(
    "text",
    [
        "Thornby Vale won 3-0 at Castleburn on Sunday.",
        "Thornby Vale slipped to a 2-0 defeat at Castleburn.",
        "Thornby Vale edged past Castleburn with a 2-1 victory on home soil.",
        "Thornby Vale and Castleburn shared the points in a 2-2 draw.",
        "Thornby Vale held Castleburn to a 1-1 draw.",
        "Thornby Vale were held to a 1-1 home draw by Castleburn.",
        "Thornby Vale came away from Castleburn with a point after a 1-1 draw.",
        "On Sunday, Thornby Vale lost 2-0 at home to Castleburn.",
        "In the last of the ties, Thornby Vale saw off Castleburn 2-1.",
        "Thornby Vale went down 2-0 at Castleburn.",
        "Thornby Vale are third after a 2-0 win at Castleburn.",
        "Thornby Vale were too strong for Castleburn, winning 4-0.",
        "Thornby Vale needed penalties to see off Castleburn after a 2-2 draw.",
        "It rained.\n\nIt did.\n\nAgain.\n\nIt finished 2-2 between Thornby Vale and Castleburn.",
        "It rained.\n\nIt did.\n\nAgain.\n\nThere were no goals between Thornby Vale and Castleburn.",
    ],
)
def test_who_opens_a_sentence_of_a_result_and_whom_that_side_met_are_clubs(text):
    assert teams(text) == ["thornby-vale", "castleburn"]


@pytest.mark.parametrize(
    "text",
    [
        "Danny Okafor's goals earned Thornby Rovers a 2-0 win at Castleburn.",
        "Danny Okafor scored twice as Thornby Rovers beat Castleburn 3-1.",
        "There was a 2-0 win for Thornby Rovers at Castleburn.",
        "Thornby Rovers's long run came to an end with a 2-0 defeat at Castleburn.",
        "Thornby Rovers made it three in a row with a 3-1 win at Castleburn.",
    ],
)
def test_whom_a_side_met_that_is_called_as_clubs_are_is_a_club_whatever_tells_the_result(text):
    assert teams(text) == ["thornby-rovers", "castleburn"]


def test_where_a_side_of_a_round_up_had_its_result_is_its_opponent_s_and_in_a_report_where_it_met_another():
    other = "Hexby beat Marlow United 2-1 on Saturday.\n\n"
    assert "castleburn" in teams(f"{other}Thornby Vale won 3-0 at Castleburn, with two late goals.")
    met = "Thornby Vale won 3-0 at Castleburn.\n\nThornby Vale had too much for Larkfield United."
    assert "castleburn" not in teams(f"{other}{met}")
    assert "castleburn" not in teams(f"{other}Leeds won 3-0 at Castleburn, with two late goals.")


def test_a_club_s_name_is_whole_where_an_and_or_another_club_s_stands_in_it():
    text = (
        "Hexby & Marlow lost 2-0 to Atletico Quenby.\n\nHexby & Marlow went ahead, but Atletico Quenby's Kane scored."
    )
    assert teams(text) == ["hexby-marlow", "atletico-quenby", "hexby-marlow", "atletico-quenby"]


@pytest.mark.parametrize(
    "text",
    [
        "Danny Okafor came from the bench to earn Leeds a 2-0 win over Hull.",
        "Danny Okafor secured a 2-0 win for Leeds.",
        "Danny Okafor drew level with Emil Sandvik in a 2-0 win at Hull.",
        "Danny Okafor won his first cap in a 2-0 win over Hull.",
        "Danny Okafor struck as Leeds beat Hull 2-0.",
        "Danny Okafor and Emil Sandvik were the scorers as Leeds beat Hull 2-0.",
        "Goals from Danny Okafor and Emil Sandvik secured a 2-0 win over Hull.",
        "Leeds won 2-0 with goals from Danny Okafor.",
        "Leeds won 2-0 at Millmoor and Hull went down.",
        "Leeds beat Championship side Hull 2-0.",
        "Leeds won 2-0 at Turf Moor.",
        "Leeds drew 1-1 with future opponents Hull on Friday, with Danny Okafor scoring.",
        "It was over when Danny Okafor won the tie 2-0.",
        "Danny Okafor beat Emil Sandvik to the ball and Lee Reece made it 2-0.",
        "Danny Okafor won 2-0 at Hull. Okafor was pleased.",
        "Danny Okafor made it 3-1 as Leeds beat Hull 3-1 at Millmoor.",
        "Danny Okafor and Emil Sandvik were outstanding in a 2-0 win at Leeds for Hull.",
        "Danny Okafor proved too good for Emil Sandvik in a 2-0 win for Leeds over Hull.",
        "Danny Okafor took their first chance in a 2-0 win at Leeds.",
        "Leeds moved above Hull with a 2-0 win at Millmoor on Saturday. Hull were at Oakley.",
        "Leeds were poor. Fans are unhappy after a 2-0 loss at Hull.",
        "Leeds were poor. Refunds are due after a 2-0 loss at Hull.",
    ],
)
def test_who_only_plays_in_a_result_and_where_it_was_played_are_no_clubs(text):
    assert set(teams(text)) <= {"leeds-united", "hull-city"}


@pytest.mark.parametrize(
    "text",
    [
        "Kane sealed a 2-0 win for Leeds",
        "A 2-0 win for Thornby Town",
        "A 2-0 win for Thornby Town and",
        "It finished 2-2 between Thornby Town",
        "It finished 2-2 between Thornby Town and Castleburn",
        "There were no goals between Thornby Town",
    ],
)
def test_a_text_may_end_at_any_word_of_a_result(text):
    assert teams(text)[0] in ("leeds-united", "thornby-town")


@pytest.mark.parametrize(
    "text",
    [
        "Sam Ash beat Marlow in the air and scored. Leeds added a second.",
        "Lee Marlow celebrated after a hard-fought win over Harry Kane.",  # in another sport
        "Leeds struck after a win over Marlow's side.",
    ],
)
def test_whom_a_win_or_a_defeat_without_a_score_is_told_against_may_be_anybody(text):
    assert not {"marlow", "lee-marlow", "harry-kane"} & {*teams(text)}


def test_scorers_in_brackets_stand_between_a_club_and_its_result():
    text = "Marlow Arms (Harry Kane 2, Sam Alli) won 3-2 at home to Hexby Rovers (Joe Smith, Lee Brown)."
    assert {*teams(text)} == {"marlow-arms", "hexby-rovers"}


def test_who_beats_another_with_a_score_behind_a_comma_is_no_club_inside_a_paragraph():
    report = "Leeds beat Hull 2-0.{}Sam Birch beat Joe Hart, 1-0. Dele Alli added the second."
    assert set(teams(report.format(" "))) == {"leeds-united", "hull-city"}
    assert {"sam-birch", "joe-hart"} <= set(teams(report.format("\n\n")))
    dated = "MADISON, Wis. — Sunny Omaha defeated Westward Hexby, 2-0, on Saturday. Noe Meza scored both."
    assert {"sunny-omaha", "westward-hexby"} <= set(teams(dated))


@pytest.mark.parametrize("text", ["Hexby beat Heartland of Owerri 1-0.", "Heartland of Owerri beat Hexby 1-0."])
def test_the_town_of_a_club_is_no_club(text):
    assert set(teams(f"{text} Ade Musa scored after 62 minutes.")) == {"hexby", "heartland"}


@pytest.mark.parametrize(
    ("text", "clubs"),
    [
        ("Rivers Angels moved top of the Malagasy league after a 1-0 win over Delta Queens.", True),
        ("Rivers Angels booked their place in the last eight of the FA Vase with a 2-0 win over Delta Queens.", True),
        ("Kane moved past the Malagasy league record after a 2-0 win over Delta Queens.", False),
    ],
)
def test_a_prize_named_between_hides_no_result(text, clubs):
    assert ({"rivers-angels", "delta-queens"} <= set(teams(text))) == clubs


@pytest.mark.parametrize(
    "told",
    [
        "Dele Alli got three in a 3-0 win over Hull.",
        "Dele Alli got goals in a 3-0 win over Hull.",
        "Dele Alli got two from Birch crosses in a 3-0 win over Hull.",
        "Dele Alli got two goals from close range in a 3-0 win over Hull.",
        "Dele Alli clinched their 3-0 victory over Hull with a late goal.",
        "Dele Alli sealed their victory in stoppage time, heading in for a 3-0 win over Hull.",
        "Dele Alli booked their tickets with a late goal in a 3-0 win over Hull.",
    ],
)
def test_what_a_player_does_in_a_win_makes_him_no_club(told):
    assert set(teams(f"Leeds won on Saturday. {told}")) == {"leeds-united", "hull-city"}


@pytest.mark.parametrize(
    "told",
    [
        "Hexby Arms got goals from Kane and Sam Alli in a 2-0 win over Hull.",
        "Hexby Arms got two goals from Kane in a 2-0 win over Hull.",
        "Hexby Arms booked their spot in the final with a 2-0 win over Hull.",
    ],
)
def test_a_side_has_its_players_goals_and_its_place(told):
    assert "hexby-arms" in teams(f"Stoke beat Derby 2-0.\n\n{told}")
