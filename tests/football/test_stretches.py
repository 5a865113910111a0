"""Which sentences tell which match of a round-up, and the goals that each match so gets."""

import pytest

from orchestration.football.clubs.cast import know_teams
from orchestration.football.events import read_events
from orchestration.football.game.frame import Frame
from orchestration.football.grammar.scene import look_at
from orchestration.football.matches.stretches import clubs_given, part_results, tellings_of
from orchestration.football.reading import read
from orchestration.records import Article


def told(text):
    """{(home, away): scorers} of the matches that a text tells."""
    reading = read(Article(text))
    return {
        (m.home.name, m.away.name): [g.player for g in reading.goals if g.match_no == m.match_no]
        for m in reading.matches
        if m.subject
    }


def scorers(text):
    """The scorers of each match, in text order."""
    return sorted(sorted(names) for names in told(text).values())


def parted(text):
    scene = look_at(text)
    know_teams(scene)
    part_results(scene)
    return [scene.prose.words[first] for first, _ in scene.prose.sentences]


def given(text):
    """The club that each telling of a text, in which Leeds met Hull and Stoke Derby, names as whose goal it was."""
    scene = look_at(text)
    know_teams(scene)
    matches = [Frame("leeds-united", "hull-city"), Frame("stoke-city", "derby-county")]
    tellings = read_events(scene)
    clubs = clubs_given(scene, matches, tellings)
    return [(t, clubs.get(t.at)) for t in tellings]


@pytest.mark.parametrize(
    ("text", "club"),
    [
        ("Stoke went ahead through Sam Hill.", "stoke-city"),
        ("Sam Hill put Stoke ahead.", "stoke-city"),
        ("They were beaten by Leeds but strikes from Sam Hill and Ben Wood put them in front.", None),
        ("Stoke were beaten by Leeds but strikes from Sam Hill and Ben Wood put them in front.", "stoke-city"),
    ],
)
def test_a_club_behind_a_preposition_is_not_given_a_goal(text, club):
    assert {name for _, name in given(text)} == {club}


@pytest.mark.parametrize(
    ("text", "moved"), [("Sam Hill put Stoke ahead.", True), ("Sam Hill's hat-trick put Stoke ahead.", False)]
)
def test_one_goal_is_moved_to_the_match_of_the_club_that_has_it_but_no_haul(text, moved):
    ((t, club),) = given(text)
    elsewhere = Frame("stoke-city", "derby-county", sentences=frozenset({1}))
    assert club == "stoke-city"
    assert bool(tellings_of(elsewhere, [t], {t.at: club})) == moved


LEAD = "Leeds beat Hull 2-0 at Elland Road on Saturday. Jack Smith and Tom Green scored.\n\n"
TAIL = "Stoke lost 3-1 to Derby. Sam Hill scored twice. Ben Wood added the third. Will Gray got Stoke's goal.\n\n"
LAST = "Norwich drew 1-1 with Fulham. Joe Reed headed Norwich in front and Max Lake levelled."


def test_each_goal_is_of_the_match_in_whose_stretch_it_is_told():
    matches = told(LEAD + TAIL + LAST)
    assert matches["Leeds United", "Hull City"] == ["Jack Smith", "Tom Green"]
    assert matches["Norwich City", "Fulham"] == ["Joe Reed", "Max Lake"]
    assert len(matches) == 3


def test_a_paragraph_that_names_its_teams_late_is_theirs_from_its_first_sentence():
    text = LEAD + TAIL + "Joe Reed headed in after a minute. It was enough for Norwich, who beat Fulham 1-0."
    assert ["Joe Reed"] in scorers(text)


def test_a_lead_story_has_no_heading_where_those_that_follow_have():
    text = LEAD + "Stoke 0, Derby 1\n\nSam Hill scored.\n\nNorwich 1, Fulham 0\n\nJoe Reed scored."
    assert scorers(text) == [["Jack Smith", "Tom Green"], ["Joe Reed"], ["Sam Hill"]]


def test_a_paragraph_of_another_match_that_names_no_team_is_of_the_match_told_around_it():
    text = (
        "Leeds beat Hull 2-0 on Saturday. Jack Smith and Tom Green scored for Leeds against Hull.\n\n"
        "Leeds are top after their win over Hull.\n\nNorwich won 3-1 at Fulham.\n\n"
        "Norwich led when Joe Reed scored.\n\n"
        "Max Lake doubled the lead from a free-kick.\n\nFulham pulled one back through Ben Wood.\n\n"
        "Tim Gray sealed it for Norwich."
    )
    assert scorers(text) == [["Ben Wood", "Joe Reed", "Max Lake", "Tim Gray"], ["Jack Smith", "Tom Green"]]


def test_a_story_under_its_result_is_its_own_though_it_names_another_team():
    text = (
        "Leeds 2-0 Hull\n\nJoe Ash headed in and Ben Oak struck late to join Stoke at the top.\n\n"
        "Stoke 1-0 Derby\n\nTom Elm put Stoke ahead."
    )
    assert scorers(text) == [["Ben Oak", "Joe Ash"], ["Tom Elm"]]


def test_a_story_may_close_with_the_final_score_of_nobody():
    text = (
        "Leeds hosted Hull. Leeds opened with a Joe Ash goal. Ben Oak levelled for Hull. The final stood at 1-1.\n\n"
        "Stoke welcomed Derby. Derby led off with a Tim Elm goal, and Sam Fir scored again for Derby. The final held "
        "at 2-0, with Elm the man of the match.\n\n"
        "Norwich brought in Fulham. Norwich got going with a Ned Yew goal. The final was 1-0."
    )
    reading = read(Article(text))
    assert [(m.home.name, m.home_score, m.away_score, m.stage) for m in reading.matches] == [
        ("Leeds United", 1, 1, None),
        ("Stoke City", 0, 2, None),
        ("Norwich City", 1, 0, None),
    ]
    assert scorers(text) == [["Ben Oak", "Joe Ash"], ["Ned Yew"], ["Sam Fir", "Tim Elm"]]


def test_a_fixture_to_come_ends_the_story_before_it():
    text = (
        "Stoke 0, Derby 1\n\nSam Hill scored.\n\nNorwich 1, Fulham 0\n\nJoe Reed scored.\n\n"
        "Everton v Chelsea\n\nJohn Moss scored in the last meeting."
    )
    assert scorers(text) == [["Joe Reed"], ["Sam Hill"]]


def test_people_told_with_a_match_bring_a_sentence_that_names_no_team_to_it():
    text = LEAD + TAIL + LAST + "\n\nJack Smith celebrates scoring.\n\nSam Hill scores."
    assert ["Jack Smith", "Tom Green"] in scorers(text)


def test_a_result_in_passing_is_no_match_of_a_report():
    text = (
        "Leeds beat Hull 2-0 at Elland Road on Saturday. " + "Jack Smith and Tom Green scored for Leeds. " * 2
        + "Leeds were the better side. Hull had no answer. " * 10 + "Stoke beat Derby 1-0."
    )  # fmt: skip
    assert list(told(text)) == [("Leeds United", "Hull City")]


def test_goals_of_a_result_in_passing_are_not_the_reports():
    text = LEAD + "Leeds visit Derby next, who beat Stoke 3-0 thanks to a goal from Sam Hill and two from Ben Wood."
    assert told(text)["Leeds United", "Hull City"] == ["Jack Smith", "Tom Green"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Leeds beat Hull 2-0, while Stoke lost 3-1 to Derby.", ["Leeds", "while"]),
        ("Leeds beat Hull 2-0 and Jack Smith scored as Stoke beat Derby 3-1.", ["Leeds", "and"]),
        ("Leeds drew a goalless game with Hull, while Stoke lost 3-1 to Derby.", ["Leeds", "while"]),
        ("Leeds beat Hull 2-0, while Stoke won by the same score at Derby.", ["Leeds", "while"]),
        ("Leeds and Hull shared four goals, while Stoke lost 3-1 to Derby.", ["Leeds", "while"]),
        ("Leeds beat Hull 2-0, Stoke lost 3-1 to Derby.", ["Leeds", ","]),
        ("Leeds beat Hull 2-0 with Stoke losing 3-1 to Derby.", ["Leeds", "with"]),
        ("Leeds beat Hull 2-0 and Stoke drew 1-1 with Derby.", ["Leeds", "and"]),
        ("Leeds beat Hull 2-0, while Stoke wait for Derby.", ["Leeds"]),
        ("Leeds beat Hull 2-0 while Leeds reserves beat Hull's 3-1.", ["Leeds"]),
    ],
)
def test_a_sentence_that_tells_two_matches_is_parted_between_them(text, wanted):
    assert parted(text) == wanted


def test_a_match_whose_result_is_told_in_words_is_one_of_a_round_up_where_a_goal_of_it_is_told():
    win = "\n\nEverton began with a convincing win at Burnley. "
    assert ["Ian Shaw", "Lee Poole"] in scorers(
        LEAD + TAIL + LAST + win + "Ian Shaw headed in and Lee Poole struck late."
    )
    assert len(told(LEAD + TAIL + LAST + win + "Their manager was pleased with what he saw of them.")) == 3


def test_the_caption_of_a_photo_does_not_end_the_story_that_it_stands_in():
    caption = "Stoke were beaten 3-1 by Derby at home\n\n"
    text = "Leeds beat Hull 2-0.\n\n" + caption + "Jack Smith and Tom Green scored early on.\n\n" + TAIL + LAST
    assert ["Jack Smith", "Tom Green"] in scorers(text)


def test_a_short_name_is_that_of_the_team_that_its_own_story_names():
    united = (
        "Manchester United beat Sheffield Wednesday 2-1.\n\nJoe Reed struck for United and Max Lake made it two.\n\n"
    )
    others = "Newcastle United beat Fulham 1-0. Newcastle United scored through Ben Wood. Fulham were poor.\n\n"
    matches = told(LEAD + TAIL + others + united + "Hull, Stoke, Derby and Leeds play again.")
    assert matches["Manchester United", "Sheffield Wednesday"] == ["Joe Reed", "Max Lake"]


PAGE = """Watford 2-1 Norwich: Deeney double

Latest results
Arsenal 3-0 Newcastle
Burnley 1-1 Everton

Troy Deeney scored twice as Watford beat Norwich. He opened the scoring after 18 minutes. Teemu Pukki levelled, but
Deeney settled it in the 77th minute.

Most read
Messi wins it for Barcelona
Kane double sinks Brighton"""


def test_lines_beside_the_one_story_of_a_page_are_links_and_results_in_passing():
    report = {("Watford", "Norwich City"): ["Troy Deeney", "Teemu Pukki", "Troy Deeney"]}
    assert told(PAGE) == report
    listed = PAGE.replace("Arsenal 3-0 Newcastle", "Arsenal 2-0 Newcastle (Saka 40, 80)")
    assert told(listed) == report | {("Arsenal", "Newcastle United"): ["Saka", "Saka"]}  # a fact, whoever lists it


RESULTS = (
    "Leeds beat Hull 2-0 on Saturday, while Stoke lost 3-1 to Derby. Norwich and Fulham shared the points.\n\n"
    "On Sunday, Everton drew 1-1 with Chelsea. Watford were thrashed 4-0 by Burnley."
)


def test_a_text_of_results_alone_tells_them_all_and_a_report_none_in_passing():
    assert list(told(RESULTS)) == [
        ("Leeds United", "Hull City"),
        ("Stoke City", "Derby County"),
        ("Everton", "Chelsea"),
        ("Watford", "Burnley"),
    ]
    report = LEAD + "Leeds were the better side. Hull had no answer to them. " * 12 + RESULTS.partition("while")[2]
    assert list(told(report)) == [("Leeds United", "Hull City")]


def test_results_listed_in_one_sentence_under_their_stories_are_all_told():
    text = TAIL + LAST + "\n\nSaturday's results: Leeds 2 Hull 0, Everton 1 Chelsea 1, Stoke 1 Derby 3"
    assert {("Leeds United", "Hull City"), ("Everton", "Chelsea")} <= set(told(text))


def test_a_text_headed_a_round_up_is_no_report_of_the_match_it_tells_most_of():
    text = (
        "Championship round-up\n\n" + "Leeds beat Hull 2-0. Jack Smith and Tom Green scored for Leeds. "
        + "Leeds were the better side. Hull had no answer. " * 6 + "\n\nStoke lost 1-0 to Derby."
    )  # fmt: skip
    assert ("Stoke City", "Derby County") in told(text)


def test_a_list_of_results_with_one_story_under_it_is_told_whole():
    lines = "Saturday; Leeds 1 Hull 1, Stoke 4 Derby 1, Norwich 3 Fulham 1, Everton 1 Chelsea 1"
    matches = told(lines + "\n\nStoke moved top with a 4-1 win over Derby, Sam Hill getting them off the mark.")
    assert len(matches) == 4
    assert matches["Stoke City", "Derby County"] == ["Sam Hill"]


def test_two_lines_headed_as_results_are_told():
    text = "Premier League results and standings\n\nLeeds 1 Hull 2\n\nStoke 0 Derby 1\n\nTable W D\n\n1 Hull 2 1 1"
    assert list(told(text)) == [("Leeds United", "Hull City"), ("Stoke City", "Derby County")]


def test_who_is_named_to_say_where_another_stands_begins_no_story():
    hero = (
        "Leeds beat Norwich 3-0.\n\nJack Smith was the hero as they climbed above Stoke.\n\nSmith struck again late on."
    )
    matches = told(TAIL + hero + "\n\nFulham drew 1-1 with Hull. Joe Reed scored.")
    assert matches["Leeds United", "Norwich City"] == ["Jack Smith"]


def test_a_goal_that_takes_a_club_of_another_match_ahead_is_of_that_one():
    text = (
        "Norwich beat Leeds 2-1 on Saturday. Joe Reed struck twice.\n\n"
        "They had been knocked off the top by Stoke's 4-0 win at Derby on Friday, and looked beaten after Sam Hill had "
        "headed Leeds into the lead.\n\nFulham drew 1-1 with Hull. Ben Wood levelled."
    )
    assert told(text)["Norwich City", "Leeds United"] == ["Sam Hill", "Joe Reed", "Joe Reed"]


def test_a_goal_of_a_club_whose_match_is_not_told_is_no_neighbours():
    text = LEAD + LAST + "\n\nStoke beat Derby 1-0. Sam Hill gave Burnley a first-half lead but Burnley were held."
    assert told(text)["Stoke City", "Derby County"] == []


def test_who_is_on_loan_from_a_club_of_no_match_scores_in_his_own():
    text = LEAD + LAST + "\n\nStoke beat Derby 1-0. Sam Hill, on loan from Burnley, gave them the lead."
    assert told(text)["Stoke City", "Derby County"] == ["Sam Hill"]


BETWEEN = LEAD + "{}\n\n" + LAST


@pytest.mark.parametrize(
    ("passage", "pair", "scored"),
    [
        (
            "Stoke kept pace with the leaders as Sam Hill scored the only goal at home to Derby.",
            ("Stoke City", "Derby County"),
            ["Sam Hill"],
        ),
        ("A scrappy game between Stoke and Derby was won by Sam Hill's goal.", ("Stoke City", "Derby County"), None),
        ("Sam Hill struck late on to give Stoke a point at Derby.", ("Derby County", "Stoke City"), ["Sam Hill"]),
        ("Stoke led 2-0 at Derby but were pegged back to 2-2.", ("Derby County", "Stoke City"), []),
        (
            "Stoke trailed 2-0 at Derby after goals from Sam Hill and Ben Wood.",
            ("Derby County", "Stoke City"),
            ["Sam Hill", "Ben Wood"],
        ),
    ],
)
def test_two_who_met_are_a_match_of_a_round_up_though_it_prints_no_result(passage, pair, scored):
    matches = told(BETWEEN.format(passage))
    assert len(matches) == 3
    assert scored is None or matches[pair] == scored


@pytest.mark.parametrize(
    "passage",
    [
        "Stoke go to Derby next, where Sam Hill scored last season.",
        "Sam Hill, formerly of Stoke, scored against Derby.",
        "Sam Hill, who scored against Derby last week, put Stoke ahead.",
        "Stoke scored through Sam Hill, Derby's manager said.",
        "Stoke lead Derby in the table.",
        "Sam Hill scored as Stoke moved past Derby into fifth.",
        "Sam Hill's goal gave Stoke the edge over Derby in the race for promotion.",
        "Sam Hill struck again for Stoke four days after hitting the winner at Derby.",
        "Sam Hill scored for Stoke, his first since netting at Derby.",
        "Sam Hill scored for Stoke with the play-off at Derby to come.",
        "Sam Hill scored for Stoke, who needed a point at Derby to stay up.",
        "Stoke loanee Sam Hill scored against Derby.",
    ],
)
def test_who_is_only_named_with_another_has_not_met_him(passage):
    assert len(told(BETWEEN.format(passage))) == 2
