{% set surest = 'earlier.confidence desc, earlier.match_date, earlier.article_id' %}
-- Which mentions are told of the same match: same two teams, dates that lie together. Days that texts state or posts
-- tell are anchors: neighbours are one match (time zones). A report may come days after its match, so a date of
-- publication belongs to an anchor up to three days before it, or (time zones) the day after, best to one with its
-- score; those without an anchor keep to one another. Among dates that lie together are two matches where the results
-- differ and their places do, or their competitions, or the days are too many: two legs, the league and the cup.
with told as (
    select
        article_id,
        match_no,
        team_1_id,
        team_2_id,
        match_date,
        match_date_basis,
        competition,
        is_subject,
        confidence,
        case when home_away_basis = 'stated' then home_team_id end as stated_home_id,
        case when home_team_id = team_1_id then home_score else away_score end as score_1,
        case when home_team_id = team_1_id then away_score else home_score end as score_2,
        case when score_basis = 'stated' then {{ oriented('home_score', 'away_score') }} end as stated_score
    from (
        select
            *,
            home_team_id = team_1_id as is_team_1_home
        from {{ ref('stg_match_mentions') }}
    ) as turned
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
            and coalesce(later.stated_home_id = earlier.stated_home_id, true)
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
        told.stated_score,
        told.stated_home_id,
        told.competition,
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
        null as stated_score,
        null as stated_home_id,
        null as competition,
        match_date,
        'tweeted' as match_date_basis
    from {{ ref('int_posts_name_matches') }}
),

dates as (
    select
        team_1_id,
        team_2_id,
        match_date,
        stated_score,
        bool_or(bool_or(match_date_basis != 'published')) over (partition by team_1_id, team_2_id, match_date) as is_anchor
    from mentions
    where match_date is not null
    group by team_1_id, team_2_id, match_date, stated_score
),

anchored as (
    select
        dates.*,
        anchors.match_date as anchor,
        coalesce(anchors.match_date, dates.match_date) as day
    from dates
    left join dates as anchors
        on
            dates.team_1_id = anchors.team_1_id
            and dates.team_2_id = anchors.team_2_id
            and anchors.is_anchor
            and case
                when dates.is_anchor then dates.match_date = anchors.match_date
                else anchors.match_date between dates.match_date - 3 and dates.match_date + 1
            end
    qualify row_number() over (
        partition by dates.team_1_id, dates.team_2_id, dates.match_date, dates.stated_score
        order by coalesce(dates.stated_score = anchors.stated_score, false) desc, anchors.match_date desc
    ) = 1
),

gaps as (
    select
        *,
        lag(day) over (partition by team_1_id, team_2_id, anchor is not null order by day) as previous_day
    from anchored
),

-- a group of anchors with what belongs to them, or of dates of publication that have none
grouped as (
    select
        team_1_id,
        team_2_id,
        match_date,
        stated_score,
        concat_ws(' ', case when anchor is null then 'published' else 'anchored' end, sum(
            case
                when previous_day is null then 1
                when {{ days_between('day', 'previous_day') }} > case when anchor is null then 3 else 1 end then 1
                else 0
            end
        ) over (partition by team_1_id, team_2_id, anchor is not null order by day)) as day_group
    from gaps
),

dated as (
    select
        mentions.*,
        grouped.day_group
    from mentions
    inner join grouped
        on
            mentions.team_1_id = grouped.team_1_id
            and mentions.team_2_id = grouped.team_2_id
            and mentions.match_date = grouped.match_date
            and mentions.stated_score is not distinct from grouped.stated_score
),

-- the results that are stated within a group, with the place and the competition that most tell of each
results as (
    select
        team_1_id,
        team_2_id,
        day_group,
        stated_score,
        min(match_date) as first_date,
        {{ most_common('stated_home_id') }} as home_id,
        {{ most_common('competition') }} as competition
    from dated
    where stated_score is not null
    group by team_1_id, team_2_id, day_group, stated_score
),

parted_results as (
    select
        *,
        case
            when {{ days_between('first_date', 'first_value(first_date) over results_told') }} < 2 then 1
            when {{ days_between('first_date', 'first_value(first_date) over results_told') }} > 3 then 2
            when home_id != first_value(home_id) over results_told then 2
            when competition != first_value(competition) over results_told then 2
            else 1
        end as part_no
    from results
    window results_told as (partition by team_1_id, team_2_id, day_group order by first_date, stated_score)
),

-- who states no result tells the match of the same place, else of the nearest day
parted as (
    select
        dated.* exclude (day_group),  -- noqa: RF02
        concat_ws(' ', dated.day_group, coalesce(results.part_no, 1)) as meeting
    from dated
    left join parted_results as results
        on
            dated.team_1_id = results.team_1_id
            and dated.team_2_id = results.team_2_id
            and dated.day_group = results.day_group
    qualify row_number() over (
        partition by dated.article_id, dated.match_no, dated.team_1_id, dated.team_2_id, dated.match_date
        order by
            dated.stated_score = results.stated_score desc nulls last,
            dated.stated_home_id = results.home_id desc nulls last,
            abs({{ days_between('dated.match_date', 'results.first_date') }}),
            results.part_no
    ) = 1
),

dated_meetings as (
    select
        team_1_id,
        team_2_id,
        meeting,
        count(stated_score) = 0 as is_without_result,
        count(*) over (partition by team_1_id, team_2_id) as meeting_count
    from parted
    group by team_1_id, team_2_id, meeting
),

undated as (
    select *
    from mentions
    where match_date is null
),

-- An undated telling belongs to the one match of its pair that ended as it says, or at its place, too; where it states
-- no result, or nobody one of the match, to the only one that the pair has. Others are of a match with that result.
undated_fits as (
    select
        undated.article_id,
        undated.match_no,
        meetings.meeting,
        coalesce(min(undated.stated_home_id) = {{ most_common('told.stated_home_id') }}, false) as is_home_told
    from undated
    inner join dated_meetings as meetings
        on
            undated.team_1_id = meetings.team_1_id
            and undated.team_2_id = meetings.team_2_id
    left join parted as told
        on
            meetings.team_1_id = told.team_1_id
            and meetings.team_2_id = told.team_2_id
            and meetings.meeting = told.meeting
            and undated.stated_score = told.stated_score
    where
        told.meeting is not null
        or (meetings.meeting_count = 1 and (undated.stated_score is null or meetings.is_without_result))
    group by undated.article_id, undated.match_no, meetings.meeting
),

undated_fitted as (
    select
        article_id,
        match_no,
        meeting
    from undated_fits
    qualify
        rank() over (partition by article_id, match_no order by is_home_told desc) = 1
        and count(*) over (partition by article_id, match_no, is_home_told) = 1
),

-- the one result of a pair that nobody tells a day of
undated_results as (
    select
        undated.team_1_id,
        undated.team_2_id,
        min(undated.stated_score) as stated_score
    from undated
    left join dated_meetings as meetings
        on
            undated.team_1_id = meetings.team_1_id
            and undated.team_2_id = meetings.team_2_id
    where meetings.meeting is null
    group by undated.team_1_id, undated.team_2_id
    having count(distinct undated.stated_score) = 1
),

placed as (
    select * from parted
    union all
    select
        undated.*,
        coalesce(
            fitted.meeting,
            concat_ws(' ', 'undated', coalesce(undated.stated_score, results.stated_score))
        ) as meeting
    from undated
    left join undated_fitted as fitted
        on
            undated.article_id = fitted.article_id
            and undated.match_no = fitted.match_no
    left join undated_results as results
        on
            undated.team_1_id = results.team_1_id
            and undated.team_2_id = results.team_2_id
),

joined as (
    select
        *,
        min(match_date) over (partition by team_1_id, team_2_id, meeting) as first_date,
        max(match_date) over (partition by team_1_id, team_2_id, meeting) as last_date
    from placed
),

-- stated beats tweeted beats published; among dates of publication the first is nearest the match
dates_voted as (
    select
        team_1_id,
        team_2_id,
        meeting,
        {{ most_common('match_date') }} filter (where match_date_basis = 'stated') as stated_date,
        min(match_date) filter (where match_date_basis = 'tweeted') as tweeted_date,
        min(match_date) filter (where match_date_basis = 'published') as published_date
    from joined
    group by team_1_id, team_2_id, meeting
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
            and joined.meeting = dates_voted.meeting
),

-- A result in passing is of the match of its day; where it tells none, of the last one before it, in a year or so, that
-- another article tells with that very score. So it makes no match, and disputes none but by its day.
in_passing as (
    select
        told.article_id,
        told.match_no,
        told.team_1_id,
        told.team_2_id,
        subjects.meeting,
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
            and subjects.meeting = own.meeting
    where
        not told.is_subject
        and own.article_id is null
    qualify row_number() over (
        partition by told.article_id, told.match_no
        order by
            told.stated_score = subjects.stated_score desc nulls last,
            abs({{ days_between('told.match_date', 'subjects.voted_date') }}),
            subjects.voted_date desc,
            subjects.meeting
    ) = 1
)

select
    article_id,
    match_no,
    true as is_subject,
    team_1_id,
    team_2_id,
    meeting,
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
    meeting,
    first_date,
    told_date,
    voted_date as match_date,
    voted_date_basis as match_date_basis
from in_passing
