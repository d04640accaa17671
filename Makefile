# Every target sets up what it needs and skips what is already there. README.md says what each is for.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules

PY := .venv/bin/python
ENGINE ?= mkdocs
# Tests at a time. Browser tests spend half their time waiting, so two gain something even on one core.
JOBS ?= 2
# What `make changes` compares with.
BASE ?= main
ADDRESS ?= 127.0.0.1:8000
# The five source texts, when they are at hand: the check then reads the indexes out of them again.
TEXTS ?= ../shared/sources

# Each a module of scripts/ that measures and prints; run one after the other by `make bench`.
BENCHES := bench_calculator_start bench_find bench_build

BUILD_READY := .venv/.ready-build
TEST_READY := .venv/.ready-test
NODE_READY := node_modules/.ready
BENCH_READY := build/bench-tools/.ready
PIP_INSTALL := $(PY) -m pip install -qq --disable-pip-version-check --require-hashes --no-deps

.PHONY: help setup serve build check test bench changes lint browser lock clean

help:
	@echo 'make serve   build the site, show it at http://$(ADDRESS), rebuild on save'
	@echo 'make build   build the site into site/ (ENGINE=mkdocs or zensical)'
	@echo 'make check   validate the records only'
	@echo 'make test    every check and every test, a real browser included'
	@echo 'make bench   how fast the calculators and the build are, beside what was promised'
	@echo 'make changes  what this branch changes for readers, against BASE=main'
	@echo 'make setup   install everything the others need'
	@echo 'make lock    work out the pinned versions again'
	@echo 'make clean   remove what was built (what was installed stays)'

setup: $(TEST_READY) $(NODE_READY) browser

serve: $(BUILD_READY) $(NODE_READY)
	$(PY) -m scripts.serve --address $(ADDRESS) --engine $(ENGINE)

build: $(BUILD_READY) $(NODE_READY)
	$(PY) -m scripts.build --engine $(ENGINE)

check: $(BUILD_READY)
	@if [ -d '$(TEXTS)' ]; then \
		echo "$(PY) -m scripts.check --texts '$(TEXTS)'"; \
		$(PY) -m scripts.check --texts '$(TEXTS)'; \
	else \
		echo 'The source texts are not at $(TEXTS): records are checked against the committed indexes only.'; \
		$(PY) -m scripts.check; \
	fi

changes: $(BUILD_READY)
	$(PY) -m scripts.what_changes --base $(BASE)

bench: build browser $(BENCH_READY)
	@CHROMIUM="$$(scripts/setup/browser.sh)"; export CHROMIUM; \
	for bench in $(BENCHES); do \
		echo "$(PY) -m scripts.$$bench"; $(PY) -m scripts.$$bench; \
	done

test: lint check build browser
	CHROMIUM="$$(scripts/setup/browser.sh)" $(PY) -m pytest -n $(JOBS) --dist worksteal

lint: $(TEST_READY) $(NODE_READY)
	@failed=''; \
	for tool in '$(PY) -m ruff check calculators scripts tests' '$(PY) -m mypy' 'node_modules/.bin/tsc -p .'; do \
		echo "$$tool"; $$tool || failed="$$failed $${tool##*bin/};"; \
	done; \
	[ -z "$$failed" ] || { echo "Not clean:$$failed" >&2; exit 1; }

browser: $(TEST_READY)
	@scripts/setup/browser.sh --install >/dev/null

# Setting up. A stamp is written last, so an interrupted installation is done again.
.venv/bin/python:
	@command -v git >/dev/null || { echo 'git is needed and was not found on the PATH.' >&2; exit 1; }
	@found="$$(scripts/setup/python.sh)"; echo "Python: $$found"; "$$found" -m venv .venv

$(BUILD_READY): requirements.txt | .venv/bin/python
	@echo 'Installing the Python libraries the site is built with (once, about a minute).'
	@$(PIP_INSTALL) -r requirements.txt
	@touch $@

$(TEST_READY): requirements-test.txt $(BUILD_READY)
	@echo 'Installing the Python libraries the tests need (once).'
	@$(PIP_INSTALL) -r requirements-test.txt
	@touch $@

$(NODE_READY): package.json package-lock.json .npmrc
	@scripts/setup/node.sh
	@echo 'Installing the JavaScript libraries (once).'
	@npm ci --loglevel=error --ignore-scripts >/dev/null
	@touch $@

$(BENCH_READY): requirements-bench.txt requirements-bench-page.txt scripts/setup/bench.sh \
		scripts/setup/bench/package-lock.json
	@scripts/setup/bench.sh
	@touch $@

lock:
	scripts/setup/lock.sh

clean:
	rm -rf build site site.new site.old .cache .pytest_cache .mypy_cache .ruff_cache
