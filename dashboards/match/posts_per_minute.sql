-- Two hours either side of the busiest minute: previews and next-day posts would flatten the rest.
WITH timed AS (
    SELECT date_trunc('minute', posted_at) AS minute, goal_id IS NOT NULL AS of_goal
    FROM fct_reactions
    WHERE match_id = $match_id AND posted_precision IN ('millisecond', 'second', 'minute')
),

busiest AS (
    SELECT minute FROM timed GROUP BY minute ORDER BY count(*) DESC, minute LIMIT 1
)

SELECT timed.minute, if(of_goal, 'about one goal', 'about the match') AS about, count(*) AS posts
FROM timed, busiest
WHERE timed.minute BETWEEN busiest.minute - INTERVAL 2 HOURS AND busiest.minute + INTERVAL 2 HOURS
GROUP BY ALL
ORDER BY ALL
