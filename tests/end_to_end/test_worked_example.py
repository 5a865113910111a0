"""The worked example (EXTRACTION.md): one article as crawl corpora hold it, seventeen posts flattened into it.

It is read from ../shared/data beside the project, and is no part of it.
"""

from __future__ import annotations

import re

import pytest

from tests.commands import SHARED, query, refresh

RAW = SHARED / "data" / "articles" / "crawl_text"
pytestmark = pytest.mark.skipif(not RAW.is_dir(), reason="../shared/data/articles/crawl_text is absent")


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory):
    """Rows of a query over what `make run` makes of the example."""
    published = tmp_path_factory.mktemp("example") / "x.duckdb"
    run = refresh(RAW, published)
    assert run.returncode == 0, run.stderr
    return lambda sql: query(published, sql)


def test_one_match(example):
    assert example("""SELECT home_team, away_team, home_score, away_score, CAST(match_date AS VARCHAR), competition,
        stage, goals_told, goals_complete, extra_time IS TRUE, penalty_shootout IS TRUE FROM fct_matches""") == [
        ("Japan", "Belgium", 2, 3, "2018-07-02", "FIFA World Cup", "round of 16", 5, True, False, False)
    ]


def test_five_goals_in_order_with_full_names_and_running_scores(example):
    assert example("""SELECT goal_number, team, player, home_score_after, away_score_after FROM fct_goals
        ORDER BY goal_number""") == [
        (1, "Japan", "Genki Haraguchi", 1, 0),
        (2, "Japan", "Takashi Inui", 2, 0),
        (3, "Belgium", "Vertonghen", 2, 1),
        (4, "Belgium", "Fellaini", 2, 2),
        (5, "Belgium", "Chadli", 2, 3),
    ]


def test_the_last_one_in_the_fourth_minute_of_stoppage_time(example):
    assert example("SELECT minute_label, match_period, is_winner FROM fct_goals WHERE goal_number = 5") == [
        ("90'+4'", "second half, stoppage time", True)
    ]


def posts_of_the_text() -> set[tuple[str, str, str]]:
    """Words, name and handle of each post. Paragraphs are parted by one blank line, lines within a post by three."""
    (file,) = RAW.glob("*.txt")
    blocks = re.split(r"(?<!\n)\n\n(?!\n)", file.read_text("utf-8"))
    layout = re.compile(r"(?P<words>.*) — (?P<name>.*) \(@(?P<handle>\w+)\) July 2, 2018\s*", re.DOTALL)
    return {post.group("words", "name", "handle") for post in map(layout.fullmatch, blocks) if post}


def test_seventeen_reactions_by_twelve_authors(example):
    assert example("SELECT count(*), count(DISTINCT author_handle) FROM fct_reactions") == [(17, 12)]


def test_each_with_its_exact_words_author_handle_and_day(example):
    posts = posts_of_the_text()
    assert len(posts) == 17
    assert set(example("SELECT text, author_name, author_handle FROM fct_reactions")) == posts
    assert example("SELECT DISTINCT CAST(posted_on AS VARCHAR), posted_precision, origin FROM fct_reactions") == [
        ("2018-07-02", "day", "embed")
    ]


def test_ten_of_them_speak_of_one_goal_and_seven_of_the_match(example):
    assert example("SELECT count(goal_id), count(*) - count(goal_id) FROM fct_reactions") == [(10, 7)]


def test_every_span_is_its_quote(example):
    assert example("""SELECT count(*) > 30, count(*) FILTER (
        WHERE substring(text, char_start + 1, char_end - char_start) != quote)
        FROM fct_evidence JOIN dim_articles USING (article_id)""") == [(True, 0)]
    assert example("""SELECT count(*) FROM fct_reactions r JOIN dim_articles a USING (article_id)
        WHERE substring(a.text, r.char_start + 1, r.char_end - r.char_start) = r.text""") == [(17,)]


def test_every_fact_has_evidence(example):
    for fact, key in [("fct_matches", "match_id"), ("fct_goals", "goal_id"), ("fct_reactions", "reaction_id")]:
        assert example(f"SELECT count(*) FROM {fact} WHERE {key} NOT IN (SELECT fact_id FROM fct_evidence)") == [(0,)]


def test_why_shows_the_sentence_of_the_winner(example):
    ((goal_id,),) = example("SELECT goal_id FROM fct_goals WHERE goal_number = 5")
    quotes = example(f"SELECT quote FROM why('{goal_id}')")
    assert any("Chadli" in quote for (quote,) in quotes)
