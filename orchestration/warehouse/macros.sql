-- What users call: part of the published file, kept in its default schema.
-- A sentence is the more telling the fewer claims in it lost and the more agree; each source speaks before any speaks
-- again or is reprinted, and of scraps the longest comes first.
CREATE OR REPLACE MACRO main.why(fact) AS TABLE
WITH claims AS (
    SELECT
        evidence.*,
        list_position(
            ['goal', 'scorer', 'final score', 'minute', 'minute range', 'score after', 'own goal', 'penalty', 'teams'], evidence.claim
        ) AS claim_place
    FROM main.fct_evidence AS evidence
    WHERE evidence.fact_id = fact
),

weighed AS (
    SELECT
        claims.*,
        count(*) FILTER (NOT inner_claims.agrees) AS lost,
        count(*) FILTER (inner_claims.agrees) AS agreed
    FROM claims
    LEFT JOIN claims AS inner_claims
        ON inner_claims.article_id = claims.article_id
        AND inner_claims.char_start BETWEEN claims.char_start AND claims.char_end - 1
    GROUP BY ALL
)

SELECT
    weighed.quote,
    weighed.claim,
    weighed.value,
    weighed.agrees,
    articles.title AS article_title,
    articles.url AS article_url,
    articles.published_on AS article_date,
    articles.dump_place AS article_dump_place,
    weighed.article_id,
    weighed.tweet_id,
    weighed.char_start,
    weighed.char_end
FROM weighed
LEFT JOIN main.dim_articles AS articles ON weighed.article_id = articles.article_id
ORDER BY
    weighed.agrees DESC,
    weighed.claim_place NULLS LAST,
    weighed.lost,
    row_number() OVER (
        PARTITION BY weighed.source_cluster, weighed.claim, weighed.agrees
        ORDER BY weighed.lost, weighed.agreed DESC, articles.published_on, weighed.article_id, weighed.char_start
    ),
    weighed.agreed DESC,
    length(weighed.quote) DESC,
    articles.published_on,
    weighed.article_id,
    weighed.char_start,
    weighed.evidence_id;
