"""Sentences that tell a goal, and those that only sound like it."""

import re
from pathlib import Path

import pytest

from orchestration.football.clubs.cast import know_teams
from orchestration.football.events import read_events
from orchestration.football.grammar.scene import look_at
from tests.football.told import scorers, told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Harry Kane headed in from close range.", ["Harry Kane"]),
        ("Harry Kane slotted the ball past Petr Cech.", ["Harry Kane"]),
        ("Alfie Mawson and Martin Olsson struck for Swansea City.", ["Alfie Mawson", "Martin Olsson"]),
        ("Goals from Karim Benzema, Toni Kroos and Casemiro won it.", ["Karim Benzema", "Toni Kroos", "Casemiro"]),
        ("David Silva crossed for Raheem Sterling to tap in.", ["Raheem Sterling"]),
        ("Harry Kane, who had seen a shot saved by Petr Cech, tapped in the rebound.", ["Harry Kane"]),
        ("Everton took the lead through Romelu Lukaku after ten minutes.", ["Romelu Lukaku"]),
        ("Harry Kane's early strike gave Tottenham the lead.", ["Harry Kane"]),
        ("A long pass reached Dele Alli, and he volleyed into the top corner.", ["Dele Alli"]),
        ("The ball was headed in by John Stones.", ["John Stones"]),
        ("John Stones tapped in the 78th minute.", ["John Stones"]),
        ("John Stones headed in eight minutes from time.", ["John Stones"]),
        ("John Stones shot in the 78th minute.", []),
        ("Germany's 24th-minute goal came from Toni Kroos.", ["Toni Kroos"]),
        ("Leeds were 1-0 up thanks to Theo Ash's cross and poor defending.", []),
        ("John Stones celebrates the opening goal of the game.", ["John Stones"]),
        ("The players celebrate the opening goal of the game.", []),
        ("Harry Kane forced an own-goal.", []),
        ("Arsenal's only goal came from a penalty earned by Dele Alli; Harry Kane converted it.", ["Harry Kane"]),
        ("Frank Mulhern replied for County and Mark Beck rounded things off.", ["Frank Mulhern", "Mark Beck"]),
    ],
)
def test_the_scorer_is_found(text, wanted):
    assert scorers(text) == wanted


FOLDER = Path(__file__).parent
TELLINGS = (FOLDER / "tellings.txt").read_text("utf-8").splitlines()
CUT = 3  # of so many, one is cut
NO_GOALS = (FOLDER / "no_goals.txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize("telling", TELLINGS)
def test_the_ways_of_the_trade_to_tell_a_goal(telling):
    text, wanted = telling.split("|")
    assert sorted(scorers(text)) == sorted(wanted.split("; "))


def test_a_text_may_end_within_any_telling():
    """Excerpts are cut, and no stop ends them: any word of a telling may be a text's last."""
    for text in (telling.split("|")[0] for telling in TELLINGS[::CUT]):
        for space in re.finditer(" ", text):
            scene = look_at(text[: space.start()].rstrip(",.;:"))
            know_teams(scene)
            assert all(t.at < len(scene.prose.lows) for t in read_events(scene))


@pytest.mark.parametrize(
    "text",
    [
        "Leeds conceded when Liam Cooper turned his back.",
        "Leeds conceded when Liam Cooper deflected a cross past Illan Meslier.",
        "Leeds conceded a second when Liam Cooper stood off Patrick Bamford.",
        "Leeds conceded a second when Liam Cooper miscued.",
        "Joe Hart, whose slip brought the opener, was replaced in the 70th minute.",
        "Dele Alli, whose pass made the opener, was replaced in the 70th minute.",
        "There were cheers as the referee, there in the middle, was Harry Kane to score.",
    ],
)
def test_whose_mistake_a_goal_was_has_not_scored_it(text):
    assert scorers(text) == []


@pytest.mark.parametrize("text", NO_GOALS)
def test_the_ways_of_the_trade_to_tell_of_no_goal(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Moyes side added four more.",
        "Patrick Bamford's arrival changed the game and Leeds made it 2-0.",
        "Patrick Bamford's red card gave Hull the lead.",
        "Tim Krul's gaffe handed Leeds the lead.",
        "Two goals set up by Patrick Bamford gave Leeds the lead.",
        "Goalkeeper Tim Krul could not hold it, and the ball sailed over him and into the net.",
    ],
)
def test_who_only_led_to_a_goal_has_not_scored_it(text):
    assert told(text) == [(None, False, False)]


@pytest.mark.parametrize(
    "text",
    [
        "Harry Kane fired wide from ten yards.",
        "Harry Kane saw his header saved by Petr Cech.",
        "Harry Kane struck the post.",
        "Harry Kane should have scored.",
        "Harry Kane has scored 14 league goals.",
        "14 - Harry Kane has scored 14 home goals this season, a club record.",
        "Harry Kane put the ball in the net but the goal was disallowed for offside.",
        'Mauricio Pochettino said: "Harry Kane scored a great goal and that is what we want from him every week."',
        "In the shoot-out, Harry Kane scored before Dele Alli missed.",
        "The two sides had met twice, with Harry Kane scoring the winner in the last meeting.",
        "Bruno Genesio's men scored 24 goals in five games.",
    ],
)
def test_what_is_no_goal_of_this_match(text):
    assert scorers(text) == []


def test_a_heading_that_ends_with_a_name_tells_no_goal_of_the_next_paragraph():
    assert scorers("A night for Harry Kane\n\nAmong the goalscorers in a 4-1 win were three teenagers.") == []


def test_the_letter_of_a_group_is_no_initial():
    assert scorers("Ajax are in Group B. Carlos Forbs put Ajax ahead.") == ["Carlos Forbs"]
    assert scorers("Ajax won when B. Forbs put Ajax ahead.") == ["B. Forbs"]


def test_spans_of_a_telling_are_its_words():
    scene = look_at("In the 34th minute Harry Kane scored.")
    (telling,) = read_events(scene)
    prose = scene.prose
    assert [prose.words[i] for i in range(*telling.name_at)] == ["Harry", "Kane"]
    assert telling.time.regulation == 34


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # records tell no goal; a goal that makes one does
        ("Harry Kane became the first player since Alan Shearer to score a hat-trick here.", []),
        ("It was the fastest goal since Alan Shearer netted in 1997.", []),
        ("Harry Kane scored to become the oldest player to start a final.", ["Harry Kane"]),
        ("Harry Kane became the oldest scorer here when he volleyed into the bottom corner.", ["Harry Kane"]),
        ("It was the first free-kick since 1998, when Alan Shearer netted against Chelsea.", []),
        ("Their previous goal was scored by Alan Shearer.", []),
        ("Harry Kane's goal was their first in 424 minutes.", ["Harry Kane"]),
        ("Alan Shearer's goal in 1958 was the fastest of all.", []),
        # of a delivery that is met and misses more is told
        ("Harry Kane headed Dele Alli's outswinging corner from six yards.", ["Harry Kane"]),
        ("Harry Kane dived forward to head Dele Alli's corner kick.", ["Harry Kane"]),
        ("Harry Kane headed Dele Alli's corner back across goal.", []),
        ("Harry Kane tapped in a low cross.", ["Harry Kane"]),
        ("Harry Kane fired in a low cross.", []),
        ("Harry Kane redirected Dele Alli's cross past Petr Cech.", ["Harry Kane"]),
        ("Dele Alli drove in a second.", ["Dele Alli"]),
        ("Harry Kane levelled with a shot that bounced in front of Petr Cech and went in.", ["Harry Kane"]),
        ("Petr Cech was relieved to see a shot that bounced wide.", []),
        # who shares a verb, and who is only named before it
        ("He was felled by Gary Cahill and Harry Kane converted the penalty.", ["Harry Kane"]),
        ("An error led to Harry Kane and Dele Alli turning things around.", ["Harry Kane", "Dele Alli"]),
        ("Andriy Shevchenko lifted Ben Mee's pass over Petr Cech with the first clear chance.", ["Andriy Shevchenko"]),
        ("Javier Aquino was the provider for the winner.", []),
        ("Petr Cech lost the ball, only for Harry Kane to backheel in Dele Alli's cross.", ["Harry Kane"]),
        ("Harry Kane chipped a superb goal.", ["Harry Kane"]),
        ("Petr Cech sent a goal kick down the field.", []),
        ("Harry Kane ran on to a throw-in and lobbed the keeper.", ["Harry Kane"]),
        ("Dele Alli nodded down for fellow substitute Harry Kane to volley the equaliser.", ["Harry Kane"]),
        ("Harry Kane tapped in, and Dele Alli thought he had scored but was flagged offside.", ["Harry Kane"]),
        ("Harry Kane tapped in, but was flagged offside.", []),
        ("Harry Kane held off his marker to toe-poke the ball past Petr Cech.", ["Harry Kane"]),
        ("Harry Kane side-footed Spurs into the lead.", ["Harry Kane"]),
        ("Harry Kane out-jumped Gary Cahill to power in a corner.", ["Harry Kane"]),
        ("The keeper was beaten by Harry Kane's spot-kick.", ["Harry Kane"]),
        ("Harry Kane's shot hit the bar and bounced over the line, but no goal was given.", []),
        ("Petr Cech punched the shot against him and into the net.", []),
        # set up for a goal, or given one
        ("Dele Alli set up Harry Kane for a fourth.", ["Harry Kane"]),
        ("Dele Alli was booked alongside Harry Kane for a second time.", []),
        ("Dele Alli rolled the ball across goal to give Harry Kane a tap-in.", ["Harry Kane"]),
        ("Harry Kane replied from the penalty spot.", ["Harry Kane"]),
        ("Harry Kane headed in a cross, and his second followed before the break.", ["Harry Kane", "Harry Kane"]),
        ("A header from Harry Kane appeared to have crossed the line.", []),
        # a shot that nobody can stop
        ("Petr Cech could not save a Harry Kane follow-up from close range.", ["Harry Kane"]),
        ("Petr Cech saved a Harry Kane follow-up from close range.", []),
        ("Harry Kane was sent clean through by Dele Alli.", []),
        ("Harry Kane scored after Dele Alli's shot was diverted into his path, giving Spurs the lead.", ["Harry Kane"]),
        # what follows takes a shot back, or does not
        ("Harry Kane fired towards the net but Petr Cech saved.", []),
        ("Harry Kane dinked the ball over Petr Cech, only to see it hacked off the line.", []),
        ("Harry Kane shot past Petr Cech, only for Eden Hazard to volley in.", ["Harry Kane", "Eden Hazard"]),
        ("Harry Kane slotted past Petr Cech but Chelsea kept their heads.", ["Harry Kane"]),
        # the frame of a goal, and play towards it, are no goals
        ("The cross was headed back across goal by Dele Alli.", []),
        ("Harry Kane aimed at the corner of Petr Cech's goal.", []),
        ("The goal by Dele Alli was enough.", ["Dele Alli"]),
        # set pieces are of who takes them, goals of who ends them
        ("Harry Kane headed in after a free-kick from Christian Eriksen.", ["Harry Kane"]),
        ("Christian Eriksen's free-kick was flicked in by Harry Kane.", ["Harry Kane"]),
        ("The goalkeeper was beaten by Harry Kane's header.", ["Harry Kane"]),
        ("Joe Hart could only watch the ball fly over his head into the net.", []),
        ("Harry Kane let fly and Joe Hart could only watch the ball fly into the net.", ["Harry Kane"]),
        ("Joe Hart kept out a shot and watched the ball drop into the net.", []),
        ("Harry Kane let fly and watched the ball fly into the top corner.", ["Harry Kane"]),
        ("Harry Kane turned, shot and saw the ball creep over the line.", ["Harry Kane"]),
        # a side's goal is the one that its sentence goes on to tell
        ("Spurs equalised when Dele Alli beat Ben Mee before crossing for Harry Kane to tap in.", ["Harry Kane"]),
        ("Spurs equalised when Dele Alli tapped in.", ["Dele Alli"]),
        # goals owed to somebody, and several of one player
        ("A scrappy leveller, courtesy of Harry Kane, earned a point.", ["Harry Kane"]),
        ("They had retaken the lead through Harry Kane.", ["Harry Kane"]),
        ("Harry Kane and Dele Alli were both on target.", ["Harry Kane", "Dele Alli"]),
        # a further goal of who scored, and one goal told in two ways
        ("Harry Kane scored a penalty and added a second before the break.", ["Harry Kane", "Harry Kane"]),
        ("Harry Kane fired home before adding a third with a header.", ["Harry Kane", "Harry Kane"]),
        ("Harry Kane headed in to add a second.", ["Harry Kane"]),
        ("Harry Kane headed in and doubled the lead.", ["Harry Kane"]),
        # what another served is met, whoever serves himself
        ("Harry Kane volleyed a fine Eriksen cross past Petr Cech.", ["Harry Kane"]),
        ("Harry Kane drilled a fine cross past Petr Cech.", []),
        # whose shot did it
        ("Spurs took the lead from a 12th-minute Harry Kane header.", ["Harry Kane"]),
        ("Spurs won on a 51st minute Harry Kane goal.", ["Harry Kane"]),
        ("Spurs equalised from a Dele Alli corner, Harry Kane heading in.", ["Harry Kane"]),
        ("Chelsea conceded a second to Harry Kane in stoppage time.", ["Harry Kane"]),
        ("Goals either side of the break courtesy of Harry Kane and Dele Alli won it.", ["Harry Kane", "Dele Alli"]),
        ("Harry Kane put Spurs ahead before Chelsea levelled through Eden Hazard.", ["Harry Kane", "Eden Hazard"]),
        ("Spurs levelled, with Harry Kane (43rd minute) giving Spurs the lead.", ["Harry Kane"]),
        ("Harry Kane and Dele Alli nosed Spurs in front.", ["Harry Kane", "Dele Alli"]),
        # one goal more that is taken back takes no other with it
        ("Although Harry Kane equalised, Spurs, who had a Dele Alli goal disallowed, lost.", ["Harry Kane"]),
        ("Harry Kane headed in but had the goal disallowed.", []),
    ],
)
def test_what_a_careful_reader_makes_of_a_sentence(text, wanted):
    assert scorers(text) == wanted


def test_a_printed_score_is_of_the_goal_told_nearest_to_it():
    text = "Kroos scored his second goal in the 26th minute, and Sami Khedira made it 5-0 in the 29th minute."
    assert [(t.score, t.nth) for t in read_events(look_at(text))] == [(None, 2), ((5, 0), None)]
    assert [t.score for t in read_events(look_at("Kroos scored from close range to make it 5-0."))] == [(5, 0)]
    text = "Toni Kroos coolly slotted in the resulting spot-kick for 5-1."
    assert [t.score for t in read_events(look_at(text))] == [(5, 1)]
    text = "Toni Kroos slotted in the spot-kick, and Germany were heading for 5-1."
    assert [t.score for t in read_events(look_at(text))] == [None]


def test_a_score_printed_with_goals_told_as_one_is_of_the_last():
    text = "Spurs took a 2-0 lead through Harry Kane and Dele Alli."
    scene = look_at(text)
    know_teams(scene)
    assert [t.score for t in read_events(scene)] == [None, (2, 0)]


@pytest.mark.parametrize(
    ("text", "tellings"),
    [
        ("Harry Kane headed in. That levelled the tie on aggregate.", [((), None)]),
        ("Leeds lost the first leg. Harry Kane headed in. That levelled the tie.", [((), None)]),
        ("Harry Kane headed in to make it 4-4 on aggregate.", [((), None)]),
        ("Harry Kane headed in to make it 4-4.", [((), (4, 4))]),
        ("Harry Kane's header levelled the tie on aggregate.", [((), None)]),
        ("Harry Kane's header levelled the tie.", [(("equaliser",), None)]),
    ],
)
def test_what_is_level_over_two_legs_is_not_level_in_this_one(text, tellings):
    assert [(t.constraints, t.score) for t in read_events(look_at(text))] == tellings


@pytest.mark.parametrize("seen", ["his men go ahead after 11 minutes", "his team level within three minutes"])
def test_who_sees_his_side_score_has_not_scored(seen):
    assert [person for person, *_ in told(f"Antonio Conte saw {seen}.")] == [None]
    assert scorers(f"Antonio Conte saw {seen} when Harry Kane headed in.") == ["Harry Kane"]


@pytest.mark.parametrize(
    "question",
    [
        "Can Harry Kane convert the penalty?",
        "Leeds led, so could Harry Kane score a second?",
        "Leeds led, but who would score the second goal?",
        "How could Dele Alli let Harry Kane score?",
    ],
)
def test_a_goal_that_a_question_asks_for_is_none(question):
    assert told(question) == []


@pytest.mark.parametrize(
    "question",
    [
        "Leeds could breathe when Harry Kane scored, but for how long?",
        "Could Leeds hold on after Harry Kane scored?",
        "Harry Kane scored, but could Hull equalise?",
    ],
)
def test_a_goal_that_a_question_speaks_of_is_told(question):
    assert scorers(question) == ["Harry Kane"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Harry Kane pounced on an error in the 12th minute", ["Harry Kane"]),
        ("Harry Kane slipped in on", ["Harry Kane"]),
        ("Harry Kane scored off the post and down", ["Harry Kane"]),
        ("Harry Kane's strike looked to have", []),
        ("Dele Alli made it 2-1 ten minutes after Harry Kane's", ["Dele Alli"]),
        ("Harry Kane applied the coup de grace in stoppage time 12 minutes later", ["Harry Kane"]),
    ],
)
def test_a_text_may_end_anywhere(text, wanted):
    assert scorers(text) == wanted
