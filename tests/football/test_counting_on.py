"""Minutes that count from another event."""

from orchestration.football.reading import read
from orchestration.records import Article
from tests.football.told import goals


def test_two_minutes_later_counts_from_the_goal_before():
    text = "Arsenal beat Chelsea 2-0. Theo Walcott scored in the 20th minute. Two minutes later Mesut Ozil headed home."
    assert [(name, minute) for name, _, _, minute in goals(text)] == [("Theo Walcott", 20), ("Mesut Ozil", 22)]


def test_a_stated_minute_stands_before_a_counted_one():
    text = (
        "Arsenal beat Chelsea 2-0. Theo Walcott scored for Arsenal in the 20th minute. "
        "Mesut Ozil headed home ten minutes later.\n\nArsenal: Cech, Ozil.\n\nGoals: Walcott 20, Ozil 31"
    )
    assert [(name, minute) for name, _, _, minute in goals(text)] == [("Theo Walcott", 20), ("Mesut Ozil", 31)]


def test_the_minute_in_the_goals_own_sentence_stands_before_one_beside_it():
    text = (
        "Arsenal beat Chelsea 1-0. Theo Walcott scored the only goal for Arsenal in the 83rd minute.\n\n"
        "Arsenal broke in the 65th minute. Walcott headed home in the end."
    )
    assert [minute for _, _, _, minute in goals(text)] == [83]


def test_a_minute_from_a_sentence_beside_it_goes_where_the_order_of_play_rules_it_out():
    text = (
        "Arsenal beat Chelsea 2-1. Goals from Theo Walcott and Mesut Ozil turned it round for Arsenal after Pedro's "
        "opening goal had put Chelsea ahead.\n\nPedro scored for Chelsea after eight minutes.\n\nArsenal attacked in "
        "the first minute, Walcott stinging the hands of Courtois. The striker curled a shot past the goalkeeper."
    )
    goals = read(Article(text)).goals
    assert [(goal.player.split()[-1], goal.minute_regulation) for goal in goals] == [
        ("Pedro", 8), ("Walcott", None), ("Ozil", None),
    ]  # fmt: skip
