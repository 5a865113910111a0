-- Teams that play in a match, and all that the alias table knows.
select
    team_id,
    team,
    country,
    kind,
    aliases
from {{ ref('int_teams_name') }}
