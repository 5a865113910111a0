"""What the numbers of a short text say of its topic."""

import pytest

from orchestration.football.texts.topic_numbers import MOST, weigh_numbers


@pytest.mark.parametrize(
    "text",
    [
        "Getafe beat Eibar 2-0 on Saturday.",
        "FT: Kilmarnock 1-0 Motherwell",
        "Maidstone 1, Dorking 2",
        "Kleindienst traf in der 12. Minute.",
        "Molina marcó en el minuto 10.",
        "Charles scored after 29 minutes.",
        "78' GOAL for Yeovil!",
        "Heidenheim gewann 2:1.",
        "Dube broke the deadlock in the 35th minute.",
        "Genk stay top after a 3-2 success at Kortrijk.",
    ],
)
def test_a_result_or_the_minute_of_a_goal_speaks_for_football(text: str) -> None:
    football, other = weigh_numbers(text.encode())
    assert football > 0 and other == 0


@pytest.mark.parametrize(
    "text",
    [
        "Leinster beat Toulouse 27-22.",
        "Nadal beat Thiem 6-3 5-7 6-1.",
        "Dublin beat Mayo 1-14 to 1-12.",
        "Kiel won 29-27.",
    ],
)
def test_the_score_of_another_game_speaks_against_it(text: str) -> None:
    assert weigh_numbers(text.encode())[1] > 0


@pytest.mark.parametrize(
    "text",
    [
        "The motion was lost in a 3-2 vote.",
        "Open from 9-5 all year.",
        "He lost his job in 2017-18.",
        "Simmer for 20 minutes, the goal is a thick sauce.",
        "She argued for 12 minutes.",
        "Use a 2-1 ratio of flour to butter.",
    ],
)
def test_votes_hours_rates_and_durations_say_nothing(text: str) -> None:
    assert weigh_numbers(text.encode()) == (0, 0)


def test_many_numbers_count_no_more_than_a_few() -> None:
    assert weigh_numbers(b"Rovers beat Town 2-1. Smith scored in the 9th minute. " * 50) == (MOST, 0)
