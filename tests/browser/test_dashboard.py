"""The dashboard, as a reader meets it: real Streamlit, real Chromium, the sample's published file."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.one_match import REACTIONS, write_one_match
from tests.browser.servers import free_port, serving
from tests.commands import SAMPLE, environment, query

HOSTILE = (
    "<script>window.struck = 1</script><img src=x onerror='window.struck = 1'>"
    "<style>*{display:none}</style></p></article></details> ![a](http://outside.example/a.png) "
    "[b](javascript:window.struck=1) http://outside.example $x^2$ :red[c] :smile: **d** `e` {{ 7 * 7 }}"
)


@dataclass(frozen=True)
class Dashboard:
    """A running dashboard, and the published path that it reads."""

    url: str
    published: Path

    def publish(self, version: Path) -> None:
        """Make ``version`` the published file in one step, as a refresh does."""
        link = self.published.with_name("link")
        link.symlink_to(version.resolve())
        os.replace(link, self.published)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dashboard]:
    """One server for all tests, with nothing published yet."""
    folder = tmp_path_factory.mktemp("dashboard")
    dashboard = Dashboard(f"http://127.0.0.1:{(port := free_port())}", folder / "matchday.duckdb")
    command = [sys.executable, "-m", "streamlit", "run", "dashboards/matchday.py"]
    env = environment(SAMPLE, dashboard.published) | {"STREAMLIT_SERVER_PORT": str(port)}
    with serving(command, f"{dashboard.url}/_stcore/health", folder / "log", env):
        yield dashboard


@pytest.fixture
def dashboard(server: Dashboard, sample_warehouse: Path) -> Dashboard:
    """The server, over the sample."""
    server.publish(sample_warehouse)
    return server


@pytest.fixture
def one_match(server: Dashboard, one_match_warehouse: Path) -> Dashboard:
    """The server, over a warehouse with one match in it, written by hand."""
    server.publish(one_match_warehouse)
    return server


@pytest.fixture(scope="module")
def one_match_warehouse(sample_warehouse: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_one_match(sample_warehouse, tmp_path_factory.mktemp("one_match") / "matchday.duckdb")


@pytest.fixture(autouse=True)
def no_outside_network(hosts: set[str]) -> Iterator[None]:
    """Whatever a test does: nothing is asked of any other machine."""
    yield
    assert hosts <= {"127.0.0.1"}


def _changed(warehouse: Path, copy: Path, *changes: str) -> Path:
    shutil.copyfile(warehouse.resolve(), copy)
    with duckdb.connect(copy) as con:
        for change in changes:
            con.execute(change, {"hostile": HOSTILE} if "$hostile" in change else None)
    return copy


def _choose(page: Page, label: str, option: str) -> None:
    _options(page, label)
    page.get_by_role("option", name=option, exact=True).click()


def _options(page: Page, label: str) -> Locator:
    """The options of a select box, dropped down once the page has come to rest: a redraw closes them."""
    expect(page.locator("[data-testid=stApp][data-test-script-state=notRunning]")).to_be_visible()
    box = page.get_by_role("combobox", name=label)
    box.press("ArrowDown")
    if box.get_attribute("aria-expanded") != "true":
        box.press("ArrowDown")
    return page.get_by_role("option")


def _open_match(page: Page, url: str) -> None:
    page.goto(url)
    expect(page.locator(".post").first).to_be_visible()
    expect(
        page.locator("[data-testid=stVegaLiteChart] canvas, [data-testid=stVegaLiteChart] svg").first
    ).to_be_visible()


def test_without_a_warehouse_it_says_what_to_do(server: Dashboard, page: Page) -> None:
    server.published.unlink(missing_ok=True)
    page.goto(server.url)
    expect(page.locator(".notice")).to_contain_text("make run")
    expect(page.locator("body")).not_to_contain_text("Traceback")


def test_a_file_that_is_no_warehouse_is_told_in_words(server: Dashboard, page: Page, tmp_path: Path) -> None:
    (tmp_path / "x.duckdb").write_bytes(b"no database" * 1000)
    server.publish(tmp_path / "x.duckdb")
    page.goto(server.url)
    expect(page.locator(".notice")).to_contain_text("can't be read")
    expect(page.locator("body")).not_to_contain_text("Traceback")


def test_the_first_page_counts_what_is_in_the_warehouse(dashboard: Dashboard, page: Page) -> None:
    page.goto(dashboard.url)
    expect(page.locator(".figure")).to_have_count(5)
    names = page.locator(".figure span").all_inner_texts()
    shown = dict(zip(names, page.locator(".figure b").all_inner_texts(), strict=True))
    ((articles, posts, matches, goals, reactions),) = query(
        dashboard.published,
        """SELECT (SELECT count(*) FROM dim_articles), (SELECT count(*) FROM raw.tweets),
                  (SELECT count(*) FROM fct_matches), (SELECT count(*) FROM fct_goals),
                  (SELECT count(*) FROM fct_reactions)""",
    )
    assert shown == {
        "articles": f"{articles:,}",
        "posts": f"{posts:,}",
        "matches": f"{matches:,}",
        "goals": f"{goals:,}",
        "reactions": f"{reactions:,}",
    }


def test_every_record_is_accounted_for_by_format(dashboard: Dashboard, page: Page) -> None:
    page.goto(dashboard.url)
    table = page.locator("table", has_text="Tombstones")
    expect(table).to_be_visible()
    rows = [row.split("\t") for row in table.locator("tbody tr").all_inner_texts()]
    expected = query(
        dashboard.published,
        """SELECT coalesce(format, 'not known'), count(*), sum(records), sum(loaded), sum(duplicates), sum(off_topic),
                  sum(tombstones), sum(rejected) FROM raw.dump_files GROUP BY 1 ORDER BY sum(records) DESC, 1""",
    )
    assert [row[:-1] for row in rows] == [[str(name), *(f"{figure:,}" for figure in row)] for name, *row in expected]
    assert {row[-1] for row in rows} == {"yes"}
    rejects = page.locator("table", has_text="For example")
    expect(rejects).to_be_visible()
    reasons = rejects.locator("tbody th").all_inner_texts()
    assert set(reasons) == {
        reason for (reason,) in query(dashboard.published, "SELECT split_part(reason, ':', 1) FROM raw.rejects")
    }


def test_a_file_that_does_not_add_up_is_not_said_to(
    server: Dashboard, sample_warehouse: Path, page: Page, tmp_path: Path
) -> None:
    lost = "UPDATE raw.dump_files SET records = records + 1 WHERE path = (SELECT min(path) FROM raw.dump_files)"
    server.publish(_changed(sample_warehouse, tmp_path / "lost.duckdb", lost))
    page.goto(server.url)
    expect(page.locator("td", has_text="no").filter(has_not_text="not")).to_have_count(1)


def test_a_match_is_found_by_its_words_and_opened(one_match: Dashboard, page: Page) -> None:
    page.goto(one_match.url)
    page.get_by_placeholder("Team, competition, year").fill("south WORLD 2018")
    page.keyboard.press("Enter")
    match = page.locator("a.match")
    expect(match).to_have_count(1)
    for words in ("North", "2–3", "South", "2 July 2018", "World Cup · round of 16", "disputed", "75% sure", "40"):
        expect(match).to_contain_text(words)
    match.click()
    expect(page.locator(".scoreline h1.home")).to_have_text("North")
    expect(page.locator(".scoreline h1.away")).to_have_text("South")


def test_words_that_no_match_has_find_none(dashboard: Dashboard, page: Page) -> None:
    page.goto(dashboard.url)
    page.get_by_placeholder("Team, competition, year").fill("Nowhere Rovers")
    page.keyboard.press("Enter")
    expect(page.locator(".matches")).to_contain_text("No match with these words")


def test_an_id_that_no_match_has_is_told_in_words(dashboard: Dashboard, page: Page) -> None:
    page.goto(f"{dashboard.url}/match?match=<b>1</b>")
    expect(page.locator(".notice")).to_contain_text("<b>1</b>")


def test_the_score_is_shown_with_what_it_rests_on(one_match: Dashboard, page: Page) -> None:
    page.goto(f"{one_match.url}/match?match=m")
    top = page.locator(".scoreline")
    expect(top.locator(".score")).to_have_text("2–3")
    expect(top).to_contain_text("World Cup · round of 16 · 2 July 2018")
    expect(top).to_contain_text("half-time 1–1")
    assert top.locator("ul.home li").all_inner_texts() == ["Ann Early (pen) 3'", "Di Between 60–70'"]
    assert top.locator("ul.away li").all_inner_texts() == ["Cy Half 45'+2'", "not named (og) ?", "Bo Late 90'+1'"]
    expect(top.locator(".sure")).to_have_text("75% sure")
    for basis in (
        "score: inferred",
        "day: stated",
        "home and away: text order",
        "5 goals told, the whole score",
        "disputed",
    ):
        expect(top.locator(".chip", has_text=basis)).to_have_count(1)


def test_goals_stand_on_a_line_of_minutes_and_those_without_one_apart(one_match: Dashboard, page: Page) -> None:
    page.goto(f"{one_match.url}/match?match=m")
    line = page.locator("[data-testid=stVegaLiteChart]").first
    expect(line.locator("canvas, svg").first).to_be_visible()
    expect(page.locator(".untimed")).to_have_text(
        re.compile(r"No minute is known.*\s.*not named \(og\) for South", re.DOTALL)
    )


def test_each_goal_is_told_in_the_words_of_its_sources(one_match: Dashboard, page: Page) -> None:
    page.goto(f"{one_match.url}/match?match=m")
    goals = page.locator(".told")
    expect(goals).to_have_count(5)
    first, last = goals.nth(0), goals.nth(4)
    # a bare name stands among the words around it, a sentence by itself
    expect(first.locator("blockquote")).to_have_text("Ann Early (pen) struck first.")
    expect(first.locator("mark")).to_have_text("Ann Early")
    expect(first.locator("summary")).to_contain_text("minute: stated")
    expect(last.locator("summary")).to_contain_text("2–3")
    last.locator("summary").click()
    assert last.locator("figure").nth(0).locator("mark").all_inner_texts() == [
        "Bo Late",
        "a minute into stoppage time at the end",
    ]
    expect(last.locator("figcaption").nth(0)).to_have_text(
        re.compile(r"Title of a1\s+https://example.org/a1\s*2 July 2018 \(from the url\)")
    )


def test_a_claim_that_lost_is_shown_and_marked(one_match: Dashboard, page: Page) -> None:
    page.goto(f"{one_match.url}/match?match=m")
    last = page.locator(".told").nth(4)
    expect(last.locator("summary .disputed")).to_have_text("disputed")
    last.locator("summary").click()
    expect(last.locator("blockquote.disputed")).to_have_count(1)
    expect(last.locator("mark.disputed")).to_have_text("88th minute")
    expect(last.locator("blockquote.disputed .chip")).to_have_text("minute: 88', not taken")


def test_posts_are_shown_exactly_as_posted(one_match: Dashboard, page: Page) -> None:
    _open_match(page, f"{one_match.url}/match?match=m")
    shown = page.locator(".post .text").all_text_contents()
    assert shown == [post["text"] for post in REACTIONS[:30]]
    card = page.locator(".post").nth(0)
    expect(card).to_contain_text("Fan 0")
    expect(card).to_contain_text("@fan_0000")
    expect(card.locator("footer")).to_have_text(
        re.compile(r"1–0 Ann Early\s+by scorer, 80% sure ·\s+celebration, mood \+0.6, for South")
    )


def test_post_times_are_utc_wherever_the_reader_sits(one_match: Dashboard, page: Page) -> None:
    _open_match(page, f"{one_match.url}/match?match=m")
    expect(page.locator(".post time").first).to_contain_text("18:00:07 UTC, 2 July 2018")


def test_filters_leave_the_posts_that_were_asked_for(one_match: Dashboard, page: Page) -> None:
    _open_match(page, f"{one_match.url}/match?match=m")
    for label, option, left in (
        ("Side", "For no side told", 37),
        ("Kind", "Comment", 35),
        ("About", "The match, no one goal", 27),
        ("About", "1–0 Ann Early (pen)", 8),
        ("Side", "Every side", 8),
        ("Kind", "Celebration", 2),
        ("Side", "For South", 1),
    ):
        _choose(page, label, option)
        expect(page.get_by_text(re.compile(rf"of {left} posts?,"))).to_be_visible()
        expect(page.locator(".post")).to_have_count(min(left, 30))


def test_filters_that_leave_no_post_say_so(one_match: Dashboard, page: Page) -> None:
    _open_match(page, f"{one_match.url}/match?match=m")
    _choose(page, "Kind", "Joke")
    expect(page.get_by_text("No post is about that goal, of that kind and on that side.")).to_be_visible()


def test_posts_beyond_the_first_page_can_be_reached(one_match: Dashboard, page: Page) -> None:
    _open_match(page, f"{one_match.url}/match?match=m")
    page.get_by_role("button", name="Page 2", exact=True).click()
    expect(page.get_by_text("31–40 of 40 posts")).to_be_visible()
    # its instant is not known, so it stands last, with its day
    expect(page.locator(".post time").last).to_have_text("2 July 2018 · in a tweet dump")


def test_what_a_refresh_publishes_is_seen_at_the_next_click(one_match: Dashboard, page: Page, tmp_path: Path) -> None:
    _open_match(page, f"{one_match.url}/match?match=m")
    later = "UPDATE fct_reactions SET text = 'published later'"
    one_match.publish(_changed(one_match.published, tmp_path / "next.duckdb", later))
    _choose(page, "About", "The match, no one goal")
    expect(page.locator(".post .text").first).to_have_text("published later")


def test_a_match_of_the_sample_is_shown_whole(dashboard: Dashboard, page: Page) -> None:
    page.goto(f"{dashboard.url}/match")
    expect(page.locator(".scoreline .score")).to_be_visible()
    expect(page.locator("body")).not_to_contain_text("Traceback")
    expect(page.locator("[data-testid=stException]")).to_have_count(0)


def test_hostile_words_are_shown_and_nothing_else_happens(one_match: Dashboard, page: Page, tmp_path: Path) -> None:
    hostile = _changed(
        one_match.published,
        tmp_path / "hostile.duckdb",
        "UPDATE fct_matches SET home_team = $hostile, competition = $hostile",
        "UPDATE fct_goals SET player = $hostile, team = $hostile",
        """UPDATE fct_reactions
           SET text = $hostile, author_name = $hostile, author_handle = $hostile, language = $hostile""",
        """UPDATE fct_evidence
           SET quote = $hostile, value = $hostile, char_end = char_start + length($hostile), agrees = false""",
        "UPDATE dim_articles SET title = $hostile, url = $hostile",
        "UPDATE raw.dump_files SET path = $hostile || path, format = $hostile",
        "UPDATE raw.rejects SET path = $hostile, reason = $hostile",
    )
    one_match.publish(hostile)
    page.goto(one_match.url)
    expect(page.locator("a.match .home").first).to_have_text(HOSTILE)
    expect(page.locator("tbody th").first).to_have_text(HOSTILE)
    page.get_by_text("Every file").click()
    expect(page.locator("[data-testid=stDataFrame]")).to_be_visible()
    _unharmed(page)

    _open_match(page, f"{one_match.url}/match?match=m")
    expect(page.locator(".scoreline h1.home")).to_have_text(HOSTILE)
    expect(page.locator(".scoreline li").first).to_contain_text(HOSTILE)
    expect(page.locator(".told figcaption .address").first).to_have_text(HOSTILE)
    assert page.locator(".post .text").first.text_content() == HOSTILE
    expect(page.locator(".post bdi").first).to_have_text(HOSTILE)
    for details in page.locator("details.told").all():
        details.evaluate("details => details.open = true")
    expect(_options(page, "About").nth(2)).to_contain_text(HOSTILE)
    page.keyboard.press("Escape")
    page.locator("[data-testid=stVegaLiteChart]").first.hover()
    _unharmed(page)


def _unharmed(page: Page) -> None:
    assert page.evaluate("window.struck") is None
    assert (
        page.locator("[data-testid=stMain] :is(script, img, iframe, a[href^='javascript'], a[href^='http'])").count()
        == 0
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_in_light_and_dark(one_match: Dashboard, page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    _open_match(page, f"{one_match.url}/match?match=m")
    contrast = """selector => {
        const canvas = document.createElement('canvas').getContext('2d');
        const over = (...colours) => {
            colours.forEach(colour => { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); });
            return canvas.getImageData(0, 0, 1, 1).data.slice(0, 3);
        };
        const light = colour => [...colour].map(c => c / 255)
            .map(c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
            .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
        const paper = getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor;
        const back = light(over(paper));
        const ink = light(over(paper, getComputedStyle(document.querySelector(selector)).color));
        return (Math.max(back, ink) + 0.05) / (Math.min(back, ink) + 0.05);
    }"""
    # WCAG 2.2, 1.4.3: 4.5 to 1 for text
    for selector in (".post .text", ".scoreline h1", ".post time.faint", ".chip"):
        assert page.evaluate(contrast, selector) >= 4.5, selector
