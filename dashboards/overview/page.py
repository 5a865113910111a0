"""The page `Warehouse`: what is in it, where it came from, and a match to pick."""

from __future__ import annotations

import duckdb
import streamlit as st

from dashboards.published import rows, show


def show_page(con: duckdb.DuckDBPyConnection) -> None:
    show("overview/counts.html", **rows(con, "overview/counts.sql").row(0, named=True))
    heading, search = st.columns([3, 2], vertical_alignment="bottom")
    with heading:
        show("overview/heading.html")
    words = search.text_input("Find a match", placeholder="Team, competition, year", label_visibility="collapsed")
    matches = rows(con, "overview/matches.sql", search=words).to_dicts()
    show("overview/matches.html", matches=matches, found=matches[0]["found"] if matches else 0)
    show("overview/formats.html", formats=rows(con, "overview/formats.sql").to_dicts())
    with st.expander("Every file"):
        st.dataframe(rows(con, "overview/files.sql"), hide_index=True)
    show("overview/rejects.html", rejects=rows(con, "overview/rejects.sql").to_dicts())
