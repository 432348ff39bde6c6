# Navette, in a few words: `make run` to see it, `make test` before handing over a change.

DATA   ?= data/demo
LISTEN ?= 127.0.0.1:8700
NAVETTE = $(or $(CARGO_TARGET_DIR),target)/release/navette

.DEFAULT_GOAL := help
.PHONY: help run test check fmt bench doctor clean-demo screenshots fonts build

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

run: build ## build Navette and serve a demonstration basin at http://localhost:8700
	@if [ ! -e "$(DATA)" ]; then \
		echo "==> making a demonstration basin in $(DATA)"; \
		$(NAVETTE) demo --data "$(DATA)" || exit 1; \
	fi
	@echo "==> serving $(DATA) at http://$(LISTEN) (Ctrl+C to stop)"
	@exec $(NAVETTE) serve --data "$(DATA)" --listen "$(LISTEN)"

build: fonts
	@scripts/install-missing build
	@echo "==> building the program (a few minutes the first time, then seconds)"
	@cargo build --release --locked -p navette

# Fonts come by npm. Without npm or a network the pages use the fonts of the system.
fonts:
	@if [ -f assets/package-lock.json ] && [ ! -d assets/built/fonts ] && command -v npm >/dev/null; then \
		echo "==> fetching the fonts"; \
		(cd assets && npm ci --no-audit --no-fund --fetch-retries=0 && npm run build) </dev/null >/dev/null 2>&1 \
			|| echo "    no fonts fetched; pages will use those of the system"; \
	fi

test: ## install what is missing and run everything that CI runs
	@echo "==> tools"
	@scripts/install-missing test
	@scripts/test-everything

check: ## the quick checks only: format, lints, licences and sources
	@scripts/test-everything format supply-chain lints

fmt: ## format the Rust code
	@cargo fmt --all

bench: ## measure what the product promises
	@cargo build --release --locked -p navette -p navette-benches && target/release/navette-benches

doctor: ## ask the demonstration base whether it is well
	@$(NAVETTE) doctor --data "$(DATA)"

clean-demo: ## forget the demonstration base
	@rm -rf "$(DATA)"

screenshots: build ## take pictures of the pages into browser-tests/results
	@cd browser-tests && NAVETTE_BIN="$(abspath $(NAVETTE))" node screenshots.mjs
