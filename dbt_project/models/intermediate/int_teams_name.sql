-- One name a team: the alias table's where it knows the team, else the name that most mentions print.
with printed as (
    select
        home_team_id as team_id,
        home_team as team
    from {{ ref('stg_match_mentions') }}
    where is_subject
    union all
    select
        away_team_id as team_id,
        away_team as team
    from {{ ref('stg_match_mentions') }}
    where is_subject
),

unknown as (
    select
        team_id,
        mode(team order by team) as team,
        {{ list_of('team') }} as aliases
    from printed
    where team_id not in (select known.team_id from {{ ref('stg_teams') }} as known)
    group by team_id
)

select
    team_id,
    team,
    country,
    kind,
    aliases
from {{ ref('stg_teams') }}
union all
select
    team_id,
    team,
    null as country,
    null as kind,
    aliases
from unknown
