# run, test, ui, dashboard, bench, accuracy, explain, lock: each sets up what it needs.
PYTHON ?= python3
BIN := .venv/bin
export DO_NOT_TRACK := 1
export DAGSTER_DISABLE_TELEMETRY := 1
export PYTHONPATH := $(CURDIR)

.PHONY: run test lint ui dashboard bench accuracy explain lock

run: .venv/ready
	@$(BIN)/python -m orchestration.defs.run

test: .venv/ready lint
	@$(BIN)/python -m pytest --numprocesses 2 --dist loadfile --no-loadscope-reorder

lint: .venv/ready
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/sqlfluff lint --disable-progress-bar dbt_project

ui: .venv/ready
	@$(BIN)/python -m orchestration.defs.ui

dashboard: .venv/ready
	@$(BIN)/streamlit run dashboards/matchday.py

bench: .venv/ready
	@$(BIN)/python -m tests.bench

accuracy: .venv/ready
	@$(BIN)/python -m tests.accuracy

explain: .venv/ready
	@$(BIN)/python -m orchestration.explain "$(ARTICLE)"

# uv is bootstrapped by pip into the project's own environment; the lock names versions and hashes
.venv/ready: requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Matchday needs Python 3.11 or newer: make PYTHON=python3.11 …")'
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo "Setting up .venv from requirements.lock (about a minute the first time)"
	@$(BIN)/pip install --quiet --disable-pip-version-check uv
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes --requirement requirements.lock
	@touch $@

lock: .venv/ready
	@$(BIN)/uv pip compile --quiet pyproject.toml --all-extras --universal --generate-hashes --no-header -o requirements.lock
