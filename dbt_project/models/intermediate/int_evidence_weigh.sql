-- Every claim of every article, the fact it speaks of, and whether the fact agrees. Claims that lost stay.
with claims as (
    select
        claims.*,
        resolved.match_id,
        clusters.source_cluster,
        matches.home_team_id != mentions.home_team_id as is_flipped,
        matches.home_team_id,
        matches.match_date,
        matches.home_score || '-' || matches.away_score as score,
        matches.home_half_time_score || '-' || matches.away_half_time_score as half_time_score,
        matches.home_aggregate_score || '-' || matches.away_aggregate_score as aggregate,
        matches.competition,
        matches.stage,
        matches.penalty_shootout,
        matches.home_penalties || '-' || matches.away_penalties as penalties,
        mentions.home_team_id as told_home_team_id,
        mentions.away_team_id as told_away_team_id
    from {{ ref('stg_claims') }} as claims
    inner join {{ ref('int_matches_resolve') }} as resolved
        on
            claims.article_id = resolved.article_id
            and claims.match_no = resolved.match_no
    inner join {{ ref('stg_match_mentions') }} as mentions
        on
            claims.article_id = mentions.article_id
            and claims.match_no = mentions.match_no
    inner join {{ ref('int_matches_decide') }} as matches on resolved.match_id = matches.match_id
    inner join {{ ref('int_articles_cluster') }} as clusters on claims.article_id = clusters.article_id
),

valued as (
    select
        claims.*,
        goals.goal_id,
        goals.team_id,
        goals.player,
        goals.own_goal,
        goals.penalty,
        goals.minute_regulation,
        goals.minute_earliest,
        goals.minute_latest,
        aligned.minute_basis as told_minute_basis,
        {{ minute_label('goals.minute_regulation', 'goals.minute_stoppage') }} as minute_label,
        goals.home_score_after || '-' || goals.away_score_after as score_after,
        case
            when
                claims.is_flipped
                and claims.claim in ('final score', 'half-time score', 'score after', 'aggregate', 'shoot-out')
                and claims.value like '%-%'
                then split_part(claims.value, '-', 2) || '-' || split_part(claims.value, '-', 1)
            when claims.claim = 'goal' and claims.value = 'home' then claims.told_home_team_id
            when claims.claim = 'goal' and claims.value = 'away' then claims.told_away_team_id
            else claims.value
        end as home_first_value
    from claims
    left join {{ ref('int_goals_align') }} as aligned
        on
            claims.article_id = aligned.article_id
            and claims.match_no = aligned.match_no
            and claims.goal_no = aligned.goal_no
    left join {{ ref('int_goals_count') }} as goals
        on
            aligned.match_id = goals.match_id
            and aligned.goal_key = goals.goal_key
)

select
    {{ fact_id(['article_id', 'cast(claim_no as varchar)']) }} as evidence_id,
    article_id,
    case when goal_id is not null then 'goal' else 'match' end as fact_kind,
    coalesce(goal_id, match_id) as fact_id,
    match_id,
    goal_no is null or goal_id is not null as is_of_kept_fact,
    claim,
    home_first_value as value,
    case
        -- the votes let this goal fall
        when goal_no is not null and goal_id is null then false
        when claim = 'home team' then home_first_value = home_team_id
        when claim = 'final score' then coalesce(home_first_value = score, false)
        when claim = 'half-time score' then coalesce(home_first_value = half_time_score, true)
        when claim = 'aggregate' then coalesce(home_first_value = aggregate, true)
        when claim = 'score after' then coalesce(home_first_value = score_after, true)
        when claim = 'competition' then coalesce(home_first_value = competition, true)
        when claim = 'stage' then coalesce(home_first_value = stage, true)
        when claim = 'date' then coalesce(home_first_value = cast(match_date as varchar), true)
        when claim = 'shoot-out' and home_first_value like '%-%'
            then coalesce(home_first_value = penalties, penalty_shootout, false)
        when claim = 'shoot-out' then coalesce(penalty_shootout, false)
        when claim = 'goal' then home_first_value = team_id
        -- "Mané", and "Ratings Sadio Mané"
        when claim = 'scorer'
            then
                coalesce(
                    {{ has_all(spelt_words('player'), spelt_words('home_first_value')) }}
                    or {{ has_all(spelt_words('home_first_value'), spelt_words('player')) }},
                    false
                )
        when claim = 'minute' and home_first_value like '%+%' then coalesce(home_first_value = minute_label, true)
        -- 90' may be any minute of stoppage time, and "four minutes after the break" is the 49th or the 50th
        when claim = 'minute'
            then
                coalesce(
                    abs({{ leading_number('home_first_value') }} - minute_regulation)
                    <= case when told_minute_basis = 'relative' then 1 else 0 end,
                    true
                )
        when claim = 'minute range'
            then
                coalesce(
                    cast(split_part(home_first_value, '-', 1) as integer) <= minute_latest
                    and cast(split_part(home_first_value, '-', 2) as integer) >= minute_earliest,
                    true
                )
        when claim = 'own goal' then own_goal
        when claim = 'penalty' then penalty
        else true
    end as agrees,
    char_start,
    char_end,
    quote,
    source_cluster
from valued
where post_no is null
