select
    {{ slug('competition') }} as competition_id,
    {{ most_common('competition') }} as competition,
    count(*) as match_count,
    min(match_date) as first_match_date,
    max(match_date) as last_match_date
from {{ ref('int_matches_decide') }}
where competition is not null
group by {{ slug('competition') }}
