-- NULL asks for all; '' for those that have none.
SELECT
    reactions.*, teams.team AS supports_team, goals.goal_number, goals.player, goals.home_score_after, goals.away_score_after,
    count(*) OVER () AS found
FROM fct_reactions AS reactions
LEFT JOIN fct_goals AS goals ON goals.goal_id = reactions.goal_id
LEFT JOIN dim_teams AS teams ON teams.team_id = reactions.supports_team_id
WHERE
    reactions.match_id = $match_id
    AND ($goal_id::VARCHAR IS NULL OR coalesce(reactions.goal_id, '') = $goal_id)
    AND ($kind::VARCHAR IS NULL OR reactions.kind = $kind)
    AND ($team_id::VARCHAR IS NULL OR coalesce(reactions.supports_team_id, '') = $team_id)
ORDER BY posted_on NULLS LAST, posted_at NULLS LAST, reactions.article_id, char_start, reaction_id
LIMIT $cards OFFSET $skipped
