"""The README's queries print what it says they print, on the sample that raw/ ships.

`python tests/end_to_end/test_readme.py WAREHOUSE` writes the outputs anew.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import duckdb
import pytest

README = Path(__file__).parents[2] / "README.md"
EXAMPLE = re.compile(r"```sql\n(?P<query>.*?)```\n```text\n(?P<output>.*?)```", re.DOTALL)
WIDTH = 60


def printed(con: duckdb.DuckDBPyConnection, query: str) -> str:
    """A result as an aligned table of plain text, long values cut."""
    cursor = con.execute(query)
    rows = [[column[0] for column in cursor.description or ()]]
    for row in cursor.fetchall():
        cells = ["" if value is None else " ".join(str(value).split()) for value in row]
        rows.append([cell if len(cell) <= WIDTH else cell[: WIDTH - 1] + "…" for cell in cells])
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    rows.insert(1, ["-" * width for width in widths])
    return "".join("  ".join(map(str.ljust, row, widths)).rstrip() + "\n" for row in rows)


EXAMPLES = [(example["query"], example["output"]) for example in EXAMPLE.finditer(README.read_text())]


@pytest.mark.parametrize(("query", "output"), EXAMPLES, ids=[query.split("\n")[0][:40] for query, _ in EXAMPLES])
def test_the_query_prints_what_the_readme_shows(query: str, output: str, sample_warehouse: Path):
    with duckdb.connect(sample_warehouse, read_only=True) as con:
        assert printed(con, query) == output


def test_every_query_of_the_readme_has_an_output():
    assert len(EXAMPLES) == README.read_text().count("```sql") > 0
    assert all(output.count("\n") > 2 for _, output in EXAMPLES)


if __name__ == "__main__":
    with duckdb.connect(sys.argv[1], read_only=True) as connection:
        README.write_text(
            EXAMPLE.sub(
                lambda found: f"```sql\n{found['query']}```\n```text\n{printed(connection, found['query'])}```",
                README.read_text(),
            )
        )
