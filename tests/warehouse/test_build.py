"""Publishing by a swap, with real processes: readers are not disturbed, killed refreshes leave no trace."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pytest

from orchestration.settings import Settings
from orchestration.warehouse.build import (
    RefreshUnderWay,
    begin_build,
    build_path,
    open_build,
    open_published,
    publish,
)
from tests.commands import PROJECT, query

PREAMBLE = """
import sys, duckdb
from pathlib import Path
from orchestration.settings import Settings
from orchestration.warehouse import build
settings = Settings(Path(sys.argv[1]), Path(sys.argv[2]))
def say(word):
    print(word, flush=True)
    sys.stdin.readline()
"""


@contextmanager
def process(settings: Settings, code: str) -> Iterator[subprocess.Popen[str]]:
    """Another Python process with `settings`; its `say(word)` writes a line and waits for one."""
    arguments = [sys.executable, "-c", PREAMBLE + code, str(settings.raw), str(settings.published)]
    environment = os.environ | {"PYTHONPATH": str(PROJECT)}
    with subprocess.Popen(
        arguments, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as started:
        try:
            yield started
        finally:
            started.kill()


def hear(other: subprocess.Popen[str]) -> str:
    """The next line of a process."""
    assert other.stdout
    return other.stdout.readline().strip() or other.communicate()[1]


def answer(other: subprocess.Popen[str]) -> str:
    """Let a process go on; its next line."""
    assert other.stdin
    other.stdin.write("\n")
    other.stdin.flush()
    return hear(other)


def publish_goals(settings: Settings, goals: int) -> None:
    """A refresh that leaves a table of `goals` rows."""
    with begin_build(settings):
        with open_build(settings) as con:
            con.execute("CREATE OR REPLACE TABLE goals AS SELECT range AS goal FROM range(?)", [goals])
        publish(settings)


def goals_published(settings: Settings) -> int:
    return query(settings.published, "SELECT count(*) FROM goals")[0][0]


# --- what is published --------------------------------------------------------------------------


def test_nothing_is_published_before_the_first_refresh(settings):
    with pytest.raises(FileNotFoundError, match="make run"), open_published(settings):
        pass


def test_a_refresh_begins_with_what_is_published(settings):
    publish_goals(settings, 5)
    with begin_build(settings):
        with open_build(settings) as con:
            con.execute("INSERT INTO goals VALUES (99)")
        assert goals_published(settings) == 5
        publish(settings)
    assert goals_published(settings) == 6


def test_the_published_path_is_a_link_to_a_version_beside_it(settings):
    publish_goals(settings, 1)
    assert settings.published.is_symlink()
    assert not os.readlink(settings.published).startswith("/"), "the folder can be moved"
    assert settings.published.resolve().is_relative_to(settings.state)


def test_one_earlier_version_stays_and_no_more(settings):
    for goals in range(1, 5):
        publish_goals(settings, goals)
    versions = sorted(path.name for path in (settings.state / "versions").iterdir())
    assert versions == ["matchday.3.duckdb", "matchday.4.duckdb"]
    assert goals_published(settings) == 4


def test_a_plain_file_is_taken_over(settings):
    settings.published.parent.mkdir()
    with duckdb.connect(settings.published) as con:
        con.execute("CREATE TABLE goals AS SELECT 1 AS goal")
    with begin_build(settings):
        publish(settings)
    assert settings.published.is_symlink()
    assert goals_published(settings) == 1


@pytest.mark.parametrize("folder", ["it's here", 'a "quoted" folder', "två mål ⚽", "; DROP TABLE goals; --"])
def test_any_folder_will_do(tmp_path, folder):
    settings = Settings(tmp_path, tmp_path / folder / "x.duckdb")
    publish_goals(settings, 3)
    assert goals_published(settings) == 3


def test_the_private_file_is_gone_once_published(settings):
    publish_goals(settings, 1)
    assert sorted(path.name for path in settings.state.iterdir()) == ["refresh.lock", "versions"]


def test_a_refused_build_stays_to_be_looked_into_until_the_next(settings):
    publish_goals(settings, 1)
    with pytest.raises(ZeroDivisionError), begin_build(settings):
        with open_build(settings) as con:
            con.execute("INSERT INTO goals VALUES (2)")
        _ = 1 / 0
    assert query(build_path(settings), "SELECT count(*) FROM goals") == [(2,)]
    assert goals_published(settings) == 1
    with begin_build(settings):
        assert query(build_path(settings), "SELECT count(*) FROM goals") == [(1,)]


def test_bytes_of_deleted_rows_are_not_in_the_published_file(settings):
    forgotten, kept = (os.urandom(400).hex() for _ in range(2))  # random, so that nothing is compressed away
    with begin_build(settings):
        with open_build(settings) as con:
            con.execute("CREATE TABLE posts AS SELECT unnest([?, ?]) AS words", [forgotten, kept])
        with open_build(settings) as con:
            con.execute("DELETE FROM posts WHERE words = ?", [forgotten])
        assert forgotten.encode() in build_path(settings).read_bytes(), "else the test proves nothing"
        publish(settings)
    published = settings.published.read_bytes()
    assert kept.encode() in published
    assert forgotten.encode() not in published


def test_macros_and_views_are_published_too(settings):
    with begin_build(settings):
        with open_build(settings) as con:
            con.execute("CREATE TABLE goals AS SELECT 1 AS goal")
            con.execute("CREATE VIEW scored AS FROM goals")
            con.execute("CREATE MACRO why(fact) AS TABLE SELECT * FROM goals WHERE goal = fact")
        publish(settings)
    assert query(settings.published, "FROM scored") == query(settings.published, "FROM why(1)") == [(1,)]


# --- readers ------------------------------------------------------------------------------------

READER = """
with duckdb.connect(settings.published, read_only=True) as con:
    for _ in range(3):
        say(con.execute("SELECT count(*) FROM goals").fetchone()[0])
with duckdb.connect(settings.published, read_only=True) as con:
    say(con.execute("SELECT count(*) FROM goals").fetchone()[0])
"""


def test_a_reader_is_not_disturbed_while_a_refresh_runs_nor_after_it(settings):
    publish_goals(settings, 1000)
    with process(settings, READER) as reader:
        assert hear(reader) == "1000"
        with begin_build(settings):
            with open_build(settings) as con:
                con.execute("INSERT INTO goals SELECT range FROM range(1000)")
            assert answer(reader) == "1000", "while the refresh runs"
            publish(settings)
        publish_goals(settings, 7)
        publish_goals(settings, 8)
        assert answer(reader) == "1000", "after three swaps, its own version's file long unlinked"
        assert answer(reader) == "8", "opened again"


def test_a_process_that_still_reads_the_old_version_opens_the_new_one(settings):
    publish_goals(settings, 1)
    with open_published(settings) as old:
        publish_goals(settings, 2)
        with open_published(settings) as new:
            assert new.execute("SELECT count(*) FROM goals").fetchone() == (2,)
        assert old.execute("SELECT count(*) FROM goals").fetchone() == (1,)


def test_readers_cannot_write(settings):
    publish_goals(settings, 1)
    with open_published(settings) as con, pytest.raises(duckdb.InvalidInputException, match="read-only"):
        con.execute("DELETE FROM goals")


# --- one refresh at a time ----------------------------------------------------------------------

HOLDER = """
with build.begin_build(settings):
    say("building")
"""


def test_a_second_refresh_is_told_of_the_first(settings):
    publish_goals(settings, 1)
    with process(settings, HOLDER) as first:
        assert hear(first) == "building"
        with pytest.raises(RefreshUnderWay, match=f"{settings.published}.*wait for it to end"), begin_build(settings):
            pass
        assert build_path(settings).exists(), "the first one's file is not touched"
    publish_goals(settings, 2)
    assert goals_published(settings) == 2


# --- killed -------------------------------------------------------------------------------------

# a refresh that says where it is, before each of the steps that change the disk
VICTIM = """
import os, shutil
def told(module, name):
    step = getattr(module, name)
    def telling(*arguments, **more):
        say(name)
        return step(*arguments, **more)
    setattr(module, name, telling)
for module, name in [(shutil, "copyfile"), (os, "fsync"), (os, "replace"), (Path, "symlink_to")]:
    told(module, name)
with build.begin_build(settings):
    with build.open_build(settings) as con:
        con.execute("CREATE OR REPLACE TABLE goals AS SELECT range AS goal FROM range(50_000)")
        say("written")
        con.execute("BEGIN")
        con.execute("DELETE FROM goals")
        say("in a transaction")
        con.execute("ROLLBACK")
    say("built")
    build.publish(settings)
    say("published")
"""


def steps_of_a_refresh(settings: Settings) -> list[str]:
    with process(settings, VICTIM) as victim:
        steps = [hear(victim)]
        while steps[-1] != "published":
            steps.append(answer(victim))
    return steps


def test_a_refresh_killed_at_any_point_leaves_the_published_file_as_it_was(settings):
    publish_goals(settings, 1)
    publish_goals(settings, 2)
    steps = steps_of_a_refresh(settings)
    assert {"copyfile", "written", "in a transaction", "built", "fsync", "replace", "symlink_to"} <= set(steps)
    swap = len(steps) - 1 - steps[::-1].index("replace")
    for last in range(len(steps)):
        publish_goals(settings, 3)
        with process(settings, VICTIM) as victim:
            hear(victim)
            for _ in range(last):
                answer(victim)
            victim.send_signal(signal.SIGKILL)
            victim.wait()
        assert goals_published(settings) == (3 if last <= swap else 50_000), f"killed before {steps[last]}, step {last}"
        publish_goals(settings, 4)
        assert goals_published(settings) == 4, f"the next refresh after one killed before {steps[last]}, step {last}"
        assert sorted(path.name for path in settings.state.iterdir()) == ["refresh.lock", "versions"]
        assert len(list((settings.state / "versions").iterdir())) <= 3, "killed refreshes do not pile up files"


def test_bytes_a_killed_refresh_left_do_not_stop_the_next(settings):
    publish_goals(settings, 1)
    (settings.state / "build.0badcafe.duckdb").write_bytes(b"half a database")
    (settings.state / "build.0badcafe.duckdb.wal").write_bytes(b"half a log")
    (settings.state / "build.0badcafe.duckdb.tmp").mkdir()
    (settings.state / "build.duckdb").symlink_to("build.0badcafe.duckdb")
    (settings.state / "versions" / "matchday.2.unfinished").write_bytes(b"half a version")
    publish_goals(settings, 2)
    assert goals_published(settings) == 2
    assert sorted(path.name for path in settings.state.iterdir()) == ["refresh.lock", "versions"]


def test_what_outlives_a_killed_refresh_finds_no_other_refreshs_file(settings):
    with begin_build(settings):
        known_to_its_child = build_path(settings)
    with begin_build(settings):
        with open_build(settings) as con:
            con.execute("CREATE TABLE goals AS SELECT 7 AS goal")
        with duckdb.connect(known_to_its_child) as con:
            con.execute("CREATE TABLE goals AS SELECT 0 AS goal")
        publish(settings)
    assert query(settings.published, "FROM goals") == [(7,)]
    assert not known_to_its_child.exists()


def test_the_published_file_of_a_broken_link_is_built_anew(settings: Settings):
    publish_goals(settings, 1)
    Path(settings.published.resolve()).unlink()
    publish_goals(settings, 2)
    assert goals_published(settings) == 2
