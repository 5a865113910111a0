"""Who the people of one text are."""

import pytest

from orchestration.football.grammar.scene import look_at
from tests.football.told import teams


def test_a_surname_after_a_given_name_is_no_team():
    assert "valencia" not in teams("Enner Valencia scored for Ecuador. Valencia ran on.")


@pytest.mark.parametrize(("described", "theirs"), [("Former", False), ("Veteran", True), ("Returning", True)])
def test_what_somebody_is_called_before_his_team_is_no_given_name(described, theirs):
    text = f"Leeds beat Hull 1-0.\n\n{described} England captain Joe Ash headed in."
    assert ("england" in teams(text)) == theirs  # for whom somebody played once is no team of the match
    assert look_at(text).people.names == ["Joe Ash"]


@pytest.mark.parametrize("praise", ["Ruthless", "In-form", "Controversial"])
def test_how_somebody_is_in_a_headline_is_no_given_name(praise):
    text = f"Leeds 1 Hull 0: {praise} Ash strikes\n\nJoe Ash headed in as Leeds beat Hull 1-0."
    assert look_at(text).people.names == ["Joe Ash"]


@pytest.mark.parametrize(("given", "again"), [("Mike", ""), ("Grant", " Then Grant Ash crossed.")])
def test_a_given_name_in_a_headline_stays_one(given, again):
    text = f"Leeds 1 Hull 0: {given} Ash strikes\n\nJoe Ash headed in as Leeds beat Hull 1-0.{again}"
    assert set(look_at(text).people.names) == {"Joe Ash", f"{given} Ash"}


@pytest.mark.parametrize("office", ["Referee", "Manager", "Assistant referee"])
def test_an_office_before_a_name_is_none_of_it(office):
    people = look_at(f"Leeds beat Hull 1-0. Joe Ash scored. {office} Mike Oak waved play on.").people
    assert people.names == ["Joe Ash", "Mike Oak"] and people.officials == {1}


def test_who_is_called_the_referee_behind_his_name_is_one():
    people = look_at("Leeds beat Hull 1-0. Joe Ash scored. Mike Oak, the referee, waved play on.").people
    assert {people.names[k] for k in people.officials} == {"Mike Oak"}


@pytest.mark.parametrize(
    "text",
    [
        "After a foul on Kane, the referee pointed to the spot and Alli scored.",
        "After a foul on Kane, referee Mike Dean pointed to the spot.",
        "After a foul on Kane, the referee, Mike Dean, pointed to the spot.",
        "To the delight of their manager, Kane headed in.",
        "Alli tapped in the fourth, Kane got the fifth.",
        "As Alli fed Kane, the referee blew.",
    ],
)
def test_who_was_fouled_before_the_referee_is_named_is_none(text):
    people = look_at(f"Leeds beat Hull 1-0. {text}").people
    assert "Kane" not in {people.names[k] for k in people.officials}


def test_what_sides_are_is_a_given_name_too():
    assert look_at("Leeds beat Hull 1-0.\n\nLucky Nkosi opened the scoring.").people.names == ["Lucky Nkosi"]
    assert look_at("Lucky Leeds beat Brave Hull 1-0.\n\nJoe Ash scored.").people.names == ["Joe Ash"]


def test_what_somebody_is_at_the_is_a_ground():
    assert look_at("Leeds beat Hull at the Dall'Oro. Joe Ash scored.").people.names == ["Joe Ash"]


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


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Then Mo Elyadine scored twice. Mohamed Elyadine had been ill.", 1),
        ("Alex Ferrier scored. Alexandre Ferrier was happy.", 1),
        ("Leeds won. Ben Ferrier scored before Bob Ferrier did.", 2),
        ("Mohamed Elyadine scored before Mo Ferrier did.", 2),
        ("Alex Ferrier scored and Alexandre Ferrier scored.", 2),
    ],
)
def test_a_given_name_may_be_cut_short(text, people):
    scene = look_at(text)
    assert len({m.person for m in scene.people.mentions}) == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("The German returned to Quexley in 1997. He scored four.", []),
        ("Paul Mee, who left Marlow for Quexley in May, headed in.", ["Marlow", "Paul Mee"]),
        ("They had met in Quexley, and Paul Mee scored.", ["Paul Mee"]),
        ("Paul Mee left the ball for Roe, and Roe scored.", ["Paul Mee", "Roe"]),
        ("The ball was moved to Roe, who scored.", ["Roe"]),
        ("In Roe they have a striker.", ["Roe"]),
        ("Paul Mee returned to Roe's side.", ["Paul Mee", "Roe"]),
        ("They met in Quexley, where Quexley scored.", ["Quexley"]),
        ("Paul Mee moved in", ["Paul Mee"]),
    ],
)
def test_where_somebody_goes_is_nobody(text, people):
    assert sorted(look_at(text).people.names) == people


def test_what_a_figure_stands_right_before_is_no_name():
    assert look_at("By 90Min on Monday. Harry Kane scored.").people.names == ["Harry Kane"]


def test_a_team_that_opens_a_paragraph_is_no_surname_of_the_one_before():
    assert teams("Peru vs Uruguay\n\nUruguay took the lead.") == ["peru", "uruguay", "uruguay"]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Solly March headed in. March made it two. They had not won since March.", ["Solly March"]),
        ("Glenn Murray headed in. They had not won since March 2017, and March was cold.", ["Glenn Murray"]),
        ("Harry Kane headed in. May was cold, and he left in May.", ["Harry Kane"]),
    ],
)
def test_a_month_is_a_name_where_the_text_has_it_in_full(text, people):
    assert look_at(f"Brighton beat Hull 2-0.\n\n{text}").people.names == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Will Keane put Hull ahead after Will Hughes had levelled.", ["Will Hughes", "Will Keane"]),
        ("Substitute Will Keane put Hull ahead.", ["Will Keane"]),
        ("Will Keane play for Hull?", ["Keane"]),
        ("Why Leeds Will Win", []),
    ],
)
def test_will_is_a_given_name_where_it_asks_nothing(text, people):
    assert sorted(look_at(text).people.names) == people


def test_what_only_begins_a_sentence_names_nobody_though_it_has_a_hyphen():
    assert look_at("One-time England ace Marlow scored. First-half goals won it.").people.names == ["Marlow"]
    assert look_at("Ji-sung scored. Leeds won.").people.names == ["Ji-sung"]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Harry Kane was the hero at the Luigi Ferraris when he headed in.", ["Harry Kane"]),
        ("Harry Kane scored from the Luigi Riva cross.", ["Harry Kane", "Luigi Riva"]),
        ("The five-time Ballon d'Or winner Harry Kane scored.", ["Harry Kane"]),
        ("Kalidou Bally was booked. Bally headed in. Finally it was over.", ["Kalidou Bally"]),
    ],
)
def test_grounds_prizes_and_adverbs_are_nobody_and_surnames_are_somebody(text, people):
    assert look_at(text).people.names == people


@pytest.mark.parametrize(
    ("text", "manager"),
    [
        ("Moyes replaced Dele Alli with Harry Kane.", True),
        ("Moyes had thrown on nobody, but Moyes threw on Harry Kane.", True),
        ("Moyes was sent on for Harry Kane.", False),
        ("Moyes replaced Harry Kane.", False),
        ("Moyes replaced striker Dele Alli with the winger Harry Kane.", True),
        ("Moyes swapped passes with Harry Kane and scored.", False),
        ("Moyes swapped wings with Harry Kane at the break.", False),
        ("Moyes replaced Harry Kane with 20 minutes left and headed in.", False),
        ("Moyes sent on a ball for Harry Kane.", False),
    ],
)
def test_who_changes_a_side_is_its_manager(text, manager):
    people = look_at(text).people
    assert (people.names.index("Moyes") in people.officials) == manager


@pytest.mark.parametrize(
    ("headline", "wanted"),
    [
        ("Sorry Everton hit for five\n\nEverton lost 5-1 to Atalanta.", ["everton", "everton", "atalanta"]),
        ("Sublime Napoli thrash Lazio\n\nNapoli won.", ["napoli", "lazio", "napoli"]),
        ("Antonio Valencia hit for five\n\nAtalanta won.", ["atalanta"]),
    ],
)
def test_how_a_headline_calls_a_side_is_no_given_name(headline, wanted):
    assert teams(headline) == wanted


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Leeds beat Hull 1-0. The Londoners, who had led, were booed.", {"Londoners"}),
        ("Leeds beat Hull 1-0. The Hughes header on 20 minutes settled it.", set()),
        ("Leeds beat Hull 1-0. Joe Ashes scored. The Ashes shot was low.", set()),
    ],
)
def test_a_name_that_is_always_a_plural_is_a_side_s_and_no_scorer_s(text, sides):
    people = look_at(text).people
    assert {people.names[k] for k in people.officials} == sides


def test_a_day_that_is_remembered_is_nobody():
    assert look_at("Leeds beat Hull 1-0 on a cold Remembrance Day. Joe Ash scored.").people.names == ["Joe Ash"]
    assert "Christian" in look_at("Leeds beat Hull 1-0. Christian Day headed in.").people.names[0]


@pytest.mark.parametrize("end", ["(on loan from Leeds)", "Kane (on loan from Leeds)"])
def test_a_loan_may_end_a_text(end):
    assert look_at(f"Alli scored. {end}").people.names[0] == "Alli"


def test_an_initial_is_of_a_name_though_it_is_an_article():
    assert look_at("Goals: A. George 71, D. Ash 80").people.names[0] == "A. George"


def test_who_is_man_of_the_match_is_no_man():
    names = look_at("Leeds won 2-0. Whitecross Man of the Match: Harry Kane.").people.names
    assert {*names} == {"Whitecross", "Harry Kane"}


def test_who_took_a_picture_did_not_play():
    caption = "Leeds celebrate"
    assert look_at(f"{caption} (photo by Ann Lowe).").people.names == []
    assert look_at(f"{caption}. Picture: Ann Lowe.").people.names == []
    assert look_at(f"{caption} a goal by Ann Lowe.").people.names == ["Ann Lowe"]
    assert look_at("The picture: Ann Lowe scored again.").people.names == ["Ann Lowe"]


def test_who_is_named_only_as_somebody_s_relative_never_scores():
    def who_never_scores(text):
        people = look_at(text).people
        return {people.names[k] for k in people.officials}

    assert who_never_scores("Leeds led through Joe Ash, the son of former Hull striker Mike Oak.") == {"Mike Oak"}
    assert not who_never_scores("Leeds led through Joe Ash, the son of Mike Oak. Mike Oak made it two.")
    assert not who_never_scores("Joe Ash and his brother Mike scored for Leeds.")


def test_an_agency_that_reports_is_nobody():
    assert look_at("Leeds drew 1-1 with goals from Joe Ash and Mike Oak, reports Xinhua.").people.names == [
        "Joe Ash",
        "Mike Oak",
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Leeds lost, though Joe Ash got the Coasters' goals.", ["Joe Ash"]),
        ("The Dolly Blues' lead came through Joe Ash.", ["Joe Ash"]),
        ("The Sam Hughes' header won it.", ["Sam Hughes"]),
        ("Al-Rashed Ash scored.", ["Al-Rashed Ash"]),
        ("North Londoner Ash scored.", ["Ash"]),
        ("Efe Ash scored.", ["Efe Ash"]),
        ("Joe Spring scored. Spring got another.", ["Joe Spring"]),
        ("In NWSL Spring, Joe Ash scored.", ["Joe Ash"]),
        ("The Hughes header won it.", ["Hughes"]),
        ("Top-ranked Ash scored.", ["Ash"]),
    ],
)
def test_what_sides_and_players_are_called_is_no_scorer(text, names):
    found = look_at(text).people
    assert [name for n, name in enumerate(found.names) if n not in found.officials] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The former Quexley winger tapped in.", []),
        ("The Quexley man tapped in.", []),
        ("The former Quexley striker Joe Ash tapped in.", ["Joe Ash"]),
        ("The Ash header was fine.", ["Ash"]),
        ("The Ash forward line is no more. Ash tapped in.", ["Ash"]),
    ],
)
def test_whose_player_somebody_is_names_nobody(text, names):
    assert look_at(text).people.names == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The goal came from George ‘Baby Jet’ Mensah.", ["George Mensah"]),
        ('It was Peter "The Tank" Osei\'s header. Osei was happy.', ["Peter Osei"]),
        ("‘Tank’ Osei tapped in.", ["Tank", "Osei"]),
        ("The winner came from Osei. “Kane” Mensah was told to sing.", ["Osei", "Kane", "Mensah"]),
    ],
)
def test_a_nickname_between_names_parts_nobody(text, names):
    assert sorted(look_at(text).people.names) == sorted(names)
