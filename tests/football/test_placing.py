"""Goals laid on the lattice of the score."""

import pytest

from orchestration.football.reading import read
from orchestration.records import Article
from tests.football.told import goals


def test_a_player_scores_for_one_side():
    text = (
        "Arsenal lost 3-2 to Chelsea at the Emirates.\n\nChelsea striker Adam Brook scored after 10 minutes. "
        "Arsenal's Ben Cole and Carl Dean replied.\n\nBrook headed in on the hour. Late on Brook tapped in to win it."
    )
    assert {team for name, team, _, _ in goals(text) if name == "Adam Brook"} == {"chelsea"}


def test_a_haul_told_ahead_of_the_story_is_of_one_side():
    text = "Southampton 2-5 Tottenham.\n\nSon Lee scored four. Dan Ings put Southampton ahead but Lee equalised."
    assert {g.side for g in read(Article(text)).goals if g.player == "Son Lee"} == {"away"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Kane won it by heading in during the 80th minute.",
        "Kane sealed the win by heading in.",
        "Kane gave his side victory by tapping in.",
        "Kane earned three points by tapping in.",
    ],
)
def test_whoever_wins_it_is_of_the_side_that_won(sentence):
    assert [g.side for g in read(Article(f"Leeds 2-1 Derby.\n\n{sentence}")).goals] == ["home"]
    assert [g.side for g in read(Article(f"Leeds 1-2 Derby.\n\n{sentence}")).goals] == ["away"]


def test_the_final_score_settles_a_side_that_no_sentence_gives():
    text = "Arsenal and Chelsea drew 1-1. Arsenal striker Theo Walcott opened the scoring. Pedro equalised."
    assert [(name, team) for name, team, _, _ in goals(text)] == [("Theo Walcott", "arsenal"), ("Pedro", "chelsea")]


@pytest.mark.parametrize(("ending", "level"), [("", False), ("In the shoot-out, Petr Cech saved twice.", True)])
def test_a_shoot_out_means_that_play_ended_level(ending, level):
    text = (
        "Arsenal met Chelsea in the cup on Saturday. Arsenal striker Theo Walcott scored in the 20th minute. Chelsea "
        "striker Pedro headed home in the 70th minute. Arsenal winger Mesut Ozil drilled in a free-kick in the 80th. "
    )
    (match,) = read(Article(text + ending)).matches
    assert (match.home_score == match.away_score) == level


def test_a_goal_is_moved_only_where_its_minute_may_be():
    text = (
        "Arsenal and Chelsea met on Saturday. Arsenal striker Theo Walcott fired past the goalkeeper in the 13th "
        "minute. After the break Chelsea striker Pedro opened the scoring."
    )
    assert [name for name, _, _, _ in goals(text)] == ["Pedro"]


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("Theo Walcott scored his second.", (2, 0)),
        ("Theo Walcott scored.", (1, 0)),
    ],
)
def test_what_a_telling_leaves_room_for(text, after):
    found = goals(f"Arsenal v Chelsea\n\nArsenal striker Theo Walcott was ill. {text}")
    assert [score for _, _, score, _ in found] == [after]


@pytest.mark.parametrize(
    "again",
    [
        "Isak Ssewankambo restored Columbus' lead in the 39th minute.",
        "Isak Ssewankambo put the Crew back in front in the 39th minute.",
        "Isak Ssewankambo put the Crew ahead once more in the 39th minute.",
        "Isak Ssewankambo gave the Crew the lead again in the 39th minute.",
        "Isak Ssewankambo headed in from close range to put the Crew back in front in the 39th minute.",
        "Columbus regained the lead when Isak Ssewankambo scored in the 39th minute.",
    ],
)
def test_a_lead_that_is_taken_again_was_had_before_the_last_goal(again):
    text = (
        "Columbus Crew won 3-2 at D.C. United.\n\nOla Kamara opened the scoring in the eighth minute. Luis "
        f"Acosta tied it in the 27th minute. {again} Patrik Mullinsky made it 2-2 in the 71st minute. Justyn "
        "Meramovic scored the winner in the 90th minute."
    )
    assert [(name, team) for name, team, *_ in goals(text)][:2] == [
        ("Ola Kamara", "columbus-crew"),
        ("Luis Acosta", "d-c-united"),
    ]


def test_a_lead_that_is_restored_to_two_goals_may_be_the_first_scorers():
    text = (
        "Arsenal beat Chelsea 3-1.\n\nTheo Walcott scored in the eighth minute. Mesut Ozil added a second in the 20th "
        "minute. Eden Hazard pulled one back in the 30th minute. Olivier Giroud restored the two-goal lead."
    )
    assert [(name, after) for name, _, after, _ in goals(text)] == [
        ("Theo Walcott", (1, 0)),
        ("Mesut Ozil", (2, 0)),
        ("Eden Hazard", (2, 1)),
        ("Olivier Giroud", (3, 1)),
    ]


@pytest.mark.parametrize(
    ("brown", "black", "team"),
    [
        ("Brown", "Black", "leeds-united"),
        ("Hull striker Brown", "Hull defender Black", "hull-city"),
    ],
)
def test_many_goals_outweigh_a_passing_word_about_a_side_and_not_a_plain_one(brown, black, team):
    text = (
        f"Leeds thrashed Hull 4-1 at Elland Road on Saturday.\n\n{brown} opened the scoring before Green levelled, and "
        "Brown crossed for White to restore the lead.\n\nThe visitors had hardly been in the game when White caught "
        f"Green in the box.\n\nWhite made it 3-1 after a one-two with {black}, and Grey, sent through by White, got "
        "the fourth."
    )
    assert [side for name, side, _, _ in goals(text) if name == "Brown"] == [team]


def test_of_all_goals_that_may_be_moved_the_one_that_helps_most_is():
    text = (
        "Arsenal took the lead through Theo Walcott but were then playing catch-up as Chelsea drew level thanks to "
        "Diego Costa's header and went ahead with a finish from Eden Hazard five minutes before half-time. Late goals "
        "by Mesut Ozil and Alex Iwobi secured a 5-3 victory for Arsenal over Chelsea on Tuesday.\n\nOlivier Giroud for "
        "Arsenal and Costa then traded blows, Giroud equalising for 2-2 and then 3-3 after Costa's chip gave Chelsea "
        "the lead for the second time.\n\nArsenal then pulled clear as Ozil tapped in and Iwobi rolled the ball into "
        "an empty net."
    )
    found = [name for name, *_ in goals(text)]
    assert (found[:2], found[-2:]) == (["Theo Walcott", "Diego Costa"], ["Mesut Ozil", "Alex Iwobi"])


def test_two_tellings_of_a_player_with_another_s_goal_between_them_may_be_two_goals():
    head = "Leeds drew 2-2 with Hull. It rained. The wind blew. Theo Ash put Leeds ahead."
    story = "Max Birch levelled on 20 minutes. {} Birch bundled it over the line at the end."
    ash, birch = ("Theo Ash", "leeds-united"), ("Max Birch", "hull-city")
    two = goals(f"{head} {story.format('Tom Elm scored for Leeds on 56 minutes.')}")
    assert [goal[:2] for goal in two] == [ash, birch, ("Tom Elm", "leeds-united"), birch]
    one = goals(f"{head} {story.format('It was deserved.')}")
    assert [goal[:2] for goal in one] == [ash, birch]
    looks_back = "Tom Elm scored for Leeds on 56 minutes. Birch's leveller had been deserved. It ended there."
    assert [goal[0] for goal in goals(f"{head} Max Birch levelled on 20 minutes. {looks_back}")].count("Max Birch") == 1


def how_sure(text):
    """The confidence of each goal of a text."""
    return [goal.confidence for goal in read(Article(text)).goals]


PAIRS = (
    "Leeds 2-2 Hull. Tom Ash scored from a cross by Max Birch. Birch made it two after Ash's pass. Sam Elm pulled one "
    "back, Joe Oak crossing. Oak levelled, beating Birch to the ball. "
)


def test_goals_may_all_be_the_other_side_s_where_little_ties_the_people_of_a_text_to_a_team():
    open_text, hint, told = (
        PAIRS + more for more in ("", "As Leeds pressed, Ash shot wide.", "Leeds captain Ash shone.")
    )
    assert max(how_sure(open_text)) < 0.7
    assert max(how_sure(hint)) < 0.7
    assert min(how_sure(told)) > 0.7
    named = PAIRS.replace("Birch made", "Leeds doubled their lead when Birch made").replace("Oak lev", "Hull's Oak lev")
    assert min(how_sure(named)) > 0.9


def test_goals_of_one_side_cannot_be_the_other_s():
    assert min(how_sure("Leeds 2-0 Hull. Tom Ash scored from a cross by Max Birch. Birch made it two.")) > 0.9


def test_goals_of_a_story_that_does_not_fit_together_are_less_sure():
    story = "Tom Ash put Leeds ahead on 12 minutes. Sam Elm levelled for Hull on 60 minutes."
    fitting, unprinted, broken = (f"Leeds {words} Hull. {story}" for words in ("drew 1-1 with", "met", "beat"))
    assert max(how_sure(broken)) < min(how_sure(fitting))
    assert how_sure(unprinted)[1] < how_sure(fitting)[1]


@pytest.mark.parametrize(
    "told",
    [
        "Mee scored a late winner. Derby had come back from two down.",
        "Mee's late winner helped Leeds win 3-2 after Derby had come back from two down.",
        "Mee's late winner stunned Derby, who had been 2-0 up.",
    ],
)
def test_how_the_score_had_stood_is_told_of_a_time_before(told):
    (goal,) = read(Article(f"Leeds 3-2 Derby.\n\n{told}")).goals
    assert (goal.home_score_after, goal.away_score_after) == (3, 2)


def test_how_the_score_stood_next_is_told_of_the_time_after():
    told = "Mee scored twice for Leeds. Derby levelled from two down before Roe won it for Leeds."
    scores = {
        g.player: (g.home_score_after, g.away_score_after) for g in read(Article(f"Leeds 3-2 Derby.\n\n{told}")).goals
    }
    assert scores["Mee"] == (2, 0) and scores["Roe"] == (3, 2)
