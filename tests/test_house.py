"""The house rules (LAYOUT.md) and the warehouse contract (WAREHOUSE.md), held against the code and a built file.

Belongs here: what holds across rooms. Does not belong here: what one room does.
"""

from __future__ import annotations

import ast
import re
import subprocess
from pathlib import Path

import dagster as dg
import duckdb
import pytest
import yaml

from tests.commands import PROJECT, query

CODE = PROJECT / "orchestration"
MODELS = PROJECT / "dbt_project" / "models"

# WAREHOUSE.md, typed out: fact → columns by type.
CONTRACT = {
    "fct_matches": {
        "VARCHAR": "match_id match_date_basis competition season stage home_team_id home_team away_team_id away_team "
        "home_away_basis score_basis",
        "DATE": "match_date",
        "INTEGER": "home_score away_score half_time_home_score half_time_away_score home_penalties away_penalties "
        "aggregate_home_score aggregate_away_score goals_told article_count source_count tweet_count reaction_count",
        "BOOLEAN": "extra_time penalty_shootout goals_complete has_conflict",
        "DOUBLE": "confidence",
    },
    "fct_goals": {
        "VARCHAR": "goal_id match_id team_id team player_id player player_team_id minute_label match_period "
        "minute_basis score_after_basis scored_at_basis",
        "INTEGER": "goal_number minute_regulation minute_stoppage minute_earliest minute_latest home_score_after "
        "away_score_after evidence_count source_count",
        "BOOLEAN": "own_goal penalty is_equaliser is_winner has_conflict",
        "TIMESTAMP WITH TIME ZONE": "scored_at",
        "DOUBLE": "confidence",
    },
    "fct_reactions": {
        "VARCHAR": "reaction_id match_id goal_id attribution tweet_id author_id author_handle author_name "
        "posted_precision text language kind supports_team_id origin article_id",
        "DOUBLE": "attribution_confidence sentiment",
        "TIMESTAMP WITH TIME ZONE": "posted_at",
        "DATE": "posted_on",
        "INTEGER": "seconds_after_goal char_start char_end",
        "VARCHAR[]": "hashtags mentions media_urls",
        "BOOLEAN": "is_retweet is_quote is_reply",
        "BIGINT": "like_count retweet_count reply_count quote_count follower_count",
    },
    "fct_evidence": {
        "VARCHAR": "evidence_id fact_kind fact_id claim value article_id tweet_id quote source_cluster",
        "BOOLEAN": "agrees",
        "INTEGER": "char_start char_end",
    },
    "fct_goal_reactions": {
        "VARCHAR": "goal_id side",
        "INTEGER": "window_start_s window_end_s onset_latency_s time_to_peak_s half_life_s",
        "BIGINT": "post_count retweet_count author_count",
        "DOUBLE": "baseline_posts_per_minute peak_posts_per_minute sentiment_mean sentiment_delta sentiment_low "
        "sentiment_high",
        "BOOLEAN": "overlaps_next_goal",
    },
    "dim_teams": {"VARCHAR": "team_id team country kind", "VARCHAR[]": "aliases"},
    "dim_players": {"VARCHAR": "player_id player"},
    "dim_authors": {"VARCHAR": "author_handle author_name"},
    "dim_articles": {
        "VARCHAR": "article_id url domain title language source_cluster dump_file_id",
        "TIMESTAMP WITH TIME ZONE": "published_at",
    },
    "dim_competitions": {"VARCHAR": "competition_id competition"},
    "raw.dump_files": {
        "VARCHAR": "dump_file_id path format",
        "BIGINT": "bytes records loaded duplicates off_topic tombstones rejected",
        "TIMESTAMP WITH TIME ZONE": "loaded_at",
    },
    "raw.rejects": {"VARCHAR": "dump_file_id path reason", "BIGINT": "record_number byte_offset", "BLOB": "content"},
}


def modules(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.py"))


def imports(path: Path) -> set[str]:
    """Every module that a file imports, by full name."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {f"{node.module}.{name.name}" for name in node.names}
    return found


def rooms_imported(path: Path) -> set[str]:
    """The rooms of orchestration/ that a file imports."""
    return {name.split(".")[1] for name in imports(path) if name.startswith("orchestration.")}


def packages_imported(path: Path) -> set[str]:
    return {name.split(".")[0] for name in imports(path)}


def committed() -> list[Path]:
    """The files that the repository holds; where there is no repository, all that is not ignored by habit."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=PROJECT, capture_output=True, text=True, check=False)
    if listed.returncode == 0:
        return [path for name in listed.stdout.split("\0") if name and (path := PROJECT / name).is_file()]
    ignored = {".venv", "warehouse", "__pycache__", "target", "logs"}
    return [
        path
        for path in PROJECT.rglob("*")
        if path.is_file() and not ignored & set(path.relative_to(PROJECT).parts[:-1])
    ]


# --- arrows -------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", modules(CODE / "football"), ids=lambda path: path.stem)
def test_football_is_pure(path: Path):
    assert packages_imported(path) & {"dagster", "dagster_dbt", "duckdb"} == set()
    assert rooms_imported(path) <= {"football", "records"}


# The rooms of football/, lowest first, as CONTRIBUTING.md lists them: each uses itself and those before it.
ROOMS = re.findall(r"^\| `(\w+)/` \|", (PROJECT / "CONTRIBUTING.md").read_text("utf-8"), re.MULTILINE)


def test_every_room_of_football_has_its_place():
    assert {path.parent.name for path in (CODE / "football").glob("*/__init__.py")} == set(ROOMS)


@pytest.mark.parametrize("room", ROOMS)
def test_rooms_of_football_use_lower_ones_only(room: str):
    """The steps of reading (reading.py and its like, outside the rooms) use all rooms, and no room uses them."""
    allowed = set(ROOMS[: ROOMS.index(room) + 1])
    used = {
        (path.name, name)
        for path in modules(CODE / "football" / room)
        for name in imports(path)
        if name.startswith("orchestration.football.")
    }
    assert {(path, name) for path, name in used if name.split(".")[2] not in allowed} == set()


@pytest.mark.parametrize("path", modules(CODE / "dumps"), ids=lambda path: path.stem)
def test_dumps_know_bytes_and_records_alone(path: Path):
    assert packages_imported(path) & {"dagster", "dagster_dbt"} == set()
    assert rooms_imported(path) <= {"dumps", "football", "records"}


@pytest.mark.parametrize("path", modules(CODE / "warehouse"), ids=lambda path: path.stem)
def test_the_warehouse_does_not_look_up_at_its_glue(path: Path):
    assert rooms_imported(path) <= {"warehouse", "dumps", "football", "records", "settings"}


def test_records_import_no_room():
    assert rooms_imported(CODE / "records.py") == set()


def test_only_the_glue_imports_dagster():
    glue = {*modules(CODE / "defs"), CODE / "definitions.py"}
    users = {path for path in modules(CODE) if {"dagster", "dagster_dbt"} & packages_imported(path)}
    assert users <= glue and CODE / "definitions.py" in users


def test_dashboards_read_the_published_file_only():
    allowed = {"settings", "warehouse"}
    for path in modules(PROJECT / "dashboards"):
        assert packages_imported(path) & {"dagster", "dagster_dbt"} == set(), path.name
        assert rooms_imported(path) <= allowed, path.name


@pytest.mark.parametrize("path", modules(CODE), ids=lambda path: path.stem)
def test_a_module_gives_a_name_once_and_uses_those_it_keeps_to_itself(path: Path):
    """A second constant of one name silently changes the rules above it; ruff tells such functions only."""
    tree = ast.parse(path.read_text("utf-8"))
    given = [target.id for node in tree.body for target in targets(node) if isinstance(target, ast.Name)]
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}
    assert len(given) == len(set(given))
    assert {name for name in given if re.match(r"_(?!_)", name)} <= used


def targets(node: ast.stmt) -> list[ast.expr]:
    """What a statement of a module assigns to."""
    return node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []


# --- what no committed file holds ---------------------------------------------------------------

MACHINE_PATH = re.compile(rb"(?<![\w./])/(?:home|root|Users|work|tmp/[a-z])[/\w.-]+")
REGISTRY = re.compile(rb"pypi\.org|pythonhosted\.org|registry\.npmjs|index-url|find-links|hub\.getdbt", re.IGNORECASE)
DOWNLOAD = re.compile(rb"https?://\S+\.(?:whl|tar\.gz|zip|tgz|deb|bz2)\b", re.IGNORECASE)


@pytest.mark.parametrize("forbidden", [MACHINE_PATH, REGISTRY, DOWNLOAD], ids=["machine path", "registry", "download"])
def test_committed_files_name_no_machine_and_no_download(forbidden: re.Pattern[bytes]):
    texts = (path for path in committed() if path.suffix not in {".gz", ".zst", ".bz2"} and path != Path(__file__))
    found = {
        (str(path.relative_to(PROJECT)), hit[0]) for path in texts for hit in forbidden.finditer(path.read_bytes())
    }
    assert found == set()


def test_nothing_is_committed_that_a_machine_makes_for_itself():
    """A link to somebody's folder, or what .gitignore names, is in the way of whoever clones."""
    if not (PROJECT / ".git").exists():
        pytest.skip("no repository here, so nothing says what is committed")
    links = subprocess.run(["git", "ls-files", "--stage"], cwd=PROJECT, capture_output=True, text=True, check=True)
    assert [line for line in links.stdout.splitlines() if line.startswith("120000")] == []
    made = ["git", "ls-files", "--cached", "--ignored", "--exclude-standard"]
    assert subprocess.run(made, cwd=PROJECT, capture_output=True, text=True, check=True).stdout == ""


@pytest.mark.parametrize(
    ("pattern", "text"),
    [(MACHINE_PATH, b'open("/home/me/dumps")'), (REGISTRY, b"pypi.org"), (DOWNLOAD, b"see https://x.example/y.whl")],
)
def test_the_patterns_catch_what_they_are_for(pattern: re.Pattern[bytes], text: bytes):
    assert pattern.search(text)


# --- names line up, and everything is described -------------------------------------------------


@pytest.fixture(scope="session")
def documented() -> dict[str, dict]:
    """Model → its description in the yml beside it."""
    return {
        model["name"]: model | {"folder": path.parent.name}
        for path in MODELS.rglob("*.yml")
        for model in yaml.safe_load(path.read_text("utf-8")).get("models", [])
    }


def schema_of(folder: str) -> str:
    return "main" if folder == "marts" else folder


def columns(published: Path) -> dict[str, dict[str, str]]:
    """Table (schema.table) → column → type, of a built file."""
    found: dict[str, dict[str, str]] = {}
    rows = query(
        published,
        "SELECT schema_name || '.' || table_name, column_name, data_type FROM duckdb_columns() "
        "WHERE NOT internal AND database_name NOT IN ('system', 'temp') ORDER BY table_name, column_index",
    )
    for table, column, kind in rows:
        found.setdefault(table, {})[column] = kind
    return found


def test_every_model_has_a_yml_of_its_own_name(documented):
    assert {path.stem for path in MODELS.rglob("*.sql")} == set(documented)
    assert {path.stem for path in MODELS.rglob("*.sql")} <= {path.stem for path in MODELS.rglob("*.yml")}


def test_every_model_and_column_is_described(documented):
    bare = [name for name, model in documented.items() if not model.get("description")]
    bare += [
        f"{name}.{column['name']}"
        for name, model in documented.items()
        for column in model["columns"]
        if not column.get("description")
    ]
    assert bare == []


def test_documented_columns_are_the_materialised_ones(documented, sample_warehouse):
    built = columns(sample_warehouse)
    for name, model in documented.items():
        materialised = set(built[f"{schema_of(model['folder'])}.{name}"])
        assert {column["name"] for column in model["columns"]} == materialised, name


def test_every_mart_has_an_enforced_contract(documented, sample_warehouse):
    built = columns(sample_warehouse)
    marts = {name: model for name, model in documented.items() if model["folder"] == "marts"}
    for name, model in marts.items():
        said = {column["name"]: column["data_type"].replace(" ", "").upper() for column in model["columns"]}
        assert said == {column: kind.replace(" ", "") for column, kind in built[f"main.{name}"].items()}, name
    project = yaml.safe_load((PROJECT / "dbt_project" / "dbt_project.yml").read_text("utf-8"))
    assert project["models"]["matchday"]["marts"]["+contract"]["enforced"] is True


def test_descriptions_are_in_the_published_file_too(sample_warehouse):
    described = query(
        sample_warehouse,
        "SELECT count(*), count(comment) FROM duckdb_columns() WHERE schema_name = 'main' AND NOT internal "
        "AND database_name NOT IN ('system', 'temp')",
    )
    assert described[0][0] == described[0][1] > 0


@pytest.mark.parametrize("table", CONTRACT)
def test_the_contract_holds(table: str, sample_warehouse):
    built = columns(sample_warehouse)[table if "." in table else f"main.{table}"]
    promised = {column: kind for kind, names in CONTRACT[table].items() for column in names.split()}
    assert {column: built.get(column) for column in promised} == promised


def test_facts_stand_in_the_default_schema(sample_warehouse):
    with duckdb.connect(sample_warehouse, read_only=True) as con:
        assert con.execute("SELECT count(*) > 0 FROM fct_goals").fetchone() == (True,)
        assert con.execute("SELECT current_schema()").fetchone() == ("main",)


def test_asset_keys_are_the_files_tables(sample_warehouse, definitions):
    keys = {spec.key for spec in definitions.resolve_all_asset_specs()}
    assert keys - {dg.AssetKey(["published", "matchday"])} == {
        dg.AssetKey(table.split(".")) for table in columns(sample_warehouse)
    }
    assert {len(key.path) for key in keys} == {2}


def test_assets_are_grouped_by_layer(definitions):
    groups = {spec.key.to_user_string(): spec.group_name for spec in definitions.resolve_all_asset_specs()}
    assert groups == {key: "marts" if key.startswith("main/") else key.split("/")[0] for key in groups}


def test_every_asset_is_described(definitions):
    assert [spec.key for spec in definitions.resolve_all_asset_specs() if not spec.description] == []
