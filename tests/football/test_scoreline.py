"""The lattice: what each phrase demands of its step, and that any path told is the path found."""

from itertools import pairwise
from math import inf

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orchestration.football.game.scoreline import (
    CONSTRAINTS,
    UNSAID,
    UNTOLD,
    Stand,
    Telling,
    best_path,
    costs_of_moves,
    least_cost,
    may_be_one,
    met_by,
)

HOME = {"home": 0.0, "away": 4.0}
AWAY = {"home": 4.0, "away": 0.0}


def test_a_comeback_told_in_phrases_needs_no_printed_score():
    told = [
        Telling(**HOME, constraints=("opener",)),
        Telling(**HOME, constraints=("doubles",)),
        Telling(home=1.0, away=1.0, constraints=("reduces",)),
        Telling(home=1.0, away=1.0, constraints=("equaliser",)),
        Telling(**AWAY, constraints=("winner",)),
    ]
    path = best_path(told)
    assert path.final == (2, 3)
    assert [step.after for step in path.steps] == [(1, 0), (2, 0), (2, 1), (2, 2), (2, 3)]


def test_the_final_score_drops_a_goal_too_many():
    told = [Telling(**HOME), Telling(**HOME, drop=0.5), Telling(**AWAY)]
    path = best_path(told, final=(1, 1))
    assert [step.telling for step in path.steps] == [0, 2]


def test_the_final_score_gives_a_side_to_a_goal_without_one():
    path = best_path([Telling(**HOME), Telling()], final=(1, 1))
    assert [step.home for step in path.steps] == [True, False]


def test_a_goal_nobody_tells_is_stepped_over():
    path = best_path([Telling(**HOME, constraints=("2th",))], final=(2, 0))
    assert [step.after for step in path.steps] == [(2, 0)]
    assert path.cost == pytest.approx(UNTOLD)


def test_a_goal_by_its_number_leaves_room_for_those_before_it():
    told = [Telling(**HOME), Telling(**HOME, constraints=("3th",))]
    assert [step.after for step in best_path(told).steps] == [(1, 0), (3, 0)]


def test_a_lead_regained_is_no_opener():
    regained = Telling(**AWAY, constraints=("regains",))
    assert best_path([Telling(**AWAY), Telling(**HOME), regained]).steps[-1].broken == ()
    assert best_path([regained], final=(0, 1)).steps[0].broken == ("regains",)


def test_a_printed_running_score_pins_its_step_either_way_round():
    path = best_path([Telling(**HOME), Telling(**HOME, after=((2, 1), (1, 2)))], final=(2, 1))
    assert [step.after for step in path.steps] == [(1, 0), (2, 1)]


def test_a_broken_constraint_is_named():
    path = best_path([Telling(**HOME, constraints=("equaliser",))], final=(1, 0))
    assert path.steps[0].broken == ("equaliser",)


def test_the_margin_is_what_telling_it_otherwise_would_cost():
    sure, unsure = Telling(home=0.0, away=3.0), Telling(home=0.0, away=0.4)
    steps = best_path([sure, unsure]).steps
    assert steps[0].margins[0] > steps[1].margins[0] > 0
    assert steps[1].margins[0] < steps[1].margins[1]  # the other side's, rather than none


def test_the_margin_of_a_place_is_what_another_score_after_it_would_cost():
    lone, opener = Telling(**HOME), Telling(**HOME, constraints=("opener",))
    assert best_path([lone], final=(2, 0)).steps[0].place_margin == 0
    assert best_path([opener], final=(2, 0)).steps[0].place_margin > 2
    assert best_path([lone], final=(1, 0)).steps[0].place_margin == inf


def test_who_won_is_enough_to_choose_between_paths():
    told = [Telling(), Telling(**AWAY)]
    assert best_path(told, result="draw").final == (1, 1)
    assert best_path(told, result="away").final == (0, 2)


@pytest.mark.parametrize(
    ("name", "holds", "fails"),
    [
        ("opener", ((0, 0), (1, 0)), ((0, 1), (1, 1))),
        ("equaliser", ((0, 1), (1, 1)), ((0, 0), (1, 0))),
        ("lead", ((1, 1), (2, 1)), ((1, 0), (2, 0))),
        ("extends", ((1, 0), (2, 0)), ((0, 0), (1, 0))),
        ("doubles", ((1, 0), (2, 0)), ((2, 0), (3, 0))),
        ("ahead", ((1, 1), (2, 1)), ((0, 1), (1, 1))),
        ("reduces", ((0, 2), (1, 2)), ((0, 1), (1, 1))),
        ("halves", ((0, 2), (1, 2)), ((0, 3), (1, 3))),
        ("winner", ((1, 1), (2, 1)), ((0, 2), (1, 2))),
        ("consolation", ((0, 3), (1, 3)), ((0, 1), (1, 1))),
        ("3th", ((2, 0), (3, 0)), ((1, 0), (2, 0))),
    ],
)
def test_each_phrase_demands_its_step(name, holds, fails):
    assert CONSTRAINTS[name](*holds, True, None)
    assert not CONSTRAINTS[name](*fails, True, None)
    mirrored = [tuple(node[::-1] for node in step) for step in (holds, fails)]
    assert CONSTRAINTS[name](*mirrored[0], False, None)
    assert not CONSTRAINTS[name](*mirrored[1], False, None)


sides = st.lists(st.booleans(), max_size=8)


def walk(path: list[bool]) -> list[tuple[int, int]]:
    node, nodes = (0, 0), []
    for home in path:
        node = (node[0] + home, node[1] + (not home))
        nodes.append(node)
    return nodes


@given(sides)
def test_any_path_with_known_sides_is_found(path):
    found = best_path([Telling(**(HOME if home else AWAY)) for home in path])
    assert [step.after for step in found.steps] == walk(path)
    levelled = sum(home == away for home, away in walk(path))
    assert found.cost <= UNSAID * levelled + 1e-3 * len(path) + 1e-9


def test_a_goal_of_either_side_adds_to_a_lead_rather_than_levels_unless_a_word_or_the_final_score_says_so():
    opener, other = Telling(**HOME), Telling()
    assert best_path([opener, other]).final == (2, 0)
    assert best_path([opener, Telling(constraints=("equaliser",))]).final == (1, 1)
    assert best_path([opener, other], final=(1, 1)).cost == 0.0


@given(sides)
def test_any_path_told_by_running_scores_alone_is_found(path):
    found = best_path([Telling(after=(node,)) for node in walk(path)])
    assert [step.after for step in found.steps] == walk(path)


@given(sides, st.data())
def test_no_path_ever_leaves_the_final_score(path, data):
    told = [
        Telling(
            home=data.draw(st.floats(0, 4)),
            away=data.draw(st.floats(0, 4)),
            drop=data.draw(st.floats(0, 4)),
            constraints=tuple(data.draw(st.sets(st.sampled_from(sorted(CONSTRAINTS)), max_size=2))),
        )
        for _ in path
    ]
    final = walk(path)[-1] if path else (0, 0)
    found = best_path(told, final)
    assert found.final == final
    nodes = [(0, 0), *(step.after for step in found.steps), final]
    assert all(a[0] <= b[0] and a[1] <= b[1] for a, b in pairwise(nodes))
    assert found.cost < inf
    assert all(min(step.margins) >= -1e-9 for step in found.steps)


@given(sides, st.booleans(), st.data())
def test_a_telling_moved_costs_what_the_path_with_it_there_costs(path, is_known, data):
    told = [Telling(**(HOME if home else AWAY), constraints=("lead",)) for home in path]
    winner = Telling(home=0.5, constraints=("winner",))
    final = (walk(path)[-1][0] + 1, walk(path)[-1][1]) if path and is_known else None
    at = data.draw(st.integers(0, len(told)))
    places = data.draw(st.sets(st.integers(0, len(told)), min_size=1))
    costs = costs_of_moves([*told[:at], winner, *told[at:]], at, places, final, "home")
    paths = {to: best_path([*told[:to], winner, *told[to:]], final, "home") for to in places}
    assert costs == pytest.approx({to: path.cost for to, path in paths.items()})


@given(sides, st.booleans(), st.data())
def test_no_order_of_tellings_costs_less_than_the_least(path, is_known, data):
    said = st.sampled_from(["lead", "opener", "2th", "equaliser"])
    told = [
        Telling(**(HOME if home else AWAY), drop=data.draw(st.floats(0, 4)), constraints=(data.draw(said),))
        for home in path
    ]
    told.append(Stand(leads=(1,)))
    final = (2, 1) if is_known else None
    assert best_path(data.draw(st.permutations(told)), final).cost >= least_cost(told, final) - 1e-9


def test_the_least_cost_leaves_untold_what_only_the_final_score_tells():
    assert least_cost([Telling(**HOME), Telling(**AWAY, drop=0.5)], final=(3, 0)) == pytest.approx(UNTOLD)
    assert least_cost([Telling(**HOME), Telling(**AWAY, drop=0.5)], final=(1, 0)) == pytest.approx(0.5)


@given(sides, st.integers(0, 7))
@settings(max_examples=50)
def test_a_duplicate_told_again_changes_no_score(path, at):
    told = [Telling(after=(node,)) for node in walk(path)]
    if not told:
        return
    copy = Telling(drop=1.0, after=told[at % len(told)].after)
    found = best_path([*told[: at % len(told) + 1], copy, *told[at % len(told) + 1 :]], final=walk(path)[-1])
    assert [step.after for step in found.steps] == walk(path)


@given(sides, st.integers(0, 8))
def test_how_the_score_stood_is_no_goal_and_costs_nothing_where_it_did(path, at):
    nodes = [(0, 0), *walk(path)]
    stood = nodes[at % len(nodes)]
    told = [Telling(**(HOME if home else AWAY)) for home in path]
    told.insert(at % len(nodes), Stand(after=(stood,)))
    found = best_path(told, final=nodes[-1])
    goals = [step for step in found.steps if not isinstance(told[step.telling], Stand)]
    assert [step.after for step in goals] == nodes[1:]
    assert len(found.steps) == len(told)
    assert found.cost == pytest.approx(0)


@given(sides, st.integers(1, 3))
def test_a_score_that_never_stood_costs_its_drop_and_moves_no_goal(path, lead):
    told = [Telling(**(HOME if home else AWAY)) for home in path]
    stood = Stand(leads=(20 + lead,))
    found = best_path([*told, stood], final=walk(path)[-1] if path else (0, 0))
    assert [step.after for step in found.steps] == walk(path)
    assert found.cost == pytest.approx(stood.drop)


def test_how_the_score_stood_leaves_the_gap_where_it_belongs():
    told = [Stand(after=((0, 2),)), Telling(**HOME), Telling(**HOME)]
    assert [step.after for step in best_path(told, final=(2, 2)).steps] == [(0, 2), (1, 2), (2, 2)]


@given(sides, st.data())
def test_untold_goals_go_where_they_cost_least(path, data):
    if not path:
        return
    missing = data.draw(st.integers(0, len(path) - 1))
    told = [Telling(**(HOME if home else AWAY)) for i, home in enumerate(path) if i != missing]
    untold = [UNTOLD - 0.1 * (i == missing) for i in range(len(path))]
    found = best_path(told, final=walk(path)[-1], untold=untold)
    assert [step.after for step in found.steps] == [node for i, node in enumerate(walk(path)) if i != missing]
    assert found.cost == pytest.approx(UNTOLD - 0.1)


@pytest.mark.parametrize(
    ("final", "name", "some_goal_meets_it"),
    [((3, 0), "equaliser", False), ((1, 1), "equaliser", True), ((3, 0), "3up", True), ((2, 1), "3up", False)],
)
def test_a_final_score_tells_what_its_goals_can_have_been(final, name, some_goal_meets_it):
    assert (name in met_by(final)) is some_goal_meets_it


def test_one_goal_may_meet_what_is_told_of_it_twice_or_there_were_two():
    assert may_be_one("doubles", "2up")
    assert may_be_one("lead", "opener")
    assert not may_be_one("lead", "extends")
    assert not may_be_one("2th", "3th")
