-- One row a match that some text tells as its subject, or posts do, with the value that won each vote.
with matches as (
    select
        match_id,
        min(team_1_id) as team_1_id,
        min(team_2_id) as team_2_id,
        min(match_date) as match_date,
        min(match_date_basis) as match_date_basis
    from {{ ref('int_matches_resolve') }}
    group by match_id
    having bool_or(is_subject)
),

votes as (
    select
        match_id,
        {% for attribute in [
            'home team', 'score', 'half-time score', 'penalties', 'aggregate', 'competition', 'season', 'stage',
            'extra time', 'shoot-out'
        ] %}
            max(value) filter (where attribute = '{{ attribute }}') as {{ slug_name(attribute) }},
        {% endfor %}
        bool_or(is_stated) filter (where attribute = 'score') as is_score_stated,
        bool_or(is_stated) filter (where attribute = 'home team') as is_home_stated
    from {{ ref('int_matches_vote') }}
    where is_winner
    group by match_id
),

-- posts name a home team only by the order they name the two in
posts as (
    select
        resolved.match_id,
        min(posts.home_team_id) as home_team_id
    from {{ ref('int_posts_name_matches') }} as posts
    inner join {{ ref('int_matches_resolve') }} as resolved
        on
            posts.team_1_id = resolved.team_1_id
            and posts.team_2_id = resolved.team_2_id
            and posts.match_date = resolved.match_date
    group by resolved.match_id
),

decided as (
    select
        matches.*,
        coalesce(votes.home_team, posts.home_team_id, matches.team_1_id) as home_team_id,
        coalesce(votes.is_home_stated, false) as is_home_stated,
        {% for name in ['score', 'half_time_score', 'penalties', 'aggregate'] %}
            {{ score_side('votes.' ~ name, 1) }} as {{ name }}_1,
            {{ score_side('votes.' ~ name, 2) }} as {{ name }}_2,
        {% endfor %}
        -- a tie has at least the goals of one of its matches
        {{ score_side('votes.aggregate', 1) }} < {{ score_side('votes.score', 1) }}
        or {{ score_side('votes.aggregate', 2) }} < {{ score_side('votes.score', 2) }} as is_aggregate_short,
        votes.is_score_stated,
        votes.competition,
        votes.season,
        votes.stage,
        cast(votes.extra_time as boolean) as extra_time,
        cast(votes.shoot_out as boolean) as penalty_shootout
    from matches
    left join votes on matches.match_id = votes.match_id
    left join posts on matches.match_id = posts.match_id
)

select
    match_id,
    match_date,
    match_date_basis,
    competition,
    season,
    stage,
    home_team_id,
    case when home_team_id = team_1_id then team_2_id else team_1_id end as away_team_id,
    case when is_home_stated then 'stated' else 'text order' end as home_away_basis,
    {% for name in ['score', 'half_time_score', 'penalties'] %}
        case when home_team_id = team_1_id then {{ name }}_1 else {{ name }}_2 end as home_{{ name }},
        case when home_team_id = team_1_id then {{ name }}_2 else {{ name }}_1 end as away_{{ name }},
    {% endfor %}
    case
        when is_aggregate_short then null
        when home_team_id = team_1_id then aggregate_1
        else aggregate_2
    end as home_aggregate_score,
    case
        when is_aggregate_short then null
        when home_team_id = team_1_id then aggregate_2
        else aggregate_1
    end as away_aggregate_score,
    case when score_1 is not null then case when is_score_stated then 'stated' else 'inferred' end end as score_basis,
    extra_time,
    -- a shoot-out follows a match that ended level, or a tie that did
    case when score_1 = score_2 or aggregate_1 = aggregate_2 or score_1 is null then penalty_shootout end as penalty_shootout
from decided
