-- Days on which the crowd itself tells a match: many posts by many people name the same two teams,
-- and some of them print a score or shout a goal. Fewer is talk, not a match.
with pairs as (
    select
        posts.post_id,
        posts.author_handle,
        posts.has_goal_words,
        posts.scores,
        {{ utc_date('posts.posted_at') }} as posted_on,
        posts.team_ids[1] as first_team_id,
        least(posts.team_ids[1], posts.team_ids[2]) as team_1_id,
        greatest(posts.team_ids[1], posts.team_ids[2]) as team_2_id
    from {{ ref('stg_tweets') }} as posts
    where
        posts.posted_at is not null
        and len(posts.team_ids) = 2
),

days as (
    select
        team_1_id,
        team_2_id,
        posted_on,
        count(*) as post_count,
        count(*) filter (where first_team_id = team_1_id) as team_1_first_count
    from pairs
    group by team_1_id, team_2_id, posted_on
    having
        count(*) >= 30
        and count(distinct coalesce(author_handle, post_id)) >= 15
        and count(*) filter (where has_goal_words or len(scores) > 0) >= 5
)

-- talk before and after a match spills into the days around it: the busiest day is the match's
select
    team_1_id,
    team_2_id,
    posted_on as match_date,
    post_count,
    case when team_1_first_count * 2 >= post_count then team_1_id else team_2_id end as home_team_id
from days
qualify
    post_count = max(post_count) over (
        partition by team_1_id, team_2_id
        order by posted_on
        range between interval 3 days preceding and interval 3 days following
    )
