# Everything a fresh machine needs is Python 3.11, pip and make: the targets do the rest.
.DEFAULT_GOAL := help
.PHONY: help web tui test check bench lock spaces guides proofs environment clean
.SUFFIXES:
export PYTHON SIGNALS_CHROMIUM

BIN := .venv/bin
ARGS ?=
UPGRADE ?=
COMPILE = $(BIN)/python -m uv pip compile --quiet --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-emit-index-annotation \
	--custom-compile-command "make lock" $(UPGRADE)

help:
	@echo "Signals : repérer l'exploitation sexuelle des mineurs"
	@echo
	@echo "  make web      ouvre le formulaire dans le navigateur (sur cet ordinateur seulement)"
	@echo "  make tui      ouvre le formulaire dans le terminal"
	@echo "  make test     lance tous les tests"
	@echo "  make check    vérifie le format, les types, l'architecture et les grilles"
	@echo "  make bench    mesure les temps face à d'autres moteurs de règles (docs/vitesse.md)"
	@echo "  make spaces   rend insécables les espaces des textes des grilles"
	@echo "  make guides   refait les guides de docs/guides à partir des grilles"
	@echo "  make proofs   refait docs/preuves, ce qui est prouvé de chaque grille (deux minutes)"
	@echo "  make lock     refait les dépendances figées (UPGRADE=--upgrade pour les mettre à jour)"
	@echo "  make clean    efface l'environnement et les fichiers produits"
	@echo
	@echo "Des options peuvent suivre : make web ARGS=\"--help\""

environment:
	@tools/ensure-venv

web: environment
	@$(BIN)/signals-web $(ARGS)

tui: environment
	@$(BIN)/signals-tui $(ARGS)

test: environment
	@tools/ensure-test-tools && SIGNALS_CHROMIUM="$$(tools/ensure-browser)" && \
		SIGNALS_SOFFICE="$$(tools/ensure-word-processor)" && \
		export SIGNALS_CHROMIUM SIGNALS_SOFFICE && \
		exec env -u PYTHONDONTWRITEBYTECODE $(BIN)/python -m pytest --numprocesses 2 --dist worksteal $(ARGS)

check: environment
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/mypy tools
	$(BIN)/lint-imports --no-cache
	$(BIN)/signals check

# The peers of the benchmarks are in an environment of their own: the product knows none of them.
bench:
	@tools/ensure-bench
	@.venv-bench/bin/python $(or $(ARGS),benchmarks/evaluation.py)

spaces: environment
	@find checklists -name '*.yaml' -exec $(BIN)/python tools/french_spaces.py $(ARGS) {} +

guides: environment
	@$(BIN)/python tools/write_guides.py

proofs: environment
	@$(BIN)/python tools/write_proofs.py

lock: environment
	$(COMPILE) --group setup --output-file requirements-uv.lock
	$(COMPILE) --all-extras --group dev --group build --output-file requirements.lock pyproject.toml
	$(COMPILE) --constraint requirements.lock --output-file benchmarks/requirements.lock benchmarks/peers.in

clean:
	rm -rf .venv .venv-bench build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
