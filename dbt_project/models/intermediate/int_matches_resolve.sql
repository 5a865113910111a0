-- Which match each mention is of, by an id that stays. A match that the warehouse published last knew keeps its id,
-- whatever more dumps tell of its day: it is the match of most of the articles that told it then, or, where only posts
-- did, the match of that day. A new one's id is made of its teams and week: dumps seldom differ by more than a few days.
with mentions as (
    select
        article_id,
        match_no,
        is_subject,
        team_1_id,
        team_2_id,
        meeting,
        first_date,
        told_date,
        match_date,
        match_date_basis
    from {{ ref('int_matches_group') }}
),

-- what this table held in the warehouse published last
known as (
    {% if adapter.get_relation(this.database, this.schema, this.identifier) %}
        select
            article_id,
            team_1_id,
            team_2_id,
            match_id,
            match_date
        from {{ this }}
        where is_subject
    {% else %}
        select
            article_id,
            team_1_id,
            team_2_id,
            cast(null as varchar) as match_id,
            match_date
        from mentions
        where false
    {% endif %}
),

-- the matches of then and of now that share articles, or a day
kin as (
    select
        known.match_id,
        now_told.team_1_id,
        now_told.team_2_id,
        now_told.meeting,
        now_told.first_date,
        count(distinct case when now_told.article_id = known.article_id then known.article_id end) as shared_articles,
        bool_or(now_told.told_date = known.match_date) as is_day_shared
    from mentions as now_told
    inner join known
        on
            now_told.team_1_id = known.team_1_id
            and now_told.team_2_id = known.team_2_id
            and (now_told.article_id = known.article_id or now_told.told_date = known.match_date)
    where now_told.is_subject
    group by known.match_id, now_told.team_1_id, now_told.team_2_id, now_told.meeting, now_told.first_date
),

heirs as (
    select *
    from kin
    qualify row_number() over (
        partition by match_id
        order by shared_articles desc, is_day_shared desc nulls last, first_date asc nulls last, meeting asc
    ) = 1
),

-- two matches that turn out to be one: it keeps the id that more articles know it by
kept as (
    select
        match_id,
        team_1_id,
        team_2_id,
        meeting
    from heirs
    qualify row_number() over (
        partition by team_1_id, team_2_id, meeting
        order by shared_articles desc, is_day_shared desc nulls last, match_id asc
    ) = 1
),

matches as (
    select distinct
        mentions.team_1_id,
        mentions.team_2_id,
        mentions.meeting,
        mentions.first_date,
        mentions.match_date,
        kept.match_id as kept_id,
        {{ fact_id([
            'mentions.team_1_id',
            'mentions.team_2_id',
            "coalesce(cast(" ~ football_week('mentions.match_date') ~ " as varchar), replace(mentions.meeting, 'undated', ''))"
        ]) }} as week_id
    from mentions
    left join kept
        on
            mentions.team_1_id = kept.team_1_id
            and mentions.team_2_id = kept.team_2_id
            and mentions.meeting = kept.meeting
),

-- two teams seldom meet twice in a week: the id of the second is made of its day too
identified as (
    select
        matches.*,
        coalesce(
            matches.kept_id,
            case
                when
                    others.match_id is null
                    and row_number() over (
                        partition by matches.week_id, matches.kept_id
                        order by matches.first_date, matches.meeting
                    ) = 1
                    then matches.week_id
                else {{ fact_id(['matches.week_id', "coalesce(cast(matches.match_date as varchar), matches.meeting)"]) }}
            end
        ) as match_id
    from matches
    left join kept as others on matches.week_id = others.match_id
)

select
    mentions.article_id,
    mentions.match_no,
    mentions.is_subject,
    mentions.team_1_id,
    mentions.team_2_id,
    identified.match_id,
    mentions.match_date,
    mentions.match_date_basis
from mentions
inner join identified
    on
        mentions.team_1_id = identified.team_1_id
        and mentions.team_2_id = identified.team_2_id
        and mentions.meeting = identified.meeting
