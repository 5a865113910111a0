-- Which sources dispute a fact: what they claim of it, nothing of the kind that they claim agrees with it.
-- A goal that the votes let fall is no fact to dispute.
select distinct
    match_id,
    fact_id,
    source_cluster
from (
    select
        match_id,
        fact_id,
        source_cluster
    from {{ ref('int_evidence_weigh') }}
    where is_of_kept_fact
    group by match_id, fact_id, claim, source_cluster
    having not bool_or(agrees)
) as disputed_claims
