-- what articles claim, and of which facts
with facts as (
    select
        evidence_id as told_by,
        evidence_id,
        fact_kind,
        fact_id
    from {{ ref('int_evidence_weigh') }}
    union all
    -- matches that only a title names: what tells their goals tells them
    select
        evidence_id as told_by,
        {{ fact_id(["'match'", 'evidence_id']) }} as evidence_id,
        'match' as fact_kind,
        match_id as fact_id
    from {{ ref('int_evidence_weigh') }}
    where
        claim = 'goal'
        and fact_kind = 'goal'
        and match_id not in (
            select told.fact_id
            from {{ ref('int_evidence_weigh') }} as told
            where
                told.fact_kind = 'match'
                and told.agrees
        )
)

select
    facts.evidence_id,
    facts.fact_kind,
    facts.fact_id,
    claims.claim,
    claims.value,
    claims.agrees,
    claims.article_id,
    cast(null as varchar) as tweet_id,
    claims.char_start,
    claims.char_end,
    claims.quote,
    claims.source_cluster
from facts
inner join {{ ref('int_evidence_weigh') }} as claims on facts.told_by = claims.evidence_id
union all
-- what each reaction says, where it stands
select
    {{ fact_id(['reaction_id', 'article_id', 'cast(char_start as varchar)', 'post_id']) }} as evidence_id,
    'reaction' as fact_kind,
    reaction_id as fact_id,
    'post' as claim,
    coalesce(attribution, 'position') as value,
    true as agrees,
    article_id,
    case when article_id is null then post_id end as tweet_id,
    coalesce(char_start, 0) as char_start,
    coalesce(char_end, cast(length(text) as integer)) as char_end,
    text as quote,
    coalesce(article_id, post_id) as source_cluster
from {{ ref('int_reactions_union') }}
where length(text) > 0
union all
-- matches that posts tell: the first posts that name both teams that day, as many as make a match
select
    {{ fact_id(["'match'", 'matches.match_id', 'posts.post_id']) }} as evidence_id,
    'match' as fact_kind,
    matches.match_id as fact_id,
    'teams' as claim,
    matches.home_team_id || ' v ' || matches.away_team_id as value,
    true as agrees,
    null as article_id,
    posts.post_id as tweet_id,
    0 as char_start,
    cast(length(posts.text) as integer) as char_end,
    posts.text as quote,
    posts.post_id as source_cluster
from {{ ref('int_matches_decide') }} as matches
inner join {{ ref('int_posts_attribute') }} as attributed on matches.match_id = attributed.match_id
inner join {{ ref('stg_tweets') }} as posts on attributed.post_id = posts.post_id
where
    matches.match_date_basis = 'tweeted'
    and attributed.attribution_confidence >= 0.9
    and length(posts.text) > 0
qualify row_number() over (partition by matches.match_id order by posts.posted_at, posts.post_id) <= 30
