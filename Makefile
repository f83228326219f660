# The first call installs everything that is needed; later calls check again only if a lock file has changed.
.DEFAULT_GOAL := help
.PHONY: help run test pictures guides check lint format types contracts bench train siege lock licences sbom audit hooks dist dist-check clean

BIN := .venv/bin
PACKAGES := .venv/.installed
PLAYGROUND := node_modules/.package-lock.json

# The files stay in order: sorted by how many tests they have, the longest would come last, and one core would wait.
# A test that ended its process is begun again in the next one, which it would end too: the second time is enough.
# Compiled modules are kept even if the environment says otherwise, because many tests start their own processes.
TESTS := PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder --max-worker-restart 1

LOCK = $(BIN)/uv pip compile $(ARGS) --quiet --universal --generate-hashes --no-header --no-annotate

help: ## says what there is
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

run: $(PACKAGES) ## starts the bot on this machine, with the Playground to try it in
	@.ci/install playground-if-possible
	@$(BIN)/folkmoot local

test: $(PACKAGES) $(PLAYGROUND) ## runs all tests
	@.ci/install for-tests
	@$(TESTS) $(ARGS)

pictures: $(PACKAGES) $(PLAYGROUND) ## draws the pictures of the docs, with the sample brief; and into test-results what people see most, light and dark
	@.ci/install for-tests
	@$(BIN)/python -m pytest -k sqlite tests/stories/guides/pictures.py tests/stories/whole/pictures.py tests/stories/correspondence/pictures.py

guides: $(PACKAGES) ## writes the guides as PDF into dist/guides, one page each
	@$(BIN)/python -m tests.guides.printed

check: lint types contracts test ## runs everything that must be well before a change goes in

lint: $(PACKAGES) ## looks at format and style, and at what the workflows allow
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/ruff check --quiet .
	@.ci/install for-supply
	@.supply/bin/zizmor --offline --pedantic --quiet .github
	@.supply/bin/pre-commit validate-config

format: $(PACKAGES) ## mends format and style
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

types: $(PACKAGES) ## looks at types, strictly in the packages
	@$(BIN)/pyright
	@$(BIN)/pyright --project tests

contracts: $(PACKAGES) ## looks at which package imports which
	@$(BIN)/lint-imports

bench: $(PACKAGES) ## measures, side by side with the peers; ARGS=--profile says where the time goes
	@.ci/install for-tests
	@.ci/install for-bench
	@$(BIN)/python -m benchmarks $(ARGS)

train: $(PACKAGES) ## learns what people mean from the example phrases, after they have changed
	@.ci/install for-training
	@.training/bin/python -m training

siege: $(PACKAGES) ## floods a bot on this machine, and measures how long a valid press waits
	@.ci/install for-tests
	@$(BIN)/python -m benchmarks.siege $(ARGS)

lock: $(PACKAGES) ## writes the lock files from pyproject.toml; ARGS=--upgrade takes the newest versions
	@$(LOCK) --group dev --extra otel pyproject.toml --output-file requirements.lock
	@$(LOCK) --extra otel pyproject.toml --constraint requirements.lock --output-file requirements-production.lock
	@for peer in agents botbuilder teams; do \
	  $(LOCK) --group bench-$$peer --output-file requirements-bench-$$peer.lock || exit 1; \
	done
	@$(LOCK) --group build --constraint requirements.lock --output-file requirements-build.lock
	@$(LOCK) --group supply --output-file requirements-supply.lock
	@$(LOCK) --group training --output-file requirements-training.lock
	@.ci/wheels

licences: $(PACKAGES) ## writes docs/licences.md, after what production is made of has changed
	@.ci/licences > docs/licences.new && mv docs/licences.new docs/licences.md || { rm -f docs/licences.new; exit 1; }

sbom: $(PACKAGES) ## writes what production is made of, as CycloneDX, into dist
	@.ci/install for-supply
	@.ci/sbom

audit: $(PACKAGES) ## looks up known faults of what production is made of; needs PyPI's or OSV's database
	@.ci/install for-supply
	@.ci/audit $(ARGS)

hooks: $(PACKAGES) ## looks at each commit before it is made, with pre-commit
	@.ci/install for-supply
	@.supply/bin/pre-commit install

dist: $(PACKAGES) ## makes what is installed elsewhere, in dist: the wheel and the source archive of what is committed
	@.ci/dist

dist-check: $(PACKAGES) ## installs that, and each step of the Dockerfile, in empty folders, with every package downloaded
	@DELIVERY=whole $(BIN)/python -m pytest -s --durations=10 tests/delivery $(ARGS)

clean: ## removes what was installed, and what was kept of local runs
	@rm -rf .venv .bench .supply .tools .training node_modules .local build dist test-results

$(PACKAGES): requirements.lock pyproject.toml
	@.ci/install python

$(PLAYGROUND): package-lock.json
	@.ci/install playground
