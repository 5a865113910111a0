"""A match's two charts: goals over the minutes played, posts over the clock.

Belongs here: where a minute lies on the line, and the charts. Does not belong here: queries, words around the charts.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

import altair as alt
import polars as pl

from dashboards.wording import Row, score_after, scorer, when

HOME, AWAY, GOAL, QUIET = "#2f6fde", "#d9822b", "#1f9e89", "#8a9099"
"""The colours of style.css."""
LEAST_ROOM = {45: 2, 90: 4, 105: 1, 120: 1}
"""Minutes after which a period ends, and how much stoppage time is drawn after each even where no goal fell in it."""
TICKS = (0, 15, 30, 45, 60, 75, 90, 105, 120)
PIXELS_A_GOAL = 34
BETWEEN = "between two minutes"
SHAPES = {
    "stated": "circle",
    "relative": "diamond",
    "tweet burst": "triangle-up",
    "reference": "square",
    BETWEEN: "stroke",
}
"""How a goal is drawn, by what its minute rests on (fct_goals.minute_basis)."""


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


def on_the_line(goals: list[Row], room: Mapping[int, int]) -> list[Row]:
    """The goals of which a minute is known, each with its place: `from` and `to` (equal where the minute is exact),
    `side` and `height`: its team's goals by then, the away team's counted downwards.
    """
    return [
        {
            "from": placed[0],
            "to": placed[1],
            "side": "home" if goal["for_home"] else "away",
            "height": goal["nth_of_team"] * (1 if goal["for_home"] else -1),
            "label": f"{scorer(goal)} {when(goal)}",
            "team": goal["team"],
            "score": score_after(goal),
            "basis": goal["minute_basis"] or BETWEEN,
            "confidence": goal["confidence"],
        }
        for goal in goals
        if (placed := span(goal, room))
    ]


def staircase(points: list[Row], side: str, end: int) -> list[Row]:
    """The corners of one side's climb, from kick-off to the end of play."""
    climbed = [
        {"side": side, "to": point["to"], "height": point["height"]} for point in points if point["side"] == side
    ]
    foot = {"side": side, "to": 0, "height": 0}
    return [foot, *climbed, {**(climbed or [foot])[-1], "to": end}]


def goals_chart(goals: list[Row]) -> alt.LayerChart | None:
    """Each team's goals as a staircase over the minutes played, home upwards, away downwards.

    Goals of which no minute is known are not on it; None where none is left.
    """
    room = stoppage_room(goals)
    end = place(max(room), room[max(room)], room)
    points = on_the_line(goals, room)
    if not points:
        return None
    heights = [point["height"] for point in points]
    top, bottom = max(1, *heights), min(-1, *heights)
    ticks = {place(minute, 0, room): f"{minute}'" for minute in TICKS if minute <= max(room)}
    scale = alt.Scale(domain=[0, end], nice=False)
    axis = alt.Axis(values=list(ticks), labelExpr=f"({json.dumps(ticks)})[datum.value]", title=None, grid=False)
    x = alt.X("to:Q", scale=scale, axis=axis)
    since = alt.X("from:Q", scale=scale, axis=axis)
    y = alt.Y("height:Q", scale=alt.Scale(domain=[bottom - 0.75, top + 0.75], nice=False), axis=None)
    colour = alt.Color("side:N", scale=alt.Scale(domain=["home", "away"], range=[HOME, AWAY]), legend=None)
    shape = alt.Shape("basis:N", scale=alt.Scale(domain=list(SHAPES), range=list(SHAPES.values())), legend=None)

    stoppages = pl.DataFrame(
        [{"from": place(after, 0, room), "to": place(after, minutes, room)} for after, minutes in room.items()]
    )
    stairs = alt.Chart(pl.DataFrame(staircase(points, "home", end) + staircase(points, "away", end)))
    stairs = stairs.encode(x=x, y=y, color=colour)
    dots = alt.Chart(pl.DataFrame(points)).encode(x=x, y=y, color=colour)
    words = dots.mark_text(
        # into the open: away from the line between the teams, and from the end of the chart that is near
        dy=alt.expr("datum.side == 'home' ? -13 : 15"),
        dx=alt.expr(f"datum.to < {end / 4} ? -4 : 6"),
        align=alt.expr(f"datum.to < {end / 4} ? 'left' : 'right'"),
        fontSize=12.5,
        fontWeight=600,
    )
    return (
        alt.layer(
            alt.Chart(stoppages).mark_rect(color=QUIET, opacity=0.13).encode(x=since, x2="to:Q"),
            stairs.mark_area(interpolate="step-after", opacity=0.14, line=False),
            stairs.mark_line(interpolate="step-after", strokeWidth=1.5),
            alt.Chart(pl.DataFrame({"height": [0]})).mark_rule(color=QUIET).encode(y=y),
            dots.mark_rule(strokeWidth=7, opacity=0.45, strokeCap="round").encode(x=since, x2="to:Q"),
            dots.mark_point(size=110, filled=True, opacity=1).encode(
                shape=shape,
                tooltip=[
                    alt.Tooltip("label:N", title="goal"),
                    alt.Tooltip("team:N"),
                    alt.Tooltip("score:N", title="score then"),
                    alt.Tooltip("basis:N", title="minute"),
                    alt.Tooltip("confidence:Q", format=".2f"),
                ],
            ),
            words.encode(text="label:N"),
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
                scale=alt.Scale(domain=["about one goal", "about the match"], range=[GOAL, QUIET]),
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
