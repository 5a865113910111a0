"""The page `Match`: its score and goals, who tells them in which words, and the posts about it."""

from __future__ import annotations

import math

import duckdb
import streamlit as st

from dashboards.match.passages import by_source
from dashboards.match.timeline import goals_chart, posts_chart
from dashboards.published import rows, show
from dashboards.wording import Row, score_after, scorer, when

CARDS = 30
KINDS = ("report", "celebration", "shock", "praise", "commiseration", "criticism", "joke", "comment")


def show_page(con: duckdb.DuckDBPyConnection) -> None:
    match_id = st.query_params.get("match") or _most_talked_of(con)
    found = rows(con, "match/match.sql", match_id=match_id)
    if found.is_empty():
        show("match/unknown.html", match_id=match_id)
        return
    match = found.row(0, named=True)
    goals = rows(con, "match/goals.sql", match_id=match_id).to_dicts()
    show("match/scoreline.html", match=match, goals=goals)
    if chart := goals_chart(goals):
        st.altair_chart(chart, alt="The goals on a timeline: " + ", ".join(f"{scorer(g)} {when(g)}" for g in goals))
    show("match/untimed.html", goals=[goal for goal in goals if when(goal) == "?"])
    _show_sentences(con, match, goals)
    _show_reactions(con, match, goals)


def _most_talked_of(con: duckdb.DuckDBPyConnection) -> str | None:
    match = rows(con, "match/most_talked_of.sql")
    return None if match.is_empty() else match.item()


def _show_sentences(con: duckdb.DuckDBPyConnection, match: Row, goals: list[Row]) -> None:
    told = rows(con, "match/told.sql", match_id=match["match_id"]).to_dicts()
    facts = [(goal, by_source(claim for claim in told if claim["fact_id"] == goal["goal_id"])) for goal in goals]
    about_match = by_source(claim for claim in told if claim["fact_id"] == match["match_id"])
    show("match/told.html", match=match, facts=facts, about_match=about_match)


def _show_reactions(con: duckdb.DuckDBPyConnection, match: Row, goals: list[Row]) -> None:
    posts = rows(con, "match/posts_per_minute.sql", match_id=match["match_id"])
    show("match/reactions_heading.html", match=match, timed=posts["posts"].sum(), charted=not posts.is_empty())
    if not posts.is_empty():
        st.altair_chart(posts_chart(posts, goals), alt="Posts a minute about the match, by the clock in UTC")
    if not match["reaction_count"]:
        return
    about = {None: "Every goal, and the match", "": "The match, no one goal"} | {
        goal["goal_id"]: f"{score_after(goal)} {scorer(goal)}" for goal in goals
    }
    sides = {
        None: "Every side",
        match["home_team_id"]: f"For {match['home_team']}",
        match["away_team_id"]: f"For {match['away_team']}",
        "": "For no side told",
    }
    kinds = {None: "Every kind"} | {kind: kind.capitalize() for kind in KINDS}
    left, middle, right = st.columns(3)
    # labels of a select box are plain text; pills and radio buttons would read them as Markdown
    wanted = {
        "goal_id": left.selectbox("About", about, format_func=about.__getitem__),
        "kind": middle.selectbox("Kind", kinds, format_func=kinds.__getitem__),
        "team_id": right.selectbox("Side", sides, format_func=sides.__getitem__),
    }
    # kept by what is filtered, so that a new filter starts on its first page
    key = f"page of {wanted}"
    skipped = CARDS * (st.session_state.get(key, 1) - 1)
    cards = rows(
        con, "match/reactions.sql", match_id=match["match_id"], cards=CARDS, skipped=skipped, **wanted
    ).to_dicts()
    found = cards[0]["found"] if cards else 0
    show("match/reactions.html", reactions=cards, found=found, skipped=skipped, match=match)
    if found > CARDS:
        st.pagination(math.ceil(found / CARDS), key=key)
