SELECT * FROM fct_matches WHERE match_id = $match_id
