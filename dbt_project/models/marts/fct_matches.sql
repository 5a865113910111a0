-- one row a source that tells the match: how sure its surest telling makes us
with sources as (
    select
        resolved.match_id,
        clusters.source_cluster,
        count(distinct resolved.article_id) as article_count,
        max(mentions.result_confidence) filter (where mentions.is_subject) as confidence
    from {{ ref('int_matches_resolve') }} as resolved
    inner join {{ ref('stg_match_mentions') }} as mentions
        on
            resolved.article_id = mentions.article_id
            and resolved.match_no = mentions.match_no
    inner join {{ ref('int_articles_cluster') }} as clusters on resolved.article_id = clusters.article_id
    group by resolved.match_id, clusters.source_cluster
),

-- copies of one text make nobody surer, and neither does a mention in passing
tellings as (
    select
        match_id,
        sum(article_count) as article_count,
        count(*) as source_count,
        {{ noisy_or('confidence') }} as confidence
    from sources
    group by match_id
),

goals as (
    select
        match_id,
        count(*) as goals_told
    from {{ ref('int_goals_count') }}
    group by match_id
),

reactions as (
    select
        match_id,
        count(*) as reaction_count,
        count(*) filter (where origin in ('dump', 'both')) as tweet_count
    from {{ ref('fct_reactions') }}
    group by match_id
),

conflicts as (
    select
        match_id,
        count(distinct source_cluster) as losing_source_count
    from {{ ref('int_sources_dispute') }}
    group by match_id
)

select
    matches.match_id,
    matches.match_date,
    matches.match_date_basis,
    matches.competition,
    matches.season,
    matches.stage,
    matches.home_team_id,
    home_teams.team as home_team,
    matches.away_team_id,
    away_teams.team as away_team,
    matches.home_away_basis,
    matches.home_score,
    matches.away_score,
    matches.score_basis,
    matches.home_half_time_score as half_time_home_score,
    matches.away_half_time_score as half_time_away_score,
    matches.extra_time,
    matches.penalty_shootout,
    matches.home_penalties,
    matches.away_penalties,
    matches.home_aggregate_score as aggregate_home_score,
    matches.away_aggregate_score as aggregate_away_score,
    cast(coalesce(goals.goals_told, 0) as integer) as goals_told,
    coalesce(goals.goals_told, 0) = matches.home_score + matches.away_score as goals_complete,
    cast(coalesce(tellings.article_count, 0) as integer) as article_count,
    cast(coalesce(tellings.source_count, 0) as integer) as source_count,
    cast(coalesce(reactions.tweet_count, 0) as integer) as tweet_count,
    cast(coalesce(reactions.reaction_count, 0) as integer) as reaction_count,
    coalesce(conflicts.losing_source_count, 0) > 0 as has_conflict,
    -- a match that only posts tell has no article to be sure by
    coalesce(
        tellings.confidence * tellings.source_count
        / (tellings.source_count + 0.5 * coalesce(conflicts.losing_source_count, 0)),
        0.5
    ) as confidence
from {{ ref('int_matches_decide') }} as matches
inner join {{ ref('int_teams_name') }} as home_teams on matches.home_team_id = home_teams.team_id
inner join {{ ref('int_teams_name') }} as away_teams on matches.away_team_id = away_teams.team_id
left join tellings on matches.match_id = tellings.match_id
left join goals on matches.match_id = goals.match_id
left join reactions on matches.match_id = reactions.match_id
left join conflicts on matches.match_id = conflicts.match_id
