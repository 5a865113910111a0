"""Clubs that the table lacks, and names that only look like theirs."""

import pytest

from tests.football.told import matches, teams


def test_a_club_that_no_table_knows_is_a_team_where_the_text_treats_it_so():
    frame = matches("Zelmora Town 3-1 Quenby Rovers\n\nA fine day for Zelmora Town.")[0]
    assert (frame.home, frame.away, frame.final) == ("zelmora-town", "quenby-rovers", (3, 1))


@pytest.mark.parametrize("name", ["FC Quenby", "Quenby FC"])
def test_a_name_built_as_a_club_s_is_a_team(name):
    assert "quenby" in teams(f"{name} 0-1 Celtic\n\nA night to forget.")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Lokomotiv Quenby 1-2 Tottenham\n\nA scare.", "lokomotiv-quenby"),
        ("Lokomotiv 1-2 Tottenham\n\nA scare.", "lokomotiv-moscow"),
        ("Bury Town 1-2 Tottenham\n\nA scare.", "bury-town"),
        ("Bury 1-2 Tottenham\n\nA scare.", "bury"),
    ],
)
def test_a_name_that_goes_on_is_another_club_s(text, wanted):
    assert teams(text)[0] == wanted


@pytest.mark.parametrize("club", ["Sutton Sports", "Always Quenby", "The Quenby", "Great Quenbys", "Red Quenbys"])
def test_a_club_s_name_keeps_the_word_that_opens_or_ends_it(club):
    text = f"{club} beat Hadwick Town 2-1. Ade Musa scored twice for {club}, and Tom Birch replied."
    assert " ".join(club.lower().split()).replace(" ", "-") in teams(text)


@pytest.mark.parametrize("how", ["Second-tier", "Non-league", "Top-flight", "Lower-division", "Crisis-hit"])
def test_where_a_club_stands_is_no_part_of_its_name(how):
    text = f"{how} Quenby are out of the cup after losing 2-0 to Hadwick Town. Ade Musa scored both for Hadwick."
    assert set(teams(text)) == {"quenby", "hadwick-town"}


def test_a_nation_is_known_by_the_end_of_its_name():
    assert teams("South Korea v Greece\n\nKorea took the lead.") == ["south-korea", "greece", "south-korea"]
    assert teams("Costa Rica v Greece\n\nCosta took the ball.") == ["costa-rica", "greece"]


def test_a_club_is_known_by_the_end_of_its_name_where_that_is_no_town():
    head = "Perth Glory drew 1-1 with Esperance de Tunis.\n\n"
    assert teams(f"{head}But Glory hit back.") == ["perth-glory", "esperance-de-tunis", "perth-glory"]
    assert teams(f"{head}But Perth hit back.") == ["perth-glory", "esperance-de-tunis", "perth-glory"]
    assert teams(f"{head}A crowd of 9,000 in Perth saw it.") == ["perth-glory", "esperance-de-tunis"]
    assert teams(f"{head}It was cold in Tunis. Tunis was quiet.") == ["perth-glory", "esperance-de-tunis"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Late flurry\n\nFernby Rovers 4, Hadwick Mariners 1\n\nMariners led.", ["fernby-rovers", "hadwick-mariners"]),
        ("It finished Fernby United 1, Hadwick Town 1. United led.", ["fernby-united", "hadwick-town"]),
        ("Fernby Ladies drew with Hadwick Athletic.", ["fernby-women", "hadwick-athletic"]),
        ("Fernby lost.\n\nFernby 1 Quorley 2", ["fernby", "quorley"]),
        ("Goals gave Wrexham a 3-1 win over newly promoted Quorley.", ["wrexham", "quorley"]),
        ("Minerva beat Fernby Brothers FC Goa 2-1.", ["fernby-brothers-goa"]),
        ("Wrexham piled the misery on local rivals Quorley with a 3-1 win.", ["wrexham", "quorley"]),
        ("Quorley opened their season with a 3-1 win over Wrexham.", ["wrexham", "quorley"]),
        ("Wrexham lost 2-0 to the Quorley Lions.", ["wrexham", "quorley-lions"]),
        ("The Quorley Lions won 2-0 at Wrexham.", ["wrexham", "quorley-lions"]),
        ("Wrexham were beaten by the Quorley 2-0.", ["wrexham", "quorley"]),
    ],
)
def test_a_club_that_the_table_lacks_is_known_by_its_text(text, wanted):
    assert set(wanted) <= set(teams(text))


def test_the_verb_of_a_heading_is_no_part_of_a_club_s_name():
    text = (
        "Leeds Derail Marlow United 2-0 In The Cup\n\nLeeds had little trouble with Marlow United FC of the ninth tier."
    )
    assert "marlow-united" in teams(text) and "derail-marlow-united" not in teams(text)


@pytest.mark.parametrize(
    "text",
    [
        "Villa: Nyland 4, Hutton 5, Tuanzebe 5",
        "Goals: Walcott 9, Ozil 11",
        "Arsenal had a 3-1 win over Mourinho's men.",
        "Arsenal took a 3-1 win to Jurgen Klopp. Klopp smiled.",
        "The Galicians thrashed Las Palmas 5-2. It was the Galicians' day.",
        "Leeds came first in the County Cup.",
        "Leeds 2 (Villa 5, 80), Arsenal 1 (Walcott 60). David Villa won it.",
        "Leeds made light work of Arsenal when they whipped the Red Brigade 4-1.",
        "Arsenal won. Cortinho had tripped Walcott. Later Cortinho had a shot saved.",
    ],
)
def test_players_managers_nicknames_and_cups_are_no_unknown_clubs(text):
    assert set(teams(text)) <= {"aston-villa", "arsenal", "las-palmas", "leeds-united"}


def test_a_place_is_a_team_where_the_text_names_its_team():
    assert "chicago-fire" not in teams("Arsenal flew to Chicago.")
    assert teams("Chicago Fire led early. It was late when Chicago scored.") == ["chicago-fire", "chicago-fire"]


def test_a_club_called_a_side_in_a_sentence_with_a_score_is_one():
    assert "hexby" in teams("A day of shocks.\n\nThe non-league side Hexby caused one by beating Leeds 1-0.")


@pytest.mark.parametrize(
    ("head", "wanted"),
    [("UNITED 3, DYNAMO 1", "atlanta-united"), ("United beat Atlanta United 3-1", "d-c-united")],
)
def test_a_short_name_is_that_of_the_club_named_in_full_unless_they_meet(head, wanted):
    text = f"San Jose tied FC Dallas 1-1.\n\n{head}\n\nATLANTA -- Martinez had two goals and Atlanta United were happy."
    assert wanted in teams(text)[2:3]


def test_a_keeper_whom_only_his_family_name_names_is_no_club():
    text = (
        "Leeds won 3-2 at Hull.\n\nAdam Brook fired low past Farrow. Ben Carter swept home after Farrow had "
        "parried Dunmore's effort.\n\nDean Ellery rose to nod past Farrow."
    )
    assert "farrow" not in teams(text)


def test_a_club_is_known_by_its_players_wherever_the_text_names_it():
    text = "Thornby Vale's Danny Okafor was wide. Thornby Vale were poor. It was a day to forget at Thornby Vale."
    assert teams(text) == ["thornby-vale"] * 3


def test_a_club_is_not_in_the_name_of_its_ground():
    text = "Castleburn won 3-0 at Thornby Vale.\n\nIt was cold at Thornby Vale Park. Castleburn were glad."
    assert teams(text) == ["castleburn", "thornby-vale", "castleburn"]


def test_who_is_also_named_by_his_family_name_is_no_club():
    text = "Leeds led. Danny Okafor and Kane were glad. Danny Okafor were one. Okafor had a shot. Okafor headed wide."
    assert "danny-okafor" not in teams(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Dunvale's Tom Cole shot. Dunvale's Joe Reid hit a post. Orwick lost 2-0 at Dunvale.",
            {"dunvale", "orwick"},
        ),
        ("Real Orwick lost 1-0 at Dunvale.\n\nReal Orwick had led.", {"dunvale", "real-orwick"}),
    ],
)
def test_clubs_at_the_head_of_a_report_are_known_by_what_is_said_of_them(text, wanted):
    assert wanted <= set(teams(text))


def test_a_quarter_of_heaven_is_part_of_a_club_s_name():
    assert set(teams("Dunvale Town beat West Orwick 2-0.")) == {"dunvale-town", "west-orwick"}


def test_a_club_may_be_named_by_its_last_word_where_somebody_scored_for_it():
    text = "Squires Orwick edged a 2-1 win over Dunvale United. Tom Cole struck a late winner"
    assert set(teams(f"{text} for Orwick.")) == {"squires-orwick", "dunvale-united"}


@pytest.mark.parametrize(
    "text",
    [
        "Mourinho's Marouane Fellaini may leave. Nike's John Slusher signed the deal.",
        "Kane extended their lead. Alli had a shot saved.",
        "Mourinho's woes deepened as Leeds lost 2-0. Mourinho's winless run is five.",
        "Anthony Joshua's unbeaten record ended 2-1. Joshua lost on points.",
        "Real beat Sevilla 2-0. Real Chairman Tom Cole paid. It suited Real Chairman Tom Cole.",
        "Joshua ended Klitschko's career. Real won. Real Win Again, the papers said.",
    ],
)
def test_people_at_the_head_of_a_text_are_no_clubs(text):
    assert not {"mourinho", "nike", "kane", "alli", "joshua", "klitschko", "real-win", "real-chairman"} & set(
        teams(text)
    )


@pytest.mark.parametrize(
    "text",
    [
        "Leeds won 2-1 on Saturday. Kane and Alli were on target.",
        "Leeds beat Hull 2-1. Hexby boss Smith was angry. Hexby's defeat hurt.",
        "Leeds lost 2-1. It gave Tom Cole hope and put Tom Cole level on ten goals with Kane. Cole had scored.",
    ],
)
def test_less_is_enough_at_a_head_only_of_what_is_said_of_no_man_and_where_a_club_lacks(text):
    assert {"leeds-united"} <= set(teams(text)) <= {"leeds-united", "hull-city"}


@pytest.mark.parametrize(
    "text",
    [
        "Rivers United went top of the Nigeria Professional Football League with a 1-0 win over Kwara United.",
        "Hexby Swallows reached the last four of the County Senior Cup thanks to a 6-2 win over Marlow Town.",
        "Plymouth drew 3-3 with Evo-Stik League Southern Premier club Marlow Town.",
    ],
)
def test_what_begins_the_name_of_a_competition_is_no_club(text):
    clubs = teams(f"Leeds beat Hull 2-0.\n\n{text}")
    assert not {"professional-football", "nigeria-professional-football", "county-senior", "evo-stik"} & {*clubs}
    assert {"kwara-united", "marlow-town"} & {*clubs}
