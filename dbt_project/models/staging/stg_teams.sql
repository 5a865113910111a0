select
    team_id,
    team,
    country,
    kind,
    aliases
from {{ source('extracted', 'teams') }}
