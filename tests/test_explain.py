"""The command that explains one article: found by path or by the beginning of its id, refused with a reason."""

from pathlib import Path

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
        assert "off topic: not about football" in err and CAKE in out


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
