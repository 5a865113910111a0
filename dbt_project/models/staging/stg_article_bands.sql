select
    article_id,
    band_no,
    band_hash
from {{ source('extracted', 'article_bands') }}
