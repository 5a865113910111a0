"""The dashboard: `make dashboard` runs this file.

Belongs here: the list of pages, and what is said where there is nothing to show.
Does not belong here: what a page shows.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import duckdb
import streamlit as st

from dashboards.match import page as match
from dashboards.overview import page as overview
from dashboards.published import open_newest, show


def over_published(page: Callable[[duckdb.DuckDBPyConnection], None]) -> Callable[[], None]:
    """The page over the file that is published now; a plain message where it cannot be read."""

    def run() -> None:
        try:
            with open_newest() as con:
                page(con)
        except (FileNotFoundError, duckdb.IOException, duckdb.CatalogException) as error:
            show("unreadable.html", missing=isinstance(error, FileNotFoundError), message=str(error))

    return run


st.set_page_config(page_title="Matchday", page_icon="⚽", layout="wide")
st.html(Path(__file__).with_name("style.css"))
st.navigation(
    [
        st.Page(over_published(overview.show_page), title="Warehouse", url_path="warehouse", default=True),
        st.Page(over_published(match.show_page), title="Match", url_path="match"),
    ],
    position="top",
).run()
