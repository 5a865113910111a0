"""What a person reads at the end of a refresh."""

import duckdb

from orchestration.defs.run import summary
from orchestration.warehouse.tables import create_tables


def test_what_files_that_are_gone_brought_in_is_told_apart() -> None:
    with duckdb.connect() as con:
        create_tables(con)
        for mart in ("fct_matches", "fct_goals", "fct_reactions"):
            con.execute(f"CREATE TABLE {mart} (id VARCHAR)")
        for file, is_in_raw in (("here", True), ("gone", False)):
            con.execute(
                """INSERT INTO raw.dump_files BY NAME SELECT $1 AS dump_file_id, $1 AS path, 0 AS bytes, 1 AS records,
                0 AS loaded, 0 AS duplicates, 0 AS off_topic, 0 AS tombstones, 1 AS rejected, now() AS loaded_at,
                $2 AS is_in_raw""",
                [file, is_in_raw],
            )
            con.execute(
                """INSERT INTO raw.rejects BY NAME
                SELECT $1 AS dump_file_id, $1 AS path, 'torn' AS reason, ''::BLOB AS content""",
                [file],
            )
        told = {line.split()[0]: " ".join(line.split()[1:]) for line in summary(con).splitlines()}
    assert told["files"] == told["rejects"] == "2 (1 gone from the raw folder)"
    assert told["tweets"] == "0"
