"""Each check with data that passes and data that fails."""

import polars as pl
import pytest

from orchestration.warehouse.checks import (
    PERIODS,
    facts_without_evidence,
    files_that_do_not_reconcile,
    goals_that_do_not_add_up,
    minutes_outside_their_period,
    periods_that_run_backwards,
    scores_that_do_not_climb,
    spans_that_do_not_match,
    tables_emptied,
)

# --- the goals of a complete match add up to its score ------------------------------------------


def match(**changes: object) -> pl.DataFrame:
    """Japan–Belgium 2–3, complete."""
    row = {
        "match_id": "m", "home_team_id": "japan", "home_team": "Japan", "away_team": "Belgium",
        "home_score": 2, "away_score": 3, "goals_complete": True,
    }  # fmt: skip
    return pl.DataFrame([row | changes], schema_overrides={"goals_complete": pl.Boolean})


def goals(*steps: tuple[str, int | None, int | None]) -> pl.DataFrame:
    """Goals in order: the team that each counts for, and the score after it."""
    return pl.DataFrame(
        [
            {"goal_id": f"g{n}", "match_id": "m", "goal_number": n, "team_id": team,
             "home_score_after": home, "away_score_after": away}
            for n, (team, home, away) in enumerate(steps, 1)
        ],
        schema={
            "goal_id": pl.String, "match_id": pl.String, "goal_number": pl.Int32, "team_id": pl.String,
            "home_score_after": pl.Int32, "away_score_after": pl.Int32,
        },
    )  # fmt: skip


FIVE = (("japan", 1, 0), ("japan", 2, 0), ("belgium", 2, 1), ("belgium", 2, 2), ("belgium", 2, 3))


def test_five_goals_make_two_three():
    assert goals_that_do_not_add_up(match(), goals(*FIVE)).is_empty()


@pytest.mark.parametrize(
    ("told", "counted"),
    [(FIVE[:4], (2, 2)), ((*FIVE, ("japan", 3, 3)), (3, 3)), ((), (0, 0))],
    ids=["one too few", "one too many", "none at all"],
)
def test_goals_that_are_not_the_score(told, counted):
    offending = goals_that_do_not_add_up(match(), goals(*told))
    assert offending.select("home_goals", "away_goals").rows() == [counted]


def test_goals_of_the_wrong_team_do_not_add_up():
    swapped = [("belgium" if team == "japan" else "japan", home, away) for team, home, away in FIVE]
    assert goals_that_do_not_add_up(match(), goals(*swapped)).height == 1


@pytest.mark.parametrize("complete", [False, None])
def test_an_incomplete_match_need_not_add_up(complete):
    assert goals_that_do_not_add_up(match(goals_complete=complete), goals(*FIVE[:2])).is_empty()


def test_a_goalless_draw_adds_up():
    assert goals_that_do_not_add_up(match(home_score=0, away_score=0), goals()).is_empty()


# --- running scores climb one by one ------------------------------------------------------------


def test_running_scores_climb():
    assert scores_that_do_not_climb(match(), goals(*FIVE)).is_empty()


@pytest.mark.parametrize(
    ("told", "offending"),
    [
        pytest.param((("japan", 2, 0), *FIVE[2:]), ["g1"], id="two at once"),
        pytest.param((FIVE[0], ("belgium", 2, 0), *FIVE[2:]), ["g2"], id="the other side's number grows"),
        pytest.param((FIVE[0], ("japan", 1, 0), *FIVE[2:]), ["g2", "g3"], id="stands still"),
        pytest.param((FIVE[1], FIVE[0]), ["g1", "g2"], id="falls back"),
    ],
)
def test_scores_that_jump_stall_or_fall(told, offending):
    assert scores_that_do_not_climb(match(), goals(*told))["goal_id"].to_list() == offending


def test_with_goals_missing_scores_may_jump():
    assert scores_that_do_not_climb(match(goals_complete=False), goals(FIVE[0], FIVE[2], FIVE[4])).is_empty()


@pytest.mark.parametrize("complete", [False, None])
def test_with_goals_missing_scores_may_not_fall_back(complete):
    told = goals(FIVE[2], FIVE[1], FIVE[4])
    assert scores_that_do_not_climb(match(goals_complete=complete), told)["goal_id"].to_list() == ["g2"]


def test_unknown_running_scores_are_no_fault():
    assert scores_that_do_not_climb(match(goals_complete=False), goals(FIVE[0], ("japan", None, None))).is_empty()


def test_each_match_climbs_by_itself():
    first = goals(("japan", 1, 0))
    second = first.with_columns(match_id=pl.lit("n"), goal_id=pl.lit("h1"))
    assert scores_that_do_not_climb(pl.concat([match(), match(match_id="n")]), pl.concat([first, second])).is_empty()


# --- minutes lie in their period ----------------------------------------------------------------


def goal_at(minute: int | None, stoppage: int | None, period: str | None, **changes: object) -> pl.DataFrame:
    row = {
        "goal_id": "g", "minute_label": "", "minute_regulation": minute, "minute_stoppage": stoppage,
        "match_period": period, "minute_earliest": minute, "minute_latest": minute,
    }  # fmt: skip
    numbers = dict.fromkeys(("minute_regulation", "minute_stoppage", "minute_earliest", "minute_latest"), pl.Int32)
    return pl.DataFrame([row | changes], schema_overrides=numbers | {"match_period": pl.String})


def test_the_periods_are_the_contracts():
    assert PERIODS["match_period"].to_list() == [
        f"{half}{stoppage}"
        for half in ("first half", "second half", "extra time, first half", "extra time, second half")
        for stoppage in ("", ", stoppage time")
    ]


@pytest.mark.parametrize(
    ("minute", "stoppage", "period"),
    [
        (1, 0, "first half"),
        (45, 0, "first half"),
        (45, 2, "first half, stoppage time"),
        (90, 0, "second half, stoppage time"),
        (46, 0, "second half"),
        (90, 4, "second half, stoppage time"),
        (91, 0, "extra time, first half"),
        (105, 1, "extra time, first half, stoppage time"),
        (120, 0, "extra time, second half"),
        (120, 3, "extra time, second half, stoppage time"),
        (None, None, None),
        (None, None, "second half"),
    ],
)
def test_minutes_in_their_period(minute, stoppage, period):
    assert minutes_outside_their_period(goal_at(minute, stoppage, period)).is_empty()


@pytest.mark.parametrize(
    ("minute", "stoppage", "period"),
    [
        (46, 0, "first half"),
        (45, 0, "second half"),
        (90, 4, "second half"),
        (88, 4, "second half, stoppage time"),
        (121, 0, "extra time, second half"),
        (0, 0, "first half"),
        (70, 0, None),
        (70, 0, "half-time"),
        (70, None, "second half"),
        (90, None, "second half, stoppage time"),
    ],
)
def test_minutes_outside_it(minute, stoppage, period):
    assert minutes_outside_their_period(goal_at(minute, stoppage, period)).height == 1


@pytest.mark.parametrize("bounds", [{"minute_earliest": 71}, {"minute_latest": 69}, {"minute_latest": None}])
def test_a_minute_lies_between_its_earliest_and_latest(bounds):
    assert minutes_outside_their_period(goal_at(70, 0, "second half", **bounds)).height == 1


# --- periods follow one another -----------------------------------------------------------------


def goals_in(*periods: str | None, match_id: str = "m") -> pl.DataFrame:
    """Goals of one match in order, each in its period."""
    return pl.DataFrame(
        [
            {"goal_id": f"{match_id}{n}", "match_id": match_id, "goal_number": n, "match_period": period}
            for n, period in enumerate(periods, 1)
        ],
        schema_overrides={"match_period": pl.String},
    )


def test_periods_that_follow_one_another_in_each_match():
    one = goals_in("first half", None, "first half", "second half", "second half, stoppage time")
    other = goals_in("first half", match_id="n")
    assert periods_that_run_backwards(pl.concat([one, other])).is_empty()


def test_a_goal_of_the_first_half_after_one_of_the_second():
    found = periods_that_run_backwards(goals_in("second half", None, "first half", "second half"))
    assert found["goal_id"].to_list() == ["m3"]


# --- spans still match their quotes -------------------------------------------------------------

ARTICLES = pl.DataFrame({"article_id": ["a"], "text": ["⚽️ Chadli won it at the death."]})
POSTS = pl.DataFrame({"post_id": ["p"], "text": ["GOAL 🇧🇪 Chadli"]})


def evidence(source: str, start: int, end: int, quote: str) -> pl.DataFrame:
    article, post = (source, None) if source == "a" else (None, source)
    row = {"evidence_id": "e", "article_id": article, "tweet_id": post, "char_start": start, "char_end": end}
    strings = dict.fromkeys(("article_id", "tweet_id"), pl.String)
    return pl.DataFrame(
        [row | {"quote": quote}], schema_overrides=strings | {"char_start": pl.Int32, "char_end": pl.Int32}
    )


@pytest.mark.parametrize(
    ("source", "start", "end", "quote"), [("a", 3, 9, "Chadli"), ("p", 8, 14, "Chadli")], ids=["article", "post"]
)
def test_spans_that_match(source, start, end, quote):
    assert ARTICLES["text"][0][3:9] == "Chadli" and POSTS["text"][0][8:14] == "Chadli"
    assert spans_that_do_not_match(evidence(source, start, end, quote), ARTICLES, POSTS).is_empty()


@pytest.mark.parametrize(
    ("source", "start", "end", "quote"),
    [
        pytest.param("a", 3, 9, "Lukaku", id="other words"),
        pytest.param("a", 4, 10, "Chadli", id="one off"),
        pytest.param("a", 3, 3, "", id="empty"),
        pytest.param("a", 9, 3, "Chadli", id="backwards"),
        pytest.param("a", 25, 99, "death.", id="past the end"),
        pytest.param("p", 0, 4, "goal", id="other case"),
        pytest.param("gone", 3, 9, "Chadli", id="no such text"),
    ],
)
def test_spans_that_do_not(source, start, end, quote):
    assert spans_that_do_not_match(evidence(source, start, end, quote), ARTICLES, POSTS).height == 1


# --- every fact has evidence --------------------------------------------------------------------

FACTS = pl.DataFrame({"fact_kind": ["match", "goal"], "fact_id": ["m", "g"]})


def test_facts_with_words_to_show_for_them():
    assert facts_without_evidence(FACTS, pl.DataFrame({"fact_id": ["g", "m", "g"]})).is_empty()


def test_a_fact_without_any():
    assert facts_without_evidence(FACTS, pl.DataFrame({"fact_id": ["m"]})).rows() == [("goal", "g")]


# --- nothing lost -------------------------------------------------------------------------------


def dump_file(**counts: int) -> pl.DataFrame:
    row = {"dump_file_id": "f", "path": "x.csv", "records": 10, "loaded": 5, "duplicates": 2, "off_topic": 1,
           "tombstones": 1, "rejected": 1}  # fmt: skip
    return pl.DataFrame([row | counts])


REJECTS = pl.DataFrame({"dump_file_id": ["f"]})


def test_a_file_that_reconciles():
    assert files_that_do_not_reconcile(dump_file(), REJECTS).is_empty()


@pytest.mark.parametrize("part", ["records", "loaded", "duplicates", "off_topic", "tombstones"])
def test_a_record_lost_or_counted_twice(part):
    assert files_that_do_not_reconcile(dump_file(**{part: 3}), REJECTS)["path"].to_list() == ["x.csv"]


def test_a_reject_that_is_counted_and_not_kept():
    offending = files_that_do_not_reconcile(dump_file(), REJECTS.clear())
    assert offending.select("rejected", "rejects_kept").rows() == [(1, 0)]


def test_a_file_with_nothing_rejected():
    assert files_that_do_not_reconcile(dump_file(rejected=0, records=9), REJECTS.clear()).is_empty()


# --- no table is emptied ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "after"),
    [({}, {"goals": 0}), ({"goals": 0}, {"goals": 0}), ({"goals": 3}, {"goals": 1}), ({"goals": 3}, {"goals": 9})],
    ids=["first refresh", "still empty", "fewer", "more"],
)
def test_tables_that_keep_rows(before, after):
    assert tables_emptied(before, after).is_empty()


@pytest.mark.parametrize("after", [{"goals": 0}, {}], ids=["emptied", "gone"])
def test_tables_that_lost_all_their_rows(after):
    assert tables_emptied({"goals": 3}, after).rows() == [("goals", 3)]


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ({"raw.tweets": 3, "facts": 2}, {"raw.tombstones": 1}, []),
        ({"raw.tweets": 9, "facts": 2}, {"raw.tombstones": 1, "raw.tweets": 8}, []),
        ({"raw.embeds": 1, "facts": 2, "raw.articles": 1}, {"raw.tombstones": 1, "raw.articles": 1}, []),
        ({"raw.tweets": 9, "facts": 2}, {"raw.tombstones": 1, "raw.tweets": 9}, [("facts", 2)]),
        ({"raw.tweets": 9, "raw.articles": 2}, {"raw.tombstones": 1}, [("raw.articles", 2)]),
        ({"raw.tweets": 9, "raw.tombstones": 1}, {"raw.tombstones": 1}, [("raw.tweets", 9)]),
    ],
    ids=["all posts", "some posts", "an embedded post", "no post", "articles stay", "no new tombstone"],
)
def test_only_posts_that_new_tombstones_took_out_excuse_an_emptied_table(before, after, found):
    assert tables_emptied(before, after).rows() == found
