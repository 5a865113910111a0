SELECT
    (SELECT count(*) FROM dim_articles) AS articles,
    (SELECT count(DISTINCT source_cluster) FROM dim_articles) AS sources,
    (SELECT count(*) FROM raw.tweets) AS posts,
    (SELECT count(*) FROM fct_matches) AS matches,
    (SELECT count(*) FROM fct_matches WHERE goals_complete) AS matches_complete,
    (SELECT count(*) FROM fct_goals) AS goals,
    (SELECT count(*) FROM fct_goals WHERE minute_regulation IS NOT NULL) AS goals_timed,
    (SELECT count(*) FROM fct_goals WHERE has_conflict) AS goals_disputed,
    (SELECT count(*) FROM fct_reactions) AS reactions,
    (SELECT count(*) FROM fct_reactions WHERE goal_id IS NOT NULL) AS reactions_to_goals,
    (SELECT count(*) FROM raw.dump_files) AS files,
    (SELECT coalesce(sum(records), 0)::BIGINT FROM raw.dump_files) AS records,
    (SELECT max(loaded_at) FROM raw.dump_files) AS loaded_at
