select
    articles.article_id,
    articles.url,
    articles.domain,
    articles.title,
    coalesce(articles.published_at, cast(articles.published_on as timestamp) at time zone 'UTC') as published_at,
    articles.published_on,
    articles.published_basis,
    articles.language,
    clusters.source_cluster,
    articles.dump_file_id,
    articles.dump_place,
    articles.text
from {{ ref('stg_articles') }} as articles
inner join {{ ref('int_articles_cluster') }} as clusters on articles.article_id = clusters.article_id
