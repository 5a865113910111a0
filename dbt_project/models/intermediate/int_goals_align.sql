{% set most_words = count_of('fuller.player_words') ~ ' desc' %}
{% set most_told = 'fuller.mention_count desc, ' ~ is_plain('fuller.player') ~ ', fuller.player' %}
{% set fullest = 'fuller.team_id != short.team_id, ' ~ most_words ~ ', ' ~ most_told %}
-- Which goal mentions of a match are the same goal: the n-th goal by that player for that team, whatever
-- the article calls him; a goal whose scorer a text does not name is the team's k-th.
with quoted as (
    select distinct
        article_id,
        match_no,
        goal_no
    from {{ ref('stg_claims') }}
    where goal_no is not null
),

mentions as (
    select
        resolved.match_id,
        goals.* exclude (player),  -- noqa: RF02
        names.name as player,
        clusters.source_cluster,
        case goals.side when 'home' then matches.home_team_id else matches.away_team_id end as team_id,
        case goals.side when 'home' then goals.home_score_after else goals.away_score_after end as team_goal_no,
        goals.home_score_after + goals.away_score_after as match_goal_no,
        {{ slug('names.name') }} as player_slug,
        {{ spelt_words('names.name') }} as player_words
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
    -- a goal that no words of the text can be shown for, only its title, is not told
    inner join quoted
        on
            goals.article_id = quoted.article_id
            and goals.match_no = quoted.match_no
            and goals.goal_no = quoted.goal_no
    left join {{ ref('int_players_name') }} as names on goals.player = names.player
),

-- a bare surname told for both sides in one article is two players; whoever is told by a fuller name is one
homonyms as (
    select distinct
        match_id,
        player_slug
    from (
        select
            match_id,
            player_slug
        from mentions
        where
            player is not null
            and player_slug not like '%-%'
        group by match_id, article_id, match_no, own_goal, player_slug
        having count(distinct team_id) > 1
    ) as told_for_both
),

told as (
    select
        mentions.*,
        case when homonyms.match_id is not null then mentions.team_id else '' end as name_side
    from mentions
    left join homonyms
        on
            mentions.match_id = homonyms.match_id
            and mentions.player_slug = homonyms.player_slug
    where mentions.player is not null
),

names as (
    select
        match_id,
        name_side,
        own_goal,
        player,
        player_words,
        {{ most_common('team_id') }} as team_id,
        count(*) as mention_count
    from told
    group by match_id, name_side, own_goal, player, player_words
),

-- the fullest name that holds all words of the name told, however spelt, of the same team where there is one
full_names as (
    select
        short.match_id,
        short.name_side,
        short.own_goal,
        short.player,
        {{ first_by('fuller.player', fullest) }} as full_name,
        {{ first_by('fuller.name_side', fullest) }} as full_name_side
    from names as short
    inner join names as fuller
        on
            short.match_id = fuller.match_id
            and short.own_goal = fuller.own_goal
            and short.name_side in ('', fuller.team_id)
            and {{ has_all('fuller.player_words', 'short.player_words') }}
    group by short.match_id, short.name_side, short.own_goal, short.player
),

numbered as (
    select
        told.* exclude (name_side),  -- noqa: RF02
        full_names.full_name,
        concat_ws(
            ' ',
            {{ slug('full_names.full_name') }},
            nullif(full_names.full_name_side, ''),
            case when told.own_goal then 'own goal' end
        ) as scorer_key
    from told
    inner join full_names
        on
            told.match_id = full_names.match_id
            and told.name_side = full_names.name_side
            and told.own_goal = full_names.own_goal
            and told.player = full_names.player
),

placed as (
    select
        *,
        scorer_key || '#' || row_number() over (
            partition by match_id, article_id, match_no, scorer_key
            order by goal_no
        ) as goal_key
    from numbered
),

-- a player scores for one side: the one that most sources tell most of his goals for; a goal with its minute counts twice
sides as (
    select
        match_id,
        scorer_key,
        team_id
    from (
        select
            match_id,
            scorer_key,
            team_id,
            max(confidence * case when minute_regulation is null then 1 else 2 end) as weight
        from placed
        group by match_id, scorer_key, goal_key, source_cluster, team_id
    ) as voices
    group by match_id, scorer_key, team_id
    qualify row_number() over (partition by match_id, scorer_key order by {{ stable_sum('weight') }} desc, team_id asc) = 1
),

named as (
    select
        placed.* exclude (scorer_key, team_id, team_goal_no),  -- noqa: RF02
        sides.team_id,
        case when sides.team_id = placed.team_id then placed.team_goal_no end as team_goal_no
    from placed
    inner join sides
        on
            placed.match_id = sides.match_id
            and placed.scorer_key = sides.scorer_key
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
            {{ most_common('team_goal_no') }} as team_goal_no,
            count(distinct source_cluster) as support
        from named
        group by match_id, team_id, goal_key
    ) as places
    where team_goal_no is not null
    group by match_id, team_id, team_goal_no
),

unnamed as (
    select
        mentions.* exclude (team_id, team_goal_no),  -- noqa: RF02
        null as full_name,
        -- a nameless goal that no number places stands for itself
        coalesce(named_places.goal_key, coalesce(
            mentions.team_id || '#' || mentions.team_goal_no,
            mentions.article_id || '#' || mentions.match_no || '.' || mentions.goal_no
        )) as goal_key,
        mentions.team_id,
        mentions.team_goal_no
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
