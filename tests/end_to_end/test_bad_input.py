"""Bad input at the terminal: a clear message that says what to do, an exit code, never a stack trace."""

from __future__ import annotations

import gzip
import json
import re
import subprocess
from pathlib import Path

import pytest

from orchestration.settings import Settings
from orchestration.warehouse.build import begin_build, open_build, publish
from tests.commands import SAMPLE, query, refresh

GOOD = (SAMPLE / "articles/crawl_text/japan-belgium-2018.txt").read_text("utf-8")


def said(run: subprocess.CompletedProcess[str]) -> str:
    """All that a person saw; no stack trace is among it."""
    output = run.stdout + run.stderr
    assert "Traceback" not in output and 'File "' not in output, output
    return output


def test_an_empty_raw_folder_gives_an_empty_warehouse(settings):
    run = refresh(settings.raw, settings.published)
    assert run.returncode == 0
    assert f"no dumps in {settings.raw}: drop files in" in said(run)
    assert query(settings.published, "SELECT count(*) FROM fct_matches") == [(0,)]


@pytest.fixture(scope="module")
def messy(tmp_path_factory: pytest.TempPathFactory) -> tuple[subprocess.CompletedProcess[str], Settings]:
    """A refresh of one good article among files that are broken in all ways."""
    folder = tmp_path_factory.mktemp("messy")
    settings = Settings(folder / "raw", folder / "out" / "matchday.duckdb")
    settings.raw.mkdir()
    report = {"maintext": GOOD.split(" ", 3)[3], "title": "No date", "url": "https://example.org/no-date"}
    report |= {"date_publish": None, "source_domain": "example.org", "language": "en"}
    lines = [json.dumps(report | {"maintext": report["maintext"] + str(n)}) for n in range(2)]
    (settings.raw / "good.txt").write_text(GOOD)
    # reading one's own memory from its first byte fails, whoever asks
    (settings.raw / "unreadable.csv").symlink_to("/proc/self/mem")
    (settings.raw / "holiday.jpg").write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" * 40)
    (settings.raw / "nothing.jsonl").touch()
    (settings.raw / "undated.jsonl").write_text("\n".join(lines))
    (settings.raw / "broken.jsonl").write_text(
        "\n".join([lines[0][:-9], json.dumps(report | {"title": "Third"}), "}{"])
    )
    (settings.raw / "cut-off.jsonl.gz").write_bytes(gzip.compress("\n".join(lines).encode())[:-60])
    (settings.raw / "<b>bold & `x`; DROP TABLE raw.articles; --.txt").write_text("no article of ours")
    return refresh(settings.raw, settings.published), settings


def test_the_rest_goes_on(messy):
    run, settings = messy
    assert run.returncode == 0, said(run)
    assert query(settings.published, "SELECT count(*) FROM fct_matches WHERE home_team = 'Japan'") == [(1,)]


@pytest.mark.parametrize("file", ["unreadable.csv", "holiday.jpg", "broken.jsonl", "cut-off.jsonl.gz"])
def test_each_bad_file_is_named_with_what_is_wrong(messy, file):
    run, settings = messy
    reasons = [
        reason for (reason,) in query(settings.published, f"SELECT reason FROM raw.rejects WHERE path = '{file}'")
    ]
    told = [line for line in said(run).splitlines() if file in line]
    for reason in reasons or ["cannot be read"]:
        assert any(reason in line for line in told), (reason, told)


def test_no_record_is_lost(messy):
    _, settings = messy
    lost = """SELECT path FROM raw.dump_files WHERE records !=
        (SELECT count(*) FROM raw.rejects WHERE rejects.dump_file_id = dump_files.dump_file_id)
        + loaded + duplicates + off_topic + tombstones"""
    assert query(settings.published, lost) == []
    seen = {path for (path,) in query(settings.published, "SELECT path FROM raw.dump_files")}
    there = {path.name for path in settings.raw.iterdir()}
    assert there - seen == {"unreadable.csv"}, "what cannot be read has no bytes to be known by"


def test_broken_records_are_kept_with_their_bytes(messy):
    _, settings = messy
    kept = query(
        settings.published, "SELECT content FROM raw.rejects WHERE path = 'broken.jsonl' ORDER BY record_number"
    )
    assert [content[-2:] for (content,) in kept][-1] == b"}{"
    assert len(kept) == 2


def test_an_article_without_a_date_is_loaded_and_its_date_is_null(messy):
    _, settings = messy
    undated = query(
        settings.published,
        "SELECT published_on, published_at, published_basis FROM dim_articles WHERE url = 'https://example.org/no-date'",
    )
    assert set(undated) == {(None, None, None)}


def test_a_check_that_fails_is_told_with_the_offending_rows(settings):
    with begin_build(settings):
        with open_build(settings) as con:
            con.execute("CREATE TABLE main.fct_goals AS SELECT 'told by no dump' AS goal_id")
        publish(settings)
    run = refresh(settings.raw, settings.published)
    assert run.returncode == 1
    assert "Nothing was published; the warehouse is as it was" in said(run)
    assert "main.fct_goals" in run.stderr and "nothing_emptied" in run.stderr
    assert query(settings.published, "FROM fct_goals") == [("told by no dump",)]


def test_a_second_refresh_is_told_to_wait(settings):
    with begin_build(settings):
        run = refresh(settings.raw, settings.published)
    assert run.returncode == 1
    assert f"another refresh of {settings.published} is under way: wait for it to end" in said(run)


@pytest.mark.parametrize(
    ("raw", "published", "said_of_it"),
    [
        ("nowhere", "x.duckdb", r"nowhere does not exist: create it .* MATCHDAY_RAW"),
        ("a file", "x.duckdb", r"a file is no folder: set MATCHDAY_RAW"),
        ("raw", "folder", r"folder is a folder: set MATCHDAY_WAREHOUSE to a file"),
        ("raw", "a file", r"a file is no DuckDB file: move it away"),
    ],
)
def test_settings_that_cannot_work_are_told_at_once(settings, tmp_path, raw, published, said_of_it):
    (tmp_path / "folder").mkdir()
    (tmp_path / "a file").write_text("notes of mine")
    before = sorted(tmp_path.rglob("*"))
    run = refresh(tmp_path / raw, tmp_path / published)
    assert run.returncode == 1
    assert re.search(said_of_it, said(run)) and run.stderr.count("\n") == 1
    assert sorted(tmp_path.rglob("*")) == before and (tmp_path / "a file").read_text() == "notes of mine"


def test_a_warehouse_where_none_can_be_written(settings):
    blocked = Path(settings.raw / "a file")
    blocked.write_text("not a folder")
    run = refresh(settings.raw, blocked / "matchday.duckdb")
    assert run.returncode == 1
    assert str(blocked) in said(run) and "MATCHDAY_WAREHOUSE" in run.stderr
