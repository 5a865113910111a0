select
    article_id,
    claim_no,
    match_no,
    goal_no,
    post_no,
    claim,
    value,
    char_start,
    char_end,
    quote
from {{ source('extracted', 'claims') }}
