SELECT
    coalesce(format, 'not known') AS format,
    count(*) AS files,
    sum(records)::BIGINT AS records,
    sum(loaded)::BIGINT AS loaded,
    sum(duplicates)::BIGINT AS duplicates,
    sum(off_topic)::BIGINT AS off_topic,
    sum(tombstones)::BIGINT AS tombstones,
    sum(rejected)::BIGINT AS rejected,
    bool_and(records = loaded + duplicates + off_topic + tombstones + rejected) AS reconciled
FROM raw.dump_files
GROUP BY ALL
ORDER BY records DESC, format
