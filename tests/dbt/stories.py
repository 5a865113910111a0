"""Small hand-made tables of `raw` and `extracted`, in the words of what articles and posts tell.

Belongs here: making rows that keep the schemas. Does not belong here: the stories, and what must come of them.
Each story has teams of its own, so that all can be built at once.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, date, datetime, timedelta
from typing import Any

import duckdb
import polars as pl

from orchestration.warehouse.schemas import TABLES
from orchestration.warehouse.tables import create_tables

Row = dict[str, Any]


class Stories:
    """Rows of each table, added by telling stories."""

    def __init__(self) -> None:
        self.rows: dict[str, list[Row]] = defaultdict(list)

    def add(self, table: str, **values: object) -> None:
        """A row; columns that are not given are NULL, lists empty."""
        columns = TABLES[table].columns()
        empty = {name: [] if isinstance(column.dtype, pl.List) else None for name, column in columns.items()}
        unknown = values.keys() - empty.keys()
        assert not unknown, unknown
        self.rows[table].append(empty | values)

    def article(self, article_id: str, on: str | None = None, like: str | None = None) -> Article:
        """An article, published on a day; near copies are ``like`` the same text."""
        return Article(self, article_id, date.fromisoformat(on) if on else None, like or article_id)

    def post(self, post_id: str, at: str, text: str, **values: object) -> None:
        """A post of a dump, posted at an instant of UTC. Tone and tweet columns by name."""
        tone = {"kind": "comment", "goal_words": False, "whistle": False} | {
            name: values.pop(name) for name in list(values) if name in TABLES["extracted.tweet_tones"].columns()
        }
        self.add(
            "raw.tweets",
            **{"post_id": post_id, "tweet_id": post_id if post_id.isdigit() else None, "dump_file_id": "file"}
            | {"record_number": 1, "posted_at": datetime.fromisoformat(at).replace(tzinfo=UTC), "text": text}
            | {"posted_precision": "second", "posted_at_basis": "field", "author_handle": f"by_{post_id}"}
            | values,
        )
        self.add("extracted.tweet_tones", post_id=post_id, reader="r", **tone)

    def crowd(self, prefix: str, at: str, teams: list[str], posts: int = 40, **values: Any) -> None:
        """Posts by as many people, a second apart, that name ``teams`` and shout a goal."""
        first = datetime.fromisoformat(at)
        for n in range(posts):
            moment = (first + timedelta(seconds=n)).isoformat()
            shout = {"teams": teams, "goal_words": True} | values
            self.post(f"{prefix}-{n}", moment, f"GOAL! {' '.join(teams)} {prefix} {n}", **shout)

    def write(self, con: duckdb.DuckDBPyConnection) -> None:
        """Create the tables and insert the rows, refusing what no loading could have let in."""
        create_tables(con)
        for table, rows in self.rows.items():
            schema = TABLES[table]
            frame = schema.validate(pl.DataFrame(rows, schema=schema.create_empty().schema), cast=True)
            con.register("batch", frame.to_arrow())
            con.execute(f"INSERT INTO {table} BY NAME FROM batch")
            con.unregister("batch")


class Article:
    """One article's rows; what it claims is also written into its text, so that spans hold their quotes."""

    def __init__(self, stories: Stories, article_id: str, published_on: date | None, like: str) -> None:
        self.stories, self.article_id, self.published_on = stories, article_id, published_on
        self.text, self.match_no, self.goal_no, self.post_no, self.claim_no = f"{article_id}.", 0, 0, 0, 0
        dated = {"published_on": published_on, "published_basis": "field"} if published_on else {}
        stories.add(
            "raw.articles", article_id=article_id, dump_file_id="file", record_number=1, text=self.text, **dated
        )
        self.stored = stories.rows["raw.articles"][-1]  # its text grows with what the article says
        stories.add("extracted.readings", article_id=article_id, reader="r")
        for band in range(1, 3):
            stories.add("extracted.article_bands", article_id=article_id, band_no=band, band_hash=f"{like}{band}")

    def says(self, words: str) -> dict[str, int]:
        """Write words into the text; where they stand."""
        start = len(self.text) + 1
        self.text += f" {words}"
        self.stored["text"] = self.text
        return {"char_start": start, "char_end": start + len(words)}

    def claim(self, claim: str, value: str, goal_no: int | None = None) -> None:
        self.claim_no += 1
        words = f"{claim} {value}"
        about = {"match_no": self.match_no, "goal_no": goal_no, "claim_no": self.claim_no}
        self.stories.add(
            "extracted.claims",
            article_id=self.article_id, claim=claim, value=value, quote=words, **about, **self.says(words),
        )  # fmt: skip

    def match(
        self, home: str, away: str, score: tuple[int, int] | None = None, on: str | None = None, **values: Any
    ) -> Article:
        """The article tells a match; with ``on`` it states the day. Goals and posts that follow are of this match."""
        self.match_no += 1
        self.goal_no = 0
        day = date.fromisoformat(on) if on else self.published_on
        basis = "stated" if on else "published" if day else None
        row = {
            "home_team_id": home, "home_team": home.title(), "home_known": False,
            "away_team_id": away, "away_team": away.title(), "away_known": False,
            "home_away_basis": "text order", "match_date": day, "match_date_basis": basis,
            "subject": True, "confidence": 0.6,
        }  # fmt: skip
        if score:
            row |= {"home_score": score[0], "away_score": score[1], "score_basis": "stated"}
            self.claim("final score", f"{score[0]}-{score[1]}")
        self.claim("teams", f"{home} v {away}")
        row |= {"article_id": self.article_id, "match_no": self.match_no} | values
        self.stories.add("extracted.match_mentions", **{"result_confidence": row["confidence"]} | row)
        return self

    def goal(
        self,
        side: str,
        player: str | None,
        minute: int | None = None,
        after: tuple[int, int] | None = None,
        **values: Any,
    ) -> Article:
        """The article tells a goal of its match."""
        self.goal_no += 1
        row = {
            "article_id": self.article_id, "match_no": self.match_no, "goal_no": self.goal_no, "side": side,
            "player": player, "player_side": side if player else None, "own_goal": False, "penalty": False,
            "confidence": 0.6,
        }  # fmt: skip
        if minute:
            row |= {"minute_regulation": minute, "minute_stoppage": 0, "minute_basis": "stated"}
            row |= {"minute_earliest": minute, "minute_latest": minute}
            stoppage = f"+{values['minute_stoppage']}'" if "minute_stoppage" in values else ""
            self.claim("minute", f"{minute}'{stoppage}", self.goal_no)
        if after:
            row |= {"home_score_after": after[0], "away_score_after": after[1], "score_after_basis": "stated"}
            self.claim("score after", f"{after[0]}-{after[1]}", self.goal_no)
        if player:
            self.claim("scorer", player, self.goal_no)
        self.stories.add("extracted.goal_mentions", **row | values)
        return self

    def embed(self, text: str, handle: str | None, goal_no: int | None = None, **values: Any) -> Article:
        """The article embeds a post about its match, or one goal of it."""
        self.post_no += 1
        place = self.says(text)
        row = {
            "article_id": self.article_id, "post_no": self.post_no, "text": text, "author_handle": handle,
            "block_start": place["char_start"], "block_end": place["char_end"], **place,
            "posted_on": self.published_on, "match_no": self.match_no, "goal_no": goal_no,
            "attribution": "position", "attribution_confidence": 0.6, "kind": "comment",
        }  # fmt: skip
        self.stories.add("extracted.post_mentions", **row | values)
        return self


STORIES = Stories()
"""What the test modules of this room tell; all of it is built once."""
