-- One name a scorer as he was printed: without the words before it that are no part of it ("Ratings Sadio Mané"),
-- where at least as many sources print the rest as a full name of its own.
with told as (
    select
        goals.player,
        {{ slug('goals.player') }} as player_slug,
        count(distinct clusters.source_cluster) as source_count
    from {{ ref('stg_goal_mentions') }} as goals
    inner join {{ ref('int_articles_cluster') }} as clusters on goals.article_id = clusters.article_id
    where goals.player is not null
    group by goals.player
),

sources as (
    select
        player_slug,
        sum(source_count) as source_count
    from told
    group by player_slug
),

-- what is left without the first word, or the first two
rests as (
    {% for first_words in [1, 2] %}
        select
            player,
            player_slug,
            {{ without_words('player', first_words) }} as rest
        from told
        {% if not loop.last %}union all{% endif %}
    {% endfor %}
),

names as (
    select
        rests.player,
        {{ first_by('rests.rest', 'length(rests.rest), rests.rest') }} as name
    from rests
    inner join sources as whole on rests.player_slug = whole.player_slug
    inner join sources as known on {{ slug('rests.rest') }} = known.player_slug
    where
        rests.rest like '% %'
        -- "De Bruyne" is Kevin De Bruyne
        and split_part({{ slug('rests.rest') }}, '-', 1) not in (
            'al', 'ben', 'bin', 'da', 'de', 'del', 'den', 'der', 'di', 'do', 'dos', 'du', 'el', 'la', 'le', 'mac', 'st', 'ten',
            'ter', 'van', 'von'
        )
        and known.source_count >= whole.source_count
    group by rests.player
)

select
    told.player,
    coalesce(names.name, told.player) as name
from told
left join names on told.player = names.player
