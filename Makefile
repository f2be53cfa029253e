# `make build` and `make test` need nothing but make and Python 3.11 or later: the rest is set up in .venv.
.DEFAULT_GOAL := help
.PHONY: help build test golden vendor screenshots bench bench-accuracy bench-adoption bench-drift clean

BIN := .venv/bin
READY := .venv/ready
MINISEARCH := 7.2.0
TERSER := 5.51.2
MINIFY := --compress --mangle --format 'preamble="/* MiniSearch $(MINISEARCH), MIT: minisearch.LICENSE.txt */"'
VENDORED := templates/reference/html/assets/vendor

# Expanded only where .venv has to be made. The first Python that is new enough; one that cannot make a venv comes last.
PYTHON ?= $(shell \
	for modules in 'venv, ensurepip' 'sys'; do \
		for python in python3 python3.14 python3.13 python3.12 python3.11; do \
			if "$$python" -c "import sys, $$modules; sys.exit(sys.version_info < (3, 11))" 2>/dev/null; then \
				echo "$$python"; exit; \
			fi; \
		done; \
	done)

help: ## what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-15s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

build: $(READY) ## the main job: sources/ to output/
	@$(BIN)/docspec build

test: $(READY) ## all checks: style, types, imports (in tests/test_imports.py), tests, output/ up to date
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --check --quiet || { echo "run: $(BIN)/ruff format" >&2; exit 1; }
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/pytest
	@$(BIN)/docspec build --check --quiet

golden: $(READY) ## write the golden files anew; read their diff
	@$(BIN)/pytest --regenerate

vendor: ## write the library that the search of the HTML reference loads anew, from npm
	@folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT && \
	npm install --prefix "$$folder" --no-audit --no-fund --loglevel error minisearch@$(MINISEARCH) terser@$(TERSER) && \
	"$$folder/node_modules/.bin/terser" "$$folder/node_modules/minisearch/dist/umd/index.js" $(MINIFY) \
		--output $(VENDORED)/minisearch.min.js && \
	cp "$$folder/node_modules/minisearch/LICENSE.txt" $(VENDORED)/minisearch.LICENSE.txt

screenshots: $(READY) ## take the pictures of the site in README.md anew (needs Chromium)
	@$(BIN)/python -m docs.screenshots

bench: $(READY) ## how long the stages take, against the parser alone; the site, against MkDocs
	@$(BIN)/python benchmarks/speed.py
	@$(BIN)/python benchmarks/site.py

bench-accuracy: $(READY) ## how much is restored (minutes; needs the real pages); kept in benchmarks/accuracy.md
	@$(BIN)/python benchmarks/accuracy.py

bench-adoption: $(READY) ## how much of deleted rows samples bring back (needs the real pages); kept in benchmarks/adoption.md
	@$(BIN)/python benchmarks/adoption.py

bench-drift: $(READY) ## how well drift is told and repaired on pages broken on purpose (minutes); kept in benchmarks/drift/results.md
	@$(BIN)/python -m benchmarks.drift

clean: ## remove what was set up and cached
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache build dist
	find docspec tests -name __pycache__ -type d -prune -exec rm -rf {} +

$(READY): pyproject.toml
	@python="$(PYTHON)"; \
	if [ -z "$$python" ]; then \
		echo "docspec needs Python 3.11 or later, and none was found; name one: make PYTHON=/path/to/python3" >&2; exit 1; \
	fi; \
	if ! "$$python" -c 'import venv, ensurepip' 2>/dev/null; then \
		echo "$$python cannot make a virtual environment; on Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; \
	fi; \
	if ! $(BIN)/python -m pip --version >/dev/null 2>&1; then \
		echo "setting up .venv with $$python"; \
		rm -rf .venv && "$$python" -m venv .venv; \
	fi
	@$(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@
