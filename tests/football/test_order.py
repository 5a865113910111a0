"""Which of two goals came first: their minutes, what the sentence says, where summary and story tell them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orchestration.football.order.order import cheapest_order, cost_of, costs_of_indices
from orchestration.football.reading import read
from orchestration.records import Article

HEAD = "Arsenal beat Chelsea 2-0. "


def scorers(text):
    """The scorers' family names in the order of play."""
    return [goal.player and goal.player.split()[-1] for goal in read(Article(text)).goals]


@pytest.mark.parametrize(
    ("sentence", "order"),
    [
        ("Theo Walcott scored for Arsenal before Mesut Ozil headed home.", ["Walcott", "Ozil"]),
        ("Mesut Ozil headed home after Theo Walcott had opened the scoring for Arsenal.", ["Walcott", "Ozil"]),
        ("Mesut Ozil headed home after Theo Walcott had struck for Arsenal.", ["Walcott", "Ozil"]),
        ("Mesut Ozil headed home following Theo Walcott's opener for Arsenal.", ["Walcott", "Ozil"]),
        ("Theo Walcott scored for Arsenal and soon after Mesut Ozil headed home.", ["Walcott", "Ozil"]),
        ("Theo Walcott scored for Arsenal after a fine pass, and Mesut Ozil headed home.", ["Walcott", "Ozil"]),
        (
            "Theo Walcott struck for Arsenal and, after Mesut Ozil's goal, Olivier Giroud hit the post.",
            ["Walcott", "Ozil"],
        ),
        ("Goals from Theo Walcott and Mesut Ozil sank Chelsea.", ["Walcott", "Ozil"]),
    ],
)
def test_the_words_between_two_goals_tell_which_came_first(sentence, order):
    assert scorers(HEAD + sentence) == order


@pytest.mark.parametrize(
    ("sentence", "order"),
    [
        ("Mesut Ozil scored either side of a goal from Theo Walcott.", ["Ozil", "Walcott", "Ozil"]),
        ("Mesut Ozil's double sandwiched a strike by Theo Walcott.", ["Ozil", "Walcott", "Ozil"]),
        ("Theo Walcott scored in between two goals from Mesut Ozil.", ["Ozil", "Walcott", "Ozil"]),
        ("Mesut Ozil scored twice, with Theo Walcott on target in between.", ["Ozil", "Walcott", "Ozil"]),
        ("Theo Walcott scored between goals from Mesut Ozil and Olivier Giroud.", ["Ozil", "Walcott", "Giroud"]),
        ("Theo Walcott scored before Mesut Ozil ran between two men and netted twice.", ["Walcott", "Ozil", "Ozil"]),
        (
            "Theo Walcott scored between two Chelsea defenders after Mesut Ozil had netted twice.",
            ["Ozil", "Ozil", "Walcott"],
        ),
        ("Theo Walcott struck before Mesut Ozil scored either side of the break.", ["Walcott", "Ozil", "Ozil"]),
        ("Mesut Ozil struck either side of the break before Theo Walcott headed home.", ["Ozil", "Ozil", "Walcott"]),
    ],
)
def test_a_sentence_tells_goals_around_others(sentence, order):
    assert scorers(f"Arsenal beat Chelsea 3-0. {sentence}") == order


@pytest.mark.parametrize(
    ("around", "order"),
    [
        ("either side of an Eden Hazard strike for Chelsea", ["Walcott", "Hazard", "Walcott"]),
        ("either side of half-time, before Eden Hazard headed in for Chelsea", ["Walcott", "Walcott", "Hazard"]),
    ],
)
def test_what_two_goals_stand_around_came_between_them(around, order):
    assert scorers(f"Arsenal beat Chelsea 2-1. Theo Walcott scored for Arsenal {around}.") == order


def test_what_is_cancelled_out_came_first():
    text = (
        "Arsenal drew 1-1 with Chelsea. Mesut Ozil tapped in to cancel out Eden Hazard's {}. Hazard plays for Chelsea."
    )
    assert scorers(text.format("penalty")) == ["Hazard", "Ozil"]
    assert scorers(text.format("yellow card")) == ["Ozil"]


def test_minutes_stand_before_the_place_in_the_text():
    text = HEAD + "Mesut Ozil scored for Arsenal in the 80th minute. Theo Walcott had put them ahead in the 20th."
    assert scorers(text) == ["Walcott", "Ozil"]


def test_a_goal_that_only_the_summary_tells_keeps_its_place_there():
    text = (
        "Arsenal beat Chelsea 3-0 on Saturday.\n\nTheo Walcott scored his first goal of the season for Arsenal, Mesut "
        "Ozil headed home and Olivier Giroud completed the scoring.\n\nIt rained.\n\nIt was cold.\n\nFew had come.\n\n"
        "Walcott slotted past Petr Cech in the 68th minute.\n\nGiroud then tapped in with four minutes to go."
    )
    assert scorers(text) == ["Walcott", "Ozil", "Giroud"]


def test_a_goal_without_a_minute_goes_where_the_score_has_room_for_it():
    text = (
        "Arsenal and Chelsea drew 1-1. Arsenal came back through a late Theo Walcott equaliser. It rained all day. "
        "It was cold. Few had come. Chelsea's Pedro headed home after a corner."
    )
    assert scorers(text) == ["Pedro", "Walcott"]


def test_added_time_that_is_not_counted_goes_where_the_score_has_room_for_it():
    text = (
        "Arsenal beat Chelsea 2-1. Arsenal's Theo Walcott scored in the 20th minute. Chelsea's Pedro scored a stoppage "
        "time consolation. It rained.\n\nMesut Ozil made it 2-0 for Arsenal in the second minute of stoppage time."
    )
    assert scorers(text) == ["Walcott", "Ozil", "Pedro"]


def test_a_second_told_twice_is_one_goal():
    text = (
        "A Theo Walcott brace gave Arsenal a 2-0 win over Chelsea. He scored in the 12th minute. Walcott added a "
        "superb second in the 56th minute. It rained.\n\nIt was cold.\n\nAfter the break Walcott added his second."
    )
    goals = read(Article(text)).goals
    assert [(goal.minute_regulation, goal.home_score_after) for goal in goals] == [(12, 1), (56, 2)]


costs = st.integers(0, 6).flatmap(
    lambda n: st.lists(st.lists(st.floats(0, 4), min_size=n, max_size=n), min_size=n, max_size=n)
)


@given(costs)
def test_an_order_has_every_goal_once_and_costs_no_more_than_that_of_the_text(table):
    placed = cheapest_order(table)
    assert sorted(placed) == list(range(len(table)))
    if len(table) == 2:
        assert cost_of(table, placed) == pytest.approx(min(table[0][1], table[1][0]), abs=1e-6)


@given(costs, st.data())
def test_a_goal_costs_in_each_place_what_the_order_with_it_there_costs(table, data):
    if not table:
        return
    i = data.draw(st.integers(0, len(table) - 1))
    rest = [j for j in range(len(table)) if j != i]
    prices = costs_of_indices(table, i, rest)
    whole = [cost_of(table, [*rest[:at], i, *rest[at:]]) - cost_of(table, rest) for at in range(len(table))]
    assert prices == pytest.approx(whole)


def test_who_takes_the_lead_is_not_who_equalises():
    text = (
        "Arsenal and Chelsea drew 1-1. Arsenal striker Theo Walcott scored early on.\n\nThe winger celebrated as "
        "Arsenal took a 14th minute lead\n\nSix minutes later, Pedro curled in for Chelsea to level the scores."
    )
    assert scorers(text) == ["Walcott", "Pedro"]


def test_a_side_that_falls_behind_falls_to_somebodys_goal():
    text = (
        "Arsenal beat Chelsea 2-1. Chelsea fell behind to Theo Walcott's header. Pedro equalised for Chelsea. "
        "Mesut Ozil scored a late winner for Arsenal."
    )
    assert scorers(text) == ["Walcott", "Pedro", "Ozil"]


@pytest.mark.parametrize(
    ("sentences", "order"),
    [
        ("Ozil and Walcott scored for Arsenal. Giroud had set Arsenal on their way.", ["Giroud", "Ozil", "Walcott"]),
        ("Giroud wrapped up the scoring after Ozil and Walcott had struck.", ["Ozil", "Walcott", "Giroud"]),
        (
            "Giroud put the result beyond doubt. It rained.\n\nIt was cold.\n\nWalcott headed in a corner.",
            ["Walcott", "Giroud"],
        ),
    ],
)
def test_what_a_goal_does_for_its_side_tells_when_it_came(sentences, order):
    head = f"Arsenal beat Chelsea {len(order)}-0. Arsenal had Mesut Ozil, Theo Walcott and Olivier Giroud up front. "
    assert scorers(head + sentences) == order


@pytest.mark.parametrize(
    ("sentences", "minutes"),
    [
        ("Theo Walcott scored twice for Arsenal. He converted a penalty in the 10th minute.", [10, None]),
        ("Theo Walcott scored twice for Arsenal. He converted a penalty in the 80th minute.", [None, 80]),
    ],
)
def test_a_goal_that_nothing_places_goes_where_there_is_most_time_for_it(sentences, minutes):
    assert [goal.minute_regulation for goal in read(Article(HEAD + sentences)).goals] == minutes


def test_more_goals_may_follow_a_hat_trick():
    text = "Arsenal beat Chelsea 4-0. Theo Walcott completed his hat-trick for Arsenal. Mesut Ozil headed in a corner."
    assert [goal.home_score_after for goal in read(Article(text)).goals] == [3, 4]


def test_a_list_in_a_report_has_the_order_of_play_and_captions_none():
    listed = "Goals from Theo Walcott, Mesut Ozil and Olivier Giroud sank Chelsea.\n\n"
    captions = (
        "Giroud celebrates his goal for Arsenal\n\nOzil fires in the goal for Arsenal\n\nWalcott after his goal\n\n"
    )
    story = "It rained all day. Few had come to see it.\n\n"
    assert scorers("Arsenal beat Chelsea 3-0. " + listed + story + captions) == ["Walcott", "Ozil", "Giroud"]


@pytest.mark.parametrize("stood", ["were 3-1 down when", "fought back from 3-1 down with 15 minutes left:"])
def test_how_the_score_stood_comes_before_the_goals_told_behind_it(stood):
    told = f"Arsenal {stood} Alexis scored with ten minutes left. Walcott added another."
    goals = read(Article(f"Arsenal beat Chelsea 4-3 on Saturday.\n\n{told}")).goals
    assert [(g.side, g.away_score_after) for g in goals] == [("home", 3), ("home", 3)]


def test_a_number_takes_a_goal_out_of_its_place_in_a_list():
    text = (
        "Arsenal beat Chelsea 4-0. Theo Walcott, Mesut Ozil, Olivier Giroud and Santi Cazorla scored for Arsenal.\n\n"
        "It rained.\n\nFew had come.\n\nSanti Cazorla scored the second goal for Arsenal"
    )
    assert scorers(text) == ["Walcott", "Cazorla", "Ozil", "Giroud"]


def test_a_list_is_compared_with_itself_where_the_story_tells_only_some_of_it():
    text = (
        "Arsenal beat Chelsea 3-0. It rained. It was cold. Few came.\n\nTheo Walcott, Mesut Ozil and Olivier Giroud "
        "scored for Arsenal. Walcott tapped in after six minutes and Ozil drilled in early in the second half."
    )
    assert scorers(text) == ["Walcott", "Ozil", "Giroud"]


@pytest.mark.parametrize("first", ["struck first through Theo Walcott", "scored first when Theo Walcott headed in"])
def test_who_strikes_first_opens_the_scoring(first):
    text = f"Arsenal beat Chelsea 2-1. Pedro scored for Chelsea and Mesut Ozil for Arsenal. Arsenal had {first}."
    assert scorers(text)[0] == "Walcott"


@pytest.mark.parametrize(
    ("score", "sentence", "goals"),
    [
        ("1-2", "Alexis replied for Arsenal, Willian and Pedro having already struck", "Willian Pedro Alexis"),
        (
            "1-2",
            "Willian and Pedro had put Chelsea in control by the time Alexis replied",
            "Willian Pedro Alexis",
        ),
        (
            "1-2",
            "By the time Alexis pulled one back, Willian and Pedro had put Chelsea in control",
            "Willian Pedro Alexis",
        ),
        (
            "1-2",
            "By the time Alexis pulled one back, Chelsea were two up through Willian and Pedro",
            "Willian Pedro Alexis",
        ),
        ("0-2", "Pedro sealed the points for Chelsea, who had led through Willian", "Willian Pedro"),
        ("0-2", "Pedro made it two, Willian having already scored", "Willian Pedro"),
        ("1-1", "Alexis earned Arsenal a point after Willian had scored for Chelsea", "Willian Alexis"),
        (
            "1-3",
            "Willian gave Chelsea the lead and, after Alexis had equalised, Pedro and Costa made the points safe",
            "Willian Alexis Pedro Costa",
        ),
        (
            "2-2",
            "Willian and Pedro twice gave Chelsea the lead, only for Alexis and Ozil to reply",
            "Willian Alexis Pedro Ozil",
        ),
        (
            "2-2",
            "Willian twice gave Chelsea the lead, only for Alexis and Ozil to reply",
            "Willian Alexis Willian Ozil",
        ),
        (
            "2-2",
            "Willian's brace had twice put Chelsea ahead, only for Alexis and Ozil to peg them back",
            "Willian Alexis Willian Ozil",
        ),
        (
            "2-2",
            "Alexis twice equalised for Arsenal after Willian and Pedro had scored for Chelsea",
            "Willian Alexis Pedro Alexis",
        ),
        (
            "1-2",
            "Willian found the net twice to put Chelsea ahead, and Alexis replied for Arsenal",
            "Willian Willian Alexis",
        ),
        (
            "2-2",
            "Willian opened the scoring, but after Arsenal led through goals from Alexis and Ozil, Pedro struck",
            "Willian Alexis Ozil Pedro",
        ),
        (
            "2-1",
            "Willian gave Chelsea the lead, but Arsenal turned it around through Alexis and Ozil",
            "Willian Alexis Ozil",
        ),
        (
            "2-2",
            "Willian scored in the 12th minute and on 32. Alexis replied before the break and levelled on 52 minutes",
            "Willian Willian Alexis Alexis",
        ),
        (
            "2-2",
            "Chelsea led twice, through Willian and Pedro, but were pegged back each time, by Alexis and Ozil",
            "Willian Alexis Pedro Ozil",
        ),
        (
            "2-2",
            "Alexis and Ozil twice brought Arsenal level after Willian and Pedro had scored for Chelsea",
            "Willian Alexis Pedro Ozil",
        ),
        (
            "2-2",
            "Goals for Chelsea from Willian and Pedro were cancelled out by Alexis and Ozil",
            "Willian Pedro Alexis Ozil",
        ),
        ("0-2", "Pedro added to Willian's opener for Chelsea", "Willian Pedro"),
        ("0-3", "Costa sealed it for Chelsea. Willian and Pedro had put Chelsea in control", "Willian Pedro Costa"),
        (
            "2-1",
            "Trailing to Willian's opener, Arsenal fought back to win through Alexis and Ozil",
            "Willian Alexis Ozil",
        ),
        ("1-2", "Alexis replied to goals from Willian and Pedro for Chelsea", "Willian Pedro Alexis"),
        ("0-3", "Costa followed up goals from Willian and Pedro with a third for Chelsea", "Willian Pedro Costa"),
        ("0-3", "Costa added to goals from Willian and Pedro for Chelsea", "Willian Pedro Costa"),
        ("1-2", "Despite Alexis' reply, Willian and Pedro gave Chelsea the points", "Willian Pedro Alexis"),
        (
            "1-2",
            "By the time Alexis replied for Arsenal, Willian and Pedro had put Chelsea in control",
            "Willian Pedro Alexis",
        ),
        (
            "1-3",
            "Alexis got a consolation for Arsenal after Willian, Pedro and Costa had scored for Chelsea",
            "Willian Pedro Costa Alexis",
        ),
        (
            "1-2",
            "Chelsea were cruising through Willian and Pedro when Alexis pulled one back",
            "Willian Pedro Alexis",
        ),
    ],
)
def test_a_sentence_may_tell_the_goals_last_one_first(score, sentence, goals):
    told = read(Article(f"Arsenal {score} Chelsea\n\n{sentence}.")).goals
    assert [goal.player for goal in told] == goals.split()
    assert f"{told[-1].home_score_after}-{told[-1].away_score_after}" == score


@pytest.mark.parametrize("traded", ["traded headers", "exchanged penalties", "swapped first-half goals"])
def test_who_trade_goals_score_for_either_side(traded):
    text = f"Hull beat Leeds 2-1. Ron Hall won it late on after Ian Jones and Carl Smith had {traded}."
    ian, carl, ron = read(Article(text)).goals
    assert (ian.player, carl.player, ron.player) == ("Ian Jones", "Carl Smith", "Ron Hall")
    assert ian.side != carl.side and (carl.home_score_after, carl.away_score_after) == (1, 1)
