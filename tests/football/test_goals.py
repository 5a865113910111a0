"""The goals of a match: sides, one goal told twice, order, minutes that count from the last event."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orchestration.football.events import read_events
from orchestration.football.grammar.scene import look_at
from orchestration.football.reading import read
from orchestration.records import Article
from tests.football.made_reports import ordinal
from tests.football.told import goals


def test_summary_and_story_tell_one_goal():
    text = (
        "Harry Kane's early strike gave Tottenham a 1-0 win over Everton.\n\n"
        "Spurs made a bright start. In the 12th minute Kane fired home from ten yards.\n\nEverton rarely threatened."
    )
    assert goals(text) == [("Harry Kane", "tottenham-hotspur", (1, 0), 12)]


def test_a_minute_in_one_sentence_and_the_scorer_in_the_next():
    text = (
        "Arsenal beat Chelsea 1-0.\n\nEleven minutes in, Arsenal moved in front. "
        "Theo Walcott stabbed home from six yards."
    )
    assert goals(text) == [("Theo Walcott", "arsenal", (1, 0), 11)]


def test_goals_of_another_day_that_an_aside_counts_add_none():
    text = "Arsenal beat Chelsea 2-0. Theo Walcott scored, and Mesut Ozil, who scored twice last week, made it two."
    assert [name for name, *_ in goals(text)] == ["Theo Walcott", "Mesut Ozil"]


def test_a_number_of_goals_of_many_matches_is_no_second_of_this_one():
    text = (
        "Arsenal beat Chelsea 1-0. Theo Walcott gave Arsenal the lead.\n\nWalcott headed in on the hour, his second "
        "goal in Europe this season."
    )
    assert [(name, minute) for name, _, _, minute in goals(text)] == [("Theo Walcott", 60)]


def test_an_own_goal_that_the_summary_tells_without_a_name_is_the_one_that_the_story_names():
    summary = "Arsenal drew 2-2 with Chelsea on Sunday thanks to a late own goal.\n\n"
    story = (
        "Eden Hazard scored in the 18th minute. Diego Costa made it 2-0 in the 55th. Theo Walcott pulled one back with "
        "a penalty in the 72nd minute.\n\nThen Gary Cahill turned the ball into his own net"
    )
    wanted = ["Eden Hazard", "Diego Costa", "Theo Walcott", "Gary Cahill"]
    for minute in (".", " in the fifth minute of added time."):
        assert [name for name, *_ in goals(f"{summary}{story}{minute}")] == wanted
    assert goals(f"{summary}{story}.".replace("late own goal", "own goal in the 88th minute"))[-1][3] == 88
    penalty = story.partition("\n")[0]
    assert [name for name, *_ in goals(summary + penalty)] == [*wanted[:3], None]


def test_an_own_goal_of_nobody_that_headline_and_lead_tell_is_one():
    text = (
        "Arsenal hold Chelsea with last-gasp own goal\n\nArsenal drew 2-2 with Chelsea on Sunday, an own goal in the "
        "fifth minute of added time depriving the leaders.\n\nEden Hazard scored in the 18th minute and Diego Costa in "
        "the 55th. Theo Walcott thumped in a penalty."
    )
    assert [name for name, *_ in goals(text)] == ["Eden Hazard", "Diego Costa", "Theo Walcott", None]
    two = "Arsenal beat Chelsea 2-0.\n\nAn own goal gave them the lead.\n\nAnother own goal on 80 minutes doubled it."
    assert [name for name, *_ in goals(two)] == [None, None]


def test_an_own_goal_counts_for_the_other_side():
    text = "Arsenal beat Chelsea 1-0. Chelsea defender Gary Cahill turned the ball into his own net."
    assert goals(text) == [("Gary Cahill", "arsenal", (1, 0), None)]


def test_a_brace_is_two_goals():
    text = (
        "Arsenal beat Chelsea 2-0. Theo Walcott scored a brace. He headed in after 10 minutes. "
        "Walcott then slotted past Petr Cech in the 70th minute."
    )
    assert [(name, minute) for name, _, _, minute in goals(text)] == [("Theo Walcott", 10), ("Theo Walcott", 70)]


@pytest.mark.parametrize(
    ("told", "count"), [("scored a hat trick", 3), ("struck two late penalties", 2), ("scored both goals", 2)]
)
def test_a_sentence_tells_several_goals_of_a_player(told, count):
    assert len(goals(f"Arsenal beat Chelsea {count}-0 on Sunday. Theo Walcott {told}.")) == count


@pytest.mark.parametrize(
    ("told", "count"),
    [
        ("A quick-fire double from Theo Walcott and Mesut Ozil settled it.", 2),
        ("Theo Walcott and substitute Mesut Ozil hit a quick-fire double.", 2),
        ("A double from Theo Walcott and Mesut Ozil, all in the first half, settled it.", 2),
        ("Theo Walcott and Mesut Ozil grabbed a brace each.", 4),
        ("Theo Walcott hit a double before Mesut Ozil hit a brace.", 4),
        ("Theo Walcott scored twice and Mesut Ozil scored twice after a double substitution.", 4),
        ("Theo Walcott netted two and Mesut Ozil netted two as Arsenal did the double.", 4),
    ],
)
def test_a_double_that_two_together_hit_is_one_goal_of_each(told, count):
    found = goals(f"Arsenal beat Chelsea {count}-0 on Sunday. {told}")
    assert [name for name, *_ in found].count("Theo Walcott") == count // 2


def test_a_number_above_a_haul_is_none_of_its_goals():
    text = "Arsenal beat Chelsea 3-0. Theo Walcott scored twice before heading in a third."
    assert [(home, away) for _, _, (home, away), _ in goals(text)] == [(1, 0), (2, 0)]


def test_several_who_turn_a_match_around_level_it_first():
    text = (
        "Arsenal 2-1 Chelsea\n\nGoals from Theo Walcott and Mesut Ozil turned the match on its head. "
        "Eden Hazard had put Chelsea ahead."
    )
    assert [(name, score) for name, _, score, _ in goals(text)] == [
        ("Eden Hazard", (0, 1)),
        ("Theo Walcott", (1, 1)),
        ("Mesut Ozil", (2, 1)),
    ]


@pytest.mark.parametrize(
    "told",
    [
        "Theo Walcott looked to have won it for Chelsea with a header.",
        "Theo Walcott's goal looked enough for Chelsea.",
        "A goal from Theo Walcott did the damage for Chelsea.",
    ],
)
def test_whom_a_goal_is_said_to_be_for_has_it(told):
    text = f"Arsenal 3-3 Chelsea\n\n{told}"
    assert [team for _, team, _, _ in goals(text)] == ["chelsea"]


@pytest.mark.parametrize(
    ("ending", "team"),
    [("as Chelsea fought back to draw", {"chelsea"}), ("as Chelsea were punished in a draw", set())],
)
def test_a_team_that_comes_off_worse_has_no_good_of_a_goal(ending, team):
    text = f"Arsenal 1-1 Chelsea\n\nAdam Brook netted late {ending}. It was a fine goal."
    scene = look_at(text)
    assert {side for t in read_events(scene) for side in t.team or ()} == team


@pytest.mark.parametrize(
    ("stop", "names"), [("", ["Theo Walcott", "Mesut Ozil"]), (".", ["Mesut Ozil", "Theo Walcott"])]
)
def test_a_caption_has_no_stop_and_tells_no_order(stop, names):
    text = (
        "Arsenal beat Chelsea 2-0 on Saturday. It rained. It was cold. Few had come.\n\n"
        f"Mesut Ozil headed home for Arsenal at the Emirates{stop}\n\n"
        "Arsenal striker Theo Walcott slotted past Petr Cech after a slow start.\n\nChelsea offered little.\n\n"
        "Then it was over. Ozil headed home from a corner."
    )
    assert [name for name, _, _, _ in goals(text)] == names


def test_how_the_score_stands_gives_its_minute_to_the_goal_that_made_it_so():
    text = (
        "Arsenal beat Chelsea 2-1. Arsenal striker Theo Walcott scored in the 20th minute. "
        "Five minutes later they were level.\n\nChelsea's Pedro had slipped in behind, and headed home.\n\n"
        "Arsenal's Mesut Ozil won it in the 80th minute."
    )
    assert [(name, minute) for name, _, _, minute in goals(text)][1] == ("Pedro", 25)


def test_how_the_score_stands_is_no_goal_of_its_own():
    text = "Arsenal beat Chelsea 1-0. Arsenal were ahead at the break. Theo Walcott scored in the 20th minute."
    assert [(name, minute) for name, _, _, minute in goals(text)] == [("Theo Walcott", 20)]


def test_what_a_side_got_out_of_a_match_is_no_goal_of_its_own():
    text = "Arsenal drew 2-2 with Chelsea. Arsenal earned another point. Theo Walcott scored in the 20th minute."
    assert goals(text)[0][0] == "Theo Walcott"


def test_two_minutes_stated_in_one_breath_are_two_goals():
    text = "Arsenal beat Chelsea 2-0. Theo Walcott scored for Arsenal in the 80th minute. In the 81st minute Walcott {}"
    assert [minute for _, _, _, minute in goals(text.format("headed home."))] == [80, 81]
    assert [minute for _, _, _, minute in goals(text.format("was booked."))] == [80]


HOME_SCORERS = ["Adam Brook", "Ben Carter", "Carl Dunmore", "Dean Ellery"]
AWAY_SCORERS = ["Evan Farrow", "Fred Garside", "Glen Hatton", "Hugh Ingleby"]
TELLINGS = [
    "In the {nth} minute {team} striker {name} scored.",
    "{team}'s {name} headed home after {minute} minutes.",
    "{team} winger {name} slotted into the bottom corner on {minute} minutes.",
    "On {minute} minutes {team} midfielder {name} fired past the goalkeeper.",
    "On {minute} minutes {team} won a corner. {team}'s {name} headed home.",
    "{team} forward {name} slotted past the goalkeeper. That was in the {nth} minute.",
    "{minute} min: GOAL! {team}'s {name} heads home.",
    "{team}'s {nth}-minute goal came from {name}.",
    "{team}'s {name} ({minute}) scored.",
    "{team} defender {name} headed in {to_go} minutes from time.",
    "With {to_go} minutes to go, {name} volleyed in for {team}.",
    "It was the {nth} minute when {name} tapped in for {team}.",
    "{team} striker {name} pounced in the {nth} minute after the goalkeeper spilled a shot.",
    "In the {nth} minute {team} broke from a corner and {name} finished from a low cross.",
    "{team}'s pressure told after {minute} minutes when {name} fired past the goalkeeper.",
    "In the {nth} minute, {team} were awarded a penalty and {name} sent the goalkeeper the wrong way.",
    "{team} scored again with {to_go} minutes remaining, {name} nodding in from a corner.",
]


@st.composite
def stories(draw):
    """A result line, a paragraph a goal, and (scorer, team, score after, minute) of each; a player may score again."""
    sides = draw(st.lists(st.booleans(), min_size=1, max_size=6).filter(lambda s: sum(s) <= 4 and len(s) - sum(s) <= 4))
    # Even or odd minutes: two that are one apart may be one goal told twice. "After 45 minutes" is the break.
    some = st.sampled_from([m for m in range(draw(st.integers(2, 3)), 90, 2) if m != 45])
    minutes = draw(st.lists(some, min_size=len(sides), max_size=len(sides), unique=True).map(sorted))
    sentences, wanted, node = [], [], (0, 0)
    for home, minute in zip(sides, minutes, strict=True):
        name, team = draw(st.sampled_from(HOME_SCORERS if home else AWAY_SCORERS)), "Arsenal" if home else "Chelsea"
        node = (node[0] + home, node[1] + (not home))
        telling = draw(st.sampled_from(TELLINGS))
        words = {"minute": minute, "nth": ordinal(minute), "to_go": 90 - minute, "team": team, "name": name}
        sentences.append(telling.format(**words))
        wanted.append((name, team.lower(), node, minute))
    return f"Arsenal {node[0]}-{node[1]} Chelsea", sentences, wanted


@given(stories())
@settings(max_examples=60, deadline=None)
def test_any_path_rendered_into_sentences_comes_back_as_that_path(story):
    header, sentences, wanted = story
    assert goals("\n\n".join([header, *sentences])) == wanted


@given(stories(), st.randoms())
@settings(max_examples=40, deadline=None)
def test_shuffling_paragraphs_that_carry_their_own_minutes_changes_no_goal(story, random):
    header, sentences, wanted = story
    shuffled = list(sentences)
    random.shuffle(shuffled)
    assert goals("\n\n".join([header, *shuffled])) == wanted


def test_a_goal_told_again_later_that_came_sooner_is_not_the_second():
    told = [f"In the {nth} minute Chelsea striker Evan Farrow scored." for nth in ("6th", "10th")]
    told.insert(0, "In the 2nd minute Arsenal striker Adam Brook scored.")
    told.append("Chelsea's Evan Farrow headed home after 8 minutes.")
    told.append("Chelsea scored again in the 4th minute, Evan Farrow nodding in from a corner.")
    assert [minute for *_, minute in goals("\n\n".join(["Arsenal 1-4 Chelsea", *told]))] == [2, 4, 6, 8, 10]


UNRELATED = [
    "The stadium has a new roof, and the club shop opens on Monday.",
    "Tickets for the summer concerts are sold out.",
    "The weather was fine throughout.",
]


@pytest.mark.parametrize("paragraph", UNRELATED)
@given(story=stories())
@settings(max_examples=15, deadline=None)
def test_an_unrelated_paragraph_changes_nothing(paragraph, story):
    header, sentences, wanted = story
    assert goals("\n\n".join([header, *sentences, paragraph])) == wanted


@pytest.mark.parametrize(
    ("story", "minutes"),
    [
        (
            "In the 7th minute Adam Brook crashed home Carter's cross. Hill missed a chance. "
            "Brook then curled the ball into the far corner.",
            [7, None],
        ),
        ("Adam Brook tapped in after 20 minutes. Eleven minutes later Brook volleyed home from ten yards.", [20, 31]),
        ("Adam Brook scored a penalty. Hill went off. Brook then rounded the keeper and tapped in.", [None, None]),
        ("Adam Brook scored after 20 minutes. He curled the ball into the far corner.", [20]),
        ("Adam Brook tapped in after 20 minutes.\n\nHill went off.\n\nBrook had volleyed into the far corner.", [20]),
    ],
)  # fmt: skip
def test_two_moves_of_one_paragraph_are_two_goals(story, minutes):
    text = f"Arsenal v Chelsea\n\nArsenal striker Adam Brook was ill. Chelsea had the ball.\n\n{story}"
    assert [minute for name, _, _, minute in goals(text) if name == "Adam Brook"] == minutes


def test_a_goal_only_sought_says_nothing_of_the_next():
    text = (
        "Arsenal v Chelsea\n\nArsenal striker Theo Walcott scored. Chelsea pressed for an equaliser. "
        "Walcott then tapped in a second from Ozil's cross."
    )
    assert [name for name, _, _, _ in goals(text)] == ["Theo Walcott"] * 2


def test_who_is_told_as_a_visitor_scores_away_whichever_team_the_text_names_first():
    reading = read(
        Article(
            "Ronan Ash's 96th-minute penalty rescued a draw for Arsenal against Chelsea.\n\nMax Birch fired in from a "
            "corner early in the second half.\n\nAsh smashed home from the spot to secure a point for the visitors."
        )
    )
    assert [match.home.name for match in reading.matches] == ["Chelsea"]
    assert [(goal.player, goal.side) for goal in reading.goals] == [("Max Birch", "home"), ("Ronan Ash", "away")]


@pytest.mark.parametrize("many", ["in two league games", "since joining from Liverpool", "in four days"])
def test_a_fourth_goal_of_many_matches_leaves_a_player_the_goals_he_has(many):
    text = (
        "Arsenal beat Chelsea 3-0. Theo Walcott scored twice.\n\nMesut Ozil headed in after half an hour. Walcott made "
        f"it 2-0 on 48 minutes, and swept in his fourth goal {many} on 86 minutes."
    )
    assert [(name, minute) for name, _, _, minute in goals(text)] == [
        ("Mesut Ozil", 30),
        ("Theo Walcott", 48),
        ("Theo Walcott", 86),
    ]


def test_a_list_of_scorers_ends_with_the_team_that_all_scored_for():
    text = (
        "Porto won 3-2 at Sporting. Luis Diaz scored in the 20th minute, Pepe in the 45th and Moussa Marega in the 80th"
        " for Porto. Marcos Acuna scored in the 50th for Sporting."
    )
    sides = {name: team for name, team, *_ in goals(text)}
    assert sides == {"Luis Diaz": "porto", "Pepe": "porto", "Moussa Marega": "porto", "Marcos Acuna": "sporting-cp"}


def test_an_own_goal_that_makes_it_two_is_one_goal():
    text = "Arsenal beat Chelsea 2-0. Boyd scored an own goal after 30 minutes to make it 2-0."
    assert len(goals(text)) == 1


def test_another_s_equaliser_between_two_leads_of_a_player_parts_his_goals():
    text = (
        "Arsenal drew 2-2 with Chelsea. Theo Walcott gave Arsenal the lead, but Eden Hazard levelled. Walcott then put "
        "Arsenal back in front, only for Hazard to score again."
    )
    assert [(name, after) for name, _, after, _ in goals(text)] == [
        ("Theo Walcott", (1, 0)),
        ("Eden Hazard", (1, 1)),
        ("Theo Walcott", (2, 1)),
        ("Eden Hazard", (2, 2)),
    ]


def test_a_lead_told_in_the_summary_and_again_in_the_story_is_one_goal():
    text = (
        "Arsenal drew 1-1 with Chelsea. Theo Walcott gave Arsenal the lead, but Eden Hazard levelled.\n\nChelsea began "
        "well. They hit the bar.\n\nWalcott put Arsenal ahead after 30 minutes."
    )
    assert [(name, minute) for name, _, _, minute in goals(text)] == [("Theo Walcott", 30), ("Eden Hazard", None)]


def test_what_only_lengthens_a_lead_is_not_who_opens_the_scoring_next():
    text = (
        "Arsenal beat Chelsea 2-0, adding to their woes. Theo Walcott opened the scoring with a header. "
        "Mesut Ozil's goal sealed it."
    )
    assert [name for name, *_ in goals(text)] == ["Theo Walcott", "Mesut Ozil"]


@pytest.mark.parametrize(("told", "count"), [("again headed home", 2), ("headed home", 1)])
def test_who_again_scores_in_the_story_has_a_second_goal(told, count):
    text = (
        f"Arsenal beat Chelsea {count}-0.\n\nIt was wet.\n\nThe pitch was poor.\n\nFew had come.\n\n"
        f"Theo Walcott headed in.\n\nIt rained.\n\nIt blew.\n\nWalcott {told} from a corner."
    )
    assert len(goals(text)) == count


def test_a_goal_before_the_break_and_one_after_it_are_two():
    text = (
        "Arsenal drew 2-2 with Chelsea, a brace from Theo Walcott levelling it.\n\nIn first-half stoppage time Walcott "
        "nipped in to stab home.\n\nWithin three minutes of the restart he hooked the ball into the bottom corner."
    )
    assert [minute for name, *_, minute in goals(text) if name == "Theo Walcott"] == [45, 48]


def test_who_scores_twice_in_a_list_of_scorers_has_two_goals():
    text = (
        "Arsenal beat Everton 4-0 on Saturday. Theo Walcott, Mesut Ozil, twice, and Olivier Giroud scored for Arsenal."
    )
    assert [goal.player for goal in read(Article(text)).goals].count("Mesut Ozil") == 2


def test_what_stands_before_his_second_goal_is_not_that_one():
    text = (
        "Arsenal beat Chelsea 3-1.\n\nTheo Walcott converted from the spot.\n\nPedro levelled.\n\nTheo Walcott "
        "scored his second penalty.\n\nMesut Ozil made it 3-1.\n\nThere had been no doubt that Walcott would "
        "dispatch his penalty early on."
    )
    assert [(name, score) for name, _, score, _ in goals(text)] == [
        ("Theo Walcott", (1, 0)),
        ("Pedro", (1, 1)),
        ("Theo Walcott", (2, 1)),
        ("Mesut Ozil", (3, 1)),
    ]


def test_a_double_that_puts_a_side_two_up_is_its_first_two_goals():
    text = "Spurs beat Hull 5-2. A Harry Kane double put Spurs 2-0 up and Dele Alli boosted their advantage."
    assert [(g.player, g.home_score_after) for g in read(Article(text)).goals] == [
        ("Harry Kane", 1), ("Harry Kane", 2), ("Dele Alli", 3)
    ]  # fmt: skip


@pytest.mark.parametrize(
    "when", ["In the 20th minute", "On 20 minutes", "Midway through the first half", "After the break"]
)
@pytest.mark.parametrize(
    ("act", "team"), [("won a corner", "chelsea"), ("gave the ball away", "arsenal"), ("were carved open", "arsenal")]
)
def test_a_side_named_right_behind_the_time_acts_in_the_sentence(when, act, team):
    text = (
        f"Arsenal and Chelsea drew 1-1.\n\n{when} Chelsea {act} and Evan Farrow headed home.\n\nAdam Brook tapped in."
    )
    assert [side for name, side, *_ in goals(text) if name == "Evan Farrow"] == [team]


def test_the_end_of_a_headline_governs_no_name_of_the_next_sentence():
    text = (
        "Toffees march on\n\nRoss Barkley, Ramiro Funes Mori and Romelu Lukaku were on target as Everton beat Hull 3-0."
    )
    assert [name for name, *_ in goals(text)] == ["Ross Barkley", "Ramiro Funes Mori", "Romelu Lukaku"]


ELSEWHERE = (
    "Newcastle clinched the title as they beat Barnsley {score} at St James' Park while Brighton conceded an "
    "89th-minute equaliser at Aston Villa.\n\nAyoze Perez and Dwight Gayle were on target."
)


def test_an_equaliser_that_no_goal_of_the_match_can_be_lends_nobody_its_minute():
    assert [minute for *_, minute in goals(ELSEWHERE.format(score="2-0"))] == [None, None]


def test_an_equaliser_of_nobody_in_a_draw_is_whoever_levelled():
    text = "Newcastle drew 1-1 with Barnsley. They conceded an 89th-minute equaliser.\n\nTom Bradshaw was on target."
    assert ("Tom Bradshaw", 89) in [(name, minute) for name, _, _, minute in goals(text)]


def test_the_games_third_goal_is_rather_of_the_side_that_scored_the_others():
    text = "Chelsea 1-3 Arsenal\n\nMax Birch scored the game's third goal. Ronan Ash had scored twice."
    assert [goal.side for goal in read(Article(text)).goals if goal.player == "Max Birch"] == ["away"]


@pytest.mark.parametrize(
    ("came_to", "scored_for"),
    [("not enough to earn a point", "hull-city"), ("enough to earn all three points", "leeds-united")],
)
def test_goals_that_save_nobody_are_the_losers(came_to, scored_for):
    text = f"Leeds 3-2 Hull\n\nTwo late goals from Joe Ash were {came_to}."
    assert [team for _, team, _, _ in goals(text)] == [scored_for, scored_for]


@pytest.mark.parametrize(
    ("then", "wanted"),
    [
        ("Eden Hazard levelled in the 31st minute, but Walcott made it 2-1 from close range.", 2),
        ("Eden Hazard was booked in the 31st minute, but Walcott's goal made it 2-1 in the end.", 1),
    ],
)
def test_who_makes_it_more_than_one_behind_a_later_goal_has_scored_again(then, wanted):
    text = f"Arsenal beat Chelsea 2-1. Theo Walcott struck in the fourth minute. {then}"
    assert [name for name, *_ in goals(text)].count("Theo Walcott") == wanted


def test_who_levelled_scored_again_where_he_then_hits_the_winner():
    text = "Arsenal beat Chelsea 2-1. Theo Walcott levelled with a header.\n\nFive minutes from time {}."
    assert [after for *_, after, _ in goals(text.format("the striker fooled Hart to hit the winner"))][-1] == (2, 1)
    assert len(goals(text.format("the striker went off"))) == 1


def test_what_made_the_score_by_half_time_is_no_goal_of_the_second_half():
    text = "Arsenal beat Chelsea 3-0. Theo Walcott made it 2-0 by half-time. In the 91st minute Walcott drove it in."
    assert [after for *_, after, _ in goals(text)] == [(2, 0), (3, 0)]


@pytest.mark.parametrize(
    ("told", "scored_for"),
    [
        ("Ash completed the rout late on", "leeds-united"),
        ("Ash sealed it late on", "leeds-united"),
        ("Ash's late strike settled the thriller", "leeds-united"),
        ("Ash wrapped up the win late on", "leeds-united"),
        ("Ash rounded off the scoring for Hull late on", "hull-city"),
    ],
)
def test_who_seals_it_is_of_the_side_that_wins(told, scored_for):
    assert [team for name, team, *_ in goals(f"Leeds 5-1 Hull\n\n{told}.") if name == "Ash"] == [scored_for]


@pytest.mark.parametrize(
    "told",
    [
        "Jack appeared to have settled it",
        "Jack thought he had sealed it",
        "Jack looked to have sealed it",
        "It looked as though Jack had settled it",
        "Jack must surely have settled the game",
        "Jack's header all but sealed it",
        "It looked all over when Jack sealed it",
    ],
)
def test_who_seemed_to_seal_it_may_have_lost(told):
    text = f"Leeds 2-3 Hull\n\nRay Ash opened the scoring for Leeds. {told} with a second. Joe Mee hit three."
    found = [(name, team, after) for name, team, after, _ in goals(text)]
    assert found[:2] == [("Ray Ash", "leeds-united", (1, 0)), ("Jack", "leeds-united", (2, 0))]


def test_who_looked_lively_and_sealed_it_won():
    text = "Leeds 2-3 Hull\n\nJack looked lively and sealed it."
    assert [team for _, team, *_ in goals(text)] == ["hull-city"]


@pytest.mark.parametrize(
    "closing",
    ["won it with a header late on", "rounded off the scoring", "scored the winner", "sealed the points late on"],
)
def test_what_closed_a_match_whose_score_nobody_prints_came_last(closing):
    text = f"Leeds beat Hull at Elland Road. Joe Ash {closing}. Max Cole put Leeds ahead. Tom Mee levelled for Hull."
    assert [name for name, *_ in goals(text)][-1] == "Joe Ash"


def test_who_thought_he_had_rescued_a_point_did_not_close_the_match():
    opens = "Leeds beat Hull at Elland Road. Max Cole put Leeds ahead. Tom Mee {} a point for Hull with a header"
    found = goals(f"{opens.format('thought he had rescued')}, but Joe Ash netted for Leeds.")
    assert [name for name, *_ in found] == ["Max Cole", "Tom Mee", "Joe Ash"]


def test_what_the_words_hold_least_firmly_is_turned_first():
    """That "with Hull stretched, Birch" scored reads as if he were of Hull; that Kane is Hull's is said outright."""
    text = (
        "Leeds 4-3 Hull\n\nHull striker Kane tucked away a penalty in the seventh minute, Alli curled in the second on "
        "26 minutes and Kane made it 3-0.\n\nBoyd threw on Mee and Birch after the break. Mee reduced the deficit in "
        "the 49th minute with a shot through the legs of Hart, and Lund smashed in from distance on 62.\n\nWith Hull "
        "stretched, Birch made it 3-3 in the 78th minute, dancing past Cole. Mee crossed for Ford to head the winner."
    )
    assert [(name, team) for name, team, *_ in goals(text)] == [
        *[(name, "hull-city") for name in ("Kane", "Alli", "Kane")],
        *[(name, "leeds-united") for name in ("Mee", "Lund", "Birch", "Ford")],
    ]


def test_what_closed_a_match_but_has_a_number_comes_where_that_says():
    text = (
        "Leeds beat Hull. Joe Ash opened the scoring. Max Cole settled it with a second. Tom Mee pulled one back late."
    )
    assert [name for name, *_ in goals(text)] == ["Joe Ash", "Max Cole", "Tom Mee"]


def test_of_two_who_peg_a_side_back_the_last_levels():
    text = (
        "Leeds 3-2 Hull\n\nHull, leading 2-0 after goals from Ash and Cole, were {} back by Mee and Ford. Kerr won it."
    )
    found = [(name, after) for name, _, after, _ in goals(text.format("pegged"))]
    assert found[:4] == [("Ash", (0, 1)), ("Cole", (0, 2)), ("Mee", (1, 2)), ("Ford", (2, 2))]
    found = [(name, after) for name, _, after, _ in goals(text.format("twice pegged"))]
    assert ("Mee", (1, 1)) in found
    found = goals("Hull 1-2 Leeds\n\nHull were pegged back by Mee and Ford. Cole had opened the scoring.")
    assert [name for name, *_ in found] == ["Cole", "Mee", "Ford"]
    found = goals(
        "Hull 2-2 Leeds\n\nHull led twice but were pegged back by Mee and Ford. Ash and Cole scored for Hull."
    )
    assert [name for name, *_ in found] == ["Ash", "Mee", "Cole", "Ford"]


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("Kane restored Hull's lead after Tom Smith's penalty.", [("Tom Smith", "leeds-united", (1, 1)),
                                                                  ("Kane", "hull-city", (2, 1))]),
        ("Kane restored Hull's two-goal lead after Tom Smith's penalty.", [("Tom Smith", "hull-city", (1, 0)),
                                                                           ("Kane", "hull-city", (2, 0))]),
    ],
)  # fmt: skip
def test_a_goal_after_which_a_lead_was_restored_had_levelled(told, wanted):
    assert [goal[:3] for goal in goals(f"Hull beat Leeds 3-1. {told}")] == wanted


@pytest.mark.parametrize("levelled", ["Smith's goal was cancelled out by Mee", "Smith's goal and Mee's leveller"])
def test_a_goal_that_another_had_answered_before_a_lead_was_restored_had_not_levelled(levelled):
    found = goals(f"Leeds 2-1 Hull\n\nKane restored Leeds' lead after {levelled}.")
    assert [goal[:2] for goal in found] == [("Smith", "leeds-united"), ("Mee", "hull-city"), ("Kane", "leeds-united")]


def test_a_club_named_as_what_a_goal_breaks_is_not_hurt_by_it():
    assert [goal[:2] for goal in goals("Hearts 1-1 Hull\n\nMee put Hearts behind. Kane drew Hearts level.")] == [
        ("Mee", "hull-city"),
        ("Kane", "heart-of-midlothian"),
    ]


@pytest.mark.parametrize(
    ("result", "team"),
    [
        ("Hull beat Leeds 2-1", "leeds-united"),
        ("Hull claimed a 2-1 win over Leeds", "leeds-united"),
        ("Hull lost 2-1 to Leeds", "hull-city"),
        ("Hull were beaten 2-1 by Leeds", "hull-city"),
        ("Hull were held 1-1 by Leeds", "hull-city"),
        ("Hull beat Leeds by 2-1", "leeds-united"),
        ("Hull lost 2-1 to Leeds. There was no win for Hull", "hull-city"),
        ("Hull drew 1-1 with Leeds. Hull were denied victory", "hull-city"),
        ("Hull drew 1-1 with Leeds. Hull are still without a win", "hull-city"),
    ],
)
def test_despite_a_goal_its_side_did_not_win(result, team):
    assert [goal[:2] for goal in goals(f"{result} despite Tom Smith's goal.")] == [("Tom Smith", team)]


@pytest.mark.parametrize(
    ("lead", "names"),
    [
        ("went 2-0 up through Ian Jones and Carl Smith but Hull hit back", ["Ian Jones", "Carl Smith"]),
        ("were 2-0 ahead thanks to Ian Jones and Carl Smith", ["Ian Jones", "Carl Smith"]),
        ("surged 2-0 in front through Ian Jones and Carl Smith", ["Ian Jones", "Carl Smith"]),
        ("halved an early deficit through Carl Smith", ["Carl Smith"]),
        ("went 2-0 up through Ian Jones before Carl Smith hit the bar", ["Ian Jones"]),
    ],
)
def test_a_lead_is_owed_to_all_who_are_listed(lead, names):
    assert [name for name, *_ in goals(f"Hull beat Leeds 3-2. Leeds {lead}.")] == names


def test_two_who_turn_a_match_were_behind_before():
    text = "Leeds beat Hull 2-1. Mee gave Karl Lamb's side the lead, only for Ash and Cole to {}."
    found = [goal[:3] for goal in goals(text.format("turn the game on its head"))]
    assert found == [
        ("Mee", "hull-city", (0, 1)), ("Ash", "leeds-united", (1, 1)), ("Cole", "leeds-united", (2, 1)),
    ]  # fmt: skip


def test_two_who_trade_goals_are_opponents():
    text = "Leeds beat Hull 2-1. Ford settled the tie after Ash and Cole traded headers either side of half-time."
    assert [after for *_, after, _ in goals(text)] == [(1, 0), (1, 1), (2, 1)]
    text = "Leeds beat Hull 3-0. Ford settled the tie after Ash and Cole scored with headers either side of half-time."
    assert [after for *_, after, _ in goals(text)] == [(1, 0), (2, 0), (3, 0)]


def test_a_deficit_that_goals_overturned_stood_before_them():
    text = (
        "Leeds drew 2-2 with Hull. Two goals from Ash saw {} overturn a half-time deficit before Cole earned a point."
    )
    assert [goal[1:3] for goal in goals(text.format("Hull"))][:2] == [("hull-city", (1, 1)), ("hull-city", (1, 2))]
    assert [goal[1:3] for goal in goals(text.format("Leeds"))][:2] == [
        ("leeds-united", (1, 1)),
        ("leeds-united", (2, 1)),
    ]


@pytest.mark.parametrize(
    ("told", "then"),
    [("Leeds were losing 2-0 after 25 minutes.", (1, 2)), ("Leeds were back after losing 2-0 at Derby.", (1, 0))],
)
def test_who_was_losing_was_behind_unless_it_was_another_day(told, then):
    text = f"Leeds beat Hull 3-2. {told} Ash fired in for Leeds. Cole made it 2-2. Ford struck late on."
    assert goals(text)[0][:3] == ("Ash", "leeds-united", then)


@pytest.mark.parametrize(
    "told", ["had been 2-0 ahead thanks to", "had been two goals up through", "had been ahead via"]
)
def test_who_had_been_ahead_through_somebody_owes_it_to_him(told):
    text = f"Leeds beat Hull 3-2. Hull {told} Ash and Cole."
    assert [(name, team) for name, team, *_ in goals(text)] == [("Ash", "hull-city"), ("Cole", "hull-city")]
    assert goals(text.replace("had been", "should have been")) == []


@pytest.mark.parametrize(("told", "won"), [("Ash won it.", True), ("Hart came for the ball but Ash won it.", False)])
def test_who_opens_a_sentence_and_won_it_won_the_match(told, won):
    assert [name for name, *_ in goals(f"Leeds beat Hull 2-1. Leeds led through Cole but Mee levelled. {told}")] == (
        ["Cole", "Mee", "Ash"] if won else ["Cole", "Mee"]
    )


@pytest.mark.parametrize("told", ["Leeds had a free-kick.", "Leeds got a late penalty.", "The toss came first."])
def test_who_won_a_kick_won_no_match(told):
    assert [name for name, *_ in goals(f"Leeds beat Hull 1-0. {told} Ash won it. Cole curled in.")] == ["Cole"]


@pytest.mark.parametrize("won", ["won it", "won it late on", "got the winner", "had the last word"])
@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("Ash put Leeds ahead. Mee levelled.", ["Ash", "Mee", "Ash"]),
        ("Ash put Leeds ahead. Mee levelled. Cole made it 2-1. Ford equalised.", ["Ash", "Mee", "Cole", "Ford", "Ash"]),
    ],
)
def test_who_won_it_after_his_lead_was_lost_scored_twice(told, names, won):
    score = f"{len(names) // 2 + 1}-{len(names) // 2}"
    assert [name for name, *_ in goals(f"Leeds {score} Hull\n\n{told} Ash {won}.")] == names


def test_who_is_told_to_have_won_it_before_it_was_level_scored_once():
    text = "Leeds 2-1 Hull\n\nAsh put Leeds ahead. Cole had cancelled out Mee's opener. Ash's winner was superb."
    assert [name for name, *_ in goals(text)] == ["Mee", "Cole", "Ash"]
