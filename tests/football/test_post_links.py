"""Which match and goal a post is about."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from orchestration.football.posts.post_links import link_posts
from orchestration.football.posts.posts import find_posts
from orchestration.records import Claim, Embed, GoalMention, MatchMention, PostMention, Span, TeamMention
from tests.football.around_posts import AFTER, PROSE, SHARED, gold, needs_shared, text_of

DAY = date(2018, 7, 2)
MATCH = MatchMention(1, TeamMention("japan", "Japan"), TeamMention("belgium", "Belgium"), match_date=DAY)
OTHER = MatchMention(2, TeamMention("france", "France"), TeamMention("peru", "Peru"), match_date=DAY)
GOALS = [
    GoalMention(1, 1, "home", "Aki Sato", minute_regulation=48, home_score_after=1, away_score_after=0),
    GoalMention(1, 2, "home", "Ken Son", minute_regulation=52, home_score_after=2, away_score_after=0),
    GoalMention(1, 3, "away", "Jan Peeters", minute_regulation=69, home_score_after=2, away_score_after=1),
    GoalMention(
        1, 4, "away", "Jan Peeters", minute_regulation=90, minute_stoppage=4, home_score_after=2, away_score_after=2
    ),
    GoalMention(2, 1, "home", "Luc Martin", minute_regulation=10, home_score_after=1, away_score_after=0),
]
TELLING = "Sato broke the deadlock from close range."


def linked(words: str, before: str = PROSE, day: str = "July 2, 2018") -> PostMention:
    """The post ``words`` as it is linked after one paragraph of prose, TELLING being the one that tells goal 1."""
    text = f"{before}\n\n{words} — Ann (@ann) {day}\n\n{AFTER}"
    claims = [Claim(1, "goal", "Aki Sato", Span.cut(text, 0, 4), goal_no=1)] if before == TELLING else []
    (post,) = link_posts(find_posts(text), [MATCH, OTHER], GOALS, claims, text)
    return post


@pytest.mark.parametrize(
    ("words", "goal_no", "attribution"),
    [
        ("SATO! What a finish!", 1, "scorer"),
        ("#Sato is everything", 1, "scorer"),
        ("Brilliant from @AkiSato", 1, "scorer"),
        ("my son is crying, Japan", None, "team"),  # a word, not the player
        ("Sato and Peeters, what a pair, Japan v Belgium", None, "team"),  # two scorers: the match
        ("Peeters scores!", None, "position"),  # his first or his second?
        ("Peeters with another!", 4, "scorer"),
        ("Peeters again! Belgium level at last, 2-2!", 4, "scorer"),
        ("JAPAN LEAD 2-0!!", 2, "score"),
        ("Belgium pull one back. 1-2", 3, "score"),
        ("They were at 2-0 down, credit to Belgium", None, "team"),  # told as background
        ("FT: Japan 2-2 Belgium", None, "team"),
        ("Both subs scored for Belgium. Sato too", None, "team"),
        ("GOAL! 69' Belgium strike back", 3, "time"),
        ("Line-up: Ono, Sato, Son, Abe, Ito, Mori, Doi for Japan", None, "team"),
        ("What a game between Japan and Belgium", None, "team"),
    ],
)
def test_a_post_is_linked_by_scorer_score_minute(words: str, goal_no: int | None, attribution: str) -> None:
    post = linked(words)
    assert (post.match_no, post.goal_no, post.attribution) == (1, goal_no, attribution)


@pytest.mark.parametrize(
    ("words", "goal_no"),
    [
        ("What a goal!!", 1),
        ("He does it every week", 1),
        ("this World Cup", None),
        ("What a match, thank you all", None),
    ],
)
def test_right_after_prose_that_tells_one_goal_a_cry_is_about_it(words: str, goal_no: int | None) -> None:
    post = linked(words, before=TELLING)
    assert (post.match_no, post.goal_no, post.attribution) == (1, goal_no, "position")


def test_a_post_that_says_he_speaks_of_the_goal_of_the_post_it_follows() -> None:
    text = f"{PROSE}\n\nSato!! — Ann (@ann) July 2, 2018\n\nSo good, his shot. — Bo (@bo) July 2, 2018\n\n{AFTER}"
    posts = link_posts(find_posts(text), [MATCH], GOALS, [], text)
    assert [(p.goal_no, p.attribution) for p in posts] == [(1, "scorer"), (1, "position")]


@pytest.mark.parametrize(
    ("words", "day", "match_no"),
    [
        ("Come on France #FRAPER", "July 2, 2018", 2),
        ("A big night for @France_ENG", "July 2, 2018", 2),
        ("Luc Martin, take a bow", "July 2, 2018", 2),
        ("Martin was never gonna miss that", "June 19, 2018", None),  # two weeks before
        ("Big day ahead #GERMEX", "July 2, 2018", None),  # another match's hashtag
    ],
)
def test_a_post_belongs_to_the_match_that_it_names(words: str, day: str, match_no: int | None) -> None:
    assert linked(words, day=day).match_no == match_no


def test_a_cry_within_minutes_of_a_post_that_names_the_scorer_is_about_the_same_goal() -> None:
    minutes = {"Sato!!": 0, "GOAAAAL!": 1, "Goal or not? Belgium wonder": 15}
    text = f"\n\n{PROSE}\n\n".join(minutes)
    embeds = [
        Embed(text.index(words), text.index(words) + len(words), words, str((252_000_000_000 + minute * 60_000) << 22))
        for words, minute in minutes.items()
    ]
    undated = replace(MATCH, match_date=None)
    posts = link_posts(find_posts(text, embeds), [undated], GOALS, [], text)
    assert [(p.goal_no, p.attribution) for p in posts] == [(1, "scorer"), (1, "time"), (None, "team")]


def test_without_matches_posts_are_linked_to_nothing() -> None:
    text = "Sato!! #AAA — Ann (@ann) July 2, 2018"
    (post,) = link_posts(find_posts(text), [], [], [], text)
    assert (post.match_no, post.goal_no, post.attribution) == (None, None, None)


def as_mentions(article: dict, text: str) -> tuple[list[MatchMention], list[GoalMention], list[Claim]]:
    matches, goals, claims = [], [], []
    for m in article["matches"]:
        home, away = ("b", "a") if m.get("home") == "b" else ("a", "b")
        teams = [
            TeamMention(re.sub(r"\W+", "-", m[f"team_{side}"].lower()), m[f"team_{side}"]) for side in (home, away)
        ]
        day = m.get("date") or ""
        matches.append(
            MatchMention(
                m["match_no"],
                *teams,
                match_date=date.fromisoformat(day) if len(day) == 10 else None,
                subject=m.get("primary", True),
            )
        )
        for g in m["goals"]:
            after = g.get("running_score") or {}
            goals.append(
                GoalMention(
                    m["match_no"],
                    g["goal_no"],
                    "home" if g["team"] == m[f"team_{home}"] else "away",
                    g["scorer_full"] or g["scorer_printed"],
                    minute_regulation=g["minute"],
                    minute_stoppage=g["stoppage"],
                    home_score_after=after.get(home),
                    away_score_after=after.get(away),
                )
            )
            claims += [
                Claim(m["match_no"], "goal", "?", Span.cut(text, *told), goal_no=g["goal_no"])
                for told in [g["evidence"], *(g["other_evidence"] or [])]
                if told
            ]
    return matches, goals, claims


@needs_shared
def test_gold_tweets_are_linked_to_their_goal_or_match() -> None:
    right = total = 0
    for article in gold():
        text = text_of(article)
        posts = link_posts(find_posts(text), *as_mentions(article, text), text)
        of_post = {post.span.start: (post.match_no, post.goal_no) for post in posts}
        total += len(article["tweets"])
        right += sum(of_post.get(t["text_start"]) == (t["match_no"], t["goal_no"]) for t in article["tweets"])
    assert right >= 0.95 * total


@needs_shared
def test_ten_of_the_seventeen_tweets_of_the_worked_example_speak_of_one_goal() -> None:
    (article,) = (a for a in gold() if a["id"] == "belgium-japan-2018")
    text = (SHARED / "articles" / "crawl_text" / "belgium-japan-2018.txt").read_text("utf-8")
    posts = find_posts(text)
    assert len(posts) == 17 and len({p.author_handle for p in posts}) == 12
    in_gold = text_of(article)
    posts = link_posts(find_posts(in_gold), *as_mentions(article, in_gold), in_gold)
    assert [p.goal_no for p in posts if p.goal_no] == [1, 2, 2, 2, 2, 2, 2, 3, 4, 5]
