-- The running score after each goal: counted where all goals are told, else as the texts place the goal.
with goals as (
    select
        goals.*,
        matches.home_team_id,
        matches.away_team_id,
        matches.home_score,
        matches.away_score,
        count(*) over (partition by goals.match_id) as goals_told,
        count(*) filter (where goals.team_id = matches.home_team_id) over so_far as home_counted,
        count(*) filter (where goals.team_id = matches.away_team_id) over so_far as away_counted
    from {{ ref('int_goals_vote') }} as goals
    inner join {{ ref('int_matches_decide') }} as matches on goals.match_id = matches.match_id
    window so_far as (partition by goals.match_id order by goals.goal_number)
),

placed as (
    select
        *,
        goals_told = home_score + away_score as is_complete,
        placed_match_goal_no - placed_team_goal_no as other_goal_no
    from goals
),

told as (
    select
        *,
        case when team_id = home_team_id then placed_team_goal_no else other_goal_no end as home_told,
        case when team_id = home_team_id then other_goal_no else placed_team_goal_no end as away_told
    from placed
),

-- sources may place two goals alike: a place that does not climb from all before it is no place
climbing as (
    select
        *,
        home_told >= coalesce(max(home_told) over before_it, 0)
        and away_told >= coalesce(max(away_told) over before_it, 0)
        and placed_team_goal_no > case
            when team_id = home_team_id then coalesce(max(home_told) over before_it, 0)
            else coalesce(max(away_told) over before_it, 0)
        end as is_climbing
    from told
    window before_it as (partition by match_id order by goal_number rows between unbounded preceding and 1 preceding)
),

scored as (
    select
        *,
        case when is_complete then home_counted when is_climbing then home_told end as home_score_after,
        case when is_complete then away_counted when is_climbing then away_told end as away_score_after
    from climbing
),

printed as (
    select distinct
        match_id,
        goal_key,
        team_id,
        team_goal_no,
        match_goal_no
    from {{ ref('int_goals_align') }}
    where score_after_basis = 'stated'
),

based as (
    select
        scored.*,
        case
            when scored.home_score_after is null then null
            when printed.match_id is null then 'inferred'
            else 'stated'
        end as score_after_basis,
        coalesce({{ last_word(slug('scored.player')) }}, '') as surname
    from scored
    left join printed
        on
            scored.match_id = printed.match_id
            and scored.goal_key = printed.goal_key
            and scored.team_id = printed.team_id
            and scored.home_score_after + scored.away_score_after = printed.match_goal_no
            and case when scored.team_id = scored.home_team_id then scored.home_score_after else scored.away_score_after end
            = printed.team_goal_no
)

select
    match_id,
    goal_number,
    {{ fact_id([
        'match_id',
        'team_id',
        'surname',
        'cast(row_number() over (partition by match_id, team_id, surname order by goal_number) as varchar)'
    ]) }} as goal_id,
    goal_key,
    team_id,
    player,
    case
        when player is null then null
        when own_goal then case when team_id = home_team_id then away_team_id else home_team_id end
        else team_id
    end as player_team_id,
    own_goal,
    penalty,
    minute_regulation,
    case when minute_regulation is not null then coalesce(minute_stoppage, 0) end as minute_stoppage,
    minute_basis,
    -- no half that the minutes rule out is left: where only the half is told, its minutes are what the texts allow
    coalesce(
        minute_regulation, cast(greatest(minute_earliest, floor({{ period_bound('match_period', 'start') }})) as integer)
    ) as minute_earliest,
    coalesce(
        minute_regulation, cast(least(minute_latest, floor({{ period_bound('match_period', 'end') }})) as integer)
    ) as minute_latest,
    coalesce(
        case
            when minute_regulation is null then null
            when match_period like '%stoppage time' and coalesce(minute_stoppage, 0) = 0 then match_period
            when minute_regulation < 45 or (minute_regulation = 45 and coalesce(minute_stoppage, 0) = 0) then 'first half'
            when minute_regulation = 45 then 'first half, stoppage time'
            when minute_regulation < 90 or (minute_regulation = 90 and coalesce(minute_stoppage, 0) = 0) then 'second half'
            when minute_regulation = 90 then 'second half, stoppage time'
            when minute_regulation < 105 or (minute_regulation = 105 and coalesce(minute_stoppage, 0) = 0)
                then 'extra time, first half'
            when minute_regulation = 105 then 'extra time, first half, stoppage time'
            when minute_regulation < 120 or coalesce(minute_stoppage, 0) = 0 then 'extra time, second half'
            else 'extra time, second half, stoppage time'
        end,
        match_period
    ) as match_period,
    home_score_after,
    away_score_after,
    score_after_basis,
    home_score_after = away_score_after as is_equaliser,
    case
        when home_score = away_score then false
        when (team_id = home_team_id) != (home_score > away_score) then false
        when team_id = home_team_id then home_score_after = away_score + 1
        else away_score_after = home_score + 1
    end as is_winner,
    source_count,
    confidence
from based
