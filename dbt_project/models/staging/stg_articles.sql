select
    articles.article_id,
    articles.dump_file_id,
    files.path || case when files.records > 1 then ', record ' || articles.record_number else '' end as dump_place,
    articles.url,
    articles.domain,
    articles.title,
    articles.language,
    articles.text,
    articles.published_on,
    articles.published_at,
    articles.published_basis
from {{ source('raw', 'articles') }} as articles
left join {{ source('raw', 'dump_files') }} as files on articles.dump_file_id = files.dump_file_id
