-- The most talked of first. A match is found where every word searched for is in it.
WITH named AS (
    SELECT *, strip_accents(lower(concat_ws(
        ' ', home_team, away_team, competition, season, stage, match_date, strftime(match_date, '%-d %B %Y')
    ))) AS name
    FROM fct_matches
)
SELECT * EXCLUDE (name), count(*) OVER () AS found
FROM named
WHERE (
    SELECT coalesce(bool_and(contains(named.name, word)), true)
    FROM unnest(string_split_regex(strip_accents(lower(trim($search))), '\s+')) AS words (word)
)
ORDER BY reaction_count DESC, match_date DESC NULLS LAST, match_id
LIMIT 50
