"""The command that explains one article: found by path or by the beginning of its id, refused with a reason."""

from pathlib import Path

from orchestration import explain


def test_a_flat_text_file_is_explained(tmp_path: Path, capsys, monkeypatch):
    monkeypatch.setenv("MATCHDAY_WAREHOUSE", str(tmp_path / "none.duckdb"))
    path = tmp_path / "report.txt"
    path.write_text(" date 2020-09-12 Arsenal beat Chelsea 1-0. Theo Walcott scored in the 20th minute.", "utf-8")
    assert explain.main([str(path)]) == 0
    assert "1-0 Theo Walcott 20'" in capsys.readouterr().out


def test_what_is_neither_file_nor_article_is_refused_with_a_reason(tmp_path: Path, capsys, monkeypatch):
    monkeypatch.setenv("MATCHDAY_WAREHOUSE", str(tmp_path / "none.duckdb"))
    assert explain.main(["no-such-article"]) == 2
    assert "none.duckdb" in capsys.readouterr().err


def test_no_argument_prints_how_it_is_used(capsys):
    assert explain.main([]) == 2
    assert "ARTICLE" in capsys.readouterr().err
