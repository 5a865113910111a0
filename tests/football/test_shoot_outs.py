"""Shoot-outs: what is told of their kicks is no goal of the match."""

import pytest

from tests.football.told import scorers, told


def test_the_penalty_that_decided_a_shoot_out_is_no_goal():
    kick = "Harry Kane buried the decisive penalty."
    assert told(f"Spurs won 5-4 on penalties. {kick}") == []
    assert told(f"Spurs won. {kick}") == [("Harry Kane", False, True)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("In the shoot-out, Harry Kane scored. Dele Alli tapped in.", []),
        (
            "Spurs won 4-3 on penalties. Harry Kane and Dele Alli scored in the shoot-out. Son Heung-min scored last.",
            [],
        ),
        ("Spurs won on penalties. Petr Cech saved the first two kicks and Harry Kane scored the last.", []),
        ("Spurs won on penalties. Harry Kane scored the first of Spurs' kicks.", []),
        ("Penalties followed. Harry Kane scored.", []),
        ("So to penalties. Harry Kane, Dele Alli and Son Heung-min all scored for the hosts.", []),
        ("Then came penalties. Harry Kane put Spurs 4-3 ahead.", []),
        ("Penalties were called for. Harry Kane scored.", []),
        ("Penalties were awarded at both ends. Harry Kane scored.", ["Harry Kane"]),
        ("Spurs had no answer to the two penalties. Harry Kane scored.", ["Harry Kane"]),
        ("There were two penalties. Harry Kane scored.", ["Harry Kane"]),
        ("Harry Kane headed in to force a shoot-out.", ["Harry Kane"]),
        ("They went to a shoot-out and Harry Kane scored.", []),
        ("It went to penalties and Harry Kane scored.", []),
        ("Harry Kane scored the first of two penalties. Spurs lost on penalties last year.", ["Harry Kane"]),
        ("Harry Kane scored the winning penalty against Leeds, who had won on penalties.", ["Harry Kane"]),
        (
            "Harry Kane, who has scored all of his penalties this season, put Tottenham ahead from the spot.",
            ["Harry Kane"],
        ),
        ("Spurs went to extra time. Harry Kane scored the winning penalty deep into extra time.", ["Harry Kane"]),
        ("Spurs thought it would go on to penalties. Harry Kane scored the winning penalty.", ["Harry Kane"]),
        ("Last week Leeds won on penalties here. Harry Kane scored the decisive penalty.", ["Harry Kane"]),
        ("Leeds had won on penalties in this cup. Harry Kane scored the winning penalty.", ["Harry Kane"]),
        ("Spurs won on penalties. Harry Kane put away the winning kick. Dele Alli headed in late.", ["Dele Alli"]),
        (
            "Spurs won on penalties. Spurs' first two corner kicks were cleared before Harry Kane headed in.",
            ["Harry Kane"],
        ),
        ("Harry Kane scored both of the first two penalties.", ["Harry Kane"]),
        ("Leeds won on penalties last week. Harry Kane scored the winning penalty.", ["Harry Kane"]),
        (
            "It was close to extra time when Spurs' first two corner kicks were cleared. Harry Kane headed in.",
            ["Harry Kane"],
        ),
        ("Spurs won on penalties. Harry Kane scored the winning kick. Dele Alli had levelled.", ["Dele Alli"]),
        (
            "Spurs wanted to avoid a penalty shoot-out. Eden Hazard levelled with an overhead kick before half-time.",
            ["Eden Hazard"],
        ),
        ("Harry Kane scored three minutes before a shoot-out.", ["Harry Kane"]),
        ("Spurs drew and won 4-2 on penalties, Harry Kane, Son Heung-min and Dele Alli all scoring.", []),
        ("Spurs won 4-3 on penalties after Harry Kane and Dele Alli converted their kicks.", []),
        ("Spurs won on penalties after Harry Kane and Dele Alli all but won it.", []),
        ("Spurs won 4-3 on penalties after Harry Kane scored in a 1-1 draw.", ["Harry Kane"]),
        ("Having won the last round on penalties, Harry Kane and Dele Alli all scored.", ["Harry Kane", "Dele Alli"]),
        ("Spurs, through on penalties in midweek, led when Harry Kane put away their spot-kick.", ["Harry Kane"]),
        ("Chelsea, who won on penalties, scored their penalty through Eden Hazard.", ["Eden Hazard"]),
        ("Strong on penalties this season, Harry Kane converted their penalty on 12 minutes.", ["Harry Kane"]),
    ],
)
def test_only_what_follows_a_shoot_out_that_opens_a_sentence_is_of_it(text, wanted):
    assert scorers(text) == wanted
