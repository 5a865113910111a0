SELECT path, coalesce(format, 'not known') AS format, bytes, records, loaded, duplicates, off_topic, tombstones, rejected
FROM raw.dump_files
ORDER BY path
