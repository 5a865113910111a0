-- One row a goal: what most independent sources say of it.
with scores as (
    select
        votes.match_id,
        votes.value as score
    from {{ ref('int_matches_vote') }} as votes
    where
        votes.attribute = 'score'
        and votes.is_winner
),

pairs as (
    select distinct
        match_id,
        team_1_id
    from {{ ref('int_matches_resolve') }}
),

-- one voice a source: copies of a text, or a goal told twice in one, count once
{% set sure = 'confidence desc, article_id, match_no, goal_no' %}
{% set surest_interval = 'voices.minute_earliest is null, voices.confidence desc, voices.source_cluster' %}
{% set minute_weight = "confidence * case when minute_basis = 'stated' then 2 else 1 end" %}
{% set placed = 'score_after_basis is null, ' ~ sure %}
{% set timed = 'minute_regulation is null, minute_basis desc, ' ~ sure %}
voices as (
    select
        match_id,
        goal_key,
        source_cluster,
        max(confidence) as confidence,
        {{ first_by('team_id', sure) }} as team_id,
        {{ first_by('full_name', 'full_name is null, ' ~ sure) }} as player,
        bool_or(own_goal) as own_goal,
        bool_or(penalty) as penalty,
        {{ first_by('minute_regulation', timed) }} as minute_regulation,
        {{ first_by('minute_stoppage', timed) }} as minute_stoppage,
        {{ first_by('minute_basis', timed) }} as minute_basis,
        {{ first_by('minute_earliest', 'minute_earliest is null, ' ~ sure) }} as minute_earliest,
        {{ first_by('minute_latest', 'minute_earliest is null, ' ~ sure) }} as minute_latest,
        {{ first_by('match_period', 'match_period is null, ' ~ sure) }} as match_period,
        {{ first_by('team_goal_no', 'team_goal_no is null, ' ~ placed) }} as team_goal_no,
        {{ first_by('match_goal_no', 'match_goal_no is null, ' ~ placed) }} as match_goal_no,
        count(score_after_basis) > 0 as is_placed
    from {{ ref('int_goals_align') }}
    group by match_id, goal_key, source_cluster
),

told_minutes as (
    select
        match_id,
        goal_key,
        minute_regulation,
        minute_stoppage,
        case when bool_or(minute_basis = 'stated') then 'stated' else 'relative' end as minute_basis,
        {{ stable_sum(minute_weight) }} as weight,
        sum({{ stable_sum(minute_weight) }}) over (partition by match_id, goal_key, minute_regulation) as regulation_weight,
        {{ stable_sum('confidence') }} as confidence
    from voices
    where minute_regulation is not null
    group by match_id, goal_key, minute_regulation, minute_stoppage
),

-- a minute is not taken from sources less sure than those that place the goal in other minutes
doubts as (
    select
        told_minutes.match_id,
        told_minutes.goal_key,
        told_minutes.minute_regulation,
        {{ stable_sum('voices.confidence') }} as confidence
    from (select distinct
        match_id,
        goal_key,
        minute_regulation
    from told_minutes) as told_minutes
    inner join voices
        on
            told_minutes.match_id = voices.match_id
            and told_minutes.goal_key = voices.goal_key
            and told_minutes.minute_regulation not between voices.minute_earliest and voices.minute_latest
    where voices.minute_regulation is null
    group by told_minutes.match_id, told_minutes.goal_key, told_minutes.minute_regulation
),

minutes as (
    select
        told_minutes.match_id,
        told_minutes.goal_key,
        told_minutes.minute_regulation,
        told_minutes.minute_stoppage,
        told_minutes.minute_basis
    from told_minutes
    left join doubts
        on
            told_minutes.match_id = doubts.match_id
            and told_minutes.goal_key = doubts.goal_key
            and told_minutes.minute_regulation = doubts.minute_regulation
    where told_minutes.confidence >= coalesce(doubts.confidence, 0)
    qualify row_number() over (
        partition by told_minutes.match_id, told_minutes.goal_key
        order by
            told_minutes.regulation_weight desc,
            told_minutes.minute_regulation asc,
            -- 90' may be any minute of stoppage time: who tells which says more
            told_minutes.minute_stoppage = 0,
            told_minutes.weight desc,
            told_minutes.minute_stoppage asc
    ) = 1
),

sides as (
    select
        match_id,
        goal_key,
        team_id
    from voices
    group by match_id, goal_key, team_id
    qualify row_number() over (partition by match_id, goal_key order by {{ stable_sum('confidence') }} desc, team_id asc) = 1
),

goals as (
    select
        voices.match_id,
        voices.goal_key,
        sides.team_id,
        max(voices.player) as player,
        sum(case when voices.own_goal then 1 else -1 end) >= 0 as own_goal,
        sum(case when voices.penalty then 1 else -1 end) >= 0 as penalty,
        -- intervals narrow one another; those that shut one another out leave the surest source's
        case
            when max(voices.minute_earliest) <= min(voices.minute_latest) then max(voices.minute_earliest)
            else {{ first_by('voices.minute_earliest', surest_interval) }}
        end as minute_earliest,
        case
            when max(voices.minute_earliest) <= min(voices.minute_latest) then min(voices.minute_latest)
            else {{ first_by('voices.minute_latest', surest_interval) }}
        end as minute_latest,
        {{ most_common('voices.match_period') }} as match_period,
        {{ most_common('voices.team_goal_no') }} filter (where voices.team_id = sides.team_id) as team_goal_no,
        {{ most_common('voices.match_goal_no') }} as match_goal_no,
        -- who knows which goals stand before it says the score
        {{ most_common('voices.team_goal_no') }} filter (where voices.team_id = sides.team_id and voices.is_placed)
            as placed_team_goal_no,
        {{ most_common('voices.match_goal_no') }} filter (where voices.is_placed) as placed_match_goal_no,
        count(*) as source_count,
        {{ noisy_or('voices.confidence') }} as confidence
    from voices
    inner join sides
        on
            voices.match_id = sides.match_id
            and voices.goal_key = sides.goal_key
    group by voices.match_id, voices.goal_key, sides.team_id
),

-- a team has no more goals than the score says: those told by fewest sources are none
kept as (
    select
        goals.*,
        minutes.minute_regulation,
        minutes.minute_stoppage,
        minutes.minute_basis
    from goals
    inner join pairs on goals.match_id = pairs.match_id
    left join scores on goals.match_id = scores.match_id
    left join minutes
        on
            goals.match_id = minutes.match_id
            and goals.goal_key = minutes.goal_key
    qualify row_number() over (
        partition by goals.match_id, goals.team_id
        order by goals.source_count desc, goals.player is null, goals.confidence desc, goals.goal_key asc
    ) <= coalesce(
        case
            when goals.team_id = pairs.team_1_id then {{ score_side('scores.score', 1) }}
            else {{ score_side('scores.score', 2) }}
        end,
        99
    )
),

-- a half that the minutes rule out is not told
halved as (
    select
        * exclude (match_period),
        case
            when
                minute_earliest > {{ period_bound('match_period', 'end') }}
                or minute_latest < floor({{ period_bound('match_period', 'start') }})
                then null
            else match_period
        end as match_period
    from kept
),

-- where a goal can stand: at its minute, or in all of the added time that no text counts, else within what the texts
-- allow of minutes and of the half, which may mean its added time, too
bounded as (
    select
        *,
        coalesce(
            minute_regulation
            + case
                when match_period like '%stoppage time' and coalesce(minute_stoppage, 0) = 0 then 0.01
                else coalesce(minute_stoppage, 0) / 100.0
            end,
            greatest(minute_earliest, {{ period_bound('match_period', 'start') }}),
            0
        ) as earliest,
        coalesce(
            minute_regulation
            + case
                when match_period like '%stoppage time' and coalesce(minute_stoppage, 0) = 0 then 0.99
                else coalesce(minute_stoppage, 0) / 100.0
            end,
            least(minute_latest, floor({{ period_bound('match_period', 'end') }})) + 0.99,
            999
        ) as latest
    from halved
),

-- the clock orders the goals that have a minute; one without stands after those that the texts place before it
clocked as (
    select
        *,
        least(
            greatest(
                earliest,
                coalesce(
                    max(earliest) over (
                        partition by match_id
                        order by match_goal_no asc nulls last, minute_regulation asc nulls last, goal_key asc
                        rows between unbounded preceding and 1 preceding
                    ),
                    0
                )
            ),
            latest
        ) as clock
    from bounded
),

numbered as (
    select
        *,
        row_number() over (
            partition by match_id
            order by
                clock asc,
                minute_regulation is not null desc,
                match_goal_no asc nulls last,
                team_goal_no asc nulls last,
                goal_key asc
        ) as goal_number
    from clocked
)

-- a half that the goals before rule out is not told
select
    * exclude (clock, earliest, latest, match_period),
    case
        when
            minute_regulation is null
            and {{ period_bound('match_period', 'end') }} < max(earliest) over (
                partition by match_id
                order by goal_number
                rows between unbounded preceding and 1 preceding
            )
            then null
        else match_period
    end as match_period
from numbered
