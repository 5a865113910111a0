"""The goals of a match: sides, one goal told twice, order, minutes that count from the last event."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orchestration.football.cast import know_teams
from orchestration.football.events import read_events
from orchestration.football.goals import read_goals
from orchestration.football.joining import minute_of
from orchestration.football.matches import find_matches
from orchestration.football.reading import read
from orchestration.football.results import read_results
from orchestration.football.scene import look_at
from orchestration.football.sides import read_allegiances
from orchestration.records import Article


def goals(text):
    """(scorer, team, score after, minute) of each goal in the order of play."""
    scene = look_at(text)
    know_teams(scene)
    told = read_events(scene)
    frame = find_matches(scene, read_results(scene), {t.sentence for t in told})[0]
    found = read_goals(scene, frame, told, read_allegiances(scene, told)).goals
    out = []
    for g in found:
        when = minute_of(g)
        name = scene.people.names[g.person] if g.person is not None else None
        out.append((name, frame.home if g.home else frame.away, g.after, when.regulation if when else None))
    return out


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


def test_a_player_scores_for_one_side():
    text = (
        "Arsenal lost 3-2 to Chelsea at the Emirates.\n\nChelsea striker Adam Brook scored after 10 minutes. "
        "Arsenal's Ben Cole and Carl Dean replied.\n\nBrook headed in on the hour. Late on Brook tapped in to win it."
    )
    assert {team for name, team, _, _ in goals(text) if name == "Adam Brook"} == {"chelsea"}


def test_two_minutes_later_counts_from_the_goal_before():
    text = "Arsenal beat Chelsea 2-0. Theo Walcott scored in the 20th minute. Two minutes later Mesut Ozil headed home."
    assert [(name, minute) for name, _, _, minute in goals(text)] == [("Theo Walcott", 20), ("Mesut Ozil", 22)]


def test_an_own_goal_counts_for_the_other_side():
    text = "Arsenal beat Chelsea 1-0. Chelsea defender Gary Cahill turned the ball into his own net."
    assert goals(text) == [("Gary Cahill", "arsenal", (1, 0), None)]


def test_the_final_score_settles_a_side_that_no_sentence_gives():
    text = "Arsenal and Chelsea drew 1-1. Arsenal striker Theo Walcott opened the scoring. Pedro equalised."
    assert [(name, team) for name, team, _, _ in goals(text)] == [("Theo Walcott", "arsenal"), ("Pedro", "chelsea")]


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


@pytest.mark.parametrize(("ending", "level"), [("", False), ("In the shoot-out, Petr Cech saved twice.", True)])
def test_a_shoot_out_means_that_play_ended_level(ending, level):
    text = (
        "Arsenal met Chelsea in the cup on Saturday. Arsenal striker Theo Walcott scored in the 20th minute. Chelsea "
        "striker Pedro headed home in the 70th minute. Arsenal winger Mesut Ozil drilled in a free-kick in the 80th. "
    )
    (match,) = read(Article(text + ending)).matches
    assert (match.home_score == match.away_score) == level


def test_a_goal_is_moved_only_where_its_minute_may_be():
    text = (
        "Arsenal and Chelsea met on Saturday. Arsenal striker Theo Walcott fired past the goalkeeper in the 13th "
        "minute. After the break Chelsea striker Pedro opened the scoring."
    )
    assert [name for name, _, _, _ in goals(text)] == ["Pedro"]


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
]


def ordinal(number):
    return f"{number}{'th' if number in (11, 12, 13) else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


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


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("Theo Walcott scored his second.", (2, 0)),
        ("Theo Walcott scored.", (1, 0)),
    ],
)
def test_what_a_telling_leaves_room_for(text, after):
    found = goals(f"Arsenal v Chelsea\n\nArsenal striker Theo Walcott was ill. {text}")
    assert [score for _, _, score, _ in found] == [after]


def test_who_is_told_as_a_visitor_scores_away_whichever_team_the_text_names_first():
    reading = read(
        Article(
            "Ronan Ash's 96th-minute penalty rescued a draw for Arsenal against Chelsea.\n\nMax Birch fired in from a "
            "corner early in the second half.\n\nAsh smashed home from the spot to secure a point for the visitors."
        )
    )
    assert [match.home.name for match in reading.matches] == ["Chelsea"]
    assert [(goal.player, goal.side) for goal in reading.goals] == [("Max Birch", "home"), ("Ronan Ash", "away")]


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


@pytest.mark.parametrize(
    "again",
    [
        "Isak Ssewankambo restored Columbus' lead in the 39th minute.",
        "Isak Ssewankambo put the Crew back in front in the 39th minute.",
        "Columbus regained the lead when Isak Ssewankambo scored in the 39th minute.",
    ],
)
def test_a_lead_that_is_taken_again_was_had_before_the_last_goal(again):
    text = (
        "Columbus Crew won 3-2 at D.C. United.\n\nOla Kamara opened the scoring in the eighth minute. Luis "
        f"Acosta tied it in the 27th minute. {again} Patrik Mullinsky made it 2-2 in the 71st minute. Justyn "
        "Meramovic scored the winner in the 90th minute."
    )
    assert [(name, team) for name, team, *_ in goals(text)][:2] == [
        ("Ola Kamara", "columbus-crew"),
        ("Luis Acosta", "d-c-united"),
    ]


def test_a_lead_that_is_restored_to_two_goals_may_be_the_first_scorers():
    text = (
        "Arsenal beat Chelsea 3-1.\n\nTheo Walcott scored in the eighth minute. Mesut Ozil added a second in the 20th "
        "minute. Eden Hazard pulled one back in the 30th minute. Olivier Giroud restored the two-goal lead."
    )
    assert [(name, after) for name, _, after, _ in goals(text)] == [
        ("Theo Walcott", (1, 0)),
        ("Mesut Ozil", (2, 0)),
        ("Eden Hazard", (2, 1)),
        ("Olivier Giroud", (3, 1)),
    ]


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
