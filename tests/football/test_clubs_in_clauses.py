"""Clubs that nobody knows, set against each other by a clause with a score."""

import pytest

from orchestration.football.grammar.scene import look_at
from tests.football.told import teams

HEAD = "Tarvin Town beat Morden United 2-1 on Saturday.\n\n"


def told(text: str) -> set[str]:
    """The clubs of a round-up's second paragraph."""
    return {*teams(HEAD + text)} - {"tarvin-town", "morden-united"}


@pytest.mark.parametrize(
    "text",
    [
        "Harry Kane scored twice as Hexby Arms comfortably beat Marlow Lane 4-1.",
        "A Harry Kane hat-trick helped Hexby Arms to a 4-2 win over Marlow Lane.",
        "Title-chasing Hexby Arms beat Marlow Lane 2-0.",
        "Hexby Arms topped Marlow Lane, 2-0, on Sunday.",
        "Hexby Arms women's soccer team beat Marlow Lane 2-0.",
        "Harry Kane scored twice as Hexby Arms rallied to beat Marlow Lane 3-2.",
        "Hexby Arms began their Clubcall League season in style, toppling Marlow Lane by three goals to one.",
        "Hexby Arms lost by three goals to two at home to Marlow Lane.",
        "Hexby Arms also hit six, beating Marlow Lane 6-1.",
        "Hexby Arms made it four wins out of four as they beat second-placed Marlow Lane 4-1.",
        "Hexby Arms edged out Marlow Lane 4-3 to reach the second round.",
        "There was a fine 6-0 win for Hexby Arms over Marlow Lane.",
        "Harry Kane's goal earned Hexby Arms a point in a 1-1 draw with Marlow Lane.",
        "He scored both goals for Hexby Arms in a 2-2 draw against Marlow Lane.",
        "Second half goals took Hexby Arms to a 2-0 win at Crown Road against Marlow Lane.",
        "The highest scorers of the day were Hexby Arms who beat Marlow Lane 6-2.",
        "Harry Kane's brace led Hexby Arms to a 2-0 win over last year's provincial champions Marlow Lane.",
        "Hexby Arms stayed at the top of the Northern Premier League after beating Marlow Lane 1-0 on Wednesday.",
        "Hexby Arms kept up the chase when they managed a 2-1 win over Marlow Lane.",
        "Goals from Harry Kane and Sam Birch saw Hexby Arms defeat bottom placed Marlow Lane 3-1.",
        "The battle took another twist, with Hexby Arms winning 3-1 against Marlow Lane.",
        "Harry Kane scored twice as Hexby Arms thumped the relegation-threatened side, Marlow Lane, 2-1.",
        "Hexby Arms saw their season come to an end, falling to top-seeded Marlow Lane 3-2.",
        "Hexby Arms men's soccer team fell to Marlow Lane, 2-1, in overtime.",
        "Hexby Arms fell 2-1 to Marlow Lane.",
        "Hexby Arms took down Marlow Lane 2-1 on Friday.",
        "Hexby Arms shut out Marlow Lane 2-0 on Friday.",
        "Hexby Arms earned a 2-0 shutout of Marlow Lane.",
        "Hexby Arms dropped a 2-1 decision to Marlow Lane.",
        "Hexby Arms impressed as they saw off First Division North promotion rivals Marlow Lane 3-1.",
        "Hexby Arms lifted the Schools Cup after beating Marlow Lane 3-2.",
        "Hexby Arms – top since May – thrashed Marlow Lane 3-2.",
        "Hexby Arms were the biggest winners after beating 10 man Marlow Lane 3-1.",
        "In Tregew, Hexby Arms slipped to a 2-1 defeat against Marlow Lane.",
        "They will be joined by Hexby Arms, who edged out Marlow Lane 2-1.",
        "Harry Kane's team lost ground as Hexby Arms were held 1-1 at home by Marlow Lane.",
        "Hexby Arms exceeded expectations by coming from behind to hold Marlow Lane 1-1.",
        "Hexby Arms, who were in poor form, were held to a 2-2 draw by Marlow Lane.",
        "Among the surprises were Hexby Arms, who held a resilient Marlow Lane to a 1-1 draw.",
        "Hexby Arms fared no better, going down 1-0 at home to Marlow Lane.",
        "Hexby Arms surrendered a lead, losing 3-2 at the hands of Marlow Lane.",
        "Hexby Arms came away with a 2-1 win from their trip to Marlow Lane.",
        "Over in Tregew, a 2-0 win over Marlow Lane took Hexby Arms into second place.",
        "Hexby Arms made a good start, beating Marlow Lane by 2-1.",
        "Harry Kane scored twice as Hexby Arms made it four wins on the spin with a 4-1 romp against Marlow Lane.",
        "Hexby Arms (Sam Birch 2, Ben Mee) moved above Tarvin Town with a 3-1 win over Marlow Lane.",
        "Harry Kane scored twice as Hexby Arms cast aside Division Two side Marlow Lane 3-0.",
        "In the other match, it was Hexby Arms 1-2 Marlow Lane.",
        "The only draw was between Hexby Arms and Marlow Lane, which ended 1-1.",
        "Hexby Arms stay in first place thanks to a 1-0 win over Marlow Lane.",
        "Hexby Arms' title hopes were dealt a blow when they suffered a 2-1 defeat to Marlow Lane.",
    ],
)
def test_a_clause_sets_two_clubs_against_each_other(text):
    assert told(text) == {"hexby-arms", "marlow-lane"}


@pytest.mark.parametrize("club", ["Hexby College", "Hexby"])
def test_who_gets_goals_from_somebody_is_a_club(club):
    text = f"{club} got goals from Harry Kane in beating Marlow Lane 3-2."
    assert told(text) == {club.lower().replace(" ", "-"), "marlow-lane"}


@pytest.mark.parametrize(
    "text",
    [
        "Hexby Arms women's soccer scored three unanswered goals to defeat Marlow Lane, 3-2, on Friday.",
        "Hexby Arms became champions by dispatching Marlow Lane, 2-1, in Ardley.",
    ],
)
def test_a_text_may_open_with_a_clause_that_tells_its_match(text):
    assert {*teams(text)} == {"hexby-arms", "marlow-lane"}
    assert "marlow-lane" not in told(f"He made way late on.\n\nIt was cold. Not for long. {text}")


@pytest.mark.parametrize(
    "text",
    [
        "It was Harry Kane 2-1 Sam Birch in the goals race.",
        "It was Harry Kane 2-0 Sam Birch on goals scored.",
        "It was Reds 3-1 Blues in their debate.",
        "Sam Birch restricted Harry Kane to a 2-0 score.",
    ],
)
def test_who_stands_beside_a_score_of_no_match_is_no_club(text):
    assert not told(f"{text} It rained.")


@pytest.mark.parametrize(
    "text",
    [
        "Harry Kane raced clear to beat Sam Hart, 1-0. Hexby won.",
        "Harry Kane, ten minutes in, was the first to beat Sam Hart, 1-0. Hexby won.",
        "Harry Kane fired low to beat Sam Hart, 1-0. Leeds went on to beat Hull 2-0.",
    ],
)
def test_a_goalkeeper_who_is_beaten_at_the_head_of_a_text_is_no_club(text):
    assert "sam-hart" not in told(text)


def test_a_school_by_its_kind_alone_is_no_player():
    text = "Hexby High fell to Marlow Prep 3-2.\n\nPrep got on the board first. Prep then scored twice."
    assert {*teams(text)} == {"hexby-high", "marlow-prep"}


def test_a_name_of_capitals_or_of_another_s_is_a_club_s_where_it_is_beaten():
    assert told("TNF saw off GSS 3-0.") == {"tnf", "gss"}
    assert told("A late goal gave Hexby Arms a 4-2 win over Real Hadham.") == {"hexby-arms", "real-hadham"}


def test_whom_they_beat_is_a_club_though_not_told_who_they_are():
    assert told("Harry Kane scored late as they came from behind to beat Marlow Lane 2-1.") == {"marlow-lane"}


@pytest.mark.parametrize(
    "text",
    [
        "Harry Kane scored as they won 2-0 at Selhurst.",
        "They won 2-0 at a rain-lashed Marlow Lane.",
        "Harry Kane was sent off in a 1-0 defeat at Marlow Lane.",
        "A goal from Harry Kane earned them a 1-0 win.",
        "They won 2-0 with Harry Kane bagging both.",
        "They won 2-0 by Harry Kane's two headers.",
        "It was a 2-0 win of Harry Kane's making.",
        "Harry Kane went past Ben Mee to make it 2-0.",
        "It was a 2-0 win for Harry Kane and his side.",
        "Harry Kane scored in the 12th minute, having beaten Jordan Pickford 2-0 earlier.",
        "Harry Kane scored in the 12th minute as he beat Joe Hart 1-0.",
        "They smiled when he beat Joe Hart 2-0 at chess.",
        "The striker, who beat Joe Hart 2-0 in the spring, scored late.",
        "Sam Birch rounded Ben Mee and beat Joe Hart, 1-0.",
        "The coach has beaten Pep Guardiola 2-0, 3-1 and 1-0.",
        "Harry Kane kept up his fine run in a 2-0 win.",
        "Harry Kane moved above Ben Mee in the list of scorers with a 2-0 win.",
        "Sam Birch put Ben Mee aside and it was 2-0.",
        "Harry Kane's top form went on with both goals in a 2-0 win.",
        "A 2-0 win took Harry Kane into the record books.",
        "Harry Kane's hopes were dashed when they suffered a 2-1 defeat.",
        "Joe Hart held Ben Mee's shot at 1-1.",
    ],
)
def test_players_and_places_are_none(text):
    assert told(text) == set()


def test_a_heading_has_capitals_that_are_no_names():
    scene = look_at("Leeds Beat LA In First Semifinal Leg 2-0\n\nThey were happy.")
    assert "la-in-first-semifinal-leg" not in teams(scene.prose.text)


def test_a_point_of_the_compass_begins_a_town_s_name():
    assert told("Two goals lifted Hexby Arms to a 2-0 win over South Marlow.") == {"hexby-arms", "south-marlow"}
    assert told("Two goals lifted Hexby Arms to a 2-0 win over South rivals.") <= {"hexby-arms"}


def test_a_text_may_end_with_a_name():
    assert told("There was a 2-0 win for Hexby Arms over Marlow Lane") == {"hexby-arms", "marlow-lane"}


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("Hexby came on in leaps and bounds, with Novak winning 2-1 at Marlow.", "marlow"),
        ("Novak worked hard as they managed a 2-1 win over Leeds.", "leeds-united"),
    ],
)
def test_one_name_of_whoever_played_for_a_side_meets_no_club(text, met):
    assert not {"novak", met} <= {*teams(text)}


def test_a_saint_s_club_is_called_by_the_saint():
    assert told("Hexby Arms won 5-3 at home to St Ida's.") == {"hexby-arms", "st-ida"}


def test_whom_champions_beat_is_a_club():
    assert told("The reigning champions beat Marlow Lane 1-0.") == {"marlow-lane"}
