"""One row a post about one match: from articles, from dumps, or from both."""

from datetime import UTC, datetime

import pytest

from tests.dbt.stories import STORIES

DAY = "2018-07-02"


def reactions(ask, columns: str, where: str) -> list[tuple]:
    return ask(f"""SELECT {columns} FROM fct_reactions LEFT JOIN fct_goals USING (goal_id)
        WHERE {where} ORDER BY ALL""")


# --- posts that stand in articles ---------------------------------------------------------------

article = STORIES.article("embed-1", DAY).match("embed-a", "embed-b", (1, 1))
article.goal("home", "Ann Archer", 10, (1, 0)).goal("away", "Bob Berg", 80, (1, 1))
article.embed("What a strike 🚀 #EMB", "fan_0001", goal_no=1, author_name="Fan One")
article.embed("Fair result.", None)
article.embed("About another game", "fan_0003", match_no=None)


def test_an_embedded_post_keeps_its_words_author_day_place_and_goal(ask):
    found = reactions(
        ask,
        """text, author_handle, author_name, CAST(posted_on AS VARCHAR), posted_precision, posted_at, origin,
        article_id, player, attribution, tweet_id""",
        "text LIKE 'What a strike%'",
    )
    place = (DAY, "day", None, "embed", "embed-1", "Ann Archer", "position", None)
    assert found == [("What a strike 🚀 #EMB", "fan_0001", "Fan One", *place)]


def test_its_span_in_the_article_is_its_words(ask):
    assert (
        ask("""SELECT substring(a.text, r.char_start + 1, r.char_end - r.char_start) = r.text
        FROM fct_reactions r JOIN dim_articles a USING (article_id) WHERE r.article_id = 'embed-1'""")
        == [(True,)] * 2
    )


def test_a_post_about_the_match_has_no_goal(ask):
    assert reactions(ask, "goal_id, author_handle", "text = 'Fair result.'") == [(None, None)]


def test_a_post_about_none_of_the_matches_is_no_reaction(ask):
    assert reactions(ask, "*", "text = 'About another game'") == []


def test_what_an_embed_cannot_tell_is_null(ask):
    unknown = (
        "author_id, is_retweet, is_quote, is_reply, like_count, retweet_count, reply_count, quote_count, follower_count"
    )
    ((*values,),) = reactions(ask, unknown, "text = 'Fair result.'")
    assert set(values) == {None}


def test_every_reaction_has_evidence_that_holds_its_words(ask):
    assert ask("""SELECT count(*) FROM fct_reactions r ANTI JOIN fct_evidence e
        ON e.fact_id = r.reaction_id AND e.fact_kind = 'reaction' WHERE length(r.text) > 0""") == [(0,)]


# --- the same post in an article and in a dump --------------------------------------------------

TEXT = "CHADLI!!! Belgium win it"
article = STORIES.article("both-1", DAY).match("both-a", "both-b", (1, 0)).goal("home", "Nacer Chadli", 90, (1, 0))
article.embed(TEXT, "fan_0007", goal_no=1)
article = STORIES.article("both-2", DAY).match("both-a", "both-b", (1, 0))
article.embed("Told with its id", "fan_0008", status_id="1013832184512348161")
STORIES.post(
    "1013832184512348999", f"{DAY}T19:54:00", TEXT + " https://t.co/abc", author_handle="Fan_0007",
    teams=["both-a", "both-b"], like_count=12, posted_precision="millisecond",
)  # fmt: skip
STORIES.post(
    "1013832184512348161", f"{DAY}T19:55:00", "Told with its id, in full", author_handle="fan_0008",
    teams=["both-a", "both-b"],
)  # fmt: skip


def test_a_post_in_an_article_and_a_dump_is_one_reaction_of_both(ask):
    """The dump has its exact words, instant and counts; the article the goal that its author set it beside."""
    found = reactions(
        ask, "tweet_id, text, origin, like_count, posted_at, article_id, player", "lower(author_handle) = 'fan_0007'"
    )
    instant = datetime(2018, 7, 2, 19, 54, tzinfo=UTC)
    assert found == [("1013832184512348999", TEXT + " https://t.co/abc", "both", 12, instant, "both-1", "Nacer Chadli")]


def test_an_id_is_enough_to_know_it_by(ask):
    assert reactions(ask, "text, origin", "tweet_id = '1013832184512348161'") == [("Told with its id, in full", "both")]


def test_a_reaction_of_both_has_the_words_of_each_place_as_evidence(ask):
    assert ask("""SELECT e.article_id, e.quote FROM fct_evidence e JOIN fct_reactions r ON r.reaction_id = e.fact_id
        WHERE r.tweet_id = '1013832184512348161' ORDER BY ALL""") == [
        ("both-2", "Told with its id"), (None, "Told with its id, in full"),
    ]  # fmt: skip


for copy in ("again-1", "again-2"):
    article = STORIES.article(copy, DAY).match("again-a", "again-b", (1, 0))
    article.embed("Twice embedded", "fan_0009")
article.embed("Twice embedded", "fan_0010")


def test_a_post_in_two_articles_is_one_reaction_and_another_authors_same_words_another(ask):
    assert reactions(ask, "author_handle, origin", "text = 'Twice embedded'") == [
        ("fan_0009", "embed"), ("fan_0010", "embed"),
    ]  # fmt: skip


# --- which match, which goal a post of a dump is about ------------------------------------------

article = STORIES.article("link-1", DAY).match("link-a", "link-b", (2, 1))
article.goal("home", "Carl Cole", 10, (1, 0)).goal("away", "Dan Dunn", 20, (1, 1)).goal("home", "Carl Cole", 80, (2, 1))
STORIES.article("link-2", DAY).match("link-a", "link-c", (0, 0))
BOTH = ["link-a", "link-b"]
STORIES.post("link-both", f"{DAY}T20:00:00", "link-a link-b what a game", teams=BOTH)
STORIES.post("link-scorer", f"{DAY}T20:00:00", "DUNN levels it, link-a link-b", teams=BOTH)
STORIES.post("link-score", f"{DAY}T20:00:00", "link-a 2-1 link-b!", teams=BOTH, scores=["2-1"])
STORIES.post("link-over", f"{DAY}T20:00:00", "FT link-a 2-1 link-b!", teams=BOTH, scores=["2-1"], whistle=True)
STORIES.post("link-turned", f"{DAY}T20:00:00", "1-2 link-b link-a", teams=BOTH, scores=["1-2"])
STORIES.post("link-brace", f"{DAY}T20:00:00", "Cole again! link-a link-b", teams=BOTH)
STORIES.post("link-brace-score", f"{DAY}T20:00:00", "Cole! 1-0 link-a link-b", teams=BOTH, scores=["1-0"])
STORIES.post("link-contrary", f"{DAY}T20:00:00", "Oh Dunn... 1-0 link-a link-b", teams=BOTH, scores=["1-0"])
STORIES.post("link-between", f"{DAY}T20:00:00", "come on link-a", teams=["link-a"])
STORIES.post("link-one", f"{DAY}T20:00:00", "come on link-b", teams=["link-b"])
STORIES.post("link-late", "2018-07-05T20:00:00", "link-a link-b last monday", teams=BOTH)
STORIES.post("link-none", f"{DAY}T20:00:00", "nice weather", teams=[])


def linked(ask, post_id: str) -> list[tuple]:
    return ask(f"""SELECT m.away_team_id, g.player, g.goal_number, r.attribution FROM fct_reactions r
        JOIN fct_matches m USING (match_id) LEFT JOIN fct_goals g USING (goal_id) WHERE r.post_id = '{post_id}'""")


def test_a_post_that_names_both_teams_is_about_their_match(ask):
    assert linked(ask, "link-both") == [("link-b", None, None, "team")]


def test_a_post_that_names_the_scorer_is_about_his_goal(ask):
    assert linked(ask, "link-scorer") == [("link-b", "Dan Dunn", 2, "scorer")]


def test_a_score_in_either_order_tells_the_goal(ask):
    assert linked(ask, "link-score") == linked(ask, "link-turned") == [("link-b", "Carl Cole", 3, "score")]


def test_the_score_at_the_whistle_is_the_matchs(ask):
    assert linked(ask, "link-over") == [("link-b", None, None, "team")]


def test_a_scorer_of_two_needs_the_score_to_tell_which(ask):
    assert linked(ask, "link-brace") == [("link-b", None, None, "team")]
    assert linked(ask, "link-brace-score") == [("link-b", "Carl Cole", 1, "scorer")]


def test_a_name_beside_the_score_of_anothers_goal_tells_no_goal(ask):
    assert linked(ask, "link-contrary") == [("link-b", None, None, "team")]


def test_a_post_between_two_matches_is_about_neither(ask):
    assert linked(ask, "link-between") == []


def test_a_post_that_names_one_team_is_about_its_only_match(ask):
    assert linked(ask, "link-one") == [("link-b", None, None, "team")]


def test_posts_of_other_days_or_of_nothing_are_about_no_match(ask):
    assert linked(ask, "link-late") == linked(ask, "link-none") == []


def test_the_surer_link_has_more_confidence(ask):
    sure = dict(ask("SELECT post_id, attribution_confidence FROM fct_reactions WHERE post_id LIKE 'link-%'"))
    assert sure["link-brace-score"] > sure["link-scorer"] > sure["link-score"]
    assert sure["link-both"] > sure["link-one"]


for name, posts in (("focus", 20), ("stray", 19)):
    STORIES.article(f"{name}-1", DAY).match(f"{name}-a", f"{name}-b", (1, 0)).goal("home", "Al Adams", 10, (1, 0))
    of_file = {"dump_file_id": f"{name}-file"}
    for n in range(posts):
        STORIES.post(f"{name}-{n}", f"{DAY}T19:{n:02}:00", "on now", teams=[f"{name}-a", f"{name}-b"], **of_file)
    STORIES.post(f"{name}-shout", f"{DAY}T19:10:30", "GOOOAL", teams=[], goal_words=True, **of_file)
    STORIES.post(f"{name}-sigh", f"{DAY}T19:10:30", "oh well", teams=[], **of_file)
    STORIES.post(f"{name}-later", f"{DAY}T20:10:30", "GOOOAL", teams=[], goal_words=True, **of_file)


def test_a_shout_amid_a_dump_about_one_match_is_about_it(ask):
    """In a dump of fewer posts, or after they end, or without a shout, nothing says what a post is about."""
    assert reactions(ask, "post_id, attribution", "post_id SIMILAR TO '(focus|stray)-(shout|sigh|later)'") == [
        ("focus-shout", "time")
    ]


# --- shouts in the minute of a goal ---------------------------------------------------------------

shouted = STORIES.article("shouts-1", DAY).match("shouts-a", "shouts-b", (3, 0)).goal("home", "Al Adams", 10, (1, 0))
shouted.goal("home", "Bo Barrow", 12, (2, 0)).goal("home", "Cy Crane", 50, (3, 0))
told = {"teams": ["shouts-a", "shouts-b"], "dump_file_id": "shouts-file"}
for scorer, minute in (("Adams", "19:10"), ("Barrow", "19:12"), ("Crane", "20:05")):
    for n in range(4):
        STORIES.post(f"shouts-{scorer}-{n}", f"{DAY}T{minute}:{n:02}", f"{scorer} {n}", **told)
cheer = {"kind": "celebration", "goal_words": True}
for name, at, text, tone in [
    ("nickname", "20:06:30", "GOOOOL DEL TORO", cheer),
    ("second", "19:12:30", "GOOOOL DEL TORO", cheer),
    ("between", "19:11:30", "GOOOOL DEL TORO", cheer),
    ("after", "20:40:00", "GOOOOL DEL TORO", cheer),
    ("talk", "20:06:30", "a goal at last", {"goal_words": True}),
    ("sigh", "20:06:30", "not again", {}),
    ("drawn", "21:00:00", "BARROOOOOW", {}),
    ("tagged", "21:00:00", "yes #AlAdams", {}),
]:
    STORIES.post(f"shouts-{name}", f"{DAY}T{at}", text, **told | tone)
other = STORIES.article("sides-1", DAY).match("sides-a", "sides-b", (1, 1)).goal("home", "Al Adams", 10, (1, 0))
other.goal("away", "Heung-min Son", 80, (1, 1))
told_of_sides = {"teams": ["sides-a", "sides-b"], "dump_file_id": "sides-file"}
for n in range(4):
    STORIES.post(f"sides-adams-{n}", f"{DAY}T19:10:{n:02}", f"Adams {n}", **told_of_sides)
STORIES.post("sides-other", f"{DAY}T19:13:30", "GOAL sides-b GOL", **told_of_sides | cheer | {"teams": ["sides-b"]})
STORIES.post("sides-own", f"{DAY}T19:13:30", "GOAL sides-a GOL", **told_of_sides | cheer | {"teams": ["sides-a"]})
STORIES.post("sides-soon", f"{DAY}T21:00:00", "full time coming sooooon", **told_of_sides)
STORIES.post("sides-yes", f"{DAY}T21:00:00", "yesss addams", **told_of_sides)
STORIES.post("shouts-undated", f"{DAY}T20:06:00", "GOOOOL", **told | cheer, posted_precision="day")


@pytest.mark.parametrize(
    ("post", "link"),
    [
        ("shouts-nickname", ("shouts-b", "Cy Crane", 3, "time")),
        ("shouts-second", ("shouts-b", "Bo Barrow", 2, "time")),  # though the first was told two minutes before
        ("shouts-between", ("shouts-b", None, None, "team")),
        ("shouts-after", ("shouts-b", None, None, "team")),
        ("shouts-talk", ("shouts-b", None, None, "team")),
        ("shouts-sigh", ("shouts-b", None, None, "team")),
        ("shouts-undated", ("shouts-b", None, None, "team")),
        ("shouts-drawn", ("shouts-b", "Bo Barrow", 2, "scorer")),
        ("shouts-tagged", ("shouts-b", "Al Adams", 1, "scorer")),
        ("sides-other", ("sides-b", None, None, "team")),  # whose goal it was is the other side
        ("sides-own", ("sides-b", "Al Adams", 1, "time")),
        ("sides-soon", ("sides-b", None, None, "team")),  # not Son
        ("sides-yes", ("sides-b", None, None, "team")),  # what is drawn out is not the name
    ],
)
def test_a_shout_that_names_no_goal_is_of_the_one_that_others_tell_then(ask, post, link):
    assert linked(ask, post) == [link]


# --- in which language --------------------------------------------------------------------------

STORIES.post("lang-said", f"{DAY}T20:00:00", "link-a link-b gol!", teams=BOTH, language="id")
STORIES.rows["raw.tweets"][-1]["language"] = "in"
STORIES.post("lang-none", f"{DAY}T20:00:00", "link-a link-b!!", teams=BOTH)
STORIES.rows["raw.tweets"][-1]["language"] = "und"


def test_a_language_is_a_bcp_47_tag_whatever_code_the_dump_has(ask):
    assert reactions(ask, "language", "post_id IN ('lang-said', 'lang-none')") == [("id",), (None,)]


# --- what is counted ----------------------------------------------------------------------------


def test_a_match_counts_its_reactions_and_those_from_dumps(ask):
    assert ask("SELECT reaction_count, tweet_count FROM fct_matches WHERE home_team_id = 'both-a'") == [(2, 2)]
    assert ask("SELECT reaction_count, tweet_count FROM fct_matches WHERE home_team_id = 'embed-a'") == [(2, 0)]


def test_an_author_is_one_however_the_handle_is_written(ask):
    assert ask("SELECT author_handle, reaction_count FROM dim_authors WHERE author_handle ILIKE 'fan_0007'") == [
        ("fan_0007", 1)
    ]


# --- the same words twice -----------------------------------------------------------------------

STORIES.article("same-1", "2016-03-01").match("same-a", "same-b", (1, 0), on="2016-03-01")
for post_id, author in [("9001", "same_fan"), ("same-p", "same_fan"), ("9002", None), ("same-q", None)]:
    who = "of one" if author else "of nobody"
    STORIES.post(
        post_id, "2016-03-01T20:00:00", f"What a match, words {who} https://t.co/{post_id}",
        author_handle=author, teams=["same-a", "same-b"],
    )  # fmt: skip


def test_the_same_words_of_one_author_on_one_day_are_one_post_whatever_their_links(ask):
    assert reactions(ask, "tweet_id, author_handle", "text LIKE '%words of one%'") == [("9001", "same_fan")]


def test_the_same_words_of_authors_that_nobody_names_are_of_two(ask):
    found = reactions(ask, "tweet_id, author_handle", "text LIKE '%words of nobody%'")
    assert sorted(found, key=str) == sorted([("9002", None), (None, None)], key=str)
