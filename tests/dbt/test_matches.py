"""Which tellings are one match, and what most independent sources say of it."""

import pytest

from tests.dbt.stories import STORIES

# --- one match or two ---------------------------------------------------------------------------

STORIES.article("order-1", "2018-07-03").match(
    "order-b", "order-a", (3, 2), half_time_home_score=0, half_time_away_score=1
)
STORIES.article("order-2", "2018-07-02").match("order-a", "order-b", (2, 3))
STORIES.article("order-3", "2018-07-04").match("order-a", "order-b", (2, 3), home_away_basis="stated")


def test_tellings_in_either_order_are_one_match(ask):
    found = ask("""SELECT home_team_id, away_team_id, home_score, away_score, half_time_home_score,
        half_time_away_score, home_away_basis, article_count, has_conflict FROM fct_matches
        WHERE 'order-a' IN (home_team_id, away_team_id)""")
    assert found == [("order-a", "order-b", 2, 3, 1, 0, "stated", 3, False)]


def test_the_first_day_of_publication_is_nearest_the_match(ask):
    assert ask("""SELECT CAST(match_date AS VARCHAR), match_date_basis FROM fct_matches
        WHERE home_team_id = 'order-a'""") == [("2018-07-02", "published")]


def test_scores_stand_home_first_in_evidence_of_either_order(ask):
    found = ask("""SELECT article_id, value, agrees FROM fct_evidence
        WHERE claim = 'final score' AND article_id LIKE 'order-%' ORDER BY ALL""")
    assert found == [("order-1", "2-3", True), ("order-2", "2-3", True), ("order-3", "2-3", True)]


STORIES.article("legs-1", "2019-03-05").match("legs-a", "legs-b", (1, 0))
STORIES.article("legs-2", "2019-03-13").match("legs-b", "legs-a", (2, 2))
STORIES.article("legs-3", "2019-03-14").match("legs-a", "legs-b", (1, 0), on="2019-03-05", subject=False)
STORIES.article("legs-4").match("legs-a", "legs-b", (4, 4))


def test_two_legs_are_two_matches(ask):
    found = ask("""SELECT CAST(match_date AS VARCHAR), home_team_id, home_score, away_score FROM fct_matches
        WHERE 'legs-a' IN (home_team_id, away_team_id) AND match_date IS NOT NULL ORDER BY ALL""")
    assert found == [("2019-03-05", "legs-a", 1, 0), ("2019-03-13", "legs-b", 2, 2)]


def test_a_mention_in_passing_is_evidence_for_the_match_of_its_day(ask):
    assert ask("""SELECT CAST(m.match_date AS VARCHAR) FROM fct_evidence e JOIN fct_matches m ON m.match_id = e.fact_id
        WHERE e.article_id = 'legs-3' AND e.claim = 'final score'""") == [("2019-03-05",)]


def test_an_undated_telling_between_two_matches_is_guessed_to_be_neither(ask):
    assert ask("""SELECT match_date, match_date_basis, home_score FROM fct_matches
        WHERE home_team_id = 'legs-a' AND home_score = 4""") == [(None, None, 4)]


STORIES.article("undated-1", "2020-02-01").match("undated-a", "undated-b", (1, 1))
STORIES.article("undated-2").match("undated-a", "undated-b", (1, 1))


def test_an_undated_telling_belongs_to_the_one_match_of_its_pair(ask):
    assert ask("""SELECT CAST(match_date AS VARCHAR), article_count FROM fct_matches
        WHERE home_team_id = 'undated-a'""") == [("2020-02-01", 2)]


STORIES.article("passing-1", "2020-03-01").match("passing-a", "passing-b", (5, 0), subject=False)


def test_a_match_mentioned_in_passing_makes_no_row(ask):
    assert ask("SELECT * FROM fct_matches WHERE 'passing-a' IN (home_team_id, away_team_id)") == []


STORIES.article("leg-told-1", "2019-04-01").match("recall-a", "recall-b", (1, 0))
STORIES.article("leg-told-2", "2019-04-09").match("recall-b", "recall-a", (2, 2))
recalled = STORIES.article("recalls-1", "2019-04-10").match("recall-b", "recall-a", (2, 2))
recalled.match("recall-b", "recall-a", (0, 1), subject=False, match_date=None, match_date_basis=None)
vaguely = {"subject": False, "match_date": None, "match_date_basis": None}
# nobody tells this score; the years are too many; it lies ahead of what is told
STORIES.article("recalls-2", "2019-04-10").match("recall-a", "recall-b", (5, 0), **vaguely)
STORIES.article("recalls-3", "2022-04-10").match("recall-a", "recall-b", (1, 0), **vaguely)
STORIES.article("recalls-4", "2019-03-10").match("recall-a", "recall-b", (1, 0), **vaguely)


def test_a_vague_mention_is_evidence_for_the_last_match_before_it_that_ended_so(ask):
    assert ask("""SELECT CAST(m.match_date AS VARCHAR), e.article_id, e.value, e.agrees FROM fct_evidence e
        JOIN fct_matches m ON m.match_id = e.fact_id
        WHERE e.article_id LIKE 'recalls-%' AND e.claim = 'final score' ORDER BY ALL""") == [
        ("2019-04-01", "recalls-1", "1-0", True), ("2019-04-09", "recalls-1", "2-2", True),
    ]  # fmt: skip
    assert ask("""SELECT home_score, away_score, has_conflict, article_count FROM fct_matches
        WHERE 'recall-a' IN (home_team_id, away_team_id) ORDER BY match_date""") == [
        (1, 0, False, 2), (2, 2, False, 2),
    ]  # fmt: skip


STORIES.article("stated-1", "2021-05-04").match("stated-a", "stated-b", (1, 0))
STORIES.article("stated-2", "2021-05-06").match("stated-a", "stated-b", (1, 0), on="2021-05-03")


def test_a_stated_day_beats_days_of_publication(ask):
    assert ask("""SELECT CAST(match_date AS VARCHAR), match_date_basis, article_count FROM fct_matches
        WHERE home_team_id = 'stated-a'""") == [("2021-05-03", "stated", 2)]


# --- voting -------------------------------------------------------------------------------------

for n in range(1, 4):
    STORIES.article(f"vote-{n}", "2020-04-01").match("vote-a", "vote-b", (2, 1), competition="League Cup")
STORIES.article("vote-4", "2020-04-01").match("vote-a", "vote-b", (2, 2), competition="League Cup")


def test_most_independent_sources_have_it_and_the_loser_is_kept(ask):
    assert ask("""SELECT home_score, away_score, score_basis, source_count, has_conflict, competition
        FROM fct_matches WHERE home_team_id = 'vote-a'""") == [(2, 1, "stated", 4, True, "League Cup")]
    assert ask("""SELECT agrees, count(*) FROM fct_evidence WHERE article_id LIKE 'vote-%' AND claim = 'final score'
        GROUP BY agrees ORDER BY agrees""") == [(False, 1), (True, 3)]


def test_a_conflict_costs_confidence(ask):
    (disputed,), (agreed,) = (
        ask(f"SELECT confidence FROM fct_matches WHERE home_team_id = '{team}'") for team in ("vote-a", "order-a")
    )
    assert 0 < disputed[0] < 1 and 0 < agreed[0] <= 1
    assert disputed[0] < 1 - 0.4**4, "less than four sources that agree would make it"


for n in range(3):
    values = {"confidence": 0.99, "result_confidence": 0.6}
    STORIES.article(f"sure-{n}", "2020-04-02").match(f"sure-{min(n, 1)}", "sure-b", (1, 0), **values)


def test_confidence_is_that_in_the_result_and_grows_with_sources(ask):
    sure = ask("""SELECT round(confidence, 6) FROM fct_matches WHERE home_team_id LIKE 'sure-%'
        ORDER BY home_team_id""")
    assert sure == [(0.6,), (0.84,)]


STORIES.article("copies-1", "2020-05-01").match("copies-a", "copies-b", (1, 0))
STORIES.article("copies-2", "2020-05-01").match("copies-a", "copies-b", (1, 0))
for n in range(3, 6):
    STORIES.article(f"copies-{n}", "2020-05-01", like="agency").match("copies-a", "copies-b", (0, 1))


def test_near_copies_count_once(ask):
    assert ask("""SELECT home_score, away_score, article_count, source_count, has_conflict FROM fct_matches
        WHERE home_team_id = 'copies-a'""") == [(1, 0, 5, 3, True)]
    assert ask("""SELECT count(DISTINCT source_cluster) FROM dim_articles WHERE article_id LIKE 'copies-%'""") == [(3,)]


STORIES.article("inferred-1", "2020-06-01").match("inferred-a", "inferred-b", (3, 0))
for n in range(2, 4):
    STORIES.article(f"inferred-{n}", "2020-06-01").match("inferred-a", "inferred-b", (2, 0), confidence=0.5)
    STORIES.rows["extracted.match_mentions"][-1]["score_basis"] = "inferred"


def test_what_a_text_states_outweighs_what_two_let_infer(ask):
    assert ask("SELECT home_score, score_basis FROM fct_matches WHERE home_team_id = 'inferred-a'") == [(3, "stated")]


STORIES.article("weight-1", "2020-06-02").match("weight-a", "weight-b", (1, 0), competition="League Cup")
for n in range(2, 4):
    STORIES.article(f"weight-{n}", "2020-06-03").match(
        "weight-a", "weight-b", (1, 0), on="2020-06-02", competition="Friendly", subject=False
    )


def test_one_text_whose_subject_it_is_outweighs_two_that_mention_it_in_passing(ask):
    assert ask("SELECT competition, article_count FROM fct_matches WHERE home_team_id = 'weight-a'") == [
        ("League Cup", 3)
    ]


# --- NULL rather than guesses -------------------------------------------------------------------

STORIES.article("bare-1", "2020-07-01").match("bare-a", "bare-b")


def test_what_nobody_tells_is_null(ask):
    known = """match_id, match_date, match_date_basis, home_team_id, home_team, away_team_id, away_team,
        home_away_basis, goals_told, article_count, source_count, tweet_count, reaction_count, has_conflict,
        confidence"""
    (row,) = ask(f"SELECT * EXCLUDE ({known}) FROM fct_matches WHERE home_team_id = 'bare-a'")
    assert set(row) == {None}
    assert ask("SELECT goals_told, tweet_count FROM fct_matches WHERE home_team_id = 'bare-a'") == [(0, 0)]


kicks = STORIES.article("shootout-1", "2020-08-01")
kicks.match(
    "shootout-a", "shootout-b", (3, 3), extra_time=True, penalty_shootout=True, home_penalties=4, away_penalties=2
)
kicks.claim("shoot-out", "yes")
kicks.claim("shoot-out", "4-2")
STORIES.article("shootout-2", "2020-08-01").match(
    "shootout-b", "shootout-a", (3, 3), extra_time=True, penalty_shootout=True, home_penalties=2, away_penalties=4,
    confidence=0.4,
)  # fmt: skip


def test_kicks_of_a_shoot_out_are_no_goals_and_turn_with_the_order(ask):
    assert ask("""SELECT home_score, away_score, extra_time, penalty_shootout, home_penalties, away_penalties,
        has_conflict FROM fct_matches WHERE home_team_id = 'shootout-a'""") == [(3, 3, True, True, 4, 2, False)]
    assert ask("""SELECT DISTINCT agrees FROM fct_evidence
        WHERE article_id = 'shootout-1' AND claim = 'shoot-out'""") == [(True,)]


other = STORIES.article("other-kicks-1", "2020-08-02")
other.match("other-kicks-a", "other-kicks-b", (2, 1), penalty_shootout=True)
other.claim("shoot-out", "yes")


def test_a_shoot_out_follows_no_match_that_was_won(ask):
    """It is another match's, or yesterday's."""
    assert ask("SELECT home_score, penalty_shootout FROM fct_matches WHERE home_team_id = 'other-kicks-a'") == [
        (2, None)
    ]
    assert ask("SELECT agrees FROM fct_evidence WHERE article_id = 'other-kicks-1' AND claim = 'shoot-out'") == [
        (False,)
    ]


STORIES.article("added-time-1", "2020-08-03").match("added-time-a", "added-time-b", (2, 1), extra_time=True)
STORIES.article("added-time-2", "2020-08-03").match("added-time-b", "added-time-a", (1, 2))


def test_extra_time_was_played_where_one_says_so_and_nobody_that_it_was_not(ask):
    assert ask(
        "SELECT extra_time, penalty_shootout, home_score FROM fct_matches WHERE home_team_id = 'added-time-a'"
    ) == [(True, None, 2)]


STORIES.article("tie-1", "2020-08-04").match(
    "tie-b", "tie-a", (2, 1), aggregate_home_score=3, aggregate_away_score=4, home_away_basis="stated"
)
STORIES.article("tie-2", "2020-08-04").match(
    "tie-a", "tie-b", (1, 2), aggregate_home_score=4, aggregate_away_score=3, confidence=0.5
)
STORIES.article("short-1", "2020-08-05").match(
    "short-a", "short-b", (2, 1), aggregate_home_score=1, aggregate_away_score=4
)


def test_the_aggregate_turns_with_the_order(ask):
    assert ask("""SELECT home_team_id, aggregate_home_score, aggregate_away_score, has_conflict FROM fct_matches
        WHERE 'tie-a' IN (home_team_id, away_team_id)""") == [("tie-b", 3, 4, False)]


def test_an_aggregate_of_fewer_goals_than_the_match_had_is_none(ask):
    assert ask("""SELECT home_score, aggregate_home_score, aggregate_away_score FROM fct_matches
        WHERE home_team_id = 'short-a'""") == [(2, None, None)]


# --- what only a title names --------------------------------------------------------------------

titled = STORIES.article("titled-1", "2020-09-08").match("titled-a", "titled-b", (1, 2))
titled.goal("away", "Ben Good", 90, (1, 2)).claim("goal", "away", 1)
titled.goal("home", "Said Nowhere")
STORIES.rows["extracted.claims"] = [
    claim for claim in STORIES.rows["extracted.claims"] if claim["article_id"] != "titled-1" or claim["goal_no"] == 1
]


def test_what_tells_its_goals_tells_a_match_that_the_text_does_not_name(ask):
    assert ask("""SELECT e.claim, e.value FROM fct_evidence e JOIN fct_matches m ON m.match_id = e.fact_id
        WHERE m.home_team_id = 'titled-a'""") == [("goal", "titled-b")]


def test_a_goal_that_no_words_can_be_shown_for_is_not_told(ask):
    assert ask("SELECT player FROM fct_goals JOIN fct_matches USING (match_id) WHERE home_team_id = 'titled-a'") == [
        ("Ben Good",)
    ]


# --- matches that posts alone tell --------------------------------------------------------------

STORIES.crowd("crowd", "2015-05-01T19:30:00", ["crowd-b", "crowd-a"])
STORIES.crowd("murmur", "2015-05-01T19:30:00", ["murmur-a", "murmur-b"], posts=29)
STORIES.add("extracted.teams", team_id="crowd-a", team="Crowd Athletic", kind="club", aliases=["Crowd A"])
STORIES.add("extracted.teams", team_id="crowd-b", team="Crowd Borough", kind="club", aliases=["Crowd B"])


def test_a_crowd_tells_a_match(ask):
    assert ask("""SELECT home_team, away_team, CAST(match_date AS VARCHAR), match_date_basis, home_away_basis,
        home_score, article_count, tweet_count FROM fct_matches WHERE 'crowd-a' IN (home_team_id, away_team_id)""") == [
        ("Crowd Borough", "Crowd Athletic", "2015-05-01", "tweeted", "text order", None, 0, 40)
    ]


def test_its_evidence_is_as_many_of_the_posts_as_make_a_match(ask):
    assert ask("""SELECT claim, count(*), count(DISTINCT tweet_id), bool_and(agrees) FROM fct_evidence e
        JOIN fct_matches m ON m.match_id = e.fact_id WHERE m.home_team_id = 'crowd-b' GROUP BY claim""") == [
        ("teams", 30, 30, True)
    ]


def test_a_few_posts_are_talk_and_no_match(ask):
    assert ask("SELECT * FROM fct_matches WHERE 'murmur-a' IN (home_team_id, away_team_id)") == []


# talk of the match spills over: some name a third team with one of the two, or go on the day after
STORIES.crowd("busy", "2015-05-02T19:30:00", ["busy-a", "busy-b"], posts=60)
STORIES.crowd("spilt", "2015-05-02T19:40:00", ["busy-c", "busy-a"], posts=40)
STORIES.crowd("late", "2015-05-03T08:00:00", ["busy-a", "busy-b"], posts=40)
STORIES.crowd("apart", "2015-05-05T19:30:00", ["busy-a", "busy-c"], posts=35)
for team in ("busy-a", "busy-b", "busy-c"):
    STORIES.add("extracted.teams", team_id=team, team=team.title(), kind="club")


def test_of_pairs_that_share_a_team_within_a_day_the_one_most_talked_of_is_the_match(ask):
    assert ask("""SELECT CAST(match_date AS VARCHAR), home_team_id, away_team_id FROM fct_matches
        WHERE 'busy-a' IN (home_team_id, away_team_id) ORDER BY ALL""") == [
        ("2015-05-02", "busy-a", "busy-b"), ("2015-05-05", "busy-a", "busy-c"),
    ]  # fmt: skip


# --- women's sides -------------------------------------------------------------------------------

STORIES.add("extracted.teams", team_id="side-a", team="Side Athletic", country="Wales", kind="club")
STORIES.article("womens-1", "2020-11-01").match("side-a-women", "side-b", (1, 0))


def test_a_side_of_a_known_team_is_of_its_country_and_kind(ask):
    assert ask("SELECT team_id, country, kind FROM dim_teams WHERE team_id LIKE 'side-%' ORDER BY team_id") == [
        ("side-a", "Wales", "club"), ("side-a-women", "Wales", "club"), ("side-b", None, None),
    ]  # fmt: skip


# --- ids are stable -----------------------------------------------------------------------------

STORIES.article("twin-1", "2018-07-02").match("order-c", "order-d", (1, 0))


def test_a_new_matchs_id_comes_of_its_teams_and_week_alone(ask):
    """Anyone can make it: so it is the same from every dump, though one tells the day and one the day after."""
    assert ask("""SELECT match_id = substr(md5('order-c|order-d|2018-07-02'), 1, 16) FROM fct_matches
        WHERE home_team_id = 'order-c'""") == [(True,)]


STORIES.article("week-1", "2018-09-04").match("week-a", "week-b", (1, 0), on="2018-09-03")
STORIES.article("week-2", "2018-09-07").match("week-a", "week-b", (0, 0), on="2018-09-06")


def test_nor_do_two_teams_that_meet_twice_in_a_week_share_one(ask):
    assert ask("""SELECT count(*), count(DISTINCT match_id),
        count(*) FILTER (match_id = substr(md5('week-a|week-b|2018-09-03'), 1, 16)) FROM fct_matches
        WHERE home_team_id = 'week-a'""") == [(2, 2, 1)]


# --- two legs, with reports between them --------------------------------------------------------

LEGS = [("2020-03-03", "stated", 1, 0), ("2020-03-06", "published", 1, 0), ("2020-03-09", "published", 1, 0)]
for n, (day, basis, home, away) in enumerate([*LEGS, ("2020-03-11", "stated", 2, 2)], 1):
    STORIES.article(f"leg-{n}", day).match("l-ajax", "l-roma", (home, away), match_date_basis=basis)


def test_dates_of_publication_do_not_join_two_legs(ask):
    found = ask("""SELECT match_date::VARCHAR, home_score, away_score FROM fct_matches
        WHERE home_team_id = 'l-ajax' ORDER BY 1""")
    assert found == [("2020-03-03", 1, 0), ("2020-03-11", 2, 2)]


stated = {"home_away_basis": "stated"}
STORIES.article("near-1", "2018-05-11").match("near-a", "near-b", (1, 0), **stated)
STORIES.article("near-2", "2018-05-14").match("near-b", "near-a", (2, 0), **stated)
STORIES.article("near-3", "2018-05-14").match("near-b", "near-a", **stated)
STORIES.article("near-4", "2018-05-12").match("near-a", "near-b", (1, 1), **stated)
STORIES.article("between-1", "2018-05-13").match("between-a", "between-b", (1, 0), **stated)
STORIES.article("between-2", "2018-05-12").match("between-a", "between-b", (1, 0), on="2018-05-11", **stated)
STORIES.article("between-3", "2018-05-14").match("between-b", "between-a", (2, 0), on="2018-05-14", **stated)
STORIES.article("cups-1", "2019-02-09").match("cups-a", "cups-b", (0, 1), competition="League")
STORIES.article("cups-2", "2019-02-12").match("cups-a", "cups-b", (3, 0), competition="Cup")
STORIES.article("misprint-1", "2019-02-09").match("misprint-a", "misprint-b", (0, 1), competition="League")
STORIES.article("misprint-2", "2019-02-11").match("misprint-a", "misprint-b", (1, 1))
STORIES.article("chain-1", "2019-02-09").match("chain-a", "chain-b", (0, 1))
STORIES.article("chain-2", "2019-02-12").match("chain-a", "chain-b", (0, 1))
STORIES.article("chain-3", "2019-02-14").match("chain-a", "chain-b", (2, 1))
STORIES.article("return-1", "2016-04-07").match("return-a", "return-b", (1, 1), confidence=0.9, **stated)
STORIES.article("return-2", "2016-04-14").match("return-b", "return-a", (1, 1), confidence=0.7, **stated)

MEETINGS = [
    # at the other one's ground and otherwise ended; who states no result tells the one at its place
    ("near", [("2018-05-11", ["near-1", "near-4"]), ("2018-05-14", ["near-2", "near-3"])]),
    # a report between two stated days is of the one with its result
    ("between", [("2018-05-11", ["between-1", "between-2"]), ("2018-05-14", ["between-3"])]),
    ("cups", [("2019-02-09", ["cups-1"]), ("2019-02-12", ["cups-2"])]),
    ("misprint", [("2019-02-09", ["misprint-1", "misprint-2"])]),
    ("chain", [("2019-02-09", ["chain-1", "chain-2"]), ("2019-02-14", ["chain-3"])]),
    # as weak as one that looks back on the first leg, but of another place
    ("return", [("2016-04-07", ["return-1"]), ("2016-04-14", ["return-2"])]),
]


@pytest.mark.parametrize(("pair", "meetings"), MEETINGS, ids=[pair for pair, _ in MEETINGS])
def test_two_meetings_within_days_are_parted_by_result_and_place_or_competition(ask, pair, meetings):
    assert told_by(ask, pair) == meetings


STORIES.article("unday-1", "2018-01-10").match("unday-a", "unday-b", (2, 1), **stated)
STORIES.article("unday-2").match("unday-b", "unday-a", (2, 3), **stated)
STORIES.article("unday-3").match("unday-b", "unday-a", (2, 3))
STORIES.article("unday-4").match("unday-a", "unday-b", (2, 1))
STORIES.article("unday-5").match("unday-a", "unday-b")
STORIES.article("mirror-1", "2018-01-10").match("mirror-a", "mirror-b", (1, 1), **stated)
STORIES.article("mirror-2", "2018-03-10").match("mirror-b", "mirror-a", (1, 1), **stated)
STORIES.article("mirror-3").match("mirror-b", "mirror-a", (1, 1), **stated)
STORIES.article("mirror-4").match("mirror-b", "mirror-a", (1, 1))
STORIES.article("dateless-1").match("dateless-a", "dateless-b", (1, 0))
STORIES.article("dateless-2").match("dateless-a", "dateless-b", (2, 0))
STORIES.article("dateless-3").match("dateless-b", "dateless-a", (0, 1))


@pytest.mark.parametrize(
    ("pair", "meetings"),
    [
        (
            "unday",
            [
                ("2018-01-10", ["unday-1", "unday-4", "unday-5"]),
                (None, ["unday-2", "unday-3"]),
            ],
        ),
        # ended alike, so the place says which; where that is not told, it is neither
        ("mirror", [("2018-01-10", ["mirror-1"]), ("2018-03-10", ["mirror-2", "mirror-3"]), (None, ["mirror-4"])]),
        ("dateless", [(None, ["dateless-1", "dateless-3"]), (None, ["dateless-2"])]),
    ],
)
def test_an_undated_telling_is_of_the_match_that_ended_as_it_says(ask, pair, meetings):
    assert told_by(ask, pair) == meetings


def told_by(ask, pair):
    """The matches of a pair: their days, and the articles that tell each."""
    return ask(f"""SELECT m.match_date::VARCHAR, list(DISTINCT r.article_id ORDER BY r.article_id) AS told_by
        FROM fct_matches m JOIN intermediate.int_matches_resolve r USING (match_id)
        WHERE '{pair}-a' IN (home_team_id, away_team_id) GROUP BY match_id, 1 ORDER BY 1, 2""")


STORIES.article("zone-1", "2014-07-01").match("zone-a", "zone-b", (2, 1))
STORIES.article("zone-2", "2014-07-03").match("zone-a", "zone-b", (2, 1), on="2014-07-02")


def test_a_day_of_publication_just_before_the_day_stated_is_the_same_match(ask):
    assert ask("""SELECT match_date::VARCHAR, article_count FROM fct_matches WHERE home_team_id = 'zone-a'""") == [
        ("2014-07-02", 2)
    ]


STORIES.article("retold-1", "2020-09-13").match("retold-a", "retold-b", (0, 1), confidence=0.95)
STORIES.article("retold-2", "2020-09-28").match("retold-b", "retold-a", (1, 0), confidence=0.6)
STORIES.article("retold-3", "2020-09-29").match("retold-a", "retold-b", (0, 1), on="2020-09-26", confidence=0.7)
STORIES.article("retold-4", "2020-09-30").match("retold-a", "retold-b", (1, 1), confidence=0.6)
STORIES.article("replay-1", "2020-09-13").match("replay-a", "replay-b", (1, 1), confidence=0.9)
STORIES.article("replay-2", "2020-09-23").match("replay-b", "replay-a", (1, 1), confidence=0.95)


def test_a_weak_telling_of_a_result_is_of_the_match_that_others_told_in_the_weeks_before(ask):
    assert ask("""SELECT match_date::VARCHAR, home_score, away_score, article_count FROM fct_matches
        WHERE home_team_id = 'retold-a' ORDER BY 1""") == [("2020-09-13", 0, 1, 3), ("2020-09-30", 1, 1, 1)]


def test_two_matches_that_are_well_told_are_two_whatever_their_results(ask):
    assert ask("""SELECT match_date::VARCHAR FROM fct_matches
        WHERE 'replay-a' IN (home_team_id, away_team_id) ORDER BY 1""") == [("2020-09-13",), ("2020-09-23",)]


# --- who was at home ----------------------------------------------------------------------------

for n, home in enumerate(["at-home-a", "at-home-a", "at-home-b"], 1):
    away = {"at-home-a": "at-home-b", "at-home-b": "at-home-a"}[home]
    STORIES.article(f"at-home-{n}", "2020-02-01").match(home, away, (1, 1), home_away_basis="stated").claim(
        "home team", home
    )


def test_who_says_that_the_other_side_was_at_home_disputes_it(ask):
    claimed = "SELECT article_id, agrees FROM fct_evidence WHERE claim = 'home team' AND article_id LIKE 'at-home-%'"
    assert ask(f"{claimed} ORDER BY 1") == [("at-home-1", True), ("at-home-2", True), ("at-home-3", False)]
    assert ask("SELECT has_conflict FROM fct_matches WHERE home_team_id = 'at-home-a'") == [(True,)]
