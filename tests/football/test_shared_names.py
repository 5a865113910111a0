"""Which of several teams a shared name means."""

import pytest

from orchestration.football.clubs.cast import know_teams
from orchestration.football.grammar.scene import look_at
from tests.football.told import teams


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
        (
            "Manchester City beat Leeds 2-1. They won again. They had lost to Leicester City. City rise.",
            "manchester-city",
        ),
        (
            "Leicester City beat Leeds 2-1. They won again. They had lost to Manchester City. City rise.",
            "leicester-city",
        ),
    ],
)
def test_a_club_word_that_two_share_is_the_one_s_with_no_other_short_name(text, wanted):
    scene = look_at(text)
    know_teams(scene)
    city = next(t for t in scene.teams if scene.prose.lows[t.first] == "city" and t.end - t.first == 1)
    assert city.ids == (wanted,)


def test_a_club_word_alone_stays_open():
    assert teams("United lost.") == []


def test_a_nickname_of_several_teams_none_of_which_is_named_is_nobody_s():
    scene = look_at("Bengaluru beat Chennaiyin 2-1. The Blues were the better side.")
    know_teams(scene)
    assert [t.ids for t in scene.teams] == [("bengaluru",), ("chennaiyin",)]
    assert scene.kinds[scene.prose.lows.index("blues")] == ""


def test_a_short_name_is_the_unknown_club_s_that_the_text_names_in_full():
    assert teams("Fernby United 1-0 Hadwick Town. United led early. Town hit back.")[2:] == [
        "fernby-united",
        "hadwick-town",
    ]


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


def test_a_shared_name_is_none_of_who_is_called_by_a_shorter_one():
    text = (
        "Manchester United beat Fulham 2-1. Kane put United ahead. West Ham won 4-0. The Hammers stay down at West Ham."
    )
    assert teams(text).count("manchester-united") == 2


def test_a_short_name_of_two_of_a_story_s_clubs_is_that_of_the_last_named():
    story = "Stoke won at Cambridge and will face Watford, who beat Oxford.\n\nTom Lane scored for United.\n\n"
    rest = "Leeds beat Hull. Derby beat Fulham. Manchester United beat Norwich. Manchester United lead Leeds.\n\n"
    others = "Hull, Derby, Fulham, Norwich, Stoke and Watford wait."
    assert teams(story + rest + others)[4] == "oxford-united"


def test_a_nickname_of_a_team_that_plays_speaks_for_no_other():
    text = "Rangers drew 1-1 at Motherwell while Celtic beat Hearts 2-0. The Hoops led early."
    assert teams(text)[0] == "rangers"


def test_a_club_word_is_the_one_s_with_whom_a_report_opens():
    text = "Shamrock Rovers lost 4-1 at Cork City. Kane gave Rovers the lead. City hit back, and Sligo Rovers drew."
    assert teams(text) == ["shamrock-rovers", "cork-city", "shamrock-rovers", "cork-city", "sligo-rovers"]
    assert teams("Shamrock Rovers lost 2-0. Rovers of Blackburn won.")[1] == "blackburn-rovers"
    told_apart = "United beat Atlanta United 3-1. Atlanta United had led."
    assert teams(told_apart)[0] != "atlanta-united"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Houston Dash beat Orlando Pride 2-1. Houston had led.", "houston-dash"),
        ("Houston beat D.C. United 2-1.", "houston-dynamo"),
    ],
)
def test_a_town_is_its_women_s_club_only_beside_another(text, wanted):
    scene = look_at(text)
    know_teams(scene)
    assert {t.ids for t in scene.teams if scene.prose.lows[t.first] == "houston"} == {(wanted,)}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Newcastle beat Sydney 2-1. The Jets led before the Sky Blues hit back.", {"newcastle-jets", "sydney"}),
        ("Central Coast beat Newcastle 2-1. The Mariners had trailed.", {"central-coast-mariners", "newcastle-jets"}),
        ("Grimsby beat Newcastle 2-1. The Mariners had trailed.", {"grimsby-town", "newcastle-united"}),
        ("Coventry City beat Manchester City 2-1. The Sky Blues led.", {"coventry-city", "manchester-city"}),
    ],
)
def test_a_nickname_is_the_one_s_whose_rivals_play(text, wanted):
    assert set(teams(text)) == wanted
