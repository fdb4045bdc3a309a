# Galley's commands. `make run` and `make test` need nothing but Python 3.11 or newer and make.
# PYTHON=... chooses the interpreter, PYTEST_ARGS=... adds to what pytest gets.

VENV := .venv
BARE := build/without-qt
BIN := $(VENV)/bin
PYTEST := $(BIN)/python -m pytest
READY := $(VENV)/.installed
BARE_READY := $(BARE)/.installed
PINS := pyproject.toml constraints.txt .ci/setup
LOCALE := resources/locale
LANGUAGES := fr
export PYTHON
# pyright ships its program; it need not ask whether there is a newer one.
export PYRIGHT_PYTHON_IGNORE_WARNINGS := 1

.PHONY: run test screenshots check format-check lint types imports headless kill-test walk monkey fuzz bench catalogues install-desktop wheel clean

# The window on the sample; on a Linux without a screen, the same work with a picture of it.
run: $(READY)
	@if [ "$$(uname)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		echo "There is no screen here: running the demo instead."; \
		$(BIN)/python main.py demo --to galley-demo; \
	else \
		$(BIN)/python main.py seeds/*.txt; \
	fi

# Two at a time; a file's tests stay together, for what they set up once.
test: $(READY)
	$(PYTEST) -n 2 --dist loadfile $(PYTEST_ARGS)

# Every screen in both themes and both languages, as the design draws them, to build/screenshots.
screenshots: $(READY)
	$(BIN)/python -m tests.screens --to build/screenshots

check: format-check lint types imports headless

format-check: $(READY)
	$(BIN)/ruff format --check .

lint: $(READY)
	$(BIN)/ruff check .

types: $(READY)
	$(BIN)/pyright

imports: $(READY)
	$(BIN)/lint-imports

# The tests of everything below the window, where PySide6 is not installed.
headless: $(BARE_READY)
	@! $(BARE)/bin/python -c "import PySide6" 2>/dev/null || { echo "PySide6 is in $(BARE)"; exit 1; }
	$(BARE)/bin/python -m pytest -c tests/headless.toml --rootdir=. -n 2 --dist loadfile $(PYTEST_ARGS)

# A writer killed 200 times at random moments; the suite does 20.
kill-test: $(READY)
	GALLEY_KILL_ROUNDS=200 $(PYTEST) tests/faults $(PYTEST_ARGS)

# 5,000 random walks of an open article against its library; the suite makes 40.
walk: $(READY)
	GALLEY_WALKS=5000 $(PYTEST) -p no:xdist tests/services/test_open_article_walk.py $(PYTEST_ARGS)

# A monkey of 5,000 actions at the real window, 20 times; in the suite it does 300, twice.
monkey: $(READY)
	GALLEY_MONKEYS=20 GALLEY_MONKEY_STEPS=5000 $(PYTEST) -n 2 --dist load tests/ui/test_monkey.py $(PYTEST_ARGS)

# 20,000 generated and mutated texts read whole; the suite reads 500.
fuzz: $(READY)
	GALLEY_FUZZ_TEXTS=20000 $(PYTEST) -n 2 tests/services/test_reading_any_text.py $(PYTEST_ARGS)

# Figures that need a quiet machine: start-up and memory against a bare window, and the rest.
bench: $(READY)
	$(PYTEST) -p no:xdist -s --benchmark-enable -o "python_files=bench_*.py test_*.py" tests/benchmarks $(PYTEST_ARGS)

# Collects the words for people, carries them into each catalogue and compiles these.
catalogues: $(READY)
	mkdir -p build $(LOCALE)
	$(BIN)/pybabel -q extract --no-location --sort-output -k N_ -k NN_:1,2 -k phrase \
		--project Galley --copyright-holder "The Galley authors" -o build/galley.pot editor_app
	for language in $(LANGUAGES); do \
		$(BIN)/pybabel -q update --width 100 --init-missing --no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date \
			-D galley -l $$language -i build/galley.pot -d $(LOCALE) || exit 1; \
	done
	$(BIN)/pybabel compile -D galley -d $(LOCALE)

# Menu entry, icon and description for this account, on a Linux desktop.
DESKTOP := resources/desktop
SHARE := $(or $(XDG_DATA_HOME),$(HOME)/.local/share)
install-desktop: $(READY)
	mkdir -p $(SHARE)/applications $(SHARE)/icons/hicolor/scalable/apps $(SHARE)/metainfo
	sed 's|^Exec=galley|Exec="$(CURDIR)/$(BIN)/galley"|' $(DESKTOP)/galley.desktop > $(SHARE)/applications/galley.desktop
	cp $(DESKTOP)/galley.svg $(SHARE)/icons/hicolor/scalable/apps/
	cp $(DESKTOP)/galley.metainfo.xml $(SHARE)/metainfo/

wheel: $(READY)
	$(BIN)/python -m build --wheel --no-isolation

clean:
	rm -rf build dist galley-demo .pytest_cache .ruff_cache .hypothesis .benchmarks .import_linter_cache
	find editor_app tests -name __pycache__ -type d -exec rm -rf {} +

$(READY): $(PINS)
	@.ci/setup $(VENV)

$(BARE_READY): $(PINS)
	@.ci/setup $(BARE) --without-qt
