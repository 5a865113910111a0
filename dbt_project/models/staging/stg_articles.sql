select
    article_id,
    dump_file_id,
    url,
    domain,
    title,
    language,
    text,
    published_on,
    published_at,
    published_basis
from {{ source('raw', 'articles') }}
