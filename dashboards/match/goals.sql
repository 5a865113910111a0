SELECT
    *,
    team_id = (SELECT home_team_id FROM fct_matches WHERE match_id = $match_id) AS for_home,
    count(*) OVER (PARTITION BY team_id ORDER BY goal_number) AS nth_of_team
FROM fct_goals
WHERE match_id = $match_id
ORDER BY goal_number
