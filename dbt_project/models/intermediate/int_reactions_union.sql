-- Posts embedded in articles and posts from dumps in one shape, one row a post: the same post may stand in
-- several articles and in a dump too.
with embedded as (
    select
        posts.*,
        resolved.match_id,
        goals.goal_id
    from {{ ref('stg_post_mentions') }} as posts
    inner join {{ ref('int_matches_resolve') }} as resolved
        on
            posts.article_id = resolved.article_id
            and posts.match_no = resolved.match_no
    inner join {{ ref('int_matches_decide') }} as matches on resolved.match_id = matches.match_id
    left join {{ ref('int_goals_align') }} as aligned
        on
            posts.article_id = aligned.article_id
            and posts.match_no = aligned.match_no
            and posts.goal_no = aligned.goal_no
    left join {{ ref('int_goals_count') }} as goals
        on
            aligned.match_id = goals.match_id
            and aligned.goal_key = goals.goal_key
),

posts as (
    select
        match_id,
        goal_id,
        attribution,
        attribution_confidence,
        tweet_id,
        cast(null as varchar) as post_id,
        cast(null as varchar) as author_id,
        author_handle,
        author_name,
        posted_at,
        coalesce({{ utc_date('posted_at') }}, posted_on) as posted_on,
        case
            when posted_at is not null then 'millisecond'
            when posted_on is not null then 'day'
        end as posted_precision,
        text,
        language,
        kind,
        sentiment,
        supports_team_id,
        hashtags,
        mentions,
        {{ empty_list('varchar') }} as media_urls,
        cast(null as boolean) as is_retweet,
        cast(null as boolean) as is_quote,
        cast(null as boolean) as is_reply,
        cast(null as bigint) as like_count,
        cast(null as bigint) as retweet_count,
        cast(null as bigint) as reply_count,
        cast(null as bigint) as quote_count,
        cast(null as bigint) as follower_count,
        article_id,
        char_start,
        char_end
    from embedded
    union all
    select
        attributed.match_id,
        attributed.goal_id,
        attributed.attribution,
        attributed.attribution_confidence,
        tweets.tweet_id,
        tweets.post_id,
        tweets.author_id,
        tweets.author_handle,
        tweets.author_name,
        tweets.posted_at,
        {{ utc_date('tweets.posted_at') }} as posted_on,
        tweets.posted_precision,
        tweets.text,
        tweets.language,
        tweets.kind,
        tweets.sentiment,
        tweets.supports_team_id,
        tweets.hashtags,
        tweets.mentions,
        coalesce(tweets.media_urls, {{ empty_list('varchar') }}) as media_urls,
        tweets.is_retweet,
        tweets.is_quote,
        tweets.is_reply,
        tweets.like_count,
        tweets.retweet_count,
        tweets.reply_count,
        tweets.quote_count,
        tweets.follower_count,
        null as article_id,
        null as char_start,
        null as char_end
    from {{ ref('int_posts_attribute') }} as attributed
    inner join {{ ref('stg_tweets') }} as tweets on attributed.post_id = tweets.post_id
),

-- a post is itself by its id, else by who said what on which day; links and spaces differ between copies
keyed as (
    select
        *,
        md5(concat_ws(
            '|',
            lower(coalesce(author_handle, '')),
            cast(posted_on as varchar),
            {{ without_links('text') }}
        )) as words_key
    from posts
),

identified as (
    select
        *,
        coalesce(
            tweet_id,
            case when author_handle is not null then max(tweet_id) over (partition by words_key) end,
            post_id,
            case when author_handle is not null then max(post_id) over (partition by words_key) end,
            words_key
        ) as post_key
    from keyed
)

select
    *,
    bool_or(article_id is null) over (partition by post_key) as is_in_dump,
    bool_or(article_id is not null) over (partition by post_key) as is_embedded,
    {{ fact_id(['post_key']) }} as reaction_id
from identified
