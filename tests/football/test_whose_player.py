"""For which team a person plays, by the words around his name."""

import pytest

from tests.football.told import side


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


def test_a_manager_s_men_are_his_team():
    text = "Chelsea boss Evan Farrow was calm. Adam Brook gave Farrow's side the lead."
    assert side("Adam Brook", text) == "Chelsea"
    assert side("Adam Brook", text.replace("Farrow's side", "Ben Carter's side")) is None


def test_the_swiss_are_switzerland_and_the_swiss_winger_is_one_of_them():
    assert side("Adam Brook", "Adam Brook sent the Swiss to the last four.", "switzerland", "germany") == "Switzerland"
    assert side("Adam Brook", "Adam Brook sent the Swiss winger clear.", "switzerland", "germany") is None
