-- Near copies of one text are one source. Articles that share a MinHash band are joined; a label
-- (the smallest article_id reached) spreads over the bands three times, enough for copies of copies.
with bands as (
    select
        article_id,
        band_no,
        band_hash
    from {{ ref('stg_article_bands') }}
),

labels_0 as (
    select
        article_id,
        article_id as label
    from {{ ref('stg_articles') }}
),
{% for step in range(1, 4) %}
    reached_{{ step }} as (
        select
            bands.band_no,
            bands.band_hash,
            min(labels.label) as label
        from labels_{{ step - 1 }} as labels
        inner join bands on labels.article_id = bands.article_id
        group by bands.band_no, bands.band_hash
    ),

    labels_{{ step }} as (
        select
            labels.article_id,
            coalesce(min(reached.label), min(labels.label)) as label
        from labels_{{ step - 1 }} as labels
        left join bands on labels.article_id = bands.article_id
        left join reached_{{ step }} as reached
            on
                bands.band_no = reached.band_no
                and bands.band_hash = reached.band_hash
        group by labels.article_id
    ){% if not loop.last %},{% endif %}
{% endfor %}
select
    article_id,
    label as source_cluster
from labels_3
