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
        printed.team_id,
        {{ most_common('printed.team') }} as team,
        {{ list_of('printed.team') }} as aliases
    from printed
    where printed.team_id not in (select known.team_id from {{ ref('stg_teams') }} as known)
    group by printed.team_id
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
    unknown.team_id,
    unknown.team,
    first_teams.country,
    first_teams.kind,
    unknown.aliases
from unknown
-- the women and the juniors of a team that the table knows are of its country and kind
left join {{ ref('stg_teams') }} as first_teams
    on regexp_replace(unknown.team_id, '-(women|reserves|u[0-9]+)$', '') = first_teams.team_id
