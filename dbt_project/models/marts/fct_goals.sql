with evidence as (
    select
        fact_id as goal_id,
        count(*) as evidence_count
    from {{ ref('int_evidence_weigh') }}
    where fact_kind = 'goal'
    group by fact_id
),

conflicts as (
    select
        fact_id as goal_id,
        count(*) as losing_source_count
    from {{ ref('int_sources_dispute') }}
    group by fact_id
)

select
    goals.goal_id,
    goals.match_id,
    cast(goals.goal_number as integer) as goal_number,
    goals.team_id,
    teams.team,
    players.team_id || '/' || {{ slug('players.full_name') }} as player_id,
    players.full_name as player,
    goals.player_team_id,
    goals.own_goal,
    goals.penalty,
    {{ minute_label('goals.minute_regulation', 'goals.minute_stoppage') }} as minute_label,
    goals.minute_regulation,
    goals.minute_stoppage,
    goals.match_period,
    goals.minute_basis,
    goals.minute_earliest,
    goals.minute_latest,
    cast(goals.home_score_after as integer) as home_score_after,
    cast(goals.away_score_after as integer) as away_score_after,
    goals.score_after_basis,
    goals.is_equaliser,
    goals.is_winner,
    cast(null as timestamp with time zone) as scored_at,
    cast(null as varchar) as scored_at_basis,
    cast(coalesce(evidence.evidence_count, 0) as integer) as evidence_count,
    cast(goals.source_count as integer) as source_count,
    coalesce(conflicts.losing_source_count, 0) > 0 as has_conflict,
    -- sources that say otherwise take their share away
    goals.confidence * goals.source_count
    / (goals.source_count + 0.5 * coalesce(conflicts.losing_source_count, 0)) as confidence
from {{ ref('int_goals_count') }} as goals
inner join {{ ref('int_teams_name') }} as teams on goals.team_id = teams.team_id
left join {{ ref('int_players_resolve') }} as players
    on
        goals.match_id = players.match_id
        and goals.player_team_id = players.team_id
        and goals.player = players.player
left join evidence on goals.goal_id = evidence.goal_id
left join conflicts on goals.goal_id = conflicts.goal_id
