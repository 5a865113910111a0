-- Which match each post of a tweet dump is about, and which of its goals. A post that names both teams within
-- a day of the match is about it; one that names a single team is, where that team has no other match then.
-- In a dump collected for one match, a post that names no team but shouts a goal or prints a score is too; and a shout
-- that names neither scorer nor score is of the goal that the others tell then.
with posts as (
    select
        *,
        {{ utc_date('posted_at') }} as posted_on
    from {{ ref('stg_tweets') }}
    where posted_at is not null
),

named as (
    select
        post_id,
        posted_on,
        unnest(team_ids) as team_id
    from posts
),

sides as (
    select
        match_id,
        match_date,
        home_team_id as team_id
    from {{ ref('int_matches_decide') }}
    union all
    select
        match_id,
        match_date,
        away_team_id as team_id
    from {{ ref('int_matches_decide') }}
),

candidates as (
    select
        named.post_id,
        sides.match_id,
        count(distinct named.team_id) as teams_named,
        min(abs({{ days_between('named.posted_on', 'sides.match_date') }})) as days_off
    from named
    inner join sides
        on
            named.team_id = sides.team_id
            and named.posted_on between sides.match_date - 1 and sides.match_date + 1
    group by named.post_id, sides.match_id
),

by_team as (
    select
        post_id,
        match_id,
        teams_named
    from candidates
    qualify
        row_number() over (partition by post_id order by teams_named desc, days_off asc, match_id asc) = 1
        -- between two matches that it fits alike, a post is about neither
        and count(*) over (partition by post_id, teams_named, days_off) = 1
),

-- a file was collected for a match where, of the posts of a day that name teams, most are about it
focused as (
    select
        posts.dump_file_id,
        posts.posted_on,
        by_team.match_id,
        min(posts.posted_at) as first_at,
        max(posts.posted_at) as last_at
    from posts
    inner join by_team on posts.post_id = by_team.post_id
    group by posts.dump_file_id, posts.posted_on, by_team.match_id
    qualify
        count(*) >= 20
        and count(*) >= 0.6 * sum(count(*)) over (partition by posts.dump_file_id, posts.posted_on)
),

by_time as (
    select
        posts.post_id,
        focused.match_id,
        0 as teams_named
    from posts
    inner join focused
        on
            posts.dump_file_id = focused.dump_file_id
            and posts.posted_on = focused.posted_on
            and posts.posted_at between focused.first_at and focused.last_at
    where
        {{ count_of('posts.team_ids') }} = 0
        and (posts.has_goal_words or {{ count_of('posts.scores') }} > 0)
),

matched as (
    select * from by_team
    union all
    select * from by_time
),

-- 'scorer' outranks 'score' (EXTRACTION.md); a scorer of two needs the score to tell which. Who is named beside the
-- score of another goal need not have scored: such a post is about no one goal.
goal_fits as (
    select
        matched.post_id,
        goals.goal_id,
        goals.player is not null
        and (
            {{ has_all(words('posts.text'), list_with(last_word(slug('goals.player')))) }}
            or {{ has_all(words('posts.text'), list_with("replace(" ~ slug('goals.player') ~ ", '-', '')")) }}
            or {{ holds_drawn_out('posts.text', last_word(slug('goals.player'))) }}
        ) as names_scorer,
        goals.home_score_after is not null
        -- "FT 2-1" tells how it ended
        and not posts.has_whistle
        and (
            {{ has_all('posts.scores', list_with("goals.home_score_after || '-' || goals.away_score_after")) }}
            or {{ has_all('posts.scores', list_with("goals.away_score_after || '-' || goals.home_score_after")) }}
        ) as prints_score
    from matched
    inner join posts on matched.post_id = posts.post_id
    inner join {{ ref('int_goals_count') }} as goals on matched.match_id = goals.match_id
    where
        goals.player is not null
        or goals.home_score_after is not null
),

goals_ranked as (
    select
        post_id,
        goal_id,
        names_scorer,
        prints_score,
        count(*) over (partition by post_id, names_scorer, prints_score) as rivals,
        row_number() over (partition by post_id order by names_scorer desc, prints_score desc, goal_id asc) as place
    from goal_fits
    where
        names_scorer
        or prints_score
    qualify
        bool_or(names_scorer and prints_score) over (partition by post_id)
        or not (bool_or(names_scorer) over (partition by post_id) and bool_or(prints_score) over (partition by post_id))
),

-- what names a scorer or a score tells which goal it means, or that it means none
tells as (
    select distinct post_id
    from goal_fits
    where
        names_scorer
        or prints_score
),

linked as (
    select
        matched.post_id,
        matched.match_id,
        matched.teams_named,
        posts.posted_at,
        posts.team_ids,
        posts.posted_precision != 'day' as has_time,
        posts.has_goal_words and posts.kind = 'celebration' and not posts.has_whistle as is_shout,
        goals.goal_id,
        goals.names_scorer,
        goals.prints_score,
        tells.post_id is not null as names_a_goal
    from matched
    inner join posts on matched.post_id = posts.post_id
    left join goals_ranked as goals
        on
            matched.post_id = goals.post_id
            and goals.place = 1
            and goals.rivals = 1
    left join tells on matched.post_id = tells.post_id
),

-- the minute in which most posts that tell the goal by its scorer or score were posted
goal_minutes as (
    select
        match_id,
        goal_id,
        date_trunc('minute', posted_at) as posted_minute
    from linked
    where
        goal_id is not null
        and has_time
    group by match_id, goal_id, date_trunc('minute', posted_at)
    having count(*) >= 3
    qualify row_number() over (partition by match_id, goal_id order by count(*) desc, posted_minute asc) = 1
),

-- a shout that names no goal is of the last one that the others told before it, in three minutes; just before they tell
-- a goal it is of that one, unless another was told as shortly before
by_moment as (
    select
        linked.post_id,
        goal_minutes.goal_id
    from linked
    inner join goal_minutes
        on
            linked.match_id = goal_minutes.match_id
            and linked.posted_at >= goal_minutes.posted_minute - interval 1 minute
            and linked.posted_at < goal_minutes.posted_minute + interval 4 minute
    inner join {{ ref('int_goals_count') }} as goals on goal_minutes.goal_id = goals.goal_id
    where
        linked.is_shout
        and linked.has_time
        and not linked.names_a_goal
        -- who names one of the sides shouts for it
        and (
            linked.teams_named != 1
            or coalesce({{ has_all('linked.team_ids', list_with('goals.team_id')) }}, true)
        )
    qualify
        row_number() over (partition by linked.post_id order by goal_minutes.posted_minute desc, goal_minutes.goal_id asc) = 1
        and (
            linked.posted_at >= goal_minutes.posted_minute
            or count(*) over (partition by linked.post_id) = 1
        )
)

select
    linked.post_id,
    linked.match_id,
    coalesce(linked.goal_id, by_moment.goal_id) as goal_id,
    case
        when linked.names_scorer then 'scorer'
        when linked.prints_score then 'score'
        when by_moment.goal_id is not null or linked.teams_named = 0 then 'time'
        else 'team'
    end as attribution,
    case
        when linked.names_scorer and linked.prints_score then 0.95
        when linked.names_scorer then 0.8
        when linked.prints_score then 0.7
        when by_moment.goal_id is not null then 0.6
        when linked.teams_named = 2 then 0.9
        when linked.teams_named = 1 then 0.5
        else 0.3
    end as attribution_confidence
from linked
left join by_moment on linked.post_id = by_moment.post_id
