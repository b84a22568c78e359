# `make` alone lists what there is to do.

SWIFT ?= swift
ARGS ?= seeds
PREFIX ?= /usr/local
GOLD ?= ../shared/gold

# The picture of the README: the size of the screen, and the keys that lead to it (the issues pane, some rows down).
SIZE ?= 132x43
KEYS ?= G3jjjj

# The bench of the archive: how many texts, how many of them other programs are given, and a folder on a disk.
COUNT ?= 1000000
BESIDE ?= 100000
BENCH_FOLDER ?= /var/tmp/readout-bench

# One self-contained binary; Apple's systems bring the Swift library with them.
RELEASE := -c release
ifeq ($(shell uname -s),Linux)
# The Swift library inside, symbols out: one file of reasonable size.
RELEASE += --static-swift-stdlib -Xlinker -s
endif

# Homebrew's libxml2 is kept apart from the system's, where pkg-config does not look by itself.
ifeq ($(shell uname -s),Darwin)
export PKG_CONFIG_PATH := $(shell brew --prefix libxml2 2>/dev/null)/lib/pkgconfig:$(PKG_CONFIG_PATH)
endif

BINARY := .build/release/readout

.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory
# Two builds at once would wait for each other's lock, or thrash.
.NOTPARALLEL:
.PHONY: help setup setup-build build run test bench bench-archive bench-ui bench-small docs lint lexicon format score screenshots install clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

setup: ## install what the build and the tests need, where it is missing
	@scripts/setup

setup-build:
	@scripts/setup --without-tests

build: setup-build ## build the release binary, .build/release/readout
	@$(SWIFT) build $(RELEASE) --product readout >&2

run: build ## open the browser on seeds/, or on ARGS="FILE… DIR…"
	@$(BINARY) $(ARGS)

test: setup ## build all in debug and run all tests
	@$(SWIFT) build
	@$(SWIFT) test

bench: build ## measure the release build on seeds/ (beside spaCy with BENCH_SPACY=PYTHON)
	@$(SWIFT) build $(RELEASE) --product readout-bench >&2
	@.build/release/readout-bench seeds

bench-archive: build ## measure an archive of COUNT=1000000 made texts, kept in BENCH_FOLDER
	@$(SWIFT) build $(RELEASE) --product readout-generate >&2
	@$(SWIFT) build $(RELEASE) --product readout-bench-archive >&2
	@.build/release/readout-bench-archive $(COUNT) --folder "$(BENCH_FOLDER)" --beside $(BESIDE)

bench-ui: build ## measure the browser: first screen, keys, bytes; over files and the archives in BENCH_FOLDER (or ONLY=FILE)
	@$(SWIFT) build $(RELEASE) --product readout-generate >&2
	@$(SWIFT) build $(RELEASE) --product readout-bench-archive >&2
	@.build/release/readout-bench-archive --ui --folder "$(BENCH_FOLDER)" $(if $(ONLY),--only "$(ONLY)")

bench-small: ## the same with 100,000 texts
	@$(MAKE) bench-archive COUNT=100000

lint: ## check formatting and house rules
	@$(SWIFT) format lint --strict --recursive Package.swift Sources Tests
	@scripts/lint
	@echo "No offences."

docs: ## write docs/keys.md anew from the tables of keys
	@$(SWIFT) build --product readout >&2
	@.build/debug/readout config --keys-markdown > docs/keys.md.new || { rm -f docs/keys.md.new; exit 1; }
	@mv docs/keys.md.new docs/keys.md
	@echo "Wrote docs/keys.md."

lexicon: ## make the index of the tables, Sources/CLexicon/data/phrases.bin, after a change of them
	@$(SWIFT) build $(RELEASE) --product readout-train >&2
	@.build/release/readout-train lexicon --out Sources/CLexicon/data/phrases.bin

format: ## format all Swift files in place
	@$(SWIFT) format --in-place --recursive Package.swift Sources Tests

score: ## score the parser against annotated readouts in GOLD=DIR, if there are any
	@if [ -e $(GOLD)/score.py ]; then \
	  $(MAKE) build && python3 $(GOLD)/score.py $(GOLD)/dev --run '$(BINARY) parse --format json'; \
	else \
	  echo "There are no annotated readouts in $(GOLD): pass GOLD=DIR, where score.py and dev/ are."; \
	fi

screenshots: build ## draw docs/browser.svg anew
	@mkdir -p docs
	@$(BINARY) screenshot --no-configuration --today 2026-01-01 --theme dark --size $(SIZE) --keys "$(KEYS)" seeds > docs/browser.svg.new || { rm -f docs/browser.svg.new; exit 1; }
	@mv docs/browser.svg.new docs/browser.svg
	@echo "Wrote docs/browser.svg."

install: build ## copy the binary to PREFIX/bin (default /usr/local/bin)
	@install -d "$(DESTDIR)$(PREFIX)/bin"
	@install -m 755 $(BINARY) "$(DESTDIR)$(PREFIX)/bin/readout"
	@echo "Installed $(DESTDIR)$(PREFIX)/bin/readout."

clean: ## remove what was built
	@$(SWIFT) package clean
