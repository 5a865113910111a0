"""Who plays with whom, and who against."""

import pytest

from orchestration.football.acts.play import told_between
from orchestration.football.clubs.cast import know_teams
from orchestration.football.events import read_events
from orchestration.football.grammar.scene import look_at
from orchestration.football.sides.allegiances import read_allegiances
from orchestration.football.words.lexicon import rows
from orchestration.settings import PROJECT
from tests.football.told import side


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
        ("Adam Brook broke away and his low ball was bundled in at the far post by Carl Dunmore.", "Arsenal"),
        ("Carl Dunmore brought down Eric Frost and Adam Brook thumped the penalty down the centre.", "Chelsea"),
        ("Eric Frost went down under a challenge from Carl Dunmore and Adam Brook scored from the spot.", "Chelsea"),
        ("Adam Brook helped over the line Carl Dunmore's low centre.", "Arsenal"),
        ("Adam Brook turned home from behind Carl Dunmore's corner.", "Arsenal"),
        ("Adam Brook let fly from a pass from Carl Dunmore.", "Arsenal"),
        ("Adam Brook kept his cool and slid it into the path of Carl Dunmore.", None),
        ("Adam Brook was bundled over by Carl Dunmore.", "Chelsea"),
        ("Adam Brook was clipped in the box by Carl Dunmore.", "Chelsea"),
        ("Carl Dunmore escaped a penalty for a foul on Adam Brook.", "Chelsea"),
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
        ("Adam Brook headed home to cancel out a goal from Carl Dunmore.", "Chelsea"),
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
        ("Adam Brook's opener was overhauled by Carl Dunmore.", "Chelsea"),
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


@pytest.mark.parametrize(("words", "team"), [("on to a post", "Chelsea"), ("into the net", "Arsenal")])
def test_a_touch_of_a_shot_goes_off_target_or_in(words, team):
    text = f"Arsenal striker Adam Brook arrived late. Carl Dunmore touched an Adam Brook effort {words}."
    assert side("Carl Dunmore", text) == team


def test_an_opponent_passed_by_is_not_who_crosses():
    text = "Arsenal striker Adam Brook ran past Ben Carter to cross for Evan Farrow to score."
    assert (side("Ben Carter", text), side("Evan Farrow", text)) == ("Chelsea", "Arsenal")


SIDES = "Harry Kane and Dele Alli started for Tottenham. Gary Cahill and Petr Cech started for Chelsea."
PLAYS = (PROJECT / "tests" / "football" / "plays.txt").read_text(encoding="utf-8").splitlines()


def play_together(text):
    """The sum of what one sentence makes of Kane and Alli, or of Kane and whom he plays against."""
    scene = look_at(f"Tottenham 2-2 Chelsea\n\n{SIDES}\n\n{text}")
    know_teams(scene)
    first, _ = scene.prose.sentences[-1]
    names = [m for m in scene.people.mentions if m.first >= first]
    said = read_allegiances(scene, read_events(scene)).relations.get(len(scene.prose.sentences) - 1, ())
    pair = {m.person for m in names if "Cech" not in scene.people.names[m.person] or "Alli" not in text}
    return sum(weight for one, other, weight in said if {one, other} <= pair)


@pytest.mark.parametrize("play", PLAYS)
def test_the_ways_of_the_trade_to_play_with_and_against_one_another(play):
    sign, _, text = play.partition(" | ")
    assert (play_together(text) > 0) == (sign == "+") and play_together(text) != 0


@pytest.mark.parametrize("row", rows("between_players"), ids=lambda row: row["example"])
def test_a_row_of_words_between_two_players_holds_in_its_example_and_not_in_its_counter_example(row):
    said = {}
    for cell in ("example", "counter"):
        scene = look_at(f"{SIDES}\n\n{row[cell]}.")
        *_, one, other = scene.people.mentions
        said[cell] = told_between(scene, one, other)
    assert said == {"example": float(row["says"]), "counter": 0.0}
