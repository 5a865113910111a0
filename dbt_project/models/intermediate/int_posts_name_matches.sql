-- Days on which the crowd itself tells a match: many posts by many people name the same two teams,
-- and some of them print a score or shout a goal. Fewer is talk, not a match.
with pairs as (
    select
        posts.post_id,
        posts.author_handle,
        posts.has_goal_words,
        posts.scores,
        {{ utc_date('posts.posted_at') }} as posted_on,
        {{ item('posts.team_ids', 1) }} as first_team_id,
        least({{ item('posts.team_ids', 1) }}, {{ item('posts.team_ids', 2) }}) as team_1_id,
        greatest({{ item('posts.team_ids', 1) }}, {{ item('posts.team_ids', 2) }}) as team_2_id
    from {{ ref('stg_tweets') }} as posts
    where
        posts.posted_at is not null
        and {{ count_of('posts.team_ids') }} = 2
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
        and count(*) filter (where has_goal_words or {{ count_of('scores') }} > 0) >= 5
)

-- Talk of a match spills into the days around it and into other names: a team plays once in three days, and of the
-- pairs that share a team in them the one most talked of is the match.
select
    days.team_1_id,
    days.team_2_id,
    days.posted_on as match_date,
    days.post_count,
    case when days.team_1_first_count * 2 >= days.post_count then days.team_1_id else days.team_2_id end as home_team_id
from days
left join days as busier
    on
        (
            days.team_1_id in (busier.team_1_id, busier.team_2_id)
            or days.team_2_id in (busier.team_1_id, busier.team_2_id)
        )
        and abs({{ days_between('busier.posted_on', 'days.posted_on') }}) <= 1
        and (busier.post_count, busier.team_1_id, busier.team_2_id, busier.posted_on)
        > (days.post_count, days.team_1_id, days.team_2_id, days.posted_on)
where busier.team_1_id is null
