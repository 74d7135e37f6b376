# Two commands do everything: `make` builds the site, `make test` runs every check. `make help` lists the rest.
# Each file .venv/.NAME is a stamp: it says that a step was done since the files it depends on last changed.

PYTHON ?= python3
BIN := .venv/bin
INSTALL := $(BIN)/python -P -m pip install -qq --disable-pip-version-check

# Each of these is a program among the tests; its target is there when its file is, and its docstring is its help.
PROGRAMS := $(patsubst tests/%.py,%,$(wildcard $(foreach name,a11y bench fuzz look mutants phone,tests/$(name).py)))

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := build
.DELETE_ON_ERROR:
.NOTPARALLEL: # pip, apt-get and npm each want to be alone; pytest uses two processes by itself
# Some machines keep Python from writing what it compiled: each of the hundreds of programs would compile all again.
unexport PYTHONPATH PYTHONHOME PYTHONDONTWRITEBYTECODE

.PHONY: build national test slow published check setup format coverage texts reference sbom lock clean help graphviz chromium vnu peers $(PROGRAMS)

build: .venv/.package graphviz ## build the site from content/ into output/
	@echo "• Building content/ into output/"
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/atlas build content -o output

test: setup ## run every check: ruff, mypy, pytest
	@tools/test.sh

slow: setup ## run the tests that make test leaves out: second cases, large atlases
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/pytest -m slow

published: setup ## run the tests of the content that this repository publishes
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/pytest -m published

national: .venv/.package graphviz ## build an atlas of every gemeenschappelijke regeling into dist/national/site/
	@rm -rf dist/national && mkdir -p dist
	@$(BIN)/atlas init dist/national --national --quiet
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/atlas build dist/national/content -o dist/national/site

check: .venv/.package ## check content/ without building
	@$(BIN)/atlas check content

setup: .venv/.test graphviz chromium vnu ## install all that the checks need, and run nothing

format: .venv/.test ## lay out the Python code, and repair what ruff can
	@$(BIN)/ruff check --fix-only --quiet .
	@$(BIN)/ruff format .

coverage: .venv/.test ## show which lines of atlas/ no test runs
	@$(BIN)/coverage run -m pytest -n 0 -m "not browser"
	@$(BIN)/coverage report

bench: peers

mutants: .venv/.mutants

$(PROGRAMS): setup
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python -m tests.$@

texts: .venv/.test ## renew the catalogue of texts in atlas/locale, and say what has no English yet
	@$(BIN)/python -m tools.catalogue

reference: .venv/.test ## renew docs/reference and docs/theming.md from the code
	@$(BIN)/python -m tools.reference

sbom: .venv/.test ## write what atlas is made of, with hashes and licences, to dist/atlas.cdx.json
	@$(BIN)/python -m tools.supply dist/atlas.cdx.json

lock: .venv/.python ## renew the lock files to the newest versions allowed
	@tools/lock.sh

clean: ## remove all that make made
	@echo "• Removing .venv, node_modules, caches and the site in output/"
	@rm -rf .venv node_modules dist .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache
	@find atlas tests tools -name __pycache__ -prune -exec rm -r {} +
	@find output -mindepth 1 ! -name .gitkeep -delete

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z0-9]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' Makefile
	@for name in $(PROGRAMS); do \
	  printf 'make %-9s %s\n' "$$name" "$$(sed -n '1s/^"""\([^"]*\).*/\1/p' "tests/$$name.py")"; done

graphviz: .venv/.package
	@tools/graphviz.sh

chromium:
	@tools/chromium.sh

vnu:
	@tools/vnu.sh

peers: .venv/.package
	@tools/peers.sh

.venv/.python:
	@tools/venv.sh $(PYTHON)
	@touch $@

.venv/.build: requirements/build.txt .venv/.python
	@echo "• Installing what atlas needs in .venv"
	@$(INSTALL) --require-hashes -r $<
	@touch $@

.venv/.package: pyproject.toml .venv/.build
	@echo "• Installing atlas itself in .venv"
	@$(INSTALL) --no-deps --no-build-isolation --no-index -e .
	@touch $@

.venv/.mutants: requirements/mutants.txt .venv/.test
	@echo "• Installing what breaks the code in .venv"
	@$(INSTALL) --require-hashes -r $<
	@touch $@

.venv/.test: requirements/test.txt .venv/.package
	@echo "• Installing what the checks need in .venv"
	@$(INSTALL) --require-hashes -r $<
	@touch $@
