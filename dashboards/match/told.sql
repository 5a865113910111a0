-- Every claim about the match and its goals, with the words around it, from its article or post.
WITH sources AS (
    SELECT article_id AS source_id, coalesce(title, dump_place) AS name, url, domain, published_on, published_basis, source_cluster, text
    FROM dim_articles
    UNION ALL
    SELECT post_id, 'Post by @' || author_handle, NULL, NULL, posted_at::DATE, 'field', post_id, text
    FROM raw.tweets
)
SELECT
    evidence.* EXCLUDE (source_cluster),
    sources.* EXCLUDE (text),
    substring(text, greatest(char_start - 80, 0) + 1, least(char_start, 80)) AS words_before,
    substring(text, char_end::INTEGER + 1, 80) AS words_after
FROM fct_evidence AS evidence
INNER JOIN sources ON sources.source_id = coalesce(evidence.article_id, evidence.tweet_id)
WHERE
    evidence.fact_id = $match_id
    OR evidence.fact_id IN (SELECT goal_id FROM fct_goals WHERE match_id = $match_id)
ORDER BY published_on NULLS LAST, source_id, char_start, char_end DESC, evidence_id
