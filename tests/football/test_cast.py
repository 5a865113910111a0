"""Who the teams of one text are: women and juniors, nations that only tell where a club is from."""

import pytest

from orchestration.football.clubs.cast import know_teams
from orchestration.football.grammar.scene import look_at
from orchestration.football.reading import read
from orchestration.records import Article
from tests.football.told import teams


def test_a_lost_apostrophe_leaves_the_name():
    scene = look_at("Chelseas win over Arsenal")
    assert teams("Chelseas win over Arsenal") == ["chelsea", "arsenal"]
    assert scene.prose.owns[0]


def test_the_nicknames_of_school_sides_are_of_no_club_that_is_not_named():
    told = "Hexby {0} lost 2-1 to Marlow {0}. The Tigers struck first through Harry Kane."
    assert "hull-city" in teams(told.format("Town"))
    assert "hull-city" not in teams(told.format("College"))
    assert "hull-city" not in teams(told.format("University"))
    assert "hull-city" not in teams(told.format("Town") + " He is a sophomore.")
    assert "hull-city" in teams(told.format("College") + " Hull watched.")


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
        # a competition that only others are told to play in
        ("Chelsea beat Arsenal 2-1. Everton won in the FA Youth Cup.", ["chelsea", "arsenal", "everton"]),
        ("Chelsea beat Arsenal 2-1. It took them on in the FA Youth Cup.", ["chelsea-u18", "arsenal-u18"]),
        # no competition: the team named first
        ("England Under-21s beat Germany 2-1.", ["england-u21", "germany-u21"]),
        ("Lionesses beat Germany 2-1.", ["england-women", "germany-women"]),
        ("Arsenal Women beat Chelsea 2-0.", ["arsenal-women", "chelsea-women"]),
        ("England 2-1 Germany\n\nThe Lionesses beat Germany.", ["england-women", "germany-women"] * 2),
        ("Spain's women beat Italy 2-1.", ["spain-women", "italy-women"]),
        ("Italy beat Spain's women 2-1.", ["italy-women", "spain-women"]),
        ("Italy beat Malta 2-1, a day after Spain's women.", ["italy", "malta", "spain-women"]),
        ("Italy won 2-1 as Italy Women lost.", ["italy", "italy-women"]),
        # nobody is "he" where women play, whatever their competition is called
        (
            "Lionesses beat Norway 3-1. She had her chance with her head. They met at the Euros.",
            ["england-women", "norway-women"],
        ),
        ("Spain beat Italy 2-1. She had her chance with her head.", ["spain-women", "italy-women"]),
        ("Spain beat Italy 2-1. His wife saw it with her mother, she and her son.", ["spain", "italy"]),
        ("A pundit of Spain had her say. She saw her side beat Italy 2-1.", ["spain", "italy"]),
        ("Spain beat Italy 2-1. The Lionesses watched with her.", ["spain", "italy", "england-women"]),
        # … so also where it meets its like for a title that first teams play for
        (
            "Norway Under-17s lost the European Championship final to Italy Under-17s. Berg scored for Norway.",
            ["norway-u17", "italy-u17", "norway-u17"],
        ),
        (
            "Norway Under-21s and Italy Under-21s drew. In the World Cup, England beat Spain.",
            ["norway-u21", "italy-u21", "england", "spain"],
        ),
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


def test_germany_is_west_germany_beside_it():
    text = "France met West Germany. Germany won, as West Germany do. The Germans met England."
    assert teams(text) == ["france", "west-germany", "west-germany", "west-germany", "west-germany", "england"]
    assert teams("Germany, once West Germany, met England. Germany won.")[0] == "germany"
    assert teams("W Germany beat France.") == ["west-germany", "france"]


def test_the_young_juniors_of_a_club_meet_juniors_and_its_older_ones_first_teams_as_well():
    assert teams("Fulham Under-18s beat Watford. Fulham won.") == ["fulham-u18", "watford-u18", "fulham-u18"]
    assert teams("Fulham Under-21s beat Swindon.") == ["fulham-u21", "swindon-town"]


@pytest.mark.parametrize(
    "text",
    [
        "Promoted from Fulham U18s, Birch scored for Fulham. Fulham beat Watford 2-1.",
        "Fulham U18s product Birch scored twice as Fulham beat Watford 2-1.",
        "With Fulham Under-18s players on the bench, Fulham beat Watford 2-1.",
        "Fulham Under-18s had lost in the morning, but Fulham beat Watford 2-1.",
        "Fulham Under-18s meet Swindon's first team on Tuesday. Fulham beat Watford 2-1 on Saturday.",
        "Fulham Under-18s beat Swindon in the morning. Fulham beat Watford 2-1 after it.",
        "Fulham beat Watford 2-1. Fulham won the FA Youth Cup in 1993 and Watford reached its final in 1990.",
        "Fulham beat Watford 2-1. In the FA Youth Cup, Fulham beat Swindon 3-0.",
    ],
)
def test_first_teams_beside_their_juniors_stay_first_teams(text):
    assert {"fulham", "watford"} <= set(teams(text))


def test_the_cup_of_a_match_of_juniors_tells_that_they_are():
    text = "Fulham beat Watford 2-1. It took both to the last minute of a tie of the FA Youth Cup."
    assert teams(text) == ["fulham-u18", "watford-u18"]
    assert teams("Fulham U18s 2-1 Watford\n\nFulham won.") == ["fulham-u18", "watford-u18", "fulham-u18"]


@pytest.mark.parametrize(
    ("told", "meant"),
    [
        ("Burnley drew with Everton, as Sean Dyche's Watford had in 2012.", None),
        ("Burnley manager Sean Dyche saw them draw with Everton.", "burnley"),
        ("Burnley's head coach Sean Dyche saw them draw with Everton.", "burnley"),
        ("Burnley drew with Everton. Sean Dyche, the Burnley boss, was pleased.", "burnley"),
        ("Burnley drew with Everton, which former Burnley boss Sean Dyche watched.", None),
        ("Burnley drew with Everton. Sean Dyche, the Everton supporter, was pleased.", None),
        ("Burnley manager Sean Dyche saw a draw. Everton manager Sean Dyche was his namesake.", None),
        ("Burnley drew with Everton before Sean Dyche.", None),
    ],
)
def test_the_men_of_a_manager_are_the_team_that_he_is_said_to_lead(told, meant):
    assert teams(f"{told} Dyche's men were level.")[len(teams(told)) :] == ([meant] if meant else [])


@pytest.mark.parametrize(
    "text",
    [
        "Dyche's men won 2-1 at Hull. Sean Dyche, the Burnley manager, was pleased.",
        "Chelsea manager Frank Lampard and Hull met. Lampard's men beat the offside trap and then the keeper.",
    ],
)
def test_the_men_of_a_manager_are_found_wherever_a_text_ends(text):
    words = text.split()
    for end in range(len(words)):
        read(Article(" ".join(words[:end])))
