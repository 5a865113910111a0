-- What the articles make of a match, an attribute a row: every independent source has one vote a value,
-- weighed by its confidence; what a text states counts twice what it lets infer.
-- Scores are written team_1–team_2 here, so that mentions in either order vote together.
with mentions as (
    select
        resolved.match_id,
        resolved.team_1_id,
        clusters.source_cluster,
        mentions.*,
        mentions.home_team_id = resolved.team_1_id as is_team_1_home
    from {{ ref('int_matches_resolve') }} as resolved
    inner join {{ ref('stg_match_mentions') }} as mentions
        on
            resolved.article_id = mentions.article_id
            and resolved.match_no = mentions.match_no
    inner join {{ ref('int_articles_cluster') }} as clusters on mentions.article_id = clusters.article_id
),

ballots as (
    {% set stated_score = "case when score_basis = 'stated' then 2 else 1 end" %}
    {% set ballots = [
        ('home team', 'home_team_id', "case when home_away_basis = 'stated' then 3 else 1 end"),
        ('score', oriented('home_score', 'away_score'), stated_score),
        ('half-time score', oriented('half_time_home_score', 'half_time_away_score'), '1'),
        ('penalties', oriented('home_penalties', 'away_penalties'), '1'),
        ('aggregate', oriented('aggregate_home_score', 'aggregate_away_score'), '1'),
        ('competition', 'competition', '1'),
        ('season', 'season', '1'),
        ('stage', 'stage', '1'),
        ('extra time', 'cast(extra_time as varchar)', '1'),
        ('shoot-out', 'cast(penalty_shootout as varchar)', '1'),
    ] %}
    {% for attribute, value, weight in ballots %}
        select
            match_id,
            source_cluster,
            '{{ attribute }}' as attribute,
            {{ value }} as value,
            confidence * {{ weight }} * case when is_subject then 1 else 0.3 end as weight,
            {% if attribute == 'score' %}score_basis{% elif attribute == 'home team' %}home_away_basis{% else %}null{% endif %} as basis
        from mentions
        where {{ value }} is not null
        {% if not loop.last %}union all{% endif %}
    {% endfor %}
),

by_source as (
    select
        match_id,
        attribute,
        value,
        source_cluster,
        max(weight) as weight,
        bool_or(basis = 'stated') as is_stated
    from ballots
    group by match_id, attribute, value, source_cluster
),

totals as (
    select
        match_id,
        attribute,
        value,
        {{ stable_sum('weight') }} as weight,
        bool_or(is_stated) as is_stated
    from by_source
    group by match_id, attribute, value
)

select
    match_id,
    attribute,
    value,
    weight,
    is_stated,
    row_number() over (partition by match_id, attribute order by weight desc, value asc) = 1 as is_winner
from totals
