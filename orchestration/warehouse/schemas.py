"""The shape of all that enters DuckDB: one dataframely schema a table of `raw` and `extracted`.

Belongs here: columns, types, keys, allowed values, and the DDL made from them.
Does not belong here: loading, and the marts (their contracts stand in dbt).
"""

from __future__ import annotations

import dataframely as dy
import polars as pl

BASES = ("field", "prefix", "page", "url", "crawl")
PRECISIONS = ("millisecond", "second", "minute", "day")


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

    article_id = dy.String(primary_key=True)
    dump_file_id = dy.String(nullable=False)
    record_number = dy.Int64(nullable=False)
    url = dy.String(nullable=True)
    domain = dy.String(nullable=True)
    title = dy.String(nullable=True)
    authors = dy.List(dy.String(), nullable=False)
    text = dy.String(nullable=False, min_length=1)
    language = dy.String(nullable=True)
    published_on = dy.Date(nullable=True)
    published_at = dy.Datetime(time_zone="UTC", nullable=True)
    published_basis = dy.String(nullable=True, check=lambda c: c.is_in(BASES))


class Embeds(dy.Schema):
    """raw.embeds: posts whose markup a page embeds, lifted before the main text was taken."""

    article_id = dy.String(primary_key=True)
    char_start = dy.Int32(primary_key=True)
    char_end = dy.Int32(nullable=False)
    text = dy.String(nullable=False)
    status_id = dy.String(nullable=True)
    author_name = dy.String(nullable=True)
    author_handle = dy.String(nullable=True)
    posted_at = dy.Datetime(time_zone="UTC", nullable=True)
    links = dy.List(dy.String(), nullable=False)


class Tweets(dy.Schema):
    """raw.tweets: one row a post. `post_id` is the tweet's id, or for dumps without ids
    'x' and a hash of author, time and text."""

    post_id = dy.String(primary_key=True)
    tweet_id = dy.String(nullable=True)
    dump_file_id = dy.String(nullable=False)
    record_number = dy.Int64(nullable=False)
    author_id = dy.String(nullable=True)
    author_handle = dy.String(nullable=True)
    author_name = dy.String(nullable=True)
    posted_at = dy.Datetime(time_zone="UTC", nullable=True)
    posted_precision = dy.String(nullable=True, check=lambda c: c.is_in(PRECISIONS))
    posted_at_basis = dy.String(nullable=True, check=lambda c: c.is_in(("field", "id")))
    text = dy.String(nullable=False)
    language = dy.String(nullable=True)
    hashtags = dy.List(dy.String(), nullable=True)
    mentions = dy.List(dy.String(), nullable=True)
    media_urls = dy.List(dy.String(), nullable=True)
    is_retweet = dy.Bool(nullable=True)
    is_quote = dy.Bool(nullable=True)
    is_reply = dy.Bool(nullable=True)
    retweeted_tweet_id = dy.String(nullable=True)
    quoted_tweet_id = dy.String(nullable=True)
    replied_to_tweet_id = dy.String(nullable=True)
    like_count = dy.Int64(nullable=True)
    retweet_count = dy.Int64(nullable=True)
    reply_count = dy.Int64(nullable=True)
    quote_count = dy.Int64(nullable=True)
    follower_count = dy.Int64(nullable=True)


class TweetSources(dy.Schema):
    """raw.tweet_sources: which files hold a post."""

    post_id = dy.String(primary_key=True)
    dump_file_id = dy.String(primary_key=True)


class Tombstones(dy.Schema):
    """raw.tombstones: posts and authors to keep out, from delete notices, withheld statuses and forget.txt."""

    subject = dy.String(primary_key=True)
    subject_kind = dy.String(primary_key=True, check=lambda c: c.is_in(("tweet", "author")))
    reason = dy.String(nullable=False)
    dump_file_id = dy.String(nullable=False)


class Readings(dy.Schema):
    """extracted.readings: one row an article read, the version of the code that read it, and the
    error, where reading failed: such an article tells nothing until a later version reads it."""

    article_id = dy.String(primary_key=True)
    reader = dy.String(nullable=False)
    error = dy.String(nullable=True)


class ReferenceMatches(dy.Schema):
    """reference.matches: one row a match that a reference dump holds; scores without shoot-out kicks."""

    source = dy.String(nullable=False)
    match_date = dy.Date(nullable=False)
    competition = dy.String(nullable=False)
    stage = dy.String(nullable=True)
    home_team = dy.String(nullable=False, min_length=1)
    away_team = dy.String(nullable=False, min_length=1)
    home_score = dy.Int32(nullable=True, min=0)
    away_score = dy.Int32(nullable=True, min=0)
    home_penalties = dy.Int32(nullable=True, min=0)
    away_penalties = dy.Int32(nullable=True, min=0)
    extra_time = dy.Bool(nullable=True)
    kick_off = dy.String(nullable=True)
    city = dy.String(nullable=True)


class ReferenceGoals(dy.Schema):
    """reference.goals: one row a goal that a reference dump holds; `team` is the one it counts for."""

    source = dy.String(nullable=False)
    match_date = dy.Date(nullable=False)
    home_team = dy.String(nullable=True)
    away_team = dy.String(nullable=True)
    team = dy.String(nullable=False, min_length=1)
    player = dy.String(nullable=True)
    minute_regulation = dy.Int32(nullable=True, min=1)
    minute_stoppage = dy.Int32(nullable=True, min=0)
    own_goal = dy.Bool(nullable=True)
    penalty = dy.Bool(nullable=True)


class ReferenceShootouts(dy.Schema):
    """reference.shootouts: who won a shoot-out."""

    source = dy.String(nullable=False)
    match_date = dy.Date(nullable=False)
    home_team = dy.String(nullable=False, min_length=1)
    away_team = dy.String(nullable=False, min_length=1)
    winner = dy.String(nullable=False, min_length=1)


class ReferenceFormerNames(dy.Schema):
    """reference.former_names: what a national team was called, and when."""

    source = dy.String(nullable=False)
    team = dy.String(nullable=False, min_length=1)
    former_name = dy.String(nullable=False, min_length=1)
    first_day = dy.Date(nullable=True)
    last_day = dy.Date(nullable=True)


class ReferenceSquads(dy.Schema):
    """reference.squads: who was called up for a tournament."""

    source = dy.String(nullable=False)
    tournament = dy.String(nullable=False)
    team = dy.String(nullable=False, min_length=1)
    player = dy.String(nullable=False, min_length=1)
    position = dy.String(nullable=True)


class MatchMentions(dy.Schema):
    """extracted.match_mentions: records.MatchMention, one row a match that an article tells."""

    article_id = dy.String(primary_key=True)
    match_no = dy.Int32(primary_key=True)
    home_team_id = dy.String(nullable=False)
    home_team = dy.String(nullable=False)
    home_known = dy.Bool(nullable=False)
    away_team_id = dy.String(nullable=False)
    away_team = dy.String(nullable=False)
    away_known = dy.Bool(nullable=False)
    home_away_basis = dy.String(nullable=False, check=lambda c: c.is_in(("stated", "text order")))
    match_date = dy.Date(nullable=True)
    match_date_basis = dy.String(nullable=True, check=lambda c: c.is_in(("stated", "published")))
    competition = dy.String(nullable=True)
    season = dy.String(nullable=True)
    stage = dy.String(nullable=True)
    home_score = dy.Int32(nullable=True, min=0)
    away_score = dy.Int32(nullable=True, min=0)
    score_basis = dy.String(nullable=True, check=lambda c: c.is_in(("stated", "inferred")))
    half_time_home_score = dy.Int32(nullable=True)
    half_time_away_score = dy.Int32(nullable=True)
    extra_time = dy.Bool(nullable=True)
    penalty_shootout = dy.Bool(nullable=True)
    home_penalties = dy.Int32(nullable=True)
    away_penalties = dy.Int32(nullable=True)
    aggregate_home_score = dy.Int32(nullable=True)
    aggregate_away_score = dy.Int32(nullable=True)
    subject = dy.Bool(nullable=False)
    confidence = dy.Float64(nullable=False, min=0.0, max=1.0)

    @dy.rule()
    def two_teams(cls) -> pl.Expr:
        return pl.col("home_team_id") != pl.col("away_team_id")


class GoalMentions(dy.Schema):
    """extracted.goal_mentions: records.GoalMention, one row a goal that an article tells."""

    article_id = dy.String(primary_key=True)
    match_no = dy.Int32(primary_key=True)
    goal_no = dy.Int32(primary_key=True)
    side = dy.String(nullable=False, check=lambda c: c.is_in(("home", "away")))
    player = dy.String(nullable=True)
    player_side = dy.String(nullable=True, check=lambda c: c.is_in(("home", "away")))
    own_goal = dy.Bool(nullable=False)
    penalty = dy.Bool(nullable=False)
    minute_regulation = dy.Int32(nullable=True, min=1, max=120)
    minute_stoppage = dy.Int32(nullable=True, min=0, max=30)
    minute_basis = dy.String(nullable=True, check=lambda c: c.is_in(("stated", "relative")))
    minute_earliest = dy.Int32(nullable=True)
    minute_latest = dy.Int32(nullable=True)
    match_period = dy.String(nullable=True)
    home_score_after = dy.Int32(nullable=True)
    away_score_after = dy.Int32(nullable=True)
    score_after_basis = dy.String(nullable=True, check=lambda c: c.is_in(("stated", "inferred")))
    confidence = dy.Float64(nullable=False, min=0.0, max=1.0)


class PostMentions(dy.Schema):
    """extracted.post_mentions: records.PostMention with its records.Tone, one row an embedded post."""

    article_id = dy.String(primary_key=True)
    post_no = dy.Int32(primary_key=True)
    block_start = dy.Int32(nullable=False)
    block_end = dy.Int32(nullable=False)
    char_start = dy.Int32(nullable=False)
    char_end = dy.Int32(nullable=False)
    text = dy.String(nullable=False)
    author_name = dy.String(nullable=True)
    author_handle = dy.String(nullable=True)
    posted_on = dy.Date(nullable=True)
    posted_at = dy.Datetime(time_zone="UTC", nullable=True)
    status_id = dy.String(nullable=True)
    match_no = dy.Int32(nullable=True)
    goal_no = dy.Int32(nullable=True)
    attribution = dy.String(nullable=True)
    attribution_confidence = dy.Float64(nullable=True)
    kind = dy.String(nullable=False)
    sentiment = dy.Float64(nullable=True)
    language = dy.String(nullable=True)
    supports_team_id = dy.String(nullable=True)
    hashtags = dy.List(dy.String(), nullable=False)
    mentions = dy.List(dy.String(), nullable=False)


class Claims(dy.Schema):
    """extracted.claims: records.Claim, one row a thing that one span says."""

    article_id = dy.String(primary_key=True)
    claim_no = dy.Int32(primary_key=True)
    match_no = dy.Int32(nullable=True)
    goal_no = dy.Int32(nullable=True)
    post_no = dy.Int32(nullable=True)
    claim = dy.String(nullable=False)
    value = dy.String(nullable=False)
    char_start = dy.Int32(nullable=False, min=0)
    char_end = dy.Int32(nullable=False)
    quote = dy.String(nullable=False, min_length=1)


class TweetTones(dy.Schema):
    """extracted.tweet_tones: records.Tone, one row a post of raw.tweets."""

    post_id = dy.String(primary_key=True)
    reader = dy.String(nullable=False)
    kind = dy.String(nullable=False)
    sentiment = dy.Float64(nullable=True)
    language = dy.String(nullable=True)
    teams = dy.List(dy.String(), nullable=False)
    supports_team_id = dy.String(nullable=True)
    scores = dy.List(dy.String(), nullable=False)
    hashtags = dy.List(dy.String(), nullable=False)
    mentions = dy.List(dy.String(), nullable=False)
    goal_words = dy.Bool(nullable=False)


class ArticleBands(dy.Schema):
    """extracted.article_bands: MinHash bands of each article's text; near copies share a band."""

    article_id = dy.String(primary_key=True)
    band_no = dy.Int32(primary_key=True)
    band_hash = dy.String(nullable=False)


class Teams(dy.Schema):
    """extracted.teams: the alias table that football/teams.py reads by."""

    team_id = dy.String(primary_key=True)
    team = dy.String(nullable=False)
    country = dy.String(nullable=True)
    kind = dy.String(nullable=False, check=lambda c: c.is_in(("national", "club")))
    aliases = dy.List(dy.String(), nullable=False)


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
