"""The shape of all that enters DuckDB: one dataframely schema a table of `raw` and `extracted`.

Belongs here: columns, types, keys, allowed values, and the DDL made from them.
Does not belong here: loading, and the marts (their contracts stand in dbt).
"""

from __future__ import annotations

import dataframely as dy
import polars as pl

BASES = ("field", "prefix", "page", "url", "crawl")
PRECISIONS = ("millisecond", "second", "minute", "day")

# what columns of several tables are
ARTICLE_ID = "hash of the article's text; one id a distinct text"
DUMP_FILE_ID = "the file that brought it, in raw.dump_files"
RECORD_NUMBER = "which record of that file, from 1"
LANGUAGE = "BCP 47 tag"
POST_ID = "the post's key: its tweet id, else x and a hash of author, time and words"
CHAR_START = "first character of the span in the article's text, in Unicode code points from 0"
CHAR_END = "end of the span, exclusive"
MATCH_NO = "number of the match within its article, from 1"
GOAL_NO = "number of the goal within its article's match, from 1"
POST_NO = "number of the post within its article, from 1"
AUTHOR_NAME = "display name of the author"
AUTHOR_HANDLE = "handle of the author, without @"
POSTED_AT = "instant of posting"
HASHTAGS = "hashtags without #"
MENTIONS = "handles it mentions, without @"
READER = "version of the code that read it: a hash of its files"
KIND = "report, celebration, shock, praise, commiseration, criticism, joke or comment"
SENTIMENT = "-1 to 1; NULL where the language has no model"
SUPPORTS_TEAM_ID = "the team it sides with"
SOURCE = "the reference dump that holds it"
CONFIDENCE = "0 to 1: how sure the text makes us"
OWN_GOAL = "put into the scorer's own net"
PENALTY = "from a penalty kick in play"
MINUTE_REGULATION = "minute without stoppage: 90 for 90'+4'"
MINUTE_STOPPAGE = "minute of stoppage time, 0 outside it"
EXTRA_TIME = "whether extra time was played"


class DumpFiles(dy.Schema):
    """raw.dump_files: one row a file ever seen."""

    dump_file_id = dy.String(primary_key=True, description="sha256 of the file's bytes, in hex")
    path = dy.String(nullable=False, description="where it lay under the raw folder when it was loaded")
    format = dy.String(
        nullable=True, description="what its content was recognised as; NULL where it is no kind that is known"
    )
    bytes = dy.Int64(nullable=False, description="its size as it lies on disk")
    records = dy.Int64(
        nullable=False,
        description="what it holds: loaded + duplicates + off_topic + tombstones + rejected",
    )
    loaded = dy.Int64(nullable=False, description="records that became rows")
    duplicates = dy.Int64(nullable=False, description="records that were there before: the same post, or the same text")
    off_topic = dy.Int64(nullable=False, description="articles that are not about football")
    tombstones = dy.Int64(
        nullable=False, description="posts deleted, withheld or to be forgotten, and the notices that say so"
    )
    rejected = dy.Int64(nullable=False, description="records that could not be read; each has a row in raw.rejects")
    loaded_at = dy.Datetime(time_zone="UTC", nullable=False, description="when the refresh that loaded it did so")
    is_in_raw = dy.Bool(
        nullable=True,
        description="whether the last refresh found it under the raw folder; what is gone stays loaded",
    )

    @dy.rule()
    def records_reconcile(cls) -> pl.Expr:
        parts = ("loaded", "duplicates", "off_topic", "tombstones", "rejected")
        return pl.col("records") == pl.sum_horizontal(parts)


class Rejects(dy.Schema):
    """raw.rejects: one row a record that could not be read."""

    dump_file_id = dy.String(nullable=False, description="the file, in raw.dump_files")
    path = dy.String(nullable=False, description="the file, and behind !/ the member of an archive")
    record_number = dy.Int64(nullable=True, description="which record of it, from 1; NULL where it has none")
    byte_offset = dy.Int64(
        nullable=True, description="where it begins in the unpacked bytes; NULL where that cannot be told"
    )
    reason = dy.String(nullable=False, description="why it could not be read")
    content = dy.Binary(nullable=False, description="its bytes, of a long one the first")


class Articles(dy.Schema):
    """raw.articles: one row a distinct article text."""

    article_id = dy.String(primary_key=True, description=ARTICLE_ID)
    dump_file_id = dy.String(nullable=False, description=DUMP_FILE_ID)
    record_number = dy.Int64(nullable=False, description=RECORD_NUMBER)
    url = dy.String(nullable=True, description="address, as the dump has it")
    domain = dy.String(nullable=True, description="host of the address")
    title = dy.String(nullable=True, description="headline, where the dump has one")
    authors = dy.List(dy.String(), nullable=False, description="who signed it, as the dump has them")
    text = dy.String(nullable=False, min_length=1, description="the words exactly as they came")
    language = dy.String(nullable=True, description=LANGUAGE)
    published_on = dy.Date(nullable=True, description="calendar day where it was published")
    published_at = dy.Datetime(
        time_zone="UTC", nullable=True, description="instant of publication, only where the dump has one"
    )
    published_basis = dy.String(
        nullable=True,
        check=lambda c: c.is_in(BASES),
        description="what the date rests on: field, prefix, page, url or crawl",
    )


class Embeds(dy.Schema):
    """raw.embeds: posts whose markup a page embeds, lifted before the main text was taken."""

    article_id = dy.String(primary_key=True, description=ARTICLE_ID)
    char_start = dy.Int32(primary_key=True, description=CHAR_START)
    char_end = dy.Int32(nullable=False, description=CHAR_END)
    text = dy.String(nullable=False, description="the post's own words")
    status_id = dy.String(nullable=True, description="the post's id; text, for ids exceed 2^53")
    author_name = dy.String(nullable=True, description=AUTHOR_NAME)
    author_handle = dy.String(nullable=True, description=AUTHOR_HANDLE)
    posted_at = dy.Datetime(time_zone="UTC", nullable=True, description=POSTED_AT)
    links = dy.List(dy.String(), nullable=False, description="addresses that its words link to")


class Tweets(dy.Schema):
    """raw.tweets: one row a post. `post_id` is the tweet's id, or for dumps without ids
    'x' and a hash of author, time and text."""

    post_id = dy.String(primary_key=True, description=POST_ID)
    tweet_id = dy.String(
        nullable=True, description="the post's id, text, for ids exceed 2^53; NULL where the dump has none"
    )
    dump_file_id = dy.String(nullable=False, description=DUMP_FILE_ID)
    record_number = dy.Int64(nullable=False, description=RECORD_NUMBER)
    author_id = dy.String(nullable=True, description="the author's numeric id, as text")
    author_handle = dy.String(nullable=True, description=AUTHOR_HANDLE)
    author_name = dy.String(nullable=True, description=AUTHOR_NAME)
    posted_at = dy.Datetime(time_zone="UTC", nullable=True, description=POSTED_AT)
    posted_precision = dy.String(
        nullable=True,
        check=lambda c: c.is_in(PRECISIONS),
        description="how exact the instant is: millisecond, second, minute or day",
    )
    posted_at_basis = dy.String(
        nullable=True,
        check=lambda c: c.is_in(("field", "id")),
        description="what the instant rests on: a field of the dump, or the id",
    )
    text = dy.String(nullable=False, description="the words exactly as posted")
    language = dy.String(nullable=True, description=LANGUAGE)
    hashtags = dy.List(dy.String(), nullable=True, description=HASHTAGS)
    mentions = dy.List(dy.String(), nullable=True, description=MENTIONS)
    media_urls = dy.List(dy.String(), nullable=True, description="addresses of its pictures and videos")
    is_retweet = dy.Bool(nullable=True, description="whether it repeats another post")
    is_quote = dy.Bool(nullable=True, description="whether it quotes another post")
    is_reply = dy.Bool(nullable=True, description="whether it answers another post")
    retweeted_tweet_id = dy.String(nullable=True, description="the post it repeats")
    quoted_tweet_id = dy.String(nullable=True, description="the post it quotes")
    replied_to_tweet_id = dy.String(nullable=True, description="the post it answers")
    like_count = dy.Int64(nullable=True, description="likes when the dump was made")
    retweet_count = dy.Int64(nullable=True, description="reposts when the dump was made")
    reply_count = dy.Int64(nullable=True, description="replies when the dump was made")
    quote_count = dy.Int64(nullable=True, description="quotes when the dump was made")
    follower_count = dy.Int64(nullable=True, description="the author's followers when the dump was made")


class TweetSources(dy.Schema):
    """raw.tweet_sources: which files hold a post."""

    post_id = dy.String(primary_key=True, description=POST_ID)
    dump_file_id = dy.String(primary_key=True, description=DUMP_FILE_ID)


class Tombstones(dy.Schema):
    """raw.tombstones: posts and authors to keep out, from delete notices, withheld statuses and forget.txt."""

    subject = dy.String(primary_key=True, description="sha256 of the post's id, or of the author's id or handle")
    subject_kind = dy.String(
        primary_key=True, check=lambda c: c.is_in(("tweet", "author")), description="tweet or author"
    )
    reason = dy.String(nullable=False, description="what asks for it: a notice, a withheld status, or forget.txt")
    dump_file_id = dy.String(nullable=False, description=DUMP_FILE_ID)


class Readings(dy.Schema):
    """extracted.readings: one row an article read, the version of the code that read it, and the
    error, where reading failed: such an article tells nothing until a later version reads it."""

    article_id = dy.String(primary_key=True, description=ARTICLE_ID)
    reader = dy.String(nullable=False, description=READER)
    error = dy.String(nullable=True, description="why reading failed; NULL where it did not")


class ReferenceMatches(dy.Schema):
    """reference.matches: one row a match that a reference dump holds; scores without shoot-out kicks."""

    source = dy.String(nullable=False, description=SOURCE)
    match_date = dy.Date(nullable=False, description="day of the match")
    competition = dy.String(nullable=False, description="competition, as the dump names it")
    stage = dy.String(nullable=True, description="stage of the competition")
    home_team = dy.String(nullable=False, min_length=1, description="home team, as the dump names it")
    away_team = dy.String(nullable=False, min_length=1, description="away team, as the dump names it")
    home_score = dy.Int32(nullable=True, min=0, description="goals of the home team")
    away_score = dy.Int32(nullable=True, min=0, description="goals of the away team")
    home_penalties = dy.Int32(nullable=True, min=0, description="shoot-out kicks scored by the home team")
    away_penalties = dy.Int32(nullable=True, min=0, description="shoot-out kicks scored by the away team")
    extra_time = dy.Bool(nullable=True, description=EXTRA_TIME)
    kick_off = dy.String(nullable=True, description="time of kick-off, as the dump has it")
    city = dy.String(nullable=True, description="where it was played")


class ReferenceGoals(dy.Schema):
    """reference.goals: one row a goal that a reference dump holds; `team` is the one it counts for."""

    source = dy.String(nullable=False, description=SOURCE)
    match_date = dy.Date(nullable=False, description="day of the match")
    home_team = dy.String(nullable=True, description="home team, as the dump names it")
    away_team = dy.String(nullable=True, description="away team, as the dump names it")
    team = dy.String(nullable=False, min_length=1, description="the team that the goal counts for")
    player = dy.String(nullable=True, description="who put it in")
    minute_regulation = dy.Int32(nullable=True, min=1, description=MINUTE_REGULATION)
    minute_stoppage = dy.Int32(nullable=True, min=0, description=MINUTE_STOPPAGE)
    own_goal = dy.Bool(nullable=True, description=OWN_GOAL)
    penalty = dy.Bool(nullable=True, description=PENALTY)


class ReferenceShootouts(dy.Schema):
    """reference.shootouts: who won a shoot-out."""

    source = dy.String(nullable=False, description=SOURCE)
    match_date = dy.Date(nullable=False, description="day of the match")
    home_team = dy.String(nullable=False, min_length=1, description="home team, as the dump names it")
    away_team = dy.String(nullable=False, min_length=1, description="away team, as the dump names it")
    winner = dy.String(nullable=False, min_length=1, description="the team that won it")


class ReferenceFormerNames(dy.Schema):
    """reference.former_names: what a national team was called, and when."""

    source = dy.String(nullable=False, description=SOURCE)
    team = dy.String(nullable=False, min_length=1, description="the team's name today")
    former_name = dy.String(nullable=False, min_length=1, description="what it was called")
    first_day = dy.Date(nullable=True, description="first day of that name")
    last_day = dy.Date(nullable=True, description="last day of that name")


class ReferenceSquads(dy.Schema):
    """reference.squads: who was called up for a tournament."""

    source = dy.String(nullable=False, description=SOURCE)
    tournament = dy.String(nullable=False, description="tournament, as the dump names it")
    team = dy.String(nullable=False, min_length=1, description="the team that called him up")
    player = dy.String(nullable=False, min_length=1, description="who was called up")
    position = dy.String(nullable=True, description="where he plays")


class MatchMentions(dy.Schema):
    """extracted.match_mentions: records.MatchMention, one row a match that an article tells."""

    article_id = dy.String(primary_key=True, description=ARTICLE_ID)
    match_no = dy.Int32(primary_key=True, description=MATCH_NO)
    home_team_id = dy.String(
        nullable=False, description="slug of the team at home, or named first where home_away_basis says so"
    )
    home_team = dy.String(nullable=False, description="its name")
    home_known = dy.Bool(nullable=False, description="whether the alias table knows it")
    away_team_id = dy.String(nullable=False, description="slug of the other team")
    away_team = dy.String(nullable=False, description="its name")
    away_known = dy.Bool(nullable=False, description="whether the alias table knows it")
    home_away_basis = dy.String(
        nullable=False,
        check=lambda c: c.is_in(("stated", "text order")),
        description="stated, or text order where the text does not say who was at home",
    )
    match_date = dy.Date(nullable=True, description="day of the match")
    match_date_basis = dy.String(
        nullable=True,
        check=lambda c: c.is_in(("stated", "published")),
        description="stated, or published where the text names no day",
    )
    competition = dy.String(nullable=True, description="competition, by its common English name")
    season = dy.String(nullable=True, description="season, as 2016-17 or 2018")
    stage = dy.String(nullable=True, description="stage of the competition")
    home_score = dy.Int32(
        nullable=True, min=0, description="goals of the home team after extra time, without shoot-out kicks"
    )
    away_score = dy.Int32(
        nullable=True, min=0, description="goals of the away team after extra time, without shoot-out kicks"
    )
    score_basis = dy.String(
        nullable=True,
        check=lambda c: c.is_in(("stated", "inferred")),
        description="stated (the text prints the score) or inferred (from the goals told)",
    )
    half_time_home_score = dy.Int32(nullable=True, description="goals of the home team at half-time")
    half_time_away_score = dy.Int32(nullable=True, description="goals of the away team at half-time")
    extra_time = dy.Bool(nullable=True, description=EXTRA_TIME)
    penalty_shootout = dy.Bool(nullable=True, description="whether a shoot-out followed")
    home_penalties = dy.Int32(nullable=True, description="shoot-out kicks scored by the home team")
    away_penalties = dy.Int32(nullable=True, description="shoot-out kicks scored by the away team")
    aggregate_home_score = dy.Int32(nullable=True, description="goals of the home team over both legs")
    aggregate_away_score = dy.Int32(nullable=True, description="goals of the away team over both legs")
    subject = dy.Bool(nullable=False, description="false where the match is mentioned in passing")
    confidence = dy.Float64(
        nullable=False, min=0.0, max=1.0, description="0 to 1: how sure the text makes us that it tells such a match"
    )
    result_confidence = dy.Float64(
        nullable=False, min=0.0, max=1.0, description="0 to 1: how sure the text makes us of its result"
    )

    @dy.rule()
    def two_teams(cls) -> pl.Expr:
        return pl.col("home_team_id") != pl.col("away_team_id")


class GoalMentions(dy.Schema):
    """extracted.goal_mentions: records.GoalMention, one row a goal that an article tells."""

    article_id = dy.String(primary_key=True, description=ARTICLE_ID)
    match_no = dy.Int32(primary_key=True, description=MATCH_NO)
    goal_no = dy.Int32(primary_key=True, description=GOAL_NO)
    side = dy.String(
        nullable=False,
        check=lambda c: c.is_in(("home", "away")),
        description="home or away: the side that it counts for",
    )
    player = dy.String(
        nullable=True, description="who put it in, by his fullest name in the article; NULL where nobody is named"
    )
    player_side = dy.String(
        nullable=True,
        check=lambda c: c.is_in(("home", "away")),
        description="the player's side; the other one for an own goal",
    )
    own_goal = dy.Bool(nullable=False, description=OWN_GOAL)
    penalty = dy.Bool(nullable=False, description=PENALTY)
    minute_regulation = dy.Int32(nullable=True, min=1, max=120, description=MINUTE_REGULATION)
    minute_stoppage = dy.Int32(nullable=True, min=0, max=30, description=MINUTE_STOPPAGE)
    minute_basis = dy.String(
        nullable=True,
        check=lambda c: c.is_in(("stated", "relative")),
        description="stated, or relative (told from kick-off, half-time, an event)",
    )
    minute_earliest = dy.Int32(nullable=True, description="earliest regulation minute that the text allows")
    minute_latest = dy.Int32(nullable=True, description="latest regulation minute that the text allows")
    match_period = dy.String(
        nullable=True, description="half and stoppage time, as the Fjelstul World Cup Database names them"
    )
    home_score_after = dy.Int32(nullable=True, description="goals of the home team after this one")
    away_score_after = dy.Int32(nullable=True, description="goals of the away team after this one")
    score_after_basis = dy.String(
        nullable=True,
        check=lambda c: c.is_in(("stated", "inferred")),
        description="stated (the text prints it) or inferred; NULL where untold goals may as well stand on either side",
    )
    confidence = dy.Float64(nullable=False, min=0.0, max=1.0, description=CONFIDENCE)


class PostMentions(dy.Schema):
    """extracted.post_mentions: records.PostMention with its records.Tone, one row an embedded post."""

    article_id = dy.String(primary_key=True, description=ARTICLE_ID)
    post_no = dy.Int32(primary_key=True, description=POST_NO)
    block_start = dy.Int32(nullable=False, description="first character of the whole embed, with its author line")
    block_end = dy.Int32(nullable=False, description="end of the whole embed, exclusive")
    char_start = dy.Int32(nullable=False, description=CHAR_START)
    char_end = dy.Int32(nullable=False, description=CHAR_END)
    text = dy.String(nullable=False, description="the words exactly as posted")
    author_name = dy.String(nullable=True, description=AUTHOR_NAME)
    author_handle = dy.String(nullable=True, description=AUTHOR_HANDLE)
    posted_on = dy.Date(nullable=True, description="day of posting")
    posted_at = dy.Datetime(time_zone="UTC", nullable=True, description=POSTED_AT)
    status_id = dy.String(nullable=True, description="the post's id; text, for ids exceed 2^53")
    match_no = dy.Int32(nullable=True, description=MATCH_NO)
    goal_no = dy.Int32(nullable=True, description=GOAL_NO)
    attribution = dy.String(
        nullable=True, description="what ties it to its match or goal: scorer, score, time, position or team"
    )
    attribution_confidence = dy.Float64(nullable=True, description="0 to 1: how sure that tie is")
    kind = dy.String(nullable=False, description=KIND)
    sentiment = dy.Float64(nullable=True, description=SENTIMENT)
    language = dy.String(nullable=True, description=LANGUAGE)
    supports_team_id = dy.String(nullable=True, description=SUPPORTS_TEAM_ID)
    hashtags = dy.List(dy.String(), nullable=False, description=HASHTAGS)
    mentions = dy.List(dy.String(), nullable=False, description=MENTIONS)


class Claims(dy.Schema):
    """extracted.claims: records.Claim, one row a thing that one span says."""

    article_id = dy.String(primary_key=True, description=ARTICLE_ID)
    claim_no = dy.Int32(primary_key=True, description="number of the claim within its article, from 1")
    match_no = dy.Int32(nullable=True, description=MATCH_NO)
    goal_no = dy.Int32(nullable=True, description=GOAL_NO)
    post_no = dy.Int32(nullable=True, description=POST_NO)
    claim = dy.String(nullable=False, description="what is claimed: teams, final score, goal, scorer, minute and so on")
    value = dy.String(nullable=False, description="what is claimed, normalised")
    char_start = dy.Int32(nullable=False, min=0, description=CHAR_START)
    char_end = dy.Int32(nullable=False, description=CHAR_END)
    quote = dy.String(nullable=False, min_length=1, description="the exact words")


class TweetTones(dy.Schema):
    """extracted.tweet_tones: records.Tone, one row a post of raw.tweets."""

    post_id = dy.String(primary_key=True, description=POST_ID)
    reader = dy.String(nullable=False, description=READER)
    kind = dy.String(nullable=False, description=KIND)
    sentiment = dy.Float64(nullable=True, description=SENTIMENT)
    language = dy.String(nullable=True, description=LANGUAGE)
    teams = dy.List(dy.String(), nullable=False, description="teams it names, hashtags too, in order")
    supports_team_id = dy.String(nullable=True, description=SUPPORTS_TEAM_ID)
    scores = dy.List(dy.String(), nullable=False, description="scorelines it prints")
    hashtags = dy.List(dy.String(), nullable=False, description=HASHTAGS)
    mentions = dy.List(dy.String(), nullable=False, description=MENTIONS)
    goal_words = dy.Bool(nullable=False, description="whether it shouts a goal in some language")
    whistle = dy.Bool(nullable=False, description="whether it tells that a half or the match is over")


class ArticleBands(dy.Schema):
    """extracted.article_bands: MinHash bands of each article's text; near copies share a band."""

    article_id = dy.String(primary_key=True, description=ARTICLE_ID)
    band_no = dy.Int32(primary_key=True, description="1 to 8")
    band_hash = dy.String(nullable=False, description="MinHash of the band")


class Teams(dy.Schema):
    """extracted.teams: the alias table that football/names/teams.py reads by."""

    team_id = dy.String(primary_key=True, description="slug of the team's common full name")
    team = dy.String(nullable=False, description="the team's common name")
    country = dy.String(nullable=True, description="country that it plays for or in")
    kind = dy.String(nullable=False, check=lambda c: c.is_in(("national", "club")), description="national or club")
    aliases = dy.List(dy.String(), nullable=False, description="every other name of the team")


RAW: dict[str, type[dy.Schema]] = {
    "dump_files": DumpFiles,
    "rejects": Rejects,
    "articles": Articles,
    "embeds": Embeds,
    "tweets": Tweets,
    "tweet_sources": TweetSources,
    "tombstones": Tombstones,
}
REFERENCE: dict[str, type[dy.Schema]] = {
    "matches": ReferenceMatches,
    "goals": ReferenceGoals,
    "shootouts": ReferenceShootouts,
    "former_names": ReferenceFormerNames,
    "squads": ReferenceSquads,
}
EXTRACTED: dict[str, type[dy.Schema]] = {
    "readings": Readings,
    "match_mentions": MatchMentions,
    "goal_mentions": GoalMentions,
    "post_mentions": PostMentions,
    "claims": Claims,
    "tweet_tones": TweetTones,
    "article_bands": ArticleBands,
    "teams": Teams,
}
TABLES: dict[str, type[dy.Schema]] = {
    **{f"raw.{name}": schema for name, schema in RAW.items()},
    **{f"extracted.{name}": schema for name, schema in EXTRACTED.items()},
}
