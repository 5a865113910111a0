"""Whether a result is of this day, still open, or long past."""

from datetime import date

import pytest

from orchestration.football.results.which_day import of_another_day
from tests.football.told import results


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Leeds beat Fulham 2-1 on Saturday.", "final"),
        ("Leeds beat Fulham 2-1 last season.", "other"),
        ("The previous leaders Leeds beat Fulham 2-1.", "final"),
        ("In the previous round Leeds beat Fulham 2-1.", "other"),
        ("Leeds beat Fulham 2-1 in the last League Cup final.", "other"),
        ("Leeds gained consolation for their heartbreaking 2-1 loss to Fulham.", "other"),
        ("Leeds gained consolation in their thrilling 2-1 win over Fulham.", "final"),
        ("Leeds beat Fulham 2-1 in the last Championship match before the break.", "final"),
        ("Leeds beat Fulham 2-1 to win the last Championship play-off place.", "final"),
        ("Leeds beat Fulham 2-1 in the last 16.", "final"),
        ("Three years ago Leeds beat Fulham 2-1.", "other"),
        ("Leeds beat Fulham for the first time since 2009 with a 2-1 win.", "final"),
        ("Leeds beat Fulham for the first time since 2009, winning 2-1.", "final"),
        ("Leeds claimed a first win since August with a 2-1 victory over Fulham.", "final"),
        ("Leeds had not won since a 2-1 win over Fulham.", "other"),
        ("Leeds had beaten Fulham 2-1 earlier Sunday.", "final"),
        ("Earlier in the day, Leeds beat Fulham 2-1.", "final"),
        ("Earlier in the season, Leeds beat Fulham 2-1.", "other"),
        ("Earlier in the lunchtime kick-off, Leeds beat Fulham 2-1.", "final"),
        ("Leeds beat Fulham 2-1 on his return there since leaving last season.", "final"),
        ("It rained. It was rough. It was three years ago. Leeds beat Fulham 2-1.", "other"),
        ("It rained. It was rough. Last season was another story for the Leeds of old. They beat Fulham 2-1.", "other"),
        (
            "It rained. It was rough. After five straight wins the last month had been poor. Leeds beat Fulham 2-1.",
            "final",
        ),
        (
            "It rained. It was rough. Fulham were to be feared, with five straight wins of theirs in the last month. "
            "Leeds beat Fulham 2-1.",
            "final",
        ),
        ("Leeds beat Fulham 2-1 in March.", "other"),
        ("Leeds all but went through by beating Fulham 2-1 at home in the first leg.", "final"),
        ("It rained. Leeds had to overcome a 3-2 first leg defeat by Fulham.", "other"),
        ("Leeds took control with a 5-1 first leg win over Fulham.", "final"),
        ("Leeds took command by beating Fulham 2-1 in their first game.", "final"),
        ("Leeds made up for their loss in October by beating Fulham 2-1.", "final"),
        ("Leeds made up for their loss by beating Fulham 2-1 in October.", "other"),
        ("Leeds beat Fulham 2-1 in September.", "final"),
        ("Leeds beat Fulham 2-1 in the 2015 final.", "other"),
        ("Leeds beat Fulham 2-1 in the 2020 final.", "final"),
        ("When Leeds beat Fulham 2-1 on July 16, all was well.", "other"),
        ("Leeds beat Fulham 2-1, their first win there since 2009.", "final"),
        ("Leeds went down 2-1 to Fulham, their first reverse since November.", "final"),
        ("Leeds beat Fulham 2-1 for only their second win and the first at home since late March.", "final"),
        ("It was the first goal of Leeds since 1998, when they beat Fulham 2-1.", "other"),
        ("It was the first defeat of Leeds since March 9, when they beat Fulham 2-1.", "other"),
        ("It was the first defeat since 2009 and the night when Leeds beat Fulham 2-1.", "other"),
        ("It was the first defeat of Leeds since 1998 (1-2 v Fulham).", "other"),
        ("Leeds are unbeaten since losing 2-0 to Fulham in March.", "other"),
        ("Leeds had lost 2-0 to Fulham.", "other"),
        ("He spoke after Leeds had lost 2-0 to Fulham.", "final"),
        ("He has scored once since Leeds beat Fulham 2-1.", "other"),
        ("Leeds were looking to see out a 1-0 win over Fulham.", "running"),
        ("Many fancied Leeds to romp to a 4-0 win over Fulham.", "running"),
        ("It was their first trophy since the league of 2004 – after they beat Fulham 2-1.", "final"),
        ("Leeds made changes, seeking to plot a first win over Fulham.", "running"),
        ("Leeds needed two goals in the last ten minutes of a wild night to beat Fulham 2-1.", "final"),
        ("Leeds would need to beat Fulham 2-1.", "running"),
        ("Leeds needed extra time to beat Fulham 2-1.", "final"),
        ("Leeds needed to beat Fulham 2-1.", "running"),
        ("Leeds will host Hull after they beat Fulham 2-1.", "final"),
        ("Leeds were two minutes away from a 3-3 draw with Fulham.", "running"),
        ("Leeds beat Fulham 4-0 to overturn last week's 3-0 defeat.", "final"),
        ("Leeds bounced back from last week's defeat with a 3-1 win over Fulham.", "final"),
        ("Leeds lost 2-1 to Fulham last week and 3-0 to Hull.", "other"),
        ("Leeds made two changes to the side that beat Fulham 2-1.", "other"),
        ("Leeds were unchanged after their 2-1 win over Fulham.", "other"),
        ("Leeds made two changes at the break and beat Fulham 2-1.", "final"),
        ("Leeds made three changes from the team that started the 2-1 win over Fulham.", "other"),
        ("Leeds were unchanged from Tuesday's win over Fulham.", "other"),
        ("A double change after the hour helped Leeds beat Fulham 2-1.", "final"),
        ("Leeds, unchanged in third place after beating Fulham 2-1, are happy.", "final"),
        ("Two changes to the side that lost at Stoke paid off as Leeds beat Fulham 2-1.", "final"),
        ("Despite six changes from the midweek side Leeds beat Fulham 2-1.", "final"),
        ("A change of formation after the break saw Leeds beat Fulham 2-0.", "final"),
        ("Leeds avenged their 3-1 defeat by Fulham.", "other"),
        ("Leeds had too much to do after losing 2-0 to Fulham in their opener. They lost 3-1 to Hull.", "other"),
        ("Leeds are top after beating Fulham 2-0 in their first match. Fulham lost 2-0.", "final"),
        ("Leeds moved up after beating Fulham 2-0 in the rain.", "final"),
        ("Leeds were losing 2-1 to Fulham as stoppage time began.", "running"),
        ("Leeds were beating Fulham 2-1 at the final whistle.", "final"),
        ("Leeds were beating Fulham 2-1 at the half-time whistle.", "half-time"),
        ("Leeds must win, and possibly beat Fulham 2-0.", "running"),
        ("Leeds are still here, having limped into the last 16 despite a 4-0 loss to Fulham.", "other"),
        ("Leeds went top despite a 1-0 loss to Fulham.", "final"),
        ("Having finished strongly, Leeds went through despite a 1-0 loss to Fulham.", "final"),
        ("Kane recalls the day when Leeds beat Fulham 2-1.", "other"),
        ("I remember when Leeds beat Fulham 2-1.", "other"),
        ("I was delighted when Leeds beat Fulham 2-1.", "final"),
        ("It was, I thought, a fair result when Leeds beat Fulham 2-1.", "final"),
        ("Kane will never forget the night when Leeds beat Fulham 2-1.", "final"),
        ("Fans won't forget the night Leeds beat Fulham 2-1.", "final"),
        ("They'll remember the night Leeds beat Fulham 2-1.", "final"),
        ("Leeds fans remember the day: they beat Fulham 2-1.", "final"),
        ("Let us not forget how Leeds beat Fulham 2-1.", "final"),
        ("Leeds forget how to defend when losing 3-2 to Fulham.", "final"),
        ("Slot could not recall a game as good as when Leeds beat Fulham 2-1.", "final"),
        ("Slot cannot recall a game like when Leeds beat Fulham 2-1.", "final"),
        ("It was a night to remember when Leeds beat Fulham 2-1.", "final"),
        ("Leeds recall Kane, who beat Fulham 2-1 with Hull.", "final"),
        ("Leeds made amends for a 2-0 loss to Fulham.", "other"),
        ("Earlier in the early kick-off Leeds beat Fulham 4-0.", "final"),
        ("Earlier in the opening weeks Leeds beat Fulham 4-0.", "other"),
        ("Earlier in the first round Leeds beat Fulham 4-0.", "other"),
        ("Leeds responded to a 2-0 defeat by Fulham.", "other"),
        ("Leeds followed up a 2-0 win over Fulham.", "other"),
        ("Leeds responded with a 2-0 win over Fulham.", "final"),
        ("Leeds recovered to beat Fulham 2-0.", "final"),
        ("Leeds bounced back from a defeat by Fulham.", "other"),
        ("Leeds bounced back to a 2-1 win over Fulham on Saturday.", "final"),
        ("Leeds recovered to a 2-1 win over Fulham.", "final"),
        ("Marcelo Bielsa responded to the 2-0 defeat by Fulham with a smile.", "final"),
    ],
)
def test_a_score_is_of_this_day_or_of_another(text, kind):
    assert results(text)[0].kind == kind


def test_a_date_in_figures_is_no_season():
    assert results("2020-09-20 Leeds beat Fulham 3-2 on Sunday.")[0].kind == "final"
    assert results("In 2019-20 Leeds beat Fulham 3-2 on a Sunday.")[0].kind == "other"


@pytest.mark.parametrize(
    ("text", "published_on", "kind"),
    [
        ("Everton beat Burnley 1-0 at Goodison Park on Boxing Day.", date(2019, 12, 27), "final"),
        ("Everton beat Burnley 1-0 at Goodison Park on Boxing Day 2019.", None, "final"),
        ("Everton beat Burnley 1-0 at Goodison Park on Boxing Day.", date(2020, 2, 3), "other"),
        ("Everton earned a 1-0 Boxing Day win over Burnley.", date(2019, 12, 26), "final"),
        ("Everton earned a 1-0 Boxing Day win over Burnley.", date(2020, 2, 3), "other"),
        ("Everton remember the 1-0 Boxing Day defeat by Burnley.", date(2019, 12, 27), "other"),
    ],
)
def test_a_result_on_boxing_day_is_that_of_a_report_of_the_day(text, published_on, kind):
    assert [r.kind for r in results(text, published_on)] == [kind]


@pytest.mark.parametrize(
    ("head", "kinds"),
    [
        ("Leeds v Fulham - 1994 Cup final", ["fixture", "final"]),
        ("With 16 minutes left of their 1994 quarter-final against Fulham, Leeds were ahead.", ["final"]),
        ("Leeds won for the first time since the 1994 final.", ["other"]),
        ("Leeds met Fulham in a repeat of the 1994 final.", ["other"]),
        ("Leeds are back.", ["other"]),
    ],
)
def test_a_result_of_a_past_year_is_that_of_a_text_that_opens_with_its_match(head, kinds):
    text = f"{head}\n\nIn a classic of the 1994 Cup, Leeds beat Fulham 2-1."
    assert [r.kind for r in results(text)][-len(kinds) :] == kinds


@pytest.mark.parametrize(
    ("words", "other"),
    [
        ("thrashed them in the league eight days back", True),
        ("lost there two years back", True),
        ("shone after six weeks back with the squad", False),
        ("three days back at work", False),
    ],
)
def test_so_many_days_back_is_another_day(words: str, other: bool) -> None:
    assert of_another_day(words.split()) is other
