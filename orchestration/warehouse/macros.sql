-- What users call: part of the published file, kept in its default schema.
CREATE OR REPLACE MACRO main.why(fact) AS TABLE
SELECT
    evidence.quote,
    evidence.claim,
    evidence.value,
    evidence.agrees,
    articles.title AS article_title,
    articles.url AS article_url,
    articles.published_on AS article_date,
    evidence.article_id,
    evidence.tweet_id,
    evidence.char_start,
    evidence.char_end
FROM main.fct_evidence AS evidence
LEFT JOIN main.dim_articles AS articles ON evidence.article_id = articles.article_id
WHERE evidence.fact_id = fact
ORDER BY
    evidence.agrees DESC,
    list_position(['goal', 'scorer', 'final score', 'minute', 'score after', 'own goal', 'penalty', 'teams'], evidence.claim)
        NULLS LAST,
    articles.published_on,
    evidence.article_id,
    evidence.char_start,
    evidence.evidence_id;
