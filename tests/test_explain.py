"""The command that explains one article: found by path or by the beginning of its id, refused with a reason."""

from pathlib import Path

import pytest

from orchestration import explain
from tests.commands import SAMPLE, query


def test_a_flat_text_file_is_explained(tmp_path: Path, capsys, monkeypatch):
    monkeypatch.setenv("MATCHDAY_WAREHOUSE", str(tmp_path / "none.duckdb"))
    path = tmp_path / "report.txt"
    path.write_text(" date 2020-09-12 Arsenal beat Chelsea 1-0. Theo Walcott scored in the 20th minute.", "utf-8")
    assert explain.main([str(path)]) == 0
    assert "1-0 Theo Walcott 20'" in capsys.readouterr().out


def test_a_page_is_read_as_a_refresh_reads_it(capsys):
    assert explain.main([str(SAMPLE / "articles/html/belgium-japan-as-it-happened.html")]) == 0
    out = capsys.readouterr().out
    assert "3-2 Nacer Chadli 90'+4'" in out and "<div" not in out


def test_a_dump_of_several_articles_is_refused_with_the_way_to_one(capsys):
    assert explain.main([str(SAMPLE / "articles/jsonl/columns.news-please.jsonl.gz")]) == 2
    assert "several articles are in it" in capsys.readouterr().err


def test_a_dump_of_none_and_a_path_to_nothing_are_refused(tmp_path: Path, capsys):
    assert explain.main([str(SAMPLE / "tweets/manchester-city-qpr-2012.csv")]) == 2
    assert "no article is in it" in capsys.readouterr().err
    assert explain.main([str(tmp_path / "report.txt")]) == 2
    assert "no such file" in capsys.readouterr().err


CAKE = "Pour the syrup while the sponge is still warm. Use two lemons, a little butter and four eggs, and leave it in."


def test_what_is_off_topic_is_said_to_be_so_and_read_all_the_same(tmp_path: Path, capsys):
    for name, content in (("cake.txt", CAKE), ("cake.html", f"<html><body><p>{CAKE}</p></body></html>")):
        (tmp_path / name).write_text(content, "utf-8")
        assert explain.main([str(tmp_path / name)]) == 0
        out, err = capsys.readouterr()
        assert "off topic: not about football" in err and "its words weigh 0 for football, of 5" in err and CAKE in out


def test_a_report_is_not_called_off_topic(tmp_path: Path, capsys):
    (tmp_path / "report.txt").write_text(
        "Getafe beat Eibar 2-0 on Saturday 3 March 2018. Jorge Molina scored in the 10th minute and Angel in the 80th "
        "minute.",
        "utf-8",
    )
    assert explain.main([str(tmp_path / "report.txt")]) == 0
    out, err = capsys.readouterr()
    assert "1-0 Jorge Molina 10'" in out and not err


def test_a_text_too_short_to_be_an_article_is_refused_with_what_became_of_it(tmp_path: Path, capsys):
    (tmp_path / "note.txt").write_text("See you there.", "utf-8")
    assert explain.main([str(tmp_path / "note.txt")]) == 2
    assert "note.txt: too short" in capsys.readouterr().err


def test_what_is_neither_file_nor_article_is_refused_with_a_reason(tmp_path: Path, capsys, monkeypatch):
    monkeypatch.setenv("MATCHDAY_WAREHOUSE", str(tmp_path / "none.duckdb"))
    assert explain.main(["no-such-article"]) == 2
    assert "none.duckdb" in capsys.readouterr().err


def test_an_id_that_no_article_has_is_told_that_a_path_may_be_given(sample_warehouse: Path, capsys, monkeypatch):
    monkeypatch.setenv("MATCHDAY_WAREHOUSE", str(sample_warehouse))
    assert explain.main(["nonsense"]) == 2
    assert "no articles have an id that begins so; a file with one is named by its path" in capsys.readouterr().err


def test_a_match_that_one_article_tells_has_the_confidence_of_the_table(sample_warehouse: Path, capsys, monkeypatch):
    monkeypatch.setenv("MATCHDAY_WAREHOUSE", str(sample_warehouse))
    ((article, sure),) = query(
        sample_warehouse,
        """SELECT DISTINCT article_id, confidence FROM fct_evidence JOIN fct_matches ON match_id = fact_id
        WHERE home_team = 'Brazil' AND away_team = 'Mexico'""",
    )
    assert explain.main([article]) == 0
    assert f"Brazil 2-0 Mexico, 2018-07-02, confidence {sure:.2f}\n" in capsys.readouterr().out


def test_an_article_that_broke_off_is_said_to_end_early(tmp_path: Path, capsys):
    (tmp_path / "cut.json").write_text('{"title": "Arsenal win", "text": "Arsenal beat Ch', "utf-8")
    assert explain.main([str(tmp_path / "cut.json")]) == 2
    assert "cut.json: JSON that ends early" in capsys.readouterr().err


def test_no_argument_prints_how_it_is_used(capsys):
    assert explain.main([]) == 2
    assert "ARTICLE" in capsys.readouterr().err


WEATHER = "The weather stayed fine all day and everybody was home in good time for the evening news on television."


def explained(text: str, tmp_path: Path, capsys) -> str:
    """What the command prints of an article of its own file."""
    (tmp_path / "article.txt").write_text(f"{text}\n\n{WEATHER}", "utf-8")
    assert explain.main([str(tmp_path / "article.txt")]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Leeds were poor on Saturday. Harry Kane scored twice.", "no match: it takes two teams, and leeds-united is"),
        ("Harry Kane is a striker who scored twice on Saturday.", "no match: it takes two teams, and none is named"),
        ("Leeds have signed striker Harry Kane from Derby for £10m.", "no match: no result, and nothing that two of"),
        ("France beat Leeds 2-1. Harry Kane scored twice.", "no match: its teams do not meet: a nation and a club"),
        ("Harry Kane joins Leeds. He scored in the 3-1 win over Derby last month.", "those of other matches"),
        ("Leeds v Derby: preview\n\nLeeds play Derby on Saturday.", "not told: 0.0 points, and 2.4 make a match"),
        ("Leeds v Derby: preview\n\nLeeds play Derby on Saturday.", "\n    the heading foretells a match"),
        ("Leeds beat Derby. Harry Kane was superb as they went third.", "no final score is stated, and neither goals"),
        ("On this day: Leeds 2-1 Derby\n\nHarry Kane scored twice.", "not told: the text looks back on years ago"),
        (
            "Former winger Alan Mee has died aged 81. He was ill.\n\nLeeds beat Derby 2-1 when he scored twice.",
            "of somebody who died",
        ),
    ],
)
def test_why_no_match_is_told_is_said(text, why, tmp_path: Path, capsys):
    out = explained(text, tmp_path, capsys)
    assert "No match is told." in out and why in out


def test_what_makes_a_match_is_told_point_by_point(tmp_path: Path, capsys):
    out = explained("Leeds beat Derby 1-0 on Saturday. Harry Kane scored in the 10th minute.", tmp_path, capsys)
    assert "states of leeds-united v derby-county: 1-0 the result, “Leeds beat Derby 1-0 on Saturday.”" in out
    assert "told: 5.5 points, and 2.4 make a match\n    +3.0 how early its result stands\n    +1.5 each goal" in out


def test_a_match_given_in_passing_says_why_it_is_no_more(tmp_path: Path, capsys):
    out = explained("Derby are ready. Leeds beat Hull 2-0 in August, when Harry Kane scored twice.", tmp_path, capsys)
    assert "1. Leeds United 2-0 Hull City, day not told, in passing" in out
    assert "match leeds-united v hull-city: no score is stated" not in out or "only mentioned in passing" in out
    assert "0-0 inferred" not in out
    assert "scored twice.”; of another day's match, whose result stands beside it" in out


REPORT = "Leeds beat Derby 2-1. Harry Kane scored in the 10th minute, Ben Mee in the 20th and Craig Bryson in the 80th."


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("Bryson had a goal disallowed.", "the referee took it back"),
        ("Bryson headed in, but the flag was up.", "the referee took it back"),
        ("Kane could have scored a fourth.", "its clause tells of a miss, a save, a wish or an almost"),
        ("Kane hoped to score again.", "its clause tells of a miss, a save, a wish or an almost"),
        ('"I scored because I was there," said Kane.', "said in a speech"),
        (
            "Mee scored twice in the 3-1 win over Hull last week.",
            "of another day's match, whose result stands beside it",
        ),
        ("Mee has scored 33 goals this season.", "it counts the goals of many matches"),
        ("A supporter scored.", "nobody is named for it, and nothing ties it to the score"),
        ("It was the fourth time they had met, and Kane scored then, too.", "its sentence is of earlier meetings"),
    ],
)
def test_why_words_that_sound_like_a_goal_are_none_is_said(sentence, why, tmp_path: Path, capsys):
    out = explained(f"{REPORT}\n\n{sentence}", tmp_path, capsys)
    assert "2-1 Craig Bryson 80'" in out
    assert any(line.startswith("no goal: ") and line.endswith(f"; {why}") for line in out.splitlines()), out


def test_a_claim_that_a_kept_goal_does_not_follow_is_said_to_be_that(tmp_path: Path, capsys):
    text = "Leeds beat Derby 2-0. Harry Kane scored in the 10th minute. Ben Mee equalised for Leeds in the 20th minute."
    out = explained(text, tmp_path, capsys)
    assert "2-0 Ben Mee 20'" in out and "dropped:" not in out
    assert "    not followed: this telling's claim “levels the score”; the goals fit better without it" in out


def test_words_that_tell_a_goal_are_not_listed_as_none(tmp_path: Path, capsys):
    assert "no goal" not in explained(REPORT, tmp_path, capsys)
