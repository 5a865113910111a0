-- Which mentions are of the same match: same two teams, dates that lie together. A report may come days after
-- its match, so a date of publication reaches three days; two stated dates must be neighbours (time zones).
with mentions as (
    select
        article_id,
        match_no,
        team_1_id,
        team_2_id,
        match_date,
        match_date_basis,
        is_subject
    from {{ ref('stg_match_mentions') }}
    union all
    select
        null as article_id,
        null as match_no,
        team_1_id,
        team_2_id,
        match_date,
        'tweeted' as match_date_basis,
        true as is_subject
    from {{ ref('int_posts_name_matches') }}
),

dates as (
    select
        team_1_id,
        team_2_id,
        match_date,
        bool_or(match_date_basis = 'stated') as is_stated
    from mentions
    where
        is_subject
        and match_date is not null
    group by team_1_id, team_2_id, match_date
),

gaps as (
    select
        *,
        lag(match_date) over pair as previous_date,
        lag(is_stated) over pair as previous_is_stated
    from dates
    window pair as (partition by team_1_id, team_2_id order by match_date)
),

groups as (
    select
        *,
        count(*) filter (
            where previous_date is null
            or {{ days_between('match_date', 'previous_date') }}
            > case when is_stated and previous_is_stated then 1 else 3 end
        ) over (partition by team_1_id, team_2_id order by match_date) as group_no
    from gaps
),

dated_matches as (
    select
        team_1_id,
        team_2_id,
        group_no,
        min(match_date) as first_date,
        max(match_date) as last_date,
        count(*) over (partition by team_1_id, team_2_id) as pair_match_count
    from groups
    group by team_1_id, team_2_id, group_no
),

-- an undated telling belongs to the one match that its pair has; with several it stays apart
undated_pairs as (
    select distinct
        mentions.team_1_id,
        mentions.team_2_id
    from mentions
    left join dated_matches
        on
            mentions.team_1_id = dated_matches.team_1_id
            and mentions.team_2_id = dated_matches.team_2_id
    where
        mentions.is_subject
        and mentions.match_date is null
        and coalesce(dated_matches.pair_match_count, 0) != 1
),

matches as (
    select
        team_1_id,
        team_2_id,
        first_date,
        last_date,
        pair_match_count,
        false as is_undated
    from dated_matches
    union all
    select
        team_1_id,
        team_2_id,
        null as first_date,
        null as last_date,
        null as pair_match_count,
        true as is_undated
    from undated_pairs
),

joined as (
    select
        mentions.*,
        matches.first_date,
        matches.is_undated
    from mentions
    inner join matches
        on
            mentions.team_1_id = matches.team_1_id
            and mentions.team_2_id = matches.team_2_id
            and case
                when mentions.match_date is null then matches.is_undated or matches.pair_match_count = 1
                else mentions.match_date between matches.first_date - 1 and matches.last_date + 1
            end
    -- a passing mention between two matches of a pair goes to one of them
    qualify row_number() over (
        partition by mentions.article_id, mentions.match_no, mentions.team_1_id, mentions.team_2_id, mentions.match_date
        order by abs({{ days_between('mentions.match_date', 'matches.first_date') }}), matches.first_date
    ) = 1
),

-- stated beats tweeted beats published; among dates of publication the first is nearest the match
dates_voted as (
    select
        team_1_id,
        team_2_id,
        first_date,
        is_undated,
        mode(match_date order by match_date) filter (where is_subject and match_date_basis = 'stated') as stated_date,
        min(match_date) filter (where is_subject and match_date_basis = 'tweeted') as tweeted_date,
        min(match_date) filter (where is_subject and match_date_basis = 'published') as published_date
    from joined
    group by team_1_id, team_2_id, first_date, is_undated
)

select
    joined.article_id,
    joined.match_no,
    joined.is_subject,
    joined.team_1_id,
    joined.team_2_id,
    {{ fact_id([
        'joined.team_1_id',
        'joined.team_2_id',
        "coalesce(cast(coalesce(dates_voted.stated_date, dates_voted.tweeted_date, dates_voted.published_date) as varchar), '')"
    ]) }} as match_id,
    coalesce(dates_voted.stated_date, dates_voted.tweeted_date, dates_voted.published_date) as match_date,
    case
        when dates_voted.stated_date is not null then 'stated'
        when dates_voted.tweeted_date is not null then 'tweeted'
        when dates_voted.published_date is not null then 'published'
    end as match_date_basis
from joined
inner join dates_voted
    on
        joined.team_1_id = dates_voted.team_1_id
        and joined.team_2_id = dates_voted.team_2_id
        and joined.is_undated = dates_voted.is_undated
        and joined.first_date is not distinct from dates_voted.first_date
