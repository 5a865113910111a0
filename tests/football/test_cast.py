"""Who the teams of one text are: shared names, names that the table lacks, names that only look like teams'."""

import pytest

from orchestration.football.cast import know_teams
from orchestration.football.scene import look_at


def teams(text):
    scene = look_at(text)
    know_teams(scene)
    return [t.ids[0] for t in sorted(scene.teams, key=lambda t: t.first) if len(t.ids) == 1]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Wolves met Stoke on a wet night.", "wolverhampton-wanderers"),
        ("Wolves met Bayern Munich and Schalke this month.", "wolfsburg"),
        ("Wolves met Stoke, and Wolfsburg is where he began. Wolfsburg sold him.", "wolfsburg"),
    ],
)
def test_a_shared_name_is_the_one_named_in_full_or_at_home_among_the_others(text, wanted):
    assert teams(text)[0] == wanted


def test_a_club_word_after_its_club_is_that_club():
    text = "Manchester United lost to Stoke. It hurt United, and Manchester United fans."
    assert teams(text).count("manchester-united") == 3


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Manchester City beat Swansea City 2-1. Swansea had led. City go third. Swansea stay.",
            "manchester-city",
        ),
        ("Manchester City beat Swansea City 2-1. Manchester City had led. City stay down.", "manchester-city"),
        ("Swansea City beat Leeds United 2-1. Swansea led. City go third.", "swansea-city"),
    ],
)
def test_a_club_word_that_two_share_is_the_one_s_with_no_other_short_name(text, wanted):
    scene = look_at(text)
    know_teams(scene)
    city = next(t for t in scene.teams if scene.prose.lows[t.first] == "city" and t.end - t.first == 1)
    assert city.ids == (wanted,)


def test_a_club_word_alone_stays_open():
    assert teams("United lost.") == []


def test_a_lost_apostrophe_leaves_the_name():
    scene = look_at("Chelseas win over Arsenal")
    assert teams("Chelseas win over Arsenal") == ["chelsea", "arsenal"]
    assert scene.prose.owns[0]


def test_a_surname_after_a_given_name_is_no_team():
    assert "valencia" not in teams("Enner Valencia scored for Ecuador. Valencia ran on.")


def test_a_nickname_of_several_teams_none_of_which_is_named_is_nobody_s():
    scene = look_at("Bengaluru beat Chennaiyin 2-1. The Blues were the better side.")
    know_teams(scene)
    assert [t.ids for t in scene.teams if len(t.ids) == 1] == [("bengaluru",), ("chennaiyin",)]


def test_a_surname_after_a_particle_is_no_team():
    assert "santos" not in teams("Luis dos Santos scored twice as Leeds beat Hull. Dos Santos was happy.")


def test_a_town_before_a_surname_is_a_given_name():
    assert teams("Stanley Adebayo scored for Enugu against Brighton. Brighton Moyo levelled.") == [
        "brighton-hove-albion"
    ]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Mohamed Elyadine scored twice. Mohamed Elyaddine had been ill.", 1),
        ("Graeme Shenderton put it in his own net. It was Shederton's birthday.", 1),
        ("Graeme Shenton headed in. Shenten added a second.", 2),
        ("Graeme Shenderton scored. Shederton replied, and Shederton won it.", 2),
        ("Bruno Ferreiras scored. Enzo Ferreiraz replied.", 2),
        ("Adam Ferrier scored. Ferrari replied.", 2),
    ],
)
def test_a_surname_may_be_misspelt_by_one_letter(text, people):
    scene = look_at(text)
    assert len({m.person for m in scene.people.mentions}) == people


def test_what_a_figure_stands_right_before_is_no_name():
    assert look_at("By 90Min on Monday. Harry Kane scored.").people.names == ["Harry Kane"]


def test_a_team_that_opens_a_paragraph_is_no_surname_of_the_one_before():
    assert teams("Peru vs Uruguay\n\nUruguay took the lead.") == ["peru", "uruguay", "uruguay"]


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


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Women's Super League: Chelsea beat Arsenal 2-1.", ["chelsea-women", "arsenal-women"]),
        ("Premier League: Chelsea beat Arsenal 2-1. The Women's Super League rests.", ["chelsea", "arsenal"]),
        ("FIFA Women's World Cup: Spain beat England 2-1.", ["spain-women", "england-women"]),
        ("World Cup: Spain beat England 2-1. The Women's World Cup is next year.", ["spain", "england"]),
        ("SheBelieves Cup: the United States beat Japan 3-0.", ["united-states-women", "japan-women"]),
        ("European Under-21 Championship: Spain beat Italy 3-1.", ["spain-u21", "italy-u21"]),
        ("FA Youth Cup: Chelsea beat Arsenal 4-0.", ["chelsea-u18", "arsenal-u18"]),
        # a competition of clubs makes no other side of nations, nor one of nations of clubs
        (
            "Women's Super League: Chelsea beat Arsenal without England players.",
            ["chelsea-women", "arsenal-women", "england"],
        ),
        ("Women's World Cup: Chelsea watched Spain beat England.", ["chelsea", "spain-women", "england-women"]),
        # a competition that the text hardly speaks of
        ("A Youth League winner, he helps Chelsea to Champions League and Premier League points.", ["chelsea"]),
        # no competition: the team named first
        ("England Under-21s beat Germany 2-1.", ["england-u21", "germany-u21"]),
        ("Lionesses beat Germany 2-1.", ["england-women", "germany-women"]),
        ("Arsenal Women beat Chelsea 2-0.", ["arsenal-women", "chelsea-women"]),
        ("England 2-1 Germany\n\nThe Lionesses beat Germany.", ["england-women", "germany-women"] * 2),
        # … unless it only says whose player somebody is
        ("England Under-21 striker Jack Smith scored as Germany beat Spain 2-1.", ["england-u21", "germany", "spain"]),
        ("Arsenal Women's Jane Smith saw Chelsea beat Everton.", ["arsenal-women", "chelsea", "everton"]),
        # a club's juniors may play other clubs' men
        ("Chelsea U21s lost to Plymouth in the EFL Trophy.", ["chelsea-u21", "plymouth-argyle"]),
        # and first teams are named first
        ("England beat Germany 2-1, three days after England Under-21s lost.", ["england", "germany", "england-u21"]),
    ],
)  # fmt: skip
def test_women_and_juniors_are_sides_apart_from_the_first_team(text, wanted):
    assert teams(text) == wanted


def test_a_nation_is_known_by_the_end_of_its_name():
    assert teams("South Korea v Greece\n\nKorea took the lead.") == ["south-korea", "greece", "south-korea"]
    assert teams("Costa Rica v Greece\n\nCosta took the ball.") == ["costa-rica", "greece"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Leeds beat Morocco's Difaa Alaoui 2-0. Difaa hit the bar.", ["leeds-united", "difaa-alaoui", "difaa-alaoui"]),
        ("Leeds beat Difaa Alaoui to the ball.", ["leeds-united"]),
    ],
)
def test_whom_a_club_beat_by_a_printed_score_is_a_club_and_known_by_a_part_of_its_name(text, wanted):
    assert [team for team in teams(text) if team != "morocco"] == wanted


def test_a_club_is_known_by_the_end_of_its_name_where_that_is_no_town():
    head = "Perth Glory drew 1-1 with Esperance de Tunis.\n\n"
    assert teams(f"{head}But Glory hit back.") == ["perth-glory", "esperance-de-tunis", "perth-glory"]
    assert teams(f"{head}It was cold in Tunis. Tunis was quiet.") == ["perth-glory", "esperance-de-tunis"]


@pytest.mark.parametrize(
    "head",
    [
        "MADRID (AP) -- ",
        "MADRID: ",
        "Madrid: ",
        "MADRID, Spain – ",
        "Madrid, July 3 (Xinhua) -- ",
        "MADRID (Reuters) - ",
        "MADRID, March 4 ― ",
        "Madrid, Jan 20: ",
    ],
)
def test_the_place_where_a_report_was_filed_is_no_team(head):
    text = f"Late winner\n\n{head}Karim Ansarifard scored late as Sevilla beat Valencia 1-0 in the league on Sunday."
    assert teams(text) == ["sevilla", "valencia"]


def test_a_sentence_begins_behind_a_dateline():
    assert teams("ROME (AP) -- Already-relegated Pescara beat Lazio 2-0 on Sunday.") == ["pescara", "lazio"]


def test_a_line_up_and_a_heading_are_no_datelines():
    assert (
        teams("MADRID: Courtois, Carvajal, Ramos, Varane, Marcelo, Casemiro, Kroos, Modric, Bale")[0] == "real-madrid"
    )
    assert teams("Madrid: Zidane speaks")[0] == "real-madrid"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Late flurry\n\nFernby Rovers 4, Hadwick Mariners 1\n\nMariners led.", ["fernby-rovers", "hadwick-mariners"]),
        ("It finished Fernby United 1, Hadwick Town 1. United led.", ["fernby-united", "hadwick-town"]),
        ("Fernby Ladies drew with Hadwick Athletic.", ["fernby-women", "hadwick-athletic"]),
        ("Fernby lost.\n\nFernby 1 Quorley 2", ["fernby", "quorley"]),
        ("Goals gave Wrexham a 3-1 win over newly promoted Quorley.", ["wrexham", "quorley"]),
        ("Minerva beat Fernby Brothers FC Goa 2-1.", ["fernby-brothers-goa"]),
    ],
)
def test_a_club_that_the_table_lacks_is_known_by_its_text(text, wanted):
    assert set(wanted) <= set(teams(text))


def test_the_verb_of_a_heading_is_no_part_of_a_club_s_name():
    text = (
        "Leeds Derail Marlow United 2-0 In The Cup\n\nLeeds had little trouble with Marlow United FC of the ninth tier."
    )
    assert "marlow-united" in teams(text) and "derail-marlow-united" not in teams(text)


def test_a_short_name_is_the_unknown_club_s_that_the_text_names_in_full():
    assert teams("Fernby United 1-0 Hadwick Town. United led early. Town hit back.")[2:] == [
        "fernby-united",
        "hadwick-town",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Villa: Nyland 4, Hutton 5, Tuanzebe 5",
        "Goals: Walcott 9, Ozil 11",
        "Arsenal had a 3-1 win over Mourinho's men.",
        "Arsenal took a 3-1 win to Jurgen Klopp. Klopp smiled.",
        "The Galicians thrashed Las Palmas 5-2. It was the Galicians' day.",
        "Leeds came first in the County Cup.",
    ],
)
def test_players_managers_nicknames_and_cups_are_no_unknown_clubs(text):
    assert set(teams(text)) <= {"aston-villa", "arsenal", "las-palmas", "leeds-united"}


def test_a_country_whose_club_is_named_plays_nobody():
    scene = look_at("Argentina's Lanus beat Brazil's Chapecoense 3-2. Nacional of Uruguay lead. Uruguay beat Peru.")
    know_teams(scene)
    assert [t.ids[0] for t in scene.teams if t.form != "demonym"] == [
        "lanus",
        "chapecoense",
        "nacional",
        "uruguay",
        "peru",
    ]


def test_the_club_of_a_country_is_the_only_one_that_the_text_names():
    assert teams("Lanus beat Chapecoense. The Brazilian club led.") == ["lanus", "chapecoense", "chapecoense"]
    assert teams("Santos beat Chapecoense. The Brazilian club led.")[2] == "brazil"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("City won at the Etihad Stadium.", "manchester-city"),
        ("City let Manchester United back in.", "manchester-city"),
        ("Los Angeles FC lost. LA had led.", "los-angeles"),
        ("New York lost. The New York Red Bulls had led.", "new-york-red-bulls"),
    ],
)
def test_a_shared_name_is_told_by_ground_town_and_full_name(text, wanted):
    assert wanted in teams(text)


def test_a_place_is_a_team_where_the_text_names_its_team():
    assert "chicago-fire" not in teams("Arsenal flew to Chicago.")
    assert teams("Chicago Fire led early. It was late when Chicago scored.") == ["chicago-fire", "chicago-fire"]


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
        "Rivers Angels met Delta Queens on Friday, five days after a 1-1 draw.",
        "Aaron Lennon scored a late winner to beat Stoke 3-2.",
        "Aaron Lennon's side beat Stoke 3-2.",
    ],
)
def test_who_only_stands_near_a_score_is_no_club(text):
    assert {"rivers-angels", "aaron-lennon"}.isdisjoint(teams(text))


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


def test_a_club_called_a_side_in_a_sentence_with_a_score_is_one():
    assert "hexby" in teams("A day of shocks.\n\nThe non-league side Hexby caused one by beating Leeds 1-0.")


def test_a_shared_name_is_none_of_who_is_called_by_a_shorter_one():
    text = (
        "Manchester United beat Fulham 2-1. Kane put United ahead. West Ham won 4-0. The Hammers stay down at West Ham."
    )
    assert teams(text).count("manchester-united") == 2


def test_who_scores_in_a_win_and_where_it_was_won_are_no_clubs():
    assert "kane" not in teams("It rained.\n\nIt did.\n\nAgain.\n\nKane scored in a 2-1 win over Marlow United.")
    assert "croft" not in teams("Leeds lost. It rained.\n\nIt was their third 3-0 defeat at the Croft, and Hull won.")
