-- A post that stands in a dump and in articles is one row: the dump has its exact words, time and counts,
-- the article the goal that its author set it beside.
with ranked as (
    select
        *,
        row_number() over (
            partition by reaction_id
            order by article_id is null asc, goal_id is null asc, attribution_confidence desc, article_id asc, char_start asc
        ) as link_place,
        row_number() over (partition by reaction_id order by article_id is not null, article_id, char_start) as post_place
    from {{ ref('int_reactions_union') }}
),

links as (
    select * from ranked
    where link_place = 1
),

posts as (
    select * from ranked
    where post_place = 1
)

select
    posts.reaction_id,
    links.match_id,
    links.goal_id,
    links.attribution,
    links.attribution_confidence,
    coalesce(posts.tweet_id, links.tweet_id) as tweet_id,
    posts.post_id,
    posts.author_id,
    coalesce(posts.author_handle, links.author_handle) as author_handle,
    coalesce(posts.author_name, links.author_name) as author_name,
    -- the instant, its day and its precision are of one telling: the one that has the instant
    {% for column in ['posted_at', 'posted_on', 'posted_precision'] %}
        case
            when posts.posted_at is null and links.posted_at is not null then links.{{ column }}
            else coalesce(posts.{{ column }}, links.{{ column }})
        end as {{ column }},
    {% endfor %}
    cast(null as integer) as seconds_after_goal,
    posts.text,
    posts.language,
    posts.kind,
    posts.sentiment,
    posts.supports_team_id,
    posts.hashtags,
    posts.mentions,
    posts.media_urls,
    posts.is_retweet,
    posts.is_quote,
    posts.is_reply,
    posts.like_count,
    posts.retweet_count,
    posts.reply_count,
    posts.quote_count,
    posts.follower_count,
    case
        when posts.is_in_dump and posts.is_embedded then 'both'
        when posts.is_in_dump then 'dump'
        else 'embed'
    end as origin,
    links.article_id,
    links.char_start,
    links.char_end
from posts
inner join links on posts.reaction_id = links.reaction_id
