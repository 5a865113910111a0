{% set surest = 'earlier.confidence desc, earlier.match_date, earlier.article_id' %}
-- Which mentions are told of the same match: same two teams, dates that lie together. Days that texts state or posts
-- tell are anchors: neighbours are one match (time zones). A report may come days after its match, so a date of
-- publication belongs to the anchor up to three days before it, or (time zones) the day after; those without an anchor
-- keep to one another.
with told as (
    select
        article_id,
        match_no,
        team_1_id,
        team_2_id,
        match_date,
        match_date_basis,
        is_subject,
        confidence,
        case when home_team_id = team_1_id then home_score else away_score end as score_1,
        case when home_team_id = team_1_id then away_score else home_score end as score_2
    from {{ ref('stg_match_mentions') }}
),

-- "Since losing 0-1 to Everton, …": a weak telling of a result that one no weaker told in the three weeks before
retold as (
    select
        later.article_id,
        later.match_no,
        {{ first_by('earlier.match_date', surest) }} as match_date,
        {{ first_by('earlier.match_date_basis', surest) }} as match_date_basis
    from told as later
    inner join told as earlier
        on
            later.team_1_id = earlier.team_1_id
            and later.team_2_id = earlier.team_2_id
            and later.score_1 = earlier.score_1
            and later.score_2 = earlier.score_2
            and later.confidence <= earlier.confidence
            and {{ days_between('later.match_date', 'earlier.match_date') }} between 2 and 21
    where
        later.confidence < 0.8
        and earlier.is_subject
    group by later.article_id, later.match_no
),

mentions as (
    select
        told.article_id,
        told.match_no,
        told.team_1_id,
        told.team_2_id,
        told.score_1,
        told.score_2,
        coalesce(retold.match_date, told.match_date) as match_date,
        coalesce(retold.match_date_basis, told.match_date_basis) as match_date_basis
    from told
    left join retold
        on
            told.article_id = retold.article_id
            and told.match_no = retold.match_no
    where told.is_subject
    union all
    select
        null as article_id,
        null as match_no,
        team_1_id,
        team_2_id,
        null as score_1,
        null as score_2,
        match_date,
        'tweeted' as match_date_basis
    from {{ ref('int_posts_name_matches') }}
),

dates as (
    select
        team_1_id,
        team_2_id,
        match_date,
        bool_or(match_date_basis != 'published') as is_anchor
    from mentions
    where match_date is not null
    group by team_1_id, team_2_id, match_date
),

anchored as (
    select
        dates.*,
        max(dates.match_date) filter (where dates.is_anchor) over (
            partition by dates.team_1_id, dates.team_2_id
            order by dates.match_date
            range between interval 3 days preceding and interval 1 day following
        ) as anchor
    from dates
),

gaps as (
    select
        *,
        lag(match_date) over steps as previous_date
    from anchored
    window steps as (partition by team_1_id, team_2_id, anchor is not null, is_anchor order by match_date)
),

-- a group of anchors, or of dates of publication that have none
starts as (
    select
        team_1_id,
        team_2_id,
        match_date,
        is_anchor,
        anchor,
        sum(
            case
                when previous_date is null then 1
                when {{ days_between('match_date', 'previous_date') }} > case when is_anchor then 1 else 3 end then 1
                else 0
            end
        ) over (
            partition by team_1_id, team_2_id, anchor is not null, is_anchor
            order by match_date
        ) as group_no
    from gaps
),

grouped as (
    select
        dates.team_1_id,
        dates.team_2_id,
        dates.match_date,
        case
            when dates.anchor is null then 'published ' || dates.group_no
            else 'anchored ' || anchors.group_no
        end as group_no
    from starts as dates
    left join starts as anchors
        on
            dates.team_1_id = anchors.team_1_id
            and dates.team_2_id = anchors.team_2_id
            and dates.anchor = anchors.match_date
            and anchors.is_anchor
),

dated_matches as (
    select
        team_1_id,
        team_2_id,
        group_no,
        min(match_date) as first_date,
        max(match_date) as last_date,
        count(*) over (partition by team_1_id, team_2_id) as pair_match_count
    from grouped
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
        mentions.match_date is null
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
        matches.last_date,
        matches.is_undated
    from mentions
    inner join matches
        on
            mentions.team_1_id = matches.team_1_id
            and mentions.team_2_id = matches.team_2_id
            and case
                when mentions.match_date is null then matches.is_undated or matches.pair_match_count = 1
                else mentions.match_date between matches.first_date and matches.last_date
            end
    -- two matches of a pair may both span a day
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
        {{ most_common('match_date') }} filter (where match_date_basis = 'stated') as stated_date,
        min(match_date) filter (where match_date_basis = 'tweeted') as tweeted_date,
        min(match_date) filter (where match_date_basis = 'published') as published_date
    from joined
    group by team_1_id, team_2_id, first_date, is_undated
),

subjects as (
    select
        joined.*,
        coalesce(dates_voted.stated_date, dates_voted.tweeted_date, dates_voted.published_date) as voted_date,
        case
            when dates_voted.stated_date is not null then 'stated'
            when dates_voted.tweeted_date is not null then 'tweeted'
            when dates_voted.published_date is not null then 'published'
        end as voted_date_basis
    from joined
    inner join dates_voted
        on
            joined.team_1_id = dates_voted.team_1_id
            and joined.team_2_id = dates_voted.team_2_id
            and joined.is_undated = dates_voted.is_undated
            and joined.first_date is not distinct from dates_voted.first_date
),

-- A result in passing is of the match of its day; where it tells none, of the last one before it, in a year or so, that
-- another article tells with that very score. So it makes no match, and disputes none but by its day.
in_passing as (
    select
        told.article_id,
        told.match_no,
        told.team_1_id,
        told.team_2_id,
        subjects.is_undated,
        subjects.first_date,
        told.match_date as told_date,
        subjects.voted_date,
        subjects.voted_date_basis
    from told
    inner join {{ ref('stg_articles') }} as articles on told.article_id = articles.article_id
    inner join subjects
        on
            told.team_1_id = subjects.team_1_id
            and told.team_2_id = subjects.team_2_id
            and case
                when told.match_date is not null
                    then told.match_date between subjects.first_date - 1 and subjects.last_date + 1
                else
                    told.score_1 = subjects.score_1
                    and told.score_2 = subjects.score_2
                    and {{ days_between('articles.published_on', 'subjects.voted_date') }} between 0 and 400
            end
    left join subjects as own
        on
            told.article_id = own.article_id
            and subjects.team_1_id = own.team_1_id
            and subjects.team_2_id = own.team_2_id
            and subjects.first_date = own.first_date
    where
        not told.is_subject
        and own.article_id is null
    qualify row_number() over (
        partition by told.article_id, told.match_no
        order by abs({{ days_between('told.match_date', 'subjects.voted_date') }}), subjects.voted_date desc, subjects.first_date
    ) = 1
)

select
    article_id,
    match_no,
    true as is_subject,
    team_1_id,
    team_2_id,
    is_undated,
    first_date,
    match_date as told_date,
    voted_date as match_date,
    voted_date_basis as match_date_basis
from subjects
union all
select
    article_id,
    match_no,
    false as is_subject,
    team_1_id,
    team_2_id,
    is_undated,
    first_date,
    told_date,
    voted_date as match_date,
    voted_date_basis as match_date_basis
from in_passing
