-- What stands before the colon is the kind of fault, what follows it the detail of one record.
SELECT
    split_part(reason, ':', 1) AS fault,
    count(*) AS records,
    count(DISTINCT dump_file_id) AS files,
    arg_min({'path': path, 'record_number': record_number, 'reason': reason}, path) AS example
FROM raw.rejects
GROUP BY ALL
ORDER BY records DESC, fault
LIMIT 20
