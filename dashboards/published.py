"""What every page reads and writes with: rows of the published file, and templates that escape.

Belongs here: the way from a query beside a page to rows, and from rows to markup.
Does not belong here: any query, any markup, anything that writes to the warehouse.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import duckdb
import jinja2
import polars as pl
import streamlit as st

from dashboards import wording
from orchestration.settings import Settings
from orchestration.warehouse.build import open_published

PAGES = Path(__file__).parent

# Every value is escaped: texts come from dumps, and dumps are hostile.
TEMPLATES = jinja2.Environment(
    loader=jinja2.FileSystemLoader(PAGES),
    autoescape=True,
    undefined=jinja2.StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
for word in (
    wording.counted,
    wording.day,
    wording.percent,
    wording.score,
    wording.score_after,
    wording.scorer,
    wording.thousands,
    wording.when,
):
    TEMPLATES.filters[word.__name__] = word


@contextmanager
def open_newest() -> Iterator[duckdb.DuckDBPyConnection]:
    """The file that is published now, read-only, for one run of one page.

    The link is followed first: DuckDB knows an open file by its path, and would give a page the version
    that another page still has open. Raises FileNotFoundError where none is published.
    """
    settings = Settings.from_environment()
    with open_published(replace(settings, published=settings.published.resolve())) as con:
        yield con


def rows(con: duckdb.DuckDBPyConnection, query: str, **values: object) -> pl.DataFrame:
    """What the query in the file ``query`` ('match/goals.sql') gives, its ``$name`` bound to ``values``."""
    return con.sql((PAGES / query).read_text(encoding="utf-8"), params=values or None).pl()


def show(template: str, **values: Any) -> None:
    """Put the template in the file ``template`` ('match/goals.html') on the page, each value escaped."""
    st.html(TEMPLATES.get_template(template).render(**values))
