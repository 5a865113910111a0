SELECT match_id FROM fct_matches ORDER BY reaction_count DESC, match_date DESC NULLS LAST, match_id LIMIT 1
