-- A player is known within a team: the same surname in two teams is two players.
select
    player_team_id || '/' || {{ slug('player') }} as player_id,
    {{ most_common('player') }} as player,
    player_team_id as team_id,
    count(*) filter (where not own_goal) as goals,
    count(*) filter (where own_goal) as own_goals
from {{ ref('int_goals_count') }}
where
    player is not null
    and player_team_id is not null
group by player_team_id, {{ slug('player') }}
