"""For which team a person plays, from what the text says of him and of those he plays with and against."""

import pytest

from orchestration.football.cast import know_teams
from orchestration.football.events import read_events
from orchestration.football.matches import Frame
from orchestration.football.scene import look_at
from orchestration.football.sides import read_allegiances, sides_of


def side(person, text, home="arsenal", away="chelsea"):
    """'Chelsea', 'Arsenal' (or the other home and away team), None where the text leaves a person's side open."""
    scene = look_at(text)
    know_teams(scene)
    score = sides_of(read_allegiances(scene, read_events(scene)), Frame(home, away))
    sure = score.get(scene.people.names.index(person), 0.0)
    return home.title() if sure > 0.25 else away.title() if sure < -0.25 else None


@pytest.mark.parametrize(
    ("text", "team"),
    [
        ("Arsenal striker Adam Brook hit the post.", "Arsenal"),
        ("Adam Brook (Chelsea) hit the post.", "Chelsea"),
        ("The visitors' keeper Adam Brook was booked.", "Chelsea"),
        ("Adam Brook became the first Chelsea player to score here.", "Chelsea"),
        ("Adam Brook is Arsenal's youngest scorer.", "Arsenal"),
        ("Adam Brook curled in from 20 yards after a long run to score Arsenal's second.", "Arsenal"),
        ("Adam Brook grabbed a consolation goal for Chelsea.", "Chelsea"),
        ("Adam Brook inspired Arsenal.", "Arsenal"),
        ("Adam Brook then struck to begin the visitors' revival.", "Chelsea"),
        ("Adam Brook halved Arsenal's lead.", "Chelsea"),
        ("Adam Brook added to the Arsenal misery.", "Chelsea"),
        ("Adam Brook burst clear of the Arsenal defence.", "Chelsea"),
        ("Adam Brook was among four Arsenal goal scorers.", None),
        ("Adam Brook headed the ball into his own net to give Arsenal a winner.", None),
        ("Adam Brook headed in, leaving the Arsenal defence rooted to the spot.", "Chelsea"),
        ("Chelsea brought on Adam Brook.", "Chelsea"),
        ("Adam Brook was there as Arsenal's fans sang.", None),
        ("Adam Brook saved Arsenal's best chance.", None),
        ("Adam Brook went off before Chelsea's second.", None),
        ("Adam Brook hit the post.", None),
        ("Ex-Arsenal striker Adam Brook hit the post.", None),
        ("Former Arsenal striker Adam Brook hit the post.", None),
        ("Arsenal pressed on and Adam Brook saw his effort blocked.", "Arsenal"),
        ("Arsenal pressed on, but Adam Brook blocked the shot.", "Chelsea"),
        ("Chelsea held out and Adam Brook blocked the shot.", "Chelsea"),
        ("Arsenal allowed Adam Brook to shoot.", "Chelsea"),
        ("Arsenal, who had won on Sunday, were behind when Adam Brook struck.", "Chelsea"),
        ("Adam Brook blazed over as Arsenal chased a winner.", "Arsenal"),
        ("The visitors pressed and Adam Brook blazed over.", "Chelsea"),
        ("Adam Brook shuffled his papers as Arsenal chased a winner.", None),
        ("Adam Brook nodded the visitors in front.", "Chelsea"),
        ("Adam Brook came to Chelsea's rescue.", "Chelsea"),
        ("Adam Brook took advantage of the hosts' hesitation.", "Chelsea"),
        ("Adam Brook punished Arsenal's hesitation.", "Chelsea"),
        ("Adam Brook, Chelsea's captain, hit the post.", "Chelsea"),
        ("As Arsenal committed men forward, Adam Brook rolled the ball into the net.", "Chelsea"),
        ("With Arsenal tiring, Adam Brook completed the scoring.", "Chelsea"),
        ("Arsenal led, only for Adam Brook to level.", "Chelsea"),
        ("Arsenal led but Adam Brook levelled.", None),
        ("Adam Brook scored as Arsenal crashed out.", "Chelsea"),
        ("Adam Brook scored as Arsenal survived.", "Arsenal"),
        ("Adam Brook scored late on, the Chelsea captain scoring with a header.", "Chelsea"),
        ("Adam Brook scored past the Chelsea goalkeeper.", "Arsenal"),
        ("Adam Brook bagged his first Arsenal goal.", "Arsenal"),
        ("Adam Brook scored late on to earn a point at Chelsea.", "Arsenal"),
        ("Arsenal managed a draw with Chelsea and Adam Brook headed wide.", "Arsenal"),
        ("Arsenal 6-0 Chelsea Adam Brook on song.", None),
        ("A Chelsea lapse let Adam Brook shoot.", "Arsenal"),
        ("Carl Dunmore blocked Adam Brook's shot to preserve the hosts' lead.", None),
        ("Adam Brook's late header sent Chelsea through.", "Chelsea"),
        ("Adam Brook's penalty made it 2-1 to the visitors.", "Chelsea"),
        ("Adam Brook's own goal handed Chelsea the lead.", "Arsenal"),
        ("Headers from Adam Brook and a volley from Carl Dunmore gave Chelsea a 2-0 win.", "Chelsea"),
        ("Adam Brook, on loan from Everton, restored Chelsea's lead.", "Chelsea"),
        ("Adam Brook, Carl Dunmore and Evan Farrow gave nothing away before Chelsea scored.", None),
        ("Chelsea's top scorer, Adam Brook, hit the post.", "Chelsea"),
        ("Chelsea came out for the second half and Adam Brook shuffled forward.", "Chelsea"),
        ("Chelsea came out, but Adam Brook shuffled forward.", None),
        ("Chelsea came out before Adam Brook shuffled forward.", None),
        ("Chelsea seemed safe until Adam Brook shot wide.", None),
        ("Chelsea had to wait until Adam Brook shot wide.", "Chelsea"),
        ("Chelsea trailed. They pressed and Adam Brook blazed over.", "Chelsea"),
        ("Chelsea improved. Adam Brook gave them the lead.", "Chelsea"),
        ("Arsenal drew 1-1 with Chelsea, who led after Adam Brook's early header.", "Chelsea"),
        ("Arsenal won 2-1, having gone behind to an early Adam Brook goal.", "Chelsea"),
        ("Chelsea lost 3-2 to Arsenal despite goals from Adam Brook and Carl Dunmore.", "Chelsea"),
        ("Arsenal beat Chelsea, whose goals came through Adam Brook and Carl Dunmore.", "Chelsea"),
        ("Chelsea beat Arsenal 2-1, Adam Brook giving them the lead.", "Chelsea"),
        ("Chelsea moved up with a 2-1 win over Arsenal, with Adam Brook getting them off the mark.", "Chelsea"),
        ("Chelsea improved. Adam Brook halved their lead.", "Arsenal"),
        ("Arsenal failed to clear and Adam Brook shot wide.", "Chelsea"),
        ("Chelsea failed to shoot and Adam Brook volleyed wide.", "Chelsea"),
        ("Chelsea drew level. Adam Brook curled it in from the edge of the area.", "Chelsea"),
        ("Chelsea drew level.\n\nAdam Brook hit the post early on.", None),
        ("Chelsea pressed on and Adam Brook, the goalkeeper, came for a corner.", None),
        ("Former Chelsea trainee Adam Brook hit the post.", None),
        ("Adam Brook broke the deadlock against Arsenal.", "Chelsea"),
        ("Adam Brook's dismal run for Chelsea went on.", None),
        ("Adam Brook did not look up all night for Chelsea.", "Chelsea"),
        ("Adam Brook was too quick for Arsenal.", "Chelsea"),
        ("Adam Brook once played for Chelsea.", None),
        ("Chelsea countered, only for Adam Brook to scuff his shot.", "Chelsea"),
        ("Arsenal were put on the back foot when Adam Brook struck.", "Chelsea"),
        ("The Chelsea coach had seen enough. Adam Brook gave them the lead.", "Chelsea"),
        ("A former Chelsea trainee struck the post and Adam Brook shot wide.", None),
        ("Adam Brook saved and it took a header to give Arsenal the lead.", None),
    ],
)
def test_what_a_text_says_of_a_person(text, team):
    assert side("Adam Brook", text) == team


@pytest.mark.parametrize(
    ("text", "team"),
    [
        ("Adam Brook found Carl Dunmore.", "Arsenal"),
        ("Adam Brook crossed for substitute Carl Dunmore to head in.", "Arsenal"),
        ("Adam Brook's cross was met by Carl Dunmore.", "Arsenal"),
        ("Carl Dunmore volleyed in Adam Brook's lobbed pass.", "Arsenal"),
        ("Adam Brook crossed and Carl Dunmore nodded home.", "Arsenal"),
        ("Carl Dunmore replaced Adam Brook after the break.", "Arsenal"),
        ("Adam Brook and Carl Dunmore missed chances.", "Arsenal"),
        ("Carl Dunmore shot past Adam Brook.", "Chelsea"),
        ("Carl Dunmore was brought down by Adam Brook.", "Chelsea"),
        ("Carl Dunmore was denied by a sprawling, brave Adam Brook.", "Chelsea"),
        ("Adam Brook's shot was saved by Carl Dunmore.", "Chelsea"),
        ("Carl Dunmore pounced on an error by Adam Brook.", "Chelsea"),
        ("Adam Brook shot low but Carl Dunmore saved with his feet.", "Chelsea"),
        ("Carl Dunmore was booked for a foul on Adam Brook.", "Chelsea"),
        ("Carl Dunmore slid the ball between the legs of Adam Brook.", "Chelsea"),
        ("Carl Dunmore cut inside Adam Brook.", "Chelsea"),
        ("Carl Dunmore turned Adam Brook's cross past his own goalkeeper.", "Chelsea"),
        ("Adam Brook fired over before Carl Dunmore headed wide.", None),
        ("Carl Dunmore was hacked clear by Adam Brook.", "Chelsea"),
        ("Adam Brook's long throw was batted away by a squatting Carl Dunmore.", "Chelsea"),
        ("Adam Brook, who had been found by Carl Dunmore, dragged his shot wide.", "Arsenal"),
        ("A fierce drive from Adam Brook drew a save from Carl Dunmore.", "Chelsea"),
        ("Adam Brook brought the best out of Carl Dunmore.", "Chelsea"),
        ("Adam Brook met a fine Carl Dunmore delivery.", "Arsenal"),
        ("Adam Brook came on for Carl Dunmore.", "Arsenal"),
        ("The manager brought on Adam Brook for Carl Dunmore.", "Arsenal"),
        ("The manager brought on Carl Dunmore and Adam Brook.", "Arsenal"),
        ("Adam Brook ran on and only had Carl Dunmore to beat.", "Chelsea"),
        ("Adam Brook sent Carl Dunmore the wrong way.", "Chelsea"),
        ("Adam Brook sent Carl Dunmore clear.", "Arsenal"),
        ("Adam Brook equalised Carl Dunmore's first strike.", "Chelsea"),
        ("Adam Brook was denied by Evan Farrow and Carl Dunmore shot wide.", "Arsenal"),
        ("Adam Brook went close before the midfielder robbed Carl Dunmore.", None),
        ("Although Adam Brook curled wide, Carl Dunmore headed over.", None),
        ("Adam Brook was booked while Carl Dunmore crossed.", None),
        ("Carl Dunmore went by Adam Brook.", "Chelsea"),
        ("Carl Dunmore was busy, keeping out Adam Brook twice.", "Chelsea"),
        ("Carl Dunmore won the ball and hauled down Adam Brook.", "Chelsea"),
        ("Adam Brook shot, only to see Carl Dunmore clear off the line.", "Chelsea"),
        ("Adam Brook ran on and saw Carl Dunmore free in the box.", None),
        ("Carl Dunmore cancelled out Adam Brook's opener.", "Chelsea"),
        ("Carl Dunmore pounced on a stray pass from Adam Brook.", "Chelsea"),
        ("Carl Dunmore won the ball and chipped Adam Brook.", "Chelsea"),
        ("Carl Dunmore dropped Adam Brook's cross.", "Chelsea"),
        ("Evan Farrow could only push Adam Brook's shot into the path of Carl Dunmore.", "Arsenal"),
        ("The manager praised Carl Dunmore.", None),
        ("Adam Brook praised Carl Dunmore.", "Arsenal"),
        ("Adam Brook struck after Evan Farrow was booked, then fed Carl Dunmore.", "Arsenal"),
        ("Brook sprinted clear before squaring for Carl Dunmore to tap in.", "Arsenal"),
        ("Adam Brook scored but Evan Farrow levelled, firing past Carl Dunmore.", None),
        ("Adam Brook scored, only for Carl Dunmore's free-kick to creep in.", None),
    ],
)
def test_who_plays_with_him_and_who_against(text, team):
    """Brook is of Arsenal; where does that put Dunmore?"""
    assert side("Carl Dunmore", f"Arsenal striker Adam Brook arrived late. {text}") == team


@pytest.mark.parametrize(
    ("text", "team"),
    [
        ("Adam Brook was tripped in the area. Evan Farrow scored the penalty.", "Arsenal"),
        ("Adam Brook handled in the area. Evan Farrow scored the penalty.", "Chelsea"),
        ("Evan Farrow scored the penalty after a foul by Adam Brook.", "Chelsea"),
        ("Adam Brook was tripped in the area. Evan Farrow scored with a header.", None),
    ],
)
def test_a_penalty_is_taken_by_the_side_of_him_who_was_fouled(text, team):
    assert side("Evan Farrow", f"Arsenal striker Adam Brook arrived late. {text}") == team


@pytest.mark.parametrize(
    ("text", "team"),
    [
        ("Carl Dunmore's shot was saved by Adam Brook. Goalkeeper Evan Farrow went off.", "Chelsea"),
        ("Carl Dunmore's shot was saved by Adam Brook. Evan Farrow went off.", None),
        ("Carl Dunmore's shot was saved by Adam Brook. Evan Farrow made a fine stop.", "Chelsea"),
        ("Carl Dunmore's shot was saved by Adam Brook. Ben Carter hit Evan Farrow's crossbar.", "Chelsea"),
        ("Carl Dunmore's shot was saved by Adam Brook. It went straight at Evan Farrow.", "Chelsea"),
        ("Carl Dunmore's shot was saved by Adam Brook. It went past Evan Farrow for a corner.", None),
        ("Carl Dunmore's shot was saved by Adam Brook. Evan Farrow's goal was disallowed.", None),
    ],
)
def test_two_goalkeepers_play_against_each_other(text, team):
    assert side("Evan Farrow", f"Arsenal goalkeeper Adam Brook arrived late. {text}") == team


def test_a_manager_s_men_are_his_team():
    text = "Chelsea boss Evan Farrow was calm. Adam Brook gave Farrow's side the lead."
    assert side("Adam Brook", text) == "Chelsea"
    assert side("Adam Brook", text.replace("Farrow's side", "Ben Carter's side")) is None


@pytest.mark.parametrize(("words", "team"), [("on to a post", "Chelsea"), ("into the net", "Arsenal")])
def test_a_touch_of_a_shot_goes_off_target_or_in(words, team):
    text = f"Arsenal striker Adam Brook arrived late. Carl Dunmore touched an Adam Brook effort {words}."
    assert side("Carl Dunmore", text) == team


def test_the_swiss_are_switzerland_and_the_swiss_winger_is_one_of_them():
    assert side("Adam Brook", "Adam Brook sent the Swiss to the last four.", "switzerland", "germany") == "Switzerland"
    assert side("Adam Brook", "Adam Brook sent the Swiss winger clear.", "switzerland", "germany") is None


def test_an_opponent_passed_by_is_not_who_crosses():
    text = "Arsenal striker Adam Brook ran past Ben Carter to cross for Evan Farrow to score."
    assert (side("Ben Carter", text), side("Evan Farrow", text)) == ("Chelsea", "Arsenal")


def test_what_another_clause_tells_is_not_of_the_goal():
    text = (
        "Chelsea defender Ben Carter lost the ball. Adam Brook scored after Carl Dunmore's free-kick, "
        "but Ben Carter's pass went astray."
    )
    assert side("Adam Brook", text) is None


@pytest.mark.parametrize(
    ("text", "team"),
    [
        ("Ivo Perković scored.", "Croatia"),
        ("Argentina midfielder Ivo Perković scored.", "Argentina"),
        ("Adam Brook scored.", None),
    ],
)
def test_a_name_tells_a_side_unless_the_text_does(text, team):
    person = "Adam Brook" if team is None else "Ivo Perković"
    assert side(person, text, "croatia", "argentina") == team


def test_whom_two_others_place_is_placed_against_his_name():
    text = "Yuto Nagatomo crossed from the left and Ted Lee volleyed past Mark Schwarzer."
    assert side("Ted Lee", text, "australia", "japan") == "Japan"


def test_who_plays_with_a_croatian_name_is_a_croatian():
    assert side("Adam Brook", "Ivo Perković crossed for Adam Brook.", "croatia", "argentina") == "Croatia"
