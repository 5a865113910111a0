-- Which goal mentions of a match are the same goal: the n-th goal by that player for that team, whatever
-- the article calls him; a goal whose scorer a text does not name is the team's k-th.
with mentions as (
    select
        resolved.match_id,
        goals.*,
        clusters.source_cluster,
        case goals.side when 'home' then matches.home_team_id else matches.away_team_id end as team_id,
        case goals.player_side when 'home' then matches.home_team_id when 'away' then matches.away_team_id end as player_team_id,
        case goals.side when 'home' then goals.home_score_after else goals.away_score_after end as team_goal_no,
        goals.home_score_after + goals.away_score_after as match_goal_no,
        {{ slug('goals.player') }} as player_slug,
        {{ words('goals.player') }} as player_words
    from {{ ref('stg_goal_mentions') }} as goals
    inner join {{ ref('stg_match_mentions') }} as matches
        on
            goals.article_id = matches.article_id
            and goals.match_no = matches.match_no
    inner join {{ ref('int_matches_resolve') }} as resolved
        on
            goals.article_id = resolved.article_id
            and goals.match_no = resolved.match_no
    inner join {{ ref('int_articles_cluster') }} as clusters on goals.article_id = clusters.article_id
),

names as (
    select
        match_id,
        team_id,
        own_goal,
        player,
        player_slug,
        player_words,
        count(*) as mention_count
    from mentions
    where player is not null
    group by match_id, team_id, own_goal, player, player_slug, player_words
),

-- the fullest name that holds all words of the name told
full_names as (
    select
        short.match_id,
        short.team_id,
        short.own_goal,
        short.player,
        {{ first_by('fuller.player', 'len(fuller.player_words) desc, fuller.mention_count desc, fuller.player') }} as full_name
    from names as short
    inner join names as fuller
        on
            short.match_id = fuller.match_id
            and short.team_id = fuller.team_id
            and short.own_goal = fuller.own_goal
            and {{ has_all('fuller.player_words', 'short.player_words') }}
    group by short.match_id, short.team_id, short.own_goal, short.player
),

named as (
    select
        mentions.*,
        full_names.full_name,
        {{ slug('full_names.full_name') }} || '#' || row_number() over (
            partition by
                mentions.match_id, mentions.article_id, mentions.match_no, mentions.team_id,
                mentions.own_goal, {{ slug('full_names.full_name') }}
            order by mentions.goal_no
        ) as goal_key
    from mentions
    inner join full_names
        on
            mentions.match_id = full_names.match_id
            and mentions.team_id = full_names.team_id
            and mentions.own_goal = full_names.own_goal
            and mentions.player = full_names.player
),

-- where most sources put each named goal in its team's count
named_places as (
    select
        match_id,
        team_id,
        team_goal_no,
        {{ first_by('goal_key', 'support desc, goal_key') }} as goal_key
    from (
        select
            match_id,
            team_id,
            goal_key,
            mode(team_goal_no order by team_goal_no) as team_goal_no,
            count(distinct source_cluster) as support
        from named
        group by match_id, team_id, goal_key
    ) as places
    where team_goal_no is not null
    group by match_id, team_id, team_goal_no
),

unnamed as (
    select
        mentions.*,
        null as full_name,
        -- a nameless goal that no number places stands for itself
        coalesce(named_places.goal_key, '#' || coalesce(
            cast(mentions.team_goal_no as varchar),
            mentions.article_id || mentions.match_no || '.' || mentions.goal_no
        )) as goal_key
    from mentions
    left join named_places
        on
            mentions.match_id = named_places.match_id
            and mentions.team_id = named_places.team_id
            and mentions.team_goal_no = named_places.team_goal_no
    where mentions.player is null
)

select * from named
union all
select * from unnamed
