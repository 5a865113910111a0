"""Whether a match went to extra time or a shoot-out."""

import pytest

from orchestration.football.clubs.cast import know_teams
from orchestration.football.grammar.scene import look_at
from orchestration.football.matches.extra_time import goes_on
from orchestration.football.matches.matches import find_matches
from orchestration.football.reading import read
from orchestration.football.results.results import read_results
from orchestration.records import Article


def test_a_shoot_out_follows_a_draw():
    scene = look_at("Leeds knocked out Fulham on penalties. Leeds celebrated, Fulham wept.")
    know_teams(scene)
    frame = find_matches(scene, read_results(scene), {})[0]
    goes_on(scene, frame)
    assert (frame.penalties, frame.result) == (True, "draw")


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("Next Leeds meet Hull, who beat Stoke on penalties.", None),
        ("Leeds, who had beaten Stoke, went through on penalties.", None),
        ("Leeds beat Fulham on penalties.", True),
        ("Leeds beat Fulham on penalties to meet Stoke.", True),
        ("Kane, once of Stoke, hit the winner in the shoot-out.", True),
        ("With Stoke waiting in the final it went to a shoot-out.", True),
        ("For Leeds a draw would have meant a penalty shoot-out.", None),
        ("Ten-man Leeds were holding on for a shoot-out.", None),
        ("Leeds held on for a shoot-out.", True),
        ("With a shoot-out looming, Kane struck.", None),
    ],
)
def test_a_shoot_out_is_of_the_teams_named_last_before_it(text, gone):
    scene = look_at("Leeds and Fulham drew. Leeds celebrated, Fulham wept. " + text)
    know_teams(scene)
    frame = find_matches(scene, read_results(scene), {})[0]
    goes_on(scene, frame)
    assert {frame.home, frame.away} == {"leeds-united", "fulham"}
    assert frame.penalties is gone


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("Extra time seemed certain until Leeds scored.", None),
        ("With extra-time not an option, both sides chased a winner.", None),
        ("Leeds and Fulham went to extra time.", True),
        ("Smith's golden goal settled it.", True),
        ("They are a golden generation.", None),
        ("The golden goal rule was scrapped in 2004.", None),
    ],
)
def test_extra_time_that_only_threatened_was_not_played(text, gone):
    scene = look_at(text + " Leeds beat Fulham.")
    know_teams(scene)
    frame = find_matches(scene, read_results(scene), {})[0]
    goes_on(scene, frame)
    assert frame.extra_time is gone


@pytest.mark.parametrize(
    ("title", "quotes"),
    [
        ("Leeds strike in extra time to knock out Fulham", ["116th minute"]),
        ("Leeds knock out Fulham", []),
    ],
)
def test_extra_time_that_only_the_title_names_is_shown_by_the_minute_of_its_goal(title, quotes):
    text = "Leeds beat Fulham 2-1. Kane scored in the 21st minute and Alli levelled in the 40th. Son won it"
    claims = read(Article(text=f"{text} in the {'116th' if quotes else '80th'} minute.", title=title)).claims
    assert [claim.span.quote for claim in claims if claim.claim == "extra time"] == quotes
