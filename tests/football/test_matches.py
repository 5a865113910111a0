"""Which matches a text tells, and which of its sentences tell each."""

import pytest

from orchestration.football.clubs.cast import know_teams
from orchestration.football.grammar.scene import look_at
from orchestration.football.matches.matches import find_matches
from orchestration.football.results.results import read_results
from tests.football.told import matches


def test_a_round_up_gives_each_of_its_matches_its_own_sentences():
    text = (
        "Argentina 1, Iran 0\n\nLionel Messi scored late.\n\n"
        "Germany 2, Ghana 2\n\nMario Gotze scored first. Miroslav Klose scored the equaliser."
    )
    first, second = matches(text)
    assert (first.home, first.final) == ("argentina", (1, 0))
    assert (second.home, second.final) == ("germany", (2, 2))
    assert not first.sentences & second.sentences


def test_a_round_up_tells_some_matches_by_their_result_alone():
    text = (
        "Mo Eisa scored twice as Peterborough beat Sunderland 2-0.\n\nPaddy Madden's late header earned Fleetwood a "
        "1-0 win at Bristol Rovers.\n\nIpswich drew 2-2 at Shrewsbury. Bolton, beaten 3-0 at Rochdale last week, sat."
    )
    told = {(frame.home, frame.away): frame.final for frame in matches(text)}
    assert told == {
        ("peterborough-united", "sunderland"): (2, 0),
        ("bristol-rovers", "fleetwood-town"): (0, 1),
        ("shrewsbury-town", "ipswich-town"): (2, 2),
    }


UNSTATED = (
    "Leeds snatched victory over Fulham. Joe Smith put Fulham ahead, and Sam Jones levelled for Leeds in added time. "
    "Lee Brown headed in.\n\nHull beat Stoke 1-0. Tom Green scored."
)


def test_a_match_told_by_its_goals_stands_beside_those_whose_results_are_stated():
    scene = look_at(UNSTATED)
    know_teams(scene)
    frames = find_matches(scene, read_results(scene), dict.fromkeys((1, 2, 4), frozenset()))
    assert [{frame.home, frame.away} for frame in frames] == [{"leeds-united", "fulham"}, {"hull-city", "stoke-city"}]
    assert [frame.sentences for frame in frames] == [{0, 1, 2}, {3, 4}]


def test_matches_told_by_their_goals_alone_stand_beside_each_other():
    text = (
        "Leeds took on Fulham. Joe Smith put Fulham ahead, and Sam Jones levelled for Leeds in added time. Lee Brown "
        "headed in.\n\nHull took on Stoke. Tom Green scored. Max Birch made it two for Hull."
    )
    assert [{frame.home, frame.away} for frame in matches(text)] == [
        {"leeds-united", "fulham"},
        {"hull-city", "stoke-city"},
    ]
    assert len(matches(text.replace(" Max Birch made it two for Hull.", ""))) == 1


@pytest.mark.parametrize(
    ("apart", "with_goals"),
    [
        ("Leeds won. Joe Smith, once of Leeds, scored. Fulham won too. Sam Jones scored.", (1, 3, 5)),  # not in one
        ("Leeds met Fulham. Joe Smith of Derby scored. Sam Jones scored.", (1, 2, 4)),  # others come between
    ],
)
def test_two_teams_that_a_text_does_not_bring_together_play_no_match(apart, with_goals):
    scene = look_at(f"{apart} Hull beat Stoke 1-0. Tom Green scored.")
    know_teams(scene)
    frames = find_matches(scene, read_results(scene), dict.fromkeys(with_goals, frozenset()))
    assert {"leeds-united", "fulham"} not in [{frame.home, frame.away} for frame in frames]


def test_a_team_plays_several_matches_where_each_has_its_heading_and_story():
    story = "Leeds 2-1 Hull\n\nJoe Smith scored.\n\nStoke 0-1 Leeds\n\nSam Jones scored."
    scene = look_at(story)
    know_teams(scene)
    pairs = [
        {frame.home, frame.away}
        for frame in find_matches(scene, read_results(scene), dict.fromkeys((1, 3), frozenset()))
    ]
    assert pairs == [{"leeds-united", "hull-city"}, {"leeds-united", "stoke-city"}]


def test_a_heading_may_say_first_which_match_of_a_team_it_is():
    frames = matches(
        "1986, quarter-final - Leeds 2-1 Hull\n\nKane scored.\n\n1986, final - Leeds 3-2 Stoke\n\nAlli scored.\n"
    )
    assert [(f.home, f.away) for f in frames] == [("leeds-united", "hull-city"), ("leeds-united", "stoke-city")]


FIXTURES = "Leeds v Hull - Group F\n\n{}\n\nStoke v Derby - Group G\n\n{}\n"


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("Kane scored early on.", "Alli put Stoke ahead and Son levelled.", 2),
        ("Kane scored early on.", "Alli is unfit and Son may start.", 1),
    ],
)
def test_fixtures_with_goals_told_under_them_head_a_match_each(one, other, count):
    assert len(matches(FIXTURES.format(one, other))) == count


def test_a_report_is_of_the_match_whose_goals_it_tells_not_of_one_whose_result_it_mentions():
    text = (
        "Leeds picked a point against Fulham. Joe Smith put Fulham ahead. Sam Jones levelled for Leeds.\n\n"
        "The draw was made. Hull, who come next, beat Stoke 2-0."
    )
    scene = look_at(text)
    know_teams(scene)
    pairs = [
        {frame.home, frame.away}
        for frame in find_matches(scene, read_results(scene), dict.fromkeys((1, 2), frozenset()))
    ]
    assert pairs == [{"leeds-united", "fulham"}]


@pytest.mark.parametrize("word", ["Heavyweights", "Debutants", "Third Division"])
def test_what_a_team_is_called_before_its_name_is_no_part_of_it(word):
    scene = look_at(f"{word} Leeds and Fulham drew 2-2.")
    know_teams(scene)
    assert [t.ids[0] for t in scene.teams] == ["leeds-united", "fulham"]


def test_a_report_tells_its_own_match_and_no_result_from_elsewhere():
    text = (
        "Mo Eisa scored twice as Peterborough beat Sunderland 2-0.\n\nEisa headed Peterborough in front and doubled "
        "the lead with a penalty. Sunderland never threatened Peterborough.\n\nIpswich drew 2-2 at Shrewsbury."
    )
    assert [(frame.home, frame.away) for frame in matches(text)] == [("peterborough-united", "sunderland")]


STORIES = (
    "Everton v Arsenal\n\nKane and Son scored early on, and {}.\n\nLeeds v Hull\n\nAlli scored as Leeds won 1-0.\n"
)


@pytest.mark.parametrize("told", ["Arsenal lost 2-0", "Everton ran out 2-0 winners"])
def test_a_result_under_a_fixture_is_that_of_its_two(told):
    frames = matches(STORIES.format(told))
    assert [(f.home, f.away, f.final) for f in frames] == [
        ("everton", "arsenal", (2, 0)),
        ("leeds-united", "hull-city", (1, 0)),
    ]


def test_who_plays_elsewhere_in_the_report_scores_in_its_match_beside_another_result():
    text = (
        "Leeds beat Fulham 2-1.\n\nHull's 2-1 win at Stoke had turned up the pressure and Leeds were cracking when Joe "
        "Smith struck.\n\nLeeds pressed on. Joe Smith shot over for Fulham. Sam Jones levelled for Leeds.\n\n"
        "Leeds went on. Lee Brown headed in for Leeds."
    )
    assert [({frame.home, frame.away}, 1 in frame.sentences) for frame in matches(text)] == [
        ({"leeds-united", "fulham"}, True)
    ]


def test_who_scores_elsewhere_in_the_report_scores_in_its_match_though_another_s_teams_are_named_last():
    text = (
        "Villarreal lost 3-2 to Real Madrid.\n\nBarcelona's 2-1 success at Atletico earlier had turned up the pressure "
        "and Zidane's men were cracking when Manu Trigueros struck.\n\nManu Trigueros volleyed in after 50 minutes. "
        "Gareth Bale headed in for Real Madrid."
    )
    assert [({frame.home, frame.away}, 1 in frame.sentences) for frame in matches(text)] == [
        ({"villarreal", "real-madrid"}, True)
    ]


@pytest.mark.parametrize(
    "beside",
    [
        "Tottenham won 3-1 at Stoke, Harry Kane scoring twice.",
        "Harry Kane scored twice as Tottenham won 3-1 at Stoke.",
        "Spurs' 3-1 win at Stoke, Harry Kane scoring twice, put Arsenal under pressure.",
    ],
)
def test_who_plays_for_the_team_of_another_result_is_not_taken_back_for_being_named(beside):
    text = (
        "Arsenal beat Hull 2-1.\n\nTheo Walcott struck for Arsenal and moved past Harry Kane in the charts. Arsenal "
        "pressed on. Mesut Ozil headed in for Arsenal. Abel Hernandez struck for Hull.\n\n"
    )
    assert [{frame.home, frame.away} for frame in matches(text + beside)] == [
        {"arsenal", "hull-city"},
        {"tottenham-hotspur", "stoke-city"},
    ]


def test_two_most_spoken_of_who_only_meet_in_words_give_way_to_the_match_that_is_told():
    text = (
        "Arsenal and Chelsea will dream on. Arsenal rested and so did Chelsea.\n\nArsenal sing of Chelsea, and Chelsea "
        "of Arsenal.\n\nLeeds met Hull on Sunday. Joe Smith struck in the 31st minute to give Hull a 1-0 win."
    )
    assert [({frame.home, frame.away}, frame.final) for frame in matches(text)] == [
        ({"leeds-united", "hull-city"}, (0, 1))
    ]


ONE_REPORTED = "Leeds beat Hull 2-0 at Elland Road. Harry Kane scored on 12 minutes and Sam Jones added a second."


@pytest.mark.parametrize(
    "told",
    [
        "In the other semi-final, Stoke saw off Derby through goals by Lee Brown and Tom Green.",
        "Derby slipped to defeat at Stoke, for whom Lee Brown struck twice.",
        "Stoke eased past Derby. Lee Brown scored twice.",
        "Stoke stormed past Derby, Lee Brown scoring twice.",
        "Lee Brown's winner saw Stoke past Derby.",
        "Lee Brown's double fired Stoke past Derby.",
        "Stoke needed a late Lee Brown penalty to see off Derby.",
        "Stoke kept pace by hammering Derby. Lee Brown scored a hat-trick.",
        "Stoke overturned a deficit to account for Derby, with Lee Brown scoring twice.",
        "Stoke put 5 past Derby. Lee Brown scored twice.",
        "Stoke booted out Derby, Lee Brown scoring twice.",
        "Stoke went nap against Derby, Lee Brown scoring twice.",
    ],
)
def test_a_paragraph_that_tells_goals_is_of_the_match_whose_result_it_has_in_words(told):
    main, other = matches(f"{ONE_REPORTED}\n\n{told}")
    assert {main.home, main.away} == {"leeds-united", "hull-city"} and main.sentences == {0, 1}
    assert {other.home, other.away} == {"stoke-city", "derby-county"} and other.final is None


@pytest.mark.parametrize(
    "aside",
    [
        "\n\nStoke saw off Derby in the other semi-final.",  # no goal
        "\n\nLee Brown struck against Fulham, but Stoke needed a late penalty to see off Derby.",  # a goal elsewhere
        "\n\nLee Brown scored with a header that took Stoke above Derby.",
        "\n\nStoke winger Lee Brown stormed past Derby's Tom Green and scored.",
        "\n\nStoke had beaten Derby in March through a goal by Lee Brown.",  # another day
        " Stoke's defeat of Derby had raised the stakes. Tom Green hit the bar and Lee Brown made it 3-0.",  # an aside
    ],
)
def test_a_result_in_words_without_a_story_is_no_match_told(aside):
    (main,) = matches(ONE_REPORTED + aside)
    assert {main.home, main.away} == {"leeds-united", "hull-city"}


def test_the_goals_of_a_result_of_clubs_that_nobody_knows_are_not_those_of_the_match_before_it():
    strange = "Another 2-2 draw was played out in the rain, as Lee Brown scored twice at the death for the hosts."
    two = f"{ONE_REPORTED}\n\nStoke beat Derby 3-1. Tom Green scored twice."
    assert [frame.sentences for frame in matches(f"{two}\n\n{strange}")] == [{0, 1}, {2, 3}]
    same = f"{two}\n\nIt finished 3-1 after Lee Brown scored late."
    assert any(4 in frame.sentences for frame in matches(same))


def test_a_story_under_a_match_told_in_words_is_that_match_s():
    text = (
        "Cup round-up\n\nEverton were too good for Fulham.\n\nLee Brown scored twice in a 2-0 win at Goodison Park."
        "\n\nLeeds United beat Hull City 3-0. Sam Oak scored all three."
    )
    assert [frame.sentences for frame in matches(text)] == [{0, 1, 2}, {3, 4}]


@pytest.mark.parametrize(
    ("told", "is_told"),
    [
        ("Elsewhere, Stoke, with three youth products, beat Derby. Dele Alli struck twice.", True),
        ("After 23 league games Stoke beat Derby at last. Dele Alli struck twice.", True),
        ("Dele Alli, the youth cup winner, scored twice as Stoke beat Derby.", True),
        ("In the Under-23 league, Stoke beat Derby. Dele Alli struck twice.", False),
        ("In the U21 league Stoke beat Derby. Dele Alli struck twice.", False),
        ("In the Premier Reserve League, Stoke upset Derby with Dele Alli striking twice.", False),
    ],
)
def test_a_match_of_reserves_or_youths_beside_is_none_of_first_teams(told, is_told):
    text = f"Leeds beat Hull 2-1 on Saturday. Harry Kane scored twice.\n\n{told}"
    assert [m.home for m in matches(text)] == ["leeds-united", "stoke-city"][: 1 + is_told]


def test_goals_of_a_match_of_youths_are_of_no_match_beside_it():
    text = "Leeds beat Hull 4-0. Oak scored.\n\nStoke's academy beat Derby in the youth cup with two Lee Oak goals"
    assert [frame.sentences for frame in matches(text)] == [{0, 1}]


OF_OTHERS = (
    "Watford beat Millwall 2-1 on Saturday, Sam Birch scoring twice.\n\n{}\n\n"
    "Sunderland won 3-0 at Barnsley with goals from Lee Ash, Jon Vane and Ed Cann."
)


@pytest.mark.parametrize(
    ("told", "host"),
    [
        ("Leeds' Tom Lund converted a late penalty to sink Hull.", None),
        ("Leeds bounced back as Tom Lund's double saw them past Hull.", None),
        ("Leeds dropped points when Hull's Tom Lund struck with the last kick.", None),
        ("Leeds' woes went on with Hull's Tom Lund scoring the only goal.", None),
        ("Honours were even between Leeds and Hull, Tom Lund levelling after Will Prout had struck.", None),
        ("Hull went down at home to Leeds, Tom Lund scoring the only goal.", "hull-city"),
    ],
)
def test_a_sentence_of_a_round_up_that_tells_a_goal_may_set_two_teams_against_each_other(told, host):
    found = [(m.home, m.away) for m in matches(OF_OTHERS.format(told))]
    assert {"leeds-united", "hull-city"} in [{*pair} for pair in found]
    assert host is None or host in [home for home, _ in found]


@pytest.mark.parametrize(
    "told",
    [
        "Leeds went top when Hull's Tom Lund scored.",
        "Tom Lund, sent off at Hull, scored for Leeds.",
        "Tom Lund and Will Prout have scored for Leeds and Hull.",
        "Leeds' Tom Lund scored and will want to sink Hull next.",
        "Leeds, led last year by Hull's Tom Lund, scored through Will Prout.",
        "Tom Lund, on loan at Hull for Leeds, scored.",
        "Leeds led Hull in the table until Tom Lund scored.",
        "Leeds moved up as Tom Lund's goal took them past Hull on goal difference.",
        "Leeds were leading Hull by a point before Tom Lund scored.",
        "Leeds trailed Hull by six points but Tom Lund scored late.",
        "Leeds led Hull in the table until Tom Lund scored.",
        "Leeds missed out on leading Hull after Tom Lund scored.",
        "Leeds moved up as Tom Lund's goal took them past Hull on goal difference.",
        "Leeds bounced back as Tom Lund's double saw them past Hull in the table.",
        "Tom Lund and Will Prout scored hat-tricks for Leeds and Hull respectively in wins on Saturday.",
        "Tom Lund, on loan at Hull for Leeds, scored.",
        "Leeds await the draw after Hull's Tom Lund scored a late goal.",
        "Honours were even between Leeds and Hull fans, but Tom Lund scored.",
    ],
)
def test_a_goal_beside_a_team_that_was_not_met_makes_no_match(told):
    found = [{m.home, m.away} for m in matches(OF_OTHERS.format(told))]
    assert {"leeds-united", "hull-city"} not in found


AMONG = "Hull beat Stoke 1-0. Tom Green scored.\n\n{}\n\nDerby drew 1-1 with Burnley. Lee Brown scored."


@pytest.mark.parametrize(
    "told",
    [
        "Leeds hold a slender advantage over Fulham after Joe Smith's goal earned them a 2-1 home win.",
        "Leeds stunned Fulham after beating the bottom club 2-1 on Saturday.",
        "Fulham had no answer to Leeds, who were good value for a 2-1 win.",
    ],
)
def test_a_result_of_one_team_is_of_the_other_that_is_named_before_it(told):
    found = {frozenset((frame.home, frame.away)): frame.final for frame in matches(AMONG.format(told))}
    assert sorted(found[frozenset(("leeds-united", "fulham"))]) == [1, 2]


@pytest.mark.parametrize(
    "told",
    [
        "Leeds won 2-1 and will now play Fulham.",
        "Leeds and Fulham both won 2-1.",
        "Fulham are top after Leeds lost 2-1.",
        "Joe Smith, formerly of Fulham, watched as Leeds won 2-1.",
        "Having knocked out Fulham in the last round, Leeds won 2-1.",
        "Stoke won 2-1 when they met Fulham, and Leeds won 2-1.",
    ],
)
def test_who_is_named_for_another_thing_did_not_play_in_it(told):
    assert frozenset(("leeds-united", "fulham")) not in {
        frozenset((frame.home, frame.away)) for frame in matches(AMONG.format(told))
    }


def test_a_round_up_tells_a_match_by_its_result_in_words_beside_one_with_a_score():
    text = (
        "{}\n\nLeeds go into the break as leaders following a straightforward victory at home to Fulham.\n\nJoe "
        "Smith's volley opened the scoring and Jim Cole doubled the lead.\n\nHull are second after a 2-1 win at Stoke. "
        "Tom Green put Hull ahead before Max Birch levelled for Stoke, and Lee Brown headed the winner for Hull."
    )
    assert len(matches(text.format("Round-up: Leeds go top"))) == 2
    assert len(matches(text.format("Hull find a way past Stoke"))) == 1


STORY = "Leeds twice took the lead. But Fulham bounced back with goals from Sam Jones and Will Payne. Ed Dale levelled."


def among(story):
    return [{frame.home, frame.away} for frame in matches(AMONG.format(story))]


def test_a_match_told_by_its_goals_may_name_its_teams_in_two_sentences_of_a_paragraph():
    assert {"leeds-united", "fulham"} in among(STORY)
    for apart in (STORY.replace(". But", ".\n\nBut"), STORY.replace("But Fulham", "Elsewhere, Fulham")):
        assert {"leeds-united", "fulham"} not in among(apart)


def test_clubs_that_nobody_knows_play_a_match_told_by_its_goals_in_a_round_up():
    story = "Hexby United came up against Oakham Rovers. Joe Smith fired in, and Sam Jones headed Oakham Rovers level."
    assert {"hexby-united", "oakham-rovers"} in among(story)
    one_report = "Hull were out of sorts at Stoke. Tom Green scored for Stoke, and Hull lost 1-0.\n\n"
    assert len(matches(one_report + story)) == 1


def test_a_round_up_with_one_score_may_tell_the_next_match_by_a_goal():
    text = (
        "Hull beat Stoke 1-0. Tom Green scored.\n\nDerby beat Burnley, Lee Brown scoring late on.\n\n"
        "Leeds dropped points when Fulham's Joe Smith struck late on."
    )
    assert {"leeds-united", "fulham"} in [{frame.home, frame.away} for frame in matches(text)]


def test_a_result_is_of_two_clubs_though_only_one_of_them_is_called_women():
    assert {"leeds-united", "reading-women"} in among("Leeds are third after they won 3-1 at Reading FC Women.")
    assert {"leeds-united", "reading-women"} not in among("Leeds are third. Joe Smith saw Reading FC Women train.")
