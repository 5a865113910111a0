"""What one sentence states of a result: whose score it is, and whether it is of this day, still open, or long past."""

from datetime import date

import pytest

from orchestration.football.cast import know_teams
from orchestration.football.matches import find_matches
from orchestration.football.results import read_results
from orchestration.football.scene import look_at

PUBLISHED = date(2020, 9, 21)


def results(text, published_on=PUBLISHED):
    scene = look_at(text)
    know_teams(scene)
    return read_results(scene, published_on)


def told(text):
    """{team: goals} of the first result; a team that the sentence does not name is None."""
    result = results(text)[0]
    return dict(zip((result.first, result.second), result.scores, strict=True))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Leeds beat Fulham 3-2.", {"leeds-united": 3, "fulham": 2}),
        ("Leeds were beaten 3-2 by Fulham.", {"leeds-united": 2, "fulham": 3}),
        ("Leeds had beaten Fulham 3-2.", {"leeds-united": 3, "fulham": 2}),
        ("Every fan knows the day when Leeds beat Fulham 3-2.", {"leeds-united": 3, "fulham": 2}),
        ("Leeds lost 2-0 to Fulham.", {"leeds-united": 0, "fulham": 2}),
        ("Leeds won 2-0 versus Fulham.", {"leeds-united": 2, "fulham": 0}),
        ("The Dutch won 2-0 against Spain.", {"netherlands": 2, "spain": 0}),
        ("Spain beat the Hungarians 2-1.", {"spain": 2, "hungary": 1}),
        ("Goals gave the Hungarians a 3-1 win in Bulgaria.", {"hungary": 3, "bulgaria": 1}),
        ("The Italian champions Roma won 2-0 against Lazio.", {"roma": 2, "lazio": 0}),
        ("Leeds smashed Fulham 4-0.", {"leeds-united": 4, "fulham": 0}),
        ("Leeds suffered a 3-0 drubbing by Fulham.", {"leeds-united": 0, "fulham": 3}),
        ("Leeds recorded a 3-0 drubbing of Fulham.", {"leeds-united": 3, "fulham": 0}),
        ("Leeds took a 5-2 thrashing at the hands of Fulham.", {"leeds-united": 2, "fulham": 5}),
        ("Leeds set up the tie by thrashing Fulham 4-0.", {"leeds-united": 4, "fulham": 0}),
        ("It was a 2-1 win for Leeds over Fulham.", {"leeds-united": 2, "fulham": 1}),
        ("Leeds tore Fulham apart 4-0.", {"leeds-united": 4, "fulham": 0}),
        ("Leeds were dumped out 2-1 by Fulham.", {"leeds-united": 1, "fulham": 2}),
        ("Leeds were out after a 3-1 defeat in Fulham sent the other side through.", {"leeds-united": 1, "fulham": 3}),
        ("Leeds went through after a 2-0 victory in Norway.", {"leeds-united": 2, None: 0}),
        ("Scotland slipped to a 2-0 defeat in Lithuania.", {"scotland": 0, "lithuania": 2}),
        ("Leeds won 3-1 in Fulham against Hull.", {"leeds-united": 3, "hull-city": 1}),
        ("Leeds brought Fulham's long run to an end with a 3-0 win.", {"leeds-united": 3, "fulham": 0}),
        ("Leeds stunned everybody and moved above Fulham with a 2-1 win.", {"leeds-united": 2, None: 1}),
        (
            "After Fulham had drawn, Leeds dumped Brighton out with a 2-1 win.",
            {"leeds-united": 2, "brighton-hove-albion": 1},
        ),
        ("Leeds outplayed Fulham in a 3-0 win.", {"leeds-united": 3, "fulham": 0}),
        ("Leeds stumbled against an underwhelming Fulham, falling 2-0.", {"leeds-united": 0, None: 2}),
        ("Leeds Still Can't Win In Fulham, Lose 3-1", {"leeds-united": 1, None: 3}),
        ("Hosting the third-tier side Fulham, Leeds won 2-0.", {"leeds-united": 2, None: 0}),
        ("Leeds faced a tough test but Fulham won 2-0.", {"fulham": 2, None: 0}),
        ("The visiting Fulham forced a 1-1 draw thanks to former Leeds striker Kane.", {"fulham": 1, None: 1}),
        ("They beat visiting Fulham 2-1.", {None: 2, "fulham": 1}),
        ("Leeds put Fulham to the sword 5-0.", {"leeds-united": 5, "fulham": 0}),
        ("Leeds blew Fulham away 0-4.", {"leeds-united": 4, "fulham": 0}),
        ("Leeds beat Fulham 4-3 in a final-day shootout.", {"leeds-united": 4, "fulham": 3}),
        ("Leeds and Fulham drew 1-1.", {"leeds-united": 1, "fulham": 1}),
        ("Leeds were held 2-2 by Fulham.", {"leeds-united": 2, "fulham": 2}),
        ("Leeds held Fulham 2-2.", {"leeds-united": 2, "fulham": 2}),
        ("It finished 2-2 between Leeds and Fulham.", {"leeds-united": 2, "fulham": 2}),
        ("A 4-0 demolition of Fulham sent Leeds top.", {"leeds-united": 4, "fulham": 0}),
        ("A 4-0 demolition of Fulham, with Leeds watching, was the start.", {None: 4, "fulham": 0}),
        ("Leeds went out 4-2 to Fulham.", {"leeds-united": 2, "fulham": 4}),
        ("It was enough for Leeds to beat Fulham 1-0.", {"leeds-united": 1, "fulham": 0}),
        ("Hosts Leeds beat Fulham 1-0.", {"leeds-united": 1, "fulham": 0}),
        ("Leeds dumped promotion hopefuls Fulham out as Smith scored in a 3-1 win.", {"leeds-united": 3, "fulham": 1}),
        ("Leeds 2 (Smith 12, Jones 40 pen), Fulham 1 (Brown 90)", {"leeds-united": 2, "fulham": 1}),
        ("Leeds (Smith 12) 1-0 Fulham", {"leeds-united": 1, "fulham": 0}),
        ("Leeds eased past Fulham 3-0.", {"leeds-united": 3, "fulham": 0}),
        ("A late header took Leeds past Fulham 2-1.", {"leeds-united": 2, "fulham": 1}),
        ("Leeds stunned Fulham 2-0 behind goals by Smith and Jones.", {"leeds-united": 2, "fulham": 0}),
        ("Leeds held champions Fulham to a 2-2 draw.", {"leeds-united": 2, "fulham": 2}),
        ("Leeds condemned Fulham to a 2-1 defeat.", {"leeds-united": 2, "fulham": 1}),
        ("Leeds tied Fulham 1-1.", {"leeds-united": 1, "fulham": 1}),
        ("Leeds remain bottom after going down 1-0 at Fulham.", {"leeds-united": 0, "fulham": 1}),
        ("Leeds fell 2-0 at Fulham.", {"leeds-united": 0, "fulham": 2}),
        ("Leeds fell to Fulham 2-0.", {"leeds-united": 0, "fulham": 2}),
        ("Wales were thrashed 4-1 in Serbia.", {"wales": 1, "serbia": 4}),
        ("Leeds were too strong for Fulham, running out 6-0 winners.", {"leeds-united": 6, "fulham": 0}),
        ("Leeds were no match for Fulham, losing 3-1.", {"leeds-united": 1, "fulham": 3}),
        ("Leeds made light work of Fulham, winning 4-0.", {"leeds-united": 4, "fulham": 0}),
        ("Leeds came away from Fulham with a 2-0 win.", {"leeds-united": 2, "fulham": 0}),
        ("Leeds' trip to Fulham ended in a 1-1 draw.", {"leeds-united": 1, "fulham": 1}),
    ],
)
def test_the_word_that_tells_who_won_says_whose_each_number_is(text, wanted):
    assert told(text) == wanted


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Leeds paid Fulham five million after their 3-2 win over Brighton.", "leeds-united"),
        ("Leeds opened their campaign with a 3-2 win over Brighton.", "leeds-united"),
        ("Leeds will host champions Hull after beating Brighton 3-2.", "leeds-united"),
        ("Smith scored for Leeds in their 3-2 win over Brighton.", "leeds-united"),
        ("There was a late goal for Leeds, who beat Brighton 3-2.", "leeds-united"),
        ("Brighton had no answer against Leeds and went down 3-2.", "brighton-hove-albion"),
    ],
)
def test_a_pronoun_stands_for_the_team_that_the_sentence_is_about(text, first):
    assert results(text)[0].first == first


def test_the_visitors_are_a_side_and_no_name():
    result = results("The visitors ran out 3-0 winners.\n\nLeeds fell.")[0]
    assert (result.first, result.role, result.outcome) == (None, "away", 1)


@pytest.mark.parametrize("text", ["The match finished goalless.", "It was a goalless draw between Leeds and Fulham."])
def test_goalless_is_a_score(text):
    assert (results(text)[0].scores, results(text)[0].kind) == ((0, 0), "final")


def test_a_goalless_half_is_none():
    assert results("After a goalless first half, Leeds pressed.") == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Leeds beat Fulham 2-1 on Saturday.", "final"),
        ("Leeds and Fulham finished all square at 1-1.", "final"),
        ("Leeds and Fulham were all square at 1-1.", "running"),
        ("Leeds beat Fulham 2-1 last season.", "other"),
        ("Three years ago Leeds beat Fulham 2-1.", "other"),
        ("Leeds had beaten Fulham 2-1 earlier Sunday.", "final"),
        ("Earlier in the day, Leeds beat Fulham 2-1.", "final"),
        ("Earlier in the season, Leeds beat Fulham 2-1.", "other"),
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
        ("Leeds beat Fulham 2-1 in September.", "final"),
        ("Leeds beat Fulham 2-1 in the 2015 final.", "other"),
        ("Leeds beat Fulham 2-1 in the 2020 final.", "final"),
        ("When Leeds beat Fulham 2-1 on July 16, all was well.", "other"),
        ("Leeds had lost 2-0 to Fulham.", "other"),
        ("He spoke after Leeds had lost 2-0 to Fulham.", "final"),
        ("He has scored once since Leeds beat Fulham 2-1.", "other"),
        ("Leeds were looking to see out a 1-0 win over Fulham.", "running"),
        ("Many fancied Leeds to romp to a 4-0 win over Fulham.", "running"),
        ("It was their first trophy since the league of 2004 – after they beat Fulham 2-1.", "final"),
        ("In sudden death Smith missed his kick, giving Leeds a 5-4 win over Fulham.", "shoot-out"),
        ("Leeds made changes, seeking to plot a first win over Fulham.", "running"),
        ("Leeds and Fulham drew 1-1 after regulation and 2-2 after extra time.", "running"),
        ("Leeds and Fulham drew 1-1 after regulation.", "final"),
        ("Leeds needed two goals in the last ten minutes of a wild night to beat Fulham 2-1.", "final"),
        ("Leeds would need to beat Fulham 2-1.", "running"),
        ("Leeds needed extra time to beat Fulham 2-1.", "final"),
        ("Leeds needed to beat Fulham 2-1.", "running"),
        ("Leeds will host Hull after they beat Fulham 2-1.", "final"),
        ("Leeds were two minutes away from a 3-3 draw with Fulham.", "running"),
        ("Leeds trailed Fulham 1-0 at the break.", "half-time"),
        ("Leeds beat Fulham 5-4 on penalties.", "shoot-out"),
        ("Leeds beat Fulham 5-4 in a sudden-death shootout.", "shoot-out"),
        ("Leeds beat Fulham 5-4 in a nine-goal shootout.", "final"),
        ("Leeds lead Fulham 2-0.", "running"),
        ("Leeds beat Fulham 4-0 to overturn last week's 3-0 defeat.", "final"),
        ("Leeds bounced back from last week's defeat with a 3-1 win over Fulham.", "final"),
        ("Leeds lost 2-1 to Fulham last week and 3-0 to Hull.", "other"),
        ("Leeds faced Fulham 2-0.", "loose"),
        ("Leeds lost 4-3 on aggregate to Fulham.", "aggregate"),
    ],
)
def test_a_score_is_of_this_day_or_of_another(text, kind):
    assert results(text)[0].kind == kind


def test_a_draw_before_a_shoot_out_keeps_its_own_score():
    kinds = {r.scores: r.kind for r in results("Leeds drew 1-1 with Fulham, winning 5-4 on penalties.")}
    assert kinds[(1, 1)] == "final"
    assert kinds[(5, 4)] == "shoot-out"


def test_a_draw_after_whose_score_a_shoot_out_is_told_keeps_it_too():
    kinds = {r.scores: r.kind for r in results("Leeds beat Fulham 5-4 on penalties after the match ended 1-1.")}
    assert kinds == {(5, 4): "shoot-out", (1, 1): "final"}


def test_without_figures_a_result_needs_an_opponent():
    assert results("Leeds won the league.") == []
    assert results("Leeds won against Fulham.")[0].outcome == 1
    assert results("Leeds' win sends them up.")[0].outcome == 1


def test_a_heading_in_capitals_tells_a_result_too():
    result = results("Leeds Lose In Extra Time To Fulham\n\nA sad night for Leeds.")[0]
    assert (result.first, result.outcome, result.second) == ("leeds-united", -1, "fulham")


@pytest.mark.parametrize(
    "text",
    [
        "The first half of the game ended 0-0.",
        "Leeds had no shot at Fulham in the first half as it ended 0-0.",
        "The opening period finished 1-1 at Fulham.",
    ],
)
def test_how_a_half_ended_is_no_result(text):
    assert [r.kind for r in results(text)] == ["half-time"]


def test_a_draw_of_two_good_halves_is_a_result():
    assert [r.kind for r in results("Leeds and Fulham played well in the first half and it ended 0-0.")] == ["final"]


@pytest.mark.parametrize(
    "text",
    ["Saturday saw Leeds beat Fulham 2-1.", "Goals by Smith saw Leeds come from behind to beat Fulham 2-1."],
)
def test_who_is_seen_to_win_has_won(text):
    (r,) = results(text)
    assert (r.first, r.second, r.scores) == ("leeds-united", "fulham", (2, 1))


def test_a_date_in_figures_is_no_season():
    assert results("2020-09-20 Leeds beat Fulham 3-2 on Sunday.")[0].kind == "final"
    assert results("In 2019-20 Leeds beat Fulham 3-2 on a Sunday.")[0].kind == "other"


@pytest.mark.parametrize(
    ("text", "final", "reckoned"),
    [
        ("Bayern Munich matched their 5-1 thrashing of Arsenal last month to complete a 10-2 aggregate win at the "
         "Emirates Stadium.", (1, 5), True),
        ("Arsenal hosted Bayern Munich on Saturday. It rained. The visitors ran out 3-0 winners.", (0, 3), False),
        ("Arsenal hosted Bayern Munich. Arsenal, who lost the first leg 2-1, won 2-0 to go through.", (2, 0), False),
    ],
)  # fmt: skip
def test_a_final_score_that_no_line_gives_both_teams(text, final, reckoned):
    scene = look_at(text)
    know_teams(scene)
    frame = find_matches(scene, read_results(scene), set())[0]
    assert (frame.home, frame.final, frame.reckoned) == ("arsenal", final, reckoned)


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("Leeds beat Fulham two-nil.", (2, 0)),
        ("Leeds won three-one.", (3, 1)),
        ("Leeds ran out winners by three goals to one.", (3, 1)),
        ("Leeds thrashed Fulham by four goals to nil.", (4, 0)),
        ("Fulham drew two each with Leeds.", (2, 2)),
        ("Leeds and Fulham finished at two goals apiece.", (2, 2)),
        ("Leeds and Fulham ended one-all.", (1, 1)),
        ("Leeds and Fulham shared four goals.", (2, 2)),
        ("Leeds shared a six-goal thriller with Fulham.", (3, 3)),
        ("Leeds and Fulham played out a four-goal draw.", (2, 2)),
    ],
)
def test_a_score_may_stand_in_words_of_number(text, score):
    assert [r.scores for r in results(text)] == [score]


@pytest.mark.parametrize(
    "text",
    [
        "A neat one-two took Leeds past Fulham.",
        "Smith and Brown had two apiece for Leeds against Fulham.",
        "Smith and Brown shared four goals for Leeds against Fulham.",
        "Leeds and Fulham have shared four goals in their last two meetings.",
        "Leeds held a four-goal lead over Fulham.",
        "Leeds beat Fulham. The strikers shared four goals.",
        "Leeds beat Fulham. Smith and Brown shared a four-goal haul.",
        "Leeds beat Fulham. Leeds shared a four-goal haul among three strikers.",
        "Leeds thrashed Fulham. Smith and Brown finished with two goals each.",
        "Leeds thrashed Fulham. The strikers both ended with two goals apiece.",
    ],
)
def test_other_words_of_number_are_no_score(text):
    assert [r for r in results(text) if r.scores] == []


@pytest.mark.parametrize(
    "text", ["Hull won by the same score at Stoke.", "Hull took three points by an identical score at Stoke."]
)
def test_the_same_score_is_the_last_before_it(text):
    told = [(r.first, r.second, r.scores) for r in results(f"Leeds beat Fulham 2-1. {text}")]
    assert told == [("leeds-united", "fulham", (2, 1)), ("hull-city", "stoke-city", (2, 1))]


def test_the_same_score_is_the_final_one():
    told = results("Leeds beat Fulham 3-1 after leading 1-0 at the break. Stoke beat Derby County by the same score.")
    assert [r.scores for r in told if r.kind == "final"] == [(3, 1), (3, 1)]


@pytest.mark.parametrize("text", ["Same", "Identical score"])
def test_a_text_may_begin_with_the_same(text):
    assert results(text) == []


@pytest.mark.parametrize("text", ["Stoke beat Hull by the same margin.", "Hull lost by an identical margin to Stoke."])
def test_the_same_margin_is_no_score(text):
    assert [r.scores for r in results(f"Leeds beat Fulham 3-1. {text}")] == [(3, 1), None]


@pytest.mark.parametrize(
    "text",
    [
        "Leeds, who next make the trip to Fulham, won 2-0.",
        "Leeds warmed up for the visit to Fulham with a 3-0 win.",
        "Leeds, before their trip to Fulham, won 2-0.",
    ],
)
def test_the_next_journey_names_no_opponent(text):
    assert [(r.first, r.second) for r in results(text)] == [("leeds-united", None)]


@pytest.mark.parametrize("verb", ["dropped", "threw away", "surrendered"])
def test_points_that_are_lost_are_no_win(verb):
    assert "final" not in [r.kind for r in results(f"Hull {verb} three points at Stoke, 2-1.")]


def test_nobody_wins_by_the_score_of_a_draw():
    told = results("Leeds drew 1-1 with Fulham. Stoke beat Hull by the same score.")
    assert [(r.kind, r.scores) for r in told] == [("final", (1, 1)), ("final", None)]


def test_a_score_of_another_paragraph_is_not_the_same():
    assert results("Leeds beat Fulham 2-1.\n\nHull won by the same score at Stoke.")[1].scores is None


@pytest.mark.parametrize(
    "text",
    [
        "Leeds moved past Fulham into third.",
        "It took Leeds past Fulham.",
        "Smith shot past Fulham's keeper for Leeds.",
        "Leeds drew Fulham in the cup.",
        "That drew Leeds level on points with Fulham.",
        "Leeds drew level with Fulham.",
        "Leeds fell behind to Fulham.",
        "Leeds meet Fulham in a third-round tie.",
    ],
)
def test_what_sounds_like_a_result_and_is_none(text):
    assert results(text) == []


@pytest.mark.parametrize(
    ("text", "first", "outcome"),
    [
        ("Leeds hung on for the three points.", "leeds-united", 1),
        ("Leeds took all three points.", "leeds-united", 1),
        ("Leeds rescued a point at Fulham.", None, 0),
        ("Leeds snatched a hard-earned derby point.", None, 0),
        ("Fulham had to settle for a point.", None, 0),
        ("The points were shared at Elland Road.", None, 0),
        ("Leeds and Fulham shared the spoils.", "leeds-united", 0),
        ("Leeds won by two goals.", "leeds-united", 1),
        ("Leeds knocked Fulham out of the Cup.", "leeds-united", 1),
        ("Leeds were outclassed by Fulham.", "leeds-united", -1),
        ("It was Leeds who won, and Fulham went home.", "leeds-united", 1),
        ("Leeds eased past Fulham.", "leeds-united", 1),
        ("Leeds got through by knocking out Fulham.", "leeds-united", 1),
        ("Leeds fell to Fulham.", "leeds-united", -1),
        ("Leeds were held by Fulham.", "leeds-united", 0),
        ("Leeds had to settle for a tie with Fulham.", "leeds-united", 0),
    ],
)
def test_points_taken_and_a_plain_win_tell_who_won(text, first, outcome):
    assert [(r.kind, r.first, r.outcome) for r in results(text)] == [("final", first, outcome)]


@pytest.mark.parametrize(
    "text",
    [
        "Leeds are a point ahead of Fulham.",
        "Leeds have taken a point from four games.",
        "Leeds need three points.",
        "Leeds knocked on the door and Fulham trembled.",
        "Leeds won the league and Fulham lost their way.",
        "Leeds took the lead and made their point.",
        "Leeds held the lead at the turning point.",
    ],
)
def test_points_that_a_side_has_and_what_else_it_won_tell_none(text):
    assert results(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("5-1.", "closing"),
        ("Full time: 2-2.", "closing"),
        ("2-2 it finished.", "closing"),
        ("2-2 it was at that stage.", "loose"),
        ("They lost 2-1.", "closing"),
        ("It ended well when Smith sealed the 3-1 victory.", "closing"),
        ("It was quiet after the 3-1 victory.", "final"),
        ("But the visitors, far better after the interval, hit back to win 3-1.", "final"),
        ("It ended the way he had told everyone it would, 4-3.", "closing"),
        ("The 5-1 scoreline was the heaviest defeat of champions ever.", "closing"),
        ("The 1-0 scoreline at half-time was kind to them.", "half-time"),
        ("Smith made it 2-1.", "running"),
        ("'We won 5-0 at the weekend.'", "final"),
    ],
)
def test_a_score_that_names_no_team_may_close_a_report(text, kind):
    assert results(f"Leeds met Fulham.\n\n{text}")[0].kind == kind


def test_a_score_to_somebody_is_his_win():
    assert told("So 3-2 to Leeds, who go top.") == {"leeds-united": 3, None: 2}
    assert results("Leeds met Fulham.\n\nSo 3-2 to the visitors.")[0].role == "away"


@pytest.mark.parametrize(
    ("text", "published_on", "kind"),
    [
        ("Everton beat Burnley 1-0 at Goodison Park on Boxing Day.", date(2019, 12, 27), "final"),
        ("Everton beat Burnley 1-0 at Goodison Park on Boxing Day 2019.", None, "final"),
        ("Everton beat Burnley 1-0 at Goodison Park on Boxing Day.", date(2020, 2, 3), "other"),
        ("Everton remember the 1-0 Boxing Day defeat by Burnley.", date(2019, 12, 27), "other"),
    ],
)
def test_a_result_on_boxing_day_is_that_of_a_report_of_the_day(text, published_on, kind):
    assert [r.kind for r in results(text, published_on)] == [kind]
