"""A match's two charts: goals over the minutes played, posts over the clock.

Belongs here: where a minute lies on the line, and the charts. Does not belong here: queries, words around the charts.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import altair as alt
import polars as pl

from dashboards.wording import Row, score_after, scorer, when

HOME, AWAY, QUIET = "#2f6fde", "#d9822b", "#8a9099"
LEAST_ROOM = {45: 2, 90: 4, 105: 1, 120: 1}
"""Minutes after which a period ends, and how much stoppage time is drawn after each even where no goal fell in it."""
PIXELS_A_GOAL = 34


def stoppage_room(goals: list[Row]) -> dict[int, int]:
    """Minutes of stoppage time on the line after each period that was played: {45: 2, 90: 4}."""
    timed = [(goal["minute_regulation"], goal["minute_stoppage"] or 0) for goal in goals if goal["minute_regulation"]]
    extra_time = any(minute > 90 for minute, _ in timed)
    return {
        end: max([least, *(stoppage for minute, stoppage in timed if minute == end)])
        for end, least in LEAST_ROOM.items()
        if end <= 90 or extra_time
    }


def place(minute: int, stoppage: int, room: Mapping[int, int]) -> int:
    """Where a minute lies on a line on which no two minutes of play fall together.

    45'+2' comes after 45' and before 46': each period's stoppage time moves all that follows it.

    >>> [place(45, 2, {45: 3, 90: 4}), place(46, 0, {45: 3, 90: 4})]
    [47, 49]
    """
    return minute + stoppage + sum(minutes for end, minutes in room.items() if end < minute)


def span(goal: Row, room: Mapping[int, int]) -> tuple[int, int] | None:
    """The places between which a goal fell: equal where its minute is known, None where nothing is."""
    if goal["minute_regulation"] is not None:
        exact = place(goal["minute_regulation"], goal["minute_stoppage"] or 0, room)
        return exact, exact
    if goal["minute_earliest"] is not None and goal["minute_latest"] is not None:
        return place(goal["minute_earliest"], 0, room), place(goal["minute_latest"], 0, room)
    return None


def goals_chart(goals: list[Row]) -> alt.LayerChart | None:
    """Each team's goals as a staircase over the minutes played, home upwards, away downwards.

    Goals of which no minute is known are not on it; None where none is.
    """
    room = stoppage_room(goals)
    end = place(max(room), room[max(room)], room)
    points: list[dict[str, Any]] = []
    for goal in goals:
        if (placed := span(goal, room)) is not None:
            points.append(
                {
                    "from": placed[0],
                    "to": placed[1],
                    "height": goal["nth_of_team"] * (1 if goal["for_home"] else -1),
                    "side": "home" if goal["for_home"] else "away",
                    "label": f"{scorer(goal)} {when(goal)}",
                    "team": goal["team"],
                    "score": score_after(goal),
                    "basis": goal["minute_basis"] or "between two minutes",
                    "sure": goal["confidence"],
                }
            )
    if not points:
        return None
    stairs = [
        {"side": side, "to": to, "height": height}
        for side in ("home", "away")
        for climbed in [[(point["to"], point["height"]) for point in points if point["side"] == side]]
        for to, height in [(0, 0), *climbed, (end, climbed[-1][1] if climbed else 0)]
    ]
    top = max([1, *(point["height"] for point in points)])
    bottom = min([-1, *(point["height"] for point in points)])
    marks = {
        place(minute, 0, room): f"{minute}'" for minute in (0, 15, 30, 45, 60, 75, 90, 105, 120) if minute <= max(room)
    }
    x = alt.X(
        "to:Q",
        scale=alt.Scale(domain=[0, end], nice=False),
        axis=alt.Axis(
            values=list(marks), labelExpr=f"({json.dumps(marks)})[datum.value]", title=None, grid=False, orient="bottom"
        ),
    )
    y = alt.Y("height:Q", scale=alt.Scale(domain=[bottom - 0.45, top + 0.75], nice=False), axis=None)
    colour = alt.Color("side:N", scale=alt.Scale(domain=["home", "away"], range=[HOME, AWAY]), legend=None)
    stoppages = pl.DataFrame(
        [{"from": place(after, 0, room), "to": place(after, minutes, room)} for after, minutes in room.items()]
    )
    staircase = alt.Chart(pl.DataFrame(stairs)).encode(x=x, y=y, color=colour)
    known = pl.DataFrame(points).with_columns(exact=pl.col("from") == pl.col("to"))
    dots = alt.Chart(known).encode(x=x, y=y, color=colour)
    early = alt.datum.to < end / 4
    words = dots.encode(text="label:N")
    return (
        alt.layer(
            alt.Chart(stoppages).mark_rect(color=QUIET, opacity=0.13).encode(x=x.copy(), x2="to:Q").encode(x="from:Q"),
            alt.Chart(pl.DataFrame({"height": [0]})).mark_rule(color=QUIET).encode(y=y),
            staircase.mark_area(interpolate="step-after", opacity=0.14, line=False),
            staircase.mark_line(interpolate="step-after", strokeWidth=1.5),
            dots.mark_rule(strokeWidth=7, opacity=0.45, strokeCap="round").encode(x="from:Q", x2="to:Q"),
            dots.mark_point(size=110, filled=True, opacity=1).encode(
                shape=alt.Shape(
                    "basis:N",
                    scale=alt.Scale(
                        domain=["stated", "relative", "tweet burst", "reference", "between two minutes"],
                        range=["circle", "diamond", "triangle-up", "square", "stroke"],
                    ),
                    legend=None,
                ),
                tooltip=[
                    alt.Tooltip("label:N", title="goal"),
                    alt.Tooltip("team:N"),
                    alt.Tooltip("score:N", title="score then"),
                    alt.Tooltip("basis:N", title="minute"),
                    alt.Tooltip("sure:Q", title="confidence", format=".2f"),
                ],
            ),
            words.transform_filter(early).mark_text(align="left", dx=-4, dy=-13, fontSize=12.5, fontWeight=600),
            words.transform_filter(~early).mark_text(align="right", dx=6, dy=-13, fontSize=12.5, fontWeight=600),
        )
        .properties(height=PIXELS_A_GOAL * (top - bottom) + 90)
        .configure_view(stroke=None)
    )


def posts_chart(posts: pl.DataFrame, goals: list[Row]) -> alt.LayerChart:
    """Posts a minute by the clock, in UTC; goals whose instant is known are upright lines.

    ``posts``: rows of match/posts_per_minute.sql.
    """
    clock = alt.X(
        "utcyearmonthdatehoursminutes(minute):T",
        scale=alt.Scale(type="utc"),
        axis=alt.Axis(title=None, format="%H:%M", grid=False),
    )
    bars = (
        alt.Chart(posts)
        .mark_bar()
        .encode(
            x=clock,
            y=alt.Y("posts:Q", title="posts a minute", axis=alt.Axis(tickMinStep=1, tickCount=4)),
            color=alt.Color(
                "about:N",
                scale=alt.Scale(domain=["about one goal", "about the match"], range=[HOME, QUIET]),
                legend=alt.Legend(title=None, orient="top"),
            ),
            tooltip=[
                alt.Tooltip("utchoursminutes(minute):T", title="minute (UTC)"),
                alt.Tooltip("about:N"),
                alt.Tooltip("posts:Q"),
            ],
        )
    )
    if not (known := [goal for goal in goals if goal["scored_at"]]):
        return alt.layer(bars).properties(height=190).configure_view(stroke=None)
    instants = alt.Chart(
        pl.DataFrame(
            {
                "minute": [goal["scored_at"] for goal in known],
                "score": [score_after(goal) for goal in known],
            }
        )
    ).encode(x=clock)
    rules = instants.mark_rule(strokeDash=[3, 3])
    scores = instants.mark_text(baseline="bottom", dy=-2, y=0).encode(text="score:N")
    return alt.layer(bars, rules, scores).properties(height=190).configure_view(stroke=None)
