"""For which team a person plays, by penalties, keepers and the goals told."""

import pytest

from orchestration.football.clubs.cast import know_teams
from orchestration.football.events import read_events
from orchestration.football.grammar.scene import look_at
from orchestration.football.lists.scorers import listed
from orchestration.football.reading import read
from orchestration.football.sides.allegiances import read_allegiances
from orchestration.records import Article
from tests.football.told import side, steps


@pytest.mark.parametrize(
    ("text", "team"),
    [
        ("Adam Brook was tripped in the area. Evan Farrow scored the penalty.", "Arsenal"),
        ("Adam Brook handled in the area. Evan Farrow scored the penalty.", "Chelsea"),
        ("Evan Farrow scored the penalty after a foul by Adam Brook.", "Chelsea"),
        ("Adam Brook was tripped in the area. Evan Farrow scored with a header.", None),
        ("Adam Brook bundled home. Evan Farrow scored the penalty.", None),
        ("Adam Brook bundled over Carl Dunmore. Evan Farrow scored the penalty.", "Chelsea"),
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


@pytest.mark.parametrize(
    ("beside", "team"),
    [("", "Arsenal"), (", without the injured Carl Dunmore,", "Arsenal"), (", Arsenal fans sang and Leeds", None)],
)
def test_who_is_undone_is_played_against_whatever_is_told_beside(beside, team):
    assert side("Adam Brook", f"Chelsea{beside} were undone as Adam Brook's pass sent Evan Farrow through.") == team


@pytest.mark.parametrize(
    ("text", "team"),
    [
        ("Chelsea were denied victory as Evan Farrow's late penalty cancelled out Adam Brook's goal.", "Chelsea"),
        ("Arsenal hit back with a penalty, cancelling out Adam Brook's opener.", "Chelsea"),
        ("Arsenal levelled through Evan Farrow, cancelling out Adam Brook's opener.", "Chelsea"),
        ("Arsenal were grateful for Adam Brook's penalty.", "Arsenal"),
        ("Evan Farrow's goal was cancelled out by Adam Brook as Arsenal drew with Chelsea.", "Arsenal"),
        ("Evan Farrow's goal was cancelled out by Adam Brook as Arsenal and Chelsea drew.", None),
    ],
)
def test_whose_goal_is_cancelled_out_plays_against_who_does_it(text, team):
    assert side("Adam Brook", text) == team


@pytest.mark.parametrize(
    ("does", "team"),
    [("threw away two points", "Arsenal"), ("threw on two forwards", "Chelsea")],
)
def test_who_throws_points_away_is_scored_against(does, team):
    assert side("Adam Brook", f"Chelsea {does} when Adam Brook converted from the spot.") == team


def test_what_another_clause_tells_is_not_of_the_goal():
    text = (
        "Chelsea defender Ben Carter lost the ball. Adam Brook scored after Carl Dunmore's free-kick, "
        "but Ben Carter's pass went astray."
    )
    assert side("Adam Brook", text) is None


@pytest.mark.parametrize("mark", ["", " pen"])
def test_four_times_as_many_listed_goals_take_about_four_times_the_work(mark):
    def told(n):
        goals = ", ".join(f"{name} {k % 90 + 1}{mark}" for k, name in enumerate(NAMES[:n]))
        scene = look_at(f"Leeds beat Hull.\n\nGoals: {goals}")
        know_teams(scene)
        return scene, list(listed(scene))

    assert len(told(100)[1]) == 100
    read_allegiances(*told(1))  # the tables are loaded once
    assert steps(read_allegiances, *told(400)) <= 6 * steps(read_allegiances, *told(100))


SYLLABLES = [a + b for a in "bdfgklmn" for b in "aeiou"]
NAMES = [f"{a.capitalize()}{b} {a.capitalize()}{b}son" for a in SYLLABLES for b in SYLLABLES]


def test_who_is_not_led_to_from_those_asked_for_is_not_looked_at():
    scene = look_at("Arsenal striker Adam Brook crossed for Ben Carter. Chelsea striker Evan Farrow hit the post.")
    know_teams(scene)
    said = read_allegiances(scene, read_events(scene), {scene.people.names.index("Ben Carter")})
    assert said.votes["arsenal"] and not said.votes["chelsea"]


@pytest.mark.parametrize(
    ("text", "team"),
    [
        ("Arsenal recovered from the shock of an early Adam Brook goal to beat Chelsea 2-1.", "Chelsea"),
        ("Arsenal overcame Chelsea with a late Adam Brook goal.", "Arsenal"),
        ("Arsenal rallied despite conceding and won with a late Adam Brook goal.", "Arsenal"),
        ("Chelsea rallied after the break and an Adam Brook goal levelled it.", "Chelsea"),
        ("Chelsea recovered with a late Adam Brook goal.", "Chelsea"),
        ("Arsenal took the game by the throat with an early Adam Brook goal to beat Chelsea 2-1.", "Arsenal"),
        ("Arsenal were slack. The visitors made a hash of Adam Brook's cross and he scored.", "Arsenal"),
        ("Arsenal were stunned as Adam Brook's late header condemned them to defeat by Chelsea.", "Chelsea"),
        ("Arsenal were rampant as Adam Brook's late header sealed a win over Chelsea.", "Arsenal"),
        ("Adam Brook's late header sent Arsenal crashing out of the cup.", "Chelsea"),
        ("Adam Brook's late header dumped out Arsenal.", "Chelsea"),
        ("Adam Brook's late header sent Arsenal through.", "Arsenal"),
        ("Arsenal switched off at a corner and Adam Brook made them pay.", "Chelsea"),
        ("Arsenal switched off at a corner but Adam Brook gave them the lead.", "Arsenal"),
        ("Arsenal stunned the visitors when Adam Brook scored.", "Arsenal"),
        ("Arsenal should have led and were made to pay when Adam Brook scored.", "Chelsea"),
        ("Adam Brook marked his 300th appearance with a goal as Arsenal won.", None),
        ("Adam Brook marked the striker as Arsenal attacked.", "Chelsea"),
        ("The hosts began badly, and within a minute the visitors were on terms. Adam Brook fired in.", "Chelsea"),
        ("Arsenal barely attacked until Ben Carter's free-kick found Adam Brook.", None),
        ("Arsenal were only in front for six minutes. Adam Brook met a cross.", "Chelsea"),
        ("Arsenal were in front in the sixth minute. Adam Brook met a cross.", "Arsenal"),
        ("With the hosts failing to clear, Adam Brook turned it in.", "Chelsea"),
        ("Adam Brook's tap-in gave Arsenal hope.", "Arsenal"),
        ("Arsenal were brought crashing back to earth when Adam Brook scored.", "Chelsea"),
        ("Adam Brook broke Arsenal hearts in stoppage time.", "Chelsea"),
        ("Adam Brook broke the deadlock for Arsenal.", "Arsenal"),
        ("Adam Brook sent the Arsenal keeper the wrong way to level the tie.", "Chelsea"),
        ("Adam Brook sent the visitors' keeper the wrong way to level the scores.", "Arsenal"),
        ("Adam Brook, Arsenal's record signing, scored.", "Arsenal"),
        ("Adam Brook, Arsenal's record signing until January, scored.", None),
        ("Adam Brook, Arsenal's tormentor, scored.", None),
        ("Adam Brook, Arsenal's transfer target, scored.", None),
        ("Adam Brook, Arsenal's back four asleep, scored.", None),
        ("Arsenal fought back to earn a draw after Adam Brook had fired Chelsea ahead.", "Chelsea"),
        ("Arsenal rescued a draw after Adam Brook had put them behind.", "Chelsea"),
        ("Arsenal stole a draw after trailing to a goal from Adam Brook.", "Chelsea"),
        ("Arsenal claimed a point after falling behind to a goal from Adam Brook.", "Chelsea"),
        ("Arsenal earned a draw after Adam Brook's late header.", "Arsenal"),
    ],
)
def test_a_goal_that_a_side_recovers_from_is_the_others(text, team):
    assert side("Adam Brook", text, "arsenal", "chelsea") == team


@pytest.mark.parametrize(
    ("text", "team"),
    [
        ("Evan Farrow could only paw the cross into the path of Adam Brook.", "Arsenal"),
        ("Evan Farrow could only steer the cross into the path of Adam Brook.", "Chelsea"),
        ("Adam Brook lost nobody, Ben Carter losing Evan Farrow to nod in.", None),
        ("Adam Brook rose, losing Evan Farrow to nod in.", "Arsenal"),
        ("Adam Brook rose above Evan Farrow to nod in.", "Arsenal"),
        ("Adam Brook rose with Evan Farrow to nod in.", None),
        ("Evan Farrow had beaten out Adam Brook's shot.", "Arsenal"),
        ("Adam Brook's shot was charged down by Evan Farrow.", "Arsenal"),
        ("Evan Farrow turned behind Adam Brook's shot.", "Arsenal"),
        ("Evan Farrow shot over, and Adam Brook was also denied.", "Chelsea"),
        ("Evan Farrow brought down Carl Dunmore and Adam Brook ran on.", "Arsenal"),
        ("Evan Farrow found Carl Dunmore and Adam Brook ran on.", None),
    ],
)
def test_whom_a_keeper_or_a_marker_lets_have_the_ball_plays_against_him(text, team):
    assert side("Adam Brook", f"Chelsea defender Evan Farrow was at fault. {text}") == team


@pytest.mark.parametrize(
    ("text", "team"),
    [
        ("Adam Brook put through his own net. Adam Brook diverted the ball past Evan Farrow.", None),
        ("Adam Brook put the ball in the net. Adam Brook diverted the ball past Evan Farrow.", "Arsenal"),
    ],
)
def test_past_whom_an_own_goal_went_may_be_its_scorer_s_keeper(text, team):
    assert side("Adam Brook", f"Chelsea keeper Evan Farrow was beaten. {text}") == team


def test_a_text_may_end_with_a_goal():
    assert side("Harry Kane", "Chelsea won as a result of a Harry Kane header") == "Chelsea"


@pytest.mark.parametrize(
    ("text", "team"),
    [
        ("Adam Brook had the fourth-tier side dreaming and fired them ahead.", None),
        ("Adam Brook had the crowd dreaming and fired them ahead.", "Arsenal"),
    ],
)
def test_a_side_that_is_only_described_is_not_the_one_of_the_sentence_before(text, team):
    assert side("Adam Brook", f"Arsenal trailed at the break. {text}") == team


def test_a_goal_that_had_gone_in_before_is_a_move_of_its_own():
    story = "Dzeko and Fazio struck after Lazio striker Immobile had cancelled out Totti's opener."
    reading = read(Article(f"Roma beat Lazio 3-1. {story}"))
    assert [(g.home_score_after, g.away_score_after) for g in reading.goals] == [(1, 0), (1, 1), (2, 1), (3, 1)]


@pytest.mark.parametrize(
    ("words", "team"),
    [
        ("fell behind, but", "Chelsea"),
        ("trailed until", "Chelsea"),
        ("were cruising until", "Arsenal"),
        ("were without a win until", "Chelsea"),
        ("won corners until", None),
        ("led the way in shots until", None),
        (", beaten last week, were comfortable until", "Arsenal"),
        (", led by their captain, were quiet until", None),
    ],
)
def test_who_scores_plays_for_the_side_that_was_behind_and_against_the_one_that_was_well_off(words, team):
    assert side("Adam Brook", f"Chelsea {words} Adam Brook scored.".replace(" ,", ",")) == team


def test_whose_goal_another_cancels_out_in_the_same_breath_is_no_team_mate():
    scene = look_at("Spurs 1-1 Hull\n\nHarry Kane's opener was cancelled out by a solo effort from Dele Alli.")
    know_teams(scene)
    said = read_allegiances(scene, read_events(scene))
    assert {r.weight < 0.0 for relations in said.relations.values() for r in relations} == {True}


@pytest.mark.parametrize(
    ("text", "team"),
    [
        ("Evan Farrow scored to give Chelsea a foot in the final.", "Chelsea"),
        ("Evan Farrow scored to give Chelsea hope despite defeat.", "Chelsea"),
        ("Evan Farrow scored to give Chelsea the edge under pressure.", "Chelsea"),
        ("Evan Farrow put Chelsea on the back foot.", "Arsenal"),
        ("Evan Farrow put Chelsea under pressure.", "Arsenal"),
        ("Chelsea breathed a sigh of relief as Evan Farrow scored.", "Chelsea"),
        ("Chelsea had a let-off before Evan Farrow scored.", "Chelsea"),
        ("Evan Farrow scored in front of the Chelsea fans.", None),
        ("Chelsea were saved by Evan Farrow.", "Chelsea"),
        ("Chelsea were denied a second by Evan Farrow.", "Arsenal"),
    ],
)
def test_what_is_told_beside_a_side_counts_for_or_against_it(text, team):
    assert side("Evan Farrow", text) == team


@pytest.mark.parametrize(
    ("text", "team"),
    [
        ("gave Arsenal the lead, but goals by Evan Farrow and Carl Dunmore turned the match on its head", None),
        ("gave Arsenal the lead but within minutes Evan Farrow's header restored parity", "Chelsea"),
        ("gave Arsenal the lead, but 10 minutes later an Evan Farrow header made it 1-1", None),
        ("opened the scoring for Arsenal and then Evan Farrow levelled", "Chelsea"),
        ("opened the scoring for Arsenal. Evan Farrow equalised", "Chelsea"),
        ("gave Arsenal the lead before Evan Farrow added another", "Arsenal"),
        ("gave Arsenal the lead. Evan Farrow grabbed another", "Arsenal"),
        ("put Arsenal ahead after Evan Farrow had levelled", None),
        ("put Arsenal ahead. Evan Farrow had levelled earlier", None),
        ("crossed for Arsenal in the 14th minute and Evan Farrow's header went in", "Arsenal"),
        ("waited until late before saving Evan Farrow's penalty", "Chelsea"),
    ],
)
def test_a_goal_told_behind_another_is_of_him_who_answers_it_or_adds_to_it(text, team):
    assert side("Evan Farrow", f"Arsenal's Adam Brook {text}.") == team
