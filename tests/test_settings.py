"""The two settings: absolute once, whatever folder a command is given in."""

from pathlib import Path

import pytest

from orchestration.settings import PROJECT, Settings


@pytest.fixture(autouse=True)
def no_settings(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("MATCHDAY_RAW", raising=False)
    monkeypatch.delenv("MATCHDAY_WAREHOUSE", raising=False)


def test_without_settings_both_lie_in_the_project(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    assert Settings.from_environment() == Settings(PROJECT / "raw", PROJECT / "warehouse" / "matchday.duckdb")


def test_an_empty_setting_is_none(monkeypatch):
    monkeypatch.setenv("MATCHDAY_RAW", "")
    monkeypatch.setenv("MATCHDAY_WAREHOUSE", "")
    assert Settings.from_environment() == Settings(PROJECT / "raw", PROJECT / "warehouse" / "matchday.duckdb")


def test_relative_paths_are_relative_to_where_the_command_was_given(monkeypatch, tmp_path):
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    monkeypatch.setenv("MATCHDAY_RAW", "../dumps")
    monkeypatch.setenv("MATCHDAY_WAREHOUSE", "out/x.duckdb")
    settings = Settings.from_environment()
    monkeypatch.chdir(tmp_path)
    assert settings == Settings(tmp_path / "dumps", tmp_path / "here" / "out" / "x.duckdb")


def test_the_published_link_is_not_followed(monkeypatch, tmp_path):
    link = tmp_path / "matchday.duckdb"
    link.symlink_to("elsewhere/version.duckdb")
    monkeypatch.setenv("MATCHDAY_WAREHOUSE", str(link))
    assert Settings.from_environment().published == link


def test_all_that_a_run_leaves_lies_beside_the_published_file():
    assert Settings(Path("/dumps"), Path("/out/x.duckdb")).state == Path("/out/.matchday/x.duckdb")


def test_two_warehouses_in_one_folder_share_nothing():
    states = {Settings(Path("/dumps"), Path("/out") / name).state for name in ("x.duckdb", "x.db", "x.test.duckdb")}
    assert len(states) == 3
