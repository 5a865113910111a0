"""The project's dbt tests hold what they are for: keys that stand twice and relations that lead nowhere."""

import pytest

from tests.dbt.conftest import dbt_build
from tests.dbt.stories import Stories


def test_an_empty_warehouse_builds(tmp_path):
    """Nothing has arrived yet: every table is there, none has a row, no test fails."""
    run = dbt_build(tmp_path, Stories())
    assert run.returncode == 0, run.stdout


@pytest.mark.parametrize(
    ("spoil", "failing"),
    [
        pytest.param("INSERT INTO raw.articles FROM raw.articles", "unique_stg_articles_article_id", id="key twice"),
        pytest.param(
            "UPDATE extracted.post_mentions SET attribution = 'hunch'", "accepted_values_fct_reactions_attribution",
            id="value that is none",
        ),
    ],
)  # fmt: skip
def test_what_breaks_a_rule_fails_the_build_by_name(tmp_path, spoil, failing):
    stories = Stories()
    stories.article("a", "2020-01-01").match("one", "two", (1, 0)).embed("What a game", "fan_0001")
    run = dbt_build(tmp_path, stories, spoil)
    assert run.returncode == 1
    assert failing in run.stdout
