-- A player is known within a team: the same surname in two teams is two players.
select
    players.team_id || '/' || {{ slug('players.full_name') }} as player_id,
    {{ most_common('players.full_name') }} as player,
    players.team_id,
    count(*) filter (where not goals.own_goal) as goals,
    count(*) filter (where goals.own_goal) as own_goals
from {{ ref('int_goals_count') }} as goals
inner join {{ ref('int_players_resolve') }} as players
    on
        goals.match_id = players.match_id
        and goals.player_team_id = players.team_id
        and goals.player = players.player
group by players.team_id, {{ slug('players.full_name') }}
