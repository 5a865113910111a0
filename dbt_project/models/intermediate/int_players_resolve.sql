{% set fullest = "fuller.word_count desc, fuller.goal_count desc, " ~ is_plain('fuller.full_name') ~ ", fuller.full_name" %}
-- Who a scorer is: the fullest name that any text gives a scorer of his team in a season around the match. A surname that
-- two of them share is nobody's but its own.
with scored as (
    select
        goals.match_id,
        goals.player_team_id as team_id,
        goals.player,
        matches.match_date,
        count(*) as goal_count
    from {{ ref('int_goals_count') }} as goals
    inner join {{ ref('int_matches_decide') }} as matches on goals.match_id = matches.match_id
    where goals.player is not null
    group by goals.match_id, goals.player_team_id, goals.player, matches.match_date
),

names as (
    select
        team_id,
        player,
        {{ spelt('player') }} as spelt_name,
        {{ spelt_words('player') }} as player_words,
        sum(goal_count) as goal_count
    from scored
    group by team_id, player
),

-- "Son Heung-min" and "Heung-Min Son" hold the same words; a first name alone is no surname
fuller_names as (
    select
        short.team_id,
        short.player,
        fuller.player as full_name,
        fuller.player_words,
        fuller.goal_count,
        {{ count_of('fuller.player_words') }} as word_count
    from names as short
    inner join names as fuller
        on
            short.team_id = fuller.team_id
            and {{ has_all('fuller.player_words', 'short.player_words') }}
            and (
                {{ count_of('fuller.player_words') }} = {{ count_of('short.player_words') }}
                or {{ ends_with('fuller.spelt_name', "'-' || short.spelt_name") }}
            )
),

in_reach as (
    select distinct
        scored.match_id,
        scored.team_id,
        scored.player,
        fuller.full_name,
        fuller.player_words,
        fuller.goal_count,
        fuller.word_count
    from scored
    inner join fuller_names as fuller
        on
            scored.team_id = fuller.team_id
            and scored.player = fuller.player
    inner join scored as told
        on
            fuller.team_id = told.team_id
            and fuller.full_name = told.player
            and (
                scored.match_id = told.match_id
                or abs({{ days_between('told.match_date', 'scored.match_date') }}) <= 300
            )
),

fullest as (
    select
        fuller.match_id,
        fuller.team_id,
        fuller.player,
        {{ first_by('fuller.full_name', fullest) }} as full_name,
        {{ first_by('fuller.player_words', fullest) }} as full_words
    from in_reach as fuller
    group by fuller.match_id, fuller.team_id, fuller.player
)

select
    fullest.match_id,
    fullest.team_id,
    fullest.player,
    case
        when bool_and({{ has_all('fullest.full_words', 'in_reach.player_words') }}) then min(fullest.full_name)
        else fullest.player
    end as full_name
from fullest
inner join in_reach
    on
        fullest.match_id = in_reach.match_id
        and fullest.team_id = in_reach.team_id
        and fullest.player = in_reach.player
group by fullest.match_id, fullest.team_id, fullest.player
