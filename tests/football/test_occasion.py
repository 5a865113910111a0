"""The day, competition and stage of a match, among those that a text names."""

from __future__ import annotations

from datetime import date

import pytest

from orchestration.football.matches.occasion import Occasion, find_occasions, occasion_of
from orchestration.football.names.team_names import find_teams
from orchestration.football.reading import read
from orchestration.records import Article

SUNDAY = date(2017, 3, 5)


def occasion(
    text: str, home: str, away: str, published_on: date | None = SUNDAY, url: str | None = None, scores=()
) -> Occasion:
    told = find_occasions(text, published_on, [(hit.start, hit.team_ids) for hit in find_teams(text)], url)
    return occasion_of(told, home, away, scores=scores)


@pytest.mark.parametrize(
    ("text", "day", "basis"),
    [
        ("Tottenham beat Everton 3-2 on Saturday.", date(2017, 3, 4), "stated"),
        ("Tottenham beat Everton 3-2 at White Hart Lane.", SUNDAY, "published"),
        # another match's day: the team named before it is neither of the two
        ("Tottenham, out of form since losing to Millwall on Saturday, beat Everton 3-2.", SUNDAY, "published"),
        # a place that is a team's, too
        ("Tottenham beat Everton 3-2 in Lyon on Saturday.", date(2017, 3, 4), "stated"),
        ("Tottenham lost 2-1 to Everton, having won in Lyon on Thursday.", SUNDAY, "published"),
        # what lies ahead
        ("Tottenham beat Everton 3-2. On Wednesday they will face Everton again.", SUNDAY, "published"),
        # the last such day, where it is said of these two
        ("Tottenham beat Everton 3-2 last Monday.", date(2017, 2, 27), "stated"),
        ("Tottenham beat Everton 3-2 in last Monday's quarter-final.", date(2017, 2, 27), "stated"),
        ("Tottenham, who won last Monday, beat Everton 3-2.", SUNDAY, "published"),
        ("Tottenham beat Everton 3-2, having lost at Millwall last Monday.", SUNDAY, "published"),
        ("Tottenham won last Monday. Tottenham beat Everton 3-2.", SUNDAY, "published"),
        # the later of two days that a report can speak of
        ("Everton trained on Friday. Tottenham beat Everton 3-2 on Sunday.", SUNDAY, "stated"),
    ],
)
def test_the_day_is_the_reported_matchs(text: str, day: date, basis: str):
    found = occasion(text, "tottenham-hotspur", "everton")
    assert (found.match_date, found.match_date_basis) == (day, basis)


@pytest.mark.parametrize(
    ("quoted", "day", "basis"),
    [
        ("Tottenham beat Everton 3-2 on Saturday. {}", date(2017, 3, 4), "stated"),
        ("{}\n\nTottenham beat Everton 3-2 in the derby on Saturday.", date(2017, 3, 4), "stated"),
        ("Tottenham beat Everton 3-2. {}", SUNDAY, "stated"),  # nobody else tells the day
    ],
)
def test_the_reporters_own_day_comes_before_one_that_somebody_is_quoted_with(quoted: str, day: date, basis: str):
    speech = '"We lost here in October. Today we were anything but poor," said Everton manager Marco Silva.'
    article = Article(quoted.format(speech), published_on=SUNDAY)
    [match] = read(article).matches
    assert (match.match_date, match.match_date_basis) == (day, basis)
    dates = [claim.span.quote for claim in read(article).claims if claim.claim == "date"]
    assert dates == ["Saturday" if "Saturday" in quoted else "Today"]


def test_without_a_day_of_publication_nothing_is_made_up():
    found = occasion("Tottenham beat Everton 3-2 on Saturday.", "tottenham-hotspur", "everton", None)
    assert (found.match_date, found.match_date_basis) == (None, None)


@pytest.mark.parametrize(
    ("text", "day", "basis"),
    [
        ("By Ann Smith\n5 March 2017\n\nTottenham beat Everton 3-2 on Saturday.", date(2017, 3, 4), "stated"),
        ("Date: 5 March 2017\n\nTottenham beat Everton 3-2 at White Hart Lane.", SUNDAY, "published"),
        ("By Ann Smith, Sunday 5 March 2017, 17:30 GMT\n\nTottenham beat Everton 3-2.", SUNDAY, "published"),
        ("Tottenham 3-2 Everton, 4 March 2017\n\nKane scored twice.", date(2017, 3, 4), "stated"),
        ("Tottenham beat Everton 3-2 on Saturday 4 March 2017.", date(2017, 3, 4), "stated"),
        ("Tottenham beat Everton 3-2, their first win since 4 March 2012.", None, None),
        ("Tottenham beat Everton 3-2. The two meet again on 4 May 2017.", None, None),
    ],
)
def test_without_a_day_of_publication_the_text_gives_it(text: str, day: date | None, basis: str | None):
    found = occasion(text, "tottenham-hotspur", "everton", None)
    assert (found.match_date, found.match_date_basis) == (day, basis)


def test_what_is_said_can_be_pointed_at():
    text = "Chelsea won the Premier League match against Everton on Saturday."
    said = occasion(text, "chelsea", "everton").said
    assert {claim: text[start:end] for claim, (start, end) in said.items()} == {
        "date": "Saturday",
        "competition": "Premier League",
    }


def test_clubs_of_two_countries_do_not_meet_in_a_league():
    text = "The Ligue 1 side Lyon beat Roma in the Europa League."
    assert occasion(text, "lyon", "roma").competition == "UEFA Europa League"
    assert occasion("The Ligue 1 side Lyon beat Roma.", "lyon", "roma").competition is None


def test_nations_do_not_meet_in_a_league():
    text = "France, with four players of the Premier League and three of La Liga, won the World Cup match against Peru."
    assert occasion(text, "france", "peru").competition == "FIFA World Cup"


def test_a_league_has_no_stages_and_a_cup_has():
    league = "Chelsea beat Everton in the Premier League, three days before the semi-finals of another cup."
    cup = "Chelsea beat Everton in the FA Cup semi-finals."
    assert occasion(league, "chelsea", "everton").stage is None
    assert occasion(cup, "chelsea", "everton").stage == "semi-finals"


def test_the_stage_is_the_matchs_and_not_the_next():
    text = "Japan met Belgium in the round of 16. The winner meets Brazil in the quarter-finals. It was the World Cup."
    assert occasion(text, "japan", "belgium").stage == "round of 16"


def test_a_season_follows_from_the_competition_and_the_day():
    assert occasion("Chelsea beat Everton in the Premier League.", "chelsea", "everton").season == "2016-17"
    assert occasion("Chelsea beat Everton.", "chelsea", "everton").season is None


def test_an_address_may_name_the_competition_but_is_no_span():
    found = occasion("France beat Peru 1-0.", "france", "peru", url="en.example.org/wiki/2018_FIFA_World_Cup_Group_C")
    assert (found.competition, found.season) == ("FIFA World Cup", "2018")
    assert "competition" not in found.said


def test_what_the_two_did_in_other_years_is_not_the_occasion_of_now():
    text = "Belgium beat Japan 3-2 on Monday. They had drawn in the group stage of the 2002 FIFA World Cup."
    found = occasion(text, "belgium", "japan", date(2018, 7, 3))
    assert (found.competition, found.season, found.stage) == ("FIFA World Cup", "2018", None)
    text = "Belgium beat Japan 3-2 on Monday in the last 16 of the 2018 FIFA World Cup, sixteen years after 2002."
    found = occasion(text, "belgium", "japan", date(2018, 7, 3))
    assert (found.competition, found.season, found.stage) == ("FIFA World Cup", "2018", "round of 16")


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Croatia beat Peru 2-0 at the World Cup and advanced to the last 16.", "group stage"),
        ("Croatia beat Peru 2-0 at the World Cup, with eight of the side that lost the 1998 semi-final.", None),
        ("Croatia beat Peru 2-0 at the World Cup, as they had in 2014, when they lost the final.", None),
        ("Croatia beat Peru 2-0 in the semi-final of the 2017 World Cup.", "semi-finals"),
        # the other leg
        ("Croatia beat Peru 2-0 in the play-off semi-final, having won the first leg 3-1.", "semi-finals"),
        ("Croatia beat Peru 2-0 in the play-off semi-final. The first leg had ended 1-1.", "semi-finals"),
        ("Croatia beat Peru 2-0 in the play-off semi-final. The second leg is in Lima.", "semi-finals"),
        ("Croatia won the first leg of their play-off semi-final with Peru 2-0.", "semi-finals, first leg"),
        (
            "Croatia beat Peru 2-0 in the second leg of the semi-final, having won the first leg 3-1.",
            "semi-finals, second leg",
        ),
        ("Croatia took a big step after winning the semi-final first leg with Peru 2-0.", "semi-finals, first leg"),
        ("Croatia beat Peru 2-0. The first leg ended in disappointment for Peru.", "first leg"),
        # in a shoot-out, or of a season: nations' finals have no numbered rounds
        ("Croatia beat Peru on penalties at the World Cup, Pjaca missing in the fifth round.", None),
    ],
)
def test_a_stage_is_this_matchs_or_none(text: str, stage: str | None):
    assert occasion(text, "croatia", "peru").stage == stage


def test_a_competition_of_earlier_meetings_is_not_this_matchs():
    text = "The two had met once, in a friendly. Peru beat Croatia 1-0."
    told = find_occasions(text, SUNDAY, [], None, looks_back=lambda at: at < text.index("Peru"))
    assert occasion_of(told, "peru", "croatia").competition is None


@pytest.mark.parametrize(
    ("text", "competition"),
    [
        ("Arsenal, who meet Bayern Munich in the Champions League on Tuesday, beat Hull City 2-0.", None),
        ("Everton beat Hull City 3-1 to keep up their push for a place in the Europa League.", None),
        ("Hull City moved into the Champions League places with a 2-0 win over Everton.", None),
        ("Hull City had gone out of the FA Cup at Fulham but beat Everton 3-1.", None),
        ("Everton, whose only win of the year came in an FA Cup replay, lost 2-0 to Hull City.", None),
        ("Hull City beat Everton 2-0 and now turn their attention to the Champions League.", None),
        ("FA Cup holders Everton lost 2-1 at Hull City.", None),
        ("FA Cup holders Everton beat Hull City 2-0 in the third round.", "FA Cup"),
        ("FA Cup holders Everton beat Hull City 2-0 in the third round of the League Cup.", "EFL Cup"),
        ("Everton beat Hull City 4-0, their best win since an EFL Cup tie, in the Premier League.", "Premier League"),
        ("Premier League champions Everton beat Hull City 2-0 in the FA Cup.", "FA Cup"),
        ("Premier League leaders Everton beat Hull City 2-0.", "Premier League"),
        ("Ahead of the FA Cup, Everton beat Hull City 2-1.", None),
        ("Hull City were knocked out of the FA Cup by Everton on Saturday. Everton won 2-1.", "FA Cup"),
        ("Hull City crashed out of the FA Cup after a 2-1 defeat by Everton.", "FA Cup"),
        ("Everton moved ahead of Hull City in the Premier League with a 2-1 win.", "Premier League"),
        ("Everton beat Hull City 2-1 before 30,000 in the FA Cup on Saturday.", "FA Cup"),
        ("Everton beat Hull City 2-1 after a fight in the FA Cup.", "FA Cup"),
        (
            "Arsenal kept alive their hopes in the Champions League with a 2-1 win over Everton.",
            "UEFA Champions League",
        ),
        ("Everton claimed their only win of the group in the EFL Cup by beating Hull City 2-1.", "EFL Cup"),
        # what a side goes on to in the same cup
        ("Everton booked a place in the FA Cup quarter-finals by beating Hull City 2-0.", "FA Cup"),
        ("Everton moved clear at the top of the Premier League with a 3-1 win over Hull City.", "Premier League"),
        ("Hull City climbed out of the Premier League's bottom three by beating Everton 2-0.", "Premier League"),
    ],
)
def test_a_competition_is_what_the_match_is_said_to_be_of(text: str, competition: str | None):
    assert occasion(text, "everton", "hull-city").competition == competition


def test_a_tie_that_has_its_aggregate_is_not_in_its_first_leg():
    text = "Roma beat Porto 6-1 in the Champions League, after a 4-0 defeat in the first leg of the last-16 tie."
    told = find_occasions(text, SUNDAY, [])
    assert occasion_of(told, "roma", "porto").stage == "round of 16, first leg"
    assert occasion_of(told, "roma", "porto", ends_tie=True).stage == "round of 16"


def test_an_aggregate_of_the_matchs_own_score_is_that_of_a_first_leg():
    def stage(text: str) -> str | None:
        (match,) = read(Article(text=text)).matches
        return match.stage

    told = "in the first leg of their Champions League last-16 tie"
    assert stage(f"Roma beat Porto 1-0 {told} and lead 1-0 on aggregate.") == "round of 16, first leg"
    goalless = "after a goalless draw in the first leg of their Champions League last-16 tie"
    assert stage(f"Roma beat Porto 1-0 to win 1-0 on aggregate {goalless}.") == "round of 16"


def test_a_weekday_that_opens_a_sentence_is_of_the_team_that_it_names():
    lead = "Everton beat Hull City 2-0." + " They played well." * 20
    for sentence, basis in (
        ("On Saturday, Chelsea and Fulham won.", "published"),
        ("On Saturday, Everton and Fulham won.", "stated"),
        ("On Saturday they had to win.", "stated"),
    ):
        assert occasion(f"{lead} Hull City were booed. {sentence}", "everton", "hull-city").match_date_basis == basis


def test_the_day_that_opens_a_round_up_is_that_of_its_matches_without_one():
    text = (
        "Leeds beat Hull 2-1 on Saturday. Joe Ash put Leeds ahead after ten minutes.\n\n"
        "Stoke won 3-1 at Watford. Max Birch opened the scoring for Stoke, who were pegged back soon "
        "after the break but had the better chances and scored twice more in the last ten minutes to go third.\n\n"
        "On Friday, Derby beat Burnley 1-0. Tom Cole scored for Derby."
    )
    found = {m.home.name: m.match_date for m in read(Article(text, published_on=SUNDAY)).matches}
    assert found == {
        "Leeds United": date(2017, 3, 4),
        "Watford": date(2017, 3, 4),
        "Derby County": date(2017, 3, 3),
    }
    signed = text.replace(
        "Leeds beat Hull 2-1 on Saturday.", "Leeds signed Ash of Oakley on Thursday. Leeds beat Hull 2-1."
    )
    bases = {m.home.name: m.match_date_basis for m in read(Article(signed, published_on=SUNDAY)).matches}
    assert bases["Watford"] == "published"


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Croatia, who lost 2-0 in the Cup semi-final last week, beat Peru 3-1.", None),
        ("Croatia beat Peru 3-1. Their 2-0 defeat in the semi-final was forgotten.", None),
        ("Croatia beat Peru 3-1. They had led 1-0 in the semi-final.", "semi-finals"),
        ("Croatia beat Peru 3-1 in the semi-final.", "semi-finals"),
        ("Peru lost 3-1 in the World Cup semi-final.", "semi-finals"),
        ("Croatia beat Peru 3-1. Chile won 5-0 in the other match of Group B.", "group stage"),
    ],
)
def test_the_stage_of_a_match_with_another_score_is_anothers(text: str, stage: str | None):
    assert occasion(f"{text} It was the World Cup.", "croatia", "peru", scores=[(3, 1), None]).stage == stage
