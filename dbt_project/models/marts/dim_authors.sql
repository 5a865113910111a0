select
    lower(author_handle) as author_handle,
    max(author_id) as author_id,
    {{ most_common('author_name') }} as author_name,
    max(follower_count) as follower_count,
    count(distinct reaction_id) as reaction_count
from {{ ref('int_reactions_union') }}
where author_handle is not null
group by lower(author_handle)
