-- Only goals whose instant is known (fct_goals.scored_at) can have windows; no goal's is yet.
select
    goals.goal_id,
    cast(null as varchar) as side,
    cast(null as integer) as window_start_s,
    cast(null as integer) as window_end_s,
    cast(null as bigint) as post_count,
    cast(null as bigint) as retweet_count,
    cast(null as bigint) as author_count,
    cast(null as double) as baseline_posts_per_minute,
    cast(null as double) as peak_posts_per_minute,
    cast(null as integer) as onset_latency_s,
    cast(null as integer) as time_to_peak_s,
    cast(null as integer) as half_life_s,
    cast(null as double) as sentiment_mean,
    cast(null as double) as sentiment_delta,
    cast(null as double) as sentiment_low,
    cast(null as double) as sentiment_high,
    cast(null as boolean) as overlaps_next_goal
from {{ ref('fct_goals') }} as goals
where goals.scored_at is not null
