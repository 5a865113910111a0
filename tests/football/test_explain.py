"""How a reading is laid out for a person."""

from datetime import date

from orchestration.football.explain import explain
from orchestration.football.game.scoreline import CONSTRAINTS
from orchestration.football.tracing import DEMANDS
from orchestration.records import Article

TEXT = (
    "Arsenal beat Chelsea 1-0 on Saturday. Theo Walcott scored the winner in the 20th minute. Petr Cech saved late on."
)


def test_the_text_stands_whole_between_its_marks():
    marked = explain(Article(text=TEXT)).split("\n\n")[0]
    bare = "".join(part.split("}")[-1] for part in marked.replace("⟦", "").replace("⟧", "").split("{"))
    assert bare == TEXT


def test_what_is_known_of_the_article_stands_at_the_head():
    article = Article(TEXT, title="Walcott wins it", published_on=date(2020, 9, 12), published_basis="prefix")
    assert explain(article).startswith("Walcott wins it\npublished on 2020-09-12, as its prefix says\n\n")


def test_spans_goals_and_the_path_are_told():
    told = explain(Article(text=TEXT))
    assert "⟦Theo Walcott⟧{1.1 scorer: Theo Walcott}" in told
    assert "⟦20th minute⟧{1.1 minute: 20'}" in told
    assert "1-0 Theo Walcott 20'" in told
    assert "told by “Theo Walcott scored the winner in the 20th”, 20', weight 3.3 [rules: scored + winner]" in told
    assert "taken for teams: arsenal, chelsea\ntaken for people: Petr Cech, Theo Walcott\n" in told
    assert "kept: decides the match" in told


def test_a_goal_that_the_score_has_no_room_for_says_why_it_is_none():
    told = explain(Article(text=f"{TEXT}\n\nPedro doubled the lead in the 70th minute."))
    assert "no goal: Pedro; 1-0 has no room for it beside those above, which fit it better" in told
    assert "2-0" not in told


def test_a_score_on_the_path_that_is_not_published_is_none_in_the_trace_and_says_why():
    told = explain(Article(text="Arsenal beat Chelsea 3-0. Theo Walcott scored in the 20th minute."))
    assert "\n  ? Theo Walcott\n    1-0 is not published: goals that nobody tells may as well have fallen on" in told
    assert "\n  1-0 Theo Walcott\n" in explain(Article(text=TEXT))


def test_between_which_minutes_a_goal_without_one_fell_is_told():
    told = explain(
        Article(text="Arsenal beat Chelsea 2-0. A second-half own goal by Gary Cahill and a late strike did it.")
    )
    assert "⟦second-half own goal⟧{1.1 minute range: 46-90}" in told and "Gary Cahill minute ? (second half)" in told
    told = explain(Article(text="Arsenal beat Chelsea 1-0. Theo Walcott struck just before the break."))
    assert "⟦just before the break⟧{1.1 minute range: 40-45}" in told and "Theo Walcott minute 40-45" in told


def test_each_demand_on_a_goal_can_be_told():
    assert DEMANDS.keys() == CONSTRAINTS.keys()


def test_a_text_that_tells_no_match_says_so():
    assert "No match is told." in explain(Article(text="Nothing happened."))


def test_no_minute_is_laid_out_that_the_reading_does_not_give():
    told = explain(
        Article(
            text="Arsenal beat Chelsea 2-0 on Saturday.\n\nNemanja Matic was sent off in the 68th minute. From the "
            "free-kick Theo Walcott found the top corner.\n\nSix minutes later it was 2-0, Mesut Ozil forcing it in."
        )
    )
    assert "2-0 Mesut Ozil minute ?" in told and "minutes 74" not in told
