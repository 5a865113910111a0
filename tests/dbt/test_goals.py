"""Which goal mentions are one goal, and what most independent sources say of it."""

from tests.dbt.stories import STORIES


def goals_of(ask, home: str, columns: str = "goal_number, team_id, player, minute_label") -> list[tuple]:
    return ask(f"""SELECT {columns} FROM fct_goals
        WHERE match_id IN (SELECT match_id FROM fct_matches WHERE home_team_id = '{home}') ORDER BY goal_number""")


# --- one goal told by several -------------------------------------------------------------------

(
    STORIES.article("japan-1", "2018-07-02").match("g-japan", "g-belgium", (2, 3), home_away_basis="stated")
    .goal("home", "Genki Haraguchi", 48, (1, 0))
    .goal("home", "Inui", 52, (2, 0))
    .goal("away", "Jan Vertonghen", 69, (2, 1))
    .goal("away", "Marouane Fellaini", 74, (2, 2))
    .goal("away", "Nacer Chadli", 90, (2, 3), minute_stoppage=4)
)  # fmt: skip
(
    STORIES.article("japan-2", "2018-07-03").match("g-belgium", "g-japan", (3, 2))
    .goal("away", "Haraguchi", 48)
    .goal("away", "Takashi Inui", 52)
    .goal("home", "Vertonghen")
    .goal("home", "Fellaini")
    .goal("home", "Chadli")
)  # fmt: skip


def test_five_goals_in_the_order_of_play_with_full_names_from_either_text(ask):
    assert goals_of(ask, "g-japan") == [
        (1, "g-japan", "Genki Haraguchi", "48'"),
        (2, "g-japan", "Takashi Inui", "52'"),
        (3, "g-belgium", "Jan Vertonghen", "69'"),
        (4, "g-belgium", "Marouane Fellaini", "74'"),
        (5, "g-belgium", "Nacer Chadli", "90'+4'"),
    ]


def test_running_scores_equaliser_and_winner(ask):
    columns = "home_score_after, away_score_after, is_equaliser, is_winner, source_count, has_conflict"
    assert goals_of(ask, "g-japan", columns) == [
        (1, 0, False, False, 2, False),
        (2, 0, False, False, 2, False),
        (2, 1, False, False, 2, False),
        (2, 2, True, False, 2, False),
        (2, 3, False, True, 2, False),
    ]


def test_the_match_is_complete(ask):
    assert ask("SELECT goals_told, goals_complete FROM fct_matches WHERE home_team_id = 'g-japan'") == [(5, True)]


def test_periods_come_of_minutes(ask):
    assert goals_of(ask, "g-japan", "match_period")[3:] == [("second half",), ("second half, stoppage time",)]


# --- conflicts ----------------------------------------------------------------------------------

for n, minute in enumerate([108, 108, 109], 1):
    STORIES.article(f"messi-{n}", "2022-12-18").match("g-argentina", "g-france", (1, 0)).goal(
        "home", "Lionel Messi", minute, (1, 0)
    )
STORIES.article("messi-4", "2022-12-19", like="messi-3").match("g-argentina", "g-france", (1, 0)).goal(
    "home", "Lionel Messi", 109, (1, 0)
)


def test_two_independent_sources_outvote_one_and_its_reprint(ask):
    columns = "minute_label, minute_basis, source_count, has_conflict"
    assert goals_of(ask, "g-argentina", columns) == [("108'", "stated", 3, True)]


def test_the_losing_minute_stays(ask):
    found = ask("""SELECT article_id, value, agrees FROM fct_evidence
        WHERE claim = 'minute' AND article_id LIKE 'messi-%' ORDER BY ALL""")
    assert found == [
        ("messi-1", "108'", True), ("messi-2", "108'", True), ("messi-3", "109'", False), ("messi-4", "109'", False),
    ]  # fmt: skip


STORIES.article("basis-1", "2020-01-01").match("basis-a", "basis-b", (1, 0)).goal("home", "Ann Archer", 30, (1, 0))
STORIES.article("basis-2", "2020-01-01").match("basis-a", "basis-b", (1, 0)).goal(
    "home", "Ann Archer", 32, (1, 0), minute_basis="relative"
)


def test_a_stated_minute_outweighs_a_relative_one(ask):
    assert goals_of(ask, "basis-a", "minute_label, minute_basis") == [("30'", "stated")]


for n, (minute, stoppage) in enumerate([(90, 0), (90, 0), (90, 10)], 1):
    STORIES.article(f"late-{n}", "2020-09-26").match("late-a", "late-b", (1, 0)).goal(
        "home", "Bruno Lates", minute, (1, 0), **{"minute_stoppage": stoppage} if stoppage else {}
    )


def test_who_tells_the_minute_of_stoppage_time_tells_the_90th_too(ask):
    assert goals_of(ask, "late-a", "minute_label, has_conflict") == [("90'+10'", False)]


for n, (minute, basis, sure) in enumerate([(54, "stated", 0.9), (53, "relative", 0.6), (51, "relative", 0.6)], 1):
    STORIES.article(f"after-{n}", "2020-09-27").match("after-a", "after-b", (1, 0)).goal(
        "home", "Vic Hardy", minute, (1, 0), minute_basis=basis, confidence=sure
    )


def test_a_minute_counted_from_another_is_good_to_a_minute(ask):
    found = ask("""SELECT article_id, agrees FROM fct_evidence
        WHERE claim = 'minute' AND article_id LIKE 'after-%' ORDER BY ALL""")
    assert found == [("after-1", True), ("after-2", True), ("after-3", False)]


twice = STORIES.article("both-minutes-1", "2020-09-28").match("both-minutes-a", "both-minutes-b", (1, 0))
twice.goal("home", "Ann Archer", 30, (1, 0)).claim("minute", "29'", 1)


def test_a_source_that_tells_what_was_taken_too_disputes_nothing(ask):
    assert goals_of(ask, "both-minutes-a", "minute_label, has_conflict") == [("30'", False)]
    assert ask("SELECT agrees FROM fct_evidence WHERE article_id = 'both-minutes-1' AND quote = 'minute 29'''") == [
        (False,)
    ]


STORIES.article("placed-1", "2014-07-02").match("placed-a", "placed-b", (2, 1)).goal(
    "away", "Jules Groen", 1, confidence=0.7
)
STORIES.article("placed-2", "2014-07-02").match("placed-a", "placed-b", (2, 1)).goal(
    "away", "Jules Groen", minute_earliest=91, minute_latest=120, confidence=0.8
)


def test_a_minute_that_a_surer_source_rules_out_is_not_taken(ask):
    """The "first minute" of the second half of extra time."""
    assert goals_of(ask, "placed-a", "minute_label, minute_earliest, minute_latest") == [(None, 91, 120)]


# --- own goals ----------------------------------------------------------------------------------

STORIES.article("own-1", "2020-01-02").match("own-a", "own-b", (1, 0)).goal(
    "home", "Bob Back", 20, (1, 0), own_goal=True, player_side="away"
)
STORIES.article("own-2", "2020-01-03").match("own-b", "own-a", (0, 1), confidence=0.3).goal(
    "away", "Back", None, (0, 1), own_goal=True, player_side="home"
)


def test_an_own_goal_counts_for_the_other_team(ask):
    assert goals_of(ask, "own-a", "team_id, player, player_team_id, own_goal, home_score_after, source_count") == [
        ("own-a", "Bob Back", "own-b", True, 1, 2)
    ]


def test_it_is_no_goal_of_the_players(ask):
    assert ask("SELECT player, goals, own_goals FROM dim_players WHERE team_id = 'own-b'") == [("Bob Back", 0, 1)]


# --- who ----------------------------------------------------------------------------------------

brace = STORIES.article("brace-1", "2020-01-04").match("brace-a", "brace-b", (2, 1))
brace.goal("home", "Carl Cole", 10, (1, 0)).goal("away", "Dan Dunn", 20, (1, 1)).goal("home", "Cole", 80, (2, 1))
brace = STORIES.article("brace-2", "2020-01-04").match("brace-a", "brace-b", (2, 1))
brace.goal("home", "Cole", 10, (1, 0)).goal("home", "Carl Cole", 80, (2, 1))


def test_two_goals_by_one_scorer_are_two_goals(ask):
    assert goals_of(ask, "brace-a", "player, minute_label, source_count") == [
        ("Carl Cole", "10'", 2), ("Dan Dunn", "20'", 1), ("Carl Cole", "80'", 2),
    ]  # fmt: skip
    assert ask("SELECT count(DISTINCT goal_id) FROM fct_goals WHERE team_id = 'brace-a'") == [(2,)]


homonyms = STORIES.article("homonym-1", "2020-01-05").match("homonym-a", "homonym-b", (2, 1))
homonyms.goal("home", "Eric Silva", 10, (1, 0)).goal("away", "Fabio Silva", 20, (1, 1)).goal(
    "home", "Gil Hart", 30, (2, 1)
)


def test_the_same_surname_in_two_teams_is_two_players(ask):
    assert goals_of(ask, "homonym-a", "player, player_id") == [
        ("Eric Silva", "homonym-a/eric-silva"),
        ("Fabio Silva", "homonym-b/fabio-silva"),
        ("Gil Hart", "homonym-a/gil-hart"),
    ]


bare = STORIES.article("bare-names-1", "2020-01-05").match("bare-names-a", "bare-names-b", (1, 1))
bare.goal("home", "Silva", 10, (1, 0)).goal("away", "Silva", 20, (1, 1))
full = STORIES.article("bare-names-2", "2020-01-05").match("bare-names-a", "bare-names-b", (1, 1))
full.goal("home", "Eric Silva", 10, (1, 0)).goal("away", "Fabio Silva", 20, (1, 1))


def test_a_bare_surname_told_for_both_sides_is_either_sides_player(ask):
    assert goals_of(ask, "bare-names-a", "team_id, player, source_count") == [
        ("bare-names-a", "Eric Silva", 2), ("bare-names-b", "Fabio Silva", 2),
    ]  # fmt: skip


brothers = STORIES.article("brothers-1", "2020-01-06").match("brothers-a", "brothers-b", (2, 0))
brothers.goal("home", "Ivo Koc", 10, (1, 0)).goal("home", "Jan Koc", 20, (2, 0))


def test_two_of_one_surname_in_one_team_are_two_players(ask):
    assert goals_of(ask, "brothers-a", "player, minute_label") == [("Ivo Koc", "10'"), ("Jan Koc", "20'")]


accents = STORIES.article("accents-1", "2020-01-07").match("accents-a", "accents-b", (1, 0))
accents.goal("home", "Kylian Mbappé", 10, (1, 0))
STORIES.article("accents-2", "2020-01-07").match("accents-a", "accents-b", (1, 0)).goal("home", "Mbappe", 10, (1, 0))


def test_names_are_the_same_with_and_without_accents(ask):
    assert goals_of(ask, "accents-a", "player, player_id, source_count") == [
        ("Kylian Mbappé", "accents-a/kylian-mbappe", 2)
    ]


def spellings(story: str, *names: str) -> None:
    """As many articles tell the one goal of a match, each with a name of its own for its scorer."""
    for n, name in enumerate(names, 1):
        STORIES.article(f"{story}-{n}", "2020-01-07").match(f"{story}-a", f"{story}-b", (1, 0)).goal("home", name, 10)


spellings("particle", "De Rossi", "Daniele De Rossi", "Rossi")
spellings("transcribed", "Albian Ajeti", "Albian Ayeti", "Ayeti", "Albian Ajeti")
spellings("umlaut", "Thomas Müller", "Mueller", "Thomas Muller")
spellings("turned", "Son Heung-min", "Heung-Min Son", "Son")
spellings("apostrophe", "N'Golo Kanté", "Ngolo Kante", "N’Golo Kante")


def test_a_name_spelt_in_several_ways_is_one_players(ask):
    found = {story: goals_of(ask, f"{story}-a", "player, source_count, has_conflict") for story in (
        "particle", "transcribed", "umlaut", "turned", "apostrophe"
    )}  # fmt: skip
    assert found == {
        "particle": [("Daniele De Rossi", 3, False)],
        "transcribed": [("Albian Ajeti", 4, False)],
        "umlaut": [("Thomas Müller", 3, False)],
        "turned": [("Heung-Min Son", 3, False)],
        "apostrophe": [("N'Golo Kanté", 3, False)],
    }


spellings("other-names", "Jan Koc", "Ivan Koc")
spellings("other-surnames", "Leroy Sahne", "Leroy Mahne")


def test_names_that_are_not_spelt_alike_are_two_players(ask):
    for story in ("other-names", "other-surnames"):
        assert goals_of(ask, f"{story}-a", "source_count, has_conflict") == [(1, False)], story


def season(team: str, *goals: tuple[str, str]) -> None:
    """Matches of a team, one a day, each told with its one scorer."""
    for n, (day, name) in enumerate(goals, 1):
        STORIES.article(f"{team}-{n}", day).match(team, f"{team}-guest-{n}", (1, 0)).goal("home", name, 10)


season("season-a", ("2016-08-20", "Olivier Giraud"), ("2016-09-17", "Giraud"), ("2017-03-04", "O. Daniel de Ross"),
       ("2017-03-11", "De Ross"), ("2017-04-01", "Olivier"), ("2019-04-01", "Giraud"))  # fmt: skip
season("twins-a", ("2016-08-20", "Lars Bander"), ("2016-09-17", "Bander"), ("2017-03-04", "Sven Bander"))


def scorers_of(ask, team: str) -> list[tuple]:
    return ask(f"SELECT match_date, player FROM fct_goals JOIN fct_matches USING (match_id) "
               f"WHERE team_id = '{team}' ORDER BY match_date")  # fmt: skip


def test_a_bare_surname_is_the_player_whom_another_match_of_the_season_names_in_full(ask):
    """A first name alone is no surname, and three years later it may be another's."""
    assert [name for _, name in scorers_of(ask, "season-a")] == [
        "Olivier Giraud", "Olivier Giraud", "O. Daniel de Ross", "O. Daniel de Ross", "Olivier", "Giraud",
    ]  # fmt: skip
    assert ask("SELECT goals FROM dim_players WHERE player_id = 'season-a/olivier-giraud'") == [(2,)]


def test_a_surname_that_two_of_a_team_share_is_neithers(ask):
    assert [name for _, name in scorers_of(ask, "twins-a")] == ["Lars Bander", "Bander", "Sven Bander"]


for n, name in enumerate(["Sadio Senn", "RATINGS Sadio Senn", "Powerful Sadio Senn", "Kevin de Brand", "de Brand"], 1):
    STORIES.article(f"heading-{n}", "2020-01-07").match("heading-a", "heading-b", (2, 0)).goal("home", name)


def test_words_before_a_name_that_is_known_without_them_are_no_part_of_it(ask):
    """What may stand before "de Brand" is a first name."""
    assert goals_of(ask, "heading-a", "player, source_count") == [("Kevin de Brand", 2), ("Sadio Senn", 3)]
    assert ask("SELECT DISTINCT agrees FROM fct_evidence WHERE value = 'RATINGS Sadio Senn'") == [(True,)]


STORIES.article("nameless-1", "2020-01-08").match("nameless-a", "nameless-b", (1, 0)).goal("home", None, 10, (1, 0))
STORIES.article("nameless-2", "2020-01-08").match("nameless-a", "nameless-b", (1, 0)).goal(
    "home", "Lee Long", 10, (1, 0)
)


def test_a_goal_whose_scorer_one_text_does_not_name_is_the_teams_first_all_the_same(ask):
    assert goals_of(ask, "nameless-a", "player, source_count") == [("Lee Long", 2)]


STORIES.article("nobody-1", "2020-01-09").match("nobody-a", "nobody-b", (1, 0)).goal("home", None).claim(
    "goal", "home", 1
)


def test_what_no_text_tells_of_a_goal_is_null(ask):
    unknown = """player_id, player, player_team_id, minute_label, minute_regulation, minute_stoppage, match_period,
        minute_basis, minute_earliest, minute_latest, scored_at, scored_at_basis"""
    ((*values,),) = goals_of(ask, "nobody-a", unknown)
    assert set(values) == {None}


# --- no more goals than the score ---------------------------------------------------------------

for n in (1, 2):
    beyond = STORIES.article(f"beyond-{n}", "2020-01-10").match("beyond-a", "beyond-b", (1, 0))
    beyond.goal("home", "Max Moor", 10, (1, 0))
beyond.goal("home", "Ned Nagy", 95, confidence=0.9)


def test_of_goals_beyond_the_score_those_told_by_fewest_fall(ask):
    assert goals_of(ask, "beyond-a", "player") == [("Max Moor",)]


def test_the_claims_of_a_goal_that_fell_do_not_agree(ask):
    found = ask("""SELECT claim, fact_kind, agrees FROM fct_evidence WHERE article_id = 'beyond-2'
        AND value IN ('Ned Nagy', '95''') ORDER BY claim""")
    assert found == [("minute", "match", False), ("scorer", "match", False)]


def test_what_the_votes_let_fall_disputes_nothing_that_was_kept(ask):
    assert ask("SELECT has_conflict FROM fct_matches WHERE home_team_id = 'beyond-a'") == [(False,)]


some = STORIES.article("some-1", "2020-01-11").match("some-a", "some-b", (4, 1))
some.goal("home", "Otto Orr", 60, (3, 1)).goal("home", "Paul Pine", 80, (4, 1))


def test_where_goals_are_missing_running_scores_are_the_texts_own(ask):
    assert goals_of(ask, "some-a", "home_score_after, away_score_after, score_after_basis") == [
        (3, 1, "stated"), (4, 1, "stated"),
    ]  # fmt: skip
    assert ask("SELECT goals_complete FROM fct_matches WHERE home_team_id = 'some-a'") == [(False,)]


alike = STORIES.article("alike-1", "2020-01-12").match("alike-a", "alike-b", (4, 1))
alike.goal("home", "Otto Orr", 60, (3, 1)).goal("home", "Paul Pine", 80, (3, 1))


def test_a_running_score_that_does_not_climb_from_the_one_before_is_null(ask):
    assert goals_of(ask, "alike-a", "home_score_after, away_score_after") == [(3, 1), (None, None)]


for n, (first, last) in enumerate([(50, 80), (60, 90)], 1):
    STORIES.article(f"narrow-{n}", "2020-01-12").match("narrow-a", "narrow-b", (1, 0)).goal(
        "home", "Nic Narrow", minute_earliest=first, minute_latest=last
    )


def test_what_sources_allow_of_minutes_narrows(ask):
    assert goals_of(ask, "narrow-a", "minute_earliest, minute_latest") == [(60, 80)]


halved = STORIES.article("halved-1", "2020-01-13").match("halved-a", "halved-b", (3, 0))
halved.goal("home", "Ann Early", match_period="first half").claim("minute range", "1-45", 1)
halved.goal("home", "Bea Late", match_period="second half", minute_earliest=40, minute_latest=60)
halved.claim("minute range", "61-90", 2)
halved.goal("home", "Cis Nowhen")


def test_a_half_bounds_the_minutes_of_its_goals(ask):
    assert goals_of(ask, "halved-a", "player, minute_label, minute_earliest, minute_latest") == [
        ("Ann Early", None, 1, 45), ("Bea Late", None, 46, 60), ("Cis Nowhen", None, None, None),
    ]  # fmt: skip


def test_a_minute_range_agrees_with_bounds_that_it_overlaps(ask):
    found = ask("""SELECT value, agrees FROM fct_evidence
        WHERE claim = 'minute range' AND article_id = 'halved-1' ORDER BY ALL""")
    assert found == [("1-45", True), ("61-90", False)]


vague = STORIES.article("vague-1", "2020-01-12").match("vague-a", "vague-b", (3, 0))
vague.goal("home", "Quin Quest", 60)


def test_where_nothing_places_a_goal_its_running_score_is_null(ask):
    assert goals_of(ask, "vague-a", "home_score_after, away_score_after, score_after_basis, is_equaliser") == [
        (None, None, None, None)
    ]


unplaced = STORIES.article("unplaced-1", "2020-01-12").match("unplaced-a", "unplaced-b", (4, 0))
unplaced.goal("home", "Una Unplaced", 60, home_score_after=2, away_score_after=0)
unplaced.goal("home", "Liz Last", 80, home_score_after=4, away_score_after=0, score_after_basis="inferred")


def test_a_place_that_untold_goals_may_shift_is_no_running_score(ask):
    assert goals_of(ask, "unplaced-a", "player, home_score_after, score_after_basis") == [
        ("Una Unplaced", None, None), ("Liz Last", 4, "inferred"),
    ]  # fmt: skip


for n, (after, basis) in enumerate([(2, None), (2, None), (3, "inferred")], 1):
    STORIES.article(f"one-knows-{n}", "2020-01-12").match("one-knows-a", "one-knows-b", (4, 0)).goal(
        "home", "Kay Known", 60, home_score_after=after, away_score_after=0, score_after_basis=basis
    )


def test_the_source_that_knows_which_goals_stand_before_one_tells_its_running_score(ask):
    assert goals_of(ask, "one-knows-a", "home_score_after, score_after_basis") == [(3, "inferred")]


reprint = STORIES.article("reprint-1", "2020-01-12").match("reprint-a", "reprint-b", (2, 0))
reprint.goal("home", "Pia Print", 60, (2, 0)).goal("home", "Ros Right", 80, (2, 0))


def test_a_running_score_is_stated_where_a_text_prints_that_very_score(ask):
    columns = "player, home_score_after, score_after_basis, has_conflict"
    assert goals_of(ask, "reprint-a", columns) == [
        ("Pia Print", 1, "inferred", True), ("Ros Right", 2, "stated", False),
    ]  # fmt: skip


noscore = STORIES.article("noscore-1", "2020-01-13").match("noscore-a", "noscore-b")
noscore.goal("home", "Rob Reed", 60)


def test_without_a_score_nothing_says_whether_all_goals_are_told(ask):
    assert ask("SELECT home_score, goals_complete, goals_told FROM fct_matches WHERE home_team_id = 'noscore-a'") == [
        (None, None, 1)
    ]


# --- ids are stable -----------------------------------------------------------------------------


def test_a_goals_id_comes_of_match_team_surname_and_place_among_his(ask):
    assert goals_of(ask, "nameless-a", "goal_id = substr(md5(match_id || '|nameless-a|long|1'), 1, 16)") == [(True,)]


# --- a side that one source gets wrong ----------------------------------------------------------

for n, side in enumerate(["home", "home", "away"], 1):
    STORIES.article(f"side-{n}", "2012-05-13").match("s-city", "s-rangers", (1, 0)).goal(side, "Edin Dzeko", 66)


def test_a_scorer_told_for_both_sides_by_two_sources_is_one_player(ask):
    assert goals_of(ask, "s-city") == [(1, "s-city", "Edin Dzeko", "66'")]


# --- penalties ----------------------------------------------------------------------------------

for n, penalties in enumerate([(True, False), (True, False), (False, True), (True, False)], 1):
    spot = STORIES.article(f"spot-{n}", "2020-09-14").match("spot-a", "spot-b", (2, 0))
    for (player, minute), penalty in zip([("Jorge Jorg", 23), ("Rex James", 56)], penalties, strict=True):
        spot.goal("home", player, minute, penalty=penalty)


def test_a_penalty_is_what_most_sources_tell_as_one(ask):
    assert goals_of(ask, "spot-a", "player, penalty") == [("Jorge Jorg", True), ("Rex James", False)]


astray = STORIES.article("astray-1", "2022-12-18").match("astray-a", "astray-b", (3, 3))
astray.goal("away", "Kyle Mapp", 80).goal("home", "Kyle Mapp", 81).goal("away", "Kyle Mapp", 118)


def test_a_player_told_by_his_full_name_scores_for_one_side(ask):
    assert goals_of(ask, "astray-a", "team_id, player, minute_label") == [
        ("astray-b", "Kyle Mapp", "80'"), ("astray-b", "Kyle Mapp", "81'"), ("astray-b", "Kyle Mapp", "118'"),
    ]  # fmt: skip


halves = STORIES.article("halves-1", "2020-09-14").match("halves-a", "halves-b", (3, 1))
halves.goal("away", "Al Trossart", 54).goal("home", "Reece Games", 56).goal(
    "home", "Jorge Ginho", match_period="first half"
)
halves.goal("home", "Kurt Zumo", 66)


def test_a_goal_of_the_first_half_stands_before_those_of_the_second(ask):
    assert goals_of(ask, "halves-a", "player, home_score_after, away_score_after") == [
        ("Jorge Ginho", 1, 0), ("Al Trossart", 1, 1), ("Reece Games", 2, 1), ("Kurt Zumo", 3, 1),
    ]  # fmt: skip


ruled_out = STORIES.article("half-ruled-out-1", "2020-09-14").match("half-ruled-out-a", "half-ruled-out-b", (1, 0))
ruled_out.goal("home", "Late Goaler", match_period="first half", minute_earliest=70, minute_latest=80)


def test_a_half_that_the_minutes_rule_out_is_not_told(ask):
    assert goals_of(ask, "half-ruled-out-a", "match_period, minute_earliest") == [(None, 70)]


for n, period in enumerate(["first half", "first half", "second half"], 1):
    STORIES.article(f"half-{n}", "2020-09-14").match("half-a", "half-b", (1, 0)).goal(
        "home", "Half Told", match_period=period
    )


def test_the_half_that_most_sources_tell_is_the_goals_without_a_minute(ask):
    assert goals_of(ask, "half-a", "minute_label, match_period") == [(None, "first half")]


# --- the clock orders what the texts number differently -----------------------------------------

(
    STORIES.article("clock-1", "2014-07-08").match("c-brazil", "c-germany", (0, 3))
    .goal("away", "Thomas Muller", 11, (0, 1))
    .goal("away", "Andre Schurrle", None, (0, 2))
)  # fmt: skip
(
    STORIES.article("clock-2", "2014-07-08").match("c-brazil", "c-germany", (0, 3))
    .goal("away", "Andre Schurrle", 69, (0, 1))
    .goal("away", "Sami Khedira", 29, (0, 2))
)  # fmt: skip


def test_goals_with_a_minute_stand_in_the_order_of_their_minutes(ask):
    assert goals_of(ask, "c-brazil", "goal_number, player, minute_label, away_score_after") == [
        (1, "Thomas Muller", "11'", 1),
        (2, "Sami Khedira", "29'", 2),
        (3, "Andre Schurrle", "69'", 3),
    ]


(
    STORIES.article("added-1", "2017-03-05").match("added-a", "added-b", (2, 2))
    .goal("home", "First Added", 45, (1, 0))
    .goal("home", "Late Added", 90, (2, 0), minute_stoppage=2)
    .goal("away", "Some Time Added", 90, (2, 1), match_period="second half, stoppage time")
    .goal("away", "Last Added", 90, (2, 2), minute_stoppage=4)
)  # fmt: skip


def test_added_time_that_no_text_counts_may_be_any_of_it(ask):
    assert goals_of(ask, "added-a", "player, match_period, home_score_after, away_score_after") == [
        ("First Added", "first half", 1, 0),
        ("Late Added", "second half, stoppage time", 2, 0),
        ("Some Time Added", "second half, stoppage time", 2, 1),
        ("Last Added", "second half, stoppage time", 2, 2),
    ]


(
    STORIES.article("before-break-1", "2017-03-05").match("before-break-a", "before-break-b", (1, 3))
    .goal("home", "First Half", 29, (1, 0))
    .goal("away", "Some Time Added", 45, (1, 1), match_period="first half, stoppage time")
    .goal("away", "Before The Break", None, (1, 2), match_period="first half")
    .goal("away", "After It", 53, (1, 3))
)  # fmt: skip


def test_a_half_that_the_goals_before_rule_out_is_not_told(ask):
    assert goals_of(ask, "before-break-a", "player, match_period, away_score_after") == [
        ("First Half", "first half", 0),
        ("Some Time Added", "first half, stoppage time", 1),
        ("Before The Break", None, 2),
        ("After It", "second half", 3),
    ]
